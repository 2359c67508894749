import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { someone } from '../domain/samples';
import { secondsFromNow, startKeyServer, type KeyServer } from '../teams/key-server';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import {
  activityFrom,
  eventually,
  startRunningService,
  TENANT,
  type RunningService,
} from './running-service';

const APP_ID = '22222222-2222-4222-8222-222222222222';
const TEAMS = 'https://smba.trafficmanager.net/teams/';
const people = [{ id: someone(1), name: 'Alex Wilber' }];

let connector: StubConnector;

beforeAll(async () => {
  connector = await startStubConnector();
});

afterAll(() => connector.stop());

describe('in local mode', () => {
  let service: RunningService;

  beforeAll(async () => {
    service = await startRunningService(connector, { people });
  }, 30_000);

  afterAll(() => service.stop());

  const send = (body: string, contentType = 'application/json') =>
    fetch(`${service.url}/api/messages`, { method: 'POST', headers: { 'content-type': contentType }, body });

  test.each([
    ['a body of 300 KB', JSON.stringify({ text: 'x'.repeat(300 * 1024) }), 413],
    ['no JSON', '{nonsense', 400],
    ['a list', '[]', 400],
    ['nothing', '', 400],
    ['an activity without a sender', '{"type":"message","channelId":"msteams"}', 400],
    ['JSON ten thousand levels deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400],
  ])('%s is turned away', async (_what, body, status) => {
    expect((await send(body)).status).toBe(status);
  });

  test('what a web page could post by itself is turned away', async () => {
    expect((await send('{}', 'text/plain')).status).toBe(415);
  });

  test('a compressed body is turned away, and the service lives', async () => {
    const response = await fetch(`${service.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: 'no gzip at all',
    });
    expect(response.status).toBe(415);
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
  });

  test('other methods and paths are turned away', async () => {
    expect((await fetch(`${service.url}/api/messages`)).status).toBe(405);
    expect((await fetch(`${service.url}/nowhere`)).status).toBe(404);
  });

  test('a service address that is not loopback is turned away', async () => {
    const activity = {
      ...activityFrom(connector, someone(1)),
      type: 'message',
      text: 'help',
      serviceUrl: TEAMS,
    };
    expect((await service.post(activity)).status).toBe(403);
  });

  test('it listens on loopback only', async () => {
    const { port } = new URL(service.url);
    const reached = await new Promise((resolve) => {
      const socket = connect({ port: Number(port), host: '::1', timeout: 1_000 });
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    expect(reached).toBe(false);
  });

  test('an invoke that is none of ours is answered', async () => {
    const activity = {
      ...activityFrom(connector, someone(1)),
      type: 'invoke',
      name: 'composeExtension/selectItem',
      value: {},
    };
    const response = await service.post(activity);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ statusCode: 400, value: { code: 'bad-request' } });
  });

  test('nothing personal gets into its log', async () => {
    await service.type(someone(1), 'is my secret question written down?');
    expect(service.output()).not.toMatch(/secret question|Alex Wilber|trust\.example/);
  });
});

describe('in production', () => {
  let keys: KeyServer;
  let service: RunningService;
  const env = () => ({
    READBACK_MODE: 'production',
    MicrosoftAppId: APP_ID,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: TENANT,
    MicrosoftAppPassword: 'a-password-for-tests',
    READBACK_TENANT_IDS: TENANT,
    READBACK_DEFAULT_SERVICE_URL: TEAMS,
    READBACK_RATE_PER_SECOND: '40',
    ToBotFromChannelOpenIdMetadataUrl: keys.metadataUrl,
  });
  const press = (change: object = {}) => ({
    ...activityFrom(connector, someone(1)),
    serviceUrl: TEAMS,
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'nothing-known', data: {} } },
    ...change,
  });
  const send = (token?: Parameters<KeyServer['authorization']>[2], change: object = {}) =>
    service.post(press(change), { authorization: keys.authorization(APP_ID, TEAMS, token) });

  beforeAll(async () => {
    keys = await startKeyServer();
    service = await startRunningService(connector, { people, env: env() });
  }, 30_000);

  afterAll(async () => {
    await service.stop();
    await keys.stop();
  });

  test('a good token gets an answer', async () => {
    const response = await send();
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ statusCode: 400, value: { code: 'bad-request' } });
  });

  test('no token gets 401', async () => {
    expect((await service.post(press())).status).toBe(401);
  });

  test.each<[string, Parameters<KeyServer['authorization']>[2]]>([
    ['a forged signature', { signedBy: 'somebody-else' }],
    ['the public key as a secret', { header: { alg: 'HS256' }, signedBy: 'public-key' }],
    ['no signature', { header: { alg: 'none' }, signedBy: 'nobody' }],
    ['an expired token', { claims: { exp: secondsFromNow(-600) } }],
    ['a token of the future', { claims: { nbf: secondsFromNow(600) } }],
    ['another bot’s token', { claims: { aud: '99999999-9999-4999-8999-999999999999' } }],
    ['another issuer', { claims: { iss: 'https://api.botframework.com.evil.example' } }],
    [
      'an emulator’s token',
      {
        claims: {
          iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
          appid: APP_ID,
          ver: '1.0',
        },
      },
    ],
    ['a token that never expires', { claims: { exp: undefined } }],
    ['a token for another address', { claims: { serviceurl: 'https://elsewhere.example/' } }],
  ])('%s gets 401', async (_what, token) => {
    expect((await send(token)).status).toBe(401);
  });

  test('another tenant and another channel get 403', async () => {
    const elsewhere = '99999999-9999-4999-8999-999999999999';
    const tenant = {
      conversation: { id: 'c', tenantId: elsewhere },
      channelData: { tenant: { id: elsewhere } },
    };
    expect((await send({}, tenant)).status).toBe(403);
    expect((await send({}, { channelId: 'directline' })).status).toBeGreaterThanOrEqual(401);
  });

  test('"clock" is a question like any other', async () => {
    await send({}, { type: 'message', name: undefined, value: undefined, text: 'clock 2030-01-01' });
    expect(service.output()).not.toContain('digests planned');
  });
});

describe('starting and stopping', () => {
  const run = (env: Readonly<Record<string, string>>) =>
    new Promise<{ code: number | null; stderr: string }>((resolve) => {
      const child = spawn(process.execPath, [join(__dirname, '..', '..', 'src', 'main', 'index.js')], {
        env: { PATH: process.env['PATH'], ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let stderr = '';
      child.stderr.on('data', (chunk) => (stderr += String(chunk)));
      child.once('exit', (code) => resolve({ code, stderr }));
    });

  test('without authentication it refuses to start, with exit code 2 and every complaint', async () => {
    const { code, stderr } = await run({ PORT: 'abc' });
    expect(code).toBe(2);
    for (const name of [
      'MicrosoftAppId',
      'PORT',
      'READBACK_TENANT_IDS',
      'READBACK_ROSTER',
      'AZURE_STORAGE_ACCOUNT',
    ])
      expect(stderr).toContain(name);
  });

  test('without a list of schools it starts on a developer’s machine with examples, and says so', async () => {
    const service = await startRunningService(connector, { people, env: { READBACK_SCHOOLS: '' } });
    await service.stop();
    expect(service.output()).toContain('every school has example safeguarding contacts');
  });

  test('SIGTERM ends it with 0', async () => {
    const service = await startRunningService(connector, { people });
    expect(await service.stop('SIGTERM')).toBe(0);
  });

  test('while storage does not answer it lives but is not ready', async () => {
    const nowhere =
      'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:1/a';
    const starting = startRunningService(connector, {
      people,
      env: { AZURE_STORAGE_CONNECTION_STRING: nowhere },
      readyWhen: async (url) => {
        const [live, ready] = await Promise.all(
          ['live', 'ready'].map((path) => fetch(`${url}/health/${path}`).catch(() => null)),
        );
        return live?.status === 200 && ready?.status === 503;
      },
    });
    const service = await starting;
    await eventually('it says so in its log', () => service.output().includes('not ready'), 30_000);
    expect((await service.post({ type: 'message' })).status).toBe(503);
    await service.stop();
  }, 60_000);
});
