import { isGuid } from '../domain/ids';
import { PUBLIC_CLOUD } from '../teams/framework';
import { isOnThisMachine, type Mode, type Reading } from './environment';

/** As botbuilder spells them. */
export interface BotSettings {
  readonly appId: string;
  readonly appPassword: string;
  readonly appType: string;
  readonly appTenantId: string;
  readonly endpoints: Readonly<Record<string, string>>;
}

export interface GraphSettings {
  /** The id in the app's manifest. */
  readonly teamsAppId: string;
  /** With the version and no slash at the end. */
  readonly url: string;
}

const APP_TYPES = ['UserAssignedMSI', 'SingleTenant', 'MultiTenant'];
/** Graph's own address outside national clouds (learn.microsoft.com/graph/deployments). */
const GRAPH = 'https://graph.microsoft.com/v1.0';

/** The app's registration. */
export function botOf(read: Reading, mode: Mode): BotSettings {
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

/** How people are given the app; null where that is not Readback's to do. */
export function graphOf({ env, complain }: Reading, mode: Mode, bot: BotSettings): GraphSettings | null {
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
