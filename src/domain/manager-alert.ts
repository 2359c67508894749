import { belowPassages, type Note } from './beside';
import { clauseAt, type ClauseReference } from './clause-reference';
import type { SendOutcome } from './delivery';
import type { AlertId, PolicyId, TenantId } from './ids';
import { quoting, type Passage } from './passage';
import type { PolicyText } from './policy';

/** Where a policy asks staff to tell their manager at once, as it is kept with the policy. */
export interface TellManagerEntry {
  /** The clauses that ask for it: beside their quotes stands the button. */
  readonly asks: readonly ClauseReference[];
  /** What the policy says to do, quoted to both. */
  readonly steps: readonly ClauseReference[];
}

/** The same about one version, with the clauses at hand. */
export interface TellManager {
  readonly policyId: PolicyId;
  readonly asks: readonly Passage[];
  readonly steps: readonly Passage[];
  /** What HR says beside the steps. */
  readonly notes: readonly Note[];
}

/** Null when this version no longer says so. Steps that it does not hold are left out. */
export function tellManagerFor(
  entry: TellManagerEntry,
  text: PolicyText,
  notes: readonly Note[],
): TellManager | null {
  const quote = quoting(text);
  const held = (references: readonly ClauseReference[]) =>
    references.flatMap((reference) => {
      const at = clauseAt(text.document, reference);
      return at.kind === 'found' ? [quote(at.clause)] : [];
    });
  const asks = held(entry.asks);
  if (asks.length === 0) return null;
  const steps = held(entry.steps);
  return { policyId: text.policyId, asks, steps, notes: belowPassages(steps, notes) };
}

/** What became of an alert. `held-back`: the person had sent several within the hour, so this one did not go. */
export const ALERT_OUTCOMES = ['delivered', 'not-delivered', 'unknown', 'held-back'] as const;
export type AlertOutcome = (typeof ALERT_OUTCOMES)[number];

/** That somebody told their manager. Deliberately without who, whom or why. */
export interface ManagerAlert {
  readonly id: AlertId;
  readonly tenantId: TenantId;
  readonly at: Date;
  /** Null while it is on its way, and for good when the process ended meanwhile. */
  readonly outcome: AlertOutcome | null;
}

/** Most alerts that one person's manager gets from them within an hour: a second account, and a slip. */
export const ALERTS_AN_HOUR = 3;

export function alertOutcomeOf({ kind }: SendOutcome): AlertOutcome {
  switch (kind) {
    case 'delivered':
    case 'unknown':
      return kind;
    case 'not-delivered':
    case 'refused':
    case 'no-access':
      return 'not-delivered';
  }
}
