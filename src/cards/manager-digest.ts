import template from '../../cards/manager-digest.json';
import type { Campaign } from '../domain/campaign';
import { dayAndMonth } from '../domain/day';
import type { DigestContent } from '../domain/delivery';
import type { Card } from './card';
import { plainName, plainTitle, withoutMarkdown } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface DigestData {
  readonly heading: string;
  readonly people: readonly { readonly line: string }[];
  readonly more: string;
  readonly fallback: string;
}

const digestTemplate = new CardTemplate<DigestData>(template);

/** Who is outstanding in a manager's team, and how to ask them kindly. */
export function managerDigest(input: { readonly campaign: Campaign; readonly digest: DigestContent }): Card {
  const { people, total } = input.digest;
  const count = total === 1 ? '1 person' : `${total} people`;
  const heading = `${plainTitle(input.campaign.policyTitle)}: ${count} outstanding`;
  const lines = people.map(({ name, due }) => `${plainName(name)}: due ${dayAndMonth(due)}`);
  const left = total - people.length;
  const more = left > 0 ? `and ${left} more: ask HR for the list` : '';
  const content = digestTemplate.fill({
    heading: withoutMarkdown(heading),
    people: lines.map((line) => ({ line })),
    more,
    fallback: [heading, ...lines, more].filter(Boolean).join('\n'),
  });
  return { content, summary: STAFF_SUMMARY };
}
