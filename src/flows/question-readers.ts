import type { StaffId } from '../domain/ids';
import type { Needs } from '../ports/needs';

/** Who sees a question to the policy lead. */
export interface QuestionReaders {
  /** Names, as the staff list has them. Empty where the trust has named no policy lead: then HR answers. */
  readonly leads: readonly string[];
  readonly hr: readonly string[];
  /** Who gets a message about it. */
  readonly told: readonly StaffId[];
}

export function questionReaders({ roles, roster }: Pick<Needs, 'roles' | 'roster'>): QuestionReaders {
  const leads = roles.policyLeads();
  const hr = roles.hrPeople();
  const namesOf = (people: readonly StaffId[]) => people.flatMap((id) => roster.find(id)?.name ?? []);
  return { leads: namesOf(leads), hr: namesOf(hr), told: leads.length > 0 ? leads : hr };
}

/** Whether somebody may read and answer the questions of others. */
export function readsQuestions({ roles }: Pick<Needs, 'roles'>, person: StaffId): boolean {
  return roles.isPolicyLead(person) || roles.isHr(person);
}
