/** A field of Word: an instruction, and the result that the page shows. */
interface Field {
  instruction: string;
  hasResult: boolean;
}

/** Follows the fields through the document: they nest, and a contents list is one over many paragraphs. */
export interface Fields {
  begin(): void;
  instruct(text: string): void;
  separate(): void;
  end(): void;
  endParagraph(): void;
  /** Whether text that stands here is shown, and is the writer's. */
  isShown(): boolean;
  isContents(): boolean;
}

/**
 * What these show is filled in by Word whenever the file is opened or printed: page numbers, today's date, the file's name. It is
 * nobody's words, and it would make a new text of the same words.
 */
const VOLATILE =
  /^\s*(page|numpages|sectionpages|section|pageref|date|time|printdate|savedate|edittime|filename|filesize|numwords|numchars|revnum)\b/i;

const CONTENTS = /^\s*toc\b/i;

export function isVolatile(instruction: string): boolean {
  return VOLATILE.test(instruction);
}

export function isContentsField(instruction: string): boolean {
  return CONTENTS.test(instruction);
}

export function fieldsFollowed(): Fields {
  let open: Field[] = [];
  return {
    begin: () => void open.push({ instruction: '', hasResult: false }),
    instruct: (text) => {
      const field = open.at(-1);
      if (field !== undefined && !field.hasResult) field.instruction += text;
    },
    separate: () => {
      const field = open.at(-1);
      if (field !== undefined) field.hasResult = true;
    },
    end: () => void open.pop(),
    // Only a contents list goes on over paragraphs. A field that never ends must not swallow the rest of the document.
    endParagraph: () =>
      void (open = open.filter((field) => field.hasResult && !isVolatile(field.instruction))),
    isShown: () => open.every(({ hasResult, instruction }) => hasResult && !isVolatile(instruction)),
    isContents: () => open.some(({ hasResult, instruction }) => hasResult && isContentsField(instruction)),
  };
}
