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

// builtin:node:path
var builtin, basename, delimiter, dirname, isAbsolute, join, normalize, posix, relative, resolve, sep;
var init_node_path = __esm({
  "builtin:node:path"() {
    builtin = process.getBuiltinModule("node:path");
    basename = builtin.basename;
    delimiter = builtin.delimiter;
    dirname = builtin.dirname;
    isAbsolute = builtin.isAbsolute;
    join = builtin.join;
    normalize = builtin.normalize;
    posix = builtin.posix;
    relative = builtin.relative;
    resolve = builtin.resolve;
    sep = builtin.sep;
  }
});

// builtin:node:fs
var builtin2, accessSync, appendFileSync, chmodSync, closeSync, constants, copyFileSync, existsSync, fchmodSync, fstatSync, fsyncSync, linkSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdir, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, rmdirSync, statSync, unlinkSync, writeFileSync, writeSync;
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
    readFileSync = builtin2.readFileSync;
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
    return decode(readUpTo(descriptor, name, maxBytes), name);
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
    const count = readSync(descriptor, chunk, 0, CHUNK, null);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
  throw new UserError("FILE_TOO_LARGE", `${name} is larger than ${Math.floor(maxBytes / 1024)} KiB.`);
}
function decode(bytes, name) {
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
var MAX_CONFIG_BYTES, DEFAULT_BASELINE, DEFAULT_CONFIG;
var init_config = __esm({
  "src/config/config.ts"() {
    "use strict";
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
  const text2 = readRegularFile(options.explicit ?? join(root, path), path, MAX_CONFIG_BYTES);
  if (text2 === null)
    throw new UserError("CONFIG_NOT_FOUND", `There is no config file ${path}.`, "Check the path after --config.");
  const { loadConfig } = await Promise.resolve().then(() => __toESM(require_load_config(), 1));
  const known = options.knownRules ? { knownRules: options.knownRules } : {};
  return { config: await loadConfig(text2, { path, ...known }), path };
}
function findConfigFile(root) {
  let listing;
  try {
    listing = readdirSync(root);
  } catch (error) {
    const { code } = error;
    throw new UserError("FOLDER_UNREADABLE", `${root} can't be listed (${code}).`, "Check who may read it.");
  }
  const found2 = CONFIG_NAMES.filter((name) => listing.includes(name));
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

// src/engine/kernel/byte-classes.ts
function buildClasses() {
  const table2 = new Uint8Array(256);
  const add = (chars, flags) => {
    for (const char of chars) table2[char.charCodeAt(0)] |= flags;
  };
  add("0123456789", KEY | DIGIT | WORD | DOTTED);
  add("ABCDEFGHIJKLMNOPQRSTUVWXYZ", KEY | UPPER | WORD | DOTTED);
  add("abcdefghijklmnopqrstuvwxyz", KEY | LOWER | WORD | DOTTED);
  add("_-", KEY | WORD | DOTTED);
  add(".:", DOTTED);
  add("+/=", KEY | SPLIT);
  for (let byte = 32; byte < 127; byte++) table2[byte] |= PRINTABLE;
  add("	\r\n", PRINTABLE);
  return table2;
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
      const { table: table2, outputs } = automaton;
      let state = 0;
      for (let at = from; at < to; at++) {
        state = table2[state * SYMBOLS + SYMBOL[bytes[at]]];
        const hits = outputs[state];
        if (hits) for (const group of hits) found2.add(group);
      }
    }
  };
}
function build(groups) {
  const most = 1 + groups.reduce((sum, keywords) => sum + keywords.join("").length, 0);
  const table2 = new Int16Array(most * SYMBOLS).fill(NONE);
  const outputs = [[]];
  groups.forEach((keywords, group) => {
    for (const keyword of keywords) {
      let state = 0;
      for (const char of keyword) {
        const symbol = SYMBOL[char.charCodeAt(0)];
        if (symbol === 0)
          throw new Error(`keyword ${JSON.stringify(keyword)} holds a character that the automaton does not know`);
        const cell = state * SYMBOLS + symbol;
        if (table2[cell] === NONE) table2[cell] = outputs.push([]) - 1;
        state = table2[cell];
      }
      outputs[state].push(group);
    }
  });
  link(table2, outputs);
  return { table: table2, outputs: outputs.map((found2) => found2.length > 0 ? [...new Set(found2)] : null) };
}
function link(table2, outputs) {
  const fail2 = new Int16Array(outputs.length);
  const queue = [];
  for (let symbol = 0; symbol < SYMBOLS; symbol++) {
    const child = table2[symbol];
    if (child === NONE) table2[symbol] = 0;
    else queue.push(child);
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head];
    const back = fail2[state];
    outputs[state].push(...outputs[back]);
    for (let symbol = 0; symbol < SYMBOLS; symbol++) {
      const cell = state * SYMBOLS + symbol;
      const viaFail = table2[back * SYMBOLS + symbol];
      const child = table2[cell];
      if (child === NONE) table2[cell] = viaFail;
      else {
        fail2[child] = viaFail;
        queue.push(child);
      }
    }
  }
}
function buildSymbols() {
  const table2 = new Uint8Array(256);
  let symbol = 1;
  for (const char of "abcdefghijklmnopqrstuvwxyz0123456789_-.: ") {
    table2[char.charCodeAt(0)] = symbol;
    table2[char.toUpperCase().charCodeAt(0)] = symbol;
    symbol++;
  }
  return table2;
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
      for (const text2 of trigger.text) {
        const known = index.get(text2);
        if (known) known.push(rule);
        else index.set(text2, [rule]);
      }
    }
  }
  const heads = new Uint16Array(65536);
  const buckets = [];
  const dotted = /* @__PURE__ */ new Map();
  const dottedEnds = new Uint8Array(256);
  const entries = [];
  for (const [text2, triggered] of prefixes) {
    const bytes = Buffer.from(text2, "latin1");
    const entry = { index: entries.length, bytes, rules: triggered };
    entries.push(entry);
    const inside = bytes.findIndex((byte) => (CLASS[byte] & KEY) === 0);
    if (inside >= 0) {
      const last = bytes.findLastIndex((byte) => (CLASS[byte] & KEY) === 0);
      if (last === 0) throw new Error(`prefix ${JSON.stringify(text2)} begins outside of the run alphabet`);
      dottedEnds[bytes[last]] = 1;
      const key = bytes[last - 1] * 256 + bytes[last];
      const known = dotted.get(key);
      const anywhere = triggered.some(({ trigger }) => trigger.on === "prefix" && trigger.anywhere === true);
      const found2 = { entry, back: last + 1, anywhere };
      if (known) known.push(found2);
      else dotted.set(key, [found2]);
      continue;
    }
    const head = bytes[0] * 256 + bytes[1];
    if (heads[head] === 0) {
      buckets.push([]);
      heads[head] = buckets.length;
    }
    buckets[heads[head] - 1].push(entry);
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
    literals: [...literals].map(([text2, triggered]) => ({ text: Buffer.from(text2, "latin1"), rules: triggered })),
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
        const usable = all.length - all.length % this.#width;
        this.#rest = Buffer.from(all.subarray(usable));
        const out = [];
        for (let at = 0; at < usable; at += this.#width) {
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
  let count = 0;
  let at = from;
  while (at < to && (bytes.byteOffset + at) % 4 !== 0) if (bytes[at++] === LINE_FEED) count++;
  const words = to - at < 4 ? NO_WORDS : new Int32Array(bytes.buffer, bytes.byteOffset + at, to - at >> 2);
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ^ 168430090;
    if ((word - 16843009 & ~word & 2155905152) !== 0) {
      for (let shift = 0; shift < 32; shift += 8) if ((word >>> shift & 255) === 0) count++;
    }
  }
  for (at += words.length * 4; at < to; at++) if (bytes[at] === LINE_FEED) count++;
  return count;
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
  for (const { entry, back, anywhere } of candidates) {
    const at = start2 - back;
    if (at < from || at >= to || !startsWith(bytes, at, length, entry.bytes)) continue;
    if (!anywhere && at > 0 && (CLASS[bytes[at - 1]] & WORD) !== 0 && !followsEscape(bytes, at)) continue;
    found2.push(entry.index, at);
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
  const marks = MARKS.map((text2) => ({ text: text2, at: -1 }));
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
    MARKS = ["%", "\\x", "\\u0", "\\u{"].map((text2) => Buffer.from(text2));
    WORD_PARTS = new Uint8Array(256);
    for (const char of "%\\.{}:@&?~") WORD_PARTS[char.charCodeAt(0)] = 1;
  }
});

// src/engine/kernel/find-literals.ts
function findLiterals(region, rules2, which, found2) {
  const { bytes, length, from, to } = region;
  for (const index of which) {
    const { text: text2 } = rules2.literals[index];
    if (isScheme(text2)) {
      findUserinfo(region, (at2) => found2.push(index, at2));
      continue;
    }
    const head = text2.subarray(0, PROBE);
    let at = bytes.indexOf(head, from);
    while (at !== -1 && at < to && at + text2.length <= length) {
      if (bytes.compare(text2, 0, text2.length, at, at + text2.length) === 0) found2.push(index, at);
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
  const table2 = CLASS;
  let start2 = 0;
  let probe = MIN_RUN - 1;
  while (probe < length) {
    let at = probe;
    while (at >= start2 && (table2[bytes[at]] & KEY) !== 0) at--;
    if (at >= start2) {
      start2 = at + 1;
      probe = at + MIN_RUN;
      continue;
    }
    let end = probe + 1;
    while (end < length && (table2[bytes[end]] & KEY) !== 0) end++;
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
function empty(list2) {
  if (list2.length > 0) list2.length = 0;
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
    for (const entry of buckets[bucket - 1])
      if (startsWith(bytes, at, length, entry.bytes)) found2.prefixes.push(entry.index, at);
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
    let slashes = 0;
    for (let at = start2; at < end; at++) {
      const byte = bytes[at];
      const flags = CLASS[byte];
      if ((flags & LOWER) !== 0) lower++;
      else if ((flags & DIGIT) !== 0) digits++;
      else if ((flags & UPPER) !== 0) upper++;
      else if (byte === SLASH2 || byte === 43) {
        slashes++;
        tryPrefix(at + 1);
      } else if (byte === EQUALS) {
        let behind = at + 1;
        while (behind < end && bytes[behind] === EQUALS) behind++;
        if (behind === end) break;
        finishToken(tokenStart, at, digits, upper, lower, slashes);
        tryPrefix(behind);
        if (bytes[behind] === 51 && bytes[behind + 1] === 68) tryPrefix(behind + 2);
        tokenStart = behind;
        digits = upper = lower = slashes = 0;
        at = behind - 1;
      }
    }
    if (end < length || last) finishToken(tokenStart, end, digits, upper, lower, slashes);
    else if (tokenStart < to) found2.encoded.push(tokenStart, end);
  }
  function finishToken(start2, end, digits, upper, lower, slashes) {
    const size = end - start2;
    if (size < SHORTEST_TOKEN || end <= from || start2 >= to) return;
    const isPath = size <= LONGEST_TOKEN && slashes * 6 > size;
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
  const first = bytes[start2];
  if (first === 120) return 3;
  if (first === 117) return 5;
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
  const plain = createPlainKernel(rules2);
  let kernel = plain;
  let seen = 0;
  return {
    find(region, found2) {
      if (kernel === plain && seen < WORTH_WASM) {
        seen += region.length;
        if (seen >= WORTH_WASM) kernel = createWasmKernel(rules2, plain) ?? plain;
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
      constructor(count = { countLineFeeds, countUnits }) {
        this.#count = count;
      }
      /** Starts a new text. */
      reset() {
        this.#mark = null;
        this.#offset = 0;
        this.#line = this.#baseLine = 1;
        this.#column = this.#baseColumn = 1;
      }
      /** The first `count` bytes are about to be dropped; later offsets count from behind them. */
      drop(bytes, count) {
        this.at(bytes, count);
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
        const line = moved ? this.#line + this.#count.countLineFeeds(bytes, this.#offset, offset) : this.#line;
        const column = moved ? 1 + this.#count.countUnits(bytes, lastFeed + 1, offset) : this.#column + this.#count.countUnits(bytes, this.#offset, offset);
        this.#offset = offset;
        this.#line = line;
        this.#column = column;
        return { line, column: line === 1 && column > 1 ? column - this.#mark : column };
      }
    };
  }
});

// src/engine/decode/decode-escapes.ts
function decodeEscapes(region, start2, end, onPiece) {
  const { bytes, base, from, to } = region;
  forEachPiece(Math.max(start2, from), Math.min(end, to), base, (own, next) => {
    const first = Math.max(start2, own - CONTEXT);
    const stop = Math.min(end, next + AHEAD);
    const known = findEscape(bytes, first, stop);
    if (known === -1) return;
    onPiece(decode2(region, bytes[known] === PERCENT4 ? "percent" : "escape", first, stop, own, next, end));
  });
}
function findEscape(bytes, first, stop) {
  for (let at = first; at < stop; at++) if (escapeAt(bytes, at, stop) > 0) return at;
  return -1;
}
function decode2(region, encoding, first, stop, own, next, end) {
  const { bytes } = region;
  const text2 = Buffer.allocUnsafe(stop - first);
  const sources = new Int32Array(stop - first + 1);
  let size = 0;
  let from = 0;
  let to = 0;
  for (let at = first; at < stop; ) {
    const length = escapeAt(bytes, at, stop);
    sources[size] = at;
    if (at < own) from = size + 1;
    if (at < next) to = size + 1;
    text2[size++] = length === 0 ? bytes[at] : byteOf(bytes, at, length);
    at += Math.max(1, length);
  }
  sources[size] = stop;
  return {
    encoding,
    text: text2.subarray(0, size),
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
  const first = earliest + ((anchor - earliest) % 4 + 4) % 4;
  const stop = Math.min(end, next + AHEAD);
  const text2 = Buffer.from(region.bytes.toString("latin1", first, stop), "base64");
  return {
    encoding: "base64",
    text: text2,
    from: Math.max(0, Math.ceil((own - first) * 3 / 4)),
    to: Math.min(text2.length, Math.ceil((next - first) * 3 / 4)),
    last: stop === end && (end < region.length || region.last),
    spanOf: (from, to) => [first + Math.floor(from * 4 / 3), Math.min(stop, first + Math.ceil(to * 4 / 3))]
  };
}
function fromHex(region, start2, end, own, next, anchor) {
  const { bytes } = region;
  const earliest = Math.max(start2, own - CONTEXT);
  let first = anchor;
  while (first - 2 >= earliest && isHexPair(bytes, first - 2)) first -= 2;
  const limit = Math.min(end, next + AHEAD);
  let stop = anchor;
  while (stop + 2 <= limit && isHexPair(bytes, stop)) stop += 2;
  const text2 = Buffer.from(bytes.toString("latin1", first, stop), "hex");
  return {
    encoding: "hex",
    text: text2,
    from: Math.max(0, Math.ceil((own - first) / 2)),
    to: Math.min(text2.length, Math.ceil((next - first) / 2)),
    last: limit === end && (end < region.length || region.last),
    spanOf: (from, to) => [first + from * 2, first + to * 2]
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
      if (one === ends[0] || next + AHEAD >= end) onPiece(decode3(region, start2, one, own, next, width));
  });
}
function decode3(region, start2, end, own, next, width) {
  const { bytes } = region;
  const earliest = Math.max(start2, own - CONTEXT);
  const first = earliest + (width - (earliest - start2) % width) % width;
  const stop = Math.min(end, next + AHEAD);
  const text2 = Buffer.allocUnsafe(Math.floor((stop - first) / width));
  for (let unit = 0; unit < text2.length; unit++) text2[unit] = bytes[first + unit * width];
  return {
    encoding: width === 2 ? "utf-16" : "utf-32",
    text: text2,
    from: Math.max(0, Math.ceil((own - first) / width)),
    to: Math.min(text2.length, Math.ceil((next - first) / width)),
    last: stop === end && (end < region.length || region.last),
    spanOf: (from, to) => [first + from * width, Math.min(region.length, first + to * width)]
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
  let first = start2;
  for (let line = 0; line < LINES_BEFORE; line++) {
    const before = first - stride;
    if (before < 0 || !isGap(before + width) || charsAt(bytes, before, before + width, width) < width) break;
    first = before;
  }
  let encoded = "";
  let at = first;
  let isWhole = false;
  for (let line = 0; line < LINES_BEFORE + LINES_AFTER; line++) {
    const chars = charsAt(bytes, at, length, width);
    encoded += bytes.toString("latin1", at, at + chars);
    isWhole = chars < width || at + stride > length || !isGap(at + width);
    if (isWhole) break;
    at += stride;
  }
  const text2 = Buffer.from(encoded, "base64");
  const place = (char) => first + Math.floor(char / width) * stride + char % width;
  return {
    encoding: "base64",
    text: text2,
    from: (start2 - first) / stride * (width * 3 / 4),
    to: ((start2 - first) / stride + 1) * (width * 3 / 4),
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
  const { text: text2 } = window;
  const trigger = at - windowStart;
  if (rule.before !== void 0 && !rule.before.test(text2.slice(Math.max(0, trigger - 90), trigger))) return null;
  const { pattern } = rule;
  pattern.lastIndex = trigger;
  const found2 = pattern.exec(text2);
  if (found2 === null) return null;
  const value = found2.groups?.["secret"] ?? found2[0];
  const valueStart = found2.groups?.["secret"] === void 0 ? found2.index : startOfSecret(pattern, text2, found2, value);
  if (tokenEnd !== void 0 && windowStart + valueStart + value.length !== tokenEnd && found2.groups?.["secret"] === void 0)
    return null;
  return {
    rule,
    value,
    body: found2.groups?.["body"] ?? value,
    text: text2,
    textStart: valueStart,
    start: windowStart + valueStart,
    end: windowStart + valueStart + value.length
  };
}
function startOfSecret(pattern, text2, { 0: match, index }, value) {
  const first = match.indexOf(value);
  if (first !== -1 && match.lastIndexOf(value) === first) return index + first;
  let indexed = WITH_INDICES.get(pattern);
  if (indexed === void 0) {
    indexed = new RegExp(pattern.source, `${pattern.flags.replace("d", "")}d`);
    WITH_INDICES.set(pattern, indexed);
  }
  indexed.lastIndex = index;
  return indexed.exec(text2).indices.groups["secret"][0];
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
  function descend({ encoding, text: text2, from, to, last, spanOf }) {
    if (from >= to) return;
    if (state.budget < text2.length) {
      state.budget = -1;
      return;
    }
    state.budget -= text2.length;
    const { layer, topBytes, topLength } = frame;
    const outer = layer.spanOf;
    const inner = {
      decoded: [...layer.decoded, encoding],
      spanOf: outer === null ? spanOf : (start2, end) => outer(...spanOf(start2, end))
    };
    enter({ bytes: text2, length: text2.length, from, to, base: 0, last }, inner, topBytes, topLength);
    scanFrame();
    leave();
  }
  function tryRules(candidates, at) {
    const window = noWindow();
    for (const rule of candidates) {
      const found2 = matchRule(frame.region, rule, at, window);
      if (found2 !== null && report(found2)) return;
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
      if (found2 !== null && report(found2)) return;
    }
  }
  function report({ start: start2, end, ...found2 }) {
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
    open,
    write,
    close,
    mayHoldKeys: (names) => scanner.hasCandidates(wholeRegion(names)),
    room: () => kernel.input,
    hidingSigns: (bytes) => kernel.hidingSigns(bytes)
  };
  function whole(blob, bytes) {
    begin(blob);
    const isText = blob.type === void 0 || blob.type === "blob";
    const encoding = isText ? detectWide(bytes) : null;
    const text2 = encoding === null ? bytes : decodeWide(bytes, encoding);
    if (encoding !== null) layer = { decoded: [encoding], spanOf: null };
    state.budget += text2.length * BUDGET_PER_BYTE;
    const from2 = blob.type === "commit" ? Math.max(0, text2.indexOf(AUTHOR)) : 0;
    const region = { ...wholeRegion(text2), from: from2 };
    if (blob.type === "tree" || blob.type === "ref") scanner.scanNames(region, layer, state);
    else scanner.scan(region, layer, state);
    if (state.budget < 0) onLeftEncoded(blob);
  }
  function begin(blob) {
    cursor.reset();
    state = { provenance: blob, cursor, claims: [], budget: LEAST_BUDGET };
    layer = TOP;
    filled = from = base = 0;
    wide = null;
    head = null;
  }
  function open(blob) {
    begin(blob);
    head = [];
    buffer2 = kernel.window;
  }
  function write(bytes) {
    if (head === null) feed3(bytes);
    else {
      head.push(Buffer.from(bytes.subarray(0, HEAD)));
      const known = head.reduce((sum, part) => sum + part.length, 0);
      if (known >= HEAD || bytes.length > HEAD) {
        settleEncoding();
        if (bytes.length > HEAD) feed3(bytes.subarray(HEAD));
      }
    }
  }
  function settleEncoding() {
    const first = Buffer.concat(head ?? []);
    head = null;
    const encoding = detectWide(first);
    if (encoding !== null) {
      wide = new WideDecoder(encoding);
      layer = { decoded: [encoding], spanOf: null };
    }
    feed3(first);
  }
  function feed3(bytes) {
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
      const count = readSync(file, bytes, filled, bytes.length - filled, filled);
      if (count === 0) break;
      filled += count;
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
  function ofFolder(folder) {
    const cached = known.get(folder);
    if (cached !== void 0) return cached;
    const here = readManifests(resolve(root, folder));
    const above = dirname(folder);
    const names = here.length > 0 || above === folder ? here : ofFolder(above);
    known.set(folder, names);
    return names;
  }
  return (path) => ofFolder(dirname(path));
}
function readManifests(folder) {
  const names = [];
  const manifest = readText(join(folder, "package.json"));
  if (manifest !== null) names.push(...packageNames(manifest));
  for (const file of ["requirements.txt", "pyproject.toml", "Pipfile", "Gemfile", "go.mod", "composer.json"]) {
    const text2 = readText(join(folder, file));
    if (text2 !== null) names.push(...[...text2.matchAll(/[A-Za-z@][A-Za-z0-9@._/-]{2,80}/g)].map(([name]) => name));
  }
  return names;
}
function packageNames(text2) {
  let manifest;
  try {
    manifest = JSON.parse(text2);
  } catch {
    return [];
  }
  if (manifest === null || typeof manifest !== "object") return [];
  return ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"].flatMap((kind) => {
    const table2 = Reflect.get(manifest, kind);
    return table2 !== null && typeof table2 === "object" ? Object.keys(table2) : [];
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
function isPublicByDesign(value, name, text2) {
  const role = jwtRole(value);
  if (role !== null) return role === "anon" ? "Supabase anon key" : null;
  for (const key of PUBLIC_KEYS) {
    if (!key.value.test(value)) continue;
    if (key.name === void 0 && key.around === void 0) return key.what;
    if (name !== null && /secret|private|admin|(?<!application_?)server|service_?role|password/i.test(name)) continue;
    if (name !== null && key.name?.test(name)) return key.what;
    if (key.around?.test(text2)) return key.what;
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
  const words = splitName(shown.replace(/(key|token|secret)\d{1,2}$/i, "$1"));
  const last = words.at(-1);
  if (last === void 0 || words.some((word) => VETO.has(word) && !(DIGESTS.has(word) && last === "secret")))
    return "none";
  if (SUFFIX_VETO.test(last)) return "none";
  const joined = words.join(" ");
  if (/\b(?:password|passwd|pwd|passphrase|passcode|pass|identified by)\b/.test(joined)) return "password";
  const at = words.findLastIndex((word) => /^(?:keys?|tokens?|credentials?)$/.test(word));
  if (at > 0 && QUALIFIER_VETO.has(words[at - 1])) return "none";
  if (isStrong(joined)) return "strong";
  if (last === "token" || last === "tokens" || /^(?:auth|authtoken|authkey|creds?|credentials?)$/.test(last))
    return "weak";
  if (at > 0 && QUALIFIERS.has(words[at - 1])) return "weak";
  return CONSTANT_KEY.test(shown) ? "weak" : "none";
}
function isStrong(joined) {
  return /\b(?:apikeys?|apitokens?|apisecret|secrets?|secretkey|authorization|accesskey|accesstoken|authtoken|privatekey|privkey|clientsecret|bearer)\b/.test(
    joined
  ) || /\b(?:api|access|auth|private|priv|secret) (?:keys?|tokens?)\b/.test(joined) || /\b(?:bearer|refresh) tokens?\b/.test(joined);
}
function isPlainApiKeyName(name, scheme) {
  if (scheme === "bearer" || scheme === "apikey" || scheme === "api-key") return true;
  const words = splitName(name.split(".").slice(-1)[0]).filter((word) => word !== "x");
  return /^(?:api key|apikey|api token|authorization)$/.test(words.join(" "));
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
function nameAt(list2, separator, position) {
  return IDENTIFIER.exec((list2.split(separator)[position] ?? "").replace(/\r$/, ""))?.[1] ?? null;
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
function readAssignedName(text2, start2, end) {
  let before = plainText(text2.slice(Math.max(0, start2 - REACH), start2));
  let quote = null;
  const opened = OPENING.exec(before) ?? OPENING_BLOCK.exec(before);
  if (opened !== null) {
    quote = opened[0].trimEnd().slice(-1);
    before = before.slice(0, opened.index).replace(/(?<=[\s=:(,[{])(?:[fbruFBRUL@$]{1,2}|[bc]?r#{1,3})$/, "");
  }
  before = before.replace(/<!\[CDATA\[\s{0,8}$/, "").replace(/\/\*[^*\n]{0,60}\*\/\s{0,8}$/, "").replace(/(?<=:\s{1,4})(?:!{1,2}[a-z]{1,12}|&[\w-]{1,40})\s$/, "").replace(/(?<=[=:]\s{0,4})(?:base64|hex):$/, "").replace(/\$\{?env:(?=\w{1,100}\}?\s{0,8}=\s{0,8}$)/i, "");
  const nearest = readName(before, quote, NAME_FORMS, isTelling);
  if (nearest !== null && isTelling(nearest, before)) return nearest;
  const behind = readNameAfter(before, plainText(text2.slice(end, end + REACH)));
  if (behind !== null) return { name: behind, quote, scheme: null, form: "assignment", lead: "" };
  const outer = readName(before, quote, OUTER_NAME_FORMS, isCredential);
  if (outer !== null && isCredential(outer)) return outer;
  const column = readColumnName(before);
  return column === null ? nearest : { name: column, quote, scheme: null, form: "assignment", lead: "" };
}
function readName(before, quote, forms, decides) {
  let weak = null;
  const trimmed = before.trimEnd();
  const last = trimmed.slice(-1);
  const spaced = trimmed.length < before.length;
  for (const { pattern, form, quoted, ends, spaced: wantsSpace } of forms) {
    if (last === "" || quoted === true && quote === null || wantsSpace === true && !spaced) continue;
    if (ends !== void 0 && !ends.includes(last)) continue;
    const found2 = pattern.exec(before)?.groups;
    if (found2 === void 0) continue;
    const scheme = found2["scheme"]?.toLowerCase() ?? null;
    const name = scheme === null ? found2["name"].replace(/\s+/g, "_") : "authorization";
    const nameAt2 = scheme === null ? before.lastIndexOf(found2["name"]) : 0;
    const assigned = { name, quote, scheme, form, lead: before.slice(Math.max(0, nameAt2 - 80), nameAt2) };
    if (decides(assigned, before)) return assigned;
    weak ??= assigned;
  }
  return weak;
}
function plainText(text2) {
  return text2.replace(/&quot;|&#34;|\\u0022/g, '"').replace(/\\\r?\n[ \t]{0,40}/g, " ").replace(/\x1b\[[\d;]{0,12}m|<\/?(?:span|code|kbd|b|strong)(?:\s[^<>]{0,60})?>/g, "");
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
  function hostsIn(text2, calledOnly = false) {
    const found2 = /* @__PURE__ */ new Set();
    if (anyHost === null || !text2.includes(".")) return found2;
    const lower = text2.toLowerCase();
    for (const { 0: host, index } of lower.matchAll(anyHost)) {
      const counts = !calledOnly || host.split(".").length > 2 || CALLED.test(lower.slice(Math.max(0, index - 65), index));
      if (counts) {
        for (const [other, owners] of hosts) if (isWithin(host, other)) for (const owner of owners) found2.add(owner);
      }
    }
    return found2;
  }
  function namesIn(text2, shortest2 = 0) {
    const found2 = /* @__PURE__ */ new Set();
    const words = splitName(text2);
    for (let from = 0; from < words.length; from++) {
      const word = words[from];
      const start2 = word.length > 1 ? word : word + (words[from + 1] ?? "");
      for (const [clue, provider] of names.get(start2.slice(0, 2)) ?? [])
        if (clue.length >= shortest2 && beginsWith(words, from, clue)) found2.add(provider);
    }
    return found2;
  }
  return { hostsIn, namesIn };
}
function isWithin(host, other) {
  return host === other || host.endsWith(`.${other}`) || host.startsWith(`${other}/`);
}
function beginsWith(words, from, clue) {
  let joined = "";
  for (let at = from; at < words.length && joined.length < clue.length; at++) joined += words[at];
  return joined === clue || clue.length >= LONG && joined.startsWith(clue);
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
  const named = clueIndex(providers2).namesIn(evidence.name ?? "");
  const isForeign = named.size > 0 && !pool.some((p) => named.has(p));
  for (const [confidence, ask2] of isForeign ? [] : questions(evidence, providers2)) {
    const pointed = pool.filter(ask2());
    if (pointed.length > 0)
      return { candidates: pointed.map((p) => p.id).sort(), confidence: pointed.length === 1 ? confidence : "medium" };
  }
  return { candidates: pool.map((p) => p.id).sort(), confidence: "medium" };
}
function settleShape(issuer2, family, possible, evidence, providers2) {
  const asked = questions(evidence, providers2).slice(0, IN_STATEMENT).map(([, ask2]) => ask2());
  const isNamed = (p) => asked.some((test) => test(p));
  const rivals = providers2.filter(
    (p) => p !== issuer2 && p.families?.some((shape) => shape.family === family) && isNamed(p)
  );
  if (rivals.length === 0 || isNamed(issuer2)) return { candidates: [issuer2.id], confidence: "high" };
  const chosen = rivals.length === 1 && possible.includes(rivals[0]) ? rivals : [issuer2, ...rivals];
  return { candidates: chosen.map((p) => p.id).sort(), confidence: "medium" };
}
function questions(evidence, providers2) {
  const index = clueIndex(providers2);
  const within = (look) => () => {
    const found2 = look();
    return (p) => found2.has(p);
  };
  const once2 = (question, ask2) => {
    const known = evidence.known?.get(question);
    if (known !== void 0) return known;
    const answer = ask2();
    evidence.known?.set(question, answer);
    return answer;
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
function crc32(text2) {
  return process.getBuiltinModule("node:zlib").crc32(text2);
}
function base62(number) {
  let text2 = "";
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) text2 = DIGITS[rest % 62] + text2;
  return text2.padStart(6, "0");
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
  const issuer2 = Reflect.get(claims, "iss");
  return !Object.keys(claims).some((key) => TELLING.test(key)) || typeof issuer2 === "string" && /^(?:test|joe|foo|issuer|example)$/.test(issuer2);
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
function logLikelihoodRatio(text2) {
  if (table === null || symbolOf === null) [table, symbolOf] = loadTable();
  let lower = 0;
  let upper = 0;
  let digit = 0;
  let symbol = 0;
  let hexOnly = true;
  let sum = 0;
  let previous = -1;
  let pairs = 0;
  for (let at = 0; at < text2.length; at++) {
    const code = text2.charCodeAt(at);
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
function shannonEntropy(text2) {
  const counts = /* @__PURE__ */ new Map();
  for (const char of text2) counts.set(char, (counts.get(char) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) entropy -= count / text2.length * Math.log2(count / text2.length);
  return entropy;
}
function countDistinct(text2) {
  const seen = new Uint8Array(129);
  let distinct = 0;
  for (let at = 0; at < text2.length; at++) {
    const code = Math.min(128, text2.charCodeAt(at));
    if (seen[code] === 0) distinct++;
    seen[code] = 1;
  }
  return distinct;
}
function longestSequence(text2) {
  let longest = 1;
  for (const step of [0, 1, -1]) {
    let run = 1;
    for (let at = 1; at < text2.length; at++) {
      run = text2.charCodeAt(at) - text2.charCodeAt(at - 1) === step ? run + 1 : 1;
      if (run > longest) longest = run;
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
function isIdentifier(text2) {
  const parts = text2.split(/[_-]/).filter((part) => part !== "");
  if (parts.length < 2) return false;
  let total = 0;
  let words = 0;
  for (const part of parts) {
    total += part.length;
    if (WORD_LIKE.test(part)) words += part.length;
    else if (part.length >= 14) return false;
  }
  if (words === total && parts.length >= 3 && isMostlyLetters(parts) && text2 === text2.toUpperCase()) return true;
  return words >= total * 0.6 && logLikelihoodRatio(text2) > RANDOM;
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
function isPlaceholder(text2) {
  if (holdsWord(text2)) return true;
  if (text2.length >= 12 && countDistinct(text2) < Math.min(8, Math.ceil(text2.length / 2))) return true;
  return longestSequence(text2) >= longestByChance(text2.length) || isRepeated(text2) || isInterleaved(text2) || isDoubled(text2) || longestWalk(text2) >= LONGEST_WALK;
}
function holdsWord(text2) {
  for (const [word] of text2.matchAll(WORDS)) {
    const letters = word.replace(/[^A-Za-z]+/g, "");
    if (letters.length >= LONG_WORD || WRITTEN.test(letters)) return true;
  }
  return false;
}
function longestByChance(length) {
  return length > 40 ? 8 : 6;
}
function isInterleaved(text2) {
  return longestSequence(text2.replace(/[^A-Za-z]+/g, "")) >= 6 && longestSequence(text2.replace(/\D+/g, "")) >= 6;
}
function isRepeated(text2) {
  for (let unit = 1; unit <= 32 && unit * 2 <= text2.length; unit++) {
    if (text2.slice(unit) === text2.slice(0, -unit)) return true;
  }
  return false;
}
function isDoubled(text2) {
  return text2.length >= 12 && /^(?:(.)\1){6,256}$/.test(text2);
}
function longestWalk(text2) {
  let longest = 0;
  let run = 0;
  let row = NOWHERE;
  let column = NOWHERE;
  for (let at = 0; at < text2.length; at++) {
    const code = text2.charCodeAt(at) & 127;
    const isNear = ROW[code] !== NOWHERE && Math.abs(ROW[code] - row) <= 1 && Math.abs(COLUMN[code] - column) <= 1;
    run = isNear ? run + 1 : 1;
    row = ROW[code];
    column = COLUMN[code];
    if (run > longest && countDistinct(text2.slice(at + 1 - run, at + 1)) * 4 >= run * 3) longest = run;
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
  const text2 = Buffer.from(value, "base64").toString("latin1").trim();
  const colon = text2.indexOf(":");
  if (colon === -1 || /[^\x20-\x7e]/.test(text2)) return false;
  const user = text2.slice(0, colon);
  const password = text2.slice(colon + 1);
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
function tailBehindWords(text2) {
  return BEHIND_WORDS.exec(text2)?.[1] ?? null;
}
function isGroupedHex(text2) {
  return text2.length >= 33 && /^(?:[0-9a-f]{8,64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-[0-9a-f]{4,64}){1,3}$/.test(text2);
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
function judgeNamed(text2, start2, value, path) {
  const hopeless = whyHopeless(value);
  if (hopeless !== null) return { reason: hopeless };
  const assigned = readAssignedName(text2, start2, start2 + value.length);
  if (assigned === null) return { reason: "no name before it" };
  const isUser = assigned.scheme?.startsWith("-") === true;
  const after = plainText(text2.slice(start2 + value.length, start2 + value.length + 16)).replace(/^\\{1,7}(?=["'`])/, "").replace(isUser ? /^:/ : /^$/, "");
  if (assigned.quote === null ? !BARE_END.test(after) : !after.startsWith(assigned.quote))
    return { reason: "part of a longer text" };
  const strength = assigned.scheme === null ? nameStrength(assigned.name) : assigned.scheme === "basic" ? "none" : "strong";
  if (strength === "none") return { reason: `the name ${assigned.name} is no key's` };
  const context = whyContextDenies(
    assigned,
    value,
    text2.slice(Math.max(0, start2 - 256), start2 + value.length + 256),
    text2.slice(Math.max(0, start2 - 8), start2),
    after
  );
  if (context !== null) return { reason: context };
  const bareCode = assigned.quote === null && assigned.form === "assignment" && path !== void 0 && CODE.test(path) && // `@Value("${api.key:\u2026}")`: a literal, after all.
  !assigned.lead.endsWith("${") && !/^["'`\\]/.test(after);
  const reason = whyNotKey(value, strength, bareCode, assigned.name);
  if (reason !== null) return { reason };
  const score = logLikelihoodRatio(value);
  const confidence = strength === "strong" && (score <= -0.8 || UUID2.test(value)) ? "high" : strength === "password" ? "low" : "medium";
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
  const words = splitName(name).join(" ");
  const isVector = DERIVED.test(words) || SHARED.test(words) && (/^expected /.test(words) || VECTOR.test(around));
  return isVector ? "a test vector" : null;
}
function whyNotKey(value, strength, bareCode, name) {
  const core = value.replace(/=+$/, "");
  if (core.length < (strength === "weak" ? 20 : 16)) return "too short";
  if (NOT_SECRET.test(value)) return "public or an id by its shape";
  if (isPlaceholder(value)) return "placeholder";
  if (!/\d/.test(core) && !(/[a-z].*[a-z].*[a-z]/.test(core) && /[A-Z].*[A-Z].*[A-Z]/.test(core))) return "no digit";
  if (/^(?:[\d._-]+|0x[\da-f]{1,16})$/i.test(core)) return "digits only";
  if (UUID2.test(value)) return strength === "strong" ? null : "uuid under a vague name";
  if (name !== "" && isSameAsName(core, name)) return "the name again";
  if (strength === "weak" && startsWithName(core, name)) return "an id that its name stands in";
  const tail = tailBehindWords(core);
  if (tail !== null) return whyNotKey(tail, strength, bareCode, name);
  const decoded = decodedText(value);
  if (decoded !== null) return isProse(decoded) ? "base64 of a text" : null;
  if (isCutBase64(value) || isSerialized(value)) return "base64 of a text";
  if (HEX2.test(core)) {
    if (core.length < (strength === "strong" ? 16 : 32)) return "short hex under a vague name";
    if (core.length < 24) return logLikelihoodRatio(core) <= -0.35 && isRandomHex(core) ? null : "hex without variety";
    return isRandomHex(core) ? null : "hex without variety";
  }
  if (isGroupedHex(core)) return isRandomHex(core.replaceAll("-", "")) ? null : "hex without variety";
  if (isIdentifier(core.replace(/[./~:]/g, "_"))) return "identifier";
  const score = logLikelihoodRatio(core);
  if (!/\d/.test(core)) return score <= -1 ? null : "reads like a word";
  if (bareCode && (score > -0.8 || (core.match(/\d/g)?.length ?? 0) < 3)) return "an expression, not a literal";
  const limit = strength === "strong" ? -0.35 : strength === "weak" ? -0.8 : -1.1;
  return score <= limit ? null : "reads like a word";
}
function isSameAsName(value, name) {
  const flat = (text2) => splitName(text2).join("");
  return flat(value) === flat(name);
}
function startsWithName(value, name) {
  const words = /^([A-Za-z]{1,40}(?:[-_][A-Za-z]{1,40}){0,3})[-_][A-Za-z0-9]{6,40}$/.exec(value)?.[1];
  const flat = words === void 0 ? "" : splitName(words).join("");
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
function isProse(text2) {
  if (/\s|[{}<>]/.test(text2) || isPlaceholder(text2)) return true;
  if (HEX2.test(text2)) return !isRandomHex(text2);
  return isIdentifier(text2.replace(/[./:@]/g, "_")) || logLikelihoodRatio(text2) > -0.35;
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
function bitsPerCharacter(text2) {
  if (/^\d+$/.test(text2)) return 3.3;
  if (/^[0-9a-fA-F-]+$/.test(text2)) return 4;
  return /^(?:[a-z0-9]+|[A-Z0-9]+)$/.test(text2) ? 5 : 5.9;
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
  const { rule, value, body, text: text2, textStart } = match;
  if (rule.published?.includes(value)) return publishedSample(match, providers2);
  if (rule.named === true) return judgeByName(match, surroundings, providers2);
  const after = text2.slice(textStart + value.length, textStart + value.length + 6);
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
  const { rule, value, text: text2, textStart } = match;
  const named = judgeNamed(text2, textStart, value, match.provenance.path);
  if ("reason" in named) return dismiss(named.reason);
  const evidence = collectEvidence(match, surroundings);
  const others = providersNamedBy(evidence, providers2).filter((id) => id !== "ai-api");
  const candidates = rule.provider !== null ? [rule.provider] : others.length > 0 ? others.sort() : isPlainApiKeyName(named.name, named.scheme) && !namesForeignHost(evidence.statement) ? ["ai-api"] : [];
  return {
    kind: "accepted",
    value: asUtf8(value),
    ...single(candidates),
    confidence: named.confidence,
    severity: rule.severity,
    masked: maskOf(match),
    message: rule.message ?? rule.title,
    name: named.name
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
  const { text: text2, textStart, value, body } = match;
  const assigned = readAssignedName(text2, textStart, textStart + value.length);
  const end = textStart + value.length;
  return {
    prefix: value.slice(0, Math.max(0, value.length - body.length)),
    name: assigned?.name ?? null,
    scheme: isUserName(match, assigned?.scheme ?? null) ? "user" : assigned?.scheme ?? null,
    statement: text2.slice(statementStart(text2, textStart), statementEnd(text2, end)),
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
function isUserName({ text: text2, textStart, value, decoded }, scheme) {
  if (text2[textStart + value.length] !== ":") return false;
  return scheme?.startsWith("-") === true || decoded.at(-1) === "base64" && textStart === 0;
}
function statementStart(text2, from) {
  let lines = 0;
  for (let at = from - 1; at >= 0; at--) {
    if (text2[at] === ";" || text2[at] === "\n" && (text2[at - 1] === "\n" || ++lines > 4)) return at + 1;
  }
  return 0;
}
function statementEnd(text2, from) {
  let lines = 0;
  for (let at = from; at < text2.length; at++) {
    if (text2[at] === ";" || text2[at] === "\n" && (text2[at + 1] === "\n" || ++lines > 4)) return at;
  }
  return text2.length;
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

// src/suppress/block-mark.ts
function findBlockMark(textBefore, ruleId) {
  if (!textBefore.includes("secretlint-disable")) return null;
  let disabled = false;
  for (const [, directive, options] of textBefore.matchAll(DIRECTIVE)) {
    const named = [...options.matchAll(/secretlint-rule-([a-z0-9-]+)/g)].map((match) => match[1]);
    if (named.length === 0 || named.some((name) => isSameRule(name, ruleId))) disabled = directive === "disable";
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
function readMarks(line, nextLine) {
  const found2 = [...line.matchAll(OWN)];
  return found2.map((match, index) => ({ match, rest: line.slice(match.index + match[0].length, found2[index + 1]?.index) })).filter(({ match }) => match[1] !== void 0 === nextLine).map(({ match, rest }) => {
    const comment = rest.slice(0, 2 * MAX_REASON).split(COMMENT_END, 1)[0];
    const parts = RULES_AND_REASON.exec(comment);
    const rules2 = parts?.[1]?.split(",").map((rule) => rule.trim()) ?? [];
    return { mark: match[0], rules: rules2, reason: cleanReason(parts?.[2] ?? "") };
  });
}
function cleanReason(text2) {
  return text2.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, " ").replace(/["'`\s]+$/, "").trim().slice(0, MAX_REASON);
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
    const verdict = judge(match, surroundingsOf(match, place, options), options.providers);
    if (verdict.kind === "dismissed") return verdict.final;
    if (isPublicByDesign(verdict.value, verdict.name, match.text) !== null) return true;
    if (options.disabledRules.includes(match.rule.id)) return true;
    const key = `${match.rule.id}\0${verdict.value}`;
    let draft = drafts.get(key);
    if (draft === void 0) {
      draft = { rule: match.rule, secret: new Secret(verdict.value, verdict.masked), verdict, sightings: [] };
      drafts.set(key, draft);
    } else draft.verdict = mergeVerdicts(draft.verdict, verdict);
    draft.sightings.push(sight(match, place, verdict, options));
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
function clarity(verdict) {
  return verdict.candidates.length === 0 ? 1e3 : verdict.candidates.length;
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
function sight(match, place, verdict, options) {
  const { start: start2, end } = place.locate();
  const where = whereIn(match.provenance, place);
  return {
    provenance: match.provenance,
    span: { line: start2.line, column: start2.column, endLine: end.line, endColumn: end.column },
    decoded: match.decoded,
    ...where === void 0 ? {} : { where },
    mark: readMark(match, place, verdict, options),
    name: verdict.name,
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
function readMark(match, place, verdict, { foreignMarks: foreign, note }) {
  const { topBytes, topLength, topStart, topEnd } = place;
  const from = Math.max(0, topStart - LINE_PART);
  const before = topBytes.toString("utf8", from, topStart);
  const after = topBytes.toString("utf8", topEnd, Math.min(topLength, topEnd + LINE_PART));
  const lineEnd = after.indexOf("\n");
  const lineStart = before.lastIndexOf("\n");
  const line = before.slice(lineStart + 1) + topBytes.toString("utf8", topStart, topEnd) + (lineEnd === -1 ? after : after.slice(0, lineEnd));
  const previous = lineStart === -1 ? "" : before.slice(before.lastIndexOf("\n", lineStart - 1) + 1, lineStart);
  const mark = findInlineMark(line, previous, match.rule.id, { foreign, value: verdict.value });
  if (mark !== null) return mark;
  const incomplete = match.provenance.source === "object" ? null : findIncompleteMark(line, previous);
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

// compiled:rules
function detailsOf(id) {
  details ??= new Map(read("providers.json"));
  return details.get(id);
}
var readFileSync2, join2, read, RULE, details, rules, order, providers, RULES, PROVIDERS;
var init_rules = __esm({
  "compiled:rules"() {
    ({ readFileSync: readFileSync2 } = process.getBuiltinModule("node:fs"));
    ({ join: join2 } = process.getBuiltinModule("node:path"));
    read = (name) => JSON.parse(readFileSync2(join2(__dirname, name), "latin1"));
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
      examples: shape.prefixes.map((text2) => ({
        text: `key = "${text2}{{${example}:${shape.minLength}}}"`,
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
  const problems = [];
  const perCode = /* @__PURE__ */ new Map();
  const notes = /* @__PURE__ */ new Set();
  const skips = /* @__PURE__ */ new Map();
  function problem(found2) {
    const count = (perCode.get(found2.code) ?? 0) + 1;
    perCode.set(found2.code, count);
    if (count <= LISTED_PER_CODE) problems.push(found2);
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
    note(text2) {
      notes.add(text2);
    },
    stats: () => ({ seen: scanned + skipped + unreadable, scanned, skipped, unreadable, bytes }),
    problems() {
      const more = [...perCode].filter(([, count]) => count > LISTED_PER_CODE);
      return [
        ...problems,
        ...more.map(([code, count]) => ({
          code,
          message: `${count - LISTED_PER_CODE} more of this kind are not listed.`
        }))
      ];
    },
    notes: () => [...notes, ...[...skips].map(([why, count]) => `${count} skipped: ${why}.`)]
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
function isWorthFolding(path, content, look) {
  const language = foldLanguage(path);
  if (language === null || content.length > MAX_FOLD) return false;
  const { telling, common } = look?.(content) ?? { telling: true, common: true };
  if (!telling && !common && language !== "python") return false;
  if (isMinified(content)) return false;
  const text2 = content.toString("latin1");
  if (!MATERIAL.some((sign) => sign.test(text2))) return false;
  if (telling && TELLING2.some((sign) => sign.test(text2))) return true;
  return (common && COMMON.test(text2) || language === "python" && COMMON_IN_PYTHON.test(text2)) && PIECE2.test(text2);
}
function isMinified(content) {
  if (content.length < MINIFIED) return false;
  const most = content.length / MINIFIED_LINE;
  let lines = 0;
  for (let at = content.indexOf(LINE_FEED3); at !== -1 && lines < most; at = content.indexOf(LINE_FEED3, at + 1)) lines++;
  return lines < most;
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
    const text2 = bytes.toString("utf8");
    for (const { value, start: start2, end, how } of foldLiterals(provenance.path, text2)) {
      const head = `${text2.slice(Math.max(0, start2 - BEFORE), start2)}"`;
      const shown = Buffer.from(`${head}${value}"${text2.slice(end, end + AFTER)}`);
      before = Buffer.byteLength(head);
      after = before + Buffer.byteLength(value);
      const at = Buffer.byteLength(text2.slice(0, start2));
      file = { text: text2, bytes, start: at, end: at + Buffer.byteLength(text2.slice(start2, end)), how };
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
function typeOf(line, start2, end) {
  const word = line.toString("latin1", start2, end);
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
      #readHeader(line, start2, end) {
        const space = start2 + this.#oidLength;
        if (space >= end || line[space] !== SPACE) throw new BatchOutputError("a header of cat-file was not understood");
        this.#oid = line.toString("latin1", start2, space);
        const second = line.indexOf(SPACE, space + 1);
        if (second < 0 || second >= end) {
          this.last = this.#oid;
          this.answers++;
          this.#sink.missing(
            this.#oid,
            line.toString("latin1", space + 1, end) === "missing" ? "not in the object database" : "not readable"
          );
          return;
        }
        const type = typeOf(line, space + 1, second);
        if (type === void 0) throw new BatchOutputError("cat-file named an unknown object type");
        let size = 0;
        for (let at = second + 1; at < end; at++) {
          const digit = line[at] - 48;
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
function cleanMessage(text2) {
  return text2.replace(/\r\n?/g, "\n").replace(/[^\n\x20-\x7e]/g, "?").replace(/[A-Za-z0-9_+=-]{20,}/g, (token) => isHarmless(token) ? token : "\u2026").trim();
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
        const first = detail.split("\n").find((line) => /^(fatal|error)/.test(line)) ?? detail.split("\n")[0] ?? "";
        super("GIT_FAILED", `git ${command} ${how}${first === "" ? "" : `: ${first.slice(0, 300)}`}`);
        this.name = "GitFailure";
        this.exitCode = exitCode;
        this.detail = detail;
      }
    };
  }
});

// builtin:node:child_process
function spawn(...given) {
  return process.getBuiltinModule("node:child_process").spawn(...given);
}
var init_node_child_process = __esm({
  "builtin:node:child_process"() {
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
  const answer = { program, path: trustedEntries(searchPath).join(delimiter) };
  found.set(searchPath, answer);
  return answer;
}
function findProgram(name, searchPath) {
  const file = isWindows ? `${name}.exe` : name;
  return trustedEntries(searchPath).map((entry) => join(entry, file)).find(isProgram) ?? null;
}
function trustedEntries(searchPath) {
  return searchPath.split(delimiter).filter(isTrusted);
}
function isTrusted(entry) {
  if (!isAbsolute(entry)) return false;
  const folder = normalize(entry).replace(/[\\/]+$/, "");
  return !/[\\/]node_modules[\\/]\.bin$/i.test(folder) && folder !== resolve(".");
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
    const line = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"));
    return line === null ? 0 : Number(line[1]) * 1024;
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
  for (let attempt = 0; ; attempt++) {
    try {
      return await once(where, args, take, options);
    } catch (error) {
      const wait = RETRY_AFTER[attempt];
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
  let failure;
  const fail2 = (error) => {
    failure ??= error;
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
  child.stderr.setEncoding("latin1").on("data", (text2) => {
    if (stderr.length < STDERR_LIMIT) stderr += text2.slice(0, STDERR_LIMIT - stderr.length);
  });
  let received = 0;
  child.stdout.on("data", (chunk) => {
    if (failure !== void 0) return;
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
    if (failure !== void 0) throw failure;
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
      const lines = (rest + chunk.toString("latin1")).split("\n");
      rest = lines.pop();
      for (const line of lines) onLine(line);
    },
    options
  );
  if (rest !== "") onLine(rest);
}
function joinLines(lines) {
  return { [Symbol.iterator]: () => pieces(lines) };
}
function* pieces(lines) {
  let piece = [];
  for (const line of lines) {
    piece.push(line);
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
  const folder = join(repo.env["GIT_OBJECT_DIRECTORY"] ?? join(repo.commonDir, "objects"), "pack");
  let names;
  try {
    names = new Set(readdirSync(folder));
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
function whyOf(failure) {
  return /^(?:error|fatal): (.*)$/m.exec(failure.detail)?.[1] ?? failure.message;
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
        const run = await this.#run(["--batch", "--buffer", "--unordered", "--batch-all-objects"]);
        const ids = await this.#listAll();
        if (run.failure === null) {
          this.#reportErrors(run.stderr);
          if (run.answers !== ids.length)
            this.reportMissing("", `git listed ${ids.length} objects, but wrote ${run.answers}`);
          return;
        }
        if (run.answers > 0 && ids[run.answers - 1] !== run.last) {
          throw new GitFailure(
            "cat-file",
            "gave another list of objects the second time: the repository changed while it was read",
            null
          );
        }
        await this.#continueAfter(ids.slice(run.answers), run);
      }
      async readListed(ids) {
        if (ids.length === 0) return;
        const run = await this.#run(["--batch", "--buffer"], ids);
        if (run.failure !== null) await this.#continueAfter(ids.slice(run.answers), run);
      }
      /** `ids` starts with the object at which git ended. */
      async #continueAfter(ids, first) {
        let rest = ids;
        let run = first;
        for (let deaths = 1; run.failure !== null && rest.length > 0; deaths++) {
          if (deaths > DEATH_LIMIT) {
            for (const oid of rest) this.reportMissing(oid, "not read: too many damaged objects in this repository");
            return;
          }
          if (run.failure.exitCode === null && !run.exact) {
            run = await this.#run(["--batch"], rest);
          } else {
            this.reportMissing(rest[0], whyOf(run.failure));
            rest = rest.slice(1);
            if (rest.length === 0) return;
            run = await this.#run(["--batch", "--buffer"], rest);
          }
          rest = rest.slice(run.answers);
        }
      }
      async #listAll() {
        const ids = [];
        const length = OID_LENGTH[this.#repo.objectFormat];
        const output = [];
        const args = ["cat-file", "--batch-check=%(objectname)", "--buffer", "--unordered", "--batch-all-objects"];
        const { stderr } = await streamGit(this.#repo, args, (chunk) => output.push(chunk), this.#options());
        this.#reportErrors(stderr);
        const text2 = Buffer.concat(output);
        for (let at = 0; at + length < text2.length; at += length + 1) ids.push(text2.toString("latin1", at, at + length));
        return ids;
      }
      async #run(args, ids) {
        const parser = new BatchParser(this.#sink, OID_LENGTH[this.#repo.objectFormat]);
        const exact = !args.includes("--buffer");
        let failure = null;
        let stderr = "";
        try {
          const options = ids === void 0 ? this.#options() : { ...this.#options(), stdin: joinLines(ids) };
          stderr = (await streamGit(this.#repo, ["cat-file", ...args], (chunk) => parser.push(chunk), options)).stderr;
        } catch (error) {
          if (error instanceof BatchOutputError)
            failure = new GitFailure("cat-file", `was not understood: ${error.message}`, 0);
          else if (error instanceof GitFailure) failure = error;
          else throw error;
        }
        const cut = parser.finish();
        if (failure === null && (cut !== null || ids !== void 0 && parser.answers < ids.length)) {
          failure = new GitFailure("cat-file", "ended before its output was complete", 0);
        }
        this.#objects += parser.objects;
        this.#bytes += parser.bytes;
        return { failure, stderr, answers: parser.answers, last: parser.last, exact };
      }
      /** git goes on after some errors, such as an unusable pack index: what it says then is all we learn. */
      #reportErrors(stderr) {
        for (const line of cleanMessage(stderr).split("\n"))
          if (line.startsWith("error: ")) this.reportMissing("", line.slice(7));
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
  const take = (line) => {
    const [oid, type] = line.split(" ");
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
var init_resolve_revision = __esm({
  "src/git/resolve-revision.ts"() {
    "use strict";
    init_user_error();
    init_git_failure();
    init_run_git();
  }
});

// src/git/range.ts
async function listNewObjects(repo, range) {
  try {
    return await listByCommit(repo, range);
  } catch (error) {
    if (!(error instanceof GitFailure) || error.exitCode !== null || range.include.length === 0) throw error;
    return listOnce(repo, range);
  }
}
async function listByCommit(repo, range) {
  const commits = /* @__PURE__ */ new Map();
  const objects = /* @__PURE__ */ new Map();
  let lacking = /* @__PURE__ */ new Map();
  let current = null;
  const { args, stdin } = revisions(range);
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
      const count = (lacking.get(key) ?? 0) + 1;
      lacking.set(key, count);
      if (count < current.parents.length) return;
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
async function listOnce(repo, range) {
  const { args, stdin } = revisions(range);
  const length = OID_LENGTH[repo.objectFormat];
  const objects = [];
  const commits = [];
  const take = (line) => {
    if (line.length === length) commits.push(line);
    const rawPath = Buffer.from(line.slice(length + 1), "latin1");
    const entry = {
      oid: line.slice(0, length),
      path: decodePath(rawPath),
      rawPath,
      mode: "100644",
      commit: range.include[0]
    };
    if (line.length > length + 1) objects.push(entry);
  };
  await streamLines(repo, ["rev-list", "--objects", ...args, "--stdin"], take, { stdin });
  const types = await typesOf(repo, new Set(objects.map(({ oid }) => oid)));
  const facts = new Map((await readCommits(repo, commits)).map((commit) => [commit.oid, commit]));
  return { objects: objects.filter(({ oid }) => types.get(oid) === "blob"), commits: commits.reverse(), facts };
}
function revisions(range) {
  const lines = [...range.include, ...(range.exclude ?? []).map((oid) => `^${oid}`)];
  const stdin = `${lines.join("\n")}
`;
  if (range.notOnRemote === void 0) return { args: [], stdin };
  return { args: ["--not", `--remotes=${range.notOnRemote.replace(/[*?[\\]/g, "\\$&")}`, "--not"], stdin };
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
  const nameOf2 = (oid) => places.get(oid)?.[0]?.path ?? `object ${oid}`;
  const tooLarge = (size2) => limits.maxFileSize !== null && size2 > limits.maxFileSize;
  let size = 0;
  let passing = false;
  await readObjects(
    repo,
    places.keys(),
    {
      whole(oid, _type, bytes) {
        if (tooLarge(bytes.length)) return log.skipped(nameOf2(oid), "larger than --max-file-size");
        for (const provenance of places.get(oid) ?? []) sink.whole(provenance, bytes);
        log.scanned(bytes.length);
      },
      open(oid, _type, announced) {
        size = 0;
        passing = tooLarge(announced);
        if (passing) log.skipped(nameOf2(oid), "larger than --max-file-size");
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
        log.unreadable({ code: "UNREADABLE_OBJECT", message: `${nameOf2(oid)} could not be read: ${why}.` });
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
  const range = targets.commits.length === 0 ? NOTHING : await listNewObjects(repo, { ...tips, include: targets.commits });
  const items = [];
  const named = /* @__PURE__ */ new Set();
  for (const { oid, path, commit, mode } of range.objects) {
    if (mode === "160000") continue;
    if (options.isExcluded(path)) log.skipped(path, "excluded by the config");
    else items.push({ oid, provenance: { source: "commit", path, blob: oid, commit, type: "blob" } });
    if (named.has(path)) continue;
    named.add(path);
    sink.whole({ source: "commit", path, commit, type: "ref" }, Buffer.from(path));
  }
  for (const oid of range.commits)
    items.push({ oid, provenance: { source: "commit", blob: oid, commit: oid, type: "commit" } });
  for (const oid of targets.tags) items.push({ oid, provenance: { source: "object", blob: oid, type: "tag" } });
  for (const { oid, path } of targets.blobs)
    items.push({
      oid,
      provenance: { source: "object", blob: oid, type: "blob", ...path === void 0 ? {} : { path } }
    });
  await readBlobs(repo, placeBlobs(items), sink, log, options);
  return range;
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
  function read2(location, provenance, named = false) {
    const path = provenance.path ?? location.toString();
    let file;
    buffer2 = own ?? sink.room();
    try {
      file = openSync(location, FLAGS);
    } catch (error) {
      fail2(error, location, provenance, path, named);
      return;
    }
    let rest = null;
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) leaveOut(path, named);
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
  function leaveOut(path, named) {
    if (named) log.unreadable({ code: "NOT_A_FILE", message: `${path} is not a regular file.`, path });
    else log.skipped(path, "not a regular file");
  }
  function readSmall(file, provenance, announced) {
    let filled = 0;
    do {
      const count = readSync(file, buffer2, filled, buffer2.length - filled, null);
      filled += count;
      if (count === 0) break;
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
        const count = readSync(file, buffer2, 0, buffer2.length, null);
        size += count;
        if (count > 0) sink.write(buffer2.subarray(0, count));
        return count === 0;
      },
      size: () => size
    };
  }
  function fail2(error, location, provenance, path, named) {
    const code = errorCode(error);
    if ((code === "ENOENT" || code === "ENOTDIR") && !named) return;
    if (code === "ELOOP" || code === "EMLINK") readLink(location, provenance, path);
    else if (code === "ENXIO" && lstatSync(location).isSocket()) leaveOut(path, named);
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
  const range = await readRange(repo, tips, sink, log, limits);
  const newest = new Map(range.objects.map(({ path, oid }) => [path, oid]));
  return {
    ...NOTHING_READ,
    base: async () => {
      const { boundaryOf, createBase } = await Promise.resolve().then(() => __toESM(require_base(), 1));
      return createBase(repo, boundaryOf(range, tips.base ?? tips.exclude ?? []));
    },
    empty: log.stats().seen === 0,
    range,
    latest: new Set(newest.values())
  };
}
function readFiles(repo, paths, entries, sink, log, limits) {
  const staged = new Set(entries.map(({ path }) => path));
  const reader = createFileReader(sink, log, limits.maxFileSize);
  for (const path of paths) {
    if (staged.has(path)) continue;
    if (limits.isExcluded(path)) log.skipped(path, "excluded by the config");
    else reader.read(join(repo.root ?? repo.gitDir, path), { source: "worktree", path });
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
    draftsIn: async (feed3) => {
      const old = newCollector();
      await feed3(observeFolded(createScanner(compiled, old.onMatch), compiled, old.onMatch));
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
  const problems = ledger.problems();
  return {
    report: {
      tool: { name: "unleak", version: context.version },
      complete: problems.length === 0,
      findings: judged.kept,
      advisories: [],
      suppressed: judged.suppressed,
      problems,
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
  for (let folder = start2; ; folder = dirname(folder)) {
    const entry = join(folder, ".git");
    if (exists(entry)) return { root: folder, gitDir: entry };
    if (exists(join(folder, "HEAD")) && isFolder(join(folder, "objects")) && isFolder(join(folder, "refs"))) {
      const parent = dirname(folder);
      return folder === join(parent, ".git") ? { root: parent, gitDir: folder } : { root: null, gitDir: folder };
    }
    if (dirname(folder) === folder) return null;
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
function absolutePath(entry) {
  return entry === "" || entry.startsWith('"') ? entry : resolve(entry);
}
function resolveIndexFile(name, folders, gitDir) {
  const candidates = isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name));
  const file = candidates.find((path) => isInside(path, gitDir));
  if (file !== void 0) return file;
  throw new UserError(
    "FOREIGN_INDEX",
    `GIT_INDEX_FILE names ${candidates[0]}, which lies outside the git directory ${gitDir}`,
    "unset GIT_INDEX_FILE, or commit without it"
  );
}
function isInside(path, folder) {
  const parent = dirname(path);
  if (!existsSync(parent)) return false;
  const way = relative(realpathSync(folder), realpathSync(parent));
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
  const folder = resolve(gitDir, "..", readLine(gitDir, "gitdir: ") ?? gitDir);
  refuse2(join(folder, "commondir"));
  const common = resolve(folder, readLine(join(folder, "commondir"), "") ?? ".");
  for (const place of /* @__PURE__ */ new Set([folder, common])) {
    for (const name of FILES) refuse2(join(place, name));
    for (const name of FOLDERS) walk(join(place, name), MOST_ENTRIES);
  }
}
function walk(top, most) {
  const pending = [top];
  let seen = 0;
  for (let folder = pending.pop(); folder !== void 0 && seen < most; folder = pending.pop()) {
    for (const entry of list(folder)) {
      const path = join(folder, entry.name);
      seen++;
      if (entry.isDirectory()) pending.push(path);
      else if (isWaitedFor(entry)) fail(path);
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
function isWaitedFor(entry) {
  return entry.isFIFO() || entry.isSocket() || entry.isCharacterDevice() || entry.isBlockDevice();
}
function fail(path) {
  throw new UserError(
    "BROKEN_REPOSITORY",
    `git can't read the repository: ${path} is a pipe or device`,
    "put a plain file in its place, or clone it again"
  );
}
function list(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
function readLine(path, start2) {
  try {
    const stat = lstatSync(path);
    if (!stat.isFile() || stat.size > LONGEST_LINK) return null;
    const text2 = readFileSync(path, "utf8");
    return text2.startsWith(start2) ? text2.slice(start2.length).trimEnd() : null;
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
async function openRepository(path, options = {}) {
  const hook = options.hook === true;
  const folder = existingFolder(path);
  const env = hook ? hookVariables() : {};
  const place = findPlace(folder);
  const gitDir = env["GIT_DIR"] ?? place?.gitDir;
  if (gitDir === void 0) return null;
  refusePipes(gitDir);
  env["GIT_DIR"] = gitDir;
  const answer = await describe(folder, env, options.signal);
  const isBare = answer.bare && !exists(join(answer.gitDir, "index"));
  const root = isBare ? null : env["GIT_WORK_TREE"] ?? (place === null ? folder : place.root);
  env["GIT_DIR"] = answer.gitDir;
  if (root === null) delete env["GIT_WORK_TREE"];
  else env["GIT_WORK_TREE"] = root;
  const index = env["GIT_INDEX_FILE"];
  if (index !== void 0) {
    env["GIT_INDEX_FILE"] = resolveIndexFile(
      index,
      root === null ? [process.cwd()] : [process.cwd(), root],
      answer.gitDir
    );
  }
  return {
    root,
    gitDir: answer.gitDir,
    commonDir: answer.commonDir,
    bare: root === null,
    objectFormat: answer.objectFormat,
    shallow: answer.shallow,
    partial: isPartial(answer.commonDir),
    head: answer.head,
    prefix: root === null ? "" : prefixOf(root, folder),
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
    const closed = PARTS.map((name) => join(gitDir, name)).find(mayNotRead);
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
  const answer = (await runGit(cwd, ["--version"], { maxBytes: 1 << 16 })).toString("latin1");
  const [version = "", major = "0", minor = "0"] = /(\d+)\.(\d+)[\w.]*/.exec(answer) ?? [];
  if (Number(major) > OLDEST[0] || Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1]) return;
  throw new UserError("OLD_GIT", `git ${version} is too old: unleak needs ${OLDEST.join(".")} or newer`, "update git");
}
function existingFolder(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === void 0) throw new UserError("NO_SUCH_PATH", `${path} does not exist`);
  const real = realpathSync(path);
  return stat.isDirectory() ? real : dirname(real);
}
function prefixOf(root, folder) {
  const way = relative(root, folder).split(sep).join("/");
  return way === "" || way.startsWith("..") ? "" : `${way}/`;
}
function isPartial(commonDir) {
  const config = readText2(join(commonDir, "config"));
  if (/^\s*(partialclone|promisor)\s*=\s*\S/im.test(config)) return true;
  return listNames(join(commonDir, "objects", "pack")).some((name) => name.endsWith(".promisor"));
}
function readText2(path) {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}
function listNames(folder) {
  try {
    return readdirSync(folder);
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

// src/report/escape/terminal.ts
function escapeTerminal(text2) {
  return text2.replace(UNSEEN, visible);
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

// src/report/encoded-views.ts
function forEachView(text2, shortest2, visit) {
  const plain = { text: text2, starts: null, ends: null };
  visitLayer(plain, shortest2, visit);
  const kinds = READINGS.slice(1).filter((pattern) => text2.search(pattern) >= 0).length;
  for (const pattern of READINGS.slice(0, kinds === 0 ? 0 : kinds === 1 ? 1 : READINGS.length)) {
    let layer = resolveEscapes(plain, pattern);
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
    const run = match[0];
    if (run.length < minBase64) continue;
    const isHex2 = /^[0-9a-fA-F]+$/.test(run);
    if (!isHex2) for (let phase = 0; phase < 4; phase++) visitBase64(layer, run, match.index, phase, visit);
    for (const part of run.matchAll(/[0-9a-fA-F]{12,}/g)) {
      if (part[0].length < minHex) continue;
      for (let phase = 0; phase < 2; phase++) visitHex(layer, part[0], match.index + part.index, phase, visit);
    }
  }
}
function visitBase64(layer, run, at, phase, visit) {
  const codes = scratch(run.length);
  let length = 0;
  let zeros = 0;
  let held = 0;
  for (let i = phase; i < run.length; i++) {
    held = (held << 6 | BASE64[run.charCodeAt(i)]) & 16777215;
    const place = i - phase & 3;
    if (place === 0) continue;
    const byte = held >>> 6 - 2 * place & 255;
    if (byte === 0) zeros++;
    codes[length++] = byte;
  }
  const first = (byte) => at + phase + Math.floor(byte / 3) * 4 + byte % 3;
  visitBytes(layer, codes, length, zeros, first, (byte) => first(byte) + 2, visit);
}
function visitHex(layer, run, at, phase, visit) {
  const codes = scratch(run.length);
  let length = 0;
  let zeros = 0;
  for (let i = phase; i + 1 < run.length; i += 2) {
    const byte = HEX3[run.charCodeAt(i)] << 4 | HEX3[run.charCodeAt(i + 1)];
    if (byte === 0) zeros++;
    codes[length++] = byte;
  }
  const first = (byte) => at + phase + byte * 2;
  visitBytes(layer, codes, length, zeros, first, (byte) => first(byte) + 2, visit);
}
function visitBytes(layer, codes, length, zeros, first, last, visit) {
  const start2 = (byte) => startOf(layer, first(byte));
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
function digitTable(digits, more) {
  const table2 = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) table2[digits.charCodeAt(i)] = i;
  for (const [digit, value] of Object.entries(more)) table2[digit.charCodeAt(0)] = value;
  return table2;
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
function createSecretFinder(secrets) {
  const maskOf2 = /* @__PURE__ */ new Map();
  for (const secret of secrets) addForms(secret.reveal(), secret.masked, maskOf2);
  const values = [...maskOf2.keys()];
  const masks = [...maskOf2.values()];
  const isLong = values.map((value) => value.length >= LONG2 && /\d/.test(value) && /[A-Za-z]/.test(value));
  const scan = indexValues(values);
  const lengths = { all: shortest(values), long: shortest(values.filter((_, value) => isLong[value])) };
  const spans = (text2, which) => {
    if (text2.length < lengths[which]) return [];
    const found2 = [];
    forEachView(text2, lengths[which], (view) => {
      scan(view.codes, view.length, (start2, end, value) => {
        if (which === "long" && !isLong[value]) return;
        if (view.literal && end - start2 < SHORT && isInsideWord(view, start2, end)) return;
        found2.push({ start: view.start(start2), end: view.end(end - 1), mask: masks[value] });
      });
    });
    return mergeSpans(found2);
  };
  const find = (text2) => spans(text2, "all");
  return {
    find,
    redact: (text2) => replaceSpans(text2, find(text2)),
    redactOutput: (text2) => replaceSpans(
      text2,
      spans(text2, "long").map((span) => ({ ...span, mask: span.mask.replace(/[^\w\u2026\u00ab\u00bb.-]/g, "") }))
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
function replaceSpans(text2, spans) {
  if (spans.length === 0) return text2;
  const parts = [];
  let from = 0;
  for (const span of spans) {
    parts.push(text2.slice(from, span.start), span.mask);
    from = span.end;
  }
  parts.push(text2.slice(from));
  return parts.join("");
}
function addForms(value, mask, maskOf2) {
  if (value.length < GRAM) return;
  maskOf2.set(value, mask);
  if (/[^\x00-\x7f]/.test(value)) maskOf2.set(Buffer.from(value, "utf8").toString("latin1"), mask);
  if (!/[\r\n]/.test(value)) return;
  for (const line of value.split(/[\r\n]+/).map((text2) => text2.trim())) {
    if (line.length >= LONG2 && !line.startsWith("-----") && !maskOf2.has(line)) maskOf2.set(line, "\u2026");
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

// src/hooks/agent/explain-to-agent.ts
function explainToAgent(call, findings, textOf) {
  const redact = createSecretFinder(findings.map(({ secret }) => secret)).redact;
  const named = findings.slice(0, SHOWN2).map((finding) => `${finding.secret.masked} (${issuer(finding)}) in ${placeOf(finding, textOf(finding))}`);
  const more = findings.length > SHOWN2 ? ` and ${findings.length - SHOWN2} more` : "";
  const text2 = `unleak: ${VERB[call.moment]} ${findings.length === 1 ? "a key" : "keys"}: ${named.join("; ")}${more}. ${FIX[call.moment]} ${accept(findings, textOf)}`;
  return escapeTerminal(redact(text2));
}
function accept([first], textOf) {
  if (first === void 0) return "";
  return textOf(first) === void 0 ? `No secret? unleak allow ${first.id} --reason "\u2026"` : `No secret? A person puts into .unleak.toml: [[allow]] fingerprint = "${first.fingerprint}", reason = "\u2026"`;
}
function placeOf(finding, text2) {
  const place = finding.locations[0];
  const path = place?.path === void 0 ? "" : `${place.path}:${place.line}`;
  if (text2 === void 0) return path === "" ? "a file" : path;
  return path === "" ? `${text2.what}, line ${place?.line ?? 1}` : `${text2.what} (${path})`;
}
function issuer(finding) {
  return PROVIDERS.find(({ id }) => id === finding.provider)?.name ?? finding.rule;
}
var SHOWN2, VERB, FIX;
var init_explain_to_agent = __esm({
  "src/hooks/agent/explain-to-agent.ts"() {
    "use strict";
    init_rules();
    init_terminal();
    init_redact();
    SHOWN2 = 5;
    VERB = {
      prompt: "this prompt would send the model",
      "before-tool": "this would pass on",
      "after-tool": "the tool\u2019s answer held",
      other: "this holds"
    };
    FIX = {
      prompt: "Take it out and speak of an environment variable instead.",
      "before-tool": "Do not write, read or pass the value itself: keep it in an environment variable or an ignored .env file that a person fills, and refer to it by name.",
      "after-tool": "Do not repeat or store it. If it was ever shared, it has to be replaced and revoked.",
      other: "Refer to it by the name of an environment variable."
    };
  }
});

// src/hooks/agent/mask-places.ts
function maskSpans(text2, spans) {
  const starts = [0];
  for (let at = text2.indexOf("\n"); at !== -1; at = text2.indexOf("\n", at + 1)) starts.push(at + 1);
  const offset = (line, column) => Math.min(text2.length, (starts[line - 1] ?? text2.length) + column - 1);
  const cuts = spans.map((span) => ({
    from: offset(span.line, span.column),
    to: offset(span.endLine, span.endColumn),
    masked: span.masked
  })).sort((one, other) => one.from - other.from || other.to - one.to);
  let masked = "";
  let done = 0;
  for (const cut of cuts) {
    if (cut.from >= done) masked += text2.slice(done, cut.from) + cut.masked;
    done = Math.max(done, cut.to);
  }
  return masked + text2.slice(done);
}
function replaceAt(value, place, text2) {
  const [key, ...rest] = place;
  if (key === void 0) return text2;
  if (Array.isArray(value)) return value.map((item, index) => index === key ? replaceAt(item, rest, text2) : item);
  return {
    ...value,
    [key]: replaceAt(value[key], rest, text2)
  };
}
var init_mask_places = __esm({
  "src/hooks/agent/mask-places.ts"() {
    "use strict";
  }
});

// src/hooks/agent/collect-texts.ts
function collectTexts(what, value, path) {
  return collect(what, value, path).map(({ place: _, ...text2 }) => text2);
}
function collectPlaced(what, value) {
  return collect(what, value, void 0, true);
}
function collect(what, value, path, answer = false) {
  const found2 = [];
  const walk2 = (at, place, name) => {
    if (typeof at === "string") {
      const text2 = answer ? at : addedText(at);
      const before = name !== null && isBareValue(text2) ? `${JSON.stringify(name)}: "` : "";
      if (text2 !== "")
        found2.push({ what: nameOf(what, place), text: text2, before, place, ...path === void 0 ? {} : { path } });
    } else if (Array.isArray(at)) {
      at.forEach((item, index) => {
        const flag = at[index - 1];
        walk2(item, [...place, index], typeof flag === "string" && /^--?\w[\w-]{1,60}$/.test(flag) ? flag : name);
      });
    } else if (typeof at === "object" && at !== null) {
      const called = nameBeside(at);
      for (const [key, item] of Object.entries(at)) {
        const itsName = key === "value" && called !== null ? called : key;
        if (answer || !(REMOVED.has(key) || NAMES.has(key))) walk2(item, [...place, key], itsName);
      }
    }
  };
  walk2(value, [], null);
  return found2;
}
function nameBeside(fields) {
  const name = fields["name"] ?? fields["key"];
  return typeof name === "string" && /^[\w.-]{1,100}$/.test(name) ? name : null;
}
function isBareValue(text2) {
  return text2.length <= 4096 && /^(?:[A-Za-z-]{1,20} )?[^\s"\\]+$/.test(text2);
}
function addedText(text2) {
  if (!/^\*\*\* Begin Patch$/m.test(text2)) return text2;
  return text2.split("\n").map((line) => /^[- ]/.test(line) ? "" : line.replace(/^\+/, "")).join("\n");
}
function nameOf(what, place) {
  if (what !== "the tool\u2019s input") return what;
  if (place.includes("command")) return "the command";
  return place.some(
    (key) => ["content", "new_string", "new_str", "new_source", "file_text", "edits"].includes(String(key))
  ) ? "the text to write" : what;
}
var REMOVED, NAMES;
var init_collect_texts = __esm({
  "src/hooks/agent/collect-texts.ts"() {
    "use strict";
    REMOVED = /* @__PURE__ */ new Set(["old_string", "old_str", "oldString", "old_text", "oldText"]);
    NAMES = /* @__PURE__ */ new Set(["file_path", "path", "filePath", "cwd", "type"]);
  }
});

// src/hooks/agent/parse-agent-payload.ts
function parseAgentPayload(json2) {
  const fields = parseObject(json2);
  const event = text(fields["hook_event_name"]) ?? text(fields["hookEventName"]) ?? "";
  const agent = agentOf(fields, event);
  const moment = momentOf(fields, event);
  const given = fields["tool_response"] ?? fields["tool_result"] ?? fields["toolResult"] ?? fields["tool_output"];
  const response = structured(given) ?? void 0;
  const cwd = text(fields["cwd"]) ?? text(fields["workspace_roots"]?.[0]);
  return {
    agent,
    event,
    moment,
    cwd,
    texts: moment === "after-tool" ? afterTexts(fields, response) : beforeTexts(fields),
    files: moment === "before-tool" ? filesToRead(fields, event) : attachedFiles(fields),
    ...moment === "after-tool" && response !== void 0 ? { response } : {},
    ...typeof given === "string" && typeof response !== "string" ? { responseIsText: true } : {}
  };
}
function parseObject(json2) {
  let value;
  try {
    value = JSON.parse(json2);
  } catch {
    value = void 0;
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new UserError(
    "BAD_PAYLOAD",
    "stdin is not the JSON object that a coding agent gives to its hooks",
    "Register `unleak hook run agent` as a command hook; the agent writes the payload."
  );
}
function agentOf(fields, event) {
  if ("cursor_version" in fields || "conversation_id" in fields || "generation_id" in fields || /^(before|after)[A-Z]/.test(event))
    return "cursor";
  if ("turn_id" in fields) return "codex";
  if ("timestamp" in fields || "sessionId" in fields || "toolName" in fields) return "copilot";
  if (event !== "") return "claude";
  throw new UserError(
    "BAD_PAYLOAD",
    "the payload on stdin is of no agent that unleak knows",
    "Known: Claude Code, Codex, Copilot and Cursor."
  );
}
function momentOf(fields, event) {
  if (/^(userPrompt|UserPrompt|beforeSubmitPrompt)/.test(event)) return "prompt";
  if (/^(pre|Pre)ToolUse$|^PermissionRequest$|^permissionRequest$|^before/.test(event)) return "before-tool";
  if (/^(post|Post)Tool|^after(Shell|MCP|FileEdit|TabFileEdit)/.test(event)) return "after-tool";
  if (event !== "") return "other";
  if ("toolResult" in fields || "toolName" in fields && "error" in fields) return "after-tool";
  if ("toolName" in fields) return "before-tool";
  return "prompt" in fields ? "prompt" : "other";
}
function beforeTexts(fields) {
  const input = structured(fields["tool_input"] ?? fields["toolArgs"] ?? fields["toolInput"]);
  const own = text(input?.["file_path"]) ?? text(input?.["path"]) ?? text(input?.["filePath"]);
  const path = own ?? text(fields["file_path"]) ?? void 0;
  return [
    ...collectTexts("the prompt", fields["prompt"] ?? fields["initialPrompt"] ?? fields["initial_prompt"]),
    ...collectTexts("the command", fields["command"]),
    ...collectTexts("the file", fields["content"], path),
    ...collectTexts("the tool\u2019s input", input, path)
  ];
}
function afterTexts(fields, response) {
  const path = text(fields["file_path"]) ?? void 0;
  return [
    ...collectPlaced("the tool\u2019s output", response),
    ...collectTexts("the tool\u2019s output", fields["output"]),
    ...collectTexts("the tool\u2019s output", structured(fields["result_json"])),
    ...collectTexts("the tool\u2019s output", fields["error"]),
    ...collectTexts("the edit", fields["edits"], path)
  ];
}
function filesToRead(fields, event) {
  const attached = attachedFiles(fields);
  if (/^before(Tab)?(File)?Read/i.test(event)) {
    const path2 = text(fields["file_path"]);
    return path2 === null || typeof fields["content"] === "string" ? attached : [path2, ...attached];
  }
  const tool = text(fields["tool_name"]) ?? text(fields["toolName"]) ?? "";
  const input = structured(fields["tool_input"] ?? fields["toolArgs"]);
  if (!READERS.test(tool) || typeof input !== "object" || input === null) return attached;
  if ("command" in input && input["command"] !== "view") return attached;
  const path = ["file_path", "path", "filePath", "notebook_path", "target_file"].map((key) => text(input[key])).find((found2) => found2 !== null);
  return path === void 0 || path === null ? attached : [path, ...attached];
}
function attachedFiles(fields) {
  const list2 = Array.isArray(fields["attachments"]) ? fields["attachments"] : [];
  return list2.flatMap((item) => text(item?.["file_path"]) ?? text(item?.["filePath"]) ?? []);
}
function structured(value) {
  if (typeof value !== "string") return value ?? null;
  try {
    const parsed = JSON.parse(value);
    return typeof parsed === "object" ? parsed : value;
  } catch {
    return value;
  }
}
function text(value) {
  return typeof value === "string" ? value : null;
}
var READERS;
var init_parse_agent_payload = __esm({
  "src/hooks/agent/parse-agent-payload.ts"() {
    "use strict";
    init_user_error();
    init_collect_texts();
    READERS = /^(read|view|notebookread|read_file|readfile|open_file|str_replace_editor)$/i;
  }
});

// src/hooks/agent/render-agent-answer.ts
function renderAgentAnswer(call, verdict) {
  if (!verdict.refused) return json(call.agent === "cursor" ? cursorPass(call) : {});
  switch (call.agent) {
    case "cursor":
      return cursorRefusal(call, verdict.reason);
    case "copilot":
      return copilotRefusal(call, verdict);
    default:
      return claudeRefusal(call, verdict);
  }
}
function claudeRefusal(call, verdict) {
  const { reason } = verdict;
  if (call.event === "PermissionRequest") {
    return json({ hookSpecificOutput: { hookEventName: call.event, decision: { behavior: "deny", message: reason } } });
  }
  if (call.moment === "before-tool") return json({ hookSpecificOutput: preToolUse(reason) });
  const block = { decision: "block", reason };
  if (call.agent === "claude" && call.moment === "after-tool" && verdict.maskedResponse !== void 0) {
    return json({
      ...block,
      hookSpecificOutput: { hookEventName: call.event, updatedToolOutput: verdict.maskedResponse }
    });
  }
  return json(block);
}
function copilotRefusal(call, verdict) {
  const { reason } = verdict;
  if (call.moment === "before-tool") {
    const decision = { permissionDecision: "deny", permissionDecisionReason: reason };
    return json({ ...decision, ...call.event === "" ? {} : { hookSpecificOutput: preToolUse(reason) } });
  }
  if (call.moment === "after-tool") {
    const block = call.event === "" ? {} : { decision: "block", reason };
    const masked = verdict.maskedResponse;
    return json({
      ...block,
      ...masked === void 0 ? {} : { modifiedResult: modifiedResult(masked) },
      additionalContext: reason
    });
  }
  return { stdout: `${JSON.stringify({ decision: "block", reason })}
`, stderr: `${reason}
`, exitCode: 2 };
}
function cursorRefusal(call, reason) {
  if (call.moment === "before-tool") return json({ permission: "deny", user_message: reason, agent_message: reason });
  if (call.moment === "prompt") return json({ continue: false, user_message: reason });
  return { ...json({ additional_context: reason }), stderr: `${reason}
` };
}
function cursorPass(call) {
  if (call.moment === "prompt") return { continue: true };
  return /^before(Tab)?(File)?Read/i.test(call.event) ? { permission: "allow" } : {};
}
function preToolUse(reason) {
  return { hookEventName: "PreToolUse", permissionDecision: "deny", permissionDecisionReason: reason };
}
function modifiedResult(masked) {
  const fields = typeof masked === "object" && masked !== null ? masked : {};
  const text2 = fields["textResultForLlm"] ?? fields["text_result_for_llm"];
  return { resultType: "success", textResultForLlm: typeof text2 === "string" ? text2 : JSON.stringify(masked) };
}
function json(value) {
  return { stdout: `${JSON.stringify(value)}
`, stderr: "", exitCode: 0 };
}
var init_render_agent_answer = __esm({
  "src/hooks/agent/render-agent-answer.ts"() {
    "use strict";
  }
});

// src/hooks/agent/run-agent.ts
var run_agent_exports = {};
__export(run_agent_exports, {
  runAgent: () => runAgent
});
async function runAgent(host, options) {
  const timeout = AbortSignal.timeout(LIMIT);
  const signal = AbortSignal.any([host.signal, timeout]);
  try {
    const call = parseAgentPayload(await readAll(host.stdin));
    const reason = host.env["UNLEAK_SKIP"]?.trim();
    if (reason) host.err(`unleak: not checked: UNLEAK_SKIP=${reason.replace(/[^\x20-\x7e]/g, "?")}
`);
    const answer = renderAgentAnswer(call, reason ? { refused: false } : await judge2(host, call, signal, options));
    if (answer.stderr !== "") host.err(answer.stderr);
    host.out([answer.stdout]);
    return answer.exitCode;
  } catch (error) {
    const what = timeout.aborted ? "the check took too long" : isUserError(error) ? error.message : `an internal error (${error instanceof Error ? error.name : typeof error})`;
    host.err(
      `unleak: could not check, so this is refused: ${what}. UNLEAK_SKIP=reason in the agent\u2019s environment passes on purpose.
`
    );
    return 2;
  }
}
async function judge2(host, call, signal, options) {
  if (call.texts.length === 0 && call.files.length === 0) return { refused: false };
  const folder = call.cwd !== null && isAbsolute(call.cwd) ? call.cwd : host.cwd;
  const root = await repositoryRoot(folder) ?? folder;
  const result = await scanChange(
    null,
    root,
    { kind: "texts", read: (sink, log) => feed2(call, folder, root, sink, log) },
    {
      version: options.version,
      signal,
      now: options.now,
      fingerprintKey: host.env["UNLEAK_FINGERPRINT_KEY"] ?? ""
    }
  );
  const problem = result.report.problems[0];
  if (problem !== void 0) throw new UserError(problem.code, problem.message.replace(/\.$/, ""));
  const found2 = result.report.findings.filter(
    ({ severity }) => result.failOn !== "never" && isAtLeast(severity, result.failOn)
  );
  if (found2.length === 0) return { refused: false };
  const reason = explainToAgent(
    call,
    found2,
    (finding) => textsOf(finding).map((index) => call.texts[index]).find((text2) => text2 !== void 0)
  );
  return { refused: true, reason, ...maskResponse(call, result) };
}
async function repositoryRoot(folder) {
  try {
    return (await openRepository(folder))?.root ?? null;
  } catch (error) {
    if (isUserError(error)) return null;
    throw error;
  }
}
function feed2(call, folder, root, sink, log) {
  for (const [index, { before, text: text2, path }] of call.texts.entries()) {
    const bytes = Buffer.from(before === "" ? text2 : `${before}${text2}"`);
    sink.whole(
      {
        source: "stdin",
        blob: `${TEXT2}${index}`,
        ...path === void 0 ? {} : { path: shownPath(root, resolve(folder, path)) }
      },
      bytes
    );
    log.scanned(bytes.length);
  }
  const reader = createFileReader(sink, log, MAX_FILE);
  for (const file of call.files)
    reader.read(resolve(folder, file), { source: "worktree", path: shownPath(root, resolve(folder, file)) });
}
function shownPath(root, path) {
  const way = relative(root, path);
  return way.startsWith("..") || isAbsolute(way) ? path : way.split(sep).join("/");
}
function textsOf(finding) {
  return finding.locations.filter(({ blob }) => blob?.startsWith(TEXT2)).map(({ blob }) => Number(blob?.slice(TEXT2.length)));
}
function maskResponse(call, result) {
  if (call.response === void 0) return {};
  let masked = call.response;
  for (const [index, { before, text: text2, place }] of call.texts.entries()) {
    if (place === void 0) continue;
    const shift = before.length;
    const spans = result.report.findings.flatMap(
      (finding) => finding.locations.filter(({ blob }) => blob === `${TEXT2}${index}`).map(({ line, column, endLine, endColumn }) => ({
        line,
        column: column - shift,
        endLine,
        endColumn: endColumn - shift,
        masked: finding.secret.masked
      }))
    );
    if (spans.length > 0) masked = replaceAt(masked, place, maskSpans(text2, spans));
  }
  return { maskedResponse: call.responseIsText === true ? JSON.stringify(masked) : masked };
}
var LIMIT, MAX_FILE, TEXT2;
var init_run_agent = __esm({
  "src/hooks/agent/run-agent.ts"() {
    "use strict";
    init_node_path();
    init_scan_change();
    init_open_repository();
    init_severity();
    init_user_error();
    init_read_file();
    init_hook_host();
    init_explain_to_agent();
    init_mask_places();
    init_parse_agent_payload();
    init_render_agent_answer();
    LIMIT = 2e4;
    MAX_FILE = 20 * 1024 * 1024;
    TEXT2 = "text ";
  }
});

// apart:agent
var agent_exports = {};
__export(agent_exports, {
  load: () => load
});
module.exports = __toCommonJS(agent_exports);
function load(path) {
  switch (path) {
    case "src/hooks/agent/run-agent.ts":
      return init_run_agent(), __toCommonJS(run_agent_exports);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  load
});
