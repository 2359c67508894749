import { checkCounts } from '../../../src/cards/check-counts';
import { policyCheck } from '../../../src/cards/policy-check';
import { policyCheckAnswer } from '../../../src/cards/policy-check-answer';
import type { Campaign } from '../../../src/domain/campaign';
import type { Check, ShownCount } from '../../../src/domain/check';
import { DELIVERY_ID, sampleCampaign, sampleCheck, samplePassage } from '../samples';
import { LONG_SCHOOL, LONG_TITLE, type CardSamples } from './sample';
import { document, passageSaying, SENTENCES } from './shipped';

const photo = sampleCheck({ passage: passageSaying('images of children') });
const longCheck = sampleCheck({
  scenario:
    "Kiran teaches maths. On Saturday a former pupil, who left in July and is 17 now, asks to be a friend on Kiran's own Instagram, to say how college is going. Kiran's own daughter was in the same class and is a friend of theirs already.",
  question: 'What does the policy say about a request like this from somebody who has left?',
  options: [
    { says: 'It speaks of pupils who are still at the school, so it leaves this one open.', isRight: false },
    { says: 'It speaks of ex-pupils under 18 too, and of leaving their requests unanswered.', isRight: true },
    {
      says: 'It leaves it to Kiran, as the account is private and the two families know each other.',
      isRight: false,
    },
  ],
  passage: passageSaying("invite 'friend' requests"),
  why: 'Look for who is named besides pupils, and up to what age.',
});
const FEW: ShownCount = { kind: 'too-few' };
const HALF: ShownCount = { kind: 'shown', answered: 20, right: null };
const MANY: ShownCount = { kind: 'shown', answered: 640, right: 410 };

const shown = (check: Check, number: number, policyTitle?: string) => ({
  campaign: sampleCampaign(policyTitle === undefined ? {} : { policyTitle }),
  deliveryId: DELIVERY_ID,
  document,
  check,
  number,
  of: 5,
  tries: 0,
});

const answer = (check: Check, option: number, number: number, policyTitle?: string) => {
  const chosen = check.options[option];
  if (chosen === undefined) throw new Error(`Expected the scenario to have an option ${option}`);
  return policyCheckAnswer({ ...shown(check, number, policyTitle), chosen, notes: [] });
};

const counts = (campaign: Campaign, check: Check, shownCounts: readonly ShownCount[]) =>
  checkCounts({ rollouts: [{ campaign, checks: shownCounts.map((count) => ({ check, count })) }] });

const checkSaying = (words: string) =>
  sampleCheck({
    scenario: words,
    question: `What about ${words}?`,
    options: [
      { says: `${words}.`, isRight: true },
      { says: 'Something else.', isRight: false },
    ],
    passage: samplePassage({ policyTitle: words }),
    why: words,
  });

export const scenarioCards = {
  'policy-check': {
    reader: 'staff',
    samples: {
      ordinary: { card: policyCheck(shown(photo, 2)), says: ['What does the policy say?', photo.scenario] },
      longest: { card: policyCheck(shown(longCheck, 5, LONG_TITLE)), says: [longCheck.scenario] },
    },
    card: (words) => policyCheck(shown(checkSaying(words), 1, words)),
  },
  'policy-check-answer': {
    reader: 'staff',
    samples: {
      ordinary: { card: answer(photo, 1, 2), says: ['Yes, those are the words', photo.why] },
      'another answer': { card: answer(photo, 0, 2), says: ['Have another look at the words'] },
      'the last one': { card: answer(photo, 1, 5), says: ['Yes, those are the words'] },
      longest: { card: answer(longCheck, 2, 4, LONG_TITLE), says: [longCheck.why] },
    },
    card: (words) => answer(checkSaying(words), 0, 1, words),
    quoted: SENTENCES,
  },
  'check-counts': {
    reader: 'HR',
    samples: {
      ordinary: {
        card: counts(sampleCampaign(), photo, [FEW, HALF, MANY]),
        says: ['At least 640 have answered, at least 410 of them right the first time.'],
      },
      'none offered': { card: checkCounts({ rollouts: [] }), says: ['Short scenarios'] },
      longest: {
        card: counts(
          sampleCampaign({ policyTitle: LONG_TITLE, audience: { kind: 'school', school: LONG_SCHOOL } }),
          longCheck,
          [HALF, HALF, HALF, MANY, FEW],
        ),
        says: [longCheck.question],
      },
    },
    card: (words) => counts(sampleCampaign({ policyTitle: words }), checkSaying(words), [FEW]),
  },
} satisfies Readonly<Record<string, CardSamples>>;
