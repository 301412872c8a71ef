import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { readConfigFile } from '../../src/config/read-config-file.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'unleak-config-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, text: string | Buffer) => writeFileSync(join(root, name), text);

describe('readConfigFile', () => {
  it('falls back to the defaults and says so', async () => {
    expect(await readConfigFile(root)).toEqual({ config: DEFAULT_CONFIG, path: null });
  });

  it('reads either file, but not both', async () => {
    write('.unleak.json', '{"fail-on": "low"}');
    expect(await readConfigFile(root)).toMatchObject({ config: { failOn: 'low' }, path: '.unleak.json' });
    write('.unleak.toml', '');
    await expect(readConfigFile(root)).rejects.toMatchObject({ code: 'CONFIG_AMBIGUOUS' });
  });

  it('prefers the file that the operator names', async () => {
    write('.unleak.toml', 'fail-on = "never"');
    write('mine.toml', 'fail-on = "low"');
    expect((await readConfigFile(root, { explicit: join(root, 'mine.toml') })).config.failOn).toBe('low');
    await expect(readConfigFile(root, { explicit: join(root, 'none.toml') })).rejects.toMatchObject({
      code: 'CONFIG_NOT_FOUND',
    });
  });

  it('looks at the exact name only', async () => {
    write('.UNLEAK.TOML', 'fail-on = "never"');
    expect((await readConfigFile(root)).path).toBeNull();
  });

  it('refuses a link, even to a good file', async () => {
    write('real.toml', 'fail-on = "never"');
    symlinkSync('real.toml', join(root, '.unleak.toml'));
    await expect(readConfigFile(root)).rejects.toMatchObject({ code: 'FILE_NOT_REGULAR' });
  });

  it('refuses a folder', async () => {
    mkdirSync(join(root, '.unleak.toml'));
    await expect(readConfigFile(root)).rejects.toMatchObject({ code: 'FILE_NOT_REGULAR' });
  });

  it.skipIf(process.platform === 'win32')('refuses a pipe without waiting for it', async () => {
    execFileSync('mkfifo', [join(root, '.unleak.toml')]);
    await expect(readConfigFile(root)).rejects.toMatchObject({ code: 'FILE_NOT_REGULAR' });
  });

  it('refuses what is too large or no text', async () => {
    write('.unleak.toml', Buffer.alloc(10 << 20, 0x23));
    await expect(readConfigFile(root)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    write('.unleak.toml', Buffer.from([0x23, 0xff, 0xfe, 0x00]));
    await expect(readConfigFile(root)).rejects.toMatchObject({ code: 'FILE_NOT_UTF8' });
  });
});
