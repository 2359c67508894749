import { request } from 'node:http';
import type { StaffId } from '../../src/domain/ids';
import { strFromU8, unzipSync } from 'fflate';
import { someone } from '../domain/samples';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import {
  eventually,
  pressOn,
  startRunningService,
  type Answer,
  type RunningService,
} from './running-service';

const HR = someone(1);
const AMIRA = someone(2);
const BOB = someone(3);
const CARL = someone(4);
const people = [
  { id: HR, name: 'Alex Wilber' },
  { id: AMIRA, name: 'Amira Khan' },
  { id: BOB, name: 'Bob Stone' },
  { id: CARL, name: 'Carl Obi' },
];
const form = {
  policy: 'social-media',
  audience: 'everyone',
  school: '',
  people: '',
  opens: '2026-09-15',
  due: '2026-10-16',
};
const UNKNOWN = 'There is no page here';

let connector: StubConnector;
let service: RunningService;

beforeAll(async () => {
  connector = await startStubConnector();
  service = await startRunningService(connector, {
    people,
    env: { READBACK_NOW: '2026-09-15T15:35:00+01:00' },
  });
  await service.type(HR, 'new rollout');
  const preflight = await service.press(HR, pressOn(sentTo(HR).at(-1), 'rollout-preflight'), form);
  await service.press(HR, pressOn(preflight.value, 'rollout-launch'), { reason: 'The review is under way' });
  await eventually('everybody has the card', () => people.every(({ id }) => firstCard(id) !== undefined));
}, 40_000);

afterAll(async () => {
  await service.stop();
  await connector.stop();
});

const sentTo = (who: StaffId): readonly unknown[] =>
  connector
    .messages()
    .filter(({ chat }) => chat === connector.chatOf(who))
    .map(({ body }) => body);
const firstCard = (who: StaffId) => sentTo(who).find((body) => JSON.stringify(body).includes('policy-open'));

/** Asks for the policy in another form, as from the card's form. */
async function ask(who: StaffId, format: string): Promise<Answer> {
  const asking = await service.press(who, { ...pressOn(firstCard(who), 'policy-open'), verb: 'format-ask' });
  return service.press(who, pressOn(asking.value, 'format-send'), { format });
}

async function linkOf(who: StaffId, format = 'web-page'): Promise<string> {
  const { value } = await ask(who, format);
  const link = /"Action.OpenUrl".*?"url":"([^"]+)"/.exec(JSON.stringify(value))?.[1];
  if (link === undefined) throw new Error(`Expected a link, got ${JSON.stringify(value)}`);
  return link;
}

/** A request whose path goes out exactly as given. */
function rawGet(path: string, method = 'GET'): Promise<{ status: number; body: string }> {
  const { port } = new URL(service.url);
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

describe('somebody’s own page', () => {
  test('is the policy, in the reader’s own time and for nobody’s cache', async () => {
    const link = await linkOf(AMIRA);
    expect(link.startsWith(`${service.url}/read/`)).toBe(true);
    const response = await fetch(link);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[\w+/=]+';/,
      ) as string,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(response.headers.has('set-cookie')).toBe(false);
    const page = await response.text();
    expect(page).toContain('criticising or arguing with management');
    expect(page).toContain('<strong>Note from HR:</strong> This does not stop you whistleblowing');
    expect(page).toContain('Please read and confirm by Friday 16 October.');
  });

  test('leads to the same text in large print and as plain text', async () => {
    const link = await linkOf(AMIRA);
    const page = await (await fetch(link)).text();
    const [word = '', plain = ''] = [...page.matchAll(/href="(\/read\/[^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    const file = await fetch(new URL(word, link));
    expect(file.headers.get('content-disposition')).toBe(
      'attachment; filename="social-media-large-print.docx"',
    );
    const text = unzipSync(new Uint8Array(await file.arrayBuffer()))['word/document.xml'];
    expect(strFromU8(text ?? new Uint8Array())).toContain('criticising or arguing with management');
    expect(strFromU8(text ?? new Uint8Array())).toContain('This does not stop you whistleblowing');
    const words = await fetch(new URL(plain, link));
    expect(words.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const asText = await words.text();
    expect(asText).toContain('- criticising or arguing with management');
    expect(asText.match(/Note from HR: This does not stop you whistleblowing/g)).toHaveLength(1);
  });

  test('the Word file is what the card for large print opens', async () => {
    const link = await linkOf(AMIRA, 'large-print');
    expect((await fetch(link)).headers.get('content-type')).toContain('wordprocessingml');
  });

  test('HEAD says the same without the page; nothing else is taken', async () => {
    const link = await linkOf(AMIRA);
    const head = await fetch(link, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(10_000);
    expect(await head.text()).toBe('');
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
      expect((await fetch(link, { method })).status).toBe(405);
  });

  test('reading it writes nothing into the log', async () => {
    const link = await linkOf(AMIRA);
    const before = service.output().length;
    await fetch(link);
    await fetch(`${link}/large-print.docx`);
    await fetch(link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')));
    await rawGet('/read/%zz');
    expect(service.output().slice(before)).toBe('');
    expect(service.output()).not.toContain(new URL(link).pathname.split('/')[3]);
  });
});

describe('addresses that lead nowhere', () => {
  const parts = async () => new URL(await linkOf(AMIRA)).pathname.split('/').slice(2);
  const changed: readonly [string, (parts: readonly string[]) => readonly string[]][] = [
    ['another signature', ([campaign = '', person = '']) => [campaign, person, 'x'.repeat(43)]],
    [
      'another person',
      ([campaign = '', person = '', sign = '']) => [campaign, person.split('').reverse().join(''), sign],
    ],
    ['another campaign', ([, person = '', sign = '']) => [someone(77), person, sign]],
    ['no signature', ([campaign = '', person = '']) => [campaign, person]],
    ['a file that is not there', (all) => [...all, 'policy.pdf']],
    ['dots', (all) => ['..', 'read', ...all]],
    ['encoded dots', (all) => ['%2e%2e', 'read', ...all]],
    ['encoded slashes', (all) => [all.join('%2f')]],
    ['what cannot be decoded', (all) => [...all, '%zz']],
    ['a zero byte', (all) => [...all, '%00']],
    ['upper case', (all) => all.map((part) => part.toUpperCase())],
  ];

  test.each(changed)('%s tells nobody anything', async (_what, change) => {
    const { status, body } = await rawGet(`/read/${change(await parts()).join('/')}`);
    expect(status).toBe(404);
    // What cannot be decoded never gets as far as a page.
    expect(body === '{}' || body.includes(UNKNOWN)).toBe(true);
  });

  test('somebody else’s signature opens nothing', async () => {
    const [amira, bob] = [new URL(await linkOf(AMIRA)), new URL(await linkOf(BOB))];
    const mixed = amira.pathname.replace(/[^/]+$/, bob.pathname.split('/').at(-1) ?? '');
    expect((await rawGet(mixed)).status).toBe(404);
  });

  test('a path of 80 KB is turned away, and the service lives', async () => {
    const answer = await rawGet(`/read/${'a'.repeat(80 * 1024)}`).catch(() => ({ status: 431 }));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
  });

  test('a query changes nothing', async () => {
    expect((await fetch(`${await linkOf(AMIRA)}?person=somebody-else`)).status).toBe(200);
  });
});

test('once its reader has confirmed, a page says that it is closed, in every form', async () => {
  const link = await linkOf(BOB);
  await service.press(BOB, { ...pressOn(firstCard(BOB), 'policy-open'), verb: 'policy-acknowledge' });
  for (const file of ['', '/large-print.docx', '/plain.txt']) {
    const response = await fetch(link + file);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('You have confirmed that you read this policy');
  }
  const again = await ask(BOB, 'web-page').catch((cause: unknown) => cause);
  expect(JSON.stringify(again)).not.toContain('/read/');
});

test('once HR has called the rollout off, a page says that it is over', async () => {
  const link = await linkOf(CARL);
  const { data } = pressOn(firstCard(CARL), 'policy-open');
  const { campaignId } = data as { campaignId: string };
  await service.press(HR, { verb: 'rollout-cancel', data: { campaignId } });
  await eventually('the page is closed', async () => (await fetch(link)).status === 410);
  expect(await (await fetch(link)).text()).toContain('This page is closed now');
});
