import template from '../../cards/signpost.json';
import type { SafeguardingContacts } from '../domain/safeguarding';
import { withContacts, type SignpostText } from '../domain/signpost-words';
import type { Card } from './card';
import { cut, plainTitle, plainWords, withoutMarkdown } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface SignpostData {
  readonly plainHeading: string;
  readonly heading: string;
  readonly lines: readonly { readonly line: string }[];
  readonly fallback: string;
}

/** A line with three contacts in it is shorter. Characters. */
const LINE_AT_MOST = 1_000;

const card = new CardTemplate<SignpostData>(template);

/** Whom to ask instead of the policy, in HR's words. Quotes nothing and repeats nothing of the question. */
export function signpost(text: SignpostText, contacts: SafeguardingContacts): Card {
  const { heading, lines } = withContacts(text, contacts);
  const shown = lines.map((line) => cut(plainWords(line), LINE_AT_MOST));
  const content = card.fill({
    plainHeading: plainTitle(heading),
    heading: withoutMarkdown(plainTitle(heading)),
    lines: shown.map((line) => ({ line })),
    fallback: shown.join(' '),
  });
  return { content, summary: STAFF_SUMMARY };
}
