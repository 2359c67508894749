import type { TokenCredential } from '@azure/identity';
import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';

/** Where the data lie: a connection string (which holds a key), or an account that the host's own identity may use. */
export type StorageAccount =
  | { readonly kind: 'connection-string'; readonly connectionString: string }
  | { readonly kind: 'managed-identity'; readonly accountName: string };

/** Makes clients; none of them talks to the account before it is used. */
export interface Connection {
  table(name: string): TableClient;
  queue(name: string): QueueClient;
}

/** Milliseconds until a request is given up. The SDKs would wait for ever, and a press must not hang on a silent connection. */
export const DEADLINE_MS = 10_000;

/** Milliseconds before the first of three repeats. The SDKs begin with one and four seconds, which a press would feel. */
const REPEAT_AFTER_MS = 300;

type Policies = NonNullable<TableServiceClientOptions['additionalPolicies']>;
const deadline: Policies[number]['policy'] = {
  name: 'deadline',
  sendRequest: (request, next) => {
    request.timeout = DEADLINE_MS;
    return next(request);
  },
};
const queueOptions = { retryOptions: { retryDelayInMs: REPEAT_AFTER_MS } };
const tableOptions = {
  retryOptions: { retryDelayInMs: REPEAT_AFTER_MS },
  additionalPolicies: [{ policy: deadline, position: 'perCall' as const }],
};

export function connect(account: StorageAccount): Connection {
  return account.kind === 'connection-string'
    ? withConnectionString(account.connectionString)
    : withManagedIdentity(account.accountName);
}

function withConnectionString(connectionString: string): Connection {
  const options = { ...tableOptions, allowInsecureConnection: isLoopback(connectionString) };
  return {
    table: (name) => TableClient.fromConnectionString(connectionString, name, options),
    queue: (name) => new QueueClient(connectionString, name, queueOptions),
  };
}

function withManagedIdentity(accountName: string): Connection {
  const credential = hostIdentity();
  const at = (service: string) => `https://${accountName}.${service}.core.windows.net`;
  return {
    table: (name) => new TableClient(at('table'), name, credential, tableOptions),
    queue: (name) => new QueueClient(`${at('queue')}/${name}`, credential, queueOptions),
  };
}

/** Only an emulator on this machine may be spoken to without TLS. */
function isLoopback(connectionString: string): boolean {
  return /TableEndpoint=http:\/\/(127\.0\.0\.1|localhost)[:/]|UseDevelopmentStorage=true/i.test(
    connectionString,
  );
}

/** Loads @azure/identity at the first request: it is slow to load, and a connection string does not need it. */
function hostIdentity(): TokenCredential {
  let identity: Promise<TokenCredential> | undefined;
  return {
    getToken: async (scopes, options) => {
      identity ??= import('@azure/identity').then(
        ({ DefaultAzureCredential }) => new DefaultAzureCredential(),
      );
      return (await identity).getToken(scopes, options);
    },
  };
}
