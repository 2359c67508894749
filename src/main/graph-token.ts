import type { TokenCredential } from '@azure/identity';
import type { GraphToken } from '../directory/graph-line';
import type { TenantId } from '../domain/ids';
import type { BotSettings } from './app-settings';

/** Milliseconds until the identity service is given up. */
const TOKEN_DEADLINE_MS = 20_000;

/** The bot's own identity towards Graph. Where the bot has none, on a developer's machine, neither has Graph's stub any use for one. */
export function graphTokenOf(
  bot: BotSettings,
  graphUrl: string,
  credentialFor: (bot: BotSettings, tenant: TenantId) => Promise<TokenCredential> = loadCredential,
): GraphToken {
  if (bot.appId === '') return () => Promise.resolve('local');
  const scope = `${new URL(graphUrl).origin}/.default`;
  const credentials = new Map<TenantId, Promise<TokenCredential>>();

  async function tokenIn(tenant: TenantId): Promise<string> {
    const credential = credentials.get(tenant) ?? credentialFor(bot, tenant);
    credentials.set(tenant, credential);
    const abortSignal = AbortSignal.timeout(TOKEN_DEADLINE_MS);
    const token = await (await credential).getToken(scope, { abortSignal });
    if (token === null) throw new Error(`Asking for a token for ${scope}: expected one, got none`);
    return token.token;
  }
  return async (tenant, rejected) => {
    const token = await tokenIn(tenant);
    if (token !== rejected) return token;
    // A credential keeps its tokens until they expire, so a new one comes from a new credential.
    credentials.delete(tenant);
    return tokenIn(tenant);
  };
}

/** The bot's credential. Loads @azure/identity at the first request: it is slow to load, and most starts do not need it. */
export async function loadCredential(bot: BotSettings, tenant: TenantId): Promise<TokenCredential> {
  const { ClientSecretCredential, ManagedIdentityCredential } = await import('@azure/identity');
  return isManagedIdentity(bot)
    ? new ManagedIdentityCredential({ clientId: bot.appId })
    : new ClientSecretCredential(tenant, bot.appId, bot.appPassword);
}

export function isManagedIdentity({ appType }: Pick<BotSettings, 'appType'>): boolean {
  return appType.toLowerCase() === 'userassignedmsi';
}
