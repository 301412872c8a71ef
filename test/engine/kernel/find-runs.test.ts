import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRuns } from '../../../src/engine/kernel/find-runs.ts';

/** Every maximal run of 16 and more, by a regular expression. */
function runsOf(bytes: Buffer): [number, number][] {
  return [...bytes.toString('latin1').matchAll(/[A-Za-z0-9_+/=-]{16,}/g)].map(({ 0: run, index }) => [
    index,
    index + run.length,
  ]);
}

function found(bytes: Buffer, length = bytes.length): [number, number][] {
  const runs: [number, number][] = [];
  findRuns(bytes, length, (start, end) => runs.push([start, end]));
  return runs;
}

describe('findRuns', () => {
  it('finds what the obvious expression finds', () => {
    const part = fc.oneof(
      fc.integer({ min: 0, max: 40 }).map((n) => 'Az09_-+/='.repeat(5).slice(0, n)),
      fc.constantFrom(' ', '.', '\n', '\0', '\xff', '@', '[', '`', '{', ',', ':'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const bytes = Buffer.from(parts.join(''), 'latin1');
        expect(found(bytes)).toEqual(runsOf(bytes));
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (raw) => {
        expect(found(Buffer.from(raw))).toEqual(runsOf(Buffer.from(raw)));
      }),
    );
  });

  it('looks at nothing behind the length that it is given', () => {
    const bytes = Buffer.from('a'.repeat(64));
    expect(found(bytes, 15)).toEqual([]);
    expect(found(bytes, 16)).toEqual([[0, 16]]);
    expect(found(bytes, 40)).toEqual([[0, 40]]);
  });
});
