import template from '../../cards/policy-published.json';
import type { PolicyId } from '../domain/ids';
import type { ChangeKind, PublishedPolicy } from '../domain/policy';
import type { RolloutForm } from '../domain/rollout';
import type { Card } from './card';
import { plainTitle, withoutMarkdown } from './plain-text';
import { CardTemplate } from './template';
import { HR_SUMMARY } from './wording';

interface PublishedData {
  readonly title: string;
  readonly heading: string;
  readonly version: number;
  readonly lines: readonly { readonly line: string }[];
  readonly fallback: string;
  /** None when there is nothing to start, or somebody else has to. */
  readonly rollout: readonly { readonly form: RolloutForm }[];
  /** None when there is nobody to tell, or somebody else has to. */
  readonly telling: readonly { readonly press: { readonly policy: PolicyId; readonly version: number } }[];
}

const publishedTemplate = new CardTemplate<PublishedData>(template);

const FOR_ALL =
  'Questions are answered from this version from now on. A rollout that is running keeps the text it was started with, and what people confirmed before stays with the text they confirmed.';

/** What follows from a version that was just published. `form` is a rollout's, for somebody who may start one; else null. */
export function policyPublished(input: {
  readonly policy: PublishedPolicy;
  readonly form: RolloutForm | null;
}): Card {
  const { policy, form } = input;
  const title = plainTitle(policy.document.title);
  const kind = policy.change?.kind ?? 'first';
  const lines = [whatFollows(kind, form !== null), FOR_ALL];
  const content = publishedTemplate.fill({
    title,
    heading: withoutMarkdown(title),
    version: policy.version,
    lines: lines.map((line) => ({ line })),
    fallback: lines.join(' '),
    rollout: form === null || !asks(kind) ? [] : [{ form }],
    telling:
      form === null || kind !== 'tell'
        ? []
        : [{ press: { policy: policy.policyId, version: policy.version } }],
  });
  return { content, summary: HR_SUMMARY };
}

function asks(kind: ChangeKind | 'first'): boolean {
  return kind === 'reread' || kind === 'first';
}

function whatFollows(kind: ChangeKind | 'first', mayStart: boolean): string {
  const start = mayStart ? 'you or a colleague in HR' : 'HR';
  switch (kind) {
    case 'first':
    case 'reread':
      return `Nobody gets anything until ${start} starts a rollout.`;
    case 'tell':
      return mayStart
        ? 'Nobody confirms again, and nobody gets anything until you press the button below. The next card that brings this policy says what changed as well.'
        : 'Nobody confirms again. The next card that brings this policy says what changed. If staff are to have a message about it now, HR has to publish the version.';
    case 'correction':
      return 'Nothing is sent, and nobody confirms again because of it.';
  }
}
