import template from '../../cards/manager-told.json';
import type { Note } from '../domain/beside';
import { momentInWords, type TimeZone } from '../domain/day';
import type { Passage } from '../domain/passage';
import { noteLine, plainBeside, type BesideLine } from './beside-lines';
import type { Card } from './card';
import type { ClauseLine } from './clause-line';
import { alertMessage } from './manager-alert';
import { plainQuote, quoteTogether, whereAllStand } from './passage-quote';
import { plainName } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

/** What became of telling the manager, for the one who pressed. */
export type Told =
  | {
      readonly kind: 'sent';
      readonly sender: string;
      readonly manager: string;
      readonly at: Date;
      readonly zone: TimeZone;
    }
  | { readonly kind: 'being-sent' | 'not-reached' | 'not-known' | 'too-often'; readonly manager: string }
  | { readonly kind: 'no-manager' | 'not-sent' };

interface ToldData {
  readonly heading: string;
  readonly what: string;
  /** What the manager reads; empty unless it was sent. */
  readonly message: string;
  readonly steps: readonly ClauseLine[];
  readonly beside: readonly BesideLine[];
  readonly where: string;
  readonly fallback: string;
}

const told = new CardTemplate<ToldData>(template);

/** The sender's copy: what became of it, and the policy's own words on what to do. */
export function managerTold(input: {
  readonly told: Told;
  readonly steps: readonly Passage[];
  /** What HR says beside the steps. */
  readonly notes: readonly Note[];
}): Card {
  const { told: outcome, steps } = input;
  const beside = input.notes.map(noteLine);
  const content = told.fill({
    ...wordsFor(outcome),
    message: outcome.kind === 'sent' ? alertMessage(outcome.sender) : '',
    steps: quoteTogether(steps),
    beside,
    where: whereAllStand(steps),
    fallback:
      steps.length === 0 ? '' : `The policy says: ${plainQuote(steps)} ${plainBeside(beside)}`.trimEnd(),
  });
  return { content, summary: STAFF_SUMMARY };
}

function wordsFor(outcome: Told): { readonly heading: string; readonly what: string } {
  const manager = 'manager' in outcome ? plainName(outcome.manager) : '';
  switch (outcome.kind) {
    case 'sent':
      return {
        heading: 'Your manager has been told',
        what: `Sent to ${manager} at ${momentInWords(outcome.at, outcome.zone)}. If you do not hear from them soon, please phone or see them, or tell HR.`,
      };
    case 'being-sent':
      return {
        heading: 'It is being sent',
        what: `It is on its way to ${manager}, and you will hear here what became of it. If you hear nothing within a minute, please phone or see them, or tell HR.`,
      };
    case 'not-reached':
      return {
        heading: 'Your manager has not been told',
        what: `We could not reach ${manager} here. Please phone or see them now, or tell HR.`,
      };
    case 'not-known':
      return {
        heading: 'We do not know whether it arrived',
        what: `Teams did not say whether ${manager} got it. Please phone or see them now, or tell HR.`,
      };
    case 'too-often':
      return {
        heading: 'This one was not sent',
        what: `${manager} has had this from you several times within the hour. If they have not answered, please phone or see them now, or tell HR.`,
      };
    case 'no-manager':
      return {
        heading: 'Please tell your manager yourself',
        what: 'The staff list does not say who your manager is, so nothing was sent. Please phone or see them now, or tell HR.',
      };
    case 'not-sent':
      return {
        heading: 'Nothing was sent',
        what: 'You can type "tell my manager" at any time.',
      };
  }
}
