import type { Example } from '../../src/domain/example';
import { keepFinders } from '../../src/main/finders';
import { policyOf } from '../answers/policy-of';

const policy = policyOf('Pets', [
  ['Dogs', 'Dogs stay outside the gate.'],
  ['Cats', 'Cats may sit in the office.'],
]);
const older = { ...policy, version: 0, textHash: 'older' };
const clause = policy.document.clauses[1] ?? fail('Expected two clauses');
const example: Example = { policyId: policy.policyId, clause, question: 'where does tiddles go' };

function fail(problem: string): never {
  throw new Error(problem);
}

describe('finders that are kept', () => {
  test('the same versions and examples keep theirs, also when another version was asked in between', () => {
    const finderFor = keepFinders();
    const first = finderFor([policy], []);
    expect(finderFor([older], [])).not.toBe(first);
    expect(finderFor([policy], [])).toBe(first);
  });

  test('an example that was added is known to the next question', () => {
    const finderFor = keepFinders();
    finderFor([policy], []);
    const found = finderFor([policy], [example]).find('Where does Tiddles go?');
    expect(found).toMatchObject({ kind: 'found', sure: true, passages: [{ clause: { id: clause.id } }] });
  });
});
