import type { Answer, Passage } from '../domain/passage';
import type { PublishedPolicy } from '../domain/policy';
import { analyse, wantedOf } from './analysis';
import { ClauseIndex } from './clause-index';
import { ANSWERS_FROM, confidence, NEAREST_FROM } from './confidence';
import { readGeneralLists, type GeneralLists } from './general-lists';
import { passagesFor } from './passages';
import { rank } from './ranking';
import { signpostFor } from './signposts';

/** Most passages shown for one question. */
const SHOWN_AT_MOST = 3;

/**
 * Finds what these policies say to a question. A few milliseconds to build, well under one per question; keeps no question.
 * @throws when the general lists cannot be read
 */
export function buildFinder(
  policies: readonly PublishedPolicy[],
  lists: GeneralLists = readGeneralLists(),
): { find(question: string): Answer } {
  const index = new ClauseIndex(policies.flatMap(passagesFor));
  return {
    find(question) {
      const to = signpostFor(question, lists, index);
      if (to !== null) return { kind: 'signpost', to };
      const analysis = analyse(question, lists, index);
      const ranked = rank(analysis, index.find(wantedOf(analysis)));
      const [best, ...others] = ranked;
      if (best === undefined) return { kind: 'not-in-policy', nearest: null };
      const sure = confidence(analysis, best, index);
      if (sure < ANSWERS_FROM)
        return { kind: 'not-in-policy', nearest: sure < NEAREST_FROM ? null : best.passage };
      const next = others.slice(0, SHOWN_AT_MOST - 1).map(({ passage }): Passage => passage);
      return { kind: 'found', sure: false, passages: [best.passage, ...next] };
    },
  };
}
