import { helpCard } from '../cards/help-card';
import { myRecord } from '../cards/my-record';
import { notForYou } from '../cards/wording';
import type { Conversation } from '../domain/conversation';
import { listRecord } from '../flows/list-record';
import type { Needs } from '../ports/needs';
import { showRequests } from './answer-presses';
import { showMyQuestions } from './asker-presses';
import { showCheckCounts } from './check-presses';
import type { WordCommand } from './commands';
import { readAloud, showFormats } from './format-presses';
import type { Reply } from './inbound';
import { showMostAsked, showQuestions } from './lead-presses';
import { showGuidance } from './lesson-presses';
import { askToTellManager } from './manager-presses';
import { openPolicies, showContents } from './open-policies';
import { howToPublish } from './publish-presses';
import { showObstacleForm } from './request-presses';
import { newRollout } from './rollout-presses';
import { showAiWriter } from './writer-presses';

type Answering = (needs: Needs, from: Conversation) => Promise<Reply>;

/** What each of the words does that people type; command-words.ts has their spellings. */
export const typedWords: Readonly<Record<WordCommand, Answering>> = {
  help,
  policy: openPolicies,
  'read-aloud': readAloud,
  contents: showContents,
  'my-record': async (needs, from) => {
    const record = await listRecord(needs, from);
    return { kind: 'card', card: myRecord({ ...record, zone: needs.zone }) };
  },
  'another-format': showFormats,
  'in-the-way': showObstacleForm,
  'tell-manager': askToTellManager,
  'new-rollout': async (needs, { staffId }) =>
    needs.roles.isHr(staffId) ? newRollout(needs) : { kind: 'words', text: notForYou },
  requests: showRequests,
  'my-questions': showMyQuestions,
  questions: showQuestions,
  'most-asked': showMostAsked,
  guidance: showGuidance,
  scenarios: showCheckCounts,
  'ai-writer': showAiWriter,
  publish: (needs, from) => Promise.resolve(howToPublish(needs, from)),
};

async function help(needs: Needs, { staffId }: Conversation): Promise<Reply> {
  const [policy] = await needs.policies.current();
  const isHr = needs.roles.isHr(staffId);
  const isLead = needs.roles.isPolicyLead(staffId);
  return { kind: 'card', card: helpCard({ isHr, isLead, title: policy?.document.title ?? null }) };
}
