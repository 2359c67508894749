import { clausesOf, DOCUMENT_CONTROL, type Clause, type PolicyDocument, type Section } from './policy';

/** What a reader sees at once: one section, or a part of a long one, and the headings it stands under. */
export interface Page {
  readonly section: Section;
  readonly under: readonly string[];
  readonly clauses: readonly Clause[];
}

/** Whether a section describes the document (control table, equality screening) and not what staff do. */
export function isAboutTheDocument(section: Section): boolean {
  return section.id === DOCUMENT_CONTROL || /equality.*screening|document control/i.test(section.title);
}

/** A version never changes, so neither do its pages; every card of a rollout asks for them. */
const known = new WeakMap<PolicyDocument, readonly Page[]>();

/** The policy's body, section by section. A heading without text of its own is named above the sections below it. */
export function pagesOf(document: PolicyDocument): readonly Page[] {
  const pages = known.get(document) ?? readPages(document);
  known.set(document, pages);
  return pages;
}

function readPages(document: PolicyDocument): readonly Page[] {
  return document.sections
    .filter((section) => !isAboutTheDocument(section))
    .map((section) => ({
      section,
      under: headingsAbove(document, section),
      clauses: clausesOf(document, section.id),
    }))
    .filter((page) => page.clauses.length > 0)
    .flatMap(inParts);
}

/** Most characters and clauses on one page: some five minutes of reading, which a Teams card of 80 KB holds with room to spare. */
const PAGE_CHARACTERS = 6_000;
const PAGE_CLAUSES = 40;

function inParts(page: Page): readonly Page[] {
  const parts: Clause[][] = [];
  for (const clause of page.clauses) {
    const part = parts.at(-1);
    if (part === undefined || isFull(part, clause)) parts.push([clause]);
    else part.push(clause);
  }
  return parts.map((clauses) => ({ ...page, clauses }));
}

/** A part ends early before a clause that starts afresh, so that a list is rarely torn. */
function isFull(part: readonly Clause[], next: Clause): boolean {
  const characters = part.reduce((sum, clause) => sum + clause.text.length, next.text.length);
  const share = Math.max(characters / PAGE_CHARACTERS, (part.length + 1) / PAGE_CLAUSES);
  return share > (next.parents.length === 0 ? 0.75 : 1);
}

/** The sections that stand under "About this document". */
export function aboutPages(document: PolicyDocument): readonly Page[] {
  return document.sections
    .filter(isAboutTheDocument)
    .map((section) => ({ section, under: [], clauses: clausesOf(document, section.id) }));
}

/** Minutes to read the body, rounded up to five: 200 words a minute is a careful adult's pace (Brysbaert 2019 gives 238 for non-fiction). */
export function readingMinutes(document: PolicyDocument): number {
  const words = pagesOf(document)
    .flatMap((page) => page.clauses)
    .reduce((sum, clause) => sum + clause.text.split(/\s+/).length, 0);
  return Math.max(5, Math.ceil(words / 200 / 5) * 5);
}

function headingsAbove(document: PolicyDocument, section: Section): readonly string[] {
  const path = clausesOf(document, section.id)[0]?.path ?? [];
  return path.slice(1, -1);
}
