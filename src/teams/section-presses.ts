import { staffPress } from '../cards/action';
import { askSection } from '../flows/ask-section';
import { readCard, sectionQuestionCard } from './card-data';
import { tooManyQuestions } from './question-limits';
import { questionReply } from './questions';
import { refuse, type PressHandler } from './staff-presses';

/** What the button of "Ask about this section" does, by verb. */
export const sectionPresses: Readonly<Record<string, PressHandler>> = {
  'section-ask': async (needs, { data, from, card }) => {
    const read = readCard(sectionQuestionCard, data);
    if (read.kind === 'bad') return refuse('bad-request', read.problem);
    const tooMany = tooManyQuestions(needs, from);
    if (tooMany !== null) return tooMany;
    const { page, question, ...press } = read.value;
    const asked = await askSection(needs, { ...press, ...from, card }, { page, question });
    switch (asked.kind) {
      case 'refused':
        return refuse(asked.code);
      case 'no-such-page':
        return refuse('bad-request');
      case 'answered': {
        const back = { ...staffPress(asked.campaign, press.deliveryId), page };
        return questionReply(needs, from, asked.outcome, { question, back });
      }
    }
  },
};
