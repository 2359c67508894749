import { changesInWords } from '../domain/changes-in-words';
import { day } from '../domain/day';
import { policyId, type PolicyId } from '../domain/ids';
import type { ChangeKind, PublishedPolicy, VersionChange } from '../domain/policy';
import { previewOf, type PolicyPreview } from '../domain/policy-preview';
import { publishVersion, type Publishing, type VersionOutcome } from '../flows/publish-version';
import type { PolicyStore } from '../ports/policies';
import { controlLines } from './document-control';
import { InputRefused } from './input';
import { onOneLine } from './output';
import { readPolicyFile } from './policy-file';
import { storageFromEnvironment } from './storage';

export interface PublishOptions {
  readonly policy: string;
  readonly change?: ChangeKind;
  readonly reason?: string;
  readonly yes?: true;
}

/** Prints what a policy file would change and, when it is told to and knows why, makes it the current version. */
export async function policyPublish(file: string, options: PublishOptions): Promise<void> {
  const id = policyIdFrom(options.policy);
  const read = await readPolicyFile(file);
  const { storage, prefix } = storageFromEnvironment();
  const current = await currentOf(storage.policies, id, prefix);
  // For whether a review date has passed, any clock will do.
  const today = day(new Date().toISOString().slice(0, 10));
  process.stdout.write(previewLines(previewOf(read, current, today)));
  if (current?.textHash === read.textHash) {
    process.stdout.write(`These are the words of version ${current.version}: there is nothing to publish.\n`);
    return;
  }
  const missing = missingFor(options, current);
  if (missing.length > 0) {
    process.stdout.write(`Nothing was published. To publish it, add ${missing.join(' and ')}.\n`);
    return;
  }
  const { document, textHash } = read;
  const replaces = current?.version ?? null;
  const change = changeFrom(options);
  process.stdout.write(
    await published(storage.policies, { policyId: id, document, textHash, replaces, change }),
  );
}

function policyIdFrom(text: string): PolicyId {
  try {
    return policyId(text);
  } catch (cause) {
    throw new InputRefused(`Cannot publish: ${(cause as Error).message}`, { cause });
  }
}

async function currentOf(policies: PolicyStore, id: PolicyId, prefix: string) {
  try {
    return (await policies.current()).find(({ policyId }) => policyId === id) ?? null;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new InputRefused(`Cannot look at the policies of "${prefix}": ${why}`, { cause });
  }
}

function changeFrom({ change, reason }: PublishOptions): VersionChange | null {
  return change === undefined || reason === undefined ? null : { kind: change, reason, by: 'operator' };
}

function missingFor({ change, reason, yes }: PublishOptions, current: PublishedPolicy | null) {
  return [
    ...(current !== null && change === undefined ? ['--change reread, tell or correction'] : []),
    ...(current !== null && reason === undefined ? ['--reason "why it was changed"'] : []),
    ...(yes === undefined ? ['--yes'] : []),
  ];
}

async function published(policies: PolicyStore, publishing: Publishing): Promise<string> {
  const outcome = await publishVersion({ policies, clock: { now: () => new Date() } }, publishing);
  if (outcome.kind === 'published' || outcome.kind === 'already-current')
    return `Version ${outcome.policy.version} of ${publishing.policyId} is published.\n`;
  throw new InputRefused(`Nothing was published. ${whyNot(outcome)}`);
}

function whyNot(outcome: Extract<VersionOutcome, { kind: 'outrun' | 'refused' }>): string {
  return outcome.kind === 'refused'
    ? outcome.problem
    : `Somebody else was first: version ${outcome.current?.version ?? 0} is current now. Look at what it changed and try again.`;
}

function previewLines({ document, sections, clauses, odd, replaces, diff }: PolicyPreview): string {
  return [
    onOneLine(document.title),
    `${sections} sections, ${clauses} clauses`,
    '',
    ...controlLines(document.metadata),
    '',
    odd.length === 0 ? 'Nothing looked odd.' : 'What looked odd:',
    ...odd.map((sentence) => `- ${onOneLine(sentence)}`),
    '',
    replaces === null ? 'A new policy.' : `Against version ${replaces.version}:`,
    ...(diff === null ? [] : [onOneLine(changesInWords(diff))]),
    '',
    '',
  ].join('\n');
}
