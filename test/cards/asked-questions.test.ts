import { askedQuestions } from '../../src/cards/asked-questions';
import { buildQuestion } from '../domain/samples';
import { button, shown } from './reading';

test('each question stands there with how it is, and leads to its card', () => {
  const card = askedQuestions({ questions: [buildQuestion()] });
  expect(shown(card)).toContain('May our choir have a page of its own? (1 October, no answer yet)');
  expect(button(card, 'question-show').title).toBe('Show it');
});

test('more than fit are cut, and the card says so', () => {
  const many = Array.from({ length: 16 }, () => buildQuestion());
  expect(shown(askedQuestions({ questions: many }))).toContain('The newest 15 are shown.');
  expect(shown(askedQuestions({ questions: many.slice(1) }))).not.toContain('are shown');
});

test('it says why one without a name is not there', () => {
  expect(shown(askedQuestions({ questions: [] }))).toContain('without your name is not listed');
});
