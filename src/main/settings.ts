import { parseTimeZone, type TimeZone } from '../domain/day';
import { staffId, tenantId, type StaffId, type TenantId } from '../domain/ids';
import type { StorageAccount } from '../storage/open-storage';
import { defaultServiceUrlOf, fileHostsOf, publicUrlOf, rateOf, serviceHostsOf } from './address-settings';
import { botOf, graphOf, type BotSettings, type GraphSettings } from './app-settings';
import { guids, list, required, type Env, type Mode, type Reading } from './environment';
import { modelOf, type ModelSettings } from './model-settings';
import { prefixOf, signingKeyOf, storageOf } from './storage-settings';

export type Role = 'web' | 'worker' | 'scheduler';

/** Everything the environment decides, read once and checked. */
export interface Settings {
  readonly mode: Mode;
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
  /** What puts answers in sentences; null for none. */
  readonly model: ModelSettings | null;
  readonly hrUserIds: readonly StaffId[];
  /** Who may publish policies and answer questions besides HR. */
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

export type SettingsOutcome =
  | { readonly kind: 'read'; readonly settings: Settings }
  | { readonly kind: 'bad'; readonly complaints: readonly string[] };

const ROLES: readonly Role[] = ['web', 'worker', 'scheduler'];

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
    serviceHosts: serviceHostsOf(read),
    defaultServiceUrl: defaultServiceUrlOf(read, mode),
    publicUrl: publicUrlOf(read, mode, port),
    ratePerSecond: rateOf(read, mode),
    graph: graphOf(read, mode, bot),
    model: modelOf(read, mode, bot),
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

function modeOf({ env, complain }: Reading): Mode {
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

function zoneOf({ env, complain }: Reading): TimeZone {
  const text = env['READBACK_TIME_ZONE'] || 'Europe/London';
  const zone = parseTimeZone(text);
  if (zone === null) complain(`READBACK_TIME_ZONE must be a time zone such as Europe/London, got "${text}"`);
  return zone ?? ('Europe/London' as TimeZone);
}

function startAtOf({ env, complain }: Reading, mode: Mode): Date | null {
  const text = env['READBACK_NOW'];
  if (!text) return null;
  if (mode === 'production')
    complain('READBACK_NOW is for local mode only: records must carry the real time');
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime()))
    complain(`READBACK_NOW must be a moment such as 2026-09-14T09:00:00Z, got "${text}"`);
  return moment;
}
