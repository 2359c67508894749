import { rolloutForm } from '../cards/rollout-form';
import { rolloutPreflight } from '../cards/rollout-preflight';
import type { Campaign } from '../domain/campaign';
import { dayOf } from '../domain/day';
import { campaignId, type CampaignId, type PolicyId } from '../domain/ids';
import { suggestedDue, type RolloutForm } from '../domain/rollout';
import { launchRollout } from '../flows/launch-rollout';
import { preflightRollout } from '../flows/preflight-rollout';
import type { Needs } from '../ports/needs';
import { launchCard, readCard, rolloutCard } from './card-data';
import { forHr, progressReply } from './hr-press';
import type { Reply } from './inbound';
import { refuse, type PressHandler } from './staff-presses';

/** What HR's buttons on the way to a rollout do, by verb. */
export const rolloutPresses: Readonly<Record<string, PressHandler>> = {
  'rollout-form': forHr(async (needs, { data }) => {
    const read = readCard(rolloutCard, data);
    return read.kind === 'bad'
      ? refuse('bad-request', read.problem)
      : formReply(needs, read.value.campaignId, read.value);
  }),
  'rollout-preflight': forHr(async (needs, { data, from }) => {
    const read = readCard(rolloutCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const checked = await preflightRollout(needs, { tenantId: from.tenantId, form: read.value });
    if (checked.kind === 'refused') return refuse('bad-request', checked.problem);
    return { kind: 'card', card: rolloutPreflight(checked) };
  }),
  'rollout-launch': forHr(async (needs, press) => {
    const { data, from, card } = press;
    const read = readCard(launchCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const { version, reason, ...form } = read.value;
    const outcome = await launchRollout(needs, {
      tenantId: from.tenantId,
      by: from.staffId,
      form,
      version,
      reason,
      progressCard: card,
    });
    switch (outcome.kind) {
      case 'refused':
        return refuse('bad-request', outcome.problem);
      case 'newer-version':
        return refuse(
          'older-version',
          `A newer version of this policy was published meanwhile (version ${outcome.current}). Nothing was sent. Press Change and look at the numbers again.`,
        );
      case 'launched':
        return progressReply(needs, outcome.campaign, press, noticeFor(form, outcome.campaign));
    }
  }),
};

/** An empty form. Its campaign's id is minted here, so pressing Launch twice means one campaign. */
export async function newRollout(needs: Needs): Promise<Reply> {
  return formReply(needs, campaignId(needs.newId()));
}

/** A form filled in for a policy, for everybody from today; HR changes what they like. */
export function freshForm(needs: Needs, policy: PolicyId): RolloutForm {
  const opens = dayOf(needs.clock.now(), needs.zone);
  const due = suggestedDue(opens);
  return {
    campaignId: campaignId(needs.newId()),
    policy,
    audience: 'everyone',
    school: '',
    people: '',
    opens,
    due,
    everySection: false,
    checks: false,
  };
}

async function formReply(needs: Needs, id: CampaignId, filled?: RolloutForm): Promise<Reply> {
  const opens = dayOf(needs.clock.now(), needs.zone);
  const schools = [...new Set(needs.roster.everyone().map(({ school }) => school))].sort();
  const card = rolloutForm({
    campaignId: id,
    policies: await needs.policies.current(),
    schools,
    opens,
    due: suggestedDue(opens),
    ...(filled === undefined ? {} : { previous: filled }),
  });
  return { kind: 'card', card };
}

/** Pressing twice needs no word; meeting another officer's rollout does, since what was filled in here is not what goes out. */
function noticeFor(form: RolloutForm, standing: Campaign): string | undefined {
  if (form.campaignId === standing.id) return undefined;
  return 'This rollout was launched already, so yours was not started. This is the one that stands.';
}
