const LINE_BREAKS = /[\n\r\u0085\u2028\u2029]+/g;
/** What XML forbids or a reader cannot see: control characters but the tab, halves of characters, and marks that turn a line round. */
const UNREADABLE = /(?!\t)\p{Cc}|\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Words of a policy as they may stand in a file of any kind. Tabs stay: they part the cells of a table. */
export function readable(text: string): string {
  return text.replace(LINE_BREAKS, ' ').replace(UNREADABLE, '');
}
