import { campaignId, personKey, type CampaignId, type PersonKey } from './ids';
import { isSameSignature, signatureOf } from './signature';

/** What can be had at a personal link: the web page, and the same text as files. */
export const READING_FORMS = { page: '', 'large-print': '/large-print.docx', plain: '/plain.txt' } as const;
export type ReadingForm = keyof typeof READING_FORMS;

/** Whose link it is, in which campaign. A link holds no name and says nothing about anybody to whoever finds it. */
export interface ReadingLink {
  readonly campaignId: CampaignId;
  readonly person: PersonKey;
}

/** A link as it came in, with its signature not checked yet. */
export interface AskedLink extends ReadingLink {
  readonly form: ReadingForm;
  readonly signature: string;
}

/** No card's signature begins with these words, so neither can serve as the other. */
const PURPOSE = 'reading link';
/** Characters of a signature: all 256 bits, since a link stands open for weeks. */
const LENGTH = 43;
const PATH =
  /^\/read\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([0-9a-f]{30})\/([\w-]{43})(\/large-print\.docx|\/plain\.txt|)$/;

/** Where a person's own page is, below the address of the installation. */
export function readingPath(key: string, link: ReadingLink, form: ReadingForm = 'page'): string {
  return `/read/${link.campaignId}/${link.person}/${sign(key, link)}${READING_FORMS[form]}`;
}

/** Reads the path of a request as it came in; null unless it is exactly as `readingPath` writes it. */
export function readReadingPath(path: string): AskedLink | null {
  const [, campaign, person, signature, file] = PATH.exec(path) ?? [];
  if (campaign === undefined || person === undefined || signature === undefined) return null;
  const form = (Object.keys(READING_FORMS) as ReadingForm[]).find((each) => READING_FORMS[each] === file);
  return { campaignId: campaignId(campaign), person: personKey(person), signature, form: form ?? 'page' };
}

export function isGenuineLink(key: string, { signature, ...link }: AskedLink): boolean {
  return isSameSignature(signature, sign(key, link));
}

function sign(key: string, { campaignId, person }: ReadingLink): string {
  return signatureOf(key, [PURPOSE, campaignId, person].join('|'), LENGTH);
}
