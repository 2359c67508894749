import type { PolicyId } from '../../src/domain/ids';
import type { Lessons, LessonStore } from '../../src/ports/lessons';

const NOTHING: Lessons = { examples: [], guidance: [] };

export function memoryLessons(): LessonStore {
  const policies = new Map<PolicyId, Lessons>();
  const of = (policy: PolicyId) => policies.get(policy) ?? NOTHING;
  const change = (policy: PolicyId, changed: Partial<Lessons>) =>
    Promise.resolve(void policies.set(policy, { ...of(policy), ...changed }));
  const without = <Lesson extends { readonly questionId: string }>(all: readonly Lesson[], id: string) =>
    all.filter(({ questionId }) => questionId !== id);
  return {
    of: (policy) => Promise.resolve(of(policy)),
    attach: (example) => {
      const { policyId, questionId } = example;
      return change(policyId, { examples: [...without(of(policyId).examples, questionId), example] });
    },
    detach: (policy, id) => change(policy, { examples: without(of(policy).examples, id) }),
    publish: (guidance) => {
      const { policyId, questionId } = guidance;
      return change(policyId, { guidance: [...without(of(policyId).guidance, questionId), guidance] });
    },
    withdraw: (policy, id) => change(policy, { guidance: without(of(policy).guidance, id) }),
  };
}
