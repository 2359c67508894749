import { addDays, dayOf } from '../domain/day';
import { QUESTION_DAYS } from '../domain/question';
import type { Needs } from '../ports/needs';

/** Deletes what was asked of the policy lead, and who was told of it, once its days are over. */
export async function forgetQuestions({
  clock,
  questions,
  tellings,
  zone,
}: Pick<Needs, 'clock' | 'questions' | 'tellings' | 'zone'>): Promise<void> {
  const now = clock.now();
  await questions.removeBefore(addDays(dayOf(now, zone), -QUESTION_DAYS));
  await tellings.removeBefore(new Date(now.getTime() - QUESTION_DAYS * 24 * 60 * 60_000));
}
