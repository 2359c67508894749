import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { policyId } from '../../src/domain/ids';
import type { PolicyText } from '../../src/domain/policy';
import { loadPolicyEntries, PACKAGE_ROOT } from '../../src/main/content';
import { entriesOf, policyDataOf, problemsOf, readPolicyEntries } from '../../src/main/policy-data';
import { readPolicy } from '../../src/policy-text/read-policy';
import { samplePolicy } from '../cards/samples';

const SOCIAL_MEDIA = policyId('social-media');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readback-policy-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (file: string, content: unknown) => writeFile(join(folder, file), JSON.stringify(content));
const check = {
  id: 'trip-photo',
  scenario: 'A scenario.',
  question: 'A question?',
  options: [{ says: 'One.' }, { says: 'Two.', right: true }],
  clause: { section: 'Scope', words: 'applicable' },
  why: 'Look.',
};

function shippedPolicy(): PolicyText {
  const file = join(PACKAGE_ROOT, 'policies', 'social-media', 'social-media-policy.txt');
  const read = readPolicy(readFileSync(file), 'social-media-policy.txt');
  if (read.kind === 'refused') throw new Error(read.problem);
  return { policyId: SOCIAL_MEDIA, version: 1, document: read.document };
}

describe('the shipped policy', () => {
  test('has five scenarios and says when to tell the manager, each about one clause of it', async () => {
    const entries = await loadPolicyEntries();
    const policy = shippedPolicy();
    expect(problemsOf(entriesOf(entries, SOCIAL_MEDIA), policy)).toEqual([]);
    const data = policyDataOf(entries);
    expect(data.checksOf(policy)).toHaveLength(5);
    const says = data.tellManagerOf(policy);
    expect(says?.asks.map(({ clause }) => clause.text)).toEqual([
      expect.stringMatching(/^inform their manager immediately/),
    ]);
    expect(says?.steps).toHaveLength(3);
  });

  test('has HR’s note beside both clauses on criticising', async () => {
    const policy = shippedPolicy();
    const notes = policyDataOf(await loadPolicyEntries()).notesOf(policy);
    const textOf = (id: string) => policy.document.clauses.find((clause) => clause.id === id)?.text;
    expect(notes.map(({ clauseId }) => textOf(clauseId))).toEqual([
      'criticising the Trust;',
      'criticising or arguing with management, colleagues, children or their families;',
    ]);
    expect(new Set(notes.map(({ words }) => words))).toEqual(
      new Set(['This does not stop you whistleblowing, raising a grievance or speaking to your union.']),
    );
  });

  test('its scenarios say nothing in a voice of their own that one may or must not do', async () => {
    const { checks } = entriesOf(await loadPolicyEntries(), SOCIAL_MEDIA);
    expect(JSON.stringify(checks)).not.toMatch(/\byou (may|must|can|should)\b|allowed|forbidden|quiz|score/i);
  });
});

describe('a policy’s folder', () => {
  test('without these files has no scenarios and no button', async () => {
    const entries = await readPolicyEntries(folder);
    expect(entries).toEqual({ checks: [], tellManager: null, notes: [] });
    const data = policyDataOf(new Map([[samplePolicy().policyId, entries]]));
    expect(data.checksOf(samplePolicy())).toEqual([]);
    expect(data.tellManagerOf(samplePolicy())).toBeNull();
    expect(data.notesOf(samplePolicy())).toEqual([]);
    expect(policyDataOf(new Map()).checksOf(samplePolicy())).toEqual([]);
  });

  test('with a scenario has it, with the right answer', async () => {
    await write('checks.json', { checks: [check] });
    const { checks } = await readPolicyEntries(folder);
    expect(checks[0]?.options).toEqual([
      { says: 'One.', isRight: false },
      { says: 'Two.', isRight: true },
    ]);
  });

  test.each<[string, object, string]>([
    [
      'no right answer',
      { ...check, options: [{ says: 'One.' }, { says: 'Two.' }] },
      'exactly one must be right',
    ],
    ['one option', { ...check, options: [{ says: 'One.', right: true }] }, 'at least 2'],
    ['a misspelt field', { ...check, wy: 'Look.' }, "'wy'"],
    ['an id with spaces', { ...check, id: 'Trip photo' }, 'lower-case words joined by hyphens'],
    ['a scenario that no phone shows', { ...check, scenario: 'x'.repeat(601) }, 'at most 600'],
  ])('with %s is refused with the file and the reason', async (_what, wrong, reason) => {
    await write('checks.json', { checks: [wrong] });
    await expect(readPolicyEntries(folder)).rejects.toThrow(reason);
    await expect(readPolicyEntries(folder)).rejects.toThrow(`${folder}/checks.json`);
  });

  test('with six scenarios, or two of the same name, is refused', async () => {
    await write('checks.json', { checks: Array.from({ length: 6 }, (_, n) => ({ ...check, id: `c${n}` })) });
    await expect(readPolicyEntries(folder)).rejects.toThrow('at most 5');
    await write('checks.json', { checks: [check, check] });
    await expect(readPolicyEntries(folder)).rejects.toThrow('two have the same id');
  });

  test.each([
    ['no words', [{ section: 'Scope', words: 'applicable', note: ' ' }], 'at least 1'],
    ['an essay', [{ section: 'Scope', words: 'applicable', note: 'x'.repeat(301) }], 'at most 300'],
    ['a misspelt field', [{ section: 'Scope', words: 'applicable', nota: 'x' }], "'nota'"],
  ])('with a note of %s is refused with the file and the reason', async (_what, notes, reason) => {
    await write('notes.json', notes);
    await expect(readPolicyEntries(folder)).rejects.toThrow(reason);
    await expect(readPolicyEntries(folder)).rejects.toThrow(`${folder}/notes.json`);
  });

  test('with a file that is no JSON is refused', async () => {
    await writeFile(join(folder, 'tell-manager.json'), '{ asks: ');
    await expect(readPolicyEntries(folder)).rejects.toThrow('tell-manager.json');
  });

  test('that names a clause which is not there says where and which', async () => {
    await write('checks.json', { checks: [{ ...check, clause: { section: 'Scope', words: 'gone' } }] });
    await write('tell-manager.json', {
      asks: [{ section: 'Nowhere', words: 'x' }],
      steps: [{ section: 'Scope', words: 'applicable' }],
    });
    await write('notes.json', [{ section: 'Scope', words: 'gone', note: 'x' }]);
    expect(problemsOf(await readPolicyEntries(folder), samplePolicy())).toEqual([
      'checks.json, "trip-photo": expected one clause of section "Scope" with the words "gone", found 0',
      'tell-manager.json, asks: there is no section "Nowhere"',
      'notes.json: expected one clause of section "Scope" with the words "gone", found 0',
    ]);
  });
});
