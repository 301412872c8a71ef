import type { CompiledRules } from '../../compile-rules.ts';
import { findDotted } from '../find-dotted.ts';
import { findLiterals } from '../find-literals.ts';
import { type Candidates, clearCandidates, type Kernel, type Region, ROOM } from '../kernel.ts';
import { fillTables } from './fill-tables.ts';
import { instantiate } from './instantiate.ts';

/** Texts that lie elsewhere are copied here. Longer ones are left to the plain kernel: they are rare. */
const LARGEST_COPY = 1 << 20;
/** The kernel reads whole blocks of 64 bytes, and one byte more. */
const BLOCK = 128;

/**
 * The kernel in WebAssembly.
 * @param plain takes over where this kernel has no room
 * @returns null where there is no WebAssembly with SIMD, or the rules have no room in it
 */
export function createWasmKernel(rules: CompiledRules, plain: Kernel): Kernel | null {
  const kernel = instantiate();
  if (kernel === null) return null;
  const left = fillTables(kernel, rules);
  if (left === null) return null;
  const { memory, isFull } = kernel;
  const bytes = Buffer.from(memory.buffer);
  const words = new Uint32Array(memory.buffer);
  const [events, prefix, token, encoded, literal, escaped, wide] = [
    kernel.EVENTS,
    kernel.PREFIX,
    kernel.TOKEN,
    kernel.ENCODED,
    kernel.LITERAL,
    kernel.ESCAPED,
    kernel.WIDE,
  ].map(({ value }) => value) as [number, number, number, number, number, number, number];
  const copy = kernel.TEXTS.value;
  const input = copy + LARGEST_COPY + BLOCK;
  const window = input + ROOM + BLOCK;

  return {
    find(region, found) {
      const start = place(region.bytes, region.length);
      if (start === -1) return plain.find(region, found);
      const end = kernel.scan(start, region.length, region.from, region.to, region.base % 64, region.last ? 1 : 0);
      if (isFull.value === 1) return plain.find(region, found);
      clearCandidates(found);
      collect(region, found, end);
    },
    hidingSigns(text) {
      const start = place(text, text.length);
      if (start === -1) return plain.hidingSigns(text);
      const signs = kernel.hidingSigns(start, text.length);
      return {
        telling: (signs & kernel.TELLING_SIGN.value) !== 0,
        common: (signs & kernel.COMMON_SIGN.value) !== 0,
      };
    },
    input: Buffer.from(memory.buffer, input, ROOM),
    window: Buffer.from(memory.buffer, window, ROOM),
    countLineFeeds: (text, from, to) =>
      text.buffer === memory.buffer
        ? kernel.countLineFeeds(text.byteOffset + from, text.byteOffset + to)
        : plain.countLineFeeds(text, from, to),
    countUnits: (text, from, to) =>
      text.buffer === memory.buffer
        ? kernel.countUnits(text.byteOffset + from, text.byteOffset + to)
        : plain.countUnits(text, from, to),
  };

  /** Where a text is in the kernel's memory; it is copied if it isn't. -1 if it doesn't fit. */
  function place(text: Buffer, length: number): number {
    if (text.buffer === memory.buffer) return text.byteOffset;
    if (length > LARGEST_COPY) return -1;
    text.copy(bytes, copy, 0, length);
    return copy;
  }

  function collect(region: Region, found: Candidates, end: number): void {
    findLiterals(region, rules, left!, found.literals);
    for (let at = events >> 2; at < end >> 2; at += 3) {
      const kind = words[at]! & 255;
      const start = words[at + 1]!;
      if (kind === encoded) found.encoded.push(start, words[at + 2]!);
      else if (kind === token) found.tokens.push(start, words[at + 2]!);
      else if (kind === prefix) found.prefixes.push(words[at]! >>> 8, start);
      else if (kind === literal) found.literals.push(words[at]! >>> 8, start);
      else if (kind === escaped) found.escaped.push(start, words[at + 2]!);
      else if (kind === wide) found.wide.push(start, words[at + 2]!, words[at]! >>> 8);
      else findDotted(region, start, rules, found.prefixes);
    }
    if (found.literals.length > 2) sortPairs(found.literals);
  }
}

/** By first number, then by second: the order in which the plain kernel finds literals. */
function sortPairs(flat: number[]): void {
  const pairs: [number, number][] = [];
  for (let index = 0; index < flat.length; index += 2) pairs.push([flat[index]!, flat[index + 1]!]);
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  flat.length = 0;
  for (const pair of pairs) flat.push(...pair);
}
