import { alertsContract } from './alerts.contract';
import { assignmentsContract } from './assignments.contract';
import { campaignsContract } from './campaigns.contract';
import { checkCountsContract } from './check-counts.contract';
import { clauseCountsContract } from './clause-counts.contract';
import { conversationsContract } from './conversations.contract';
import { deliveriesContract } from './deliveries.contract';
import { draftsContract } from './drafts.contract';
import { newPrefix, openEmulator } from './emulator';
import { quickenQueues } from './quick-queues';
import { jobsContract } from './jobs.contract';
import { ledgerContract } from './ledger.contract';
import { lessonsContract } from './lessons.contract';
import { noticesContract } from './notices.contract';
import { paceContract } from './pace.contract';
import { policiesContract } from './policies.contract';
import { placesContract } from './places.contract';
import { questionsContract } from './questions.contract';
import { requestsContract } from './requests.contract';
import { runsContract } from './runs.contract';
import { writerContract } from './writer.contract';
import { tellingsContract } from './tellings.contract';

describe('on Azure Storage', () => {
  const prefix = newPrefix();
  const open = () => openEmulator(prefix);

  beforeAll(() => open().prepare());

  policiesContract(() => open().policies);
  draftsContract(() => open().drafts);
  campaignsContract(() => open().campaigns);
  assignmentsContract(() => open().assignments);
  deliveriesContract(() => open().deliveries);
  ledgerContract(() => open().ledger);
  conversationsContract(() => open().conversations);
  requestsContract(() => open().requests);
  checkCountsContract(() => open().checkCounts);
  alertsContract(() => open().alerts);
  placesContract(() => open().readingPlaces);
  noticesContract(() => open().notices);
  questionsContract(() => open().questions);
  lessonsContract(() => open().lessons);
  clauseCountsContract(() => open().clauseCounts);
  tellingsContract(() => open().tellings);
  runsContract(() => open().runs);
  writerContract(
    () => open().writerSwitches,
    () => open().reactions,
  );
  paceContract(() => open().paceBook);

  describe('in time that passes faster', () => {
    const quick = quickenQueues();
    afterAll(() => quick.stop());
    jobsContract(() => open().jobs, quick.pass);
  });
});
