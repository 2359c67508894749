import type { UnreachableReason } from './delivery';

const FIXES: Readonly<Record<UnreachableReason, string>> = {
  'has blocked the app': 'Ask them to find the app in Teams and unblock it.',
  'has removed the app': 'Ask them to add the app in Teams again.',
  'has not got the app': 'Ask IT to install the app for them in the Teams admin centre.',
  'the administrator has switched the app off':
    'Ask IT to allow the app for them in the Teams admin centre, under permission policies.',
  'is a guest': 'Guests cannot have the app, so give them the policy another way.',
  'has no Teams licence': 'Ask IT to give them a licence with Teams, or give them the policy another way.',
  'Teams does not know this chat': 'Ask them to open the app in Teams and type "hello".',
  'Teams does not know this person': 'Check their object id on the staff list with IT.',
  'the message was refused': 'Tell IT: this lies with the message, not with the person.',
};

/** What HR can do about somebody who cannot be reached, in one sentence. */
export function fixFor(reason: UnreachableReason): string {
  return FIXES[reason];
}
