import type { Beside, Note } from '../domain/beside';
import { dateInFull, dayOf, type TimeZone } from '../domain/day';
import type { PolicyDocument } from '../domain/policy';
import { cut, plainName, plainWords } from './plain-text';

/** A box below a quote: whose words these are, and the words. */
export interface BesideLine {
  readonly from: string;
  readonly words: string;
}

/** What stands beside a clause, marked as not being the policy's own words. */
export function besideLine(beside: Beside, zone: TimeZone): BesideLine {
  switch (beside.kind) {
    case 'note':
      return noteLine(beside);
    case 'guidance': {
      const published = dateInFull(dayOf(beside.publishedAt, zone));
      return {
        from: `Guidance from ${plainName(beside.from)}, ${published}`,
        words: plainWords(beside.words),
      };
    }
  }
}

export function noteLine({ words }: Note): BesideLine {
  return { from: 'Note from HR', words: plainWords(words) };
}

/** The same for clients that show no cards; empty for nothing. */
export function plainBeside(lines: readonly BesideLine[]): string {
  return lines.map(({ from, words }) => `${from}: "${words}"`).join(' ');
}

/** A note with the clauses it stands beside, for whoever approves it. */
export interface NoteShown {
  readonly words: string;
  readonly beside: string;
}

/** Of a clause that is only to be recognised. */
const CLAUSE_CHARACTERS = 80;

/** Each note once, with the beginnings of all clauses it stands beside. */
export function notesShown(notes: readonly Note[], { clauses }: PolicyDocument): readonly NoteShown[] {
  return [...new Set(notes.map(({ words }) => words))].map((words) => {
    const ids = notes.filter((note) => note.words === words).map(({ clauseId }) => clauseId);
    const texts = clauses.filter(({ id }) => ids.includes(id)).map(({ text }) => text);
    const quoted = texts.map((text) => `"${cut(plainWords(text), CLAUSE_CHARACTERS)}"`);
    return { words: plainWords(words), beside: `Beside ${quoted.join(' and ')}` };
  });
}
