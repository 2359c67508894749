import { clauseAt } from '../../src/domain/clause-reference';
import { sampleClause, sampleDocument } from '../cards/samples';

const document = sampleDocument({
  sections: [
    { id: 'scope', title: 'Scope', level: 1 },
    { id: 'security', title: 'Security and Identity Theft', level: 1 },
  ],
  clauses: [
    sampleClause('scope/1', 'inform their manager'),
    sampleClause('security/1', 'Staff should check their  “security settings” – often.'),
    sampleClause('security/2', 'inform their manager immediately'),
    sampleClause('security/3', 'check that others do'),
  ],
});
const at = (section: string, words: string) => clauseAt(document, { section, words });

test('a clause is found by words of it, within its section', () => {
  expect(at('Security and Identity Theft', 'inform their manager')).toMatchObject({
    kind: 'found',
    clause: { id: 'security/2' },
  });
});

test('capitals, spaces and the shape of quotation marks and dashes make no difference', () => {
  expect(at('SECURITY and  identity theft', 'CHECK their "security settings" - often')).toMatchObject({
    kind: 'found',
    clause: { id: 'security/1' },
  });
});

test.each([
  ['Safety', 'inform', 'there is no section "Safety"'],
  [
    'Scope',
    'tell their head',
    'expected one clause of section "Scope" with the words "tell their head", found 0',
  ],
  [
    'Security and Identity Theft',
    'check',
    'expected one clause of section "Security and Identity Theft" with the words "check", found 2',
  ],
])('%s, "%s" is unclear and says why', (section, words, problem) => {
  expect(at(section, words)).toEqual({ kind: 'unclear', problem });
});
