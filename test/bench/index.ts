import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startAzurite } from '../../src/demo/azurite';
import { acknowledge } from './acknowledge';
import { delivery } from './delivery';
import { question } from './question';
import { reading } from './reading';
import { rollout } from './rollout';
import { start } from './start';

/** One measured number with what it is. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

const benches: Readonly<Record<string, () => Promise<readonly Measured[]>>> = {
  acknowledge,
  question,
  reading,
  rollout,
  start,
};

async function main(): Promise<void> {
  // The largest one: it has options of its own, and is not among those that run when none is named.
  if (process.argv[2] === 'delivery') return delivery(process.argv.slice(3));
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' } },
  });
  const names = positionals.length === 0 ? Object.keys(benches) : positionals;
  const unknown = names.filter((name) => !Object.hasOwn(benches, name));
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no bench ${unknown.join(', ')}; there are delivery, ${Object.keys(benches).join(', ')}\n`,
    );
    process.exitCode = 2;
    return;
  }
  const results: Record<string, readonly Measured[]> = {};
  for (const name of names) {
    // Each on a storage emulator of its own: what one leaves behind must not slow the next.
    const azurite = await startAzurite();
    process.env['AZURITE_CONNECTION'] = azurite.connectionString;
    try {
      const measured = (await benches[name]?.()) ?? [];
      results[name] = measured;
      for (const { what, value, unit } of measured)
        process.stdout.write(`${name.padEnd(12)} ${what.padEnd(48)} ${value} ${unit}\n`);
    } finally {
      await azurite.stop();
    }
  }
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(results, null, 2)}\n`);
}

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
