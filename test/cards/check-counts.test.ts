import { checkCounts } from '../../src/cards/check-counts';
import type { ShownCount } from '../../src/domain/check';
import { shown } from './reading';
import { sampleCampaign, sampleCheck } from './samples';

const cardOf = (counts: readonly ShownCount[]) =>
  checkCounts({
    rollouts: [
      {
        campaign: sampleCampaign({ checks: true }),
        checks: counts.map((count) => ({
          check: sampleCheck(),
          count,
        })),
      },
    ],
  });

test('the numbers stand in words, and what is hidden is said to be', () => {
  const text = shown(
    cardOf([
      { kind: 'too-few' },
      { kind: 'shown', answered: 20, right: null },
      { kind: 'shown', answered: 120, right: 90 },
    ]),
  );
  expect(text).toContain('Fewer than ten have answered.');
  expect(text).toContain('At least 20 have answered. How many were right the first time is not shown');
  expect(text).toContain('At least 120 have answered, at least 90 of them right the first time.');
});

test('without a rollout that offers any it says how to switch them on', () => {
  const card = checkCounts({ rollouts: [] });
  expect(shown(card)).toContain('No rollout offers scenarios.');
  expect(card.content.fallbackText).toContain('No rollout offers any.');
});
