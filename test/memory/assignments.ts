import type { Assignment } from '../../src/domain/assignment';
import { personKeyOf, type CampaignId, type StaffId } from '../../src/domain/ids';
import { isIn } from '../../src/domain/slice';
import type { AssignmentStore } from '../../src/ports/assignments';

export function memoryAssignments(): AssignmentStore {
  const rows = new Map<string, Assignment>();
  const keyOf = (campaign: CampaignId, person: StaffId): string => `${campaign}|${person}`;
  return {
    addAll: (assignments) => {
      for (const one of assignments) {
        const key = keyOf(one.campaignId, one.staffId);
        rows.set(key, rows.get(key) ?? one);
      }
      return Promise.resolve();
    },
    get: (campaign, person) => Promise.resolve(rows.get(keyOf(campaign, person)) ?? null),
    list: (campaign, slice) =>
      Promise.resolve(
        [...rows.values()].filter(
          ({ campaignId, staffId }) => campaignId === campaign && isIn(slice, personKeyOf(staffId)),
        ),
      ),
    supersede: (campaign, people, by) => {
      for (const person of people) {
        const row = rows.get(keyOf(campaign, person));
        if (row?.supersededBy === null) rows.set(keyOf(campaign, person), { ...row, supersededBy: by });
      }
      return Promise.resolve();
    },
  };
}
