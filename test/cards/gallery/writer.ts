import { aiWriter } from '../../../src/cards/ai-writer';
import { sampleWriterSwitch, ZONE } from '../samples';
import type { CardSamples } from './sample';

const thumbs = { kind: 'too-few' } as const;
const many = { kind: 'shown', answered: 120, right: 90 } as const;
const standing = sampleWriterSwitch();

export const writerCards = {
  'ai-writer': {
    reader: 'HR',
    samples: {
      ordinary: {
        card: aiWriter({ hasModel: true, standing: null, thumbs, zone: ZONE }),
        says: [
          'It is off: no question goes to Azure OpenAI.',
          'The words of the question and the text of the policy',
        ],
      },
      'switched on': {
        card: aiWriter({ hasModel: true, standing, thumbs: many, zone: ZONE }),
        says: ['It is on.', 'At least 120 so far'],
      },
      longest: {
        card: aiWriter({ hasModel: false, standing: { ...standing, isOn: false }, thumbs: many, zone: ZONE }),
        says: ['No model is set up here'],
      },
    },
    card: null,
  },
} satisfies Readonly<Record<string, CardSamples>>;
