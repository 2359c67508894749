import { day } from '../../src/domain/day';
import type { QuestionReply } from '../../src/domain/question';
import type { QuestionStore } from '../../src/ports/questions';
import { HOSTILE, newQuestionId, newStaff, newTenant, sampleQuestion } from './samples';

const ANSWER: QuestionReply = { kind: 'answered', words: HOSTILE, on: day('2026-10-02'), by: newStaff() };

/** `open` opens the same store again each time, as another process would. */
export function questionsContract(open: () => QuestionStore): void {
  describe('questions to the policy lead', () => {
    test('are given back as they were sent', async () => {
      const question = sampleQuestion({ words: HOSTILE });
      expect(await open().add(question)).toEqual({ standing: question, added: true });
      expect(await open().get(question.tenantId, question.id)).toEqual(question);
    });

    test('without a name keep no asker, and are in nobody’s list', async () => {
      const question = sampleQuestion({ asker: null, clauseId: null });
      await open().add(question);
      expect(await open().get(question.tenantId, question.id)).toEqual(question);
      expect(await open().ofAsker(question.tenantId, newStaff())).toEqual([]);
    });

    test('a second press makes no second question', async () => {
      const question = sampleQuestion();
      await open().add(question);
      const again = { ...question, words: 'again' };
      expect(await open().add(again)).toEqual({ standing: question, added: false });
    });

    test('that wait are listed oldest first; an answer takes one off', async () => {
      const tenantId = newTenant();
      const later = sampleQuestion({ tenantId, askedOn: day('2026-10-03') });
      const first = sampleQuestion({ tenantId });
      const other = sampleQuestion();
      for (const question of [later, first, other]) await open().add(question);
      expect(await open().open(tenantId)).toEqual([first, later]);
      await open().end(tenantId, first.id, { kind: 'closed', on: ANSWER.on, by: ANSWER.by });
      expect(await open().open(tenantId)).toEqual([later]);
    });

    test('of one person are listed newest first, whatever became of them', async () => {
      const first = sampleQuestion({ reply: ANSWER });
      const { tenantId, asker } = first;
      const later = sampleQuestion({ tenantId, asker, askedOn: day('2026-10-03') });
      for (const question of [first, later, sampleQuestion({ tenantId })]) await open().add(question);
      expect(await open().ofAsker(tenantId, asker!.staffId)).toEqual([later, first]);
    });

    test('the first answer stands', async () => {
      const question = sampleQuestion();
      const { tenantId, id } = question;
      await open().add(question);
      expect(await open().end(tenantId, id, ANSWER)).toEqual({ ...question, reply: ANSWER });
      const later = { ...ANSWER, words: 'Otherwise.' };
      expect(await open().end(tenantId, id, later)).toEqual({ ...question, reply: ANSWER });
    });

    test('that were never sent, or by another tenant, cannot be read or answered', async () => {
      const question = sampleQuestion();
      await open().add(question);
      expect(await open().get(newTenant(), question.id)).toBeNull();
      expect(await open().end(newTenant(), question.id, ANSWER)).toBeNull();
      expect(await open().get(question.tenantId, newQuestionId())).toBeNull();
    });

    test('older than a day are deleted, answered or not, and no others', async () => {
      const old = sampleQuestion({ askedOn: day('2020-01-01'), reply: ANSWER });
      const young = sampleQuestion({ askedOn: day('2020-01-02') });
      for (const question of [old, young]) await open().add(question);
      await open().removeBefore(day('2020-01-02'));
      expect(await open().get(old.tenantId, old.id)).toBeNull();
      expect(await open().get(young.tenantId, young.id)).toEqual(young);
    });
  });
}
