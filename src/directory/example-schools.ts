import type { Schools } from '../ports/schools';

/** For trying Readback out on one's own machine without a list of schools: contacts for every school that name themselves as examples. */
export const exampleSchools: Schools = {
  readingTimeOf: () => null,
  contactsOf: () => ({
    lead: 'Example lead, ext. 201',
    head: 'Example head, ext. 202',
    chair: 'Example chair, chair@school.example',
  }),
};
