import { isAboutTheDocument } from './pages';
import { clausesOf, type Section } from './policy';
import type { PolicyDiff } from './policy-diff';

/** More sections than a phone shows at a glance are counted only. */
const SECTIONS_AT_MOST = 5;
/** Characters of a heading that are repeated. */
const TITLE_AT_MOST = 80;

type What = 'changed' | 'new' | 'removed' | 'moved';
type Counts = ReadonlyMap<What, number>;

/** "Useful links: 2 points changed, 1 new. Review: 1 point removed.": what staff read of the changes between two versions. */
export function changesInWords(diff: PolicyDiff): string {
  const title = diff.metadata.find(({ field }) => field === 'title');
  const sections = sectionLines(diff);
  const more = sections.length - SECTIONS_AT_MOST;
  const lines = [
    ...(title === undefined ? [] : [`It is now called "${short(title.to ?? '')}".`]),
    ...sections.slice(0, SECTIONS_AT_MOST),
    ...(more > 0 ? [`And ${more} more ${more === 1 ? 'section' : 'sections'}.`] : []),
  ];
  return lines.length === 0 ? 'Nothing has changed since.' : lines.join(' ');
}

/** In the order of the new document; then what was taken out; last what only describes the document. */
function sectionLines(diff: PolicyDiff): readonly string[] {
  const all = [...diff.to.sections, ...diff.sections.removed];
  const counts = countsIn(diff);
  const body = all
    .filter((section) => !isAboutTheDocument(section))
    .map((section) => ({ name: nameIn(diff, section), parts: partsFor(diff, section, counts) }));
  const about = { name: 'About this document', parts: countsInWords(sumOf(all, counts)) };
  if (about.parts.length === 0 && diff.metadata.some(({ field }) => field !== 'title'))
    about.parts.push('updated');
  return [...body, about]
    .filter(({ parts }) => parts.length > 0)
    .map(({ name, parts }) => `${name}: ${parts.join(', ')}.`);
}

function partsFor(
  { to, sections }: PolicyDiff,
  section: Section,
  counts: ReadonlyMap<string, Counts>,
): readonly string[] {
  if (sections.removed.includes(section)) return ['taken out'];
  if (sections.added.includes(section)) return ['a new section', points(clausesOf(to, section.id).length)];
  const isOurs = ({ to: now }: { readonly to: Section }) => now === section;
  return [
    ...(sections.renamed.some(isOurs) ? [`now called "${short(section.title)}"`] : []),
    ...(sections.moved.some(isOurs) ? ['moved to another place'] : []),
    ...countsInWords(counts.get(section.id)),
  ];
}

/** The heading that readers know: of a renamed section, the old one. */
function nameIn({ sections }: PolicyDiff, section: Section): string {
  const before = sections.renamed.find(({ to }) => to === section)?.from;
  return short((before ?? section).title) || 'The opening words';
}

/** By section: what happened to how many points. A point that was moved counts where it is now. */
function countsIn(diff: PolicyDiff): ReadonlyMap<string, Counts> {
  const newIds = new Map(diff.sections.same.map(({ from, to }) => [from.id, to.id]));
  const counts = new Map<string, Map<What, number>>();
  const count = (what: What, sectionId: string) => {
    const ofSection = counts.get(sectionId) ?? new Map<What, number>();
    counts.set(sectionId, ofSection.set(what, (ofSection.get(what) ?? 0) + 1));
  };
  for (const { to } of diff.changed) count('changed', to.sectionId);
  for (const { sectionId } of diff.added) count('new', sectionId);
  for (const { sectionId } of diff.removed) count('removed', newIds.get(sectionId) ?? sectionId);
  for (const { to } of diff.moved) count('moved', to.sectionId);
  return counts;
}

function sumOf(sections: readonly Section[], counts: ReadonlyMap<string, Counts>): Counts {
  const sum = new Map<What, number>();
  for (const { id } of sections.filter(isAboutTheDocument))
    for (const [what, count] of counts.get(id) ?? []) sum.set(what, (sum.get(what) ?? 0) + count);
  return sum;
}

/** "2 points changed", "1 new". */
function countsInWords(counts: Counts = new Map()): string[] {
  return [...counts].map(([what, count], i) => `${i === 0 ? points(count) : count} ${what}`);
}

function points(count: number): string {
  return `${count} ${count === 1 ? 'point' : 'points'}`;
}

function short(title: string): string {
  return title.length <= TITLE_AT_MOST ? title : `${title.slice(0, TITLE_AT_MOST - 1)}…`;
}
