import { SMALL_TALK, type SmallTalk } from '../domain/passage';
import type { Reading } from './analysis';
import type { GeneralLists } from './lists';
import { phrasesOf } from './phrases';

/** May stand beside small talk and do not make it a question. */
const FILLERS: ReadonlySet<string> = new Set(
  `there you your so very much a lot for the that thats this really just then now again everyone all team mate bot
  helpful great lovely its is was it help well oh ah and to me i im today been`.split(/\s+/),
);

/** What a message is that has nothing in it but small talk: "hi there, how are you?", not "hi, can I …". The last part counts. */
export function smallTalkIn({ words }: Reading, { smallTalk }: GeneralLists): SmallTalk | null {
  const kindOf = (key: string) => SMALL_TALK.find((kind) => smallTalk.get(kind)?.has(key)) ?? null;
  const phrases = phrasesOf(words).flatMap(({ key, ...place }) => {
    const kind = kindOf(key);
    return kind === null ? [] : [{ kind, ...place }];
  });
  let last: SmallTalk | null = null;
  for (let at = 0; at < words.length;) {
    const longest = phrases.filter(({ from }) => from === at).at(-1);
    if (longest === undefined && !FILLERS.has(words[at]?.text ?? '')) return null;
    last = longest?.kind ?? last;
    at = longest?.to ?? at + 1;
  }
  return last;
}
