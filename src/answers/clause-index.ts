import MiniSearch from 'minisearch';
import type { Passage } from '../domain/passage';
import { phraseKey, stemsOf } from './words';

/** A passage that has some of the wanted stems. `score` is that of an average wanted stem in it. */
export interface Hit {
  readonly passage: Passage;
  readonly stems: ReadonlySet<string>;
  readonly score: number;
}

/** A stem to look for. `weight` is 1 for the asker's own word and less for a word it may stand for. */
export interface Wanted {
  readonly stem: string;
  readonly weight: number;
  /** The stem is in no passage, so take one that is a letter or two away: it may be mistyped. */
  readonly mistyped: boolean;
}

/** A clause's own words count most; the list it is in and the headings above it give context. Tuned on a policy's questions. */
const BOOST = { text: 1, stems: 0.3, headings: 0.3 };
const BM25 = { k: 1.2, b: 0.4, d: 0.5 };
const MISTYPED_COUNTS = 0.6;

/** Passages by the stems of their words. */
export class ClauseIndex {
  private readonly search = new MiniSearch({
    fields: Object.keys(BOOST),
    tokenize: (text) => [...stemsOf(text)],
    processTerm: (stem) => stem,
    searchOptions: { tokenize: (stems) => stems.split(' '), boost: BOOST, bm25: BM25 },
  });
  private readonly passagesWith = new Map<string, number>();
  private readonly text: string;

  constructor(private readonly passages: readonly Passage[]) {
    const fields = passages.map(fieldsOf);
    this.search.addAll(fields.map((field, id) => ({ id, ...field })));
    for (const { text, stems, headings } of fields)
      for (const stem of new Set(stemsOf(`${text} ${stems} ${headings}`)))
        this.passagesWith.set(stem, (this.passagesWith.get(stem) ?? 0) + 1);
    this.text = fields.map(({ text }) => ` ${phraseKey(text)} `).join('|');
  }

  has(stem: string): boolean {
    return this.passagesWith.has(stem);
  }

  /** Whether the phrase, as `phraseKey` writes it, is in a clause word for word. */
  hasPhrase(key: string): boolean {
    return this.text.includes(` ${key} `);
  }

  /** Whether the stem is in so many passages (one in twenty) that it belongs to what the policies are about. */
  isCentral(stem: string): boolean {
    return (this.passagesWith.get(stem) ?? 0) >= Math.max(2, this.passages.length / 20);
  }

  /** Passages with any of the stems. MiniSearch multiplies by the number of stems found, which is taken out again. */
  find(wanted: readonly Wanted[]): readonly Hit[] {
    if (wanted.length === 0) return [];
    const weights = new Map(wanted.map(({ stem, weight }) => [stem, weight]));
    const mistyped = new Set(wanted.filter((want) => want.mistyped).map(({ stem }) => stem));
    const results = this.search.search([...weights.keys()].join(' '), {
      boostTerm: (stem) => weights.get(stem) ?? 1,
      fuzzy: (stem) => mistyped.has(stem) && (stem.length >= 8 ? 2 : 1),
      weights: { fuzzy: MISTYPED_COUNTS, prefix: 0 },
    });
    return results.map(({ id, score, queryTerms }) => ({
      passage: this.passages[id as number] as Passage,
      stems: new Set(queryTerms),
      score: score / queryTerms.length,
    }));
  }
}

/** The title is above every clause and tells none from another. */
function fieldsOf({ clause, stems }: Passage) {
  return {
    text: clause.text,
    stems: stems.map((stem) => stem.text).join(' '),
    headings: clause.path.slice(1).join(' '),
  };
}
