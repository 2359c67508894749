import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

export interface Browser {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

type Options = Pick<
  NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>,
  'viewport' | 'deviceScaleFactor'
>;

/** Opens Debian's Chromium, or the one that `CHROMIUM_PATH` names, with a home folder of its own and kept from calling anywhere. */
export async function openChromium(options: Options): Promise<Browser> {
  const home = await mkdtemp(join(tmpdir(), 'readback-browser-'));
  const context = await launch(home, options);
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    close: async () => {
      await context.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

function launch(home: string, options: Options): Promise<BrowserContext> {
  return chromium.launchPersistentContext(home, {
    ...options,
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    headless: true,
    env: { ...definedEnvironment(), HOME: home },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
