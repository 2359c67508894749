import { UNREACHABLE_REASONS } from '../../src/domain/delivery';
import { fixFor } from '../../src/domain/reach';

describe('what HR can do about somebody who cannot be reached', () => {
  test.each(UNREACHABLE_REASONS)('whoever "%s" comes with one plain sentence', (reason) => {
    expect(fixFor(reason)).toMatch(/^[A-Z][^.]{20,110}\.$/);
  });

  test('no two reasons have the same one', () => {
    expect(new Set(UNREACHABLE_REASONS.map(fixFor)).size).toBe(UNREACHABLE_REASONS.length);
  });
});
