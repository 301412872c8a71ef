import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attributeObjects } from '../../src/git/attribute.ts';
import { createRepo, type FixtureRepo, plant, withRepo } from '../support/git-fixture.ts';
import { open } from './read-everything.ts';

/** Attribution of one object. */
async function attribute(repo: FixtureRepo, oid: string) {
  const all = await attributeObjects(await open(repo.root), [oid]);
  return { ...all, introductions: all.byBlob.get(oid) ?? [], facts: all.facts.get(oid)! };
}

/** A bare repository to push to. */
function addRemote(repo: FixtureRepo): void {
  const remote = join(repo.root, '..', 'remote.git');
  repo.git('init', '-q', '--bare', remote);
  repo.git('remote', 'add', 'origin', remote);
}

describe('introductions', () => {
  test('the first commit, its author and date, all paths, and the last commit that holds it', async () => {
    await withRepo({}, async (repo) => {
      const key = plant();
      const first = repo.commit('root', { '.env': key });
      const copied = repo.commit('copy', { 'src/a.ts': key });
      repo.git('rm', '-q', '.env', 'src/a.ts');
      repo.commit('clean');
      repo.commit('later', { b: 'b' });
      const { introductions, facts, commits } = await attribute(repo, repo.oid(`${first}:.env`));
      expect(introductions.map(({ commit, path }) => [commit, path])).toEqual([
        [first, '.env'],
        [copied, 'src/a.ts'],
      ]);
      expect(introductions[0]).toMatchObject({
        author: 'Ada Fixture',
        email: 'ada@example.test',
        date: '2023-11-15T00:14:20+02:00',
      });
      expect(facts).toEqual({
        inHead: false,
        reachable: true,
        pushed: 'unknown',
        firstCommit: first,
        lastCommit: copied,
        refs: ['refs/heads/main'],
        paths: ['.env', 'src/a.ts'],
      });
      expect(commits.get(first)).toMatchObject({ oid: first, parents: [], author: 'Ada Fixture' });
    });
  });

  test('what HEAD still has was last held by HEAD', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: plant() });
      const head = repo.commit('two', { b: 'b' });
      expect((await attribute(repo, repo.oid('HEAD:a'))).facts).toMatchObject({ inHead: true, lastCommit: head });
    });
  });

  test('a merge introduces what no parent has, and nothing else', async () => {
    await withRepo({}, async (repo) => {
      const [ofSide, ofMerge] = [plant(), plant()];
      repo.commit('base', { a: 'a' });
      repo.git('checkout', '-q', '-b', 'side');
      const side = repo.commit('side', { b: ofSide });
      repo.git('checkout', '-q', 'main');
      repo.commit('main', { c: 'c' });
      repo.git('merge', '-q', '--no-ff', '--no-commit', 'side');
      const merge = repo.commit('merge', { d: ofMerge });
      for (const many of [false, true]) {
        // Over the limit, all changes are listed and filtered by us: the same must come out.
        const others = many
          ? Array.from({ length: 300 }, (_, at) =>
              repo
                .run(['hash-object', '-w', '--stdin'], { stdin: `x${at}` })
                .toString()
                .trim(),
            )
          : [];
        const [b, d] = [repo.oid('HEAD:b'), repo.oid('HEAD:d')];
        const { byBlob } = await attributeObjects(await open(repo.root), [b, d, ...others]);
        expect(byBlob.get(b)?.map(({ commit }) => commit)).toEqual([side]);
        expect(byBlob.get(d)?.map(({ commit }) => commit)).toEqual([merge]);
        expect(byBlob.size).toBe(2);
      }
    });
  });

  test('stashes and amended-away commits are found through reflogs', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('base', { a: 'a' });
      const inStash = plant();
      for (const content of [inStash, 'second']) {
        repo.write('a', content);
        repo.git('stash');
      }
      const oldest = repo.oid('stash@{1}:a');
      const amended = repo.commit('bad', { b: plant() });
      repo.write('b', 'clean');
      repo.git('commit', '-q', '-a', '--amend', '-m', 'good');
      const all = await attributeObjects(await open(repo.root), [oldest, repo.oid(`${amended}:b`)]);
      expect(all.facts.get(oldest)).toMatchObject({
        reachable: true,
        inHead: false,
        firstCommit: repo.oid('stash@{1}'),
      });
      // No ref leads to it any more: local only.
      expect(all.facts.get(repo.oid(`${amended}:b`))).toMatchObject({
        reachable: false,
        inHead: false,
        firstCommit: amended,
        lastCommit: amended,
      });
    });
  });

  test('another work tree stands on it without a branch', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('base', { a: 'a' });
      const other = join(repo.root, '..', 'other');
      repo.git('worktree', 'add', '-q', '--detach', other);
      writeFileSync(join(other, 'b'), plant());
      for (const args of [
        ['add', '-A'],
        ['commit', '-q', '-m', 'there'],
      ])
        repo.run(args, { cwd: other });
      const oid = repo.run(['rev-parse', 'HEAD:b'], { cwd: other }).toString().trim();
      expect((await attribute(repo, oid)).facts).toMatchObject({ reachable: true, inHead: false });
    });
  });

  test('a blob that no commit holds', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('base', { a: 'a' });
      const oid = repo.run(['hash-object', '-w', '--stdin'], { stdin: plant() }).toString().trim();
      const { introductions, facts } = await attribute(repo, oid);
      expect([introductions, facts]).toEqual([
        [],
        { inHead: false, reachable: false, pushed: 'unknown', refs: [], paths: [] },
      ]);
      // With a remote it is certain: what was never committed was never pushed.
      repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      expect((await attribute(repo, oid)).facts.pushed).toBe('no');
    });
  });

  test('a blob that only an unreachable commit holds: since when and by whom, but not whether it was pushed', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('base', { a: 'a' });
      const lost = repo.commit('lost', { '.env': plant() });
      repo.git('reset', '-q', '--hard', 'HEAD~1');
      repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
      repo.git('reflog', 'expire', '--expire=now', '--all');
      const { introductions, facts } = await attribute(repo, repo.oid(`${lost}:.env`));
      expect(introductions).toMatchObject([{ commit: lost, path: '.env', author: 'Ada Fixture' }]);
      expect(facts).toEqual({
        inHead: false,
        reachable: false,
        pushed: 'unknown',
        firstCommit: lost,
        lastCommit: lost,
        refs: [],
        paths: ['.env'],
      });
    });
  });

  test.each([
    'log.showRoot=false',
    'log.diffMerges=off',
    'diff.renames=copies',
    'log.mailmap=true',
    'log.date=relative',
    'diff.relative=true',
    'diff.orderFile=/nonexistent',
    'log.follow=true',
    'log.showSignature=true',
    'diff.ignoreSubmodules=all',
  ])('the setting %s changes nothing', async (setting) => {
    await withRepo({}, async (repo) => {
      const key = plant();
      const first = repo.commit('root', { 'folder/a': key, '.mailmap': 'Nobody <ada@example.test>\n' });
      repo.commit('two', { b: key });
      const [name, value] = setting.split('=');
      repo.git('config', name!, value!);
      const { introductions } = await attribute(repo, repo.oid('HEAD:b'));
      expect(introductions.map(({ path }) => path)).toEqual(['folder/a', 'b']);
      expect(introductions[0]).toMatchObject({
        commit: first,
        author: 'Ada Fixture',
        date: expect.stringMatching(/^2023-11-15T.*\+02:00$/),
      });
    });
  });

  test('authors and paths of any kind come through whole', async () => {
    await withRepo({}, async (repo) => {
      const key = plant();
      repo.write('a\tb\nc "ü', key);
      repo.git('add', '-A');
      repo.run(['commit', '-q', '-m', 'one'], {
        env: { GIT_AUTHOR_NAME: 'Zoë ::warning::\u001b[31m', GIT_AUTHOR_EMAIL: '' },
      });
      const { introductions } = await attribute(
        repo,
        repo.oid('HEAD^{tree}') && repo.git('rev-parse', 'HEAD:a\tb\nc "ü'),
      );
      expect(introductions[0]).toMatchObject({ path: 'a\tb\nc "ü', author: 'Zoë ::warning::\u001b[31m', email: '' });
    });
  });

  test('a tree is attributed like a blob', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('base', { a: 'a' });
      const commit = repo.commit('two', { [`folder/${plant()}/x`]: 'x' });
      const all = await attributeObjects(await open(repo.root), [repo.oid('HEAD:folder'), repo.oid('HEAD^{tree}')]);
      expect(all.byBlob.get(repo.oid('HEAD:folder'))?.map((one) => [one.commit, one.path])).toEqual([
        [commit, 'folder'],
      ]);
      expect(all.facts.get(repo.oid('HEAD^{tree}'))).toMatchObject({ firstCommit: commit, inHead: true });
    });
  });

  test('a SHA-256 repository', async () => {
    await withRepo({ objectFormat: 'sha256' }, async (repo) => {
      const first = repo.commit('one', { a: plant() });
      expect((await attribute(repo, repo.oid('HEAD:a'))).facts).toMatchObject({
        inHead: true,
        reachable: true,
        firstCommit: first,
      });
    });
  });
});

describe('pushed', () => {
  test('yes on a remote-tracking branch, no beside it', async () => {
    await withRepo({}, async (repo) => {
      addRemote(repo);
      repo.commit('one', { a: plant() });
      repo.git('push', '-q', 'origin', 'main');
      repo.commit('two', { b: plant() });
      expect((await attribute(repo, repo.oid('HEAD:a'))).facts.pushed).toBe('yes');
      expect((await attribute(repo, repo.oid('HEAD:b'))).facts.pushed).toBe('no');
    });
  });

  test('yes for what was overwritten by force: it was there', async () => {
    await withRepo({}, async (repo) => {
      addRemote(repo);
      repo.commit('one', { a: 'a' });
      const bad = repo.commit('two', { b: plant() });
      repo.git('push', '-q', 'origin', 'main');
      repo.git('reset', '-q', '--hard', 'HEAD~1');
      repo.git('push', '-q', '-f', 'origin', 'main');
      expect((await attribute(repo, repo.oid(`${bad}:b`))).facts).toMatchObject({
        pushed: 'yes',
        inHead: false,
        reachable: true,
      });
    });
  });

  test('unknown without remote-tracking branches', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: plant() });
      expect((await attribute(repo, repo.oid('HEAD:a'))).facts.pushed).toBe('unknown');
      addRemote(repo);
      expect((await attribute(repo, repo.oid('HEAD:a'))).facts.pushed).toBe('unknown');
    });
  });

  test('unknown where only a tag leads: git does not record which tags a remote has', async () => {
    await withRepo({}, async (repo) => {
      addRemote(repo);
      repo.commit('one', { a: 'a' });
      repo.git('push', '-q', 'origin', 'main');
      repo.commit('two', { b: plant() });
      repo.git('tag', 'v1');
      expect((await attribute(repo, repo.oid('HEAD:b'))).facts.pushed).toBe('unknown');
    });
  });

  test('shallow clones: what is on the branch was pushed, a new commit is uncertain', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: plant() });
      repo.commit('two', { b: 'b' });
      const clone = createRepo();
      try {
        const path = join(clone.root, 'clone');
        clone.git('clone', '-q', '--depth=1', `file://${repo.root}`, path);
        writeFileSync(join(path, 'new'), plant());
        clone.run(['add', '-A'], { cwd: path });
        clone.run(['commit', '-q', '-m', 'new'], { cwd: path });
        const opened = await open(path);
        const [a, added] = ['HEAD:a', 'HEAD:new'].map((name) =>
          clone.run(['rev-parse', name], { cwd: path }).toString().trim(),
        );
        const { facts, shallow } = await attributeObjects(opened, [a!, added!]);
        expect([shallow, facts.get(a!)!.pushed, facts.get(added!)!.pushed]).toEqual([true, 'yes', 'unknown']);
      } finally {
        clone.remove();
      }
    });
  });
});

describe('messages', () => {
  test('commits and tags that hold a value in their own text', async () => {
    await withRepo({}, async (repo) => {
      addRemote(repo);
      const pushedCommit = repo.commit('pushed', { a: 'a' });
      repo.git('tag', '-a', 'v1', '-m', 'on pushed');
      repo.git('push', '-q', 'origin', 'main');
      const local = repo.commit('local');
      repo.git('tag', '-a', 'v2', '-m', 'on local');
      const unreachable = repo.git('commit-tree', '-m', 'nowhere', 'HEAD^{tree}');
      const oids = [pushedCommit, local, unreachable, repo.oid('v1'), repo.oid('v2')];
      const { facts, commits } = await attributeObjects(await open(repo.root), oids);
      // v2 leads to the local commit, so whether that is on the remote can't be told.
      expect(oids.map((oid) => facts.get(oid)!.pushed)).toEqual(['yes', 'unknown', 'unknown', 'yes', 'unknown']);
      expect(oids.map((oid) => facts.get(oid)!.reachable)).toEqual([true, true, false, true, true]);
      expect(facts.get(repo.oid('v2'))!.firstCommit).toBe(local);
      expect(commits.get(unreachable)).toMatchObject({ author: 'Ada Fixture', email: 'ada@example.test' });
    });
  });
});

describe('hostile', () => {
  test('a tree bomb: no introductions, but the rest, and git is ended before it has eaten the memory', async () => {
    await withRepo({}, async (repo) => {
      const blob = repo.run(['hash-object', '-w', '--stdin'], { stdin: plant() }).toString().trim();
      let oid = blob;
      let type = '100644 blob';
      for (let depth = 0; depth < 10; depth++) {
        const entries = Array.from({ length: 10 }, (_, at) => `${type} ${oid}\td${at}\n`).join('');
        oid = repo.run(['mktree'], { stdin: entries }).toString().trim();
        type = '040000 tree';
      }
      repo.git('update-ref', 'refs/heads/main', repo.git('commit-tree', '-m', 'bomb', oid));
      const { facts, incomplete } = await attribute(repo, blob);
      expect(facts).toMatchObject({ inHead: true, reachable: true });
      expect(incomplete).toMatch(/memory|ms/);
    });
  });

  test('a missing commit: said, and the other facts hold', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: plant() });
      const middle = repo.commit('two', { b: 'b' });
      repo.commit('three', { c: 'c' });
      rmSync(join(repo.gitDir, 'objects', middle.slice(0, 2), middle.slice(2)));
      const { facts, incomplete } = await attribute(repo, repo.oid('HEAD:a'));
      expect(facts).toMatchObject({ inHead: true, lastCommit: repo.oid('HEAD') });
      expect(incomplete).toMatch(/git log failed/);
    });
  });
});
