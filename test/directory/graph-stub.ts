import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StaffId } from '../../src/domain/ids';
import { recorded, reply, type StubTrouble, type StubRequest } from '../teams/stub-connector';

/** Any answer but one that only a connector for messages gives. */
export type GraphAnswer = StubTrouble | { readonly kind: 'accept' };

/** Somebody in Graph's directory. */
export interface GraphPerson {
  readonly userType: 'Member' | 'Guest';
  readonly hasTeams: boolean;
}

export interface GraphStub {
  /** Where Graph is, with its version: `http://127.0.0.1:port/v1.0`. */
  readonly url: string;
  readonly requests: readonly StubRequest[];
  /** Requests for an installation, the id of the person each is for. */
  installs(): readonly string[];
  readonly people: Map<StaffId, GraphPerson>;
  /** Who has the app. */
  readonly installed: Set<string>;
  /** Ids in the catalogue by the id in the manifest. */
  readonly catalogue: Map<string, string>;
  /** Tokens that are good. */
  readonly tokens: Set<string>;
  /** Answers requests whose method and path match like this, `times` times. The newest rule that matches wins. */
  on(request: RegExp, answer: GraphAnswer, times?: number): void;
  /** Forgets the rules. */
  calm(): void;
  reset(): void;
  stop(): Promise<void>;
}

export const MANIFEST_ID = '44444444-4444-4444-8444-444444444444';
export const CATALOGUE_ID = '55555555-5555-4555-8555-555555555555';
export const TOKEN = 'good-token';

/** A refusal as Graph words it. */
export function graphError(status: number, code: string, message: string): GraphAnswer {
  return { kind: 'status', status, body: { error: { code, message } } };
}

/** Plays Microsoft Graph as far as installing an app goes, on a free loopback port. */
export async function startGraphStub(): Promise<GraphStub> {
  const requests: StubRequest[] = [];
  const rules: { readonly request: RegExp; readonly answer: GraphAnswer; left: number }[] = [];
  const people = new Map<StaffId, GraphPerson>();
  const installed = new Set<string>();
  const catalogue = new Map<string, string>();
  const tokens = new Set<string>();

  function ruleFor({ method, path }: StubRequest): GraphAnswer | undefined {
    const rule = rules.findLast(({ request, left }) => left > 0 && request.test(`${method} ${path}`));
    if (rule !== undefined) rule.left -= 1;
    return rule?.answer;
  }
  function usual({ method, path, body, headers }: StubRequest): GraphAnswer {
    if (!tokens.has(/^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? ''))
      return graphError(401, 'InvalidAuthenticationToken', 'Access token has expired or is not yet valid.');
    const wanted = /^\/v1\.0\/appCatalogs\/teamsApps\?\$filter=externalId eq '(.*)'$/.exec(
      decodeURIComponent(path),
    );
    if (method === 'GET' && wanted !== null) return inCatalogue(wanted[1] ?? '');
    const [, id = '', rest] = /^\/v1\.0\/users\/([^/?]+)(.*)$/.exec(path) ?? [];
    const person = people.get(id as StaffId);
    if (person === undefined) return graphError(404, 'NotFound', 'Resource not found.');
    if (method === 'GET' && rest === '?$select=userType,assignedPlans') return entryOf(person);
    return method === 'POST' && rest === '/teamwork/installedApps'
      ? install(id, person, body)
      : graphError(400, 'BadRequest', 'Not played here.');
  }
  function entryOf({ userType, hasTeams }: GraphPerson): GraphAnswer {
    const assignedPlans = [
      { service: 'exchange', capabilityStatus: 'Enabled' },
      { service: 'TeamspaceAPI', capabilityStatus: hasTeams ? 'Enabled' : 'Deleted' },
    ];
    return { kind: 'status', status: 200, body: { userType, assignedPlans } };
  }
  function inCatalogue(externalId: string): GraphAnswer {
    const id = catalogue.get(externalId);
    const value = id === undefined ? [] : [{ id, externalId, distributionMethod: 'organization' }];
    return { kind: 'status', status: 200, body: { value } };
  }
  function install(id: string, { userType, hasTeams }: GraphPerson, body: unknown): GraphAnswer {
    const bound = (body as { 'teamsApp@odata.bind'?: string } | null)?.['teamsApp@odata.bind'];
    if (![...catalogue.values()].some((app) => bound?.endsWith(`/appCatalogs/teamsApps/${app}`)))
      return graphError(404, 'NotFound', 'App not found in the catalogue.');
    if (userType === 'Guest') return graphError(403, 'Forbidden', 'Not possible for this user.');
    if (!hasTeams) return graphError(403, 'Forbidden', NO_LICENCE);
    if (installed.has(id)) return graphError(409, 'Conflict', 'App is already installed.');
    installed.add(id);
    return { kind: 'status', status: 201, body: '' };
  }
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const seen = await recorded(request);
    requests.push(seen);
    const answer = ruleFor(seen) ?? usual(seen);
    switch (answer.kind) {
      case 'hang':
        return;
      case 'reset':
        request.socket.resetAndDestroy();
        return;
      case 'accept':
        return reply(response, 200);
      case 'status':
        return reply(response, answer.status, answer.body, answer.headers);
    }
  }
  function reset(): void {
    requests.length = 0;
    rules.length = 0;
    people.clear();
    installed.clear();
    catalogue.clear();
    catalogue.set(MANIFEST_ID, CATALOGUE_ID);
    tokens.clear();
    tokens.add(TOKEN);
  }

  reset();
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`,
    requests,
    installs: () =>
      requests.flatMap(({ method, path }) =>
        method === 'POST' ? [/\/users\/([^/]+)\/teamwork\/installedApps$/.exec(path)?.[1] ?? path] : [],
      ),
    people,
    installed,
    catalogue,
    tokens,
    on: (request, answer, times = Infinity) => void rules.push({ request, answer, left: times }),
    calm: () => void (rules.length = 0),
    reset,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** As seen by others; see src/directory/graph-refusal.ts. */
export const NO_LICENCE =
  'Failed to get license information for the user. Ensure user has a valid Office365 license assigned to them.';
