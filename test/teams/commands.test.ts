import fc from 'fast-check';
import { helpCard } from '../../src/cards/help-card';
import { COMMAND_WORDS, OTHER_WORDS } from '../../src/teams/command-words';
import { readCommand, type WordCommand } from '../../src/teams/commands';
import { ofType } from '../cards/reading';
import { ZONE } from '../cards/samples';
import { QUESTIONS } from './questions';

const kindOf = (text: string) => readCommand(text, ZONE).kind;
const TABLE = Object.entries(COMMAND_WORDS) as [WordCommand, readonly string[]][];
const PHRASES = TABLE.flatMap(([kind, phrases]) => phrases.map((phrase) => [phrase, kind] as const));
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz '];

test.each(PHRASES)('"%s" is %s', (phrase, kind) => expect(kindOf(phrase)).toBe(kind));

test('no phrase means two things', () => {
  expect(new Set(PHRASES.map(([phrase]) => phrase)).size).toBe(PHRASES.length);
});

test.each<[string, WordCommand]>([
  ['POLICY', 'policy'],
  ['  Policy!! ', 'policy'],
  ['“policy”', 'policy'],
  ['policy please', 'policy'],
  ['Please show me the policy.', 'policy'],
  ['My\u00a0Record', 'my-record'],
  ['my-record', 'my-record'],
  ['Hi!', 'help'],
  ['?', 'help'],
  ['', 'help'],
  ['Thank you!', 'help'],
  ['Something’s in the way', 'in-the-way'],
  ['SOMETHING IS IN THE WAY…', 'in-the-way'],
  ['hlep', 'help'],
  ['poilcy', 'policy'],
  ['anotherformat', 'another-format'],
  ['somthing is in the wayy', 'in-the-way'],
])('%j is %s', (typed, kind) => expect(kindOf(typed)).toBe(kind));

describe.each(TABLE.flatMap(([kind, [first = '']]) => (first.length >= 5 ? [[first, kind] as const] : [])))(
  'one slip in "%s"',
  (phrase, kind) => {
    test('is still understood, unless it makes another word', () => {
      const wrong = slipsIn(phrase).filter((typed) => kindOf(typed) !== kind && !isAnother(typed, kind));
      expect(wrong).toEqual([]);
    });
  },
);

test('one slip in any other phrase never makes it a third thing', () => {
  const long = PHRASES.filter(([phrase]) => phrase.length >= 5);
  fc.assert(
    fc.property(fc.constantFrom(...long), fc.nat(), ([phrase, kind], at) => {
      const slips = slipsIn(phrase);
      const typed = slips[at % slips.length] ?? '';
      expect(isAnother(typed, kind) || kindOf(typed) === kind).toBe(true);
    }),
  );
});

test.each(QUESTIONS)('"%s" is a question', (text) => {
  expect(readCommand(text, ZONE)).toEqual({ kind: 'question', text });
});

test.each(OTHER_WORDS)('"%s" is a question, however near it is to a command', (word) => {
  expect(kindOf(word)).toBe('question');
});

test('a long message is a question at once', () => {
  const start = performance.now();
  expect(kindOf('policy '.repeat(4_000))).toBe('question');
  expect(performance.now() - start).toBeLessThan(200);
});

test('every word that the help card teaches is understood', () => {
  const { content } = helpCard({ isHr: true, title: null });
  const words = ofType(content, 'TextRun')
    .filter((run) => run.weight === 'Bolder')
    .map((run) => String(run.text).trim());
  expect(words).toContain('policy');
  expect(words.filter((word) => kindOf(word) === 'question')).toEqual([]);
});

test.each([
  ['clock 2026-10-20', '2026-10-20T15:00:00.000Z'],
  ['Clock 2026-10-20T15:30', '2026-10-20T14:30:00.000Z'],
])('%s moves the local clock', (typed, to) => {
  expect(readCommand(typed, ZONE)).toEqual({ kind: 'clock', to: new Date(to) });
});

test.each(['clock tomorrow', 'clock 2026-13-01'])('%s names no moment', (typed) => {
  expect(readCommand(typed, ZONE)).toEqual({ kind: 'clock', to: null });
});

/** Every way to miss, add, mistake or swap one letter. */
function slipsIn(phrase: string): readonly string[] {
  return Array.from({ length: phrase.length + 1 }, (_, at) => {
    const [before, after] = [phrase.slice(0, at), phrase.slice(at)];
    return [
      ...LETTERS.map((letter) => `${before}${letter}${after}`),
      ...LETTERS.map((letter) => `${before}${letter}${after.slice(1)}`),
      `${before}${after.slice(1)}`,
      `${before}${after[1] ?? ''}${after[0] ?? ''}${after.slice(2)}`,
    ];
  }).flat();
}

function isAnother(typed: string, kind: WordCommand): boolean {
  const words = typed.trim().replace(/ +/g, ' ');
  return OTHER_WORDS.includes(words) || PHRASES.some(([phrase, other]) => phrase === words && other !== kind);
}
