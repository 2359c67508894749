import { belowEach, belowPassages, notesFor } from '../../src/domain/beside';
import { policyId } from '../../src/domain/ids';
import { CRITICISING, DISREPUTE, MUST_NOT, SAMPLE_NOTE, samplePassage, samplePolicy } from '../cards/samples';

const other = { ...SAMPLE_NOTE, clauseId: DISREPUTE.id, words: 'Something else.' };
const same = { ...SAMPLE_NOTE, clauseId: DISREPUTE.id };
const CLAUSES = [MUST_NOT, DISREPUTE, CRITICISING];

test('a note holds for every version that has its clause, and is left out of one that has not', () => {
  const clause = { section: 'Social Media in a Personal Capacity', words: 'Criticising the trust' };
  const gone = { clause: { ...clause, words: 'gone' }, words: 'x' };
  expect(notesFor([gone, { clause, words: SAMPLE_NOTE.words }], samplePolicy())).toEqual([SAMPLE_NOTE]);
});

test('each clause has what stands beside it below it', () => {
  expect(belowEach(CLAUSES, [SAMPLE_NOTE, other])).toEqual([[], [other], [SAMPLE_NOTE]]);
});

test('the same words beside neighbours are said once, below the last', () => {
  expect(belowEach(CLAUSES, [same, SAMPLE_NOTE])).toEqual([[], [], [SAMPLE_NOTE]]);
  expect(belowEach([CRITICISING, MUST_NOT, DISREPUTE], [same, SAMPLE_NOTE])).toEqual([
    [SAMPLE_NOTE],
    [],
    [same],
  ]);
});

test('a quote has what stands beside its clause or a stem of it below it, the same words once', () => {
  expect(belowPassages([samplePassage()], [SAMPLE_NOTE])).toEqual([SAMPLE_NOTE]);
  expect(belowPassages([samplePassage(), samplePassage()], [other, same, SAMPLE_NOTE])).toHaveLength(2);
  expect(belowPassages([samplePassage({ clause: MUST_NOT, stems: [] })], [SAMPLE_NOTE, other])).toEqual([]);
});

test('a clause of another policy that happens to have the same id has its own', () => {
  expect(belowPassages([samplePassage({ policyId: policyId('phones') })], [SAMPLE_NOTE])).toEqual([]);
});
