import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeMappings, type Segment } from '../../../src/exposure/sourcemap/vlq.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function encodeNumber(value: number): string {
  let rest = value < 0 ? -value * 2 + 1 : value * 2;
  let text = '';
  do {
    const digit = rest % 32;
    rest = Math.floor(rest / 32);
    text += DIGITS[digit + (rest > 0 ? 32 : 0)];
  } while (rest > 0);
  return text;
}

/** The inverse of the decoder, written apart from it. */
function encode(lines: readonly (readonly Segment[])[]): string {
  let source = 0;
  let line = 0;
  let original = 0;
  return lines
    .map((segments) => {
      let column = 0;
      return segments
        .map((segment) => {
          const fields = [segment.column - column];
          column = segment.column;
          if (segment.source >= 0) {
            fields.push(segment.source - source, segment.line - line, segment.originalColumn - original);
            ({ source, line, originalColumn: original } = segment);
          }
          return fields.map(encodeNumber).join('');
        })
        .join(',');
    })
    .join(';');
}

const segment = fc.oneof(
  fc.record({ column: fc.nat(1e6), source: fc.nat(500), line: fc.nat(1e6), originalColumn: fc.nat(1e6) }),
  fc.record({ column: fc.nat(1e6), source: fc.constant(-1), line: fc.constant(0), originalColumn: fc.constant(0) }),
);
const lines = fc.array(
  fc.array(segment, { maxLength: 8 }).map((all) => all.sort((a, b) => a.column - b.column)),
  { maxLength: 12 },
);

test('what was encoded is decoded', () => {
  fc.assert(
    fc.property(lines, (given) => {
      const wanted = new Set(given.keys());
      const decoded = decodeMappings(encode(given), wanted);
      expect(given.map((_segments, index) => decoded?.get(index) ?? [])).toEqual(given);
    }),
  );
});

test('no text makes the decoder throw, hang or give a place before the start of a line it was not asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.uniqueArray(fc.nat(20)), (text, wanted) => {
      const decoded = decodeMappings(text, new Set(wanted));
      for (const line of decoded?.keys() ?? []) expect(wanted).toContain(line);
    }),
  );
});

test('a number that does not end, a wrong number of fields and a foreign character are no mappings', () => {
  for (const text of ['AAAg', 'AA', 'AAA', 'AAAAAA', 'A!A', 'ggggggggggggggggA', 'AAéA'])
    expect(decodeMappings(text, new Set([0]))).toBeNull();
});
