import { distance } from 'fastest-levenshtein';
import { DateTime } from 'luxon';
import type { TimeZone } from '../domain/day';
import { COMMAND_WORDS, COURTESIES, OTHER_WORDS } from './command-words';

export type WordCommand = keyof typeof COMMAND_WORDS;

/** What a message asks for. Whatever is not a command as a whole is a question to the policy. */
export type Command =
  | { readonly kind: WordCommand }
  | { readonly kind: 'clock'; readonly to: Date | null }
  | { readonly kind: 'question'; readonly text: string };

const PHRASES: readonly (readonly [phrase: string, kind: WordCommand])[] = (
  Object.entries(COMMAND_WORDS) as [WordCommand, readonly string[]][]
).flatMap(([kind, phrases]) => phrases.map((phrase) => [phrase, kind] as const));
const EXACT = new Map(PHRASES);

/** Reads a message whatever its capitals, its punctuation and a slip or two. */
export function readCommand(text: string, zone: TimeZone): Command {
  const clock = /^clock\s+(\S{1,40}?)\W*$/i.exec(text.trim());
  if (clock?.[1] !== undefined) return { kind: 'clock', to: readMoment(clock[1], zone) };
  const words = bareWords(text);
  const kind = words === '' ? 'help' : (EXACT.get(words) ?? meant(words));
  return kind === null ? { kind: 'question', text } : { kind };
}

/** Small letters and single spaces, without what is only polite. */
function bareWords(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (EXACT.has(words)) return words;
  return words.replace(POLITE_START, '').replace(POLITE_END, '').trim();
}

const POLITE_START = new RegExp(`^(${COURTESIES.join('|')})( |$)`);
const POLITE_END = new RegExp(`(^| )(${COURTESIES.join('|')})$`);

/** The command that was meant by words with slips in them; null when none was. */
function meant(words: string): WordCommand | null {
  if (OTHER_WORDS.includes(words)) return null;
  let closest: WordCommand | null = null;
  let fewest = Infinity;
  for (const [phrase, kind] of PHRASES) {
    const slips = slipsBetween(words, phrase);
    if (slips <= slipsAllowed(phrase) && slips < fewest) [closest, fewest] = [kind, slips];
  }
  return closest;
}

/** In a short word another letter makes another word; in a long phrase two still leave no doubt. */
function slipsAllowed(phrase: string): number {
  if (phrase.length < 4) return 0;
  return phrase.length < 16 ? 1 : 2;
}

/** Letters missing, added or wrong; two neighbours that changed places are one slip. */
function slipsBetween(words: string, phrase: string): number {
  if (Math.abs(words.length - phrase.length) > 2) return Infinity;
  return areSwapped(words, phrase) ? 1 : distance(words, phrase);
}

function areSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, i) => letter !== other[i]);
  const swapped = `${one.slice(0, at)}${one[at + 1] ?? ''}${one[at] ?? ''}${one.slice(at + 2)}`;
  return at >= 0 && swapped === other;
}

/** The hour a bare day means: after lessons, so that whatever falls due on that day has. */
const CLOCK_HOUR = 16;

function readMoment(text: string, zone: TimeZone): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}(t\d{2}:\d{2})?$/i.test(text)) return null;
  const moment = DateTime.fromISO(text.toUpperCase(), { zone });
  if (!moment.isValid) return null;
  return (/t/i.test(text) ? moment : moment.set({ hour: CLOCK_HOUR })).toJSDate();
}
