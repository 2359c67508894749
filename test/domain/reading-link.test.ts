import fc from 'fast-check';
import { deliveryIdFor, personKeyOf } from '../../src/domain/ids';
import { signIntent } from '../../src/domain/intent';
import { isGenuineLink, readingPath, readReadingPath, type AskedLink } from '../../src/domain/reading-link';
import { CAMPAIGN, someone } from './samples';

const KEY = 'k'.repeat(64);
const LINK = { campaignId: CAMPAIGN, person: personKeyOf(someone(1)) };

function asked(path: string): AskedLink {
  const read = readReadingPath(path);
  if (read === null) throw new Error(`Expected a reading path, got ${path}`);
  return read;
}

test.each(['page', 'large-print', 'plain'] as const)('a link to %s comes back as it was made', (form) => {
  const link = asked(readingPath(KEY, LINK, form));
  expect(link).toMatchObject({ ...LINK, form });
  expect(isGenuineLink(KEY, link)).toBe(true);
});

test('a signature is good for one person in one campaign with one key', () => {
  const link = asked(readingPath(KEY, LINK));
  expect(isGenuineLink(KEY, { ...link, person: personKeyOf(someone(2)) })).toBe(false);
  const other = readingPath(KEY, { ...LINK, person: personKeyOf(someone(2)) });
  expect(isGenuineLink(KEY, { ...link, signature: asked(other).signature })).toBe(false);
  expect(isGenuineLink('j'.repeat(64), link)).toBe(false);
});

test('the signature of a card is none of a link', () => {
  const intent = signIntent(KEY, CAMPAIGN, deliveryIdFor('initial', someone(1)));
  const { signature } = asked(readingPath(KEY, LINK));
  expect(signature.startsWith(intent)).toBe(false);
});

test('no change to a link leaves it genuine', () => {
  const path = readingPath(KEY, LINK);
  fc.assert(
    fc.property(fc.nat(path.length - 1), fc.constantFrom('a', '0', '/', '.', '%', '-', 'Z'), (at, char) => {
      fc.pre(path.charAt(at) !== char);
      const changed = readReadingPath(path.slice(0, at) + char + path.slice(at + 1));
      expect(changed !== null && isGenuineLink(KEY, changed)).toBe(false);
    }),
  );
});

test.each([
  (path: string) => `/read/../read/${path.slice('/read/'.length)}`,
  (path: string) => path.replace('/read/', '//read/'),
  (path: string) => `${path}/`,
  (path: string) => `${path}/../plain.txt`,
  (path: string) => `${path}/large-print.doc`,
  (path: string) => `${path}%00`,
  (path: string) => `${path}\n`,
  (path: string) => path.toUpperCase(),
  (path: string) => path.replaceAll('-', '%2d'),
])('a path in any other writing is none (%#)', (changed) => {
  expect(readReadingPath(changed(readingPath(KEY, LINK)))).toBeNull();
});
