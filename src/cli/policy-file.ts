import { basename } from 'node:path';
import type { PolicyDocument, Remark } from '../domain/policy';
import { readPolicy } from '../policy-text/read-policy';
import { InputRefused, readInput } from './input';

/** A policy file as read. `textHash` is that of its words. */
export interface PolicyFile {
  readonly document: PolicyDocument;
  readonly textHash: string;
  readonly remarks: readonly Remark[];
}

/** @throws InputRefused when the file cannot be read as a policy */
export async function readPolicyFile(path: string): Promise<PolicyFile> {
  const outcome = readPolicy(await readInput(path), basename(path));
  if (outcome.kind === 'refused')
    throw new InputRefused(`Cannot read ${path} as a policy: ${outcome.problem}`);
  return outcome;
}
