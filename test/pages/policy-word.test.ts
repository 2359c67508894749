import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import type { Note } from '../../src/domain/beside';
import type { PolicyDocument } from '../../src/domain/policy';
import { policyWord } from '../../src/pages/policy-word';
import { SAMPLE_NOTE, sampleDocument } from '../cards/samples';
import { anyDocument, shippedDocument, split, wordsOf } from './documents';

async function partsOf(
  document: PolicyDocument,
  notes: readonly Note[] = [],
): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await policyWord({ document, version: 2 }, notes));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function paragraphsOf(
  document: PolicyDocument,
  notes: readonly Note[] = [],
): Promise<readonly string[]> {
  const xml = (await partsOf(document, notes))['word/document.xml'] ?? '';
  return [...xml.matchAll(/<w:p>[^]*?<\/w:p>|<w:p\/>/g)].map(([paragraph]) =>
    paragraph
      .replace(/<w:tab\/>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&(lt|gt|quot|apos);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? "'")
      .replaceAll('&amp;', '&'),
  );
}

/** Without the title and the line below it, which names the version. */
const bodyOf = async (document: PolicyDocument) => split((await paragraphsOf(document)).slice(2).join('\n'));

test('the words of the shipped policy are all there, once, in order', async () => {
  const document = shippedDocument();
  expect(await bodyOf(document)).toEqual(wordsOf(document));
  expect((await paragraphsOf(document)).slice(0, 2)).toEqual([
    'Social Media Policy',
    'Version 2, last reviewed 7 December 2021. Large print.',
  ]);
});

test('the words of any policy are all there, once, in order', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      expect(await bodyOf(document)).toEqual(wordsOf(document));
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('it is large print: 18 point without serifs, one and a half lines, ragged right', async () => {
  const parts = await partsOf(shippedDocument());
  const styles = parts['word/styles.xml'] ?? '';
  expect(styles).toMatch(/<w:docDefaults>.*w:ascii="Arial".*<w:sz w:val="36"\/>.*<\/w:docDefaults>/);
  expect(styles).toMatch(/<w:spacing [^>]*w:line="360" w:lineRule="auto"\/><\/w:pPr><\/w:pPrDefault>/);
  expect(parts['word/document.xml']).not.toMatch(/<w:jc |<w:i\/>|<w:u /);
  const sizes = [...styles.matchAll(/w:styleId="Heading\d".*?<w:sz w:val="(\d+)"/g)].map(([, size]) =>
    Number(size),
  );
  expect(sizes.length).toBeGreaterThanOrEqual(6);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(36);
});

test('reading software finds its language, its title, its headings and the heads of its tables', async () => {
  const parts = await partsOf(shippedDocument());
  const text = parts['word/document.xml'] ?? '';
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
  expect(parts['docProps/core.xml']).toContain('<dc:title>Social Media Policy</dc:title>');
  expect(text.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
  expect(text.match(/<w:pStyle w:val="Heading3"\/>/g)?.length).toBeGreaterThan(5);
  expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(2);
});

test('a table too wide for large print lies on its side, and what comes before and after does not', async () => {
  const text = (await partsOf(shippedDocument()))['word/document.xml'] ?? '';
  const turns = [...text.matchAll(/<w:pgSz [^>]*w:orient="(\w+)"/g)].map(([, turn]) => turn);
  expect(turns).toEqual(['portrait', 'landscape', 'portrait']);
});

test('every page has its number', async () => {
  const parts = await partsOf(shippedDocument());
  expect(parts['word/footer1.xml']).toMatch(/Page .*PAGE.* of .*NUMPAGES/);
});

test('it is made once for a version', () => {
  const policy = { document: shippedDocument(), version: 1 };
  expect(policyWord(policy, [])).toBe(policyWord(policy, []));
});

test('what HR says beside a point stands below it, marked as HR’s', async () => {
  const paragraphs = await paragraphsOf(sampleDocument(), [SAMPLE_NOTE]);
  const at = paragraphs.findIndex((text) => text.includes('criticising the Trust;'));
  expect(paragraphs[at + 1]).toBe(`Note from HR: ${SAMPLE_NOTE.words}`);
});
