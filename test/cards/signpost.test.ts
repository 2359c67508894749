import { signpost } from '../../src/cards/signpost';
import { expectAccessible, expectKind } from './house-rules';
import { shown, textsOf } from './reading';

describe.each(['safeguarding', 'union'] as const)('the card for %s', (to) => {
  const card = signpost(to);

  test('can be read by everybody, in words fit for staff', () => {
    expectAccessible(card);
    expectKind(card, []);
  });

  test('says the same where cards are not shown', () => {
    const [heading, ...lines] = textsOf(card);
    expect(card.content.fallbackText).toBe(`${heading}. ${lines.join(' ')}`);
  });

  test('neither points to a clause nor says what is allowed', () => {
    expect(shown(card)).not.toMatch(/nearest|does not say|allowed|section/i);
  });
});

test('somebody at risk is sent to a person at once, and is told that nobody has heard', () => {
  expect(textsOf(signpost('safeguarding'))).toEqual([
    'Please tell a person now',
    'I am not a person. Nobody watches this chat and nothing has been reported.',
    'Immediate danger: 999.',
    "A child: tell your school's designated safeguarding lead now.",
    'An adult working here, or something that happened to you: the head.',
    'About the head: the chair of governors.',
    "Please don't type names here.",
  ]);
});

test('lawful speech is not stopped', () => {
  expect(shown(signpost('union'))).toContain(
    'does not stop you whistleblowing, raising a grievance or speaking to your union',
  );
});
