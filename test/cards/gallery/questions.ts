import { askedQuestion } from '../../../src/cards/asked-question';
import { askedQuestions } from '../../../src/cards/asked-questions';
import { guidanceList } from '../../../src/cards/guidance-list';
import { leadForm } from '../../../src/cards/lead-form';
import { leadQuestion, type ViewedQuestion } from '../../../src/cards/lead-question';
import { leadQuestions } from '../../../src/cards/lead-questions';
import { lessonForm } from '../../../src/cards/lesson-form';
import { morePassages } from '../../../src/cards/more-passages';
import { mostAsked } from '../../../src/cards/most-asked';
import { plainStatement, plainTitle } from '../../../src/cards/plain-text';
import type { AskedPolicy } from '../../../src/domain/asked-most';
import type { Guidance } from '../../../src/domain/beside';
import { day } from '../../../src/domain/day';
import type { Example } from '../../../src/domain/example';
import { questionId } from '../../../src/domain/ids';
import type { Passage } from '../../../src/domain/passage';
import type { LeadQuestion, QuestionReply } from '../../../src/domain/question';
import { buildQuestion, someone } from '../../domain/samples';
import { ALONE, BACK } from '../answers';
import { POLICY_ID, sampleClause, samplePassage, sampleStaffId, TITLE, ZONE } from '../samples';
import { LONG_NAME, LONG_TITLE, type CardSamples } from './sample';
import { document, passageSaying, SENTENCES } from './shipped';

const ID = questionId('55555555-5555-4555-8555-555555555555');
/** The long ones as they stand in a list to choose from. */
const CUT_SENTENCES = document.clauses
  .flatMap(({ label, text }) => [plainTitle(text), plainTitle(`${label} ${text}`)])
  .filter((text) => text.endsWith('…'));
const OFFICE = 'Director of People';
const friends = passageSaying("invite 'friend' requests");
const photos = passageSaying('images of children');
const longWords = 'May our choir, which is open to former pupils as well, have a page of its own? '.repeat(6);
const longAnswer = 'Yes, from an account of the school and with two of you looking after it. '.repeat(20);
const press = { policy: POLICY_ID, version: 2, clause: friends.clause.id, question: 'can i add a pupil' };
const answered = (words: string): QuestionReply => ({
  kind: 'answered',
  words,
  on: day('2026-10-02'),
  by: sampleStaffId(9),
});
const closed: QuestionReply = { kind: 'closed', on: day('2026-10-02'), by: sampleStaffId(9) };

const form = (words: string, title = TITLE, names: readonly string[] = ['Grace Adeyemi']) =>
  leadForm({
    press: { ...press, question: words },
    policyTitle: title,
    readers: { leads: names.slice(0, 1), hr: names },
    name: names[0] ?? null,
    questionId: ID,
  });

const asked = (changes: Partial<LeadQuestion> = {}, title = TITLE, office = OFFICE, notice = '') =>
  askedQuestion({ viewed: { question: buildQuestion(changes), policyTitle: title, office }, notice });

const guidanceOf = (words: string, from = OFFICE): Guidance & { readonly questionId: typeof ID } => ({
  kind: 'guidance',
  policyId: POLICY_ID,
  questionId: ID,
  clauseId: friends.clause.id,
  words,
  publishedAt: new Date('2027-03-03T09:00:00Z'),
  from,
});
const exampleOf = (words: string): Example => ({
  policyId: POLICY_ID,
  clause: { id: friends.clause.id, text: words },
  question: words,
});

const forLead = (
  changes: Partial<LeadQuestion> = {},
  more: Partial<ViewedQuestion> & { readonly forHr?: boolean; readonly notice?: string } = {},
) => {
  const { forHr = false, notice = '', ...viewed } = more;
  return leadQuestion({
    viewed: {
      question: buildQuestion(changes),
      policyTitle: TITLE,
      passage: friends,
      beside: [],
      example: null,
      guidance: null,
      ...viewed,
    },
    forHr,
    zone: ZONE,
    notice,
  });
};

const lesson = (
  kind: 'example' | 'guidance',
  words: string,
  passages: readonly Passage[] = [friends, photos],
) =>
  lessonForm({
    kind,
    questionId: ID,
    words,
    clauseId: null,
    passages,
    section: null,
    sections: document.sections,
    office: OFFICE,
    today: day('2027-03-03'),
  });

const policy = (changes: Partial<AskedPolicy> = {}): AskedPolicy => ({
  policyTitle: TITLE,
  notInPolicy: 40,
  clauses: [
    {
      clauseId: friends.clause.id,
      asked: 120,
      opinions: { helpful: 60, unhelpful: 10 },
      passage: friends,
    },
    { clauseId: photos.clause.id, asked: 20, opinions: null, passage: photos },
    { clauseId: 'gone', asked: 10, opinions: null, passage: null },
  ],
  ...changes,
});

const saying = (words: string) =>
  samplePassage({
    policyTitle: words,
    clause: sampleClause('x/1', words, { path: [words, words] }),
    stems: [],
  });

export const questionCards = {
  'lead-form': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: form('can i be friends with a parent on facebook'),
        says: ['This will be seen by the policy lead (Grace Adeyemi) and HR (Grace Adeyemi).'],
      },
      'on a page': {
        card: leadForm({
          press: { ...press, back: BACK },
          policyTitle: TITLE,
          readers: { leads: ['Grace Adeyemi'], hr: ['Jo Bloggs'] },
          name: 'Amira Khan',
          questionId: ID,
        }),
        says: ['This will be seen by the policy lead (Grace Adeyemi) and HR (Jo Bloggs).'],
      },
      'no policy lead, no names': {
        card: form('', TITLE, []),
        says: ['This will be seen by HR.'],
      },
      longest: {
        card: form(
          longWords,
          LONG_TITLE,
          Array.from({ length: 12 }, () => LONG_NAME),
        ),
        says: ['and 6 more', 'Nobody else is sent it.'],
      },
    },
    card: (words) => form(words, words, [words]),
  },
  'asked-question': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: asked(),
        says: ['Your question has been sent', 'You are told here once there is an answer.'],
      },
      'without a name, not answered yet': {
        card: asked({ asker: null }, TITLE, OFFICE, 'There is no answer yet.'),
        says: ['Keep this card', 'it is the only way to it.'],
      },
      answered: {
        card: asked({ reply: answered('Yes, from an account of the school.') }),
        says: ['Yes, from an account of the school.', 'by the policy lead or HR (Director of People)'],
      },
      'on a page': {
        card: askedQuestion({
          viewed: { question: buildQuestion(), policyTitle: TITLE, office: OFFICE },
          back: BACK,
        }),
        says: ['You are told here once there is an answer.'],
      },
      closed: { card: asked({ reply: closed }), says: ['please ask HR'] },
      longest: {
        card: asked({ words: longWords, reply: answered(longAnswer) }, LONG_TITLE, LONG_NAME),
        says: [longAnswer.trim(), longWords.trim()],
      },
    },
    card: (words) => asked({ words, reply: answered(words) }, words, words),
  },
  'asked-questions': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: askedQuestions({
          questions: [
            buildQuestion(),
            buildQuestion({ words: 'Is a class blog all right?', reply: answered('Yes.') }),
          ],
        }),
        says: ['May our choir have a page of its own? (1 October, no answer yet)', '(1 October, answered)'],
      },
      none: { card: askedQuestions({ questions: [] }), says: ['You have sent none with your name.'] },
      longest: {
        card: askedQuestions({
          questions: Array.from({ length: 30 }, () => buildQuestion({ words: longWords, reply: closed })),
        }),
        says: ['They are kept for 90 days.'],
      },
    },
    card: (words) => askedQuestions({ questions: [buildQuestion({ words })] }),
  },
  'lead-questions': {
    reader: 'HR',
    samples: {
      ordinary: {
        card: leadQuestions({ questions: [buildQuestion(), buildQuestion({ asker: null })] }),
        says: ['2 questions wait for an answer.', '(without a name, 1 October)'],
      },
      none: { card: leadQuestions({ questions: [] }), says: ['Nothing waits for an answer.'] },
      longest: {
        card: leadQuestions({
          questions: Array.from({ length: 40 }, () =>
            buildQuestion({ words: longWords, asker: { staffId: someone(1), name: LONG_NAME } }),
          ),
        }),
        says: ['40 questions wait for an answer.', 'and 25 more'],
      },
    },
    card: (words) =>
      leadQuestions({
        questions: [buildQuestion({ words, asker: { staffId: someone(1), name: words } })],
      }),
  },
  'lead-question': {
    reader: 'HR',
    samples: {
      ordinary: {
        card: forLead(),
        says: ['May our choir have a page of its own?', 'Your answer goes to them in Teams.'],
      },
      'without a name or a point': {
        card: forLead({ asker: null }, { passage: null }),
        says: ['Without a name', 'They look for the answer themselves'],
      },
      'answered, for HR, with lessons': {
        card: forLead(
          { reply: answered('Yes, from an account of the school.') },
          {
            forHr: true,
            example: exampleOf(friends.clause.text),
            guidance: guidanceOf('A choir may have a page that the school looks after.'),
            notice: 'Published. It stands beside that point from now on.',
          },
        ),
        says: ['This question is answered', 'Yes, from an account of the school.'],
      },
      closed: { card: forLead({ reply: closed }), says: ['Closed on 2 October 2026.'] },
      longest: {
        card: forLead(
          { words: longWords, reply: answered(longAnswer), asker: { staffId: someone(1), name: LONG_NAME } },
          { forHr: true, policyTitle: LONG_TITLE },
        ),
        says: [longWords.trim(), longAnswer.trim()],
      },
    },
    card: (words) =>
      forLead(
        { words, asker: { staffId: someone(1), name: words }, reply: answered(words) },
        {
          policyTitle: words,
          passage: saying(words),
          example: exampleOf(words),
          guidance: guidanceOf(words),
          forHr: true,
        },
      ),
    quoted: [...CUT_SENTENCES, ...SENTENCES],
  },
  'lesson-form': {
    reader: 'HR',
    samples: {
      ordinary: {
        card: lesson('example', 'May our choir have a page of its own?'),
        says: ['Add it as an example', 'Please take out whatever tells who asked'],
      },
      guidance: {
        card: lesson('guidance', 'Yes, from an account of the school.'),
        says: ['Publish it as guidance', 'never instead of it', 'not to what was before'],
      },
      longest: {
        card: lesson(
          'guidance',
          longAnswer,
          SENTENCES.map((words) => saying(words)),
        ),
        says: ['Publish it as guidance'],
      },
    },
    card: (words) => lesson('example', words, [saying(words)]),
    quoted: [...CUT_SENTENCES, ...SENTENCES],
  },
  'guidance-list': {
    reader: 'HR',
    samples: {
      ordinary: {
        card: guidanceList({ guidance: [guidanceOf('A choir may have a page.')], zone: ZONE }),
        says: ['Published: 1.', 'A choir may have a page. (Director of People, 3 March 2027)'],
      },
      none: { card: guidanceList({ guidance: [], zone: ZONE }), says: ['None is published.'] },
      longest: {
        card: guidanceList({
          guidance: Array.from({ length: 40 }, () => guidanceOf(longAnswer, LONG_NAME)),
          zone: ZONE,
        }),
        says: ['Published: the newest 15, and 25 more.'],
      },
    },
    card: (words) => guidanceList({ guidance: [guidanceOf(words, words)], zone: ZONE }),
  },
  'most-asked': {
    reader: 'HR',
    samples: {
      ordinary: {
        card: mostAsked({ term: '2026-autumn', isOver: true, policies: [policy()] }),
        says: ['Shown at least 120 times', 'At least 40 questions found nothing in it.'],
      },
      'too few': {
        card: mostAsked({
          term: '2026-autumn',
          isOver: false,
          policies: [policy({ clauses: [], notInPolicy: null })],
        }),
        says: ['Fewer than ten questions found nothing in it.'],
      },
      longest: {
        card: mostAsked({
          term: '2026-autumn',
          isOver: true,
          policies: Array.from({ length: 7 }, () =>
            policy({
              policyTitle: LONG_TITLE,
              clauses: Array.from({ length: 30 }, () => ({
                clauseId: 'x/1',
                asked: 120,
                opinions: { helpful: 60, unhelpful: 10 },
                passage: saying(longAnswer),
              })),
            }),
          ),
        }),
        says: ['Shown at least 120 times'],
      },
    },
    card: (words) =>
      mostAsked({
        term: '2026-autumn',
        isOver: true,
        policies: [
          policy({
            policyTitle: words,
            clauses: [{ clauseId: 'x/1', asked: 10, opinions: null, passage: saying(words) }],
          }),
        ],
      }),
    quoted: [...SENTENCES, ...SENTENCES.map(plainStatement)],
  },
  'more-passages': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: morePassages({ others: [friends, photos], around: ALONE, press }),
        says: ['One of these may be nearer', friends.clause.text],
      },
      beside: {
        card: morePassages({
          others: [friends, photos],
          around: { ...ALONE, beside: [guidanceOf('A page of a school is no private page.')] },
          press,
        }),
        says: [friends.clause.text, 'A page of a school is no private page.', 'apart from what is marked'],
      },
      'on a page': {
        card: morePassages({ others: [friends], around: ALONE, press: { ...press, back: BACK } }),
        says: [friends.clause.text],
      },
      none: {
        card: morePassages({ others: [], around: ALONE, press }),
        says: ['that does not mean it is allowed'],
      },
      longest: {
        card: morePassages({
          others: [saying(longAnswer), saying(longAnswer), friends],
          around: { ...ALONE, beside: [guidanceOf(longAnswer)] },
          press,
        }),
        says: ['One of these may be nearer'],
      },
    },
    card: (words) =>
      morePassages({
        others: [saying(words), friends],
        around: { ...ALONE, beside: [guidanceOf(words)] },
        press,
      }),
    quoted: SENTENCES,
  },
} satisfies Readonly<Record<string, CardSamples>>;
