import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkIgnored } from '../../src/git/check-ignore.ts';
import { openRepository } from '../../src/git/open-repository.ts';
import { checkHygiene } from '../../src/hygiene/check-hygiene.ts';
import { classifyEnvFile } from '../../src/hygiene/env-file.ts';
import type { HygieneInput, IgnoreVerdict } from '../../src/hygiene/hygiene-input.ts';
import type { Advisory } from '../../src/model/advisory.ts';
import type { FixtureRepo } from '../support/git-fixture.ts';

/** Asks the real git, without the git room: what it answers is the measure for hygiene. */
export function askGit(repo: FixtureRepo, paths: readonly string[]): Map<string, IgnoreVerdict | null> {
  const script = ['check-ignore', '-z', '--stdin', '--no-index', '--verbose', '--non-matching'];
  // `|| true`: git ends with 1 where no path is ignored.
  const command = `git ${script.join(' ')} || test $? -eq 1`;
  const fields = repo
    .run(['-c', `alias.ask=!${command}`, 'ask'], { stdin: `${paths.join('\0')}\0` })
    .toString('utf8')
    .split('\0');
  const answers = new Map<string, IgnoreVerdict | null>();
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [source, , pattern, path] = fields.slice(at, at + 4) as [string, string, string, string];
    const shared = /(?:^|\/)\.gitignore$/.test(source);
    answers.set(path, source === '' ? null : { source, pattern, negated: pattern.startsWith('!'), shared });
  }
  return answers;
}

/** Reads a real repository into what hygiene is judged by. A file holds a secret if it has the word PLANTED. */
export async function readHygieneInput(repo: FixtureRepo, more: Partial<HygieneInput> = {}): Promise<HygieneInput> {
  const opened = await openRepository(repo.root);
  if (!opened) throw new Error('the fixture is no repository');
  const list = (...args: string[]) =>
    repo
      .git('ls-files', '-z', ...args)
      .split('\0')
      .filter(Boolean);
  const readText = (path: string) =>
    existsSync(join(repo.root, path)) ? readFileSync(join(repo.root, path), 'utf8') : null;
  const tracked = list();
  const untracked = list('--others', '--exclude-standard');
  const ignored = list('--others', '--ignored', '--exclude-standard').filter((path) => classifyEnvFile(path) !== null);
  return {
    trackedPaths: tracked,
    untrackedPaths: untracked,
    ignoredEnvFiles: ignored,
    ignoredBy: (paths) => checkIgnored(opened, paths),
    readText,
    envFilesWithSecrets: [...tracked, ...untracked, ...ignored].filter(
      (path) => classifyEnvFile(path) !== null && (readText(path) ?? '').includes('PLANTED'),
    ),
    historyEnvFiles: [],
    usesOfEnv: [],
    ...more,
  };
}

/** Checks a real repository; fails on any problem. */
export async function checkRepo(repo: FixtureRepo, more: Partial<HygieneInput> = {}): Promise<readonly Advisory[]> {
  const { advisories, problems } = await checkHygiene(await readHygieneInput(repo, more));
  if (problems.length > 0) throw new Error(problems[0]!.message);
  return advisories;
}

/** `severity rule path` of each advisory, for short comparisons. */
export function inShort(advisories: readonly Advisory[]): string[] {
  return advisories.map(({ severity, rule, path }) => `${severity} ${rule} ${path}`);
}
