import fc from 'fast-check';
import { campaignId, deliveryId, deliveryIdFor, policyId, staffId } from '../../src/domain/ids';
import { someone } from './samples';

describe('ids', () => {
  test('a GUID in capitals is the same person', () => {
    expect(staffId('00000000-0000-4000-8000-0000000000AB')).toBe(
      staffId('00000000-0000-4000-8000-0000000000ab'),
    );
  });

  test('nothing that would break a table key becomes an id', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('/', '\\', '#', '?', '\n', '|'), (text, bad) => {
        for (const make of [staffId, campaignId, policyId, deliveryId])
          expect(() => make(`${text}${bad}`)).toThrow('Expected');
      }),
    );
  });

  test('a delivery id is the same for the same purpose and person, and for nothing else', () => {
    const id = deliveryIdFor('initial', someone(1));
    expect(deliveryIdFor('initial', someone(1))).toBe(id);
    expect(deliveryIdFor('digest', someone(1))).not.toBe(id);
    expect(deliveryIdFor('initial', someone(2))).not.toBe(id);
  });
});
