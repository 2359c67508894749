import type MarkdownIt from 'markdown-it';
import type { Heading } from '../blocks';
import { looksLikeTitle, titleBeforeColon } from '../heading-shape';
import { isFinished, isShort, startsLowerCase, wordsOf } from '../lines';
import { metadataIn } from '../metadata';
import type { InlineLine } from './inline-lines';

/** A heading marked by `#` or underlined. A sentence above a rule is not one, though Markdown takes it so. */
export function markedHeading(opener: MarkdownIt.Token, lines: readonly InlineLine[]): Heading | null {
  const text = wordsOf(lines.map((line) => line.text).join(' ')).join(' ');
  const isUnderlined = !opener.markup.startsWith('#');
  if (text === '' || (isUnderlined && (isFinished(text) || !isShort(text)))) return null;
  return { kind: 'heading', text, hashes: Number(opener.tag.slice(1)) };
}

/** A line of bold type that reads like a heading, at the start of a paragraph or below another. */
export function boldHeading(lines: readonly InlineLine[], i: number, nextIsList: boolean): Heading | null {
  const line = lines[i];
  const previous = lines[i - 1];
  const next = lines[i + 1];
  if (line?.isBold !== true || (previous !== undefined && !previous.isEnded && !previous.isBold)) return null;
  if (next !== undefined && startsLowerCase(next.text)) return null;
  const isStem = nextIsList && next === undefined;
  const title = isStem ? line.text : titleBeforeColon(line.text);
  return looksLikeTitle(title) && metadataIn(line.text).length === 0
    ? { kind: 'heading', text: title, hashes: null }
    : null;
}
