import { writeSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the Action may use of the process that GitHub's runner started. Tests hand in their own environment. */
export interface Runner {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the workspace, in which repositories are checked out. */
  readonly workspace: string;
  /** Writes to the job's log, which is read for workflow commands. */
  log(text: string): void;
  /** Aborted with reason `interrupted` when the job is cancelled: SIGINT, 7.5 s later SIGTERM, 2.5 s later the end. */
  readonly signal: AbortSignal;
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;
const SLEEP = new Int32Array(new SharedArrayBuffer(4));

/** The real process. `finish` turns the exit code into the signal's, if one came. */
export function openRunner(target: NodeJS.Process): Runner & { finish(code: number): number } {
  const controller = new AbortController();
  let signalCode: number | null = null;
  let hasFault = false;
  const log = (text: string): void => writeAll(Buffer.from(text));
  // Node would print the error with whatever hangs on it, and the process may hold live keys.
  target.setUncaughtExceptionCaptureCallback(() => {
    hasFault = true;
    target.exitCode = 2;
    log('::error title=unleak::Internal error (UNCAUGHT_EXCEPTION). Please report it.\n');
  });
  for (const [name, code] of Object.entries(SIGNALS)) {
    target.on(name, () => {
      signalCode ??= code;
      controller.abort('interrupted');
    });
  }
  return {
    env: target.env,
    workspace: resolve(target.env['GITHUB_WORKSPACE'] || target.cwd()),
    log,
    signal: controller.signal,
    finish: (code) => signalCode ?? (hasFault ? 2 : code),
  };
}

/** Synchronous, so that nothing is lost when the process ends. A reader that has gone is no reason to stop: the exit code still tells. */
function writeAll(bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(1, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EAGAIN') return;
      Atomics.wait(SLEEP, 0, 0, 5);
    }
  }
}
