import { randomBytes } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanGitEnv, createRepo, type FixtureRepo, plant, type RepoOptions } from '../support/git-fixture.ts';
import { open, readEverything } from './read-everything.ts';

interface Case {
  readonly name: string;
  readonly options?: RepoOptions;
  /** Hides the key in the repository. */
  readonly hide: (repo: FixtureRepo, key: string) => void;
}

const CASES: readonly Case[] = [
  { name: 'a committed file', hide: (repo, key) => repo.commit('one', { a: key }) },
  {
    name: 'a removed file',
    hide(repo, key) {
      repo.commit('one', { a: key });
      repo.git('rm', '-q', 'a');
      repo.commit('two');
    },
  },
  {
    name: 'a SHA-256 repository',
    options: { objectFormat: 'sha256' },
    hide: (repo, key) => repo.commit('one', { a: key }),
  },
  { name: 'a file marked -diff', hide: (repo, key) => repo.commit('one', { '.gitattributes': '* -diff\n', a: key }) },
  {
    name: 'a file marked binary',
    hide: (repo, key) => repo.commit('one', { '.gitattributes': '*.env binary\n', 'x.env': key }),
  },
  { name: 'a file with a NUL byte', hide: (repo, key) => repo.commit('one', { a: `\0\n${key}` }) },
  {
    name: 'a file with another encoding',
    hide: (repo, key) => repo.commit('one', { '.gitattributes': 'b working-tree-encoding=UTF-16\n', a: key }),
  },
  {
    name: 'core.attributesFile',
    hide(repo, key) {
      repo.commit('one', { a: key });
      writeFileSync(join(repo.gitDir, 'attributes'), '* -diff\n');
      repo.git('config', 'core.attributesFile', join(repo.gitDir, 'attributes'));
    },
  },
  {
    name: '.git/info/attributes',
    hide(repo, key) {
      repo.commit('one', { a: key });
      writeFileSync(join(repo.gitDir, 'info', 'attributes'), '* -diff\n');
    },
  },
  {
    name: 'core.bigFileThreshold=1',
    hide(repo, key) {
      repo.git('config', 'core.bigFileThreshold', '1');
      repo.commit('one', { a: key });
    },
  },
  {
    name: 'color and format settings',
    hide(repo, key) {
      repo.commit('one', { a: key });
      for (const [name, value] of [
        ['color.ui', 'always'],
        ['diff.noprefix', 'true'],
        ['format.pretty', 'oneline'],
        ['core.quotePath', 'false'],
        ['diff.orderFile', '/nonexistent'],
      ]) {
        repo.git('config', name!, value!);
      }
    },
  },
  {
    name: 'an object hidden by refs/replace',
    hide(repo, key) {
      repo.commit('one', { a: key });
      const harmless = repo.run(['hash-object', '-w', '--stdin'], { stdin: 'harmless' }).toString().trim();
      repo.git('replace', repo.oid('HEAD:a'), harmless);
    },
  },
  {
    name: 'a commit hidden by refs/replace',
    hide(repo, key) {
      repo.commit('one', { a: 'x' });
      const bad = repo.commit('two', { b: key });
      repo.git('rm', '-q', 'b');
      repo.commit('three');
      const other = repo.git('commit-tree', '-m', 'other', `${bad}~1^{tree}`, '-p', `${bad}~1`);
      repo.git('replace', bad, other);
    },
  },
  {
    name: 'a commit cut off by .git/info/grafts',
    hide(repo, key) {
      repo.commit('one', { a: key });
      repo.git('rm', '-q', 'a');
      const last = repo.commit('two', { b: 'x' });
      writeFileSync(join(repo.gitDir, 'info', 'grafts'), `${last}\n`);
    },
  },
  {
    name: 'an evil merge',
    hide(repo, key) {
      repo.commit('base', { a: 'a' });
      repo.git('checkout', '-q', '-b', 'side');
      repo.commit('side', { b: 'b' });
      repo.git('checkout', '-q', 'main');
      repo.commit('main', { c: 'c' });
      repo.git('merge', '-q', '--no-ff', '--no-commit', 'side');
      repo.commit('merge', { d: key });
    },
  },
  {
    name: 'an octopus merge',
    hide(repo, key) {
      const base = repo.commit('base', { a: 'a' });
      const sides = ['x', 'y', 'z'].map((name) => {
        repo.git('checkout', '-q', base);
        return repo.commit(name, { [name]: name });
      });
      const blob = repo.run(['hash-object', '-w', '--stdin'], { stdin: key }).toString().trim();
      const tree = repo
        .run(['mktree'], { stdin: `100644 blob ${blob}\tevil\n` })
        .toString()
        .trim();
      const merge = repo.git('commit-tree', '-m', 'octopus', ...sides.flatMap((side) => ['-p', side]), tree);
      repo.git('update-ref', 'refs/heads/octopus', merge);
    },
  },
  {
    name: 'the oldest of three stashes',
    hide(repo, key) {
      repo.commit('base', { a: 'a' });
      for (const content of [key, 'second', 'third']) {
        repo.write('a', content);
        repo.git('stash');
      }
    },
  },
  {
    name: 'an untracked file in a stash',
    hide(repo, key) {
      repo.commit('base', { a: 'a' });
      repo.write('untracked', key);
      repo.git('stash', '-u');
    },
  },
  {
    name: 'an amended-away commit',
    hide(repo, key) {
      repo.commit('base', { a: key });
      repo.write('a', 'clean');
      repo.git('commit', '-q', '-a', '--amend', '-m', 'amended');
    },
  },
  {
    name: 'a blob that was only added',
    hide(repo, key) {
      repo.commit('base', { a: 'a' });
      repo.write('b', key);
      repo.git('add', 'b');
      repo.git('rm', '-q', '--cached', 'b');
    },
  },
  {
    name: 'a dangling tag',
    hide(repo, key) {
      repo.commit('base');
      repo.git('tag', '-a', 'v1', '-m', key);
      repo.git('tag', '-d', 'v1');
    },
  },
  { name: 'a commit message', hide: (repo, key) => repo.commit(key) },
  {
    name: 'a tag message',
    hide(repo, key) {
      repo.commit('base');
      repo.git('tag', '-a', 'v1', '-m', key);
    },
  },
  {
    name: 'an author name',
    hide: (repo, key) => repo.run(['commit', '-q', '--allow-empty', '-m', 'x'], { env: { GIT_AUTHOR_NAME: key } }),
  },
  {
    name: 'an author hidden by .mailmap',
    hide(repo, key) {
      repo.run(['commit', '-q', '--allow-empty', '-m', 'x'], {
        env: { GIT_AUTHOR_NAME: key, GIT_AUTHOR_EMAIL: 'x@example.test' },
      });
      repo.commit('map', { '.mailmap': 'Nobody <x@example.test>\n' });
    },
  },
  {
    name: 'a note',
    hide(repo, key) {
      repo.commit('base');
      repo.git('notes', 'add', '-m', key);
    },
  },
  { name: 'a tree entry', hide: (repo, key) => repo.commit('one', { [`folder/${key}`]: '' }) },
  {
    name: 'the target of a symbolic link',
    hide(repo, key) {
      symlinkSync(key, join(repo.root, 'link'));
      repo.commit('one');
    },
  },
  {
    name: 'a file that becomes a link and back',
    hide(repo, key) {
      repo.commit('one', { a: 'a' });
      repo.git('rm', '-q', 'a');
      symlinkSync(key, join(repo.root, 'a'));
      repo.commit('two');
      repo.git('rm', '-q', 'a');
      repo.commit('three', { a: 'a' });
    },
  },
  ...[
    'new\nline',
    'tab\tquote"',
    '\u001b[31mred',
    '::set-output name=x::y',
    '%0A%0D',
    '-leading',
    'RTL\u202eoverride',
    'a'.repeat(250),
    'con.txt',
    'space ',
  ].map(
    (path): Case => ({
      name: `a path ${JSON.stringify(path.slice(0, 30))}`,
      hide: (repo, key) => repo.commit('one', { [path]: key }),
    }),
  ),
  {
    name: 'paths that git would not check out',
    hide(repo, key) {
      repo.commit('base');
      const blob = repo.run(['hash-object', '-w', '--stdin'], { stdin: key }).toString().trim();
      const names = ['..', '.GIT', 'bad\xff', 'x'.repeat(4096)];
      const raw = Buffer.concat(
        names.flatMap((name) => [Buffer.from(`100644 ${name}\0`, 'latin1'), Buffer.from(blob, 'hex')]),
      );
      const tree = repo
        .run(['hash-object', '-w', '-t', 'tree', '--literally', '--stdin'], { stdin: raw })
        .toString()
        .trim();
      repo.git('update-ref', 'refs/heads/bad', repo.git('commit-tree', '-m', 'bad', tree));
    },
  },
  {
    name: 'a ref named like an option',
    hide(repo, key) {
      repo.commit('base');
      const side = repo.git('commit-tree', '-m', key, 'HEAD^{tree}');
      repo.git('update-ref', 'refs/heads/--output=OUT', side);
    },
  },
  {
    name: 'a branch of its own without common history',
    hide(repo, key) {
      repo.commit('base', { a: 'a' });
      repo.git('checkout', '-q', '--orphan', 'other');
      repo.commit('other', { b: key });
      repo.git('checkout', '-q', 'main');
    },
  },
  {
    name: 'a broken ref beside it',
    hide(repo, key) {
      repo.commit('base', { a: key });
      writeFileSync(join(repo.gitDir, 'refs', 'heads', 'bad'), `${'1'.repeat(40)}\n`);
    },
  },
  {
    name: 'packed objects and deltas',
    hide(repo, key) {
      const base = randomBytes(6000).toString('hex');
      for (let at = 0; at < 20; at++) repo.commit(`c${at}`, { a: `${base}\n${at === 7 ? key : at}\n` });
      repo.git('gc', '-q', '--aggressive');
    },
  },
  {
    name: 'a large file, far inside',
    hide: (repo, key) => repo.commit('one', { big: `${'x'.repeat(700_000)}\n${key}\n${'y'.repeat(300_000)}` }),
  },
  {
    name: 'an alternate object directory',
    hide(repo, key) {
      const other = createRepo({ at: `${repo.root}-other` });
      other.commit('one', { a: key });
      writeFileSync(join(repo.gitDir, 'objects', 'info', 'alternates'), `${join(other.gitDir, 'objects')}\n`);
    },
  },
  {
    name: 'a bare repository',
    options: { bare: true },
    hide(repo, key) {
      const blob = repo.run(['hash-object', '-w', '--stdin'], { stdin: key }).toString().trim();
      const tree = repo
        .run(['mktree'], { stdin: `100644 blob ${blob}\ta\n` })
        .toString()
        .trim();
      repo.git('update-ref', 'refs/heads/main', repo.git('commit-tree', '-m', 'one', tree));
    },
  },
  {
    name: 'an unborn branch with staged files',
    hide(repo, key) {
      repo.write('a', key);
      repo.git('add', 'a');
    },
  },
  {
    name: 'core.worktree and core.bare that lead astray',
    hide(repo, key) {
      repo.commit('one', { a: key });
      repo.git('config', 'core.worktree', '/nonexistent');
    },
  },
  {
    name: 'a tree bomb of 10^10 paths',
    hide(repo, key) {
      let oid = repo.run(['hash-object', '-w', '--stdin'], { stdin: key }).toString().trim();
      let type = '100644 blob';
      for (let depth = 0; depth < 10; depth++) {
        const entries = Array.from({ length: 10 }, (_, at) => `${type} ${oid}\td${at}\n`).join('');
        oid = repo.run(['mktree'], { stdin: entries }).toString().trim();
        type = '040000 tree';
      }
      repo.git('update-ref', 'refs/heads/main', repo.git('commit-tree', '-m', 'bomb', oid));
    },
  },
];

const SKIP_ON_WINDOWS = /path|tree entry|link/;

for (const { name, options, hide } of CASES) {
  test.skipIf(process.platform === 'win32' && SKIP_ON_WINDOWS.test(name))(`finds a key in ${name}`, async () => {
    const repo = createRepo(options ?? {});
    try {
      const key = plant();
      hide(repo, key);
      const all = await readEverything(await open(repo.root));
      expect(all.text).toContain(key);
      if (name !== 'a broken ref beside it') expect(all.missing).toEqual([]);
      expect(all.totals.objects).toBe(all.objects.size);
    } finally {
      repo.remove();
    }
  });
}

test('the control, git log -p --all, misses at least twelve of them', () => {
  const missed: string[] = [];
  for (const { name, options, hide } of CASES) {
    if (name.includes('bomb')) continue;
    const repo = createRepo(options ?? {});
    try {
      const key = plant();
      hide(repo, key);
      let output = '';
      try {
        output = repo.run(['log', '-p', '--all'], { env: cleanGitEnv(repo.root) }).toString('latin1');
      } catch (error) {
        output = String((error as { stdout?: Buffer }).stdout ?? '');
      }
      if (!output.includes(key)) missed.push(name);
    } finally {
      repo.remove();
    }
  }
  expect(missed.length, missed.join(', ')).toBeGreaterThanOrEqual(12);
});

test('linked work trees and submodules open through their .git file', async () => {
  const repo = createRepo();
  try {
    const [inMain, inSide, inSub] = [plant(), plant(), plant()];
    repo.commit('one', { a: inMain });
    repo.git('worktree', 'add', '-q', join(repo.root, 'wt'), '-b', 'side');
    mkdirSync(join(repo.root, 'wt', 'deep'));
    writeFileSync(join(repo.root, 'wt', 'deep', 'b'), inSide);
    repo.run(['add', '-A'], { cwd: join(repo.root, 'wt') });
    const wt = await open(join(repo.root, 'wt', 'deep'));
    expect([wt.root, wt.prefix, wt.commonDir, wt.bare]).toEqual([
      join(repo.root, 'wt'),
      'deep/',
      join(repo.root, '.git'),
      false,
    ]);
    expect((await readEverything(wt)).text).toContain(inSide);

    const sub = createRepo({ at: `${repo.root}-sub` });
    sub.commit('sub', { s: inSub });
    repo.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', sub.root, 'sub');
    sub.remove();
    const opened = await open(join(repo.root, 'sub'));
    expect([opened.root, opened.gitDir]).toEqual([join(repo.root, 'sub'), join(repo.root, '.git', 'modules', 'sub')]);
    expect((await readEverything(opened)).text).toContain(inSub);
    expect((await readEverything(await open(repo.root))).text).not.toContain(inSub);
  } finally {
    repo.remove();
  }
});
