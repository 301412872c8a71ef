import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GitFailure } from './git-failure.ts';
import { joinLines, streamLines } from './git-lines.ts';
import type { Ref } from './refs.ts';
import type { Repository } from './repository.ts';

/** Where to start walking: commits, and all reflogs if said. */
export interface Start {
  readonly tips: Iterable<string>;
  readonly reflogs?: boolean;
}

export interface Reached {
  readonly found: ReadonlySet<string>;
  /** Why the walk ended early, such as at a missing commit: what isn't in `found` may still be there. */
  readonly cutShort: string | null;
}

/** Those of the given commits that the start leads to. */
export function reachableCommits(repo: Repository, wanted: ReadonlySet<string>, start: Start): Promise<Reached> {
  return walk(repo, wanted, start, []);
}

/** Those of the given blobs and trees that the start's commits hold. Opens every tree once, so tree bombs cost nothing. */
export function reachableObjects(repo: Repository, wanted: ReadonlySet<string>, start: Start): Promise<Reached> {
  return walk(repo, wanted, start, ['--objects', '--no-object-names', '--missing=allow-any']);
}

async function walk(
  repo: Repository,
  wanted: ReadonlySet<string>,
  start: Start,
  options: readonly string[],
): Promise<Reached> {
  const found = new Set<string>();
  const tips = [...start.tips];
  if (wanted.size === 0 || (tips.length === 0 && start.reflogs !== true)) return { found, cutShort: null };
  const args = ['rev-list', ...options, '--ignore-missing', ...(start.reflogs === true ? ['--reflog'] : []), '--stdin'];
  const keep = (line: string) => {
    if (wanted.has(line)) found.add(line);
  };
  try {
    await streamLines(repo, args, keep, { stdin: joinLines(tips) });
    return { found, cutShort: null };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return { found, cutShort: error.message };
  }
}

/** Commits at the ends of refs. */
export function commitTips(refs: readonly Ref[]): string[] {
  return refs.filter(({ type }) => type === 'commit').map(({ peeled, oid }) => peeled ?? oid);
}

/**
 * Commits that are, or once were, at the end of a remote-tracking branch. Old ones count: what was pushed and then overwritten by force
 * was there for anyone to fetch.
 */
export function remoteTips(repo: Repository, refs: readonly Ref[]): string[] {
  const tips = new Set(commitTips(refs.filter(({ kind }) => kind === 'remote')));
  for (const oid of readRemoteReflogs(join(repo.commonDir, 'logs', 'refs', 'remotes'))) tips.add(oid);
  return [...tips];
}

/** Commits of all stashes: `refs/stash` names the newest only, its reflog the others. */
export function stashTips(repo: Repository): string[] {
  return [...readReflog(join(repo.commonDir, 'logs', 'refs', 'stash'))];
}

/** Commits that other work trees of the repository stand on without a branch: no ref names them. */
export function worktreeHeads(repo: Repository): string[] {
  const folder = join(repo.commonDir, 'worktrees');
  const files = [join(repo.commonDir, 'HEAD'), ...namesIn(folder).map((name) => join(folder, name, 'HEAD'))];
  return files.flatMap((file) => /^[0-9a-f]{40,64}$/.exec(readText(file).trim()) ?? []);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

function readRemoteReflogs(folder: string): Set<string> {
  const oids = new Set<string>();
  let entries: import('node:fs').Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return oids;
    throw error;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const found = entry.isDirectory() ? readRemoteReflogs(path) : entry.isFile() ? readReflog(path) : [];
    for (const oid of found) oids.add(oid);
  }
  return oids;
}

/** Both ids of each line of a reflog: "<old oid> SP <new oid> SP <who and when> TAB <why> LF". */
function readReflog(path: string): Set<string> {
  const oids = new Set<string>();
  for (const match of readText(path).matchAll(/^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) /gm)) {
    for (const oid of [match[1]!, match[2]!]) if (/[1-9a-f]/.test(oid)) oids.add(oid);
  }
  return oids;
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
