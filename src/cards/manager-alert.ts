import template from '../../cards/manager-alert.json';
import type { Note } from '../domain/beside';
import { momentInWords, type TimeZone } from '../domain/day';
import type { Passage } from '../domain/passage';
import { noteLine, plainBeside, type BesideLine } from './beside-lines';
import type { Card } from './card';
import type { ClauseLine } from './clause-line';
import { plainQuote, quoteTogether, whereAllStand } from './passage-quote';
import { plainName } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface AlertData {
  readonly message: string;
  readonly sent: string;
  readonly steps: readonly ClauseLine[];
  readonly beside: readonly BesideLine[];
  readonly where: string;
  readonly fallback: string;
}

const alert = new CardTemplate<AlertData>(template);

/** What a manager gets when somebody presses "Tell my manager". `steps` are the policy's own words on what to do. */
export function managerAlert(input: {
  readonly sender: string;
  readonly at: Date;
  readonly zone: TimeZone;
  readonly steps: readonly Passage[];
  /** What HR says beside them. */
  readonly notes: readonly Note[];
}): Card {
  const beside = input.notes.map(noteLine);
  const content = alert.fill({
    message: alertMessage(input.sender),
    sent: `Sent at ${momentInWords(input.at, input.zone)}.`,
    steps: quoteTogether(input.steps),
    beside,
    where: whereAllStand(input.steps),
    fallback: `${plainQuote(input.steps)} ${plainBeside(beside)}`.trimEnd(),
  });
  return { content, summary: STAFF_SUMMARY };
}

/** The one sentence that all of this is for. */
export function alertMessage(sender: string): string {
  return `${plainName(sender)} asks you to know at once: an account of theirs may have been compromised.`;
}
