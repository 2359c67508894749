import type { Campaign } from '../domain/campaign';
import type { CampaignId } from '../domain/ids';
import { countProgress, progressCard } from '../flows/show-progress';
import type { Needs } from '../ports/needs';

interface Watched {
  readonly shown: string;
  readonly waitMs: number;
  readonly nextAt: number;
}

const SHORTEST_MS = 2_000;
const LONGEST_MS = 10 * 60_000;
/** Counting may take at most a twentieth of the time: it reads every row of a campaign. */
const COUNTING_SHARE = 20;

/**
 * Keeps HR's progress cards alive: counts often while something moves, twice as rarely each time nothing did, and replaces the
 * card only when a number changed. What it remembers is only a saving; another process, or none, does no harm.
 */
export function createProgressWatch(needs: Needs): () => Promise<void> {
  const watched = new Map<CampaignId, Watched>();
  return async () => {
    const campaigns = await needs.campaigns.active();
    for (const id of watched.keys())
      if (!campaigns.some((campaign) => campaign.id === id)) watched.delete(id);
    for (const campaign of campaigns) {
      const before = watched.get(campaign.id);
      if (before === undefined || before.nextAt <= performance.now())
        watched.set(campaign.id, await look(needs, campaign, before));
    }
  };
}

async function look(needs: Needs, campaign: Campaign, before: Watched | undefined): Promise<Watched> {
  const startedAt = performance.now();
  const progress = await countProgress(needs, campaign);
  const shown = JSON.stringify([campaign.state, progress]);
  const moved = shown !== before?.shown;
  const missed =
    moved &&
    campaign.progressCard !== null &&
    (await needs.messenger.update(campaign.progressCard, progressCard(needs, campaign, progress))) ===
      'try-later';
  const tookMs = performance.now() - startedAt;
  const calmer = moved ? SHORTEST_MS : Math.min(before.waitMs * 2, LONGEST_MS);
  const waitMs = Math.max(calmer, tookMs * COUNTING_SHARE);
  return { shown: missed ? '' : shown, waitMs, nextAt: performance.now() + waitMs };
}
