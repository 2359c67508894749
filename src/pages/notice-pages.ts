import { markup } from './markup';
import { pageFrame } from './page-frame';
import { readable } from './readable';

/** What stands at a personal link that has served its time. */
export function linkOverPage(policyTitle: string, because: 'confirmed' | 'over'): string {
  const title = readable(policyTitle);
  const why =
    because === 'confirmed'
      ? 'You have confirmed that you read this policy, so this page is closed now. Thank you.'
      : 'This page is closed now: what it was for is over, or a newer request has taken its place.';
  return notice(`${title}: this page is closed`, [
    why,
    'To read the policy again, type “policy” in your chat with Readback in Teams. “Read aloud” brings it as plain messages.',
    'To have it as a page or in large print again, ask HR.',
  ]);
}

/** What stands where nothing is; the same whatever is wrong with the address. */
export function noSuchPage(): string {
  return notice('There is no page here', [
    'Please check that the whole link was copied.',
    'A new one comes when you type “another format” in your chat with Readback in Teams.',
  ]);
}

/** What stands there while storage does not answer. */
export function notNowPage(): string {
  return notice('This page cannot be shown just now', ['Please try again in a few minutes.']);
}

function notice(heading: string, paragraphs: readonly string[]): string {
  return pageFrame(
    heading,
    markup`<main>
<h1>${heading}</h1>
${paragraphs.map((text) => markup`<p>${text}</p>\n`)}</main>`,
  );
}
