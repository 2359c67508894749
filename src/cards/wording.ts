import type { RefusalCode } from '../domain/acknowledgement';

/** What pops up when a card arrives, and may be seen by a whole classroom. */
export const STAFF_SUMMARY = 'A message from the Trust';
export const HR_SUMMARY = 'A message from Readback';

/** What somebody reads when their press changed nothing: what happened to it, and what to do. */
export function refusalWords(code: RefusalCode): string {
  switch (code) {
    case 'not-yours':
      return 'This card was sent to somebody else, so nothing was recorded. Type "policy" to get your own card.';
    case 'unknown':
      return 'We do not know this card, so nothing was recorded. Type "policy" to get your current one; if none comes, ask HR.';
    case 'older-version':
      return 'This card shows an older version of the policy, so nothing was recorded. Type "policy" to read the current one.';
    case 'closed':
      return 'This card has been replaced or closed, so nothing was recorded. Type "policy" for the current one, or "my record" to see what you have confirmed.';
    case 'bad-request':
      return 'We could not read what this card sent, so nothing was recorded. Please try again from a fresh card: type "help" to see how.';
  }
}

/** Somebody who is not HR asked for a rollout. */
export const notForYou = 'Only HR can start a rollout, so nothing was done. If one is needed, please ask HR.';
