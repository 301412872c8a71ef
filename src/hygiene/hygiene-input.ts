/** The ignore pattern that decides about a path; what src/git/check-ignore.ts answers. */
export interface IgnoreVerdict {
  /** File that holds the pattern. */
  readonly source: string;
  readonly pattern: string;
  /** The pattern takes the path back (`!`), so it is not ignored. */
  readonly negated: boolean;
  /** The pattern's file is part of the repository. False: it protects this clone only. */
  readonly shared: boolean;
}

/** Everything that hygiene is judged by. All paths are relative to the root, with `/`. */
export interface HygieneInput {
  /** Paths in the index. */
  readonly trackedPaths: readonly string[];
  /** Paths on disk that are neither tracked nor ignored. */
  readonly untrackedPaths: readonly string[];
  /** Env files on disk that are ignored. */
  readonly ignoredEnvFiles: readonly string[];
  /** Asks git about paths, whether they exist or not. Null outside of a repository: nothing is said about .gitignore then. */
  readonly ignoredBy: ((paths: readonly string[]) => Promise<ReadonlyMap<string, IgnoreVerdict | null>>) | null;
  /** Text of a file on disk; null if there is none. */
  readonly readText: (path: string) => string | null;
  /** Env files on disk in which a secret was found. */
  readonly envFilesWithSecrets: readonly string[];
  /** Env files that some commit has or had, with the first commit's full id. */
  readonly historyEnvFiles: readonly { readonly path: string; readonly commit: string }[];
  /** Signs in the code that env files are used: names of known providers' variables that it reads, or `.env` where it loads the file. */
  readonly usesOfEnv: readonly string[];
}
