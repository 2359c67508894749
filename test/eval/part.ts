import { join } from 'node:path';
import { ownPolicyOf } from '../../src/answers/own-policy';
import { readPolicyFile } from '../../src/cli/policy-file';
import { policyId } from '../../src/domain/ids';
import type { PublishedPolicy } from '../../src/domain/policy';
import { PACKAGE_ROOT } from '../../src/main/content';
import { EVAL_FOLDER, isHeldBack, questionsOf, type TestQuestion } from './question';

/** Questions to one policy that are scored together. */
export interface Part {
  readonly name: string;
  readonly policy: PublishedPolicy;
  readonly questions: readonly TestQuestion[];
}

export async function readParts(): Promise<readonly Part[]> {
  const shipped = await readPolicyAt(
    join(PACKAGE_ROOT, 'policies', 'social-media', 'social-media-policy.txt'),
  );
  const known = questionsOf('social-media');
  return [
    { name: 'tuned', policy: shipped, questions: known.filter(({ id }) => !isHeldBack(id)) },
    { name: 'held back', policy: shipped, questions: known.filter(({ id }) => isHeldBack(id)) },
    { name: 'fresh', policy: shipped, questions: questionsOf('social-media-fresh') },
    await otherPolicy('lone-working', 'lone-working-policy.md'),
    await otherPolicy('travel-and-expenses', 'travel-and-expenses-policy.txt'),
  ];
}

async function otherPolicy(set: string, file: string): Promise<Part> {
  const policy = await readPolicyAt(join(EVAL_FOLDER, 'policies', file));
  return { name: set, policy, questions: questionsOf(set) };
}

/** The policy with what is known about questions to it, as `readback answer` finds that. */
async function readPolicyAt(path: string): Promise<PublishedPolicy> {
  const { document, textHash } = await readPolicyFile(path);
  const id = policyId(ownPolicyOf(document) ?? 'file');
  return { policyId: id, version: 1, textHash, publishedAt: new Date(0), change: null, document };
}
