import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createHookedRepo, type HookedRepo, newKey } from './hooked-repo.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The real pre-commit from PyPI, which clones and installs unleak from a git repository as it does from a server. */
let folder: string;
let source: string;
let commit: string;
let env: Record<string, string>;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'unleak-pre-commit-')));
  execFileSync('python3', ['-m', 'venv', join(folder, 'venv')]);
  execFileSync(join(folder, 'venv', 'bin', 'pip'), ['install', '-q', 'pre-commit>=3.2'], { stdio: 'pipe' });
  source = join(folder, 'unleak');
  mkdirSync(source);
  cpSync(inject('bundle'), join(source, 'dist'), { recursive: true });
  for (const file of ['package.json', '.pre-commit-hooks.yaml']) cpSync(join(ROOT, file), join(source, file));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: source, encoding: 'utf8' }).trim();
  git('init', '-q');
  git('add', '-A', '-f');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.test', 'commit', '-q', '-m', 'x');
  commit = git('rev-parse', 'HEAD');
  env = {
    PRE_COMMIT_HOME: join(folder, 'cache'),
    PATH: `${join(folder, 'venv', 'bin')}:${process.env['PATH']}`,
    npm_config_cache: join(folder, 'npm'),
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function setUp(): HookedRepo {
  const repo = createHookedRepo({ install: false });
  const config = `repos:\n- repo: ${source}\n  rev: ${commit}\n  hooks:\n  - id: unleak\n  - id: unleak-push\n`;
  repo.commit('base', { '.pre-commit-config.yaml': config, 'a.ts': 'export const a = 1;\n' });
  const installed = repo.try(['-c', 'alias.pc=!pre-commit', 'pc', 'install', '-t', 'pre-commit', '-t', 'pre-push'], {
    env,
  });
  if (installed.code !== 0) throw new Error(installed.output);
  return repo;
}

const preCommit = (repo: HookedRepo, ...args: string[]) =>
  repo.try(['-c', 'alias.pc=!pre-commit', 'pc', 'run', ...args], { env });

describe('the real pre-commit', () => {
  it('refuses staged keys, also beside unstaged changes and in links, and passes clean commits', () => {
    const repo = setUp();
    repo.write('a.ts', repo.leak);
    repo.git('add', 'a.ts');
    repo.write('a.ts', 'export const a = 3;\n');
    const refused = repo.try(['commit', '-m', 'x'], { env });
    expect(refused.output).toContain('a.ts:1:');
    expect(refused.output).not.toContain(repo.key);
    expect(refused.code).not.toBe(0);
    repo.git('add', 'a.ts');
    const passed = repo.try(['commit', '-m', 'x'], { env });
    expect(passed.output).toContain('Passed');
    expect(passed.code).toBe(0);
    repo.write('a.ts', repo.leak);
    expect(repo.try(['commit', '-a', '-m', 'x'], { env }).output).toContain('a.ts:1:');
    repo.remove();
  });

  it('scans all tracked files with --all-files, and named ones with --files', () => {
    const repo = setUp();
    repo.commit('leak', { 'deep/b.ts': repo.leak });
    const all = preCommit(repo, 'unleak', '--all-files');
    expect(all.output).toContain('deep/b.ts:1:');
    expect(all.code).toBe(1);
    const named = preCommit(repo, 'unleak', '--files', 'deep/b.ts');
    expect(named.output).toContain('deep/b.ts:1:');
    expect(preCommit(repo, 'unleak', '--files', 'a.ts').code).toBe(0);
    repo.remove();
  });

  it('scans a range with --from-ref and --to-ref, where a key was added and removed again', () => {
    const repo = setUp();
    const from = repo.oid('HEAD');
    const clean = repo.commit('clean', { 'a.ts': 'export const a = 2;\n' });
    repo.commit('leak', { 'b.ts': repo.leak });
    repo.commit('remove', { 'b.ts': 'export const b = 1;\n' });
    const refused = preCommit(repo, 'unleak', '--from-ref', from, '--to-ref', 'HEAD');
    expect(refused.output).toContain('b.ts:1:');
    expect(refused.code).toBe(1);
    expect(preCommit(repo, 'unleak', '--from-ref', from, '--to-ref', clean).code).toBe(0);
    repo.remove();
  });

  it('refuses a push', () => {
    const repo = setUp();
    const remote = join(repo.home, 'remote.git');
    repo.run(['init', '-q', '--bare', remote]);
    repo.git('remote', 'add', 'origin', remote);
    const first = repo.try(['push', 'origin', 'main'], { env });
    expect(first.output).toContain('Passed');
    expect(first.code).toBe(0);
    repo.commit('leak', { 'b.ts': `const key = "${newKey()}";\n` });
    repo.commit('remove', { 'b.ts': 'export const b = 1;\n' });
    expect(repo.try(['push', 'origin', 'main'], { env }).output).toContain('b.ts:1:');
    repo.remove();
  });

  it('is extended by hook install, and then fires for every event', () => {
    const repo = setUp();
    const before = repo.run(['show', 'HEAD:.pre-commit-config.yaml']).toString();
    expect(repo.unleak(['hook', 'install'], { env }).code).toBe(0);
    const doctor = repo.unleak(['hook', 'doctor'], { env });
    expect(doctor.output).toContain('A key would be stopped here.');
    expect(repo.git('status', '--porcelain')).toBe('M .pre-commit-config.yaml');
    repo.git('add', '-A');
    writeFileSync(join(repo.root, 'a.ts'), repo.leak);
    const refused = repo.try(['commit', '-a', '-m', 'x'], { env });
    expect(refused.output).toContain('a.ts:1:');
    expect(refused.code).not.toBe(0);
    repo.unleak(['hook', 'uninstall'], { env });
    expect(repo.run(['diff', '--stat', 'HEAD', '--', '.pre-commit-config.yaml']).toString()).toBe('');
    expect(before).not.toContain('hook run');
    repo.remove();
  });
});
