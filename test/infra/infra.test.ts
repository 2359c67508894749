import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { imbalance, isUsed, readBicep } from './bicep';

const root = resolve(__dirname, '../../..');
const infra = join(root, 'infra');
const bicep = new Map(
  readdirSync(infra)
    .filter((name) => name.endsWith('.bicep'))
    .map((name) => [name, readBicep(readFileSync(join(infra, name), 'utf8'))]),
);
const names = [...bicep.keys()];

function file(name: string) {
  const found = bicep.get(name);
  if (found === undefined) throw new Error(`infra/ has no file ${name}`);
  return found;
}

/** The settings the service reads; AZURE_CLIENT_ID is read by the Azure libraries themselves. */
const settings = [
  'PORT',
  'READBACK_ROLES',
  'READBACK_MODE',
  'READBACK_STORAGE_PREFIX',
  'MicrosoftAppId',
  'MicrosoftAppType',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
  'AZURE_STORAGE_CONNECTION_STRING',
  'AZURE_STORAGE_ACCOUNT',
  'AZURE_CLIENT_ID',
  'READBACK_TENANT_IDS',
  'READBACK_SERVICE_HOSTS',
  'READBACK_DEFAULT_SERVICE_URL',
  'READBACK_PUBLIC_URL',
  'READBACK_RATE_PER_SECOND',
  'READBACK_TEAMS_APP_ID',
  'READBACK_GRAPH_URL',
  'READBACK_HR_GROUP_ID',
  'READBACK_HR_USER_IDS',
  'READBACK_POLICY_LEAD_IDS',
  'READBACK_FILE_HOSTS',
  'READBACK_ROSTER',
  'READBACK_SCHOOLS',
  'READBACK_OPENAI_ENDPOINT',
  'READBACK_OPENAI_DEPLOYMENT',
  'READBACK_TIME_ZONE',
  'READBACK_SIGNING_KEY',
];

describe('reading Bicep as text', () => {
  test.each(['{ [ ) }', "name: 'half", 'a: { b: [1] ', ')'])('an imbalance is found in %s', (code) => {
    expect(imbalance(readBicep(code).code)).toBeDefined();
  });

  test('a key or a property of the same name does not count as a use of a parameter', () => {
    const code = readBicep("param sku string\nsku: { name: 'x' }\nother: account.sku\n").code;
    expect(isUsed(code, 'sku')).toBe(false);
    expect(isUsed(`${code}sku: { name: sku }`, 'sku')).toBe(true);
  });
});

describe.each(names)('infra/%s', (name) => {
  test('closes what it opens', () => {
    expect(imbalance(file(name).code)).toBeUndefined();
  });

  test('uses every parameter it declares', () => {
    const { code, params } = file(name);
    expect(params.filter((param) => !isUsed(code, param.name))).toEqual([]);
  });

  test('gives each module the parameters that module wants, and no others', () => {
    for (const module of file(name).modules) {
      const { params } = file(module.file);
      const wanted = params.filter((param) => !param.hasDefault).map((param) => param.name);
      expect(module.given).toEqual(expect.arrayContaining(wanted));
      expect(params.map((param) => param.name)).toEqual(expect.arrayContaining([...module.given]));
    }
  });

  test('asks modules only for outputs they have', () => {
    const { code, modules } = file(name);
    for (const [, symbol, output] of code.matchAll(/\b(\w+)\.outputs\.(\w+)/g)) {
      const module = modules.find((candidate) => candidate.name === symbol);
      expect(file(module?.file ?? `module of ${symbol}`).outputs).toContain(output);
    }
  });
});

describe('the whole', () => {
  test('every file is reached from azure.bicep', () => {
    const reached = file('azure.bicep').modules.map((module) => module.file);
    expect([...reached, 'azure.bicep'].sort()).toEqual([...names].sort());
  });

  test('the parameters file gives every parameter without a default, and only parameters', () => {
    const { parameters } = JSON.parse(readFileSync(join(infra, 'azure.parameters.json'), 'utf8')) as {
      parameters: Record<string, { value: string }>;
    };
    const { params } = file('azure.bicep');
    const given = Object.keys(parameters);
    expect(given).toEqual(expect.arrayContaining(params.filter((p) => !p.hasDefault).map((p) => p.name)));
    expect(params.map((p) => p.name)).toEqual(expect.arrayContaining(given));
  });

  test('the README speaks of every file', () => {
    const readme = readFileSync(join(infra, 'README.md'), 'utf8');
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the service', () => {
  const { text } = file('app.bicep');
  const set = [...text.matchAll(/\{ name: '(\w+)', value: /g)].map((match) => match[1] ?? '');

  test('is given settings it knows, each once, and no secret', () => {
    expect(set.length).toBeGreaterThanOrEqual(12);
    expect(new Set(set).size).toBe(set.length);
    expect(settings).toEqual(expect.arrayContaining(set));
    expect(set.filter((name) => /PASSWORD|CONNECTION|KEY/i.test(name))).toEqual([]);
  });

  test.each([
    ['Startup', '/health/live'],
    ['Liveness', '/health/live'],
    ['Readiness', '/health/ready'],
  ])('has a %s probe on %s', (type, path) => {
    const probe = new RegExp(`type: '${type}'\\s+httpGet: \\{ path: '([^']+)', port: port \\}`).exec(text);
    expect(probe?.[1]).toBe(path);
  });

  test('answers over HTTPS only, on port 3978, from at least two replicas', () => {
    expect(text).toMatch(/allowInsecure: false/);
    expect(text).toMatch(/^var port = 3978$/m);
    expect(text).toMatch(/minReplicas: 2$/m);
  });
});

describe('rights', () => {
  test('the account with the records has no keys; only the roster’s has, for its mount', () => {
    const withKeys = names.filter((name) => /allowSharedKeyAccess: true/.test(file(name).text));
    expect(withKeys).toEqual(['roster.bicep']);
    expect(file('storage.bicep').text).toMatch(/allowSharedKeyAccess: false/);
  });

  test.each(['storage.bicep', 'roster.bicep'])(
    '%s makes no public blobs and speaks TLS 1.2 or later',
    (name) => {
      expect(file(name).text).toMatch(/allowBlobPublicAccess: false/);
      expect(file(name).text).toMatch(/minimumTlsVersion: 'TLS1_2'/);
    },
  );

  // Azure's built-in roles: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
  test.each([
    ['storage.bicep', "storageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'"],
    ['storage.bicep', "storageQueueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'"],
    ['storage.bicep', "storageBlobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'"],
    ['registry.bicep', "acrPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'"],
  ])('%s names the role %s', (name, role) => {
    expect(file(name).text).toContain(role);
  });

  test('the bot is its managed identity, and Teams is its only channel', () => {
    const { text } = file('bot.bicep');
    expect(text).toMatch(/msaAppType: 'UserAssignedMSI'/);
    expect(text).toMatch(/disableLocalAuth: true/);
    expect([...text.matchAll(/channelName: '(\w+)'/g)].map((match) => match[1])).toEqual(['MsTeamsChannel']);
  });
});

describe('the image', () => {
  const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap((m) =>
    (m[1] ?? '').split(' '),
  );

  test('copies only what exists and what .dockerignore lets through', () => {
    const allowed = readFileSync(join(root, '.dockerignore'), 'utf8');
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(copied.filter((path) => !allowed.includes(`\n!${path}\n`))).toEqual([]);
  });

  test('starts what npm start starts, and not as root', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: { start: string };
    };
    const [, command] = /^CMD (.*)$/m.exec(dockerfile) ?? [];
    expect((JSON.parse(command ?? '[]') as string[]).join(' ')).toBe(scripts.start);
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
