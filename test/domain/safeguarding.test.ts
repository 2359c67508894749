import fc from 'fast-check';
import {
  CONTACT_ROLES,
  lackingInWords,
  NO_CONTACTS,
  schoolsLacking,
  type SafeguardingContacts,
} from '../../src/domain/safeguarding';
import { buildPerson } from './samples';

const WHOLE: SafeguardingContacts = { lead: 'Di', head: 'Jo', chair: 'Ray' };

test('a school is named once, with what it lacks; one that lacks nothing is not', () => {
  const people = ['Marsh', 'Hill', 'Marsh', 'Oak', ''].map((school, n) => buildPerson(n, { school }));
  const contacts: Readonly<Record<string, SafeguardingContacts>> = {
    Hill: { ...WHOLE, chair: null },
    Oak: WHOLE,
  };
  expect(schoolsLacking(people, (school) => contacts[school] ?? NO_CONTACTS)).toEqual([
    { school: 'Hill', missing: ['chair'] },
    { school: 'Marsh', missing: ['lead', 'head', 'chair'] },
  ]);
});

test('nothing stands in the way when every contact is there, and something always does when one is not', () => {
  const contact = fc.option(fc.string({ minLength: 1 }));
  fc.assert(
    fc.property(fc.record({ lead: contact, head: contact, chair: contact }), (contacts) => {
      const lacking = schoolsLacking([buildPerson(1, { school: 'Hill' })], () => contacts);
      const isWhole = CONTACT_ROLES.every((role) => contacts[role] !== null);
      expect(lackingInWords(lacking) === null).toBe(isWhole);
    }),
  );
});

test('HR reads which schools, which columns, and of which file', () => {
  const words = lackingInWords([
    { school: 'Hill', missing: ['lead', 'chair'] },
    { school: 'Marsh', missing: ['head'] },
  ]);
  expect(words).toContain('Missing: Hill (safeguardingLead, chair); Marsh (head).');
  expect(words).toContain('READBACK_SCHOOLS');
});
