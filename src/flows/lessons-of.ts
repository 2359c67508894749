import type { PublishedPolicy } from '../domain/policy';
import type { Lessons } from '../ports/lessons';
import type { Needs } from '../ports/needs';

type OfPolicy = Pick<PublishedPolicy, 'policyId'>;

const NOTHING: Lessons = { examples: [], guidance: [] };

/** What the policy lead and HR have taught about these policies: further examples for the finder, and guidance beside clauses. */
export async function lessonsOf(
  { lessons }: Pick<Needs, 'lessons'>,
  policies: readonly OfPolicy[],
): Promise<Lessons> {
  return together(await Promise.all(policies.map(({ policyId }) => lessons.of(policyId))));
}

/** The same for a question, which the policy answers also without them: what cannot be read is left out. */
export async function lessonsAtHand(
  { lessons, log }: Pick<Needs, 'lessons' | 'log'>,
  policies: readonly OfPolicy[],
): Promise<Lessons> {
  const read = ({ policyId }: OfPolicy) =>
    lessons.of(policyId).catch((cause: unknown) => {
      log.warn({ policyId, cause }, 'lessons not read');
      return NOTHING;
    });
  return together(await Promise.all(policies.map(read)));
}

function together(all: readonly Lessons[]): Lessons {
  return {
    examples: all.flatMap(({ examples }) => examples),
    guidance: all.flatMap(({ guidance }) => guidance),
  };
}
