// The package's main entry is for bundlers and does not load in Node; this file of it does.
import { AdaptiveCard, SerializationContext } from 'adaptivecards/dist/adaptivecards.js';
import type { Card } from '../../src/cards/card';
import { heldTexts, inputsOf, objectsOf, ofType, shown, type Json } from './reading';
import { TITLE } from './samples';

/** Teams guarantees delivery up to 80 KB of UTF-16. */
export const MOST_UNITS = 40_960;

const HOSTILE = [
  '[Pay](https://evil)',
  '**x**',
  '<at>all</at>',
  '${x}',
  '{{DATE(2026-01-01T00:00:00Z)}}',
  '](',
  '1. x',
];

const NOT_FOR_STAFF =
  /\b(agree|accept|understand|sign|signed|acknowledge|comply|overdue|chase|failed|evidence|clause|campaign|ledger|discipline)\b/i;

/**
 * The rules that hold for every card. `card` builds it with the given words wherever a title, a name or another text of people
 * goes in; `quoted` are the policy's own sentences on it, which may use any word.
 */
export function keepsTheHouseRules(rules: {
  readonly card: (words: string) => Card;
  readonly quoted?: readonly string[];
}): void {
  const { card, quoted = [] } = rules;

  test('the card can be read by everybody and on every client', () => expectAccessible(card(TITLE)));
  test('no placeholder is left', () => expect(JSON.stringify(card(TITLE))).not.toContain('${'));
  test('its words are fit for staff and its summary for a classroom', () => expectKind(card(TITLE), quoted));
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

/** Structure, labels, headings, size, twins of buttons, and what the renderer itself complains about. */
export function expectAccessible({ content }: Card): void {
  expectGoodShape(content);
  expect(content.fallbackText.length).toBeGreaterThan(10);
  expect(JSON.stringify(content).length).toBeLessThan(MOST_UNITS);
  expect(ofType(content, 'Action.Execute').map((action) => action.fallback)).toEqual(
    ofType(content, 'Action.Execute').map((action): unknown =>
      expect.objectContaining({
        type: 'Action.Submit',
        title: action.title,
        data: { ...(action.data as object), verb: action.verb },
      }),
    ),
  );
  expect(complaintsOfTheRenderer(content)).toEqual([]);
}

/** The part that holds for templates as well. */
export function expectGoodShape(content: Json): void {
  expect(content).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'en-GB' });
  const texts = ofType(content, 'TextBlock');
  expect(texts[0]).toMatchObject({ style: 'heading' });
  expect(texts.filter((text) => text.wrap !== true)).toEqual([]);
  expect(inputsOf(content).filter((input) => !input.label || !input.errorMessage)).toEqual([]);
  for (const set of ofType(content, 'ActionSet'))
    expect((set.actions as readonly unknown[]).length).toBeLessThanOrEqual(4);
  expect(objectsOf(content).filter((object) => leadsAway(object) || 'refresh' in object)).toEqual([]);
}

/** A card leads out of Teams to one place alone: the reader's own page. A template has its name there. */
function leadsAway({ type, url }: Json): boolean {
  const isOwnPage =
    /^(\$\{link\}|https?:\/\/[\w.:-]+\/read\/[0-9a-f-]{36}\/[0-9a-f]{30}\/[\w-]{43}(\/large-print\.docx)?)$/;
  return type === 'Action.OpenUrl' && !isOwnPage.test(String(url));
}

function complaintsOfTheRenderer(content: Json): readonly string[] {
  const context = new SerializationContext();
  const card = new AdaptiveCard();
  card.parse(content, context);
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
  const invalid = card.validateProperties().validationEvents.map((event) => event.message);
  // This renderer knows two-letter languages only; Teams takes the region as well.
  return [...events, ...invalid].filter(
    (message) => message !== 'Invalid value "en-GB" for property "lang".',
  );
}

/** `quoted` are the policy's own sentences, which may use any word. */
export function expectKind(card: Card, quoted: readonly string[]): void {
  const texts = [shown(card), card.content.fallbackText].join('\n');
  const own = quoted.reduce((text, quote) => text.replaceAll(quote, ''), texts);
  expect(NOT_FOR_STAFF.exec(own)?.[0]).toBeUndefined();
  expect(card.summary).toMatch(/^A message from/);
}

/** Nothing in it can be taken for Markdown, a mention or a template, and yet it looks as typed. */
function expectLiteral(card: Card, words: string): void {
  expectAccessible(card);
  for (const { text, isMarkdown } of heldTexts(card)) {
    expect(text).not.toMatch(/<\/?at>|\{\{/i);
    if (isMarkdown) expect(text.replace(/\\./g, '')).not.toMatch(/[*_`~[\]<]|^\s*\d+[.)]\s/);
  }
  expect(card.content.fallbackText).not.toMatch(/<\/?at>|\{\{/i);
  expect(shown(card)).toContain(words);
}
