import type { Campaign } from '../domain/campaign';
import type { Delivery } from '../domain/delivery';
import { deliveryIdFor, type PolicyId, type StaffId, type TenantId } from '../domain/ids';
import { EVERYBODY } from '../domain/slice';
import type { Needs } from '../ports/needs';
import { participants } from './participants';
import { pointAtEverybody } from './point-at';

type TellNeeds = Pick<
  Needs,
  'assignments' | 'campaigns' | 'clock' | 'deliveries' | 'jobs' | 'ledger' | 'log' | 'policies' | 'requests'
>;

export type TellOutcome =
  /** By this press or one before. `before`: how many were told of an earlier change in the same rollout, and get no second message. */
  | { readonly kind: 'told'; readonly people: number; readonly before: number }
  /** The policy has another version by now, or this one's change asks for something else. */
  | { readonly kind: 'refused' };

/**
 * Sends one message to everybody whose confirmation of an earlier version stands in a running rollout: what has changed. The rows are
 * inserts that leave what stands alone, so two presses send one message, and a person gets one such message in a rollout.
 */
export async function tellOfVersion(
  needs: TellNeeds,
  input: {
    readonly tenantId: TenantId;
    readonly by: StaffId;
    readonly policyId: PolicyId;
    readonly version: number;
  },
): Promise<TellOutcome> {
  const { tenantId, policyId, version, by } = input;
  const current = (await needs.policies.current()).find((policy) => policy.policyId === policyId);
  if (current?.version !== version || current.change?.kind !== 'tell') return { kind: 'refused' };
  const rollouts = (await needs.campaigns.underWay(tenantId)).filter(
    (campaign) => campaign.policyId === policyId && campaign.state === 'open' && campaign.version < version,
  );
  let [people, before] = [0, 0];
  for (const campaign of rollouts) {
    const asked = await tellIn(needs, campaign, version);
    const rows = await needs.deliveries.list(campaign.id, 'change', EVERYBODY);
    const ofThis = rows.filter(({ delivery }) => delivery.tellsOf === version).length;
    people += ofThis;
    before += asked - ofThis;
  }
  needs.log.info({ policyId, version, by, people, before }, 'told of a version');
  return { kind: 'told', people, before };
}

/** How many people there are to be told, whether by this press or another. */
async function tellIn(needs: TellNeeds, campaign: Campaign, version: number): Promise<number> {
  const now = needs.clock.now();
  let people = 0;
  for await (const some of participants(needs, campaign)) {
    const confirmed = some.filter(
      ({ hasAcknowledged, assignment }) => hasAcknowledged && assignment.supersededBy === null,
    );
    await needs.deliveries.addAll(
      confirmed.map(({ assignment }) => messageFor(campaign, assignment.staffId, version, now)),
    );
    people += confirmed.length;
  }
  if (people > 0)
    await pointAtEverybody(needs.jobs, campaign, { work: 'deliver', purpose: 'change' }, people);
  return people;
}

function messageFor(campaign: Campaign, staffId: StaffId, version: number, now: Date): Delivery {
  return {
    id: deliveryIdFor('change', staffId),
    tenantId: campaign.tenantId,
    campaignId: campaign.id,
    purpose: 'change',
    staffId,
    digest: null,
    tellsOf: version,
    state: { kind: 'waiting', notBefore: now, tried: [] },
  };
}
