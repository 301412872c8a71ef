import { readObjects } from '../../git/cat-file.ts';
import { joinLines, streamLines } from '../../git/git-lines.ts';
import { OID_LENGTH } from '../../git/object-id.ts';
import type { Repository } from '../../git/repository.ts';
import { listTree } from '../../sources/list-tree.ts';

/** The files that some commits hold. Commits that aren't here (shallow clone) hold none. */
export interface BaseFiles {
  /** Object ids of some paths, over all the commits; without paths that none of them has. */
  versionsOf(paths: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Every file's object id with one of its paths; those of folders may be among them. */
  all(): Promise<ReadonlyMap<string, string>>;
}

/** Beyond so many places git lists whole trees faster than it looks paths up. */
const LOOKUPS = 20_000;

export async function openBaseFiles(repo: Repository, commits: readonly string[]): Promise<BaseFiles> {
  const here = await present(repo, commits);
  return { versionsOf: (paths) => versionsOf(repo, here, paths), all: () => listAll(repo, here) };
}

async function versionsOf(
  repo: Repository,
  commits: readonly string[],
  paths: ReadonlySet<string>,
): Promise<Map<string, string[]>> {
  const versions = new Map<string, string[]>();
  const add = (path: string, oid: string): void => {
    const known = versions.get(path);
    if (known === undefined) versions.set(path, [oid]);
    else if (!known.includes(oid)) known.push(oid);
  };
  if (commits.length * paths.size > LOOKUPS) {
    for (const commit of commits)
      for (const { path, oid } of await listTree(repo, commit)) if (paths.has(path)) add(path, oid);
    return versions;
  }
  // git takes one name a line; a path with a line end counts as new, and so do all its lines.
  const names = [...paths].filter((path) => !path.includes('\n'));
  const places = commits.flatMap((commit) => names.map((path) => ({ path, name: `${commit}:${path}` })));
  let at = 0;
  const take = (line: string): void => {
    const { path } = places[at++]!;
    // "<oid> blob"; else the name as it was given, and "missing".
    if (line.endsWith(' blob') && !line.includes(':')) add(path, line.slice(0, -' blob'.length));
  };
  if (places.length === 0) return versions;
  await streamLines(repo, ['cat-file', '--batch-check=%(objectname) %(objecttype)', '--buffer'], take, {
    stdin: joinLines(places.map(({ name }) => name)),
  });
  return versions;
}

async function listAll(repo: Repository, commits: readonly string[]): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const length = OID_LENGTH[repo.objectFormat];
  if (commits.length === 0) return files;
  // "<oid> <path>", and "<oid>" alone for commits; each object once, however many of the trees have it.
  const take = (line: string): void => {
    if (line.length > length + 1) files.set(line.slice(0, length), line.slice(length + 1));
  };
  await streamLines(repo, ['rev-list', '--objects', '--no-walk', '--missing=allow-any', '--stdin'], take, {
    stdin: joinLines(commits),
  });
  return files;
}

async function present(repo: Repository, commits: readonly string[]): Promise<string[]> {
  const here: string[] = [];
  await readObjects(repo, commits, {
    whole: (oid) => here.push(oid),
    open: (oid) => here.push(oid),
    write: () => undefined,
    close: () => undefined,
    missing: () => undefined,
  });
  return here;
}
