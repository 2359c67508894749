import template from '../../cards/ai-writer.json';
import type { ShownCount } from '../domain/check';
import { momentInWords, type TimeZone } from '../domain/day';
import type { WriterSwitch } from '../domain/writer';
import type { Card } from './card';
import { CardTemplate } from './template';
import { HR_SUMMARY } from './wording';

interface WriterData {
  readonly state: string;
  readonly parts: readonly { readonly heading: string; readonly text: string }[];
  readonly canSwitchOn: boolean;
  readonly canSwitchOff: boolean;
  readonly fallback: string;
}

const card = new CardTemplate<WriterData>(template);

const PARTS = [
  {
    heading: 'What it does',
    text: 'Somebody asks a question, and the policy’s own words come at once, as always. A few seconds later a second message may follow: one to three sentences written by AI, labelled as such by Teams, with numbers that show the sections they rest on.',
  },
  {
    heading: 'What goes to Azure OpenAI',
    text: 'The words of the question and the text of the policy, and nothing else: not who asks, and no earlier question. What people type into a question goes along, names too. Readback keeps neither the question nor the sentences; what Microsoft keeps, the Trust’s agreement for Azure says.',
  },
  {
    heading: 'What never goes there',
    text: 'Questions about somebody at risk, unions, whistleblowing, grievances, pay, belief or politics, and questions to which the policy has no answer.',
  },
  {
    heading: 'What is checked first',
    text: 'That each section named is in the policy, that what stands in quotation marks is in it word for word, and that there is no link and no advice. Otherwise the policy’s own words stay alone. No machine can check that a sentence is right: staff are told that the policy’s own words count.',
  },
  {
    heading: 'Before switching it on',
    text: 'Please speak to the Trust’s data protection officer: the privacy notice for staff should say so first.',
  },
] as const;

/** The AI writer for HR: what it does, what leaves the Trust's chat, how it stands, and the button. */
export function aiWriter(input: {
  readonly hasModel: boolean;
  readonly standing: WriterSwitch | null;
  readonly thumbs: ShownCount;
  readonly zone: TimeZone;
}): Card {
  const { hasModel, thumbs } = input;
  const isOn = input.standing?.isOn === true;
  const state = stateOf(input);
  const parts = [...PARTS, { heading: 'Thumbs from staff', text: thumbsInWords(thumbs) }];
  const content = card.fill({
    state,
    parts,
    canSwitchOn: hasModel && !isOn,
    canSwitchOff: isOn,
    fallback: [state, ...parts.map(({ heading, text }) => `${heading}: ${text}`)].join('\n'),
  });
  return { content, summary: HR_SUMMARY };
}

function stateOf({ hasModel, standing, zone }: Parameters<typeof aiWriter>[0]): string {
  const off = 'It is off: no question goes to Azure OpenAI.';
  const last =
    standing === null
      ? ''
      : ` An officer of HR switched it ${standing.isOn ? 'on' : 'off'} at ${momentInWords(standing.at, zone)}.`;
  if (!hasModel)
    return `${off} No model is set up here, so it cannot be switched on. Whoever runs Readback can set one up.${last}`;
  return standing?.isOn === true ? `It is on.${last}` : `${off}${last}`;
}

function thumbsInWords(thumbs: ShownCount): string {
  if (thumbs.kind === 'too-few') return 'Fewer than ten so far. Nobody sees whose they are.';
  const { answered, right } = thumbs;
  return right === null
    ? `At least ${answered} so far. How many point up is not shown, since one group is under ten.`
    : `At least ${answered} so far, at least ${right} of them up. Nobody sees whose they are.`;
}
