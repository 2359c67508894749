import fc from 'fast-check';
import { receiptCode, refusal, type Acknowledgement, type Pressed } from '../../src/domain/acknowledgement';
import { campaignId } from '../../src/domain/ids';
import { buildAssignment, buildCampaign, buildDelivery, delivered, someone } from './samples';

const pressed: Pressed = {
  campaign: buildCampaign(),
  assignment: buildAssignment(1),
  delivery: buildDelivery(1, delivered('2026-09-15T15:00:00Z')),
  shownVersion: 1,
};

describe('whether a press counts', () => {
  test('a person’s own card of an open campaign counts', () => {
    expect(refusal(pressed)).toBeNull();
  });

  test.each<[string, Partial<Pressed>, string]>([
    ['a campaign that is not known', { campaign: null }, 'unknown'],
    ['somebody who was not asked', { assignment: null }, 'not-yours'],
    ['a made-up message', { delivery: null }, 'unknown'],
    [
      'somebody else’s message',
      { delivery: buildDelivery(2, delivered('2026-09-15T15:00:00Z')) },
      'not-yours',
    ],
    ['another version than the campaign’s', { shownVersion: 2 }, 'older-version'],
    ['a closed campaign', { campaign: buildCampaign({ state: 'closed' }) }, 'closed'],
    [
      'somebody whom a later campaign asks',
      {
        assignment: buildAssignment(1, { supersededBy: campaignId('44444444-4444-4444-8444-444444444444') }),
      },
      'closed',
    ],
  ])('%s is refused', (_what, change, code) => {
    expect(refusal({ ...pressed, ...change })).toBe(code);
  });

  test('a stranger learns nothing about a campaign, not even that it is closed', () => {
    expect(refusal({ ...pressed, campaign: buildCampaign({ state: 'closed' }), assignment: null })).toBe(
      'not-yours',
    );
  });
});

describe('receipt codes', () => {
  const line: Acknowledgement = {
    tenantId: buildCampaign().tenantId,
    campaignId: buildCampaign().id,
    staffId: someone(1),
    name: 'Person 1',
    policyId: buildCampaign().policyId,
    policyTitle: 'Social Media Policy',
    version: 1,
    textHash: 'f'.repeat(64),
    statement: 'I have read it.',
    recordedAt: new Date('2026-09-30T14:42:00Z'),
    due: buildCampaign().due,
    kind: 'confirmed',
    by: null,
  };

  test('the same line always has the same code', () => {
    expect(receiptCode(line)).toBe(receiptCode({ ...line }));
  });

  test('codes can be read out: no look-alike letters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (n) => {
        expect(receiptCode({ ...line, staffId: someone(n) })).toMatch(
          /^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/,
        );
      }),
    );
  });
});
