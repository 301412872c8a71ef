import { type ChildProcess, spawn } from 'node:child_process';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { findGit } from './find-git.ts';
import { argumentsBefore, gitEnvironment } from './git-environment.ts';
import { GitFailure } from './git-failure.ts';
import { type Repository, workingFolder } from './repository.ts';
import { watchMemory } from './watch-memory.ts';

export interface GitOptions {
  /** Written to git's stdin as fast as git takes it. */
  readonly stdin?: string | Buffer | Iterable<string>;
  readonly signal?: AbortSignal;
  /** Exit codes that are answers, not failures; [0] unless said. */
  readonly okCodes?: readonly number[];
  /** Added to the hardened environment; only for variables that name a place, such as `GIT_DIR`. */
  readonly env?: Readonly<Record<string, string>>;
  /** Bytes of memory that git may take before it is ended (where the system lets us look: Linux). */
  readonly maxMemory?: number;
  /** Milliseconds that git may take. */
  readonly timeout?: number;
}

export interface GitEnd {
  readonly exitCode: number;
  /** At most 64 KiB of it. */
  readonly stderr: string;
}

const STDERR_LIMIT = 65_536;
const DEFAULT_MAX_BYTES = 1 << 30;
/**
 * Bytes that a pipe holds. git writes long output in pieces of a few KB; a reader that wakes up for each of them costs both sides more than the
 * work itself: 0.24 s of 1.03 for 130 MB of small files. One that waits a moment when it gets little finds the pipe full the next time.
 */
const LONG_OUTPUT = 65_536;
/** Milliseconds. */
const MOMENT = 0.2;
const CELL = new Int32Array(new SharedArrayBuffer(4));
/** Waits in milliseconds after the system said it has no process or file handle left. */
const RETRY_AFTER = [50, 200, 800];

/**
 * Runs one git command and returns its stdout.
 * @param where an opened repository, or a folder before it is known to be one
 * @param args the command and its arguments: only object ids and fixed options, never a ref or path from outside
 * @throws GitFailure if git can't be started, exits with another code, is killed, or writes more than `maxBytes`
 */
export async function runGit(
  where: Repository | string,
  args: readonly string[],
  options: GitOptions & { readonly maxBytes?: number } = {},
): Promise<Buffer> {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const chunks: Buffer[] = [];
  let length = 0;
  await streamGit(
    where,
    args,
    (chunk) => {
      length += chunk.length;
      if (length > maxBytes) throw new GitFailure(args[0]!, `wrote more than ${maxBytes} bytes`, null);
      chunks.push(chunk);
    },
    options,
  );
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length);
}

/**
 * Runs one git command and hands over its stdout as it comes. `take` is synchronous, which is the back-pressure: git waits while it runs.
 * If `take` throws, git is ended and the error passed on. The promise settles after git has ended.
 * @throws GitFailure as `runGit`; the signal's reason if aborted
 */
export async function streamGit(
  where: Repository | string,
  args: readonly string[],
  take: (chunk: Buffer) => void,
  options: GitOptions = {},
): Promise<GitEnd> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await once(where, args, take, options);
    } catch (error) {
      const wait = RETRY_AFTER[attempt];
      if (!(error instanceof SpawnFailure)) throw error;
      if (wait === undefined || !error.temporary)
        throw new GitFailure(args[0]!, `could not be started (${error.code})`, null);
      await sleep(wait);
    }
  }
}

class SpawnFailure extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
  get temporary(): boolean {
    return ['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM'].includes(this.code);
  }
}

async function once(
  where: Repository | string,
  args: readonly string[],
  take: (chunk: Buffer) => void,
  options: GitOptions,
): Promise<GitEnd> {
  const repo = typeof where === 'string' ? undefined : where;
  const signal = options.signal ?? repo?.signal;
  signal?.throwIfAborted();
  const child = start(repo === undefined ? (where as string) : workingFolder(repo), args, {
    ...repo?.env,
    ...options.env,
  });

  // Where no file handle is left, Node makes no pipes: all that comes is an error.
  if (!child.stdout) throw await startFailure(child);

  let failure: unknown;
  const fail = (error: unknown) => {
    failure ??= error;
    child.kill('SIGKILL');
  };
  const abort = () => fail(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  const stopWatching = watchMemory(child.pid, options.maxMemory, () =>
    fail(new GitFailure(args[0]!, `took more than ${options.maxMemory} bytes of memory`, null)),
  );
  const timer =
    options.timeout === undefined
      ? undefined
      : setTimeout(() => fail(new GitFailure(args[0]!, `took more than ${options.timeout} ms`, null)), options.timeout);

  let stderr = '';
  child.stderr!.setEncoding('latin1').on('data', (text: string) => {
    if (stderr.length < STDERR_LIMIT) stderr += text.slice(0, STDERR_LIMIT - stderr.length);
  });
  let received = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    if (failure !== undefined) return;
    try {
      take(chunk);
    } catch (error) {
      fail(error);
    }
    received += chunk.length;
    if (received > LONG_OUTPUT && chunk.length < LONG_OUTPUT / 2) Atomics.wait(CELL, 0, 0, MOMENT);
  });
  // If git ends before it has read everything, the pipe breaks; its exit code tells why.
  const fed = feed(child, options.stdin).catch(() => undefined);

  try {
    const { code, killedBy } = await ended(child);
    await fed;
    if (failure !== undefined) throw failure;
    if (code === null) throw new GitFailure(args[0]!, `was ended by ${killedBy}`, null, stderr);
    if (!(options.okCodes ?? [0]).includes(code))
      throw new GitFailure(args[0]!, `failed (exit code ${code})`, code, stderr);
    return { exitCode: code, stderr };
  } finally {
    clearTimeout(timer);
    stopWatching();
    signal?.removeEventListener('abort', abort);
  }
}

function start(cwd: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const options = {
    cwd,
    env: { ...gitEnvironment(), ...env },
    stdio: 'pipe',
    shell: false,
    windowsHide: true,
  } as const;
  try {
    return spawn(findGit().program, [...argumentsBefore(args[0]!), ...args], options);
  } catch (error) {
    throw new SpawnFailure((error as NodeJS.ErrnoException).code ?? 'unknown error');
  }
}

function startFailure(child: ChildProcess): Promise<SpawnFailure> {
  return new Promise((resolve) =>
    child.once('error', (error: NodeJS.ErrnoException) => resolve(new SpawnFailure(error.code ?? 'unknown error'))),
  );
}

async function feed(child: ChildProcess, stdin: GitOptions['stdin']): Promise<void> {
  const pipe = child.stdin!;
  if (stdin === undefined || typeof stdin === 'string' || Buffer.isBuffer(stdin)) {
    pipe.on('error', () => undefined);
    pipe.end(stdin ?? '');
    return;
  }
  await pipeline(stdin, pipe);
}

function ended(child: ChildProcess): Promise<{ code: number | null; killedBy: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      // After a start, an error is only a signal that could not be sent: `close` follows.
      if (child.pid === undefined) reject(new SpawnFailure(error.code ?? 'unknown error'));
    });
    child.once('close', (code, killedBy) => resolve({ code, killedBy }));
  });
}
