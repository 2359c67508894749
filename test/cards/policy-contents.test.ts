import { policyContents } from '../../src/cards/policy-contents';
import { day } from '../../src/domain/day';
import type { PolicyDocument } from '../../src/domain/policy';
import { expectAccessible } from './house-rules';
import { buttonsOf, inputsOf, ofType, shown, textsOf } from './reading';
import {
  CAMPAIGN_ID,
  DELIVERY_ID,
  documentSaying,
  sampleCampaign,
  sampleClause,
  sampleDocument,
  samplePlace,
} from './samples';

const show = (changes: Partial<Parameters<typeof policyContents>[0]> = {}) =>
  policyContents({
    campaign: sampleCampaign(),
    deliveryId: DELIVERY_ID,
    document: sampleDocument(),
    place: null,
    since: null,
    ...changes,
  });

function documentOf(sections: number, title = 'Heading'): PolicyDocument {
  const all = Array.from({ length: sections }, (_, i) => ({
    id: `s${i}`,
    title: `${title} ${i + 1}`,
    level: 1,
  }));
  return sampleDocument({ sections: all, clauses: all.map(({ id }) => sampleClause(`${id}/1`, 'Words.')) });
}

test('the sections stand there by number and heading, and in words which were opened', () => {
  expect(textsOf(show({ place: samplePlace(1) })).slice(0, 8)).toEqual([
    'Contents',
    'Social Media Policy · 3 sections, about 5 minutes',
    'You stopped at section 1 of 3.',
    '1. Scope',
    ' · opened',
    '2. Social Media in a Personal Capacity',
    '3. Review',
    'Go to',
  ]);
});

test('a long section says how many of its parts were opened', () => {
  const document = documentSaying(Array.from({ length: 12 }, () => 'word '.repeat(120)));
  expect(shown(show({ document, place: samplePlace(1) }))).toMatch(/1\. Scope\n · 1 of \d parts opened/);
});

test('what changed since last year is said here as well', () => {
  expect(shown(show({ since: { confirmedOn: day('2025-09-30'), changes: null } }))).toContain(
    'Nothing has changed since you last confirmed, on 30 September 2025.',
  );
});

test('the list to choose from leads to every section, and proposes the first that was not opened', () => {
  const [input] = inputsOf(show({ place: samplePlace(1, 3) }).content);
  expect(input).toMatchObject({
    id: 'page',
    label: 'Go to',
    value: '2',
    choices: [
      { title: '1. Scope', value: '1' },
      { title: '2. Social Media in a Personal Capacity', value: '2' },
      { title: '3. Review', value: '3' },
      { title: 'Last page', value: '4' },
    ],
  });
});

test('whoever has opened everything is led to the last page', () => {
  expect(inputsOf(show({ place: samplePlace(1, 2, 3) }).content)[0]).toMatchObject({ value: '4' });
});

test('one goes there, to the start, to what the document is, or says that something is in the way', () => {
  const press = { campaignId: CAMPAIGN_ID, version: 2, deliveryId: DELIVERY_ID };
  expect(buttonsOf(show())).toEqual([
    { title: 'Go there', verb: 'policy-page', data: press },
    { title: 'To the start', verb: 'policy-start', data: press },
    { title: 'About this document', verb: 'policy-about', data: press },
    { title: 'Something is in the way', verb: 'way-ask', data: press },
  ]);
  const needsChoice = ofType(show().content, 'Action.Execute').filter(
    ({ associatedInputs }) => associatedInputs !== 'none',
  );
  expect(needsChoice.map(({ title }) => title)).toEqual(['Go there']);
});

test.each([60, 61, 150, 5_000])('the contents of %d sections fit, and name the last one', (sections) => {
  const card = show({ document: documentOf(sections, '"'.repeat(200)), place: samplePlace(1) });
  expectAccessible(card);
  const { choices } = inputsOf(card.content)[0] as unknown as { choices: readonly { value: string }[] };
  expect(choices.length).toBeLessThanOrEqual(61);
  expect(Number(choices.at(-2)?.value)).toBeGreaterThan(sections - sections / 30);
  expect(choices.at(-1)?.value).toBe(`${sections + 1}`);
});
