import type { RefusalCode } from '../domain/acknowledgement';
import type { Campaign } from '../domain/campaign';
import type { Day } from '../domain/day';
import { personKeyOf, requestIdFor, type RequestId } from '../domain/ids';
import type { PolicyDocument } from '../domain/policy';
import { readingPath, type ReadingForm } from '../domain/reading-link';
import { dueDayOf, type Format } from '../domain/request';
import type { Needs } from '../ports/needs';
import { policyOf, type Press } from './check-press';
import { openRequest, type NothingToAsk, type RequestNeeds } from './open-request';
import { textsToListenTo } from './read-aloud';

export type GivenFormat =
  | (Supplied & { readonly kind: 'texts'; readonly texts: readonly string[] })
  /** `link` is the person's own; it is for nobody else. */
  | (Supplied & { readonly kind: 'link'; readonly format: LinkedFormat; readonly link: string })
  /** A person at HR arranges it. */
  | { readonly kind: 'asked'; readonly campaign: Campaign }
  | NothingToAsk
  | { readonly kind: 'refused'; readonly code: RefusalCode };

interface Supplied {
  readonly campaign: Campaign;
  readonly document: PolicyDocument;
  /** After a fresh full period from when it was asked for. */
  readonly due: Day;
}

export type LinkedFormat = keyof typeof LINKED;
/** The formats that lie behind a personal link. */
const LINKED = { 'large-print': 'large-print', 'web-page': 'page' } as const satisfies Partial<
  Record<Format, ReadingForm>
>;

export type FormatNeeds = RequestNeeds & Pick<Needs, 'policies' | 'policyData' | 'publicUrl' | 'zone'>;

/**
 * Gives the policy in another form, at once where Readback can; otherwise HR is asked. Either way it is written down, once.
 * `card` is the id minted into the card that asks.
 */
export async function giveFormat(
  needs: FormatNeeds,
  press: Press,
  { card, format }: { readonly card: RequestId; readonly format: Format },
): Promise<GivenFormat> {
  const suppliedAtOnce = format === 'plain-text' || (isLinked(format) && needs.publicUrl !== null);
  // Choosing something else on the same card is another request.
  const id = requestIdFor(card, format);
  const asked = { id, about: 'another-format', format, words: '', suppliedAtOnce } as const;
  const opened = await openRequest(needs, press, asked);
  if (opened.kind !== 'opened') return opened;
  const { campaign, request } = opened;
  if (!suppliedAtOnce) return { kind: 'asked', campaign };
  const policy = await policyOf(needs, campaign);
  const { document } = policy;
  const due = dueDayOf(campaign, [request], needs.zone);
  if (!isLinked(format))
    return { kind: 'texts', campaign, document, due, texts: textsToListenTo(needs, policy) };
  const link = await linkTo(needs, press, LINKED[format]);
  return { kind: 'link', campaign, document, due, format, link };
}

function isLinked(format: Format): format is LinkedFormat {
  return Object.hasOwn(LINKED, format);
}

async function linkTo(
  needs: Pick<Needs, 'publicUrl' | 'signingKey'>,
  { campaignId, staffId }: Press,
  form: ReadingForm,
): Promise<string> {
  const key = await needs.signingKey();
  return `${needs.publicUrl}${readingPath(key, { campaignId, person: personKeyOf(staffId) }, form)}`;
}
