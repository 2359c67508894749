import { withdrawalOf } from '../../../src/domain/acknowledgement';
import type { Campaign } from '../../../src/domain/campaign';
import { helpCard } from '../../../src/cards/help-card';
import { myRecord } from '../../../src/cards/my-record';
import { policyQuote } from '../../../src/cards/policy-quote';
import { signpost } from '../../../src/cards/signpost';
import { day } from '../../../src/domain/day';
import { ALONE, ASKED, BACK, BESIDE, foundCard, notFoundCard } from '../answers';
import {
  CRITICISING,
  DISREPUTE,
  MUST_NOT,
  POLICY_ID,
  sampleCampaign,
  sampleClause,
  sampleLine,
  samplePassage,
  sampleStaffId,
  TITLE,
  ZONE,
} from '../samples';
import { NO_CONTACTS } from '../../../src/domain/safeguarding';
import { CONTACTS, shippedSignposts } from '../signposts';
import { LONG_NAME, LONG_SCHOOL, LONG_STATEMENT, LONG_TITLE, type CardSamples } from './sample';
import { passageSaying, SENTENCES } from './shipped';

const CHANGED = [{ policyId: POLICY_ID, clauseId: CRITICISING.id, confirmedOn: day('2025-09-30') }];
/** As long as the list of schools takes. */
const LONG_CONTACT = `${LONG_NAME}, ${LONG_SCHOOL}`.padEnd(150, ', ext. 204').slice(0, 150);
const longPassage = samplePassage({
  policyTitle: LONG_TITLE,
  clause: sampleClause(
    'x/1',
    `${'Staff keep their own accounts apart from those of the school. '.repeat(9)}`,
    {
      path: [LONG_TITLE, 'Roles and Responsibilities of Trustees, Governors and Staff', LONG_TITLE],
    },
  ),
  stems: [],
});
const longLine = sampleLine({ policyTitle: LONG_TITLE, statement: LONG_STATEMENT });

const asked = (changes: Partial<Campaign> = {}) =>
  ({ campaign: sampleCampaign(changes), asking: 'asked' }) as const;

export const answerCards = {
  'answer-found': {
    reader: 'staff',
    samples: {
      ordinary: { card: foundCard(), says: [CRITICISING.text, 'The policy says'] },
      'not sure': {
        card: foundCard({
          passages: [
            passageSaying('accepting any requests to become a named friend'),
            passageSaying('there is still the capacity for it'),
            samplePassage(),
          ],
          sure: false,
        }),
        says: ['The policy may say', CRITICISING.text],
      },
      'with a note, guidance and new words': {
        card: foundCard({ around: { ...ALONE, beside: BESIDE, changed: CHANGED } }),
        says: ['speaking to your union', 'new or changed since you confirmed on 30 September 2025'],
      },
      'asks to tell a manager': {
        card: foundCard({
          passages: [passageSaying('inform their manager immediately')],
          tellManager: POLICY_ID,
        }),
        says: [passageSaying('inform their manager immediately').clause.text],
      },
      'on a page': { card: foundCard({ asked: { ...ASKED, back: BACK } }), says: [CRITICISING.text] },
      longest: {
        card: foundCard({
          passages: [longPassage, longPassage, samplePassage()],
          sure: false,
          around: { ...ALONE, beside: BESIDE, changed: CHANGED },
          asked: { ...ASKED, question: 'what about this '.repeat(100) },
          tellManager: POLICY_ID,
        }),
        says: ['Staff keep their own accounts apart'],
      },
    },
    card: (words) =>
      foundCard({
        passages: [
          samplePassage({ policyTitle: words, clause: sampleClause('x/1', words, { path: [words, words] }) }),
          samplePassage({ policyTitle: words }),
        ],
        sure: false,
        around: {
          ...ALONE,
          beside: BESIDE.map((one) => ({ ...one, words, ...(one.kind === 'guidance' && { from: words }) })),
        },
        asked: { ...ASKED, question: words },
      }),
    quoted: [...SENTENCES, MUST_NOT.text, DISREPUTE.text, CRITICISING.text],
  },
  'answer-not-found': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: notFoundCard(),
        says: ['That does not mean it is allowed.', 'Ask the Director of People.', 'in danger call 999'],
      },
      nearest: {
        card: notFoundCard({ nearest: samplePassage(), around: { ...ALONE, beside: BESIDE } }),
        says: ['That does not mean it is allowed.', CRITICISING.text, 'speaking to your union'],
      },
      longest: {
        card: notFoundCard({
          lookedIn: [LONG_TITLE, LONG_TITLE, LONG_TITLE, LONG_TITLE],
          nearest: longPassage,
          question: 'what about this '.repeat(100),
          back: BACK,
        }),
        says: ['That does not mean it is allowed.'],
      },
    },
    card: (words) =>
      notFoundCard({
        lookedIn: [words],
        nearest: samplePassage({ policyTitle: words, clause: sampleClause('x/1', words), stems: [] }),
        contact: words,
        question: words,
      }),
    quoted: [MUST_NOT.text, DISREPUTE.text, CRITICISING.text],
  },
  'policy-quote': {
    reader: 'staff',
    samples: {
      ordinary: { card: policyQuote(samplePassage(), ALONE), says: [CRITICISING.text] },
      longest: {
        card: policyQuote(longPassage, { ...ALONE, beside: BESIDE }),
        says: ['Staff keep their own accounts apart'],
      },
    },
    card: (words) =>
      policyQuote(samplePassage({ policyTitle: words, clause: sampleClause('x/1', words) }), ALONE),
    quoted: [MUST_NOT.text, DISREPUTE.text, CRITICISING.text],
  },
  signpost: {
    reader: 'staff',
    samples: {
      ordinary: {
        card: signpost(shippedSignposts.safeguarding, CONTACTS),
        says: ['Immediate danger: 999.', 'A child: tell Dana Whitlock, ext. 204 now.'],
      },
      'who they are': {
        card: signpost(shippedSignposts['safeguarding-contacts'], CONTACTS),
        says: ['Dana Whitlock, ext. 204'],
      },
      'school not known': {
        card: signpost(shippedSignposts.safeguarding, NO_CONTACTS),
        says: ["A child: tell your school's designated safeguarding lead"],
      },
      union: {
        card: signpost(shippedSignposts.union, CONTACTS),
        says: ['does not stop you speaking to your union'],
      },
      whistleblowing: {
        card: signpost(shippedSignposts.whistleblowing, CONTACTS),
        says: ['Protect, 020 3117 2520'],
      },
      longest: {
        card: signpost(shippedSignposts.safeguarding, {
          lead: LONG_CONTACT,
          head: LONG_CONTACT,
          chair: LONG_CONTACT,
        }),
        says: ['Immediate danger: 999.', 'Nobody watches this chat and nothing has been reported.'],
      },
    },
    card: (words) => signpost(shippedSignposts.safeguarding, { lead: words, head: words, chair: words }),
  },
  'help-card': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: helpCard({ isHr: false, title: TITLE }),
        says: ['my record', 'nobody watches this chat'],
      },
      'no policy yet': { card: helpCard({ isHr: false, title: null }), says: ['nobody watches this chat'] },
      longest: { card: helpCard({ isHr: true, title: LONG_TITLE }), says: ['new rollout'] },
    },
    card: (words) => helpCard({ isHr: true, title: `The ${words}` }),
  },
  'my-record': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: myRecord({ lines: [sampleLine()], open: [asked()], zone: ZONE }),
        says: ['15:42 on Wednesday 30 September 2026', 'Friday 16 October'],
      },
      'taken back, and on paper': {
        card: myRecord({
          lines: [
            sampleLine(),
            withdrawalOf(sampleLine(), new Date('2026-09-30T14:50:00Z')),
            sampleLine({ kind: 'on-paper', by: sampleStaffId(9) }),
          ],
          open: [{ campaign: sampleCampaign(), asking: 'held' }],
          zone: ZONE,
        }),
        says: ['15:50 on Wednesday 30 September 2026'],
      },
      'nothing yet': { card: myRecord({ lines: [], open: [], zone: ZONE }), says: ['Nothing here yet.'] },
      longest: {
        card: myRecord({
          lines: Array.from({ length: 33 }, () => longLine),
          open: [asked({ policyTitle: LONG_TITLE }), asked()],
          zone: ZONE,
        }),
        says: [LONG_TITLE],
      },
    },
    card: (words) =>
      myRecord({
        lines: [sampleLine({ policyTitle: words, statement: words })],
        open: [asked({ policyTitle: words })],
        zone: ZONE,
      }),
  },
} satisfies Readonly<Record<string, CardSamples>>;
