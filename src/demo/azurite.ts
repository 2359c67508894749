import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const ACCOUNT = 'devstoreaccount1';
/** The storage emulator's published key; it opens nothing but an emulator. */
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface Azurite {
  readonly connectionString: string;
  readonly stop: () => Promise<void>;
}

/** Starts the storage emulator on free loopback ports, in memory. @throws when it is not up within 20 seconds */
export async function startAzurite(): Promise<Azurite> {
  const [blob, queue, table] = await Promise.all([freePort(), freePort(), freePort()]);
  const child = spawn(
    process.execPath,
    [
      require.resolve('azurite/dist/src/azurite.js'),
      ...['--inMemoryPersistence', '--silent', '--disableTelemetry', '--skipApiVersionCheck'],
      ...['--blobHost', '127.0.0.1', '--blobPort', `${blob}`],
      ...['--queueHost', '127.0.0.1', '--queuePort', `${queue}`],
      ...['--tableHost', '127.0.0.1', '--tablePort', `${table}`],
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await Promise.all([blob, queue, table].map((port) => answering(port)));
  return {
    connectionString: [
      'DefaultEndpointsProtocol=http',
      `AccountName=${ACCOUNT}`,
      `AccountKey=${KEY}`,
      `BlobEndpoint=http://127.0.0.1:${blob}/${ACCOUNT}`,
      `QueueEndpoint=http://127.0.0.1:${queue}/${ACCOUNT}`,
      `TableEndpoint=http://127.0.0.1:${table}/${ACCOUNT}`,
    ].join(';'),
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A port on 127.0.0.1 that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function answering(port: number): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const up = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Starting the storage emulator: port ${port} did not answer within 20 seconds`);
}
