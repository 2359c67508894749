import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { memoryLog } from './samples';
import { createFileDownload, type DownloadOptions } from '../../src/teams/file-download';

const MOST = 1_000;
let server: Server;
let asked: { readonly url: string; readonly headers: NodeJS.Dict<string | string[]> }[];
let answer: RequestListener;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
beforeEach(() => {
  asked = [];
  answer = (_request, response) => void response.end('the policy');
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const log = memoryLog();
const port = () => (server.address() as AddressInfo).port;
const address = (path = '/file') => `http://127.0.0.1:${port()}${path}`;
const download = (url: string, changes: Partial<DownloadOptions> = {}) =>
  createFileDownload({
    mode: 'local',
    hosts: ['*.sharepoint.com'],
    bytesAtMost: MOST,
    log,
    ...changes,
  }).download(url);
const problem = (words: string) => ({
  kind: 'refused',
  problem: expect.stringContaining(words) as string,
});

test('a file comes back byte for byte, and nothing is sent along that could be a token', async () => {
  expect(await download(address())).toEqual({ kind: 'downloaded', bytes: Buffer.from('the policy') });
  expect(Object.keys(asked[0]?.headers ?? {}).sort()).toEqual(['accept-encoding', 'connection', 'host']);
});

test('localhost is this machine', async () => {
  expect(await download(`http://localhost:${port()}/file`)).toMatchObject({ kind: 'downloaded' });
});

test('a redirect on the list is followed', async () => {
  answer = (request, response) =>
    request.url === '/file'
      ? void response.writeHead(302, { location: '/there' }).end()
      : void response.end('the policy');
  expect(await download(address())).toMatchObject({ kind: 'downloaded' });
  expect(asked.map(({ url }) => url)).toEqual(['/file', '/there']);
});

test.each([
  'http://169.254.169.254/metadata/instance',
  'http://10.0.0.1/',
  'https://evil.example/',
  'file:///etc/passwd',
  'gopher://127.0.0.1/',
  'http://user@127.0.0.1/',
])('a redirect to %s is not followed', async (location) => {
  answer = (_request, response) => void response.writeHead(302, { location }).end();
  expect(await download(address())).toEqual(problem('a place that the Trust has allowed'));
  expect(asked).toHaveLength(1);
});

test('a ring of redirects ends', async () => {
  answer = (_request, response) => void response.writeHead(302, { location: '/file' }).end();
  expect(await download(address())).toEqual(problem('from one place to another'));
  expect(asked).toHaveLength(3);
});

test('an address that is not on the list is not asked', async () => {
  expect(await download(address(), { mode: 'production' })).toEqual(
    problem('a place that the Trust has allowed'),
  );
  expect(asked).toEqual([]);
});

test.each(['127.0.0.1', '169.254.169.254', '10.0.0.5', '::1', '::ffff:127.0.0.1'])(
  'a name on the list that leads to %s is not asked',
  async (number) => {
    const looked: string[] = [];
    const lookup: DownloadOptions['lookup'] = (name, _options, done) => {
      looked.push(name);
      done(null, [
        { address: '13.107.136.10', family: 4 },
        { address: number, family: number.includes(':') ? 6 : 4 },
      ]);
    };
    const url = `https://trust.sharepoint.com/file`;
    expect(await download(url, { mode: 'production', lookup })).toEqual(problem('could not fetch'));
    expect(looked).toEqual(['trust.sharepoint.com']);
  },
);

test.each([404, 403, 500, 204, 304])('an answer of %i is no file', async (status) => {
  answer = (_request, response) => void response.writeHead(status).end();
  expect(await download(address())).toEqual(problem('would not hand over'));
});

test('a file that is too large is given up while it comes, whatever length it claims', async () => {
  answer = (_request, response) => {
    response.writeHead(200);
    const more = () => void (response.destroyed || (response.write('x'.repeat(600)) && setTimeout(more, 1)));
    more();
  };
  expect(await download(address())).toEqual(problem('too large'));
});

test('a file of exactly the most that is taken is taken', async () => {
  answer = (_request, response) => void response.end('x'.repeat(MOST));
  expect(await download(address())).toMatchObject({ kind: 'downloaded' });
});

test('a host that says nothing, and one that drips, are given up in time', async () => {
  answer = () => undefined;
  expect(await download(address(), { deadlineMs: 200 })).toEqual(problem('took too long'));
  answer = (_request, response) => void response.writeHead(200).write('a');
  expect(await download(address(), { deadlineMs: 200 })).toEqual(problem('took too long'));
});

test('a connection that breaks off is no file', async () => {
  answer = (_request, response) => {
    response.writeHead(200, { 'content-length': '900' });
    response.write('half', () => response.destroy());
  };
  expect(await download(address('/file?key=secret'))).toEqual(problem('could not fetch'));
  expect(log.lines.at(-1)).toMatchObject({ level: 'warn', event: 'file not fetched' });
  expect(JSON.stringify(log.lines)).not.toContain('secret');
});
