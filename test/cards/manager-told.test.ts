import { managerTold, type Told } from '../../src/cards/manager-told';
import { expectAccessible, expectKind } from './house-rules';
import { shown } from './reading';
import { CRITICISING, DISREPUTE, MUST_NOT, SAMPLE_NOTE, samplePassage, ZONE } from './samples';

const QUOTED = [MUST_NOT.text, DISREPUTE.text, CRITICISING.text];
const steps = [samplePassage()];
const sentTo = (manager: string): Told => ({
  kind: 'sent',
  sender: 'Amira Khan',
  manager,
  at: new Date('2026-09-30T14:42:00Z'),
  zone: ZONE,
});
const manager = 'Grace Adeyemi';

test('the copy says to whom, when and in which words, and quotes the policy’s own steps', () => {
  const text = shown(managerTold({ told: sentTo(manager), steps, notes: [SAMPLE_NOTE] }));
  expect(text).toContain('Sent to Grace Adeyemi at 15:42 on Wednesday 30 September 2026.');
  expect(text).toContain(
    'Amira Khan asks you to know at once: an account of theirs may have been compromised.',
  );
  for (const words of QUOTED) expect(text).toContain(words);
  expect(text).toContain(`Note from HR\n${SAMPLE_NOTE.words}`);
});

test.each<[Told, string]>([
  [
    { kind: 'being-sent', manager },
    'If you hear nothing within a minute, please phone or see them, or tell HR.',
  ],
  [
    { kind: 'not-reached', manager },
    'We could not reach Grace Adeyemi here. Please phone or see them now, or tell HR.',
  ],
  [{ kind: 'not-known', manager }, 'Teams did not say whether Grace Adeyemi got it. Please phone'],
  [{ kind: 'too-often', manager }, 'Grace Adeyemi has had this from you several times within the hour.'],
  [{ kind: 'no-manager' }, 'nothing was sent. Please phone or see them now, or tell HR.'],
])('%j is said as it is, with what to do now', (told, words) => {
  const card = managerTold({ told, steps, notes: [] });
  expect(shown(card)).toContain(words);
  expect(shown(card)).not.toContain('They were sent');
  expect(shown(card)).toContain(CRITICISING.text);
  expectAccessible(card);
  expectKind(card, QUOTED);
});

test('whoever decides against it reads that nothing was sent', () => {
  const card = managerTold({ told: { kind: 'not-sent' }, steps: [], notes: [] });
  expect(shown(card)).toContain('Nothing was sent');
  expectAccessible(card);
});
