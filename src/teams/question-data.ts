import { z } from 'zod';
import { answerId, questionId } from '../domain/ids';
import { LESSON_KINDS, QUESTION_AT_MOST, REPLY_AT_MOST } from '../domain/question';
import { checkedId, policyField, staffPage } from './card-data';

/** What may come back from answers and from cards about questions to the policy lead; unchecked as everything in card-data. */
const clauseField = z.string().min(1).max(500);
/** The page that a question was asked on, to lead back to it. */
const backField = staffPage.omit({ intent: true }).optional();
const questionField = checkedId(questionId, 'a question');

const written = (what: string, atMost: number) =>
  z
    .string({ required_error: `The ${what} is missing` })
    .trim()
    .min(1, `The ${what} is missing`)
    .max(atMost, `The ${what} is too long: please use at most ${atMost} characters`);

/** The words somebody asked are only put into the form again, so what is too long for it is cut there. */
export const askLeadCard = z.object({
  policy: policyField,
  version: z.number().int().min(1),
  clause: clauseField.optional(),
  question: z.string().max(60_000).optional(),
  back: backField,
});

/** `ask` was minted into the answer, so that two presses count once; an answer without one is not counted. */
export const opinionCard = askLeadCard.extend({
  ask: checkedId(answerId, 'an answer').optional(),
  others: z.array(clauseField).max(10).default([]),
});

export type Opinion = z.infer<typeof opinionCard>;

export const sendLeadCard = askLeadCard.omit({ question: true }).extend({
  questionId: questionField,
  words: written('question', QUESTION_AT_MOST),
  name: z.enum(['with', 'without'], {
    errorMap: () => ({ message: 'The choice is missing: with your name, or without' }),
  }),
});

export const questionCard = z.object({ question: questionField });

/** On the asker's own card. */
export const askedCard = questionCard.extend({ back: backField });

export const replyCard = questionCard.extend({ words: written('answer', REPLY_AT_MOST) });

export const lessonCard = questionCard.extend({
  lesson: z.enum(LESSON_KINDS),
  // Empty is what some clients send for nothing chosen.
  clause: z.string().max(500).optional(),
  section: z.string().max(500).optional(),
  words: z.string().max(REPLY_AT_MOST).optional(),
});

/** A lesson's form as it is filled in so far. */
export type LessonFields = Omit<z.infer<typeof lessonCard>, 'question'>;

export const saveLessonCard = z.discriminatedUnion('lesson', [
  lessonCard.extend({
    lesson: z.literal('example'),
    clause: clauseField,
    words: written('question', QUESTION_AT_MOST),
  }),
  lessonCard.extend({
    lesson: z.literal('guidance'),
    clause: clauseField,
    words: written('guidance', REPLY_AT_MOST),
  }),
]);

const guidanceFields = z.object({ policy: policyField, question: questionField });

/** A choice of the list of guidance: see cards/guidance-list. */
export const guidanceChoice: z.ZodType<z.infer<typeof guidanceFields>, z.ZodTypeDef, unknown> = z
  .object({ guidance: z.string({ required_error: 'The choice is missing: please choose one' }).max(300) })
  .transform(({ guidance }) => {
    const [policy, question] = guidance.split('|');
    return { policy, question };
  })
  .pipe(guidanceFields);
