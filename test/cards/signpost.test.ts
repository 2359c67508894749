import { signpost } from '../../src/cards/signpost';
import { SIGNPOSTS } from '../../src/domain/passage';
import { NO_CONTACTS } from '../../src/domain/safeguarding';
import { expectAccessible, expectKind } from './house-rules';
import { shown, textsOf } from './reading';
import { CONTACTS, shippedSignposts } from './signposts';

describe.each(SIGNPOSTS)('the card for %s', (to) => {
  const card = signpost(shippedSignposts[to], CONTACTS);

  test('can be read by everybody, in words fit for staff', () => {
    expectAccessible(card);
    expectKind(card, []);
  });

  test('says the same where cards are not shown', () => {
    const [heading, ...lines] = textsOf(card);
    expect(card.content.fallbackText).toBe(`${heading}. ${lines.join(' ')}`);
  });

  test('neither points to a clause nor says what is allowed', () => {
    expect(shown(card)).not.toMatch(/nearest|does not say|allowed|section|you (may|must)/i);
  });
});

test('somebody at risk is sent to the people of their own school at once, and told that nobody has heard', () => {
  expect(textsOf(signpost(shippedSignposts.safeguarding, CONTACTS)).slice(1).join(' ')).toBe(
    "I am not a person. Nobody watches this chat and nothing has been reported. Immediate danger: 999. A child: tell Dana Whitlock, ext. 204 now. An adult working here, or something that happened to you: Grace Adeyemi, ext. 201. The head: Ruth Okafor, chair@hillbrook.example. Please don't type names here.",
  );
});

test('who is the safeguarding lead is answered with the same contacts', () => {
  const text = shown(signpost(shippedSignposts['safeguarding-contacts'], CONTACTS));
  for (const contact of Object.values(CONTACTS)) expect(text).toContain(contact);
});

test('where no contact is known the roles stand for them', () => {
  const text = shown(signpost(shippedSignposts.safeguarding, NO_CONTACTS));
  expect(text).toContain("A child: tell your school's designated safeguarding lead");
  expect(text).toContain('something that happened to you: the head.');
  expect(text).toContain('The head: the chair of governors.');
  expect(shown(signpost(shippedSignposts.safeguarding, { ...CONTACTS, chair: null }))).toContain(
    'tell Dana Whitlock, ext. 204 now.\nAn adult working here',
  );
});

test('the words of a contact stay words, whatever they hold', () => {
  const card = signpost(shippedSignposts.safeguarding, { ...CONTACTS, lead: '{chair} **$&** <at>you</at>' });
  expect(shown(card)).toContain('{chair} **$&**');
  expectAccessible(card);
});

test.each([
  ['union', 'speaking to your union'],
  ['whistleblowing', 'whistleblowing'],
  ['grievance', 'raising a grievance'],
  ['pay', 'talking about your pay'],
  ['belief', 'lawful belief'],
  ['politics', 'lawful political speech'],
] as const)('%s: lawful speech is not stopped', (to, words) => {
  expect(shown(signpost(shippedSignposts[to], NO_CONTACTS))).toMatch(
    new RegExp(`This policy does not stop (you )?${words}`),
  );
});
