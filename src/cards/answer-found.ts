import template from '../../cards/answer-found.json';
import type { PolicyId } from '../domain/ids';
import { quotedIn, type Answer, type Passage } from '../domain/passage';
import type { SectionPress } from './action';
import { leadPress, opinionPress, type Asked, type OpinionPress } from './answer-press';
import type { Card } from './card';
import type { LeadPress } from './lead-form';
import type { ManagerPress } from './manager-ask';
import { cut } from './plain-text';
import { plainPassage, shownPassage, type AroundPassages, type ShownPassage } from './shown-passage';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface FoundData {
  readonly heading: string;
  /** One or none: a sentence about how sure this is. */
  readonly doubt: readonly { readonly words: string }[];
  readonly passages: readonly (ShownPassage & { readonly separator: boolean })[];
  readonly ownWords: string;
  readonly opinion: OpinionPress;
  /** One or none, and so are the others. */
  readonly lead: readonly LeadPress[];
  readonly tellManager: readonly ManagerPress[];
  readonly back: readonly SectionPress[];
  readonly fallback: string;
}

const found = new CardTemplate<FoundData>(template);

const FALLBACK_AT_MOST = 4_000;

/** The policy's own words to a question: one passage when that is sure, else up to three, each apart. */
export function answerFound(input: {
  readonly answer: Extract<Answer, { kind: 'found' }>;
  readonly around: AroundPassages;
  readonly asked: Asked;
  /** The policy whose quote asks staff to tell their manager at once; null when none here does. */
  readonly tellManager: PolicyId | null;
}): Card {
  const { answer, around, asked, tellManager } = input;
  const { back } = asked;
  const [first] = answer.passages;
  const quoted = quotedIn(answer);
  const passages = quoted.map((passage, i) => ({ ...shownPassage(passage, around), separator: i > 0 }));
  const doubt = doubtWords(answer.sure, quoted);
  // Four buttons at most: whoever still needs a person finds the policy lead behind "No".
  const hasRoom = tellManager === null || back === null;
  const content = found.fill({
    heading: answer.sure ? 'The policy says' : 'The policy may say',
    doubt: doubt === null ? [] : [{ words: doubt }],
    passages,
    ownWords: ownWords(passages),
    opinion: opinionPress(asked, answer.passages),
    lead: hasRoom ? [leadPress(first, first, asked)] : [],
    tellManager: tellManager === null ? [] : [{ policy: tellManager }],
    back: back === null ? [] : [back],
    fallback: cut(quoted.map((passage) => plainPassage(passage, around)).join(' '), FALLBACK_AT_MOST),
  });
  return { content, summary: STAFF_SUMMARY };
}

function doubtWords(sure: boolean, { length }: readonly Passage[]): string | null {
  if (sure) return null;
  return length === 1
    ? 'I am not sure that this is what you mean.'
    : 'I am not sure which of these you mean. The likeliest comes first.';
}

function ownWords(passages: readonly ShownPassage[]): string {
  const marked = passages.some(({ beside }) => beside.length > 0);
  return marked
    ? "These are the policy's own words, apart from what is marked."
    : "These are the policy's own words.";
}
