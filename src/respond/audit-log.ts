import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import type { Clock } from './clock.ts';
import { appendDurably, privateFolder } from './durable-file.ts';
import { takeLock } from './exclusive-lock.ts';

/** What is written about one request: never a key, never a provider's text. */
export interface AuditFact {
  readonly event: 'sending' | 'answered';
  readonly provider: string;
  readonly fingerprint: string;
  readonly purpose: string;
  readonly method: string;
  readonly host: string;
  /** With `{key}` and `{id}` where such stand. */
  readonly path: string;
  readonly status?: number;
  readonly fault?: string;
  readonly requestId?: string;
}

const FIRST = '0'.repeat(64);

function lastLine(path: string): { line: string | undefined; torn: boolean } {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { line: undefined, torn: false };
    throw error;
  }
  try {
    const { size } = fstatSync(file);
    const tail = Buffer.alloc(Math.min(size, 16 * 1024));
    readSync(file, tail, 0, tail.length, size - tail.length);
    const text = tail.toString('utf8');
    const torn = text !== '' && !text.endsWith('\n');
    return { line: text.split('\n').slice(0, -1).filter(Boolean).at(-1), torn };
  } finally {
    closeSync(file);
  }
}

/** File system errors of the state folder as a sentence: they are the user's to mend. */
function usable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new UserError(
      'STATE_UNWRITABLE',
      `The state folder can't be used (${code ?? 'error'} in ${syscall}), and nothing is sent that can't be written down.`,
      'Make it writable, or set XDG_STATE_HOME to another folder.',
    );
  }
}

function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}

/**
 * Every request ever made, in `audit.ndjson` of the user's state directory: one JSON object a line, mode 0600, appended and synced
 * before the request goes and after its answer. Each line holds the hash of the line before, so a removed or changed line shows.
 */
export class AuditLog {
  readonly #path: string;
  readonly #clock: Clock;

  /** @throws UserError if the folder can't be used */
  constructor(stateDirectory: string, clock: Clock) {
    usable(() => privateFolder(stateDirectory));
    this.#path = join(stateDirectory, 'audit.ndjson');
    this.#clock = clock;
  }

  /** @throws UserError if nothing can be written: then nothing may be sent either */
  async write(fact: AuditFact): Promise<void> {
    const release = await this.#lock();
    usable(() => this.#append(fact, release));
  }

  #append(fact: AuditFact, release: () => void): void {
    try {
      const { line, torn } = lastLine(this.#path);
      const entry = {
        at: new Date(this.#clock.now()).toISOString(),
        monotonicNs: process.hrtime.bigint().toString(),
        pid: process.pid,
        previous: line === undefined ? FIRST : hashOf(line),
        ...fact,
      };
      // A line cut short by a crash stays as it is; the chain goes on from the last whole one.
      appendDurably(this.#path, `${torn ? '\n' : ''}${JSON.stringify(entry)}\n`);
    } finally {
      release();
    }
  }

  async #lock(): Promise<() => void> {
    for (let attempt = 0; ; attempt++) {
      try {
        return usable(() => takeLock(`${this.#path}.lock`));
      } catch (error) {
        if (attempt === 200 || (error as UserError).code !== 'BUSY') throw error;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }
  }
}

/** Numbers (from 1) of the lines whose chain is broken; lines cut short by a crash are left out. */
export function brokenLines(path: string): number[] {
  const broken: number[] = [];
  let previous = FIRST;
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      let entry: { previous?: string };
      try {
        entry = JSON.parse(line) as { previous?: string };
      } catch {
        return;
      }
      if (entry.previous !== previous) broken.push(index + 1);
      previous = hashOf(line);
    });
  return broken;
}
