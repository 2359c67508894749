import autocannon from 'autocannon';
import { acknowledgementOf, type Acknowledgement } from '../../src/domain/acknowledgement';
import { campaignId, deliveryIdFor, type CampaignId, type StaffId } from '../../src/domain/ids';
import { openStorage } from '../../src/storage/open-storage';
import { buildCampaign, someone } from '../domain/samples';
import { activityFrom, eventually, startRunningService, TENANT, type Teams } from '../main/running-service';
import { newPrefix } from '../storage/emulator';
import { startKeyServer } from '../teams/key-server';
import { startStubConnector } from '../teams/stub-connector';
import type { Measured } from '.';
import { launchForEveryone, staffOf } from './people';
import { EVERYBODY } from '../../src/domain/slice';

const PEOPLE = 5_000;
const INSERTS = 5_000;
const CONNECTIONS = 32;
export const APP_ID = '22222222-2222-4222-8222-222222222222';
export const TEAMS = 'https://smba.trafficmanager.net/teams/';
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Confirmations through the real route: HTTP, signed token checked, gate, SDK, flow, ledger insert, queue message, receipt. */
export async function acknowledge(): Promise<readonly Measured[]> {
  const connector = await startStubConnector();
  const keys = await startKeyServer();
  const prefix = newPrefix();
  const people = staffOf(PEOPLE);
  const storage = openStorage(
    { kind: 'connection-string', connectionString: process.env['AZURITE_CONNECTION'] ?? '' },
    prefix,
    quiet,
  );
  try {
    const inserts = await insertsASecond(storage);
    const campaign = campaignId(await launched(connector, prefix, people, storage));
    const service = await startRunningService(connector, {
      people,
      prefix,
      env: productionEnv(keys.metadataUrl),
    });
    try {
      // Teams uses a token for an hour; minting one costs more than checking it, and is not ours to pay.
      const authorization = keys.authorization(APP_ID, TEAMS);
      let next = 0;
      const result = await autocannon({
        url: `${service.url}/api/messages`,
        connections: CONNECTIONS,
        amount: PEOPLE,
        requests: [
          {
            method: 'POST',
            setupRequest: (request) => {
              const who = people[next++ % PEOPLE]?.id;
              if (who === undefined) throw new Error('Expected a person for every request');
              return {
                ...request,
                headers: {
                  'content-type': 'application/json',
                  authorization,
                },
                body: JSON.stringify(confirmationFrom(connector, campaign, who)),
              };
            },
          },
        ],
      });
      const rows = (await storage.ledger.who(campaign, EVERYBODY)).size;
      if (rows !== PEOPLE) throw new Error(`Expected ${PEOPLE} lines in the ledger, found ${rows}`);
      return [
        { what: 'yardstick: bare inserts of ledger lines', value: inserts, unit: '/s' },
        { what: 'confirmations a second', value: Math.round(PEOPLE / result.duration), unit: '/s' },
        { what: 'p50', value: result.latency.p50, unit: 'ms' },
        { what: 'p97.5', value: result.latency.p97_5, unit: 'ms' },
        { what: 'answers that were not 200', value: result.non2xx + result.errors, unit: '' },
        { what: 'lines in the ledger', value: rows, unit: '' },
      ];
    } finally {
      await service.stop();
    }
  } finally {
    await keys.stop();
    await connector.stop();
  }
}

/** What Teams posts when somebody presses "I have read this policy". */
export function confirmationFrom(connector: Teams, campaign: CampaignId, who: StaffId): object {
  const data = { campaignId: campaign, version: 1, deliveryId: deliveryIdFor('initial', who) };
  return {
    ...activityFrom(connector, who),
    serviceUrl: TEAMS,
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'policy-acknowledge', data } },
  };
}

/** How fast this machine's storage emulator takes the same rows when nothing else runs: what to compare the confirmations with. */
async function insertsASecond(storage: ReturnType<typeof openStorage>): Promise<number> {
  await storage.prepare();
  let next = 0;
  const startedAt = performance.now();
  const insertSome = async (): Promise<void> => {
    while (next < INSERTS) await storage.ledger.add(lineOf(someone(next++)));
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, insertSome));
  return Math.round(INSERTS / ((performance.now() - startedAt) / 1_000));
}

function lineOf(who: StaffId): Acknowledgement {
  const how = { kind: 'confirmed', by: null, recordedAt: new Date() } as const;
  return acknowledgementOf(buildCampaign(), { staffId: who, name: 'Somebody' }, how);
}

/** Cards go out in local mode, to the stub connector; the confirmations then come with real tokens. */
async function launched(
  connector: Awaited<ReturnType<typeof startStubConnector>>,
  prefix: string,
  people: ReturnType<typeof staffOf>,
  storage: ReturnType<typeof openStorage>,
): Promise<string> {
  const service = await startRunningService(connector, {
    people,
    prefix,
    env: { READBACK_NOW: '2026-09-15T15:35:00+01:00', READBACK_RATE_PER_SECOND: '100000' },
  });
  try {
    const id = await launchForEveryone(service, connector);
    const delivered = async (): Promise<boolean> =>
      (await storage.deliveries.list(campaignId(id), 'initial', EVERYBODY)).filter(
        ({ delivery }) => delivery.state.kind === 'delivered',
      ).length === people.length;
    await eventually('everybody has the card', delivered, 120_000);
    return id;
  } finally {
    await service.stop();
  }
}

export function productionEnv(metadataUrl: string): Readonly<Record<string, string>> {
  return {
    READBACK_MODE: 'production',
    READBACK_ROLES: 'web',
    MicrosoftAppId: APP_ID,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: TENANT,
    MicrosoftAppPassword: 'a-password-for-tests',
    READBACK_TENANT_IDS: TENANT,
    READBACK_DEFAULT_SERVICE_URL: TEAMS,
    READBACK_RATE_PER_SECOND: '40',
    ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
  };
}
