import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../rules/index.ts';
import { compileRules } from '../../../src/engine/compile-rules.ts';
import { decodeToken } from '../../../src/engine/decode/decode-token.ts';
import { decodeWideRun } from '../../../src/engine/decode/decode-wide-run.ts';
import { decodeWrapped } from '../../../src/engine/decode/decode-wrapped.ts';
import { type Candidates, noCandidates, type Region } from '../../../src/engine/kernel/kernel.ts';
import { createPlainKernel } from '../../../src/engine/kernel/plain-kernel.ts';
import { createWasmKernel } from '../../../src/engine/kernel/wasm/wasm-kernel.ts';
import { ENDS_VALUE, KEYWORDS_BEFORE, KEYWORDS_BEHIND } from '../../../src/engine/keyword-range.ts';

const rules = compileRules(RULES);
const plain = createPlainKernel(rules);
const wasm = createWasmKernel(rules, plain)!;

/** What the plain kernel reports and the other one does not, or the other way round. Nothing that can become a match may be among it. */
function differences(region: Region, tamper: (found: Candidates) => void = () => undefined): string[] {
  const expected = noCandidates();
  const found = noCandidates();
  plain.find(region, expected);
  wasm.find(region, found);
  tamper(found);
  const all: string[] = [];
  if (expected.prefixes.join() !== found.prefixes.join()) all.push('prefixes');
  if (expected.literals.join() !== found.literals.join()) all.push('literals');
  all.push(
    ...leftOut(expected.tokens, found.tokens, (start, end) => hasKeyword(region, start, end)).map(
      (at) => `token ${at}`,
    ),
  );
  all.push(
    ...leftOut(expected.encoded, found.encoded, (start, end) => isEncoded(region, start, end)).map(
      (at) => `encoded ${at}`,
    ),
  );
  if (expected.escaped.join() !== found.escaped.join()) all.push('escaped');
  all.push(...differentWide(region, expected.wide, found.wide));
  return all;
}

/** Pairs that only one of the lists has, less those that the second may leave out because they are not `telling`. */
function leftOut(
  all: readonly number[],
  some: readonly number[],
  telling: (start: number, end: number) => boolean,
): string[] {
  const pairs = (flat: readonly number[]): string[] =>
    flat.flatMap((start, at) => (at % 2 === 0 ? [`${start}-${flat[at + 1]}`] : []));
  const reported = new Set(pairs(some));
  const missing = pairs(all).filter((pair) => !reported.has(pair));
  const invented = pairs(some).filter((pair) => !pairs(all).includes(pair));
  return [...missing.filter((pair) => telling(...(pair.split('-').map(Number) as [number, number]))), ...invented];
}

function hasKeyword({ bytes, length }: Region, start: number, end: number): boolean {
  const groups = new Set<number>();
  rules.keywords.collect(bytes, Math.max(0, start - KEYWORDS_BEFORE), start, groups);
  if (groups.size > 0) return true;
  if (ENDS_VALUE[bytes[end] ?? 0] === 0) return false;
  rules.keywords.collect(bytes, end, Math.min(length, end + KEYWORDS_BEHIND), groups);
  return [...groups].some((group) => rules.tokenRules[group]!.named === true);
}

function isEncoded(region: Region, start: number, end: number): boolean {
  if (decodeWrapped(region, start, end) !== null) return true;
  let pieces = 0;
  decodeToken(region, start, end, () => pieces++);
  return pieces > 0;
}

/** Wide runs that are left out must be without any candidate when they are decoded. */
function differentWide(region: Region, all: readonly number[], some: readonly number[]): string[] {
  const triples = (flat: readonly number[]): string[] =>
    flat.flatMap((start, at) => (at % 3 === 0 ? [`${start}-${flat[at + 1]}-${flat[at + 2]}`] : []));
  const reported = triples(some);
  const missing = triples(all).filter((run) => !reported.includes(run));
  const telling = missing.filter((run) => {
    const [start, end, width] = run.split('-').map(Number) as [number, number, number];
    let candidates = 0;
    decodeWideRun(region, start, end, width, ({ text, from, to, last }) => {
      const inner = noCandidates();
      plain.find({ bytes: text, length: text.length, from, to, base: 0, last }, inner);
      candidates += Object.values(inner).flat().length;
    });
    return candidates > 0;
  });
  return [...telling, ...reported.filter((run) => !triples(all).includes(run))].map((run) => `wide ${run}`);
}

const regionOf = (bytes: Buffer, more: Partial<Region> = {}): Region => ({
  bytes,
  length: bytes.length,
  from: 0,
  to: bytes.length,
  base: 0,
  last: true,
  ...more,
});

const prefixes = rules.entries.map(({ bytes }) => Buffer.from(bytes).toString('latin1'));
const literals = rules.literals.map(({ text }) => text.toString('latin1'));
const keywords = rules.tokenRules.flatMap(({ trigger }) => (trigger.on === 'token' ? trigger.keywords : []));
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Pieces of text that one kernel or the other treats in a way of its own. */
const piece = fc.oneof(
  fc.constantFrom(...prefixes),
  fc.constantFrom(...literals),
  fc.constantFrom(...keywords),
  fc.integer({ min: 1, max: 70 }).map((size) => randomBytes(size).toString('base64').slice(0, size)),
  fc.integer({ min: 1, max: 70 }).map((size) => randomBytes(size).toString('hex').slice(0, size)),
  fc.integer({ min: 1, max: 40 }).map((size) => 'getElementsByTagNameAndSomethingElseAgain'.slice(0, size)),
  fc.string({ minLength: 10, maxLength: 60, unit: fc.constantFrom(...'key = "value" and so on\n') }).map(base64),
  fc
    .string({ minLength: 12, maxLength: 40, unit: fc.constantFrom(...'plain text 09') })
    .map((text) => Buffer.from(text).toString('hex')),
  fc.string({ minLength: 1, maxLength: 30 }).map((text) => Buffer.from(text, 'utf16le').toString('latin1')),
  fc.constantFrom(
    '=',
    '==',
    '/',
    '+',
    '-',
    '--',
    '-----',
    '_',
    '.',
    ':',
    '\\n',
    '\\x41',
    '\\u0041',
    '\\u{41}',
    '%41',
    '%4',
    '\x1b[31m',
    '=3D',
  ),
  fc.constantFrom(
    ' ',
    '"',
    "'",
    '`',
    '\n',
    '\r\n',
    '\t',
    ',',
    '&quot;',
    '&#34;',
    ';',
    '\0',
    '@',
    '://',
    '(',
    '[',
    '{',
    '|',
    '>',
    '\xe4',
    '\xff',
  ),
);
const text = fc.array(piece, { maxLength: 60 }).map((parts) => Buffer.from(parts.join(''), 'latin1'));

describe('the kernel in WebAssembly', () => {
  it('finds what the plain one finds, less what comes to nothing', () => {
    fc.assert(
      fc.property(text, (bytes) => {
        expect(differences(regionOf(bytes))).toEqual([]);
      }),
      { numRuns: 4000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 700 }), (raw) => {
        expect(differences(regionOf(Buffer.from(raw)))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps to the region, in its own memory or not', () => {
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.nat(200),
        fc.boolean(),
        fc.boolean(),
        (before, inside, behind, base, last, within) => {
          const all = Buffer.concat([before, inside, behind]);
          const room = wasm.input;
          // Whatever stands behind the text in memory is not part of it.
          room.fill('mem_live_');
          all.copy(room);
          const region = regionOf(within ? room : all, {
            length: all.length,
            from: before.length,
            to: before.length + inside.length,
            base,
            last,
          });
          expect(differences(region)).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('agrees on source code, text and binaries', () => {
    for (const file of [
      process.execPath,
      'node_modules/typescript/package.json',
      'package-lock.json',
      'dist/program.js',
      'README.md',
    ]) {
      const bytes = readFileSync(file);
      for (let at = 0; at < Math.min(bytes.length, 3 << 20); at += 200_000)
        expect(differences(regionOf(bytes.subarray(at, at + 200_000), { base: at })), file).toEqual([]);
    }
  });

  it('is compared by a test that sees the loss of one candidate', () => {
    const key = randomBytes(24).toString('hex');
    const texts = [
      `api_key = "${key}" sk_live_${key} ${base64(`password is ${key}`)} https://u:${key}@h -----BEGIN \\x41${key}\0`,
      Buffer.from(`\0sk_live_${key}\0`, 'utf16le').toString('latin1'),
    ];
    const region = regionOf(Buffer.from(texts.join(''), 'latin1'));
    expect(differences(region)).toEqual([]);
    for (const field of ['prefixes', 'literals', 'tokens', 'encoded', 'escaped', 'wide'] as const)
      expect(
        differences(region, (found) => found[field].splice(0, field === 'wide' ? 3 : 2)),
        field,
      ).not.toEqual([]);
  });

  it('leaves texts to the plain one that it has no room for', () => {
    const key = randomBytes(24).toString('hex');
    const many = Buffer.from('/AIza'.repeat(60_000));
    const long = Buffer.from(`${'x '.repeat(600_000)}sk_live_${key}`);
    for (const bytes of [many, long]) {
      expect(differences(regionOf(bytes))).toEqual([]);
      const found = noCandidates();
      wasm.find(regionOf(bytes), found);
      expect(found.prefixes.length).toBeGreaterThan(0);
    }
  });

  it('counts as the plain one does', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), fc.nat(20), (words, from) => {
        const bytes = Buffer.from(`${words}\n\r\n${words}`);
        bytes.copy(wasm.window);
        const start = Math.min(from, bytes.length);
        expect(wasm.countLineFeeds(wasm.window, start, bytes.length)).toBe(
          plain.countLineFeeds(bytes, start, bytes.length),
        );
        expect(wasm.countUnits(wasm.window, start, bytes.length)).toBe(plain.countUnits(bytes, start, bytes.length));
      }),
    );
    expect(plain.countUnits(Buffer.from('aä€😀'), 0, 10)).toBe(5);
  });

  it('is what its source says', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'unleak-kernel-')), 'module.ts');
    execFileSync(process.execPath, ['scripts/kernel.mjs', file]);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync('src/engine/kernel/wasm/module.ts', 'utf8'));
  });
});
