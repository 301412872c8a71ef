import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Inflater, plainInflater, reuseHandle } from '../../../src/git/packs/inflate.ts';
import { LeftToGit } from '../../../src/git/packs/left-to-git.ts';

const fast = reuseHandle()!;

/** What comes out, and where the stream ended; or that it was refused. */
function run(inflater: Inflater, stream: Buffer, size: number): string {
  const output = Buffer.alloc(size + 8, 0xee);
  try {
    const end = inflater.whole(stream, 0, stream.length, output, 3, size);
    // One byte behind may be used, no other.
    if (!output.subarray(0, 3).equals(Buffer.alloc(3, 0xee)) || output.at(-1) !== 0xee) return 'wrote elsewhere';
    return `${end} ${output.toString('hex', 3, 3 + size)}`;
  } catch (error) {
    if (error instanceof LeftToGit) return 'refused';
    throw error;
  }
}

test('the reused handle does what inflateSync does, damage or not, again and again', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.nat(5000).map((count) => 'again and '.repeat(count)),
  );
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 0, max: 9 }),
      fc.option(fc.tuple(fc.nat(), fc.nat(255))),
      fc.integer({ min: -2, max: 2 }),
      fc.nat(3),
      (content, level, damage, more, behind) => {
        const plain = Buffer.from(content);
        const stream = Buffer.concat([deflateSync(plain, { level }), Buffer.alloc(behind, 7)]);
        if (damage !== null) stream[damage[0] % stream.length]! ^= damage[1];
        const size = Math.max(0, plain.length + more);
        expect(run(fast, stream, size)).toBe(run(plainInflater, stream, size));
        expect(run(fast, deflateSync(plain), plain.length)).toContain(plain.toString('hex'));
      },
    ),
    { numRuns: 2000 },
  );
});

test('every cut is refused', () => {
  const stream = deflateSync(Buffer.from('some text, some text, some text'));
  for (let length = 0; length < stream.length; length++)
    expect(run(fast, stream.subarray(0, length), 31)).toBe('refused');
  expect(run(fast, stream, 31)).not.toBe('refused');
});

test.each([
  ['the handle', fast],
  ['inflateSync', plainInflater],
] as const)('the start of a stream, even of one that is cut short, with %s', (_name, inflater) => {
  const stream = deflateSync(Buffer.from('blob 100\0'.padEnd(5000, 'x')));
  const output = Buffer.alloc(64);
  expect(inflater.start(stream, stream.length, output, 32)).toBe(32);
  expect(inflater.start(stream, stream.length - 5, output, 9)).toBe(9);
  expect(output.toString('latin1', 0, 9)).toBe('blob 100\0');
});

test('a version of Node that was never tried does without the handle', () => {
  expect(reuseHandle('99.0.0')).toBeNull();
  expect(reuseHandle('18.0.0')).toBeNull();
  expect(reuseHandle('20.19.0')).not.toBeNull();
});
