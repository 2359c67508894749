import type { Reading } from './analysis';

/** What questions are compared by. */
export type FeatureKind = 'word' | 'pair' | 'concept';

/** The stems, pairs of stems and concepts of a question. Small words count here: "how long", "who is", "can pupils" tell questions apart. */
export function featuresOf({ words, concepts }: Reading): ReadonlyMap<string, FeatureKind> {
  const features = new Map<string, FeatureKind>();
  words.forEach(({ stem }, at) => {
    features.set(stem, 'word');
    const next = words[at + 1];
    if (next !== undefined) features.set(`${stem} ${next.stem}`, 'pair');
  });
  for (const { name } of concepts) features.set(`#${name}`, 'concept');
  return features;
}
