import { newestFirst } from '../domain/acknowledgement';
import type { StaffId, TenantId } from '../domain/ids';
import type { PolicyText } from '../domain/policy';
import { policyTexts } from '../pages/policy-text';
import type { Needs } from '../ports/needs';
import { policyOf } from './check-press';
import { listRecord } from './list-record';

/** What comes before the policy's own messages. */
const HOW_TO_LISTEN = [
  'The policy follows as plain messages, which Teams can read aloud.',
  'On a computer: point at a message, press the three dots (More options), then Immersive Reader, then play.',
  'On a phone: press and hold a message and choose Immersive Reader where your Teams has it. The phone’s own reading aloud works as well: Spoken Content on an iPhone, Select to Speak on Android.',
].join('\n');

/** The messages that Teams' reader can open, in their order: how to use it, then the policy. */
export function textsToListenTo(
  { policyData }: Pick<Needs, 'policyData'>,
  policy: PolicyText,
): readonly string[] {
  return [HOW_TO_LISTEN, ...policyTexts(policy.document, policyData.notesOf(policy))];
}

/** The messages of what somebody is asked to read, else of what they confirmed last; null when there is neither. Nothing is recorded. */
export async function listenTo(
  needs: Pick<
    Needs,
    'assignments' | 'campaigns' | 'ledger' | 'policies' | 'policyData' | 'requests' | 'zone'
  >,
  person: { readonly tenantId: TenantId; readonly staffId: StaffId },
): Promise<readonly string[] | null> {
  const { open, lines } = await listRecord(needs, person);
  const campaign = open[0]?.campaign;
  if (campaign !== undefined) return textsToListenTo(needs, await policyOf(needs, campaign));
  const [line] = newestFirst(lines);
  const policy = line === undefined ? null : await needs.policies.get(line.policyId, line.version);
  return policy === null ? null : textsToListenTo(needs, policy);
}
