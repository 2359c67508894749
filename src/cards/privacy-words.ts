/**
 * The privacy notice in short. The card "What is recorded" says these sentences and docs/privacy.md holds each of them word for
 * word, so whoever changes what is kept changes them here and there.
 */
export const RECORDED = {
  when: 'When you press "I have read this policy", we keep:',
  name: 'your name and your staff account',
  text: 'which policy and version, with a fingerprint of the text, which shows whether a word of it has changed',
  statement: 'the exact words you confirm',
  moment: 'when you confirm',
} as const;

export const ALSO_KEPT = [
  'That you were asked, by when, and whether the card reached you.',
  'If you stop half-way, the place where you stopped: only you see it, and it is deleted when you confirm or the yearly read closes.',
  'If you ask HR for something, or for the policy another way, what you asked for and what came of it. Nobody asks you for a reason.',
  'If you say that a confirmation was a mistake, a further line that says so. Both stay, each with its time.',
  'If HR records that you confirmed on paper, that and who recorded it.',
  'If you press "Tell my manager", that a message was sent, when, and whether it arrived; not by whom or to whom.',
  'If you send a question to the policy lead, its words, the days, the answer, and your name unless you send it without.',
] as const;

export const NOT_RECORDED = [
  'Whether or when you look at a card, how long you read, your device and where you are.',
  'Questions you ask about the policy, unless you send one to the policy lead. What is asked about is counted for everybody together, without names.',
  'Who answered a short scenario: first answers are counted for everybody together, without names.',
] as const;

export const WHO_SEES_IT = [
  'You and HR. What you ask HR for is seen by you and HR alone.',
  'A question you send to the policy lead is seen by the policy lead and HR. You are told who they are before you send it.',
  'If it is outstanding after the due day, your manager sees your name, the due day and the days of your reminders, nothing else.',
  "If HR has switched the AI writer on, the words of a question go to the Trust's own Azure OpenAI as well, without your name, so please type no names. They are not kept here.",
] as const;

export const HOW_LONG = [
  'Your record: for as long as you work here and 6 years after. That a card reached you: 12 months after the yearly read closes. What you asked HR for: 6 months after. That a manager was told: 90 days. A question you sent to the policy lead: 90 days.',
  'These times are proposals; the Trust is to confirm them.',
] as const;

export const YOUR_RIGHTS = [
  'Type "my record" to see yours. To have it put right, to object or to ask anything, speak to HR or the Trust\'s data protection officer.',
] as const;
