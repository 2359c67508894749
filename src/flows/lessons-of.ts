import type { PublishedPolicy } from '../domain/policy';
import type { Lessons } from '../ports/lessons';
import type { Needs } from '../ports/needs';

/** What the policy lead and HR have taught about these policies: further examples for the finder, and guidance beside clauses. */
export async function lessonsOf(
  { lessons }: Pick<Needs, 'lessons'>,
  policies: readonly Pick<PublishedPolicy, 'policyId'>[],
): Promise<Lessons> {
  const all = await Promise.all(policies.map(({ policyId }) => lessons.of(policyId)));
  return {
    examples: all.flatMap(({ examples }) => examples),
    guidance: all.flatMap(({ guidance }) => guidance),
  };
}
