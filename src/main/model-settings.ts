import type { BotSettings } from './app-settings';
import { isOnThisMachine, type Mode, type Reading } from './environment';
import { isManagedIdentity } from './graph-token';

/** The Azure OpenAI resource that puts answers in sentences. */
export interface ModelSettings {
  /** Origin, without a slash at the end. */
  readonly endpoint: string;
  readonly deployment: string;
  readonly apiVersion: string;
  /** Null to be let in by the bot's own identity. */
  readonly key: string | null;
}

/** The first stable version that takes a schema for the answer (learn.microsoft.com, Azure OpenAI API version lifecycle). */
const API_VERSION = '2024-10-21';

/** Null where no model is set up, which is usual. */
export function modelOf(read: Reading, mode: Mode, bot: BotSettings): ModelSettings | null {
  const { env } = read;
  if (!env['READBACK_OPENAI_ENDPOINT']) return noneOf(read);
  return {
    endpoint: endpointOf(read, mode, env['READBACK_OPENAI_ENDPOINT']),
    deployment: deploymentOf(read),
    apiVersion: apiVersionOf(read),
    key: keyOf(read, mode, bot),
  };
}

/** A deployment without an endpoint is a slip, and would only show as sentences that never come. */
function noneOf({ env, complain }: Reading): null {
  for (const name of ['READBACK_OPENAI_DEPLOYMENT', 'READBACK_OPENAI_KEY'])
    if (env[name])
      complain(`READBACK_OPENAI_ENDPOINT is missing: ${name} is set, and means nothing without it`);
  return null;
}

function endpointOf({ complain }: Reading, mode: Mode, text: string): string {
  const origin = URL.canParse(text) ? new URL(text).origin : '';
  const isPlain = origin !== '' && text.replace(/\/+$/, '') === origin;
  if (!isPlain || !(mode === 'local' ? isOnThisMachine(text) : origin.startsWith('https://')))
    complain(
      `READBACK_OPENAI_ENDPOINT must be ${mode === 'local' ? 'an address on this machine when READBACK_MODE is local' : 'an address such as https://trust.openai.azure.com'}, with no path, got "${text}"`,
    );
  return origin;
}

function deploymentOf({ env, complain }: Reading): string {
  const name = env['READBACK_OPENAI_DEPLOYMENT'] ?? '';
  if (!/^[\w.-]{1,64}$/.test(name))
    complain(
      `READBACK_OPENAI_DEPLOYMENT must be the name of a deployment (letters, digits, hyphens, dots), got "${name}"`,
    );
  return name;
}

function apiVersionOf({ env, complain }: Reading): string {
  const version = env['READBACK_OPENAI_API_VERSION'] || API_VERSION;
  if (!/^\d{4}-\d{2}-\d{2}(-preview)?$/.test(version))
    complain(`READBACK_OPENAI_API_VERSION must be a day such as ${API_VERSION}, got "${version}"`);
  return version;
}

function keyOf({ env, complain }: Reading, mode: Mode, bot: BotSettings): string | null {
  const key = env['READBACK_OPENAI_KEY'];
  if (key) return key;
  if (mode === 'local')
    complain('READBACK_OPENAI_KEY is missing: local mode has no identity that Azure OpenAI could know');
  else if (!isManagedIdentity(bot))
    complain(
      `READBACK_OPENAI_KEY is missing: MicrosoftAppType ${bot.appType} has no managed identity to use instead`,
    );
  return null;
}
