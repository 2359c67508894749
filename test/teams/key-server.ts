import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Readonly<Record<string, unknown>>;

export interface Token {
  /** Laid over the header and the claims of a good token; undefined takes one away. */
  readonly header?: Json;
  readonly claims?: Json;
  /** By default the published key. `public-key` is the trick of signing HS256 with it. */
  readonly signedBy?: 'published' | 'somebody-else' | 'public-key' | 'nobody';
}

export interface KeyServer {
  /** Where the bot finds the OpenID document. Not used by any other key server of the process, so keys are never shared. */
  readonly metadataUrl: string;
  /** Paths asked for, in order. */
  readonly requests: readonly string[];
  /** An Authorization header with a good token for `appId` and `serviceUrl`, but for what `token` changes. */
  authorization(appId: string, serviceUrl: string, token?: Token): string;
  /** What the server answers from now on. */
  behave(how: 'well' | 'failing' | 'hanging' | 'garbled'): void;
  stop(): Promise<void>;
}

const KEY_ID = 'published-key';

/** Plays login.botframework.com: an OpenID document and one RSA key that is endorsed for `endorsements`. */
export async function startKeyServer(endorsements: readonly string[] = ['msteams']): Promise<KeyServer> {
  const published = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicPem = published.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const keys = [{ ...published.publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', endorsements }];
  const requests: string[] = [];
  let behaviour: Parameters<KeyServer['behave']>[0] = 'well';

  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const document = request.url === '/keys' ? { keys } : { issuer: ISSUER, jwks_uri: `${url}/keys` };
    if (behaviour === 'failing') response.statusCode = 500;
    if (behaviour !== 'hanging') response.end(behaviour === 'garbled' ? '<html>' : JSON.stringify(document));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    metadataUrl: `${url}/openid`,
    requests,
    behave: (how) => {
      behaviour = how;
    },
    authorization: (appId, serviceUrl, { header, claims, signedBy = 'published' } = {}) => {
      const content = [
        { alg: 'RS256', typ: 'JWT', kid: KEY_ID, ...header },
        { ...goodClaims(appId, serviceUrl), ...claims },
      ]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
      const signature = {
        published: () => rs256(content, published.privateKey),
        'somebody-else': () => rs256(content, other.privateKey),
        'public-key': () => createHmac('sha256', publicPem).update(content).digest('base64url'),
        nobody: () => '',
      }[signedBy]();
      return `Bearer ${content}.${signature}`;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const ISSUER = 'https://api.botframework.com';

/** Seconds since 1970, `offset` from now. */
export const secondsFromNow = (offset: number) => Math.floor(Date.now() / 1000) + offset;

function goodClaims(appId: string, serviceUrl: string): Json {
  return {
    iss: ISSUER,
    aud: appId,
    serviceurl: serviceUrl,
    nbf: secondsFromNow(-60),
    exp: secondsFromNow(3_600),
  };
}

function rs256(content: string, key: KeyObject): string {
  return sign('sha256', Buffer.from(content), key).toString('base64url');
}
