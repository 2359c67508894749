import { readText, subjectOf } from './analysis';
import { Bank } from './bank';
import { Leaning } from './leaning';
import type { GeneralLists, Lists } from './lists';
import type { ExampleQuestion } from './question-file';
import { Vocabulary, type Synonyms } from './vocabulary';
import { wordsOf } from './words';

/** An example with the policy that it is about; null when it is about none. */
export interface BankedQuestion extends ExampleQuestion {
  readonly policyId: string | null;
  /** Whether a policy without examples may settle it all the same. */
  readonly mayBeSettled: boolean;
}

/** What is known about questions to some policies before their words are looked at. */
export interface Language {
  readonly vocabulary: Vocabulary;
  readonly intents: Vocabulary;
  readonly bank: Bank<BankedQuestion>;
  /** What no policy settles, by its subject alone: how it is asked tells nothing where no other examples are known. */
  readonly elsewhere: Bank<BankedQuestion>;
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
  const outside = (mayBeSettled: boolean) => (question: string) => ({
    question,
    clauses: [],
    policyId: null,
    mayBeSettled,
  });
  const questions: readonly BankedQuestion[] = [
    ...policyIds.flatMap((policyId) =>
      (own.get(policyId)?.questions ?? []).map((asked) => ({ ...asked, policyId, mayBeSettled: false })),
    ),
    ...general.everyday.map(outside(true)),
    ...general.never.map(outside(false)),
  ];
  const remembered = questions.map((ledTo) => ({ reading: readText(ledTo.question, vocabulary), ledTo }));
  const elsewhere = remembered.filter(({ ledTo }) => ledTo.policyId === null);
  return {
    vocabulary,
    intents: new Vocabulary(general.intents),
    bank: new Bank(remembered, general.weights.bank),
    elsewhere: new Bank(
      elsewhere.map(({ reading, ledTo }) => ({ reading: subjectOf(reading), ledTo })),
      general.weights.bank,
    ),
    leaning: new Leaning(
      remembered.map(({ reading, ledTo }) => ({ reading, settled: ledTo.clauses.length > 0 })),
    ),
    words: new Set([...general.words, ...wordsIn(synonyms), ...wordsOfKeys(general), ...oftenIn(questions)]),
  };
}

function wordsIn(synonyms: readonly Synonyms[]): readonly string[] {
  return synonyms.flatMap(({ surfaces }) => surfaces).flatMap(spelt);
}

/** Topics, signposts and small talk are kept by their stems, which are as good as the words. */
function wordsOfKeys({ topics, signposts, smallTalk }: GeneralLists): readonly string[] {
  const keys = [topics, ...signposts.values(), ...smallTalk.values()].flatMap((phrases) => [...phrases]);
  return keys.flatMap((key) => key.split(' '));
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
