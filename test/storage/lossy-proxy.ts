import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LossyProxy {
  readonly connectionString: string;
  /** Lets storage carry out the next request with that method, and answers 500 in its place. */
  loseAnswerTo(method: string): void;
  /** How many answers were lost so far. */
  readonly lost: () => number;
  readonly stop: () => Promise<void>;
}

/** Stands between a client and the emulator's tables. */
export async function startLossyProxy(connectionString: string): Promise<LossyProxy> {
  const tables = new URL(/TableEndpoint=([^;]+)/.exec(connectionString)?.[1] ?? '');
  let losing: string | null = null;
  let lost = 0;
  const server = createServer((incoming, outgoing) => {
    const lose = incoming.method === losing;
    if (lose) {
      losing = null;
      lost += 1;
    }
    forward(incoming, outgoing, tables, lose);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    connectionString: connectionString.replace(tables.host, `127.0.0.1:${port}`),
    loseAnswerTo: (method) => {
      losing = method;
    },
    lost: () => lost,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, to: URL, lose: boolean): void {
  const { method, url, headers } = incoming;
  const onward = request({ host: to.hostname, port: to.port, path: url, method, headers }, (answer) => {
    if (!lose) {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      return;
    }
    answer.resume().on('end', () => outgoing.writeHead(500).end());
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
