import pMap from 'p-map';
import { continuedConversations } from './conversations';
import { evenPace, program } from './program';

/** The loop that tutorials show: everybody on a list in memory, one conversation continued after the other, some at once. */
program((order) => {
  const send = continuedConversations(order);
  const turn = evenPace(order.perSecond);
  let delivered = 0;
  let failed = 0;
  return {
    run: async () => {
      await pMap(
        order.people,
        async (person) => {
          await turn();
          await send(person).then(
            () => (delivered += 1),
            () => (failed += 1),
          );
        },
        { concurrency: order.atOnce },
      );
    },
    said: () => ({ delivered, failed, unknown: 0, open: order.people.length - delivered - failed }),
  };
});
