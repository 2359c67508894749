import template from '../../cards/policy-page.json';
import { belowEach, type Note } from '../domain/beside';
import type { Campaign } from '../domain/campaign';
import type { DeliveryId } from '../domain/ids';
import { pagesOf, sectionCount, type Page } from '../domain/pages';
import type { PolicyDocument } from '../domain/policy';
import { QUESTION_AT_MOST } from '../domain/question';
import { staffPress, type StaffPress } from './action';
import { noteLine, plainBeside, type BesideLine } from './beside-lines';
import type { Card } from './card';
import { asPlainLines, clauseLine, stemLine, type ClauseLine } from './clause-line';
import { plainTitle, withoutMarkdown } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface PageData {
  readonly title: string;
  readonly page: number;
  readonly number: number;
  readonly sections: number;
  readonly under: readonly { readonly heading: string }[];
  readonly section: string;
  readonly sectionHeading: string;
  /** The lists that this page carries on with. */
  readonly stems: readonly ClauseLine[];
  readonly lines: readonly (ClauseLine & { readonly beside: readonly BesideLine[] })[];
  readonly fallback: string;
  readonly nextTitle: string;
  readonly next: StaffPress;
  readonly back: StaffPress;
  readonly press: StaffPress;
  readonly ask: StaffPress;
  readonly questionLength: number;
}

const policyPageTemplate = new CardTemplate<PageData>(template);

/** Headings and beginnings of lists that are repeated above a page: the innermost say where one is. */
const REPEATED_AT_MOST = 3;

/**
 * One page of the policy. `page` counts from 1; the page after the last of `pagesOf(document)` is `policyConfirm`.
 * @throws when the policy has no such page
 */
export function policyPage(input: {
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
  readonly document: PolicyDocument;
  readonly page: number;
  /** What HR has said beside clauses of this version. */
  readonly notes: readonly Note[];
}): Card {
  const { campaign, document, page } = input;
  const pages = pagesOf(document);
  const shown = pages[page - 1];
  if (shown === undefined)
    throw new RangeError(`Showing a page of a policy: expected 1 to ${pages.length}, got ${page}`);
  const press = staffPress(campaign, input.deliveryId);
  const section = sectionTitle(shown);
  const notes = belowEach(shown.clauses, input.notes);
  const lines = shown.clauses.map((clause, i) => ({
    ...clauseLine(clause),
    beside: (notes[i] ?? []).map(noteLine),
  }));
  const content = policyPageTemplate.fill({
    title: plainTitle(campaign.policyTitle),
    page,
    number: shown.number,
    sections: sectionCount(document),
    under: shown.under.slice(-REPEATED_AT_MOST).map((heading) => ({ heading: plainTitle(heading) })),
    section,
    sectionHeading: withoutMarkdown(section),
    stems: shown.stems.slice(-REPEATED_AT_MOST).map(stemLine),
    lines,
    fallback: [asPlainLines(shown.clauses), plainBeside(lines.flatMap(({ beside }) => beside))]
      .join(' ')
      .trimEnd(),
    nextTitle: page === pages.length ? 'Go to the last page' : 'Next',
    next: { ...press, page: page + 1 },
    back: { ...press, page: page - 1 },
    press,
    ask: { ...press, page },
    questionLength: QUESTION_AT_MOST,
  });
  return { content, summary: STAFF_SUMMARY };
}

function sectionTitle({ section, part, parts }: Page): string {
  const title = plainTitle(section.title);
  return parts === 1 ? title : `${title} · part ${part} of ${parts}`;
}
