import { crc32, inflateRawSync } from 'node:zlib';
import { NotReadable, WORD_DOCUMENT } from './not-readable';

/** A file in the zip, as the zip's directory describes it. Nothing of that is believed before it is inflated. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
  readonly size: number;
  /** The checksum of its bytes when it was written. */
  readonly checksum: number;
}

/** A Word document with fifty pictures has about 100. */
const ENTRIES_AT_MOST = 2000;

/** Word's own XML packs about 10:1, an empty form 40:1. Below this size any ratio is harmless. */
const RATIO_AT_MOST = 100;
const RATIO_COUNTS_FROM = 4 * 1024 * 1024;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const COMMENT_AT_MOST = 0xffff;
const DAMAGED = 'a damaged or incomplete file';

/**
 * The files of a zip by name, in small letters as Word compares them. Nothing is inflated.
 * @throws NotReadable when the directory is broken, or promises more than a document holds
 */
export function entriesOf(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > ENTRIES_AT_MOST)
    throw new NotReadable(`at most ${ENTRIES_AT_MOST} files inside`, `${count} or more`);
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  let size = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) throw new NotReadable(WORD_DOCUMENT, DAMAGED);
    const entry = entryAt(bytes, at);
    const name = entry.name.toLowerCase();
    if (entries.has(name)) throw new NotReadable(WORD_DOCUMENT, `a file that holds ${entry.name} twice`);
    entries.set(name, entry);
    size += entry.size;
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  expectRatio(size, bytes.length);
  return entries;
}

/**
 * The bytes of an entry. Inflating stops at the size that the directory gave, so a wrong one costs nothing.
 * @throws NotReadable when it is damaged, or more than `atMost` bytes
 */
export function inflated({ method, packed, size, checksum }: Entry, atMost: number): Uint8Array {
  if (size > atMost) throw new NotReadable('less text inside', 'more than a policy can hold');
  expectRatio(size, packed.length);
  const bytes = method === 0 ? packed : unpacked(packed, size);
  if (bytes.length !== size || crc32(bytes) !== checksum) throw new NotReadable(WORD_DOCUMENT, DAMAGED);
  return bytes;
}

function unpacked(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (cause) {
    throw new NotReadable(WORD_DOCUMENT, DAMAGED, { cause });
  }
}

/** The directory's end stands last, before a comment that may hold anything. */
function endOf(bytes: Buffer): number {
  const last = bytes.length - 22;
  for (let at = last; at >= Math.max(0, last - COMMENT_AT_MOST); at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  throw new NotReadable(WORD_DOCUMENT, DAMAGED);
}

function entryAt(bytes: Buffer, at: number): Entry {
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const packedSize = bytes.readUInt32LE(at + 20);
  const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
  if (flags & 1) throw new NotReadable(WORD_DOCUMENT, 'a file that is protected by a password');
  if (method !== 0 && method !== 8)
    throw new NotReadable(WORD_DOCUMENT, 'a file packed in a way Word does not use');
  const start = dataStart(bytes, bytes.readUInt32LE(at + 42));
  if (start + packedSize > bytes.length) throw new NotReadable(WORD_DOCUMENT, DAMAGED);
  const packed = bytes.subarray(start, start + packedSize);
  const checksum = bytes.readUInt32LE(at + 16);
  return { name, method, packed, size: bytes.readUInt32LE(at + 24), checksum };
}

function dataStart(bytes: Buffer, local: number): number {
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL)
    throw new NotReadable(WORD_DOCUMENT, DAMAGED);
  return local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
}

function expectRatio(size: number, packed: number): void {
  if (size > RATIO_COUNTS_FROM && size > RATIO_AT_MOST * packed)
    throw new NotReadable(
      `a file that unpacks to at most ${RATIO_AT_MOST} times its size`,
      'one that unpacks to more (a "zip bomb")',
    );
}
