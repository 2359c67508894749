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
  'If you stop half-way, the place where you stopped: only you see it, and it is deleted when you confirm or the request closes.',
  'If you ask HR for something, what you asked for. Nobody asks you for a reason.',
] as const;

export const NOT_RECORDED = [
  'Whether or when you look at a card, how long you read, your device and where you are.',
  'Questions you ask about the policy.',
] as const;

export const WHO_SEES_IT = [
  'You and HR. What you ask HR for is seen by HR alone.',
  'If it is outstanding after the due day, your manager sees your name, the due day and the days of your reminders, nothing else.',
] as const;

export const HOW_LONG = [
  'Your record: for as long as you work here and 6 years after. That a card reached you: 12 months after the request closes. What you asked HR for: 6 months after.',
  'These times are proposals; the Trust is to confirm them.',
] as const;

export const YOUR_RIGHTS = [
  'Type "my record" to see yours. To have it put right, to object or to ask anything, speak to HR or the Trust\'s data protection officer.',
] as const;
