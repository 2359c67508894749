import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of every pixel, 0 to 255. */
  readonly pixels: readonly (readonly [number, number, number, number])[];
}

/** Reads a PNG as draw-icons.mjs writes it: eight bits, with alpha, rows without a filter; throws on any other. */
export function readPng(bytes: Buffer): Picture {
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('This is no PNG.');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (bytes[24] !== 8 || bytes[25] !== 6) throw new Error('Expected 8 bits a channel, with alpha.');
  const rows = inflateSync(chunk(bytes, 'IDAT'));
  const pixels = Array.from({ length: width * height }, (_, i) => {
    const row = Math.floor(i / width) * (width * 4 + 1);
    if (rows[row] !== 0) throw new Error('Expected rows without a filter.');
    const at = row + 1 + (i % width) * 4;
    return [
      rows.readUInt8(at),
      rows.readUInt8(at + 1),
      rows.readUInt8(at + 2),
      rows.readUInt8(at + 3),
    ] as const;
  });
  return { width, height, pixels };
}

function chunk(bytes: Buffer, type: string): Buffer {
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === type) {
      return bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    }
  }
  throw new Error(`The PNG has no ${type} chunk.`);
}
