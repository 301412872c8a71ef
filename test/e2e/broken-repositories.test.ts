import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FixtureRepo, withRepo } from '../support/git-fixture.ts';
import { reportOf } from './report.ts';
import { freshKey, runUnleak } from './run-unleak.ts';

interface Case {
  readonly name: string;
  /** Breaks the repository; its first commit holds the key in a.txt, the last one doesn't. */
  readonly harm: (repo: FixtureRepo) => void;
  /** 2: something can't be read. 1: all is well but for the key. */
  readonly code: 1 | 2;
  /** Whether the key's bytes can still be read by anybody. */
  readonly isKeyThere?: boolean;
  readonly options?: { readonly bare?: boolean; readonly objectFormat?: 'sha256' };
}

const loose = (repo: FixtureRepo, oid: string): string => join(repo.gitDir, 'objects', oid.slice(0, 2), oid.slice(2));
const pack = (repo: FixtureRepo, ending: string): string => {
  repo.git('repack', '-adq');
  const folder = join(repo.gitDir, 'objects', 'pack');
  const path = join(folder, readdirSync(folder).find((name) => name.endsWith(ending))!);
  chmodSync(path, 0o644);
  return path;
};
const overwrite = (path: string, at: number): void => {
  chmodSync(path, 0o644);
  const bytes = readFileSync(path);
  bytes.fill(0xa5, at, at + 12);
  writeFileSync(path, bytes);
};

const CASES: readonly Case[] = [
  { name: 'nothing broken', harm: () => undefined, code: 1 },
  { name: 'SHA-256', harm: () => undefined, code: 1, options: { objectFormat: 'sha256' } },
  { name: 'detached HEAD', harm: (repo) => void repo.git('checkout', '-q', '--detach'), code: 1 },
  {
    name: 'HEAD of a missing branch',
    harm: (repo) => void repo.git('symbolic-ref', 'HEAD', 'refs/heads/none'),
    code: 1,
  },
  { name: 'HEAD file missing', harm: (repo) => rmSync(join(repo.gitDir, 'HEAD')), code: 2, isKeyThere: false },
  {
    name: 'config file broken',
    harm: (repo) => writeFileSync(join(repo.gitDir, 'config'), '[core\n???'),
    code: 2,
    isKeyThere: false,
  },
  {
    name: 'empty .git folder',
    harm: (repo) => {
      rmSync(repo.gitDir, { recursive: true });
      mkdirSync(repo.gitDir);
    },
    code: 2,
    isKeyThere: false,
  },
  {
    name: '.git file that leads nowhere',
    harm: (repo) => {
      rmSync(repo.gitDir, { recursive: true });
      writeFileSync(repo.gitDir, 'gitdir: /no/where\n');
    },
    code: 2,
    isKeyThere: false,
  },
  {
    name: '.git file that is garbage',
    harm: (repo) => {
      rmSync(repo.gitDir, { recursive: true });
      writeFileSync(repo.gitDir, 'hello');
    },
    code: 2,
    isKeyThere: false,
  },
  {
    name: '.git file that leads elsewhere',
    harm: (repo) => {
      const away = join(repo.root, '..', 'away');
      renameSync(repo.gitDir, away);
      writeFileSync(repo.gitDir, `gitdir: ${away}\n`);
    },
    code: 1,
  },
  { name: 'missing blob', harm: (repo) => rmSync(loose(repo, repo.oid('HEAD:b.txt'))), code: 2 },
  { name: 'missing tree', harm: (repo) => rmSync(loose(repo, repo.oid('HEAD^{tree}'))), code: 2 },
  { name: 'missing commit', harm: (repo) => rmSync(loose(repo, repo.oid('HEAD'))), code: 2 },
  {
    name: 'truncated loose object',
    harm: (repo) => {
      const path = loose(repo, repo.oid('HEAD:b.txt'));
      chmodSync(path, 0o644);
      truncateSync(path, 5);
    },
    code: 2,
  },
  {
    name: 'empty loose object',
    harm: (repo) => {
      const path = loose(repo, repo.oid('HEAD:b.txt'));
      chmodSync(path, 0o644);
      truncateSync(path, 0);
    },
    code: 2,
  },
  {
    name: 'the key itself in a damaged object',
    harm: (repo) => overwrite(loose(repo, repo.oid('HEAD~1:a.txt')), 4),
    code: 2,
    isKeyThere: false,
  },
  {
    name: 'a broken byte in a pack',
    harm: (repo) => {
      const path = pack(repo, '.pack');
      overwrite(path, readFileSync(path).length - 60);
    },
    code: 2,
    isKeyThere: false,
  },
  {
    name: 'a truncated pack',
    harm: (repo) => {
      const path = pack(repo, '.pack');
      truncateSync(path, readFileSync(path).length - 40);
    },
    code: 2,
    isKeyThere: false,
  },
  { name: 'a truncated pack index', harm: (repo) => truncateSync(pack(repo, '.idx'), 100), code: 2, isKeyThere: false },
  { name: 'a pack without an index', harm: (repo) => rmSync(pack(repo, '.idx')), code: 2, isKeyThere: false },
  { name: 'an empty index', harm: (repo) => truncateSync(join(repo.gitDir, 'index'), 0), code: 2 },
  { name: 'a truncated index', harm: (repo) => truncateSync(join(repo.gitDir, 'index'), 40), code: 2 },
  {
    name: 'an index that is garbage',
    harm: (repo) => writeFileSync(join(repo.gitDir, 'index'), 'x'.repeat(400)),
    code: 2,
  },
  ...['index', 'HEAD', 'packed-refs', 'refs/heads/pipe', 'logs/refs/heads/pipe', `objects/ab/${'c'.repeat(38)}`].map(
    (path): Case => ({
      name: `a pipe for ${path}`,
      harm: (repo) => {
        mkdirSync(join(repo.gitDir, path, '..'), { recursive: true });
        rmSync(join(repo.gitDir, path), { force: true });
        execFileSync('mkfifo', [join(repo.gitDir, path)]);
      },
      code: 2,
      isKeyThere: false,
    }),
  ),
  { name: 'no index', harm: (repo) => rmSync(join(repo.gitDir, 'index')), code: 1 },
  {
    name: 'a ref that is garbage',
    harm: (repo) => writeFileSync(join(repo.gitDir, 'refs', 'heads', 'bad'), 'garbage\n'),
    code: 2,
  },
  {
    name: 'a ref to nothing',
    harm: (repo) => writeFileSync(join(repo.gitDir, 'refs', 'heads', 'bad'), `${'12'.repeat(20)}\n`),
    code: 2,
  },
  {
    name: 'a shallow mark',
    harm: (repo) => writeFileSync(join(repo.gitDir, 'shallow'), `${repo.oid('HEAD')}\n`),
    code: 2,
  },
  {
    name: 'a replaced blob',
    harm: (repo) => {
      const clean = repo.run(['hash-object', '-w', '--stdin'], { stdin: 'clean' }).toString().trim();
      repo.git('replace', repo.oid('HEAD~1:a.txt'), clean);
    },
    code: 1,
  },
  {
    name: 'a branch that is gone, its objects not',
    harm: (repo) => {
      repo.git('checkout', '-q', '--orphan', 'new');
      repo.git('commit', '-qm', 'x');
      repo.git('branch', '-D', 'main');
      repo.git('reflog', 'expire', '--expire=now', '--all');
    },
    code: 1,
  },
  {
    name: 'attributes that hide',
    harm: (repo) =>
      writeFileSync(join(repo.gitDir, 'info', 'attributes'), '* -diff binary filter=x working-tree-encoding=UTF-16\n'),
    code: 1,
  },
  {
    name: 'alternates that lead nowhere',
    harm: (repo) => writeFileSync(join(repo.gitDir, 'objects', 'info', 'alternates'), '/no/where\n'),
    code: 2,
  },
  {
    name: 'an unreadable object folder',
    harm: (repo) => {
      const path = join(repo.gitDir, 'objects', repo.oid('HEAD:b.txt').slice(0, 2));
      rmSync(path, { recursive: true });
      writeFileSync(path, 'not a folder');
    },
    code: 2,
    // One object in 256 lies in the same folder.
    isKeyThere: false,
  },
  {
    name: 'someone else’s repository',
    harm: (repo) => {
      if (process.getuid?.() === 0) execFileSync('chown', ['-R', '65534', repo.root]);
    },
    code: 1,
  },
];

describe.skipIf(process.platform === 'win32')('a broken repository', () => {
  for (const { name, harm, code, isKeyThere = true, options = {} } of CASES) {
    it(`${name}: ${code === 2 ? 'is said' : 'is read'}`, async () => {
      await withRepo(options, async (repo) => {
        const [old, now] = [freshKey(), freshKey()];
        repo.commit('first', { 'a.txt': `k ${old}\n`, 'c.txt': `k ${now}\n` });
        repo.commit('second', { 'a.txt': 'clean\n', 'b.txt': 'b\n' });
        harm(repo);
        for (const command of [['audit'], ['scan', '--history']]) {
          const ran = await runUnleak([...command, '--format', 'json', '--exit-zero'], { cwd: repo.root });
          expect(ran.signal).toBeNull();
          expect([command, ran.code], ran.stderr + ran.stdout.slice(0, 300)).toEqual([command, code === 2 ? 2 : 0]);
          if (ran.stdout === '') {
            expect(code).toBe(2);
            expect(ran.stderr).toMatch(/^unleak: .+\n$/);
            expect(command[0]).toBe('scan');
            continue;
          }
          const report = reportOf(ran);
          if (isKeyThere) expect(report.findings.some(({ masked }) => masked.endsWith(old.slice(-4)))).toBe(true);
          if (command[0] === 'audit')
            expect(report.findings.some(({ masked }) => masked.endsWith(now.slice(-4)))).toBe(true);
          expect(ran.stdout + ran.stderr).not.toContain(old.slice(9, 60));
        }
        const files = await runUnleak(['scan', '--format', 'json'], { cwd: repo.root });
        expect([1, 2]).toContain(files.code);
        expect(reportOf(files).findings.length).toBe(1);
      });
    });
  }

  it('whose index is cut off holds more than nothing that is staged', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('first', { 'a.txt': 'a', 'b.txt': 'b' });
      repo.write('c.txt', `k ${freshKey()}`);
      repo.git('add', 'c.txt');
      // git checks neither the length nor the sum of it.
      truncateSync(join(repo.gitDir, 'index'), 50);
      for (const args of [['scan', '--staged'], ['hook', 'run', 'pre-commit'], ['scan'], ['audit']]) {
        const ran = await runUnleak(args, { cwd: repo.root });
        expect([args, ran.code]).toEqual([args, 2]);
        expect(ran.stdout + ran.stderr).toMatch(/index/);
      }
    });
  });

  it('that is shallow has no whole range where its end is in it', async () => {
    await withRepo({}, async (repo) => {
      const base = repo.commit('base', { 'a.txt': 'a' });
      repo.commit('leak', { 'a.txt': `k ${freshKey()}` });
      const middle = repo.commit('clean', { 'a.txt': 'a' });
      repo.commit('more', { 'b.txt': 'b' });
      const range = (from: string) =>
        runUnleak(['scan', '--range', `${from}..HEAD`, '--format', 'json'], { cwd: repo.root });
      expect((await range(base)).code).toBe(1);
      writeFileSync(join(repo.gitDir, 'shallow'), `${middle}\n`);
      const cut = await range(base);
      expect(cut.code).toBe(2);
      expect(reportOf(cut).problems.map(({ code }) => code)).toEqual(['SHALLOW_HISTORY']);
      expect((await range(middle)).code).toBe(0);
    });
  });

  it('without a commit, bare or not, is said to hold nothing', async () => {
    for (const bare of [false, true]) {
      await withRepo({ bare }, async (repo) => {
        const ran = await runUnleak([], { cwd: repo.root });
        expect(ran.code).toBe(0);
        expect(ran.stdout + ran.stderr).toMatch(/nothing to look at|no commit/i);
        expect((await runUnleak(['scan', '--history'], { cwd: repo.root })).code).toBe(0);
      });
    }
  });

  it('bare, with content, and a work tree of its own elsewhere', async () => {
    await withRepo({}, async (repo) => {
      const key = freshKey();
      repo.commit(`first ${freshKey()}`, { 'a.txt': `k ${key}` });
      const bare = join(repo.root, '..', 'bare.git');
      repo.git('clone', '-q', '--bare', '.', bare);
      expect(reportOf(await runUnleak(['--format', 'json'], { cwd: bare })).findings.length).toBe(2);
      const tree = join(repo.root, '..', 'tree');
      repo.git('worktree', 'add', '-q', tree, '-b', 'other');
      writeFileSync(join(tree, 'new.txt'), `k ${freshKey()}`);
      const report = reportOf(await runUnleak(['--format', 'json'], { cwd: tree }));
      expect(report.findings.length).toBe(3);
      expect(existsSync(join(tree, '.git'))).toBe(true);
    });
  });

  it('keys in all the places that git keeps text in', async () => {
    await withRepo({}, async (repo) => {
      const keys = Object.fromEntries(
        [
          'message',
          'author',
          'email',
          'tag',
          'tagName',
          'branch',
          'path',
          'stash',
          'note',
          'merge',
          'index',
          'amended',
          'untracked',
          'env',
          'utf16',
          'binary',
          'submodule',
        ].map((name) => [name, freshKey()]),
      );
      repo.commit('first', { 'a.txt': 'x', '.gitignore': '.env\n', [`${keys['path']}/f.txt`]: 'x' });
      repo.commit('amended', { 'amended.txt': `k ${keys['amended']}` });
      repo.write('amended.txt', 'clean');
      repo.git('commit', '-qa', '--amend', '-m', 'clean');
      repo.run(['commit', '-q', '--allow-empty', '-m', `why ${keys['message']}`], {
        env: { GIT_AUTHOR_NAME: `Ada ${keys['author']}`, GIT_AUTHOR_EMAIL: `${keys['email']}@example.test` },
      });
      repo.git('tag', '-a', `v-${keys['tagName']}`.slice(0, 100).replace('v-', 'v/'), '-m', `tag ${keys['tag']}`);
      repo.git('branch', `fix/${keys['branch']}`);
      repo.git('notes', 'add', '-m', `note ${keys['note']}`);
      repo.write('a.txt', `k ${keys['stash']}`);
      repo.git('stash', '-q');
      repo.write('utf16.txt', Buffer.from(`\ufeffkey=${keys['utf16']}`, 'utf16le'));
      repo.write('data.bin', Buffer.concat([Buffer.alloc(500), Buffer.from(keys['binary']!), Buffer.alloc(500)]));
      repo.commit('more');
      repo.write('index.txt', `k ${keys['index']}`);
      repo.git('add', 'index.txt');
      rmSync(join(repo.root, 'index.txt'));
      repo.write('untracked.txt', `k ${keys['untracked']}`);
      repo.write('.env', `MEMORY_API_KEY=${keys['env']}`);
      delete keys['merge'];
      delete keys['submodule'];
      const ran = await runUnleak(['--format', 'json'], { cwd: repo.root });
      const { findings } = reportOf(ran);
      const missed = Object.entries(keys).filter(
        ([, key]) => !findings.some(({ masked }) => masked.endsWith(key.slice(-4))),
      );
      expect(missed.map(([name]) => name)).toEqual([]);
      for (const key of Object.values(keys)) expect(ran.stdout + ran.stderr).not.toContain(key.slice(9, 60));
    });
  });
});
