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
function clearCandidates(found) {
  found.literals.length = found.prefixes.length = found.tokens.length = 0;
  found.encoded.length = found.escaped.length = found.wide.length = 0;
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
var MODULE = "AGFzbQEAAAABKwdgAn9/AX9gAX8AYAJ/fwBgAX8Bf2AGf39/f39/AGAGf39/f39/AX9gAAADExIBAAICAAQBAwMCAQUGAAABAwAFBAEBYGAGvQI3fwBBgCALfwBBgCILfwBBgCQLfwBBgCYLfwBBgCgLfwBBgCoLfwBBgCwLfwBBgDQLfwBBgC4LfwBBgDALfwBBgDILfwBBgMAAC38AQYCAAQt/AEGAgAELfwBBgIAJC38AQYDACQt/AEGAwAsLfwBBgIAMC38AQYCAHAt/AEGAgBALfwBBKgt/AEH//wMLfwBBgIAsC38AQYCA7AALfwBBgIDsAAt/AEEBC38AQQILfwBBAAt/AEEBC38AQQILfwBBAwt/AEEEC38AQQULfwBBBgt/AEEfC38AQSALfwBBwAALfwBBgAELfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUF/C38BQQALfwFBAAt/AUEAC38BQQALfwBBAQt/AEECC38BQQALfwFBAAt/AUEACwegBC8HQ0xBU1NFUwMAC1ZBTFVFX1NUQVJUAwEKRU5EU19WQUxVRQMCB1NZTUJPTFMDAwZCQVNFNjQDBANIRVgDBQRURVhUAwYFTEVBRFMDBwdOSUJCTEVTAwgLRE9UVEVEX0VORFMDCQVQQUlSUwMKCExJVEVSQUxTAwsMTElURVJBTFNfRU5EAwwFSEVBRFMDDQZET1RURUQDDghQUkVGSVhFUwMPDFBSRUZJWEVTX0VORAMQCUFVVE9NQVRPTgMRD05BTUVEX0FVVE9NQVRPTgMSDkFVVE9NQVRPTl9TSVpFAxMMU1lNQk9MX0NPVU5UAxQFRk9VTkQDFQZFVkVOVFMDFgpFVkVOVFNfRU5EAxcFVEVYVFMDGAxMRUFEU19CQVNFNjQDGQlMRUFEU19IRVgDGgZQUkVGSVgDGwVUT0tFTgMcB0VOQ09ERUQDHQdMSVRFUkFMAx4KQkVGT1JFX1JVTgMfB0VTQ0FQRUQDIARXSURFAyEIS0VZX0JJVFMDIgpaRVJPX09SX0FUAyMLUEVSQ0VOVF9CSVQDJA1CQUNLU0xBU0hfQklUAyUGaXNGdWxsAzEQc2V0U2NoZW1lTGl0ZXJhbAAKBHNjYW4ACw5jb3VudExpbmVGZWVkcwAOCmNvdW50VW5pdHMADQxURUxMSU5HX1NJR04DMgtDT01NT05fU0lHTgMzC2hpZGluZ1NpZ25zABEGbWVtb3J5AgAK61IS5AEBBH8gACMoSSAAIylPciMnIABBAWpNcgRADwsgAC8BAEEBdEGAgAFqLwEAIgFFBEAPCyABQYDACWoiAy0AACECA0AgAgRAIycgACACak8EfyADQQNqIQRBACEBAn8DQCABIAJJBEBBACAAIAFqLQAAIAEgBGotAABHDQIaIAFBAWohAQwBCwtBAQsFQQALBEACQCADLwEBIQEjLEGAgOwATwRAQQEkMQwBCyMsIAFBCHQ2AgAjLCAAIyZrIgE2AgQjLCABNgIIIyxBDGokLAsLIAMgAkEDamoiAy0AACECDAELCwt8AQF/IAAgARAEBEBBAQ8LIABBAWoiACMoQeAAayMmIygjJkHgAGpLGyICIAAgAksbIgBBwAAjKyAAIyZrakE/cWtBP3FqIQAgASMpQeAAaiICIAEgAkkbIQIDQCAAIAJJBEAgACABEAQEQEEBDwsgAEFAayEADAELC0EAC9UBAQR/IAFBAXRBiDJqLwEAQYBAayICLQAAIQMDQCADBEAgACACLQABayIEIyhPIAQjKUlxIycgAyAEak9xBH8gAkEEaiEFQQAhAQJ/A0AgASADSQRAQQAgASAEai0AACABIAVqLQAARw0CGiABQQFqIQEMAQsLQQELBUEACwRAAkAgAi8BAiEBIyxBgIDsAE8EQEEBJDEMAQsjLCABQQh0QQNyNgIAIywgBCMmayIBNgIEIywgATYCCCMsQQxqJCwLCyACIANBBGpqIgItAAAhAwwBCwsLyQMBA38gACMmSwR/IABBAWstAAAFQQALIQMjKCMmRiAAIyZLcgRAIAAQAAsgA0HcAEYEQAJ/QQMgAC0AACIEQfgARg0AGkEFIARB9QBGDQAaA0AgAkEDSQR/IAAgAmotAABBME8FQQALBH8gACACai0AAEE3TQVBAAsEQCACQQFqIQIMAQsLIAJBASACGwsgAGoQAAUgA0ElRgRAIABBAmoQAAUgA0E7RiADQdsARnIEQANAIAJBA0kEfyAAIAJqLQAAQTBPBUEACwR/IAAgAmotAABBOU0FQQALBEAgAkEBaiECDAELCyAAIAJBAWpBACAAIAJqLQAAQe0ARhtqEAALCwsgACMmQQJqT0EAIANBgDBqLQAAGwRAIABBAmsvAQAiAkEDdkGAgAlqLQAAQQEgAkEHcXRxBEACQCMsQYCA7ABPBEBBASQxDAELIyxBBDYCACMsIAAjJms2AgQjLCABIyZrNgIIIyxBDGokLAsLCyAALQAAQS1GBH8gAC0AAUEtRgVBAAsEQCAAQQJqIQIDQCABIAJLBH8gAi0AAEEtRgVBAAsEQCACQQFqIQIMAQsLIAIgAGtBgARJBEAgAhAACwsgACABEAkLtQMBCH8gAEEEaiEEA0AgACAESQRAIAAtAABBgDRqLQAAIgZBAXEgAEEQaiABTXEEfwJ/QQAgAC0ABEGANGotAAAgAC0ACEGANGotAABxQQFxRQ0AGkEAIQMgACECA0AgAiAAQRBqSQRAQQAgAi0AA0GAKGosAAAiByACLQACQYAoaiwAACIFIAItAABBgChqLAAAIgggAi0AAUGAKGosAAAiCXJyckEASA0CGkEAIAhBEnQgCUEMdHIgBUEGdHIgB3IiBUH/AXFBgCxqLQAAIAVBEHVBgCxqLQAAIAVBCHVB/wFxQYAsai0AAGpqIgVB5ABPDQIaIAMgBWohAyACQQRqIQIMAQsLIANFIANBBkZyCwVBAAsEQEEBDwsgAEEYaiABTUEAIAZBAnEbBH9BACEDIAAhAgJ/A0AgAiAAQRhqSQRAQQAgAi0AAEGAKmosAAAiBSACLQABQYAqaiwAACIGckEASA0CGkEAIAVBBHQgBmpBgCxqLQAAIgVB5ABPDQIaIAMgBWohAyACQQJqIQIMAQsLIANFIANBBkZyCwVBAAsEQEEBDwsgAEEBaiEADAELC0EAC/kEAQJ/IAEgAGsiB0EQSCABIyhNciAAIylPcgRADwsgB0GABEwiBgRAIAVBBmwgB0ohBgsgBkUgB0EYTnEEfyAAIAEQAQVBAAsEQAJAIyxBgIDsAE8EQEEBJDEMAQsjLEECNgIAIywgACMmazYCBCMsIAEjJms2AggjLEEMaiQsCwsgB0GABEogBnIgACMoSXIEf0EBBSAAIyZGIygjJktxCwRADwsgAyAEagR/IAIEf0EABSADQQpsIAMgBGpBA2xIBH9BAQUgAyAEaiAEQQpsSgsLBUEBCwRADwsgACMmSwR/IABBAWstAAAFQQALQYAiai0AAARAQQEhAgVBACECAkAgACMmQQVqSQR/QQEFIABBAWstAABBO0cLDQBBASECIABBBWsoAgBBpsbMoQNGDQAgACMmQQZqTwR/IABBBmsoAgBBpuLV+wZGBUEACwR/IABBAmstAABB9ABGBUEACyECCwsgAkUEQA8LQQAhAyMmIABB2gBrIAAjJkHaAGpJGyECAn8DQCAAIAJLBEBBASADIAItAABBgCZqLQAAakEBdEGAgAxqLwEAIgNB//8DRg0CGiACQQFqIQIMAQsLQQALBH9BAQUgASMnSQR/IAEtAAAFQQALQYAkai0AAAR/IyciAiABQUBrIgMgAiADSRshBEEAIQMgASECAn8DQCACIARJBEBBASADIAItAABBgCZqLQAAakEBdEGAgBxqLwEAIgNB//8DRg0CGiACQQFqIQIMAQsLQQALBUEACwsEQAJAIyxBgIDsAE8EQEEBJDEMAQsjLEEBNgIAIywgACMmazYCBCMsIAEjJms2AggjLEEMaiQsCwsLnAQBCH8jKEGAEGsjJiMoIyZBgBBqSxsiByAAQQ9sIgVqIQQDQCMnIAAgBGpPBEAgBCEDAkADQCADIAQgAGtLIAMgB09xBEAgAyIBLQABBH9BAAUgAS0AAEGAIGotAABBwABxCwR/IABBAkYEf0EABSABLwECCwVBAQtFDQIgAUEBayEDDAELC0EAIQELAkAgAUUNACABIQIDQCACIAAgB2pPBH8gAiAAayIDLQABBH9BAAUgAy0AAEGAIGotAABBwABxCwR/IABBAkYEf0EABSADLwECCwVBAQsFQQELRQRAIAIgAGshAgwBCwsgACABaiEDA0AjJyAAIANqTwR/IAMtAAEEf0EABSADLQAAQYAgai0AAEHAAHELBH8gAEECRgR/QQAFIAMvAQILBUEBCwVBAQtFBEAgACADaiEDDAELCyADIAQgAyAESxshBCADIAJrIABBBHRJDQAgAiMpTwRADwtBACEGIAIhAQJ/A0AgASMnSSABIANNcQRAQQEgAS0AACIIQS1GIAhBwABGciAIQT1GciAIQSVGciAIQdwARnINAhpBASAGQQFqQQAgCEGAIGotAABBAXEbIgZBEEYNAhogACABaiEBDAELC0EACwRAAkAjLEGAgOwATwRAQQEkMQwBCyMsIABBCHRBBnI2AgAjLCACIyZrNgIEIywgAyMmazYCCCMsQQxqJCwLCwsgBCAFaiEEDAELCwvRAQEBfwNAIAAjNEsEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWshAAwBCwsgAC0AAEEuRgRAIABBAWshAANAIAAjNEsEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWshAAwBCwsFQQAhAAsgAAR/IAAtAABB3QBGBUEACwR/IABBAWshAANAIAAjNEsEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWshAAwBCwsgAC0AACIAQSdGIABBIkZyIABB4ABGcgVBAAsL+QEBAX8gAC0AAEHcAEcEQEEADwsgAC0AASIBQfgARgRAQQRBACAALQACQTJrQQZJBH8gAC0AAyIAQTBrQQpJBH9BAQUgAEEgckHhAGtBBkkLBUEACxsPCyABQfUARwRAQQAPCyAALQACQfsARgRAQQZBACAALQADQTJrQQZJBH8gAC0ABCIBQTBrQQpJBH9BAQUgAUEgckHhAGtBBkkLBUEACwR/IAAtAAVB/QBGBUEACxsPC0EGQQAgAC8BAkGw4ABGBH8gAC0ABEEya0EGSQR/IAAtAAUiAEEwa0EKSQR/QQEFIABBIHJB4QBrQQZJCwVBAAsFQQALGwulBwIIfwF7IAAhAgJ/A0AgASACSwRAQQBB//8DQQEgASACayIDdEEBayADQRBPGyIDIAL9AAQAIgr9DEFBQUFBQUFBQUFBQUFBQUH9JSAK/QwtLS0tLS0tLS0tLS0tLS0t/SP9T/1kcQ0CGiAEIAr9DGBgYGBgYGBgYGBgYGBgYGD9J/1kIANxaWohBCACQRBqIQIMAQsLIARBCmwgASAAa0EHbEoLBEAjKkUgASMnRnEEQCAAIylJBH8gACABEAEFQQALBEACQCMsQYCA7ABPBEBBASQxDAELIyxBAjYCACMsIAAjJms2AgQjLCABIyZrNgIIIyxBDGokLAsLBSABIyhLIAEgAGtBGE5xIAAjKUlxBH8gACABEAEFQQALBEACQCMsQYCA7ABPBEBBASQxDAELIyxBAjYCACMsIAAjJms2AgQjLCABIyZrNgIIIyxBDGokLAsLCw8LIAAhBANAIAEgBEsEQAJAIAT9AAQAIgr9DD09PT09PT09PT09PT09PT39I/1kQQFBECABIARrIgIgAkEQSxsiA3RBAWtxIgUEQCAFaCEDCyAJQQEgA3RBAWsiAiAK/QwvLy8vLy8vLy8vLy8vLy8v/ScgCv0MOTk5OTk5OTk5OTk5OTk5Of0p/U79ZHFpaiEJIAggCv0MQEBAQEBAQEBAQEBAQEBAQP0nIAr9DFpaWlpaWlpaWlpaWlpaWlr9Kf1O/WQgAnFpaiEIIAcgCv0MYGBgYGBgYGBgYGBgYGBgYP0nIAr9DHp6enp6enp6enp6enp6enr9Kf1O/WQgAnFpaiEHIAYgCv0MLy8vLy8vLy8vLy8vLy8vL/0jIAr9DCsrKysrKysrKysrKysrKyv9I/1Q/WQgAnEiAmlqIQYDQCACBEAgBCACaGpBAWoQACACIAJBAWtxIQIMAQsLIAMgBGohBCAFRQ0CIARBAWohAgNAIAEgAksEfyACLQAAQT1GBUEACwRAIAJBAWohAgwBCwsgASACRg0AIAAgBCAJIAggByAGEAUgAhAAIAItAABBM0YEfyACLQABQcQARgVBAAsEQCACQQJqEAALQQAhBkEAIQdBACEIQQAhCSACIgAhBAwCCwsLQQEjKiABIydJGwRAIAAgASAJIAggByAGEAUFIAAjKUkEfyAAIAEQAQVBAAsEQAJAIyxBgIDsAE8EQEEBJDEMAQsjLEECNgIAIywgACMmazYCBCMsIAEjJms2AggjLEEMaiQsCwsLCwYAIAAkLQtQACAAJCYgACABaiQnIAAgAmokKCAAIANqJCkgBEE/cSQrIAVBAEckKkGAgCwkLEEAJC5BACQvQQAkMUEAJDAQDCMwBEBBAhAGQQQQBgsjLAvZEQMKfgZ/EXtBgC79AAQAIRBBkC79AAQAIRFBgDL9BwAAIRJBgDL9BwABIRNBgDL9BwACIRRBgDL9BwADIRVBgDL9BwAEIRZBgDL9BwAFIRcjJiENA0AgDSMnSQRAIBAgDf0ABAAiGf0MDw8PDw8PDw8PDw8PDw8PD/1O/Q4gESAZQQT9jQH9DA8PDw8PDw8PDw8PDw8PDw/9Tv0O/U4iGP0M4ODg4ODg4ODg4ODg4ODg4P1OIBkgEv0jIA39AAQBIhogE/0j/U4gGSAU/SMgGiAV/SP9Tv1QIBkgFv0jIBogF/0j/U79UP1QIh0gECAN/QAEECIa/QwPDw8PDw8PDw8PDw8PDw8P/U79DiARIBpBBP2NAf0MDw8PDw8PDw8PDw8PDw8PD/1O/Q79TiIZ/Qzg4ODg4ODg4ODg4ODg4ODg/U4gGiAS/SMgDf0ABBEiGyAT/SP9TiAaIBT9IyAbIBX9I/1O/VAgGiAW/SMgGyAX/SP9Tv1Q/VAiHv1QIBAgDf0ABCAiG/0MDw8PDw8PDw8PDw8PDw8PD/1O/Q4gESAbQQT9jQH9DA8PDw8PDw8PDw8PDw8PDw/9Tv0O/U4iGv0M4ODg4ODg4ODg4ODg4ODg4P1OIBsgEv0jIA39AAQhIhwgE/0j/U4gGyAU/SMgHCAV/SP9Tv1QIBsgFv0jIBwgF/0j/U79UP1QIh8gECAN/QAEMCIg/QwPDw8PDw8PDw8PDw8PDw8P/U79DiARICBBBP2NAf0MDw8PDw8PDw8PDw8PDw8PD/1O/Q79TiIb/Qzg4ODg4ODg4ODg4ODg4ODg/U4gICAS/SMgDf0ABDEiHCAT/SP9TiAgIBT9IyAcIBX9I/1O/VAgICAW/SMgHCAX/SP9Tv1Q/VAiHP1Q/VD9UwRAIB39DAAAAAAAAAAAAAAAAAAAAAD9JP1kIB79DAAAAAAAAAAAAAAAAAAAAAD9JP1kQRB0cq0gH/0MAAAAAAAAAAAAAAAAAAAAAP0k/WQgHP0MAAAAAAAAAAAAAAAAAAAAAP0k/WRBEHRyrUIghoQhACMnIA1BQGtJBEAgAEIBIycgDWuthkIBfYMhAAsDQCAAQgBSBEAgDSAAeqdqIgstAAAiCgRAIApBwABGBEACQCMtQQBIIAsjKElyIAsjKUGABGpPcg0AIyYiCiALQYAEa0EAIAtBgARLGyIMIAogDEsbIQogC0EBayEMA0AgCiAMTQRAIAwtAAAiD0EvRiAPQSBNciAPQcAARnJFBEAgDEEBayEMDAILCwsgDCMmQQJqSQR/QQEFIAwtAABBL0cLBH9BAQUgDEEBay0AAEEvRwsEf0EBBSAMQQJrLQAAQTpHCw0AIAxBAmsiCiMoTyAKIylJcSAKIy5HcQRAAkAjLEGAgOwATwRAQQEkMQwBCyMsIy1BCHRBA3I2AgAjLCAKIyZrIgw2AgQjLCAMNgIIIyxBDGokLAsLIAokLgsFIApB3ABGIApBJUZyIAsjL09xBH8CfyALLQAAQSVGBEAjJyALQQNqTyEKIAstAAFBgCpqLAAAQQBOBH8gCy0AAkGAKmosAABBAE4FQQALIApxDAELIAstAAEiCkH4AEYEQCMnIAtBBGpPIQogCy0AAkGAKmosAABBAE4EfyALLQADQYAqaiwAAEEATgVBAAsgCnEMAQtBACAKQfUARw0AGiALQQNBAiALLQACQfsARiIKG2oiDC0AAEEwRgR/IAwtAAFBMEYFQQALBEAgDEECaiEMBUEAIApFDQEaC0EAIAwtAABBgCpqLAAAQQBOBH8gDC0AAUGAKmosAABBAE4FQQALBH8gCgR/IAwtAAJB/QBHBUEACwVBAQsNABojJyAMQQNBAiAKG2pPCwVBAAsEQCALIQoDQCAKIyZLBH8Cf0EBIApBAWstAAAiDEGAIGotAABBAXENABoCQAJAIAxBJUYNACAMQdwARg0AIAxBLkYNACAMQfsARg0AIAxB/QBGDQAgDEE6Rg0AIAxBwABGDQAgDEEmRg0AIAxBP0YNACAMQf4ARg0ADAELQQEMAQtBAAsFQQALBEAgCkEBayEKDAELCyALQQFqIQwDQCAMIydJBH8Cf0EBIAwtAAAiD0GAIGotAABBAXENABoCQAJAIA9BJUYNACAPQdwARg0AIA9BLkYNACAPQfsARg0AIA9B/QBGDQAgD0E6Rg0AIA9BwABGDQAgD0EmRg0AIA9BP0YNACAPQf4ARg0ADAELQQEMAQtBAAsFQQALBEAgDEEBaiEMDAELCyAMJC8gCiMpSSAMIAprQRBLcSAMIyhLcQRAAkAjLEGAgOwATwRAQQEkMQwBCyMsQQU2AgAjLCAKIyZrNgIEIywgDCMmazYCCCMsQQxqJCwLCwsLBUEBJDALIAsvAQAiCkGAMi8BAEYEQCALQQAQAgsgCkGCMi8BAEYEQCALQQEQAgsgCkGEMi8BAEYEQCALQQIQAgsgACAAQgF9gyEADAELCwsgGP0MHx8fHx8fHx8fHx8fHx8fH/1O/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZCAZ/QwfHx8fHx8fHx8fHx8fHx8f/U79DAAAAAAAAAAAAAAAAAAAAAD9JP1kQRB0cq0gGv0MHx8fHx8fHx8fHx8fHx8fH/1O/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZCAb/QwfHx8fHx8fHx8fHx8fHx8f/U79DAAAAAAAAAAAAAAAAAAAAAD9JP1kQRB0cq1CIIaEIQAjJyANQUBrSQRAIABCASMnIA1rrYZCAX2DIQALIABCAYYgB0I/iIQgAIMiBCAEQgKGIAhCPoiEgyIFIAVCBIYgCUI8iISDIgYgBkIIhiACQjiIhIMiAyABQj+IIgGEQgBSBEAgAyADQgGGIAGEhSEBA0AgAUIAUgRAIA0gAXqnaiEKIA4EfyAOIAoQA0EABSAKQQ9rCyEOIAEgAUIBfYMhAQwBCwsLIAAhByAEIQggBSEJIAYhAiADIQEgDUFAayENDAELCyAOBEAgDiMnEAMLC5UBAgJ/AXsDQCAAQRBqIgMgAU0EQCACIAD9AAQAIgT9DMDAwMDAwMDAwMDAwMDAwMD9K/1kaSAE/Qzw8PDw8PDw8PDw8PDw8PDw/Sz9ZGlqaiECIAMhAAwBCwsDQCAAIAFJBEAgAC0AACIDQYABSSADQcABT3IEQCACQQJBASADQfABTxtqIQILIABBAWohAAwBCwsgAgtkAQJ/A0AgAEEQaiICIAFNBEAgAyAA/QAEAP0MCgoKCgoKCgoKCgoKCgoKCv0j/WRpaiEDIAIhAAwBCwsDQCAAIAFJBEAgA0EBaiADIAAtAABBCkYbIQMgAEEBaiEADAELCyADC+MPAQJ/AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCAALwEAIgFB78QBRwRAIAFBtugARg0BIAFBuIIBRg0CIAFB7dABRg0DIAFB7YYBRg0EIAFB+NgBRg0FIAFB6OQBRg0GIAFBrswBRg0HIAFButoARg0IIAFB88YBRg0JIAFB4vIBRg0KIAFB6t4BRg0LIAFB5ewBRg0MIAFB7sYBRg0NDA4LIABBAmsoAgBB4ei9kwZGBH8gAEECaiEAA0AgACM1SQR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBaiEADAELCyAALQAAQShGBUEACwRAIzZBAXIkNgsMDQsgAEEBay0AAEHiAEYEfyAALQACQeQARgVBAAsEf0EBBSAAQQhrKAIAQeHkiPsFRgsEQCM2QQFyJDYLDAwLIABBBGsoAgBB1dK5owdGBH8gACgCAkHy5IXLB0YFQQALBH8gAEEGaiEAA0AgACM1SQR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBaiEADAELCyAALQAAQShGBH8gAEEBaiEAA0AgACM1SQR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBaiEADAELCyAALQAAQdsARgVBAAsFQQALBEAjNkEBciQ2CwwLCyAAQQFrLQAAQe8ARgR/IAAvAQJB5fABRgVBAAsEQCM2QQFyJDYLDAoLIAAoAgJB6MLJmwRGBH9BAQUgACgCAkHvyJWDBUYLBEAjNkEBciQ2CwwJCyAAQQJrLwEAQejKAUYEQCM2QQFyJDYLDAgLIABBAWstAABB4wBGBH8gAEECaiEAA0AgACM1SQR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBaiEADAELCyAALQAAQShGBUEACwRAIzZBAXIkNgsMBwsgACgCAUHm5L3rBkYEfyAAQQRrKAIAQebMlZMHRgVBAAsEfyAAQQVqIQADQCAAIzVJBH8gAC0AACIBQSBNIAFBgAFPcgVBAAsEQCAAQQFqIQAMAQsLIAAtAABBKEcEf0EABSAAQQFqIQADQCAAIzVJBH8gAC0AACIBQSBNIAFBgAFPcgVBAAsEQCAAQQFqIQAMAQsLIAAtAAAiAEEnRiAAQSJGciAAQeAARnIgAEHbAEZyCwVBAAsEQCM2QQFyJDYLDAYLIABBAWstAABBOkYEfyAALQACQTFGBUEACwRAIzZBAXIkNgsMBQsgAEEBay8BAEHl5gFGBH8gACgCAUHjwsGrBkYFQQALBH8gAEEFaiEAA0AgACM1SQR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBaiEADAELCyAALQAAQShGBUEACwRAIzZBAXIkNgsMBAsgAC8BAkH0ygFGBH8gAEEFaiEBA0AgASM1SQR/IAEtAAAiAkEgTSACQYABT3IFQQALBEAgAUEBaiEBDAELCyABLQAAQShGBH8gAUEBaiEBA0AgASM1SQR/IAEtAAAiAkEgTSACQYABT3IFQQALBEAgAUEBaiEBDAELCyABLQAAQdsARgVBAAsEf0EBBSAAQQlqIQADQCAAIzVJBH8gAC0AACIBQSBNIAFBgAFPcgVBAAsEQCAAQQFqIQAMAQsLIAAtAABBKEYEfyAAQQFqIQADQCAAIzVJBH8gAC0AACIBQSBNIAFBgAFPcgVBAAsEQCAAQQFqIQAMAQsLIAAtAABB2wBGBUEACwsFQQALBEAjNkEBciQ2CwwDCyAALwECQencAUYEfyAAQQFrEAcEf0EBBSAAQQFrIQEDQCABIzRLBH8gAS0AACICQSBNIAJBgAFPcgVBAAsEQCABQQFrIQEMAQsLIAEtAABBLkYEQCABQQFrIQEDQCABIzRLBH8gAS0AACICQSBNIAJBgAFPcgVBAAsEQCABQQFrIQEMAQsLBUEAIQELIAEEfyABLQAAIgJBJ0YgAkEiRnIgAkHgAEZyBUEACwR/IAFBAWstAAAiAkEnRiACQSJGciACQeAARnIEf0EBBSABQQJrLQAAIgFBJ0YgAUEiRnIgAUHgAEZyCwVBAAsLBH9BAQUgAEEEaiEAA0AgACM1SQR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBaiEADAELCyAAIgFBAWohAANAIAAjNUkEfyAALQAAIgJBIE0gAkGAAU9yBUEACwRAIABBAWohAAwBCwsgAS0AAEEoRgR/IAAtAAAiAUEnRiABQSJGciABQeAARnIFQQALBH8gAC0AASIBQSdGIAFBIkZyIAFB4ABGcgR/QQEFIAAtAAIiAEEnRiAAQSJGciAAQeAARnILBUEACwsFQQALBEAjNkECciQ2CwwCCyAAKAICQeXkzasGRgR/IAAvAQZBqNIARgR/QQEFIABBAmsQBwsFQQALBEAjNkECciQ2CwwBCyAAQQJrLwEAQePeAUYEfyAALwECQeHoAUYFQQALBH8gAEEDayEAA0AgACM0SwR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBayEADAELCyAALQAAQS5GBEAgAEEBayEAA0AgACM0SwR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBayEADAELCwVBACEACyAABH8gAC0AACIAQSdGIABBIkZyIABB4ABGcgVBAAsFQQALBEAjNkECciQ2CwsLlwMBAn8gAC0AAUE9RgRAIABBAmohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsCf0EAIAAtAAAiAUEnRiABQSJGciABQeAARnJFDQAaIABBAWohAQNAIAEgAEEFakkEQEEAIAEjNU8Ef0EBBSABLQAAIgJBJ0YgAkEiRnIgAkHgAEZyCwR/QQEFIAEtAAAiAkEgTSACQYABT3ILDQIaIAFBAWohAQwBCwtBAQsPCyAAQQFrIQEDQCABIzRLBH8gAS0AACICQSBNIAJBgAFPcgVBAAsEQCABQQFrIQEMAQsLIAEtAAAiAUEnRiABQSJGciABQeAARnJFBEBBAA8LIABBAWohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgAC0AACIBQSdGIAFBIkZyIAFB4ABGcgR/QQEFIAFB5gBGIAFB4gBGciABQfIARnIgAUH1AEZyBH8gAC0AASIAQSdGIABBIkZyIABB4ABGcgVBAAsLC/ELAgd/A3sgACQ0IAAgAWokNUEAJDYDQCM2QQNHIAAjNUlxBED9DAIAAQABAQABAAAAAQQAAAAgAP0ABAAiCf0MDw8PDw8PDw8PDw8PDw8PD/1OIgr9Dv0MAAABAAAEAgAAAAAAAAAAACAJQQT9jQH9DA8PDw8PDw8PDw8PDw8PDw/9TiIJ/Q79TiIL/QwAAIBAAIACAAoAMAAABGABIAr9Dv0MAAAgIgAA3UgAAAAAAAAAACAJ/Q79Tv0MAAIJRAIAoAAEgAAACCAAECAA/QAEASIJ/QwPDw8PDw8PDw8PDw8PDw8P/U79Dv0MAAAgAgYAfYgAAAAAAAAAACAJQQT9jQH9DA8PDw8PDw8PDw8PDw8PDw/9Tv0O/U79TiIJ/VD9UwRAIAn9DAAAAAAAAAAAAAAAAAAAAAD9JP1kIQUgC/0MAAAAAAAAAAAAAAAAAAAAAP0k/WQhAyM1IABBEGpJBEBBASM1IABrdEEBayIBIAVxIQUgASADcSEDCwNAIAMEQAJAAkACQAJAAkAgACADaGoiBy0AACIBQStHBEAgAUEkRg0BIAFBJUYNAiABQdwARg0DDAQLIAcQEARAIzZBAnIkNgsMBAsgB0EBay0AAEH9AEYEfyAHLQABQfsARgVBAAsEQCM2QQJyJDYLDAMLQQNBACAHLQAAQSVGBH8gBy0AAUEya0EGSQR/IActAAIiAUEwa0EKSQR/QQEFIAFBIHJB4QBrQQZJCwVBAAsFQQALGwR/QQNBACAHLQADQSVGBH8gBy0ABEEya0EGSQR/IActAAUiAUEwa0EKSQR/QQEFIAFBIHJB4QBrQQZJCwVBAAsFQQALGwVBAAsEf0EDQQAgBy0ABkElRgR/IActAAdBMmtBBkkEfyAHLQAIIgFBMGtBCkkEf0EBBSABQSByQeEAa0EGSQsFQQALBUEACxsFQQALBEAjNkEBciQ2CwwCCyAHEAgiAQR/IAEgB2oQCAVBAAsEQCM2QQFyJDYLDAELQQAhAUEAIQQgB0EBayICLQAAIgZBLUYgBkHfAEZyIgYEQCACQQFrIQILA0AgAUELSQR/IAIgAWstAABBIHJB4QBrQRpJBUEACwRAIAFBAWohAQwBCwsgAiABay0AACIIQS1GIAhB3wBGcgR/IAJBA2soAgAiCEH0ys2jB0YgCEHs0tmrBkZyIAhB8OS9owZGciAIQQh2QeTK2QNGIAFBA0ZxIAFBBEYbBUEACwRAQQEhBiACIAFBAWprIQIDQCAEQQtJBH8gAiAEay0AAEEgckHhAGtBGkkFQQALBEAgBEEBaiEEDAELCyAEIQELIAYgAUECT3EgAUEKTXEEfyACIAFrLQAAIgFBJ0YgAUEiRnIgAUHgAEZyBUEACwR/QQEFQQAhBAJ/AkACQAJAAkACQAJAAkACQCAHLwEBIgFB89YBRg0AIAFB8tYBRg0AIAFB9MQBRg0AIAFB6MwBRg0AIAFB7coBRg0BIAFB59ABRg0BIAFB7uABRg0BIAFB88QBRg0BIAFB+N4BRg0CIAFB99ABRg0DIAFB59gBRg0DIAFB9O4BRg0EIAFB5N4BRg0EIAFB59IBRg0FIAFBwZYBRg0HIAFBwaYBRg0HIAFBwZIBRg0HIAFB044BRg0HDAYLQQIhBAwGC0EDIQQMBQtBBCEEDAQLQQUhBAwDC0EGIQQMAgtBCiEEDAELQQAMAQtBACAEBH8gB0EBaiAEai0AACIBQS1GIAFB3wBGcgVBAQtFDQAaIzUiASAHQeQAaiICIAEgAkkbIQIgB0EDaiEBA0AgASACSQRAQQEgAS0AACIEQSdGIARBIkZyIARB4ABGcg0CGkEAIARBLkcEfyAEQS1GIARB3wBGckUgBEEwa0EKT3EEfyAEQSByQeEAa0EaSQVBAQsFQQELRQ0CGiABQQFqIQEMAQsLQQALCwRAIzZBAXIkNgsLIAMgA0EBa3EhAwwBCwsDQCAFBEAgACAFaGoQDyAFIAVBAWtxIQUMAQsLCyAAQRBqIQAMAQsLIzYL";

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
