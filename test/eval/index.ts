import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { measured, type Result } from './measure';
import { readParts } from './part';
import { readback } from './readback';
import { lunrAlone, miniSearch, orama } from './search-engines';
import { headOf, LEGEND, line } from './table';

const contenders = [readback, miniSearch, lunrAlone, orama];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  const results: Result[] = [];
  for (const part of await readParts()) {
    process.stdout.write(`${headOf(part)}\n`);
    for (const contender of contenders) {
      const result = measured(contender, part);
      results.push(result);
      process.stdout.write(`${line(result)}\n`);
    }
  }
  process.stdout.write(LEGEND);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(results, null, 2)}\n`);
}

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
