import { alertsContract } from '../storage/alerts.contract';
import { assignmentsContract } from '../storage/assignments.contract';
import { campaignsContract } from '../storage/campaigns.contract';
import { checkCountsContract } from '../storage/check-counts.contract';
import { clauseCountsContract } from '../storage/clause-counts.contract';
import { conversationsContract } from '../storage/conversations.contract';
import { deliveriesContract } from '../storage/deliveries.contract';
import { draftsContract } from '../storage/drafts.contract';
import { jobsContract } from '../storage/jobs.contract';
import { ledgerContract } from '../storage/ledger.contract';
import { lessonsContract } from '../storage/lessons.contract';
import { noticesContract } from '../storage/notices.contract';
import { policiesContract } from '../storage/policies.contract';
import { placesContract } from '../storage/places.contract';
import { questionsContract } from '../storage/questions.contract';
import { requestsContract } from '../storage/requests.contract';
import { runsContract } from '../storage/runs.contract';
import { writerContract } from '../storage/writer.contract';
import { tellingsContract } from '../storage/tellings.contract';
import { memoryStores } from './stores';

describe('in memory', () => {
  let now = Date.parse('2026-09-15T14:35:00Z');
  const stores = memoryStores(() => now);
  const pass = (ms: number) => {
    now += ms;
    return Promise.resolve();
  };

  policiesContract(() => stores.policies);
  draftsContract(() => stores.drafts);
  campaignsContract(() => stores.campaigns);
  assignmentsContract(() => stores.assignments);
  deliveriesContract(() => stores.deliveries);
  ledgerContract(() => stores.ledger);
  conversationsContract(() => stores.conversations);
  requestsContract(() => stores.requests);
  checkCountsContract(() => stores.checkCounts);
  alertsContract(() => stores.alerts);
  placesContract(() => stores.readingPlaces);
  noticesContract(() => stores.notices);
  questionsContract(() => stores.questions);
  lessonsContract(() => stores.lessons);
  clauseCountsContract(() => stores.clauseCounts);
  tellingsContract(() => stores.tellings);
  runsContract(() => stores.runs);
  writerContract(
    () => stores.writerSwitches,
    () => stores.reactions,
  );
  jobsContract(() => stores.jobs, pass);
});
