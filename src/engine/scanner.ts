import { TextDecoder } from 'node:util';
import type { BlobSink } from '../model/blob-sink.ts';
import type { Match } from '../model/match.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Rule } from '../model/rule.ts';
import type { CompiledRules } from './compile-rules.ts';
import { decodeText, type Encoding } from './decode/decode-text.ts';
import { findEscapes } from './decode/find-escapes.ts';
import { decodeWide, detectWide, findWideText, type WideEncoding } from './decode/wide-text.ts';
import { findCandidates, type Region } from './kernel/find-candidates.ts';
import { findLiterals } from './kernel/find-literals.ts';
import { LineCursor } from './line-cursor.ts';
import { matchRule, type RawMatch } from './match-rule.ts';
import type { Place } from './place.ts';

/** Farthest that any pattern may reach behind its trigger. */
export const LONGEST_REACH = 8192;
/** Size of the one reused buffer. */
export const BUFFER_SIZE = 256 * 1024;
const KEPT = 512;
const DEEPEST = 3;

/** Called for each match. Says whether the match claims its bytes, so that vaguer rules leave them alone. `place` is valid during the call only. */
export type OnMatch = (match: Match, place: Place) => boolean;

interface Layer {
  readonly decoded: readonly string[];
  /** Where the encoded piece stands in the top layer's buffer; null in the top layer itself. */
  readonly outer: { readonly start: number; readonly end: number } | null;
}

/**
 * Bytes and rules in, matches out. Synchronous, and pure but for its reused buffer: the same bytes give the same matches, however they are
 * cut into pieces. Memory is bounded by the buffer, whatever the size of a blob.
 */
export function createScanner(rules: CompiledRules, onMatch: OnMatch): BlobSink {
  const buffer = Buffer.allocUnsafe(BUFFER_SIZE);
  const cursor = new LineCursor();
  const top: Layer = { decoded: [], outer: null };
  let provenance: Provenance = { source: 'stdin' };
  let layer = top;
  let filled = 0;
  let from = 0;
  let claims: [start: number, end: number][] = [];
  let wide: { encoding: WideEncoding; decoder: TextDecoder | null; rest: Buffer } | null = null;
  let budget = 0;

  return { whole, open, write, close };

  function whole(blob: Provenance, bytes: Buffer): void {
    begin(blob);
    const encoding = bytes.length >= 4 ? detectWide(bytes) : null;
    const text = encoding === null ? bytes : decodeWide(bytes, encoding);
    if (encoding !== null) layer = { decoded: [encoding], outer: null };
    budget = text.length * 2 + 65_536;
    scanRegion({ bytes: text, length: text.length, from: 0, to: text.length, last: true }, layer, 0, text);
  }

  function begin(blob: Provenance): void {
    provenance = blob;
    layer = top;
    cursor.reset();
    claims = [];
    filled = from = 0;
    wide = null;
  }

  function open(blob: Provenance): void {
    begin(blob);
    budget = 65_536;
  }

  function write(bytes: Buffer): void {
    if (filled === 0 && from === 0 && wide === null && bytes.length >= 4) {
      const encoding = detectWide(bytes);
      if (encoding !== null) {
        wide = {
          encoding,
          decoder: encoding.startsWith('utf-16') ? new TextDecoder(encoding) : null,
          rest: Buffer.alloc(0),
        };
        layer = { decoded: [encoding], outer: null };
      }
    }
    if (wide === null) fill(bytes);
    else if (wide.decoder !== null) fill(Buffer.from(wide.decoder.decode(bytes, { stream: true })));
    else {
      const all = Buffer.concat([wide.rest, bytes]);
      const usable = all.length - (all.length % 4);
      wide.rest = Buffer.from(all.subarray(usable));
      fill(decodeWide(all.subarray(0, usable), wide.encoding));
    }
  }

  function fill(bytes: Buffer): void {
    let read = 0;
    while (read < bytes.length) {
      const taken = Math.min(bytes.length - read, BUFFER_SIZE - filled);
      bytes.copy(buffer, filled, read, read + taken);
      read += taken;
      filled += taken;
      if (filled === BUFFER_SIZE) flush(false);
    }
  }

  function close(): void {
    flush(true);
  }

  /** Scans what can be judged, then moves the rest, with enough before it, to the front of the buffer. */
  function flush(last: boolean): void {
    const to = last ? filled : filled - LONGEST_REACH;
    budget += (to - from) * 2;
    scanRegion({ bytes: buffer, length: filled, from, to, last }, layer, 0, buffer);
    if (last) return;
    const dropped = to - KEPT;
    cursor.drop(buffer, dropped);
    buffer.copyWithin(0, dropped, filled);
    filled -= dropped;
    from = KEPT;
    claims = claims
      .map(([start, end]): [number, number] => [start - dropped, end - dropped])
      .filter(([, end]) => end > 0);
  }

  function scanRegion(region: Region, within: Layer, depth: number, topBytes: Buffer): void {
    const claimed = within.outer === null ? claims : [];
    const tokens: number[] = [];
    const encoded: { start: number; end: number; encoding: Encoding }[] = [];
    const tryRules = (candidates: readonly Rule[], at: number): void => {
      for (const rule of candidates) {
        const found = matchRule(region, rule, at);
        if (found !== null && report(found, region, within, topBytes, claimed)) return;
      }
    };
    findLiterals(region, rules, tryRules);
    findCandidates(region, rules, {
      prefix: (entry, at) => {
        if (!isClaimed(claimed, at)) tryRules(entry.rules, at);
      },
      token: (start, end) => {
        tokens.push(start, end);
      },
      encoded: (start, end, encoding) => {
        encoded.push({ start, end, encoding });
      },
    });
    for (let index = 0; index < tokens.length; index += 2) {
      if (!isClaimed(claimed, tokens[index]!))
        tryTokenRules(region, within, tokens[index]!, tokens[index + 1]!, topBytes, claimed);
    }
    if (depth >= DEEPEST) return;
    findEscapes(region, (start, end, encoding) => encoded.push({ start, end, encoding }));
    for (const { start, end, encoding } of encoded) {
      if (isClaimed(claimed, start)) continue;
      const text = budget >= end - start ? decodeText(encoding, region.bytes, start, end) : null;
      if (text === null) continue;
      budget -= text.length;
      descend(text, encoding, start, end);
    }
    // One search for a zero byte tells binary data from text.
    const zero = region.bytes.indexOf(0, region.from);
    if (depth === 0 && zero !== -1 && zero < region.to) {
      findWideText(region.bytes, Math.max(0, zero - 1), region.to, (text, start, end) =>
        descend(text, 'utf-16', start, end),
      );
    }

    function descend(text: Buffer, encoding: string, start: number, end: number): void {
      const inner: Layer = { decoded: [...within.decoded, encoding], outer: within.outer ?? { start, end } };
      scanRegion(
        { bytes: text, length: text.length, from: 0, to: text.length, last: true },
        inner,
        depth + 1,
        topBytes,
      );
    }
  }

  function tryTokenRules(
    region: Region,
    within: Layer,
    start: number,
    end: number,
    topBytes: Buffer,
    claimed: [number, number][],
  ): void {
    const groups = new Set<number>();
    rules.keywords.collect(region.bytes, Math.max(0, start - 90), start, groups);
    if (groups.size === 0) return;
    for (const group of [...groups].sort((a, b) => a - b)) {
      const rule = rules.tokenRules[group]!;
      const found = matchRule(region, rule, start, end);
      if (found !== null && report(found, region, within, topBytes, claimed)) return;
    }
  }

  function report(
    found: RawMatch,
    region: Region,
    within: Layer,
    topBytes: Buffer,
    claimed: [number, number][],
  ): boolean {
    const { start, end, ...rest } = found;
    const span = within.outer ?? { start, end };
    const place: Place = {
      bytes: region.bytes,
      length: region.length,
      start,
      end,
      topBytes,
      topStart: span.start,
      topEnd: span.end,
      topLength: topBytes === buffer ? filled : topBytes.length,
      locate: () => ({ start: cursor.at(topBytes, span.start), end: cursor.at(topBytes, span.end) }),
    };
    const claims = onMatch({ ...rest, provenance, decoded: within.decoded }, place);
    if (claims) claimed.push([start, end]);
    return claims;
  }
}

function isClaimed(claims: readonly (readonly [number, number])[], at: number): boolean {
  for (let index = claims.length - 1; index >= 0; index--)
    if (at >= claims[index]![0] && at < claims[index]![1]) return true;
  return false;
}
