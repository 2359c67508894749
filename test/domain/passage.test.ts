import type { Clause } from '../../src/domain/policy';
import { passageText, quoting } from '../../src/domain/passage';
import { policyOf, type Line } from '../answers/policy-of';

function quoted(lines: readonly Line[], at: number): string {
  const policy = policyOf('Policy', lines);
  return passageText(quoting(policy)(policy.document.clauses[at] as Clause));
}

describe('a passage', () => {
  it('is the clause with the stems of its list, outermost first', () => {
    const lines: readonly Line[] = [
      ['conduct', 'Employees must not:'],
      ['conduct', 'post photographs;', 0],
    ];
    expect(quoted(lines, 1)).toBe('Employees must not:\npost photographs;');
    expect(quoted(lines, 0)).toBe('Employees must not:');
  });

  it.each([
    'However, this is allowed at lunch.',
    'Unless there is an emergency, phones stay off.',
    'The exception is an emergency.',
    'This does not apply to volunteers.',
  ])('brings the rule with the exception "%s"', (exception) => {
    const lines: readonly Line[] = [
      ['phones', 'Phones are off in lessons.'],
      ['phones', exception],
    ];
    expect(quoted(lines, 1)).toBe(`Phones are off in lessons.\n${exception}`);
  });

  it('has no rule before it where the exception opens a section, or where its stem is the rule', () => {
    const exception = 'However, pupils may.';
    expect(
      quoted(
        [
          ['a', 'A rule.'],
          ['b', exception],
        ],
        1,
      ),
    ).toBe(exception);
    expect(
      quoted(
        [
          ['a', 'Staff may not:'],
          ['a', exception, 0],
        ],
        1,
      ),
    ).toBe(`Staff may not:\n${exception}`);
  });

  it('is at most 120 words: the outermost stems are left out before that', () => {
    const long = `${'word '.repeat(80)}:`;
    const lines: readonly Line[] = [
      ['a', long],
      ['a', `${'other '.repeat(50)}end`, 0],
    ];
    expect(quoted(lines, 1)).toBe(lines[1]?.[1]);
  });
});
