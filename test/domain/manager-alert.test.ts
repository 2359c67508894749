import { alertOutcomeOf, tellManagerFor } from '../../src/domain/manager-alert';
import { CRITICISING, POLICY_ID, SAMPLE_NOTE, samplePolicy } from '../cards/samples';

const here = { section: 'Social Media in a Personal Capacity', words: 'criticising the Trust' };
const elsewhere = { ...SAMPLE_NOTE, clauseId: 'scope/1' };
const gone = { section: 'Scope', words: 'what is not there' };

test('the clauses that ask for it are at hand, and the steps', () => {
  const says = tellManagerFor({ asks: [here], steps: [gone, here] }, samplePolicy(), [
    SAMPLE_NOTE,
    elsewhere,
  ]);
  expect(says?.policyId).toBe(POLICY_ID);
  expect(says?.asks.map(({ clause }) => clause)).toEqual([CRITICISING]);
  expect(says?.steps.map(({ clause }) => clause)).toEqual([CRITICISING]);
  expect(says?.notes).toEqual([SAMPLE_NOTE]);
});

test('a version that no longer asks for it has no button', () => {
  expect(tellManagerFor({ asks: [gone], steps: [here] }, samplePolicy(), [])).toBeNull();
});

test.each([
  [{ kind: 'delivered', address: null } as const, 'delivered'],
  [{ kind: 'unknown', detail: '' } as const, 'unknown'],
  [{ kind: 'not-delivered', retryAfterMs: 1, detail: '' } as const, 'not-delivered'],
  [{ kind: 'no-access', detail: '' } as const, 'not-delivered'],
  [{ kind: 'refused', reason: 'has blocked the app', detail: '' } as const, 'not-delivered'],
])('%j counts as %s', (outcome, counted) => expect(alertOutcomeOf(outcome)).toBe(counted));
