import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, openSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withRepo } from '../support/git-fixture.ts';
import { reportOf } from './report.ts';
import { freshKey, PROGRAM, runUnleak, withFolder } from './run-unleak.ts';

const isLinux = process.platform === 'linux';

/** A folder with one key and one file that takes minutes to read. */
async function withEndless(body: (folder: string) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    writeFileSync(join(folder, 'a.txt'), `k ${freshKey()}\n`);
    writeFileSync(join(folder, 'b.txt'), `k ${freshKey()}\n`);
    truncateSync(join(folder, 'b.txt'), 400 * 2 ** 30);
    await body(folder);
  });
}

describe.skipIf(!isLinux)('signals', () => {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    it(`${signal} in the middle of a file: what was found is printed, and the exit code is ${code}`, async () => {
      await withEndless(async (cwd) => {
        const ran = await runUnleak(['scan', '--format', 'json'], {
          cwd,
          during: (child) => setTimeout(() => child.kill(signal), 700),
        });
        const report = reportOf(ran);
        expect([ran.code, ran.signal]).toEqual([code, null]);
        expect(report.complete).toBe(false);
        expect(report.findings.length).toBe(2);
        expect(report.problems.map((problem) => problem.code)).toContain('INTERRUPTED');
      });
    });
  }

  it('are heard while nothing comes from standard input', async () => {
    const ran = await runUnleak(['scan', '--stdin', '--format', 'json'], {
      during(child) {
        child.stdin?.write(`key ${freshKey()}\n`);
        setTimeout(() => child.kill('SIGINT'), 500);
      },
    });
    expect(ran.code).toBe(130);
    expect(reportOf(ran).findings.length).toBe(1);
    const timed = await runUnleak(['scan', '--stdin', '--format', 'json', '--timeout', '300ms'], {
      during: (child) => child.stdin?.write(`key ${freshKey()}\n`),
    });
    expect(timed.code).toBe(2);
    expect(reportOf(timed)).toMatchObject({ complete: false, findings: [expect.anything()] });
  });

  it('in the middle of a range or of what is staged: what was found is printed', async () => {
    await withRepo({}, async (repo) => {
      const base = repo.commit('base', { 'a.txt': 'a\n' });
      // Two keys at the front, then more than anybody reads in the time.
      const filler = `${'text and more of it\n'.repeat(13_000)}`;
      const files = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`f${at}.txt`, `${at}\n${filler}`]));
      repo.commit('leak', { 'a.txt': `k ${freshKey()}\n`, 'b.txt': `k ${freshKey()}\n`, ...files });
      const sources = [['--range', `${base}..main`], ['--staged']];
      for (const source of sources) {
        if (source[0] === '--staged') repo.git('reset', '-q', '--soft', base);
        const ended = [
          { limit: ['--timeout', '600ms'], code: 2, problem: 'TIMEOUT' },
          { limit: [], signal: 'SIGINT', code: 130, problem: 'INTERRUPTED' },
          { limit: [], signal: 'SIGTERM', code: 143, problem: 'INTERRUPTED' },
        ] as const;
        for (const end of ended) {
          const ran = await runUnleak(['scan', ...source, '--format', 'json', ...end.limit], {
            cwd: repo.root,
            during: (child) => {
              if ('signal' in end) setTimeout(() => child.kill(end.signal), 600);
            },
          });
          // On a busy machine nothing was read by then, on a quick one everything.
          if (ran.code === 1) continue;
          expect(ran.code).toBe(end.code);
          if (ran.stdout === '') {
            expect(ran.stderr).toMatch(/Interrupted/);
            continue;
          }
          const report = reportOf(ran);
          expect(report.complete).toBe(false);
          expect(report.problems.map((problem) => problem.code)).toContain(end.problem);
          // Nobody could say what is new.
          for (const { introduced } of report.findings) expect(introduced).toBeUndefined();
        }
      }
    });
  });

  it('end the git that is reading, too', async () => {
    await withRepo({}, async (repo) => {
      for (let index = 0; index < 40; index++)
        repo.commit(`c${index}`, { 'a.txt': `k ${freshKey()}\n${'text and more of it\n'.repeat(20_000)}` });
      for (const wait of [60, 120, 180, 240, 300]) {
        const ran = await runUnleak(['--format', 'json'], {
          cwd: repo.root,
          during: (child) => setTimeout(() => child.kill('SIGTERM'), wait),
        });
        // A signal before the program listens to signals is the system's business.
        if (ran.signal !== null) continue;
        // It may have been through by then.
        if (ran.code === 1 && reportOf(ran).complete) continue;
        expect(ran.code).toBe(143);
        // Before the first file there is no report, but a sentence.
        if (ran.stdout === '') expect(ran.stderr).toMatch(/Interrupted/);
        else expect(reportOf(ran).complete).toBe(false);
      }
      expect(
        execFileSync('sh', ['-c', `ls -l /proc/[0-9]*/cwd 2>/dev/null | grep -c "${repo.root}" || true`])
          .toString()
          .trim(),
      ).toBe('0');
    });
  });
});

describe.skipIf(!isLinux)('standard output', () => {
  it('that is closed ends nothing: the exit code is still right', async () => {
    await withFolder(async (cwd) => {
      writeFileSync(join(cwd, 'a.txt'), Array.from({ length: 3000 }, () => `k ${freshKey()}`).join('\n'));
      for (const format of ['pretty', 'json', 'jsonl']) {
        const script = `"${process.execPath}" "${PROGRAM()}" scan --format ${format} | head -n 1 > /dev/null; echo "\${PIPESTATUS[0]}"`;
        const stdout = execFileSync('bash', ['-c', `${script} 2>&1`], { cwd }).toString();
        expect(stdout.trim().split('\n').at(-1)).toBe('1');
        expect(stdout).not.toContain('EPIPE');
      }
    });
  });

  it('that is full is an error', async () => {
    await withFolder(async (cwd) => {
      writeFileSync(join(cwd, 'a.txt'), `k ${freshKey()}`);
      const ran = await runUnleak(['scan'], { cwd, stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] });
      expect(ran.code).toBe(2);
      expect(ran.stderr).toMatch(/could not be written: ENOSPC/);
      const quiet = await runUnleak(['scan'], { cwd, stdio: ['ignore', 'pipe', openSync('/dev/full', 'w')] });
      expect(quiet.code).toBe(1);
    });
  });

  it('that is slow gets everything', async () => {
    await withFolder(async (cwd) => {
      writeFileSync(join(cwd, 'a.txt'), Array.from({ length: 3000 }, () => `k ${freshKey()}`).join('\n'));
      const script = `"${process.execPath}" "${PROGRAM()}" scan --format jsonl | (sleep 1; cat) | grep -c memory-api-key`;
      expect(Number(execFileSync('bash', ['-c', script], { cwd }).toString())).toBeGreaterThanOrEqual(3000);
    });
  });
});

describe.skipIf(!isLinux)('the surroundings', () => {
  it('change nothing in what is found', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('first', { 'a.txt': `k ${freshKey()}`, 'é/ü.txt': `k ${freshKey()}` });
      const run = async (env: Record<string, string | undefined>, through: string[] = []) => {
        const ran = await runUnleak(['--format', 'json'], { cwd: repo.root, env, through });
        expect(ran.code, ran.stderr).toBe(1);
        return ran.stdout;
      };
      const plain = await run({});
      const environments: Record<string, string | undefined>[] = [
        { HOME: undefined },
        { HOME: '/nonexistent' },
        { TMPDIR: '/nonexistent' },
        { LANG: 'C', LC_ALL: 'C' },
        { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
        { TZ: 'Pacific/Kiritimati' },
        { TERM: undefined },
        { CI: 'true', GITHUB_ACTIONS: 'true' },
        { GIT_DIR: '/nonexistent', GIT_WORK_TREE: '/nonexistent', GIT_INDEX_FILE: '/nonexistent' },
        { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.bare', GIT_CONFIG_VALUE_0: 'true' },
        { GIT_TRACE: '1', GIT_TRACE2: '1', GIT_CURL_VERBOSE: '1' },
        { NODE_OPTIONS: '--no-warnings --stack-trace-limit=0' },
        { UV_THREADPOOL_SIZE: '1' },
        { FORCE_COLOR: '3' },
        { npm_config_loglevel: 'silly', DEBUG: '*' },
      ];
      for (const env of environments) expect(await run(env), JSON.stringify(env)).toBe(plain);
      expect(await run({}, ['bash', '-c', 'umask 777; exec "$@"', 'x'])).toBe(plain);
      expect(await run({}, ['bash', '-c', 'ulimit -n 32; exec "$@"', 'x'])).toBe(plain);
      expect(await run({}, ['setsid', '-w'])).toBe(plain);
    });
  });

  it('a report has the rights that the umask leaves, and nothing is left beside it', async () => {
    await withFolder(async (cwd) => {
      writeFileSync(join(cwd, 'a.txt'), `k ${freshKey()}`);
      await runUnleak(['scan', 'a.txt', '--output', 'json:r.json'], {
        cwd,
        through: ['bash', '-c', 'umask 077; exec "$@"', 'x'],
      });
      expect(statSync(join(cwd, 'r.json')).mode & 0o777).toBe(0o600);
      expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'r.json']);
      chmodSync(cwd, 0o555);
      const through = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
      const ran = await runUnleak(['scan', 'a.txt', '--output', 'json:new.json'], { cwd, through });
      chmodSync(cwd, 0o755);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain('new.json could not be written');
    });
  });

  it('a working directory that is gone is an error without a stack trace of ours', async () => {
    await withFolder(async (folder) => {
      const gone = join(folder, 'gone');
      mkdirSync(gone);
      const ran = await runUnleak(['scan'], { cwd: gone, through: ['bash', '-c', 'rmdir "$PWD"; exec "$@"', 'x'] });
      expect(ran.code).not.toBe(0);
      expect(ran.stderr).not.toContain('program.js');
      rmSync(gone, { recursive: true, force: true });
    });
  });

  it('without git, a folder is scanned, and a repository is not called clean', async () => {
    await withFolder(async (cwd) => {
      writeFileSync(join(cwd, 'a.txt'), 'x');
      expect((await runUnleak([], { cwd, env: { PATH: '/nonexistent' } })).code).toBe(0);
    });
    await withRepo({}, async (repo) => {
      repo.commit('first', { 'a.txt': `k ${freshKey()}` });
      const ran = await runUnleak(['--format', 'json'], { cwd: repo.root, env: { PATH: '/nonexistent' } });
      expect(ran.code).toBe(2);
      expect(reportOf(ran).findings.length).toBe(1);
    });
  });

  it('no command without the network flag opens a socket to anywhere', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('first', {
        'a.txt': `k ${freshKey()}`,
        '.env': `MEMORY_API_KEY=${freshKey()}`,
        'package.json': '{}',
      });
      repo.git('remote', 'add', 'origin', 'https://github.invalid/x/y.git');
      for (const args of [
        ['audit'],
        ['scan'],
        ['scan', '--history'],
        ['scan', '--staged'],
        ['fix', '--yes'],
        ['rules', 'check'],
        ['baseline', '--reason', 'x'],
        ['--help'],
        ['completion'],
      ]) {
        const log = join(repo.root, '..', 'trace');
        await runUnleak(args, {
          cwd: repo.root,
          through: ['strace', '-f', '-qq', '-e', 'trace=socket,connect,sendto', '-o', log],
          timeout: 60_000,
        });
        const trace = execFileSync('cat', [log]).toString();
        expect(trace, args.join(' ')).not.toMatch(/AF_INET/);
      }
      // The control: a program that does is seen.
      const log = join(repo.root, '..', 'trace');
      execFileSync('strace', [
        '-f',
        '-qq',
        '-e',
        'trace=socket,connect',
        '-o',
        log,
        process.execPath,
        '-e',
        "require('net').connect(9, '127.0.0.1').on('error', () => {})",
      ]);
      expect(execFileSync('cat', [log]).toString()).toMatch(/AF_INET/);
    });
  });
});
