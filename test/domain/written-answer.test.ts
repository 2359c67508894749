import fc from 'fast-check';
import { standsIn, voicesOf } from '../../src/domain/own-voice';
import type { Clause } from '../../src/domain/policy';
import { checkWritten, SENTENCE_AT_MOST, type Checked } from '../../src/domain/written-answer';

const clause = (id: string, text: string): Clause => ({
  id,
  sectionId: 'friends',
  path: ['Social Media Policy', 'Friends'],
  label: '',
  text,
  parents: [],
});
const FRIENDS = clause(
  'friends/1',
  "Employees must not accept or invite 'friend' requests from pupils, whatever their age.",
);
const EXCEPTION = clause(
  'friends/2',
  'Contact is allowed where it is the school’s own page, see www.school.example.',
);
const CLAUSES = [FRIENDS, EXCEPTION];

const GOOD = 'The policy says that staff "must not accept or invite \'friend\' requests from pupils".';
const whyNot = (checked: Checked) => (checked.kind === 'unsound' ? checked.why : null);
const check = (text: string, ids: readonly string[] = ['friends/1']) =>
  whyNot(checkWritten([{ text, clauses: ids }], CLAUSES));

test('sentences that report and quote pass, with the clauses they name', () => {
  const second = {
    text: "It adds that “Contact is allowed where it is the school's own page”.",
    clauses: ['friends/2'],
  };
  expect(checkWritten([{ text: GOOD, clauses: ['friends/1', 'friends/1'] }, second], CLAUSES)).toEqual({
    kind: 'sound',
    sentences: [
      { text: GOOD, clauses: [FRIENDS] },
      { text: second.text, clauses: [EXCEPTION] },
    ],
  });
});

test('one unsound sentence takes the sound ones with it', () => {
  const sentences = [
    { text: GOOD, clauses: ['friends/1'] },
    { text: 'You may accept them.', clauses: ['friends/1'] },
  ];
  expect(checkWritten(sentences, CLAUSES).kind).toBe('unsound');
});

test.each([
  ['a clause that is not in this version', GOOD, ['friends/9']],
  ['one that is there and one that is not', GOOD, ['friends/1', 'friends/9']],
  ['no clause', GOOD, []],
  ['a name of the language', GOOD, ['__proto__']],
  ['the whole policy', GOOD, ['friends/1', 'friends/2', 'a', 'b']],
])('citing %s is not shown', (_what, text, ids) => {
  expect(check(text, ids)).toMatch(/cites/);
});

test.each([
  ['words that are nowhere', 'The policy says that staff "are free to accept requests".'],
  ['words of a clause that is not cited', 'The policy says: "Contact is allowed".'],
  ['words with one changed', 'The policy says that staff "must accept or invite" them.'],
  ['words with the middle left out', 'It says "must not accept requests from pupils".'],
  ['half a word', 'The policy says "whatever their ag".'],
  ['nothing', 'The policy says "" on this.'],
  ['false words in single marks', "The policy says that staff 'are trusted with it'."],
  ['false words in curly single marks', 'The policy says that staff ‘are trusted with it’.'],
  ['false words in curly marks', 'The policy says “staff decide”.'],
])('quoting %s is not shown', (_what, text) => {
  expect(check(text)).toBe('a quote that is not in a cited clause');
});

test.each([
  'The policy says "must not accept.',
  'The policy says “must not accept".',
  'The policy says ‘must not accept.',
  "The policy says 'must not accept.",
])('marks that do not pair up are not shown: %s', (text) => {
  expect(check(text)).toMatch(/quot/);
});

test.each([
  'You may accept them.',
  'you must not accept them',
  'That is allowed under the policy.',
  'This is fine, the policy says.',
  'Staff may accept requests from former pupils.',
  'Staff must not do this.',
  'Staff mustn’t do this.',
  'Staff can’t do this.',
  'Accepting is permitted.',
  'Accepting is a breach.',
  'One ought to refuse.',
  'A teacher has to refuse.',
  'The policy gives permission.',
])('a verdict in the bot’s own voice is not shown: %s', (text) => {
  expect(check(text)).toMatch(/of its own/);
});

test.each([
  'Yes, the policy covers this.',
  'No.',
  'Do not accept it.',
  'Tell the pupil to stop.',
  'The policy covers this, so your account is at risk.',
  'The policy covers this: delete the request.',
  'The policy covers this, please look.',
  'I think the policy covers this.',
  'We cover this in the policy.',
  "The policy covers this; don't accept.",
])('advice in the bot’s own voice is not shown: %s', (text) => {
  expect(check(text)).toBe('advice of its own');
});

test.each([
  '![x](https://evil.example/?q=1)',
  '[the policy](https://evil.example)',
  'See <a href="x">this</a>.',
  'Hello <at>Bob</at>.',
  '{{DATE(2026)}}',
  '${secret}',
  '{"type":"AdaptiveCard","body":[]}',
  '`code`',
  '**bold**',
  '# Heading',
  'a | b',
  'bob@evil.example',
  'The policy\nsays',
  'The pol\u200bicy says',
  'The policy \u202esays',
  'The policy \u{e0041}says',
  'The роlicy says',
  '«must not accept»',
  'The policy \\[1\\]',
  'Cited [1]',
  'See https://evil.example now',
  'See www.evil.example now',
  'See evil.com now',
  'See a.co/x now',
  'See //evil now',
  'It quotes "see www.school.example"',
])('anything but plain prose is not shown, quoted or not: %s', (text) => {
  expect(check(text, ['friends/2'])).toMatch(/plain prose|web address/);
});

test('what is too long, too much or nothing is not shown', () => {
  const sentence = { text: GOOD, clauses: ['friends/1'] };
  expect(checkWritten([], CLAUSES).kind).toBe('unsound');
  expect(checkWritten([sentence, sentence, sentence, sentence], CLAUSES).kind).toBe('unsound');
  expect(check('a'.repeat(SENTENCE_AT_MOST + 1))).toBe('empty or too long');
  expect(check(' ')).toBe('empty or too long');
  expect(check('The policy covers this. It covers that.')).toBe('several sentences in one');
});

test('a reason never repeats what was written', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{12}$/), (word) => {
      expect(check(`Staff may ${word} "${word}"`, [word]) ?? '').not.toContain(word);
      expect(check(`Staff may ${word} "${word}"`) ?? '').not.toContain(word);
    }),
  );
});

describe('whatever is written', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          'you may',
          '"',
          '“',
          '”',
          '’',
          "'",
          'must not',
          ' ',
          'accept',
          's',
          '<at>',
          'a.co',
          '. ',
        ),
      )
      .map((parts) => parts.join('')),
  );

  test('what passes holds no mark-up, no address and no verdict outside what the policy says word for word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: anything, clauses: fc.constant(['friends/1']) })),
        (sentences) => {
          const checked = checkWritten(sentences, CLAUSES);
          if (checked.kind === 'unsound') return;
          expect(checked.sentences.length).toBeLessThanOrEqual(3);
          for (const { text } of checked.sentences) {
            expect(text).not.toMatch(/[<>[\]{}$`*_#|@\\~^=]|\/\/|[\n\r\u200b-\u200f\u202a-\u202e]/);
            const voices = voicesOf(text);
            expect(voices?.own).not.toMatch(/\b(you|may|must|should|can|allowed)\b/i);
            for (const quote of voices?.quotes ?? []) expect(standsIn(quote, FRIENDS.text)).toBe(true);
          }
        },
      ),
    );
  });

  test('hostile lengths are read in no time', () => {
    const started = performance.now();
    for (const text of ['"'.repeat(50_000), "a'".repeat(50_000), '’'.repeat(50_000), 'a. '.repeat(50_000)])
      check(text);
    for (const text of [
      "'".repeat(320),
      "a'".repeat(160),
      '‘’'.repeat(160),
      '“'.repeat(320),
      "'a’".repeat(106),
    ])
      check(text);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

test('a run of whole words of the clause stands in it, in any quotation marks and however wide the spaces', () => {
  const words = FRIENDS.text.split(' ');
  fc.assert(
    fc.property(fc.nat(words.length - 1), fc.nat(words.length), (from, count) => {
      const run = words.slice(from, from + count + 1).join('  ');
      expect(standsIn(run.replace(/'/g, '’'), FRIENDS.text)).toBe(true);
      expect(standsIn(`${run} indeed`, FRIENDS.text)).toBe(false);
    }),
  );
});

test('apostrophes open no quotation', () => {
  expect(voicesOf("The school's page and pupils' accounts aren't the same.")?.quotes).toEqual([]);
  expect(voicesOf('The school’s page and pupils’ accounts aren’t the same.')?.quotes).toEqual([]);
  expect(voicesOf('It is ‘the school’s own page’, it says.')?.quotes).toEqual(['the school’s own page']);
});
