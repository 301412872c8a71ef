import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanGitEnv, type FixtureRepo, withRepo } from '../support/git-fixture.ts';
import { checkRepo, inShort } from './hygiene-repo.ts';

const TRIO = '.env\n.env.local\n.env.*.local\n';
const manifest = (more: object) =>
  JSON.stringify({ name: 'lib', version: '1.0.0', devDependencies: { dotenv: '16' }, ...more });

/** What npm itself would publish. */
function listPacked(repo: FixtureRepo): string[] {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline', '--no-update-notifier'];
  const output = execFileSync('npm', args, {
    cwd: repo.root,
    env: { ...cleanGitEnv(repo.root), npm_config_cache: join(repo.root, '..', 'npm-cache') },
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const parsed = JSON.parse(output.toString('utf8')) as unknown;
  const [packed] = (Array.isArray(parsed) ? parsed : Object.values(parsed as object)) as {
    files: { path: string }[];
  }[];
  return packed!.files.map(({ path }) => path);
}

describe('npmignore-env agrees with npm', () => {
  it.each<[string, object, string | null, string | null]>([
    ['neither list nor .npmignore', {}, null, null],
    ['.npmignore without it', {}, 'src\n', '.npmignore'],
    ['.npmignore with it', {}, TRIO, null],
    ['.npmignore with a wide line', {}, '.env*\n', null],
    ['.npmignore that takes it back', {}, '.env*\n!.env\n', '.npmignore'],
    ['a list without it', { files: ['dist'] }, 'src\n', null],
    ['a list of everything', { files: ['*'] }, null, 'package.json'],
    ['a list of all folders', { files: ['**'] }, null, 'package.json'],
    ['a list of the folder', { files: ['./'] }, null, 'package.json'],
    ['a list of a dot, which is nothing', { files: ['.'] }, null, null],
    ['a pattern of exceptions before the rule', { files: ['!.env*', '*'] }, null, 'package.json'],
    ['a pattern of exceptions after the rule', { files: ['*', '!.env*'] }, null, null],
    ['a file left out before the rule', { files: ['!.env', '!.env.*', '**/*.js', 'dist'] }, null, null],
    ['a folder', { files: ['/'] }, null, 'package.json'],
    ['a list that names it', { files: ['/.env', 'dist'] }, TRIO, 'package.json'],
    ['a list with an exception', { files: ['*', '!.env*'] }, null, null],
    ['a list of dotfiles', { files: ['.*'] }, null, 'package.json'],
    ['a list of sources', { files: ['*.js', 'src/**'] }, null, null],
  ])('%s', async (_, more, npmignore, expected) => {
    await withRepo({}, async (repo) => {
      repo.commit('start', { '.gitignore': TRIO, 'package.json': manifest(more), 'dist/a.js': '', 'src/b.js': '' });
      if (npmignore !== null) repo.write('.npmignore', npmignore);
      repo.write('.env', 'A=PLANTED\n');
      const found = inShort(await checkRepo(repo));
      expect(found).toEqual(expected === null ? [] : [`high npmignore-env ${expected}`]);
      expect(listPacked(repo).includes('.env')).toBe(expected !== null);
    });
  });
});

it('is medium without a secret, and silent for a private package or one without env files', async () => {
  const check = (files: Record<string, string>) =>
    withRepo({}, async (repo) => {
      repo.commit('start', { '.gitignore': TRIO, '.npmignore': 'src\n', ...files });
      return inShort(await checkRepo(repo));
    });
  expect(await check({ 'package.json': manifest({}) })).toEqual(['medium npmignore-env .npmignore']);
  expect(await check({ 'package.json': manifest({ private: true }) })).toEqual([]);
  expect(await check({ 'package.json': '{"name":"lib","version":"1.0.0"}' })).toEqual([]);
  expect(await check({ 'package.json': '{"dotenv": 1, broken' })).toEqual([]);
});
