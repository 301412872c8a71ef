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
var MODULE = "AGFzbQEAAAABKwdgAn9/AX9gAX8AYAF/AX9gAn9/AGAGf39/f39/AGAGf39/f39/AX9gAAADEhEBAAMABAECAgMBBQYAAAECAAUEAQFgYAa9Ajd/AEGAIAt/AEGAIgt/AEGAJAt/AEGAJgt/AEGAKAt/AEGAKgt/AEGALAt/AEGANAt/AEGALgt/AEGAMAt/AEGAMgt/AEGAwAALfwBBgIABC38AQYCAAQt/AEGAgAkLfwBBgMAJC38AQYDACwt/AEGAgAwLfwBBgIAcC38AQYCAEAt/AEEqC38AQf//Awt/AEGAgCwLfwBBgIDsAAt/AEGAgOwAC38AQQELfwBBAgt/AEEAC38AQQELfwBBAgt/AEEDC38AQQQLfwBBBQt/AEEGC38AQR8LfwBBIAt/AEHAAAt/AEGAAQt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQX8LfwFBAAt/AUEAC38BQQALfwFBAAt/AEEBC38AQQILfwFBAAt/AUEAC38BQQALB6AELwdDTEFTU0VTAwALVkFMVUVfU1RBUlQDAQpFTkRTX1ZBTFVFAwIHU1lNQk9MUwMDBkJBU0U2NAMEA0hFWAMFBFRFWFQDBgVMRUFEUwMHB05JQkJMRVMDCAtET1RURURfRU5EUwMJBVBBSVJTAwoITElURVJBTFMDCwxMSVRFUkFMU19FTkQDDAVIRUFEUwMNBkRPVFRFRAMOCFBSRUZJWEVTAw8MUFJFRklYRVNfRU5EAxAJQVVUT01BVE9OAxEPTkFNRURfQVVUT01BVE9OAxIOQVVUT01BVE9OX1NJWkUDEwxTWU1CT0xfQ09VTlQDFAVGT1VORAMVBkVWRU5UUwMWCkVWRU5UU19FTkQDFwVURVhUUwMYDExFQURTX0JBU0U2NAMZCUxFQURTX0hFWAMaBlBSRUZJWAMbBVRPS0VOAxwHRU5DT0RFRAMdB0xJVEVSQUwDHgpCRUZPUkVfUlVOAx8HRVNDQVBFRAMgBFdJREUDIQhLRVlfQklUUwMiClpFUk9fT1JfQVQDIwtQRVJDRU5UX0JJVAMkDUJBQ0tTTEFTSF9CSVQDJQZpc0Z1bGwDMRBzZXRTY2hlbWVMaXRlcmFsAAkEc2NhbgAKDmNvdW50TGluZUZlZWRzAA0KY291bnRVbml0cwAMDFRFTExJTkdfU0lHTgMyC0NPTU1PTl9TSUdOAzMLaGlkaW5nU2lnbnMAEAZtZW1vcnkCAArmURHkAQEEfyAAIyhJIAAjKU9yIycgAEEBak1yBEAPCyAALwEAQQF0QYCAAWovAQAiAUUEQA8LIAFBgMAJaiIDLQAAIQIDQCACBEAjJyAAIAJqTwR/IANBA2ohBEEAIQECfwNAIAEgAkkEQEEAIAAgAWotAAAgASAEai0AAEcNAhogAUEBaiEBDAELC0EBCwVBAAsEQAJAIAMvAQEhASMsQYCA7ABPBEBBASQxDAELIywgAUEIdDYCACMsIAAjJmsiATYCBCMsIAE2AggjLEEMaiQsCwsgAyACQQNqaiIDLQAAIQIMAQsLC3wBAX8gACABEAMEQEEBDwsgAEEBaiIAIyhB4ABrIyYjKCMmQeAAaksbIgIgACACSxsiAEHAACMrIAAjJmtqQT9xa0E/cWohACABIylB4ABqIgIgASACSRshAgNAIAAgAkkEQCAAIAEQAwRAQQEPCyAAQUBrIQAMAQsLQQALyQMBA38gACMmSwR/IABBAWstAAAFQQALIQMjKCMmRiAAIyZLcgRAIAAQAAsgA0HcAEYEQAJ/QQMgAC0AACIEQfgARg0AGkEFIARB9QBGDQAaA0AgAkEDSQR/IAAgAmotAABBME8FQQALBH8gACACai0AAEE3TQVBAAsEQCACQQFqIQIMAQsLIAJBASACGwsgAGoQAAUgA0ElRgRAIABBAmoQAAUgA0E7RiADQdsARnIEQANAIAJBA0kEfyAAIAJqLQAAQTBPBUEACwR/IAAgAmotAABBOU0FQQALBEAgAkEBaiECDAELCyAAIAJBAWpBACAAIAJqLQAAQe0ARhtqEAALCwsgACMmQQJqT0EAIANBgDBqLQAAGwRAIABBAmsvAQAiAkEDdkGAgAlqLQAAQQEgAkEHcXRxBEACQCMsQYCA7ABPBEBBASQxDAELIyxBBDYCACMsIAAjJms2AgQjLCABIyZrNgIIIyxBDGokLAsLCyAALQAAQS1GBH8gAC0AAUEtRgVBAAsEQCAAQQJqIQIDQCABIAJLBH8gAi0AAEEtRgVBAAsEQCACQQFqIQIMAQsLIAIgAGtBgARJBEAgAhAACwsgACABEAgLtQMBCH8gAEEEaiEEA0AgACAESQRAIAAtAABBgDRqLQAAIgZBAXEgAEEQaiABTXEEfwJ/QQAgAC0ABEGANGotAAAgAC0ACEGANGotAABxQQFxRQ0AGkEAIQMgACECA0AgAiAAQRBqSQRAQQAgAi0AA0GAKGosAAAiByACLQACQYAoaiwAACIFIAItAABBgChqLAAAIgggAi0AAUGAKGosAAAiCXJyckEASA0CGkEAIAhBEnQgCUEMdHIgBUEGdHIgB3IiBUH/AXFBgCxqLQAAIAVBEHVBgCxqLQAAIAVBCHVB/wFxQYAsai0AAGpqIgVB5ABPDQIaIAMgBWohAyACQQRqIQIMAQsLIANFIANBBkZyCwVBAAsEQEEBDwsgAEEYaiABTUEAIAZBAnEbBH9BACEDIAAhAgJ/A0AgAiAAQRhqSQRAQQAgAi0AAEGAKmosAAAiBSACLQABQYAqaiwAACIGckEASA0CGkEAIAVBBHQgBmpBgCxqLQAAIgVB5ABPDQIaIAMgBWohAyACQQJqIQIMAQsLIANFIANBBkZyCwVBAAsEQEEBDwsgAEEBaiEADAELC0EAC/IEAQJ/IAEgAGsiB0EQSCABIyhNciAAIylPcgRADwsgB0GABEwiBgRAIAVBBmwgB0ohBgsgBkUgB0EYTnEEfyAAIAEQAQVBAAsEQAJAIyxBgIDsAE8EQEEBJDEMAQsjLEECNgIAIywgACMmazYCBCMsIAEjJms2AggjLEEMaiQsCwsgB0GABEogBnIgACMoSXIEf0EBBSAAIyZGIygjJktxCwRADwsgAgR/IAMgBGpFBSADQQpsIAMgBGpBA2xIBH9BAQUgAyAEaiAEQQpsSgsLBEAPCyAAIyZLBH8gAEEBay0AAAVBAAtBgCJqLQAABEBBASECBUEAIQICQCAAIyZBBWpJBH9BAQUgAEEBay0AAEE7RwsNAEEBIQIgAEEFaygCAEGmxsyhA0YNACAAIyZBBmpPBH8gAEEGaygCAEGm4tX7BkYFQQALBH8gAEECay0AAEH0AEYFQQALIQILCyACRQRADwtBACEDIyYgAEHaAGsgACMmQdoAakkbIQICfwNAIAAgAksEQEEBIAMgAi0AAEGAJmotAABqQQF0QYCADGovAQAiA0H//wNGDQIaIAJBAWohAgwBCwtBAAsEf0EBBSABIydJBH8gAS0AAAVBAAtBgCRqLQAABH8jJyICIAFBQGsiAyACIANJGyEEQQAhAyABIQICfwNAIAIgBEkEQEEBIAMgAi0AAEGAJmotAABqQQF0QYCAHGovAQAiA0H//wNGDQIaIAJBAWohAgwBCwtBAAsFQQALCwRAAkAjLEGAgOwATwRAQQEkMQwBCyMsQQE2AgAjLCAAIyZrNgIEIywgASMmazYCCCMsQQxqJCwLCwucBAEIfyMoQYAQayMmIygjJkGAEGpLGyIHIABBD2wiBWohBANAIycgACAEak8EQCAEIQMCQANAIAMgBCAAa0sgAyAHT3EEQCADIgEtAAEEf0EABSABLQAAQYAgai0AAEHAAHELBH8gAEECRgR/QQAFIAEvAQILBUEBC0UNAiABQQFrIQMMAQsLQQAhAQsCQCABRQ0AIAEhAgNAIAIgACAHak8EfyACIABrIgMtAAEEf0EABSADLQAAQYAgai0AAEHAAHELBH8gAEECRgR/QQAFIAMvAQILBUEBCwVBAQtFBEAgAiAAayECDAELCyAAIAFqIQMDQCMnIAAgA2pPBH8gAy0AAQR/QQAFIAMtAABBgCBqLQAAQcAAcQsEfyAAQQJGBH9BAAUgAy8BAgsFQQELBUEBC0UEQCAAIANqIQMMAQsLIAMgBCADIARLGyEEIAMgAmsgAEEEdEkNACACIylPBEAPC0EAIQYgAiEBAn8DQCABIydJIAEgA01xBEBBASABLQAAIghBLUYgCEHAAEZyIAhBPUZyIAhBJUZyIAhB3ABGcg0CGkEBIAZBAWpBACAIQYAgai0AAEEBcRsiBkEQRg0CGiAAIAFqIQEMAQsLQQALBEACQCMsQYCA7ABPBEBBASQxDAELIywgAEEIdEEGcjYCACMsIAIjJms2AgQjLCADIyZrNgIIIyxBDGokLAsLCyAEIAVqIQQMAQsLC9EBAQF/A0AgACM0SwR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBayEADAELCyAALQAAQS5GBEAgAEEBayEAA0AgACM0SwR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBayEADAELCwVBACEACyAABH8gAC0AAEHdAEYFQQALBH8gAEEBayEAA0AgACM0SwR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBayEADAELCyAALQAAIgBBJ0YgAEEiRnIgAEHgAEZyBUEACwv5AQEBfyAALQAAQdwARwRAQQAPCyAALQABIgFB+ABGBEBBBEEAIAAtAAJBMmtBBkkEfyAALQADIgBBMGtBCkkEf0EBBSAAQSByQeEAa0EGSQsFQQALGw8LIAFB9QBHBEBBAA8LIAAtAAJB+wBGBEBBBkEAIAAtAANBMmtBBkkEfyAALQAEIgFBMGtBCkkEf0EBBSABQSByQeEAa0EGSQsFQQALBH8gAC0ABUH9AEYFQQALGw8LQQZBACAALwECQbDgAEYEfyAALQAEQTJrQQZJBH8gAC0ABSIAQTBrQQpJBH9BAQUgAEEgckHhAGtBBkkLBUEACwVBAAsbC6UHAgh/AXsgACECAn8DQCABIAJLBEBBAEH//wNBASABIAJrIgN0QQFrIANBEE8bIgMgAv0ABAAiCv0MQUFBQUFBQUFBQUFBQUFBQf0lIAr9DC0tLS0tLS0tLS0tLS0tLS39I/1P/WRxDQIaIAQgCv0MYGBgYGBgYGBgYGBgYGBgYP0n/WQgA3FpaiEEIAJBEGohAgwBCwsgBEEKbCABIABrQQdsSgsEQCMqRSABIydGcQRAIAAjKUkEfyAAIAEQAQVBAAsEQAJAIyxBgIDsAE8EQEEBJDEMAQsjLEECNgIAIywgACMmazYCBCMsIAEjJms2AggjLEEMaiQsCwsFIAEjKEsgASAAa0EYTnEgACMpSXEEfyAAIAEQAQVBAAsEQAJAIyxBgIDsAE8EQEEBJDEMAQsjLEECNgIAIywgACMmazYCBCMsIAEjJms2AggjLEEMaiQsCwsLDwsgACEEA0AgASAESwRAAkAgBP0ABAAiCv0MPT09PT09PT09PT09PT09Pf0j/WRBAUEQIAEgBGsiAiACQRBLGyIDdEEBa3EiBQRAIAVoIQMLIAlBASADdEEBayICIAr9DC8vLy8vLy8vLy8vLy8vLy/9JyAK/Qw5OTk5OTk5OTk5OTk5OTk5/Sn9Tv1kcWlqIQkgCCAK/QxAQEBAQEBAQEBAQEBAQEBA/ScgCv0MWlpaWlpaWlpaWlpaWlpaWv0p/U79ZCACcWlqIQggByAK/QxgYGBgYGBgYGBgYGBgYGBg/ScgCv0Menp6enp6enp6enp6enp6ev0p/U79ZCACcWlqIQcgBiAK/QwvLy8vLy8vLy8vLy8vLy8v/SMgCv0MKysrKysrKysrKysrKysrK/0j/VD9ZCACcSICaWohBgNAIAIEQCAEIAJoakEBahAAIAIgAkEBa3EhAgwBCwsgAyAEaiEEIAVFDQIgBEEBaiECA0AgASACSwR/IAItAABBPUYFQQALBEAgAkEBaiECDAELCyABIAJGDQAgACAEIAkgCCAHIAYQBCACEAAgAi0AAEEzRgR/IAItAAFBxABGBUEACwRAIAJBAmoQAAtBACEGQQAhB0EAIQhBACEJIAIiACEEDAILCwtBASMqIAEjJ0kbBEAgACABIAkgCCAHIAYQBAUgACMpSQR/IAAgARABBUEACwRAAkAjLEGAgOwATwRAQQEkMQwBCyMsQQI2AgAjLCAAIyZrNgIEIywgASMmazYCCCMsQQxqJCwLCwsLBgAgACQtC1AAIAAkJiAAIAFqJCcgACACaiQoIAAgA2okKSAEQT9xJCsgBUEARyQqQYCALCQsQQAkLkEAJC9BACQxQQAkMBALIzAEQEECEAVBBBAFCyMsC9wSAwp+C38Re0GALv0ABAAhJUGQLv0ABAAhJEGAMv0HAAAhI0GAMv0HAAEhIkGAMv0HAAIhIUGAMv0HAAMhIEGAMv0HAAQhH0GAMv0HAAUhHiMmIRMDQCATIydJBEAgJSAT/QAEACIW/QwPDw8PDw8PDw8PDw8PDw8P/U79DiAkIBZBBP1t/Q79TiId/Qzg4ODg4ODg4ODg4ODg4ODg/U4gFiAj/SMgE/0ABAEiFSAi/SP9TiAWICH9IyAVICD9I/1O/VAgFiAf/SMgFSAe/SP9Tv1Q/VAiGCAlIBP9AAQQIhb9DA8PDw8PDw8PDw8PDw8PDw/9Tv0OICQgFkEE/W39Dv1OIhz9DODg4ODg4ODg4ODg4ODg4OD9TiAWICP9IyAT/QAEESIVICL9I/1OIBYgIf0jIBUgIP0j/U79UCAWIB/9IyAVIB79I/1O/VD9UCIX/VAgJSAT/QAEICIW/QwPDw8PDw8PDw8PDw8PDw8P/U79DiAkIBZBBP1t/Q79TiIb/Qzg4ODg4ODg4ODg4ODg4ODg/U4gFiAj/SMgE/0ABCEiFSAi/SP9TiAWICH9IyAVICD9I/1O/VAgFiAf/SMgFSAe/SP9Tv1Q/VAiFiAlIBP9AAQwIhX9DA8PDw8PDw8PDw8PDw8PDw/9Tv0OICQgFUEE/W39Dv1OIhr9DODg4ODg4ODg4ODg4ODg4OD9TiAVICP9IyAT/QAEMSIZICL9I/1OIBUgIf0jIBkgIP0j/U79UCAVIB/9IyAZIB79I/1O/VD9UCIV/VD9UP1TBEAgGP0MAAAAAAAAAAAAAAAAAAAAAP0k/WQgF/0MAAAAAAAAAAAAAAAAAAAAAP0k/WRBEHRyrSAW/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZCAV/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZEEQdHKtQiCGhCEAIycgE0FAa0kEQCAAQgEjJyATa62GQgF9gyEACwNAIABCAFIEQCATIAB6p2oiCi0AACIQBEAgEEHAAEYEQAJAIy1BAEggCiMoSXIgCiMpQYAEak9yDQAjJiIMIApBgARrQQAgCkGABEsbIgsgCyAMSRshDCAKQQFrIRQDQCAMIBRNBEAgFC0AACILQS9GIAtBIE1yIAtBwABGckUEQCAUQQFrIRQMAgsLCyAUIyZBAmpJBH9BAQUgFC0AAEEvRwsEf0EBBSAUQQFrLQAAQS9HCwR/QQEFIBRBAmstAABBOkcLDQAgFEECayIMIyhPIAwjKUlxIAwjLkdxBEACQCMsQYCA7ABPBEBBASQxDAELIywjLUEIdEEDcjYCACMsIAwjJmsiCzYCBCMsIAs2AggjLEEMaiQsCwsgDCQuCwUgEEHcAEYgEEElRnIgCiMvT3EEfwJ/IAotAABBJUYEQCMnIApBA2pPIQsgCi0AAUGAKmosAABBAE4EfyAKLQACQYAqaiwAAEEATgVBAAsgC3EMAQsgCi0AASILQfgARgRAIycgCkEEak8hCyAKLQACQYAqaiwAAEEATgR/IAotAANBgCpqLAAAQQBOBUEACyALcQwBC0EAIAtB9QBHDQAaIApBA0ECIAotAAJB+wBGIgsbaiIULQAAQTBGBH8gFC0AAUEwRgVBAAsEQCAUQQJqIRQFQQAgC0UNARoLQQAgFC0AAEGAKmosAABBAE4EfyAULQABQYAqaiwAAEEATgVBAAsEfyALBH8gFC0AAkH9AEcFQQALBUEBCw0AGiMnIBRBA0ECIAsbak8LBUEACwRAIAohCwNAIAsjJksEfwJ/QQEgC0EBay0AACIMQYAgai0AAEEBcQ0AGgJAAkAgDEElRg0AIAxB3ABGDQAgDEEuRg0AIAxB+wBGDQAgDEH9AEYNACAMQTpGDQAgDEHAAEYNACAMQSZGDQAgDEE/Rg0AIAxB/gBGDQAMAQtBAQwBC0EACwVBAAsEQCALQQFrIQsMAQsLIApBAWohFANAIBQjJ0kEfwJ/QQEgFC0AACIMQYAgai0AAEEBcQ0AGgJAAkAgDEElRg0AIAxB3ABGDQAgDEEuRg0AIAxB+wBGDQAgDEH9AEYNACAMQTpGDQAgDEHAAEYNACAMQSZGDQAgDEE/Rg0AIAxB/gBGDQAMAQtBAQwBC0EACwVBAAsEQCAUQQFqIRQMAQsLIBQkLyALIylJIBQgC2tBEEtxIBQjKEtxBEACQCMsQYCA7ABPBEBBASQxDAELIyxBBTYCACMsIAsjJms2AgQjLCAUIyZrNgIIIyxBDGokLAsLCwsFQQEkMAsgCi0AASENQQAhEgNAIBJBA0kEQCAQIBJBAXRBgDJqIgstAABGBH8gDSALLQABRgVBAAsEQCASQQF0QYgyai8BAEGAQGsiES0AACELA0AgCwRAIAogES0AAWsiDyMoTyAPIylJcSMnIAsgD2pPcQR/IBFBBGohDEEAIRQCfwNAIAsgFEsEQEEAIA8gFGotAAAgDCAUai0AAEcNAhogFEEBaiEUDAELC0EBCwVBAAsEQAJAIBEvAQIhDCMsQYCA7ABPBEBBASQxDAELIywgDEEIdEEDcjYCACMsIA8jJmsiDDYCBCMsIAw2AggjLEEMaiQsCwsgESALQQRqaiIRLQAAIQsMAQsLCyASQQFqIRIMAQsLIAAgAEIBfYMhAAwBCwsLIB39DB8fHx8fHx8fHx8fHx8fHx/9Tv0MAAAAAAAAAAAAAAAAAAAAAP0k/WQgHP0MHx8fHx8fHx8fHx8fHx8fH/1O/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZEEQdHKtIBv9DB8fHx8fHx8fHx8fHx8fHx/9Tv0MAAAAAAAAAAAAAAAAAAAAAP0k/WQgGv0MHx8fHx8fHx8fHx8fHx8fH/1O/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZEEQdHKtQiCGhCEAIycgE0FAa0kEQCAAQgEjJyATa62GQgF9gyEACyAAQgGGIANCP4iEIACDIgYgBkIChiACQj6IhIMiBSAFQgSGIAFCPIiEgyIEIARCCIYgCEI4iISDIgcgCUI/iCIBhEIAUgRAIAcgB0IBhiABhIUhCQNAIAlCAFIEQCATIAl6p2ohCiAOBH8gDiAKEAJBAAUgCkEPawshDiAJIAlCAX2DIQkMAQsLCyAAIQMgBiECIAUhASAEIQggByEJIBNBQGshEwwBCwsgDgRAIA4jJxACCwuVAQICfwF7A0AgAEEQaiIDIAFNBEAgAiAA/QAEACIE/QzAwMDAwMDAwMDAwMDAwMDA/Sv9ZGkgBP0M8PDw8PDw8PDw8PDw8PDw8P0s/WRpamohAiADIQAMAQsLA0AgACABSQRAIAAtAAAiA0GAAUkgA0HAAU9yBEAgAkECQQEgA0HwAU8baiECCyAAQQFqIQAMAQsLIAILZAECfwNAIABBEGoiAiABTQRAIAMgAP0ABAD9DAoKCgoKCgoKCgoKCgoKCgr9I/1kaWohAyACIQAMAQsLA0AgACABSQRAIANBAWogAyAALQAAQQpGGyEDIABBAWohAAwBCwsgAwvjDwECfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAC8BACIBQe/EAUcEQCABQbboAEYNASABQbiCAUYNAiABQe3QAUYNAyABQe2GAUYNBCABQfjYAUYNBSABQejkAUYNBiABQa7MAUYNByABQbraAEYNCCABQfPGAUYNCSABQeLyAUYNCiABQereAUYNCyABQeXsAUYNDCABQe7GAUYNDQwOCyAAQQJrKAIAQeHovZMGRgR/IABBAmohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgAC0AAEEoRgVBAAsEQCM2QQFyJDYLDA0LIABBAWstAABB4gBGBH8gAC0AAkHkAEYFQQALBH9BAQUgAEEIaygCAEHh5Ij7BUYLBEAjNkEBciQ2CwwMCyAAQQRrKAIAQdXSuaMHRgR/IAAoAgJB8uSFywdGBUEACwR/IABBBmohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgAC0AAEEoRgR/IABBAWohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgAC0AAEHbAEYFQQALBUEACwRAIzZBAXIkNgsMCwsgAEEBay0AAEHvAEYEfyAALwECQeXwAUYFQQALBEAjNkEBciQ2CwwKCyAAKAICQejCyZsERgR/QQEFIAAoAgJB78iVgwVGCwRAIzZBAXIkNgsMCQsgAEECay8BAEHoygFGBEAjNkEBciQ2CwwICyAAQQFrLQAAQeMARgR/IABBAmohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgAC0AAEEoRgVBAAsEQCM2QQFyJDYLDAcLIAAoAgFB5uS96wZGBH8gAEEEaygCAEHmzJWTB0YFQQALBH8gAEEFaiEAA0AgACM1SQR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBaiEADAELCyAALQAAQShHBH9BAAUgAEEBaiEAA0AgACM1SQR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBaiEADAELCyAALQAAIgBBJ0YgAEEiRnIgAEHgAEZyIABB2wBGcgsFQQALBEAjNkEBciQ2CwwGCyAAQQFrLQAAQTpGBH8gAC0AAkExRgVBAAsEQCM2QQFyJDYLDAULIABBAWsvAQBB5eYBRgR/IAAoAgFB48LBqwZGBUEACwR/IABBBWohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgAC0AAEEoRgVBAAsEQCM2QQFyJDYLDAQLIAAvAQJB9MoBRgR/IABBBWohAQNAIAEjNUkEfyABLQAAIgJBIE0gAkGAAU9yBUEACwRAIAFBAWohAQwBCwsgAS0AAEEoRgR/IAFBAWohAQNAIAEjNUkEfyABLQAAIgJBIE0gAkGAAU9yBUEACwRAIAFBAWohAQwBCwsgAS0AAEHbAEYFQQALBH9BAQUgAEEJaiEAA0AgACM1SQR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBaiEADAELCyAALQAAQShGBH8gAEEBaiEAA0AgACM1SQR/IAAtAAAiAUEgTSABQYABT3IFQQALBEAgAEEBaiEADAELCyAALQAAQdsARgVBAAsLBUEACwRAIzZBAXIkNgsMAwsgAC8BAkHp3AFGBH8gAEEBaxAGBH9BAQUgAEEBayEBA0AgASM0SwR/IAEtAAAiAkEgTSACQYABT3IFQQALBEAgAUEBayEBDAELCyABLQAAQS5GBEAgAUEBayEBA0AgASM0SwR/IAEtAAAiAkEgTSACQYABT3IFQQALBEAgAUEBayEBDAELCwVBACEBCyABBH8gAS0AACICQSdGIAJBIkZyIAJB4ABGcgVBAAsEfyABQQFrLQAAIgJBJ0YgAkEiRnIgAkHgAEZyBH9BAQUgAUECay0AACIBQSdGIAFBIkZyIAFB4ABGcgsFQQALCwR/QQEFIABBBGohAANAIAAjNUkEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWohAAwBCwsgACIBQQFqIQADQCAAIzVJBH8gAC0AACICQSBNIAJBgAFPcgVBAAsEQCAAQQFqIQAMAQsLIAEtAABBKEYEfyAALQAAIgFBJ0YgAUEiRnIgAUHgAEZyBUEACwR/IAAtAAEiAUEnRiABQSJGciABQeAARnIEf0EBBSAALQACIgBBJ0YgAEEiRnIgAEHgAEZyCwVBAAsLBUEACwRAIzZBAnIkNgsMAgsgACgCAkHl5M2rBkYEfyAALwEGQajSAEYEf0EBBSAAQQJrEAYLBUEACwRAIzZBAnIkNgsMAQsgAEECay8BAEHj3gFGBH8gAC8BAkHh6AFGBUEACwR/IABBA2shAANAIAAjNEsEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWshAAwBCwsgAC0AAEEuRgRAIABBAWshAANAIAAjNEsEfyAALQAAIgFBIE0gAUGAAU9yBUEACwRAIABBAWshAAwBCwsFQQAhAAsgAAR/IAAtAAAiAEEnRiAAQSJGciAAQeAARnIFQQALBUEACwRAIzZBAnIkNgsLC5cDAQJ/IAAtAAFBPUYEQCAAQQJqIQADQCAAIzVJBH8gAC0AACIBQSBNIAFBgAFPcgVBAAsEQCAAQQFqIQAMAQsLAn9BACAALQAAIgFBJ0YgAUEiRnIgAUHgAEZyRQ0AGiAAQQFqIQEDQCABIABBBWpJBEBBACABIzVPBH9BAQUgAS0AACICQSdGIAJBIkZyIAJB4ABGcgsEf0EBBSABLQAAIgJBIE0gAkGAAU9yCw0CGiABQQFqIQEMAQsLQQELDwsgAEEBayEBA0AgASM0SwR/IAEtAAAiAkEgTSACQYABT3IFQQALBEAgAUEBayEBDAELCyABLQAAIgFBJ0YgAUEiRnIgAUHgAEZyRQRAQQAPCyAAQQFqIQADQCAAIzVJBH8gAC0AACIBQSBNIAFBgAFPcgVBAAsEQCAAQQFqIQAMAQsLIAAtAAAiAUEnRiABQSJGciABQeAARnIEf0EBBSABQeYARiABQeIARnIgAUHyAEZyIAFB9QBGcgR/IAAtAAEiAEEnRiAAQSJGciAAQeAARnIFQQALCwvHCwIHfwN7IAAkNCAAIAFqJDVBACQ2A0AjNkEDRyAAIzVJcQRA/QwCAAEAAQEAAQAAAAEEAAAAIAD9AAQAIgn9DA8PDw8PDw8PDw8PDw8PDw/9TiIK/Q79DAAAAQAABAIAAAAAAAAAAAAgCUEE/W0iCf0O/U4iC/0MAACAQACAAgAKADAAAARgASAK/Q79DAAAICIAAN1IAAAAAAAAAAAgCf0O/U79DAACCUQCAKAABIAAAAggABAgAP0ABAEiCf0MDw8PDw8PDw8PDw8PDw8PD/1O/Q79DAAAIAIGAH2IAAAAAAAAAAAgCUEE/W39Dv1O/U4iCf1Q/VMEQCAJ/QwAAAAAAAAAAAAAAAAAAAAA/ST9ZCEFIAv9DAAAAAAAAAAAAAAAAAAAAAD9JP1kIQMjNSAAQRBqSQRAQQEjNSAAa3RBAWsiASAFcSEFIAEgA3EhAwsDQCADBEACQAJAAkACQAJAIAAgA2hqIgctAAAiAUErRwRAIAFBJEYNASABQSVGDQIgAUHcAEYNAwwECyAHEA8EQCM2QQJyJDYLDAQLIAdBAWstAABB/QBGBH8gBy0AAUH7AEYFQQALBEAjNkECciQ2CwwDC0EDQQAgBy0AAEElRgR/IActAAFBMmtBBkkEfyAHLQACIgFBMGtBCkkEf0EBBSABQSByQeEAa0EGSQsFQQALBUEACxsEf0EDQQAgBy0AA0ElRgR/IActAARBMmtBBkkEfyAHLQAFIgFBMGtBCkkEf0EBBSABQSByQeEAa0EGSQsFQQALBUEACxsFQQALBH9BA0EAIActAAZBJUYEfyAHLQAHQTJrQQZJBH8gBy0ACCIBQTBrQQpJBH9BAQUgAUEgckHhAGtBBkkLBUEACwVBAAsbBUEACwRAIzZBAXIkNgsMAgsgBxAHIgEEfyABIAdqEAcFQQALBEAjNkEBciQ2CwwBC0EAIQFBACEEIAdBAWsiAi0AACIGQS1GIAZB3wBGciIGBEAgAkEBayECCwNAIAFBC0kEfyACIAFrLQAAQSByQeEAa0EaSQVBAAsEQCABQQFqIQEMAQsLIAIgAWstAAAiCEEtRiAIQd8ARnIEfyACQQNrKAIAIghB9MrNowdGIAhB7NLZqwZGciAIQfDkvaMGRnIgCEEIdkHkytkDRiABQQNGcSABQQRGGwVBAAsEQEEBIQYgAiABQQFqayECA0AgBEELSQR/IAIgBGstAABBIHJB4QBrQRpJBUEACwRAIARBAWohBAwBCwsgBCEBCyAGIAFBAk9xIAFBCk1xBH8gAiABay0AACIBQSdGIAFBIkZyIAFB4ABGcgVBAAsEf0EBBUEAIQQCfwJAAkACQAJAAkACQAJAAkAgBy8BASIBQfPWAUYNACABQfLWAUYNACABQfTEAUYNACABQejMAUYNACABQe3KAUYNASABQefQAUYNASABQe7gAUYNASABQfPEAUYNASABQfjeAUYNAiABQffQAUYNAyABQefYAUYNAyABQfTuAUYNBCABQeTeAUYNBCABQefSAUYNBSABQcGWAUYNByABQcGmAUYNByABQcGSAUYNByABQdOOAUYNBwwGC0ECIQQMBgtBAyEEDAULQQQhBAwEC0EFIQQMAwtBBiEEDAILQQohBAwBC0EADAELQQAgBAR/IAdBAWogBGotAAAiAUEtRiABQd8ARnIFQQELRQ0AGiM1IgEgB0HkAGoiAiABIAJJGyECIAdBA2ohAQNAIAEgAkkEQEEBIAEtAAAiBEEnRiAEQSJGciAEQeAARnINAhpBACAEQS5HBH8gBEEtRiAEQd8ARnJFIARBMGtBCk9xBH8gBEEgckHhAGtBGkkFQQELBUEBC0UNAhogAUEBaiEBDAELC0EACwsEQCM2QQFyJDYLCyADIANBAWtxIQMMAQsLA0AgBQRAIAAgBWhqEA4gBSAFQQFrcSEFDAELCwsgAEEQaiEADAELCyM2Cw==";

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
