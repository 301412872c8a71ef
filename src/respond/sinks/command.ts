import { spawn } from 'node:child_process';
import { UserError } from '../../model/user-error.ts';
import type { Sink } from './sink.ts';

/** What a sink command inherits: the operator's environment, without our own means and without anything that holds one of the keys. */
function cleanEnvironment(environment: NodeJS.ProcessEnv, keys: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => !name.startsWith('UNLEAK_') && !keys.some((key) => value?.includes(key)),
    ),
  );
}

/**
 * The operator's own command, run by the system's shell in `root`: the new key comes on its standard input with a line feed, and exit
 * code 0 says that it is stored. Its output goes nowhere, since it could repeat the key. On a resumed rotation it may run again.
 */
export function commandSink(command: string, root: string, environment: NodeJS.ProcessEnv, timeoutMs = 60_000): Sink {
  return {
    name: 'command',
    async prepare() {
      if (command.trim() === '') throw new UserError('SINK_COMMAND_EMPTY', 'The sink command is empty.');
    },
    store(old, fresh) {
      return new Promise((resolve, reject) => {
        const fail = (why: string) =>
          reject(
            new UserError(
              'SINK_COMMAND_FAILED',
              `The sink command ${why}; the old key was not revoked.`,
              'Mend it and run the same command again: that finishes the rotation.',
            ),
          );
        const env = cleanEnvironment(environment, old === undefined ? [fresh] : [old, fresh]);
        const child = spawn(command, { shell: true, cwd: root, env, stdio: ['pipe', 'ignore', 'ignore'] });
        const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
        child.on('error', () => fail('could not be started'));
        child.on('close', (code) => {
          clearTimeout(timer);
          if (code === 0) resolve();
          else fail(code === null ? 'was stopped' : `ended with exit code ${code}`);
        });
        // A command that doesn't read its input closes the pipe; its exit code says whether it minded.
        child.stdin.on('error', () => undefined);
        child.stdin.end(`${fresh}\n`);
      });
    },
    async find() {
      return 'write-only';
    },
  };
}
