import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FixtureRepo, withRepo } from '../support/git-fixture.ts';
import { reportOf } from './report.ts';
import { freshKey, runUnleak, withFolder } from './run-unleak.ts';

const USES = { 'package.json': '{"name":"x","private":true,"dependencies":{"dotenv":"16"}}\n' };
const TRIO = '.env\n.env.local\n.env.*.local\n';
const MISSING = ['medium .env', 'medium .env.*.local', 'medium .env.local'];

async function advisoriesOf(repo: FixtureRepo): Promise<string[]> {
  const report = reportOf(await runUnleak(['--format', 'json'], { cwd: repo.root }));
  expect(report.complete).toBe(true);
  return report.advisories.map(({ severity, path }) => `${severity} ${path}`).sort();
}

describe('remarks that the config turns off', () => {
  it('are silent, and stop neither a scan nor a commit', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('start', { ...USES, '.unleak.toml': '[rules]\ndisable = ["gitignore-env", "public-source-map"]\n' });
      expect(await advisoriesOf(repo)).toEqual([]);
      for (const args of [
        ['scan', '.'],
        ['scan', '--staged'],
        ['scan', '--range', 'HEAD~0..HEAD'],
        ['hook', 'run', 'pre-commit'],
      ])
        expect([args, (await runUnleak(args, { cwd: repo.root })).code]).toEqual([args, 0]);
      repo.commit('misspelt', { '.unleak.toml': '[rules]\ndisable = ["gitignore-enw"]\n' });
      for (const args of [
        ['scan', '--staged'],
        ['hook', 'run', 'pre-commit'],
      ]) {
        const { code, stderr } = await runUnleak(args, { cwd: repo.root });
        expect([args, code]).toEqual([args, 2]);
        expect(stderr).toContain('gitignore-env');
      }
    });
  });
});

describe('an audit of ignore files', () => {
  it.each<[string, Record<string, string>, readonly string[]]>([
    ['no env files', { 'package.json': '{"name":"x"}', 'a.js': 'console.log(process.env.NODE_ENV)\n' }, []],
    [
      'a script without manifest that loads them',
      { 'a.py': 'from dotenv import load_dotenv\nload_dotenv()\n' },
      MISSING,
    ],
    ['a document that mentions a loader', { 'README.md': "require('dotenv').config()\n" }, []],
    [
      "a provider's variable, taken out of the environment",
      { 'a.js': 'const { PORT, TWIG_API_KEY } = process.env;\n' },
      MISSING,
    ],
    ["a provider's variable in Ruby", { 'a.rb': 'key = ENV.fetch("MEMORY_API_KEY")\n' }, MISSING],
    ['direnv for tools only', { '.envrc': 'use flake\nlayout python\n' }, []],
    ['direnv that loads .env', { '.envrc': 'dotenv_if_exists\n' }, MISSING],
    [
      'a tab behind a pattern, which belongs to it',
      { ...USES, '.gitignore': '.env\t\n.env.local  \n.env.*.local\n' },
      ['medium .env'],
    ],
  ])('%s', async (_, files, expected) => {
    await withRepo({}, async (repo) => {
      repo.commit('start', files);
      expect(await advisoriesOf(repo)).toEqual(expected);
      // What fix writes is in effect.
      expect((await runUnleak(['fix', '--yes'], { cwd: repo.root })).code).toBe(0);
      expect(await advisoriesOf(repo)).toEqual([]);
      expect(await runUnleak(['fix'], { cwd: repo.root })).toMatchObject({ code: 0, stdout: 'Nothing to fix.\n' });
    });
  });

  it('a Python environment in a folder named .env is no env file', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('start', { 'a.py': 'print(1)\n' });
      mkdirSync(join(repo.root, '.env/lib'), { recursive: true });
      repo.write('.env/pyvenv.cfg', 'home = /usr/bin\n');
      expect(await advisoriesOf(repo)).toEqual([]);
    });
  });

  it('lines of a linked ignore file have no effect in git, which is said and hides no file', async () => {
    await withRepo({}, async (repo) => {
      const key = freshKey();
      repo.commit('start', { ...USES, shared: TRIO, 'config/.gitignore': '' });
      symlinkSync('shared', join(repo.root, '.gitignore'));
      repo.write('secret.txt', `MEMORY_API_KEY=${key}\n`);
      const { stdout, code } = await runUnleak(['--no-color'], { cwd: repo.root });
      expect(stdout).toContain('note: .gitignore is a symbolic link: git does not follow it');
      expect([code, stdout.includes('secret.txt:1:16')]).toEqual([1, true]);
      expect(stdout).toContain('git does not ignore .env in the root');
      expect(await runUnleak(['fix', '--yes'], { cwd: repo.root })).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('.gitignore is not a regular file'),
      });
      expect(readFileSync(join(repo.root, 'shared'), 'utf8')).toBe(TRIO);
    });
  });
});

it('outside of git, what an image would take along', async () => {
  await withFolder(async (folder) => {
    writeFileSync(join(folder, 'Dockerfile'), 'FROM node\nCOPY . .\n');
    writeFileSync(join(folder, '.env'), `MEMORY_API_KEY=${freshKey()}\n`);
    const audit = async () => reportOf(await runUnleak(['--format', 'json'], { cwd: folder })).advisories;
    expect((await audit()).map(({ rule, severity, path }) => `${severity} ${rule} ${path}`)).toEqual([
      'high dockerignore-env .dockerignore',
    ]);
    expect((await runUnleak(['fix', '--yes'], { cwd: folder })).code).toBe(0);
    expect(await audit()).toEqual([]);
  });
});
