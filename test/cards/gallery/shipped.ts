import { quoting, type Passage } from '../../../src/domain/passage';
import { readPolicy } from '../../../src/policy-text/read-policy';
import { SHIPPED, shippedBytes } from '../../policy-text/reading';
import { samplePolicy } from '../samples';

/** The policy that comes with Readback, as it is read. */
export const document = readShipped();

/** Its own sentences, which may use any word. */
export const SENTENCES = document.clauses.map(({ text }) => text);

const quote = quoting(samplePolicy(document));

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
