import { askedQuestion } from '../cards/asked-question';
import type { Card } from '../cards/card';
import { leadQuestion } from '../cards/lead-question';
import type { TellQuestionJob } from '../ports/jobs';
import type { Needs } from '../ports/needs';
import { tellOnce } from './tell-once';
import { viewQuestion } from './view-question';

type TellNeeds = Parameters<typeof tellOnce>[0] &
  Parameters<typeof viewQuestion>[0] &
  Pick<Needs, 'clock' | 'questions' | 'roles' | 'tellings' | 'zone'>;

/** Tells a policy lead what somebody asks, or whoever asked with their name what the answer is, once. */
export async function tellOfQuestion(needs: TellNeeds, job: TellQuestionJob): Promise<void> {
  const card = await cardFor(needs, job);
  if (card === null) return;
  const { tenantId, questionId, to, tries } = job;
  const of = { what: `question-${job.what}`, questionId } as const;
  await tellOnce(needs, job, card, () =>
    needs.tellings.claim({ tenantId, of, to, tries, at: needs.clock.now() }),
  );
}

/** Null when there is nothing left to say: it has been answered or deleted meanwhile. */
async function cardFor(needs: TellNeeds, job: TellQuestionJob): Promise<Card | null> {
  const question = await needs.questions.get(job.tenantId, job.questionId);
  if (question === null || (question.reply === null) !== (job.what === 'asked')) return null;
  const viewed = await viewQuestion(needs, question);
  if (job.what === 'asked')
    return leadQuestion({ viewed, forHr: needs.roles.isHr(job.to), zone: needs.zone });
  return question.asker?.staffId === job.to ? askedQuestion({ viewed }) : null;
}
