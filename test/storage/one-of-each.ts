import type { Assignment } from '../../src/domain/assignment';
import type { Campaign } from '../../src/domain/campaign';
import type { DeliveryState } from '../../src/domain/delivery';
import type { NewVersion } from '../../src/ports/policies';
import type { Storage } from '../../src/storage/open-storage';
import {
  newStaff,
  sampleAssignment,
  sampleCampaign,
  sampleConversation,
  sampleDelivery,
  sampleDraft,
  sampleLine,
  sampleVersion,
} from './samples';

/** Nothing left out: a field that may be null comes with the compiler's demand to fill it here. */
type Filled<Value> = { readonly [Field in keyof Value]: NonNullable<Value[Field]> };

const at = new Date('2026-09-14T07:31:00Z');
const address = { serviceUrl: 'https://smba.example/', conversationId: 'a:1', activityId: '1' };

const campaign: Filled<Campaign> = {
  ...sampleCampaign(),
  reviewReason: 'The review is under way.',
  people: 40,
  paused: 'by HR',
  correction: 'The due day was wrong.',
  progressCard: address,
};

const assignment: Filled<Assignment> = {
  ...sampleAssignment(),
  manager: newStaff(),
  held: 'on leave',
  supersededBy: campaign.id,
};

const states: { readonly [Kind in DeliveryState['kind']]: DeliveryState } = {
  waiting: { kind: 'waiting', notBefore: at, tried: ['install'] },
  sending: { kind: 'sending', since: at },
  delivered: { kind: 'delivered', at, address },
  unknown: { kind: 'unknown', since: at, detail: 'no answer' },
  unreachable: { kind: 'unreachable', reason: 'is a guest', detail: '403' },
  cancelled: { kind: 'cancelled' },
};

const version: Filled<NewVersion> = {
  ...sampleVersion(),
  change: { kind: 'reread', reason: 'Much is new.', by: newStaff() },
};

/** Writes one of everything there is, through the ports, so that every column of every table is in use. */
export async function writeOneOfEach(storage: Storage): Promise<void> {
  const line = sampleLine();
  await storage.policies.publish(version);
  await storage.drafts.add(sampleDraft());
  await storage.campaigns.add(campaign, 'a rollout key');
  await storage.assignments.addAll([assignment]);
  await storage.deliveries.addAll(
    Object.values(states).map((state) =>
      sampleDelivery({
        state,
        tellsOf: 2,
        digest: { total: 1, people: [{ name: 'Amira Khan', due: campaign.due }] },
      }),
    ),
  );
  await storage.ledger.add(line);
  await storage.conversations.keep(sampleConversation());
  await storage.runs.markDone(line.campaignId, 'digest', line.due);
  await storage.signingKey();
  await storage.paceBook.book({ key: 'teams', perSecond: 40 }, 1);
}
