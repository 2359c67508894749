import { bullmq } from './bullmq';
import type { Contender } from './contender';
import { programContender } from './programs-as-contenders';
import { readback } from './readback';

/** Readback as a trust runs it, in one process, and as a fleet of two. A list in memory can have but one. */
export const contenders: readonly Contender[] = [
  readback('readback', 1),
  readback('readback-fleet', 2),
  programContender('naive', 1),
  programContender('naive-sent-table', 1),
  programContender('company-communicator', 1),
  bullmq,
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
