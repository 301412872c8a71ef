import { joinLines } from './git-lines.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/**
 * The blobs that stood at paths in commits.
 * @param places `commit:path`, the commit by its full or shortened object id; one with a line break is not found
 * @returns object ids by place; none for a commit or path that isn't there, or that several commits could be
 * @throws GitFailure
 */
export async function blobsAt(
  repo: Repository,
  places: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(places)].filter((place) => /^[0-9a-f]{4,64}:[^\0\n\r]+$/.test(place));
  const found = new Map<string, string>();
  if (asked.length === 0) return found;
  const output = await runGit(repo, ['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
    stdin: joinLines(asked),
    ...(signal === undefined ? {} : { signal }),
  });
  output
    .toString('utf8')
    .split('\n')
    .forEach((line, index) => {
      const oid = /^([0-9a-f]{40,64}) blob$/.exec(line)?.[1];
      if (oid !== undefined) found.set(asked[index]!, oid);
    });
  return found;
}
