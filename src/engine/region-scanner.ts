import type { Match } from '../model/match.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Rule } from '../model/rule.ts';
import type { CompiledRules } from './compile-rules.ts';
import { decodeEscapes } from './decode/decode-escapes.ts';
import { decodeToken } from './decode/decode-token.ts';
import { decodeWideRun } from './decode/decode-wide-run.ts';
import { decodeWrapped } from './decode/decode-wrapped.ts';
import type { DecodedPiece, SpanOf } from './decode/piece.ts';
import { type Candidates, type Kernel, noCandidates, type Region } from './kernel/kernel.ts';
import { ENDS_VALUE, KEYWORDS_BEFORE, KEYWORDS_BEHIND } from './keyword-range.ts';
import type { LineCursor } from './line-cursor.ts';
import { matchRule, noWindow, type RawMatch } from './match-rule.ts';
import type { Place } from './place.ts';

/** Called for each match. Says whether the match claims its bytes, so that vaguer rules leave them alone. `place` is valid during the call only. */
export type OnMatch = (match: Match, place: Place) => boolean;

/** How a text came to be: as it stands, or decoded from a piece of the blob. */
export interface Layer {
  readonly decoded: readonly string[];
  /** Where a span of the text stands in the blob's own bytes; null for text that isn't a piece of another. */
  readonly spanOf: SpanOf | null;
}

/** What is the same for all regions of one blob. */
export interface BlobState {
  readonly provenance: Provenance;
  readonly cursor: LineCursor;
  /** Spans that a match has claimed, in the offsets of the blob's own bytes as they are in memory. */
  claims: [start: number, end: number][];
  /** Bytes that decoders may still put out; below zero once a text was left encoded for want of them. */
  budget: number;
}

export interface RegionScanner {
  scan(region: Region, layer: Layer, state: BlobState): void;
  /** Only prefixes and tokens: for names, where nothing is encoded and no literal stands. */
  scanNames(region: Region, layer: Layer, state: BlobState): void;
  /** Whether `scanNames` would have anything to try. */
  hasCandidates(region: Region): boolean;
}

/** Encoded texts inside encoded texts are followed this far. */
const DEEPEST = 3;

/** What is being scanned right now. One object a depth, so that a scan of a small blob allocates next to nothing. */
interface Frame {
  region: Region;
  layer: Layer;
  topBytes: Buffer;
  topLength: number;
  readonly found: Candidates;
}

/** Scans regions of text, and the texts that are encoded in them. */
export function createRegionScanner(rules: CompiledRules, kernel: Kernel, onMatch: OnMatch): RegionScanner {
  let state!: BlobState;
  let frame!: Frame;
  let depth = 0;
  const frames: Frame[] = [];
  const groups = new Set<number>();

  return {
    scan(region, layer, blob) {
      state = blob;
      depth = 0;
      enter(region, layer, region.bytes, region.length);
      scanFrame();
      leave();
    },
    scanNames(region, layer, blob) {
      state = blob;
      depth = 0;
      enter(region, layer, region.bytes, region.length);
      kernel.find(region, frame.found);
      tryPrefixes();
      tryTokens();
      leave();
    },
    hasCandidates,
  };

  function hasCandidates(region: Region): boolean {
    const found = noCandidates();
    kernel.find(region, found);
    return found.prefixes.length > 0 || found.tokens.length > 0;
  }

  function enter(region: Region, layer: Layer, topBytes: Buffer, topLength: number): void {
    const known = frames[depth];
    if (known === undefined) frame = frames[depth] = { region, layer, topBytes, topLength, found: noCandidates() };
    else {
      frame = known;
      Object.assign(known, { region, layer, topBytes, topLength });
    }
    depth++;
  }

  function leave(): void {
    depth--;
    if (depth > 0) frame = frames[depth - 1]!;
  }

  function scanFrame(): void {
    const { region, found } = frame;
    kernel.find(region, found);
    for (let index = 0; index < found.literals.length; index += 2)
      tryRules(rules.literals[found.literals[index]!]!.rules, found.literals[index + 1]!);
    tryPrefixes();
    tryTokens();
    if (depth > DEEPEST) return;
    const { encoded } = found;
    for (let index = 0; index < encoded.length; index += 2) {
      const start = encoded[index]!;
      const end = encoded[index + 1]!;
      if (isTaken(start)) continue;
      const wrapped = decodeWrapped(region, start, end);
      if (wrapped !== null) descend(wrapped);
      else decodeToken(region, start, end, descend);
    }
    const { escaped, wide } = found;
    for (let index = 0; index < escaped.length; index += 2)
      decodeEscapes(region, escaped[index]!, escaped[index + 1]!, descend);
    for (let index = 0; index < wide.length; index += 3)
      decodeWideRun(region, wide[index]!, wide[index + 1]!, wide[index + 2]!, descend);
  }

  function descend({ encoding, text, from, to, last, spanOf }: DecodedPiece): void {
    if (from >= to) return;
    if (state.budget < text.length) {
      state.budget = -1;
      return;
    }
    state.budget -= text.length;
    const { layer, topBytes, topLength } = frame;
    const outer = layer.spanOf;
    const inner: Layer = {
      decoded: [...layer.decoded, encoding],
      spanOf: outer === null ? spanOf : (start, end) => outer(...spanOf(start, end)),
    };
    enter({ bytes: text, length: text.length, from, to, base: 0, last }, inner, topBytes, topLength);
    scanFrame();
    leave();
  }

  function tryRules(candidates: readonly Rule[], at: number): void {
    const window = noWindow();
    for (const rule of candidates) {
      const found = matchRule(frame.region, rule, at, window);
      if (found !== null && report(found)) return;
    }
  }

  function tryPrefixes(): void {
    const { prefixes } = frame.found;
    for (let index = 0; index < prefixes.length; index += 2) {
      const at = prefixes[index + 1]!;
      if (!isTaken(at)) tryRules(rules.entries[prefixes[index]!]!.rules, at);
    }
  }

  function tryTokens(): void {
    const { region } = frame;
    const { tokens } = frame.found;
    for (let index = 0; index < tokens.length; index += 2) {
      const start = tokens[index]!;
      if (isTaken(start)) continue;
      groups.clear();
      rules.keywords.collect(region.bytes, Math.max(0, start - KEYWORDS_BEFORE), start, groups);
      if (groups.size === 0) collectBehind(tokens[index + 1]!);
      if (groups.size > 0) tryTokenRules(start, tokens[index + 1]!);
    }
  }

  /** `"value": "…", "name": "API_KEY"`: a name may stand behind its value. */
  function collectBehind(end: number): void {
    const { bytes, length } = frame.region;
    if (ENDS_VALUE[bytes[end] ?? 0] === 0) return;
    rules.keywords.collect(bytes, end, Math.min(length, end + KEYWORDS_BEHIND), groups);
    for (const group of groups) if (rules.tokenRules[group]!.named !== true) groups.delete(group);
  }

  function tryTokenRules(start: number, end: number): void {
    const window = noWindow();
    for (const group of [...groups].sort((a, b) => a - b)) {
      const found = matchRule(frame.region, rules.tokenRules[group]!, start, window, end);
      if (found !== null && report(found)) return;
    }
  }

  function report({ start, end, ...found }: RawMatch): boolean {
    const { region, layer, topBytes, topLength } = frame;
    const [topStart, topEnd] = layer.spanOf === null ? [start, end] : layer.spanOf(start, end);
    // A decoded text repeats what was plain in it, and was found as such.
    if (layer.spanOf !== null && isClaimed(state.claims, topStart)) return true;
    const { cursor } = state;
    const place: Place = {
      bytes: region.bytes,
      length: region.length,
      start,
      end,
      topBytes,
      topStart,
      topEnd,
      topLength,
      locate: () => ({ start: cursor.at(topBytes, topStart), end: cursor.at(topBytes, topEnd) }),
    };
    const claimed = onMatch({ ...found, provenance: state.provenance, decoded: layer.decoded }, place);
    if (claimed) state.claims.push([topStart, topEnd]);
    return claimed;
  }

  /** Whether a match has claimed the bytes at an offset of the text that is being scanned. */
  function isTaken(at: number): boolean {
    if (state.claims.length === 0) return false;
    const { spanOf } = frame.layer;
    return isClaimed(state.claims, spanOf === null ? at : spanOf(at, at + 1)[0]);
  }
}

function isClaimed(claims: readonly (readonly [number, number])[], at: number): boolean {
  for (let index = claims.length - 1; index >= 0; index--)
    if (at >= claims[index]![0] && at < claims[index]![1]) return true;
  return false;
}
