import { rolloutCorrect } from '../../src/cards/rollout-correct';
import { buttonsOf, inputsOf, shown } from './reading';
import { CAMPAIGN_ID, sampleCampaign } from './samples';

const valuesOf = (correction: string | null) =>
  inputsOf(rolloutCorrect({ campaign: sampleCampaign({ correction }) }).content).map(({ id, value }) => [
    id,
    value,
  ]);

test('it comes filled in with what stands', () => {
  expect(valuesOf(null)).toEqual([
    ['due', '2026-10-16'],
    ['sentence', ''],
  ]);
  expect(valuesOf('The day was wrong.')).toEqual([
    ['due', '2026-10-16'],
    ['sentence', 'The day was wrong.'],
  ]);
});

test('it says whose cards change, and that nobody gets a new message', () => {
  const text = shown(rolloutCorrect({ campaign: sampleCampaign() }));
  expect(text).toContain('those in chats that nobody has confirmed yet');
  expect(text).toContain('Nobody gets a new message.');
});

test('one can save it or go back', () => {
  const data = { campaignId: CAMPAIGN_ID };
  expect(buttonsOf(rolloutCorrect({ campaign: sampleCampaign() }))).toEqual([
    { title: 'Save', verb: 'rollout-correct', data },
    { title: 'Back', verb: 'rollout-refresh', data },
  ]);
});
