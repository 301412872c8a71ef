import type { BlobSink } from '../model/blob-sink.ts';
import type { Provenance } from '../model/provenance.ts';
import type { CompiledRules } from './compile-rules.ts';
import { PIECE } from './decode/piece.ts';
import { WideDecoder } from './decode/wide-decoder.ts';
import { detectWide, type WideEncoding } from './decode/wide-text.ts';
import { createKernel } from './kernel/create-kernel.ts';
import { type Kernel, type Region, ROOM } from './kernel/kernel.ts';
import { LineCursor } from './line-cursor.ts';
import { type BlobState, createRegionScanner, type Layer, type OnMatch } from './region-scanner.ts';

export type { OnMatch } from './region-scanner.ts';

/** Farthest that any pattern may reach behind its trigger, in bytes. */
export const LONGEST_REACH = 8192;
/** Bytes behind a candidate that must be in memory: what patterns reach, the longest piece of encoded text, and clues nearby. */
const LOOKAHEAD = LONGEST_REACH + 4096;
/** Bytes before a candidate that are kept when the buffer moves on: windows, clues nearby, the beginning of encoded text. */
const KEPT = 2048;
/** So much of a blob is looked at to tell its encoding. */
const HEAD = 512;

/** A commit begins with the ids of its tree and parents, of which there are as many as history is long; what people wrote comes behind. */
const AUTHOR = Buffer.from('author ');

const TOP: Layer = { decoded: [], spanOf: null };
/** What decoders may put out for each byte of a blob: more than honest text needs, and an end to bombs. */
const BUDGET_PER_BYTE = 32;
const LEAST_BUDGET = 1 << 20;

/** A scanner, and what else its kernel can tell of a text. */
export interface Scanner extends BlobSink, Pick<Kernel, 'hidingSigns'> {}

/**
 * Bytes and rules in, matches out. Synchronous, and pure but for its reused buffer: the same bytes give the same matches, however they are
 * cut into pieces. Memory is bounded by the buffer, whatever the size of a blob.
 *
 * @param onLeftEncoded told once of a blob in which so much is encoded in so many ways that decoding was given up
 */
export function createScanner(
  rules: CompiledRules,
  onMatch: OnMatch,
  onLeftEncoded: (blob: Provenance) => void = () => undefined,
): Scanner {
  const kernel = createKernel(rules);
  const scanner = createRegionScanner(rules, kernel, onMatch);
  const cursor = new LineCursor(kernel);
  let buffer: Buffer | null = null;
  let state: BlobState = { provenance: { source: 'stdin' }, cursor, claims: [], budget: 0 };
  let layer = TOP;
  let filled = 0;
  let from = 0;
  /** Offset of the buffer's first byte in the blob. */
  let base = 0;
  let head: Buffer[] | null = null;
  let wide: WideDecoder | null = null;

  return {
    whole,
    open,
    write,
    close,
    mayHoldKeys: (names) => scanner.hasCandidates(wholeRegion(names)),
    room: () => kernel.input,
    hidingSigns: (bytes) => kernel.hidingSigns(bytes),
  };

  function whole(blob: Provenance, bytes: Buffer): void {
    begin(blob);
    const isText = blob.type === undefined || blob.type === 'blob';
    const encoding = isText ? detectWide(bytes) : null;
    const text = encoding === null ? bytes : decodeWide(bytes, encoding);
    if (encoding !== null) layer = { decoded: [encoding], spanOf: null };
    state.budget += text.length * BUDGET_PER_BYTE;
    const from = blob.type === 'commit' ? Math.max(0, text.indexOf(AUTHOR)) : 0;
    const region: Region = { ...wholeRegion(text), from };
    if (blob.type === 'tree' || blob.type === 'ref') scanner.scanNames(region, layer, state);
    else scanner.scan(region, layer, state);
    if (state.budget < 0) onLeftEncoded(blob);
  }

  function begin(blob: Provenance): void {
    cursor.reset();
    state = { provenance: blob, cursor, claims: [], budget: LEAST_BUDGET };
    layer = TOP;
    filled = from = base = 0;
    wide = null;
    head = null;
  }

  function open(blob: Provenance): void {
    begin(blob);
    head = [];
    buffer = kernel.window;
  }

  function write(bytes: Buffer): void {
    if (head === null) feed(bytes);
    else {
      // The caller may overwrite its bytes, so the few that are kept back are copied.
      head.push(Buffer.from(bytes.subarray(0, HEAD)));
      const known = head.reduce((sum, part) => sum + part.length, 0);
      if (known >= HEAD || bytes.length > HEAD) {
        settleEncoding();
        if (bytes.length > HEAD) feed(bytes.subarray(HEAD));
      }
    }
  }

  function settleEncoding(): void {
    const first = Buffer.concat(head ?? []);
    head = null;
    const encoding = detectWide(first);
    if (encoding !== null) {
      wide = new WideDecoder(encoding);
      layer = { decoded: [encoding], spanOf: null };
    }
    feed(first);
  }

  function feed(bytes: Buffer): void {
    fill(wide === null ? bytes : wide.push(bytes));
  }

  function fill(bytes: Buffer): void {
    let read = 0;
    while (read < bytes.length) {
      const taken = Math.min(bytes.length - read, ROOM - filled);
      bytes.copy(buffer!, filled, read, read + taken);
      read += taken;
      filled += taken;
      if (filled === ROOM) flush(false);
    }
  }

  function close(): void {
    if (head !== null) settleEncoding();
    if (wide !== null) fill(wide.end());
    flush(true);
    if (state.budget < 0) onLeftEncoded(state.provenance);
  }

  /** Scans what can be judged, then moves the rest, with enough before it, to the front of the buffer. */
  function flush(last: boolean): void {
    const farthest = filled - LOOKAHEAD;
    const to = last ? filled : farthest - ((base + farthest) % PIECE);
    if (state.budget >= 0) state.budget += (to - from) * BUDGET_PER_BYTE;
    scanner.scan({ bytes: buffer!, length: filled, from, to, base, last }, layer, state);
    if (last) return;
    const dropped = to - KEPT;
    cursor.drop(buffer!, dropped);
    buffer!.copyWithin(0, dropped, filled);
    filled -= dropped;
    base += dropped;
    from = KEPT;
    state.claims = state.claims
      .map(([start, end]): [number, number] => [start - dropped, end - dropped])
      .filter(([, end]) => end > 0);
  }
}

function wholeRegion(bytes: Buffer): Region {
  return { bytes, length: bytes.length, from: 0, to: bytes.length, base: 0, last: true };
}

function decodeWide(bytes: Buffer, encoding: WideEncoding): Buffer {
  const decoder = new WideDecoder(encoding);
  return Buffer.concat([decoder.push(bytes), decoder.end()]);
}
