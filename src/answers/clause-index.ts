import MiniSearch from 'minisearch';
import type { Passage } from '../domain/passage';
import { readText, termsOf, type Terms } from './analysis';
import type { Vocabulary } from './vocabulary';
import type { SearchWeights } from './weights';
import { phraseKey } from './words';

/** A passage that has some of what is looked for. */
export interface Hit {
  readonly passage: Passage;
  readonly score: number;
  /** The terms it has, in itself, its stems or its headings. */
  readonly terms: ReadonlySet<string>;
}

/** A stem that ends like this answers nothing without an item of its list, and each item has the stem's words. */
const ENDS_OPEN = /[:\u2013\u2014-]\s*$/;

/** Passages by their words and by the concepts that their words stand for. */
export class ClauseIndex {
  private readonly search: MiniSearch;
  private readonly text: string;
  private readonly passagesWith = new Map<string, number>();

  constructor(
    private readonly passages: readonly Passage[],
    vocabulary: Vocabulary,
    private readonly weights: SearchWeights,
    private readonly hasExamples: (policyId: string) => boolean,
  ) {
    this.search = new MiniSearch({
      fields: Object.keys(weights.fields),
      tokenize: (terms) => terms.split(' '),
      processTerm: (term) => (term === '' ? null : term),
      searchOptions: { boost: weights.fields, bm25: weights.bm25 },
    });
    const fields = passages.map((passage) => fieldsOf(passage, vocabulary));
    const stems = new Set(passages.flatMap((passage) => passage.stems));
    const answers = ({ policyId, clause }: Passage) =>
      hasExamples(policyId) || !stems.has(clause) || !ENDS_OPEN.test(clause.text);
    passages.forEach((passage, id) => {
      if (answers(passage)) this.search.add({ id, ...fields[id] });
    });
    for (const { text, stems, headings } of fields)
      for (const term of new Set(`${text} ${stems} ${headings}`.split(' ')))
        this.passagesWith.set(term, (this.passagesWith.get(term) ?? 0) + 1);
    this.text = passages.map(({ clause }) => ` ${phraseKey(clause.text)} `).join('|');
  }

  has(term: string): boolean {
    return this.passagesWith.has(term);
  }

  /** Whether the phrase, as `phraseKey` writes it, is in a clause word for word. */
  hasPhrase(key: string): boolean {
    return this.text.includes(` ${key} `);
  }

  /** How rare a term is in these passages, 0 to about 5: what is in few of them tells more. */
  rarity(term: string): number {
    const having = this.passagesWith.get(term) ?? 0;
    return Math.log(1 + (this.passages.length - having + 0.5) / (having + 0.5));
  }

  /** Whether the term is in so many passages (one in twenty) that it belongs to what the policies are about. */
  isCentral(term: string): boolean {
    return (this.passagesWith.get(term) ?? 0) >= Math.max(2, this.passages.length / 20);
  }

  /** Passages with any of the terms. MiniSearch multiplies by the number of terms found, which is taken out again. */
  find(terms: Terms): readonly Hit[] {
    const wanted = [...terms.keys()].filter((term) => this.has(term));
    if (wanted.length === 0) return [];
    const results = this.search.search(wanted.join(' '), {
      boostTerm: (term) => terms.get(term) ?? 1,
      boostDocument: (id, term) => this.counts(term, this.passages[id as number] as Passage),
    });
    return results.map(({ id, score, queryTerms }) => ({
      passage: this.passages[id as number] as Passage,
      score: score / queryTerms.length,
      terms: new Set(queryTerms),
    }));
  }

  private counts(term: string, { policyId }: Passage): number {
    const { withExamples, alone } = this.weights.terms;
    const { word, concept } = this.hasExamples(policyId) ? withExamples : alone;
    return term.startsWith('#') ? concept : word;
  }
}

/** The title is above every clause and tells none from another. */
function fieldsOf({ clause, stems }: Passage, vocabulary: Vocabulary) {
  const terms = (text: string) => [...termsOf(readText(text, vocabulary)).keys()].join(' ');
  return {
    text: terms(clause.text),
    stems: terms(stems.map((stem) => stem.text).join(' \n ')),
    headings: terms(clause.path.slice(1).join(' \n ')),
  };
}
