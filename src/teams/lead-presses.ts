import { guidanceList } from '../cards/guidance-list';
import { leadQuestion } from '../cards/lead-question';
import { leadQuestions } from '../cards/lead-questions';
import { lessonForm } from '../cards/lesson-form';
import { mostAsked } from '../cards/most-asked';
import { noSuchQuestion, notForYou, onlyForHr, onlyForLead } from '../cards/wording';
import type { Conversation } from '../domain/conversation';
import { dayOf } from '../domain/day';
import type { QuestionId } from '../domain/ids';
import type { LeadQuestion, LessonKind } from '../domain/question';
import { termOf } from '../domain/term';
import { countAsked } from '../flows/count-asked';
import { endQuestion } from '../flows/end-question';
import { lessonsOf } from '../flows/lessons-of';
import { offerClauses } from '../flows/offer-clauses';
import { readsQuestions } from '../flows/question-readers';
import { currentPolicy, teachLesson } from '../flows/teach-lesson';
import { officeOf, viewQuestion } from '../flows/view-question';
import type { Needs } from '../ports/needs';
import { readCard } from './card-data';
import { forHr } from './hr-press';
import type { Reply } from './inbound';
import { guidanceChoice, lessonCard, questionCard, replyCard, saveLessonCard } from './question-data';
import { refuse, type PressHandler } from './staff-presses';

const ANSWERED_BEFORE = 'This was answered or closed already, and that stands.';
const TAUGHT: Readonly<Record<LessonKind, string>> = {
  example: 'Saved. Questions like this one lead to that point from now on.',
  guidance: 'Published. It stands beside that point from now on.',
};
const CHOOSE_ANOTHER = 'Nothing was saved: please choose a point of the current version.';

/** What the buttons of the policy lead and of HR about questions do, by verb. */
export const leadPresses: Readonly<Record<string, PressHandler>> = {
  'lead-list': forLead((needs, { from }) => showQuestions(needs, from)),
  'lead-show': forLead(async (needs, { data, from }) => {
    const read = readCard(questionCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    return withQuestion(needs, from, read.value.question, (question) => show(needs, from, question));
  }),
  'lead-answer': forLead(async (needs, { data, from }) => {
    const read = readCard(replyCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    return end(needs, from, read.value.question, read.value.words);
  }),
  'lead-close': forLead(async (needs, { data, from }) => {
    const read = readCard(questionCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    return end(needs, from, read.value.question, null);
  }),
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
        ? show(needs, from, question, TAUGHT[kind])
        : formReply(needs, question, { lesson: kind, words }, CHOOSE_ANOTHER);
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

/** What waits for an answer, asked for by word. */
export async function showQuestions(
  needs: Needs,
  { tenantId, staffId }: Pick<Conversation, 'tenantId' | 'staffId'>,
): Promise<Reply> {
  if (!readsQuestions(needs, staffId)) return { kind: 'words', text: onlyForLead };
  return { kind: 'card', card: leadQuestions({ questions: await needs.questions.open(tenantId) }) };
}

/** What the policies were asked about in the running term. */
export async function showMostAsked(needs: Needs, { staffId }: Conversation): Promise<Reply> {
  if (!readsQuestions(needs, staffId)) return { kind: 'words', text: onlyForLead };
  const term = termOf(dayOf(needs.clock.now(), needs.zone));
  return { kind: 'card', card: mostAsked({ term, isOver: false, policies: await countAsked(needs, term) }) };
}

/** What is published beside clauses, for HR alone. */
export async function showGuidance(needs: Needs, { staffId }: Pick<Conversation, 'staffId'>): Promise<Reply> {
  if (!needs.roles.isHr(staffId)) return { kind: 'words', text: onlyForHr };
  const { guidance } = await lessonsOf(needs, await needs.policies.current());
  return { kind: 'card', card: guidanceList({ guidance, zone: needs.zone }) };
}

/** A button for the policy lead and HR. The role is checked at every press: a card can be passed on, and so can an office. */
function forLead(handler: PressHandler): PressHandler {
  return async (needs, press) =>
    readsQuestions(needs, press.from.staffId) ? handler(needs, press) : refuse('not-yours', onlyForLead);
}

async function withQuestion(
  needs: Needs,
  { tenantId }: Conversation,
  id: QuestionId,
  then: (question: LeadQuestion) => Promise<Reply>,
): Promise<Reply> {
  const question = await needs.questions.get(tenantId, id);
  return question === null ? { kind: 'words', text: noSuchQuestion } : then(question);
}

async function show(
  needs: Needs,
  { staffId }: Conversation,
  question: LeadQuestion,
  notice = '',
): Promise<Reply> {
  const viewed = await viewQuestion(needs, question);
  return { kind: 'card', card: leadQuestion({ viewed, forHr: needs.roles.isHr(staffId), notice }) };
}

async function end(needs: Needs, from: Conversation, id: QuestionId, words: string | null): Promise<Reply> {
  const outcome = await endQuestion(needs, { tenantId: from.tenantId, id, by: from.staffId, words });
  if (outcome.kind === 'unknown') return { kind: 'words', text: noSuchQuestion };
  return show(needs, from, outcome.question, outcome.kind === 'before' ? ANSWERED_BEFORE : '');
}

/** The form with what is filled in so far; at first with the words as they are, to be edited. */
async function formReply(
  needs: Needs,
  question: LeadQuestion,
  filled: Omit<ReturnType<typeof lessonCard.parse>, 'question'>,
  notice = '',
): Promise<Reply> {
  const policy = await currentPolicy(needs, question.policyId);
  if (policy === null) return refuse('unknown');
  const { lesson: kind, clause, section, words } = filled;
  const reply = question.reply?.kind === 'answered' ? question.reply.words : '';
  const offered = offerClauses(needs, policy, question, section || null);
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
