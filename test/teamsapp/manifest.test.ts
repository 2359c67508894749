import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TeamsManifestV1D27 } from '@microsoft/app-manifest';
import { filesRead, placeholders, steps, valuesOf, wanted, written } from './lifecycle';
import { readPng } from './png';
import { schemaErrors } from './schema';
import { readCommand } from '../../src/teams/commands';
import { SEARCH_PARAMETER } from '../../src/teams/reading';
import { ZONE } from '../cards/samples';

const root = resolve(__dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const environment = (name: string) => valuesOf(read(`teamsapp/env/.env.${name}`));

/** The manifest as the toolkit fills it in for an environment that has been provisioned. */
function manifest(name: string): TeamsManifestV1D27.TeamsManifestV1D27 {
  const values = new Map([
    ...environment(name),
    ['TEAMS_APP_ID', '11111111-2222-4333-8444-555555555555'],
    ['BOT_ID', '66666666-7777-4888-8999-000000000000'],
    ['BOT_DOMAIN', 'readback.example.uksouth.azurecontainerapps.io'],
  ]);
  const filled = read('teamsapp/manifest.json').replace(
    /\$\{\{(\w+)\}\}/g,
    (whole, key: string) => values.get(key) ?? whole,
  );
  return JSON.parse(filled) as TeamsManifestV1D27.TeamsManifestV1D27;
}

describe.each(['dev', 'prod'])('the manifest in %s', (name) => {
  test('is valid against the schema of its version, without a network', () => {
    expect(schemaErrors(manifest(name))).toEqual([]);
  });

  test('has a value for every placeholder', () => {
    expect(placeholders(JSON.stringify(manifest(name)))).toEqual([]);
  });
});

test('a manifest with a mistake is not valid', () => {
  expect(schemaErrors({ ...manifest('prod'), accentColor: 'teal' })).toHaveLength(1);
});

test('a version whose schema is not at hand is an error, not a pass', () => {
  const unknown = { ...manifest('prod'), manifestVersion: '9.9', $schema: 'https://127.0.0.1:1/schema.json' };
  expect(() => schemaErrors(unknown)).toThrow('Command failed');
});

describe('what a member of staff meets', () => {
  const { bots, name, description, defaultInstallScope } = manifest('prod');
  const commands = bots?.flatMap((bot) => bot.commandLists?.flatMap((list) => list.commands) ?? []) ?? [];

  test('is a personal chat', () => {
    expect(defaultInstallScope).toBe('personal');
    expect(bots?.map((bot) => bot.scopes)).toEqual([['personal']]);
  });

  test('offers commands that are understood, each with a description', () => {
    expect(commands.map(({ title }) => readCommand(title, ZONE).kind)).not.toContain('question');
    // Teams shows ten at most.
    expect(commands).toHaveLength(10);
    expect(commands.filter((command) => !command.description)).toEqual([]);
  });

  test('never says that they agree, understand, comply or are chased', () => {
    const said = JSON.stringify([name, description, commands]);
    expect(said).not.toMatch(
      /agree|accept|understand|\bsign\b|acknowledge|comply|overdue|chase|fail|disciplin/i,
    );
  });
});

describe('looking something up from the box where one writes', () => {
  const [extension] = manifest('prod').composeExtensions ?? [];
  const [command] = extension?.commands ?? [];

  test('is one search with the words that the bot reads', () => {
    expect(extension?.botId).toBe(manifest('prod').bots?.[0]?.botId);
    expect(command).toMatchObject({
      type: 'query',
      initialRun: true,
      parameters: [{ name: SEARCH_PARAMETER }],
    });
  });

  test('never looks at a message, and nobody else sees what was typed', () => {
    expect(command?.context).toEqual(['compose', 'commandBox']);
    expect(command?.description).toContain('Only you see it');
  });
});

test('the app may install itself: the identity it shows to Graph is the bot’s own', () => {
  const { bots, webApplicationInfo } = manifest('prod');
  expect(webApplicationInfo?.id).toBe(bots?.[0]?.botId);
});

describe('the icons', () => {
  const icon = (path: string) => readPng(readFileSync(join(root, 'teamsapp', path)));
  const { icons } = manifest('prod');

  test('the colour icon is 192 pixels square and opaque', () => {
    const { width, height, pixels } = icon(icons.color);
    expect([width, height]).toEqual([192, 192]);
    expect(pixels.filter(([, , , alpha]) => alpha < 255)).toEqual([]);
  });

  test('the outline icon is 32 pixels square, white and transparent only, with something on it', () => {
    const { width, height, pixels } = icon(icons.outline);
    expect([width, height]).toEqual([32, 32]);
    expect(pixels.filter(([r, g, b, alpha]) => alpha > 0 && (r < 255 || g < 255 || b < 255))).toEqual([]);
    const opaque = pixels.filter(([, , , alpha]) => alpha === 255).length;
    expect(opaque).toBeGreaterThan(60);
    expect(opaque).toBeLessThan(512);
  });
});

describe('teamsapp.yml', () => {
  test('names files that exist', () => {
    const files = steps(root).flatMap(filesRead);
    expect(files).toEqual(expect.arrayContaining(['./teamsapp/manifest.json', './infra/azure.bicep']));
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('uses an app package only after it was zipped', () => {
    const zipped = new Set<unknown>();
    for (const step of steps(root)) {
      if (step.with['outputZipPath'] !== undefined) zipped.add(step.with['outputZipPath']);
      if (step.with['appPackagePath'] !== undefined) expect(zipped).toContain(step.with['appPackagePath']);
    }
    expect(zipped.size).toBe(1);
  });

  test.each(['dev', 'prod'])('in %s every step finds its variables set by then', (name) => {
    // The toolkit asks for these two where the file leaves them empty.
    const known = new Set([
      'AZURE_SUBSCRIPTION_ID',
      'AZURE_RESOURCE_GROUP_NAME',
      ...environment(name).keys(),
    ]);
    for (const step of steps(root)) {
      expect({
        step: step.uses,
        missing: wanted(root, step).filter((variable) => !known.has(variable)),
      }).toEqual({
        step: step.uses,
        missing: [],
      });
      written(root, step).forEach((variable) => known.add(variable));
    }
  });
});

test.each(['dev', 'prod'])('the environment file of %s holds no secret', (name) => {
  expect([...environment(name).keys()].filter((key) => /SECRET|PASSWORD|KEY|TOKEN/.test(key))).toEqual([]);
});
