import { buildFinder } from '../../src/answers/finder';
import { passageText } from '../../src/domain/passage';
import type { Contender } from './contender';

/** The finder as `readback answer` builds it. */
export const readback: Contender = {
  name: 'Readback',
  build(policy) {
    const finder = buildFinder([policy]);
    return (question) => {
      const answer = finder.find(question);
      return answer.kind === 'found' ? answer.passages.map(passageText) : [];
    };
  },
};
