import { closeSync, constants, fstatSync, lstatSync, openSync, readlinkSync, readSync } from 'node:fs';
import { monotonicNow } from '../files/clock.ts';
import type { BlobSink } from '../model/blob-sink.ts';
import type { Problem } from '../model/problem.ts';
import type { Provenance } from '../model/provenance.ts';
import type { ScanLog } from '../model/scan-log.ts';

/** Milliseconds of reading one file after which signals and timers get their turn. */
const SLICE = 50;
/** Not followed if it is a link, not waited for if it is a pipe. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export interface FileReader {
  /**
   * Hands a file's bytes to the sink, or a symbolic link's target text, and says in the log what became of it. A file that is gone is
   * nothing: listing and reading are not one moment.
   * With a signal, what of a file doesn't fit into the buffer is read in turns with everything else, and the promise is to be awaited.
   * @param named somebody asked for this very file, so it must be there and be readable
   */
  read(location: string | Buffer, provenance: Provenance, named?: boolean): void | Promise<void>;
}

/** @param maxFileSize bytes; larger files are skipped and counted. Null for no limit. */
export function createFileReader(
  sink: BlobSink,
  log: ScanLog,
  maxFileSize: number | null,
  signal?: AbortSignal,
): FileReader {
  const own = sink.room === undefined ? Buffer.allocUnsafe(256 * 1024) : null;
  let buffer: Buffer;
  return { read };

  function read(location: string | Buffer, provenance: Provenance, named = false): void | Promise<void> {
    const path = provenance.path ?? location.toString();
    let file: number;
    buffer = own ?? sink.room!();
    try {
      file = openSync(location, FLAGS);
    } catch (error) {
      fail(error, location, provenance, path, named);
      return;
    }
    let rest: Promise<void> | null = null;
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) leaveOut(path, named);
      else if (maxFileSize !== null && stat.size > maxFileSize) log.skipped(path, 'larger than --max-file-size');
      else {
        const size = readSmall(file, provenance, stat.size);
        if (size !== null) log.scanned(size);
        else if (signal === undefined) log.scanned(pumpAll(file, provenance));
        else rest = pumpInTurns(file, provenance, path);
      }
    } catch (error) {
      log.unreadable(problemOf(error, path));
    } finally {
      if (rest === null) closeSync(file);
    }
    if (rest !== null) return rest.finally(() => closeSync(file));
  }

  /** Pipes, sockets and devices. */
  function leaveOut(path: string, named: boolean): void {
    if (named) log.unreadable({ code: 'NOT_A_FILE', message: `${path} is not a regular file.`, path });
    else log.skipped(path, 'not a regular file');
  }

  /** A file that fits into the buffer is read and handed over; of a larger one, the buffer is full afterwards. */
  function readSmall(file: number, provenance: Provenance, announced: number): number | null {
    let filled = 0;
    // A short read is no end of file: only zero is, or all that there was a moment ago. Some files say that they are empty and aren't.
    do {
      const count = readSync(file, buffer, filled, buffer.length - filled, null);
      filled += count;
      if (count === 0) break;
      if (filled === buffer.length) return null;
    } while (filled !== announced);
    sink.whole(provenance, buffer.subarray(0, filled));
    return filled;
  }

  function pumpAll(file: number, provenance: Provenance): number {
    const pump = startPump(file, provenance);
    try {
      for (;;) if (pump.isDone()) return pump.size();
    } finally {
      sink.close();
    }
  }

  /** Signals and timers get their turn in between: a file may take minutes. */
  async function pumpInTurns(file: number, provenance: Provenance, path: string): Promise<void> {
    const pump = startPump(file, provenance);
    let isWhole = false;
    let problem: Problem | null = null;
    try {
      for (let pause = monotonicNow() + SLICE; !isWhole && !signal?.aborted; ) {
        isWhole = pump.isDone();
        if (monotonicNow() < pause) continue;
        await new Promise((resolved) => setImmediate(resolved));
        pause = monotonicNow() + SLICE;
      }
    } catch (error) {
      problem = problemOf(error, path);
    } finally {
      sink.close();
    }
    if (isWhole) log.scanned(pump.size());
    else log.unreadable(problem ?? { code: 'UNREADABLE_FILE', message: `${path} was not read to its end.`, path });
  }

  /** Takes the full buffer, then a buffer with every call, until there is no more. */
  function startPump(file: number, provenance: Provenance): { isDone(): boolean; size(): number } {
    let size = buffer.length;
    sink.open(provenance);
    sink.write(buffer);
    return {
      isDone() {
        const count = readSync(file, buffer, 0, buffer.length, null);
        size += count;
        if (count > 0) sink.write(buffer.subarray(0, count));
        return count === 0;
      },
      size: () => size,
    };
  }

  function fail(error: unknown, location: string | Buffer, provenance: Provenance, path: string, named: boolean): void {
    const code = errorCode(error);
    if ((code === 'ENOENT' || code === 'ENOTDIR') && !named) return;
    // O_NOFOLLOW says ELOOP (Linux, macOS) or EMLINK (BSD) for a link; a socket can't be opened at all.
    if (code === 'ELOOP' || code === 'EMLINK') readLink(location, provenance, path);
    else if (code === 'ENXIO' && lstatSync(location).isSocket()) leaveOut(path, named);
    else log.unreadable(problemOf(error, path));
  }

  function readLink(location: string | Buffer, provenance: Provenance, path: string): void {
    try {
      const target = readlinkSync(location, { encoding: 'buffer' });
      sink.whole(provenance, target);
      log.scanned(target.length);
    } catch (error) {
      log.unreadable(problemOf(error, path));
    }
  }
}

/** The system's own name of the error: `EACCES`. */
export function errorCode(error: unknown): string {
  const code = error !== null && typeof error === 'object' ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of the path is no folder',
  EIO: 'the disk reported an error',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
};

/** @throws the error itself if it isn't the system's: a fault of ours must not pass for an unreadable file */
export function problemOf(error: unknown, path: string): Problem {
  const code = errorCode(error);
  if (!/^E[A-Z0-9]+$/.test(code)) throw error;
  return { code: 'UNREADABLE_FILE', message: `${path} could not be read: ${REASONS[code] ?? code}.`, path };
}
