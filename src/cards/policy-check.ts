import template from '../../cards/policy-check.json';
import type { Campaign } from '../domain/campaign';
import type { Check } from '../domain/check';
import type { DeliveryId } from '../domain/ids';
import { pagesOf } from '../domain/pages';
import type { PolicyDocument } from '../domain/policy';
import { staffPress, type StaffPress } from './action';
import type { Card } from './card';
import { plainStatement, plainTitle, plainWords } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

/** What the buttons of a scenario say back: which one it is, and how often this card has been answered before. */
export interface CheckPress extends StaffPress {
  /** Counted from 1. */
  readonly check: number;
  readonly tries: number;
}

/** A scenario as its two cards need it. */
export interface ShownCheck {
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
  readonly document: PolicyDocument;
  readonly check: Check;
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
}

interface CheckData {
  readonly title: string;
  readonly number: number;
  readonly of: number;
  readonly scenario: string;
  readonly question: string;
  readonly options: readonly { readonly title: string; readonly value: string }[];
  readonly fallback: string;
  readonly answer: CheckPress;
  readonly last: StaffPress;
}

const scenario = new CardTemplate<CheckData>(template);

/** A short scenario and its answers to choose from. Nobody has to: the last page is one press away. */
export function policyCheck(input: ShownCheck & { readonly tries: number }): Card {
  const { check, number, of, tries } = input;
  const options = check.options.map(({ says }, index) => ({
    title: plainStatement(says),
    value: `${index + 1}`,
  }));
  const content = scenario.fill({
    title: plainTitle(input.campaign.policyTitle),
    number,
    of,
    scenario: plainWords(check.scenario),
    question: plainStatement(check.question),
    options,
    fallback: options.map(({ title, value }) => `${value}: ${title}`).join(' '),
    answer: checkPress(input, number, tries),
    last: lastPage(input),
  });
  return { content, summary: STAFF_SUMMARY };
}

export function checkPress(
  { campaign, deliveryId }: Pick<ShownCheck, 'campaign' | 'deliveryId'>,
  check: number,
  tries: number,
): CheckPress {
  return { ...staffPress(campaign, deliveryId), check, tries };
}

export function lastPage({ campaign, deliveryId, document }: ShownCheck): StaffPress {
  return { ...staffPress(campaign, deliveryId), page: pagesOf(document).length + 1 };
}
