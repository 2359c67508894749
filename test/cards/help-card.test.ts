import { helpCard } from '../../src/cards/help-card';
import { expectAccessible, keepsTheHouseRules } from './house-rules';
import { shown } from './reading';

keepsTheHouseRules({ card: (words) => helpCard({ isHr: true, title: `The ${words}` }) });

test('staff see what they can type, and that nobody watches', () => {
  const text = shown(helpCard({ isHr: false, title: 'Social Media Policy' }));
  expect(text).toContain('policy\nread it, and confirm that you have');
  expect(text).toContain('my record');
  expect(text).toContain('You can also ask about the Social Media Policy in your own words.');
  expect(text).toContain('nobody watches this chat');
});

test('only HR sees how to start a rollout', () => {
  expect(shown(helpCard({ isHr: true, title: null }))).toContain('new rollout');
  expect(shown(helpCard({ isHr: false, title: null }))).not.toContain('rollout');
});

test('without a policy nobody is told to ask about one', () => {
  const card = helpCard({ isHr: false, title: null });
  expectAccessible(card);
  expect(shown(card)).not.toContain('in your own words');
});
