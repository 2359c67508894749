import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { personKeyOf, requestId, type CampaignId, type RequestId, type StaffId } from '../domain/ids';
import { FORMATS, OBSTACLES, REQUEST_OUTCOMES, type StaffRequest } from '../domain/request';
import { onlyThisPerson, type Slice } from '../domain/slice';
import type { RequestStore } from '../ports/requests';
import { inSlice, personRow } from './buckets';
import { campaignColumn, orNull, staffColumn, tenantColumn } from './columns';
import type { Key } from './entities';
import { Table, type Shape } from './table';

const columns = z.object({
  id: z.string().transform(requestId),
  tenantId: tenantColumn,
  campaignId: campaignColumn,
  staffId: staffColumn,
  name: z.string(),
  school: z.string(),
  about: z.enum(OBSTACLES),
  format: orNull(z.enum(FORMATS)),
  words: z.string(),
  openedAt: z.date(),
  outcome: orNull(z.enum(REQUEST_OUTCOMES)),
  answeredAt: orNull(z.date()),
  answeredBy: orNull(staffColumn),
});

const shape: Shape<StaffRequest> = {
  keyOf: ({ campaignId, staffId, id }) => keyOf(campaignId, staffId, id),
  columnsOf: ({ answer, ...asked }) => ({
    ...asked,
    outcome: answer?.outcome ?? null,
    answeredAt: answer?.at ?? null,
    answeredBy: answer?.by ?? null,
  }),
  read: (row) => {
    const { outcome, answeredAt, answeredBy, ...asked } = columns.parse(row);
    const isAnswered = outcome !== null && answeredAt !== null;
    return { ...asked, answer: isAnswered ? { outcome, at: answeredAt, by: answeredBy } : null };
  },
};

export function requestsOn(client: TableClient): RequestStore {
  const requests = new Table(client, shape);

  async function list(campaign: CampaignId, slice: Slice): Promise<readonly StaffRequest[]> {
    return (await requests.list(inSlice(campaign, slice))).map(({ value }) => value);
  }

  return {
    add: (request) => requests.add(request),
    ofPerson: (campaign, person) => list(campaign, onlyThisPerson(personKeyOf(person))),
    list,
    answer: async (campaign, person, id, answer) => {
      const key = keyOf(campaign, person, id);
      await requests.revise(key, (it) => (it.answer === null ? { ...it, answer } : null));
      return (await requests.find(key))?.value ?? null;
    },
  };
}

/** After the person's key, so that a slice finds a person's requests with everything else of theirs: "-" sorts before its end. */
function keyOf(campaign: CampaignId, person: StaffId, id: RequestId): Key {
  const { partitionKey, rowKey } = personRow(campaign, person);
  return { partitionKey, rowKey: `${rowKey}-${id}` };
}
