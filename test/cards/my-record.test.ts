import { myRecord } from '../../src/cards/my-record';
import { receiptCode, withdrawalOf, type LedgerLine } from '../../src/domain/acknowledgement';
import type { Campaign } from '../../src/domain/campaign';
import { expectAccessible } from './house-rules';
import { shown } from './reading';
import { sampleCampaign, sampleLine, STATEMENT, ZONE } from './samples';

type Asking = Parameters<typeof myRecord>[0]['open'][number]['asking'];
const record = (lines: readonly LedgerLine[], open: readonly Campaign[] = [], asking: Asking = 'asked') =>
  myRecord({ lines, open: open.map((campaign) => ({ campaign, asking })), zone: ZONE });

test('a line shows what was confirmed, when, and its receipt', () => {
  const text = shown(record([sampleLine()]));
  expect(text).toContain(`You confirmed: "${STATEMENT}"`);
  expect(text).toContain(`15:42 on Wednesday 30 September 2026\nReceipt ${receiptCode(sampleLine())}`);
});

test('the newest comes first', () => {
  const older = sampleLine({ recordedAt: new Date('2025-09-30T14:42:00Z'), policyTitle: 'Older' });
  const text = shown(record([older, sampleLine({ policyTitle: 'Newer' })]));
  expect(text.indexOf('Newer')).toBeLessThan(text.indexOf('Older'));
});

test('what is still to be read is named with its day', () => {
  expect(shown(record([], [sampleCampaign()]))).toContain('To read by Friday 16 October.');
});

test('somebody without any record gets kind words', () => {
  expect(shown(record([]))).toContain('Nothing here yet.');
  expect(shown(record([sampleLine()]))).not.toContain('Nothing here yet.');
});

test('twenty are shown, the rest is counted', () => {
  const card = record(
    Array.from({ length: 33 }, () => sampleLine({ statement: `I have read the ${'long '.repeat(60)}.` })),
  );
  expectAccessible(card);
  expect(shown(card).match(/You confirmed/g)).toHaveLength(20);
  expect(shown(card)).toContain('And 13 more from earlier');
});

test('twenty lines of absurd length fit', () => {
  const absurd = sampleLine({ policyTitle: '"'.repeat(10_000), statement: 'x'.repeat(10_000) });
  expectAccessible(record(Array.from({ length: 20 }, () => absurd)));
  const long = 'x'.repeat(10_000);
  expectAccessible(
    record(
      Array.from({ length: 50 }, () => sampleLine({ policyTitle: long, statement: long })),
      Array.from({ length: 50 }, () => sampleCampaign({ policyTitle: long })),
    ),
  );
});

test('a mistake stands beside what it was about, each with its time', () => {
  const line = sampleLine();
  const text = shown(record([line, withdrawalOf(line, new Date('2026-09-30T14:50:00Z'))]));
  expect(text).toContain(`You said that this was a mistake, so it no longer counts: "${STATEMENT}"`);
  expect(text).toContain('15:50 on Wednesday 30 September 2026');
  expect(text).toContain(`You confirmed: "${STATEMENT}"`);
  expect(text).toContain('15:42 on Wednesday 30 September 2026');
});

test('what HR recorded from paper says so', () => {
  const text = shown(record([sampleLine({ kind: 'on-paper' })]));
  expect(text).toContain('HR recorded that you confirmed on paper:');
});

test.each<[Asking, string]>([
  ['held', 'nobody reminds you until HR has answered'],
  ['declined', 'so nobody reminds you'],
])('whoever is %s reads of no day', (asking, words) => {
  const text = shown(record([], [sampleCampaign()], asking));
  expect(text).toContain(words);
  expect(text).not.toContain('16 October');
});
