import { fstatSync, realpathSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { UserError } from '../model/user-error.ts';
import type { Terminal } from './program.ts';
import { writeOutput } from './write-output.ts';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * The real process as commands see it. The first SIGINT or SIGTERM asks the command to stop, report and end; the second ends the process
 * at once.
 */
export function openTerminal(target: NodeJS.Process): Terminal & { finish(code: number): number } {
  const controller = new AbortController();
  let signalCode: number | null = null;
  for (const [name, code] of Object.entries(SIGNALS) as [keyof typeof SIGNALS, number][]) {
    const handler = (): void => {
      if (signalCode !== null) {
        target.removeAllListeners(name);
        target.kill(target.pid, name);
      }
      signalCode = code;
      controller.abort('interrupted');
    };
    target.on(name, handler);
  }
  let readerGone = false;
  let isStdinOpen = false;
  return {
    argv: target.argv.slice(2),
    programPath: realpathSync(target.argv[1]!),
    get cwd() {
      return workingFolder(target);
    },
    env: target.env,
    // Streams are made when they are first asked for: most runs need none, and each costs time.
    get stdin() {
      // Node would take it for empty.
      if (isFolder(0))
        throw new UserError('STDIN_UNREADABLE', 'Standard input is a folder.', 'Name it: unleak scan <folder>.');
      isStdinOpen = true;
      return target.stdin;
    },
    get stdinIsTty() {
      return isatty(0);
    },
    get stdoutIsTty() {
      return isatty(1);
    },
    get stderrIsTty() {
      return isatty(2);
    },
    get columns() {
      return isatty(1) ? (target.stdout.columns ?? 100) : 100;
    },
    out(pieces) {
      if (!readerGone) readerGone = !writeOutput(1, pieces);
    },
    err(text) {
      try {
        writeOutput(2, [text]);
      } catch {
        // Nobody can be told that nobody can be told; the exit code still says it.
      }
    },
    signal: controller.signal,
    finish(code) {
      // Input that nobody reads any more would keep the process alive until its writer ends.
      if (isStdinOpen) target.stdin.destroy();
      return signalCode ?? code;
    },
  };
}

function isFolder(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory();
  } catch {
    // A closed descriptor.
    return false;
  }
}

function workingFolder(target: NodeJS.Process): string {
  try {
    return target.cwd();
  } catch {
    throw new UserError('NO_WORKING_FOLDER', 'The working directory is gone.', 'Change into one that is there.');
  }
}

/** Loading node:tty loads sockets and streams with it, so a pipe or file is told apart without it. */
function isatty(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isCharacterDevice() || stat.rdev === statSync(devNull).rdev) return false;
  } catch {
    // A closed descriptor is no terminal.
    return false;
  }
  return process.getBuiltinModule('node:tty').isatty(descriptor);
}
