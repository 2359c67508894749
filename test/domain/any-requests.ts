import fc from 'fast-check';
import { OBSTACLES, REQUEST_OUTCOMES, type StaffRequest } from '../../src/domain/request';
import { buildRequest, someone } from './samples';

const anyAnswer = fc.record({
  outcome: fc.constantFrom(...REQUEST_OUTCOMES),
  at: fc.date({ min: new Date('2026-09-01'), max: new Date('2026-12-01'), noInvalidDate: true }),
  by: fc.constantFrom(null, someone(900)),
});

/** Whatever somebody may have asked, and whatever became of it. */
export const anyRequests: fc.Arbitrary<readonly StaffRequest[]> = fc.array(
  fc
    .record({ about: fc.constantFrom(...OBSTACLES), answer: fc.option(anyAnswer) })
    .map((asked) => buildRequest(asked)),
  { maxLength: 4 },
);
