import type { Guidance } from '../domain/beside';
import type { Example } from '../domain/example';
import type { PolicyId, QuestionId } from '../domain/ids';

/** A question that became an example; attached again, it is the example of another clause instead. */
export interface TaughtExample extends Example {
  readonly questionId: QuestionId;
}

/** An answer that HR published beside a clause. */
export interface PublishedGuidance extends Guidance {
  readonly questionId: QuestionId;
}

/** What was learnt about one policy. */
export interface Lessons {
  readonly examples: readonly TaughtExample[];
  readonly guidance: readonly PublishedGuidance[];
}

/** What the policy lead and HR taught. A write is seen by the next question on every instance. */
export interface LessonStore {
  /** For every question, so nearly free while nothing changes; the same lists come back then, in an order that stays. */
  of(policyId: PolicyId): Promise<Lessons>;
  /** Takes the place of the example that the same question taught before. */
  attach(example: TaughtExample): Promise<void>;
  /** Takes away the example that a question taught. Twice is once. */
  detach(policyId: PolicyId, questionId: QuestionId): Promise<void>;
  /** Takes the place of the guidance that the same question led to before. */
  publish(guidance: PublishedGuidance): Promise<void>;
  /** Takes guidance away. Twice is once. */
  withdraw(policyId: PolicyId, questionId: QuestionId): Promise<void>;
}
