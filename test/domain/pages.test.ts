import { aboutSections, pagesOf, readingMinutes, sectionCount } from '../../src/domain/pages';
import type { Clause, PolicyDocument } from '../../src/domain/policy';

const clause = (sectionId: string, path: readonly string[], text: string): Clause => ({
  id: `${sectionId}/1`,
  sectionId,
  path,
  label: '',
  text,
  parents: [],
});

const document: PolicyDocument = {
  title: 'Policy',
  metadata: { policyLead: null, lastReview: null, nextReview: null, approvedBy: null },
  sections: [
    { id: 'document-control', title: '', level: 1 },
    { id: 'equality-screening', title: 'Policy Equality Impact Screening', level: 1 },
    { id: 'part', title: 'PART ONE', level: 1 },
    { id: 'scope', title: 'Scope', level: 2 },
  ],
  clauses: [
    clause('document-control', ['Policy'], 'Policy lead:\tDirector'),
    clause('equality-screening', ['Policy', 'Policy Equality Impact Screening'], 'Age'),
    clause('scope', ['Policy', 'PART ONE', 'Scope'], 'word '.repeat(1_001).trim()),
  ],
  furniture: [],
};

describe('the pages of a policy', () => {
  test('the body is what tells staff something; a heading without text is named above its sections', () => {
    expect(pagesOf(document).map(({ section, under }) => [section.title, under])).toEqual([
      ['Scope', ['PART ONE']],
    ]);
  });

  test('sections are counted as people count them, the parts of a long one apart', () => {
    const long = Array.from({ length: 40 }, (_, i) => ({
      ...clause('scope', ['Policy', 'PART ONE', 'Scope'], 'x'.repeat(100)),
      id: `scope/${i}`,
    }));
    const last = { ...clause('end', ['Policy', 'End'], 'The end.') };
    const sections = [...document.sections, { id: 'end', title: 'End', level: 1 }];
    const both = { ...document, sections, clauses: [...long, last] };
    expect(pagesOf(both).map(({ number, part, parts }) => [number, part, parts])).toEqual([
      [1, 1, 2],
      [1, 2, 2],
      [2, 1, 1],
    ]);
    expect(sectionCount(both)).toBe(2);
  });

  test('a part that carries on with a list knows how the list begins', () => {
    const stem = { ...clause('scope', ['Policy', 'Scope'], 'You must not:'), id: 'stem' };
    const items = Array.from({ length: 60 }, (_, i) => ({
      ...clause('scope', ['Policy', 'Scope'], 'x'.repeat(100)),
      id: `stem/${i}`,
      parents: ['stem'],
    }));
    const pages = pagesOf({ ...document, clauses: [stem, ...items] });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ stems }) => stems.length)).toEqual(pages.map((_, i) => (i === 0 ? 0 : 1)));
  });

  test('control and screening stand apart', () => {
    expect(aboutSections(document).map(({ section }) => section.id)).toEqual([
      'document-control',
      'equality-screening',
    ]);
  });

  test('reading time is rounded up to five minutes and never promises less', () => {
    expect(readingMinutes(document)).toBe(10);
    expect(readingMinutes({ ...document, clauses: [] })).toBe(5);
  });
});
