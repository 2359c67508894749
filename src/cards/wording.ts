import type { RefusalCode } from '../domain/acknowledgement';
import type { SmallTalk } from '../domain/passage';
import { QUESTION_DAYS } from '../domain/question';

/** What pops up when a card arrives, and may be seen by a whole classroom. */
export const STAFF_SUMMARY = 'A message from the Trust';
export const HR_SUMMARY = 'A message from Readback';

/** What somebody reads when their press changed nothing: what happened to it, and what to do. */
export function refusalWords(code: RefusalCode): string {
  switch (code) {
    case 'not-yours':
      return 'This card was sent to somebody else, so nothing was recorded. Type "policy" to get your own card.';
    case 'unknown':
      return 'We do not know this card, so nothing was recorded. Type "policy" to get your current one; if none comes, ask HR.';
    case 'older-version':
      return 'This card shows an older version of the policy, so nothing was recorded. Type "policy" to read the current one.';
    case 'closed':
      return 'This card has been replaced or closed, so nothing was recorded. Type "policy" for the current one, or "my record" to see what you have confirmed.';
    case 'bad-request':
      return 'We could not read what this card sent, so nothing was recorded. Please try again from a fresh card: type "help" to see how.';
  }
}

/** Somebody who is not HR asked for a rollout, for what staff have asked or for guidance, or pressed a button of one. */
export const notForYou = 'Only HR can do this, so nothing was done. If it is needed, please ask HR.';

/** Somebody who is not HR asked for what only HR sees. */
export const onlyForHr = 'Only HR sees this.';

export const noPolicyYet = 'No policy is published yet, so there is nothing to look in.';

/** Somebody who is neither HR nor the policy lead asked for what only they see. */
export const onlyForLead = 'Only the policy lead and HR see this.';

/** What somebody reads who says that an answer helped. */
export const gladItHelped = 'Thank you, that helps to make the answers better. Only the count is kept.';

/** What somebody reads who decided against sending a question to the policy lead, or has sent too many. */
export const questionNotSent = 'Nothing was sent, and nothing was kept.';
export const sentTooMany =
  'You have sent several questions within the hour, so this one was not sent and not kept. Please try again later, or ask HR.';

/** What somebody reads when a question could not be shown or answered. */
export const noSuchQuestion = `There is no such question any more: questions are kept for ${QUESTION_DAYS} days. Nothing was changed.`;

/** Somebody wants to tell their manager, and no policy here says what about. */
export const noManagerToTell =
  'No policy here asks for this, so I have nothing to send. If something is wrong, please phone or see your manager now, or tell HR.';

/** Somebody who is neither HR nor the policy lead sent a file or pressed a button about one. */
export const filesNotForYou =
  'Thank you, but I cannot read files from staff, and this one was not kept. To ask about a policy, just type your question; for anything else, please ask HR.';

export const sendTheFile =
  'Please send the policy here as a file: Word (.docx), Markdown (.md) or plain text (.txt). You will see what I read in it before anything is published.';

/** The button to tell staff of a version was pressed when there is nothing to tell of any more. */
export const notToBeTold =
  'This policy has another version by now, so nobody was told of this one. Nothing was sent.';

/** What HR reads after telling staff of a version. `before`: told of an earlier change, and not again. */
export function toldOfVersion({
  people,
  before,
}: {
  readonly people: number;
  readonly before: number;
}): string {
  const told =
    people === 0
      ? 'Nobody in a running rollout has confirmed an earlier version, so there is nobody to tell.'
      : `${people === 1 ? '1 person gets' : `${people} people get`} one message each that says what changed, within the usual pace.`;
  const others =
    before === 0
      ? ''
      : ` ${before} had such a message in this rollout already and get no second one: start a rollout if they should know.`;
  return `${told}${others}`;
}

/** A preview was pressed that is no longer open. */
export const draftGone =
  'This preview is no longer open: it was published or dropped already, or it is older than seven days. To publish the file, please send it again.';

export const draftDropped = 'Dropped: nothing was published, and the file was not kept.';

/** Why a publisher sees a preview again instead of a published version. */
export function lookAgainWords(because: 'other-policy' | 'outrun'): string {
  switch (because) {
    case 'other-policy':
      return 'You chose another policy, so this is now compared with that one. Nothing was published. Please look again.';
    case 'outrun':
      return 'Somebody published a version of this policy meanwhile, so this is now compared with theirs. Nothing of yours was published. Please look again.';
  }
}

/** What HR reads when a rollout could not be controlled. */
export function controlRefused(code: 'unknown' | 'closed'): string {
  switch (code) {
    case 'unknown':
      return 'There is no such rollout, so nothing was changed.';
    case 'closed':
      return 'This rollout is over already, so nothing was changed. Press "Count again" to see how it stands.';
  }
}

/** What HR reads when a request could not be shown or answered. */
export function requestRefused(code: 'unknown' | 'closed'): string {
  switch (code) {
    case 'unknown':
      return 'There is no such request, or it cannot be answered so. Nothing was changed.';
    case 'closed':
      return 'The rollout this is about is over, so nobody is asked any more. Nothing was changed.';
  }
}

/** What stands above sentences that AI wrote. */
export const writtenBelow =
  'In short, written by AI. It can be wrong: what counts is the policy’s own words in the message before this one.';

/** A friendly line, and what this chat is for. */
export function smallTalk(talk: SmallTalk): string {
  switch (talk) {
    case 'greeting':
      return 'Hello. Ask me something about the policy in your own words, or type "help" to see what I can do.';
    case 'thanks':
      return 'You are welcome.';
    case 'goodbye':
      return 'Goodbye. You can ask me at any time.';
    case 'how-are-you':
      return 'I am well, thank you. I can show you what the policy says: just ask.';
    case 'who-are-you':
      return 'I am Readback, a bot. I show you the policy and answer with its own words. Type "help" to see what I can do.';
  }
}
