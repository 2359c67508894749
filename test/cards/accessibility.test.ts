import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HR_SUMMARY, STAFF_SUMMARY } from '../../src/cards/wording';
import { GALLERY } from './gallery';
import type { Sample } from './gallery/sample';
import { expectAccessible, expectKind, keepsTheHouseRules } from './house-rules';
import { button, readable, shown } from './reading';

const TEMPLATES = readdirSync(join(__dirname, '..', '..', '..', 'cards')).map((file) =>
  file.replace(/\.json$/, ''),
);

const SUMMARY = { staff: STAFF_SUMMARY, HR: HR_SUMMARY };

test('every template has samples, and there are none of another', () => {
  expect(Object.keys(GALLERY).toSorted()).toEqual(TEMPLATES.toSorted());
});

test.each([
  'policy-invitation',
  'policy-page',
  'policy-contents',
  'policy-sections-left',
  'policy-confirm',
  'policy-recorded',
  'policy-about',
  'policy-withdrawn',
  'format-supplied',
])('on every %s one press says that something is in the way', (name) => {
  for (const { card } of Object.values(GALLERY[name]?.samples ?? {}))
    expect(button(card, 'way-ask').title).toBe('Something is in the way');
});

describe.each(Object.entries(GALLERY))('%s', (_name, { reader, samples, card, quoted = [] }) => {
  describe.each<[string, Sample]>(Object.entries(samples))('%s', (_what, { card: sample, says }) => {
    test('can be read by everybody and on every client', () => expectAccessible(sample));

    test('has words fit for its readers, and a summary fit for a classroom', () => {
      expectKind(sample, quoted);
      expect(sample.summary).toBe(SUMMARY[reader]);
    });

    test('says the same where cards are not shown', () => {
      for (const words of says) {
        expect(shown(sample)).toContain(words);
        expect(readable(sample.content.fallbackText)).toContain(words);
      }
    });

    test('has no placeholder left', () => expect(JSON.stringify(sample)).not.toContain('${'));
  });

  if (card !== null) keepsTheHouseRules({ card, quoted });
});
