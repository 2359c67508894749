import { lessonForm } from '../../src/cards/lesson-form';
import { day } from '../../src/domain/day';
import { questionId } from '../../src/domain/ids';
import { inputsOf, shown } from './reading';
import { CRITICISING, sampleDocument, samplePassage } from './samples';

const input = {
  questionId: questionId('55555555-5555-4555-8555-555555555555'),
  words: 'as it was asked',
  clauseId: CRITICISING.id,
  passages: [samplePassage()],
  section: null,
  sections: sampleDocument().sections,
  office: 'Director of People',
  today: day('2027-03-03'),
};

test('guidance is shown as it will be headed', () => {
  expect(shown(lessonForm({ ...input, kind: 'guidance' }))).toContain(
    'Guidance from Director of People, 3 March 2027',
  );
});

test('the words are there to be edited, within what may be kept', () => {
  const words = (kind: 'example' | 'guidance') => inputsOf(lessonForm({ ...input, kind }).content)[1];
  expect(words('example')).toMatchObject({ value: 'as it was asked', maxLength: 500 });
  expect(words('guidance')).toMatchObject({ maxLength: 1_500 });
});

test('the point chosen before stays chosen while it is among those shown, and no other is chosen for them', () => {
  const clause = (clauseId: string | null) =>
    inputsOf(lessonForm({ ...input, clauseId, kind: 'example' }).content)[0];
  expect(clause(CRITICISING.id)).toMatchObject({ value: CRITICISING.id });
  for (const clauseId of [null, 'elsewhere']) expect(clause(clauseId)).toMatchObject({ value: '' });
});

test('a section without a title is none to choose', () => {
  const sections = [{ id: 'untitled', title: '', level: 1 }, ...input.sections];
  const form = lessonForm({ ...input, sections, kind: 'example' });
  expect(JSON.stringify(inputsOf(form.content)[2])).not.toContain('untitled');
});

test('where nothing is near, the sections are left to choose from', () => {
  const form = lessonForm({ ...input, passages: [], kind: 'example' });
  expect(inputsOf(form.content).map(({ id }) => id)).toEqual(['words', 'section']);
});
