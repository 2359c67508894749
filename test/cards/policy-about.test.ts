import { policyAbout } from '../../src/cards/policy-about';
import { day } from '../../src/domain/day';
import type { PolicyDocument } from '../../src/domain/policy';
import { expectAccessible } from './house-rules';
import { buttonsOf, shown } from './reading';
import { DELIVERY_ID, sampleCampaign, sampleClause, sampleDocument } from './samples';

const about = (document: PolicyDocument = sampleDocument(), title = 'Social Media Policy') =>
  policyAbout({ campaign: sampleCampaign({ policyTitle: title }), deliveryId: DELIVERY_ID, document });

const controlRows = (texts: readonly string[], heading = 'Control') =>
  sampleDocument({
    sections: [{ id: 'document-control', title: heading, level: 1 }],
    clauses: texts.map((text, i) => sampleClause(`document-control/${i}`, text)),
  });

test('the document-control rows and the screening are there', () => {
  expect(shown(about())).toContain('Policy lead:  \nDirector of People');
  expect(shown(about())).toContain('Policy Equality Impact Screening');
  expect(shown(about())).toContain('Disability  \nNo, Neutral');
});

test('the person who did the screening is not named', () => {
  expect(JSON.stringify(about())).not.toMatch(/Jo Bloggs|Name of person/i);
});

test('it gives the version and says that a review is behind', () => {
  expect(shown(about())).toContain('Social Media Policy · version 2');
  expect(shown(about())).toContain('Review was due 7 December 2023.');
});

test('a review that is still to come is not called due', () => {
  const { metadata } = sampleDocument();
  const reviewed = sampleDocument({ metadata: { ...metadata, nextReview: day('2027-01-01') } });
  expect(shown(about(reviewed))).not.toContain('was due');
});

test('endless tables are cut and say so', () => {
  const card = about(controlRows(Array.from({ length: 500 }, () => `cell\t${'long '.repeat(200)}`)));
  expectAccessible(card);
  expect(shown(card)).toContain('And 475 more rows: ask HR for the document.');
});

test('it leads back to the contents, and to HR', () => {
  expect(buttonsOf(about()).map(({ title, verb }) => [title, verb])).toEqual([
    ['Back', 'policy-contents'],
    ['Something is in the way', 'way-ask'],
  ]);
});
