// Draws the app's two icons, color.png and outline.png, next to this file: node teamsapp/draw-icons.mjs
// Shapes are signed distances (negative inside) in a square of 100 by 100.
import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const SAMPLES = 8;
const WHITE = [255, 255, 255, 255];
const CLEAR = [255, 255, 255, 0];

const bubble = { left: 20, top: 21, right: 80, bottom: 67, round: 13 };
const tail = [
  [33, 62],
  [54, 62],
  [33, 83],
];
const tick = [
  [36.5, 44.5],
  [46, 54],
  [64.5, 34.5],
];

const mix = (a, b, t) => a.map((value, i) => value + (b[i] - value) * t);

function toBox(x, y, { left, top, right, bottom, round }) {
  const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + round;
  const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + round;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - round;
}

function toSegment(x, y, [ax, ay], [bx, by]) {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - (bx - ax) * t, y - ay - (by - ay) * t);
}

/** The corners go clockwise as seen on the screen, so a point inside lies on one side of every edge. */
function toTriangle(x, y, corners) {
  const edges = corners.map((corner, i) => [corner, corners[(i + 1) % 3]]);
  const inside = edges.every(([a, b]) => (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) >= 0);
  const distance = Math.min(...edges.map(([a, b]) => toSegment(x, y, a, b)));
  return inside ? -distance : distance;
}

// The tail is drawn smaller and grown again, which rounds its corners.
const toBubble = (x, y) => Math.min(toBox(x, y, bubble), toTriangle(x, y, tail) - 2.5);
const toTick = (x, y) => Math.min(toSegment(x, y, tick[0], tick[1]), toSegment(x, y, tick[1], tick[2]));

function colour(x, y) {
  const background = mix([18, 146, 150, 255], [9, 78, 128, 255], (x + y) / 200);
  if (toBubble(x, y) > 0) return background;
  return toTick(x, y) < 4.2 ? background : WHITE;
}

function outline(x, y) {
  // Drawn larger than in the colour icon, whose margin Teams may round off.
  const [u, v] = [50 + (x - 50) / 1.36, 53.25 + (y - 50) / 1.36];
  return Math.abs(toBubble(u, v)) < 2.5 || toTick(u, v) < 2.7 ? WHITE : CLEAR;
}

/** The mean of many samples in a pixel, weighted by opacity, so that edges are smooth. */
function pixel(paint, size, column, row) {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES ** 2; i++) {
    const x = column + ((i % SAMPLES) + 0.5) / SAMPLES;
    const y = row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES;
    const [r, g, b, a] = paint((x * 100) / size, (y * 100) / size);
    [r * a, g * a, b * a, a].forEach((value, channel) => (sum[channel] += value));
  }
  const alpha = sum[3];
  if (alpha === 0) return CLEAR;
  return [...sum.slice(0, 3).map((value) => Math.round(value / alpha)), Math.round(alpha / SAMPLES ** 2)];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function png(size, paint) {
  const rows = Array.from({ length: size }, (_, row) => [
    0, // the row's filter: none
    ...Array.from({ length: size }, (_, column) => pixel(paint, size, column, row)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8); // eight bits a channel, red green blue alpha
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

writeFileSync(new URL('color.png', import.meta.url), png(192, colour));
writeFileSync(new URL('outline.png', import.meta.url), png(32, outline));
