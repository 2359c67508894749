import template from '../../cards/rollout-form.json';
import type { Day } from '../domain/day';
import type { CampaignId } from '../domain/ids';
import type { PublishedPolicy } from '../domain/policy';
import { PASTED_AT_MOST, type RolloutForm } from '../domain/rollout';
import type { Card } from './card';
import { plainTitle } from './plain-text';
import { CardTemplate } from './template';
import { HR_SUMMARY } from './wording';

interface FormData {
  readonly policies: readonly { readonly title: string; readonly id: string }[];
  readonly schools: readonly { readonly title: string; readonly name: string }[];
  readonly policy: string;
  readonly audience: string;
  readonly school: string;
  readonly people: string;
  readonly peopleLength: number;
  readonly opens: Day;
  readonly due: Day;
  readonly press: { readonly campaignId: CampaignId };
}

const form = new CardTemplate<FormData>(template);

/** Characters of a pasted list that still fit the card beside the ids found, so that HR gets it back when they press Change. */
export const PASTED_CHARACTERS = 5_700;
/** Characters that may be pasted: as many people as a list takes, with addresses of eighty characters. */
const TYPED_CHARACTERS = 80 * PASTED_AT_MOST;

/** HR's form. `previous` are the values of a form that comes back to be changed; they win over the defaults. */
export function rolloutForm(input: {
  readonly campaignId: CampaignId;
  readonly policies: readonly PublishedPolicy[];
  readonly schools: readonly string[];
  readonly opens: Day;
  readonly due: Day;
  readonly previous?: RolloutForm;
}): Card {
  const { campaignId, policies, schools, previous } = input;
  const content = form.fill({
    policies: policies.map(({ policyId, document }) => ({ title: plainTitle(document.title), id: policyId })),
    schools: schools.filter(Boolean).map((school) => ({ title: plainTitle(school), name: school })),
    policy: previous?.policy ?? policies[0]?.policyId ?? '',
    audience: previous?.audience ?? 'everyone',
    school: previous?.school ?? '',
    people: previous?.people ?? '',
    peopleLength: TYPED_CHARACTERS,
    opens: previous?.opens ?? input.opens,
    due: previous?.due ?? input.due,
    press: { campaignId },
  });
  return { content, summary: HR_SUMMARY };
}
