import type { SignpostTo } from './passage';
import { CONTACT_ROLES, type ContactRole, type SafeguardingContacts } from './safeguarding';

/** What somebody reads whose question a person has to answer, in HR's words: a heading, and a paragraph a line. */
export interface SignpostText {
  readonly heading: string;
  readonly lines: readonly string[];
}

export type SignpostWords = Readonly<Record<SignpostTo, SignpostText>>;

/** What stands for a contact that nobody knows: it still leads to a person. */
const ROLE_WORDS: Readonly<Record<ContactRole, string>> = {
  lead: "your school's designated safeguarding lead (the school office knows who)",
  head: 'the head',
  chair: 'the chair of governors',
};

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The text with the contacts in their places. */
export function withContacts(text: SignpostText, contacts: SafeguardingContacts): SignpostText {
  const fill = (line: string) =>
    line.replace(PLACEHOLDER, (whole, name: string) =>
      isRole(name) ? (contacts[name] ?? ROLE_WORDS[name]) : whole,
    );
  return { heading: fill(text.heading), lines: text.lines.map(fill) };
}

/** What is wrong with HR's words for this place, in words for whoever edits them; empty when nothing is. */
export function signpostProblems(to: SignpostTo, { heading, lines }: SignpostText): readonly string[] {
  const text = [heading, ...lines].join('\n');
  const named = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const asksContacts = to === 'safeguarding' || to === 'safeguarding-contacts';
  const wanted = asksContacts ? CONTACT_ROLES.filter((role) => !named.includes(role)) : [];
  const unwanted = [...new Set(named)].filter((name) => !(asksContacts && isRole(name)));
  return [
    ...(lines.length === 0 ? ['says nothing below its heading'] : []),
    ...(to === 'safeguarding' && !text.includes('999') ? ['does not name 999'] : []),
    ...wanted.map((name) => `does not name {${name}}`),
    ...unwanted.map((name) => `has {${name}}, which nothing can stand for here`),
  ];
}

function isRole(name: string): name is ContactRole {
  return CONTACT_ROLES.some((role) => role === name);
}
