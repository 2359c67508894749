import type { Person } from '../../src/domain/person';
import { progressOf, STANDINGS, type Standing } from '../../src/domain/progress';
import { EVERYBODY } from '../../src/domain/slice';
import { participantsIn } from '../../src/flows/participants';
import { CAMPAIGN } from '../domain/samples';
import type { Answer } from '../memory/messenger';
import type { Trial } from './trial';

/** Answers after which nothing was delivered for certain, and something could be done about it. */
const PROVEN: readonly Answer[] = ['429', 'not installed', 'chat gone', 'no access'];

/** `expect` is too slow for every step of every run. */
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** What must hold after every step, by what Teams knows. */
export async function look(trial: Trial): Promise<void> {
  if (trial.fleet.defects.length > 0) throw trial.fleet.defects[0];
  const { people, state } = await trial.campaign;
  const participants = await participantsIn(trial.stores, CAMPAIGN, EVERYBODY);
  const { audience, counts } = progressOf(participants, state === 'closed');
  must(sumOf(STANDINGS.map((standing) => counts[standing])) === audience, 'The standings do not add up');
  must(people === null || people === audience, `Expected ${people} in the campaign, found ${audience}`);
  const stands = await trial.standings();
  for (const person of trial.people) lookAt(trial, person, stands.get(person.id));
}

function lookAt(trial: Trial, { id, name, onLeaveUntil }: Person, standing: Standing | undefined): void {
  for (const what of ['card', 'digest'] as const) {
    const posted = trial.postedTo(id, what);
    must(posted.filter(({ isAccepted }) => isAccepted).length <= 1, `${name} has the same ${what} twice`);
    const isProven = posted.slice(0, -1).every(({ answer }) => PROVEN.includes(answer));
    must(isProven, `${name} was sent a ${what} again after a doubt`);
  }
  const cards = trial.postedTo(id, 'card');
  const isThere = cards.some(({ isAccepted }) => isAccepted);
  if (isThere) must(standing !== 'waiting', `${name} has a card and waits for it`);
  else
    must(standing !== 'delivered' && standing !== 'acknowledged', `${name} has no card, and is ${standing}`);
  must(onLeaveUntil === null || cards.length === 0, `${name} is on leave and was sent a card`);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** What must hold once nothing is left to do. */
export async function expectNobodyLost(trial: Trial): Promise<void> {
  const { state, paused } = await trial.campaign;
  const stands = await trial.standings();
  if (state !== 'closed') expect(stands.size).toBe(trial.people.length);
  const unsettled: readonly Standing[] = paused === null ? ['waiting', 'sending'] : ['sending'];
  expect([...stands].filter(([, standing]) => unsettled.includes(standing))).toEqual([]);
  if (state === 'closed') return;
  const digests = await trial.stores.deliveries.list(CAMPAIGN, 'digest', EVERYBODY);
  expect(digests.filter(({ delivery }) => unsettled.includes(delivery.state.kind))).toEqual([]);
}

/** A refusal that Teams gave for certain is not counted among what nobody knows. */
export async function expectNothingForgotten(trial: Trial): Promise<void> {
  const stands = await trial.standings();
  const unknown = trial.people.filter(({ id }) => stands.get(id) === 'unknown');
  const last = unknown.map(({ id }) => trial.postedTo(id, 'card').at(-1)?.answer);
  expect(last.filter((answer) => answer !== undefined && PROVEN.includes(answer))).toEqual([]);
}
