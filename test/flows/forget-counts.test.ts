import { day } from '../../src/domain/day';
import { forgetCounts } from '../../src/flows/forget-counts';
import { memoryStores } from '../memory/stores';
import { newAnswerId, newPolicyId, newTenant } from '../storage/samples';
import type { TimeZone } from '../../src/domain/day';

const stores = memoryStores(() => 0);
const forgetAt = (now: string) =>
  forgetCounts({ ...stores, clock: { now: () => new Date(now) }, zone: 'Europe/London' as TimeZone });

test('what was counted of a term is deleted a year after the term ended, and not before', async () => {
  const [policyId, term] = [newPolicyId(), '2026-autumn'] as const;
  const asked = async () => (await stores.clauseCounts.of(policyId, term)).clauses.length;
  const count = { policyId, term, answerId: newAnswerId(), kind: 'asked', clauseId: 'scope' } as const;
  await stores.clauseCounts.add(count);
  await forgetAt('2027-12-31T23:00:00Z');
  expect(await asked()).toBe(1);
  await forgetAt('2028-01-01T01:00:00Z');
  expect(await asked()).toBe(0);
});

test('a thumb is deleted after 12 months, and not before', async () => {
  const tenantId = newTenant();
  await stores.reactions.add({ tenantId, reaction: 'like', day: day('2026-09-30') });
  await forgetAt('2027-09-30T12:00:00Z');
  expect((await stores.reactions.count(tenantId)).like).toBe(1);
  await forgetAt('2027-10-01T12:00:00Z');
  expect((await stores.reactions.count(tenantId)).like).toBe(0);
});
