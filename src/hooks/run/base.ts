import { addedLines } from '../../git/added-lines.ts';
import { readBlob, readObjects } from '../../git/cat-file.ts';
import { GitFailure } from '../../git/git-failure.ts';
import type { RangeObjects } from '../../git/range.ts';
import type { Repository } from '../../git/repository.ts';
import type { BlobSink } from '../../model/blob-sink.ts';
import type { Finding } from '../../model/finding.ts';
import type { Provenance } from '../../model/provenance.ts';
import { listTree } from '../../sources/list-tree.ts';
import { placeBlobs, readBlobs } from '../../sources/read-blobs.ts';

/** Fingerprints of the values of some rules (by id) in the blobs that `feed` hands over. */
export type FindFingerprints = (
  rules: ReadonlySet<string>,
  feed: (sink: BlobSink) => Promise<void>,
) => Promise<string[]>;

/** What was there before a change. Asked only where something was found, so a clean change costs nothing here. */
export interface Base {
  /** True if any of these lines of a file is the change's own. Messages and names always are. */
  adds(provenance: Provenance, line: number, endLine: number): Promise<boolean>;
  /** Fingerprints of those findings whose value the base holds, in whatever file. */
  knownAmong(findings: readonly Finding[], find: FindFingerprints): Promise<Set<string>>;
}

/**
 * The trees of some commits.
 * @param touched paths of the change: their old versions are looked at first, since a value mostly moves between touched files
 */
export function createBase(repo: Repository, commits: readonly string[], touched: ReadonlySet<string>): Base {
  let trees: Promise<Map<string, Set<string>>> | undefined;
  const lines = new Map<string, Promise<Set<number> | null>>();
  const versions = (): Promise<Map<string, Set<string>>> => {
    trees ??= readTrees(repo, commits);
    return trees;
  };

  /** Null: all lines. */
  async function linesAdded(path: string, oid: string): Promise<Set<number> | null> {
    const old = [...((await versions()).get(path) ?? [])];
    const next = old.length === 0 ? null : await readOrNull(repo, oid);
    if (next === null) return null;
    const perVersion: Set<number>[] = [];
    for (const version of old) perVersion.push(addedLines(await readOrNull(repo, version), next));
    return new Set([...(perVersion[0] as Set<number>)].filter((line) => perVersion.every((added) => added.has(line))));
  }

  return {
    async adds({ type, path, blob }, line, endLine) {
      if (type !== 'blob' || path === undefined || blob === undefined || commits.length === 0) return true;
      const key = `${blob} ${path}`;
      const known = lines.get(key) ?? linesAdded(path, blob);
      lines.set(key, known);
      const added = await known;
      if (added === null) return true;
      for (let at = line; at <= endLine; at++) if (added.has(at)) return true;
      return false;
    },
    async knownAmong(findings, find) {
      const open = new Map(findings.map((finding) => [finding.fingerprint, finding.rule]));
      const known = new Set<string>();
      const near = new Set<string>();
      const far = new Set<string>();
      const places: { oid: string; provenance: Provenance }[] = [];
      for (const [path, oids] of await versions()) {
        for (const oid of oids) {
          places.push({ oid, provenance: { source: 'object', path, blob: oid, type: 'blob' } });
          (touched.has(path) ? near : far).add(oid);
        }
      }
      for (const chosen of [near, new Set([...far].filter((oid) => !near.has(oid)))]) {
        if (open.size === 0 || chosen.size === 0) continue;
        const blobs = placeBlobs(places.filter(({ oid }) => chosen.has(oid)));
        const found = await find(new Set(open.values()), (sink) =>
          readBlobs(repo, blobs, sink, SILENT, { maxFileSize: null }),
        );
        for (const fingerprint of found) if (open.delete(fingerprint)) known.add(fingerprint);
      }
      return known;
    },
  };
}

/** Commits just outside of a range, on which it stands, and those that the caller left out by name. */
export function boundaryOf(range: RangeObjects, excluded: readonly string[]): string[] {
  const parents = [...range.facts.values()].flatMap((facts) => facts.parents);
  return [...new Set([...excluded, ...parents])].filter((oid) => !range.facts.has(oid));
}

/** What can't be read in the base can't excuse anything: its values count as new. So nothing has to be said. */
const SILENT = {
  scanned: () => undefined,
  skipped: () => undefined,
  unreadable: () => undefined,
  problem: () => undefined,
  note: () => undefined,
};

/** Object ids by path, over all the trees. Commits that aren't here (shallow clone) are left out. */
async function readTrees(repo: Repository, commits: readonly string[]): Promise<Map<string, Set<string>>> {
  const present = new Set<string>();
  await readObjects(repo, commits, {
    whole: (oid) => present.add(oid),
    open: () => undefined,
    write: () => undefined,
    close: () => undefined,
    missing: () => undefined,
  });
  const versions = new Map<string, Set<string>>();
  for (const commit of present) {
    for (const { path, oid } of await listTree(repo, commit)) {
      const known = versions.get(path);
      if (known === undefined) versions.set(path, new Set([oid]));
      else known.add(oid);
    }
  }
  return versions;
}

/** A version that can't be read, or is too large to compare, excuses nothing: all lines count as added. */
async function readOrNull(repo: Repository, oid: string): Promise<Buffer | null> {
  try {
    return await readBlob(repo, oid);
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
}
