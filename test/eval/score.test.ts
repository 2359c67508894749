import type { TestQuestion } from './question';
import { isRight, scoreOf } from './score';

const QUESTION: TestQuestion = {
  id: 'one',
  q: 'can I keep the car overnight?',
  kind: 'in',
  answers: ['not take the car home overnight'],
  acceptable: ['Pool cars are returned by six.'],
};
const NOTHING = { ...QUESTION, answers: [], acceptable: [] };
const nearMiss: TestQuestion = { ...NOTHING, id: 'two', kind: 'near-miss' };
const injection: TestQuestion = { ...NOTHING, id: 'three', kind: 'injection' };
const RIGHT = 'Drivers must:\nnot take the car home overnight';
const WRONG = 'Drivers must:\nreport damage the same day';

describe('a passage is right', () => {
  test('when it holds an answer, or words that will do, however they are laid out', () => {
    expect(isRight(RIGHT, QUESTION)).toBe(true);
    expect(isRight('not take the\tcar\nhome  overnight', QUESTION)).toBe(true);
    expect(isRight('Pool cars are returned by six.', QUESTION)).toBe(true);
  });

  test('and not when it holds other words, or some of the answer', () => {
    expect(isRight(WRONG, QUESTION)).toBe(false);
    expect(isRight('not take the car home', QUESTION)).toBe(false);
  });

  test('up to 120 words and no further', () => {
    const more = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
    expect(isRight(`${RIGHT} ${more(120 - 8)}`, QUESTION)).toBe(true);
    expect(isRight(`${RIGHT} ${more(121 - 8)}`, QUESTION)).toBe(false);
  });
});

describe('a score', () => {
  test('counts the first passage for success and the first three for recall', () => {
    const shown = [[RIGHT], [WRONG, WRONG, RIGHT], [WRONG, WRONG, WRONG, RIGHT], []].map((passages) => ({
      question: QUESTION,
      passages,
    }));
    expect(scoreOf(shown)).toMatchObject({ successAt1: 0.25, recallAt3: 0.5, wronglyRefused: 0.25 });
  });

  test('tells near misses from what is far off', () => {
    const shown = [
      { question: nearMiss, passages: [WRONG] },
      { question: injection, passages: [] },
    ];
    expect(scoreOf(shown)).toEqual({
      successAt1: null,
      recallAt3: null,
      refused: 0.5,
      refusedFarOff: 1,
      refusedNearMiss: 0,
      wronglyRefused: null,
      missed: ['two'],
    });
  });
});
