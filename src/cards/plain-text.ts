/** Longest names, titles and statements that cards show, in UTF-16 units. Real ones are shorter; a pasted mistake may not be. */
const NAME_AT_MOST = 60;
const TITLE_AT_MOST = 120;
const STATEMENT_AT_MOST = 300;
/** Longest single paragraph of a policy that cards show, likewise. The reader splits at 60 words, so this is a fence. */
const TEXT_AT_MOST = 8_000;

const LINE_BREAKS = /[\t\n\r\u0085\u2028\u2029]+/g;
/** Control characters, marks that turn the direction of a line, and what is drawn as nothing. */
const INVISIBLE = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A name or another short text of people, as it may stand in a `TextRun`, an input or a fallback text, where Markdown is not
 * rendered. It looks as written.
 */
export function plainName(text: string): string {
  return cut(harmless(text), NAME_AT_MOST);
}

/** A title or heading, as `plainName`. */
export function plainTitle(text: string): string {
  return cut(harmless(text), TITLE_AT_MOST);
}

/** The sentence somebody confirms, as `plainName`. */
export function plainStatement(text: string): string {
  return cut(harmless(text), STATEMENT_AT_MOST);
}

/** Words of a policy, as `plainName`. */
export function plainWords(text: string): string {
  return cut(harmless(text), TEXT_AT_MOST);
}

/** For a `TextBlock` or a fact, which render Markdown: escapes what would be taken for it. Takes text that is plain already. */
export function withoutMarkdown(plain: string): string {
  return plain
    .replace(/[\\`*_[\]~<]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*\d+)(?=[.)]\s)/, '$1\\')
    .replace(/^(\s*)(?=[-+>#])/, '$1\\');
}

/**
 * A word joiner, drawn as nothing, keeps Teams from reading a mention, a `{{DATE(…)}}`, a `${…}` or, where some clients render
 * Markdown and others do not, as in the choices of a form, a link into the text.
 */
function harmless(text: string): string {
  return text
    .replace(LINE_BREAKS, ' ')
    .replace(INVISIBLE, '')
    .replace(/<(\/?)(?=at\b)/gi, '<$1\u2060')
    .replace(/[{$](?=\{)|\](?=\()/g, '$&\u2060');
}

/** The text, or its beginning and an ellipsis: `atMost` UTF-16 units in all, and never half a character. */
export function cut(text: string, atMost: number): string {
  return text.length <= atMost ? text : `${text.slice(0, atMost - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
