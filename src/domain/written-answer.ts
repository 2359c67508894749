import { standsIn, voicesOf } from './own-voice';
import type { Clause } from './policy';

/** A sentence that a model wrote, and the ids of the clauses it says it rests on. */
export interface WrittenSentence {
  readonly text: string;
  readonly clauses: readonly string[];
}

/** A sentence that passed the check, with the clauses themselves. */
export interface CitedSentence {
  readonly text: string;
  readonly clauses: readonly Clause[];
}

export type Checked =
  | { readonly kind: 'sound'; readonly sentences: readonly CitedSentence[] }
  /** `why` holds none of the model's words, so that it can be logged. */
  | { readonly kind: 'unsound'; readonly why: string };

export const SENTENCES_AT_MOST = 3;
/** UTF-16 units of a sentence. */
export const SENTENCE_AT_MOST = 320;
export const CITED_AT_MOST = 3;

/** Latin letters, digits and the marks of plain prose. Without square and curly brackets, stars, backticks and dollars there is no link, card or code. */
const PLAIN = /^[A-Za-z\u00c0-\u024f0-9 .,;:!?%£()/&+‘’“”'"–—…-]*$/;
/** A web address shows as a link even without https: "evil.com", "a.co/x". "e.g." and "4.2" are none. */
const ADDRESS = /\/\/|www|[a-z0-9]\.[a-z]{2,}/i;
/** Permission, duty and verdicts: the policy's to give, so they stand in quotation marks or not at all. */
const VERDICT =
  /\b(may|might|must(?:n['’]t)?|shall|shan['’]t|should(?:n['’]t)?|can(?:not|['’]t)?|could(?:n['’]t)?|ought|need(?:s|n['’]t)?|have to|has to|had better|allow(?:s|ed|able)?|permit(?:s|ted)?|permissible|permission|free to|okay|ok|fine|acceptable|all right|alright|safe to|lawful|legal|illegal|forbid(?:s|den)?|prohibit(?:s|ed)?|ban(?:s|ned)?|breach(?:es)?)\b/i;
/** Speaking to the reader, about oneself, or giving orders. */
const ADDRESSED =
  /\b(you|your|yours|yourself|u|i|me|my|we|us|our)\b|\b(don['’]t|never|always|please|feel free|go ahead|make sure|ensure)\b|(^|[.;:,!?]\s*)(do not|do|yes|no|tell|ask|report|stop|avoid|delete|accept|contact|click|visit|call)\b/i;
/** A second sentence within one. */
const AND_ANOTHER = /[.!?…]["'”’)]?\s+\S/;

/**
 * Whether a machine can stand behind these sentences: each rests on clauses that are there, quotes them word for word, holds
 * nothing but prose, and leaves it to the policy to say what is allowed. One fault and none of them is shown.
 */
export function checkWritten(sentences: readonly WrittenSentence[], clauses: readonly Clause[]): Checked {
  if (sentences.length === 0) return unsound('no sentence');
  if (sentences.length > SENTENCES_AT_MOST) return unsound('too many sentences');
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const cited: CitedSentence[] = [];
  for (const { text, clauses: ids } of sentences) {
    const found = [...new Set(ids)].map((id) => byId.get(id));
    if (found.length === 0 || found.length > CITED_AT_MOST) return unsound('cites none or too many');
    const all = found.filter((clause) => clause !== undefined);
    if (all.length < found.length) return unsound('cites what is not there');
    const fault = faultOf(text, all);
    if (fault !== null) return unsound(fault);
    cited.push({ text: text.trim(), clauses: all });
  }
  return { kind: 'sound', sentences: cited };
}

function faultOf(text: string, clauses: readonly Clause[]): string | null {
  if (text.trim() === '' || text.length > SENTENCE_AT_MOST) return 'empty or too long';
  if (!PLAIN.test(text)) return 'more than plain prose';
  if (ADDRESS.test(text)) return 'a web address';
  const voices = voicesOf(text);
  if (voices === null) return 'quotation marks that do not pair up';
  if (!voices.quotes.every((quote) => clauses.some((clause) => standsIn(quote, clause.text))))
    return 'a quote that is not in a cited clause';
  const own = voices.own.trim();
  if (VERDICT.test(own)) return 'a verdict of its own';
  if (ADDRESSED.test(own)) return 'advice of its own';
  if (AND_ANOTHER.test(own)) return 'several sentences in one';
  return null;
}

function unsound(why: string): Checked {
  return { kind: 'unsound', why };
}
