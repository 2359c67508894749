import type { QuestionId, TenantId } from '../../src/domain/ids';
import type { LeadQuestion } from '../../src/domain/question';
import type { QuestionStore } from '../../src/ports/questions';

export function memoryQuestions(): QuestionStore {
  const rows = new Map<string, LeadQuestion>();
  const keyOf = (tenant: TenantId, id: QuestionId) => `${tenant}|${id}`;
  const ofTenant = (tenant: TenantId) =>
    [...rows.values()]
      .filter(({ tenantId }) => tenantId === tenant)
      .toSorted((a, b) => a.askedOn.localeCompare(b.askedOn));
  return {
    add: (question) => {
      const key = keyOf(question.tenantId, question.id);
      const standing = rows.get(key);
      rows.set(key, standing ?? question);
      return Promise.resolve({ standing: standing ?? question, added: standing === undefined });
    },
    get: (tenant, id) => Promise.resolve(rows.get(keyOf(tenant, id)) ?? null),
    open: (tenant) => Promise.resolve(ofTenant(tenant).filter(({ reply }) => reply === null)),
    ofAsker: (tenant, person) =>
      Promise.resolve(
        ofTenant(tenant)
          .filter(({ asker }) => asker?.staffId === person)
          .toReversed(),
      ),
    end: (tenant, id, reply) => {
      const standing = rows.get(keyOf(tenant, id));
      if (standing === undefined) return Promise.resolve(null);
      const ended = { ...standing, reply: standing.reply ?? reply };
      rows.set(keyOf(tenant, id), ended);
      return Promise.resolve(ended);
    },
    removeBefore: (day) => {
      for (const [key, { askedOn }] of [...rows]) if (askedOn < day) rows.delete(key);
      return Promise.resolve();
    },
  };
}
