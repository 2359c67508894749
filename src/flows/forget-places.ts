import { personKeyOf, type CampaignId, type PersonKey } from '../domain/ids';
import { EVERYBODY, slicesOf, type Slice } from '../domain/slice';
import type { Needs } from '../ports/needs';
import { AT_A_TIME } from './participants';

type ForgetNeeds = Pick<Needs, 'assignments' | 'ledger' | 'readingPlaces'>;

/** Deletes where people of the slice stopped for whom the campaign is over: it has closed, a later one asks them, or they confirmed. */
export async function forgetPlacesIn(
  needs: ForgetNeeds,
  { id, state }: { readonly id: CampaignId; readonly state: 'launched' | 'open' | 'closed' },
  slice: Slice,
): Promise<void> {
  const kept = await needs.readingPlaces.who(id, slice);
  if (kept.size === 0) return;
  await needs.readingPlaces.forget(id, state === 'closed' ? kept : await doneAmong(needs, id, slice, kept));
}

/** Deletes every place that has outlived its campaign or its reader's confirmation: a write may have come after the deletion. */
export async function sweepPlaces(needs: ForgetNeeds & Pick<Needs, 'campaigns'>): Promise<void> {
  const withPlaces = await needs.readingPlaces.campaigns();
  const active = new Map((await needs.campaigns.active()).map((campaign) => [campaign.id, campaign]));
  for (const id of withPlaces) {
    const campaign = active.get(id) ?? { id, state: 'closed', people: null };
    const slices = campaign.people === null ? [EVERYBODY] : slicesOf(campaign.people, AT_A_TIME);
    for (const slice of slices) await forgetPlacesIn(needs, campaign, slice);
  }
}

async function doneAmong(
  needs: ForgetNeeds,
  campaign: CampaignId,
  slice: Slice,
  kept: ReadonlySet<PersonKey>,
): Promise<readonly PersonKey[]> {
  const [confirmed, assignments] = await Promise.all([
    needs.ledger.who(campaign, slice),
    needs.assignments.list(campaign, slice),
  ]);
  const over = assignments.filter(({ supersededBy }) => supersededBy !== null);
  const done = new Set([...confirmed, ...over.map(({ staffId }) => personKeyOf(staffId))]);
  return [...kept].filter((person) => done.has(person));
}
