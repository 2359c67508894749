import { answerCards } from './answers';
import { policyCards } from './policies';
import { rolloutCards } from './rollouts';
import type { CardSamples } from './sample';

/** Every template of `cards/` by its file name, with samples. A new card gets its samples in a file beside this one. */
export const GALLERY: Readonly<Record<string, CardSamples>> = {
  ...answerCards,
  ...policyCards,
  ...rolloutCards,
};
