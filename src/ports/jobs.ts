import type { CampaignId, DeliveryId, TenantId } from '../domain/ids';

/**
 * The work there is. A job carries ids and never content or personal data: late, twice or replayed it means the same.
 * `open-campaign` freezes the audience and plans the cards; `deliver` sends planned messages;
 * `update-cards` brings delivered cards up to date with what the ledger says.
 */
export type Job =
  | { readonly kind: 'open-campaign'; readonly tenantId: TenantId; readonly campaignId: CampaignId }
  | {
      readonly kind: 'deliver';
      readonly tenantId: TenantId;
      readonly campaignId: CampaignId;
      readonly deliveryIds: readonly DeliveryId[];
    }
  | {
      readonly kind: 'update-cards';
      readonly tenantId: TenantId;
      readonly campaignId: CampaignId;
      readonly deliveryIds: readonly DeliveryId[];
      /** How often it was tried before. */
      readonly tries: number;
    };

/** A job handed to one worker for a while. */
export interface TakenJob {
  readonly job: Job;
  /** 1 for the first time. */
  readonly attempt: number;
  /** Says that it is finished. Harmless when somebody else has it by now. */
  done(): Promise<void>;
}

/** At least once, in no order. A job that is taken and not finished comes back after two minutes. */
export interface JobQueue {
  /** `delayMs` up to seven days; nothing expires. */
  put(job: Job, delayMs?: number): Promise<void>;
  /** Up to `most` (1 to 32) jobs, none when there are none. Messages that cannot be read are set aside and reported. */
  take(most: number): Promise<readonly TakenJob[]>;
  /** Takes the job off the queue and keeps it with its reason for an operator. */
  setAside(taken: TakenJob, reason: string): Promise<void>;
}
