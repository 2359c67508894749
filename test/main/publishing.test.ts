import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { StaffId } from '../../src/domain/ids';
import { someone } from '../domain/samples';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import { activityFrom, pressOn, startRunningService, type RunningService } from './running-service';

const HR = someone(1);
const LEAD = someone(2);
const AMIRA = someone(3);
const people = [
  { id: HR, name: 'Alex Wilber' },
  { id: LEAD, name: 'Grace Adeyemi' },
  { id: AMIRA, name: 'Amira Khan' },
];
const SHIPPED = readFileSync(
  join(__dirname, '../../../policies/social-media/social-media-policy.txt'),
  'utf8',
);
const WITH_JOKES = SHIPPED.replace('innocent remarks', 'innocent remarks and jokes');
const CHOICE = { policy: 'social-media', change: 'reread', reason: 'Jokes were asked about' };

let connector: StubConnector;
let service: RunningService;
let files: Server;
let contents: ReadonlyMap<string, string>;
let fetched: string[];

beforeAll(async () => {
  connector = await startStubConnector();
  files = createServer((request, response) => {
    fetched.push(request.url ?? '');
    const content = contents.get(request.url ?? '');
    response.writeHead(content === undefined ? 404 : 200).end(content);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => files.once('listening', resolve));
  service = await startRunningService(connector, {
    people,
    env: { READBACK_POLICY_LEAD_IDS: LEAD, READBACK_NOW: '2026-09-15T15:35:00+01:00' },
  });
}, 60_000);
beforeEach(() => {
  fetched = [];
});
afterAll(async () => {
  await service.stop();
  files.closeAllConnections();
  await new Promise((resolve) => files.close(resolve));
  await connector.stop();
});

const lastTo = (who: StaffId): unknown =>
  connector
    .messages()
    .filter(({ chat }) => chat === connector.chatOf(who))
    .at(-1)?.body;
const textOf = (value: unknown): string => JSON.stringify(value) ?? '';

/** A file as Teams announces one that somebody sent to a bot. */
function attachment(name: string, downloadUrl: string): object {
  return {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name,
    contentUrl: downloadUrl,
    content: { downloadUrl, uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D', fileType: 'txt' },
  };
}

async function send(who: StaffId, words: string, name = 'Social Media Policy.txt'): Promise<unknown> {
  contents = new Map([['/policy', words]]);
  const { port } = files.address() as AddressInfo;
  const sent = attachment(name, `http://127.0.0.1:${port}/policy`);
  await service.post({
    ...activityFrom(connector, who),
    type: 'message',
    attachments: [{ contentType: 'text/html', content: '<p></p>' }, sent],
  });
  return lastTo(who);
}

describe('publishing a policy in the chat', () => {
  test('staff get a friendly line, and nothing is fetched', async () => {
    expect(textOf(await send(AMIRA, WITH_JOKES))).toContain('I cannot read files from staff');
    expect(fetched).toEqual([]);
  });

  test('the words that are published already are said to be', async () => {
    expect(textOf(await send(HR, SHIPPED))).toContain('already the words of version 1');
  });

  test('a file that is no policy, and a place that is not allowed, are refused with words', async () => {
    expect(textOf(await send(HR, 'x', 'photo.png'))).toContain('photo.png');
    await service.post({
      ...activityFrom(connector, HR),
      type: 'message',
      attachments: [attachment('policy.txt', 'http://169.254.169.254/metadata')],
    });
    expect(textOf(lastTo(HR))).toContain('from a place that the Trust has allowed');
  });

  test('from the file to the next version, and on to a rollout of it', async () => {
    const preview = await send(HR, WITH_JOKES);
    expect(textOf(preview)).toContain('Principles: 1 point changed.');
    expect(textOf(preview)).toContain('innocent remarks and jokes');
    const publish = pressOn(preview, 'publish-file');

    const stranger = await service.press(AMIRA, publish, CHOICE);
    expect(stranger).toMatchObject({ statusCode: 400, value: { code: 'not-yours' } });
    const lead = await service.press(LEAD, publish, CHOICE);
    expect(lead).toMatchObject({ statusCode: 400, value: { code: 'closed' } });
    const hasty = await service.press(HR, publish, { ...CHOICE, reason: ' ' });
    expect(textOf(hasty.value)).toContain('Please give the reason');

    const published = await service.press(HR, publish, CHOICE);
    expect(textOf(published.value)).toContain('version 2 is published');
    expect(textOf(published.value)).toContain('Nobody gets anything until');
    const form = await service.press(HR, pressOn(published.value, 'rollout-form'));
    expect(textOf(form.value)).toContain('"value":"social-media"');
    expect(await service.press(HR, publish, CHOICE)).toMatchObject({ value: { code: 'closed' } });
  }, 30_000);

  test('the policy lead may publish as well, and whoever was outrun compares again', async () => {
    const hers = await send(LEAD, WITH_JOKES.replace('and jokes', 'and puns'));
    const his = await send(HR, WITH_JOKES.replace('and jokes', 'and riddles'));
    const published = await service.press(LEAD, pressOn(hers, 'publish-file'), { ...CHOICE, change: 'tell' });
    expect(textOf(published.value)).toContain('version 3 is published');
    expect(textOf(published.value)).not.toContain('rollout-form');
    const outrun = await service.press(HR, pressOn(his, 'publish-file'), CHOICE);
    expect(textOf(outrun.value)).toContain('Somebody published a version of this policy meanwhile');
    expect(textOf(outrun.value)).toContain('This would take the place of version 3');
    const dropped = await service.press(HR, pressOn(outrun.value, 'publish-drop'));
    expect(textOf(dropped.value)).toContain('nothing was published');
  }, 30_000);

  test('several files at once are turned away', async () => {
    const two = ['a.txt', 'b.txt'].map((name) => attachment(name, 'http://127.0.0.1:1/x'));
    await service.post({ ...activityFrom(connector, HR), type: 'message', attachments: two });
    expect(textOf(lastTo(HR))).toContain('one file at a time');
  });

  test('the address of a file, which is a key to it, is not in the log', () => {
    const { port } = files.address() as AddressInfo;
    expect(service.output()).not.toContain(`:${port}/`);
  });
});
