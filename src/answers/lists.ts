import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SIGNPOSTS, SMALL_TALK, type SignpostTo, type SmallTalk } from '../domain/passage';
import { linesOf, readList } from './line-files';
import { readQuestionFile, type ExampleQuestion } from './question-file';
import type { Synonyms } from './vocabulary';
import { phraseKey } from './words';
import { readWeights, type Weights } from './weights';

/** What is known about questions to any policy, as a policy lead's colleagues keep it in `policies/_general`. */
export interface GeneralLists {
  readonly vocabulary: readonly Synonyms[];
  /** What a question asks for, and words of the headings under which policies say it. */
  readonly intents: readonly Synonyms[];
  /** Words and phrases of everyday subjects that a policy settles only if it uses them itself. */
  readonly topics: ReadonlySet<string>;
  /** Words and phrases of questions that a person has to answer. */
  readonly signposts: ReadonlyMap<SignpostTo, ReadonlySet<string>>;
  readonly smallTalk: ReadonlyMap<SmallTalk, ReadonlySet<string>>;
  /** Questions to which policies have no answer. */
  readonly nothing: readonly string[];
  /** Phrases that ask for an amount, a time or a number. */
  readonly amounts: ReadonlySet<string>;
  /** Words that are spelt as they should be. */
  readonly words: readonly string[];
  readonly weights: Weights;
}

/** What is known about questions to one policy, in that policy's folder. */
export interface OwnLists {
  readonly vocabulary: readonly Synonyms[];
  readonly questions: readonly ExampleQuestion[];
}

export interface Lists {
  readonly general: GeneralLists;
  readonly own: ReadonlyMap<string, OwnLists>;
}

/** Beside the program, wherever that is installed. */
const FOLDER = join(__dirname, '../../../policies');
const GENERAL = '_general';

let shipped: Lists | undefined;

/** The lists that are installed with the program, read once. @throws as `readLists` does */
export function shippedLists(): Lists {
  shipped ??= readLists(FOLDER);
  return shipped;
}

/** @throws when a list cannot be read, naming the file and the line */
export function readLists(folder: string): Lists {
  const policies = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== GENERAL)
    .map(({ name }) => [name, readOwn(join(folder, name))] as const);
  return { general: readGeneral(join(folder, GENERAL)), own: new Map(policies) };
}

function readGeneral(folder: string): GeneralLists {
  const file = (name: string) => join(folder, name);
  return {
    vocabulary: readSynonyms(file('vocabulary.txt')),
    intents: readSynonyms(file('intents.txt')),
    topics: new Set(readList(file('topics.txt')).flatMap(({ items }) => items.map(phraseKey))),
    signposts: readPlaces(file('signposts.txt'), SIGNPOSTS),
    smallTalk: readPlaces(file('small-talk.txt'), SMALL_TALK),
    nothing: readNothing(file('questions.txt')),
    amounts: new Set(linesOf(file('amounts.txt')).map(({ text }) => phraseKey(text))),
    words: linesOf(file('words.txt')).flatMap(({ text }) => text.split(/\s+/)),
    weights: readWeights(file('weights.json')),
  };
}

function readOwn(folder: string): OwnLists {
  const vocabulary = join(folder, 'vocabulary.txt');
  const questions = join(folder, 'questions.txt');
  return {
    vocabulary: existsSync(vocabulary) ? readSynonyms(vocabulary) : [],
    questions: existsSync(questions) ? readQuestionFile(questions) : [],
  };
}

function readSynonyms(file: string): readonly Synonyms[] {
  return readList(file, '|').map(({ head, items }) => ({ concepts: head.split(/\s+/), surfaces: items }));
}

/** Phrases by where they lead; only the named places are places. */
function readPlaces<Place extends string>(
  file: string,
  places: readonly Place[],
): ReadonlyMap<Place, ReadonlySet<string>> {
  const lines = readList(file);
  const other = lines.find(({ head }) => !places.some((place) => place === head));
  if (other !== undefined)
    throw new Error(`${file}: expected lines of ${places.join(', ')}, got "${other.head}"`);
  const under = (place: Place) =>
    new Set(lines.filter(({ head }) => head === place).flatMap(({ items }) => items.map(phraseKey)));
  return new Map(places.map((place) => [place, under(place)]));
}

function readNothing(file: string): readonly string[] {
  const questions = readQuestionFile(file);
  if (questions.some(({ clauses }) => clauses.length > 0))
    throw new Error(`${file}: no clause can be named for every policy, only "nothing"`);
  return questions.map(({ question }) => question);
}
