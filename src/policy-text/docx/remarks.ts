import type { Remark } from '../../domain/policy';
import { linksWithoutAddress } from './links';
import { hiddenPassages, invisiblePassages } from './passages';
import type { Relationship } from './package';
import type { Styles } from './styles';
import { descendants, type XmlNode } from './xml';

/**
 * What HR should know about how a Word file was read. The rules: what Word hides, deleted text of tracked changes, comments and
 * pictures are left out; inserted text is kept; footnotes and endnotes are the policy's words and stand at the end of the section
 * that refers to them; letters that cannot be seen on white paper are kept, for whoever gets the card will see them.
 */
export function remarksOf(
  document: XmlNode,
  relationships: ReadonlyMap<string, Relationship>,
  styles: Styles,
): readonly Remark[] {
  const nodes = descendants(document);
  const count = (...names: readonly string[]): number =>
    nodes.filter(({ name }) => names.includes(name)).length;
  const links = linksWithoutAddress(document, relationships);
  return [
    ...remark('hidden-text', hiddenPassages(document, styles), [
      'passage is hidden in Word and was left out',
      'passages are hidden in Word and were left out',
    ]),
    ...remark('hidden-text', invisiblePassages(document), [
      'passage is in white or tiny letters, and was kept',
      'passages are in white or tiny letters, and were kept',
    ]),
    ...remark('tracked-changes', count('w:ins', 'w:moveTo', 'w:del', 'w:moveFrom'), [
      'tracked change is not settled: what was deleted was left out, what was inserted was kept',
      'tracked changes are not settled: what was deleted was left out, what was inserted was kept',
    ]),
    ...remark('comments', count('w:commentReference'), ['comment was left out', 'comments were left out']),
    ...remark('footnotes', count('w:footnoteReference', 'w:endnoteReference'), [
      'footnote was put at the end of the section that refers to it',
      'footnotes were put at the end of the sections that refer to them',
    ]),
    ...remark('images', nodes.filter(isImage).length, [
      'picture was left out, with any words in it',
      'pictures were left out, with any words in them',
    ]),
    ...remark('links', links, [
      'link shows words without its address: staff will see the words only',
      'links show words without their addresses: staff will see the words only',
    ]),
  ];
}

function remark(
  kind: Remark['kind'],
  count: number,
  [one, several]: readonly [string, string],
): readonly Remark[] {
  return count === 0 ? [] : [{ kind, text: `${count} ${count === 1 ? one : several}.` }];
}

/** A drawing is a text box, whose words are read, or something to look at. */
function isImage(node: XmlNode): boolean {
  if (node.name === 'w:drawing') return !descendants(node).some(({ name }) => name === 'w:txbxContent');
  if (node.name !== 'w:pict' && node.name !== 'w:object') return false;
  return descendants(node).some(({ name }) => name === 'v:imagedata');
}
