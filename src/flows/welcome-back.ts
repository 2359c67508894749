import { deliveryIdFor, personKeyOf, type StaffId, type TenantId } from '../domain/ids';
import type { Campaign } from '../domain/campaign';
import { onlyThisPerson } from '../domain/slice';
import type { Needs } from '../ports/needs';
import { pointAt } from './point-at';

type WelcomeNeeds = Pick<Needs, 'campaigns' | 'clock' | 'deliveries' | 'jobs' | 'log'>;

interface Someone {
  readonly tenantId: TenantId;
  readonly staffId: StaffId;
}

/**
 * Somebody has the app now: a first card that could not reach them waits again, and a pointer leads to them. Nothing is sent here,
 * because installing for many people at once makes thirty of these a second.
 */
export async function welcomeBack(needs: WelcomeNeeds, person: Someone): Promise<void> {
  for (const campaign of await needs.campaigns.underWay(person.tenantId))
    await waitAgain(needs, campaign, person.staffId);
}

async function waitAgain(needs: WelcomeNeeds, campaign: Campaign, person: StaffId): Promise<void> {
  const kept = await needs.deliveries.get(campaign.id, deliveryIdFor('initial', person));
  if (kept?.delivery.state.kind !== 'unreachable') return;
  const notBefore = needs.clock.now();
  if ((await needs.deliveries.move(kept, { kind: 'waiting', notBefore, tried: [] })) === null) return;
  const slices = [onlyThisPerson(personKeyOf(person))];
  await pointAt(needs.jobs, campaign, { work: 'deliver', purpose: 'initial' }, slices);
  needs.log.info({ campaignId: campaign.id }, 'reachable again');
}
