import { z } from 'zod';
import { sha256 } from '../domain/ids';
import type { PolicyDocument } from '../domain/policy';
import { dayColumn } from './columns';

/** Code points in one part: even when each takes two UTF-16 units, a part fits into a text column. */
const PART = /[^]{1,16000}/gu;

const document = z.object({
  title: z.string(),
  metadata: z.object({
    policyLead: z.string().nullable(),
    lastReview: dayColumn.nullable(),
    nextReview: dayColumn.nullable(),
    approvedBy: z.string().nullable(),
  }),
  sections: z.array(z.object({ id: z.string(), title: z.string(), level: z.number() })),
  clauses: z.array(
    z.object({
      id: z.string(),
      sectionId: z.string(),
      path: z.array(z.string()),
      label: z.string(),
      text: z.string(),
      parents: z.array(z.string()),
    }),
  ),
  furniture: z.array(z.object({ kind: z.enum(['contents', 'header', 'footer']), text: z.string() })),
});

/** A whole policy as text, in parts that storage takes. `contentHash` is SHA-256 of that text. */
export interface DocumentText {
  readonly contentHash: string;
  readonly parts: readonly string[];
}

export function textOf(policy: PolicyDocument): DocumentText {
  const text = JSON.stringify(policy);
  return { contentHash: sha256(text), parts: text.match(PART) ?? [] };
}

/** @throws when the parts are not those of the document with that hash */
export function documentOf({ contentHash, parts }: DocumentText): PolicyDocument {
  const text = parts.join('');
  const found = sha256(text);
  if (found !== contentHash)
    throw new Error(`expected text with hash ${contentHash}, found ${found} in ${parts.length} parts`);
  return document.parse(JSON.parse(text));
}
