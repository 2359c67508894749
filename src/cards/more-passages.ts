import template from '../../cards/more-passages.json';
import type { Passage } from '../domain/passage';
import type { Card } from './card';
import type { ClauseLine } from './clause-line';
import type { LeadPress } from './lead-form';
import { plainQuote, quoteOf, whereItStands } from './passage-quote';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface MoreData {
  readonly heading: string;
  readonly says: string;
  readonly quotes: readonly { readonly lines: readonly ClauseLine[]; readonly where: string }[];
  readonly fallback: string;
  readonly press: LeadPress;
}

const more = new CardTemplate<MoreData>(template);

const OTHERS_AT_MOST = 3;

/** What somebody gets whom an answer did not help: the other passages, which may be none, and a person to ask. */
export function morePassages(input: {
  readonly others: readonly Passage[];
  readonly press: LeadPress;
}): Card {
  const others = input.others.slice(0, OTHERS_AT_MOST);
  const content = more.fill({
    heading: others.length > 0 ? 'Thank you. One of these may be nearer' : 'Thank you for saying so',
    says:
      others.length > 0
        ? "These are the policy's own words as well. If none of them helps, a person can answer."
        : 'I found nothing nearer in the policy, and that does not mean it is allowed. A person can answer.',
    quotes: others.map((passage) => ({ lines: quoteOf(passage), where: whereItStands(passage) })),
    fallback: plainQuote(others),
    press: input.press,
  });
  return { content, summary: STAFF_SUMMARY };
}
