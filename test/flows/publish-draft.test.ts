import { randomUUID } from 'node:crypto';
import { parseTimeZone, type TimeZone } from '../../src/domain/day';
import { draftId, policyId } from '../../src/domain/ids';
import { draftPolicy } from '../../src/flows/draft-policy';
import { dropDraft } from '../../src/flows/drop-draft';
import { publishDraft, type DraftPress } from '../../src/flows/publish-draft';
import { publishVersion } from '../../src/flows/publish-version';
import { someone } from '../domain/samples';
import { documentFrom } from '../domain/policies';
import { memoryDrafts } from '../memory/drafts';
import { memoryFiles } from '../memory/files';
import { memoryPolicies } from '../memory/policies';

const HR = someone(1);
const VISITORS = policyId('visitors');
const textOf = (words: string) => `Visitors Policy\n\nArriving\n\n${words}\n`;
const DAY_MS = 24 * 60 * 60 * 1_000;

function world(files: Readonly<Record<string, string>> = {}) {
  let now = new Date('2026-09-15T08:00:00Z');
  const needs = {
    policies: memoryPolicies(),
    drafts: memoryDrafts(),
    files: memoryFiles(new Map(Object.entries(files).map(([url, text]) => [url, Buffer.from(text)]))),
    clock: { now: () => now },
    zone: parseTimeZone('Europe/London') as TimeZone,
    newId: randomUUID,
  };
  const pass = (ms: number) => (now = new Date(now.getTime() + ms));
  const publish = (words: string, replaces: number | null) =>
    publishVersion(needs, {
      policyId: VISITORS,
      document: documentFrom(textOf(words)),
      textHash: words.padEnd(64, '0'),
      replaces,
      change: { kind: 'tell', reason: 'because', by: 'operator' },
    });
  const draft = async (url = 'url') => {
    const outcome = await draftPolicy(needs, { by: HR, fileName: 'visitors.txt', url });
    if (outcome.kind !== 'drafted') throw new Error(`Expected a draft, got ${JSON.stringify(outcome)}`);
    return outcome;
  };
  return { needs, pass, publish, draft };
}

const press = (id: DraftPress['id'], changes: Partial<DraftPress> = {}): DraftPress => ({
  id,
  by: HR,
  policy: VISITORS,
  compared: { policy: VISITORS, version: 1 },
  kind: 'reread',
  reason: 'A second bell',
  ...changes,
});

describe('a file that was sent', () => {
  test('is compared with the policy it is most likely a version of, and nothing is published', async () => {
    const { needs, publish, draft } = world({ url: textOf('Ring the bell twice.') });
    await publish('Ring the bell.', null);
    const { preview, draft: kept } = await draft();
    expect(preview.replaces?.policyId).toBe(VISITORS);
    expect(preview.diff?.changed).toHaveLength(1);
    expect(await needs.drafts.get(kept.id)).toEqual(kept);
    expect(await needs.policies.get(VISITORS, 2)).toBeNull();
  });

  test('that cannot be fetched or read is refused with words, and nothing is kept', async () => {
    const { needs } = world({ url: textOf('Ring.') });
    const send = (fileName: string, url: string) => draftPolicy(needs, { by: HR, fileName, url });
    expect(await send('visitors.txt', 'elsewhere')).toMatchObject({ kind: 'refused' });
    expect(await send('visitors.pdf', 'url')).toMatchObject({
      kind: 'refused',
      problem: expect.stringContaining('PDF') as string,
    });
  });

  test('whose words are the current version is said to be that', async () => {
    const { needs, draft } = world({ url: textOf('Ring.') });
    const { draft: first } = await draft();
    await publishDraft(needs, press(first.id, { policy: null, compared: { policy: null, version: null } }));
    const again = await draftPolicy(needs, { by: HR, fileName: 'visitors.txt', url: 'url' });
    expect(again).toMatchObject({ kind: 'already-current', policy: { version: 1 } });
  });
});

describe('publishing it', () => {
  test('makes it the next version, with choice, reason and publisher, and forgets the draft', async () => {
    const { needs, publish, draft } = world({ url: textOf('Ring the bell twice.') });
    await publish('Ring the bell.', null);
    const { draft: kept } = await draft();
    expect(await publishDraft(needs, press(kept.id))).toMatchObject({
      kind: 'published',
      policy: { version: 2, change: { kind: 'reread', reason: 'A second bell', by: HR } },
    });
    expect(await publishDraft(needs, press(kept.id))).toEqual({ kind: 'gone' });
    expect(await needs.policies.get(VISITORS, 3)).toBeNull();
  });

  test('by two presses at once is one version, and both hear that it is published', async () => {
    const { needs, publish, draft } = world({ url: textOf('Ring the bell twice.') });
    await publish('Ring the bell.', null);
    const { draft: kept } = await draft();
    const outcomes = await Promise.all(
      [press(kept.id), press(kept.id)].map((one) => publishDraft(needs, one)),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['published', 'published']);
    expect(await needs.policies.get(VISITORS, 3)).toBeNull();
  });

  test('after somebody else was first publishes nothing and compares with theirs', async () => {
    const { needs, publish, draft } = world({ url: textOf('Ring the bell twice.') });
    await publish('Ring the bell.', null);
    const { draft: kept } = await draft();
    await publish('Knock.', 1);
    expect(await publishDraft(needs, press(kept.id))).toMatchObject({
      kind: 'look-again',
      because: 'outrun',
      preview: { replaces: { version: 2 } },
    });
    expect(await needs.policies.get(VISITORS, 3)).toBeNull();
  });

  test('as a version of another policy than it was compared with shows that comparison first', async () => {
    const { needs, publish, draft } = world({ url: textOf('Ring the bell twice.') });
    await publish('Ring the bell.', null);
    const { draft: kept } = await draft();
    expect(await publishDraft(needs, press(kept.id, { policy: null }))).toMatchObject({
      kind: 'look-again',
      because: 'other-policy',
      preview: { replaces: null },
    });
  });

  test('as a new policy whose name is taken shows the comparison with that one', async () => {
    const { needs, draft } = world({ url: textOf('Ring.'), other: textOf('Knock.') });
    const asNew = { policy: null, compared: { policy: null, version: null } };
    const [{ draft: one }, { draft: other }] = [await draft(), await draft('other')];
    expect(await publishDraft(needs, press(one.id, asNew))).toMatchObject({
      kind: 'published',
      policy: { policyId: 'visitors-policy', version: 1, change: null },
    });
    expect(await publishDraft(needs, press(other.id, asNew))).toMatchObject({
      kind: 'look-again',
      preview: { replaces: { policyId: 'visitors-policy' } },
    });
  });

  test('without a reason is refused, and the draft stays', async () => {
    const { needs, publish, draft } = world({ url: textOf('Ring the bell twice.') });
    await publish('Ring the bell.', null);
    const { draft: kept } = await draft();
    expect(await publishDraft(needs, press(kept.id, { reason: ' ' }))).toMatchObject({ kind: 'refused' });
    expect(await needs.drafts.get(kept.id)).not.toBeNull();
  });

  test('is for its sender alone, and for seven days', async () => {
    const { needs, pass, draft } = world({ url: textOf('Ring.'), other: textOf('Knock.') });
    const { draft: kept } = await draft();
    expect(await publishDraft(needs, press(kept.id, { by: someone(2) }))).toEqual({ kind: 'gone' });
    expect(await publishDraft(needs, press(draftId(randomUUID())))).toEqual({ kind: 'gone' });
    pass(7 * DAY_MS + 1);
    expect(await publishDraft(needs, press(kept.id))).toEqual({ kind: 'gone' });
    await draft('other');
    expect(await needs.drafts.get(kept.id)).toBeNull();
  });
});

test('dropping forgets a draft; somebody else cannot', async () => {
  const { needs, draft } = world({ url: textOf('Ring.') });
  const { draft: kept } = await draft();
  await dropDraft(needs, { id: kept.id, by: someone(2) });
  expect(await needs.drafts.get(kept.id)).not.toBeNull();
  await dropDraft(needs, { id: kept.id, by: HR });
  await dropDraft(needs, { id: kept.id, by: HR });
  expect(await needs.drafts.get(kept.id)).toBeNull();
});
