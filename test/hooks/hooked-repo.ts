import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { cleanGitEnv, createRepo, type FixtureRepo, type RepoOptions } from '../support/git-fixture.ts';

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** A repository with unleak's hooks installed by the built program, and a fresh key to plant. */
export interface HookedRepo extends FixtureRepo {
  readonly home: string;
  readonly key: string;
  /** A source line with the key in it. */
  readonly leak: string;
  readonly env: Record<string, string>;
  /** Runs git and says how it ended. */
  try(args: readonly string[], options?: { cwd?: string; env?: Record<string, string>; stdin?: string }): Outcome;
  unleak(args: readonly string[], options?: { cwd?: string; env?: Record<string, string>; stdin?: string }): Outcome;
}

export function cliPath(): string {
  return join(inject('bundle'), 'cli.js');
}

export function createHookedRepo(options: RepoOptions & { install?: boolean } = {}): HookedRepo {
  const repo = createRepo(options);
  const home = join(repo.root, '..');
  const key = newKey();
  const env = cleanGitEnv(home);
  const start = (
    program: string,
    args: readonly string[],
    given: { cwd?: string; env?: Record<string, string>; stdin?: string } = {},
  ): Outcome => {
    const done = spawnSync(program, args, {
      cwd: given.cwd ?? repo.root,
      env: { ...env, ...given.env },
      input: given.stdin ?? '',
      encoding: 'utf8',
    });
    return { code: done.status ?? 128, output: `${done.stdout}${done.stderr}` };
  };
  const hooked: HookedRepo = {
    ...repo,
    home,
    key,
    leak: `const memoryApiKey = "${key}";\n`,
    env,
    try: (args, given) => start('git', args, given),
    unleak: (args, given) => start(process.execPath, [cliPath(), ...args], given),
  };
  if (options.install !== false) installHooks(hooked, options.bare === true);
  return hooked;
}

/** Hook files as the program wrote them: nothing in them depends on the repository, so later repositories get copies. */
const installed = new Map<boolean, readonly (readonly [name: string, bytes: Buffer])[]>();

function installHooks(repo: HookedRepo, bare: boolean): void {
  const hooks = join(repo.gitDir, 'hooks');
  const known = installed.get(bare);
  if (known !== undefined) {
    mkdirSync(hooks, { recursive: true });
    for (const [name, bytes] of known) writeFileSync(join(hooks, name), bytes, { mode: 0o755 });
    return;
  }
  const done = repo.unleak(['hook', 'install']);
  if (done.code !== 0) throw new Error(done.output);
  const names = readdirSync(hooks).filter((name) => !name.endsWith('.sample'));
  installed.set(
    bare,
    names.map((name) => [name, readFileSync(join(hooks, name))] as const),
  );
}

/** A key of the Memory API's shape that nobody ever issued. */
export function newKey(): string {
  return `${['mem', 'live'].join('_')}_${randomBytes(32).toString('hex')}`;
}
