import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import { type DiffLines, isInDiff, readDiffLines } from './diff-lines.ts';
import { type PullRequest, pathOf } from './pull-request.ts';
import { listThreads, type ReviewThread, settle } from './review-threads.ts';

/** More than this on one pull request is noise; the sticky comment lists them all. */
const LIMIT = 20;

export interface ReviewPlan {
  /** Commit that the comments stand on. */
  readonly head: string;
  /** Object id of each of its files. */
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  readonly textOf: (finding: Finding) => string;
}

/**
 * Puts one comment a finding on its line of the diff, all of them in one review, and settles those whose key is no longer there. A key that
 * only history has left has no line; the sticky comment tells of it.
 * @throws GithubFault
 */
export async function reviewLines(pull: PullRequest, plan: ReviewPlan): Promise<void> {
  const threads = await listThreads(pull);
  const candidates = plan.findings.filter((finding) => placesIn(plan, finding).length > 0);
  const present = new Set(candidates.map(({ fingerprint }) => fingerprint));
  for (const thread of threads) if (!thread.settled && !present.has(thread.fingerprint)) await settle(pull, thread);

  // A person who resolved a thread has seen it; one whose line has moved out of the diff says nothing any more.
  const known = new Set(threads.filter(isCurrent).map(({ fingerprint }) => fingerprint));
  const fresh = candidates.filter(({ fingerprint }) => !known.has(fingerprint));
  if (fresh.length === 0) return;
  const diff = await readDiffLines(pull);
  const comments = fresh.flatMap((finding) => commentOn(finding, plan, diff)).slice(0, LIMIT);
  if (comments.length === 0) return;
  await pull.github.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    ...pathOf(pull),
    commit_id: plan.head,
    event: 'COMMENT',
    body: `unleak found ${comments.length === 1 ? 'a leaked key' : `${comments.length} leaked keys`} in these lines.`,
    comments,
  });
}

/** Hidden line by which a comment is known as ours and as this finding's. The fingerprint leads back to no value. */
export function markerOf(fingerprint: string): string {
  return `<!-- unleak:finding:${fingerprint} -->`;
}

function isCurrent({ outdated, settled }: ReviewThread): boolean {
  return !outdated || !settled;
}

/** Places that are still as the change leaves them. */
function placesIn({ files }: ReviewPlan, { locations }: Finding): (Location & { path: string })[] {
  return locations.filter(
    (place): place is Location & { path: string } =>
      place.path !== undefined && place.where === undefined && files.get(place.path) === place.blob,
  );
}

function commentOn(finding: Finding, plan: ReviewPlan, diff: DiffLines): object[] {
  const place = placesIn(plan, finding).find(({ path, line }) => isInDiff(diff, path, line));
  if (place === undefined) return [];
  const body = `${markerOf(finding.fingerprint)}\n${plan.textOf(finding)}`;
  return [{ path: place.path, line: place.line, side: 'RIGHT', body }];
}
