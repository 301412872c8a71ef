import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listNewObjects, listRangeObjects, mergeBase, resolveCommit } from '../../src/git/range.ts';
import { plant, withRepo } from '../support/git-fixture.ts';
import { open, readEverything } from './read-everything.ts';

describe('a range', () => {
  test('has what was added and removed again inside it, a merge of its own, and nothing from before', async () => {
    await withRepo({}, async (repo) => {
      const [old, passing, ofMerge, ofSide] = [plant(), plant(), plant(), plant()];
      const base = repo.commit('base', { old });
      repo.commit('bad', { 'src/x': passing });
      repo.git('rm', '-q', '-r', 'src');
      repo.commit('good');
      repo.git('checkout', '-q', '-b', 'side', base);
      const side = repo.commit('side', { side: ofSide });
      repo.git('checkout', '-q', 'main');
      repo.git('merge', '-q', '--no-ff', '--no-commit', 'side');
      const head = repo.commit('merge', { evil: ofMerge });
      const opened = await open(repo.root);
      const range = await listRangeObjects(opened, base, head);
      expect(range.commits).toHaveLength(4);
      expect(range.commits.at(-1)).toBe(head);
      expect(range.objects.map(({ path, commit }) => [path, range.facts.get(commit)!.parents.length])).toEqual([
        ['src/x', 1],
        ['side', 1],
        ['evil', 2],
      ]);
      expect(range.objects[1]!.commit).toBe(side);
      const { text } = await readEverything(opened, [...range.objects.map(({ oid }) => oid), ...range.commits]);
      for (const key of [passing, ofMerge, ofSide, 'bad']) expect(text).toContain(key);
      expect(text).not.toContain(old);
    });
  });

  test('without a base is all of history, first commits included', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: 'a' });
      const head = repo.commit('two', { b: 'b', 'copy of a': 'a' });
      const range = await listRangeObjects(await open(repo.root), null, head);
      expect(range.objects.map(({ path }) => path)).toEqual(['a', 'b', 'copy of a']);
    });
  });

  test('with file modes: links, executables, submodules', async () => {
    await withRepo({}, async (repo) => {
      const base = repo.commit('base', { a: 'a' });
      const blob = repo.oid('HEAD:a');
      repo.run(['update-index', '--add', '--index-info'], {
        stdin: `120000 ${blob}\tlink\n100755 ${blob}\texe\n160000 ${base}\tsub\n`,
      });
      repo.git('commit', '-q', '-m', 'two');
      const range = await listRangeObjects(await open(repo.root), base, repo.oid('HEAD'));
      expect(range.objects.map(({ path, mode }) => `${mode} ${path}`).sort()).toEqual([
        '100755 exe',
        '120000 link',
        '160000 sub',
      ]);
    });
  });

  test('for a push leaves out what the remote has, whatever the remote is called', async () => {
    await withRepo({}, async (repo) => {
      const pushed = repo.commit('pushed', { a: 'a' });
      repo.git('update-ref', 'refs/remotes/origin/main', pushed);
      const head = repo.commit('new', { b: 'b' });
      const opened = await open(repo.root);
      expect(
        (await listNewObjects(opened, { include: [head], notOnRemote: 'origin' })).objects.map(({ path }) => path),
      ).toEqual(['b']);
      for (const name of ['other', '*', '--output=x', 'ori*']) {
        expect((await listNewObjects(opened, { include: [head], notOnRemote: name })).commits, name).toHaveLength(2);
      }
      expect(await listNewObjects(opened, { include: [pushed], notOnRemote: 'origin' })).toMatchObject({
        objects: [],
        commits: [],
      });
    });
  });

  test('a tree bomb in it is listed once for each object', async () => {
    await withRepo({}, async (repo) => {
      const base = repo.commit('base', { a: 'a' });
      const key = plant();
      let oid = repo.run(['hash-object', '-w', '--stdin'], { stdin: key }).toString().trim();
      let type = '100644 blob';
      for (let depth = 0; depth < 10; depth++) {
        const entries = Array.from({ length: 10 }, (_, at) => `${type} ${oid}\td${at}\n`).join('');
        oid = repo.run(['mktree'], { stdin: entries }).toString().trim();
        type = '040000 tree';
      }
      const bomb = repo.git('commit-tree', '-m', 'bomb', '-p', base, oid);
      const opened = await open(repo.root);
      const range = await listRangeObjects(opened, base, bomb);
      expect(range.commits).toEqual([bomb]);
      expect(range.objects).toHaveLength(1);
      expect(
        (
          await readEverything(
            opened,
            range.objects.map((object) => object.oid),
          )
        ).text,
      ).toContain(key);
    });
  });
});

describe('revisions', () => {
  test('names that look like options are only names', async () => {
    await withRepo({}, async (repo) => {
      const head = repo.commit('one', { a: 'a' });
      repo.git('update-ref', 'refs/heads/--output=OUT', head);
      const opened = await open(repo.root);
      expect(await resolveCommit(opened, '--output=OUT')).toBe(head);
      expect(await resolveCommit(opened, 'HEAD')).toBe(head);
      repo.git('tag', '-a', 'v1', '-m', 'v1');
      expect(await resolveCommit(opened, 'v1')).toBe(head);
      for (const name of ['nowhere', '--all', '', '-', 'HEAD:a', '--output=x', 'a\0b', '\n', 'HEAD..HEAD']) {
        await expect(resolveCommit(opened, name), name).rejects.toMatchObject({ code: 'UNKNOWN_REVISION' });
      }
      expect(repo.git('ls-files', '--others')).toBe('');
    });
  });

  test('a merge base, and none', async () => {
    await withRepo({}, async (repo) => {
      const base = repo.commit('base', { a: 'a' });
      const one = repo.commit('one', { b: 'b' });
      repo.git('checkout', '-q', '-b', 'side', base);
      const other = repo.commit('other', { c: 'c' });
      repo.git('checkout', '-q', '--orphan', 'lone');
      const lone = repo.commit('lone');
      const opened = await open(join(repo.root));
      expect([await mergeBase(opened, one, other), await mergeBase(opened, one, lone)]).toEqual([base, null]);
    });
  });
});
