import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkIgnored } from '../../src/git/check-ignore.ts';
import { listStaged } from '../../src/git/staged.ts';
import { plant, withRepo } from '../support/git-fixture.ts';
import { open, readEverything } from './read-everything.ts';

describe('listStaged', () => {
  test('what the next commit adds or changes, from the index alone', async () => {
    await withRepo({}, async (repo) => {
      const key = plant();
      repo.commit('one', { a: 'a', gone: 'x', same: 's', moved: 'm' });
      repo.write('a', key);
      repo.write('new', 'n');
      repo.git('rm', '-q', 'gone');
      repo.git('mv', 'moved', 'renamed');
      repo.git('add', 'a', 'new');
      // The working tree is clean again; the key is only in the index.
      repo.write('a', 'harmless');
      rmSync(join(repo.root, 'new'));
      const opened = await open(repo.root);
      const staged = await listStaged(opened);
      expect(staged.map(({ path, oldOid }) => [path, oldOid !== null])).toEqual([
        ['a', true],
        ['new', false],
        ['renamed', false],
      ]);
      expect(staged[0]!.oldOid).toBe(repo.oid('HEAD:a'));
      expect(
        (
          await readEverything(
            opened,
            staged.map(({ oid }) => oid),
          )
        ).text,
      ).toContain(key);
    });
  });

  test('a type change, an ignored file added by force, any path', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: 'a', '.gitignore': '.env\n' });
      rmSync(join(repo.root, 'a'));
      symlinkSync('target', join(repo.root, 'a'));
      repo.write('.env', 'x');
      repo.write('x\ny', 'x');
      repo.git('add', '-A', '-f');
      expect((await listStaged(await open(repo.root))).map(({ path, mode, oldMode }) => [path, mode, oldMode])).toEqual(
        [
          ['.env', '100644', null],
          ['a', '120000', '100644'],
          ['x\ny', '100644', null],
        ],
      );
    });
  });

  test('intent to add is nothing yet', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: 'a' });
      repo.write('later', plant());
      repo.git('add', '-N', 'later');
      expect(await listStaged(await open(repo.root))).toEqual([]);
    });
  });

  test('every side of an unresolved merge', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('base', { a: 'base' });
      repo.git('checkout', '-q', '-b', 'side');
      const key = plant();
      repo.commit('side', { a: key });
      repo.git('checkout', '-q', 'main');
      repo.commit('main', { a: 'main' });
      expect(() => repo.git('merge', '-q', 'side')).toThrow();
      const opened = await open(repo.root);
      const staged = await listStaged(opened);
      expect(staged.map(({ path }) => path)).toEqual(['a', 'a', 'a']);
      expect((await readEverything(opened, new Set(staged.map(({ oid }) => oid)))).text).toContain(key);
    });
  });

  test('settings and marks that hide changes elsewhere hide nothing here', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { 'dir/a': 'a', b: 'b' });
      for (const [name, value] of [
        ['diff.relative', 'true'],
        ['diff.orderFile', '/nonexistent'],
        ['diff.ignoreSubmodules', 'all'],
        ['diff.renames', 'copies'],
        ['core.fileMode', 'false'],
      ]) {
        repo.git('config', name!, value!);
      }
      repo.write('dir/a', 'changed');
      repo.git('add', '-A');
      repo.git('update-index', '--skip-worktree', 'dir/a');
      repo.git('update-index', '--assume-unchanged', 'dir/a');
      writeFileSync(join(repo.gitDir, 'info', 'attributes'), '* -diff binary\n');
      expect((await listStaged(await open(join(repo.root, 'dir')))).map(({ path }) => path)).toEqual(['dir/a']);
    });
  });
});

describe('checkIgnored', () => {
  test('says which pattern decides, and whether others share it', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', {
        '.gitignore': '# env\n.env*\n!.env.example\n',
        'web/.gitignore': 'local\n',
        '.env.tracked': 'x',
      });
      writeFileSync(join(repo.gitDir, 'info', 'exclude'), 'mine\n');
      const opened = await open(join(repo.root, 'web'));
      const answers = await checkIgnored(opened, [
        '.env',
        '.env.tracked',
        '.env.example',
        'web/local',
        'mine',
        'other',
        ':(glob)x',
        'a\nb',
      ]);
      expect(Object.fromEntries(answers)).toEqual({
        '.env': { source: '.gitignore', line: 2, pattern: '.env*', negated: false, shared: true },
        '.env.tracked': { source: '.gitignore', line: 2, pattern: '.env*', negated: false, shared: true },
        '.env.example': { source: '.gitignore', line: 3, pattern: '!.env.example', negated: true, shared: true },
        'web/local': { source: 'web/.gitignore', line: 1, pattern: 'local', negated: false, shared: true },
        mine: {
          source: expect.stringMatching(/info.exclude$/),
          line: 1,
          pattern: 'mine',
          negated: false,
          shared: false,
        },
        other: null,
        ':(glob)x': null,
        'a\nb': null,
      });
    });
  });

  test("the user's own and the repository's private excludes file count for nothing", async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: 'a' });
      writeFileSync(join(repo.gitDir, 'private'), '.env\n');
      repo.git('config', 'core.excludesFile', join(repo.gitDir, 'private'));
      expect((await checkIgnored(await open(repo.root), ['.env'])).get('.env')).toBeNull();
    });
  });

  test('a path behind a symbolic link spoils no other', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { '.gitignore': '.env\n' });
      symlinkSync('.', join(repo.root, 'link'));
      const answers = await checkIgnored(await open(repo.root), ['.env', 'link/.env', 'x']);
      expect([...answers].map(([path, match]) => [path, match !== null])).toEqual([
        ['.env', true],
        ['link/.env', false],
        ['x', false],
      ]);
    });
  });
});
