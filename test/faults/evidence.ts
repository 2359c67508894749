import { campaignId, staffId, type StaffId } from '../../src/domain/ids';
import { standingOf, type Standing } from '../../src/domain/progress';
import { EVERYBODY } from '../../src/domain/slice';
import { participantsIn } from '../../src/flows/participants';
import type { Storage } from '../../src/storage/open-storage';
import type { StubConnector, StubRequest } from '../teams/stub-connector';

/** The first cards of a campaign that stand in each person's chat, from the connector's own list. */
export function copiesOf(connector: StubConnector, campaign: string): ReadonlyMap<StaffId, number> {
  return perPerson(connector.accepted, (text) => text.includes('policy-open') && text.includes(campaign));
}

/** The digests that stand in each manager's chat. */
export function digestsOf(connector: StubConnector): ReadonlyMap<StaffId, number> {
  return perPerson(connector.accepted, isDigest);
}

export const isDigest = (text: string): boolean => /(people|person) outstanding/.test(text);

/** How often Teams was asked to take a message for somebody, accepted or not. */
export function postsTo(connector: StubConnector, who: StaffId): number {
  const chat = encodeURIComponent(connector.chatOf(who));
  return connector.requests.filter(
    ({ method, path }) => method === 'POST' && path.endsWith(`${chat}/activities`),
  ).length;
}

/** Where everybody stands, as the product counts it. */
export async function standingsOf(
  storage: Storage,
  campaign: string,
): Promise<ReadonlyMap<StaffId, Standing>> {
  const people = await participantsIn(storage, campaignId(campaign), EVERYBODY);
  return new Map(people.map((one) => [one.assignment.staffId, standingOf(one, false)]));
}

/** How many people stand where; where nobody stands is left out. */
export function tally(standings: ReadonlyMap<StaffId, Standing>): Partial<Record<Standing, number>> {
  const counts: Partial<Record<Standing, number>> = {};
  for (const standing of standings.values()) counts[standing] = (counts[standing] ?? 0) + 1;
  return counts;
}

/** How many copies each standing allows: what the ledger says must agree with what Teams took. */
const ALLOWED: Readonly<Record<Standing, readonly number[]>> = {
  waiting: [0],
  sending: [0, 1],
  delivered: [1],
  unknown: [0, 1],
  unreachable: [0],
  held: [0],
  declined: [0, 1],
  acknowledged: [0, 1],
  cancelled: [0, 1],
};

/** Whoever is missing, has more than one copy, or has not what the ledger says. Empty when all is well. */
export function wrongs(
  audience: readonly StaffId[],
  standings: ReadonlyMap<StaffId, Standing>,
  copies: ReadonlyMap<StaffId, number>,
): readonly string[] {
  const strangers = [...copies.keys(), ...standings.keys()].filter((who) => !audience.includes(who));
  const wrong = audience.flatMap((who) => {
    const standing = standings.get(who);
    const count = copies.get(who) ?? 0;
    if (standing !== undefined && ALLOWED[standing].includes(count)) return [];
    return [`${who} is ${standing ?? 'missing'} and has ${count} copies`];
  });
  return [...wrong, ...strangers.map((who) => `${who} is not in the audience`)];
}

function perPerson(
  messages: readonly StubRequest[],
  isWanted: (text: string) => boolean,
): ReadonlyMap<StaffId, number> {
  const counts = new Map<StaffId, number>();
  for (const { path, body } of messages) {
    const who = /a:chat-([0-9a-f-]+)\/activities/.exec(decodeURIComponent(path))?.[1];
    if (who === undefined || !isWanted(JSON.stringify(body))) continue;
    counts.set(staffId(who), (counts.get(staffId(who)) ?? 0) + 1);
  }
  return counts;
}
