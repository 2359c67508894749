import fc from 'fast-check';
import { inPages } from '../../src/domain/page-breaks';
import type { Clause } from '../../src/domain/policy';

const clause = (id: string, characters: number, parents: readonly string[] = []): Clause => ({
  id,
  sectionId: 's',
  path: ['Policy', 'S'],
  label: '',
  text: 'x'.repeat(characters),
  parents,
});
const list = (id: string, items: number, characters: number): readonly Clause[] => [
  clause(id, 60),
  ...Array.from({ length: items }, (_, i) => clause(`${id}/${i}`, characters, [id])),
];
const idsOf = (clauses: readonly Clause[]) => inPages(clauses).map((page) => page.map(({ id }) => id));
const sizesOf = (clauses: readonly Clause[]) =>
  inPages(clauses).map((page) => page.reduce((sum, { text }) => sum + text.length, 0));

const anySection = fc
  .array(fc.record({ characters: fc.nat({ max: 1_500 }), depth: fc.nat({ max: 3 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((made) =>
    made.map(({ characters, depth }, i) =>
      clause(
        `${i}`,
        characters,
        made.slice(Math.max(0, i - depth), i).map((_, k) => `${Math.max(0, i - depth) + k}`),
      ),
    ),
  );

describe('breaking a section into pages', () => {
  test('loses no clause, repeats none and keeps their order', () => {
    fc.assert(fc.property(anySection, (clauses) => expect(inPages(clauses).flat()).toEqual(clauses)));
  });

  test('fills no page beyond what a phone takes, unless with a single clause', () => {
    fc.assert(
      fc.property(anySection, (clauses) => {
        for (const page of inPages(clauses)) {
          const characters = page.reduce((sum, { text }) => sum + text.length, 0);
          expect(page.length === 1 || (characters <= 3_400 && page.length <= 40)).toBe(true);
        }
      }),
    );
  });

  test('leaves a section alone that fits', () => {
    expect(inPages([clause('a', 1_600), clause('b', 1_500)])).toHaveLength(1);
  });

  test('makes pages that are about as long, and never a few lines by themselves', () => {
    const sizes = sizesOf(Array.from({ length: 36 }, (_, i) => clause(`${i}`, 100)));
    expect(sizes).toHaveLength(2);
    expect(Math.min(...sizes)).toBeGreaterThan(1_500);
  });

  test('keeps a list with its beginning when both fit on a page', () => {
    const pages = idsOf([clause('a', 1_400), ...list('b', 20, 100), clause('c', 900)]);
    expect(pages.find((ids) => ids.includes('b'))).toHaveLength(21 + (pages.length === 2 ? 1 : 0));
    expect(pages[0]).toEqual(['a']);
  });

  test('tears a list that fits on no page where its outermost items begin, never right after its beginning', () => {
    const long = list('b', 60, 120).flatMap((item) =>
      item.id === 'b' ? [item] : [item, clause(`${item.id}/x`, 60, ['b', item.id])],
    );
    const pages = inPages(long);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(1)) expect(page[0]?.parents).toEqual(['b']);
    expect(pages[0]?.length).toBeGreaterThan(5);
  });

  test('of ten thousand clauses takes well under a second', () => {
    const before = performance.now();
    inPages(Array.from({ length: 10_000 }, (_, i) => clause(`${i}`, 100)));
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
