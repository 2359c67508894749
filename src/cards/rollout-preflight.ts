import template from '../../cards/rollout-preflight.json';
import type { Note } from '../domain/beside';
import { audienceInWords, statementFor, type Campaign } from '../domain/campaign';
import { dateInFull, weekdayAndDate, type Day } from '../domain/day';
import type { PublishedPolicy } from '../domain/policy';
import type { Preflight, ReadingTimes, RolloutForm } from '../domain/rollout';
import { lackingInWords, type SchoolLacking } from '../domain/safeguarding';
import { notesShown, type NoteShown } from './beside-lines';
import type { Card } from './card';
import { nameAndReason, nameList, type NameList } from './name-list';
import { plainName, plainTitle, plainStatement, plainWords, withoutMarkdown } from './plain-text';
import { invitationWords, type InvitationWords } from './policy-invitation';
import { PASTED_CHARACTERS } from './rollout-form';
import { rolloutTerms } from './rollout-terms';
import { CardTemplate } from './template';
import { HR_SUMMARY } from './wording';

interface PreflightData extends InvitationWords {
  readonly title: string;
  readonly heading: string;
  readonly terms: string;
  readonly counts: readonly Count[];
  readonly managers: string;
  /** What HR switched on beyond reading and confirming; empty when nothing. */
  readonly extras: string;
  /** The schools whose arrangement for reading is not known; empty when all are. */
  readonly noReadingTime: string;
  /** Empty unless the policy is being sent already. */
  readonly open: string;
  /** Why nothing can be launched yet; empty when it can. */
  readonly lacking: string;
  readonly lists: readonly NameList[];
  readonly statement: string;
  /** HR's own words beside the policy, and whose clause they stand beside. */
  readonly notes: readonly NoteShown[];
  /** Empty unless the review date has passed. */
  readonly reviewPassed: string;
  readonly fallback: string;
  readonly launch: RolloutForm & { readonly version: number };
  readonly change: RolloutForm;
}

interface Count {
  readonly title: string;
  readonly value: string;
}

const preflightTemplate = new CardTemplate<PreflightData>(template);

/** What would happen if HR pressed Launch. `reviewPassed` is the policy's review date when it is behind, else null. */
export function rolloutPreflight(input: {
  readonly form: RolloutForm;
  readonly preflight: Preflight;
  readonly policy: PublishedPolicy;
  readonly reviewPassed: Day | null;
  /** Other rollouts of the policy that ask people now or will. */
  readonly stillOpen: readonly Campaign[];
  readonly readingTimes: ReadingTimes;
  /** Schools of the audience without all safeguarding contacts. */
  readonly lacking: readonly SchoolLacking[];
  /** Whether managers hear about anybody at all. */
  readonly managersAreTold: boolean;
  /** How many short scenarios are kept with the policy. */
  readonly scenarios: number;
  /** What staff read beside clauses of this version: launching approves it. */
  readonly notes: readonly Note[];
}): Card {
  const { form, preflight, policy, reviewPassed, stillOpen } = input;
  const title = plainTitle(policy.document.title);
  const counts = countsOf(preflight);
  const lacking = plainWords(lackingInWords(input.lacking) ?? '');
  const found = { ...form, people: idsFound(preflight) };
  const content = preflightTemplate.fill({
    title,
    heading: withoutMarkdown(title),
    terms: rolloutTerms(preflight.audience, form.opens, form.due),
    counts,
    managers: input.managersAreTold
      ? `Managers hear from ${weekdayAndDate(preflight.managersHearFrom)} at the earliest.`
      : 'Managers are not told: that waits until school calendars are set up.',
    extras: extrasOf(form, input.scenarios),
    open: stillOpen.slice(0, OPEN_SHOWN_AT_MOST).map(openWords).join(' '),
    lacking,
    lists: listsOf(preflight),
    noReadingTime: withoutTime(input.readingTimes),
    ...invitationWords(policy.document, { ...form, readingTime: readingTimeShown(input.readingTimes) }),
    statement: plainStatement(statementFor(policy.document)),
    notes: notesShown(input.notes, policy.document),
    reviewPassed: reviewPassed === null ? '' : dateInFull(reviewPassed),
    fallback: [lacking, ...counts.map((count) => `${count.title}: ${count.value}.`)].join(' ').trimStart(),
    launch: { ...found, version: policy.version },
    change: fitsIntoCard(form.people) ? form : { ...form, people: '' },
  });
  return { content, summary: HR_SUMMARY };
}

/** Open rollouts of one policy that are spelt out; more is a muddle that no card can explain. */
const OPEN_SHOWN_AT_MOST = 3;

function openWords({ audience, opens }: Campaign): string {
  const whom = plainTitle(audienceInWords(audience));
  return `A rollout of this policy for ${whom}, from ${weekdayAndDate(opens)}, is still open. Whoever is in both is asked again, also after confirming, and the earlier one ends for them.`;
}

function extrasOf({ everySection, checks }: RolloutForm, scenarios: number): string {
  const offered =
    scenarios === 0
      ? 'Short scenarios are switched on, but this policy has none, so none are offered.'
      : 'Short scenarios are offered before the last page.';
  const sentences = [
    everySection ? 'Every section must be opened before confirming.' : '',
    checks ? offered : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

/** The arrangement if all have the same; a card of each school names its own. */
function readingTimeShown({ arranged, notArranged }: ReadingTimes): string | null {
  const [first] = arranged;
  if (first === undefined) return null;
  return arranged.length === 1 && notArranged.length === 0 ? first : 'as each school has arranged';
}

/** Schools named one by one; more is a list that nobody has filled in yet. */
const SCHOOLS_SHOWN_AT_MOST = 10;

function withoutTime({ notArranged }: ReadingTimes): string {
  if (notArranged.length === 0) return '';
  const named = notArranged.slice(0, SCHOOLS_SHOWN_AT_MOST).map(plainName).join(', ');
  const left = notArranged.length - SCHOOLS_SHOWN_AT_MOST;
  return `No time for reading is written down for ${named}${left > 0 ? ` and ${left} more` : ''}: cards there say "in working time" and no more.`;
}

function countsOf(preflight: Preflight): readonly Count[] {
  const { total, reachable, held, unreachable, notFound, withoutManager } = preflight;
  const always = [
    { title: 'Asked in all', value: `${total}` },
    { title: 'Can be reached', value: `${reachable}` },
    { title: 'On leave, held', value: `${held.length}` },
    { title: 'Cannot be reached', value: `${unreachable.length}` },
    { title: 'Without a manager', value: `${withoutManager.length}` },
  ];
  return notFound.length === 0 ? always : [...always, { title: 'Not found', value: `${notFound.length}` }];
}

function listsOf({ held, unreachable, withoutManager, notFound }: Preflight): readonly NameList[] {
  return [
    ...nameList('Cannot be reached', unreachable.map(nameAndReason)),
    ...nameList('On leave and held', held.map(nameAndReason)),
    ...nameList('Without a manager', withoutManager.map(plainName)),
    ...nameList('Pasted, but not found or not clear', notFound.map(plainName)),
  ];
}

/** Launch takes exactly the people who were counted, even if a name is ambiguous by then. */
function idsFound({ audience }: Preflight): string {
  return audience.kind === 'people' ? audience.people.join('\n') : '';
}

/** HR gets back what they pasted, slips included, unless it is too long to travel once more; then they paste it again. */
function fitsIntoCard(pasted: string): boolean {
  return JSON.stringify(pasted).length <= PASTED_CHARACTERS;
}
