import { mostAsked } from '../cards/most-asked';
import type { Day } from '../domain/day';
import { termJustEnded } from '../domain/term';
import type { TellTermJob } from '../ports/jobs';
import type { Needs } from '../ports/needs';
import { countAsked } from './count-asked';
import { questionReaders } from './question-readers';
import { tellOnce } from './tell-once';

type PlanNeeds = Pick<Needs, 'clock' | 'conversations' | 'jobs' | 'roles' | 'roster' | 'tellings'>;

/** When a term has just ended, has each policy lead told once what was asked about in it. Ticks after the first find it done. */
export async function planTermCards(needs: PlanNeeds, today: Day): Promise<void> {
  const term = termJustEnded(today);
  if (term === null) return;
  for (const tenantId of await needs.conversations.tenants())
    for (const to of questionReaders(needs).told) {
      const planned = { tenantId, of: { what: 'term-planned', term }, to, tries: 0 } as const;
      if (await needs.tellings.stands(planned)) continue;
      await needs.jobs.put({ kind: 'tell-term', tenantId, term, to, tries: 0 });
      // After the job: a tick that dies in between plans it again, and the message is claimed once all the same.
      await needs.tellings.claim({ ...planned, at: needs.clock.now() });
    }
}

/** Tells one policy lead what the policies were asked about in a term, once. */
export async function tellOfTerm(
  needs: Parameters<typeof tellOnce>[0] & Pick<Needs, 'clauseCounts' | 'clock' | 'policies' | 'tellings'>,
  job: TellTermJob,
): Promise<void> {
  const { tenantId, term, to, tries } = job;
  const card = mostAsked({ term, isOver: true, policies: await countAsked(needs, term) });
  const of = { what: 'term', term } as const;
  await tellOnce(needs, job, card, () =>
    needs.tellings.claim({ tenantId, of, to, tries, at: needs.clock.now() }),
  );
}
