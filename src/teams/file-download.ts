import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { errorCode } from '../domain/error-code';
import type { Download, Files } from '../ports/files';
import type { Log } from '../ports/log';
import { allowedFileUrl, isPublicAddress, type FileRules } from './file-address';

export interface DownloadOptions extends FileRules {
  readonly bytesAtMost: number;
  readonly log: Log;
  /** Milliseconds from the first request to the last byte. */
  readonly deadlineMs?: number;
  /** How names become addresses; for tests. */
  readonly lookup?: Lookup;
}

type Lookup = (
  name: string,
  options: LookupOptions & { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Leaves two of the nine seconds in which a message is answered for reading the file. */
const DEADLINE_MS = 7_000;
const REDIRECTS_AT_MOST = 2;

/** Fetches what people sent. No request goes to a host that is not on the list, or to a number that is not on the internet. */
export function createFileDownload(options: DownloadOptions): Files {
  return {
    download: async (address) => {
      const signal = AbortSignal.timeout(options.deadlineMs ?? DEADLINE_MS);
      try {
        return await fetched(address, options, signal);
      } catch (cause) {
        // Not the address: it holds a key to the file.
        options.log.warn({ detail: errorCode(cause) }, 'file not fetched');
        return refused(
          signal.aborted
            ? 'Teams took too long to hand over the file. Please send it again.'
            : 'I could not fetch the file from Teams. Please send it again.',
        );
      }
    },
  };
}

async function fetched(address: string, options: DownloadOptions, signal: AbortSignal): Promise<Download> {
  let next = address;
  for (let redirects = 0; redirects <= REDIRECTS_AT_MOST; redirects += 1) {
    const url = allowedFileUrl(next, options);
    if (url === null)
      return refused(
        'I only take files that were sent in this chat, from a place that the Trust has allowed.',
      );
    const answer = await ask(url, options, signal);
    const { statusCode = 0, headers } = answer;
    if (statusCode === 200) return received(answer, options.bytesAtMost);
    answer.destroy();
    if (statusCode < 300 || statusCode > 399 || headers.location === undefined)
      return refused('Teams would not hand over the file. Please send it again.');
    next = new URL(headers.location, url).href;
  }
  return refused('Teams sent me from one place to another for this file. Please send it again.');
}

/** A connection of its own, so that none is used again whose address was checked for something else. */
function ask(url: URL, options: DownloadOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const settings = {
    agent: false,
    signal,
    headers: { 'accept-encoding': 'identity' },
    lookup: checkedLookup(options.lookup ?? dnsLookup, options.mode === 'local'),
  };
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? https.get(url, settings) : http.get(url, settings);
    request.once('response', resolve);
    request.once('error', reject);
  });
}

/** Looks a name up once, checks every address, and connects to what was checked: a name cannot change its mind in between. */
function checkedLookup(lookup: Lookup, loopbackToo: boolean): LookupFunction {
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, addresses) => {
      const wrong = addresses?.find(
        ({ address }) => !isPublicAddress(address) && !(loopbackToo && name === 'localhost'),
      );
      const [first] = addresses ?? [];
      if (error !== null || wrong !== undefined || first === undefined)
        done(error ?? new Error('Looking up a file host: expected addresses on the internet'), '', 0);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}

async function received(answer: IncomingMessage, bytesAtMost: number): Promise<Download> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > bytesAtMost) {
      answer.destroy();
      return refused(`This file is too large: I take at most ${Math.floor(bytesAtMost / (1024 * 1024))} MB.`);
    }
    chunks.push(chunk);
  }
  return { kind: 'downloaded', bytes: Buffer.concat(chunks) };
}

function refused(problem: string): Download {
  return { kind: 'refused', problem };
}
