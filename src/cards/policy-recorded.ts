import template from '../../cards/policy-recorded.json';
import type { Campaign } from '../domain/campaign';
import type { DeliveryId } from '../domain/ids';
import { staffPress, type StaffPress } from './action';
import type { Card } from './card';
import { plainTitle, plainStatement } from './plain-text';
import { ALSO_KEPT, HOW_LONG, NOT_RECORDED, RECORDED, WHO_SEES_IT, YOUR_RIGHTS } from './privacy-words';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

interface RecordedData {
  readonly when: string;
  readonly recorded: readonly { readonly item: string }[];
  readonly sections: readonly {
    readonly heading: string;
    readonly lines: readonly { readonly line: string }[];
  }[];
  readonly fallback: string;
  readonly press: StaffPress;
}

const recorded = new CardTemplate<RecordedData>(template);

/** Enough of a SHA-256 to tell two texts apart by eye, in hex digits. */
const FINGERPRINT_SHOWN = 12;

const SECTIONS: readonly (readonly [heading: string, lines: readonly string[]])[] = [
  ['Also kept', ALSO_KEPT],
  ['What is not recorded', NOT_RECORDED],
  ['Who sees it', WHO_SEES_IT],
  ['How long it is kept', HOW_LONG],
  ['Your rights', YOUR_RIGHTS],
];

/** The privacy notice in short: what is kept, what is not, who sees it and for how long. */
export function policyRecorded(input: {
  readonly campaign: Campaign;
  readonly deliveryId: DeliveryId;
}): Card {
  const { campaign, deliveryId } = input;
  const items = itemsOf(campaign);
  const said = SECTIONS.map(([heading, lines]) => `${heading}: ${lines.join(' ')}`);
  const content = recorded.fill({
    when: RECORDED.when,
    recorded: items.map((item) => ({ item })),
    sections: SECTIONS.map(([heading, lines]) => ({ heading, lines: lines.map((line) => ({ line })) })),
    fallback: [RECORDED.when, `${items.join('; ')}.`, ...said].join(' '),
    press: staffPress(campaign, deliveryId),
  });
  return { content, summary: STAFF_SUMMARY };
}

function itemsOf({ policyTitle, version, textHash, statement }: Campaign): readonly string[] {
  const policy = `${plainTitle(policyTitle)}, version ${version} (${textHash.slice(0, FINGERPRINT_SHOWN)}…)`;
  return [
    RECORDED.name,
    `${RECORDED.text}: ${policy}`,
    `${RECORDED.statement}: "${plainStatement(statement)}"`,
    RECORDED.moment,
  ];
}
