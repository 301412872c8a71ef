/** One opened repository: where it is and what kind. Made by `openRepository`; every other function of this room takes one. */
export interface Repository {
  /** Absolute path of the work tree; null for a bare repository. */
  readonly root: string | null;
  /** Absolute path of this work tree's git directory: holds HEAD and the index. */
  readonly gitDir: string;
  /** Absolute path of the directory that linked work trees share: holds objects and refs. Otherwise equal to `gitDir`. */
  readonly commonDir: string;
  readonly bare: boolean;
  readonly objectFormat: 'sha1' | 'sha256';
  /** History ends at `.git/shallow`, so older commits may be missing here. */
  readonly shallow: boolean;
  /** Cloned with a filter: objects may be missing here on purpose. */
  readonly partial: boolean;
  /** Full object id that HEAD points to; null while the branch has no commit. */
  readonly head: string | null;
  /** The opened path relative to `root`, with `/` and a `/` at the end: `packages/web/`. Empty at the root and in bare repositories. */
  readonly prefix: string;
  /** True if the repository was opened inside a git hook, with git's own variables passed on. */
  readonly hook: boolean;
  /** Variables that pin every git process to this repository. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends every git process started for this repository. */
  readonly signal?: AbortSignal;
}

/** Folder that git runs in for this repository. */
export function workingFolder(repo: Repository): string {
  return repo.root ?? repo.gitDir;
}
