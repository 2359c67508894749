import { ordinalText } from './ordinals';
import { indentIn, type Indent, type NumberingRef, type Style, type Styles } from './styles';
import { withoutPrivate } from './symbols';
import { child, childrenNamed, isOn, numberOf, valueOf, type XmlNode } from './xml';

/** One of the nine levels of a list. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2)`: the numbers of the levels, and what stands around them. */
  readonly text: string;
  /** The level, counted from 1, after which it begins again; 0 for never. */
  readonly restartsAfter: number;
  readonly isAllFigures: boolean;
  /** Paragraphs of this style are on this level. */
  readonly style: string | undefined;
  readonly indent: Indent;
}

/** A list as `numbering.xml` defines it. Lists that share `abstractId` count on together. */
interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin again at this number when the list is first used. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** A list paragraph: its marker as Word shows it (`1.2`, `a)`, `•`; empty when its level shows none), and where it stands. */
export interface Numbered {
  readonly label: string;
  readonly level: number;
  readonly indent: Indent;
  /** Where the outermost level of its list stands. */
  readonly outermost: Indent;
}

/** Gives each list paragraph its marker. It counts, so every paragraph is to be asked about once, in order. */
export type Numbering = (own: NumberingRef, style: Style) => Numbered | null;

/** Word's lists go nine levels deep. */
const LEVELS = 9;

/** Room for "Schedule %1, paragraph %2.%3"; without a bound a list could make more text than its file has. */
const LABEL_AT_MOST = 60;

const BULLET = '•';

/** Word's bullets, and the one that people get with Courier New. Any other sign becomes a plain bullet. */
const KNOWN_BULLET = /^[-–—•·●○◦▪■□‣⁃∙➢➤✓✔*o]$/;

export function numberingOf(part: XmlNode | undefined, styles: Styles): Numbering {
  const listWith = listFinder(part, styles);
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (own, style) => {
    const numId = own.numId ?? style.numbering.numId;
    const list = numId === undefined ? undefined : listWith(numId);
    if (numId === undefined || list === undefined) return null;
    const at = own.level ?? levelOfStyle(list, style, own) ?? style.numbering.level ?? 0;
    const level = list.levels.get(at);
    if (level === undefined) return null;
    const count = counts.get(list.abstractId) ?? new Map<number, number>();
    counts.set(list.abstractId, count);
    const restart = begun.has(`${numId} ${at}`) ? undefined : list.restarts.get(at);
    begun.add(`${numId} ${at}`);
    countOn(count, list, at, restart);
    const outermost = list.levels.get(0)?.indent ?? level.indent;
    return { label: labelOf(level, list, count), level: at, indent: level.indent, outermost };
  };
}

/** A style that is in a list is on the level that names it. */
function levelOfStyle(list: List, style: Style, own: NumberingRef): number | undefined {
  if (own.numId !== undefined) return undefined;
  return [...list.levels].find(
    ([, level]) => level.style !== undefined && style.family.includes(level.style),
  )?.[0];
}

function countOn(count: Map<number, number>, list: List, at: number, restart: number | undefined): void {
  const last = count.get(at);
  count.set(at, restart ?? (last === undefined ? (list.levels.get(at)?.start ?? 1) : last + 1));
  for (const deeper of [...count.keys()].filter((level) => level > at)) {
    const restartsAfter = list.levels.get(deeper)?.restartsAfter ?? deeper;
    if (at < restartsAfter) count.delete(deeper);
  }
}

function labelOf(level: Level, list: List, count: ReadonlyMap<number, number>): string {
  if (level.format === 'bullet') return bulletOf(level.text);
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = list.levels.get(at);
    const format = level.isAllFigures ? 'decimal' : (shown?.format ?? 'decimal');
    return ordinalText(count.get(at) ?? shown?.start ?? 1, format);
  });
  return label.trim();
}

function bulletOf(text: string): string {
  const sign = withoutPrivate(text).trim();
  if (sign === '') return '';
  return KNOWN_BULLET.test(sign) ? sign : BULLET;
}

/** A list by its `numId`, put together when a paragraph first asks for it: files keep many that none uses. */
function listFinder(part: XmlNode | undefined, styles: Styles): (numId: string) => List | undefined {
  const abstracts = byId(part, 'w:abstractNum', 'w:abstractNumId');
  const nums = byId(part, 'w:num', 'w:numId');
  const known = new Map<string, List>();
  const levels = new Map<string, ReadonlyMap<number, Level>>();
  return (numId) => {
    const num = nums.get(numId);
    if (num === undefined || numId === '0' || known.has(numId)) return known.get(numId);
    const abstractId = abstractIdOf(num, abstracts, nums, styles);
    const abstract = abstracts.get(abstractId);
    if (abstract === undefined) return undefined;
    // Many lists share one definition; its levels are read once.
    const shared = levels.get(abstractId) ?? levelsIn(abstract);
    levels.set(abstractId, shared);
    known.set(numId, listOf(num, shared, abstractId));
    return known.get(numId);
  };
}

function byId(part: XmlNode | undefined, name: string, id: string): ReadonlyMap<string, XmlNode> {
  return new Map(childrenNamed(part, name).map((node) => [node.attributes[id] ?? '', node]));
}

/** A list may be kept with a list style; then another list, the style's own, has its levels. */
function abstractIdOf(
  num: XmlNode,
  abstracts: ReadonlyMap<string, XmlNode>,
  nums: ReadonlyMap<string, XmlNode>,
  styles: Styles,
): string {
  const id = valueOf(num, 'w:abstractNumId') ?? '';
  const link = valueOf(abstracts.get(id), 'w:numStyleLink');
  const linked = nums.get(styles.withId(link)?.numbering.numId ?? '');
  return valueOf(linked, 'w:abstractNumId') ?? id;
}

function levelsIn(abstract: XmlNode): ReadonlyMap<number, Level> {
  return new Map(childrenNamed(abstract, 'w:lvl').slice(0, LEVELS).map(levelEntry));
}

function listOf(num: XmlNode, shared: ReadonlyMap<number, Level>, abstractId: string): List {
  const levels = new Map(shared);
  const restarts = new Map<number, number>();
  for (const override of childrenNamed(num, 'w:lvlOverride').slice(0, LEVELS)) {
    const at = Number(override.attributes['w:ilvl']);
    const own = child(override, 'w:lvl');
    if (own !== undefined) levels.set(at, levelEntry(own)[1]);
    const start = numberOf(override, 'w:startOverride');
    if (start !== undefined) restarts.set(at, start);
  }
  return { abstractId, levels, restarts };
}

function levelEntry(node: XmlNode): readonly [number, Level] {
  const at = Number(node.attributes['w:ilvl']);
  const level = {
    start: numberOf(node, 'w:start') ?? 0,
    format: valueOf(node, 'w:numFmt') ?? 'decimal',
    text: (valueOf(node, 'w:lvlText') ?? '').slice(0, LABEL_AT_MOST),
    restartsAfter: numberOf(node, 'w:lvlRestart') ?? at,
    isAllFigures: isOn(node, 'w:isLgl') ?? false,
    style: valueOf(node, 'w:pStyle'),
    indent: indentIn(child(node, 'w:pPr')),
  };
  return [at, level];
}
