const BLOCK = 3;
const TABLE = 1 << 16;
/** Longer windows shift no further per step than a byte holds. */
const MAX_WINDOW = 64;

export interface PatternHit {
  /** Index of the pattern. */
  readonly pattern: number;
  /** Offset of its first byte. */
  readonly start: number;
}

/**
 * Looks for many byte strings at once, after Wu and Manber (1994): the last three bytes of a window say how far the next window may
 * jump, so most bytes are never looked at. With 160 patterns of 12 bytes or more about ten bytes are passed per step.
 * @param patterns at least 3 bytes each
 * @returns a search over bytes that yields all hits in order of their end
 */
export function createMultiSearch(patterns: readonly Buffer[]): (bytes: Buffer) => PatternHit[] {
  const shortest = Math.min(...patterns.map(({ length }) => length));
  if (patterns.length > 0 && shortest < BLOCK) throw new RangeError('patterns need three bytes or more');
  const window = Math.min(shortest, MAX_WINDOW);
  const shifts = new Uint8Array(TABLE).fill(Math.max(1, window - BLOCK + 1));
  const buckets = new Map<number, number[]>();
  const hash = (bytes: Buffer, end: number): number =>
    ((bytes[end]! << 8) ^ (bytes[end - 1]! << 4) ^ bytes[end - 2]!) & (TABLE - 1);

  patterns.forEach((pattern, index) => {
    for (let end = BLOCK - 1; end < window; end++) {
      const key = hash(pattern, end);
      shifts[key] = Math.min(shifts[key]!, window - 1 - end);
      if (end === window - 1) buckets.set(key, [...(buckets.get(key) ?? []), index]);
    }
  });

  return (bytes) => {
    const hits: PatternHit[] = [];
    if (patterns.length === 0) return hits;
    for (let end = window - 1; end < bytes.length; ) {
      const key = hash(bytes, end);
      const shift = shifts[key]!;
      if (shift > 0) {
        end += shift;
        continue;
      }
      const start = end - window + 1;
      for (const index of buckets.get(key) ?? []) {
        const pattern = patterns[index]!;
        if (
          bytes[start] === pattern[0] &&
          start + pattern.length <= bytes.length &&
          bytes.compare(pattern, 0, pattern.length, start, start + pattern.length) === 0
        ) {
          hits.push({ pattern: index, start });
        }
      }
      end++;
    }
    return hits;
  };
}
