import template from '../../cards/my-record.json';
import { newestFirst, receiptCode, type LedgerLine } from '../domain/acknowledgement';
import type { Campaign } from '../domain/campaign';
import { momentInWords, weekdayAndDate, type TimeZone } from '../domain/day';
import type { Asking } from '../domain/request';
import type { Card } from './card';
import { plainTitle, plainStatement } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface RecordData {
  readonly empty: boolean;
  readonly open: readonly { readonly title: string; readonly what: string }[];
  readonly lines: readonly RecordLine[];
  readonly more: string;
  readonly fallback: string;
}

interface RecordLine {
  readonly title: string;
  /** What the line says happened, in full and in short. */
  readonly what: string;
  readonly short: string;
  readonly when: string;
  readonly code: string;
}

/** Something a person is asked to read, with their own due day, and what they have told HR about it. */
interface OpenLine {
  readonly campaign: Campaign;
  readonly asking: Exclude<Asking, 'not-asked'>;
}

const record = new CardTemplate<RecordData>(template);

const SHOWN_AT_MOST = 20;

/** What somebody has confirmed, newest first, after what they are still asked to read. A mistake stands beside what it was about. */
export function myRecord(input: {
  readonly lines: readonly LedgerLine[];
  readonly open: readonly OpenLine[];
  readonly zone: TimeZone;
}): Card {
  const lines = newestFirst(input.lines)
    .slice(0, SHOWN_AT_MOST)
    .map((line) => recordLine(line, input.zone));
  const open = input.open
    .slice(0, SHOWN_AT_MOST)
    .map((one) => ({ title: plainTitle(one.campaign.policyTitle), what: openInWords(one) }));
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

function openInWords({ campaign, asking }: OpenLine): string {
  switch (asking) {
    case 'asked':
      return `To read by ${weekdayAndDate(campaign.due)}. Type "policy" to open it.`;
    case 'held':
      return 'You have told HR that something is in the way. No day counts and nobody reminds you until HR has answered. Type "policy" to open it all the same.';
    case 'declined':
      return 'You have told HR that you do not wish to confirm, so nobody reminds you. Type "policy" to open it all the same.';
  }
}

function recordLine(line: LedgerLine, zone: TimeZone): RecordLine {
  const { full, short } = IN_WORDS[line.kind];
  return {
    title: plainTitle(line.policyTitle),
    what: `${full} "${plainStatement(line.statement)}"`,
    short,
    when: momentInWords(line.recordedAt, zone),
    code: receiptCode(line),
  };
}

const IN_WORDS: Readonly<Record<LedgerLine['kind'], { readonly full: string; readonly short: string }>> = {
  confirmed: { full: 'You confirmed:', short: 'confirmed' },
  'on-paper': { full: 'HR recorded that you confirmed on paper:', short: 'recorded as confirmed on paper' },
  withdrawn: { full: 'You said that this was a mistake, so it no longer counts:', short: 'taken back' },
};

function fallbackText(open: RecordData['open'], lines: readonly RecordLine[]): string {
  const said = [
    ...open.map(({ title, what }) => `${title}: ${what}`),
    ...lines.map(({ title, short, when, code }) => `${title}: ${short} at ${when}, receipt ${code}.`),
  ];
  return ['My record.', ...(said.length > 0 ? said : ['Nothing here yet.'])].join('\n');
}
