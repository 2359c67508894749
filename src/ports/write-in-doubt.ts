/** A write that was sent and not answered: it may stand or not. Whoever asked for it must be told neither. */
export class WriteInDoubt extends Error {
  override readonly name = 'WriteInDoubt';
}
