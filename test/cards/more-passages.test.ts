import { morePassages } from '../../src/cards/more-passages';
import { button, shown } from './reading';
import { CRITICISING, POLICY_ID, samplePassage } from './samples';

const press = { policy: POLICY_ID, version: 2, clause: 'scope/1', question: 'can i' };

test('the others stand word for word with where they stand, three at most', () => {
  const text = shown(morePassages({ others: Array.from({ length: 5 }, () => samplePassage()), press }));
  expect(text).toContain(CRITICISING.text);
  expect(text.split('version 2 of the Social Media Policy')).toHaveLength(4);
});

test('a person to ask is one press away, with the question', () => {
  expect(button(morePassages({ others: [], press }), 'lead-ask').data).toEqual(press);
});

test('finding nothing nearer does not mean that it is allowed', () => {
  expect(shown(morePassages({ others: [], press }))).toContain('that does not mean it is allowed');
});
