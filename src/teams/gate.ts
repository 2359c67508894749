import { z } from 'zod';
import { isGuid } from '../domain/ids';

/** Who may talk to this bot, and where it may talk to. */
export interface GateRules extends ServiceRules {
  /** Lower-case GUIDs. In local mode an empty list lets every tenant in. */
  readonly tenantIds: readonly string[];
}

export interface ServiceRules {
  readonly mode: 'production' | 'local';
  /** Host names of Teams' service addresses, exactly as they come. */
  readonly serviceHosts: readonly string[];
}

/** Why a request is turned away: an HTTP status and a text without anything of the request in it. */
export interface Refused {
  readonly kind: 'refused';
  readonly status: 400 | 401 | 403 | 503;
  readonly message: string;
}

export type ShapeOutcome = { readonly kind: 'activity'; readonly activity: ReceivedActivity } | Refused;

const words = (most: number) => z.string().min(1).max(most);
/** Teams sends null for some of what it has nothing to say about. */
const perhaps = <T>(schema: z.ZodType<T>) => schema.nullish().transform((value) => value ?? undefined);
const guid = z.string().refine(isGuid);

/** A file that somebody sent in their chat (learn.microsoft.com, send and receive files). */
const fileSchema = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: words(300),
  content: z.object({ downloadUrl: words(4_000) }),
});

export type ReceivedFile = z.infer<typeof fileSchema>;

const ATTACHMENTS_AT_MOST = 5;

/** Teams attaches other things too, such as a message's text as HTML; whatever is no file is passed over. */
const files = z.unknown().transform((value): readonly ReceivedFile[] =>
  (Array.isArray(value) ? value.slice(0, ATTACHMENTS_AT_MOST) : []).flatMap((attachment) => {
    const read = fileSchema.safeParse(attachment);
    return read.success ? [read.data] : [];
  }),
);

/** What Readback reads of an activity. Everything else, such as a delivery mode, is dropped before the SDK could act on it. */
const activitySchema = z.object({
  type: words(64),
  id: perhaps(words(1_000)),
  name: perhaps(words(200)),
  action: perhaps(words(64)),
  channelId: words(64),
  serviceUrl: words(1_000),
  from: z.object({ id: words(1_000), aadObjectId: perhaps(guid) }),
  recipient: perhaps(z.object({ id: words(1_000) })),
  conversation: z.object({
    id: words(1_000),
    conversationType: perhaps(words(64)),
    isGroup: perhaps(z.boolean()),
    tenantId: perhaps(guid),
  }),
  channelData: perhaps(z.object({ tenant: perhaps(z.object({ id: guid })) })),
  replyToId: perhaps(words(1_000)),
  text: perhaps(z.string().max(100_000)),
  value: z.unknown(),
  attachments: files,
});

export type ReceivedActivity = z.infer<typeof activitySchema>;

/** Whether a body is an activity at all. Names the fields that are not as expected, never their content. */
export function checkShape(body: unknown): ShapeOutcome {
  const read = activitySchema.safeParse(body);
  if (read.success) return { kind: 'activity', activity: read.data };
  const fields = [...new Set(read.error.issues.map((issue) => issue.path.join('.') || 'the body'))];
  return refused(400, `Not as expected: ${fields.join(', ')}`);
}

/** Whether an authenticated activity comes from Teams, from a tenant we serve and from a host we talk to; null when it does. */
export function refusalAtGate(activity: ReceivedActivity, rules: GateRules): Refused | null {
  if (activity.channelId !== 'msteams') return refused(403, 'Only Teams is served');
  const tenants = tenantsOf(activity);
  const [tenant] = tenants;
  if (tenants.size > 1) return refused(400, 'The activity names two tenants');
  if (tenant === undefined) return refused(400, 'The activity names no tenant');
  if (!isServed(tenant, rules)) return refused(403, 'This tenant is not served');
  if (!isAllowedServiceUrl(activity.serviceUrl, rules))
    return refused(403, 'This service address is not allowed');
  return null;
}

/** The tenant the activity comes from; undefined when it names none. */
export function tenantOf(activity: ReceivedActivity): string | undefined {
  return [...tenantsOf(activity)][0];
}

/**
 * Whether the bot's token may go to this address. Asked of what comes in and again of what was stored, since a row that
 * somebody tampered with must not receive the token. The text is compared before any parser could read it differently.
 */
export function isAllowedServiceUrl(address: string, rules: ServiceRules): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  if (rules.mode === 'local')
    return url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  return rules.serviceHosts.some((host) => `${address}/`.startsWith(`https://${host}/`));
}

function tenantsOf({ channelData, conversation }: ReceivedActivity): ReadonlySet<string> {
  return new Set(
    [channelData?.tenant?.id, conversation.tenantId].flatMap((id) =>
      id === undefined ? [] : [id.toLowerCase()],
    ),
  );
}

function isServed(tenant: string, { mode, tenantIds }: GateRules): boolean {
  return tenantIds.includes(tenant) || (mode === 'local' && tenantIds.length === 0);
}

function refused(status: Refused['status'], message: string): Refused {
  return { kind: 'refused', status, message };
}
