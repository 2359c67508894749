import template from '../../cards/request-list.json';
import { dayAndMonth, dayOf, type TimeZone } from '../domain/day';
import type { StaffRequest } from '../domain/request';
import type { Card } from './card';
import { plainName, plainTitle } from './plain-text';
import { asksInWords } from './request-words';
import { CardTemplate } from './template';
import { HR_SUMMARY } from './wording';

interface ListData {
  readonly state: string;
  readonly hasAny: boolean;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly first: string;
  readonly more: string;
  readonly fallback: string;
}

const list = new CardTemplate<ListData>(template);

const SHOWN_AT_MOST = 10;

/** What waits for HR's answer. `requests` are the open ones, oldest first; each leads to its card. */
export function requestList(input: {
  readonly requests: readonly StaffRequest[];
  readonly zone: TimeZone;
}): Card {
  const { requests, zone } = input;
  const choices = requests.slice(0, SHOWN_AT_MOST).map((request) => ({
    title: `${plainName(request.name)}, ${plainTitle(request.school)}, ${asksInWords(request)} (since ${dayAndMonth(dayOf(request.openedAt, zone))})`,
    value: requestReference(request),
  }));
  const left = requests.length - choices.length;
  const state = stateInWords(requests.length);
  const more = left > 0 ? `and ${left} more, which show here when these are answered` : '';
  const content = list.fill({
    state,
    hasAny: choices.length > 0,
    choices,
    first: choices[0]?.value ?? '',
    more,
    fallback: ['What staff have asked HR.', state, ...choices.map(({ title }) => title), more]
      .filter(Boolean)
      .join('\n'),
  });
  return { content, summary: HR_SUMMARY };
}

/** A choice's value is one text, so it names campaign, person and request in one. */
export function requestReference({ campaignId, staffId, id }: StaffRequest): string {
  return [campaignId, staffId, id].join('|');
}

function stateInWords(count: number): string {
  if (count === 0) return 'Nothing waits for an answer.';
  return count === 1 ? '1 request waits for an answer.' : `${count} requests wait for an answer.`;
}
