import type { Match } from '../model/match.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Rule } from '../model/rule.ts';
import type { CompiledRules } from './compile-rules.ts';
import { decodeText, type Encoding } from './decode/decode-text.ts';
import { findEscapes } from './decode/find-escapes.ts';
import { findWideText } from './decode/wide-text.ts';
import { createCandidateFinder, type Region } from './kernel/find-candidates.ts';
import { findLiterals } from './kernel/find-literals.ts';
import type { LineCursor } from './line-cursor.ts';
import { matchRule, type RawMatch } from './match-rule.ts';
import type { Place } from './place.ts';

/** Called for each match. Says whether the match claims its bytes, so that vaguer rules leave them alone. `place` is valid during the call only. */
export type OnMatch = (match: Match, place: Place) => boolean;

/** How a text came to be: as it stands, or decoded from a piece of the blob. */
export interface Layer {
  readonly decoded: readonly string[];
  /** Where the encoded piece stands in the blob's own bytes; null for text that isn't a piece of another. */
  readonly outer: { readonly start: number; readonly end: number } | null;
}

/** What is the same for all regions of one blob. */
export interface BlobState {
  readonly provenance: Provenance;
  readonly cursor: LineCursor;
  /** Spans that a match has claimed, in the region's offsets. */
  claims: [start: number, end: number][];
  /** Bytes that decoders may still put out. */
  budget: number;
}

export interface RegionScanner {
  scan(region: Region, layer: Layer, state: BlobState): void;
  /** Only prefixes and tokens: for names, where nothing is encoded and no literal stands. */
  scanNames(region: Region, layer: Layer, state: BlobState): void;
}

/** Encoded texts inside encoded texts are followed this far. */
/** Bytes before and behind a token in which keywords count. */
const KEYWORDS_BEFORE = 90;
const KEYWORDS_BEHIND = 64;
const DEEPEST = 3;

/** What is being scanned right now. One object a depth, so that a scan of a small blob allocates next to nothing. */
interface Frame {
  region: Region;
  layer: Layer;
  topBytes: Buffer;
  topLength: number;
  claims: [start: number, end: number][];
  readonly tokens: number[];
  readonly encoded: { start: number; end: number; encoding: Encoding }[];
}

/** Scans regions of text, and the texts that are encoded in them. */
export function createRegionScanner(rules: CompiledRules, onMatch: OnMatch): RegionScanner {
  let state!: BlobState;
  let frame!: Frame;
  let depth = 0;
  const frames: Frame[] = [];
  const groups = new Set<number>();

  const findCandidates = createCandidateFinder(rules, {
    prefix: (entry, at) => {
      if (!isClaimed(frame.claims, at)) tryRules(entry.rules, at);
    },
    token: (start, end) => {
      frame.tokens.push(start, end);
    },
    encoded: (start, end, encoding) => {
      frame.encoded.push({ start, end, encoding });
    },
  });
  const onEscapes = (start: number, end: number, encoding: Encoding): void => {
    frame.encoded.push({ start, end, encoding });
  };
  const onWideText = (text: Buffer, start: number, end: number): void => descend(text, 'utf-16', start, end);

  return {
    scan(region, layer, blob) {
      state = blob;
      enter(region, layer, region.bytes, region.length, blob.claims);
      scanFrame();
      leave();
    },
    scanNames(region, layer, blob) {
      state = blob;
      enter(region, layer, region.bytes, region.length, blob.claims);
      findCandidates(region);
      tryTokens();
      leave();
    },
  };

  function enter(region: Region, layer: Layer, topBytes: Buffer, topLength: number, claims: [number, number][]): void {
    const known = frames[depth];
    if (known === undefined)
      frame = frames[depth] = { region, layer, topBytes, topLength, claims, tokens: [], encoded: [] };
    else {
      frame = known;
      Object.assign(known, { region, layer, topBytes, topLength, claims });
      known.tokens.length = known.encoded.length = 0;
    }
    depth++;
  }

  function leave(): void {
    depth--;
    if (depth > 0) frame = frames[depth - 1]!;
  }

  function scanFrame(): void {
    const { region } = frame;
    findLiterals(region, rules, tryRules);
    findCandidates(region);
    tryTokens();
    if (depth > DEEPEST) return;
    findEscapes(region, onEscapes);
    // Indexed: a piece that is decoded may bring in no more of them here, but the array is this frame's own.
    for (let index = 0; index < frame.encoded.length; index++) {
      const { start, end, encoding } = frame.encoded[index]!;
      if (isClaimed(frame.claims, start)) continue;
      const text = state.budget >= end - start ? decodeText(encoding, region.bytes, start, end) : null;
      if (text === null) continue;
      state.budget -= text.length;
      descend(text, encoding, start, end);
    }
    if (depth > 1) return;
    // One search for a zero byte tells binary data from text.
    const zero = region.bytes.indexOf(0, region.from);
    if (zero !== -1 && zero < region.to) findWideText(region.bytes, Math.max(0, zero - 1), region.to, onWideText);
  }

  function descend(text: Buffer, encoding: string, start: number, end: number): void {
    const { layer, topBytes, topLength } = frame;
    const inner = { decoded: [...layer.decoded, encoding], outer: layer.outer ?? { start, end } };
    enter({ bytes: text, length: text.length, from: 0, to: text.length, last: true }, inner, topBytes, topLength, []);
    scanFrame();
    leave();
  }

  function tryRules(candidates: readonly Rule[], at: number): void {
    for (const rule of candidates) {
      const found = matchRule(frame.region, rule, at);
      if (found !== null && report(found)) return;
    }
  }

  function tryTokens(): void {
    const { tokens, region } = frame;
    for (let index = 0; index < tokens.length; index += 2) {
      const start = tokens[index]!;
      if (isClaimed(frame.claims, start)) continue;
      groups.clear();
      rules.keywords.collect(region.bytes, Math.max(0, start - KEYWORDS_BEFORE), start, groups);
      if (groups.size === 0) collectBehind(tokens[index + 1]!);
      if (groups.size > 0) tryTokenRules(start, tokens[index + 1]!);
    }
  }

  /** `"value": "…", "name": "API_KEY"`: a name may stand behind its value. */
  function collectBehind(end: number): void {
    const { bytes, length } = frame.region;
    rules.keywords.collect(bytes, end, Math.min(length, end + KEYWORDS_BEHIND), groups);
    for (const group of groups) if (rules.tokenRules[group]!.named !== true) groups.delete(group);
  }

  function tryTokenRules(start: number, end: number): void {
    for (const group of [...groups].sort((a, b) => a - b)) {
      const found = matchRule(frame.region, rules.tokenRules[group]!, start, end);
      if (found !== null && report(found)) return;
    }
  }

  function report({ start, end, ...found }: RawMatch): boolean {
    const { region, layer, topBytes, topLength, claims } = frame;
    const span = layer.outer ?? { start, end };
    const { cursor } = state;
    const place: Place = {
      bytes: region.bytes,
      length: region.length,
      start,
      end,
      topBytes,
      topStart: span.start,
      topEnd: span.end,
      topLength,
      locate: () => ({ start: cursor.at(topBytes, span.start), end: cursor.at(topBytes, span.end) }),
    };
    const claimed = onMatch({ ...found, provenance: state.provenance, decoded: layer.decoded }, place);
    if (claimed) claims.push([start, end]);
    return claimed;
  }
}

function isClaimed(claims: readonly (readonly [number, number])[], at: number): boolean {
  for (let index = claims.length - 1; index >= 0; index--)
    if (at >= claims[index]![0] && at < claims[index]![1]) return true;
  return false;
}
