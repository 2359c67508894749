import fc from 'fast-check';
import { documentOf, textOf } from '../../src/storage/document-text';
import { HOSTILE, sampleDocument } from './samples';

const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('🙂'.repeat(20_000), '\ud83d', HOSTILE),
);

describe('a policy as text', () => {
  test('comes back word for word, whatever the words are', () => {
    fc.assert(
      fc.property(words, words, (title, text) => {
        const document = sampleDocument({ title, furniture: [{ kind: 'header', text }] });
        expect(documentOf(textOf(document))).toEqual(document);
      }),
    );
  });

  test('is in parts that a text column takes, none of which ends inside a character', () => {
    const { parts } = textOf(sampleDocument({ title: `a${'🙂'.repeat(40_000)}` }));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(32_768);
      expect(part.isWellFormed()).toBe(true);
    }
  });

  test.each([
    ['a part is missing', (parts: readonly string[]) => parts.slice(1)],
    [
      'a word was changed',
      ([first, ...rest]: readonly string[]) => [first!.replace('Social', 'Serial'), ...rest],
    ],
  ])('is refused when %s', (_, spoil) => {
    const { contentHash, parts } = textOf(sampleDocument({ title: 'Social'.repeat(10_000) }));
    expect(() => documentOf({ contentHash, parts: spoil(parts) })).toThrow(
      `expected text with hash ${contentHash}`,
    );
  });
});
