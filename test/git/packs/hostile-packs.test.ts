import { chmodSync, cpSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GitFailure } from '../../../src/git/git-failure.ts';
import type { Repository } from '../../../src/git/repository.ts';
import { createRepo, type FixtureRepo } from '../../support/git-fixture.ts';
import { type Everything, open, readEverything } from '../read-everything.ts';
import { createRandom, fillLively } from './lively-repo.ts';

let repo: FixtureRepo;
let opened: Repository;
let sound: Everything;
let paths: { pack: string; idx: string };
let bytes: { pack: Buffer; idx: Buffer };

beforeAll(async () => {
  repo = createRepo();
  fillLively(repo, 25);
  repo.git('repack', '-adfq');
  opened = await open(repo.root);
  sound = await readEverything(opened);
  const folder = join(repo.gitDir, 'objects', 'pack');
  const find = (ending: string) => join(folder, readdirSync(folder).find((name) => name.endsWith(ending))!);
  paths = { pack: find('.pack'), idx: find('.idx') };
  for (const path of Object.values(paths)) chmodSync(path, 0o644);
  bytes = { pack: readFileSync(paths.pack), idx: readFileSync(paths.idx) };
});
afterAll(() => repo.remove());

/** Null if git gave up, and said so. */
async function readOrFail(): Promise<Everything | null> {
  try {
    return await readEverything(opened);
  } catch (error) {
    expect(error).toBeInstanceOf(GitFailure);
    return null;
  }
}

/** With these bytes in place of the sound ones: nothing wrong is handed over, and what is lacking is said. */
async function check(changed: Partial<typeof bytes>, what: string): Promise<void> {
  writeFileSync(paths.pack, changed.pack ?? bytes.pack);
  writeFileSync(paths.idx, changed.idx ?? bytes.idx);
  const found = await readOrFail();
  if (found === null) return;
  const lost = [...sound.objects.keys()].filter((oid) => !found.objects.has(oid));
  const wrong = [...found.objects].filter(([oid, { type, bytes: content }]) => {
    const was = sound.objects.get(oid);
    return was === undefined || was.type !== type || !was.bytes.equals(content);
  });
  const isChanged = Object.entries(changed).some(([name, now]) => !now.equals(bytes[name as 'pack' | 'idx']));
  if (lost.length > 0 || wrong.length > 0 || isChanged)
    expect(found.missing.length, `${what}: ${lost.length} lost, ${wrong.length} wrong`).toBeGreaterThan(0);
}

describe.each(['pack', 'idx'] as const)('a %s', (name) => {
  test('with one byte changed, anywhere', async () => {
    const random = createRandom(name === 'pack' ? 7 : 8);
    for (let round = 0; round < 40; round++) {
      const changed = Buffer.from(bytes[name]);
      const at = random(changed.length);
      changed[at] = changed[at]! ^ (1 << random(8));
      await check({ [name]: changed }, `byte ${at} of the ${name}`);
    }
  });

  test('with its head changed', async () => {
    for (let at = 0; at < 24; at += 3) {
      const changed = Buffer.from(bytes[name]);
      changed[at] = 0xff - changed[at]!;
      await check({ [name]: changed }, `byte ${at} of the ${name}`);
    }
  });

  test('cut short, empty, or with something added', async () => {
    const { length } = bytes[name];
    for (const size of [0, 3, 11, 40, 1000, length >> 1, length - 21, length - 20, length - 1])
      await check({ [name]: bytes[name].subarray(0, size) }, `${name} of ${size} bytes`);
    await check({ [name]: Buffer.concat([bytes[name], Buffer.alloc(100, 1)]) }, `a longer ${name}`);
  });

  test('with a stretch of noise', async () => {
    const random = createRandom(9);
    for (let round = 0; round < 10; round++) {
      const changed = Buffer.from(bytes[name]);
      const at = random(changed.length - 200);
      for (let byte = at; byte < at + 150; byte++) changed[byte] = random(256);
      await check({ [name]: changed }, `noise at ${at} of the ${name}`);
    }
  });
});

test('offsets that lead into the middle of objects, to one place, or nowhere', async () => {
  const count = bytes.idx.readUInt32BE(8 + 255 * 4);
  const offsets = 8 + 1024 + count * 24;
  for (const offset of [0, 13, 12, bytes.pack.length, bytes.pack.length - 20, 0x7fffffff, 0x80000000, 0xffffffff]) {
    const changed = Buffer.from(bytes.idx);
    for (let object = 3; object < count; object += 10) changed.writeUInt32BE(offset, offsets + object * 4);
    await check({ idx: changed }, `offset ${offset}`);
  }
});

test('a base that is a delta of its own delta', async () => {
  await check({}, 'nothing');
  const elsewhere = join(repo.root, '..', 'loop');
  cpSync(repo.root, elsewhere, { recursive: true });
  repo.run(['-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adfq'], { cwd: elsewhere });
  const folder = join(elsewhere, '.git', 'objects', 'pack');
  const path = join(folder, readdirSync(folder).find((name) => name.endsWith('.pack'))!);
  chmodSync(path, 0o644);
  // A delta begins with the id of its base: all are made to name the same delta.
  const pack = readFileSync(path);
  const listed = repo
    .git('verify-pack', '-v', path)
    .split('\n')
    .map((line) => line.split(/\s+/));
  const deltas = listed.filter((fields) => fields.length === 7);
  expect(deltas.length).toBeGreaterThan(20);
  for (const [, , , , offset, , base] of deltas) {
    const at = pack.indexOf(Buffer.from(base!, 'hex'), Number(offset));
    Buffer.from(deltas[0]![0]!, 'hex').copy(pack, at);
  }
  writeFileSync(path, pack);
  const found = await readEverything(await open(elsewhere));
  expect(found.missing.length).toBeGreaterThanOrEqual(deltas.length);
});

test('the control: without damage nothing is missing', async () => {
  await check({}, 'nothing');
  const found = await readEverything(opened);
  expect(found.missing).toEqual([]);
  expect(found.objects.size).toBe(sound.objects.size);
  truncateSync(paths.pack, 100);
  expect((await readEverything(opened)).missing.length).toBeGreaterThan(0);
});
