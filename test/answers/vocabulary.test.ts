import fc from 'fast-check';
import { wordsOf } from '../../src/answers/words';
import { vocabularyOf } from './reading';

const conceptsIn = (text: string, ...lines: readonly string[]): readonly string[] =>
  vocabularyOf(...lines)
    .conceptsIn(wordsOf(text))
    .map(({ name }) => name);

describe('the vocabulary', () => {
  it('finds the idea behind a word or phrase, whatever its endings', () => {
    expect(conceptsIn('posting pictures of kids', 'pupil: kid | child', 'photo: picture | pic')).toEqual([
      'photo',
      'pupil',
    ]);
    expect(conceptsIn('take time off', 'leave: time off')).toEqual(['leave']);
  });

  it('finds several ideas behind one phrase', () => {
    expect(conceptsIn('an ex pupil', 'expupil pupil: ex pupil')).toEqual(['expupil', 'pupil']);
  });

  it('lets up to three words stand in a gap, and no more', () => {
    const line = 'criticise: slag~off';
    expect(conceptsIn('slag off', line)).toEqual(['criticise']);
    expect(conceptsIn('slag the whole school off', line)).toEqual(['criticise']);
    expect(conceptsIn('slag the whole of school off', line)).toEqual([]);
  });

  it('takes a word with = only with that ending', () => {
    expect(conceptsIn('what heads do', 'manager: =head')).toEqual([]);
    expect(conceptsIn('what the head does', 'manager: =head')).toEqual(['manager']);
  });

  it('passes over what a phrase with ! swallows', () => {
    const lines = ['trustposition: !position of trust', 'trust: trust', '_: !by the way', 'route: way'];
    expect(conceptsIn('a position of trust', ...lines)).toEqual(['trustposition']);
    expect(conceptsIn('by the way, trust me', ...lines)).toEqual(['trust']);
  });

  it('says which words stand for the idea', () => {
    const [found] = vocabularyOf('leave: time off').conceptsIn(wordsOf('can I take time off'));
    expect(found).toMatchObject({ name: 'leave', from: 3, to: 5 });
  });

  it('reads any line and any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (surface, text) => {
        expect(Array.isArray(conceptsIn(text, `idea: ${surface}`))).toBe(true);
      }),
    );
  });
});
