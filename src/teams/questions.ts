import { answerFound } from '../cards/answer-found';
import { answerNotFound } from '../cards/answer-not-found';
import type { SectionPress } from '../cards/action';
import type { Card } from '../cards/card';
import { signpost } from '../cards/signpost';
import { noPolicyYet, smallTalk } from '../cards/wording';
import type { Asker, Conversation } from '../domain/conversation';
import type { TimeZone } from '../domain/day';
import { answerId, type AnswerId } from '../domain/ids';
import type { Answer } from '../domain/passage';
import { answerQuestion, type QuestionOutcome } from '../flows/answer-question';
import { contactsFor } from '../flows/contacts-for';
import { countAnswer } from '../flows/count-answer';
import type { Needs } from '../ports/needs';
import type { Reply } from './inbound';
import { tooManyQuestions } from './question-limits';
import { sentencesLater } from './writing';

/** What was asked, and the page it was asked on; null when it was asked in the chat. */
interface Asked {
  readonly question: string;
  readonly back: SectionPress | null;
}

/** A question typed into the chat. */
export async function answerTyped(needs: Needs, from: Conversation, question: string): Promise<Reply> {
  const tooMany = tooManyQuestions(needs, from);
  if (tooMany !== null) return tooMany;
  const outcome = await answerQuestion(needs, { question, from });
  if (outcome === null) return { kind: 'words', text: noPolicyYet };
  const reply = questionReply(needs, from, outcome, { question, back: null });
  return reply.kind === 'card'
    ? { ...reply, ...sentencesLater(needs, from, question, outcome.answer) }
    : reply;
}

/** An answer as its asker sees it. */
export function questionReply(needs: Needs, from: Asker, outcome: QuestionOutcome, asked: Asked): Reply {
  const { answer } = outcome;
  const ask = answerId(needs.newId());
  countAnswer(needs, { answerId: ask, answer, policyId: outcome.about.policyId });
  if (answer.kind === 'small-talk') return { kind: 'words', text: smallTalk(answer.talk) };
  const card =
    answer.kind === 'signpost'
      ? signpost(needs.signpostWords[answer.to], contactsFor(needs, from.staffId))
      : answerCard(needs.zone, answer, outcome, { ...asked, ask });
  return { kind: 'card', card };
}

function answerCard(
  zone: TimeZone,
  answer: Exclude<Answer, { kind: 'small-talk' | 'signpost' }>,
  { beside, changed, tellManager, ...outcome }: QuestionOutcome,
  { ask, question, back }: Asked & { readonly ask: AnswerId },
): Card {
  const around = { beside, changed, zone };
  switch (answer.kind) {
    case 'found': {
      const tells = tellManager?.policyId ?? null;
      return answerFound({ answer, around, asked: { ask, question, back }, tellManager: tells });
    }
    case 'not-in-policy':
      return answerNotFound({ ...outcome, nearest: answer.nearest, around, question, back });
  }
}
