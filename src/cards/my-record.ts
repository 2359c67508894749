import template from '../../cards/my-record.json';
import { receiptCode, type Acknowledgement, newestFirst } from '../domain/acknowledgement';
import type { Campaign } from '../domain/campaign';
import { momentInWords, weekdayAndDate, type TimeZone } from '../domain/day';
import type { Card } from './card';
import { plainTitle, plainStatement } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface RecordData {
  readonly empty: boolean;
  readonly open: readonly { readonly title: string; readonly due: string }[];
  readonly lines: readonly RecordLine[];
  readonly more: string;
  readonly fallback: string;
}

interface RecordLine {
  readonly title: string;
  readonly statement: string;
  readonly when: string;
  readonly code: string;
}

const record = new CardTemplate<RecordData>(template);

const SHOWN_AT_MOST = 20;

/** What somebody has confirmed, newest first, after what they are still asked to read. */
export function myRecord(input: {
  readonly lines: readonly Acknowledgement[];
  readonly open: readonly Campaign[];
  readonly zone: TimeZone;
}): Card {
  const lines = newestFirst(input.lines)
    .slice(0, SHOWN_AT_MOST)
    .map((line) => recordLine(line, input.zone));
  const open = input.open.slice(0, SHOWN_AT_MOST).map((campaign) => ({
    title: plainTitle(campaign.policyTitle),
    due: weekdayAndDate(campaign.due),
  }));
  const left = input.lines.length - lines.length;
  const content = record.fill({
    empty: lines.length + open.length === 0,
    open,
    lines,
    more: left > 0 ? `And ${left} more from earlier: ask HR for the full list.` : '',
    fallback: fallbackText(open, lines),
  });
  return { content, summary: STAFF_SUMMARY };
}

function recordLine(line: Acknowledgement, zone: TimeZone): RecordLine {
  return {
    title: plainTitle(line.policyTitle),
    statement: plainStatement(line.statement),
    when: momentInWords(line.recordedAt, zone),
    code: receiptCode(line),
  };
}

function fallbackText(open: RecordData['open'], lines: readonly RecordLine[]): string {
  const said = [
    ...open.map(({ title, due }) => `${title}: to read by ${due}.`),
    ...lines.map(({ title, when, code }) => `${title}: confirmed at ${when}, receipt ${code}.`),
  ];
  return ['My record.', ...(said.length > 0 ? said : ['Nothing here yet.'])].join('\n');
}
