import { cureFor } from '../domain/cure';
import type { Conversation } from '../domain/conversation';
import type { Cure, SendOutcome } from '../domain/delivery';
import type { Needs } from '../ports/needs';
import type { Due } from './deliver-message';

type CureNeeds = Pick<Needs, 'conversations' | 'installer'>;
type Refused = Extract<SendOutcome, { readonly kind: 'refused' }>;

interface Treated {
  readonly result: SendOutcome;
  readonly tried: readonly Cure[];
}

/** How long Teams takes to open somebody's chat after the app was installed for them. Milliseconds; a guess on the careful side. */
const INSTALLED_WAIT_MS = 5_000;

/** The outcome after whatever could be done against it. A cure is tried once for a message. */
export async function afterCure(needs: CureNeeds, due: Due, outcome: SendOutcome): Promise<Treated> {
  const { tried } = due;
  if (outcome.kind !== 'refused') return { result: outcome, tried };
  switch (cureFor(outcome.reason, tried)) {
    case 'new chat':
      await mark(needs, due, 'gone');
      return { result: soon(0, outcome), tried: [...tried, 'new chat'] };
    case 'install':
      return install(needs, due, outcome);
    case null:
      if (outcome.reason === 'has blocked the app') await mark(needs, due, 'blocked');
      return { result: outcome, tried };
  }
}

async function install(needs: CureNeeds, due: Due, refused: Refused): Promise<Treated> {
  const { tried, delivery } = due;
  const installed = await needs.installer.install(delivery.tenantId, delivery.staffId);
  switch (installed.kind) {
    case 'off':
      return { result: refused, tried };
    case 'refused':
      return { result: installed, tried };
    case 'not-now':
      return { result: soon(installed.retryAfterMs, refused), tried };
    case 'installed':
      await mark(needs, due, 'gone');
      return { result: soon(INSTALLED_WAIT_MS, refused), tried: [...tried, 'install'] };
  }
}

function soon(retryAfterMs: number, { detail }: Refused): SendOutcome {
  return { kind: 'not-delivered', retryAfterMs, detail };
}

/** What a refusal says of the chat we thought the person had. */
async function mark(
  { conversations }: CureNeeds,
  { conversation }: Due,
  state: Conversation['state'],
): Promise<void> {
  if (conversation !== null) await conversations.keep({ ...conversation, state });
}
