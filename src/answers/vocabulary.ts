import { wordsOf, type Word } from './words';

/** An idea that words of a text stand for, and which of its words: from `from` up to `to`. */
export interface Concept {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Different words that stand for the same ideas. `surfaces` are as people write them, see `vocabulary.txt`. */
export interface Synonyms {
  readonly concepts: readonly string[];
  readonly surfaces: readonly string[];
}

/** One word of a surface: its stem, or with `=` the word itself; and whether up to three others may stand before it. */
interface Part {
  readonly word: string;
  readonly exactly: boolean;
  readonly afterGap: boolean;
}

interface Surface {
  readonly parts: readonly Part[];
  readonly concepts: readonly string[];
  readonly swallows: boolean;
}

interface Match extends Surface {
  readonly from: number;
  readonly to: number;
}

/** Words that may stand between "slag" and "off". */
const GAP_AT_MOST = 3;

/** Stands on the left of a line whose surfaces mean nothing here. */
export const NO_CONCEPT = '_';

/** Finds the ideas that a text's words stand for, in time that grows with the words and not with the vocabulary. */
export class Vocabulary {
  private readonly byFirst = new Map<string, Surface[]>();

  constructor(lines: readonly Synonyms[]) {
    for (const { concepts, surfaces } of lines) for (const surface of surfaces) this.add(concepts, surface);
  }

  conceptsIn(words: readonly Word[]): readonly Concept[] {
    const matches = words.flatMap((_, at) => this.matchesAt(words, at));
    const swallowing = matches.filter(({ swallows }) => swallows);
    const inside = (match: Match) =>
      swallowing.some(
        ({ from, to }) => from <= match.from && match.to <= to && match.to - match.from < to - from,
      );
    return matches
      .filter((match) => swallowing.length === 0 || !inside(match))
      .flatMap(({ concepts, from, to }) => concepts.map((name) => ({ name, from, to })));
  }

  private add(names: readonly string[], written: string): void {
    const swallows = written.startsWith('!');
    const parts = partsOf(swallows ? written.slice(1) : written);
    const [first] = parts;
    if (first === undefined) return;
    const surface = { parts, concepts: names.filter((name) => name !== NO_CONCEPT), swallows };
    const key = first.exactly ? `=${first.word}` : first.word;
    this.byFirst.set(key, [...(this.byFirst.get(key) ?? []), surface]);
  }

  private matchesAt(words: readonly Word[], at: number): readonly Match[] {
    const word = words[at];
    if (word === undefined) return [];
    const surfaces = [...(this.byFirst.get(word.stem) ?? []), ...(this.byFirst.get(`=${word.text}`) ?? [])];
    return surfaces.flatMap((surface) => {
      const to = endOf(surface.parts, words, at);
      return to === null ? [] : [{ ...surface, from: at, to }];
    });
  }
}

function partsOf(written: string): readonly Part[] {
  return written.split('~').flatMap((run, runAt) =>
    run
      .trim()
      .split(/\s+/)
      .flatMap((word, at) => {
        const exactly = word.startsWith('=');
        const afterGap = runAt > 0 && at === 0;
        return wordsOf(word).map(({ text, stem }, within) => ({
          word: exactly ? text : stem,
          exactly,
          afterGap: afterGap && within === 0,
        }));
      }),
  );
}

/** Where the surface that starts at `at` ends, null when it is not there. */
function endOf(parts: readonly Part[], words: readonly Word[], at: number): number | null {
  let next = at + 1;
  for (const part of parts.slice(1)) {
    const last = part.afterGap ? next + GAP_AT_MOST : next;
    while (next <= last && !matches(part, words[next])) next += 1;
    if (next > last) return null;
    next += 1;
  }
  return next;
}

function matches({ word, exactly }: Part, other: Word | undefined): boolean {
  return other !== undefined && (exactly ? other.text : other.stem) === word;
}
