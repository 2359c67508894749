import { shippedLists } from '../../src/answers/lists';
import { smallTalkIn } from '../../src/answers/small-talk';
import { reading } from './reading';

const talkIn = (text: string) => smallTalkIn(reading(text), shippedLists().general);

describe('small talk', () => {
  it.each([
    ['hi', 'greeting'],
    ['Good morning!', 'greeting'],
    ['hi there, how are you?', 'how-are-you'],
    ['thanks, that was really helpful', 'thanks'],
    ['ok thank you so much bye', 'goodbye'],
    ['are you a robot?', 'who-are-you'],
  ])('"%s" is %s', (text, kind) => {
    expect(talkIn(text)).toBe(kind);
  });

  it.each([
    'hi, can I add a parent',
    'thanks for nothing, who approves this',
    'who are you allowed to add',
    '',
    '👍',
  ])('"%s" is none', (text) => {
    expect(talkIn(text)).toBeNull();
  });
});
