import { policyChanged } from '../../../src/cards/policy-changed';
import { policyPreview } from '../../../src/cards/policy-preview';
import { policyPublished } from '../../../src/cards/policy-published';
import { lookAgainWords } from '../../../src/cards/wording';
import { day } from '../../../src/domain/day';
import { draftId } from '../../../src/domain/ids';
import type { ChangeKind, PolicyDocument } from '../../../src/domain/policy';
import { previewOf } from '../../../src/domain/policy-preview';
import type { RolloutForm } from '../../../src/domain/rollout';
import {
  CAMPAIGN_ID,
  documentSaying,
  POLICY_ID,
  samplePolicy,
  sampleStaffId,
  sampleDocument,
} from '../samples';
import { LONG_TITLE, type CardSamples } from './sample';
import { document, SENTENCES } from './shipped';

const LONG_WORDS = `${'Staff keep their own accounts apart from those of the school and of the Trust. '.repeat(6)}`;
const longBefore = {
  ...documentSaying(numbered(`Before the change: ${LONG_WORDS}`), LONG_TITLE),
  title: LONG_TITLE,
};
const longAfter = { ...documentSaying(numbered(LONG_WORDS), LONG_TITLE), title: LONG_TITLE };
const form: RolloutForm = {
  campaignId: CAMPAIGN_ID,
  policy: POLICY_ID,
  audience: 'everyone',
  school: '',
  people: '',
  opens: day('2026-09-15'),
  due: day('2026-10-16'),
  everySection: false,
  checks: false,
};

function preview(
  now: PolicyDocument,
  before: PolicyDocument | null,
  more: { readonly fileName?: string; readonly remark?: string; readonly notice?: string } = {},
) {
  const { fileName = 'Social Media Policy v2.docx', remark = 'A comment in the margin was left out.' } = more;
  const draft = {
    id: draftId('44444444-4444-4444-8444-444444444444'),
    by: sampleStaffId(1),
    at: new Date('2026-09-15T08:00:00Z'),
    fileName,
    textHash: 'a'.repeat(64),
    document: now,
    remarks: [{ kind: 'comments', text: remark }] as const,
  };
  const replaces = before === null ? null : samplePolicy(before);
  return policyPreview({
    draft,
    preview: previewOf(draft, replaces, day('2026-09-15')),
    policies: replaces === null ? [] : [replaces],
    ...(more.notice !== undefined && { notice: more.notice }),
  });
}

function published(kind: ChangeKind | null, title: string, mayStart = true) {
  const change = kind === null ? null : { kind, reason: 'New guidance', by: sampleStaffId(1) };
  const policy = { ...samplePolicy(sampleDocument({ title })), change };
  return policyPublished({ policy, form: mayStart ? form : null });
}

function changed(before: PolicyDocument, now: PolicyDocument) {
  return policyChanged({ before: samplePolicy(before), now: samplePolicy(now), notes: [] });
}

function numbered(words: string): readonly string[] {
  return Array.from({ length: 25 }, (_, n) => `${n + 1}: ${words}`);
}

function edited(from: PolicyDocument): PolicyDocument {
  const changed = from.clauses.map((clause, n) =>
    n % 40 === 20 ? { ...clause, text: `${clause.text} This includes messages in groups.` } : clause,
  );
  return { ...from, clauses: changed };
}

export const versionCards = {
  'policy-preview': {
    reader: 'HR',
    samples: {
      ordinary: {
        card: preview(edited(document), document),
        says: ['This would take the place of version 2 of Social Media Policy. Nothing is published yet.'],
      },
      'a new policy': { card: preview(document, null), says: ['This would be a new policy.'] },
      'compared anew': {
        card: preview(edited(document), document, { notice: lookAgainWords('outrun') }),
        says: [lookAgainWords('outrun')],
      },
      longest: {
        card: preview(longAfter, longBefore, { fileName: `${LONG_TITLE.replaceAll(' ', '_')}_v12.docx` }),
        says: [LONG_TITLE],
      },
    },
    card: (words) =>
      preview(
        { ...documentSaying([words, `Also ${words}`], words), title: words },
        { ...documentSaying(['Another text altogether'], `Old ${words}`), title: words },
        { fileName: words, remark: words },
      ),
    quoted: SENTENCES,
  },
  'policy-published': {
    reader: 'HR',
    samples: {
      ordinary: {
        card: published('reread', 'Social Media Policy'),
        says: [
          'version 2 is published',
          'Nobody gets anything until you or a colleague in HR starts a rollout.',
        ],
      },
      'a correction': { card: published('correction', 'Social Media Policy'), says: ['Nothing is sent'] },
      'for the policy lead': {
        card: published(null, 'Social Media Policy', false),
        says: ['until HR starts'],
      },
      longest: { card: published('tell', LONG_TITLE), says: [LONG_TITLE] },
    },
    card: (words) => published('reread', words),
  },
  'policy-changed': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: changed(document, edited(document)),
        says: ['You need not confirm again', 'Disciplinary Action: 1 point changed.'],
      },
      longest: { card: changed(longBefore, longAfter), says: [LONG_TITLE] },
    },
    card: (words) =>
      changed(
        { ...documentSaying(['Another text altogether'], `Old ${words}`), title: words },
        { ...documentSaying([words, `Also ${words}`], words), title: words },
      ),
    quoted: SENTENCES,
  },
} satisfies Readonly<Record<string, CardSamples>>;
