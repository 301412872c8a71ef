import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readManyObjects } from '../../src/git/read-many.ts';
import type { Repository } from '../../src/git/repository.ts';
import { type FixtureRepo, plant, withRepo } from '../support/git-fixture.ts';
import { keepEverything, open, readEverything } from './read-everything.ts';

/** Ten versions of a small file and one of a large one, in a pack, and a last one that is loose. */
function fill(repo: FixtureRepo): string[] {
  const text = plant('some text that stays as it is');
  const oids: string[] = [];
  for (let version = 0; version < 10; version++) {
    repo.commit(`version ${version}`, { 'a.txt': `${text.repeat(20)}\n${plant()}\n` });
    oids.push(repo.oid('HEAD:a.txt'));
  }
  repo.commit('large', { 'large.txt': `${plant()}\n`.repeat(10_000) });
  oids.push(repo.oid('HEAD:large.txt'));
  repo.git('gc', '-q');
  repo.commit('loose', { 'b.txt': plant() });
  return [...oids, repo.oid('HEAD:b.txt')];
}

async function readMany(repo: Repository, oids: Iterable<string>) {
  const kept = keepEverything();
  await readManyObjects(repo, new Set(oids), kept.sink);
  return kept.everything();
}

describe('listed objects', () => {
  test.each([
    ['all there are', true],
    ['a few', false],
  ])('are the same as git hands over: %s', async (_name, isAll) => {
    await withRepo({}, async (fixture) => {
      const blobs = fill(fixture);
      const repo = await open(fixture.root);
      const wanted = isAll ? [...(await readEverything(repo)).objects.keys()] : blobs.slice(0, 3);
      const { objects, missing } = await readMany(repo, wanted);
      expect(missing).toEqual([]);
      expect(objects.size).toBe(wanted.length);
      expect(objects).toEqual((await readEverything(repo, wanted)).objects);
    });
  });

  test('one that is damaged is told, the others are handed over', async () => {
    await withRepo({}, async (fixture) => {
      const blobs = fill(fixture);
      const loose = blobs.at(-1)!;
      const path = join(fixture.gitDir, 'objects', loose.slice(0, 2), loose.slice(2));
      chmodSync(path, 0o600);
      writeFileSync(path, 'no object');
      const repo = await open(fixture.root);
      const all = [...(await readEverything(repo)).objects.keys(), loose];
      const { objects, missing } = await readMany(repo, all);
      expect(missing.map((text) => text.slice(0, 40))).toEqual([loose]);
      expect(objects.size).toBe(all.length - 1);
    });
  });

  test.runIf(process.platform !== 'win32')('a pipe among them is not waited for', async () => {
    await withRepo({}, async (fixture) => {
      const blobs = fill(fixture);
      const all = [...(await readEverything(await open(fixture.root))).objects.keys()];
      const unused = join(fixture.gitDir, 'objects', '01');
      execFileSync('mkdir', ['-p', unused]);
      execFileSync('mkfifo', [join(unused, '2'.repeat(38))]);
      const { objects } = await readMany(await open(fixture.root), [...all, `01${'2'.repeat(38)}`]);
      expect([...objects.keys()]).toEqual(expect.arrayContaining(blobs));
    });
  });
});
