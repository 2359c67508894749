import type { StaffId } from '../domain/ids';

/** Who may do what. Decided by object id alone: names and addresses can be imitated. */
export interface Roles {
  isHr(person: StaffId): boolean;
  /** Whoever looks after the policies: may publish them and answer questions about them, besides HR. */
  isPolicyLead(person: StaffId): boolean;
  /** Everybody in HR. */
  hrPeople(): readonly StaffId[];
  /** Everybody who looks after the policies; nobody where the trust has named none, and then HR does. */
  policyLeads(): readonly StaffId[];
}
