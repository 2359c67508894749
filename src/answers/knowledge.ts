import type { Example } from '../domain/example';
import { clauseAt } from '../domain/clause-reference';
import type { Passage } from '../domain/passage';
import type { PublishedPolicy } from '../domain/policy';
import { readText } from './analysis';
import { Bank, type Remembered } from './bank';
import { ClauseIndex } from './clause-index';
import { knownWords } from './known-words';
import type { GeneralLists, Lists, OwnLists } from './lists';
import { passagesFor } from './passages';
import type { ExampleQuestion } from './question-file';
import { Spelling } from './spelling';
import { Vocabulary } from './vocabulary';
import { phraseKey } from './words';

/** What a question of the bank led to: passages, best first, or none, which holds for one policy or (null) for all. */
export interface LedTo {
  readonly passages: readonly Passage[];
  readonly policyId: string | null;
}

/** All that a question is compared with. */
export interface Knowledge {
  readonly general: GeneralLists;
  readonly vocabulary: Vocabulary;
  readonly intents: Vocabulary;
  readonly spelling: Spelling;
  readonly index: ClauseIndex;
  readonly bank: Bank<LedTo>;
  /** By their words, the questions that a policy lead attached to a clause. */
  readonly attached: ReadonlyMap<string, Passage>;
  /** Whether there are enough examples for this policy to judge by them. */
  readonly hasExamples: (policyId: string) => boolean;
}

/** Fewer examples tell too little about what a policy does not settle. */
const EXAMPLES_FROM = 50;

export function learn(
  policies: readonly PublishedPolicy[],
  attached: readonly Example[],
  { general, own }: Lists,
): Knowledge {
  const owned = policies.flatMap(({ policyId }) => own.get(policyId) ?? []);
  const synonyms = [general.vocabulary, ...owned.map((lists) => lists.vocabulary)].flat();
  const vocabulary = new Vocabulary(synonyms);
  const passages = policies.flatMap(passagesFor);
  const { weights } = general;
  const asked = policies.flatMap((policy) => examplesOf(policy, passages, own.get(policy.policyId)));
  const taught = attached.flatMap((example) => taughtBy(example, passages));
  const nothing = general.nothing.map((question) => ({ question, ledTo: { passages: [], policyId: null } }));
  const remembered = [...asked, ...taught, ...nothing].map(({ question, ledTo }): Remembered<LedTo> => ({
    reading: readText(question, vocabulary),
    ledTo,
  }));
  return {
    general,
    vocabulary,
    intents: new Vocabulary(general.intents),
    spelling: new Spelling(knownWords(passages, synonyms, general, asked.map(({ question }) => question))),
    index: new ClauseIndex(passages, vocabulary, weights.search),
    bank: new Bank(remembered, weights.bank),
    attached: new Map(
      taught.flatMap(({ question, ledTo }) => ledTo.passages.map((passage) => [phraseKey(question), passage])),
    ),
    hasExamples: (policyId) => (own.get(policyId)?.questions.length ?? 0) >= EXAMPLES_FROM,
  };
}

interface Asked {
  readonly question: string;
  readonly ledTo: LedTo;
}

/** An example whose clauses a version no longer has is left out. */
function examplesOf(
  { policyId, document }: PublishedPolicy,
  passages: readonly Passage[],
  own: OwnLists | undefined,
): readonly Asked[] {
  const passageOf = new Map(
    passages.filter((passage) => passage.policyId === policyId).map((passage) => [passage.clause.id, passage]),
  );
  const ledTo = new Map<ExampleQuestion['clauses'], LedTo>();
  const find = (clauses: ExampleQuestion['clauses']): LedTo => ({
    policyId,
    passages: clauses.flatMap((reference) => {
      const at = clauseAt(document, reference);
      return at.kind === 'found' ? (passageOf.get(at.clause.id) ?? []) : [];
    }),
  });
  return (own?.questions ?? []).flatMap(({ question, clauses }) => {
    const led = ledTo.get(clauses) ?? find(clauses);
    ledTo.set(clauses, led);
    return clauses.length > 0 && led.passages.length === 0 ? [] : [{ question, ledTo: led }];
  });
}

/** The clause with the example's words, or else the clause of its id. */
function taughtBy({ policyId, clause, question }: Example, passages: readonly Passage[]): readonly Asked[] {
  const ofPolicy = passages.filter((passage) => passage.policyId === policyId);
  const passage =
    ofPolicy.find((other) => other.clause.id === clause.id && other.clause.text === clause.text) ??
    ofPolicy.find((other) => other.clause.text === clause.text) ??
    ofPolicy.find((other) => other.clause.id === clause.id);
  return passage === undefined ? [] : [{ question, ledTo: { passages: [passage], policyId } }];
}
