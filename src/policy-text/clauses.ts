import type { Clause } from '../domain/policy';
import type { TextBlock } from './blocks';
import { markOf, nameOf, type UniqueIds } from './ids';
import { placesOf, type Place } from './lists';
import { quotable } from './sentences';

/** A block with the pieces it is quoted in, each with its id. */
interface Cut {
  readonly id: string;
  readonly pieces: readonly { readonly id: string; readonly text: string }[];
}

/**
 * The clauses of one section. An id is the section's, then the labels of the items around it and its own, or the first words of what
 * has no label: `aims/a/criticising-the-trust`.
 */
export function clausesIn(
  sectionId: string,
  path: readonly string[],
  blocks: readonly TextBlock[],
  unique: UniqueIds,
): readonly Clause[] {
  const places = placesOf(blocks);
  const cuts = cutsOf(sectionId, blocks, places, unique);
  return cuts.flatMap(({ pieces }, i) => {
    const block = blocks[i];
    const label = block?.kind === 'item' ? block.label : '';
    const parents = (places[i]?.stems ?? []).flatMap((stem) => cuts[stem]?.pieces.at(-1)?.id ?? []);
    return pieces.map(({ id, text }, n) => ({
      id,
      sectionId,
      path,
      label: n === 0 ? label : '',
      text,
      parents,
    }));
  });
}

function cutsOf(
  sectionId: string,
  blocks: readonly TextBlock[],
  places: readonly Place[],
  unique: UniqueIds,
): readonly Cut[] {
  const cuts: Cut[] = [];
  for (const [i, block] of blocks.entries()) {
    const within = places[i]?.within ?? null;
    const around = within === null ? sectionId : (cuts[within]?.id ?? sectionId);
    const mark = block.kind === 'item' ? markOf(block.label) : null;
    const texts = block.kind === 'row' ? [block.text] : quotable(block.text);
    const named = (home: string, text: string) => unique(`${home}/${nameOf(text)}`, text);
    const id = mark === null ? named(around, texts[0] ?? '') : unique(`${around}/${mark}`);
    const home = mark === null ? around : id;
    cuts.push({ id, pieces: texts.map((text, n) => ({ id: n === 0 ? id : named(home, text), text })) });
  }
  return cuts;
}
