import { SIGNPOSTS, type SignpostTo } from '../domain/passage';
import type { ClauseIndex } from './clause-index';
import type { GeneralLists } from './lists';
import { phrasesOf } from './phrases';
import type { Word } from './words';

/**
 * Where a person has to answer and no clause may; null for all other questions. Somebody at risk comes before everything else.
 * Lawful speech is left to policies that are about it.
 */
export function signpostFor(
  words: readonly Word[],
  { signposts }: GeneralLists,
  index: ClauseIndex,
): SignpostTo | null {
  const telling = words.filter(({ says }) => says > 0);
  const asked = new Set([...phrasesOf(words), ...phrasesOf(telling)].map(({ key }) => key));
  const leadsTo = (to: SignpostTo) => {
    const named = [...asked].filter((key) => signposts.get(to)?.has(key));
    return isAboutSafety(to) ? named.length > 0 : named.some((key) => !isSubject(key, index));
  };
  return SIGNPOSTS.find(leadsTo) ?? null;
}

/** These come before what any policy says. */
export function isAboutSafety(to: SignpostTo): boolean {
  return to === 'safeguarding' || to === 'safeguarding-contacts';
}

function isSubject(key: string, index: ClauseIndex): boolean {
  return key.split(' ').every((stem) => index.isCentral(stem));
}
