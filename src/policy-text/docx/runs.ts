import { fieldsFollowed, isContentsField, isVolatile, type Fields } from './fields';
import type { Style, Styles } from './styles';
import { symbolNamed, withoutPrivate } from './symbols';
import { child, isOn, valueOf, type XmlNode } from './xml';

/** What stands in a paragraph. */
export interface Inline {
  /** Tabs as tabs, line breaks as `\n`. */
  readonly text: string;
  /** Whether every word is bold or underlined. */
  readonly isStrong: boolean;
  /** Whether it belongs to a contents list that Word made. */
  readonly isContents: boolean;
  /** The text boxes that hang on it (`w:txbxContent`). */
  readonly boxes: readonly XmlNode[];
  /** Ids of its notes: `footnote 2`, `endnote 1`. */
  readonly notes: readonly string[];
}

/** Reads the paragraphs of one story in order: a field may begin in one and end in another. */
export type InlineReader = (paragraph: XmlNode, style: Style) => Inline;

interface Draft {
  text: string;
  hasStrong: boolean;
  hasPlain: boolean;
  isContents: boolean;
  readonly boxes: XmlNode[];
  readonly notes: string[];
}

/** Not on the page: deleted text and what describes the text around it. */
const NOT_SHOWN = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:rt', 'w:delText']);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

export function inlineReader(styles: Styles): InlineReader {
  const fields = fieldsFollowed();
  return (paragraph, style) => {
    const draft: Draft = {
      text: '',
      hasStrong: false,
      hasPlain: false,
      isContents: fields.isContents(),
      boxes: [],
      notes: [],
    };
    for (const each of paragraph.children) readInto(draft, each, fields, styles, style);
    fields.endParagraph();
    const { text, hasStrong, hasPlain, isContents, boxes, notes } = draft;
    return { text, isStrong: hasStrong && !hasPlain, isContents, boxes, notes };
  };
}

/** Whether Word hides a run: by its own mark, its style's or its paragraph's style's. */
export function isHidden(run: XmlNode, style: Style, styles: Styles): boolean {
  const own = child(run, 'w:rPr');
  return (
    isOn(own, 'w:vanish') ?? styles.withId(valueOf(own, 'w:rStyle'))?.isHidden ?? style.isHidden ?? false
  );
}

function readInto(draft: Draft, node: XmlNode, fields: Fields, styles: Styles, style: Style): void {
  if (NOT_SHOWN.has(node.name)) return;
  if (node.name === 'w:fldSimple') {
    const instruction = node.attributes['w:instr'] ?? '';
    if (isVolatile(instruction)) return;
    if (isContentsField(instruction)) draft.isContents = true;
  }
  if (node.name === 'w:r') readRun(draft, node, fields, styles, style);
  else if (node.name === 'm:t') take(draft, node.text, false);
  else for (const each of node.children) readInto(draft, each, fields, styles, style);
}

function readRun(draft: Draft, run: XmlNode, fields: Fields, styles: Styles, style: Style): void {
  const hidden = isHidden(run, style, styles);
  const strong = isStrong(run, style, styles);
  for (const node of run.children) {
    if (node.name === 'w:fldChar') follow(node, fields);
    else if (node.name === 'w:instrText') fields.instruct(node.text);
    else if (!hidden && fields.isShown()) {
      if (fields.isContents()) draft.isContents = true;
      readShown(draft, node, strong, () => readInto(draft, node, fields, styles, style));
    }
  }
}

function readShown(draft: Draft, node: XmlNode, strong: boolean, readInside: () => void): void {
  const sign = SIGNS.get(node.name);
  if (sign !== undefined) draft.text += sign;
  else if (node.name === 'w:t') take(draft, node.text, strong);
  else if (node.name === 'w:sym') take(draft, symbolNamed(node.attributes['w:char'] ?? ''), strong);
  else if (node.name === 'w:footnoteReference') draft.notes.push(`footnote ${node.attributes['w:id'] ?? ''}`);
  else if (node.name === 'w:endnoteReference') draft.notes.push(`endnote ${node.attributes['w:id'] ?? ''}`);
  else if (node.name === 'w:drawing' || node.name === 'w:pict' || node.name === 'w:object')
    draft.boxes.push(...boxesIn(node));
  else if (node.name === 'w:ruby') readInside();
}

function follow(node: XmlNode, fields: Fields): void {
  const type = node.attributes['w:fldCharType'];
  if (type === 'begin') fields.begin();
  else if (type === 'separate') fields.separate();
  else if (type === 'end') fields.end();
}

/** Soft hyphens only say where a word may be broken; line ends inside the XML are no more than spaces. */
function take(draft: Draft, written: string, strong: boolean): void {
  const text = withoutPrivate(written)
    .replaceAll('\u00ad', '')
    .replace(/[\t\r\n]+/g, ' ');
  draft.text += text;
  if (text.trim() === '') return;
  if (strong) draft.hasStrong = true;
  else draft.hasPlain = true;
}

function isStrong(run: XmlNode, style: Style, styles: Styles): boolean {
  const own = child(run, 'w:rPr');
  const isBold = isOn(own, 'w:b') ?? styles.withId(valueOf(own, 'w:rStyle'))?.isBold ?? style.isBold;
  return isBold === true || isOn(own, 'w:u') === true;
}

/** The outermost text boxes; what is inside them is found when they are read. */
function boxesIn(node: XmlNode): readonly XmlNode[] {
  return node.children.flatMap((each) => (each.name === 'w:txbxContent' ? [each] : boxesIn(each)));
}
