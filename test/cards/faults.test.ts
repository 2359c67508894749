import { withFallbacks } from '../../src/cards/action';
import type { AdaptiveCard } from '../../src/cards/card';
import { faultsOf } from './faults';

const HEADING = { type: 'TextBlock', style: 'heading', wrap: true, text: 'Title' };
const press = (title: string) => ({ type: 'Action.Execute', title, verb: 'policy-open', data: {} });

function card(...body: readonly object[]): AdaptiveCard {
  const frame = { type: 'AdaptiveCard', version: '1.5', lang: 'en-GB', fallbackText: 'Title' } as const;
  return withFallbacks({ ...frame, body }) as AdaptiveCard;
}

const good = card(HEADING, { type: 'ActionSet', actions: [press('Read'), press('Back')] });

test('a good card has no faults', () => expect(faultsOf(good)).toEqual([]));

test.each<[string, AdaptiveCard]>([
  ['does not say its language', { ...good, lang: '' }],
  ['refreshes by itself', { ...good, refresh: {} }],
  ['does not begin with a heading', card({ ...HEADING, style: 'default' })],
  [
    'says "First" before its heading',
    card({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'First' }] }, HEADING),
  ],
  ['cuts "Title" off', card({ ...HEADING, wrap: false })],
  ['without altText', card(HEADING, { type: 'Image', url: 'https://example.org/x.png' })],
  [
    'a fact whose title is too long',
    card(HEADING, { type: 'FactSet', facts: [{ title: 'x'.repeat(31), value: '1' }] }),
  ],
  ['without a label', card(HEADING, { type: 'Input.Text', id: 'x', errorMessage: 'Say it.' })],
  [
    'cuts the choices',
    card(HEADING, { type: 'Input.ChoiceSet', id: 'x', label: 'X', errorMessage: 'Say it.', choices: [] }),
  ],
  ['without an errorMessage', card(HEADING, { type: 'Input.Text', id: 'x', label: 'X' })],
  [
    'by the colour "warning" alone',
    card(HEADING, { type: 'Container', style: 'warning', items: [{ ...HEADING, style: 'default' }] }),
  ],
  ['a coloured mark without words', card(HEADING, { ...HEADING, color: 'Attention', text: '!' })],
  [
    'by the colour "accent" alone',
    card(HEADING, {
      type: 'ColumnSet',
      columns: [{ type: 'Column', style: 'accent', width: 50, items: [] }],
    }),
  ],
  ['says nothing of "Title"', { ...good, fallbackText: 'Something else' }],
  ['is too large', card(HEADING, { ...HEADING, text: 'x'.repeat(41_000) })],
  ['has 5 actions', card(HEADING, { type: 'ActionSet', actions: ['a', 'b', 'c', 'd', 'e'].map(press) })],
  [
    'has 5 actions',
    card(
      HEADING,
      { type: 'ActionSet', actions: ['a', 'b', 'c', 'd'].map(press) },
      { type: 'Container', items: [], selectAction: press('e') },
    ),
  ],
  ['has two buttons "Read"', card(HEADING, { type: 'ActionSet', actions: [press('Read'), press('Read')] })],
  [
    'whose verb nobody handles',
    card(HEADING, { type: 'ActionSet', actions: [{ ...press('Go'), verb: 'policy-shred' }] }),
  ],
  [
    'that older clients do not know',
    { ...good, body: [HEADING, { type: 'ActionSet', actions: [press('Go')] }] },
  ],
  [
    "leads to https://example.org, not to the reader's own page",
    card(HEADING, {
      type: 'ActionSet',
      actions: [{ type: 'Action.OpenUrl', title: 'Go', url: 'https://example.org' }],
    }),
  ],
  ['Unknown element type', card(HEADING, { type: 'Marquee', text: 'x' })],
])('%s', (fault, wrong) => expect(faultsOf(wrong).join('\n')).toContain(fault));

test('a small line that says where one is may stand before the heading', () => {
  const where = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '2 of 3', isSubtle: true }] };
  expect(faultsOf(card(where, HEADING))).toEqual([]);
});
