import MarkdownIt from 'markdown-it';
import { inlineLines, type InlineLine } from './inline-lines';

/** Nobody writes a paragraph or a table row of more characters; one that is longer keeps its marks, because looking for pairs of them takes long. */
const MARKED_AT_MOST = 10_000;

/** Definitions of links, which may stand anywhere in a document. */
export type Env = MarkdownIt.Env;

// Four spaces in front of a paragraph come from Word: a policy holds no program code.
const parser = new MarkdownIt({ html: true }).disable(['code', 'inline']);

// No address reaches the reader, so that of a bad one the words can stay.
parser.validateLink = () => true;

/** The blocks of a document; the marks inside their text are still there. */
export function blockTokens(text: string, env: Env): readonly MarkdownIt.Token[] {
  return parser.parse(text, env);
}

/** The lines of a paragraph's source without marks. */
export function linesWithoutMarks(source: string, env: Env): readonly InlineLine[] {
  if (source.length <= MARKED_AT_MOST) return parsedLines(source, env);
  return source
    .split('\n')
    .flatMap((line) => (line.length <= MARKED_AT_MOST ? parsedLines(line, env) : plainLine(line)));
}

/** The same in one line, for a table cell. */
export function wordsWithoutMarks(source: string, env: Env): string {
  if (!/[*_`[\]\\&<!~]/.test(source)) return source.trim();
  const lines = linesWithoutMarks(source, env);
  return lines
    .map(({ text }) => text)
    .join(' ')
    .trim();
}

function parsedLines(source: string, env: Env): readonly InlineLine[] {
  const tokens: MarkdownIt.Token[] = [];
  parser.inline.parse(source, parser, env, tokens);
  return inlineLines(tokens);
}

function plainLine(line: string): InlineLine {
  return { text: line.trim(), isEnded: false, isBold: false };
}
