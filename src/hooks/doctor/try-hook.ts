import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../../git/find-git.ts';
import type { HookEvent } from '../hook-event.ts';
import { readsStdin } from '../hook-event.ts';
import type { HookRepository } from '../user-git.ts';
import { gitVersion, runUserGit } from '../user-git.ts';
import type { ScratchCommit } from './scratch-commit.ts';

export interface Trial {
  /** The planted key was refused, by unleak: the hook fires. */
  readonly fired: boolean;
  readonly code: number;
  /** What the hook printed, its first lines. */
  readonly output: string;
}

const LIMIT = 120_000;
const ZERO = /[0-9a-f]/g;

/** Runs one hook as git would for the scratch commit. */
export async function tryHook(repository: HookRepository, scratch: ScratchCommit, event: HookEvent): Promise<Trial> {
  const { args, stdin } = inputOf(scratch, event);
  const [major, minor] = await gitVersion(repository.git);
  const since = (wanted: number): boolean => major > 2 || (major === 2 && minor >= wanted);
  // `git hook run` (2.36) also finds hooks in the configuration (2.54); it passes stdin on from 2.54.
  const answer =
    since(54) || (since(36) && !readsStdin(event))
      ? await runUserGit(scratch.git, [
          'hook',
          'run',
          '--ignore-missing',
          ...stdinOption(scratch, event, stdin),
          event,
          '--',
          ...args,
        ])
      : await startHook(scratch, join(repository.hooksDir, event), args, stdin);
  const output = `${answer.stderr}\n${answer.stdout}`;
  return {
    fired: answer.code !== 0 && scratch.mask.test(output),
    code: answer.code,
    output: output.trim().split('\n').slice(0, 8).join('\n'),
  };
}

function inputOf(scratch: ScratchCommit, event: HookEvent): { args: string[]; stdin: string } {
  const zero = scratch.commit.replace(ZERO, '0');
  const ref = 'refs/heads/unleak-doctor';
  switch (event) {
    case 'pre-commit':
      return { args: [], stdin: '' };
    case 'commit-msg':
      return { args: [scratch.messageFile], stdin: '' };
    case 'pre-push':
      // A remote that nobody has, with a branch that is one commit behind.
      return { args: ['unleak-doctor', 'unleak-doctor'], stdin: `${ref} ${scratch.commit} ${ref} ${scratch.base}\n` };
    case 'pre-receive':
      return { args: [], stdin: `${zero} ${scratch.commit} ${ref}\n` };
  }
}

function stdinOption(scratch: ScratchCommit, event: HookEvent, stdin: string): string[] {
  if (!readsStdin(event)) return [];
  const file = join(scratch.dir, 'stdin');
  writeFileSync(file, stdin);
  return [`--to-stdin=${file}`];
}

/** Through sh, as git does with a hook that the system can't start itself. */
function startHook(
  scratch: ScratchCommit,
  path: string,
  args: readonly string[],
  stdin: string,
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((fulfil, reject) => {
    const script = '[ -x "$0" ] || exit 0; exec "$0" "$@"';
    // Not one that the repository brings along in node_modules/.bin.
    const shell = findProgram('sh', scratch.git.env['PATH'] ?? '') ?? 'sh';
    const child = spawn(shell, ['-c', script, path, ...args], {
      cwd: scratch.git.cwd,
      env: scratch.git.env,
      timeout: LIMIT,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => fulfil({ code: code ?? 128, stdout, stderr }));
    child.stdin.on('error', () => undefined); // a hook need not read
    child.stdin.end(stdin);
  });
}
