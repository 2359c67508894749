import { evidence } from '../../src/answers/ranking';

describe('what like questions say for a passage', () => {
  const weights = { sharpness: 2, others: 0.5 };

  it('is more the more alike they are', () => {
    const found = evidence(
      [
        { likeness: 0.9, ledTo: ['a'] },
        { likeness: 0.5, ledTo: ['b'] },
      ],
      weights,
    );
    expect(found.get('a')).toBeGreaterThan(found.get('b') ?? 1);
  });

  it('is confirmed by further ones', () => {
    const one = evidence([{ likeness: 0.6, ledTo: ['a'] }], weights);
    const two = evidence(
      [0.6, 0.6].map((likeness) => ({ likeness, ledTo: ['a'] })),
      weights,
    );
    expect(two.get('a')).toBeGreaterThan(one.get('a') ?? 1);
  });

  it('is most for the passage that answers best', () => {
    const found = evidence([{ likeness: 0.8, ledTo: ['best', 'also'] }], weights);
    expect(found.get('best')).toBeGreaterThan(found.get('also') ?? 1);
  });
});
