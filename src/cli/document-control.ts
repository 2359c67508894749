import { dateInFull, type Day } from '../domain/day';
import type { PolicyMetadata } from '../domain/policy';
import { onOneLine } from './output';

/** What a policy says about itself, a line each. */
export function controlLines({
  policyLead,
  lastReview,
  nextReview,
  approvedBy,
}: PolicyMetadata): readonly string[] {
  return [
    `Policy lead: ${onOneLine(policyLead ?? 'not found')}`,
    `Last review: ${inWords(lastReview)}`,
    `Next review: ${inWords(nextReview)}`,
    `Approved by: ${onOneLine(approvedBy ?? 'not found')}`,
  ];
}

function inWords(date: Day | null): string {
  return date === null ? 'not found' : dateInFull(date);
}
