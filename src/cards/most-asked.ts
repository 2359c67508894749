import template from '../../cards/most-asked.json';
import type { AskedPolicy } from '../domain/asked-most';
import { termInWords, type Term } from '../domain/term';
import type { Card } from './card';
import { whereItStands } from './passage-quote';
import { plainStatement, plainTitle, withoutMarkdown } from './plain-text';
import { CardTemplate } from './template';
import { HR_SUMMARY } from './wording';

interface AskedData {
  readonly when: string;
  readonly policies: readonly {
    readonly heading: string;
    readonly missing: string;
    readonly clauses: readonly {
      readonly asked: string;
      readonly text: string;
      readonly where: string;
      readonly opinions: string;
    }[];
  }[];
  readonly fallback: string;
}

const asked = new CardTemplate<AskedData>(template);

const POLICIES_AT_MOST = 4;
const CLAUSES_AT_MOST = 5;

/** What the policies were asked about in a term, for the policy lead and HR: which points may need a better sentence. */
export function mostAsked(input: {
  readonly term: Term;
  readonly isOver: boolean;
  readonly policies: readonly AskedPolicy[];
}): Card {
  const term = termInWords(input.term);
  const policies = input.policies.slice(0, POLICIES_AT_MOST).map(({ policyTitle, notInPolicy, clauses }) => ({
    title: plainTitle(policyTitle),
    heading: withoutMarkdown(plainTitle(policyTitle)),
    missing:
      notInPolicy === null
        ? 'Fewer than ten questions found nothing in it.'
        : `At least ${notInPolicy} questions found nothing in it.`,
    clauses: clauses.slice(0, CLAUSES_AT_MOST).map(clauseInWords),
  }));
  const lines = policies.flatMap(({ title, missing, clauses }) => [
    `${title}: ${missing}`,
    ...clauses.map((clause) => `${clause.asked} ${clause.text}`),
  ]);
  const content = asked.fill({
    when: input.isOver ? `In the ${term}` : `In the ${term}, so far`,
    policies,
    fallback: [`What staff asked about in the ${term}.`, ...lines].join('\n'),
  });
  return { content, summary: HR_SUMMARY };
}

function clauseInWords({ asked: times, opinions, passage }: AskedPolicy['clauses'][number]) {
  return {
    asked: `Shown at least ${times} times`,
    text:
      passage === null
        ? 'A point that the current version has no longer'
        : plainStatement(passage.clause.text),
    where: passage === null ? 'In an earlier version' : whereItStands(passage),
    opinions:
      opinions === null
        ? 'Whether it helped is not shown, since one group is under ten.'
        : `At least ${opinions.helpful} said that it helped, at least ${opinions.unhelpful} that it did not.`,
  };
}
