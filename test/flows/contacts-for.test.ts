import { rosterOf } from '../../src/directory/roster-csv';
import { NO_CONTACTS } from '../../src/domain/safeguarding';
import { contactsFor } from '../../src/flows/contacts-for';
import { CONTACTS } from '../cards/signposts';
import { buildPerson, someone } from '../domain/samples';

const needs = {
  roster: rosterOf([buildPerson(1, { school: 'Hill' }), buildPerson(2, { school: 'Marsh' })]),
  schools: {
    readingTimeOf: () => null,
    contactsOf: (school: string) => (school === 'Hill' ? CONTACTS : NO_CONTACTS),
  },
};

test('everybody gets the contacts of their own school', () => {
  expect(contactsFor(needs, someone(1))).toEqual(CONTACTS);
  expect(contactsFor(needs, someone(2))).toEqual(NO_CONTACTS);
});

test('somebody who is not on the staff list gets none by name', () => {
  expect(contactsFor(needs, someone(3))).toEqual(NO_CONTACTS);
});
