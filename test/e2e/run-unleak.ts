import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Buffer;
  readonly env?: Record<string, string | undefined>;
  /** Started through this: `['setpriv', '--reuid=65534']`. */
  readonly through?: readonly string[];
  readonly stdio?: SpawnOptions['stdio'];
  /** Milliseconds; a program that hangs is killed. */
  readonly timeout?: number;
  /** Called with the running program. */
  readonly during?: (child: ChildProcess) => void;
}

export const PROGRAM = (): string => join(inject('bundle'), 'cli.js');

/** What no test run is to inherit: a developer's git, colours and keys, and vitest's own settings. */
function cleanEnv(extra: Record<string, string | undefined> = {}): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (!/^(?:GIT_|UNLEAK_|VITEST|NODE_|npm_|CI$|FORCE_COLOR|NO_COLOR|GITHUB_)/.test(name)) env[name] = value;
  }
  return { ...env, ...extra };
}

/** Runs the bundled program as a user does. */
export function runUnleak(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const [command, ...rest] = [...(options.through ?? []), process.execPath, PROGRAM(), ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(command!, rest, {
      cwd: options.cwd ?? tmpdir(),
      env: cleanEnv(options.env),
      stdio: options.stdio ?? 'pipe',
      timeout: options.timeout ?? 20_000,
      killSignal: 'SIGKILL',
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin?.on('error', () => undefined);
    if (options.stdin !== undefined || options.during === undefined) child.stdin?.end(options.stdin ?? '');
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    options.during?.(child);
  });
}

/** A fresh folder, removed after `body`. */
export async function withFolder<Result>(body: (folder: string) => Promise<Result> | Result): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'unleak-e2e-'));
  try {
    return await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A fresh Memory API key that no judge takes for a placeholder. */
export function freshKey(): string {
  for (;;) {
    const key = `mem_live_${randomBytes(32).toString('hex')}`;
    if (!/(.)\1{3}|0123|1234|2345|3456|4567|5678|6789|abcd|bcde|cdef/.test(key)) return key;
  }
}
