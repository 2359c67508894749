/** A list's number as Word writes it in this format (`w:numFmt`). A format that lists seldom use is written in figures. */
export function ordinalText(n: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(n);
    case 'upperLetter':
      return letters(n).toUpperCase();
    case 'lowerRoman':
      return roman(n);
    case 'upperRoman':
      return roman(n).toUpperCase();
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'ordinal':
      return `${n}${endingOf(n)}`;
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(n);
  }
}

/** After z come aa, bb, cc. */
function letters(n: number): string {
  const count = Math.min(Math.ceil(n / 26), 10);
  return n < 1 ? '' : String.fromCharCode(97 + ((n - 1) % 26)).repeat(count);
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let left = n;
  let text = '';
  for (const [numeral, value] of ROMAN) for (; left >= value; left -= value) text += numeral;
  return text;
}

function endingOf(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
}
