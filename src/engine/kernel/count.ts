const LINE_FEED = 0x0a;
const NO_WORDS = new Int32Array(0);

/** `Kernel.countUnits` in plain TypeScript. */
export function countUnits(bytes: Uint8Array, from: number, to: number): number {
  let units = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) units++;
    else if (byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

/** `Kernel.countLineFeeds` in plain TypeScript, four bytes at a time. */
export function countLineFeeds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  let at = from;
  while (at < to && (bytes.byteOffset + at) % 4 !== 0) if (bytes[at++] === LINE_FEED) count++;
  const words = to - at < 4 ? NO_WORDS : new Int32Array(bytes.buffer, bytes.byteOffset + at, (to - at) >> 2);
  for (let index = 0; index < words.length; index++) {
    const word = words[index]! ^ 0x0a0a0a0a;
    // The lowest zero byte is exact; with more than one in a word the rest is counted byte by byte.
    if (((word - 0x01010101) & ~word & 0x80808080) !== 0) {
      for (let shift = 0; shift < 32; shift += 8) if (((word >>> shift) & 0xff) === 0) count++;
    }
  }
  for (at += words.length * 4; at < to; at++) if (bytes[at] === LINE_FEED) count++;
  return count;
}
