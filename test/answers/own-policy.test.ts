import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownPolicyOf } from '../../src/answers/own-policy';
import { readPolicy } from '../../src/policy-text/read-policy';
import { policyOf } from './policy-of';

const FILE = join(__dirname, '../../../policies/social-media/social-media-policy.txt');
const read = (text: string, name: string) => {
  const outcome = readPolicy(Buffer.from(text), name);
  if (outcome.kind === 'refused') throw new Error(outcome.problem);
  return outcome.document;
};

describe('what is known about questions to a shipped policy', () => {
  const words = readFileSync(FILE, 'utf8');

  it('is for a file with its words, wherever that lies and whatever it is called', () => {
    expect(ownPolicyOf(read(words, 'draft of monday.txt'))).toBe('social-media');
  });

  it('is for a version with a few other words', () => {
    expect(ownPolicyOf(read(words.replace('7 December 2023', '8 December 2026'), 'new.txt'))).toBe(
      'social-media',
    );
  });

  it('is not for another policy', () => {
    expect(
      ownPolicyOf(policyOf('Leave', [['leave', 'Annual leave is booked with the manager.']]).document),
    ).toBeNull();
  });
});
