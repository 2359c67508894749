import { readFileSync } from 'node:fs';
import { z } from 'zod';

const share = z.number().min(0).max(1);
const weight = z.number().min(0).max(100);

const terms = z.object({ word: weight, concept: weight }).strict();

const search = z
  .object({
    fields: z.object({ text: weight, stems: weight, headings: weight }).strict(),
    terms: z.object({ withExamples: terms, alone: terms }).strict(),
    bm25: z.object({ k: weight, b: share, d: weight }).strict(),
  })
  .strict();

const bank = z
  .object({
    word: weight,
    pair: weight,
    concept: weight,
    unseen: share,
    alikeFrom: share,
    neighbours: z.number().int().min(1).max(100),
  })
  .strict();

const ranking = z
  .object({
    coverage: weight,
    search: weight,
    examples: weight,
    intent: weight,
    section: weight,
    sharpness: weight,
    others: share,
  })
  .strict();

const signs = z
  .object({
    bias: z.number(),
    coverage: z.number(),
    search: z.number(),
    examples: z.number(),
    nothing: z.number(),
    margin: z.number(),
    foreign: z.number(),
    elsewhere: z.number(),
    central: z.number(),
    leaning: z.number(),
    form: z.number(),
  })
  .strict();

const confidence = z.object({ signs, answersFrom: share, sureFrom: share, nearestFrom: share }).strict();

const bands = z.object({ readierInSection: share, outranksSignpost: weight }).strict();

const weights = z
  .object({ search, bank, ranking, withExamples: confidence, alone: confidence, bands })
  .strict();

export type SearchWeights = z.infer<typeof search>;
export type BankWeights = z.infer<typeof bank>;
export type RankingWeights = z.infer<typeof ranking>;
/** What each sign adds to the confidence, in log-odds; and from which confidence on what is said. */
export type ConfidenceWeights = z.infer<typeof confidence>;
export type SignName = keyof ConfidenceWeights['signs'];
export type Weights = z.infer<typeof weights>;

/** @throws when the file does not hold every weight in its range, naming the file and the weight */
export function readWeights(file: string): Weights {
  try {
    return weights.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
