import type { DraftStore } from '../../src/ports/drafts';
import { many, newDraftId, sampleDocument, sampleDraft } from './samples';

/** Older than any other suite's, so that removing old ones touches nobody else. */
const LONG_AGO = new Date('2001-01-01T08:00:00Z');

/** `open` opens the same store again each time, as another process would. */
export function draftsContract(open: () => DraftStore): void {
  describe('drafts', () => {
    test('come back word for word', async () => {
      const draft = sampleDraft();
      await open().add(draft);
      expect(await open().get(draft.id)).toEqual(draft);
    });

    test('of two megabytes come back whole, and go whole', async () => {
      const clause = sampleDocument().clauses[0]!;
      const clauses = many(40, (i) => ({ ...clause, id: `scope/${i}`, text: '🙂é'.repeat(17_000) }));
      const draft = sampleDraft({ document: sampleDocument({ clauses }) });
      await open().add(draft);
      expect((await open().get(draft.id))?.document).toEqual(draft.document);
      await open().remove(draft.id);
      expect(await open().get(draft.id)).toBeNull();
    });

    test('that were removed are gone, and removing them again is fine', async () => {
      const [draft, other] = [sampleDraft(), sampleDraft()];
      await open().add(draft);
      await open().add(other);
      await Promise.all([open().remove(draft.id), open().remove(draft.id)]);
      await open().remove(draft.id);
      expect(await open().get(draft.id)).toBeNull();
      expect(await open().get(other.id)).toEqual(other);
    });

    test('from before a moment are removed, and later ones stay', async () => {
      const old = sampleDraft({ at: LONG_AGO });
      const later = sampleDraft({ at: new Date(LONG_AGO.getTime() + 1) });
      await open().add(old);
      await open().add(later);
      await open().removeBefore(later.at);
      expect(await open().get(old.id)).toBeNull();
      expect(await open().get(later.id)).toEqual(later);
    });

    test('nobody sent are not there', async () => {
      expect(await open().get(newDraftId())).toBeNull();
    });
  });
}
