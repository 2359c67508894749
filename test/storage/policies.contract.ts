import type { PolicyStore } from '../../src/ports/policies';
import { many, newPolicyId, sampleDocument } from './samples';

const at = new Date('2026-09-01T08:00:00.5Z');
const hash = (letter: string) => letter.repeat(64);

/** `open` opens the same store again each time, as another process would. */
export function policiesContract(open: () => PolicyStore): void {
  describe('policies', () => {
    test('come back word for word', async () => {
      const policyId = newPolicyId();
      const document = sampleDocument();
      const policy = { policyId, version: 1, textHash: hash('a'), publishedAt: at, document };
      expect(await open().publish(policyId, document, hash('a'), at)).toEqual({ policy, added: true });
      expect(await open().get(policyId, 1)).toEqual(policy);
    });

    test('with the words of the current version are that version', async () => {
      const policyId = newPolicyId();
      const first = await open().publish(policyId, sampleDocument(), hash('a'), at);
      const again = await open().publish(
        policyId,
        sampleDocument({ title: 'Read better' }),
        hash('a'),
        new Date(),
      );
      expect(again).toEqual({ policy: first.policy, added: false });
      expect(await open().get(policyId, 2)).toBeNull();
    });

    test('with other words are the next version, and the one before stays', async () => {
      const policyId = newPolicyId();
      for (const title of ['A', 'B', 'A'])
        await open().publish(policyId, sampleDocument({ title }), hash(title.toLowerCase()), at);
      const titles = await Promise.all([1, 2, 3].map((version) => open().get(policyId, version)));
      expect(titles.map((policy) => policy?.document.title)).toEqual(['A', 'B', 'A']);
    });

    test('with the same words from ten writers at once are one version', async () => {
      const policyId = newPolicyId();
      const writers = many(10, () => open().publish(policyId, sampleDocument(), hash('a'), at));
      const results = await Promise.all(writers);
      expect(results.filter(({ added }) => added)).toHaveLength(1);
      expect(results.map(({ policy }) => policy.version)).toEqual(many(10, () => 1));
    });

    test('with different words from two writers at once are two complete versions', async () => {
      const policyId = newPolicyId();
      const long = (title: string) =>
        sampleDocument({ title, furniture: [{ kind: 'footer', text: title.repeat(50_000) }] });
      const writers = ['a', 'b'].map((title) => open().publish(policyId, long(title), hash(title), at));
      const results = await Promise.all(writers);
      expect(results.map(({ policy }) => policy.version).sort()).toEqual([1, 2]);
      for (const { policy } of results) expect(await open().get(policyId, policy.version)).toEqual(policy);
    });

    test('of two megabytes come back whole', async () => {
      const clause = sampleDocument().clauses[0]!;
      const clauses = many(40, (i) => ({ ...clause, id: `scope/${i}`, text: '🙂é'.repeat(17_000) }));
      const document = sampleDocument({ clauses });
      const policyId = newPolicyId();
      await open().publish(policyId, document, hash('c'), at);
      expect((await open().get(policyId, 1))?.document).toEqual(document);
    });

    test('are current in their newest version', async () => {
      const [one, other] = [newPolicyId(), newPolicyId()];
      for (let version = 1; version <= 11; version++)
        await open().publish(one, sampleDocument({ title: `${version}` }), hash(`${version % 2}`), at);
      await open().publish(other, sampleDocument(), hash('a'), at);
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
