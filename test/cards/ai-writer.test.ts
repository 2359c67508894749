import { aiWriter } from '../../src/cards/ai-writer';
import { shown } from './reading';
import { sampleWriterSwitch, ZONE } from './samples';

const thumbs = { kind: 'too-few' } as const;
const on = sampleWriterSwitch();
const off = sampleWriterSwitch({ isOn: false });
const buttons = (input: Omit<Parameters<typeof aiWriter>[0], 'zone' | 'thumbs'>) =>
  [
    ...JSON.stringify(aiWriter({ ...input, thumbs, zone: ZONE }).content).matchAll(
      /"type":"Action.Execute","title":"([^"]+)"/g,
    ),
  ].map(([, title]) => title);

test('the one button is the one that changes something', () => {
  expect(buttons({ hasModel: true, standing: null })).toEqual(['Switch it on']);
  expect(buttons({ hasModel: true, standing: off })).toEqual(['Switch it on']);
  expect(buttons({ hasModel: true, standing: on })).toEqual(['Switch it off']);
  expect(buttons({ hasModel: false, standing: null })).toEqual([]);
  expect(buttons({ hasModel: false, standing: on })).toEqual(['Switch it off']);
});

test('it says how it stands, since when, and what leaves the Trust’s chat', () => {
  const text = shown(aiWriter({ hasModel: true, standing: on, thumbs, zone: ZONE }));
  expect(text).toContain('It is on. An officer of HR switched it on at 08:31 on Monday 14 September 2026.');
  expect(text).toContain('The words of the question and the text of the policy, and nothing else');
  expect(text).toContain('Questions about somebody at risk');
  expect(shown(aiWriter({ hasModel: false, standing: null, thumbs, zone: ZONE }))).toContain(
    'No model is set up',
  );
});

test('thumbs are in whole tens, and small groups are hidden', () => {
  const cardOf = (right: number | null) =>
    shown(
      aiWriter({ hasModel: true, standing: on, thumbs: { kind: 'shown', answered: 30, right }, zone: ZONE }),
    );
  expect(cardOf(20)).toContain('At least 30 so far, at least 20 of them up.');
  expect(cardOf(null)).toContain('one group is under ten');
});
