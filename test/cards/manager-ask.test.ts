import { managerAsk } from '../../src/cards/manager-ask';
import { alertId } from '../../src/domain/ids';
import { button, shown } from './reading';
import { POLICY_ID } from './samples';

const ALERT = alertId('44444444-4444-4444-8444-444444444444');
const card = managerAsk({
  sender: 'Amira Khan',
  manager: 'Grace Adeyemi',
  policy: POLICY_ID,
  alert: ALERT,
});

test('it says who would be told and what they would read', () => {
  const text = shown(card);
  expect(text).toContain('This goes to Grace Adeyemi, at once.');
  expect(text).toContain(
    'Amira Khan asks you to know at once: an account of theirs may have been compromised.',
  );
});

test('nothing goes without a second press, and two of those are one', () => {
  expect(button(card, 'manager-tell')).toMatchObject({
    title: 'Send now',
    data: { policy: POLICY_ID, alert: ALERT },
  });
  expect(button(card, 'manager-not-now').title).toBe('Not now');
});
