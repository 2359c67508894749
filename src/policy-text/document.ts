import {
  DOCUMENT_CONTROL,
  type Clause,
  type Furniture,
  type PolicyDocument,
  type Section,
} from '../domain/policy';
import type { Block, Heading, TextBlock } from './blocks';
import { clausesIn } from './clauses';
import { isEditionNote } from './heading-shape';
import { slugOf, uniqueIds, type UniqueIds } from './ids';
import { levelsOf } from './levels';
import { metadataIn, metadataOf } from './metadata';
import { takeTitle } from './title';

/** The section for text between the title and the first heading that is not document control. */
const PREFACE = 'preface';

interface Chapter {
  readonly heading: Heading;
  readonly blocks: readonly TextBlock[];
}

interface SectionRead {
  readonly section: Section;
  readonly clauses: readonly Clause[];
}

/** Puts blocks under their headings, and gives sections and clauses their ids. */
export function documentOf(
  blocks: readonly Block[],
  furniture: readonly Furniture[],
  fileName: string,
): PolicyDocument {
  const { title, heads, rest } = takeTitle(blocks, furniture, fileName);
  const { lead, chapters } = divided(rest);
  const unique = uniqueIds();
  const read = [...leadSections(lead, title, unique), ...chapterSections(chapters, title, unique)];
  return {
    title,
    metadata: metadataOf(rest.flatMap((block) => (block.kind === 'heading' ? [] : [block.text]))),
    sections: read.map(({ section }) => section),
    clauses: read.flatMap(({ clauses }) => clauses),
    furniture: [...heads, ...furniture],
  };
}

function divided(blocks: readonly Block[]): { lead: readonly TextBlock[]; chapters: readonly Chapter[] } {
  const lead: TextBlock[] = [];
  const chapters: (Chapter & { readonly blocks: TextBlock[] })[] = [];
  for (const block of blocks)
    if (block.kind === 'heading') chapters.push({ heading: block, blocks: [] });
    else (chapters.at(-1)?.blocks ?? lead).push(block);
  return { lead, chapters };
}

/** Before the first heading: what describes the document, then what is already its text. Neither has a heading of its own. */
function leadSections(lead: readonly TextBlock[], title: string, unique: UniqueIds): readonly SectionRead[] {
  const firstText = lead.findIndex((block) => !isControl(block));
  const end = firstText < 0 ? lead.length : firstText;
  return [
    { id: DOCUMENT_CONTROL, blocks: lead.slice(0, end) },
    { id: PREFACE, blocks: lead.slice(end) },
  ]
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ id, blocks }) => ({
      section: { id: unique(id), title: '', level: 1 },
      clauses: clausesIn(id, [title], blocks, unique),
    }));
}

function isControl(block: TextBlock): boolean {
  return block.kind === 'row' || metadataIn(block.text).length > 0 || isEditionNote(block.text);
}

function chapterSections(
  chapters: readonly Chapter[],
  title: string,
  unique: UniqueIds,
): readonly SectionRead[] {
  const levels = levelsOf(
    chapters.map(({ heading, blocks }, i) => ({
      heading,
      isEmpty: blocks.length === 0 && i < chapters.length - 1,
    })),
  );
  const above: Section[] = [];
  return chapters.map(({ heading, blocks }, i) => {
    const section = { id: unique(slugOf(heading.text)), title: heading.text, level: levels[i] ?? 1 };
    while ((above.at(-1)?.level ?? 0) >= section.level) above.pop();
    above.push(section);
    const path = [title, ...above.map((heading) => heading.title)];
    return { section, clauses: clausesIn(section.id, path, blocks, unique) };
  });
}
