import { type PullRequest, pathOf } from './pull-request.ts';

/** Line numbers of the new version that GitHub's diff shows, as pairs of first and last, by path. Review comments can stand nowhere else. */
export type DiffLines = ReadonlyMap<string, readonly (readonly [number, number])[]>;

/** Asks GitHub for its own diff: where ours and its differ, its refusal would cost all comments of a review. @throws GithubFault */
export async function readDiffLines(pull: PullRequest): Promise<DiffLines> {
  const files = await pull.github.list('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', pathOf(pull));
  return new Map(
    (files as { filename: string; patch?: string }[]).map(({ filename, patch }) => [filename, hunksOf(patch ?? '')]),
  );
}

/** `@@ -12,7 +14,9 @@` begins a hunk whose new side has 9 lines from line 14 on; a missing count is 1. */
export function hunksOf(patch: string): (readonly [number, number])[] {
  return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].flatMap(([, start, count]) => {
    const [first, lines] = [Number(start), Number(count ?? 1)];
    return lines === 0 ? [] : [[first, first + lines - 1] as const];
  });
}

export function isInDiff(diff: DiffLines, path: string, line: number): boolean {
  return (diff.get(path) ?? []).some(([first, last]) => line >= first && line <= last);
}
