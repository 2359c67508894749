import type { Note } from '../domain/beside';
import { DOCUMENT_CONTROL, type Clause, type PolicyDocument } from '../domain/policy';
import type { PolicyDiff } from '../domain/policy-diff';
import { noteLine } from './beside-lines';
import { cut, plainTitle, plainWords } from './plain-text';

/** A point that changed, with its words; both of them where it reads otherwise now. */
export interface ChangedPoint {
  readonly what: string;
  readonly lines: readonly { readonly label: string; readonly words: string }[];
}

/** The first points that changed; `morePoints` says how many are left out, and is empty for none. */
export interface ChangedPoints {
  readonly points: readonly ChangedPoint[];
  readonly morePoints: string;
}

const POINTS_AT_MOST = 10;
/** The reader splits at 60 words, which are some 400 characters; the words that introduce a list come on top. */
const WORDS_AT_MOST = 800;

/** What was altered matters most, so it comes first. `notes` are what HR says beside clauses of the new version. */
export function changedPoints(
  { from: old, to: now, changed, added, removed, moved }: PolicyDiff,
  notes: readonly Note[],
): ChangedPoints {
  const [before, after] = [wordsIn(old), wordsIn(now)];
  const alone = (words: string): ChangedPoint['lines'] => [{ label: '', words }];
  const noted = (clause: Clause) => notedBelow(clause, notes);
  const both = (from: Clause, to: Clause): ChangedPoint['lines'] => [
    { label: 'Before: ', words: before(from) },
    { label: 'Now: ', words: after(to) },
    ...noted(to),
  ];
  const all = [
    ...changed.map(({ from, to }) => point('Changed', to, both(from, to))),
    ...added.map((clause) => point('New', clause, [...alone(after(clause)), ...noted(clause)])),
    ...removed.map((clause) => point('Removed', clause, alone(before(clause)))),
    ...moved.map(({ from, to }) =>
      point(`Moved from ${plainTitle(placeOf(from))}`, to, [...alone(after(to)), ...noted(to)]),
    ),
  ];
  return { points: all.slice(0, POINTS_AT_MOST), morePoints: andMore(all.length - POINTS_AT_MOST) };
}

function notedBelow({ id, parents }: Clause, notes: readonly Note[]): ChangedPoint['lines'] {
  return notes
    .filter(({ clauseId }) => clauseId === id || parents.includes(clauseId))
    .map((note) => {
      const { from, words } = noteLine(note);
      return { label: `${from}: `, words };
    });
}

/** "and 3 more"; empty for none. */
export function andMore(count: number): string {
  return count > 0 ? `and ${count} more` : '';
}

function point(what: string, clause: Clause, lines: ChangedPoint['lines']): ChangedPoint {
  return { what: `${what}, in ${plainTitle(placeOf(clause))}`, lines };
}

/** The innermost heading; what stands before the first one has none. */
function placeOf({ path, sectionId }: Clause): string {
  return sectionId === DOCUMENT_CONTROL ? 'the document control' : (path.at(-1) ?? 'the policy');
}

/** An item of a list says little without the words that introduce it, so they stand before it. */
function wordsIn({ clauses }: PolicyDocument): (clause: Clause) => string {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return ({ parents, label, text }) => {
    const stems = parents.flatMap((id) => byId.get(id)?.text ?? []);
    return cut(plainWords([...stems, `${label} ${text}`.trim()].join(' ')), WORDS_AT_MOST);
  };
}
