/**
 * Ends the reading of a Word file from wherever it stands: many small steps can find that the file is none. `readDocx` turns it
 * into an outcome; nothing else catches it. `expected` and `got` complete "Reading the policy X: expected …, got …".
 */
export class NotReadable extends Error {
  constructor(
    readonly expected: string,
    readonly got: string,
    options?: ErrorOptions,
  ) {
    super(`expected ${expected}, got ${got}`, options);
  }
}

export const WORD_DOCUMENT = 'a Word document (.docx)';
