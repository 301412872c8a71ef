import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineCursor } from '../../src/engine/line-cursor.ts';
import { memoryKey, scanBytes } from './scan.ts';

/** The slow and obvious way. */
function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).replace(/^\ufeff/, '');
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

const text = fc
  .array(fc.constantFrom('\n', '\r\n', '\r', '\t', ' ', 'a', 'é', '漢', '😀', '\u2028', 'word', '\u0301', ''), {
    maxLength: 200,
  })
  .map((parts) => parts.join(''));

describe('lines and columns', () => {
  it('are those of the obvious way, in any order of questions and however the text is cut', () => {
    fc.assert(
      fc.property(text, fc.boolean(), fc.array(fc.nat(), { maxLength: 20 }), fc.nat(), (body, mark, picks, cut) => {
        const whole = (mark ? '\ufeff' : '') + body;
        const bytes = Buffer.from(whole);
        const indexes = [...whole].reduce<number[]>((all, char) => [...all, all.at(-1)! + char.length], [0]);
        const starts = indexes.filter((index) => !mark || index > 0);
        if (starts.length === 0) return;
        const cursor = new LineCursor();
        for (const pick of picks) {
          const index = starts[pick % starts.length]!;
          expect(cursor.at(bytes, Buffer.byteLength(whole.slice(0, index)))).toEqual(placeOf(whole, index));
        }
        const from = starts[cut % starts.length]!;
        const dropped = Buffer.byteLength(whole.slice(0, from));
        cursor.drop(bytes, dropped);
        for (const pick of picks) {
          const index = starts.filter((one) => one >= from)[0 + (pick % starts.filter((one) => one >= from).length)]!;
          const offset = Buffer.byteLength(whole.slice(from, index));
          expect(cursor.at(bytes.subarray(dropped), offset)).toEqual(placeOf(whole, index));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('point at the key, in text of any alphabet and encoding', () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.constantFrom<BufferEncoding>('utf8', 'utf16le'),
        fc.boolean(),
        (before, after, encoding, cut) => {
          const key = memoryKey();
          const whole = `\ufeff${before}"${key}"${after}`;
          const bytes = Buffer.from(whole, encoding);
          const [hit] = scanBytes(bytes, cut ? [700] : 'whole');
          const { line, column } = placeOf(whole, whole.indexOf(key));
          expect(hit).toMatchObject({ line, column, endLine: line, endColumn: column + key.length });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of decoded keys are those of the letters that they were written with', () => {
    const key = memoryKey();
    const written = [...key].map((char) => `\\x${char.charCodeAt(0).toString(16)}`).join('');
    expect(scanBytes(Buffer.from(`a\nb = "${written}"`))[0]).toMatchObject({
      line: 2,
      column: 6,
      endLine: 2,
      endColumn: 6 + written.length,
    });
    const json = Buffer.from(`{"some":"text","key":"${key}"}`).toString('base64');
    const [hit] = scanBytes(Buffer.from(`a\nb = "${json}"`));
    const piece = json.slice(hit!.column - 6, hit!.endColumn - 6);
    expect(hit!.line).toBe(2);
    expect(piece.length).toBeLessThan(key.length * 1.4 + 4);
    expect(Buffer.from(json.slice(0, Math.floor((hit!.column - 6) / 4) * 4), 'base64').toString()).not.toContain('mem');
    expect(Buffer.from(json.slice(0, Math.ceil((hit!.endColumn - 6) / 4) * 4), 'base64').toString()).toContain(key);
  });
});
