import type { Note } from '../domain/beside';
import { passedReview, type Campaign } from '../domain/campaign';
import { dayOf, weekdayAndDate, type Day } from '../domain/day';
import type { Conversation } from '../domain/conversation';
import type { StaffId, TenantId } from '../domain/ids';
import type { Person } from '../domain/person';
import type { PublishedPolicy } from '../domain/policy';
import { schoolsLacking, type SchoolLacking } from '../domain/safeguarding';
import {
  audienceOf,
  preflightOf,
  type Preflight,
  type ReadingTimes,
  type RolloutForm,
} from '../domain/rollout';
import { slicesOf } from '../domain/slice';
import type { Needs } from '../ports/needs';
import { AT_A_TIME } from './participants';

export type PreflightOutcome =
  | {
      readonly kind: 'ready';
      /** The form as it counts: one whose opening day has passed opens today. */
      readonly form: RolloutForm;
      readonly policy: PublishedPolicy;
      readonly preflight: Preflight;
      /** The review date that has passed, so that HR must say why the policy is sent; null when none has. */
      readonly reviewPassed: Day | null;
      /** Other rollouts of the policy that ask people now or will. */
      readonly stillOpen: readonly Campaign[];
      readonly managersAreTold: boolean;
      /** How many short scenarios are kept with the policy. */
      readonly scenarios: number;
      /** What staff read beside clauses of this version: launching approves it. */
      readonly notes: readonly Note[];
      readonly readingTimes: ReadingTimes;
      /** Schools of the audience without all safeguarding contacts: nothing is launched while there is one. */
      readonly lacking: readonly SchoolLacking[];
    }
  | { readonly kind: 'refused'; readonly problem: string };

/** Counts what would happen if this form were launched. Writes nothing. */
export async function preflightRollout(
  needs: Pick<
    Needs,
    | 'policies'
    | 'policyData'
    | 'campaigns'
    | 'conversations'
    | 'roster'
    | 'schools'
    | 'clock'
    | 'zone'
    | 'digestsOn'
  >,
  input: { readonly tenantId: TenantId; readonly form: RolloutForm },
): Promise<PreflightOutcome> {
  const today = dayOf(needs.clock.now(), needs.zone);
  // Nothing can open in the past; and who is on leave is asked of the day the cards go out.
  const form = { ...input.form, opens: input.form.opens < today ? today : input.form.opens };
  const policy = (await needs.policies.current()).find(({ policyId }) => policyId === form.policy);
  if (policy === undefined) return refused(`There is no policy "${form.policy}" to send.`);

  if (form.due <= today || form.due <= form.opens)
    return refused(
      `The due day must be later than today (${weekdayAndDate(today)}) and than the opening day; it says ${weekdayAndDate(form.due)}.`,
    );

  const audience = audienceOf(form, needs.roster.everyone());
  if (audience.kind === 'nobody') return refused(audience.problem);

  const [chats, campaigns] = await Promise.all([
    closedChats(needs, input.tenantId),
    needs.campaigns.list(input.tenantId),
  ]);
  return {
    kind: 'ready',
    form,
    policy,
    preflight: preflightOf(form, audience.audience, audience.people, audience.notFound, chats),
    reviewPassed: passedReview(policy.document, today),
    stillOpen: campaigns.filter(
      ({ id, policyId, state }) => id !== form.campaignId && policyId === form.policy && state !== 'closed',
    ),
    managersAreTold: needs.digestsOn,
    scenarios: needs.policyData.checksOf(policy).length,
    notes: needs.policyData.notesOf(policy),
    readingTimes: readingTimesOf(needs, audience.people),
    lacking: schoolsLacking(audience.people, (school) => needs.schools.contactsOf(school)),
  };
}

function readingTimesOf({ schools }: Pick<Needs, 'schools'>, people: readonly Person[]): ReadingTimes {
  const names = [...new Set(people.map(({ school }) => school))].filter((school) => school !== '').sort();
  const times = names.map((school) => schools.readingTimeOf(school));
  return {
    arranged: [...new Set(times)].filter((time) => time !== null),
    notArranged: names.filter((_, i) => times[i] === null),
  };
}

/** Chats in which nobody can be reached. Only these are kept in memory: almost all are open. */
async function closedChats(
  { conversations, roster }: Pick<Needs, 'conversations' | 'roster'>,
  tenant: TenantId,
): Promise<ReadonlyMap<StaffId, Conversation>> {
  const closed = new Map<StaffId, Conversation>();
  for (const slice of slicesOf(roster.everyone().length, AT_A_TIME))
    for (const chat of await conversations.list(tenant, slice))
      if (chat.state !== 'open') closed.set(chat.staffId, chat);
  return closed;
}

function refused(problem: string): PreflightOutcome {
  return { kind: 'refused', problem };
}
