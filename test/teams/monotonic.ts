/** Milliseconds since the machine started: the same for all its processes, and nobody can set it. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
