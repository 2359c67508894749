import type { Finder } from '../ports/finder';
import type { Needs } from '../ports/needs';
import { lessonsAtHand } from './lessons-of';

/** The finder that questions are asked of: over all current policies, with what they have been taught. */
export async function currentFinder(
  needs: Pick<Needs, 'finderFor' | 'lessons' | 'log' | 'policies'>,
): Promise<Finder> {
  const policies = await needs.policies.current();
  const { examples } = await lessonsAtHand(needs, policies);
  return needs.finderFor(policies, examples);
}
