import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyWords, words } from '../policy-text/reading';
import { readParts, type Part } from './part';
import { EVAL_FOLDER, isHeldBack } from './question';

let parts: readonly Part[];
beforeAll(async () => {
  parts = await readParts();
});

const asOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('the test questions', () => {
  test('every answer stands in the policy word for word', () => {
    const elsewhere = parts.flatMap(({ policy, questions }) => {
      const clauses = policy.document.clauses.map(({ text }) => asOneLine(text));
      return questions.flatMap(({ id, answers, acceptable }) =>
        [...answers, ...acceptable]
          .filter((words) => !clauses.some((clause) => clause.includes(asOneLine(words))))
          .map((words) => `${id}: ${words}`),
      );
    });
    expect(elsewhere).toEqual([]);
  });

  test('only questions that the policy answers have answers', () => {
    const questions = parts.flatMap((part) => part.questions);
    const odd = questions.filter(({ kind, answers }) => (kind === 'in') !== answers.length > 0);
    expect(odd).toEqual([]);
    expect(questions.filter(({ kind, acceptable }) => kind !== 'in' && acceptable.length > 0)).toEqual([]);
  });

  test('no question is asked twice of a policy, and no two have one id', () => {
    const ids = parts.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { questions } of parts.filter(({ name }) => name !== 'tuned' && name !== 'held back')) {
      const asked = questions.map(({ q }) => q.toLowerCase());
      expect(new Set(asked).size).toBe(asked.length);
    }
  });

  test.each([
    ['lone-working', 'lone-working-policy.md'],
    ['travel-and-expenses', 'travel-and-expenses-policy.txt'],
  ])('every word of the policy on %s is read, in order', (name, file) => {
    const document = parts.find((part) => part.name === name)?.policy.document;
    const written = readFileSync(join(EVAL_FOLDER, 'policies', file), 'utf8');
    if (document === undefined) throw new Error(`Expected a part ${name}`);
    const around = document.furniture.flatMap(({ text }) => words(text));
    expect([...around, ...bodyWords(document)]).toEqual(words(written));
  });
});

describe('what is held back', () => {
  test('is told by the id alone', () => {
    const ids = ['q001', 'q002', 'q003', 'q004', 'q005', 'q006', 'q007', 'q008'];
    expect(ids.filter(isHeldBack)).toEqual(['q001', 'q006', 'q007']);
  });

  test('is about a quarter, and shares no question with what is tuned on', () => {
    const [tuned, held] = ['tuned', 'held back'].map(
      (name) => parts.find((part) => part.name === name)?.questions ?? [],
    );
    const all = (tuned?.length ?? 0) + (held?.length ?? 0);
    expect(all).toBe(908);
    expect((held?.length ?? 0) / all).toBeGreaterThan(0.2);
    expect((held?.length ?? 0) / all).toBeLessThan(0.3);
  });
});
