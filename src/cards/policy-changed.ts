import template from '../../cards/policy-changed.json';
import type { Note } from '../domain/beside';
import { changesInWords } from '../domain/changes-in-words';
import { dateInFull } from '../domain/day';
import type { PublishedPolicy } from '../domain/policy';
import { policyDiff } from '../domain/policy-diff';
import type { Card } from './card';
import { changedPoints, type ChangedPoints } from './changed-points';
import { plainTitle, plainWords, withoutMarkdown } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface ChangedData extends ChangedPoints {
  readonly heading: string;
  readonly title: string;
  readonly changes: string;
  readonly lastReview: string;
}

const changed = new CardTemplate<ChangedData>(template);

/** What somebody who confirmed `before` is told when `now` has taken its place and they need not confirm again. */
export function policyChanged(input: {
  readonly before: PublishedPolicy;
  readonly now: PublishedPolicy;
  /** What HR says beside clauses of the version now. */
  readonly notes: readonly Note[];
}): Card {
  const { before, now } = input;
  const diff = policyDiff(before.document, now.document);
  const title = plainTitle(now.document.title);
  const reviewed = now.document.metadata.lastReview;
  const content = changed.fill({
    heading: withoutMarkdown(title),
    title,
    changes: plainWords(changesInWords(diff)),
    lastReview: reviewed === null ? '' : ` (last reviewed ${dateInFull(reviewed)})`,
    ...changedPoints(diff, input.notes),
  });
  return { content, summary: STAFF_SUMMARY };
}
