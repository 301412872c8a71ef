"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
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

// link:src/config/load-config.ts
var require_load_config = __commonJS({
  "link:src/config/load-config.ts"(exports2, module2) {
    var found2 = require("./config.js").load("src/config/load-config.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/sources/read-history.ts
var require_read_history = __commonJS({
  "link:src/sources/read-history.ts"(exports2, module2) {
    var found2 = require("./history.js").load("src/sources/read-history.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
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

// link:src/respond/operator-providers.ts
var require_operator_providers = __commonJS({
  "link:src/respond/operator-providers.ts"(exports2, module2) {
    var found2 = require("./commands.js").load("src/respond/operator-providers.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/cli/respond/verify-report.ts
var require_verify_report = __commonJS({
  "link:src/cli/respond/verify-report.ts"(exports2, module2) {
    var found2 = require("./commands.js").load("src/cli/respond/verify-report.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/cli/scan-change.ts
var require_scan_change = __commonJS({
  "link:src/cli/scan-change.ts"(exports2, module2) {
    var found2 = require("./commands.js").load("src/cli/scan-change.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/cli/commands/hook.ts
var require_hook = __commonJS({
  "link:src/cli/commands/hook.ts"(exports2, module2) {
    var found2 = require("./commands.js").load("src/cli/commands/hook.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/cli/commands/verify.ts
var require_verify = __commonJS({
  "link:src/cli/commands/verify.ts"(exports2, module2) {
    var found2 = require("./commands.js").load("src/cli/commands/verify.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/cli/commands/revoke.ts
var require_revoke = __commonJS({
  "link:src/cli/commands/revoke.ts"(exports2, module2) {
    var found2 = require("./commands.js").load("src/cli/commands/revoke.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/cli/commands/rotate.ts
var require_rotate = __commonJS({
  "link:src/cli/commands/rotate.ts"(exports2, module2) {
    var found2 = require("./commands.js").load("src/cli/commands/rotate.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/cli/commands/fix.ts
var require_fix = __commonJS({
  "link:src/cli/commands/fix.ts"(exports2, module2) {
    var found2 = require("./commands.js").load("src/cli/commands/fix.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/cli/commands/baseline.ts
var require_baseline = __commonJS({
  "link:src/cli/commands/baseline.ts"(exports2, module2) {
    var found2 = require("./commands.js").load("src/cli/commands/baseline.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/cli/commands/allow.ts
var require_allow = __commonJS({
  "link:src/cli/commands/allow.ts"(exports2, module2) {
    var found2 = require("./commands.js").load("src/cli/commands/allow.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/cli/commands/import.ts
var require_import = __commonJS({
  "link:src/cli/commands/import.ts"(exports2, module2) {
    var found2 = require("./commands.js").load("src/cli/commands/import.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/cli/commands/rules.ts
var require_rules = __commonJS({
  "link:src/cli/commands/rules.ts"(exports2, module2) {
    var found2 = require("./commands.js").load("src/cli/commands/rules.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// src/cli/help.ts
var help_exports = {};
__export(help_exports, {
  complete: () => complete,
  completionScript: () => completionScript,
  renderHelp: () => renderHelp
});

// src/cli/commands/audit.ts
var audit_exports = {};
__export(audit_exports, {
  run: () => run
});

// builtin:node:util
var builtin = process.getBuiltinModule("node:util");
var isDeepStrictEqual = builtin.isDeepStrictEqual;
var parseArgs = builtin.parseArgs;

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

// src/model/user-error.ts
var UserError = class extends Error {
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
function isUserError(error) {
  return error instanceof Error && typeof Reflect.get(error, "code") === "string" && USER_ERROR in error;
}
var USER_ERROR = /* @__PURE__ */ Symbol.for("unleak.UserError");
Object.defineProperty(UserError.prototype, USER_ERROR, { value: true });

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
    if (given?.includes("")) throw usage(`--${name} needs a value.`, command);
    if (excludes !== void 0 && values[excludes] !== void 0)
      throw usage(`--${name} and --${excludes} can't be combined.`, command);
    if (given && given.length > 1 && !multiple && options[name].type === "string")
      throw usage(`--${name} was given more than once.`, command);
    const wrong = choices && given?.find((value) => !choices.includes(String(value)));
    if (wrong !== void 0 && choices)
      throw usage(`--${name} takes ${choices.join(", ")}; not ${quoteBriefly(wrong)}.`, command);
  }
  if (parsed.positionals.includes("")) throw usage("An argument is empty.", command);
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
    throw usage(explain(error, Object.keys(known)), command);
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
var LONGEST_QUOTED = 24;
function shorten(text) {
  return text.length > LONGEST_QUOTED ? `${text.slice(0, 8)}\u2026` : text;
}
function quoteBriefly(value) {
  return JSON.stringify(shorten(String(value)));
}
function usage(message, command = "") {
  return new UserError("BAD_USAGE", message, `See unleak ${command === "" ? "" : `${command} `}--help.`);
}

// builtin:node:path
var builtin2 = process.getBuiltinModule("node:path");
var basename = builtin2.basename;
var delimiter = builtin2.delimiter;
var dirname = builtin2.dirname;
var isAbsolute = builtin2.isAbsolute;
var join = builtin2.join;
var normalize = builtin2.normalize;
var posix = builtin2.posix;
var relative = builtin2.relative;
var resolve = builtin2.resolve;
var sep = builtin2.sep;

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

// src/engine/keyword-automaton.ts
var SYMBOL = buildSymbols();
var SYMBOLS = 42;
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
var NONE = -1;
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
      for (const text of trigger.text) {
        const known = index.get(text);
        if (known) known.push(rule);
        else index.set(text, [rule]);
      }
    }
  }
  const heads = new Uint16Array(65536);
  const buckets = [];
  const dotted = /* @__PURE__ */ new Map();
  const dottedEnds = new Uint8Array(256);
  const entries = [];
  for (const [text, triggered] of prefixes) {
    const bytes = Buffer.from(text, "latin1");
    const entry2 = { index: entries.length, bytes, rules: triggered };
    entries.push(entry2);
    const inside = bytes.findIndex((byte) => (CLASS[byte] & KEY) === 0);
    if (inside >= 0) {
      const last = bytes.findLastIndex((byte) => (CLASS[byte] & KEY) === 0);
      if (last === 0) throw new Error(`prefix ${JSON.stringify(text)} begins outside of the run alphabet`);
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
    literals: [...literals].map(([text, triggered]) => ({ text: Buffer.from(text, "latin1"), rules: triggered })),
    tokenRules,
    keywords: compileKeywords(tokenRules.map((rule) => rule.trigger.on === "token" ? rule.trigger.keywords : []))
  };
}

// src/engine/decode/piece.ts
var PIECE = 8192;
var CONTEXT = 2048;
var AHEAD = 11264;
function forEachPiece(start2, end, base, onPiece) {
  for (let own = start2; own < end; ) {
    const next = Math.min(end, (Math.floor((base + own) / PIECE) + 1) * PIECE - base);
    onPiece(own, next);
    own = next;
  }
}

// src/engine/decode/wide-decoder.ts
var SHORTEST_ASCII = 16;
var WideDecoder = class {
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
function isAsciiBytes(bytes, at, width) {
  for (let index = at; index < at + width; index++) if ((CLASS[bytes[index]] & PRINTABLE) === 0) return false;
  return true;
}

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
var SHAPES = [
  ["utf-16le", 2, 0],
  ["utf-16be", 2, 1],
  ["utf-32le", 4, 0],
  ["utf-32be", 4, 3]
];
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

// src/engine/kernel/count.ts
var LINE_FEED = 10;
var NO_WORDS = new Int32Array(0);
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
  let count2 = 0;
  let at = from;
  while (at < to && (bytes.byteOffset + at) % 4 !== 0) if (bytes[at++] === LINE_FEED) count2++;
  const words = to - at < 4 ? NO_WORDS : new Int32Array(bytes.buffer, bytes.byteOffset + at, to - at >> 2);
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ^ 168430090;
    if ((word - 16843009 & ~word & 2155905152) !== 0) {
      for (let shift = 0; shift < 32; shift += 8) if ((word >>> shift & 255) === 0) count2++;
    }
  }
  for (at += words.length * 4; at < to; at++) if (bytes[at] === LINE_FEED) count2++;
  return count2;
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

// src/engine/kernel/find-escaped-words.ts
var PERCENT2 = 37;
var BACKSLASH2 = 92;
var SHORTEST_WORD = 16;
var MARKS = ["%", "\\x", "\\u0", "\\u{"].map((text) => Buffer.from(text));
function findEscapedWords({ bytes, from, to, length }, found2) {
  const marks = MARKS.map((text) => ({ text, at: -1 }));
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
var WORD_PARTS = new Uint8Array(256);
for (const char of "%\\.{}:@&?~") WORD_PARTS[char.charCodeAt(0)] = 1;
function belongs(byte) {
  return (CLASS[byte] & KEY) !== 0 || WORD_PARTS[byte] === 1;
}
function isHex(byte) {
  return byte >= 48 && byte <= 57 || byte >= 65 && byte <= 70 || byte >= 97 && byte <= 102;
}

// src/engine/kernel/find-literals.ts
var AT = 64;
var SLASH = 47;
var COLON = 58;
var PROBE = 6;
var LONGEST_USERINFO = 512;
function findLiterals(region, rules2, which, found2) {
  const { bytes, length, from, to } = region;
  for (const index of which) {
    const { text } = rules2.literals[index];
    if (isScheme(text)) {
      findUserinfo(region, (at2) => found2.push(index, at2));
      continue;
    }
    const head = text.subarray(0, PROBE);
    let at = bytes.indexOf(head, from);
    while (at !== -1 && at < to && at + text.length <= length) {
      if (bytes.compare(text, 0, text.length, at, at + text.length) === 0) found2.push(index, at);
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

// src/engine/kernel/find-runs.ts
var MIN_RUN = 16;
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

// src/engine/kernel/find-wide-runs.ts
var SHORTEST = 16;
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

// src/engine/kernel/kernel.ts
var ROOM = 256 * 1024;
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
function empty(list4) {
  if (list4.length > 0) list4.length = 0;
}

// src/engine/kernel/plain-kernel.ts
var SHORTEST_TOKEN = 16;
var LONGEST_TOKEN = 512;
var SHORTEST_ENCODED = 24;
var EQUALS = 61;
var SLASH2 = 47;
var DASH = 45;
var BACKSLASH3 = 92;
var PERCENT3 = 37;
var BRACKET = 91;
var SEMICOLON = 59;
var LONGEST_DASHES = 512;
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
var VALUE_START = new Uint8Array(256);
for (const char of "\0\"'`=: 	\n\r(>,[{|") VALUE_START[char.charCodeAt(0)] = 1;

// late:src/engine/kernel/wasm/wasm-kernel.ts
var createWasmKernel = (...given) => require("./kernel.js").createWasmKernel(...given);

// src/engine/kernel/create-kernel.ts
var WORTH_WASM = 256 * 1024;
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

// src/engine/line-cursor.ts
var LINE_FEED2 = 10;
var LineCursor = class {
  #count;
  #offset = 0;
  #line = 1;
  #column = 1;
  #baseLine = 1;
  #baseColumn = 1;
  /** Units on the first line that editors don't count: a byte order mark. Null until the text's first bytes were seen. */
  #mark = null;
  /** @param count how to count: a kernel does it faster */
  constructor(count2 = { countLineFeeds, countUnits }) {
    this.#count = count2;
  }
  /** Starts a new text. */
  reset() {
    this.#mark = null;
    this.#offset = 0;
    this.#line = this.#baseLine = 1;
    this.#column = this.#baseColumn = 1;
  }
  /** The first `count` bytes are about to be dropped; later offsets count from behind them. */
  drop(bytes, count2) {
    this.at(bytes, count2);
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
    const line2 = moved ? this.#line + this.#count.countLineFeeds(bytes, this.#offset, offset) : this.#line;
    const column = moved ? 1 + this.#count.countUnits(bytes, lastFeed + 1, offset) : this.#column + this.#count.countUnits(bytes, this.#offset, offset);
    this.#offset = offset;
    this.#line = line2;
    this.#column = column;
    return { line: line2, column: line2 === 1 && column > 1 ? column - this.#mark : column };
  }
};

// src/engine/decode/decode-escapes.ts
var PERCENT4 = 37;
function decodeEscapes(region, start2, end, onPiece) {
  const { bytes, base, from, to } = region;
  forEachPiece(Math.max(start2, from), Math.min(end, to), base, (own, next) => {
    const first = Math.max(start2, own - CONTEXT);
    const stop = Math.min(end, next + AHEAD);
    const known = findEscape(bytes, first, stop);
    if (known === -1) return;
    onPiece(decode(region, bytes[known] === PERCENT4 ? "percent" : "escape", first, stop, own, next, end));
  });
}
function findEscape(bytes, first, stop) {
  for (let at = first; at < stop; at++) if (escapeAt(bytes, at, stop) > 0) return at;
  return -1;
}
function decode(region, encoding, first, stop, own, next, end) {
  const { bytes } = region;
  const text = Buffer.allocUnsafe(stop - first);
  const sources = new Int32Array(stop - first + 1);
  let size = 0;
  let from = 0;
  let to = 0;
  for (let at = first; at < stop; ) {
    const length = escapeAt(bytes, at, stop);
    sources[size] = at;
    if (at < own) from = size + 1;
    if (at < next) to = size + 1;
    text[size++] = length === 0 ? bytes[at] : byteOf(bytes, at, length);
    at += Math.max(1, length);
  }
  sources[size] = stop;
  return {
    encoding,
    text: text.subarray(0, size),
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

// src/engine/decode/decode-token.ts
var STEP = 64;
var MARGIN = STEP + 32;
var BASE64_SAMPLE = 16;
var HEX_SAMPLE = 24;
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
  const text = Buffer.from(region.bytes.toString("latin1", first, stop), "base64");
  return {
    encoding: "base64",
    text,
    from: Math.max(0, Math.ceil((own - first) * 3 / 4)),
    to: Math.min(text.length, Math.ceil((next - first) * 3 / 4)),
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
  const text = Buffer.from(bytes.toString("latin1", first, stop), "hex");
  return {
    encoding: "hex",
    text,
    from: Math.max(0, Math.ceil((own - first) / 2)),
    to: Math.min(text.length, Math.ceil((next - first) / 2)),
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
  const first = earliest + (width - (earliest - start2) % width) % width;
  const stop = Math.min(end, next + AHEAD);
  const text = Buffer.allocUnsafe(Math.floor((stop - first) / width));
  for (let unit = 0; unit < text.length; unit++) text[unit] = bytes[first + unit * width];
  return {
    encoding: width === 2 ? "utf-16" : "utf-32",
    text,
    from: Math.max(0, Math.ceil((own - first) / width)),
    to: Math.min(text.length, Math.ceil((next - first) / width)),
    last: stop === end && (end < region.length || region.last),
    spanOf: (from, to) => [first + from * width, Math.min(region.length, first + to * width)]
  };
}
function endsOf({ bytes, base, length }, start2, end, width) {
  if (end >= length || (CLASS[bytes[end]] & PRINTABLE) === 0) return [end];
  const mayBeBig = (base + start2) % width === width - 1 && bytes[start2 - 1] === 0;
  return mayBeBig ? [end + width, end] : [end, end + width];
}

// src/engine/decode/decode-wrapped.ts
var SHORTEST_LINE = 40;
var LONGEST_LINE = 128;
var LONGEST_INDENT = 32;
var LINES_BEFORE = 4;
var LINES_AFTER = 12;
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
  for (let line2 = 0; line2 < LINES_BEFORE; line2++) {
    const before = first - stride;
    if (before < 0 || !isGap(before + width) || charsAt(bytes, before, before + width, width) < width) break;
    first = before;
  }
  let encoded = "";
  let at = first;
  let isWhole = false;
  for (let line2 = 0; line2 < LINES_BEFORE + LINES_AFTER; line2++) {
    const chars = charsAt(bytes, at, length, width);
    encoded += bytes.toString("latin1", at, at + chars);
    isWhole = chars < width || at + stride > length || !isGap(at + width);
    if (isWhole) break;
    at += stride;
  }
  const text = Buffer.from(encoded, "base64");
  const place = (char) => first + Math.floor(char / width) * stride + char % width;
  return {
    encoding: "base64",
    text,
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

// src/engine/keyword-range.ts
var KEYWORDS_BEFORE = 90;
var KEYWORDS_BEHIND = 64;
var ENDS_VALUE = new Uint8Array(256);
for (const char of "\"'`\\& ,;\n\r") ENDS_VALUE[char.charCodeAt(0)] = 1;

// src/engine/match-rule.ts
var WINDOW = 256;
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
  const { text } = window;
  const trigger = at - windowStart;
  if (rule.before !== void 0 && !rule.before.test(text.slice(Math.max(0, trigger - 90), trigger))) return null;
  const { pattern } = rule;
  pattern.lastIndex = trigger;
  const found2 = pattern.exec(text);
  if (found2 === null) return null;
  const value = found2.groups?.["secret"] ?? found2[0];
  const valueStart = found2.groups?.["secret"] === void 0 ? found2.index : startOfSecret(pattern, text, found2, value);
  if (tokenEnd !== void 0 && windowStart + valueStart + value.length !== tokenEnd && found2.groups?.["secret"] === void 0)
    return null;
  return {
    rule,
    value,
    body: found2.groups?.["body"] ?? value,
    text,
    textStart: valueStart,
    start: windowStart + valueStart,
    end: windowStart + valueStart + value.length
  };
}
var WITH_INDICES = /* @__PURE__ */ new WeakMap();
function startOfSecret(pattern, text, { 0: match, index }, value) {
  const first = match.indexOf(value);
  if (first !== -1 && match.lastIndexOf(value) === first) return index + first;
  let indexed = WITH_INDICES.get(pattern);
  if (indexed === void 0) {
    indexed = new RegExp(pattern.source, `${pattern.flags.replace("d", "")}d`);
    WITH_INDICES.set(pattern, indexed);
  }
  indexed.lastIndex = index;
  return indexed.exec(text).indices.groups["secret"][0];
}

// src/engine/region-scanner.ts
var DEEPEST = 3;
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
  function descend({ encoding, text, from, to, last, spanOf }) {
    if (from >= to) return;
    if (state.budget < text.length) {
      state.budget = -1;
      return;
    }
    state.budget -= text.length;
    const { layer, topBytes, topLength } = frame;
    const outer = layer.spanOf;
    const inner = {
      decoded: [...layer.decoded, encoding],
      spanOf: outer === null ? spanOf : (start2, end) => outer(...spanOf(start2, end))
    };
    enter({ bytes: text, length: text.length, from, to, base: 0, last }, inner, topBytes, topLength);
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

// src/engine/scanner.ts
var LONGEST_REACH = 8192;
var LOOKAHEAD = LONGEST_REACH + 4096;
var KEPT = 2048;
var HEAD = 512;
var AUTHOR = Buffer.from("author ");
var TOP = { decoded: [], spanOf: null };
var BUDGET_PER_BYTE = 32;
var LEAST_BUDGET = 1 << 20;
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
    const text = encoding === null ? bytes : decodeWide(bytes, encoding);
    if (encoding !== null) layer = { decoded: [encoding], spanOf: null };
    state.budget += text.length * BUDGET_PER_BYTE;
    const from2 = blob.type === "commit" ? Math.max(0, text.indexOf(AUTHOR)) : 0;
    const region = { ...wholeRegion(text), from: from2 };
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
  function open2(blob) {
    begin(blob);
    head = [];
    buffer2 = kernel.window;
  }
  function write(bytes) {
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
    const first = Buffer.concat(head ?? []);
    head = null;
    const encoding = detectWide(first);
    if (encoding !== null) {
      wide = new WideDecoder(encoding);
      layer = { decoded: [encoding], spanOf: null };
    }
    feed2(first);
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

// builtin:node:v8
function setFlagsFromString(...given) {
  return process.getBuiltinModule("node:v8").setFlagsFromString(...given);
}

// src/files/compile-later.ts
var HAS_FLAG = /^20\./;
var BUDGET = 6e5;
function compileLater() {
  if (HAS_FLAG.test(process.versions.node)) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}

// builtin:node:fs
var builtin3 = process.getBuiltinModule("node:fs");
var accessSync = builtin3.accessSync;
var appendFileSync = builtin3.appendFileSync;
var chmodSync = builtin3.chmodSync;
var closeSync = builtin3.closeSync;
var constants = builtin3.constants;
var copyFileSync = builtin3.copyFileSync;
var existsSync = builtin3.existsSync;
var fchmodSync = builtin3.fchmodSync;
var fstatSync = builtin3.fstatSync;
var fsyncSync = builtin3.fsyncSync;
var linkSync = builtin3.linkSync;
var lstatSync = builtin3.lstatSync;
var mkdirSync = builtin3.mkdirSync;
var mkdtempSync = builtin3.mkdtempSync;
var openSync = builtin3.openSync;
var readFileSync = builtin3.readFileSync;
var readSync = builtin3.readSync;
var readdir = builtin3.readdir;
var readdirSync = builtin3.readdirSync;
var readlinkSync = builtin3.readlinkSync;
var realpathSync = builtin3.realpathSync;
var renameSync = builtin3.renameSync;
var rmSync = builtin3.rmSync;
var rmdirSync = builtin3.rmdirSync;
var statSync = builtin3.statSync;
var unlinkSync = builtin3.unlinkSync;
var writeFileSync = builtin3.writeFileSync;
var writeSync = builtin3.writeSync;

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
      const count2 = readSync(file, bytes, filled, bytes.length - filled, filled);
      if (count2 === 0) break;
      filled += count2;
    }
    return bytes.subarray(0, filled);
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}

// src/sources/read-dependencies.ts
var LARGEST_MANIFEST = 1 << 20;
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
  const manifest = readText(join(folder2, "package.json"));
  if (manifest !== null) names.push(...packageNames(manifest));
  for (const file of ["requirements.txt", "pyproject.toml", "Pipfile", "Gemfile", "go.mod", "composer.json"]) {
    const text = readText(join(folder2, file));
    if (text !== null) names.push(...[...text.matchAll(/[A-Za-z@][A-Za-z0-9@._/-]{2,80}/g)].map(([name]) => name));
  }
  return names;
}
function packageNames(text) {
  let manifest;
  try {
    manifest = JSON.parse(text);
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

// src/exposure/public-by-design.ts
var PUBLIC_KEYS = [
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
function jwtRole(value) {
  const payload = /^eyJ[\w-]{8,200}\.(eyJ[\w-]{8,1200})\.[\w-]{16,}$/.exec(value)?.[1];
  if (payload === void 0) return null;
  return /"role"\s*:\s*"(\w+)"/.exec(Buffer.from(payload, "base64url").toString("utf8"))?.[1] ?? null;
}
function isPublicByDesign(value, name, text) {
  const role = jwtRole(value);
  if (role !== null) return role === "anon" ? "Supabase anon key" : null;
  for (const key of PUBLIC_KEYS) {
    if (!key.value.test(value)) continue;
    if (key.name === void 0 && key.around === void 0) return key.what;
    if (name !== null && /secret|private|admin|(?<!application_?)server|service_?role|password/i.test(name)) continue;
    if (name !== null && key.name?.test(name)) return key.what;
    if (key.around?.test(text)) return key.what;
  }
  return null;
}

// src/judge/name-after.ts
var NAME = "(?<name>[A-Za-z_$][A-Za-z0-9_$.-]{0,100})";
var DIRECT = [
  new RegExp(`^["'\`]\\s{0,2},\\s{0,8}forHTTPHeaderField:\\s{0,4}"${NAME}"`),
  new RegExp(
    `^["'\`]?\\s{0,4}\\|\\s{0,4}(?:gh|npx|wrangler|vercel|fly|heroku|docker|kamal)\\s[a-z ]{0,30}\\b(?:secret|env|secrets)\\s(?:set|put|add|create|import)\\s{1,4}${NAME}`
  )
];
var BESIDE = new RegExp(
  `^["'\`]?[\\s,;]{1,40}["'-]{0,2}(?:android:)?(?:name|key|id|field)["']?\\s{0,2}[:=]\\s{0,4}["']?${NAME}`
);
var IS_VALUE = /\b(?:value|content|val|data|default)["']?\s{0,2}[:=]\s{0,4}$/i;
function readNameAfter(before, after) {
  for (const pattern of DIRECT) {
    const found2 = pattern.exec(after)?.groups;
    if (found2) return found2["name"];
  }
  return IS_VALUE.test(before) ? BESIDE.exec(after)?.groups?.["name"] ?? null : null;
}

// src/judge/name-forms.ts
var NAME2 = "(?<![A-Za-z0-9_$])(?<name>[A-Za-z_$][A-Za-z0-9_$.-]{0,100})";
var CLOSED = "[\\\\\"'`\\]]{0,10}";
var TYPE = "(?:\\s{0,2}\\??:\\s{0,2}(?:&?'?\\w{0,10}\\s)?[&?]{0,2}(?:[\\w.]{1,30}\\.)?(?:[Ss]tring|str|Text|[Bb]ytes|[Aa]ny|object|unknown|Option(?:al)?|Union|Final|Secret\\w{0,10}|Annotated|Maybe|const)\\b[^=,;:(){}\\n\"'`]{0,40}|\\s{1,8}(?:string|\\[\\]byte|str)|\\[\\d{0,4}\\]|\\s{1,8}[Aa]s\\s{1,8}\\w{1,20}|\\s{0,2}\\{\\s{0,4}get;[^{}]{0,30}\\})?";
var OPERATOR = "(?::=|=>|\\?\\?=?|\\|\\|=?|\\?:|\\?=|\\+=|[!=]==?|=|<-|:-|:|\\bor\\b|\\bto\\b)";
var WRAPPED = "(?:<\\w{1,20}>|\\(|\\{|\\[\\s{0,8}(?:[\"'`][^\"'`\\n]{0,80}[\"'`]\\s{0,2},\\s{0,8}){0,2}|(?:new\\s{1,2})?[\\w.:<>&*![\\]]{1,50}\\(|[|>][+-]?\\d?\\s{1,20}|-\\s{1,4})";
var NAME_FORMS = [
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

// src/judge/name-strength.ts
var VETO = new Set(
  "public pub publishable publishables site fingerprint thumbprint hash hashed digest checksum integrity sha sha1 sha224 sha256 sha384 sha512 md5 encrypted cipher ciphertext signature nonce id ids uuid guid csrf xsrf salt iv commit revision rev etag crc merkle mac hmac".split(" ")
);
var SUFFIX_VETO = /^(?:name|names|url|urls|uri|file|filename|path|paths|type|types|length|size|count|field|header|headers|param|params|parameter|index|prefix|suffix|format|pattern|regex|algorithm|version|exp\w*|ttl|label|title|text|ref|arn|provider|manager|store|storage|endpoint|host|scope|scopes|env|var|code|codes|list|map|event|press|word|words|alias|policy|description|hint|error|message|kind|class|component|status|location|limit|lifetime|duration|date|time|timeout|used|usage|rotation|placeholder|example|selector|schema|tag|mask|with|startswith|endswith|prefixed|matches|includes|contains|replace|split)$/;
var QUALIFIER_VETO = new Set(
  "gpg pgp version primary foreign sort partition cache object bucket idempotency row column i18n next prev previous page cursor continuation sync cancellation design syntax translation lang locale registry hot short dedupe unique composite index map storage query group tree node config settings authenticity antiforgery resume resumption pagination paging scroll dkim grant sharding shard hash dedup rsa ecdsa ed25519 dh pem x509 jwk verify verification verifying vk lock lookup json xml hkey keyboard press modifier".split(" ")
);
var QUALIFIERS = new Set(
  "app application service master signing encryption license webhook access auth api secret private client bearer refresh admin root user session account deploy deployment integration server backend prod production live internal personal bot dev staging write read vault security shared storage subscription project org organization team tenant super management ingestion ingest write upload automation ci release publish push jwt cookie preshared functions recovery wallet enc crypto db database redis token key my default".split(" ")
);
function isQualifierVeto(word) {
  return QUALIFIER_VETO.has(word);
}
function splitName(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2").split(/[^A-Za-z0-9]+/).filter((word) => word !== "").map((word) => word.toLowerCase());
}
var SHOWN = /^(?:NEXT|NUXT|EXPO)_PUBLIC_/;
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
var CONSTANT_KEY = /(?:^|[^A-Za-z0-9_])[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){0,4}_KEY$/;
var DIGESTS = /* @__PURE__ */ new Set(["hmac", "mac", "hash", "signature"]);
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

// src/judge/outer-name-forms.ts
var NAME3 = "(?<![A-Za-z0-9_$])(?<name>[A-Za-z_$][A-Za-z0-9_$.-]{0,60})";
var VALUE = "(?:value|content|default|defaultValue|default_value|example|examples|body|secret-?string|data)";
var VALUE_IS = `\\b${VALUE}["']?\\s{0,2}[:=]\\s{0,4}$`;
var OUTER_NAME_FORMS = [
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

// src/judge/read-column-name.ts
var IDENTIFIER = /^["'`\s]{0,3}([A-Za-z_][A-Za-z0-9_]{0,60})["'`\s]{0,3}$/;
var INSERT = /\(([^()]{1,160})\)\s{0,8}values\s{0,8}(?:\([^()]{0,160}\)\s{0,4},\s{0,8}){0,3}\(([^()]{0,160})$/i;
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
function nameAt(list4, separator, position) {
  return IDENTIFIER.exec((list4.split(separator)[position] ?? "").replace(/\r$/, ""))?.[1] ?? null;
}

// src/judge/assigned-name.ts
var REACH = 200;
var OPENING = /(?:\\{0,7}["'`]){1,3}$/;
var OPENING_BLOCK = /(?:"""|''')\r?\n[ \t]{0,40}$/;
function readAssignedName(text, start2, end) {
  let before = plainText(text.slice(Math.max(0, start2 - REACH), start2));
  let quote = null;
  const opened = OPENING.exec(before) ?? OPENING_BLOCK.exec(before);
  if (opened !== null) {
    quote = opened[0].trimEnd().slice(-1);
    before = before.slice(0, opened.index).replace(/(?<=[\s=:(,[{])(?:[fbruFBRUL@$]{1,2}|[bc]?r#{1,3})$/, "");
  }
  before = before.replace(/<!\[CDATA\[\s{0,8}$/, "").replace(/\/\*[^*\n]{0,60}\*\/\s{0,8}$/, "").replace(/(?<=:\s{1,4})(?:!{1,2}[a-z]{1,12}|&[\w-]{1,40})\s$/, "").replace(/(?<=[=:]\s{0,4})(?:base64|hex):$/, "").replace(/\$\{?env:(?=\w{1,100}\}?\s{0,8}=\s{0,8}$)/i, "");
  const nearest = readName(before, quote, NAME_FORMS, isTelling);
  if (nearest !== null && isTelling(nearest, before)) return nearest;
  const behind = readNameAfter(before, plainText(text.slice(end, end + REACH)));
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
function plainText(text) {
  return text.replace(/&quot;|&#34;|\\u0022/g, '"').replace(/\\\r?\n[ \t]{0,40}/g, " ").replace(/\x1b\[[\d;]{0,12}m|<\/?(?:span|code|kbd|b|strong)(?:\s[^<>]{0,60})?>/g, "");
}
var EMPTY = /^(?:(?:android:)?value|content|default|defaultvalue|default_value|val|contents|data|string|text|item|name|key|body|field|return|echo|print|printf|examples?|args?|argv|command|cmd|lambda|u8|a|b|_|td|th|entry)$/i;
var FALLBACK = /(?:\|\||\?\?|\bor|\?:)\s{0,4}$/;
var SPOKEN = /\b(?:api|access|auth|private|bearer|refresh|client) $/i;
function isTelling({ name, scheme, form, lead }, before) {
  if (/^(?:token|secret)$/i.test(name) && SPOKEN.test(lead)) return false;
  if (scheme !== null || nameStrength(name) !== "none") return true;
  return form !== "argument" && !EMPTY.test(name) && !FALLBACK.test(before);
}
function isCredential({ name, scheme }) {
  return scheme !== null || /^(?:strong|password)$/.test(nameStrength(name));
}

// src/judge/clue-index.ts
var INDICES = /* @__PURE__ */ new WeakMap();
function clueIndex(providers2) {
  const index = INDICES.get(providers2) ?? buildIndex(providers2);
  INDICES.set(providers2, index);
  return index;
}
var CALLED = /(?:^|[^a-z0-9-])(?!www|docs?\.|help|blog|support)[a-z0-9-]{1,63}\.$/;
var LONG = 5;
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
  function hostsIn(text, calledOnly = false) {
    const found2 = /* @__PURE__ */ new Set();
    if (anyHost === null || !text.includes(".")) return found2;
    const lower = text.toLowerCase();
    for (const { 0: host, index } of lower.matchAll(anyHost)) {
      const counts = !calledOnly || host.split(".").length > 2 || CALLED.test(lower.slice(Math.max(0, index - 65), index));
      if (counts) {
        for (const [other, owners] of hosts) if (isWithin(host, other)) for (const owner of owners) found2.add(owner);
      }
    }
    return found2;
  }
  function namesIn(text, shortest2 = 0) {
    const found2 = /* @__PURE__ */ new Set();
    const words = splitName(text);
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
  for (const [confidence, ask3] of isForeign ? [] : questions(evidence, providers2)) {
    const pointed = pool.filter(ask3());
    if (pointed.length > 0)
      return { candidates: pointed.map((p) => p.id).sort(), confidence: pointed.length === 1 ? confidence : "medium" };
  }
  return { candidates: pool.map((p) => p.id).sort(), confidence: "medium" };
}
function settleShape(issuer, family, possible, evidence, providers2) {
  const asked = questions(evidence, providers2).slice(0, IN_STATEMENT).map(([, ask3]) => ask3());
  const isNamed = (p) => asked.some((test) => test(p));
  const rivals = providers2.filter(
    (p) => p !== issuer && p.families?.some((shape) => shape.family === family) && isNamed(p)
  );
  if (rivals.length === 0 || isNamed(issuer)) return { candidates: [issuer.id], confidence: "high" };
  const chosen = rivals.length === 1 && possible.includes(rivals[0]) ? rivals : [issuer, ...rivals];
  return { candidates: chosen.map((p) => p.id).sort(), confidence: "medium" };
}
var LONG_ENOUGH = 6;
var IN_STATEMENT = 3;
function questions(evidence, providers2) {
  const index = clueIndex(providers2);
  const within = (look2) => () => {
    const found2 = look2();
    return (p) => found2.has(p);
  };
  const once2 = (question, ask3) => {
    const known = evidence.known?.get(question);
    if (known !== void 0) return known;
    const answer = ask3();
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
function crc32(text) {
  return process.getBuiltinModule("node:zlib").crc32(text);
}
var DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
function base62(number) {
  let text = "";
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) text = DIGITS[rest % 62] + text;
  return text.padStart(6, "0");
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
var TELLING = /^(?:iss|sub|aud|exp|iat|nbf|jti|azp)$|id|user|mail|name|role|scope|account|tenant|org|perm|login|session|type/i;
function isSample(claims) {
  const issuer = Reflect.get(claims, "iss");
  return !Object.keys(claims).some((key) => TELLING.test(key)) || typeof issuer === "string" && /^(?:test|joe|foo|issuer|example)$/.test(issuer);
}

// src/judge/bigram-table.ts
var BIGRAM_ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+=";
var BIGRAM_SCALE = 8;
var BIGRAM_BASE64 = [
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

// src/judge/randomness.ts
var SYMBOLS2 = BIGRAM_ALPHABET.length;
var table = null;
var symbolOf = null;
function logLikelihoodRatio(text) {
  if (table === null || symbolOf === null) [table, symbolOf] = loadTable();
  let lower = 0;
  let upper = 0;
  let digit = 0;
  let symbol = 0;
  let hexOnly = true;
  let sum = 0;
  let previous = -1;
  let pairs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
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
function shannonEntropy(text) {
  const counts = /* @__PURE__ */ new Map();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let entropy2 = 0;
  for (const count2 of counts.values()) entropy2 -= count2 / text.length * Math.log2(count2 / text.length);
  return entropy2;
}
function countDistinct(text) {
  const seen = new Uint8Array(129);
  let distinct = 0;
  for (let at = 0; at < text.length; at++) {
    const code = Math.min(128, text.charCodeAt(at));
    if (seen[code] === 0) distinct++;
    seen[code] = 1;
  }
  return distinct;
}
function longestSequence(text) {
  let longest = 1;
  for (const step of [0, 1, -1]) {
    let run3 = 1;
    for (let at = 1; at < text.length; at++) {
      run3 = text.charCodeAt(at) - text.charCodeAt(at - 1) === step ? run3 + 1 : 1;
      if (run3 > longest) longest = run3;
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

// src/judge/is-identifier.ts
var RANDOM = -0.95;
var WORD_LIKE = /^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+|\d{1,8}|[A-Za-z]+\d{1,4}|[A-Z]?[a-z]{1,5}\d{1,2}[a-z]{1,6}|v?\d{1,3}[a-z]{0,3})$/;
function isIdentifier(text) {
  const parts = text.split(/[_-]/).filter((part) => part !== "");
  if (parts.length < 2) return false;
  let total = 0;
  let words = 0;
  for (const part of parts) {
    total += part.length;
    if (WORD_LIKE.test(part)) words += part.length;
    else if (part.length >= 14) return false;
  }
  if (words === total && parts.length >= 3 && isMostlyLetters(parts) && text === text.toUpperCase()) return true;
  return words >= total * 0.6 && logLikelihoodRatio(text) > RANDOM;
}
function isMostlyLetters(parts) {
  return parts.filter((part) => /^[A-Za-z]{3,}\d{0,3}$/.test(part)).length >= 3;
}

// src/judge/is-placeholder.ts
var WORDS = /your|exampl|sample|dummy|placeholder|change[_-]?me|changeit|replace|insert|redact|fake|x{4,}|\*{3}|\.{3}|abc[_-]?123|xyz[_-]?789|123456|deadbeef|cafebabe|f00dbabe|very[_-]?long|test[_-]?key|secret[_-]?key|api[_-]?key|(?:secret|access|auth|api|bearer|refresh)[_-]?token|shown[_-]?only|[_-]here$|wrong[_-]?key|invalid|mustnotbe|notreal|not[_-]a[_-]|password|qwerty|foobar|lorem|todo[_-]|mock[_-]|[_-]mock|undefined|abcdefg|thisis|my[_-]?secret|supersecret|generate[_-]|openssl|null[_-]|some[_-]|enter[_-]|paste[_-]|put[_-]your/gi;
var WRITTEN = /^(?:[a-z]{0,6}|[A-Z]{0,6}|[A-Z][a-z]{0,6})$/;
var LONG_WORD = 6;
function isPlaceholder(text) {
  if (holdsWord(text)) return true;
  if (text.length >= 12 && countDistinct(text) < Math.min(8, Math.ceil(text.length / 2))) return true;
  return longestSequence(text) >= longestByChance(text.length) || isRepeated(text) || isInterleaved(text) || isDoubled(text) || longestWalk(text) >= LONGEST_WALK;
}
function holdsWord(text) {
  for (const [word] of text.matchAll(WORDS)) {
    const letters = word.replace(/[^A-Za-z]+/g, "");
    if (letters.length >= LONG_WORD || WRITTEN.test(letters)) return true;
  }
  return false;
}
function longestByChance(length) {
  return length > 40 ? 8 : 6;
}
function isInterleaved(text) {
  return longestSequence(text.replace(/[^A-Za-z]+/g, "")) >= 6 && longestSequence(text.replace(/\D+/g, "")) >= 6;
}
function isRepeated(text) {
  for (let unit = 1; unit <= 32 && unit * 2 <= text.length; unit++) {
    if (text.slice(unit) === text.slice(0, -unit)) return true;
  }
  return false;
}
function isDoubled(text) {
  return text.length >= 12 && /^(?:(.)\1){6,256}$/.test(text);
}
var LONGEST_WALK = 9;
var KEYBOARD = ["1234567890-=", "qwertyuiop[]", "asdfghjkl;", "zxcvbnm,./"];
var NOWHERE = -100;
var ROW = new Int8Array(128).fill(NOWHERE);
var COLUMN = new Int8Array(128).fill(NOWHERE);
KEYBOARD.forEach((keys, row) => {
  [...keys].forEach((key, column) => {
    for (const code of [key.charCodeAt(0), key.toUpperCase().charCodeAt(0)]) {
      ROW[code] = row;
      COLUMN[code] = column;
    }
  });
});
function longestWalk(text) {
  let longest = 0;
  let run3 = 0;
  let row = NOWHERE;
  let column = NOWHERE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) & 127;
    const isNear = ROW[code] !== NOWHERE && Math.abs(ROW[code] - row) <= 1 && Math.abs(COLUMN[code] - column) <= 1;
    run3 = isNear ? run3 + 1 : 1;
    row = ROW[code];
    column = COLUMN[code];
    if (run3 > longest && countDistinct(text.slice(at + 1 - run3, at + 1)) * 4 >= run3 * 3) longest = run3;
  }
  return longest;
}

// src/judge/is-sample-login.ts
function isSampleLogin(value) {
  if (!/^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(value)) return false;
  const text = Buffer.from(value, "base64").toString("latin1").trim();
  const colon = text.indexOf(":");
  if (colon === -1 || /[^\x20-\x7e]/.test(text)) return false;
  const user = text.slice(0, colon);
  const password = text.slice(colon + 1);
  if (password === "") return isIdentifier(user) || logLikelihoodRatio(user) > -0.35;
  return password === user || /^aladdin$/i.test(user) || isPlaceholder(password) || /passw|secret$|^(?:my|the|some|a)?[_-]?pass/i.test(password);
}

// src/judge/is-secret-like.ts
var UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
var HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
var LIMITS = { strong: -0.2, weak: -0.5 };
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
function tailBehindWords(text) {
  return BEHIND_WORDS.exec(text)?.[1] ?? null;
}
var BEHIND_WORDS = /^(?:[A-Za-z][A-Za-z0-9]{0,15}[-_.:]){1,4}([0-9a-f]{16,128}|[0-9A-F]{16,128}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
function isGroupedHex(text) {
  return text.length >= 33 && /^(?:[0-9a-f]{8,64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-[0-9a-f]{4,64}){1,3}$/.test(text);
}
function isRandomHex(body) {
  return /\d/.test(body) && /[a-f]/i.test(body) && countDistinct(body) >= 7 && shannonEntropy(body) >= 2.6;
}

// src/judge/judge-named.ts
var UUID2 = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
var HEX2 = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
var NOT_SECRET = /^(?:MIGf|MIIB|MFkw|MCow|AAAA[BCE]3|ssh-|sha(?:1|224|256|384|512)[-_:]|md5[-_:]|pk_(?:live|test)_|pk\.|phc_|sb_publishable_|6L[a-zA-Z0-9_-]{38}$|key_|usr_|org_|req_|acct_|cus_|price_|prod_|whsec_test|projects\/|eyJ|ME[QUY]CI[A-Z]|U2FsdGVkX1|AQ[EI]CAH[g-j]|gAAAAA[A-Za-z0-9_-]{60}|Ag[A-D][A-Za-z0-9+/]{300}|(?:tok|card|src|pm|pi|seti|sub|ch|in|cs|txn|evt|po|ba)_[13](?=[a-z0-9]{0,30}[A-Z])[A-Za-z0-9]{15})/;
var CODE = /\.(?:[cm]?[jt]sx?|py|go|java|kt|kts|scala|rs|rb|php|cs|c|cc|cpp|h|hpp|m|mm|swift|dart|lua|ex|exs|clj|vue|svelte|astro|zig|nim|jl|r|pl|pm)$/i;
var BARE_END = /^(?:$|[\s,;)}\]<>&"'`\\|#\0\x1b]|(?!\xe2\x80\xa6)[\x80-\xff]|[.:!?](?:$|[\s<"'`)\]])|\*{1,2}(?:$|[\s<.,])|-->|%(?:0[AD]|2[0267C]))/i;
function judgeNamed(text, start2, value, path) {
  const hopeless = whyHopeless(value);
  if (hopeless !== null) return { reason: hopeless };
  const assigned = readAssignedName(text, start2, start2 + value.length);
  if (assigned === null) return { reason: "no name before it" };
  const isUser = assigned.scheme?.startsWith("-") === true;
  const after = plainText(text.slice(start2 + value.length, start2 + value.length + 16)).replace(/^\\{1,7}(?=["'`])/, "").replace(isUser ? /^:/ : /^$/, "");
  if (assigned.quote === null ? !BARE_END.test(after) : !after.startsWith(assigned.quote))
    return { reason: "part of a longer text" };
  const strength = assigned.scheme === null ? nameStrength(assigned.name) : assigned.scheme === "basic" ? "none" : "strong";
  if (strength === "none") return { reason: `the name ${assigned.name} is no key's` };
  const context = whyContextDenies(
    assigned,
    value,
    text.slice(Math.max(0, start2 - 256), start2 + value.length + 256),
    text.slice(Math.max(0, start2 - 8), start2),
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
var HOPELESS = /* @__PURE__ */ new Map();
var MOST_KNOWN = 4096;
var LONGEST_KNOWN = 64;
function whyHopeless(value) {
  const known = HOPELESS.get(value);
  if (known !== void 0) return known;
  const reason = whyNotKey(value, "strong", false, "");
  if (reason === null || value.length > LONGEST_KNOWN) return reason;
  if (HOPELESS.size === MOST_KNOWN) HOPELESS.clear();
  HOPELESS.set(value, reason);
  return reason;
}
var VECTOR = /\b(?:peer_?public_?key|public_?key|pk_?[rsei]m?|ct|cipher_?text|base_nonce|exporter_context|ikm[rsei]?|aad)\b/i;
var DERIVED = /\b(?:traffic|exporter|resumption|handshake|premaster|pre master) (?:master )?secret\b/;
var SHARED = /\bshared secret\b/;
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
  const flat = (text) => splitName(text).join("");
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
function isProse(text) {
  if (/\s|[{}<>]/.test(text) || isPlaceholder(text)) return true;
  if (HEX2.test(text)) return !isRandomHex(text);
  return isIdentifier(text.replace(/[./:@]/g, "_")) || logLikelihoodRatio(text) > -0.35;
}

// src/judge/mask-value.ts
var LAST = 4;
var HIDDEN_BITS = 80;
function maskValue(value, options) {
  if (options.lowEntropy === true) return "\u2026";
  const prefix = options.prefix?.exec(value)?.[0] ?? "";
  if (value.endsWith("--")) return `${prefix}\u2026`;
  const hidden = value.length - prefix.length - LAST;
  return hidden * bitsPerCharacter(value.slice(prefix.length)) >= HIDDEN_BITS ? `${prefix}\u2026${value.slice(-LAST)}` : `${prefix}\u2026`;
}
function bitsPerCharacter(text) {
  if (/^\d+$/.test(text)) return 3.3;
  if (/^[0-9a-fA-F-]+$/.test(text)) return 4;
  return /^(?:[a-z0-9]+|[A-Z0-9]+)$/.test(text) ? 5 : 5.9;
}

// src/judge/verdict.ts
function dismiss(reason, final = false) {
  return { kind: "dismissed", reason, final };
}

// src/judge/judge.ts
var CUT = /^(?:\.{2,}|\u2026|\xe2\x80\xa6|\*{2,}|\[\.\.\.|<|\{)/;
var SHORT_ARMOUR = 300;
function isCut(value, body, after) {
  if (CUT.test(after) && body.length < 20) return true;
  const isOpen = value.startsWith("-----BEGIN") && !value.includes("-----END") && value.length < SHORT_ARMOUR;
  return isOpen && (CUT.test(after) || after.startsWith("."));
}
function judge(match, surroundings, providers2) {
  const { rule, value, body, text, textStart } = match;
  if (rule.published?.includes(value)) return publishedSample(match, providers2);
  if (rule.named === true) return judgeByName(match, surroundings, providers2);
  const after = text.slice(textStart + value.length, textStart + value.length + 6);
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
  const { rule, value, text, textStart } = match;
  const named = judgeNamed(text, textStart, value, match.provenance.path);
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
var OPEN_HOST = /(?:^|\.)(?:example\.(?:com|org|net)|localhost|test|invalid|local)$|^(?:127\.|10\.|192\.168\.|0\.0\.0\.0$)/;
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
var TEST_PATH = /(?:^|[/\\])(?:tests?|test[-_]?(?:data|files|suite|cert\w*)|__tests__|specs?|(?:__)?fixtures?(?:__)?|(?:__)?mocks?(?:__)?|testing|e2e|examples?|samples?)[/\\]|[._-](?:test|spec)\.[a-z]{1,5}$|(?:^|[/\\])test_[^/\\]{1,80}$/i;
function severityOf(match, attribution) {
  const { rule, value, body } = match;
  if (rule.mediumInTests === true && TEST_PATH.test(match.provenance.path ?? "")) return "medium";
  if (rule.testKey?.test(value)) return "medium";
  if (rule.family === "tb" && body.length < 32 && attribution.confidence !== "high") return "low";
  return rule.severity;
}
function collectEvidence(match, surroundings) {
  const { text, textStart, value, body } = match;
  const assigned = readAssignedName(text, textStart, textStart + value.length);
  const end = textStart + value.length;
  return {
    prefix: value.slice(0, Math.max(0, value.length - body.length)),
    name: assigned?.name ?? null,
    scheme: isUserName(match, assigned?.scheme ?? null) ? "user" : assigned?.scheme ?? null,
    statement: text.slice(statementStart(text, textStart), statementEnd(text, end)),
    nearby: () => surroundings.nearby(),
    file: () => surroundings.file(),
    known: knownOf(match.provenance),
    // Manifests are read only when nothing closer decides.
    get dependencies() {
      return surroundings.dependencies ?? [];
    }
  };
}
var KNOWN = /* @__PURE__ */ new WeakMap();
function knownOf(provenance) {
  const known = KNOWN.get(provenance) ?? /* @__PURE__ */ new Map();
  KNOWN.set(provenance, known);
  return known;
}
function isUserName({ text, textStart, value, decoded }, scheme) {
  if (text[textStart + value.length] !== ":") return false;
  return scheme?.startsWith("-") === true || decoded.at(-1) === "base64" && textStart === 0;
}
function statementStart(text, from) {
  let lines = 0;
  for (let at = from - 1; at >= 0; at--) {
    if (text[at] === ";" || text[at] === "\n" && (text[at - 1] === "\n" || ++lines > 4)) return at + 1;
  }
  return 0;
}
function statementEnd(text, from) {
  let lines = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === ";" || text[at] === "\n" && (text[at + 1] === "\n" || ++lines > 4)) return at;
  }
  return text.length;
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

// src/model/secret.ts
var Secret = class {
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

// src/suppress/block-mark.ts
var DIRECTIVE = /secretlint-(disable|enable)(?!-)(?![A-Za-z])([^\r\n]{0,300})/g;
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
var OWN = /(?<![\w:-])unleak:allow(-next-line)?(?![\w:-])/g;
var COMMENT_END = /\*\/|--%?>|[#%}]\}|%>|\*\}|"\s*[,}\]:]/;
var RULES_AND_REASON = /^\s+(\*|[a-z0-9][a-z0-9-]*(?:\s*,\s*[a-z0-9][a-z0-9-]*)*)?(?:\s*(?:--|\u2014)\s*(.*))?/;
var MAX_REASON = 200;
function readMarks(line2, nextLine) {
  const found2 = [...line2.matchAll(OWN)];
  return found2.map((match, index) => ({ match, rest: line2.slice(match.index + match[0].length, found2[index + 1]?.index) })).filter(({ match }) => match[1] !== void 0 === nextLine).map(({ match, rest }) => {
    const comment = rest.slice(0, 2 * MAX_REASON).split(COMMENT_END, 1)[0];
    const parts = RULES_AND_REASON.exec(comment);
    const rules2 = parts?.[1]?.split(",").map((rule) => rule.trim()) ?? [];
    return { mark: match[0], rules: rules2, reason: cleanReason(parts?.[2] ?? "") };
  });
}
function cleanReason(text) {
  return text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, " ").replace(/["'`\s]+$/, "").trim().slice(0, MAX_REASON);
}
var ON_LINE = [
  /(?<![\w-])gitleaks:allow(?![\w-])/i,
  /(?<![\w-])betterleaks:allow(?![\w-])/i,
  /(?<![\w-])trufflehog:ignore(?![\w-])/i,
  /(?<![\w-])ggignore(?![\w-])/i,
  /(?<![\w-])pragma: ?(?:allow|white)list secret(?![\w-])/i,
  /(?<![\w-])secretlint-disable-line(?![\w-])/i,
  /(?<![\w-])kingfisher:(?:ignore|allow)(?![\w-])/i
];
var ON_PREVIOUS_LINE = [
  /(?<![\w-])pragma: ?(?:allow|white)list nextline secret(?![\w-])/i,
  /(?<![\w-])secretlint-disable-next-line(?![\w-])/i
];
function findForeignMark(lineText, previousLineText) {
  const found2 = ON_LINE.map((mark) => mark.exec(lineText)).find(Boolean) ?? ON_PREVIOUS_LINE.map((mark) => mark.exec(previousLineText)).find(Boolean);
  return found2 ? { mark: found2[0], reason: `marked with ${found2[0]}` } : null;
}

// src/audit/collect.ts
var KEPT_HIDDEN = 4096;
var NEARBY = 1600;
var LINE_PART = 1e3;
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
  const lineEnd = after.indexOf("\n");
  const lineStart = before.lastIndexOf("\n");
  const line2 = before.slice(lineStart + 1) + topBytes.toString("utf8", topStart, topEnd) + (lineEnd === -1 ? after : after.slice(0, lineEnd));
  const previous = lineStart === -1 ? "" : before.slice(before.lastIndexOf("\n", lineStart - 1) + 1, lineStart);
  const mark = findInlineMark(line2, previous, match.rule.id, { foreign, value: verdict2.value });
  if (mark !== null) return mark;
  const incomplete = match.provenance.source === "object" ? null : findIncompleteMark(line2, previous);
  if (incomplete !== null) note?.(`${match.provenance.path ?? match.provenance.source}: ${incomplete}`);
  if (!foreign) return null;
  return topBytes.indexOf("secretlint-disable") === -1 ? null : findBlockMark(topBytes.toString("utf8", 0, topStart), match.rule.id);
}

// compiled:rules
var { readFileSync: readFileSync2 } = process.getBuiltinModule("node:fs");
var { join: join2 } = process.getBuiltinModule("node:path");
var read = (name) => JSON.parse(readFileSync2(join2(__dirname, name), "latin1"));
var RULE = { examples: [], counterExamples: [] };
for (const name of ["pattern", "testKey", "maskPrefix", "exact", "before"]) {
  Object.defineProperty(RULE, name, {
    get() {
      const made = this.expressions[name];
      return Array.isArray(made) ? this.expressions[name] = new RegExp(...made) : made;
    }
  });
}
var details;
function detailsOf(id) {
  details ??= new Map(read("providers.json"));
  return details.get(id);
}
var { rules, order, providers } = read("rules.json");
for (const rule of rules) Object.setPrototypeOf(rule, RULE);
var RULES = order.map((index) => rules[index]);
var PROVIDERS = providers.map((provider) => {
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

// src/audit/keys-in-text.ts
function keysInText(text) {
  const found2 = [];
  const scanner = createScanner(compileRules(RULES), (match, place) => {
    const nearby = () => place.topBytes.toString("latin1", 0, place.topLength);
    const verdict2 = judge(match, { nearby, file: nearby }, PROVIDERS);
    if (verdict2.kind === "accepted") found2.push(new Secret(verdict2.value, verdict2.masked));
    return verdict2.kind === "accepted" || verdict2.final;
  });
  scanner.whole({ source: "stdin" }, Buffer.from(text));
  return found2;
}
function keysInPath(path) {
  return /[\w-]{16}/.test(path) ? keysInText(path) : [];
}

// src/config/compile-custom-rules.ts
var ALPHABETS = {
  hex: { characters: "0-9A-Fa-f", example: "hex" },
  digits: { characters: "0-9", example: "digits" },
  upper: { characters: "A-Z0-9", example: "upper" },
  base32: { characters: "A-Za-z2-7", example: "b32" },
  base36: { characters: "a-z0-9", example: "base36" },
  alnum: { characters: "A-Za-z0-9", example: "alnum" },
  base64: { characters: "A-Za-z0-9+/", example: "b64" },
  base64url: { characters: "A-Za-z0-9_-", example: "b64url" }
};
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
      examples: shape.prefixes.map((text) => ({
        text: `key = "${text}{{${example}:${shape.minLength}}}"`,
        provider: null
      })),
      counterExamples: []
    };
  });
}

// src/audit/knowledge.ts
function knowledgeOf(own, config) {
  const ownRules = own.flatMap((provider) => provider.rules).filter((rule) => !RULES.includes(rule));
  return {
    providers: [...own, ...PROVIDERS.filter(({ id }) => !own.some((provider) => provider.id === id))],
    // Rules that are turned off stay among them: what they match is silent, and no vaguer rule's business.
    rules: [...compileCustomRules(config.customRules), ...ownRules, ...RULES]
  };
}

// src/audit/ledger.ts
var LISTED_PER_CODE = 1e3;
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
    const count2 = (perCode.get(found2.code) ?? 0) + 1;
    perCode.set(found2.code, count2);
    if (count2 <= LISTED_PER_CODE) problems2.push(found2);
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
    note(text) {
      notes.add(text);
    },
    stats: () => ({ seen: scanned + skipped + unreadable, scanned, skipped, unreadable, bytes }),
    problems() {
      const more = [...perCode].filter(([, count2]) => count2 > LISTED_PER_CODE);
      return [
        ...problems2,
        ...more.map(([code, count2]) => ({
          code,
          message: `${count2 - LISTED_PER_CODE} more of this kind are not listed.`
        }))
      ];
    },
    notes: () => [...notes, ...[...skips].map(([why, count2]) => `${count2} skipped: ${why}.`)]
  };
}

// src/exposure/graph/script-parts.ts
var SCRIPT = /\.(?:[cm]?[jt]sx?)$/;
var COMPONENT = /\.(?:vue|svelte|astro)$/;
function isScript(path) {
  return SCRIPT.test(path) && !path.endsWith(".d.ts");
}
function isComponent(path) {
  return COMPONENT.test(path);
}

// src/exposure/env/public-prefixes.ts
var PUBLIC_PREFIXES = [
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
var NEEDS_FRAMEWORK = /* @__PURE__ */ new Set(["MODERN_", "RAZZLE_", "WXT_"]);
var NEVER_PUBLIC = [
  /^MAIN_VITE_/,
  // electron-vite: main process only
  /^GATSBY_(CLOUD|CI|TELEMETRY|EXPERIMENTAL|LOGGER|CPU_COUNT|CONCURRENT|OPEN_SEARCH|ACTIVE_ENV|HASH_SALT|RECIPES)/,
  /^STORYBOOK_(CI|DISABLE_TELEMETRY|ENABLE_CRASH_REPORTS)$/,
  /^PUBLIC_KEY(_|$)/
  // a public key is what it says
];

// src/exposure/env/public-env-name.ts
var PACKAGE_OF = {
  MODERN_: ["@modern-js/app-tools"],
  RAZZLE_: ["razzle"],
  WXT_: ["wxt"]
};
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

// src/exposure/use/always-secret.ts
var ALWAYS_SECRET = /* @__PURE__ */ new Set([
  "tinybrain",
  "memory-api",
  "product-api",
  "twig",
  "openai",
  "anthropic"
]);

// src/exposure/use/find-client-use.ts
function clientUseRules(providers2, nameOfProvider) {
  const secret = providers2.filter(({ id }) => ALWAYS_SECRET.has(id));
  const words = secret.flatMap(({ clues }) => [
    ...(clues.hosts ?? []).filter((host) => !isPlaceholderHost(host)),
    ...(clues.packages ?? []).filter((name) => /[@/-]/.test(name))
  ]);
  const parts = [
    "dangerouslyAllowBrowser",
    // A public variable of a provider: the name is judged when the file is read closely.
    `(?:${PUBLIC_PREFIXES.map(({ prefix }) => prefix).join("|")})[A-Z0-9_]{2,100}(?:KEY|SECRET|TOKEN)`,
    // Storage alone is in every second app; with a name that speaks of a key it is rare.
    "Storage\\.setItem\\(\\s*[\"'`][\\w.-]{0,60}(?:[kK]ey|KEY|[sS]ecret|SECRET|[tT]oken|TOKEN)",
    ...words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
  ];
  return { worth: new RegExp(parts.join("|")), providers: secret, nameOfProvider };
}
function isPlaceholderHost(host) {
  return /(?:^|\.)example\.(?:com|org|net)$|\.example$|^localhost$/.test(host);
}

// src/exposure/use/find-uses.ts
function createTellingTest(providers2) {
  const { worth } = clientUseRules(providers2, () => null);
  return (path, bytes) => (isScript(path) || isComponent(path) || /\.html?$/.test(path)) && worth.test(bytes.toString("latin1"));
}

// src/audit/observe-clues.ts
var MARK = Buffer.from("_API_KEY");
var READ = /(?:\benv(?:iron(?:ment)?)?(?:\.get)?|getenv|get_env|Getenv|ENV(?:\.fetch)?|env::var|Environment\.GetEnvironmentVariable)(?:\.|\??\.?\[["'`]|\(["'`])([A-Z][A-Z0-9_]{0,60}_API_KEY)\b/g;
var TAKEN = /\{([^{}]{0,2000})\}\s{0,20}=\s{0,20}(?:process|import\.meta)\.env\b/g;
var NAME4 = /\b[A-Z][A-Z0-9_]{0,60}_API_KEY\b/g;
var LOADER = [Buffer.from("dotenv"), Buffer.from("loadEnvFile")];
var LOADS = /\bload_dotenv\s?\(|(?:\bfrom|\bimport|\brequire\s?\()\s{0,4}["'`](?:dotenv(?:\/config)?|@dotenvx\/dotenvx)["'`]|\bprocess\.loadEnvFile\s?\(|\brequire ["']dotenv/;
var SCRIPT2 = /\.(?:[cm]?[jt]sx?|py|rb|ipynb|vue|svelte)$/;
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
        const text = bytes.toString("latin1");
        const taken = [...text.matchAll(TAKEN)].flatMap(([, names]) => names.match(NAME4) ?? []);
        for (const name of [...taken, ...[...text.matchAll(READ)].map(([, read2]) => read2)]) {
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

// late:src/exposure/fold/fold-literals.ts
var foldLiterals = (...given) => require("./fold.js").foldLiterals(...given);

// src/exposure/fold/is-worth-folding.ts
var MAX_FOLD = 1024 * 1024;
var MINIFIED = 32 * 1024;
var MINIFIED_LINE = 1e3;
var LINE_FEED3 = 10;
var MATERIAL = [
  /["'`}][A-Za-z_+/=%.-]{0,200}[0-9][A-Za-z0-9_+/=%.-]{0,600}["'`${]/,
  /(?:\d{2,3}\s{0,9},\s{0,9}){8}/,
  /\\x[2-7]/,
  /\\u(?:00|\{)[2-7]/,
  /\bchr\s?\(/
];
var TELLING2 = [
  /["'`](?:[A-Za-z]{2,10}[_-](?:(?:live|test|prod|dev)[_-]?)?|(?:sk|rk|tb|mem|twigsk|whsec|gh[pousr]|github_pat|glpat|xox[abprs]|npm|hf|sbp|dop_v1)[_-][\w-]{1,80}|(?:AKIA|ASIA|AIza|SG\.)[\w-]{0,40})["'`]/,
  /\batob\s*\(|b64decode|a2b_base64|fromhex|unhexlify|from(?:CharCode|CodePoint)\s*\(\s*(?:\d|\.\.\.|\[|new\b|\w+\s*,)|\bchr\s*\(|Buffer\.from\s*\(\s*["'`[]|\b(?:bytes|bytearray|Uint8Array)\s*\(\s*\[|\[::-1\]|unescape\s*\(/,
  /(?:\\x[2-7][0-9a-fA-F]|\\u00[2-7][0-9a-fA-F]|\\u\{[2-7][0-9a-fA-F]\}){2}|(?:%[2-7][0-9a-fA-F]){4}/
];
var COMMON = /["'`]\s{0,80}\+\s{0,80}[bfru]?["'`]|["'`]\s*\]\s*\.\s*(?:join|reverse)|\.join\s*\(\s*["'][_.-]?["']|["'][_.-]?["']\s*\.\s*join\s*\(|\.reverse\(\)|["']\s*\.\s*concat\s*\(|\}\$\{|\+=\s*["'`][\w+/=-]{4,}["'`]/;
var COMMON_IN_PYTHON = /[\w=+/-]["'](?:[ \t]+|[ \t]*\r?\n[ \t]*)[bfru]?["'][\w=+/-]|\bf["'][^"'\n]*\{/;
var PIECE2 = /["'`][A-Za-z0-9_+/=-]{0,200}(?:[A-Za-z_][0-9]|[0-9][A-Za-z_])[A-Za-z0-9_+/=-]{2,200}["'`$]|(?:["'`]\w{1,4}["'`]\s{0,20},\s{0,20}){6}/;
function foldLanguage(path) {
  if (/\.d\.[cm]?ts$/i.test(path)) return null;
  if (/\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i.test(path)) return "javascript";
  return /\.pyw?$/i.test(path) ? "python" : null;
}
function isWorthFolding(path, content, look2) {
  const language = foldLanguage(path);
  if (language === null || content.length > MAX_FOLD) return false;
  const { telling, common } = look2?.(content) ?? { telling: true, common: true };
  if (!telling && !common && language !== "python") return false;
  if (isMinified(content)) return false;
  const text = content.toString("latin1");
  if (!MATERIAL.some((sign) => sign.test(text))) return false;
  if (telling && TELLING2.some((sign) => sign.test(text))) return true;
  return (common && COMMON.test(text) || language === "python" && COMMON_IN_PYTHON.test(text)) && PIECE2.test(text);
}
function isMinified(content) {
  if (content.length < MINIFIED) return false;
  const most = content.length / MINIFIED_LINE;
  let lines = 0;
  for (let at = content.indexOf(LINE_FEED3); at !== -1 && lines < most; at = content.indexOf(LINE_FEED3, at + 1)) lines++;
  return lines < most;
}

// src/audit/observe-folded.ts
var BEFORE = 240;
var AFTER = 120;
var FOREIGN = /(?:^|\/)(?:node_modules|bower_components|vendor|site-packages|third_party)\//;
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
    const text = bytes.toString("utf8");
    for (const { value, start: start2, end, how } of foldLiterals(provenance.path, text)) {
      const head = `${text.slice(Math.max(0, start2 - BEFORE), start2)}"`;
      const shown = Buffer.from(`${head}${value}"${text.slice(end, end + AFTER)}`);
      before = Buffer.byteLength(head);
      after = before + Buffer.byteLength(value);
      const at = Buffer.byteLength(text.slice(0, start2));
      file = { text, bytes, start: at, end: at + Buffer.byteLength(text.slice(start2, end)), how };
      cursor.reset();
      scanner.whole(provenance, shown);
    }
  }
  let opened = null;
  let pieces = [];
  let size = 0;
  return {
    whole(provenance, bytes) {
      sink.whole(provenance, bytes);
      if (isOwnCode(provenance)) fold(provenance, bytes);
    },
    open(provenance) {
      opened = isOwnCode(provenance) ? provenance : null;
      pieces = [];
      size = 0;
      sink.open(provenance);
    },
    write(bytes) {
      sink.write(bytes);
      size += bytes.length;
      if (size > MAX_FOLD) opened = null;
      else if (opened !== null) pieces.push(Buffer.from(bytes));
    },
    close() {
      sink.close();
      if (opened !== null) fold(opened, Buffer.concat(pieces));
      pieces = [];
    }
  };
}
function isOwnCode({ path, type }) {
  return path !== void 0 && type !== "ref" && // Most code lies there, and a search for a word is quicker than the expression.
  !path.includes("/node_modules/") && !FOREIGN.test(path) && foldLanguage(path) !== null;
}

// src/exposure/env/env-places.ts
var ENV_FILE = /^(?:\.env(?:$|[._-].*)|.+\.env|\.envrc|\.flaskenv|\.dev\.vars(?:\..+)?)$/;
var ENV_SAMPLE = /\.(?:example|sample|template|dist|defaults|tpl|tmpl)$/i;
function isEnvFile(path) {
  return ENV_FILE.test(posix.basename(path));
}
function isEnvSample(path) {
  return isEnvFile(path) && ENV_SAMPLE.test(path);
}

// src/exposure/known/encodings.ts
function encodeValue(value) {
  const bytes = Buffer.from(value, "utf8");
  const spellings = [["plain", value]];
  for (const shift of [0, 1, 2]) {
    const text = alignedBase64(bytes, shift);
    spellings.push(["base64", text], ["base64", text.replaceAll("+", "-").replaceAll("/", "_")]);
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
  return spellings.flatMap(([encoding, text]) => {
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ encoding, bytes: Buffer.from(text, "utf8") }];
  });
}
function alignedBase64(bytes, shift) {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64").replace(/=+$/, "");
  const first = Math.ceil(shift * 8 / 6);
  const last = Math.floor((shift + bytes.length) * 8 / 6);
  return text.slice(first, last);
}

// src/exposure/known/is-worth-searching.ts
var MIN_LENGTH = 12;
var MAX_LENGTH = 4096;
var SECRET_WORD = /key|secret|token|pass|pwd|auth|cred|private|salt|sign|jwt|webhook|cookie|session|encrypt|seed|mnemonic/i;
var HARMLESS_NAME = /(?:^|_)(?:URL|URI|HOST|HOSTNAME|PORT|NAME|USER|USERNAME|EMAIL|REGION|ZONE|PATH|DIR|FILE|BUCKET|VERSION|ENV|NODE_ENV|MODE|LEVEL|LOCALE|TZ|TIMEZONE|DOMAIN|ORIGIN|ENDPOINT|PROJECT|ORG|TEAM|ID|IDS|SHA|COMMIT|BRANCH|TAG|IMAGE|MODEL|TITLE|DESCRIPTION|FORMAT|PATTERN|TTL|TIMEOUT|LIMIT|SIZE|COUNT|DSN|FINGERPRINT|PUBLIC_KEY|PUBLISHABLE_KEY|SITE_KEY|ANON_KEY)$/i;
var PLACEHOLDER = /your|example|sample|dummy|placeholder|change[_-]?me|replace|insert|redact|fake|x{4,}|\*{3}|\.\.\.|abc_?123|123456|deadbeef|0{6}|(.)\1{5,}|password|localhost|development|<[^>]*>|\$\{|\{\{/i;
var WORDS2 = /[A-Za-z]?[a-z]{3,}|[A-Z]{4,}/g;
function entropy(text) {
  const counts = /* @__PURE__ */ new Map();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count2 of counts.values()) bits -= count2 / text.length * Math.log2(count2 / text.length);
  return bits;
}
function looksRandom(value, strict) {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  if (new Set(value).size < 8 || entropy(value) < (strict ? 3.3 : 3)) return false;
  const words = (value.match(WORDS2) ?? []).filter((word) => /[aeiouy]/i.test(word) && word.length >= 4).join("").length;
  return words / value.length <= (strict ? 0.5 : 0.65);
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

// src/exposure/known/multi-search.ts
var BLOCK = 3;
var TABLE = 1 << 16;
var MAX_WINDOW = 64;
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

// src/exposure/known/parse-env-file.ts
var ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.]*)[ \t]*(?:=|:[ \t])[ \t]*(?:"((?:[^"\\]|\\[\s\S]){0,20000})"|'([^']{0,20000})'|`([^`]{0,20000})`|([^\r\n]*))/gm;
function parseEnvFile(text) {
  const entries = [];
  let line2 = 1;
  let counted = 0;
  for (const hit of text.matchAll(ASSIGNMENT)) {
    const [whole, name, double, single2, back, bare] = hit;
    const quoted = double ?? single2 ?? back;
    const value = quoted ?? bare.replace(/[ \t]+#.*$/, "").trimEnd();
    const at = hit.index + whole.length - (quoted === void 0 ? bare.length : quoted.length + 1);
    for (let next = text.indexOf("\n", counted); next >= 0 && next < at; next = text.indexOf("\n", counted)) {
      line2++;
      counted = next + 1;
    }
    entries.push({
      name,
      value: double === void 0 ? value : double.replace(/\\n/g, "\n").replace(/\\(["\\$])/g, "$1"),
      line: line2,
      column: at - counted + 1
    });
  }
  return entries;
}

// src/exposure/known/known-values.ts
var MAX_VALUES = 500;
function collectKnownValues(envFiles, mask = (_value, name) => `${name}=\u2026`) {
  const values = [];
  const patterns = [];
  const seen = /* @__PURE__ */ new Set();
  for (const { path, text } of envFiles) {
    if (isEnvSample(path)) continue;
    for (const entry2 of parseEnvFile(text)) {
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

// src/audit/observe-known-values.ts
var KNOWN_VALUE_RULE = {
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
function observeKnownValues(sink) {
  let known = null;
  const found2 = /* @__PURE__ */ new Map();
  const cursor = new LineCursor();
  let current = null;
  let tail = Buffer.alloc(0);
  function look2(provenance, bytes) {
    cursor.reset();
    report(provenance, bytes, 0);
  }
  function report(provenance, bytes, from) {
    for (const { value, start: start2, end, encoding } of known.search(bytes)) {
      if (end <= from) continue;
      const { path } = known.values[value];
      if (provenance.path === path && provenance.source === "worktree") continue;
      const first = cursor.at(bytes, start2);
      const last = cursor.at(bytes, end);
      const sighting = {
        provenance,
        span: { line: first.line, column: first.column, endLine: last.line, endColumn: last.column },
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
      if (known !== null && provenance.type !== "tree" && provenance.type !== "ref") look2(provenance, bytes);
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
        const joined = tail.length === 0 ? bytes : Buffer.concat([tail, bytes]);
        report(current, joined, tail.length);
        const kept = Math.min(joined.length, known.longest - 1);
        cursor.drop(joined, joined.length - kept);
        tail = Buffer.from(joined.subarray(joined.length - kept));
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

// src/git/open-repository.ts
var open_repository_exports = {};
__export(open_repository_exports, {
  openRepository: () => openRepository
});

// src/git/find-place.ts
function findPlace(start2) {
  for (let folder2 = start2; ; folder2 = dirname(folder2)) {
    const entry2 = join(folder2, ".git");
    if (exists(entry2)) return { root: folder2, gitDir: entry2 };
    if (exists(join(folder2, "HEAD")) && isFolder(join(folder2, "objects")) && isFolder(join(folder2, "refs"))) {
      const parent = dirname(folder2);
      return folder2 === join(parent, ".git") ? { root: parent, gitDir: folder2 } : { root: null, gitDir: folder2 };
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

// src/git/git-failure.ts
var GitFailure = class extends UserError {
  /** git's exit code; null if it was killed or never started. */
  exitCode;
  /** What git wrote to stderr: at most 64 KiB, one line each, unprintable characters and long tokens replaced. */
  detail;
  constructor(command, how, exitCode, stderr = "") {
    const detail = cleanMessage(stderr);
    const first = detail.split("\n").find((line2) => /^(fatal|error)/.test(line2)) ?? detail.split("\n")[0] ?? "";
    super("GIT_FAILED", `git ${command} ${how}${first === "" ? "" : `: ${first.slice(0, 300)}`}`);
    this.name = "GitFailure";
    this.exitCode = exitCode;
    this.detail = detail;
  }
};
function cleanMessage(text) {
  return text.replace(/\r\n?/g, "\n").replace(/[^\n\x20-\x7e]/g, "?").replace(/[A-Za-z0-9_+=-]{20,}/g, (token) => isHarmless(token) ? token : "\u2026").trim();
}
function isHarmless(token) {
  return /^(pack-)?([0-9a-f]{38}|[0-9a-f]{40}|[0-9a-f]{62}|[0-9a-f]{64})$/.test(token) || !/[0-9]/.test(token);
}

// src/git/find-git.ts
var isWindows = process.platform === "win32";
var found = /* @__PURE__ */ new Map();
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
  return trustedEntries(searchPath).map((entry2) => join(entry2, file)).find(isProgram) ?? null;
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

// src/git/git-environment.ts
var NULL_FILE = process.platform === "win32" ? "NUL" : "/dev/null";
var HOOK_VARIABLES = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_PREFIX",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_QUARANTINE_PATH"
];
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
var HARDENED_ARGUMENTS = [
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
function argumentsBefore(command) {
  return command === "check-ignore" ? HARDENED_ARGUMENTS : [...HARDENED_ARGUMENTS, "--literal-pathspecs"];
}

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
  const candidates = isAbsolute(name) ? [name] : folders.map((folder2) => join(folder2, name));
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

// src/git/refuse-pipes.ts
var FILES = [
  ...["", "HEAD", "config", "config.worktree", "index", "packed-refs", "shallow", "commondir"],
  ...["info/exclude", "info/attributes", "info/sparse-checkout", "objects/info/alternates"]
];
var FOLDERS = ["refs", "logs"];
var MOST_ENTRIES = 1e4;
var LONGEST_LINK = 4096;
function refusePipes(gitDir) {
  refuse(gitDir);
  const folder2 = resolve(gitDir, "..", readLine(gitDir, "gitdir: ") ?? gitDir);
  refuse(join(folder2, "commondir"));
  const common = resolve(folder2, readLine(join(folder2, "commondir"), "") ?? ".");
  for (const place of /* @__PURE__ */ new Set([folder2, common])) {
    for (const name of FILES) refuse(join(place, name));
    for (const name of FOLDERS) walk(join(place, name), MOST_ENTRIES);
  }
}
function refusePipesAmongObjects({ commonDir }) {
  walk(join(commonDir, "objects"), Number.POSITIVE_INFINITY);
}
function walk(top, most) {
  const pending = [top];
  let seen = 0;
  for (let folder2 = pending.pop(); folder2 !== void 0 && seen < most; folder2 = pending.pop()) {
    for (const entry2 of list(folder2)) {
      const path = join(folder2, entry2.name);
      seen++;
      if (entry2.isDirectory()) pending.push(path);
      else if (isWaitedFor(entry2)) fail(path);
    }
  }
}
function refuse(path) {
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
    const text = readFileSync(path, "utf8");
    return text.startsWith(start2) ? text.slice(start2.length).trimEnd() : null;
  } catch {
    return null;
  }
}

// builtin:node:child_process
function spawn(...given) {
  return process.getBuiltinModule("node:child_process").spawn(...given);
}

// builtin:node:stream/promises
function pipeline(...given) {
  return process.getBuiltinModule("node:stream/promises").pipeline(...given);
}

// builtin:node:timers/promises
function setTimeout2(...given) {
  return process.getBuiltinModule("node:timers/promises").setTimeout(...given);
}

// src/git/repository.ts
function workingFolder(repo) {
  return repo.root ?? repo.gitDir;
}

// src/git/watch-memory.ts
var INTERVAL = 100;
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
    const line2 = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"));
    return line2 === null ? 0 : Number(line2[1]) * 1024;
  } catch {
    return 0;
  }
}

// src/git/run-git.ts
var STDERR_LIMIT = 65536;
var DEFAULT_MAX_BYTES = 1 << 30;
var LONG_OUTPUT = 65536;
var MOMENT = 0.2;
var CELL = new Int32Array(new SharedArrayBuffer(4));
var RETRY_AFTER = [50, 200, 800];
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
  for (let attempt2 = 0; ; attempt2++) {
    try {
      return await once(where, args, take, options);
    } catch (error) {
      const wait = RETRY_AFTER[attempt2];
      if (!(error instanceof SpawnFailure)) throw error;
      if (wait === void 0 || !error.temporary)
        throw new GitFailure(args[0], `could not be started (${error.code})`, null);
      await setTimeout2(wait);
    }
  }
}
var SpawnFailure = class extends Error {
  code;
  constructor(code) {
    super(code);
    this.code = code;
  }
  get temporary() {
    return ["EAGAIN", "EMFILE", "ENFILE", "ENOMEM"].includes(this.code);
  }
};
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
  child.stderr.setEncoding("latin1").on("data", (text) => {
    if (stderr.length < STDERR_LIMIT) stderr += text.slice(0, STDERR_LIMIT - stderr.length);
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

// src/git/open-repository.ts
async function openRepository(path, options = {}) {
  const hook = options.hook === true;
  const folder2 = existingFolder(path);
  const env = hook ? hookVariables() : {};
  const place = findPlace(folder2);
  const gitDir = env["GIT_DIR"] ?? place?.gitDir;
  if (gitDir === void 0) return null;
  refusePipes(gitDir);
  env["GIT_DIR"] = gitDir;
  const answer = await describe(folder2, env, options.signal);
  const isBare = answer.bare && !exists(join(answer.gitDir, "index"));
  const root = isBare ? null : env["GIT_WORK_TREE"] ?? (place === null ? folder2 : place.root);
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
    prefix: root === null ? "" : prefixOf(root, folder2),
    hook,
    env,
    ...options.signal === void 0 ? {} : { signal: options.signal }
  };
}
var QUESTIONS = [
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
var PARTS = ["", "HEAD", "objects", "refs"];
function mayNotRead(path) {
  try {
    accessSync(path, constants.R_OK);
    return false;
  } catch (error) {
    return ["EACCES", "EPERM"].includes(error.code ?? "");
  }
}
var WRONG_USAGE = 129;
var OLDEST = [2, 31];
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
function prefixOf(root, folder2) {
  const way = relative(root, folder2).split(sep).join("/");
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
function listNames(folder2) {
  try {
    return readdirSync(folder2);
  } catch {
    return [];
  }
}

// src/config/config.ts
var MAX_CONFIG_BYTES = 256 * 1024;
var DEFAULT_BASELINE = ".unleak-baseline.json";
var DEFAULT_CONFIG = {
  failOn: "medium",
  exclude: [],
  maxFileSize: null,
  disabledRules: [],
  customRules: [],
  allow: [],
  baseline: DEFAULT_BASELINE,
  foreignMarks: true
};

// src/files/read-regular-file.ts
var CHUNK = 64 * 1024;
function readRegularFile(path, name, maxBytes) {
  let descriptor;
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats) return null;
    if (!stats.isFile()) throw refuse2(name);
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    throw asUserError(error, name);
  }
  try {
    if (!fstatSync(descriptor).isFile()) throw refuse2(name);
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
    const count2 = readSync(descriptor, chunk, 0, CHUNK, null);
    if (count2 === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count2));
    length += count2;
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
function refuse2(name) {
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

// src/config/read-config-file.ts
var CONFIG_NAMES = [".unleak.toml", ".unleak.json"];
async function readConfigFile(root, options = {}) {
  const path = options.explicit ?? findConfigFile(root);
  if (path === null) return { config: DEFAULT_CONFIG, path };
  const text = readRegularFile(options.explicit ?? join(root, path), path, MAX_CONFIG_BYTES);
  if (text === null)
    throw new UserError("CONFIG_NOT_FOUND", `There is no config file ${path}.`, "Check the path after --config.");
  const { loadConfig } = await Promise.resolve().then(() => __toESM(require_load_config(), 1));
  const known = options.knownRules ? { knownRules: options.knownRules } : {};
  return { config: await loadConfig(text, { path, ...known }), path };
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

// src/config/expiry.ts
var DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
function isExpiry(text) {
  if (!DATE.test(text) || Number.isNaN(endOf(text))) return false;
  const [year, month, day] = text.slice(0, 10).split("-").map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
function endOf(expires) {
  if (expires.length === 10) return Date.parse(`${expires}T23:59:59.999Z`);
  return Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/.test(expires) ? expires : `${expires}Z`);
}

// src/config/raw-value.ts
var MAX_DEPTH = 32;
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

// src/config/table-reader.ts
var FORBIDDEN = /^(?:(?:base|api|provider|verify|webhook)?-?(?:urls?|uris?|endpoints?)|hosts?|hostname|domains?|proxy|headers?|auth(?:orization)?|commands?|cmd|exec|run|scripts?|shell|plugins?|hooks?|env(?:ironment)?(?:-vars?)?|providers?|verify|revoke|rotate|extends|include|import|require)$/;
var EXPRESSION = /^(?:reg-?exp?s?|pattern|expression|match)$/;
var TableReader = class {
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
    if (typeof value !== "string") throw this.#wrong(name, `must be a text, not ${kindOf(value)}`);
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
    throw this.#wrong(name, `must be true or false, not ${kindOf(value)}`);
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
    if (!Array.isArray(value)) throw this.#wrong(name, `must be a list, not ${kindOf(value)}`);
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
    const plain = name.toLowerCase().replaceAll("_", "-");
    const place = this.placeOf(isPrintableName(name) ? name : "(a name that can\u2019t be shown)");
    if (FORBIDDEN.test(plain)) {
      return new UserError(
        "CONFIG_FORBIDDEN",
        `${this.#file}: ${place} can't be set in a repository, because whoever changes a repository must not decide what unleak contacts, runs or reads.`,
        "Addresses, headers, commands and environment names come from the operator: --provider-url, --providers, or the user-level configuration."
      );
    }
    if (EXPRESSION.test(plain)) {
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
function isPrintableName(name) {
  return /^[A-Za-z][A-Za-z_-]{0,39}$/.test(name);
}
function kindOf(value) {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (value instanceof Map) return "a table";
  return { string: "a text", number: "a number", boolean: "true or false" }[typeof value] ?? "that";
}

// src/suppress/baseline.ts
var EMPTY_BASELINE = { version: 1, entries: [] };
var MAX_ENTRIES = 2e5;
var NAMES = ["fingerprint", "rule", "masked", "reason", "expires", "addedAt", "by"];
function parseBaseline(text, file) {
  const document = new TableReader(parseJson(text, file), ["version", "entries"], file, "");
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
  const by = fields.string("by", 200);
  return {
    fingerprint,
    rule: fields.requiredString("rule", "name the rule of the finding", 100),
    masked: fields.string("masked", 200) ?? "",
    reason: fields.requiredString("reason", "say why this may stay", 500),
    ...expires === void 0 ? {} : { expires },
    addedAt,
    ...by === void 0 ? {} : { by }
  };
}
function parseJson(text, file) {
  let value;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new UserError(
      "CONFIG_INVALID",
      `${file} is not valid JSON.`,
      "After a merge, look for conflict marks in it."
    );
  }
  return toRawValue(value, file);
}

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

// src/files/write-atomic.ts
var REAL = { lstatSync, openSync, writeSync, fchmodSync, fsyncSync, closeSync, renameSync, rmSync };
function writeFileAtomic(path, content, mode = 420, calls = REAL) {
  const name = basename(path);
  const temporary = join(dirname(path), `.${name.slice(0, 100)}.${randomName()}.tmp`);
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
    writeAll(descriptor, typeof content === "string" ? Buffer.from(content) : content, calls);
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
function attempt(tidy) {
  try {
    tidy();
  } catch {
  }
}
function writeAll(descriptor, bytes, calls) {
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
var HINTS = {
  ENOSPC: "The disk is full.",
  EDQUOT: "The disk quota is used up.",
  EROFS: "The file system is read-only.",
  EACCES: "You may not write there.",
  EPERM: "You may not write there.",
  ENOENT: "The folder does not exist.",
  EXDEV: "The folder spans two file systems."
};
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

// src/suppress/baseline-file.ts
var MAX_BYTES = 64 * 1024 * 1024;
function readBaselineFile(root, path) {
  if (!isInside2(root, dirname(join(root, path))))
    throw new UserError("OUTSIDE_REPOSITORY", `${path} is outside of the repository.`);
  const text = readRegularFile(join(root, path), path, MAX_BYTES);
  return text === null ? EMPTY_BASELINE : parseBaseline(text, path);
}
function readNamedBaseline(path) {
  const text = readRegularFile(path, path, MAX_BYTES);
  if (text === null)
    throw new UserError("BASELINE_NOT_FOUND", `There is no baseline ${path}.`, "Check the path after --baseline.");
  return parseBaseline(text, path);
}

// src/model/advisory.ts
var ADVISORY_RULES = [
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

// src/audit/known-rules.ts
function knownRules() {
  return [...RULES.map(({ id }) => id), ...ADVISORY_RULES];
}

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

// src/sources/working-tree.ts
var working_tree_exports = {};
__export(working_tree_exports, {
  ENV_FILE: () => ENV_FILE2,
  listWorkingTree: () => listWorkingTree
});

// builtin:node:buffer
var builtin4 = process.getBuiltinModule("node:buffer");
var isUtf8 = builtin4.isUtf8;

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

// src/git/object-id.ts
function isNullOid(oid) {
  return /^0+$/.test(oid);
}

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
  for (const line2 of stderr.split("\n")) {
    if (line2.startsWith("warning: ")) onWarning?.(line2.slice("warning: ".length));
  }
  const files = [];
  eachRecord(Buffer.concat(chunks), (rawPath) => files.push({ path: decodePath(rawPath), rawPath }));
  return files;
}

// src/files/clock.ts
function monotonicNow() {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}

// src/sources/read-file.ts
var SLICE = 50;
var FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
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
      const count2 = readSync(file, buffer2, filled, buffer2.length - filled, null);
      filled += count2;
      if (count2 === 0) break;
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
        const count2 = readSync(file, buffer2, 0, buffer2.length, null);
        size += count2;
        if (count2 > 0) sink.write(buffer2.subarray(0, count2));
        return count2 === 0;
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
var REASONS = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "there is no such file",
  ENOTDIR: "a part of the path is no folder",
  EIO: "the disk reported an error",
  EMFILE: "too many open files",
  ENFILE: "too many open files"
};
function problemOf(error, path) {
  const code = errorCode(error);
  if (!/^E[A-Z0-9]+$/.test(code)) throw error;
  return { code: "UNREADABLE_FILE", message: `${path} could not be read: ${REASONS[code] ?? code}.`, path };
}

// src/sources/local-files.ts
var ENV_FILE2 = /^(?:\.env(?:[.\-_].+|rc)?|\.flaskenv|[\w.-]+\.env)$/;
var AGENT_FILE = /(?:^|\/)(?:\.mcp\.json|\.(?:cursor|vscode)\/mcp\.json|\.claude\/settings[^/]*\.json|\.codex\/config\.toml)$/;
var NOT_ENTERED = /* @__PURE__ */ new Set(["node_modules", ".git"]);
function findLocalFiles(root, known, submodules, log) {
  const found2 = [];
  const pending = [...known];
  for (let folder2 = pending.pop(); folder2 !== void 0; folder2 = pending.pop()) {
    const entries = list2(join(root, folder2), folder2, known.has(folder2), log);
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
function list2(absolute, folder2, isKnown, log) {
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
    return { name: isUtf82 ? name : raw.toString("latin1"), raw: isUtf82 ? null : raw, kind: kindOf2(entry2) };
  }) : found2.map((entry2) => ({ name: entry2.name, raw: null, kind: kindOf2(entry2) }));
  return entries.sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
function kindOf2(entry2) {
  if (entry2.isDirectory()) return "folder";
  return entry2.isFile() || entry2.isSymbolicLink() ? "file" : "other";
}
function joinBytes(folder2, name) {
  if (typeof folder2 === "string" && typeof name === "string")
    return folder2.endsWith(sep) ? folder2 + name : folder2 + sep + name;
  return Buffer.concat([Buffer.from(folder2), Buffer.from("/"), Buffer.from(name)]);
}

// src/sources/working-tree.ts
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
  const left = [...submodules].filter(concerns).length;
  if (left > 0) log.note(`${left} submodule${left === 1 ? "" : "s"} not entered: audit each in its own folder.`);
  for (const { path, rawPath } of untracked) {
    if (path.endsWith("/")) {
      for (const file of walkFolder(join(root, path), log)) {
        files.set(path + file.path, { path: path + file.path, absolute: file.absolute, tracked: false });
      }
    } else files.set(path, { path, absolute: absolutePath2(root, path, rawPath), tracked: false });
  }
  for (const path of findLocalFiles(root, foldersOf(files.keys()), submodules, log)) {
    if (!files.has(path)) files.set(path, { path, absolute: join(root, path), tracked: false });
  }
  return { files: keepInside(root, [...files.values()], log), index };
}
function absolutePath2(root, path, raw) {
  return raw.toString("utf8") === path ? join(root, path) : Buffer.concat([Buffer.from(root + sep), raw]);
}
function checkIgnoreFiles(root, paths) {
  for (const folder2 of foldersOf(paths)) {
    if (!isPipeOrDevice(join(root, folder2, ".gitignore"))) continue;
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
function foldersOf(paths) {
  const folders = /* @__PURE__ */ new Set([""]);
  for (const path of paths) {
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
      known = folder2 === "." || isInside3(realRoot, join(root, folder2));
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

// src/git/check-ignore.ts
var check_ignore_exports = {};
__export(check_ignore_exports, {
  checkIgnored: () => checkIgnored
});
async function checkIgnored(repo, paths) {
  if (repo.root === null || paths.length === 0) return /* @__PURE__ */ new Map();
  try {
    return await ask2(repo, paths);
  } catch (error) {
    if (!(error instanceof GitFailure) || !/beyond a symbolic link|outside repository/.test(error.detail)) throw error;
    if (paths.length === 1) return /* @__PURE__ */ new Map([[paths[0], null]]);
    const half = paths.length >> 1;
    return new Map([
      ...await checkIgnored(repo, paths.slice(0, half)),
      ...await checkIgnored(repo, paths.slice(half))
    ]);
  }
}
async function ask2(repo, paths) {
  const answers = /* @__PURE__ */ new Map();
  const args = ["check-ignore", "-z", "--stdin", "--no-index", "--verbose", "--non-matching"];
  const output = await runGit(repo, args, { stdin: paths.map((path) => `${escapePath(path)}\0`), okCodes: [0, 1] });
  const fields = [];
  eachRecord(output, (record) => {
    fields.push(decodePath(record));
    if (fields.length < 4) return;
    const [source, line2, pattern, path] = fields.splice(0);
    const shared = /(^|\/)\.gitignore$/.test(source);
    const match = { source, line: Number(line2), pattern, negated: pattern.startsWith("!"), shared };
    answers.set(path.startsWith("./:") ? path.slice(2) : path, source === "" ? null : match);
  });
  return answers;
}
function escapePath(path) {
  return path.startsWith(":") ? `./${path}` : path;
}

// src/audit/expand-globs.ts
async function expandGlobs(paths, target, log) {
  const expanded = [];
  for (const path of paths) {
    if (!/[*?{[]/.test(path) || exists2(join(isAbsolute(path) ? "" : target, path))) expanded.push(path);
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

// src/audit/reading.ts
var SHORTEST_NAME = 16;
var NAMES_AT_ONCE = 1e3;
var NAMES_APART = 8;
var SLICE2 = 50;
var MANY = 100;
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
function readNames(sink, paths) {
  if (paths.length < NAMES_APART) for (const path of paths) readName2(sink, path);
  else if (sink.mayHoldKeys?.(Buffer.from(paths.join("\n"))) ?? true) {
    const part = Math.ceil(paths.length / NAMES_APART);
    for (let at = 0; at < paths.length; at += part) readNames(sink, paths.slice(at, at + part));
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
async function readFiles(reading, files, named = false) {
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
      const rest = reader.read(absolute, provenance ?? { source: "worktree", path }, named);
      if (rest !== void 0) await rest;
    }
    if (monotonicNow() < pause) continue;
    await new Promise((resolved) => setImmediate(resolved));
    if (signal.aborted) break;
    pause = monotonicNow() + SLICE2;
  }
  names.flush();
}

// src/audit/read-named.ts
async function readNamed(reading, paths) {
  const { repo, naming: log, plan } = reading;
  if (paths.length === 0 && repo !== null) refuseGitFolder(repo, plan.target);
  const names = paths.length > 0 ? await expandGlobs(paths, plan.target, log) : ["."];
  const named = names.flatMap((name) => look(reading, name, paths.includes(name)) ?? []);
  if (named.length > 1) reading.places = /* @__PURE__ */ new Set();
  const files = await listFolders(reading, named);
  for (const { absolute, isFolder: isFolder3, inside } of named) {
    const below = isBelow(plan.target, absolute) ? slashes(relative(plan.target, absolute)) : null;
    if (!isFolder3) {
      await readFiles(reading, [{ path: inside ?? below ?? slashes(absolute), absolute, tracked: false }], true);
      continue;
    }
    const listed = inside === null ? null : files.get(inside) ?? null;
    if (listed !== null) await readFiles(reading, listed);
    else {
      const shown = inside ?? below ?? (paths.length > 1 ? slashes(absolute) : "");
      await readFiles(reading, walkAsTree(absolute, log, shown === "" ? "" : `${shown}/`));
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
function look({ repo, naming: log, plan }, name, isTyped) {
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
async function listFolders(reading, named) {
  const { repo, naming: log } = reading;
  const folders = named.flatMap(({ isFolder: isFolder3, inside }) => isFolder3 && inside !== null ? [inside] : []);
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

// src/audit/read-sources.ts
async function readSources(input) {
  const paths = [];
  const reading = { ...input, paths, places: null, naming: nameToo(input) };
  const { plan, repo } = reading;
  const nothing = { tree: null, history: null, paths };
  switch (plan.mode.kind) {
    case "stdin":
      await readStdin(reading, plan.mode.input, plan.mode.filename);
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
      return { ...nothing, history: await tolerate(reading, readObjects) };
    case "audit": {
      const tree = repo === null || repo.root !== null ? await readTree(reading) : null;
      const withHistory = repo !== null && plan.mode.withoutHistory !== true;
      return { tree, history: withHistory ? await tolerate(reading, readObjects) : null, paths };
    }
  }
}
async function readObjects({ repo, sink, log, context }) {
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
  await readFiles(reading, files);
  await readFiles(
    reading,
    extra.map((provenance) => ({
      path: provenance.path,
      absolute: join(root, provenance.path),
      tracked: false,
      provenance
    }))
  );
  return tree;
}
async function readStdin({ sink, log, context }, input, filename) {
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

// src/audit/report-left-encoded.ts
function reportLeftEncoded(log) {
  return ({ path, blob }) => log.problem({
    code: "DECODE_LIMIT",
    message: `${path ?? (blob === void 0 ? "Standard input" : `Object ${blob}`)} holds so much encoded text in encoded text that not all of it was decoded.`,
    ...path === void 0 ? {} : { path }
  });
}

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
    baselineFile: plan.baselineFile ?? join(plan.target, DEFAULT_CONFIG.baseline),
    accepted: [],
    hidden: []
  };
}

// src/audit/audit.ts
var NOTHING = { findings: [], kept: [], suppressed: [], advisories: [] };
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
    prepare: async (folder2, paths) => {
      scope = (await Promise.resolve().then(() => __toESM(require_review_exposure(), 1))).openExposure(folder2, paths, ledger);
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
  const { findings, kept, suppressed: suppressed2, advisories: advisories2 } = isReviewNeeded ? await (await Promise.resolve().then(() => __toESM(require_review(), 1))).review(review) : NOTHING;
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
    baselineFile: plan.baselineFile ?? join(root, config.baseline),
    accepted,
    // Messages name the place, and a folder above it can be called after a key.
    hidden: [...accepted.map(({ secret }) => secret), ...keysInPath(plan.target)]
  };
}

// src/config/parse-size.ts
var UNITS = { "": 1, b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };
function parseSize(text) {
  const match = /^\s*(\d{1,16}(?:\.\d{1,6})?)\s*(?:([kmg])i?b?|b)?\s*$/i.exec(text);
  if (!match) return null;
  const bytes = Math.floor(Number(match[1]) * UNITS[match[2]?.toLowerCase() ?? ""]);
  return bytes >= 1 && bytes <= Number.MAX_SAFE_INTEGER ? bytes : null;
}

// src/model/severity.ts
var SEVERITIES = ["critical", "high", "medium", "low"];
function isAtLeast(severity, threshold) {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}

// src/cli/parse-duration.ts
var UNITS2 = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5 };
function parseDuration(text) {
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1e3;
  if (!/^(?:\d{1,9}(?:ms|s|m|h|d))+$/.test(text)) return null;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+)(ms|s|m|h|d)/g)) total += Number(amount) * UNITS2[unit];
  return total;
}

// src/cli/progress.ts
function startProgress(terminal2, quiet) {
  const enabled = terminal2.stderrIsTty && !quiet && terminal2.env["TERM"] !== "dumb" && !terminal2.env["CI"];
  const started = monotonicNow();
  let shown = false;
  let last = "";
  const show2 = () => {
    if (!enabled || monotonicNow() - started < 1e3) return;
    terminal2.err(`\r\x1B[Kunleak: ${last} \u2026`);
    shown = true;
  };
  const timer = enabled ? setInterval(show2, 500) : void 0;
  timer?.unref();
  return {
    say(text) {
      last = text;
      show2();
    },
    stop() {
      clearInterval(timer);
      if (shown) terminal2.err("\r\x1B[K");
    }
  };
}

// src/report/formats/pretty.ts
var pretty_exports = {};
__export(pretty_exports, {
  default: () => renderPretty
});

// src/report/encoded-views.ts
var BACKSLASH4 = String.raw`\\u\{[0-9a-fA-F]{1,6}\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[nrt"'\\/]`;
var PERCENT5 = "%[0-9a-fA-F]{2}";
var REFERENCE = "&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);";
var READINGS = [[BACKSLASH4, PERCENT5, REFERENCE], [BACKSLASH4], [PERCENT5], [REFERENCE]].map(
  (kinds) => new RegExp(kinds.join("|"), "g")
);
var NAMED = {
  n: "\n",
  r: "\r",
  t: "	",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'"
};
var MAX_LAYERS = 3;
function forEachView(text, shortest2, visit) {
  const plain = { text, starts: null, ends: null };
  visitLayer(plain, shortest2, visit);
  const kinds = READINGS.slice(1).filter((pattern) => text.search(pattern) >= 0).length;
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
    end: (index) => endOf2(layer, index)
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
      ends[length] = endOf2(layer, i);
    }
    parts.push(layer.text.slice(from, to));
  };
  for (const match of layer.text.matchAll(pattern)) {
    keep(match.index);
    from = match.index + match[0].length;
    const decoded = decodeEscape(match[0]);
    for (let i = 0; i < decoded.length; i++, length++) {
      starts[length] = startOf(layer, match.index);
      ends[length] = endOf2(layer, from - 1);
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
    const run3 = match[0];
    if (run3.length < minBase64) continue;
    const isHex2 = /^[0-9a-fA-F]+$/.test(run3);
    if (!isHex2) for (let phase = 0; phase < 4; phase++) visitBase64(layer, run3, match.index, phase, visit);
    for (const part of run3.matchAll(/[0-9a-fA-F]{12,}/g)) {
      if (part[0].length < minHex) continue;
      for (let phase = 0; phase < 2; phase++) visitHex(layer, part[0], match.index + part.index, phase, visit);
    }
  }
}
function visitBase64(layer, run3, at, phase, visit) {
  const codes = scratch(run3.length);
  let length = 0;
  let zeros = 0;
  let held = 0;
  for (let i = phase; i < run3.length; i++) {
    held = (held << 6 | BASE64[run3.charCodeAt(i)]) & 16777215;
    const place = i - phase & 3;
    if (place === 0) continue;
    const byte = held >>> 6 - 2 * place & 255;
    if (byte === 0) zeros++;
    codes[length++] = byte;
  }
  const first = (byte) => at + phase + Math.floor(byte / 3) * 4 + byte % 3;
  visitBytes(layer, codes, length, zeros, first, (byte) => first(byte) + 2, visit);
}
function visitHex(layer, run3, at, phase, visit) {
  const codes = scratch(run3.length);
  let length = 0;
  let zeros = 0;
  for (let i = phase; i + 1 < run3.length; i += 2) {
    const byte = HEX3[run3.charCodeAt(i)] << 4 | HEX3[run3.charCodeAt(i + 1)];
    if (byte === 0) zeros++;
    codes[length++] = byte;
  }
  const first = (byte) => at + phase + byte * 2;
  visitBytes(layer, codes, length, zeros, first, (byte) => first(byte) + 2, visit);
}
function visitBytes(layer, codes, length, zeros, first, last, visit) {
  const start2 = (byte) => startOf(layer, first(byte));
  const end = (byte) => endOf2(layer, last(byte) - 1);
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
function endOf2(layer, index) {
  return layer.ends ? layer.ends[index] : index + 1;
}
var BASE64 = digitTable("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", {
  "+": 62,
  "-": 62,
  "/": 63,
  _: 63
});
var HEX3 = digitTable("0123456789abcdef", { A: 10, B: 11, C: 12, D: 13, E: 14, F: 15 });
function digitTable(digits, more) {
  const table2 = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) table2[digits.charCodeAt(i)] = i;
  for (const [digit, value] of Object.entries(more)) table2[digit.charCodeAt(0)] = value;
  return table2;
}
var buffer = new Uint16Array(4096);
function scratch(length) {
  if (buffer.length < length) buffer = new Uint16Array(length * 2);
  return buffer;
}

// src/report/value-index.ts
var GRAM = 6;
var BASE = 16777619;
var MAX_WINDOWS = 96;
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

// src/report/redact.ts
var SHORT = 12;
var LONG2 = 16;
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
  const spans = (text, which) => {
    if (text.length < lengths[which]) return [];
    const found2 = [];
    forEachView(text, lengths[which], (view) => {
      scan2(view.codes, view.length, (start2, end, value) => {
        if (which === "long" && !isLong[value]) return;
        if (view.literal && end - start2 < SHORT && isInsideWord(view, start2, end)) return;
        found2.push({ start: view.start(start2), end: view.end(end - 1), mask: masks[value] });
      });
    });
    return mergeSpans(found2);
  };
  const find = (text) => spans(text, "all");
  return {
    find,
    redact: (text) => replaceSpans(text, find(text)),
    redactOutput: (text) => replaceSpans(
      text,
      spans(text, "long").map((span) => ({ ...span, mask: span.mask.replace(/[^\w\u2026\u00ab\u00bb.-]/g, "") }))
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
function replaceSpans(text, spans) {
  if (spans.length === 0) return text;
  const parts = [];
  let from = 0;
  for (const span of spans) {
    parts.push(text.slice(from, span.start), span.mask);
    from = span.end;
  }
  parts.push(text.slice(from));
  return parts.join("");
}
function addForms(value, mask, maskOf2) {
  if (value.length < GRAM) return;
  maskOf2.set(value, mask);
  if (/[^\x00-\x7f]/.test(value)) maskOf2.set(Buffer.from(value, "utf8").toString("latin1"), mask);
  if (!/[\r\n]/.test(value)) return;
  for (const line2 of value.split(/[\r\n]+/).map((text) => text.trim())) {
    if (line2.length >= LONG2 && !line2.startsWith("-----") && !maskOf2.has(line2)) maskOf2.set(line2, "\u2026");
  }
}
function isInsideWord(view, start2, end) {
  return isWordCode(view.codes, view.length, start2 - 1) || isWordCode(view.codes, view.length, end);
}
function isWordCode(codes, length, index) {
  return index >= 0 && index < length && /[A-Za-z0-9]/.test(String.fromCharCode(codes[index]));
}

// src/report/escape/shell.ts
function quoteForShell(path) {
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(path)) return null;
  return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

// src/report/place-label.ts
var SHORT_ID = 8;
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
  if (finding.locations.every(({ source, path }) => source === "worktree" && isEnvFile2(path)))
    return [
      { why: "an env file is the place for it, as long as git ignores the file", commands: [`${options.command} fix`] },
      replace
    ];
  return [{ why: "take it out of the file and read it from the environment", commands: [] }, replace];
}
function takeOutOfCommits(finding, history, options) {
  const first = shortId(history.firstCommit);
  if (!history.reachable) return [DROP_LEFTOVERS];
  if (history.onHead === false) return [leaveOtherRefs(history, first, options)];
  const onto = history.isRoot ? "--root" : `${first}^`;
  const envFiles = filesOf(finding, ({ source, path }) => source === "commit" && isEnvFile2(path));
  if (!history.inHead && envFiles.length === 0) {
    return [
      {
        why: 'not pushed: in the list that opens, write "drop" or "edit" before the commit that brought it',
        commands: [`git rebase -i --empty=drop --autostash ${onto}`]
      }
    ];
  }
  const others = filesOf(finding, (location) => isFile(location) && !isEnvFile2(location.path));
  const edit = [
    ...envFiles.length > 0 ? [`git rm -q --cached --ignore-unmatch -- ${envFiles.join(" ")}`] : [],
    ...others.length > 0 ? [`git add -- ${others.join(" ")}`] : [],
    // Already taken out of the file, but not yet committed: then no place on the disk is left to name.
    ...envFiles.length + others.length === 0 ? ["git add -u"] : []
  ];
  const take = others.length > 0 ? "take it out of the file, then " : "";
  const ignore = history.inHead && envFiles.length > 0 ? [keepEnvFilesOut(options)] : [];
  if (history.firstCommit === options.head) {
    const commands2 = [...edit, "git commit --amend --no-edit --allow-empty"];
    return [{ why: `not pushed: ${take}change the last commit`, commands: commands2 }, ...ignore];
  }
  if (envFiles.length > 0) {
    const back = history.isRoot ? "git update-ref -d HEAD" : `git reset -q --soft ${first}^`;
    const commands2 = [back, ...edit, `git commit --allow-empty -C ${shortId(options.head ?? "HEAD")}`];
    return [{ why: `not pushed: ${take}make one commit of all since, without the env file`, commands: commands2 }, ...ignore];
  }
  const commands = [
    ...edit,
    `git commit --fixup=${first}`,
    `GIT_SEQUENCE_EDITOR=true git rebase -i --autosquash --rebase-merges --empty=drop --autostash ${onto}`
  ];
  return [{ why: `not pushed: ${take}change the commit that brought it`, commands }];
}
function keepEnvFilesOut({ command }) {
  return { why: "env files do not belong in git", commands: [`${command} fix`] };
}
var DROP_LEFTOVERS = {
  why: "local only, in what an amended or dropped commit left behind: clear that away",
  commands: ["git -c gc.reflogExpire=now -c gc.reflogExpireUnreachable=now reflog expire --all", "git gc --prune=now"]
};
function reword(history, options) {
  if (!history.reachable) return DROP_LEFTOVERS;
  const first = shortId(history.firstCommit);
  if (history.onHead === false) return leaveOtherRefs(history, first, options);
  if (history.firstCommit === options.head)
    return { why: "not pushed: change the message of the last commit", commands: ["git commit --amend"] };
  return {
    why: 'not pushed: in the list that opens, write "reword" before the commit',
    commands: [`git rebase -i --autostash ${history.isRoot ? "--root" : `${first}^`}`]
  };
}
function leaveOtherRefs({ refs = [] }, first, { command }) {
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
      commands: [`git stash drop "$(git log -g --format='%gd %H %P' refs/stash | grep ${first} | cut -d' ' -f1)"`]
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
  if (!isEnvFile2(location.path)) return false;
  if (location.source === "index") return true;
  return location.source === "worktree" && finding.exposure.history?.inHead === true && finding.locations.some(({ source, path }) => source === "commit" && path === location.path);
}
function isFile({ source, path, where }) {
  return (source === "worktree" || source === "index") && path !== void 0 && where === void 0;
}
function filesOf(finding, isChosen) {
  const paths = new Set(
    finding.locations.filter((location) => isChosen(location, finding)).flatMap(({ path }) => path ?? [])
  );
  return [...paths].map(quoteForShell).filter((file) => file !== null);
}
function isEnvFile2(path) {
  return /(^|\/)\.env(\.(?!(example|sample|template|dist|defaults)$)[^/]+)?$/i.test(path ?? "");
}

// src/report/code-frame.ts
var CONTEXT2 = 1;
var MAX_LINE = 4096;
var SENSITIVE = /pass|pwd|secret|token|key|cred|auth|salt|cookie|session|private/i;
var LITERAL = /(["'`])(?:(?!\1).){3,}\1/g;
var KEY_LIKE = /(?=[\w+/~-]*\d)[\w+/~-]{16,}={0,2}/g;
function buildCodeFrame(location, context) {
  if (location.where !== void 0 || location.path === void 0 || !context.readLines) return null;
  const around = isEnvFile2(location.path) || location.decoded !== void 0 ? 0 : CONTEXT2;
  const from = Math.max(1, location.line - around);
  const lines = context.readLines(location, from, location.line + around);
  const own = lines?.[location.line - from];
  if (!lines || own === void 0) return null;
  return lines.slice(0, location.line + around - from + 1).map((text, index) => {
    const number = from + index;
    if (number === location.line) return markedLine(number, own, location, context);
    const isValue = number > location.line && number <= location.endLine;
    return { number, text: isValue || SENSITIVE.test(text) ? "\u2026" : maskLine(text, context) };
  });
}
function maskLine(text, context) {
  const { spans } = hiddenSpans(text.slice(0, MAX_LINE), [], context);
  return applySpans(text.slice(0, MAX_LINE), spans).text;
}
function markedLine(number, line2, location, context) {
  const valueStart = Math.min(location.column - 1, line2.length);
  const valueEnd = location.endLine > location.line ? line2.length : Math.min(location.endColumn - 1, line2.length);
  const cut = Math.max(0, valueStart - MAX_LINE);
  const text = line2.slice(cut, valueEnd + MAX_LINE);
  const value = { start: valueStart - cut, end: Math.max(valueStart, valueEnd) - cut };
  const { spans, own } = hiddenSpans(
    text,
    [value],
    context,
    location.decoded === void 0 ? [] : blank(text, LITERAL)
  );
  const { text: shown, places } = applySpans(text, spans);
  const mark = own === null ? null : places[own];
  return { number, text: shown, ...mark && { mark } };
}
function hiddenSpans(text, values, context, more = []) {
  const found2 = context.findSecrets(text);
  const keyLike = [...blank(text, KEY_LIKE), ...more];
  const own = values[0];
  const ownMask = own && (found2.find((span) => span.start < own.end && span.end > own.start)?.mask ?? "\u2026");
  const spans = mergeSpans([...found2, ...keyLike, ...values.map((value) => ({ ...value, mask: ownMask ?? "\u2026" }))]);
  if (!own) return { spans, own: null };
  const index = spans.findIndex((span) => span.start <= own.start && span.end >= own.end);
  if (index >= 0) spans[index] = { ...spans[index], mask: ownMask };
  return { spans, own: index < 0 ? null : index };
}
function blank(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    mask: "\u2026"
  }));
}
function applySpans(text, spans) {
  let shown = "";
  let from = 0;
  const places = spans.map((span) => {
    shown += text.slice(from, span.start);
    from = span.end;
    const start2 = shown.length;
    shown += span.mask;
    return { start: start2, end: shown.length };
  });
  return { text: shown + text.slice(from), places };
}

// src/report/escape/terminal.ts
var UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;
function escapeTerminal(text) {
  return text.replace(UNSEEN, visible);
}
function visible(char) {
  const code = char.codePointAt(0);
  if (code < 256) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code < 65536 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\u{${code.toString(16)}}`;
}

// src/report/escape/uri.ts
function pathToUri(path) {
  const encoded = path.split("/").map((segment) => encodeURIComponent(segment.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD")).replace(/[!'()*]/g, percent)).join("/");
  if (encoded.startsWith("/")) return `file://${encoded.startsWith("//") ? "/." : ""}${encoded}`;
  return encoded === "" ? "." : encoded;
}
function percent(char) {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}

// src/report/names.ts
function ruleTitle(rule, options) {
  return options.ruleTitle?.(rule) ?? rule;
}
function issuerName(finding, options) {
  const ids = finding.provider === null ? finding.candidates : [finding.provider];
  return ids.map((id) => options.providerName?.(id) ?? id).join(" or ");
}

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
  const rotate = {
    why: `${stopFirst(finding)}replace it where it is used, then revoke it`,
    commands: [`${command} rotate ${finding.id}`]
  };
  const revoke = { why: "or only revoke it", commands: [`${command} revoke ${finding.id}`] };
  if (finding.provider !== null || finding.candidates.length === 0) return [rotate, revoke];
  return [{ why: "see the pages of all who can have issued it", commands: [`${command} revoke ${finding.id}`] }];
}
function stopFirst({ exposure: { frontend, ships } }) {
  if (frontend !== void 0) return "use it on a server only, since browsers get whatever is built in; then ";
  return ships?.includes("npm") ? "leave it out of the package; then " : "";
}
function isName({ locations }) {
  return locations.some(({ where }) => where === "ref-name");
}

// src/report/totals.ts
function problemsOf(report) {
  if (report.complete || report.problems.length > 0) return report.problems;
  return [{ code: "INCOMPLETE", message: "The scan did not look at everything in its scope." }];
}
function summaryLine(report) {
  const found2 = foundText(report);
  const hidden = report.suppressed.length > 0 ? `, ${count(report.suppressed.length, "suppressed finding")}` : "";
  if (!report.complete) {
    const problems2 = count(problemsOf(report).length, "problem");
    return `Incomplete: ${problems2} kept unleak from looking at everything${found2 ? `; ${found2}` : ""}${hidden}.`;
  }
  if (found2) return `${capitalize(found2)}${hidden}; ${scopeText(report)}.`;
  if (report.stats.seen === 0) return `There was nothing to look at: 0 files and objects in scope${hidden}.`;
  return `No leaked keys; ${scopeText(report)}${hidden}.`;
}
function foundText(report) {
  const parts = [];
  if (report.findings.length > 0) {
    const bySeverity = SEVERITIES.map((severity) => ({
      severity,
      n: report.findings.filter((finding) => finding.severity === severity).length
    })).filter(({ n }) => n > 0);
    parts.push(
      `${count(report.findings.length, "leaked key")} (${bySeverity.map(({ severity, n }) => `${formatCount(n)} ${severity}`).join(", ")})`
    );
  }
  if (report.advisories.length > 0) parts.push(count(report.advisories.length, "advisory", "advisories"));
  return parts.join(" and ");
}
function scopeText(report) {
  const { scanned, skipped, bytes } = report.stats;
  const left = skipped > 0 ? `, ${formatCount(skipped)} left out on purpose` : "";
  return `${count(scanned, "file or object", "files and objects")} (${formatBytes(bytes)}) read${left}`;
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
function capitalize(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/report/who-can-read.ts
var FRONTEND = {
  "public-env": "every visitor of the site: the build puts public environment variables into the page",
  "inline-script": "every visitor of the site: it stands in a page",
  "public-file": "every visitor of the site: it stands in a file that is served as it is",
  bundle: "every visitor of the site: it stands in a browser bundle",
  "source-map": "every visitor of the site: it stands in a source map",
  reachable: "every visitor of the site, once it is built: browser code imports it"
};
var PACKAGE = {
  npm: "the npm package",
  docker: "the Docker image",
  vsce: "the VS Code extension"
};
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

// src/report/formats/pretty-frame.ts
var TAB = "  ";
function layoutFrame(frame, width, style) {
  const gutter = Math.max(...frame.map((line2) => String(line2.number).length));
  const room = Math.max(20, width - gutter - 7);
  return frame.flatMap((line2) => {
    const { text, start: start2, end } = fitLine(line2, room);
    const number = style.dim(`  ${String(line2.number).padStart(gutter)} \u2502`);
    if (start2 === end) return [`${number} ${style.dim(text)}`];
    const carets = `${" ".repeat(start2)}${style.red("^".repeat(end - start2))}`;
    return [`${number} ${text}`, `${style.dim(`  ${" ".repeat(gutter)} \u2502`)} ${carets}`];
  });
}
function fitLine(line2, room) {
  const mark = line2.mark ?? { start: 0, end: 0 };
  const before = show(line2.text.slice(0, mark.start));
  const value = show(line2.text.slice(mark.start, mark.end));
  const after = show(line2.text.slice(mark.end));
  const text = before + value + after;
  if (text.length <= room) return { text, start: before.length, end: before.length + value.length };
  const from = Math.max(0, Math.min(before.length - Math.floor(room / 4), text.length - room));
  const cut = `${from > 0 ? "\u2026" : ""}${text.slice(from + (from > 0 ? 1 : 0), from + room - 1)}\u2026`;
  const start2 = before.length - from;
  return { text: cut, start: start2, end: Math.min(start2 + value.length, cut.length) };
}
function show(text) {
  return escapeTerminal(text.replaceAll("	", TAB));
}

// src/report/formats/style.ts
var BADGES = {
  critical: [97, 41],
  high: [31, 1],
  medium: [33, 1],
  low: [36, 1]
};
function createStyle(color) {
  const paint = (on, off) => (text) => color ? `\x1B[${on}m${text}\x1B[${off}m` : text;
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

// src/report/formats/pretty.ts
var PLACES = 3;
var ENTRIES = 20;
var LABEL = 10;
function* renderPretty(report, context) {
  const style = createStyle(context.color);
  for (const finding of report.findings) {
    yield context.quiet ? shortLine(finding, context, style) : `${findingBlock(finding, context, style).join("\n")}

`;
  }
  if (context.quiet && report.findings.length > 0) yield "\n";
  yield* advisories(report, context, style);
  yield* suppressed(report, context, style);
  yield* problems(report, context, style);
  if (!context.quiet) for (const note of report.notes) yield `${style.dim(`note: ${escapeTerminal(note)}`)}
`;
  if (context.verbose) yield `${style.dim(statsLine(report))}
`;
  yield `${verdict(report, style)}
`;
}
function verdict(report, style) {
  const line2 = summaryLine(report);
  const isClean = report.complete && report.findings.length === 0 && report.advisories.length === 0;
  if (isClean) return report.stats.seen === 0 ? style.yellow(`! ${line2}`) : style.green(`\u2713 ${line2}`);
  return style.red(`\u2717 ${line2}`);
}
function shortLine(finding, context, style) {
  const place = finding.locations[0];
  const more = finding.locations.length > 1 ? ` (+${finding.locations.length - 1} more)` : "";
  const where = place ? `${escapeTerminal(placeLabel(place))}${more}` : "";
  const title = escapeTerminal(ruleTitle(finding.rule, context));
  return `${finding.id}  ${style.badge(finding.severity).trim()}  ${title}  ${shownMask(finding)}  ${where}
`;
}
function findingBlock(finding, context, style) {
  const title = style.bold(escapeTerminal(ruleTitle(finding.rule, context)));
  const isNew = finding.introduced === "new" ? `  ${style.yellow("new")}` : "";
  const lines = [
    `${style.badge(finding.severity)} ${title}  ${style.bold(shownMask(finding))}  ${style.dim(finding.id)}${isNew}`
  ];
  if (finding.message) lines.push(`  ${escapeTerminal(finding.message)}`);
  lines.push(...placeLines(finding, context, style));
  const first = finding.locations[0];
  const frame = first ? buildCodeFrame(first, context) : null;
  if (frame) lines.push(...layoutFrame(frame, context.width, style));
  lines.push(
    ...entry("issuer", [escapeTerminal(issuerName(finding, context))].filter(Boolean), style),
    ...entry("readers", whoCanRead(finding).map(escapeTerminal), style),
    ...entry(
      "since",
      [sinceWhen(finding)].flatMap((text) => text ? [escapeTerminal(text)] : []),
      style
    ),
    ...entry(
      "status",
      [verificationLabel(finding)].flatMap((text) => text ? [escapeTerminal(text)] : []),
      style
    ),
    ...entry("next", stepLines(finding, context, style), style)
  );
  return lines;
}
function placeLines(finding, context, style) {
  const shown = context.verbose ? finding.locations : finding.locations.slice(0, PLACES);
  const lines = shown.map((location) => `  ${style.cyan(linked(location, context))}`);
  const rest = finding.locations.length - shown.length;
  if (rest > 0) lines.push(`  ${style.dim(`+${count(rest, "more place")}`)}`);
  return lines;
}
function linked(location, context) {
  const label = escapeTerminal(placeLabel(location));
  if (!context.hyperlinks || !context.root || location.source !== "worktree" || !location.path) return label;
  const path = location.path.startsWith("/") ? location.path : `${context.root.replace(/\/$/, "")}/${location.path}`;
  const uri = pathToUri(path.replaceAll("\\", "/").replace(/^([A-Za-z]:)/, "/$1"));
  return `\x1B]8;;${uri}\x1B\\${label}\x1B]8;;\x1B\\`;
}
function entry(label, lines, style) {
  return lines.map((line2, index) => `  ${style.dim((index === 0 ? label : "").padEnd(LABEL))}${line2}`);
}
function stepLines(finding, context, style) {
  return nextSteps(finding, context).flatMap((step) => [
    `${escapeTerminal(step.why)}${step.commands.length > 0 ? ":" : ""}`,
    ...step.commands.map((command) => `  ${style.bold(escapeTerminal(command))}`)
  ]);
}
function* advisories(report, context, style) {
  for (const advisory of report.advisories) {
    const what = `${escapeTerminal(advisory.path)}: ${escapeTerminal(advisory.message)}`;
    yield `${style.badge(advisory.severity)} ${what}  ${style.dim(escapeTerminal(advisory.rule))}
`;
    if (!context.quiet) yield `${entry("fix", [escapeTerminal(advisory.fix)], style).join("\n")}
`;
  }
  if (report.advisories.length > 0 && !context.quiet) yield "\n";
}
function* suppressed(report, context, style) {
  if (report.suppressed.length === 0 || !context.verbose) return;
  yield `${count(report.suppressed.length, "suppressed finding")}:
`;
  for (const one of report.suppressed) {
    const fingerprint = escapeTerminal(one.fingerprint.slice(0, 16));
    yield `  ${escapeTerminal(one.rule)} ${style.dim(fingerprint)} by ${one.by}: ${escapeTerminal(one.reason)}
`;
  }
  yield "\n";
}
function* problems(report, context, style) {
  const all = problemsOf(report);
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
function statsLine(report) {
  const { seen, scanned, skipped, unreadable, bytes } = report.stats;
  return `seen ${seen} = scanned ${scanned} + skipped ${skipped} + unreadable ${unreadable}; ${bytes} bytes`;
}
function shownMask(finding) {
  return escapeTerminal(finding.secret.masked);
}

// src/report/formats/json.ts
var json_exports = {};
__export(json_exports, {
  default: () => renderJson
});

// src/report/escape/json.ts
var UNSEEN2 = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;
function toJson(value, indent) {
  return JSON.stringify(value, null, indent).replace(UNSEEN2, escapeUnits);
}
function escapeUnits(char) {
  let escaped = "";
  for (let i = 0; i < char.length; i++) escaped += `\\u${char.charCodeAt(i).toString(16).padStart(4, "0")}`;
  return escaped;
}

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

// src/report/formats/json.ts
function* renderJson(report) {
  const { name, version } = report.tool;
  yield `{
  "schemaVersion": 1,
  "tool": ${toJson({ name, version })},
  "complete": ${report.complete},
`;
  yield* list3("findings", report.findings, findingToJson);
  yield* list3("advisories", report.advisories);
  yield* list3("suppressed", report.suppressed);
  yield* list3("problems", report.problems);
  yield* list3("notes", report.notes);
  yield `  "stats": ${toJson(report.stats)}
}
`;
}
function* list3(key, items, shape = (item) => item) {
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

// src/report/formats/jsonl.ts
var jsonl_exports = {};
__export(jsonl_exports, {
  default: () => renderJsonl
});
function* renderJsonl(report) {
  for (const finding of report.findings) yield line("finding", findingToJson(finding));
  for (const advisory of report.advisories) yield line("advisory", advisory);
  for (const one of report.suppressed) yield line("suppressed", one);
  for (const problem of report.problems) yield line("problem", problem);
  for (const message of report.notes) yield line("note", { message });
  const { name, version } = report.tool;
  yield line("summary", {
    schemaVersion: 1,
    tool: { name, version },
    complete: report.complete,
    findings: report.findings.length,
    advisories: report.advisories.length,
    suppressed: report.suppressed.length,
    problems: report.problems.length,
    stats: report.stats
  });
}
function line(type, fields) {
  return `${toJson({ type, ...fields })}
`;
}

// src/report/redact-report.ts
function redactReport(report, redact) {
  return {
    ...report,
    findings: report.findings.map((finding) => redactFinding(finding, redact)),
    advisories: report.advisories.map((advisory) => ({
      ...advisory,
      path: redact(advisory.path),
      message: redact(advisory.message),
      fix: redact(advisory.fix)
    })),
    suppressed: report.suppressed.map((one) => ({ ...one, reason: redact(one.reason) })),
    problems: report.problems.map((problem) => ({
      ...problem,
      message: redact(problem.message),
      ...problem.path !== void 0 && { path: redact(problem.path) }
    })),
    notes: report.notes.map(redact)
  };
}
function redactFinding(finding, redact) {
  const { frontend, history } = finding.exposure;
  const { detail } = finding.verification;
  const paths = finding.locations.map((location) => location.path);
  const texts = [finding.message, ...paths, ...frontend?.chain ?? [], history?.author, detail];
  if (texts.every((text) => text === void 0 || redact(text) === text)) return finding;
  return {
    ...finding,
    message: redact(finding.message),
    locations: finding.locations.map(
      (location) => location.path === void 0 ? location : { ...location, path: redact(location.path) }
    ),
    exposure: {
      ...finding.exposure,
      ...frontend && { frontend: { ...frontend, chain: frontend.chain.map(redact) } },
      ...history?.author !== void 0 && { history: { ...history, author: redact(history.author) } }
    },
    verification: { ...finding.verification, ...detail !== void 0 && { detail: redact(detail) } }
  };
}

// src/report/sort-findings.ts
var SOURCES = ["worktree", "index", "package", "stdin", "commit", "object"];
function sortFindings(findings) {
  return findings.map(withSortedLocations).sort(compareFindings);
}
function withSortedLocations(finding) {
  return finding.locations.length < 2 ? finding : { ...finding, locations: finding.locations.toSorted(compareLocations) };
}
function compareFindings(a, b) {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compareText(a.rule, b.rule) || compareFirst(a.locations[0], b.locations[0]) || compareText(a.fingerprint, b.fingerprint);
}
function compareFirst(a, b) {
  return compareText(a?.path, b?.path) || (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
function compareLocations(a, b) {
  return SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source) || Number(a.built ?? false) - Number(b.built ?? false) || compareFirst(a, b) || compareText(a.commit, b.commit) || compareText(a.blob, b.blob) || compareText(a.where, b.where) || compareText(a.decoded?.join(), b.decoded?.join());
}
function compareText(a = "", b = "") {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/report/index.ts
var FORMATS = {
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
async function loadReporter(format) {
  const { default: reporter } = await FORMATS[format].load();
  return (report, options) => render(report, reporter, options);
}
function* render(report, reporter, options) {
  const finder = createSecretFinder([
    .../* @__PURE__ */ new Set([...report.findings.map((finding) => finding.secret), ...options.alsoHide ?? []])
  ]);
  const safe = redactReport({ ...report, findings: sortFindings(report.findings) }, finder.redact);
  for (const piece of reporter(safe, { ...options, findSecrets: finder.find })) yield finder.redactOutput(piece);
}

// src/cli/publish.ts
async function publish(terminal2, args, result) {
  const format = args.text("format") ?? "pretty";
  const outputs = checkOutputs(args);
  const render2 = await loadReporter(format);
  const others = await Promise.all(outputs.map(({ format: name }) => loadReporter(name)));
  const options = optionsFor(terminal2, args, result);
  const failures = [];
  outputs.forEach(({ file }, index) => {
    const text = [...others[index](result.report, { ...options, color: false, hyperlinks: false })].join("");
    try {
      writeFileAtomic(resolve(terminal2.cwd, file), text);
    } catch (error) {
      failures.push(error);
    }
  });
  terminal2.out(render2(result.report, options));
  if (failures.length > 0) throw failures[0];
}
function checkOutputs(args) {
  const files = /* @__PURE__ */ new Set();
  return args.list("output").map((text) => {
    const at = text.indexOf(":");
    const format = text.slice(0, at);
    const file = text.slice(at + 1);
    if (at < 1 || file === "" || !(format in FORMATS)) {
      throw usage(
        `--output takes <format>:<file> with one of ${Object.keys(FORMATS).join(", ")}; not ${quoteBriefly(text)}.`
      );
    }
    if (file === "-") throw usage("--output takes a file, ./- for one of that name; stdout gets what --format names.");
    if (files.has(normalize(file))) throw usage(`--output names the file ${quoteBriefly(file)} twice.`);
    files.add(normalize(file));
    return { format, file };
  });
}
function optionsFor(terminal2, args, { repository, root, hidden }) {
  const { env } = terminal2;
  const force = env["FORCE_COLOR"];
  const isOff = force === "0" || force === "false";
  const forced = force !== void 0 && !isOff;
  const refused = isOff || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  const color = args.flag("no-color") ? false : args.flag("color") || forced || terminal2.stdoutIsTty && !refused;
  return {
    color,
    width: terminal2.columns,
    verbose: args.flag("verbose"),
    quiet: args.flag("quiet"),
    hyperlinks: color && terminal2.stdoutIsTty && env["TERM_PROGRAM"] !== void 0,
    command: commandName(terminal2),
    readLines: (location, from, to) => readLines(root, location, from, to),
    ruleTitle: (id) => [...RULES, KNOWN_VALUE_RULE].find((rule) => rule.id === id)?.title,
    providerName: (id) => PROVIDERS.find((provider) => provider.id === id)?.name,
    alsoHide: hidden,
    root,
    head: repository?.head ?? void 0
  };
}
function commandName({ env }) {
  return env["npm_command"] === "exec" ? "npx unleak" : "unleak";
}
var LARGEST_FRAMED = 1 << 20;
function readLines(root, { source, path, decoded }, from, to) {
  if (source !== "worktree" || path === void 0 || decoded?.some((name) => name.startsWith("utf-"))) return null;
  const bytes = readForClues(resolve(root, path), LARGEST_FRAMED);
  return bytes === null ? null : bytes.toString("utf8").replace(/^\ufeff/, "").split("\n").slice(from - 1, to);
}

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
  return join(own !== void 0 && isAbsolute(own) ? own : join(home(env), ...fallback), "unleak");
}
function userProvidersFile(env) {
  try {
    return join(folder(env, "XDG_CONFIG_HOME", [".config"]), "providers.json");
  } catch {
    return void 0;
  }
}

// src/cli/respond/load-providers.ts
var MOST_BYTES = 256 * 1024;
async function operatorProviders(terminal2, args) {
  const given = args.text("providers");
  const path = given === void 0 ? userProvidersFile(terminal2.env) : resolve(terminal2.cwd, given);
  if (path === void 0) return [];
  const text = given === void 0 ? readUserLevel(terminal2, path) : readRegularFile(path, given, MOST_BYTES);
  if (text !== null) {
    const { readOperatorProviders } = await Promise.resolve().then(() => __toESM(require_operator_providers(), 1));
    return readOperatorProviders(text, given ?? "providers.json", PROVIDERS);
  }
  if (given === void 0) return [];
  throw new UserError("PROVIDERS_NOT_FOUND", `There is no file ${given}.`, "Check the path after --providers.");
}
function readUserLevel(terminal2, path) {
  try {
    return readRegularFile(path, "the user-level providers.json", MOST_BYTES);
  } catch (error) {
    if (!isUserError(error) || error.code !== "FILE_UNREADABLE") throw error;
    terminal2.err(`unleak: ${error.message} Your own providers are not known in this run.
`);
    return null;
  }
}

// package.json
var package_default = {
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

// src/cli/version.ts
var VERSION = package_default.version;

// src/cli/run-scan.ts
async function runScan(terminal2, args, target, mode) {
  checkOutputs(args);
  const scanned = await scan(terminal2, args, target, mode);
  const result = args.flag("verify") ? await (await Promise.resolve().then(() => __toESM(require_verify_report(), 1))).verifyReport(terminal2, args, scanned) : scanned;
  await publish(terminal2, args, result);
  return exitCodeOf(result, args);
}
async function scan(terminal2, args, target, mode, more = {}) {
  const plan = { ...planOf(terminal2, args, target, mode), providers: await operatorProviders(terminal2, args), ...more };
  return withLimits(terminal2, args, (context) => audit(plan, context));
}
var LONGEST_TIMER = 2 ** 31 - 1;
async function withLimits(terminal2, args, work) {
  const limit = args.text("timeout");
  const milliseconds = limit === void 0 ? null : parseDuration(limit);
  if (limit !== void 0 && !milliseconds)
    throw usage(`--timeout takes a duration such as 30s or 5m; not ${quoteBriefly(limit)}.`);
  const timeout = new AbortController();
  const timer = milliseconds === null ? void 0 : setTimeout(() => timeout.abort("timeout"), Math.min(milliseconds, LONGEST_TIMER));
  const progress = startProgress(terminal2, args.flag("quiet"));
  try {
    return await work({
      version: VERSION,
      signal: AbortSignal.any([terminal2.signal, timeout.signal]),
      now: /* @__PURE__ */ new Date(),
      fingerprintKey: terminal2.env["UNLEAK_FINGERPRINT_KEY"] ?? "",
      progress: progress.say
    });
  } finally {
    clearTimeout(timer);
    progress.stop();
  }
}
function planOf(terminal2, args, target, mode) {
  const size = args.text("max-file-size");
  const bytes = size === void 0 ? void 0 : parseSize(size);
  if (bytes === null) throw usage(`--max-file-size takes a size such as 500k or 10M; not ${quoteBriefly(size)}.`);
  const config = args.text("config");
  const baseline = args.text("baseline");
  const failOn = args.text("fail-on");
  return {
    target: isAbsolute(target) ? target : resolve(terminal2.cwd, target),
    mode,
    ...config === void 0 ? {} : { configFile: resolve(terminal2.cwd, config) },
    ...baseline === void 0 ? {} : { baselineFile: resolve(terminal2.cwd, baseline) },
    ...failOn === void 0 ? {} : { failOn },
    ...bytes === void 0 ? {} : { maxFileSize: bytes },
    ...args.flag("no-foreign-marks") ? { foreignMarks: false } : {}
  };
}
function exitCodeOf({ report, failOn }, args) {
  if (!report.complete) return 2;
  if (args.flag("exit-zero") || failOn === "never") return 0;
  const counting = report.findings.filter(({ introduced }) => introduced !== "existing");
  return [...counting, ...report.advisories].some(({ severity }) => isAtLeast(severity, failOn)) ? 1 : 0;
}

// src/cli/commands/audit.ts
var run = async (terminal2, argv, command) => {
  const args = parseArguments(argv, command.options, command.name);
  const [path = ".", ...more] = args.positionals;
  if (more.length > 0) throw usage("audit takes one path.", command.name);
  return runScan(terminal2, args, path, { kind: "audit" });
};

// src/cli/commands/scan.ts
var scan_exports = {};
__export(scan_exports, {
  run: () => run2
});
var SOURCES2 = ["staged", "range", "history", "stdin"];
var run2 = async (terminal2, argv, command) => {
  const args = parseArguments(argv, command.options, command.name);
  const chosen = SOURCES2.filter((name) => args.flag(name) || args.text(name) !== void 0);
  if (chosen.length > 1) throw usage(`--${chosen.join(" and --")} can't be combined.`, command.name);
  if (chosen.length === 1 && args.positionals.length > 0) throw usage(`--${chosen[0]} takes no paths.`, command.name);
  const source = chosen[0];
  if (args.text("stdin-filename") !== void 0 && source !== "stdin")
    throw usage("--stdin-filename names what comes with --stdin.", command.name);
  if (args.positionals.includes("-"))
    throw usage("- is no path: --stdin reads standard input, and ./- is a file of that name.", command.name);
  if (source === "staged" || source === "range") {
    checkOutputs(args);
    const { scanChange } = await Promise.resolve().then(() => __toESM(require_scan_change(), 1));
    const result = await scanChange(terminal2, args, source);
    await publish(terminal2, args, result);
    return exitCodeOf(result, args);
  }
  return runScan(terminal2, args, args.text("repo") ?? ".", modeOf(terminal2, args, source));
};
function modeOf(terminal2, args, source) {
  const filename = args.text("stdin-filename");
  switch (source) {
    case "history":
      return { kind: "history" };
    case "stdin":
      return { kind: "stdin", input: terminal2.stdin, ...filename === void 0 ? {} : { filename } };
    default:
      return { kind: "files", paths: args.positionals };
  }
}

// src/migrate/kinds.ts
var KINDS = {
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

// src/cli/options.ts
var FAIL_ON = ["critical", "high", "medium", "low", "never"];
var COMMON2 = {
  format: {
    type: "string",
    value: "<name>",
    choices: Object.keys(FORMATS),
    help: "What stdout gets; pretty unless said"
  },
  output: {
    type: "string",
    value: "<format>:<file>",
    multiple: true,
    help: "Also write a report into a file; may be given more than once"
  },
  config: { type: "string", value: "<file>", help: "Config file instead of .unleak.toml or .unleak.json" },
  baseline: { type: "string", value: "<file>", help: "Baseline file instead of .unleak-baseline.json" },
  "fail-on": {
    type: "string",
    value: "<severity>",
    choices: FAIL_ON,
    help: "Least severity that makes the exit code 1; medium unless said"
  },
  "exit-zero": { type: "boolean", help: "Exit 0 even with findings (never hides that something could not be read)" },
  providers: {
    type: "string",
    value: "<file>",
    help: "Your own providers, as JSON; else the user-level providers.json"
  },
  "max-file-size": { type: "string", value: "<size>", help: "Skip larger files: 500k, 10M, 1G; no limit unless said" },
  timeout: { type: "string", value: "<duration>", help: "Stop after 30s, 5m \u2026, report what was found, exit 2" },
  "no-foreign-marks": { type: "boolean", help: "Ignore other scanners' inline marks (gitleaks:allow \u2026)" },
  color: { type: "boolean", help: "Use colours even if stdout is no terminal" },
  "no-color": { type: "boolean", help: "No colours" },
  quiet: { type: "boolean", short: "q", excludes: "verbose", help: "One line a finding, no progress" },
  verbose: { type: "boolean", short: "v", help: "Every place, suppressed findings, counters" },
  help: { type: "boolean", short: "h", help: "Show help" },
  version: { type: "boolean", help: "Show the version" }
};
var SCAN = {
  staged: { type: "boolean", help: "What the next commit adds, from the index" },
  range: { type: "string", value: "<base>..<head>", help: "What the commits of a range add" },
  history: { type: "boolean", help: "Every object of the repository, reachable or not" },
  stdin: { type: "boolean", help: "Standard input" },
  "stdin-filename": { type: "string", value: "<name>", help: "Name that standard input goes by" },
  repo: { type: "string", value: "<path>", help: "Repository instead of the working directory" }
};

// src/cli/respond/respond-options.ts
var RESPOND = {
  repo: SCAN.repo,
  "provider-url": {
    type: "string",
    value: "<provider>=<url>",
    multiple: true,
    help: "Another address for a provider: self-hosted, staging; may be given more than once"
  }
};
var ACT = {
  yes: { type: "boolean", short: "y", help: "Do it without asking; without it, only show what would be sent" },
  "management-key-stdin": {
    type: "boolean",
    help: "Read the management key from standard input instead of UNLEAK_MANAGEMENT_KEY_<PROVIDER>"
  }
};
var ROTATE = {
  sink: {
    type: "string",
    value: "env|github-actions|command:<cmd>",
    multiple: true,
    help: "Where the new key goes; the .env files that hold the old one unless said"
  },
  grace: { type: "string", value: "<duration>", help: "How long both keys stay alive: 30s, 10m, 1h; 0s unless said" },
  "even-if-used": { type: "boolean", help: "Revoke the old key although other places still use it" },
  "github-repo": {
    type: "string",
    value: "<owner>/<repo>",
    help: "Repository of the Actions secret; GITHUB_REPOSITORY unless said"
  },
  "github-environment": { type: "string", value: "<name>", help: "Deployment environment of the Actions secret" },
  "github-secret": {
    type: "string",
    value: "<name>",
    multiple: true,
    help: "Name of the Actions secret; the variable in the .env files unless said"
  }
};
var AUDIT_OPTIONS = {
  ...COMMON2,
  verify: { type: "boolean", help: "Also ask the providers which keys are live (network)" },
  "provider-url": RESPOND["provider-url"]
};
var VERIFY_OPTIONS = { ...COMMON2, ...RESPOND };
var REVOKE_OPTIONS = { ...COMMON2, ...RESPOND, ...ACT };
var ROTATE_OPTIONS = { ...REVOKE_OPTIONS, ...ROTATE };

// src/cli/commands.ts
var EXPLAIN = {
  stdin: { type: "boolean", help: "Explain every place of the text on standard input" },
  "stdin-filename": SCAN["stdin-filename"]
};
var ACCEPT = {
  reason: { type: "string", value: "<text>", help: "Why it is accepted; required" },
  expires: { type: "string", value: "<date>", help: "Last day that it is accepted: 2027-01-31" }
};
var REPO = { repo: SCAN.repo };
var YES = { yes: { type: "boolean", short: "y", help: "Do it without asking" } };
var IMPORT = {
  from: {
    type: "string",
    value: "<kind>",
    choices: Object.keys(KINDS),
    help: "What the file is, if its name and content don\u2019t tell"
  },
  reason: {
    type: "string",
    value: "<text>",
    help: "Why it is accepted; unless said, that it was imported, and from what"
  },
  expires: ACCEPT.expires
};
var COMMANDS = [
  {
    name: "audit",
    usage: "unleak [audit] [path]",
    summary: "Everything that can be known offline about a repository: files, index, every git object, exposure, ignore files",
    options: AUDIT_OPTIONS,
    examples: [
      ["unleak", "audit the repository of the working directory"],
      ["unleak audit ../shop --format json", "another one, as JSON"],
      ["unleak --output sarif:unleak.sarif", "with a SARIF file beside the report"]
    ],
    load: () => Promise.resolve(audit_exports)
  },
  {
    name: "scan",
    usage: "unleak scan [paths..]",
    summary: "Files and folders only, or one other source",
    options: { ...COMMON2, ...SCAN },
    examples: [
      ["unleak scan src .env", "these paths, whether git ignores them or not"],
      ["unleak scan --history", "every git object"],
      ["git show HEAD:a.js | unleak scan --stdin --stdin-filename a.js", "standard input"]
    ],
    load: () => Promise.resolve(scan_exports)
  },
  {
    name: "hook",
    usage: "unleak hook install|uninstall|doctor|run <event>",
    summary: "Git hooks that refuse a commit or push with a key in it",
    options: {
      global: { type: "boolean", help: "For every repository of this user (git 2.54 and newer)" },
      help: COMMON2.help
    },
    examples: [
      ["unleak hook install", "pre-commit, commit-msg and pre-push, beside the hooks that are there"],
      ["unleak hook doctor", "prove that they fire"]
    ],
    load: () => Promise.resolve().then(() => __toESM(require_hook(), 1))
  },
  {
    name: "verify",
    usage: "unleak verify [finding-id..]",
    summary: "Ask the providers whether keys are live (network)",
    options: VERIFY_OPTIONS,
    examples: [
      ["unleak verify", "every finding whose issuer is certain"],
      ["unleak verify k7f3q2 --provider-url product-api=https://api.shop.test/v1", "one key, at your own server"]
    ],
    load: () => Promise.resolve().then(() => __toESM(require_verify(), 1))
  },
  {
    name: "revoke",
    usage: "unleak revoke <finding-id>",
    summary: "Revoke a live key and prove that it is dead (network); a dry run without --yes",
    options: REVOKE_OPTIONS,
    examples: [
      ["unleak revoke k7f3q2", "show what would be sent"],
      ["unleak revoke k7f3q2 --yes", "do it"]
    ],
    load: () => Promise.resolve().then(() => __toESM(require_revoke(), 1))
  },
  {
    name: "rotate",
    usage: "unleak rotate <finding-id>",
    summary: "Replace a live key where it is used, then revoke it (network); a dry run without --yes",
    options: ROTATE_OPTIONS,
    examples: [
      ["unleak rotate k7f3q2 --yes", "new key into the .env files, old key revoked"],
      [
        "unleak rotate k7f3q2 --yes --sink env --sink github-actions --grace 10m",
        "and into an Actions secret, with an overlap"
      ]
    ],
    load: () => Promise.resolve().then(() => __toESM(require_rotate(), 1))
  },
  {
    name: "fix",
    usage: "unleak fix [path]",
    summary: "Add what is missing to .gitignore, .dockerignore and .npmignore; shows the diff first",
    options: { ...COMMON2, ...YES },
    examples: [
      ["unleak fix", "show the diff and ask"],
      ["unleak fix --yes", "apply it"]
    ],
    load: () => Promise.resolve().then(() => __toESM(require_fix(), 1))
  },
  {
    name: "baseline",
    usage: "unleak baseline [path] --reason <text>",
    summary: "Accept all that an audit finds now",
    options: { ...COMMON2, ...ACCEPT },
    examples: [['unleak baseline --reason "rotated in May, ticket 12" --expires 2027-06-30', "accept, for a time"]],
    load: () => Promise.resolve().then(() => __toESM(require_baseline(), 1))
  },
  {
    name: "allow",
    usage: "unleak allow <finding-id> --reason <text>",
    summary: "Accept one finding",
    options: { ...COMMON2, ...REPO, ...ACCEPT },
    examples: [['unleak allow k7f3q2 --reason "sandbox key, public on purpose"', "accept one value"]],
    load: () => Promise.resolve().then(() => __toESM(require_allow(), 1))
  },
  {
    name: "import",
    usage: "unleak import <file>",
    summary: "Take over another scanner's config, ignore file or baseline; shows the diff first",
    options: { ...COMMON2, ...REPO, ...IMPORT, ...YES },
    examples: [
      ["unleak import .gitleaksignore", "show what would be taken over, and ask"],
      ["unleak import .secrets.baseline --yes", "take it over"],
      ["unleak import excluded-paths.txt --from trufflehog-exclude", "a file that has no name of its own"]
    ],
    load: () => Promise.resolve().then(() => __toESM(require_import(), 1))
  },
  {
    name: "rules",
    usage: "unleak rules [list|check|explain <id>]",
    summary: "The rules, their examples, and why a text is or is not a finding",
    options: { ...COMMON2, ...EXPLAIN },
    examples: [
      ["unleak rules list", "all rules"],
      ["unleak rules check", "check every example and counter-example"],
      ['echo "key = \u2026" | unleak rules explain generic-api-key --stdin', "why a text is no finding"]
    ],
    load: () => Promise.resolve().then(() => __toESM(require_rules(), 1))
  }
];
function findCommand(argv) {
  const first = argv[0];
  const named = COMMANDS.find(({ name }) => name === first);
  if (named !== void 0) return named;
  if (first === void 0 || first.startsWith("-") || /[/\\.]/.test(first) || existsSync(first)) return COMMANDS[0];
  return null;
}

// src/cli/help.ts
async function renderHelp(command, columns) {
  const program = (await describe3(command)).wrap(Math.min(columns, 110));
  return `${await program.getHelp()}
`;
}
async function complete(argv) {
  const program = await describe3(null);
  const words = argv.slice(argv.indexOf("--get-yargs-completions") + 1);
  const completions = await program.getCompletion([...words]);
  return completions.length > 0 ? `${completions.join("\n")}
` : "";
}
var SHELLS = ["bash", "zsh"];
async function completionScript([shell, ...more]) {
  if (more.length > 0 || shell !== void 0 && !SHELLS.includes(shell))
    throw usage("completion takes bash or zsh, or nothing for the shell that you use.");
  if (shell !== void 0) process.env["SHELL"] = `/bin/${shell}`;
  if (shell === "bash") delete process.env["ZSH_NAME"];
  const { default: yargs } = await import("./lib/yargs.mjs");
  const script = yargs([]).scriptName("unleak").completion("completion").exitProcess(false);
  let text = "";
  await script.parse(["completion"], {}, (_error, _argv, output) => {
    text += output;
  });
  return `${text}
`;
}
async function describe3(command) {
  const { default: yargs } = await import("./lib/yargs.mjs");
  let program = yargs([]).scriptName("unleak").version(VERSION).help(true).alias("help", "h").strict(false).exitProcess(false);
  if (command === null) {
    program = program.usage(
      "Finds leaked API keys, says who can read them, and takes the leak back.\n\nUsage: unleak [command] [options]"
    );
    for (const { name, usage: usage2, summary } of COMMANDS) {
      program = program.command(
        name === "audit" ? ["audit [path]", "$0"] : usage2.replace(/^unleak /, "").split(" --")[0],
        summary
      );
    }
    program = program.completion("completion [shell]", "Print a script for shell completion: bash or zsh");
    for (const { examples } of COMMANDS)
      for (const [line2, meaning] of examples.slice(0, 1)) program = program.example(line2, meaning);
    program = program.epilogue(
      "Exit codes: 0 all read and nothing found, 1 found, 2 wrong usage or something could not be read.\nMore: unleak <command> --help"
    );
  } else {
    program = program.usage(`${command.summary}

Usage: ${command.usage} [options]`);
    for (const [line2, meaning] of command.examples) program = program.example(line2, meaning);
  }
  for (const [name, option] of Object.entries(command?.options ?? COMMON2)) {
    if (name === "help" || name === "version") continue;
    program = program.option(name, {
      type: option.type,
      description: option.value === void 0 ? option.help : `${option.help} ${option.value}`,
      ...option.choices ? { choices: option.choices } : {},
      ...option.short ? { alias: option.short } : {}
    });
  }
  return program;
}

// src/cli/mask-keys.ts
var mask_keys_exports = {};
__export(mask_keys_exports, {
  maskKeys: () => maskKeys
});
function maskKeys(text) {
  return createRedactor(keysInText(text))(text);
}

// src/cli/report-errors.ts
async function reportErrors(terminal2, run3) {
  try {
    return await run3();
  } catch (error) {
    if (!isUserError(error)) {
      terminal2.err(
        `unleak: internal error (${faultOf(error)}). Nothing that it printed can be relied on; please report it.
`
      );
      return 2;
    }
    const sentences = [error.message, error.hint ?? ""].filter((text) => text !== "").map(asSentence);
    const { maskKeys: maskKeys2 } = await Promise.resolve(mask_keys_exports);
    terminal2.err(`unleak: ${maskKeys2(sentences.join(" "))}
`);
    return 2;
  }
}
function asSentence(text) {
  const shown = escapeTerminal(text.trimEnd());
  const first = /^[a-z]+ /.test(shown) ? shown.charAt(0).toUpperCase() : shown.charAt(0);
  return `${first}${shown.slice(1)}${/[.!?\u2026:)]$/.test(shown) ? "" : "."}`;
}
function faultOf(error) {
  if (!(error instanceof Error)) return "unknown";
  const frame = /\bat (?:async )?([\w.<>$ ]{1,80}?)(?: \(|$)/m.exec(
    error.stack?.slice(error.stack.indexOf("\n    at ")) ?? ""
  );
  return frame === null ? error.name : `${error.name} in ${frame[1]}`;
}

// src/cli/program.ts
function runProgram(terminal2) {
  return reportErrors(terminal2, () => dispatch(terminal2));
}
async function dispatch(terminal2) {
  const { argv } = terminal2;
  if (argv.includes("--get-yargs-completions")) {
    const { complete: complete2 } = await Promise.resolve(help_exports);
    terminal2.out([await complete2(argv)]);
    return 0;
  }
  const end = argv.indexOf("--");
  const before = end === -1 ? argv : argv.slice(0, end);
  if (before.includes("--version")) {
    terminal2.out([`${VERSION}
`]);
    return 0;
  }
  const asksHelp = argv[0] === "help";
  const words = asksHelp ? argv.slice(1) : argv;
  if (asksHelp || before.includes("--help") || before.includes("-h")) {
    const about = words[0] === "completion" ? null : knownCommand(words);
    const { renderHelp: renderHelp2 } = await Promise.resolve(help_exports);
    terminal2.out([await renderHelp2(about?.name === words[0] ? about : null, terminal2.columns)]);
    return 0;
  }
  if (argv[0] === "completion") {
    const { completionScript: completionScript2 } = await Promise.resolve(help_exports);
    terminal2.out([await completionScript2(argv.slice(1))]);
    return 0;
  }
  const command = knownCommand(argv);
  const rest = argv[0] === command.name ? argv.slice(1) : argv;
  const { run: run3 } = await command.load();
  return run3(terminal2, rest, command);
}
function knownCommand(argv) {
  const command = findCommand(argv);
  if (command !== null) return command;
  const near = nearestName(argv[0], [...COMMANDS.map(({ name }) => name), "completion"]);
  const suggestion = near === void 0 ? "" : `; did you mean ${near}?`;
  throw usage(`There is no command or folder ${quoteBriefly(argv[0])}${suggestion}${near === void 0 ? "." : ""}`);
}

// builtin:node:os
var builtin5 = process.getBuiltinModule("node:os");
var devNull = builtin5.devNull;
var homedir = builtin5.homedir;
var tmpdir = builtin5.tmpdir;

// src/cli/write-output.ts
var SLEEP = new Int32Array(new SharedArrayBuffer(4));
function writeOutput(descriptor, pieces) {
  let pending = "";
  for (const piece of pieces) {
    pending += piece;
    if (pending.length < 65536) continue;
    if (!writeWhole(descriptor, pending)) return false;
    pending = "";
  }
  return pending === "" || writeWhole(descriptor, pending);
}
function writeWhole(descriptor, text) {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = errorCode(error);
      if (code === "EPIPE") return false;
      if (code !== "EAGAIN")
        throw new UserError("OUTPUT_FAILED", `The report could not be written: ${code}.`, "Is the disk full?");
      Atomics.wait(SLEEP, 0, 0, 5);
    }
  }
  return true;
}

// src/cli/terminal.ts
var SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
function openTerminal(target) {
  const controller = new AbortController();
  let signalCode = null;
  for (const [name, code] of Object.entries(SIGNALS)) {
    const handler = () => {
      if (signalCode !== null) {
        target.removeAllListeners(name);
        target.kill(target.pid, name);
      }
      signalCode = code;
      controller.abort("interrupted");
    };
    target.on(name, handler);
  }
  let readerGone = false;
  let isStdinOpen = false;
  return {
    argv: target.argv.slice(2),
    programPath: realpathSync(target.argv[1]),
    get cwd() {
      return workingFolder2(target);
    },
    env: target.env,
    // Streams are made when they are first asked for: most runs need none, and each costs time.
    get stdin() {
      if (isFolder2(0))
        throw new UserError("STDIN_UNREADABLE", "Standard input is a folder.", "Name it: unleak scan <folder>.");
      isStdinOpen = true;
      return target.stdin;
    },
    get stdinIsTty() {
      return isatty(0);
    },
    get stdoutIsTty() {
      return isatty(1);
    },
    get stderrIsTty() {
      return isatty(2);
    },
    get columns() {
      return isatty(1) ? target.stdout.columns ?? 100 : 100;
    },
    out(pieces) {
      if (!readerGone) readerGone = !writeOutput(1, pieces);
    },
    err(text) {
      try {
        writeOutput(2, [text]);
      } catch {
      }
    },
    signal: controller.signal,
    finish(code) {
      if (isStdinOpen) target.stdin.destroy();
      return signalCode ?? code;
    }
  };
}
function isFolder2(descriptor) {
  try {
    return fstatSync(descriptor).isDirectory();
  } catch {
    return false;
  }
}
function workingFolder2(target) {
  try {
    return target.cwd();
  } catch {
    throw new UserError("NO_WORKING_FOLDER", "The working directory is gone.", "Change into one that is there.");
  }
}
function isatty(descriptor) {
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isCharacterDevice() || stat.rdev === statSync(devNull).rdev) return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule("node:tty").isatty(descriptor);
}

// src/cli/start-program.ts
var terminal = openTerminal(process);
void runProgram(terminal).then((code) => {
  process.exitCode = terminal.finish(code);
});
