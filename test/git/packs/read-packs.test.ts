import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ObjectSink } from '../../../src/git/object-sink.ts';
import { readAllObjects } from '../../../src/git/read-all-objects.ts';
import { type FixtureRepo, withRepo } from '../../support/git-fixture.ts';
import { open, readEverything } from '../read-everything.ts';
import { describeAll, gitCommandsOf, readThroughGit } from './compare-with-git.ts';
import { fillLively } from './lively-repo.ts';

interface Case {
  readonly name: string;
  /** Changes a repository that has been filled. @returns the path of another repository to be read instead, if any */
  readonly arrange: (repo: FixtureRepo) => unknown;
  /** Commands that are needed besides the listing of refs. */
  readonly git?: readonly string[];
}

const packFolder = (repo: FixtureRepo): string => join(repo.gitDir, 'objects', 'pack');
const packs = (repo: FixtureRepo, ending: string): string[] =>
  readdirSync(packFolder(repo))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(packFolder(repo), name));
const aside = (repo: FixtureRepo, name: string): string => join(dirname(repo.root), name);

/** Packs everything, then writes the index anew. */
function reindex(repo: FixtureRepo, version: string): void {
  repo.git('repack', '-adfq');
  const [pack] = packs(repo, '.pack');
  rmSync(packs(repo, '.idx')[0]!);
  repo.git('index-pack', `--index-version=${version}`, pack!);
}

const SOUND: readonly Case[] = [
  { name: 'as fast-import leaves it', arrange: () => undefined },
  { name: 'in one pack', arrange: (repo) => repo.git('repack', '-adfq') },
  { name: 'in long chains', arrange: (repo) => repo.git('repack', '-adfq', '--depth=4000', '--window=50') },
  { name: 'without deltas', arrange: (repo) => repo.git('repack', '-adfq', '--depth=0') },
  {
    name: 'with bases named by id',
    arrange: (repo) => {
      repo.git('-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adfq');
    },
  },
  { name: 'all loose', arrange: (repo) => unpackAll(repo) },
  {
    name: 'in several packs and loose, some twice',
    arrange: (repo) => {
      repo.git('repack', '-adq');
      for (const count of [30, 10]) {
        const ids = repo
          .git('rev-list', '--objects', `-n${count}`, 'main')
          .split('\n')
          .map((line) => line.slice(0, 40));
        repo.run(['pack-objects', '-q', join(packFolder(repo), 'pack')], { stdin: `${ids.join('\n')}\n` });
      }
      repo.commit('more', { 'src/0/file-0.txt': 'again' });
      // A loose copy of what is packed.
      const pack = readFileSync(packs(repo, '.pack')[0]!);
      const [idx, ...files] = [packs(repo, '.idx')[0]!, packs(repo, '.pack')[0]!];
      const kept = [readFileSync(idx), ...files.map((path) => readFileSync(path))];
      for (const path of [idx, ...files]) rmSync(path);
      repo.run(['unpack-objects', '-q'], { stdin: pack });
      for (const [at, path] of [idx, ...files].entries()) writeFileSync(path, kept[at]!);
    },
  },
  { name: 'with an index of version 1', arrange: (repo) => reindex(repo, '1') },
  { name: 'with offsets of eight bytes', arrange: (repo) => reindex(repo, '2,0x100') },
  {
    name: 'with a bitmap and an index over several packs',
    arrange: (repo) => {
      repo.git('repack', '-dq');
      repo.commit('more', { more: 'more' });
      repo.git('repack', '-dq');
      repo.git('repack', '-dq', '--write-midx', '--write-bitmap-index');
    },
  },
  {
    name: 'with objects that nothing leads to in a pack of their own',
    arrange: (repo) => {
      repo.git('reset', '-q', '--hard', 'HEAD~20');
      repo.git('reflog', 'expire', '--expire=now', '--all');
      repo.git('repack', '-dq', '--cruft', '-a', '--cruft-expiration=never');
    },
  },
  {
    name: 'borrowed from another repository, which borrows too',
    arrange(repo) {
      repo.git('repack', '-adq');
      repo.git('clone', '-q', '--shared', '.', aside(repo, 'second'));
      repo.git('clone', '-q', '--shared', aside(repo, 'second'), aside(repo, 'third'));
      return aside(repo, 'third');
    },
  },
  {
    name: 'with an alternate that leads back',
    arrange: (repo) => {
      mkdirSync(join(repo.gitDir, 'objects', 'info'), { recursive: true });
      writeFileSync(join(repo.gitDir, 'objects', 'info', 'alternates'), '# itself\n\n../objects\n');
    },
  },
  {
    name: 'of a shallow clone',
    arrange(repo) {
      repo.git('clone', '-q', '--depth=5', `file://${repo.root}`, aside(repo, 'shallow'));
      return aside(repo, 'shallow');
    },
  },
  {
    name: 'of a linked work tree with an index of its own',
    arrange(repo) {
      repo.git('worktree', 'add', '-q', aside(repo, 'linked'), '-b', 'other');
      writeFileSync(join(aside(repo, 'linked'), 'staged'), 'only in that index');
      repo.run(['add', 'staged'], { cwd: aside(repo, 'linked') });
      return aside(repo, 'linked');
    },
  },
  {
    name: 'with index files of version 4',
    arrange: (repo) => {
      repo.git('config', 'index.version', '4');
      repo.write('new', 'new');
      repo.git('add', 'new');
    },
  },
  {
    name: 'with a reflog of what was pruned',
    arrange: (repo) => {
      repo.commit('to be lost', { lost: 'lost' });
      repo.git('reset', '-q', '--hard', 'HEAD~1');
      repo.git('repack', '-adq');
      repo.git('prune-packed');
      const lost = repo.git('rev-parse', 'ORIG_HEAD');
      unlinkSync(join(repo.gitDir, 'ORIG_HEAD'));
      const logs = join(repo.gitDir, 'logs');
      const kept = readFileSync(join(logs, 'HEAD'));
      rmSync(logs, { recursive: true });
      repo.git('repack', '-adq');
      repo.git('prune', '--expire=now');
      mkdirSync(logs);
      writeFileSync(join(logs, 'HEAD'), kept);
      expect(kept.includes(lost)).toBe(true);
      expect(repo.git('cat-file', '--batch-all-objects', '--batch-check')).not.toContain(lost);
    },
  },
  {
    name: 'behind links',
    arrange: (repo) => {
      repo.git('repack', '-adq');
      repo.commit('more', { more: 'more' });
      const moved = aside(repo, 'objects');
      execFileSync('mv', [join(repo.gitDir, 'objects'), moved]);
      symlinkSync(moved, join(repo.gitDir, 'objects'));
    },
  },
];

/** What git has to be asked about, and how. */
const UNUSUAL: readonly Case[] = [
  {
    name: 'one object larger than is read here',
    arrange: (repo) => {
      repo.commit('large', { huge: Buffer.alloc(17 << 20, 'all the same ') });
      repo.git('repack', '-adq');
    },
    git: ['cat-file'],
  },
  {
    name: 'a pack that came without its bases and was completed',
    arrange: (repo) => {
      repo.git('repack', '-adq');
      const thin = repo.run(['pack-objects', '--thin', '--stdout', '--revs', '-q', '--no-reuse-delta'], {
        stdin: 'main\n^main~5\n',
      });
      expect(thin.length).toBeGreaterThan(100);
      repo.run(['index-pack', '--fix-thin', '--stdin', '--keep'], { stdin: thin });
    },
    git: [],
  },
  {
    name: 'a blob that is gone',
    arrange: (repo) => {
      repo.commit('one', { gone: 'gone' });
      rmSync(loose(repo, repo.oid('HEAD:gone')));
    },
    git: ['rev-list'],
  },
  {
    name: 'a tree that only an unreachable commit names, and that is gone',
    arrange: (repo) => {
      repo.commit('one', { 'a/gone': 'gone' });
      rmSync(loose(repo, repo.oid('HEAD:a')));
      repo.git('update-ref', 'refs/heads/main', 'HEAD~1');
      rmSync(join(repo.gitDir, 'logs'), { recursive: true });
      rmSync(join(repo.gitDir, 'index'));
    },
    git: ['rev-list'],
  },
  {
    name: 'a blob that only the index names, and that is gone',
    arrange: (repo) => {
      repo.write('staged', 'staged');
      repo.git('add', 'staged');
      rmSync(loose(repo, repo.oid(':staged')));
    },
    git: ['rev-list'],
  },
  {
    name: 'a tree taken for a blob',
    arrange: (repo) => {
      const tree = repo.oid('HEAD^{tree}');
      const entry = Buffer.concat([Buffer.from('100644 liar\0'), Buffer.from(tree, 'hex')]);
      const liar = repo.run(['hash-object', '-w', '-t', 'tree', '--stdin', '--literally'], { stdin: entry });
      repo.git('update-ref', 'refs/tags/liar', liar.toString().trim());
    },
    git: ['rev-list'],
  },
  {
    name: 'a split index',
    arrange: (repo) => repo.git('update-index', '--split-index'),
    git: ['rev-list'],
  },
  {
    name: 'a ref that leads nowhere',
    arrange: (repo) => {
      repo.git('repack', '-adq');
      writeFileSync(join(repo.gitDir, 'refs', 'heads', 'bad'), `${'12'.repeat(20)}\n`);
    },
    git: ['cat-file', 'rev-list'],
  },
  {
    name: 'a partial clone',
    arrange(repo) {
      repo.git('config', 'uploadpack.allowFilter', 'true');
      repo.git('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${repo.root}`, aside(repo, 'partial'));
      return aside(repo, 'partial');
    },
    git: ['rev-list'],
  },
];

const loose = (repo: FixtureRepo, oid: string): string => join(repo.gitDir, 'objects', oid.slice(0, 2), oid.slice(2));

function unpackAll(repo: FixtureRepo): void {
  repo.git('repack', '-adq');
  const [pack] = packs(repo, '.pack');
  const bytes = readFileSync(pack!);
  rmSync(packFolder(repo), { recursive: true });
  mkdirSync(packFolder(repo));
  repo.run(['unpack-objects', '-q'], { stdin: bytes });
}

describe.skipIf(process.platform === 'win32')('the objects of a repository', () => {
  for (const { name, arrange, git = [] } of [...SOUND, ...UNUSUAL]) {
    test(`${name}: the same as git reads`, async () => {
      await withRepo({}, async (repo) => {
        fillLively(repo, 60);
        const other = arrange(repo);
        const elsewhere = typeof other === 'string' && other !== '' ? other : null;
        const opened = await open(elsewhere ?? repo.root);
        const expected = await readThroughGit(opened);
        expect(expected.objects.size).toBeGreaterThan(elsewhere?.endsWith('shallow') ? 20 : 150);
        let found = await readEverything(opened);
        expect(describeAll(found)).toEqual(describeAll(expected));
        const commands = await gitCommandsOf(dirname(repo.root), async () => {
          found = await readEverything(opened);
        });
        expect([...new Set(commands)].sort()).toEqual(['for-each-ref', ...git].sort());
      });
    });
  }
});

test('SHA-256 is left to git', async () => {
  await withRepo({ objectFormat: 'sha256' }, async (repo) => {
    repo.commit('one', { a: 'a' });
    repo.git('repack', '-adq');
    const opened = await open(repo.root);
    const found = await readEverything(opened);
    expect(found.objects.size).toBe(3);
    expect(describeAll(found)).toEqual(describeAll(await readThroughGit(opened)));
  });
});

test('a quarantine: objects of a push before it is accepted', async () => {
  await withRepo({ bare: true }, async (repo) => {
    const quarantine = join(repo.gitDir, 'objects', 'incoming');
    mkdirSync(quarantine);
    repo.run(['hash-object', '-w', '--stdin'], { stdin: 'here before' });
    const env = {
      GIT_OBJECT_DIRECTORY: quarantine,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: join(repo.gitDir, 'objects'),
    };
    repo.run(['hash-object', '-w', '--stdin'], { stdin: 'pushed', env });
    const opened = { ...(await open(repo.gitDir)), env: { GIT_DIR: repo.gitDir, ...env } };
    const found = await readEverything(opened);
    expect(found.objects.size).toBe(2);
    expect(describeAll(found)).toEqual(describeAll(await readThroughGit(opened)));
  });
});

describe.skipIf(process.platform === 'win32')('a pipe in place of', () => {
  test.each(['a loose object', 'a pack', 'the alternates'])('%s is not waited for', async (what) => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: 'packed' });
      repo.git('repack', '-adq');
      repo.commit('two', { b: 'loose' });
      const opened = await open(repo.root);
      const path =
        what === 'a pack'
          ? packs(repo, '.pack')[0]!
          : what === 'a loose object'
            ? loose(repo, repo.oid('HEAD:b'))
            : join(repo.gitDir, 'objects', 'info', 'alternates');
      rmSync(path, { force: true });
      execFileSync('mkfifo', [path]);
      const found = await readEverything(opened);
      expect(found.missing.some((line) => line.includes('no regular file'))).toBe(true);
      if (what === 'a loose object') expect(found.text).toContain('packed');
      if (what === 'a pack') expect(found.text).toContain('loose');
    });
  });
});

test('a repack while objects are read takes nothing away', async () => {
  await withRepo({}, async (repo) => {
    fillLively(repo, 60);
    repo.git('repack', '-dq');
    repo.commit('more', { more: 'more' });
    const opened = await open(repo.root);
    const expected = await readThroughGit(opened);
    let isFirst = true;
    const objects = new Map<string, string>();
    const sink: ObjectSink = {
      whole(oid, type, bytes) {
        objects.set(oid, `${type} ${bytes.toString('base64')}`);
        if (!isFirst) return;
        isFirst = false;
        repo.git('repack', '-adfq', '--depth=10');
        repo.git('prune-packed');
      },
      open: (oid, type) => void objects.set(oid, type),
      write: () => undefined,
      close: () => undefined,
      missing: (oid, why) => void objects.set(`${oid} ${why}`, 'missing'),
    };
    await readAllObjects(opened, sink, {});
    expect([...objects.keys()].sort()).toEqual([...expected.objects.keys()].sort());
  });
});

test('a file that is not readable is left to git, which says so', async () => {
  if (process.getuid?.() === 0) return;
  await withRepo({}, async (repo) => {
    repo.commit('one', { a: 'a' });
    const path = loose(repo, repo.oid('HEAD:a'));
    chmodSync(path, 0);
    const found = await readEverything(await open(repo.root));
    expect(found.missing.length).toBeGreaterThan(0);
  });
});
