import { personKeyOf, type CampaignId, type RequestId, type StaffId } from '../../src/domain/ids';
import type { StaffRequest } from '../../src/domain/request';
import { isIn } from '../../src/domain/slice';
import type { RequestStore } from '../../src/ports/requests';

export function memoryRequests(): RequestStore {
  const rows = new Map<string, StaffRequest>();
  const keyOf = (campaign: CampaignId, person: StaffId, id: RequestId) => `${campaign}|${person}|${id}`;
  const ofCampaign = (campaign: CampaignId) =>
    [...rows.values()].filter(({ campaignId }) => campaignId === campaign);
  return {
    add: (request) => {
      const key = keyOf(request.campaignId, request.staffId, request.id);
      const standing = rows.get(key);
      rows.set(key, standing ?? request);
      return Promise.resolve({ standing: standing ?? request, added: standing === undefined });
    },
    ofPerson: (campaign, person) =>
      Promise.resolve(ofCampaign(campaign).filter(({ staffId }) => staffId === person)),
    list: (campaign, slice) =>
      Promise.resolve(ofCampaign(campaign).filter(({ staffId }) => isIn(slice, personKeyOf(staffId)))),
    answer: (campaign, person, id, answer) => {
      const key = keyOf(campaign, person, id);
      const standing = rows.get(key);
      if (standing === undefined) return Promise.resolve(null);
      const answered = standing.answer === null ? { ...standing, answer } : standing;
      rows.set(key, answered);
      return Promise.resolve(answered);
    },
  };
}
