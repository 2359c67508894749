import type { RefusalCode } from '../domain/acknowledgement';
import type { Campaign } from '../domain/campaign';
import { requestIdFor, type RequestId } from '../domain/ids';
import { requestOf, type Format, type Obstacle, type StaffRequest } from '../domain/request';
import type { Needs } from '../ports/needs';
import { checkPress, type CheckedPress, type Press, type PressNeeds } from './check-press';

export interface Asked {
  /** Minted into the card, so that two presses are one request. */
  readonly id: RequestId;
  readonly about: Obstacle;
  readonly format: Format | null;
  readonly words: string;
  /** What was asked for has been given, so nobody has to answer, and a fresh full period begins. */
  readonly suppliedAtOnce: boolean;
}

export type OpenRequestOutcome =
  /** By this press or one before: `request` is the one that stands. */
  | { readonly kind: 'opened'; readonly request: StaffRequest; readonly campaign: Campaign }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/** They have confirmed, so nothing is in their way. Nothing was written down. */
export interface NothingToAsk {
  readonly kind: 'nothing-to-ask';
}

export type RequestNeeds = PressNeeds &
  Pick<Needs, 'requests' | 'ledger' | 'jobs' | 'roles' | 'clock' | 'log'>;

/** What somebody says on a form is in the way of confirming. */
export async function openRequest(
  needs: RequestNeeds,
  press: Press,
  asked: Asked,
): Promise<OpenRequestOutcome | NothingToAsk> {
  const [checked, line] = await Promise.all([
    checkPress(needs, press),
    needs.ledger.get(press.campaignId, press.staffId),
  ]);
  if (checked.kind === 'theirs' && line !== null) return { kind: 'nothing-to-ask' };
  return write(needs, checked, asked);
}

/** Writes down what somebody asks of HR, and has HR told. */
async function write(needs: RequestNeeds, checked: CheckedPress, asked: Asked): Promise<OpenRequestOutcome> {
  if (checked.kind === 'refused') return checked;
  if (checked.closed) return { kind: 'refused', code: 'closed' };
  const { campaign, assignment } = checked;
  const { suppliedAtOnce, ...about } = asked;
  const openedAt = needs.clock.now();
  const request = requestOf(campaign, assignment, { ...about, openedAt });
  const answer = suppliedAtOnce ? ({ outcome: 'asked-again', at: openedAt, by: null } as const) : null;
  const { standing, added } = await needs.requests.add({ ...request, answer });
  needs.log.info({ campaignId: campaign.id, added, about: asked.about }, 'request opened');
  // Also when it stood already: the press before may have died in between.
  if (standing.answer === null) await tellHr(needs, standing);
  return { kind: 'opened', request: standing, campaign };
}

/** For buttons that ask without a form: pressed twice it is one request, and a further one only after HR has answered. */
export async function askOnce(
  needs: RequestNeeds,
  press: Press,
  about: Extract<Obstacle, 'talk' | 'paper-wrong'>,
): Promise<OpenRequestOutcome> {
  const { campaignId, staffId } = press;
  const answered = (await needs.requests.ofPerson(campaignId, staffId)).filter(
    (request) => request.about === about && request.answer !== null,
  );
  const id = requestIdFor(campaignId, staffId, about, answered.length);
  return write(needs, await checkPress(needs, press), {
    id,
    about,
    format: null,
    words: '',
    suppliedAtOnce: false,
  });
}

async function tellHr(
  { roles, jobs, log }: Pick<Needs, 'roles' | 'jobs' | 'log'>,
  { tenantId, campaignId, staffId, id: requestId }: StaffRequest,
): Promise<void> {
  const job = {
    kind: 'tell-request',
    what: 'asked',
    tenantId,
    campaignId,
    staffId,
    requestId,
    tries: 0,
  } as const;
  await Promise.all(roles.hrPeople().map((to) => jobs.put({ ...job, to }))).catch((cause: unknown) => {
    // It is kept all the same: the list of open requests shows it.
    log.error({ campaignId, cause }, 'HR not told of a request');
  });
}
