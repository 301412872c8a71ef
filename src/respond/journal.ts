import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import type { Clock } from './clock.ts';
import { appendDurably, privateFolder } from './durable-file.ts';
import { takeLock } from './exclusive-lock.ts';
import type { KeyCheck } from './key-text.ts';

export type Operation = 'revoke' | 'rotate';

/** What is known of the old key, so that the operation can go on after its text is gone. */
export interface OldKey {
  /** Absent where revocation needs no id. */
  readonly id?: string;
  readonly parent?: string;
  readonly name?: string;
  readonly scopes?: readonly string[];
  readonly environment?: string;
  readonly expiresAt?: string;
}

/** One step. It is on the disk before what it announces is done (`creating`, `storing`, `revoking`) or after what it reports. */
export type Step =
  | { readonly state: 'begun'; readonly old: OldKey; readonly sinks: readonly string[]; readonly graceMs?: number }
  /** About to create a key whose name ends with `tag`. */
  | { readonly state: 'creating'; readonly tag: string }
  | { readonly state: 'created'; readonly tag: string; readonly newId: string; readonly check: KeyCheck }
  /** The provider accepts the new key. */
  | { readonly state: 'answered'; readonly tag: string }
  | { readonly state: 'storing' | 'stored'; readonly tag: string; readonly sink: string }
  /** The new key was read back from its sinks, and the provider accepts what was read. */
  | { readonly state: 'verified'; readonly tag: string; readonly restUntil: number }
  /** All keys of an attempt that came to nothing are deleted. */
  | { readonly state: 'removed'; readonly tag: string }
  | { readonly state: 'revoking' | 'revoked' }
  | { readonly state: 'done'; readonly outcome: string };

/** Step with the facts that every line of a journal repeats. */
export type Entry = Step & {
  readonly version: 1;
  readonly at: string;
  readonly operation: Operation;
  readonly id: string;
  readonly fingerprint: string;
  readonly provider: string;
  readonly origin: string;
};

/** Whose journal it is. */
export interface JournalHead {
  readonly operation: Operation;
  readonly id: string;
  readonly fingerprint: string;
  readonly provider: string;
  /** Scheme, host and port that the keys belong to. */
  readonly origin: string;
}

function folderOf(stateDirectory: string): string {
  return join(stateDirectory, 'journal');
}

function nameOf(id: string, fingerprint: string): string {
  return `${id.replace(/[^A-Za-z0-9]/g, '')}-${createHash('sha256').update(fingerprint).digest('hex').slice(0, 12)}`;
}

/** The steps since the last `done`. A line cut short by a crash was never acted upon: it is left out. */
function pendingEntries(path: string): Entry[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  const entries: Entry[] = [];
  for (const line of text.split('\n')) {
    let entry: Entry;
    try {
      entry = JSON.parse(line) as Entry;
    } catch {
      continue;
    }
    if (entry.state === 'done') entries.length = 0;
    else entries.push(entry);
  }
  return entries;
}

export type PendingOperation = JournalHead & { readonly sinks: readonly string[]; readonly since: string };

/** Unfinished operations, for resuming by id when the finding itself is gone from the files. */
export function pendingOperations(stateDirectory: string): PendingOperation[] {
  let names: string[];
  try {
    names = readdirSync(folderOf(stateDirectory)).filter((name) => name.endsWith('.ndjson'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names.sort().flatMap((name) => {
    const [first] = pendingEntries(join(folderOf(stateDirectory), name));
    if (first === undefined) return [];
    const { operation, id, fingerprint, provider, origin, at } = first;
    const sinks = first.state === 'begun' ? first.sinks : [];
    return [{ operation, id, fingerprint, provider, origin, sinks, since: at }];
  });
}

/**
 * The journal of one key's revocation or rotation: NDJSON in the state directory, one line per step, synced before the program goes
 * on. It holds ids, names and keyed hashes, never a key. Exclusive while open.
 */
export class Journal {
  readonly head: JournalHead;
  readonly pending: Entry[];
  readonly #path: string;
  readonly #clock: Clock;
  readonly #release: () => void;

  /** @throws UserError if another process holds it, or another operation on the key is unfinished */
  constructor(stateDirectory: string, head: JournalHead, clock: Clock) {
    privateFolder(stateDirectory);
    privateFolder(folderOf(stateDirectory));
    this.head = head;
    this.#clock = clock;
    this.#path = join(folderOf(stateDirectory), `${nameOf(head.id, head.fingerprint)}.ndjson`);
    this.#release = takeLock(`${this.#path}.lock`);
    this.pending = pendingEntries(this.#path);
    const [first] = this.pending;
    // A revocation takes over from an unfinished rotation: a leaked key must not stay alive because a new one has no place to go.
    const goesOn =
      first === undefined ||
      (first.origin === head.origin && (first.operation === head.operation || head.operation === 'revoke'));
    if (first !== undefined && !goesOn) {
      this.close();
      const where = first.origin === head.origin ? '' : ` at ${first.origin}`;
      throw new UserError(
        'UNFINISHED_OPERATION',
        `An earlier ${first.operation} of ${head.id}${where} was not finished.`,
        `Finish it first: unleak ${first.operation} ${head.id} --yes, with the same --provider-url.`,
      );
    }
  }

  /** Writes a step and returns when it is on the disk. */
  write(step: Step): void {
    const entry: Entry = { version: 1, at: new Date(this.#clock.now()).toISOString(), ...this.head, ...step };
    // The leading line feed ends a line that a crash may have cut short.
    appendDurably(this.#path, `\n${JSON.stringify(entry)}\n`);
    if (step.state === 'done') this.pending.length = 0;
    else this.pending.push(entry);
  }

  close(): void {
    this.#release();
  }
}
