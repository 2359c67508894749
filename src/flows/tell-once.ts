import type { Card } from '../cards/card';
import type { TellingJob } from '../ports/jobs';
import type { Needs } from '../ports/needs';

/** After so many proofs that Teams did not deliver it, the lists that people open by themselves say it. */
const TRIES_AT_MOST = 6;

/**
 * Tells one person once. `claim` writes the mark, right before the only attempt; whoever does not get it does not send, and what
 * nobody knows is not repeated. Nobody is told whose chat is not known.
 */
export async function tellOnce(
  needs: Pick<Needs, 'conversations' | 'jobs' | 'log' | 'messenger'>,
  job: TellingJob,
  card: Card,
  claim: () => Promise<boolean>,
): Promise<void> {
  const chat = await needs.conversations.get(job.tenantId, job.to);
  if (chat?.state !== 'open') return;
  const turn = await needs.messenger.turn(chat);
  if (turn.kind === 'not-delivered') return tryAgain(needs, job, turn.retryAfterMs);
  if (!(await claim())) return;
  const outcome = await turn.send(card);
  if (outcome.kind === 'not-delivered') return tryAgain(needs, job, outcome.retryAfterMs);
  needs.log.info({ job: job.kind, outcome: outcome.kind }, 'told');
}

async function tryAgain(
  { jobs, log }: Pick<Needs, 'jobs' | 'log'>,
  job: TellingJob,
  inMs: number,
): Promise<void> {
  if (job.tries >= TRIES_AT_MOST) log.warn({ job: job.kind }, 'not told');
  else await jobs.put({ ...job, tries: job.tries + 1 }, inMs);
}
