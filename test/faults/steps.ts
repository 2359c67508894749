import type { Step, StorageRequest } from './storage-proxy';

/** The steps of a delivery as they are seen on the way to storage. */

const isWrite = ({ method }: StorageRequest): boolean => method !== 'GET';
const isAboutRows = ({ path }: StorageRequest): boolean => /deliveries|\$batch/.test(path);
const isAboutPointers = ({ path }: StorageRequest): boolean => /-(jobs|sends)\/messages/.test(path);

const puts =
  (...states: readonly string[]): Step =>
  (request) =>
    isWrite(request) &&
    isAboutRows(request) &&
    states.some((state) => request.body.includes(`"kind":"${state}"`));

/** That a message is about to be sent is written down. */
export const intent: Step = puts('sending');
/** What became of the message is written down. */
export const outcome: Step = puts('delivered', 'unknown', 'unreachable');

export const pointerPut: Step = (request) => isAboutPointers(request) && request.method === 'POST';
export const pointerTaken: Step = (request) => isAboutPointers(request) && request.method === 'GET';
export const pointerRemoved: Step = (request) => isAboutPointers(request) && request.method === 'DELETE';

/** A campaign comes into being. */
export const launching: Step = (request) => isWrite(request) && request.body.includes('slot|');
/** People, their cards and the pointers to them are written down, and the campaign is marked open. */
export const planning: Step = (request) =>
  isWrite(request) && (/deliveries|campaigns|\$batch/.test(request.path) || isAboutPointers(request));
/** Anything is written anywhere. */
export const anyWrite: Step = isWrite;
/** Every request, also those that only read. */
export const anything: Step = () => true;
