import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installHooks } from '../../../src/hooks/install/install-hooks.ts';
import { uninstallHooks } from '../../../src/hooks/install/uninstall-hooks.ts';
import type { FixtureRepo } from '../../support/git-fixture.ts';
import { cleanGitEnv, createRepo } from '../../support/git-fixture.ts';
import { snapshotFolder } from '../snapshot-folder.ts';

/** A stand-in for the program that says what it was called with and reads its stdin to the end. */
function fakeProgram(folder: string): string {
  const path = join(folder, "it's the cli.mjs");
  writeFileSync(
    path,
    `import { readFileSync, appendFileSync } from 'node:fs';
     appendFileSync(${JSON.stringify(join(folder, 'calls'))}, process.argv.slice(2).join(' ') + '|' + (process.argv[4]?.startsWith('pre-push') ? readFileSync(0, 'utf8').trim() : '') + '\\n');
     process.exitCode = Number(process.env.REFUSE ?? 0);`,
  );
  return path;
}

function setUp(options: { bare?: boolean } = {}) {
  const repo = createRepo(options);
  const home = join(repo.root, '..');
  const cliPath = fakeProgram(home);
  const env = cleanGitEnv(home);
  const install = (cwd = repo.root, extra: object = {}) =>
    installHooks({ cwd, env, cliPath, nodePath: process.execPath, ...extra });
  const uninstall = (cwd = repo.root) => uninstallHooks({ cwd, env });
  const calls = (): string[] =>
    existsSync(join(home, 'calls')) ? readFileSync(join(home, 'calls'), 'utf8').trim().split('\n') : [];
  return { repo, home, env, install, uninstall, calls };
}

function hook(repo: FixtureRepo, name: string, text: string, mode = 0o755): string {
  const path = join(repo.gitDir, 'hooks', name);
  mkdirSync(join(repo.gitDir, 'hooks'), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

function tryGit(repo: FixtureRepo, args: string[], env: Record<string, string> = {}): { ok: boolean; stderr: string } {
  try {
    repo.run(args, { env });
    return { ok: true, stderr: '' };
  } catch (error) {
    return { ok: false, stderr: String((error as { stderr?: Buffer }).stderr) };
  }
}

describe('hook install in plain git', () => {
  it('is called for a commit with the recorded program, and restores a repository without a hooks folder byte for byte', async () => {
    const { repo, install, uninstall, calls } = setUp();
    rmSync(join(repo.gitDir, 'hooks'), { recursive: true, force: true });
    const before = snapshotFolder(repo.gitDir);
    const result = await install();
    expect(result.changes.map((change) => change.what)).toEqual(Array(6).fill('made'));
    repo.write('a.txt', 'a\n');
    repo.git('add', '-A');
    repo.git('commit', '-q', '-m', 'a');
    expect(calls()).toEqual(['hook run pre-commit|', `hook run commit-msg .git/COMMIT_EDITMSG|`]);
    const again = await install();
    expect(again.changes.every((change) => change.what === 'unchanged')).toBe(true);
    await uninstall();
    const after = snapshotFolder(repo.gitDir);
    expect(Object.keys(after).filter((key) => key.startsWith('hooks'))).toEqual(
      Object.keys(before).filter((key) => key.startsWith('hooks')),
    );
    repo.remove();
  });

  it.each([
    ['a shell hook that ends in exec', '#!/bin/sh\n# mine\nexec touch ran\n', 0o755],
    ['a shell hook without a final newline', '#!/usr/bin/env bash\ntouch ran', 0o750],
    ['a hook that is only a shebang', '#!/bin/sh', 0o755],
    ['a hook without shebang', 'touch ran\n', 0o755],
    ['a Python hook', '#!/usr/bin/env python3\nopen("ran", "w")\n', 0o755],
    ['a hook that is switched off', '#!/bin/sh\nexit 1\n', 0o644],
    ['a Python hook that is switched off', '#!/usr/bin/env python3\nraise SystemExit(1)\n', 0o644],
    ['bytes that are no UTF-8', '#!/bin/sh\n# \u00ff\u00fe\ntouch ran\n', 0o755],
  ])('chains %s', async (_, text, mode) => {
    const { repo, install, uninstall, calls } = setUp();
    writeFileSync(hook(repo, 'pre-commit', '', mode), Buffer.from(text, 'latin1'));
    const before = snapshotFolder(join(repo.gitDir, 'hooks'));
    await install();
    const installed = snapshotFolder(join(repo.gitDir, 'hooks'));
    await install();
    expect(snapshotFolder(join(repo.gitDir, 'hooks'))).toEqual(installed);
    repo.write('a.txt', 'a\n');
    repo.git('add', 'a.txt');
    expect(tryGit(repo, ['commit', '-q', '-m', 'a'], { REFUSE: '1' }).ok).toBe(false);
    expect(existsSync(join(repo.root, 'ran'))).toBe(false);
    repo.git('commit', '-q', '-m', 'a');
    expect(calls()[0]).toBe('hook run pre-commit|');
    expect(existsSync(join(repo.root, 'ran'))).toBe(text.includes('ran') && mode !== 0o644);
    await uninstall();
    expect(snapshotFolder(join(repo.gitDir, 'hooks'))).toEqual(before);
    repo.remove();
  });

  it('gives the lines of a push to unleak and then to the hook that was there', async () => {
    const { repo, home, install, calls } = setUp();
    hook(repo, 'pre-push', '#!/bin/sh\ncat > refs-seen\n');
    await install();
    repo.commit('a', { 'a.txt': 'a\n' });
    const remote = join(home, 'remote.git');
    repo.run(['init', '-q', '--bare', remote]);
    repo.git('push', '-q', remote, 'main');
    const line = `refs/heads/main ${repo.oid('HEAD')} refs/heads/main ${'0'.repeat(40)}`;
    expect(calls().at(-1)).toBe(`hook run pre-push ${remote} ${remote}|${line}`);
    expect(readFileSync(join(repo.root, 'refs-seen'), 'utf8').trim()).toBe(line);
    expect(tryGit(repo, ['push', '-q', remote, 'main:other'], { REFUSE: '1' }).ok).toBe(false);
    repo.remove();
  });

  it('covers what git commits without pre-commit: merge, cherry-pick, rebase, revert, am', async () => {
    const { repo, install, calls } = setUp();
    repo.commit('a', { 'a.txt': 'a\n' });
    repo.git('checkout', '-q', '-b', 'side');
    const side = repo.commit('side', { 'side.txt': 'side\n' });
    const patch = repo.run(['format-patch', '-1', '--stdout']);
    repo.git('checkout', '-q', 'main');
    repo.commit('b', { 'b.txt': 'b\n' });
    await install();
    const refuse = { REFUSE: '1' };
    expect(tryGit(repo, ['merge', '--no-edit', 'side'], refuse).ok).toBe(false);
    repo.git('merge', '--abort');
    expect(tryGit(repo, ['cherry-pick', side], refuse).ok).toBe(false);
    repo.git('cherry-pick', '--abort');
    expect(tryGit(repo, ['revert', '--no-edit', 'HEAD'], refuse).ok).toBe(false);
    repo.git('reset', '-q', '--hard');
    expect(() => repo.run(['am'], { stdin: patch, env: refuse })).toThrow();
    repo.git('am', '--abort');
    repo.git('checkout', '-q', 'side');
    expect(tryGit(repo, ['rebase', 'main'], refuse).ok).toBe(false);
    repo.git('rebase', '--abort');
    expect(calls().map((call) => call.split(/[ |]/)[2])).toEqual([
      'pre-merge-commit',
      'prepare-commit-msg',
      'prepare-commit-msg',
      'pre-applypatch',
      'prepare-commit-msg',
    ]);
    repo.remove();
  });

  it('fails loudly when the program is gone, and passes with a reason', async () => {
    const { repo, home, install } = setUp();
    await install();
    rmSync(join(home, "it's the cli.mjs"));
    repo.write('a.txt', 'a\n');
    repo.git('add', '-A');
    const refused = tryGit(repo, ['commit', '-q', '-m', 'a']);
    expect(refused.ok).toBe(false);
    expect(refused.stderr).toContain('nor on PATH nor at');
    expect(refused.stderr).toContain('UNLEAK_SKIP=reason');
    expect(tryGit(repo, ['commit', '-q', '-m', 'a'], { UNLEAK_SKIP: 'program is gone' }).ok).toBe(true);
    repo.remove();
  });

  it('takes the program of node_modules first, from the working tree upwards', async () => {
    const { repo, home, install, calls } = setUp();
    await install();
    const bin = join(home, 'node_modules', '.bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'unleak'), `#!/bin/sh\necho "local $*|" >> "${join(home, 'calls')}"\n`, { mode: 0o755 });
    repo.commit('a', { 'a.txt': 'a\n' });
    repo.git('commit', '-q', '--allow-empty', '-m', 'b');
    expect(calls()[0]).toBe('local hook run pre-commit|');
    repo.remove();
  });

  it('serves a linked worktree and a set core.hooksPath', async () => {
    const { repo, home, install, uninstall, calls } = setUp();
    repo.commit('a', { 'a.txt': 'a\n' });
    const tree = join(home, 'tree');
    repo.git('worktree', 'add', '-q', tree);
    await install(tree);
    repo.run(['commit', '-q', '--allow-empty', '-m', 'b'], { cwd: tree });
    expect(calls()).toHaveLength(2);
    await uninstall();
    repo.git('config', 'core.hooksPath', '.githooks');
    mkdirSync(join(repo.root, 'deep'));
    const result = await install(join(repo.root, 'deep'));
    expect(result.changes[0]?.path).toBe(join(repo.root, '.githooks', 'pre-commit'));
    repo.git('commit', '-q', '--allow-empty', '-m', 'c');
    expect(calls()).toHaveLength(4);
    await uninstall();
    expect(existsSync(join(repo.root, '.githooks'))).toBe(false);
    repo.remove();
  });

  it('follows a hook that is a link, and keeps the link', async () => {
    const { repo, install, uninstall } = setUp();
    repo.write('scripts/check', '#!/bin/sh\n:\n');
    chmodSync(join(repo.root, 'scripts/check'), 0o755);
    mkdirSync(join(repo.gitDir, 'hooks'), { recursive: true });
    symlinkSync('../../scripts/check', join(repo.gitDir, 'hooks', 'pre-commit'));
    const before = snapshotFolder(repo.gitDir);
    await install();
    expect(readFileSync(join(repo.root, 'scripts/check'), 'utf8')).toContain('unleak');
    await uninstall();
    expect(snapshotFolder(repo.gitDir)).toEqual(before);
    expect(readFileSync(join(repo.root, 'scripts/check'), 'utf8')).toBe('#!/bin/sh\n:\n');
    repo.remove();
  });

  it('installs pre-receive in a bare repository', async () => {
    const { repo, install } = setUp({ bare: true });
    const result = await install();
    expect(result.changes.map((change) => change.path)).toEqual([join(repo.root, 'hooks', 'pre-receive')]);
    repo.remove();
  });

  it('says what is wrong outside a repository and where hooks are off', async () => {
    const { repo, home, install } = setUp();
    await expect(install(home)).rejects.toMatchObject({ code: 'NOT_A_REPOSITORY' });
    repo.git('config', 'core.hooksPath', '/dev/null');
    await expect(install()).rejects.toMatchObject({ code: 'HOOKS_OFF' });
    repo.remove();
  });
});

describe('hook install beside a hook manager', () => {
  it('writes into husky 9’s scripts and gives them back', async () => {
    const { repo, install, uninstall, calls } = setUp();
    repo.write('.husky/pre-commit', 'touch ran\n');
    const before = snapshotFolder(repo.root);
    const inactive = await install();
    expect(inactive.notes.join()).toContain('husky is not switched on');
    await uninstall();
    expect(snapshotFolder(repo.root)).toEqual(before);
    // What husky 9 sets up: every hook of `_` calls `h`, which runs the script of the same name with sh -e.
    repo.write('.husky/_/husky.sh', '');
    repo.write(
      '.husky/_/h',
      '#!/bin/sh\nn=$(basename "$0")\ns=$(dirname "$(dirname "$0")")/$n\n[ ! -f "$s" ] && exit 0\nsh -e "$s" "$@"\n',
    );
    for (const name of [
      'pre-commit',
      'commit-msg',
      'pre-push',
      'pre-merge-commit',
      'prepare-commit-msg',
      'pre-applypatch',
    ]) {
      repo.write(`.husky/_/${name}`, '#!/usr/bin/env sh\n. "$(dirname "$0")/h"\n');
      chmodSync(join(repo.root, '.husky/_', name), 0o755);
    }
    repo.git('config', 'core.hooksPath', '.husky/_');
    const active = snapshotFolder(repo.root);
    await install();
    await install();
    repo.write('a.txt', 'a\n');
    repo.git('add', 'a.txt');
    expect(tryGit(repo, ['commit', '-q', '-m', 'a'], { REFUSE: '1' }).ok).toBe(false);
    expect(existsSync(join(repo.root, 'ran'))).toBe(false);
    repo.git('commit', '-q', '-m', 'a');
    expect(existsSync(join(repo.root, 'ran'))).toBe(true);
    expect(calls()).toHaveLength(3);
    expect(existsSync(join(repo.gitDir, 'hooks', 'pre-commit'))).toBe(false);
    await uninstall();
    rmSync(join(repo.root, 'ran'));
    const hooks = (tree: Record<string, string>) =>
      Object.entries(tree).filter(([key]) => key.startsWith('.husky') || key.startsWith('.git/hooks'));
    expect(hooks(snapshotFolder(repo.root))).toEqual(hooks(active));
    repo.remove();
  });

  it.each([
    [
      'lefthook.yml',
      '# mine\npre-commit: # fast\n  parallel: true\n  commands:\n    # lint first\n    lint:\n      run: true\n\npre-push:\n  jobs:\n    - name: test\n      run: true',
    ],
    ['.lefthook.yaml', 'commit-msg:\r\n    scripts:\r\n        "check.sh":\r\n            runner: bash\r\n'],
    [
      '.pre-commit-config.yaml',
      'default_stages: [pre-commit]\nrepos: # ours\n- repo: local\n  hooks:\n  - {id: x, name: x, entry: "true", language: system}\n# end',
    ],
    [
      '.pre-commit-config.yaml',
      'repos:\n    # first\n    -   repo: https://example.test/a\n        rev: v1\n        hooks:\n        -   id: a\n',
    ],
    [
      'package.json',
      '{\n\t"name": "x",\n\t"simple-git-hooks": {\n\t\t"pre-commit": "npx lint-staged",\n\t\t"preserveUnused": true\n\t}\n}',
    ],
    ['package.json', '{"name":"x","lint-staged":{"*":"true"},"simple-git-hooks":{}}\n'],
    ['.simple-git-hooks.json', '{\n  "pre-push": "npm test"\n}\n'],
  ])('edits %s, keeps every other byte, and restores it', async (name, text) => {
    const { repo, install, uninstall, calls } = setUp();
    repo.write(name, text);
    const before = snapshotFolder(repo.root);
    const result = await install();
    expect(result.changes.find((change) => change.path === join(repo.root, name))?.what).toBe('changed');
    const edited = readFileSync(join(repo.root, name), 'utf8');
    expect(edited).toContain('hook run pre-commit');
    for (const line of text.split(/\r?\n/).filter((part) => part.trim().startsWith('#')))
      expect(edited).toContain(line);
    await install();
    expect(readFileSync(join(repo.root, name), 'utf8')).toBe(edited);
    // The manager itself isn't switched on here, so git's own hook does the work.
    repo.git('commit', '-q', '--allow-empty', '-m', 'a');
    expect(calls()[0]).toBe('hook run pre-commit|');
    await uninstall();
    const hooks = (tree: Record<string, string>) =>
      Object.entries(tree).filter(([key]) => !key.startsWith('.git/') || key.startsWith('.git/hooks'));
    expect(hooks(snapshotFolder(repo.root))).toEqual(hooks(before));
    repo.remove();
  });

  it.each([
    ['lefthook.yml', '{pre-commit: {commands: {lint: {run: "true"}}}}\n'],
    ['lefthook.yml', 'pre-commit: {commands: {lint: {run: "true"}}}\n'],
    ['.pre-commit-config.yaml', 'repos: []\n'],
    ['.pre-commit-config.yaml', 'repos: [\n'],
  ])('leaves %s alone where it can’t be extended safely, and says so', async (name, text) => {
    const { repo, install, calls } = setUp();
    repo.write(name, text);
    const result = await install();
    expect(result.notes.join()).toContain(name);
    expect(readFileSync(join(repo.root, name), 'utf8')).toBe(text);
    repo.git('commit', '-q', '--allow-empty', '-m', 'a');
    expect(calls()[0]).toBe('hook run pre-commit|');
    repo.remove();
  });
});
