import { TableClient } from '@azure/data-tables';
import pMap from 'p-map';
import { continuedConversations } from './conversations';
import { evenPace, program } from './program';

const CAMPAIGN = 'campaign';

/** The same loop with a memory: who is in the table was sent to and is left out; whoever was sent to is put in. */
program(async (order) => {
  const sent = TableClient.fromConnectionString(order.storage, 'sent', { allowInsecureConnection: true });
  await sent.createTable();
  const send = continuedConversations(order);
  const turn = evenPace(order.perSecond);
  let delivered = 0;
  let failed = 0;

  const deliver = async (person: string): Promise<void> => {
    if (!(await isSent(sent, person))) {
      await turn();
      await send(person);
      await sent.upsertEntity({ partitionKey: CAMPAIGN, rowKey: person });
    }
  };
  return {
    run: async () => {
      await pMap(
        order.people,
        (person) =>
          deliver(person).then(
            () => (delivered += 1),
            () => (failed += 1),
          ),
        { concurrency: order.atOnce },
      );
    },
    said: () => ({ delivered, failed, unknown: 0, open: order.people.length - delivered - failed }),
  };
});

async function isSent(sent: TableClient, person: string): Promise<boolean> {
  return sent.getEntity(CAMPAIGN, person).then(
    () => true,
    (error: { statusCode?: number }) => {
      if (error.statusCode === 404) return false;
      throw error;
    },
  );
}
