import { z } from 'zod';
import type { TenantId } from '../domain/ids';
import { askGraph, type Fault, type GraphLine, type NotNow } from './graph-line';
import { refusalInWords } from './graph-refusal';

export type CatalogueId = { readonly kind: 'found'; readonly id: string } | NotNow | Fault;

const apps = z.object({
  value: z.array(z.object({ id: z.string(), distributionMethod: z.string().optional() })),
});

/** The app's id in a tenant's own catalogue, which the tenant gave it; the manifest's is kept there as `externalId`. */
export class AppCatalogue {
  private readonly known = new Map<TenantId, CatalogueId>();
  private readonly asking = new Map<TenantId, Promise<CatalogueId>>();

  constructor(
    private readonly line: GraphLine,
    private readonly teamsAppId: string,
  ) {}

  /** Asks once: whoever comes meanwhile or later gets the same id. */
  async idIn(tenant: TenantId): Promise<CatalogueId> {
    const known = this.known.get(tenant) ?? this.asking.get(tenant);
    if (known !== undefined) return known;
    const asking = this.ask(tenant).finally(() => this.asking.delete(tenant));
    this.asking.set(tenant, asking);
    const answer = await asking;
    if (answer.kind === 'found') this.known.set(tenant, answer);
    return answer;
  }

  /** Asks anew: an app that was taken out of the catalogue and put in again has another id. */
  idNowIn(tenant: TenantId): Promise<CatalogueId> {
    this.known.delete(tenant);
    return this.idIn(tenant);
  }

  private async ask(tenant: TenantId): Promise<CatalogueId> {
    const filter = encodeURIComponent(`externalId eq '${this.teamsAppId}'`);
    const answer = await askGraph(this.line, tenant, {
      method: 'GET',
      path: `/appCatalogs/teamsApps?$filter=${filter}`,
    });
    if (answer.kind !== 'answered') return answer;
    if (answer.status !== 200)
      return { kind: 'fault', detail: `asking for the app in the catalogue: ${refusalInWords(answer)}` };
    // One that somebody uploaded for themselves cannot be installed for others.
    const found = apps
      .safeParse(answer.body)
      .data?.value.find(({ distributionMethod }) => distributionMethod !== 'sideloaded');
    return found === undefined
      ? { kind: 'fault', detail: 'the app is not in the catalogue' }
      : { kind: 'found', id: found.id };
  }
}
