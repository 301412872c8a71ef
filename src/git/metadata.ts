import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { SimpleGit } from 'simple-git';
import { findGit } from './find-git.ts';
import { gitEnvironment, HARDENED_ARGUMENTS } from './git-environment.ts';
import { GitFailure } from './git-failure.ts';
import { type Repository, workingFolder } from './repository.ts';

// The only file that uses simple-git, for two small questions that no scan asks. Its traps, and what is done about each:
// it drops GIT_* variables unless each is allowed; its errors repeat git's whole output, so they are replaced; it keeps all output in
// memory and knows no stdin, so objects never go this way; it refuses our own hardening unless told that it is meant.

export interface Remote {
  readonly name: string;
  /** Where fetches come from, without user name and password. */
  readonly url: string;
}

/** The repository's remotes. Their addresses may hold credentials, which are cut out. */
export async function listRemotes(repo: Repository): Promise<Remote[]> {
  const git = await open(repo, gitEnvironment(), hardening());
  const remotes = await ask('remote', () => git.getRemotes(true));
  return remotes.map(({ name, refs }) => ({ name, url: withoutCredentials(refs.fetch) }));
}

/**
 * Absolute path of the folder that git runs this repository's hooks from. Unlike everywhere else the user's configuration takes part,
 * because a global `core.hooksPath` decides which hooks run.
 */
export async function findHooksFolder(repo: Repository): Promise<string> {
  const { GIT_CONFIG_GLOBAL, GIT_CONFIG_NOSYSTEM, ...env } = { ...gitEnvironment(), HOME: homedir() } as Record<
    string,
    string
  >;
  const git = await open(
    repo,
    env,
    hardening().filter((setting) => !setting.startsWith('core.hooksPath=')),
  );
  const path = await ask('rev-parse', () => git.raw('rev-parse', '--git-path', 'hooks'));
  return resolve(workingFolder(repo), path.replace(/\r?\n$/, ''));
}

async function open(repo: Repository, base: Record<string, string>, config: string[]): Promise<SimpleGit> {
  const { simpleGit } = await import('simple-git');
  const env = { ...base, ...repo.env };
  const git = simpleGit({
    baseDir: workingFolder(repo),
    binary: findGit().program,
    config,
    allowEnvironment: Object.keys(env),
    unsafe: {
      allowUnsafeCustomBinary: true,
      allowUnsafeConfigPaths: true,
      allowUnsafeFsMonitor: true,
      allowUnsafeHooksPath: true,
      allowUnsafePager: true,
      allowUnsafeProtocolOverride: true,
    },
  });
  return git.env(env);
}

/** The settings of HARDENED_ARGUMENTS, without their `-c`. */
function hardening(): string[] {
  return HARDENED_ARGUMENTS.filter((_, at) => HARDENED_ARGUMENTS[at - 1] === '-c');
}

async function ask<T>(command: string, question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch {
    // The cause isn't kept: its message may repeat a remote's address with a password in it.
    throw new GitFailure(command, 'failed', null);
  }
}

function withoutCredentials(url: string): string {
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1');
}
