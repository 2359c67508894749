import type { Note } from '../domain/beside';
import { READING_FORMS, readReadingPath, type AskedLink, type ReadingForm } from '../domain/reading-link';
import { openReadingLink, type ReadingLinkOutcome } from '../flows/open-reading-link';
import { linkOverPage, noSuchPage, notNowPage } from '../pages/notice-pages';
import { PAGE_POLICY } from '../pages/page-style';
import { policyPage } from '../pages/policy-page';
import { policyText } from '../pages/policy-text';
import type { Needs } from '../ports/needs';
import type { Page, ShowPage } from './server';

type Open = Extract<ReadingLinkOutcome, { kind: 'open' }>;

/** Nothing may keep a page, find it, put it into another, or learn from which one a reader came. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': PAGE_POLICY,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** The pages behind personal links. The log never gets a path: it would say who reads when. */
export function readingPages(needs: Needs, isReady: () => boolean): ShowPage {
  return async (path) => {
    const asked = readReadingPath(path);
    if (asked === null) return webPage(404, noSuchPage());
    if (!isReady()) return webPage(503, notNowPage());
    try {
      return await answerTo(needs, asked, await openReadingLink(needs, asked), path);
    } catch (cause) {
      needs.log.error({ form: asked.form, cause }, 'page not shown');
      return webPage(503, notNowPage());
    }
  };
}

async function answerTo(
  { policyData }: Needs,
  asked: AskedLink,
  outcome: ReadingLinkOutcome,
  path: string,
): Promise<Page> {
  switch (outcome.kind) {
    case 'unknown':
      return webPage(404, noSuchPage());
    case 'over':
      return webPage(410, linkOverPage(outcome.campaign.policyTitle, outcome.because));
    case 'open':
      return openAs(asked.form, outcome, policyData.notesOf(outcome.policy), path);
  }
}

async function openAs(
  form: ReadingForm,
  { campaign, policy, due }: Open,
  notes: readonly Note[],
  path: string,
): Promise<Page> {
  switch (form) {
    case 'page': {
      const { correction } = campaign;
      const [largePrint, plainText] = [path + READING_FORMS['large-print'], path + READING_FORMS.plain];
      return webPage(200, policyPage({ policy, notes, correction, due, largePrint, plainText }));
    }
    case 'plain':
      return page(200, 'text/plain; charset=utf-8', policyText(policy.document, notes));
    case 'large-print': {
      // Loaded when first asked for: the writer of Word files is slow to load, and most starts do not need it.
      const { policyWord } = await import('../pages/policy-word.js');
      const file = page(
        200,
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        await policyWord(policy, notes),
      );
      const name = `${policy.policyId}-large-print.docx`;
      return {
        ...file,
        headers: { ...file.headers, 'Content-Disposition': `attachment; filename="${name}"` },
      };
    }
  }
}

function webPage(status: Page['status'], text: string): Page {
  return page(status, 'text/html; charset=utf-8', text);
}

function page(status: Page['status'], type: string, body: string | Buffer): Page {
  return { status, headers: { ...HEADERS, 'Content-Type': type }, body };
}
