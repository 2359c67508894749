import timers from 'node:timers/promises';
import type { Scheduler } from 'fast-check';
import { shippedSignposts } from '../cards/signposts';
import { exampleSchools } from '../../src/directory/example-schools';
import type { TimeZone } from '../../src/domain/day';
import { proveArrival } from '../../src/flows/prove-arrival';
import type { Needs } from '../../src/ports/needs';
import { noFiles } from '../memory/files';
import type { MemoryStores } from '../memory/stores';
import { through, throughTaken, throughTurns, type Call } from './calls';

/** A storage request that fails before it is carried out, or after. */
export type Fault = 'not carried out' | 'carried out, not answered';

/** What the fault throws; anything else that is thrown is a defect. */
export class StorageDown extends Error {}

/** What all processes share. */
export interface Outside extends Pick<Needs, 'messenger' | 'installer' | 'roster'> {
  readonly stores: MemoryStores;
  /** The true time, in milliseconds. */
  readonly time: { now: number };
}

interface Process {
  isAlive: boolean;
  isStopping: boolean;
  /** Milliseconds its clock is ahead of the true time. */
  aheadMs: number;
}

type Work = (needs: Needs, isStopping: () => boolean) => Promise<unknown>;

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Processes that run the real flows. Each call of a port is a point where the scheduler chooses who goes on, and where a process may
 * be gone: it then never hears again.
 */
export class Fleet {
  /** What was thrown and should not have been. */
  readonly defects: unknown[] = [];
  nextFault: Fault | null = null;
  private readonly processes: Process[];

  constructor(
    private readonly scheduler: Scheduler,
    private readonly outside: Outside,
    count: number,
  ) {
    this.processes = Array.from({ length: count }, fresh);
  }

  /** Kills a process wherever it is; a new one takes its place. */
  kill(which: number): void {
    this.at(which).isAlive = false;
    this.processes[which] = fresh();
  }

  /** Asks a process to begin nothing more; a new one takes its place. */
  stop(which: number): void {
    this.at(which).isStopping = true;
    this.processes[which] = fresh();
  }

  setClock(which: number, aheadMs: number): void {
    this.at(which).aheadMs = aheadMs;
  }

  start(which: number, work: Work): void {
    this.startIn(this.at(which), work);
  }

  get isBusy(): boolean {
    return this.scheduler.count() > 0;
  }

  /** Lets one process make its next call. */
  async step(): Promise<void> {
    await this.scheduler.waitNext(1);
    await settled();
  }

  private at(which: number): Process {
    const process = this.processes[which];
    if (process === undefined) throw new Error(`Expected one of ${this.processes.length}, got ${which}`);
    return process;
  }

  private startIn(process: Process, work: Work): void {
    work(this.needsOf(process), () => process.isStopping).catch((error: unknown) => {
      if (!(error instanceof StorageDown)) this.defects.push(error);
    });
  }

  private needsOf(process: Process): Needs {
    const { stores, messenger, installer, roster, time } = this.outside;
    const call: Call = (label, carryOut, isStorage) => this.call(process, label, carryOut, isStorage);
    const kept = <Port extends object>(name: string, port: Port) => through(call, name, port, true);
    return {
      ...stores,
      campaigns: kept('campaigns', stores.campaigns),
      assignments: kept('assignments', stores.assignments),
      deliveries: kept('deliveries', stores.deliveries),
      ledger: kept('ledger', stores.ledger),
      readingPlaces: kept('readingPlaces', stores.readingPlaces),
      conversations: kept('conversations', stores.conversations),
      requests: kept('requests', stores.requests),
      jobs: throughTaken(call, stores.jobs),
      messenger: throughTurns(call, messenger),
      installer: through(call, 'installer', installer, false),
      arrivals: { note: (arrival) => this.startIn(process, (needs) => proveArrival(needs, arrival)) },
      cardUpdates: { want: () => undefined },
      policyData: { checksOf: () => [], tellManagerOf: () => null, notesOf: () => [] },
      allowance: { take: () => true },
      roster,
      files: noFiles,
      roles: { isHr: () => true, hrPeople: () => [], isPolicyLead: () => true, policyLeads: () => [] },
      schools: exampleSchools,
      signpostWords: shippedSignposts,
      clock: { now: () => new Date(time.now + process.aheadMs) },
      log: quiet,
      answerWriter: null,
      finderFor: () => ({ find: () => ({ kind: 'not-in-policy', nearest: null }) }),
      newId: () => 'never asked for',
      zone: 'Europe/London' as TimeZone,
      defaultServiceUrl: 'https://smba.example/uk/',
      publicUrl: 'https://readback.example',
      digestsOn: false,
    };
  }

  private async call(
    process: Process,
    label: string,
    carryOut: () => unknown,
    isStorage: boolean,
  ): Promise<unknown> {
    if (process.isAlive) await this.scheduler.schedule(Promise.resolve(), label);
    if (!process.isAlive) return new Promise<never>(() => undefined);
    const fault = isStorage ? this.nextFault : null;
    if (fault !== null) this.nextFault = null;
    if (fault === 'not carried out') throw new StorageDown(label);
    const answer = await carryOut();
    if (fault === 'carried out, not answered') throw new StorageDown(label);
    return answer;
  }
}

/** Flows that wait before they try again do so without time passing: their next call is a point of its own. */
export function waitForNothing(): jest.SpyInstance {
  return jest.spyOn(timers, 'setTimeout').mockImplementation(() => Promise.resolve());
}

function fresh(): Process {
  return { isAlive: true, isStopping: false, aheadMs: 0 };
}

/** Everything that follows from the last call without another one. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
