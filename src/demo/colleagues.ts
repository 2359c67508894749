import type { Person } from '../domain/person';

/** What a simulated colleague does with a card. */
export type Habit = 'confirms' | 'never answers' | 'has blocked the bot';

const NEVER_ANSWER = new Set([
  'Martin Ogden',
  'Zofia Nowak',
  'Amira Khan',
  'Chidi Okafor',
  'Jack Thornley',
  'Marcus Bell',
]);
const HAS_BLOCKED = new Set(['Delroy Campbell']);

export function habitOf(person: Person): Habit {
  if (HAS_BLOCKED.has(person.name)) return 'has blocked the bot';
  return NEVER_ANSWER.has(person.name) ? 'never answers' : 'confirms';
}

/** One press that a card offers. */
export interface Press {
  readonly verb: string;
  readonly data: unknown;
}

/** Every `Action.Execute` of a card, in its order, wherever it stands. */
export function pressesOf(card: unknown): readonly Press[] {
  if (Array.isArray(card)) return card.flatMap(pressesOf);
  if (typeof card !== 'object' || card === null) return [];
  const node: Readonly<Record<string, unknown>> = { ...card };
  const own = node['type'] === 'Action.Execute' ? [{ verb: String(node['verb']), data: node['data'] }] : [];
  return [...own, ...Object.values(node).flatMap(pressesOf)];
}

/** What a reader presses next: open it, turn forward, and confirm on the last page. Null when there is nothing left to press. */
export function nextPress(card: unknown, page: number): Press | null {
  const presses = pressesOf(card);
  const wanted = (press: Press): boolean =>
    press.verb === 'policy-acknowledge' ||
    (press.verb === 'policy-open' && page === 0) ||
    (press.verb === 'policy-page' && pageOf(press.data) > page);
  return presses.find(wanted) ?? null;
}

export function pageOf(data: unknown): number {
  return typeof data === 'object' && data !== null && 'page' in data && typeof data.page === 'number'
    ? data.page
    : 1;
}
