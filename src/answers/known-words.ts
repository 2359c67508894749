import type { Passage } from '../domain/passage';
import type { GeneralLists } from './lists';
import type { Synonyms } from './vocabulary';
import { wordsOf } from './words';

/** Words of examples that fewer of them have may be mistyped there. */
const EXAMPLES_WITH = 3;

/** Every word that is spelt as it should be: those of the policies and lists, and those that examples use again and again. */
export function knownWords(
  passages: readonly Passage[],
  synonyms: readonly Synonyms[],
  { topics, words, nothing }: GeneralLists,
  examples: readonly string[],
): ReadonlySet<string> {
  const texts = [
    ...passages.flatMap(({ clause }) => [clause.text, ...clause.path]),
    ...synonyms.flatMap(({ surfaces }) => surfaces),
  ];
  const known = new Set([...texts.flatMap(spelt), ...words]);
  void topics;
  const uses = new Map<string, number>();
  for (const text of [...examples, ...nothing].flatMap((question) => [...new Set(spelt(question))]))
    uses.set(text, (uses.get(text) ?? 0) + 1);
  for (const [word, times] of uses) if (times >= EXAMPLES_WITH) known.add(word);
  return known;
}

function spelt(text: string): readonly string[] {
  return wordsOf(text).map((word) => word.text);
}
