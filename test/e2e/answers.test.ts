import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FixtureRepo, withRepo } from '../support/git-fixture.ts';
import { reportOf } from './report.ts';
import { freshKey, PROGRAM, type Ran, runUnleak, withFolder } from './run-unleak.ts';

interface Accepted {
  schemaVersion: number;
  baseline: string;
  accepted: { id: string; fingerprint: string; rule: string; masked: string }[];
}

const accepted = ({ stdout }: Ran): Accepted => JSON.parse(stdout);

async function idsIn(repo: FixtureRepo): Promise<string[]> {
  const ran = await runUnleak(['--format', 'json'], { cwd: repo.root });
  return reportOf(ran).findings.map(({ id }) => id);
}

describe('commands that give no report', () => {
  it('answer as JSON, on stdout and in files', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('first', { 'a.txt': `k ${freshKey()}`, 'b.txt': `k ${freshKey()}`, '.gitignore': 'x\n' });
      repo.write('.env', 'A=1\n');
      const [id] = await idsIn(repo);
      const run = (...args: string[]) => runUnleak([...args, '--output', 'json:out.json'], { cwd: repo.root });
      const saved = () => JSON.parse(readFileSync(join(repo.root, 'out.json'), 'utf8'));
      const one = await run('allow', id!, '--reason', 'x', '--format', 'json');
      expect(accepted(one)).toEqual(saved());
      expect(accepted(one).accepted.map((finding) => finding.id)).toEqual([id]);
      await run('baseline', '--reason', 'x');
      expect(saved().accepted.length).toBe(1);
      await run('rules', 'list');
      expect(saved().rules.length).toBeGreaterThan(100);
      await run('fix');
      expect(saved()).toMatchObject({ schemaVersion: 1, applied: false, files: [{ path: '.gitignore' }] });
    });
  });

  it('hide keys in the lines around a change, and what a terminal would act on', async () => {
    await withRepo({}, async (repo) => {
      const key = freshKey();
      repo.commit('first', { '.gitignore': `# ${key}\n\x1b[2J\u202e\n`, Dockerfile: 'COPY . .\n' });
      repo.write('.env', `MEMORY_API_KEY=${freshKey()}\n`);
      for (const args of [['fix'], ['fix', '--format', 'json'], ['fix', '--output', 'pretty:out', '--yes']]) {
        const { stdout, code } = await runUnleak(args, { cwd: repo.root });
        expect([args, code]).toEqual([args, args.includes('--yes') ? 0 : 1]);
        expect(stdout).toContain('mem_live_…');
        expect(stdout).not.toContain(key.slice(9, 40));
        if (!args.includes('json')) expect(stdout).not.toMatch(/\x1b|\u202e/);
      }
      expect(readFileSync(join(repo.root, 'out'), 'utf8')).not.toContain(key.slice(9, 40));
      expect(readFileSync(join(repo.root, '.gitignore'), 'utf8')).toContain(`# ${key}\n`);
    });
  });
});

describe('a baseline', () => {
  it('that is named and not there yet is made, whole or not at all', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('first', { 'a.txt': `k ${freshKey()}` });
      const [id] = await idsIn(repo);
      for (const command of [
        ['baseline', '--baseline', 'new.json'],
        ['allow', id!, '--baseline', 'other.json'],
      ]) {
        expect((await runUnleak([...command, '--reason', 'x'], { cwd: repo.root })).code).toBe(0);
        const ran = await runUnleak(['scan', '--baseline', command.at(-1)!], { cwd: repo.root });
        expect(ran.code).toBe(0);
      }
      expect((await runUnleak(['--baseline', 'none.json'], { cwd: repo.root })).code).toBe(2);
      const nowhere = await runUnleak(['baseline', '--reason', 'x', '--baseline', 'no/b.json'], { cwd: repo.root });
      expect(nowhere.code).toBe(2);
      expect(nowhere.stderr).toMatch(/no\/b\.json could not be written.*folder does not exist/);
    });
  });

  it('names what is accepted already', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('first', { 'a.txt': `k ${freshKey()}` });
      const [id] = await idsIn(repo);
      const allow = () => runUnleak(['allow', id!, '--reason', 'sandbox'], { cwd: repo.root });
      expect((await allow()).code).toBe(0);
      const again = await allow();
      expect(again.code).toBe(2);
      expect(again.stderr).toMatch(/accepted already \(baseline\): sandbox/);
    });
  });
});

describe('errors', () => {
  it('name the file as it is called', async () => {
    await withFolder(async (cwd) => {
      writeFileSync(join(cwd, 'a.txt'), 'a');
      const ran = await runUnleak(['scan', '--output', 'json:nowhere/report'], { cwd });
      expect(ran.stderr).toContain(`unleak: ${join(cwd, 'nowhere', 'report')} could not be written`);
      const folder = await runUnleak(['scan', '--output', 'json:/'], { cwd });
      expect(folder.stderr).toContain('unleak: / is not a regular file');
    });
  });

  it.skipIf(process.platform === 'win32')('say that standard input is a folder, and that it was empty', async () => {
    await withFolder(async (cwd) => {
      const ran = await runUnleak(['scan', '--stdin'], { cwd, stdio: [openSync(cwd, 'r'), 'pipe', 'pipe'] });
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toMatch(/is a folder/);
      expect((await runUnleak(['scan', '--stdin'], { cwd, stdin: '' })).stdout).toMatch(/was empty/);
    });
  });

  it.skipIf(process.platform === 'win32')('tell an old git, and a repository that is not ours to read', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('first', { 'a.txt': 'a' });
      const bin = join(repo.root, '..', 'bin');
      mkdirSync(bin);
      const old = '#!/bin/sh\ncase "$*" in *--version*) echo git version 2.20.1;; *) exit 129;; esac\n';
      writeFileSync(join(bin, 'git'), old, { mode: 0o755 });
      const ran = await runUnleak(['scan', '--history'], { cwd: repo.root, env: { PATH: bin } });
      expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(/git 2\.20\.1 is too old.*2\.31/i)]);
      if (process.getuid?.() !== 0) return;
      execFileSync('chmod', ['755', join(repo.root, '..'), repo.root]);
      chmodSync(join(repo.gitDir, 'HEAD'), 0);
      const through = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
      const closed = await runUnleak(['scan', '--history'], { cwd: repo.root, through });
      expect([closed.code, closed.stderr]).toEqual([2, expect.stringMatching(/HEAD is not yours to read/)]);
    });
  });
});

describe.skipIf(!existsSync('/usr/bin/script'))('a terminal', () => {
  it('gets colours unless the environment says no', async () => {
    await withFolder((cwd) => {
      writeFileSync(join(cwd, 'a.txt'), freshKey());
      const isColored = (env: Record<string, string>): boolean => {
        const command = `"${process.execPath}" "${PROGRAM()}" scan a.txt; true`;
        const options = { cwd, env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', ...env } };
        return execFileSync('script', ['-qec', command, '/dev/null'], options).includes('\x1b[');
      };
      expect(isColored({})).toBe(true);
      for (const env of [{ FORCE_COLOR: '0' }, { NO_COLOR: '1' }, { TERM: 'dumb' }])
        expect([env, isColored(env)]).toEqual([env, false]);
    });
  });
});

describe('scan --range', () => {
  it('takes the commit that CI systems name before the first push', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('first', { 'a.txt': `k ${freshKey()}` });
      const ran = await runUnleak(['scan', '--range', `${'0'.repeat(40)}..HEAD`, '--format', 'json'], {
        cwd: repo.root,
      });
      expect(reportOf(ran).findings.map(({ introduced }) => introduced)).toEqual(['new']);
    });
  });

  it('knows the operator’s own providers, as --staged does', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('first', { 'a.txt': 'a' });
      const rules = [{ id: 'acme-key', prefixes: ['acme_'], pattern: 'acme_[0-9a-f]{40}' }];
      const providers = { providers: [{ id: 'acme', name: 'Acme', rules }] };
      writeFileSync(join(repo.root, '..', 'own.json'), JSON.stringify(providers));
      repo.write('b.txt', `k acme_${freshKey().slice(-40)}`);
      repo.git('add', 'b.txt');
      const run = (...args: string[]) =>
        runUnleak(['scan', ...args, '--providers', '../own.json', '--format', 'json'], { cwd: repo.root });
      expect((await run('--staged')).code).toBe(1);
      repo.commit('second');
      expect((await run('--range', 'HEAD~1..')).code).toBe(1);
      expect((await run()).code).toBe(1);
    });
  });
});
