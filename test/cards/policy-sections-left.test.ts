import { policySectionsLeft } from '../../src/cards/policy-sections-left';
import type { SectionRead } from '../../src/domain/reading-place';
import { expectAccessible } from './house-rules';
import { button, buttonsOf, shown } from './reading';
import { CAMPAIGN_ID, DELIVERY_ID, sampleCampaign } from './samples';

const section = (number: number, title = 'Review'): SectionRead => ({
  number,
  title,
  page: number + 1,
  parts: 1,
  partsOpened: 0,
});
const show = (left: readonly SectionRead[]) =>
  policySectionsLeft({ campaign: sampleCampaign(), deliveryId: DELIVERY_ID, left });

test('what is left to open is named, and nothing can be confirmed', () => {
  const card = show([section(3, 'Scope'), section(5)]);
  expect(shown(card)).toContain('2 sections still to open');
  expect(shown(card)).toContain('3. Scope\n5. Review');
  expect(buttonsOf(card).map(({ verb }) => verb)).toEqual(['policy-page', 'policy-contents', 'way-ask']);
});

test('the way to the first of them is one press', () => {
  expect(button(show([section(3), section(5)]), 'policy-page')).toEqual({
    title: 'Go to section 3',
    verb: 'policy-page',
    data: { campaignId: CAMPAIGN_ID, version: 2, deliveryId: DELIVERY_ID, page: 4 },
  });
});

test('of very many the first are named and the others counted', () => {
  const card = show(Array.from({ length: 500 }, (_, i) => section(i + 1, '"'.repeat(300))));
  expectAccessible(card);
  expect(shown(card)).toContain('And 480 more.');
});

test('with nothing left there is no such card', () => {
  expect(() => show([])).toThrow('expected some, got none');
});
