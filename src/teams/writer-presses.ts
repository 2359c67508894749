import { aiWriter } from '../cards/ai-writer';
import { onlyForHr } from '../cards/wording';
import type { Conversation } from '../domain/conversation';
import { showWriter, switchWriter, type WriterState } from '../flows/switch-writer';
import type { Needs } from '../ports/needs';
import { readCard, writerCard } from './card-data';
import { forHr } from './hr-press';
import type { Reply } from './inbound';
import { refuse, type PressHandler } from './staff-presses';

/** HR's button over the AI writer. */
export const writerPresses: Readonly<Record<string, PressHandler>> = {
  'writer-switch': forHr(async (needs, { data, from }) => {
    const read = readCard(writerCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const { tenantId, staffId: by } = from;
    return writerReply(needs, await switchWriter(needs, { tenantId, by, isOn: read.value.on }));
  }),
};

/** What the AI writer does and whether it is on, for HR alone. */
export async function showAiWriter(needs: Needs, { tenantId, staffId }: Conversation): Promise<Reply> {
  if (!needs.roles.isHr(staffId)) return { kind: 'words', text: onlyForHr };
  return writerReply(needs, await showWriter(needs, tenantId));
}

function writerReply({ zone }: Pick<Needs, 'zone'>, state: WriterState): Reply {
  return { kind: 'card', card: aiWriter({ ...state, zone }) };
}
