import fc from 'fast-check';
import { read } from './reading';

const section = (title: string, ...paragraphs: readonly string[]) =>
  [title, '', ...paragraphs, ''].join('\n');
const policy = (...sections: readonly string[]) => ['Phone Policy', '', ...sections].join('\n');

/** A heading with the paragraphs, lists and tables below it. */
type Written = readonly [title: string, paragraphs: readonly string[]];

describe('ids', () => {
  test('of headings that are called alike are numbered', () => {
    const document = read(policy(section('Review', 'Yearly.'), section('Review', 'Again.')));
    expect(document.clauses.map(({ id }) => id)).toEqual(['review/yearly', 'review-2/again']);
  });

  test('say the words of the heading without number, accents and apostrophes', () => {
    const document = read(policy(section("1. The Trust's Café / Canteen", 'Open.')));
    expect(document.sections[0]?.id).toBe('the-trusts-cafe-canteen');
  });

  describe('when something else changes', () => {
    const other: fc.Arbitrary<string> = fc.constantFrom(
      'Other words.',
      'Others must:\n- wait;\n- go.',
      'Cell\tCell',
      'a. Something else.',
    );
    const sections: fc.Arbitrary<readonly Written[]> = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('Aims', 'Scope', 'Review', 'Roles'),
        fc.uniqueArray(
          fc.constantFrom(
            'One.',
            'Staff must:\n- read;\n- ask.',
            'Name\tRole',
            '1.1 First.\n1.2 Second.',
            'Two is more.',
          ),
          { minLength: 1, maxLength: 4 },
        ),
      ),
      { minLength: 2, maxLength: 4, selector: ([title]) => title },
    );
    const written = (all: readonly Written[]) =>
      policy(...all.map(([title, paragraphs]) => section(title, paragraphs.join('\n\n'))));
    const idsOf = (text: string) => read(text).clauses.map(({ id }) => id);

    test('stay, wherever a paragraph, list or table is put in, taken out or changed', () => {
      fc.assert(
        fc.property(sections, other, fc.nat(), fc.nat(), (all, added, s, p) => {
          const [title, paragraphs] = all[s % all.length] ?? ['', []];
          const at = p % (paragraphs.length + 1);
          const edited = all.map((each): Written =>
            each[0] === title ? [title, paragraphs.toSpliced(at, 0, added)] : each,
          );
          expect(idsOf(written(edited))).toEqual(expect.arrayContaining(idsOf(written(all))));
        }),
      );
    });

    test('stay, when a whole section is put in or taken out', () => {
      fc.assert(
        fc.property(sections, fc.nat(), other, (all, s, text) => {
          const more = all.toSpliced(s % (all.length + 1), 0, ['Something New', [text]]);
          expect(idsOf(written(more))).toEqual(expect.arrayContaining(idsOf(written(all))));
        }),
      );
    });
  });

  test('of clauses that begin alike are told apart by the rest of their words', () => {
    const alike = (end: string) => `All members of staff in every school must ${end}.`;
    const before = read(policy(section('Scope', alike('read'), '', alike('ask'))));
    const after = read(policy(section('Scope', alike('read'), '', alike('wait'), '', alike('ask'))));
    expect(after.clauses.map(({ id }) => id)).toEqual(
      expect.arrayContaining(before.clauses.map(({ id }) => id)),
    );
  });

  test('do not change when a section is put in front and the numbers move on', () => {
    const before = read(policy(section('1. Review', 'Yearly.')));
    const after = read(policy(section('1. Aims', 'None.'), section('2. Review', 'Yearly.')));
    expect(after.clauses.map(({ id }) => id)).toContain(before.clauses[0]?.id);
  });
});

describe('text before the first heading', () => {
  test('may stand above the title', () => {
    const document = read('Version 2\n\nPhone Policy\n\nScope\n\nAll.');
    expect(document.title).toBe('Phone Policy');
    expect(document.clauses.map(({ text }) => text)).toEqual(['Version 2', 'All.']);
  });

  test('is document control as far as it describes the document, and body text after', () => {
    const document = read(
      '# Phones\n\nVersion 2\n\nPolicy lead: Ann\n\nAll staff.\n\n## Scope\n\nAll.',
      'policy.md',
    );
    expect(document.sections.map(({ id, title }) => [id, title])).toEqual([
      ['document-control', ''],
      ['preface', ''],
      ['scope', 'Scope'],
    ]);
    expect(document.clauses.map(({ id }) => id)).toEqual([
      'document-control/version-2',
      'document-control/policy-lead',
      'preface/all-staff',
      'scope/all',
    ]);
  });

  test('without any heading is a policy called as its file', () => {
    expect(read('All staff must read this.', 'phones/mobile-phone_policy.txt')).toMatchObject({
      title: 'Mobile phone policy',
      clauses: [
        {
          id: 'preface/all-staff-must-read-this',
          path: ['Mobile phone policy'],
          text: 'All staff must read this.',
        },
      ],
    });
  });
});
