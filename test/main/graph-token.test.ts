import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { tenantId } from '../../src/domain/ids';
import { graphTokenOf } from '../../src/main/graph-token';
import type { BotSettings } from '../../src/main/app-settings';

const tenant = tenantId('11111111-1111-4111-8111-111111111111');
const other = tenantId('33333333-3333-4333-8333-333333333333');
const bot: BotSettings = {
  appId: '22222222-2222-4222-8222-222222222222',
  appPassword: 'not-a-secret',
  appType: 'SingleTenant',
  appTenantId: tenant,
  endpoints: {},
};

/** Each credential has one token, and another one for each tenant. */
function numbered() {
  const made: string[] = [];
  const scopes: unknown[] = [];
  const credentialFor = (_bot: BotSettings, of: string) => {
    made.push(of);
    const token = `token-${made.length}`;
    return Promise.resolve({
      getToken: (scope: unknown) => {
        scopes.push(scope);
        return Promise.resolve({ token, expiresOnTimestamp: 0 });
      },
    });
  };
  return { made, scopes, credentialFor };
}

test('a token is for Graph at the address that was set, and each tenant has its own', async () => {
  const { made, scopes, credentialFor } = numbered();
  const token = graphTokenOf(bot, 'https://graph.microsoft.us/v1.0', credentialFor);
  expect([await token(tenant), await token(tenant), await token(other)]).toEqual([
    'token-1',
    'token-1',
    'token-2',
  ]);
  expect(made).toEqual([tenant, other]);
  expect(new Set(scopes)).toEqual(new Set(['https://graph.microsoft.us/.default']));
});

test('a token that was turned down is replaced, once for all who were turned down', async () => {
  const { made, credentialFor } = numbered();
  const token = graphTokenOf(bot, 'https://graph.microsoft.com/v1.0', credentialFor);
  const rejected = await token(tenant);
  expect(await token(tenant, rejected)).toBe('token-2');
  expect(await token(tenant, rejected)).toBe('token-2');
  expect(made).toHaveLength(2);
});

test('on a developer’s machine no identity is asked for', async () => {
  const { made, credentialFor } = numbered();
  const token = graphTokenOf({ ...bot, appId: '' }, 'http://127.0.0.1:1/v1.0', credentialFor);
  expect(await token(tenant)).toBe('local');
  expect(made).toEqual([]);
});

test('a managed identity asks its host for a token of the bot’s own identity', async () => {
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
    expect(await tokenInAProcessOfItsOwn(`http://127.0.0.1:${port}/token`)).toBe('from-the-host');
    expect(asked[0]?.searchParams.get('client_id')).toBe(bot.appId);
    expect(asked[0]?.searchParams.get('resource')).toBe('https://graph.microsoft.com');
  } finally {
    host.closeAllConnections();
    await new Promise((resolve) => host.close(resolve));
  }
});

/** Jest does not load modules lazily. */
async function tokenInAProcessOfItsOwn(endpoint: string): Promise<string> {
  const file = join(__dirname, '..', '..', 'src', 'main', 'graph-token.js');
  const settings = { ...bot, appPassword: '', appType: 'UserAssignedMSI' };
  const script = `require(${JSON.stringify(file)})
    .graphTokenOf(${JSON.stringify(settings)}, 'https://graph.microsoft.com/v1.0')('${tenant}')
    .then((token) => process.stdout.write(token))`;
  const env = { ...process.env, IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: 'header' };
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { env, timeout: 20_000 });
  return stdout;
}
