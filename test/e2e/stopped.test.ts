import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withRepo } from '../support/git-fixture.ts';
import { reportOf } from './report.ts';
import { freshKey, runUnleak } from './run-unleak.ts';

const CHANGES = [['--staged'], ['--range', 'HEAD~1..HEAD']];
const SCANS = [['audit'], ['scan'], ['scan', '--history'], ...CHANGES.map((flags) => ['scan', ...flags])];

describe('a run that is stopped', () => {
  it('before it has begun gives a report that is not complete', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('first', { 'a.txt': 'a' });
      repo.commit('second', { 'a.txt': `k ${freshKey()}` });
      for (const args of SCANS) {
        const ran = await runUnleak([...args, '--timeout', '1ms', '--format', 'json'], { cwd: repo.root });
        expect([args, ran.code, ran.stderr]).toEqual([args, 2, '']);
        expect(reportOf(ran).problems.map(({ code }) => code)).toContain('TIMEOUT');
      }
    });
  });

  it.skipIf(process.platform === 'win32')('while it compares a change says so, and prints what it has', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('first', { 'a.txt': 'a' });
      repo.write('a.txt', `k ${freshKey()}\n${'text and more of it\n'.repeat(400_000)}`);
      repo.git('add', 'a.txt');
      const changed = Array.from({ length: 400 }, (_, index) => [`f${index}.txt`, `k ${freshKey()}\n`] as const);
      repo.commit('second', Object.fromEntries(changed));
      for (const flags of CHANGES) {
        for (const [signal, code] of [
          ['SIGINT', 130],
          ['SIGTERM', 143],
        ] as const) {
          const ran = await runUnleak(['scan', ...flags, '--format', 'json'], {
            cwd: repo.root,
            stdin: '',
            during: (child) => setTimeout(() => child.kill(signal), 150),
          });
          // It may have been faster, or slower than its own signal handlers.
          if (ran.signal !== null || ran.code !== code) continue;
          expect(ran.stderr).not.toContain('internal error');
          if (!reportOf(ran).complete) expect(reportOf(ran).problems[0]?.code).toBe('INTERRUPTED');
        }
      }
    });
  });
});

describe.skipIf(process.platform !== 'linux')('few file handles', () => {
  it('end in exit code 2 and what could be read, never in a stack trace', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('first', { 'a.txt': `k ${freshKey()}` });
      writeFileSync(join(repo.root, '.env'), `MEMORY_API_KEY=${freshKey()}`);
      let refused = 0;
      for (const handles of [20, 25, 27, 28]) {
        for (const args of [['audit'], ['scan', '--history']]) {
          const through = ['bash', '-c', `ulimit -n ${handles}; exec "$@"`, 'x'];
          const ran = await runUnleak([...args, '--format', 'json'], { cwd: repo.root, through });
          expect(ran.stderr).not.toMatch(/\n {4}at |internal error|spawnargs/);
          expect([0, 1, 2]).toContain(ran.code);
          if (ran.code === 2) refused++;
          if (args[0] === 'audit') expect(reportOf(ran).findings.length).toBe(2);
          if (ran.code === 1) expect(reportOf(ran).complete).toBe(true);
        }
      }
      expect(refused).toBeGreaterThan(0);
    });
  });
});

describe('a repository without a commit', () => {
  it('whose index holds a key is read to its end', async () => {
    await withRepo({}, async (repo) => {
      repo.write('a.txt', `k ${freshKey()}`);
      repo.git('add', 'a.txt');
      for (const args of [['audit'], ['scan', '--history'], ['scan', '--staged']]) {
        const ran = await runUnleak([...args, '--format', 'json'], { cwd: repo.root });
        expect([args, ran.code], ran.stdout).toEqual([args, 1]);
        expect(reportOf(ran).findings[0]!.locations.map(({ source }) => source)).toContain('index');
      }
    });
  });
});
