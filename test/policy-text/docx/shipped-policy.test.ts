import { readPolicy } from '../../../src/policy-text/read-policy';
import { read, shippedBytes, SHIPPED } from '../reading';
import { shippedAsWord } from './shipped-policy';
import { expectRead } from './writing';

describe('the shipped policy as a Word file with headings and automatic numbering', () => {
  const text = shippedBytes().toString('utf8');
  const fromText = read(text, SHIPPED);
  const fromWord = async () =>
    expectRead(readPolicy(await shippedAsWord(text), 'social-media-policy.docx')).document;

  test('has the same title, metadata, sections and levels as the text pasted from Word', async () => {
    const { title, metadata, sections, furniture } = await fromWord();
    expect({ title, metadata, furniture }).toEqual({
      title: fromText.title,
      metadata: fromText.metadata,
      furniture: fromText.furniture,
    });
    expect(sections).toEqual(fromText.sections);
  });

  test('has the same clauses: ids, labels, texts and what introduces them', async () => {
    const { clauses } = await fromWord();
    expect(clauses).toEqual(fromText.clauses);
  });
});
