import fc from 'fast-check';
import { day, type TimeZone } from '../../src/domain/day';
import type { DeliveryState } from '../../src/domain/delivery';
import { askingOf, dueDayOf } from '../../src/domain/request';
import { digestMayGo, digestOf, isLate, outstandingByManager } from '../../src/domain/digest';
import { anyRequests } from './any-requests';
import {
  CAMPAIGN,
  buildAssignment,
  buildCampaign,
  buildDelivery,
  buildRequest,
  delivered,
  someone,
} from './samples';

const london = 'Europe/London' as TimeZone;
const campaign = buildCampaign();
const inTime = delivered('2026-09-15T15:00:00Z');
const today = day('2026-10-20');
const person = (n: number, state: DeliveryState, change = {}, hasAcknowledged = false) => ({
  assignment: buildAssignment(n, change),
  delivery: buildDelivery(n, state),
  hasAcknowledged,
  requests: [],
});
const due = campaign.due;
const named = (people: Parameters<typeof outstandingByManager>[0]) =>
  Object.fromEntries(outstandingByManager(people, campaign, today, london));

describe('when managers hear', () => {
  test.each([
    ['the due day itself', '2026-10-16', false],
    ['the Saturday after it', '2026-10-17', false],
    ['the Monday after it', '2026-10-19', true],
  ])('on %s: %p', (_when, date, may) => {
    expect(digestMayGo(campaign, day(date))).toBe(may);
  });

  test('nothing is said about a closed campaign', () => {
    expect(digestMayGo(buildCampaign({ state: 'closed' }), today)).toBe(false);
  });
});

describe('who is late', () => {
  test('nobody sooner than ten working days after their card was delivered', () => {
    const card = buildDelivery(1, delivered('2026-10-14T10:00:00Z'));
    expect(isLate(card, campaign.due, day('2026-10-28'), london)).toBe(false);
    expect(isLate(card, campaign.due, day('2026-10-29'), london)).toBe(true);
  });

  test('a card that came early does not make anybody late before the due day has passed', () => {
    expect(isLate(buildDelivery(1, inTime), campaign.due, campaign.due, london)).toBe(false);
  });
});

describe('what a digest holds', () => {
  test('however many are outstanding, it names forty and counts all', () => {
    const digest = digestOf(
      Array.from({ length: 5_000 }, (_, n) => ({ name: `${'x'.repeat(500)}${n}`, due })),
    );
    expect(digest.total).toBe(5_000);
    expect(digest.people).toHaveLength(40);
    expect(JSON.stringify(digest).length).toBeLessThan(32_768);
  });
});

test('a digest names people in alphabetical order', () => {
  const { people } = digestOf([
    { name: 'Zofia Nowak', due },
    { name: 'Amira Khan', due },
  ]);
  expect(people.map(({ name }) => name)).toEqual(['Amira Khan', 'Zofia Nowak']);
});

describe('whom managers hear about', () => {
  test('the names of those outstanding, under their own manager', () => {
    const people = [
      person(1, inTime, { name: 'Zofia Nowak' }),
      person(2, inTime, { name: 'Amira Khan' }),
      person(3, inTime, { name: 'Jack Thornley', manager: someone(901) }),
    ];
    expect(named(people)).toEqual({
      [someone(900)]: [
        { name: 'Zofia Nowak', due },
        { name: 'Amira Khan', due },
      ],
      [someone(901)]: [{ name: 'Jack Thornley', due }],
    });
  });

  test('nobody who confirmed, is held, was asked anew, cannot be reached, or may not have got the card', () => {
    const at = new Date('2026-09-15T15:00:00Z');
    expect(
      named([
        person(1, inTime, {}, true),
        person(2, inTime, { held: 'on leave' }),
        person(3, inTime, { supersededBy: CAMPAIGN }),
        person(4, { kind: 'unreachable', reason: 'has blocked the app', detail: '' }),
        person(5, { kind: 'unknown', since: at, detail: '504' }),
        person(6, { kind: 'waiting', notBefore: at, tried: [] }),
      ]),
    ).toEqual({});
  });

  test('somebody without a manager is told to nobody', () => {
    expect(named([person(1, inTime, { manager: null })])).toEqual({});
  });
});

describe('what was asked of HR', () => {
  test('keeps a person out of a digest until HR has answered, and whenever HR gave them more time or let them be', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(anyRequests, (requests) => {
        const isNamed = Object.keys(named([{ ...person(1, inTime), requests }])).length > 0;
        seen.add(isNamed);
        const waits = requests.some(({ about, answer }) => about !== 'talk' && answer === null);
        if (waits || askingOf(requests) !== 'asked' || dueDayOf(campaign, requests, london) >= today)
          expect(isNamed).toBe(false);
      }),
    );
    expect(seen).toEqual(new Set([true, false]));
  });

  test('gives the manager the day by which this person was asked', () => {
    const answer = { outcome: 'asked-again', at: new Date('2026-09-21T09:00:00Z'), by: someone(7) } as const;
    const requests = [buildRequest({ answer })];
    const [line] = named([{ ...person(1, inTime), requests }])[someone(900)] ?? [];
    expect(line?.due).toBe(day('2026-10-19'));
  });
});
