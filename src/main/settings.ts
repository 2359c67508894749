import { parseTimeZone, type TimeZone } from '../domain/day';
import { isGuid, staffId, tenantId, type StaffId, type TenantId } from '../domain/ids';
import type { StorageAccount } from '../storage/open-storage';
import { PUBLIC_CLOUD } from '../teams/framework';

export type Role = 'web' | 'worker' | 'scheduler';

/** Everything the environment decides, read once and checked. */
export interface Settings {
  readonly mode: 'production' | 'local';
  readonly roles: ReadonlySet<Role>;
  readonly port: number;
  readonly bot: BotSettings;
  readonly storage: StorageAccount;
  readonly storagePrefix: string;
  readonly tenantIds: readonly TenantId[];
  readonly serviceHosts: readonly string[];
  readonly defaultServiceUrl: string | null;
  /** Where people's browsers reach this installation, without a slash at the end; null where they do not. */
  readonly publicUrl: string | null;
  /** Requests to Teams a second, of all processes together. */
  readonly ratePerSecond: number;
  /** Through which people are given the app; null where that is not Readback's to do. */
  readonly graph: GraphSettings | null;
  readonly hrUserIds: readonly StaffId[];
  /** Who may publish policies besides HR. */
  readonly policyLeadIds: readonly StaffId[];
  /** Hosts that files sent to the bot are fetched from: names, or `*.` and the end of one. */
  readonly fileHosts: readonly string[];
  /** Signs intents in cards; null to use one that is made once and kept in storage. */
  readonly signingKey: string | null;
  /** Path of the staff CSV. */
  readonly roster: string;
  /** Path of the schools CSV; null for none. */
  readonly schools: string | null;
  readonly zone: TimeZone;
  /** When the local clock starts; null for the real time. */
  readonly startAt: Date | null;
}

export interface GraphSettings {
  /** The id in the app's manifest. */
  readonly teamsAppId: string;
  /** With the version and no slash at the end. */
  readonly url: string;
}

/** As botbuilder spells them. */
export interface BotSettings {
  readonly appId: string;
  readonly appPassword: string;
  readonly appType: string;
  readonly appTenantId: string;
  readonly endpoints: Readonly<Record<string, string>>;
}

export type SettingsOutcome =
  | { readonly kind: 'read'; readonly settings: Settings }
  | { readonly kind: 'bad'; readonly complaints: readonly string[] };

type Env = Readonly<Record<string, string | undefined>>;

const ROLES: readonly Role[] = ['web', 'worker', 'scheduler'];
const APP_TYPES = ['UserAssignedMSI', 'SingleTenant', 'MultiTenant'];
/** Teams' limit is 50 a second for an app in a tenant (learn.microsoft.com, Teams bot rate limits). */
const TEAMS_LIMIT = 50;
/** As many characters as 128 bits take in hex. */
const SIGNING_KEY_AT_LEAST = 32;
/** Teams' own address outside government clouds (learn.microsoft.com, Bot Connector API reference). */
const TEAMS_HOST = 'smba.trafficmanager.net';
/** Where Teams keeps files that people send to a bot: their OneDrive (learn.microsoft.com, send and receive files). */
const SHAREPOINT = '*.sharepoint.com';
/** Graph's own address outside national clouds (learn.microsoft.com/graph/deployments). */
const GRAPH = 'https://graph.microsoft.com/v1.0';

/** Reads all settings and collects every complaint, so that one start shows all that is wrong. Secrets are never quoted. */
export function readSettings(env: Env): SettingsOutcome {
  const complaints: string[] = [];
  const complain = (text: string) => void complaints.push(text);
  const read = { env, complain };

  const mode = modeOf(read);
  const bot = botOf(read, mode);
  const port = portOf(read);
  const settings: Settings = {
    mode,
    roles: rolesOf(read),
    port,
    bot,
    storage: storageOf(read, mode),
    storagePrefix: prefixOf(read),
    tenantIds: guids(read, 'READBACK_TENANT_IDS', mode === 'production').map(tenantId),
    serviceHosts: list(env, 'READBACK_SERVICE_HOSTS', [TEAMS_HOST]),
    defaultServiceUrl: defaultServiceUrlOf(read, mode),
    publicUrl: publicUrlOf(read, mode, port),
    ratePerSecond: rateOf(read, mode),
    graph: graphOf(read, mode, bot),
    hrUserIds: guids(read, 'READBACK_HR_USER_IDS', false).map(staffId),
    policyLeadIds: guids(read, 'READBACK_POLICY_LEAD_IDS', false).map(staffId),
    fileHosts: fileHostsOf(read),
    signingKey: signingKeyOf(read),
    roster: required(read, 'READBACK_ROSTER', 'the path of the staff CSV'),
    schools: env['READBACK_SCHOOLS'] || null,
    zone: zoneOf(read),
    startAt: startAtOf(read, mode),
  };
  if (env['READBACK_HR_GROUP_ID'])
    complain('READBACK_HR_GROUP_ID is not supported yet; name the HR officers in READBACK_HR_USER_IDS');
  return complaints.length === 0 ? { kind: 'read', settings } : { kind: 'bad', complaints };
}

/** Where the records are kept, for those who need nothing else. */
export type StorageSettings = Pick<Settings, 'storage' | 'storagePrefix'>;

export type StorageSettingsOutcome =
  | { readonly kind: 'read'; readonly settings: StorageSettings }
  | { readonly kind: 'bad'; readonly complaints: readonly string[] };

export function readStorageSettings(env: Env): StorageSettingsOutcome {
  const complaints: string[] = [];
  const read = { env, complain: (text: string) => void complaints.push(text) };
  const settings = { storage: storageOf(read, 'production'), storagePrefix: prefixOf(read) };
  return complaints.length === 0 ? { kind: 'read', settings } : { kind: 'bad', complaints };
}

interface Reading {
  readonly env: Env;
  readonly complain: (text: string) => void;
}

function modeOf({ env, complain }: Reading): Settings['mode'] {
  const mode = env['READBACK_MODE'] || 'production';
  if (mode === 'local' || mode === 'production') return mode;
  complain(`READBACK_MODE must be production or local, got "${mode}"`);
  return 'production';
}

function rolesOf({ env, complain }: Reading): ReadonlySet<Role> {
  const named = list(env, 'READBACK_ROLES', ROLES);
  const known = ROLES.filter((role) => named.includes(role));
  for (const name of named)
    if (!ROLES.some((role) => role === name))
      complain(`READBACK_ROLES takes web, worker and scheduler, got "${name}"`);
  return new Set(known);
}

function portOf({ env, complain }: Reading): number {
  const text = env['PORT'] || '3978';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    complain(`PORT must be a whole number from 1 to 65535, got "${text}"`);
  return port;
}

function botOf(read: Reading, mode: Settings['mode']): BotSettings {
  const { env, complain } = read;
  const bot: BotSettings = {
    appId: env['MicrosoftAppId'] ?? '',
    appPassword: env['MicrosoftAppPassword'] ?? '',
    appType: env['MicrosoftAppType'] || 'MultiTenant',
    appTenantId: env['MicrosoftAppTenantId'] ?? '',
    endpoints: Object.fromEntries(
      Object.keys(PUBLIC_CLOUD).flatMap((key) => (env[key] ? [[key, env[key]]] : [])),
    ),
  };
  if (!APP_TYPES.some((type) => type.toLowerCase() === bot.appType.toLowerCase()))
    complain(`MicrosoftAppType must be one of ${APP_TYPES.join(', ')}, got "${bot.appType}"`);
  if (mode === 'local') {
    if (bot.appId !== '')
      complain('MicrosoftAppId must be empty when READBACK_MODE is local: local mode has no authentication');
  } else if (bot.appId === '') {
    complain(
      "MicrosoftAppId is missing: without it authentication is off and anybody could confirm in anybody's name. Set it, or READBACK_MODE=local on your own machine",
    );
  } else if (!isGuid(bot.appId)) {
    complain(`MicrosoftAppId must be a GUID, got "${bot.appId}"`);
  }
  return bot;
}

function storageOf({ env, complain }: Reading, mode: Settings['mode']): StorageAccount {
  const connectionString = env['AZURE_STORAGE_CONNECTION_STRING'];
  const accountName = env['AZURE_STORAGE_ACCOUNT'];
  if (connectionString) return { kind: 'connection-string', connectionString };
  if (!accountName)
    complain(
      `AZURE_STORAGE_ACCOUNT (with a managed identity) or AZURE_STORAGE_CONNECTION_STRING is missing${mode === 'local' ? '; the storage emulator is fine' : ''}`,
    );
  else if (!/^[a-z0-9]{3,24}$/.test(accountName))
    complain(`AZURE_STORAGE_ACCOUNT must be 3 to 24 lower-case letters and digits, got "${accountName}"`);
  return { kind: 'managed-identity', accountName: accountName ?? '' };
}

function prefixOf({ env, complain }: Reading): string {
  const prefix = env['READBACK_STORAGE_PREFIX'] || 'readback';
  if (!/^[a-z][a-z0-9]{1,29}$/.test(prefix))
    complain(
      `READBACK_STORAGE_PREFIX must be 2 to 30 lower-case letters and digits, a letter first, got "${prefix}"`,
    );
  return prefix;
}

function defaultServiceUrlOf({ env, complain }: Reading, mode: Settings['mode']): string | null {
  const text = env['READBACK_DEFAULT_SERVICE_URL'];
  if (!text) return mode === 'production' ? `https://${TEAMS_HOST}/teams/` : null;
  if (!URL.canParse(text)) complain(`READBACK_DEFAULT_SERVICE_URL must be a web address, got "${text}"`);
  return text;
}

/** Personal links begin with it, so it has no path of its own and, outside a developer's machine, is encrypted. */
function publicUrlOf({ env, complain }: Reading, mode: Settings['mode'], port: number): string | null {
  const text = env['READBACK_PUBLIC_URL'] || (mode === 'local' ? `http://127.0.0.1:${port}` : '');
  if (text === '') return null;
  const origin = URL.canParse(text) ? new URL(text).origin : '';
  const isPlain = origin !== '' && text.replace(/\/$/, '') === origin;
  if (!isPlain || !(mode === 'local' ? isOnThisMachine(text) : origin.startsWith('https://')))
    complain(
      `READBACK_PUBLIC_URL must be ${mode === 'local' ? 'an address on this machine' : 'an address such as https://readback.trust.example'}, with no path, got "${text}"`,
    );
  return origin;
}

function rateOf({ env, complain }: Reading, mode: Settings['mode']): number {
  const text = env['READBACK_RATE_PER_SECOND'] || '40';
  const rate = Number(text);
  const most = mode === 'production' ? TEAMS_LIMIT : 100_000;
  if (!/^\d+$/.test(text) || rate < 1 || rate > most)
    complain(`READBACK_RATE_PER_SECOND must be a whole number from 1 to ${most}, got "${text}"`);
  return rate;
}

function signingKeyOf({ env, complain }: Reading): string | null {
  const key = env['READBACK_SIGNING_KEY'];
  if (!key) return null;
  if (key.length < SIGNING_KEY_AT_LEAST)
    complain(
      `READBACK_SIGNING_KEY must have at least ${SIGNING_KEY_AT_LEAST} characters, got ${key.length}; leave it out to have one made`,
    );
  return key;
}

function graphOf({ env, complain }: Reading, mode: Settings['mode'], bot: BotSettings): GraphSettings | null {
  const teamsAppId = env['READBACK_TEAMS_APP_ID'];
  if (!teamsAppId) return null;
  if (!isGuid(teamsAppId)) complain(`READBACK_TEAMS_APP_ID must be a GUID, got "${teamsAppId}"`);
  if (mode === 'production' && bot.appPassword === '' && !/^UserAssignedMSI$/i.test(bot.appType))
    complain(`READBACK_TEAMS_APP_ID needs MicrosoftAppPassword when MicrosoftAppType is ${bot.appType}`);
  const url = (env['READBACK_GRAPH_URL'] || GRAPH).replace(/\/+$/, '');
  const isGood = mode === 'local' ? isOnThisMachine(url) : URL.canParse(url) && url.startsWith('https://');
  if (!isGood)
    complain(
      mode === 'local'
        ? `READBACK_GRAPH_URL must be on this machine when READBACK_MODE is local, which has no identity that Graph knows; got "${url}"`
        : `READBACK_GRAPH_URL must begin with https://, got "${url}"`,
    );
  return { teamsAppId, url };
}

function isOnThisMachine(url: string): boolean {
  return URL.canParse(url) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
}

function fileHostsOf({ env, complain }: Reading): readonly string[] {
  const hosts = list(env, 'READBACK_FILE_HOSTS', [SHAREPOINT]).map((host) => host.toLowerCase());
  for (const host of hosts)
    if (!/^(\*\.)?([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(host))
      complain(
        `READBACK_FILE_HOSTS must list host names such as trust-my.sharepoint.com or *.sharepoint.com, got "${host}"`,
      );
  return hosts;
}

function zoneOf({ env, complain }: Reading): TimeZone {
  const text = env['READBACK_TIME_ZONE'] || 'Europe/London';
  const zone = parseTimeZone(text);
  if (zone === null) complain(`READBACK_TIME_ZONE must be a time zone such as Europe/London, got "${text}"`);
  return zone ?? ('Europe/London' as TimeZone);
}

function startAtOf({ env, complain }: Reading, mode: Settings['mode']): Date | null {
  const text = env['READBACK_NOW'];
  if (!text) return null;
  if (mode === 'production')
    complain('READBACK_NOW is for local mode only: records must carry the real time');
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime()))
    complain(`READBACK_NOW must be a moment such as 2026-09-14T09:00:00Z, got "${text}"`);
  return moment;
}

function required({ env, complain }: Reading, name: string, what: string): string {
  const text = env[name] ?? '';
  if (text === '') complain(`${name} is missing: it must be ${what}`);
  return text;
}

function guids(read: Reading, name: string, mustHave: boolean): readonly string[] {
  const entries = list(read.env, name, []);
  if (mustHave && entries.length === 0) read.complain(`${name} is missing: it must list at least one GUID`);
  const wrong = entries.filter((entry) => !isGuid(entry));
  for (const entry of wrong) read.complain(`${name} must list GUIDs, got "${entry}"`);
  return entries.filter(isGuid);
}

function list(env: Env, name: string, otherwise: readonly string[]): readonly string[] {
  const entries = (env[name] ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return entries.length === 0 ? otherwise : entries;
}
