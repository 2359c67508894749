import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  chatOf,
  type ConnectorLog,
  type ConnectorQuestion,
  type ConnectorSettings,
  type ConnectorStatus,
} from './connector-log';

export interface ConnectorProcess {
  readonly url: string;
  readonly chatOf: (person: string) => string;
  /** From here on everything counts. */
  readonly go: () => Promise<void>;
  readonly status: () => Promise<ConnectorStatus>;
  readonly log: () => Promise<ConnectorLog>;
  readonly stop: () => Promise<void>;
}

/** Starts the fake connector as a process of its own, on a free loopback port. */
export async function startConnectorProcess(settings: ConnectorSettings): Promise<ConnectorProcess> {
  const child = fork(join(__dirname, 'connector.js'));
  let last: Promise<unknown> = Promise.resolve();
  /** One question at a time: answers carry no number. */
  const ask = <Answer>(question: ConnectorSettings | ConnectorQuestion): Promise<Answer> => {
    const answered = last.then(async () => {
      const answer = once(child, 'message');
      child.send(question);
      return (await answer)[0] as Answer;
    });
    last = answered.catch(() => undefined);
    return answered;
  };
  const { url } = await ask<{ readonly url: string }>(settings);
  return {
    url,
    chatOf,
    go: () => ask('go'),
    status: () => ask('status'),
    log: () => ask('log'),
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
