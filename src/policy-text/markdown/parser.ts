import MarkdownIt from 'markdown-it';
import { inlineLines, type InlineLine } from './inline-lines';

/** No writer puts more marks into a paragraph. Looking for pairs among very many takes long, so that such text keeps them. */
const MARKS_AT_MOST = 300;

const MARK = /[*_`[\]\\&<!~]/g;

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
  if (marksIn(source) <= MARKS_AT_MOST) return parsedLines(source, env);
  return source
    .split('\n')
    .flatMap((line) => (marksIn(line) <= MARKS_AT_MOST ? parsedLines(line, env) : plainLine(line)));
}

/** The same in one line, for a table cell. */
export function wordsWithoutMarks(source: string, env: Env): string {
  if (marksIn(source) === 0) return source.trim();
  const lines = linesWithoutMarks(source, env);
  return lines
    .map(({ text }) => text)
    .join(' ')
    .trim();
}

function marksIn(source: string): number {
  return source.match(MARK)?.length ?? 0;
}

function parsedLines(source: string, env: Env): readonly InlineLine[] {
  const tokens: MarkdownIt.Token[] = [];
  parser.inline.parse(source, parser, env, tokens);
  return inlineLines(tokens);
}

function plainLine(line: string): InlineLine {
  return { text: line.trim(), isEnded: false, isBold: false };
}
