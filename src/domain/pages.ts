import { inPages } from './page-breaks';
import { clausesOf, DOCUMENT_CONTROL, type Clause, type PolicyDocument, type Section } from './policy';

/**
 * What a reader sees at once: one section, or a part of a long one, and the headings it stands under. Short sections do not
 * share a page, so that "section 3 of 14" is what the contents list says as well.
 */
export interface Page {
  readonly section: Section;
  /** Counted from 1 among the sections that have words. */
  readonly number: number;
  /** Which of its section's parts, counted from 1. */
  readonly part: number;
  readonly parts: number;
  readonly under: readonly string[];
  /** The beginnings of the lists that this part carries on with, outermost first; they stand on a page before. */
  readonly stems: readonly Clause[];
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
    .map((section) => ({ section, clauses: clausesOf(document, section.id) }))
    .filter(({ clauses }) => clauses.length > 0)
    .flatMap(({ section, clauses }, index) => {
      const about = { section, number: index + 1, under: headingsAbove(clauses) };
      const parts = inPages(clauses);
      return parts.map((part, i) => ({
        ...about,
        part: i + 1,
        parts: parts.length,
        stems: stemsOf(part, clauses),
        clauses: part,
      }));
    });
}

function stemsOf([first]: readonly Clause[], clauses: readonly Clause[]): readonly Clause[] {
  return clauses.filter(({ id }) => first?.parents.includes(id));
}

/** How many sections a reader turns through. */
export function sectionCount(document: PolicyDocument): number {
  return pagesOf(document).at(-1)?.number ?? 0;
}

/** What stands under "About this document". */
export interface AboutSection {
  readonly section: Section;
  readonly clauses: readonly Clause[];
}

export function aboutSections(document: PolicyDocument): readonly AboutSection[] {
  return document.sections
    .filter(isAboutTheDocument)
    .map((section) => ({ section, clauses: clausesOf(document, section.id) }));
}

/** Minutes to read the body, rounded up to five: 200 words a minute is a careful adult's pace (Brysbaert 2019 gives 238 for non-fiction). */
export function readingMinutes(document: PolicyDocument): number {
  const words = pagesOf(document)
    .flatMap((page) => page.clauses)
    .reduce((sum, clause) => sum + clause.text.split(/\s+/).length, 0);
  return Math.max(5, Math.ceil(words / 200 / 5) * 5);
}

function headingsAbove([first]: readonly Clause[]): readonly string[] {
  return first?.path.slice(1, -1) ?? [];
}
