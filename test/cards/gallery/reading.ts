import { policyContents } from '../../../src/cards/policy-contents';
import { policyPage } from '../../../src/cards/policy-page';
import { policySectionsLeft } from '../../../src/cards/policy-sections-left';
import { day } from '../../../src/domain/day';
import { pagesOf, type Page } from '../../../src/domain/pages';
import { sectionsLeft } from '../../../src/domain/reading-place';
import {
  DELIVERY_ID,
  documentSaying,
  SAMPLE_NOTE,
  sampleCampaign,
  sampleClause,
  sampleDocument,
  samplePlace,
} from '../samples';
import { LONG_CHANGES, LONG_TITLE, type CardSamples } from './sample';
import { document, notes, SENTENCES } from './shipped';

const deliveryId = DELIVERY_ID;
const campaign = sampleCampaign();
const longCampaign = sampleCampaign({ policyTitle: LONG_TITLE });
const confirmedOn = day('2025-09-30');
/** As many sections as a contents card has lines for, with long headings. */
const longDocument = sampleDocument({
  sections: sixty((n) => ({ id: `s${n}`, title: LONG_TITLE, level: 1 })),
  clauses: sixty((n) => sampleClause(`s${n}/1`, 'Staff tell the designated safeguarding lead.')),
});

export const readingCards = {
  'policy-page': {
    reader: 'staff',
    samples: {
      ordinary: { card: page(1), says: [firstWords(1)] },
      'a list': { card: page(5), says: [firstWords(5)] },
      longest: { card: page(longestPage()), says: [firstWords(longestPage())] },
      'long headings': {
        card: policyPage({
          campaign: longCampaign,
          deliveryId,
          document: documentSaying(['Staff must tell the designated safeguarding lead.'], LONG_TITLE),
          page: 1,
          notes: [],
        }),
        says: ['Staff must tell the designated safeguarding lead.'],
      },
    },
    card: (words) =>
      policyPage({
        campaign: sampleCampaign({ policyTitle: words }),
        deliveryId,
        document: documentSaying([words], words),
        page: 1,
        notes: [{ ...SAMPLE_NOTE, clauseId: 'scope/0', words }],
      }),
    quoted: SENTENCES,
  },
  'policy-contents': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: policyContents({ campaign, deliveryId, document, place: null, since: null }),
        says: ['Contents', '3. Principles'],
      },
      'carried on': {
        card: policyContents({
          campaign,
          deliveryId,
          document,
          place: samplePlace(1, 2, 3, 4),
          since: { confirmedOn, changes: LONG_CHANGES },
        }),
        says: ['You stopped at section', 'What changed since you last confirmed, on 30 September 2025'],
      },
      longest: {
        card: policyContents({
          campaign: longCampaign,
          deliveryId,
          document: longDocument,
          place: samplePlace(1, 2, 3, 4),
          since: { confirmedOn, changes: LONG_CHANGES },
        }),
        says: ['Contents', 'You stopped at section 4 of 60.'],
      },
    },
    card: (words) =>
      policyContents({
        campaign: sampleCampaign({ policyTitle: words }),
        deliveryId,
        document: documentSaying([words], words),
        place: samplePlace(1),
        since: { confirmedOn, changes: words },
      }),
  },
  'policy-sections-left': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: policySectionsLeft({
          campaign,
          deliveryId,
          left: sectionsLeft(document, samplePlace(1, 2, 3)),
        }),
        says: ['sections still to open', 'This year you are asked to open every section before you confirm.'],
      },
      'one only': {
        card: policySectionsLeft({ campaign, deliveryId, left: sectionsLeft(document, null).slice(-1) }),
        says: ['One section still to open'],
      },
      longest: {
        card: policySectionsLeft({
          campaign: longCampaign,
          deliveryId,
          left: sectionsLeft(longDocument, null),
        }),
        says: ['60 sections still to open', LONG_TITLE, 'And 40 more.'],
      },
    },
    card: (words) =>
      policySectionsLeft({
        campaign: sampleCampaign({ policyTitle: words }),
        deliveryId,
        left: sectionsLeft(documentSaying(['Words.'], words), null),
      }),
  },
} satisfies Readonly<Record<string, CardSamples>>;

function sixty<Value>(make: (n: number) => Value): readonly Value[] {
  return Array.from({ length: 60 }, (_, n) => make(n));
}

function page(number: number) {
  return policyPage({ campaign, deliveryId, document, page: number, notes });
}

function wordsOn(shown: Page): number {
  return shown.clauses.reduce((sum, { text }) => sum + text.length, 0);
}

function longestPage(): number {
  const pages = pagesOf(document);
  const longest = pages.reduce((one, other) => (wordsOn(other) > wordsOn(one) ? other : one));
  return pages.indexOf(longest) + 1;
}

function firstWords(number: number): string {
  return pagesOf(document)[number - 1]?.clauses[0]?.text ?? '';
}
