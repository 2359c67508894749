import { notesFor } from '../../../src/domain/beside';
import { quoting, type Passage } from '../../../src/domain/passage';
import { readPolicy } from '../../../src/policy-text/read-policy';
import { SHIPPED, shippedBytes } from '../../policy-text/reading';
import { samplePolicy } from '../samples';

/** The policy that comes with Readback, as it is read. */
export const document = readShipped();

/** Its own sentences, which may use any word. */
export const SENTENCES = document.clauses.map(({ text }) => text);

const policy = samplePolicy(document);
const quote = quoting(policy);

/** A note beside the first of its sentences that one may think forbids too much. */
export const notes = notesFor(
  [
    {
      clause: { section: 'Social Media in a Personal Capacity', words: 'criticising the Trust' },
      words: 'This does not stop you whistleblowing, raising a grievance or speaking to your union.',
    },
  ],
  policy,
);

/** @throws when no point of the policy says so */
export function passageSaying(words: string): Passage {
  const clause = document.clauses.find(({ text }) => text.includes(words));
  if (clause === undefined) throw new Error(`Expected the shipped policy to say "${words}"`);
  return quote(clause);
}

function readShipped() {
  const outcome = readPolicy(shippedBytes(), SHIPPED);
  if (outcome.kind !== 'read') throw new Error(`Expected the shipped policy to be read: ${outcome.problem}`);
  return outcome.document;
}
