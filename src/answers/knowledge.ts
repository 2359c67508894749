import { clauseAt, type ClauseReference } from '../domain/clause-reference';
import type { Example } from '../domain/example';
import type { Passage } from '../domain/passage';
import type { PublishedPolicy } from '../domain/policy';
import { readText, subjectOf, termsOf, type Reading } from './analysis';
import type { Neighbour } from './bank';
import { ClauseIndex } from './clause-index';
import { coverageOf } from './coverage';
import { languageOf, type BankedQuestion, type Language } from './language';
import type { GeneralLists, Lists } from './lists';
import { passagesFor } from './passages';
import { Spelling } from './spelling';
import { phraseKey, wordsOf } from './words';

/** What a question of the bank led to: passages, best first, or none, which holds for one policy or (null) for all. */
export interface LedTo {
  readonly passages: readonly Passage[];
  readonly policyId: string | null;
}

/** All that a question is compared with. */
export interface Knowledge {
  readonly general: GeneralLists;
  readonly language: Language;
  readonly spelling: Spelling;
  readonly index: ClauseIndex;
  /** By their words, the questions that a policy lead attached to a clause. */
  readonly attached: ReadonlyMap<string, Passage>;
  /** Questions asked before that are like this one, most alike first. */
  readonly neighboursOf: (reading: Reading) => readonly Neighbour<LedTo>[];
  /** Everyday questions like this one that no policy settles, these least of all. */
  readonly elsewhere: (reading: Reading) => readonly Neighbour<BankedQuestion>[];
  /** Whether there are enough examples for this policy to judge by them. */
  readonly hasExamples: (policyId: string) => boolean;
}

/** Fewer examples tell too little about what a policy does not settle. */
const EXAMPLES_FROM = 50;

export function learn(
  policies: readonly PublishedPolicy[],
  examples: readonly Example[],
  lists: Lists,
): Knowledge {
  const { general, own } = lists;
  const language = languageOf(
    lists,
    policies.map(({ policyId }) => policyId),
  );
  const passages = policies.flatMap(passagesFor);
  const hasExamples = (policyId: string) => (own.get(policyId)?.questions.length ?? 0) >= EXAMPLES_FROM;
  const taught = examples.flatMap((example) => taughtBy(example, passages));
  return {
    general,
    language,
    spelling: new Spelling([...language.words, ...passages.flatMap(wordsOfPassage)]),
    index: new ClauseIndex(passages, language.vocabulary, general.weights.search, hasExamples),
    attached: new Map(taught.map(({ question, passage }) => [phraseKey(question), passage])),
    neighboursOf: remembering(language, taught, passagesNamed(policies, passages)),
    elsewhere: elsewhereFor(passages, language),
    hasExamples,
  };
}

interface Taught {
  readonly question: string;
  readonly passage: Passage;
}

/** The clause with the example's words, or else the clause of its id. */
function taughtBy({ policyId, clause, question }: Example, passages: readonly Passage[]): readonly Taught[] {
  const ofPolicy = passages.filter((passage) => passage.policyId === policyId);
  const sameWords = ofPolicy.filter((other) => other.clause.text === clause.text);
  const sameId = (other: Passage) => other.clause.id === clause.id;
  const passage = sameWords.find(sameId) ?? sameWords[0] ?? ofPolicy.find(sameId);
  return passage === undefined ? [] : [{ question, passage }];
}

/** Those shipped and those taught; an example whose clauses a version no longer has is passed over. */
function remembering(
  { bank, vocabulary }: Language,
  taught: readonly Taught[],
  passagesOf: (asked: BankedQuestion) => readonly Passage[],
): Knowledge['neighboursOf'] {
  const attached = bank.beside(
    taught.map(({ question, passage }) => ({
      reading: readText(question, vocabulary),
      ledTo: { passages: [passage], policyId: passage.policyId },
    })),
  );
  return (reading) => {
    const shipped = bank.nearest(reading).flatMap(({ likeness, ledTo: asked }) => {
      const passages = passagesOf(asked);
      if (passages.length === 0 && asked.clauses.length > 0) return [];
      return [{ likeness, ledTo: { passages, policyId: asked.policyId } }];
    });
    return [...attached.nearest(reading), ...shipped].sort((a, b) => b.likeness - a.likeness);
  };
}

/** With words for so much of a question, a policy may well settle it, whatever is true of others. */
const SETTLED_FROM = 0.4;

/** Leaves out what these passages have words for: "annual leave" where there is a policy about it. */
function elsewhereFor(
  passages: readonly Passage[],
  { vocabulary, elsewhere }: Language,
): Knowledge['elsewhere'] {
  const subjects = new Set(
    passages.flatMap(({ clause }) => [
      ...termsOf(readText([clause.text, ...clause.path].join(' \n '), vocabulary)).keys(),
    ]),
  );
  const known = new Map<BankedQuestion, boolean>();
  const mayBeSettled = (asked: BankedQuestion): boolean => {
    if (!asked.mayBeSettled) return false;
    const settled =
      known.get(asked) ?? coverageOf(readText(asked.question, vocabulary))(subjects) >= SETTLED_FROM;
    known.set(asked, settled);
    return settled;
  };
  return (reading) => elsewhere.nearest(subjectOf(reading)).filter(({ ledTo }) => !mayBeSettled(ledTo));
}

/** The passages that an example's headings name. Each is looked up once. */
function passagesNamed(policies: readonly PublishedPolicy[], passages: readonly Passage[]) {
  const known = new Map<readonly ClauseReference[], readonly Passage[]>();
  const look = ({ policyId, clauses }: BankedQuestion) => {
    const policy = policies.find((other) => other.policyId === policyId);
    return clauses.flatMap((reference) => {
      const at = policy === undefined ? null : clauseAt(policy.document, reference);
      if (at?.kind !== 'found') return [];
      return passages.filter(
        (passage) => passage.policyId === policyId && passage.clause.id === at.clause.id,
      );
    });
  };
  return (asked: BankedQuestion): readonly Passage[] => {
    const found = known.get(asked.clauses) ?? look(asked);
    known.set(asked.clauses, found);
    return found;
  };
}

function wordsOfPassage({ clause }: Passage): readonly string[] {
  return wordsOf([clause.text, ...clause.path].join(' ')).map(({ text }) => text);
}
