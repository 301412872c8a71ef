import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Arena, createPlainArena, createWasmArena } from '../../../src/git/packs/arena.ts';
import { readDeltaHead } from '../../../src/git/packs/delta.ts';
import { LeftToGit } from '../../../src/git/packs/left-to-git.ts';

const ARENAS: readonly (readonly [string, () => Arena])[] = [
  ['TypeScript', createPlainArena],
  ['WebAssembly', () => createWasmArena()!],
];

/** Puts base and delta into an arena and carries the delta out. @returns null if it was refused */
function run(arena: Arena, base: Buffer, delta: Buffer, size: number): Buffer | null {
  const from = base.length;
  const at = from + delta.length;
  arena.reserve(at + size);
  base.copy(arena.bytes, 0);
  delta.copy(arena.bytes, from);
  try {
    arena.apply(from, at, 0, base.length, at, size);
  } catch (error) {
    if (error instanceof LeftToGit) return null;
    throw error;
  }
  return Buffer.from(arena.bytes.subarray(at, at + size));
}

const copy = (offset: number, count: number): Buffer =>
  Buffer.from([
    0xff,
    offset & 255,
    (offset >> 8) & 255,
    (offset >> 16) & 255,
    offset >>> 24,
    count & 255,
    (count >> 8) & 255,
    count >> 16,
  ]);
const insert = (text: string): Buffer => Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'latin1')]);

describe.each(ARENAS)('in %s', (_name, create) => {
  const base = Buffer.from(Array.from({ length: 70_000 }, (_, at) => (at * 7) % 251));

  test('copies and insertions', () => {
    const delta = Buffer.concat([copy(5, 3), insert('hello'), copy(0, 70_000), copy(69_999, 1)]);
    const wanted = Buffer.concat([base.subarray(5, 8), Buffer.from('hello'), base, base.subarray(69_999)]);
    expect(run(create(), base, delta, wanted.length)?.equals(wanted)).toBe(true);
  });

  test('a count of zero stands for 65,536', () => {
    expect(run(create(), base, Buffer.from([0x80]), 65_536)?.equals(base.subarray(0, 65_536))).toBe(true);
  });

  test.each([
    ['a copy that begins behind the base', copy(70_001, 1), 1],
    ['a copy that ends behind the base', copy(69_999, 2), 2],
    ['a copy far away', copy(0xffffffff | 0, 1), 1],
    ['more than was announced', copy(0, 3), 2],
    ['less than was announced', copy(0, 3), 4],
    ['an insertion that is cut short', insert('hello').subarray(0, 4), 5],
    ['a copy that is cut short', copy(0, 3).subarray(0, 5), 3],
    ['an instruction that is none', Buffer.from([0]), 0],
  ])('%s is refused', (_what, delta, size) => {
    expect(run(create(), base, delta, size)).toBeNull();
  });

  test('holds what it held when it grows, up to a limit', () => {
    const arena = create();
    arena.bytes.write('kept', 0);
    arena.reserve(50 << 20);
    expect(arena.bytes.toString('latin1', 0, 4)).toBe('kept');
    expect(arena.bytes.length).toBeGreaterThan(50 << 20);
    expect(() => arena.reserve(200 << 20)).toThrow(LeftToGit);
  });
});

test('any bytes: both give the same, and touch nothing before the output', () => {
  const [plain, wasm] = [createPlainArena(), createWasmArena()!];
  const instruction = fc.oneof(
    fc.tuple(fc.nat(300), fc.nat(200)).map(([offset, count]) => copy(offset, count)),
    fc.string({ minLength: 1, maxLength: 127, unit: 'binary-ascii' }).map(insert),
    fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
  );
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(instruction, { maxLength: 12 }),
      fc.option(fc.nat(2000)),
      (bytes, instructions, wrong) => {
        const base = Buffer.from(bytes);
        const delta = Buffer.concat(instructions);
        // Mostly the right size, as far as there is one.
        const size = wrong ?? sizeOf(instructions);
        const one = run(plain, base, delta, size);
        const other = run(wasm, base, delta, size);
        expect(other).toEqual(one);
        expect(wasm.bytes.subarray(0, base.length).equals(base)).toBe(true);
        expect(wasm.bytes.subarray(base.length, base.length + delta.length).equals(delta)).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});

function sizeOf(instructions: readonly Buffer[]): number {
  return instructions.reduce((sum, bytes) => {
    const [op = 0] = bytes;
    if (op === 0xff && bytes.length === 8) return sum + (bytes.readUIntLE(5, 3) || 65_536);
    return sum + op;
  }, 0);
}

test('sizes of a delta are bounded', () => {
  expect(readDeltaHead(Buffer.from([0x83, 0x01, 0x05]), 0, 3)).toEqual({ baseSize: 131, size: 5, at: 3 });
  expect(() => readDeltaHead(Buffer.from([0x83]), 0, 1)).toThrow(LeftToGit);
  expect(() => readDeltaHead(Buffer.alloc(40, 0xff), 0, 40)).toThrow(LeftToGit);
});

test('the module is what its source compiles to', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'unleak-delta-')), 'module.ts');
  execFileSync(process.execPath, ['scripts/delta.mjs', file]);
  expect(readFileSync(file, 'utf8')).toBe(readFileSync('src/git/packs/wasm/module.ts', 'utf8'));
});
