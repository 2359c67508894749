import type { Asker } from '../domain/conversation';
import { dayOf } from '../domain/day';
import { newWordsIn, type NewWords } from '../domain/new-words';
import type { Passage } from '../domain/passage';
import type { Needs } from '../ports/needs';
import { betweenVersions } from './between-versions';
import { lastConfirmation } from './last-confirmation';

type SinceNeeds = Pick<Needs, 'campaigns' | 'ledger' | 'policies' | 'zone'>;

/**
 * Which of these passages have words that the version the asker confirmed last did not have. Nothing is read of a policy that
 * has one version.
 */
export async function wordsSince(
  needs: SinceNeeds,
  asker: Asker,
  passages: readonly Passage[],
): Promise<readonly NewWords[]> {
  const renewed = passages.filter(({ version }) => version > 1);
  const policyIds = [...new Set(renewed.map(({ policyId }) => policyId))];
  const all = await Promise.all(
    policyIds.map((id) =>
      sinceConfirmed(
        needs,
        asker,
        renewed.filter(({ policyId }) => policyId === id),
      ),
    ),
  );
  return all.flat();
}

/** The passages are of one version. */
async function sinceConfirmed(
  needs: SinceNeeds,
  asker: Asker,
  passages: readonly Passage[],
): Promise<readonly NewWords[]> {
  const [first] = passages;
  if (first === undefined) return [];
  const { policyId, version } = first;
  const last = await lastConfirmation(needs, asker, policyId);
  if (last === null || last.version >= version) return [];
  const isNew = await newWordsBetween(needs, { policyId, from: last.version, to: version });
  const confirmedOn = dayOf(last.recordedAt, needs.zone);
  return passages
    .filter(({ stems, clause }) => [...stems, clause].some(({ id }) => isNew.has(id)))
    .map(({ clause }) => ({ policyId, clauseId: clause.id, confirmedOn }));
}

const newWordsBetween = betweenVersions(newWordsIn);
