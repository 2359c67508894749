import { buildFinder } from '../../src/answers/finder';
import { shippedLists, type Lists } from '../../src/answers/lists';
import { passageText } from '../../src/domain/passage';
import type { Contender } from './contender';

/** The finder as `readback answer` builds it, but for the questions it is asked: those are no examples. */
export const readback: Contender = {
  name: 'Readback',
  build(policy, unseen) {
    const finder = buildFinder({ policies: [policy], lists: withoutQuestions(shippedLists(), unseen) });
    return (question) => {
      const answer = finder.find(question);
      return answer.kind === 'found' ? answer.passages.map(passageText) : [];
    };
  },
};

/** The lists without these questions among the examples; capitals, marks and spaces make no other question. */
export function withoutQuestions(lists: Lists, unseen: ReadonlySet<string>): Lists {
  if (unseen.size === 0) return lists;
  const known = new Set([...unseen].map(asTyped));
  const mayStay = (question: string) => !known.has(asTyped(question));
  const own = [...lists.own].map(
    ([id, one]) =>
      [id, { ...one, questions: one.questions.filter(({ question }) => mayStay(question)) }] as const,
  );
  return {
    general: {
      ...lists.general,
      everyday: lists.general.everyday.filter(mayStay),
      never: lists.general.never.filter(mayStay),
    },
    own: new Map(own),
  };
}

function asTyped(question: string): string {
  return question
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
