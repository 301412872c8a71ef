import type { CompiledRules } from '../../compile-rules.ts';
import { BASE64_VALUE, HEX_VALUE, NO_TEXT, TEXT } from '../../decode/decode-token.ts';
import { SYMBOL, tabulateKeywords } from '../../keyword-automaton.ts';
import { ENDS_VALUE } from '../../keyword-range.ts';
import { CLASS, KEY } from '../byte-classes.ts';
import { isScheme } from '../find-literals.ts';
import { VALUE_START } from '../plain-kernel.ts';
import { choosePairs } from './choose-pairs.ts';
import type { KernelExports } from './instantiate.ts';

/**
 * Writes what the rules look for into the kernel's memory.
 * @returns positions of the literals that the kernel was not told of; null if the rules have no room in it
 */
export function fillTables(kernel: KernelExports, rules: CompiledRules): readonly number[] | null {
  const memory = new Uint8Array(kernel.memory.buffer);
  memory.set(CLASS, kernel.CLASSES.value);
  memory.set(VALUE_START, kernel.VALUE_START.value);
  memory.set(ENDS_VALUE, kernel.ENDS_VALUE.value);
  memory.set(SYMBOL, kernel.SYMBOLS.value);
  memory.set(new Uint8Array(BASE64_VALUE.buffer), kernel.BASE64.value);
  memory.set(new Uint8Array(HEX_VALUE.buffer), kernel.HEX.value);
  memory.set(TEXT, kernel.TEXT.value);
  memory.set(leads(kernel), kernel.LEADS.value);
  memory.set(halves(kernel), kernel.NIBBLES.value);
  memory.set(rules.dottedEnds, kernel.DOTTED_ENDS.value);
  for (const key of rules.dotted.keys()) {
    const ends = (key >> 8) | ((key & 255) << 8);
    memory[kernel.DOTTED.value + (ends >> 3)]! |= 1 << (ends & 7);
  }
  const fits = fillPrefixes(kernel, memory, rules) && fillKeywords(kernel, memory, rules);
  return fits ? fillLiterals(kernel, memory, rules) : null;
}

/**
 * Sets of bytes as pairs of half bytes: a byte belongs to a set if both of its halves do. Key characters are five such sets: digits; `+`, `-`,
 * `/`; `A`-`O` and `a`-`o`; `P`-`Z` and `p`-`z`; `_`. Zero and `@` are one; `%` and the backslash one each.
 */
function halves(kernel: KernelExports): Uint8Array {
  const table = new Uint8Array(32);
  const add = (bit: number, high: readonly number[], low: readonly number[]): void => {
    for (const half of low) table[half]! |= bit;
    for (const half of high) table[16 + half]! |= bit;
  };
  const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, step) => from + step);
  add(1, [3], [...range(0, 9), 0xd]);
  add(2, [2], [0xb, 0xd, 0xf]);
  add(4, [4, 6], range(1, 15));
  add(8, [5, 7], range(0, 10));
  add(16, [5], [15]);
  add(kernel.ZERO_OR_AT.value, [0, 4], [0]);
  add(kernel.PERCENT_BIT.value, [2], [5]);
  add(kernel.BACKSLASH_BIT.value, [5], [0xc]);
  for (let byte = 0; byte < 256; byte++) {
    const isKey = (table[byte & 15]! & table[16 + (byte >> 4)]! & kernel.KEY_BITS.value) !== 0;
    if (isKey !== ((CLASS[byte]! & KEY) !== 0)) throw new Error(`the kernel's class of byte ${byte} is wrong`);
  }
  return table;
}

/** Bytes that may begin a group of four base64 digits, or a pair of hexadecimal ones, whose first byte is text or zero. */
function leads(kernel: KernelExports): Uint8Array {
  const table = new Uint8Array(256);
  const tops = new Set([...TEXT.keys()].filter((byte) => TEXT[byte] !== NO_TEXT));
  const base64 = new Set([...tops].map((byte) => byte >> 2));
  const hex = new Set([...tops].map((byte) => byte >> 4));
  for (let digit = 0; digit < 256; digit++) {
    if (base64.has(BASE64_VALUE[digit]!)) table[digit]! |= kernel.LEADS_BASE64.value;
    if (hex.has(HEX_VALUE[digit]!)) table[digit]! |= kernel.LEADS_HEX.value;
  }
  return table;
}

function fillPrefixes(kernel: KernelExports, memory: Uint8Array, { buckets }: CompiledRules): boolean {
  const view = new DataView(memory.buffer);
  const start = kernel.PREFIXES.value;
  // An offset of zero means that there is none.
  let next = start + 1;
  const offsets = buckets.map((bucket) => {
    const offset = next - start;
    for (const { index, bytes } of bucket) {
      if (next + bytes.length + 4 > kernel.PREFIXES_END.value) return -1;
      view.setUint8(next, bytes.length);
      view.setUint16(next + 1, index, true);
      memory.set(bytes, next + 3);
      next += bytes.length + 3;
    }
    next++;
    return offset;
  });
  if (offsets.includes(-1) || next > kernel.PREFIXES_END.value) return false;
  buckets.forEach(([entry], bucket) => {
    // The first two bytes as the kernel reads them in one: the first is the low half.
    const head = entry!.bytes[0]! | (entry!.bytes[1]! << 8);
    view.setUint16(kernel.HEADS.value + head * 2, offsets[bucket]!, true);
  });
  return true;
}

function fillKeywords(kernel: KernelExports, memory: Uint8Array, { tokenRules }: CompiledRules): boolean {
  const keywordsOf = (rules: CompiledRules['tokenRules']): string[] =>
    rules.flatMap(({ trigger }) => (trigger.on === 'token' ? trigger.keywords : []));
  const before = tabulateKeywords(keywordsOf(tokenRules));
  const behind = tabulateKeywords(keywordsOf(tokenRules.filter(({ named }) => named === true)));
  const size = kernel.AUTOMATON_SIZE.value;
  if (before === null || behind === null || before.byteLength > size || behind.byteLength > size) return false;
  new Uint16Array(memory.buffer, kernel.AUTOMATON.value).set(before);
  new Uint16Array(memory.buffer, kernel.NAMED_AUTOMATON.value).set(behind);
  return true;
}

function fillLiterals(kernel: KernelExports, memory: Uint8Array, { literals }: CompiledRules): readonly number[] {
  const view = new DataView(memory.buffer);
  const pairs = kernel.PAIRS.value;
  const start = kernel.LITERALS.value;
  const all = [...literals.keys()];
  const scheme = all.find((index) => isScheme(literals[index]!.text)) ?? -1;
  kernel.setSchemeLiteral(scheme);
  const { chosen, left } = choosePairs(
    literals.map(({ text }) => text),
    all.filter((index) => index !== scheme),
  );
  /** Literals for which there is no more room. */
  const crowded: number[] = [];
  let next = start;
  chosen.forEach(({ first, second, members }, pair) => {
    view.setUint8(pairs + pair * 2, first);
    view.setUint8(pairs + pair * 2 + 1, second);
    view.setUint16(pairs + 8 + pair * 2, next - start, true);
    for (const { index, offset } of members) {
      const { text } = literals[index]!;
      if (next + text.length + 5 > kernel.LITERALS_END.value) {
        crowded.push(index);
        continue;
      }
      view.setUint8(next, text.length);
      view.setUint8(next + 1, offset);
      view.setUint16(next + 2, index, true);
      memory.set(text, next + 4);
      next += text.length + 4;
    }
    next++;
  });
  // A pair that nobody needs is one that no byte can begin twice: its list is empty.
  for (let pair = chosen.length; pair < 3; pair++) view.setUint16(pairs + 8 + pair * 2, next - start, true);
  return [...left, ...crowded];
}
