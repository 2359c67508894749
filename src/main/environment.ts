import { isGuid } from '../domain/ids';

/** `local` is a developer's own machine: loopback, without authentication. */
export type Mode = 'production' | 'local';

export type Env = Readonly<Record<string, string | undefined>>;

/** The environment while it is read, and where complaints about it go. */
export interface Reading {
  readonly env: Env;
  readonly complain: (text: string) => void;
}

export function required({ env, complain }: Reading, name: string, what: string): string {
  const text = env[name] ?? '';
  if (text === '') complain(`${name} is missing: it must be ${what}`);
  return text;
}

/** A list of GUIDs; those that are none are complained of and left out. */
export function guids(read: Reading, name: string, mustHave: boolean): readonly string[] {
  const entries = list(read.env, name, []);
  if (mustHave && entries.length === 0) read.complain(`${name} is missing: it must list at least one GUID`);
  const wrong = entries.filter((entry) => !isGuid(entry));
  for (const entry of wrong) read.complain(`${name} must list GUIDs, got "${entry}"`);
  return entries.filter(isGuid);
}

/** What stands between commas. */
export function list(env: Env, name: string, otherwise: readonly string[]): readonly string[] {
  const entries = (env[name] ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return entries.length === 0 ? otherwise : entries;
}

export function isOnThisMachine(url: string): boolean {
  return URL.canParse(url) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
}
