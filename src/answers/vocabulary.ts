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

interface Match {
  readonly surface: Surface;
  readonly from: number;
  readonly to: number;
}

/** Words that may stand between "slag" and "off". */
const GAP_AT_MOST = 3;

/** Stands on the left of a line whose surfaces mean nothing here. */
export const NO_CONCEPT = '_';

/** Finds the ideas that a text's words stand for, in time that grows with the words and not with the vocabulary. */
export class Vocabulary {
  private readonly byFirstStem = new Map<string, Surface[]>();
  private readonly byFirstWord = new Map<string, Surface[]>();

  constructor(lines: readonly Synonyms[]) {
    for (const { concepts, surfaces } of lines) for (const surface of surfaces) this.add(concepts, surface);
  }

  conceptsIn(words: readonly Word[]): readonly Concept[] {
    const matches: Match[] = [];
    for (let at = 0; at < words.length; at += 1) this.addMatchesAt(words, at, matches);
    const swallowing = matches.filter(({ surface }) => surface.swallows);
    const counting = swallowing.length === 0 ? matches : matches.filter((match) => !isInside(match, swallowing));
    return counting.flatMap(({ surface, from, to }) => surface.concepts.map((name) => ({ name, from, to })));
  }

  private add(names: readonly string[], written: string): void {
    const swallows = written.startsWith('!');
    const parts = partsOf(swallows ? written.slice(1) : written);
    const [first] = parts;
    if (first === undefined) return;
    const surface = { parts, concepts: names.filter((name) => name !== NO_CONCEPT), swallows };
    const starting = first.exactly ? this.byFirstWord : this.byFirstStem;
    const others = starting.get(first.word);
    if (others === undefined) starting.set(first.word, [surface]);
    else others.push(surface);
  }

  private addMatchesAt(words: readonly Word[], from: number, matches: Match[]): void {
    const word = words[from];
    if (word === undefined) return;
    for (const starting of [this.byFirstStem.get(word.stem), this.byFirstWord.get(word.text)])
      for (const surface of starting ?? []) {
        const to = endOf(surface.parts, words, from);
        if (to !== null) matches.push({ surface, from, to });
      }
  }
}

/** Whether a longer surface that swallows stands around it. */
function isInside(match: Match, swallowing: readonly Match[]): boolean {
  return swallowing.some(
    ({ from, to }) => from <= match.from && match.to <= to && match.to - match.from < to - from,
  );
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
  for (let which = 1; which < parts.length; which += 1) {
    const part = parts[which] as Part;
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
