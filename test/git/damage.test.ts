import { chmodSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readAllObjects } from '../../src/git/read-all-objects.ts';
import { listRefs } from '../../src/git/refs.ts';
import { type FixtureRepo, plant, withRepo } from '../support/git-fixture.ts';
import { open, readEverything } from './read-everything.ts';

/** Files with names and keys, committed one by one, so that each has its own objects. */
function fill(repo: FixtureRepo, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const key = plant();
    repo.commit(`c${at}`, { [`file${at}`]: `${key}\n` });
    return key;
  });
}

const loosePath = (repo: FixtureRepo, oid: string) => join(repo.gitDir, 'objects', oid.slice(0, 2), oid.slice(2));

function overwrite(path: string, bytes: Buffer): void {
  rmSync(path);
  writeFileSync(path, bytes);
}

function packFile(repo: FixtureRepo, ending: string): string {
  const folder = join(repo.gitDir, 'objects', 'pack');
  const path = join(folder, readdirSync(folder).find((name) => name.endsWith(ending))!);
  chmodSync(path, 0o644);
  return path;
}

describe('loose objects', () => {
  test.each([
    ['damaged at its start', () => Buffer.from('not zlib at all')],
    ['empty', () => Buffer.alloc(0)],
    ['cut short in its content', (bytes: Buffer) => bytes.subarray(0, bytes.length - 4)],
    ['of another size than it says', () => deflateSync('blob 10\0x')],
    ['of an unknown type', () => deflateSync('blub 1\0x')],
  ])('one %s: named as missing, the others are read', async (_, damage) => {
    await withRepo({}, async (repo) => {
      const keys = fill(repo, 12);
      const dead = ['HEAD:file3', 'HEAD:file8'].map((name) => repo.oid(name));
      for (const oid of dead) overwrite(loosePath(repo, oid), damage(readFileSync(loosePath(repo, oid))));
      const all = await readEverything(await open(repo.root));
      for (const [at, key] of keys.entries()) if (at !== 3 && at !== 8) expect(all.text).toContain(key);
      for (const oid of dead) expect(all.missing.filter((line) => line.startsWith(oid))).toHaveLength(1);
    });
  });

  test('a large one cut in the middle is handed over as far as it goes, then named', async () => {
    await withRepo({}, async (repo) => {
      const [before, after] = [plant(), plant()];
      const noise = Buffer.from(Array.from({ length: 900_000 }, (_, at) => (at * 7919) % 251));
      repo.commit('one', { big: Buffer.concat([Buffer.from(before), noise, Buffer.from(after)]), small: after });
      const oid = repo.oid('HEAD:big');
      // Stored without compression, so that half the file is half the content.
      const content = Buffer.concat([
        Buffer.from(`blob ${noise.length + before.length + after.length}\0${before}`),
        noise,
        Buffer.from(after),
      ]);
      const stored = deflateSync(content, { level: 0 });
      overwrite(loosePath(repo, oid), stored.subarray(0, stored.length / 2));
      // Streamed by git, not loaded.
      repo.git('config', 'core.bigFileThreshold', '1k');
      const all = await readEverything(await open(repo.root));
      expect(all.text).toContain(after);
      expect(all.missing.some((line) => line.startsWith(oid))).toBe(true);
    });
  });

  test('of many dead ones each is named, and what lives is read', async () => {
    await withRepo({}, async (repo) => {
      const keys = fill(repo, 40);
      for (let at = 0; at < 40; at += 2) {
        const oid = repo.oid(`HEAD:file${at}`);
        overwrite(loosePath(repo, oid), Buffer.from('dead'));
      }
      const all = await readEverything(await open(repo.root));
      for (let at = 1; at < 40; at += 2) expect(all.text).toContain(keys[at]);
      expect(new Set(all.missing.map((line) => line.split(' ')[0])).size).toBeGreaterThanOrEqual(20);
    });
  });
});

describe('packs', () => {
  test('a bad byte costs the objects that need it, no others', async () => {
    await withRepo({}, async (repo) => {
      const keys = fill(repo, 30);
      repo.git('gc', '-q');
      const idx = packFile(repo, '.idx');
      const pack = packFile(repo, '.pack');
      const oid = repo.oid('HEAD:file15');
      const offset = Number(
        repo
          .git('verify-pack', '-v', idx)
          .split('\n')
          .find((line) => line.startsWith(oid))!
          .split(/\s+/)[4],
      );
      const bytes = readFileSync(pack);
      // Behind the one or two header bytes: the zlib stream.
      for (let at = offset + 2; at < offset + 12; at++) bytes[at] = bytes[at]! ^ 0xff;
      overwrite(pack, bytes);
      const all = await readEverything(await open(repo.root));
      expect(all.missing.some((line) => line.startsWith(oid))).toBe(true);
      for (const [at, key] of keys.entries()) if (at !== 15) expect(all.text).toContain(key);
    });
  });

  test.each(['truncated', 'gone', 'garbage'])(
    'an index that is %s: said, and what lies elsewhere is read',
    async (how) => {
      await withRepo({}, async (repo) => {
        fill(repo, 5);
        repo.git('gc', '-q');
        const key = plant();
        repo.write('loose', key);
        repo.git('add', 'loose');
        const opened = await open(repo.root);
        const idx = packFile(repo, '.idx');
        if (how === 'truncated') truncateSync(idx, 500);
        else if (how === 'gone') rmSync(idx);
        else overwrite(idx, Buffer.from('garbage'.repeat(300)));
        const all = await readEverything(opened);
        expect(all.text).toContain(key);
        expect(all.missing.length).toBeGreaterThan(0);
        const unchecked = await readEverything(opened, 'all', { checkMissing: false });
        expect(unchecked.missing.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(0);
      });
    },
  );
});

describe('objects that are not there', () => {
  test('a blob', async () => {
    await withRepo({}, async (repo) => {
      const keys = fill(repo, 6);
      const oid = repo.oid('HEAD:file2');
      rmSync(loosePath(repo, oid));
      const all = await readEverything(await open(repo.root));
      expect(all.missing).toEqual([expect.stringMatching(`^${oid} `)]);
      for (const [at, key] of keys.entries()) if (at !== 2) expect(all.text).toContain(key);
    });
  });

  test('a tree and a commit', async () => {
    await withRepo({}, async (repo) => {
      const keys = fill(repo, 6);
      rmSync(loosePath(repo, repo.oid('HEAD~2^{tree}')));
      rmSync(loosePath(repo, repo.oid('HEAD~4')));
      const all = await readEverything(await open(repo.root));
      expect(all.missing.length).toBeGreaterThan(0);
      for (const key of keys) expect(all.text).toContain(key);
    });
  });

  test('asked for by id', async () => {
    await withRepo({}, async (repo) => {
      const [key] = fill(repo, 1);
      const absent = '1'.repeat(40);
      const all = await readEverything(await open(repo.root), [absent, repo.oid('HEAD:file0'), '2'.repeat(40)]);
      expect(all.missing.map((line) => line.slice(0, 40))).toEqual([absent, '2'.repeat(40)]);
      expect(all.text).toContain(key);
    });
  });

  test('in a partial clone: listed, nothing is fetched, what is here is read', async () => {
    await withRepo({}, async (repo) => {
      const keys = fill(repo, 5);
      repo.git('config', 'uploadpack.allowFilter', 'true');
      const clone = join(repo.root, '..', 'clone');
      repo.git('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${repo.root}`, clone);
      const opened = await open(clone);
      expect(opened.partial).toBe(true);
      const all = await readEverything(opened);
      expect(all.missing).toHaveLength(5);
      for (const key of keys) expect(all.text).not.toContain(key);
      expect(all.text).toContain('file4');
      // Asking for one by name doesn't fetch it either.
      expect((await readEverything(opened, [repo.oid('HEAD:file0')])).missing).toHaveLength(1);
      // Control: plain git fetches it.
      expect(repo.run(['cat-file', 'blob', repo.oid('HEAD:file0')], { cwd: clone }).toString()).toContain(keys[0]);
    });
  });
});

describe('refs', () => {
  test('one broken ref hides no other', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: 'a' });
      repo.git('tag', '-a', 'v1', '-m', 'v1');
      writeFileSync(join(repo.gitDir, 'refs', 'heads', 'absent'), `${'1'.repeat(40)}\n`);
      writeFileSync(join(repo.gitDir, 'refs', 'heads', 'garbage'), 'garbage\n');
      writeFileSync(join(repo.gitDir, 'refs', 'heads', 'empty'), '');
      const { refs, broken } = await listRefs(await open(repo.root));
      expect(refs.map(({ name, kind }) => `${name} ${kind}`)).toEqual(['refs/heads/main head', 'refs/tags/v1 tag']);
      expect(refs[1]).toMatchObject({ oid: repo.oid('v1'), peeled: repo.oid('HEAD'), type: 'commit' });
      expect([...broken].sort()).toEqual(['refs/heads/absent', 'refs/heads/empty', 'refs/heads/garbage']);
    });
  });

  test('a hundred thousand', async () => {
    await withRepo({}, async (repo) => {
      const oid = repo.commit('one', { a: 'a' });
      const lines = Array.from({ length: 100_000 }, (_, at) => `${oid} refs/heads/b${String(at).padStart(6, '0')}\n`);
      writeFileSync(
        join(repo.gitDir, 'packed-refs'),
        `# pack-refs with: peeled fully-peeled sorted \n${lines.join('')}`,
      );
      const opened = await open(repo.root);
      expect((await listRefs(opened)).refs).toHaveLength(100_001);
      expect((await readEverything(opened)).missing).toEqual([]);
    });
  });
});

test('a sink that throws ends git, and its error comes out', async () => {
  await withRepo({}, async (repo) => {
    fill(repo, 5);
    const nothing = () => undefined;
    const sink = { open: nothing, write: nothing, close: nothing, missing: nothing };
    const whole = () => {
      throw new Error('the sink is full');
    };
    await expect(readAllObjects(await open(repo.root), { ...sink, whole }, {})).rejects.toThrow('the sink is full');
  });
});

test('an abort ends git, and its reason comes out', async () => {
  await withRepo({}, async (repo) => {
    fill(repo, 5);
    const stop = new AbortController();
    const nothing = () => undefined;
    const sink = {
      open: nothing,
      write: nothing,
      close: nothing,
      missing: nothing,
      whole: () => stop.abort(new Error('stopped')),
    };
    await expect(readAllObjects(await open(repo.root), sink, { signal: stop.signal })).rejects.toThrow('stopped');
    await expect(readAllObjects(await open(repo.root), sink, { signal: stop.signal })).rejects.toThrow('stopped');
  });
});
