import { formatAsked } from '../../../src/cards/format-asked';
import { formatForm } from '../../../src/cards/format-form';
import { formatSupplied, type Supplied } from '../../../src/cards/format-supplied';
import { day } from '../../../src/domain/day';
import type { Format } from '../../../src/domain/request';
import { buildRequest } from '../../domain/samples';
import { CAMPAIGN_ID, DELIVERY_ID, sampleCampaign, sampleDocument, TITLE } from '../samples';
import { LONG_TITLE, type CardSamples } from './sample';

const deliveryId = DELIVERY_ID;
const link = `https://readback.example/read/${CAMPAIGN_ID}/${'a'.repeat(30)}/${'b'.repeat(43)}`;

const form = (linked: boolean, policyTitle = TITLE) =>
  formatForm({ campaign: sampleCampaign({ policyTitle }), deliveryId, requestId: buildRequest().id, linked });

const supplied = (what: Supplied, policyTitle = TITLE) =>
  formatSupplied({
    campaign: sampleCampaign({ policyTitle }),
    deliveryId,
    document: sampleDocument(),
    due: day('2026-10-30'),
    supplied: what,
  });

const asked = (format: Format, policyTitle = TITLE) =>
  formatAsked({ campaign: sampleCampaign({ policyTitle }), deliveryId, format });

export const formatCards = {
  'format-form': {
    reader: 'staff',
    samples: {
      ordinary: { card: form(true), says: ['I need this another way', 'Large print, as a Word file'] },
      'no page to lead to': {
        card: form(false),
        says: ['No reason is needed. Only HR sees that you asked.'],
      },
      longest: { card: form(true, LONG_TITLE), says: [LONG_TITLE] },
    },
    card: (words) => form(true, words),
    quoted: ['British Sign Language'],
  },
  'format-supplied': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: supplied({ format: 'web-page', link }),
        says: ['Here it is: a web page', 'please read and confirm by Friday 30 October.'],
      },
      messages: {
        card: supplied({ format: 'plain-text', messages: 5 }),
        says: ['5 messages follow in this chat'],
      },
      longest: {
        card: supplied({ format: 'large-print', link: `${link}/large-print.docx` }, LONG_TITLE),
        says: ['The link is yours alone', LONG_TITLE],
      },
    },
    card: (words) => supplied({ format: 'web-page', link }, words),
  },
  'format-asked': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: asked('easy-read'),
        says: ['You asked for: Easy read. HR will answer within five working days.'],
      },
      longest: {
        card: asked('talk-through', LONG_TITLE),
        says: [LONG_TITLE, 'Only HR sees that you asked.'],
      },
    },
    card: (words) => asked('easy-read', words),
  },
} satisfies Readonly<Record<string, CardSamples>>;
