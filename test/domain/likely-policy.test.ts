import { likelyPolicy, policyIdFor } from '../../src/domain/likely-policy';
import { policyId } from '../../src/domain/ids';
import type { PolicyDocument } from '../../src/domain/policy';
import { documentWith } from './policies';

const published = (id: string, document: PolicyDocument) => ({
  policyId: policyId(id),
  version: 1,
  textHash: 'a'.repeat(64),
  publishedAt: new Date(0),
  change: null,
  document,
});
const DOGS = ['Dogs stay out.', 'Guide dogs come in.', 'Nobody feeds dogs.'];
const visitors = published('visitors', documentWith([['Arriving', ['Ring.', 'Wait.']]]));
const dogs = published('dogs', documentWith([['Dogs', DOGS]], { title: 'Dogs Policy' }));

test('a document with the title of a policy is a version of it, however it is written', () => {
  const document = documentWith([['Other', ['Other words.']]], { title: 'VISITORS  policy' });
  expect(likelyPolicy(document, [dogs, visitors])).toBe(visitors);
});

test('a document with another title and much the same words is one as well', () => {
  const document = documentWith([['Dogs', [...DOGS, 'Cats are welcome.']]], { title: 'Animals Policy' });
  expect(likelyPolicy(document, [visitors, dogs])).toBe(dogs);
});

test('a document with neither is a new policy', () => {
  const document = documentWith([['Pay', ['Pay day is Friday.']]], { title: 'Pay Policy' });
  expect(likelyPolicy(document, [visitors, dogs])).toBeNull();
  expect(likelyPolicy(documentWith([], { title: 'Nothing' }), [visitors])).toBeNull();
  expect(likelyPolicy(document, [])).toBeNull();
});

test.each([
  ['Social Media Policy', 'social-media-policy'],
  ['  Café & “Crèche” Policy (2026) ', 'cafe-creche-policy-2026'],
  ['政策', 'policy'],
  ['x'.repeat(200), 'x'.repeat(60)],
  [`${'x'.repeat(59)} and more`, 'x'.repeat(59)],
])('the id of a new policy called %j is %s', (title, id) => {
  expect(policyIdFor(title)).toBe(id);
});
