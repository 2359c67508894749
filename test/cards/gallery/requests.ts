import { obstacleForm } from '../../../src/cards/obstacle-form';
import { requestAnswered } from '../../../src/cards/request-answered';
import { requestList } from '../../../src/cards/request-list';
import { requestSent } from '../../../src/cards/request-sent';
import { staffRequest } from '../../../src/cards/staff-request';
import { day } from '../../../src/domain/day';
import type { RequestOutcome, StaffRequest } from '../../../src/domain/request';
import { buildRequest, someone } from '../../domain/samples';
import { DELIVERY_ID, sampleCampaign, sampleStaffId, STATEMENT, TITLE, ZONE } from '../samples';
import { LONG_NAME, LONG_SCHOOL, LONG_STATEMENT, LONG_TITLE, type CardSamples } from './sample';

const deliveryId = DELIVERY_ID;
const inTheirWords =
  `${'My class is away on a residential trip for most of the fortnight. '.repeat(15)}`.trim();
const longRequest = buildRequest({
  name: LONG_NAME,
  school: LONG_SCHOOL,
  about: 'does-not-wish',
  words: inTheirWords,
});

const form = (policyTitle = TITLE) =>
  obstacleForm({ campaign: sampleCampaign({ policyTitle }), deliveryId, requestId: buildRequest().id });

const sent = (changes: Partial<StaffRequest> = {}, policyTitle = TITLE) =>
  requestSent({ request: buildRequest(changes), campaign: sampleCampaign({ policyTitle }), deliveryId });

const answered = (outcome: RequestOutcome, changes = {}) =>
  requestAnswered({
    campaign: sampleCampaign({ due: day('2026-11-02'), ...changes }),
    answer: { outcome, at: new Date('2026-10-05T09:00:00Z'), by: sampleStaffId(9) },
    deliveryId,
  });

const forHr = (request: StaffRequest, policyTitle = TITLE, notice = '') =>
  staffRequest({
    request,
    campaign: sampleCampaign({ policyTitle }),
    hasConfirmed: false,
    zone: ZONE,
    notice,
  });

const list = (requests: readonly StaffRequest[]) => requestList({ requests, zone: ZONE });

export const requestCards = {
  'obstacle-form': {
    reader: 'staff',
    samples: {
      ordinary: { card: form(), says: ['Something is in the way', TITLE] },
      longest: { card: form(LONG_TITLE), says: [LONG_TITLE] },
    },
    card: form,
  },
  'request-sent': {
    reader: 'staff',
    samples: {
      ordinary: { card: sent(), says: ['Thank you: HR has this now', '"I need more time".'] },
      'wants to talk': { card: sent({ about: 'talk' }), says: ['HR will get in touch with you.'] },
      longest: { card: sent({ about: 'paper-wrong' }, LONG_TITLE), says: [LONG_TITLE] },
    },
    card: (words) => sent({}, words),
  },
  'request-answered': {
    reader: 'staff',
    samples: {
      ordinary: { card: answered('asked-again'), says: ['Please read and confirm it by Monday 2 November.'] },
      'on paper': {
        card: answered('on-paper'),
        says: ['HR has recorded that you confirmed on paper', STATEMENT],
      },
      'not asked': { card: answered('not-asked'), says: ['You are not asked to confirm it this time.'] },
      'does not wish to': { card: answered('stays-open'), says: ['Nobody reminds you.'] },
      talked: { card: answered('done'), says: ['HR has noted that you have talked.'] },
      longest: {
        card: answered('on-paper', { policyTitle: LONG_TITLE, statement: LONG_STATEMENT }),
        says: [LONG_STATEMENT],
      },
    },
    card: (words) => answered('on-paper', { policyTitle: words, statement: words }),
  },
  'staff-request': {
    reader: 'HR',
    samples: {
      ordinary: { card: forHr(buildRequest({ name: 'Amira Khan' })), says: ['Amira Khan needs more time'] },
      'another format': {
        card: forHr(buildRequest({ about: 'another-format', format: 'sign-language' })),
        says: ['needs it another way: British Sign Language'],
      },
      'answered before': {
        card: forHr(
          buildRequest({
            answer: { outcome: 'asked-again', at: new Date('2026-10-02T09:00:00Z'), by: sampleStaffId(9) },
          }),
          TITLE,
          'Somebody else has answered this already.',
        ),
        says: ['Somebody else has answered this already. Answered at 10:00 on Friday 2 October 2026'],
      },
      longest: { card: forHr(longRequest, LONG_TITLE), says: [inTheirWords, LONG_TITLE] },
    },
    card: (words) => forHr(buildRequest({ name: words, school: words, words }), words),
    quoted: ['British Sign Language'],
  },
  'request-list': {
    reader: 'HR',
    samples: {
      ordinary: {
        card: list([
          buildRequest({ name: 'Amira Khan' }),
          buildRequest({ name: 'Tom Reed', staffId: someone(2), about: 'not-me' }),
        ]),
        says: ['2 requests wait for an answer.', 'Amira Khan, Hillbrook Primary, needs more time'],
      },
      none: { card: list([]), says: ['Nothing waits for an answer.'] },
      longest: {
        card: list(Array.from({ length: 43 }, (_, n) => ({ ...longRequest, staffId: someone(n) }))),
        says: ['43 requests wait for an answer.', 'and 33 more'],
      },
    },
    card: (words) => list([buildRequest({ name: words, school: words })]),
  },
} satisfies Readonly<Record<string, CardSamples>>;
