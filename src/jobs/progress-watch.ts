import { isDeepStrictEqual } from 'node:util';
import type { Campaign } from '../domain/campaign';
import type { CampaignId } from '../domain/ids';
import type { Progress } from '../domain/progress';
import { countProgress, progressCard } from '../flows/show-progress';
import type { Needs } from '../ports/needs';

interface Watched {
  readonly campaign: Campaign;
  readonly shown: string;
  readonly waitMs: number;
  readonly nextAt: number;
}

const SHORTEST_MS = 2_000;
const LONGEST_MS = 10 * 60_000;
/** Counting may take at most a fiftieth of the time: it reads every row of a campaign. */
const COUNTING_SHARE = 50;

/**
 * Keeps HR's progress cards alive: counts often while something moves, twice as rarely each time nothing did, and replaces the
 * card only when something changed. What it remembers is only a saving; another process, or none, does no harm.
 */
export function createProgressWatch(needs: Needs): () => Promise<void> {
  const watched = new Map<CampaignId, Watched>();
  return async () => {
    const campaigns = await needs.campaigns.active();
    for (const campaign of campaigns) {
      const before = watched.get(campaign.id);
      if (isTimeToLook(campaign, before)) watched.set(campaign.id, await look(needs, campaign, before));
    }
    for (const [id, before] of watched) {
      if (campaigns.some((campaign) => campaign.id === id)) continue;
      const last = await needs.campaigns.get(before.campaign.tenantId, id);
      if (last?.state !== 'closed') continue;
      watched.delete(id);
      await look(needs, last, before);
    }
  };
}

/** HR's own changes, and a pause because of Teams, show at once. */
function isTimeToLook(campaign: Campaign, before: Watched | undefined): boolean {
  return (
    before === undefined ||
    before.nextAt <= performance.now() ||
    !isDeepStrictEqual(before.campaign, campaign)
  );
}

async function look(needs: Needs, campaign: Campaign, before: Watched | undefined): Promise<Watched> {
  const startedAt = performance.now();
  const progress = await countProgress(needs, campaign);
  const shown = JSON.stringify([campaign, progress]);
  const moved = shown !== before?.shown;
  const missed = moved && !(await show(needs, campaign, progress));
  const tookMs = performance.now() - startedAt;
  const calmer = moved ? SHORTEST_MS : Math.min(before.waitMs * 2, LONGEST_MS);
  const waitMs = Math.max(calmer, tookMs * COUNTING_SHARE);
  return { campaign, shown: missed ? '' : shown, waitMs, nextAt: performance.now() + waitMs };
}

/** False when it is to be tried again. While this counted, HR may have opened a form where the card was. */
async function show(needs: Needs, campaign: Campaign, progress: Progress): Promise<boolean> {
  const current = await needs.campaigns.get(campaign.tenantId, campaign.id);
  const at = current?.progressCard ?? null;
  return (
    at === null || (await needs.messenger.update(at, progressCard(needs, campaign, progress))) !== 'try-later'
  );
}
