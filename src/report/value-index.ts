/** Length of the pieces of text that are looked up. No value may be shorter. */
export const GRAM = 6;
const BASE = 0x01000193;
/** Windows of a value that are tried to find one that no other value has chosen: `sk_live_` is everyone's first. */
const MAX_WINDOWS = 96;

export type Hit = (start: number, end: number, value: number) => void;
export type ScanValues = (codes: Uint16Array, length: number, hit: Hit) => void;

/**
 * Finds fixed strings in text in one pass: a rolling hash over every six code units (Rabin and Karp), a bitmap that lets nearly all of them
 * go by, and a comparison for the rest. Time is linear in the text and does not depend on the number of values, which may be a million.
 * @param values each of GRAM code units or more
 */
export function indexValues(values: readonly string[]): ScanValues {
  const heads = new Map<number, number>();
  const next = new Int32Array(values.length).fill(-1);
  const offsets = new Uint32Array(values.length);
  const bits = Math.min(27, Math.max(16, Math.ceil(Math.log2(values.length * 16 + 1))));
  const shift = 32 - bits;
  const bitmap = new Uint32Array(1 << (bits - 5));

  for (let value = 0; value < values.length; value++) {
    const { hash, offset } = chooseWindow(values[value]!, heads);
    offsets[value] = offset;
    next[value] = heads.get(hash) ?? -1;
    heads.set(hash, value);
    const slot = spread(hash) >>> shift;
    bitmap[slot >>> 5]! |= 1 << (slot & 31);
  }

  let top = 1;
  for (let i = 1; i < GRAM; i++) top = Math.imul(top, BASE);

  return (codes, length, hit) => {
    let hash = 0;
    for (let i = 0; i < length; i++) {
      if (i >= GRAM) hash = (hash - Math.imul(codes[i - GRAM]!, top)) | 0;
      hash = (Math.imul(hash, BASE) + codes[i]!) | 0;
      if (i < GRAM - 1) continue;
      const slot = spread(hash) >>> shift;
      if ((bitmap[slot >>> 5]! & (1 << (slot & 31))) === 0) continue;
      for (let value = heads.get(hash) ?? -1; value !== -1; value = next[value]!) {
        const start = i - GRAM + 1 - offsets[value]!;
        if (standsAt(codes, length, start, values[value]!)) hit(start, start + values[value]!.length, value);
      }
    }
  };
}

function chooseWindow(value: string, heads: ReadonlyMap<number, number>): { hash: number; offset: number } {
  const last = Math.min(value.length - GRAM, MAX_WINDOWS);
  for (let offset = 0; ; offset++) {
    let hash = 0;
    for (let i = 0; i < GRAM; i++) hash = (Math.imul(hash, BASE) + value.charCodeAt(offset + i)) | 0;
    if (offset === last || !heads.has(hash)) return { hash, offset };
  }
}

/** The low bits of a polynomial hash are regular; the multiplication brings all of them to the top. */
function spread(hash: number): number {
  return Math.imul(hash, 0x9e3779b1);
}

function standsAt(codes: Uint16Array, length: number, start: number, value: string): boolean {
  if (start < 0 || start + value.length > length) return false;
  for (let i = 0; i < value.length; i++) if (codes[start + i] !== value.charCodeAt(i)) return false;
  return true;
}
