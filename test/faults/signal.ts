/** Something that one part of a test waits for and another brings about. */
export interface Signal {
  readonly given: Promise<void>;
  readonly give: () => void;
}

/** As `Promise.withResolvers`, which Node 20 does not have. */
export function newSignal(): Signal {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
