import type { AssignmentStore } from '../../src/ports/assignments';
import { HOSTILE, many, newCampaignId, newStaff, sampleAssignment } from './samples';
import { EVERYBODY, slicesOf } from '../../src/domain/slice';
import { firstTo, idsIn, upTo } from './shares';

/** `open` opens the same store again each time, as another process would. */
export function assignmentsContract(open: () => AssignmentStore): void {
  describe('assignments', () => {
    test('come back as they were frozen', async () => {
      const assignment = sampleAssignment({
        name: HOSTILE,
        school: HOSTILE,
        manager: newStaff(),
        held: 'on leave',
      });
      await open().addAll([assignment]);
      expect(await open().get(assignment.campaignId, assignment.staffId)).toEqual(assignment);
    });

    test('are listed in full when there are more than a page holds', async () => {
      const campaignId = newCampaignId();
      const people = many(1_100, () => sampleAssignment({ campaignId }));
      await open().addAll(people);
      const listed = await open().list(campaignId, EVERYBODY);
      expect(new Set(listed.map(({ staffId }) => staffId))).toEqual(
        new Set(people.map(({ staffId }) => staffId)),
      );
      expect(listed).toHaveLength(1_100);
    });

    test('are in exactly one slice, whatever the slices', async () => {
      const campaignId = newCampaignId();
      const people = many(60, () => sampleAssignment({ campaignId }));
      await open().addAll(people);
      const shares = await Promise.all(slicesOf(60, 7).map((slice) => open().list(campaignId, slice)));
      expect(idsIn(shares.flat())).toEqual(idsIn(people));
    });

    test('whose key a slice begins with are in it, and whose key it ends with are not', async () => {
      const assignment = sampleAssignment();
      const { campaignId, staffId } = assignment;
      await open().addAll([assignment]);
      expect(await open().list(campaignId, firstTo(staffId))).toEqual([assignment]);
      expect(await open().list(campaignId, upTo(staffId))).toEqual([]);
    });

    test('complete a batch of which one stands, and leave that one as it is', async () => {
      const campaignId = newCampaignId();
      const people = many(100, () => sampleAssignment({ campaignId, name: 'now' }));
      const standing = { ...people[41]!, name: 'then' };
      await open().addAll([standing]);
      await open().addAll(people);
      expect(await open().list(campaignId, EVERYBODY)).toHaveLength(100);
      expect(await open().get(campaignId, standing.staffId)).toEqual(standing);
    });

    test('frozen twice at once are frozen once', async () => {
      const campaignId = newCampaignId();
      const people = many(150, () => sampleAssignment({ campaignId }));
      await Promise.all([open().addAll(people), open().addAll(people.toReversed())]);
      expect(await open().list(campaignId, EVERYBODY)).toHaveLength(150);
    });

    test('take a person who is on the list twice once', async () => {
      const assignment = sampleAssignment();
      await open().addAll([assignment, { ...assignment, name: 'again' }]);
      expect(await open().list(assignment.campaignId, EVERYBODY)).toEqual([assignment]);
    });

    test('of nobody are no rows', async () => {
      await open().addAll([]);
      expect(await open().list(newCampaignId(), EVERYBODY)).toEqual([]);
      expect(await open().get(newCampaignId(), newStaff())).toBeNull();
    });

    test('are superseded for those named, skipping people the campaign never asked', async () => {
      const campaignId = newCampaignId();
      const [one, other] = [sampleAssignment({ campaignId }), sampleAssignment({ campaignId })];
      const [later, latest, stranger] = [newCampaignId(), newCampaignId(), newStaff()];
      await open().addAll([one, other]);
      await open().supersede(campaignId, [one.staffId, stranger], later);
      expect(await open().get(campaignId, one.staffId)).toEqual({ ...one, supersededBy: later });
      expect(await open().get(campaignId, other.staffId)).toEqual(other);
      expect(await open().get(campaignId, stranger)).toBeNull();
      await open().supersede(campaignId, [one.staffId], latest);
      expect((await open().get(campaignId, one.staffId))?.supersededBy).toBe(later);
    });

    test('superseded by two campaigns at once keep one of them for good', async () => {
      const assignment = sampleAssignment();
      const { campaignId, staffId } = assignment;
      await open().addAll([assignment]);
      const successors = many(8, newCampaignId);
      await Promise.all(successors.map((by) => open().supersede(campaignId, [staffId], by)));
      const first = (await open().get(campaignId, staffId))?.supersededBy;
      expect(successors).toContain(first);
      await open().supersede(campaignId, [staffId], newCampaignId());
      expect((await open().get(campaignId, staffId))?.supersededBy).toBe(first);
    });
  });
}
