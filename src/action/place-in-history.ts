import type { CommitFacts } from '../git/commit-log.ts';
import type { Finding } from '../model/finding.ts';

/**
 * Says since when and for whom the findings of a change are readable. GitHub has the commits already, so a key in one of them was pushed,
 * whatever becomes of the pull request.
 * @param files object id of each file that the change leaves behind
 */
export function placeInHistory(
  findings: readonly Finding[],
  commits: ReadonlyMap<string, CommitFacts>,
  files: ReadonlyMap<string, string>,
): Finding[] {
  return findings.map((finding) => {
    const holding = finding.locations
      .map(({ commit }) => commits.get(commit ?? ''))
      .filter((facts) => facts !== undefined)
      // Commit dates order history; author dates survive rebases and may lie.
      .sort((a, b) => Date.parse(a.committed) - Date.parse(b.committed));
    // What was there before came with none of these commits.
    const first = finding.introduced === 'existing' ? undefined : holding[0];
    const last = holding.at(-1);
    const history = {
      ...(first && { firstCommit: first.oid, author: `${first.author} <${first.email}>`, date: first.date }),
      ...(last && { lastCommit: last.oid }),
      inHead: finding.locations.some((place) => place.blob !== undefined && files.get(place.path ?? '') === place.blob),
      reachable: true,
      pushed: 'yes',
    } as const;
    return { ...finding, exposure: { ...finding.exposure, history } };
  });
}
