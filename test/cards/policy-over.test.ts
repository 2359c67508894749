import { policyOver } from '../../src/cards/policy-over';
import { buttonsOf, shown } from './reading';
import { sampleCampaign } from './samples';

test('a card that was replaced says how to get the newer one', () => {
  expect(shown(policyOver({ campaign: sampleCampaign() }))).toContain('Type "policy" to get it.');
});

test('a request that was called off asks for nothing more', () => {
  const card = policyOver({ campaign: sampleCampaign({ cancelled: true }) });
  expect(shown(card)).toContain('HR has called this request off.');
  expect(buttonsOf(card)).toEqual([]);
});

test('whoever HR does not ask reads that nothing is left to do', () => {
  const card = policyOver({ campaign: sampleCampaign(), isLetOff: true });
  expect(shown(card)).toContain('HR does not ask you to confirm it this time.');
});
