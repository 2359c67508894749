import { readStorageSettings } from '../main/settings';
import type { Log } from '../ports/log';
import { openStorage, type Storage } from '../storage/open-storage';
import { InputRefused } from './input';

/** What goes wrong is thrown, and there is no log to put anything else into. */
const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The storage that the environment names, as the service reads it. @throws InputRefused when it names none */
export function storageFromEnvironment(): { readonly storage: Storage; readonly prefix: string } {
  const outcome = readStorageSettings(process.env);
  if (outcome.kind === 'bad') throw new InputRefused(outcome.complaints.join('\n'));
  const { storage, storagePrefix } = outcome.settings;
  return { storage: openStorage(storage, storagePrefix, SILENT), prefix: storagePrefix };
}
