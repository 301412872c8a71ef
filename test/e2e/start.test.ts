import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshKey, runUnleak, withFolder } from './run-unleak.ts';

/** Node's own modules that take milliseconds to load, and that a scan without a finding has no use for. */
const COSTLY = ['stream', 'stream/promises', 'net', 'child_process', 'crypto', 'v8', 'tls', 'https'];

/** Scans a folder and tells which of Node's modules were loaded for it. */
async function loadedFor(text: string): Promise<{ code: number | null; loaded: readonly string[] }> {
  return withFolder(async (cwd) => {
    const list = join(cwd, 'loaded.txt');
    const note = join(cwd, 'note.cjs');
    writeFileSync(join(cwd, 'a.js'), text);
    writeFileSync(
      note,
      `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(list)}, process.moduleLoadList.join('\\n')));\n`,
    );
    const { code } = await runUnleak(['scan', 'a.js'], { cwd, env: { NODE_OPTIONS: `--require ${note}` } });
    const loaded = readFileSync(list, 'utf8').split('\n');
    return { code, loaded: COSTLY.filter((name) => loaded.includes(`NativeModule ${name}`)) };
  });
}

describe('what a scan loads', () => {
  it('none of the costly modules, if there is nothing to report', async () => {
    expect(await loadedFor('const a = 1;\n')).toEqual({ code: 0, loaded: [] });
  });

  it('some of them, if there is a key', async () => {
    const { code, loaded } = await loadedFor(`const key = '${freshKey()}';\n`);
    expect(code).toBe(1);
    expect(loaded).toContain('crypto');
  });
});
