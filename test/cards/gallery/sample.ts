import type { Card } from '../../../src/cards/card';

/** A card as somebody may get it. */
export interface Sample {
  readonly card: Card;
  /** Words of the card, its main sentence among them, that somebody must read as well whose client shows no cards. */
  readonly says: readonly [string, ...string[]];
}

/** What is known of one template of `cards/`: the rules of accessibility.test.ts run over it, and the gallery draws it. */
export interface CardSamples {
  readonly reader: 'staff' | 'HR';
  /** By what is special about them; `longest` is as long as real ones get. */
  readonly samples: Readonly<Record<string, Sample>> & {
    readonly ordinary: Sample;
    readonly longest: Sample;
  };
  /** The card with these words wherever a title, a name or another text of people goes in; null when none goes in. */
  readonly card: ((words: string) => Card) | null;
  /** The policy's own sentences on it, which may use any word. */
  readonly quoted?: readonly string[];
}

export const LONG_TITLE =
  'Child Protection and Safeguarding Policy and Procedures, including Low-Level Concerns about Adults';
export const LONG_NAME = 'Oluwaseun Adébáyọ̀-Featherstonehaugh (Deputy Head, Key Stage 2)';
export const LONG_SCHOOL =
  'St Bartholomew and All Hallows Church of England Voluntary Aided Primary School and Nursery';
export const LONG_STATEMENT = `I have read the ${LONG_TITLE} (last reviewed 30 September 2026).`;
export const LONG_CHANGES =
  'Use of Social Media in a Personal Capacity: 3 points changed, 1 new. Security and Identity Theft: 2 new. Monitoring: 1 changed. Review: 1 changed. Useful Links: 2 removed. And 3 more sections.';
