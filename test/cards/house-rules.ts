import type { Card } from '../../src/cards/card';
import { HR_SUMMARY, STAFF_SUMMARY } from '../../src/cards/wording';
import { faultsOf } from './faults';
import { heldTexts, shown } from './reading';
import { TITLE } from './samples';

/** What people may type, paste or be called, and what a careless card would make of it. */
export const HOSTILE = [
  '[Pay](https://evil)',
  '**x**',
  '<at>all</at>',
  '${x}',
  '{{DATE(2026-01-01T00:00:00Z)}}',
  '](',
  '1. x',
];

const NOT_FOR_STAFF =
  /\b(agree[ds]?|accept(s|ed)?|understands?|sign(s|ed)?|acknowledge[ds]?|comply|complies|overdue|chased?|failed|evidence|clauses?|campaigns?|ledger|discipline)\b/i;

/**
 * What holds for a card whatever goes into it. `card` builds it with the given words wherever a title, a name or another text of
 * people goes in; `quoted` are the policy's own sentences on it, which may use any word.
 */
export function keepsTheHouseRules(rules: {
  readonly card: (words: string) => Card;
  readonly quoted?: readonly string[];
}): void {
  const { card, quoted = [] } = rules;

  test('its words are fit for staff, and its summary for a classroom', () => expectKind(card(TITLE), quoted));
  test.each(HOSTILE)('%s is shown as typed', (words) => expectLiteral(card(words), words));
  test('ten thousand characters in a name are cut', () => {
    const long = card('x'.repeat(10_000));
    expectAccessible(long);
    expect(shown(long)).toContain('…');
  });
  test.each(['', '😀', 'a\u202eb\u0007c'])('%j breaks nothing', (words) => {
    expectAccessible(card(words));
    expect(shown(card(words))).not.toMatch(/\u202e|\p{Cc}(?<!\n)/u);
  });
}

/** Everybody can read it, with whatever they read it. */
export function expectAccessible({ content }: Card): void {
  expect(faultsOf(content)).toEqual([]);
}

/** `quoted` are the policy's own sentences, which may use any word. */
export function expectKind(card: Card, quoted: readonly string[]): void {
  const texts = [shown(card), card.content.fallbackText].join('\n');
  const own = quoted.reduce((text, quote) => text.replaceAll(quote, ''), texts);
  expect(NOT_FOR_STAFF.exec(own)?.[0]).toBeUndefined();
  expect([STAFF_SUMMARY, HR_SUMMARY]).toContain(card.summary);
}

/** Nothing in it can be taken for Markdown, a mention or a template, and yet it looks as typed. */
function expectLiteral(card: Card, words: string): void {
  expectAccessible(card);
  for (const { text, isMarkdown } of heldTexts(card)) {
    expect(text).not.toMatch(/<\/?at>|\{\{|\$\{/i);
    if (isMarkdown) expect(text.replace(/\\./g, '')).not.toMatch(/[*_`~[\]<]|^\s*\d+[.)]\s/);
  }
  expect(card.content.fallbackText).not.toMatch(/<\/?at>|\{\{|\$\{/i);
  expect(shown(card)).toContain(words);
}
