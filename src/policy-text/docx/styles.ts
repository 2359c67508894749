import { child, childrenNamed, isOn, numberOf, valueOf, type XmlNode } from './xml';

/** What a style says of paragraphs and characters, its ancestors' words included. Undefined: it says nothing. */
export interface Style {
  /** In English and small letters, as Word keeps the names of its own styles in every language: `heading 1`, `toc 2`. */
  readonly name: string;
  /** 0 for the outermost heading, 8 for the innermost, 9 for text. */
  readonly outline: number | undefined;
  readonly numbering: NumberingRef;
  readonly indent: Indent;
  readonly isBold: boolean | undefined;
  readonly isHidden: boolean | undefined;
  /** The ids of the style and of those it is based on, itself first. */
  readonly family: readonly string[];
}

/** Which list a paragraph or style belongs to. `0` as `numId` takes a paragraph out of its style's list. */
export interface NumberingRef {
  readonly numId: string | undefined;
  readonly level: number | undefined;
}

/** Twips (twentieths of a point) from the margin. */
export interface Indent {
  readonly left: number | undefined;
  /** How much further left the first line begins; negative when it begins further right. */
  readonly hanging: number | undefined;
}

export interface Styles {
  /** The style with this id; without an id, or for an unknown one, the paragraphs' default. */
  paragraph(id: string | undefined): Style;
  /** The style of any kind with this id. */
  withId(id: string | undefined): Style | undefined;
}

/** Word itself allows eleven. */
const GENERATIONS_AT_MOST = 20;

const PLAIN: Style = {
  name: '',
  outline: undefined,
  numbering: { numId: undefined, level: undefined },
  indent: { left: undefined, hanging: undefined },
  isBold: undefined,
  isHidden: undefined,
  family: [],
};

/** Reads a styles part; a document without one has plain paragraphs only. */
export function stylesOf(part: XmlNode | undefined): Styles {
  const nodes = childrenNamed(part, 'w:style');
  const byId = new Map(nodes.map((node) => [node.attributes['w:styleId'] ?? '', node]));
  const known = new Map<string, Style>();
  const styleWith = (id: string, heirs: ReadonlySet<string>): Style => {
    const node = byId.get(id);
    if (node === undefined || heirs.has(id) || heirs.size > GENERATIONS_AT_MOST) return PLAIN;
    const found = known.get(id);
    if (found !== undefined) return found;
    const parent = valueOf(node, 'w:basedOn');
    const base = parent === undefined ? PLAIN : styleWith(parent, new Set([...heirs, id]));
    const style = styleOf(node, id, base);
    known.set(id, style);
    return style;
  };
  const standard = nodes.find(isStandard)?.attributes['w:styleId'] ?? '';
  return {
    paragraph: (id) => styleWith(id !== undefined && byId.has(id) ? id : standard, new Set()),
    withId: (id) => (id === undefined ? undefined : styleWith(id, new Set())),
  };
}

/** The list that a `w:pPr` names. */
export function numberingIn(properties: XmlNode | undefined): NumberingRef {
  const node = child(properties, 'w:numPr');
  return { numId: valueOf(node, 'w:numId'), level: numberOf(node, 'w:ilvl') };
}

export function indentIn(properties: XmlNode | undefined): Indent {
  const attributes = child(properties, 'w:ind')?.attributes;
  const twips = (name: string): number | undefined => {
    const value = attributes?.[name];
    return value !== undefined && /^-?\d{1,6}$/.test(value) ? Number(value) : undefined;
  };
  const firstLine = twips('w:firstLine');
  return {
    left: twips('w:left') ?? twips('w:start'),
    hanging: twips('w:hanging') ?? (firstLine === undefined ? undefined : -firstLine),
  };
}

function styleOf(node: XmlNode, id: string, base: Style): Style {
  const name = valueOf(node, 'w:name')?.toLowerCase() ?? '';
  const paragraph = child(node, 'w:pPr');
  const characters = child(node, 'w:rPr');
  const numbering = numberingIn(paragraph);
  const indent = indentIn(paragraph);
  return {
    name,
    outline: numberOf(paragraph, 'w:outlineLvl') ?? outlineNamed(name) ?? base.outline,
    numbering: {
      numId: numbering.numId ?? base.numbering.numId,
      level: numbering.level ?? base.numbering.level,
    },
    indent: { left: indent.left ?? base.indent.left, hanging: indent.hanging ?? base.indent.hanging },
    isBold: isOn(characters, 'w:b') ?? base.isBold,
    isHidden: isOn(characters, 'w:vanish') ?? base.isHidden,
    family: [id, ...base.family],
  };
}

/** Some writers name Word's heading styles and leave out the level that Word would write. */
function outlineNamed(name: string): number | undefined {
  const level = /^heading ([1-9])$/.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

function isStandard({ attributes }: XmlNode): boolean {
  return attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? '');
}
