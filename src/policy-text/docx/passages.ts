import { isHidden } from './runs';
import type { Styles } from './styles';
import { child, childrenNamed, numberOf, valueOf, type XmlNode } from './xml';

/** Half points; 2 points cannot be read. */
const TINY = 4;

/** How many passages Word hides: neighbouring hidden runs of a paragraph are one. */
export function hiddenPassages(document: XmlNode, styles: Styles): number {
  return paragraphsIn(document, () => false).reduce((sum, paragraph) => {
    const style = styles.paragraph(valueOf(child(paragraph, 'w:pPr'), 'w:pStyle'));
    return sum + passages(runsIn(paragraph), (run) => isHidden(run, style, styles));
  }, 0);
}

/**
 * How many passages are in white or tiny letters on nothing but the page. Tables and text boxes have grounds of their own, on which
 * white is plain to see.
 */
export function invisiblePassages(document: XmlNode): number {
  const isGround = ({ name }: XmlNode): boolean => name === 'w:tbl' || name === 'w:txbxContent';
  return paragraphsIn(document, isGround)
    .filter((paragraph) => child(child(paragraph, 'w:pPr'), 'w:shd') === undefined)
    .reduce((sum, paragraph) => sum + passages(runsIn(paragraph), isInvisible), 0);
}

function passages(runs: readonly XmlNode[], is: (run: XmlNode) => boolean): number {
  const marks = runs.filter(hasText).map(is);
  return marks.filter((mark, i) => mark && marks[i - 1] !== true).length;
}

function isInvisible(run: XmlNode): boolean {
  const properties = child(run, 'w:rPr');
  const isWhite =
    valueOf(properties, 'w:color')?.toUpperCase() === 'FFFFFF' &&
    child(properties, 'w:shd') === undefined &&
    child(properties, 'w:highlight') === undefined;
  return isWhite || (numberOf(properties, 'w:sz') ?? TINY + 1) <= TINY;
}

function hasText(run: XmlNode): boolean {
  return childrenNamed(run, 'w:t').some(({ text }) => text.trim() !== '');
}

function paragraphsIn(node: XmlNode, isLeftOut: (node: XmlNode) => boolean): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const visit = (parent: XmlNode): void => {
    for (const each of parent.children) {
      if (isLeftOut(each)) continue;
      if (each.name === 'w:p') found.push(each);
      visit(each);
    }
  };
  visit(node);
  return found;
}

/** The paragraph's own runs, not those of a text box in it. */
function runsIn(node: XmlNode): readonly XmlNode[] {
  return node.children.flatMap((each) => {
    if (each.name === 'w:r') return [each];
    return each.name === 'w:del' || each.name === 'w:moveFrom' ? [] : runsIn(each);
  });
}
