import { startAzurite } from '../../src/demo/azurite';

/** One storage emulator, in memory, for the whole test run; each suite keeps to its own table prefix. */
export default async function start(): Promise<void> {
  const azurite = await startAzurite();
  process.env['AZURITE_CONNECTION'] = azurite.connectionString;
  globalThis.stopAzurite = azurite.stop;
}
