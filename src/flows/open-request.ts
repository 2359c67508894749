import type { RefusalCode } from '../domain/acknowledgement';
import type { Campaign } from '../domain/campaign';
import type { RequestId } from '../domain/ids';
import { requestOf, type Format, type Obstacle, type StaffRequest } from '../domain/request';
import type { Needs } from '../ports/needs';
import { checkPress, type Press, type PressNeeds } from './check-press';

export interface Asked {
  readonly id: RequestId;
  readonly about: Obstacle;
  readonly format: Format | null;
  readonly words: string;
  /** What was asked for has been given at once, so that nobody has to answer. */
  readonly suppliedAtOnce: boolean;
}

export type OpenRequestOutcome =
  | { readonly kind: 'opened'; readonly request: StaffRequest; readonly campaign: Campaign }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

export type RequestNeeds = PressNeeds & Pick<Needs, 'requests' | 'clock'>;

/** Writes down what somebody asks of HR. Its id was minted into the card, so two presses are one request. */
export async function openRequest(
  needs: RequestNeeds,
  press: Press,
  asked: Asked,
): Promise<OpenRequestOutcome> {
  const checked = await checkPress(needs, press);
  if (checked.kind === 'refused') return checked;
  if (checked.closed) return { kind: 'refused', code: 'closed' };
  const { suppliedAtOnce, ...rest } = asked;
  const openedAt = needs.clock.now();
  const request = requestOf(checked.campaign, checked.assignment, { ...rest, openedAt });
  const answer = suppliedAtOnce ? ({ outcome: 'asked-again', at: openedAt, by: null } as const) : null;
  const { standing } = await needs.requests.add({ ...request, answer });
  return { kind: 'opened', request: standing, campaign: checked.campaign };
}
