import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { TenantId } from '../domain/ids';
import type { WriterSwitch } from '../domain/writer';
import type { WriterSwitches } from '../ports/writer-switches';
import { staffColumn, tenantColumn } from './columns';
import type { Key } from './entities';
import { Table, type Shape } from './table';

const columns = z.object({ tenantId: tenantColumn, isOn: z.boolean(), at: z.date(), by: staffColumn });

const shape: Shape<WriterSwitch> = {
  keyOf: ({ tenantId }) => keyOf(tenantId),
  columnsOf: (value) => ({ ...value }),
  read: (row) => columns.parse(row),
};

/** One row a tenant. Of two who press the same, the first stands. */
export function writerSwitchesOn(client: TableClient): WriterSwitches {
  const switches = new Table(client, shape);
  return {
    get: async (tenant) => (await switches.find(keyOf(tenant)))?.value ?? null,
    turn: async (wanted) => {
      let { standing } = await switches.add(wanted);
      await switches.revise(keyOf(wanted.tenantId), (it) => {
        standing = it.isOn === wanted.isOn ? it : wanted;
        return standing === it ? null : wanted;
      });
      return standing;
    },
  };
}

function keyOf(tenant: TenantId): Key {
  return { partitionKey: tenant, rowKey: 'writer' };
}
