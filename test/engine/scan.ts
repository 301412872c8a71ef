import { randomBytes } from 'node:crypto';
import { PROVIDERS, RULES } from '../../rules/index.ts';
import { compileRules } from '../../src/engine/compile-rules.ts';
import { createScanner } from '../../src/engine/scanner.ts';
import { judge } from '../../src/judge/judge.ts';

export interface Hit {
  readonly rule: string;
  readonly value: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly decoded: string;
  /** In the blob's bytes as far as they are in memory. */
  readonly topStart: number;
}

const COMPILED = compileRules(RULES);

/** How the bytes are handed over: at once, or cut into pieces of these sizes, over and over. */
export type Cut = 'whole' | readonly number[];

/** Scans bytes with all rules and the judge, and lists what is accepted, in the order of its places. */
export function scanBytes(bytes: Buffer, cut: Cut = 'whole'): Hit[] {
  const hits: Hit[] = [];
  const scanner = createScanner(COMPILED, (match, place) => {
    const nearby = (): string =>
      place.topBytes.toString(
        'latin1',
        Math.max(0, place.topStart - 1600),
        Math.min(place.topLength, place.topEnd + 1600),
      );
    const verdict = judge(match, { nearby, file: nearby }, PROVIDERS);
    if (verdict.kind === 'dismissed') return verdict.final;
    const { start, end } = place.locate();
    hits.push({
      rule: match.rule.id,
      value: match.value,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      decoded: match.decoded.join('+'),
      topStart: place.topStart,
    });
    return true;
  });
  if (cut === 'whole') scanner.whole({ source: 'stdin' }, bytes);
  else {
    scanner.open({ source: 'stdin' });
    for (let at = 0, turn = 0; at < bytes.length; turn++) {
      const size = cut[turn % cut.length]!;
      // A copy that is overwritten at once: nothing may be kept of it.
      const piece = Buffer.from(bytes.subarray(at, at + size));
      scanner.write(piece);
      piece.fill(0x58);
      at += size;
    }
    scanner.close();
  }
  return hits.sort((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1));
}

/** The hits without their buffer offsets, which depend on how much is in memory. */
export function places(hits: readonly Hit[]): Omit<Hit, 'topStart'>[] {
  return hits.map(({ topStart: _, ...hit }) => hit);
}

/** A fresh Memory API key. */
export function memoryKey(): string {
  return untilAccepted(() => `mem_live_${randomBytes(32).toString('hex')}`);
}

/** A fresh key of the shape that several providers share. */
export function skKey(): string {
  return untilAccepted(() => {
    let body = '';
    while (body.length < 40)
      body += randomBytes(48)
        .toString('base64')
        .replace(/[^A-Za-z0-9]/g, '');
    return `sk_live_${body.slice(0, 40)}`;
  });
}

/** One random value in some thousands looks like a placeholder (`aaaaaa`): the judge's tests are elsewhere. */
function untilAccepted(make: () => string): string {
  for (;;) {
    const key = make();
    if (scanBytes(Buffer.from(key)).length === 1) return key;
  }
}
