import template from '../../cards/policy-about.json';
import { passedReview, type Campaign } from '../domain/campaign';
import { dateInFull } from '../domain/day';
import type { DeliveryId } from '../domain/ids';
import { aboutSections, type AboutSection } from '../domain/pages';
import { namesThePerson, type PolicyDocument } from '../domain/policy';
import { staffPress, type StaffPress } from './action';
import type { Card } from './card';
import { clauseLine, type ClauseLine } from './clause-line';
import { plainTitle, withoutMarkdown } from './plain-text';
import { CardTemplate } from './template';
import { withTicksNamed } from './ticked-rows';
import { STAFF_SUMMARY } from './wording';

interface AboutData {
  readonly title: string;
  readonly version: number;
  /** Empty unless the review date has passed. */
  readonly review: string;
  readonly sections: readonly AboutPart[];
  readonly press: StaffPress;
}

interface AboutPart {
  readonly heading: string;
  readonly rows: readonly ClauseLine[];
  readonly more: string;
}

const about = new CardTemplate<AboutData>(template);

/** Rows of one section and characters of one row; control tables are far smaller. */
const ROWS_AT_MOST = 25;
const ROW_CHARACTERS = 300;
const SECTIONS_AT_MOST = 2;

/** The document-control table and the equality screening, without the name of the person who did the screening. */
export function policyAbout(input: {
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
  readonly document: PolicyDocument;
}): Card {
  const { campaign, document } = input;
  const review = passedReview(document, campaign.opens);
  const content = about.fill({
    title: plainTitle(campaign.policyTitle),
    version: campaign.version,
    review: review === null ? '' : `Review was due ${dateInFull(review)}. This version still applies.`,
    sections: aboutSections(document).slice(0, SECTIONS_AT_MOST).map(aboutPart),
    press: staffPress(campaign, input.deliveryId),
  });
  return { content, summary: STAFF_SUMMARY };
}

function aboutPart({ section, clauses }: AboutSection): AboutPart {
  const rows = clauses.filter((clause) => !namesThePerson(clause));
  const left = rows.length - ROWS_AT_MOST;
  return {
    heading: withoutMarkdown(plainTitle(section.title)),
    rows: withTicksNamed(rows)
      .slice(0, ROWS_AT_MOST)
      .map((row) => clauseLine({ ...row, text: shortened(row.text) })),
    more: left > 0 ? `And ${left} more rows: ask HR for the document.` : '',
  };
}

function shortened(text: string): string {
  return text.length > ROW_CHARACTERS ? `${text.slice(0, ROW_CHARACTERS)}…` : text;
}
