import { NULL_FILE } from './git-environment.ts';
import { joinLines } from './git-lines.ts';
import { eachRecord } from './nul-records.ts';
import { type RawRow, RawRowParser } from './raw-rows.ts';
import type { Repository } from './repository.ts';
import { type GitOptions, runGit, streamGit } from './run-git.ts';

/** What a commit says about itself, unchecked. Dates are ISO 8601 with the offset that was committed. */
export interface CommitFacts {
  readonly oid: string;
  /** As git sees them here: none for the oldest commits of a shallow clone. */
  readonly parents: readonly string[];
  readonly tree: string;
  readonly author: string;
  readonly email: string;
  /** When it was written. */
  readonly date: string;
  /** When it was committed, which amending and rebasing change. */
  readonly committed: string;
}

/** The fields of a `CommitFacts`, one a line: none of them can hold a line end. No mailmap (%an, not %aN). */
const FORMAT = '%H%n%P%n%T%n%aI%n%cI%n%ae%n%an';

/** git keeps all changed paths of one commit in memory; more than this is a tree bomb. */
const MAX_MEMORY = 1 << 29;

/** Options of every `log`, with what each would otherwise leave to the repository's configuration. */
const LOG = [
  'log',
  `--format=${FORMAT}`,
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-color',
  '--no-notes',
  '--no-decorate',
  // The first commits' files are changes, too (log.showRoot).
  '--root',
  // Merges: one comparison with each parent (log.diffMerges would change what -m means).
  '--diff-merges=separate',
  '--no-renames',
  '--no-relative',
  '--no-ext-diff',
  '--no-textconv',
  // An order file named in the configuration isn't read.
  `-O${NULL_FILE}`,
  '--ignore-submodules=none',
  // Given no revision, git would take HEAD, and fail where there is no commit yet. No ref can have this name.
  '--glob=refs/~',
];

/**
 * Streams commits with their changed paths: `onCommit` once for each comparison of a commit with a parent, then `onRow` for its rows.
 * Where no row is left after filtering, `onCommit` may be left out, too.
 * @param args revisions and filters; `options.stdin` takes revisions for `--stdin`
 */
export async function streamLog(
  repo: Repository,
  args: readonly string[],
  onCommit: (commit: CommitFacts) => void,
  onRow: (row: RawRow) => void,
  options: GitOptions = {},
): Promise<void> {
  const parser = new RawRowParser((header) => onCommit(parseCommit(header)), onRow);
  await streamGit(repo, [...LOG, ...args], (chunk) => parser.push(chunk), { maxMemory: MAX_MEMORY, ...options });
  parser.finish();
}

/** Facts of the given commits, without walking further. Ids that aren't here are left out. */
export async function readCommits(repo: Repository, oids: readonly string[]): Promise<CommitFacts[]> {
  if (oids.length === 0) return [];
  const args = ['log', `--format=${FORMAT}`, '-z', '--no-patch', '--no-color', '--no-notes', '--no-decorate'];
  const output = await runGit(repo, [...args, '--no-walk=unsorted', '--ignore-missing', '--stdin'], {
    stdin: joinLines(oids),
  });
  const commits: CommitFacts[] = [];
  eachRecord(output, (record) => {
    if (record.length > 0) commits.push(parseCommit(record.toString('utf8')));
  });
  return commits;
}

function parseCommit(header: string): CommitFacts {
  const [oid, parents, tree, date, committed, email, author] = header.split('\n');
  if (author === undefined) throw new Error("git's log was not understood");
  return {
    oid: oid!,
    parents: parents === '' ? [] : parents!.split(' '),
    tree: tree!,
    author,
    email: email!,
    date: date!,
    committed: committed!,
  };
}
