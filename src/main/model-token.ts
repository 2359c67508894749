import type { TokenCredential } from '@azure/identity';
import { tenantId } from '../domain/ids';
import type { ModelAccess } from '../model/model-access';
import type { BotSettings } from './app-settings';
import { loadCredential } from './graph-token';
import type { ModelSettings } from './model-settings';

/** What a token for Azure OpenAI is asked for (learn.microsoft.com, Azure OpenAI with managed identities). */
const SCOPE = 'https://cognitiveservices.azure.com/.default';

/** How the model is reached: by its key, or as the bot itself. */
export function modelAccessOf(
  { key, ...where }: ModelSettings,
  bot: BotSettings,
  load: () => Promise<TokenCredential> = () => loadCredential(bot, tenantId(bot.appTenantId)),
): ModelAccess {
  if (key !== null) return { ...where, credential: { kind: 'key', key } };
  let credential: Promise<TokenCredential> | undefined;
  // One credential, which keeps its token until it expires.
  const token = async (abortSignal: AbortSignal): Promise<string> => {
    credential ??= load();
    const got = await (await credential).getToken(SCOPE, { abortSignal });
    if (got === null) throw new Error(`Asking for a token for ${SCOPE}: expected one, got none`);
    return got.token;
  };
  return { ...where, credential: { kind: 'identity', token } };
}
