import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isInside } from '../../src/files/is-inside.ts';
import { readRegularFile } from '../../src/files/read-regular-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unleak-read-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('reads a file up to its limit', () => {
  writeFileSync(join(folder, 'a'), 'äb');
  expect(readRegularFile(join(folder, 'a'), 'a', 3)).toBe('äb');
  expect(() => readRegularFile(join(folder, 'a'), 'a', 2)).toThrow(expect.objectContaining({ code: 'FILE_TOO_LARGE' }));
  expect(readRegularFile(join(folder, 'none'), 'none', 10)).toBeNull();
});

it('names the file as it is told to, never the path', () => {
  mkdirSync(join(folder, 'dir'));
  symlinkSync('a', join(folder, 'link'));
  for (const name of ['dir', 'link']) {
    expect(() => readRegularFile(join(folder, name), 'the file', 10)).toThrow('the file is not a regular file');
  }
  writeFileSync(join(folder, 'a'), '');
  expect(() => readRegularFile(join(folder, 'a', 'b'), 'the file', 10)).toThrow(
    expect.objectContaining({ code: 'FILE_UNREADABLE' }),
  );
});

it('isInside follows links', () => {
  mkdirSync(join(folder, 'in', 'deep'), { recursive: true });
  symlinkSync('..', join(folder, 'in', 'up'));
  symlinkSync('deep', join(folder, 'in', 'fine'));
  const root = join(folder, 'in');
  expect(
    ['', 'deep', 'fine', 'none', 'none/deeper', '..hidden'].map((name) => isInside(root, join(root, name))),
  ).toEqual(Array(6).fill(true));
  expect(['up', '..'].map((name) => isInside(root, `${root}/${name}`))).toEqual([false, false]);
});
