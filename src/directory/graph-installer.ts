import type { StaffId, TenantId } from '../domain/ids';
import type { Installer, InstallOutcome } from '../ports/installer';
import type { Log } from '../ports/log';
import { AppCatalogue } from './app-catalogue';
import { askGraph, type Answered, type Fault, type GraphLine, type NotNow } from './graph-line';
import { personIn, reasonOf, refusalInWords, wordsOf, type PersonSeen } from './graph-refusal';
import { Standstill } from './standstill';

/** Milliseconds one request to Graph may take: far above its usual answer, far below the minute a pointer is hidden. */
export const GRAPH_DEADLINE_MS = 20_000;

/**
 * Requests a second. Graph takes 30 installations a second from an app in a tenant (learn.microsoft.com/graph/throttling-limits,
 * Microsoft Teams); a pace lets an eighth more go after a lull, and 29 stays below.
 */
export const GRAPH_PER_SECOND = 26;

/** For what is right already when it is tried again. */
const AT_ONCE_MS = 1_000;

const INSTALLED: InstallOutcome = { kind: 'installed' };

/** Where nobody has said which app to install. */
export const installingIsOff: Installer = { install: () => Promise.resolve({ kind: 'off' }) };

/**
 * Installs through Microsoft Graph. One request a person when it goes well; a refusal costs another, to see who was refused. A
 * fault that an operator has to put right is nobody's refusal: everybody waits until it is put right.
 */
export function createGraphInstaller(line: GraphLine, teamsAppId: string, log: Log): Installer {
  const catalogue = new AppCatalogue(line, teamsAppId);
  const standstill = new Standstill(log);

  async function tryToInstall(tenant: TenantId, person: StaffId): Promise<InstallOutcome | Fault> {
    const app = await catalogue.idIn(tenant);
    if (app.kind !== 'found') return app;
    const answer = await askGraph(line, tenant, {
      method: 'POST',
      path: `/users/${person}/teamwork/installedApps`,
      body: { 'teamsApp@odata.bind': `${line.url}/appCatalogs/teamsApps/${encodeURIComponent(app.id)}` },
    });
    if (answer.kind !== 'answered') return answer;
    const { status } = answer;
    if (status === 409 || (status >= 200 && status < 300)) return INSTALLED;
    return whyRefused(tenant, person, app.id, answer);
  }

  async function whyRefused(
    tenant: TenantId,
    person: StaffId,
    appId: string,
    answer: Answered,
  ): Promise<InstallOutcome | Fault> {
    const detail = refusalInWords(answer);
    const words = wordsOf(answer);
    if (answer.status < 400 || words === 'a right is missing') return { kind: 'fault', detail };
    const seen = await lookAt(tenant, person);
    if (typeof seen !== 'string') return seen;
    // "Not found" may be the person or the app, and the app's absence must not be held against the person.
    if (answer.status === 404 && seen !== 'unknown') {
      const now = await catalogue.idNowIn(tenant);
      if (now.kind !== 'found') return now;
      if (now.id !== appId)
        return { kind: 'not-now', retryAfterMs: AT_ONCE_MS, detail: 'a new catalogue id' };
    }
    return { kind: 'refused', reason: reasonOf(words, seen), detail };
  }

  async function lookAt(tenant: TenantId, person: StaffId): Promise<PersonSeen | NotNow | Fault> {
    const path = `/users/${person}?$select=userType,assignedPlans`;
    const answer = await askGraph(line, tenant, { method: 'GET', path });
    return answer.kind === 'answered' ? personIn(answer) : answer;
  }

  return {
    install: async (tenant, person) => {
      const halt = standstill.in(tenant);
      if (halt !== null) return halt;
      const outcome = await tryToInstall(tenant, person);
      return outcome.kind === 'fault' ? standstill.begin(tenant, outcome) : outcome;
    },
  };
}
