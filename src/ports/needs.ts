import type { FinderFor } from './finder';
import type { AlertStore } from './alerts';
import type { AnswerWriter } from './answer-writer';
import type { Allowance } from './allowance';
import type { AssignmentStore } from './assignments';
import type { CampaignStore } from './campaigns';
import type { Arrivals } from './arrivals';
import type { CardUpdates } from './card-updates';
import type { CheckCounts } from './check-counts';
import type { ClauseCounts } from './clause-counts';
import type { Clock } from './clock';
import type { ConversationStore } from './conversations';
import type { DeliveryStore } from './deliveries';
import type { DraftStore } from './drafts';
import type { Files } from './files';
import type { Installer } from './installer';
import type { JobQueue } from './jobs';
import type { Ledger } from './ledger';
import type { LessonStore } from './lessons';
import type { Log } from './log';
import type { Messenger } from './messenger';
import type { NoticeStore } from './notices';
import type { PolicyStore } from './policies';
import type { PolicyData } from './policy-data';
import type { Reactions } from './reactions';
import type { QuestionStore } from './questions';
import type { ReadingPlaces } from './reading-places';
import type { RequestStore } from './requests';
import type { Roles } from './roles';
import type { Roster } from './roster';
import type { RunStore } from './runs';
import type { Schools } from './schools';
import type { WriterSwitches } from './writer-switches';
import type { TellingStore } from './tellings';
import type { TimeZone } from '../domain/day';
import type { SignpostWords } from '../domain/signpost-words';

/** Everything that is kept. */
export interface Stores {
  readonly policies: PolicyStore;
  readonly drafts: DraftStore;
  readonly campaigns: CampaignStore;
  readonly assignments: AssignmentStore;
  readonly deliveries: DeliveryStore;
  readonly ledger: Ledger;
  readonly conversations: ConversationStore;
  readonly requests: RequestStore;
  readonly checkCounts: CheckCounts;
  readonly alerts: AlertStore;
  readonly readingPlaces: ReadingPlaces;
  readonly notices: NoticeStore;
  readonly writerSwitches: WriterSwitches;
  readonly reactions: Reactions;
  readonly questions: QuestionStore;
  readonly lessons: LessonStore;
  readonly clauseCounts: ClauseCounts;
  readonly tellings: TellingStore;
  readonly runs: RunStore;
  readonly jobs: JobQueue;
  /** The secret that intents and personal links are signed with; the same in every process of an installation. */
  readonly signingKey: () => Promise<string>;
}

/** Everything flows may need; each flow names the few it uses with `Pick`. */
export interface Needs extends Stores {
  readonly cardUpdates: CardUpdates;
  readonly arrivals: Arrivals;
  readonly messenger: Messenger;
  readonly installer: Installer;
  readonly policyData: PolicyData;
  readonly allowance: Allowance;
  readonly files: Files;
  readonly roster: Roster;
  readonly schools: Schools;
  /** What somebody reads whose question a person has to answer. */
  readonly signpostWords: SignpostWords;
  readonly roles: Roles;
  readonly clock: Clock;
  readonly log: Log;
  readonly finderFor: FinderFor;
  /** Null where no model is set up. */
  readonly answerWriter: AnswerWriter | null;
  /** A fresh random GUID. */
  readonly newId: () => string;
  readonly zone: TimeZone;
  /** Where Teams is reached before anybody of the tenant has written; null when the trust has set none. */
  readonly defaultServiceUrl: string | null;
  /** Where people's browsers reach this installation, without a slash at the end; null where they do not. */
  readonly publicUrl: string | null;
  /** Whether managers' digests are sent at all. */
  readonly digestsOn: boolean;
}
