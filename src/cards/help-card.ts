import template from '../../cards/help-card.json';
import type { Card } from './card';
import { plainTitle } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface HelpData {
  readonly words: readonly { readonly type: string; readonly does: string }[];
  readonly title: string;
  readonly fallback: string;
}

const help = new CardTemplate<HelpData>(template);

const FOR_ALL = [
  { type: 'policy', does: 'read it, and confirm that you have' },
  { type: 'contents', does: 'go to one section of it' },
  { type: 'read aloud', does: 'get it as messages that Teams can read to you' },
  { type: 'another format', does: 'large print, a Word file, a web page, or ask HR for what you need' },
  { type: 'something is in the way', does: 'tell HR, and HR alone, that you need time or something else' },
  { type: 'tell my manager', does: 'say at once that somebody may have got into an account' },
  { type: 'my questions', does: 'see what you asked the policy lead with your name' },
  { type: 'my record', does: 'see what you have confirmed' },
  { type: 'help', does: 'see this card' },
];
const FOR_LEAD = [
  { type: 'questions', does: 'answer what staff asked the policy lead' },
  { type: 'most asked', does: 'see what the policy is asked about, all together' },
];
const FOR_HR = [
  { type: 'new rollout', does: 'send a policy to staff' },
  { type: 'requests', does: 'see what staff have asked HR for' },
  { type: 'published guidance', does: 'see it and withdraw some' },
  { type: 'scenarios', does: 'see how the short scenarios were answered, all together' },
  { type: 'ai writer', does: 'see what AI adds to answers, and switch it on or off' },
  { type: 'publish', does: 'bring in a new version of a policy' },
];

/** What Readback does and what can be typed. `title` is the policy that questions are answered from; null when there is none. */
export function helpCard(input: {
  readonly isHr: boolean;
  /** Of the policies; HR reads what the lead does. */
  readonly isLead?: boolean;
  readonly title: string | null;
}): Card {
  const { isHr, isLead = false } = input;
  const words = [...FOR_ALL, ...(isLead || isHr ? FOR_LEAD : []), ...(isHr ? FOR_HR : [])];
  const title = plainTitle(input.title ?? '');
  const fallback = words.map(({ type, does }) => `"${type}": ${does}.`).join(' ');
  return { content: help.fill({ words, title, fallback }), summary: STAFF_SUMMARY };
}
