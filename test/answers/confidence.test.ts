import { confidence, type Signs } from '../../src/answers/confidence';
import { shippedLists } from '../../src/answers/lists';

const NONE: Signs = {
  coverage: 0.5,
  search: 0.5,
  examples: 0.5,
  nothing: 0.5,
  margin: 0.2,
  foreign: 0.2,
  elsewhere: 0,
  central: 1,
  leaning: 0,
  form: 0,
};

describe.each(['withExamples', 'alone'] as const)('how sure the finder is (%s)', (which) => {
  const weights = shippedLists().general.weights[which];
  const sure = (signs: Partial<Signs>) => confidence({ ...NONE, ...signs }, weights);

  it('is a share between none and all', () => {
    expect(sure({ coverage: 1, examples: 2 })).toBeLessThan(1);
    expect(sure({ coverage: 0, nothing: 2, elsewhere: 1 })).toBeGreaterThan(0);
  });

  it.each(['coverage', 'examples'] as const)('grows with %s', (sign) => {
    expect(sure({ [sign]: 0.9 })).toBeGreaterThan(sure({ [sign]: 0.1 }));
  });

  it.each(['nothing', 'elsewhere', 'form'] as const)('shrinks with %s', (sign) => {
    expect(sure({ [sign]: 0.9 })).toBeLessThan(sure({ [sign]: 0.1 }));
  });

  it('has its bands in order: no clause worth a look, the nearest, up to three, one', () => {
    const { nearestFrom, answersFrom, sureFrom } = weights;
    expect([nearestFrom, answersFrom, sureFrom]).toEqual(
      [nearestFrom, answersFrom, sureFrom].toSorted((a, b) => a - b),
    );
  });
});
