import type { Scheduler } from 'fast-check';
import { installingIsOff } from '../../src/directory/graph-installer';
import { rosterOf } from '../../src/directory/roster-csv';
import type { Campaign } from '../../src/domain/campaign';
import { day } from '../../src/domain/day';
import { deliveryIdFor, requestIdFor, type StaffId } from '../../src/domain/ids';
import type { Person } from '../../src/domain/person';
import { standingOf, type Standing } from '../../src/domain/progress';
import { EVERYBODY } from '../../src/domain/slice';
import { acknowledgePolicy } from '../../src/flows/acknowledge-policy';
import { checkPress, type Press } from '../../src/flows/check-press';
import { openRequest } from '../../src/flows/open-request';
import { participantsIn } from '../../src/flows/participants';
import { pointAtEverybody } from '../../src/flows/point-at';
import { withdrawConfirmation } from '../../src/flows/withdraw-confirmation';
import type { Installer } from '../../src/ports/installer';
import type { Line } from '../../src/ports/jobs';
import type { Needs } from '../../src/ports/needs';
import { buildCampaign, buildDelivery, buildPerson, CAMPAIGN, someone, TENANT } from '../domain/samples';
import { memoryInstaller } from '../memory/installer';
import { befall, type Pointer } from '../memory/jobs';
import { memoryTeams, type MemoryTeams, type Posted } from '../memory/messenger';
import { memoryStores, type MemoryStores } from '../memory/stores';
import { sampleDocument } from '../storage/samples';
import { PROCESSES, type Chaos, type Happening, type Pressed } from './chaos';
import { DUTIES, takeOne } from './duties';
import { Fleet, type Outside } from './fleet';

const START = Date.parse('2026-09-15T08:00:00Z');
/** In rounds of five minutes: the longest pause, the clocks' error and a dead worker's messages one after the other. */
const ROUNDS = 12;
const ROUND_MS = 5 * 60_000;

const PRESSES: Readonly<
  Record<Pressed, (needs: Needs, press: Press) => Promise<{ readonly kind: string; readonly code?: string }>>
> = {
  open: checkPress,
  confirm: acknowledgePolicy,
  mistake: withdrawConfirmation,
  ask: (needs, press) =>
    openRequest(needs, press, {
      id: requestIdFor(press.staffId),
      about: 'more-time',
      format: null,
      words: '',
      suppliedAtOnce: false,
    }),
};

/** Weakens a guarantee on purpose. */
export type Break = (outside: Outside) => Outside;

/** One rollout, run by a fleet to which the things of a `Chaos` happen. */
export class Trial {
  readonly stores: MemoryStores;
  readonly teams: MemoryTeams = memoryTeams();
  readonly people: readonly Person[];
  readonly fleet: Fleet;
  private readonly time = { now: START };
  private readonly newcomers = memoryInstaller();
  private installer: Installer = this.newcomers.installer;

  constructor(
    scheduler: Scheduler,
    private readonly chaos: Chaos,
    weaken: Break,
    /** Told after every step. */
    private readonly look: (trial: Trial) => Promise<void>,
  ) {
    this.stores = memoryStores(() => this.time.now);
    this.people = chaos.people.map(({ isOnLeave }, n) =>
      buildPerson(n + 1, { onLeaveUntil: isOnLeave ? day('2026-10-01') : null }),
    );
    const outside: Outside = {
      stores: this.stores,
      messenger: this.teams.messenger,
      installer: { install: (...of) => this.installer.install(...of) },
      roster: rosterOf(this.people),
      time: this.time,
    };
    this.fleet = new Fleet(scheduler, weaken(outside), PROCESSES);
  }

  get campaign(): Promise<Campaign> {
    return this.stores.campaigns.get(TENANT, CAMPAIGN).then((campaign) => campaign!);
  }

  /** Launches the rollout, and lets happen what happens. */
  async run(): Promise<void> {
    await this.launch();
    this.teams.answers.posts.push(...this.chaos.posts);
    this.teams.answers.chats.push(...this.chaos.chats);
    for (const [steps, happening] of this.chaos.story) {
      for (let left = steps; left > 0 && this.fleet.isBusy; left -= 1) await this.step();
      this.happen(happening);
    }
  }

  /** Everybody is healthy and time passes, until nothing is left to do. */
  async settle(): Promise<void> {
    this.fleet.nextFault = null;
    this.teams.answers.posts.length = 0;
    this.teams.answers.chats.length = 0;
    this.newcomers.busyFor(null);
    for (let which = 0; which < PROCESSES; which += 1) this.fleet.setClock(which, 0);
    await this.drain();
    for (let round = 0; round < ROUNDS && !(await this.isDone()); round += 1) {
      this.time.now += ROUND_MS;
      this.fleet.start(0, DUTIES.due);
      await this.drain();
      await this.workOff('jobs');
      await this.workOff('sends');
      this.fleet.start(1, DUTIES.abandoned);
      await this.drain();
      this.fleet.start(2, DUTIES.stranded);
      await this.drain();
    }
  }

  /** Where everybody stands; those of a campaign that is over who were not reached are cancelled. */
  async standings(): Promise<ReadonlyMap<StaffId, Standing>> {
    const isOver = (await this.campaign).state === 'closed';
    const participants = await participantsIn(this.stores, CAMPAIGN, EVERYBODY);
    return new Map(participants.map((one) => [one.assignment.staffId, standingOf(one, isOver)]));
  }

  /** Whether nobody and no pointer waits for anything. */
  private async isDone(): Promise<boolean> {
    const { lines } = this.stores.jobs;
    const digests = await this.stores.deliveries.list(CAMPAIGN, 'digest', EVERYBODY);
    const stands = [
      ...(await this.standings()).values(),
      ...digests.map(({ delivery }) => delivery.state.kind),
    ];
    const isUnderWay = stands.some((standing) => standing === 'waiting' || standing === 'sending');
    return (
      !isUnderWay &&
      lines.jobs.length + lines.sends.length === 0 &&
      (await this.campaign).state !== 'launched'
    );
  }

  postedTo(person: StaffId, what: 'card' | 'digest'): readonly Posted[] {
    return this.teams.posted.filter(
      ({ to, intent }) => to === person && (intent === null) === (what === 'digest'),
    );
  }

  private async launch(): Promise<void> {
    const { stores, teams, people } = this;
    const campaign = buildCampaign({ state: 'launched', launchedAt: new Date(START), version: 1 });
    await stores.policies.publish({
      policyId: campaign.policyId,
      document: sampleDocument(),
      textHash: campaign.textHash,
      replaces: 0,
      change: null,
      publishedAt: new Date(START),
    });
    await stores.campaigns.add(campaign, 'rollout');
    await stores.jobs.put({ kind: 'open-campaign', tenantId: TENANT, campaignId: CAMPAIGN });
    for (const [n, { as, chat }] of this.chaos.people.entries()) {
      const { id: staffId } = people[n]!;
      this.newcomers.add(staffId, as);
      const about = { tenantId: TENANT, staffId, serviceUrl: 'https://smba.example/uk/' };
      if (chat !== 'none')
        await stores.conversations.keep({ ...about, conversationId: teams.chatOf(staffId), state: chat });
    }
    if (!this.chaos.hasDigest) return;
    const digest = { total: 1, people: [{ name: 'Person 1', due: campaign.due }] };
    const waiting = buildDelivery(1, { kind: 'waiting', notBefore: new Date(START), tried: [] });
    const id = deliveryIdFor('digest', someone(1));
    await stores.deliveries.addAll([{ ...waiting, id, purpose: 'digest', digest }]);
    await pointAtEverybody(stores.jobs, campaign, { work: 'deliver', purpose: 'digest' }, 1);
  }

  private happen(it: Happening): void {
    const { fleet, stores } = this;
    switch (it.kind) {
      case 'take':
        return fleet.start(it.by, (needs, isStopping) => takeOne(needs, it.line, isStopping));
      case 'sweep':
        return fleet.start(it.by, DUTIES[it.what]);
      case 'press':
        return this.press(it.by, it.to, it.what);
      case 'hr':
        return fleet.start(it.by, ({ campaigns }) =>
          it.what === 'pause'
            ? campaigns.pause(TENANT, CAMPAIGN, 'by HR')
            : campaigns[it.what](TENANT, CAMPAIGN),
        );
      case 'kill':
      case 'stop':
        return fleet[it.kind](it.by);
      case 'clock':
        return fleet.setClock(it.by, it.aheadMs);
      case 'time':
        this.time.now += it.ms;
        return;
      case 'fault':
        fleet.nextFault = it.fault;
        return;
      case 'installer':
        this.installer = it.is === 'off' ? installingIsOff : this.newcomers.installer;
        return this.newcomers.busyFor(it.is === 'busy' ? 20 : null);
      case 'pointer':
        return befall(stores.jobs.lines[it.line], it.is, this.time.now);
    }
  }

  /** Whoever has a card may press on it. */
  private press(by: number, to: number, what: Pressed): void {
    const person = this.people[to % this.people.length]!.id;
    const posted = this.postedTo(person, 'card').find(({ isAccepted }) => isAccepted);
    if (posted === undefined) return;
    const press: Press = {
      tenantId: TENANT,
      staffId: person,
      campaignId: CAMPAIGN,
      deliveryId: deliveryIdFor('initial', person),
      version: 1,
      intent: posted.intent ?? '',
      card: {
        serviceUrl: 'https://smba.example/uk/',
        conversationId: posted.conversationId,
        activityId: '1',
      },
    };
    this.fleet.start(by, async (needs) => {
      const outcome = await PRESSES[what](needs, press);
      if (outcome.kind === 'refused' && outcome.code !== 'closed')
        throw new Error(`A press on one's own card was refused: ${outcome.code}`);
    });
  }

  private async step(): Promise<void> {
    await this.fleet.step();
    await this.look(this);
  }

  private async drain(): Promise<void> {
    while (this.fleet.isBusy) await this.step();
  }

  private async workOff(line: Line): Promise<void> {
    const isVisible = ({ visibleAt }: Pointer) => visibleAt <= this.time.now;
    while (this.stores.jobs.lines[line].some(isVisible)) {
      this.fleet.start(0, (needs, isStopping) => takeOne(needs, line, isStopping));
      this.fleet.start(1, (needs, isStopping) => takeOne(needs, line, isStopping));
      await this.drain();
    }
  }
}
