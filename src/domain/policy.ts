import type { Day } from './day';
import type { PolicyId, StaffId } from './ids';

/** What the document-control table of a policy says. Dates are null when absent or unreadable. */
export interface PolicyMetadata {
  readonly policyLead: string | null;
  readonly lastReview: Day | null;
  readonly nextReview: Day | null;
  readonly approvedBy: string | null;
}

/** A heading of the document. `level` 1 is the outermost below the title. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly level: number;
}

/**
 * The smallest piece of a policy that can be quoted: a paragraph, a list item, a table row, a document-control row.
 * `id` says where it stands, by label or first words (`social-media-in-a-personal-capacity/c/accepting-any-requests-to-become-a-named`). `path` is the headings above it, title
 * first. `label` is the marker as written (`a.`, `–`; empty for a paragraph) and is not part of `text`.
 * `parents` are the ids of the stems of the lists it belongs to, outermost first.
 */
export interface Clause {
  readonly id: string;
  readonly sectionId: string;
  readonly path: readonly string[];
  readonly label: string;
  readonly text: string;
  readonly parents: readonly string[];
}

/** Text of the document that is neither heading nor clause: a contents list, a page header or footer. */
export interface Furniture {
  readonly kind: 'contents' | 'header' | 'footer';
  readonly text: string;
}

/** A policy as read. Every word of the file is in exactly one heading, clause or furniture item. */
export interface PolicyDocument {
  readonly title: string;
  readonly metadata: PolicyMetadata;
  readonly sections: readonly Section[];
  readonly clauses: readonly Clause[];
  readonly furniture: readonly Furniture[];
}

/** What a change asks of staff: everybody reads again, people are only told, or nobody needs to notice. */
export const CHANGE_KINDS = ['reread', 'tell', 'correction'] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Longest reason for a change, in UTF-16 units. */
export const CHANGE_REASON_AT_MOST = 500;

/** The choice made when a version took the place of another. Kept with the version, and as immutable. */
export interface VersionChange {
  readonly kind: ChangeKind;
  readonly reason: string;
  /** Whoever works on the command line or ships the policy with Readback is the operator. */
  readonly by: StaffId | 'operator';
}

/** What whoever publishes a policy should know about how its file was read, in a sentence for HR. */
export interface Remark {
  readonly kind: 'hidden-text' | 'tracked-changes' | 'comments' | 'footnotes' | 'images' | 'links';
  readonly text: string;
}

/** An immutable version. `version` counts from 1; `textHash` is SHA-256, 64 hex digits, of the document's words. */
export interface PublishedPolicy {
  readonly policyId: PolicyId;
  readonly version: number;
  readonly textHash: string;
  readonly publishedAt: Date;
  /** Null for the first version, which changed nothing. */
  readonly change: VersionChange | null;
  readonly document: PolicyDocument;
}

/** A version's text, and which version of which policy it is. */
export type PolicyText = Pick<PublishedPolicy, 'policyId' | 'version' | 'document'>;

/** Id of the section for what stands before the first heading and describes the document. */
export const DOCUMENT_CONTROL = 'document-control';

/** Who filled in the equality screening is in the document and is on no card and nobody's answer. */
export function namesThePerson(clause: Clause): boolean {
  return /name of person/i.test(clause.text);
}

/** The clauses of one section, in the document's order. */
export function clausesOf(document: PolicyDocument, sectionId: string): readonly Clause[] {
  return document.clauses.filter((clause) => clause.sectionId === sectionId);
}
