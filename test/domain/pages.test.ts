import { aboutPages, pagesOf, readingMinutes } from '../../src/domain/pages';
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

  test('control and screening stand apart', () => {
    expect(aboutPages(document).map(({ section }) => section.id)).toEqual([
      'document-control',
      'equality-screening',
    ]);
  });

  test('reading time is rounded up to five minutes and never promises less', () => {
    expect(readingMinutes(document)).toBe(10);
    expect(readingMinutes({ ...document, clauses: [] })).toBe(5);
  });
});
