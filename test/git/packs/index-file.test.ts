import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readIndexedObjects } from '../../../src/git/packs/index-file.ts';
import { isLeftToGit } from '../../../src/git/packs/left-to-git.ts';
import { withRepo } from '../../support/git-fixture.ts';
import { createRandom } from './lively-repo.ts';

const read = (path: string): string[] => {
  const lines: string[] = [];
  readIndexedObjects(path, (bytes, at, mode) =>
    lines.push(`${mode.toString(8).padStart(6, '0')} ${bytes.toString('hex', at, at + 20)}`),
  );
  return lines.sort();
};

test.each(['2', '4'])('entries and cached trees of version %s', async (version) => {
  await withRepo({}, async (repo) => {
    repo.git('config', 'index.version', version);
    const names = Array.from({ length: 40 }, (_, at) => `${'deep/'.repeat(at % 4)}${'n'.repeat(at * 3 + 1)}`);
    repo.commit('one', Object.fromEntries(names.map((name) => [name, name])));
    // Longer than an entry says; an entry with more flags, which makes version 2 a 3; a submodule.
    repo.write('l'.repeat(250).concat('/', 'm'.repeat(250), '/', 'n'.repeat(250)), 'long');
    repo.git('add', '-A');
    repo.write('later', 'later');
    repo.git('add', '--intent-to-add', 'later');
    repo.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`);
    const listed = repo
      .git('ls-files', '--stage')
      .split('\n')
      .map((line) => line.slice(0, 47));
    const trees = repo
      .git('ls-tree', '-r', '-t', 'HEAD')
      .split('\n')
      .filter((line) => line.includes(' tree '));
    const found = read(join(repo.gitDir, 'index'));
    expect(found).toEqual(expect.arrayContaining(listed));
    const known = new Set(trees.map((line) => `040000 ${line.slice(12, 52)}`));
    for (const line of found) if (!listed.includes(line)) expect(known).toContain(line);
  });
});

test('a damaged one is refused or read, but ends nothing', async () => {
  await withRepo({}, async (repo) => {
    repo.commit('one', { a: 'a', 'b/c': 'c', 'b/d/e': 'e' });
    const path = join(repo.gitDir, 'index');
    const sound = readFileSync(path);
    const random = createRandom(3);
    let refused = 0;
    for (let round = 0; round < 400; round++) {
      const bytes = Buffer.from(round % 4 === 0 ? sound.subarray(0, random(sound.length)) : sound);
      for (let change = 0; change < 3 && bytes.length > 0; change++) bytes[random(bytes.length)] = random(256);
      writeFileSync(path, bytes);
      try {
        read(path);
      } catch (error) {
        expect(isLeftToGit(error), String(error)).toBe(true);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(100);
  });
});
