import type { PolicyStore } from '../../src/ports/policies';
import { HOSTILE, many, newPolicyId, newStaff, sampleDocument, sampleVersion } from './samples';

const hash = (letter: string) => letter.repeat(64);

/** `open` opens the same store again each time, as another process would. */
export function policiesContract(open: () => PolicyStore): void {
  describe('policies', () => {
    test('come back word for word', async () => {
      const version = sampleVersion();
      const { replaces, ...words } = version;
      const policy = { ...words, version: replaces + 1 };
      expect(await open().publish(version)).toEqual({ kind: 'published', policy });
      expect(await open().get(version.policyId, 1)).toEqual(policy);
    });

    test('with the words of the current version are that version, whatever they were to replace', async () => {
      const first = sampleVersion();
      const { policyId } = first;
      await open().publish(first);
      const again = { ...first, document: sampleDocument({ title: 'Read better' }), publishedAt: new Date() };
      for (const replaces of [0, 1, 7])
        expect(await open().publish({ ...again, replaces })).toEqual({
          kind: 'already-current',
          policy: await open().get(policyId, 1),
        });
      expect(await open().get(policyId, 2)).toBeNull();
    });

    test('with other words are the next version, with its choice, and the one before stays', async () => {
      const policyId = newPolicyId();
      const by = ['operator', newStaff(), newStaff()] as const;
      for (const [replaces, title] of ['A', 'B', 'A'].entries())
        await open().publish(
          sampleVersion({
            policyId,
            document: sampleDocument({ title }),
            textHash: hash(title.toLowerCase()),
            replaces,
            change: replaces === 0 ? null : { kind: 'tell', reason: HOSTILE, by: by[replaces]! },
          }),
        );
      const versions = await Promise.all([1, 2, 3].map((version) => open().get(policyId, version)));
      expect(versions.map((policy) => policy?.document.title)).toEqual(['A', 'B', 'A']);
      expect(versions.map((policy) => policy?.change)).toEqual([
        null,
        { kind: 'tell', reason: HOSTILE, by: by[1] },
        { kind: 'tell', reason: HOSTILE, by: by[2] },
      ]);
    });

    test('that replace another version than the current one are refused, and nothing is written', async () => {
      const first = sampleVersion();
      const other = { ...first, textHash: hash('b') };
      expect(await open().publish({ ...other, replaces: 2 })).toEqual({ kind: 'outrun', current: null });
      await open().publish(first);
      const current = await open().get(first.policyId, 1);
      for (const replaces of [0, 2])
        expect(await open().publish({ ...other, replaces })).toEqual({ kind: 'outrun', current });
      expect(await open().get(first.policyId, 2)).toBeNull();
    });

    test('with the same words from ten writers at once are one version', async () => {
      const version = sampleVersion();
      const results = await Promise.all(many(10, () => open().publish(version)));
      expect(results.filter(({ kind }) => kind === 'published')).toHaveLength(1);
      expect(results.filter(({ kind }) => kind === 'already-current')).toHaveLength(9);
      expect(await open().get(version.policyId, 2)).toBeNull();
    });

    test('with different words from two writers at once are one version, and the other writer is told', async () => {
      const policyId = newPolicyId();
      const long = (title: string) =>
        sampleDocument({ title, furniture: [{ kind: 'footer', text: title.repeat(50_000) }] });
      const writers = ['a', 'b'].map((title) =>
        open().publish(sampleVersion({ policyId, document: long(title), textHash: hash(title) })),
      );
      const results = await Promise.all(writers);
      const standing = await open().get(policyId, 1);
      expect(results).toContainEqual({ kind: 'published', policy: standing });
      expect(results).toContainEqual({ kind: 'outrun', current: standing });
      expect(await open().get(policyId, 2)).toBeNull();
    });

    test('of two megabytes come back whole', async () => {
      const clause = sampleDocument().clauses[0]!;
      const clauses = many(40, (i) => ({ ...clause, id: `scope/${i}`, text: '🙂é'.repeat(17_000) }));
      const version = sampleVersion({ document: sampleDocument({ clauses }) });
      await open().publish(version);
      expect((await open().get(version.policyId, 1))?.document).toEqual(version.document);
    });

    test('are current in their newest version', async () => {
      const [one, other] = [newPolicyId(), newPolicyId()];
      for (let replaces = 0; replaces < 11; replaces += 1)
        await open().publish(sampleVersion({ policyId: one, textHash: hash(`${replaces % 2}`), replaces }));
      await open().publish(sampleVersion({ policyId: other }));
      const current = (await open().current()).filter(({ policyId }) => [one, other].includes(policyId));
      expect(new Map(current.map(({ policyId, version }) => [policyId, version]))).toEqual(
        new Map([
          [one, 11],
          [other, 1],
        ]),
      );
    });

    test('nobody published are not there', async () => {
      expect(await open().get(newPolicyId(), 1)).toBeNull();
    });
  });
}
