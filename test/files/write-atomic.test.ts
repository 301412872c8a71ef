import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WriteCalls, writeFileAtomic } from '../../src/files/write-atomic.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'unleak-write-'));
  file = join(folder, 'baseline.json');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const read = () => fs.readFileSync(file, 'utf8');

describe('writeFileAtomic', () => {
  it('creates and replaces', () => {
    writeFileAtomic(file, 'one');
    expect(read()).toBe('one');
    writeFileAtomic(file, 'two');
    expect(read()).toBe('two');
    expect(fs.readdirSync(folder)).toEqual(['baseline.json']);
  });

  it.skipIf(process.platform === 'win32')('keeps the permissions, whatever the umask', () => {
    fs.writeFileSync(file, 'old');
    fs.chmodSync(file, 0o664);
    const umask = process.umask(0o077);
    try {
      writeFileAtomic(file, 'new');
    } finally {
      process.umask(umask);
    }
    expect(fs.statSync(file).mode & 0o777).toBe(0o664);
    writeFileAtomic(join(folder, 'secret'), 'x', 0o600);
    expect(fs.statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('leaves links and folders alone', () => {
    fs.writeFileSync(join(folder, 'target'), 'precious');
    fs.symlinkSync('target', file);
    expect(() => writeFileAtomic(file, 'new')).toThrow('not a regular file');
    expect(fs.readFileSync(join(folder, 'target'), 'utf8')).toBe('precious');
    fs.mkdirSync(join(folder, 'dir'));
    expect(() => writeFileAtomic(join(folder, 'dir'), 'new')).toThrow('not a regular file');
  });

  it('writes on after a short write', () => {
    const calls = { ...fs, writeSync: (fd: number, b: Buffer, at: number) => fs.writeSync(fd, b, at, 1) };
    writeFileAtomic(file, 'slowly', 0o644, calls as unknown as WriteCalls);
    expect(read()).toBe('slowly');
  });

  describe.each(['lstatSync', 'openSync', 'writeSync', 'fchmodSync', 'fsyncSync', 'closeSync', 'renameSync'] as const)(
    'when %s fails',
    (call) => {
      it.each(['ENOSPC', 'EIO', 'EXDEV', 'EACCES', 'EROFS'])(
        'with %s, the old file is intact and nothing is left',
        (code) => {
          fs.writeFileSync(file, 'old');
          const calls = {
            ...fs,
            [call]: (...args: unknown[]) => {
              if (call === 'closeSync') fs.closeSync(args[0] as number);
              throw Object.assign(new Error(`${code}: ${folder}`), { code });
            },
          };
          expect(() => writeFileAtomic(file, 'new', 0o644, calls as unknown as WriteCalls)).toThrow(
            expect.objectContaining({ code: 'WRITE_FAILED', message: expect.stringContaining(code) }),
          );
          expect(read()).toBe('old');
          expect(fs.readdirSync(folder)).toEqual(['baseline.json']);
        },
      );
    },
  );

  it('says what to do about a missing folder', () => {
    expect(() => writeFileAtomic(join(folder, 'none', 'x'), 'new')).toThrow(
      expect.objectContaining({ code: 'WRITE_FAILED', hint: 'The folder does not exist.' }),
    );
  });
});
