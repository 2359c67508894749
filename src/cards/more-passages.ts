import template from '../../cards/more-passages.json';
import type { Passage } from '../domain/passage';
import type { SectionPress } from './action';
import type { Card } from './card';
import type { LeadPress } from './lead-form';
import { cut } from './plain-text';
import { plainPassage, shownPassage, type AroundPassages, type ShownPassage } from './shown-passage';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface MoreData {
  readonly heading: string;
  readonly says: string;
  readonly passages: readonly ShownPassage[];
  readonly fallback: string;
  readonly press: LeadPress;
  /** One or none. */
  readonly back: readonly SectionPress[];
}

const more = new CardTemplate<MoreData>(template);

const OTHERS_AT_MOST = 3;
const FALLBACK_AT_MOST = 4_000;

/** What somebody gets whom an answer did not help: the other passages, which may be none, and a person to ask. */
export function morePassages(input: {
  readonly others: readonly Passage[];
  readonly around: AroundPassages;
  readonly press: LeadPress;
}): Card {
  const { around, press } = input;
  const others = input.others.slice(0, OTHERS_AT_MOST);
  const passages = others.map((passage) => shownPassage(passage, around));
  const content = more.fill({
    heading: others.length > 0 ? 'Thank you. One of these may be nearer' : 'Thank you for saying so',
    says: saysOf(passages),
    passages,
    fallback: cut(others.map((passage) => plainPassage(passage, around)).join(' '), FALLBACK_AT_MOST),
    press,
    back: press.back === undefined ? [] : [press.back],
  });
  return { content, summary: STAFF_SUMMARY };
}

function saysOf(passages: readonly ShownPassage[]): string {
  if (passages.length === 0)
    return 'I found nothing nearer in the policy, and that does not mean it is allowed. A person can answer.';
  const marked = passages.some(({ beside }) => beside.length > 0) ? ', apart from what is marked' : '';
  return `These are the policy's own words as well${marked}. If none of them helps, a person can answer.`;
}
