import { standingAmong, type LedgerLine } from '../domain/acknowledgement';
import type { Campaign } from '../domain/campaign';
import type { StaffId, TenantId } from '../domain/ids';
import { asAsked, askingOf, type Asking } from '../domain/request';
import type { Needs } from '../ports/needs';

/** A campaign that asks somebody, with their own due day, and what they have told HR about it. */
export interface OpenCampaign {
  readonly campaign: Campaign;
  readonly asking: Exclude<Asking, 'not-asked'>;
}

export interface PersonalRecord {
  /** Withdrawn ones as well. */
  readonly lines: readonly LedgerLine[];
  /** Campaigns that ask this person and that they have not confirmed yet. */
  readonly open: readonly OpenCampaign[];
}

type RecordNeeds = Pick<Needs, 'campaigns' | 'assignments' | 'ledger' | 'requests' | 'zone'>;

interface Someone {
  readonly tenantId: TenantId;
  readonly staffId: StaffId;
}

/** What one person has confirmed, this year and before, and what they are still asked for. */
export async function listRecord(needs: RecordNeeds, person: Someone): Promise<PersonalRecord> {
  const campaigns = await needs.campaigns.list(person.tenantId);
  const entries = await Promise.all(campaigns.map((campaign) => entryOf(needs, campaign, person.staffId)));
  return {
    lines: entries.flatMap(({ lines }) => lines),
    open: entries.flatMap(({ open }) => (open === null ? [] : [open])),
  };
}

async function entryOf(needs: RecordNeeds, campaign: Campaign, person: StaffId) {
  const [assignment, lines] = await Promise.all([
    needs.assignments.get(campaign.id, person),
    needs.ledger.linesOf(campaign.id, person),
  ]);
  const mayConfirm =
    campaign.state === 'open' && assignment?.supersededBy === null && assignment.held === null;
  const open = mayConfirm && standingAmong(lines) === null ? await openFor(needs, campaign, person) : null;
  return { lines, open };
}

async function openFor(
  needs: RecordNeeds,
  campaign: Campaign,
  person: StaffId,
): Promise<OpenCampaign | null> {
  const requests = await needs.requests.ofPerson(campaign.id, person);
  const asking = askingOf(requests);
  return asking === 'not-asked' ? null : { campaign: asAsked(campaign, requests, needs.zone), asking };
}
