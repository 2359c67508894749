import type { Press } from '../../src/demo/colleagues';
import { someone } from '../domain/samples';
import type { StubConnector } from '../teams/stub-connector';
import { pressOn, type Row, type RunningService } from '../main/running-service';

export const HR = someone(1);

/** A staff list of this many people; the first is HR and everybody's manager. */
export function staffOf(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, index) => ({
    id: someone(index + 1),
    name: `Person ${index + 1}`,
    ...(index === 0 ? {} : { manager: HR }),
  }));
}

/** Launches for everyone, as HR does it; resolves when Launch was answered. `fields` of the form may differ. */
export async function launchForEveryone(
  service: RunningService,
  connector: StubConnector,
  fields: object = {},
): Promise<string> {
  const launch = await launchPress(service, connector, fields);
  await service.press(HR, launch, REASON);
  return (launch.data as { campaignId: string }).campaignId;
}

/** What HR is asked for besides the form, since the policy is past its review. */
export const REASON = { reason: 'The review is under way.' };

/** The Launch button, as HR sees it after the pre-flight. */
export async function launchPress(
  service: RunningService,
  connector: StubConnector,
  fields: object = {},
): Promise<Press> {
  await service.type(HR, 'new rollout');
  const form = connector.messages().findLast(({ chat }) => chat === connector.chatOf(HR))?.body;
  const preflight = await service.press(HR, pressOn(form, 'rollout-preflight'), {
    policy: 'social-media',
    audience: 'everyone',
    opens: '2026-09-15',
    due: '2026-10-16',
    ...fields,
  });
  return pressOn(preflight.value, 'rollout-launch');
}

/** Messages that carry the first card, by the time they came. */
export function firstCards(connector: StubConnector): number {
  return connector.messages().filter(({ body }) => JSON.stringify(body).includes('policy-open')).length;
}

/** The value below which `share` (0 to 1) of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
