import { EVERYBODY, slicesOf } from '../../src/domain/slice';
import type { RequestStore } from '../../src/ports/requests';
import { HOSTILE, many, newCampaignId, newRequestId, newStaff, sampleRequest } from './samples';

const ANSWER = { outcome: 'asked-again', at: new Date('2026-10-02T09:00:00.005Z'), by: newStaff() } as const;

/** `open` opens the same store again each time, as another process would. */
export function requestsContract(open: () => RequestStore): void {
  describe('requests', () => {
    test('are given back as they were made', async () => {
      const request = sampleRequest({ about: 'another-format', format: 'easy-read', words: HOSTILE });
      expect(await open().add(request)).toEqual({ standing: request, added: true });
      expect(await open().ofPerson(request.campaignId, request.staffId)).toEqual([request]);
    });

    test('a second press makes no second request', async () => {
      const request = sampleRequest();
      await open().add(request);
      const again = { ...request, words: 'again' };
      expect(await open().add(again)).toEqual({ standing: request, added: false });
    });

    test('one person may make several, and nobody else sees them as theirs', async () => {
      const first = sampleRequest();
      const second = { ...first, id: newRequestId(), about: 'talk' as const };
      const other = sampleRequest({ campaignId: first.campaignId });
      await Promise.all([first, second, other].map((request) => open().add(request)));
      const own = await open().ofPerson(first.campaignId, first.staffId);
      expect(own.map(({ about }) => about).sort()).toEqual(['more-time', 'talk']);
    });

    test('slices together hold everybody’s, each once', async () => {
      const campaignId = newCampaignId();
      const all = many(20, () => sampleRequest({ campaignId }));
      await Promise.all(all.map((request) => open().add(request)));
      const shares = await Promise.all(slicesOf(20, 6).map((slice) => open().list(campaignId, slice)));
      const ids = (requests: typeof all) => requests.map(({ id }) => id).sort();
      expect(ids(shares.flat())).toEqual(ids(all));
      expect(ids(await open().list(campaignId, EVERYBODY))).toEqual(ids(all));
    });

    test('the first answer stands', async () => {
      const request = sampleRequest();
      const { campaignId, staffId, id } = request;
      await open().add(request);
      expect(await open().answer(campaignId, staffId, id, ANSWER)).toEqual({ ...request, answer: ANSWER });
      const later = { ...ANSWER, outcome: 'not-asked' as const };
      expect(await open().answer(campaignId, staffId, id, later)).toEqual({ ...request, answer: ANSWER });
    });

    test('what was supplied at once has an answer by nobody', async () => {
      const request = sampleRequest({ answer: { ...ANSWER, by: null } });
      await open().add(request);
      expect(await open().ofPerson(request.campaignId, request.staffId)).toEqual([request]);
    });

    test('a request that was never made cannot be answered', async () => {
      expect(await open().answer(newCampaignId(), newStaff(), newRequestId(), ANSWER)).toBeNull();
    });
  });
}
