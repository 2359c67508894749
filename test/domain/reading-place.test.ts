import fc from 'fast-check';
import { pagesOf } from '../../src/domain/pages';
import type { Clause, PolicyDocument } from '../../src/domain/policy';
import { placeAfter, sectionsLeft, sectionsRead, stoppedAt } from '../../src/domain/reading-place';
import { CAMPAIGN, someone } from './samples';

const clausesIn = (sectionId: string, count: number): readonly Clause[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${sectionId}/${i}`,
    sectionId,
    path: ['Policy', sectionId],
    label: '',
    text: 'x'.repeat(100),
    parents: [],
  }));

/** Three sections; the second fills two pages. */
const document: PolicyDocument = {
  title: 'Policy',
  metadata: { policyLead: null, lastReview: null, nextReview: null, approvedBy: null },
  sections: ['one', 'two', 'three'].map((id) => ({ id, title: id, level: 1 })),
  clauses: [...clausesIn('one', 2), ...clausesIn('two', 40), ...clausesIn('three', 1)],
  furniture: [],
};
const reader = { campaignId: CAMPAIGN, staffId: someone(1) };
const after = (...pages: readonly number[]) =>
  pages.reduce<ReturnType<typeof placeAfter> | null>((place, page) => placeAfter(place, reader, page), null);

test('the page opened last is where one carries on; what was opened before stays opened', () => {
  expect(after(1, 3, 2, 3)).toEqual({ ...reader, page: 3, opened: [1, 2, 3] });
  expect(stoppedAt(document, after(1, 3))).toMatchObject({ number: 2, part: 2 });
});

test('whoever has not begun stopped nowhere, and neither did somebody beyond the end', () => {
  expect(stoppedAt(document, null)).toBeNull();
  expect(stoppedAt(document, after(99))).toBeNull();
});

test('a section is read to its end when all its parts were opened', () => {
  const parts = (...pages: readonly number[]) =>
    sectionsRead(document, after(...pages)).map(({ partsOpened, parts: all }) => [partsOpened, all]);
  expect(parts()).toEqual([
    [0, 1],
    [0, 2],
    [0, 1],
  ]);
  expect(parts(1, 3)).toEqual([
    [1, 1],
    [1, 2],
    [0, 1],
  ]);
});

test('what is left leads to its first page that was not opened', () => {
  expect(sectionsLeft(document, after(1, 2)).map(({ number, page }) => [number, page])).toEqual([
    [2, 3],
    [3, 4],
  ]);
});

test('nothing is left exactly when every page was opened, in whatever order', () => {
  const pages = pagesOf(document).map((_, i) => i + 1);
  fc.assert(
    fc.property(fc.shuffledSubarray(pages), (opened) => {
      expect(sectionsLeft(document, after(...opened)).length === 0).toBe(opened.length === pages.length);
    }),
  );
});
