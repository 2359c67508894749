import { readText } from './analysis';
import { Bank } from './bank';
import { Leaning } from './leaning';
import type { Lists } from './lists';
import type { ExampleQuestion } from './question-file';
import { Vocabulary, type Synonyms } from './vocabulary';
import { wordsOf } from './words';

/** An example with the policy that it is about; null for what no policy settles. */
export interface BankedQuestion extends ExampleQuestion {
  readonly policyId: string | null;
}

/** What is known about questions to some policies before their words are looked at. */
export interface Language {
  readonly vocabulary: Vocabulary;
  readonly intents: Vocabulary;
  readonly bank: Bank<BankedQuestion>;
  readonly leaning: Leaning;
  /** Words that are spelt as they should be. */
  readonly words: ReadonlySet<string>;
}

/** Reading thousands of phrases and examples takes longer than building a finder, so it is done once for the same policies. */
const kept = new WeakMap<Lists, Map<string, Language>>();

export function languageOf(lists: Lists, policyIds: readonly string[]): Language {
  const known = kept.get(lists) ?? new Map<string, Language>();
  kept.set(lists, known);
  const owned = policyIds.filter((id) => lists.own.has(id)).sort();
  const key = owned.join();
  const language = known.get(key) ?? learnLanguage(lists, owned);
  known.set(key, language);
  return language;
}

function learnLanguage({ general, own }: Lists, policyIds: readonly string[]): Language {
  const synonyms = [general.vocabulary, ...policyIds.map((id) => own.get(id)?.vocabulary ?? [])].flat();
  const vocabulary = new Vocabulary(synonyms);
  const questions: readonly BankedQuestion[] = [
    ...policyIds.flatMap((policyId) => (own.get(policyId)?.questions ?? []).map((asked) => ({ ...asked, policyId }))),
    ...general.nothing.map((question) => ({ question, clauses: [], policyId: null })),
  ];
  const remembered = questions.map((ledTo) => ({ reading: readText(ledTo.question, vocabulary), ledTo }));
  return {
    vocabulary,
    intents: new Vocabulary(general.intents),
    bank: new Bank(remembered, general.weights.bank),
    leaning: new Leaning(remembered.map(({ reading, ledTo }) => ({ reading, settled: ledTo.clauses.length > 0 }))),
    words: new Set([...general.words, ...wordsIn(synonyms), ...oftenIn(questions)]),
  };
}

function wordsIn(synonyms: readonly Synonyms[]): readonly string[] {
  return synonyms.flatMap(({ surfaces }) => surfaces).flatMap(spelt);
}

/** Words of examples that fewer of them have may be mistyped there. */
const EXAMPLES_WITH = 3;

function oftenIn(questions: readonly BankedQuestion[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const { question } of questions)
    for (const word of new Set(spelt(question))) uses.set(word, (uses.get(word) ?? 0) + 1);
  return [...uses].filter(([, times]) => times >= EXAMPLES_WITH).map(([word]) => word);
}

function spelt(text: string): readonly string[] {
  return wordsOf(text).map((word) => word.text);
}
