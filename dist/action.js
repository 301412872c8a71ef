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

// link:src/audit/change/base.ts
var require_base = __commonJS({
  "link:src/audit/change/base.ts"(exports2, module2) {
    var found2 = require("./refusal.js").load("src/audit/change/base.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// link:src/audit/change/judge-change.ts
var require_judge_change = __commonJS({
  "link:src/audit/change/judge-change.ts"(exports2, module2) {
    var found2 = require("./refusal.js").load("src/audit/change/judge-change.ts");
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

// src/model/user-error.ts
var UserError = class extends Error {
  code;
  hint;
  /**
   * @param code upper-case name that scripts can rely on, such as `NOT_A_REPOSITORY`
   * @param message one sentence naming the thing that is wrong; never holds a secret
   * @param hint what to do about it
   */
  constructor(code2, message, hint) {
    super(message);
    this.name = "UserError";
    this.code = code2;
    this.hint = hint;
  }
};
function isUserError(error) {
  return error instanceof Error && typeof Reflect.get(error, "code") === "string" && USER_ERROR in error;
}
var USER_ERROR = /* @__PURE__ */ Symbol.for("unleak.UserError");
Object.defineProperty(UserError.prototype, USER_ERROR, { value: true });

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

// src/model/severity.ts
var SEVERITIES = ["critical", "high", "medium", "low"];
function isAtLeast(severity, threshold) {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}

// src/action/inputs.ts
var FAIL_ON = [...SEVERITIES, "never"];
function readInputs(env) {
  const text = (name) => env[`INPUT_${name.toUpperCase()}`]?.trim() || void 0;
  const oneOf = (name, words) => {
    const given = text(name)?.toLowerCase();
    if (given === void 0) return void 0;
    const word = words.find((known) => known === given);
    if (word === void 0)
      throw new UserError(
        "BAD_INPUT",
        `The input ${name} takes ${words.join(", ")}; not ${JSON.stringify(given.slice(0, 40))}.`
      );
    return word;
  };
  const token = text("token");
  const failOn = oneOf("fail-on", FAIL_ON);
  return {
    ...token === void 0 ? {} : { token: new Secret(token, "\u2026") },
    ...optional("config", text("config")),
    ...optional("baseline", text("baseline")),
    ...failOn === void 0 ? {} : { failOn },
    comment: oneOf("comment", ["auto", "true", "false"]) ?? "auto",
    ...optional("sarifFile", text("sarif-file")),
    ...optional("base", text("base")),
    ...optional("head", text("head")),
    workingDirectory: text("working-directory") ?? ".",
    history: oneOf("history", ["pr", "full", "none"]) ?? "pr",
    verify: oneOf("verify", ["true", "false"]) === "true"
  };
}
function optional(name, value) {
  return value === void 0 ? {} : { [name]: value };
}

// src/action/read-policy.ts
var read_policy_exports = {};
__export(read_policy_exports, {
  BUILT_IN_POLICY: () => BUILT_IN_POLICY,
  readBaseline: () => readBaseline,
  readPolicy: () => readPolicy
});

// compiled:rules
var { readFileSync } = process.getBuiltinModule("node:fs");
var { join } = process.getBuiltinModule("node:path");
var read = (name) => JSON.parse(readFileSync(join(__dirname, name), "latin1"));
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

// src/config/config.ts
var CHARSETS = ["hex", "digits", "upper", "base32", "base36", "alnum", "base64", "base64url"];
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

// src/config/parse-size.ts
var UNITS = { "": 1, b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };
function parseSize(text) {
  const match = /^\s*(\d{1,16}(?:\.\d{1,6})?)\s*(?:([kmg])i?b?|b)?\s*$/i.exec(text);
  if (!match) return null;
  const bytes = Math.floor(Number(match[1]) * UNITS[match[2]?.toLowerCase() ?? ""]);
  return bytes >= 1 && bytes <= Number.MAX_SAFE_INTEGER ? bytes : null;
}

// src/config/parse-toml.ts
async function parseToml(text, maxDepth) {
  const { parse } = await import("./lib/smol-toml.mjs");
  return parse(text, { maxDepth, unsafeKeyBehaviour: "throw" });
}

// src/config/path-glob.ts
var MAX_GLOB = 256;
var MAX_STARS_IN_PART = 3;
var MAX_DOUBLE_STARS = 3;
var MAX_ALTERNATIVES = 32;
var MAX_PART = 255;
var MAX_PATH = 1024;
var MAX_PARTS = 64;
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
  const plain = glob.replace(/\\./g, "").replace(/\{[^{}]*,[^{}]*\}/g, "");
  return !/[{}]/.test(plain);
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

// src/config/read-custom-rules.ts
var NAMES = ["id", "title", "prefix", "charset", "min-length", "max-length", "severity"];
var SHORTEST_KEY = 16;
var LONGEST_BODY = 200;
function readCustomRules(entries, file, taken) {
  const ids = new Set(taken);
  return entries.map((entry2, index) => {
    const fields = new TableReader(entry2, NAMES, file, `rules.custom[${index}]`);
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

// src/config/load-config.ts
var MAX_DEPTH2 = 32;
var NAMES2 = ["fail-on", "exclude", "max-file-size", "rules", "allow", "baseline", "foreign-marks"];
async function loadConfig(text, options) {
  const file = options.path;
  const document = new TableReader(await parseDocument(text, file), NAMES2, file, "");
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
async function parseDocument(text, file) {
  if (Buffer.byteLength(text) > MAX_CONFIG_BYTES) {
    throw new UserError(
      "CONFIG_INVALID",
      `${file} is larger than 256 KiB.`,
      "Accepted findings belong into the baseline file."
    );
  }
  const plain = text.replace(/^\uFEFF/, "");
  try {
    return toRawValue(file.endsWith(".json") ? JSON.parse(plain) : await parseToml(plain, MAX_DEPTH2), file);
  } catch (error) {
    if (isUserError(error)) throw error;
    throw new UserError(
      "CONFIG_INVALID",
      `${file} is not valid ${file.endsWith(".json") ? "JSON" : "TOML"}${placeOf(error)}.`
    );
  }
}
function placeOf(error) {
  const { line: line2, column } = error;
  if (typeof line2 === "number" && typeof column === "number") return ` at line ${line2}, column ${column}`;
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
  const leaves2 = /^(?:\/|~|[A-Za-z]:)|\\/.test(path) || parts.some((part) => ["..", ".", ""].includes(part));
  if (leaves2 || parts.some((part) => /^\.git$/i.test(part))) {
    document.fail("baseline", "must be the path of a file inside the repository");
  }
  return parts.join("/");
}

// src/config/read-config-file.ts
var read_config_file_exports = {};
__export(read_config_file_exports, {
  CONFIG_NAMES: () => CONFIG_NAMES,
  findConfigFile: () => findConfigFile,
  readConfigFile: () => readConfigFile
});

// builtin:node:fs
var builtin = process.getBuiltinModule("node:fs");
var accessSync = builtin.accessSync;
var appendFileSync = builtin.appendFileSync;
var chmodSync = builtin.chmodSync;
var closeSync = builtin.closeSync;
var constants = builtin.constants;
var copyFileSync = builtin.copyFileSync;
var existsSync = builtin.existsSync;
var fchmodSync = builtin.fchmodSync;
var fstatSync = builtin.fstatSync;
var fsyncSync = builtin.fsyncSync;
var linkSync = builtin.linkSync;
var lstatSync = builtin.lstatSync;
var mkdirSync = builtin.mkdirSync;
var mkdtempSync = builtin.mkdtempSync;
var openSync = builtin.openSync;
var readFileSync2 = builtin.readFileSync;
var readSync = builtin.readSync;
var readdir = builtin.readdir;
var readdirSync = builtin.readdirSync;
var readlinkSync = builtin.readlinkSync;
var realpathSync = builtin.realpathSync;
var renameSync = builtin.renameSync;
var rmSync = builtin.rmSync;
var rmdirSync = builtin.rmdirSync;
var statSync = builtin.statSync;
var unlinkSync = builtin.unlinkSync;
var writeFileSync = builtin.writeFileSync;
var writeSync = builtin.writeSync;

// builtin:node:path
var builtin2 = process.getBuiltinModule("node:path");
var basename = builtin2.basename;
var delimiter = builtin2.delimiter;
var dirname = builtin2.dirname;
var isAbsolute = builtin2.isAbsolute;
var join2 = builtin2.join;
var normalize = builtin2.normalize;
var posix = builtin2.posix;
var relative = builtin2.relative;
var resolve = builtin2.resolve;
var sep = builtin2.sep;

// src/files/read-regular-file.ts
var CHUNK = 64 * 1024;
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
    const count2 = readSync(descriptor, chunk, 0, CHUNK, null);
    if (count2 === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count2));
    length += count2;
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
  const code2 = error.code ?? "unknown error";
  return new UserError("FILE_UNREADABLE", `${name} can't be read (${code2}).`);
}

// src/config/read-config-file.ts
var CONFIG_NAMES = [".unleak.toml", ".unleak.json"];
async function readConfigFile(root, options = {}) {
  const path = options.explicit ?? findConfigFile(root);
  if (path === null) return { config: DEFAULT_CONFIG, path };
  const text = readRegularFile(options.explicit ?? join2(root, path), path, MAX_CONFIG_BYTES);
  if (text === null)
    throw new UserError("CONFIG_NOT_FOUND", `There is no config file ${path}.`, "Check the path after --config.");
  const { loadConfig: loadConfig2 } = await Promise.resolve().then(() => __toESM(require_load_config(), 1));
  const known = options.knownRules ? { knownRules: options.knownRules } : {};
  return { config: await loadConfig2(text, { path, ...known }), path };
}
function findConfigFile(root) {
  let listing;
  try {
    listing = readdirSync(root);
  } catch (error) {
    const { code: code2 } = error;
    throw new UserError("FOLDER_UNREADABLE", `${root} can't be listed (${code2}).`, "Check who may read it.");
  }
  const found2 = CONFIG_NAMES.filter((name) => listing.includes(name));
  if (found2.length > 1) {
    throw new UserError("CONFIG_AMBIGUOUS", `There are two config files: ${found2.join(" and ")}.`, "Keep one of them.");
  }
  return found2[0] ?? null;
}

// src/git/object-sink.ts
var WHOLE_LIMIT = 262144;

// src/git/batch-parser.ts
var HEADER_LIMIT = 256;
var LF = 10;
var SPACE = 32;
var HEADER = 0;
var BODY = 1;
var END = 2;
var BatchOutputError = class extends Error {
};
var BatchParser = class {
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
  #readHeader(line2, start2, end) {
    const space = start2 + this.#oidLength;
    if (space >= end || line2[space] !== SPACE) throw new BatchOutputError("a header of cat-file was not understood");
    this.#oid = line2.toString("latin1", start2, space);
    const second = line2.indexOf(SPACE, space + 1);
    if (second < 0 || second >= end) {
      this.last = this.#oid;
      this.answers++;
      this.#sink.missing(
        this.#oid,
        line2.toString("latin1", space + 1, end) === "missing" ? "not in the object database" : "not readable"
      );
      return;
    }
    const type = typeOf(line2, space + 1, second);
    if (type === void 0) throw new BatchOutputError("cat-file named an unknown object type");
    let size = 0;
    for (let at = second + 1; at < end; at++) {
      const digit = line2[at] - 48;
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
function typeOf(line2, start2, end) {
  const word = line2.toString("latin1", start2, end);
  return word === "blob" || word === "commit" || word === "tree" || word === "tag" ? word : void 0;
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
  const folder = normalize(entry2).replace(/[\\/]+$/, "");
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
    const line2 = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync2(`/proc/${pid}/status`, "latin1"));
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
var SpawnFailure = class extends Error {
  code;
  constructor(code2) {
    super(code2);
    this.code = code2;
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
    const { code: code2, killedBy } = await ended(child);
    await fed;
    if (failure !== void 0) throw failure;
    if (code2 === null) throw new GitFailure(args[0], `was ended by ${killedBy}`, null, stderr);
    if (!(options.okCodes ?? [0]).includes(code2))
      throw new GitFailure(args[0], `failed (exit code ${code2})`, code2, stderr);
    return { exitCode: code2, stderr };
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
    child.once("close", (code2, killedBy) => resolve2({ code: code2, killedBy }));
  });
}

// src/git/git-lines.ts
async function streamLines(repo, args, onLine, options = {}) {
  let rest = "";
  await streamGit(
    repo,
    args,
    (chunk) => {
      const lines = (rest + chunk.toString("latin1")).split("\n");
      rest = lines.pop();
      for (const line2 of lines) onLine(line2);
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
  for (const line2 of lines) {
    piece.push(line2);
    if (piece.length < 4096) continue;
    yield `${piece.join("\n")}
`;
    piece = [];
  }
  if (piece.length > 0) yield `${piece.join("\n")}
`;
}

// src/git/missing-objects.ts
function listPacksWithoutIndex(repo) {
  const folder = join2(repo.env["GIT_OBJECT_DIRECTORY"] ?? join2(repo.commonDir, "objects"), "pack");
  let names;
  try {
    names = new Set(readdirSync(folder));
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
  return [...names].filter((name) => name.endsWith(".pack") && !names.has(name.replace(/\.pack$/, ".idx")));
}

// src/git/object-id.ts
var OID_LENGTH = { sha1: 40, sha256: 64 };
function isNullOid(oid) {
  return /^0+$/.test(oid);
}
function emptyTree(repo) {
  return repo.objectFormat === "sha1" ? "4b825dc642cb6eb9a060e54bf8d69288fbee4904" : "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";
}

// src/git/batch-reading.ts
var DEATH_LIMIT = 500;
var BatchReading = class {
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
    const text = Buffer.concat(output);
    for (let at = 0; at + length < text.length; at += length + 1) ids.push(text.toString("latin1", at, at + length));
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
    for (const line2 of cleanMessage(stderr).split("\n"))
      if (line2.startsWith("error: ")) this.reportMissing("", line2.slice(7));
  }
  #options() {
    return this.#signal === void 0 ? {} : { signal: this.#signal };
  }
};
function whyOf(failure) {
  return /^(?:error|fatal): (.*)$/m.exec(failure.detail)?.[1] ?? failure.message;
}

// src/git/cat-file.ts
async function readObjects(repo, oids, sink, options = {}) {
  const reading = new BatchReading(repo, sink, options.signal);
  await reading.readListed([...oids]);
  return reading.totals();
}
async function readBlob(repo, oid, maxBytes = 1 << 24) {
  return runGit(repo, ["cat-file", "blob", oid], { maxBytes });
}

// src/suppress/baseline.ts
var EMPTY_BASELINE = { version: 1, entries: [] };
var MAX_ENTRIES = 2e5;
var NAMES3 = ["fingerprint", "rule", "masked", "reason", "expires", "addedAt", "by"];
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
  const fields = new TableReader(entry2, NAMES3, file, `entries[${index}]`);
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

// builtin:node:buffer
var builtin3 = process.getBuiltinModule("node:buffer");
var isUtf8 = builtin3.isUtf8;

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

// src/sources/list-tree.ts
var TYPE = 7;
var ID = 12;
var BLOB = "b".charCodeAt(0);
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
    if (record[TYPE] !== BLOB) return;
    const tab = record.indexOf(9);
    entries.push({ oid: record.toString("latin1", ID, tab), path: decodePath(record.subarray(tab + 1)) });
  });
  return entries;
}

// src/action/tree-files.ts
async function findFiles(repo, commit, paths) {
  const files = /* @__PURE__ */ new Map();
  if (paths.length === 0) return files;
  const output = await runGit(repo, ["ls-tree", "-z", "--full-tree", commit, "--", ...paths], { maxBytes: 1 << 24 });
  eachRecord(output, (record) => {
    const tab = record.indexOf(9);
    const [mode, , oid] = record.toString("latin1", 0, tab).split(" ");
    const path = decodePath(record.subarray(tab + 1));
    files.set(path, { path, oid, mode });
  });
  return files;
}
var NAMED_PATHS = 100;
var PLAIN = /^[\x20-\x7e]*$/;
async function filesAt(repo, commit, paths) {
  const isNamed = paths.size <= NAMED_PATHS && [...paths].every((path) => PLAIN.test(path));
  const files = isNamed ? (await findFiles(repo, commit, [...paths])).values() : await listTree(repo, commit);
  return new Map([...files].map(({ path, oid }) => [path, oid]));
}

// src/action/read-policy.ts
var BUILT_IN_POLICY = { config: DEFAULT_CONFIG, baseline: EMPTY_BASELINE, configPath: null };
var MAX_BASELINE_BYTES = 64 * 1024 * 1024;
async function readPolicy(repo, commit, paths) {
  const names = paths.config === void 0 ? CONFIG_NAMES : [paths.config];
  const files = [...(await findFiles(repo, commit, names)).values()];
  if (files.length > 1)
    throw new UserError(
      "CONFIG_AMBIGUOUS",
      `There are two config files in commit ${commit.slice(0, 8)}: ${files.map(({ path }) => path).join(" and ")}.`,
      "Keep one of them."
    );
  const [file] = files;
  const config = file === void 0 ? DEFAULT_CONFIG : await loadConfig(await readText(repo, file, MAX_CONFIG_BYTES), {
    path: file.path,
    knownRules: knownRules()
  });
  const baselinePath = paths.baseline ?? config.baseline;
  return { config, baseline: await readBaseline(repo, commit, baselinePath), configPath: file?.path ?? null };
}
async function readBaseline(repo, commit, path) {
  const file = (await findFiles(repo, commit, [path])).get(path);
  return file === void 0 ? EMPTY_BASELINE : parseBaseline(await readText(repo, file, MAX_BASELINE_BYTES), path);
}
async function readText(repo, { path, oid, mode }, maxBytes) {
  if (!mode.startsWith("100"))
    throw new UserError("FILE_NOT_REGULAR", `${path} is not a regular file.`, "Links and folders are not read.");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readBlob(repo, oid, maxBytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UserError("FILE_NOT_UTF8", `${path} is not UTF-8 text.`, "Save it as UTF-8.");
  }
}

// src/action/verify-findings.ts
var verify_findings_exports = {};
__export(verify_findings_exports, {
  refuseVerification: () => refuseVerification,
  verifyFindings: () => verifyFindings
});

// builtin:node:crypto
function createHash(...given) {
  return process.getBuiltinModule("node:crypto").createHash(...given);
}
function randomBytes(...given) {
  return process.getBuiltinModule("node:crypto").randomBytes(...given);
}
function randomInt(...given) {
  return process.getBuiltinModule("node:crypto").randomInt(...given);
}

// src/respond/durable-file.ts
function privateFolder(path) {
  mkdirSync(path, { recursive: true, mode: 448 });
}
function syncFolder(path) {
  if (process.platform === "win32") return;
  const folder = openSync(path, constants.O_RDONLY);
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
function writeAll(file, bytes) {
  let at = 0;
  while (at < bytes.length) at += writeSync(file, bytes, at);
}
function appendDurably(path, text) {
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
  const file = openSync(path, flags, 384);
  try {
    writeAll(file, Buffer.from(text, "utf8"));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  syncFolder(dirname(path));
}

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

// src/respond/audit-log.ts
var FIRST = "0".repeat(64);
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
    const text = tail.toString("utf8");
    const torn = text !== "" && !text.endsWith("\n");
    return { line: text.split("\n").slice(0, -1).filter(Boolean).at(-1), torn };
  } finally {
    closeSync(file);
  }
}
function usable(work) {
  try {
    return work();
  } catch (error) {
    const { code: code2, syscall } = error;
    if (syscall === void 0) throw error;
    throw new UserError(
      "STATE_UNWRITABLE",
      `The state folder can't be used (${code2 ?? "error"} in ${syscall}), and nothing is sent that can't be written down.`,
      "Make it writable, or set XDG_STATE_HOME to another folder."
    );
  }
}
function hashOf(line2) {
  return createHash("sha256").update(line2).digest("hex");
}
var AuditLog = class {
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
      const { line: line2, torn } = lastLine(this.#path);
      const entry2 = {
        at: new Date(this.#clock.now()).toISOString(),
        monotonicNs: process.hrtime.bigint().toString(),
        pid: process.pid,
        previous: line2 === void 0 ? FIRST : hashOf(line2),
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

// src/respond/clock.ts
var systemClock = {
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

// src/respond/runtime-guard.ts
var UNSAFE_OPTION = /^--(inspect|debug|heapsnapshot|heap-prof|cpu-prof|prof|report|diagnostic|abort-on-uncaught|trace-tls|tls-keylog|trace-uncaught|use-env-proxy)/;
function guardRuntime(environment2, execArgv) {
  const options = [...execArgv, ...(environment2["NODE_OPTIONS"] ?? "").split(/[\s"]+/)];
  const unsafe = options.map((option) => option.replaceAll("_", "-")).find((option) => UNSAFE_OPTION.test(option));
  if (unsafe !== void 0) {
    throw new UserError(
      "UNSAFE_RUNTIME",
      `Node was started with ${UNSAFE_OPTION.exec(unsafe)[0]}\u2026, which can write keys to a file or a debugger.`,
      "Start again without it (see NODE_OPTIONS). Nothing was sent."
    );
  }
  if (environment2["SSLKEYLOGFILE"]) {
    throw new UserError("UNSAFE_RUNTIME", "SSLKEYLOGFILE is set.", "Unset it. Nothing was sent.");
  }
  if (environment2["NODE_TLS_REJECT_UNAUTHORIZED"] === "0") {
    throw new UserError(
      "TLS_NOT_CHECKED",
      "NODE_TLS_REJECT_UNAUTHORIZED=0 is set: a key could go to a stranger.",
      "Unset it; give your own certificate authority by NODE_EXTRA_CA_CERTS. Nothing was sent."
    );
  }
}

// src/respond/session.ts
var LIMITS = {
  deadlineMs: 5e3,
  attempts: 3,
  askWaitMs: 1e4,
  actWaitMs: 9e4,
  backoffMs: 500,
  proofGapMs: 1e3,
  proofMs: 2e4
};
function openSession(options) {
  guardRuntime(options.environment ?? process.env, options.execArgv ?? process.execArgv);
  const clock = options.clock ?? systemClock;
  return {
    ...options,
    clock,
    limits: { ...LIMITS, ...options.limits },
    audit: new AuditLog(options.stateDirectory, clock),
    pacers: /* @__PURE__ */ new Map(),
    faults: /* @__PURE__ */ new Map(),
    controls: /* @__PURE__ */ new Map()
  };
}

// builtin:node:net
var builtin4 = process.getBuiltinModule("node:net");
var BlockList = builtin4.BlockList;
var isIP = builtin4.isIP;

// src/respond/addresses.ts
function list(v4, v6) {
  const blocks = new BlockList();
  for (const range of v4) blocks.addSubnet(range.split("/")[0], Number(range.split("/")[1]), "ipv4");
  for (const range of v6) blocks.addSubnet(range.split("/")[0], Number(range.split("/")[1]), "ipv6");
  return blocks;
}
var LOOPBACK = list(["127.0.0.0/8"], ["::1/128"]);
var PRIVATE = list(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"], ["fc00::/7"]);
var SPECIAL_V4 = list(
  [
    ...["0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15"],
    ...["198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"]
  ],
  []
);
var GLOBAL_V6 = list([], ["2000::/3"]);
var SPECIAL_V6 = list(
  [],
  ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2001:10::/28", "2001:20::/28", "2620:4f:8000::/48"]
);
function mappedV4(address) {
  if (!list([], ["::ffff:0:0/96"]).check(address, "ipv6")) return void 0;
  const dotted = /(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  if (dotted) return dotted[1];
  const groups = new URL(`http://[${address}]/`).hostname.slice(1, -1).split(":");
  const [high, low] = [groups.at(-2), groups.at(-1)].map((group) => Number.parseInt(group || "0", 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
function addressKind(address) {
  const plain = address.split("%")[0];
  const family = isIP(plain);
  if (family === 0 || plain !== address) return "special";
  if (family === 6) {
    const inner = mappedV4(plain);
    if (inner !== void 0) return addressKind(inner);
    if (LOOPBACK.check(plain, "ipv6")) return "loopback";
    if (PRIVATE.check(plain, "ipv6")) return "private";
    return GLOBAL_V6.check(plain, "ipv6") && !SPECIAL_V6.check(plain, "ipv6") ? "public" : "special";
  }
  if (LOOPBACK.check(plain)) return "loopback";
  if (PRIVATE.check(plain)) return "private";
  return SPECIAL_V4.check(plain) ? "special" : "public";
}
function mayConnect(address, reach2) {
  const kind = addressKind(address);
  if (reach2 === "public") return kind === "public";
  return reach2 === "loopback" ? kind === "loopback" : kind !== "special";
}

// src/respond/endpoint.ts
var RESERVED = /(^|\.)(example\.(com|net|org)|example|invalid)$/;
function operatorUrl(name, text) {
  const bad = (why) => new UserError(
    "BAD_PROVIDER_URL",
    `The URL given for ${name} can't be used: ${why}.`,
    `Give it as ${name}=https://host/path; plain http only for loopback addresses.`
  );
  let url;
  if (/[\s\\\x00-\x1f\x7f]/.test(text)) throw bad("it holds white space, a backslash or control characters");
  try {
    url = new URL(text);
  } catch {
    throw bad("it is no URL");
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") throw bad("only https and http are known");
  if (url.username || url.password) throw bad("it holds a user name or password");
  if (/[?#]/.test(text)) throw bad("it holds a query or fragment");
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
    const { url, reach: reach2 } = operatorUrl(provider.id, given);
    return { base: url, given: true, reach: reach2 };
  }
  const { api } = provider;
  if (api?.baseUrl === void 0) return { base: void 0, given: false, reach: "public" };
  if (api.ownServer === true) {
    const { url, reach: reach2 } = operatorUrl(provider.id, api.baseUrl);
    return { base: url, given: false, reach: reach2 };
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
  const [plain, query] = path.split("?");
  const url = new URL(base.origin);
  url.pathname = pathAt(endpoint, callBase, plain);
  if (query) url.search = query;
  return url;
}

// src/respond/fill-template.ts
function fillPath(template, values, encode) {
  let missing = false;
  const filled = template.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    if (typeof value !== "string" || value === "" || value === "." || value === "..") missing = true;
    return encode(String(value));
  });
  return missing ? void 0 : filled;
}
function fillValue(template, values) {
  if (typeof template === "string") {
    const whole = /^\{(\w+)\}$/.exec(template);
    return whole ? values[whole[1]] : template;
  }
  if (Array.isArray(template)) {
    const items = template;
    return items.map((item) => fillValue(item, values)).filter((item) => item !== void 0);
  }
  if (typeof template !== "object") return template;
  const filled = {};
  for (const [name, item] of Object.entries(template)) {
    const value = fillValue(item, values);
    if (value !== void 0) filled[name] = value;
  }
  return filled;
}

// builtin:node:dns
function lookup(...given) {
  return process.getBuiltinModule("node:dns").lookup(...given);
}

// builtin:node:http
var builtin5 = process.getBuiltinModule("node:http");
var Agent = builtin5.Agent;
var request = builtin5.request;

// builtin:node:https
var builtin6 = process.getBuiltinModule("node:https");
var Agent2 = builtin6.Agent;
var request2 = builtin6.request;

// src/respond/fault.ts
var FAULTS = {
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
function describeFault(fault) {
  return FAULTS[fault];
}
function faultOf(code2) {
  const name = typeof code2 === "string" ? code2 : "";
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

// src/respond/http-door.ts
var HEADER_BYTES = 16 * 1024;
var resolveBySystem = (host) => new Promise((resolve2, reject) => {
  lookup(host, { all: true, verbatim: true }, (error, addresses) => {
    if (error) reject(error);
    else resolve2(addresses.map(({ address }) => address));
  });
});
function guardedLookup(reach2, resolve2) {
  return (host, options, done) => {
    const refuse3 = (code2) => done(Object.assign(new Error(code2), { code: code2 }), "", 0);
    resolve2(host).then(
      (addresses) => {
        if (addresses.length === 0) return refuse3("ENOTFOUND");
        if (!addresses.every((address) => mayConnect(address, reach2))) return refuse3("ADDRESS_REFUSED");
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
  const { url, reach: reach2, signal } = request3;
  const secure = url.protocol === "https:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  let sent = false;
  return new Promise((settle2) => {
    const fail2 = (fault) => settle2({ kind: "fault", fault, sent });
    if (!secure && reach2 !== "loopback") return fail2("ADDRESS_REFUSED");
    if (isIP(host) !== 0 && !mayConnect(host, reach2)) return fail2("ADDRESS_REFUSED");
    if (signal?.aborted) return fail2("CANCELLED");
    const options = {
      method: request3.method,
      hostname: host,
      port: url.port || (secure ? 443 : 80),
      path: url.pathname + url.search,
      headers: request3.headers,
      lookup: guardedLookup(reach2, request3.resolve ?? resolveBySystem),
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
        settle2({
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

// src/respond/key-text.ts
function keyText(secret) {
  return usableKey(secret.reveal());
}
function usableKey(text) {
  return /^[A-Za-z0-9_.~+/=:-]{8,4096}$/.test(text) ? text : void 0;
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
  const vary = (character) => {
    const alphabet = alphabets.find((letters) => letters.includes(character));
    return alphabet === void 0 ? character : alphabet[randomInt(alphabet.length)];
  };
  const bogus = prefix + [...body].map(vary).join("");
  return bogus === key ? bogusKey(key) : bogus;
}
function base64Forms(text) {
  const bytes = Buffer.from(text);
  return [0, 1, 2].map((skip) => bytes.subarray(skip).toString("base64").replace(/=+$/, ""));
}
function mentionsKey(text, key) {
  const body = key.slice(Math.min(sharedPrefix(key).length, Math.max(0, key.length - 8)));
  const once2 = base64Forms(body);
  const forms = [
    [body, 8],
    [[...body].reverse().join(""), 8],
    [Buffer.from(body).toString("hex"), 16],
    ...once2.map((form) => [form, 10]),
    ...once2.flatMap(base64Forms).map((form) => [form, 12])
  ];
  const plain = (form) => form.toLowerCase().replaceAll("-", "+").replaceAll("_", "/");
  const haystack = `${plain(text)}
${plain(text.replace(/%|\\u00|\\x|\0/g, ""))}`;
  return forms.some(([form, width]) => {
    const needle = plain(form);
    for (let at = 0; at + width <= needle.length; at++)
      if (haystack.includes(needle.slice(at, at + width))) return true;
    return false;
  });
}

// src/respond/pacer.ts
var Pacer = class {
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

// src/respond/read-answer.ts
function valueAt(body, path) {
  let value = body;
  for (const step of path === "" ? [] : path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return void 0;
    value = value[step];
  }
  return value;
}
function kindOf2(value) {
  return Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
}
function holds(condition, body) {
  return condition.at.some((path) => {
    const value = valueAt(body, path);
    if (condition.kind !== void 0 && kindOf2(value) !== condition.kind) return false;
    if (condition.equals !== void 0 && !condition.equals.includes(value)) return false;
    if (condition.includes !== void 0) {
      if (typeof value !== "string") return false;
      const text = value.toLowerCase();
      if (!condition.includes.some((piece) => text.includes(piece.toLowerCase()))) return false;
    }
    const onlyPresence = condition.kind === void 0 && condition.equals === void 0 && condition.includes === void 0;
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
    (answer2) => answer2.status.includes(status) && (answer2.bare === true || body !== void 0 && (answer2.where ?? []).every((condition) => holds(condition, body)))
  );
}

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

// src/respond/call.ts
var BODY_BYTES = 64 * 1024;
function shownPath({ endpoint }, spec, values = {}) {
  const path = spec.path.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    return name === "key" || name === "part" || typeof value !== "string" ? whole : encodeURIComponent(value);
  });
  return pathAt(endpoint, spec.baseUrl, path);
}
function credentialHeaders(auth, key) {
  switch (auth.in) {
    case "bearer":
      return { authorization: `Bearer ${key}` };
    case "header":
      return { [auth.name.toLowerCase()]: auth.scheme === void 0 ? key : `${auth.scheme} ${key}` };
    case "basic":
      return {
        authorization: `Basic ${Buffer.from(auth.as === "user" ? `${key}:` : `:${key}`).toString("base64")}`
      };
    default:
      return {};
  }
}
function buildRequest(dialogue, spec, options) {
  const { api, endpoint, session } = dialogue;
  const auth = spec.auth ?? api.auth;
  const values = { ...options.values, key: options.key };
  const path = fillPath(spec.path, values, (text) => encodeURIComponent(text).replaceAll("%3A", ":"));
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
      ...options.key === void 0 ? {} : credentialHeaders(auth, options.key)
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

// src/respond/ask.ts
var isRefusal = (state) => state === "inactive" || state === "expired";
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

// src/respond/verify-key.ts
function issuerOf(key) {
  if (key.candidates.length > 1) return null;
  return key.candidates[0] ?? key.provider;
}
function approach(key, session) {
  const dialogue = openDialogue(key, session);
  if (!("api" in dialogue)) return { problem: dialogue };
  const text = keyText(key.secret);
  if (text === void 0) {
    return {
      problem: {
        code: "KEY_NOT_SENDABLE",
        message: `The value of ${key.id} holds characters that no key has; nothing was sent.`
      }
    };
  }
  if (dialogue.api.keys !== void 0 && !new RegExp(dialogue.api.keys).test(text)) {
    const message = `unleak knows no way to ask ${dialogue.provider.name} about this kind of credential; nothing was sent.`;
    return { problem: { code: "NO_PROVIDER_API", message } };
  }
  dialogue.spoken.add(text);
  return { dialogue, text };
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
  const { dialogue, text } = approached;
  const verdict2 = await askAbout(dialogue, text, session.controls);
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

// src/action/verify-findings.ts
function refuseVerification(trigger, event) {
  if (trigger.kind === "push" && trigger.isDefaultBranch) return null;
  return `The input verify was refused: providers are asked only after a push to the default branch, not for ${event}. No key was sent anywhere.`;
}
async function verifyFindings(verdict2, options) {
  const session = openSession({ providers: PROVIDERS, root: verdict2.root, ...options });
  const { report, accepted } = verdict2;
  const keys = [...report.findings, ...accepted].map(leakedKey);
  const hosts = hostsOf(keys, session);
  const notes = [
    hosts.length > 0 ? `Keys were sent to ${hosts.join(", ")} to learn whether they are live.` : "For none of the keys is there a provider that could be asked whether it is live."
  ];
  const checked = /* @__PURE__ */ new Map();
  for (const finding of [...report.findings, ...accepted]) {
    if (options.signal?.aborted) break;
    const { result, problems: problems2 } = await verifyKey(leakedKey(finding), session);
    notes.push(...problems2.map(({ message }) => message));
    const { state, checkedAt, detail } = result;
    const isLive2 = state === "active" || state === "active-limited";
    checked.set(finding.fingerprint, {
      ...finding,
      ...isLive2 ? { severity: "critical" } : {},
      verification: {
        state,
        ...checkedAt === void 0 ? {} : { checkedAt },
        ...detail === void 0 ? {} : { detail }
      }
    });
  }
  const live = accepted.flatMap(({ fingerprint }) => {
    const finding = checked.get(fingerprint);
    return finding?.severity === "critical" && finding.verification.state.startsWith("active") ? [finding] : [];
  });
  for (const { id } of live) notes.push(`${id} was accepted, but the key is live, so it is reported.`);
  const isLive = new Set(live.map(({ fingerprint }) => fingerprint));
  const now = (finding) => checked.get(finding.fingerprint) ?? finding;
  return {
    ...verdict2,
    report: {
      ...report,
      findings: [...report.findings.map(now), ...live],
      suppressed: report.suppressed.filter(({ fingerprint }) => !isLive.has(fingerprint)),
      notes: [...report.notes, ...notes]
    },
    accepted: accepted.filter(({ fingerprint }) => !isLive.has(fingerprint)),
    added: verdict2.added.map(now)
  };
}
function leakedKey({ id, fingerprint, rule, provider, candidates, secret }) {
  return {
    id,
    fingerprint,
    rule,
    provider,
    candidates,
    secret,
    pushed: "yes",
    envPlaces: [],
    otherPlaces: []
  };
}

// builtin:node:os
var builtin7 = process.getBuiltinModule("node:os");
var devNull = builtin7.devNull;
var homedir = builtin7.homedir;
var tmpdir = builtin7.tmpdir;

// src/git/open-repository.ts
var open_repository_exports = {};
__export(open_repository_exports, {
  openRepository: () => openRepository
});

// src/git/find-place.ts
function findPlace(start2) {
  for (let folder = start2; ; folder = dirname(folder)) {
    const entry2 = join2(folder, ".git");
    if (exists(entry2)) return { root: folder, gitDir: entry2 };
    if (exists(join2(folder, "HEAD")) && isFolder(join2(folder, "objects")) && isFolder(join2(folder, "refs"))) {
      const parent = dirname(folder);
      return folder === join2(parent, ".git") ? { root: parent, gitDir: folder } : { root: null, gitDir: folder };
    }
    if (dirname(folder) === folder) return null;
  }
}
function exists(path) {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    const { code: code2 } = error;
    return code2 !== "ENOENT" && code2 !== "ENOTDIR";
  }
}
function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
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
  const candidates = isAbsolute(name) ? [name] : folders.map((folder) => join2(folder, name));
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

// src/git/refuse-pipes.ts
var FILES = [
  ...["", "HEAD", "config", "config.worktree", "index", "packed-refs", "shallow", "commondir"],
  ...["info/exclude", "info/attributes", "info/sparse-checkout", "objects/info/alternates"]
];
var FOLDERS = ["refs", "logs"];
var MOST_ENTRIES = 1e4;
var LONGEST_LINK = 4096;
function refusePipes(gitDir) {
  refuse2(gitDir);
  const folder = resolve(gitDir, "..", readLine(gitDir, "gitdir: ") ?? gitDir);
  refuse2(join2(folder, "commondir"));
  const common = resolve(folder, readLine(join2(folder, "commondir"), "") ?? ".");
  for (const place of /* @__PURE__ */ new Set([folder, common])) {
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
  for (let folder = pending.pop(); folder !== void 0 && seen < most; folder = pending.pop()) {
    for (const entry2 of list2(folder)) {
      const path = join2(folder, entry2.name);
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
function list2(folder) {
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
    const text = readFileSync2(path, "utf8");
    return text.startsWith(start2) ? text.slice(start2.length).trimEnd() : null;
  } catch {
    return null;
  }
}

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
  const answer2 = await describe(folder, env, options.signal);
  const isBare = answer2.bare && !exists(join2(answer2.gitDir, "index"));
  const root = isBare ? null : env["GIT_WORK_TREE"] ?? (place === null ? folder : place.root);
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
    prefix: root === null ? "" : prefixOf(root, folder),
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
function prefixOf(root, folder) {
  const way = relative(root, folder).split(sep).join("/");
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
function listNames(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

// src/git/shallow.ts
function readShallowBoundary(repo) {
  try {
    return new Set(readFileSync2(join2(repo.commonDir, "shallow"), "latin1").split("\n").filter(Boolean));
  } catch (error) {
    if (error.code === "ENOENT") return /* @__PURE__ */ new Set();
    throw error;
  }
}

// src/action/event.ts
var FULL = ["schedule", "workflow_dispatch", "release"];
var MAX_BYTES = 32 * 1024 * 1024;
function readEvent(env) {
  const name = env["GITHUB_EVENT_NAME"];
  if (name === void 0 || name === "")
    throw new UserError(
      "NO_EVENT",
      "GITHUB_EVENT_NAME is not set, so there is no event.",
      "Run it as a GitHub Action."
    );
  if (FULL.includes(name)) return { kind: "audit", why: `The event ${name} compares with nothing` };
  const read2 = READERS[name];
  if (read2 === void 0) return { kind: "audit", why: `unleak knows no range for the event ${name.slice(0, 60)}` };
  return read2(new Payload(readPayload(env["GITHUB_EVENT_PATH"], name), name));
}
var READERS = {
  pull_request: (event) => pullRequest(event, false),
  pull_request_target: (event) => pullRequest(event, true),
  push(event) {
    const after = event.oid("after");
    if (after === null) return { kind: "nothing", why: "The branch or tag was deleted" };
    const defaultBranch = event.text("repository", "default_branch");
    return {
      kind: "push",
      before: event.oid("before"),
      after,
      commits: event.list("commits").length,
      defaultBranch,
      isDefaultBranch: defaultBranch !== null && event.text("ref") === `refs/heads/${defaultBranch}`
    };
  },
  merge_group: (event) => ({
    kind: "merge-group",
    base: event.requiredOid("merge_group", "base_sha"),
    head: event.requiredOid("merge_group", "head_sha")
  })
};
function pullRequest(event, privileged) {
  return {
    kind: "pull-request",
    number: event.number("number") ?? event.number("pull_request", "number") ?? 0,
    head: event.requiredOid("pull_request", "head", "sha"),
    base: event.requiredOid("pull_request", "base", "sha"),
    commits: event.number("pull_request", "commits") ?? 0,
    before: event.text("action") === "synchronize" ? event.oid("before") : null,
    privileged
  };
}
function readPayload(path, name) {
  const hint = "The runner writes it; a container must mount it.";
  if (path === void 0 || path === "")
    throw new UserError("NO_EVENT", `GITHUB_EVENT_PATH is not set, so the ${name} event can't be read.`, hint);
  const text = readRegularFile(path, "the event file", MAX_BYTES);
  if (text === null) throw new UserError("NO_EVENT", `The event file of the ${name} event is not there.`, hint);
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError("BAD_EVENT", `The event file of the ${name} event is not valid JSON.`, hint);
  }
}
var Payload = class {
  #value;
  #name;
  constructor(value, name) {
    this.#value = value;
    this.#name = name;
  }
  text(...path) {
    const found2 = this.#at(path);
    return typeof found2 === "string" ? found2 : null;
  }
  number(...path) {
    const found2 = this.#at(path);
    return Number.isSafeInteger(found2) && found2 >= 0 ? found2 : null;
  }
  list(...path) {
    const found2 = this.#at(path);
    return Array.isArray(found2) ? found2 : [];
  }
  /** Null for the id of nothing (all zeros), too. */
  oid(...path) {
    const found2 = this.text(...path);
    return found2 !== null && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(found2) && !/^0+$/.test(found2) ? found2 : null;
  }
  requiredOid(...path) {
    const found2 = this.oid(...path);
    if (found2 !== null) return found2;
    throw new UserError("BAD_EVENT", `The ${this.#name} event names no commit in ${path.join(".")}.`);
  }
  #at(path) {
    let value = this.#value;
    for (const name of path) {
      if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return void 0;
      value = value[name];
    }
    return value;
  }
};

// src/action/job-token.ts
function gitCredential(token, server = "https://github.com") {
  if (token === void 0) return null;
  const basic = Buffer.from(`x-access-token:${token.reveal()}`).toString("base64");
  return { server, header: `AUTHORIZATION: basic ${basic}` };
}
function apiAuth(token) {
  return token.reveal();
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

// src/action/limit-to-folder.ts
function limitToFolder(report, prefix) {
  if (prefix === "") return report;
  const isInside4 = (path) => path === void 0 || path.startsWith(prefix);
  const findings = report.findings.filter(({ locations }) => locations.some(({ path }) => isInside4(path)));
  const outside = report.findings.length - findings.length;
  return {
    ...report,
    findings,
    advisories: report.advisories.filter(({ path, rule }) => isInside4(path) || rule === "policy-change"),
    notes: outside === 0 ? report.notes : [...report.notes, `${count(outside, "leaked key")} outside of ${prefix} not listed.`]
  };
}

// src/git/fetch.ts
var REMOTE = "origin";
var PROTOCOLS = ["https", "ssh", "file"];
var MILLISECONDS = 10 * 6e4;
async function readOrigin(repo) {
  const answer2 = await runGit(repo, ["config", "--local", "--includes", "--get-all", `remote.${REMOTE}.url`], {
    okCodes: [0, 1],
    maxBytes: 65536
  });
  const url = answer2.toString("utf8").split("\n")[0] ?? "";
  const protocol = protocolOf(url);
  return protocol === null ? null : { url, protocol };
}
function protocolOf(url) {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== void 0) return PROTOCOLS.find((known) => known === scheme) ?? null;
  if (url === "" || url.includes("::")) return null;
  return /^[^/]+:/.test(url) ? "ssh" : "file";
}
async function fetchObjects(repo, origin, wants, depth, credential) {
  const history = depth === "complete" ? [] : [depth === "unshallow" ? "--unshallow" : `--depth=${depth}`];
  await reach(repo, origin, credential, ["fetch", ...QUIETLY, "--no-tags", "--refmap=", ...history, REMOTE, ...wants]);
}
async function fetchEverything(repo, origin, credential) {
  const history = readShallowBoundary(repo).size > 0 ? ["--unshallow"] : [];
  const refs = [`+refs/heads/*:refs/remotes/${REMOTE}/*`, "+refs/tags/*:refs/tags/*"];
  await reach(repo, origin, credential, ["fetch", ...QUIETLY, "--no-tags", ...history, REMOTE, ...refs]);
}
async function findRemoteRef(repo, origin, name, credential) {
  const args = ["ls-remote", "--quiet", "--upload-pack=git-upload-pack", "--end-of-options", REMOTE, name];
  const answer2 = (await reach(repo, origin, credential, args)).toString("utf8");
  const line2 = answer2.split("\n").find((text) => text.endsWith(`	${name}`));
  return line2 === void 0 ? null : line2.slice(0, line2.indexOf("	"));
}
var QUIETLY = [
  "--quiet",
  "--no-write-fetch-head",
  "--no-auto-maintenance",
  "--no-recurse-submodules",
  // Of a partial clone, too, all objects are wanted.
  "--no-filter",
  // A local remote would run whatever the configuration names here.
  "--upload-pack=git-upload-pack"
];
var NETWORK_VARIABLES = [
  ...["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"],
  ...["SSL_CERT_FILE", "SSL_CERT_DIR", "GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "SSH_AUTH_SOCK"]
];
async function reach(repo, origin, credential, args) {
  const options = { maxBytes: 1 << 24, timeout: MILLISECONDS };
  const own = credential !== null && isFor(credential, origin) ? credential : null;
  try {
    return await runGit(repo, args, { ...options, env: environment(origin, own) });
  } catch (error) {
    if (own === null || !(error instanceof GitFailure) || error.exitCode === null) throw error;
    return runGit(repo, args, { ...options, env: environment(origin, null) });
  }
}
function isFor({ server }, { url, protocol }) {
  return protocol === "https" && URL.canParse(url) && URL.canParse(server) && new URL(url).origin === new URL(server).origin;
}
function environment({ url, protocol }, credential) {
  const settings = [
    // Programs that would be asked for a password.
    ["credential.helper", ""],
    ["core.askPass", ""],
    ["http.followRedirects", "false"]
  ];
  if (credential !== null) {
    settings.push([`http.${url}.extraheader`, ""], [`http.${url}.extraheader`, credential.header]);
  }
  const env = { GIT_ALLOW_PROTOCOL: protocol, GIT_CONFIG_COUNT: String(settings.length) };
  for (const [index, [key, value]] of settings.entries()) {
    env[`GIT_CONFIG_KEY_${index}`] = key;
    env[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  for (const name of NETWORK_VARIABLES) if (process.env[name]) env[name] = process.env[name];
  return env;
}

// src/action/remote.ts
async function remoteOf(repo, credential) {
  const origin = await readOrigin(repo);
  const attempt3 = async (work) => {
    if (origin === null) return 'the checkout has no remote "origin" by https, ssh or file';
    try {
      await work(origin);
      return null;
    } catch (error) {
      if (!isUserError(error)) throw error;
      return error.message;
    }
  };
  return {
    fetch: (wants, depth) => attempt3((from) => fetchObjects(repo, from, wants, depth, credential)),
    fetchEverything: () => attempt3((from) => fetchEverything(repo, from, credential)),
    async find(ref) {
      let oid = null;
      await attempt3(async (from) => {
        oid = await findRemoteRef(repo, from, ref, credential);
      });
      return oid;
    }
  };
}

// src/git/object-types.ts
async function typesOf(repo, oids) {
  const types = /* @__PURE__ */ new Map();
  if (oids.size === 0) return types;
  const take = (line2) => {
    const [oid, type] = line2.split(" ");
    if (type !== "missing") types.set(oid, type);
  };
  await streamLines(repo, ["cat-file", "--batch-check=%(objectname) %(objecttype)", "--buffer"], take, {
    stdin: joinLines(oids)
  });
  return types;
}

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

// src/action/complete-history.ts
var ROUNDS = 3;
async function completeHistory(repo, remote, set, depth, atMost = Number.POSITIVE_INFINITY) {
  for (let round = 0, commits = depth; ; round++, commits = Math.max(commits * 4, 64)) {
    const gap = await findGap(repo, set, atMost);
    if (gap === null) return null;
    const isShallow = readShallowBoundary(repo).size > 0;
    if (round > ROUNDS || !isShallow && (gap.missing.length === 0 || round > 0)) return gap.why;
    const wants = isShallow ? [.../* @__PURE__ */ new Set([...set.include, ...set.exclude])] : gap.missing;
    const reach2 = isShallow ? round === ROUNDS ? "unshallow" : commits : "complete";
    const failure = await remote.fetch(wants, reach2);
    if (failure !== null) return `${gap.why}, and it could not be fetched: ${failure}`;
  }
}
async function findGap(repo, { include, exclude }, atMost) {
  const tips = [...include, ...exclude];
  const types = await typesOf(repo, new Set(tips));
  const missing = tips.filter((oid) => !types.has(oid));
  if (missing.length > 0) return { why: `commit ${missing[0].slice(0, 8)} is not in this checkout`, missing };
  const boundary = readShallowBoundary(repo);
  let count2 = 0;
  let end;
  try {
    const stdin = `${[...include, ...exclude.map((oid) => `^${oid}`)].join("\n")}
`;
    const take = (line2) => {
      count2++;
      if (!line2.includes(" ")) end = line2;
    };
    await streamLines(repo, ["rev-list", "--parents", "--stdin"], take, { stdin });
  } catch (error) {
    if (!(error instanceof GitFailure) || error.exitCode === null) throw error;
    return { why: "the history between the two commits is not all in this checkout", missing: [] };
  }
  if (boundary.size === 0 || end === void 0 && count2 <= atMost) return null;
  const where = end === void 0 ? "before the two commits meet" : `at commit ${end.slice(0, 8)}`;
  return { why: `the history of this checkout ends ${where}`, missing: [] };
}

// src/action/resolve-range.ts
var DEPTH = 50;
async function resolveRange(repo, remote, trigger, named) {
  const usual = await ofEvent(repo, remote, trigger);
  const plan = named.base === void 0 && named.head === void 0 ? usual : await ofNames(repo, remote, named, usual);
  if (plan === null) return { why: "the event names no commits" };
  if ("why" in plan) return plan;
  const { atMost, depth = DEPTH, ...range } = plan;
  const why = await completeHistory(repo, remote, range, depth, atMost);
  if (why !== null) return { why };
  return trigger.kind === "pull-request" && plan === usual && trigger.before !== null ? withFormerHead(repo, remote, range, trigger.before, depth) : range;
}
async function ofEvent(repo, remote, trigger) {
  switch (trigger.kind) {
    case "pull-request": {
      const { head, base, commits } = trigger;
      const [first, second] = repo.head === null ? [] : await parentsOf(repo, repo.head);
      const tip = first !== void 0 && second === head ? first : base;
      const size = commits > 0 ? { atMost: commits, depth: commits + 1 } : {};
      return { include: [head], exclude: [tip], head, policy: tip, notes: [], ...size };
    }
    case "merge-group":
      return { include: [trigger.head], exclude: [trigger.base], head: trigger.head, policy: trigger.base, notes: [] };
    case "push":
      return ofPush(repo, remote, trigger);
    default:
      return null;
  }
}
async function ofPush(repo, remote, { before, after, commits, defaultBranch, isDefaultBranch }) {
  const notes = [];
  const exclude = [];
  if (before !== null) {
    if (await fetchOne(repo, remote, before, commits + 1)) exclude.push(before);
    else notes.push(`The commit ${before.slice(0, 8)}, on which this branch stood before, is gone from the remote.`);
  }
  const trunk = defaultBranch === null || isDefaultBranch ? null : await remote.find(`refs/heads/${defaultBranch}`);
  if (trunk !== null) exclude.push(trunk);
  if (exclude.length === 0) notes.push("There is no commit to compare with, so all of the history counts as new.");
  const policy = isDefaultBranch ? after : trunk ?? exclude[0] ?? null;
  return { include: [after], exclude, head: after, policy, notes, depth: commits + 1 };
}
async function withFormerHead(repo, remote, range, before, depth) {
  const wider = { ...range, include: [...range.include, before] };
  const why = await fetchOne(repo, remote, before, depth) ? await completeHistory(repo, remote, wider, depth) : "it could not be fetched";
  if (why === null) return wider;
  const note = `The former head ${before.slice(0, 8)} was not looked at: ${why}.`;
  return { ...range, notes: [...range.notes, note] };
}
async function fetchOne(repo, remote, oid, depth) {
  const isHere = async () => (await typesOf(repo, /* @__PURE__ */ new Set([oid]))).has(oid);
  if (await isHere()) return true;
  const isShallow = readShallowBoundary(repo).size > 0;
  return await remote.fetch([oid], isShallow ? depth : "complete") === null && await isHere();
}
async function ofNames(repo, remote, named, usual) {
  const head = named.head === void 0 ? usual?.head ?? repo.head : await findNamed(repo, remote, named.head);
  const base = named.base === void 0 ? usual?.policy ?? null : await findNamed(repo, remote, named.base);
  if (head === null)
    return { why: `the head ${JSON.stringify(named.head ?? "HEAD")} is no commit here or on the remote` };
  if (base === null) return { why: `the base ${JSON.stringify(named.base ?? "")} is no commit here or on the remote` };
  return { include: [head], exclude: [base], head, policy: base, notes: [] };
}
async function parentsOf(repo, commit) {
  const text = (await runGit(repo, ["cat-file", "commit", commit], { maxBytes: 1 << 24 })).toString("latin1");
  const header = text.slice(0, Math.max(0, text.indexOf("\n\n")));
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1]);
}
async function findNamed(repo, remote, name) {
  const local = await resolveHere(repo, name);
  if (local !== null) return local;
  if (/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(name)) return name;
  const refs = name.startsWith("refs/") ? [name] : [`refs/heads/${name}`, `refs/tags/${name}`];
  for (const ref of refs) {
    const oid = await remote.find(ref);
    if (oid !== null) return oid;
  }
  return null;
}
async function resolveHere(repo, name) {
  for (const revision of [name, `refs/remotes/origin/${name}`]) {
    try {
      return await resolveCommit(repo, revision);
    } catch (error) {
      if (!isUserError(error)) throw error;
    }
  }
  return null;
}

// src/action/read-outside-policy.ts
var read_outside_policy_exports = {};
__export(read_outside_policy_exports, {
  readOutsidePolicy: () => readOutsidePolicy
});

// src/files/is-inside.ts
function isInside2(root, folder) {
  let real;
  try {
    real = realpathSync(folder);
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
function attempt(tidy) {
  try {
    tidy();
  } catch {
  }
}
function writeAll2(descriptor, bytes, calls) {
  for (let offset = 0; offset < bytes.length; ) {
    offset += calls.writeSync(descriptor, bytes, offset, bytes.length - offset, null);
  }
}
function flushFolder(folder) {
  let descriptor;
  try {
    descriptor = openSync(folder, "r");
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
  const code2 = error.code ?? "unknown error";
  return new UserError(
    "WRITE_FAILED",
    `${path} could not be written (${code2}); what was there before is unchanged.`,
    HINTS[code2]
  );
}
function randomName() {
  return process.getBuiltinModule("node:crypto").randomBytes(6).toString("hex");
}

// src/suppress/baseline-file.ts
var MAX_BYTES2 = 64 * 1024 * 1024;
function readBaselineFile(root, path) {
  if (!isInside2(root, dirname(join2(root, path))))
    throw new UserError("OUTSIDE_REPOSITORY", `${path} is outside of the repository.`);
  const text = readRegularFile(join2(root, path), path, MAX_BYTES2);
  return text === null ? EMPTY_BASELINE : parseBaseline(text, path);
}
function readNamedBaseline(path) {
  const text = readRegularFile(path, path, MAX_BYTES2);
  if (text === null)
    throw new UserError("BASELINE_NOT_FOUND", `There is no baseline ${path}.`, "Check the path after --baseline.");
  return parseBaseline(text, path);
}

// src/action/read-outside-policy.ts
async function readOutsidePolicy(own, { configFile, baselineFile }) {
  return {
    ...own,
    ...configFile === void 0 ? {} : await readConfigFile("", { explicit: configFile, knownRules: knownRules() }),
    ...baselineFile === void 0 ? {} : { baseline: readNamedBaseline(baselineFile) }
  };
}

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
function empty(list5) {
  if (list5.length > 0) list5.length = 0;
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
    onPiece(decode2(region, bytes[known] === PERCENT4 ? "percent" : "escape", first, stop, own, next, end));
  });
}
function findEscape(bytes, first, stop) {
  for (let at = first; at < stop; at++) if (escapeAt(bytes, at, stop) > 0) return at;
  return -1;
}
function decode2(region, encoding, first, stop, own, next, end) {
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
      if (one === ends[0] || next + AHEAD >= end) onPiece(decode3(region, start2, one, own, next, width));
  });
}
function decode3(region, start2, end, own, next, width) {
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
  const reach2 = rule.reach ?? (tokenEnd === void 0 ? WINDOW : tokenEnd - at);
  const windowEnd = Math.min(length, at + reach2 + WINDOW);
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
  const manifest = readText3(join2(folder, "package.json"));
  if (manifest !== null) names.push(...packageNames(manifest));
  for (const file of ["requirements.txt", "pyproject.toml", "Pipfile", "Gemfile", "go.mod", "composer.json"]) {
    const text = readText3(join2(folder, file));
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
function readText3(path) {
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
var TYPE2 = "(?:\\s{0,2}\\??:\\s{0,2}(?:&?'?\\w{0,10}\\s)?[&?]{0,2}(?:[\\w.]{1,30}\\.)?(?:[Ss]tring|str|Text|[Bb]ytes|[Aa]ny|object|unknown|Option(?:al)?|Union|Final|Secret\\w{0,10}|Annotated|Maybe|const)\\b[^=,;:(){}\\n\"'`]{0,40}|\\s{1,8}(?:string|\\[\\]byte|str)|\\[\\d{0,4}\\]|\\s{1,8}[Aa]s\\s{1,8}\\w{1,20}|\\s{0,2}\\{\\s{0,4}get;[^{}]{0,30}\\})?";
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
    pattern: new RegExp(`${NAME2}${CLOSED}${TYPE2}\\s{0,8}${OPERATOR}\\s{0,12}$`)
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
    pattern: new RegExp(`${NAME2}${CLOSED}${TYPE2}\\s{0,8}${OPERATOR}\\s{0,12}${WRAPPED}\\s{0,12}$`)
  },
  // name = condition ? \u2026
  {
    form: "assignment",
    ends: "?",
    quoted: true,
    pattern: new RegExp(`${NAME2}${CLOSED}${TYPE2}\\s{0,8}=\\s{0,8}[^;\\n"'\`]{1,60}\\?\\s{0,8}$`)
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
function nameAt(list5, separator, position) {
  return IDENTIFIER.exec((list5.split(separator)[position] ?? "").replace(/\r$/, ""))?.[1] ?? null;
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
    const answer2 = ask3();
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
    const code2 = text.charCodeAt(at);
    if (code2 >= 97 && code2 <= 122) {
      lower++;
      if (code2 > 102) hexOnly = false;
    } else if (code2 >= 65 && code2 <= 90) {
      upper++;
      if (code2 > 70) hexOnly = false;
    } else if (code2 >= 48 && code2 <= 57) digit++;
    else {
      symbol++;
      hexOnly = false;
    }
    const index = code2 < 128 ? symbolOf[code2] : -1;
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
    const code2 = Math.min(128, text.charCodeAt(at));
    if (seen[code2] === 0) distinct++;
    seen[code2] = 1;
  }
  return distinct;
}
function longestSequence(text) {
  let longest = 1;
  for (const step of [0, 1, -1]) {
    let run = 1;
    for (let at = 1; at < text.length; at++) {
      run = text.charCodeAt(at) - text.charCodeAt(at - 1) === step ? run + 1 : 1;
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
    for (const code2 of [key.charCodeAt(0), key.toUpperCase().charCodeAt(0)]) {
      ROW[code2] = row;
      COLUMN[code2] = column;
    }
  });
});
function longestWalk(text) {
  let longest = 0;
  let run = 0;
  let row = NOWHERE;
  let column = NOWHERE;
  for (let at = 0; at < text.length; at++) {
    const code2 = text.charCodeAt(at) & 127;
    const isNear = ROW[code2] !== NOWHERE && Math.abs(ROW[code2] - row) <= 1 && Math.abs(COLUMN[code2] - column) <= 1;
    run = isNear ? run + 1 : 1;
    row = ROW[code2];
    column = COLUMN[code2];
    if (run > longest && countDistinct(text.slice(at + 1 - run, at + 1)) * 4 >= run * 3) longest = run;
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
var LIMITS2 = { strong: -0.2, weak: -0.5 };
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
  const limit = hasBothKinds(body) ? LIMITS2[test] : LIMITS2[test] - 0.5;
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
    const comment2 = rest.slice(0, 2 * MAX_REASON).split(COMMENT_END, 1)[0];
    const parts = RULES_AND_REASON.exec(comment2);
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
        ...more.map(([code2, count2]) => ({
          code: code2,
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
    spellings.push(["percent", percent2], ["percent", percent2.replace(/%[0-9A-F]{2}/g, (code2) => code2.toLowerCase())]);
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
    const code2 = errorCode(error);
    if ((code2 === "ENOENT" || code2 === "ENOTDIR") && !named) return;
    if (code2 === "ELOOP" || code2 === "EMLINK") readLink(location, provenance, path);
    else if (code2 === "ENXIO" && lstatSync(location).isSocket()) leaveOut(path, named);
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
  const code2 = error !== null && typeof error === "object" ? Reflect.get(error, "code") : void 0;
  return typeof code2 === "string" ? code2 : "UNKNOWN";
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
  const code2 = errorCode(error);
  if (!/^E[A-Z0-9]+$/.test(code2)) throw error;
  return { code: "UNREADABLE_FILE", message: `${path} could not be read: ${REASONS[code2] ?? code2}.`, path };
}

// src/sources/local-files.ts
var ENV_FILE2 = /^(?:\.env(?:[.\-_].+|rc)?|\.flaskenv|[\w.-]+\.env)$/;
var AGENT_FILE = /(?:^|\/)(?:\.mcp\.json|\.(?:cursor|vscode)\/mcp\.json|\.claude\/settings[^/]*\.json|\.codex\/config\.toml)$/;
var NOT_ENTERED = /* @__PURE__ */ new Set(["node_modules", ".git"]);
function findLocalFiles(root, known, submodules, log) {
  const found2 = [];
  const pending = [...known];
  for (let folder = pending.pop(); folder !== void 0; folder = pending.pop()) {
    const entries = list3(join2(root, folder), folder, known.has(folder), log);
    if (!known.has(folder) && entries.some(({ name }) => name === ".git")) continue;
    for (const entry2 of entries) {
      const path = folder === "" ? entry2.name : `${folder}/${entry2.name}`;
      if (!entry2.isDirectory()) {
        if (ENV_FILE2.test(entry2.name) || AGENT_FILE.test(path)) found2.push(path);
      } else if (!known.has(path) && !submodules.has(path) && !NOT_ENTERED.has(entry2.name)) pending.push(path);
    }
  }
  return found2.sort();
}
function list3(absolute, folder, isKnown, log) {
  try {
    return readdirSync(absolute, { withFileTypes: true });
  } catch (error) {
    const code2 = errorCode(error);
    if (code2 === "EACCES" && !isKnown)
      log.note(`${folder}/ is ignored and may not be listed, so env files in it would go unseen.`);
    if (["ENOENT", "ENOTDIR", "EACCES", "ELOOP", "ENAMETOOLONG"].includes(code2)) return [];
    throw error;
  }
}

// src/sources/walk-folder.ts
function* walkFolder(root, log) {
  const pending = [{ path: "", absolute: normalize(root) }];
  let repositories = 0;
  for (let folder = pending.pop(); folder !== void 0; folder = pending.pop()) {
    let entries;
    try {
      entries = listFolder(folder.absolute);
    } catch (error) {
      const path = folder.path === "" ? root : folder.path;
      log.unreadable({ ...problemOf(error, path), code: "UNREADABLE_FOLDER" });
      continue;
    }
    const folders = [];
    for (const { name, raw, kind } of entries) {
      const path = folder.path === "" ? name : `${folder.path}/${name}`;
      const absolute = joinBytes(folder.absolute, raw ?? name);
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
    return { name: isUtf82 ? name : raw.toString("latin1"), raw: isUtf82 ? null : raw, kind: kindOf3(entry2) };
  }) : found2.map((entry2) => ({ name: entry2.name, raw: null, kind: kindOf3(entry2) }));
  return entries.sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
function kindOf3(entry2) {
  if (entry2.isDirectory()) return "folder";
  return entry2.isFile() || entry2.isSymbolicLink() ? "file" : "other";
}
function joinBytes(folder, name) {
  if (typeof folder === "string" && typeof name === "string")
    return folder.endsWith(sep) ? folder + name : folder + sep + name;
  return Buffer.concat([Buffer.from(folder), Buffer.from("/"), Buffer.from(name)]);
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
function checkIgnoreFiles(root, paths) {
  for (const folder of foldersOf(paths)) {
    if (!isPipeOrDevice(join2(root, folder, ".gitignore"))) continue;
    throw new UserError(
      "IGNORE_FILE_NOT_REGULAR",
      `${folder === "" ? "" : `${folder}/`}.gitignore is a pipe or device, so git can't be asked which files it ignores.`,
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
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
function keepInside(root, files, log) {
  const realRoot = realpathSync(root);
  const inside = /* @__PURE__ */ new Map();
  return files.filter(({ path }) => {
    const folder = dirname(path);
    let known = inside.get(folder);
    if (known === void 0) {
      known = folder === "." || isInside3(realRoot, join2(root, folder));
      inside.set(folder, known);
    }
    if (!known) log.skipped(path, "behind a link that leads out of the tree");
    return known;
  });
}
function isInside3(realRoot, folder) {
  try {
    const real = realpathSync(folder);
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
  return (folder, options, done) => {
    readdir(folder, options, (error, entries) => {
      if (error !== null) log.unreadable({ ...problemOf(error, String(folder)), code: "UNREADABLE_FOLDER" });
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
  for (const { absolute, isFolder: isFolder2, inside } of named) {
    const below = isBelow(plan.target, absolute) ? slashes(relative(plan.target, absolute)) : null;
    if (!isFolder2) {
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
  const isGits = [gitDir, commonDir].some((folder) => target === folder || isBelow(folder, target));
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
  const folders = named.flatMap(({ isFolder: isFolder2, inside }) => isFolder2 && inside !== null ? [inside] : []);
  if (folders.length === 0 || !repo?.root) return /* @__PURE__ */ new Map();
  const concerns = (path) => folders.some((folder) => isIn(folder, path) || isIn(path, folder));
  const listed = await tolerate(reading, async () => {
    const { listWorkingTree: listWorkingTree2 } = await Promise.resolve(working_tree_exports);
    const { checkIgnored: checkIgnored2 } = await Promise.resolve(check_ignore_exports);
    const { files } = await listWorkingTree2(repo, log, concerns);
    const ignored = await checkIgnored2(
      repo,
      folders.filter((folder) => folder !== "").map((folder) => `${folder}/`)
    );
    return folders.filter((folder) => ignored.get(`${folder}/`)?.negated !== false).map((folder) => [folder, files.filter(({ path }) => isIn(folder, path))]).filter(([folder, files2]) => folder === "" || files2.length > 0);
  });
  return new Map(listed);
}
function isIn(folder, path) {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
function isBelow(folder, path) {
  const way = relative(folder, path);
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
  const nothing2 = { tree: null, history: null, paths };
  switch (plan.mode.kind) {
    case "stdin":
      await readStdin(reading, plan.mode.input, plan.mode.filename);
      return nothing2;
    case "files":
      await readNamed(reading, plan.mode.paths);
      return nothing2;
    case "history":
      if (repo === null)
        throw new UserError(
          "NOT_A_REPOSITORY",
          `${plan.target} is not in a git repository.`,
          "Run it inside one, or scan files with `unleak scan`."
        );
      return { ...nothing2, history: await tolerate(reading, readObjects2) };
    case "audit": {
      const tree = repo === null || repo.root !== null ? await readTree(reading) : null;
      const withHistory = repo !== null && plan.mode.withoutHistory !== true;
      return { tree, history: withHistory ? await tolerate(reading, readObjects2) : null, paths };
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
  await readFiles(reading, files);
  await readFiles(
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
    baselineFile: plan.baselineFile ?? join2(plan.target, DEFAULT_CONFIG.baseline),
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
    prepare: async (folder, paths) => {
      scope = (await Promise.resolve().then(() => __toESM(require_review_exposure(), 1))).openExposure(folder, paths, ledger);
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
    baselineFile: plan.baselineFile ?? join2(root, config.baseline),
    accepted,
    // Messages name the place, and a folder above it can be called after a key.
    hidden: [...accepted.map(({ secret }) => secret), ...keysInPath(plan.target)]
  };
}

// src/git/raw-rows.ts
var COLON2 = 58;
var LF2 = 10;
var RawRowParser = class {
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

// src/git/commit-log.ts
var FORMAT = "%H%n%P%n%T%n%aI%n%cI%n%ae%n%an";
var MAX_MEMORY = 1 << 29;
var LOG = [
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
      const count2 = (lacking.get(key) ?? 0) + 1;
      lacking.set(key, count2);
      if (count2 < current.parents.length) return;
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
  const take = (line2) => {
    if (line2.length === length) commits.push(line2);
    const rawPath = Buffer.from(line2.slice(length + 1), "latin1");
    const entry2 = {
      oid: line2.slice(0, length),
      path: decodePath(rawPath),
      rawPath,
      mode: "100644",
      commit: range.include[0]
    };
    if (line2.length > length + 1) objects.push(entry2);
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

// src/sources/range.ts
var NOTHING2 = { objects: [], commits: [], facts: /* @__PURE__ */ new Map() };
async function readRange(repo, tips, sink, log, options) {
  const targets = await resolveTips(repo, tips.include, log);
  const range = targets.commits.length === 0 ? NOTHING2 : await listNewObjects(repo, { ...tips, include: targets.commits });
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

// src/sources/staged.ts
var SUBMODULE = "160000";
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

// src/audit/change/read-change.ts
var NOTHING_READ = {
  base: async () => null,
  empty: false,
  addedPaths: /* @__PURE__ */ new Set(),
  range: null,
  latest: /* @__PURE__ */ new Set()
};
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
    if (change.kind === "paths") readFiles2(repo, change.paths, entries, sink, log, limits);
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
function readFiles2(repo, paths, entries, sink, log, limits) {
  const staged = new Set(entries.map(({ path }) => path));
  const reader = createFileReader(sink, log, limits.maxFileSize);
  for (const path of paths) {
    if (staged.has(path)) continue;
    if (limits.isExcluded(path)) log.skipped(path, "excluded by the config");
    else reader.read(join2(repo.root ?? repo.gitDir, path), { source: "worktree", path });
  }
}

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

// src/action/place-in-history.ts
function placeInHistory(findings, commits, files) {
  return findings.map((finding) => {
    const holding = finding.locations.map(({ commit }) => commits.get(commit ?? "")).filter((facts) => facts !== void 0).sort((a, b) => Date.parse(a.committed) - Date.parse(b.committed));
    const first = finding.introduced === "existing" ? void 0 : holding[0];
    const last = holding.at(-1);
    const history = {
      ...first && { firstCommit: first.oid, author: `${first.author} <${first.email}>`, date: first.date },
      ...last && { lastCommit: last.oid },
      inHead: finding.locations.some((place) => place.blob !== void 0 && files.get(place.path ?? "") === place.blob),
      reachable: true,
      pushed: "yes"
    };
    return { ...finding, exposure: { ...finding.exposure, history } };
  });
}

// src/action/policy-changes.ts
var POLICY_CHANGE = "policy-change";
async function findPolicyChanges(repo, base, head, policy, paths, workflow) {
  const baselines = /* @__PURE__ */ new Set([paths.baseline ?? policy.config.baseline, DEFAULT_BASELINE]);
  const watched = [
    .../* @__PURE__ */ new Set([
      ...CONFIG_NAMES,
      ...paths.config === void 0 ? [] : [paths.config],
      ...baselines,
      ...workflow === null ? [] : [workflow]
    ])
  ];
  const old = base === null ? /* @__PURE__ */ new Map() : await findFiles(repo, base, watched);
  const now = await findFiles(repo, head, watched);
  const advisories2 = [];
  for (const path of watched) {
    const [before, after] = [old.get(path), now.get(path)];
    if (before?.oid === after?.oid && before?.mode === after?.mode) continue;
    const verb = before === void 0 ? "adds" : after === void 0 ? "removes" : "changes";
    const details2 = baselines.has(path) ? await countEntries(repo, base, head, path) : "";
    advisories2.push({
      rule: POLICY_CHANGE,
      severity: "low",
      path,
      message: path === workflow ? `This change ${verb} the workflow that runs unleak.` : `This change ${verb} the policy that unleak goes by${details2}; it takes effect after the merge.`,
      fix: "Look at it before you merge: from then on it decides what is reported."
    });
  }
  return advisories2;
}
async function countEntries(repo, base, head, path) {
  try {
    const keysAt = async (commit) => new Set((await readBaseline(repo, commit, path)).entries.map((entry2) => `${entry2.rule} ${entry2.fingerprint}`));
    const old = base === null ? /* @__PURE__ */ new Set() : await keysAt(base);
    const now = await keysAt(head);
    const added = [...now].filter((key) => !old.has(key)).length;
    const removed = [...old].filter((key) => !now.has(key)).length;
    return ` (${added} accepted findings more, ${removed} fewer)`;
  } catch (error) {
    if (!isUserError(error)) throw error;
    return " (it is no valid baseline)";
  }
}

// src/action/scan-event.ts
var SUPPRESSED_BY_AUTHOR = "suppressed-by-author";
async function scanRange(range, settings) {
  const { repo, root, inputs, paths, workflow } = settings;
  const { policy, problems: problems2 } = await policyAt(range.policy, settings);
  const change = { kind: "range", tips: { include: range.include, exclude: range.exclude } };
  const result = await scanChange(repo, root, change, { ...contextOf(settings), policy });
  const { signal } = settings;
  const changes = await unlessAborted(
    signal,
    () => findPolicyChanges(repo, range.policy, range.head, policy, paths, workflow),
    () => []
  );
  const byAuthor = result.report.suppressed.flatMap((entry2, at) => authorMark(entry2, result.accepted[at]));
  const files = await unlessAborted(
    signal,
    () => filesAt(repo, range.head, pathsOf(result.report.findings)),
    () => /* @__PURE__ */ new Map()
  );
  const added = placeInHistory(result.report.findings, result.range?.facts ?? /* @__PURE__ */ new Map(), files);
  const notes = [
    ...range.notes,
    ...result.empty ? ["The change adds nothing, so there was nothing to look at."] : []
  ];
  const changed = {
    report: withProblems(
      {
        ...result.report,
        findings: added,
        advisories: [...changes, ...byAuthor],
        notes: [...notes, ...result.report.notes]
      },
      problems2
    ),
    failOn: result.failOn,
    hidden: result.hidden,
    accepted: result.accepted,
    root,
    added,
    compared: { head: range.head, policy: range.policy, commits: result.range?.commits.length ?? 0, files }
  };
  return inputs.history === "full" && !signal.aborted ? withAudit(changed, await scanAll(settings, policy)) : changed;
}
function pathsOf(findings) {
  return new Set(findings.flatMap(({ locations }) => locations.flatMap(({ path }) => path ?? [])));
}
async function scanAll(settings, policy) {
  const { root, inputs, paths, outside } = settings;
  const { version, signal, now, fingerprintKey } = settings;
  const { config, baseline } = paths;
  const result = await audit(
    {
      target: root,
      mode: { kind: "audit", ...inputs.history === "none" ? { withoutHistory: true } : {} },
      ...policy === void 0 ? {
        ...config === void 0 ? {} : { configFile: `${root}/${config}` },
        ...baseline === void 0 ? {} : { baselineFile: `${root}/${baseline}` },
        ...outside
      } : { policy },
      ...inputs.failOn === void 0 ? {} : { failOn: inputs.failOn }
    },
    { version, signal, now, fingerprintKey, progress: () => void 0 }
  );
  const { report, failOn, hidden } = result;
  return { report, failOn, hidden, accepted: [], root, added: [], compared: null };
}
async function policyAt(commit, { repo, paths, outside }) {
  try {
    const own = commit === null ? BUILT_IN_POLICY : await readPolicy(repo, commit, paths);
    const { readOutsidePolicy: readOutsidePolicy2 } = await Promise.resolve(read_outside_policy_exports);
    return { policy: await readOutsidePolicy2(own, outside), problems: [] };
  } catch (error) {
    if (!isUserError(error)) throw error;
    const message = `The policy of commit ${(commit ?? "").slice(0, 8)} can't be used, so the built-in one counts: ${error.message}`;
    return { policy: BUILT_IN_POLICY, problems: [{ code: error.code, message }] };
  }
}
function withProblems(report, problems2) {
  if (problems2.length === 0) return report;
  return { ...report, complete: false, problems: [...problems2, ...report.problems] };
}
function contextOf({ version, signal, now, fingerprintKey, inputs }) {
  return { version, signal, now, fingerprintKey, ...inputs.failOn === void 0 ? {} : { failOn: inputs.failOn } };
}
function authorMark({ by, reason, rule }, { secret, locations, id }) {
  if (by !== "inline") return [];
  const place = locations.find(({ path }) => path !== void 0);
  const line2 = place === void 0 ? "" : ` in line ${place.line}`;
  return [
    {
      rule: SUPPRESSED_BY_AUTHOR,
      severity: "low",
      path: place?.path ?? ".",
      message: `Suppressed by the author: ${rule} ${secret.masked} (${id})${line2} carries a mark that this change adds. Reason given: ${reason}`,
      fix: "If it is a real key, take out the mark and the key."
    }
  ];
}
function withAudit(changed, whole) {
  const fresh = new Map(changed.report.findings.map((finding) => [finding.fingerprint, finding]));
  const old = whole.report.findings.filter(({ fingerprint }) => !fresh.has(fingerprint));
  const { report } = changed;
  return {
    ...changed,
    report: withProblems(
      {
        ...report,
        complete: report.complete && whole.report.complete,
        findings: [...report.findings, ...old.map((finding) => ({ ...finding, introduced: "existing" }))],
        advisories: [...report.advisories, ...whole.report.advisories],
        suppressed: [...report.suppressed, ...whole.report.suppressed.filter(isOther(report.suppressed))],
        notes: [.../* @__PURE__ */ new Set([...report.notes, ...whole.report.notes])],
        stats: whole.report.stats
      },
      whole.report.problems
    ),
    hidden: [...changed.hidden, ...whole.hidden]
  };
}
function isOther(known) {
  const keys = new Set(known.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`));
  return ({ rule, fingerprint }) => !keys.has(`${rule} ${fingerprint}`);
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

// src/action/version.ts
var VERSION = package_default.version;

// src/action/judge-event.ts
async function judgeEvent(runner2, inputs) {
  const { env, workspace, signal } = runner2;
  const repo = await openCheckout(resolve(workspace, inputs.workingDirectory), inputs.workingDirectory, signal);
  const root = repo.root ?? repo.gitDir;
  const settings = {
    repo,
    root,
    inputs,
    ...policyFiles(inputs, root, workspace),
    workflow: workflowPath(env),
    version: VERSION,
    signal,
    now: /* @__PURE__ */ new Date(),
    fingerprintKey: env["UNLEAK_FINGERPRINT_KEY"] ?? ""
  };
  const { trigger, problems: problems2 } = readTrigger(env);
  const remote = await remoteOf(repo, gitCredential(inputs.token, env["GITHUB_SERVER_URL"]));
  const judged = await judge2(trigger, problems2, settings, remote);
  const verdict2 = inputs.verify ? await verify(judged, trigger, runner2) : judged;
  return {
    verdict: { ...verdict2, report: limitToFolder(verdict2.report, repo.prefix), added: verdict2.added.filter(isListed) },
    trigger,
    prefix: repo.prefix
  };
  function isListed({ locations }) {
    return locations.some(({ path }) => path === void 0 || path.startsWith(repo.prefix));
  }
}
async function judge2(trigger, problems2, settings, remote) {
  const { inputs, repo } = settings;
  const isNamed = inputs.base !== void 0 || inputs.head !== void 0;
  if (trigger.kind === "nothing") return nothing(trigger.why, settings);
  if (trigger.kind === "audit" && !isNamed) {
    const missing2 = problems2.length > 0 || inputs.history === "none" ? null : await fetchHistory(repo, remote);
    const verdict2 = await scanAll(settings);
    const notes = [`${trigger.why}, so everything was looked at.`, ...missing2 === null ? [] : [missing2]];
    return withNotes({ ...verdict2, report: withProblems(verdict2.report, problems2) }, notes);
  }
  const range = await resolveRange(repo, remote, trigger, inputs);
  if ("why" in range) {
    const message = `Which commits this is about could not be told (${range.why}), so everything that is here was looked at, and all of it counts.`;
    const verdict2 = await scanAll(settings, (await Promise.resolve(read_policy_exports)).BUILT_IN_POLICY);
    return { ...verdict2, report: withProblems(verdict2.report, [{ code: "NO_RANGE", message }]) };
  }
  const missing = inputs.history === "full" ? await fetchHistory(repo, remote) : null;
  return withNotes(await scanRange(range, settings), missing === null ? [] : [missing]);
}
async function verify(verdict2, trigger, { env, signal }) {
  const { refuseVerification: refuseVerification2, verifyFindings: verifyFindings2 } = await Promise.resolve(verify_findings_exports);
  const refusal = refuseVerification2(trigger, env["GITHUB_EVENT_NAME"] ?? "this event");
  if (refusal !== null) return withNotes(verdict2, [refusal]);
  const stateDirectory = join2(env["RUNNER_TEMP"] || tmpdir(), "unleak-state");
  return verifyFindings2(verdict2, { stateDirectory, signal, environment: env });
}
function readTrigger(env) {
  try {
    return { trigger: readEvent(env), problems: [] };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return {
      trigger: { kind: "audit", why: "The event could not be read" },
      problems: [{ code: error.code, message: error.message }]
    };
  }
}
async function fetchHistory(repo, remote) {
  if (readShallowBoundary(repo).size === 0) return null;
  const failure = await remote.fetchEverything();
  return failure === null ? null : `The rest of the history could not be fetched: ${failure}.`;
}
async function openCheckout(folder, named, signal) {
  const hint = "Run actions/checkout before, or name its folder with working-directory.";
  let repo;
  try {
    repo = await openRepository(folder, { signal });
  } catch (error) {
    if (!isUserError(error) || error.code !== "NO_SUCH_PATH") throw error;
    throw new UserError("NO_CHECKOUT", `There is no folder ${named} in the workspace.`, hint);
  }
  if (repo === null) throw new UserError("NO_CHECKOUT", `There is no git repository in ${named}.`, hint);
  return repo;
}
function policyFiles(inputs, root, workspace) {
  const inside = {};
  const outside = {};
  for (const name of ["config", "baseline"]) {
    const given = inputs[name];
    if (given === void 0) continue;
    const path = isAbsolute(given) ? relative(root, given) : relative(root, join2(root, given));
    const leaves2 = path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path);
    if (!leaves2) inside[name] = path.split(sep).join("/");
    else outside[name === "config" ? "configFile" : "baselineFile"] = resolve(workspace, given);
  }
  return { paths: inside, outside };
}
function workflowPath(env) {
  const [place] = (env["GITHUB_WORKFLOW_REF"] ?? "").split("@");
  const repository = `${env["GITHUB_REPOSITORY"] ?? ""}/`;
  return place !== void 0 && repository.length > 1 && place.startsWith(repository) ? place.slice(repository.length) : null;
}
function withNotes(verdict2, notes) {
  return { ...verdict2, report: { ...verdict2.report, notes: [...notes, ...verdict2.report.notes] } };
}
function nothing(why, { version, inputs, root }) {
  return {
    report: {
      tool: { name: "unleak", version },
      complete: true,
      findings: [],
      advisories: [],
      suppressed: [],
      problems: [],
      stats: { seen: 0, scanned: 0, skipped: 0, unreadable: 0, bytes: 0 },
      notes: [`${why}; there is nothing to look at.`]
    },
    failOn: inputs.failOn ?? "medium",
    hidden: [],
    accepted: [],
    root,
    added: [],
    compared: null
  };
}

// src/action/outputs.ts
function setOutputs({ env }, outputs) {
  const file = env["GITHUB_OUTPUT"];
  if (!file) return;
  const word = `unleak-${randomBytes(16).toString("hex")}`;
  const entries = Object.entries(outputs).map(([name, value]) => `${name}<<${word}
${value}
${word}
`);
  append(file, entries.join(""), "outputs");
}
function addSummary({ env }, markdown) {
  const file = env["GITHUB_STEP_SUMMARY"];
  if (file) append(file, `${markdown}
`, "summary");
}
function append(file, text, what) {
  try {
    appendFileSync(file, text);
  } catch (error) {
    const { code: code2 } = error;
    throw new UserError("CANNOT_WRITE", `The file for the ${what} of this step can't be written (${code2}).`);
  }
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
  const code2 = Number.parseInt(digits, /^&#\d/.test(sequence) ? 10 : 16);
  return code2 <= 1114111 ? String.fromCodePoint(code2) : sequence;
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
function createSecretFinder(secrets) {
  const maskOf2 = /* @__PURE__ */ new Map();
  for (const secret of secrets) addForms(secret.reveal(), secret.masked, maskOf2);
  const values = [...maskOf2.keys()];
  const masks = [...maskOf2.values()];
  const isLong = values.map((value) => value.length >= LONG2 && /\d/.test(value) && /[A-Za-z]/.test(value));
  const scan = indexValues(values);
  const lengths = { all: shortest(values), long: shortest(values.filter((_, value) => isLong[value])) };
  const spans = (text, which) => {
    if (text.length < lengths[which]) return [];
    const found2 = [];
    forEachView(text, lengths[which], (view) => {
      scan(view.codes, view.length, (start2, end, value) => {
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
  const code2 = char.codePointAt(0);
  if (code2 < 256) return `\\x${code2.toString(16).padStart(2, "0")}`;
  return code2 < 65536 ? `\\u${code2.toString(16).padStart(4, "0")}` : `\\u{${code2.toString(16)}}`;
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
  yield* list4("findings", report.findings, findingToJson);
  yield* list4("advisories", report.advisories);
  yield* list4("suppressed", report.suppressed);
  yield* list4("problems", report.problems);
  yield* list4("notes", report.notes);
  yield `  "stats": ${toJson(report.stats)}
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

// src/action/verdict.ts
function countingFindings({ report }) {
  return report.findings.filter(({ introduced }) => introduced !== "existing");
}
function exitCodeOf(verdict2) {
  const { report, failOn, compared } = verdict2;
  if (!report.complete) return 2;
  if (failOn === "never") return 0;
  const counting = [...countingFindings(verdict2), ...compared === null ? report.advisories : []];
  return counting.some(({ severity }) => isAtLeast(severity, failOn)) ? 1 : 0;
}
function conclusionOf(code2) {
  return code2 === 0 ? "success" : code2 === 1 ? "failure" : "incomplete";
}
function headline(verdict2) {
  const { report, compared } = verdict2;
  const fresh = countingFindings(verdict2).length;
  const old = report.findings.length - fresh;
  const kind = compared === null ? "leaked key" : "new leaked key";
  const advisories2 = compared === null && report.advisories.length > 0 ? `, ${count(report.advisories.length, "advisory", "advisories")}` : "";
  const before = old > 0 ? `; ${old} ${old === 1 ? "was" : "were"} there before` : "";
  const found2 = fresh > 0 ? count(fresh, kind) : `no ${kind}s`;
  if (exitCodeOf(verdict2) === 2) return `not everything could be looked at${fresh > 0 ? `; ${found2}` : ""}${before}`;
  if (report.stats.seen === 0) return "there was nothing to look at";
  return `${found2}${advisories2}${before}`;
}

// src/action/render.ts
async function loadRenderers() {
  const load = (format) => loadReporter(format);
  const [pretty, github, markdown, json, sarif] = await Promise.all([
    load("pretty"),
    load("github"),
    load("markdown"),
    load("json"),
    load("sarif")
  ]);
  return { pretty, github, markdown, json, sarif };
}
var SHOWN_IN_FULL = 50;
function renderOptions({ report, root, hidden, compared }, token) {
  return {
    color: false,
    width: 120,
    verbose: false,
    quiet: report.findings.length > SHOWN_IN_FULL,
    hyperlinks: false,
    command: "npx unleak",
    ruleTitle: (id) => RULES.find((rule) => rule.id === id)?.title,
    providerName: (id) => PROVIDERS.find((provider) => provider.id === id)?.name,
    alsoHide: [...hidden, ...token === void 0 ? [] : [token]],
    root,
    head: compared?.head
  };
}
function renderAnnotations(verdict2, { github }, options) {
  const { report } = verdict2;
  const findings = countingFindings(verdict2);
  const old = report.findings.length - findings.length;
  const notes = old === 0 ? [] : [`${count(old, "leaked key")} there before this change; see the job summary.`];
  return github({ ...report, findings, notes: [...notes, ...report.notes] }, options);
}
function renderSummary(verdict2, { markdown }, options, maxBytes) {
  const lead = `## ${SIGNS[exitCodeOf(verdict2)]} unleak: ${headline(verdict2)}

${scopeOf(verdict2)}
`;
  const [, ...body] = markdown(verdict2.report, { ...options, maxBytes: maxBytes - Buffer.byteLength(lead) });
  return lead + body.join("");
}
var SIGNS = { 0: "\u2705", 1: "\u274C", 2: "\u26A0\uFE0F" };
function scopeOf({ compared, report }) {
  const read2 = `${count(report.stats.scanned, "file or object", "files and objects")} read`;
  if (compared === null) return `Everything in this checkout was looked at: ${read2}.`;
  const { head, policy, commits } = compared;
  const rules2 = policy === null ? "the built-in policy" : `the policy of commit ${code(policy)}`;
  return `${count(commits, "commit")} up to ${code(head)}: ${read2}. Judged by ${rules2}.`;
}
function code(oid) {
  return `<code>${oid.slice(0, 8)}</code>`;
}

// src/report/escape/workflow-command.ts
function escapeCommandData(text) {
  return text.split("\n").map((line2) => escapeTerminal(line2).replaceAll("%", "%25")).join("%0A");
}
function escapeCommandProperty(text) {
  return escapeCommandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/action/workflow-log.ts
function annotation(level, text, place = {}) {
  const properties = Object.entries({ title: "unleak", ...place }).map(([name, value]) => `${name}=${escapeCommandProperty(value)}`).join(",");
  return `::${level} ${properties}::${escapeCommandData(text)}
`;
}
function logForeign(runner2, title, pieces2) {
  const word = `unleak-${randomBytes(16).toString("hex")}`;
  runner2.log(`::group::${escapeCommandData(title)}
::stop-commands::${word}
`);
  let last = "\n";
  for (const piece of pieces2) {
    if (piece === "") continue;
    runner2.log(piece);
    last = piece;
  }
  runner2.log(`${last.endsWith("\n") ? "" : "\n"}::${word}::
::endgroup::
`);
}

// src/action/github/connect.ts
var GithubFault = class extends Error {
  /** HTTP status; 0 if there was no answer. */
  status;
  /** GitHub says that there were too many requests. */
  isLimit;
  constructor(status, isLimit = status === 429) {
    super(status === 0 ? "GitHub did not answer, or not in its own way" : `GitHub answered ${status}`);
    this.name = "GithubFault";
    this.status = status;
    this.isLimit = isLimit;
  }
};
var DEADLINE = 6e4;
var LONGEST_WAIT = 30;
var RETRIES = 2;
var UNPACED = {
  key: () => ({ schedule: (_options, work) => work() })
};
var silent = { debug: () => void 0, info: () => void 0, warn: () => void 0, error: () => void 0 };
async function connectGithub(token, baseUrl, signal) {
  const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
    import("./lib/octokit-rest.mjs"),
    import("./lib/octokit-plugin-retry.mjs"),
    import("./lib/octokit-plugin-throttling.mjs")
  ]);
  const waitForLimit = (seconds, _options, _octokit, attempt3) => attempt3 < RETRIES && seconds <= LONGEST_WAIT;
  const octokit = new (Octokit.plugin(retry, throttling))({
    auth: apiAuth(token),
    baseUrl,
    userAgent: "unleak-action",
    // Its own messages go to the console, and repeat GitHub's.
    log: silent,
    // What a limit says is up to the throttling alone; without 429 the other plugin would ask again at once.
    retry: { retries: RETRIES, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
    throttle: {
      onRateLimit: waitForLimit,
      onSecondaryRateLimit: waitForLimit,
      // Its pauses of 1 and 3 s between writes are for programs with many of them; these few come one after the other anyway.
      write: UNPACED,
      notifications: UNPACED
    }
  });
  octokit.hook.wrap("request", async (request3, options) => {
    const bounded = {
      ...options,
      request: { ...options.request, signal: AbortSignal.any([signal, AbortSignal.timeout(DEADLINE)]) }
    };
    try {
      return await request3(bounded);
    } catch (error) {
      const seconds = waitOf(error);
      if (seconds === null) throw error;
      await setTimeout2(seconds * 1e3, void 0, { signal });
      return request3(bounded);
    }
  });
  return {
    request: (route, parameters) => attempt2(async () => (await octokit.request(route, { ...parameters })).data),
    list: (route, parameters) => attempt2(() => octokit.paginate(route, { ...parameters, per_page: 100 })),
    graphql: (query, variables) => attempt2(() => octokit.graphql(query, { ...variables }))
  };
}
function waitOf(error) {
  const { status, response } = error;
  const seconds = Number(response?.headers?.["retry-after"] ?? Number.NaN);
  return status === 429 && seconds >= 0 && seconds <= LONGEST_WAIT ? seconds : null;
}
async function attempt2(call2) {
  try {
    return await call2();
  } catch (error) {
    const { status, errors, response } = error;
    if (Array.isArray(errors)) throw new GithubFault(403);
    if (typeof status !== "number" || response === void 0) throw new GithubFault(0);
    const { "x-ratelimit-remaining": left, "retry-after": after } = response.headers ?? {};
    throw new GithubFault(status, status === 429 || status === 403 && (left === "0" || after !== void 0));
  }
}

// src/action/github/render-finding.ts
function renderFinding(finding, report, { markdown }, options) {
  const alone = {
    ...report,
    findings: [finding],
    advisories: [],
    suppressed: [],
    problems: [],
    notes: [],
    complete: true
  };
  const others = report.findings.map(({ secret }) => secret);
  const [, ...body] = markdown(alone, { ...options, alsoHide: [...options.alsoHide ?? [], ...others] });
  return body.join("").trim();
}

// src/action/github/pull-request.ts
function pathOf({ owner, repo, number }) {
  return { owner, repo, issue_number: number, pull_number: number };
}

// src/action/github/diff-lines.ts
async function readDiffLines(pull) {
  const files = await pull.github.list("GET /repos/{owner}/{repo}/pulls/{pull_number}/files", pathOf(pull));
  return new Map(
    files.map(({ filename, patch }) => [filename, hunksOf(patch ?? "")])
  );
}
function hunksOf(patch) {
  return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].flatMap(([, start2, count2]) => {
    const [first, lines] = [Number(start2), Number(count2 ?? 1)];
    return lines === 0 ? [] : [[first, first + lines - 1]];
  });
}
function isInDiff(diff, path, line2) {
  return (diff.get(path) ?? []).some(([first, last]) => line2 >= first && line2 <= last);
}

// src/action/github/review-threads.ts
var THREADS = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
    reviewThreads(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { id isResolved isOutdated comments(first: 1) { nodes { id body viewerDidAuthor isMinimized } } }
    }
  } }
}`;
var RESOLVE = `mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { id } } }`;
var MINIMIZE = `mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized } } }`;
async function listThreads({ github, owner, repo, number }) {
  const threads = [];
  for (let after = null; ; ) {
    const page = await github.graphql(THREADS, { owner, repo, number, after });
    const found2 = page.repository?.pullRequest?.reviewThreads;
    for (const { id, isResolved, isOutdated, comments } of found2?.nodes ?? []) {
      const comment2 = comments.nodes[0];
      const fingerprint = /^<!-- unleak:finding:([0-9a-f]{5,64}) -->/.exec(comment2?.body ?? "")?.[1];
      if (comment2 === void 0 || fingerprint === void 0 || !comment2.viewerDidAuthor) continue;
      const settled = isResolved || comment2.isMinimized;
      threads.push({ id, commentId: comment2.id, fingerprint, settled, outdated: isOutdated });
    }
    if (found2?.pageInfo.hasNextPage !== true) return threads;
    after = found2.pageInfo.endCursor;
  }
}
async function settle({ github }, thread) {
  try {
    await github.graphql(RESOLVE, { id: thread.id });
  } catch (error) {
    if (!(error instanceof GithubFault) || error.status !== 403) throw error;
    await github.graphql(MINIMIZE, { id: thread.commentId });
  }
}

// src/action/github/review-comments.ts
var LIMIT = 20;
async function reviewLines(pull, plan) {
  const threads = await listThreads(pull);
  const candidates = plan.findings.filter((finding) => placesIn(plan, finding).length > 0);
  const present = new Set(candidates.map(({ fingerprint }) => fingerprint));
  for (const thread of threads) if (!thread.settled && !present.has(thread.fingerprint)) await settle(pull, thread);
  const known = new Set(threads.filter(isCurrent).map(({ fingerprint }) => fingerprint));
  const fresh = candidates.filter(({ fingerprint }) => !known.has(fingerprint));
  if (fresh.length === 0) return;
  const diff = await readDiffLines(pull);
  const comments = fresh.flatMap((finding) => commentOn(finding, plan, diff)).slice(0, LIMIT);
  if (comments.length === 0) return;
  await pull.github.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
    ...pathOf(pull),
    commit_id: plan.head,
    event: "COMMENT",
    body: `unleak found ${comments.length === 1 ? "a leaked key" : `${comments.length} leaked keys`} in these lines.`,
    comments
  });
}
function markerOf(fingerprint) {
  return `<!-- unleak:finding:${fingerprint} -->`;
}
function isCurrent({ outdated, settled }) {
  return !outdated || !settled;
}
function placesIn({ files }, { locations }) {
  return locations.filter(
    (place) => place.path !== void 0 && place.where === void 0 && files.get(place.path) === place.blob
  );
}
function commentOn(finding, plan, diff) {
  const place = placesIn(plan, finding).find(({ path, line: line2 }) => isInDiff(diff, path, line2));
  if (place === void 0) return [];
  const body = `${markerOf(finding.fingerprint)}
${plan.textOf(finding)}`;
  return [{ path: place.path, line: place.line, side: "RIGHT", body }];
}

// src/action/github/sticky-comment.ts
var AUTHORS = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { id viewerDidAuthor } } }`;
async function stickComment(pull, marker, text, otherwise) {
  const { github } = pull;
  const all = await github.list("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", pathOf(pull));
  const [first, ...more] = await ownOnes(
    pull,
    all.filter(({ body: body2 }) => body2?.startsWith(marker))
  );
  if (first === void 0) {
    if (text === null) return;
    await github.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
      ...pathOf(pull),
      body: `${marker}
${text}`
    });
    return;
  }
  const route = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
  const body = `${marker}
${text ?? otherwise}`;
  if (first.body !== body) await github.request(`PATCH ${route}`, { ...pathOf(pull), comment_id: first.id, body });
  for (const { id } of more) await github.request(`DELETE ${route}`, { ...pathOf(pull), comment_id: id });
}
var IDS = 100;
async function ownOnes({ github }, comments) {
  if (comments.length === 0) return [];
  try {
    const ids = comments.flatMap(({ node_id: id }) => id === void 0 ? [] : [id]);
    const own = /* @__PURE__ */ new Set();
    for (let at = 0; at < ids.length; at += IDS) {
      const answer2 = await github.graphql(AUTHORS, { ids: ids.slice(at, at + IDS) });
      for (const node of answer2.nodes ?? []) if (node?.viewerDidAuthor === true) own.add(node.id);
    }
    return comments.filter(({ node_id: id }) => own.has(id));
  } catch (error) {
    if (!(error instanceof GithubFault)) throw error;
    return comments.filter(({ user }) => user?.type === "Bot");
  }
}

// src/action/github/comment.ts
var COMMENT_BYTES = 6e4;
async function comment(runner2, inputs, { verdict: verdict2, trigger, prefix }, renderers, options) {
  if (inputs.comment === "false" || trigger.kind !== "pull-request") return;
  const { env, signal } = runner2;
  const [owner, repo] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
  const say = (text2) => runner2.log(annotation("notice", text2));
  if (inputs.token === void 0) return say("There is no token, so nothing is said on the pull request.");
  if (!owner || !repo) return say("GITHUB_REPOSITORY is not set, so nothing is said on the pull request.");
  const text = renderSummary(verdict2, renderers, options, COMMENT_BYTES) + footer(runner2);
  const { report } = verdict2;
  const isQuiet = exitCodeOf(verdict2) === 0 && report.findings.length === 0 && report.advisories.length === 0;
  const marker = `<!-- unleak:comment:${encodeURIComponent(prefix).replaceAll("-", "%2D")} -->`;
  try {
    const github = await connectGithub(inputs.token, env["GITHUB_API_URL"] || "https://api.github.com", signal);
    const pull = { github, owner, repo, number: trigger.number };
    await stickComment(pull, marker, isQuiet && inputs.comment === "auto" ? null : text, text);
    if (verdict2.compared === null) return;
    await reviewLines(pull, {
      ...verdict2.compared,
      findings: verdict2.added.filter(({ introduced }) => introduced === "new"),
      textOf: (finding) => renderFinding(finding, report, renderers, options)
    });
  } catch (error) {
    if (signal.aborted) return;
    say(`${whyNot(error)}. Annotations and the job summary have everything.`);
  }
}
function whyNot(error) {
  if (!(error instanceof GithubFault)) return "An answer of GitHub was not understood";
  return `${error.message}${error.isLimit ? ": too many requests" : HINTS2[error.status] ?? ""}`;
}
var HINTS2 = {
  401: ": the token is not valid",
  403: ": this token may not comment here (a pull request from a fork, or no pull-requests: write)",
  404: ": this token may not see the pull request",
  422: ": the pull request has moved on meanwhile"
};
function footer({ env }) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  return server && repository && run ? `
[This run](${server}/${repository}/actions/runs/${run})
` : "";
}

// src/action/write-reports.ts
function writeReport({ env }, { report }, { json }, options) {
  const path = join2(makeFolder(env["RUNNER_TEMP"] || tmpdir()), "report.json");
  writeFileAtomic(path, [...json(report, options)].join(""));
  return path;
}
function writeSarif({ workspace }, file, { report }, { sarif }, options) {
  const path = resolve(workspace, file);
  if (!file.startsWith("/") && leaves(workspace, dirname(path)))
    throw new UserError(
      "OUTSIDE_WORKSPACE",
      `The folder of ${file} lies outside of the workspace.`,
      "Name another file."
    );
  mkdirSync(dirname(path), { recursive: true });
  writeFileAtomic(path, [...sarif(report, options)].join(""));
  return path;
}
function makeFolder(parent) {
  try {
    return mkdtempSync(join2(parent, "unleak-"));
  } catch (error) {
    const { code: code2 } = error;
    throw new UserError("CANNOT_WRITE", `The runner's temporary folder can't be written to (${code2}).`);
  }
}
function leaves(workspace, folder) {
  for (let at = folder; relative(workspace, at) !== ""; at = dirname(at)) {
    if (at === dirname(at) || !isInside2(workspace, at)) return true;
  }
  return false;
}

// src/action/publish.ts
var SUMMARY_BYTES = 89e4;
async function publish(runner2, inputs, judged) {
  const { verdict: verdict2 } = judged;
  const renderers = await loadRenderers();
  const options = renderOptions(verdict2, inputs.token);
  logForeign(runner2, "unleak: the report", renderers.pretty(verdict2.report, options));
  for (const line2 of renderAnnotations(verdict2, renderers, options)) runner2.log(line2);
  let code2 = exitCodeOf(verdict2);
  const reportFile = writeReport(runner2, verdict2, renderers, options);
  let sarifFile = "";
  if (inputs.sarifFile !== void 0) {
    try {
      sarifFile = writeSarif(runner2, inputs.sarifFile, verdict2, renderers, options);
    } catch (error) {
      if (!isUserError(error)) throw error;
      runner2.log(annotation("error", [error.message, error.hint].filter(Boolean).join(" ")));
      code2 = 2;
    }
  }
  addSummary(runner2, renderSummary(verdict2, renderers, options, SUMMARY_BYTES));
  setOutputs(runner2, {
    findings: String(verdict2.report.findings.length),
    "new-findings": String(countingFindings(verdict2).length),
    "sarif-file": sarifFile,
    "report-file": reportFile,
    conclusion: conclusionOf(code2)
  });
  if (!runner2.signal.aborted) await comment(runner2, inputs, judged, renderers, options);
  return code2;
}

// src/action/run-action.ts
async function runAction(runner2) {
  try {
    const inputs = readInputs(runner2.env);
    const judged = await judgeEvent(runner2, inputs);
    return await publish(runner2, inputs, judged);
  } catch (error) {
    return giveUp(runner2, sentenceFor(runner2, error));
  }
}
function sentenceFor({ signal }, error) {
  if (signal.aborted) return "The job was cancelled before unleak had looked at everything.";
  if (isUserError(error)) return [error.message, error.hint].filter(Boolean).join(" ");
  const place = error instanceof Error ? /\bat (?:async )?([\w.<>$ ]{1,80}?) \(/.exec(error.stack ?? "")?.[1] : void 0;
  return `Internal error (${error instanceof Error ? error.name : "unknown"}${place === void 0 ? "" : ` in ${place}`}). Please report it.`;
}
function giveUp(runner2, text) {
  runner2.log(annotation("error", text));
  try {
    setOutputs(runner2, {
      findings: "0",
      "new-findings": "0",
      "sarif-file": "",
      "report-file": "",
      conclusion: "incomplete"
    });
    addSummary(
      runner2,
      "## \u26A0\uFE0F unleak could not do its work\n\nThe reason is in the annotations and in the log of this step."
    );
  } catch (error) {
    if (!isUserError(error)) throw error;
    runner2.log(annotation("error", error.message));
  }
  return 2;
}

// src/action/runner.ts
var SIGNALS = { SIGINT: 130, SIGTERM: 143 };
var SLEEP = new Int32Array(new SharedArrayBuffer(4));
function openRunner(target) {
  const controller = new AbortController();
  let signalCode = null;
  let hasFault = false;
  const log = (text) => writeAll3(Buffer.from(text));
  target.setUncaughtExceptionCaptureCallback(() => {
    hasFault = true;
    target.exitCode = 2;
    log("::error title=unleak::Internal error (UNCAUGHT_EXCEPTION). Please report it.\n");
  });
  for (const [name, code2] of Object.entries(SIGNALS)) {
    target.on(name, () => {
      signalCode ??= code2;
      controller.abort("interrupted");
    });
  }
  return {
    env: target.env,
    workspace: resolve(target.env["GITHUB_WORKSPACE"] || target.cwd()),
    log,
    signal: controller.signal,
    finish: (code2) => signalCode ?? (hasFault ? 2 : code2)
  };
}
function writeAll3(bytes) {
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(1, bytes, written);
    } catch (error) {
      const { code: code2 } = error;
      if (code2 !== "EAGAIN") return;
      Atomics.wait(SLEEP, 0, 0, 5);
    }
  }
}

// src/action/main.ts
var runner = openRunner(process);
void runAction(runner).then((code2) => {
  process.exitCode = runner.finish(code2);
});
