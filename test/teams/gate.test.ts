import { checkShape, isAllowedServiceUrl, refusalAtGate, type GateRules } from '../../src/teams/gate';
import { message, OTHER_TENANT, TENANT } from './samples';

const HOST = 'smba.trafficmanager.net';
const SERVICE = `https://${HOST}/uk/`;
const production: GateRules = { mode: 'production', tenantIds: [TENANT], serviceHosts: [HOST] };
const local: GateRules = { mode: 'local', tenantIds: [], serviceHosts: [] };

function statusOf(body: unknown, rules: GateRules = production): number {
  const shape = checkShape(body);
  if (shape.kind === 'refused') return shape.status;
  return refusalAtGate(shape.activity, rules)?.status ?? 200;
}

test('an activity from Teams, from a served tenant and an allowed host is let in', () => {
  expect(statusOf(message(SERVICE))).toBe(200);
});

test.each([
  ['null', null],
  ['a text', 'activity'],
  ['a list', [message(SERVICE)]],
  ['nothing', {}],
  ['no type', message(SERVICE, { type: undefined })],
  ['a type that is no text', message(SERVICE, { type: 7 })],
  ['no channel', message(SERVICE, { channelId: undefined })],
  ['no service address', message(SERVICE, { serviceUrl: undefined })],
  ['no sender', message(SERVICE, { from: undefined })],
  ['a sender without an id', message(SERVICE, { from: {} })],
  ['a person who is no GUID', message(SERVICE, { from: { id: '29:x', aadObjectId: "' or 1 eq 1" } })],
  ['no conversation', message(SERVICE, { conversation: null })],
  ['a conversation id of a megabyte', message(SERVICE, { conversation: { id: 'x'.repeat(1_000_000) } })],
  ['a tenant that is no GUID', message(SERVICE, { channelData: { tenant: { id: 'common' } } })],
  ['two tenants that differ', message(SERVICE, { channelData: { tenant: { id: OTHER_TENANT } } })],
  ['no tenant at all', message(SERVICE, { channelData: {}, conversation: { id: 'a:chat' } })],
])('%s is a bad request', (_what, body) => {
  expect(statusOf(body)).toBe(400);
});

test('a bad request names the field, not its content', () => {
  const outcome = checkShape(message(SERVICE, { from: { id: '29:x', aadObjectId: 'secret' } }));
  expect(outcome).toEqual({ kind: 'refused', status: 400, message: 'Not as expected: from.aadObjectId' });
});

test.each([
  ['another channel', message(SERVICE, { channelId: 'directline' })],
  ['the emulator', message(SERVICE, { channelId: 'emulator' })],
  [
    'another tenant',
    message(SERVICE, {
      channelData: { tenant: { id: OTHER_TENANT } },
      conversation: { id: 'a:chat', tenantId: OTHER_TENANT },
    }),
  ],
  ['another host', message('https://smba.example.net/uk/')],
])('%s is forbidden', (_what, body) => {
  expect(statusOf(body)).toBe(403);
});

test('a tenant written in capitals is the same tenant', () => {
  expect(statusOf(message(SERVICE, { channelData: { tenant: { id: TENANT.toUpperCase() } } }))).toBe(200);
});

test('fields nobody reads, such as a delivery mode or a prototype, do not get in', () => {
  const body: unknown = JSON.parse(
    JSON.stringify(message(SERVICE, { deliveryMode: 'expectReplies' })).replace(
      '{',
      '{"__proto__":{"admin":true},',
    ),
  );
  const shape = checkShape(body);
  expect(shape.kind).toBe('activity');
  if (shape.kind !== 'activity') return;
  expect(shape.activity).not.toHaveProperty('deliveryMode');
  expect(shape.activity).not.toHaveProperty('admin');
  expect({}).not.toHaveProperty('admin');
});

test('null where Teams has nothing to say is as good as absent', () => {
  expect(statusOf(message(SERVICE, { text: null, replyToId: null, name: null }))).toBe(200);
});

test.each([[SERVICE], [`https://${HOST}`], [`https://${HOST}/`], [`https://${HOST}/teams`]])(
  '%s is an address of Teams',
  (address) => {
    expect(isAllowedServiceUrl(address, production)).toBe(true);
  },
);

test.each([
  [`http://${HOST}/`],
  [`https://${HOST}.evil.com/`],
  [`https://evil.com/${HOST}/`],
  [`https://${HOST}:443/`],
  [`https://${HOST}:8443/`],
  [`https://${HOST}./`],
  [`https://user@${HOST}/`],
  [`https://${HOST}@evil.com/`],
  [`https://${HOST}\\@evil.com/`],
  [`https://smba.trafﬁcmanager.net/`],
  [` https://${HOST}/`],
  [`https:${HOST}/`],
  [`https://${HOST}/?next=https://evil.com`],
  [`https://${HOST}/#x`],
  ['ftp://smba.trafficmanager.net/'],
  ['http://127.0.0.1:3978/'],
  ['not an address'],
  [''],
])('the token never goes to %s', (address) => {
  expect(isAllowedServiceUrl(address, production)).toBe(false);
});

test.each([
  ['http://127.0.0.1:56150/_connector', true],
  ['http://localhost:56150/', true],
  ['http://[::1]:56150/', true],
  ['https://127.0.0.1:56150/', false],
  ['http://127.0.0.1.evil.com/', false],
  ['http://localhost.evil.com/', false],
  ['http://user@localhost/', false],
  ['http://10.0.0.1/', false],
  [SERVICE, false],
])('local mode and %s: %s', (address, allowed) => {
  expect(isAllowedServiceUrl(address, local)).toBe(allowed);
});

test('local mode lets every tenant in until some are named', () => {
  const body = message('http://127.0.0.1:1/');
  expect(statusOf(body, local)).toBe(200);
  expect(statusOf(body, { ...local, tenantIds: [TENANT] })).toBe(200);
  expect(statusOf(body, { ...local, tenantIds: [OTHER_TENANT] })).toBe(403);
});

describe('attachments', () => {
  const file = (changes: object = {}) => ({
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name: 'Visitors Policy.docx',
    content: { downloadUrl: 'https://trust-my.sharepoint.com/x', uniqueId: '1', fileType: 'docx' },
    ...changes,
  });
  const filesIn = (attachments: unknown) => {
    const shape = checkShape(message(SERVICE, { attachments }));
    return shape.kind === 'refused' ? shape : shape.activity.attachments;
  };

  test('that are files come through with name and address alone', () => {
    expect(filesIn([file({ thumbnailUrl: 'https://evil.example' })])).toEqual([
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name: 'Visitors Policy.docx',
        content: { downloadUrl: 'https://trust-my.sharepoint.com/x' },
      },
    ]);
  });

  test.each([
    ['none', undefined],
    ['null', null],
    ['no list', 'attachments'],
    ['the text as HTML', [{ contentType: 'text/html', content: '<p>hello</p>' }]],
    ['a picture', [{ contentType: 'image/*', contentUrl: 'https://smba.example/image' }]],
    ['a file without an address', [file({ content: {} })]],
    ['a file whose address is no text', [file({ content: { downloadUrl: { toString: 'x' } } })]],
    ['a file without a name', [file({ name: undefined })]],
    ['a file with an endless name', [file({ name: 'x'.repeat(10_000) })]],
    ['an address of a megabyte', [file({ content: { downloadUrl: `https://x/${'x'.repeat(1_000_000)}` } })]],
  ])('that are no files are passed over and turn nobody away: %s', (_what, attachments) => {
    expect(filesIn(attachments)).toEqual([]);
  });

  test('after the fifth are passed over', () => {
    expect(filesIn(Array.from({ length: 1_000 }, () => file()))).toHaveLength(5);
  });
});
