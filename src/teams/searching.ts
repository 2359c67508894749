import type { TurnContext } from 'botbuilder';
import type { Log } from '../ports/log';
import { answerInvoke } from './adapter';
import { within } from './deadline';
import type { ReceivedActivity } from './gate';
import type { Searching, SearchReply } from './inbound';
import { readSearch } from './reading';
import { searchBody } from './replying';
import { FAULT, NOT_KNOWN, TAKES_TOO_LONG } from './trouble';

/** Answers a search from the box where somebody writes. Neither the words nor where they were typed go any further. */
export function createSearch(
  searching: Searching,
  log: Log,
  deadlineMs: number,
): (context: TurnContext, activity: ReceivedActivity) => Promise<void> {
  const reply = async (activity: ReceivedActivity): Promise<SearchReply> => {
    const search = readSearch(activity);
    if (search === null) return { kind: 'words', text: NOT_KNOWN };
    try {
      return await searching(search);
    } catch (cause) {
      log.error({ ...search.from, cause }, 'searching failed');
      return { kind: 'words', text: FAULT };
    }
  };
  return async (context, activity) => {
    const found = await within(deadlineMs, reply(activity));
    await answerInvoke(
      context,
      searchBody(found === 'late' ? { kind: 'words', text: TAKES_TOO_LONG } : found),
    );
  };
}
