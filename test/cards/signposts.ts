import { readFileSync } from 'node:fs';
import type { SafeguardingContacts } from '../../src/domain/safeguarding';
import { SIGNPOST_WORDS } from '../../src/main/content';
import { readSignpostWords } from '../../src/main/signpost-words';

/** What Readback ships with, until HR puts it into other words. */
export const shippedSignposts = readSignpostWords(readFileSync(SIGNPOST_WORDS, 'utf8'), SIGNPOST_WORDS);

export const CONTACTS: SafeguardingContacts = {
  lead: 'Dana Whitlock, ext. 204',
  head: 'Grace Adeyemi, ext. 201',
  chair: 'Ruth Okafor, chair@hillbrook.example',
};
