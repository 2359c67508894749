import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../../src/cards/card';
import { openChromium, type Browser } from '../browser/chromium';
import { contrast, LEAST_CONTRAST } from './contrast';
import { HOSTS } from './hosts';

/** The width of a card in pixels: in a chat on a phone, and on a computer. */
export const WIDTHS = { phone: 360, chat: 600 } as const;
export type Screen = keyof typeof WIDTHS;

/** One picture of a card. */
export interface Picture {
  readonly sample: string;
  readonly host: string;
  /** Pixels. */
  readonly height: number;
  /** What somebody could not read on it, a sentence each. */
  readonly faults: readonly string[];
}

interface Measured extends Omit<Picture, 'faults'> {
  readonly texts: readonly {
    readonly text: string;
    readonly isCut: boolean;
    readonly colour: string;
    readonly behind: readonly string[];
  }[];
}

export interface DrawingBoard {
  /** Draws the samples of a card in every host, and measures them. `png` holds all of them, a row for a sample. */
  readonly draw: (
    samples: ReadonlyMap<string, Card>,
    screen: Screen,
  ) => Promise<{ readonly pictures: readonly Picture[]; readonly png: Buffer }>;
  readonly close: () => Promise<void>;
}

const SHEET = join(__dirname, '..', '..', '..', 'test', 'gallery', 'sheet.html');
const SCRIPTS = ['adaptivecards/dist/adaptivecards.js', 'markdown-it/browser'].map((name) =>
  require.resolve(name),
);

export async function openBoard(): Promise<DrawingBoard> {
  const browser = await openChromium({ viewport: { width: 1400, height: 900 }, deviceScaleFactor: 1 });
  try {
    await browser.page.setContent(readFileSync(SHEET, 'utf8'));
    for (const path of SCRIPTS) await browser.page.addScriptTag({ path });
  } catch (cause) {
    await browser.close();
    throw cause;
  }
  return { draw: (samples, screen) => draw(browser, samples, screen), close: browser.close };
}

async function draw({ page }: Browser, samples: ReadonlyMap<string, Card>, screen: Screen) {
  const rows = [...samples].map(([sample, { content }]) => ({ sample, content }));
  const measured = await page.evaluate((sheet) => (globalThis as unknown as Sheet).draw(sheet), {
    rows,
    hosts: HOSTS,
    width: WIDTHS[screen],
  });
  return { pictures: measured.map(pictureOf), png: await page.locator('#sheet').screenshot() };
}

/** What the script in sheet.html offers. */
interface Sheet {
  draw(sheet: object): readonly Measured[];
}

function pictureOf({ texts, ...measured }: Measured): Picture {
  const faults = texts.flatMap(({ text, isCut, colour, behind }) => {
    const ratio = contrast(colour, behind);
    return [
      ...(isCut ? [`"${text}" is cut off`] : []),
      ...(ratio < LEAST_CONTRAST ? [`"${text}" has a contrast of ${ratio.toFixed(2)}`] : []),
    ];
  });
  return { ...measured, faults };
}
