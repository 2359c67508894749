import { isOnThisMachine, list, type Mode, type Reading } from './environment';

/** Teams' limit is 50 a second for an app in a tenant (learn.microsoft.com, Teams bot rate limits). */
const TEAMS_LIMIT = 50;
/** Teams' own address outside government clouds (learn.microsoft.com, Bot Connector API reference). */
const TEAMS_HOST = 'smba.trafficmanager.net';
/** Where Teams keeps files that people send to a bot: their OneDrive (learn.microsoft.com, send and receive files). */
const SHAREPOINT = '*.sharepoint.com';

/** The hosts of Teams that may call and be called. */
export function serviceHostsOf({ env }: Reading): readonly string[] {
  return list(env, 'READBACK_SERVICE_HOSTS', [TEAMS_HOST]);
}

export function defaultServiceUrlOf({ env, complain }: Reading, mode: Mode): string | null {
  const text = env['READBACK_DEFAULT_SERVICE_URL'];
  if (!text) return mode === 'production' ? `https://${TEAMS_HOST}/teams/` : null;
  if (!URL.canParse(text)) complain(`READBACK_DEFAULT_SERVICE_URL must be a web address, got "${text}"`);
  return text;
}

/** Personal links begin with it, so it has no path of its own and, outside a developer's machine, is encrypted. */
export function publicUrlOf({ env, complain }: Reading, mode: Mode, port: number): string | null {
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

export function rateOf({ env, complain }: Reading, mode: Mode): number {
  const text = env['READBACK_RATE_PER_SECOND'] || '40';
  const rate = Number(text);
  const most = mode === 'production' ? TEAMS_LIMIT : 100_000;
  if (!/^\d+$/.test(text) || rate < 1 || rate > most)
    complain(`READBACK_RATE_PER_SECOND must be a whole number from 1 to ${most}, got "${text}"`);
  return rate;
}

export function fileHostsOf({ env, complain }: Reading): readonly string[] {
  const hosts = list(env, 'READBACK_FILE_HOSTS', [SHAREPOINT]).map((host) => host.toLowerCase());
  for (const host of hosts)
    if (!/^(\*\.)?([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(host))
      complain(
        `READBACK_FILE_HOSTS must list host names such as trust-my.sharepoint.com or *.sharepoint.com, got "${host}"`,
      );
  return hosts;
}
