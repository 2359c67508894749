import template from '../../cards/policy-preview.json';
import { changesInWords } from '../domain/changes-in-words';
import { dateInFull, type Day } from '../domain/day';
import type { Draft } from '../domain/draft';
import type { DraftId } from '../domain/ids';
import { CHANGE_REASON_AT_MOST, type ChangeKind, type PublishedPolicy } from '../domain/policy';
import type { PolicyPreview } from '../domain/policy-preview';
import type { Card } from './card';
import { andMore, changedPoints, type ChangedPoints } from './changed-points';
import { plainStatement, plainTitle, plainWords, withoutMarkdown } from './plain-text';
import { CardTemplate } from './template';
import { HR_SUMMARY } from './wording';

/** What the card sends for a policy that is none yet. No policy id has a plus sign. */
export const NEW_POLICY = '+new';

interface PreviewData extends ChangedPoints {
  readonly title: string;
  readonly heading: string;
  /** Empty unless something happened that the publisher has to know first. */
  readonly notice: string;
  readonly replaces: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly odd: readonly { readonly sentence: string }[];
  readonly moreOdd: string;
  /** Empty for a new policy, which asks for no choice either. */
  readonly changes: string;
  readonly policies: readonly Choice[];
  readonly policy: string;
  readonly kinds: readonly Choice[];
  readonly reasonLength: number;
  readonly fallback: string;
  readonly publish: { readonly draftId: DraftId; readonly compared: string; readonly version: number };
  readonly drop: { readonly draftId: DraftId };
}

interface Choice {
  readonly title: string;
  readonly value: string;
}

const previewTemplate = new CardTemplate<PreviewData>(template);

const ODD_AT_MOST = 10;
const NO_POINTS: ChangedPoints = { points: [], morePoints: '' };

const KINDS: Readonly<Record<ChangeKind, string>> = {
  reread: 'Everybody reads it again. They are asked when HR starts a rollout.',
  tell: 'Staff need not confirm again. HR can send those who have confirmed one message that says what changed.',
  correction: 'It is a correction, such as a typing mistake. Nobody is asked or told.',
};

/** What was read of a file that somebody sent, and what they have to decide before it is published. */
export function policyPreview(input: {
  readonly draft: Draft;
  readonly preview: PolicyPreview;
  readonly policies: readonly PublishedPolicy[];
  readonly notice?: string;
}): Card {
  const { draft, preview, policies, notice = '' } = input;
  const { replaces, diff, odd } = preview;
  const title = plainTitle(preview.document.title);
  const changes = diff === null ? '' : plainWords(changesInWords(diff));
  const content = previewTemplate.fill({
    title,
    heading: withoutMarkdown(title),
    notice,
    replaces:
      replaces === null
        ? 'This would be a new policy.'
        : `This would take the place of version ${replaces.version} of ${plainTitle(replaces.document.title)}. Nothing is published yet.`,
    facts: factsOf(draft, preview),
    odd: odd.slice(0, ODD_AT_MOST).map((sentence) => ({ sentence: plainStatement(sentence) })),
    moreOdd: andMore(odd.length - ODD_AT_MOST),
    changes,
    ...(diff === null ? NO_POINTS : changedPoints(diff, [])),
    policies: [
      ...policies.map(({ policyId, document }) => ({
        title: plainTitle(document.title) || policyId,
        value: policyId,
      })),
      { title: 'A new policy', value: NEW_POLICY },
    ],
    policy: replaces?.policyId ?? NEW_POLICY,
    kinds: Object.entries(KINDS).map(([value, means]) => ({ title: means, value })),
    reasonLength: CHANGE_REASON_AT_MOST,
    fallback: `${changes} ${odd.length === 0 ? 'Nothing looked odd.' : `${odd.length} things looked odd.`}`,
    publish: {
      draftId: draft.id,
      compared: replaces?.policyId ?? NEW_POLICY,
      version: replaces?.version ?? 0,
    },
    drop: { draftId: draft.id },
  });
  return { content, summary: HR_SUMMARY };
}

function factsOf(draft: Draft, { document, sections, clauses }: PolicyPreview) {
  const { policyLead, lastReview, nextReview, approvedBy } = document.metadata;
  return [
    { title: 'File', value: draft.fileName },
    { title: 'Read', value: `${counted(sections, 'section')}, ${counted(clauses, 'point')}` },
    { title: 'Policy lead', value: policyLead ?? 'not found' },
    { title: 'Last review', value: inWords(lastReview) },
    { title: 'Next review', value: inWords(nextReview) },
    { title: 'Approved by', value: approvedBy ?? 'not found' },
  ].map((fact) => ({ ...fact, value: plainTitle(fact.value) }));
}

function inWords(date: Day | null): string {
  return date === null ? 'not found' : dateInFull(date);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
