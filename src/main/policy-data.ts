import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { notesFor, type NoteEntry } from '../domain/beside';
import { CHECKS_AT_MOST, checksFor, type CheckEntry } from '../domain/check';
import { clauseAt, type ClauseReference } from '../domain/clause-reference';
import { errorCode } from '../domain/error-code';
import { tellManagerFor, type TellManagerEntry } from '../domain/manager-alert';
import type { PolicyId } from '../domain/ids';
import type { PolicyText } from '../domain/policy';
import type { PolicyData } from '../ports/policy-data';

/** What one folder under `policies/` holds beside the document. */
export interface PolicyEntries {
  readonly checks: readonly CheckEntry[];
  readonly tellManager: TellManagerEntry | null;
  readonly notes: readonly NoteEntry[];
}

export type AllPolicyEntries = ReadonlyMap<PolicyId, PolicyEntries>;

const NOTHING: PolicyEntries = { checks: [], tellManager: null, notes: [] };

const CHECKS_FILE = 'checks.json';
const TELL_MANAGER_FILE = 'tell-manager.json';
const NOTES_FILE = 'notes.json';

const reference = z.object({ section: z.string().min(1), words: z.string().min(1) }).strict();
/** A note is read below a clause on a phone, so it is two sentences. Characters. */
const NOTE_AT_MOST = 300;
const words = (atMost: number) => z.string().trim().min(1).max(atMost);

const check = z
  .object({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
    scenario: words(600),
    question: words(200),
    options: z
      .array(z.object({ says: words(200), right: z.boolean().default(false) }).strict())
      .min(2)
      .max(4)
      .refine((options) => options.filter(({ right }) => right).length === 1, 'exactly one must be right'),
    clause: reference,
    why: words(300),
  })
  .strict();

const checksFile = z
  .object({ checks: z.array(check).min(1).max(CHECKS_AT_MOST) })
  .strict()
  .refine(({ checks }) => new Set(checks.map(({ id }) => id)).size === checks.length, 'two have the same id')
  .transform(({ checks }) =>
    checks.map(({ options, ...entry }): CheckEntry => ({
      ...entry,
      options: options.map(({ says, right }) => ({ says, isRight: right })),
    })),
  );

const tellManagerFile = z
  .object({ asks: z.array(reference).min(1), steps: z.array(reference).min(1) })
  .strict();

const notesFile = z
  .array(reference.extend({ note: words(NOTE_AT_MOST) }).strict())
  .transform((entries) =>
    entries.map(({ section, words, note }): NoteEntry => ({ clause: { section, words }, words: note })),
  );

/** Reads what a policy's folder holds beside its document. @throws when a file is not what it should be, naming it */
export async function readPolicyEntries(folder: string): Promise<PolicyEntries> {
  const [checks, tellManager, notes] = await Promise.all([
    readEntries(join(folder, CHECKS_FILE), checksFile),
    readEntries(join(folder, TELL_MANAGER_FILE), tellManagerFile),
    readEntries(join(folder, NOTES_FILE), notesFile),
  ]);
  return { checks: checks ?? [], tellManager, notes: notes ?? [] };
}

export function entriesOf(all: AllPolicyEntries, policy: PolicyId): PolicyEntries {
  return all.get(policy) ?? NOTHING;
}

/** References of the folder's files that do not lead to one clause of its own document, in words for whoever edits the file. */
export function problemsOf(
  { checks, tellManager, notes }: PolicyEntries,
  text: PolicyText,
): readonly string[] {
  const problems = (where: string, references: readonly ClauseReference[]) =>
    references.flatMap((wanted) => {
      const at = clauseAt(text.document, wanted);
      return at.kind === 'unclear' ? [`${where}: ${at.problem}`] : [];
    });
  return [
    ...checks.flatMap(({ id, clause }) => problems(`${CHECKS_FILE}, "${id}"`, [clause])),
    ...problems(`${TELL_MANAGER_FILE}, asks`, tellManager?.asks ?? []),
    ...problems(`${TELL_MANAGER_FILE}, steps`, tellManager?.steps ?? []),
    ...problems(
      NOTES_FILE,
      notes.map(({ clause }) => clause),
    ),
  ];
}

/** The same for all policies. */
export function policyDataOf(all: AllPolicyEntries): PolicyData {
  const notesOf = (text: PolicyText) => notesFor(entriesOf(all, text.policyId).notes, text);
  return {
    notesOf,
    checksOf: (text) => checksFor(entriesOf(all, text.policyId).checks, text),
    tellManagerOf: (text) => {
      const { tellManager } = entriesOf(all, text.policyId);
      return tellManager === null ? null : tellManagerFor(tellManager, text, notesOf(text));
    },
  };
}

/** Null when there is no such file. */
async function readEntries<T>(file: string, schema: z.ZodType<T, z.ZodTypeDef, unknown>): Promise<T | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    const why =
      cause instanceof z.ZodError
        ? cause.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')
        : String(cause);
    throw new Error(`Reading ${file}: ${why}`, { cause });
  }
}
