/** Where a row lies. */
export interface Key {
  readonly partitionKey: string;
  readonly rowKey: string;
}

/** What a column can hold. Null is stored as no column at all. */
export type Column = string | number | boolean | Date | null;

/** A row on its way to storage. `writeId` says which write made it what it is; see table.ts. */
export interface Entity extends Key {
  readonly writeId: string;
  readonly [column: string]: string | number | boolean | Date;
}

/** Characters in a text column: 64 KiB of UTF-16 (Understanding the Table service data model, Microsoft Learn). */
const TEXT_AT_MOST = 32_768;

/** @throws before anything is written when storage would not take the row */
export function entityOf(key: Key, columns: Readonly<Record<string, Column>>, writeId: string): Entity {
  const kept = Object.entries(columns).filter(
    (pair): pair is [string, NonNullable<Column>] => pair[1] !== null,
  );
  for (const keyText of [key.partitionKey, key.rowKey]) refuseBadKey(keyText);
  for (const [name, value] of kept) refuseLongText(key, name, value);
  return { ...Object.fromEntries(kept), ...key, writeId };
}

export function inWords({ partitionKey, rowKey }: Key): string {
  return `${partitionKey} / ${rowKey}`;
}

function refuseBadKey(text: string): void {
  const isControl = [...text].some((letter) => letter < ' ' || (letter >= '\u007f' && letter <= '\u009f'));
  if (isControl || /[/\\#?]/.test(text) || text.length > 1_024)
    throw new Error(
      `Writing a row: expected a key of at most 1,024 characters without / \\ # ? and control characters, got ${JSON.stringify(text.slice(0, 80))}`,
    );
}

function refuseLongText(key: Key, name: string, value: NonNullable<Column>): void {
  if (typeof value === 'string' && value.length > TEXT_AT_MOST)
    throw new Error(
      `Writing ${inWords(key)}: expected at most ${TEXT_AT_MOST} characters in column ${name}, got ${value.length}`,
    );
}
