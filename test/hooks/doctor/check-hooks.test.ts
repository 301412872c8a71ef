import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkHooks } from '../../../src/hooks/doctor/check-hooks.ts';
import { installHooks } from '../../../src/hooks/install/install-hooks.ts';
import { cleanGitEnv, createRepo } from '../../support/git-fixture.ts';
import { snapshotFolder } from '../snapshot-folder.ts';

/** A stand-in that looks where the hook must look (index, message file, pushed commit) and refuses what holds the planted shape. */
const FAKE = `
import { execFileSync as run } from 'node:child_process';
import { readFileSync } from 'node:fs';
const [, , , , event, ...args] = process.argv;
const git = (...args) => run('git', args, { encoding: 'utf8' });
const blob = (tree) => git('cat-file', 'blob', tree);
let text = '';
if (event === 'commit-msg') text = readFileSync(args[0], 'utf8');
else if (event === 'pre-commit') for (const path of git('diff', '--cached', '--name-only', '--diff-filter=A').trim().split('\\n')) text += path === '' ? '' : blob(':' + path);
else for (const line of readFileSync(0, 'utf8').trim().split('\\n')) {
  const oid = line.split(' ')[1];
  for (const path of git('ls-tree', '--name-only', oid).trim().split('\\n')) text += blob(oid + ':' + path);
}
const found = /mem_live_[0-9a-f]{60}(.{4})/.exec(text);
if (found) { console.error('refused: mem_live_…' + found[1]); process.exitCode = 1; }
`;

function setUp(options: { bare?: boolean } = {}) {
  const repo = createRepo(options);
  const home = join(repo.root, '..');
  const cliPath = join(home, 'cli.mjs');
  writeFileSync(cliPath, FAKE);
  const env = cleanGitEnv(home);
  return {
    repo,
    home,
    install: () => installHooks({ cwd: repo.root, env, cliPath, nodePath: process.execPath }),
    check: (extra: Record<string, string> = {}, cwd = repo.root) => checkHooks({ cwd, env: { ...env, ...extra } }),
  };
}

const states = (result: Awaited<ReturnType<typeof checkHooks>>): string[] => result.checks.map((check) => check.state);

describe('hook doctor', () => {
  it('proves that every installed hook fires, and leaves nothing behind', async () => {
    const { repo, install, check } = setUp();
    repo.commit('a', { 'a.txt': 'a\n', 'b.txt': 'b\n' });
    await install();
    repo.write('a.txt', 'changed, not staged\n');
    repo.write('c.txt', 'staged\n');
    repo.git('add', 'c.txt');
    repo.git('status');
    const before = snapshotFolder(repo.root);
    const result = await check();
    expect(result.checks).toEqual(
      ['pre-commit', 'commit-msg', 'pre-push'].map((event) => ({ event, state: 'fires', why: [] })),
    );
    expect(result.healthy).toBe(true);
    expect(snapshotFolder(repo.root)).toEqual(before);
    repo.remove();
  });

  it('works before the first commit, in a linked working tree and in a bare repository', async () => {
    const first = setUp();
    await first.install();
    expect(states(await first.check())).toEqual(['fires', 'fires', 'fires']);
    first.repo.commit('a', { 'a.txt': 'a\n' });
    first.repo.git('worktree', 'add', '-q', join(first.home, 'tree'));
    const linked = await first.check({}, join(first.home, 'tree'));
    expect(states(linked)).toEqual(['fires', 'fires', 'fires']);
    expect(linked.notes.join()).toContain('linked working tree');
    first.repo.remove();
    const bare = setUp({ bare: true });
    await bare.install();
    expect(states(await bare.check())).toEqual(['fires']);
    bare.repo.remove();
  });

  it('tells why a hook would not run', async () => {
    const { repo, home, install, check } = setUp();
    expect(states(await check())).toEqual(['missing', 'missing', 'missing']);
    await install();
    chmodSync(join(repo.gitDir, 'hooks', 'pre-commit'), 0o644);
    const skipped = await check();
    expect(states(skipped)).toEqual(['blind', 'fires', 'fires']);
    expect(skipped.checks[0]?.why.join()).toContain('not executable');
    expect(skipped.healthy).toBe(false);

    mkdirSync(join(repo.root, 'elsewhere'));
    repo.git('config', 'core.hooksPath', 'elsewhere');
    const shadowed = await check();
    expect(states(shadowed)).toEqual(['blind', 'blind', 'blind']);
    expect(shadowed.checks[0]?.why.join()).toContain(join(repo.gitDir, 'hooks', 'pre-commit'));
    expect(shadowed.notes.join()).toContain('core.hooksPath');
    repo.git('config', '--unset', 'core.hooksPath');

    await install();
    rmSync(join(home, 'cli.mjs'));
    const lost = await check();
    expect(states(lost)).toEqual(['blind', 'blind', 'blind']);
    expect(lost.checks[0]?.why.join()).toContain('neither in node_modules nor on PATH');
    repo.remove();
  });

  it('says what to do where unleak’s lines are there and never reached', async () => {
    const { repo, install, check } = setUp();
    await install();
    const hook = join(repo.gitDir, 'hooks', 'pre-commit');
    writeFileSync(hook, `#!/bin/sh\nexit 0\n${readFileSync(hook, 'utf8')}`);
    const cut = await check();
    expect(states(cut)).toEqual(['blind', 'fires', 'fires']);
    expect(cut.checks[0]?.why.join()).toMatch(/not reached.*exit.*uninstall, then unleak hook install/);
    repo.remove();
  });

  it('names the variable that switches husky off', async () => {
    const { repo, install, check } = setUp();
    repo.write('.husky/_/husky.sh', '');
    repo.write(
      '.husky/_/h',
      '[ "$HUSKY" = 0 ] && exit 0\nsh -e "$(dirname "$(dirname "$0")")/$(basename "$0")" "$@"\n',
    );
    for (const name of ['pre-commit', 'commit-msg', 'pre-push']) {
      repo.write(`.husky/_/${name}`, '#!/usr/bin/env sh\n. "$(dirname "$0")/h"\n');
      chmodSync(join(repo.root, '.husky/_', name), 0o755);
    }
    repo.git('config', 'core.hooksPath', '.husky/_');
    await install();
    expect(states(await check())).toEqual(['fires', 'fires', 'fires']);
    const off = await check({ HUSKY: '0' });
    expect(states(off)).toEqual(['blind', 'blind', 'blind']);
    expect(off.checks[0]?.why.join()).toContain('HUSKY=0');
    repo.remove();
  });
});
