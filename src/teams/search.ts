import { policyQuote } from '../cards/policy-quote';
import { cut, plainTitle, plainWords } from '../cards/plain-text';
import { noPolicyYet, smallTalk } from '../cards/wording';
import type { AroundPassages } from '../cards/shown-passage';
import type { Asker } from '../domain/conversation';
import type { Passage, SignpostTo } from '../domain/passage';
import { withContacts } from '../domain/signpost-words';
import { contactsFor } from '../flows/contacts-for';
import { lookUp } from '../flows/look-up';
import type { Needs } from '../ports/needs';
import type { FoundPassage, Search, SearchReply } from './inbound';
import { ASKED_A_LOT, maySearch } from './question-limits';

const HINT =
  'Type a question in your own words. You get what the policy says, and only you see it until you send it.';
const NOT_IN_POLICY = 'The policy does not say. That does not mean it is allowed.';

/** Of a passage in a list of results: two lines or three. */
const PREVIEW_CHARACTERS = 160;

/** Looks words up for somebody who writes anywhere in Teams. Nothing is kept or counted, and results are no news of anybody. */
export async function searchPolicies(needs: Needs, { from, words }: Search): Promise<SearchReply> {
  if (words === '') return { kind: 'words', text: HINT };
  if (!maySearch(needs, from)) return { kind: 'words', text: ASKED_A_LOT };
  const policies = await needs.policies.current();
  if (policies.length === 0) return { kind: 'words', text: noPolicyYet };
  const { answer, beside } = await lookUp(needs, policies, { question: words });
  switch (answer.kind) {
    case 'found':
      return {
        kind: 'passages',
        passages: answer.passages.map((passage) => foundPassage(passage, { beside, zone: needs.zone })),
      };
    case 'not-in-policy':
      return { kind: 'words', text: NOT_IN_POLICY };
    case 'signpost':
      return { kind: 'words', text: signpostLine(needs, from, answer.to) };
    case 'small-talk':
      return { kind: 'words', text: smallTalk(answer.talk) };
  }
}

/** Whom to ask instead, as one line: a result could be sent on, and this is for the one who typed. */
function signpostLine(needs: Needs, { staffId }: Asker, to: SignpostTo): string {
  return withContacts(needs.signpostWords[to], contactsFor(needs, staffId)).lines.join(' ');
}

function foundPassage(passage: Passage, around: Omit<AroundPassages, 'changed'>): FoundPassage {
  const { clause, policyTitle } = passage;
  return {
    title: plainTitle(clause.path.at(-1) ?? policyTitle),
    beginning: cut(plainWords(clause.text), PREVIEW_CHARACTERS),
    card: policyQuote(passage, around),
  };
}
