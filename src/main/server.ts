import * as restify from 'restify';
import type { Log } from '../ports/log';

export type Receive = (request: {
  readonly authorization?: string;
  readonly body: unknown;
}) => Promise<{ readonly status: number; readonly body?: unknown }>;

/** A page for a browser, whole. */
export interface Page {
  readonly status: 200 | 404 | 410 | 503;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** The page at a path as it came in, without its query. */
export type ShowPage = (path: string) => Promise<Page>;

/** What the server passes on, without knowing what it means. */
export interface Endpoints {
  /** Null in a process that does not talk to Teams. */
  readonly receive: Receive | null;
  /** Answers everything below `/read/`; null in a process that does not talk to people. */
  readonly showPage: ShowPage | null;
  /** Whether storage answers, the policies are published and the staff list is loaded. */
  readonly isReady: () => Promise<boolean>;
}

export interface Server {
  readonly port: number;
  /** Takes no more connections and resolves when the open ones have ended. */
  readonly close: () => Promise<void>;
}

/** A Teams activity is at most 100 KB of UTF-16 (learn.microsoft.com, bot message size limit); this leaves room for its envelope. */
const BODY_BYTES = 256 * 1024;
/** Cuts clients that send their headers or body a byte at a time. Milliseconds. */
const REQUEST_MS = 15_000;

/** How long open requests may take to end when the service stops; an invoke is answered in two seconds. Milliseconds. */
const CLOSE_MS = 5_000;

/** The HTTP side: size, type and JSON are checked here, everything else behind `receive`. */
export async function startServer(
  endpoints: Endpoints,
  listen: { readonly port: number; readonly host: string | undefined },
  log: Log,
): Promise<Server> {
  const server = restify.createServer({ name: 'readback', ignoreTrailingSlash: true });
  server.server.headersTimeout = REQUEST_MS;
  server.server.requestTimeout = REQUEST_MS;

  server.get('/health/live', (_req, res, next) => {
    res.send(200, { live: true });
    return next();
  });
  server.get('/health/ready', async (_req, res) => {
    const ready = await endpoints.isReady();
    res.send(ready ? 200 : 503, { ready });
  });
  if (endpoints.receive !== null) server.post('/api/messages', onlyJson, readBody, passTo(endpoints.receive));
  if (endpoints.showPage !== null)
    for (const method of ['get', 'head'] as const) server[method]('/read/*', sendPage(endpoints.showPage));
  server.on(
    'restifyError',
    (_req, res: restify.Response, error: { statusCode?: number }, done: () => void) => {
      // Error texts stay with the operator; the caller gets the status alone.
      if ((error.statusCode ?? 500) >= 500) log.error({ cause: error }, 'request failed');
      res.send(error.statusCode ?? 500, {});
      return done();
    },
  );

  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(listen.port, listen.host, resolve);
  });
  return {
    port: server.address().port,
    close: () =>
      new Promise<void>((resolve) => {
        const late = setTimeout(() => server.server.closeAllConnections(), CLOSE_MS);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
      }),
  };
}

function passTo(receive: Receive) {
  return async (req: restify.Request, res: restify.Response): Promise<void> => {
    const { authorization } = req.headers;
    const body: unknown = req.body;
    const request = authorization === undefined ? { body } : { authorization, body };
    const answer = await receive(request);
    if (answer.body === undefined) res.send(answer.status);
    else res.send(answer.status, answer.body);
  };
}

function sendPage(showPage: ShowPage) {
  return async (req: restify.Request, res: restify.Response): Promise<void> => {
    const [path = ''] = (req.url ?? '').split('?');
    const { status, headers, body } = await showPage(path);
    res.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
    res.end(req.method === 'HEAD' ? undefined : body);
  };
}

const readBody = restify.plugins.bodyParser({ mapParams: false, maxBodySize: BODY_BYTES });

/**
 * A web page can post text to a loopback port without asking; it cannot post JSON. Compressed bodies are turned away as well:
 * restify's gunzip limits nothing that comes out and dies of what is no gzip. Teams sends plain JSON.
 */
function onlyJson(req: restify.Request, res: restify.Response, next: restify.Next): void {
  if (req.is('application/json') && req.headers['content-encoding'] === undefined) return next();
  res.send(415, {});
  return next(false);
}
