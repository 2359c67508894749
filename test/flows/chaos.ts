import fc from 'fast-check';
import type { Line } from '../../src/ports/jobs';
import type { Newcomer } from '../directory/installer.contract';
import type { Mishap } from '../memory/jobs';
import type { Answer } from '../memory/messenger';
import type { Fault } from './fleet';

/** How many processes a fleet has. */
export const PROCESSES = 3;

/** Somebody as a campaign finds them. */
export interface Someone {
  readonly as: Newcomer;
  readonly isOnLeave: boolean;
  readonly chat: 'none' | 'open' | 'removed' | 'blocked' | 'gone';
}

/** What somebody presses on their card. */
export type Pressed = 'open' | 'confirm' | 'mistake' | 'ask';

/** What may happen to the fleet, and between its steps. `by` is a process, `to` somebody asked. */
export type Happening =
  | { readonly kind: 'take'; readonly by: number; readonly line: Line }
  | { readonly kind: 'sweep'; readonly by: number; readonly what: 'abandoned' | 'stranded' | 'due' }
  | { readonly kind: 'press'; readonly by: number; readonly to: number; readonly what: Pressed }
  | { readonly kind: 'hr'; readonly by: number; readonly what: 'pause' | 'resume' | 'cancel' }
  | { readonly kind: 'kill' | 'stop'; readonly by: number }
  | { readonly kind: 'clock'; readonly by: number; readonly aheadMs: number }
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'installer'; readonly is: 'on' | 'off' | 'busy' }
  | { readonly kind: 'pointer'; readonly line: Line; readonly is: Mishap };

export interface Chaos {
  readonly people: readonly Someone[];
  /** Whether one of them is to get a manager's digest as well. */
  readonly hasDigest: boolean;
  readonly posts: readonly Answer[];
  readonly chats: readonly Answer[];
  /** What happens, each after so many steps of the fleet. */
  readonly story: readonly (readonly [steps: number, happening: Happening])[];
}

const TEN_MINUTES = 10 * 60_000;
const BY = fc.nat(PROCESSES - 1);
const lines = fc.constantFrom<Line>('sends', 'sends', 'jobs');

const happening = fc.oneof(
  { weight: 12, arbitrary: one({ kind: fc.constant('take'), by: BY, line: lines }) },
  {
    weight: 3,
    arbitrary: one({
      kind: fc.constant('sweep'),
      by: BY,
      what: fc.constantFrom('abandoned', 'stranded', 'due'),
    }),
  },
  {
    weight: 3,
    arbitrary: one({
      kind: fc.constant('press'),
      by: BY,
      to: fc.nat(3),
      what: fc.constantFrom<Pressed>('open', 'confirm', 'confirm', 'mistake', 'ask'),
    }),
  },
  {
    weight: 1,
    arbitrary: one({
      kind: fc.constant('hr'),
      by: BY,
      what: fc.constantFrom('pause', 'resume', 'resume', 'cancel'),
    }),
  },
  { weight: 3, arbitrary: one({ kind: fc.constantFrom('kill', 'kill', 'stop'), by: BY }) },
  {
    weight: 2,
    arbitrary: one({
      kind: fc.constant('clock'),
      by: BY,
      aheadMs: fc.integer({ min: -TEN_MINUTES, max: TEN_MINUTES }),
    }),
  },
  {
    weight: 4,
    arbitrary: one({ kind: fc.constant('time'), ms: fc.constantFrom(1_000, 8_000, 31_000, 330_000) }),
  },
  {
    weight: 3,
    arbitrary: one({
      kind: fc.constant('fault'),
      fault: fc.constantFrom('not carried out', 'carried out, not answered'),
    }),
  },
  { weight: 1, arbitrary: one({ kind: fc.constant('installer'), is: fc.constantFrom('on', 'off', 'busy') }) },
  {
    weight: 4,
    arbitrary: one({
      kind: fc.constant('pointer'),
      line: lines,
      is: fc.constantFrom('lost', 'doubled', 'doubled', 'last', 'visible', 'visible'),
    }),
  },
) as fc.Arbitrary<Happening>;

const posts = fc.constantFrom<Answer>(
  'accepted',
  'accepted',
  'accepted without an id',
  'accepted, then 504',
  'accepted, then cut off',
  '504',
  'cut off',
  '429',
  '429',
  'not installed',
  'not installed',
  'blocked',
  'chat gone',
  'chat gone',
  'no access',
);
const chats = fc.constantFrom<Answer>(
  'accepted',
  'accepted',
  '429',
  '504',
  'not installed',
  'chat gone',
  'no access',
);

const person: fc.Arbitrary<Someone> = fc.record({
  as: fc.constantFrom<Newcomer>('member', 'member', 'member', 'guest'),
  isOnLeave: fc.integer({ max: 9, min: 0 }).map((n) => n === 9),
  chat: fc.constantFrom<Someone['chat']>(
    'open',
    'open',
    'open',
    'none',
    'none',
    'gone',
    'removed',
    'blocked',
  ),
});

export const chaos: fc.Arbitrary<Chaos> = fc.record({
  people: fc.array(person, { minLength: 1, maxLength: 4 }),
  hasDigest: fc.boolean(),
  posts: fc.array(posts, { maxLength: 8 }),
  chats: fc.array(chats, { maxLength: 4 }),
  story: fc.array(fc.tuple(fc.nat(12), happening), { minLength: 1, maxLength: 40, size: 'max' }),
});

function one<Values extends object>(model: { [Key in keyof Values]: fc.Arbitrary<Values[Key]> }) {
  return fc.record(model);
}
