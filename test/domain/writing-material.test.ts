import { DOCUMENT_CONTROL, type Clause } from '../../src/domain/policy';
import { writingMaterial } from '../../src/domain/writing-material';
import { samplePassage } from '../cards/samples';
import { sampleDocument } from '../cards/samples';
import { POLICY_ID } from '../cards/samples';

const clause = (id: string, sectionId: string, length = 10): Clause => ({
  id,
  sectionId,
  path: ['A policy', sectionId],
  label: '',
  text: 'x'.repeat(length),
  parents: [],
});
const policyOf = (clauses: readonly Clause[]) => ({
  policyId: POLICY_ID,
  version: 1,
  document: { ...sampleDocument(), clauses },
});
const ids = (clauses: readonly Clause[]) => clauses.map(({ id }) => id);

test('a policy of usual length goes along whole, in its order, without its document control or anybody’s name', () => {
  const named = { ...clause('n', 'end'), text: 'Name of person who screened: Jo Bloggs' };
  const policy = policyOf([clause('d', DOCUMENT_CONTROL), clause('b', 'one'), clause('a', 'two'), named]);
  expect(ids(writingMaterial(policy, [samplePassage()]))).toEqual(['b', 'a']);
});

test('of a long one the sections that are quoted go along, and of a long section the quotes alone', () => {
  const quoted = clause('q', 'one', 1_000);
  const passage = samplePassage({ clause: quoted, stems: [] });
  const others = Array.from({ length: 70 }, (_, n) => clause(`o${n}`, 'two', 1_000));
  const near = clause('near', 'one', 1_000);
  expect(ids(writingMaterial(policyOf([...others, quoted, near]), [passage]))).toEqual(['q', 'near']);
  const long = others.map((one) => ({ ...one, sectionId: 'one' }));
  expect(ids(writingMaterial(policyOf([...long, quoted]), [passage]))).toEqual(['q']);
});
