import type { QuestionId, StaffId, TenantId } from '../domain/ids';
import type { Term } from '../domain/term';

/** What somebody is told of that belongs to no campaign. `term-planned`: the message is on its way to be sent. */
export type ToldOf =
  | { readonly what: 'question-asked' | 'question-answered'; readonly questionId: QuestionId }
  | { readonly what: 'term' | 'term-planned'; readonly term: Term };

/** That somebody is about to be told of something. */
export interface Telling {
  readonly tenantId: TenantId;
  readonly of: ToldOf;
  readonly to: StaffId;
  /** How often Teams has proved that it did not deliver it. */
  readonly tries: number;
  readonly at: Date;
}

/** Marks written before the only attempt to tell somebody, so that nobody is told twice. */
export interface TellingStore {
  /** True for the first who asks. False afterwards: it was said, or nobody knows. */
  claim(telling: Telling): Promise<boolean>;
  /** Whether it was claimed. */
  stands(telling: Omit<Telling, 'at'>): Promise<boolean>;
  /** Deletes older marks, of every tenant. */
  removeBefore(moment: Date): Promise<void>;
}
