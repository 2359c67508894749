import { setTimeout as sleep } from 'node:timers/promises';
import { GRAPH_PER_SECOND, installingIsOff } from '../../src/directory/graph-installer';
import type { GraphTurn } from '../../src/directory/graph-line';
import { Pace } from '../../src/teams/pace';
import { memoryPace } from '../memory/pace-book';
import { many, newStaff, newTenant } from '../storage/samples';
import { memoryLog } from '../teams/samples';
import { graphInstaller, personAs } from './graph-samples';
import {
  CATALOGUE_ID,
  graphError,
  MANIFEST_ID,
  NO_LICENCE,
  startGraphStub,
  TOKEN,
  type GraphStub,
  type GraphAnswer,
} from './graph-stub';

let graph: GraphStub;
beforeAll(async () => void (graph = await startGraphStub()));
afterAll(() => graph.stop());
beforeEach(() => graph.reset());

const tenant = newTenant();
const DEADLINE_MS = 400;
const INSTALL = /^POST .*installedApps/;
const CATALOGUE = /^GET .*appCatalogs/;
const PERSON = /^GET .*\/users\//;

function someone(as: Parameters<typeof personAs>[0] = 'member') {
  const person = newStaff();
  graph.people.set(person, personAs(as));
  return person;
}
const status = (code: number, headers = {}, body: unknown = {}): GraphAnswer => ({
  kind: 'status',
  status: code,
  headers,
  body,
});
const asked = () => graph.requests.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);

test('the app is named by the id the catalogue gave it, and the catalogue is asked once', async () => {
  const installer = graphInstaller(graph);
  const people = many(10, () => someone());
  await Promise.all(people.map((person) => installer.install(tenant, person)));
  const [first, ...others] = graph.requests;
  expect(decodeURIComponent(first?.path ?? '')).toBe(
    `/v1.0/appCatalogs/teamsApps?$filter=externalId eq '${MANIFEST_ID}'`,
  );
  expect(graph.installs().toSorted()).toEqual(people.toSorted());
  for (const { body, headers } of others) {
    expect(body).toEqual({ 'teamsApp@odata.bind': `${graph.url}/appCatalogs/teamsApps/${CATALOGUE_ID}` });
    expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
  }
});

test('an app that somebody uploaded for themselves is not the one', async () => {
  const value = [
    { id: 'own', distributionMethod: 'sideloaded' },
    { id: 'the-trust', distributionMethod: 'organization' },
  ];
  graph.on(CATALOGUE, status(200, {}, { value }));
  graph.catalogue.set('another', 'the-trust');
  expect(await graphInstaller(graph).install(tenant, someone())).toEqual({ kind: 'installed' });
});

test.each<[string, GraphAnswer, object]>([
  ['201', status(201, {}, ''), { kind: 'installed' }],
  ['201 with a web page', status(201, {}, '<html>'), { kind: 'installed' }],
  ['409', graphError(409, 'Conflict', 'already there'), { kind: 'installed' }],
  ['408', status(408), { kind: 'not-now', retryAfterMs: 30_000 }],
  ['412', status(412), { kind: 'not-now', retryAfterMs: 30_000 }],
  ['429', status(429), { kind: 'not-now', retryAfterMs: 5_000 }],
  ['429 with seconds', status(429, { 'retry-after': '12' }), { kind: 'not-now', retryAfterMs: 12_000 }],
  [
    '429 with a date',
    status(429, { date: 'Mon, 14 Sep 2026 08:00:00 GMT', 'retry-after': 'Mon, 14 Sep 2026 08:00:20 GMT' }),
    { kind: 'not-now', retryAfterMs: 20_000 },
  ],
  ['429 with nonsense', status(429, { 'retry-after': 'soon' }), { kind: 'not-now', retryAfterMs: 5_000 }],
  ['429 with nothing', status(429, { 'retry-after': '0' }), { kind: 'not-now', retryAfterMs: 1_000 }],
  ['500', status(500), { kind: 'not-now', retryAfterMs: 30_000 }],
  ['502', status(502), { kind: 'not-now', retryAfterMs: 30_000 }],
  ['503 with seconds', status(503, { 'retry-after': '3' }), { kind: 'not-now', retryAfterMs: 3_000 }],
  ['504', status(504), { kind: 'not-now', retryAfterMs: 30_000 }],
  ['a connection that is cut', { kind: 'reset' }, { kind: 'not-now', retryAfterMs: 30_000 }],
  ['no answer at all', { kind: 'hang' }, { kind: 'not-now', retryAfterMs: 30_000, detail: 'TimeoutError' }],
  ['a redirect', status(307, { location: 'http://127.0.0.1:1/' }), { kind: 'not-now', detail: 'HTTP 307' }],
])('one installation is one request on the wire: %s', async (_what, answer, outcome) => {
  const installer = graphInstaller(graph, { deadlineMs: DEADLINE_MS });
  await installer.install(tenant, someone());
  const before = graph.requests.length;
  graph.on(INSTALL, answer);
  const startedAt = performance.now();
  expect(await installer.install(tenant, someone())).toMatchObject(outcome);
  expect(performance.now() - startedAt).toBeLessThan(DEADLINE_MS + 600);
  await sleep(50);
  expect(graph.requests).toHaveLength(before + 1);
});

test('Graph that is not there is for later', async () => {
  const installer = graphInstaller(graph, { url: 'http://127.0.0.1:1/v1.0' });
  expect(await installer.install(tenant, someone())).toMatchObject({ kind: 'not-now' });
});

test.each([
  ['guest', graphError(403, 'Forbidden', 'whatever'), 'is a guest'],
  ['guest', graphError(403, 'Forbidden', NO_LICENCE), 'is a guest'],
  ['unlicensed', graphError(403, 'Forbidden', 'whatever'), 'has no Teams licence'],
  ['unlicensed', graphError(404, 'NotFound', 'whatever'), 'has no Teams licence'],
  ['member', graphError(403, 'Forbidden', NO_LICENCE), 'has no Teams licence'],
  [
    'member',
    graphError(403, 'Forbidden', 'App is blocked by app permission policy. TenantId: 1'),
    'the administrator has switched the app off',
  ],
  ['member', graphError(403, 'Forbidden', 'whatever'), 'has not got the app'],
  ['member', graphError(404, 'NotFound', 'whatever'), 'has not got the app'],
  ['member', graphError(400, 'BadRequest', 'whatever'), 'has not got the app'],
  ['member', { kind: 'status', status: 403, body: '<html>' }, 'has not got the app'],
] as const)('a %s to whom Graph says %j has the reason "%s"', async (as, answer, reason) => {
  graph.on(INSTALL, answer);
  expect(await graphInstaller(graph).install(tenant, someone(as))).toMatchObject({ kind: 'refused', reason });
  expect(graph.installs()).toHaveLength(1);
});

test('where the app may not read the directory, Graph’s own words have to do', async () => {
  graph.on(PERSON, graphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete.'));
  const installer = graphInstaller(graph);
  expect(await installer.install(tenant, someone('unlicensed'))).toMatchObject({
    kind: 'refused',
    reason: 'has no Teams licence',
  });
  expect(await installer.install(tenant, someone('guest'))).toMatchObject({
    kind: 'refused',
    reason: 'has not got the app',
  });
});

test('nobody is called unreachable while Graph is too busy to say who they are', async () => {
  graph.on(PERSON, status(503));
  expect(await graphInstaller(graph).install(tenant, someone('guest'))).toMatchObject({ kind: 'not-now' });
});

test.each<[string, () => void, string]>([
  ['the app is not in the catalogue', () => graph.catalogue.clear(), 'the app is not in the catalogue'],
  [
    'a right is missing',
    () =>
      graph.on(
        INSTALL,
        graphError(403, 'Forbidden', "Missing role permissions on the request. API requires one of 'X'."),
      ),
    'Missing role permissions',
  ],
  [
    'the catalogue may not be read',
    () => graph.on(CATALOGUE, graphError(403, 'Forbidden', 'no')),
    'catalogue',
  ],
  ['no token is good', () => graph.tokens.clear(), 'HTTP 401 with a new token'],
])('a fault is nobody’s refusal; it is logged once and the others wait: %s', async (_what, breakIt, said) => {
  const log = memoryLog();
  const installer = graphInstaller(graph, {}, log);
  breakIt();
  const first = await installer.install(tenant, someone());
  expect(first).toMatchObject({ kind: 'not-now', retryAfterMs: 60_000 });
  const before = graph.requests.length;
  expect(await installer.install(tenant, someone())).toMatchObject({ kind: 'not-now' });
  expect(graph.requests).toHaveLength(before);
  expect(log.lines).toMatchObject([{ level: 'error', event: 'nobody can be given the app' }]);
  expect(log.lines[0]?.fields['detail']).toContain(said);
  expect(JSON.stringify(log.lines)).not.toContain(TOKEN);
});

test('a fault of one tenant is no fault of another', async () => {
  const installer = graphInstaller(graph);
  graph.on(CATALOGUE, graphError(403, 'Forbidden', 'no'), 1);
  expect(await installer.install(tenant, someone())).toMatchObject({ kind: 'not-now' });
  expect(await installer.install(newTenant(), someone())).toEqual({ kind: 'installed' });
});

test('an app that vanished from the catalogue is not held against whoever was next', async () => {
  const installer = graphInstaller(graph);
  await installer.install(tenant, someone());
  graph.catalogue.clear();
  expect(await installer.install(tenant, someone())).toMatchObject({
    kind: 'not-now',
    detail: 'the app is not in the catalogue',
  });
});

test('an app that came back with another id is installed by that', async () => {
  const installer = graphInstaller(graph);
  const person = someone();
  await installer.install(tenant, someone());
  graph.catalogue.set(MANIFEST_ID, 'new-id');
  expect(await installer.install(tenant, person)).toMatchObject({ kind: 'not-now', retryAfterMs: 1_000 });
  expect(await installer.install(tenant, person)).toEqual({ kind: 'installed' });
});

test('a token that ran out is replaced once, and the request made again', async () => {
  graph.tokens.clear();
  graph.tokens.add('fresh');
  const token = jest.fn((_tenant, rejected?: string) =>
    Promise.resolve(rejected === 'old' ? 'fresh' : 'old'),
  );
  expect(await graphInstaller(graph, { token }).install(tenant, someone())).toEqual({ kind: 'installed' });
  expect(graph.installs()).toHaveLength(2);
});

test('without a token nothing is asked', async () => {
  const token = () => Promise.reject(Object.assign(new Error('no'), { name: 'CredentialUnavailableError' }));
  expect(await graphInstaller(graph, { token }).install(tenant, someone())).toMatchObject({
    kind: 'not-now',
    detail: 'no token: CredentialUnavailableError',
  });
  expect(graph.requests).toEqual([]);
});

test('a 429 is told to whoever keeps the pace, and a pause is handed back without a request', async () => {
  const pause = jest.fn();
  const turn = jest.fn<Promise<GraphTurn>, []>(() => Promise.resolve({ kind: 'go' }));
  const installer = graphInstaller(graph, { pause, turn });
  await installer.install(tenant, someone());
  graph.on(INSTALL, status(429, { 'retry-after': '30' }));
  await installer.install(tenant, someone());
  expect(pause.mock.calls).toEqual([[30_000]]);
  turn.mockResolvedValue({ kind: 'paused', forMs: 29_000 });
  const before = asked().length;
  expect(await installer.install(tenant, someone())).toMatchObject({ kind: 'not-now', retryAfterMs: 29_000 });
  expect(asked()).toHaveLength(before);
});

test('in no second are more than 30 people given the app, and little of the pace is lost', async () => {
  const pace = new Pace(memoryPace()(), { key: 'graph', perSecond: GRAPH_PER_SECOND }, memoryLog());
  const gone: number[] = [];
  const turn = async () => {
    const mine = await pace.turn('send', null);
    gone.push(performance.now());
    return mine;
  };
  const installer = graphInstaller(graph, { turn });
  const startedAt = performance.now();
  await Promise.all(many(80, () => installer.install(tenant, someone())));
  expect(graph.installed.size).toBe(80);
  expect(graph.installs()).toHaveLength(80);
  for (const from of gone)
    expect(gone.filter((at) => at >= from && at < from + 1_000).length).toBeLessThanOrEqual(30);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

test('where installing is off nobody is asked', async () => {
  expect(await installingIsOff.install(tenant, newStaff())).toEqual({ kind: 'off' });
});
