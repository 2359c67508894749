import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { phraseKey, stemsOf } from './words';

/** What is known about questions to any policy, as a policy lead's colleagues keep it. */
export interface GeneralLists {
  /** A word or phrase of staff → stems of the words a policy uses for it. */
  readonly vocabulary: ReadonlyMap<string, readonly string[]>;
  /** Words and phrases of everyday subjects that a policy settles only if it uses them itself. */
  readonly topics: ReadonlySet<string>;
  /** Words and phrases of questions that a person has to answer, by whom they concern. */
  readonly signposts: Signposts;
}

export interface Signposts {
  readonly safeguarding: ReadonlySet<string>;
  readonly lawfulSpeech: ReadonlySet<string>;
}

/** Beside the program, wherever that is installed: `policies/_general`. */
const FOLDER = join(__dirname, '../../../policies/_general');

/** The places that a line of signposts can name. */
const SAFEGUARDING = 'safeguarding';
const LAWFUL_SPEECH = 'lawful speech';

/** @throws when a list cannot be read, naming the file and the line */
export function readGeneralLists(folder: string = FOLDER): GeneralLists {
  const vocabulary = readLines(join(folder, 'vocabulary.txt'));
  const topics = readLines(join(folder, 'topics.txt'));
  return {
    vocabulary: new Map(vocabulary.map(({ head, items }) => [phraseKey(head), items.flatMap(stemsOf)])),
    topics: new Set(topics.flatMap(({ items }) => items.map(phraseKey))),
    signposts: readSignposts(join(folder, 'signposts.txt')),
  };
}

function readSignposts(file: string): Signposts {
  const lines = readLines(file);
  const other = lines.find(({ head }) => head !== SAFEGUARDING && head !== LAWFUL_SPEECH);
  if (other !== undefined)
    throw new Error(
      `${file}: expected lines of "${SAFEGUARDING}" and "${LAWFUL_SPEECH}", got "${other.head}"`,
    );
  const under = (place: string) =>
    new Set(lines.filter(({ head }) => head === place).flatMap(({ items }) => items.map(phraseKey)));
  return { safeguarding: under(SAFEGUARDING), lawfulSpeech: under(LAWFUL_SPEECH) };
}

interface ListLine {
  readonly head: string;
  readonly items: readonly string[];
}

function readLines(file: string): readonly ListLine[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [head = '', rest = '', ...others] = line.split(':').map((part) => part.trim());
    const items = rest.split(',').map((item) => item.trim());
    if (head === '' || others.length > 0 || items.includes(''))
      throw new Error(
        `${file}, line ${index + 1}: expected "word: other, words", got "${line.slice(0, 80)}"`,
      );
    return [{ head, items }];
  });
}
