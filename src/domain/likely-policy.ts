import { policyId, type PolicyId } from './ids';
import type { PolicyDocument, PublishedPolicy } from './policy';
import { policyDiff } from './policy-diff';

/** Share of a document's points that must stand in a policy for it to be a version of that policy. */
const IN_COMMON_FROM = 0.3;
const ID_AT_MOST = 60;

/** The policy that a document is most likely a new version of: by its title, else by its words; null when by neither. */
export function likelyPolicy(
  document: PolicyDocument,
  policies: readonly PublishedPolicy[],
): PublishedPolicy | null {
  const title = sameWords(document.title);
  const named = policies.find((policy) => sameWords(policy.document.title) === title);
  return named ?? mostInCommon(document, policies);
}

function mostInCommon(
  document: PolicyDocument,
  policies: readonly PublishedPolicy[],
): PublishedPolicy | null {
  const [best] = policies
    .map((policy) => ({ policy, kept: policyDiff(policy.document, document).kept.length }))
    .sort((one, other) => other.kept - one.kept);
  const isLikely =
    best !== undefined && best.kept > 0 && best.kept >= IN_COMMON_FROM * document.clauses.length;
  return isLikely ? best.policy : null;
}

/** The id that a new policy gets: its title's words. */
export function policyIdFor(title: string): PolicyId {
  const words = sameWords(title)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g) ?? ['policy'];
  return policyId(words.join('-').slice(0, ID_AT_MOST).replace(/-$/, ''));
}

function sameWords(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
