import { createHmac, timingSafeEqual } from 'node:crypto';

/** A signature of these words with the installation's key: `length` characters that can stand in an address, 6 bits each. */
export function signatureOf(key: string, words: string, length: number): string {
  return createHmac('sha256', key).update(words).digest('base64url').slice(0, length);
}

/** Takes the same time however much of it is right. */
export function isSameSignature(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
