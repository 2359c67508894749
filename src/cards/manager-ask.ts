import template from '../../cards/manager-ask.json';
import type { AlertId, PolicyId } from '../domain/ids';
import type { Card } from './card';
import { alertMessage } from './manager-alert';
import { plainName } from './plain-text';
import { CardTemplate } from './template';
import { STAFF_SUMMARY } from './wording';

/** What "Tell my manager" says back: the policy that asks for it. */
export interface ManagerPress {
  readonly policy: PolicyId;
}

interface AskData {
  readonly manager: string;
  readonly message: string;
  readonly tell: ManagerPress & { readonly alert: AlertId };
  readonly policy: ManagerPress;
}

const ask = new CardTemplate<AskData>(template);

/** Who would be told, and what they would read, before anything is sent. */
export function managerAsk(input: {
  readonly sender: string;
  readonly manager: string;
  readonly policy: PolicyId;
  /** Minted for this card, so that pressing twice sends once. */
  readonly alert: AlertId;
}): Card {
  const { policy, alert } = input;
  const content = ask.fill({
    manager: plainName(input.manager),
    message: alertMessage(input.sender),
    tell: { policy, alert },
    policy: { policy },
  });
  return { content, summary: STAFF_SUMMARY };
}
