import type { Cure, UnreachableReason } from './delivery';

const CURES: Readonly<Partial<Record<UnreachableReason, Cure>>> = {
  'Teams does not know this chat': 'new chat',
  'has not got the app': 'install',
  'has removed the app': 'install',
};

/** What may help against a refusal and was not tried yet; null when nothing would. */
export function cureFor(reason: UnreachableReason, tried: readonly Cure[]): Cure | null {
  const cure = CURES[reason];
  return cure === undefined || tried.includes(cure) ? null : cure;
}
