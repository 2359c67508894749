import type { Passage } from '../domain/passage';
import type { Analysis, Term } from './analysis';
import type { Hit } from './clause-index';

/** A passage with how well it meets the question. */
export interface Ranked {
  readonly passage: Passage;
  readonly score: number;
  /** What the question's words say that this passage has something for; and of all that they say, the share. */
  readonly met: number;
  readonly coverage: number;
}

/** A word that only looks like one of the passage's may be another word. */
const LOOKS_LIKE = 0.5;

/** Best first: a passage that meets more of the question goes before one that meets a part of it well. */
export function rank({ terms }: Analysis, hits: readonly Hit[]): readonly Ranked[] {
  const asked = terms.reduce((sum, { says }) => sum + says, 0);
  return hits
    .map(({ passage, stems, score }) => {
      const met = terms.reduce((sum, term) => sum + term.says * meets(term, stems), 0);
      const coverage = met / asked;
      return { passage, score: score * coverage, met, coverage };
    })
    .sort((a, b) => b.score - a.score);
}

function meets({ stem, finds }: Term, stems: ReadonlySet<string>): number {
  if ([...finds.keys()].some((found) => stems.has(found))) return 1;
  return stems.has(stem) ? LOOKS_LIKE : 0;
}
