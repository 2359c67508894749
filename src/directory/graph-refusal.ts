import { z } from 'zod';
import type { UnreachableReason } from '../domain/delivery';
import type { Answered } from './graph-line';

const refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** What Graph says in a refusal, for an operator: "HTTP 403 Forbidden: App is blocked …". */
export function refusalInWords({ status, body }: Answered): string {
  const said = refusal.safeParse(body);
  if (!said.success) return `HTTP ${status}`;
  const { code, message } = said.data.error;
  return `HTTP ${status} ${code}: ${message.slice(0, MESSAGE_AT_MOST)}`;
}

const MESSAGE_AT_MOST = 200;

/**
 * What Graph's words say. They are not documented; these were seen by others who install apps: the licence in
 * microsoft-teams-apps-requestateam #355, the policy in microsoft-teams-apps-company-communicator #889 and #1537, the missing
 * right in office-docs-powershell #8399. Words that are not known say nothing.
 */
export function wordsOf(answer: Answered): UnreachableReason | 'a right is missing' | null {
  const words = refusalInWords(answer);
  if (/missing (role|scope) permissions|insufficient privileges/i.test(words)) return 'a right is missing';
  if (/failed to get license information/i.test(words)) return 'has no Teams licence';
  if (/blocked by app permission policy/i.test(words)) return 'the administrator has switched the app off';
  return null;
}

/** What Graph's directory knows of a person whom it refused; `not told` when the app may not read that. */
export type PersonSeen = 'member' | 'guest' | 'unlicensed' | 'unknown' | 'not told';

const directoryEntry = z.object({
  userType: z.string().nullish(),
  assignedPlans: z.array(z.object({ service: z.string(), capabilityStatus: z.string() })).optional(),
});

/** Reads the answer to `GET /users/{id}?$select=userType,assignedPlans`. */
export function personIn({ status, body }: Answered): PersonSeen {
  if (status === 404) return 'unknown';
  const entry = directoryEntry.safeParse(body);
  if (status !== 200 || !entry.success) return 'not told';
  const { userType, assignedPlans } = entry.data;
  if (userType === 'Guest') return 'guest';
  if (assignedPlans === undefined) return 'not told';
  // The name of Teams among a user's plans, whatever the licence is sold as. Not documented; seen in users' records.
  const teams = assignedPlans.filter(({ service }) => service === 'TeamspaceAPI');
  return teams.some(({ capabilityStatus }) => /^(Enabled|Warning)$/.test(capabilityStatus))
    ? 'member'
    : 'unlicensed';
}

/** Why somebody cannot be given the app. A guest has no licence here either, so what they are comes before what they lack. */
export function reasonOf(words: UnreachableReason | null, seen: PersonSeen): UnreachableReason {
  if (seen === 'guest') return 'is a guest';
  if (seen === 'unknown') return 'Teams does not know this person';
  return words ?? (seen === 'unlicensed' ? 'has no Teams licence' : 'has not got the app');
}
