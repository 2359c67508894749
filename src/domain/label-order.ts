/** A label as a place in a list: `1.4.` is the fourth under `1.`. */
interface Place {
  readonly under: string;
  readonly style: 'number' | 'letter' | 'roman';
  readonly ordinal: number;
}

const LABEL = /^\(?((?:\d+\.)*)(\d{1,3}|[a-z]|[ivx]{2,6})[.)]*$/i;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** Where the labels of one list jump, as the label before and the one that does not follow it. Bullets never do. */
export function jumpsIn(labels: readonly string[]): readonly (readonly [before: string, after: string])[] {
  return labels.flatMap((after, i) => {
    const before = labels[i - 1];
    return before !== undefined && isJump(before, after) ? [[before, after] as const] : [];
  });
}

/** `i.` follows `h.` as well as it begins a list, so a label that fits in any way is no jump. A list may begin again. */
function isJump(before: string, after: string): boolean {
  const [from, to] = [placesOf(before), placesOf(after)];
  if (from.length === 0 || to.length === 0) return false;
  return !to.some(
    (place) =>
      place.ordinal === 1 ||
      from.some(
        ({ under, style, ordinal }) =>
          under !== place.under || (style === place.style && ordinal + 1 === place.ordinal),
      ),
  );
}

function placesOf(label: string): readonly Place[] {
  const [, under = '', last = ''] = LABEL.exec(label.trim()) ?? [];
  const core = last.toLowerCase();
  if (core === '') return [];
  if (/^\d/.test(core)) return [{ under, style: 'number', ordinal: Number(core) }];
  const roman = ROMAN.indexOf(core) + 1;
  return [
    ...(core.length === 1 ? [{ under, style: 'letter' as const, ordinal: core.charCodeAt(0) - 96 }] : []),
    ...(roman > 0 ? [{ under, style: 'roman' as const, ordinal: roman }] : []),
  ];
}
