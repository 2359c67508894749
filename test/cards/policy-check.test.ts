import { policyCheck } from '../../src/cards/policy-check';
import { button, inputsOf, shown } from './reading';
import { CAMPAIGN_ID, DELIVERY_ID, sampleCampaign, sampleCheck, sampleDocument, TITLE } from './samples';

const cardOf = (words = TITLE) =>
  policyCheck({
    campaign: sampleCampaign({ policyTitle: words }),
    deliveryId: DELIVERY_ID,
    document: sampleDocument(),
    check: sampleCheck({
      scenario: words,
      question: `What about ${words}?`,
      options: [
        { says: `${words}.`, isRight: true },
        { says: 'Something else.', isRight: false },
      ],
    }),
    number: 2,
    of: 5,
    tries: 1,
  });

test('the answers are there to choose from, and which is right is not on the card', () => {
  const card = cardOf('the lambs');
  expect(inputsOf(card.content)).toMatchObject([
    {
      id: 'choice',
      label: 'What about the lambs?',
      style: 'expanded',
      choices: [
        { title: 'the lambs.', value: '1' },
        { title: 'Something else.', value: '2' },
      ],
    },
  ]);
  expect(JSON.stringify(card)).not.toMatch(/isRight/i);
});

test('nobody has to: the last page is one press away and needs no answer', () => {
  const card = cardOf();
  expect(button(card, 'policy-page').data).toMatchObject({ campaignId: CAMPAIGN_ID, page: 4 });
  expect(JSON.stringify(card.content)).toContain('"associatedInputs":"none"');
  expect(shown(card)).toContain('Nobody sees your answers; they are counted for everybody together.');
  expect(shown(card)).not.toMatch(/\b(test|score|quiz|wrong)\b/i);
});

test('an answer says which scenario it is for and how often this card was answered before', () => {
  expect(button(cardOf(), 'check-answer').data).toMatchObject({ check: 2, tries: 1 });
});
