import type { LessonStore, PublishedGuidance, TaughtExample } from '../../src/ports/lessons';
import { HOSTILE, newPolicyId, newQuestionId } from './samples';

const NOTHING = { examples: [], guidance: [] };

function sampleExample(changes: Partial<TaughtExample> = {}): TaughtExample {
  const clause = { id: 'scope/a', text: HOSTILE };
  return { policyId: newPolicyId(), questionId: newQuestionId(), clause, question: HOSTILE, ...changes };
}

function sampleGuidance(changes: Partial<PublishedGuidance> = {}): PublishedGuidance {
  return {
    kind: 'guidance',
    policyId: newPolicyId(),
    questionId: newQuestionId(),
    clauseId: 'scope/a',
    words: HOSTILE,
    publishedAt: new Date('2027-03-03T09:00:00.003Z'),
    from: 'Director of People',
    ...changes,
  };
}

/** `open` opens the same store again each time, as another process would. */
export function lessonsContract(open: () => LessonStore): void {
  describe('lessons', () => {
    test('of a policy that nobody taught are none', async () => {
      expect(await open().of(newPolicyId())).toEqual(NOTHING);
    });

    test('are given back as they were taught, to their own policy alone', async () => {
      const example = sampleExample();
      const { policyId } = example;
      const guidance = sampleGuidance({ policyId });
      await open().attach(example);
      await open().publish(guidance);
      await open().publish(sampleGuidance());
      expect(await open().of(policyId)).toEqual({ examples: [example], guidance: [guidance] });
    });

    test('are seen at once by whoever had read them before', async () => {
      const reader = open();
      const example = sampleExample();
      const { policyId, questionId } = example;
      await reader.of(policyId);
      await open().attach(example);
      expect((await reader.of(policyId)).examples).toEqual([example]);
      const elsewhere = { ...example, clause: { id: 'scope/b', text: 'Another.' } };
      await open().attach(elsewhere);
      expect((await reader.of(policyId)).examples).toEqual([elsewhere]);
      const guidance = sampleGuidance({ policyId, questionId });
      await open().publish(guidance);
      expect((await reader.of(policyId)).guidance).toEqual([guidance]);
      await open().withdraw(policyId, questionId);
      expect(await reader.of(policyId)).toEqual({ examples: [elsewhere], guidance: [] });
    });

    test('stay the same lists while nothing changes', async () => {
      const store = open();
      const example = sampleExample();
      await store.attach(example);
      const before = await store.of(example.policyId);
      expect((await store.of(example.policyId)).examples).toBe(before.examples);
    });

    test('of many writers at once are all kept', async () => {
      const store = open();
      const policyId = newPolicyId();
      await Promise.all(Array.from({ length: 12 }, () => open().attach(sampleExample({ policyId }))));
      expect((await store.of(policyId)).examples).toHaveLength(12);
    });

    test('an example that was taken away is gone at once, and the guidance of the same question stays', async () => {
      const example = sampleExample();
      const { policyId, questionId } = example;
      const guidance = sampleGuidance({ policyId, questionId });
      const reader = open();
      await open().detach(policyId, questionId);
      await open().attach(example);
      await open().publish(guidance);
      expect((await reader.of(policyId)).examples).toEqual([example]);
      await open().detach(policyId, questionId);
      await open().detach(policyId, questionId);
      expect(await reader.of(policyId)).toEqual({ examples: [], guidance: [guidance] });
    });

    test('guidance withdrawn twice, or never published, is not there', async () => {
      const guidance = sampleGuidance();
      const { policyId, questionId } = guidance;
      await open().withdraw(policyId, questionId);
      await open().publish(guidance);
      await open().withdraw(policyId, questionId);
      await open().withdraw(policyId, questionId);
      expect(await open().of(policyId)).toEqual(NOTHING);
    });
  });
}
