import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withRepo } from '../support/git-fixture.ts';
import { reportOf } from './report.ts';
import { freshKey, runUnleak, withFolder } from './run-unleak.ts';

const NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
const isRoot = process.getuid?.() === 0;
const asNobody = isRoot ? NOBODY : [];

/** Both ways to look at a plain folder. */
const COMMANDS = [['audit'], ['scan']];

describe.skipIf(process.platform === 'win32')('files that are no plain files', () => {
  for (const command of COMMANDS) {
    it(`${command} waits for none of them, follows none of them, and finds the key beside them`, async () => {
      await withFolder(async (folder) => {
        const root = join(folder, 'root');
        const key = freshKey();
        const outside = freshKey();
        mkdirSync(join(root, 'sub'), { recursive: true });
        writeFileSync(join(folder, 'outside.txt'), outside);
        mkdirSync(join(folder, 'outside'));
        writeFileSync(join(folder, 'outside', 'a.txt'), outside);
        execFileSync('mkfifo', [
          join(root, 'pipe'),
          join(root, 'package.json'),
          join(root, 'requirements.txt'),
          join(root, '.gitignore'),
          join(root, '.env'),
        ]);
        const server = createServer().listen(join(root, 'socket'));
        symlinkSync('../outside.txt', join(root, 'link'));
        symlinkSync('../outside', join(root, 'folder-link'));
        symlinkSync('.', join(root, 'loop'));
        symlinkSync('b', join(root, 'a'));
        symlinkSync('a', join(root, 'b'));
        symlinkSync('/dev/zero', join(root, 'zero'));
        symlinkSync('/dev/zero', join(root, 'sub', 'package.json'));
        symlinkSync('gone', join(root, 'dangling'));
        if (isRoot) execFileSync('mknod', [join(root, 'device'), 'c', '1', '5']);
        writeFileSync(join(root, 'sub', 'config.js'), `const k = "${key}";\n`);
        writeFileSync(join(root, 'empty'), '');
        const report = reportOf(await runUnleak([...command, '--format', 'json'], { cwd: root }));
        server.close();
        expect(report.findings.map(({ locations }) => locations.map(({ path }) => path))).toEqual([['sub/config.js']]);
        expect(report.complete).toBe(true);
      });
    });

    it(`${command} reads a link's target as text`, async () => {
      await withFolder(async (folder) => {
        const key = freshKey();
        symlinkSync(`/nowhere/${key}`, join(folder, 'link'));
        const report = reportOf(await runUnleak([...command, '--format', 'json'], { cwd: folder }));
        expect(report.findings.map(({ locations }) => locations.map(({ path }) => path))).toEqual([['link']]);
      });
    });

    it(`${command} shows no lines of what a link with a key in it points to`, async () => {
      await withFolder(async (folder) => {
        const key = freshKey();
        execFileSync('mkfifo', [join(folder, key)]);
        symlinkSync(key, join(folder, 'link'));
        const ran = await runUnleak(command, { cwd: folder });
        expect(ran.code).toBe(1);
        expect(ran.stdout + ran.stderr).not.toContain(key);
      });
    });

    it(`${command} says that what may not be read was not read, and finds what may`, async () => {
      await withFolder(async (folder) => {
        chmodSync(folder, 0o755);
        const key = freshKey();
        writeFileSync(join(folder, 'open.txt'), key);
        writeFileSync(join(folder, 'closed.txt'), freshKey());
        chmodSync(join(folder, 'closed.txt'), 0);
        mkdirSync(join(folder, 'closed'));
        writeFileSync(join(folder, 'closed', 'a.txt'), freshKey());
        chmodSync(join(folder, 'closed'), 0);
        const ran = await runUnleak([...command, '--format', 'json'], { cwd: folder, through: asNobody });
        chmodSync(join(folder, 'closed'), 0o700);
        const report = reportOf(ran);
        expect(ran.code).toBe(2);
        expect(report.complete).toBe(false);
        expect(report.findings.length).toBe(1);
        expect(report.stats.unreadable).toBe(2);
        expect(report.problems.map(({ path }) => path).sort()).toEqual(['closed', 'closed.txt']);
      });
    });
  }

  it('reads names of any bytes, each file once', async () => {
    await withFolder(async (folder) => {
      const keys = Array.from({ length: 6 }, freshKey);
      const names: Buffer[] = [
        Buffer.from([0x61, 0xff]),
        Buffer.from([0xfe, 0x62]),
        Buffer.from('\ufffd'),
        Buffer.from('a\nb\x1b[31m'),
        Buffer.from('-rf'),
        Buffer.from('é'),
      ];
      names.forEach((name, index) => {
        const path = Buffer.concat([Buffer.from(`${folder}/`), name]);
        writeFileSync(path, `token ${keys[index]}\n`);
      });
      const deep = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x64, 0xff])]);
      mkdirSync(deep);
      const below = freshKey();
      writeFileSync(Buffer.concat([deep, Buffer.from('/x.txt')]), below);
      for (const command of COMMANDS) {
        const ran = await runUnleak([...command, '--format', 'json'], { cwd: folder });
        const report = reportOf(ran);
        expect(ran.code).toBe(1);
        expect(report.findings.length).toBe(7);
        expect(report.stats).toMatchObject({ seen: 7, scanned: 7 });
        for (const { locations } of report.findings) expect(locations.length).toBe(1);
        const pretty = await runUnleak([...command, '--verbose'], { cwd: folder });
        expect(pretty.stdout + pretty.stderr).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f\x80-\x9f]/);
      }
    });
  });

  it('finds keys in names of files and folders, and shows them masked', async () => {
    const [one, two, three, four] = [freshKey(), freshKey(), freshKey(), freshKey()];
    await withFolder(async (folder) => {
      writeFileSync(join(folder, `${one}.txt`), 'x');
      mkdirSync(join(folder, two));
      writeFileSync(join(folder, two, 'a.txt'), 'x');
      execFileSync('mkfifo', [join(folder, three)]);
      mkdirSync(join(folder, four));
      chmodSync(join(folder, four), 0);
      chmodSync(folder, 0o755);
      for (const command of COMMANDS) {
        for (const format of ['json', 'pretty']) {
          const ran = await runUnleak([...command, '--format', format, '--verbose'], {
            cwd: folder,
            through: asNobody,
          });
          for (const key of [one, two, three, four]) expect(ran.stdout + ran.stderr).not.toContain(key.slice(0, 40));
          if (format === 'json') expect(reportOf(ran).findings.length).toBe(4);
        }
      }
      chmodSync(join(folder, four), 0o700);
    });
  });

  it('counts what is skipped by size and by config', async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'big.txt'), `${'x '.repeat(5000)}${freshKey()}`);
      writeFileSync(join(folder, 'small.txt'), freshKey());
      writeFileSync(join(folder, 'left.txt'), freshKey());
      writeFileSync(join(folder, '.unleak.toml'), 'exclude = ["left.txt"]\n');
      const ran = await runUnleak(['scan', '--max-file-size', '5k', '--format', 'json'], { cwd: folder });
      const report = reportOf(ran);
      expect(report.findings.map(({ locations }) => locations[0]?.path)).toEqual(['small.txt']);
      expect(report.stats).toMatchObject({ seen: 4, scanned: 2, skipped: 2, unreadable: 0 });
      expect(report.complete).toBe(true);
    });
  });

  it('reads the settings of coding agents even where git ignores them', () =>
    withRepo({}, async (repo) => {
      repo.commit('one', {
        '.gitignore': '.mcp.json\n.cursor\n.vscode/\n.claude/*\n.codex\nnode_modules\n',
        'app/a.js': '1\n',
      });
      const named = [
        '.mcp.json',
        '.cursor/mcp.json',
        '.vscode/mcp.json',
        '.claude/settings.local.json',
        'app/.mcp.json',
      ];
      // Each with a key that is known by its name alone.
      const key = () => randomBytes(30).toString('base64url').replace(/[-_]/g, 'k');
      for (const path of named) repo.write(path, JSON.stringify({ mcpServers: { x: { env: { AI_API_KEY: key() } } } }));
      repo.write('.codex/config.toml', `[mcp_servers.x.env]\nAPI_KEY = "${key()}"\n`);
      for (const path of ['.vscode/other.json', '.claude/history.json', 'node_modules/.mcp.json'])
        repo.write(path, `"${freshKey()}"`);
      for (const command of ['audit', 'scan']) {
        const report = reportOf(await runUnleak([command, '--format', 'json'], { cwd: repo.root }));
        const paths = report.findings.map(({ locations }) => locations[0]!.path);
        expect(paths.sort()).toEqual([...named, '.codex/config.toml'].sort());
      }
    }));

  it('leaves out excluded paths in history, too, unless the value ever stood elsewhere', () =>
    withRepo({}, async (repo) => {
      const [left, moved, beside] = [freshKey(), freshKey(), freshKey()];
      repo.commit('one', {
        'vendor/a.js': `k("${left}");\n`,
        'src/b.js': `k("${moved}");\n`,
        'c.js': `k("${beside}");\n`,
      });
      repo.git('mv', 'src/b.js', 'vendor/b.js');
      repo.commit('two', { 'vendor/c.js': `k("${beside}");\n` });
      repo.write('.unleak.toml', 'exclude = ["vendor"]\n');
      for (const command of [['audit'], ['scan', '--history']]) {
        const report = reportOf(await runUnleak([...command, '--format', 'json'], { cwd: repo.root }));
        const first = report.findings.map(
          ({ locations }) => locations.find(({ path }) => !path?.startsWith('vendor'))?.path,
        );
        expect(first.sort()).toEqual(['c.js', 'src/b.js']);
        expect(report.suppressed).toEqual([
          expect.objectContaining({ by: 'allowlist', reason: expect.stringContaining('excludes') }),
        ]);
      }
    }));

  it('reads a file with two names twice, and reports one value with two places', async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'a.txt'), freshKey());
      linkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
      const report = reportOf(await runUnleak(['scan', '--format', 'json'], { cwd: folder }));
      expect(report.findings.map(({ locations }) => locations.map(({ path }) => path))).toEqual([['a.txt', 'b.txt']]);
    });
  });

  it('does the same in a repository', async () => {
    await withRepo({}, async (repo) => {
      const key = freshKey();
      repo.commit('first', { 'src/a.js': `const k = "${key}";`, 'gone/b.js': 'x', 'turned.txt': 'x' });
      execFileSync('mkfifo', [
        join(repo.root, 'pipe'),
        join(repo.root, 'src', 'package.json'),
        join(repo.root, '.env'),
      ]);
      symlinkSync('/dev/zero', join(repo.root, 'zero'));
      execFileSync('rm', ['-r', join(repo.root, 'gone'), join(repo.root, 'turned.txt')]);
      symlinkSync('/etc', join(repo.root, 'gone'));
      execFileSync('mkfifo', [join(repo.root, 'turned.txt')]);
      for (const command of COMMANDS) {
        const ran = await runUnleak([...command, '--format', 'json'], { cwd: repo.root });
        const report = reportOf(ran);
        expect(ran.code).toBe(1);
        expect(report.findings.length).toBe(1);
        expect(report.complete).toBe(true);
      }
    });
  });

  it('is not held up by a pipe in the place of a file that git or unleak reads', async () => {
    for (const name of [
      '.gitignore',
      '.unleak.toml',
      '.unleak-baseline.json',
      '.gitattributes',
      'package.json',
      '.dockerignore',
      '.npmignore',
      'Dockerfile',
      'tsconfig.json',
      'vite.config.ts',
    ]) {
      await withRepo({}, async (repo) => {
        const key = freshKey();
        repo.commit('first', { 'a.js': `const k = "${key}";`, 'index.html': '<script src="a.js"></script>' });
        execFileSync('mkfifo', [join(repo.root, name)]);
        for (const command of [['audit'], ['scan'], ['fix', '--yes']]) {
          const ran = await runUnleak([...command, '--format', 'json'], {
            cwd: repo.root,
            through: ['timeout', '-s', 'KILL', '20'],
          });
          expect([name, command[0], ran.code], ran.stderr).toEqual([
            name,
            command[0],
            expect.toBeOneOf(command[0] === 'fix' ? [0, 1, 2] : [1, 2]),
          ]);
          expect(ran.signal).toBeNull();
        }
      });
    }
  });
});
