import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { day } from '../../src/domain/day';
import { PAGE_POLICY } from '../../src/pages/page-style';
import { policyPage } from '../../src/pages/policy-page';
import { shippedDocument } from '../pages/documents';

let server: Server;
let browser: Browser;
let home: string;
let url: string;

beforeAll(async () => {
  const text = policyPage({
    policy: { document: shippedDocument(), version: 1 },
    notes: [],
    correction: 'The due day is later than the first card said.',
    due: day('2026-10-16'),
    largePrint: '/large-print.docx',
    plainText: '/plain.txt',
  });
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY };
  server = createServer((_request, response) => void response.writeHead(200, headers).end(text));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  home = await mkdtemp(join(tmpdir(), 'readback-browser-'));
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    env: { PATH: process.env['PATH'] ?? '', HOME: home },
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});

afterAll(async () => {
  await browser.close();
  await rm(home, { recursive: true, force: true });
  await new Promise((resolve) => server.close(resolve));
});

async function open(width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (!message.text().includes('favicon')) throw new Error(message.text());
  });
  await page.goto(url);
  return page;
}

/** Run in the page: the smallest contrast of any text with what is behind it (WCAG 2.2, relative luminance). */
const LOWEST_CONTRAST = `(() => {
  const luminance = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    const { backgroundColor } = getComputedStyle(element);
    return backgroundColor === 'rgba(0, 0, 0, 0)' ? behind(element.parentElement) : backgroundColor;
  };
  const ratios = [...document.querySelectorAll('body *')].map((element) => {
    const pair = [luminance(getComputedStyle(element).color), luminance(behind(element))];
    return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
  });
  return Math.min(...ratios);
})()`;
const BACKGROUND = 'getComputedStyle(document.body).backgroundColor';
const TYPE_SIZE = "getComputedStyle(document.querySelector('main p')).fontSize";

test.each(['light', 'dark'] as const)('in %s, every word stands out by more than 7 to 1', async (scheme) => {
  const page = await open(1280, scheme);
  expect(await page.evaluate<number>(LOWEST_CONTRAST)).toBeGreaterThan(7);
  const background = await page.evaluate<string>(BACKGROUND);
  expect(background === 'rgb(255, 255, 255)').toBe(scheme === 'light');
});

test('type is 19 pixels, and a reader’s own size counts', async () => {
  const page = await open(1280, 'light');
  expect(await page.evaluate(TYPE_SIZE)).toBe('19px');
  await page.evaluate("document.documentElement.style.fontSize = '32px'");
  expect(await page.evaluate(TYPE_SIZE)).toBe('38px');
});

// A window of 1,280 pixels at 400 % has 320 (WCAG 2.2, 1.4.10).
test.each([320, 768, 1280])('at %i pixels nothing but a table needs to be moved sideways', async (width) => {
  const page = await open(width, 'light');
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
});

test('there are landmarks, and the first stop of the keyboard leads past the contents', async () => {
  const page = await open(1280, 'light');
  for (const role of ['banner', 'navigation', 'main', 'contentinfo'] as const)
    expect(await page.getByRole(role).count()).toBe(1);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the policy');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('policy');
});

test('reading software hears lists as lists and tables by their headings', async () => {
  const page = await open(1280, 'light');
  expect(await page.getByRole('list').count()).toBeGreaterThan(10);
  await expect(page.getByRole('columnheader', { name: 'Positive' }).count()).resolves.toBe(1);
  await expect(page.getByRole('rowheader', { name: 'Disability' }).count()).resolves.toBe(1);
  await expect(page.getByRole('heading', { level: 1 }).allTextContents()).resolves.toEqual([
    'Social Media Policy',
  ]);
});
