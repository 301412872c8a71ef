import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withRepo } from '../support/git-fixture.ts';
import { runUnleak, withFolder } from './run-unleak.ts';

/** Modules of Node's that take milliseconds to load where it doesn't start with them, and that most scans have no use for. */
const COSTLY = ['stream', 'stream/promises', 'net', 'child_process', 'crypto', 'v8', 'tls', 'https'];

/** Scans a file and tells which of Node's modules were loaded for it, beside those that Node starts with. */
async function loadedFor(cwd: string): Promise<{ code: number | null; loaded: readonly string[] }> {
  const list = join(cwd, 'loaded.txt');
  const note = join(cwd, 'note.cjs');
  writeFileSync(join(cwd, 'a.js'), 'const a = 1;\n');
  writeFileSync(
    note,
    `const before = new Set(process.moduleLoadList);
process.on('exit', () => {
  const loaded = process.moduleLoadList.filter((name) => !before.has(name));
  require('node:fs').writeFileSync(${JSON.stringify(list)}, loaded.join('\\n'));
});
`,
  );
  const { code } = await runUnleak(['scan', 'a.js'], { cwd, env: { NODE_OPTIONS: `--require ${note}` } });
  const loaded = readFileSync(list, 'utf8').split('\n');
  return { code, loaded: COSTLY.filter((name) => loaded.includes(`NativeModule ${name}`)) };
}

describe('what a scan loads', () => {
  it('none of the costly modules, if there is nothing to report', async () => {
    await withFolder(async (folder) => expect(await loadedFor(folder)).toEqual({ code: 0, loaded: [] }));
  });

  it('some of them in a repository, where git is started', async () => {
    await withRepo({}, async (repo) => {
      const { code, loaded } = await loadedFor(repo.root);
      expect(code).toBe(0);
      expect(loaded).toContain('child_process');
    });
  });
});
