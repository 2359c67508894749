import template from '../../cards/policy-sections-left.json';
import type { Campaign } from '../domain/campaign';
import type { DeliveryId } from '../domain/ids';
import type { SectionRead } from '../domain/reading-place';
import { staffPress, type StaffPress } from './action';
import type { Card } from './card';
import { plainTitle } from './plain-text';
import { numberedTitle } from './reading-words';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface SectionsLeftData {
  readonly title: string;
  readonly heading: string;
  readonly asked: string;
  readonly sections: readonly { readonly name: string }[];
  /** "And 3 more."; empty when all are named. */
  readonly more: string;
  readonly fallback: string;
  readonly goTitle: string;
  readonly go: StaffPress;
  readonly press: StaffPress;
}

const sectionsLeftTemplate = new CardTemplate<SectionsLeftData>(template);

/** More are counted only: the first is one press away, and each leads to the next. */
const NAMED_AT_MOST = 20;

/**
 * In place of the last page, when HR has asked for every section to be opened first.
 * @throws when none is left
 */
export function policySectionsLeft(input: {
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
  readonly left: readonly SectionRead[];
}): Card {
  const { campaign, left } = input;
  const [first] = left;
  if (first === undefined) throw new RangeError('Naming the sections left to open: expected some, got none');
  const press = staffPress(campaign, input.deliveryId);
  const names = left.slice(0, NAMED_AT_MOST).map(({ number, title }) => numberedTitle(number, title));
  const isOne = left.length === 1;
  const content = sectionsLeftTemplate.fill({
    title: plainTitle(campaign.policyTitle),
    heading: isOne ? 'One section still to open' : `${left.length} sections still to open`,
    asked: `This year you are asked to open every section before you confirm. ${isOne ? 'This one is' : 'These are'} left:`,
    sections: names.map((name) => ({ name })),
    more: left.length > names.length ? `And ${left.length - names.length} more.` : '',
    fallback: names.join(', '),
    goTitle: `Go to section ${first.number}`,
    go: { ...press, page: first.page },
    press,
  });
  return { content, summary: STAFF_SUMMARY };
}
