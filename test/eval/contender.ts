import { passageText, quoting, type Passage } from '../../src/domain/passage';
import type { PublishedPolicy } from '../../src/domain/policy';

/** The passages shown as answers to a question, best first, each as a reader sees it; none when it is refused. */
export type Answering = (question: string) => readonly string[];

export interface Contender {
  readonly name: string;
  /** Gets ready for a policy. `unseen` are questions that it must not know as examples. */
  readonly build: (policy: PublishedPolicy, unseen: ReadonlySet<string>) => Answering;
}

/** A passage as the fields that every search engine is given. */
export interface Fields {
  readonly id: string;
  readonly text: string;
  readonly stems: string;
  readonly headings: string;
}

export const FIELDS = ['text', 'stems', 'headings'] as const;

/** Passages by id, and the same as fields. */
export interface Searchable {
  readonly fields: readonly Fields[];
  readonly show: (ids: readonly string[]) => readonly string[];
}

export function searchable(policy: PublishedPolicy): Searchable {
  const passages = new Map(policy.document.clauses.map((clause) => [clause.id, quoting(policy)(clause)]));
  return {
    fields: [...passages.values()].map(fieldsOf),
    show: (ids) =>
      ids
        .slice(0, 3)
        .flatMap((id) => passages.get(id) ?? [])
        .map(passageText),
  };
}

function fieldsOf({ clause, stems }: Passage): Fields {
  return {
    id: clause.id,
    text: clause.text,
    stems: stems.map(({ text }) => text).join(' '),
    headings: clause.path.slice(1).join(' '),
  };
}
