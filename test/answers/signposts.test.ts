import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFinder } from '../../src/answers/finder';
import { policyOf } from './policy-of';

const policy = policyOf('Social Media Policy', [
  ['conduct', 'Employees must not criticise the Trust on social media.'],
  ['conduct', 'Employees must not abuse their position of trust by contacting children or pupils.'],
  [
    'conduct',
    'Employees must not bully colleagues or post abusive or offensive comments about religion or belief.',
  ],
  ['breaches', 'A breach may lead to disciplinary action.'],
  ['law', 'What employees share is subject to Safeguarding legislation.'],
]);
const finder = buildFinder({ policies: [policy] });

describe('somebody at risk, or who to tell', () => {
  it.each([
    'I want to report abuse of a pupil',
    'how do I raise a safegaurding concern',
    'a child told me her dad hits her',
    'I think a child may be at risk',
    'a pupil is being groomed on Snapchat',
    'a student sent me nudes',
    'a girl in my class is self-harming',
    'I don’t want to live any more',
    'SOMETHING HAPPENED TO ME at work',
    'my head teacher touched me',
    'I was sexually harassed by a colleague',
    'can I join a strike, and a child is being hurt',
  ])('"%s" is sent to a person at once', (question) => {
    expect(finder.find(question)).toEqual({ kind: 'signpost', to: 'safeguarding' });
  });
});

describe('who keeps others safe', () => {
  it.each(['who is the safeguarding lead?', 'whos our DSL', 'who do I talk to about safeguarding'])(
    '"%s" gets the contacts',
    (question) => {
      expect(finder.find(question)).toEqual({ kind: 'signpost', to: 'safeguarding-contacts' });
    },
  );
});

describe('lawful speech', () => {
  it.each([
    ['can I join a strike', 'union'],
    ['can I talk to my union', 'union'],
    ['how do I blow the whistle', 'whistleblowing'],
    ['how do I raise a grievance', 'grievance'],
    ['can I post about politics on my Facebook?', 'politics'],
    ['can I share my religious beliefs online', 'belief'],
    ['may I tweet about my pay', 'pay'],
    ['my payslip is wrong', 'pay'],
  ])('"%s" leads to where %s is settled', (question, to) => {
    expect(finder.find(question)).toEqual({ kind: 'signpost', to });
  });

  it('is answered all the same by a policy that is about it', () => {
    const speakingUp = policyOf('Whistleblowing Policy', [
      ['how', 'Whistleblowing concerns go to the chair of governors.'],
      ['who', 'Whistleblowing is open to every employee.'],
    ]);
    expect(buildFinder({ policies: [speakingUp] }).find('who do whistleblowing concerns go to').kind).toBe(
      'found',
    );
  });
});

describe('a question that the policy settles', () => {
  it.each([
    'can I criticise the trust on Facebook?',
    'what is abuse of a position of trust',
    'is contacting pupils a breach',
    'what if I am bullied online by a colleague',
    'can I post abusive comments about a parent',
    'are offensive comments about religion a breach',
    'what disciplinary action happens to me after a breach',
    'does safeguarding legislation apply to what employees share',
  ])('"%s" gets its clause', (question) => {
    expect(finder.find(question).kind).toBe('found');
  });
});

describe('the signposts that the product ships', () => {
  const shipped = readFileSync(join(__dirname, '../../../policies/_general/signposts.txt'), 'utf8');
  const items = shipped
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => line.split(':')[1]?.split(', ') ?? []);

  it('are phrases short enough to be found, each of them once', () => {
    expect(items.length).toBeGreaterThan(100);
    expect(items.filter((item) => item.trim().split(' ').length > 4)).toEqual([]);
    expect(items.filter((item, at) => items.indexOf(item) !== at)).toEqual([]);
  });

  it.each(items)('"%s" is found where it is all that is asked', (item) => {
    expect(finder.find(item).kind).toBe('signpost');
  });
});
