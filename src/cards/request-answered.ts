import template from '../../cards/request-answered.json';
import type { Campaign } from '../domain/campaign';
import { weekdayAndDate } from '../domain/day';
import type { DeliveryId } from '../domain/ids';
import type { RequestAnswer } from '../domain/request';
import { staffPress, type StaffPress } from './action';
import type { Card } from './card';
import { plainStatement, plainTitle, withoutMarkdown } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface AnsweredData {
  readonly heading: string;
  readonly plainHeading: string;
  readonly said: string;
  readonly isAsked: boolean;
  readonly isOnPaper: boolean;
  readonly press: StaffPress;
}

const answered = new CardTemplate<AnsweredData>(template);

/** What HR answered, for whoever asked. `campaign` has their own due day. */
export function requestAnswered(input: {
  readonly campaign: Campaign;
  readonly answer: RequestAnswer;
  readonly deliveryId: DeliveryId;
}): Card {
  const { campaign, answer, deliveryId } = input;
  const plainHeading = `${plainTitle(campaign.policyTitle)}: HR has answered you`;
  const content = answered.fill({
    heading: withoutMarkdown(plainHeading),
    plainHeading: `${plainHeading}.`,
    said: answerInWords(answer, campaign),
    isAsked: answer.outcome === 'asked-again',
    isOnPaper: answer.outcome === 'on-paper',
    press: staffPress(campaign, deliveryId),
  });
  return { content, summary: STAFF_SUMMARY };
}

function answerInWords({ outcome }: RequestAnswer, { due, statement }: Campaign): string {
  switch (outcome) {
    case 'asked-again':
      return `Please read and confirm it by ${weekdayAndDate(due)}. The time starts afresh, and you can stop and carry on.`;
    case 'on-paper':
      return `HR has recorded that you confirmed on paper: "${plainStatement(statement)}" If that is not so, press "This is wrong": it is taken back at once, and HR hears of it.`;
    case 'not-asked':
      return 'You are not asked to confirm it this time. There is nothing left to do.';
    case 'stays-open':
      return 'HR has noted that you do not wish to confirm it. Nobody reminds you. If you change your mind, type "policy".';
    case 'done':
      return 'HR has noted that you have talked. If you would like to talk again, tell HR.';
  }
}
