import fc from 'fast-check';
import { signpostProblems, withContacts } from '../../src/domain/signpost-words';

const CONTACTS = { lead: 'Di', head: 'Jo', chair: 'Ray' };
const said = (...lines: readonly string[]) => ({ heading: 'Please tell a person', lines });
const ALL = 'Tell {lead}, {head} or {chair}.';

test('the contacts stand where HR put them, each as often as HR likes', () => {
  expect(withContacts(said('{lead} and {lead}; {head}', 'No names.'), CONTACTS).lines).toEqual([
    'Di and Di; Jo',
    'No names.',
  ]);
});

test('whatever a contact is called, it is written as it is and never filled again', () => {
  fc.assert(
    fc.property(fc.constantFrom('{chair}', '$&', '$1', '{', '}', '😀').chain(fc.constant), (lead) => {
      expect(withContacts(said('Tell {lead} now.'), { ...CONTACTS, lead }).lines).toEqual([
        `Tell ${lead} now.`,
      ]);
    }),
  );
});

test.each([
  ['safeguarding', said(ALL, '999'), []],
  ['safeguarding', said(ALL), ['does not name 999']],
  ['safeguarding', said('Tell {lead}. 999'), ['does not name {head}', 'does not name {chair}']],
  ['safeguarding-contacts', said(ALL), []],
  [
    'safeguarding-contacts',
    said('The head: {head}.', '{dsl}, {chair}'),
    ['does not name {lead}', 'has {dsl}, which nothing can stand for here'],
  ],
  ['union', said('Ask your rep.'), []],
  ['union', said(), ['says nothing below its heading']],
  ['pay', said('Ask {head}.'), ['has {head}, which nothing can stand for here']],
] as const)('what is wrong with words for %s: %j', (to, text, problems) => {
  expect(signpostProblems(to, text)).toEqual(problems);
});
