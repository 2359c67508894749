import type { Note } from '../domain/beside';
import { isAboutTheDocument } from '../domain/pages';
import { clausesOf, namesThePerson, type PolicyDocument, type Section } from '../domain/policy';
import { blocksOf, type Block } from './blocks';
import { readable } from './readable';

/** A heading and what stands under it. `heading` is empty for text without one; `depth` is that of a web page's heading, 2 to 6. */
export interface Chapter {
  readonly heading: string;
  readonly depth: number;
  readonly blocks: readonly Block[];
}

const ABOUT = 'About this document';
/** The title is the one heading of depth 1. */
const OUTERMOST = 2;
const INNERMOST = 6;

/**
 * The whole policy as one reads it: first what staff are asked to read, then what describes the document, as on the cards. All words
 * of headings and clauses are there once; furniture is not, and neither is who filled in the equality screening. HR's notes stand below
 * the words they belong to.
 */
export function chaptersOf(document: PolicyDocument, notes: readonly Note[]): readonly Chapter[] {
  const chapter = (section: Section, deeper: number) => chapterOf(document, notes, section, deeper);
  const body = document.sections.filter((section) => !isAboutTheDocument(section));
  const about = document.sections.filter(isAboutTheDocument).map((section) => chapter(section, 1));
  const aboutIt = about.length === 0 ? [] : [{ heading: ABOUT, depth: OUTERMOST, blocks: [] }, ...about];
  return withoutJumps([...body.map((section) => chapter(section, 0)), ...aboutIt]);
}

function chapterOf(
  document: PolicyDocument,
  notes: readonly Note[],
  section: Section,
  deeper: number,
): Chapter {
  const clauses = clausesOf(document, section.id).filter((clause) => !namesThePerson(clause));
  return {
    heading: readable(section.title).trim(),
    depth: section.level + 1 + deeper,
    blocks: blocksOf(clauses, notes),
  };
}

/** A heading is at most one deeper than the one before it: people who listen go from heading to heading by depth. */
function withoutJumps(chapters: readonly Chapter[]): readonly Chapter[] {
  let before = OUTERMOST - 1;
  return chapters.map((chapter) => {
    if (chapter.heading === '') return chapter;
    before = Math.max(OUTERMOST, Math.min(chapter.depth, before + 1, INNERMOST));
    return { ...chapter, depth: before };
  });
}
