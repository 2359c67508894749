import type { Note } from '../domain/beside';
import { dateInFull, weekdayAndDate, type Day } from '../domain/day';
import type { PublishedPolicy } from '../domain/policy';
import type { Html } from './markup';
import { markup } from './markup';
import { pageFrame } from './page-frame';
import { policyHtml } from './policy-html';
import { readable } from './readable';

/** What the page says besides the policy. */
export interface PolicyPage {
  readonly policy: Pick<PublishedPolicy, 'document' | 'version'>;
  /** What HR has said beside clauses of this version. */
  readonly notes: readonly Note[];
  /** What HR has put right since it was sent; null when nothing was. */
  readonly correction: string | null;
  /** Null while nothing is asked of this person, because HR is looking into what they asked for. */
  readonly due: Day | null;
  /** Where the same text is as a file. */
  readonly largePrint: string;
  readonly plainText: string;
}

/** The whole policy as one web page, which reading software can go through by headings. It cannot confirm, and says where one does. */
export function policyPage(page: PolicyPage): string {
  const { document } = page.policy;
  const title = readable(document.title);
  const { contents, text } = policyHtml(document, page.notes);
  return pageFrame(
    title,
    markup`<a class="skip" href="#policy">Skip to the policy</a>
<header>
<h1>${title}</h1>
${introduction(page)}
</header>
<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ul role="list">
${contents}</ul>
</nav>
<main id="policy" tabindex="-1">
${text}</main>
<footer>
<div class="note">
<p>When you have read it, go back to Teams and press “I have read this policy”.</p>
<p>Nobody is told that you opened this page, and nothing about your visit is kept.</p>
</div>
</footer>`,
  );
}

function introduction({ policy, correction, due, largePrint, plainText }: PolicyPage): Html {
  const { policyLead, lastReview } = policy.document.metadata;
  const reviewed = lastReview === null ? '' : `, last reviewed ${dateInFull(lastReview)}`;
  const by = due === null ? '' : ` Please read and confirm by ${weekdayAndDate(due)}.`;
  return markup`${correction === null ? markup`` : markup`<p><strong>${readable(correction)}</strong></p>\n`}<p>This is version ${policy.version}${reviewed}. The ${readable(policyLead ?? 'trust')} asks every employee to read it once a year.${by}</p>
<div class="note">
<p>You cannot confirm on this page. When you have read it, go back to Teams and press “I have read this policy”.</p>
<p>To ask something, type your question in the same chat in Teams, or ask HR.</p>
</div>
<p>The same text: <a href="${largePrint}">in large print, as a Word file</a> · <a href="${plainText}">as plain text</a></p>`;
}
