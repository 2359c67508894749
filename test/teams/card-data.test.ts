import { readCard, staffPage } from '../../src/teams/card-data';
import { CAMPAIGN_ID, DELIVERY_ID } from '../cards/samples';

const read = (page: unknown) =>
  readCard(staffPage, { campaignId: CAMPAIGN_ID, deliveryId: DELIVERY_ID, version: 2, page });

describe('a page', () => {
  test.each([
    [3, 3],
    ['3', 3],
    ['120', 120],
  ])('%j from a button or a list to choose from is page %d', (page, number) => {
    expect(read(page)).toMatchObject({ kind: 'read', value: { page: number } });
  });

  test.each([0, -1, 1.5, '', '0', '03', '1e3', ' 3', '9999999', null, undefined, ['3'], { page: 3 }])(
    '%j is none',
    (page) => {
      expect(read(page).kind).toBe('bad');
    },
  );
});
