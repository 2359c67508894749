import { LRUCache } from 'lru-cache';
import { buildFinder } from '../answers/finder';
import type { Finder, FinderFor } from '../ports/finder';

/** The current versions, and a few older ones that somebody is still reading. */
const KEPT = 4;

/** Building a finder takes milliseconds, but not for every question: the same versions with the same examples keep theirs. */
export function keepFinders(): FinderFor {
  const kept = new LRUCache<string, Finder>({ max: KEPT });
  return (policies, examples) => {
    const key = JSON.stringify([
      policies.map(({ policyId, version, textHash }) => [policyId, version, textHash]),
      examples,
    ]);
    const finder = kept.get(key) ?? buildFinder({ policies, examples });
    kept.set(key, finder);
    return finder;
  };
}
