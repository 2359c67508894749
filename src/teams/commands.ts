import { DateTime } from 'luxon';
import type { TimeZone } from '../domain/day';

/** What a message asks for. Whatever is not a command is a question to the policy. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'policy' }
  | { readonly kind: 'contents' }
  | { readonly kind: 'my-record' }
  | { readonly kind: 'new-rollout' }
  | { readonly kind: 'clock'; readonly to: Date | null }
  | { readonly kind: 'question'; readonly text: string };

/** The hour a bare day means: after lessons, so that whatever falls due on that day has. */
const CLOCK_HOUR = 16;

export function readCommand(text: string, zone: TimeZone): Command {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}:' -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const clock = /^clock (.{1,40})$/.exec(words);
  if (clock?.[1] !== undefined) return { kind: 'clock', to: readMoment(clock[1], zone) };
  switch (words) {
    case '':
    case 'hi':
    case 'hello':
    case 'help':
      return { kind: 'help' };
    case 'policy':
    case 'read the policy':
      return { kind: 'policy' };
    case 'contents':
      return { kind: 'contents' };
    case 'my record':
      return { kind: 'my-record' };
    case 'new rollout':
      return { kind: 'new-rollout' };
    default:
      return { kind: 'question', text };
  }
}

function readMoment(text: string, zone: TimeZone): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}(t\d{2}:\d{2})?$/.test(text)) return null;
  const moment = DateTime.fromISO(text.toUpperCase(), { zone });
  if (!moment.isValid) return null;
  return (text.includes('t') ? moment : moment.set({ hour: CLOCK_HOUR })).toJSDate();
}
