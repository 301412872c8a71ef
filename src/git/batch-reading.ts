import { BatchOutputError, BatchParser } from './batch-parser.ts';
import { cleanMessage, GitFailure } from './git-failure.ts';
import { joinLines } from './git-lines.ts';
import { listPacksWithoutIndex } from './missing-objects.ts';
import { OID_LENGTH } from './object-id.ts';
import type { ObjectSink } from './object-sink.ts';
import type { Repository } from './repository.ts';
import { streamGit } from './run-git.ts';

export interface ReadTotals {
  /** Objects handed over completely, and their bytes. */
  readonly objects: number;
  readonly bytes: number;
  /** Calls of `missing`. */
  readonly missing: number;
}

/** Each dead object costs one start of git, some 10 ms. */
const DEATH_LIMIT = 500;

/** Reads objects through `git cat-file --batch`, past damaged ones. */
export class BatchReading {
  readonly #repo: Repository;
  readonly #sink: ObjectSink;
  readonly #signal: AbortSignal | undefined;
  readonly #missing = new Set<string>();
  #objects = 0;
  #bytes = 0;

  constructor(repo: Repository, sink: ObjectSink, signal: AbortSignal | undefined) {
    this.#repo = repo;
    this.#signal = signal;
    this.#sink = {
      whole: (oid, type, bytes) => sink.whole(oid, type, bytes),
      open: (oid, type, size) => sink.open(oid, type, size),
      write: (bytes) => sink.write(bytes),
      close: () => sink.close(),
      missing: (oid, why) => {
        this.#missing.add(`${oid} ${oid === '' ? why : ''}`);
        sink.missing(oid, why);
      },
    };
  }

  totals(): ReadTotals {
    return { objects: this.#objects, bytes: this.#bytes, missing: this.#missing.size };
  }

  /** Tells the sink, once per object. */
  reportMissing(oid: string, why: string): void {
    if (!this.#missing.has(`${oid} ${oid === '' ? why : ''}`)) this.#sink.missing(oid, why);
  }

  async readAll(): Promise<void> {
    for (const pack of listPacksWithoutIndex(this.#repo))
      this.reportMissing('', `${pack} has no index, so git can't read it`);
    // --batch-all-objects: reachable or not; --unordered: in pack order, several times faster; --buffer: no flush after each object.
    const run = await this.#run(['--batch', '--buffer', '--unordered', '--batch-all-objects']);
    // git ends at the first damaged object. The same listing without contents doesn't, and has the same order.
    const ids = await this.#listAll();
    if (run.failure === null) {
      this.#reportErrors(run.stderr);
      // A damaged object that says it is larger than it is takes those after it for its own content.
      if (run.answers !== ids.length)
        this.reportMissing('', `git listed ${ids.length} objects, but wrote ${run.answers}`);
      return;
    }
    if (run.answers > 0 && ids[run.answers - 1] !== run.last) {
      throw new GitFailure(
        'cat-file',
        'gave another list of objects the second time: the repository changed while it was read',
        null,
      );
    }
    await this.#continueAfter(ids.slice(run.answers), run);
  }

  async readListed(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const run = await this.#run(['--batch', '--buffer'], ids);
    if (run.failure !== null) await this.#continueAfter(ids.slice(run.answers), run);
  }

  /** `ids` starts with the object at which git ended. */
  async #continueAfter(ids: readonly string[], first: Run): Promise<void> {
    let rest = ids;
    let run = first;
    for (let deaths = 1; run.failure !== null && rest.length > 0; deaths++) {
      if (deaths > DEATH_LIMIT) {
        for (const oid of rest) this.reportMissing(oid, 'not read: too many damaged objects in this repository');
        return;
      }
      if (run.failure.exitCode === null && !run.exact) {
        // Killed with a full buffer: the object at which it ended is unknown until each one is flushed.
        run = await this.#run(['--batch'], rest);
      } else {
        this.reportMissing(rest[0]!, whyOf(run.failure));
        rest = rest.slice(1);
        if (rest.length === 0) return;
        run = await this.#run(['--batch', '--buffer'], rest);
      }
      rest = rest.slice(run.answers);
    }
  }

  async #listAll(): Promise<string[]> {
    const ids: string[] = [];
    const length = OID_LENGTH[this.#repo.objectFormat];
    const output: Buffer[] = [];
    // Asked for names only, git opens no object.
    const args = ['cat-file', '--batch-check=%(objectname)', '--buffer', '--unordered', '--batch-all-objects'];
    const { stderr } = await streamGit(this.#repo, args, (chunk) => output.push(chunk), this.#options());
    this.#reportErrors(stderr);
    const text = Buffer.concat(output);
    for (let at = 0; at + length < text.length; at += length + 1) ids.push(text.toString('latin1', at, at + length));
    return ids;
  }

  async #run(args: readonly string[], ids?: readonly string[]): Promise<Run> {
    const parser = new BatchParser(this.#sink, OID_LENGTH[this.#repo.objectFormat]);
    const exact = !args.includes('--buffer');
    let failure: GitFailure | null = null;
    let stderr = '';
    try {
      const options = ids === undefined ? this.#options() : { ...this.#options(), stdin: joinLines(ids) };
      stderr = (await streamGit(this.#repo, ['cat-file', ...args], (chunk) => parser.push(chunk), options)).stderr;
    } catch (error) {
      if (error instanceof BatchOutputError)
        failure = new GitFailure('cat-file', `was not understood: ${error.message}`, 0);
      else if (error instanceof GitFailure) failure = error;
      else throw error;
    }
    const cut = parser.finish();
    if (failure === null && (cut !== null || (ids !== undefined && parser.answers < ids.length))) {
      failure = new GitFailure('cat-file', 'ended before its output was complete', 0);
    }
    this.#objects += parser.objects;
    this.#bytes += parser.bytes;
    return { failure, stderr, answers: parser.answers, last: parser.last, exact };
  }

  /** git goes on after some errors, such as an unusable pack index: what it says then is all we learn. */
  #reportErrors(stderr: string): void {
    for (const line of cleanMessage(stderr).split('\n'))
      if (line.startsWith('error: ')) this.reportMissing('', line.slice(7));
  }

  #options(): { signal?: AbortSignal } {
    return this.#signal === undefined ? {} : { signal: this.#signal };
  }
}

interface Run {
  readonly failure: GitFailure | null;
  readonly stderr: string;
  readonly answers: number;
  readonly last: string;
  /** Every answer was flushed, so the object after the last answer is the one at which git ended. */
  readonly exact: boolean;
}

function whyOf(failure: GitFailure): string {
  return /^(?:error|fatal): (.*)$/m.exec(failure.detail)?.[1] ?? failure.message;
}
