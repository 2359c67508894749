import { plainTitle } from '../cards/plain-text';
import { policyPreview } from '../cards/policy-preview';
import { policyPublished } from '../cards/policy-published';
import {
  draftDropped,
  draftGone,
  filesNotForYou,
  lookAgainWords,
  notToBeTold,
  sendTheFile,
  toldOfVersion,
} from '../cards/wording';
import type { Conversation } from '../domain/conversation';
import type { StaffId } from '../domain/ids';
import { draftPolicy } from '../flows/draft-policy';
import { dropDraft } from '../flows/drop-draft';
import { tellOfVersion } from '../flows/tell-of-version';
import { publishDraft, type DraftPress } from '../flows/publish-draft';
import type { Needs } from '../ports/needs';
import { draftCard, publishCard, readCard, versionCard, type Read } from './card-data';
import { forHr } from './hr-press';
import type { Inbound, Reply } from './inbound';
import { freshForm } from './rollout-presses';
import { refuse, type PressHandler } from './staff-presses';

/** What the buttons on the preview of a policy do, by verb. */
export const publishPresses: Readonly<Record<string, PressHandler>> = {
  'publish-file': forPublishers(async (needs, { data, from }) => {
    const press = pressOf(data, from.staffId);
    if (press.kind === 'bad') return refuse('bad-request', press.problem);
    const outcome = await publishDraft(needs, press.value);
    switch (outcome.kind) {
      case 'gone':
        return refuse('closed', draftGone);
      case 'refused':
        return refuse('bad-request', outcome.problem);
      case 'look-again':
        return {
          kind: 'card',
          card: policyPreview({ ...outcome, notice: lookAgainWords(outcome.because) }),
        };
      case 'published': {
        const { policy } = outcome;
        const form = needs.roles.isHr(from.staffId) ? freshForm(needs, policy.policyId) : null;
        return { kind: 'card', card: policyPublished({ policy, form }) };
      }
    }
  }),
  'publish-drop': forPublishers(async (needs, { data, from }) => {
    const read = readCard(draftCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    await dropDraft(needs, { id: read.value.draftId, by: from.staffId });
    return { kind: 'words', text: draftDropped };
  }),
  'version-tell': forHr(async (needs, { data, from }) => {
    const read = readCard(versionCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const { policy: policyId, version } = read.value;
    const { tenantId, staffId: by } = from;
    const outcome = await tellOfVersion(needs, { tenantId, by, policyId, version });
    return outcome.kind === 'refused'
      ? refuse('older-version', notToBeTold)
      : { kind: 'words', text: toldOfVersion(outcome) };
  }),
};

/** There is no button for it: a policy is published by sending its file. */
export function howToPublish(needs: Needs, { staffId }: Conversation): Reply {
  return { kind: 'words', text: mayPublish(needs, staffId) ? sendTheFile : filesNotForYou };
}

/** A file in somebody's chat: for those who publish, the preview of a policy. */
export async function receiveFile(
  needs: Needs,
  { from, name, url }: Extract<Inbound, { kind: 'file' }>,
): Promise<Reply> {
  if (!mayPublish(needs, from.staffId)) return { kind: 'words', text: filesNotForYou };
  const outcome = await draftPolicy(needs, { by: from.staffId, fileName: name, url });
  switch (outcome.kind) {
    case 'refused':
      return { kind: 'words', text: outcome.problem };
    case 'already-current':
      return {
        kind: 'words',
        text: `These are already the words of version ${outcome.policy.version} of the ${plainTitle(outcome.policy.document.title)}, so there is nothing to publish.`,
      };
    case 'drafted':
      return { kind: 'card', card: policyPreview(outcome) };
  }
}

/** The role is checked at every press: a card can be passed on, and so can an office. */
function forPublishers(handler: PressHandler): PressHandler {
  return async (needs, press) =>
    mayPublish(needs, press.from.staffId) ? handler(needs, press) : refuse('not-yours', filesNotForYou);
}

function mayPublish({ roles }: Pick<Needs, 'roles'>, person: StaffId): boolean {
  return roles.isHr(person) || roles.isPolicyLead(person);
}

function pressOf(data: unknown, by: StaffId): Read<DraftPress> {
  const read = readCard(publishCard, data);
  if (read.kind === 'bad') return read;
  const { draftId, policy, compared, version, change, reason } = read.value;
  return {
    kind: 'read',
    value: {
      id: draftId,
      by,
      policy,
      compared: { policy: compared, version: compared === null ? null : version },
      kind: change,
      reason,
    },
  };
}
