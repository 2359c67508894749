import template from '../../cards/staff-request.json';
import type { Campaign } from '../domain/campaign';
import { momentInWords, type TimeZone } from '../domain/day';
import type { CampaignId, RequestId, StaffId } from '../domain/ids';
import { answersTo, type RequestOutcome, type StaffRequest } from '../domain/request';
import type { Card } from './card';
import { plainName, plainTitle, plainWords, withoutMarkdown } from './plain-text';
import { ANSWER_WORDS, asksInWords } from './request-words';
import { CardTemplate } from './template';
import { HR_SUMMARY } from './wording';

/** What HR's buttons say back: whose request, and which. */
export interface RequestPress {
  readonly campaignId: CampaignId;
  readonly staffId: StaffId;
  readonly requestId: RequestId;
}

interface RequestData {
  readonly name: string;
  readonly heading: string;
  readonly where: string;
  readonly asks: string;
  readonly words: string;
  readonly since: string;
  readonly state: string;
  readonly isOpen: boolean;
  readonly answers: readonly {
    readonly title: string;
    readonly press: RequestPress & { readonly outcome: RequestOutcome };
  }[];
}

const requestTemplate = new CardTemplate<RequestData>(template);

/** What somebody asks of HR, with HR's answers as buttons, or with the answer. `notice` is said before it. */
export function staffRequest(input: {
  readonly request: StaffRequest;
  readonly campaign: Campaign;
  /** By now. */
  readonly hasConfirmed: boolean;
  readonly zone: TimeZone;
  readonly notice?: string;
}): Card {
  const { request, campaign, zone, notice = '' } = input;
  const { campaignId, staffId, id: requestId } = request;
  const name = plainName(request.name);
  const isOpen = request.answer === null;
  const content = requestTemplate.fill({
    name,
    heading: withoutMarkdown(name),
    where: `${plainTitle(request.school)} · ${plainTitle(campaign.policyTitle)}`,
    asks: `${name} ${asksInWords(request)}`,
    words: plainWords(request.words),
    since: `Asked at ${momentInWords(request.openedAt, zone)}.`,
    state: [notice, stateInWords(input)].filter(Boolean).join(' '),
    isOpen,
    answers: (isOpen ? answersTo(request.about) : []).map((outcome) => ({
      title: ANSWER_WORDS[outcome],
      press: { campaignId, staffId, requestId, outcome },
    })),
  });
  return { content, summary: HR_SUMMARY };
}

function stateInWords({ request, hasConfirmed, zone }: Parameters<typeof staffRequest>[0]): string {
  const { answer, about } = request;
  if (answer !== null)
    return `Answered at ${momentInWords(answer.at, zone)}: ${ANSWER_WORDS[answer.outcome]}.`;
  if (about === 'talk') return 'Press Done when you have talked.';
  if (hasConfirmed) return 'They have confirmed since.';
  return 'Until you answer, they get no reminder and no manager hears of them.';
}
