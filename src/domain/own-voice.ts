/** A sentence taken apart: what it quotes, and what it says itself. */
export interface Voices {
  readonly quotes: readonly string[];
  /** The sentence with each quote left out. */
  readonly own: string;
}

/** One form a pair; a single mark between letters is an apostrophe and opens nothing. */
const QUOTE =
  /"([^"]*)"|“([^“”]*)”|‘((?:[^‘’]|(?<=\p{L})’(?=\p{L}))*)’|(?<!\p{L})'((?:[^']|(?<=\p{L})'(?=\p{L}))*)'/gu;
/** A mark that is left over: only an apostrophe, in a word or after the s of several, is none. */
const STRAY = /["“”‘]|(?<!\p{L})['’]|(?<!s)['’](?!\p{L})/u;

/** Null where quotation marks do not pair up, since then nobody can tell what is quoted. */
export function voicesOf(text: string): Voices | null {
  const quotes: string[] = [];
  const own = text.replace(QUOTE, (_, ...groups: readonly (string | undefined)[]) => {
    quotes.push(groups.slice(0, 4).find((group) => group !== undefined) ?? '');
    return ' ';
  });
  return STRAY.test(own) ? null : { quotes, own };
}

/** Whether the words stand in the text as they are, as whole words. The shape of quotation marks and the width of spaces do not matter. */
export function standsIn(quote: string, text: string): boolean {
  const words = alike(quote);
  const within = alike(text);
  for (let at = within.indexOf(words); words !== '' && at >= 0; at = within.indexOf(words, at + 1)) {
    const isWhole = !/[\p{L}\p{N}]$/u.test(within.slice(0, at)) || !/^[\p{L}\p{N}]/u.test(words);
    const ends = !/^[\p{L}\p{N}]/u.test(within.slice(at + words.length)) || !/[\p{L}\p{N}]$/u.test(words);
    if (isWhole && ends) return true;
  }
  return false;
}

function alike(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}
