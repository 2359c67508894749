import { buildFinder } from '../answers/finder';
import { ownPolicyOf } from '../answers/own-policy';
import { policyId } from '../domain/ids';
import { passageText, type Answer } from '../domain/passage';
import { readInput } from './input';
import { writeWhole } from './output';
import { readPolicyFile, type PolicyFile } from './policy-file';
import { readQuestions, type Question } from './question-lines';

/** Answers a file of questions from one policy, a line for a line. Nothing is written unless every line can be read. */
export async function answer(
  file: string,
  options: { readonly questions: string; readonly out: string },
): Promise<void> {
  const policy = await readPolicyFile(file);
  const questions = readQuestions(await readInput(options.questions), options.questions);
  const finder = buildFinder({ policies: [published(policy)] });
  const lines = questions.map(
    (question) => `${JSON.stringify(answerLine(question, finder.find(question.q)))}\n`,
  );
  await writeWhole(options.out, lines.join(''));
}

function answerLine({ id }: Question, answer: Answer) {
  const passages = answer.kind === 'found' ? answer.passages : [];
  const nearest = answer.kind === 'not-in-policy' ? answer.nearest : null;
  return {
    id,
    passages: passages.map(passageText),
    clauses: passages.map((passage) => passage.clause.text),
    refused: answer.kind !== 'found',
    nearest: nearest === null ? null : passageText(nearest),
  };
}

/** A file on its own is nobody's version; but when it has a shipped policy's words, it gets what is known about questions to that. */
function published({ document, textHash }: PolicyFile) {
  return {
    policyId: policyId(ownPolicyOf(document) ?? 'file'),
    version: 1,
    textHash,
    publishedAt: new Date(0),
    change: null,
    document,
  };
}
