import type { Acknowledgement } from '../domain/acknowledgement';
import type { Campaign } from '../domain/campaign';
import type { StaffId, TenantId } from '../domain/ids';
import type { Needs } from '../ports/needs';

export interface PersonalRecord {
  readonly lines: readonly Acknowledgement[];
  /** Campaigns that ask this person and that they have not confirmed yet. */
  readonly open: readonly Campaign[];
}

/** What one person has confirmed, this year and before, and what they are still asked for. */
export async function listRecord(
  needs: Pick<Needs, 'campaigns' | 'assignments' | 'ledger'>,
  person: { readonly tenantId: TenantId; readonly staffId: StaffId },
): Promise<PersonalRecord> {
  const campaigns = await needs.campaigns.list(person.tenantId);
  const entries = await Promise.all(
    campaigns.map(async (campaign) => {
      const [assignment, line] = await Promise.all([
        needs.assignments.get(campaign.id, person.staffId),
        needs.ledger.get(campaign.id, person.staffId),
      ]);
      const asked =
        campaign.state === 'open' && assignment?.supersededBy === null && assignment.held === null;
      return { campaign, line, asked };
    }),
  );
  return {
    lines: entries.flatMap(({ line }) => (line === null ? [] : [line])),
    open: entries.filter(({ asked, line }) => asked && line === null).map(({ campaign }) => campaign),
  };
}
