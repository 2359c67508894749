import type { TenantId } from '../../src/domain/ids';
import type { GivenReaction, WriterSwitch } from '../../src/domain/writer';
import type { Reactions } from '../../src/ports/reactions';
import type { WriterSwitches } from '../../src/ports/writer-switches';

export function memoryWriterSwitches(): WriterSwitches {
  const rows = new Map<TenantId, WriterSwitch>();
  return {
    get: (tenant) => Promise.resolve(rows.get(tenant) ?? null),
    turn: (wanted) => {
      const standing = rows.get(wanted.tenantId);
      const next = standing?.isOn === wanted.isOn ? standing : wanted;
      rows.set(wanted.tenantId, next);
      return Promise.resolve(next);
    },
  };
}

export function memoryReactions(): Reactions {
  let rows: readonly GivenReaction[] = [];
  return {
    add: (given) => {
      rows = [...rows, given];
      return Promise.resolve();
    },
    count: (tenant) => {
      const some = rows.filter(({ tenantId }) => tenantId === tenant);
      const like = some.filter(({ reaction }) => reaction === 'like').length;
      return Promise.resolve({ like, dislike: some.length - like });
    },
    removeBefore: (before) => {
      rows = rows.filter(({ day }) => day >= before);
      return Promise.resolve();
    },
  };
}
