import type { UnreachablePerson } from '../domain/progress';
import { fixFor } from '../domain/reach';
import type { NamedReason } from '../domain/rollout';
import { plainName, withoutMarkdown } from './plain-text';

/** Names under a heading; `more` is empty when all are shown. */
export interface NameList {
  readonly heading: string;
  readonly names: readonly { readonly line: string }[];
  readonly more: string;
}

const NAMED_AT_MOST = 20;

/** The first twenty lines under "{what} ({how many})". No lines make no list. */
export function nameList(what: string, lines: readonly string[]): readonly NameList[] {
  if (lines.length === 0) return [];
  const names = lines.slice(0, NAMED_AT_MOST).map((line) => ({ line }));
  const left = lines.length - names.length;
  return [
    {
      heading: withoutMarkdown(`${what} (${lines.length})`),
      names,
      more: left > 0 ? `and ${left} more` : '',
    },
  ];
}

/** "Amira Khan: has blocked the app". */
export function nameAndReason({ name, reason }: NamedReason): string {
  return `${plainName(name)}: ${plainName(reason)}`;
}

/** "Amira Khan: has blocked the app. Ask them to …": what is the matter, and what HR can do about it. */
export function nameReasonAndFix(person: UnreachablePerson): string {
  return `${nameAndReason(person)}. ${fixFor(person.reason)}`;
}
