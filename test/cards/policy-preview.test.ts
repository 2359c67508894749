import type { Draft } from '../../src/domain/draft';
import { day } from '../../src/domain/day';
import { draftId } from '../../src/domain/ids';
import type { PolicyDocument } from '../../src/domain/policy';
import { previewOf } from '../../src/domain/policy-preview';
import { NEW_POLICY, policyPreview } from '../../src/cards/policy-preview';
import { expectAccessible } from './house-rules';
import { button, inputsOf, shown } from './reading';
import { documentSaying, POLICY_ID, sampleDocument, samplePolicy, sampleStaffId } from './samples';

const DRAFT = draftId('44444444-4444-4444-8444-444444444444');
const TODAY = day('2026-09-15');
const BEFORE = documentSaying([
  'Dogs stay outside the gates.',
  'Badges are worn.',
  'Cars are parked behind the gym.',
]);
const AFTER = documentSaying([
  'Dogs stay outside the school gates.',
  'Bicycles are locked.',
  'Cars are parked behind the gym.',
]);

function draftOf(document: PolicyDocument): Draft {
  return {
    id: DRAFT,
    by: sampleStaffId(1),
    at: new Date('2026-09-15T08:00:00Z'),
    fileName: 'Social Media Policy v2.docx',
    textHash: 'a'.repeat(64),
    document,
    remarks: [{ kind: 'comments', text: 'A comment in the margin was left out.' }],
  };
}

function cardFor(document: PolicyDocument, before: PolicyDocument | null) {
  const draft = draftOf(document);
  const replaces = before === null ? null : samplePolicy(before);
  return policyPreview({
    draft,
    preview: previewOf(draft, replaces, TODAY),
    policies: replaces === null ? [] : [replaces],
  });
}

test('it says what it takes the place of, what was read, and what looked odd', () => {
  const text = shown(cardFor(AFTER, BEFORE));
  expect(text).toContain(
    'This would take the place of version 2 of Social Media Policy. Nothing is published yet.',
  );
  expect(text).toContain('1 section, 3 points');
  expect(text).toContain('Social Media Policy v2.docx');
  expect(text).toContain('• A comment in the margin was left out.');
  expect(text).toContain('• Its review was due on 7 December 2023, which has passed.');
});

test('it says what changed, with the words before and after', () => {
  const text = shown(cardFor(AFTER, BEFORE));
  expect(text).toContain('Scope: 1 point changed, 1 new, 1 removed.');
  expect(text).toMatch(
    /Changed, in Scope\nBefore: \nDogs stay outside the gates\.\nNow: \nDogs stay outside the school gates\./,
  );
  expect(text).toMatch(/New, in Scope\n\nBicycles are locked\./);
  expect(text).toMatch(/Removed, in Scope\n\nBadges are worn\./);
});

test('it asks for the policy, the choice and the reason, and says back what it was compared with', () => {
  const card = cardFor(AFTER, BEFORE);
  expect(inputsOf(card.content).map(({ id, value }) => [id, value])).toEqual([
    ['policy', POLICY_ID],
    ['change', undefined],
    ['reason', undefined],
  ]);
  expect(button(card, 'publish-file').data).toEqual({ draftId: DRAFT, compared: POLICY_ID, version: 2 });
  expect(button(card, 'publish-drop').data).toEqual({ draftId: DRAFT });
});

test('a new policy changes nothing, so no choice is asked for', () => {
  const card = cardFor(sampleDocument(), null);
  expect(shown(card)).toContain('This would be a new policy.');
  expect(shown(card)).not.toContain('What changed');
  expect(inputsOf(card.content).map(({ id, value }) => [id, value])).toEqual([['policy', NEW_POLICY]]);
  expect(button(card, 'publish-file').data).toEqual({ draftId: DRAFT, compared: NEW_POLICY, version: 0 });
});

test('why somebody sees it again stands at the top', () => {
  const draft = draftOf(AFTER);
  const preview = previewOf(draft, samplePolicy(BEFORE), TODAY);
  const card = policyPreview({ draft, preview, policies: [], notice: 'Please look again.' });
  expect(shown(card).split('\n')[1]).toBe('Please look again.');
});

test('a hundred long changes and oddities still make one card', () => {
  const long = (word: string) =>
    documentSaying(Array.from({ length: 100 }, (_, i) => `${word} ${i} ${'and so on '.repeat(130)}`));
  const card = cardFor(long('Cars'), long('Dogs'));
  expectAccessible(card);
  expect(shown(card)).toContain('and 90 more');
});
