// Fits the signs of `withExamples` in policies/_general/weights.json to the example questions of one policy and prints them.
// Every question is judged by a finder that does not know it, nor the others of its fifth.
//   npm run -s build && node scripts/fit-confidence.mjs social-media policies/social-media/social-media-policy.txt
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readQuestion } from '../dist/src/answers/analysis.js';
import { learn } from '../dist/src/answers/knowledge.js';
import { shippedLists } from '../dist/src/answers/lists.js';
import { weigh } from '../dist/src/answers/weighing.js';
import { readPolicy } from '../dist/src/policy-text/read-policy.js';

const FOLDS = 5;
const ROUNDS = 3_000;
/** Keeps weights small that few questions speak for. */
const RIDGE = 0.0005;

const [policyId, file] = process.argv.slice(2);
const { document, textHash } = readPolicy(readFileSync(file), basename(file));
const policy = { policyId, version: 1, textHash, publishedAt: new Date(0), change: null, document };
const lists = shippedLists();
const own = lists.own.get(policyId);

const rows = Array.from({ length: FOLDS }, (_, fold) => {
  const questions = own.questions.filter((_, at) => at % FOLDS !== fold);
  const without = { ...lists, own: new Map([[policyId, { ...own, questions }]]) };
  const knowledge = learn([policy], [], without);
  return own.questions
    .filter((_, at) => at % FOLDS === fold)
    .map(({ question, clauses }) => {
      const reading = readQuestion(question, knowledge.language.vocabulary, knowledge.spelling);
      return { signs: weigh(reading, null, knowledge).signs, settled: clauses.length > 0 ? 1 : 0 };
    });
}).flat();

const names = Object.keys(rows[0].signs);
const weights = Object.fromEntries(['bias', ...names].map((name) => [name, 0]));
for (let round = 0; round < ROUNDS; round += 1) {
  const slope = Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, RIDGE * weight]));
  for (const { signs, settled } of rows) {
    const logOdds = names.reduce((sum, name) => sum + weights[name] * signs[name], weights.bias);
    const wrong = (1 / (1 + Math.exp(-logOdds)) - settled) / rows.length;
    slope.bias += wrong;
    for (const name of names) slope[name] += wrong * signs[name];
  }
  for (const name of Object.keys(weights)) weights[name] -= slope[name];
}
console.log(
  JSON.stringify(
    Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Number(weight.toFixed(2))])),
  ),
);
