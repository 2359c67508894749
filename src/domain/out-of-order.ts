/**
 * The positions of the fewest numbers that have to be taken out of a list so that the others go up: all but a longest rising
 * run. The numbers are different from one another.
 */
export function outOfOrder(numbers: readonly number[]): ReadonlySet<number> {
  /** By length: the position at which the rising run of that length ends lowest. */
  const ends: number[] = [];
  const before = numbers.map((number, position) => {
    const length = firstNotBelow(ends, numbers, number);
    ends[length] = position;
    return length === 0 ? undefined : ends[length - 1];
  });
  const moved = new Set(numbers.keys());
  for (let at = ends.at(-1); at !== undefined; at = before[at]) moved.delete(at);
  return moved;
}

/** Where `number` belongs among the runs, by halving. */
function firstNotBelow(ends: readonly number[], numbers: readonly number[], number: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
