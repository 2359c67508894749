import fc from 'fast-check';
import { read } from './reading';

const section = (title: string, ...paragraphs: readonly string[]) =>
  [title, '', ...paragraphs, ''].join('\n');
const policy = (...sections: readonly string[]) => ['Phone Policy', '', ...sections].join('\n');

describe('ids', () => {
  test('of headings that are called alike are numbered', () => {
    const document = read(policy(section('Review', 'Yearly.'), section('Review', 'Again.')));
    expect(document.clauses.map(({ id }) => id)).toEqual(['review/yearly', 'review-2/again']);
  });

  test('say the words of the heading without number, accents and apostrophes', () => {
    const document = read(policy(section("1. The Trust's Café / Canteen", 'Open.')));
    expect(document.sections[0]?.id).toBe('the-trusts-cafe-canteen');
  });

  test('do not change when another section does', () => {
    const paragraphs = fc.array(fc.constantFrom('One.', 'Staff must:\n- read;\n- ask.', 'Name\tRole'), {
      minLength: 1,
      maxLength: 4,
    });
    const body = paragraphs.map((all) => all.join('\n\n'));
    fc.assert(
      fc.property(body, body, body, (first, second, other) => {
        const idsOf = (edited: string) =>
          read(policy(section('1. Aims', edited), section('2. Review', second)))
            .clauses.filter(({ sectionId }) => sectionId === 'review')
            .map(({ id }) => id);
        expect(idsOf(first)).toEqual(idsOf(other));
      }),
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
