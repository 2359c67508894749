import type { Messenger } from '../../src/ports/messenger';
import type { SendOutcome } from '../../src/domain/delivery';
import type { Card } from '../../src/cards/card';
import type { Log } from '../../src/ports/log';
import type { BotOptions } from '../../src/teams/bot';
import { memoryPace } from '../memory/pace-book';
import type { Answering, Inbound, Reply } from '../../src/teams/inbound';

export const APP_ID = '99999999-9999-4999-8999-999999999999';
export const TENANT = '11111111-1111-4111-8111-111111111111';
export const OTHER_TENANT = '22222222-2222-4222-8222-222222222222';
export const ALICE = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';

export const CARD: Card = {
  summary: 'A message from the Trust',
  content: { type: 'AdaptiveCard', version: '1.5', fallbackText: 'A card', body: [] },
};

type Fields = Readonly<Record<string, unknown>>;

/** A text message in Alice's own chat, with fields changed or taken away (undefined). */
export function message(serviceUrl: string, changed: Fields = {}): Fields {
  return {
    type: 'message',
    id: 'incoming-1',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:alice', name: 'Alice Able', aadObjectId: ALICE },
    recipient: { id: `28:${APP_ID}`, name: 'Readback' },
    conversation: { id: 'a:alice-chat', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    text: 'hello',
    ...changed,
  };
}

/** A press on a card in Alice's own chat. */
export function execute(serviceUrl: string, action: unknown, changed: Fields = {}): Fields {
  return message(serviceUrl, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    replyToId: 'card-1',
    value: { action },
    ...changed,
  });
}

/** Remembers what was asked and replies as told. */
export function answeringWith(
  reply: Reply | (() => Promise<Reply>),
): Answering & { readonly asked: Inbound[] } {
  const asked: Inbound[] = [];
  const answering: Answering = (inbound) => {
    asked.push(inbound);
    return typeof reply === 'function' ? reply() : Promise.resolve(reply);
  };
  return Object.assign(answering, { asked });
}

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly fields: Fields;
}

export function memoryLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: LogLine['level']) => (fields: Fields, event: string) =>
    void lines.push({ level, event, fields });
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

/** A bot on a developer's machine: no authentication, loopback addresses alone. */
export function localOptions(changed: Partial<BotOptions> = {}): BotOptions {
  return {
    mode: 'local',
    appId: '',
    appType: 'MultiTenant',
    appTenantId: '',
    tenantIds: [],
    serviceHosts: [],
    ratePerSecond: 1_000,
    paceBook: memoryPace()(),
    answering: answeringWith({ kind: 'nothing' }),
    searching: () => Promise.resolve({ kind: 'words', text: '' }),
    log: memoryLog(),
    ...changed,
  };
}

/** Posts a card as soon as its turn has come. */
export async function sendNow(
  messenger: Messenger,
  to: Parameters<Messenger['turn']>[0],
  card: Card,
): Promise<SendOutcome> {
  const turn = await messenger.turn(to);
  return turn.kind === 'go' ? turn.send(card) : turn;
}
