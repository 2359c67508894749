import { helpCard } from '../../src/cards/help-card';
import { expectAccessible } from './house-rules';
import { buttonsOf, shown } from './reading';

test('staff see what they can type, and that nobody watches', () => {
  const text = shown(helpCard({ isHr: false, title: 'Social Media Policy' }));
  expect(text).toContain('policy\n: read it, and confirm that you have');
  expect(text).toContain('my record');
  expect(text).toContain('Ask anything about the Social Media Policy in your own words');
  expect(text).toContain('nobody watches this chat');
});

test('only HR sees how to start a rollout', () => {
  expect(shown(helpCard({ isHr: true, title: null }))).toContain('new rollout');
  expect(shown(helpCard({ isHr: false, title: null }))).not.toContain('rollout');
});

test('the policy lead sees how to answer questions, and HR does as well', () => {
  const card = (roles: { isHr: boolean; isLead: boolean }) => shown(helpCard({ ...roles, title: null }));
  expect(card({ isHr: false, isLead: true })).toContain('most asked');
  expect(card({ isHr: true, isLead: false })).toContain('most asked');
  expect(card({ isHr: false, isLead: false })).not.toContain('most asked');
});

test('four of them can be pressed instead', () => {
  expect(buttonsOf(helpCard({ isHr: true, title: null })).map(({ verb, data }) => [verb, data])).toEqual([
    ['say', { text: 'policy' }],
    ['say', { text: 'something is in the way' }],
    ['say', { text: 'another format' }],
    ['say', { text: 'my record' }],
  ]);
});

test('without a policy nobody is told to ask about one', () => {
  const card = helpCard({ isHr: false, title: null });
  expectAccessible(card);
  expect(shown(card)).not.toContain('in your own words');
});
