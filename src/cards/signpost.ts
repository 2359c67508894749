import template from '../../cards/signpost.json';
import type { SignpostTo } from '../domain/passage';
import type { Card } from './card';
import { CardTemplate } from './template';
import { signpostWords, STAFF_SUMMARY } from './wording';

interface SignpostData {
  readonly heading: string;
  readonly lines: readonly { readonly line: string }[];
  readonly fallback: string;
}

const card = new CardTemplate<SignpostData>(template);

/** Whom to ask instead of the policy. Quotes nothing and repeats nothing of the question. */
export function signpost(to: SignpostTo): Card {
  const { heading, lines } = signpostWords(to);
  const content = card.fill({ heading, lines: lines.map((line) => ({ line })), fallback: lines.join(' ') });
  return { content, summary: STAFF_SUMMARY };
}
