import pMap from 'p-map';
import type { Confirmation, SinceLast } from '../domain/acknowledgement';
import { opensBefore, type Campaign } from '../domain/campaign';
import { changesInWords } from '../domain/changes-in-words';
import type { Asker } from '../domain/conversation';
import { dayOf } from '../domain/day';
import type { PersonKey, PolicyId, StaffId } from '../domain/ids';
import type { Slice } from '../domain/slice';
import type { Needs } from '../ports/needs';
import { betweenVersions } from './between-versions';

type LastNeeds = Pick<Needs, 'campaigns' | 'ledger'>;
type SinceNeeds = Pick<Needs, 'policies' | 'zone'>;

/** Campaigns read at once. */
const AT_ONCE = 8;

/** What changed since this person last confirmed the campaign's policy in an earlier campaign; null when they never did. */
export async function sinceLastOf(
  needs: LastNeeds & SinceNeeds,
  campaign: Campaign,
  staffId: StaffId,
): Promise<SinceLast | null> {
  const earlier = await earlierThan(needs, campaign);
  return sinceLast(needs, campaign, await lastIn(needs, earlier, staffId));
}

/** The confirmation of this policy that the person gave last, in whichever campaign; null when none of theirs stands. */
export async function lastConfirmation(
  needs: LastNeeds,
  { tenantId, staffId }: Asker,
  policyId: PolicyId,
): Promise<Confirmation | null> {
  const all = await needs.campaigns.list(tenantId);
  const sent = all.filter((campaign) => campaign.policyId === policyId && campaign.people !== null);
  return lastIn(needs, sent, staffId);
}

async function lastIn(
  { ledger }: Pick<LastNeeds, 'ledger'>,
  campaigns: readonly Campaign[],
  staffId: StaffId,
): Promise<Confirmation | null> {
  const lines = await pMap(campaigns, ({ id }) => ledger.get(id, staffId), { concurrency: AT_ONCE });
  return lines.reduce<Confirmation | null>((latest, line) => later(latest, line), null);
}

/** Everybody's last confirmation before this campaign: one read of the ledger for each earlier campaign, whoever is in the slice. */
export async function lastConfirmationsIn(
  needs: LastNeeds,
  campaign: Campaign,
  slice: Slice,
): Promise<ReadonlyMap<PersonKey, Confirmation>> {
  const earlier = await earlierThan(needs, campaign);
  const years = await pMap(earlier, ({ id }) => needs.ledger.confirmations(id, slice), {
    concurrency: AT_ONCE,
  });
  const last = new Map<PersonKey, Confirmation>();
  for (const [person, confirmation] of years.flatMap((year) => [...year]))
    last.set(person, later(last.get(person) ?? null, confirmation) ?? confirmation);
  return last;
}

/** @throws when a version that was confirmed is not kept, which must not happen: versions are never deleted */
export async function sinceLast(
  needs: SinceNeeds,
  { policyId, version }: Campaign,
  last: Confirmation | null,
): Promise<SinceLast | null> {
  if (last === null) return null;
  const confirmedOn = dayOf(last.recordedAt, needs.zone);
  if (last.version === version) return { confirmedOn, changes: null };
  const changes = await changesBetween(needs, { policyId, from: last.version, to: version });
  return { confirmedOn, changes };
}

async function earlierThan({ campaigns }: LastNeeds, campaign: Campaign): Promise<readonly Campaign[]> {
  const all = await campaigns.list(campaign.tenantId);
  return all.filter(
    // Nobody can have confirmed one whose people were never written down.
    (other) => other.policyId === campaign.policyId && other.people !== null && opensBefore(other, campaign),
  );
}

function later(one: Confirmation | null, other: Confirmation | null): Confirmation | null {
  if (one === null || other === null) return one ?? other;
  return other.recordedAt > one.recordedAt ? other : one;
}

const changesBetween = betweenVersions(changesInWords);
