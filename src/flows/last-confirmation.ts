import pMap from 'p-map';
import type { Confirmation, SinceLast } from '../domain/acknowledgement';
import { opensBefore, type Campaign } from '../domain/campaign';
import { changesInWords } from '../domain/changes-in-words';
import { dayOf } from '../domain/day';
import type { PersonKey, StaffId } from '../domain/ids';
import type { PolicyDocument } from '../domain/policy';
import { policyDiff } from '../domain/policy-diff';
import type { Slice } from '../domain/slice';
import type { Needs } from '../ports/needs';

type LastNeeds = Pick<Needs, 'campaigns' | 'ledger'>;
type SinceNeeds = Pick<Needs, 'policies' | 'zone'>;

/** Earlier campaigns read at once. */
const AT_ONCE = 8;

/** What changed since this person last confirmed the campaign's policy in an earlier campaign; null when they never did. */
export async function sinceLastOf(
  needs: LastNeeds & SinceNeeds,
  campaign: Campaign,
  staffId: StaffId,
): Promise<SinceLast | null> {
  const earlier = await earlierThan(needs, campaign);
  const lines = await pMap(earlier, ({ id }) => needs.ledger.get(id, staffId), { concurrency: AT_ONCE });
  const last = lines.reduce<Confirmation | null>((latest, line) => later(latest, line), null);
  return sinceLast(needs, campaign, last);
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
  { policies, zone }: SinceNeeds,
  { policyId, version }: Campaign,
  last: Confirmation | null,
): Promise<SinceLast | null> {
  if (last === null) return null;
  const confirmedOn = dayOf(last.recordedAt, zone);
  if (last.version === version) return { confirmedOn, changes: null };
  const [from, to] = await Promise.all([
    policies.get(policyId, last.version),
    policies.get(policyId, version),
  ]);
  if (from === null || to === null)
    throw new Error(
      `Comparing versions ${last.version} and ${version} of ${policyId}: expected both, found one`,
    );
  return { confirmedOn, changes: changesBetween(from.document, to.document) };
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

/** Versions never change, so what is between two is worked out once, by the newer and then the older. */
const known = new WeakMap<PolicyDocument, WeakMap<PolicyDocument, string>>();

function changesBetween(from: PolicyDocument, to: PolicyDocument): string {
  const ofNewer = known.get(to) ?? new WeakMap<PolicyDocument, string>();
  known.set(to, ofNewer);
  const changes = ofNewer.get(from) ?? changesInWords(policyDiff(from, to));
  ofNewer.set(from, changes);
  return changes;
}
