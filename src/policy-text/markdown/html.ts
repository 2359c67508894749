/** Elements whose content is for machines. */
const SILENT: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['<script', '</script>'],
  ['<style', '</style>'],
];

/** Ends of what a browser shows on a line of its own, and ends of table cells. */
const LINE_END = /<br\b[^<>]*>|<\/(?:p|div|li|tr|h[1-6]|table|ul|ol)\s*>/gi;
const CELL_END = /<\/t[dh]\s*>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;

/** The text without comments, scripts and style sheets. One that is never closed stays, so that no words are lost behind it. */
export function withoutSilent(text: string): string {
  return SILENT.reduce((rest, [open, close]) => withoutPairs(rest, open, close), text);
}

/** The words of HTML as a browser lays them out: a line for each paragraph, item and table row, tabs between cells. */
export function htmlWords(html: string): string {
  return html.replace(LINE_END, '\n').replace(CELL_END, '\t').replace(TAG, '');
}

export function isLineBreak(tag: string): boolean {
  return /^<br\b/i.test(tag);
}

function withoutPairs(text: string, open: string, close: string): string {
  const lower = text.toLowerCase();
  // Some letters change their length with their case (İ), and then places in `lower` are not those in `text`.
  if (lower.length !== text.length) return text;
  const kept: string[] = [];
  let end = 0;
  for (let start = lower.indexOf(open); start >= 0; start = lower.indexOf(open, end)) {
    const closed = lower.indexOf(close, start);
    if (closed < 0) break;
    kept.push(text.slice(end, start));
    end = closed + close.length;
  }
  return [...kept, text.slice(end)].join('');
}
