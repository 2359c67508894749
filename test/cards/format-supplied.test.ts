import { formatSupplied, type Supplied } from '../../src/cards/format-supplied';
import { day } from '../../src/domain/day';
import { button, ofType, shown } from './reading';
import { CAMPAIGN_ID, DELIVERY_ID, sampleCampaign, sampleDocument } from './samples';

const PAGE = `https://readback.example/read/${CAMPAIGN_ID}/${'a'.repeat(30)}/${'b'.repeat(43)}`;

const cardFor = (supplied: Supplied) =>
  formatSupplied({
    campaign: sampleCampaign(),
    deliveryId: DELIVERY_ID,
    document: sampleDocument(),
    due: day('2026-10-30'),
    supplied,
  });

test.each([
  ['web-page', PAGE, 'Open the page'],
  ['large-print', `${PAGE}/large-print.docx`, 'Get the Word file'],
] as const)('for %s there is one link, also for clients without cards', (format, link, title) => {
  const card = cardFor({ format, link });
  expect(ofType(card.content, 'Action.OpenUrl')).toEqual([{ type: 'Action.OpenUrl', title, url: link }]);
  expect(card.content.fallbackText).toContain(link);
  expect(shown(card)).toContain('The link is yours alone');
});

test('messages need no link', () => {
  const card = cardFor({ format: 'plain-text', messages: 5 });
  expect(ofType(card.content, 'Action.OpenUrl')).toEqual([]);
  expect(shown(card)).toContain('5 messages follow in this chat');
});

test('it names the fresh due day, and the way to where one confirms', () => {
  const card = cardFor({ format: 'web-page', link: PAGE });
  expect(shown(card)).toContain('please read and confirm by Friday 30 October.');
  expect(button(card, 'policy-page').data).toMatchObject({ page: 4 });
});
