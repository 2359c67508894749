import type { SectionPress } from '../cards/action';
import { askedQuestion } from '../cards/asked-question';
import { askedQuestions } from '../cards/asked-questions';
import { leadForm } from '../cards/lead-form';
import { morePassages } from '../cards/more-passages';
import { signpost } from '../cards/signpost';
import { gladItHelped, noSuchQuestion, questionNotSent, sentTooMany } from '../cards/wording';
import type { Conversation } from '../domain/conversation';
import { questionId } from '../domain/ids';
import { contactsFor } from '../flows/contacts-for';
import { countOpinion } from '../flows/count-answer';
import { otherPassages } from '../flows/other-passages';
import { questionReaders, readsQuestions } from '../flows/question-readers';
import { sendQuestion, type SendQuestionOutcome } from '../flows/send-question';
import { viewQuestion } from '../flows/view-question';
import type { Needs } from '../ports/needs';
import { readCard } from './card-data';
import type { Reply } from './inbound';
import { askedCard, askLeadCard, opinionCard, sendLeadCard, type Opinion } from './question-data';
import { refuse, type PressHandler } from './staff-presses';

const NO_ANSWER_YET = 'There is no answer yet.';

/** What the buttons below an answer do, and those about a question that one sent to the policy lead, by verb. */
export const askerPresses: Readonly<Record<string, PressHandler>> = {
  'answer-helpful': (needs, { data }) => {
    const read = readCard(opinionCard, data);
    if (read.kind === 'bad') return Promise.resolve(refuse('bad-request'));
    count(needs, read.value, 'helpful');
    return Promise.resolve({ kind: 'words', text: gladItHelped });
  },
  'answer-unhelpful': async (needs, { data, from }) => {
    const read = readCard(opinionCard, data);
    if (read.kind === 'bad') return refuse('bad-request');
    const { policy: of, version, clause, question, others, back } = read.value;
    const found = { policyId: of, version, clauseIds: others };
    const other = await otherPassages(needs, from, found);
    if (other === null) return refuse('unknown');
    count(needs, read.value, 'unhelpful');
    const press = { policy: of, version, clause, question, back };
    const { passages, ...known } = other;
    const around = { ...known, zone: needs.zone };
    return { kind: 'card', card: morePassages({ others: passages, around, press }) };
  },
  'lead-ask': async (needs, { data, from }) => {
    const read = readCard(askLeadCard, data);
    if (read.kind === 'bad') return refuse('bad-request');
    const press = read.value;
    const policy = await needs.policies.get(press.policy, press.version);
    if (policy === null) return refuse('unknown');
    return {
      kind: 'card',
      card: leadForm({
        press,
        policyTitle: policy.document.title,
        readers: questionReaders(needs),
        name: needs.roster.find(from.staffId)?.name ?? null,
        questionId: questionId(needs.newId()),
      }),
    };
  },
  'lead-not-now': () => Promise.resolve({ kind: 'words', text: questionNotSent }),
  'lead-send': async (needs, { data, from }) => {
    const read = readCard(sendLeadCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const { questionId: id, policy, version, clause = null, words, name, back } = read.value;
    const { tenantId, staffId } = from;
    const outcome = await sendQuestion(needs, {
      ...{ id, tenantId, staffId, version, words },
      policyId: policy,
      clauseId: clause,
      withName: name === 'with',
    });
    return sentReply(needs, from, outcome, back);
  },
  'question-show': async (needs, { data, from }) => {
    const read = readCard(askedCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const { question: id, back } = read.value;
    const question = await needs.questions.get(from.tenantId, id);
    if (question === null) return { kind: 'words', text: noSuchQuestion };
    const { asker, reply } = question;
    // Whoever holds the card of one without a name may read it: nobody could guess its id.
    const isTheirs = asker === null || asker.staffId === from.staffId || readsQuestions(needs, from.staffId);
    if (!isTheirs) return refuse('not-yours');
    const notice = reply === null ? NO_ANSWER_YET : '';
    const viewed = await viewQuestion(needs, question);
    return { kind: 'card', card: askedQuestion({ viewed, notice, back }) };
  },
};

/** What somebody sent with their name, asked for by word. */
export async function showMyQuestions(needs: Needs, { tenantId, staffId }: Conversation): Promise<Reply> {
  const questions = await needs.questions.ofAsker(tenantId, staffId);
  return { kind: 'card', card: askedQuestions({ questions }) };
}

/** An answer whose clause or whose own id the card does not name is thanked for and not counted. */
function count(needs: Needs, { ask, clause, policy, version }: Opinion, kind: 'helpful' | 'unhelpful'): void {
  if (ask === undefined || clause === undefined) return;
  countOpinion(needs, { answerId: ask, policyId: policy, version, clauseId: clause, kind });
}

async function sentReply(
  needs: Needs,
  from: Conversation,
  outcome: SendQuestionOutcome,
  back: SectionPress | undefined,
): Promise<Reply> {
  switch (outcome.kind) {
    case 'refused':
      return refuse(outcome.code);
    case 'too-often':
      return { kind: 'words', text: sentTooMany };
    case 'disclosure':
      return {
        kind: 'card',
        card: signpost(needs.signpostWords.safeguarding, contactsFor(needs, from.staffId)),
      };
    case 'sent':
      return {
        kind: 'card',
        card: askedQuestion({ viewed: await viewQuestion(needs, outcome.question), back }),
      };
  }
}
