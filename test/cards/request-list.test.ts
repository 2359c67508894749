import { requestList } from '../../src/cards/request-list';
import type { StaffRequest } from '../../src/domain/request';
import { buildRequest } from '../domain/samples';
import { expectAccessible, expectKind } from './house-rules';
import { buttonsOf, inputsOf, shown } from './reading';
import { ZONE } from './samples';

const list = (requests: readonly StaffRequest[]) => requestList({ requests, zone: ZONE });
const choicesOf = (requests: readonly StaffRequest[]) =>
  inputsOf(list(requests).content).flatMap(({ choices }) => choices as readonly { value: string }[]);

test('nothing to answer is said, with nothing to press', () => {
  expectAccessible(list([]));
  expectKind(list([]), []);
  expect(shown(list([]))).toContain('Nothing waits for an answer.');
  expect(buttonsOf(list([]))).toEqual([]);
});

test('each is named with what is asked and since when', () => {
  expect(shown(list([buildRequest()]))).toContain(
    'Person 1, Hillbrook Primary, needs more time (since 1 October)',
  );
});

test('ten are shown and the rest is counted', () => {
  const many = Array.from({ length: 500 }, (_, n) => buildRequest({ name: `Person ${n}`.repeat(90) }));
  expectAccessible(list(many));
  expect(choicesOf(many)).toHaveLength(10);
  expect(shown(list(many))).toContain('500 requests wait for an answer.');
  expect(shown(list(many))).toContain('and 490 more');
});
