import type { SignpostTo } from '../domain/passage';
import { phrases } from './analysis';
import type { ClauseIndex } from './clause-index';
import type { GeneralLists } from './general-lists';
import { questionWords } from './words';

/**
 * Where a person has to answer and no clause may; null for all other questions. Somebody at risk comes before everything else.
 * Lawful speech is left to policies that are about it.
 */
export function signpostFor(
  question: string,
  { signposts }: GeneralLists,
  index: ClauseIndex,
): SignpostTo | null {
  const words = questionWords(question);
  const telling = words.filter(({ says }) => says > 0);
  const asked = [...phrases(words), ...phrases(telling)].map(({ key }) => key);
  if (asked.some((key) => signposts.safeguarding.has(key))) return 'safeguarding';
  const speech = asked.filter((key) => signposts.lawfulSpeech.has(key));
  return speech.some((key) => !isSubject(key, index)) ? 'union' : null;
}

function isSubject(key: string, index: ClauseIndex): boolean {
  return key.split(' ').every((stem) => index.isCentral(stem));
}
