import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openChromium } from './chromium';

const SHOTS = join(__dirname, '..', '..', '..', 'screenshots');

/** The Teams emulator's chat in a real browser, as a person would use it. */
export interface ChatPage {
  readonly page: Page;
  readonly say: (text: string) => Promise<void>;
  /** Presses the newest button with this label, once it is there. */
  readonly press: (label: string | RegExp) => Promise<void>;
  /** The newest card that holds this text, once it is there. */
  readonly cardWith: (text: string | RegExp, withinMs?: number) => Promise<Locator>;
  /** Keeps a picture under `screenshots/`, to be looked at. */
  readonly picture: (name: string, of?: Locator | Page) => Promise<void>;
  /** Presses the newest link with this label, which opens a page of its own. */
  readonly open: (label: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Opens the chat. */
export async function openChat(url: string): Promise<ChatPage> {
  const { page, close } = await openChromium({
    viewport: { width: 1280, height: 1100 },
    deviceScaleFactor: 2,
  });
  await page.goto(url);
  // Cards have text boxes of their own; only the chat's is an editor.
  const box = page.locator('[data-lexical-editor="true"]');
  await box.waitFor();
  mkdirSync(SHOTS, { recursive: true });

  const cardWith = async (text: string | RegExp, withinMs = 15_000): Promise<Locator> => {
    const card = page.locator('.ac-adaptiveCard', { hasText: text }).last();
    await card.waitFor({ timeout: withinMs });
    return card;
  };
  return {
    page,
    cardWith,
    press: async (label) => {
      const button = page.getByRole('button', { name: label }).last();
      await button.waitFor();
      await button.click();
    },
    open: async (label) => {
      const link = page.getByRole('link', { name: label }).last();
      const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
      await opened.waitForLoadState();
      return opened;
    },
    say: async (text) => {
      await box.click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    picture: async (name, of = page) => {
      await of.screenshot({ path: join(SHOTS, `${name}.png`) });
    },
    close,
  };
}
