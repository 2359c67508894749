import { hasOpened, rolloutKey, rolloutKeyAfter, statementFor, type Campaign } from '../domain/campaign';
import { dayOf } from '../domain/day';
import type { MessageAddress } from '../domain/conversation';
import type { StaffId, TenantId } from '../domain/ids';
import type { RolloutForm } from '../domain/rollout';
import { lackingInWords } from '../domain/safeguarding';
import type { Needs } from '../ports/needs';
import { preflightRollout } from './preflight-rollout';

export type LaunchOutcome =
  /** By this press, by one before, or by another officer. */
  | { readonly kind: 'launched'; readonly campaign: Campaign }
  | { readonly kind: 'newer-version'; readonly current: number }
  | { readonly kind: 'refused'; readonly problem: string };

export interface Launch {
  readonly tenantId: TenantId;
  readonly by: StaffId;
  readonly form: RolloutForm;
  /** The version whose numbers HR saw. */
  readonly version: number;
  /** Why a policy past its review date is sent; empty when HR gave none. */
  readonly reason: string;
  readonly progressCard: MessageAddress | null;
}

/** Starts a campaign: one insert decides, then one job does the rest. */
export async function launchRollout(
  needs: Parameters<typeof preflightRollout>[0] & Pick<Needs, 'jobs' | 'log'>,
  launch: Launch,
): Promise<LaunchOutcome> {
  const checked = await preflightRollout(needs, launch);
  if (checked.kind === 'refused') return checked;
  if (checked.policy.version !== launch.version)
    return { kind: 'newer-version', current: checked.policy.version };
  const lacking = lackingInWords(checked.lacking);
  if (lacking !== null) return { kind: 'refused', problem: `${lacking} Nothing was sent.` };
  const reason = launch.reason.trim();
  if (checked.reviewPassed !== null && reason === '')
    return {
      kind: 'refused',
      problem: 'This policy is past its review date: please say why it is sent all the same.',
    };

  const { form } = checked;
  const { audience } = checked.preflight;
  const campaign: Campaign = {
    id: form.campaignId,
    tenantId: launch.tenantId,
    policyId: form.policy,
    policyTitle: checked.policy.document.title,
    version: checked.policy.version,
    textHash: checked.policy.textHash,
    statement: statementFor(checked.policy.document),
    audience,
    opens: form.opens,
    due: form.due,
    launchedBy: launch.by,
    launchedAt: needs.clock.now(),
    reviewReason: checked.reviewPassed === null ? null : reason,
    everySection: form.everySection,
    checks: form.checks,
    state: 'launched',
    people: null,
    paused: null,
    cancelled: false,
    correction: null,
    progressCard: launch.progressCard,
  };
  const { standing, added } = await addOnce(needs, campaign);
  const { id, tenantId } = standing;
  // Also when it stood already: the press before may have died between the insert and the job.
  if (standing.state === 'launched' && hasOpened(standing, dayOf(needs.clock.now(), needs.zone)))
    await needs.jobs.put({ kind: 'open-campaign', tenantId, campaignId: id }).catch((cause: unknown) => {
      // It is launched all the same: the next ticks look for campaigns that nobody opened.
      needs.log.error({ campaignId: id, cause }, 'opening not queued');
    });
  needs.log.info({ campaignId: id, added }, 'rollout launched');
  return { kind: 'launched', campaign: standing };
}

/** A rollout that was called off does not stand in the way of the same one done right. */
async function addOnce({ campaigns }: Pick<Needs, 'campaigns'>, campaign: Campaign) {
  let key = rolloutKey(campaign.policyId, campaign.audience, campaign.opens);
  for (;;) {
    const result = await campaigns.add(campaign, key);
    const { standing } = result;
    if (!standing.cancelled || standing.id === campaign.id) return result;
    key = rolloutKeyAfter(key, standing.id);
  }
}
