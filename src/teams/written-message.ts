import { ActivityTypes, type Activity } from 'botbuilder';
import { cut, plainStatement, plainTitle } from '../cards/plain-text';
import { writtenBelow } from '../cards/wording';
import type { Clause } from '../domain/policy';
import type { CitedSentence } from '../domain/written-answer';

/** Longest name and abstract of a citation (learn.microsoft.com, bot messages with AI-generated content). */
const NAME_AT_MOST = 80;
const ABSTRACT_AT_MOST = 160;

/**
 * A message of its own behind the quotes, with Teams' label for AI, citations and thumbs. Not the quotes' message written over:
 * Teams drops the label from a message that is updated (MicrosoftDocs/msteams-docs #11435), and what a model wrote would then
 * stand unlabelled where the quotes stood.
 */
export function writtenMessage(sentences: readonly CitedSentence[]): Partial<Activity> {
  const cited = [...new Set(sentences.flatMap(({ clauses }) => clauses))];
  const numberOf = (clause: Clause) => cited.indexOf(clause) + 1;
  const lines = sentences.map(
    ({ text, clauses }) => `${text} ${clauses.map((clause) => `[${numberOf(clause)}]`).join('')}`,
  );
  return {
    type: ActivityTypes.Message,
    // Markdown, in which citations are documented. The sentences hold no character that it takes for formatting.
    text: `${writtenBelow}\n\n${lines.join(' ')}`,
    channelData: { feedbackLoop: { type: 'default' } },
    entities: [
      {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        '@context': 'https://schema.org',
        additionalType: ['AIGeneratedContent'],
        citation: cited.map((clause) => citation(clause, numberOf(clause))),
      },
    ],
  };
}

function citation({ path, text }: Clause, position: number): object {
  return {
    '@type': 'Claim',
    position,
    appearance: {
      '@type': 'DigitalDocument',
      name: cut(plainTitle(path.at(-1) ?? '') || 'The policy', NAME_AT_MOST),
      abstract: cut(plainStatement(text), ABSTRACT_AT_MOST),
    },
  };
}
