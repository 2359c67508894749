import template from '../../cards/policy-contents.json';
import type { SinceLast } from '../domain/acknowledgement';
import type { Campaign } from '../domain/campaign';
import type { DeliveryId } from '../domain/ids';
import { pagesOf, readingMinutes } from '../domain/pages';
import type { PolicyDocument } from '../domain/policy';
import { sectionsRead, type ReadingPlace, type SectionRead } from '../domain/reading-place';
import { staffPress, type StaffPress } from './action';
import type { Card } from './card';
import { cut, plainTitle } from './plain-text';
import { numberedTitle, sinceLastWords, stoppedWords } from './reading-words';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface ContentsData {
  readonly title: string;
  /** "14 sections, about 10 minutes". */
  readonly length: string;
  readonly stopped: string;
  readonly since: string;
  readonly sections: readonly ContentsLine[];
  /** The page after the policy's own, where one confirms. */
  readonly lastPage: string;
  readonly goTo: string;
  readonly fallback: string;
  readonly press: StaffPress;
}

interface ContentsLine {
  readonly name: string;
  /** Whether it was opened, in words; empty when it was not. */
  readonly mark: string;
  readonly isRead: boolean;
  readonly page: string;
}

const contents = new CardTemplate<ContentsData>(template);

/** Lines a card has room for. A policy of more sections is listed by twos, threes or more; every page is still a few presses away. */
const LINES_AT_MOST = 60;
const NAME_CHARACTERS = 70;
const FALLBACK_CHARACTERS = 2_000;

/** The sections to jump to, and which of them this reader has opened; nobody else is shown that. */
export function policyContents(input: {
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
  readonly document: PolicyDocument;
  readonly place: ReadingPlace | null;
  readonly since: SinceLast | null;
}): Card {
  const { campaign, document, place } = input;
  const sections = sectionsRead(document, place);
  const lines = linesOf(sections);
  const lastPage = `${pagesOf(document).length + 1}`;
  const content = contents.fill({
    title: plainTitle(campaign.policyTitle),
    length: `${counted(sections.length, 'section')}, about ${readingMinutes(document)} minutes`,
    stopped: stoppedWords(document, place),
    since: sinceLastWords(input.since),
    sections: lines,
    lastPage,
    goTo: lines.find(({ isRead }) => !isRead)?.page ?? lastPage,
    fallback: cut(lines.map(({ name, mark }) => name + mark).join('. '), FALLBACK_CHARACTERS),
    press: staffPress(campaign, input.deliveryId),
  });
  return { content, summary: STAFF_SUMMARY };
}

function linesOf(sections: readonly SectionRead[]): readonly ContentsLine[] {
  const each = Math.max(1, Math.ceil(sections.length / LINES_AT_MOST));
  const groups = Array.from({ length: Math.ceil(sections.length / each) }, (_, i) =>
    sections.slice(i * each, (i + 1) * each),
  );
  return groups.flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ name: nameOf(first, group.length), ...progressOf(first, group) }];
  });
}

function nameOf({ number, title }: SectionRead, count: number): string {
  const name = numberedTitle(number, title);
  return cut(count === 1 ? name : `${name} (to ${number + count - 1})`, NAME_CHARACTERS);
}

function progressOf({ page }: SectionRead, group: readonly SectionRead[]): Omit<ContentsLine, 'name'> {
  const parts = group.reduce((sum, section) => sum + section.parts, 0);
  const opened = group.reduce((sum, section) => sum + section.partsOpened, 0);
  const isRead = opened === parts;
  const someOpened = opened === 0 ? '' : ` · ${opened} of ${parts} parts opened`;
  const left = group.find((section) => section.partsOpened < section.parts);
  return { mark: isRead ? ' · opened' : someOpened, isRead, page: `${left?.page ?? page}` };
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
