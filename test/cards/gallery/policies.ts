import { policyAbout } from '../../../src/cards/policy-about';
import { policyConfirm } from '../../../src/cards/policy-confirm';
import { policyInvitation } from '../../../src/cards/policy-invitation';
import { policyOver } from '../../../src/cards/policy-over';
import { policyReceipt } from '../../../src/cards/policy-receipt';
import { policyRecorded } from '../../../src/cards/policy-recorded';
import { policyWithdrawn } from '../../../src/cards/policy-withdrawn';
import { withdrawalOf, type Acknowledgement } from '../../../src/domain/acknowledgement';
import { day } from '../../../src/domain/day';
import {
  DELIVERY_ID,
  documentSaying,
  sampleCampaign,
  sampleClause,
  sampleDocument,
  sampleLine,
  samplePlace,
  STATEMENT,
  TITLE,
  ZONE,
} from '../samples';
import { LONG_CHANGES, LONG_NAME, LONG_STATEMENT, LONG_TITLE, type CardSamples } from './sample';
import { document, SENTENCES } from './shipped';

const deliveryId = DELIVERY_ID;
const campaign = sampleCampaign();
const forAll = { deliveryId, readingTime: null, since: null };
const long = { policyTitle: LONG_TITLE, statement: LONG_STATEMENT };
const longCampaign = sampleCampaign(long);

export const policyCards = {
  'policy-invitation': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: policyInvitation({ campaign, document, ...forAll }),
        says: ['Please read and confirm by Friday 16 October.', 'in working time'],
      },
      corrected: {
        card: policyInvitation({
          campaign: sampleCampaign({ due: day('2026-11-06'), correction: 'The due day was wrong at first.' }),
          document,
          ...forAll,
        }),
        says: ['The due day was wrong at first.', 'Please read and confirm by Friday 6 November.'],
      },
      longest: {
        card: policyInvitation({
          campaign: { ...longCampaign, correction: `${'The due day was wrong at first. '.repeat(6)}`.trim() },
          deliveryId,
          readingTime:
            'on Tuesdays from 15:30 to 16:30 in the library, or whenever your line manager can cover your class',
          since: { confirmedOn: day('2025-09-30'), changes: LONG_CHANGES },
          place: samplePlace(3, 8),
          document: {
            ...document,
            metadata: { ...document.metadata, policyLead: 'Executive Director of People and Inclusion' },
          },
        }),
        says: ['The Executive Director of People and Inclusion asks every employee'],
      },
    },
    card: (words) =>
      policyInvitation({
        campaign: sampleCampaign({ policyTitle: words, correction: words }),
        deliveryId,
        readingTime: words,
        since: { confirmedOn: day('2025-09-30'), changes: words },
        place: samplePlace(1, 2),
        document: sampleDocument({ metadata: { ...document.metadata, policyLead: words } }),
      }),
  },
  'policy-confirm': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: policyConfirm({ campaign, deliveryId, document }),
        says: [STATEMENT, 'This records reading, not agreement.'],
      },
      'with scenarios': {
        card: policyConfirm({ campaign, deliveryId, document, checks: 5 }),
        says: [STATEMENT, 'This records reading, not agreement.'],
      },
      longest: {
        card: policyConfirm({
          campaign: longCampaign,
          deliveryId,
          document: documentSaying(['words'], LONG_TITLE),
          checks: 1,
        }),
        says: [LONG_STATEMENT],
      },
    },
    card: (words) =>
      policyConfirm({
        campaign: sampleCampaign({ policyTitle: words, statement: `I have read the ${words}.` }),
        deliveryId,
        document: documentSaying(['words'], words),
      }),
  },
  'policy-receipt': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: policyReceipt({ line: sampleLine(), deliveryId, zone: ZONE }),
        says: ['Amira Khan confirmed at 15:42 on Wednesday 30 September 2026', STATEMENT],
      },
      'wants to talk': {
        card: policyReceipt({
          line: sampleLine(),
          deliveryId,
          zone: ZONE,
          notice: 'HR knows that you would like to talk, and will get in touch. Only HR sees this.',
        }),
        says: ['HR knows that you would like to talk'],
      },
      longest: {
        card: policyReceipt({ line: sampleLine({ ...long, name: LONG_NAME }), deliveryId, zone: ZONE }),
        says: [LONG_STATEMENT],
      },
    },
    card: (words) =>
      policyReceipt({ line: sampleLine({ name: words, statement: words }), deliveryId, zone: ZONE }),
  },
  'policy-withdrawn': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: withdrawn(),
        says: ['Amira Khan said at 15:50 on Wednesday 30 September 2026 that this was a mistake'],
      },
      longest: { card: withdrawn({ ...long, name: LONG_NAME }), says: [LONG_STATEMENT] },
    },
    card: (words) => withdrawn({ name: words, statement: words }),
  },
  'policy-recorded': {
    reader: 'staff',
    samples: {
      ordinary: { card: policyRecorded({ campaign, deliveryId }), says: [STATEMENT, 'You and HR'] },
      longest: { card: policyRecorded({ campaign: longCampaign, deliveryId }), says: [LONG_STATEMENT] },
    },
    card: (words) =>
      policyRecorded({
        campaign: sampleCampaign({ policyTitle: words, statement: words }),
        deliveryId,
      }),
  },
  'policy-about': {
    reader: 'staff',
    samples: {
      ordinary: { card: policyAbout({ campaign, deliveryId, document }), says: [TITLE] },
      longest: {
        card: policyAbout({
          campaign: longCampaign,
          deliveryId,
          document: controlRows(
            Array.from({ length: 25 }, (_, i) => `Consulted in ${2000 + i}:\t${LONG_NAME}`),
          ),
        }),
        says: [LONG_TITLE],
      },
    },
    card: (words) =>
      policyAbout({
        campaign: sampleCampaign({ policyTitle: words }),
        deliveryId,
        document: controlRows([`${words}\t${words}`, words], words),
      }),
    quoted: SENTENCES,
  },
  'policy-over': {
    reader: 'staff',
    samples: {
      ordinary: { card: policyOver({ campaign }), says: ['Type "policy" to get it.'] },
      'called off': {
        card: policyOver({ campaign: sampleCampaign({ cancelled: true }) }),
        says: ['HR has called this request off.'],
      },
      'let off': {
        card: policyOver({ campaign, isLetOff: true }),
        says: ['HR does not ask you to confirm it this time.'],
      },
      longest: { card: policyOver({ campaign: longCampaign }), says: ['Type "policy" to get it.'] },
    },
    card: (words) => policyOver({ campaign: sampleCampaign({ policyTitle: words }) }),
  },
} satisfies Readonly<Record<string, CardSamples>>;

function withdrawn(changes: Partial<Acknowledgement> = {}) {
  const line = withdrawalOf(sampleLine(changes), new Date('2026-09-30T14:50:00Z'));
  return policyWithdrawn({ line, deliveryId, zone: ZONE });
}

function controlRows(texts: readonly string[], heading = 'Document control') {
  return sampleDocument({
    sections: [{ id: 'document-control', title: heading, level: 1 }],
    clauses: texts.map((text, i) => sampleClause(`document-control/${i}`, text)),
  });
}
