import type MarkdownIt from 'markdown-it';
import { linesOf, type Line } from '../lines';
import { frontMatter, titleRow } from './front-matter';
import { htmlWords, withoutSilent } from './html';
import { blockTokens, linesWithoutMarks, wordsWithoutMarks, type Env } from './parser';
import { tableLines } from './table-lines';
import { textLines } from './text-lines';

/** The lines of a Markdown document: their words without marks, and what the marks say that each line is. */
export function markdownLines(text: string): readonly Line[] {
  const { rows, title, body } = frontMatter(withoutSilent(text.split(/\r\n?/).join('\n')));
  const lines = bodyLines(body);
  const titles = lines.filter(({ told }) => told?.kind === 'heading' && told.hashes === 1).length;
  // One outermost heading is the title; of several, or none, no one is.
  const isUntitled = title !== null && titles !== 1;
  return [...rows.map((row) => (isUntitled ? titleRow(row, title) : row)), ...lines];
}

function bodyLines(body: string): readonly Line[] {
  const env: Env = {};
  const source = body.split('\n');
  const tokens = blockTokens(body, env);
  const lines: Line[] = [];
  let depth = 0;
  let marker = '';
  for (const [i, token] of tokens.entries()) {
    depth += listStep(token);
    const isItem = token.type.startsWith('list_item');
    const opener = tokens[i - 1];
    const found =
      token.type === 'inline' && !isCell(opener)
        ? textLines({
            opener,
            lines: linesWithoutMarks(token.content, env),
            source: source.slice(token.map?.[0] ?? 0, token.map?.[1] ?? 0),
            depth,
            marker,
            nextIsList: listStep(tokens[i + 2]) > 0,
          })
        : otherLines(token, source, marker, env);
    // A marker without words of its own, as in "1. - read", is kept for the words' sake.
    if (marker !== '' && (isItem || (found.length > 0 && token.type !== 'inline')))
      lines.push(...linesOf(marker));
    lines.push(...found);
    if (isItem) marker = token.type === 'list_item_open' ? token.info + token.markup : '';
    else if (found.length > 0) marker = '';
  }
  return lines;
}

/** Tables, fenced text and HTML. */
function otherLines(
  { type, content, map }: MarkdownIt.Token,
  source: readonly string[],
  marker: string,
  env: Env,
): readonly Line[] {
  const words = (text: string) => wordsWithoutMarks(text, env);
  if (type === 'table_open') return tableLines(source.slice(map?.[0], map?.[1]), marker, words);
  if (type === 'fence') return linesOf(content);
  if (type !== 'html_block') return [];
  return linesOf(htmlWords(content)).map((line) => ({ ...line, text: words(line.text) }));
}

function listStep(token: MarkdownIt.Token | undefined): number {
  if (token?.type.endsWith('list_open') === true) return 1;
  return token?.type.endsWith('list_close') === true ? -1 : 0;
}

function isCell(opener: MarkdownIt.Token | undefined): boolean {
  return opener?.type === 'td_open' || opener?.type === 'th_open';
}
