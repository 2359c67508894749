import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Contender } from './contender';
import { programContender } from './programs-as-contenders';
import { readback } from './readback';

/** Two processes where the work lies in a queue; one where it lies in a list in memory. */
export const contenders: readonly Contender[] = [
  readback(),
  programContender('naive', 1),
  programContender('naive-sent-table', 1),
  programContender('company-communicator', 2),
  { ...programContender('bullmq', 2), missing: missingForBullmq() },
];

/** The ones of these names, all for null. @throws when there is none of a name */
export function contendersNamed(names: readonly string[] | null): readonly Contender[] {
  if (names === null) return contenders;
  return names.map((name) => {
    const found = contenders.find((one) => one.name === name);
    if (found !== undefined) return found;
    throw new Error(
      `There is no contender ${name}; there are ${contenders.map((one) => one.name).join(', ')}`,
    );
  });
}

/** BullMQ is not among our packages and is not made one: it runs where somebody has put it and a Redis. */
function missingForBullmq(): string | null {
  const missing = [
    ...(isOnPath('redis-server') ? [] : ['redis-server is not installed']),
    ...(isPackage('bullmq') ? [] : ['the package bullmq is not installed']),
  ];
  return missing.length === 0 ? null : missing.join('; ');
}

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function isPackage(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
