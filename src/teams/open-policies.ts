import type { Card } from '../cards/card';
import { myRecord } from '../cards/my-record';
import { policyReceipt } from '../cards/policy-receipt';
import { newestFirst } from '../domain/acknowledgement';
import type { Conversation } from '../domain/conversation';
import { deliveryIdFor, type DeliveryId, type StaffId } from '../domain/ids';
import { listRecord, type PersonalRecord } from '../flows/list-record';
import { openPolicy, type OpenedPolicy } from '../flows/open-policy';
import type { Needs } from '../ports/needs';
import type { Reply } from './inbound';
import { contentsCard, firstCard } from './reading-cards';
import { refuse } from './staff-presses';

/** The card of whatever this person is asked to read now; else their last receipt, from which they can read it again. */
export function openPolicies(needs: Needs, from: Conversation): Promise<Reply> {
  return showOpen(needs, from, firstCard);
}

/** The contents list of what they are asked to read now, and the receipt else. */
export function showContents(needs: Needs, from: Conversation): Promise<Reply> {
  return showOpen(needs, from, contentsCard);
}

async function showOpen(
  needs: Needs,
  { tenantId, staffId }: Conversation,
  show: (needs: Needs, opened: OpenedPolicy, deliveryId: DeliveryId) => Promise<Card>,
): Promise<Reply> {
  const record = await listRecord(needs, { tenantId, staffId });
  const campaign = record.open[0]?.campaign;
  const deliveryId = deliveryIdFor('initial', staffId);
  if (campaign === undefined) return { kind: 'card', card: lastReceipt(needs, record, staffId) };
  const press = {
    tenantId,
    staffId,
    campaignId: campaign.id,
    version: campaign.version,
    deliveryId,
    card: null,
  };
  const opened = await openPolicy(needs, press);
  return opened.kind === 'refused'
    ? refuse(opened.code)
    : { kind: 'card', card: await show(needs, opened, deliveryId) };
}

function lastReceipt(needs: Needs, record: PersonalRecord, staffId: StaffId): Card {
  const [line] = newestFirst(record.lines);
  if (line === undefined || line.kind === 'withdrawn') return myRecord({ ...record, zone: needs.zone });
  return policyReceipt({ line, deliveryId: deliveryIdFor('initial', staffId), zone: needs.zone });
}
