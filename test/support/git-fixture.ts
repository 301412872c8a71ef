import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface RepoOptions {
  readonly bare?: boolean;
  readonly objectFormat?: 'sha1' | 'sha256';
  /** First branch; `main` unless said. */
  readonly branch?: string;
  /** Create it in this folder rather than in a fresh temporary one. */
  readonly at?: string;
}

export interface GitOptions {
  readonly stdin?: string | Buffer;
  readonly env?: Record<string, string>;
  /** Folder to run in, if not the repository. */
  readonly cwd?: string;
}

/** A real git repository in a temporary folder, with a clean environment, fixed identity and dates one minute apart. */
export interface FixtureRepo {
  readonly root: string;
  readonly gitDir: string;
  /** Runs git here and returns trimmed stdout. Throws if git fails. */
  git(...args: string[]): string;
  /** Like `git`, with stdin, extra environment or another folder. Returns stdout as it is. */
  run(args: readonly string[], options?: GitOptions): Buffer;
  /** Writes a file of the working tree, with its folders. */
  write(path: string, content: string | Buffer): void;
  /** Writes the given files, stages everything and commits. Returns the commit's id. */
  commit(message: string, files?: Record<string, string | Buffer>): string;
  /** Object id of a revision: `HEAD`, `HEAD:.env`. */
  oid(revision: string): string;
  remove(): void;
}

const FIRST_DATE = 1_700_000_000;

/** Environment for git in tests: nothing of the developer's own, no `GIT_*` of a surrounding hook. */
export function cleanGitEnv(home: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'Ada Fixture',
    GIT_AUTHOR_EMAIL: 'ada@example.test',
    GIT_COMMITTER_NAME: 'Ada Fixture',
    GIT_COMMITTER_EMAIL: 'ada@example.test',
    ...(process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] ?? '', USERPROFILE: home } : {}),
  };
}

/** Creates an empty repository. Call `remove()` when done; `withRepo` does it for you. */
export function createRepo(options: RepoOptions = {}): FixtureRepo {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'unleak-git-')));
  const root = options.at ?? join(home, 'repo');
  mkdirSync(root, { recursive: true });
  let clock = FIRST_DATE;

  function run(args: readonly string[], given: GitOptions = {}): Buffer {
    const date = `${clock} +0200`;
    return execFileSync('git', args, {
      cwd: given.cwd ?? root,
      env: { ...cleanGitEnv(home), GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, ...given.env },
      input: given.stdin ?? '',
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 1 << 30,
    });
  }
  function git(...args: string[]): string {
    return run(args).toString('utf8').trim();
  }
  function write(path: string, content: string | Buffer): void {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  const format = options.objectFormat === 'sha256' ? ['--object-format=sha256'] : [];
  git('init', '-q', ...(options.bare ? ['--bare'] : []), ...format, '-b', options.branch ?? 'main');
  // Line endings as written and no background maintenance, so that object ids and timing don't depend on the machine.
  git('config', 'core.autocrlf', 'false');
  git('config', 'gc.auto', '0');

  return {
    root,
    gitDir: options.bare ? root : join(root, '.git'),
    run,
    git,
    write,
    commit(message, files = {}) {
      for (const [path, content] of Object.entries(files)) write(path, content);
      clock += 60;
      git('add', '-A', '-f');
      git('commit', '-q', '--allow-empty', '--no-verify', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    oid: (revision) => git('rev-parse', '--verify', revision),
    remove() {
      rmSync(home, { recursive: true, force: true });
      if (options.at !== undefined) rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Runs `body` with a fresh repository and removes it, whatever happens. */
export async function withRepo<T>(options: RepoOptions, body: (repo: FixtureRepo) => Promise<T> | T): Promise<T> {
  const repo = createRepo(options);
  try {
    return await body(repo);
  } finally {
    repo.remove();
  }
}

/** A fresh text that stands nowhere else, to be planted and looked for. Not shaped like any provider's key. */
export function plant(label = 'plant'): string {
  return `${label}-${randomBytes(18).toString('hex')}`;
}
