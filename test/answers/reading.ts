import { readText, type Reading } from '../../src/answers/analysis';
import { Vocabulary } from '../../src/answers/vocabulary';

/** A vocabulary of "concept: surface | surface" lines. */
export function vocabularyOf(...lines: readonly string[]): Vocabulary {
  return new Vocabulary(
    lines.map((line) => {
      const [head = '', rest = ''] = line.split(': ');
      return {
        concepts: head.split(' ').map((idea) => ({
          name: idea.split('*')[0] ?? idea,
          says: Number(idea.split('*')[1] ?? 1),
        })),
        surfaces: rest.split(' | '),
      };
    }),
  );
}

export function reading(text: string, vocabulary: Vocabulary = vocabularyOf()): Reading {
  return readText(text, vocabulary);
}
