import type { Card } from '../../src/cards/card';
import type { SendOutcome } from '../../src/domain/delivery';
import type { StaffId } from '../../src/domain/ids';
import type { Messenger } from '../../src/ports/messenger';
import { outcomeOfReach, outcomeOfSend } from '../../src/teams/outcome';
import { WireError, type WireFailure } from '../../src/teams/wire';

interface Behaviour {
  /** Whether the person gets what was sent. */
  readonly isAccepted: boolean;
  /** What the sender hears; null for success. */
  readonly failure: WireFailure | null;
}

/** What Teams may do with a request, and what the sender hears of it. */
const BEHAVIOURS = {
  accepted: { isAccepted: true, failure: null },
  'accepted without an id': { isAccepted: true, failure: null },
  'accepted, then 504': { isAccepted: true, failure: answered(504) },
  'accepted, then cut off': { isAccepted: true, failure: { kind: 'no-answer', detail: 'cut off' } },
  '504': { isAccepted: false, failure: answered(504) },
  'cut off': { isAccepted: false, failure: { kind: 'no-answer', detail: 'cut off' } },
  '429': { isAccepted: false, failure: answered(429, '', 7_000) },
  'not installed': { isAccepted: false, failure: answered(403, 'ForbiddenOperationException') },
  blocked: { isAccepted: false, failure: answered(403, 'ConversationBlockedByUser') },
  'chat gone': { isAccepted: false, failure: answered(404, 'ConversationNotFound') },
  'no access': { isAccepted: false, failure: answered(401) },
} as const satisfies Readonly<Record<string, Behaviour>>;

export type Answer = keyof typeof BEHAVIOURS;

/** A message that reached Teams. */
export interface Posted {
  readonly to: StaffId;
  readonly conversationId: string;
  /** What signs a first card; null on any other. */
  readonly intent: string | null;
  readonly answer: Answer;
  readonly isAccepted: boolean;
}

/** Teams without a network, and what it knows itself of what it was sent. */
export interface MemoryTeams {
  readonly messenger: Messenger;
  readonly posted: readonly Posted[];
  /** The person's chat as it is by now. */
  readonly chatOf: (person: StaffId) => string;
  /** What comes of the next messages, and of the next chats that are made; after these, all goes well. */
  readonly answers: { readonly posts: Answer[]; readonly chats: Answer[] };
}

export function memoryTeams(): MemoryTeams {
  const posted: Posted[] = [];
  const owners = new Map<string, StaffId>();
  const latest = new Map<StaffId, string>();
  const answers: MemoryTeams['answers'] = { posts: [], chats: [] };

  function newChat(person: StaffId): string {
    const chat = `a:${owners.size + 1}`;
    owners.set(chat, person);
    latest.set(person, chat);
    return chat;
  }
  function post(serviceUrl: string, conversationId: string, card: Card): SendOutcome {
    const answer = answers.posts.shift() ?? 'accepted';
    const { isAccepted, failure } = BEHAVIOURS[answer];
    const to = owners.get(conversationId);
    if (to === undefined) throw new Error(`Expected a chat that was made, got ${conversationId}`);
    posted.push({ to, conversationId, intent: intentOf(card), answer, isAccepted });
    if (failure !== null) return outcomeOfSend(new WireError(failure));
    const address = { serviceUrl, conversationId, activityId: `${posted.length}` };
    return { kind: 'delivered', address: answer === 'accepted' ? address : null };
  }

  return {
    posted,
    answers,
    chatOf: (person) => latest.get(person) ?? newChat(person),
    messenger: {
      reach: (_tenant, person) => {
        const { failure } = BEHAVIOURS[answers.chats.shift() ?? 'accepted'];
        if (failure !== null) return Promise.resolve(outcomeOfReach(new WireError(failure)));
        return Promise.resolve({ kind: 'reached', conversationId: newChat(person) });
      },
      turn: ({ serviceUrl, conversationId }) =>
        Promise.resolve({
          kind: 'go',
          send: (card) => Promise.resolve(post(serviceUrl, conversationId, card)),
        }),
      update: () => Promise.resolve('updated'),
    },
  };
}

function intentOf(card: Card): string | null {
  return /"intent":"([\w-]+)"/.exec(JSON.stringify(card))?.[1] ?? null;
}

function answered(status: number, code = '', retryAfterMs: number | null = null): WireFailure {
  return { kind: 'answered', status, code, retryAfterMs };
}
