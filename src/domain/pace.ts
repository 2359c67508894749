/**
 * How fast all processes together may ask one service. Time is a row of *places*, one every 1/rate of a second, and each place
 * is given away once. Who holds a place needs to talk to nobody when its time comes, and a process that dies takes its few
 * places with it: there is nothing to hand back and nobody to wait for, as there would be with a lease.
 *
 * All moments here are milliseconds on the clock of whoever keeps the timeline.
 */
export interface Timeline {
  /** Places before this moment are given away. */
  readonly cursor: number;
  /** The pace after the service complained, in requests a second, and since when it climbs again. Null at the full pace. */
  readonly slowed: { readonly rate: number; readonly since: number } | null;
  /** The processes that book, and when each last did. */
  readonly members: Readonly<Record<string, number>>;
}

/** Places of one process: the first at `from`, the next `gapMs` later, `count` in all. `members` is how many processes share. */
export interface Places {
  readonly from: number;
  readonly gapMs: number;
  readonly count: number;
  readonly members: number;
}

/** `full`: the next place is further away than anybody should wait. */
export type Booked =
  | { readonly kind: 'booked'; readonly timeline: Timeline; readonly places: Places }
  | { readonly kind: 'full'; readonly forMs: number };

/**
 * A place may be used this long after its time and is lost then. It makes up for timers that come late, and bounds what late
 * places add to a second: an eighth of the rate, so 46 at 40 a second, and Teams' limit is 50.
 */
export const USABLE_FOR_MS = 125;
/** Nobody waits longer than this for a place: the work goes back to where it waits without holding anything. */
export const PATIENCE_MS = 5_000;

/** All members together book about this much ahead, so that a newcomer soon has a place of its own. */
const BLOCK_MS = 250;
/** A process that has not booked for so long shares no more. */
const MEMBER_FOR_MS = 5_000;
const SLOWEST_PER_SECOND = 1;
/** From a standstill back to the full pace: at 40 a second, one request a second faster each second. */
const CLIMB_MS = 40_000;

/** Gives the next places to a member that could use `wanted`. @param perSecond the full pace */
export function bookPlaces(
  timeline: Timeline | null,
  now: number,
  { member, wanted }: { readonly member: string; readonly wanted: number },
  perSecond: number,
): Booked {
  const from = Math.max(timeline?.cursor ?? now, now);
  if (from - now > PATIENCE_MS) return { kind: 'full', forMs: from - now };
  const members = { ...liveMembers(timeline, now), [member]: now };
  const sharing = Object.keys(members).length;
  const rate = rateAt(timeline, from, perSecond);
  const share = Math.floor(((BLOCK_MS / 1_000) * rate) / sharing);
  const count = Math.max(1, Math.min(wanted, share));
  const gapMs = 1_000 / rate;
  return {
    kind: 'booked',
    timeline: {
      cursor: from + count * gapMs,
      slowed: rate < perSecond ? (timeline?.slowed ?? null) : null,
      members,
    },
    places: { from, gapMs, count, members: sharing },
  };
}

/**
 * After the service asked for quiet: nothing for `quietMs`, then half the pace, climbing. What is refused during the quiet was
 * sent before it and is the same complaint, so it prolongs the quiet and does not halve again.
 */
export function slowDown(
  timeline: Timeline | null,
  now: number,
  quietMs: number,
  perSecond: number,
): Timeline {
  const rate = rateAt(timeline, now, perSecond);
  const isSameComplaint = timeline?.slowed != null && now < timeline.slowed.since;
  const until = now + quietMs;
  return {
    cursor: Math.max(timeline?.cursor ?? now, until),
    slowed: {
      rate: isSameComplaint ? rate : Math.max(SLOWEST_PER_SECOND, rate / 2),
      since: Math.max(timeline?.slowed?.since ?? until, until),
    },
    members: liveMembers(timeline, now),
  };
}

function rateAt(timeline: Timeline | null, moment: number, perSecond: number): number {
  if (timeline === null || timeline.slowed === null) return perSecond;
  const { rate, since } = timeline.slowed;
  const climbed = (Math.max(0, moment - since) / CLIMB_MS) * perSecond;
  return Math.min(perSecond, rate + climbed);
}

function liveMembers(timeline: Timeline | null, now: number): Timeline['members'] {
  const known = Object.entries(timeline?.members ?? {});
  return Object.fromEntries(known.filter(([, seen]) => seen > now - MEMBER_FOR_MS));
}
