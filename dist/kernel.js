"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/engine/kernel/wasm/wasm-kernel.ts
var wasm_kernel_exports = {};
__export(wasm_kernel_exports, {
  createWasmKernel: () => createWasmKernel
});
module.exports = __toCommonJS(wasm_kernel_exports);

// src/engine/kernel/byte-classes.ts
var KEY = 1;
var DIGIT = 2;
var UPPER = 4;
var LOWER = 8;
var WORD = 16;
var DOTTED = 32;
var PRINTABLE = 64;
var SPLIT = 128;
var CLASS = buildClasses();
function buildClasses() {
  const table = new Uint8Array(256);
  const add = (chars, flags) => {
    for (const char of chars) table[char.charCodeAt(0)] |= flags;
  };
  add("0123456789", KEY | DIGIT | WORD | DOTTED);
  add("ABCDEFGHIJKLMNOPQRSTUVWXYZ", KEY | UPPER | WORD | DOTTED);
  add("abcdefghijklmnopqrstuvwxyz", KEY | LOWER | WORD | DOTTED);
  add("_-", KEY | WORD | DOTTED);
  add(".:", DOTTED);
  add("+/=", KEY | SPLIT);
  for (let byte = 32; byte < 127; byte++) table[byte] |= PRINTABLE;
  add("	\r\n", PRINTABLE);
  return table;
}

// src/engine/kernel/starts-with.ts
function startsWith(bytes, at, length, prefix) {
  if (at + prefix.length > length) return false;
  for (let index = 2; index < prefix.length; index++) if (bytes[at + index] !== prefix[index]) return false;
  return bytes[at] === prefix[0] && bytes[at + 1] === prefix[1];
}

// src/engine/kernel/find-dotted.ts
var BACKSLASH = 92;
var PERCENT = 37;
function findDotted(region, start, { dotted }, found) {
  const { bytes, length, from, to } = region;
  const candidates = dotted.get(bytes[start - 2] * 256 + bytes[start - 1]);
  if (candidates === void 0) return;
  for (const { entry, back, anywhere } of candidates) {
    const at = start - back;
    if (at < from || at >= to || !startsWith(bytes, at, length, entry.bytes)) continue;
    if (!anywhere && at > 0 && (CLASS[bytes[at - 1]] & WORD) !== 0 && !followsEscape(bytes, at)) continue;
    found.push(entry.index, at);
  }
}
function followsEscape(bytes, at) {
  return bytes[at - 2] === BACKSLASH || bytes[at - 3] === PERCENT;
}

// src/engine/kernel/find-literals.ts
var AT = 64;
var SLASH = 47;
var COLON = 58;
var PROBE = 6;
var LONGEST_USERINFO = 512;
function findLiterals(region, rules, which, found) {
  const { bytes, length, from, to } = region;
  for (const index of which) {
    const { text } = rules.literals[index];
    if (isScheme(text)) {
      findUserinfo(region, (at2) => found.push(index, at2));
      continue;
    }
    const head = text.subarray(0, PROBE);
    let at = bytes.indexOf(head, from);
    while (at !== -1 && at < to && at + text.length <= length) {
      if (bytes.compare(text, 0, text.length, at, at + text.length) === 0) found.push(index, at);
      at = bytes.indexOf(head, at + 1);
    }
  }
}
function isScheme(literal) {
  return literal.length === 3 && literal[0] === COLON && literal[1] === SLASH && literal[2] === SLASH;
}
function findUserinfo(region, onScheme) {
  const { bytes, length, from, to } = region;
  let known = -1;
  let at = bytes.indexOf(AT, from);
  while (at !== -1 && at < length && at < to + LONGEST_USERINFO) {
    let back = at - 1;
    const stop = Math.max(0, at - LONGEST_USERINFO);
    while (back >= stop && bytes[back] > 32 && bytes[back] !== SLASH && bytes[back] !== AT) back--;
    const scheme = back - 2;
    if (back >= 2 && bytes[back] === SLASH && bytes[back - 1] === SLASH && bytes[scheme] === COLON) {
      if (scheme >= from && scheme < to && scheme !== known) onScheme(scheme);
      known = scheme;
    }
    at = bytes.indexOf(AT, at + 1);
  }
}

// src/engine/kernel/kernel.ts
var ROOM = 256 * 1024;
function clearCandidates({ literals, prefixes, tokens, encoded, escaped, wide }) {
  empty(literals);
  empty(prefixes);
  empty(tokens);
  empty(encoded);
  empty(escaped);
  empty(wide);
}
function empty(list) {
  if (list.length > 0) list.length = 0;
}

// src/engine/decode/decode-token.ts
var STEP = 64;
var MARGIN = STEP + 32;
var NO_TEXT = 100;
var TEXT = new Uint8Array(256).fill(NO_TEXT);
for (let byte = 32; byte < 127; byte++) TEXT[byte] = 0;
for (const byte of [9, 10, 13]) TEXT[byte] = 0;
TEXT[0] = 1;
var BASE64_VALUE = new Int8Array(256).fill(-1);
[..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].forEach((char, value) => {
  BASE64_VALUE[char.charCodeAt(0)] = value;
});
BASE64_VALUE[45] = 62;
BASE64_VALUE[95] = 63;
var HEX_VALUE = new Int8Array(256).fill(-1);
[..."0123456789abcdef"].forEach((char, value) => {
  HEX_VALUE[char.charCodeAt(0)] = HEX_VALUE[char.toUpperCase().charCodeAt(0)] = value;
});

// src/engine/keyword-automaton.ts
var SYMBOL = buildSymbols();
var SYMBOLS = 42;
var FOUND = 65535;
function tabulateKeywords(keywords) {
  const { table, outputs } = build([keywords]);
  if (outputs.length * SYMBOLS > FOUND) return null;
  const cells = new Uint16Array(outputs.length * SYMBOLS);
  for (let cell = 0; cell < cells.length; cell++) {
    const next = table[cell];
    cells[cell] = outputs[next] === null ? next * SYMBOLS : FOUND;
  }
  return cells;
}
var NONE = -1;
function build(groups) {
  const most = 1 + groups.reduce((sum, keywords) => sum + keywords.join("").length, 0);
  const table = new Int16Array(most * SYMBOLS).fill(NONE);
  const outputs = [[]];
  groups.forEach((keywords, group) => {
    for (const keyword of keywords) {
      let state = 0;
      for (const char of keyword) {
        const symbol = SYMBOL[char.charCodeAt(0)];
        if (symbol === 0)
          throw new Error(`keyword ${JSON.stringify(keyword)} holds a character that the automaton does not know`);
        const cell = state * SYMBOLS + symbol;
        if (table[cell] === NONE) table[cell] = outputs.push([]) - 1;
        state = table[cell];
      }
      outputs[state].push(group);
    }
  });
  link(table, outputs);
  return { table, outputs: outputs.map((found) => found.length > 0 ? [...new Set(found)] : null) };
}
function link(table, outputs) {
  const fail = new Int16Array(outputs.length);
  const queue = [];
  for (let symbol = 0; symbol < SYMBOLS; symbol++) {
    const child = table[symbol];
    if (child === NONE) table[symbol] = 0;
    else queue.push(child);
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head];
    const back = fail[state];
    outputs[state].push(...outputs[back]);
    for (let symbol = 0; symbol < SYMBOLS; symbol++) {
      const cell = state * SYMBOLS + symbol;
      const viaFail = table[back * SYMBOLS + symbol];
      const child = table[cell];
      if (child === NONE) table[cell] = viaFail;
      else {
        fail[child] = viaFail;
        queue.push(child);
      }
    }
  }
}
function buildSymbols() {
  const table = new Uint8Array(256);
  let symbol = 1;
  for (const char of "abcdefghijklmnopqrstuvwxyz0123456789_-.: ") {
    table[char.charCodeAt(0)] = symbol;
    table[char.toUpperCase().charCodeAt(0)] = symbol;
    symbol++;
  }
  return table;
}

// src/engine/keyword-range.ts
var ENDS_VALUE = new Uint8Array(256);
for (const char of "\"'`\\& ,;\n\r") ENDS_VALUE[char.charCodeAt(0)] = 1;

// src/engine/kernel/count.ts
var NO_WORDS = new Int32Array(0);

// src/engine/kernel/find-escaped-words.ts
var MARKS = ["%", "\\x", "\\u0", "\\u{"].map((text) => Buffer.from(text));
var WORD_PARTS = new Uint8Array(256);
for (const char of "%\\.{}:@&?~") WORD_PARTS[char.charCodeAt(0)] = 1;

// src/engine/kernel/plain-kernel.ts
var VALUE_START = new Uint8Array(256);
for (const char of "\0\"'`=: 	\n\r(>,[{|") VALUE_START[char.charCodeAt(0)] = 1;

// src/engine/kernel/wasm/choose-pairs.ts
var MOST_PAIRS = 3;
var LONGEST = 250;
var COMMON = ` etnaoirsldcupmfhgy
.,_=()"'-;:/b0v1wx2T$SCkAER3I{}jDP<>N`;
function choosePairs(texts, wanted) {
  const chosen = [];
  let left = [...wanted];
  while (left.length > 0 && chosen.length < MOST_PAIRS) {
    const pairs = /* @__PURE__ */ new Map();
    for (const index of left) {
      const text = texts[index];
      for (let offset = 0; offset + 1 < text.length && text.length <= LONGEST; offset++) {
        const key2 = text[offset] * 256 + text[offset + 1];
        const members2 = pairs.get(key2) ?? /* @__PURE__ */ new Map();
        if (!members2.has(index)) members2.set(index, offset);
        pairs.set(key2, members2);
      }
    }
    let best = null;
    for (const [key2, members2] of pairs) if (best === null || isBetter({ key: key2, members: members2 }, best)) best = { key: key2, members: members2 };
    if (best === null) break;
    const { key, members } = best;
    chosen.push({
      first: key >> 8,
      second: key & 255,
      members: [...members].map(([index, offset]) => ({ index, offset }))
    });
    left = left.filter((index) => !members.has(index));
  }
  return { chosen, left };
}
function isBetter(one, other) {
  if (one.members.size !== other.members.size) return one.members.size > other.members.size;
  return rarity(one.key) > rarity(other.key);
}
function rarity(key) {
  const rank = (byte) => {
    const place = COMMON.indexOf(String.fromCharCode(byte));
    return place === -1 ? COMMON.length : place;
  };
  return key >> 8 === (key & 255) ? 0 : rank(key >> 8) + rank(key & 255);
}

// src/engine/kernel/wasm/fill-tables.ts
function fillTables(kernel, rules) {
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
    const ends = key >> 8 | (key & 255) << 8;
    memory[kernel.DOTTED.value + (ends >> 3)] |= 1 << (ends & 7);
  }
  const fits = fillPrefixes(kernel, memory, rules) && fillKeywords(kernel, memory, rules);
  return fits ? fillLiterals(kernel, memory, rules) : null;
}
function halves(kernel) {
  const table = new Uint8Array(32);
  const add = (bit, high, low) => {
    for (const half of low) table[half] |= bit;
    for (const half of high) table[16 + half] |= bit;
  };
  const range = (from, to) => Array.from({ length: to - from + 1 }, (_, step) => from + step);
  add(1, [3], [...range(0, 9), 13]);
  add(2, [2], [11, 13, 15]);
  add(4, [4, 6], range(1, 15));
  add(8, [5, 7], range(0, 10));
  add(16, [5], [15]);
  add(kernel.ZERO_OR_AT.value, [0, 4], [0]);
  add(kernel.PERCENT_BIT.value, [2], [5]);
  add(kernel.BACKSLASH_BIT.value, [5], [12]);
  for (let byte = 0; byte < 256; byte++) {
    const isKey = (table[byte & 15] & table[16 + (byte >> 4)] & kernel.KEY_BITS.value) !== 0;
    if (isKey !== ((CLASS[byte] & KEY) !== 0)) throw new Error(`the kernel's class of byte ${byte} is wrong`);
  }
  return table;
}
function leads(kernel) {
  const table = new Uint8Array(256);
  const tops = new Set([...TEXT.keys()].filter((byte) => TEXT[byte] !== NO_TEXT));
  const base64 = new Set([...tops].map((byte) => byte >> 2));
  const hex = new Set([...tops].map((byte) => byte >> 4));
  for (let digit = 0; digit < 256; digit++) {
    if (base64.has(BASE64_VALUE[digit])) table[digit] |= kernel.LEADS_BASE64.value;
    if (hex.has(HEX_VALUE[digit])) table[digit] |= kernel.LEADS_HEX.value;
  }
  return table;
}
function fillPrefixes(kernel, memory, { buckets }) {
  const view = new DataView(memory.buffer);
  const start = kernel.PREFIXES.value;
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
    const head = entry.bytes[0] | entry.bytes[1] << 8;
    view.setUint16(kernel.HEADS.value + head * 2, offsets[bucket], true);
  });
  return true;
}
function fillKeywords(kernel, memory, { tokenRules }) {
  const keywordsOf = (rules) => rules.flatMap(({ trigger }) => trigger.on === "token" ? trigger.keywords : []);
  const before = tabulateKeywords(keywordsOf(tokenRules));
  const behind = tabulateKeywords(keywordsOf(tokenRules.filter(({ named }) => named === true)));
  const size = kernel.AUTOMATON_SIZE.value;
  if (before === null || behind === null || before.byteLength > size || behind.byteLength > size) return false;
  new Uint16Array(memory.buffer, kernel.AUTOMATON.value).set(before);
  new Uint16Array(memory.buffer, kernel.NAMED_AUTOMATON.value).set(behind);
  return true;
}
function fillLiterals(kernel, memory, { literals }) {
  const view = new DataView(memory.buffer);
  const pairs = kernel.PAIRS.value;
  const start = kernel.LITERALS.value;
  const all = [...literals.keys()];
  const scheme = all.find((index) => isScheme(literals[index].text)) ?? -1;
  kernel.setSchemeLiteral(scheme);
  const { chosen, left } = choosePairs(
    literals.map(({ text }) => text),
    all.filter((index) => index !== scheme)
  );
  const crowded = [];
  let next = start;
  chosen.forEach(({ first, second, members }, pair) => {
    view.setUint8(pairs + pair * 2, first);
    view.setUint8(pairs + pair * 2 + 1, second);
    view.setUint16(pairs + 8 + pair * 2, next - start, true);
    for (const { index, offset } of members) {
      const { text } = literals[index];
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
  for (let pair = chosen.length; pair < 3; pair++) view.setUint16(pairs + 8 + pair * 2, next - start, true);
  return [...left, ...crowded];
}

// src/engine/kernel/wasm/module.ts
var MODULE = "AGFzbQEAAAABKwdgAn9/AX9gAX8AYAJ/fwBgAX8Bf2AGf39/f39/AGAGf39/f39/AX9gAAADExIBAAICAAQBAwMCAQUGAAABAwAFBAEBYGAGvQI3fwBBgCALfwBBgCILfwBBgCQLfwBBgCYLfwBBgCgLfwBBgCoLfwBBgCwLfwBBgDQLfwBBgC4LfwBBgDALfwBBgDILfwBBgMAAC38AQYCAAQt/AEGAgAELfwBBgIAJC38AQYDACQt/AEGAwAsLfwBBgIAMC38AQYCAHAt/AEGAgBALfwBBKgt/AEH//wMLfwBBgIAsC38AQYCA7AALfwBBgIDsAAt/AEEBC38AQQILfwBBAAt/AEEBC38AQQILfwBBAwt/AEEEC38AQQULfwBBBgt/AEEfC38AQSALfwBBwAALfwBBgAELfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUF/C38BQQALfwFBAAt/AUEAC38BQQALfwBBAQt/AEECC38BQQALfwFBAAt/AUEACwegBC8HQ0xBU1NFUwMAC1ZBTFVFX1NUQVJUAwEKRU5EU19WQUxVRQMCB1NZTUJPTFMDAwZCQVNFNjQDBANIRVgDBQRURVhUAwYFTEVBRFMDBwdOSUJCTEVTAwgLRE9UVEVEX0VORFMDCQVQQUlSUwMKCExJVEVSQUxTAwsMTElURVJBTFNfRU5EAwwFSEVBRFMDDQZET1RURUQDDghQUkVGSVhFUwMPDFBSRUZJWEVTX0VORAMQCUFVVE9NQVRPTgMRD05BTUVEX0FVVE9NQVRPTgMSDkFVVE9NQVRPTl9TSVpFAxMMU1lNQk9MX0NPVU5UAxQFRk9VTkQDFQZFVkVOVFMDFgpFVkVOVFNfRU5EAxcFVEVYVFMDGAxMRUFEU19CQVNFNjQDGQlMRUFEU19IRVgDGgZQUkVGSVgDGwVUT0tFTgMcB0VOQ09ERUQDHQdMSVRFUkFMAx4KQkVGT1JFX1JVTgMfB0VTQ0FQRUQDIARXSURFAyEIS0VZX0JJVFMDIgpaRVJPX09SX0FUAyMLUEVSQ0VOVF9CSVQDJA1CQUNLU0xBU0hfQklUAyUGaXNGdWxsAzEQc2V0U2NoZW1lTGl0ZXJhbAAKBHNjYW4ACw5jb3VudExpbmVGZWVkcwAOCmNvdW50VW5pdHMADQxURUxMSU5HX1NJR04DMgtDT01NT05fU0lHTgMzC2hpZGluZ1NpZ25zABEGbWVtb3J5AgAKvlYS5AEBBH8gACMoSSAAIylPciMnIABBAWpNcgRADwsgAC8BAEEBdEGAgAFqLwEAIgFFBEAPCyABQYDACWoiAy0AACECA0AgAgRAIycgACACak8EfyADQQNqIQRBACEBAn8DQCABIAJJBEBBACAAIAFqLQAAIAEgBGotAABHDQIaIAFBAWohAQwBCwtBAQsFQQALBEACQCADLwEBIQEjLEGAgOwATwRAQQEkMQwBCyMsIAFBCHQ2AgAjLCAAIyZrIgE2AgQjLCABNgIIIyxBDGokLAsLIAMgAkEDamoiAy0AACECDAELCwt8AQF/IAAgARAEBEBBAQ8LIABBAWoiACMoQeAAayMmIygjJkHgAGpLGyICIAAgAksbIgBBwAAjKyAAIyZrakE/cWtBP3FqIQAgASMpQeAAaiICIAEgAkkbIQIDQCAAIAJJBEAgACABEAQEQEEBDwsgAEFAayEADAELC0EAC9UBAQR/IAFBAXRBiDJqLwEAQYBAayICLQAAIQMDQCADBEAgACACLQABayIEIyhPIAQjKUlxIycgAyAEak9xBH8gAkEEaiEFQQAhAQJ/A0AgASADSQRAQQAgASAEai0AACABIAVqLQAARw0CGiABQQFqIQEMAQsLQQELBUEACwRAAkAgAi8BAiEBIyxBgIDsAE8EQEEBJDEMAQsjLCABQQh0QQNyNgIAIywgBCMmayIBNgIEIywgATYCCCMsQQxqJCwLCyACIANBBGpqIgItAAAhAwwBCwsLyQMBA38gACMmSwR/IABBAWstAAAFQQALIQMjKCMmRiAAIyZLcgRAIAAQAAsgA0HcAEYEQAJ/QQMgAC0AACIEQfgARg0AGkEFIARB9QBGDQAaA0AgAkEDSQR/IAAgAmotAABBME8FQQALBH8gACACai0AAEE3TQVBAAsEQCACQQFqIQIMAQsLIAJBASACGwsgAGoQAAUgA0ElRgRAIABBAmoQAAUgA0E7RiADQdsARnIEQANAIAJBA0kEfyAAIAJqLQAAQTBPBUEACwR/IAAgAmotAABBOU0FQQALBEAgAkEBaiECDAELCyAAIAJBAWpBACAAIAJqLQAAQe0ARhtqEAALCwsgACMmQQJqT0EAIANBgDBqLQAAGwRAIABBAmsvAQAiAkEDdkGAgAlqLQAAQQEgAkEHcXRxBEACQCMsQYCA7ABPBEBBASQxDAELIyxBBDYCACMsIAAjJms2AgQjLCABIyZrNgIIIyxBDGokLAsLCyAALQAAQS1GBH8gAC0AAUEtRgVBAAsEQCAAQQJqIQIDQCABIAJLBH8gAi0AAEEtRgVBAAsEQCACQQFqIQIMAQsLIAIgAGtBgARJBEAgAhAACwsgACABEAkLtQMBCH8gAEEEaiEEA0AgACAESQRAIAAtAABBgDRqLQAAIgZBAXEgAEEQaiABTXEEfwJ/QQAgAC0ABEGANGotAAAgAC0ACEGANGotAABxQQFxRQ0AGkEAIQMgACECA0AgAiAAQRBqSQRAQQAgAi0AA0GAKGosAAAiByACLQACQYAoaiwAACIFIAItAABBgChqLAAAIgggAi0AAUGAKGosAAAiCXJyckEASA0CGkEAIAhBEnQgCUEMdHIgBUEGdHIgB3IiBUH/AXFBgCxqLQAAIAVBEHVBgCxqLQAAIAVBCHVB/wFxQYAsai0AAGpqIgVB5ABPDQIaIAMgBWohAyACQQRqIQIMAQsLIANFIANBBkZyCwVBAAsEQEEBDwsgAEEYaiABTUEAIAZBAnEbBH9BACEDIAAhAgJ/A0AgAiAAQRhqSQRAQQAgAi0AAEGAKmosAAAiBSACLQABQYAqaiwAACIGckEASA0CGkEAIAVBBHQgBmpBgCxqLQAAIgVB5ABPDQIaIAMgBWohAyACQQJqIQIMAQsLIANFIANBBkZyCwVBAAsEQEEBDwsgAEEBaiEADAELC0EAC/kEAQJ/IAEgAGsiB0EQSCABIyhNciAAIylPcgRADwsgB0GABEwiBgRAIAVBBmwgB0ohBgsgBkUgB0EYTnEEfyAAIAEQAQVBAAsEQAJAIyxBgIDsAE8EQEEBJDEMAQsjLEECNgIAIywgACMmazYCBCMsIAEjJms2AggjLEEMaiQsCwsgB0GABEogBnIgACMoSXIEf0EBBSAAIyZGIygjJktxCwRADwsgAyAEagR/IAIEf0EABSADQQpsIAMgBGpBA2xIBH9BAQUgAyAEaiAEQQpsSgsLBUEBCwRADwsgACMmSwR/IABBAWstAAAFQQALQYAiai0AAARAQQEhAgVBACECAkAgACMmQQVqSQR/QQEFIABBAWstAABBO0cLDQBBASECIABBBWsoAgBBpsbMoQNGDQAgACMmQQZqTwR/IABBBmsoAgBBpuLV+wZGBUEACwR/IABBAmstAABB9ABGBUEACyECCwsgAkUEQA8LQQAhAyMmIABB2gBrIAAjJkHaAGpJGyECAn8DQCAAIAJLBEBBASADIAItAABBgCZqLQAAakEBdEGAgAxqLwEAIgNB//8DRg0CGiACQQFqIQIMAQsLQQALBH9BAQUgASMnSQR/IAEtAAAFQQALQYAkai0AAAR/IyciAiABQUBrIgMgAiADSRshBEEAIQMgASECAn8DQCACIARJBEBBASADIAItAABBgCZqLQAAakEBdEGAgBxqLwEAIgNB//8DRg0CGiACQQFqIQIMAQsLQQALBUEACwsEQAJAIyxBgIDsAE8EQEEBJDEMAQsjLEEBNgIAIywgACMmazYCBCMsIAEjJms2AggjLEEMaiQsCwsLnAQBCH8jKEGAEGsjJiMoIyZBgBBqSxsiByAAQQ9sIgVqIQQDQCMnIAAgBGpPBEAgBCEDAkADQCADIAQgAGtLIAMgB09xBEAgAyIBLQABBH9BAAUgAS0AAEGAIGotAABBwABxCwR/IABBAkYEf0EABSABLwECCwVBAQtFDQIgAUEBayEDDAELC0EAIQELAkAgAUUNACABIQIDQCACIAAgB2pPBH8gAiAAayIDLQABBH9BAAUgAy0AAEGAIGotAABBwABxCwR/IABBAkYEf0EABSADLwECCwVBAQsFQQELRQRAIAIgAGshAgwBCwsgACABaiEDA0AjJyAAIANqTwR/IAMtAAEEf0EABSADLQAAQYAgai0AAEHAAHELBH8gAEECRgR/QQAFIAMvAQILBUEBCwVBAQtFBEAgACADaiEDDAELCyADIAQgAyAESxshBCADIAJrIABBBHRJDQAgAiMpTwRADwtBACEGIAIhAQJ/A0AgASMnSSABIANNcQRAQQEgAS0AACIIQS1GIAhBwABGciAIQT1GciAIQSVGciAIQdwARnINAhpBASAGQQFqQQAgCEGAIGotAABBAXEbIgZBEEYNAhogACABaiEBDAELC0EACwRAAkAjLEGAgOwATwRAQQEkMQwBCyMsIABBCHRBBnI2AgAjLCACIyZrNgIEIywgAyMmazYCCCMsQQxqJCwLCwsgBCAFaiEEDAELCwvRAQEBfwNAIAAjNEsEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWshAAwBCwsgAC0AAEEuRgRAIABBAWshAANAIAAjNEsEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWshAAwBCwsFQQAhAAsgAAR/IAAtAABB3QBGBUEACwR/IABBAWshAANAIAAjNEsEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWshAAwBCwsgAC0AACIAQSdGIABBIkZyIABB4ABGcgVBAAsL+QEBAX8gAC0AAEHcAEcEQEEADwsgAC0AASIBQfgARgRAQQRBACAALQACQTJrQQZJBH8gAC0AAyIAQTBrQQpJBH9BAQUgAEEgckHhAGtBBkkLBUEACxsPCyABQfUARwRAQQAPCyAALQACQfsARgRAQQZBACAALQADQTJrQQZJBH8gAC0ABCIBQTBrQQpJBH9BAQUgAUEgckHhAGtBBkkLBUEACwR/IAAtAAVB/QBGBUEACxsPC0EGQQAgAC8BAkGw4ABGBH8gAC0ABEEya0EGSQR/IAAtAAUiAEEwa0EKSQR/QQEFIABBIHJB4QBrQQZJCwVBAAsFQQALGwulBwIIfwF7IAAhAgJ/A0AgASACSwRAQQBB//8DQQEgASACayIDdEEBayADQRBPGyIDIAL9AAQAIgr9DEFBQUFBQUFBQUFBQUFBQUH9JSAK/QwtLS0tLS0tLS0tLS0tLS0t/SP9T/1kcQ0CGiAEIAr9DGBgYGBgYGBgYGBgYGBgYGD9J/1kIANxaWohBCACQRBqIQIMAQsLIARBCmwgASAAa0EHbEoLBEAjKkUgASMnRnEEQCAAIylJBH8gACABEAEFQQALBEACQCMsQYCA7ABPBEBBASQxDAELIyxBAjYCACMsIAAjJms2AgQjLCABIyZrNgIIIyxBDGokLAsLBSABIyhLIAEgAGtBGE5xIAAjKUlxBH8gACABEAEFQQALBEACQCMsQYCA7ABPBEBBASQxDAELIyxBAjYCACMsIAAjJms2AgQjLCABIyZrNgIIIyxBDGokLAsLCw8LIAAhBANAIAEgBEsEQAJAIAT9AAQAIgr9DD09PT09PT09PT09PT09PT39I/1kQQFBECABIARrIgIgAkEQSxsiA3RBAWtxIgUEQCAFaCEDCyAJQQEgA3RBAWsiAiAK/QwvLy8vLy8vLy8vLy8vLy8v/ScgCv0MOTk5OTk5OTk5OTk5OTk5Of0p/U79ZHFpaiEJIAggCv0MQEBAQEBAQEBAQEBAQEBAQP0nIAr9DFpaWlpaWlpaWlpaWlpaWlr9Kf1O/WQgAnFpaiEIIAcgCv0MYGBgYGBgYGBgYGBgYGBgYP0nIAr9DHp6enp6enp6enp6enp6enr9Kf1O/WQgAnFpaiEHIAYgCv0MLy8vLy8vLy8vLy8vLy8vL/0jIAr9DCsrKysrKysrKysrKysrKyv9I/1Q/WQgAnEiAmlqIQYDQCACBEAgBCACaGpBAWoQACACIAJBAWtxIQIMAQsLIAMgBGohBCAFRQ0CIARBAWohAgNAIAEgAksEfyACLQAAQT1GBUEACwRAIAJBAWohAgwBCwsgASACRg0AIAAgBCAJIAggByAGEAUgAhAAIAItAABBM0YEfyACLQABQcQARgVBAAsEQCACQQJqEAALQQAhBkEAIQdBACEIQQAhCSACIgAhBAwCCwsLQQEjKiABIydJGwRAIAAgASAJIAggByAGEAUFIAAjKUkEfyAAIAEQAQVBAAsEQAJAIyxBgIDsAE8EQEEBJDEMAQsjLEECNgIAIywgACMmazYCBCMsIAEjJms2AggjLEEMaiQsCwsLCwYAIAAkLQtQACAAJCYgACABaiQnIAAgAmokKCAAIANqJCkgBEE/cSQrIAVBAEckKkGAgCwkLEEAJC5BACQvQQAkMUEAJDAQDCMwBEBBAhAGQQQQBgsjLAusFQMKfgZ/HHtBgC79AAQAIRRBkC79AAQAIRVBgDL9BwAAIRZBgDL9BwABIRdBgDL9BwACIRhBgDL9BwADIRlBgDL9BwAEIRpBgDL9BwAFIRsjJiEOA0AgDiMnSQRAIBQgDv0ABAAiEP0MDw8PDw8PDw8PDw8PDw8PD/1O/Q4gFSAQQQT9jQH9DA8PDw8PDw8PDw8PDw8PDw/9Tv0O/U4iIP0M4ODg4ODg4ODg4ODg4ODg4P1OIBAgFv0jIA79AAQBIhwgF/0j/U4gECAY/SMgHCAZ/SP9Tv1QIBAgGv0jIBwgG/0j/U79UCIh/VAiIiAUIA79AAQQIhH9DA8PDw8PDw8PDw8PDw8PDw/9Tv0OIBUgEUEE/Y0B/QwPDw8PDw8PDw8PDw8PDw8P/U79Dv1OIiP9DODg4ODg4ODg4ODg4ODg4OD9TiARIBb9IyAO/QAEESIdIBf9I/1OIBEgGP0jIB0gGf0j/U79UCARIBr9IyAdIBv9I/1O/VAiJP1QIiX9UCAUIA79AAQgIhL9DA8PDw8PDw8PDw8PDw8PDw/9Tv0OIBUgEkEE/Y0B/QwPDw8PDw8PDw8PDw8PDw8P/U79Dv1OIib9DODg4ODg4ODg4ODg4ODg4OD9TiASIBb9IyAO/QAEISIeIBf9I/1OIBIgGP0jIB4gGf0j/U79UCASIBr9IyAeIBv9I/1O/VAiJ/1QIiggFCAO/QAEMCIT/QwPDw8PDw8PDw8PDw8PDw8P/U79DiAVIBNBBP2NAf0MDw8PDw8PDw8PDw8PDw8PD/1O/Q79TiIp/Qzg4ODg4ODg4ODg4ODg4ODg/U4gEyAW/SMgDv0ABDEiHyAX/SP9TiATIBj9IyAfIBn9I/1O/VAgEyAa/SMgHyAb/SP9Tv1QIir9UCIr/VD9UP1TBEAgIv0MAAAAAAAAAAAAAAAAAAAAAP0k/WQgJf0MAAAAAAAAAAAAAAAAAAAAAP0k/WRBEHRyrSAo/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZCAr/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZEEQdHKtQiCGhCEAIycgDkFAa0kEQCAAQgEjJyAOa62GQgF9gyEACyAQ/QwAAAAAAAAAAAAAAAAAAAAA/SP9ZCAR/QwAAAAAAAAAAAAAAAAAAAAA/SP9ZEEQdHKtIBL9DAAAAAAAAAAAAAAAAAAAAAD9I/1kIBP9DAAAAAAAAAAAAAAAAAAAAAD9I/1kQRB0cq1CIIaEIACDIgFCAFIEQEEBJDALIAAgIf1kICT9ZEEQdHKtICf9ZCAq/WRBEHRyrUIghoQgASAQ/QxcXFxcXFxcXFxcXFxcXFxc/SMgHP0MeHh4eHh4eHh4eHh4eHh4eP0jIBz9DHV1dXV1dXV1dXV1dXV1dXX9I/1Q/U/9ZCAR/QxcXFxcXFxcXFxcXFxcXFxc/SMgHf0MeHh4eHh4eHh4eHh4eHh4eP0jIB39DHV1dXV1dXV1dXV1dXV1dXX9I/1Q/U/9ZEEQdHKtIBL9DFxcXFxcXFxcXFxcXFxcXFz9IyAe/Qx4eHh4eHh4eHh4eHh4eHh4/SMgHv0MdXV1dXV1dXV1dXV1dXV1df0j/VD9T/1kIBP9DFxcXFxcXFxcXFxcXFxcXFz9IyAf/Qx4eHh4eHh4eHh4eHh4eHh4/SMgH/0MdXV1dXV1dXV1dXV1dXV1df0j/VD9T/1kQRB0cq1CIIaEhEJ/hYSDIQADQCAAQgBSBEAgDiAAeqdqIgotAAAiC0HAAEYEQAJAIy1BAEggCiMoSXIgCiMpQYAEak9yDQAjJiIMIApBgARrQQAgCkGABEsbIgsgCyAMSRshDCAKQQFrIQ0DQCAMIA1NBEAgDS0AACILQS9GIAtBIE1yIAtBwABGckUEQCANQQFrIQ0MAgsLCyANIyZBAmpJBH9BAQUgDS0AAEEvRwsEf0EBBSANQQFrLQAAQS9HCwR/QQEFIA1BAmstAABBOkcLDQAgDUECayIMIyhPIAwjKUlxIAwjLkdxBEACQCMsQYCA7ABPBEBBASQxDAELIywjLUEIdEEDcjYCACMsIAwjJmsiCzYCBCMsIAs2AggjLEEMaiQsCwsgDCQuCwUgC0HcAEYgC0ElRnIgCiMvT3EEfwJ/IAotAABBJUYEQCMnIApBA2pPIQsgCi0AAUGAKmosAABBAE4EfyAKLQACQYAqaiwAAEEATgVBAAsgC3EMAQsgCi0AASILQfgARgRAIycgCkEEak8hCyAKLQACQYAqaiwAAEEATgR/IAotAANBgCpqLAAAQQBOBUEACyALcQwBC0EAIAtB9QBHDQAaIApBA0ECIAotAAJB+wBGIgsbaiINLQAAQTBGBH8gDS0AAUEwRgVBAAsEQCANQQJqIQ0FQQAgC0UNARoLQQAgDS0AAEGAKmosAABBAE4EfyANLQABQYAqaiwAAEEATgVBAAsEfyALBH8gDS0AAkH9AEcFQQALBUEBCw0AGiMnIA1BA0ECIAsbak8LBUEACwRAIAohCwNAIAsjJksEfwJ/QQEgC0EBay0AACIMQYAgai0AAEEBcQ0AGgJAAkAgDEElRg0AIAxB3ABGDQAgDEEuRg0AIAxB+wBGDQAgDEH9AEYNACAMQTpGDQAgDEHAAEYNACAMQSZGDQAgDEE/Rg0AIAxB/gBGDQAMAQtBAQwBC0EACwVBAAsEQCALQQFrIQsMAQsLIApBAWohDQNAIA0jJ0kEfwJ/QQEgDS0AACIMQYAgai0AAEEBcQ0AGgJAAkAgDEElRg0AIAxB3ABGDQAgDEEuRg0AIAxB+wBGDQAgDEH9AEYNACAMQTpGDQAgDEHAAEYNACAMQSZGDQAgDEE/Rg0AIAxB/gBGDQAMAQtBAQwBC0EACwVBAAsEQCANQQFqIQ0MAQsLIA0kLyALIylJIA0gC2tBEEtxIA0jKEtxBEACQCMsQYCA7ABPBEBBASQxDAELIyxBBTYCACMsIAsjJms2AgQjLCANIyZrNgIIIyxBDGokLAsLCwsgCi8BACILQYAyLwEARgRAIApBABACCyALQYIyLwEARgRAIApBARACCyALQYQyLwEARgRAIApBAhACCyAAIABCAX2DIQAMAQsLCyAg/QwfHx8fHx8fHx8fHx8fHx8f/U79DAAAAAAAAAAAAAAAAAAAAAD9JP1kICP9DB8fHx8fHx8fHx8fHx8fHx/9Tv0MAAAAAAAAAAAAAAAAAAAAAP0k/WRBEHRyrSAm/QwfHx8fHx8fHx8fHx8fHx8f/U79DAAAAAAAAAAAAAAAAAAAAAD9JP1kICn9DB8fHx8fHx8fHx8fHx8fHx/9Tv0MAAAAAAAAAAAAAAAAAAAAAP0k/WRBEHRyrUIghoQhACMnIA5BQGtJBEAgAEIBIycgDmuthkIBfYMhAAsgAEIBhiAHQj+IhCAAgyIFIAVCAoYgCEI+iISDIgYgBkIEhiAJQjyIhIMiASABQgiGIANCOIiEgyIEIAJCP4giAoRCAFIEQCAEIARCAYYgAoSFIQIDQCACQgBSBEAgDiACeqdqIQogDwR/IA8gChADQQAFIApBD2sLIQ8gAiACQgF9gyECDAELCwsgACEHIAUhCCAGIQkgASEDIAQhAiAOQUBrIQ4MAQsLIA8EQCAPIycQAwsLlQECAn8BewNAIABBEGoiAyABTQRAIAIgAP0ABAAiBP0MwMDAwMDAwMDAwMDAwMDAwP0r/WRpIAT9DPDw8PDw8PDw8PDw8PDw8PD9LP1kaWpqIQIgAyEADAELCwNAIAAgAUkEQCAALQAAIgNBgAFJIANBwAFPcgRAIAJBAkEBIANB8AFPG2ohAgsgAEEBaiEADAELCyACC2QBAn8DQCAAQRBqIgIgAU0EQCADIAD9AAQA/QwKCgoKCgoKCgoKCgoKCgoK/SP9ZGlqIQMgAiEADAELCwNAIAAgAUkEQCADQQFqIAMgAC0AAEEKRhshAyAAQQFqIQAMAQsLIAML4w8BAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAAvAQAiAUHvxAFHBEAgAUG26ABGDQEgAUG4ggFGDQIgAUHt0AFGDQMgAUHthgFGDQQgAUH42AFGDQUgAUHo5AFGDQYgAUGuzAFGDQcgAUG62gBGDQggAUHzxgFGDQkgAUHi8gFGDQogAUHq3gFGDQsgAUHl7AFGDQwgAUHuxgFGDQ0MDgsgAEECaygCAEHh6L2TBkYEfyAAQQJqIQADQCAAIzVJBH8gAC0AACIBQSBNIAFBgAFPcgVBAAsEQCAAQQFqIQAMAQsLIAAtAABBKEYFQQALBEAjNkEBciQ2CwwNCyAAQQFrLQAAQeIARgR/IAAtAAJB5ABGBUEACwR/QQEFIABBCGsoAgBB4eSI+wVGCwRAIzZBAXIkNgsMDAsgAEEEaygCAEHV0rmjB0YEfyAAKAICQfLkhcsHRgVBAAsEfyAAQQZqIQADQCAAIzVJBH8gAC0AACIBQSBNIAFBgAFPcgVBAAsEQCAAQQFqIQAMAQsLIAAtAABBKEYEfyAAQQFqIQADQCAAIzVJBH8gAC0AACIBQSBNIAFBgAFPcgVBAAsEQCAAQQFqIQAMAQsLIAAtAABB2wBGBUEACwVBAAsEQCM2QQFyJDYLDAsLIABBAWstAABB7wBGBH8gAC8BAkHl8AFGBUEACwRAIzZBAXIkNgsMCgsgACgCAkHowsmbBEYEf0EBBSAAKAICQe/IlYMFRgsEQCM2QQFyJDYLDAkLIABBAmsvAQBB6MoBRgRAIzZBAXIkNgsMCAsgAEEBay0AAEHjAEYEfyAAQQJqIQADQCAAIzVJBH8gAC0AACIBQSBNIAFBgAFPcgVBAAsEQCAAQQFqIQAMAQsLIAAtAABBKEYFQQALBEAjNkEBciQ2CwwHCyAAKAIBQebkvesGRgR/IABBBGsoAgBB5syVkwdGBUEACwR/IABBBWohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgAC0AAEEoRwR/QQAFIABBAWohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgAC0AACIAQSdGIABBIkZyIABB4ABGciAAQdsARnILBUEACwRAIzZBAXIkNgsMBgsgAEEBay0AAEE6RgR/IAAtAAJBMUYFQQALBEAjNkEBciQ2CwwFCyAAQQFrLwEAQeXmAUYEfyAAKAIBQePCwasGRgVBAAsEfyAAQQVqIQADQCAAIzVJBH8gAC0AACIBQSBNIAFBgAFPcgVBAAsEQCAAQQFqIQAMAQsLIAAtAABBKEYFQQALBEAjNkEBciQ2CwwECyAALwECQfTKAUYEfyAAQQVqIQEDQCABIzVJBH8gAS0AACICQSBNIAJBgAFPcgVBAAsEQCABQQFqIQEMAQsLIAEtAABBKEYEfyABQQFqIQEDQCABIzVJBH8gAS0AACICQSBNIAJBgAFPcgVBAAsEQCABQQFqIQEMAQsLIAEtAABB2wBGBUEACwR/QQEFIABBCWohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgAC0AAEEoRgR/IABBAWohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgAC0AAEHbAEYFQQALCwVBAAsEQCM2QQFyJDYLDAMLIAAvAQJB6dwBRgR/IABBAWsQBwR/QQEFIABBAWshAQNAIAEjNEsEfyABLQAAIgJBIE0gAkGAAU9yBUEACwRAIAFBAWshAQwBCwsgAS0AAEEuRgRAIAFBAWshAQNAIAEjNEsEfyABLQAAIgJBIE0gAkGAAU9yBUEACwRAIAFBAWshAQwBCwsFQQAhAQsgAQR/IAEtAAAiAkEnRiACQSJGciACQeAARnIFQQALBH8gAUEBay0AACICQSdGIAJBIkZyIAJB4ABGcgR/QQEFIAFBAmstAAAiAUEnRiABQSJGciABQeAARnILBUEACwsEf0EBBSAAQQRqIQADQCAAIzVJBH8gAC0AACIBQSBNIAFBgAFPcgVBAAsEQCAAQQFqIQAMAQsLIAAiAUEBaiEAA0AgACM1SQR/IAAtAAAiAkEgTSACQYABT3IFQQALBEAgAEEBaiEADAELCyABLQAAQShGBH8gAC0AACIBQSdGIAFBIkZyIAFB4ABGcgVBAAsEfyAALQABIgFBJ0YgAUEiRnIgAUHgAEZyBH9BAQUgAC0AAiIAQSdGIABBIkZyIABB4ABGcgsFQQALCwVBAAsEQCM2QQJyJDYLDAILIAAoAgJB5eTNqwZGBH8gAC8BBkGo0gBGBH9BAQUgAEECaxAHCwVBAAsEQCM2QQJyJDYLDAELIABBAmsvAQBB494BRgR/IAAvAQJB4egBRgVBAAsEfyAAQQNrIQADQCAAIzRLBH8gAC0AACIBQSBNIAFBgAFPcgVBAAsEQCAAQQFrIQAMAQsLIAAtAABBLkYEQCAAQQFrIQADQCAAIzRLBH8gAC0AACIBQSBNIAFBgAFPcgVBAAsEQCAAQQFrIQAMAQsLBUEAIQALIAAEfyAALQAAIgBBJ0YgAEEiRnIgAEHgAEZyBUEACwVBAAsEQCM2QQJyJDYLCwuXAwECfyAALQABQT1GBEAgAEECaiEAA0AgACM1SQR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBaiEADAELCwJ/QQAgAC0AACIBQSdGIAFBIkZyIAFB4ABGckUNABogAEEBaiEBA0AgASAAQQVqSQRAQQAgASM1TwR/QQEFIAEtAAAiAkEnRiACQSJGciACQeAARnILBH9BAQUgAS0AACICQSBNIAJBgAFPcgsNAhogAUEBaiEBDAELC0EBCw8LIABBAWshAQNAIAEjNEsEfyABLQAAIgJBIE0gAkGAAU9yBUEACwRAIAFBAWshAQwBCwsgAS0AACIBQSdGIAFBIkZyIAFB4ABGckUEQEEADwsgAEEBaiEAA0AgACM1SQR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBaiEADAELCyAALQAAIgFBJ0YgAUEiRnIgAUHgAEZyBH9BAQUgAUHmAEYgAUHiAEZyIAFB8gBGciABQfUARnIEfyAALQABIgBBJ0YgAEEiRnIgAEHgAEZyBUEACwsL8QsCB38DeyAAJDQgACABaiQ1QQAkNgNAIzZBA0cgACM1SXEEQP0MAgABAAEBAAEAAAABBAAAACAA/QAEACIJ/QwPDw8PDw8PDw8PDw8PDw8P/U4iCv0O/QwAAAEAAAQCAAAAAAAAAAAAIAlBBP2NAf0MDw8PDw8PDw8PDw8PDw8PD/1OIgn9Dv1OIgv9DAAAgEAAgAIACgAwAAAEYAEgCv0O/QwAACAiAADdSAAAAAAAAAAAIAn9Dv1O/QwAAglEAgCgAASAAAAIIAAQIAD9AAQBIgn9DA8PDw8PDw8PDw8PDw8PDw/9Tv0O/QwAACACBgB9iAAAAAAAAAAAIAlBBP2NAf0MDw8PDw8PDw8PDw8PDw8PD/1O/Q79Tv1OIgn9UP1TBEAgCf0MAAAAAAAAAAAAAAAAAAAAAP0k/WQhBSAL/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZCEDIzUgAEEQakkEQEEBIzUgAGt0QQFrIgEgBXEhBSABIANxIQMLA0AgAwRAAkACQAJAAkACQCAAIANoaiIHLQAAIgFBK0cEQCABQSRGDQEgAUElRg0CIAFB3ABGDQMMBAsgBxAQBEAjNkECciQ2CwwECyAHQQFrLQAAQf0ARgR/IActAAFB+wBGBUEACwRAIzZBAnIkNgsMAwtBA0EAIActAABBJUYEfyAHLQABQTJrQQZJBH8gBy0AAiIBQTBrQQpJBH9BAQUgAUEgckHhAGtBBkkLBUEACwVBAAsbBH9BA0EAIActAANBJUYEfyAHLQAEQTJrQQZJBH8gBy0ABSIBQTBrQQpJBH9BAQUgAUEgckHhAGtBBkkLBUEACwVBAAsbBUEACwR/QQNBACAHLQAGQSVGBH8gBy0AB0Eya0EGSQR/IActAAgiAUEwa0EKSQR/QQEFIAFBIHJB4QBrQQZJCwVBAAsFQQALGwVBAAsEQCM2QQFyJDYLDAILIAcQCCIBBH8gASAHahAIBUEACwRAIzZBAXIkNgsMAQtBACEBQQAhBCAHQQFrIgItAAAiBkEtRiAGQd8ARnIiBgRAIAJBAWshAgsDQCABQQtJBH8gAiABay0AAEEgckHhAGtBGkkFQQALBEAgAUEBaiEBDAELCyACIAFrLQAAIghBLUYgCEHfAEZyBH8gAkEDaygCACIIQfTKzaMHRiAIQezS2asGRnIgCEHw5L2jBkZyIAhBCHZB5MrZA0YgAUEDRnEgAUEERhsFQQALBEBBASEGIAIgAUEBamshAgNAIARBC0kEfyACIARrLQAAQSByQeEAa0EaSQVBAAsEQCAEQQFqIQQMAQsLIAQhAQsgBiABQQJPcSABQQpNcQR/IAIgAWstAAAiAUEnRiABQSJGciABQeAARnIFQQALBH9BAQVBACEEAn8CQAJAAkACQAJAAkACQAJAIAcvAQEiAUHz1gFGDQAgAUHy1gFGDQAgAUH0xAFGDQAgAUHozAFGDQAgAUHtygFGDQEgAUHn0AFGDQEgAUHu4AFGDQEgAUHzxAFGDQEgAUH43gFGDQIgAUH30AFGDQMgAUHn2AFGDQMgAUH07gFGDQQgAUHk3gFGDQQgAUHn0gFGDQUgAUHBlgFGDQcgAUHBpgFGDQcgAUHBkgFGDQcgAUHTjgFGDQcMBgtBAiEEDAYLQQMhBAwFC0EEIQQMBAtBBSEEDAMLQQYhBAwCC0EKIQQMAQtBAAwBC0EAIAQEfyAHQQFqIARqLQAAIgFBLUYgAUHfAEZyBUEBC0UNABojNSIBIAdB5ABqIgIgASACSRshAiAHQQNqIQEDQCABIAJJBEBBASABLQAAIgRBJ0YgBEEiRnIgBEHgAEZyDQIaQQAgBEEuRwR/IARBLUYgBEHfAEZyRSAEQTBrQQpPcQR/IARBIHJB4QBrQRpJBUEBCwVBAQtFDQIaIAFBAWohAQwBCwtBAAsLBEAjNkEBciQ2CwsgAyADQQFrcSEDDAELCwNAIAUEQCAAIAVoahAPIAUgBUEBa3EhBQwBCwsLIABBEGohAAwBCwsjNgs=";

// src/engine/kernel/wasm/instantiate.ts
function instantiate() {
  const wasm = Reflect.get(globalThis, "WebAssembly");
  if (wasm === void 0) return null;
  const { exports: exports2 } = new wasm.Instance(new wasm.Module(Buffer.from(MODULE, "base64")));
  return exports2;
}

// src/engine/kernel/wasm/wasm-kernel.ts
var LARGEST_COPY = 1 << 20;
var BLOCK = 128;
function createWasmKernel(rules, plain) {
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
    kernel.WIDE
  ].map(({ value }) => value);
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
        common: (signs & kernel.COMMON_SIGN.value) !== 0
      };
    },
    input: Buffer.from(memory.buffer, input, ROOM),
    window: Buffer.from(memory.buffer, window, ROOM),
    countLineFeeds: (text, from, to) => text.buffer === memory.buffer ? kernel.countLineFeeds(text.byteOffset + from, text.byteOffset + to) : plain.countLineFeeds(text, from, to),
    countUnits: (text, from, to) => text.buffer === memory.buffer ? kernel.countUnits(text.byteOffset + from, text.byteOffset + to) : plain.countUnits(text, from, to)
  };
  function place(text, length) {
    if (text.buffer === memory.buffer) return text.byteOffset;
    if (length > LARGEST_COPY) return -1;
    text.copy(bytes, copy, 0, length);
    return copy;
  }
  function collect(region, found, end) {
    findLiterals(region, rules, left, found.literals);
    for (let at = events >> 2; at < end >> 2; at += 3) {
      const kind = words[at] & 255;
      const start = words[at + 1];
      if (kind === encoded) found.encoded.push(start, words[at + 2]);
      else if (kind === token) found.tokens.push(start, words[at + 2]);
      else if (kind === prefix) found.prefixes.push(words[at] >>> 8, start);
      else if (kind === literal) found.literals.push(words[at] >>> 8, start);
      else if (kind === escaped) found.escaped.push(start, words[at + 2]);
      else if (kind === wide) found.wide.push(start, words[at + 2], words[at] >>> 8);
      else findDotted(region, start, rules, found.prefixes);
    }
    if (found.literals.length > 2) sortPairs(found.literals);
  }
}
function sortPairs(flat) {
  const pairs = [];
  for (let index = 0; index < flat.length; index += 2) pairs.push([flat[index], flat[index + 1]]);
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  flat.length = 0;
  for (const pair of pairs) flat.push(...pair);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  createWasmKernel
});
