import type {
  CampaignId,
  DeliveryId,
  Purpose,
  QuestionId,
  RequestId,
  StaffId,
  TenantId,
} from '../domain/ids';
import type { Slice } from '../domain/slice';
import type { Term } from '../domain/term';

interface OfCampaign {
  readonly tenantId: TenantId;
  readonly campaignId: CampaignId;
}

/** What can be done for everybody in a campaign, slice by slice. */
export type SliceWork = 'deliver' | 'refresh-cards';

/**
 * The work there is. A job carries ids and never content or personal data: late, twice or replayed it means the same.
 * `open-campaign` freezes the audience and points at it; `fan-out` points at everybody again; `deliver` sends the messages of a
 * slice that wait; `refresh-cards` brings the delivered cards of a slice up to date and forgets where readers stopped for whom it is over,
 * `update-cards` updates those that are named; `tell-request` tells one person of a request, or of its answer;
 * `tell-question` the same of a question to the policy lead, `tell-term` of what was asked about in a term.
 */
export type Job =
  | ({ readonly kind: 'open-campaign' } & OfCampaign)
  | ({ readonly kind: 'fan-out'; readonly work: SliceWork } & OfCampaign)
  | SliceJob
  | ({
      readonly kind: 'update-cards';
      readonly deliveryIds: readonly DeliveryId[];
      /** How often it was tried before. */
      readonly tries: number;
    } & OfCampaign)
  | TellingJob;

/** Those that tell one person once. */
export type TellingJob = TellJob | TellQuestionJob | TellTermJob;

/** To whom what is to be said, of whose request. */
export type TellJob = {
  readonly kind: 'tell-request';
  readonly what: 'asked' | 'answered';
  readonly staffId: StaffId;
  readonly requestId: RequestId;
  readonly to: StaffId;
  /** How often it was tried before. */
  readonly tries: number;
} & OfCampaign;

/** To whom what is to be said, of which question. */
export interface TellQuestionJob {
  readonly kind: 'tell-question';
  readonly what: 'asked' | 'answered';
  readonly tenantId: TenantId;
  readonly questionId: QuestionId;
  readonly to: StaffId;
  readonly tries: number;
}

/** To whom which term is to be told of. */
export interface TellTermJob {
  readonly kind: 'tell-term';
  readonly tenantId: TenantId;
  readonly term: Term;
  readonly to: StaffId;
  readonly tries: number;
}

/** A pointer to about fifty people. */
export type SliceJob = { readonly kind: SliceWork; readonly purpose: Purpose } & Slice & OfCampaign;

/** Two queues, so that a rollout's thousands of pointers do not stand in the way of everything else. */
export type Line = 'jobs' | 'sends';

/** A job handed to one worker, who must say now and then that it still has it. */
export interface TakenJob {
  readonly job: Job;
  /** 1 for the first time. */
  readonly attempt: number;
  /** Keeps it from the others for another while. Harmless when somebody else has it by now. */
  extend(): Promise<void>;
  /** Says that it is finished. Harmless when somebody else has it by now. */
  done(): Promise<void>;
}

/** Milliseconds a taken job stays with its worker without a word; then somebody else gets it. */
export const HELD_FOR_MS = 15_000;

/** At least once, in no order. A job that is taken and neither extended nor finished comes back after `HELD_FOR_MS`. */
export interface JobQueue {
  /** `delayMs` up to seven days; nothing expires. Slices go to `sends`, all else to `jobs`. */
  put(job: Job, delayMs?: number): Promise<void>;
  /** Up to `most` (1 to 32) jobs, none when there are none. Messages that cannot be read are set aside and reported. */
  take(line: Line, most: number): Promise<readonly TakenJob[]>;
  /** Takes the job off the queue and keeps it with its reason for an operator. */
  setAside(taken: TakenJob, reason: string): Promise<void>;
  /** About how many are queued there, be they waiting, taken or put for later; none when there are none. */
  queued(line: Line): Promise<number>;
  /** Jobs that were set aside, oldest first, and why; at most 32. They stay. */
  aside(): Promise<readonly AsideJob[]>;
}

/** What an operator is shown of a job that could not be done. */
export interface AsideJob {
  readonly reason: string;
  readonly attempt: number;
  /** The message as it was, or its beginning. */
  readonly text: string;
}
