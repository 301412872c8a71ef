import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHookedRepo } from './hooked-repo.ts';

/** `npx` puts the repository's own `node_modules/.bin` first, so that is where somebody would plant a program. */
describe.skipIf(process.platform === 'win32')('programs that a repository brings along', () => {
  it('are not started by the hook commands, nor by those that scan', () => {
    const repo = createHookedRepo({ install: false });
    const bin = join(repo.root, 'node_modules', '.bin');
    const canary = join(repo.home, 'canary');
    mkdirSync(bin, { recursive: true });
    for (const name of ['git', 'sh', 'node', 'unleak'])
      writeFileSync(join(bin, name), `#!/bin/sh\necho ${name} >> ${canary}\n`, { mode: 0o755 });
    repo.commit('first', { '.gitignore': 'node_modules\n', 'a.txt': repo.leak });
    const env = { PATH: [bin, '.', process.env['PATH']].join(delimiter) };
    const commands = [['hook', 'install'], ['hook', 'uninstall'], ['audit'], ['fix'], ['scan', '--staged']];
    for (const command of [...commands, ['baseline', '--reason', 'x'], ['hook', 'run', 'pre-commit']]) {
      const { output } = repo.unleak(command, { env });
      expect(output).not.toContain('could not');
      expect([command, existsSync(canary)]).toEqual([command, false]);
    }
    // Control: the shell's own search takes the planted one.
    expect(repo.try(['--version'], { env }).output).toBe('');
    expect(existsSync(canary)).toBe(true);
    repo.remove();
  });

  it('listen in vain when doctor touches its scratch index', () => {
    const repo = createHookedRepo();
    const canary = join(repo.home, 'canary');
    writeFileSync(join(repo.root, '.git/hooks/post-index-change'), `#!/bin/sh\ntouch ${canary}\n`, { mode: 0o755 });
    repo.write('a.txt', 'a');
    expect(repo.unleak(['hook', 'doctor']).code).toBe(0);
    expect(existsSync(canary)).toBe(false);
    // Control: plain git tells the hook.
    repo.git('add', 'a.txt');
    expect(existsSync(canary)).toBe(true);
    repo.remove();
  });
});
