import type MarkdownIt from 'markdown-it';
import { isLineBreak } from './html';

/** The words of one line of a paragraph, its marks gone. */
export interface InlineLine {
  readonly text: string;
  /** The writer ended the line here: two spaces, a backslash or `<br>`. */
  readonly isEnded: boolean;
  /** All of it is in bold type. */
  readonly isBold: boolean;
}

/** Line breaks are told apart in one string by characters that no token holds. */
const SOFT = '\n';
const HARD = '\v';

/** The lines of a paragraph: links by their words, images by their description, HTML by nothing. */
export function inlineLines(tokens: readonly MarkdownIt.Token[]): readonly InlineLine[] {
  const written = tokens.map(wordsIn).join('');
  const plainType = outsideBold(tokens).split(/[\n\v]/);
  return written.split(/(?<=[\n\v])/).map((line, i) => {
    const text = line.trim().replace(/[^\S\t]+/g, ' ');
    return { text, isEnded: line.endsWith(HARD), isBold: text !== '' && plainType[i]?.trim() === '' };
  });
}

function wordsIn(token: MarkdownIt.Token): string {
  if (token.type === 'softbreak') return SOFT;
  if (token.type === 'hardbreak') return HARD;
  if (token.type === 'html_inline') return isLineBreak(token.content) ? HARD : '';
  return token.children === null ? token.content : token.children.map(wordsIn).join('');
}

function outsideBold(tokens: readonly MarkdownIt.Token[]): string {
  let depth = 0;
  return tokens
    .map((token) => {
      if (token.type === 'strong_open') depth += 1;
      if (token.type === 'strong_close') depth -= 1;
      const words = wordsIn(token);
      return depth === 0 || /^[\n\v]$/.test(words) ? words : '';
    })
    .join('');
}
