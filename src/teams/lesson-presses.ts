import { guidanceList } from '../cards/guidance-list';
import { lessonForm } from '../cards/lesson-form';
import { notForYou, onlyForHr } from '../cards/wording';
import type { Conversation } from '../domain/conversation';
import { dayOf } from '../domain/day';
import type { LeadQuestion, LessonKind } from '../domain/question';
import { lessonsOf } from '../flows/lessons-of';
import { offerClauses } from '../flows/offer-clauses';
import { currentPolicy, teachLesson } from '../flows/teach-lesson';
import { officeOf } from '../flows/view-question';
import type { Needs } from '../ports/needs';
import { readCard } from './card-data';
import { forHr } from './hr-press';
import type { Reply } from './inbound';
import { forLead, showQuestion, withQuestion } from './lead-presses';
import { guidanceChoice, lessonCard, questionCard, saveLessonCard, type LessonFields } from './question-data';
import { refuse, type PressHandler } from './staff-presses';

const TAUGHT: Readonly<Record<LessonKind, string>> = {
  example: 'Saved. Questions like this one lead to that point from now on.',
  guidance: 'Published. It stands beside that point from now on.',
};
const TAKEN_AWAY = 'The example is taken away. Questions like this one are looked up without it from now on.';
const CHOOSE_ANOTHER = 'Nothing was saved: please choose a point of the current version.';

/** What the buttons do with which a question is learnt from, by verb. Guidance is HR's alone. */
export const lessonPresses: Readonly<Record<string, PressHandler>> = {
  'lesson-form': forLead(async (needs, { data, from }) => {
    const read = readCard(lessonCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const { question: id, ...filled } = read.value;
    if (filled.lesson === 'guidance' && !needs.roles.isHr(from.staffId))
      return refuse('not-yours', notForYou);
    return withQuestion(needs, from, id, (question) => formReply(needs, question, filled));
  }),
  'lesson-save': forLead(async (needs, { data, from }) => {
    const read = readCard(saveLessonCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const { question: id, lesson: kind, clause: clauseId, words } = read.value;
    if (kind === 'guidance' && !needs.roles.isHr(from.staffId)) return refuse('not-yours', notForYou);
    return withQuestion(needs, from, id, async (question) => {
      const taught = await teachLesson(needs, { kind, question, clauseId, words, by: from.staffId });
      return taught.kind === 'taught'
        ? showQuestion(needs, from, question, TAUGHT[kind])
        : formReply(needs, question, { lesson: kind, words }, CHOOSE_ANOTHER);
    });
  }),
  'example-withdraw': forLead(async (needs, { data, from }) => {
    const read = readCard(questionCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    return withQuestion(needs, from, read.value.question, async (question) => {
      const { id, policyId } = question;
      await needs.lessons.detach(policyId, id);
      needs.log.info({ policyId, by: from.staffId }, 'example taken away');
      return showQuestion(needs, from, question, TAKEN_AWAY);
    });
  }),
  'guidance-withdraw': forHr(async (needs, { data, from }) => {
    const read = readCard(guidanceChoice, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const { policy, question } = read.value;
    await needs.lessons.withdraw(policy, question);
    needs.log.info({ policyId: policy, by: from.staffId }, 'guidance withdrawn');
    return showGuidance(needs, from);
  }),
};

/** What is published beside clauses, for HR alone. */
export async function showGuidance(needs: Needs, { staffId }: Pick<Conversation, 'staffId'>): Promise<Reply> {
  if (!needs.roles.isHr(staffId)) return { kind: 'words', text: onlyForHr };
  const { guidance } = await lessonsOf(needs, await needs.policies.current());
  return { kind: 'card', card: guidanceList({ guidance, zone: needs.zone }) };
}

/** The form with what is filled in so far; at first with the words as they are, to be edited. */
async function formReply(
  needs: Needs,
  question: LeadQuestion,
  filled: LessonFields,
  notice = '',
): Promise<Reply> {
  const policy = await currentPolicy(needs, question.policyId);
  if (policy === null) return refuse('unknown');
  const { lesson: kind, clause, section, words } = filled;
  const reply = question.reply?.kind === 'answered' ? question.reply.words : '';
  const offered = await offerClauses(needs, policy, question, section || null);
  return {
    kind: 'card',
    card: lessonForm({
      ...offered,
      kind,
      questionId: question.id,
      words: words ?? (kind === 'example' ? question.words : reply),
      clauseId: clause || question.clauseId,
      office: officeOf(policy),
      today: dayOf(needs.clock.now(), needs.zone),
      notice,
    }),
  };
}
