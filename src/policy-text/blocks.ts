/** A heading with or without marks. */
export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
  /** How many `#` mark it; null when only its shape does. */
  readonly hashes: number | null;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly indent: number;
}

/** An item of a list; `label` is empty when its bullet was lost on the way. */
export interface Item {
  readonly kind: 'item';
  readonly label: string;
  readonly text: string;
  readonly indent: number;
}

/** A row of a table, its cells joined by tabs. */
export interface Row {
  readonly kind: 'row';
  readonly text: string;
}

export type TextBlock = Paragraph | Item | Row;
export type Block = Heading | TextBlock;
