import { Leaning } from '../../src/answers/leaning';
import { reading } from './reading';

describe('the words of questions that policies settle', () => {
  const judged = (settled: boolean, ...questions: readonly string[]) =>
    questions.map((question) => ({ reading: reading(question), settled }));
  const leaning = new Leaning([
    ...judged(true, 'can I post a photo', 'can I add a parent', 'am I allowed a blog'),
    ...judged(false, 'how long is the hearing', 'who runs the page', 'how long is lunch'),
  ]);

  it('speak for a question that has them, and those of other questions against it', () => {
    expect(leaning.of(reading('can I share a link'))).toBeGreaterThan(0);
    expect(leaning.of(reading('how long is a suspension'))).toBeLessThan(0);
  });

  it('say nothing of words that nobody has used', () => {
    expect(leaning.of(reading('xyzzy'))).toBe(0);
    expect(leaning.of(reading(''))).toBe(0);
  });
});
