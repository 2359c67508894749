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
  { type: 'my record', does: 'see what you have confirmed' },
  { type: 'help', does: 'see this card' },
];
const FOR_HR = [{ type: 'new rollout', does: 'send a policy to staff (HR only)' }];

/** What Readback does and what can be typed. `title` is the policy that questions are answered from; null when there is none. */
export function helpCard(input: { readonly isHr: boolean; readonly title: string | null }): Card {
  const words = input.isHr ? [...FOR_ALL, ...FOR_HR] : FOR_ALL;
  const title = plainTitle(input.title ?? '');
  const typed = words.map(({ type, does }) => `"${type}": ${does}.`).join(' ');
  const content = help.fill({ words, title, fallback: `You can type ${typed}` });
  return { content, summary: STAFF_SUMMARY };
}
