import http from 'node:http';
import https from 'node:https';
import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';
import { MsalServiceClientCredentialsFactory } from 'botframework-connector';
import { createBot, type Bot, type BotOptions } from '../../src/teams/bot';
import type { BotRequest } from '../../src/teams/admission';
import { ISSUER, secondsFromNow, startKeyServer, type KeyServer, type Token } from './key-server';
import {
  answeringWith,
  APP_ID,
  CARD,
  localOptions,
  memoryLog,
  message,
  OTHER_TENANT,
  TENANT,
  sendNow,
} from './samples';
import { startStubConnector, type StubConnector } from './stub-connector';

const HOST = 'smba.trafficmanager.net';
const SERVICE = `https://${HOST}/uk/`;
const OWN_TOKEN = 'own-outbound-token';

let keys: KeyServer;
let teams: StubConnector;

beforeAll(async () => {
  [keys, teams] = await Promise.all([startKeyServer(), startStubConnector()]);
  // The SDK prints every token it refuses.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  // Teams' host is played by the stub, so that the production rules for addresses stay in force.
  const toStub = (url: string | URL, options: object) =>
    http.request(new URL(url).href.replace(`https://${HOST}`, teams.url), { ...options, agent: undefined });
  jest.spyOn(https, 'request').mockImplementation(toStub);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await Promise.all([keys.stop(), teams.stop()]);
});
beforeEach(() => teams.reset());

/** Plays login.microsoftonline.com for the bot's own token, and counts how often it was asked. */
function signIn(appId = APP_ID): {
  readonly factory: MsalServiceClientCredentialsFactory;
  readonly asked: string[];
  readonly issue: (token: string) => void;
} {
  const asked: string[] = [];
  let token = OWN_TOKEN;
  const answer = <T>(url: string) => {
    asked.push(url);
    const body = { token_type: 'Bearer', expires_in: 3_600, access_token: token } as T;
    return Promise.resolve({ headers: {}, status: 200, body });
  };
  const networkClient: INetworkModule = { sendGetRequestAsync: answer, sendPostRequestAsync: answer };
  const auth = {
    clientId: appId,
    clientSecret: 'not-a-secret',
    authority: 'https://login.microsoftonline.com/botframework.com',
  };
  const application = new ConfidentialClientApplication({ auth, system: { networkClient } });
  return {
    factory: new MsalServiceClientCredentialsFactory(appId, application),
    asked,
    issue: (next) => {
      token = next;
    },
  };
}

function productionBot(changed: Partial<BotOptions> = {}) {
  const answering = answeringWith({ kind: 'words', text: 'Hello' });
  const log = memoryLog();
  const bot = createBot({
    ...localOptions({ answering, log }),
    mode: 'production',
    appId: APP_ID,
    tenantIds: [TENANT],
    serviceHosts: [HOST],
    endpoints: { ToBotFromChannelOpenIdMetadataUrl: keys.metadataUrl },
    credentialsFactory: signIn().factory,
    ...changed,
  });
  return { bot, asked: answering.asked, lines: log.lines };
}

const knock = (bot: Bot, token?: Token, changed = {}, request: Partial<BotRequest> = {}) =>
  bot.receive({
    authorization: keys.authorization(APP_ID, SERVICE, token),
    body: message(SERVICE, changed),
    ...request,
  });

test('a good token opens the door', async () => {
  const { bot, asked } = productionBot();
  expect(await knock(bot)).toEqual({ status: 200 });
  expect(asked).toHaveLength(1);
});

test('no header is unauthorised, whatever the body is', async () => {
  const { bot } = productionBot();
  expect(await bot.receive({ body: 'nonsense' })).toMatchObject({ status: 401 });
  expect(await bot.receive({ body: message(SERVICE) })).toMatchObject({ status: 401 });
});

test.each([
  [''],
  ['Basic x'],
  ['Bearer'],
  ['Bearer '],
  ['Bearer a b'],
  ['Bearer a.b.c'],
  ['bearer a.b.c'],
  ['Bearer bnVsbA.bnVsbA.bnVsbA'],
  ['Bearer IkhTIg.e30.x'],
  ['Bearer eyJ0eXAiOiJKV1QifQ.e30-.x'],
  [`Bearer ${'a'.repeat(20_000)}.b.c`],
])('the header "%.40s" is unauthorised', async (authorization) => {
  const { bot, asked } = productionBot();
  const answer = await bot.receive({ authorization, body: message(SERVICE) });
  expect(answer).toEqual({ status: 401, body: { message: 'Unauthorised' } });
  expect(asked).toEqual([]);
});

test.each<[string, Token]>([
  ['signed by somebody else', { signedBy: 'somebody-else' }],
  ['signed by nobody', { header: { alg: 'none' }, signedBy: 'nobody' }],
  ['alg none with a signature', { header: { alg: 'none' } }],
  ['signed with the public key as a secret', { header: { alg: 'HS256' }, signedBy: 'public-key' }],
  ['an algorithm that does not exist', { header: { alg: 'RS999' } }],
  [
    'bringing its own key',
    { header: { jwk: { kty: 'RSA' }, jku: 'http://127.0.0.1:1/' }, signedBy: 'somebody-else' },
  ],
  ['an unknown key', { header: { kid: 'unknown' } }],
  ['no key id', { header: { kid: undefined } }],
  ['a key id of 10 KB', { header: { kid: 'k'.repeat(10_000) } }],
  ['a key id that is a path', { header: { kid: '../../key' } }],
  ['a key id that is an object', { header: { kid: { $gt: '' } } }],
  ['expired 301 seconds ago', { claims: { exp: secondsFromNow(-301) } }],
  ['valid from 330 seconds on', { claims: { nbf: secondsFromNow(330) } }],
  ['an expiry that is a text', { claims: { exp: 'never' } }],
  ['another audience', { claims: { aud: TENANT } }],
  ['no audience', { claims: { aud: undefined } }],
  ['a list of audiences', { claims: { aud: [APP_ID, TENANT] } }],
  ['a list of ours alone', { claims: { aud: [APP_ID] } }],
  ['no issuer', { claims: { iss: undefined } }],
  ['an issuer that is a number', { claims: { iss: 7 } }],
  ['a look-alike issuer', { claims: { iss: `${ISSUER}.evil.com` } }],
  ['an issuer with a slash', { claims: { iss: `${ISSUER}/` } }],
  ['a list of issuers', { claims: { iss: [ISSUER] } }],
  ['the government cloud', { claims: { iss: 'https://api.botframework.us' } }],
  ['an unrelated tenant', { claims: { iss: `https://sts.windows.net/${OTHER_TENANT}/`, tid: OTHER_TENANT } }],
  [
    'the emulator with our own secret',
    {
      claims: {
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        tid: 'd6d49420-f39b-4df7-a1dc-d59a935871db',
        ver: '1.0',
        appid: APP_ID,
      },
    },
  ],
  [
    'a skill',
    {
      claims: {
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        ver: '1.0',
        appid: TENANT,
      },
    },
  ],
  ['another service address', { claims: { serviceurl: `https://${HOST}/de/` } }],
  ['no service address', { claims: { serviceurl: undefined } }],
])('a token is unauthorised: %s', async (_what, token) => {
  const { bot, asked, lines } = productionBot();
  expect(await knock(bot, token)).toEqual({ status: 401, body: { message: 'Unauthorised' } });
  expect(asked).toEqual([]);
  expect(teams.requests).toEqual([]);
  expect(lines).toEqual([
    { level: 'warn', event: 'request refused', fields: { status: 401, reason: 'Unauthorised' } },
  ]);
});

test('clocks may differ by less than five minutes', async () => {
  const { bot } = productionBot();
  expect(await knock(bot, { claims: { exp: secondsFromNow(-290) } })).toEqual({ status: 200 });
  expect(await knock(bot, { claims: { nbf: secondsFromNow(290) } })).toEqual({ status: 200 });
});

test('a good token does not open the door for another channel, tenant or host', async () => {
  const { bot, asked } = productionBot({ serviceHosts: ['other.example'] });
  expect(await knock(bot)).toMatchObject({ status: 403 });
  const elsewhere = productionBot();
  expect(
    await knock(
      elsewhere.bot,
      {},
      { channelData: { tenant: { id: OTHER_TENANT } }, conversation: { id: 'c' } },
    ),
  ).toMatchObject({ status: 403 });
  expect(await knock(elsewhere.bot, {}, { channelData: { tenant: { id: OTHER_TENANT } } })).toMatchObject({
    status: 400,
  });
  expect([...asked, ...elsewhere.asked]).toEqual([]);
});

test.each(['directline', 'webchat', 'emulator', 'AseChannel'])(
  'the channel %s is not endorsed by the key',
  async (channelId) => {
    expect(await knock(productionBot().bot, {}, { channelId })).toMatchObject({ status: 401 });
  },
);

test('a key that is endorsed for another channel only does not open the door', async () => {
  const directLine = await startKeyServer(['directline']);
  try {
    const endpoints = { ToBotFromChannelOpenIdMetadataUrl: directLine.metadataUrl };
    const { bot } = productionBot({ endpoints });
    const authorization = directLine.authorization(APP_ID, SERVICE);
    expect(await bot.receive({ authorization, body: message(SERVICE) })).toMatchObject({ status: 401 });
    const body = message(SERVICE, { channelId: 'directline' });
    expect(await bot.receive({ authorization, body })).toMatchObject({ status: 403 });
  } finally {
    await directLine.stop();
  }
});

test.each(['failing', 'garbled', 'hanging'] as const)(
  'keys that cannot be fetched (%s) are our trouble, not the caller’s',
  async (how) => {
    const broken = await startKeyServer();
    broken.behave(how);
    try {
      const endpoints = { ToBotFromChannelOpenIdMetadataUrl: broken.metadataUrl };
      const { bot, lines } = productionBot({ endpoints, deadlines: { keys: 300 } });
      const request = { authorization: broken.authorization(APP_ID, SERVICE), body: message(SERVICE) };
      expect(await bot.receive(request)).toEqual({ status: 503, body: { message: 'Try again later' } });
      expect(lines.map(({ event }) => event)).toContain('signing keys not available');
      broken.behave('well');
      expect(await bot.receive(request)).toEqual({ status: 200 });
    } finally {
      await broken.stop();
    }
  },
);

test('a thousand unknown keys fetch the keys once', async () => {
  const fresh = await startKeyServer();
  try {
    const { bot } = productionBot({ endpoints: { ToBotFromChannelOpenIdMetadataUrl: fresh.metadataUrl } });
    for (let i = 0; i < 1_000; i += 1) {
      const authorization = fresh.authorization(APP_ID, SERVICE, { header: { kid: `unknown-${i}` } });
      expect((await bot.receive({ authorization, body: message(SERVICE) })).status).toBe(401);
    }
    expect(fresh.requests).toEqual(['/openid', '/keys']);
  } finally {
    await fresh.stop();
  }
});

test('everything that goes out carries the bot’s own token, which is fetched once', async () => {
  // An app id of its own: the SDK keeps tokens for the whole process.
  const appId = '88888888-8888-4888-8888-888888888888';
  const own = signIn(appId);
  const { bot } = productionBot({ appId, credentialsFactory: own.factory });
  await bot.receive({ authorization: keys.authorization(appId, SERVICE), body: message(SERVICE) });
  await sendNow(bot.messenger, { serviceUrl: SERVICE, conversationId: 'a:bob' }, CARD);
  expect(teams.requests.map(({ headers }) => headers.authorization)).toEqual([
    `Bearer ${OWN_TOKEN}`,
    `Bearer ${OWN_TOKEN}`,
  ]);
  expect(own.asked.filter((url) => url.includes('/oauth2/v2.0/token'))).toHaveLength(1);
});

test('a bot that gets no token of its own has delivered nothing, and says so', async () => {
  const { bot } = productionBot({ credentialsFactory: failingSignIn() });
  const outcome = await sendNow(bot.messenger, { serviceUrl: SERVICE, conversationId: 'a:bob' }, CARD);
  expect(outcome).toMatchObject({ kind: 'not-delivered' });
  expect(teams.requests).toEqual([]);
});

test('a token that Teams rejects is renewed once, and the message goes out with the new one', async () => {
  const appId = '87878787-8787-4787-8787-878787878787';
  const own = signIn(appId);
  const { bot } = productionBot({ appId, credentialsFactory: own.factory });
  const send = () => sendNow(bot.messenger, { serviceUrl: SERVICE, conversationId: 'a:bob' }, CARD);
  await send();
  own.issue('renewed');
  teams.on(/activities/, { kind: 'status', status: 401 }, 1);
  expect((await send()).kind).toBe('delivered');
  expect((await send()).kind).toBe('delivered');
  expect(own.asked.filter((url) => url.includes('/oauth2/v2.0/token'))).toHaveLength(2);
  expect(teams.requests.slice(-2).map(({ headers }) => headers.authorization)).toEqual([
    'Bearer renewed',
    'Bearer renewed',
  ]);
});

test('a bot that Teams does not accept with a new token either has no access', async () => {
  const appId = '86868686-8686-4686-8686-868686868686';
  const own = signIn(appId);
  const { bot } = productionBot({ appId, credentialsFactory: own.factory });
  teams.on(/activities/, { kind: 'status', status: 401 });
  own.issue('renewed');
  const outcome = await sendNow(bot.messenger, { serviceUrl: SERVICE, conversationId: 'a:bob' }, CARD);
  expect(outcome.kind).toBe('no-access');
  expect(teams.requests.length).toBeLessThanOrEqual(2);
});

function failingSignIn(): MsalServiceClientCredentialsFactory {
  const { factory } = signIn();
  jest.spyOn(factory, 'createCredentials').mockRejectedValue(new Error('secret expired'));
  return factory;
}
