import type { TextBlock } from '../blocks';
import type { WordPackage } from './package';
import type { Reading } from './paragraphs';
import { storyOf, type WordBlock } from './story';
import { textBlocks } from './word-blocks';

/** The document's footnotes and endnotes. */
export interface Notes {
  readonly blocks: readonly WordBlock[];
  /** The blocks of one note (`footnote 2`), which stand by themselves at the margin. */
  readonly textOf: (note: string) => readonly TextBlock[];
}

/** Reads the notes that writers made: the lines that Word draws above notes have a type, and are kept in the same part. */
export function notesOf(parts: WordPackage, reading: () => Reading): Notes {
  const found = new Map<string, readonly WordBlock[]>();
  for (const kind of ['footnote', 'endnote'])
    for (const part of parts.partsOf(`${kind}s`))
      for (const note of part.children)
        if (note.attributes['w:type'] === undefined)
          found.set(`${kind} ${note.attributes['w:id'] ?? ''}`, storyOf(note, reading()));
  const given = new Set<string>();
  return {
    blocks: [...found.values()].flat(),
    textOf: (note) => {
      if (given.has(note)) return [];
      given.add(note);
      return (found.get(note) ?? []).flatMap(textBlocks).map((block) => ({ ...block, indent: 0 }));
    },
  };
}
