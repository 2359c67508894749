import type { Audience } from './campaign';
import { FAIR_WORKING_DAYS } from './digest';
import type { UnreachableReason } from './delivery';
import { fridayFrom, workingDayAfter, type Day } from './day';
import type { CampaignId, PolicyId, StaffId } from './ids';
import type { Conversation } from './conversation';
import type { Person } from './person';

/** What HR filled in, as one set of values that a form, a pre-flight card and a launch all carry. */
export interface RolloutForm {
  readonly campaignId: CampaignId;
  readonly policy: PolicyId;
  readonly audience: Audience['kind'];
  readonly school: string;
  /** Names, e-mail addresses or object ids, separated by line breaks, commas or semicolons. */
  readonly people: string;
  readonly opens: Day;
  readonly due: Day;
  /** See `Campaign`; both are off unless HR switches them on. */
  readonly everySection: boolean;
  readonly checks: boolean;
}

/** What would happen if HR pressed Launch, counted before anybody gets a message. */
export interface Preflight {
  readonly audience: Audience;
  readonly total: number;
  readonly reachable: number;
  readonly held: readonly NamedReason[];
  readonly unreachable: readonly NamedReason[];
  /** Entries of a pasted list that the roster does not know, or that fit more than one person. */
  readonly notFound: readonly string[];
  /** People whose manager the roster does not know: nobody will be told that they are outstanding. */
  readonly withoutManager: readonly string[];
  /** No manager hears about anybody before this day. */
  readonly managersHearFrom: Day;
}

/** When the schools of an audience read in working time. */
export interface ReadingTimes {
  /** Each different arrangement once, in HR's words. */
  readonly arranged: readonly string[];
  /** The schools for which HR has written none down. */
  readonly notArranged: readonly string[];
}

export interface NamedReason {
  readonly name: string;
  readonly reason: string;
}

/** Most people that fit into one pasted list: two buttons and their twins carry the ids inside a card of at most 80 KB. */
export const PASTED_AT_MOST = 250;

export type AudienceOutcome =
  | {
      readonly kind: 'found';
      readonly audience: Audience;
      readonly people: readonly Person[];
      readonly notFound: readonly string[];
    }
  | { readonly kind: 'nobody'; readonly problem: string };

/** The people a form means. */
export function audienceOf(form: RolloutForm, everyone: readonly Person[]): AudienceOutcome {
  switch (form.audience) {
    case 'everyone':
      return found({ kind: 'everyone' }, everyone, 'The staff list is empty.');
    case 'school':
      return found(
        { kind: 'school', school: form.school },
        everyone.filter((person) => person.school === form.school),
        `Nobody on the staff list works at "${form.school}".`,
      );
    case 'people':
      return pasted(form.people, everyone);
  }
}

/** People of a launched audience, as the roster knows them now. */
export function membersOf(audience: Audience, everyone: readonly Person[]): readonly Person[] {
  switch (audience.kind) {
    case 'everyone':
      return everyone;
    case 'school':
      return everyone.filter((person) => person.school === audience.school);
    case 'people': {
      const wanted = new Set<StaffId>(audience.people);
      return everyone.filter((person) => wanted.has(person.id));
    }
  }
}

/** Why somebody is not asked for now, or null when they are. */
export function holdReason(person: Person, opens: Day): 'on leave' | null {
  return person.onLeaveUntil !== null && person.onLeaveUntil >= opens ? 'on leave' : null;
}

export function preflightOf(
  form: RolloutForm,
  audience: Audience,
  people: readonly Person[],
  notFound: readonly string[],
  chats: ReadonlyMap<StaffId, Conversation>,
): Preflight {
  const held = people.flatMap((person) => named(person, holdReason(person, form.opens)));
  const unreachable = people
    .filter((person) => holdReason(person, form.opens) === null)
    .flatMap((person) => named(person, unreachableReason(chats.get(person.id))));
  return {
    audience,
    total: people.length,
    reachable: people.length - held.length - unreachable.length,
    held,
    unreachable,
    notFound,
    withoutManager: people.filter((person) => person.manager === null).map(({ name }) => name),
    managersHearFrom: managersHearFrom(form.opens, form.due),
  };
}

/** The due day a form proposes: the Friday of the week in which the twentieth working day falls. */
export function suggestedDue(opens: Day): Day {
  return fridayFrom(workingDayAfter(opens, 20));
}

/** The first working day on which somebody can be late: past the due day, and fairly asked. */
function managersHearFrom(opens: Day, due: Day): Day {
  const fairly = workingDayAfter(workingDayAfter(opens, FAIR_WORKING_DAYS), 1);
  const afterDue = workingDayAfter(due, 1);
  return fairly > afterDue ? fairly : afterDue;
}

function unreachableReason(chat: Conversation | undefined): UnreachableReason | null {
  switch (chat?.state) {
    case 'removed':
      return 'has removed the app';
    case 'blocked':
      return 'has blocked the app';
    default:
      return null;
  }
}

function named(person: Person, reason: string | null): readonly NamedReason[] {
  return reason === null ? [] : [{ name: person.name, reason }];
}

function found(audience: Audience, people: readonly Person[], problem: string): AudienceOutcome {
  return people.length === 0
    ? { kind: 'nobody', problem }
    : { kind: 'found', audience, people, notFound: [] };
}

function pasted(text: string, everyone: readonly Person[]): AudienceOutcome {
  const entries = [
    ...new Set(
      text
        .split(/[\n\r,;]+/)
        .map((entry) => entry.trim().toLowerCase())
        .filter(Boolean),
    ),
  ];
  if (entries.length > PASTED_AT_MOST)
    return {
      kind: 'nobody',
      problem: `A pasted list takes at most ${PASTED_AT_MOST} people; this one has ${entries.length}.`,
    };
  const index = byAnyName(everyone);
  const matches = entries.map((entry) => ({ entry, people: index.get(entry) ?? [] }));
  const people = new Map(
    matches.flatMap(({ people: hits }) => (hits.length === 1 ? hits : [])).map((p) => [p.id, p]),
  );
  if (people.size === 0)
    return { kind: 'nobody', problem: 'Nobody on the pasted list is on the staff list.' };
  return {
    kind: 'found',
    audience: { kind: 'people', people: [...people.keys()] },
    people: [...people.values()],
    notFound: matches.filter(({ people: hits }) => hits.length !== 1).map(({ entry }) => entry),
  };
}

/** Everybody under id, e-mail address and name; a name that two people share points at both. */
function byAnyName(everyone: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of everyone)
    for (const key of new Set([person.id, person.email.toLowerCase(), person.name.toLowerCase()]))
      index.set(key, [...(index.get(key) ?? []), person]);
  return index;
}
