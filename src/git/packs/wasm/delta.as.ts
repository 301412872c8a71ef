// AssemblyScript: compiled by scripts/delta.mjs into module.ts. What ../delta.ts says in TypeScript, for deltas of hundreds of instructions each:
// as fast from the first one on as a compiler makes TypeScript after thousands.

/** Copies of so many bytes are made sixteen at a time, which may write fifteen bytes more than wanted: there is room. */
const SHORT: usize = 128;

// @ts-ignore: decorator
@inline
function copy(to: usize, from: usize, count: usize): void {
  if (count > SHORT) memory.copy(to, from, count);
  else for (let at: usize = 0; at < count; at += 16) v128.store(to + at, v128.load(from + at));
}

/**
 * Carries out the instructions in `[from, to)`. All numbers are places in memory, or sizes in bytes. Behind the output, memory goes on for 16
 * bytes at least.
 * @returns false if one leads out of the base or the output, or the output isn't filled
 */
export function apply(from: usize, to: usize, base: usize, baseSize: usize, output: usize, size: usize): bool {
  let left = size;
  while (from < to) {
    const op = <u32>load<u8>(from++);
    if (op < 0x80) {
      const count = <usize>op;
      if (count == 0 || count > to - from || count > left) return false;
      copy(output, from, count);
      from += count;
      output += count;
      left -= count;
      continue;
    }
    let offset: u32 = 0;
    let count: u32 = 0;
    if ((op & 0x01) != 0) offset = <u32>load<u8>(from++);
    if ((op & 0x02) != 0) offset |= (<u32>load<u8>(from++)) << 8;
    if ((op & 0x04) != 0) offset |= (<u32>load<u8>(from++)) << 16;
    if ((op & 0x08) != 0) offset |= (<u32>load<u8>(from++)) << 24;
    if ((op & 0x10) != 0) count = <u32>load<u8>(from++);
    if ((op & 0x20) != 0) count |= (<u32>load<u8>(from++)) << 8;
    if ((op & 0x40) != 0) count |= (<u32>load<u8>(from++)) << 16;
    if (count == 0) count = 0x10000;
    if (from > to || <usize>offset > baseSize || <usize>count > baseSize - <usize>offset || <usize>count > left) return false;
    copy(output, base + <usize>offset, <usize>count);
    output += <usize>count;
    left -= <usize>count;
  }
  return left == 0;
}
