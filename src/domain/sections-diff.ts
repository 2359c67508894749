import { mostAlike, type Comparable } from './likeness';
import { outOfOrder } from './out-of-order';
import type { PolicyDocument, Section } from './policy';

export interface SectionPair {
  readonly from: Section;
  readonly to: Section;
}

/** `same` are all sections that are in both documents; `renamed` and `moved` are among them. */
export interface SectionsDiff {
  readonly same: readonly SectionPair[];
  readonly added: readonly Section[];
  readonly removed: readonly Section[];
  readonly renamed: readonly SectionPair[];
  readonly moved: readonly SectionPair[];
}

interface Whole extends Comparable {
  readonly section: Section;
}

/** A section's id is its heading's words, so the same id is the same heading, whatever its number. A renamed one is known by its text. */
export function sectionsDiff(from: PolicyDocument, to: PolicyDocument): SectionsDiff {
  const newById = new Map(to.sections.map((section) => [section.id, section]));
  const oldIds = new Set(from.sections.map(({ id }) => id));
  const named = from.sections.flatMap((section) => {
    const now = newById.get(section.id);
    return now === undefined ? [] : [{ from: section, to: now }];
  });
  const renamed = mostAlike(
    wholes(from, ({ id }) => !newById.has(id)),
    wholes(to, ({ id }) => !oldIds.has(id)),
  ).map(([before, after]) => ({ from: before.section, to: after.section }));

  const same = [...named, ...renamed];
  const paired = new Set(same.flatMap((pair) => [pair.from, pair.to]));
  return {
    same,
    added: to.sections.filter((section) => !paired.has(section)),
    removed: from.sections.filter((section) => !paired.has(section)),
    renamed,
    moved: movedAmong(same, from, to),
  };
}

/** The sections that `isWanted`, each with all its words. */
function wholes(document: PolicyDocument, isWanted: (section: Section) => boolean): readonly Whole[] {
  const texts = new Map(document.sections.filter(isWanted).map(({ id, title }) => [id, [title]]));
  for (const { sectionId, text } of document.clauses) texts.get(sectionId)?.push(text);
  return document.sections
    .filter(isWanted)
    .map((section) => ({ section, mark: section.id, text: texts.get(section.id)?.join(' ') ?? '' }));
}

function movedAmong(
  pairs: readonly SectionPair[],
  from: PolicyDocument,
  to: PolicyDocument,
): readonly SectionPair[] {
  const oldOrder = new Map(from.sections.map((section, order) => [section, order]));
  const newOrder = new Map(to.sections.map((section, order) => [section, order]));
  const inOldOrder = [...pairs].sort(
    (one, other) => (oldOrder.get(one.from) ?? 0) - (oldOrder.get(other.from) ?? 0),
  );
  const moved = outOfOrder(inOldOrder.map((pair) => newOrder.get(pair.to) ?? 0));
  return inOldOrder.filter((_pair, position) => moved.has(position));
}
