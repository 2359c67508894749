import { isShort, wordsOf } from './lines';

/** Headings that say that they are one, and may hold a colon: "Appendix A: Guidance". */
const PART = /^(appendix|annex|schedule|part|section|chapter|stage)\b/i;

const MONTH =
  /^(\d{1,2}(st|nd|rd|th)?\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+\d{4}$/i;
const VERSION = /^(version|issue|revision|v)\s*[.:]?\s*\d/i;
const DATED =
  /^(approved|adopted|ratified|agreed|reviewed|updated|issued|effective|last|next|date)\b.*\b\d{4}$/i;

const DOCUMENT =
  /\b(policy|policies|procedures?|code|guidance|guidelines?|handbook|protocol|statement|agreement|plan)\b/i;
const ORGANISATION =
  /\b(trust|schools?|academy|academies|alliance|college|federation|council|learning|education)\b/i;

/** "Useful links", "Roles and responsibilities of": before a colon a heading is this short. */
export const WORDS_BEFORE_COLON = 4;

/** A sentence is seldom this short, and a heading in sentence case seldom longer. */
const WORDS_IN_SENTENCE_CASE = 8;
const WORDS_AT_MOST = 14;

/** Whether a line reads like a heading: short, begins with a capital or number, and ends without a stop. */
export function looksLikeTitle(text: string): boolean {
  if (!isShort(text) || !/^["'“‘(]?[\p{Lu}\d]/u.test(text) || /[.,;:!]$/.test(text)) return false;
  if (!/\p{L}/u.test(text) || /@|:\/\/|www\.|\t/.test(text) || isEditionNote(text)) return false;
  if (text.includes(': ') && !isPart(text)) return false;
  const words = wordsOf(text);
  return words.length <= WORDS_IN_SENTENCE_CASE || (words.length <= WORDS_AT_MOST && isTitleCase(words));
}

/** "Scope:" is the heading "Scope"; the colon only marks it. A longer text before a colon is a sentence that goes on. */
export function titleBeforeColon(text: string): string {
  const title = text.replace(/:$/, '');
  return wordsOf(title).length <= WORDS_BEFORE_COLON ? title : text;
}

/** Appendices and parts begin anew: numbering and levels start over. */
export function isPart(text: string): boolean {
  return PART.test(text);
}

/** "Document control" and "Version history" describe the whole document, wherever they stand. */
export function isAboutDocument(text: string): boolean {
  return /^(document|version|policy|revision|amendment) (control|history|information|details|record)\b/i.test(
    text,
  );
}

export function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}

/** "September 2023", "Version 2.1", "Approved by the board on 4 July 2024": a note about the document. */
export function isEditionNote(text: string): boolean {
  return isShort(text) && (MONTH.test(text) || VERSION.test(text) || DATED.test(text));
}

/** Whether a line names a trust or school and no document of theirs. */
export function isOrganisation(text: string): boolean {
  return ORGANISATION.test(text) && !isDocumentName(text);
}

export function isDocumentName(text: string): boolean {
  return DOCUMENT.test(text);
}

/** Names, "of" and "the" apart, begin with capitals. */
function isTitleCase(words: readonly string[]): boolean {
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  return small.every((word) => word.length <= 5) && small.length <= words.length / 2;
}
