import { readFile } from 'node:fs/promises';
import { SIGNPOSTS, type SignpostTo } from '../domain/passage';
import { signpostProblems, type SignpostText, type SignpostWords } from '../domain/signpost-words';

/** A heading or a paragraph that is longer does not fit on a phone's first screen. Characters. */
const LINE_AT_MOST = 300;
/** Most lines of one place, its heading among them. */
const LINES_AT_MOST = 10;

/** HR's words for questions that a person has to answer. @throws when they cannot be used, with everything that is wrong */
export async function loadSignpostWords(file: string): Promise<SignpostWords> {
  return readSignpostWords(await readFile(file, 'utf8'), file);
}

/** The words in the text of a file. `name` is what problems call the file. @throws as above */
export function readSignpostWords(text: string, name: string): SignpostWords {
  const { places, problems } = readPlaces(text);
  const read = SIGNPOSTS.map((to): readonly [SignpostTo, SignpostText] => {
    const [heading = '', ...lines] = places.get(to) ?? [];
    problems.push(...wordProblems(to, { heading, lines }));
    return [to, { heading, lines }];
  });
  if (problems.length > 0) throw new Error(`Reading ${name}:\n${problems.join('\n')}`);
  return Object.fromEntries(read) as Record<SignpostTo, SignpostText>;
}

function wordProblems(to: SignpostTo, text: SignpostText): readonly string[] {
  if (text.heading === '') return [`${to} has no words`];
  return signpostProblems(to, text).map((problem) => `${to} ${problem}`);
}

/** The lines below each place, heading first, and what is wrong with how they are written down. */
function readPlaces(text: string) {
  const places = new Map<string, string[]>();
  const problems: string[] = [];
  let under: string[] | undefined;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || raw.startsWith('#')) continue;
    const isWords = /^\s/.test(raw);
    const problem = isWords ? lineProblem(line, under) : placeProblem(line, places);
    if (problem !== null) problems.push(`line ${index + 1}: ${problem}`);
    if (isWords) under?.push(line);
    else places.set(line, (under = []));
  }
  return { places, problems };
}

function lineProblem(line: string, under: readonly string[] | undefined): string | null {
  if (under === undefined) return 'expected the name of a place before its words';
  if (line.length > LINE_AT_MOST) return `has ${line.length} characters; at most ${LINE_AT_MOST} fit`;
  return under.length === LINES_AT_MOST ? `at most ${LINES_AT_MOST} lines stand in one place` : null;
}

function placeProblem(line: string, places: ReadonlyMap<string, unknown>): string | null {
  if (!SIGNPOSTS.some((to) => to === line))
    return `expected one of ${SIGNPOSTS.join(', ')}, got "${line.slice(0, 80)}"`;
  return places.has(line) ? `"${line}" stands there already` : null;
}
