import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyRecorded } from '../../src/cards/policy-recorded';
import * as privacyWords from '../../src/cards/privacy-words';
import { buttonsOf, shown } from './reading';
import { DELIVERY_ID, sampleCampaign, STATEMENT } from './samples';

const card = policyRecorded({ campaign: sampleCampaign(), deliveryId: DELIVERY_ID });
const NOTICE = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'privacy.md'), 'utf8');
const SENTENCES = Object.values(privacyWords).flatMap((words) => Object.values(words));

test('it names the text, with its fingerprint, and the words', () => {
  expect(shown(card)).toContain('Social Media Policy, version 2');
  expect(shown(card)).toContain(sampleCampaign().textHash.slice(0, 12));
  expect(shown(card)).toContain(STATEMENT);
});

test.each(SENTENCES)('card, old clients and docs/privacy.md say alike: %s', (sentence) => {
  expect(shown(card)).toContain(sentence);
  expect(card.content.fallbackText).toContain(sentence);
  expect(NOTICE).toContain(sentence);
});

test('it leads back to the first card, and to HR', () => {
  expect(buttonsOf(card).map(({ title, verb }) => [title, verb])).toEqual([
    ['Back', 'policy-start'],
    ['Something is in the way', 'way-ask'],
  ]);
});
