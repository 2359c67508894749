import { answerCards } from './answers';
import { formatCards } from './formats';
import { managerCards } from './managers';
import { policyCards } from './policies';
import { questionCards } from './questions';
import { readingCards } from './reading';
import { requestCards } from './requests';
import { rolloutCards } from './rollouts';
import type { CardSamples } from './sample';
import { scenarioCards } from './scenarios';
import { versionCards } from './versions';
import { writerCards } from './writer';

/** Every template of `cards/` by its file name, with samples. A new card gets its samples in a file beside this one. */
export const GALLERY: Readonly<Record<string, CardSamples>> = {
  ...answerCards,
  ...formatCards,
  ...managerCards,
  ...policyCards,
  ...questionCards,
  ...readingCards,
  ...requestCards,
  ...rolloutCards,
  ...scenarioCards,
  ...versionCards,
  ...writerCards,
};
