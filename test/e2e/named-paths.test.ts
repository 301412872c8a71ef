import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withRepo } from '../support/git-fixture.ts';
import { type JsonReport, reportOf } from './report.ts';
import { freshKey, type RunOptions, runUnleak, withFolder } from './run-unleak.ts';

async function scan(paths: readonly string[], cwd: string, options: RunOptions = {}): Promise<JsonReport> {
  return reportOf(await runUnleak(['scan', ...paths, '--format', 'json'], { cwd, ...options }));
}

const pathsIn = (report: JsonReport): string[] =>
  report.findings.flatMap(({ locations }) => locations.map(({ path = '' }) => path)).sort();

/** Root may read everything, so another user looks. */
const NOBODY =
  process.getuid?.() === 0 ? { through: ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] } : {};

describe.skipIf(process.platform === 'win32')('patterns', () => {
  it('stand for files, links and folders, as in a shell', async () => {
    await withFolder(async (cwd) => {
      mkdirSync(join(cwd, 'data/deep'), { recursive: true });
      mkdirSync(join(cwd, '.git'));
      for (const path of ['d.txt', 'data/a.txt', 'data/deep/b.txt', 'other.txt', '.git/c.txt'])
        writeFileSync(join(cwd, path), `k ${freshKey()}`);
      symlinkSync(`x/${freshKey()}`, join(cwd, 'dangling'));
      expect(pathsIn(await scan(['d*'], cwd))).toEqual(['d.txt', 'dangling', 'data/a.txt', 'data/deep/b.txt']);
      expect(pathsIn(await scan(['**/*.txt'], cwd))).toEqual(['d.txt', 'data/a.txt', 'data/deep/b.txt', 'other.txt']);
      expect(pathsIn(await scan(['**'], cwd)).length).toBe(5);
      expect(pathsIn(await scan(['{other,d}.txt'], cwd))).toEqual(['d.txt', 'other.txt']);
      expect(pathsIn(await scan(['.git/*'], cwd))).toEqual(['.git/c.txt']);
    });
  });

  it('say which folders and names they could not look at, and read the rest', async () => {
    await withFolder(async (cwd) => {
      chmodSync(cwd, 0o755);
      mkdirSync(join(cwd, 'closed'));
      writeFileSync(join(cwd, 'a.txt'), `k ${freshKey()}`);
      writeFileSync(Buffer.concat([Buffer.from(`${cwd}/b`), Buffer.from([0xff]), Buffer.from('.txt')]), 'x');
      chmodSync(join(cwd, 'closed'), 0);
      const ran = await runUnleak(['scan', '**/*.txt', '--format', 'json'], { cwd, ...NOBODY });
      chmodSync(join(cwd, 'closed'), 0o755);
      const report = reportOf(ran);
      expect(ran.code).toBe(2);
      expect(pathsIn(report)).toEqual(['a.txt']);
      expect(report.problems.map(({ code }) => code).sort()).toEqual(['UNREADABLE_FILE', 'UNREADABLE_FOLDER']);
    });
  });
});

describe.skipIf(process.platform === 'win32')('what somebody names', () => {
  it('is all that is in scope: an unreadable folder elsewhere is nobody’s business', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('first', { 'a.txt': `k ${freshKey()}`, 'src/b.txt': `k ${freshKey()}`, 'closed/c.txt': 'c' });
      for (const folder of [join(repo.root, '..'), repo.root]) chmodSync(folder, 0o755);
      chmodSync(join(repo.root, 'closed'), 0);
      for (const paths of [['a.txt'], ['src'], ['a.txt', 'src']]) {
        const report = await scan(paths, repo.root, NOBODY);
        expect([paths, report.problems]).toEqual([paths, []]);
        expect(report.findings.length).toBe(paths.length);
      }
      for (const paths of [[], ['.'], ['closed'], ['src', 'closed']])
        expect([paths, (await scan(paths, repo.root, NOBODY)).complete]).toEqual([paths, false]);
      chmodSync(join(repo.root, 'closed'), 0o755);
    });
  });

  it('is read whole if it is a folder that git ignores, tracked files in it or not', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('first', { '.gitignore': 'out\n', 'out/kept.txt': 'x', 'src/a.txt': 'x' });
      repo.write('out/made.txt', `k ${freshKey()}`);
      expect(pathsIn(await scan(['out'], repo.root))).toEqual(['out/made.txt']);
      expect(pathsIn(await scan(['src', 'out'], repo.root))).toEqual(['out/made.txt']);
      expect(pathsIn(await scan([], repo.root))).toEqual([]);
    });
  });

  it('is not followed if it is a link, and refused if it is a socket', async () => {
    await withFolder(async (cwd) => {
      mkdirSync(join(cwd, 'folder'));
      writeFileSync(join(cwd, 'folder/a.txt'), `k ${freshKey()}`);
      symlinkSync('folder', join(cwd, 'link'));
      const linked = (await scan(['link'], cwd)) as JsonReport & { notes: string[] };
      expect(linked.findings).toEqual([]);
      expect(linked.notes.join()).toMatch(/link is a symbolic link/);
      const server = createServer().listen(join(cwd, 'socket'));
      await new Promise((resolve) => server.on('listening', resolve));
      expect((await scan(['socket'], cwd)).problems.map(({ code }) => code)).toEqual(['NOT_A_FILE']);
      server.close();
    });
  });
});

describe('git’s own folder', () => {
  it('has no files to scan, and is not called clean', async () => {
    for (const bare of [true, false]) {
      await withRepo({ bare }, async (repo) => {
        const ran = await runUnleak(['scan'], { cwd: repo.gitDir });
        expect(ran.code).toBe(2);
        expect(ran.stderr).toMatch(/git's own files.*--history/);
      });
    }
  });
});

describe('files that git ignores', () => {
  it('are read if a person keeps secrets in them, in ignored folders, too', async () => {
    await withRepo({}, async (repo) => {
      const files = ['.env', 'vault/.env', 'vault/deep/.env.production', 'a/.env.local', '.claude/settings.local.json'];
      files.push('.mcp.json', '.cursor/mcp.json');
      repo.commit('first', {
        '.gitignore': 'vault\n.env*\n.claude\n.mcp.json\n.cursor\nnode_modules\n',
        'a/b.txt': 'b',
      });
      for (const file of [...files, 'vault/other.js', 'vault/clone/.env', 'node_modules/x/.env'])
        repo.write(file, `MEMORY_API_KEY=${freshKey()}\n`);
      repo.write('vault/clone/.git/HEAD', 'ref: refs/heads/main\n');
      mkdirSync(join(repo.root, 'vault/.env.d'));
      for (const command of ['audit', 'scan']) {
        const ran = await runUnleak([command, '--format', 'json'], { cwd: repo.root });
        expect([command, pathsIn(reportOf(ran))]).toEqual([command, [...files].sort()]);
      }
    });
  });
});
