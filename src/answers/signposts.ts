import { SIGNPOSTS, SMALL_TALK, type SignpostTo, type SmallTalk } from '../domain/passage';
import type { Reading } from './analysis';
import type { ClauseIndex } from './clause-index';
import type { GeneralLists } from './lists';
import { phrasesOf } from './phrases';

/**
 * Where a person has to answer and no clause may; null for all other questions. Somebody at risk comes before everything else.
 * Lawful speech is left to policies that are about it.
 */
export function signpostFor(
  { words }: Reading,
  { signposts }: GeneralLists,
  index: ClauseIndex,
): SignpostTo | null {
  const telling = words.filter(({ says }) => says > 0);
  const asked = new Set([...phrasesOf(words), ...phrasesOf(telling)].map(({ key }) => key));
  const leadsTo = (to: SignpostTo) => {
    const named = [...(signposts.get(to) ?? [])].filter((key) => asked.has(key));
    return isAboutSafety(to) ? named.length > 0 : named.some((key) => !isSubject(key, index));
  };
  return SIGNPOSTS.find(leadsTo) ?? null;
}

/** These come before what any policy says. */
export function isAboutSafety(to: SignpostTo): boolean {
  return to === 'safeguarding' || to === 'safeguarding-contacts';
}

/** What a message is that has nothing in it but small talk: "hi there, how are you?", not "hi, can I …". The last part counts. */
export function smallTalkIn({ words }: Reading, { smallTalk }: GeneralLists): SmallTalk | null {
  const phrases = phrasesOf(words);
  const talk = (key: string) => SMALL_TALK.find((kind) => smallTalk.get(kind)?.has(key)) ?? null;
  let at = 0;
  let last: SmallTalk | null = null;
  while (at < words.length) {
    const here = phrases.filter(({ from, key }) => from === at && talk(key) !== null).at(-1);
    if (here === undefined && !FILLERS.has(words[at]?.text ?? '')) return null;
    if (here !== undefined) last = talk(here.key);
    at = here?.to ?? at + 1;
  }
  return last;
}

/** May stand between small talk and do not make it a question. */
const FILLERS: ReadonlySet<string> = new Set(
  `there you your so very much a lot for the that thats this really just then now again everyone all team mate bot
  helpful great lovely its is was it help well oh ah and to me i im today been`.split(/\s+/),
);

function isSubject(key: string, index: ClauseIndex): boolean {
  return key.split(' ').every((stem) => index.isCentral(stem));
}
