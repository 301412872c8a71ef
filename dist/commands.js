var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// compiled:rules
function detailsOf(id) {
  details ??= new Map(read("providers.json"));
  return details.get(id);
}
var readFileSync, join, read, RULE, details, rules, order, providers, RULES, PROVIDERS;
var init_rules = __esm({
  "compiled:rules"() {
    ({ readFileSync } = process.getBuiltinModule("node:fs"));
    ({ join } = process.getBuiltinModule("node:path"));
    read = (name) => JSON.parse(readFileSync(join(__dirname, name), "latin1"));
    RULE = { examples: [], counterExamples: [] };
    for (const name of ["pattern", "testKey", "maskPrefix", "exact", "before"]) {
      Object.defineProperty(RULE, name, {
        get() {
          const made = this.expressions[name];
          return Array.isArray(made) ? this.expressions[name] = new RegExp(...made) : made;
        }
      });
    }
    ({ rules, order, providers } = read("rules.json"));
    for (const rule of rules) Object.setPrototypeOf(rule, RULE);
    RULES = order.map((index) => rules[index]);
    PROVIDERS = providers.map((provider) => {
      provider.rules = provider.rules.map((index) => rules[index]);
      for (const family of provider.families ?? []) {
        family.value = new RegExp(...family.value);
        if (family.prefix !== void 0) family.prefix = new RegExp(...family.prefix);
      }
      const { id } = provider;
      return {
        ...provider,
        get source() {
          return detailsOf(id).source;
        },
        get dashboard() {
          return detailsOf(id).dashboard;
        },
        get api() {
          return detailsOf(id).api;
        }
      };
    });
  }
});

// src/engine/kernel/byte-classes.ts
function buildClasses() {
  const table3 = new Uint8Array(256);
  const add = (chars, flags) => {
    for (const char of chars) table3[char.charCodeAt(0)] |= flags;
  };
  add("0123456789", KEY | DIGIT | WORD | DOTTED);
  add("ABCDEFGHIJKLMNOPQRSTUVWXYZ", KEY | UPPER | WORD | DOTTED);
  add("abcdefghijklmnopqrstuvwxyz", KEY | LOWER | WORD | DOTTED);
  add("_-", KEY | WORD | DOTTED);
  add(".:", DOTTED);
  add("+/=", KEY | SPLIT);
  for (let byte = 32; byte < 127; byte++) table3[byte] |= PRINTABLE;
  add("	\r\n", PRINTABLE);
  return table3;
}
var KEY, DIGIT, UPPER, LOWER, WORD, DOTTED, PRINTABLE, SPLIT, CLASS;
var init_byte_classes = __esm({
  "src/engine/kernel/byte-classes.ts"() {
    "use strict";
    KEY = 1;
    DIGIT = 2;
    UPPER = 4;
    LOWER = 8;
    WORD = 16;
    DOTTED = 32;
    PRINTABLE = 64;
    SPLIT = 128;
    CLASS = buildClasses();
  }
});

// src/engine/keyword-automaton.ts
function compileKeywords(groups) {
  let automaton = null;
  return {
    collect(bytes, from, to, found2) {
      automaton ??= build(groups);
      const { table: table3, outputs } = automaton;
      let state = 0;
      for (let at = from; at < to; at++) {
        state = table3[state * SYMBOLS + SYMBOL[bytes[at]]];
        const hits = outputs[state];
        if (hits) for (const group of hits) found2.add(group);
      }
    }
  };
}
function build(groups) {
  const most = 1 + groups.reduce((sum, keywords) => sum + keywords.join("").length, 0);
  const table3 = new Int16Array(most * SYMBOLS).fill(NONE);
  const outputs = [[]];
  groups.forEach((keywords, group) => {
    for (const keyword of keywords) {
      let state = 0;
      for (const char of keyword) {
        const symbol = SYMBOL[char.charCodeAt(0)];
        if (symbol === 0)
          throw new Error(`keyword ${JSON.stringify(keyword)} holds a character that the automaton does not know`);
        const cell = state * SYMBOLS + symbol;
        if (table3[cell] === NONE) table3[cell] = outputs.push([]) - 1;
        state = table3[cell];
      }
      outputs[state].push(group);
    }
  });
  link(table3, outputs);
  return { table: table3, outputs: outputs.map((found2) => found2.length > 0 ? [...new Set(found2)] : null) };
}
function link(table3, outputs) {
  const fail2 = new Int16Array(outputs.length);
  const queue = [];
  for (let symbol = 0; symbol < SYMBOLS; symbol++) {
    const child = table3[symbol];
    if (child === NONE) table3[symbol] = 0;
    else queue.push(child);
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head];
    const back = fail2[state];
    outputs[state].push(...outputs[back]);
    for (let symbol = 0; symbol < SYMBOLS; symbol++) {
      const cell = state * SYMBOLS + symbol;
      const viaFail = table3[back * SYMBOLS + symbol];
      const child = table3[cell];
      if (child === NONE) table3[cell] = viaFail;
      else {
        fail2[child] = viaFail;
        queue.push(child);
      }
    }
  }
}
function buildSymbols() {
  const table3 = new Uint8Array(256);
  let symbol = 1;
  for (const char of "abcdefghijklmnopqrstuvwxyz0123456789_-.: ") {
    table3[char.charCodeAt(0)] = symbol;
    table3[char.toUpperCase().charCodeAt(0)] = symbol;
    symbol++;
  }
  return table3;
}
var SYMBOL, SYMBOLS, NONE;
var init_keyword_automaton = __esm({
  "src/engine/keyword-automaton.ts"() {
    "use strict";
    SYMBOL = buildSymbols();
    SYMBOLS = 42;
    NONE = -1;
  }
});

// src/engine/compile-rules.ts
function compileRules(rules2) {
  const prefixes = /* @__PURE__ */ new Map();
  const literals = /* @__PURE__ */ new Map();
  const tokenRules = [];
  for (const rule of rules2) {
    const { trigger } = rule;
    if (trigger.on === "token") tokenRules.push(rule);
    else {
      const index = trigger.on === "prefix" ? prefixes : literals;
      for (const text4 of trigger.text) {
        const known = index.get(text4);
        if (known) known.push(rule);
        else index.set(text4, [rule]);
      }
    }
  }
  const heads = new Uint16Array(65536);
  const buckets = [];
  const dotted = /* @__PURE__ */ new Map();
  const dottedEnds = new Uint8Array(256);
  const entries = [];
  for (const [text4, triggered] of prefixes) {
    const bytes = Buffer.from(text4, "latin1");
    const entry2 = { index: entries.length, bytes, rules: triggered };
    entries.push(entry2);
    const inside = bytes.findIndex((byte) => (CLASS[byte] & KEY) === 0);
    if (inside >= 0) {
      const last = bytes.findLastIndex((byte) => (CLASS[byte] & KEY) === 0);
      if (last === 0) throw new Error(`prefix ${JSON.stringify(text4)} begins outside of the run alphabet`);
      dottedEnds[bytes[last]] = 1;
      const key = bytes[last - 1] * 256 + bytes[last];
      const known = dotted.get(key);
      const anywhere = triggered.some(({ trigger }) => trigger.on === "prefix" && trigger.anywhere === true);
      const found2 = { entry: entry2, back: last + 1, anywhere };
      if (known) known.push(found2);
      else dotted.set(key, [found2]);
      continue;
    }
    const head = bytes[0] * 256 + bytes[1];
    if (heads[head] === 0) {
      buckets.push([]);
      heads[head] = buckets.length;
    }
    buckets[heads[head] - 1].push(entry2);
  }
  for (const bucket of buckets) bucket.sort((a, b) => b.bytes.length - a.bytes.length);
  for (const entries2 of dotted.values()) entries2.sort((a, b) => b.entry.bytes.length - a.entry.bytes.length);
  return {
    rules: rules2,
    entries,
    heads,
    buckets,
    dotted,
    dottedEnds,
    literals: [...literals].map(([text4, triggered]) => ({ text: Buffer.from(text4, "latin1"), rules: triggered })),
    tokenRules,
    keywords: compileKeywords(tokenRules.map((rule) => rule.trigger.on === "token" ? rule.trigger.keywords : []))
  };
}
var init_compile_rules = __esm({
  "src/engine/compile-rules.ts"() {
    "use strict";
    init_byte_classes();
    init_keyword_automaton();
  }
});

// src/engine/decode/piece.ts
function forEachPiece(start2, end, base, onPiece) {
  for (let own = start2; own < end; ) {
    const next = Math.min(end, (Math.floor((base + own) / PIECE) + 1) * PIECE - base);
    onPiece(own, next);
    own = next;
  }
}
var PIECE, CONTEXT, AHEAD;
var init_piece = __esm({
  "src/engine/decode/piece.ts"() {
    "use strict";
    PIECE = 8192;
    CONTEXT = 2048;
    AHEAD = 11264;
  }
});

// src/engine/decode/wide-decoder.ts
function isAsciiBytes(bytes, at, width) {
  for (let index = at; index < at + width; index++) if ((CLASS[bytes[index]] & PRINTABLE) === 0) return false;
  return true;
}
var SHORTEST_ASCII, WideDecoder;
var init_wide_decoder = __esm({
  "src/engine/decode/wide-decoder.ts"() {
    "use strict";
    init_byte_classes();
    SHORTEST_ASCII = 16;
    WideDecoder = class {
      #width;
      #isLittle;
      #rest = Buffer.alloc(0);
      /** Units of printable bytes only, until it is known whether they are a row of ASCII. */
      #held = [];
      #isAscii = false;
      #high = 0;
      #isStart = true;
      constructor(encoding) {
        this.#width = encoding.startsWith("utf-16") ? 2 : 4;
        this.#isLittle = encoding.endsWith("le");
      }
      /** The next part. What can't be decided yet is kept for the next call. */
      push(bytes) {
        const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
        const usable2 = all.length - all.length % this.#width;
        this.#rest = Buffer.from(all.subarray(usable2));
        const out = [];
        for (let at = 0; at < usable2; at += this.#width) {
          const unit = this.#unitAt(all, at);
          if (!isAsciiBytes(all, at, this.#width)) {
            this.#release(out);
            this.#isAscii = false;
            this.#emit(out, unit);
          } else if (this.#isAscii) out.push(this.#asciiOf(unit));
          else {
            this.#held.push(unit);
            if (this.#held.length * this.#width >= SHORTEST_ASCII) {
              this.#isAscii = true;
              for (const one of this.#held) out.push(this.#asciiOf(one));
              this.#held = [];
            }
          }
        }
        return Buffer.from(out.join(""));
      }
      /** What was kept back. Half a character at the end is dropped. */
      end() {
        const out = [];
        this.#release(out);
        if (this.#high !== 0) out.push("\uFFFD");
        return Buffer.from(out.join(""));
      }
      #unitAt(bytes, at) {
        if (this.#width === 2) return this.#isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
        return this.#isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
      }
      /** The unit's bytes as the letters that they are. */
      #asciiOf(unit) {
        const chars = [];
        for (let shift = (this.#width - 1) * 8; shift >= 0; shift -= 8)
          chars.push(String.fromCharCode(unit >>> shift & 255));
        return (this.#isLittle ? chars.reverse() : chars).join("");
      }
      #release(out) {
        for (const unit of this.#held) this.#emit(out, unit);
        this.#held = [];
      }
      #emit(out, unit) {
        if (this.#high !== 0) {
          const high = this.#high;
          this.#high = 0;
          if (this.#width === 2 && unit >= 56320 && unit <= 57343) {
            out.push(String.fromCharCode(high, unit));
            return;
          }
          out.push("\uFFFD");
        }
        const isStart = this.#isStart;
        this.#isStart = false;
        if (isStart && unit === 65279) return;
        if (this.#width === 2 && unit >= 55296 && unit <= 56319) this.#high = unit;
        else out.push(unit <= 1114111 && (unit < 55296 || unit > 57343) ? String.fromCodePoint(unit) : "\uFFFD");
      }
    };
  }
});

// src/engine/decode/wide-text.ts
function detectWide(head) {
  if (head[0] === 255 && head[1] === 254) return head[2] === 0 && head[3] === 0 ? "utf-32le" : "utf-16le";
  if (head[0] === 254 && head[1] === 255) return "utf-16be";
  if (head[0] === 0 && head[1] === 0 && head[2] === 254 && head[3] === 255) return "utf-32be";
  if (!hasZero(head)) return null;
  for (const [encoding, width, position] of SHAPES) if (fits(head, width, position)) return encoding;
  return null;
}
function hasZero(head) {
  for (let at = Math.min(16, head.length) - 1; at >= 0; at--) if (head[at] === 0) return true;
  return false;
}
function fits(head, width, position) {
  const units = Math.min(128, Math.floor(head.length / width));
  if (units < 16) return false;
  let good = 0;
  for (let unit = 0; unit < units; unit++) {
    let zeros = 0;
    for (let byte = 0; byte < width; byte++) if (byte !== position && head[unit * width + byte] === 0) zeros++;
    if (zeros === width - 1 && (CLASS[head[unit * width + position]] & PRINTABLE) !== 0) good++;
  }
  return good * 10 >= units * 9;
}
var SHAPES;
var init_wide_text = __esm({
  "src/engine/decode/wide-text.ts"() {
    "use strict";
    init_byte_classes();
    SHAPES = [
      ["utf-16le", 2, 0],
      ["utf-16be", 2, 1],
      ["utf-32le", 4, 0],
      ["utf-32be", 4, 3]
    ];
  }
});

// src/engine/kernel/count.ts
function countUnits(bytes, from, to) {
  let units = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte < 128) units++;
    else if (byte >= 192) units += byte >= 240 ? 2 : 1;
  }
  return units;
}
function countLineFeeds(bytes, from, to) {
  let count4 = 0;
  let at = from;
  while (at < to && (bytes.byteOffset + at) % 4 !== 0) if (bytes[at++] === LINE_FEED) count4++;
  const words2 = to - at < 4 ? NO_WORDS : new Int32Array(bytes.buffer, bytes.byteOffset + at, to - at >> 2);
  for (let index = 0; index < words2.length; index++) {
    const word = words2[index] ^ 168430090;
    if ((word - 16843009 & ~word & 2155905152) !== 0) {
      for (let shift = 0; shift < 32; shift += 8) if ((word >>> shift & 255) === 0) count4++;
    }
  }
  for (at += words2.length * 4; at < to; at++) if (bytes[at] === LINE_FEED) count4++;
  return count4;
}
var LINE_FEED, NO_WORDS;
var init_count = __esm({
  "src/engine/kernel/count.ts"() {
    "use strict";
    LINE_FEED = 10;
    NO_WORDS = new Int32Array(0);
  }
});

// src/engine/kernel/starts-with.ts
function startsWith(bytes, at, length, prefix) {
  if (at + prefix.length > length) return false;
  for (let index = 2; index < prefix.length; index++) if (bytes[at + index] !== prefix[index]) return false;
  return bytes[at] === prefix[0] && bytes[at + 1] === prefix[1];
}
var init_starts_with = __esm({
  "src/engine/kernel/starts-with.ts"() {
    "use strict";
  }
});

// src/engine/kernel/find-dotted.ts
function findDotted(region, start2, { dotted }, found2) {
  const { bytes, length, from, to } = region;
  const candidates = dotted.get(bytes[start2 - 2] * 256 + bytes[start2 - 1]);
  if (candidates === void 0) return;
  for (const { entry: entry2, back, anywhere } of candidates) {
    const at = start2 - back;
    if (at < from || at >= to || !startsWith(bytes, at, length, entry2.bytes)) continue;
    if (!anywhere && at > 0 && (CLASS[bytes[at - 1]] & WORD) !== 0 && !followsEscape(bytes, at)) continue;
    found2.push(entry2.index, at);
  }
}
function followsEscape(bytes, at) {
  return bytes[at - 2] === BACKSLASH || bytes[at - 3] === PERCENT;
}
var BACKSLASH, PERCENT;
var init_find_dotted = __esm({
  "src/engine/kernel/find-dotted.ts"() {
    "use strict";
    init_byte_classes();
    init_starts_with();
    BACKSLASH = 92;
    PERCENT = 37;
  }
});

// src/engine/kernel/find-escaped-words.ts
function findEscapedWords({ bytes, from, to, length }, found2) {
  const marks = MARKS.map((text4) => ({ text: text4, at: -1 }));
  for (let known = nextMark(0); known < length; ) {
    let start2 = known;
    while (start2 > 0 && belongs(bytes[start2 - 1])) start2--;
    let end = known + 1;
    while (end < length && belongs(bytes[end])) end++;
    if (end - start2 > SHORTEST_WORD && start2 < to && end > from) found2.push(start2, end);
    known = nextMark(end);
  }
  function nextMark(at) {
    let nearest = Number.POSITIVE_INFINITY;
    for (const mark of marks) {
      if (mark.at < at) {
        let next = bytes.indexOf(mark.text, at);
        while (next !== -1 && next < length && escapeAt(bytes, next, length) === 0)
          next = bytes.indexOf(mark.text, next + 1);
        mark.at = next === -1 || next >= length ? Number.POSITIVE_INFINITY : next;
      }
      nearest = Math.min(nearest, mark.at);
    }
    return nearest;
  }
}
function escapeAt(bytes, at, length) {
  if (bytes[at] === PERCENT2) return at + 3 <= length && isHex(bytes[at + 1]) && isHex(bytes[at + 2]) ? 3 : 0;
  if (bytes[at] !== BACKSLASH2) return 0;
  const kind = bytes[at + 1];
  if (kind === 120) return at + 4 <= length && isHex(bytes[at + 2]) && isHex(bytes[at + 3]) ? 4 : 0;
  if (kind !== 117) return 0;
  const braced = bytes[at + 2] === 123;
  let digits = at + (braced ? 3 : 2);
  if (bytes[digits] === 48 && bytes[digits + 1] === 48) digits += 2;
  else if (!braced) return 0;
  if (!isHex(bytes[digits]) || !isHex(bytes[digits + 1]) || braced && bytes[digits + 2] !== 125) return 0;
  const end = digits + (braced ? 3 : 2);
  return end <= length ? end - at : 0;
}
function belongs(byte) {
  return (CLASS[byte] & KEY) !== 0 || WORD_PARTS[byte] === 1;
}
function isHex(byte) {
  return byte >= 48 && byte <= 57 || byte >= 65 && byte <= 70 || byte >= 97 && byte <= 102;
}
var PERCENT2, BACKSLASH2, SHORTEST_WORD, MARKS, WORD_PARTS;
var init_find_escaped_words = __esm({
  "src/engine/kernel/find-escaped-words.ts"() {
    "use strict";
    init_byte_classes();
    PERCENT2 = 37;
    BACKSLASH2 = 92;
    SHORTEST_WORD = 16;
    MARKS = ["%", "\\x", "\\u0", "\\u{"].map((text4) => Buffer.from(text4));
    WORD_PARTS = new Uint8Array(256);
    for (const char of "%\\.{}:@&?~") WORD_PARTS[char.charCodeAt(0)] = 1;
  }
});

// src/engine/kernel/find-literals.ts
function findLiterals(region, rules2, which, found2) {
  const { bytes, length, from, to } = region;
  for (const index of which) {
    const { text: text4 } = rules2.literals[index];
    if (isScheme(text4)) {
      findUserinfo(region, (at2) => found2.push(index, at2));
      continue;
    }
    const head = text4.subarray(0, PROBE);
    let at = bytes.indexOf(head, from);
    while (at !== -1 && at < to && at + text4.length <= length) {
      if (bytes.compare(text4, 0, text4.length, at, at + text4.length) === 0) found2.push(index, at);
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
var AT, SLASH, COLON, PROBE, LONGEST_USERINFO;
var init_find_literals = __esm({
  "src/engine/kernel/find-literals.ts"() {
    "use strict";
    AT = 64;
    SLASH = 47;
    COLON = 58;
    PROBE = 6;
    LONGEST_USERINFO = 512;
  }
});

// src/engine/kernel/find-runs.ts
function findRuns(bytes, length, onRun) {
  const table3 = CLASS;
  let start2 = 0;
  let probe = MIN_RUN - 1;
  while (probe < length) {
    let at = probe;
    while (at >= start2 && (table3[bytes[at]] & KEY) !== 0) at--;
    if (at >= start2) {
      start2 = at + 1;
      probe = at + MIN_RUN;
      continue;
    }
    let end = probe + 1;
    while (end < length && (table3[bytes[end]] & KEY) !== 0) end++;
    onRun(start2, end);
    start2 = end + 1;
    probe = end + MIN_RUN;
  }
}
var MIN_RUN;
var init_find_runs = __esm({
  "src/engine/kernel/find-runs.ts"() {
    "use strict";
    init_byte_classes();
    MIN_RUN = 16;
  }
});

// src/engine/kernel/find-wide-runs.ts
function findWideRuns({ bytes, from, to, length }, context, found2) {
  const zero = bytes.indexOf(0);
  if (zero === -1 || zero >= length) return;
  const earliest = Math.max(0, from - context);
  for (const width of [2, 4]) {
    const step = width * (SHORTEST - 1);
    for (let probe = earliest + step; probe + width <= length; probe += step) {
      const anchor = findAnchor(bytes, probe, earliest, width);
      if (anchor === -1) continue;
      let start2 = anchor;
      while (start2 - width >= earliest && isWideChar(bytes, start2 - width, width)) start2 -= width;
      let end = anchor + width;
      while (end + width <= length && isWideChar(bytes, end, width)) end += width;
      if (end > probe) probe = end;
      if (end - start2 < width * SHORTEST) continue;
      if (start2 >= to) break;
      found2.push(start2, end, width);
    }
  }
}
function findAnchor(bytes, probe, from, width) {
  for (let at = probe; at > probe - width && at >= from; at--) if (isWideChar(bytes, at, width)) return at;
  return -1;
}
function isWideChar(bytes, at, width) {
  if (bytes[at + 1] !== 0 || (CLASS[bytes[at]] & PRINTABLE) === 0) return false;
  return width === 2 || bytes[at + 2] === 0 && bytes[at + 3] === 0;
}
var SHORTEST;
var init_find_wide_runs = __esm({
  "src/engine/kernel/find-wide-runs.ts"() {
    "use strict";
    init_byte_classes();
    SHORTEST = 16;
  }
});

// src/engine/kernel/kernel.ts
function noCandidates() {
  return { literals: [], prefixes: [], tokens: [], encoded: [], escaped: [], wide: [] };
}
function clearCandidates({ literals, prefixes, tokens, encoded, escaped, wide }) {
  empty(literals);
  empty(prefixes);
  empty(tokens);
  empty(encoded);
  empty(escaped);
  empty(wide);
}
function empty(list8) {
  if (list8.length > 0) list8.length = 0;
}
var ROOM;
var init_kernel = __esm({
  "src/engine/kernel/kernel.ts"() {
    "use strict";
    ROOM = 256 * 1024;
  }
});

// src/engine/kernel/plain-kernel.ts
function createPlainKernel(rules2) {
  const { heads, buckets, dottedEnds } = rules2;
  let region;
  let found2;
  let bytes;
  let length = 0;
  let from = 0;
  let to = 0;
  let last = false;
  let input = null;
  let window = null;
  function tryPrefix(at) {
    if (at < from || at >= to || at + 1 >= length) return;
    const bucket = heads[bytes[at] * 256 + bytes[at + 1]];
    if (bucket === 0) return;
    for (const entry2 of buckets[bucket - 1])
      if (startsWith(bytes, at, length, entry2.bytes)) found2.prefixes.push(entry2.index, at);
  }
  function onRun(start2, end) {
    const before = start2 > 0 ? bytes[start2 - 1] : 0;
    if (start2 > 0 || from === 0) tryPrefix(start2);
    if (before === BACKSLASH3) tryPrefix(start2 + escapeLength(bytes, start2));
    else if (before === PERCENT3) tryPrefix(start2 + 2);
    else if (before === BRACKET || before === SEMICOLON) tryPrefix(start2 + colorLength(bytes, start2));
    if (dottedEnds[before] === 1) findDotted(region, start2, rules2, found2.prefixes);
    if (bytes[start2] === DASH && bytes[start2 + 1] === DASH) {
      let at = start2 + 2;
      while (at < end && bytes[at] === DASH) at++;
      if (at - start2 < LONGEST_DASHES) tryPrefix(at);
    }
    let tokenStart = start2;
    let digits = 0;
    let upper = 0;
    let lower = 0;
    let slashes2 = 0;
    for (let at = start2; at < end; at++) {
      const byte = bytes[at];
      const flags = CLASS[byte];
      if ((flags & LOWER) !== 0) lower++;
      else if ((flags & DIGIT) !== 0) digits++;
      else if ((flags & UPPER) !== 0) upper++;
      else if (byte === SLASH2 || byte === 43) {
        slashes2++;
        tryPrefix(at + 1);
      } else if (byte === EQUALS) {
        let behind = at + 1;
        while (behind < end && bytes[behind] === EQUALS) behind++;
        if (behind === end) break;
        finishToken(tokenStart, at, digits, upper, lower, slashes2);
        tryPrefix(behind);
        if (bytes[behind] === 51 && bytes[behind + 1] === 68) tryPrefix(behind + 2);
        tokenStart = behind;
        digits = upper = lower = slashes2 = 0;
        at = behind - 1;
      }
    }
    if (end < length || last) finishToken(tokenStart, end, digits, upper, lower, slashes2);
    else if (tokenStart < to) found2.encoded.push(tokenStart, end);
  }
  function finishToken(start2, end, digits, upper, lower, slashes2) {
    const size = end - start2;
    if (size < SHORTEST_TOKEN || end <= from || start2 >= to) return;
    const isPath = size <= LONGEST_TOKEN && slashes2 * 6 > size;
    if (size >= SHORTEST_ENCODED && !isPath) found2.encoded.push(start2, end);
    if (size > LONGEST_TOKEN || isPath || start2 < from || start2 === 0 && from > 0) return;
    const letters = upper + lower;
    if (letters === 0 || digits === 0 && (upper * 10 < letters * 3 || lower * 10 < letters)) return;
    if (VALUE_START[start2 > 0 ? bytes[start2 - 1] : 0] === 1 || followsQuoteEntity(bytes, start2))
      found2.tokens.push(start2, end);
  }
  return {
    find(next, candidates) {
      region = next;
      found2 = candidates;
      ({ bytes, length, from, to, last } = next);
      clearCandidates(found2);
      findLiterals(region, rules2, rules2.literals.keys(), found2.literals);
      findRuns(bytes, length, onRun);
      findEscapedWords(region, found2.escaped);
      findWideRuns(region, CONTEXT, found2.wide);
    },
    // It would cost what it saves.
    hidingSigns: () => ({ telling: true, common: true }),
    get input() {
      input ??= Buffer.allocUnsafe(ROOM);
      return input;
    },
    get window() {
      window ??= Buffer.allocUnsafe(ROOM);
      return window;
    },
    countLineFeeds,
    countUnits
  };
}
function escapeLength(bytes, start2) {
  const first2 = bytes[start2];
  if (first2 === 120) return 3;
  if (first2 === 117) return 5;
  let digits = 0;
  while (digits < 3 && bytes[start2 + digits] >= 48 && bytes[start2 + digits] <= 55) digits++;
  return Math.max(1, digits);
}
function colorLength(bytes, start2) {
  let digits = 0;
  while (digits < 3 && bytes[start2 + digits] >= 48 && bytes[start2 + digits] <= 57) digits++;
  return bytes[start2 + digits] === 109 ? digits + 1 : 0;
}
function followsQuoteEntity(bytes, at) {
  if (at < 5 || bytes[at - 1] !== 59) return false;
  const entity = bytes.toString("latin1", Math.max(0, at - 6), at);
  return entity.endsWith("&quot;") || entity.endsWith("&#34;");
}
var SHORTEST_TOKEN, LONGEST_TOKEN, SHORTEST_ENCODED, EQUALS, SLASH2, DASH, BACKSLASH3, PERCENT3, BRACKET, SEMICOLON, LONGEST_DASHES, VALUE_START;
var init_plain_kernel = __esm({
  "src/engine/kernel/plain-kernel.ts"() {
    "use strict";
    init_piece();
    init_byte_classes();
    init_count();
    init_find_dotted();
    init_find_escaped_words();
    init_find_literals();
    init_find_runs();
    init_find_wide_runs();
    init_kernel();
    init_starts_with();
    SHORTEST_TOKEN = 16;
    LONGEST_TOKEN = 512;
    SHORTEST_ENCODED = 24;
    EQUALS = 61;
    SLASH2 = 47;
    DASH = 45;
    BACKSLASH3 = 92;
    PERCENT3 = 37;
    BRACKET = 91;
    SEMICOLON = 59;
    LONGEST_DASHES = 512;
    VALUE_START = new Uint8Array(256);
    for (const char of "\0\"'`=: 	\n\r(>,[{|") VALUE_START[char.charCodeAt(0)] = 1;
  }
});

// late:src/engine/kernel/wasm/wasm-kernel.ts
var createWasmKernel;
var init_wasm_kernel = __esm({
  "late:src/engine/kernel/wasm/wasm-kernel.ts"() {
    createWasmKernel = (...given) => require("./kernel.js").createWasmKernel(...given);
  }
});

// src/engine/kernel/create-kernel.ts
function createKernel(rules2) {
  const plain2 = createPlainKernel(rules2);
  let kernel = plain2;
  let seen = 0;
  return {
    find(region, found2) {
      if (kernel === plain2 && seen < WORTH_WASM) {
        seen += region.length;
        if (seen >= WORTH_WASM) kernel = createWasmKernel(rules2, plain2) ?? plain2;
      }
      kernel.find(region, found2);
    },
    hidingSigns: (bytes) => kernel.hidingSigns(bytes),
    get input() {
      return kernel.input;
    },
    get window() {
      return kernel.window;
    },
    countLineFeeds: (bytes, from, to) => kernel.countLineFeeds(bytes, from, to),
    countUnits: (bytes, from, to) => kernel.countUnits(bytes, from, to)
  };
}
var WORTH_WASM;
var init_create_kernel = __esm({
  "src/engine/kernel/create-kernel.ts"() {
    "use strict";
    init_plain_kernel();
    init_wasm_kernel();
    WORTH_WASM = 256 * 1024;
  }
});

// src/engine/line-cursor.ts
var LINE_FEED2, LineCursor;
var init_line_cursor = __esm({
  "src/engine/line-cursor.ts"() {
    "use strict";
    init_count();
    LINE_FEED2 = 10;
    LineCursor = class {
      #count;
      #offset = 0;
      #line = 1;
      #column = 1;
      #baseLine = 1;
      #baseColumn = 1;
      /** Units on the first line that editors don't count: a byte order mark. Null until the text's first bytes were seen. */
      #mark = null;
      /** @param count how to count: a kernel does it faster */
      constructor(count4 = { countLineFeeds, countUnits }) {
        this.#count = count4;
      }
      /** Starts a new text. */
      reset() {
        this.#mark = null;
        this.#offset = 0;
        this.#line = this.#baseLine = 1;
        this.#column = this.#baseColumn = 1;
      }
      /** The first `count` bytes are about to be dropped; later offsets count from behind them. */
      drop(bytes, count4) {
        this.at(bytes, count4);
        this.#offset = 0;
        this.#baseLine = this.#line;
        this.#baseColumn = this.#column;
      }
      at(bytes, offset) {
        this.#mark ??= bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? 1 : 0;
        if (offset < this.#offset) {
          this.#offset = 0;
          this.#line = this.#baseLine;
          this.#column = this.#baseColumn;
        }
        const lastFeed = offset > this.#offset ? bytes.lastIndexOf(LINE_FEED2, offset - 1) : -1;
        const moved = lastFeed >= this.#offset;
        const line3 = moved ? this.#line + this.#count.countLineFeeds(bytes, this.#offset, offset) : this.#line;
        const column = moved ? 1 + this.#count.countUnits(bytes, lastFeed + 1, offset) : this.#column + this.#count.countUnits(bytes, this.#offset, offset);
        this.#offset = offset;
        this.#line = line3;
        this.#column = column;
        return { line: line3, column: line3 === 1 && column > 1 ? column - this.#mark : column };
      }
    };
  }
});

// src/engine/decode/decode-escapes.ts
function decodeEscapes(region, start2, end, onPiece) {
  const { bytes, base, from, to } = region;
  forEachPiece(Math.max(start2, from), Math.min(end, to), base, (own, next) => {
    const first2 = Math.max(start2, own - CONTEXT);
    const stop = Math.min(end, next + AHEAD);
    const known = findEscape(bytes, first2, stop);
    if (known === -1) return;
    onPiece(decode(region, bytes[known] === PERCENT4 ? "percent" : "escape", first2, stop, own, next, end));
  });
}
function findEscape(bytes, first2, stop) {
  for (let at = first2; at < stop; at++) if (escapeAt(bytes, at, stop) > 0) return at;
  return -1;
}
function decode(region, encoding, first2, stop, own, next, end) {
  const { bytes } = region;
  const text4 = Buffer.allocUnsafe(stop - first2);
  const sources = new Int32Array(stop - first2 + 1);
  let size = 0;
  let from = 0;
  let to = 0;
  for (let at = first2; at < stop; ) {
    const length = escapeAt(bytes, at, stop);
    sources[size] = at;
    if (at < own) from = size + 1;
    if (at < next) to = size + 1;
    text4[size++] = length === 0 ? bytes[at] : byteOf(bytes, at, length);
    at += Math.max(1, length);
  }
  sources[size] = stop;
  return {
    encoding,
    text: text4.subarray(0, size),
    from,
    to,
    last: stop === end && (end < region.length || region.last),
    spanOf: (start2, finish) => [sources[start2], sources[finish]]
  };
}
function byteOf(bytes, at, length) {
  const end = at + length - (bytes[at + length - 1] === 125 ? 1 : 0);
  return Number.parseInt(bytes.toString("latin1", end - 2, end), 16);
}
var PERCENT4;
var init_decode_escapes = __esm({
  "src/engine/decode/decode-escapes.ts"() {
    "use strict";
    init_find_escaped_words();
    init_piece();
    PERCENT4 = 37;
  }
});

// src/engine/decode/decode-token.ts
function decodeToken(region, start2, end, onPiece) {
  const { bytes, base, from, to } = region;
  const head = start2 > 0 || from === 0 ? start2 : -1;
  forEachPiece(Math.max(start2, from), Math.min(end, to), base, (own, next) => {
    let done = 0;
    const hexUntil = [0, 0];
    const sample = (at2) => {
      const phase = base + at2 & 3;
      if ((done & 1 << phase) === 0 && at2 + BASE64_SAMPLE <= end && isTextInBase64(bytes, at2)) {
        done |= 1 << phase;
        emit(fromBase64(region, start2, end, own, next, at2), onPiece);
      }
      if (at2 >= hexUntil[phase & 1] && at2 + HEX_SAMPLE <= end && isTextInHex(bytes, at2)) {
        const piece = fromHex(region, start2, end, own, next, at2);
        hexUntil[phase & 1] = piece.spanOf(0, piece.text.length)[1];
        emit(piece, onPiece);
      }
    };
    if (head >= own - MARGIN) for (let shift = 0; shift < 4; shift++) sample(head + shift);
    let at = Math.max(start2 + 1, own - MARGIN);
    at += (STEP - (base + at) % STEP) % STEP;
    for (const stop = Math.min(end, next + MARGIN); at < stop; at += STEP) {
      for (let shift = 0; shift < 4; shift++) sample(at + shift);
    }
  });
}
function emit(piece, onPiece) {
  if (piece.from < piece.to) onPiece(piece);
}
function fromBase64(region, start2, end, own, next, anchor) {
  const earliest = Math.max(start2, own - CONTEXT);
  const first2 = earliest + ((anchor - earliest) % 4 + 4) % 4;
  const stop = Math.min(end, next + AHEAD);
  const text4 = Buffer.from(region.bytes.toString("latin1", first2, stop), "base64");
  return {
    encoding: "base64",
    text: text4,
    from: Math.max(0, Math.ceil((own - first2) * 3 / 4)),
    to: Math.min(text4.length, Math.ceil((next - first2) * 3 / 4)),
    last: stop === end && (end < region.length || region.last),
    spanOf: (from, to) => [first2 + Math.floor(from * 4 / 3), Math.min(stop, first2 + Math.ceil(to * 4 / 3))]
  };
}
function fromHex(region, start2, end, own, next, anchor) {
  const { bytes } = region;
  const earliest = Math.max(start2, own - CONTEXT);
  let first2 = anchor;
  while (first2 - 2 >= earliest && isHexPair(bytes, first2 - 2)) first2 -= 2;
  const limit = Math.min(end, next + AHEAD);
  let stop = anchor;
  while (stop + 2 <= limit && isHexPair(bytes, stop)) stop += 2;
  const text4 = Buffer.from(bytes.toString("latin1", first2, stop), "hex");
  return {
    encoding: "hex",
    text: text4,
    from: Math.max(0, Math.ceil((own - first2) / 2)),
    to: Math.min(text4.length, Math.ceil((next - first2) / 2)),
    last: limit === end && (end < region.length || region.last),
    spanOf: (from, to) => [first2 + from * 2, first2 + to * 2]
  };
}
function isHexPair(bytes, at) {
  return HEX_VALUE[bytes[at]] >= 0 && HEX_VALUE[bytes[at + 1]] >= 0;
}
function isTextInBase64(bytes, start2) {
  let zeros = 0;
  for (let at = start2; at < start2 + BASE64_SAMPLE; at += 4) {
    const a = BASE64_VALUE[bytes[at]];
    const b = BASE64_VALUE[bytes[at + 1]];
    const c = BASE64_VALUE[bytes[at + 2]];
    const d = BASE64_VALUE[bytes[at + 3]];
    if ((a | b | c | d) < 0) return false;
    const group = a << 18 | b << 12 | c << 6 | d;
    const found2 = TEXT[group >> 16] + TEXT[group >> 8 & 255] + TEXT[group & 255];
    if (found2 >= NO_TEXT) return false;
    zeros += found2;
  }
  return zeros === 0 || zeros === 6;
}
function isTextInHex(bytes, start2) {
  let zeros = 0;
  for (let at = start2; at < start2 + HEX_SAMPLE; at += 2) {
    const high = HEX_VALUE[bytes[at]];
    const low = HEX_VALUE[bytes[at + 1]];
    if ((high | low) < 0) return false;
    const found2 = TEXT[high * 16 + low];
    if (found2 >= NO_TEXT) return false;
    zeros += found2;
  }
  return zeros === 0 || zeros === 6;
}
var STEP, MARGIN, BASE64_SAMPLE, HEX_SAMPLE, NO_TEXT, TEXT, BASE64_VALUE, HEX_VALUE;
var init_decode_token = __esm({
  "src/engine/decode/decode-token.ts"() {
    "use strict";
    init_piece();
    STEP = 64;
    MARGIN = STEP + 32;
    BASE64_SAMPLE = 16;
    HEX_SAMPLE = 24;
    NO_TEXT = 100;
    TEXT = new Uint8Array(256).fill(NO_TEXT);
    for (let byte = 32; byte < 127; byte++) TEXT[byte] = 0;
    for (const byte of [9, 10, 13]) TEXT[byte] = 0;
    TEXT[0] = 1;
    BASE64_VALUE = new Int8Array(256).fill(-1);
    [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].forEach((char, value) => {
      BASE64_VALUE[char.charCodeAt(0)] = value;
    });
    BASE64_VALUE[45] = 62;
    BASE64_VALUE[95] = 63;
    HEX_VALUE = new Int8Array(256).fill(-1);
    [..."0123456789abcdef"].forEach((char, value) => {
      HEX_VALUE[char.charCodeAt(0)] = HEX_VALUE[char.toUpperCase().charCodeAt(0)] = value;
    });
  }
});

// src/engine/decode/decode-wide-run.ts
function decodeWideRun(region, start2, end, width, onPiece) {
  const ends = endsOf(region, start2, end, width);
  forEachPiece(Math.max(start2, region.from), Math.min(ends[0], region.to), region.base, (own, next) => {
    for (const one of ends)
      if (one === ends[0] || next + AHEAD >= end) onPiece(decode2(region, start2, one, own, next, width));
  });
}
function decode2(region, start2, end, own, next, width) {
  const { bytes } = region;
  const earliest = Math.max(start2, own - CONTEXT);
  const first2 = earliest + (width - (earliest - start2) % width) % width;
  const stop = Math.min(end, next + AHEAD);
  const text4 = Buffer.allocUnsafe(Math.floor((stop - first2) / width));
  for (let unit = 0; unit < text4.length; unit++) text4[unit] = bytes[first2 + unit * width];
  return {
    encoding: width === 2 ? "utf-16" : "utf-32",
    text: text4,
    from: Math.max(0, Math.ceil((own - first2) / width)),
    to: Math.min(text4.length, Math.ceil((next - first2) / width)),
    last: stop === end && (end < region.length || region.last),
    spanOf: (from, to) => [first2 + from * width, Math.min(region.length, first2 + to * width)]
  };
}
function endsOf({ bytes, base, length }, start2, end, width) {
  if (end >= length || (CLASS[bytes[end]] & PRINTABLE) === 0) return [end];
  const mayBeBig = (base + start2) % width === width - 1 && bytes[start2 - 1] === 0;
  return mayBeBig ? [end + width, end] : [end, end + width];
}
var init_decode_wide_run = __esm({
  "src/engine/decode/decode-wide-run.ts"() {
    "use strict";
    init_byte_classes();
    init_piece();
  }
});

// src/engine/decode/decode-wrapped.ts
function decodeWrapped(region, start2, end) {
  const { bytes, length } = region;
  const width = end - start2;
  if (width < SHORTEST_LINE || width > LONGEST_LINE || width % 4 !== 0 || start2 < region.from || start2 >= region.to)
    return null;
  const gap = gapBehind(bytes, end, length);
  if (gap === 0 || charsAt(bytes, end + gap, length, width) === 0 || !isTextInBase64(bytes, start2)) return null;
  const stride = width + gap;
  const isGap = (at2) => bytes.compare(bytes, end, end + gap, at2, at2 + gap) === 0;
  let first2 = start2;
  for (let line3 = 0; line3 < LINES_BEFORE; line3++) {
    const before = first2 - stride;
    if (before < 0 || !isGap(before + width) || charsAt(bytes, before, before + width, width) < width) break;
    first2 = before;
  }
  let encoded = "";
  let at = first2;
  let isWhole = false;
  for (let line3 = 0; line3 < LINES_BEFORE + LINES_AFTER; line3++) {
    const chars = charsAt(bytes, at, length, width);
    encoded += bytes.toString("latin1", at, at + chars);
    isWhole = chars < width || at + stride > length || !isGap(at + width);
    if (isWhole) break;
    at += stride;
  }
  const text4 = Buffer.from(encoded, "base64");
  const place = (char) => first2 + Math.floor(char / width) * stride + char % width;
  return {
    encoding: "base64",
    text: text4,
    from: (start2 - first2) / stride * (width * 3 / 4),
    to: ((start2 - first2) / stride + 1) * (width * 3 / 4),
    last: isWhole,
    spanOf: (from, to) => [place(Math.floor(from * 4 / 3)), place(Math.ceil(to * 4 / 3) - 1) + 1]
  };
}
function gapBehind(bytes, end, length) {
  let at = end;
  if (bytes[at] === 13) at++;
  if (at >= length || bytes[at] !== 10) return 0;
  at++;
  const stop = Math.min(length, at + LONGEST_INDENT);
  while (at < stop && (bytes[at] === 32 || bytes[at] === 9)) at++;
  return at - end;
}
function charsAt(bytes, at, length, limit) {
  const stop = Math.min(length, at + limit);
  let end = at;
  while (end < stop && isBase64(bytes[end])) end++;
  return end - at;
}
function isBase64(byte) {
  return byte >= 65 && byte <= 90 || byte >= 97 && byte <= 122 || byte >= 47 && byte <= 57 || byte === 43;
}
var SHORTEST_LINE, LONGEST_LINE, LONGEST_INDENT, LINES_BEFORE, LINES_AFTER;
var init_decode_wrapped = __esm({
  "src/engine/decode/decode-wrapped.ts"() {
    "use strict";
    init_decode_token();
    SHORTEST_LINE = 40;
    LONGEST_LINE = 128;
    LONGEST_INDENT = 32;
    LINES_BEFORE = 4;
    LINES_AFTER = 12;
  }
});

// src/engine/keyword-range.ts
var KEYWORDS_BEFORE, KEYWORDS_BEHIND, ENDS_VALUE;
var init_keyword_range = __esm({
  "src/engine/keyword-range.ts"() {
    "use strict";
    KEYWORDS_BEFORE = 90;
    KEYWORDS_BEHIND = 64;
    ENDS_VALUE = new Uint8Array(256);
    for (const char of "\"'`\\& ,;\n\r") ENDS_VALUE[char.charCodeAt(0)] = 1;
  }
});

// src/engine/match-rule.ts
function noWindow() {
  return { end: -1, text: "" };
}
function matchRule(region, rule, at, window, tokenEnd) {
  const { bytes, length } = region;
  const windowStart = Math.max(0, at - WINDOW);
  const reach = rule.reach ?? (tokenEnd === void 0 ? WINDOW : tokenEnd - at);
  const windowEnd = Math.min(length, at + reach + WINDOW);
  if (window.end !== windowEnd) {
    window.end = windowEnd;
    window.text = bytes.toString("latin1", windowStart, windowEnd);
  }
  const { text: text4 } = window;
  const trigger = at - windowStart;
  if (rule.before !== void 0 && !rule.before.test(text4.slice(Math.max(0, trigger - 90), trigger))) return null;
  const { pattern } = rule;
  pattern.lastIndex = trigger;
  const found2 = pattern.exec(text4);
  if (found2 === null) return null;
  const value = found2.groups?.["secret"] ?? found2[0];
  const valueStart = found2.groups?.["secret"] === void 0 ? found2.index : startOfSecret(pattern, text4, found2, value);
  if (tokenEnd !== void 0 && windowStart + valueStart + value.length !== tokenEnd && found2.groups?.["secret"] === void 0)
    return null;
  return {
    rule,
    value,
    body: found2.groups?.["body"] ?? value,
    text: text4,
    textStart: valueStart,
    start: windowStart + valueStart,
    end: windowStart + valueStart + value.length
  };
}
function startOfSecret(pattern, text4, { 0: match, index }, value) {
  const first2 = match.indexOf(value);
  if (first2 !== -1 && match.lastIndexOf(value) === first2) return index + first2;
  let indexed = WITH_INDICES.get(pattern);
  if (indexed === void 0) {
    indexed = new RegExp(pattern.source, `${pattern.flags.replace("d", "")}d`);
    WITH_INDICES.set(pattern, indexed);
  }
  indexed.lastIndex = index;
  return indexed.exec(text4).indices.groups["secret"][0];
}
var WINDOW, WITH_INDICES;
var init_match_rule = __esm({
  "src/engine/match-rule.ts"() {
    "use strict";
    WINDOW = 256;
    WITH_INDICES = /* @__PURE__ */ new WeakMap();
  }
});

// src/engine/region-scanner.ts
function createRegionScanner(rules2, kernel, onMatch) {
  let state;
  let frame;
  let depth = 0;
  const frames = [];
  const groups = /* @__PURE__ */ new Set();
  return {
    scan(region, layer, blob) {
      state = blob;
      depth = 0;
      enter(region, layer, region.bytes, region.length);
      scanFrame();
      leave();
    },
    scanNames(region, layer, blob) {
      state = blob;
      depth = 0;
      enter(region, layer, region.bytes, region.length);
      kernel.find(region, frame.found);
      tryPrefixes();
      tryTokens();
      leave();
    },
    hasCandidates
  };
  function hasCandidates(region) {
    const found2 = noCandidates();
    kernel.find(region, found2);
    return found2.prefixes.length > 0 || found2.tokens.length > 0;
  }
  function enter(region, layer, topBytes, topLength) {
    const known = frames[depth];
    if (known === void 0) frame = frames[depth] = { region, layer, topBytes, topLength, found: noCandidates() };
    else {
      frame = known;
      Object.assign(known, { region, layer, topBytes, topLength });
    }
    depth++;
  }
  function leave() {
    depth--;
    if (depth > 0) frame = frames[depth - 1];
  }
  function scanFrame() {
    const { region, found: found2 } = frame;
    kernel.find(region, found2);
    for (let index = 0; index < found2.literals.length; index += 2)
      tryRules(rules2.literals[found2.literals[index]].rules, found2.literals[index + 1]);
    tryPrefixes();
    tryTokens();
    if (depth > DEEPEST) return;
    const { encoded } = found2;
    for (let index = 0; index < encoded.length; index += 2) {
      const start2 = encoded[index];
      const end = encoded[index + 1];
      if (isTaken(start2)) continue;
      const wrapped = decodeWrapped(region, start2, end);
      if (wrapped !== null) descend(wrapped);
      else decodeToken(region, start2, end, descend);
    }
    const { escaped, wide } = found2;
    for (let index = 0; index < escaped.length; index += 2)
      decodeEscapes(region, escaped[index], escaped[index + 1], descend);
    for (let index = 0; index < wide.length; index += 3)
      decodeWideRun(region, wide[index], wide[index + 1], wide[index + 2], descend);
  }
  function descend({ encoding, text: text4, from, to, last, spanOf }) {
    if (from >= to) return;
    if (state.budget < text4.length) {
      state.budget = -1;
      return;
    }
    state.budget -= text4.length;
    const { layer, topBytes, topLength } = frame;
    const outer = layer.spanOf;
    const inner = {
      decoded: [...layer.decoded, encoding],
      spanOf: outer === null ? spanOf : (start2, end) => outer(...spanOf(start2, end))
    };
    enter({ bytes: text4, length: text4.length, from, to, base: 0, last }, inner, topBytes, topLength);
    scanFrame();
    leave();
  }
  function tryRules(candidates, at) {
    const window = noWindow();
    for (const rule of candidates) {
      const found2 = matchRule(frame.region, rule, at, window);
      if (found2 !== null && report2(found2)) return;
    }
  }
  function tryPrefixes() {
    const { prefixes } = frame.found;
    for (let index = 0; index < prefixes.length; index += 2) {
      const at = prefixes[index + 1];
      if (!isTaken(at)) tryRules(rules2.entries[prefixes[index]].rules, at);
    }
  }
  function tryTokens() {
    const { region } = frame;
    const { tokens } = frame.found;
    for (let index = 0; index < tokens.length; index += 2) {
      const start2 = tokens[index];
      if (isTaken(start2)) continue;
      groups.clear();
      rules2.keywords.collect(region.bytes, Math.max(0, start2 - KEYWORDS_BEFORE), start2, groups);
      if (groups.size === 0) collectBehind(tokens[index + 1]);
      if (groups.size > 0) tryTokenRules(start2, tokens[index + 1]);
    }
  }
  function collectBehind(end) {
    const { bytes, length } = frame.region;
    if (ENDS_VALUE[bytes[end] ?? 0] === 0) return;
    rules2.keywords.collect(bytes, end, Math.min(length, end + KEYWORDS_BEHIND), groups);
    for (const group of groups) if (rules2.tokenRules[group].named !== true) groups.delete(group);
  }
  function tryTokenRules(start2, end) {
    const window = noWindow();
    for (const group of [...groups].sort((a, b) => a - b)) {
      const found2 = matchRule(frame.region, rules2.tokenRules[group], start2, window, end);
      if (found2 !== null && report2(found2)) return;
    }
  }
  function report2({ start: start2, end, ...found2 }) {
    const { region, layer, topBytes, topLength } = frame;
    const [topStart, topEnd] = layer.spanOf === null ? [start2, end] : layer.spanOf(start2, end);
    if (layer.spanOf !== null && isClaimed(state.claims, topStart)) return true;
    const { cursor } = state;
    const place = {
      bytes: region.bytes,
      length: region.length,
      start: start2,
      end,
      topBytes,
      topStart,
      topEnd,
      topLength,
      locate: () => ({ start: cursor.at(topBytes, topStart), end: cursor.at(topBytes, topEnd) })
    };
    const claimed = onMatch({ ...found2, provenance: state.provenance, decoded: layer.decoded }, place);
    if (claimed) state.claims.push([topStart, topEnd]);
    return claimed;
  }
  function isTaken(at) {
    if (state.claims.length === 0) return false;
    const { spanOf } = frame.layer;
    return isClaimed(state.claims, spanOf === null ? at : spanOf(at, at + 1)[0]);
  }
}
function isClaimed(claims, at) {
  for (let index = claims.length - 1; index >= 0; index--)
    if (at >= claims[index][0] && at < claims[index][1]) return true;
  return false;
}
var DEEPEST;
var init_region_scanner = __esm({
  "src/engine/region-scanner.ts"() {
    "use strict";
    init_decode_escapes();
    init_decode_token();
    init_decode_wide_run();
    init_decode_wrapped();
    init_kernel();
    init_keyword_range();
    init_match_rule();
    DEEPEST = 3;
  }
});

// src/engine/scanner.ts
function createScanner(rules2, onMatch, onLeftEncoded = () => void 0) {
  const kernel = createKernel(rules2);
  const scanner = createRegionScanner(rules2, kernel, onMatch);
  const cursor = new LineCursor(kernel);
  let buffer2 = null;
  let state = { provenance: { source: "stdin" }, cursor, claims: [], budget: 0 };
  let layer = TOP;
  let filled = 0;
  let from = 0;
  let base = 0;
  let head = null;
  let wide = null;
  return {
    whole,
    open: open2,
    write: write2,
    close,
    mayHoldKeys: (names) => scanner.hasCandidates(wholeRegion(names)),
    room: () => kernel.input,
    hidingSigns: (bytes) => kernel.hidingSigns(bytes)
  };
  function whole(blob, bytes) {
    begin2(blob);
    const isText = blob.type === void 0 || blob.type === "blob";
    const encoding = isText ? detectWide(bytes) : null;
    const text4 = encoding === null ? bytes : decodeWide(bytes, encoding);
    if (encoding !== null) layer = { decoded: [encoding], spanOf: null };
    state.budget += text4.length * BUDGET_PER_BYTE;
    const from2 = blob.type === "commit" ? Math.max(0, text4.indexOf(AUTHOR)) : 0;
    const region = { ...wholeRegion(text4), from: from2 };
    if (blob.type === "tree" || blob.type === "ref") scanner.scanNames(region, layer, state);
    else scanner.scan(region, layer, state);
    if (state.budget < 0) onLeftEncoded(blob);
  }
  function begin2(blob) {
    cursor.reset();
    state = { provenance: blob, cursor, claims: [], budget: LEAST_BUDGET };
    layer = TOP;
    filled = from = base = 0;
    wide = null;
    head = null;
  }
  function open2(blob) {
    begin2(blob);
    head = [];
    buffer2 = kernel.window;
  }
  function write2(bytes) {
    if (head === null) feed2(bytes);
    else {
      head.push(Buffer.from(bytes.subarray(0, HEAD)));
      const known = head.reduce((sum, part) => sum + part.length, 0);
      if (known >= HEAD || bytes.length > HEAD) {
        settleEncoding();
        if (bytes.length > HEAD) feed2(bytes.subarray(HEAD));
      }
    }
  }
  function settleEncoding() {
    const first2 = Buffer.concat(head ?? []);
    head = null;
    const encoding = detectWide(first2);
    if (encoding !== null) {
      wide = new WideDecoder(encoding);
      layer = { decoded: [encoding], spanOf: null };
    }
    feed2(first2);
  }
  function feed2(bytes) {
    fill(wide === null ? bytes : wide.push(bytes));
  }
  function fill(bytes) {
    let read2 = 0;
    while (read2 < bytes.length) {
      const taken = Math.min(bytes.length - read2, ROOM - filled);
      bytes.copy(buffer2, filled, read2, read2 + taken);
      read2 += taken;
      filled += taken;
      if (filled === ROOM) flush(false);
    }
  }
  function close() {
    if (head !== null) settleEncoding();
    if (wide !== null) fill(wide.end());
    flush(true);
    if (state.budget < 0) onLeftEncoded(state.provenance);
  }
  function flush(last) {
    const farthest = filled - LOOKAHEAD;
    const to = last ? filled : farthest - (base + farthest) % PIECE;
    if (state.budget >= 0) state.budget += (to - from) * BUDGET_PER_BYTE;
    scanner.scan({ bytes: buffer2, length: filled, from, to, base, last }, layer, state);
    if (last) return;
    const dropped = to - KEPT;
    cursor.drop(buffer2, dropped);
    buffer2.copyWithin(0, dropped, filled);
    filled -= dropped;
    base += dropped;
    from = KEPT;
    state.claims = state.claims.map(([start2, end]) => [start2 - dropped, end - dropped]).filter(([, end]) => end > 0);
  }
}
function wholeRegion(bytes) {
  return { bytes, length: bytes.length, from: 0, to: bytes.length, base: 0, last: true };
}
function decodeWide(bytes, encoding) {
  const decoder = new WideDecoder(encoding);
  return Buffer.concat([decoder.push(bytes), decoder.end()]);
}
var LONGEST_REACH, LOOKAHEAD, KEPT, HEAD, AUTHOR, TOP, BUDGET_PER_BYTE, LEAST_BUDGET;
var init_scanner = __esm({
  "src/engine/scanner.ts"() {
    "use strict";
    init_piece();
    init_wide_decoder();
    init_wide_text();
    init_create_kernel();
    init_kernel();
    init_line_cursor();
    init_region_scanner();
    LONGEST_REACH = 8192;
    LOOKAHEAD = LONGEST_REACH + 4096;
    KEPT = 2048;
    HEAD = 512;
    AUTHOR = Buffer.from("author ");
    TOP = { decoded: [], spanOf: null };
    BUDGET_PER_BYTE = 32;
    LEAST_BUDGET = 1 << 20;
  }
});

// src/judge/name-after.ts
function readNameAfter(before, after) {
  for (const pattern of DIRECT) {
    const found2 = pattern.exec(after)?.groups;
    if (found2) return found2["name"];
  }
  return IS_VALUE.test(before) ? BESIDE.exec(after)?.groups?.["name"] ?? null : null;
}
var NAME, DIRECT, BESIDE, IS_VALUE;
var init_name_after = __esm({
  "src/judge/name-after.ts"() {
    "use strict";
    NAME = "(?<name>[A-Za-z_$][A-Za-z0-9_$.-]{0,100})";
    DIRECT = [
      new RegExp(`^["'\`]\\s{0,2},\\s{0,8}forHTTPHeaderField:\\s{0,4}"${NAME}"`),
      new RegExp(
        `^["'\`]?\\s{0,4}\\|\\s{0,4}(?:gh|npx|wrangler|vercel|fly|heroku|docker|kamal)\\s[a-z ]{0,30}\\b(?:secret|env|secrets)\\s(?:set|put|add|create|import)\\s{1,4}${NAME}`
      )
    ];
    BESIDE = new RegExp(
      `^["'\`]?[\\s,;]{1,40}["'-]{0,2}(?:android:)?(?:name|key|id|field)["']?\\s{0,2}[:=]\\s{0,4}["']?${NAME}`
    );
    IS_VALUE = /\b(?:value|content|val|data|default)["']?\s{0,2}[:=]\s{0,4}$/i;
  }
});

// src/judge/name-forms.ts
var NAME2, CLOSED, TYPE, OPERATOR, WRAPPED, NAME_FORMS;
var init_name_forms = __esm({
  "src/judge/name-forms.ts"() {
    "use strict";
    NAME2 = "(?<![A-Za-z0-9_$])(?<name>[A-Za-z_$][A-Za-z0-9_$.-]{0,100})";
    CLOSED = "[\\\\\"'`\\]]{0,10}";
    TYPE = "(?:\\s{0,2}\\??:\\s{0,2}(?:&?'?\\w{0,10}\\s)?[&?]{0,2}(?:[\\w.]{1,30}\\.)?(?:[Ss]tring|str|Text|[Bb]ytes|[Aa]ny|object|unknown|Option(?:al)?|Union|Final|Secret\\w{0,10}|Annotated|Maybe|const)\\b[^=,;:(){}\\n\"'`]{0,40}|\\s{1,8}(?:string|\\[\\]byte|str)|\\[\\d{0,4}\\]|\\s{1,8}[Aa]s\\s{1,8}\\w{1,20}|\\s{0,2}\\{\\s{0,4}get;[^{}]{0,30}\\})?";
    OPERATOR = "(?::=|=>|\\?\\?=?|\\|\\|=?|\\?:|\\?=|\\+=|[!=]==?|=|<-|:-|:|\\bor\\b|\\bto\\b)";
    WRAPPED = "(?:<\\w{1,20}>|\\(|\\{|\\[\\s{0,8}(?:[\"'`][^\"'`\\n]{0,80}[\"'`]\\s{0,2},\\s{0,8}){0,2}|(?:new\\s{1,2})?[\\w.:<>&*![\\]]{1,50}\\(|[|>][+-]?\\d?\\s{1,20}|-\\s{1,4})";
    NAME_FORMS = [
      // Authorization: Bearer \u2026, 'Token ' + '\u2026', %20 in URLs
      {
        form: "header",
        ends: "rRnNyYcC0+.",
        pattern: /(?:^|[\s"'`:=(,{>\\n])(?<scheme>bearer|apikey|api-key|token|basic)(?:\s{1,4}|%20|\+|\s?["'`]\s{0,2}[+.]\s{0,2})$/i
      },
      {
        form: "header",
        spaced: true,
        pattern: /\bauthorization["'`]?\s{0,2}[:=,]\s{0,2}["'`]?(?<scheme>[a-z]{2,20})\s{1,2}$/i
      },
      // Authorization: Token token="\u2026"
      {
        form: "header",
        ends: "=",
        pattern: /\bauthorization["'`]?\s{0,2}[:=,]\s{0,2}["'`]?(?<scheme>token)\stoken=$/i
      },
      // curl -u \u2026:, curl --user name:\u2026
      {
        form: "header",
        ends: "ur=:",
        pattern: /\b(?:curl|https?|xh|wget)\s[^;|\n]{0,120}(?:\\\r?\n[^;|\n]{0,80}){0,2}(?<=\s)(?<scheme>-u|--user)[ =]{0,2}["']?(?:[\w.@-]{0,40}:)?$/
      },
      // ${NAME-\u2026
      { form: "assignment", ends: "-", pattern: new RegExp(`\\$\\{${NAME2}:?-$`) },
      // name = \u2026, "name": \u2026, name => \u2026, name := \u2026, env['NAME'] || \u2026, ${NAME:=\u2026
      {
        form: "assignment",
        ends: "=>?|:-ro",
        pattern: new RegExp(`${NAME2}${CLOSED}${TYPE}\\s{0,8}${OPERATOR}\\s{0,12}$`)
      },
      // os.getenv("NAME") or \u2026, ENV.fetch('NAME') { \u2026
      {
        form: "assignment",
        ends: "?|:r{=",
        pattern: new RegExp(`["'\`]${NAME2}["'\`][)\\]]{1,2}\\s{0,4}(?:\\?\\?|\\|\\||\\?:|\\bor\\b|\\{|=(?!>))\\s{0,8}$`)
      },
      // set("NAME", \u2026, getenv('NAME', \u2026, ["NAME", \u2026, ["--api-key", \u2026
      { form: "argument", ends: ",", pattern: new RegExp(`["'\`]-{0,2}${NAME2}["'\`]\\s{0,4},\\s{0,20}$`) },
      // - --api-key\u23ce- \u2026
      {
        form: "command",
        ends: "-",
        spaced: true,
        pattern: new RegExp(`-\\s{1,4}["']?--?${NAME2}["']?[ \\t]{0,4}\\r?\\n\\s{0,40}-\\s{1,4}$`)
      },
      // setApiKey(\u2026, .apiKey(\u2026, apiKey{\u2026
      { form: "argument", ends: "({", quoted: true, pattern: new RegExp(`${NAME2}[({]\\s{0,8}$`) },
      // name = (\u2026, name = []byte(\u2026, name={\u2026, names: [ \u2026
      {
        form: "assignment",
        ends: ">({[,|+-",
        pattern: new RegExp(`${NAME2}${CLOSED}${TYPE}\\s{0,8}${OPERATOR}\\s{0,12}${WRAPPED}\\s{0,12}$`)
      },
      // name = condition ? \u2026
      {
        form: "assignment",
        ends: "?",
        quoted: true,
        pattern: new RegExp(`${NAME2}${CLOSED}${TYPE}\\s{0,8}=\\s{0,8}[^;\\n"'\`]{1,60}\\?\\s{0,8}$`)
      },
      // <key>name</key><string>\u2026, <string name="api_key">\u2026, <apiKey>\u2026
      { form: "element", ends: ">", pattern: new RegExp(`<key>${NAME2}</key>\\s{0,20}<string>\\s{0,8}$`) },
      {
        form: "element",
        ends: ">",
        pattern: new RegExp(`<[\\w.:-]{1,40}\\s[^<>]{0,60}\\bname=["']${NAME2}["'][^<>]{0,60}>\\s{0,8}$`)
      },
      { form: "element", ends: ">", pattern: new RegExp(`<(?:\\w{1,20}:)?${NAME2}(?:\\s[^<>]{0,100})?>\\s{0,20}$`) },
      // name: API_KEY\u23cevalue: \u2026, key="ApiKey" value="\u2026", variable "api_key" { default = "\u2026"
      {
        form: "assignment",
        ends: ":=",
        pattern: new RegExp(
          `\\b(?:name|key|id|field|label|variable)["']?\\s{0,2}[:=]\\s{0,4}["']?${NAME2}["']?[\\s,;]{1,40}[\\w:"'-]{0,14}(?:value|content|val|default|data|text|string)s?["']?\\s{0,2}[:=]\\s{0,4}$`,
          "i"
        )
      },
      {
        form: "assignment",
        ends: "=",
        pattern: new RegExp(`\\bvariable\\s{1,4}"${NAME2}"\\s{0,4}\\{[^{}]{0,120}\\bdefault\\s{0,8}=\\s{0,4}$`)
      },
      // ENV NAME \u2026, #define NAME \u2026, --api-key \u2026, setx NAME \u2026, set -gx NAME \u2026, proxy_set_header NAME \u2026
      {
        form: "command",
        spaced: true,
        pattern: new RegExp(
          `(?:\\bENV\\s+|#\\s{0,3}define\\s+|\\bsetx\\s+|\\bset\\s+-\\w{1,3}\\s+|\\b(?:setenv|SetEnv|proxy_set_header|fastcgi_param)\\s+|[\\s(]--?)${NAME2}\\s{1,8}$`.replaceAll(
            "\\s+",
            "\\s{1,8}"
          )
        )
      },
      {
        form: "command",
        ends: "d",
        spaced: true,
        pattern: /\slogin\s{1,8}\S{1,60}\s{1,8}(?<name>password)\s{1,8}$/
      },
      // service.apiKey \u2026, api_key,\u2026, | API_KEY | \u2026, API key: \u2026
      {
        form: "text",
        spaced: true,
        pattern: new RegExp(`(?:^|\\n)(?=\\w{1,40}?(?:[._-]|[a-z][A-Z]))${NAME2}[ \\t]{1,8}$`)
      },
      { form: "text", ends: ",", pattern: new RegExp(`(?:^|\\n)${NAME2},\\s?$`) },
      { form: "text", ends: "|", pattern: new RegExp(`\\|\\s{0,20}\`?${NAME2}\`?\\s{0,20}\\|\\s{0,8}$`) },
      {
        form: "text",
        ends: "yYnNtTdDsS:=*_",
        pattern: /\b(?<name>(?:api|access|auth|secret|private|bearer|refresh|client|admin|service) (?:key|token|secret|password))(?: is)?[*_]{0,2}\s?[:=]?[*_]{0,2}\s{0,4}$/i
      }
    ];
  }
});

// src/judge/name-strength.ts
function isQualifierVeto(word) {
  return QUALIFIER_VETO.has(word);
}
function splitName(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2").split(/[^A-Za-z0-9]+/).filter((word) => word !== "").map((word) => word.toLowerCase());
}
function nameStrength(name) {
  const shown = name.split(".").slice(-3).join(".").replace(SHOWN, "");
  const words2 = splitName(shown.replace(/(key|token|secret)\d{1,2}$/i, "$1"));
  const last = words2.at(-1);
  if (last === void 0 || words2.some((word) => VETO.has(word) && !(DIGESTS.has(word) && last === "secret")))
    return "none";
  if (SUFFIX_VETO.test(last)) return "none";
  const joined2 = words2.join(" ");
  if (/\b(?:password|passwd|pwd|passphrase|passcode|pass|identified by)\b/.test(joined2)) return "password";
  const at = words2.findLastIndex((word) => /^(?:keys?|tokens?|credentials?)$/.test(word));
  if (at > 0 && QUALIFIER_VETO.has(words2[at - 1])) return "none";
  if (isStrong(joined2)) return "strong";
  if (last === "token" || last === "tokens" || /^(?:auth|authtoken|authkey|creds?|credentials?)$/.test(last))
    return "weak";
  if (at > 0 && QUALIFIERS.has(words2[at - 1])) return "weak";
  return CONSTANT_KEY.test(shown) ? "weak" : "none";
}
function isStrong(joined2) {
  return /\b(?:apikeys?|apitokens?|apisecret|secrets?|secretkey|authorization|accesskey|accesstoken|authtoken|privatekey|privkey|clientsecret|bearer)\b/.test(
    joined2
  ) || /\b(?:api|access|auth|private|priv|secret) (?:keys?|tokens?)\b/.test(joined2) || /\b(?:bearer|refresh) tokens?\b/.test(joined2);
}
function isPlainApiKeyName(name, scheme) {
  if (scheme === "bearer" || scheme === "apikey" || scheme === "api-key") return true;
  const words2 = splitName(name.split(".").slice(-1)[0]).filter((word) => word !== "x");
  return /^(?:api key|apikey|api token|authorization)$/.test(words2.join(" "));
}
var VETO, SUFFIX_VETO, QUALIFIER_VETO, QUALIFIERS, SHOWN, CONSTANT_KEY, DIGESTS;
var init_name_strength = __esm({
  "src/judge/name-strength.ts"() {
    "use strict";
    VETO = new Set(
      "public pub publishable publishables site fingerprint thumbprint hash hashed digest checksum integrity sha sha1 sha224 sha256 sha384 sha512 md5 encrypted cipher ciphertext signature nonce id ids uuid guid csrf xsrf salt iv commit revision rev etag crc merkle mac hmac".split(" ")
    );
    SUFFIX_VETO = /^(?:name|names|url|urls|uri|file|filename|path|paths|type|types|length|size|count|field|header|headers|param|params|parameter|index|prefix|suffix|format|pattern|regex|algorithm|version|exp\w*|ttl|label|title|text|ref|arn|provider|manager|store|storage|endpoint|host|scope|scopes|env|var|code|codes|list|map|event|press|word|words|alias|policy|description|hint|error|message|kind|class|component|status|location|limit|lifetime|duration|date|time|timeout|used|usage|rotation|placeholder|example|selector|schema|tag|mask|with|startswith|endswith|prefixed|matches|includes|contains|replace|split)$/;
    QUALIFIER_VETO = new Set(
      "gpg pgp version primary foreign sort partition cache object bucket idempotency row column i18n next prev previous page cursor continuation sync cancellation design syntax translation lang locale registry hot short dedupe unique composite index map storage query group tree node config settings authenticity antiforgery resume resumption pagination paging scroll dkim grant sharding shard hash dedup rsa ecdsa ed25519 dh pem x509 jwk verify verification verifying vk lock lookup json xml hkey keyboard press modifier".split(" ")
    );
    QUALIFIERS = new Set(
      "app application service master signing encryption license webhook access auth api secret private client bearer refresh admin root user session account deploy deployment integration server backend prod production live internal personal bot dev staging write read vault security shared storage subscription project org organization team tenant super management ingestion ingest write upload automation ci release publish push jwt cookie preshared functions recovery wallet enc crypto db database redis token key my default".split(" ")
    );
    SHOWN = /^(?:NEXT|NUXT|EXPO)_PUBLIC_/;
    CONSTANT_KEY = /(?:^|[^A-Za-z0-9_])[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){0,4}_KEY$/;
    DIGESTS = /* @__PURE__ */ new Set(["hmac", "mac", "hash", "signature"]);
  }
});

// src/judge/outer-name-forms.ts
var NAME3, VALUE, VALUE_IS, OUTER_NAME_FORMS;
var init_outer_name_forms = __esm({
  "src/judge/outer-name-forms.ts"() {
    "use strict";
    NAME3 = "(?<![A-Za-z0-9_$])(?<name>[A-Za-z_$][A-Za-z0-9_$.-]{0,60})";
    VALUE = "(?:value|content|default|defaultValue|default_value|example|examples|body|secret-?string|data)";
    VALUE_IS = `\\b${VALUE}["']?\\s{0,2}[:=]\\s{0,4}$`;
    OUTER_NAME_FORMS = [
      // "API_KEY": { "type": "string", "default": "\u2026", "apikey": [ { "key": "value", "value": "\u2026
      {
        form: "assignment",
        ends: ":=",
        pattern: new RegExp(
          `${NAME3}["'\`\\]]{0,3}\\s{0,4}[:=]?\\s{0,4}(?:\\[\\s{0,8})?\\{[^{}]{0,120}?["'\\s,{]${VALUE_IS}`,
          "i"
        )
      },
      // ApiKey:\u23ce  Type: String\u23ce  Default: \u2026
      {
        form: "assignment",
        ends: ":",
        pattern: new RegExp(
          `^(?:[^]{0,200}\\n)?[ -]{0,40}["']?${NAME3}["']?:[ \\t]{0,4}(?:\\r?\\n[ ]{1,40}[^\\n]{0,80}){0,4}?\\r?\\n[ ]{1,40}${VALUE_IS}`,
          "i"
        )
      },
      // - name: X-API-Key\u23ce  in: header\u23ce  schema:\u23ce    default: \u2026
      {
        form: "assignment",
        ends: ":",
        pattern: new RegExp(
          `^(?:[^]{0,200}\\n)?[ -]{0,40}(?:name|key):[ \\t]{1,4}["']?${NAME3}["']?[ \\t]{0,4}(?:\\r?\\n[ ]{1,40}[^\\n-][^\\n]{0,80}){0,4}?\\r?\\n[ ]{1,40}${VALUE_IS}`,
          "i"
        )
      },
      // add_argument("--api-key", default="\u2026", String.fromEnvironment('API_KEY', defaultValue: '\u2026
      {
        form: "argument",
        ends: ":=",
        quoted: true,
        pattern: new RegExp(`["'\`](?:--)?${NAME3}["'\`],[^()"'\`]{0,80}?\\b${VALUE}\\s{0,2}[:=]\\s{0,4}$`)
      },
      // api_key: str = Field(default="\u2026
      {
        form: "argument",
        ends: "=",
        quoted: true,
        pattern: new RegExp(
          `${NAME3}\\s{0,2}(?::[^=\\n"']{0,40})?=\\s{0,4}[\\w.]{1,30}\\([^()"']{0,60}?\\b${VALUE}\\s{0,2}=\\s{0,4}$`
        )
      },
      // env::var("API_KEY").unwrap_or("\u2026, System.getenv("API_KEY").orElse("\u2026
      {
        form: "argument",
        ends: "({|",
        quoted: true,
        pattern: new RegExp(
          `["'\`]${NAME3}["'\`]\\){1,3}\\s{0,4}\\.\\w{1,30}[({]\\s{0,4}(?:\\|\\w{0,10}\\|\\s{0,2}|\\(\\)\\s?->\\s?)?$`
        )
      },
      // apiKey = options.key || "\u2026, api_key = arguments.key or "\u2026
      {
        form: "assignment",
        ends: "|?r:",
        quoted: true,
        pattern: new RegExp(`${NAME3}\\s{0,8}=\\s{0,8}[^;\\n"'\`]{1,60}(?:\\|\\||\\?\\?|\\bor\\b|\\?:)\\s{0,4}$`)
      },
      // const API_KEY: &[u8] = b"\u2026
      {
        form: "assignment",
        ends: "=",
        quoted: true,
        pattern: new RegExp(
          `${NAME3}\\s{0,2}:\\s{0,2}&?(?:'static )?(?:mut )?\\[u8(?:;\\s?\\d{1,4})?\\]\\s{0,2}=\\s{0,4}[&*]?$`
        )
      },
      // def get_api_key():\u23ce  return "\u2026, String apiKey() {\u23ce  return "\u2026, () => "\u2026
      {
        form: "assignment",
        quoted: true,
        pattern: new RegExp(
          `${NAME3}\\s{0,2}(?:=\\s{0,2})?(?:\\([^()]{0,80}\\)|lambda)\\s{0,4}(?:->\\s?[&\\w: ]{1,30}|:\\s?\\w{1,20})?\\s{0,4}(?:\\{|=>|:|=)\\s{0,24}(?:return\\s{1,4})?$`
        )
      },
      { form: "assignment", quoted: true, pattern: new RegExp(`\\bdef\\s{1,4}(?:self\\.)?${NAME3}\\s{1,24}$`) },
      // $ENV{API_KEY} = '\u2026, set(ENV{API_KEY} "\u2026
      {
        form: "assignment",
        quoted: true,
        pattern: new RegExp(`\\bENV\\{["']?${NAME3}["']?\\}\\s{0,4}(?:\\|?\\|?=)?\\s{0,4}$`)
      },
      // (def api-key "\u2026, @api_key "\u2026, set $api_key "\u2026, :api-key "\u2026, RequestHeader set X-API-Key "\u2026, header_up X-API-Key \u2026
      { form: "text", quoted: true, spaced: true, pattern: new RegExp(`(?:^|[\\s({:@$,])${NAME3}[ \\t]{1,8}$`) },
      {
        form: "text",
        spaced: true,
        pattern: new RegExp(`\\b(?:header_up|setHeader|add_header|header)\\s{1,4}[+>-]?${NAME3}\\s{1,8}$`)
      },
      // {api_key, "\u2026, {api_key, <<"\u2026, -define(API_KEY, "\u2026
      {
        form: "argument",
        ends: ",<",
        quoted: true,
        pattern: new RegExp(`(?:\\{|-define\\()\\s{0,2}:?${NAME3}\\s{0,2},\\s{0,4}(?:<<)?$`)
      },
      // lv_api_key TYPE string VALUE '\u2026, WS-API-KEY PIC X(64) VALUE "\u2026
      {
        form: "assignment",
        ends: "Ee",
        quoted: true,
        spaced: true,
        pattern: new RegExp(`${NAME3}\\s{1,4}(?:TYPE|LIKE|PIC)\\s[^"'\\n]{1,40}\\bVALUE\\s{1,4}$`, "i")
      },
      // gh secret set API_KEY --body "\u2026, put-parameter --name API_KEY --value "\u2026, Set-Item -Path Env:API_KEY -Value "\u2026, \u2026 <<< "\u2026
      {
        form: "command",
        ends: "eybgat=",
        pattern: new RegExp(
          `[\\s:"'/]${NAME3}["']?\\s{1,4}(?:--?type\\s{1,2}\\w{1,20}\\s{1,2})?--?(?:value|body|b|data|secret-string)[ =]{1,2}$`,
          "i"
        )
      },
      { form: "command", ends: "<", pattern: new RegExp(`\\s${NAME3}(?:\\s\\w{1,20})?\\s{1,2}<<<\\s{0,2}$`) },
      // npm config set //registry/:_authToken \u2026, poetry config acme.token \u2026
      {
        form: "command",
        spaced: true,
        pattern: new RegExp(
          `\\b(?:config|configure)\\s{1,2}(?:set\\s{1,2})?(?:--?[\\w-]{1,20}\\s{1,2})?(?:[^\\s"']{0,60}[.:/])?${NAME3}\\s{1,4}$`
        )
      },
      // http -A bearer -a \u2026
      { form: "header", spaced: true, pattern: /\s-A\s?(?<scheme>bearer)\s{1,2}(?:-a|--auth)\s{1,2}$/ },
      // CREATE USER \u2026 IDENTIFIED BY '\u2026
      { form: "command", ends: "Yy", quoted: true, spaced: true, pattern: /\b(?<name>identified by)\s{1,4}$/i },
      // CREATE USER \u2026 PASSWORD '\u2026
      {
        form: "command",
        ends: "Dd",
        quoted: true,
        spaced: true,
        pattern: /\b(?:user|role|login|encrypted|with)\b[^;\n"']{0,80}\s(?<name>password)\s{1,4}$/i
      },
      // $apiKey = ConvertTo-SecureString "\u2026
      {
        form: "assignment",
        quoted: true,
        spaced: true,
        pattern: new RegExp(
          `${NAME3}\\s{0,4}=\\s{0,4}[A-Z][A-Za-z]{1,12}-[A-Z]\\w{1,24}\\s{1,2}(?:-[A-Z]\\w{1,12}\\s{1,2})?$`
        )
      },
      // <entry key="api_key">\u2026, <property name="apiKey"><value>\u2026
      {
        form: "element",
        ends: ">",
        pattern: new RegExp(
          `<[\\w.:-]{1,40}\\s[^<>]{0,60}\\b(?:name|key|id)=["']${NAME3}["'][^<>]{0,60}>\\s{0,8}(?:<value>\\s{0,8})?$`
        )
      },
      // <td>API_KEY</td><td>\u2026
      {
        form: "element",
        ends: ">",
        pattern: /<t[dh](?:\s[^<>]{0,60})?>\s{0,8}(?:<code>)?(?<name>[A-Za-z_][A-Za-z0-9_. -]{0,60})(?:<\/code>)?\s{0,8}<\/t[dh]>\s{0,20}<td(?:\s[^<>]{0,60})?>\s{0,8}(?:<code>)?$/
      }
    ];
  }
});

// src/judge/read-column-name.ts
function readColumnName(before) {
  const insert = INSERT.exec(before);
  if (insert !== null) return nameAt(insert[1], ",", cellsIn(insert[2], ","));
  const rows = before.split("\n");
  const row = rows.pop();
  const separator = /[,;\t]/.exec(row)?.[0] ?? ",";
  const cells = cellsIn(row, separator);
  for (const header of rows.reverse()) {
    const names = header.replace(/\r$/, "").split(separator);
    if (names.length > Math.max(1, cells) && names.every((name) => IDENTIFIER.test(name)))
      return nameAt(header, separator, cells);
  }
  return null;
}
function cellsIn(row, separator) {
  return row.replace(/"[^"]{0,160}"|'[^']{0,160}'/g, "").split(separator).length - 1;
}
function nameAt(list8, separator, position) {
  return IDENTIFIER.exec((list8.split(separator)[position] ?? "").replace(/\r$/, ""))?.[1] ?? null;
}
var IDENTIFIER, INSERT;
var init_read_column_name = __esm({
  "src/judge/read-column-name.ts"() {
    "use strict";
    IDENTIFIER = /^["'`\s]{0,3}([A-Za-z_][A-Za-z0-9_]{0,60})["'`\s]{0,3}$/;
    INSERT = /\(([^()]{1,160})\)\s{0,8}values\s{0,8}(?:\([^()]{0,160}\)\s{0,4},\s{0,8}){0,3}\(([^()]{0,160})$/i;
  }
});

// src/judge/assigned-name.ts
function readAssignedName(text4, start2, end) {
  let before = plainText(text4.slice(Math.max(0, start2 - REACH), start2));
  let quote3 = null;
  const opened = OPENING.exec(before) ?? OPENING_BLOCK.exec(before);
  if (opened !== null) {
    quote3 = opened[0].trimEnd().slice(-1);
    before = before.slice(0, opened.index).replace(/(?<=[\s=:(,[{])(?:[fbruFBRUL@$]{1,2}|[bc]?r#{1,3})$/, "");
  }
  before = before.replace(/<!\[CDATA\[\s{0,8}$/, "").replace(/\/\*[^*\n]{0,60}\*\/\s{0,8}$/, "").replace(/(?<=:\s{1,4})(?:!{1,2}[a-z]{1,12}|&[\w-]{1,40})\s$/, "").replace(/(?<=[=:]\s{0,4})(?:base64|hex):$/, "").replace(/\$\{?env:(?=\w{1,100}\}?\s{0,8}=\s{0,8}$)/i, "");
  const nearest = readName(before, quote3, NAME_FORMS, isTelling);
  if (nearest !== null && isTelling(nearest, before)) return nearest;
  const behind = readNameAfter(before, plainText(text4.slice(end, end + REACH)));
  if (behind !== null) return { name: behind, quote: quote3, scheme: null, form: "assignment", lead: "" };
  const outer = readName(before, quote3, OUTER_NAME_FORMS, isCredential);
  if (outer !== null && isCredential(outer)) return outer;
  const column = readColumnName(before);
  return column === null ? nearest : { name: column, quote: quote3, scheme: null, form: "assignment", lead: "" };
}
function readName(before, quote3, forms, decides) {
  let weak = null;
  const trimmed = before.trimEnd();
  const last = trimmed.slice(-1);
  const spaced = trimmed.length < before.length;
  for (const { pattern, form, quoted, ends, spaced: wantsSpace } of forms) {
    if (last === "" || quoted === true && quote3 === null || wantsSpace === true && !spaced) continue;
    if (ends !== void 0 && !ends.includes(last)) continue;
    const found2 = pattern.exec(before)?.groups;
    if (found2 === void 0) continue;
    const scheme = found2["scheme"]?.toLowerCase() ?? null;
    const name = scheme === null ? found2["name"].replace(/\s+/g, "_") : "authorization";
    const nameAt2 = scheme === null ? before.lastIndexOf(found2["name"]) : 0;
    const assigned = { name, quote: quote3, scheme, form, lead: before.slice(Math.max(0, nameAt2 - 80), nameAt2) };
    if (decides(assigned, before)) return assigned;
    weak ??= assigned;
  }
  return weak;
}
function plainText(text4) {
  return text4.replace(/&quot;|&#34;|\\u0022/g, '"').replace(/\\\r?\n[ \t]{0,40}/g, " ").replace(/\x1b\[[\d;]{0,12}m|<\/?(?:span|code|kbd|b|strong)(?:\s[^<>]{0,60})?>/g, "");
}
function isTelling({ name, scheme, form, lead }, before) {
  if (/^(?:token|secret)$/i.test(name) && SPOKEN.test(lead)) return false;
  if (scheme !== null || nameStrength(name) !== "none") return true;
  return form !== "argument" && !EMPTY.test(name) && !FALLBACK.test(before);
}
function isCredential({ name, scheme }) {
  return scheme !== null || /^(?:strong|password)$/.test(nameStrength(name));
}
var REACH, OPENING, OPENING_BLOCK, EMPTY, FALLBACK, SPOKEN;
var init_assigned_name = __esm({
  "src/judge/assigned-name.ts"() {
    "use strict";
    init_name_after();
    init_name_forms();
    init_name_strength();
    init_outer_name_forms();
    init_read_column_name();
    REACH = 200;
    OPENING = /(?:\\{0,7}["'`]){1,3}$/;
    OPENING_BLOCK = /(?:"""|''')\r?\n[ \t]{0,40}$/;
    EMPTY = /^(?:(?:android:)?value|content|default|defaultvalue|default_value|val|contents|data|string|text|item|name|key|body|field|return|echo|print|printf|examples?|args?|argv|command|cmd|lambda|u8|a|b|_|td|th|entry)$/i;
    FALLBACK = /(?:\|\||\?\?|\bor|\?:)\s{0,4}$/;
    SPOKEN = /\b(?:api|access|auth|private|bearer|refresh|client) $/i;
  }
});

// src/judge/clue-index.ts
function clueIndex(providers2) {
  const index = INDICES.get(providers2) ?? buildIndex(providers2);
  INDICES.set(providers2, index);
  return index;
}
function buildIndex(providers2) {
  const hosts = /* @__PURE__ */ new Map();
  const names = /* @__PURE__ */ new Map();
  for (const provider of providers2) {
    for (const host of provider.clues.hosts ?? []) push(hosts, host.toLowerCase(), provider);
    for (const name of provider.clues.names ?? []) {
      const clue = splitName(name).join("");
      push(names, clue.slice(0, 2), [clue, provider]);
    }
  }
  const escaped = [...hosts.keys()].sort((a, b) => b.length - a.length).map((host) => host.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  const anyHost = escaped.length === 0 ? null : new RegExp(`(?<![a-z0-9-])(?:${escaped.join("|")})(?![a-z0-9-])`, "g");
  function hostsIn(text4, calledOnly = false) {
    const found2 = /* @__PURE__ */ new Set();
    if (anyHost === null || !text4.includes(".")) return found2;
    const lower = text4.toLowerCase();
    for (const { 0: host, index } of lower.matchAll(anyHost)) {
      const counts = !calledOnly || host.split(".").length > 2 || CALLED.test(lower.slice(Math.max(0, index - 65), index));
      if (counts) {
        for (const [other, owners] of hosts) if (isWithin(host, other)) for (const owner of owners) found2.add(owner);
      }
    }
    return found2;
  }
  function namesIn(text4, shortest2 = 0) {
    const found2 = /* @__PURE__ */ new Set();
    const words2 = splitName(text4);
    for (let from = 0; from < words2.length; from++) {
      const word = words2[from];
      const start2 = word.length > 1 ? word : word + (words2[from + 1] ?? "");
      for (const [clue, provider] of names.get(start2.slice(0, 2)) ?? [])
        if (clue.length >= shortest2 && beginsWith(words2, from, clue)) found2.add(provider);
    }
    return found2;
  }
  return { hostsIn, namesIn };
}
function isWithin(host, other) {
  return host === other || host.endsWith(`.${other}`) || host.startsWith(`${other}/`);
}
function beginsWith(words2, from, clue) {
  let joined2 = "";
  for (let at = from; at < words2.length && joined2.length < clue.length; at++) joined2 += words2[at];
  return joined2 === clue || clue.length >= LONG && joined2.startsWith(clue);
}
function push(map, key, value) {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
var INDICES, CALLED, LONG;
var init_clue_index = __esm({
  "src/judge/clue-index.ts"() {
    "use strict";
    init_name_strength();
    INDICES = /* @__PURE__ */ new WeakMap();
    CALLED = /(?:^|[^a-z0-9-])(?!www|docs?\.|help|blog|support)[a-z0-9-]{1,63}\.$/;
    LONG = 5;
  }
});

// src/judge/attribute.ts
function attributeFamily(family, body, evidence, providers2) {
  const mints = (p, uniqueOnly) => p.families?.some(
    (one) => one.family === family && (!uniqueOnly || one.unique === true) && one.value.test(body) && one.prefix?.test(evidence.prefix) !== false
  ) === true;
  const possible = providers2.filter((p) => mints(p, false));
  const unique = possible.filter((p) => mints(p, true));
  if (unique.length === 1) return settleShape(unique[0], family, possible, evidence, providers2);
  const pool = usersOnly(unique.length > 1 ? unique : possible, evidence.scheme);
  const named2 = clueIndex(providers2).namesIn(evidence.name ?? "");
  const isForeign = named2.size > 0 && !pool.some((p) => named2.has(p));
  for (const [confidence, ask5] of isForeign ? [] : questions(evidence, providers2)) {
    const pointed = pool.filter(ask5());
    if (pointed.length > 0)
      return { candidates: pointed.map((p) => p.id).sort(), confidence: pointed.length === 1 ? confidence : "medium" };
  }
  return { candidates: pool.map((p) => p.id).sort(), confidence: "medium" };
}
function settleShape(issuer, family, possible, evidence, providers2) {
  const asked = questions(evidence, providers2).slice(0, IN_STATEMENT).map(([, ask5]) => ask5());
  const isNamed = (p) => asked.some((test) => test(p));
  const rivals = providers2.filter(
    (p) => p !== issuer && p.families?.some((shape) => shape.family === family) && isNamed(p)
  );
  if (rivals.length === 0 || isNamed(issuer)) return { candidates: [issuer.id], confidence: "high" };
  const chosen = rivals.length === 1 && possible.includes(rivals[0]) ? rivals : [issuer, ...rivals];
  return { candidates: chosen.map((p) => p.id).sort(), confidence: "medium" };
}
function questions(evidence, providers2) {
  const index = clueIndex(providers2);
  const within = (look3) => () => {
    const found2 = look3();
    return (p) => found2.has(p);
  };
  const once2 = (question, ask5) => {
    const known = evidence.known?.get(question);
    if (known !== void 0) return known;
    const answer2 = ask5();
    evidence.known?.set(question, answer2);
    return answer2;
  };
  return [
    ["high", within(() => index.namesIn(evidence.name ?? ""))],
    ["high", within(() => index.hostsIn(evidence.statement))],
    ["high", within(() => index.namesIn(evidence.statement, LONG_ENOUGH))],
    ["high", within(() => index.hostsIn(evidence.nearby()))],
    ["high", () => (p) => (p.clues.schemes ?? []).some((scheme) => evidence.scheme === scheme.toLowerCase())],
    [
      "medium",
      () => (p) => (p.clues.packages ?? []).some((name) => once2(`import ${name}`, () => imports(evidence.file(), name)))
    ],
    ["medium", within(() => index.namesIn(evidence.nearby(), LONG_ENOUGH))],
    ["medium", () => (p) => once2(`host of ${p.id}`, () => index.hostsIn(evidence.file()).has(p))],
    ["medium", () => (p) => (p.clues.packages ?? []).some((name) => evidence.dependencies?.includes(name))]
  ];
}
function usersOnly(pool, scheme) {
  const users = scheme === "user" ? pool.filter(({ clues }) => clues.schemes?.includes("user")) : [];
  return users.length > 1 ? users : pool;
}
function providersNamedBy(evidence, providers2) {
  const index = clueIndex(providers2);
  const found2 = /* @__PURE__ */ new Set([...index.namesIn(evidence.name ?? ""), ...index.hostsIn(evidence.statement, true)]);
  return providers2.filter((p) => found2.has(p)).map((p) => p.id);
}
function imports(file, name) {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return new RegExp(
    `(?:["'\`]${escaped}(?:/[^"'\`\\n]{0,80})?["'\`]|^[ \\t]{0,8}(?:import|from|use|require)[ \\t]+["']?${escaped}\\b)`,
    "im"
  ).test(file);
}
var LONG_ENOUGH, IN_STATEMENT;
var init_attribute = __esm({
  "src/judge/attribute.ts"() {
    "use strict";
    init_clue_index();
    LONG_ENOUGH = 6;
    IN_STATEMENT = 3;
  }
});

// src/judge/checksum.ts
function isChecksumValid(kind, value) {
  switch (kind) {
    case "github":
    case "npm": {
      const body = value.slice(value.indexOf("_") + 1);
      return base62(crc32(body.slice(0, -6))) === body.slice(-6);
    }
    case "grafana": {
      const at = value.lastIndexOf("_");
      return crc32(value.slice(0, at)).toString(16).padStart(8, "0") === value.slice(at + 1).toLowerCase();
    }
    case "jwt":
      return isSignedToken(value);
    default:
      return true;
  }
}
function crc32(text4) {
  return process.getBuiltinModule("node:zlib").crc32(text4);
}
function base62(number) {
  let text4 = "";
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) text4 = DIGITS[rest % 62] + text4;
  return text4.padStart(6, "0");
}
function isSignedToken(value) {
  const [header, payload, signature] = value.split(".");
  try {
    const head = JSON.parse(Buffer.from(header ?? "", "base64url").toString());
    const claims = JSON.parse(Buffer.from(payload ?? "", "base64url").toString());
    const algorithm = head !== null && typeof head === "object" ? Reflect.get(head, "alg") : void 0;
    return typeof algorithm === "string" && algorithm.toLowerCase() !== "none" && claims !== null && typeof claims === "object" && (signature ?? "") !== "" && !isSample(claims);
  } catch {
    return false;
  }
}
function isSample(claims) {
  const issuer = Reflect.get(claims, "iss");
  return !Object.keys(claims).some((key) => TELLING.test(key)) || typeof issuer === "string" && /^(?:test|joe|foo|issuer|example)$/.test(issuer);
}
var DIGITS, TELLING;
var init_checksum = __esm({
  "src/judge/checksum.ts"() {
    "use strict";
    DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    TELLING = /^(?:iss|sub|aud|exp|iat|nbf|jti|azp)$|id|user|mail|name|role|scope|account|tenant|org|perm|login|session|type/i;
  }
});

// src/judge/bigram-table.ts
var BIGRAM_ALPHABET, BIGRAM_SCALE, BIGRAM_BASE64;
var init_bigram_table = __esm({
  "src/judge/bigram-table.ts"() {
    "use strict";
    BIGRAM_ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+=";
    BIGRAM_SCALE = 8;
    BIGRAM_BASE64 = [
      "zNfj3b3H26vVr8fn3uGf2p7n4+zOyMPEzr+lo7Clp6iknKORnpuep5uvlKeurainnYmIh7y/vr2+vb29vb6uvsi2mpvm1dDP4824q9jevOe/rt",
      "vantbWvOCipqHOosWox7u8p6ukuZ2jr7OysLyiwMa8s6mvmpWYzMzMzM3NzczMzLvG6dSfpODC0MTow67l1bbi2ryc77Gn2tLo1p6xktCgrK23",
      "rLSwoaa2k6SwrqustZmrtLKhoa2Mk5HCwsHDw8HBwsLBvMbLyo6f3MjH2/LHu6fisrHTtLTcuJnL1b3irqS6zpjJxNHH0Mq6v86tssbMxsnNq8",
      "rPzb3DwJmdl8XHx8XFxcXExMTP1NrErbXXzdzgzNbKrbWuptbY5rjXzOrp37bKxNvEocS9zMLGw7q6xa+sv8PAwcemxMrIt7m3ko+Ttru8t7a3",
      "t7a1tsnR2cSbteTMzMzk3byX8Z+q2LK/6KeY1NfX1J+kqtmisbq8s7GrpJ+3m6C0t7ixsaC3u7iwpKedlpzMzczLzMvKzMvLusXWtp6w0aa1pf",
      "Cx09PuoK3Wz93Ms6Dc3NratqOUvLHDu8vByseyt8Khr8bAxL7For/Jxru4t5+YoqS0tKqioaCdmpzM09zVn7fpsrmw7K6kpeyhqLzAuOWxu9LM",
      "2+ueo6DDosK4ysG+xK+3wamuucO5wsWtw8nDuLK4mqCdnrC3p6ShrJ6XoczN18arudTO29fc1NyYqaO64dnv6NOp2OPpqNCSzqLSm5uimZuUkZ",
      "SZj5Wdmp2goZuko5mZoJuMhomPopeUi4yTh5CPqrO6v5eN1rW1tfCqqbfGssC4ubPixbKy+bDQx7qrq6Wzq66prKynqq2psKyqsrGurq+lr62r",
      "qKOgrau6ubCqrqutram1tdK3rKfeuLDP8dfOtd+otMW11865qrvnw8mwuqHCpM3D1MjKz9LJzrKry8vCx8u1z9LNvrm2qqWnp7K0q6OppKCjmd",
      "fV3tqnt+TCuNjwzKyp66W+4q+r5cSOtNPb4syxmtafu7LEu8C2q7a8mK+yv7m6vpm8wcCts62Mlo6RpqaelpuYnJeXwcrOz52v6NeyzfCtuKPk",
      "wLPT4sLi56W1z7fKrJygyJazsL62urWhorqnn7e6sLC6pbG+uK+xq6qYmqGyr66hkquVlKHPxNDil6TdreDj49rmsdi00srB0d3Gqrfj7s3Nra",
      "G/nb65x7/CvKu2vrKtuL68v8GXwcjEsbW2lpmLmKanppOfkY6PjcHR1MSer83U2uK2xM2nyLnV2eXw29uR6tTX3szVvq6vrrW1r7CtnaiwpZqy",
      "ramss5Czv6yqnaiZh42RpqSemJWTkJKOvsrHwIyc6aezye2rxNDZmrjkv73m2Zzp1OXdnaq2w5a2scK1uLKbtLyboLm2s7W1n7q+vayrq5mUnZ",
      "ittJ+gnJKXlJe/xNLGmau7s7O1x7aotLeutNi2u7W3xsTAuP2xwq+msrSzt7e8uK60yauvr7Kxt62wsrm7ure0qbCvsL7AtK+1qLavsLrA27ey",
      "uOO0183vvtWo5JbQy9HU5L+Z2eDi1c2ynNmWvrbKvsG6rbfAmq25ur3Bv6O9w72vtbGVj5KRsrGpo5qTkpSZw83a0pyx0rHVtei4sdrgnsnbw7",
      "rc1qvF4+vZvbm0zprEwMnAwsKxtMesr73CwMDGocLIw7e1wpKSlZCzuaOboJ+Wlo3MzejeqbXhpM+77LSn5eqdl77DstzKit3e2dGbt7fXmcS+",
      "zsbGxbXCx6yvwcjEw8icxs3Lvb+2k5aPlbCxq56an5Wgj8vS3NqnrtTk0M7kydyb2p6w69rpwduG5eHmqaSbv6Cql5uWmpmfp5CYipyQmZSTnY",
      "+Om5WMlJaSmpSyn62bmpiYlpSPnaSrqZOD7rW/rvet0KvrrLWpt7rPspuxyb7Gr7Gosaewqri3sbinobGhpaqwtbGzqa7AvJ+wpKGipMjJw765",
      "tba5v72+xNHNnLTntr7M7Li61OWxsM+w5OW4puHbxq+v1LSwm8fAzMLNxrK/ycO0xcbBwcmpzM7OwL6vpaaopqivs6iqp6SsocnV2sKrsNSy3r",
      "TfuKi626uauL6gtvGlrLbyq6OlyNCpwLu/vL++ra69m667v7zMwaC+w7+vt7aspabGwsGysLG6srauydffyratzsjJtsq8u6rHq7Ta1OLI76S4",
      "3tW7sMmhucbNxtTN0MzJwc+wt87P0c3Us8/S0sLMwp6gqaq5vbOopKGcp53R3ubTo7zourS8+rqxwt20vcjAstGysLrHusu5t77fz8LDvaquta",
      "6vu7Kotrevqq61ua6qtLazsbG3wbe+srWus7O0tLbR0cqytbPP4duk0dWuq6+r3sDfsdaf5Ojd173Dr6qy0c7a0LbC06rHsr/Z09WpzrbZ2N/K",
      "wbnAvbK0tbOrpa2sqayryb7IsqSn57a0rOS1t7Xeq6zisbHjr7Hiq7HqrrCw5a/WzcW/0LuptcnGs9e3t9PYu87FtdGuuau+sbS3t7a0uLWys7",
      "PNvMu0qaHlsKKhvaS35rqrpN+npfilnNfNvNOjs6a5nM2nybnQr6jOwbrPx7aj1a+nx8fTxKaqnbadqbCmqqypqKerqcyvvKifleawoa71r6as",
      "6rCpwLGu4aelwrOyzKeoo8Kl0L22yOG0rq7UrLHBvLfTr63AycPVq6ezxqq4rbCpr6+sr7Kn37i+tqysy6K9waDHoaStpJzX1eersc3hyrWn2K",
      "LvoKnPztDWws/Mq7WvmsjP3L7MvuHf0a+7ttTEorupuqWnqamoqaPjssizoK7jr6up1amun/GorNyr0uussOLBq+WvrqusrNOyubfSzrek2aqi",
      "y6i90aytvtjGyq6jpLKutLCvr7WytLG9tMG+sbakksmusrDwtL6057So5qyrzLGt7LCw0q61r7W2yb6/suLCxs7YsKzNydDIw7PO0MfIta+orr",
      "avqa2xoLOwrLKu3Ka/sqyz8KKvr+ewpJ/er7Wrt7PopLO7q+bfn7CsxKzcsr2u2rSxs8+0rrK/ttixrsG63dC0rqm5saq0tayxsa+kr7PXoq61",
      "s6+mq8LnrcvVqa6do7Lg86myoqnd3aWwqaKessjE0NTOytC5vrWr0dPh2s6tz9DXusOzw6nBpa2opZ+eqaKkqbettK+houKxvb3Rq7jAybW8va",
      "+08Laru++40L7Ovr660b2/u9a0uby+wMa5v7TMwbe669HEwci3wsO1wLa5ubyxs7SzsaOxr7yj0qq0svWyu7fmubm/s+DHsLu7usDGwMC8uqrN",
      "wL/G5b2/t9W4vMLBzMO+t7nPvb20xLy+uLCwsLK3t6q0s7rotb7CvqLgrqei5bitrO+oq62srO+qqam7rruqqamxpdm6vsrkw7ay3aeg0Lav2L",
      "uuw8jQz72xqsWuxLm0ra2xr6qurtfEvratuvCrtbXroL+p3aGqnK+Y8Jysqr+w0aioqc6r2cawxt2spJzQrK7RzLXY16y1wKi1oqmsv5CjtLWw",
      "q6ywq6uuybK0rKel76OopeCntLe+oKisoqjvtJuqv7LfraStqKjVsdPZ2MvXu8qnxsK1yNi8r7Ta4MjMsK67q7GkqrGlqKanqqXasL+uqLav5c",
      "Ktp+GstcaotLq336/touC1w9fOzq2hpMnG0dy1wsaku7HK0NXj1NSm4c3V1cDMubGtpauppqmnl6Onpcymt6etl/Kip6HTpKbD05245aCs3amk",
      "8K220rKqoKyl2qm0tty5r7nEqKfPuabVxq7WwNLIqKuks6eyr7SdqJ+kpaKkz6K/uKCSybjAxsG/y7/MusXDxcbKxb2+xr73wcjDwb/Rw7+/0M",
      "TCxNbLwtbIwr7CxcrJwei/xsTEyMLGw8PFxsXBvsHNvb7HurrZoaOf95ulq8Smm6Wmo9elnpyxqeeqpbOqpdO2ycPit8Wg1qTB0sXG16+q1dHX",
      "yrumpMWiraSppaagp6SZoN2nurOjtcyV4Lfrq5vV25nBwrTH3tuut6zv3a29oNmmxKTQwNSurczSo7fIvLjMxbW31d7FxKzBwJ2jrLWloaq5oZ",
      "2k1rnOuqOv4KOvoOarntjco6ioqKTrpJ/gwZrGmbui6qLYqr+64L2m09qcs7jJt8/KpNDT0sGntq3VpK6tqqiopKihmp7iqby/obC0squqsrO3",
      "rMOtq67A67Ljpujn37Kwrq6xq8jUwsHUvsuq0qqu4s/fyNGt4tfdsbWku66usa2sra+urqSqsKqfrbPRnPixqq7qqa6s36iwr7ez0Kymqdyyyq",
      "+uqbW23LS4td2606/MsrG2saq/sqyuwri2wre5rrOyvMmxtLWvqLiwx6eosLKy6Kmzsui0s97wrqyqsrLptLLkt6+zs7e6qq3KtbO63a+ywtG3",
      "sbq2ydOxtMbKxLSwtre2stDFrbKus6axtrTJpK6xs5nBv7TDvsXDxce8u8Tmv83BxMbCvsXCu8a/u8/G0Mzaw8TF1se+xs/KzezBxc3kxcS/4N",
      "PCvsTKxsPJxsa5vOTT1sm5rti9v8XRw7+707+9v8S/0MG8tcO9zLy/xL230sfHuMfGubzGxsPS0dXK8L3Q2tLEx9rA1sm7u8bBt7fBv8DB7r3H",
      "xrzC38zLvuPSy8rY0LzK0M7ZysnM0MrPyMjKysbYusLL5snN0c7FzMjDzMXNyMjS0MrAzNTZ09bKxszRyc/NvMzGsszQxrLT1NPU09Snqquhr6",
      "i3rrS6p6Wtq6Gmp86ipbitsK6psZqlpZakpaadnaCjqqWqnpiinZ+s6+Pi4ODg39/f38XS4seuodHS0dLR0qKboZqjo6qonauepaewlKWlm5+c",
      "n6qoqLCwoaChmqShn6Sfop+foKahpJScmqHj4+Ti4+Pj4+Piysfcxqul0dHR0dLSp6eipKSioqqor6Sjqaano6OwnKK1rrKwsLaaqKWoo7Coqq",
      "iroai0raWpn6Gdoefj4uTj4uLi4uLKxdvGq6vT0tPU1NOkrKWbpqWqq6CtpaaqpaOUmKafo7Kqr6irpqCgpKSan5+iqKmlqaGln5yhoJ+f4+Pk",
      "4+Tj4+Pj47nF1sKrpdTT09LT06SfoJ+ooKihoKukn6qYqp6bq6ajs62vra+rp5mioqCpo5elqZyfrqimoaahpaXk4+Pi4+Tj4+PjtsjTv6un1d",
      "TV1dTUo6WioKitraObsKqpsKqfpaClo6etqq6rrqukpqubnaeloKmlnaqhpqmipqOek+Xl5OTk4uLh4eGvxdLArJfW1tbV1taep52hq6ysnqav",
      "qKebp5+ooaKoprCrrKepr5GupaSfrKuZqqeil6SprKWipqKZ4+Hi4+bj4uPi4sHHz8CpnNbW1tbX1p6lpKKdoqitpaehqq+lpqOdpJudq6+ura",
      "msnaWnqZefo5qmqqemm6WdpqmppaLk4uPi4+Pi4uPjrcvQxaaN19fX19bWpaero6qoob6fpqOqrKegnKilop+5q6+ssqymoamlpK+traajnaGm",
      "q6Gkp6KipOPi4uLi4uPi4+O0xdLDpqTX1tbX1tauo6annqihp6mooqusp62ppKmkqK6rs6qxqqaqpaOjoqGooaOnoKGmqaOrnY2Y4+Li4+Li4u",
      "Li5bfG0cWrjdfS39ja187Q2cm32NvU0tqw3N3Wzc7Vrqyt0crV0dXOvcjStsDM0s/L0rTU19bHx8yioKzCx8C5srK4sLKs3qLMt46G3Nji2dza",
      "0s3ax8Da2djW4Lvd4dzS0NS6uLu5sLamsbGrq6uonrKpqaOtk6WyrrSmqp6Tr83RyL/AtLCxtruX66msrJ7X0ObS19LX1NncvtjY0Nbbtdje3M",
      "nKyr+6qc630MbKw8e9yre1xMDDw8ejy8/MvMbDoZef0cvFwby7t8O1tc+Z3+GlkdbU4drl1+PL2MXB1dLSzOS02tnV0srVtrOrvMXEurqzt7y2",
      "tp+3vK+wuJjAvLeyqLmhnZrA0MvCwsK/v7+/vbPR6qaNy9DP0cvXycvK1sDKy8HLzsPP0c/Jy8jOxcLLyM7Lw86zxr66vb3BvsrMtsTLwcm/xb",
      "/DvuDY1tXKzcTDw8fH08zX8dDa1NPP0N7NztDCv8nQ09HXstPX3MrKysTAt765w73A0K+5uq+nr8XDtb+vtrvQr7uyr6yn1uLVzsrOysbGu77I",
      "x8y08Q=="
    ].join("");
  }
});

// src/judge/randomness.ts
function logLikelihoodRatio(text4) {
  if (table === null || symbolOf === null) [table, symbolOf] = loadTable();
  let lower = 0;
  let upper = 0;
  let digit = 0;
  let symbol = 0;
  let hexOnly = true;
  let sum = 0;
  let previous = -1;
  let pairs = 0;
  for (let at = 0; at < text4.length; at++) {
    const code = text4.charCodeAt(at);
    if (code >= 97 && code <= 122) {
      lower++;
      if (code > 102) hexOnly = false;
    } else if (code >= 65 && code <= 90) {
      upper++;
      if (code > 70) hexOnly = false;
    } else if (code >= 48 && code <= 57) digit++;
    else {
      symbol++;
      hexOnly = false;
    }
    const index = code < 128 ? symbolOf[code] : -1;
    if (previous >= 0 && index >= 0) {
      sum += table[previous * SYMBOLS2 + index];
      pairs++;
    }
    previous = index;
  }
  if (pairs === 0) return 0;
  return sum / BIGRAM_SCALE / pairs + Math.log2(alphabetSize(lower, upper, digit, symbol, hexOnly));
}
function alphabetSize(lower, upper, digit, symbol, hexOnly) {
  if (lower + upper + symbol === 0) return 10;
  if (hexOnly && digit > 0 && (lower === 0 || upper === 0)) return 16;
  const size = (lower > 0 ? 26 : 0) + (upper > 0 ? 26 : 0) + (digit > 0 ? 10 : 0) + (symbol > 0 ? 4 : 0);
  return Math.max(2, size);
}
function shannonEntropy(text4) {
  const counts = /* @__PURE__ */ new Map();
  for (const char of text4) counts.set(char, (counts.get(char) ?? 0) + 1);
  let entropy2 = 0;
  for (const count4 of counts.values()) entropy2 -= count4 / text4.length * Math.log2(count4 / text4.length);
  return entropy2;
}
function countDistinct(text4) {
  const seen = new Uint8Array(129);
  let distinct = 0;
  for (let at = 0; at < text4.length; at++) {
    const code = Math.min(128, text4.charCodeAt(at));
    if (seen[code] === 0) distinct++;
    seen[code] = 1;
  }
  return distinct;
}
function longestSequence(text4) {
  let longest = 1;
  for (const step of [0, 1, -1]) {
    let run10 = 1;
    for (let at = 1; at < text4.length; at++) {
      run10 = text4.charCodeAt(at) - text4.charCodeAt(at - 1) === step ? run10 + 1 : 1;
      if (run10 > longest) longest = run10;
    }
  }
  return longest;
}
function loadTable() {
  const bytes = Buffer.from(BIGRAM_BASE64, "base64");
  const indices = new Int8Array(128).fill(-1);
  for (let index = 0; index < SYMBOLS2; index++) indices[BIGRAM_ALPHABET.charCodeAt(index)] = index;
  return [new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), indices];
}
var SYMBOLS2, table, symbolOf;
var init_randomness = __esm({
  "src/judge/randomness.ts"() {
    "use strict";
    init_bigram_table();
    SYMBOLS2 = BIGRAM_ALPHABET.length;
    table = null;
    symbolOf = null;
  }
});

// src/judge/is-identifier.ts
function isIdentifier(text4) {
  const parts = text4.split(/[_-]/).filter((part) => part !== "");
  if (parts.length < 2) return false;
  let total = 0;
  let words2 = 0;
  for (const part of parts) {
    total += part.length;
    if (WORD_LIKE.test(part)) words2 += part.length;
    else if (part.length >= 14) return false;
  }
  if (words2 === total && parts.length >= 3 && isMostlyLetters(parts) && text4 === text4.toUpperCase()) return true;
  return words2 >= total * 0.6 && logLikelihoodRatio(text4) > RANDOM;
}
function isMostlyLetters(parts) {
  return parts.filter((part) => /^[A-Za-z]{3,}\d{0,3}$/.test(part)).length >= 3;
}
var RANDOM, WORD_LIKE;
var init_is_identifier = __esm({
  "src/judge/is-identifier.ts"() {
    "use strict";
    init_randomness();
    RANDOM = -0.95;
    WORD_LIKE = /^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+|\d{1,8}|[A-Za-z]+\d{1,4}|[A-Z]?[a-z]{1,5}\d{1,2}[a-z]{1,6}|v?\d{1,3}[a-z]{0,3})$/;
  }
});

// src/judge/is-placeholder.ts
function isPlaceholder(text4) {
  if (holdsWord(text4)) return true;
  if (text4.length >= 12 && countDistinct(text4) < Math.min(8, Math.ceil(text4.length / 2))) return true;
  return longestSequence(text4) >= longestByChance(text4.length) || isRepeated(text4) || isInterleaved(text4) || isDoubled(text4) || longestWalk(text4) >= LONGEST_WALK;
}
function holdsWord(text4) {
  for (const [word] of text4.matchAll(WORDS)) {
    const letters = word.replace(/[^A-Za-z]+/g, "");
    if (letters.length >= LONG_WORD || WRITTEN.test(letters)) return true;
  }
  return false;
}
function longestByChance(length) {
  return length > 40 ? 8 : 6;
}
function isInterleaved(text4) {
  return longestSequence(text4.replace(/[^A-Za-z]+/g, "")) >= 6 && longestSequence(text4.replace(/\D+/g, "")) >= 6;
}
function isRepeated(text4) {
  for (let unit = 1; unit <= 32 && unit * 2 <= text4.length; unit++) {
    if (text4.slice(unit) === text4.slice(0, -unit)) return true;
  }
  return false;
}
function isDoubled(text4) {
  return text4.length >= 12 && /^(?:(.)\1){6,256}$/.test(text4);
}
function longestWalk(text4) {
  let longest = 0;
  let run10 = 0;
  let row = NOWHERE;
  let column = NOWHERE;
  for (let at = 0; at < text4.length; at++) {
    const code = text4.charCodeAt(at) & 127;
    const isNear = ROW[code] !== NOWHERE && Math.abs(ROW[code] - row) <= 1 && Math.abs(COLUMN[code] - column) <= 1;
    run10 = isNear ? run10 + 1 : 1;
    row = ROW[code];
    column = COLUMN[code];
    if (run10 > longest && countDistinct(text4.slice(at + 1 - run10, at + 1)) * 4 >= run10 * 3) longest = run10;
  }
  return longest;
}
var WORDS, WRITTEN, LONG_WORD, LONGEST_WALK, KEYBOARD, NOWHERE, ROW, COLUMN;
var init_is_placeholder = __esm({
  "src/judge/is-placeholder.ts"() {
    "use strict";
    init_randomness();
    WORDS = /your|exampl|sample|dummy|placeholder|change[_-]?me|changeit|replace|insert|redact|fake|x{4,}|\*{3}|\.{3}|abc[_-]?123|xyz[_-]?789|123456|deadbeef|cafebabe|f00dbabe|very[_-]?long|test[_-]?key|secret[_-]?key|api[_-]?key|(?:secret|access|auth|api|bearer|refresh)[_-]?token|shown[_-]?only|[_-]here$|wrong[_-]?key|invalid|mustnotbe|notreal|not[_-]a[_-]|password|qwerty|foobar|lorem|todo[_-]|mock[_-]|[_-]mock|undefined|abcdefg|thisis|my[_-]?secret|supersecret|generate[_-]|openssl|null[_-]|some[_-]|enter[_-]|paste[_-]|put[_-]your/gi;
    WRITTEN = /^(?:[a-z]{0,6}|[A-Z]{0,6}|[A-Z][a-z]{0,6})$/;
    LONG_WORD = 6;
    LONGEST_WALK = 9;
    KEYBOARD = ["1234567890-=", "qwertyuiop[]", "asdfghjkl;", "zxcvbnm,./"];
    NOWHERE = -100;
    ROW = new Int8Array(128).fill(NOWHERE);
    COLUMN = new Int8Array(128).fill(NOWHERE);
    KEYBOARD.forEach((keys, row) => {
      [...keys].forEach((key, column) => {
        for (const code of [key.charCodeAt(0), key.toUpperCase().charCodeAt(0)]) {
          ROW[code] = row;
          COLUMN[code] = column;
        }
      });
    });
  }
});

// src/judge/is-sample-login.ts
function isSampleLogin(value) {
  if (!/^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(value)) return false;
  const text4 = Buffer.from(value, "base64").toString("latin1").trim();
  const colon = text4.indexOf(":");
  if (colon === -1 || /[^\x20-\x7e]/.test(text4)) return false;
  const user = text4.slice(0, colon);
  const password = text4.slice(colon + 1);
  if (password === "") return isIdentifier(user) || logLikelihoodRatio(user) > -0.35;
  return password === user || /^aladdin$/i.test(user) || isPlaceholder(password) || /passw|secret$|^(?:my|the|some|a)?[_-]?pass/i.test(password);
}
var init_is_sample_login = __esm({
  "src/judge/is-sample-login.ts"() {
    "use strict";
    init_is_identifier();
    init_is_placeholder();
    init_randomness();
  }
});

// src/judge/is-secret-like.ts
function whyNotSecretLike(body, test) {
  if (isPlaceholder(body)) return "placeholder";
  if (test === "exact") return null;
  const tail = tailBehindWords(body);
  if (tail !== null && tail.length >= (test === "weak" ? 32 : 20)) return whyNotSecretLike(tail, test);
  if (/^\d+$/.test(body)) return "digits only";
  if (UUID.test(body)) return null;
  if (HEX.test(body) && body.length >= 20) return isRandomHex(body) ? null : "hex without variety";
  if (isGroupedHex(body)) return isRandomHex(body.replaceAll("-", "")) ? null : "hex without variety";
  if (isIdentifier(body)) return "identifier";
  const score = logLikelihoodRatio(body);
  const limit = hasBothKinds(body) ? LIMITS[test] : LIMITS[test] - 0.5;
  return score <= limit ? null : "reads like a word";
}
function hasBothKinds(body) {
  return /\d/.test(body) ? /[A-Za-z]/.test(body) : false;
}
function tailBehindWords(text4) {
  return BEHIND_WORDS.exec(text4)?.[1] ?? null;
}
function isGroupedHex(text4) {
  return text4.length >= 33 && /^(?:[0-9a-f]{8,64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-[0-9a-f]{4,64}){1,3}$/.test(text4);
}
function isRandomHex(body) {
  return /\d/.test(body) && /[a-f]/i.test(body) && countDistinct(body) >= 7 && shannonEntropy(body) >= 2.6;
}
var UUID, HEX, LIMITS, BEHIND_WORDS;
var init_is_secret_like = __esm({
  "src/judge/is-secret-like.ts"() {
    "use strict";
    init_is_identifier();
    init_is_placeholder();
    init_randomness();
    UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
    HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
    LIMITS = { strong: -0.2, weak: -0.5 };
    BEHIND_WORDS = /^(?:[A-Za-z][A-Za-z0-9]{0,15}[-_.:]){1,4}([0-9a-f]{16,128}|[0-9A-F]{16,128}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
  }
});

// src/judge/judge-named.ts
function judgeNamed(text4, start2, value, path) {
  const hopeless = whyHopeless(value);
  if (hopeless !== null) return { reason: hopeless };
  const assigned = readAssignedName(text4, start2, start2 + value.length);
  if (assigned === null) return { reason: "no name before it" };
  const isUser = assigned.scheme?.startsWith("-") === true;
  const after = plainText(text4.slice(start2 + value.length, start2 + value.length + 16)).replace(/^\\{1,7}(?=["'`])/, "").replace(isUser ? /^:/ : /^$/, "");
  if (assigned.quote === null ? !BARE_END.test(after) : !after.startsWith(assigned.quote))
    return { reason: "part of a longer text" };
  const strength2 = assigned.scheme === null ? nameStrength(assigned.name) : assigned.scheme === "basic" ? "none" : "strong";
  if (strength2 === "none") return { reason: `the name ${assigned.name} is no key's` };
  const context = whyContextDenies(
    assigned,
    value,
    text4.slice(Math.max(0, start2 - 256), start2 + value.length + 256),
    text4.slice(Math.max(0, start2 - 8), start2),
    after
  );
  if (context !== null) return { reason: context };
  const bareCode = assigned.quote === null && assigned.form === "assignment" && path !== void 0 && CODE.test(path) && // `@Value("${api.key:\u2026}")`: a literal, after all.
  !assigned.lead.endsWith("${") && !/^["'`\\]/.test(after);
  const reason = whyNotKey(value, strength2, bareCode, assigned.name);
  if (reason !== null) return { reason };
  const score = logLikelihoodRatio(value);
  const confidence = strength2 === "strong" && (score <= -0.8 || UUID2.test(value)) ? "high" : strength2 === "password" ? "low" : "medium";
  return { name: assigned.name, scheme: assigned.scheme, confidence };
}
function whyHopeless(value) {
  const known = HOPELESS.get(value);
  if (known !== void 0) return known;
  const reason = whyNotKey(value, "strong", false, "");
  if (reason === null || value.length > LONGEST_KNOWN) return reason;
  if (HOPELESS.size === MOST_KNOWN) HOPELESS.clear();
  HOPELESS.set(value, reason);
  return reason;
}
function whyContextDenies({ name, lead, scheme }, value, around, opening, after) {
  if (/\w::$/.test(lead) && /["'][^"']{0,60}::$/.test(lead)) return "the name of a type";
  if (/\barn:[\w:/-]{1,70}:$/.test(lead)) return "part of a resource name";
  if (/(?:checksum|hash|digest|fingerprint|sha\d{1,3})[/.:_-]$/i.test(lead)) return "a digest of it";
  if (opening.endsWith("ENC(")) return "encrypted";
  const word = /([A-Za-z]{2,20}) $/.exec(lead)?.[1]?.toLowerCase();
  if (word !== void 0 && /^[a-z]+$/i.test(name) && isQualifierVeto(word)) return "another kind of token";
  if (scheme === null && /authorization$/i.test(name) && /^\s{1,2}[A-Za-z]{2,20}=/.test(after))
    return "an authorization scheme";
  if (/^token$/i.test(name) && /(?:http|dns|tls-?alpn)-?01|acme-?challenge/i.test(around)) return "a challenge";
  if (!HEX2.test(value)) return null;
  const words2 = splitName(name).join(" ");
  const isVector = DERIVED.test(words2) || SHARED.test(words2) && (/^expected /.test(words2) || VECTOR.test(around));
  return isVector ? "a test vector" : null;
}
function whyNotKey(value, strength2, bareCode, name) {
  const core = value.replace(/=+$/, "");
  if (core.length < (strength2 === "weak" ? 20 : 16)) return "too short";
  if (NOT_SECRET.test(value)) return "public or an id by its shape";
  if (isPlaceholder(value)) return "placeholder";
  if (!/\d/.test(core) && !(/[a-z].*[a-z].*[a-z]/.test(core) && /[A-Z].*[A-Z].*[A-Z]/.test(core))) return "no digit";
  if (/^(?:[\d._-]+|0x[\da-f]{1,16})$/i.test(core)) return "digits only";
  if (UUID2.test(value)) return strength2 === "strong" ? null : "uuid under a vague name";
  if (name !== "" && isSameAsName(core, name)) return "the name again";
  if (strength2 === "weak" && startsWithName(core, name)) return "an id that its name stands in";
  const tail = tailBehindWords(core);
  if (tail !== null) return whyNotKey(tail, strength2, bareCode, name);
  const decoded = decodedText(value);
  if (decoded !== null) return isProse(decoded) ? "base64 of a text" : null;
  if (isCutBase64(value) || isSerialized(value)) return "base64 of a text";
  if (HEX2.test(core)) {
    if (core.length < (strength2 === "strong" ? 16 : 32)) return "short hex under a vague name";
    if (core.length < 24) return logLikelihoodRatio(core) <= -0.35 && isRandomHex(core) ? null : "hex without variety";
    return isRandomHex(core) ? null : "hex without variety";
  }
  if (isGroupedHex(core)) return isRandomHex(core.replaceAll("-", "")) ? null : "hex without variety";
  if (isIdentifier(core.replace(/[./~:]/g, "_"))) return "identifier";
  const score = logLikelihoodRatio(core);
  if (!/\d/.test(core)) return score <= -1 ? null : "reads like a word";
  if (bareCode && (score > -0.8 || (core.match(/\d/g)?.length ?? 0) < 3)) return "an expression, not a literal";
  const limit = strength2 === "strong" ? -0.35 : strength2 === "weak" ? -0.8 : -1.1;
  return score <= limit ? null : "reads like a word";
}
function isSameAsName(value, name) {
  const flat = (text4) => splitName(text4).join("");
  return flat(value) === flat(name);
}
function startsWithName(value, name) {
  const words2 = /^([A-Za-z]{1,40}(?:[-_][A-Za-z]{1,40}){0,3})[-_][A-Za-z0-9]{6,40}$/.exec(value)?.[1];
  const flat = words2 === void 0 ? "" : splitName(words2).join("");
  return flat.length >= 8 && splitName(name).join("").startsWith(flat);
}
function isCutBase64(value) {
  return [1, 2, 3].some((offset) => {
    const decoded = decodedText(value.slice(offset));
    return decoded !== null && / /.test(decoded) && isProse(decoded);
  });
}
function isSerialized(value) {
  if (value.length < 64 || !/^[A-Za-z0-9+/_-]{16,}={0,2}$/.test(value)) return false;
  const bytes = Buffer.from(value, "base64");
  return bytes.filter((byte) => byte >= 32 && byte < 127).length >= bytes.length * 0.7;
}
function decodedText(value) {
  if (!/^[A-Za-z0-9+/_-]{16,}={0,2}$/.test(value)) return null;
  const bytes = Buffer.from(value, "base64");
  let printable = 0;
  for (const byte of bytes) if (byte >= 32 && byte < 127) printable++;
  return bytes.length >= 12 && printable >= bytes.length * 0.95 ? bytes.toString("latin1") : null;
}
function isProse(text4) {
  if (/\s|[{}<>]/.test(text4) || isPlaceholder(text4)) return true;
  if (HEX2.test(text4)) return !isRandomHex(text4);
  return isIdentifier(text4.replace(/[./:@]/g, "_")) || logLikelihoodRatio(text4) > -0.35;
}
var UUID2, HEX2, NOT_SECRET, CODE, BARE_END, HOPELESS, MOST_KNOWN, LONGEST_KNOWN, VECTOR, DERIVED, SHARED;
var init_judge_named = __esm({
  "src/judge/judge-named.ts"() {
    "use strict";
    init_assigned_name();
    init_is_identifier();
    init_is_placeholder();
    init_is_secret_like();
    init_name_strength();
    init_randomness();
    UUID2 = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
    HEX2 = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
    NOT_SECRET = /^(?:MIGf|MIIB|MFkw|MCow|AAAA[BCE]3|ssh-|sha(?:1|224|256|384|512)[-_:]|md5[-_:]|pk_(?:live|test)_|pk\.|phc_|sb_publishable_|6L[a-zA-Z0-9_-]{38}$|key_|usr_|org_|req_|acct_|cus_|price_|prod_|whsec_test|projects\/|eyJ|ME[QUY]CI[A-Z]|U2FsdGVkX1|AQ[EI]CAH[g-j]|gAAAAA[A-Za-z0-9_-]{60}|Ag[A-D][A-Za-z0-9+/]{300}|(?:tok|card|src|pm|pi|seti|sub|ch|in|cs|txn|evt|po|ba)_[13](?=[a-z0-9]{0,30}[A-Z])[A-Za-z0-9]{15})/;
    CODE = /\.(?:[cm]?[jt]sx?|py|go|java|kt|kts|scala|rs|rb|php|cs|c|cc|cpp|h|hpp|m|mm|swift|dart|lua|ex|exs|clj|vue|svelte|astro|zig|nim|jl|r|pl|pm)$/i;
    BARE_END = /^(?:$|[\s,;)}\]<>&"'`\\|#\0\x1b]|(?!\xe2\x80\xa6)[\x80-\xff]|[.:!?](?:$|[\s<"'`)\]])|\*{1,2}(?:$|[\s<.,])|-->|%(?:0[AD]|2[0267C]))/i;
    HOPELESS = /* @__PURE__ */ new Map();
    MOST_KNOWN = 4096;
    LONGEST_KNOWN = 64;
    VECTOR = /\b(?:peer_?public_?key|public_?key|pk_?[rsei]m?|ct|cipher_?text|base_nonce|exporter_context|ikm[rsei]?|aad)\b/i;
    DERIVED = /\b(?:traffic|exporter|resumption|handshake|premaster|pre master) (?:master )?secret\b/;
    SHARED = /\bshared secret\b/;
  }
});

// src/judge/mask-value.ts
function maskValue(value, options) {
  if (options.lowEntropy === true) return "\u2026";
  const prefix = options.prefix?.exec(value)?.[0] ?? "";
  if (value.endsWith("--")) return `${prefix}\u2026`;
  const hidden = value.length - prefix.length - LAST;
  return hidden * bitsPerCharacter(value.slice(prefix.length)) >= HIDDEN_BITS ? `${prefix}\u2026${value.slice(-LAST)}` : `${prefix}\u2026`;
}
function bitsPerCharacter(text4) {
  if (/^\d+$/.test(text4)) return 3.3;
  if (/^[0-9a-fA-F-]+$/.test(text4)) return 4;
  return /^(?:[a-z0-9]+|[A-Z0-9]+)$/.test(text4) ? 5 : 5.9;
}
var LAST, HIDDEN_BITS;
var init_mask_value = __esm({
  "src/judge/mask-value.ts"() {
    "use strict";
    LAST = 4;
    HIDDEN_BITS = 80;
  }
});

// src/judge/verdict.ts
function dismiss(reason, final = false) {
  return { kind: "dismissed", reason, final };
}
var init_verdict = __esm({
  "src/judge/verdict.ts"() {
    "use strict";
  }
});

// src/judge/judge.ts
function isCut(value, body, after) {
  if (CUT.test(after) && body.length < 20) return true;
  const isOpen = value.startsWith("-----BEGIN") && !value.includes("-----END") && value.length < SHORT_ARMOUR;
  return isOpen && (CUT.test(after) || after.startsWith("."));
}
function judge(match, surroundings, providers2) {
  const { rule, value, body, text: text4, textStart } = match;
  if (rule.published?.includes(value)) return publishedSample(match, providers2);
  if (rule.named === true) return judgeByName(match, surroundings, providers2);
  const after = text4.slice(textStart + value.length, textStart + value.length + 6);
  if (isCut(value, body, after)) return dismiss("cut short or masked", true);
  if (body.length < 24 && /^[<[({*]/.test(body)) return dismiss("placeholder", true);
  const reason = rule.body === void 0 ? null : whyNotSecretLike(body, rule.body);
  if (reason !== null) return dismiss(reason, reason === "placeholder");
  if (rule.lowEntropy === true && isSampleLogin(value)) return dismiss("a sample user and password", true);
  const checksum = rule.checksum === void 0 ? null : isChecksumValid(rule.checksum, value);
  if (checksum === false && rule.checksum === "jwt") return dismiss("not a signed token", true);
  const evidence = collectEvidence(match, surroundings);
  const attribution = attribute(match, evidence, providers2);
  if (rule.shortBody !== void 0 && body.length < rule.shortBody && attribution.confidence !== "high")
    return dismiss("too short without a provider in its context");
  const severity = checksum === false ? "low" : severityOf(match, attribution);
  const confidence = checksum === false || rule.family === "tb" && severity === "low" ? "low" : rule.exact?.test(value) === true || checksum === true ? "high" : attribution.confidence;
  return {
    kind: "accepted",
    value: asUtf8(value),
    ...single(attribution.candidates),
    confidence,
    severity,
    masked: maskOf(match),
    message: rule.message ?? rule.title,
    name: evidence.name
  };
}
function judgeByName(match, surroundings, providers2) {
  const { rule, value, text: text4, textStart } = match;
  const named2 = judgeNamed(text4, textStart, value, match.provenance.path);
  if ("reason" in named2) return dismiss(named2.reason);
  const evidence = collectEvidence(match, surroundings);
  const others = providersNamedBy(evidence, providers2).filter((id) => id !== "ai-api");
  const candidates = rule.provider !== null ? [rule.provider] : others.length > 0 ? others.sort() : isPlainApiKeyName(named2.name, named2.scheme) && !namesForeignHost(evidence.statement) ? ["ai-api"] : [];
  return {
    kind: "accepted",
    value: asUtf8(value),
    ...single(candidates),
    confidence: named2.confidence,
    severity: rule.severity,
    masked: maskOf(match),
    message: rule.message ?? rule.title,
    name: named2.name
  };
}
function namesForeignHost(statement) {
  const hosts = [...statement.matchAll(/\bhttps?:\/\/([a-z0-9.-]{1,100})/gi)].map((found2) => found2[1].toLowerCase());
  return hosts.length > 0 && !hosts.some((host) => OPEN_HOST.test(host));
}
function publishedSample(match, providers2) {
  const { rule, value } = match;
  const owners = providers2.filter(({ rules: rules2 }) => rules2.includes(rule)).map(({ id }) => id);
  return {
    kind: "accepted",
    value,
    ...single(rule.publisher !== void 0 ? [rule.publisher] : rule.provider === null ? owners : [rule.provider]),
    confidence: "low",
    severity: "low",
    masked: maskOf(match),
    message: "A sample key that its issuer has published; it opens nothing of yours.",
    name: null
  };
}
function attribute(match, evidence, providers2) {
  const { rule, body } = match;
  if (rule.family !== void 0) return attributeFamily(rule.family, body, evidence, providers2);
  if (rule.provider === null) return { candidates: [], confidence: "medium" };
  return { candidates: [rule.provider], confidence: rule.body === "weak" ? "medium" : "high" };
}
function severityOf(match, attribution) {
  const { rule, value, body } = match;
  if (rule.mediumInTests === true && TEST_PATH.test(match.provenance.path ?? "")) return "medium";
  if (rule.testKey?.test(value)) return "medium";
  if (rule.family === "tb" && body.length < 32 && attribution.confidence !== "high") return "low";
  return rule.severity;
}
function collectEvidence(match, surroundings) {
  const { text: text4, textStart, value, body } = match;
  const assigned = readAssignedName(text4, textStart, textStart + value.length);
  const end = textStart + value.length;
  return {
    prefix: value.slice(0, Math.max(0, value.length - body.length)),
    name: assigned?.name ?? null,
    scheme: isUserName(match, assigned?.scheme ?? null) ? "user" : assigned?.scheme ?? null,
    statement: text4.slice(statementStart(text4, textStart), statementEnd(text4, end)),
    nearby: () => surroundings.nearby(),
    file: () => surroundings.file(),
    known: knownOf(match.provenance),
    // Manifests are read only when nothing closer decides.
    get dependencies() {
      return surroundings.dependencies ?? [];
    }
  };
}
function knownOf(provenance) {
  const known = KNOWN.get(provenance) ?? /* @__PURE__ */ new Map();
  KNOWN.set(provenance, known);
  return known;
}
function isUserName({ text: text4, textStart, value, decoded }, scheme) {
  if (text4[textStart + value.length] !== ":") return false;
  return scheme?.startsWith("-") === true || decoded.at(-1) === "base64" && textStart === 0;
}
function statementStart(text4, from) {
  let lines3 = 0;
  for (let at = from - 1; at >= 0; at--) {
    if (text4[at] === ";" || text4[at] === "\n" && (text4[at - 1] === "\n" || ++lines3 > 4)) return at + 1;
  }
  return 0;
}
function statementEnd(text4, from) {
  let lines3 = 0;
  for (let at = from; at < text4.length; at++) {
    if (text4[at] === ";" || text4[at] === "\n" && (text4[at + 1] === "\n" || ++lines3 > 4)) return at;
  }
  return text4.length;
}
function single(candidates) {
  return { provider: candidates.length === 1 ? candidates[0] : null, candidates };
}
function maskOf({ rule, value }) {
  return maskValue(value, {
    ...rule.maskPrefix ? { prefix: rule.maskPrefix } : {},
    ...rule.lowEntropy ? { lowEntropy: true } : {}
  });
}
function asUtf8(value) {
  return /[\x80-\xff]/.test(value) ? Buffer.from(value, "latin1").toString("utf8") : value;
}
var CUT, SHORT_ARMOUR, OPEN_HOST, TEST_PATH, KNOWN;
var init_judge = __esm({
  "src/judge/judge.ts"() {
    "use strict";
    init_assigned_name();
    init_attribute();
    init_checksum();
    init_is_sample_login();
    init_is_secret_like();
    init_judge_named();
    init_mask_value();
    init_name_strength();
    init_verdict();
    CUT = /^(?:\.{2,}|\u2026|\xe2\x80\xa6|\*{2,}|\[\.\.\.|<|\{)/;
    SHORT_ARMOUR = 300;
    OPEN_HOST = /(?:^|\.)(?:example\.(?:com|org|net)|localhost|test|invalid|local)$|^(?:127\.|10\.|192\.168\.|0\.0\.0\.0$)/;
    TEST_PATH = /(?:^|[/\\])(?:tests?|test[-_]?(?:data|files|suite|cert\w*)|__tests__|specs?|(?:__)?fixtures?(?:__)?|(?:__)?mocks?(?:__)?|testing|e2e|examples?|samples?)[/\\]|[._-](?:test|spec)\.[a-z]{1,5}$|(?:^|[/\\])test_[^/\\]{1,80}$/i;
    KNOWN = /* @__PURE__ */ new WeakMap();
  }
});

// src/model/secret.ts
var Secret;
var init_secret = __esm({
  "src/model/secret.ts"() {
    "use strict";
    Secret = class {
      #value;
      /** What a person may see of it: a fixed prefix, an ellipsis, at most four last characters. */
      masked;
      constructor(value, masked) {
        this.#value = value;
        this.masked = masked;
      }
      /** The value itself. Who may call this is listed in test/architecture.test.ts. */
      reveal() {
        return this.#value;
      }
      toString() {
        return this.masked;
      }
      toJSON() {
        return this.masked;
      }
      [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
        return `Secret(${this.masked})`;
      }
    };
  }
});

// src/audit/keys-in-text.ts
var keys_in_text_exports = {};
__export(keys_in_text_exports, {
  keysInPath: () => keysInPath,
  keysInText: () => keysInText
});
function keysInText(text4) {
  const found2 = [];
  const scanner = createScanner(compileRules(RULES), (match, place) => {
    const nearby = () => place.topBytes.toString("latin1", 0, place.topLength);
    const verdict2 = judge(match, { nearby, file: nearby }, PROVIDERS);
    if (verdict2.kind === "accepted") found2.push(new Secret(verdict2.value, verdict2.masked));
    return verdict2.kind === "accepted" || verdict2.final;
  });
  scanner.whole({ source: "stdin" }, Buffer.from(text4));
  return found2;
}
function keysInPath(path) {
  return /[\w-]{16}/.test(path) ? keysInText(path) : [];
}
var init_keys_in_text = __esm({
  "src/audit/keys-in-text.ts"() {
    "use strict";
    init_rules();
    init_compile_rules();
    init_scanner();
    init_judge();
    init_secret();
  }
});

// src/model/user-error.ts
function isUserError(error) {
  return error instanceof Error && typeof Reflect.get(error, "code") === "string" && USER_ERROR in error;
}
var UserError, USER_ERROR;
var init_user_error = __esm({
  "src/model/user-error.ts"() {
    "use strict";
    UserError = class extends Error {
      code;
      hint;
      /**
       * @param code upper-case name that scripts can rely on, such as `NOT_A_REPOSITORY`
       * @param message one sentence naming the thing that is wrong; never holds a secret
       * @param hint what to do about it
       */
      constructor(code, message, hint) {
        super(message);
        this.name = "UserError";
        this.code = code;
        this.hint = hint;
      }
    };
    USER_ERROR = /* @__PURE__ */ Symbol.for("unleak.UserError");
    Object.defineProperty(UserError.prototype, USER_ERROR, { value: true });
  }
});

// src/report/encoded-views.ts
function forEachView(text4, shortest2, visit) {
  const plain2 = { text: text4, starts: null, ends: null };
  visitLayer(plain2, shortest2, visit);
  const kinds = READINGS.slice(1).filter((pattern) => text4.search(pattern) >= 0).length;
  for (const pattern of READINGS.slice(0, kinds === 0 ? 0 : kinds === 1 ? 1 : READINGS.length)) {
    let layer = resolveEscapes(plain2, pattern);
    for (let depth = 1; layer && depth <= MAX_LAYERS; depth++) {
      visitLayer(layer, shortest2, visit);
      layer = resolveEscapes(layer, pattern);
    }
  }
}
function visitLayer(layer, shortest2, visit) {
  visitLiteral(layer, visit);
  visitEncoded(layer, shortest2, visit);
}
function visitLiteral(layer, visit) {
  const codes = scratch(layer.text.length);
  for (let i = 0; i < layer.text.length; i++) codes[i] = layer.text.charCodeAt(i);
  visit({
    codes,
    length: layer.text.length,
    literal: true,
    start: (index) => startOf(layer, index),
    end: (index) => endOf(layer, index)
  });
}
function resolveEscapes(layer, pattern) {
  if (layer.text.search(pattern) < 0) return null;
  const parts = [];
  const starts = new Uint32Array(layer.text.length);
  const ends = new Uint32Array(layer.text.length);
  let length = 0;
  let from = 0;
  const keep = (to) => {
    for (let i = from; i < to; i++, length++) {
      starts[length] = startOf(layer, i);
      ends[length] = endOf(layer, i);
    }
    parts.push(layer.text.slice(from, to));
  };
  for (const match of layer.text.matchAll(pattern)) {
    keep(match.index);
    from = match.index + match[0].length;
    const decoded = decodeEscape(match[0]);
    for (let i = 0; i < decoded.length; i++, length++) {
      starts[length] = startOf(layer, match.index);
      ends[length] = endOf(layer, from - 1);
    }
    parts.push(decoded);
  }
  keep(layer.text.length);
  return { text: parts.join(""), starts, ends };
}
function decodeEscape(sequence) {
  const digits = /^(?:\\[ux]\{?|%|&#[xX]?)([0-9a-fA-F]+)/.exec(sequence)?.[1];
  if (digits === void 0) {
    const name = sequence.replace(/^[\\&]|;$/g, "");
    return NAMED[name] ?? name;
  }
  const code = Number.parseInt(digits, /^&#\d/.test(sequence) ? 10 : 16);
  return code <= 1114111 ? String.fromCodePoint(code) : sequence;
}
function visitEncoded(layer, shortest2, visit) {
  const minHex = shortest2 * 2;
  const minBase64 = Math.floor(shortest2 * 8 / 6);
  for (const match of layer.text.matchAll(/[A-Za-z0-9+/_-]{8,}/g)) {
    const run10 = match[0];
    if (run10.length < minBase64) continue;
    const isHex2 = /^[0-9a-fA-F]+$/.test(run10);
    if (!isHex2) for (let phase = 0; phase < 4; phase++) visitBase64(layer, run10, match.index, phase, visit);
    for (const part of run10.matchAll(/[0-9a-fA-F]{12,}/g)) {
      if (part[0].length < minHex) continue;
      for (let phase = 0; phase < 2; phase++) visitHex(layer, part[0], match.index + part.index, phase, visit);
    }
  }
}
function visitBase64(layer, run10, at, phase, visit) {
  const codes = scratch(run10.length);
  let length = 0;
  let zeros = 0;
  let held = 0;
  for (let i = phase; i < run10.length; i++) {
    held = (held << 6 | BASE64[run10.charCodeAt(i)]) & 16777215;
    const place = i - phase & 3;
    if (place === 0) continue;
    const byte = held >>> 6 - 2 * place & 255;
    if (byte === 0) zeros++;
    codes[length++] = byte;
  }
  const first2 = (byte) => at + phase + Math.floor(byte / 3) * 4 + byte % 3;
  visitBytes(layer, codes, length, zeros, first2, (byte) => first2(byte) + 2, visit);
}
function visitHex(layer, run10, at, phase, visit) {
  const codes = scratch(run10.length);
  let length = 0;
  let zeros = 0;
  for (let i = phase; i + 1 < run10.length; i += 2) {
    const byte = HEX3[run10.charCodeAt(i)] << 4 | HEX3[run10.charCodeAt(i + 1)];
    if (byte === 0) zeros++;
    codes[length++] = byte;
  }
  const first2 = (byte) => at + phase + byte * 2;
  visitBytes(layer, codes, length, zeros, first2, (byte) => first2(byte) + 2, visit);
}
function visitBytes(layer, codes, length, zeros, first2, last, visit) {
  const start2 = (byte) => startOf(layer, first2(byte));
  const end = (byte) => endOf(layer, last(byte) - 1);
  visit({ codes, length, literal: false, start: start2, end });
  if (zeros * 3 < length) return;
  const kept = [];
  for (let i = 0; i < length; i++) if (codes[i] !== 0) kept.push(i);
  for (let i = 0; i < kept.length; i++) codes[i] = codes[kept[i]];
  visit({ codes, length: kept.length, literal: false, start: (i) => start2(kept[i]), end: (i) => end(kept[i]) });
}
function startOf(layer, index) {
  return layer.starts ? layer.starts[index] : index;
}
function endOf(layer, index) {
  return layer.ends ? layer.ends[index] : index + 1;
}
function digitTable(digits, more2) {
  const table3 = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) table3[digits.charCodeAt(i)] = i;
  for (const [digit, value] of Object.entries(more2)) table3[digit.charCodeAt(0)] = value;
  return table3;
}
function scratch(length) {
  if (buffer.length < length) buffer = new Uint16Array(length * 2);
  return buffer;
}
var BACKSLASH4, PERCENT5, REFERENCE, READINGS, NAMED, MAX_LAYERS, BASE64, HEX3, buffer;
var init_encoded_views = __esm({
  "src/report/encoded-views.ts"() {
    "use strict";
    BACKSLASH4 = String.raw`\\u\{[0-9a-fA-F]{1,6}\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[nrt"'\\/]`;
    PERCENT5 = "%[0-9a-fA-F]{2}";
    REFERENCE = "&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);";
    READINGS = [[BACKSLASH4, PERCENT5, REFERENCE], [BACKSLASH4], [PERCENT5], [REFERENCE]].map(
      (kinds) => new RegExp(kinds.join("|"), "g")
    );
    NAMED = {
      n: "\n",
      r: "\r",
      t: "	",
      amp: "&",
      lt: "<",
      gt: ">",
      quot: '"',
      apos: "'"
    };
    MAX_LAYERS = 3;
    BASE64 = digitTable("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", {
      "+": 62,
      "-": 62,
      "/": 63,
      _: 63
    });
    HEX3 = digitTable("0123456789abcdef", { A: 10, B: 11, C: 12, D: 13, E: 14, F: 15 });
    buffer = new Uint16Array(4096);
  }
});

// src/report/value-index.ts
function indexValues(values) {
  const heads = /* @__PURE__ */ new Map();
  const next = new Int32Array(values.length).fill(-1);
  const offsets = new Uint32Array(values.length);
  const bits = Math.min(27, Math.max(16, Math.ceil(Math.log2(values.length * 16 + 1))));
  const shift = 32 - bits;
  const bitmap = new Uint32Array(1 << bits - 5);
  for (let value = 0; value < values.length; value++) {
    const { hash, offset } = chooseWindow(values[value], heads);
    offsets[value] = offset;
    next[value] = heads.get(hash) ?? -1;
    heads.set(hash, value);
    const slot = spread(hash) >>> shift;
    bitmap[slot >>> 5] |= 1 << (slot & 31);
  }
  let top = 1;
  for (let i = 1; i < GRAM; i++) top = Math.imul(top, BASE);
  return (codes, length, hit) => {
    let hash = 0;
    for (let i = 0; i < length; i++) {
      if (i >= GRAM) hash = hash - Math.imul(codes[i - GRAM], top) | 0;
      hash = Math.imul(hash, BASE) + codes[i] | 0;
      if (i < GRAM - 1) continue;
      const slot = spread(hash) >>> shift;
      if ((bitmap[slot >>> 5] & 1 << (slot & 31)) === 0) continue;
      for (let value = heads.get(hash) ?? -1; value !== -1; value = next[value]) {
        const start2 = i - GRAM + 1 - offsets[value];
        if (standsAt(codes, length, start2, values[value])) hit(start2, start2 + values[value].length, value);
      }
    }
  };
}
function chooseWindow(value, heads) {
  const last = Math.min(value.length - GRAM, MAX_WINDOWS);
  for (let offset = 0; ; offset++) {
    let hash = 0;
    for (let i = 0; i < GRAM; i++) hash = Math.imul(hash, BASE) + value.charCodeAt(offset + i) | 0;
    if (offset === last || !heads.has(hash)) return { hash, offset };
  }
}
function spread(hash) {
  return Math.imul(hash, 2654435761);
}
function standsAt(codes, length, start2, value) {
  if (start2 < 0 || start2 + value.length > length) return false;
  for (let i = 0; i < value.length; i++) if (codes[start2 + i] !== value.charCodeAt(i)) return false;
  return true;
}
var GRAM, BASE, MAX_WINDOWS;
var init_value_index = __esm({
  "src/report/value-index.ts"() {
    "use strict";
    GRAM = 6;
    BASE = 16777619;
    MAX_WINDOWS = 96;
  }
});

// src/report/redact.ts
var redact_exports = {};
__export(redact_exports, {
  createRedactor: () => createRedactor,
  createSecretFinder: () => createSecretFinder,
  mergeSpans: () => mergeSpans
});
function createRedactor(secrets) {
  return createSecretFinder(secrets).redact;
}
function createSecretFinder(secrets) {
  const maskOf2 = /* @__PURE__ */ new Map();
  for (const secret of secrets) addForms(secret.reveal(), secret.masked, maskOf2);
  const values = [...maskOf2.keys()];
  const masks = [...maskOf2.values()];
  const isLong = values.map((value) => value.length >= LONG2 && /\d/.test(value) && /[A-Za-z]/.test(value));
  const scan2 = indexValues(values);
  const lengths = { all: shortest(values), long: shortest(values.filter((_, value) => isLong[value])) };
  const spans = (text4, which) => {
    if (text4.length < lengths[which]) return [];
    const found2 = [];
    forEachView(text4, lengths[which], (view) => {
      scan2(view.codes, view.length, (start2, end, value) => {
        if (which === "long" && !isLong[value]) return;
        if (view.literal && end - start2 < SHORT && isInsideWord(view, start2, end)) return;
        found2.push({ start: view.start(start2), end: view.end(end - 1), mask: masks[value] });
      });
    });
    return mergeSpans(found2);
  };
  const find2 = (text4) => spans(text4, "all");
  return {
    find: find2,
    redact: (text4) => replaceSpans(text4, find2(text4)),
    redactOutput: (text4) => replaceSpans(
      text4,
      spans(text4, "long").map((span) => ({ ...span, mask: span.mask.replace(/[^\w\u2026\u00ab\u00bb.-]/g, "") }))
    )
  };
}
function shortest(values) {
  return values.reduce((least, value) => Math.min(least, value.length), Number.POSITIVE_INFINITY);
}
function mergeSpans(spans) {
  const merged = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || span.start >= last.end) merged.push(span);
    else if (span.end > last.end) {
      const isLonger = span.end - span.start > last.end - last.start;
      merged[merged.length - 1] = { start: last.start, end: span.end, mask: isLonger ? span.mask : last.mask };
    }
  }
  return merged;
}
function replaceSpans(text4, spans) {
  if (spans.length === 0) return text4;
  const parts = [];
  let from = 0;
  for (const span of spans) {
    parts.push(text4.slice(from, span.start), span.mask);
    from = span.end;
  }
  parts.push(text4.slice(from));
  return parts.join("");
}
function addForms(value, mask, maskOf2) {
  if (value.length < GRAM) return;
  maskOf2.set(value, mask);
  if (/[^\x00-\x7f]/.test(value)) maskOf2.set(Buffer.from(value, "utf8").toString("latin1"), mask);
  if (!/[\r\n]/.test(value)) return;
  for (const line3 of value.split(/[\r\n]+/).map((text4) => text4.trim())) {
    if (line3.length >= LONG2 && !line3.startsWith("-----") && !maskOf2.has(line3)) maskOf2.set(line3, "\u2026");
  }
}
function isInsideWord(view, start2, end) {
  return isWordCode(view.codes, view.length, start2 - 1) || isWordCode(view.codes, view.length, end);
}
function isWordCode(codes, length, index) {
  return index >= 0 && index < length && /[A-Za-z0-9]/.test(String.fromCharCode(codes[index]));
}
var SHORT, LONG2;
var init_redact = __esm({
  "src/report/redact.ts"() {
    "use strict";
    init_encoded_views();
    init_value_index();
    SHORT = 12;
    LONG2 = 16;
  }
});

// src/hooks/run/how-to-pass.ts
function howToPass(event) {
  switch (event) {
    case "pre-receive":
      return 'The server refuses; whoever runs it can pass once with UNLEAK_SKIP="reason" in its environment.\n';
    case "pre-push":
      return 'To pass on purpose: git push --no-verify, or UNLEAK_SKIP="reason" git push \u2026 (the reason is printed).\n';
    case "prepare-commit-msg":
    case "pre-applypatch":
      return 'To pass on purpose: UNLEAK_SKIP="reason" git \u2026 (the reason is printed); --no-verify does not reach this hook.\n';
    case "pre-merge-commit":
      return 'To pass on purpose: git merge --no-verify \u2026, or UNLEAK_SKIP="reason" git merge \u2026 (the reason is printed).\n';
    default:
      return 'To pass on purpose: git commit --no-verify, or UNLEAK_SKIP="reason" git commit \u2026 (the reason is printed).\n';
  }
}
var init_how_to_pass = __esm({
  "src/hooks/run/how-to-pass.ts"() {
    "use strict";
  }
});

// src/hooks/run/render-fault.ts
var render_fault_exports = {};
__export(render_fault_exports, {
  renderFault: () => renderFault
});
function renderFault(event, error) {
  const what = isUserError(error) ? `${error.message.replace(/\.$/, "")}.${error.hint === void 0 ? "" : ` ${sentence(error.hint)}`}` : `an internal error (${error instanceof Error ? error.name : typeof error}). Please report it.`;
  const text4 = `unleak: could not check, so ${event} is refused: ${what}
${howToPass(event)}`;
  return createRedactor(keysInText(text4))(text4);
}
function sentence(text4) {
  return `${text4.charAt(0).toUpperCase()}${text4.slice(1).replace(/[.:]?$/, ".")}`;
}
var init_render_fault = __esm({
  "src/hooks/run/render-fault.ts"() {
    "use strict";
    init_keys_in_text();
    init_user_error();
    init_redact();
    init_how_to_pass();
  }
});

// builtin:node:child_process
function execFile(...given) {
  return process.getBuiltinModule("node:child_process").execFile(...given);
}
function spawn(...given) {
  return process.getBuiltinModule("node:child_process").spawn(...given);
}
var init_node_child_process = __esm({
  "builtin:node:child_process"() {
  }
});

// builtin:node:path
var builtin, basename, delimiter, dirname, isAbsolute, join2, normalize, posix, relative, resolve, sep;
var init_node_path = __esm({
  "builtin:node:path"() {
    builtin = process.getBuiltinModule("node:path");
    basename = builtin.basename;
    delimiter = builtin.delimiter;
    dirname = builtin.dirname;
    isAbsolute = builtin.isAbsolute;
    join2 = builtin.join;
    normalize = builtin.normalize;
    posix = builtin.posix;
    relative = builtin.relative;
    resolve = builtin.resolve;
    sep = builtin.sep;
  }
});

// builtin:node:fs
var builtin2, accessSync, appendFileSync, chmodSync, closeSync, constants, copyFileSync, existsSync, fchmodSync, fstatSync, fsyncSync, linkSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync2, readSync, readdir, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, rmdirSync, statSync, unlinkSync, writeFileSync, writeSync;
var init_node_fs = __esm({
  "builtin:node:fs"() {
    builtin2 = process.getBuiltinModule("node:fs");
    accessSync = builtin2.accessSync;
    appendFileSync = builtin2.appendFileSync;
    chmodSync = builtin2.chmodSync;
    closeSync = builtin2.closeSync;
    constants = builtin2.constants;
    copyFileSync = builtin2.copyFileSync;
    existsSync = builtin2.existsSync;
    fchmodSync = builtin2.fchmodSync;
    fstatSync = builtin2.fstatSync;
    fsyncSync = builtin2.fsyncSync;
    linkSync = builtin2.linkSync;
    lstatSync = builtin2.lstatSync;
    mkdirSync = builtin2.mkdirSync;
    mkdtempSync = builtin2.mkdtempSync;
    openSync = builtin2.openSync;
    readFileSync2 = builtin2.readFileSync;
    readSync = builtin2.readSync;
    readdir = builtin2.readdir;
    readdirSync = builtin2.readdirSync;
    readlinkSync = builtin2.readlinkSync;
    realpathSync = builtin2.realpathSync;
    renameSync = builtin2.renameSync;
    rmSync = builtin2.rmSync;
    rmdirSync = builtin2.rmdirSync;
    statSync = builtin2.statSync;
    unlinkSync = builtin2.unlinkSync;
    writeFileSync = builtin2.writeFileSync;
    writeSync = builtin2.writeSync;
  }
});

// src/git/find-git.ts
function findGit(searchPath = process.env["PATH"] ?? process.env["Path"] ?? "") {
  const known = found.get(searchPath);
  if (known !== void 0) return known;
  const program = findProgram("git", searchPath);
  if (program === null)
    throw new UserError(
      "GIT_NOT_FOUND",
      "git was not found on PATH",
      "install git 2.31 or newer, or audit a plain folder"
    );
  const answer2 = { program, path: trustedEntries(searchPath).join(delimiter) };
  found.set(searchPath, answer2);
  return answer2;
}
function findProgram(name, searchPath) {
  const file = isWindows ? `${name}.exe` : name;
  return trustedEntries(searchPath).map((entry2) => join2(entry2, file)).find(isProgram) ?? null;
}
function trustedEntries(searchPath) {
  return searchPath.split(delimiter).filter(isTrusted);
}
function isTrusted(entry2) {
  if (!isAbsolute(entry2)) return false;
  const folder2 = normalize(entry2).replace(/[\\/]+$/, "");
  return !/[\\/]node_modules[\\/]\.bin$/i.test(folder2) && folder2 !== resolve(".");
}
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
var isWindows, found;
var init_find_git = __esm({
  "src/git/find-git.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_user_error();
    isWindows = process.platform === "win32";
    found = /* @__PURE__ */ new Map();
  }
});

// src/hooks/user-git.ts
var user_git_exports = {};
__export(user_git_exports, {
  gitVersion: () => gitVersion,
  locateHooks: () => locateHooks,
  runUserGit: () => runUserGit
});
function runUserGit(git, args, stdin) {
  const { program } = findGit(git.env["PATH"]);
  return new Promise((fulfil, reject) => {
    const child = execFile(
      program,
      ["--no-pager", ...args],
      {
        cwd: git.cwd,
        env: { ...git.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" },
        maxBuffer: 1 << 26,
        timeout: 12e4
      },
      (error, stdout, stderr) => {
        if (error !== null && typeof error.code !== "number") return reject(gitFault(error));
        fulfil({ code: error?.code ?? 0, stdout, stderr });
      }
    );
    child.stdin?.on("error", () => void 0);
    child.stdin?.end(stdin ?? "");
  });
}
function gitFault(error) {
  if (error.killed === true) return new UserError("GIT_TIMEOUT", "git did not end within two minutes");
  return new UserError("GIT_FAILED", `git could not be started: ${error.code ?? error.name}`);
}
async function locateHooks(git) {
  const found2 = await runUserGit(git, [
    "rev-parse",
    "--is-bare-repository",
    "--absolute-git-dir",
    "--git-common-dir",
    "--is-inside-work-tree"
  ]);
  if (found2.code !== 0) throw notARepository(git.cwd, found2.stderr);
  const [isBare, gitDir, common, inside] = found2.stdout.trimEnd().split("\n");
  if (inside !== "true" && isBare !== "true") {
    throw new UserError(
      "NO_WORK_TREE",
      `${git.cwd} is inside the git folder, not in a working tree`,
      "Start unleak in the working tree."
    );
  }
  const bare = inside !== "true";
  const root = bare ? gitDir : line(await runUserGit(git, ["rev-parse", "--show-toplevel"]));
  const at = { ...git, cwd: root };
  const hooks = line(await runUserGit(at, ["rev-parse", "--git-path", "hooks"]));
  const configured = await runUserGit(at, ["config", "--show-scope", "--get", "core.hooksPath"]);
  const [scope = "unknown", ...value] = configured.code === 0 ? configured.stdout.trimEnd().split("	") : [];
  const commonDir = isAbsolute(common) ? common : resolve(git.cwd, common);
  return {
    git: at,
    root,
    gitDir,
    bare,
    linkedWorktree: resolve(gitDir) !== commonDir,
    hooksDir: resolve(root, hooks),
    defaultHooksDir: resolve(commonDir, "hooks"),
    ...value.length > 0 ? { hooksPath: { value: value.join("	"), scope } } : {}
  };
}
async function gitVersion(git) {
  const match = /(\d+)\.(\d+)/.exec((await runUserGit(git, ["version"])).stdout);
  return [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
}
function line(answer2) {
  if (answer2.code !== 0) throw new UserError("GIT_FAILED", `git failed: ${firstLine(answer2.stderr)}`);
  return answer2.stdout.replace(/\r?\n$/, "");
}
function firstLine(text4) {
  return text4.trim().split("\n")[0] ?? "";
}
function notARepository(cwd, stderr) {
  if (/dubious ownership/.test(stderr)) {
    return new UserError(
      "FOREIGN_REPOSITORY",
      `git refuses the repository at ${cwd}: it belongs to another user`,
      "Work as its owner, or run the `git config --global --add safe.directory` command that git suggests."
    );
  }
  if (/not a git repository/.test(stderr)) {
    return new UserError(
      "NOT_A_REPOSITORY",
      `${cwd} is not in a git repository`,
      "Change to a repository, or run `git init` first."
    );
  }
  return new UserError("GIT_FAILED", `git failed: ${firstLine(stderr)}`);
}
var init_user_git = __esm({
  "src/hooks/user-git.ts"() {
    "use strict";
    init_node_child_process();
    init_node_path();
    init_find_git();
    init_user_error();
  }
});

// src/files/read-regular-file.ts
function readRegularFile(path, name, maxBytes) {
  let descriptor;
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats) return null;
    if (!stats.isFile()) throw refuse(name);
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    throw asUserError(error, name);
  }
  try {
    if (!fstatSync(descriptor).isFile()) throw refuse(name);
    return decode3(readUpTo(descriptor, name, maxBytes), name);
  } catch (error) {
    throw asUserError(error, name);
  } finally {
    closeSync(descriptor);
  }
}
function readUpTo(descriptor, name, maxBytes) {
  const chunks = [];
  let length = 0;
  while (length <= maxBytes) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const count4 = readSync(descriptor, chunk, 0, CHUNK, null);
    if (count4 === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count4));
    length += count4;
  }
  throw new UserError("FILE_TOO_LARGE", `${name} is larger than ${Math.floor(maxBytes / 1024)} KiB.`);
}
function decode3(bytes, name) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError("FILE_NOT_UTF8", `${name} is not UTF-8 text.`, "Save it as UTF-8.");
  }
}
function refuse(name) {
  return new UserError(
    "FILE_NOT_REGULAR",
    `${name} is not a regular file.`,
    "Links, folders, pipes and devices are not read."
  );
}
function asUserError(error, name) {
  if (isUserError(error)) return error;
  const code = error.code ?? "unknown error";
  return new UserError("FILE_UNREADABLE", `${name} can't be read (${code}).`);
}
var CHUNK;
var init_read_regular_file = __esm({
  "src/files/read-regular-file.ts"() {
    "use strict";
    init_node_fs();
    init_user_error();
    CHUNK = 64 * 1024;
  }
});

// src/config/config.ts
var CHARSETS, MAX_CONFIG_BYTES, DEFAULT_BASELINE, DEFAULT_CONFIG;
var init_config = __esm({
  "src/config/config.ts"() {
    "use strict";
    CHARSETS = ["hex", "digits", "upper", "base32", "base36", "alnum", "base64", "base64url"];
    MAX_CONFIG_BYTES = 256 * 1024;
    DEFAULT_BASELINE = ".unleak-baseline.json";
    DEFAULT_CONFIG = {
      failOn: "medium",
      exclude: [],
      maxFileSize: null,
      disabledRules: [],
      customRules: [],
      allow: [],
      baseline: DEFAULT_BASELINE,
      foreignMarks: true
    };
  }
});

// link:src/config/load-config.ts
var require_load_config = __commonJS({
  "link:src/config/load-config.ts"(exports2, module2) {
    var found2 = require("./config.js").load("src/config/load-config.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// src/config/read-config-file.ts
var read_config_file_exports = {};
__export(read_config_file_exports, {
  CONFIG_NAMES: () => CONFIG_NAMES,
  findConfigFile: () => findConfigFile,
  readConfigFile: () => readConfigFile
});
async function readConfigFile(root, options = {}) {
  const path = options.explicit ?? findConfigFile(root);
  if (path === null) return { config: DEFAULT_CONFIG, path };
  const text4 = readRegularFile(options.explicit ?? join2(root, path), path, MAX_CONFIG_BYTES);
  if (text4 === null)
    throw new UserError("CONFIG_NOT_FOUND", `There is no config file ${path}.`, "Check the path after --config.");
  const { loadConfig: loadConfig2 } = await Promise.resolve().then(() => __toESM(require_load_config(), 1));
  const known = options.knownRules ? { knownRules: options.knownRules } : {};
  return { config: await loadConfig2(text4, { path, ...known }), path };
}
function findConfigFile(root) {
  let listing2;
  try {
    listing2 = readdirSync(root);
  } catch (error) {
    const { code } = error;
    throw new UserError("FOLDER_UNREADABLE", `${root} can't be listed (${code}).`, "Check who may read it.");
  }
  const found2 = CONFIG_NAMES.filter((name) => listing2.includes(name));
  if (found2.length > 1) {
    throw new UserError("CONFIG_AMBIGUOUS", `There are two config files: ${found2.join(" and ")}.`, "Keep one of them.");
  }
  return found2[0] ?? null;
}
var CONFIG_NAMES;
var init_read_config_file = __esm({
  "src/config/read-config-file.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_read_regular_file();
    init_user_error();
    init_config();
    CONFIG_NAMES = [".unleak.toml", ".unleak.json"];
  }
});

// src/files/read-for-clues.ts
function readForClues(path, maxBytes) {
  let file;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return null;
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > maxBytes) return null;
    const bytes = Buffer.allocUnsafe(stat.size);
    let filled = 0;
    while (filled < bytes.length) {
      const count4 = readSync(file, bytes, filled, bytes.length - filled, filled);
      if (count4 === 0) break;
      filled += count4;
    }
    return bytes.subarray(0, filled);
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}
var init_read_for_clues = __esm({
  "src/files/read-for-clues.ts"() {
    "use strict";
    init_node_fs();
  }
});

// src/sources/read-dependencies.ts
function createDependencyReader(root) {
  const known = /* @__PURE__ */ new Map();
  function ofFolder(folder2) {
    const cached = known.get(folder2);
    if (cached !== void 0) return cached;
    const here = readManifests(resolve(root, folder2));
    const above = dirname(folder2);
    const names = here.length > 0 || above === folder2 ? here : ofFolder(above);
    known.set(folder2, names);
    return names;
  }
  return (path) => ofFolder(dirname(path));
}
function readManifests(folder2) {
  const names = [];
  const manifest = readText(join2(folder2, "package.json"));
  if (manifest !== null) names.push(...packageNames(manifest));
  for (const file of ["requirements.txt", "pyproject.toml", "Pipfile", "Gemfile", "go.mod", "composer.json"]) {
    const text4 = readText(join2(folder2, file));
    if (text4 !== null) names.push(...[...text4.matchAll(/[A-Za-z@][A-Za-z0-9@._/-]{2,80}/g)].map(([name]) => name));
  }
  return names;
}
function packageNames(text4) {
  let manifest;
  try {
    manifest = JSON.parse(text4);
  } catch {
    return [];
  }
  if (manifest === null || typeof manifest !== "object") return [];
  return ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"].flatMap((kind) => {
    const table3 = Reflect.get(manifest, kind);
    return table3 !== null && typeof table3 === "object" ? Object.keys(table3) : [];
  });
}
function readText(path) {
  return readForClues(path, LARGEST_MANIFEST)?.toString("utf8") ?? null;
}
var LARGEST_MANIFEST;
var init_read_dependencies = __esm({
  "src/sources/read-dependencies.ts"() {
    "use strict";
    init_node_path();
    init_read_for_clues();
    LARGEST_MANIFEST = 1 << 20;
  }
});

// src/exposure/public-by-design.ts
function jwtRole(value) {
  const payload = /^eyJ[\w-]{8,200}\.(eyJ[\w-]{8,1200})\.[\w-]{16,}$/.exec(value)?.[1];
  if (payload === void 0) return null;
  return /"role"\s*:\s*"(\w+)"/.exec(Buffer.from(payload, "base64url").toString("utf8"))?.[1] ?? null;
}
function isPublicByDesign(value, name, text4) {
  const role = jwtRole(value);
  if (role !== null) return role === "anon" ? "Supabase anon key" : null;
  for (const key of PUBLIC_KEYS) {
    if (!key.value.test(value)) continue;
    if (key.name === void 0 && key.around === void 0) return key.what;
    if (name !== null && /secret|private|admin|(?<!application_?)server|service_?role|password/i.test(name)) continue;
    if (name !== null && key.name?.test(name)) return key.what;
    if (key.around?.test(text4)) return key.what;
  }
  return null;
}
var PUBLIC_KEYS;
var init_public_by_design = __esm({
  "src/exposure/public-by-design.ts"() {
    "use strict";
    PUBLIC_KEYS = [
      { what: "publishable key", value: /^(?:pk|mpk)_(?:live|test|prod|dev)_[\w.=+/$-]{4,}$/ },
      { what: "Supabase publishable key", value: /^sb_publishable_[\w-]{8,}$/ },
      { what: "PostHog project key", value: /^phc_[A-Za-z0-9]{20,}$/ },
      { what: "Mapbox public token", value: /^pk\.eyJ[\w-]+\.[\w-]+$/ },
      { what: "Sentry DSN", value: /^https?:\/\/[0-9a-f]{32}(?::[0-9a-f]{32})?@[\w.-]+\/(?:[\w-]+\/)*\d+$/ },
      {
        what: "Sentry DSN",
        value: /^[0-9a-f]{32}$/,
        name: /dsn/i,
        around: /https?:\/\/[0-9a-f]{32}@[\w.-]*(?:sentry|ingest)/
      },
      {
        what: "reCAPTCHA, hCaptcha or Turnstile site key",
        value: /^(?:6L[\w-]{38}|0x4[\w-]{20,40}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
        name: /site_?key/i
      },
      {
        what: "Firebase or Google Maps browser key",
        value: /^AIza[\w-]{35}$/,
        name: /firebase|maps?(?:_|[A-Z]|$)|(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|VUE_APP|GATSBY|NG_APP|PUBLIC)_\w*(?:FIREBASE|MAPS?|GOOGLE_API_KEY|FB_API_KEY)/i,
        around: /authDomain|messagingSenderId|firebaseapp\.com|initializeApp|maps\.googleapis\.com\/maps(?:\/api\/(?:js|staticmap|streetview)|-api)|google\.com\/maps\/embed|maps\.google\.com|current_key|GoogleService|google-services|firebase_url/
      },
      {
        what: "Algolia search key",
        value: /^[0-9a-f]{32}$/,
        name: /algolia.*(?:search|public)|(?:search|public).*algolia|search_?(?:only_?)?(?:api_?)?key/i,
        around: /docsearch|(?:algolia[\s\S]{0,400}(?:search_?only|searchkey|search_?api_?key))|appId[\s\S]{0,120}indexName|indexName[\s\S]{0,120}appId/i
      },
      {
        what: "Algolia DocSearch key",
        value: /^[0-9a-f]{32}$/,
        around: /docsearch|algolia[\s\S]{0,200}indexName|indexName[\s\S]{0,200}algolia/i
      },
      {
        what: "Amplitude, Mixpanel or Segment write key",
        value: /^[A-Za-z0-9]{20,40}$/,
        name: /amplitude|mixpanel|segment_?write|write_?key|heap_?(?:app|id)|gtm|ga_?(?:measurement|tracking)/i
      },
      { what: "LaunchDarkly client-side id", value: /^[0-9a-f]{24}$/, name: /client_?side_?id|launch_?darkly_?client/i },
      { what: "Statsig or Split client key", value: /^client-[A-Za-z0-9]{20,}$/ },
      { what: "RevenueCat public SDK key", value: /^(?:appl|goog|amzn|strp|rcb)_[A-Za-z0-9]{20,}$/ },
      { what: "Datadog client token", value: /^pub[0-9a-f]{32}$/ },
      { what: "New Relic browser key", value: /^NRJS-[0-9a-f]{16,}$/ },
      { what: "VAPID public key", value: /^B[\w-]{86}$/, name: /vapid|applicationServerKey|application_server_key/i },
      {
        what: "Stream, Pusher or Ably public key",
        value: /^[A-Za-z0-9]{12,24}$/,
        name: /pusher_?(?:app_?)?key|stream_?(?:api_?)?key/i
      }
    ];
  }
});

// src/suppress/block-mark.ts
function findBlockMark(textBefore, ruleId) {
  if (!textBefore.includes("secretlint-disable")) return null;
  let disabled = false;
  for (const [, directive, options] of textBefore.matchAll(DIRECTIVE)) {
    const named2 = [...options.matchAll(/secretlint-rule-([a-z0-9-]+)/g)].map((match) => match[1]);
    if (named2.length === 0 || named2.some((name) => isSameRule(name, ruleId))) disabled = directive === "disable";
  }
  return disabled ? { mark: "secretlint-disable", reason: "marked with secretlint-disable" } : null;
}
function isSameRule(foreign, ours) {
  return ours === foreign || ours.startsWith(`${foreign}-`);
}
var DIRECTIVE;
var init_block_mark = __esm({
  "src/suppress/block-mark.ts"() {
    "use strict";
    DIRECTIVE = /secretlint-(disable|enable)(?!-)(?![A-Za-z])([^\r\n]{0,300})/g;
  }
});

// src/suppress/inline-mark.ts
function findInlineMark(lineText, previousLineText, ruleId, options) {
  const own = [...readMarks(lineText, false), ...readMarks(previousLineText, true)];
  for (const { mark, rules: rules2, reason } of own) {
    if (reason !== "" && (rules2.includes("*") || rules2.includes(ruleId))) {
      return { mark, reason: options.value ? reason.replaceAll(options.value, "\u2026") : reason };
    }
  }
  return options.foreign ? findForeignMark(lineText, previousLineText) : null;
}
function findIncompleteMark(lineText, previousLineText) {
  for (const { mark, rules: rules2, reason } of [...readMarks(lineText, false), ...readMarks(previousLineText, true)]) {
    if (rules2.length === 0)
      return `The mark ${mark} names no rule, so it doesn't count. Write: ${mark} <rule> -- <reason>`;
    if (reason === "")
      return `The mark ${mark} gives no reason, so it doesn't count. Write: ${mark} <rule> -- <reason>`;
  }
  return null;
}
function readMarks(line3, nextLine2) {
  const found2 = [...line3.matchAll(OWN)];
  return found2.map((match, index) => ({ match, rest: line3.slice(match.index + match[0].length, found2[index + 1]?.index) })).filter(({ match }) => match[1] !== void 0 === nextLine2).map(({ match, rest }) => {
    const comment = rest.slice(0, 2 * MAX_REASON).split(COMMENT_END, 1)[0];
    const parts = RULES_AND_REASON.exec(comment);
    const rules2 = parts?.[1]?.split(",").map((rule) => rule.trim()) ?? [];
    return { mark: match[0], rules: rules2, reason: cleanReason(parts?.[2] ?? "") };
  });
}
function cleanReason(text4) {
  return text4.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, " ").replace(/["'`\s]+$/, "").trim().slice(0, MAX_REASON);
}
function findForeignMark(lineText, previousLineText) {
  const found2 = ON_LINE.map((mark) => mark.exec(lineText)).find(Boolean) ?? ON_PREVIOUS_LINE.map((mark) => mark.exec(previousLineText)).find(Boolean);
  return found2 ? { mark: found2[0], reason: `marked with ${found2[0]}` } : null;
}
var OWN, COMMENT_END, RULES_AND_REASON, MAX_REASON, ON_LINE, ON_PREVIOUS_LINE;
var init_inline_mark = __esm({
  "src/suppress/inline-mark.ts"() {
    "use strict";
    OWN = /(?<![\w:-])unleak:allow(-next-line)?(?![\w:-])/g;
    COMMENT_END = /\*\/|--%?>|[#%}]\}|%>|\*\}|"\s*[,}\]:]/;
    RULES_AND_REASON = /^\s+(\*|[a-z0-9][a-z0-9-]*(?:\s*,\s*[a-z0-9][a-z0-9-]*)*)?(?:\s*(?:--|\u2014)\s*(.*))?/;
    MAX_REASON = 200;
    ON_LINE = [
      /(?<![\w-])gitleaks:allow(?![\w-])/i,
      /(?<![\w-])betterleaks:allow(?![\w-])/i,
      /(?<![\w-])trufflehog:ignore(?![\w-])/i,
      /(?<![\w-])ggignore(?![\w-])/i,
      /(?<![\w-])pragma: ?(?:allow|white)list secret(?![\w-])/i,
      /(?<![\w-])secretlint-disable-line(?![\w-])/i,
      /(?<![\w-])kingfisher:(?:ignore|allow)(?![\w-])/i
    ];
    ON_PREVIOUS_LINE = [
      /(?<![\w-])pragma: ?(?:allow|white)list nextline secret(?![\w-])/i,
      /(?<![\w-])secretlint-disable-next-line(?![\w-])/i
    ];
  }
});

// src/audit/collect.ts
function createCollector(options) {
  const drafts = /* @__PURE__ */ new Map();
  const onMatch = (match, place) => {
    const verdict2 = judge(match, surroundingsOf(match, place, options), options.providers);
    if (verdict2.kind === "dismissed") return verdict2.final;
    if (isPublicByDesign(verdict2.value, verdict2.name, match.text) !== null) return true;
    if (options.disabledRules.includes(match.rule.id)) return true;
    const key = `${match.rule.id}\0${verdict2.value}`;
    let draft = drafts.get(key);
    if (draft === void 0) {
      draft = { rule: match.rule, secret: new Secret(verdict2.value, verdict2.masked), verdict: verdict2, sightings: [] };
      drafts.set(key, draft);
    } else draft.verdict = mergeVerdicts(draft.verdict, verdict2);
    draft.sightings.push(sight(match, place, verdict2, options));
    return true;
  };
  return { onMatch, drafts: () => [...drafts.values()] };
}
function mergeVerdicts(one, other) {
  const ranks = { high: 0, medium: 1, low: 2 };
  const [better, worse] = clarity(other) < clarity(one) ? [other, one] : [one, other];
  let candidates = better.candidates;
  if (better.candidates.length === 1 && worse.candidates.length === 1 && better.provider !== worse.provider) {
    candidates = [...better.candidates, ...worse.candidates].sort();
  }
  const severities = ["critical", "high", "medium", "low"];
  return {
    ...better,
    candidates,
    provider: candidates.length === 1 ? candidates[0] : null,
    confidence: ranks[one.confidence] <= ranks[other.confidence] ? one.confidence : other.confidence,
    severity: severities.indexOf(one.severity) <= severities.indexOf(other.severity) ? one.severity : other.severity
  };
}
function clarity(verdict2) {
  return verdict2.candidates.length === 0 ? 1e3 : verdict2.candidates.length;
}
function surroundingsOf(match, place, options) {
  const { topBytes, topLength, topStart, topEnd } = place;
  const path = match.provenance.path;
  return {
    nearby: () => topBytes.toString("latin1", Math.max(0, topStart - NEARBY), Math.min(topLength, topEnd + NEARBY)),
    file: () => topBytes.toString("latin1", 0, topLength),
    get dependencies() {
      return path === void 0 ? [] : options.dependenciesOf(path);
    }
  };
}
function sight(match, place, verdict2, options) {
  const { start: start2, end } = place.locate();
  const where = whereIn(match.provenance, place);
  return {
    provenance: match.provenance,
    span: { line: start2.line, column: start2.column, endLine: end.line, endColumn: end.column },
    decoded: match.decoded,
    ...where === void 0 ? {} : { where },
    mark: readMark(match, place, verdict2, options),
    name: verdict2.name,
    ...options.keepHidden === true && match.decoded.length > 0 ? { hidden: writtenAt(place) } : {}
  };
}
function writtenAt({ topBytes, topStart, topEnd }) {
  return new Secret(topBytes.toString("utf8", topStart, Math.min(topEnd, topStart + KEPT_HIDDEN)), "\u2026");
}
function whereIn({ type, path }, place) {
  if (type === "ref") return path === void 0 ? "ref-name" : "path";
  if (type === "tree") return "tree-entry";
  if (type !== "commit" && type !== "tag") return void 0;
  const header = place.topBytes.indexOf("\n\n");
  if (header !== -1 && place.topStart < header) return "author";
  return type === "commit" ? "commit-message" : "tag-message";
}
function readMark(match, place, verdict2, { foreignMarks: foreign, note }) {
  const { topBytes, topLength, topStart, topEnd } = place;
  const from = Math.max(0, topStart - LINE_PART);
  const before = topBytes.toString("utf8", from, topStart);
  const after = topBytes.toString("utf8", topEnd, Math.min(topLength, topEnd + LINE_PART));
  const lineEnd2 = after.indexOf("\n");
  const lineStart = before.lastIndexOf("\n");
  const line3 = before.slice(lineStart + 1) + topBytes.toString("utf8", topStart, topEnd) + (lineEnd2 === -1 ? after : after.slice(0, lineEnd2));
  const previous = lineStart === -1 ? "" : before.slice(before.lastIndexOf("\n", lineStart - 1) + 1, lineStart);
  const mark = findInlineMark(line3, previous, match.rule.id, { foreign, value: verdict2.value });
  if (mark !== null) return mark;
  const incomplete = match.provenance.source === "object" ? null : findIncompleteMark(line3, previous);
  if (incomplete !== null) note?.(`${match.provenance.path ?? match.provenance.source}: ${incomplete}`);
  if (!foreign) return null;
  return topBytes.indexOf("secretlint-disable") === -1 ? null : findBlockMark(topBytes.toString("utf8", 0, topStart), match.rule.id);
}
var KEPT_HIDDEN, NEARBY, LINE_PART;
var init_collect = __esm({
  "src/audit/collect.ts"() {
    "use strict";
    init_public_by_design();
    init_judge();
    init_secret();
    init_block_mark();
    init_inline_mark();
    KEPT_HIDDEN = 4096;
    NEARBY = 1600;
    LINE_PART = 1e3;
  }
});

// src/config/compile-custom-rules.ts
function compileCustomRules(shapes) {
  return shapes.map((shape) => {
    const { characters, example } = ALPHABETS[shape.charset];
    const prefixes = [...shape.prefixes].sort((a, b) => b.length - a.length);
    const prefix = `(?:${prefixes.join("|")})`;
    const padding = shape.charset === "base64" ? "={0,2}" : "";
    const body = `(?<body>[${characters}]{${shape.minLength},${shape.maxLength}}${padding})`;
    return {
      id: shape.id,
      title: shape.title,
      provider: null,
      trigger: { on: "prefix", text: shape.prefixes },
      // The key ends where its alphabet does; a following key character means that the shape doesn't fit.
      pattern: new RegExp(`(?<secret>${prefix}${body})(?![A-Za-z0-9_${shape.charset === "base64" ? "+/" : ""}-])`, "y"),
      body: shape.charset === "digits" ? "exact" : "strong",
      severity: shape.severity,
      maskPrefix: new RegExp(`^${prefix}`),
      message: `${shape.title} (a rule of this repository's configuration)`,
      examples: shape.prefixes.map((text4) => ({
        text: `key = "${text4}{{${example}:${shape.minLength}}}"`,
        provider: null
      })),
      counterExamples: []
    };
  });
}
var ALPHABETS;
var init_compile_custom_rules = __esm({
  "src/config/compile-custom-rules.ts"() {
    "use strict";
    ALPHABETS = {
      hex: { characters: "0-9A-Fa-f", example: "hex" },
      digits: { characters: "0-9", example: "digits" },
      upper: { characters: "A-Z0-9", example: "upper" },
      base32: { characters: "A-Za-z2-7", example: "b32" },
      base36: { characters: "a-z0-9", example: "base36" },
      alnum: { characters: "A-Za-z0-9", example: "alnum" },
      base64: { characters: "A-Za-z0-9+/", example: "b64" },
      base64url: { characters: "A-Za-z0-9_-", example: "b64url" }
    };
  }
});

// src/audit/knowledge.ts
function knowledgeOf(own, config) {
  const ownRules = own.flatMap((provider) => provider.rules).filter((rule) => !RULES.includes(rule));
  return {
    providers: [...own, ...PROVIDERS.filter(({ id }) => !own.some((provider) => provider.id === id))],
    // Rules that are turned off stay among them: what they match is silent, and no vaguer rule's business.
    rules: [...compileCustomRules(config.customRules), ...ownRules, ...RULES]
  };
}
var init_knowledge = __esm({
  "src/audit/knowledge.ts"() {
    "use strict";
    init_rules();
    init_compile_custom_rules();
  }
});

// src/model/advisory.ts
var ADVISORY_RULES;
var init_advisory = __esm({
  "src/model/advisory.ts"() {
    "use strict";
    ADVISORY_RULES = [
      "gitignore-env",
      "tracked-env",
      "env-in-history",
      "dockerignore-env",
      "npmignore-env",
      "ships-env-npm",
      "ships-env-vsce",
      "ships-env-docker",
      "public-env-name",
      "public-source-map",
      "config-exposes-environment",
      "config-inlines-secret",
      "client-sdk-from-cdn",
      "client-sdk-with-key",
      "client-dangerously-allows-browser",
      "client-key-in-storage",
      "client-authorizes-provider"
    ];
  }
});

// src/audit/known-rules.ts
function knownRules() {
  return [...RULES.map(({ id }) => id), ...ADVISORY_RULES];
}
var init_known_rules = __esm({
  "src/audit/known-rules.ts"() {
    "use strict";
    init_rules();
    init_advisory();
  }
});

// src/audit/ledger.ts
function createLedger() {
  let scanned = 0;
  let skipped = 0;
  let unreadable = 0;
  let bytes = 0;
  const problems2 = [];
  const perCode = /* @__PURE__ */ new Map();
  const notes = /* @__PURE__ */ new Set();
  const skips = /* @__PURE__ */ new Map();
  function problem(found2) {
    const count4 = (perCode.get(found2.code) ?? 0) + 1;
    perCode.set(found2.code, count4);
    if (count4 <= LISTED_PER_CODE) problems2.push(found2);
  }
  return {
    scanned(size) {
      scanned++;
      bytes += size;
    },
    skipped(_path, why) {
      skipped++;
      skips.set(why, (skips.get(why) ?? 0) + 1);
    },
    unreadable(found2) {
      unreadable++;
      problem(found2);
    },
    problem,
    note(text4) {
      notes.add(text4);
    },
    stats: () => ({ seen: scanned + skipped + unreadable, scanned, skipped, unreadable, bytes }),
    problems() {
      const more2 = [...perCode].filter(([, count4]) => count4 > LISTED_PER_CODE);
      return [
        ...problems2,
        ...more2.map(([code, count4]) => ({
          code,
          message: `${count4 - LISTED_PER_CODE} more of this kind are not listed.`
        }))
      ];
    },
    notes: () => [...notes, ...[...skips].map(([why, count4]) => `${count4} skipped: ${why}.`)]
  };
}
var LISTED_PER_CODE;
var init_ledger = __esm({
  "src/audit/ledger.ts"() {
    "use strict";
    LISTED_PER_CODE = 1e3;
  }
});

// src/exposure/fold/decoders.ts
var init_decoders = __esm({
  "src/exposure/fold/decoders.ts"() {
    "use strict";
  }
});

// late:src/exposure/fold/fold-literals.ts
var foldLiterals;
var init_fold_literals = __esm({
  "late:src/exposure/fold/fold-literals.ts"() {
    foldLiterals = (...given) => require("./fold.js").foldLiterals(...given);
  }
});

// src/exposure/fold/is-worth-folding.ts
function foldLanguage(path) {
  if (/\.d\.[cm]?ts$/i.test(path)) return null;
  if (/\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i.test(path)) return "javascript";
  return /\.pyw?$/i.test(path) ? "python" : null;
}
function isWorthFolding(path, content, look3) {
  const language = foldLanguage(path);
  if (language === null || content.length > MAX_FOLD) return false;
  const { telling, common } = look3?.(content) ?? { telling: true, common: true };
  if (!telling && !common && language !== "python") return false;
  if (isMinified(content)) return false;
  const text4 = content.toString("latin1");
  if (!MATERIAL.some((sign) => sign.test(text4))) return false;
  if (telling && TELLING2.some((sign) => sign.test(text4))) return true;
  return (common && COMMON.test(text4) || language === "python" && COMMON_IN_PYTHON.test(text4)) && PIECE2.test(text4);
}
function isMinified(content) {
  if (content.length < MINIFIED) return false;
  const most = content.length / MINIFIED_LINE;
  let lines3 = 0;
  for (let at = content.indexOf(LINE_FEED3); at !== -1 && lines3 < most; at = content.indexOf(LINE_FEED3, at + 1)) lines3++;
  return lines3 < most;
}
var MAX_FOLD, MINIFIED, MINIFIED_LINE, LINE_FEED3, MATERIAL, TELLING2, COMMON, COMMON_IN_PYTHON, PIECE2;
var init_is_worth_folding = __esm({
  "src/exposure/fold/is-worth-folding.ts"() {
    "use strict";
    MAX_FOLD = 1024 * 1024;
    MINIFIED = 32 * 1024;
    MINIFIED_LINE = 1e3;
    LINE_FEED3 = 10;
    MATERIAL = [
      /["'`}][A-Za-z_+/=%.-]{0,200}[0-9][A-Za-z0-9_+/=%.-]{0,600}["'`${]/,
      /(?:\d{2,3}\s{0,9},\s{0,9}){8}/,
      /\\x[2-7]/,
      /\\u(?:00|\{)[2-7]/,
      /\bchr\s?\(/
    ];
    TELLING2 = [
      /["'`](?:[A-Za-z]{2,10}[_-](?:(?:live|test|prod|dev)[_-]?)?|(?:sk|rk|tb|mem|twigsk|whsec|gh[pousr]|github_pat|glpat|xox[abprs]|npm|hf|sbp|dop_v1)[_-][\w-]{1,80}|(?:AKIA|ASIA|AIza|SG\.)[\w-]{0,40})["'`]/,
      /\batob\s*\(|b64decode|a2b_base64|fromhex|unhexlify|from(?:CharCode|CodePoint)\s*\(\s*(?:\d|\.\.\.|\[|new\b|\w+\s*,)|\bchr\s*\(|Buffer\.from\s*\(\s*["'`[]|\b(?:bytes|bytearray|Uint8Array)\s*\(\s*\[|\[::-1\]|unescape\s*\(/,
      /(?:\\x[2-7][0-9a-fA-F]|\\u00[2-7][0-9a-fA-F]|\\u\{[2-7][0-9a-fA-F]\}){2}|(?:%[2-7][0-9a-fA-F]){4}/
    ];
    COMMON = /["'`]\s{0,80}\+\s{0,80}[bfru]?["'`]|["'`]\s*\]\s*\.\s*(?:join|reverse)|\.join\s*\(\s*["'][_.-]?["']|["'][_.-]?["']\s*\.\s*join\s*\(|\.reverse\(\)|["']\s*\.\s*concat\s*\(|\}\$\{|\+=\s*["'`][\w+/=-]{4,}["'`]/;
    COMMON_IN_PYTHON = /[\w=+/-]["'](?:[ \t]+|[ \t]*\r?\n[ \t]*)[bfru]?["'][\w=+/-]|\bf["'][^"'\n]*\{/;
    PIECE2 = /["'`][A-Za-z0-9_+/=-]{0,200}(?:[A-Za-z_][0-9]|[0-9][A-Za-z_])[A-Za-z0-9_+/=-]{2,200}["'`$]|(?:["'`]\w{1,4}["'`]\s{0,20},\s{0,20}){6}/;
  }
});

// src/audit/observe-folded.ts
function observeFolded(sink, rules2, onMatch) {
  let file = null;
  let before = 0;
  let after = 0;
  const cursor = new LineCursor();
  const scanner = createScanner(rules2, (match, place) => {
    const { bytes, start: start2, end, how } = file;
    if (place.topStart >= after || place.topEnd <= before) return false;
    const there = {
      ...place,
      topBytes: bytes,
      topLength: bytes.length,
      topStart: start2,
      topEnd: end,
      locate: () => ({ start: cursor.at(bytes, start2), end: cursor.at(bytes, end) })
    };
    return onMatch({ ...match, decoded: [how, ...match.decoded] }, there);
  });
  function fold(provenance, bytes) {
    if (!isWorthFolding(provenance.path, bytes, sink.hidingSigns)) return;
    const text4 = bytes.toString("utf8");
    for (const { value, start: start2, end, how } of foldLiterals(provenance.path, text4)) {
      const head = `${text4.slice(Math.max(0, start2 - BEFORE), start2)}"`;
      const shown = Buffer.from(`${head}${value}"${text4.slice(end, end + AFTER)}`);
      before = Buffer.byteLength(head);
      after = before + Buffer.byteLength(value);
      const at = Buffer.byteLength(text4.slice(0, start2));
      file = { text: text4, bytes, start: at, end: at + Buffer.byteLength(text4.slice(start2, end)), how };
      cursor.reset();
      scanner.whole(provenance, shown);
    }
  }
  let opened = null;
  let pieces2 = [];
  let size = 0;
  return {
    whole(provenance, bytes) {
      sink.whole(provenance, bytes);
      if (isOwnCode(provenance)) fold(provenance, bytes);
    },
    open(provenance) {
      opened = isOwnCode(provenance) ? provenance : null;
      pieces2 = [];
      size = 0;
      sink.open(provenance);
    },
    write(bytes) {
      sink.write(bytes);
      size += bytes.length;
      if (size > MAX_FOLD) opened = null;
      else if (opened !== null) pieces2.push(Buffer.from(bytes));
    },
    close() {
      sink.close();
      if (opened !== null) fold(opened, Buffer.concat(pieces2));
      pieces2 = [];
    }
  };
}
function isOwnCode({ path, type }) {
  return path !== void 0 && type !== "ref" && // Most code lies there, and a search for a word is quicker than the expression.
  !path.includes("/node_modules/") && !FOREIGN.test(path) && foldLanguage(path) !== null;
}
var BEFORE, AFTER, FOREIGN;
var init_observe_folded = __esm({
  "src/audit/observe-folded.ts"() {
    "use strict";
    init_line_cursor();
    init_scanner();
    init_decoders();
    init_fold_literals();
    init_is_worth_folding();
    BEFORE = 240;
    AFTER = 120;
    FOREIGN = /(?:^|\/)(?:node_modules|bower_components|vendor|site-packages|third_party)\//;
  }
});

// src/audit/report-left-encoded.ts
function reportLeftEncoded(log) {
  return ({ path, blob }) => log.problem({
    code: "DECODE_LIMIT",
    message: `${path ?? (blob === void 0 ? "Standard input" : `Object ${blob}`)} holds so much encoded text in encoded text that not all of it was decoded.`,
    ...path === void 0 ? {} : { path }
  });
}
var init_report_left_encoded = __esm({
  "src/audit/report-left-encoded.ts"() {
    "use strict";
  }
});

// src/audit/unless-aborted.ts
async function unlessAborted(signal, work, instead) {
  try {
    return await work();
  } catch (error) {
    if (!signal.aborted) throw error;
    return instead();
  }
}
function abortProblem(signal) {
  return signal.reason === "interrupted" ? { code: "INTERRUPTED", message: "Interrupted before everything was read." } : { code: "TIMEOUT", message: "The time limit ran out before everything was read." };
}
var init_unless_aborted = __esm({
  "src/audit/unless-aborted.ts"() {
    "use strict";
  }
});

// src/git/object-sink.ts
var WHOLE_LIMIT;
var init_object_sink = __esm({
  "src/git/object-sink.ts"() {
    "use strict";
    WHOLE_LIMIT = 262144;
  }
});

// src/git/batch-parser.ts
function typeOf(line3, start2, end) {
  const word = line3.toString("latin1", start2, end);
  return word === "blob" || word === "commit" || word === "tree" || word === "tag" ? word : void 0;
}
var HEADER_LIMIT, LF, SPACE, HEADER, BODY, END, BatchOutputError, BatchParser;
var init_batch_parser = __esm({
  "src/git/batch-parser.ts"() {
    "use strict";
    init_object_sink();
    HEADER_LIMIT = 256;
    LF = 10;
    SPACE = 32;
    HEADER = 0;
    BODY = 1;
    END = 2;
    BatchOutputError = class extends Error {
    };
    BatchParser = class {
      /** Objects handed over completely. */
      objects = 0;
      /** Their bytes. */
      bytes = 0;
      /** Answers seen completely: objects, and ids that git could not find. */
      answers = 0;
      /** Id of the last complete answer; empty at first. */
      last = "";
      #sink;
      #oidLength;
      #header = Buffer.allocUnsafe(HEADER_LIMIT);
      #headerLength = 0;
      #state = HEADER;
      #oid = "";
      #type = "blob";
      #size = 0;
      /** Bytes of the present object seen so far. */
      #filled = 0;
      #inPieces = false;
      #assembly;
      constructor(sink, oidLength) {
        this.#sink = sink;
        this.#oidLength = oidLength;
      }
      /** @throws BatchOutputError if the output isn't what `cat-file --batch` writes; never holds its bytes */
      push(chunk) {
        let at = 0;
        while (at < chunk.length) {
          if (this.#state === HEADER) at = this.#takeHeader(chunk, at);
          else if (this.#state === BODY) at = this.#takeBody(chunk, at);
          else at = this.#takeEnd(chunk, at);
        }
      }
      /**
       * To be called when there is no more output. Hands over what there is of an object that was cut short.
       * @returns that object's id; null if the output ended between objects
       */
      finish() {
        const state = this.#state;
        this.#state = HEADER;
        this.#headerLength = 0;
        if (state === HEADER) return null;
        if (state === END) {
          this.#count();
          return null;
        }
        if (!this.#inPieces) {
          this.#sink.open(this.#oid, this.#type, this.#size);
          if (this.#filled > 0) this.#sink.write(this.#assembly.subarray(0, this.#filled));
        }
        this.#sink.close();
        return this.#oid;
      }
      #takeHeader(chunk, at) {
        const end = chunk.indexOf(LF, at);
        if (end >= 0 && this.#headerLength === 0) {
          this.#readHeader(chunk, at, end);
          return end + 1;
        }
        const part = chunk.subarray(at, end < 0 ? chunk.length : end);
        if (this.#headerLength + part.length > HEADER_LIMIT) throw new BatchOutputError("a header of cat-file is too long");
        this.#headerLength += part.copy(this.#header, this.#headerLength);
        if (end < 0) return chunk.length;
        const length = this.#headerLength;
        this.#headerLength = 0;
        this.#readHeader(this.#header, 0, length);
        return end + 1;
      }
      #readHeader(line3, start2, end) {
        const space = start2 + this.#oidLength;
        if (space >= end || line3[space] !== SPACE) throw new BatchOutputError("a header of cat-file was not understood");
        this.#oid = line3.toString("latin1", start2, space);
        const second = line3.indexOf(SPACE, space + 1);
        if (second < 0 || second >= end) {
          this.last = this.#oid;
          this.answers++;
          this.#sink.missing(
            this.#oid,
            line3.toString("latin1", space + 1, end) === "missing" ? "not in the object database" : "not readable"
          );
          return;
        }
        const type = typeOf(line3, space + 1, second);
        if (type === void 0) throw new BatchOutputError("cat-file named an unknown object type");
        let size = 0;
        for (let at = second + 1; at < end; at++) {
          const digit = line3[at] - 48;
          if (digit < 0 || digit > 9 || size > 1e14) throw new BatchOutputError("cat-file named an impossible object size");
          size = size * 10 + digit;
        }
        this.#type = type;
        this.#size = size;
        this.#filled = 0;
        this.#inPieces = false;
        this.#state = BODY;
      }
      #takeBody(chunk, at) {
        const wanted = this.#size - this.#filled;
        const end = Math.min(chunk.length, at + wanted);
        if (this.#filled === 0 && end - at === this.#size && this.#size <= WHOLE_LIMIT) {
          this.#sink.whole(this.#oid, this.#type, chunk.subarray(at, end));
          this.#state = END;
          return end;
        }
        const part = chunk.subarray(at, end);
        if (this.#size <= WHOLE_LIMIT) {
          this.#assembly ??= Buffer.allocUnsafe(WHOLE_LIMIT);
          part.copy(this.#assembly, this.#filled);
        } else {
          if (!this.#inPieces) this.#sink.open(this.#oid, this.#type, this.#size);
          this.#inPieces = true;
          this.#sink.write(part);
        }
        this.#filled += part.length;
        if (this.#filled < this.#size) return end;
        if (this.#inPieces) this.#sink.close();
        else this.#sink.whole(this.#oid, this.#type, this.#assembly.subarray(0, this.#size));
        this.#state = END;
        return end;
      }
      #takeEnd(chunk, at) {
        this.#state = HEADER;
        if (chunk[at] !== LF)
          throw new BatchOutputError("an object in the output of cat-file has another size than announced");
        this.#count();
        return at + 1;
      }
      #count() {
        this.objects++;
        this.answers++;
        this.bytes += this.#size;
        this.last = this.#oid;
      }
    };
  }
});

// src/git/git-failure.ts
function cleanMessage(text4) {
  return text4.replace(/\r\n?/g, "\n").replace(/[^\n\x20-\x7e]/g, "?").replace(/[A-Za-z0-9_+=-]{20,}/g, (token) => isHarmless(token) ? token : "\u2026").trim();
}
function isHarmless(token) {
  return /^(pack-)?([0-9a-f]{38}|[0-9a-f]{40}|[0-9a-f]{62}|[0-9a-f]{64})$/.test(token) || !/[0-9]/.test(token);
}
var GitFailure;
var init_git_failure = __esm({
  "src/git/git-failure.ts"() {
    "use strict";
    init_user_error();
    GitFailure = class extends UserError {
      /** git's exit code; null if it was killed or never started. */
      exitCode;
      /** What git wrote to stderr: at most 64 KiB, one line each, unprintable characters and long tokens replaced. */
      detail;
      constructor(command, how, exitCode, stderr = "") {
        const detail = cleanMessage(stderr);
        const first2 = detail.split("\n").find((line3) => /^(fatal|error)/.test(line3)) ?? detail.split("\n")[0] ?? "";
        super("GIT_FAILED", `git ${command} ${how}${first2 === "" ? "" : `: ${first2.slice(0, 300)}`}`);
        this.name = "GitFailure";
        this.exitCode = exitCode;
        this.detail = detail;
      }
    };
  }
});

// builtin:node:stream/promises
function pipeline(...given) {
  return process.getBuiltinModule("node:stream/promises").pipeline(...given);
}
var init_promises = __esm({
  "builtin:node:stream/promises"() {
  }
});

// builtin:node:timers/promises
function setTimeout2(...given) {
  return process.getBuiltinModule("node:timers/promises").setTimeout(...given);
}
var init_promises2 = __esm({
  "builtin:node:timers/promises"() {
  }
});

// src/git/git-environment.ts
function gitEnvironment() {
  const env = {
    PATH: findGit().path,
    HOME: "/nonexistent",
    LC_ALL: "C",
    GIT_CONFIG_GLOBAL: NULL_FILE,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_ATTR_NOSYSTEM: "1",
    // Objects as they are, not what `refs/replace` or `info/grafts` would show in their place.
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_GRAFT_FILE: NULL_FILE,
    GIT_TERMINAL_PROMPT: "0",
    // Never write the index or any other file of the repository.
    GIT_OPTIONAL_LOCKS: "0",
    // A partial clone must not fetch: git before 2.44 obeys only the first, later ones both.
    GIT_ALLOW_PROTOCOL: "none",
    GIT_NO_LAZY_FETCH: "1",
    GIT_PAGER: "cat"
  };
  const systemRoot = process.env["SystemRoot"];
  if (process.platform === "win32" && systemRoot !== void 0) env["SystemRoot"] = systemRoot;
  return env;
}
function argumentsBefore(command) {
  return command === "check-ignore" ? HARDENED_ARGUMENTS : [...HARDENED_ARGUMENTS, "--literal-pathspecs"];
}
var NULL_FILE, HOOK_VARIABLES, HARDENED_ARGUMENTS;
var init_git_environment = __esm({
  "src/git/git-environment.ts"() {
    "use strict";
    init_find_git();
    NULL_FILE = process.platform === "win32" ? "NUL" : "/dev/null";
    HOOK_VARIABLES = [
      "GIT_DIR",
      "GIT_WORK_TREE",
      "GIT_COMMON_DIR",
      "GIT_PREFIX",
      "GIT_INDEX_FILE",
      "GIT_OBJECT_DIRECTORY",
      "GIT_ALTERNATE_OBJECT_DIRECTORIES",
      "GIT_QUARANTINE_PATH"
    ];
    HARDENED_ARGUMENTS = [
      // Programs that a repository's configuration could name.
      ...["-c", "core.fsmonitor=false"],
      ...["-c", `core.hooksPath=${NULL_FILE}`],
      ...["-c", "protocol.allow=never"],
      ...["-c", "log.showSignature=false"],
      // Caches inside .git that could hide commits or files.
      ...["-c", "core.commitGraph=false"],
      ...["-c", "core.untrackedCache=false"],
      // The user's private ignore file protects nobody else's copy.
      ...["-c", `core.excludesFile=${NULL_FILE}`],
      // Larger objects are streamed instead of loaded into git's memory.
      ...["-c", "core.bigFileThreshold=16m"],
      "--no-pager",
      "--no-replace-objects"
    ];
  }
});

// src/git/repository.ts
function workingFolder(repo) {
  return repo.root ?? repo.gitDir;
}
var init_repository = __esm({
  "src/git/repository.ts"() {
    "use strict";
  }
});

// src/git/watch-memory.ts
function watchMemory(pid, limit, exceeded) {
  if (pid === void 0 || limit === void 0 || process.platform !== "linux") return () => void 0;
  const timer = setInterval(() => {
    if (residentBytes(pid) <= limit) return;
    clearInterval(timer);
    exceeded();
  }, INTERVAL);
  return () => clearInterval(timer);
}
function residentBytes(pid) {
  try {
    const line3 = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync2(`/proc/${pid}/status`, "latin1"));
    return line3 === null ? 0 : Number(line3[1]) * 1024;
  } catch {
    return 0;
  }
}
var INTERVAL;
var init_watch_memory = __esm({
  "src/git/watch-memory.ts"() {
    "use strict";
    init_node_fs();
    INTERVAL = 100;
  }
});

// src/git/run-git.ts
async function runGit(where, args, options = {}) {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const chunks = [];
  let length = 0;
  await streamGit(
    where,
    args,
    (chunk) => {
      length += chunk.length;
      if (length > maxBytes) throw new GitFailure(args[0], `wrote more than ${maxBytes} bytes`, null);
      chunks.push(chunk);
    },
    options
  );
  return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, length);
}
async function streamGit(where, args, take, options = {}) {
  for (let attempt3 = 0; ; attempt3++) {
    try {
      return await once(where, args, take, options);
    } catch (error) {
      const wait = RETRY_AFTER[attempt3];
      if (!(error instanceof SpawnFailure)) throw error;
      if (wait === void 0 || !error.temporary)
        throw new GitFailure(args[0], `could not be started (${error.code})`, null);
      await setTimeout2(wait);
    }
  }
}
async function once(where, args, take, options) {
  const repo = typeof where === "string" ? void 0 : where;
  const signal = options.signal ?? repo?.signal;
  signal?.throwIfAborted();
  const child = start(repo === void 0 ? where : workingFolder(repo), args, {
    ...repo?.env,
    ...options.env
  });
  if (!child.stdout) throw await startFailure(child);
  let failure2;
  const fail2 = (error) => {
    failure2 ??= error;
    child.kill("SIGKILL");
  };
  const abort = () => fail2(signal?.reason);
  signal?.addEventListener("abort", abort, { once: true });
  const stopWatching = watchMemory(
    child.pid,
    options.maxMemory,
    () => fail2(new GitFailure(args[0], `took more than ${options.maxMemory} bytes of memory`, null))
  );
  const timer = options.timeout === void 0 ? void 0 : setTimeout(() => fail2(new GitFailure(args[0], `took more than ${options.timeout} ms`, null)), options.timeout);
  let stderr = "";
  child.stderr.setEncoding("latin1").on("data", (text4) => {
    if (stderr.length < STDERR_LIMIT) stderr += text4.slice(0, STDERR_LIMIT - stderr.length);
  });
  let received = 0;
  child.stdout.on("data", (chunk) => {
    if (failure2 !== void 0) return;
    try {
      take(chunk);
    } catch (error) {
      fail2(error);
    }
    received += chunk.length;
    if (received > LONG_OUTPUT && chunk.length < LONG_OUTPUT / 2) Atomics.wait(CELL, 0, 0, MOMENT);
  });
  const fed = feed(child, options.stdin).catch(() => void 0);
  try {
    const { code, killedBy } = await ended(child);
    await fed;
    if (failure2 !== void 0) throw failure2;
    if (code === null) throw new GitFailure(args[0], `was ended by ${killedBy}`, null, stderr);
    if (!(options.okCodes ?? [0]).includes(code))
      throw new GitFailure(args[0], `failed (exit code ${code})`, code, stderr);
    return { exitCode: code, stderr };
  } finally {
    clearTimeout(timer);
    stopWatching();
    signal?.removeEventListener("abort", abort);
  }
}
function start(cwd, args, env) {
  const options = {
    cwd,
    env: { ...gitEnvironment(), ...env },
    stdio: "pipe",
    shell: false,
    windowsHide: true
  };
  try {
    return spawn(findGit().program, [...argumentsBefore(args[0]), ...args], options);
  } catch (error) {
    throw new SpawnFailure(error.code ?? "unknown error");
  }
}
function startFailure(child) {
  return new Promise(
    (resolve2) => child.once("error", (error) => resolve2(new SpawnFailure(error.code ?? "unknown error")))
  );
}
async function feed(child, stdin) {
  const pipe = child.stdin;
  if (stdin === void 0 || typeof stdin === "string" || Buffer.isBuffer(stdin)) {
    pipe.on("error", () => void 0);
    pipe.end(stdin ?? "");
    return;
  }
  await pipeline(stdin, pipe);
}
function ended(child) {
  return new Promise((resolve2, reject) => {
    child.once("error", (error) => {
      if (child.pid === void 0) reject(new SpawnFailure(error.code ?? "unknown error"));
    });
    child.once("close", (code, killedBy) => resolve2({ code, killedBy }));
  });
}
var STDERR_LIMIT, DEFAULT_MAX_BYTES, LONG_OUTPUT, MOMENT, CELL, RETRY_AFTER, SpawnFailure;
var init_run_git = __esm({
  "src/git/run-git.ts"() {
    "use strict";
    init_node_child_process();
    init_promises();
    init_promises2();
    init_find_git();
    init_git_environment();
    init_git_failure();
    init_repository();
    init_watch_memory();
    STDERR_LIMIT = 65536;
    DEFAULT_MAX_BYTES = 1 << 30;
    LONG_OUTPUT = 65536;
    MOMENT = 0.2;
    CELL = new Int32Array(new SharedArrayBuffer(4));
    RETRY_AFTER = [50, 200, 800];
    SpawnFailure = class extends Error {
      code;
      constructor(code) {
        super(code);
        this.code = code;
      }
      get temporary() {
        return ["EAGAIN", "EMFILE", "ENFILE", "ENOMEM"].includes(this.code);
      }
    };
  }
});

// src/git/git-lines.ts
async function streamLines(repo, args, onLine, options = {}) {
  let rest = "";
  await streamGit(
    repo,
    args,
    (chunk) => {
      const lines3 = (rest + chunk.toString("latin1")).split("\n");
      rest = lines3.pop();
      for (const line3 of lines3) onLine(line3);
    },
    options
  );
  if (rest !== "") onLine(rest);
}
function joinLines(lines3) {
  return { [Symbol.iterator]: () => pieces(lines3) };
}
function* pieces(lines3) {
  let piece = [];
  for (const line3 of lines3) {
    piece.push(line3);
    if (piece.length < 4096) continue;
    yield `${piece.join("\n")}
`;
    piece = [];
  }
  if (piece.length > 0) yield `${piece.join("\n")}
`;
}
var init_git_lines = __esm({
  "src/git/git-lines.ts"() {
    "use strict";
    init_run_git();
  }
});

// src/git/missing-objects.ts
function listPacksWithoutIndex(repo) {
  const folder2 = join2(repo.env["GIT_OBJECT_DIRECTORY"] ?? join2(repo.commonDir, "objects"), "pack");
  let names;
  try {
    names = new Set(readdirSync(folder2));
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
  return [...names].filter((name) => name.endsWith(".pack") && !names.has(name.replace(/\.pack$/, ".idx")));
}
var init_missing_objects = __esm({
  "src/git/missing-objects.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_git_failure();
    init_run_git();
  }
});

// src/git/object-id.ts
function isNullOid(oid) {
  return /^0+$/.test(oid);
}
function emptyTree(repo) {
  return repo.objectFormat === "sha1" ? "4b825dc642cb6eb9a060e54bf8d69288fbee4904" : "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";
}
var OID_LENGTH;
var init_object_id = __esm({
  "src/git/object-id.ts"() {
    "use strict";
    OID_LENGTH = { sha1: 40, sha256: 64 };
  }
});

// src/git/batch-reading.ts
function whyOf(failure2) {
  return /^(?:error|fatal): (.*)$/m.exec(failure2.detail)?.[1] ?? failure2.message;
}
var DEATH_LIMIT, BatchReading;
var init_batch_reading = __esm({
  "src/git/batch-reading.ts"() {
    "use strict";
    init_batch_parser();
    init_git_failure();
    init_git_lines();
    init_missing_objects();
    init_object_id();
    init_run_git();
    DEATH_LIMIT = 500;
    BatchReading = class {
      #repo;
      #sink;
      #signal;
      #missing = /* @__PURE__ */ new Set();
      #objects = 0;
      #bytes = 0;
      constructor(repo, sink, signal) {
        this.#repo = repo;
        this.#signal = signal;
        this.#sink = {
          whole: (oid, type, bytes) => sink.whole(oid, type, bytes),
          open: (oid, type, size) => sink.open(oid, type, size),
          write: (bytes) => sink.write(bytes),
          close: () => sink.close(),
          missing: (oid, why) => {
            this.#missing.add(`${oid} ${oid === "" ? why : ""}`);
            sink.missing(oid, why);
          }
        };
      }
      totals() {
        return { objects: this.#objects, bytes: this.#bytes, missing: this.#missing.size };
      }
      /** Tells the sink, once per object. */
      reportMissing(oid, why) {
        if (!this.#missing.has(`${oid} ${oid === "" ? why : ""}`)) this.#sink.missing(oid, why);
      }
      async readAll() {
        for (const pack of listPacksWithoutIndex(this.#repo))
          this.reportMissing("", `${pack} has no index, so git can't read it`);
        const run10 = await this.#run(["--batch", "--buffer", "--unordered", "--batch-all-objects"]);
        const ids = await this.#listAll();
        if (run10.failure === null) {
          this.#reportErrors(run10.stderr);
          if (run10.answers !== ids.length)
            this.reportMissing("", `git listed ${ids.length} objects, but wrote ${run10.answers}`);
          return;
        }
        if (run10.answers > 0 && ids[run10.answers - 1] !== run10.last) {
          throw new GitFailure(
            "cat-file",
            "gave another list of objects the second time: the repository changed while it was read",
            null
          );
        }
        await this.#continueAfter(ids.slice(run10.answers), run10);
      }
      async readListed(ids) {
        if (ids.length === 0) return;
        const run10 = await this.#run(["--batch", "--buffer"], ids);
        if (run10.failure !== null) await this.#continueAfter(ids.slice(run10.answers), run10);
      }
      /** `ids` starts with the object at which git ended. */
      async #continueAfter(ids, first2) {
        let rest = ids;
        let run10 = first2;
        for (let deaths = 1; run10.failure !== null && rest.length > 0; deaths++) {
          if (deaths > DEATH_LIMIT) {
            for (const oid of rest) this.reportMissing(oid, "not read: too many damaged objects in this repository");
            return;
          }
          if (run10.failure.exitCode === null && !run10.exact) {
            run10 = await this.#run(["--batch"], rest);
          } else {
            this.reportMissing(rest[0], whyOf(run10.failure));
            rest = rest.slice(1);
            if (rest.length === 0) return;
            run10 = await this.#run(["--batch", "--buffer"], rest);
          }
          rest = rest.slice(run10.answers);
        }
      }
      async #listAll() {
        const ids = [];
        const length = OID_LENGTH[this.#repo.objectFormat];
        const output = [];
        const args = ["cat-file", "--batch-check=%(objectname)", "--buffer", "--unordered", "--batch-all-objects"];
        const { stderr } = await streamGit(this.#repo, args, (chunk) => output.push(chunk), this.#options());
        this.#reportErrors(stderr);
        const text4 = Buffer.concat(output);
        for (let at = 0; at + length < text4.length; at += length + 1) ids.push(text4.toString("latin1", at, at + length));
        return ids;
      }
      async #run(args, ids) {
        const parser = new BatchParser(this.#sink, OID_LENGTH[this.#repo.objectFormat]);
        const exact = !args.includes("--buffer");
        let failure2 = null;
        let stderr = "";
        try {
          const options = ids === void 0 ? this.#options() : { ...this.#options(), stdin: joinLines(ids) };
          stderr = (await streamGit(this.#repo, ["cat-file", ...args], (chunk) => parser.push(chunk), options)).stderr;
        } catch (error) {
          if (error instanceof BatchOutputError)
            failure2 = new GitFailure("cat-file", `was not understood: ${error.message}`, 0);
          else if (error instanceof GitFailure) failure2 = error;
          else throw error;
        }
        const cut = parser.finish();
        if (failure2 === null && (cut !== null || ids !== void 0 && parser.answers < ids.length)) {
          failure2 = new GitFailure("cat-file", "ended before its output was complete", 0);
        }
        this.#objects += parser.objects;
        this.#bytes += parser.bytes;
        return { failure: failure2, stderr, answers: parser.answers, last: parser.last, exact };
      }
      /** git goes on after some errors, such as an unusable pack index: what it says then is all we learn. */
      #reportErrors(stderr) {
        for (const line3 of cleanMessage(stderr).split("\n"))
          if (line3.startsWith("error: ")) this.reportMissing("", line3.slice(7));
      }
      #options() {
        return this.#signal === void 0 ? {} : { signal: this.#signal };
      }
    };
  }
});

// src/git/cat-file.ts
async function readObjects(repo, oids, sink, options = {}) {
  const reading = new BatchReading(repo, sink, options.signal);
  await reading.readListed([...oids]);
  return reading.totals();
}
var init_cat_file = __esm({
  "src/git/cat-file.ts"() {
    "use strict";
    init_batch_reading();
    init_run_git();
  }
});

// builtin:node:buffer
var builtin3, isUtf8;
var init_node_buffer = __esm({
  "builtin:node:buffer"() {
    builtin3 = process.getBuiltinModule("node:buffer");
    isUtf8 = builtin3.isUtf8;
  }
});

// src/git/nul-records.ts
function decodePath(raw) {
  return isUtf8(raw) ? raw.toString("utf8") : raw.toString("latin1");
}
function eachRecord(output, visit) {
  let start2 = 0;
  while (start2 < output.length) {
    const end = output.indexOf(0, start2);
    visit(output.subarray(start2, end < 0 ? output.length : end));
    if (end < 0) return;
    start2 = end + 1;
  }
}
var init_nul_records = __esm({
  "src/git/nul-records.ts"() {
    "use strict";
    init_node_buffer();
  }
});

// src/git/raw-rows.ts
var COLON2, LF2, RawRowParser;
var init_raw_rows = __esm({
  "src/git/raw-rows.ts"() {
    "use strict";
    init_nul_records();
    COLON2 = 58;
    LF2 = 10;
    RawRowParser = class {
      #onHeader;
      #onRow;
      #rest = Buffer.alloc(0);
      #fields = null;
      constructor(onHeader, onRow) {
        this.#onHeader = onHeader;
        this.#onRow = onRow;
      }
      push(chunk) {
        const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
        let start2 = 0;
        for (let end = bytes.indexOf(0, start2); end >= 0; end = bytes.indexOf(0, start2)) {
          this.#take(bytes.subarray(start2, end));
          start2 = end + 1;
        }
        this.#rest = bytes.subarray(start2);
      }
      /** @throws Error if the output ended in the middle of a record */
      finish() {
        if (this.#rest.length > 0 || this.#fields !== null) throw new Error("the list of changes is cut short");
      }
      #take(record) {
        if (this.#fields !== null) {
          const [oldMode, mode, oldOid, oid, status] = this.#fields.split(" ");
          this.#fields = null;
          const rawPath = Buffer.from(record);
          const row = { oldMode, mode, oldOid, oid, status: status.charAt(0) };
          this.#onRow({ ...row, path: decodePath(rawPath), rawPath });
          return;
        }
        const start2 = record[0] === LF2 ? 1 : 0;
        if (record[start2] === COLON2) this.#fields = record.toString("latin1", start2 + 1);
        else this.#onHeader(record.toString("utf8"));
      }
    };
  }
});

// src/git/commit-log.ts
async function streamLog(repo, args, onCommit, onRow, options = {}) {
  const parser = new RawRowParser((header) => onCommit(parseCommit(header)), onRow);
  await streamGit(repo, [...LOG, ...args], (chunk) => parser.push(chunk), { maxMemory: MAX_MEMORY, ...options });
  parser.finish();
}
async function readCommits(repo, oids) {
  if (oids.length === 0) return [];
  const args = ["log", `--format=${FORMAT}`, "-z", "--no-patch", "--no-color", "--no-notes", "--no-decorate"];
  const output = await runGit(repo, [...args, "--no-walk=unsorted", "--ignore-missing", "--stdin"], {
    stdin: joinLines(oids)
  });
  const commits = [];
  eachRecord(output, (record) => {
    if (record.length > 0) commits.push(parseCommit(record.toString("utf8")));
  });
  return commits;
}
function parseCommit(header) {
  const [oid, parents, tree, date, committed, email, author] = header.split("\n");
  if (author === void 0) throw new Error("git's log was not understood");
  return {
    oid,
    parents: parents === "" ? [] : parents.split(" "),
    tree,
    author,
    email,
    date,
    committed
  };
}
var FORMAT, MAX_MEMORY, LOG;
var init_commit_log = __esm({
  "src/git/commit-log.ts"() {
    "use strict";
    init_git_environment();
    init_git_lines();
    init_nul_records();
    init_raw_rows();
    init_run_git();
    FORMAT = "%H%n%P%n%T%n%aI%n%cI%n%ae%n%an";
    MAX_MEMORY = 1 << 29;
    LOG = [
      "log",
      `--format=${FORMAT}`,
      "--raw",
      "-z",
      "--no-abbrev",
      "--no-color",
      "--no-notes",
      "--no-decorate",
      // The first commits' files are changes, too (log.showRoot).
      "--root",
      // Merges: one comparison with each parent (log.diffMerges would change what -m means).
      "--diff-merges=separate",
      "--no-renames",
      "--no-relative",
      "--no-ext-diff",
      "--no-textconv",
      // An order file named in the configuration isn't read.
      `-O${NULL_FILE}`,
      "--ignore-submodules=none",
      // Given no revision, git would take HEAD, and fail where there is no commit yet. No ref can have this name.
      "--glob=refs/~"
    ];
  }
});

// src/git/object-types.ts
async function typesOf(repo, oids) {
  const types = /* @__PURE__ */ new Map();
  if (oids.size === 0) return types;
  const take = (line3) => {
    const [oid, type] = line3.split(" ");
    if (type !== "missing") types.set(oid, type);
  };
  await streamLines(repo, ["cat-file", "--batch-check=%(objectname) %(objecttype)", "--buffer"], take, {
    stdin: joinLines(oids)
  });
  return types;
}
var init_object_types = __esm({
  "src/git/object-types.ts"() {
    "use strict";
    init_git_lines();
  }
});

// src/git/resolve-revision.ts
async function resolveCommit(repo, revision) {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  try {
    if (revision.includes("\0")) throw new GitFailure("rev-parse", "was not asked", 1);
    return (await runGit(repo, args, { maxBytes: 1024 })).toString("latin1").trim();
  } catch (error) {
    if (!(error instanceof GitFailure) || error.exitCode === null) throw error;
    const hint = repo.shallow ? "this clone is shallow: fetch more history (fetch-depth: 0 in actions/checkout)" : "fetch it first, or check the spelling";
    throw new UserError(
      "UNKNOWN_REVISION",
      `the revision ${JSON.stringify(revision)} is no commit in this repository`,
      hint
    );
  }
}
async function mergeBase(repo, one, other) {
  const output = await runGit(repo, ["merge-base", one, other], { okCodes: [0, 1], maxBytes: 65536 });
  return output.toString("latin1").split("\n")[0] || null;
}
var init_resolve_revision = __esm({
  "src/git/resolve-revision.ts"() {
    "use strict";
    init_user_error();
    init_git_failure();
    init_run_git();
  }
});

// src/git/range.ts
async function listNewObjects(repo, range2) {
  try {
    return await listByCommit(repo, range2);
  } catch (error) {
    if (!(error instanceof GitFailure) || error.exitCode !== null || range2.include.length === 0) throw error;
    return listOnce(repo, range2);
  }
}
async function listByCommit(repo, range2) {
  const commits = /* @__PURE__ */ new Map();
  const objects = /* @__PURE__ */ new Map();
  let lacking = /* @__PURE__ */ new Map();
  let current = null;
  const { args, stdin } = revisions(range2);
  await streamLog(
    repo,
    // Children before parents whatever the clocks said, so that the last row seen is the oldest.
    ["--date-order", ...args, "--stdin"],
    (commit) => {
      if (current?.oid !== commit.oid) lacking = /* @__PURE__ */ new Map();
      current = commit;
      commits.set(commit.oid, commit);
    },
    (row) => {
      if (isNullOid(row.oid)) return;
      const key = `${row.oid} ${row.rawPath.toString("latin1")}`;
      const count4 = (lacking.get(key) ?? 0) + 1;
      lacking.set(key, count4);
      if (count4 < current.parents.length) return;
      objects.delete(key);
      objects.set(key, { oid: row.oid, path: row.path, rawPath: row.rawPath, mode: row.mode, commit: current.oid });
    },
    { stdin }
  );
  const oldestFirst = [...commits.keys()].reverse();
  const age = new Map(oldestFirst.map((oid, at) => [oid, at]));
  const sorted = [...objects.values()].sort((a, b) => age.get(a.commit) - age.get(b.commit));
  return { objects: sorted, commits: oldestFirst, facts: commits };
}
async function listOnce(repo, range2) {
  const { args, stdin } = revisions(range2);
  const length = OID_LENGTH[repo.objectFormat];
  const objects = [];
  const commits = [];
  const take = (line3) => {
    if (line3.length === length) commits.push(line3);
    const rawPath = Buffer.from(line3.slice(length + 1), "latin1");
    const entry2 = {
      oid: line3.slice(0, length),
      path: decodePath(rawPath),
      rawPath,
      mode: "100644",
      commit: range2.include[0]
    };
    if (line3.length > length + 1) objects.push(entry2);
  };
  await streamLines(repo, ["rev-list", "--objects", ...args, "--stdin"], take, { stdin });
  const types = await typesOf(repo, new Set(objects.map(({ oid }) => oid)));
  const facts = new Map((await readCommits(repo, commits)).map((commit) => [commit.oid, commit]));
  return { objects: objects.filter(({ oid }) => types.get(oid) === "blob"), commits: commits.reverse(), facts };
}
function revisions(range2) {
  const lines3 = [...range2.include, ...(range2.exclude ?? []).map((oid) => `^${oid}`)];
  const stdin = `${lines3.join("\n")}
`;
  if (range2.notOnRemote === void 0) return { args: [], stdin };
  return { args: ["--not", `--remotes=${range2.notOnRemote.replace(/[*?[\\]/g, "\\$&")}`, "--not"], stdin };
}
var init_range = __esm({
  "src/git/range.ts"() {
    "use strict";
    init_commit_log();
    init_git_failure();
    init_git_lines();
    init_nul_records();
    init_object_id();
    init_object_types();
    init_resolve_revision();
  }
});

// src/sources/list-tree.ts
async function listTree(repo, oid, signal) {
  const chunks = [];
  await streamGit(
    repo,
    ["ls-tree", "-r", "-z", "--full-tree", oid],
    (chunk) => chunks.push(chunk),
    signal === void 0 ? {} : { signal }
  );
  const entries = [];
  eachRecord(Buffer.concat(chunks), (record) => {
    if (record[TYPE2] !== BLOB) return;
    const tab = record.indexOf(9);
    entries.push({ oid: record.toString("latin1", ID, tab), path: decodePath(record.subarray(tab + 1)) });
  });
  return entries;
}
var TYPE2, ID, BLOB;
var init_list_tree = __esm({
  "src/sources/list-tree.ts"() {
    "use strict";
    init_nul_records();
    init_run_git();
    TYPE2 = 7;
    ID = 12;
    BLOB = "b".charCodeAt(0);
  }
});

// src/sources/read-blobs.ts
async function readBlobs(repo, places, sink, log, limits) {
  if (places.size === 0) return;
  const nameOf5 = (oid) => places.get(oid)?.[0]?.path ?? `object ${oid}`;
  const tooLarge = (size2) => limits.maxFileSize !== null && size2 > limits.maxFileSize;
  let size = 0;
  let passing = false;
  await readObjects(
    repo,
    places.keys(),
    {
      whole(oid, _type, bytes) {
        if (tooLarge(bytes.length)) return log.skipped(nameOf5(oid), "larger than --max-file-size");
        for (const provenance of places.get(oid) ?? []) sink.whole(provenance, bytes);
        log.scanned(bytes.length);
      },
      open(oid, _type, announced) {
        size = 0;
        passing = tooLarge(announced);
        if (passing) log.skipped(nameOf5(oid), "larger than --max-file-size");
        else sink.open(places.get(oid)[0]);
      },
      write(bytes) {
        size += bytes.length;
        if (!passing) sink.write(bytes);
      },
      close() {
        if (passing) return;
        sink.close();
        log.scanned(size);
      },
      missing(oid, why) {
        log.unreadable({ code: "UNREADABLE_OBJECT", message: `${nameOf5(oid)} could not be read: ${why}.` });
      }
    },
    limits.signal === void 0 ? {} : { signal: limits.signal }
  );
}
function placeBlobs(items) {
  const places = /* @__PURE__ */ new Map();
  for (const { oid, provenance } of items) {
    const known = places.get(oid);
    if (known === void 0) places.set(oid, [provenance]);
    else if (!known.some(({ path }) => path === provenance.path)) known.push(provenance);
  }
  return places;
}
var init_read_blobs = __esm({
  "src/sources/read-blobs.ts"() {
    "use strict";
    init_cat_file();
  }
});

// src/sources/range.ts
async function readRange(repo, tips, sink, log, options) {
  const targets = await resolveTips(repo, tips.include, log);
  const range2 = targets.commits.length === 0 ? NOTHING : await listNewObjects(repo, { ...tips, include: targets.commits });
  const items = [];
  const named2 = /* @__PURE__ */ new Set();
  for (const { oid, path, commit, mode } of range2.objects) {
    if (mode === "160000") continue;
    if (options.isExcluded(path)) log.skipped(path, "excluded by the config");
    else items.push({ oid, provenance: { source: "commit", path, blob: oid, commit, type: "blob" } });
    if (named2.has(path)) continue;
    named2.add(path);
    sink.whole({ source: "commit", path, commit, type: "ref" }, Buffer.from(path));
  }
  for (const oid of range2.commits)
    items.push({ oid, provenance: { source: "commit", blob: oid, commit: oid, type: "commit" } });
  for (const oid of targets.tags) items.push({ oid, provenance: { source: "object", blob: oid, type: "tag" } });
  for (const { oid, path } of targets.blobs)
    items.push({
      oid,
      provenance: { source: "object", blob: oid, type: "blob", ...path === void 0 ? {} : { path } }
    });
  await readBlobs(repo, placeBlobs(items), sink, log, options);
  return range2;
}
async function resolveTips(repo, ids, log) {
  const targets = { commits: [], tags: [], blobs: [] };
  const seen = /* @__PURE__ */ new Set();
  let pending = [...ids];
  while (pending.length > 0) {
    const asked = pending.filter((oid) => !seen.has(oid));
    for (const oid of asked) seen.add(oid);
    pending = [];
    const trees = [];
    const sort = (oid, type, bytes) => {
      if (type === "commit") targets.commits.push(oid);
      else if (type === "blob") targets.blobs.push({ oid });
      else if (type === "tree") trees.push(oid);
      else {
        targets.tags.push(oid);
        const target = /^object ([0-9a-f]+)\n/.exec(bytes?.toString("latin1", 0, 200) ?? "")?.[1];
        if (target !== void 0) pending.push(target);
      }
    };
    await readObjects(repo, asked, {
      whole: sort,
      open: (oid, type) => sort(oid, type, null),
      write: () => void 0,
      close: () => void 0,
      missing: (oid, why) => log.unreadable({ code: "UNREADABLE_OBJECT", message: `Object ${oid} could not be read: ${why}.` })
    });
    for (const tree of trees) for (const { oid, path } of await listTree(repo, tree)) targets.blobs.push({ oid, path });
  }
  return targets;
}
var NOTHING;
var init_range2 = __esm({
  "src/sources/range.ts"() {
    "use strict";
    init_cat_file();
    init_range();
    init_list_tree();
    init_read_blobs();
    NOTHING = { objects: [], commits: [], facts: /* @__PURE__ */ new Map() };
  }
});

// src/files/clock.ts
function monotonicNow() {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
var init_clock = __esm({
  "src/files/clock.ts"() {
    "use strict";
  }
});

// src/sources/read-file.ts
function createFileReader(sink, log, maxFileSize, signal) {
  const own = sink.room === void 0 ? Buffer.allocUnsafe(256 * 1024) : null;
  let buffer2;
  return { read: read2 };
  function read2(location, provenance, named2 = false) {
    const path = provenance.path ?? location.toString();
    let file;
    buffer2 = own ?? sink.room();
    try {
      file = openSync(location, FLAGS);
    } catch (error) {
      fail2(error, location, provenance, path, named2);
      return;
    }
    let rest = null;
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) leaveOut(path, named2);
      else if (maxFileSize !== null && stat.size > maxFileSize) log.skipped(path, "larger than --max-file-size");
      else {
        const size = readSmall(file, provenance, stat.size);
        if (size !== null) log.scanned(size);
        else if (signal === void 0) log.scanned(pumpAll(file, provenance));
        else rest = pumpInTurns(file, provenance, path);
      }
    } catch (error) {
      log.unreadable(problemOf(error, path));
    } finally {
      if (rest === null) closeSync(file);
    }
    if (rest !== null) return rest.finally(() => closeSync(file));
  }
  function leaveOut(path, named2) {
    if (named2) log.unreadable({ code: "NOT_A_FILE", message: `${path} is not a regular file.`, path });
    else log.skipped(path, "not a regular file");
  }
  function readSmall(file, provenance, announced) {
    let filled = 0;
    do {
      const count4 = readSync(file, buffer2, filled, buffer2.length - filled, null);
      filled += count4;
      if (count4 === 0) break;
      if (filled === buffer2.length) return null;
    } while (filled !== announced);
    sink.whole(provenance, buffer2.subarray(0, filled));
    return filled;
  }
  function pumpAll(file, provenance) {
    const pump = startPump(file, provenance);
    try {
      for (; ; ) if (pump.isDone()) return pump.size();
    } finally {
      sink.close();
    }
  }
  async function pumpInTurns(file, provenance, path) {
    const pump = startPump(file, provenance);
    let isWhole = false;
    let problem = null;
    try {
      for (let pause = monotonicNow() + SLICE; !isWhole && !signal?.aborted; ) {
        isWhole = pump.isDone();
        if (monotonicNow() < pause) continue;
        await new Promise((resolved) => setImmediate(resolved));
        pause = monotonicNow() + SLICE;
      }
    } catch (error) {
      problem = problemOf(error, path);
    } finally {
      sink.close();
    }
    if (isWhole) log.scanned(pump.size());
    else log.unreadable(problem ?? { code: "UNREADABLE_FILE", message: `${path} was not read to its end.`, path });
  }
  function startPump(file, provenance) {
    let size = buffer2.length;
    sink.open(provenance);
    sink.write(buffer2);
    return {
      isDone() {
        const count4 = readSync(file, buffer2, 0, buffer2.length, null);
        size += count4;
        if (count4 > 0) sink.write(buffer2.subarray(0, count4));
        return count4 === 0;
      },
      size: () => size
    };
  }
  function fail2(error, location, provenance, path, named2) {
    const code = errorCode(error);
    if ((code === "ENOENT" || code === "ENOTDIR") && !named2) return;
    if (code === "ELOOP" || code === "EMLINK") readLink(location, provenance, path);
    else if (code === "ENXIO" && lstatSync(location).isSocket()) leaveOut(path, named2);
    else log.unreadable(problemOf(error, path));
  }
  function readLink(location, provenance, path) {
    try {
      const target = readlinkSync(location, { encoding: "buffer" });
      sink.whole(provenance, target);
      log.scanned(target.length);
    } catch (error) {
      log.unreadable(problemOf(error, path));
    }
  }
}
function errorCode(error) {
  const code = error !== null && typeof error === "object" ? Reflect.get(error, "code") : void 0;
  return typeof code === "string" ? code : "UNKNOWN";
}
function problemOf(error, path) {
  const code = errorCode(error);
  if (!/^E[A-Z0-9]+$/.test(code)) throw error;
  return { code: "UNREADABLE_FILE", message: `${path} could not be read: ${REASONS[code] ?? code}.`, path };
}
var SLICE, FLAGS, REASONS;
var init_read_file = __esm({
  "src/sources/read-file.ts"() {
    "use strict";
    init_node_fs();
    init_clock();
    SLICE = 50;
    FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    REASONS = {
      EACCES: "permission denied",
      EPERM: "permission denied",
      ENOENT: "there is no such file",
      ENOTDIR: "a part of the path is no folder",
      EIO: "the disk reported an error",
      EMFILE: "too many open files",
      ENFILE: "too many open files"
    };
  }
});

// src/git/index-entries.ts
async function listIndex(repo) {
  if (repo.bare) return [];
  const output = await runGit(repo, ["ls-files", "-z", "--stage"]);
  const entries = [];
  eachRecord(output, (record) => {
    const tab = record.indexOf(9);
    const rawPath = record.subarray(tab + 1);
    const oid = record.toString("latin1", 7, tab - 2);
    if (isNullOid(oid)) throw brokenIndex();
    entries.push({
      path: decodePath(rawPath),
      rawPath,
      mode: record.toString("latin1", 0, 6),
      oid,
      stage: record[tab - 1] - 48
    });
  });
  return entries;
}
function brokenIndex() {
  return new UserError("BROKEN_INDEX", "the index of the repository is damaged", "make it anew: git read-tree HEAD");
}
async function listUntracked(repo, onWarning) {
  if (repo.root === null) return [];
  const chunks = [];
  const { stderr } = await streamGit(
    repo,
    ["ls-files", "-z", "--others", "--exclude-standard"],
    (chunk) => chunks.push(chunk)
  );
  for (const line3 of stderr.split("\n")) {
    if (line3.startsWith("warning: ")) onWarning?.(line3.slice("warning: ".length));
  }
  const files = [];
  eachRecord(Buffer.concat(chunks), (rawPath) => files.push({ path: decodePath(rawPath), rawPath }));
  return files;
}
var init_index_entries = __esm({
  "src/git/index-entries.ts"() {
    "use strict";
    init_user_error();
    init_nul_records();
    init_object_id();
    init_run_git();
  }
});

// src/git/added-lines.ts
var init_added_lines = __esm({
  "src/git/added-lines.ts"() {
    "use strict";
  }
});

// src/git/staged.ts
async function listStaged(repo) {
  const entries = [];
  let unmerged = false;
  const parser = new RawRowParser(
    () => {
      throw new Error("git's list of staged files was not understood");
    },
    (row) => {
      if (row.status === "U") unmerged = true;
      if (isNullOid(row.oid)) {
        if (row.status !== "D" && row.status !== "U") throw brokenIndex();
        return;
      }
      const isNew = isNullOid(row.oldOid);
      const old = { oldMode: isNew ? null : row.oldMode, oldOid: isNew ? null : row.oldOid };
      entries.push({ path: row.path, rawPath: row.rawPath, mode: row.mode, oid: row.oid, ...old });
    }
  );
  const args = [
    "diff-index",
    "--cached",
    "--raw",
    "-z",
    "--no-abbrev",
    "--no-renames",
    "--no-relative",
    "--no-ext-diff"
  ];
  args.push("--ita-invisible-in-index", `-O${NULL_FILE}`, "--ignore-submodules=none", repo.head ?? emptyTree(repo));
  await streamGit(repo, args, (chunk) => parser.push(chunk));
  parser.finish();
  return unmerged ? [...entries, ...await listUnmerged(repo)] : entries;
}
async function listUnmerged(repo) {
  return (await listIndex(repo)).filter(({ stage }) => stage > 0).map(({ path, rawPath, mode, oid }) => ({ path, rawPath, mode, oid, oldMode: null, oldOid: null }));
}
var init_staged = __esm({
  "src/git/staged.ts"() {
    "use strict";
    init_git_environment();
    init_index_entries();
    init_object_id();
    init_raw_rows();
    init_run_git();
    init_added_lines();
  }
});

// src/sources/staged.ts
async function readStaged(repo, sink, log, options) {
  const staged = (await listStaged(repo)).filter(({ path }) => options.paths?.has(path) !== false);
  const entries = staged.filter(({ path }) => {
    const excluded = options.isExcluded(path);
    if (excluded) log.skipped(path, "excluded by the config");
    return !excluded;
  });
  const files = entries.filter(({ mode }) => mode !== SUBMODULE);
  for (const { path, oldOid } of files) {
    if (oldOid === null) sink.whole({ source: "index", path, type: "ref" }, Buffer.from(path));
  }
  const places = placeBlobs(
    files.map(({ path, oid }) => ({ oid, provenance: { source: "index", path, blob: oid, type: "blob" } }))
  );
  await readBlobs(repo, places, sink, log, options);
  return entries;
}
var SUBMODULE;
var init_staged2 = __esm({
  "src/sources/staged.ts"() {
    "use strict";
    init_staged();
    init_read_blobs();
    SUBMODULE = "160000";
  }
});

// link:src/audit/change/base.ts
var require_base = __commonJS({
  "link:src/audit/change/base.ts"(exports2, module2) {
    var found2 = require("./refusal.js").load("src/audit/change/base.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// src/audit/change/read-change.ts
async function readChange(repo, change, sink, log, config, context) {
  const limits = {
    maxFileSize: context.maxFileSize ?? config.maxFileSize,
    signal: context.signal,
    isExcluded: (path) => config.exclude.some((glob) => glob.matches(path))
  };
  if (change.kind === "texts" || repo === null) {
    if (change.kind === "texts") change.read(sink, log);
    return NOTHING_READ;
  }
  if (change.kind !== "range") {
    const only = change.kind === "paths" ? { paths: change.paths } : {};
    const entries = await readStaged(repo, sink, log, { ...limits, ...only });
    if (change.kind === "paths") readFiles(repo, change.paths, entries, sink, log, limits);
    return {
      ...NOTHING_READ,
      base: async () => (await Promise.resolve().then(() => __toESM(require_base(), 1))).createBase(repo, repo.head === null ? [] : [repo.head]),
      empty: entries.length === 0 && log.stats().seen === 0,
      addedPaths: new Set(entries.filter(({ oldOid }) => oldOid === null).map(({ path }) => path))
    };
  }
  const { tips } = change;
  const range2 = await readRange(repo, tips, sink, log, limits);
  const newest = new Map(range2.objects.map(({ path, oid }) => [path, oid]));
  return {
    ...NOTHING_READ,
    base: async () => {
      const { boundaryOf, createBase } = await Promise.resolve().then(() => __toESM(require_base(), 1));
      return createBase(repo, boundaryOf(range2, tips.base ?? tips.exclude ?? []));
    },
    empty: log.stats().seen === 0,
    range: range2,
    latest: new Set(newest.values())
  };
}
function readFiles(repo, paths2, entries, sink, log, limits) {
  const staged = new Set(entries.map(({ path }) => path));
  const reader = createFileReader(sink, log, limits.maxFileSize);
  for (const path of paths2) {
    if (staged.has(path)) continue;
    if (limits.isExcluded(path)) log.skipped(path, "excluded by the config");
    else reader.read(join2(repo.root ?? repo.gitDir, path), { source: "worktree", path });
  }
}
var NOTHING_READ;
var init_read_change = __esm({
  "src/audit/change/read-change.ts"() {
    "use strict";
    init_node_path();
    init_range2();
    init_read_file();
    init_staged2();
    NOTHING_READ = {
      base: async () => null,
      empty: false,
      addedPaths: /* @__PURE__ */ new Set(),
      range: null,
      latest: /* @__PURE__ */ new Set()
    };
  }
});

// link:src/audit/change/judge-change.ts
var require_judge_change = __commonJS({
  "link:src/audit/change/judge-change.ts"(exports2, module2) {
    var found2 = require("./refusal.js").load("src/audit/change/judge-change.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// src/audit/change/scan-change.ts
async function scanChange(repo, root, change, context) {
  const ledger = createLedger();
  const config = await readConfig(repo, root, context);
  const { providers: providers2, rules: rules2 } = knowledgeOf(context.providers ?? [], config);
  const compiled = compileRules(rules2);
  const dependenciesOf = createDependencyReader(root);
  const foreignMarks = context.foreignMarks ?? config.foreignMarks;
  const newCollector = () => createCollector({ providers: providers2, foreignMarks, dependenciesOf, disabledRules: config.disabledRules, keepHidden: true });
  const collector = newCollector();
  const scanner = createScanner(compiled, collector.onMatch, reportLeftEncoded(ledger));
  const sink = observeFolded(scanner, compiled, collector.onMatch);
  const { signal } = context;
  const read2 = await unlessAborted(
    signal,
    () => readChange(repo, change, sink, ledger, config, context),
    () => NOTHING_READ
  );
  const drafts = collector.drafts();
  const judge3 = async (base) => (await Promise.resolve().then(() => __toESM(require_judge_change(), 1))).judgeChange(drafts, {
    base,
    latest: read2.latest,
    config,
    context,
    root,
    ownPolicy: repo?.bare !== true,
    draftsIn: async (feed2) => {
      const old = newCollector();
      await feed2(observeFolded(createScanner(compiled, old.onMatch), compiled, old.onMatch));
      return old.drafts();
    }
  });
  const judged = drafts.length === 0 ? { kept: [], suppressed: [], notes: [], accepted: [] } : await unlessAborted(
    signal,
    async () => judge3(await read2.base()),
    // Nobody can say any more what was there before, and what was found is not to be lost.
    () => judge3(null)
  );
  for (const note of judged.notes) ledger.note(note);
  if (signal.aborted) ledger.problem(abortProblem(signal));
  const problems2 = ledger.problems();
  return {
    report: {
      tool: { name: "unleak", version: context.version },
      complete: problems2.length === 0,
      findings: judged.kept,
      advisories: [],
      suppressed: judged.suppressed,
      problems: problems2,
      stats: ledger.stats(),
      notes: ledger.notes()
    },
    failOn: context.failOn ?? config.failOn,
    hidden: judged.accepted.map(({ secret }) => secret),
    accepted: judged.accepted,
    empty: read2.empty,
    addedPaths: read2.addedPaths,
    range: read2.range
  };
}
async function readConfig(repo, root, context) {
  const { configFile, policy } = context;
  if (policy !== void 0) return policy.config;
  if (configFile === void 0 && (repo?.bare === true || !hasConfig(root))) return DEFAULT_CONFIG;
  const { readConfigFile: readConfigFile2 } = await Promise.resolve(read_config_file_exports);
  return (await readConfigFile2(root, {
    ...configFile === void 0 ? {} : { explicit: configFile },
    knownRules: knownRules()
  })).config;
}
function hasConfig(root) {
  try {
    return readdirSync(root).some((name) => /^\.unleak\.(?:toml|json)$/i.test(name));
  } catch (error) {
    return error.code !== "ENOENT";
  }
}
var init_scan_change = __esm({
  "src/audit/change/scan-change.ts"() {
    "use strict";
    init_read_config_file();
    init_node_fs();
    init_config();
    init_compile_rules();
    init_scanner();
    init_read_dependencies();
    init_collect();
    init_knowledge();
    init_known_rules();
    init_ledger();
    init_observe_folded();
    init_report_left_encoded();
    init_unless_aborted();
    init_read_change();
  }
});

// src/git/find-place.ts
function findPlace(start2) {
  for (let folder2 = start2; ; folder2 = dirname(folder2)) {
    const entry2 = join2(folder2, ".git");
    if (exists(entry2)) return { root: folder2, gitDir: entry2 };
    if (exists(join2(folder2, "HEAD")) && isFolder(join2(folder2, "objects")) && isFolder(join2(folder2, "refs"))) {
      const parent = dirname(folder2);
      return folder2 === join2(parent, ".git") ? { root: parent, gitDir: folder2 } : { root: null, gitDir: folder2 };
    }
    if (dirname(folder2) === folder2) return null;
  }
}
function exists(path) {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    const { code } = error;
    return code !== "ENOENT" && code !== "ENOTDIR";
  }
}
function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
var init_find_place = __esm({
  "src/git/find-place.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
  }
});

// src/git/hook-variables.ts
function hookVariables() {
  const env = {};
  for (const name of HOOK_VARIABLES) {
    const value = process.env[name];
    if (value === void 0 || value === "") continue;
    if (name === "GIT_PREFIX" || name === "GIT_INDEX_FILE") env[name] = value;
    else if (name === "GIT_ALTERNATE_OBJECT_DIRECTORIES")
      env[name] = value.split(delimiter).map(absolutePath).join(delimiter);
    else env[name] = resolve(value);
  }
  return env;
}
function absolutePath(entry2) {
  return entry2 === "" || entry2.startsWith('"') ? entry2 : resolve(entry2);
}
function resolveIndexFile(name, folders, gitDir) {
  const candidates = isAbsolute(name) ? [name] : folders.map((folder2) => join2(folder2, name));
  const file = candidates.find((path) => isInside(path, gitDir));
  if (file !== void 0) return file;
  throw new UserError(
    "FOREIGN_INDEX",
    `GIT_INDEX_FILE names ${candidates[0]}, which lies outside the git directory ${gitDir}`,
    "unset GIT_INDEX_FILE, or commit without it"
  );
}
function isInside(path, folder2) {
  const parent = dirname(path);
  if (!existsSync(parent)) return false;
  const way = relative(realpathSync(folder2), realpathSync(parent));
  return way === "" || !way.startsWith("..") && !isAbsolute(way);
}
var init_hook_variables = __esm({
  "src/git/hook-variables.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_user_error();
    init_git_environment();
  }
});

// src/git/refuse-pipes.ts
function refusePipes(gitDir) {
  refuse2(gitDir);
  const folder2 = resolve(gitDir, "..", readLine(gitDir, "gitdir: ") ?? gitDir);
  refuse2(join2(folder2, "commondir"));
  const common = resolve(folder2, readLine(join2(folder2, "commondir"), "") ?? ".");
  for (const place of /* @__PURE__ */ new Set([folder2, common])) {
    for (const name of FILES) refuse2(join2(place, name));
    for (const name of FOLDERS) walk(join2(place, name), MOST_ENTRIES);
  }
}
function refusePipesAmongObjects({ commonDir }) {
  walk(join2(commonDir, "objects"), Number.POSITIVE_INFINITY);
}
function walk(top, most) {
  const pending = [top];
  let seen = 0;
  for (let folder2 = pending.pop(); folder2 !== void 0 && seen < most; folder2 = pending.pop()) {
    for (const entry2 of list(folder2)) {
      const path = join2(folder2, entry2.name);
      seen++;
      if (entry2.isDirectory()) pending.push(path);
      else if (isWaitedFor(entry2)) fail(path);
    }
  }
}
function refuse2(path) {
  try {
    if (isWaitedFor(lstatSync(path))) fail(path);
  } catch (error) {
    if (isUserError(error)) throw error;
  }
}
function isWaitedFor(entry2) {
  return entry2.isFIFO() || entry2.isSocket() || entry2.isCharacterDevice() || entry2.isBlockDevice();
}
function fail(path) {
  throw new UserError(
    "BROKEN_REPOSITORY",
    `git can't read the repository: ${path} is a pipe or device`,
    "put a plain file in its place, or clone it again"
  );
}
function list(folder2) {
  try {
    return readdirSync(folder2, { withFileTypes: true });
  } catch {
    return [];
  }
}
function readLine(path, start2) {
  try {
    const stat = lstatSync(path);
    if (!stat.isFile() || stat.size > LONGEST_LINK) return null;
    const text4 = readFileSync2(path, "utf8");
    return text4.startsWith(start2) ? text4.slice(start2.length).trimEnd() : null;
  } catch {
    return null;
  }
}
var FILES, FOLDERS, MOST_ENTRIES, LONGEST_LINK;
var init_refuse_pipes = __esm({
  "src/git/refuse-pipes.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_user_error();
    FILES = [
      ...["", "HEAD", "config", "config.worktree", "index", "packed-refs", "shallow", "commondir"],
      ...["info/exclude", "info/attributes", "info/sparse-checkout", "objects/info/alternates"]
    ];
    FOLDERS = ["refs", "logs"];
    MOST_ENTRIES = 1e4;
    LONGEST_LINK = 4096;
  }
});

// src/git/open-repository.ts
var open_repository_exports = {};
__export(open_repository_exports, {
  openRepository: () => openRepository
});
async function openRepository(path, options = {}) {
  const hook = options.hook === true;
  const folder2 = existingFolder(path);
  const env = hook ? hookVariables() : {};
  const place = findPlace(folder2);
  const gitDir = env["GIT_DIR"] ?? place?.gitDir;
  if (gitDir === void 0) return null;
  refusePipes(gitDir);
  env["GIT_DIR"] = gitDir;
  const answer2 = await describe(folder2, env, options.signal);
  const isBare = answer2.bare && !exists(join2(answer2.gitDir, "index"));
  const root = isBare ? null : env["GIT_WORK_TREE"] ?? (place === null ? folder2 : place.root);
  env["GIT_DIR"] = answer2.gitDir;
  if (root === null) delete env["GIT_WORK_TREE"];
  else env["GIT_WORK_TREE"] = root;
  const index = env["GIT_INDEX_FILE"];
  if (index !== void 0) {
    env["GIT_INDEX_FILE"] = resolveIndexFile(
      index,
      root === null ? [process.cwd()] : [process.cwd(), root],
      answer2.gitDir
    );
  }
  return {
    root,
    gitDir: answer2.gitDir,
    commonDir: answer2.commonDir,
    bare: root === null,
    objectFormat: answer2.objectFormat,
    shallow: answer2.shallow,
    partial: isPartial(answer2.commonDir),
    head: answer2.head,
    prefix: root === null ? "" : prefixOf(root, folder2),
    hook,
    env,
    ...options.signal === void 0 ? {} : { signal: options.signal }
  };
}
async function describe(cwd, env, signal) {
  const output = await ask(cwd, env, signal);
  const [gitDir, commonDir, bare, objectFormat, shallow, head] = output.toString("utf8").split("\n");
  if (!gitDir || !commonDir || objectFormat !== "sha1" && objectFormat !== "sha256") {
    throw new UserError(
      "BROKEN_REPOSITORY",
      `git's description of ${env["GIT_DIR"]} was not understood`,
      "update git to 2.31 or newer"
    );
  }
  return {
    gitDir: resolve(gitDir),
    commonDir: resolve(cwd, commonDir),
    bare: bare === "true",
    objectFormat,
    shallow: shallow === "true",
    head: head ? head : null
  };
}
async function ask(cwd, env, signal) {
  try {
    return await runGit(cwd, QUESTIONS, { env, maxBytes: 1 << 20, ...signal === void 0 ? {} : { signal } });
  } catch (error) {
    if (!(error instanceof GitFailure) || error.exitCode === null) throw error;
    if (error.exitCode === WRONG_USAGE) await refuseOldGit(cwd);
    const gitDir = env["GIT_DIR"];
    const closed = PARTS.map((name) => join2(gitDir, name)).find(mayNotRead);
    if (closed !== void 0)
      throw new UserError(
        "BROKEN_REPOSITORY",
        `git can't read the repository at ${gitDir}: ${closed} is not yours to read`,
        "run unleak as a user who may read it"
      );
    const why = /(?:fatal|error): (.*)/.exec(error.detail)?.[1] ?? `exit code ${error.exitCode}`;
    throw new UserError(
      "BROKEN_REPOSITORY",
      `git can't read the repository at ${gitDir}: ${why}`,
      "repair it, or clone it again"
    );
  }
}
function mayNotRead(path) {
  try {
    accessSync(path, constants.R_OK);
    return false;
  } catch (error) {
    return ["EACCES", "EPERM"].includes(error.code ?? "");
  }
}
async function refuseOldGit(cwd) {
  const answer2 = (await runGit(cwd, ["--version"], { maxBytes: 1 << 16 })).toString("latin1");
  const [version = "", major = "0", minor = "0"] = /(\d+)\.(\d+)[\w.]*/.exec(answer2) ?? [];
  if (Number(major) > OLDEST[0] || Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1]) return;
  throw new UserError("OLD_GIT", `git ${version} is too old: unleak needs ${OLDEST.join(".")} or newer`, "update git");
}
function existingFolder(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === void 0) throw new UserError("NO_SUCH_PATH", `${path} does not exist`);
  const real = realpathSync(path);
  return stat.isDirectory() ? real : dirname(real);
}
function prefixOf(root, folder2) {
  const way = relative(root, folder2).split(sep).join("/");
  return way === "" || way.startsWith("..") ? "" : `${way}/`;
}
function isPartial(commonDir) {
  const config = readText2(join2(commonDir, "config"));
  if (/^\s*(partialclone|promisor)\s*=\s*\S/im.test(config)) return true;
  return listNames(join2(commonDir, "objects", "pack")).some((name) => name.endsWith(".promisor"));
}
function readText2(path) {
  try {
    return readFileSync2(path, "latin1");
  } catch {
    return "";
  }
}
function listNames(folder2) {
  try {
    return readdirSync(folder2);
  } catch {
    return [];
  }
}
var QUESTIONS, PARTS, WRONG_USAGE, OLDEST;
var init_open_repository = __esm({
  "src/git/open-repository.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_user_error();
    init_find_place();
    init_git_failure();
    init_hook_variables();
    init_refuse_pipes();
    init_run_git();
    QUESTIONS = [
      "rev-parse",
      "--absolute-git-dir",
      "--git-common-dir",
      "--is-bare-repository",
      "--show-object-format",
      "--is-shallow-repository",
      // From here on, what is no object is left out instead of refused: HEAD may be unborn.
      "--revs-only",
      "HEAD"
    ];
    PARTS = ["", "HEAD", "objects", "refs"];
    WRONG_USAGE = 129;
    OLDEST = [2, 31];
  }
});

// src/hooks/run/hook-host.ts
async function readAll(stdin) {
  const chunks = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
var init_hook_host = __esm({
  "src/hooks/run/hook-host.ts"() {
    "use strict";
  }
});

// src/hooks/run/message-text.ts
function messageText(file) {
  const cut = SCISSORS.exec(file.toString("latin1"));
  return cut === null ? file : file.subarray(0, cut.index);
}
var SCISSORS;
var init_message_text = __esm({
  "src/hooks/run/message-text.ts"() {
    "use strict";
    SCISSORS = /^. -+ >8 -+\r?$/m;
  }
});

// src/git/refs.ts
async function listRefs(repo) {
  const list8 = await listRefNames(repo);
  return resolveRefs(list8, await peel(repo, [...new Set(list8.listed.map(({ oid }) => oid))]));
}
async function listRefNames(repo) {
  const listed = [];
  const { text: text4, stderr } = await lines(repo, ["for-each-ref", "--format=%(objectname) %(refname)"]);
  for (const line3 of text4)
    listed.push({ oid: line3.slice(0, line3.indexOf(" ")), name: line3.slice(line3.indexOf(" ") + 1) });
  const broken = [
    ...cleanMessage(stderr).matchAll(/^warning: ignoring (?:broken ref|dangling symref|ref with broken name) (.*)$/gm)
  ].map((match) => match[1]);
  return { listed, broken };
}
function resolveRefs({ listed, broken: damaged }, ends) {
  const refs = [];
  const broken = [...damaged];
  for (const { oid, name } of listed) {
    const end = ends.get(oid);
    if (end === void 0) broken.push(name);
    else refs.push({ name, kind: kindOf(name), oid, type: end.type, ...end.oid === oid ? {} : { peeled: end.oid } });
  }
  return { refs, broken };
}
async function peel(repo, oids) {
  const ends = /* @__PURE__ */ new Map();
  if (oids.length === 0) return ends;
  const { text: text4 } = await lines(
    repo,
    ["cat-file", "--batch-check=%(objectname) %(objecttype)", "--buffer"],
    `${oids.map((oid) => `${oid}^{}`).join("\n")}
`
  );
  for (const [at, line3] of text4.entries()) {
    const [oid, type] = line3.split(" ");
    if (type === "commit" || type === "tree" || type === "blob") ends.set(oids[at], { oid, type });
  }
  return ends;
}
async function lines(repo, args, stdin = "") {
  const chunks = [];
  const { stderr } = await streamGit(repo, args, (chunk) => chunks.push(chunk), { stdin });
  const text4 = Buffer.concat(chunks).toString("utf8").split("\n");
  text4.pop();
  return { text: text4, stderr };
}
function kindOf(name) {
  if (name.startsWith("refs/heads/")) return "head";
  if (name.startsWith("refs/remotes/")) return "remote";
  if (name.startsWith("refs/tags/")) return "tag";
  if (name === "refs/stash") return "stash";
  return name.startsWith("refs/notes/") ? "note" : "other";
}
var init_refs = __esm({
  "src/git/refs.ts"() {
    "use strict";
    init_git_failure();
    init_run_git();
  }
});

// src/hooks/run/pushed-refs.ts
function parseRefUpdates(text4, event) {
  return text4.split("\n").filter((line3) => line3.trim() !== "").map((line3) => {
    const match = event === "pre-push" ? /^\S.* ([0-9a-f]{40,64}) (\S+) ([0-9a-f]{40,64})$/.exec(line3) : /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) (\S+)$/.exec(line3);
    if (match === null)
      throw new UserError(
        "BAD_INPUT",
        `git\u2019s list of refs for ${event} was not understood`,
        "This hook is started by git; it reads the refs from stdin."
      );
    const [, first2, second, third] = match;
    return event === "pre-push" ? { ref: second, from: orNull(third), to: orNull(first2) } : { ref: third, from: orNull(first2), to: orNull(second) };
  });
}
async function tipsOfPush(repo, updates, remote) {
  const olds = updates.flatMap(({ from }) => from ?? []);
  const here = await peel(repo, olds);
  const exclude = olds.filter((oid) => here.get(oid)?.type === "commit");
  return { include: updates.flatMap(({ to }) => to ?? []), exclude, ...remote === "" ? {} : { notOnRemote: remote } };
}
async function tipsOfReceive(repo, updates) {
  const { refs } = await listRefs(repo);
  const base = updates.flatMap(({ from }) => from ?? []);
  return {
    include: updates.flatMap(({ to }) => to ?? []),
    exclude: [...new Set(refs.filter(({ type }) => type === "commit").map(({ oid }) => oid))],
    base
  };
}
async function tipsOfFramework(repo, env) {
  const from = env["PRE_COMMIT_FROM_REF"] ?? env["PRE_COMMIT_ORIGIN"];
  const to = env["PRE_COMMIT_TO_REF"] ?? env["PRE_COMMIT_SOURCE"];
  if (from === void 0 || to === void 0 || from === "" || to === "") return null;
  return { include: [await resolveCommit(repo, to)], exclude: [await resolveCommit(repo, from)] };
}
function orNull(oid) {
  return /^0+$/.test(oid) ? null : oid;
}
var init_pushed_refs = __esm({
  "src/hooks/run/pushed-refs.ts"() {
    "use strict";
    init_refs();
    init_resolve_revision();
    init_user_error();
  }
});

// src/hooks/run/change-of-event.ts
async function changeOf(host, event, args, repo) {
  switch (event) {
    case "pre-commit":
    case "pre-merge-commit":
    case "prepare-commit-msg":
    case "pre-applypatch": {
      const tips = await tipsOfFramework(repo, host.env);
      if (tips !== null) return { kind: "range", tips };
      requireIndex(repo);
      if (event !== "pre-commit" || args.length === 0) return { kind: "staged" };
      return {
        kind: "paths",
        paths: new Set(
          args.map(
            (path) => relative(repo.root ?? "", resolve(host.cwd, path)).split(sep).join("/")
          )
        )
      };
    }
    case "commit-msg": {
      const file = args[0];
      if (file === void 0)
        throw new UserError(
          "BAD_USAGE",
          "commit-msg needs the file that holds the message",
          'git passes it: unleak hook run commit-msg "$1"'
        );
      const text4 = messageText(readMessage(resolve(host.cwd, file)));
      return {
        kind: "texts",
        read: (sink, log) => {
          sink.whole({ source: "commit" }, text4);
          log.scanned(text4.length);
        }
      };
    }
    case "pre-push":
      return pushOf(host, args, repo);
    case "pre-receive": {
      const updates = parseRefUpdates(await readAll(host.stdin), "pre-receive").filter(({ to }) => to !== null);
      return updates.length === 0 ? null : { kind: "range", tips: await tipsOfReceive(repo, updates) };
    }
    default:
      throw new UserError(
        "BAD_USAGE",
        `there is no hook ${JSON.stringify(event)}`,
        "Known: pre-commit, commit-msg, pre-push, pre-receive, agent."
      );
  }
}
function requireIndex(repo) {
  const index = repo.env["GIT_INDEX_FILE"];
  if (index === void 0 || repo.head === null || existsSync(index)) return;
  throw new UserError(
    "MISSING_INDEX",
    `GIT_INDEX_FILE names ${index}, which doesn\u2019t exist`,
    "Unset it, or let git start the hook."
  );
}
async function pushOf(host, args, repo) {
  const updates = host.stdinIsTty ? [] : parseRefUpdates(await readAll(host.stdin), "pre-push").filter(({ to }) => to !== null);
  if (updates.length > 0) return { kind: "range", tips: await tipsOfPush(repo, updates, args[0] ?? "") };
  const framework = await tipsOfFramework(repo, host.env);
  if (framework !== null) return { kind: "range", tips: framework };
  if (host.env["PRE_COMMIT"] !== "1" || repo.head === null) return null;
  const branch = host.env["PRE_COMMIT_LOCAL_BRANCH"];
  const remote = host.env["PRE_COMMIT_REMOTE_NAME"];
  const tip = branch === void 0 ? repo.head : await resolveCommit(repo, branch);
  return { kind: "range", tips: { include: [tip], ...remote === void 0 ? {} : { notOnRemote: remote } } };
}
function readMessage(path) {
  try {
    return readFileSync2(path);
  } catch (error) {
    throw new UserError(
      "UNREADABLE_MESSAGE",
      `the commit message in ${path} can\u2019t be read (${error.code})`
    );
  }
}
var init_change_of_event = __esm({
  "src/hooks/run/change-of-event.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_resolve_revision();
    init_user_error();
    init_hook_host();
    init_message_text();
    init_pushed_refs();
  }
});

// src/hooks/run/is-sequencer.ts
function isSequencer(cwd, file) {
  if (file === void 0) return true;
  const path = resolve(cwd, file);
  const folder2 = dirname(path);
  if (["CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge"].some((name) => existsSync(join2(folder2, name)))) return true;
  return /^(Revert|Reapply)/.test(readMessage(path).toString("latin1", 0, 16));
}
var init_is_sequencer = __esm({
  "src/hooks/run/is-sequencer.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_change_of_event();
  }
});

// link:src/hooks/run/explain-refusal.ts
var require_explain_refusal = __commonJS({
  "link:src/hooks/run/explain-refusal.ts"(exports2, module2) {
    var found2 = require("./refusal.js").load("src/hooks/run/explain-refusal.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// src/hooks/run/run-hook.ts
var run_hook_exports = {};
__export(run_hook_exports, {
  runHook: () => runHook
});
async function runHook(host, event, args, options) {
  const reason = host.env["UNLEAK_SKIP"]?.trim();
  if (reason) {
    host.err(`unleak: ${event} was not checked: UNLEAK_SKIP=${reason.replace(/[^\x20-\x7e]/g, "?")}
`);
    return 0;
  }
  const timeout = AbortSignal.timeout(options.limit ?? LIMIT);
  const signal = AbortSignal.any([host.signal, timeout]);
  try {
    return await look(host, event, args, signal, options);
  } catch (error) {
    const { renderFault: renderFault2 } = await Promise.resolve(render_fault_exports);
    host.err(renderFault2(event, signal.aborted ? abortError(timeout.aborted) : error));
    return 2;
  }
}
async function look(host, event, args, signal, options) {
  const words2 = args[0] === "--" ? args.slice(1) : args;
  if (event === "prepare-commit-msg" && !isSequencer(host.cwd, words2[0])) return 0;
  const repo = await openRepository(host.cwd, { hook: true, signal });
  if (repo === null)
    throw new UserError(
      "NOT_A_REPOSITORY",
      `${host.cwd} is not in a git repository`,
      "Hooks are started by git, in a repository."
    );
  await refuseForeign(host, repo);
  const change = await changeOf(host, event, words2, repo);
  const nothing = change === null ? null : await decide(host, event, repo, change, signal, options);
  if (typeof nothing === "number") return nothing;
  host.err(`unleak: ${NOTHING2[event] ?? "nothing to check"}.
`);
  return 0;
}
async function decide(host, event, repo, change, signal, options) {
  const context = {
    version: options.version,
    signal,
    now: options.now,
    fingerprintKey: host.env["UNLEAK_FINGERPRINT_KEY"] ?? ""
  };
  const result = await scanChange(repo, repo.root ?? repo.gitDir, change, context);
  if (result.empty) return null;
  if (result.report.findings.length === 0 && result.report.complete) return 0;
  return report(host, event, repo, result);
}
async function report(host, event, repo, result) {
  const { explainRefusal } = await Promise.resolve().then(() => __toESM(require_explain_refusal(), 1));
  const refusal = await explainRefusal(event, repo, result);
  if (refusal.text !== "") host.err(refusal.text);
  return result.report.complete ? refusal.blocks ? 1 : 0 : 2;
}
async function refuseForeign(host, repo) {
  const self = process.getuid?.();
  if (self === void 0 || statSync(repo.gitDir).uid === self) return;
  const { locateHooks: locateHooks2 } = await Promise.resolve(user_git_exports);
  await locateHooks2({ cwd: host.cwd, env: host.env });
}
function abortError(timedOut) {
  return timedOut ? new UserError("TIMEOUT", "the check took too long") : new UserError("INTERRUPTED", "the check was interrupted");
}
var LIMIT, NOTHING2;
var init_run_hook = __esm({
  "src/hooks/run/run-hook.ts"() {
    "use strict";
    init_render_fault();
    init_user_git();
    init_node_fs();
    init_scan_change();
    init_open_repository();
    init_user_error();
    init_change_of_event();
    init_is_sequencer();
    LIMIT = 12e4;
    NOTHING2 = {
      "pre-commit": "nothing staged, so nothing was checked",
      "pre-push": "this push adds nothing, so nothing was checked",
      "pre-receive": "this push adds nothing, so nothing was checked"
    };
  }
});

// src/hooks/hook-event.ts
function hookFilesOf(events) {
  return HOOK_EVENTS.filter((event) => events.includes(event)).flatMap((event) => [...FILES2[event]]);
}
function readsStdin(file) {
  return file === "pre-push" || file === "pre-receive";
}
var DEFAULT_EVENTS, BARE_EVENTS, HOOK_EVENTS, FILES2, HOOK_FILES;
var init_hook_event = __esm({
  "src/hooks/hook-event.ts"() {
    "use strict";
    DEFAULT_EVENTS = ["pre-commit", "commit-msg", "pre-push"];
    BARE_EVENTS = ["pre-receive"];
    HOOK_EVENTS = [...DEFAULT_EVENTS, ...BARE_EVENTS];
    FILES2 = {
      "pre-commit": ["pre-commit", "pre-merge-commit", "prepare-commit-msg", "pre-applypatch"],
      "commit-msg": ["commit-msg"],
      "pre-push": ["pre-push"],
      "pre-receive": ["pre-receive"]
    };
    HOOK_FILES = HOOK_EVENTS.flatMap((event) => FILES2[event]);
  }
});

// src/hooks/install/marked-lines.ts
function marksFor(name, notes = []) {
  const undo = notes.map((note) => ` (${note})`).join("");
  return {
    open: `# >>> unleak ${name} >>> by \`unleak hook install\`; \`unleak hook uninstall\` takes these lines out${undo}`,
    close: `# <<< unleak ${name} <<<`
  };
}
function findMarkedLines(text4) {
  const found2 = [];
  for (const opening of text4.matchAll(OPENING2)) {
    const name = opening[1];
    const closing = new RegExp(`^[ \\t]*# <<< unleak ${name} <<<\\r?(?:\\n|$)`, "m").exec(text4.slice(opening.index));
    if (closing === null) continue;
    const notes = new Set(
      [...opening[0].matchAll(/\((made this file|made this folder|was not executable|no final newline)\)/g)].map(
        (note) => note[1]
      )
    );
    found2.push({ name, start: opening.index, end: opening.index + closing.index + closing[0].length, notes });
  }
  return found2;
}
function removeMarkedLines(text4) {
  let rest = text4;
  for (const marked of findMarkedLines(text4).reverse()) {
    const before = marked.notes.has("no final newline") ? rest.slice(0, marked.start).replace(/\r?\n$/, "") : rest.slice(0, marked.start);
    rest = before + rest.slice(marked.end);
  }
  return rest;
}
var OPENING2;
var init_marked_lines = __esm({
  "src/hooks/install/marked-lines.ts"() {
    "use strict";
    OPENING2 = /^[ \t]*# >>> unleak ([a-z-]+) >>>[^\n]*\n/gm;
  }
});

// src/hooks/install/shell-lines.ts
function shellLines(file, options = {}) {
  const { open: open2, close } = marksFor(file, options.notes);
  const call3 = `unleak_hook ${file} "$@"`;
  const body = [
    open2,
    "unleak_hook() {",
    ...options.recorded === void 0 ? [] : [`  command -v node >/dev/null 2>&1 || PATH=$PATH:${quote(options.recorded.nodeDir)}`],
    "  unleak_at=$PWD",
    '  while [ -n "$unleak_at" ] && [ ! -x "$unleak_at/node_modules/.bin/unleak" ]; do unleak_at=${unleak_at%/*}; done',
    '  if ! command -v node >/dev/null 2>&1; then unleak_lost="Node is not on PATH"',
    '  elif [ -n "$unleak_at" ]; then "$unleak_at/node_modules/.bin/unleak" hook run "$@"; return',
    '  elif command -v unleak >/dev/null 2>&1; then unleak hook run "$@"; return',
    ...recordedCall(options.recorded),
    `  else unleak_lost="unleak is neither in node_modules nor on PATH"${options.recorded === void 0 ? "" : `" nor at "${quote(options.recorded.cliPath)}`}; fi`,
    '  if [ -n "${UNLEAK_SKIP-}" ]; then echo "unleak: not checked, UNLEAK_SKIP=$UNLEAK_SKIP" >&2; return 0; fi',
    '  echo "unleak: $unleak_lost, so nothing was checked and $1 is refused." >&2',
    '  echo "Install it (npm install --save-dev unleak), or pass once: UNLEAK_SKIP=reason git ..." >&2',
    "  return 2",
    "}",
    ...file === "prepare-commit-msg" ? onlyInSequencer(call3) : readsStdin(file) ? sharedStdin(call3) : [`${call3} || exit`],
    ...options.next === void 0 ? [] : [`exec ${options.next} "$@"`],
    ...options.stop === true ? ["exit 0 # what follows was switched off (not executable) before unleak came"] : [],
    close
  ];
  return `${body.join("\n")}
`;
}
function recordedCall(recorded) {
  if (recorded === void 0) return [];
  const cli = quote(recorded.cliPath);
  return [`  elif [ -f ${cli} ]; then node ${cli} hook run "$@"; return`];
}
function sharedStdin(call3) {
  return [
    "unleak_refs=$(cat)",
    `printf '%s\\n' "$unleak_refs" | ${call3} || exit`,
    "exec <<unleak_end",
    "$unleak_refs",
    "unleak_end"
  ];
}
function onlyInSequencer(call3) {
  return [
    "case $1 in */*) unleak_git=${1%/*} ;; *) unleak_git=. ;; esac",
    'IFS= read -r unleak_subject <"$1" || :',
    'if [ -e "$unleak_git/CHERRY_PICK_HEAD" ] || [ -e "$unleak_git/REVERT_HEAD" ] || [ -d "$unleak_git/rebase-merge" ]; then',
    `  ${call3} || exit`,
    `else case $unleak_subject in Revert*|Reapply*) ${call3} || exit ;; esac; fi`
  ];
}
function quote(path) {
  const slashed = process.platform === "win32" ? path.replaceAll("\\", "/") : path;
  return `'${Buffer.from(slashed, "utf8").toString("latin1").replaceAll("'", "'\\''")}'`;
}
var init_shell_lines = __esm({
  "src/hooks/install/shell-lines.ts"() {
    "use strict";
    init_hook_event();
    init_marked_lines();
  }
});

// src/hooks/install/choose-program.ts
function chooseProgram(root, env, recorded) {
  for (let at = root; ; at = dirname(at)) {
    const bin = join2(at, "node_modules", ".bin", "unleak");
    if (existsSync(bin)) return { shared: relative(root, bin).replaceAll("\\", "/"), onlyHere: false };
    if (dirname(at) === at) break;
  }
  if (isOnPath("unleak", env)) return { shared: "unleak", onlyHere: false };
  return { shared: `node ${quote(recorded.cliPath)}`, onlyHere: true };
}
function isOnPath(name, env) {
  const endings = process.platform === "win32" ? [".cmd", ".exe", ""] : [""];
  return (env["PATH"] ?? "").split(delimiter).some((folder2) => folder2 !== "" && endings.some((ending2) => isProgram2(join2(folder2, name + ending2))));
}
function isProgram2(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
var init_choose_program = __esm({
  "src/hooks/install/choose-program.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_shell_lines();
  }
});

// builtin:node:util
var builtin4, isDeepStrictEqual, parseArgs;
var init_node_util = __esm({
  "builtin:node:util"() {
    builtin4 = process.getBuiltinModule("node:util");
    isDeepStrictEqual = builtin4.isDeepStrictEqual;
    parseArgs = builtin4.parseArgs;
  }
});

// src/hooks/install/edit-yaml.ts
async function openYaml(text4) {
  const yaml = await import("./lib/yaml.mjs");
  const readable = text4.startsWith(BOM) ? `   ${text4.slice(3)}` : text4;
  const documents = yaml.parseAllDocuments(readable, { prettyErrors: false, logLevel: "silent" });
  if ("empty" in documents || documents.length !== 1) return null;
  const document = documents[0];
  if (document.errors.length > 0) return null;
  const pairAt = (path) => {
    const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    if (!yaml.isMap(map) || map.flow === true) return void 0;
    return map.items.find((pair) => yaml.isScalar(pair.key) && pair.key.value === path.at(-1));
  };
  const lineStart = (offset) => text4.lastIndexOf("\n", offset - 1) + 1;
  const indentAt = (offset) => /^ */.exec(readable.slice(lineStart(offset)))?.[0].length ?? 0;
  const nextLine2 = (offset) => {
    const end = text4.indexOf("\n", offset);
    return end === -1 ? text4.length : end + 1;
  };
  const keyAt = (path) => {
    const key = pairAt(path)?.key;
    const offset = yaml.isNode(key) ? key.range?.[0] : void 0;
    return offset === void 0 ? null : { offset: nextLine2(offset), indent: indentAt(offset) };
  };
  return {
    value: document.toJS(),
    keyAt,
    childrenOf(path) {
      const value = pairAt(path)?.value;
      const key = keyAt(path);
      if (key === null || !yaml.isCollection(value) || value.flow === true || value.items.length === 0 || value.anchor !== void 0)
        return null;
      const first2 = yaml.isMap(value) ? value.items[0]?.key : value.items[0];
      const offset = yaml.isNode(first2) ? first2.range?.[0] : void 0;
      return offset === void 0 || offset < key.offset ? null : { offset: key.offset, indent: indentAt(offset) };
    }
  };
}
function insertMarked(text4, at, name, lines3) {
  const end = text4.includes("\r\n") ? "\r\n" : "\n";
  const missing = at.offset > 0 && text4[at.offset - 1] !== "\n";
  const notes = missing ? ["no final newline"] : [];
  const { open: open2, close } = marksFor(name, notes);
  const block = [open2, ...lines3, close].map((line3) => " ".repeat(at.indent) + line3 + end).join("");
  return text4.slice(0, at.offset) + (missing ? end : "") + block + text4.slice(at.offset);
}
async function saysTheSame(before, after, without) {
  const [old, now] = [await openYaml(before), await openYaml(after)];
  return old !== null && now !== null && isDeepStrictEqual(without(now.value), without(old.value));
}
var BOM;
var init_edit_yaml = __esm({
  "src/hooks/install/edit-yaml.ts"() {
    "use strict";
    init_node_util();
    init_marked_lines();
    BOM = "\xEF\xBB\xBF";
  }
});

// src/hooks/install/lefthook.ts
async function addToLefthook(text4, events, command) {
  let edited = text4;
  for (const event of events) {
    if (findMarkedLines(edited).some((marked) => marked.name === event)) continue;
    const next = await addOne(edited, event, `${command} hook run ${event}${ARGUMENTS[event]}`);
    if (next === null || !await saysTheSame(edited, next, withoutOurs)) return null;
    edited = next;
  }
  return edited;
}
async function addOne(text4, event, run10) {
  const yaml = await openYaml(text4);
  if (yaml === null) return null;
  const settings = [`run: ${JSON.stringify(run10)}`, ...readsStdin(event) ? ["use_stdin: true"] : []];
  const jobs = yaml.childrenOf([event, "jobs"]);
  if (jobs !== null) return insertMarked(text4, jobs, event, ["- name: unleak", ...settings.map((line3) => `  ${line3}`)]);
  const commands = yaml.childrenOf([event, "commands"]);
  const entry2 = ["unleak:", ...settings.map((line3) => `  ${line3}`)];
  if (commands !== null) return insertMarked(text4, commands, event, entry2);
  const hook = isRecord(yaml.value) ? yaml.value[event] : void 0;
  if (isRecord(hook) && ("jobs" in hook || "commands" in hook)) return null;
  const section = ["commands:", ...entry2.map((line3) => `  ${line3}`)];
  const children2 = yaml.childrenOf([event]);
  if (children2 !== null) return insertMarked(text4, children2, event, section);
  if (hook !== void 0) return null;
  if (yaml.value !== null && !isRecord(yaml.value)) return null;
  return insertMarked(text4, { offset: text4.length, indent: 0 }, event, [
    `${event}:`,
    ...section.map((line3) => `  ${line3}`)
  ]);
}
function withoutOurs(value) {
  if (!isRecord(value)) return value;
  const hooks = Object.entries(value).map(
    ([name, hook]) => [name, isRecord(hook) ? withoutEntry(hook) : hook]
  );
  return Object.fromEntries(hooks.filter(([, hook]) => !isRecord(hook) || Object.keys(hook).length > 0));
}
function withoutEntry(hook) {
  const rest = { ...hook };
  if (isRecord(hook["commands"])) {
    const { unleak: _, ...others } = hook["commands"];
    if (Object.keys(others).length > 0) rest["commands"] = others;
    else delete rest["commands"];
  }
  if (Array.isArray(hook["jobs"]))
    rest["jobs"] = hook["jobs"].filter((job) => !isRecord(job) || job["name"] !== "unleak");
  return rest;
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
var LEFTHOOK_FILES, ARGUMENTS;
var init_lefthook = __esm({
  "src/hooks/install/lefthook.ts"() {
    "use strict";
    init_hook_event();
    init_edit_yaml();
    init_marked_lines();
    LEFTHOOK_FILES = ["lefthook", ".lefthook", ".config/lefthook"].flatMap((name) => [
      `${name}.yml`,
      `${name}.yaml`
    ]);
    ARGUMENTS = {
      "pre-commit": "",
      "commit-msg": " {1}",
      "pre-push": " {1} {2}",
      "pre-receive": ""
    };
  }
});

// src/hooks/install/pre-commit-framework.ts
async function addToPreCommit(text4, events, command) {
  if (findMarkedLines(text4).length > 0) return text4;
  const yaml = await openYaml(text4);
  const repos = yaml?.childrenOf(["repos"]) ?? null;
  if (yaml === null || repos === null) return null;
  const present = hookIds(yaml.value);
  const missing = events.filter((event) => !present.has(PUBLISHED[event] ?? ""));
  if (missing.length === 0) return text4;
  const hooks = missing.flatMap((event) => [
    `    - id: unleak-${event}`,
    `      name: unleak ${event}`,
    `      entry: ${JSON.stringify(`${command} hook run ${event}`)}`,
    "      language: system",
    `      stages: [${event}]`,
    "      always_run: true",
    // Only commit-msg gets a file that isn't one of the repository's: the message.
    ...event === "commit-msg" ? [] : ["      pass_filenames: false"]
  ]);
  const edited = insertMarked(text4, repos, "pre-commit", ["- repo: local", "  hooks:", ...hooks]);
  return await saysTheSame(text4, edited, withoutOurs2) ? edited : null;
}
function hookIds(value) {
  const { repos } = value;
  return new Set((repos ?? []).flatMap((repo) => (repo?.hooks ?? []).map((hook) => String(hook?.id))));
}
function withoutOurs2(value) {
  const config = value;
  if (!Array.isArray(config?.repos)) return value;
  return {
    ...config,
    repos: config.repos.filter(
      (repo) => repo?.hooks?.[0]?.id?.match(/^unleak-(pre-commit|commit-msg|pre-push)$/) == null
    )
  };
}
var PRE_COMMIT_CONFIG, PUBLISHED;
var init_pre_commit_framework = __esm({
  "src/hooks/install/pre-commit-framework.ts"() {
    "use strict";
    init_edit_yaml();
    init_marked_lines();
    PRE_COMMIT_CONFIG = ".pre-commit-config.yaml";
    PUBLISHED = { "pre-commit": "unleak", "pre-push": "unleak-push" };
  }
});

// src/hooks/install/locate-json.ts
function jsonMembers(text4, start2) {
  const members = [];
  let at = skipSpace(text4, start2 + 1);
  while (text4[at] !== "}") {
    const keySpan = { start: at, end: valueEnd(text4, at) };
    const value = skipSpace(text4, skipSpace(text4, keySpan.end) + 1);
    const end = valueEnd(text4, value);
    members.push({
      key: JSON.parse(text4.slice(keySpan.start, keySpan.end)),
      keySpan,
      value: { start: value, end }
    });
    at = skipSpace(text4, end);
    if (text4[at] === ",") at = skipSpace(text4, at + 1);
  }
  return { members, end: at + 1 };
}
function skipSpace(text4, from) {
  let at = from;
  while (at < text4.length && " 	\r\n".includes(text4[at])) at++;
  return at;
}
function valueEnd(text4, start2) {
  const first2 = text4[start2];
  if (first2 === '"') {
    let at2 = start2 + 1;
    while (text4[at2] !== '"') at2 += text4[at2] === "\\" ? 2 : 1;
    return at2 + 1;
  }
  if (first2 === "{") return jsonMembers(text4, start2).end;
  if (first2 === "[") {
    let at2 = skipSpace(text4, start2 + 1);
    while (text4[at2] !== "]") {
      at2 = skipSpace(text4, valueEnd(text4, at2));
      if (text4[at2] === ",") at2 = skipSpace(text4, at2 + 1);
    }
    return at2 + 1;
  }
  let at = start2;
  while (at < text4.length && !",]} 	\r\n".includes(text4[at])) at++;
  return at;
}
var init_locate_json = __esm({
  "src/hooks/install/locate-json.ts"() {
    "use strict";
  }
});

// src/hooks/install/simple-git-hooks.ts
function addToSimpleGitHooks(text4, keys, files, command) {
  let edited = text4;
  for (const file of files) {
    const object = objectAt(edited, keys);
    if (object === null) return null;
    const call3 = `${command} hook run ${file} "$@"`;
    const present = object.members.find((member2) => member2.key === file);
    if (present !== void 0) {
      const value = JSON.parse(edited.slice(present.value.start, present.value.end));
      if (typeof value !== "string" || value.trim() === "" || OURS.test(value)) continue;
      edited = splice(
        edited,
        present.value.start + 1,
        present.value.start + 1,
        JSON.stringify(`${call3} && `).slice(1, -1)
      );
      continue;
    }
    const member = `${JSON.stringify(file)}: ${JSON.stringify(call3)}`;
    const last = object.members.at(-1);
    if (last === void 0) edited = splice(edited, object.start + 1, object.start + 1, member);
    else
      edited = splice(
        edited,
        last.value.end,
        last.value.end,
        `,${edited.slice(object.start + 1, object.members[0]?.keySpan.start)}${member}`
      );
  }
  return edited;
}
function removeFromSimpleGitHooks(text4, keys) {
  let edited = text4;
  for (; ; ) {
    const object = objectAt(edited, keys);
    const index = object?.members.findIndex((member2) => OURS.test(stringAt(edited, member2))) ?? -1;
    if (object === null || index === -1) return edited;
    const member = object.members[index];
    const value = stringAt(edited, member);
    const ours = OURS.exec(value)?.[0] ?? "";
    if (ours !== value) {
      const from = member.value.start + 1;
      edited = splice(edited, from, from + JSON.stringify(ours).length - 2, "");
    } else if (index > 0)
      edited = splice(edited, object.members[index - 1].value.end, member.value.end, "");
    else if (object.members.length > 1)
      edited = splice(edited, member.keySpan.start, object.members[1].keySpan.start, "");
    else edited = splice(edited, member.keySpan.start, member.value.end, "");
  }
}
function objectAt(text4, keys) {
  try {
    JSON.parse(text4);
  } catch {
    return null;
  }
  let start2 = skipSpace(text4, 0);
  for (const key of keys) {
    if (text4[start2] !== "{") return null;
    const member = jsonMembers(text4, start2).members.find((found2) => found2.key === key);
    if (member === void 0) return null;
    start2 = member.value.start;
  }
  return text4[start2] === "{" ? { start: start2, members: jsonMembers(text4, start2).members } : null;
}
function stringAt(text4, member) {
  const value = JSON.parse(text4.slice(member.value.start, member.value.end));
  return typeof value === "string" ? value : "";
}
function splice(text4, from, to, insert) {
  return text4.slice(0, from) + insert + text4.slice(to);
}
var SIMPLE_GIT_HOOKS_FILES, OURS;
var init_simple_git_hooks = __esm({
  "src/hooks/install/simple-git-hooks.ts"() {
    "use strict";
    init_locate_json();
    SIMPLE_GIT_HOOKS_FILES = [
      { file: ".simple-git-hooks.json", keys: [] },
      { file: "simple-git-hooks.json", keys: [] },
      { file: "package.json", keys: ["simple-git-hooks"] }
    ];
    OURS = /^(?:\S*unleak|node (?:'[^']*'|\\')+) hook run [a-z-]+ "\$@"(?: && )?/;
  }
});

// src/hooks/install/shell-hook.ts
function addToShellHook(file, state, options = {}) {
  const own = state.text === null ? void 0 : findMarkedLines(state.text).find((marked) => marked.name === file);
  if (own !== void 0 && state.text !== null) {
    const before = state.text.slice(own.start, own.end);
    const lines4 = shellLines(file, {
      recorded: options.recorded,
      notes: [...own.notes],
      ...before.includes(`${ASIDE}"`) ? { next: `"$0${ASIDE}"` } : {},
      stop: /^exit 0 #/m.test(before)
    });
    return {
      text: state.text.slice(0, own.start) + lines4 + state.text.slice(own.end),
      executable: options.sourced === true ? state.executable : true
    };
  }
  const folder2 = state.folderExists ? [] : ["made this folder"];
  const shebang = options.sourced === true ? "" : "#!/bin/sh\n";
  if (state.text === null) {
    const text4 = shebang + shellLines(file, { recorded: options.recorded, notes: ["made this file", ...folder2] });
    return { text: text4, executable: options.sourced !== true };
  }
  const first2 = SHEBANG.exec(`${state.text}
`)?.[0];
  if (first2 !== void 0 && !SHELL.test(first2)) {
    const next = state.executable ? { next: `"$0${ASIDE}"` } : {};
    return {
      text: shebang + shellLines(file, { recorded: options.recorded, notes: ["made this file"], ...next }),
      executable: true,
      aside: "move"
    };
  }
  const cut = Math.min(first2?.length ?? 0, state.text.length);
  const bare = first2 !== void 0 && state.text.length < first2.length;
  const off = options.sourced !== true && !state.executable;
  const lines3 = shellLines(file, {
    recorded: options.recorded,
    notes: [...bare ? ["no final newline"] : [], ...off ? ["was not executable"] : []],
    stop: off
  });
  return {
    text: state.text.slice(0, cut) + (bare ? "\n" : "") + lines3 + state.text.slice(cut),
    executable: options.sourced === true ? state.executable : true
  };
}
function removeFromShellHook(state, hasAside) {
  if (state.text === null) return null;
  const marked = findMarkedLines(state.text);
  if (marked.length === 0) return null;
  const notes = new Set(marked.flatMap((lines3) => [...lines3.notes]));
  const rest = removeMarkedLines(state.text);
  const left2 = rest === "" || rest === "#!/bin/sh\n";
  if (notes.has("made this file") && left2) {
    return {
      text: null,
      executable: false,
      ...hasAside ? { aside: "return" } : {},
      removeFolder: notes.has("made this folder")
    };
  }
  return { text: rest, executable: state.executable && !notes.has("was not executable") };
}
var ASIDE, SHEBANG, SHELL;
var init_shell_hook = __esm({
  "src/hooks/install/shell-hook.ts"() {
    "use strict";
    init_marked_lines();
    init_shell_lines();
    ASIDE = ".before-unleak";
    SHEBANG = /^#![^\n]*\n/;
    SHELL = /^#!\s*\S*?(?:env(?:\s+-\S+)*\s+)?\b(?:sh|bash|dash|ash|ksh|mksh|zsh)\b/;
  }
});

// src/hooks/install/text-file.ts
function readText3(path) {
  try {
    return readFileSync2(path).toString("latin1");
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR")
      return null;
    throw fileFault(path, error);
  }
}
function writeText(path, text4, mode) {
  const target = isLink(path) ? realpathSync(path) : path;
  const fresh = `${target}.unleak-${process.pid}`;
  try {
    writeFileSync(fresh, text4, { encoding: "latin1", flag: "wx" });
    chmodSync(fresh, mode ?? statSync(target).mode & 4095);
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw fileFault(path, error);
  }
}
function readHookFile(path) {
  const text4 = readText3(path);
  if (text4 === null && isLink(path)) {
    throw new UserError("BROKEN_LINK", `${path} is a link to nothing`, "Mend or remove it, then install again.");
  }
  return { text: text4, executable: text4 !== null && isExecutable(path), folderExists: existsFolder(dirname(path)) };
}
function applyHookFileChange(path, before, change) {
  if (change.text === before.text && change.executable === before.executable && change.aside === void 0)
    return false;
  try {
    if (change.aside === "move") renameSync(path, path + ASIDE);
    else if (change.text === null) rmSync(path);
    if (change.aside === "return") renameSync(path + ASIDE, path);
    if (change.text !== null) {
      mkdirSync(dirname(path), { recursive: true });
      writeText(
        path,
        change.text,
        newMode(change.aside === void 0 && before.text !== null ? statSync(path).mode : 420, change.executable)
      );
    }
    if (change.removeFolder === true && readdirSync(dirname(path)).length === 0) rmdirSync(dirname(path));
  } catch (error) {
    throw fileFault(path, error);
  }
  return true;
}
function newMode(mode, executable) {
  const readable = mode & 4022;
  return executable ? readable | (readable & 292) >> 2 : readable;
}
function isExecutable(path) {
  return process.platform === "win32" || (statSync(path).mode & 73) !== 0;
}
function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
function existsFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function fileFault(path, error) {
  if (isUserError(error)) return error;
  const code = error.code ?? "unknown";
  const why = code === "EROFS" ? "the file system is read-only" : code === "EACCES" || code === "EPERM" ? "permission denied" : `the system said ${code}`;
  return new UserError(
    "CANNOT_WRITE",
    `${path} could not be changed: ${why}`,
    "Nothing was half written; make it writable and try again."
  );
}
var init_text_file = __esm({
  "src/hooks/install/text-file.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_user_error();
    init_shell_hook();
  }
});

// src/hooks/install/find-managers.ts
function findManagers(repository) {
  if (repository.bare) return {};
  const { root, hooksDir } = repository;
  const lefthook = LEFTHOOK_FILES.map((file) => join2(root, file)).find((path) => existsSync(path));
  const preCommit = join2(root, PRE_COMMIT_CONFIG);
  const simple = SIMPLE_GIT_HOOKS_FILES.find(({ file, keys }) => hasKeys(readText3(join2(root, file)), keys));
  const active = existsSync(join2(hooksDir, "h")) && existsSync(join2(hooksDir, "husky.sh"));
  const huskyDir = active ? dirname(hooksDir) : join2(root, ".husky");
  const husky = active || existsSync(huskyDir) && hooksDir !== huskyDir;
  return {
    ...husky ? { husky: { dir: huskyDir, active } } : {},
    ...lefthook === void 0 ? {} : { lefthook },
    ...existsSync(preCommit) ? { preCommit } : {},
    ...simple === void 0 ? {} : { simpleGitHooks: { path: join2(root, simple.file), keys: simple.keys } }
  };
}
function generatorOf(text4) {
  if (text4 === null) return null;
  if (/call_lefthook|lefthook run/.test(text4)) return "lefthook";
  return /File generated by pre-commit/.test(text4) ? "pre-commit" : null;
}
function hasKeys(text4, keys) {
  if (text4 === null) return false;
  try {
    let value = JSON.parse(text4);
    for (const key of keys) value = value?.[key];
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
var init_find_managers = __esm({
  "src/hooks/install/find-managers.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_lefthook();
    init_pre_commit_framework();
    init_simple_git_hooks();
    init_text_file();
  }
});

// src/hooks/install/install-hooks.ts
var install_hooks_exports = {};
__export(install_hooks_exports, {
  installHooks: () => installHooks
});
async function installHooks(options) {
  const repository = await locateHooks({ cwd: options.cwd, env: options.env });
  const events = wantedEvents(options.events, repository);
  requireHooksFolder(repository);
  const recorded = { cliPath: options.cliPath, nodeDir: join2(options.nodePath, "..") };
  const program = chooseProgram(repository.root, options.env, recorded);
  const managers = findManagers(repository);
  const changes = [];
  const notes = [];
  const edited = await editConfigurations(managers, events, program, changes, notes);
  for (const file of hookFilesOf(events)) {
    if (managers.husky !== void 0) {
      changes.push(addTo(join2(managers.husky.dir, file), file, program.onlyHere ? recorded : void 0, true));
      if (managers.husky.active) continue;
    }
    const path = join2(repository.hooksDir, file);
    const generator = generatorOf(readText3(path));
    const covered = generator !== null && edited.has(generator) && isEvent(file);
    if (covered && !(generator === "pre-commit" && file === "pre-push")) continue;
    changes.push(addTo(path, file, isShared(repository) && !program.onlyHere ? void 0 : recorded, false));
  }
  if (managers.husky?.active === false)
    notes.push(
      "husky is not switched on here (run its `prepare` script); until then the hooks in git\u2019s own folder do the work."
    );
  if (repository.hooksPath !== void 0 && !["local", "worktree"].includes(repository.hooksPath.scope)) {
    notes.push(
      `core.hooksPath is set in the ${repository.hooksPath.scope} configuration, so these hooks serve every repository that it holds for.`
    );
  }
  if (program.onlyHere) {
    notes.push(
      "unleak is neither in node_modules nor on PATH, so the hooks call the program that ran this command. `npm install --save-dev unleak` makes them work for everyone."
    );
  }
  return { changes, notes };
}
function wantedEvents(asked, repository) {
  if (asked === void 0 || asked.length === 0) return repository.bare ? BARE_EVENTS : DEFAULT_EVENTS;
  const unknown = asked.find((event) => !HOOK_EVENTS.includes(event));
  if (unknown !== void 0)
    throw new UserError("UNKNOWN_HOOK", `there is no hook "${unknown}"`, `Known: ${HOOK_EVENTS.join(", ")}.`);
  return asked;
}
async function editConfigurations(managers, events, program, changes, notes) {
  const edited = /* @__PURE__ */ new Set();
  const client = events.filter((event) => event !== "pre-receive");
  const edit2 = async (path, change) => {
    if (path === void 0) return false;
    const before = readText3(path) ?? "";
    const after = await change(before);
    if (after === null) {
      notes.push(`${path} is written in a way that unleak does not extend; the hook file itself is used instead.`);
      return false;
    }
    if (after !== before) writeText(path, after);
    changes.push({ path, what: after === before ? "unchanged" : "changed" });
    return true;
  };
  if (await edit2(managers.lefthook, (text4) => addToLefthook(text4, client, program.shared))) edited.add("lefthook");
  if (await edit2(managers.preCommit, (text4) => addToPreCommit(text4, client, program.shared))) edited.add("pre-commit");
  const simple = managers.simpleGitHooks;
  await edit2(
    simple?.path,
    (text4) => addToSimpleGitHooks(text4, simple?.keys ?? [], hookFilesOf(client), program.shared)
  );
  return edited;
}
function addTo(path, file, recorded, sourced) {
  const before = readHookFile(path);
  const change = addToShellHook(file, before, { recorded, sourced });
  const done = applyHookFileChange(path, before, change);
  return { path, what: !done ? "unchanged" : before.text === null ? "made" : "changed" };
}
function isEvent(file) {
  return HOOK_EVENTS.includes(file);
}
function isShared(repository) {
  const inside = (folder2) => !relative(folder2, repository.hooksDir).startsWith("..") && !relative(folder2, repository.hooksDir).startsWith(sep);
  return !repository.bare && inside(repository.root) && !inside(repository.gitDir) && repository.hooksDir !== repository.defaultHooksDir;
}
function requireHooksFolder(repository) {
  const stat = statSync(repository.hooksDir, { throwIfNoEntry: false });
  if (stat === void 0 || stat.isDirectory()) return;
  throw new UserError(
    "HOOKS_OFF",
    `core.hooksPath is ${repository.hooksPath?.value ?? repository.hooksDir}, which is no folder, so git runs no hooks here`,
    "Unset it: git config --unset core.hooksPath"
  );
}
var init_install_hooks = __esm({
  "src/hooks/install/install-hooks.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_user_error();
    init_hook_event();
    init_user_git();
    init_choose_program();
    init_find_managers();
    init_lefthook();
    init_pre_commit_framework();
    init_shell_hook();
    init_simple_git_hooks();
    init_text_file();
  }
});

// src/hooks/install/global-hooks.ts
var global_hooks_exports = {};
__export(global_hooks_exports, {
  installGlobalHooks: () => installGlobalHooks,
  uninstallGlobalHooks: () => uninstallGlobalHooks
});
async function installGlobalHooks(options) {
  const git = { cwd: options.cwd, env: options.env };
  await requireConfigHooks(git);
  const program = chooseProgram("/", options.env, { cliPath: options.cliPath, nodeDir: "" });
  let changed2 = false;
  for (const file of hookFilesOf(options.events?.length ? options.events : DEFAULT_EVENTS)) {
    const name = nameOf(file);
    const command = `${Buffer.from(program.shared, "latin1").toString("utf8")} hook run ${file}`;
    changed2 = await set(git, `hook.${name}.event`, file) || changed2;
    changed2 = await set(git, `hook.${name}.command`, command) || changed2;
  }
  return { changes: [{ path: "global git configuration", what: changed2 ? "changed" : "unchanged" }], notes: [] };
}
async function uninstallGlobalHooks(options) {
  const git = { cwd: options.cwd, env: options.env };
  let removed = false;
  for (const file of hookFilesOf(DEFAULT_EVENTS)) {
    const section = `hook.${nameOf(file)}`;
    if ((await runUserGit(git, ["config", "--global", "--get", `${section}.command`])).code !== 0) continue;
    await must(git, ["config", "--global", "--remove-section", section]);
    removed = true;
  }
  return {
    changes: removed ? [{ path: "global git configuration", what: "restored" }] : [],
    notes: removed ? [] : ["unleak was in no global hook."]
  };
}
function nameOf(file) {
  return file === "pre-commit" ? "unleak" : `unleak-${file}`;
}
async function requireConfigHooks(git) {
  const [major, minor] = await gitVersion(git);
  if (major > SINCE[0] || major === SINCE[0] && minor >= SINCE[1]) return;
  throw new UserError(
    "GIT_TOO_OLD",
    `--global needs git 2.54 or newer, which reads hooks from its configuration; this is git ${major}.${minor}`,
    "Run `unleak hook install` in each repository instead."
  );
}
async function set(git, key, value) {
  const present = await runUserGit(git, ["config", "--global", "--get-all", key]);
  if (present.code === 0 && present.stdout.trimEnd() === value) return false;
  await must(git, ["config", "--global", "--replace-all", key, value]);
  return true;
}
async function must(git, args) {
  const answer2 = await runUserGit(git, args);
  if (answer2.code !== 0)
    throw new UserError(
      "CANNOT_WRITE",
      `git could not change its global configuration: ${answer2.stderr.trim().split("\n")[0]}`
    );
}
var SINCE;
var init_global_hooks = __esm({
  "src/hooks/install/global-hooks.ts"() {
    "use strict";
    init_user_error();
    init_hook_event();
    init_user_git();
    init_choose_program();
    SINCE = [2, 54];
  }
});

// src/hooks/install/uninstall-hooks.ts
var uninstall_hooks_exports = {};
__export(uninstall_hooks_exports, {
  uninstallHooks: () => uninstallHooks
});
async function uninstallHooks(options) {
  const repository = await locateHooks(options);
  const managers = findManagers(repository);
  const changes = [];
  for (const path of [managers.lefthook, managers.preCommit]) {
    if (path !== void 0) edit(path, removeMarkedLines, changes);
  }
  const simple = managers.simpleGitHooks;
  if (simple !== void 0) edit(simple.path, (text4) => removeFromSimpleGitHooks(text4, simple.keys), changes);
  const folders = /* @__PURE__ */ new Set([
    repository.hooksDir,
    repository.defaultHooksDir,
    ...managers.husky === void 0 ? [] : [managers.husky.dir]
  ]);
  for (const folder2 of folders) {
    for (const file of [...HOOK_FILES].reverse()) {
      for (const suffix of ["", ".legacy", ".old"]) removeFrom(join2(folder2, file + suffix), changes);
    }
  }
  const notes = [];
  if (changes.length === 0) notes.push("unleak was in no hook here.");
  if (changes.some(({ path }) => path === simple?.path))
    notes.push("Run simple-git-hooks once more, so that it writes git\u2019s own hooks anew.");
  return { changes, notes };
}
function edit(path, change, changes) {
  const before = readText3(path) ?? "";
  const after = change(before);
  if (after === before) return;
  writeText(path, after);
  changes.push({ path, what: "restored" });
}
function removeFrom(path, changes) {
  const before = readHookFile(path);
  const change = removeFromShellHook(before, existsSync(path + ASIDE));
  if (change === null) return;
  applyHookFileChange(path, before, change);
  changes.push({ path, what: change.text === null && change.aside === void 0 ? "removed" : "restored" });
}
var init_uninstall_hooks = __esm({
  "src/hooks/install/uninstall-hooks.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_hook_event();
    init_user_git();
    init_find_managers();
    init_marked_lines();
    init_shell_hook();
    init_simple_git_hooks();
    init_text_file();
  }
});

// builtin:node:crypto
function createHash(...given) {
  return process.getBuiltinModule("node:crypto").createHash(...given);
}
function createHmac(...given) {
  return process.getBuiltinModule("node:crypto").createHmac(...given);
}
function createPrivateKey(...given) {
  return process.getBuiltinModule("node:crypto").createPrivateKey(...given);
}
function createPublicKey(...given) {
  return process.getBuiltinModule("node:crypto").createPublicKey(...given);
}
function diffieHellman(...given) {
  return process.getBuiltinModule("node:crypto").diffieHellman(...given);
}
function randomBytes(...given) {
  return process.getBuiltinModule("node:crypto").randomBytes(...given);
}
function randomInt(...given) {
  return process.getBuiltinModule("node:crypto").randomInt(...given);
}
function randomUUID(...given) {
  return process.getBuiltinModule("node:crypto").randomUUID(...given);
}
function timingSafeEqual(...given) {
  return process.getBuiltinModule("node:crypto").timingSafeEqual(...given);
}
var init_node_crypto = __esm({
  "builtin:node:crypto"() {
  }
});

// src/hooks/doctor/scratch-commit.ts
async function makeScratchCommit(repository) {
  const key = `${["mem", "live"].join("_")}_${randomBytes(32).toString("hex")}`;
  const dir = makeFolder(repository.gitDir);
  const remove = () => {
    process.off("exit", remove);
    rmSync(dir, { recursive: true, force: true });
  };
  process.once("exit", remove);
  try {
    const objects = join2(dir, "objects");
    mkdirSync(objects);
    const real = resolve(repository.root, await ask2(repository.git, ["rev-parse", "--git-path", "objects"]));
    const git = {
      cwd: repository.root,
      env: {
        ...repository.git.env,
        GIT_INDEX_FILE: join2(dir, "index"),
        GIT_OBJECT_DIRECTORY: objects,
        GIT_ALTERNATE_OBJECT_DIRECTORIES: alternates(real, repository.git.env["GIT_ALTERNATE_OBJECT_DIRECTORIES"]),
        ...IDENTITY
      }
    };
    const path = `unleak-doctor-${randomBytes(4).toString("hex")}.txt`;
    const text4 = `MEMORY_API_KEY=${key}
`;
    const blob = await ask2(git, ["hash-object", "-w", "--stdin"], text4);
    const tree = await ask2(git, ["mktree"], `100644 blob ${blob}	${path}
`);
    const empty2 = await ask2(git, ["mktree"], "");
    const base = await ask2(git, ["commit-tree", empty2, "-m", "unleak hook doctor: base"]);
    const commit = await ask2(git, ["commit-tree", tree, "-p", base, "-m", "unleak hook doctor"]);
    if (!repository.bare) await fillIndex(repository, git, join2(dir, "index"), { blob, path });
    const messageFile = join2(dir, "COMMIT_EDITMSG");
    writeFileSync(messageFile, `Use ${text4}`);
    return { git, dir, path, base, mask: new RegExp(`mem_live_\\S*${key.slice(-4)}`), commit, messageFile, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
async function fillIndex(repository, git, scratch2, planted) {
  const index = resolve(repository.root, repository.git.env["GIT_INDEX_FILE"] ?? join2(repository.gitDir, "index"));
  if (existsSync(index)) copyFileSync(index, scratch2);
  await ask2(git, [...PLAIN_INDEX, "update-index", "--add", "--cacheinfo", `100644,${planted.blob},${planted.path}`]);
  const dirty = await runUserGit(git, [...PLAIN_INDEX, "diff-files", "--name-only", "-z"]);
  await ask2(git, [...PLAIN_INDEX, "update-index", "--skip-worktree", "-z", "--stdin"], dirty.stdout);
}
function makeFolder(gitDir) {
  try {
    return mkdtempSync(join2(gitDir, "unleak-doctor-"));
  } catch (error) {
    const code = error.code ?? "unknown";
    throw new UserError(
      "CANNOT_WRITE",
      `${gitDir} can't be written (${code}), so the hook can't be tried`,
      "Make it writable, or try in a clone."
    );
  }
}
function alternates(real, more2) {
  const entry2 = /[:"\\]/.test(real) && process.platform !== "win32" ? JSON.stringify(real) : real;
  const separator = process.platform === "win32" ? ";" : ":";
  return more2 === void 0 || more2 === "" ? entry2 : `${entry2}${separator}${more2}`;
}
async function ask2(git, args, stdin) {
  const answer2 = await runUserGit(git, args, stdin);
  if (answer2.code === 0) return answer2.stdout.replace(/\n$/, "");
  const command = args.find((arg) => /^[a-z]+-?[a-z]*$/.test(arg));
  throw new UserError("GIT_FAILED", `git ${command} failed: ${answer2.stderr.trim().split("\n")[0]}`);
}
var IDENTITY, PLAIN_INDEX;
var init_scratch_commit = __esm({
  "src/hooks/doctor/scratch-commit.ts"() {
    "use strict";
    init_node_crypto();
    init_node_fs();
    init_node_path();
    init_git_environment();
    init_user_error();
    init_user_git();
    IDENTITY = {
      GIT_AUTHOR_NAME: "unleak hook doctor",
      GIT_AUTHOR_EMAIL: "unleak@localhost",
      GIT_COMMITTER_NAME: "unleak hook doctor",
      GIT_COMMITTER_EMAIL: "unleak@localhost"
    };
    PLAIN_INDEX = [
      ...["-c", "core.splitIndex=false"],
      ...["-c", "core.fsmonitor=false"],
      ...["-c", "core.untrackedCache=false"],
      ...["-c", `core.hooksPath=${NULL_FILE}`]
    ];
  }
});

// src/hooks/doctor/try-hook.ts
async function tryHook(repository, scratch2, event) {
  const { args, stdin } = inputOf(scratch2, event);
  const [major, minor] = await gitVersion(repository.git);
  const since = (wanted) => major > 2 || major === 2 && minor >= wanted;
  const answer2 = since(54) || since(36) && !readsStdin(event) ? await runUserGit(scratch2.git, [
    "hook",
    "run",
    "--ignore-missing",
    ...stdinOption(scratch2, event, stdin),
    event,
    "--",
    ...args
  ]) : await startHook(scratch2, join2(repository.hooksDir, event), args, stdin);
  const output = `${answer2.stderr}
${answer2.stdout}`;
  return {
    fired: answer2.code !== 0 && scratch2.mask.test(output),
    code: answer2.code,
    output: output.trim().split("\n").slice(0, 8).join("\n")
  };
}
function inputOf(scratch2, event) {
  const zero = scratch2.commit.replace(ZERO, "0");
  const ref = "refs/heads/unleak-doctor";
  switch (event) {
    case "pre-commit":
      return { args: [], stdin: "" };
    case "commit-msg":
      return { args: [scratch2.messageFile], stdin: "" };
    case "pre-push":
      return { args: ["unleak-doctor", "unleak-doctor"], stdin: `${ref} ${scratch2.commit} ${ref} ${scratch2.base}
` };
    case "pre-receive":
      return { args: [], stdin: `${zero} ${scratch2.commit} ${ref}
` };
  }
}
function stdinOption(scratch2, event, stdin) {
  if (!readsStdin(event)) return [];
  const file = join2(scratch2.dir, "stdin");
  writeFileSync(file, stdin);
  return [`--to-stdin=${file}`];
}
function startHook(scratch2, path, args, stdin) {
  return new Promise((fulfil, reject) => {
    const script = '[ -x "$0" ] || exit 0; exec "$0" "$@"';
    const shell = findProgram("sh", scratch2.git.env["PATH"] ?? "") ?? "sh";
    const child = spawn(shell, ["-c", script, path, ...args], {
      cwd: scratch2.git.cwd,
      env: scratch2.git.env,
      timeout: LIMIT2
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text4) => {
      stdout += text4;
    });
    child.stderr.setEncoding("utf8").on("data", (text4) => {
      stderr += text4;
    });
    child.on("error", reject);
    child.on("close", (code) => fulfil({ code: code ?? 128, stdout, stderr }));
    child.stdin.on("error", () => void 0);
    child.stdin.end(stdin);
  });
}
var LIMIT2, ZERO;
var init_try_hook = __esm({
  "src/hooks/doctor/try-hook.ts"() {
    "use strict";
    init_node_child_process();
    init_node_fs();
    init_node_path();
    init_find_git();
    init_hook_event();
    init_user_git();
    LIMIT2 = 12e4;
    ZERO = /[0-9a-f]/g;
  }
});

// src/hooks/doctor/check-hooks.ts
var check_hooks_exports = {};
__export(check_hooks_exports, {
  checkHooks: () => checkHooks
});
async function checkHooks(options) {
  const repository = await locateHooks(options);
  const events = repository.bare ? BARE_EVENTS : DEFAULT_EVENTS;
  const scratch2 = await makeScratchCommit(repository);
  const checks = [];
  try {
    for (const event of events)
      checks.push(judge2(repository, options.env, event, await tryHook(repository, scratch2, event)));
  } finally {
    scratch2.remove();
  }
  const notes = [];
  if (repository.linkedWorktree) notes.push("This is a linked working tree; it shares its hooks with the others.");
  if (repository.hooksPath !== void 0)
    notes.push(
      `git takes hooks from ${repository.hooksDir} (core.hooksPath, ${repository.hooksPath.scope} configuration).`
    );
  const healthy = checks[0]?.state === "fires" && checks.every((check2) => check2.state !== "blind");
  return { checks, notes, healthy };
}
function judge2(repository, env, event, trial) {
  if (trial.fired) return { event, state: "fires", why: [] };
  const path = join2(repository.hooksDir, event);
  const places = mentions(repository, event);
  if (places.length === 0 && trial.code === 0)
    return { event, state: "missing", why: ["unleak is in no hook for it. Run: unleak hook install"] };
  const why = switchedOff(env);
  const file = readHookFile(path);
  if (file.text === null)
    why.push(`git looks for ${path}, which doesn\u2019t exist; unleak stands in ${places.join(", ")}.`);
  else if (!file.executable) why.push(`${path} is not executable, so git skips it. Run: chmod +x ${path}`);
  else if (!places.includes(path) && places.length > 0)
    why.push(`git runs ${path}, which doesn\u2019t lead to unleak; unleak stands in ${places.join(", ")}.`);
  if (findManagers(repository).husky?.active === false)
    why.push("husky is not switched on here: run its `prepare` script.");
  if (trial.code !== 0)
    why.push(
      `the hook stopped with exit code ${trial.code}, but not because of the planted key. It said:
${trial.output}`
    );
  if (why.length > 0)
    return { event, state: "blind", why: trial.code === 0 ? [...why, "Then run: unleak hook install"] : why };
  const ran = `${path} ran and let the planted key through.`;
  const next = places.includes(path) ? "Its call of unleak is not reached, or its answer is not minded: something before it ends the script (exit, exec), or something behind it. Take that out, or run: unleak hook uninstall, then unleak hook install" : "Run: unleak hook install";
  return { event, state: "blind", why: [ran, next] };
}
function mentions(repository, event) {
  const managers = findManagers(repository);
  const hooks = [
    repository.hooksDir,
    repository.defaultHooksDir,
    ...managers.husky === void 0 ? [] : [managers.husky.dir]
  ].map((dir) => join2(dir, event));
  const configurations = [managers.lefthook, managers.preCommit, managers.simpleGitHooks?.path].filter(
    (path) => path !== void 0
  );
  const saysUnleak = (path) => readText3(path)?.includes("unleak") === true;
  const called = (path) => readText3(path)?.includes(`hook run ${event}`) === true;
  return [.../* @__PURE__ */ new Set([...hooks.filter(saysUnleak), ...configurations.filter(called)])];
}
function switchedOff(env) {
  return SWITCHES.filter(([name, off]) => off(env[name] ?? "")).map(
    ([name]) => `${name}=${env[name]} is set, which switches hooks off here.`
  );
}
var SWITCHES;
var init_check_hooks = __esm({
  "src/hooks/doctor/check-hooks.ts"() {
    "use strict";
    init_node_path();
    init_hook_event();
    init_find_managers();
    init_text_file();
    init_user_git();
    init_scratch_commit();
    init_try_hook();
    SWITCHES = [
      ["HUSKY", (value) => value === "0"],
      ["LEFTHOOK", (value) => value === "0" || value === "false"],
      ["SKIP_SIMPLE_GIT_HOOKS", (value) => value === "1"],
      ["SKIP", (value) => value.includes("unleak")],
      ["UNLEAK_SKIP", (value) => value !== ""]
    ];
  }
});

// src/hooks/doctor/render-doctor.ts
var render_doctor_exports = {};
__export(render_doctor_exports, {
  renderDoctor: () => renderDoctor
});
function renderDoctor(result) {
  const lines3 = result.checks.flatMap(({ event, state, why }) => [
    `${event.padEnd(11)} ${WORDS2[state]}`,
    ...why.flatMap((text4) => text4.split("\n")).map((text4) => `            ${text4}`)
  ]);
  const verdict2 = result.healthy ? "A key would be stopped here. Nothing was left behind." : "A key would NOT be stopped here.";
  return `${[...lines3, ...result.notes, verdict2].map((line3) => line3.replace(/[^\P{Cc}\t]/gu, "?")).join("\n")}
`;
}
var WORDS2;
var init_render_doctor = __esm({
  "src/hooks/doctor/render-doctor.ts"() {
    "use strict";
    WORDS2 = {
      fires: "fires: a planted key was refused",
      blind: "BLIND: a planted key got through",
      missing: "not installed"
    };
  }
});

// link:src/hooks/agent/run-agent.ts
var require_run_agent = __commonJS({
  "link:src/hooks/agent/run-agent.ts"(exports2, module2) {
    var found2 = require("./agent.js").load("src/hooks/agent/run-agent.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// src/hooks/command.ts
async function runHookCommand(host, argv, options) {
  const [action, ...rest] = argv;
  if (action === "run") {
    const [event, ...args] = rest;
    if (event === void 0) throw usage("hook run needs the name of a hook");
    const given = { version: options.version, now: /* @__PURE__ */ new Date() };
    if (event === "agent") return (await Promise.resolve().then(() => __toESM(require_run_agent(), 1))).runAgent(host, given);
    return (await Promise.resolve(run_hook_exports)).runHook(host, event, args, given);
  }
  const flags = rest.filter((arg) => arg.startsWith("-"));
  const events = rest.filter((arg) => !arg.startsWith("-"));
  const unknown = flags.find((flag) => flag !== "--global");
  if (unknown !== void 0) throw usage(`hook ${action ?? ""} has no flag ${unknown}`);
  if ((action === "uninstall" || action === "doctor") && events.length > 0)
    throw usage(`hook ${action} takes nothing more`);
  const global = flags.includes("--global");
  const where = { cwd: host.cwd, env: host.env };
  switch (action) {
    case "install": {
      const asked = { ...where, cliPath: options.cliPath, nodePath: options.nodePath, events };
      const { installHooks: installHooks2 } = await Promise.resolve(install_hooks_exports);
      const { installGlobalHooks: installGlobalHooks2 } = await Promise.resolve(global_hooks_exports);
      return say(host, global ? await installGlobalHooks2(asked) : await installHooks2(asked));
    }
    case "uninstall": {
      const { uninstallHooks: uninstallHooks2 } = await Promise.resolve(uninstall_hooks_exports);
      const { uninstallGlobalHooks: uninstallGlobalHooks2 } = await Promise.resolve(global_hooks_exports);
      return say(host, global ? await uninstallGlobalHooks2(where) : await uninstallHooks2(where));
    }
    case "doctor": {
      const { checkHooks: checkHooks2 } = await Promise.resolve(check_hooks_exports);
      const { renderDoctor: renderDoctor2 } = await Promise.resolve(render_doctor_exports);
      const result = await checkHooks2(where);
      await show(host, renderDoctor2(result));
      return result.healthy ? 0 : 1;
    }
    default:
      throw usage(action === void 0 ? "hook needs to know what to do" : `there is no "hook ${action}"`);
  }
}
async function say(host, result) {
  const lines3 = [
    ...result.changes.map(({ what, path }) => `${what.padEnd(9)}  ${path}`),
    ...result.notes.map((note) => `note: ${note}`)
  ];
  await show(host, lines3.map((line3) => `${line3.replace(/[^\P{Cc}\t]/gu, "?")}
`).join(""));
  return 0;
}
async function show(host, text4) {
  const { keysInText: keysInText2 } = await Promise.resolve(keys_in_text_exports);
  const { createRedactor: createRedactor2 } = await Promise.resolve(redact_exports);
  host.out([createRedactor2(keysInText2(text4))(text4)]);
}
function usage(message) {
  return new UserError(
    "BAD_USAGE",
    `${message}.`,
    "Known: unleak hook install [--global] [event..], uninstall [--global], doctor, run <event>."
  );
}
var init_command = __esm({
  "src/hooks/command.ts"() {
    "use strict";
    init_run_hook();
    init_install_hooks();
    init_global_hooks();
    init_uninstall_hooks();
    init_check_hooks();
    init_render_doctor();
    init_keys_in_text();
    init_redact();
    init_user_error();
  }
});

// package.json
var package_default;
var init_package = __esm({
  "package.json"() {
    package_default = {
      name: "unleak",
      version: "0.1.0",
      description: "Finds leaked API keys in files and git history, says who can read them, and takes the leak back",
      keywords: [
        "api-key",
        "secret",
        "leak",
        "scanner",
        "git",
        "git-hooks",
        "pre-commit",
        "key-rotation",
        "revocation",
        "sarif",
        "security",
        "cli"
      ],
      license: "MIT",
      author: "the unleak contributors",
      type: "module",
      bin: {
        unleak: "dist/cli.js"
      },
      files: [
        "dist",
        "schema",
        "README.md",
        "LICENSE"
      ],
      engines: {
        node: ">=20.19"
      },
      scripts: {
        bundle: "node scripts/bundle.mjs",
        typecheck: "tsc --noEmit",
        lint: "biome check .",
        format: "biome check --write .",
        test: "vitest run",
        "test:long": "vitest run --config vitest.long.config.ts",
        bench: "node bench/run.mjs"
      },
      devDependencies: {
        "@babel/parser": "7.29.14",
        "@babel/types": "7.29.14",
        "@biomejs/biome": "2.5.15",
        "@microsoft/jest-sarif": "1.0.0-beta.0",
        "@noble/ciphers": "2.4.0",
        "@noble/hashes": "2.4.0",
        "@octokit/plugin-retry": "8.1.1",
        "@octokit/plugin-throttling": "11.0.5",
        "@octokit/rest": "22.0.1",
        "@types/node": "20.19.43",
        "@types/picomatch": "4.0.3",
        "@types/yargs": "17.0.35",
        ajv: "8.20.0",
        "ajv-formats": "3.0.1",
        assemblyscript: "0.28.20",
        esbuild: "0.28.2",
        "fast-check": "4.10.2",
        "fast-glob": "3.3.3",
        "npm-packlist": "10.0.4",
        picomatch: "4.0.7",
        "simple-git": "4.0.2",
        "smol-toml": "1.9.1",
        typescript: "7.0.2",
        vitest: "4.1.12",
        yaml: "2.9.1",
        yargs: "18.2.0"
      }
    };
  }
});

// src/cli/version.ts
var VERSION;
var init_version = __esm({
  "src/cli/version.ts"() {
    "use strict";
    init_package();
    VERSION = package_default.version;
  }
});

// src/cli/commands/hook.ts
var hook_exports = {};
__export(hook_exports, {
  run: () => run
});
var run;
var init_hook = __esm({
  "src/cli/commands/hook.ts"() {
    "use strict";
    init_command();
    init_version();
    run = (terminal, argv) => runHookCommand(terminal, argv, { version: VERSION, cliPath: terminal.programPath, nodePath: process.execPath });
  }
});

// builtin:node:net
var builtin5, BlockList, isIP;
var init_node_net = __esm({
  "builtin:node:net"() {
    builtin5 = process.getBuiltinModule("node:net");
    BlockList = builtin5.BlockList;
    isIP = builtin5.isIP;
  }
});

// src/respond/addresses.ts
function list2(v4, v6) {
  const blocks = new BlockList();
  for (const range2 of v4) blocks.addSubnet(range2.split("/")[0], Number(range2.split("/")[1]), "ipv4");
  for (const range2 of v6) blocks.addSubnet(range2.split("/")[0], Number(range2.split("/")[1]), "ipv6");
  return blocks;
}
function mappedV4(address) {
  if (!list2([], ["::ffff:0:0/96"]).check(address, "ipv6")) return void 0;
  const dotted = /(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  if (dotted) return dotted[1];
  const groups = new URL(`http://[${address}]/`).hostname.slice(1, -1).split(":");
  const [high, low] = [groups.at(-2), groups.at(-1)].map((group) => Number.parseInt(group || "0", 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
function addressKind(address) {
  const plain2 = address.split("%")[0];
  const family = isIP(plain2);
  if (family === 0 || plain2 !== address) return "special";
  if (family === 6) {
    const inner = mappedV4(plain2);
    if (inner !== void 0) return addressKind(inner);
    if (LOOPBACK.check(plain2, "ipv6")) return "loopback";
    if (PRIVATE.check(plain2, "ipv6")) return "private";
    return GLOBAL_V6.check(plain2, "ipv6") && !SPECIAL_V6.check(plain2, "ipv6") ? "public" : "special";
  }
  if (LOOPBACK.check(plain2)) return "loopback";
  if (PRIVATE.check(plain2)) return "private";
  return SPECIAL_V4.check(plain2) ? "special" : "public";
}
function mayConnect(address, reach) {
  const kind = addressKind(address);
  if (reach === "public") return kind === "public";
  return reach === "loopback" ? kind === "loopback" : kind !== "special";
}
var LOOPBACK, PRIVATE, SPECIAL_V4, GLOBAL_V6, SPECIAL_V6;
var init_addresses = __esm({
  "src/respond/addresses.ts"() {
    "use strict";
    init_node_net();
    LOOPBACK = list2(["127.0.0.0/8"], ["::1/128"]);
    PRIVATE = list2(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"], ["fc00::/7"]);
    SPECIAL_V4 = list2(
      [
        ...["0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15"],
        ...["198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"]
      ],
      []
    );
    GLOBAL_V6 = list2([], ["2000::/3"]);
    SPECIAL_V6 = list2(
      [],
      ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2001:10::/28", "2001:20::/28", "2620:4f:8000::/48"]
    );
  }
});

// src/respond/endpoint.ts
function operatorUrl(name, text4) {
  const bad = (why) => new UserError(
    "BAD_PROVIDER_URL",
    `The URL given for ${name} can't be used: ${why}.`,
    `Give it as ${name}=https://host/path; plain http only for loopback addresses.`
  );
  let url;
  if (/[\s\\\x00-\x1f\x7f]/.test(text4)) throw bad("it holds white space, a backslash or control characters");
  try {
    url = new URL(text4);
  } catch {
    throw bad("it is no URL");
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") throw bad("only https and http are known");
  if (url.username || url.password) throw bad("it holds a user name or password");
  if (/[?#]/.test(text4)) throw bad("it holds a query or fragment");
  if (RESERVED.test(url.hostname)) throw bad("its host is a reserved example name");
  if (url.protocol === "http:" && !isLoopbackName(url.hostname)) throw bad("plain http leaves this machine");
  return { url, reach: url.protocol === "http:" ? "loopback" : "operator" };
}
function isLoopbackName(hostname) {
  const host = hostname.replace(/^\[|\]$/g, "");
  return host === "localhost" || addressKind(host) === "loopback";
}
function endpointOf(provider, givenUrls) {
  const given = givenUrls?.get(provider.id);
  if (given !== void 0) {
    const { url, reach } = operatorUrl(provider.id, given);
    return { base: url, given: true, reach };
  }
  const { api } = provider;
  if (api?.baseUrl === void 0) return { base: void 0, given: false, reach: "public" };
  if (api.ownServer === true) {
    const { url, reach } = operatorUrl(provider.id, api.baseUrl);
    return { base: url, given: false, reach };
  }
  return { base: new URL(api.baseUrl), given: false, reach: "public" };
}
function baseOf(endpoint, callBase) {
  if (endpoint.base === void 0) return void 0;
  return endpoint.given || callBase === void 0 ? endpoint.base : new URL(callBase);
}
function pathAt(endpoint, callBase, path) {
  const have = baseOf(endpoint, callBase)?.pathname.split("/").filter(Boolean) ?? [];
  const want = path.split("/").slice(1);
  let overlap = Math.min(have.length, want.length);
  while (overlap > 0 && have.slice(-overlap).join("/") !== want.slice(0, overlap).join("/")) overlap--;
  return `/${[...have, ...want.slice(overlap)].join("/")}`;
}
function urlOf(endpoint, api, callBase, path) {
  const base = baseOf(endpoint, callBase);
  if (base === void 0 || !endpoint.given && !api.hosts.includes(base.hostname)) return void 0;
  const [plain2, query] = path.split("?");
  const url = new URL(base.origin);
  url.pathname = pathAt(endpoint, callBase, plain2);
  if (query) url.search = query;
  return url;
}
var RESERVED;
var init_endpoint = __esm({
  "src/respond/endpoint.ts"() {
    "use strict";
    init_user_error();
    init_addresses();
    RESERVED = /(^|\.)(example\.(com|net|org)|example|invalid)$/;
  }
});

// src/respond/fill-template.ts
function fillPath(template2, values, encode) {
  let missing = false;
  const filled = template2.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    if (typeof value !== "string" || value === "" || value === "." || value === "..") missing = true;
    return encode(String(value));
  });
  return missing ? void 0 : filled;
}
function fillValue(template2, values) {
  if (typeof template2 === "string") {
    const whole = /^\{(\w+)\}$/.exec(template2);
    return whole ? values[whole[1]] : template2;
  }
  if (Array.isArray(template2)) {
    const items = template2;
    return items.map((item) => fillValue(item, values)).filter((item) => item !== void 0);
  }
  if (typeof template2 !== "object") return template2;
  const filled = {};
  for (const [name, item] of Object.entries(template2)) {
    const value = fillValue(item, values);
    if (value !== void 0) filled[name] = value;
  }
  return filled;
}
var init_fill_template = __esm({
  "src/respond/fill-template.ts"() {
    "use strict";
  }
});

// builtin:node:dns
function lookup(...given) {
  return process.getBuiltinModule("node:dns").lookup(...given);
}
var init_node_dns = __esm({
  "builtin:node:dns"() {
  }
});

// builtin:node:http
var builtin6, Agent, request;
var init_node_http = __esm({
  "builtin:node:http"() {
    builtin6 = process.getBuiltinModule("node:http");
    Agent = builtin6.Agent;
    request = builtin6.request;
  }
});

// builtin:node:https
var builtin7, Agent2, request2;
var init_node_https = __esm({
  "builtin:node:https"() {
    builtin7 = process.getBuiltinModule("node:https");
    Agent2 = builtin7.Agent;
    request2 = builtin7.request;
  }
});

// src/respond/fault.ts
function describeFault(fault) {
  return FAULTS[fault];
}
function faultOf(code) {
  const name = typeof code === "string" ? code : "";
  if (name in FAULTS) return name;
  if (name === "ENOTFOUND" || name === "EAI_AGAIN" || name === "EAI_FAIL" || name === "ENODATA") return "DNS_FAILED";
  if (["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "EHOSTDOWN", "EADDRNOTAVAIL", "EACCES", "EPERM"].includes(name))
    return "CONNECTION_REFUSED";
  if (name === "ETIMEDOUT") return "TIMED_OUT";
  if (name.startsWith("HPE_")) return "ANSWER_BROKEN";
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH/.test(name)) return "TLS_FAILED";
  if (name.startsWith("ERR_INVALID") || name === "ERR_UNESCAPED_CHARACTERS") return "REQUEST_INVALID";
  return "CONNECTION_LOST";
}
var FAULTS;
var init_fault = __esm({
  "src/respond/fault.ts"() {
    "use strict";
    FAULTS = {
      DNS_FAILED: "the host name could not be resolved",
      CONNECTION_REFUSED: "no connection to the host",
      CONNECTION_LOST: "the connection broke off",
      TIMED_OUT: "no complete answer in time",
      TLS_FAILED: "no trustworthy TLS connection to the host",
      ADDRESS_REFUSED: "the host name leads to a private or special address",
      ANSWER_TOO_LARGE: "the answer was too large",
      ANSWER_ENCODED: "the answer was compressed although plain text was asked for",
      ANSWER_BROKEN: "the answer was not valid HTTP",
      REQUEST_INVALID: "the request could not be built",
      CANCELLED: "interrupted",
      GIVEN_UP: "the host did not answer earlier in this run"
    };
  }
});

// src/respond/http-door.ts
function guardedLookup(reach, resolve2) {
  return (host, options, done) => {
    const refuse3 = (code) => done(Object.assign(new Error(code), { code }), "", 0);
    resolve2(host).then(
      (addresses) => {
        if (addresses.length === 0) return refuse3("ENOTFOUND");
        if (!addresses.every((address) => mayConnect(address, reach))) return refuse3("ADDRESS_REFUSED");
        const found2 = addresses.map((address) => ({ address, family: isIP(address) }));
        if (options.all) done(null, found2);
        else done(null, found2[0].address, found2[0].family);
      },
      () => refuse3("DNS_FAILED")
    );
  };
}
function plainHeaders(answer2) {
  const headers = /* @__PURE__ */ Object.create(null);
  for (const [name, value] of Object.entries(answer2.headers))
    headers[name] = Array.isArray(value) ? value.join(", ") : value ?? "";
  return headers;
}
function passDoor(request3) {
  const { url, reach, signal } = request3;
  const secure = url.protocol === "https:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  let sent = false;
  return new Promise((settle) => {
    const fail2 = (fault) => settle({ kind: "fault", fault, sent });
    if (!secure && reach !== "loopback") return fail2("ADDRESS_REFUSED");
    if (isIP(host) !== 0 && !mayConnect(host, reach)) return fail2("ADDRESS_REFUSED");
    if (signal?.aborted) return fail2("CANCELLED");
    const options = {
      method: request3.method,
      hostname: host,
      port: url.port || (secure ? 443 : 80),
      path: url.pathname + url.search,
      headers: request3.headers,
      lookup: guardedLookup(reach, request3.resolve ?? resolveBySystem),
      maxHeaderSize: HEADER_BYTES,
      insecureHTTPParser: false,
      // A fresh agent: no kept connection, no proxy from the environment.
      agent: secure ? new Agent2({ keepAlive: false, rejectUnauthorized: true, minVersion: "TLSv1.2" }) : new Agent({ keepAlive: false })
    };
    let outgoing;
    const stop = (fault) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      fail2(fault);
      outgoing?.destroy();
    };
    const cancel = () => stop("CANCELLED");
    const timer = setTimeout(() => stop("TIMED_OUT"), request3.deadlineMs);
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      outgoing = (secure ? request2 : request)(options);
    } catch (error) {
      return stop(faultOf(error.code));
    }
    outgoing.on("error", (error) => stop(faultOf(error.code)));
    outgoing.on("upgrade", () => stop("ANSWER_BROKEN"));
    outgoing.on("socket", (socket) => {
      socket.once(secure ? "secureConnect" : "connect", () => {
        sent = true;
      });
    });
    outgoing.on("response", (answer2) => {
      const encoding = answer2.headers["content-encoding"];
      if (encoding !== void 0 && encoding !== "identity") return stop("ANSWER_ENCODED");
      const pieces2 = [];
      let size = 0;
      answer2.on("data", (piece) => {
        size += piece.length;
        if (size > request3.maxBytes) stop("ANSWER_TOO_LARGE");
        else pieces2.push(piece);
      });
      answer2.on("error", () => stop("CONNECTION_LOST"));
      answer2.on("aborted", () => stop("CONNECTION_LOST"));
      answer2.on("end", () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", cancel);
        if (!answer2.complete) return fail2("CONNECTION_LOST");
        settle({
          kind: "answer",
          status: answer2.statusCode ?? 0,
          headers: plainHeaders(answer2),
          body: Buffer.concat(pieces2)
        });
      });
    });
    outgoing.end(request3.body);
  });
}
var HEADER_BYTES, resolveBySystem;
var init_http_door = __esm({
  "src/respond/http-door.ts"() {
    "use strict";
    init_node_dns();
    init_node_http();
    init_node_https();
    init_node_net();
    init_addresses();
    init_fault();
    HEADER_BYTES = 16 * 1024;
    resolveBySystem = (host) => new Promise((resolve2, reject) => {
      lookup(host, { all: true, verbatim: true }, (error, addresses) => {
        if (error) reject(error);
        else resolve2(addresses.map(({ address }) => address));
      });
    });
  }
});

// src/respond/key-text.ts
function keyText(secret) {
  return usableKey(secret.reveal());
}
function usableKey(text4) {
  return /^[A-Za-z0-9_.~+/=:-]{8,4096}$/.test(text4) ? text4 : void 0;
}
function sharedPrefix(key) {
  return /^(?:[A-Za-z][A-Za-z0-9]{0,11}[_.-]){0,4}/.exec(key)[0];
}
function bogusKey(key) {
  let prefix = sharedPrefix(key);
  if (key.length - prefix.length < 12) prefix = /^[A-Za-z]{1,12}[_.-]/.exec(key)?.[0] ?? "";
  const body = key.slice(prefix.length);
  if (body.replace(/[^A-Za-z0-9]/g, "").length < 12) return void 0;
  const alphabets = /^[0-9a-f]+$/.test(body) && /\d/.test(body) ? ["0123456789abcdef"] : ["0123456789", "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const vary = (character2) => {
    const alphabet = alphabets.find((letters) => letters.includes(character2));
    return alphabet === void 0 ? character2 : alphabet[randomInt(alphabet.length)];
  };
  const bogus = prefix + [...body].map(vary).join("");
  return bogus === key ? bogusKey(key) : bogus;
}
function macOf(key, salt) {
  return createHmac("sha256", Buffer.from(salt, "hex")).update(key).digest();
}
function checkOf(key) {
  const salt = randomBytes(32).toString("hex");
  return { salt, mac: macOf(key, salt).toString("hex") };
}
function isKeyOf(key, check2) {
  return timingSafeEqual(macOf(key, check2.salt), Buffer.from(check2.mac, "hex"));
}
function base64Forms(text4) {
  const bytes = Buffer.from(text4);
  return [0, 1, 2].map((skip) => bytes.subarray(skip).toString("base64").replace(/=+$/, ""));
}
function mentionsKey(text4, key) {
  const body = key.slice(Math.min(sharedPrefix(key).length, Math.max(0, key.length - 8)));
  const once2 = base64Forms(body);
  const forms = [
    [body, 8],
    [[...body].reverse().join(""), 8],
    [Buffer.from(body).toString("hex"), 16],
    ...once2.map((form) => [form, 10]),
    ...once2.flatMap(base64Forms).map((form) => [form, 12])
  ];
  const plain2 = (form) => form.toLowerCase().replaceAll("-", "+").replaceAll("_", "/");
  const haystack = `${plain2(text4)}
${plain2(text4.replace(/%|\\u00|\\x|\0/g, ""))}`;
  return forms.some(([form, width]) => {
    const needle = plain2(form);
    for (let at = 0; at + width <= needle.length; at++)
      if (haystack.includes(needle.slice(at, at + width))) return true;
    return false;
  });
}
var init_key_text = __esm({
  "src/respond/key-text.ts"() {
    "use strict";
    init_node_crypto();
  }
});

// src/respond/pacer.ts
var Pacer;
var init_pacer = __esm({
  "src/respond/pacer.ts"() {
    "use strict";
    Pacer = class {
      #clock;
      #requests;
      #windowMs;
      #sent = [];
      constructor(clock, limit) {
        this.#clock = clock;
        this.#requests = limit.requests;
        this.#windowMs = limit.perSeconds * 1e3;
      }
      /** Returns when the next request may go. */
      async turn(signal) {
        for (; ; ) {
          const now = this.#clock.now();
          while (this.#sent.length > 0 && this.#sent[0] <= now - this.#windowMs) this.#sent.shift();
          if (this.#sent.length < this.#requests) {
            this.#sent.push(now);
            return;
          }
          await this.#clock.sleep(this.#sent[0] + this.#windowMs - now, signal);
          if (signal?.aborted) return;
        }
      }
    };
  }
});

// src/respond/read-answer.ts
function valueAt(body, path) {
  let value = body;
  for (const step of path === "" ? [] : path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return void 0;
    value = value[step];
  }
  return value;
}
function firstAt(body, paths2) {
  for (const path of paths2 ?? []) {
    const value = valueAt(body, path);
    if (value !== void 0 && value !== null) return value;
  }
  return void 0;
}
function kindOf2(value) {
  return Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
}
function holds(condition2, body) {
  return condition2.at.some((path) => {
    const value = valueAt(body, path);
    if (condition2.kind !== void 0 && kindOf2(value) !== condition2.kind) return false;
    if (condition2.equals !== void 0 && !condition2.equals.includes(value)) return false;
    if (condition2.includes !== void 0) {
      if (typeof value !== "string") return false;
      const text4 = value.toLowerCase();
      if (!condition2.includes.some((piece) => text4.includes(piece.toLowerCase()))) return false;
    }
    const onlyPresence = condition2.kind === void 0 && condition2.equals === void 0 && condition2.includes === void 0;
    return onlyPresence ? value !== void 0 && value !== null : true;
  });
}
function jsonBody(headers, body) {
  const type = (headers["content-type"] ?? "").split(";")[0].trim().toLowerCase();
  if (!/^application\/([a-z0-9.+-]+\+)?json$/.test(type)) return void 0;
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return void 0;
  }
}
function readAnswer(answers, status, body) {
  return answers.find(
    (answer2) => answer2.status.includes(status) && (answer2.bare === true || body !== void 0 && (answer2.where ?? []).every((condition2) => holds(condition2, body)))
  );
}
var init_read_answer = __esm({
  "src/respond/read-answer.ts"() {
    "use strict";
  }
});

// src/respond/retry-after.ts
function retryAfter(headers, now) {
  const said = headers["retry-after"]?.trim();
  if (said !== void 0 && said !== "") {
    if (/^\d+(\.\d+)?$/.test(said)) return Number(said) * 1e3;
    if (/^[A-Z][a-z]{2}/.test(said)) {
      const date = Date.parse(said);
      if (!Number.isNaN(date)) return Math.max(0, date - now);
    }
    return void 0;
  }
  const reset = headers["x-ratelimit-reset"] ?? headers["x-ratelimit-reset-minute"] ?? headers["ratelimit-reset"];
  if (reset === void 0 || !/^\d{1,15}$/.test(reset)) return void 0;
  const value = Number(reset);
  if (value > 1e12) return Math.max(0, value - now);
  return value > 1e9 ? Math.max(0, value * 1e3 - now) : value * 1e3;
}
var init_retry_after = __esm({
  "src/respond/retry-after.ts"() {
    "use strict";
  }
});

// src/respond/call.ts
function shownPath({ endpoint }, spec, values = {}) {
  const path = spec.path.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    return name === "key" || name === "part" || typeof value !== "string" ? whole : encodeURIComponent(value);
  });
  return pathAt(endpoint, spec.baseUrl, path);
}
function credentialHeaders(auth2, key) {
  switch (auth2.in) {
    case "bearer":
      return { authorization: `Bearer ${key}` };
    case "header":
      return { [auth2.name.toLowerCase()]: auth2.scheme === void 0 ? key : `${auth2.scheme} ${key}` };
    case "basic":
      return {
        authorization: `Basic ${Buffer.from(auth2.as === "user" ? `${key}:` : `:${key}`).toString("base64")}`
      };
    default:
      return {};
  }
}
function buildRequest(dialogue, spec, options) {
  const { api, endpoint, session } = dialogue;
  const auth2 = spec.auth ?? api.auth;
  const values = { ...options.values, key: options.key };
  const path = fillPath(spec.path, values, (text4) => encodeURIComponent(text4).replaceAll("%3A", ":"));
  const url = path === void 0 ? void 0 : urlOf(endpoint, api, spec.baseUrl, path);
  if (url === void 0) return void 0;
  for (const [name, value] of Object.entries(spec.query ?? {})) {
    const filled = fillValue(value, values);
    if (filled !== void 0) url.searchParams.set(name, String(filled));
  }
  let body;
  if (spec.body !== void 0) {
    const fields = fillValue(spec.body.fields, values);
    body = spec.body.as === "json" ? JSON.stringify(fields) : new URLSearchParams(fields).toString();
  }
  const type = spec.body?.as === "form" ? "application/x-www-form-urlencoded" : "application/json";
  return {
    method: spec.method,
    url,
    headers: {
      accept: "application/json",
      "accept-encoding": "identity",
      "user-agent": "unleak",
      ...api.headers,
      ...body === void 0 ? {} : { "content-type": type },
      ...body === void 0 && spec.method === "GET" ? {} : { "content-length": String(Buffer.byteLength(body ?? "")) },
      ...options.key === void 0 ? {} : credentialHeaders(auth2, options.key)
    },
    ...body === void 0 ? {} : { body },
    reach: endpoint.reach,
    deadlineMs: session.limits.deadlineMs,
    maxBytes: options.maxBytes ?? BODY_BYTES,
    signal: session.signal,
    resolve: session.resolve
  };
}
function requestIdOf(headers, body, spoken) {
  const meta = body?.meta?.request_id;
  const said = headers["x-request-id"] ?? headers["request-id"] ?? meta;
  if (typeof said !== "string" || !/^(?:[a-z]{2,8}[_-])?[0-9A-Za-z-]{8,40}$/.test(said)) return void 0;
  return [...spoken].some((key) => mentionsKey(said, key)) ? void 0 : said;
}
function pacerOf(dialogue) {
  const { api, endpoint, provider, session } = dialogue;
  if (endpoint.given || api.rateLimit === void 0) return void 0;
  let pacer = session.pacers.get(provider.id);
  if (pacer === void 0) {
    pacer = new Pacer(session.clock, api.rateLimit);
    session.pacers.set(provider.id, pacer);
  }
  return pacer;
}
async function exchange(dialogue, spec, request3, options) {
  const { session } = dialogue;
  const path = shownPath(dialogue, spec, options.values);
  const shown = { method: spec.method, host: request3.url.host, path };
  const fact = {
    provider: dialogue.provider.id,
    fingerprint: dialogue.fingerprint,
    purpose: options.purpose,
    ...shown
  };
  if (options.key !== void 0) dialogue.spoken.add(options.key);
  await pacerOf(dialogue)?.turn(session.signal);
  await session.audit.write({ event: "sending", ...fact });
  const answer2 = await passDoor(request3);
  if (answer2.kind === "fault") {
    await session.audit.write({ event: "answered", ...fact, fault: answer2.fault });
    dialogue.requests.push(shown);
    session.faults.set(shown.host, (session.faults.get(shown.host) ?? 0) + 1);
    const again2 = answer2.fault === "CONNECTION_LOST" || answer2.fault === "TIMED_OUT" || answer2.fault === "DNS_FAILED" || answer2.fault === "CONNECTION_REFUSED";
    return {
      called: { fault: answer2.fault, mayHaveActed: answer2.sent },
      wait: void 0,
      again: again2 && (options.manner !== "once" || !answer2.sent)
    };
  }
  session.faults.delete(shown.host);
  const body = jsonBody(answer2.headers, answer2.body);
  const requestId = options.purpose === "create" ? void 0 : requestIdOf(answer2.headers, body, dialogue.spoken);
  await session.audit.write({
    event: "answered",
    ...fact,
    status: answer2.status,
    ...requestId === void 0 ? {} : { requestId }
  });
  dialogue.requests.push({ ...shown, status: answer2.status });
  const read2 = readAnswer(spec.answers, answer2.status, body);
  const called = {
    ...read2 === void 0 ? {} : { means: read2.means },
    ...read2?.detail === void 0 ? {} : { detail: read2.detail },
    status: answer2.status,
    body,
    mayHaveActed: answer2.status !== 429,
    ...requestId === void 0 ? {} : { requestId }
  };
  const passing = answer2.status === 429 || answer2.status >= 500 && options.manner !== "once";
  const limited = answer2.status === 429 && options.manner === "act";
  const again = limited || read2 === void 0 && passing;
  return { called, wait: retryAfter(answer2.headers, session.clock.now()), again };
}
async function call(dialogue, spec, given) {
  const { clock, limits, signal, faults } = dialogue.session;
  const options = { ...given, values: { ...given.values, random: randomBytes(12).toString("hex") } };
  const longest = options.manner === "ask" ? limits.askWaitMs : limits.actWaitMs;
  for (let attempt3 = 1; ; attempt3++) {
    const request3 = buildRequest(dialogue, spec, options);
    if (request3 === void 0) return { fault: "REQUEST_INVALID", mayHaveActed: false };
    if (options.manner === "ask" && (faults.get(request3.url.host) ?? 0) >= 2 * limits.attempts)
      return { fault: "GIVEN_UP", mayHaveActed: false };
    const { called, wait, again } = await exchange(dialogue, spec, request3, options);
    if (!again || attempt3 >= limits.attempts || signal?.aborted) return called;
    const pause = wait ?? limits.backoffMs * 2 ** (attempt3 - 1) * (0.5 + Math.random());
    if (pause > longest) return called;
    dialogue.session.progress?.(`waiting ${Math.ceil(pause / 1e3)} s for ${request3.url.host}`);
    await clock.sleep(pause, signal);
  }
}
var BODY_BYTES;
var init_call = __esm({
  "src/respond/call.ts"() {
    "use strict";
    init_node_crypto();
    init_endpoint();
    init_fill_template();
    init_http_door();
    init_key_text();
    init_pacer();
    init_read_answer();
    init_retry_after();
    BODY_BYTES = 64 * 1024;
  }
});

// src/respond/ask.ts
function describeAnswer(called, provider) {
  if (called.detail !== void 0) return called.detail;
  if (called.fault !== void 0) return `${provider}: ${describeFault(called.fault)}`;
  if (called.status !== void 0 && called.status >= 300 && called.status < 400)
    return `${provider} answered with a redirect, which is not followed`;
  if (called.status === 429) return `${provider} is limiting requests; try again later`;
  if (called.status !== void 0 && called.status >= 500)
    return `${provider} is out of order (HTTP ${called.status}); try again later`;
  return `${provider} gave an answer that it does not document (HTTP ${called.status})`;
}
function told(state, provider) {
  if (isRefusal(state)) return `${provider} refuses the key`;
  return state === "active-limited" ? `${provider} accepts the key, with limited rights` : `${provider} accepts the key`;
}
async function controlOf(dialogue, spec, index, key, controls, manner) {
  const bogus = bogusKey(key);
  if (bogus === void 0) return { state: "unknown", detail: "the key is too short for a negative control" };
  const name = [dialogue.provider.id, index, bogus.length, /^[A-Za-z]*[_.-]?/.exec(bogus)[0]].join(" ");
  const known = controls.get(name);
  if (known !== void 0) return { state: known, detail: "the negative control was not clearly refused" };
  const called = await call(dialogue, spec, { key: bogus, purpose: "control", manner });
  const state = called.means ?? "unknown";
  if (state !== "unknown") controls.set(name, state);
  if (called.fault !== void 0)
    return { state, detail: describeAnswer(called, dialogue.provider.name), unanswered: true };
  const detail = called.means === void 0 || called.means === "unknown" ? `no clear refusal of a random key: ${describeAnswer(called, dialogue.provider.name)}` : "a random key was not refused, so the answer about this one would mean nothing";
  return { state, detail };
}
async function askAbout(dialogue, key, controls, manner = "ask") {
  const { api, provider } = dialogue;
  const specs = api.verify?.calls ?? [];
  let detail = `${provider.name} documents no call that tells whether a key is live; describe one in a --providers file`;
  let refused;
  let skipped = false;
  let unanswered = false;
  let spoke = false;
  for (const [index, spec] of specs.entries()) {
    const control = await controlOf(dialogue, spec, index, key, controls, manner);
    if (control.state !== "inactive") {
      skipped = true;
      if (!spoke) detail = control.detail;
      unanswered = control.unanswered === true;
      continue;
    }
    const called = await call(dialogue, spec, { key, purpose: "verify", manner });
    const state = called.means ?? "unknown";
    if (state === "unknown") {
      skipped = true;
      spoke = true;
      detail = describeAnswer(called, provider.name);
      unanswered = called.fault !== void 0;
    } else if (api.verify?.every === true && isRefusal(state)) {
      refused = called;
    } else {
      return { state, detail: called.detail ?? told(state, provider.name), decidedBy: called };
    }
  }
  if (refused !== void 0 && !skipped)
    return { state: refused.means, detail: refused.detail ?? told("inactive", provider.name), decidedBy: refused };
  return { state: "unknown", detail, ...unanswered ? { unanswered } : {} };
}
var isRefusal;
var init_ask = __esm({
  "src/respond/ask.ts"() {
    "use strict";
    init_call();
    init_fault();
    init_key_text();
    isRefusal = (state) => state === "inactive" || state === "expired";
  }
});

// src/respond/dialogue.ts
function openDialogue(key, session) {
  const only = key.candidates.length === 1 ? key.candidates[0] : key.provider;
  if (key.candidates.length > 1 || only === null || only === void 0) {
    const names = key.candidates.length > 0 ? key.candidates.join(", ") : "nobody in particular";
    return {
      code: "AMBIGUOUS_PROVIDER",
      message: `The key could have been issued by ${names}; it is sent to none of them.`
    };
  }
  const provider = session.providers.find(({ id }) => id === only);
  if (provider?.api === void 0) {
    return { code: "NO_PROVIDER_API", message: `unleak knows no way to ask ${only} about a key.` };
  }
  if (provider.api.verify === void 0 && provider.api.revoke === void 0) {
    const message = `${provider.name} documents no call about keys: describe your service's calls in a --providers file.`;
    return { code: "NO_PROVIDER_API", message };
  }
  const endpoint = endpointOf(provider, session.providerUrls);
  if (endpoint.base === void 0) {
    return {
      code: "NO_PROVIDER_URL",
      message: `${provider.name} has no public address: give it by --provider-url ${only}=https://\u2026`
    };
  }
  const { api } = provider;
  return {
    session,
    provider,
    api,
    endpoint,
    fingerprint: key.fingerprint,
    requests: [],
    problems: [],
    spoken: /* @__PURE__ */ new Set()
  };
}
var init_dialogue = __esm({
  "src/respond/dialogue.ts"() {
    "use strict";
    init_endpoint();
  }
});

// src/respond/verify-key.ts
function issuerOf(key) {
  if (key.candidates.length > 1) return null;
  return key.candidates[0] ?? key.provider;
}
function approach(key, session) {
  const dialogue = openDialogue(key, session);
  if (!("api" in dialogue)) return { problem: dialogue };
  const text4 = keyText(key.secret);
  if (text4 === void 0) {
    return {
      problem: {
        code: "KEY_NOT_SENDABLE",
        message: `The value of ${key.id} holds characters that no key has; nothing was sent.`
      }
    };
  }
  if (dialogue.api.keys !== void 0 && !new RegExp(dialogue.api.keys).test(text4)) {
    const message = `unleak knows no way to ask ${dialogue.provider.name} about this kind of credential; nothing was sent.`;
    return { problem: { code: "NO_PROVIDER_API", message } };
  }
  dialogue.spoken.add(text4);
  return { dialogue, text: text4 };
}
function answer(key, session, dialogue, verdict2) {
  return {
    result: {
      id: key.id,
      provider: dialogue.provider.id,
      state: verdict2.state,
      requests: dialogue.requests,
      checkedAt: new Date(session.clock.now()).toISOString(),
      detail: verdict2.detail
    },
    problems: verdict2.state === "unknown" ? [{ code: "NOT_VERIFIED", message: `${key.id}: ${verdict2.detail}.` }] : dialogue.problems
  };
}
async function verifyKey(key, session) {
  const approached = approach(key, session);
  if ("problem" in approached) {
    const { problem } = approached;
    return {
      result: { id: key.id, provider: issuerOf(key), state: "unknown", requests: [], detail: problem.message },
      problems: [{ ...problem, message: `${key.id}: ${problem.message}` }]
    };
  }
  const { dialogue, text: text4 } = approached;
  const verdict2 = await askAbout(dialogue, text4, session.controls);
  return answer(key, session, dialogue, verdict2);
}
function hostsOf(keys, session) {
  const hosts = /* @__PURE__ */ new Set();
  for (const key of keys) {
    const dialogue = openDialogue(key, session);
    if ("api" in dialogue && dialogue.api.verify !== void 0 && dialogue.endpoint.base)
      hosts.add(dialogue.endpoint.base.host);
  }
  return [...hosts].sort();
}
var init_verify_key = __esm({
  "src/respond/verify-key.ts"() {
    "use strict";
    init_ask();
    init_dialogue();
    init_key_text();
  }
});

// src/config/nearest-name.ts
function nearestName(wrong, names) {
  if (wrong.length > 64) return void 0;
  const limit = Math.min(3, Math.floor(wrong.length / 2));
  return names.map((name) => ({ name, edits: countEdits(wrong.toLowerCase().replaceAll("_", "-"), name.toLowerCase()) })).filter(({ edits }) => edits <= limit).sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))[0]?.name;
}
function countEdits(a, b) {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = above[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1);
      here.push(Math.min(replaced, above[column] + 1, here[column - 1] + 1));
    }
    above = here;
  }
  return above[b.length];
}
var init_nearest_name = __esm({
  "src/config/nearest-name.ts"() {
    "use strict";
  }
});

// src/cli/parse-arguments.ts
function parseArguments(argv, options, command) {
  const known = Object.fromEntries(
    Object.entries(options).map(([name, { type, short }]) => [
      name,
      { type, multiple: true, ...short ? { short } : {} }
    ])
  );
  const parsed = parseStrictly(argv, known, command);
  const values = parsed.values;
  for (const [name, given] of Object.entries(values)) {
    const { choices, multiple, excludes } = options[name];
    if (given?.includes("")) throw usage2(`--${name} needs a value.`, command);
    if (excludes !== void 0 && values[excludes] !== void 0)
      throw usage2(`--${name} and --${excludes} can't be combined.`, command);
    if (given && given.length > 1 && !multiple && options[name].type === "string")
      throw usage2(`--${name} was given more than once.`, command);
    const wrong = choices && given?.find((value) => !choices.includes(String(value)));
    if (wrong !== void 0 && choices)
      throw usage2(`--${name} takes ${choices.join(", ")}; not ${quoteBriefly(wrong)}.`, command);
  }
  if (parsed.positionals.includes("")) throw usage2("An argument is empty.", command);
  return {
    positionals: parsed.positionals,
    text: (name) => values[name]?.[0]?.toString(),
    list: (name) => (values[name] ?? []).map(String),
    flag: (name) => values[name]?.at(-1) === true
  };
}
function parseStrictly(argv, options, command) {
  const known = options;
  try {
    return parseArgs({ args: [...argv], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    throw usage2(explain(error, Object.keys(known)), command);
  }
}
function explain(error, names) {
  const message = error instanceof Error ? error.message : String(error);
  const flag = /'(?:-\w, )?-{1,2}([A-Za-z0-9-]+)/.exec(message)?.[1];
  if (flag === void 0) return "The arguments could not be read.";
  const dashes = flag.length === 1 ? "-" : "--";
  if (message.startsWith("Unknown option")) {
    const near = nearestName(flag, names);
    return `There is no flag ${dashes}${shorten(flag)}${near === void 0 ? "" : `; did you mean --${near}?`}`;
  }
  return message.includes("does not take an argument") ? `${dashes}${flag} takes no value.` : `${dashes}${flag} needs a value.`;
}
function shorten(text4) {
  return text4.length > LONGEST_QUOTED ? `${text4.slice(0, 8)}\u2026` : text4;
}
function quoteBriefly(value) {
  return JSON.stringify(shorten(String(value)));
}
function usage2(message, command = "") {
  return new UserError("BAD_USAGE", message, `See unleak ${command === "" ? "" : `${command} `}--help.`);
}
var LONGEST_QUOTED;
var init_parse_arguments = __esm({
  "src/cli/parse-arguments.ts"() {
    "use strict";
    init_node_util();
    init_nearest_name();
    init_user_error();
    LONGEST_QUOTED = 24;
  }
});

// src/cli/find-by-id.ts
function findById(findings, id) {
  const exact = findings.filter((finding) => finding.id === id || finding.fingerprint === id);
  const found2 = exact.length > 0 ? exact : findings.filter(
    (finding) => id.length >= 4 && (finding.id.startsWith(id) || finding.fingerprint.startsWith(id))
  );
  if (found2.length === 1) return found2[0];
  if (found2.length === 0) {
    throw new UserError(
      "UNKNOWN_FINDING",
      `There is no finding ${quoteBriefly(id)} here.`,
      "Its value may be gone; unleak lists what is there."
    );
  }
  throw new UserError(
    "AMBIGUOUS_FINDING",
    `${quoteBriefly(id)} stands for ${found2.length} findings.`,
    "Type more of the id."
  );
}
var init_find_by_id = __esm({
  "src/cli/find-by-id.ts"() {
    "use strict";
    init_user_error();
    init_parse_arguments();
  }
});

// src/cli/respond/guard-process.ts
function guardProcess(terminal) {
  let faulted = false;
  const tell = () => {
    faulted = true;
    process.exitCode = 2;
    terminal.err(
      "unleak: internal error (UNCAUGHT_EXCEPTION). What was done stands in the journal; run the command again.\n"
    );
  };
  if (!process.hasUncaughtExceptionCaptureCallback()) process.setUncaughtExceptionCaptureCallback(tell);
  return () => faulted;
}
var init_guard_process = __esm({
  "src/cli/respond/guard-process.ts"() {
    "use strict";
  }
});

// src/respond/sinks/env-text.ts
function codeRanges(text4) {
  const ranges = [];
  let at = 0;
  for (const line3 of text4.split(/(?<=\n)/)) {
    if (!/^[\t \ufeff\xef\xbb\xbf]*#/.test(line3)) {
      let end = line3.length;
      let quote3 = "";
      for (let i = 0; i < line3.length; i++) {
        const character2 = line3[i];
        if (quote3 !== "") {
          if (character2 === quote3 && line3[i - 1] !== "\\") quote3 = "";
        } else if (character2 === '"' || character2 === "'" || character2 === "`") quote3 = character2;
        else if (character2 === "#" && /\s/.test(line3[i - 1] ?? "")) {
          end = i;
          break;
        }
      }
      ranges.push([at, at + (quote3 === "" ? end : line3.length)]);
    }
    at += line3.length;
  }
  return ranges;
}
function isShellDefault(text4, at) {
  return /\$\{\w{1,100}:?[-+]$/.test(text4.slice(Math.max(0, at - 110), at));
}
function placesOf(text4, key) {
  const places = [];
  for (const [start2, end] of codeRanges(text4)) {
    for (let at = text4.indexOf(key, start2); at >= 0 && at + key.length <= end; at = text4.indexOf(key, at + 1)) {
      const before = text4[at - 1] ?? "";
      const after = text4[at + key.length] ?? "";
      const starts = !/[A-Za-z0-9_.~+-]/.test(before) || isShellDefault(text4, at);
      if (starts && !KEY_CHARACTER.test(after)) places.push(at);
    }
  }
  return places;
}
function usesKey(text4, key) {
  return placesOf(text4, key).length > 0;
}
function replaceKey(text4, old, fresh) {
  let result = "";
  let from = 0;
  for (const at of placesOf(text4, old)) {
    result += text4.slice(from, at) + fresh;
    from = at + old.length;
  }
  return result + text4.slice(from);
}
function variablesOf(text4, key) {
  const names = placesOf(text4, key).map((at) => {
    const line3 = text4.slice(text4.lastIndexOf("\n", at - 1) + 1, at);
    return /^[^\w]*(?:export\s+)?([A-Za-z_]\w*)\s*[=:]/.exec(line3)?.[1];
  });
  return [...new Set(names.filter((name) => name !== void 0))];
}
function tokensOf(text4) {
  return codeRanges(text4).flatMap(
    ([start2, end]) => text4.slice(start2, end).match(/[A-Za-z0-9_.~+/:-][A-Za-z0-9_.~+/=:-]{7,}/g) ?? []
  );
}
var KEY_CHARACTER;
var init_env_text = __esm({
  "src/respond/sinks/env-text.ts"() {
    "use strict";
    KEY_CHARACTER = /[A-Za-z0-9_.~+/=-]/;
  }
});

// src/respond/known-value.ts
function bytesOf(path) {
  let file;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return void 0;
  }
  try {
    const { size } = fstatSync(file);
    return size <= MOST_BYTES ? readFileSync2(file) : void 0;
  } catch {
    return void 0;
  } finally {
    closeSync(file);
  }
}
function entriesOf(path, shown) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    const { code } = error;
    throw new UserError("FOLDER_UNREADABLE", `The folder ${shown || "."} can't be searched for the key (${code}).`);
  }
}
function* filesUnder(root, folder2 = "") {
  for (const entry2 of entriesOf(join2(root, folder2), folder2)) {
    const path = folder2 === "" ? entry2.name : `${folder2}/${entry2.name}`;
    if (entry2.isDirectory() && !SKIPPED.has(entry2.name)) yield* filesUnder(root, path);
    else if (entry2.isFile()) yield { path, at: join2(root, path) };
    else if (entry2.isSymbolicLink() && isEnvFile(path)) {
      const at = placeOutside(root, path);
      if (at !== void 0) yield { path, at };
    }
  }
}
function placeOutside(root, path) {
  try {
    const at = realpathSync(join2(root, path));
    return at.startsWith(`${realpathSync(root)}${sep}`) ? void 0 : at;
  } catch {
    return void 0;
  }
}
function isEnvFile(path) {
  return /(?:^|\/)(?:\.env[^/]*|[^/]+\.env)$/.test(path);
}
function findKnownValue(root, secret) {
  const envPlaces = [];
  const otherPlaces = [];
  const text4 = keyText(secret);
  if (text4 === void 0) return { envPlaces, otherPlaces };
  for (const { path, at } of filesUnder(root)) {
    const bytes = bytesOf(at);
    const first2 = bytes?.indexOf(text4, 0, "latin1") ?? -1;
    if (bytes === void 0 || first2 < 0) continue;
    if (isEnvFile(path) && !usesKey(bytes.toString("latin1"), text4)) continue;
    if (isEnvFile(path) && at === join2(root, path)) envPlaces.push({ path });
    else otherPlaces.push({ path, line: bytes.toString("latin1", 0, first2).split("\n").length });
  }
  return { envPlaces, otherPlaces };
}
var MOST_BYTES, SKIPPED;
var init_known_value = __esm({
  "src/respond/known-value.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_user_error();
    init_key_text();
    init_env_text();
    MOST_BYTES = 16 * 1024 * 1024;
    SKIPPED = /* @__PURE__ */ new Set([".git", "node_modules"]);
  }
});

// src/respond/management-key.ts
function managementVariable(provider) {
  return `UNLEAK_MANAGEMENT_KEY_${provider.toUpperCase().replace(/[^A-Z0-9]/g, "_")}`;
}
function managementHint(provider) {
  return `Give a key of the account that may, by ${managementVariable(provider)} or --management-key-stdin.`;
}
function managementKeyOf(dialogue, leaked) {
  const {
    provider: { id: provider },
    session
  } = dialogue;
  const given = session.managementKey?.(provider)?.trim();
  if (given === void 0 || given === "") return void 0;
  const key = usableKey(given);
  if (key === void 0)
    throw new UserError(
      "BAD_MANAGEMENT_KEY",
      `The management key for ${provider} is too short or holds characters that no key has; nothing was sent.`
    );
  if (key === leaked) {
    throw new UserError(
      "KEY_IS_ITS_OWN_MANAGEMENT_KEY",
      `The management key given for ${provider} is the leaked key itself; nothing was sent.`,
      "Give another key of the account, or none: where the provider allows it, a replacement is created first."
    );
  }
  dialogue.spoken.add(key);
  return key;
}
var init_management_key = __esm({
  "src/respond/management-key.ts"() {
    "use strict";
    init_user_error();
    init_key_text();
  }
});

// src/respond/durable-file.ts
function privateFolder(path) {
  mkdirSync(path, { recursive: true, mode: 448 });
}
function syncFolder(path) {
  if (process.platform === "win32") return;
  const folder2 = openSync(path, constants.O_RDONLY);
  try {
    fsyncSync(folder2);
  } finally {
    closeSync(folder2);
  }
}
function writeAll(file, bytes) {
  let at = 0;
  while (at < bytes.length) at += writeSync(file, bytes, at);
}
function appendDurably(path, text4) {
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
  const file = openSync(path, flags, 384);
  try {
    writeAll(file, Buffer.from(text4, "utf8"));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  syncFolder(dirname(path));
}
function replaceDurably(path, temporary, bytes, mode) {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);
  const file = openSync(temporary, flags, 384);
  try {
    writeAll(file, bytes);
    fchmodSync(file, mode);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  syncFolder(dirname(path));
}
var init_durable_file = __esm({
  "src/respond/durable-file.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
  }
});

// src/respond/exclusive-lock.ts
function startTime(pid) {
  try {
    const stat = readFileSync2(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
function isAlive(owner) {
  const [pid, started] = owner.split(" ");
  if (!/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  const now = startTime(Number(pid));
  return !started || now === "" || started === now;
}
function contentOf(path) {
  try {
    return readFileSync2(path, "utf8");
  } catch {
    return void 0;
  }
}
function tryTake(path, mine) {
  const draft = `${path}.${randomBytes(8).toString("hex")}`;
  writeFileSync(draft, mine, { flag: "wx", mode: 384 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    unlinkSync(draft);
  }
}
function removeStale(path, stale) {
  const aside = `${path}.${randomBytes(8).toString("hex")}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = contentOf(aside);
  if (moved !== void 0 && moved !== stale) {
    try {
      linkSync(aside, path);
    } catch {
    }
  }
  unlinkSync(aside);
}
function takeLock(path) {
  const mine = `${process.pid} ${startTime(process.pid)} ${randomBytes(8).toString("hex")}`;
  for (let attempt3 = 0; attempt3 < 20; attempt3++) {
    if (tryTake(path, mine)) {
      return () => {
        if (contentOf(path) === mine) unlinkSync(path);
      };
    }
    const owner = contentOf(path);
    if (owner === void 0) continue;
    if (isAlive(owner)) break;
    removeStale(path, owner);
  }
  throw new UserError(
    "BUSY",
    "Another unleak is working on this key.",
    "Wait until it is done. If none is running, remove the lock file in the state directory."
  );
}
var init_exclusive_lock = __esm({
  "src/respond/exclusive-lock.ts"() {
    "use strict";
    init_node_crypto();
    init_node_fs();
    init_user_error();
  }
});

// src/respond/audit-log.ts
function lastLine(path) {
  let file;
  try {
    file = openSync(path, "r");
  } catch (error) {
    if (error.code === "ENOENT") return { line: void 0, torn: false };
    throw error;
  }
  try {
    const { size } = fstatSync(file);
    const tail = Buffer.alloc(Math.min(size, 16 * 1024));
    readSync(file, tail, 0, tail.length, size - tail.length);
    const text4 = tail.toString("utf8");
    const torn = text4 !== "" && !text4.endsWith("\n");
    return { line: text4.split("\n").slice(0, -1).filter(Boolean).at(-1), torn };
  } finally {
    closeSync(file);
  }
}
function usable(work) {
  try {
    return work();
  } catch (error) {
    const { code, syscall } = error;
    if (syscall === void 0) throw error;
    throw new UserError(
      "STATE_UNWRITABLE",
      `The state folder can't be used (${code ?? "error"} in ${syscall}), and nothing is sent that can't be written down.`,
      "Make it writable, or set XDG_STATE_HOME to another folder."
    );
  }
}
function hashOf(line3) {
  return createHash("sha256").update(line3).digest("hex");
}
var FIRST, AuditLog;
var init_audit_log = __esm({
  "src/respond/audit-log.ts"() {
    "use strict";
    init_node_crypto();
    init_node_fs();
    init_node_path();
    init_user_error();
    init_durable_file();
    init_exclusive_lock();
    FIRST = "0".repeat(64);
    AuditLog = class {
      #path;
      #clock;
      /** @throws UserError if the folder can't be used */
      constructor(stateDirectory, clock) {
        usable(() => privateFolder(stateDirectory));
        this.#path = join2(stateDirectory, "audit.ndjson");
        this.#clock = clock;
      }
      /** @throws UserError if nothing can be written: then nothing may be sent either */
      async write(fact) {
        const release = await this.#lock();
        usable(() => this.#append(fact, release));
      }
      #append(fact, release) {
        try {
          const { line: line3, torn } = lastLine(this.#path);
          const entry2 = {
            at: new Date(this.#clock.now()).toISOString(),
            monotonicNs: process.hrtime.bigint().toString(),
            pid: process.pid,
            previous: line3 === void 0 ? FIRST : hashOf(line3),
            ...fact
          };
          appendDurably(this.#path, `${torn ? "\n" : ""}${JSON.stringify(entry2)}
`);
        } finally {
          release();
        }
      }
      async #lock() {
        for (let attempt3 = 0; ; attempt3++) {
          try {
            return usable(() => takeLock(`${this.#path}.lock`));
          } catch (error) {
            if (attempt3 === 200 || error.code !== "BUSY") throw error;
            await new Promise((resolve2) => setTimeout(resolve2, 10));
          }
        }
      }
    };
  }
});

// src/respond/clock.ts
var systemClock;
var init_clock2 = __esm({
  "src/respond/clock.ts"() {
    "use strict";
    systemClock = {
      now: () => Date.now(),
      sleep: (ms, signal) => new Promise((resolve2) => {
        if (signal?.aborted) return resolve2();
        const finish = () => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", finish);
          resolve2();
        };
        const timer = setTimeout(finish, ms);
        signal?.addEventListener("abort", finish, { once: true });
      })
    };
  }
});

// src/respond/runtime-guard.ts
function guardRuntime(environment, execArgv) {
  const options = [...execArgv, ...(environment["NODE_OPTIONS"] ?? "").split(/[\s"]+/)];
  const unsafe = options.map((option) => option.replaceAll("_", "-")).find((option) => UNSAFE_OPTION.test(option));
  if (unsafe !== void 0) {
    throw new UserError(
      "UNSAFE_RUNTIME",
      `Node was started with ${UNSAFE_OPTION.exec(unsafe)[0]}\u2026, which can write keys to a file or a debugger.`,
      "Start again without it (see NODE_OPTIONS). Nothing was sent."
    );
  }
  if (environment["SSLKEYLOGFILE"]) {
    throw new UserError("UNSAFE_RUNTIME", "SSLKEYLOGFILE is set.", "Unset it. Nothing was sent.");
  }
  if (environment["NODE_TLS_REJECT_UNAUTHORIZED"] === "0") {
    throw new UserError(
      "TLS_NOT_CHECKED",
      "NODE_TLS_REJECT_UNAUTHORIZED=0 is set: a key could go to a stranger.",
      "Unset it; give your own certificate authority by NODE_EXTRA_CA_CERTS. Nothing was sent."
    );
  }
}
var UNSAFE_OPTION;
var init_runtime_guard = __esm({
  "src/respond/runtime-guard.ts"() {
    "use strict";
    init_user_error();
    UNSAFE_OPTION = /^--(inspect|debug|heapsnapshot|heap-prof|cpu-prof|prof|report|diagnostic|abort-on-uncaught|trace-tls|tls-keylog|trace-uncaught|use-env-proxy)/;
  }
});

// src/respond/session.ts
function openSession(options) {
  guardRuntime(options.environment ?? process.env, options.execArgv ?? process.execArgv);
  const clock = options.clock ?? systemClock;
  return {
    ...options,
    clock,
    limits: { ...LIMITS2, ...options.limits },
    audit: new AuditLog(options.stateDirectory, clock),
    pacers: /* @__PURE__ */ new Map(),
    faults: /* @__PURE__ */ new Map(),
    controls: /* @__PURE__ */ new Map()
  };
}
var LIMITS2;
var init_session = __esm({
  "src/respond/session.ts"() {
    "use strict";
    init_audit_log();
    init_clock2();
    init_runtime_guard();
    LIMITS2 = {
      deadlineMs: 5e3,
      attempts: 3,
      askWaitMs: 1e4,
      actWaitMs: 9e4,
      backoffMs: 500,
      proofGapMs: 1e3,
      proofMs: 2e4
    };
  }
});

// src/cli/ask.ts
async function ask3(terminal, question) {
  return /^y(?:es)?$/i.test((await askText(terminal, question)).trim());
}
async function askText(terminal, question) {
  const { signal } = terminal;
  if (!terminal.stdinIsTty || !terminal.stderrIsTty || signal.aborted) return "";
  terminal.err(question);
  const interrupted = new Promise((resolve2) => {
    signal.addEventListener("abort", () => resolve2({ done: true, value: void 0 }), { once: true });
  });
  const input = terminal.stdin[Symbol.asyncIterator]();
  let answer2 = "";
  while (!answer2.includes("\n")) {
    const { done, value } = await Promise.race([input.next(), interrupted]);
    if (signal.aborted) answer2 = "";
    if (done || signal.aborted) {
      terminal.err("\n");
      break;
    }
    answer2 += value.toString("utf8");
  }
  return answer2.split("\n")[0];
}
var init_ask2 = __esm({
  "src/cli/ask.ts"() {
    "use strict";
  }
});

// src/cli/parse-duration.ts
function parseDuration(text4) {
  if (/^\d{1,9}$/.test(text4)) return Number(text4) * 1e3;
  if (!/^(?:\d{1,9}(?:ms|s|m|h|d))+$/.test(text4)) return null;
  let total = 0;
  for (const [, amount, unit] of text4.matchAll(/(\d+)(ms|s|m|h|d)/g)) total += Number(amount) * UNITS[unit];
  return total;
}
var UNITS;
var init_parse_duration = __esm({
  "src/cli/parse-duration.ts"() {
    "use strict";
    UNITS = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5 };
  }
});

// src/cli/read-stdin.ts
async function readStdin(terminal) {
  const chunks = [];
  for await (const chunk of terminal.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
var init_read_stdin = __esm({
  "src/cli/read-stdin.ts"() {
    "use strict";
  }
});

// builtin:node:v8
function setFlagsFromString(...given) {
  return process.getBuiltinModule("node:v8").setFlagsFromString(...given);
}
var init_node_v8 = __esm({
  "builtin:node:v8"() {
  }
});

// src/files/compile-later.ts
function compileLater() {
  if (HAS_FLAG.test(process.versions.node)) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
var HAS_FLAG, BUDGET;
var init_compile_later = __esm({
  "src/files/compile-later.ts"() {
    "use strict";
    init_node_v8();
    HAS_FLAG = /^20\./;
    BUDGET = 6e5;
  }
});

// src/exposure/frameworks/server-only.ts
var init_server_only = __esm({
  "src/exposure/frameworks/server-only.ts"() {
    "use strict";
  }
});

// src/exposure/graph/references.ts
var init_references = __esm({
  "src/exposure/graph/references.ts"() {
    "use strict";
  }
});

// src/exposure/graph/source-edges.ts
var init_source_edges = __esm({
  "src/exposure/graph/source-edges.ts"() {
    "use strict";
    init_module_facts();
    init_references();
  }
});

// src/exposure/graph/module-facts.ts
var init_module_facts = __esm({
  "src/exposure/graph/module-facts.ts"() {
    "use strict";
    init_references();
    init_source_edges();
  }
});

// src/exposure/graph/parse-script.ts
var init_parse_script = __esm({
  "src/exposure/graph/parse-script.ts"() {
    "use strict";
  }
});

// src/exposure/graph/script-parts.ts
function isScript(path) {
  return SCRIPT.test(path) && !path.endsWith(".d.ts");
}
function isComponent(path) {
  return COMPONENT.test(path);
}
var SCRIPT, COMPONENT;
var init_script_parts = __esm({
  "src/exposure/graph/script-parts.ts"() {
    "use strict";
    init_node_path();
    SCRIPT = /\.(?:[cm]?[jt]sx?)$/;
    COMPONENT = /\.(?:vue|svelte|astro)$/;
  }
});

// src/exposure/graph/find-reachable.ts
var init_find_reachable = __esm({
  "src/exposure/graph/find-reachable.ts"() {
    "use strict";
    init_server_only();
    init_module_facts();
    init_parse_script();
    init_script_parts();
  }
});

// src/exposure/config/config-leaks.ts
var init_config_leaks = __esm({
  "src/exposure/config/config-leaks.ts"() {
    "use strict";
  }
});

// src/exposure/env/public-prefixes.ts
var PUBLIC_PREFIXES, NEEDS_FRAMEWORK, NEVER_PUBLIC;
var init_public_prefixes = __esm({
  "src/exposure/env/public-prefixes.ts"() {
    "use strict";
    PUBLIC_PREFIXES = [
      { prefix: "NEXT_PUBLIC_", framework: "Next.js", source: "nextjs.org/docs/app/guides/environment-variables" },
      { prefix: "NUXT_PUBLIC_", framework: "Nuxt", source: "nuxt.com/docs/guide/going-further/runtime-config" },
      { prefix: "EXPO_PUBLIC_", framework: "Expo", source: "docs.expo.dev/guides/environment-variables" },
      { prefix: "PLASMO_PUBLIC_", framework: "Plasmo", source: "docs.plasmo.com/framework/env" },
      { prefix: "SNOWPACK_PUBLIC_", framework: "Snowpack", source: "www.snowpack.dev/reference/environment-variables" },
      { prefix: "FRESH_PUBLIC_", framework: "Fresh", source: "fresh.deno.dev/docs/concepts/environment-variables" },
      { prefix: "RENDERER_VITE_", framework: "electron-vite", source: "electron-vite.org/guide/env-and-mode" },
      { prefix: "PRELOAD_VITE_", framework: "electron-vite", source: "electron-vite.org/guide/env-and-mode" },
      { prefix: "NX_PUBLIC_", framework: "Nx", source: "nx.dev/recipes/react/use-environment-variables-in-react" },
      { prefix: "REDWOOD_ENV_", framework: "RedwoodJS", source: "docs.redwoodjs.com/docs/environment-variables" },
      {
        prefix: "REACT_APP_",
        framework: "Create React App",
        source: "create-react-app.dev/docs/adding-custom-environment-variables"
      },
      { prefix: "VUE_APP_", framework: "Vue CLI", source: "cli.vuejs.org/guide/mode-and-env.html" },
      { prefix: "UMI_APP_", framework: "Umi", source: "umijs.org/docs/guides/env-variables" },
      { prefix: "NG_APP_", framework: "ngx-env", source: "www.npmjs.com/package/@ngx-env/builder" },
      { prefix: "STORYBOOK_", framework: "Storybook", source: "storybook.js.org/docs/configure/environment-variables" },
      {
        prefix: "GATSBY_",
        framework: "Gatsby",
        source: "www.gatsbyjs.com/docs/how-to/local-development/environment-variables"
      },
      { prefix: "RAZZLE_", framework: "Razzle", source: "razzlejs.org/docs/environment-variables" },
      { prefix: "MODERN_", framework: "Modern.js", source: "modernjs.dev/guides/basic-features/env-vars" },
      { prefix: "PUBLIC_", framework: "SvelteKit or Astro", source: "svelte.dev/docs/kit/$env-static-public" },
      { prefix: "VITE_", framework: "Vite", source: "vite.dev/guide/env-and-mode" },
      { prefix: "WXT_", framework: "WXT", source: "wxt.dev/guide/essentials/config/environment-variables" }
    ];
    NEEDS_FRAMEWORK = /* @__PURE__ */ new Set(["MODERN_", "RAZZLE_", "WXT_"]);
    NEVER_PUBLIC = [
      /^MAIN_VITE_/,
      // electron-vite: main process only
      /^GATSBY_(CLOUD|CI|TELEMETRY|EXPERIMENTAL|LOGGER|CPU_COUNT|CONCURRENT|OPEN_SEARCH|ACTIVE_ENV|HASH_SALT|RECIPES)/,
      /^STORYBOOK_(CI|DISABLE_TELEMETRY|ENABLE_CRASH_REPORTS)$/,
      /^PUBLIC_KEY(_|$)/
      // a public key is what it says
    ];
  }
});

// src/exposure/env/public-env-name.ts
function publicEnvName(name, context = {}) {
  for (const { prefix, framework } of context.extra ?? []) {
    if (prefix !== "" && name.startsWith(prefix)) return { framework, prefix };
  }
  if (NEVER_PUBLIC.some((never) => never.test(name))) return null;
  for (const { prefix, framework } of PUBLIC_PREFIXES) {
    if (!name.startsWith(prefix) || name.length === prefix.length) continue;
    if (context.replaced?.has(prefix)) return null;
    if (NEEDS_FRAMEWORK.has(prefix) && !PACKAGE_OF[prefix]?.some((dep) => context.packages?.has(dep))) return null;
    return { framework, prefix };
  }
  return null;
}
var PACKAGE_OF;
var init_public_env_name = __esm({
  "src/exposure/env/public-env-name.ts"() {
    "use strict";
    init_public_prefixes();
    PACKAGE_OF = {
      MODERN_: ["@modern-js/app-tools"],
      RAZZLE_: ["razzle"],
      WXT_: ["wxt"]
    };
  }
});

// src/exposure/value-site.ts
var init_value_site = __esm({
  "src/exposure/value-site.ts"() {
    "use strict";
  }
});

// src/exposure/use/always-secret.ts
var ALWAYS_SECRET;
var init_always_secret = __esm({
  "src/exposure/use/always-secret.ts"() {
    "use strict";
    ALWAYS_SECRET = /* @__PURE__ */ new Set([
      "tinybrain",
      "memory-api",
      "product-api",
      "twig",
      "openai",
      "anthropic"
    ]);
  }
});

// src/exposure/use/find-client-use.ts
function clientUseRules(providers2, nameOfProvider) {
  const secret = providers2.filter(({ id }) => ALWAYS_SECRET.has(id));
  const words2 = secret.flatMap(({ clues }) => [
    ...(clues.hosts ?? []).filter((host) => !isPlaceholderHost(host)),
    ...(clues.packages ?? []).filter((name) => /[@/-]/.test(name))
  ]);
  const parts = [
    "dangerouslyAllowBrowser",
    // A public variable of a provider: the name is judged when the file is read closely.
    `(?:${PUBLIC_PREFIXES.map(({ prefix }) => prefix).join("|")})[A-Z0-9_]{2,100}(?:KEY|SECRET|TOKEN)`,
    // Storage alone is in every second app; with a name that speaks of a key it is rare.
    "Storage\\.setItem\\(\\s*[\"'`][\\w.-]{0,60}(?:[kK]ey|KEY|[sS]ecret|SECRET|[tT]oken|TOKEN)",
    ...words2.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
  ];
  return { worth: new RegExp(parts.join("|")), providers: secret, nameOfProvider };
}
function isPlaceholderHost(host) {
  return /(?:^|\.)example\.(?:com|org|net)$|\.example$|^localhost$/.test(host);
}
var init_find_client_use = __esm({
  "src/exposure/use/find-client-use.ts"() {
    "use strict";
    init_config_leaks();
    init_public_env_name();
    init_public_prefixes();
    init_module_facts();
    init_parse_script();
    init_references();
    init_script_parts();
    init_value_site();
    init_always_secret();
  }
});

// src/exposure/use/find-uses.ts
function createTellingTest(providers2) {
  const { worth } = clientUseRules(providers2, () => null);
  return (path, bytes) => (isScript(path) || isComponent(path) || /\.html?$/.test(path)) && worth.test(bytes.toString("latin1"));
}
var init_find_uses = __esm({
  "src/exposure/use/find-uses.ts"() {
    "use strict";
    init_find_reachable();
    init_parse_script();
    init_script_parts();
    init_find_client_use();
  }
});

// src/audit/observe-clues.ts
function observeClues(sink, providers2) {
  const isTelling2 = createTellingTest(providers2);
  const telling = [];
  const found2 = /* @__PURE__ */ new Set();
  const known = new Set(
    providers2.flatMap(({ clues }) => (clues.names ?? []).map(flatten)).filter((name) => name.length >= 4)
  );
  return {
    ...sink,
    whole(provenance, bytes) {
      if (provenance.source === "worktree" && provenance.type !== "ref" && isTelling2(provenance.path, bytes))
        telling.push(provenance.path);
      if (provenance.source === "worktree" && bytes.includes(MARK)) {
        const text4 = bytes.toString("latin1");
        const taken = [...text4.matchAll(TAKEN)].flatMap(([, names]) => names.match(NAME4) ?? []);
        for (const name of [...taken, ...[...text4.matchAll(READ)].map(([, read2]) => read2)]) {
          if (!found2.has(name) && [...known].some((clue) => flatten(name).includes(clue))) found2.add(name);
        }
      }
      if (provenance.source === "worktree" && provenance.type !== "ref" && SCRIPT2.test(provenance.path)) {
        if (LOADER.some((mark) => bytes.includes(mark)) && LOADS.test(bytes.toString("latin1"))) found2.add(".env");
      }
      sink.whole(provenance, bytes);
    },
    usesOfEnv: () => [...found2].sort(),
    telling: () => telling
  };
}
function flatten(name) {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
var MARK, READ, TAKEN, NAME4, LOADER, LOADS, SCRIPT2;
var init_observe_clues = __esm({
  "src/audit/observe-clues.ts"() {
    "use strict";
    init_find_uses();
    MARK = Buffer.from("_API_KEY");
    READ = /(?:\benv(?:iron(?:ment)?)?(?:\.get)?|getenv|get_env|Getenv|ENV(?:\.fetch)?|env::var|Environment\.GetEnvironmentVariable)(?:\.|\??\.?\[["'`]|\(["'`])([A-Z][A-Z0-9_]{0,60}_API_KEY)\b/g;
    TAKEN = /\{([^{}]{0,2000})\}\s{0,20}=\s{0,20}(?:process|import\.meta)\.env\b/g;
    NAME4 = /\b[A-Z][A-Z0-9_]{0,60}_API_KEY\b/g;
    LOADER = [Buffer.from("dotenv"), Buffer.from("loadEnvFile")];
    LOADS = /\bload_dotenv\s?\(|(?:\bfrom|\bimport|\brequire\s?\()\s{0,4}["'`](?:dotenv(?:\/config)?|@dotenvx\/dotenvx)["'`]|\bprocess\.loadEnvFile\s?\(|\brequire ["']dotenv/;
    SCRIPT2 = /\.(?:[cm]?[jt]sx?|py|rb|ipynb|vue|svelte)$/;
  }
});

// src/exposure/env/env-places.ts
function isEnvFile2(path) {
  return ENV_FILE.test(posix.basename(path));
}
function isEnvSample(path) {
  return isEnvFile2(path) && ENV_SAMPLE.test(path);
}
var ENV_FILE, ENV_SAMPLE;
var init_env_places = __esm({
  "src/exposure/env/env-places.ts"() {
    "use strict";
    init_node_path();
    ENV_FILE = /^(?:\.env(?:$|[._-].*)|.+\.env|\.envrc|\.flaskenv|\.dev\.vars(?:\..+)?)$/;
    ENV_SAMPLE = /\.(?:example|sample|template|dist|defaults|tpl|tmpl)$/i;
  }
});

// src/exposure/known/encodings.ts
function encodeValue(value) {
  const bytes = Buffer.from(value, "utf8");
  const spellings = [["plain", value]];
  for (const shift of [0, 1, 2]) {
    const text4 = alignedBase64(bytes, shift);
    spellings.push(["base64", text4], ["base64", text4.replaceAll("+", "-").replaceAll("/", "_")]);
  }
  const hex = bytes.toString("hex");
  spellings.push(["hex", hex], ["hex", hex.toUpperCase()]);
  const percent2 = encodeURIComponent(bytes.toString("utf8"));
  if (percent2 !== "")
    spellings.push(["percent", percent2], ["percent", percent2.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
  const json = JSON.stringify(value).slice(1, -1);
  spellings.push(["json", json], ["json", json.replaceAll("/", "\\/")]);
  spellings.push([
    "html",
    value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
  ]);
  const seen = /* @__PURE__ */ new Set();
  return spellings.flatMap(([encoding, text4]) => {
    if (seen.has(text4)) return [];
    seen.add(text4);
    return [{ encoding, bytes: Buffer.from(text4, "utf8") }];
  });
}
function alignedBase64(bytes, shift) {
  const text4 = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64").replace(/=+$/, "");
  const first2 = Math.ceil(shift * 8 / 6);
  const last = Math.floor((shift + bytes.length) * 8 / 6);
  return text4.slice(first2, last);
}
var init_encodings = __esm({
  "src/exposure/known/encodings.ts"() {
    "use strict";
  }
});

// src/exposure/known/is-worth-searching.ts
function entropy(text4) {
  const counts = /* @__PURE__ */ new Map();
  for (const char of text4) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count4 of counts.values()) bits -= count4 / text4.length * Math.log2(count4 / text4.length);
  return bits;
}
function looksRandom(value, strict) {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  if (new Set(value).size < 8 || entropy(value) < (strict ? 3.3 : 3)) return false;
  const words2 = (value.match(WORDS3) ?? []).filter((word) => /[aeiouy]/i.test(word) && word.length >= 4).join("").length;
  return words2 / value.length <= (strict ? 0.5 : 0.65);
}
function worthSearching(name, value) {
  if (publicEnvName(name) !== null) return null;
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:([^\s/@]+)@[^\s]+$/i.exec(value)?.[1];
  const candidate = password ?? value;
  if (candidate.length < MIN_LENGTH || PLACEHOLDER.test(candidate)) return null;
  if (password !== void 0) return looksRandom(candidate, false) ? candidate : null;
  if (isPublicByDesign(candidate, name, "") !== null) return null;
  if (candidate.startsWith("-----BEGIN "))
    return candidate.includes("PRIVATE KEY") ? candidate.slice(0, MAX_LENGTH) : null;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(candidate) || /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)/.test(candidate)) return null;
  if (/^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(candidate) || /^[\w-]+(?:\.[\w-]+)+(?::\d+)?$/.test(candidate) === true && /\.[a-z]{2,}(?::\d+)?$/i.test(candidate) && !/^eyJ|^SG\./.test(candidate))
    return null;
  if (/\s/.test(candidate) || HARMLESS_NAME.test(name)) return null;
  const secretName = SECRET_WORD.test(name);
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(candidate) && !secretName) return null;
  if (!secretName && candidate.length < 20) return null;
  return looksRandom(candidate, !secretName) ? candidate.slice(0, MAX_LENGTH) : null;
}
var MIN_LENGTH, MAX_LENGTH, SECRET_WORD, HARMLESS_NAME, PLACEHOLDER, WORDS3;
var init_is_worth_searching = __esm({
  "src/exposure/known/is-worth-searching.ts"() {
    "use strict";
    init_public_env_name();
    init_public_by_design();
    MIN_LENGTH = 12;
    MAX_LENGTH = 4096;
    SECRET_WORD = /key|secret|token|pass|pwd|auth|cred|private|salt|sign|jwt|webhook|cookie|session|encrypt|seed|mnemonic/i;
    HARMLESS_NAME = /(?:^|_)(?:URL|URI|HOST|HOSTNAME|PORT|NAME|USER|USERNAME|EMAIL|REGION|ZONE|PATH|DIR|FILE|BUCKET|VERSION|ENV|NODE_ENV|MODE|LEVEL|LOCALE|TZ|TIMEZONE|DOMAIN|ORIGIN|ENDPOINT|PROJECT|ORG|TEAM|ID|IDS|SHA|COMMIT|BRANCH|TAG|IMAGE|MODEL|TITLE|DESCRIPTION|FORMAT|PATTERN|TTL|TIMEOUT|LIMIT|SIZE|COUNT|DSN|FINGERPRINT|PUBLIC_KEY|PUBLISHABLE_KEY|SITE_KEY|ANON_KEY)$/i;
    PLACEHOLDER = /your|example|sample|dummy|placeholder|change[_-]?me|replace|insert|redact|fake|x{4,}|\*{3}|\.\.\.|abc_?123|123456|deadbeef|0{6}|(.)\1{5,}|password|localhost|development|<[^>]*>|\$\{|\{\{/i;
    WORDS3 = /[A-Za-z]?[a-z]{3,}|[A-Z]{4,}/g;
  }
});

// src/exposure/known/multi-search.ts
function createMultiSearch(patterns) {
  const shortest2 = Math.min(...patterns.map(({ length }) => length));
  if (patterns.length > 0 && shortest2 < BLOCK) throw new RangeError("patterns need three bytes or more");
  const window = Math.min(shortest2, MAX_WINDOW);
  const shifts = new Uint8Array(TABLE).fill(Math.max(1, window - BLOCK + 1));
  const buckets = /* @__PURE__ */ new Map();
  const hash = (bytes, end) => (bytes[end] << 8 ^ bytes[end - 1] << 4 ^ bytes[end - 2]) & TABLE - 1;
  patterns.forEach((pattern, index) => {
    for (let end = BLOCK - 1; end < window; end++) {
      const key = hash(pattern, end);
      shifts[key] = Math.min(shifts[key], window - 1 - end);
      if (end === window - 1) buckets.set(key, [...buckets.get(key) ?? [], index]);
    }
  });
  return (bytes) => {
    const hits = [];
    if (patterns.length === 0) return hits;
    for (let end = window - 1; end < bytes.length; ) {
      const key = hash(bytes, end);
      const shift = shifts[key];
      if (shift > 0) {
        end += shift;
        continue;
      }
      const start2 = end - window + 1;
      for (const index of buckets.get(key) ?? []) {
        const pattern = patterns[index];
        if (bytes[start2] === pattern[0] && start2 + pattern.length <= bytes.length && bytes.compare(pattern, 0, pattern.length, start2, start2 + pattern.length) === 0) {
          hits.push({ pattern: index, start: start2 });
        }
      }
      end++;
    }
    return hits;
  };
}
var BLOCK, TABLE, MAX_WINDOW;
var init_multi_search = __esm({
  "src/exposure/known/multi-search.ts"() {
    "use strict";
    BLOCK = 3;
    TABLE = 1 << 16;
    MAX_WINDOW = 64;
  }
});

// src/exposure/known/parse-env-file.ts
function parseEnvFile(text4) {
  const entries = [];
  let line3 = 1;
  let counted = 0;
  for (const hit of text4.matchAll(ASSIGNMENT)) {
    const [whole, name, double, single3, back, bare] = hit;
    const quoted = double ?? single3 ?? back;
    const value = quoted ?? bare.replace(/[ \t]+#.*$/, "").trimEnd();
    const at = hit.index + whole.length - (quoted === void 0 ? bare.length : quoted.length + 1);
    for (let next = text4.indexOf("\n", counted); next >= 0 && next < at; next = text4.indexOf("\n", counted)) {
      line3++;
      counted = next + 1;
    }
    entries.push({
      name,
      value: double === void 0 ? value : double.replace(/\\n/g, "\n").replace(/\\(["\\$])/g, "$1"),
      line: line3,
      column: at - counted + 1
    });
  }
  return entries;
}
var ASSIGNMENT;
var init_parse_env_file = __esm({
  "src/exposure/known/parse-env-file.ts"() {
    "use strict";
    ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.]*)[ \t]*(?:=|:[ \t])[ \t]*(?:"((?:[^"\\]|\\[\s\S]){0,20000})"|'([^']{0,20000})'|`([^`]{0,20000})`|([^\r\n]*))/gm;
  }
});

// src/exposure/known/known-values.ts
function collectKnownValues(envFiles, mask = (_value, name) => `${name}=\u2026`) {
  const values = [];
  const patterns = [];
  const seen = /* @__PURE__ */ new Set();
  for (const { path, text: text4 } of envFiles) {
    if (isEnvSample(path)) continue;
    for (const entry2 of parseEnvFile(text4)) {
      const part = worthSearching(entry2.name, entry2.value);
      if (part === null || seen.has(part) || values.length >= MAX_VALUES) continue;
      seen.add(part);
      const column = entry2.column + Math.max(0, entry2.value.indexOf(part));
      for (const { encoding, bytes } of encodeValue(part)) patterns.push({ value: values.length, encoding, bytes });
      values.push({
        name: entry2.name,
        path,
        line: entry2.line,
        column,
        secret: new Secret(part, mask(part, entry2.name))
      });
    }
  }
  const search = createMultiSearch(patterns.map(({ bytes }) => bytes));
  return {
    values,
    longest: patterns.reduce((longest, { bytes }) => Math.max(longest, bytes.length), 0),
    search: (bytes) => search(bytes).map(({ pattern, start: start2 }) => {
      const { value, encoding, bytes: spelled } = patterns[pattern];
      return { value, start: start2, end: start2 + spelled.length, encoding };
    })
  };
}
var MAX_VALUES;
var init_known_values = __esm({
  "src/exposure/known/known-values.ts"() {
    "use strict";
    init_secret();
    init_env_places();
    init_encodings();
    init_is_worth_searching();
    init_multi_search();
    init_parse_env_file();
    MAX_VALUES = 500;
  }
});

// src/audit/observe-known-values.ts
function observeKnownValues(sink) {
  let known = null;
  const found2 = /* @__PURE__ */ new Map();
  const cursor = new LineCursor();
  let current = null;
  let tail = Buffer.alloc(0);
  function look3(provenance, bytes) {
    cursor.reset();
    report2(provenance, bytes, 0);
  }
  function report2(provenance, bytes, from) {
    for (const { value, start: start2, end, encoding } of known.search(bytes)) {
      if (end <= from) continue;
      const { path } = known.values[value];
      if (provenance.path === path && provenance.source === "worktree") continue;
      const first2 = cursor.at(bytes, start2);
      const last = cursor.at(bytes, end);
      const sighting = {
        provenance,
        span: { line: first2.line, column: first2.column, endLine: last.line, endColumn: last.column },
        decoded: encoding === "plain" ? [] : [encoding],
        mark: null,
        name: null
      };
      const sightings = found2.get(value);
      if (sightings) sightings.push(sighting);
      else found2.set(value, [sighting]);
    }
  }
  return {
    ...sink,
    whole(provenance, bytes) {
      if (known !== null && provenance.type !== "tree" && provenance.type !== "ref") look3(provenance, bytes);
      sink.whole(provenance, bytes);
    },
    open(provenance) {
      current = provenance;
      tail = Buffer.alloc(0);
      cursor.reset();
      sink.open(provenance);
    },
    write(bytes) {
      if (known !== null) {
        const joined2 = tail.length === 0 ? bytes : Buffer.concat([tail, bytes]);
        report2(current, joined2, tail.length);
        const kept = Math.min(joined2.length, known.longest - 1);
        cursor.drop(joined2, joined2.length - kept);
        tail = Buffer.from(joined2.subarray(joined2.length - kept));
      }
      sink.write(bytes);
    },
    know(envFiles) {
      const values = collectKnownValues(envFiles, (value) => maskValue(value, {}));
      if (values.longest > 0) known = values;
    },
    addTo(drafts) {
      const added = [];
      for (const [index, sightings] of found2) {
        const { secret, name } = known.values[index];
        const same = drafts.find((draft) => draft.secret.reveal() === secret.reveal());
        if (same !== void 0) {
          same.sightings.push(...sightings.filter((one) => !same.sightings.some((other) => isSamePlace(one, other))));
          continue;
        }
        added.push({
          rule: KNOWN_VALUE_RULE,
          secret,
          verdict: {
            kind: "accepted",
            value: secret.reveal(),
            provider: null,
            candidates: [],
            confidence: "high",
            severity: KNOWN_VALUE_RULE.severity,
            masked: secret.masked,
            message: `The value of ${name} from a local env file stands here.`,
            name
          },
          sightings
        });
      }
      return [...drafts, ...added];
    }
  };
}
function isSamePlace(one, other) {
  const a = one.provenance;
  const b = other.provenance;
  if (a.source !== b.source || a.path !== b.path || a.blob !== b.blob || one.span.line !== other.span.line)
    return false;
  return one.span.column <= other.span.endColumn && other.span.column <= one.span.endColumn;
}
var KNOWN_VALUE_RULE;
var init_observe_known_values = __esm({
  "src/audit/observe-known-values.ts"() {
    "use strict";
    init_line_cursor();
    init_known_values();
    init_mask_value();
    KNOWN_VALUE_RULE = {
      id: "env-value",
      title: "Value of a local env file",
      provider: null,
      trigger: { on: "prefix", text: [] },
      pattern: /(?!)/y,
      severity: "high",
      message: "A value that a local env file keeps out of the repository stands here.",
      examples: [],
      counterExamples: []
    };
  }
});

// src/config/expiry.ts
function isExpiry(text4) {
  if (!DATE.test(text4) || Number.isNaN(endOf2(text4))) return false;
  const [year, month, day] = text4.slice(0, 10).split("-").map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
function isExpired(expires, now) {
  return expires !== void 0 && now.getTime() > endOf2(expires);
}
function endOf2(expires) {
  if (expires.length === 10) return Date.parse(`${expires}T23:59:59.999Z`);
  return Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/.test(expires) ? expires : `${expires}Z`);
}
var DATE;
var init_expiry = __esm({
  "src/config/expiry.ts"() {
    "use strict";
    DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
  }
});

// src/config/raw-value.ts
function toRawValue(value, file, depth = 0) {
  if (depth > MAX_DEPTH) {
    throw new UserError("CONFIG_INVALID", `${file} is nested deeper than ${MAX_DEPTH} levels.`, "Flatten it.");
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  if (Array.isArray(value)) return value.map((item) => toRawValue(item, file, depth + 1));
  if (typeof value === "object" && value !== null) {
    return new Map(Object.entries(value).map(([name, item]) => [name, toRawValue(item, file, depth + 1)]));
  }
  if (typeof value === "bigint") return Number(value);
  return value;
}
var MAX_DEPTH;
var init_raw_value = __esm({
  "src/config/raw-value.ts"() {
    "use strict";
    init_user_error();
    MAX_DEPTH = 32;
  }
});

// src/config/table-reader.ts
function isPrintableName(name) {
  return /^[A-Za-z][A-Za-z_-]{0,39}$/.test(name);
}
function kindOf3(value) {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (value instanceof Map) return "a table";
  return { string: "a text", number: "a number", boolean: "true or false" }[typeof value] ?? "that";
}
var FORBIDDEN, EXPRESSION, TableReader;
var init_table_reader = __esm({
  "src/config/table-reader.ts"() {
    "use strict";
    init_user_error();
    init_nearest_name();
    FORBIDDEN = /^(?:(?:base|api|provider|verify|webhook)?-?(?:urls?|uris?|endpoints?)|hosts?|hostname|domains?|proxy|headers?|auth(?:orization)?|commands?|cmd|exec|run|scripts?|shell|plugins?|hooks?|env(?:ironment)?(?:-vars?)?|providers?|verify|revoke|rotate|extends|include|import|require)$/;
    EXPRESSION = /^(?:reg-?exp?s?|pattern|expression|match)$/;
    TableReader = class {
      #table;
      #file;
      #place;
      /**
       * @param place dotted path of the table for messages, such as `allow[2]`; empty for the document
       * @throws UserError for a name that is not in `known`
       */
      constructor(value, known, file, place) {
        this.#file = file;
        this.#place = place;
        if (!(value instanceof Map)) throw this.#wrong("", "must be a table of settings");
        this.#table = value;
        for (const name of value.keys()) if (!known.includes(name)) throw this.#unknown(name, known);
      }
      /** The raw value of a setting, undefined if it isn't there. */
      get(name) {
        return this.#table.get(name);
      }
      /** @param maxLength in UTF-16 code units */
      string(name, maxLength = 256) {
        const value = this.#table.get(name);
        if (value === void 0) return void 0;
        if (typeof value !== "string") throw this.#wrong(name, `must be a text, not ${kindOf3(value)}`);
        if (value.trim() === "") throw this.#wrong(name, "must not be empty");
        if (value.length > maxLength) throw this.#wrong(name, `must be at most ${maxLength} characters long`);
        if (/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/.test(value)) {
          throw this.#wrong(name, "must not hold control characters");
        }
        return value;
      }
      requiredString(name, why, maxLength = 256) {
        const value = this.string(name, maxLength);
        if (value === void 0) throw this.#wrong(name, `is missing: ${why}`);
        return value;
      }
      boolean(name) {
        const value = this.#table.get(name);
        if (value === void 0 || typeof value === "boolean") return value;
        throw this.#wrong(name, `must be true or false, not ${kindOf3(value)}`);
      }
      integer(name, from, to) {
        const value = this.#table.get(name);
        if (value === void 0) return void 0;
        if (typeof value === "number" && Number.isInteger(value) && value >= from && value <= to) return value;
        throw this.#wrong(name, `must be a whole number from ${from} to ${to}`);
      }
      oneOf(name, values) {
        const value = this.#table.get(name);
        if (value === void 0) return void 0;
        if (typeof value === "string" && values.includes(value)) return value;
        throw this.#wrong(name, `must be one of ${values.join(", ")}`);
      }
      list(name, maxItems = 1e3) {
        const value = this.#table.get(name);
        if (value === void 0) return [];
        if (!Array.isArray(value)) throw this.#wrong(name, `must be a list, not ${kindOf3(value)}`);
        if (value.length > maxItems) throw this.#wrong(name, `must have at most ${maxItems} items`);
        return value;
      }
      strings(name, maxItems = 1e3) {
        return this.list(name, maxItems).map((item, index) => {
          if (typeof item === "string" && item.trim() !== "" && item.length <= 256) return item;
          throw this.#wrong(`${name}[${index}]`, "must be a text of 1 to 256 characters");
        });
      }
      /** Ends the reading with a complaint about one setting. */
      fail(name, complaint, hint) {
        throw this.#wrong(name, complaint, hint);
      }
      /** Dotted path of a setting, for messages. */
      placeOf(name) {
        return [this.#place, name].filter(Boolean).join(".");
      }
      #wrong(name, complaint, hint) {
        const place = this.placeOf(name);
        return new UserError("CONFIG_INVALID", `${this.#file}: ${place || "the document"} ${complaint}.`, hint);
      }
      #unknown(name, known) {
        const plain2 = name.toLowerCase().replaceAll("_", "-");
        const place = this.placeOf(isPrintableName(name) ? name : "(a name that can\u2019t be shown)");
        if (FORBIDDEN.test(plain2)) {
          return new UserError(
            "CONFIG_FORBIDDEN",
            `${this.#file}: ${place} can't be set in a repository, because whoever changes a repository must not decide what unleak contacts, runs or reads.`,
            "Addresses, headers, commands and environment names come from the operator: --provider-url, --providers, or the user-level configuration."
          );
        }
        if (EXPRESSION.test(plain2)) {
          return new UserError(
            "CONFIG_FORBIDDEN",
            `${this.#file}: ${place} is not supported: a regular expression from a repository could stall the scan.`,
            "Describe the key with prefix, charset, min-length and max-length."
          );
        }
        const near = nearestName(name, known);
        return new UserError(
          "CONFIG_UNKNOWN_KEY",
          `${this.#file}: unknown setting ${place}.`,
          near === void 0 ? `Known here: ${known.join(", ")}.` : `Did you mean ${near}?`
        );
      }
    };
  }
});

// src/suppress/baseline.ts
function parseBaseline(text4, file) {
  const document = new TableReader(parseJson(text4, file), ["version", "entries"], file, "");
  if (document.get("version") !== 1) {
    document.fail("version", "must be 1", "It may be of a newer unleak: update, or write the baseline anew.");
  }
  return {
    version: 1,
    entries: document.list("entries", MAX_ENTRIES).map((entry2, index) => readEntry(entry2, file, index))
  };
}
function readEntry(entry2, file, index) {
  const fields = new TableReader(entry2, NAMES, file, `entries[${index}]`);
  const fingerprint = fields.requiredString("fingerprint", "it is what the entry accepts", 64);
  if (!/^[0-9a-f]{5,64}$/.test(fingerprint)) fields.fail("fingerprint", "must be 5 to 64 hexadecimal digits");
  const expires = fields.string("expires", 40);
  if (expires !== void 0 && !isExpiry(expires)) fields.fail("expires", "must be a date such as 2027-01-31");
  const addedAt = fields.requiredString("addedAt", "say when it was accepted", 40);
  if (!isExpiry(addedAt)) fields.fail("addedAt", "must be a date such as 2027-01-31");
  const by2 = fields.string("by", 200);
  return {
    fingerprint,
    rule: fields.requiredString("rule", "name the rule of the finding", 100),
    masked: fields.string("masked", 200) ?? "",
    reason: fields.requiredString("reason", "say why this may stay", 500),
    ...expires === void 0 ? {} : { expires },
    addedAt,
    ...by2 === void 0 ? {} : { by: by2 }
  };
}
function parseJson(text4, file) {
  let value;
  try {
    value = JSON.parse(text4.replace(/^\uFEFF/, ""));
  } catch {
    throw new UserError(
      "CONFIG_INVALID",
      `${file} is not valid JSON.`,
      "After a merge, look for conflict marks in it."
    );
  }
  return toRawValue(value, file);
}
function serialiseBaseline(baseline) {
  const entries = [...baseline.entries].sort((a, b) => compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint)).map(
    (entry2) => Object.fromEntries(NAMES.filter((name) => name in entry2).map((name) => [name, entry2[name]]))
  );
  return `${JSON.stringify({ version: 1, entries }, null, 2)}
`;
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function addToBaseline(baseline, added) {
  const entries = new Map(baseline.entries.map((entry2) => [keyOf(entry2), entry2]));
  for (const entry2 of added) entries.set(keyOf(entry2), entry2);
  return { version: 1, entries: [...entries.values()] };
}
function keyOf({ rule, fingerprint }) {
  return `${rule}\0${fingerprint}`;
}
var EMPTY_BASELINE, MAX_ENTRIES, NAMES;
var init_baseline = __esm({
  "src/suppress/baseline.ts"() {
    "use strict";
    init_expiry();
    init_raw_value();
    init_table_reader();
    init_user_error();
    EMPTY_BASELINE = { version: 1, entries: [] };
    MAX_ENTRIES = 2e5;
    NAMES = ["fingerprint", "rule", "masked", "reason", "expires", "addedAt", "by"];
  }
});

// src/files/is-inside.ts
function isInside2(root, folder2) {
  let real;
  try {
    real = realpathSync(folder2);
  } catch (error) {
    return error.code === "ENOENT";
  }
  const way = relative(realpathSync(root), real);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
var init_is_inside = __esm({
  "src/files/is-inside.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
  }
});

// src/files/write-atomic.ts
function writeFileAtomic(path, content, mode = 420, calls = REAL) {
  const name = basename(path);
  const temporary = join2(dirname(path), `.${name.slice(0, 100)}.${randomName()}.tmp`);
  let descriptor;
  let created = false;
  try {
    const old = calls.lstatSync(path, { throwIfNoEntry: false });
    if (old && !old.isFile()) {
      throw new UserError("FILE_NOT_REGULAR", `${path} is not a regular file and was left alone.`);
    }
    const permissions = old ? old.mode & 511 : mode;
    descriptor = calls.openSync(temporary, "wx", permissions);
    created = true;
    writeAll2(descriptor, typeof content === "string" ? Buffer.from(content) : content, calls);
    if (old && process.platform !== "win32") calls.fchmodSync(descriptor, permissions);
    calls.fsyncSync(descriptor);
    const done = descriptor;
    descriptor = void 0;
    calls.closeSync(done);
    calls.renameSync(temporary, path);
    created = false;
  } catch (error) {
    if (isUserError(error)) throw error;
    throw describe2(error, path);
  } finally {
    if (descriptor !== void 0) attempt(() => calls.closeSync(descriptor));
    if (created) attempt(() => calls.rmSync(temporary, { force: true }));
  }
  flushFolder(dirname(path));
}
function attempt(tidy2) {
  try {
    tidy2();
  } catch {
  }
}
function writeAll2(descriptor, bytes, calls) {
  for (let offset = 0; offset < bytes.length; ) {
    offset += calls.writeSync(descriptor, bytes, offset, bytes.length - offset, null);
  }
}
function flushFolder(folder2) {
  let descriptor;
  try {
    descriptor = openSync(folder2, "r");
    fsyncSync(descriptor);
  } catch {
  } finally {
    if (descriptor !== void 0) closeSync(descriptor);
  }
}
function describe2(error, path) {
  const code = error.code ?? "unknown error";
  return new UserError(
    "WRITE_FAILED",
    `${path} could not be written (${code}); what was there before is unchanged.`,
    HINTS[code]
  );
}
function randomName() {
  return process.getBuiltinModule("node:crypto").randomBytes(6).toString("hex");
}
var REAL, HINTS;
var init_write_atomic = __esm({
  "src/files/write-atomic.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_user_error();
    REAL = { lstatSync, openSync, writeSync, fchmodSync, fsyncSync, closeSync, renameSync, rmSync };
    HINTS = {
      ENOSPC: "The disk is full.",
      EDQUOT: "The disk quota is used up.",
      EROFS: "The file system is read-only.",
      EACCES: "You may not write there.",
      EPERM: "You may not write there.",
      ENOENT: "The folder does not exist.",
      EXDEV: "The folder spans two file systems."
    };
  }
});

// src/suppress/baseline-file.ts
function readBaselineFile(root, path) {
  if (!isInside2(root, dirname(join2(root, path))))
    throw new UserError("OUTSIDE_REPOSITORY", `${path} is outside of the repository.`);
  const text4 = readRegularFile(join2(root, path), path, MAX_BYTES);
  return text4 === null ? EMPTY_BASELINE : parseBaseline(text4, path);
}
function readNamedBaseline(path) {
  const text4 = readRegularFile(path, path, MAX_BYTES);
  if (text4 === null)
    throw new UserError("BASELINE_NOT_FOUND", `There is no baseline ${path}.`, "Check the path after --baseline.");
  return parseBaseline(text4, path);
}
function writeBaselineFile(path, baseline) {
  writeFileAtomic(path, serialiseBaseline(baseline));
}
var MAX_BYTES;
var init_baseline_file = __esm({
  "src/suppress/baseline-file.ts"() {
    "use strict";
    init_node_path();
    init_is_inside();
    init_read_regular_file();
    init_write_atomic();
    init_user_error();
    init_baseline();
    MAX_BYTES = 64 * 1024 * 1024;
  }
});

// src/audit/open-target.ts
async function openTarget(plan, context, log) {
  const stat = statSync(plan.target, { throwIfNoEntry: false });
  if (stat === void 0) throw new UserError("NO_SUCH_PATH", `There is no folder ${plan.target}.`, "Check the path.");
  if (!stat.isDirectory())
    throw new UserError(
      "NOT_A_FOLDER",
      `${plan.target} is not a folder.`,
      "Scan single files with `unleak scan <file>`."
    );
  const repository = await open(plan, context, log);
  const root = repository?.root ?? plan.target;
  if (plan.policy !== void 0) return { repository, root, ...plan.policy };
  const needsPolicy = plan.mode.kind !== "stdin" || existsSync(root);
  const { config } = needsPolicy ? await readConfigFile(root, {
    ...plan.configFile === void 0 ? {} : { explicit: plan.configFile },
    knownRules: knownRules()
  }) : { config: DEFAULT_CONFIG };
  const baseline = plan.baselineFile !== void 0 ? plan.makesBaseline === true && !existsSync(plan.baselineFile) ? EMPTY_BASELINE : readNamedBaseline(plan.baselineFile) : repository?.root === null ? EMPTY_BASELINE : readBaselineFile(root, config.baseline);
  return { repository, root, config, baseline };
}
async function open(plan, context, log) {
  const { mode } = plan;
  if (mode.kind === "stdin") return null;
  try {
    const { openRepository: openRepository2 } = findPlace(plan.target) === null ? { openRepository: noRepository } : await Promise.resolve(open_repository_exports);
    const repository = await openRepository2(plan.target, { signal: context.signal });
    if (repository === null && mode.kind === "audit")
      log.note(`${plan.target} is not in a git repository: the folder was audited, and there is no history.`);
    if (repository?.head === null && mode.kind !== "files")
      log.note("The repository has no commit yet on the current branch.");
    return repository;
  } catch (error) {
    if (!isUserError(error) || mode.kind === "history") throw error;
    log.problem({ code: error.code, message: error.message });
    return null;
  }
}
async function noRepository() {
  return null;
}
var init_open_target = __esm({
  "src/audit/open-target.ts"() {
    "use strict";
    init_open_repository();
    init_node_fs();
    init_config();
    init_read_config_file();
    init_find_place();
    init_user_error();
    init_baseline();
    init_baseline_file();
    init_known_rules();
  }
});

// src/sources/local-files.ts
function findLocalFiles(root, known, submodules, log) {
  const found2 = [];
  const pending = [...known];
  for (let folder2 = pending.pop(); folder2 !== void 0; folder2 = pending.pop()) {
    const entries = list3(join2(root, folder2), folder2, known.has(folder2), log);
    if (!known.has(folder2) && entries.some(({ name }) => name === ".git")) continue;
    for (const entry2 of entries) {
      const path = folder2 === "" ? entry2.name : `${folder2}/${entry2.name}`;
      if (!entry2.isDirectory()) {
        if (ENV_FILE2.test(entry2.name) || AGENT_FILE.test(path)) found2.push(path);
      } else if (!known.has(path) && !submodules.has(path) && !NOT_ENTERED.has(entry2.name)) pending.push(path);
    }
  }
  return found2.sort();
}
function list3(absolute, folder2, isKnown, log) {
  try {
    return readdirSync(absolute, { withFileTypes: true });
  } catch (error) {
    const code = errorCode(error);
    if (code === "EACCES" && !isKnown)
      log.note(`${folder2}/ is ignored and may not be listed, so env files in it would go unseen.`);
    if (["ENOENT", "ENOTDIR", "EACCES", "ELOOP", "ENAMETOOLONG"].includes(code)) return [];
    throw error;
  }
}
var ENV_FILE2, AGENT_FILE, NOT_ENTERED;
var init_local_files = __esm({
  "src/sources/local-files.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_read_file();
    ENV_FILE2 = /^(?:\.env(?:[.\-_].+|rc)?|\.flaskenv|[\w.-]+\.env)$/;
    AGENT_FILE = /(?:^|\/)(?:\.mcp\.json|\.(?:cursor|vscode)\/mcp\.json|\.claude\/settings[^/]*\.json|\.codex\/config\.toml)$/;
    NOT_ENTERED = /* @__PURE__ */ new Set(["node_modules", ".git"]);
  }
});

// src/sources/walk-folder.ts
function* walkFolder(root, log) {
  const pending = [{ path: "", absolute: normalize(root) }];
  let repositories = 0;
  for (let folder2 = pending.pop(); folder2 !== void 0; folder2 = pending.pop()) {
    let entries;
    try {
      entries = listFolder(folder2.absolute);
    } catch (error) {
      const path = folder2.path === "" ? root : folder2.path;
      log.unreadable({ ...problemOf(error, path), code: "UNREADABLE_FOLDER" });
      continue;
    }
    const folders = [];
    for (const { name, raw, kind } of entries) {
      const path = folder2.path === "" ? name : `${folder2.path}/${name}`;
      const absolute = joinBytes(folder2.absolute, raw ?? name);
      if (name === ".git") repositories++;
      else if (kind === "folder") folders.push({ path, absolute });
      else if (kind === "file") yield { path, absolute };
      else log.skipped(path, "not a regular file");
    }
    pending.push(...folders.reverse());
  }
  if (repositories > 0)
    log.note(
      `${repositories} git ${repositories === 1 ? "repository" : "repositories"} inside: their history was not read.`
    );
}
function listFolder(absolute) {
  const found2 = readdirSync(absolute, { withFileTypes: true });
  const entries = found2.some(({ name }) => name.includes("\uFFFD")) ? readdirSync(absolute, { withFileTypes: true, encoding: "buffer" }).map((entry2) => {
    const raw = Buffer.from(entry2.name);
    const name = raw.toString();
    const isUtf82 = Buffer.from(name).equals(raw);
    return { name: isUtf82 ? name : raw.toString("latin1"), raw: isUtf82 ? null : raw, kind: kindOf4(entry2) };
  }) : found2.map((entry2) => ({ name: entry2.name, raw: null, kind: kindOf4(entry2) }));
  return entries.sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
function kindOf4(entry2) {
  if (entry2.isDirectory()) return "folder";
  return entry2.isFile() || entry2.isSymbolicLink() ? "file" : "other";
}
function joinBytes(folder2, name) {
  if (typeof folder2 === "string" && typeof name === "string")
    return folder2.endsWith(sep) ? folder2 + name : folder2 + sep + name;
  return Buffer.concat([Buffer.from(folder2), Buffer.from("/"), Buffer.from(name)]);
}
var init_walk_folder = __esm({
  "src/sources/walk-folder.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_read_file();
  }
});

// src/sources/working-tree.ts
var working_tree_exports = {};
__export(working_tree_exports, {
  ENV_FILE: () => ENV_FILE2,
  listWorkingTree: () => listWorkingTree
});
async function listWorkingTree(repo, log, concerns = () => true) {
  const root = repo.root;
  const entries = await listIndex(repo);
  checkIgnoreFiles(
    root,
    entries.map(({ path }) => path)
  );
  const untracked = await listUntracked(repo, (message) => {
    const linked2 = /^unable to access '(.*\.gitignore)': Too many levels of symbolic links$/i.exec(message)?.[1];
    if (linked2 !== void 0) {
      log.note(`${linked2} is a symbolic link: git does not follow it, so its lines have no effect.`);
      return;
    }
    const path = /'([^']+)'/.exec(message)?.[1];
    if (path === void 0 || concerns(path.replace(/\/$/, ""))) log.problem({ code: "GIT_WARNING", message });
  });
  const files = /* @__PURE__ */ new Map();
  const index = /* @__PURE__ */ new Map();
  const submodules = /* @__PURE__ */ new Set();
  for (const { path, rawPath, mode, oid } of entries) {
    if (mode === "160000") submodules.add(path);
    else {
      index.set(path, oid);
      files.set(path, { path, absolute: absolutePath2(root, path, rawPath), tracked: true });
    }
  }
  const left2 = [...submodules].filter(concerns).length;
  if (left2 > 0) log.note(`${left2} submodule${left2 === 1 ? "" : "s"} not entered: audit each in its own folder.`);
  for (const { path, rawPath } of untracked) {
    if (path.endsWith("/")) {
      for (const file of walkFolder(join2(root, path), log)) {
        files.set(path + file.path, { path: path + file.path, absolute: file.absolute, tracked: false });
      }
    } else files.set(path, { path, absolute: absolutePath2(root, path, rawPath), tracked: false });
  }
  for (const path of findLocalFiles(root, foldersOf(files.keys()), submodules, log)) {
    if (!files.has(path)) files.set(path, { path, absolute: join2(root, path), tracked: false });
  }
  return { files: keepInside(root, [...files.values()], log), index };
}
function absolutePath2(root, path, raw) {
  return raw.toString("utf8") === path ? join2(root, path) : Buffer.concat([Buffer.from(root + sep), raw]);
}
function checkIgnoreFiles(root, paths2) {
  for (const folder2 of foldersOf(paths2)) {
    if (!isPipeOrDevice(join2(root, folder2, ".gitignore"))) continue;
    throw new UserError(
      "IGNORE_FILE_NOT_REGULAR",
      `${folder2 === "" ? "" : `${folder2}/`}.gitignore is a pipe or device, so git can't be asked which files it ignores.`,
      "Put a plain file in its place."
    );
  }
}
function isPipeOrDevice(path) {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return stat !== void 0 && !stat.isFile() && !stat.isSymbolicLink() && !stat.isDirectory();
  } catch {
    return false;
  }
}
function foldersOf(paths2) {
  const folders = /* @__PURE__ */ new Set([""]);
  for (const path of paths2) {
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
      const folder2 = path.slice(0, at);
      if (folders.has(folder2)) break;
      folders.add(folder2);
    }
  }
  return folders;
}
function keepInside(root, files, log) {
  const realRoot = realpathSync(root);
  const inside = /* @__PURE__ */ new Map();
  return files.filter(({ path }) => {
    const folder2 = dirname(path);
    let known = inside.get(folder2);
    if (known === void 0) {
      known = folder2 === "." || isInside3(realRoot, join2(root, folder2));
      inside.set(folder2, known);
    }
    if (!known) log.skipped(path, "behind a link that leads out of the tree");
    return known;
  });
}
function isInside3(realRoot, folder2) {
  try {
    const real = realpathSync(folder2);
    return real === realRoot || real.startsWith(realRoot + sep);
  } catch (error) {
    return errorCode(error) !== "ELOOP";
  }
}
var init_working_tree = __esm({
  "src/sources/working-tree.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_index_entries();
    init_user_error();
    init_local_files();
    init_read_file();
    init_walk_folder();
    init_local_files();
  }
});

// src/git/check-ignore.ts
var check_ignore_exports = {};
__export(check_ignore_exports, {
  checkIgnored: () => checkIgnored
});
async function checkIgnored(repo, paths2) {
  if (repo.root === null || paths2.length === 0) return /* @__PURE__ */ new Map();
  try {
    return await ask4(repo, paths2);
  } catch (error) {
    if (!(error instanceof GitFailure) || !/beyond a symbolic link|outside repository/.test(error.detail)) throw error;
    if (paths2.length === 1) return /* @__PURE__ */ new Map([[paths2[0], null]]);
    const half = paths2.length >> 1;
    return new Map([
      ...await checkIgnored(repo, paths2.slice(0, half)),
      ...await checkIgnored(repo, paths2.slice(half))
    ]);
  }
}
async function ask4(repo, paths2) {
  const answers = /* @__PURE__ */ new Map();
  const args = ["check-ignore", "-z", "--stdin", "--no-index", "--verbose", "--non-matching"];
  const output = await runGit(repo, args, { stdin: paths2.map((path) => `${escapePath(path)}\0`), okCodes: [0, 1] });
  const fields = [];
  eachRecord(output, (record) => {
    fields.push(decodePath(record));
    if (fields.length < 4) return;
    const [source, line3, pattern, path] = fields.splice(0);
    const shared = /(^|\/)\.gitignore$/.test(source);
    const match = { source, line: Number(line3), pattern, negated: pattern.startsWith("!"), shared };
    answers.set(path.startsWith("./:") ? path.slice(2) : path, source === "" ? null : match);
  });
  return answers;
}
function escapePath(path) {
  return path.startsWith(":") ? `./${path}` : path;
}
var init_check_ignore = __esm({
  "src/git/check-ignore.ts"() {
    "use strict";
    init_git_failure();
    init_nul_records();
    init_run_git();
  }
});

// src/audit/expand-globs.ts
async function expandGlobs(paths2, target, log) {
  const expanded = [];
  for (const path of paths2) {
    if (!/[*?{[]/.test(path) || exists2(join2(isAbsolute(path) ? "" : target, path))) expanded.push(path);
    else expanded.push(...await expand(path, target, log));
  }
  return expanded;
}
async function expand(pattern, target, log) {
  const { default: glob } = await import("./lib/fast-glob.mjs");
  const entries = await glob(pattern, {
    cwd: target,
    dot: true,
    followSymbolicLinks: false,
    onlyFiles: false,
    objectMode: true,
    // git's own files are nobody's source code, unless somebody names them.
    ignore: /(?:^|\/)\.git(?:\/|$)/.test(pattern) ? [] : ["**/.git", "**/.git/**"],
    fs: { readdir: readdirSaying(log) }
  });
  const isWalk = /(?:^|\/)\*\*(?:\/\*)?\/?$/.test(pattern);
  const found2 = entries.filter(({ dirent }) => !isWalk || !dirent.isDirectory()).map(({ path }) => path);
  if (found2.length === 0)
    throw new UserError("NO_SUCH_PATH", `Nothing matches ${pattern}.`, "Check the path or pattern.");
  return found2.sort();
}
function readdirSaying(log) {
  return (folder2, options, done) => {
    readdir(folder2, options, (error, entries) => {
      if (error !== null) log.unreadable({ ...problemOf(error, String(folder2)), code: "UNREADABLE_FOLDER" });
      done(null, error === null ? entries : []);
    });
  };
}
function exists2(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== void 0;
}
var init_expand_globs = __esm({
  "src/audit/expand-globs.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_user_error();
    init_read_file();
  }
});

// src/audit/reading.ts
async function tolerate(reading, read2) {
  try {
    return await read2(reading);
  } catch (error) {
    if (reading.context.signal.aborted) return null;
    if (!isUserError(error)) throw error;
    reading.log.problem({ code: error.code, message: error.message });
    return null;
  }
}
function* walkAsTree(root, log, prefix = "") {
  for (const { path, absolute } of walkFolder(root, log)) yield { path: prefix + path, absolute, tracked: false };
}
function readName2(sink, path, source = "worktree") {
  if (path.length >= SHORTEST_NAME) sink.whole({ source, path, type: "ref" }, Buffer.from(path));
}
function createNameReader(sink) {
  let waiting = [];
  const flush = () => {
    readNames(sink, waiting);
    waiting = [];
  };
  return {
    read(path) {
      waiting.push(path);
      if (waiting.length === NAMES_AT_ONCE) flush();
    },
    flush
  };
}
function readNames(sink, paths2) {
  if (paths2.length < NAMES_APART) for (const path of paths2) readName2(sink, path);
  else if (sink.mayHoldKeys?.(Buffer.from(paths2.join("\n"))) ?? true) {
    const part = Math.ceil(paths2.length / NAMES_APART);
    for (let at = 0; at < paths2.length; at += part) readNames(sink, paths2.slice(at, at + part));
  }
}
function nameToo({ log, sink }) {
  return {
    ...log,
    skipped(path, why) {
      readName2(sink, path);
      log.skipped(path, why);
    },
    unreadable(problem) {
      if (problem.path !== void 0) readName2(sink, problem.path);
      log.unreadable(problem);
    }
  };
}
async function readFiles2(reading, files, named2 = false) {
  const { sink, log, naming, config, plan, context } = reading;
  const { signal } = context;
  const reader = createFileReader(sink, naming, plan.maxFileSize ?? config.maxFileSize, signal);
  const names = createNameReader(sink);
  let pause = monotonicNow() + SLICE2;
  for (const { path, absolute, provenance } of files) {
    if (reading.places !== null) {
      const place = absolute.toString("latin1");
      if (reading.places.has(place)) continue;
      reading.places.add(place);
    }
    if (reading.paths.push(path) === MANY) compileLater();
    if (config.exclude.some((glob) => glob.matches(path))) log.skipped(path, "excluded by the config");
    else {
      names.read(path);
      const rest = reader.read(absolute, provenance ?? { source: "worktree", path }, named2);
      if (rest !== void 0) await rest;
    }
    if (monotonicNow() < pause) continue;
    await new Promise((resolved) => setImmediate(resolved));
    if (signal.aborted) break;
    pause = monotonicNow() + SLICE2;
  }
  names.flush();
}
var SHORTEST_NAME, NAMES_AT_ONCE, NAMES_APART, SLICE2, MANY;
var init_reading = __esm({
  "src/audit/reading.ts"() {
    "use strict";
    init_clock();
    init_compile_later();
    init_user_error();
    init_read_file();
    init_walk_folder();
    SHORTEST_NAME = 16;
    NAMES_AT_ONCE = 1e3;
    NAMES_APART = 8;
    SLICE2 = 50;
    MANY = 100;
  }
});

// src/audit/read-named.ts
async function readNamed(reading, paths2) {
  const { repo, naming: log, plan } = reading;
  if (paths2.length === 0 && repo !== null) refuseGitFolder(repo, plan.target);
  const names = paths2.length > 0 ? await expandGlobs(paths2, plan.target, log) : ["."];
  const named2 = names.flatMap((name) => look2(reading, name, paths2.includes(name)) ?? []);
  if (named2.length > 1) reading.places = /* @__PURE__ */ new Set();
  const files = await listFolders(reading, named2);
  for (const { absolute, isFolder: isFolder2, inside } of named2) {
    const below = isBelow(plan.target, absolute) ? slashes(relative(plan.target, absolute)) : null;
    if (!isFolder2) {
      await readFiles2(reading, [{ path: inside ?? below ?? slashes(absolute), absolute, tracked: false }], true);
      continue;
    }
    const listed = inside === null ? null : files.get(inside) ?? null;
    if (listed !== null) await readFiles2(reading, listed);
    else {
      const shown = inside ?? below ?? (paths2.length > 1 ? slashes(absolute) : "");
      await readFiles2(reading, walkAsTree(absolute, log, shown === "" ? "" : `${shown}/`));
    }
  }
}
function refuseGitFolder({ root, gitDir, commonDir }, target) {
  const isGits = [gitDir, commonDir].some((folder2) => target === folder2 || isBelow(folder2, target));
  if (root !== null && !isGits) return;
  throw new UserError(
    "NO_FILES",
    `${target} holds git's own files and no others.`,
    "Read what git keeps with `unleak audit` or `unleak scan --history`."
  );
}
function look2({ repo, naming: log, plan }, name, isTyped) {
  const absolute = resolve(plan.target, name);
  const isInside4 = repo?.root && (absolute === repo.root || isBelow(repo.root, absolute));
  const inside = isInside4 ? slashes(relative(repo.root, absolute)) : null;
  try {
    const stat = lstatSync(absolute);
    if (stat.isSymbolicLink()) log.note(`${name} is a symbolic link: its own text was read, not what it leads to.`);
    return { absolute, isFolder: stat.isDirectory(), inside };
  } catch (error) {
    if (isTyped && errorCode(error) === "ENOENT")
      throw new UserError("NO_SUCH_PATH", `There is no file or folder ${name}.`, "Check the path.");
    log.unreadable(problemOf(error, name));
    return null;
  }
}
async function listFolders(reading, named2) {
  const { repo, naming: log } = reading;
  const folders = named2.flatMap(({ isFolder: isFolder2, inside }) => isFolder2 && inside !== null ? [inside] : []);
  if (folders.length === 0 || !repo?.root) return /* @__PURE__ */ new Map();
  const concerns = (path) => folders.some((folder2) => isIn(folder2, path) || isIn(path, folder2));
  const listed = await tolerate(reading, async () => {
    const { listWorkingTree: listWorkingTree2 } = await Promise.resolve(working_tree_exports);
    const { checkIgnored: checkIgnored2 } = await Promise.resolve(check_ignore_exports);
    const { files } = await listWorkingTree2(repo, log, concerns);
    const ignored = await checkIgnored2(
      repo,
      folders.filter((folder2) => folder2 !== "").map((folder2) => `${folder2}/`)
    );
    return folders.filter((folder2) => ignored.get(`${folder2}/`)?.negated !== false).map((folder2) => [folder2, files.filter(({ path }) => isIn(folder2, path))]).filter(([folder2, files2]) => folder2 === "" || files2.length > 0);
  });
  return new Map(listed);
}
function isIn(folder2, path) {
  return folder2 === "" || path === folder2 || path.startsWith(`${folder2}/`);
}
function isBelow(folder2, path) {
  const way = relative(folder2, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
function slashes(path) {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
var init_read_named = __esm({
  "src/audit/read-named.ts"() {
    "use strict";
    init_working_tree();
    init_check_ignore();
    init_node_fs();
    init_node_path();
    init_user_error();
    init_read_file();
    init_expand_globs();
    init_reading();
  }
});

// link:src/sources/read-history.ts
var require_read_history = __commonJS({
  "link:src/sources/read-history.ts"(exports2, module2) {
    var found2 = require("./history.js").load("src/sources/read-history.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// src/audit/read-sources.ts
async function readSources(input) {
  const paths2 = [];
  const reading = { ...input, paths: paths2, places: null, naming: nameToo(input) };
  const { plan, repo } = reading;
  const nothing = { tree: null, history: null, paths: paths2 };
  switch (plan.mode.kind) {
    case "stdin":
      await readStdin2(reading, plan.mode.input, plan.mode.filename);
      return nothing;
    case "files":
      await readNamed(reading, plan.mode.paths);
      return nothing;
    case "history":
      if (repo === null)
        throw new UserError(
          "NOT_A_REPOSITORY",
          `${plan.target} is not in a git repository.`,
          "Run it inside one, or scan files with `unleak scan`."
        );
      return { ...nothing, history: await tolerate(reading, readObjects2) };
    case "audit": {
      const tree = repo === null || repo.root !== null ? await readTree(reading) : null;
      const withHistory = repo !== null && plan.mode.withoutHistory !== true;
      return { tree, history: withHistory ? await tolerate(reading, readObjects2) : null, paths: paths2 };
    }
  }
}
async function readObjects2({ repo, sink, log, context }) {
  context.progress("reading git history");
  const { readHistory } = await Promise.resolve().then(() => __toESM(require_read_history(), 1));
  refusePipesAmongObjects(repo);
  return readHistory(repo, sink, log, context.signal);
}
async function readTree(reading) {
  const { repo, naming: log, plan, context } = reading;
  context.progress("reading files");
  const root = repo?.root ?? plan.target;
  const tree = repo === null ? null : await tolerate(reading, async () => (await Promise.resolve(working_tree_exports)).listWorkingTree(repo, log));
  const files = tree?.files ?? [...walkAsTree(root, log)];
  const extra = await reading.prepare?.(
    root,
    files.map(({ path }) => path)
  ) ?? [];
  if (extra.length > 0) reading.places = /* @__PURE__ */ new Set();
  await readFiles2(reading, files);
  await readFiles2(
    reading,
    extra.map((provenance) => ({
      path: provenance.path,
      absolute: join2(root, provenance.path),
      tracked: false,
      provenance
    }))
  );
  return tree;
}
async function readStdin2({ sink, log, context }, input, filename) {
  if (filename !== void 0) readName2(sink, filename, "stdin");
  sink.open({ source: "stdin", ...filename === void 0 ? {} : { path: filename } });
  let size = 0;
  const { signal } = context;
  const chunks = input[Symbol.asyncIterator]();
  const aborted = new Promise((resolved) => {
    if (signal.aborted) resolved(null);
    else signal.addEventListener("abort", () => resolved(null), { once: true });
  });
  try {
    for (; ; ) {
      const next = await Promise.race([chunks.next(), aborted]);
      if (next === null || next.done === true) break;
      size += next.value.length;
      sink.write(next.value);
    }
  } catch (error) {
    sink.close();
    log.unreadable(problemOf(error, "standard input"));
    return;
  }
  sink.close();
  if (signal.aborted) log.unreadable({ code: "UNREADABLE_STREAM", message: "Standard input was not read to its end." });
  else {
    if (size === 0) log.note("Standard input was empty.");
    log.scanned(size);
  }
}
var init_read_sources = __esm({
  "src/audit/read-sources.ts"() {
    "use strict";
    init_working_tree();
    init_node_path();
    init_refuse_pipes();
    init_user_error();
    init_read_file();
    init_read_named();
    init_reading();
  }
});

// src/audit/stopped-result.ts
function stoppedResult(plan, context) {
  return {
    report: {
      tool: { name: "unleak", version: context.version },
      complete: false,
      findings: [],
      advisories: [],
      suppressed: [],
      problems: [abortProblem(context.signal)],
      stats: { seen: 0, scanned: 0, skipped: 0, unreadable: 0, bytes: 0 },
      notes: []
    },
    repository: null,
    root: plan.target,
    failOn: plan.failOn ?? DEFAULT_CONFIG.failOn,
    baselineFile: plan.baselineFile ?? join2(plan.target, DEFAULT_CONFIG.baseline),
    accepted: [],
    hidden: []
  };
}
var init_stopped_result = __esm({
  "src/audit/stopped-result.ts"() {
    "use strict";
    init_node_path();
    init_config();
    init_unless_aborted();
  }
});

// link:src/audit/review-exposure.ts
var require_review_exposure = __commonJS({
  "link:src/audit/review-exposure.ts"(exports2, module2) {
    var found2 = require("./review.js").load("src/audit/review-exposure.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/audit/review.ts
var require_review = __commonJS({
  "link:src/audit/review.ts"(exports2, module2) {
    var found2 = require("./review.js").load("src/audit/review.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// src/audit/audit.ts
async function audit(plan, context) {
  if (plan.mode.kind === "audit" || plan.mode.kind === "history") compileLater();
  const ledger = createLedger();
  const target = await unlessAborted(
    context.signal,
    () => openTarget(plan, context, ledger),
    () => null
  );
  if (target === null) return stoppedResult(plan, context);
  const { repository, root, config, baseline } = target;
  const { providers: providers2, rules: rules2 } = knowledgeOf(plan.providers ?? [], config);
  const collector = createCollector({
    providers: providers2,
    disabledRules: config.disabledRules,
    foreignMarks: plan.foreignMarks ?? config.foreignMarks,
    dependenciesOf: createDependencyReader(root),
    note: ledger.note
  });
  const compiled = compileRules(rules2);
  const scanner = createScanner(compiled, collector.onMatch, reportLeftEncoded(ledger));
  const known = observeKnownValues(observeFolded(scanner, compiled, collector.onMatch));
  const clues = plan.mode.kind === "audit" ? observeClues(known, providers2) : null;
  let scope = null;
  const facts = await readSources({
    plan,
    repo: repository,
    config,
    sink: clues ?? known,
    log: ledger,
    context,
    prepare: async (folder2, paths2) => {
      scope = (await Promise.resolve().then(() => __toESM(require_review_exposure(), 1))).openExposure(folder2, paths2, ledger);
      known.know(scope.envFiles);
      return scope.extra;
    }
  });
  const drafts = known.addTo(collector.drafts());
  const review = {
    plan,
    repository,
    root,
    config,
    baseline,
    drafts,
    facts,
    scope,
    providers: providers2,
    usesOfEnv: clues?.usesOfEnv() ?? [],
    ...clues === null ? {} : { telling: clues.telling() },
    log: ledger,
    context
  };
  const isReviewNeeded = drafts.length > 0 || plan.mode.kind === "audit" && facts.paths.length > 0;
  const { findings, kept, suppressed: suppressed2, advisories: advisories2 } = isReviewNeeded ? await (await Promise.resolve().then(() => __toESM(require_review(), 1))).review(review) : NOTHING3;
  if (context.signal.aborted) ledger.problem(abortProblem(context.signal));
  const problems2 = ledger.problems();
  const shown = new Set(kept.map(({ secret }) => secret));
  const accepted = findings.filter(({ secret }) => !shown.has(secret));
  return {
    report: {
      tool: { name: "unleak", version: context.version },
      complete: problems2.length === 0,
      findings: kept,
      advisories: advisories2,
      suppressed: suppressed2,
      problems: problems2,
      stats: ledger.stats(),
      notes: ledger.notes()
    },
    repository,
    root,
    failOn: plan.failOn ?? config.failOn,
    baselineFile: plan.baselineFile ?? join2(root, config.baseline),
    accepted,
    // Messages name the place, and a folder above it can be called after a key.
    hidden: [...accepted.map(({ secret }) => secret), ...keysInPath(plan.target)]
  };
}
var NOTHING3;
var init_audit = __esm({
  "src/audit/audit.ts"() {
    "use strict";
    init_node_path();
    init_compile_rules();
    init_scanner();
    init_compile_later();
    init_read_dependencies();
    init_collect();
    init_keys_in_text();
    init_knowledge();
    init_ledger();
    init_observe_clues();
    init_observe_folded();
    init_observe_known_values();
    init_open_target();
    init_read_sources();
    init_report_left_encoded();
    init_stopped_result();
    init_unless_aborted();
    NOTHING3 = { findings: [], kept: [], suppressed: [], advisories: [] };
  }
});

// src/config/parse-size.ts
function parseSize(text4) {
  const match = /^\s*(\d{1,16}(?:\.\d{1,6})?)\s*(?:([kmg])i?b?|b)?\s*$/i.exec(text4);
  if (!match) return null;
  const bytes = Math.floor(Number(match[1]) * UNITS2[match[2]?.toLowerCase() ?? ""]);
  return bytes >= 1 && bytes <= Number.MAX_SAFE_INTEGER ? bytes : null;
}
var UNITS2;
var init_parse_size = __esm({
  "src/config/parse-size.ts"() {
    "use strict";
    UNITS2 = { "": 1, b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };
  }
});

// src/model/severity.ts
function isAtLeast(severity, threshold) {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
var SEVERITIES;
var init_severity = __esm({
  "src/model/severity.ts"() {
    "use strict";
    SEVERITIES = ["critical", "high", "medium", "low"];
  }
});

// src/cli/progress.ts
function startProgress(terminal, quiet) {
  const enabled = terminal.stderrIsTty && !quiet && terminal.env["TERM"] !== "dumb" && !terminal.env["CI"];
  const started = monotonicNow();
  let shown = false;
  let last = "";
  const show3 = () => {
    if (!enabled || monotonicNow() - started < 1e3) return;
    terminal.err(`\r\x1B[Kunleak: ${last} \u2026`);
    shown = true;
  };
  const timer = enabled ? setInterval(show3, 500) : void 0;
  timer?.unref();
  return {
    say(text4) {
      last = text4;
      show3();
    },
    stop() {
      clearInterval(timer);
      if (shown) terminal.err("\r\x1B[K");
    }
  };
}
var init_progress = __esm({
  "src/cli/progress.ts"() {
    "use strict";
    init_clock();
  }
});

// src/report/escape/shell.ts
function quoteForShell(path) {
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(path)) return null;
  return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
var init_shell = __esm({
  "src/report/escape/shell.ts"() {
    "use strict";
  }
});

// src/report/place-label.ts
function placeLabel(location) {
  const decoded = location.decoded?.length ? ` (${location.decoded.join(", in it ")})` : "";
  return `${placeName(location)}${placeOrigin(location)}${decoded}`;
}
function shortId(id) {
  return id.slice(0, SHORT_ID);
}
function placeName(location) {
  const id = location.commit ?? location.blob;
  const of = id ? ` ${shortId(id)}` : "";
  switch (location.where) {
    case "commit-message":
      return `message of commit${of}`;
    case "tag-message":
      return `message of tag${of}`;
    case "author":
      return `author or committer of${of || " a commit"}`;
    case "ref-name":
      return "name of a branch or tag";
    case "tree-entry":
    case "path":
      return location.path === void 0 ? `name of a file in${of || " a tree"}` : `name of the file ${location.path}`;
    default:
      if (location.path !== void 0) return `${location.path}:${location.line}:${location.column}`;
      if (location.source === "stdin") return `standard input:${location.line}:${location.column}`;
      return `object${of}:${location.line}:${location.column}`;
  }
}
function placeOrigin(location) {
  if (location.source === "index") return " (staged)";
  if (location.source === "package") return " (in the package)";
  const isHistory = location.source === "commit" || location.source === "object";
  if (!isHistory || location.where === "commit-message" || location.where === "tag-message") return "";
  if (location.commit) return ` in commit ${shortId(location.commit)}`;
  return location.blob && location.path !== void 0 ? ` in object ${shortId(location.blob)}` : "";
}
var SHORT_ID;
var init_place_label = __esm({
  "src/report/place-label.ts"() {
    "use strict";
    SHORT_ID = 8;
  }
});

// src/report/take-out.ts
function takeOut(finding, options) {
  const { history } = finding.exposure;
  if (history?.firstCommit) {
    const isMessage = finding.locations.every(({ where }) => where === "commit-message" || where === "author");
    return isMessage ? [reword(history, options)] : takeOutOfCommits(finding, history, options);
  }
  if (finding.locations.every(({ where }) => where === "ref-name")) return [];
  const staged = filesOf(finding, ({ source }) => source === "index");
  if (staged.length > 0) {
    return [
      {
        why: "not committed yet: unstage it, then take it out",
        commands: [`git restore --staged -- ${staged.join(" ")}`]
      }
    ];
  }
  const replace = {
    why: "if anyone else may have it, replace it",
    commands: [`${options.command} rotate ${finding.id}`]
  };
  if (finding.locations.every(({ source, path }) => source === "worktree" && isEnvFile3(path)))
    return [
      { why: "an env file is the place for it, as long as git ignores the file", commands: [`${options.command} fix`] },
      replace
    ];
  return [{ why: "take it out of the file and read it from the environment", commands: [] }, replace];
}
function takeOutOfCommits(finding, history, options) {
  const first2 = shortId(history.firstCommit);
  if (!history.reachable) return [DROP_LEFTOVERS];
  if (history.onHead === false) return [leaveOtherRefs(history, first2, options)];
  const onto = history.isRoot ? "--root" : `${first2}^`;
  const envFiles = filesOf(finding, ({ source, path }) => source === "commit" && isEnvFile3(path));
  if (!history.inHead && envFiles.length === 0) {
    return [
      {
        why: 'not pushed: in the list that opens, write "drop" or "edit" before the commit that brought it',
        commands: [`git rebase -i --empty=drop --autostash ${onto}`]
      }
    ];
  }
  const others = filesOf(finding, (location) => isFile(location) && !isEnvFile3(location.path));
  const edit2 = [
    ...envFiles.length > 0 ? [`git rm -q --cached --ignore-unmatch -- ${envFiles.join(" ")}`] : [],
    ...others.length > 0 ? [`git add -- ${others.join(" ")}`] : [],
    // Already taken out of the file, but not yet committed: then no place on the disk is left to name.
    ...envFiles.length + others.length === 0 ? ["git add -u"] : []
  ];
  const take = others.length > 0 ? "take it out of the file, then " : "";
  const ignore = history.inHead && envFiles.length > 0 ? [keepEnvFilesOut(options)] : [];
  if (history.firstCommit === options.head) {
    const commands2 = [...edit2, "git commit --amend --no-edit --allow-empty"];
    return [{ why: `not pushed: ${take}change the last commit`, commands: commands2 }, ...ignore];
  }
  if (envFiles.length > 0) {
    const back = history.isRoot ? "git update-ref -d HEAD" : `git reset -q --soft ${first2}^`;
    const commands2 = [back, ...edit2, `git commit --allow-empty -C ${shortId(options.head ?? "HEAD")}`];
    return [{ why: `not pushed: ${take}make one commit of all since, without the env file`, commands: commands2 }, ...ignore];
  }
  const commands = [
    ...edit2,
    `git commit --fixup=${first2}`,
    `GIT_SEQUENCE_EDITOR=true git rebase -i --autosquash --rebase-merges --empty=drop --autostash ${onto}`
  ];
  return [{ why: `not pushed: ${take}change the commit that brought it`, commands }];
}
function keepEnvFilesOut({ command }) {
  return { why: "env files do not belong in git", commands: [`${command} fix`] };
}
function reword(history, options) {
  if (!history.reachable) return DROP_LEFTOVERS;
  const first2 = shortId(history.firstCommit);
  if (history.onHead === false) return leaveOtherRefs(history, first2, options);
  if (history.firstCommit === options.head)
    return { why: "not pushed: change the message of the last commit", commands: ["git commit --amend"] };
  return {
    why: 'not pushed: in the list that opens, write "reword" before the commit',
    commands: [`git rebase -i --autostash ${history.isRoot ? "--root" : `${first2}^`}`]
  };
}
function leaveOtherRefs({ refs = [] }, first2, { command }) {
  const branch = refs.find((name) => name.startsWith("refs/heads/"))?.slice("refs/heads/".length);
  const quoted = branch === void 0 ? null : quoteForShell(branch);
  if (quoted !== null)
    return {
      why: "not pushed: another branch has it. Look again from there",
      commands: [`git switch ${quoted}`, command]
    };
  if (refs.includes("refs/stash"))
    return {
      why: "not pushed: a stash has it. Drop that one",
      commands: [`git stash drop "$(git log -g --format='%gd %H %P' refs/stash | grep ${first2} | cut -d' ' -f1)"`]
    };
  const [other] = refs;
  const ref = other === void 0 ? null : quoteForShell(other);
  if (ref !== null)
    return {
      why: `not pushed: only ${other} leads to it. Delete that, if nobody needs it`,
      commands: [`git update-ref -d ${ref}`]
    };
  return { why: "not pushed: another work tree stands on it. Look again from there", commands: ["git worktree list"] };
}
function untrackEnvFiles(finding, command) {
  const files = filesOf(finding, (location) => isTrackedEnvFile(location, finding));
  if (files.length === 0) return [];
  return [
    {
      why: "env files do not belong in git",
      commands: [`git rm -q --cached --ignore-unmatch -- ${files.join(" ")}`, `${command} fix`]
    }
  ];
}
function isTrackedEnvFile(location, finding) {
  if (!isEnvFile3(location.path)) return false;
  if (location.source === "index") return true;
  return location.source === "worktree" && finding.exposure.history?.inHead === true && finding.locations.some(({ source, path }) => source === "commit" && path === location.path);
}
function isFile({ source, path, where }) {
  return (source === "worktree" || source === "index") && path !== void 0 && where === void 0;
}
function filesOf(finding, isChosen) {
  const paths2 = new Set(
    finding.locations.filter((location) => isChosen(location, finding)).flatMap(({ path }) => path ?? [])
  );
  return [...paths2].map(quoteForShell).filter((file) => file !== null);
}
function isEnvFile3(path) {
  return /(^|\/)\.env(\.(?!(example|sample|template|dist|defaults)$)[^/]+)?$/i.test(path ?? "");
}
var DROP_LEFTOVERS;
var init_take_out = __esm({
  "src/report/take-out.ts"() {
    "use strict";
    init_shell();
    init_place_label();
    DROP_LEFTOVERS = {
      why: "local only, in what an amended or dropped commit left behind: clear that away",
      commands: ["git -c gc.reflogExpire=now -c gc.reflogExpireUnreachable=now reflog expire --all", "git gc --prune=now"]
    };
  }
});

// src/report/code-frame.ts
function buildCodeFrame(location, context) {
  if (location.where !== void 0 || location.path === void 0 || !context.readLines) return null;
  const around = isEnvFile3(location.path) || location.decoded !== void 0 ? 0 : CONTEXT2;
  const from = Math.max(1, location.line - around);
  const lines3 = context.readLines(location, from, location.line + around);
  const own = lines3?.[location.line - from];
  if (!lines3 || own === void 0) return null;
  return lines3.slice(0, location.line + around - from + 1).map((text4, index) => {
    const number = from + index;
    if (number === location.line) return markedLine(number, own, location, context);
    const isValue = number > location.line && number <= location.endLine;
    return { number, text: isValue || SENSITIVE.test(text4) ? "\u2026" : maskLine(text4, context) };
  });
}
function maskLine(text4, context) {
  const { spans } = hiddenSpans(text4.slice(0, MAX_LINE), [], context);
  return applySpans(text4.slice(0, MAX_LINE), spans).text;
}
function markedLine(number, line3, location, context) {
  const valueStart = Math.min(location.column - 1, line3.length);
  const valueEnd2 = location.endLine > location.line ? line3.length : Math.min(location.endColumn - 1, line3.length);
  const cut = Math.max(0, valueStart - MAX_LINE);
  const text4 = line3.slice(cut, valueEnd2 + MAX_LINE);
  const value = { start: valueStart - cut, end: Math.max(valueStart, valueEnd2) - cut };
  const { spans, own } = hiddenSpans(
    text4,
    [value],
    context,
    location.decoded === void 0 ? [] : blank(text4, LITERAL)
  );
  const { text: shown, places } = applySpans(text4, spans);
  const mark = own === null ? null : places[own];
  return { number, text: shown, ...mark && { mark } };
}
function hiddenSpans(text4, values, context, more2 = []) {
  const found2 = context.findSecrets(text4);
  const keyLike = [...blank(text4, KEY_LIKE), ...more2];
  const own = values[0];
  const ownMask = own && (found2.find((span) => span.start < own.end && span.end > own.start)?.mask ?? "\u2026");
  const spans = mergeSpans([...found2, ...keyLike, ...values.map((value) => ({ ...value, mask: ownMask ?? "\u2026" }))]);
  if (!own) return { spans, own: null };
  const index = spans.findIndex((span) => span.start <= own.start && span.end >= own.end);
  if (index >= 0) spans[index] = { ...spans[index], mask: ownMask };
  return { spans, own: index < 0 ? null : index };
}
function blank(text4, pattern) {
  return [...text4.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    mask: "\u2026"
  }));
}
function applySpans(text4, spans) {
  let shown = "";
  let from = 0;
  const places = spans.map((span) => {
    shown += text4.slice(from, span.start);
    from = span.end;
    const start2 = shown.length;
    shown += span.mask;
    return { start: start2, end: shown.length };
  });
  return { text: shown + text4.slice(from), places };
}
var CONTEXT2, MAX_LINE, SENSITIVE, LITERAL, KEY_LIKE;
var init_code_frame = __esm({
  "src/report/code-frame.ts"() {
    "use strict";
    init_redact();
    init_take_out();
    CONTEXT2 = 1;
    MAX_LINE = 4096;
    SENSITIVE = /pass|pwd|secret|token|key|cred|auth|salt|cookie|session|private/i;
    LITERAL = /(["'`])(?:(?!\1).){3,}\1/g;
    KEY_LIKE = /(?=[\w+/~-]*\d)[\w+/~-]{16,}={0,2}/g;
  }
});

// src/report/escape/terminal.ts
function escapeTerminal(text4) {
  return text4.replace(UNSEEN, visible);
}
function visible(char) {
  const code = char.codePointAt(0);
  if (code < 256) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code < 65536 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\u{${code.toString(16)}}`;
}
var UNSEEN;
var init_terminal = __esm({
  "src/report/escape/terminal.ts"() {
    "use strict";
    UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;
  }
});

// src/report/escape/uri.ts
function pathToUri(path) {
  const encoded = path.split("/").map((segment2) => encodeURIComponent(segment2.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD")).replace(/[!'()*]/g, percent)).join("/");
  if (encoded.startsWith("/")) return `file://${encoded.startsWith("//") ? "/." : ""}${encoded}`;
  return encoded === "" ? "." : encoded;
}
function percent(char) {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
var init_uri = __esm({
  "src/report/escape/uri.ts"() {
    "use strict";
  }
});

// src/report/names.ts
function ruleTitle(rule, options) {
  return options.ruleTitle?.(rule) ?? rule;
}
function issuerName(finding, options) {
  const ids = finding.provider === null ? finding.candidates : [finding.provider];
  return ids.map((id) => options.providerName?.(id) ?? id).join(" or ");
}
var init_names = __esm({
  "src/report/names.ts"() {
    "use strict";
  }
});

// src/report/next-steps.ts
function nextSteps(finding, options) {
  const steps = [];
  if (isDead(finding)) {
    steps.push({ why: "the provider says it is dead: take it out of the code", commands: [] });
    steps.push(...untrackEnvFiles(finding, options.command));
  } else if (mayBeKnown(finding)) {
    steps.push(...takeBack(finding, options.command), ...untrackEnvFiles(finding, options.command));
  } else {
    steps.push(...takeOut(finding, options));
  }
  if (isName(finding)) steps.push({ why: "rename or delete the branch or tag that has it in its name", commands: [] });
  steps.push({ why: "not a leak? say why", commands: [`${options.command} allow ${finding.id} --reason "\u2026"`] });
  return steps;
}
function isDead(finding) {
  return finding.verification.state === "inactive" || finding.verification.state === "expired";
}
function mayBeKnown(finding) {
  const { frontend, history, ships } = finding.exposure;
  const isPushed = history === void 0 ? isName(finding) : history.pushed !== "no";
  return frontend !== void 0 || (ships?.length ?? 0) > 0 || isPushed;
}
function takeBack(finding, command) {
  const rotate2 = {
    why: `${stopFirst(finding)}replace it where it is used, then revoke it`,
    commands: [`${command} rotate ${finding.id}`]
  };
  const revoke = { why: "or only revoke it", commands: [`${command} revoke ${finding.id}`] };
  if (finding.provider !== null || finding.candidates.length === 0) return [rotate2, revoke];
  return [{ why: "see the pages of all who can have issued it", commands: [`${command} revoke ${finding.id}`] }];
}
function stopFirst({ exposure: { frontend, ships } }) {
  if (frontend !== void 0) return "use it on a server only, since browsers get whatever is built in; then ";
  return ships?.includes("npm") ? "leave it out of the package; then " : "";
}
function isName({ locations }) {
  return locations.some(({ where }) => where === "ref-name");
}
var init_next_steps = __esm({
  "src/report/next-steps.ts"() {
    "use strict";
    init_take_out();
  }
});

// src/report/totals.ts
function problemsOf(report2) {
  if (report2.complete || report2.problems.length > 0) return report2.problems;
  return [{ code: "INCOMPLETE", message: "The scan did not look at everything in its scope." }];
}
function summaryLine(report2) {
  const found2 = foundText(report2);
  const hidden = report2.suppressed.length > 0 ? `, ${count(report2.suppressed.length, "suppressed finding")}` : "";
  if (!report2.complete) {
    const problems2 = count(problemsOf(report2).length, "problem");
    return `Incomplete: ${problems2} kept unleak from looking at everything${found2 ? `; ${found2}` : ""}${hidden}.`;
  }
  if (found2) return `${capitalize(found2)}${hidden}; ${scopeText(report2)}.`;
  if (report2.stats.seen === 0) return `There was nothing to look at: 0 files and objects in scope${hidden}.`;
  return `No leaked keys; ${scopeText(report2)}${hidden}.`;
}
function foundText(report2) {
  const parts = [];
  if (report2.findings.length > 0) {
    const bySeverity = SEVERITIES.map((severity) => ({
      severity,
      n: report2.findings.filter((finding) => finding.severity === severity).length
    })).filter(({ n }) => n > 0);
    parts.push(
      `${count(report2.findings.length, "leaked key")} (${bySeverity.map(({ severity, n }) => `${formatCount(n)} ${severity}`).join(", ")})`
    );
  }
  if (report2.advisories.length > 0) parts.push(count(report2.advisories.length, "advisory", "advisories"));
  return parts.join(" and ");
}
function scopeText(report2) {
  const { scanned, skipped, bytes } = report2.stats;
  const left2 = skipped > 0 ? `, ${formatCount(skipped)} left out on purpose` : "";
  return `${count(scanned, "file or object", "files and objects")} (${formatBytes(bytes)}) read${left2}`;
}
function count(n, one, many = `${one}s`) {
  return `${formatCount(n)} ${n === 1 ? one : many}`;
}
function formatCount(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}
function formatBytes(bytes) {
  if (bytes < 1e3) return `${bytes} B`;
  const units = ["kB", "MB", "GB", "TB"];
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
  return `${(bytes / 1e3 ** power).toFixed(1)} ${units[power - 1]}`;
}
function capitalize(text4) {
  return text4.charAt(0).toUpperCase() + text4.slice(1);
}
var init_totals = __esm({
  "src/report/totals.ts"() {
    "use strict";
    init_severity();
  }
});

// src/report/who-can-read.ts
function whoCanRead(finding) {
  const { frontend, history, ships } = finding.exposure;
  const who = [];
  if (frontend) {
    const chain = frontend.chain.length > 0 ? ` (${frontend.chain.join(" \u2192 ")})` : "";
    who.push(`${FRONTEND[frontend.how]}${chain}`);
  }
  if (ships?.length) who.push(`everyone who gets ${ships.map((channel) => PACKAGE[channel] ?? channel).join(" or ")}`);
  if (history?.pushed === "yes")
    who.push(`everyone who can clone the repository: it was pushed${remoteNames(history)}`);
  if (history?.pushed === "no") who.push("only people with this clone: it was not pushed");
  if (history?.pushed === "unknown") who.push("perhaps others: git cannot tell here whether it was pushed");
  return who;
}
function sinceWhen(finding) {
  const history = finding.exposure.history;
  if (!history || finding.locations.every(({ where }) => where === "ref-name")) return null;
  const parts = [
    history.date?.slice(0, 10),
    history.firstCommit && `commit ${shortId(history.firstCommit)}`,
    history.author && `by ${history.author}`
  ].filter(Boolean);
  const now = whereNow(finding, history);
  return parts.length > 0 ? `${parts.join(", ")}; ${now}` : now;
}
function whereNow({ locations }, history) {
  if (history.inHead) return "still in HEAD";
  if (locations.some(({ source }) => source === "index")) return "staged";
  return history.reachable ? "only in history" : "local only: no branch or tag leads to it";
}
function remoteNames({ refs = [] }) {
  const names = refs.flatMap((name) => /^refs\/(?:remotes|tags)\/(.+)$/.exec(name)?.[1] ?? []);
  return names.length === 0 ? "" : ` (${names.join(", ")})`;
}
function verificationLabel(finding) {
  const { state, checkedAt, detail } = finding.verification;
  if (state === "unverified") return null;
  return [state, checkedAt && `checked ${checkedAt}`, detail].filter(Boolean).join(", ");
}
var FRONTEND, PACKAGE;
var init_who_can_read = __esm({
  "src/report/who-can-read.ts"() {
    "use strict";
    init_place_label();
    FRONTEND = {
      "public-env": "every visitor of the site: the build puts public environment variables into the page",
      "inline-script": "every visitor of the site: it stands in a page",
      "public-file": "every visitor of the site: it stands in a file that is served as it is",
      bundle: "every visitor of the site: it stands in a browser bundle",
      "source-map": "every visitor of the site: it stands in a source map",
      reachable: "every visitor of the site, once it is built: browser code imports it"
    };
    PACKAGE = {
      npm: "the npm package",
      docker: "the Docker image",
      vsce: "the VS Code extension"
    };
  }
});

// src/report/formats/pretty-frame.ts
function layoutFrame(frame, width, style) {
  const gutter = Math.max(...frame.map((line3) => String(line3.number).length));
  const room = Math.max(20, width - gutter - 7);
  return frame.flatMap((line3) => {
    const { text: text4, start: start2, end } = fitLine(line3, room);
    const number = style.dim(`  ${String(line3.number).padStart(gutter)} \u2502`);
    if (start2 === end) return [`${number} ${style.dim(text4)}`];
    const carets = `${" ".repeat(start2)}${style.red("^".repeat(end - start2))}`;
    return [`${number} ${text4}`, `${style.dim(`  ${" ".repeat(gutter)} \u2502`)} ${carets}`];
  });
}
function fitLine(line3, room) {
  const mark = line3.mark ?? { start: 0, end: 0 };
  const before = show2(line3.text.slice(0, mark.start));
  const value = show2(line3.text.slice(mark.start, mark.end));
  const after = show2(line3.text.slice(mark.end));
  const text4 = before + value + after;
  if (text4.length <= room) return { text: text4, start: before.length, end: before.length + value.length };
  const from = Math.max(0, Math.min(before.length - Math.floor(room / 4), text4.length - room));
  const cut = `${from > 0 ? "\u2026" : ""}${text4.slice(from + (from > 0 ? 1 : 0), from + room - 1)}\u2026`;
  const start2 = before.length - from;
  return { text: cut, start: start2, end: Math.min(start2 + value.length, cut.length) };
}
function show2(text4) {
  return escapeTerminal(text4.replaceAll("	", TAB));
}
var TAB;
var init_pretty_frame = __esm({
  "src/report/formats/pretty-frame.ts"() {
    "use strict";
    init_terminal();
    TAB = "  ";
  }
});

// src/report/formats/style.ts
function createStyle(color) {
  const paint = (on, off) => (text4) => color ? `\x1B[${on}m${text4}\x1B[${off}m` : text4;
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    red: paint(31, 39),
    green: paint(32, 39),
    yellow: paint(33, 39),
    cyan: paint(36, 39),
    badge: (severity) => {
      const word = ` ${severity.toUpperCase()} `;
      return color ? `\x1B[${BADGES[severity].join(";")}m${word}\x1B[0m` : word;
    }
  };
}
var BADGES;
var init_style = __esm({
  "src/report/formats/style.ts"() {
    "use strict";
    BADGES = {
      critical: [97, 41],
      high: [31, 1],
      medium: [33, 1],
      low: [36, 1]
    };
  }
});

// src/report/formats/pretty.ts
var pretty_exports = {};
__export(pretty_exports, {
  default: () => renderPretty
});
function* renderPretty(report2, context) {
  const style = createStyle(context.color);
  for (const finding of report2.findings) {
    yield context.quiet ? shortLine(finding, context, style) : `${findingBlock(finding, context, style).join("\n")}

`;
  }
  if (context.quiet && report2.findings.length > 0) yield "\n";
  yield* advisories(report2, context, style);
  yield* suppressed(report2, context, style);
  yield* problems(report2, context, style);
  if (!context.quiet) for (const note of report2.notes) yield `${style.dim(`note: ${escapeTerminal(note)}`)}
`;
  if (context.verbose) yield `${style.dim(statsLine(report2))}
`;
  yield `${verdict(report2, style)}
`;
}
function verdict(report2, style) {
  const line3 = summaryLine(report2);
  const isClean = report2.complete && report2.findings.length === 0 && report2.advisories.length === 0;
  if (isClean) return report2.stats.seen === 0 ? style.yellow(`! ${line3}`) : style.green(`\u2713 ${line3}`);
  return style.red(`\u2717 ${line3}`);
}
function shortLine(finding, context, style) {
  const place = finding.locations[0];
  const more2 = finding.locations.length > 1 ? ` (+${finding.locations.length - 1} more)` : "";
  const where = place ? `${escapeTerminal(placeLabel(place))}${more2}` : "";
  const title = escapeTerminal(ruleTitle(finding.rule, context));
  return `${finding.id}  ${style.badge(finding.severity).trim()}  ${title}  ${shownMask(finding)}  ${where}
`;
}
function findingBlock(finding, context, style) {
  const title = style.bold(escapeTerminal(ruleTitle(finding.rule, context)));
  const isNew = finding.introduced === "new" ? `  ${style.yellow("new")}` : "";
  const lines3 = [
    `${style.badge(finding.severity)} ${title}  ${style.bold(shownMask(finding))}  ${style.dim(finding.id)}${isNew}`
  ];
  if (finding.message) lines3.push(`  ${escapeTerminal(finding.message)}`);
  lines3.push(...placeLines(finding, context, style));
  const first2 = finding.locations[0];
  const frame = first2 ? buildCodeFrame(first2, context) : null;
  if (frame) lines3.push(...layoutFrame(frame, context.width, style));
  lines3.push(
    ...entry("issuer", [escapeTerminal(issuerName(finding, context))].filter(Boolean), style),
    ...entry("readers", whoCanRead(finding).map(escapeTerminal), style),
    ...entry(
      "since",
      [sinceWhen(finding)].flatMap((text4) => text4 ? [escapeTerminal(text4)] : []),
      style
    ),
    ...entry(
      "status",
      [verificationLabel(finding)].flatMap((text4) => text4 ? [escapeTerminal(text4)] : []),
      style
    ),
    ...entry("next", stepLines(finding, context, style), style)
  );
  return lines3;
}
function placeLines(finding, context, style) {
  const shown = context.verbose ? finding.locations : finding.locations.slice(0, PLACES);
  const lines3 = shown.map((location) => `  ${style.cyan(linked(location, context))}`);
  const rest = finding.locations.length - shown.length;
  if (rest > 0) lines3.push(`  ${style.dim(`+${count(rest, "more place")}`)}`);
  return lines3;
}
function linked(location, context) {
  const label = escapeTerminal(placeLabel(location));
  if (!context.hyperlinks || !context.root || location.source !== "worktree" || !location.path) return label;
  const path = location.path.startsWith("/") ? location.path : `${context.root.replace(/\/$/, "")}/${location.path}`;
  const uri = pathToUri(path.replaceAll("\\", "/").replace(/^([A-Za-z]:)/, "/$1"));
  return `\x1B]8;;${uri}\x1B\\${label}\x1B]8;;\x1B\\`;
}
function entry(label, lines3, style) {
  return lines3.map((line3, index) => `  ${style.dim((index === 0 ? label : "").padEnd(LABEL))}${line3}`);
}
function stepLines(finding, context, style) {
  return nextSteps(finding, context).flatMap((step) => [
    `${escapeTerminal(step.why)}${step.commands.length > 0 ? ":" : ""}`,
    ...step.commands.map((command) => `  ${style.bold(escapeTerminal(command))}`)
  ]);
}
function* advisories(report2, context, style) {
  for (const advisory of report2.advisories) {
    const what = `${escapeTerminal(advisory.path)}: ${escapeTerminal(advisory.message)}`;
    yield `${style.badge(advisory.severity)} ${what}  ${style.dim(escapeTerminal(advisory.rule))}
`;
    if (!context.quiet) yield `${entry("fix", [escapeTerminal(advisory.fix)], style).join("\n")}
`;
  }
  if (report2.advisories.length > 0 && !context.quiet) yield "\n";
}
function* suppressed(report2, context, style) {
  if (report2.suppressed.length === 0 || !context.verbose) return;
  yield `${count(report2.suppressed.length, "suppressed finding")}:
`;
  for (const one of report2.suppressed) {
    const fingerprint = escapeTerminal(one.fingerprint.slice(0, 16));
    yield `  ${escapeTerminal(one.rule)} ${style.dim(fingerprint)} by ${one.by}: ${escapeTerminal(one.reason)}
`;
  }
  yield "\n";
}
function* problems(report2, context, style) {
  const all = problemsOf(report2);
  const shown = context.verbose ? all : all.slice(0, ENTRIES);
  for (const problem of shown) {
    const path = problem.path === void 0 ? "" : `${escapeTerminal(problem.path)}: `;
    yield `${style.red(escapeTerminal(problem.code))} ${path}${escapeTerminal(problem.message)}
`;
  }
  if (all.length > shown.length) yield `${count(all.length - shown.length, "more problem")} (--verbose lists them)
`;
  if (all.length > 0) yield "\n";
}
function statsLine(report2) {
  const { seen, scanned, skipped, unreadable, bytes } = report2.stats;
  return `seen ${seen} = scanned ${scanned} + skipped ${skipped} + unreadable ${unreadable}; ${bytes} bytes`;
}
function shownMask(finding) {
  return escapeTerminal(finding.secret.masked);
}
var PLACES, ENTRIES, LABEL;
var init_pretty = __esm({
  "src/report/formats/pretty.ts"() {
    "use strict";
    init_code_frame();
    init_terminal();
    init_uri();
    init_names();
    init_next_steps();
    init_place_label();
    init_totals();
    init_who_can_read();
    init_pretty_frame();
    init_style();
    PLACES = 3;
    ENTRIES = 20;
    LABEL = 10;
  }
});

// src/report/escape/json.ts
function toJson(value, indent) {
  return JSON.stringify(value, null, indent).replace(UNSEEN2, escapeUnits);
}
function escapeUnits(char) {
  let escaped = "";
  for (let i = 0; i < char.length; i++) escaped += `\\u${char.charCodeAt(i).toString(16).padStart(4, "0")}`;
  return escaped;
}
var UNSEEN2;
var init_json = __esm({
  "src/report/escape/json.ts"() {
    "use strict";
    UNSEEN2 = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;
  }
});

// src/report/report-json.ts
function findingToJson(finding) {
  const { id, fingerprint, rule, provider, candidates, confidence, severity, message, exposure, verification } = finding;
  return {
    id,
    fingerprint,
    rule,
    provider,
    candidates,
    confidence,
    severity,
    masked: finding.secret.masked,
    message,
    locations: finding.locations.map(locationToJson),
    exposure,
    verification,
    ...finding.introduced && { introduced: finding.introduced }
  };
}
function locationToJson(location) {
  const { allowedBy: _notReported, ...reported } = location;
  return reported;
}
var init_report_json = __esm({
  "src/report/report-json.ts"() {
    "use strict";
  }
});

// src/report/formats/json.ts
var json_exports = {};
__export(json_exports, {
  default: () => renderJson
});
function* renderJson(report2) {
  const { name, version } = report2.tool;
  yield `{
  "schemaVersion": 1,
  "tool": ${toJson({ name, version })},
  "complete": ${report2.complete},
`;
  yield* list4("findings", report2.findings, findingToJson);
  yield* list4("advisories", report2.advisories);
  yield* list4("suppressed", report2.suppressed);
  yield* list4("problems", report2.problems);
  yield* list4("notes", report2.notes);
  yield `  "stats": ${toJson(report2.stats)}
}
`;
}
function* list4(key, items, shape = (item) => item) {
  if (items.length === 0) {
    yield `  "${key}": [],
`;
    return;
  }
  let separator = `  "${key}": [
`;
  for (const item of items) {
    yield `${separator}    ${toJson(shape(item), 2).replaceAll("\n", "\n    ")}`;
    separator = ",\n";
  }
  yield "\n  ],\n";
}
var init_json2 = __esm({
  "src/report/formats/json.ts"() {
    "use strict";
    init_json();
    init_report_json();
  }
});

// src/report/formats/jsonl.ts
var jsonl_exports = {};
__export(jsonl_exports, {
  default: () => renderJsonl
});
function* renderJsonl(report2) {
  for (const finding of report2.findings) yield line2("finding", findingToJson(finding));
  for (const advisory of report2.advisories) yield line2("advisory", advisory);
  for (const one of report2.suppressed) yield line2("suppressed", one);
  for (const problem of report2.problems) yield line2("problem", problem);
  for (const message of report2.notes) yield line2("note", { message });
  const { name, version } = report2.tool;
  yield line2("summary", {
    schemaVersion: 1,
    tool: { name, version },
    complete: report2.complete,
    findings: report2.findings.length,
    advisories: report2.advisories.length,
    suppressed: report2.suppressed.length,
    problems: report2.problems.length,
    stats: report2.stats
  });
}
function line2(type, fields) {
  return `${toJson({ type, ...fields })}
`;
}
var init_jsonl = __esm({
  "src/report/formats/jsonl.ts"() {
    "use strict";
    init_json();
    init_report_json();
  }
});

// src/report/redact-report.ts
var init_redact_report = __esm({
  "src/report/redact-report.ts"() {
    "use strict";
  }
});

// src/report/sort-findings.ts
var init_sort_findings = __esm({
  "src/report/sort-findings.ts"() {
    "use strict";
    init_severity();
  }
});

// link:src/report/formats/sarif.ts
var require_sarif = __commonJS({
  "link:src/report/formats/sarif.ts"(exports2, module2) {
    var found2 = require("./review.js").load("src/report/formats/sarif.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/report/formats/html.ts
var require_html = __commonJS({
  "link:src/report/formats/html.ts"(exports2, module2) {
    var found2 = require("./review.js").load("src/report/formats/html.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/report/formats/csv.ts
var require_csv = __commonJS({
  "link:src/report/formats/csv.ts"(exports2, module2) {
    var found2 = require("./review.js").load("src/report/formats/csv.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/report/formats/junit.ts
var require_junit = __commonJS({
  "link:src/report/formats/junit.ts"(exports2, module2) {
    var found2 = require("./review.js").load("src/report/formats/junit.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/report/formats/github.ts
var require_github = __commonJS({
  "link:src/report/formats/github.ts"(exports2, module2) {
    var found2 = require("./review.js").load("src/report/formats/github.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/report/formats/gitlab.ts
var require_gitlab = __commonJS({
  "link:src/report/formats/gitlab.ts"(exports2, module2) {
    var found2 = require("./review.js").load("src/report/formats/gitlab.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/report/formats/markdown.ts
var require_markdown = __commonJS({
  "link:src/report/formats/markdown.ts"(exports2, module2) {
    var found2 = require("./review.js").load("src/report/formats/markdown.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// src/report/index.ts
var FORMATS;
var init_report = __esm({
  "src/report/index.ts"() {
    "use strict";
    init_pretty();
    init_json2();
    init_jsonl();
    init_redact();
    init_redact_report();
    init_sort_findings();
    FORMATS = {
      pretty: { summary: "for a person at a terminal", mediaType: "text/plain", load: () => Promise.resolve(pretty_exports) },
      json: {
        summary: "the whole report as one document",
        mediaType: "application/json",
        load: () => Promise.resolve(json_exports)
      },
      jsonl: {
        summary: "one JSON object a line",
        mediaType: "application/jsonl",
        load: () => Promise.resolve(jsonl_exports)
      },
      sarif: {
        summary: "SARIF 2.1.0, for code scanning",
        mediaType: "application/sarif+json",
        load: () => Promise.resolve().then(() => __toESM(require_sarif(), 1))
      },
      html: { summary: "one self-contained page", mediaType: "text/html", load: () => Promise.resolve().then(() => __toESM(require_html(), 1)) },
      csv: { summary: "a table, one row a place", mediaType: "text/csv", load: () => Promise.resolve().then(() => __toESM(require_csv(), 1)) },
      junit: {
        summary: "JUnit XML, for test dashboards",
        mediaType: "application/xml",
        load: () => Promise.resolve().then(() => __toESM(require_junit(), 1))
      },
      github: { summary: "GitHub workflow commands", mediaType: "text/plain", load: () => Promise.resolve().then(() => __toESM(require_github(), 1)) },
      gitlab: {
        summary: "GitLab secret detection report",
        mediaType: "application/json",
        load: () => Promise.resolve().then(() => __toESM(require_gitlab(), 1))
      },
      markdown: {
        summary: "for job summaries and comments",
        mediaType: "text/markdown",
        load: () => Promise.resolve().then(() => __toESM(require_markdown(), 1))
      }
    };
  }
});

// src/cli/publish.ts
function checkOutputs(args) {
  const files = /* @__PURE__ */ new Set();
  return args.list("output").map((text4) => {
    const at = text4.indexOf(":");
    const format = text4.slice(0, at);
    const file = text4.slice(at + 1);
    if (at < 1 || file === "" || !(format in FORMATS)) {
      throw usage2(
        `--output takes <format>:<file> with one of ${Object.keys(FORMATS).join(", ")}; not ${quoteBriefly(text4)}.`
      );
    }
    if (file === "-") throw usage2("--output takes a file, ./- for one of that name; stdout gets what --format names.");
    if (files.has(normalize(file))) throw usage2(`--output names the file ${quoteBriefly(file)} twice.`);
    files.add(normalize(file));
    return { format, file };
  });
}
var LARGEST_FRAMED;
var init_publish = __esm({
  "src/cli/publish.ts"() {
    "use strict";
    init_node_path();
    init_rules();
    init_observe_known_values();
    init_read_for_clues();
    init_write_atomic();
    init_report();
    init_parse_arguments();
    LARGEST_FRAMED = 1 << 20;
  }
});

// src/cli/respond/user-folders.ts
function home(env) {
  const folder2 = env["HOME"] ?? env["USERPROFILE"];
  if (folder2 !== void 0 && isAbsolute(folder2)) return folder2;
  throw new UserError(
    "NO_HOME",
    "There is no home folder for journals and the audit log.",
    "Set HOME or XDG_STATE_HOME."
  );
}
function folder(env, variable, fallback) {
  const own = env[variable];
  return join2(own !== void 0 && isAbsolute(own) ? own : join2(home(env), ...fallback), "unleak");
}
function stateFolder(env, root) {
  const state = process.platform === "win32" && env["LOCALAPPDATA"] !== void 0 ? join2(env["LOCALAPPDATA"], "unleak") : folder(env, "XDG_STATE_HOME", [".local", "state"]);
  const inside = relative(resolve(root), resolve(state));
  if (inside === "" || !inside.startsWith("..") && !isAbsolute(inside))
    throw new UserError(
      "STATE_IN_REPOSITORY",
      "The state folder lies inside the repository.",
      "Set XDG_STATE_HOME to another folder."
    );
  return state;
}
function userProvidersFile(env) {
  try {
    return join2(folder(env, "XDG_CONFIG_HOME", [".config"]), "providers.json");
  } catch {
    return void 0;
  }
}
var init_user_folders = __esm({
  "src/cli/respond/user-folders.ts"() {
    "use strict";
    init_node_path();
    init_user_error();
  }
});

// link:src/respond/operator-providers.ts
var require_operator_providers = __commonJS({
  "link:src/respond/operator-providers.ts"(exports2, module2) {
    var found2 = require("./commands.js").load("src/respond/operator-providers.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// src/cli/respond/load-providers.ts
async function operatorProviders(terminal, args) {
  const given = args.text("providers");
  const path = given === void 0 ? userProvidersFile(terminal.env) : resolve(terminal.cwd, given);
  if (path === void 0) return [];
  const text4 = given === void 0 ? readUserLevel(terminal, path) : readRegularFile(path, given, MOST_BYTES2);
  if (text4 !== null) {
    const { readOperatorProviders: readOperatorProviders2 } = await Promise.resolve().then(() => __toESM(require_operator_providers(), 1));
    return readOperatorProviders2(text4, given ?? "providers.json", PROVIDERS);
  }
  if (given === void 0) return [];
  throw new UserError("PROVIDERS_NOT_FOUND", `There is no file ${given}.`, "Check the path after --providers.");
}
function readUserLevel(terminal, path) {
  try {
    return readRegularFile(path, "the user-level providers.json", MOST_BYTES2);
  } catch (error) {
    if (!isUserError(error) || error.code !== "FILE_UNREADABLE") throw error;
    terminal.err(`unleak: ${error.message} Your own providers are not known in this run.
`);
    return null;
  }
}
function withBuiltIn(own) {
  return [...own, ...PROVIDERS.filter(({ id }) => !own.some((provider) => provider.id === id))];
}
var MOST_BYTES2;
var init_load_providers = __esm({
  "src/cli/respond/load-providers.ts"() {
    "use strict";
    init_node_path();
    init_rules();
    init_read_regular_file();
    init_user_error();
    init_user_folders();
    MOST_BYTES2 = 256 * 1024;
  }
});

// src/cli/run-scan.ts
async function scan(terminal, args, target, mode, more2 = {}) {
  const plan = { ...planOf(terminal, args, target, mode), providers: await operatorProviders(terminal, args), ...more2 };
  return withLimits(terminal, args, (context) => audit(plan, context));
}
async function withLimits(terminal, args, work) {
  const limit = args.text("timeout");
  const milliseconds = limit === void 0 ? null : parseDuration(limit);
  if (limit !== void 0 && !milliseconds)
    throw usage2(`--timeout takes a duration such as 30s or 5m; not ${quoteBriefly(limit)}.`);
  const timeout = new AbortController();
  const timer = milliseconds === null ? void 0 : setTimeout(() => timeout.abort("timeout"), Math.min(milliseconds, LONGEST_TIMER));
  const progress = startProgress(terminal, args.flag("quiet"));
  try {
    return await work({
      version: VERSION,
      signal: AbortSignal.any([terminal.signal, timeout.signal]),
      now: /* @__PURE__ */ new Date(),
      fingerprintKey: terminal.env["UNLEAK_FINGERPRINT_KEY"] ?? "",
      progress: progress.say
    });
  } finally {
    clearTimeout(timer);
    progress.stop();
  }
}
function planOf(terminal, args, target, mode) {
  const size = args.text("max-file-size");
  const bytes = size === void 0 ? void 0 : parseSize(size);
  if (bytes === null) throw usage2(`--max-file-size takes a size such as 500k or 10M; not ${quoteBriefly(size)}.`);
  const config = args.text("config");
  const baseline = args.text("baseline");
  const failOn = args.text("fail-on");
  return {
    target: isAbsolute(target) ? target : resolve(terminal.cwd, target),
    mode,
    ...config === void 0 ? {} : { configFile: resolve(terminal.cwd, config) },
    ...baseline === void 0 ? {} : { baselineFile: resolve(terminal.cwd, baseline) },
    ...failOn === void 0 ? {} : { failOn },
    ...bytes === void 0 ? {} : { maxFileSize: bytes },
    ...args.flag("no-foreign-marks") ? { foreignMarks: false } : {}
  };
}
var LONGEST_TIMER;
var init_run_scan = __esm({
  "src/cli/run-scan.ts"() {
    "use strict";
    init_node_path();
    init_audit();
    init_parse_size();
    init_severity();
    init_parse_arguments();
    init_parse_duration();
    init_progress();
    init_publish();
    init_load_providers();
    init_version();
    LONGEST_TIMER = 2 ** 31 - 1;
  }
});

// src/cli/respond/open-response.ts
function scanForKeys(terminal, args) {
  return scan(terminal, args, args.text("repo") ?? ".", { kind: "audit" });
}
function providerUrls(args, known) {
  const urls = /* @__PURE__ */ new Map();
  for (const entry2 of args.list("provider-url")) {
    const at = entry2.indexOf("=");
    const provider = entry2.slice(0, at);
    if (at < 1) throw usage2("--provider-url takes <provider>=<url>.");
    if (!known.some(({ id }) => id === provider))
      throw usage2(`--provider-url: there is no provider ${JSON.stringify(provider)}.`);
    urls.set(provider, entry2.slice(at + 1));
  }
  return urls;
}
function sinks(terminal, args) {
  const given = args.list("sink");
  if (given.length === 0) return void 0;
  return given.map((text4) => {
    if (text4 === "env") return { kind: "env" };
    if (text4.startsWith("command:")) return { kind: "command", command: text4.slice("command:".length) };
    if (text4 !== "github-actions") throw usage2("--sink takes env, github-actions or command:<cmd>.", "rotate");
    return githubSink(terminal, args);
  });
}
function githubSink({ env }, args) {
  const [owner, repo, ...more2] = (args.text("github-repo") ?? env["GITHUB_REPOSITORY"] ?? "").split("/");
  if (!owner || !repo || more2.length > 0)
    throw usage2("--sink github-actions needs --github-repo <owner>/<repo>.", "rotate");
  const token = env["GITHUB_TOKEN"] ?? env["GH_TOKEN"];
  if (!token)
    throw new UserError(
      "NO_GITHUB_TOKEN",
      "--sink github-actions needs a token in GITHUB_TOKEN or GH_TOKEN.",
      "It needs write access to the Actions secrets of the repository."
    );
  const environment = args.text("github-environment");
  const names = args.list("github-secret");
  const apiUrl = env["GITHUB_API_URL"];
  return {
    kind: "github-actions",
    owner,
    repo,
    token: new Secret(token, "\u2026"),
    ...environment === void 0 ? {} : { environment },
    ...names.length === 0 ? {} : { names },
    ...apiUrl === void 0 ? {} : { apiUrl }
  };
}
function confirmation(terminal, what) {
  return async (planned) => {
    if (!terminal.stdinIsTty || !terminal.stderrIsTty) return false;
    terminal.err(`This would be sent:
${planned.map((one) => `  ${one.method} ${one.host}${one.path}
`).join("")}`);
    return (await askText(terminal, `Type ${what} to go on: `)).trim() === what;
  };
}
async function managementKeyFromStdin(terminal) {
  const key = (await readStdin(terminal)).trim();
  if (key !== "") return key;
  throw new UserError(
    "NO_MANAGEMENT_KEY",
    "There was no management key on standard input; nothing was sent.",
    "Pipe it in: <command> | unleak \u2026 --management-key-stdin."
  );
}
async function openResponse(terminal, args, root, id) {
  const providers2 = withBuiltIn(await operatorProviders(terminal, args));
  const grace = args.text("grace");
  const graceMs = grace === void 0 ? void 0 : parseDuration(grace);
  if (graceMs === null) throw usage2("--grace takes a duration such as 30s or 10m.", "rotate");
  const typed = args.flag("management-key-stdin") ? await managementKeyFromStdin(terminal) : void 0;
  const chosen = sinks(terminal, args);
  return openSession({
    providers: providers2,
    providerUrls: providerUrls(args, providers2),
    managementKey: (provider) => typed ?? terminal.env[managementVariable(provider)],
    stateDirectory: stateFolder(terminal.env, root),
    root,
    yes: args.flag("yes"),
    confirm: confirmation(terminal, id),
    ...chosen === void 0 ? {} : { sinks: chosen },
    ...graceMs === void 0 ? {} : { graceMs },
    evenIfUsed: args.flag("even-if-used"),
    findUses: async (secret) => findKnownValue(root, secret).otherPlaces,
    progress: (message) => {
      if (!args.flag("quiet")) terminal.err(`unleak: ${message}
`);
    },
    signal: terminal.signal,
    environment: terminal.env
  });
}
function leakedKey(finding) {
  const { id, fingerprint, rule, provider, candidates, secret, exposure } = finding;
  const pushed = exposure.history?.pushed;
  const places = { envPlaces: [], otherPlaces: [] };
  return {
    id,
    fingerprint,
    rule,
    provider,
    candidates,
    secret,
    ...pushed === void 0 ? {} : { pushed },
    ...places
  };
}
function leakedKeyInPlaces(finding, root) {
  const { envPlaces, otherPlaces } = findKnownValue(root, finding.secret);
  const encoded = finding.locations.flatMap(
    ({ source, path, line: line3, decoded = [] }) => source === "worktree" && path !== void 0 && line3 !== void 0 && decoded.length > 0 ? [{ path, line: line3 }] : []
  );
  return { ...leakedKey(finding), envPlaces, otherPlaces: [...otherPlaces, ...encoded] };
}
var init_open_response = __esm({
  "src/cli/respond/open-response.ts"() {
    "use strict";
    init_secret();
    init_user_error();
    init_known_value();
    init_management_key();
    init_session();
    init_ask2();
    init_parse_arguments();
    init_parse_duration();
    init_read_stdin();
    init_run_scan();
    init_load_providers();
    init_user_folders();
  }
});

// src/cli/respond/render-response.ts
function ageReminder(finding, now) {
  const since = Date.parse(finding.exposure.history?.date ?? "");
  const days = Math.floor((now - since) / DAY_MS);
  return days > OLD ? `first committed ${days} days ago: keys should be rotated every ${OLD} days` : void 0;
}
function checkFormats(args, command) {
  const known = (format) => {
    if (format !== "pretty" && format !== "json") throw usage2(`${command} knows the formats pretty and json.`, command);
    return format;
  };
  const files = checkOutputs(args).map(({ format, file }) => ({ format: known(format), file }));
  return { stdout: known(args.text("format") ?? "pretty"), files };
}
function proofLine({ refusals, control, endpoint, at }) {
  return control === "listed" ? `  proof: ${endpoint} lists the key as ended, ${at}` : `  proof: refused ${refusals} times in a row by ${endpoint}, as a random key is, ${at}`;
}
function sinkLine(sink, outcome) {
  if (outcome === "dry-run") return `  the new key would go to ${sink}`;
  return isAbsolute(sink) ? `  the new key is in ${sink}: put it where it is needed, then delete that file` : `  the new key is in ${sink}`;
}
function lines2(result) {
  const { id, provider, state, outcome, detail, proof, manual, sinks: sinks2, requests, reminder } = result;
  const what = outcome === void 0 ? state : SENTENCES[outcome];
  const isPlan = outcome === "dry-run";
  return [
    `${id}  ${provider ?? "unknown provider"}  ${what}${detail === void 0 || isPlan ? "" : ` (${detail})`}`,
    ...reminder === void 0 ? [] : [`  ${reminder}`],
    ...isPlan ? requests.map((one) => `  ${one.method} ${one.host}${one.path}`) : [],
    ...isPlan && detail !== void 0 ? [`  ${detail}`] : [],
    ...(sinks2 ?? []).map((sink) => sinkLine(sink, outcome)),
    ...proof === void 0 ? [] : [proofLine(proof)],
    ...manual === void 0 ? [] : [
      ...manual.url === void 0 ? [] : [`  ${manual.url}`],
      ...manual.steps.map((step, n) => `  ${n + 1}. ${step}`)
    ]
  ];
}
function printResponses(terminal, { stdout, files }, responses, extra, secrets) {
  const problems2 = [...extra, ...responses.flatMap((response) => response.problems)];
  const results = responses.map(({ result, reminder }) => ({
    ...result,
    ...reminder === void 0 ? {} : { reminder }
  }));
  const redact = createRedactor(secrets);
  const plain2 = (text4) => redact(text4.replace(/[\p{Cc}\p{Cf}]/gu, "\uFFFD"));
  const render2 = (format) => {
    if (format === "pretty")
      return results.flatMap((result) => lines2(result).map((line3) => `${plain2(line3)}
`)).join("");
    const report2 = { schemaVersion: 1, complete: problems2.length === 0, problems: problems2, results };
    return redact(`${JSON.stringify(report2, null, 2)}
`);
  };
  terminal.out([render2(stdout)]);
  for (const { message } of problems2) terminal.err(`unleak: ${plain2(message)}
`);
  for (const { format, file } of files) writeFileAtomic(resolve(terminal.cwd, file), render2(format));
}
function verifyExitCode(responses, extra) {
  if (extra.length > 0 || responses.some(({ result }) => result.state === "unknown")) return 2;
  return responses.some(({ result }) => result.state === "active" || result.state === "active-limited") ? 1 : 0;
}
function actExitCode({ result, problems: problems2 }) {
  if (result.outcome === "failed" || problems2.length > 0) return 2;
  return DONE.includes(result.outcome) ? 0 : 1;
}
var DONE, DAY_MS, OLD, SENTENCES;
var init_render_response = __esm({
  "src/cli/respond/render-response.ts"() {
    "use strict";
    init_node_path();
    init_write_atomic();
    init_redact();
    init_parse_arguments();
    init_publish();
    DONE = ["revoked", "rotated", "already-inactive"];
    DAY_MS = 864e5;
    OLD = 90;
    SENTENCES = {
      "dry-run": "nothing was sent; with --yes, this would be:",
      revoked: "revoked, and proved dead",
      rotated: "rotated: the new key is in place, the old one is proved dead",
      accepted: "the provider has accepted the revocation and carries it out later",
      "already-inactive": "the key is dead already",
      manual: "this needs a person",
      "refused-ambiguous": "refused: it is not certain whose key, or which key, this is",
      "refused-unverified": "refused: the provider did not call the key live",
      failed: "failed"
    };
  }
});

// src/cli/commands/verify.ts
var verify_exports = {};
__export(verify_exports, {
  run: () => run2
});
var run2;
var init_verify = __esm({
  "src/cli/commands/verify.ts"() {
    "use strict";
    init_user_error();
    init_verify_key();
    init_find_by_id();
    init_parse_arguments();
    init_guard_process();
    init_open_response();
    init_render_response();
    run2 = async (terminal, argv, command) => {
      const args = parseArguments(argv, command.options, command.name);
      const outputs = checkFormats(args, command.name);
      const { report: report2, root, accepted, hidden } = await scanForKeys(terminal, args);
      const named2 = args.positionals.map((id) => findById([...report2.findings, ...accepted], id));
      const findings = named2.length > 0 ? [...new Set(named2)] : report2.findings;
      const problems2 = named2.length > 0 ? [] : report2.problems;
      const session = await openResponse(terminal, args, root, "");
      const keys = findings.map((finding) => leakedKey(finding));
      const hosts = hostsOf(keys, session);
      if (hosts.length > 0) terminal.err(`unleak: keys are sent to ${hosts.join(", ")}; providers may note the use.
`);
      if (keys.length === 0) terminal.err("unleak: no key was found, so there is nothing to ask about.\n");
      const faulted = guardProcess(terminal);
      const responses = [];
      for (const [index, key] of keys.entries()) {
        if (terminal.signal.aborted) throw new UserError("INTERRUPTED", "Interrupted before every key was asked about.");
        responses.push({ ...await verifyKey(key, session), reminder: ageReminder(findings[index], Date.now()) });
      }
      printResponses(terminal, outputs, responses, problems2, [...report2.findings.map(({ secret }) => secret), ...hidden]);
      return faulted() ? 2 : verifyExitCode(responses, problems2);
    };
  }
});

// src/respond/attempts.ts
function newAttempt(tag) {
  return { tag, answered: false, storing: /* @__PURE__ */ new Set(), stored: /* @__PURE__ */ new Set(), removed: false };
}
function readAttempts(entries) {
  const attempts = /* @__PURE__ */ new Map();
  for (const entry2 of entries) {
    if (!("tag" in entry2)) continue;
    const attempt3 = attempts.get(entry2.tag) ?? newAttempt(entry2.tag);
    attempts.set(entry2.tag, attempt3);
    switch (entry2.state) {
      case "created":
        attempt3.newId = entry2.newId;
        attempt3.check = entry2.check;
        break;
      case "answered":
        attempt3.answered = true;
        break;
      case "storing":
        attempt3.storing.add(entry2.sink);
        break;
      case "stored":
        attempt3.stored.add(entry2.sink);
        break;
      case "verified":
        attempt3.restUntil = entry2.restUntil;
        break;
      case "removed":
        attempt3.removed = true;
        break;
      default:
        break;
    }
  }
  return [...attempts.values()];
}
var init_attempts = __esm({
  "src/respond/attempts.ts"() {
    "use strict";
  }
});

// src/respond/endings.ts
function ending(id, outcome, dialogue, extra = {}, problem) {
  return {
    result: {
      id,
      provider: dialogue?.provider.id ?? null,
      state: dialogue?.seen ?? "unknown",
      outcome,
      requests: dialogue?.requests ?? [],
      ...extra
    },
    problems: [...dialogue?.problems ?? [], ...problem === void 0 ? [] : [problem]]
  };
}
function manualSteps(provider) {
  return provider?.dashboard ?? {
    steps: ["Revoke the key where it was issued", "Put the new key where the old one was used"]
  };
}
function notFound(id, dialogue, { code, why }, done) {
  const { provider } = dialogue;
  const hint = code === "MANAGEMENT_KEY_MISSING" ? ` ${managementHint(provider.id)}` : "";
  const message = `${why[0].toUpperCase()}${why.slice(1)}; ${id} was not ${done}.${hint}`;
  return ending(id, "failed", dialogue, { manual: manualSteps(provider) }, { code, message });
}
function unproved(what, detail, said) {
  const why = said === void 0 ? detail : `${said}; ${detail}`;
  return `${what} could not be proved: ${why}. Run the same command again in a few minutes; if that doesn't help, revoke it by hand.`;
}
function failure(id, dialogue, error, extra = {}) {
  if (isUserError(error)) {
    const message2 = error.hint === void 0 ? error.message : `${error.message} ${error.hint}`;
    return ending(id, "failed", dialogue, extra, { code: error.code, message: message2 });
  }
  const { code, syscall } = error;
  if (syscall === void 0) throw error;
  const message = `The state directory can't be used (${code ?? "error"} in ${syscall}); the operation stopped where it was.`;
  return ending(id, "failed", dialogue, extra, { code: "STATE_UNWRITABLE", message });
}
function textOf(key) {
  return key === void 0 ? void 0 : keyText(key.secret);
}
var init_endings = __esm({
  "src/respond/endings.ts"() {
    "use strict";
    init_user_error();
    init_key_text();
    init_management_key();
  }
});

// src/respond/by-hand.ts
function isAutomatic(api, operation) {
  const { create, list: list8, revoke } = api;
  return revoke !== void 0 && (operation === "revoke" || create !== void 0 && list8 !== void 0);
}
async function byHand(key, dialogue, text4) {
  const manual = manualSteps(dialogue.provider);
  const { session, api } = dialogue;
  if (session.yes !== true || api.verify === void 0) return ending(key.id, "manual", dialogue, { manual });
  const { state, detail } = await askAbout(dialogue, text4, session.controls);
  const dead = state === "inactive" || state === "expired";
  return ending(key.id, dead ? "already-inactive" : "manual", dialogue, { state, detail, ...dead ? {} : { manual } });
}
function pagesOf(key, session) {
  const steps = key.candidates.flatMap((id) => {
    const provider = session.providers.find((one) => one.id === id);
    return provider?.dashboard?.url === void 0 ? [] : [`If ${provider.name} issued it: ${provider.dashboard.url}`];
  });
  return steps.length > 0 ? { steps } : manualSteps(void 0);
}
function notApproached(key, session, problem, operation) {
  const issuer = issuerOf(key);
  const provider = session.providers.find(({ id }) => id === issuer);
  const extra = { provider: issuer, detail: problem.message };
  if (problem.code === "AMBIGUOUS_PROVIDER")
    return ending(key.id, "refused-ambiguous", void 0, { ...extra, manual: pagesOf(key, session) });
  const manual = manualSteps(provider);
  const hopeless = problem.code === "NO_PROVIDER_URL" && provider?.api !== void 0 && !isAutomatic(provider.api, operation);
  if (hopeless) return ending(key.id, "manual", void 0, { provider: issuer, manual });
  if (problem.code === "NO_PROVIDER_API") return ending(key.id, "manual", void 0, { ...extra, manual });
  return ending(key.id, "failed", void 0, { ...extra, manual }, problem);
}
var init_by_hand = __esm({
  "src/respond/by-hand.ts"() {
    "use strict";
    init_ask();
    init_endings();
    init_verify_key();
  }
});

// src/respond/sinks/command.ts
function cleanEnvironment(environment, keys) {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => !name.startsWith("UNLEAK_") && !keys.some((key) => value?.includes(key))
    )
  );
}
function commandSink(command, root, environment, timeoutMs = 6e4) {
  return {
    name: "command",
    async prepare() {
      if (command.trim() === "") throw new UserError("SINK_COMMAND_EMPTY", "The sink command is empty.");
    },
    store(old, fresh) {
      return new Promise((resolve2, reject) => {
        const fail2 = (why) => reject(
          new UserError(
            "SINK_COMMAND_FAILED",
            `The sink command ${why}; the old key was not revoked.`,
            "Mend it and run the same command again: that finishes the rotation."
          )
        );
        const env = cleanEnvironment(environment, old === void 0 ? [fresh] : [old, fresh]);
        const child = spawn(command, { shell: true, cwd: root, env, stdio: ["pipe", "ignore", "ignore"] });
        const timer = setTimeout(() => child.kill("SIGKILL"), timeoutMs);
        child.on("error", () => fail2("could not be started"));
        child.on("close", (code) => {
          clearTimeout(timer);
          if (code === 0) resolve2();
          else fail2(code === null ? "was stopped" : `ended with exit code ${code}`);
        });
        child.stdin.on("error", () => void 0);
        child.stdin.end(`${fresh}
`);
      });
    },
    async find() {
      return "write-only";
    }
  };
}
var init_command2 = __esm({
  "src/respond/sinks/command.ts"() {
    "use strict";
    init_node_child_process();
    init_user_error();
  }
});

// src/respond/sinks/env-file.ts
function placeOf(root, path) {
  const full = resolve(root, path);
  const inside = relative(realpathSync(root), join2(realpathSync(dirname(full)), basename(full)));
  if (inside === "" || inside.startsWith(`..${sep}`) || inside === ".." || !lstatSync(full).isFile())
    throw new UserError("SINK_UNSAFE", `${path} is no plain file inside the repository; it is left alone.`);
  return full;
}
function readSafely(path, shown) {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const { mode, size } = fstatSync(file);
    if (size > MOST_BYTES3)
      throw new UserError("SINK_TOO_LARGE", `${shown} is too large for an env file; it is left alone.`);
    return { text: readFileSync2(file).toString("latin1"), mode: mode & 511 };
  } finally {
    closeSync(file);
  }
}
function removeLeftovers(folder2, prefix) {
  for (const name of readdirSync(folder2)) if (name.startsWith(prefix)) unlinkSync(join2(folder2, name));
}
function attempt2(shown, work) {
  try {
    return work();
  } catch (error) {
    if (isUserError(error)) throw error;
    const code = error.code ?? "error";
    throw new UserError("SINK_UNWRITABLE", `${shown} can't be read or replaced (${code}).`, "Check its permissions.");
  }
}
function envVariables(root, path, key) {
  return attempt2(path, () => variablesOf(readSafely(placeOf(root, path), path).text, key));
}
function envFileSink(root, path) {
  const leftover = `.${basename(path).replace(/^\./, "")}.unleak-`;
  return {
    name: path,
    async prepare() {
      attempt2(path, () => {
        const full = placeOf(root, path);
        removeLeftovers(dirname(full), leftover);
        readSafely(full, path);
        const probe = join2(dirname(full), `${leftover}${process.pid}`);
        writeFileSync(probe, "", { flag: "wx", mode: 384 });
        unlinkSync(probe);
      });
    },
    async store(old, fresh) {
      attempt2(path, () => {
        const full = placeOf(root, path);
        removeLeftovers(dirname(full), leftover);
        const { text: text4, mode } = readSafely(full, path);
        if (usesKey(text4, fresh) && (old === void 0 || !usesKey(text4, old))) return;
        if (old === void 0 || !usesKey(text4, old))
          throw new UserError(
            "SINK_VALUE_GONE",
            `${path} no longer holds the old key; the new one was not written there.`
          );
        const replaced = Buffer.from(replaceKey(text4, old, fresh), "latin1");
        replaceDurably(full, join2(dirname(full), `${leftover}${process.pid}`), replaced, mode);
      });
    },
    async find(isIt) {
      return attempt2(path, () => {
        const { text: text4 } = readSafely(placeOf(root, path), path);
        return tokensOf(text4).flatMap((token) => [
          ...[token, ...token.split(/[/=]|:[-+]?/)],
          ...["=", "-", "+"].map((mark) => token.slice(token.indexOf(mark) + 1))
        ]).find(isIt);
      });
    }
  };
}
var MOST_BYTES3;
var init_env_file = __esm({
  "src/respond/sinks/env-file.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_user_error();
    init_durable_file();
    init_env_text();
    MOST_BYTES3 = 1024 * 1024;
  }
});

// src/respond/sinks/sealed-box.ts
function words(bytes) {
  const copy = Uint8Array.from(bytes);
  return new Uint32Array(copy.buffer, 0, copy.length >> 2);
}
async function sealedBox(message, recipient, ephemeral = randomBytes(32)) {
  const { hsalsa, xsalsa20poly1305 } = await import("./lib/noble-ciphers-salsa.mjs");
  const { blake2b } = await import("./lib/noble-hashes-blake2.mjs");
  if (recipient.length !== 32) throw new RangeError("a public key has 32 bytes");
  const secret = createPrivateKey({ key: Buffer.concat([PRIVATE_DER, ephemeral]), format: "der", type: "pkcs8" });
  const publicDer = createPublicKey(secret).export({ format: "der", type: "spki" });
  const ephemeralPublic = publicDer.subarray(publicDer.length - 32);
  const theirs = createPublicKey({ key: Buffer.concat([PUBLIC_DER, recipient]), format: "der", type: "spki" });
  const shared = diffieHellman({ privateKey: secret, publicKey: theirs });
  const key = new Uint32Array(8);
  hsalsa(words(Buffer.from(SIGMA)), words(shared), new Uint32Array(4), key);
  const nonce = blake2b(Buffer.concat([ephemeralPublic, recipient]), { dkLen: 24 });
  const box = xsalsa20poly1305(new Uint8Array(key.buffer), nonce).encrypt(message);
  return Buffer.concat([ephemeralPublic, box]);
}
var PRIVATE_DER, PUBLIC_DER, SIGMA;
var init_sealed_box = __esm({
  "src/respond/sinks/sealed-box.ts"() {
    "use strict";
    init_node_crypto();
    PRIVATE_DER = Buffer.from("302e020100300506032b656e04220420", "hex");
    PUBLIC_DER = Buffer.from("302a300506032b656e032100", "hex");
    SIGMA = "expand 32-byte k";
  }
});

// src/respond/sinks/github-actions.ts
function isPublicKey(data) {
  const { key, key_id } = data ?? {};
  return typeof key_id === "string" && typeof key === "string" && Buffer.from(key, "base64").length === 32;
}
function fetchThroughDoor(apiUrl, resolve2, signal) {
  const given = apiUrl === void 0 ? void 0 : operatorUrl("github-actions", apiUrl);
  return async (address, init) => {
    const answer2 = await passDoor({
      method: init.method ?? "GET",
      url: new URL(address),
      headers: {
        ...init.headers,
        "accept-encoding": "identity",
        ...init.body ? { "content-length": String(Buffer.byteLength(init.body)) } : {}
      },
      ...init.body === void 0 ? {} : { body: init.body },
      reach: given?.reach ?? "public",
      deadlineMs: 1e4,
      maxBytes: 256 * 1024,
      signal,
      resolve: resolve2
    });
    if (answer2.kind === "fault") throw Object.assign(new Error(answer2.fault), { status: 0 });
    const empty2 = answer2.status === 204 || answer2.status === 304;
    return new Response(empty2 ? null : new Uint8Array(answer2.body), { status: answer2.status, headers: answer2.headers });
  };
}
function githubActionsSink(place, resolve2, signal) {
  const { owner, repo, environment, name } = place;
  const secret = environment === void 0 ? name : `${environment}/${name}`;
  let publicKey;
  async function octokit() {
    const { Octokit } = await import("./lib/octokit-rest.mjs");
    const silent = () => void 0;
    return new Octokit({
      auth: keyText(place.token) ?? "",
      userAgent: "unleak",
      ...place.apiUrl === void 0 ? {} : { baseUrl: place.apiUrl.replace(/\/+$/, "") },
      log: { debug: silent, info: silent, warn: silent, error: silent },
      request: { fetch: fetchThroughDoor(place.apiUrl, resolve2, signal) }
    });
  }
  async function fetchPublicKey() {
    const { rest } = await octokit();
    const { data } = environment === void 0 ? await rest.actions.getRepoPublicKey({ owner, repo }) : await rest.actions.getEnvironmentPublicKey({ owner, repo, environment_name: environment });
    if (!isPublicKey(data)) throw refused("prepare", "the answer was no public key");
    return data;
  }
  async function ask5(what, work) {
    try {
      return await work();
    } catch (error) {
      if (isUserError(error)) throw error;
      const status = error.status;
      const why = typeof status === "number" && status > 0 ? `HTTP ${status}` : "no answer";
      throw refused(what, why);
    }
  }
  function refused(what, why) {
    return new UserError(
      "GITHUB_SECRET_FAILED",
      `GitHub did not let us ${what} the Actions secret ${secret} of ${owner}/${repo} (${why}).`,
      "The repository or environment must exist, and the token needs write access to its secrets."
    );
  }
  return {
    name: `github-actions:${secret}`,
    prepare: () => ask5("prepare", async () => {
      if (!NAME5.test(name) || !SLUG.test(owner) || !SLUG.test(repo))
        throw new UserError(
          "BAD_SECRET_NAME",
          "The name of the repository or of the Actions secret is not one that GitHub takes."
        );
      publicKey = await fetchPublicKey();
    }),
    store: (_old, fresh) => ask5("write", async () => {
      publicKey ??= await fetchPublicKey();
      const { key, key_id } = publicKey;
      const box = await sealedBox(Buffer.from(fresh), Buffer.from(key, "base64"));
      const encrypted_value = box.toString("base64");
      const { rest } = await octokit();
      const fields = { owner, repo, secret_name: name, encrypted_value, key_id };
      if (environment === void 0) await rest.actions.createOrUpdateRepoSecret(fields);
      else await rest.actions.createOrUpdateEnvironmentSecret({ ...fields, environment_name: environment });
    }),
    find: async () => "write-only"
  };
}
var NAME5, SLUG;
var init_github_actions = __esm({
  "src/respond/sinks/github-actions.ts"() {
    "use strict";
    init_user_error();
    init_endpoint();
    init_http_door();
    init_key_text();
    init_sealed_box();
    NAME5 = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;
    SLUG = /^[A-Za-z0-9_.-]{1,100}$/;
  }
});

// src/respond/sinks/key-file.ts
function keyFileSink(path) {
  const temporary = `${path}.new`;
  return {
    name: path,
    async prepare() {
      privateFolder(dirname(path));
      rmSync(temporary, { force: true });
    },
    async store(_old, fresh) {
      rmSync(temporary, { force: true });
      replaceDurably(path, temporary, Buffer.from(`${fresh}
`), 384);
      chmodSync(path, 384);
    },
    async find(isIt) {
      if (!existsSync(path)) return void 0;
      const text4 = readFileSync2(path, "utf8").trim();
      return isIt(text4) ? text4 : void 0;
    }
  };
}
var init_key_file = __esm({
  "src/respond/sinks/key-file.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_durable_file();
  }
});

// src/respond/choose-sinks.ts
function sinkNames(key, text4, session) {
  const choices = session.sinks ?? [{ kind: "env" }];
  const names = choices.flatMap((choice) => {
    if (choice.kind === "env") return key.envPlaces.map(({ path }) => path);
    if (choice.kind === "command") return ["command"];
    const variables = choice.names ?? key.envPlaces.flatMap(({ path }) => envVariables(session.root, path, text4));
    const prefix = choice.environment === void 0 ? GITHUB : `${GITHUB}${choice.environment}/`;
    return variables.map((name) => prefix + name);
  });
  return [...new Set(names)];
}
function noSink(id) {
  return new UserError(
    "NO_SINK",
    `There is no place to put the new key: no .env file here uses ${id}.`,
    "Put the old one into a .env file and run it again, or say where the new one goes: --sink github-actions --github-secret <name>, or --sink command:<cmd>."
  );
}
function choiceOf(kind, session) {
  const choice = session.sinks?.find((one) => one.kind === kind);
  if (choice === void 0)
    throw new UserError("SINK_MISSING", `The unfinished rotation writes to ${kind}: give the same --sink again.`);
  return choice;
}
function openSink(name, session) {
  if (name === "command")
    return commandSink(choiceOf("command", session).command, session.root, session.environment ?? process.env);
  if (name.startsWith(GITHUB)) {
    const { owner, repo, token, apiUrl } = choiceOf("github-actions", session);
    const [secret, environment] = name.slice(GITHUB.length).split("/").reverse();
    const place = { owner, repo, name: secret, token, ...apiUrl === void 0 ? {} : { apiUrl } };
    return githubActionsSink(
      environment === void 0 ? place : { ...place, environment },
      session.resolve,
      session.signal
    );
  }
  return isAbsolute(name) ? keyFileSink(name) : envFileSink(session.root, name);
}
var GITHUB;
var init_choose_sinks = __esm({
  "src/respond/choose-sinks.ts"() {
    "use strict";
    init_node_path();
    init_user_error();
    init_command2();
    init_env_file();
    init_github_actions();
    init_key_file();
    GITHUB = "github-actions:";
  }
});

// src/respond/delete-key.ts
async function deleteKey(dialogue, actors, values, purpose) {
  let last = { mayHaveActed: false, means: "forbidden" };
  for (const key of actors) {
    last = await call(dialogue, dialogue.api.revoke.call, { key, values, purpose, manner: "act" });
    if (last.means !== "forbidden" && last.means !== "itself") return last;
  }
  return last;
}
var init_delete_key = __esm({
  "src/respond/delete-key.ts"() {
    "use strict";
    init_call();
  }
});

// src/respond/list-keys.ts
function speakers(choice, authority) {
  const order2 = choice.split("-or-");
  return [...order2.map((who) => authority[who]), authority.fresh].filter((key) => key !== void 0);
}
function usableId(value, authority) {
  const text4 = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text4 !== "string" || !/^[A-Za-z0-9_.-]{1,128}$/.test(text4) || text4 === "." || text4 === "..")
    return void 0;
  return isFree(text4, authority) ? text4 : void 0;
}
function isFree(text4, authority) {
  const keys = [authority.leaked, authority.management, authority.fresh].filter((key) => key !== void 0);
  return !keys.some((key) => mentionsKey(text4, key));
}
function text(value) {
  return typeof value === "string" && value !== "" ? value : void 0;
}
function readDetails(item, paths2, authority) {
  const one = (at) => {
    const found2 = text(firstAt(item, at));
    return found2 !== void 0 && found2.length <= 500 && isFree(found2, authority) ? found2 : void 0;
  };
  const [name, environment, expiresAt] = [one(paths2.name), one(paths2.environment), one(paths2.expiresAt)];
  const scopes = firstAt(item, paths2.scopes);
  const usable2 = Array.isArray(scopes) && scopes.every((scope) => typeof scope === "string" && isFree(scope, authority));
  return {
    ...name === void 0 ? {} : { name },
    ...usable2 ? { scopes } : {},
    ...environment === void 0 ? {} : { environment },
    ...expiresAt === void 0 ? {} : { expiresAt }
  };
}
function isPast(date, now) {
  const time = date === void 0 ? Number.NaN : Date.parse(date);
  return !Number.isNaN(time) && time < now;
}
async function pages(dialogue, spec, key, values) {
  const items = [];
  let query = {};
  for (let page = 0; page < PAGES; page++) {
    const paged = { ...spec.call, query: { ...spec.call.query, ...query } };
    const called = await call(dialogue, paged, { key, values, purpose: "list", manner: "act", maxBytes: LIST_BYTES });
    if (called.means !== "listed") return { why: called.means ?? "unclear", status: called.status };
    const found2 = spec.items.map((path) => firstAt(called.body, [path])).find(Array.isArray);
    if (found2 === void 0) return { why: "unclear", status: called.status };
    items.push(...found2);
    if (spec.more === void 0 && holds(MORE_PAGES, called.body)) return { why: "unclear", status: called.status };
    if (spec.more === void 0 || !holds(spec.more.when, called.body)) return { items };
    const cursor = firstAt(called.body, spec.more.cursor);
    if (typeof cursor !== "string" && typeof cursor !== "number") return { why: "unclear" };
    query = { [spec.more.query]: String(cursor) };
  }
  return { why: "unclear" };
}
function readItem(item, spec, parent, authority, now) {
  const id = usableId(firstAt(item, spec.id), authority);
  if (id === void 0) return void 0;
  const details3 = readDetails(item, spec, authority);
  return {
    id,
    hint: text(firstAt(item, spec.hint)) ?? "",
    ended: isPast(details3.expiresAt, now) || (spec.ended ?? []).some((condition2) => holds(condition2, item)),
    ...parent === void 0 ? {} : { parent },
    ...details3
  };
}
async function listAs(dialogue, spec, key, authority) {
  const parents = [];
  if (spec.within === void 0) parents.push(void 0);
  else {
    const above = await pages(dialogue, spec.within, key, {});
    if ("why" in above) return above;
    for (const item of above.items) parents.push(usableId(firstAt(item, spec.within.id), authority));
  }
  const keys = [];
  for (const parent of parents) {
    const listed = await pages(dialogue, spec, key, { parent });
    if ("why" in listed) return listed;
    for (const item of listed.items) {
      const read2 = readItem(item, spec, parent, authority, dialogue.session.clock.now());
      if (read2 === void 0) return { why: "unclear" };
      keys.push(read2);
    }
  }
  return { keys };
}
async function listKeys(dialogue, authority) {
  const spec = dialogue.api.list;
  if (spec === void 0) return { why: "unclear" };
  let last = { why: "no-key" };
  for (const key of speakers(spec.by, authority)) {
    last = await listAs(dialogue, spec, key, authority);
    if ("keys" in last) return last;
  }
  return last;
}
var MORE_PAGES, PAGES, LIST_BYTES;
var init_list_keys = __esm({
  "src/respond/list-keys.ts"() {
    "use strict";
    init_call();
    init_key_text();
    init_read_answer();
    MORE_PAGES = {
      at: ["has_more", "hasMore", "data.has_more", "meta.has_more", "pagination.has_more"],
      equals: [true]
    };
    PAGES = 100;
    LIST_BYTES = 1024 * 1024;
  }
});

// src/respond/create-key.ts
function valuesFor(work, tag) {
  const { old, dialogue } = work;
  const limit = dialogue.api.create.nameLimit ?? 100;
  const name = (old.name ?? "key").replace(TAG, "");
  const ends = old.expiresAt === void 0 ? Number.NaN : Date.parse(old.expiresAt);
  const days = Math.ceil((ends - dialogue.session.clock.now()) / DAY_MS2);
  return {
    name: `${[...name].slice(0, limit - tag.length - 3).join("")} (${tag})`,
    scopes: old.scopes,
    environment: old.environment,
    expiresAt: Number.isNaN(ends) || days < 1 ? void 0 : old.expiresAt,
    expiresInDays: Number.isNaN(ends) || days < 1 ? void 0 : Math.min(365, days),
    parent: old.parent
  };
}
async function removeAttempt(work, attempt3) {
  const { dialogue, authority, journal, old } = work;
  const actors = speakers("management-or-leaked", authority);
  const uncertain = () => new UserError(
    "NEW_KEY_UNCERTAIN",
    `A new key whose name ends with "(${attempt3.tag})" may exist at ${dialogue.provider.name}, and could not be deleted.`,
    "Run the same command again, or delete that key in the dashboard."
  );
  const listing2 = await listKeys(dialogue, authority);
  if (!("keys" in listing2)) throw uncertain();
  const left2 = listing2.keys.filter(
    (key) => !key.ended && key.id !== old.id && (key.id === attempt3.newId || key.name?.endsWith(`(${attempt3.tag})`))
  );
  for (const { id, parent } of left2) {
    const called = await deleteKey(dialogue, actors, { id, parent }, "remove-new-key");
    if (called.means !== "revoked" && called.means !== "gone") throw uncertain();
  }
  attempt3.removed = true;
  journal.write({ state: "removed", tag: attempt3.tag });
}
async function createKey(work) {
  const { dialogue, authority, journal } = work;
  const spec = dialogue.api.create;
  const actors = speakers("management-or-leaked", authority);
  let why = "";
  for (let tries = 0; tries < TRIES; tries++) {
    const attempt3 = newAttempt(`unleak-${randomBytes(8).toString("hex")}`);
    journal.write({ state: "creating", tag: attempt3.tag });
    work.attempts.push(attempt3);
    for (const key of actors) {
      const called = await call(dialogue, spec.call, {
        key,
        values: valuesFor(work, attempt3.tag),
        purpose: "create",
        manner: "once"
      });
      if (called.means === "created") {
        const text4 = firstAt(called.body, spec.key);
        const fresh = typeof text4 === "string" ? usableKey(text4) : void 0;
        const newId = usableId(firstAt(called.body, spec.id), { ...authority, fresh });
        if (fresh !== void 0 && newId !== void 0 && fresh !== authority.leaked && newId !== work.old.id) {
          authority.fresh = fresh;
          attempt3.newId = newId;
          attempt3.check = checkOf(fresh);
          journal.write({ state: "created", tag: attempt3.tag, newId, check: attempt3.check });
          return { attempt: attempt3, fresh };
        }
        why = "its answer held no new key, or none with an id";
        break;
      }
      why = describeAnswer(called, dialogue.provider.name);
      if (called.means !== "forbidden") break;
      if (key === actors.at(-1)) {
        attempt3.removed = true;
        journal.write({ state: "removed", tag: attempt3.tag });
        throw new UserError(
          "MANAGEMENT_KEY_REFUSED",
          `${dialogue.provider.name} does not let the keys at hand create another one; nothing was changed.`,
          managementHint(dialogue.provider.id)
        );
      }
    }
    await dialogue.session.clock.sleep(dialogue.session.limits.backoffMs * 2, dialogue.session.signal);
    await removeAttempt(work, attempt3);
    work.lost = true;
  }
  throw new UserError(
    "NO_NEW_KEY",
    `${dialogue.provider.name} did not hand out a new key (${why}); the old one is as it was.`,
    "Run the same command again later."
  );
}
var TAG, DAY_MS2, TRIES;
var init_create_key = __esm({
  "src/respond/create-key.ts"() {
    "use strict";
    init_node_crypto();
    init_user_error();
    init_ask();
    init_attempts();
    init_call();
    init_delete_key();
    init_key_text();
    init_list_keys();
    init_management_key();
    init_read_answer();
    TAG = / ?\(unleak-[0-9a-f]{16}\)$/;
    DAY_MS2 = 864e5;
    TRIES = 3;
  }
});

// src/respond/match-listed-key.ts
function readHint(hint) {
  const parts = hint.trim().split(OMISSION);
  if (parts.length > 2 || hint.trim() === "") return void 0;
  return { head: parts[0] ?? "", tail: parts[1] ?? "" };
}
function bodyStart(key) {
  return /^(?:[A-Za-z][A-Za-z0-9]{0,11}[_.-]){0,4}/.exec(key)[0].length;
}
function strength(hint, key) {
  const shown = readHint(hint);
  if (shown === void 0 || !key.startsWith(shown.head) || !key.endsWith(shown.tail)) return 0;
  if (shown.head.length + shown.tail.length > key.length) return 0;
  return Math.max(0, shown.head.length - Math.min(bodyStart(key), shown.head.length)) + shown.tail.length;
}
function matchListedKey(listed, key) {
  const living = listed.filter(({ ended: ended2 }) => !ended2);
  const fits2 = living.map((entry2) => ({ entry: entry2, strength: strength(entry2.hint, key) })).filter((fit2) => fit2.strength >= WEAKEST);
  if (fits2.length > 1) return { kind: "several", count: fits2.length };
  if (fits2.length === 0) {
    const ended2 = listed.some((entry2) => entry2.ended && strength(entry2.hint, key) >= STRONG);
    return { kind: "none", ended: ended2 };
  }
  const [fit] = fits2;
  const silent = living.filter(({ hint }) => readHint(hint) === void 0).length;
  if (fit.strength < STRONG && silent > 0) return { kind: "several", count: silent + 1 };
  return { kind: "one", key: fit.entry };
}
var OMISSION, WEAKEST, STRONG;
var init_match_listed_key = __esm({
  "src/respond/match-listed-key.ts"() {
    "use strict";
    OMISSION = /(?:\.{2,}|\u2026|[*\u2022\u25cfxX]{3,})+/;
    WEAKEST = 3;
    STRONG = 8;
  }
});

// src/respond/find-key-id.ts
async function findInList(dialogue, authority) {
  const { name } = dialogue.provider;
  const listing2 = await listKeys(dialogue, authority);
  if (!("keys" in listing2)) {
    const why = {
      forbidden: `${name} does not let the keys at hand list the account's keys`,
      "no-key": `a management key is needed to list the account's keys`,
      unclear: `${name} gave no usable list of keys${listing2.status === void 0 ? "" : ` (HTTP ${listing2.status})`}`
    }[listing2.why];
    const code = listing2.why === "unclear" ? "NO_KEY_LIST" : "MANAGEMENT_KEY_MISSING";
    return { kind: "unavailable", code, why };
  }
  const matched = matchListedKey(listing2.keys, authority.leaked);
  if (matched.kind === "several")
    return { kind: "ambiguous", why: `${matched.count} keys of the account look like this one in ${name}'s list` };
  if (matched.kind === "none" && matched.ended)
    return {
      kind: "unavailable",
      code: "KEY_LISTED_AS_ENDED",
      why: `${name} lists the key as revoked or expired and still accepts it: run the same command again in a few minutes`
    };
  if (matched.kind === "none")
    return {
      kind: "unavailable",
      code: "KEY_NOT_LISTED",
      why: `${name}'s list shows no key like this one, which may belong to another account`
    };
  const { id, parent, name: keyName, scopes, expiresAt } = matched.key;
  const inKey = dialogue.api.create?.environmentIn;
  const environment = matched.key.environment ?? (inKey && new RegExp(inKey).exec(authority.leaked)?.[1]);
  return {
    kind: "found",
    old: {
      id,
      ...parent === void 0 ? {} : { parent },
      ...keyName === void 0 ? {} : { name: keyName },
      ...scopes === void 0 ? {} : { scopes },
      ...environment === void 0 ? {} : { environment },
      ...expiresAt === void 0 ? {} : { expiresAt }
    }
  };
}
async function findKeyId(dialogue, authority, verdict2) {
  const spec = dialogue.api.revoke?.id;
  if (spec === void 0) return { kind: "found", old: {} };
  if (spec.from === "list") return findInList(dialogue, authority);
  if (spec.from === "key") {
    const part = new RegExp(spec.pattern).exec(authority.leaked ?? "")?.[1];
    if (part !== void 0 && /^[A-Za-z0-9_-]+$/.test(part)) return { kind: "found", old: {}, part };
    return { kind: "unavailable", code: "NO_KEY_ID", why: "the key does not hold its id in the documented form" };
  }
  const id = usableId(firstAt(verdict2.decidedBy?.body, spec.at), authority);
  if (id !== void 0) return { kind: "found", old: { id } };
  return { kind: "unavailable", code: "NO_KEY_ID", why: `${dialogue.provider.name} did not tell the key's id` };
}
var init_find_key_id = __esm({
  "src/respond/find-key-id.ts"() {
    "use strict";
    init_list_keys();
    init_match_listed_key();
    init_read_answer();
  }
});

// src/respond/journal.ts
function folderOf(stateDirectory) {
  return join2(stateDirectory, "journal");
}
function nameOf3(id, fingerprint) {
  return `${id.replace(/[^A-Za-z0-9]/g, "")}-${createHash("sha256").update(fingerprint).digest("hex").slice(0, 12)}`;
}
function pendingEntries(path) {
  let text4;
  try {
    text4 = readFileSync2(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
  const entries = [];
  for (const line3 of text4.split("\n")) {
    let entry2;
    try {
      entry2 = JSON.parse(line3);
    } catch {
      continue;
    }
    if (entry2.state === "done") entries.length = 0;
    else entries.push(entry2);
  }
  return entries;
}
function pendingOperations(stateDirectory) {
  let names;
  try {
    names = readdirSync(folderOf(stateDirectory)).filter((name) => name.endsWith(".ndjson"));
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
  return names.sort().flatMap((name) => {
    const [first2] = pendingEntries(join2(folderOf(stateDirectory), name));
    if (first2 === void 0) return [];
    const { operation, id, fingerprint, provider, origin, at } = first2;
    const sinks2 = first2.state === "begun" ? first2.sinks : [];
    return [{ operation, id, fingerprint, provider, origin, sinks: sinks2, since: at }];
  });
}
var Journal;
var init_journal = __esm({
  "src/respond/journal.ts"() {
    "use strict";
    init_node_crypto();
    init_node_fs();
    init_node_path();
    init_user_error();
    init_durable_file();
    init_exclusive_lock();
    Journal = class {
      head;
      pending;
      #path;
      #clock;
      #release;
      /** @throws UserError if another process holds it, or another operation on the key is unfinished */
      constructor(stateDirectory, head, clock) {
        privateFolder(stateDirectory);
        privateFolder(folderOf(stateDirectory));
        this.head = head;
        this.#clock = clock;
        this.#path = join2(folderOf(stateDirectory), `${nameOf3(head.id, head.fingerprint)}.ndjson`);
        this.#release = takeLock(`${this.#path}.lock`);
        this.pending = pendingEntries(this.#path);
        const [first2] = this.pending;
        const goesOn = first2 === void 0 || first2.origin === head.origin && (first2.operation === head.operation || head.operation === "revoke");
        if (first2 !== void 0 && !goesOn) {
          this.close();
          const where = first2.origin === head.origin ? "" : ` at ${first2.origin}`;
          throw new UserError(
            "UNFINISHED_OPERATION",
            `An earlier ${first2.operation} of ${head.id}${where} was not finished.`,
            `Finish it first: unleak ${first2.operation} ${head.id} --yes, with the same --provider-url.`
          );
        }
      }
      /** Writes a step and returns when it is on the disk. */
      write(step) {
        const entry2 = { version: 1, at: new Date(this.#clock.now()).toISOString(), ...this.head, ...step };
        appendDurably(this.#path, `
${JSON.stringify(entry2)}
`);
        if (step.state === "done") this.pending.length = 0;
        else this.pending.push(entry2);
      }
      close() {
        this.#release();
      }
    };
  }
});

// src/respond/plan-requests.ts
function needsSuccessor({ api }, { management }) {
  return api.revoke?.by === "management" && api.revoke.replaceFirst !== void 0 && management === void 0;
}
function planRequests(dialogue, operation, authority) {
  const { api, endpoint } = dialogue;
  const creates = operation === "rotate" || needsSuccessor(dialogue, authority);
  const needsList = creates || api.revoke?.id?.from === "list";
  const specs = [
    api.verify?.calls[0],
    ...needsList ? [api.list?.within?.call, api.list?.call] : [],
    ...operation === "rotate" ? [api.describe?.call] : [],
    ...creates ? [api.create?.call] : [],
    api.revoke?.call
  ];
  return specs.flatMap((spec) => {
    if (spec === void 0) return [];
    const url = urlOf(endpoint, api, spec.baseUrl, "/");
    return [{ method: spec.method, host: url?.host ?? "", path: shownPath(dialogue, spec) }];
  });
}
var init_plan_requests = __esm({
  "src/respond/plan-requests.ts"() {
    "use strict";
    init_call();
    init_endpoint();
  }
});

// src/respond/prove-death.ts
async function proveDeath(dialogue, key, alive, confirmed) {
  const { clock, limits, signal } = dialogue.session;
  const controls = /* @__PURE__ */ new Map();
  const until = clock.now() + (confirmed ? limits.proofMs : limits.proofMs / 4);
  let refusals = 0;
  for (; ; ) {
    const verdict2 = await askAbout(dialogue, key, controls, "act");
    const refused = verdict2.state === "inactive" || verdict2.state === "expired";
    refusals = refused ? refusals + 1 : 0;
    let missing = verdict2.detail;
    if (refusals >= REFUSALS) {
      const other = alive === void 0 ? void 0 : await askAbout(dialogue, alive, controls, "act");
      if (other === void 0 || other.state === "active" || other.state === "active-limited") {
        const requestId = verdict2.decidedBy?.requestId;
        return {
          proof: {
            refusals,
            control: "refused",
            at: new Date(clock.now()).toISOString(),
            endpoint: dialogue.endpoint.base?.host ?? "",
            fingerprint: dialogue.fingerprint,
            ...requestId === void 0 ? {} : { requestId }
          }
        };
      }
      missing = `the key is refused, but so is one that should work: ${other.detail}`;
    }
    const late = clock.now() >= until && (refusals === 0 || refusals >= REFUSALS);
    if (late || signal?.aborted) return { state: refused ? "unknown" : verdict2.state, detail: missing };
    await clock.sleep(limits.proofGapMs * (refusals > 1 ? 1.5 : 1), signal);
  }
}
var REFUSALS;
var init_prove_death = __esm({
  "src/respond/prove-death.ts"() {
    "use strict";
    init_ask();
    REFUSALS = 3;
  }
});

// src/respond/replace-key.ts
async function mustAnswer(work, fresh) {
  const { clock, controls, limits, signal } = work.dialogue.session;
  for (let asked = 1; ; asked++) {
    const verdict2 = await askAbout(work.dialogue, fresh, controls);
    if (verdict2.state === "active" || verdict2.state === "active-limited") return;
    if (asked === PATIENCE || signal?.aborted)
      throw new UserError(
        "NEW_KEY_NOT_LIVE",
        `The new key is not accepted: ${verdict2.detail}. The old one was not revoked.`
      );
    await clock.sleep(limits.proofGapMs, signal);
  }
}
async function recover(work, attempt3) {
  const { check: check2 } = attempt3;
  if (check2 === void 0) return void 0;
  for (const sink of work.sinks) {
    if (!attempt3.storing.has(sink.name)) continue;
    const found2 = await sink.find((text4) => isKeyOf(text4, check2));
    if (found2 !== void 0 && found2 !== "write-only") return found2;
  }
  return void 0;
}
async function isHandedOver(work, attempt3) {
  if (!attempt3.answered || !work.sinks.every((sink) => attempt3.stored.has(sink.name))) return false;
  for (const sink of work.sinks) if (await sink.find(() => false) !== "write-only") return false;
  return true;
}
async function takeUp(work) {
  const last = work.attempts.filter(({ removed }) => !removed).at(-1);
  if (last !== void 0) {
    const fresh = await recover(work, last);
    work.authority.fresh = fresh;
    if (fresh !== void 0 || await isHandedOver(work, last)) return { attempt: last, fresh };
  }
  for (const attempt3 of work.attempts)
    if (!attempt3.removed && attempt3.storing.size === 0) await removeAttempt(work, attempt3);
  for (const sink of work.sinks) await sink.prepare();
  return createKey(work);
}
async function storeEverywhere(work, attempt3, fresh) {
  const { journal, authority, sinks: sinks2 } = work;
  for (const sink of sinks2) {
    if (attempt3.stored.has(sink.name)) continue;
    if (!attempt3.storing.has(sink.name)) journal.write({ state: "storing", tag: attempt3.tag, sink: sink.name });
    attempt3.storing.add(sink.name);
    await sink.store(authority.leaked, fresh);
    journal.write({ state: "stored", tag: attempt3.tag, sink: sink.name });
    attempt3.stored.add(sink.name);
  }
}
async function readBack(work, attempt3) {
  let read2;
  for (const sink of work.sinks) {
    const found2 = await sink.find((text4) => isKeyOf(text4, attempt3.check));
    if (found2 === void 0)
      throw new UserError("SINK_NOT_READ_BACK", `${sink.name} does not hold the new key; the old one was not revoked.`);
    if (found2 !== "write-only") read2 = found2;
  }
  if (read2 !== void 0) await mustAnswer(work, read2);
}
async function proveByList(work) {
  const { dialogue, authority, old } = work;
  const listing2 = await listKeys(dialogue, authority);
  if (old.id === void 0 || !("keys" in listing2)) return void 0;
  const entry2 = listing2.keys.find(({ id }) => id === old.id);
  if (entry2 !== void 0 && !entry2.ended) return void 0;
  return {
    refusals: 0,
    control: "listed",
    at: new Date(dialogue.session.clock.now()).toISOString(),
    endpoint: dialogue.endpoint.base?.host ?? "",
    fingerprint: dialogue.fingerprint
  };
}
async function revokeOld(work) {
  const { dialogue, authority, journal, old } = work;
  const actors = speakers("management", authority);
  journal.write({ state: "revoking" });
  const called = await deleteKey(dialogue, actors, { id: old.id, parent: old.parent }, "revoke");
  if (called.means === "forbidden" || called.means === "itself")
    return { kind: "unproved", state: "active", detail: "the provider does not let us revoke the old key" };
  if (authority.leaked === void 0) {
    const proof = await proveByList(work);
    if (proof === void 0)
      return { kind: "unproved", state: "unknown", detail: "the provider still lists the old key" };
    journal.write({ state: "revoked" });
    return { kind: "proved", proof };
  }
  const confirmed = called.means !== void 0;
  const proved = await proveDeath(dialogue, authority.leaked, authority.fresh ?? authority.management, confirmed);
  if (!("proof" in proved)) {
    const said = confirmed ? "" : `${describeAnswer(called, dialogue.provider.name)}; `;
    return { kind: "unproved", state: proved.state, detail: said + proved.detail };
  }
  journal.write({ state: "revoked" });
  return { kind: "proved", proof: proved.proof };
}
async function withdraw(work) {
  const open2 = work.attempts.filter(({ removed }) => !removed);
  if (open2.some(({ storing }) => storing.size > 0)) return;
  for (const attempt3 of open2) await removeAttempt(work, attempt3);
  work.journal.write({ state: "done", outcome: "failed" });
}
async function replaceKey2(work) {
  const { dialogue, journal } = work;
  const { clock, signal, progress } = dialogue.session;
  let attempt3;
  let fresh;
  try {
    ({ attempt: attempt3, fresh } = await takeUp(work));
    if (fresh !== void 0 && !attempt3.answered) {
      await mustAnswer(work, fresh);
      attempt3.answered = true;
      journal.write({ state: "answered", tag: attempt3.tag });
    }
  } catch (error) {
    await withdraw(work);
    throw error;
  }
  progress?.("new key created");
  if (fresh !== void 0) await storeEverywhere(work, attempt3, fresh);
  await readBack(work, attempt3);
  if (attempt3.restUntil === void 0) {
    attempt3.restUntil = clock.now() + work.graceMs;
    journal.write({ state: "verified", tag: attempt3.tag, restUntil: attempt3.restUntil });
  }
  progress?.("new key stored and verified");
  for (const other of work.attempts) if (other !== attempt3 && !other.removed) await removeAttempt(work, other);
  const places = await work.findUses?.() ?? [];
  if (places.length > 0) return { kind: "still-used", places };
  const rest = Math.min(attempt3.restUntil, clock.now() + work.graceMs);
  if (clock.now() < rest)
    progress?.(`both keys work until ${new Date(rest).toISOString()}; then the old one is revoked`);
  while (clock.now() < rest && !signal?.aborted) await clock.sleep(rest - clock.now(), signal);
  if (signal?.aborted)
    throw new UserError("INTERRUPTED", "Interrupted before the old key was revoked.", "Run it again to go on.");
  if (work.graceMs > 0) await readBack(work, attempt3);
  const replaced = await revokeOld(work);
  if (work.lost) {
    for (const other of work.attempts) if (other !== attempt3) await removeAttempt(work, other);
  }
  return replaced;
}
var PATIENCE;
var init_replace_key = __esm({
  "src/respond/replace-key.ts"() {
    "use strict";
    init_user_error();
    init_ask();
    init_create_key();
    init_delete_key();
    init_key_text();
    init_list_keys();
    init_prove_death();
    PATIENCE = 4;
  }
});

// src/respond/revoke-key.ts
async function isAllowed(session, dialogue, operation, authority) {
  if (session.yes === true) return true;
  return await session.confirm?.(planRequests(dialogue, operation, authority)) === true;
}
async function prove(work, means, said) {
  const { key, dialogue, authority, journal } = work;
  const proved = await proveDeath(dialogue, authority.leaked, authority.management, means !== void 0);
  if ("proof" in proved) {
    journal.write({ state: "revoked" });
    journal.write({ state: "done", outcome: "revoked" });
    return ending(key.id, "revoked", dialogue, { state: "inactive", proof: proved.proof });
  }
  if (means === "accepted") {
    journal.write({ state: "done", outcome: "accepted" });
    const detail = "the provider has accepted the request and carries it out later: verify again";
    return ending(key.id, "accepted", dialogue, { state: proved.state, detail });
  }
  const manual = manualSteps(dialogue.provider);
  const problem = { code: "NOT_REVOKED", message: unproved(`The death of ${key.id}`, proved.detail, said) };
  return ending(key.id, "failed", dialogue, { state: proved.state, manual }, problem);
}
async function replaceFirst(work) {
  const { key, dialogue, authority, journal } = work;
  const { session, provider, api } = dialogue;
  const begun = journal.pending.find(
    (entry2) => entry2.operation === "revoke" && entry2.state === "begun" && entry2.sinks.length > 0
  );
  let old = begun?.state === "begun" ? begun.old : void 0;
  let names = begun?.state === "begun" ? begun.sinks : void 0;
  if (old === void 0 || names === void 0) {
    const found2 = await findInList(dialogue, authority);
    if (found2.kind === "ambiguous")
      return ending(key.id, "refused-ambiguous", dialogue, { detail: found2.why, manual: manualSteps(provider) });
    if (found2.kind === "unavailable") return notFound(key.id, dialogue, found2, "revoked");
    if (!found2.old.scopes?.includes(api.revoke.replaceFirst.scope)) {
      const why = "the leaked key may not revoke keys";
      return notFound(key.id, dialogue, { code: "MANAGEMENT_KEY_MISSING", why }, "revoked");
    }
    old = found2.old;
    names = [join2(session.stateDirectory, "replacement-keys", `${provider.id}-${key.id}.key`)];
    journal.write({ state: "begun", old, sinks: names });
  }
  const sinks2 = names.map((name) => openSink(name, session));
  const attempts = readAttempts(journal.pending.filter(({ operation }) => operation === "revoke"));
  const replaced = await replaceKey2({ dialogue, journal, authority, old, sinks: sinks2, graceMs: 0, attempts, lost: false });
  if (replaced.kind === "proved") {
    journal.write({ state: "done", outcome: "revoked" });
    return ending(key.id, "revoked", dialogue, { state: "inactive", proof: replaced.proof, sinks: names });
  }
  const detail = replaced.kind === "unproved" ? replaced.detail : "";
  const problem = { code: "NOT_REVOKED", message: unproved(`The death of ${key.id}`, detail) };
  return ending(key.id, "failed", dialogue, { sinks: names }, problem);
}
async function revokeLiving(work, verdict2) {
  const { key, dialogue, authority, journal } = work;
  const { api, provider } = dialogue;
  const spec = api.revoke;
  if (needsSuccessor(dialogue, authority)) return replaceFirst(work);
  const found2 = await findKeyId(dialogue, authority, verdict2);
  if (found2.kind === "ambiguous")
    return ending(key.id, "refused-ambiguous", dialogue, { detail: found2.why, manual: manualSteps(provider) });
  if (found2.kind === "unavailable") return notFound(key.id, dialogue, found2, "revoked");
  const actors = speakers(spec.by, authority);
  if (actors.length === 0)
    return notFound(key.id, dialogue, { code: "MANAGEMENT_KEY_MISSING", why: "a management key is needed" }, "revoked");
  journal.write({ state: "begun", old: found2.old, sinks: [] });
  journal.write({ state: "revoking" });
  const values = { id: found2.old.id, parent: found2.old.parent, part: found2.part };
  const by2 = spec.call.auth?.in === "body" ? [authority.leaked] : actors;
  const called = await deleteKey(dialogue, by2, values, "revoke");
  const said = called.means === void 0 ? describeAnswer(called, provider.name) : void 0;
  if (called.status === 401 && by2.at(-1) === authority.leaked) return prove(work, void 0, said);
  if (called.means === "forbidden" || called.means === "itself") {
    journal.write({ state: "done", outcome: "failed" });
    const refusal = called.status === 401 ? "does not accept the given key" : "does not let the given key do that";
    const why = `${provider.name} ${refusal} (HTTP ${called.status}); ${key.id} was not revoked.`;
    const message = `${why} ${managementHint(provider.id)}`;
    return ending(
      key.id,
      "failed",
      dialogue,
      { manual: manualSteps(provider) },
      { code: "REVOCATION_REFUSED", message }
    );
  }
  return prove(work, called.means, said);
}
async function abandonRotation({ dialogue, authority, journal }) {
  const rotation = journal.pending.filter(({ operation }) => operation === "rotate");
  const begun = rotation.find((entry2) => entry2.state === "begun");
  if (begun?.state !== "begun") return;
  const attempts = readAttempts(rotation);
  const work = { dialogue, journal, authority, old: begun.old, sinks: [], graceMs: 0, attempts, lost: false };
  for (const attempt3 of attempts)
    if (!attempt3.removed && attempt3.storing.size === 0) await removeAttempt(work, attempt3);
}
async function revokeWithJournal(work) {
  const { key, dialogue, authority, journal } = work;
  await abandonRotation(work);
  const own = journal.pending.filter(({ operation }) => operation === "revoke");
  if (readAttempts(own).some(({ removed }) => !removed)) return await replaceFirst(work);
  const verdict2 = await askAbout(dialogue, authority.leaked, dialogue.session.controls);
  dialogue.seen = verdict2.state;
  const extra = { detail: verdict2.detail };
  if (verdict2.state === "inactive" || verdict2.state === "expired") {
    if (journal.pending.some(({ state }) => state === "revoking")) return await prove(work, "gone");
    if (journal.pending.length > 0) journal.write({ state: "done", outcome: "already-inactive" });
    return ending(key.id, "already-inactive", dialogue, extra);
  }
  if (verdict2.state === "unknown") {
    const problem = { code: "NOT_VERIFIED", message: `${key.id} was not revoked: ${verdict2.detail}.` };
    return ending(key.id, "refused-unverified", dialogue, extra, verdict2.unanswered ? problem : void 0);
  }
  return await revokeLiving(work, verdict2);
}
function dryRun(id, dialogue, authority) {
  const detail = `without ${managementVariable(dialogue.provider.id)}, the leaked key creates its successor first, if it may`;
  return ending(id, "dry-run", dialogue, {
    requests: planRequests(dialogue, "revoke", authority),
    ...needsSuccessor(dialogue, authority) ? { detail } : {}
  });
}
async function revokeKey(key, session) {
  const approached = approach(key, session);
  if ("problem" in approached) return notApproached(key, session, approached.problem, "revoke");
  const { dialogue, text: text4 } = approached;
  if (!isAutomatic(dialogue.api, "revoke")) return byHand(key, dialogue, text4);
  const authority = { leaked: text4, management: managementKeyOf(dialogue, text4) };
  if (!await isAllowed(session, dialogue, "revoke", authority)) return dryRun(key.id, dialogue, authority);
  const { id, fingerprint } = key;
  const head = {
    operation: "revoke",
    id,
    fingerprint,
    provider: dialogue.provider.id,
    origin: dialogue.endpoint.base.origin
  };
  let journal;
  try {
    journal = new Journal(session.stateDirectory, head, session.clock);
  } catch (error) {
    return failure(id, dialogue, error);
  }
  try {
    return await revokeWithJournal({ key, dialogue, authority, journal });
  } catch (error) {
    return failure(id, dialogue, error);
  } finally {
    journal.close();
  }
}
var init_revoke_key = __esm({
  "src/respond/revoke-key.ts"() {
    "use strict";
    init_node_path();
    init_ask();
    init_attempts();
    init_by_hand();
    init_choose_sinks();
    init_create_key();
    init_delete_key();
    init_endings();
    init_find_key_id();
    init_journal();
    init_list_keys();
    init_management_key();
    init_plan_requests();
    init_prove_death();
    init_replace_key();
    init_verify_key();
  }
});

// src/cli/commands/revoke.ts
var revoke_exports = {};
__export(revoke_exports, {
  run: () => run3
});
var run3;
var init_revoke = __esm({
  "src/cli/commands/revoke.ts"() {
    "use strict";
    init_revoke_key();
    init_find_by_id();
    init_parse_arguments();
    init_guard_process();
    init_open_response();
    init_render_response();
    run3 = async (terminal, argv, command) => {
      const args = parseArguments(argv, command.options, command.name);
      const [id, ...more2] = args.positionals;
      if (id === void 0 || more2.length > 0) throw usage2("revoke takes the id of one finding.", command.name);
      const outputs = checkFormats(args, command.name);
      const { report: report2, root, accepted, hidden } = await scanForKeys(terminal, args);
      const finding = findById([...report2.findings, ...accepted], id);
      const session = await openResponse(terminal, args, root, finding.id);
      const faulted = guardProcess(terminal);
      const response = await revokeKey(leakedKey(finding), session);
      printResponses(terminal, outputs, [response], [], [...report2.findings.map(({ secret }) => secret), ...hidden]);
      return faulted() ? 2 : actExitCode(response);
    };
  }
});

// src/respond/rotate-key.ts
async function describeOld(dialogue, authority, old) {
  const spec = dialogue.api.describe;
  if (spec === void 0) return old;
  for (const key of speakers("leaked-or-management", authority)) {
    const values = { id: old.id, parent: old.parent };
    const { means, body } = await call(dialogue, spec.call, { key, values, purpose: "describe", manner: "act" });
    if (means !== "described") continue;
    return { ...old, ...readDetails(body, spec, authority) };
  }
  if (old.scopes !== void 0) return old;
  throw new UserError(
    "KEY_NOT_DESCRIBED",
    `${dialogue.provider.name} does not tell the old key's permissions; nothing was created.`
  );
}
async function usesOutside(key, session, sinks2, search) {
  if (session.evenIfUsed === true) return [];
  const found2 = search ? await session.findUses?.(key.secret) : void 0;
  const places = found2 ?? (search ? [] : key.otherPlaces);
  return places.filter(({ path }) => !sinks2.includes(path));
}
function stillUsed(id, dialogue, places, sinks2) {
  const steps = [
    ...places.slice(0, 20).map(({ path, line: line3 }) => `${path}:${line3} still uses the old key: let it read the key from its environment`),
    "Run the same command again; to revoke the old key although it is still used, confirm that with --even-if-used"
  ];
  return ending(id, "manual", dialogue, {
    state: "active",
    detail: "other places than the sinks still use it",
    manual: { steps },
    ...sinks2 === void 0 ? {} : { sinks: sinks2 }
  });
}
async function begin(key, dialogue, authority, journal, sinks2) {
  const { session } = dialogue;
  const verdict2 = await askAbout(dialogue, authority.leaked, session.controls);
  dialogue.seen = verdict2.state;
  const extra = { detail: verdict2.detail };
  if (verdict2.state === "inactive" || verdict2.state === "expired")
    return ending(key.id, "already-inactive", dialogue, extra);
  if (verdict2.state === "unknown") {
    const problem = { code: "NOT_VERIFIED", message: `${key.id} was not rotated: ${verdict2.detail}.` };
    return ending(key.id, "refused-unverified", dialogue, extra, verdict2.unanswered ? problem : void 0);
  }
  if (sinks2.length === 0) throw noSink(key.id);
  const places = [
    ...await usesOutside(key, session, sinks2, false),
    ...await usesOutside(key, session, sinks2, true)
  ];
  if (places.length > 0) {
    const unique = [...new Map(places.map((place) => [`${place.path}:${place.line}`, place])).values()];
    return stillUsed(key.id, dialogue, unique);
  }
  const found2 = await findInList(dialogue, authority);
  if (found2.kind === "ambiguous") {
    const manual = manualSteps(dialogue.provider);
    return ending(key.id, "refused-ambiguous", dialogue, { detail: found2.why, manual });
  }
  if (found2.kind === "unavailable") return notFound(key.id, dialogue, found2, "rotated");
  const old = await describeOld(dialogue, authority, found2.old);
  journal.write({ state: "begun", old, sinks: sinks2, ...session.graceMs === void 0 ? {} : { graceMs: session.graceMs } });
  return { old, sinks: sinks2 };
}
async function rotateWithJournal(head, key, dialogue, authority, journal, planned) {
  const { session } = dialogue;
  const begun = journal.pending.find((entry2) => entry2.state === "begun");
  if (begun === void 0 && key === void 0) return ending(head.id, "failed", dialogue);
  const start2 = begun ?? await begin(key, dialogue, authority, journal, planned);
  if ("result" in start2) return start2;
  const replaced = await replaceKey2({
    dialogue,
    journal,
    authority,
    old: start2.old,
    sinks: start2.sinks.map((name) => openSink(name, session)),
    graceMs: session.graceMs ?? begun?.graceMs ?? 0,
    attempts: readAttempts(journal.pending),
    lost: false,
    findUses: key === void 0 ? void 0 : () => usesOutside(key, session, start2.sinks, true)
  });
  const { sinks: sinks2 } = start2;
  if (replaced.kind === "still-used") return stillUsed(head.id, dialogue, replaced.places, sinks2);
  if (replaced.kind === "proved") {
    journal.write({ state: "done", outcome: "rotated" });
    return ending(head.id, "rotated", dialogue, { state: "inactive", proof: replaced.proof, sinks: sinks2 });
  }
  const message = unproved("The new key is in place; the death of the old one", replaced.detail);
  const manual = manualSteps(dialogue.provider);
  return ending(
    head.id,
    "failed",
    dialogue,
    { state: replaced.state, manual, sinks: sinks2 },
    { code: "NOT_REVOKED", message }
  );
}
async function rotate(head, key, dialogue, sinks2) {
  const { session } = dialogue;
  const leaked = textOf(key);
  const authority = { leaked, management: managementKeyOf(dialogue, leaked) };
  if (!await isAllowed(session, dialogue, "rotate", authority))
    return ending(head.id, "dry-run", dialogue, { requests: planRequests(dialogue, "rotate", authority), sinks: sinks2 });
  let journal;
  try {
    journal = new Journal(session.stateDirectory, head, session.clock);
  } catch (error) {
    return failure(head.id, dialogue, error);
  }
  try {
    return await rotateWithJournal(head, key, dialogue, authority, journal, sinks2);
  } catch (error) {
    return failure(head.id, dialogue, error);
  } finally {
    journal.close();
  }
}
async function rotateKey(key, session) {
  const approached = approach(key, session);
  if ("problem" in approached) return notApproached(key, session, approached.problem, "rotate");
  const { dialogue, text: text4 } = approached;
  const { api, provider, endpoint } = dialogue;
  if (!isAutomatic(api, "rotate")) return byHand(key, dialogue, text4);
  const { id, fingerprint } = key;
  const pending = pendingOperations(session.stateDirectory).find((one) => one.fingerprint === fingerprint);
  const sinks2 = pending === void 0 ? sinkNames(key, text4, session) : pending.sinks;
  if (pending === void 0 && sinks2.length === 0 && session.yes !== true) throw noSink(id);
  const head = { operation: "rotate", id, fingerprint, provider: provider.id, origin: endpoint.base.origin };
  return rotate(head, key, dialogue, sinks2);
}
async function resumeRotation(head, session) {
  const dialogue = openDialogue(
    { candidates: [head.provider], provider: head.provider, fingerprint: head.fingerprint },
    session
  );
  if (!("api" in dialogue)) return ending(head.id, "failed", void 0, { provider: head.provider }, dialogue);
  if (dialogue.endpoint.base?.origin !== head.origin) {
    throw new UserError(
      "UNFINISHED_OPERATION",
      `The unfinished rotation of ${head.id} was at another address of ${dialogue.provider.name}: ${head.origin}.`,
      `Give the same --provider-url ${head.provider}=\u2026 again.`
    );
  }
  const { operation, id, fingerprint, provider, origin, sinks: sinks2 } = head;
  return rotate({ operation, id, fingerprint, provider, origin }, void 0, dialogue, sinks2);
}
var init_rotate_key = __esm({
  "src/respond/rotate-key.ts"() {
    "use strict";
    init_user_error();
    init_ask();
    init_attempts();
    init_by_hand();
    init_call();
    init_choose_sinks();
    init_dialogue();
    init_endings();
    init_find_key_id();
    init_journal();
    init_list_keys();
    init_management_key();
    init_plan_requests();
    init_replace_key();
    init_revoke_key();
    init_verify_key();
  }
});

// src/cli/commands/rotate.ts
var rotate_exports = {};
__export(rotate_exports, {
  run: () => run4
});
function find(findings, id, session) {
  try {
    return findById(findings, id);
  } catch (error) {
    const pending = pendingOperations(session.stateDirectory).find(
      (one) => one.operation === "rotate" && one.id === id
    );
    if (pending !== void 0 && isUserError(error) && error.code === "UNKNOWN_FINDING") return pending;
    throw error;
  }
}
var run4;
var init_rotate = __esm({
  "src/cli/commands/rotate.ts"() {
    "use strict";
    init_user_error();
    init_journal();
    init_rotate_key();
    init_find_by_id();
    init_parse_arguments();
    init_guard_process();
    init_open_response();
    init_render_response();
    run4 = async (terminal, argv, command) => {
      const args = parseArguments(argv, command.options, command.name);
      const [id, ...more2] = args.positionals;
      if (id === void 0 || more2.length > 0) throw usage2("rotate takes the id of one finding.", command.name);
      const outputs = checkFormats(args, command.name);
      const { report: report2, root, accepted, hidden } = await scanForKeys(terminal, args);
      const session = await openResponse(terminal, args, root, id);
      const target = find([...report2.findings, ...accepted], id, session);
      const faulted = guardProcess(terminal);
      const response = "secret" in target ? await rotateKey(leakedKeyInPlaces(target, root), session) : await resumeRotation(target, session);
      printResponses(terminal, outputs, [response], [], [...report2.findings.map(({ secret }) => secret), ...hidden]);
      return faulted() ? 2 : actExitCode(response);
    };
  }
});

// src/hygiene/apply-patches.ts
function applyPatches(root, patches, command = "unleak fix") {
  for (const { path, before } of patches) {
    if (!isInside2(root, dirname(join2(root, path)))) {
      throw new UserError("OUTSIDE_REPOSITORY", `${path} is outside of the repository.`);
    }
    if (readRegularFile(join2(root, path), path, LARGEST_FILE) !== before) {
      throw new UserError("FILE_CHANGED", `${path} has changed since the diff was made.`, `Run ${command} again.`);
    }
  }
  for (const { path, after } of patches) writeFileAtomic(join2(root, path), after);
}
var LARGEST_FILE;
var init_apply_patches = __esm({
  "src/hygiene/apply-patches.ts"() {
    "use strict";
    init_node_path();
    init_is_inside();
    init_read_regular_file();
    init_write_atomic();
    init_user_error();
    LARGEST_FILE = 64 * 1024 * 1024;
  }
});

// src/hygiene/env-file.ts
var REQUIRED_ENTRIES;
var init_env_file2 = __esm({
  "src/hygiene/env-file.ts"() {
    "use strict";
    REQUIRED_ENTRIES = [
      { entry: ".env", probes: [".env"] },
      { entry: ".env.local", probes: [".env.local"] },
      { entry: ".env.*.local", probes: [".env.production.local", ".env.development.local"] }
    ];
  }
});

// src/hygiene/uses-env-files.ts
var init_uses_env_files = __esm({
  "src/hygiene/uses-env-files.ts"() {
    "use strict";
  }
});

// src/hygiene/env-folders.ts
function inFolder(folder2, name) {
  return folder2 === "" ? name : `${folder2}/${name}`;
}
function folderOf2(path) {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
function nameOf4(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
var init_env_folders = __esm({
  "src/hygiene/env-folders.ts"() {
    "use strict";
    init_env_file2();
    init_uses_env_files();
  }
});

// src/hygiene/ignore-pattern.ts
function judgeByIgnoreText(text4, path, dialect) {
  const patterns = text4.replace(/^\uFEFF/, "").split(/\r?\n/).flatMap((line3) => readLine2(line3, dialect) ?? []);
  const parts = path.split("/");
  const prefixes = parts.map((_, index) => parts.slice(0, index + 1));
  const matches2 = (pattern, prefix) => (!pattern.folderOnly || prefix.length < parts.length) && matchesParts(pattern.parts, prefix);
  const judge3 = (candidates) => {
    const last = patterns.findLast((pattern) => candidates.some((prefix) => matches2(pattern, prefix)));
    return last ? !last.negated : null;
  };
  if (dialect === "docker") return judge3(prefixes);
  return prefixes.slice(0, -1).some((folder2) => judge3([folder2]) === true) || judge3([parts]);
}
function readLine2(line3, dialect) {
  if (line3.length > 1e3) return null;
  let text4 = dialect === "git" ? line3.replace(/(?<!\\) +$/, "") : line3.trim();
  if (text4 === "" || text4.startsWith("#")) return null;
  const negated = text4.startsWith("!");
  if (negated) text4 = dialect === "docker" ? text4.slice(1).trim() : text4.slice(1);
  const folderOnly = dialect !== "docker" && text4.endsWith("/");
  text4 = dialect === "docker" ? text4.replace(/\/+$/, "") : text4.replace(/\/$/, "");
  const anchored = dialect === "docker" || text4.includes("/");
  let parts = text4.replace(/^\//, "").split("/");
  if (dialect === "docker") parts = parts.filter((part) => part !== "" && part !== ".");
  if (parts.length === 0 || parts.includes("")) return null;
  return { parts: anchored ? parts : ["**", ...parts], negated, folderOnly };
}
function matchesParts(pattern, path) {
  let reached = /* @__PURE__ */ new Set([0]);
  for (const [index, part] of pattern.entries()) {
    const next = /* @__PURE__ */ new Set();
    for (const position of reached) {
      if (part === "**") {
        const from = index === pattern.length - 1 ? position + 1 : position;
        for (let end = from; end <= path.length; end++) next.add(end);
      } else if (position < path.length && matchesPart(part, path[position])) next.add(position + 1);
    }
    reached = next;
  }
  return reached.has(path.length);
}
function matchesPart(pattern, text4) {
  let [at, position, star, resume] = [0, 0, -1, 0];
  while (position < text4.length) {
    const step = pattern[at] === "*" ? 0 : matchOne(pattern, at, text4[position]);
    if (pattern[at] === "*") {
      star = at++;
      resume = position;
    } else if (step > 0) {
      at += step;
      position++;
    } else if (star >= 0) {
      at = star + 1;
      position = ++resume;
    } else return false;
  }
  while (pattern[at] === "*") at++;
  return at >= pattern.length;
}
function matchOne(pattern, at, character2) {
  const next = pattern[at];
  if (next === void 0) return 0;
  if (next === "?") return 1;
  if (next === "\\" && at + 1 < pattern.length) return pattern[at + 1] === character2 ? 2 : 0;
  if (next !== "[") return next === character2 ? 1 : 0;
  const close = pattern.indexOf("]", at + 2);
  if (close < 0) return next === character2 ? 1 : 0;
  const negated = pattern[at + 1] === "!" || pattern[at + 1] === "^";
  const set2 = pattern.slice(at + (negated ? 2 : 1), close);
  return isInSet(set2, character2) !== negated ? close - at + 1 : 0;
}
function isInSet(set2, character2) {
  for (let index = 0; index < set2.length; index++) {
    if (set2[index + 1] === "-" && index + 2 < set2.length) {
      if (set2[index] <= character2 && character2 <= set2[index + 2]) return true;
      index += 2;
    } else if (set2[index] === character2) return true;
  }
  return false;
}
var init_ignore_pattern = __esm({
  "src/hygiene/ignore-pattern.ts"() {
    "use strict";
  }
});

// src/hygiene/plan-fixes.ts
function planFixes(advisories2, readText4) {
  const wanted = /* @__PURE__ */ new Map();
  const want = (file, dialect, lines3) => {
    const list8 = wanted.get(file) ?? { dialect, lines: [] };
    list8.lines.push(...lines3);
    wanted.set(file, list8);
  };
  for (const { rule, path } of advisories2) {
    if (rule === "gitignore-env") {
      const file = nearestGitignore(folderOf2(path), readText4);
      want(file, "git", [lineFor(path, folderOf2(file))]);
    } else if (rule === "dockerignore-env") {
      want(
        path,
        "docker",
        REQUIRED_ENTRIES.map(({ entry: entry2, probes }) => ({ text: `**/${entry2}`, probes: [...probes, `x/${probes[0]}`] }))
      );
    } else if (rule === "npmignore-env" && nameOf4(path) === ".npmignore") {
      want(
        path,
        "npm",
        REQUIRED_ENTRIES.map(({ entry: entry2, probes }) => ({ text: entry2, probes: [...probes] }))
      );
    }
  }
  return [...wanted].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([path, { dialect, lines: lines3 }]) => {
    const before = readText4(path);
    const after = appendLines(before ?? "", lines3, dialect);
    return after === (before ?? "") ? [] : [{ path, before, after }];
  });
}
function nearestGitignore(folder2, readText4) {
  for (let at = folder2; at !== ""; at = folderOf2(at)) {
    const file = inFolder(at, ".gitignore");
    if (readText4(file) !== null) return file;
  }
  return ".gitignore";
}
function lineFor(path, base) {
  const name = nameOf4(path);
  const folder2 = base === "" ? folderOf2(path) : folderOf2(path).slice(base.length + 1);
  const required = REQUIRED_ENTRIES.find(({ entry: entry2 }) => entry2 === name);
  const probes = (required?.probes ?? [name]).map((probe) => inFolder(folder2, probe));
  const text4 = required ? name : name.replace(/[\\*?[\]]/g, "\\$&").replace(/^[#!]/, "\\$&").replace(/ +$/, (spaces) => "\\ ".repeat(spaces.length));
  return { text: text4, probes };
}
function appendLines(text4, lines3, dialect) {
  const end = /\r\n/.test(text4) && !/(?<!\r)\n/.test(text4) ? "\r\n" : "\n";
  let result = text4;
  for (const line3 of lines3) {
    if (line3.probes.every((probe) => judgeByIgnoreText(result, probe, dialect) === true)) continue;
    if (result !== "" && result !== "\uFEFF" && !result.endsWith("\n")) result += end;
    result += `${line3.text}${end}`;
  }
  return result;
}
var init_plan_fixes = __esm({
  "src/hygiene/plan-fixes.ts"() {
    "use strict";
    init_env_file2();
    init_env_folders();
    init_ignore_pattern();
  }
});

// src/hygiene/render-diff.ts
function renderDiff({ path, before, after }) {
  const lines3 = compareLines(splitLines(before ?? ""), splitLines(after));
  const name = quotePath(path);
  return [`--- ${before === null ? "/dev/null" : name("a/")}
`, `+++ ${name("b/")}
`, ...hunks(lines3)].join("");
}
function compareLines(old, now) {
  const places = /* @__PURE__ */ new Map();
  now.forEach((text4, index) => {
    const known = places.get(text4);
    if (known) known.push(index);
    else places.set(text4, [index]);
  });
  const lines3 = [];
  let at = 0;
  for (const text4 of old) {
    const found2 = text4 === now[at] ? at : places.get(text4)?.find((index) => index >= at);
    if (found2 === void 0) lines3.push({ sign: "-", text: text4 });
    else {
      for (; at < found2; at++) lines3.push({ sign: "+", text: now[at] });
      lines3.push({ sign: " ", text: text4 });
      at++;
    }
  }
  for (; at < now.length; at++) lines3.push({ sign: "+", text: now[at] });
  return lines3;
}
function* hunks(lines3) {
  let oldLine = 0;
  let newLine = 0;
  let at = 0;
  const isChange = (index) => lines3[index]?.sign !== " " && index < lines3.length;
  while (at < lines3.length) {
    let first2 = at;
    while (first2 < lines3.length && !isChange(first2)) first2++;
    if (first2 === lines3.length) return;
    const from = Math.max(at, first2 - CONTEXT3);
    let last = first2;
    for (let index = first2; index < lines3.length && index <= last + 2 * CONTEXT3; index++)
      if (isChange(index)) last = index;
    const to = Math.min(lines3.length, last + 1 + CONTEXT3);
    oldLine += from - at;
    newLine += from - at;
    const hunk = lines3.slice(from, to);
    const olds = hunk.filter(({ sign }) => sign !== "+").length;
    const news = hunk.filter(({ sign }) => sign !== "-").length;
    yield `@@ -${range(oldLine, olds)} +${range(newLine, news)} @@
`;
    for (const { sign, text: text4 } of hunk)
      yield text4.endsWith("\n") ? `${sign}${text4}` : `${sign}${text4}
\\ No newline at end of file
`;
    oldLine += olds;
    newLine += news;
    at = to;
  }
}
function splitLines(text4) {
  return text4.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function range(from, count4) {
  return `${count4 === 0 ? from : from + 1},${count4}`;
}
function quotePath(path) {
  return (side) => /[\0-\x1f\x7f"\\]/.test(path) ? JSON.stringify(side + path) : side + path;
}
var CONTEXT3;
var init_render_diff = __esm({
  "src/hygiene/render-diff.ts"() {
    "use strict";
    CONTEXT3 = 3;
  }
});

// src/cli/answer.ts
function answerFormat(args, command) {
  const format = args.text("format") ?? "pretty";
  const known = [format, ...checkOutputs(args).map((output) => output.format)].every(isAnswerFormat);
  if (!known) throw usage2(`${command} knows the formats pretty and json.`, command);
  return format;
}
function isAnswerFormat(format) {
  return format === "pretty" || format === "json";
}
function giveAnswer(terminal, args, answer2, secrets = []) {
  terminal.out([render(answer2, args.text("format") ?? "pretty", secrets)]);
  saveAnswer(terminal, args, answer2, secrets);
}
function saveAnswer(terminal, args, answer2, secrets = []) {
  for (const { format, file } of checkOutputs(args))
    writeFileAtomic(resolve(terminal.cwd, file), render(answer2, format, secrets));
}
function render(answer2, format, secrets) {
  if (format === "pretty") return showLines(answer2.text, secrets);
  return createRedactor(secrets)(`${JSON.stringify({ schemaVersion: 1, ...answer2.json }, null, 2)}
`);
}
function showLines(text4, secrets) {
  return createRedactor(secrets)(text4).split("\n").map(
    (line3) => line3.split("	").map((part) => escapeTerminal(part.replace(/\r$/, ""))).join("	")
  ).join("\n");
}
var init_answer = __esm({
  "src/cli/answer.ts"() {
    "use strict";
    init_node_path();
    init_write_atomic();
    init_terminal();
    init_redact();
    init_parse_arguments();
    init_publish();
  }
});

// src/cli/commands/fix.ts
var fix_exports = {};
__export(fix_exports, {
  run: () => run5
});
function changed(files) {
  return `${files} file${files === 1 ? "" : "s"} changed.
`;
}
function describe3(patch) {
  return { path: patch.path, created: patch.before === null, diff: renderDiff(patch) };
}
var LARGEST_FILE2, run5, NOT_APPLIED;
var init_fix = __esm({
  "src/cli/commands/fix.ts"() {
    "use strict";
    init_node_path();
    init_read_regular_file();
    init_apply_patches();
    init_plan_fixes();
    init_render_diff();
    init_user_error();
    init_answer();
    init_ask2();
    init_parse_arguments();
    init_run_scan();
    LARGEST_FILE2 = 1 << 20;
    run5 = async (terminal, argv, command) => {
      const args = parseArguments(argv, command.options, command.name);
      const [path = ".", ...more2] = args.positionals;
      if (more2.length > 0) throw usage2("fix takes one path.", command.name);
      const format = answerFormat(args, command.name);
      const { report: report2, root, hidden } = await scan(terminal, args, path, { kind: "audit", withoutHistory: true });
      const [problem] = report2.problems;
      if (problem !== void 0) throw new UserError(problem.code, problem.message, "Nothing was changed.");
      const patches = planFixes(report2.advisories, (name) => readRegularFile(join2(root, name), name, LARGEST_FILE2));
      const secrets = [...report2.findings.map(({ secret }) => secret), ...hidden];
      const diff = patches.length === 0 ? "Nothing to fix.\n" : patches.map(renderDiff).join("");
      if (format === "pretty") terminal.out([showLines(diff, secrets)]);
      const apply = patches.length > 0 && (args.flag("yes") || format === "pretty" && await ask3(terminal, "Apply? [y/N] "));
      if (apply) applyPatches(root, patches);
      const done = patches.length === 0 ? "" : apply ? changed(patches.length) : NOT_APPLIED;
      const answer2 = { text: diff + done, json: { applied: apply, files: patches.map(describe3) } };
      if (format === "pretty") {
        terminal.out([done]);
        saveAnswer(terminal, args, answer2, secrets);
      } else giveAnswer(terminal, args, answer2, secrets);
      return patches.length === 0 || apply ? 0 : 1;
    };
    NOT_APPLIED = "Nothing was changed: `unleak fix --yes` applies it.\n";
  }
});

// src/cli/mask-keys.ts
function maskKeys(text4) {
  return createRedactor(keysInText(text4))(text4);
}
var init_mask_keys = __esm({
  "src/cli/mask-keys.ts"() {
    "use strict";
    init_keys_in_text();
    init_redact();
  }
});

// src/cli/accept.ts
function acceptFindings(file, findings, args, command) {
  const entries = entriesFor(findings, readReason(args, command));
  writeBaselineFile(file, addToBaseline(existsSync(file) ? readNamedBaseline(file) : EMPTY_BASELINE, entries));
}
function scanToAccept(terminal, args, target) {
  return scan(terminal, args, target, { kind: "audit" }, { makesBaseline: true });
}
function describeAccepted(file, findings) {
  return {
    baseline: maskKeys(file),
    accepted: findings.map(({ id, fingerprint, rule, secret }) => ({ id, fingerprint, rule, masked: secret.masked }))
  };
}
function entriesFor(findings, { reason, expires }) {
  const addedAt = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  return findings.map(({ fingerprint, rule, secret }) => ({
    fingerprint,
    rule,
    masked: secret.masked,
    reason,
    ...expires === void 0 ? {} : { expires },
    addedAt
  }));
}
function readReason(args, command) {
  const reason = args.text("reason")?.trim() ?? "";
  if (reason === "") throw usage2(`${command} needs --reason "why this may stay".`, command);
  return { reason: maskKeys(reason), expires: checkExpiry(args, command) };
}
function checkExpiry(args, command) {
  const expires = args.text("expires");
  if (expires !== void 0 && !isExpiry(expires))
    throw usage2(`--expires takes a date such as 2027-01-31; not ${quoteBriefly(expires)}.`, command);
  if (isExpired(expires, /* @__PURE__ */ new Date())) throw usage2(`--expires ${expires} is over already.`, command);
  return expires;
}
var init_accept = __esm({
  "src/cli/accept.ts"() {
    "use strict";
    init_node_fs();
    init_expiry();
    init_baseline();
    init_baseline_file();
    init_mask_keys();
    init_parse_arguments();
    init_run_scan();
  }
});

// src/cli/commands/baseline.ts
var baseline_exports = {};
__export(baseline_exports, {
  run: () => run6
});
var run6;
var init_baseline2 = __esm({
  "src/cli/commands/baseline.ts"() {
    "use strict";
    init_node_path();
    init_user_error();
    init_accept();
    init_answer();
    init_parse_arguments();
    run6 = async (terminal, argv, command) => {
      const args = parseArguments(argv, command.options, command.name);
      const [path = ".", ...more2] = args.positionals;
      if (more2.length > 0) throw usage2("baseline takes one path.", command.name);
      readReason(args, command.name);
      answerFormat(args, command.name);
      const { report: report2, baselineFile } = await scanToAccept(terminal, args, path);
      const [problem] = report2.problems;
      if (problem !== void 0)
        throw new UserError(problem.code, problem.message, "Nothing was accepted: not everything could be read.");
      const { findings } = report2;
      if (findings.length > 0) acceptFindings(baselineFile, findings, args, command.name);
      const count4 = `${findings.length} finding${findings.length === 1 ? "" : "s"}`;
      giveAnswer(terminal, args, {
        text: findings.length === 0 ? "Nothing to accept.\n" : `${count4} accepted in ${basename(baselineFile)}. Commit it.
`,
        json: describeAccepted(baselineFile, findings)
      });
      return 0;
    };
  }
});

// src/suppress/short-id.ts
function shortId2(fingerprint, length = LENGTH) {
  let rest = BigInt(`0x${createHash("sha256").update(`unleak id\0${fingerprint}`).digest("hex")}`);
  let id = "";
  for (let index = 0; index < length; index++) {
    const alphabet = index === 0 ? LETTERS : CHARACTERS;
    id += alphabet[Number(rest % BigInt(alphabet.length))];
    rest /= BigInt(alphabet.length);
  }
  return id;
}
function assignIds(fingerprints) {
  const ids = /* @__PURE__ */ new Map();
  let open2 = [...new Set(fingerprints)];
  for (let length = LENGTH; open2.length > 0; length++) {
    const sharers = /* @__PURE__ */ new Map();
    for (const print of open2) {
      const id = shortId2(print, length);
      sharers.set(id, [...sharers.get(id) ?? [], print]);
    }
    open2 = [];
    for (const [id, prints] of sharers) {
      if (prints.length === 1 || length === LONGEST) for (const print of prints) ids.set(print, id);
      else open2.push(...prints);
    }
  }
  return ids;
}
var LETTERS, CHARACTERS, LENGTH, LONGEST;
var init_short_id = __esm({
  "src/suppress/short-id.ts"() {
    "use strict";
    init_node_crypto();
    LETTERS = "abcdefghjkmnpqrstuvwxyz";
    CHARACTERS = `23456789${LETTERS}`;
    LENGTH = 6;
    LONGEST = 24;
  }
});

// src/cli/commands/allow.ts
var allow_exports = {};
__export(allow_exports, {
  run: () => run7
});
function refuseAccepted(suppressed2, id) {
  const ids = assignIds(suppressed2.map(({ fingerprint }) => fingerprint));
  const found2 = suppressed2.find(({ fingerprint }) => fingerprint === id || ids.get(fingerprint) === id);
  if (found2 === void 0) return;
  throw new UserError(
    "ALREADY_ACCEPTED",
    `${id} is accepted already (${found2.by}): ${found2.reason}`,
    "Change the entry or mark itself."
  );
}
var run7;
var init_allow = __esm({
  "src/cli/commands/allow.ts"() {
    "use strict";
    init_node_path();
    init_user_error();
    init_short_id();
    init_accept();
    init_answer();
    init_find_by_id();
    init_parse_arguments();
    run7 = async (terminal, argv, command) => {
      const args = parseArguments(argv, command.options, command.name);
      const [id, ...more2] = args.positionals;
      if (id === void 0 || more2.length > 0) throw usage2("allow takes the id of one finding.", command.name);
      readReason(args, command.name);
      answerFormat(args, command.name);
      const { report: report2, baselineFile } = await scanToAccept(terminal, args, args.text("repo") ?? ".");
      refuseAccepted(report2.suppressed, id);
      const finding = findById(report2.findings, id);
      if (finding.verification.state === "active")
        throw new UserError("LIVE_KEY", `${finding.id} is a live key and can't be accepted.`, "Rotate or revoke it.");
      acceptFindings(baselineFile, [finding], args, command.name);
      giveAnswer(terminal, args, {
        text: `${finding.secret.masked} accepted in ${basename(baselineFile)}. Commit it.
`,
        json: describeAccepted(baselineFile, [finding])
      });
      return 0;
    };
  }
});

// src/audit/expand-example.ts
function expandExample(text4) {
  return text4.replace(/\{\{(?:uuid|([a-z0-9]+):(\d{1,3}))\}\}/g, (_match, kind, length) => {
    if (kind === void 0) return randomUUID();
    const alphabet = ALPHABETS2[kind];
    if (alphabet === void 0) throw new Error(`no such template: ${kind}`);
    return randomText(alphabet, Number(length));
  });
}
function randomText(alphabet, length) {
  if (alphabet === ALPHABETS2["hex"])
    return randomBytes(Math.ceil(length / 2)).toString("hex").slice(0, length);
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}
var UPPER2, LOWER2, DIGITS2, ALPHABETS2;
var init_expand_example = __esm({
  "src/audit/expand-example.ts"() {
    "use strict";
    init_node_crypto();
    UPPER2 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    LOWER2 = "abcdefghijklmnopqrstuvwxyz";
    DIGITS2 = "0123456789";
    ALPHABETS2 = {
      hex: `${DIGITS2}abcdef`,
      digits: DIGITS2,
      upper: UPPER2,
      base36: LOWER2 + DIGITS2,
      alnum: UPPER2 + LOWER2 + DIGITS2,
      b32: `${UPPER2}234567`,
      b64: `${UPPER2 + LOWER2 + DIGITS2}+/`,
      b64url: `${UPPER2 + LOWER2 + DIGITS2}-_`
    };
  }
});

// src/audit/check-rules.ts
function explainText(text4, path, only) {
  const explained = [];
  const scanner = createScanner(compileRules(RULES), (match, place) => {
    const nearby = () => place.topBytes.toString("latin1", 0, place.topLength);
    const verdict2 = judge(match, { nearby, file: nearby }, PROVIDERS);
    const known = verdict2.kind === "accepted" ? isPublicByDesign(verdict2.value, verdict2.name, match.text) : null;
    const { start: start2 } = place.locate();
    if (only === void 0 || match.rule.id === only) {
      explained.push({
        rule: match.rule.id,
        line: start2.line,
        column: start2.column,
        length: match.value.length,
        verdict: verdict2,
        publicAs: known
      });
    }
    return verdict2.kind === "accepted" || verdict2.final;
  });
  scanner.whole({ source: "stdin", ...path === void 0 ? {} : { path } }, Buffer.from(text4));
  return explained;
}
function checkRules(rules2 = RULES, times = 1) {
  const faults = [];
  for (const rule of rules2) {
    for (let round = 0; round < times; round++) {
      for (const example of rule.examples) {
        const found2 = checkExample(rule, example);
        faults.push(...found2.length === 0 ? [] : checkExample(rule, example));
      }
      for (const example of rule.counterExamples) faults.push(...checkCounterExample(rule, example));
    }
  }
  return faults;
}
function checkExample(rule, example) {
  const found2 = explainText(expandExample(example.text), example.path);
  const own = found2.find((one) => one.rule === rule.id && one.verdict.kind === "accepted");
  if (own === void 0 || own.verdict.kind !== "accepted") {
    const others = found2.map(
      (one) => `${one.rule}: ${one.verdict.kind === "accepted" ? "accepted" : one.verdict.reason}`
    );
    return [{ rule: rule.id, kind: "missed", example: example.text, detail: others.join("; ") || "nothing matched" }];
  }
  if (example.provider === void 0 || own.verdict.provider === example.provider) return [];
  return [
    {
      rule: rule.id,
      kind: "provider",
      example: example.text,
      detail: `${own.verdict.provider ?? own.verdict.candidates.join(", ")}`
    }
  ];
}
function checkCounterExample(rule, example) {
  return explainText(expandExample(example.text), example.path).filter(({ verdict: verdict2 }) => verdict2.kind === "accepted" && verdict2.message.indexOf("published") === -1).map((one) => ({ rule: rule.id, kind: "false", example: example.text, detail: `${one.rule} fires` }));
}
var init_check_rules = __esm({
  "src/audit/check-rules.ts"() {
    "use strict";
    init_rules();
    init_compile_rules();
    init_scanner();
    init_public_by_design();
    init_judge();
    init_expand_example();
  }
});

// src/audit/explain-unseen.ts
function explainUnseen(text4, seen) {
  const unseen = [];
  for (const { 0: value, index } of text4.matchAll(VALUE2)) {
    const { line: line3, column } = placeOf2(text4, index);
    const isSeen = seen.some(
      (one) => one.line === line3 && one.column < column + value.length && column < one.column + one.length
    );
    const reason = isSeen ? null : whyUnseen(text4, index, value);
    if (reason !== null)
      unseen.push({ rule: "no rule", line: line3, column, length: value.length, verdict: dismiss(reason), publicAs: null });
  }
  return unseen;
}
function whyUnseen(text4, start2, value) {
  const body = PREFIXED.exec(value)?.[1];
  if (body !== void 0)
    return body.replace(/\.+$/, "").length < 10 ? "a prefix with too short a body" : "a prefix, but nothing like a key behind it";
  const name = readAssignedName(text4, start2, start2 + value.length);
  if (name?.name.toLowerCase() === "authorization" && name.scheme === null) return null;
  if (name === null || name.scheme === null && nameStrength(name.name) === "none") return null;
  if (value.length < SHORTEST2) return `shorter than ${SHORTEST2} characters`;
  return /\d/.test(value) ? "not at the place of a value" : "no digit, and hardly any capitals: words";
}
function placeOf2(text4, index) {
  const before = text4.slice(0, index).split("\n");
  return { line: before.length, column: before.at(-1).length + 1 };
}
var SHORTEST2, VALUE2, PREFIXED;
var init_explain_unseen = __esm({
  "src/audit/explain-unseen.ts"() {
    "use strict";
    init_assigned_name();
    init_name_strength();
    init_verdict();
    SHORTEST2 = 16;
    VALUE2 = /[A-Za-z0-9_+/=.~-]{6,512}/g;
    PREFIXED = /^(?:tb_|mem_(?:live|test|prod|dev)_|(?:twig)?[sr]k_(?:live|test)_)(.*)$/;
  }
});

// src/cli/commands/rules.ts
var rules_exports = {};
__export(rules_exports, {
  run: () => run8
});
function list5({ RULES: RULES2, PROVIDERS: PROVIDERS2 }) {
  const width = Math.max(...RULES2.map(({ id }) => id.length));
  return {
    text: RULES2.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(8)}  ${title}
`).join(""),
    json: { rules: RULES2.map((rule) => describe4(rule, PROVIDERS2)) }
  };
}
function describe4(rule, providers2) {
  const { id, title, provider, severity, message } = rule;
  const issuers = rule.family === void 0 ? [] : providers2.filter(({ families }) => families?.some(({ family }) => family === rule.family));
  return {
    id,
    title,
    provider,
    severity,
    ...message ? { message } : {},
    ...issuers.length > 0 ? { issuers: issuers.map((issuer) => issuer.id) } : {}
  };
}
function check(terminal, args, { RULES: RULES2 }) {
  const faults = checkRules(RULES2);
  const examples = RULES2.reduce((sum, rule) => sum + rule.examples.length + rule.counterExamples.length, 0);
  const told2 = faults.map(({ rule, kind, example, detail }) => `${rule}: ${kind}: ${example} (${detail})
`);
  giveAnswer(terminal, args, {
    text: `${told2.join("")}${RULES2.length} rules, ${examples} examples, ${faults.length} faults.
`,
    json: { rules: RULES2.length, examples, faults }
  });
  return faults.length > 0 ? 1 : 0;
}
async function explain2(terminal, args, id, { RULES: RULES2, PROVIDERS: PROVIDERS2 }) {
  const rule = RULES2.find((one) => one.id === id);
  if (rule === void 0 && (id !== void 0 || !args.flag("stdin"))) {
    const near = id === void 0 ? void 0 : nearestName(
      id,
      RULES2.map((one) => one.id)
    );
    throw new UserError(
      "UNKNOWN_RULE",
      id === void 0 ? "explain needs the id of a rule." : `There is no rule ${quoteBriefly(id)}.`,
      near ? `Did you mean ${near}?` : "See unleak rules list."
    );
  }
  const explained = args.flag("stdin") ? explainAll(await readStdin(terminal), args.text("stdin-filename"), rule?.id) : [];
  const places = explained.length === 0 ? [NO_PLACE] : explained.map((one) => `${sentence2(one)}
`);
  return {
    text: `${rule === void 0 ? "" : explainRule(rule)}${args.flag("stdin") ? places.join("") : ""}`,
    json: { ...rule ? { rule: describe4(rule, PROVIDERS2) } : {}, places: explained.map(placeOf3) }
  };
}
function explainAll(text4, path, only) {
  const said = explainText(text4, path, only);
  return only === void 0 ? [...said, ...explainUnseen(text4, said)].sort((a, b) => a.line - b.line || a.column - b.column) : said;
}
function explainRule(rule) {
  const lines3 = [`${rule.id}: ${rule.title} (${rule.severity})`, rule.message ?? ""];
  lines3.push("found, for example:", ...rule.examples.map(({ text: text4 }) => `  ${text4}`));
  lines3.push("silent, for example:", ...rule.counterExamples.map(({ text: text4 }) => `  ${text4}`), "");
  return lines3.join("\n");
}
function whyNone({ verdict: verdict2, publicAs }) {
  if (verdict2.kind === "dismissed") return verdict2.reason;
  return publicAs === null ? null : `public by design: ${publicAs}`;
}
function placeOf3(explained) {
  const { rule, line: line3, column, length, verdict: verdict2 } = explained;
  const reason = whyNone(explained);
  const said = verdict2.kind === "accepted" && reason === null ? {
    finding: true,
    masked: verdict2.masked,
    provider: verdict2.provider,
    candidates: verdict2.candidates,
    confidence: verdict2.confidence,
    severity: verdict2.severity
  } : { finding: false, reason };
  return { rule, line: line3, column, length, ...said };
}
function sentence2(explained) {
  const { rule, line: line3, column, length, verdict: verdict2 } = explained;
  const reason = whyNone(explained);
  const place = `${line3}:${column} (${length} characters) ${rule}:`;
  if (verdict2.kind === "dismissed" || reason !== null) return `${place} no finding: ${reason}`;
  return `${place} finding ${verdict2.masked}, ${verdict2.candidates.join(" or ") || "issuer unknown"}, severity ${verdict2.severity}, confidence ${verdict2.confidence}`;
}
var run8, NO_PLACE;
var init_rules2 = __esm({
  "src/cli/commands/rules.ts"() {
    "use strict";
    init_check_rules();
    init_explain_unseen();
    init_nearest_name();
    init_user_error();
    init_answer();
    init_parse_arguments();
    init_read_stdin();
    run8 = async (terminal, argv, command) => {
      const args = parseArguments(argv, command.options, command.name);
      answerFormat(args, command.name);
      const [action = "list", id, ...more2] = args.positionals;
      if (more2.length > 0) throw usage2("rules takes one action and one rule.", command.name);
      if (action !== "explain") {
        if (id !== void 0) throw usage2(`rules ${shorten(action)} takes nothing more.`, command.name);
        if (args.flag("stdin")) throw usage2("--stdin belongs to rules explain.", command.name);
      }
      if (args.text("stdin-filename") !== void 0 && !args.flag("stdin"))
        throw usage2("--stdin-filename names what comes with --stdin.", command.name);
      const known = await import("./lib/rules.mjs");
      switch (action) {
        case "list":
          giveAnswer(terminal, args, list5(known));
          return 0;
        case "check":
          return check(terminal, args, known);
        case "explain":
          giveAnswer(terminal, args, await explain2(terminal, args, id, known));
          return 0;
        default:
          throw usage2(`rules knows list, check and explain; not ${quoteBriefly(action)}.`, command.name);
      }
    };
    NO_PLACE = "Nothing in the text has the shape that this looks for: a known prefix, or a random value under a telling name.\n";
  }
});

// src/config/parse-toml.ts
async function parseToml(text4, maxDepth) {
  const { parse: parse3 } = await import("./lib/smol-toml.mjs");
  return parse3(text4, { maxDepth, unsafeKeyBehaviour: "throw" });
}
var init_parse_toml = __esm({
  "src/config/parse-toml.ts"() {
    "use strict";
  }
});

// src/migrate/kinds.ts
var KINDS;
var init_kinds = __esm({
  "src/migrate/kinds.ts"() {
    "use strict";
    KINDS = {
      "gitleaks-ignore": ".gitleaksignore or .betterleaksignore",
      "gitleaks-report": "a JSON report of gitleaks or betterleaks (its baseline)",
      "gitleaks-config": ".gitleaks.toml or .betterleaks.toml",
      "detect-secrets-baseline": ".secrets.baseline of detect-secrets",
      "secretlint-ignore": ".secretlintignore",
      "secretlint-config": ".secretlintrc.json or .secretlintrc.yml",
      "ggshield-config": ".gitguardian.yaml",
      "trufflehog-exclude": "a list of path expressions for trufflehog's --exclude-paths",
      "kingfisher-baseline": "kingfisher's baseline file"
    };
  }
});

// src/migrate/parse-yaml.ts
async function parseYaml(text4) {
  const { parse: parse3 } = await import("./lib/yaml.mjs");
  return parse3(text4, { maxAliasCount: 20, prettyErrors: false, logLevel: "silent" });
}
var init_parse_yaml = __esm({
  "src/migrate/parse-yaml.ts"() {
    "use strict";
  }
});

// src/migrate/recognise.ts
async function recognise(name, text4, chosen) {
  const plain2 = text4.replace(/^\uFEFF/, "");
  const named2 = chosen ?? BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (named2 !== void 0) return { kind: named2, name, text: plain2, document: await parse(named2, name, plain2) };
  const syntaxes = /\.ya?ml$/.test(name) ? ["yaml"] : ["json", "toml", "yaml"];
  if (looksLikeIgnoreFile(plain2)) return { kind: "gitleaks-ignore", name, text: plain2, document: null };
  for (const syntax of syntaxes) {
    const document = await tryParse(syntax, plain2, name);
    const kind = document === void 0 ? void 0 : kindOf5(document);
    if (document !== void 0 && kind !== void 0) return { kind, name, text: plain2, document };
  }
  throw new UserError(
    "IMPORT_UNKNOWN",
    `${name} is no file of another scanner that unleak knows.`,
    `Known are ${Object.values(KINDS).join(", ")}. --from <kind> says which one it is: ${Object.keys(KINDS).join(", ")}.`
  );
}
function looksLikeIgnoreFile(text4) {
  const lines3 = text4.split(/\r?\n/).filter((line3) => line3.trim() !== "" && !line3.trim().startsWith("#"));
  return lines3.length > 0 && lines3.every((line3) => /^\s*(?:[0-9a-f]{7,64}:)?[^:]+:[a-z0-9-]+:\d+\s*$/.test(line3));
}
function kindOf5(document) {
  if (Array.isArray(document)) {
    const isFinding = (item) => item instanceof Map && (item.has("RuleID") && item.has("File") || item.has("ruleID") && item.has("attributes"));
    return document.every(isFinding) ? "gitleaks-report" : void 0;
  }
  if (!(document instanceof Map)) return void 0;
  if (document.has("results") && (document.has("plugins_used") || document.has("version")))
    return "detect-secrets-baseline";
  if (document.has("ExactFindings")) return "kingfisher-baseline";
  const rules2 = document.get("rules");
  const isSecretlint = (item) => item instanceof Map && String(item.get("id")).includes("secretlint");
  if (Array.isArray(rules2) && rules2.length > 0 && rules2.every(isSecretlint)) return "secretlint-config";
  const isRule = (item) => item instanceof Map && (item.has("regex") || item.has("path"));
  if (document.has("allowlist") || document.has("allowlists") || Array.isArray(rules2) && rules2.some(isRule))
    return "gitleaks-config";
  if (["paths-ignore", "matches-ignore", "paths_ignore", "matches_ignore"].some((key) => document.has(key)))
    return "ggshield-config";
  const secret = document.get("secret");
  const isGgshield = (key) => /^ignored[-_](?:paths|matches|detectors)$/.test(key);
  return secret instanceof Map && [...secret.keys()].some(isGgshield) ? "ggshield-config" : void 0;
}
async function parse(kind, name, text4) {
  let problem;
  for (const syntax of SYNTAX[kind]) {
    try {
      return await parseAs(syntax, text4, name);
    } catch (error) {
      problem ??= asUserError2(error, name, syntax);
    }
  }
  throw problem;
}
async function tryParse(syntax, text4, name) {
  try {
    return await parseAs(syntax, text4, name);
  } catch (error) {
    const known = asUserError2(error, name, syntax);
    if (known.code === "FILE_TOO_LARGE" || known.code === "CONFIG_INVALID") throw known;
    return void 0;
  }
}
async function parseAs(syntax, text4, name) {
  if (syntax === "lines") return null;
  if (syntax !== "json" && Buffer.byteLength(text4) > LARGEST_CONFIG)
    throw new UserError("FILE_TOO_LARGE", `${name} is larger than ${LARGEST_CONFIG / 1024} KiB.`);
  if (syntax === "json") return toRawValue(JSON.parse(text4), name);
  return toRawValue(syntax === "toml" ? await parseToml(text4, MAX_DEPTH2) : await parseYaml(text4), name);
}
function asUserError2(error, name, syntax) {
  if (isUserError(error)) return error;
  const { line: line3 } = error;
  const place = typeof line3 === "number" ? ` at line ${line3}` : "";
  return new UserError("IMPORT_INVALID", `${name} is not valid ${syntax.toUpperCase()}${place}.`);
}
var LARGEST_CONFIG, MAX_DEPTH2, BY_NAME, SYNTAX;
var init_recognise = __esm({
  "src/migrate/recognise.ts"() {
    "use strict";
    init_parse_toml();
    init_raw_value();
    init_user_error();
    init_kinds();
    init_parse_yaml();
    LARGEST_CONFIG = 256 * 1024;
    MAX_DEPTH2 = 32;
    BY_NAME = [
      [/^\.(?:git|better)leaksignore$/, "gitleaks-ignore"],
      [/^\.secretlintignore$/, "secretlint-ignore"],
      [/^\.?secretlintrc(?:\.json|\.ya?ml)?$/, "secretlint-config"],
      [/\.secrets\.baseline$/, "detect-secrets-baseline"],
      [/(?:git|better)leaks[^/]*\.toml$/, "gitleaks-config"],
      [/^\.gitguardian\.ya?ml$/, "ggshield-config"],
      [/trufflehog[^/]*(?:exclude|ignore|path)/i, "trufflehog-exclude"]
    ];
    SYNTAX = {
      "gitleaks-ignore": ["lines"],
      "gitleaks-report": ["json"],
      "gitleaks-config": ["toml"],
      "detect-secrets-baseline": ["json"],
      "secretlint-ignore": ["lines"],
      "secretlint-config": ["json", "yaml"],
      "ggshield-config": ["yaml"],
      "trufflehog-exclude": ["lines"],
      "kingfisher-baseline": ["yaml"]
    };
  }
});

// src/config/path-glob.ts
async function compileGlobs(globs, place) {
  if (globs.length === 0) return [];
  const { default: picomatch } = await import("./lib/picomatch.mjs");
  return globs.map((glob, index) => {
    const complaint = findFault(glob);
    if (complaint) throw new UserError("CONFIG_INVALID", `${place(index)} ${complaint}.`);
    const trimmed = glob.replace(/^\//, "").replace(/\/(?:\*\*)?$/, "");
    const anchored = trimmed.includes("/") || glob.startsWith("/") || glob.endsWith("/**");
    const folderOnly = /\/(?:\*\*)?$/.test(glob);
    const isMatch = picomatch(takeMeaningFromExtglobs(trimmed), {
      dot: true,
      nonegate: true,
      noextglob: true,
      basename: false,
      windows: false
    });
    return { glob, matches: (path) => someFolderMatches(path, anchored, folderOnly, isMatch) };
  });
}
function findFault(glob) {
  if (glob.length > MAX_GLOB) return `must be at most ${MAX_GLOB} characters long`;
  if (/[\0-\x1f\x7f]/.test(glob)) return "must not hold control characters";
  if (glob.startsWith("!")) return 'must not start with "!": list what to leave out, nothing else';
  if (/^(?:[A-Za-z]:|~|\\\\)/.test(glob)) return "must be relative to the root of the repository";
  if (glob.split("/").includes("..")) return 'must not leave the repository with ".."';
  if (/^[*?/.{},]*$/.test(glob)) return "matches everything, so nothing would be left to look at";
  if (!hasFlatBraces(glob)) return "must not nest or leave open braces";
  if ((glob.match(/,/g) ?? []).length >= MAX_ALTERNATIVES)
    return `must have fewer than ${MAX_ALTERNATIVES} alternatives`;
  if ((glob.match(/\*\*/g) ?? []).length > MAX_DOUBLE_STARS) return `must have at most ${MAX_DOUBLE_STARS} "**"`;
  const stars = glob.split("/").map((part) => part === "**" ? 0 : (part.match(/\*/g) ?? []).length);
  if (Math.max(...stars) > MAX_STARS_IN_PART) return `must have at most ${MAX_STARS_IN_PART} "*" between two "/"`;
  return null;
}
function hasFlatBraces(glob) {
  const plain2 = glob.replace(/\\./g, "").replace(/\{[^{}]*,[^{}]*\}/g, "");
  return !/[{}]/.test(plain2);
}
function takeMeaningFromExtglobs(glob) {
  return glob.replace(/\\.|[()|+@^$!]/g, (found2) => found2.startsWith("\\") ? found2 : `\\${found2}`);
}
function someFolderMatches(path, anchored, folderOnly, isMatch) {
  if (path.length > MAX_PATH) return false;
  const parts = path.split("/");
  if (parts.length > MAX_PARTS || parts.some((part) => part.length > MAX_PART)) return false;
  const folders = folderOnly ? parts.slice(0, -1) : parts;
  if (!anchored) return folders.some((part) => isMatch(part));
  return folders.some((_, index) => isMatch(parts.slice(0, index + 1).join("/")));
}
var MAX_GLOB, MAX_STARS_IN_PART, MAX_DOUBLE_STARS, MAX_ALTERNATIVES, MAX_PART, MAX_PATH, MAX_PARTS;
var init_path_glob = __esm({
  "src/config/path-glob.ts"() {
    "use strict";
    init_user_error();
    MAX_GLOB = 256;
    MAX_STARS_IN_PART = 3;
    MAX_DOUBLE_STARS = 3;
    MAX_ALTERNATIVES = 32;
    MAX_PART = 255;
    MAX_PATH = 1024;
    MAX_PARTS = 64;
  }
});

// src/config/read-allow.ts
async function readAllow(entries, file) {
  const read2 = [];
  for (const [index, entry2] of entries.entries()) {
    const fields = new TableReader(
      entry2,
      ["fingerprint", "rule", "path", "reason", "expires"],
      file,
      `allow[${index}]`
    );
    const fingerprint = fields.string("fingerprint", 64)?.toLowerCase();
    if (fingerprint !== void 0 && !/^[0-9a-f]{5,64}$/.test(fingerprint)) {
      fields.fail("fingerprint", "must be a fingerprint out of a report: 5 to 64 hexadecimal digits");
    }
    const rule = fields.string("rule", 100);
    if (rule !== void 0 && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule)) {
      fields.fail("rule", "must be the id of one rule, such as generic-api-key");
    }
    const glob = fields.string("path");
    if (fingerprint === void 0 && rule === void 0 && glob === void 0) {
      fields.fail("", "names nothing: give a fingerprint, a rule or a path");
    }
    const [path] = await compileGlobs(glob === void 0 ? [] : [glob], () => `${file}: ${fields.placeOf("path")}`);
    const reason = fields.requiredString("reason", "say why this may stay", 500);
    const expires = fields.string("expires", 40);
    if (expires !== void 0 && !isExpiry(expires)) fields.fail("expires", "must be a date such as 2027-01-31");
    read2.push({
      ...fingerprint === void 0 ? {} : { fingerprint },
      ...rule === void 0 ? {} : { rule },
      ...path === void 0 ? {} : { path },
      reason,
      ...expires === void 0 ? {} : { expires }
    });
  }
  return read2;
}
var init_read_allow = __esm({
  "src/config/read-allow.ts"() {
    "use strict";
    init_expiry();
    init_path_glob();
    init_table_reader();
  }
});

// src/config/read-custom-rules.ts
function readCustomRules(entries, file, taken) {
  const ids = new Set(taken);
  return entries.map((entry2, index) => {
    const fields = new TableReader(entry2, NAMES2, file, `rules.custom[${index}]`);
    const id = fields.requiredString("id", "reports name the rule by it", 64);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(id)) fields.fail("id", "must be of the form our-api-key, in lower case");
    if (ids.has(id)) fields.fail("id", "is the id of another rule already");
    ids.add(id);
    const prefixes = readPrefixes(fields);
    const charset = fields.oneOf("charset", CHARSETS) ?? fields.fail("charset", `is missing: ${CHARSETS.join(", ")}`);
    const minLength = fields.integer("min-length", 1, LONGEST_BODY) ?? fields.fail("min-length", "is missing");
    const maxLength = fields.integer("max-length", minLength, LONGEST_BODY) ?? minLength;
    if (Math.min(...prefixes.map((prefix) => prefix.length)) + minLength < SHORTEST_KEY) {
      fields.fail(
        "min-length",
        `makes a key shorter than ${SHORTEST_KEY} characters with its prefix: too many words look like that`
      );
    }
    const title = fields.string("title", 100) ?? `Key ${prefixes[0]}\u2026`;
    if (/:\/\/|\bwww\./i.test(title)) {
      fields.fail("title", "must not hold an address", "Addresses come from the operator, never from a repository.");
    }
    return {
      id,
      title,
      prefixes,
      charset,
      minLength,
      maxLength,
      severity: fields.oneOf("severity", SEVERITIES) ?? "high"
    };
  });
}
function readPrefixes(fields) {
  const raw = fields.get("prefix");
  const prefixes = typeof raw === "string" ? [raw] : fields.strings("prefix", 16);
  if (prefixes.length === 0) fields.fail("prefix", "is missing: a key without a prefix is found by the generic rule");
  for (const prefix of prefixes) {
    if (!/^(?=.*[A-Za-z])[A-Za-z0-9_-]{3,40}$/.test(prefix)) {
      fields.fail("prefix", 'must be 3 to 40 letters, digits, "_" or "-", with at least one letter');
    }
  }
  return [...new Set(prefixes)];
}
var NAMES2, SHORTEST_KEY, LONGEST_BODY;
var init_read_custom_rules = __esm({
  "src/config/read-custom-rules.ts"() {
    "use strict";
    init_severity();
    init_config();
    init_table_reader();
    NAMES2 = ["id", "title", "prefix", "charset", "min-length", "max-length", "severity"];
    SHORTEST_KEY = 16;
    LONGEST_BODY = 200;
  }
});

// src/config/load-config.ts
async function loadConfig(text4, options) {
  const file = options.path;
  const document = new TableReader(await parseDocument(text4, file), NAMES3, file, "");
  const rules2 = new TableReader(document.get("rules") ?? /* @__PURE__ */ new Map(), ["disable", "custom"], file, "rules");
  const customRules = readCustomRules(rules2.list("custom", 100), file, options.knownRules ?? []);
  const disabledRules = rules2.strings("disable");
  if (options.knownRules)
    checkRuleIds(disabledRules, [...options.knownRules, ...customRules.map(({ id }) => id)], rules2);
  return {
    failOn: document.oneOf("fail-on", [...SEVERITIES, "never"]) ?? DEFAULT_CONFIG.failOn,
    exclude: await compileGlobs(document.strings("exclude", 200), (index) => `${file}: exclude[${index}]`),
    maxFileSize: readMaxFileSize(document),
    disabledRules,
    customRules,
    allow: await readAllow(document.list("allow"), file),
    baseline: readBaselinePath(document),
    foreignMarks: document.boolean("foreign-marks") ?? DEFAULT_CONFIG.foreignMarks
  };
}
async function parseDocument(text4, file) {
  if (Buffer.byteLength(text4) > MAX_CONFIG_BYTES) {
    throw new UserError(
      "CONFIG_INVALID",
      `${file} is larger than 256 KiB.`,
      "Accepted findings belong into the baseline file."
    );
  }
  const plain2 = text4.replace(/^\uFEFF/, "");
  try {
    return toRawValue(file.endsWith(".json") ? JSON.parse(plain2) : await parseToml(plain2, MAX_DEPTH3), file);
  } catch (error) {
    if (isUserError(error)) throw error;
    throw new UserError(
      "CONFIG_INVALID",
      `${file} is not valid ${file.endsWith(".json") ? "JSON" : "TOML"}${placeOf4(error)}.`
    );
  }
}
function placeOf4(error) {
  const { line: line3, column } = error;
  if (typeof line3 === "number" && typeof column === "number") return ` at line ${line3}, column ${column}`;
  const offset = /at position (\d+)/.exec(error instanceof Error ? error.message : "");
  return offset ? ` at character ${offset[1]}` : "";
}
function checkRuleIds(ids, known, rules2) {
  for (const [index, id] of ids.entries()) {
    if (known.includes(id)) continue;
    const near = nearestName(id, known);
    rules2.fail(
      `disable[${index}]`,
      "is no rule that unleak knows",
      near ? `Did you mean ${near}?` : "See: unleak rules list"
    );
  }
}
function readMaxFileSize(document) {
  const raw = document.get("max-file-size");
  if (raw === void 0) return DEFAULT_CONFIG.maxFileSize;
  const size = typeof raw === "number" || typeof raw === "string" ? parseSize(String(raw)) : null;
  return size ?? document.fail("max-file-size", 'must be a size such as "10 MB"');
}
function readBaselinePath(document) {
  const path = document.string("baseline");
  if (path === void 0) return DEFAULT_CONFIG.baseline;
  const parts = path.replace(/^\.\//, "").split("/");
  const leaves = /^(?:\/|~|[A-Za-z]:)|\\/.test(path) || parts.some((part) => ["..", ".", ""].includes(part));
  if (leaves || parts.some((part) => /^\.git$/i.test(part))) {
    document.fail("baseline", "must be the path of a file inside the repository");
  }
  return parts.join("/");
}
var MAX_DEPTH3, NAMES3;
var init_load_config = __esm({
  "src/config/load-config.ts"() {
    "use strict";
    init_severity();
    init_user_error();
    init_config();
    init_nearest_name();
    init_parse_size();
    init_parse_toml();
    init_path_glob();
    init_raw_value();
    init_read_allow();
    init_read_custom_rules();
    init_table_reader();
    MAX_DEPTH3 = 32;
    NAMES3 = ["fail-on", "exclude", "max-file-size", "rules", "allow", "baseline", "foreign-marks"];
  }
});

// src/git/blobs-at.ts
async function blobsAt(repo, places, signal) {
  const asked = [...new Set(places)].filter((place) => /^[0-9a-f]{4,64}:[^\0\n\r]+$/.test(place));
  const found2 = /* @__PURE__ */ new Map();
  if (asked.length === 0) return found2;
  const output = await runGit(repo, ["cat-file", "--batch-check=%(objectname) %(objecttype)"], {
    stdin: joinLines(asked),
    ...signal === void 0 ? {} : { signal }
  });
  output.toString("utf8").split("\n").forEach((line3, index) => {
    const oid = /^([0-9a-f]{40,64}) blob$/.exec(line3)?.[1];
    if (oid !== void 0) found2.set(asked[index], oid);
  });
  return found2;
}
var init_blobs_at = __esm({
  "src/git/blobs-at.ts"() {
    "use strict";
    init_git_lines();
    init_run_git();
  }
});

// src/migrate/toml-places.ts
function findTomlPlaces(text4) {
  const settings = [];
  const headers = /* @__PURE__ */ new Map();
  let table3 = "";
  let at = 0;
  while (at < text4.length) {
    const char = text4[at];
    if (/[\s\uFEFF]/.test(char)) at++;
    else if (char === "#") at = lineEnd(text4, at);
    else if (char === "[") {
      const end = statementEnd2(text4, at);
      table3 = text4.slice(at, end).replace(/#.*$/, "").replace(/\s/g, "");
      headers.set(table3.replace(/^\[|\]$/g, ""), lineEnd(text4, end) + 1);
      table3 = table3.replace(/^\[|\]$/g, "");
      at = end;
    } else {
      const equals = keyEnd(text4, at);
      const key = text4.slice(at, equals).replace(/\s/g, "");
      let start2 = equals + 1;
      while (/[ \t]/.test(text4[start2] ?? "")) start2++;
      const end = statementEnd2(text4, start2);
      settings.push({ table: table3, key, valueStart: start2, valueEnd: end });
      at = end;
    }
  }
  return { settings, headers };
}
function lineEnd(text4, at) {
  const end = text4.indexOf("\n", at);
  return end === -1 ? text4.length : end;
}
function keyEnd(text4, from) {
  let at = from;
  while (at < text4.length && text4[at] !== "=") at = /["']/.test(text4[at]) ? stringEnd(text4, at) : at + 1;
  return at;
}
function statementEnd2(text4, from) {
  let depth = 0;
  let at = from;
  let end = from;
  while (at < text4.length) {
    const char = text4[at];
    if (char === "#") at = lineEnd(text4, at);
    else if (char === "\n" && depth === 0) break;
    else if (/["']/.test(char)) {
      at = stringEnd(text4, at);
      end = at;
    } else {
      if (/[[{]/.test(char)) depth++;
      if (/[\]}]/.test(char)) depth--;
      at++;
      if (!/\s/.test(char)) end = at;
    }
  }
  return end;
}
function stringEnd(text4, from) {
  const quote3 = text4[from];
  const long = text4.startsWith(quote3.repeat(3), from);
  let at = from + (long ? 3 : 1);
  while (at < text4.length) {
    if (quote3 === '"' && text4[at] === "\\") at += 2;
    else if (long && text4.startsWith(quote3.repeat(3), at)) {
      at += 3;
      while (text4[at] === quote3) at++;
      return at;
    } else if (!long && (text4[at] === quote3 || text4[at] === "\n")) return at + 1;
    else at++;
  }
  return text4.length;
}
var init_toml_places = __esm({
  "src/migrate/toml-places.ts"() {
    "use strict";
  }
});

// src/migrate/edit-config.ts
async function editConfig(text4, additions, options) {
  const before = text4 ?? "";
  if (options.file.endsWith(".json")) return editJson(before, additions, options);
  const after = editToml(before, additions, options);
  const [old, now] = await Promise.all([parse2(before), parse2(after)]);
  if (now === null || !isDeepStrictEqual(now, merge(old ?? {}, additions, options.reason)))
    throw new UserError(
      "CONFIG_NOT_EDITABLE",
      `${options.file} is written in a way that unleak can't add to.`,
      "Write exclude and rules.disable as plain lists, allow and rules.custom as [[tables]]."
    );
  return after;
}
async function parse2(text4) {
  try {
    return JSON.parse(JSON.stringify(await parseToml(text4.replace(/^\uFEFF/, ""), 32)));
  } catch {
    return null;
  }
}
function merge(document, { exclude, disable, custom, allow }, reason) {
  const rules2 = document["rules"] ?? {};
  const list8 = (value) => value ?? [];
  const changed2 = {
    ...rules2,
    ...disable.length > 0 ? { disable: [...disable, ...list8(rules2["disable"])] } : {},
    ...custom.length > 0 ? { custom: [...list8(rules2["custom"]), ...custom.map(ruleTable)] } : {}
  };
  return {
    ...document,
    ...exclude.length > 0 ? { exclude: [...exclude, ...list8(document["exclude"])] } : {},
    ...disable.length + custom.length > 0 ? { rules: changed2 } : {},
    ...allow.length > 0 ? { allow: [...list8(document["allow"]), ...allow.map((one) => ({ ...one, reason }))] } : {}
  };
}
function ruleTable({ id, title, prefixes, charset, minLength, maxLength, severity }) {
  return { id, title, prefix: [...prefixes], charset, "min-length": minLength, "max-length": maxLength, severity };
}
function editJson(text4, additions, { reason }) {
  const old = JSON.parse(text4.replace(/^\uFEFF/, "") || "{}");
  const indent = /^[ \t]+(?=")/m.exec(text4)?.[0] ?? "  ";
  return `${JSON.stringify(merge(old, additions, reason), null, indent)}
`;
}
function editToml(text4, { exclude, disable, custom, allow }, { reason }) {
  const end = text4.includes("\r\n") ? "\r\n" : "\n";
  let edited = text4;
  if (exclude.length > 0) edited = addToList(edited, "", "exclude", exclude, reason);
  if (disable.length > 0) edited = addToList(edited, "rules", "disable", disable, reason);
  const tables2 = [
    ...custom.map((rule) => tableText("rules.custom", ruleTable(rule))),
    ...allow.map((one) => tableText("allow", { ...one, reason }))
  ];
  if (tables2.length > 0) {
    if (edited !== "" && !edited.endsWith("\n")) edited += "\n";
    edited += `${edited === "" ? "" : "\n"}${tables2.join("\n")}`;
  }
  return end === "\n" ? edited : edited.replace(/\r?\n/g, end);
}
function tableText(name, table3) {
  return `[[${name}]]
${Object.entries(table3).map(([key, value]) => `${key} = ${Array.isArray(value) ? `[${value.map(quote2).join(", ")}]` : quote2(value)}
`).join("")}`;
}
function quote2(value) {
  return JSON.stringify(value);
}
function addToList(text4, table3, key, items, reason) {
  const { settings, headers } = findTomlPlaces(text4);
  const there = settings.find((setting2) => setting2.table === table3 && setting2.key === key);
  const lines3 = items.map((item) => `  ${quote2(item)},
`).join("");
  if (there) {
    const inside = there.valueStart + 1;
    const rest = text4.slice(inside);
    const isOneLine = /^[ \t]*[^\s#]/.test(rest);
    const isEmpty = /^\s*\]/.test(rest);
    const added = isOneLine ? `${items.map(quote2).join(", ")}${isEmpty ? "" : ", "}` : `
  # ${reason}
${lines3.trimEnd()}`;
    return text4.slice(0, inside) + added + rest;
  }
  const setting = `${key} = [
  # ${reason}
${lines3}]
`;
  if (table3 !== "") {
    const header = headers.get(table3);
    if (header !== void 0) return insertLine(text4, Math.min(header, text4.length), setting);
    return `${insertLine(text4, text4.length, `${text4 === "" ? "" : "\n"}[${table3}]
${setting}`)}`;
  }
  const last = settings.findLast((one) => one.table === "");
  if (last) return insertLine(text4, nextLine(text4, last.valueEnd), setting);
  const start2 = text4.startsWith("\uFEFF") ? 1 : 0;
  return insertLine(text4, start2, text4.slice(start2) === "" ? setting : `${setting}
`);
}
function nextLine(text4, at) {
  const end = text4.indexOf("\n", at);
  return end === -1 ? text4.length : end + 1;
}
function insertLine(text4, at, line3) {
  const before = text4.slice(0, at);
  return `${before}${before === "" || before.endsWith("\n") || before === "\uFEFF" ? "" : "\n"}${line3}${text4.slice(at)}`;
}
var init_edit_config = __esm({
  "src/migrate/edit-config.ts"() {
    "use strict";
    init_node_util();
    init_parse_toml();
    init_user_error();
    init_toml_places();
  }
});

// src/migrate/plan-import.ts
async function planImport(wishes, resolution, present) {
  const plan = new Plan(present);
  const resolved = new Map(resolution.resolved.map((one) => [one.wish, one]));
  const inBaseline = new Set(present.baseline.entries.map(({ rule, fingerprint }) => `${rule}\0${fingerprint}`));
  const isPresent = ({ rule, fingerprint }) => inBaseline.has(`${rule}\0${fingerprint}`);
  for (const wish of wishes) {
    if (wish.kind === "left") plan.outcomes.push({ label: wish.label, result: "left", reason: wish.reason });
    else if (wish.kind === "path") await plan.addPath(wish);
    else if (wish.kind === "rule") plan.addRule(wish);
    else if (wish.kind === "disable") plan.addDisabled(wish);
    else {
      const { reason, findings } = resolved.get(wish);
      const accepted = findings.filter((finding) => resolution.accepted.has(finding));
      if (reason !== void 0) plan.outcomes.push({ label: wish.label, result: "left", reason });
      else
        plan.outcomes.push({
          label: wish.label,
          result: accepted.every(isPresent) ? "present" : "taken",
          into: "baseline",
          findings: accepted
        });
    }
  }
  return {
    outcomes: plan.outcomes,
    additions: plan,
    accept: new Map([...resolution.accepted].filter(([finding]) => !isPresent(finding)))
  };
}
async function complaintAbout(glob, folders) {
  try {
    const [compiled] = await compileGlobs([glob], () => "as a glob it");
    const folder2 = folders.find((path) => compiled.matches(path));
    return folder2 === void 0 ? null : `it names files only, and exclude would take along the folder ${folder2}`;
  } catch (error) {
    if (isUserError(error)) return error.message.replace(/\.$/, "");
    throw error;
  }
}
function isSame(rule, { shape }) {
  if (shape === null) return false;
  const prefixes = new Set(rule.prefixes);
  return rule.charset === shape.charset && rule.minLength === shape.minLength && rule.maxLength === shape.maxLength && prefixes.size === shape.prefixes.length && shape.prefixes.every((prefix) => prefixes.has(prefix));
}
function cleanTitle(title, id, holdsKey) {
  const line3 = (title ?? "").replace(/\s+/g, " ").trim().slice(0, 100);
  return line3 === "" || /:\/\/|\bwww\.|[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/i.test(line3) || holdsKey(line3) ? id : line3;
}
var MOST, Plan;
var init_plan_import = __esm({
  "src/migrate/plan-import.ts"() {
    "use strict";
    init_path_glob();
    init_user_error();
    MOST = { exclude: 200, allow: 1e3, "rules.custom": 100, "rules.disable": 1e3 };
    Plan = class {
      outcomes = [];
      exclude = [];
      disable = [];
      custom = [];
      allow = [];
      #present;
      constructor(present) {
        this.#present = present;
      }
      async addPath({ label, glob, filesOnly, rule }) {
        const folders = filesOnly ? this.#present.folders : [];
        const complaint = this.#present.holdsKey(glob) ? "it holds a key" : await complaintAbout(glob, folders);
        if (complaint !== null) this.#leave(label, complaint);
        else if (rule !== void 0 && !this.#isRule(rule)) this.#leave(label, "its rule was not taken over");
        else if (rule === void 0) this.#addExclude(label, glob);
        else this.#addAllow(label, rule, glob);
      }
      /** Rules come first in the list of wishes. */
      #isRule(id) {
        const { builtIn, config } = this.#present;
        return builtIn.has(id) || [...config.customRules, ...this.custom].some((rule) => rule.id === id);
      }
      #addExclude(label, glob) {
        const there = [...this.#present.config.exclude.map((one) => one.glob), ...this.exclude];
        if (there.includes(glob)) this.#settle(label, "present", "exclude", glob);
        else this.#take(label, "exclude", glob, there.length, () => this.exclude.push(glob));
      }
      #addAllow(label, rule, path) {
        const { allow } = this.#present.config;
        const whole = allow.filter(({ fingerprint }) => fingerprint === void 0);
        const there = [...whole.map((one) => ({ rule: one.rule, path: one.path?.glob })), ...this.allow];
        const isSame2 = there.some((one) => one.rule === rule && one.path === path);
        const what = `${rule} in ${path}`;
        if (isSame2) this.#settle(label, "present", "allow", what);
        else this.#take(label, "allow", what, allow.length + this.allow.length, () => this.allow.push({ rule, path }));
      }
      addRule(wish) {
        const { config } = this.#present;
        const { id, label, shape } = wish;
        const there = config.customRules.find((rule) => rule.id === id);
        const reason = this.#reasonAgainst(wish);
        if (there && isSame(there, wish)) this.#settle(label, "present", "rules.custom", id);
        else if (there) this.#leave(label, `there is a rule ${id} already, and it differs`);
        else if (reason !== null || shape === null) this.#leave(label, reason ?? "");
        else {
          const title = cleanTitle(wish.title, id, this.#present.holdsKey);
          this.#take(
            label,
            "rules.custom",
            id,
            config.customRules.length + this.custom.length,
            () => this.custom.push({ id, title, severity: "high", ...shape })
          );
        }
      }
      #reasonAgainst(wish) {
        const { finder: finder2, rival: rival2, holdsKey } = this.#present;
        const own = finder2(wish);
        if (own !== null) return `unleak\u2019s own rule ${own} finds these keys`;
        if (wish.shape === null)
          return "no prefix and alphabet of one key can be read from its expression (see rules.custom in docs/configuration.md)";
        if ([wish.id, ...wish.shape.prefixes].some(holdsKey)) return "it holds a key";
        const other = rival2(wish.shape.prefixes);
        return other === null ? null : `it would take keys from unleak\u2019s own rule ${other}, which knows more about them`;
      }
      addDisabled({ label, rule }) {
        const there = [...this.#present.config.disabledRules, ...this.disable];
        if (there.includes(rule)) this.#settle(label, "present", "rules.disable", rule);
        else this.#take(label, "rules.disable", rule, there.length, () => this.disable.push(rule));
      }
      #take(label, into, what, count4, add) {
        if (count4 >= MOST[into]) this.#leave(label, `the config takes at most ${MOST[into]} of these`);
        else {
          add();
          this.#settle(label, "taken", into, what);
        }
      }
      #settle(label, result, into, what) {
        this.outcomes.push({ label, result, into, what });
      }
      #leave(label, reason) {
        this.outcomes.push({ label, result: "left", reason });
      }
    };
  }
});

// src/migrate/fields.ts
function field(table3, name) {
  if (!(table3 instanceof Map)) return void 0;
  for (const [key, value] of table3) if (plain(key) === plain(name)) return value;
  return void 0;
}
function plain(name) {
  return name.toLowerCase().replace(/[-_]/g, "");
}
function list6(value) {
  if (value === void 0 || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
function texts(value) {
  return list6(value).filter((item) => typeof item === "string" && item !== "");
}
function text2(value) {
  return typeof value === "string" && value !== "" ? value : void 0;
}
function tables(value) {
  return list6(value).filter((item) => item instanceof Map);
}
var init_fields = __esm({
  "src/migrate/fields.ts"() {
    "use strict";
  }
});

// src/migrate/exclude-glob.ts
function excludeGlob({ glob, filesOnly }) {
  if (!filesOnly) return glob;
  const last = glob.slice(glob.lastIndexOf("/") + 1);
  if (/[^*/]\.[A-Za-z0-9[\]]+$|^\?{0,1}\*+\.[A-Za-z0-9[\]]+$/.test(last) || FILE_NAME.test(last)) return glob;
  const extension = /^\*([A-Za-z0-9]{1,8})$/.exec(last);
  return extension ? `${glob.slice(0, glob.length - last.length)}*.${extension[1]}` : null;
}
var FILE_NAME;
var init_exclude_glob = __esm({
  "src/migrate/exclude-glob.ts"() {
    "use strict";
    FILE_NAME = /^(?:[A-Z]{4,}|Makefile|Dockerfile|Containerfile|Gemfile|Jenkinsfile|Procfile|Vagrantfile|Rakefile)$/;
  }
});

// src/migrate/expression/node.ts
function setOf(has, beyond = false) {
  return { ascii: Array.from({ length: ASCII }, (_, code) => has(code)), beyond };
}
function holds2(set2, code) {
  return code < ASCII ? set2.ascii[code] : set2.beyond;
}
function charactersOf(set2) {
  if (set2.beyond) return null;
  return set2.ascii.map((held, code) => held ? String.fromCharCode(code) : "").join("");
}
function onlyCharacterOf(set2) {
  const characters = charactersOf(set2);
  return characters?.length === 1 ? characters : null;
}
var ASCII;
var init_node = __esm({
  "src/migrate/expression/node.ts"() {
    "use strict";
    ASCII = 128;
  }
});

// src/migrate/expression/parse-set.ts
function invert({ ascii, beyond }) {
  return { ascii: ascii.map((held) => !held), beyond: !beyond };
}
function foldCase(set2) {
  const letter = (code) => code >= 65 && code <= 90 || code >= 97 && code <= 122;
  return setOf((code) => set2.ascii[code] || letter(code) && set2.ascii[code ^ 32], set2.beyond);
}
function readEscape(text4, at) {
  const char = text4[at];
  if (char === void 0) return null;
  if (CLASSES[char]) return { set: CLASSES[char], end: at + 1 };
  if (char in CONTROLS) return { set: single2(CONTROLS[char]), end: at + 1 };
  if (char === "x") {
    const hex = /^(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})/.exec(text4.slice(at + 1, at + 9));
    if (!hex) return null;
    const code = Number.parseInt(hex[1] ?? hex[2], 16);
    return code < ASCII ? { set: single2(code), end: at + 1 + hex[0].length } : null;
  }
  if (/[A-Za-z0-9]/.test(char) || char.charCodeAt(0) >= ASCII) return null;
  return { set: single2(char.charCodeAt(0)), end: at + 1 };
}
function single2(code) {
  return setOf((other) => other === code);
}
function readBrackets(text4, at) {
  const ascii = new Array(ASCII).fill(false);
  let beyond = false;
  let cursor = at + 1;
  const negated = text4[cursor] === "^";
  if (negated) cursor++;
  for (let first2 = true; text4[cursor] !== "]" || first2; first2 = false) {
    const item = readItem2(text4, cursor);
    if (item === null) return null;
    cursor = item.end;
    const from = item.code;
    if (from !== null && text4[cursor] === "-" && text4[cursor + 1] !== "]" && text4[cursor + 1] !== void 0) {
      const last = readItem2(text4, cursor + 1);
      if (last === null || last.code === null || last.code < from) return null;
      for (let code = from; code <= last.code; code++) ascii[code] = true;
      cursor = last.end;
    } else {
      item.set.ascii.forEach((held, code) => {
        if (held) ascii[code] = true;
      });
      beyond ||= item.set.beyond;
    }
  }
  const set2 = { ascii, beyond };
  return { set: negated ? invert(set2) : set2, end: cursor + 1 };
}
function readItem2(text4, at) {
  const char = text4[at];
  if (char === void 0) return null;
  const named2 = /^\[:(\^?)([a-z]+):\]/.exec(text4.slice(at, at + 12));
  if (named2) {
    const expression3 = NAMED2[named2[2]];
    if (expression3 === void 0) return null;
    const set2 = setOf((code2) => expression3.test(String.fromCharCode(code2)));
    return { set: named2[1] === "^" ? invert(set2) : set2, code: null, end: at + named2[0].length };
  }
  if (char === "\\") {
    const escaped = text4[at + 1] === "b" ? null : readEscape(text4, at + 1);
    if (escaped === null) return null;
    const codes = escaped.set.ascii.flatMap((held, code2) => held ? [code2] : []);
    return { ...escaped, code: codes.length === 1 && !escaped.set.beyond ? codes[0] : null };
  }
  const code = char.charCodeAt(0);
  return code < ASCII ? { set: single2(code), code, end: at + 1 } : null;
}
var DIGIT2, WORD2, SPACE2, CLASSES, NAMED2, CONTROLS;
var init_parse_set = __esm({
  "src/migrate/expression/parse-set.ts"() {
    "use strict";
    init_node();
    DIGIT2 = setOf((code) => code >= 48 && code <= 57);
    WORD2 = setOf((code) => /\w/.test(String.fromCharCode(code)));
    SPACE2 = setOf((code) => [9, 10, 12, 13, 32].includes(code));
    CLASSES = {
      d: DIGIT2,
      w: WORD2,
      s: SPACE2,
      D: invert(DIGIT2),
      W: invert(WORD2),
      S: invert(SPACE2)
    };
    NAMED2 = {
      alnum: /[A-Za-z0-9]/,
      alpha: /[A-Za-z]/,
      digit: /[0-9]/,
      lower: /[a-z]/,
      upper: /[A-Z]/,
      xdigit: /[0-9A-Fa-f]/,
      word: /\w/,
      space: /[\t-\r ]/,
      punct: /[!-/:-@[-`{-~]/
    };
    CONTROLS = { n: 10, r: 13, t: 9, f: 12, v: 11, a: 7 };
  }
});

// src/migrate/expression/parse.ts
function parseExpression(text4, ignoreCase = false) {
  if (text4.length > LONGEST2) return null;
  try {
    const parser = new Parser(text4);
    const node = parser.choice({ ignoreCase, dotAll: false }, 0);
    return parser.done && sizeOf(node) <= LARGEST ? node : null;
  } catch (error) {
    if (error instanceof NotRead) return null;
    throw error;
  }
}
function sizeOf(node) {
  switch (node.kind) {
    case "sequence":
      return node.parts.reduce((sum, part) => sum + sizeOf(part), 1);
    case "choice":
      return node.options.reduce((sum, part) => sum + sizeOf(part), 1);
    case "capture":
      return sizeOf(node.part);
    case "repeat":
      return sizeOf(node.part) * (node.max === Number.POSITIVE_INFINITY ? Math.max(1, node.min) : Math.max(1, node.max));
    default:
      return 1;
  }
}
var LONGEST2, DEEPEST2, LARGEST, MOST_REPETITIONS, NotRead, Parser;
var init_parse = __esm({
  "src/migrate/expression/parse.ts"() {
    "use strict";
    init_node();
    init_parse_set();
    LONGEST2 = 4096;
    DEEPEST2 = 40;
    LARGEST = 4e3;
    MOST_REPETITIONS = 1e3;
    NotRead = class extends Error {
    };
    Parser = class {
      #text;
      #at = 0;
      /** Flags of the group that is being read: `(?i)` changes them up to its end. */
      #flags = { ignoreCase: false, dotAll: false };
      constructor(text4) {
        this.#text = text4;
      }
      get done() {
        return this.#at === this.#text.length;
      }
      choice(flags, depth) {
        if (depth > DEEPEST2) throw new NotRead();
        const outer = this.#flags;
        this.#flags = flags;
        const options = [this.#sequence(depth)];
        while (this.#take("|")) options.push(this.#sequence(depth));
        this.#flags = outer;
        return options.length === 1 ? options[0] : { kind: "choice", options };
      }
      #sequence(depth) {
        const parts = [];
        while (!this.done && !/[|)]/.test(this.#text[this.#at])) {
          const atom = this.#atom(depth);
          if (atom !== null) parts.push(this.#repeated(atom));
        }
        return parts.length === 1 ? parts[0] : { kind: "sequence", parts };
      }
      /** Null for a group that only sets flags. */
      #atom(depth) {
        const char = this.#text[this.#at];
        if (char === "(") return this.#group(depth);
        if (char === "[") return this.#set(readBrackets(this.#text, this.#at));
        if (char === "\\") return this.#escape();
        if (/[*+?{]/.test(char) && (char !== "{" || /^\{\d+(?:,\d*)?\}/.test(this.#text.slice(this.#at))))
          throw new NotRead();
        this.#at++;
        if (char === "^") return { kind: "begin" };
        if (char === "$") return { kind: "end" };
        if (char === ".") {
          const { dotAll } = this.#flags;
          return { kind: "set", set: setOf((code) => dotAll || code !== 10, true) };
        }
        if (char.charCodeAt(0) >= 128) throw new NotRead();
        return this.#folded(single2(char.charCodeAt(0)));
      }
      #escape() {
        const next = this.#text[this.#at + 1];
        const anchor = { b: "boundary", B: "inside", A: "begin", z: "end", Z: "end" }[next ?? ""];
        if (anchor === void 0) return this.#set(readEscape(this.#text, this.#at + 1));
        this.#at += 2;
        return { kind: anchor };
      }
      #group(depth) {
        this.#at++;
        if (!this.#take("?")) return { kind: "capture", part: this.#inner(this.#flags, depth) };
        const head = /^(?:P?<[A-Za-z_]\w*>|([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)]))/.exec(this.#text.slice(this.#at));
        if (head === null) throw new NotRead();
        this.#at += head[0].length;
        const [, on, off, end] = head;
        if (end === void 0) return { kind: "capture", part: this.#inner(this.#flags, depth) };
        if (/[^is]/.test(`${on}${off ?? ""}`)) throw new NotRead();
        const flags = {
          ignoreCase: on.includes("i") || this.#flags.ignoreCase && !off?.includes("i"),
          dotAll: on.includes("s") || this.#flags.dotAll && !off?.includes("s")
        };
        if (end === ":") return this.#inner(flags, depth);
        this.#flags = flags;
        return null;
      }
      #inner(flags, depth) {
        const node = this.choice(flags, depth + 1);
        if (!this.#take(")")) throw new NotRead();
        return node;
      }
      #repeated(part) {
        const found2 = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})/.exec(this.#text.slice(this.#at, this.#at + 16));
        if (found2 === null) return part;
        this.#at += found2[0].length;
        this.#take("?");
        if (/[*+{]/.test(this.#text[this.#at] ?? "") && !/^\{\D/.test(this.#text.slice(this.#at))) throw new NotRead();
        const [, sign, from, comma, to] = found2;
        if (sign !== void 0) {
          return { kind: "repeat", part, min: sign === "+" ? 1 : 0, max: sign === "?" ? 1 : Number.POSITIVE_INFINITY };
        }
        const min = Number(from);
        const max = comma === void 0 ? min : to === "" ? Number.POSITIVE_INFINITY : Number(to);
        if (min > MOST_REPETITIONS || max > MOST_REPETITIONS && max !== Number.POSITIVE_INFINITY || max < min)
          throw new NotRead();
        return { kind: "repeat", part, min, max };
      }
      #set(read2) {
        if (read2 === null) throw new NotRead();
        this.#at = read2.end;
        return this.#folded(read2.set);
      }
      #folded(set2) {
        return { kind: "set", set: this.#flags.ignoreCase ? foldCase(set2) : set2 };
      }
      #take(char) {
        if (this.#text[this.#at] !== char) return false;
        this.#at++;
        return true;
      }
    };
  }
});

// src/migrate/expression/expand.ts
function expand2(node, most) {
  const expanded = alternatives(node, most);
  return expanded === null || expanded.length > most ? null : expanded;
}
function alternatives(node, most) {
  switch (node.kind) {
    case "set":
      return [[{ kind: "set", set: node.set, min: 1, max: 1 }]];
    case "capture":
      return alternatives(node.part, most);
    case "sequence":
      return joined(node.parts, most);
    case "choice": {
      const all = node.options.map((option) => alternatives(option, most));
      return all.some((one) => one === null) ? null : all.flatMap((one) => one);
    }
    case "repeat":
      return repeated(node, most);
    default:
      return [[{ kind: node.kind }]];
  }
}
function joined(parts, most) {
  let heads = [[]];
  for (const part of parts) {
    const tails = alternatives(part, most);
    if (tails === null || heads.length * tails.length > most) return null;
    heads = heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
  }
  return heads;
}
function repeated({ part, min, max }, most) {
  const once2 = alternatives(part, most);
  if (once2 === null) return null;
  const [only] = once2;
  if (once2.length === 1 && only.length === 1 && only[0].kind === "set") {
    const piece = only[0];
    if (piece.min !== 1 || piece.max !== 1) return null;
    return max === 1 && min === 0 ? [[], [piece]] : [[{ ...piece, min, max }]];
  }
  if (min === 1 && max === 1) return once2;
  return min === 0 && max === 1 ? [[], ...once2] : null;
}
var init_expand = __esm({
  "src/migrate/expression/expand.ts"() {
    "use strict";
  }
});

// src/migrate/expression/to-globs.ts
function toGlobs(node) {
  const alternatives2 = expand2(node, MOST_ALTERNATIVES);
  if (alternatives2 === null) return null;
  const globs = [];
  for (const pieces2 of alternatives2) {
    const tokens = tokensOf2(pieces2);
    if (tokens === null) return null;
    for (const glob of globsOf(tokens)) globs.push(glob);
  }
  return merge2(globs);
}
function tokensOf2(pieces2) {
  const tokens = [];
  for (const piece of withDots(pieces2)) {
    if (piece.kind === "begin" || piece.kind === "end") tokens.push(piece.kind);
    else if (piece.kind !== "set") return null;
    else {
      const read2 = tokensOfSet(piece);
      if (read2 === null) return null;
      tokens.push(...read2);
    }
  }
  return tokens;
}
function withDots(pieces2) {
  const isLetter = (piece) => piece?.kind === "set" && /^\w$/.test(onlyCharacterOf(piece.set) ?? "") && piece.max === 1;
  return pieces2.map(
    (piece, index) => piece.kind === "set" && piece.set.beyond && piece.min === 1 && piece.max === 1 && isLetter(pieces2[index - 1]) && isLetter(pieces2[index + 1]) ? { ...piece, set: setOf((code) => code === 46) } : piece
  );
}
function tokensOfSet({ set: set2, min, max }) {
  const isAny = set2.beyond && [..."aZ09_-. ()"].every((char) => holds2(set2, char.charCodeAt(0)));
  if (isAny && max === Number.POSITIVE_INFINITY && min <= 1) {
    if (holds2(set2, SLASH3)) return min === 0 ? ["all"] : [{ text: "?" }, "all"];
    return [min === 0 ? "name" : "some"];
  }
  if (min !== max || min > 20) return null;
  const only = onlyCharacterOf(set2);
  const one = only === "/" ? "slash" : isAny ? { text: "?" } : { text: "" };
  if (one === "slash" || isAny) return Array.from({ length: min }, () => one);
  const characters = charactersOf(set2);
  if (characters === null || characters.length === 0 || characters.length > 40 || characters.includes("/")) return null;
  const text4 = only === null ? classOf(characters) : escapeGlob(only);
  return text4 === null ? null : Array.from({ length: min }, () => ({ text: text4 }));
}
function classOf(characters) {
  return /^[A-Za-z0-9_.]+$/.test(characters) ? `[${characters}]` : null;
}
function escapeGlob(char) {
  return /[\\*?[\]{}!]/.test(char) ? `\\${char}` : char;
}
function globsOf(tokens) {
  const begins = tokens[0] === "begin";
  const ends = tokens.at(-1) === "end";
  let inner = tokens.slice(begins ? 1 : 0, ends ? -1 : void 0);
  if (inner.includes("begin") || inner.includes("end")) return [];
  const open2 = !begins || inner[0] === "all";
  const openEnd = !ends || inner.at(-1) === "all";
  while (inner[0] === "all") inner = inner.slice(1);
  while (inner.at(-1) === "all") inner = inner.slice(0, -1);
  if (inner.length === 0) return open2 || openEnd ? [{ glob: "**", filesOnly: false }] : [];
  if (!open2 && inner[0] === "slash") return [];
  if (!openEnd && inner.at(-1) === "slash") return [];
  let heads = [open2 ? "**/*" : "/"];
  inner.forEach((token, index) => {
    const before = inner[index - 1];
    const after = inner[index + 1];
    const wholeName = (before === "slash" || index === 0 && !open2) && (after === "slash" || index === inner.length - 1 && !openEnd);
    heads = heads.flatMap((head) => extend(head, token, wholeName, before, after));
  });
  const tail = openEnd ? "*" : "";
  return heads.map((head) => ({ glob: tidy(`${head}${tail}`, openEnd), filesOnly: !openEnd }));
}
function extend(head, token, wholeName, before, after) {
  if (typeof token !== "string") return [head + token.text];
  switch (token) {
    case "slash":
      return [`${head}/`];
    case "name":
      return [`${head}*`];
    case "some":
      return [wholeName ? `${head}*` : `${head}?*`];
    default: {
      if (before === "slash") return after === "slash" ? [`${head}*/**`] : [`${head}**/*`];
      return after === "slash" ? [`${head}*/**`] : [`${head}*`, `${head}*/**/*`];
    }
  }
}
function tidy(glob, openEnd) {
  const short = (openEnd ? glob.replace(/\/\*$/, "/") : glob).replace(/\*{3,}/g, "*").replace(/(?<!\/|^)\*\*(?!\/|$)/g, "*").replace(/(\/\*\*)+(?=\/\*\*)/g, "");
  const rest = short.replace(/^(?:\*\*\/)+/, "");
  if (short === rest) return short;
  return rest.slice(0, -1).includes("/") ? `**/${rest}` : rest;
}
function merge2(globs) {
  const all = new Map(globs.map((one) => [one.glob, one]));
  for (const { glob, filesOnly } of globs) {
    const deep = `**/*${glob}`;
    if (!glob.startsWith("/") || !all.has(deep)) continue;
    all.delete(glob);
    all.delete(deep);
    const anywhere = glob.slice(1, -1).includes("/") ? `**${glob}` : glob.slice(1);
    all.set(anywhere, { glob: anywhere, filesOnly });
  }
  return withoutEndings([...all.values()]);
}
function withoutEndings(globs) {
  const below = new Set(globs.filter(({ filesOnly }) => !filesOnly).map(({ glob }) => glob));
  return globs.flatMap((one) => {
    if (one.filesOnly && below.has(`${one.glob}/`)) return [{ glob: one.glob, filesOnly: false }];
    const names = new Set(globs.filter(({ filesOnly }) => filesOnly).map(({ glob }) => `${glob}/`));
    return !one.filesOnly && names.has(one.glob) ? [] : [one];
  });
}
var MOST_ALTERNATIVES, SLASH3;
var init_to_globs = __esm({
  "src/migrate/expression/to-globs.ts"() {
    "use strict";
    init_expand();
    init_node();
    MOST_ALTERNATIVES = 64;
    SLASH3 = 47;
  }
});

// src/migrate/wish.ts
function left(label, reason) {
  return { label, kind: "left", reason };
}
var init_wish = __esm({
  "src/migrate/wish.ts"() {
    "use strict";
  }
});

// src/migrate/path-wishes.ts
function pathExpressionWishes(label, expression3, rule) {
  const node = parseExpression(expression3);
  const globs = node === null ? null : toGlobs(node);
  if (globs === null || globs.length === 0)
    return [left(label, "no glob says the same as this expression: list the paths under exclude")];
  return globs.map((glob) => {
    const text4 = excludeGlob(glob);
    if (text4 === null) return left(label, "it names files only, and exclude would take along a folder of that name");
    return { label, kind: "path", glob: text4, filesOnly: glob.filesOnly, ...rule === void 0 ? {} : { rule } };
  });
}
function ignoreLineWishes(globs, takenBack) {
  return [
    ...globs.map((glob) => {
      if (takenBack.some((taken) => mayOverlap(glob, taken.slice(1))))
        return left(glob, 'a line with "!" takes part of it back, which exclude can\u2019t say');
      if (/\[[!^]|[{}]/.test(glob)) return left(glob, "braces and negated classes mean something else in exclude");
      return { label: glob, kind: "path", glob, filesOnly: false };
    }),
    ...takenBack.map((line3) => left(line3, "exclude can\u2019t take back: what is listed is left out, all else is scanned"))
  ];
}
function mayOverlap(glob, takenBack) {
  if ([glob, takenBack].some((one) => /[*?[]/.test(one))) return true;
  const name = (one) => one.replace(/\/$/, "").split("/").at(-1);
  return name(glob) === name(takenBack);
}
var init_path_wishes = __esm({
  "src/migrate/path-wishes.ts"() {
    "use strict";
    init_exclude_glob();
    init_parse();
    init_to_globs();
    init_wish();
  }
});

// src/migrate/expression/matches.ts
function matches(node, text4) {
  if (text4.length > LONGEST_TEXT) return false;
  const search = new Search(text4);
  return search.ends(node, new Set(Array.from({ length: text4.length + 1 }, (_, at) => at))).size > 0;
}
var LONGEST_TEXT, BUDGET2, TooSlow, Search;
var init_matches = __esm({
  "src/migrate/expression/matches.ts"() {
    "use strict";
    init_node();
    LONGEST_TEXT = 8192;
    BUDGET2 = 2e7;
    TooSlow = class extends Error {
    };
    Search = class {
      #text;
      #left = BUDGET2;
      constructor(text4) {
        this.#text = text4;
      }
      /** Where a match that begins at one of `starts` may end. */
      ends(node, starts) {
        this.#left -= starts.size + 1;
        if (this.#left < 0) throw new TooSlow();
        switch (node.kind) {
          case "sequence":
            return node.parts.reduce((at, part) => at.size === 0 ? at : this.ends(part, at), starts);
          case "choice":
            return new Set(node.options.flatMap((option) => [...this.ends(option, starts)]));
          case "capture":
            return this.ends(node.part, starts);
          case "repeat":
            return this.#repeat(node, starts);
          case "set":
            return new Set([...starts].filter((at) => this.#holds(node, at)).map((at) => at + 1));
          default:
            return new Set([...starts].filter((at) => this.#isAnchor(node.kind, at)));
        }
      }
      #repeat({ part, min, max }, starts) {
        let at = starts;
        for (let count4 = 0; count4 < min && at.size > 0; count4++) at = this.ends(part, at);
        const reached = new Set(at);
        for (let count4 = min; count4 < max && at.size > 0; count4++) {
          at = new Set([...this.ends(part, at)].filter((end) => !reached.has(end)));
          for (const end of at) reached.add(end);
        }
        return reached;
      }
      #holds({ set: set2 }, at) {
        return at < this.#text.length && holds2(set2, this.#text.charCodeAt(at));
      }
      #isAnchor(kind, at) {
        if (kind === "begin") return at === 0;
        if (kind === "end") return at === this.#text.length;
        const isBoundary = /\w/.test(this.#text[at - 1] ?? "") !== /\w/.test(this.#text[at] ?? "");
        return isBoundary === (kind === "boundary");
      }
    };
  }
});

// src/migrate/value-wishes.ts
function expressionWish(label, expression3, scope = {}, ignoreCase = false) {
  const node = parseExpression(expression3, ignoreCase);
  if (node === null)
    return left(label, "the expression uses what unleak doesn\u2019t read (lookaround, Unicode classes), or is too large");
  return { label, kind: "value", accepts: (value) => matches(node, value), names: "some", ...scope };
}
function wordWish(label, word, scope = {}, ignoreCase = true) {
  const fold = (text4) => ignoreCase ? text4.toLowerCase() : text4;
  const wanted = fold(word);
  return { label, kind: "value", accepts: (value) => fold(value).includes(wanted), names: "some", ...scope };
}
var init_value_wishes = __esm({
  "src/migrate/value-wishes.ts"() {
    "use strict";
    init_matches();
    init_parse();
    init_wish();
  }
});

// src/migrate/detect-secrets.ts
function detectSecretsWishes(document, entries) {
  return [
    ...entries.map(entryWish),
    ...tables(field(document, "filters_used")).flatMap(filterWishes),
    ...oldExclude(document)
  ];
}
function entryWish({ path, line: line3, rule, sha1, isSecret }) {
  const said = isSecret === void 0 ? void 0 : isSecret ? "audited there as a real secret" : "audited there as no secret";
  return {
    label: `${path}${line3 === void 0 ? "" : `:${line3}`}${rule === void 0 ? "" : ` ${rule}`}`,
    kind: "place",
    path,
    ...sha1 === void 0 ? {} : { sha1 },
    ...said === void 0 ? {} : { said }
  };
}
function filterWishes(filter) {
  const name = (text2(field(filter, "path")) ?? "").split(".").at(-1);
  const patterns = texts(field(filter, "pattern"));
  return patterns.flatMap((pattern, index) => {
    const label = `filters_used ${name} pattern[${index}]`;
    if (name === "should_exclude_file") return pathExpressionWishes(label, pattern);
    if (name === "should_exclude_secret") return [expressionWish(label, pattern)];
    return [left(label, "it looks at the line around the value; unleak accepts a place with the mark unleak:allow")];
  });
}
function oldExclude(document) {
  const exclude = field(document, "exclude");
  const [files] = list6(field(exclude, "files"));
  const [lines3] = list6(field(exclude, "lines"));
  return [
    ...typeof files === "string" ? pathExpressionWishes("exclude.files", files) : [],
    ...typeof lines3 === "string" ? [left("exclude.lines", "it looks at the line around the value")] : []
  ];
}
var init_detect_secrets = __esm({
  "src/migrate/detect-secrets.ts"() {
    "use strict";
    init_fields();
    init_path_wishes();
    init_value_wishes();
    init_wish();
  }
});

// src/migrate/foreign-ignores.ts
function parseGitleaksIgnore(text4) {
  const entries = [];
  const strange = [];
  for (const [index, raw] of text4.replace(/^\uFEFF/, "").split(/\r?\n/).entries()) {
    const line3 = raw.trim();
    if (line3 === "" || line3.startsWith("#")) continue;
    const parts = /^(?:([0-9a-f]{7,64}):)?(.+):([^:]+):(\d{1,9})$/.exec(line3);
    if (!parts) strange.push(index + 1);
    else {
      const [, commit, path, rule, number] = parts;
      entries.push({ ...commit ? { commit } : {}, path, rule, line: Number(number) });
    }
  }
  return { entries, strange };
}
function parseGitleaksReport(text4, file) {
  const report2 = parseJson2(text4, file);
  if (!Array.isArray(report2)) throw invalid(file, "is no gitleaks report: a list of findings is expected");
  return report2.map((item, index) => {
    const { path, rule, commit, line: line3, secret } = isNewForm(item) ? readNewForm(item) : readOldForm(item);
    if (path === void 0) throw invalid(file, `has no File in finding ${index}`);
    const hashed = secret !== void 0 && secret !== "" && !/^REDACTED$|\.\.\.$/.test(secret);
    return {
      path,
      ...optional("rule", rule),
      ...optional("commit", commit),
      ...line3 === void 0 ? {} : { line: line3 },
      ...hashed ? { sha1: createHash("sha1").update(secret).digest("hex") } : {}
    };
  });
}
function readOldForm(item) {
  return {
    path: stringIn(item, "File"),
    rule: stringIn(item, "RuleID"),
    commit: stringIn(item, "Commit"),
    line: numberIn(item, "StartLine"),
    secret: stringIn(item, "Secret")
  };
}
function isNewForm(item) {
  return item instanceof Map && item.get("attributes") instanceof Map;
}
function readNewForm(item) {
  const attributes = item.get("attributes");
  const commit = stringIn(attributes, "git.sha") ?? stringIn(attributes, "git.commit");
  return {
    path: stringIn(attributes, "path"),
    rule: stringIn(item, "ruleID"),
    commit: commit !== void 0 && /^[0-9a-f]{7,64}$/.test(commit) ? commit : void 0,
    line: numberIn(item.get("location") ?? null, "startLine"),
    secret: stringIn(item, "secret")
  };
}
function parseSecretsBaseline(text4, file) {
  const document = parseJson2(text4, file);
  const results = document instanceof Map ? document.get("results") : void 0;
  if (!(results instanceof Map)) throw invalid(file, "is no baseline of detect-secrets: it has no results");
  return [...results].flatMap(([path, list8]) => {
    if (!Array.isArray(list8)) throw invalid(file, "has results that are no list");
    return list8.map((item) => {
      const sha1 = stringIn(item, "hashed_secret")?.toLowerCase();
      if (sha1 === void 0 || !/^[0-9a-f]{40}$/.test(sha1))
        throw invalid(file, "has a hashed_secret that is no SHA-1");
      const line3 = numberIn(item, "line_number");
      const isSecret = item instanceof Map ? item.get("is_secret") : void 0;
      return {
        path: path.replaceAll("\\", "/"),
        sha1,
        ...optional("rule", stringIn(item, "type")),
        ...line3 === void 0 ? {} : { line: line3 },
        ...typeof isSecret === "boolean" ? { isSecret } : {}
      };
    });
  });
}
function parseSecretlintIgnore(text4) {
  const lines3 = text4.replace(/^\uFEFF/, "").split(/\r?\n/).map((line3) => line3.trim()).filter((line3) => line3 !== "" && !line3.startsWith("#"));
  return {
    globs: lines3.filter((line3) => !line3.startsWith("!")),
    takenBack: lines3.filter((line3) => line3.startsWith("!"))
  };
}
function parseJson2(text4, file) {
  let value;
  try {
    value = JSON.parse(text4.replace(/^\uFEFF/, ""));
  } catch {
    throw invalid(file, "is not valid JSON");
  }
  return toRawValue(value, file);
}
function stringIn(value, name) {
  const found2 = value instanceof Map ? value.get(name) : void 0;
  return typeof found2 === "string" ? found2 : void 0;
}
function numberIn(value, name) {
  const found2 = value instanceof Map ? value.get(name) : void 0;
  return typeof found2 === "number" && Number.isSafeInteger(found2) && found2 > 0 ? found2 : void 0;
}
function optional(name, value) {
  return value === void 0 || value === "" ? {} : { [name]: value };
}
function invalid(file, complaint) {
  return new UserError("IMPORT_INVALID", `${file} ${complaint}.`);
}
var init_foreign_ignores = __esm({
  "src/migrate/foreign-ignores.ts"() {
    "use strict";
    init_node_crypto();
    init_raw_value();
    init_user_error();
  }
});

// src/migrate/ggshield-config.ts
function ggshieldConfigWishes(document) {
  const version2 = field(document, "secret");
  const from = (now, before) => {
    const table3 = field(version2, now) === void 0 ? document : version2;
    const name = table3 === document ? before : now;
    return { value: field(table3, name), label: table3 === document ? name : `secret.${name}` };
  };
  const paths2 = from("ignored_paths", "paths_ignore");
  const values = from("ignored_matches", "matches_ignore");
  const detectors = from("ignored_detectors", "banlisted_detectors");
  return [
    ...texts(paths2.value).map((glob, index) => pathWish(`${paths2.label}[${index}]`, glob)),
    ...list6(values.value).map((item, index) => valueWish(`${values.label}[${index}]`, item)),
    ...texts(detectors.value).map(
      (name, index) => left(
        `${detectors.label}[${index}] ${name}`,
        "unleak has no rule that finds the same and no more: see unleak rules list and rules.disable"
      )
    )
  ];
}
function pathWish(label, pattern) {
  if (/\*\*\*|\*\*[^/]|[^/]\*\*/.test(pattern)) return left(label, "ggshield itself refuses this pattern");
  const text4 = pattern.split("/").map(segment).join("/");
  const below = /^(.*\/)?\*\*\/\*$/.exec(text4);
  const shape = below ? `${below[1] ?? ""}` : text4;
  if (shape === "") return left(label, "it would leave nothing to scan");
  const glob = shape.startsWith("/") || shape.startsWith("**/") ? shape : `**/${shape}`;
  const short = /^\*\*\/[^/]+\/?$/.test(glob) ? glob.slice(3) : glob;
  const filesOnly = !glob.endsWith("/");
  const exclude = excludeGlob({ glob: short, filesOnly });
  if (exclude !== null) return { label, kind: "path", glob: exclude, filesOnly };
  return left(label, "it names files only, and exclude would take along the folders there");
}
function segment(text4) {
  return text4 === "*" || text4 === "**" ? text4 : text4.replace(/[\\?[\]{}!]/g, "\\$&").replaceAll("*", "?*");
}
function valueWish(label, item) {
  const match = text2(item instanceof Map ? field(item, "match") : item);
  if (match === void 0) return left(label, "it has no match");
  if (!/^[0-9a-f]{64}$/i.test(match))
    return { label, kind: "value", accepts: (value) => value === match, names: "one" };
  const wanted = match.toLowerCase();
  const hashes = (value) => [value, ...MATCH_TYPES.map((type) => `${value},${type}`)].map(sha256);
  return {
    label,
    kind: "value",
    accepts: (value) => value.toLowerCase() === wanted || hashes(value).includes(wanted),
    names: "one"
  };
}
function sha256(text4) {
  return createHash("sha256").update(text4).digest("hex");
}
var MATCH_TYPES;
var init_ggshield_config = __esm({
  "src/migrate/ggshield-config.ts"() {
    "use strict";
    init_node_crypto();
    init_exclude_glob();
    init_fields();
    init_wish();
    MATCH_TYPES = [
      "apikey",
      "token",
      "secret",
      "password",
      "client_secret",
      "access_token",
      "private_key",
      "webhook"
    ];
  }
});

// src/migrate/expression/sample.ts
function sampleOf(node) {
  const text4 = write(node);
  return text4 !== null && matches(node, text4) ? text4 : null;
}
function write(node) {
  switch (node.kind) {
    case "set":
      return character(node);
    case "capture":
      return write(node.part);
    case "choice":
      return write(node.options[randomInt(node.options.length)]);
    case "sequence":
      return join3(node.parts.map(write));
    case "repeat": {
      const isBody = node.min > 0 && node.max > node.min && node.part.kind === "set" && holds2(node.part.set, 97);
      const count4 = isBody ? Math.min(node.max, Math.max(node.min, OPEN_BODY)) : node.min;
      return join3(Array.from({ length: count4 }, () => write(node.part)));
    }
    default:
      return "";
  }
}
function join3(parts) {
  return parts.includes(null) ? null : parts.join("");
}
function character({ set: set2 }) {
  const codes = Array.from({ length: ASCII }, (_, code) => code).filter((code) => holds2(set2, code));
  const text4 = codes.map((code) => String.fromCharCode(code));
  const likely = [/[A-Za-z0-9]/, /[ =:"']/, /[!-~]/, /\s/].map((kind) => text4.filter((char) => kind.test(char)));
  const from = likely.find((chars) => chars.length > 0) ?? [];
  return from.length === 0 ? null : from[randomInt(from.length)];
}
var OPEN_BODY;
var init_sample = __esm({
  "src/migrate/expression/sample.ts"() {
    "use strict";
    init_node_crypto();
    init_matches();
    init_node();
    OPEN_BODY = 32;
  }
});

// src/migrate/expression/to-shape.ts
function toShape(node, group = 0) {
  const captures = capturesIn(node);
  const key = captures.length === 0 ? node : captures[Math.max(0, group - 1)];
  if (key === void 0) return null;
  const alternatives2 = expand2(key, MOST_ALTERNATIVES2);
  const shape = alternatives2 === null ? null : joinShapes(alternatives2.map(shapeOf));
  if (shape !== null || captures.length === 0 || group > 0) return shape;
  const whole = expand2(node, MOST_ALTERNATIVES2);
  return whole === null ? null : joinShapes(whole.map(shapeOf));
}
function capturesIn(node) {
  switch (node.kind) {
    case "capture":
      return [node.part, ...capturesIn(node.part)];
    case "sequence":
      return node.parts.flatMap(capturesIn);
    case "choice":
      return node.options.flatMap(capturesIn);
    case "repeat":
      return capturesIn(node.part);
    default:
      return [];
  }
}
function shapeOf(pieces2) {
  const sets = pieces2.flatMap((piece) => piece.kind === "set" ? [piece] : []);
  let prefixes = [""];
  let at = 0;
  for (; at < sets.length; at++) {
    const { set: set2, min: min2, max: max2 } = sets[at];
    const characters = charactersOf(set2) ?? "";
    const isLetterInBothCases = characters.length === 2 && characters[0].toLowerCase() === characters[1];
    if (min2 !== max2 || min2 > 8 || !(characters.length === 1 || isLetterInBothCases)) break;
    const next = isLetterInBothCases ? [characters[1], characters[0]] : [characters];
    if (!isLetterInBothCases) prefixes = prefixes.map((prefix) => prefix + next[0].repeat(min2));
    else {
      const [lower, upper] = prefixes.length === 1 ? [prefixes[0], prefixes[0]] : [prefixes[0], prefixes[1]];
      prefixes = [lower + next[0].repeat(min2), upper + next[1].repeat(min2)];
    }
  }
  const body = sets.slice(at);
  if (body.length === 0 || prefixes.some((prefix) => !/^(?=.*[A-Za-z])[A-Za-z0-9_-]+$/.test(prefix))) return null;
  if (prefixes.some((prefix) => prefix.length < SHORTEST_PREFIX || prefix.length > 40)) return null;
  const charset = charsetOf(body);
  const min = body.reduce((sum, piece) => sum + piece.min, 0);
  const max = body.reduce((sum, piece) => sum + piece.max, 0);
  const minLength = Math.max(min, SHORTEST_KEY2 - prefixes[0].length, 1);
  const maxLength = Math.min(max, LONGEST_BODY2);
  return charset === null || minLength > maxLength ? null : { prefixes, charset, minLength, maxLength };
}
function charsetOf(body) {
  let all = "";
  for (const { set: set2 } of body) {
    const characters = charactersOf(set2);
    if (characters === null) return null;
    all += characters;
  }
  return CHARSETS2.find(([, expression3]) => expression3.test(all))?.[0] ?? null;
}
function joinShapes(shapes) {
  const [first2] = shapes;
  if (!first2) return null;
  const prefixes = /* @__PURE__ */ new Set();
  for (const shape of shapes) {
    if (shape === null || shape.charset !== first2.charset) return null;
    if (shape.minLength !== first2.minLength || shape.maxLength !== first2.maxLength) return null;
    for (const prefix of shape.prefixes) prefixes.add(prefix);
  }
  return prefixes.size > MOST_PREFIXES ? null : { ...first2, prefixes: [...prefixes] };
}
var CHARSETS2, MOST_ALTERNATIVES2, MOST_PREFIXES, SHORTEST_PREFIX, SHORTEST_KEY2, LONGEST_BODY2;
var init_to_shape = __esm({
  "src/migrate/expression/to-shape.ts"() {
    "use strict";
    init_expand();
    init_node();
    CHARSETS2 = [
      ["digits", /^[0-9]+$/],
      ["hex", /^(?:[0-9a-f]+|[0-9A-F]+|[0-9A-Fa-f]+)$/],
      ["base32", /^[A-Z2-7]+$/],
      ["upper", /^[A-Z0-9]+$/],
      ["base36", /^[a-z0-9]+$/],
      ["alnum", /^[A-Za-z0-9]+$/],
      ["base64url", /^[A-Za-z0-9_-]+$/],
      ["base64", /^[A-Za-z0-9+/=]+$/]
    ];
    MOST_ALTERNATIVES2 = 64;
    MOST_PREFIXES = 16;
    SHORTEST_PREFIX = 3;
    SHORTEST_KEY2 = 16;
    LONGEST_BODY2 = 200;
  }
});

// src/migrate/filter-wishes.ts
function filterWishes2(label, expression3) {
  const wishes = [];
  let rest = expression3;
  for (let term = 0; ; term++) {
    const call3 = CALL.exec(rest);
    const list8 = call3 === null ? null : readList(rest.slice(call3[0].length));
    if (call3 === null || list8 === null) return [left(label, "the expression says more than lists of paths and values")];
    list8.texts.forEach((text4, index) => {
      wishes.push(...wishesOf(`${label}[${term}][${index}]`, call3[1], call3[2], text4));
    });
    rest = list8.rest.trim();
    if (rest === "") return wishes;
    if (!rest.startsWith("||")) return [left(label, "the expression says more than lists of paths and values")];
    rest = rest.slice(2);
  }
}
function wishesOf(label, call3, subject, text4) {
  const isPath = subject.startsWith("attributes");
  if (call3 === "matchesAny") return isPath ? pathExpressionWishes(label, text4) : [expressionWish(label, text4)];
  return isPath ? [left(label, "words in a path: list the paths under exclude")] : [wordWish(label, text4)];
}
function readList(from) {
  const texts2 = [];
  let rest = from;
  for (; ; ) {
    const end = /^\s*,?\s*\]\s*\)/.exec(rest);
    if (end !== null) return { texts: texts2, rest: rest.slice(end[0].length) };
    const found2 = TEXT2.exec(texts2.length === 0 ? rest : rest.replace(/^\s*,/, ""));
    if (found2 === null || texts2.length > 0 && !/^\s*,/.test(rest)) return null;
    const [whole, raw, quoted, plain2] = found2;
    const inner = quoted?.slice(1, -1);
    texts2.push(plain2 ?? (raw === "r" ? inner : inner.replace(/\\(.)/g, "$1")));
    rest = (texts2.length === 1 ? rest : rest.replace(/^\s*,/, "")).slice(whole.length);
  }
}
var TEXT2, CALL;
var init_filter_wishes = __esm({
  "src/migrate/filter-wishes.ts"() {
    "use strict";
    init_path_wishes();
    init_value_wishes();
    init_wish();
    TEXT2 = /^\s*(?:(r?)("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|`([^`]*)`)\s*/;
    CALL = /^\s*(matchesAny|containsAny)\(\s*(attributes\["path"\]|finding\["secret"\])\s*,\s*\[/;
  }
});

// src/migrate/gitleaks-allowlist.ts
function allowlistWishes(label, table3, target, rules2) {
  const ours = rules2 === null ? null : rules2.flatMap(target);
  if (ours !== null && ours.length === 0)
    return [
      left(label, `unleak has no rule that finds the same as ${rules2.join(", ")}, and for others it isn\u2019t meant`)
    ];
  const lists2 = {
    commits: texts(field(table3, "commits")),
    paths: texts(field(table3, "paths")),
    regexes: texts(field(table3, "regexes")),
    stopwords: texts(field(table3, "stopwords"))
  };
  const regexTarget = text2(field(table3, "regexTarget")) ?? "secret";
  if (/^(?:and|&&)$/i.test(text2(field(table3, "condition")) ?? "")) return [both(label, lists2, regexTarget, ours)];
  return [
    ...lists2.paths.flatMap((path, index) => {
      const name = `${label}.paths[${index}]`;
      return ours === null ? pathExpressionWishes(name, path) : ours.flatMap((rule) => pathExpressionWishes(name, path, rule));
    }),
    ...lists2.commits.map((commit, index) => {
      const name = `${label}.commits[${index}]`;
      if (ours !== null) return left(name, "what one rule found in a commit can\u2019t be told from what another did");
      if (!/^[0-9a-f]{7,64}$/i.test(commit.trim())) return left(name, "it is no commit id");
      return { label: name, kind: "place", commit: commit.trim().toLowerCase() };
    }),
    ...lists2.regexes.map((regex, index) => regexWish(`${label}.regexes[${index}]`, regex, regexTarget, scopeOf(ours))),
    ...lists2.stopwords.map((word, index) => wordWish(`${label}.stopwords[${index}]`, word, scopeOf(ours)))
  ];
}
function scopeOf(ours) {
  return ours === null ? {} : { rules: ours };
}
function regexWish(label, regex, regexTarget, scope) {
  return regexTarget === "secret" ? expressionWish(label, regex, scope) : left(label, `it looks at the ${regexTarget} around the value; unleak accepts a place with the mark unleak:allow`);
}
function both(label, lists2, regexTarget, ours) {
  if (lists2.commits.length > 0) return left(label, "commits together with another condition have no counterpart");
  const values = [...lists2.regexes, ...lists2.stopwords];
  if (values.length === 0) return left(label, "a condition AND with one kind of list only");
  if (lists2.regexes.length > 0 && regexTarget !== "secret") return regexWish(label, "", regexTarget, {});
  const parse3 = (expressions) => expressions.map((expression3) => parseExpression(expression3));
  const regexes = parse3(lists2.regexes);
  const paths2 = parse3(lists2.paths);
  if ([...regexes, ...paths2].includes(null)) return expressionWish(label, "(?=");
  const words2 = lists2.stopwords.map((word) => word.toLowerCase());
  return {
    label,
    kind: "value",
    names: "some",
    accepts: (value) => (regexes.length === 0 || regexes.some((node) => matches(node, value))) && (words2.length === 0 || words2.some((word) => value.toLowerCase().includes(word))),
    ...paths2.length === 0 ? {} : { inPath: (path) => paths2.some((node) => matches(node, path)) },
    ...scopeOf(ours)
  };
}
var init_gitleaks_allowlist = __esm({
  "src/migrate/gitleaks-allowlist.ts"() {
    "use strict";
    init_matches();
    init_parse();
    init_fields();
    init_path_wishes();
    init_value_wishes();
    init_wish();
  }
});

// src/migrate/rule-names.ts
function ourRules(foreign, known) {
  const id = foreign.toLowerCase();
  return known.has(id) ? [id] : (SAME[id] ?? []).filter((name) => known.has(name));
}
var SAME;
var init_rule_names = __esm({
  "src/migrate/rule-names.ts"() {
    "use strict";
    SAME = {
      jwt: ["jwt-token"],
      "aws-access-token": ["aws-access-key-id", "aws-temporary-access-key-id"],
      "github-fine-grained-pat": ["github-fine-grained-token"],
      "gitlab-pat": ["gitlab-personal-access-token"],
      "private-key": ["private-key-pem"],
      "sendgrid-api-token": ["sendgrid-api-key"],
      "pypi-upload-token": ["pypi-token"],
      "slack-webhook-url": ["slack-webhook"]
    };
  }
});

// src/migrate/gitleaks-config.ts
function gitleaksConfigWishes(document, known) {
  const rules2 = tables(field(document, "rules"));
  const imported = /* @__PURE__ */ new Map();
  const wishes = rules2.flatMap((rule, index) => ruleWishes(rule, index, known, imported));
  const target = (id) => imported.has(id) ? [imported.get(id)] : ourRules(id, known);
  return [
    ...wishes,
    ...rules2.flatMap((rule, index) => {
      const id = text2(field(rule, "id")) ?? "";
      return lists(rule).flatMap(([name, one]) => allowlistWishes(`rules[${index}].${name}`, one, target, [id]));
    }),
    ...rules2.flatMap(
      (rule, index) => field(rule, "filter") === void 0 ? [] : [left(`rules[${index}].filter`, "a filter of one rule has no counterpart")]
    ),
    ...lists(document).flatMap(([name, one]) => {
      const targets = texts(field(one, "targetRules"));
      return allowlistWishes(name, one, target, targets.length > 0 ? targets : null);
    }),
    ...extendWishes(field(document, "extend"), known),
    ...["prefilter", "filter"].flatMap((name) => {
      const expression3 = text2(field(document, name));
      return expression3 === void 0 ? [] : filterWishes2(name, expression3);
    })
  ];
}
function lists(table3) {
  return [
    ...tables(field(table3, "allowlist")).map((one) => ["allowlist", one]),
    ...tables(field(table3, "allowlists")).map((one, index) => [`allowlists[${index}]`, one])
  ];
}
function ruleWishes(rule, index, known, imported) {
  const id = text2(field(rule, "id"));
  const label = `rules[${index}]${id === void 0 ? "" : ` ${id}`}`;
  const expression3 = text2(field(rule, "regex"));
  if (id === void 0) return [left(label, "it has no id")];
  if (expression3 === void 0) {
    if (text2(field(rule, "path")) !== void 0)
      return [left(label, "it looks for files by their names, which unleak doesn\u2019t")];
    return [];
  }
  if (ourRules(id, known).length > 0)
    return [left(label, `unleak has its own rule ${ourRules(id, known).join(", ")} for this`)];
  if (text2(field(rule, "path")) !== void 0)
    return [left(label, "it counts in some paths only, and a rule of unleak counts everywhere")];
  const node = parseExpression(expression3);
  if (node === null)
    return [left(label, "its expression uses what unleak doesn\u2019t read (lookaround, Unicode classes), or is too large")];
  const group = field(rule, "secretGroup");
  const shape = toShape(node, typeof group === "number" ? group : 0);
  const own = ownId(id, known, imported);
  imported.set(id, own);
  const title = text2(field(rule, "description"));
  return [
    { label, kind: "rule", id: own, shape, sample: () => sampleOf(node), ...title === void 0 ? {} : { title } }
  ];
}
function ownId(foreign, known, imported) {
  const words2 = foreign.toLowerCase().match(/[a-z0-9]+/g) ?? ["imported"];
  const base = (words2.length > 1 ? words2 : [...words2, "key"]).join("-").slice(0, 56).replace(/-$/, "");
  const taken = /* @__PURE__ */ new Set([...known, ...imported.values()]);
  let id = base;
  for (let count4 = 2; taken.has(id); count4++) id = `${base}-${count4}`;
  return id;
}
function extendWishes(extend2, known) {
  const disabled = texts(field(extend2, "disabledRules")).flatMap((foreign) => {
    const label = `extend.disabledRules ${foreign}`;
    const ours = ourRules(foreign, known);
    if (ours.length === 0)
      return [
        left(label, "unleak has no rule that finds the same and no more: see unleak rules list and rules.disable")
      ];
    return ours.map((rule) => ({ label, kind: "disable", rule }));
  });
  const others = ["path", "url"].filter((name) => text2(field(extend2, name)) !== void 0);
  return [
    ...disabled,
    ...others.map((name) => left(`extend.${name}`, "it names another config: import that one as well"))
  ];
}
var init_gitleaks_config = __esm({
  "src/migrate/gitleaks-config.ts"() {
    "use strict";
    init_parse();
    init_sample();
    init_to_shape();
    init_fields();
    init_filter_wishes();
    init_gitleaks_allowlist();
    init_rule_names();
    init_wish();
  }
});

// src/migrate/secretlint-config.ts
function secretlintConfigWishes(document) {
  return tables(field(document, "rules")).flatMap((rule, index) => ruleWishes2(rule, `rules[${index}]`));
}
function ruleWishes2(rule, place) {
  const label = `${place} ${text2(field(rule, "id")) ?? ""}`.trim();
  const allows = texts(field(field(rule, "options"), "allows"));
  return [
    ...field(rule, "disabled") === true ? [left(label, "unleak has no rule that finds the same and no more: see unleak rules list and rules.disable")] : [],
    ...allows.map((allow, index) => allowWish(`${label} allows[${index}]`, allow)),
    ...texts(field(rule, "allowMessageIds")).map((id) => left(`${label} ${id}`, "unleak has no messages of that name")),
    ...tables(field(rule, "rules")).flatMap((inner, index) => ruleWishes2(inner, `${place}.rules[${index}]`))
  ];
}
function allowWish(label, allow) {
  const expression3 = /^\/(.+)\/([a-z]*)$/.exec(allow);
  if (expression3 === null) return wordWish(label, allow, {}, false);
  if (/[^gimsu]/.test(expression3[2]) || expression3[2].includes("m"))
    return left(label, "the expression has a flag that unleak doesn\u2019t read");
  return expressionWish(label, expression3[1], {}, expression3[2].includes("i"));
}
var init_secretlint_config = __esm({
  "src/migrate/secretlint-config.ts"() {
    "use strict";
    init_fields();
    init_value_wishes();
    init_wish();
  }
});

// src/migrate/read-wishes.ts
function readWishes(file, known) {
  const { kind, name, text: content, document } = file;
  switch (kind) {
    case "gitleaks-ignore": {
      const { entries, strange } = parseGitleaksIgnore(content);
      return [
        ...entries.map(placeWish),
        ...strange.map((line3) => strangeWish(`line ${line3}`, content.split("\n")[line3 - 1].trim()))
      ];
    }
    case "gitleaks-report":
      return parseGitleaksReport(content, name).map(placeWish);
    case "gitleaks-config":
      return gitleaksConfigWishes(document, known);
    case "detect-secrets-baseline":
      return detectSecretsWishes(document, parseSecretsBaseline(content, name));
    case "secretlint-ignore": {
      const { globs, takenBack } = parseSecretlintIgnore(content);
      return ignoreLineWishes(globs, takenBack);
    }
    case "secretlint-config":
      return secretlintConfigWishes(document);
    case "ggshield-config":
      return ggshieldConfigWishes(document);
    case "trufflehog-exclude":
      return linesOf(content).flatMap(([line3, number]) => pathExpressionWishes(`line ${number}`, line3));
    case "kingfisher-baseline":
      return tables(field(field(document, "ExactFindings"), "matches")).map(
        (match, index) => left(
          text2(field(match, "filepath")) ?? `matches[${index}]`,
          "kingfisher\u2019s fingerprint can\u2019t be compared with a value: accept what unleak finds there with unleak allow <finding-id>"
        )
      );
  }
}
function strangeWish(label, line3) {
  if (!/^[0-9a-f]{64}$/i.test(line3)) return left(label, "it is not of the form [commit:]path:rule:line");
  const wanted = line3.toLowerCase();
  return { label, kind: "value", names: "one", accepts: (value) => sha2562(value) === wanted };
}
function placeWish({ path, line: line3, rule, commit, sha1 }) {
  const label = [commit?.slice(0, 8), path, rule, line3].filter((part) => part !== void 0).join(":");
  return {
    label,
    kind: "place",
    path: path.replaceAll("\\", "/").replace(/^\.\//, ""),
    ...line3 === void 0 ? {} : { line: line3 },
    ...commit === void 0 ? {} : { commit },
    ...sha1 === void 0 ? {} : { sha1 }
  };
}
function linesOf(content) {
  return content.split(/\r?\n/).map((line3, index) => [line3.trim(), index + 1]).filter(([line3]) => line3 !== "" && !line3.startsWith("#"));
}
function sha2562(text4) {
  return createHash("sha256").update(text4).digest("hex");
}
var init_read_wishes = __esm({
  "src/migrate/read-wishes.ts"() {
    "use strict";
    init_node_crypto();
    init_detect_secrets();
    init_fields();
    init_foreign_ignores();
    init_ggshield_config();
    init_gitleaks_config();
    init_path_wishes();
    init_secretlint_config();
    init_wish();
  }
});

// src/migrate/resolve-wishes.ts
function resolveWishes(wishes, findings, blobs, own = null) {
  const found2 = findings.map((finding) => new Found(finding, own));
  const index = indexByPath(found2);
  const resolved = wishes.map((wish) => {
    const named2 = wish.kind === "value" ? findValues(wish, found2) : findPlace2(wish, found2, index, blobs);
    const hits = typeof named2 === "string" ? [] : named2;
    return {
      wish,
      found: hits,
      findings: hits.map(({ finding }) => finding),
      ...typeof named2 === "string" ? { reason: named2 } : {}
    };
  });
  return {
    resolved: resolved.map(({ found: hits, ...rest }) => {
      const open2 = hits.find((one) => one.uncovered() !== null);
      return open2 === void 0 || hits.some((one) => one.uncovered() === null) ? rest : {
        wish: rest.wish,
        findings: [],
        reason: `the value also stands in ${open2.uncovered()}, which the file doesn\u2019t accept`
      };
    }),
    accepted: new Map(found2.filter((one) => one.isAccepted()).map((one) => [one.finding, [...one.said]]))
  };
}
function beginningsOf(value) {
  const longest = value.startsWith("-----") ? 0 : Math.min(value.length - 1, LONGEST_BEGINNING);
  return [
    value,
    ...Array.from({ length: Math.max(0, longest - TELLING3 + 1) }, (_, index) => value.slice(0, TELLING3 + index))
  ];
}
function indexByPath(found2) {
  const index = /* @__PURE__ */ new Map();
  for (const one of found2) {
    for (const location of one.finding.locations) {
      const path = location.path ?? NOWHERE2;
      const places = index.get(path);
      if (places) places.push([one, location]);
      else index.set(path, [[one, location]]);
    }
  }
  return index;
}
function findValues(wish, found2) {
  const hits = [];
  try {
    for (const one of found2) {
      if (wish.rules !== void 0 && !wish.rules.includes(one.finding.rule)) continue;
      if (!wish.accepts(one.value)) continue;
      const { inPath } = wish;
      const paths2 = one.finding.locations.map(({ path }) => path ?? NOWHERE2);
      const fitting = inPath === void 0 ? paths2 : paths2.filter((path) => inPath(path));
      if (fitting.length === 0) continue;
      hits.push(one);
      if (inPath === void 0) one.acceptEverywhere();
      else for (const path of fitting) one.accept(path);
    }
  } catch (error) {
    if (error instanceof TooSlow) return "the expression takes too long";
    throw error;
  }
  if (hits.length > 0) return hits;
  return wish.names === "one" ? "unleak finds no such value here" : "unleak finds no value here that it fits, and it can\u2019t be kept for values to come";
}
function findPlace2(wish, found2, index, blobs) {
  if (wish.path === void 0) return acceptCommit(wish, found2);
  const inFile = index.get(wish.path) ?? [];
  const places = wish.sha1 === void 0 ? placesOf2(wish, inFile, blobs) : inFile.filter(([one]) => one.hasSha1(wish.sha1));
  const hits = [...new Set(places.map(([one]) => one))];
  if (hits.length === 0) {
    if (wish.commit !== void 0 && wish.sha1 === void 0 && !blobs.has(`${wish.commit}:${wish.path}`))
      return "this repository has no such commit, or no such file in it";
    return wish.sha1 === void 0 ? "unleak finds nothing there" : "unleak finds no such value in that file";
  }
  if (new Set(hits.map(({ value }) => value)).size > 1)
    return "several values stand there: accept the one that is meant with unleak allow <finding-id>";
  for (const one of hits) {
    one.accept(wish.path);
    if (wish.said !== void 0) one.said.add(wish.said);
  }
  return hits;
}
function placesOf2({ line: line3, commit, path }, inFile, blobs) {
  const onLine = inFile.filter(([, place]) => line3 === void 0 || place.line <= line3 && line3 <= place.endLine);
  if (commit !== void 0) {
    const blob = blobs.get(`${commit}:${path}`);
    return onLine.filter(
      ([, place]) => place.commit?.startsWith(commit) || blob !== void 0 && place.blob === blob
    );
  }
  const current = onLine.filter(([, { source }]) => source === "worktree" || source === "index");
  return current.length > 0 ? current : onLine;
}
function acceptCommit({ commit }, found2) {
  const hits = /* @__PURE__ */ new Set();
  for (const one of found2) {
    for (const { commit: brought, path } of one.finding.locations) {
      if (commit === void 0 || !brought?.startsWith(commit)) continue;
      hits.add(one);
      one.accept(path);
    }
  }
  return hits.size > 0 ? [...hits] : "unleak finds nothing that this commit brought";
}
var NOWHERE2, Found, TELLING3, LONGEST_BEGINNING;
var init_resolve_wishes = __esm({
  "src/migrate/resolve-wishes.ts"() {
    "use strict";
    init_node_crypto();
    init_matches();
    NOWHERE2 = "a commit message";
    Found = class {
      finding;
      value;
      said = /* @__PURE__ */ new Set();
      #paths = /* @__PURE__ */ new Set();
      #isNamed = false;
      #everywhere = false;
      #hashes = null;
      constructor(finding, own) {
        if (own !== null) this.#paths.add(own);
        this.finding = finding;
        this.value = finding.secret.reveal();
      }
      /** True for the SHA-1 of the value, or of its beginning: some rules of other scanners end before a key does. */
      hasSha1(sha1) {
        this.#hashes ??= new Set(beginningsOf(this.value).map((text4) => createHash("sha1").update(text4).digest("hex")));
        return this.#hashes.has(sha1);
      }
      accept(path) {
        this.#isNamed = true;
        this.#paths.add(path ?? NOWHERE2);
      }
      acceptEverywhere() {
        this.#everywhere = true;
      }
      isAccepted() {
        return (this.#everywhere || this.#isNamed) && this.uncovered() === null;
      }
      /** A place of the value that the file doesn't accept, or null. History follows what stands in files now. */
      uncovered() {
        if (this.#everywhere) return null;
        const current = this.finding.locations.filter(({ source }) => source === "worktree" || source === "index");
        const places = current.length > 0 ? current : this.finding.locations;
        return places.map(({ path }) => path ?? NOWHERE2).find((path) => !this.#paths.has(path)) ?? null;
      }
    };
    TELLING3 = 20;
    LONGEST_BEGINNING = 300;
  }
});

// src/sources/list-folders.ts
async function listFolders2(repo, root, log) {
  const files = repo === null ? walkFolder(root, log) : (await listWorkingTree(repo, log)).files;
  const folders = /* @__PURE__ */ new Set();
  for (const { path } of files)
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) folders.add(path.slice(0, at));
  return [...folders];
}
var init_list_folders = __esm({
  "src/sources/list-folders.ts"() {
    "use strict";
    init_walk_folder();
    init_working_tree();
  }
});

// src/cli/prepare-import.ts
async function prepareImport(terminal, args, file, reason, expires) {
  const scanPlan = planOf(terminal, args, args.text("repo") ?? ".", { kind: "audit" });
  const providers2 = await operatorProviders(terminal, args);
  return withLimits(terminal, args, async (context) => {
    const { repository: opened, root, config, baseline } = await openTarget(scanPlan, context, createLedger());
    if (opened?.root === null)
      throw new UserError("NO_WORKING_TREE", `${root} is a bare repository, which has no place for a config.`);
    const builtIn = new Set(RULES.map(({ id }) => id));
    const wishes = readWishes(file, builtIn).map((wish) => insideOf(root, wish));
    const namesFiles = wishes.some((wish) => wish.kind === "path" && wish.filesOnly);
    const folders = namesFiles ? await listFolders2(opened, root, createLedger()) : [];
    const holdsKey = (text4) => maskKeys(text4) !== text4;
    const present = { config, baseline, builtIn, folders, finder, rival, holdsKey };
    const own = relative(root, file.path);
    const rules2 = wishes.filter(({ kind }) => kind === "rule");
    const { custom } = (await planImport(rules2, { resolved: [], accepted: /* @__PURE__ */ new Map() }, present)).additions;
    const { findings, blobs } = await look3(wishes, { ...config, customRules: [...config.customRules, ...custom] });
    const plan = await planImport(wishes, resolveWishes(wishes.filter(isForValues), findings, blobs, own), present);
    const configFile = scanPlan.configFile ?? join2(root, findConfigFile(root) ?? ".unleak.toml");
    const baselineFile = scanPlan.baselineFile ?? join2(root, config.baseline);
    const entries = [...plan.accept].flatMap(
      ([finding, said]) => entriesFor([finding], { reason: [reason, ...said].join("; ").slice(0, 500), expires })
    );
    const patches = [
      await patchConfig(root, configFile, plan, reason),
      entries.length === 0 ? null : patchOf(root, baselineFile, serialiseBaseline(addToBaseline(baseline, entries)))
    ].filter((patch) => patch !== null);
    const inFile = [...plan.accept.keys()].some(({ locations }) => locations.some(({ path }) => path === own));
    return { ...plan, file, holdsValues: inFile, root, patches, secrets: findings.map(({ secret }) => secret) };
    async function look3(all, wider) {
      const forValues = all.filter(isForValues);
      if (forValues.length === 0) return { findings: [], blobs: /* @__PURE__ */ new Map() };
      const policy = { config: { ...wider, allow: [] }, baseline: EMPTY_BASELINE };
      const { report: report2, repository } = await audit({ ...scanPlan, policy, providers: providers2 }, context);
      const [problem] = report2.problems;
      if (problem !== void 0)
        throw new UserError(problem.code, problem.message, "Nothing was imported: not everything could be read.");
      const places = forValues.flatMap(
        (wish) => wish.kind === "place" && wish.commit !== void 0 && wish.path !== void 0 ? [`${wish.commit}:${wish.path}`] : []
      );
      return { findings: report2.findings, blobs: await blobsIn(repository, places, context) };
    }
  });
}
function isForValues(wish) {
  return wish.kind === "place" || wish.kind === "value";
}
function insideOf(root, wish) {
  const start2 = `${root}/`;
  return wish.kind === "place" && wish.path?.startsWith(start2) ? { ...wish, path: wish.path.slice(start2.length) } : wish;
}
async function blobsIn(repository, places, { signal }) {
  return repository === null ? /* @__PURE__ */ new Map() : blobsAt(repository, places, signal);
}
async function patchConfig(root, path, plan, reason) {
  const { exclude, disable, custom, allow } = plan.additions;
  if (exclude.length + disable.length + custom.length + allow.length === 0) return null;
  const before = readRegularFile(path, relative(root, path), MAX_CONFIG_BYTES);
  const after = await editConfig(before, plan.additions, { file: path, reason });
  await loadConfig(after, {
    path: relative(root, path),
    knownRules: knownRules()
  });
  return { path: relative(root, path), before, after };
}
function patchOf(root, path, after) {
  const before = readRegularFile(path, relative(root, path), LARGEST_BASELINE);
  return { path: relative(root, path), before, after };
}
var SAMPLES, finder, rival, LARGEST_BASELINE;
var init_prepare_import = __esm({
  "src/cli/prepare-import.ts"() {
    "use strict";
    init_node_path();
    init_rules();
    init_audit();
    init_check_rules();
    init_known_rules();
    init_ledger();
    init_open_target();
    init_config();
    init_load_config();
    init_read_config_file();
    init_read_regular_file();
    init_blobs_at();
    init_edit_config();
    init_plan_import();
    init_read_wishes();
    init_resolve_wishes();
    init_user_error();
    init_list_folders();
    init_baseline();
    init_accept();
    init_mask_keys();
    init_load_providers();
    init_run_scan();
    SAMPLES = 5;
    finder = ({ sample }) => {
      const finders = Array.from({ length: SAMPLES }, () => {
        const text4 = sample();
        if (text4 === null) return void 0;
        return explainText(`${text4}
`, void 0).find(({ verdict: verdict2 }) => verdict2.kind === "accepted")?.rule;
      });
      return finders.every((rule) => rule !== void 0) ? finders[0] : null;
    };
    rival = (prefixes) => {
      const takes = (text4) => prefixes.some((prefix) => text4.startsWith(prefix));
      return RULES.find(({ trigger }) => trigger.on === "prefix" && trigger.text.some(takes))?.id ?? null;
    };
    LARGEST_BASELINE = 64 * 1024 * 1024;
  }
});

// src/cli/render-import.ts
function importAsText(prepared, shownName) {
  const { outcomes, patches, file } = prepared;
  const of = (result) => outcomes.filter((one) => one.result === result);
  const [taken, present, left2] = [of("taken"), of("present"), of("left")];
  const lines3 = [
    `${shownName}: ${KINDS[file.kind]}, ${count2(outcomes.length, "entry", "entries")}`,
    `  taken over      ${taken.length}${taken.length > 0 ? `  (${targetsOf(taken)})` : ""}`,
    `  here already    ${present.length}`,
    `  not taken over  ${left2.length}`,
    ...taken.length > 0 ? ["taken over:", ...taken.map((one) => `  ${one.label} \u2192 ${describe5(one)}`)] : [],
    ...left2.length > 0 ? ["not taken over:", ...left2.map(({ label, reason }) => `  ${label}: ${reason}`)] : [],
    ...liveNote(prepared),
    ...prepared.holdsValues ? [`${shownName} holds accepted keys as they are: keep it out of the repository.`] : [],
    ...outcomes.length === 0 ? ["It holds nothing to take over."] : []
  ];
  const diff = patches.map(renderDiff).join("").split("\n");
  return safe(prepared, [...diff.slice(0, -1), ...patches.length > 0 ? [""] : [], ...lines3]);
}
function importAsJson(prepared, path, applied) {
  const { outcomes, patches, file, secrets } = prepared;
  const hide = createRedactor(secrets);
  const of = (result) => outcomes.filter((one) => one.result === result).length;
  const clean = (text4) => maskKeys(hide(text4));
  const report2 = {
    schemaVersion: 1,
    file: clean(path),
    kind: file.kind,
    applied,
    counts: { entries: outcomes.length, taken: of("taken"), present: of("present"), left: of("left") },
    entries: outcomes.map(({ label, result, into, what, reason, findings }) => ({
      label: hide(label),
      result,
      ...into === void 0 ? {} : { into },
      ...what === void 0 ? {} : { what: hide(what) },
      ...reason === void 0 ? {} : { reason: hide(reason) },
      ...findings === void 0 ? {} : { findings: findings.map(findingOf) }
    })),
    holdsValues: prepared.holdsValues,
    files: patches.map((patch) => ({
      path: patch.path,
      created: patch.before === null,
      diff: hide(renderDiff(patch))
    }))
  };
  return maskKeys(`${JSON.stringify(report2, null, 2)}
`);
}
function findingOf(finding) {
  const { id, fingerprint, rule, secret, severity } = finding;
  return { id, fingerprint, rule, masked: secret.masked, severity, liveType: isLiveType(finding) };
}
function safe({ secrets }, lines3) {
  const text4 = createRedactor(secrets)(lines3.map(escapeTerminal).join("\n"));
  return `${maskKeys(text4)}
`;
}
function describe5({ into, what, findings = [] }) {
  if (what !== void 0) return `${into}: ${what}`;
  const named2 = findings.slice(0, 5).map(({ secret, rule, id }) => `${secret.masked} ${rule} ${id}`);
  const more2 = findings.length > 5 ? [`and ${findings.length - 5} more`] : [];
  return `${into}${named2.length > 0 ? `: ${[...named2, ...more2].join(", ")}` : ""}`;
}
function targetsOf(taken) {
  const counts = /* @__PURE__ */ new Map();
  for (const { into } of taken) counts.set(into, (counts.get(into) ?? 0) + 1);
  return [...counts].map(([into, number]) => `${into} ${number}`).join(", ");
}
function isLiveType({ severity }) {
  return isAtLeast(severity, "high");
}
function liveNote({ accept }) {
  const live = [...accept.keys()].filter(isLiveType);
  if (live.length === 0) return [];
  return [
    `${count2(live.length, "accepted key is", "accepted keys are")} of the live type: ${live.map(({ id }) => id).join(", ")}.`,
    `Whoever has read one can still use it; accepting changes nothing about that. See unleak verify ${live[0].id}.`
  ];
}
function count2(number, one, many) {
  return `${number} ${number === 1 ? one : many}`;
}
var init_render_import = __esm({
  "src/cli/render-import.ts"() {
    "use strict";
    init_render_diff();
    init_kinds();
    init_severity();
    init_terminal();
    init_redact();
    init_mask_keys();
  }
});

// src/cli/commands/import.ts
var import_exports = {};
__export(import_exports, {
  run: () => run9
});
function nameFor(name, kind) {
  return /^[\w.@+ -]{1,80}$/.test(name) && maskKeys(name) === name ? name : kind;
}
var LARGEST_FILE3, run9;
var init_import = __esm({
  "src/cli/commands/import.ts"() {
    "use strict";
    init_node_path();
    init_read_regular_file();
    init_apply_patches();
    init_recognise();
    init_user_error();
    init_accept();
    init_ask2();
    init_mask_keys();
    init_parse_arguments();
    init_prepare_import();
    init_render_import();
    LARGEST_FILE3 = 64 * 1024 * 1024;
    run9 = async (terminal, argv, command) => {
      const args = parseArguments(argv, command.options, command.name);
      const [path, ...more2] = args.positionals;
      if (path === void 0 || more2.length > 0) throw usage2("import takes one file.", command.name);
      const format = args.text("format") ?? "pretty";
      if (format !== "pretty" && format !== "json") throw usage2("import knows the formats pretty and json.", command.name);
      const expires = checkExpiry(args, command.name);
      const absolute = resolve(terminal.cwd, path);
      const text4 = readRegularFile(absolute, path, LARGEST_FILE3);
      if (text4 === null) throw new UserError("NO_SUCH_PATH", `There is no file ${path}.`, "Check the path.");
      const file = await recognise(basename(path), text4, args.text("from"));
      const reason = args.text("reason")?.trim() || `imported from ${nameFor(file.name, file.kind)}`;
      const prepared = await prepareImport(terminal, args, { ...file, path: absolute }, reason, expires);
      const { patches, root } = prepared;
      if (format === "pretty") terminal.out([importAsText(prepared, path)]);
      const apply = patches.length > 0 && (args.flag("yes") || format === "pretty" && await ask3(terminal, "Apply? [y/N] "));
      if (apply) applyPatches(root, patches, `unleak import ${path}`);
      if (format === "json") terminal.out([importAsJson(prepared, path, apply)]);
      else if (apply) terminal.out([`${patches.map((patch) => patch.path).join(" and ")} written. Commit it.
`]);
      else if (patches.length > 0) terminal.out(["Nothing was changed: with --yes it is applied.\n"]);
      return patches.length === 0 || apply ? 0 : 1;
    };
  }
});

// src/git/shallow.ts
function readShallowBoundary(repo) {
  try {
    return new Set(readFileSync2(join2(repo.commonDir, "shallow"), "latin1").split("\n").filter(Boolean));
  } catch (error) {
    if (error.code === "ENOENT") return /* @__PURE__ */ new Set();
    throw error;
  }
}
var init_shallow = __esm({
  "src/git/shallow.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
  }
});

// src/cli/scan-change.ts
var scan_change_exports = {};
__export(scan_change_exports, {
  scanChange: () => scanChange2
});
async function scanChange2(terminal, args, source) {
  const plan = {
    ...planOf(terminal, args, args.text("repo") ?? ".", { kind: "history" }),
    providers: await operatorProviders(terminal, args)
  };
  return withLimits(
    terminal,
    args,
    (context) => unlessAborted(
      context.signal,
      () => scanOpened(terminal, args, source, plan, context),
      () => stoppedResult(plan, context)
    )
  );
}
async function scanOpened(terminal, args, source, plan, { signal, now, fingerprintKey }) {
  const repository = await openRepository(plan.target, { hook: args.text("repo") === void 0, signal });
  if (repository === null)
    throw new UserError(
      "NOT_A_REPOSITORY",
      `${plan.target} is not in a git repository.`,
      "Run it inside one, or name one with --repo."
    );
  const root = repository.root ?? repository.gitDir;
  const change = source === "staged" ? { kind: "staged" } : await rangeOf(repository, args.text("range"));
  const result = await scanChange(repository, root, change, {
    version: VERSION,
    signal,
    now,
    fingerprintKey,
    ...policyOf(plan)
  });
  if (result.empty && result.report.complete)
    terminal.err(
      source === "staged" ? "unleak: nothing staged, so nothing was scanned.\n" : "unleak: the range adds nothing, so nothing was scanned.\n"
    );
  return {
    report: source === "range" ? withoutItsEnd(result, repository) : result.report,
    repository,
    root,
    failOn: result.failOn,
    baselineFile: resolve(root, plan.baselineFile ?? ""),
    accepted: result.accepted,
    hidden: [...result.hidden, ...keysInPath(plan.target)]
  };
}
function withoutItsEnd({ report: report2, range: range2 }, repository) {
  const ends = readShallowBoundary(repository);
  if (range2?.commits.some((oid) => ends.has(oid)) !== true) return report2;
  const problem = {
    code: "SHALLOW_HISTORY",
    message: "This is a shallow clone, and the range reaches its end: commits may be missing. Fetch them with `git fetch --unshallow`."
  };
  return { ...report2, complete: false, problems: [...report2.problems, problem] };
}
function policyOf({
  configFile,
  baselineFile,
  failOn,
  maxFileSize,
  foreignMarks,
  providers: providers2
}) {
  return {
    ...configFile === void 0 ? {} : { configFile },
    ...baselineFile === void 0 ? {} : { baselineFile },
    ...failOn === void 0 ? {} : { failOn },
    ...maxFileSize === void 0 ? {} : { maxFileSize },
    ...foreignMarks === void 0 ? {} : { foreignMarks },
    ...providers2 === void 0 ? {} : { providers: providers2 }
  };
}
async function rangeOf(repository, text4) {
  const parts = /^(.*?)(\.{2,3})(.*)$/.exec(text4);
  if (parts === null || parts[1] === "" && parts[3] === "")
    throw usage2(`--range takes <base>..<head>; not ${quoteBriefly(text4)}.`, "scan");
  if (NO_COMMIT.test(parts[1])) {
    const tip = await resolveCommit(repository, parts[3] || "HEAD");
    return { kind: "range", tips: { include: [tip], exclude: [] } };
  }
  const [base, head] = await Promise.all([
    resolveCommit(repository, parts[1] || "HEAD"),
    resolveCommit(repository, parts[3] || "HEAD")
  ]);
  if (parts[2] === "..") return { kind: "range", tips: { include: [head], exclude: [base] } };
  const common = await mergeBase(repository, base, head);
  return { kind: "range", tips: { include: [head], exclude: common === null ? [] : [common] } };
}
var NO_COMMIT;
var init_scan_change2 = __esm({
  "src/cli/scan-change.ts"() {
    "use strict";
    init_node_path();
    init_scan_change();
    init_keys_in_text();
    init_stopped_result();
    init_unless_aborted();
    init_open_repository();
    init_range();
    init_shallow();
    init_user_error();
    init_parse_arguments();
    init_load_providers();
    init_run_scan();
    init_version();
    NO_COMMIT = /^0{40}(?:0{24})?$/;
  }
});

// src/cli/respond/verify-report.ts
var verify_report_exports = {};
__export(verify_report_exports, {
  verifyReport: () => verifyReport
});
function isLive({ verification }) {
  return verification.state === "active" || verification.state === "active-limited";
}
async function verified(finding, session) {
  const { result } = await verifyKey(leakedKey(finding), session);
  const { state, checkedAt, detail } = result;
  const answered = {
    ...finding,
    verification: {
      state: checkedAt === void 0 ? "unverified" : state,
      ...checkedAt === void 0 ? {} : { checkedAt },
      ...detail === void 0 ? {} : { detail }
    }
  };
  return isLive(answered) && finding.exposure.history?.pushed === "yes" ? { ...answered, severity: "critical" } : answered;
}
async function verifyReport(terminal, args, result) {
  const { report: report2, accepted, root } = result;
  const session = await openResponse(terminal, args, root, "");
  const hosts = hostsOf(
    [...report2.findings, ...accepted].map((finding) => leakedKey(finding)),
    session
  );
  if (hosts.length > 0) terminal.err(`unleak: keys are sent to ${hosts.join(", ")}; providers may note the use.
`);
  const findings = [];
  for (const finding of report2.findings) findings.push(await verified(finding, session));
  const live = [];
  for (const finding of accepted) {
    const answered = await verified(finding, session);
    if (isLive(answered)) live.push(answered);
  }
  const fingerprints = new Set(live.map(({ fingerprint }) => fingerprint));
  return {
    ...result,
    report: {
      ...report2,
      findings: [...findings, ...live],
      suppressed: report2.suppressed.filter(({ fingerprint }) => !fingerprints.has(fingerprint)),
      notes: [...report2.notes, ...live.map(({ id }) => `${id} was accepted, but the key is live, so it is reported.`)]
    },
    accepted: accepted.filter(({ fingerprint }) => !fingerprints.has(fingerprint))
  };
}
var init_verify_report = __esm({
  "src/cli/respond/verify-report.ts"() {
    "use strict";
    init_verify_key();
    init_open_response();
  }
});

// src/respond/shape.ts
function first(complaints) {
  for (const complaint of complaints) if (complaint !== void 0) return complaint;
  return void 0;
}
function text3(form = /^[^\p{Cc}]+$/u, what = "a text without control characters") {
  return (value, at) => typeof value === "string" && form.test(value) ? void 0 : `${at} is not ${what}`;
}
function count3(least, most) {
  return (value, at) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most ? void 0 : `${at} is no whole number from ${least} to ${most}`;
}
function oneOf(...values) {
  return (value, at) => values.includes(value) ? void 0 : `${at} is none of ${values.join(", ")}`;
}
function list7(item) {
  return (value, at) => {
    if (!Array.isArray(value) || value.length === 0) return `${at} is no list with something in it`;
    return first(value.map((one, index) => item(one, `${at}[${index}]`)));
  };
}
function isTable(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function named(item) {
  return (value, at) => isTable(value) ? first(Object.entries(value).map(([name, one]) => item(one, `${at}.${name}`))) : `${at} is no table`;
}
function table2(needed, optional2 = {}) {
  return (value, at) => {
    if (!isTable(value)) return `${at} is no table`;
    const fields = new Map([...Object.entries(needed), ...Object.entries(optional2)]);
    return first([
      ...Object.keys(needed).map((name) => Object.hasOwn(value, name) ? void 0 : `${at} lacks ${name}`),
      ...Object.entries(value).map(([name, one]) => {
        const shape = fields.get(name);
        return shape === void 0 ? `${at} has an unknown field ${JSON.stringify(name)}` : shape(one, `${at}.${name}`);
      })
    ]);
  };
}
function variants(by2, shapes) {
  return (value, at) => {
    const choice = isTable(value) ? value[by2] : void 0;
    const shape = typeof choice === "string" && Object.hasOwn(shapes, choice) ? shapes[choice] : void 0;
    return shape === void 0 ? `${at}.${by2} is none of ${Object.keys(shapes).join(", ")}` : shape(value, at);
  };
}
var expression;
var init_shape = __esm({
  "src/respond/shape.ts"() {
    "use strict";
    expression = (value, at) => {
      if (typeof value !== "string" || value.length > 1e3) return `${at} is no text, or a very long one`;
      try {
        new RegExp(value);
        return void 0;
      } catch {
        return `${at} is no valid expression`;
      }
    };
  }
});

// src/respond/api-shape.ts
function template(depth) {
  return (value, at) => {
    if (depth === 0) return `${at} is nested too deeply`;
    if (Array.isArray(value)) return value.length === 0 ? void 0 : list7(template(depth - 1))(value, at);
    return typeof value === "object" && value !== null ? named(template(depth - 1))(value, at) : scalar(value, at);
  };
}
function call2(...meanings) {
  const answer2 = table2(
    { status: list7(count3(100, 599)), means: oneOf(...meanings) },
    { where: list7(condition), bare: oneOf(true), detail: anyText }
  );
  return table2(
    {
      method: oneOf("GET", "POST", "PUT", "PATCH", "DELETE"),
      path: text3(/^\/(?!\/)[\w{}/.:~-]*$/, "a path of plain characters that starts with one /"),
      answers: list7(answer2)
    },
    {
      auth,
      query: named(anyText),
      body: table2({ as: oneOf("json", "form"), fields: named(template(8)) })
    }
  );
}
var anyText, paths, scalar, auth, condition, verifyCall, by, more, details2, listing, apiShape, dashboardShape;
var init_api_shape = __esm({
  "src/respond/api-shape.ts"() {
    "use strict";
    init_shape();
    anyText = text3();
    paths = list7(text3(/^[^\p{Cc}]*$/u));
    scalar = (value, at) => value === null || ["string", "number", "boolean"].includes(typeof value) ? void 0 : `${at} is no text or number`;
    auth = variants("in", {
      bearer: table2({ in: anyText }),
      header: table2({ in: anyText, name: text3(/^[A-Za-z0-9-]{1,64}$/, "the name of a header") }, { scheme: text3(/^\w+$/) }),
      basic: table2({ in: anyText, as: oneOf("user", "password") }),
      path: table2({ in: anyText }),
      body: table2({ in: anyText }),
      none: table2({ in: anyText })
    });
    condition = table2(
      { at: paths },
      { equals: list7(scalar), includes: list7(anyText), kind: oneOf("string", "number", "boolean", "array", "object") }
    );
    verifyCall = (value, at) => {
      const complaint = call2("active", "active-limited", "inactive", "expired", "unknown")(value, at);
      if (complaint !== void 0) return complaint;
      const { answers } = value;
      const blind = answers.findIndex(({ where }) => where === void 0);
      return blind < 0 ? void 0 : `${at}.answers[${blind}] needs a condition on its body ("where")`;
    };
    by = oneOf("leaked", "management", "leaked-or-management", "management-or-leaked");
    more = table2({ when: condition, cursor: paths, query: anyText });
    details2 = { name: paths, scopes: paths, environment: paths, expiresAt: paths };
    listing = { call: call2("listed", "forbidden"), items: paths, id: paths };
    apiShape = table2(
      { auth },
      {
        keys: expression,
        baseUrl: anyText,
        // As in rules/api; the one that counts here is that of baseUrl.
        hosts: (value, at) => Array.isArray(value) ? void 0 : `${at} is no list`,
        headers: named(text3(/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/, "the value of a header")),
        rateLimit: table2({ requests: count3(1, 1e6), perSeconds: count3(1, 86400) }),
        verify: table2({ calls: list7(verifyCall) }, { every: oneOf(true) }),
        list: table2(
          { ...listing, by, hint: paths },
          { ...details2, within: table2(listing, { more }), more, ended: list7(condition) }
        ),
        describe: table2({ call: call2("described") }, details2),
        create: table2(
          { call: call2("created", "forbidden"), key: paths, id: paths },
          { environmentIn: expression, nameLimit: count3(30, 1e4) }
        ),
        revoke: table2(
          { by, call: call2("revoked", "accepted", "gone", "itself", "forbidden") },
          {
            id: variants("from", {
              list: table2({ from: anyText }),
              verify: table2({ from: anyText, at: paths }),
              key: table2({ from: anyText, pattern: expression })
            }),
            replaceFirst: table2({ scope: anyText })
          }
        )
      }
    );
    dashboardShape = table2({ url: anyText, steps: list7(anyText) });
  }
});

// src/respond/operator-providers.ts
var operator_providers_exports = {};
__export(operator_providers_exports, {
  readOperatorProviders: () => readOperatorProviders
});
function isTable2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isTexts(value) {
  return Array.isArray(value) && value.every((item) => typeof item === "string" && item !== "");
}
function expression2(value, flags, bad) {
  if (typeof value !== "string" || value.length > 1e3) throw bad("an expression is no text, or a very long one");
  try {
    return new RegExp(value, flags);
  } catch {
    throw bad(`the expression ${JSON.stringify(value)} is not valid`);
  }
}
function literally(text4) {
  return text4.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
function readRule(raw, provider, bad) {
  if (!isTable2(raw)) throw bad("a rule is no table");
  const { id, title, prefixes, keywords, pattern, severity = "high" } = raw;
  if (typeof id !== "string" || !ID2.test(id)) throw bad("a rule needs an id of lower-case letters, digits and dashes");
  if (!SEVERITIES.includes(severity)) throw bad(`the rule ${id} has an unknown severity`);
  if (isTexts(prefixes) === isTexts(keywords))
    throw bad(`the rule ${id} needs either prefixes or keywords, as a list of texts`);
  return {
    id,
    title: typeof title === "string" ? title : id,
    provider,
    trigger: isTexts(prefixes) ? { on: "prefix", text: prefixes } : { on: "token", keywords },
    pattern: expression2(pattern, "y", bad),
    // With a prefix, the operator's word is proof enough; among all tokens behind a keyword, the value must look random.
    body: isTexts(prefixes) ? "exact" : "weak",
    severity,
    ...isTexts(prefixes) ? { maskPrefix: new RegExp(`^(?:${prefixes.map(literally).join("|")})`) } : {},
    examples: [],
    counterExamples: []
  };
}
function checkShape(shape, value, at, bad) {
  const complaint = shape(value, at);
  if (complaint !== void 0) throw bad(complaint);
}
function readApi(raw, id, bad) {
  checkShape(apiShape, raw, "api", bad);
  const api = raw;
  if (api.revoke?.id?.from === "list" && api.list === void 0)
    throw bad("api.revoke.id.from is list, and there is no api.list");
  if (api.baseUrl === void 0) return { ...api, hosts: [] };
  return { ...api, hosts: [operatorUrl(id, api.baseUrl).url.hostname], ownServer: true };
}
function readProvider(raw, known, file) {
  const id = isTable2(raw) ? raw["id"] : void 0;
  const bad = (why) => new UserError(
    "BAD_PROVIDERS_FILE",
    `${file}: provider ${JSON.stringify(id ?? "?")}: ${why}.`,
    "See docs/responding.md."
  );
  if (!isTable2(raw) || typeof id !== "string" || !ID2.test(id))
    throw bad("it needs an id of lower-case letters, digits and dashes");
  const { name, clues = {}, dashboard, rules: rules2 = [], api } = raw;
  const builtIn = known.find((provider) => provider.id === id);
  if (!Array.isArray(rules2)) throw bad("rules is no list");
  if (!isTable2(clues)) throw bad("clues is no table");
  for (const kind of ["names", "hosts", "packages", "schemes"])
    if (clues[kind] !== void 0 && !isTexts(clues[kind])) throw bad(`clues.${kind} is a list of texts`);
  if (dashboard !== void 0) checkShape(dashboardShape, dashboard, "dashboard", bad);
  const read2 = {
    ...dashboard === void 0 ? {} : { dashboard },
    ...api === void 0 ? {} : { api: readApi(api, id, bad) }
  };
  const own = rules2.map((rule) => readRule(rule, id, bad));
  if (builtIn !== void 0) {
    const merged = Object.fromEntries(
      ["names", "hosts", "packages", "schemes"].map((kind) => [
        kind,
        [...builtIn.clues[kind] ?? [], ...clues[kind] ?? []]
      ])
    );
    return { ...builtIn, ...read2, clues: merged, rules: [...own, ...builtIn.rules] };
  }
  return {
    id,
    name: typeof name === "string" ? name : id,
    source: file,
    rules: own,
    clues,
    ...read2
  };
}
function readOperatorProviders(text4, file, known) {
  const bad = (why) => new UserError("BAD_PROVIDERS_FILE", `${file}: ${why}.`, "See docs/responding.md.");
  if (text4.length > MOST_BYTES4) throw bad("it is larger than 256 KiB");
  let raw;
  try {
    raw = JSON.parse(text4);
  } catch {
    throw bad("it is not JSON");
  }
  const list8 = Array.isArray(raw) ? raw : isTable2(raw) ? raw["providers"] : void 0;
  if (!Array.isArray(list8)) throw bad('it needs "providers", a list');
  return list8.map((item) => readProvider(item, known, file));
}
var MOST_BYTES4, ID2;
var init_operator_providers = __esm({
  "src/respond/operator-providers.ts"() {
    "use strict";
    init_severity();
    init_user_error();
    init_api_shape();
    init_endpoint();
    MOST_BYTES4 = 256 * 1024;
    ID2 = /^[a-z0-9][a-z0-9-]{0,40}$/;
  }
});

// apart:commands
var commands_exports = {};
__export(commands_exports, {
  load: () => load
});
module.exports = __toCommonJS(commands_exports);
function load(path) {
  switch (path) {
    case "src/cli/commands/hook.ts":
      return init_hook(), __toCommonJS(hook_exports);
    case "src/cli/commands/verify.ts":
      return init_verify(), __toCommonJS(verify_exports);
    case "src/cli/commands/revoke.ts":
      return init_revoke(), __toCommonJS(revoke_exports);
    case "src/cli/commands/rotate.ts":
      return init_rotate(), __toCommonJS(rotate_exports);
    case "src/cli/commands/fix.ts":
      return init_fix(), __toCommonJS(fix_exports);
    case "src/cli/commands/baseline.ts":
      return init_baseline2(), __toCommonJS(baseline_exports);
    case "src/cli/commands/allow.ts":
      return init_allow(), __toCommonJS(allow_exports);
    case "src/cli/commands/rules.ts":
      return init_rules2(), __toCommonJS(rules_exports);
    case "src/cli/commands/import.ts":
      return init_import(), __toCommonJS(import_exports);
    case "src/cli/scan-change.ts":
      return init_scan_change2(), __toCommonJS(scan_change_exports);
    case "src/cli/respond/verify-report.ts":
      return init_verify_report(), __toCommonJS(verify_report_exports);
    case "src/respond/operator-providers.ts":
      return init_operator_providers(), __toCommonJS(operator_providers_exports);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  load
});
