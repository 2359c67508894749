import { readPolicy } from '../../src/policy-text/read-policy';
import { policyId } from '../../src/domain/ids';
import type { VersionChange } from '../../src/domain/policy';
import { publishPolicy } from '../../src/flows/publish-policy';
import { publishVersion } from '../../src/flows/publish-version';
import { someone } from '../domain/samples';
import { memoryPolicies } from '../memory/policies';

const id = policyId('visitors');
const clock = { now: () => new Date('2026-09-15T08:00:00Z') };
const needs = () => ({ policies: memoryPolicies(), clock });
const bytesOf = (words: string) => Buffer.from(`Visitors Policy\n\nArriving\n\n${words}\n`);
const change: VersionChange = { kind: 'tell', reason: ' A new gate. ', by: someone(1) };

function version(words: string) {
  const read = readPolicy(bytesOf(words), 'visitors.txt');
  if (read.kind === 'refused') throw new Error(read.problem);
  return { policyId: id, document: read.document, textHash: read.textHash };
}

describe('publishing a version', () => {
  test('of a new policy needs no choice and records none', async () => {
    const outcome = await publishVersion(needs(), { ...version('Ring.'), replaces: null, change });
    expect(outcome).toMatchObject({ kind: 'published', policy: { version: 1, change: null } });
  });

  test('that replaces another records who chose what, and why', async () => {
    const all = needs();
    await publishVersion(all, { ...version('Ring.'), replaces: null, change: null });
    const outcome = await publishVersion(all, { ...version('Ring twice.'), replaces: 1, change });
    expect(outcome).toMatchObject({
      kind: 'published',
      policy: { version: 2, change: { kind: 'tell', reason: 'A new gate.', by: someone(1) } },
    });
  });

  test.each([
    ['without a choice', null, 'Please choose'],
    ['without a reason', { ...change, reason: ' \n' }, 'Please give the reason'],
    ['with a reason of a page', { ...change, reason: 'x'.repeat(501) }, 'The reason is too long'],
  ])('%s is refused with words, and nothing is published', async (_what, chosen, problem) => {
    const all = needs();
    await publishVersion(all, { ...version('Ring.'), replaces: null, change: null });
    const outcome = await publishVersion(all, { ...version('Ring twice.'), replaces: 1, change: chosen });
    expect(outcome).toEqual({ kind: 'refused', problem: expect.stringContaining(problem) as string });
    expect(await all.policies.get(id, 2)).toBeNull();
  });

  test('two publishers at once: one publishes, the other is told', async () => {
    const all = needs();
    await publishVersion(all, { ...version('Ring.'), replaces: null, change: null });
    const outcomes = await Promise.all(
      ['Ring twice.', 'Ring three times.'].map((words) =>
        publishVersion(all, { ...version(words), replaces: 1, change }),
      ),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['published', 'outrun']);
    expect(await all.policies.get(id, 3)).toBeNull();
  });
});

describe('a policy that ships with Readback', () => {
  const ship = (all: ReturnType<typeof needs>, words: string) =>
    publishPolicy(all, { policyId: id, bytes: bytesOf(words), fileName: 'visitors.txt' });

  test('is published when its words are new, and says that it was shipped', async () => {
    const all = needs();
    expect(await ship(all, 'Ring.')).toMatchObject({ kind: 'published', policy: { change: null } });
    expect(await ship(all, 'Ring twice.')).toMatchObject({
      kind: 'published',
      policy: { version: 2, change: { kind: 'reread', reason: 'shipped with Readback', by: 'operator' } },
    });
  });

  test('does not undo what HR published since', async () => {
    const all = needs();
    await ship(all, 'Ring.');
    await publishVersion(all, { ...version('Ring twice.'), replaces: 1, change });
    expect(await ship(all, 'Ring.')).toMatchObject({ kind: 'already-published', policy: { version: 2 } });
    expect(await all.policies.get(id, 3)).toBeNull();
  });

  test('is one version when several processes start at once', async () => {
    const all = needs();
    const outcomes = await Promise.all([1, 2, 3].map(() => ship(all, 'Ring.')));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
      'already-published',
      'already-published',
      'published',
    ]);
  });
});
