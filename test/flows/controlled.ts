import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Campaign } from '../../src/domain/campaign';
import { campaignId, type CampaignId } from '../../src/domain/ids';
import { openCampaign } from '../../src/flows/open-campaign';
import { publishPolicy } from '../../src/flows/publish-policy';
import type { Job, JobQueue, Line } from '../../src/ports/jobs';
import { buildCampaign, buildPerson, someone, TENANT } from '../domain/samples';
import { memoryJobs } from '../memory/jobs';
import { openNeeds, type TestNeeds } from './needs';
import type { StubConnector } from '../teams/stub-connector';

/** Of rollouts of one policy the last launched one asks, so each is launched a moment after the one before. */
let lastLaunch = Date.parse('2026-09-15T14:35:00Z');
const POLICY = join(__dirname, '..', '..', '..', 'policies', 'social-media', 'social-media-policy.txt');

/** The longest that a job is put for later, in milliseconds: the fan-out's pause. */
const LATER_MS = 2_000;

/** Real storage, but for the queue, with a staff of `people`, and the policy published. */
export async function openControlled(connector: StubConnector, people: number): Promise<TestNeeds> {
  const staff = Array.from({ length: people }, (_, n) => buildPerson(n + 1));
  const needs = { ...(await openNeeds(connector, staff)), jobs: hurriedJobs() };
  const bytes = await readFile(POLICY);
  const { policyId } = buildCampaign();
  await publishPolicy(needs, { policyId, bytes, fileName: 'social-media-policy.txt' });
  return needs;
}

/** A queue in memory, where whoever asks how many are queued has waited until all of them may be taken. */
function hurriedJobs(): JobQueue {
  let moment = 0;
  const jobs = memoryJobs(() => moment);
  const queued: JobQueue['queued'] = (line) => {
    moment += LATER_MS;
    return jobs.queued(line);
  };
  return { ...jobs, queued };
}

/** A fresh rollout for the whole staff, whose audience is frozen; its pointers are taken off the queue. */
export async function openedCampaign(needs: TestNeeds, changes: Partial<Campaign> = {}): Promise<Campaign> {
  const id = campaignId(randomUUID());
  const launchedAt = new Date((lastLaunch += 1));
  await needs.campaigns.add(buildCampaign({ ...changes, id, launchedAt, state: 'launched' }), id);
  await openCampaign(needs, { tenantId: TENANT, campaignId: id });
  await queuedJobs(needs, 'sends');
  await queuedJobs(needs, 'jobs');
  return standing(needs, id);
}

export async function standing(needs: TestNeeds, id: CampaignId): Promise<Campaign> {
  const campaign = await needs.campaigns.get(TENANT, id);
  if (campaign === null) throw new Error(`Expected campaign ${id}`);
  return campaign;
}

/** Takes everything off a line, also what was put for later. */
export async function queuedJobs(needs: TestNeeds, line: Line): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  while ((await needs.jobs.queued(line)) > 0)
    for (const taken of await needs.jobs.take(line, 32)) {
      jobs.push(taken.job);
      await taken.done();
    }
  return jobs;
}

export const controlOf = ({ id }: Campaign) => ({ tenantId: TENANT, campaignId: id, by: someone(1) });
export const NOBODYS = { tenantId: TENANT, campaignId: campaignId(randomUUID()), by: someone(1) };
