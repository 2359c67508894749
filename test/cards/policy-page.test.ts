import fc from 'fast-check';
import { policyPage } from '../../src/cards/policy-page';
import type { Note } from '../../src/domain/beside';
import { pagesOf } from '../../src/domain/pages';
import type { PolicyDocument } from '../../src/domain/policy';
import { expectAccessible } from './house-rules';
import { button, buttonsOf, inputsOf, ofType, shown, textsOf } from './reading';
import {
  CAMPAIGN_ID,
  DELIVERY_ID,
  documentSaying,
  SAMPLE_NOTE,
  sampleCampaign,
  sampleClause,
  sampleDocument,
} from './samples';

const show = (page: number, document: PolicyDocument = sampleDocument(), notes: readonly Note[] = []) =>
  policyPage({ campaign: sampleCampaign(), deliveryId: DELIVERY_ID, document, page, notes });

test('a page stands under its headings, with its number', () => {
  expect(textsOf(show(2)).slice(0, 3)).toEqual([
    'Social Media Policy · section 2 of 3',
    'SOCIAL MEDIA',
    'Social Media in a Personal Capacity',
  ]);
});

test('the policy is shown word for word and in order', () => {
  expect(textsOf(show(2)).slice(3, 9)).toEqual([
    'Employees understand that they comply with, accept and agree to this * policy.',
    'Any communications that employees make in a personal capacity through social media must not:',
    'a.',
    'bring the Trust into disrepute, for example by:',
    '–',
    'criticising the Trust;',
  ]);
});

test('what HR says beside a clause stands right below it, as HR’s, also where cards are not shown', () => {
  const card = show(2, sampleDocument(), [SAMPLE_NOTE]);
  expectAccessible(card);
  expect(textsOf(card).slice(8, 11)).toEqual([
    'criticising the Trust;',
    'Note from HR',
    'This does not stop you speaking to your union.',
  ]);
  expect(card.content.fallbackText).toContain(`Note from HR: "${SAMPLE_NOTE.words}"`);
});

test('a list is indented by how deep it stands', () => {
  const widths = ofType(show(2).content, 'Column').map((column) => column.width);
  expect(widths.slice(0, -2)).toEqual([
    'stretch',
    'stretch',
    '12px',
    '20px',
    'stretch',
    '24px',
    '16px',
    'stretch',
  ]);
});

test('a table row puts its first cell in bold and keeps empty cells in place', () => {
  const runs = ofType(show(1, documentSaying(['Age\t\tX\tsome notes'])).content, 'TextRun');
  expect(runs.slice(-2)).toMatchObject([
    { text: 'Age  ', weight: 'Bolder' },
    { text: '– · X · some notes', weight: 'Default' },
  ]);
});

test('the headings of a table stand out, without dashes between them', () => {
  const runs = ofType(show(1, documentSaying(['\tYes\t\tNo'])).content, 'TextRun');
  expect(runs.at(-1)).toMatchObject({ text: 'Yes · No', weight: 'Bolder' });
});

test('first, middle and last pages lead on, back and to the contents, and out when something is in the way', () => {
  const press = { campaignId: CAMPAIGN_ID, version: 2, deliveryId: DELIVERY_ID };
  expect(buttonsOf(show(1))).toEqual([
    { title: 'Ask', verb: 'section-ask', data: { ...press, page: 1 } },
    { title: 'Next', verb: 'policy-page', data: { ...press, page: 2 } },
    { title: 'Contents', verb: 'policy-contents', data: press },
    { title: 'Something is in the way', verb: 'way-ask', data: press },
  ]);
  expect(buttonsOf(show(2))[2]).toEqual({ title: 'Back', verb: 'policy-page', data: { ...press, page: 1 } });
  expect(button(show(3), 'policy-page')).toMatchObject({
    title: 'Go to the last page',
    data: { ...press, page: 4 },
  });
});

test('a question about the section can be asked there, and goes nowhere with the other buttons', () => {
  const { content } = show(2);
  expect(inputsOf(content)).toMatchObject([
    { id: 'question', label: 'Ask about this section', maxLength: 500 },
  ]);
  const others = ofType(content, 'Action.Execute').filter(({ verb }) => verb !== 'section-ask');
  expect(others.map(({ associatedInputs }) => associatedInputs)).toEqual(others.map(() => 'none'));
});

test('a page that the policy does not have is an error', () => {
  expect(() => show(0)).toThrow('expected 1 to 3, got 0');
  expect(() => show(4)).toThrow('expected 1 to 3, got 4');
});

describe('a very long section', () => {
  const sixtyWords = (i: number) => `Paragraph ${i} ${'“word” '.repeat(58)}.`;
  const long = documentSaying(Array.from({ length: 200 }, (_, i) => sixtyWords(i)));
  const pages = pagesOf(long);
  const cards = pages.map((_, i) => show(i + 1, long));

  test('is spread over pages that all fit into a message', () => {
    expect(pages.length).toBeGreaterThan(5);
    cards.forEach(expectAccessible);
  });

  test('loses no word and repeats none', () => {
    const read = cards.flatMap(textsOf).filter((text) => text.startsWith('Paragraph'));
    expect(read).toEqual(long.clauses.map((clause) => clause.text));
  });

  test('says on each page which part it is, of the one section', () => {
    expect(textsOf(show(2, long)).slice(0, 2)).toEqual([
      'Social Media Policy · section 1 of 1',
      `Scope · part 2 of ${pages.length}`,
    ]);
  });
});

test('a list that goes over the page begins with its stem again, as continued', () => {
  const stem = sampleClause('scope/0', 'Employees must not:');
  const items = Array.from({ length: 90 }, (_, i) =>
    sampleClause(`scope/0/${i}`, `say the thing number ${i} about anybody`, {
      label: '–',
      parents: [stem.id],
    }),
  );
  const document = { ...documentSaying([]), clauses: [stem, ...items] };
  expect(textsOf(show(2, document))[2]).toBe('Employees must not: (continued)');
});

test('hundreds of tiny list items fit as well', () => {
  const texts = Array.from({ length: 300 }, (_, i) => `item ${i}`);
  const document = documentSaying(texts);
  const listed = {
    ...document,
    clauses: texts.map((text, i) =>
      sampleClause(`scope/${i}`, text, { label: '•', parents: ['a', 'b', 'c'] }),
    ),
  };
  pagesOf(listed).forEach((_, i) => expectAccessible(show(i + 1, listed)));
});

test('any policy’s pages fit into a message and keep to the rules', () => {
  const text = fc.string({
    unit: fc.constantFrom('"', '\\', 'a', ' ', '\t', '😀', '<at>', '{{'),
    maxLength: 3_000,
  });
  const clause = fc.record({
    text,
    label: fc.constantFrom('', '•', '"'.repeat(40)),
    depth: fc.nat({ max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(clause, { minLength: 1, maxLength: 40 }), text, (made, title) => {
      const ids = made.map((_, i) => `scope/${i}`);
      const clauses = made.map(({ depth, ...rest }, i) =>
        sampleClause(`scope/${i}`, rest.text, {
          label: rest.label,
          parents: ids.slice(Math.max(0, i - depth), i),
          path: [title, title, title, title, title],
        }),
      );
      const document = { ...documentSaying([], title), clauses };
      pagesOf(document).forEach((_, i) => expectAccessible(show(i + 1, document)));
    }),
    { numRuns: 25 },
  );
});

test('one paragraph of a hundred thousand characters is cut and says so', () => {
  const card = show(1, documentSaying(['x'.repeat(100_000)]));
  expectAccessible(card);
  expect(shown(card)).toContain('x…');
});
