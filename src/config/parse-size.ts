const UNITS: Readonly<Record<string, number>> = { '': 1, b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

/**
 * Bytes out of `1048576`, `512k`, `10 MB` or `1.5GiB`, with 1024 bytes to the kilobyte as git counts.
 * @returns null if it is no size, or not between one byte and 2^53 - 1
 */
export function parseSize(text: string): number | null {
  const match = /^\s*(\d{1,16}(?:\.\d{1,6})?)\s*(?:([kmg])i?b?|b)?\s*$/i.exec(text);
  if (!match) return null;
  const bytes = Math.floor(Number(match[1]) * UNITS[match[2]?.toLowerCase() ?? '']!);
  return bytes >= 1 && bytes <= Number.MAX_SAFE_INTEGER ? bytes : null;
}
