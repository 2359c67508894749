import { rolloutProgress } from '../../src/cards/rollout-progress';
import type { Campaign } from '../../src/domain/campaign';
import { UNREACHABLE_REASONS } from '../../src/domain/delivery';
import { STANDINGS, type Progress, type Standing } from '../../src/domain/progress';
import { fixFor } from '../../src/domain/reach';
import { expectAccessible } from './house-rules';
import { buttonsOf, shown } from './reading';
import { CAMPAIGN_ID, sampleCampaign, ZONE } from './samples';

function progress(counts: Partial<Record<Standing, number>>, names: readonly string[] = []): Progress {
  const all = Object.fromEntries(STANDINGS.map((standing) => [standing, counts[standing] ?? 0]));
  return {
    audience: Object.values(all).reduce((sum, count) => sum + count, 0),
    counts: all as Record<Standing, number>,
    unreachable: names.map((name) => ({ name, reason: 'has blocked the app' })),
  };
}

const show = (shownProgress: Progress, campaign: Partial<Campaign> = {}, scheduled = false) =>
  rolloutProgress({
    campaign: sampleCampaign(campaign),
    progress: shownProgress,
    at: new Date('2026-09-30T14:42:00Z'),
    zone: ZONE,
    scheduled,
  });

test('every state is counted in words of HR, and they add up', () => {
  const text = shown(
    show(progress({ acknowledged: 20, delivered: 14, unreachable: 3, held: 2, declined: 1 })),
  );
  expect(text).toContain('Confirmed\n20\nDelivered\n14\nBeing sent\n0\nWaiting\n0');
  expect(text).toContain(
    'Sent, no answer from Teams\n0\nCannot be reached\n3\nOn leave, or waits for HR\n2\nDoes not wish to confirm\n1\nCancelled, or not asked\n0',
  );
  expect(text).toContain('40 of 40 accounted for');
});

test('the share stands there in figures, and only everybody is 100%', () => {
  expect(shown(show(progress({ acknowledged: 20, delivered: 20 })))).toContain('20 of 40 confirmed (50%)');
  expect(shown(show(progress({ acknowledged: 999, waiting: 1 })))).toContain('(99%)');
});

test('an audience that is not written down yet is no division by nothing', () => {
  const card = show(progress({}), { state: 'launched' });
  expectAccessible(card);
  expect(shown(card)).toContain('0 of 0 confirmed (0%)');
  expect(shown(card)).toContain('Cards are being prepared.');
});

test('a scheduled rollout says that nobody has been asked', () => {
  expect(shown(show(progress({}), { state: 'launched' }, true))).toContain(
    'Scheduled: nobody has been asked yet. Cards go out on Monday 14 September.',
  );
});

test('who cannot be reached is named, and the others counted', () => {
  const names = Array.from({ length: 25 }, (_, i) => `Person ${i}`);
  const text = shown(show(progress({ unreachable: 25 }, names)));
  expect(text).toContain('Cannot be reached (25)\nPerson 0: has blocked the app');
  expect(text).toContain('and 5 more');
});

test('beside each name stands what HR can do about it', () => {
  const people = UNREACHABLE_REASONS.map((reason, i) => ({ name: `Person ${i}`, reason }));
  const card = show({ ...progress({ unreachable: people.length }), unreachable: people });
  expectAccessible(card);
  for (const { name, reason } of people)
    expect(shown(card)).toContain(`${name}: ${reason}. ${fixFor(reason)}`);
});

test('twenty long names with the longest advice still make a card that Teams takes', () => {
  const longest = [...UNREACHABLE_REASONS].sort((a, b) => fixFor(b).length - fixFor(a).length)[0]!;
  const people = Array.from({ length: 5_000 }, () => ({ name: 'Ā'.repeat(500), reason: longest }));
  expectAccessible(show({ ...progress({ unreachable: people.length }), unreachable: people }));
});

test('it says how old it is', () => {
  const card = show(progress({ waiting: 1 }));
  expect(shown(card)).toContain('As of 15:42 on Wednesday 30 September 2026');
  expect(shown(card)).toContain('Launched at 15:05 on Friday 11 September 2026');
});

const data = { campaignId: CAMPAIGN_ID };
const COUNT = { title: 'Count again', verb: 'rollout-refresh', data };

test('a running rollout can be paused, put right and called off', () => {
  expect(buttonsOf(show(progress({ waiting: 1 })))).toEqual([
    COUNT,
    { title: 'Pause', verb: 'rollout-pause', data },
    { title: 'Put something right', verb: 'rollout-correct-form', data },
    { title: 'Call it off', verb: 'rollout-cancel-ask', data },
  ]);
});

test('a paused rollout can be resumed', () => {
  const buttons = buttonsOf(show(progress({ waiting: 1 }), { paused: 'by HR' }));
  expect(buttons.map(({ title }) => title)).toEqual([
    'Count again',
    'Resume',
    'Put something right',
    'Call it off',
  ]);
  expect(buttons[1]).toEqual({ title: 'Resume', verb: 'rollout-resume', data });
});

test.each<[string, Partial<Campaign>]>([
  ['closed', { state: 'closed', paused: 'by HR' }],
  ['called off', { state: 'closed', cancelled: true }],
])('a rollout that is %s can only be counted again', (_what, campaign) => {
  expect(buttonsOf(show(progress({ cancelled: 1 }), campaign))).toEqual([COUNT]);
});

test.each([
  [0, 'Paused by HR: nobody is still waiting.'],
  [1, 'Paused by HR: 1 person is still waiting.'],
  [312, 'Paused by HR: 312 people are still waiting.'],
])('a pause says how many wait: %i', (waiting, words) => {
  expect(shown(show(progress({ waiting }), { paused: 'by HR' }))).toContain(words);
});

test('a pause because of Teams says whom to tell', () => {
  const text = shown(show(progress({ waiting: 9 }), { paused: 'Teams does not accept the bot' }));
  expect(text).toContain('Paused: Teams does not accept the bot. Tell IT; then press Resume.');
});

test('a rollout that was called off says so, and that confirmations stand', () => {
  const text = shown(show(progress({ acknowledged: 3, cancelled: 9 }), { state: 'closed', cancelled: true }));
  expect(text).toContain('Called off.');
  expect(text).toContain('What was confirmed stands.');
});

test('what was put right is shown as it stands on the cards', () => {
  expect(shown(show(progress({ waiting: 1 }), { correction: 'The day was *wrong*.' }))).toContain(
    'On every card: "The day was *wrong*."',
  );
  expect(shown(show(progress({ waiting: 1 }), { correction: '' }))).not.toContain('On every card');
});
