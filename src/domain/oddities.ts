import { dateInFull, type Day } from './day';
import { jumpsIn } from './label-order';
import { clausesOf, type Clause, type PolicyDocument, type Section } from './policy';

/** Words in one point above which somebody on a phone loses the thread. */
const WORDS_AT_MOST = 120;
/** Points named in one sentence, and how much of each. */
const NAMED_AT_MOST = 3;
const QUOTED_AT_MOST = 60;

const POINTS_AT_A_LINK = /\b(click here|see (the )?link|(this|the) link|link below|links? above)\b/i;
const NAMES_LINKS = /^(useful |helpful |further |related |external )*(links|websites|web links)\b/i;
const ADDRESS = /https?:\/\/|\bwww\.|\b[\w-]+(\.[\w-]+)*\.(uk|com|org|net|gov|edu|eu|info)\b/i;

/** What looks odd in a policy as read, a sentence each for HR. `today` tells whether its review date has passed. */
export function oddities(document: PolicyDocument, today: Day): readonly string[] {
  return [
    ...controlOddities(document, today),
    ...headingOddities(document),
    ...document.sections.flatMap((section) => numberingOddities(document, section)),
    ...longPoints(document),
    ...linksWithoutAddress(document),
  ];
}

function controlOddities({ metadata }: PolicyDocument, today: Day): readonly string[] {
  const { policyLead, nextReview } = metadata;
  return [
    ...(policyLead === null ? ['No policy lead was found.'] : []),
    ...(nextReview === null ? ['No date for the next review was found.'] : []),
    ...(nextReview !== null && nextReview < today
      ? [`Its review was due on ${dateInFull(nextReview)}, which has passed.`]
      : []),
  ];
}

function headingOddities(document: PolicyDocument): readonly string[] {
  const titled = document.sections.filter(({ title }) => title !== '');
  if (titled.length === 0) return ['No headings were found, so all of it is one section.'];
  const counts = new Map<string, number>();
  for (const { title } of titled) counts.set(sameWords(title), (counts.get(sameWords(title)) ?? 0) + 1);
  const repeated = [...new Map(titled.map(({ title }) => [sameWords(title), title]))].flatMap(
    ([key, title]) => {
      const count = counts.get(key) ?? 0;
      return count > 1 ? [`The heading ${quoted(title)} stands there ${count} times.`] : [];
    },
  );
  const empty = document.sections
    .filter((section, i) => isEmpty(document, section, document.sections[i + 1]))
    .map(({ title }) => `The section ${quoted(title)} has no text.`);
  return [...repeated, ...empty];
}

/** A heading over smaller headings needs no text of its own. */
function isEmpty(document: PolicyDocument, section: Section, next: Section | undefined): boolean {
  const heads = next !== undefined && next.level > section.level;
  return !heads && clausesOf(document, section.id).length === 0;
}

function numberingOddities(document: PolicyDocument, section: Section): readonly string[] {
  const lists = new Map<string, string[]>();
  for (const { parents, label } of clausesOf(document, section.id)) {
    const list = parents.at(-1) ?? '';
    // A paragraph between two lists under the same words parts them.
    if (label === '') lists.set(list, []);
    else lists.set(list, [...(lists.get(list) ?? []), label]);
  }
  return [...lists.values()]
    .flatMap(jumpsIn)
    .map(
      ([before, after]) => `In ${quoted(section.title)} the numbering goes from "${before}" to "${after}".`,
    );
}

function longPoints({ clauses }: PolicyDocument): readonly string[] {
  return clauses.flatMap(({ text, path }) => {
    const words = text.split(/\s+/).length;
    return words > WORDS_AT_MOST
      ? [`A point in ${quoted(path.at(-1) ?? '')} has ${words} words: ${quoted(text)}.`]
      : [];
  });
}

/** A sentence for each section in which text sends the reader to a link that has no web address. */
function linksWithoutAddress(document: PolicyDocument): readonly string[] {
  return document.sections.flatMap((section) => {
    const clauses = clausesOf(document, section.id);
    const bare = clauses.filter(
      (clause) => !ADDRESS.test(clause.text) && namesLink(section, clause, clauses),
    );
    if (bare.length === 0) return [];
    const named = bare.slice(0, NAMED_AT_MOST).map(({ text }) => quoted(text));
    const more = bare.length > named.length ? ` and ${bare.length - named.length} more` : '';
    return [`Links without a web address in ${quoted(section.title)}: ${named.join(', ')}${more}.`];
  });
}

/** Under a heading or a stem such as "Useful links", or a text such as "click here". */
function namesLink({ title }: Section, { text, parents }: Clause, all: readonly Clause[]): boolean {
  const stems = all.filter(({ id }) => parents.includes(id)).map((stem) => stem.text);
  return POINTS_AT_A_LINK.test(text) || [title, text, ...stems].some((words) => NAMES_LINKS.test(words));
}

function sameWords(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length <= QUOTED_AT_MOST ? line : `${line.slice(0, QUOTED_AT_MOST - 1)}…`}"`;
}
