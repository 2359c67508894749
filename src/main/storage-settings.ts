import type { StorageAccount } from '../storage/open-storage';
import type { Mode, Reading } from './environment';

/** As many characters as 128 bits take in hex. */
const SIGNING_KEY_AT_LEAST = 32;

export function storageOf({ env, complain }: Reading, mode: Mode): StorageAccount {
  const connectionString = env['AZURE_STORAGE_CONNECTION_STRING'];
  const accountName = env['AZURE_STORAGE_ACCOUNT'];
  if (connectionString) return { kind: 'connection-string', connectionString };
  if (!accountName)
    complain(
      `AZURE_STORAGE_ACCOUNT (with a managed identity) or AZURE_STORAGE_CONNECTION_STRING is missing${mode === 'local' ? '; the storage emulator is fine' : ''}`,
    );
  else if (!/^[a-z0-9]{3,24}$/.test(accountName))
    complain(`AZURE_STORAGE_ACCOUNT must be 3 to 24 lower-case letters and digits, got "${accountName}"`);
  return { kind: 'managed-identity', accountName: accountName ?? '' };
}

export function prefixOf({ env, complain }: Reading): string {
  const prefix = env['READBACK_STORAGE_PREFIX'] || 'readback';
  if (!/^[a-z][a-z0-9]{1,29}$/.test(prefix))
    complain(
      `READBACK_STORAGE_PREFIX must be 2 to 30 lower-case letters and digits, a letter first, got "${prefix}"`,
    );
  return prefix;
}

/** Null to use one that is made once and kept. */
export function signingKeyOf({ env, complain }: Reading): string | null {
  const key = env['READBACK_SIGNING_KEY'];
  if (!key) return null;
  if (key.length < SIGNING_KEY_AT_LEAST)
    complain(
      `READBACK_SIGNING_KEY must have at least ${SIGNING_KEY_AT_LEAST} characters, got ${key.length}; leave it out to have one made`,
    );
  return key;
}
