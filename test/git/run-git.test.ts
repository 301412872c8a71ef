import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cleanMessage, GitFailure } from '../../src/git/git-failure.ts';
import { runGit, streamGit } from '../../src/git/run-git.ts';
import { plant, withRepo } from '../support/git-fixture.ts';
import { open } from './read-everything.ts';

afterEach(() => vi.unstubAllEnvs());

/** Ids of this process's children, of which there may be none after a run. */
function children(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/stat`))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
        return stat.includes('(git)') && stat.slice(stat.lastIndexOf(')')).split(' ')[2] === String(process.pid);
      } catch {
        return false;
      }
    });
}

describe('runGit', () => {
  test('returns bytes, and passes stdin however it comes', async () => {
    await withRepo({}, async (repo) => {
      const opened = await open(repo.root);
      const bytes = Buffer.from([0, 255, 10, 13]);
      const oid = repo.run(['hash-object', '-w', '--stdin'], { stdin: bytes }).toString().trim();
      expect(await runGit(opened, ['cat-file', 'blob', oid])).toEqual(bytes);
      const many = Array.from({ length: 5000 }, () => `${oid}\n`);
      for (const stdin of [many.join(''), Buffer.from(many.join('')), many]) {
        const output = await runGit(opened, ['cat-file', '--batch-check'], { stdin });
        expect(output.toString().split('\n')).toHaveLength(5001);
      }
    });
  });

  test('a failure names the command and git’s complaint, never its output', async () => {
    await withRepo({}, async (repo) => {
      const key = plant();
      repo.commit('one', { a: key });
      const opened = await open(repo.root);
      const args = ['cat-file', '--batch', '--no-such-option'];
      const error = await runGit(opened, args).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(GitFailure);
      expect(error).toMatchObject({
        code: 'GIT_FAILED',
        exitCode: 129,
        message: expect.stringMatching(/^git cat-file failed \(exit code 129\)/),
      });
      const wanted = await runGit(opened, ['cat-file', 'commit', repo.oid('HEAD:a')]).catch(
        (reason: unknown) => reason,
      );
      expect(`${JSON.stringify(wanted)}${String(wanted)}${(wanted as Error).stack}`).not.toContain(key);
    });
  });

  test('git that reads no stdin, or ends before it has read it all, is no error of the pipe', async () => {
    await withRepo({}, async (repo) => {
      const opened = await open(repo.root);
      const endless = (function* () {
        for (let at = 0; at < 20_000; at++) yield 'x'.repeat(1000);
      })();
      expect((await runGit(opened, ['rev-parse', '--git-dir'], { stdin: endless })).toString()).toMatch(/\.git/);
    });
  });

  test('limits on output and time end git', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('one', { a: 'x'.repeat(300_000) });
      const opened = await open(repo.root);
      await expect(runGit(opened, ['cat-file', 'blob', repo.oid('HEAD:a')], { maxBytes: 1000 })).rejects.toThrow(
        /wrote more than 1000 bytes/,
      );
      // cat-file --batch waits for its stdin, which never ends.
      const waiting = {
        [Symbol.iterator]: () => ({ next: () => ({ done: false as const, value: `${'0'.repeat(40)}\n` }) }),
      };
      await expect(runGit(opened, ['cat-file', '--batch-check'], { stdin: waiting, timeout: 200 })).rejects.toThrow(
        /took more than 200 ms/,
      );
      if (process.platform === 'linux') expect(children()).toEqual([]);
    });
  });

  test('an abort ends git at once, before and while it runs', async () => {
    await withRepo({}, async (repo) => {
      const opened = await open(repo.root);
      const stop = new AbortController();
      const waiting = {
        [Symbol.iterator]: () => ({ next: () => ({ done: false as const, value: `${'0'.repeat(40)}\n` }) }),
      };
      const running = streamGit(opened, ['cat-file', '--batch-check'], () => undefined, {
        stdin: waiting,
        signal: stop.signal,
      });
      void sleep(50).then(() => stop.abort(new Error('enough')));
      await expect(running).rejects.toThrow('enough');
      await expect(runGit(opened, ['rev-parse', '--git-dir'], { signal: stop.signal })).rejects.toThrow('enough');
      if (process.platform === 'linux') expect(children()).toEqual([]);
    });
  });

  test('without git, and in a folder that is gone', async () => {
    await withRepo({}, async (repo) => {
      const opened = await open(repo.root);
      await expect(runGit(`${repo.root}/nowhere`, ['rev-parse', '--git-dir'])).rejects.toMatchObject({
        code: 'GIT_FAILED',
      });
      vi.stubEnv('PATH', repo.root);
      await expect(runGit(opened, ['rev-parse', '--git-dir'])).rejects.toMatchObject({ code: 'GIT_NOT_FOUND' });
    });
  });
});

describe('cleanMessage', () => {
  test.each([
    [
      'fatal: bad object 0123456789012345678901234567890123456789',
      'fatal: bad object 0123456789012345678901234567890123456789',
    ],
    ["fatal: ambiguous argument 'refs/heads/\u001b[31mred'", "fatal: ambiguous argument 'refs/heads/?[31mred'"],
    [`fatal: ref ${'ab1'.repeat(12)} is bad`, 'fatal: ref … is bad'],
    ['::warning::x\r\ny\u202e', '::warning::x\ny?'],
  ])('%j', (given, cleaned) => {
    expect(cleanMessage(given)).toBe(cleaned);
  });
});
