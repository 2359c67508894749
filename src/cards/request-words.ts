import {
  SAID_ON_A_FORM,
  type Format,
  type Obstacle,
  type RequestOutcome,
  type StaffRequest,
} from '../domain/request';

/** What a person can say is in the way, in their words. Another format has a form of its own. */
const SAYS: Readonly<Record<(typeof SAID_ON_A_FORM)[number], string>> = {
  'more-time': 'I need more time',
  'on-paper': 'I have already done it on paper',
  'not-me': 'This is not for me, or not my job',
  'does-not-wish': 'I do not wish to confirm',
  'something-else': 'Something else',
};

export const OBSTACLE_CHOICES = SAID_ON_A_FORM.map((value) => ({ value, title: SAYS[value] }));

/** What somebody asked, as they read it back. */
export function saidInWords(about: Obstacle): string {
  switch (about) {
    case 'talk':
      return 'you would like to talk to someone.';
    case 'paper-wrong':
      return 'what was recorded from paper was wrong. It no longer counts.';
    case 'another-format':
      return 'you need it another way.';
    default:
      return `"${SAYS[about]}".`;
  }
}

/** What somebody asks, as HR reads it after their name. */
export function asksInWords({ about, format }: Pick<StaffRequest, 'about' | 'format'>): string {
  return format === null ? ASKS[about] : `${ASKS[about]}: ${FORMAT[format]}`;
}

const ASKS: Readonly<Record<Obstacle, string>> = {
  'another-format': 'needs it another way',
  'more-time': 'needs more time',
  'on-paper': 'has already done it on paper',
  'not-me': 'says that it is not for them, or not their job',
  'does-not-wish': 'does not wish to confirm',
  'something-else': 'has something else in the way',
  talk: 'would like to talk to someone',
  'paper-wrong': 'says that the record on paper is wrong',
};

const FORMAT: Readonly<Record<Format, string>> = {
  'plain-text': 'plain text messages',
  'large-print': 'large print',
  'web-page': 'a web page',
  'talk-through': 'somebody to talk it through',
  translation: 'a translation',
  'easy-read': 'easy read',
  'sign-language': 'British Sign Language',
};

/** HR's answers, as they stand on buttons and behind "Answered". */
export const ANSWER_WORDS: Readonly<Record<RequestOutcome, string>> = {
  'asked-again': 'Ask again, with a fresh full period',
  'on-paper': 'Recorded on paper',
  'not-asked': 'Not asked this time',
  'stays-open': 'Does not wish to: leave open',
  done: 'Done',
};
