import { randomUUID } from 'node:crypto';
import {
  createGraphInstaller,
  GRAPH_DEADLINE_MS,
  GRAPH_PER_SECOND,
  installingIsOff,
} from '../directory/graph-installer';
import type { SignpostWords } from '../domain/signpost-words';
import { runDueWork } from '../flows/run-due-work';
import { startArrivals } from '../jobs/arrivals';
import { startCardUpdates } from '../jobs/card-updates';
import { sweepAll } from '../jobs/scheduler';
import { createAzureWriter } from '../model/azure-writer';
import { FILE_BYTES_AT_MOST } from '../policy-text/docx/read-docx';
import type { Installer } from '../ports/installer';
import type { Log } from '../ports/log';
import type { Needs } from '../ports/needs';
import type { PolicyData } from '../ports/policy-data';
import type { Roster } from '../ports/roster';
import type { Schools } from '../ports/schools';
import type { Storage } from '../storage/open-storage';
import { createAnswering } from '../teams/answering';
import type { BotRequest } from '../teams/admission';
import { createBot } from '../teams/bot';
import { createFileDownload } from '../teams/file-download';
import type { Inbound, Search } from '../teams/inbound';
import { Pace } from '../teams/pace';
import { searchPolicies } from '../teams/search';
import { createAllowance } from './allowance';
import type { MovableClock } from './clock';
import { keepFinders } from './finders';
import { graphTokenOf } from './graph-token';
import { modelAccessOf } from './model-token';
import type { Settings } from './settings';

/** What is opened and loaded before anything can be connected. */
export interface Parts {
  readonly storage: Storage;
  readonly policyData: PolicyData;
  readonly roster: Roster;
  readonly schools: Schools;
  readonly signpostWords: SignpostWords;
  readonly clock: MovableClock;
  readonly log: Log;
}

/** The bot answers through flows, and flows send through the bot: this is where the two meet. */
export function connect(settings: Settings, parts: Parts) {
  const { storage, policyData, roster, schools, signpostWords, clock, log } = parts;
  const local = settings.mode === 'local';
  const hr = new Set(settings.hrUserIds);
  const policyLeads = new Set(settings.policyLeadIds);
  const bot = createBot({
    ...settings.bot,
    mode: settings.mode,
    tenantIds: settings.tenantIds,
    serviceHosts: settings.serviceHosts,
    ratePerSecond: settings.ratePerSecond,
    paceBook: storage.paceBook,
    answering: (inbound: Inbound) => answering(inbound),
    searching: (search: Search) => searchPolicies(needs, search),
    log,
  });
  const cardUpdates = startCardUpdates(storage.jobs, log);
  const arrivals = startArrivals({ deliveries: storage.deliveries, clock, log });
  const { signingKey } = settings;
  const needs: Needs = {
    ...storage,
    ...(signingKey !== null && { signingKey: () => Promise.resolve(signingKey) }),
    cardUpdates,
    arrivals,
    policyData,
    allowance: createAllowance(),
    roster,
    schools,
    signpostWords,
    clock,
    log,
    messenger: bot.messenger,
    installer: installerFor(settings, storage, log),
    files: createFileDownload({
      mode: settings.mode,
      hosts: settings.fileHosts,
      bytesAtMost: FILE_BYTES_AT_MOST,
      log,
    }),
    roles: {
      isHr: (person) => hr.has(person),
      hrPeople: () => settings.hrUserIds,
      isPolicyLead: (person) => policyLeads.has(person),
      policyLeads: () => settings.policyLeadIds,
    },
    finderFor: keepFinders(),
    answerWriter:
      settings.model === null ? null : createAzureWriter(modelAccessOf(settings.model, settings.bot)),
    newId: randomUUID,
    zone: settings.zone,
    defaultServiceUrl: settings.defaultServiceUrl,
    publicUrl: settings.publicUrl,
    // Until school calendars say when managers may be messaged, digests go out on a developer's machine only.
    digestsOn: local,
  };
  const moveClock = async (to: Date) => {
    clock.moveTo(to);
    const due = await runDueWork(needs);
    await sweepAll(needs);
    return due;
  };
  const answering = createAnswering(needs, local ? moveClock : null);
  const receive = (request: BotRequest) => bot.receive(request);
  return { needs, receive, besides: [cardUpdates, arrivals, bot] };
}

/** Graph's limit is apart from Teams', so it has a pace of its own. */
function installerFor({ graph, bot }: Settings, { paceBook }: Storage, log: Log): Installer {
  if (graph === null) return installingIsOff;
  const pace = new Pace(paceBook, { key: 'graph', perSecond: GRAPH_PER_SECOND }, log);
  const line = {
    url: graph.url,
    token: graphTokenOf(bot, graph.url),
    turn: () => pace.turn('send', null),
    pause: (ms: number) => pace.pause(ms),
    deadlineMs: GRAPH_DEADLINE_MS,
  };
  return createGraphInstaller(line, graph.teamsAppId, log);
}
