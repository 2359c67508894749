import type { RefusalCode, Withdrawal } from '../domain/acknowledgement';
import type { Needs } from '../ports/needs';
import { checkPress, type Press, type PressNeeds } from './check-press';
import { askOnce, type OpenRequestOutcome, type RequestNeeds } from './open-request';

export type WithdrawOutcome =
  /** By this press or one before. */
  | { readonly kind: 'withdrawn'; readonly line: Withdrawal }
  /** They have not confirmed, so there is nothing to take back. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/** "I pressed this by mistake": a further line says so, and the person is asked again. */
export async function withdrawConfirmation(
  needs: PressNeeds & Pick<Needs, 'ledger' | 'cardUpdates' | 'clock'>,
  press: Press,
): Promise<WithdrawOutcome> {
  const checked = await checkPress(needs, press);
  if (checked.kind === 'refused') return checked;
  if (checked.closed) return { kind: 'refused', code: 'closed' };
  const withdrawn = await needs.ledger.withdraw(press.campaignId, press.staffId, needs.clock.now());
  if (withdrawn === null) return { kind: 'nothing' };
  needs.cardUpdates.want(press);
  return { kind: 'withdrawn', line: withdrawn.standing };
}

export type DisputeOutcome = OpenRequestOutcome | { readonly kind: 'nothing' };

/** "This is wrong" about a paper that HR recorded: HR hears of it, and the line no longer counts. */
export async function disputePaper(
  needs: RequestNeeds & Pick<Needs, 'cardUpdates'>,
  press: Press,
): Promise<DisputeOutcome> {
  const { campaignId, staffId } = press;
  const isOnPaper = async () => (await needs.ledger.get(campaignId, staffId))?.kind === 'on-paper';
  if (!(await isOnPaper()) && !(await isDisputed(needs, press))) return { kind: 'nothing' };
  // Before it is taken back: should this die in between, HR knows, and the button still works.
  const opened = await askOnce(needs, press, 'paper-wrong');
  if (opened.kind === 'refused' || !(await isOnPaper())) return opened;
  await needs.ledger.withdraw(campaignId, staffId, needs.clock.now());
  needs.cardUpdates.want(press);
  return opened;
}

async function isDisputed(
  { requests }: Pick<Needs, 'requests'>,
  { campaignId, staffId }: Press,
): Promise<boolean> {
  const own = await requests.ofPerson(campaignId, staffId);
  return own.some(({ about, answer }) => about === 'paper-wrong' && answer === null);
}
