import { ideasAt, type Reading } from './analysis';

/** What questions are compared by, and how much of its kind it says, 0 to 1. */
export interface Feature {
  readonly kind: 'word' | 'pair' | 'concept';
  readonly says: number;
}

/** The stems, pairs of stems and concepts of a question. Small words count here: "how long", "who is", "can pupils" tell questions apart. */
export function featuresOf(reading: Reading): ReadonlyMap<string, Feature> {
  const { words, concepts } = reading;
  const features = new Map<string, Feature>();
  words.forEach(({ stem }, at) => {
    const standsFor = ideasAt(reading, at);
    const says = standsFor.length === 0 ? 1 : Math.max(...standsFor.map((idea) => idea.says));
    features.set(stem, { kind: 'word', says });
    const next = words[at + 1];
    if (next !== undefined) features.set(`${stem} ${next.stem}`, { kind: 'pair', says: 1 });
  });
  for (const { name, says } of concepts) features.set(`#${name}`, { kind: 'concept', says });
  return features;
}
