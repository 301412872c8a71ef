import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { listIndex, listUntracked } from '../../src/git/index-entries.ts';
import { openRepository } from '../../src/git/open-repository.ts';
import { listStaged } from '../../src/git/staged.ts';
import { createRepo, type FixtureRepo, plant, withRepo } from '../support/git-fixture.ts';
import { open, readEverything } from './read-everything.ts';

const temporary = () => realpathSync(mkdtempSync(join(tmpdir(), 'unleak-open-')));

afterEach(() => vi.unstubAllEnvs());

describe('where there is no repository', () => {
  test('null, without starting git', async () => {
    const folder = temporary();
    vi.stubEnv('PATH', folder);
    expect(await openRepository(folder)).toBeNull();
    rmSync(folder, { recursive: true });
  });

  test('a path that does not exist is said', async () => {
    await expect(openRepository('/nonexistent/x')).rejects.toMatchObject({ code: 'NO_SUCH_PATH' });
  });
});

describe('a repository that git refuses', () => {
  const breaks: [string, (repo: FixtureRepo) => void][] = [
    ['HEAD is gone', (repo) => rmSync(join(repo.gitDir, 'HEAD'))],
    ['HEAD is garbage', (repo) => writeFileSync(join(repo.gitDir, 'HEAD'), 'garbage')],
    ['the configuration is garbage', (repo) => writeFileSync(join(repo.gitDir, 'config'), '[core\n')],
    [
      'its format is of the future',
      (repo) => writeFileSync(join(repo.gitDir, 'config'), '[core]\n\trepositoryformatversion = 999\n'),
    ],
    ['.git is empty', (repo) => void [rmSync(repo.gitDir, { recursive: true }), mkdirSync(repo.gitDir)]],
    [
      '.git is a file of garbage',
      (repo) => void [rmSync(repo.gitDir, { recursive: true }), writeFileSync(repo.gitDir, 'garbage')],
    ],
    [
      '.git leads nowhere',
      (repo) => void [rmSync(repo.gitDir, { recursive: true }), writeFileSync(repo.gitDir, 'gitdir: ../nowhere\n')],
    ],
    [
      '.git is a dangling link',
      (repo) => void [rmSync(repo.gitDir, { recursive: true }), symlinkSync('nowhere', repo.gitDir)],
    ],
  ];
  test.each(breaks)('%s', async (_, damage) => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: 'a' });
      damage(repo);
      await expect(openRepository(repo.root)).rejects.toMatchObject({ code: 'BROKEN_REPOSITORY' });
    });
  });
});

describe('a repository', () => {
  test('is described from a subfolder and from a file', async () => {
    await withRepo({}, async (repo) => {
      const head = repo.commit('one', { 'src/deep/a': 'a' });
      for (const path of ['src/deep', 'src/deep/a']) {
        expect(await open(join(repo.root, path))).toMatchObject({
          root: repo.root,
          gitDir: repo.gitDir,
          commonDir: repo.gitDir,
          bare: false,
          objectFormat: 'sha1',
          shallow: false,
          partial: false,
          head,
          prefix: 'src/deep/',
          hook: false,
        });
      }
      expect((await open(join(repo.gitDir, 'refs'))).root).toBe(repo.root);
    });
  });

  test.each(['sha1', 'sha256'] as const)('unborn, %s', async (objectFormat) => {
    await withRepo({ objectFormat }, async (repo) => {
      repo.write('a', 'a');
      repo.git('add', 'a');
      const opened = await open(repo.root);
      expect(opened).toMatchObject({ head: null, objectFormat, bare: false });
      expect(await listStaged(opened)).toMatchObject([{ path: 'a', mode: '100644', oldMode: null, oldOid: null }]);
    });
  });

  test('bare and empty', async () => {
    await withRepo({ bare: true }, async (repo) => {
      const opened = await open(repo.root);
      expect(opened).toMatchObject({ root: null, bare: true, head: null, prefix: '' });
      expect([await listIndex(opened), await listUntracked(opened), (await readEverything(opened)).totals]).toEqual([
        [],
        [],
        { objects: 0, bytes: 0, missing: 0 },
      ]);
    });
  });

  test('with core.bare set over a work tree keeps its work tree', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: 'a' });
      repo.git('config', 'core.bare', 'true');
      const opened = await open(repo.root);
      expect([opened.root, (await listIndex(opened)).length]).toEqual([repo.root, 1]);
    });
  });

  test('with HEAD on a branch that does not exist is unborn', async () => {
    await withRepo({}, async (repo) => {
      const key = plant();
      repo.commit('one', { a: key });
      writeFileSync(join(repo.gitDir, 'HEAD'), 'ref: refs/heads/nowhere\n');
      const opened = await open(repo.root);
      expect([opened.head, (await readEverything(opened)).text.includes(key)]).toEqual([null, true]);
    });
  });

  test.skipIf(process.getuid?.() !== 0)('of a foreign owner is read all the same', async () => {
    await withRepo({}, async (repo) => {
      const key = plant();
      repo.commit('one', { a: key });
      for (const name of readdirSync(repo.root, { recursive: true }))
        chownSync(join(repo.root, String(name)), 12_345, 12_345);
      chownSync(repo.root, 12_345, 12_345);
      // Control: plain git refuses it.
      expect(() => repo.git('rev-parse', 'HEAD')).toThrow(/dubious ownership/);
      expect((await readEverything(await open(repo.root))).text).toContain(key);
    });
  });

  test('is left as it was: no file appears or changes', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: 'a' });
      repo.write('b', 'b');
      const before = readdirSync(repo.gitDir, { recursive: true }).sort();
      const opened = await open(repo.root);
      await Promise.all([listIndex(opened), listUntracked(opened), listStaged(opened), readEverything(opened)]);
      expect(readdirSync(repo.gitDir, { recursive: true }).sort()).toEqual(before);
    });
  });

  test("isn't taken from the environment outside hooks", async () => {
    await withRepo({}, async (repo) => {
      await withRepo({}, async (other) => {
        repo.commit('one', { a: 'a' });
        vi.stubEnv('GIT_DIR', other.gitDir);
        vi.stubEnv('GIT_INDEX_FILE', join(other.gitDir, 'index'));
        const opened = await open(repo.root);
        expect([opened.gitDir, (await listIndex(opened)).length]).toEqual([repo.gitDir, 1]);
      });
    });
  });
});

describe('in a hook', () => {
  test('the temporary index is the one that counts', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: 'a' });
      repo.write('b', 'b');
      const index = join(repo.gitDir, 'next-index-1.lock');
      repo.run(['read-tree', 'HEAD'], { env: { GIT_INDEX_FILE: index } });
      repo.run(['add', 'b'], { env: { GIT_INDEX_FILE: index } });
      vi.stubEnv('GIT_INDEX_FILE', index);
      expect((await listStaged((await openRepository(repo.root, { hook: true }))!)).map(({ path }) => path)).toEqual([
        'b',
      ]);
      expect(await listStaged(await open(repo.root))).toEqual([]);
      vi.stubEnv('GIT_INDEX_FILE', '.git/next-index-1.lock');
      expect(await listStaged((await openRepository(repo.root, { hook: true }))!)).toHaveLength(1);
    });
  });

  test('an index outside the git directory is refused', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: 'a' });
      for (const index of [join(repo.root, 'index'), join(repo.root, '..', 'index'), join(repo.gitDir, '..', 'x')]) {
        vi.stubEnv('GIT_INDEX_FILE', index);
        await expect(openRepository(repo.root, { hook: true })).rejects.toMatchObject({ code: 'FOREIGN_INDEX' });
      }
    });
  });

  test('GIT_DIR and GIT_WORK_TREE lead to a repository that stands elsewhere', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: 'a' });
      const work = temporary();
      vi.stubEnv('GIT_DIR', repo.gitDir);
      vi.stubEnv('GIT_WORK_TREE', work);
      expect(await openRepository(work, { hook: true })).toMatchObject({
        root: work,
        gitDir: repo.gitDir,
        bare: false,
      });
      rmSync(work, { recursive: true });
    });
  });

  test('objects in quarantine are read before they are accepted', async () => {
    await withRepo({ bare: true }, async (remote) => {
      await withRepo({}, async (repo) => {
        const key = plant();
        const head = repo.commit('one', { a: key });
        const quarantine = join(remote.root, 'objects', 'tmp_objdir-incoming-x');
        mkdirSync(quarantine);
        const pack = repo.run(['pack-objects', '--stdout', '--revs', '-q'], { stdin: `${head}\n` });
        const env = {
          GIT_OBJECT_DIRECTORY: quarantine,
          GIT_ALTERNATE_OBJECT_DIRECTORIES: join(remote.root, 'objects'),
        };
        remote.run(['unpack-objects', '-q'], { stdin: pack, env });
        for (const [name, value] of Object.entries({ ...env, GIT_QUARANTINE_PATH: quarantine, GIT_DIR: remote.root }))
          vi.stubEnv(name, value);
        const opened = (await openRepository(remote.root, { hook: true }))!;
        expect(opened.bare).toBe(true);
        expect((await readEverything(opened)).text).toContain(key);
        expect(existsSync(join(remote.root, 'objects', head.slice(0, 2), head.slice(2)))).toBe(false);
      });
    });
  });
});

test('an entry of the index may have any name, and untracked files too', async () => {
  const repo = createRepo();
  try {
    const names = ['a\nb', 'tab\tx', '\u001b[31m', 'ü', ':(glob)*', '-x', ' lead'];
    for (const name of names) repo.write(name, 'x');
    repo.write('.gitignore', 'ignored\n');
    repo.write('ignored', 'x');
    const raw = Buffer.concat([Buffer.from(`${repo.root}/bad`), Buffer.from([0xff])]);
    if (process.platform === 'linux') writeFileSync(raw, 'x');
    const opened = await open(repo.root);
    const all = [...names, '.gitignore', ...(process.platform === 'linux' ? ['badÿ'] : [])].sort();
    expect((await listUntracked(opened)).map(({ path }) => path).sort()).toEqual(all);
    repo.git('add', '-A');
    const index = await listIndex(opened);
    expect(index.map(({ path }) => path).sort()).toEqual(all);
    if (process.platform === 'linux')
      expect(index.some(({ rawPath }) => rawPath.equals(Buffer.from([0x62, 0x61, 0x64, 0xff])))).toBe(true);
    expect(await listUntracked(opened)).toEqual([]);
  } finally {
    repo.remove();
  }
});
