import { leadQuestion } from '../cards/lead-question';
import { leadQuestions } from '../cards/lead-questions';
import { mostAsked } from '../cards/most-asked';
import { noSuchQuestion, onlyForLead } from '../cards/wording';
import type { Conversation } from '../domain/conversation';
import { dayOf } from '../domain/day';
import type { QuestionId } from '../domain/ids';
import type { LeadQuestion } from '../domain/question';
import { termOf } from '../domain/term';
import { countAsked } from '../flows/count-asked';
import { endQuestion } from '../flows/end-question';
import { readsQuestions } from '../flows/question-readers';
import { viewQuestion } from '../flows/view-question';
import type { Needs } from '../ports/needs';
import { readCard } from './card-data';
import type { Reply } from './inbound';
import { questionCard, replyCard } from './question-data';
import { refuse, type PressHandler } from './staff-presses';

const ANSWERED_BEFORE = 'This was answered or closed already, and that stands.';

/** What the buttons do with which the policy lead and HR answer questions, by verb. */
export const leadPresses: Readonly<Record<string, PressHandler>> = {
  'lead-list': forLead((needs, { from }) => showQuestions(needs, from)),
  'lead-show': forLead(async (needs, { data, from }) => {
    const read = readCard(questionCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    return withQuestion(needs, from, read.value.question, (question) => showQuestion(needs, from, question));
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

/** A button for the policy lead and HR. The role is checked at every press: a card can be passed on, and so can an office. */
export function forLead(handler: PressHandler): PressHandler {
  return async (needs, press) =>
    readsQuestions(needs, press.from.staffId) ? handler(needs, press) : refuse('not-yours', onlyForLead);
}

export async function withQuestion(
  needs: Needs,
  { tenantId }: Conversation,
  id: QuestionId,
  then: (question: LeadQuestion) => Promise<Reply>,
): Promise<Reply> {
  const question = await needs.questions.get(tenantId, id);
  return question === null ? { kind: 'words', text: noSuchQuestion } : then(question);
}

export async function showQuestion(
  needs: Needs,
  { staffId }: Conversation,
  question: LeadQuestion,
  notice = '',
): Promise<Reply> {
  const viewed = await viewQuestion(needs, question);
  return {
    kind: 'card',
    card: leadQuestion({ viewed, forHr: needs.roles.isHr(staffId), zone: needs.zone, notice }),
  };
}

async function end(needs: Needs, from: Conversation, id: QuestionId, words: string | null): Promise<Reply> {
  const outcome = await endQuestion(needs, { tenantId: from.tenantId, id, by: from.staffId, words });
  if (outcome.kind === 'unknown') return { kind: 'words', text: noSuchQuestion };
  return showQuestion(needs, from, outcome.question, outcome.kind === 'before' ? ANSWERED_BEFORE : '');
}
