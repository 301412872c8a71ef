import { CLASS, PRINTABLE } from '../kernel/byte-classes.ts';
import type { WideEncoding } from './wide-text.ts';

/** So many bytes of plain ASCII in a row, inside a wide text, are taken for what they are. */
const SHORTEST_ASCII = 16;

/**
 * Decodes UTF-16 or UTF-32 to UTF-8, in any number of parts. A byte order mark is left out, invalid units become U+FFFD.
 *
 * Plain ASCII in between stays as it is: read as wide characters it would be Chinese, and a key could hide behind a false byte order mark.
 */
export class WideDecoder {
  readonly #width: number;
  readonly #isLittle: boolean;
  #rest: Buffer = Buffer.alloc(0);
  /** Units of printable bytes only, until it is known whether they are a row of ASCII. */
  #held: number[] = [];
  #isAscii = false;
  #high = 0;
  #isStart = true;

  constructor(encoding: WideEncoding) {
    this.#width = encoding.startsWith('utf-16') ? 2 : 4;
    this.#isLittle = encoding.endsWith('le');
  }

  /** The next part. What can't be decided yet is kept for the next call. */
  push(bytes: Buffer): Buffer {
    const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const usable = all.length - (all.length % this.#width);
    this.#rest = Buffer.from(all.subarray(usable));
    const out: string[] = [];
    for (let at = 0; at < usable; at += this.#width) {
      const unit = this.#unitAt(all, at);
      if (!isAsciiBytes(all, at, this.#width)) {
        this.#release(out);
        this.#isAscii = false;
        this.#emit(out, unit);
      } else if (this.#isAscii) out.push(this.#asciiOf(unit));
      else {
        this.#held.push(unit);
        if (this.#held.length * this.#width >= SHORTEST_ASCII) {
          this.#isAscii = true;
          for (const one of this.#held) out.push(this.#asciiOf(one));
          this.#held = [];
        }
      }
    }
    return Buffer.from(out.join(''));
  }

  /** What was kept back. Half a character at the end is dropped. */
  end(): Buffer {
    const out: string[] = [];
    this.#release(out);
    if (this.#high !== 0) out.push('\ufffd');
    return Buffer.from(out.join(''));
  }

  #unitAt(bytes: Buffer, at: number): number {
    if (this.#width === 2) return this.#isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
    return this.#isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
  }

  /** The unit's bytes as the letters that they are. */
  #asciiOf(unit: number): string {
    const chars: string[] = [];
    for (let shift = (this.#width - 1) * 8; shift >= 0; shift -= 8)
      chars.push(String.fromCharCode((unit >>> shift) & 0xff));
    return (this.#isLittle ? chars.reverse() : chars).join('');
  }

  #release(out: string[]): void {
    for (const unit of this.#held) this.#emit(out, unit);
    this.#held = [];
  }

  #emit(out: string[], unit: number): void {
    if (this.#high !== 0) {
      const high = this.#high;
      this.#high = 0;
      if (this.#width === 2 && unit >= 0xdc00 && unit <= 0xdfff) {
        out.push(String.fromCharCode(high, unit));
        return;
      }
      out.push('\ufffd');
    }
    const isStart = this.#isStart;
    this.#isStart = false;
    if (isStart && unit === 0xfeff) return;
    if (this.#width === 2 && unit >= 0xd800 && unit <= 0xdbff) this.#high = unit;
    else out.push(unit <= 0x10ffff && (unit < 0xd800 || unit > 0xdfff) ? String.fromCodePoint(unit) : '\ufffd');
  }
}

function isAsciiBytes(bytes: Buffer, at: number, width: number): boolean {
  for (let index = at; index < at + width; index++) if ((CLASS[bytes[index]!]! & PRINTABLE) === 0) return false;
  return true;
}
