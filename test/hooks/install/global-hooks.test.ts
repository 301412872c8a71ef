import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installGlobalHooks, uninstallGlobalHooks } from '../../../src/hooks/install/global-hooks.ts';
import { cleanGitEnv, createRepo } from '../../support/git-fixture.ts';

/** Git with another version number: configuration is the same in all, only newer ones act upon it. */
function setUp(version: string) {
  const repo = createRepo();
  const home = join(repo.root, '..');
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  mkdirSync(join(home, 'bin'));
  const fake = `#!/bin/sh\nfor word; do [ "$word" = version ] && { echo "git version ${version}"; exit 0; }; done\nexec ${real} "$@"\n`;
  writeFileSync(join(home, 'bin', 'git'), fake, { mode: 0o755 });
  const env = { ...cleanGitEnv(home), PATH: `${join(home, 'bin')}:${process.env['PATH']}` };
  const options = { cwd: repo.root, env, cliPath: '/opt/un leak/cli.js', nodePath: process.execPath };
  const config = join(home, '.gitconfig');
  writeFileSync(config, '# mine\n[user]\n\tname = Ada\n');
  return { repo, options, config };
}

describe('hook install --global', () => {
  it('writes config hooks for git 2.54 and newer, once, and takes them out again byte for byte', async () => {
    const { repo, options, config } = setUp('2.54.0');
    const before = readFileSync(config, 'utf8');
    expect((await installGlobalHooks(options)).changes).toEqual([
      { path: 'global git configuration', what: 'changed' },
    ]);
    const get = (key: string): string => repo.run(['config', '--global', '--get-all', key]).toString().trim();
    expect(get('hook.unleak.event')).toBe('pre-commit');
    expect(get('hook.unleak.command')).toBe("node '/opt/un leak/cli.js' hook run pre-commit");
    expect(get('hook.unleak-commit-msg.event')).toBe('commit-msg');
    expect(get('hook.unleak-pre-push.command')).toContain('hook run pre-push');
    expect((await installGlobalHooks(options)).changes[0]?.what).toBe('unchanged');
    await uninstallGlobalHooks(options);
    expect(readFileSync(config, 'utf8')).toBe(before);
    repo.remove();
  });

  it('refuses older git with a sentence, and writes nothing', async () => {
    const { repo, options, config } = setUp('2.53.9');
    const before = readFileSync(config, 'utf8');
    await expect(installGlobalHooks(options)).rejects.toMatchObject({ code: 'GIT_TOO_OLD' });
    expect(readFileSync(config, 'utf8')).toBe(before);
    repo.remove();
  });
});
