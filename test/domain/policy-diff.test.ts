import fc from 'fast-check';
import type { Clause } from '../../src/domain/policy';
import { policyDiff, type PolicyDiff } from '../../src/domain/policy-diff';
import { day } from '../../src/domain/day';
import { documentWith, type Sections } from './policies';

const SIGNING_IN = 'Every visitor signs in at reception and wears a badge at all times.';
const PHOTOGRAPHS = 'Nobody takes photographs of children without the consent of their parents.';
const DOGS = 'Dogs stay outside the gates, unless they work.';
const PARKING = 'Cars are parked behind the gym and never in front of the gates.';

const diffOf = (from: Sections, to: Sections) => policyDiff(documentWith(from), documentWith(to));
const texts = (clauses: readonly Clause[]) => clauses.map(({ text }) => text);
const summary = ({ added, removed, changed, moved }: PolicyDiff) => ({
  added: texts(added),
  removed: texts(removed),
  changed: changed.map(({ from, to }) => [from.text, to.text]),
  moved: moved.map(({ to }) => to.text),
});
const NOTHING = { added: [], removed: [], changed: [], moved: [] };

describe('two versions are compared as a person would compare them', () => {
  test('a paragraph put in front is new, and those behind it are kept', () => {
    const diff = diffOf([['Arriving', [SIGNING_IN, DOGS]]], [['Arriving', [PARKING, SIGNING_IN, DOGS]]]);
    expect(summary(diff)).toEqual({ ...NOTHING, added: [PARKING] });
  });

  test('a point taken out renumbers the others, and only it is gone', () => {
    const diff = diffOf(
      [['Arriving', [`a. ${SIGNING_IN}`, `b. ${DOGS}`, `c. ${PARKING}`]]],
      [['Arriving', [`a. ${SIGNING_IN}`, `b. ${PARKING}`]]],
    );
    expect(summary(diff)).toEqual({ ...NOTHING, removed: [DOGS] });
  });

  test('a section put in front is an added section, and nothing else', () => {
    const diff = diffOf(
      [['Arriving', [SIGNING_IN]]],
      [
        ['Cars', [PARKING]],
        ['Arriving', [SIGNING_IN]],
      ],
    );
    expect(summary(diff)).toEqual({ ...NOTHING, added: [PARKING] });
    expect(diff.sections.added.map(({ title }) => title)).toEqual(['Cars']);
    expect(diff.sections.moved).toEqual([]);
  });

  test('words that were altered are a change, also when another point came in before them', () => {
    const altered = SIGNING_IN.replace('a badge', 'a visible badge');
    const diff = diffOf([['Arriving', [SIGNING_IN]]], [['Arriving', [PARKING, altered]]]);
    expect(summary(diff)).toEqual({ ...NOTHING, added: [PARKING], changed: [[SIGNING_IN, altered]] });
  });

  test('other words at the same place are one point removed and one new', () => {
    const diff = diffOf([['Arriving', [SIGNING_IN]]], [['Arriving', [PHOTOGRAPHS]]]);
    expect(summary(diff)).toEqual({ ...NOTHING, added: [PHOTOGRAPHS], removed: [SIGNING_IN] });
  });

  test('the same words in another section were moved', () => {
    const diff = diffOf(
      [
        ['Arriving', [SIGNING_IN, DOGS]],
        ['Cars', [PARKING]],
      ],
      [
        ['Arriving', [SIGNING_IN]],
        ['Cars', [PARKING, DOGS]],
      ],
    );
    expect(summary(diff)).toEqual({ ...NOTHING, moved: [DOGS] });
    expect(diff.moved[0]?.from.path.at(-1)).toBe('Arriving');
  });

  test('a point that goes to the end of its list was moved, and the others were not', () => {
    const diff = diffOf(
      [['Arriving', [DOGS, SIGNING_IN, PARKING]]],
      [['Arriving', [SIGNING_IN, PARKING, DOGS]]],
    );
    expect(summary(diff)).toEqual({ ...NOTHING, moved: [DOGS] });
  });

  test('a heading with other words over the same text was renamed', () => {
    const diff = diffOf([['Arriving', [SIGNING_IN, DOGS]]], [['Coming to school', [SIGNING_IN, DOGS]]]);
    expect(summary(diff)).toEqual(NOTHING);
    expect(diff.sections.renamed.map(({ from, to }) => [from.title, to.title])).toEqual([
      ['Arriving', 'Coming to school'],
    ]);
  });

  test('a section that changed its place was moved, and its points were not', () => {
    const [arriving, cars, photos] = [
      ['Arriving', [SIGNING_IN]],
      ['Cars', [PARKING]],
      ['Photographs', [PHOTOGRAPHS]],
    ] as const;
    const diff = diffOf([arriving, cars, photos], [cars, photos, arriving]);
    expect(summary(diff)).toEqual(NOTHING);
    expect(diff.sections.moved.map(({ to }) => to.title)).toEqual(['Arriving']);
  });

  test('curly quotation marks and double spaces are no change', () => {
    const diff = diffOf([['Arriving', ["the Trust's  dogs"]]], [['Arriving', ['the Trust’s dogs']]]);
    expect(summary(diff)).toEqual(NOTHING);
  });

  test('a cross in another column of a table is a change', () => {
    const diff = diffOf([['Screening', ['Age\tX\t']]], [['Screening', ['Age\t\tX']]]);
    expect(diff.changed).toHaveLength(1);
  });

  test('the title and the document control are compared', () => {
    const metadata = { policyLead: null, lastReview: day('2026-09-01'), nextReview: null, approvedBy: null };
    const diff = policyDiff(documentWith([]), documentWith([], { title: 'Guests Policy', metadata }));
    expect(diff.metadata).toEqual([
      { field: 'title', from: 'Visitors Policy', to: 'Guests Policy' },
      { field: 'policyLead', from: 'Site Manager', to: null },
      { field: 'lastReview', from: null, to: '2026-09-01' },
    ]);
  });
});

/** Few words, so that equal texts, like texts and unlike ones all come up. */
const clauseText = fc
  .array(fc.constantFrom('dogs', 'badge', 'gate', 'car', 'child', 'photo'), { minLength: 0, maxLength: 5 })
  .map((words) => words.join(' '));
const anyDocument = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom('Arriving', 'Cars', 'Dogs', 'Photographs', 'Review'),
      fc.array(clauseText, { maxLength: 7 }),
    ),
    { selector: ([heading]) => heading, maxLength: 5 },
  )
  .map((sections) => documentWith(sections));

describe('for any two documents', () => {
  test('a document compared with itself is all kept', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { kept, sections, metadata, ...diff } = policyDiff(document, document);
        expect(summary({ ...diff, kept, sections, metadata })).toEqual(NOTHING);
        expect([...sections.added, ...sections.removed, ...sections.renamed, ...sections.moved]).toEqual([]);
        expect(metadata).toEqual([]);
        expect(kept.map(({ to }) => to)).toEqual(document.clauses);
      }),
    );
  });

  test('every clause is accounted for exactly once', () => {
    const ids = (clauses: readonly Clause[]) => clauses.map(({ id }) => id).sort();
    fc.assert(
      fc.property(anyDocument, anyDocument, (from, to) => {
        const { kept, changed, moved, added, removed } = policyDiff(from, to);
        const pairs = [...kept, ...changed, ...moved];
        expect(ids([...pairs.map((pair) => pair.from), ...removed])).toEqual(ids(from.clauses));
        expect(ids([...pairs.map((pair) => pair.to), ...added])).toEqual(ids(to.clauses));
      }),
    );
  });

  test('what is added one way is removed the other way', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (from, to) => {
        const [there, back] = [policyDiff(from, to), policyDiff(to, from)];
        expect(back.removed).toEqual(there.added);
        expect(back.added).toEqual(there.removed);
        expect(back.sections.removed).toEqual(there.sections.added);
        expect(back.sections.added).toEqual(there.sections.removed);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('large policies', () => {
  const paragraph = (i: number) =>
    `Paragraph ${i} of part ${i % 97} says that door ${i * 7} is shut by ${i % 12} at night and opened by caretaker ${i * 13}.`;
  const sections = (count: number, textOf: (i: number) => string): Sections =>
    Array.from({ length: count }, (_, s) => [
      `Part ${s}`,
      Array.from({ length: 5_000 / count }, (_, i) => textOf(s * (5_000 / count) + i)),
    ]);
  const altered = (i: number) => (i % 10 === 3 ? `${paragraph(i)} Alarms are set.` : paragraph(i));
  const rewritten = (i: number) => `Rule ${i * 31}: ${paragraph(i)} Alarms are set.`;

  test.each([1, 50])(
    'with 5,000 clauses and 500 changes in %i sections take well under a second',
    (count) => {
      const [from, to] = [documentWith(sections(count, paragraph)), documentWith(sections(count, altered))];
      const before = performance.now();
      const diff = policyDiff(from, to);
      expect(performance.now() - before).toBeLessThan(1_000);
      expect(diff.changed).toHaveLength(500);
      expect(diff.kept).toHaveLength(4_500);
    },
  );

  test('in which every clause of one section changed take under two seconds', () => {
    const [from, to] = [documentWith(sections(1, paragraph)), documentWith(sections(1, rewritten))];
    const before = performance.now();
    const diff = policyDiff(from, to);
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(diff.changed.length).toBeGreaterThan(4_000);
  });
});
