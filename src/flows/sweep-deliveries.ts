import { maySend, type Campaign } from '../domain/campaign';
import { abandonedBefore } from '../domain/delivery';
import { personKeyOf } from '../domain/ids';
import { firstCardStep, plannedStep } from '../domain/sending';
import { EVERYBODY, isIn, slicesOf, type Slice } from '../domain/slice';
import type { Needs } from '../ports/needs';
import { AT_A_TIME, participantsIn } from './participants';
import { PEOPLE_A_POINTER, pointAt, pointAtEverybody } from './point-at';

type SweepNeeds = Pick<
  Needs,
  'assignments' | 'deliveries' | 'ledger' | 'requests' | 'jobs' | 'clock' | 'log'
>;

/** Messages whose worker is gone become unknown: whether their one request left is not known and will not be. */
export async function sweepAbandoned(needs: SweepNeeds, campaign: Campaign): Promise<void> {
  const now = needs.clock.now();
  const abandoned = await needs.deliveries.sendingSince(campaign.id, abandonedBefore(now));
  for (const one of abandoned)
    await needs.deliveries.move(one, { kind: 'unknown', since: now, detail: 'the worker did not come back' });
  if (abandoned.length > 0)
    needs.log.warn({ campaignId: campaign.id, messages: abandoned.length }, 'messages abandoned');
}

/**
 * Points again at whoever waits for a message that no pointer leads to. While pointers are queued nobody can tell whose is lost, so
 * this waits until there are none; it looks at everybody, so it is for now and then.
 */
export async function sweepStranded(needs: SweepNeeds, campaign: Campaign): Promise<void> {
  if (!maySend(campaign) || campaign.people === null || (await needs.jobs.queued('sends')) > 0) return;
  const firstCards = await strandedSlices(needs, campaign, campaign.people);
  await pointAt(needs.jobs, campaign, { work: 'deliver', purpose: 'initial' }, firstCards);
  let planned = 0;
  for (const purpose of ['change', 'digest'] as const) {
    const stranded = await strandedPlans(needs, campaign, purpose);
    if (stranded > 0) await pointAtEverybody(needs.jobs, campaign, { work: 'deliver', purpose }, stranded);
    planned += stranded;
  }
  if (firstCards.length + planned > 0)
    needs.log.warn({ campaignId: campaign.id, pointers: firstCards.length, planned }, 'pointers were lost');
}

async function strandedSlices(
  needs: SweepNeeds,
  campaign: Campaign,
  people: number,
): Promise<readonly Slice[]> {
  const slices = slicesOf(people, PEOPLE_A_POINTER);
  const atATime = AT_A_TIME / PEOPLE_A_POINTER;
  const stranded: Slice[] = [];
  for (let start = 0; start < slices.length; start += atATime) {
    const some = slices.slice(start, start + atATime);
    const waiting = await waitingKeys(needs, campaign, spanOf(some));
    stranded.push(...some.filter((slice) => waiting.some((key) => isIn(slice, key))));
  }
  return stranded;
}

async function waitingKeys(needs: SweepNeeds, campaign: Campaign, slice: Slice): Promise<readonly string[]> {
  const now = needs.clock.now();
  return (await participantsIn(needs, campaign.id, slice))
    .filter((one) => firstCardStep(one, now).kind === 'send')
    .map(({ assignment }) => personKeyOf(assignment.staffId));
}

/** Messages that are written down and wait: how many. */
async function strandedPlans(
  needs: SweepNeeds,
  campaign: Campaign,
  purpose: 'change' | 'digest',
): Promise<number> {
  const now = needs.clock.now();
  const rows = await needs.deliveries.list(campaign.id, purpose, EVERYBODY);
  return rows.filter(({ delivery }) => plannedStep(delivery, now).kind === 'send').length;
}

function spanOf(slices: readonly Slice[]): Slice {
  return { from: slices[0]?.from ?? EVERYBODY.from, to: slices.at(-1)?.to ?? EVERYBODY.to };
}
