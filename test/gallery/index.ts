import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../../src/cards/card';
import { GALLERY } from '../cards/gallery';
import type { CardSamples } from '../cards/gallery/sample';
import { HOSTILE } from '../cards/house-rules';
import { actionsOf } from '../cards/reading';
import { openBoard, WIDTHS, type DrawingBoard, type Picture, type Screen } from './drawing';

const FOLDER = join(__dirname, '..', '..', '..', 'gallery');
const SCREENS = Object.keys(WIDTHS) as readonly Screen[];

/** Draws every card with every sample, as Teams would, into `gallery/`. */
async function main(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  const board = await openBoard();
  try {
    const faulty: string[] = [];
    for (const [name, samples] of Object.entries(GALLERY)) faulty.push(...(await hang(board, name, samples)));
    writeFileSync(join(FOLDER, 'index.html'), wall(Object.keys(GALLERY)));
    process.stdout.write(`\n${faulty.length} faults. Look at ${join(FOLDER, 'index.html')}\n`);
    if (faulty.length > 0) process.exitCode = 1;
  } finally {
    await board.close();
  }
}

/** Keeps one card's pictures and says what was measured. Returns what is wrong with them. */
async function hang(board: DrawingBoard, name: string, shown: CardSamples): Promise<readonly string[]> {
  const cards = cardsOf(shown);
  const faults: string[] = [];
  const heights: string[] = [];
  for (const screen of SCREENS) {
    const { pictures, png } = await board.draw(cards, screen);
    writeFileSync(join(FOLDER, `${name}.${screen}.png`), png);
    heights.push(`${screen} ${between(pictures.map(({ height }) => height))} px high`);
    faults.push(...pictures.flatMap((picture) => faultsOn(picture, screen)));
  }
  process.stdout.write(`${[name, ...sizesOf([...cards.values()]), ...heights].join(' · ')}\n`);
  for (const fault of faults) process.stdout.write(`  ${fault}\n`);
  return faults;
}

function cardsOf({ samples, card }: CardSamples): ReadonlyMap<string, Card> {
  const ordinary = Object.entries(samples).map(([name, sample]) => [name, sample.card] as const);
  const odd =
    card === null
      ? []
      : ([
          ['hostile words', card(HOSTILE.join(' '))],
          ['ten thousand letters', card('x'.repeat(10_000))],
        ] as const);
  return new Map([...ordinary, ...odd]);
}

function sizesOf(cards: readonly Card[]): readonly string[] {
  return [
    `${between(cards.map(({ content }) => JSON.stringify(content).length))} UTF-16 units`,
    `${between(cards.map(({ content }) => actionsOf(content).length))} actions`,
  ];
}

function between(numbers: readonly number[]): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? `${least}` : `${least} to ${most}`;
}

function faultsOn({ sample, host, faults }: Picture, screen: Screen): readonly string[] {
  return faults.map((fault) => `${sample}, ${screen}, ${host}: ${fault}`);
}

function wall(names: readonly string[]): string {
  const cards = names.flatMap((name) => [
    `<h2>${name}</h2>`,
    ...SCREENS.map((screen) => `<img src="${name}.${screen}.png" alt="${name}, ${screen}" loading="lazy">`),
  ]);
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Every card</title><h1>Every card</h1>\n${cards.join('\n')}\n</html>\n`;
}

void main();
