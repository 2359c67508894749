import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file in a zip, with everything that a zip may say wrongly about it. */
export interface RawEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  /** The size that the zip claims. */
  readonly size: number;
  readonly checksum?: number;
  readonly flags?: number;
  /** Whether it uses the bytes of the entry before it, so that one bomb explodes many times. */
  readonly sharesBytes?: boolean;
}

/** Writes a zip without checking anything. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let start = 0;
  for (const entry of entries) {
    if (entry.sharesBytes !== true) {
      start = at;
      const file = Buffer.concat([fields(0x04034b50, 30, entry, 6), Buffer.from(entry.name), entry.packed]);
      files.push(file);
      at += file.length;
    }
    const head = fields(0x02014b50, 46, entry, 8);
    head.writeUInt32LE(start, 42);
    directory.push(head, Buffer.from(entry.name));
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listed, end]);
}

export function packed(name: string, text: string): RawEntry {
  return { name, packed: deflateRawSync(text), size: Buffer.byteLength(text), checksum: crc32(text) };
}

/** Deflated bytes that unpack to so many megabytes of spaces, a thousand times their size. */
export function bomb(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array<Buffer>(megabytes).fill(block), Buffer.from([0x03, 0x00])]);
}

function fields(signature: number, length: number, entry: RawEntry, at: number): Buffer {
  const head = Buffer.alloc(length);
  head.writeUInt32LE(signature, 0);
  head.writeUInt16LE(20, at - 2);
  head.writeUInt16LE(entry.flags ?? 0, at);
  head.writeUInt16LE(8, at + 2);
  head.writeUInt32LE(entry.checksum ?? 0, at + 8);
  head.writeUInt32LE(entry.packed.length, at + 12);
  head.writeUInt32LE(entry.size, at + 16);
  head.writeUInt16LE(Buffer.byteLength(entry.name), at + 20);
  return head;
}
