import { createServer } from 'node:http';
import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readSettings } from '../../src/main/settings';

const production = {
  MicrosoftAppId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
  AZURE_STORAGE_ACCOUNT: 'readbackstorage',
  READBACK_TENANT_IDS: '11111111-1111-4111-8111-111111111111',
  READBACK_ROSTER: '/data/roster.csv',
};
const model = {
  READBACK_OPENAI_ENDPOINT: 'https://trust.openai.azure.com/',
  READBACK_OPENAI_DEPLOYMENT: 'gpt-4o',
};
const local = { ...production, MicrosoftAppId: '', READBACK_MODE: 'local', READBACK_OPENAI_KEY: 'k-secret' };

type Env = Readonly<Record<string, string>>;
const complaintsOf = (env: Env): string => {
  const outcome = readSettings(env);
  return outcome.kind === 'bad' ? outcome.complaints.join('\n') : '';
};

test('nothing set means no model', () => {
  expect(readSettings(production)).toMatchObject({ settings: { model: null } });
});

test('an endpoint and a deployment are enough where the bot has a managed identity', () => {
  expect(readSettings({ ...production, ...model })).toMatchObject({
    settings: {
      model: {
        endpoint: 'https://trust.openai.azure.com',
        deployment: 'gpt-4o',
        apiVersion: '2024-10-21',
        key: null,
      },
    },
  });
});

test('a key and another version are taken as they are', () => {
  const more = { READBACK_OPENAI_KEY: 'k', READBACK_OPENAI_API_VERSION: '2025-04-01-preview' };
  expect(readSettings({ ...production, ...model, MicrosoftAppType: 'SingleTenant', ...more })).toMatchObject({
    settings: { model: { key: 'k', apiVersion: '2025-04-01-preview' } },
  });
});

test.each<[what: string, changed: Env, complaint: string]>([
  ['http', { READBACK_OPENAI_ENDPOINT: 'http://trust.openai.azure.com' }, 'READBACK_OPENAI_ENDPOINT must be'],
  ['a path', { READBACK_OPENAI_ENDPOINT: 'https://trust.openai.azure.com/openai' }, 'with no path'],
  ['no address', { READBACK_OPENAI_ENDPOINT: 'trust' }, 'READBACK_OPENAI_ENDPOINT must be'],
  ['a name with it', { READBACK_OPENAI_ENDPOINT: 'https://a:b@trust.example' }, 'with no path'],
  ['no deployment', { READBACK_OPENAI_DEPLOYMENT: '' }, 'READBACK_OPENAI_DEPLOYMENT must be'],
  ['a deployment with a path', { READBACK_OPENAI_DEPLOYMENT: '../x' }, 'READBACK_OPENAI_DEPLOYMENT must be'],
  [
    'a version that is none',
    { READBACK_OPENAI_API_VERSION: 'latest' },
    'READBACK_OPENAI_API_VERSION must be',
  ],
  ['no way in', { MicrosoftAppType: 'SingleTenant' }, 'has no managed identity'],
  ['a forgotten endpoint', { READBACK_OPENAI_ENDPOINT: '' }, 'READBACK_OPENAI_ENDPOINT is missing'],
])('%s is complained of', (_what, changed, complaint) => {
  expect(complaintsOf({ ...production, ...model, ...changed })).toContain(complaint);
});

test('local mode takes a loopback address and a key alone', () => {
  const here = { ...local, ...model, READBACK_OPENAI_ENDPOINT: 'http://127.0.0.1:4000' };
  expect(complaintsOf(here)).not.toContain('OPENAI');
  expect(complaintsOf({ ...local, ...model })).toContain('an address on this machine');
  expect(complaintsOf({ ...here, READBACK_OPENAI_KEY: '' })).toContain('READBACK_OPENAI_KEY is missing');
});

test('no complaint repeats a key', () => {
  const wrong = { ...production, ...model, READBACK_OPENAI_ENDPOINT: 'x', READBACK_OPENAI_KEY: 'k-secret' };
  expect(complaintsOf(wrong)).not.toContain('k-secret');
});

test('without a key the bot’s own identity asks its host for a token for Azure OpenAI', async () => {
  const asked: URL[] = [];
  const host = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://host'));
    response.setHeader('content-type', 'application/json');
    const expires_on = Math.floor(Date.now() / 1000) + 3_600;
    response.end(JSON.stringify({ access_token: 'from-the-host', expires_on, token_type: 'Bearer' }));
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = host.address() as AddressInfo;
    expect(await tokensInAProcessOfItsOwn(`http://127.0.0.1:${port}/token`)).toBe(
      'from-the-host from-the-host',
    );
    expect(asked).toHaveLength(1);
    expect(asked[0]?.searchParams.get('client_id')).toBe(production.MicrosoftAppId);
    expect(asked[0]?.searchParams.get('resource')).toBe('https://cognitiveservices.azure.com');
  } finally {
    host.closeAllConnections();
    await new Promise((resolve) => host.close(resolve));
  }
});

/** Jest does not load modules lazily. Asks twice, as two questions would. */
async function tokensInAProcessOfItsOwn(endpoint: string): Promise<string> {
  const main = join(__dirname, '..', '..', 'src', 'main');
  const script = `
    const { readSettings } = require(${JSON.stringify(join(main, 'settings.js'))});
    const { modelAccessOf } = require(${JSON.stringify(join(main, 'model-token.js'))});
    const { settings } = readSettings(${JSON.stringify({ ...production, ...model })});
    const { token } = modelAccessOf(settings.model, settings.bot).credential;
    const ask = () => token(AbortSignal.timeout(10_000));
    ask().then(async (first) => process.stdout.write(first + ' ' + (await ask())));`;
  const env = { ...process.env, IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: 'header' };
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { env, timeout: 20_000 });
  return stdout;
}
