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

// src/model/severity.ts
var SEVERITIES;
var init_severity = __esm({
  "src/model/severity.ts"() {
    "use strict";
    SEVERITIES = ["critical", "high", "medium", "low"];
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

// src/config/parse-size.ts
function parseSize(text) {
  const match = /^\s*(\d{1,16}(?:\.\d{1,6})?)\s*(?:([kmg])i?b?|b)?\s*$/i.exec(text);
  if (!match) return null;
  const bytes = Math.floor(Number(match[1]) * UNITS[match[2]?.toLowerCase() ?? ""]);
  return bytes >= 1 && bytes <= Number.MAX_SAFE_INTEGER ? bytes : null;
}
var UNITS;
var init_parse_size = __esm({
  "src/config/parse-size.ts"() {
    "use strict";
    UNITS = { "": 1, b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };
  }
});

// src/config/parse-toml.ts
async function parseToml(text, maxDepth) {
  const { parse } = await import("./lib/smol-toml.mjs");
  return parse(text, { maxDepth, unsafeKeyBehaviour: "throw" });
}
var init_parse_toml = __esm({
  "src/config/parse-toml.ts"() {
    "use strict";
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
  const plain = glob.replace(/\\./g, "").replace(/\{[^{}]*,[^{}]*\}/g, "");
  return !/[{}]/.test(plain);
}
function takeMeaningFromExtglobs(glob) {
  return glob.replace(/\\.|[()|+@^$!]/g, (found) => found.startsWith("\\") ? found : `\\${found}`);
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

// src/config/expiry.ts
function isExpiry(text) {
  if (!DATE.test(text) || Number.isNaN(endOf(text))) return false;
  const [year, month, day] = text.slice(0, 10).split("-").map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
function endOf(expires) {
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

// src/config/table-reader.ts
function isPrintableName(name) {
  return /^[A-Za-z][A-Za-z_-]{0,39}$/.test(name);
}
function kindOf(value) {
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
  }
});

// src/config/read-allow.ts
async function readAllow(entries, file) {
  const read = [];
  for (const [index, entry] of entries.entries()) {
    const fields = new TableReader(
      entry,
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
    read.push({
      ...fingerprint === void 0 ? {} : { fingerprint },
      ...rule === void 0 ? {} : { rule },
      ...path === void 0 ? {} : { path },
      reason,
      ...expires === void 0 ? {} : { expires }
    });
  }
  return read;
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
  return entries.map((entry, index) => {
    const fields = new TableReader(entry, NAMES, file, `rules.custom[${index}]`);
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
var NAMES, SHORTEST_KEY, LONGEST_BODY;
var init_read_custom_rules = __esm({
  "src/config/read-custom-rules.ts"() {
    "use strict";
    init_severity();
    init_config();
    init_table_reader();
    NAMES = ["id", "title", "prefix", "charset", "min-length", "max-length", "severity"];
    SHORTEST_KEY = 16;
    LONGEST_BODY = 200;
  }
});

// src/config/load-config.ts
var load_config_exports = {};
__export(load_config_exports, {
  loadConfig: () => loadConfig
});
async function loadConfig(text, options) {
  const file = options.path;
  const document = new TableReader(await parseDocument(text, file), NAMES2, file, "");
  const rules = new TableReader(document.get("rules") ?? /* @__PURE__ */ new Map(), ["disable", "custom"], file, "rules");
  const customRules = readCustomRules(rules.list("custom", 100), file, options.knownRules ?? []);
  const disabledRules = rules.strings("disable");
  if (options.knownRules)
    checkRuleIds(disabledRules, [...options.knownRules, ...customRules.map(({ id }) => id)], rules);
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
  const { line, column } = error;
  if (typeof line === "number" && typeof column === "number") return ` at line ${line}, column ${column}`;
  const offset = /at position (\d+)/.exec(error instanceof Error ? error.message : "");
  return offset ? ` at character ${offset[1]}` : "";
}
function checkRuleIds(ids, known, rules) {
  for (const [index, id] of ids.entries()) {
    if (known.includes(id)) continue;
    const near = nearestName(id, known);
    rules.fail(
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
var MAX_DEPTH2, NAMES2;
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
    MAX_DEPTH2 = 32;
    NAMES2 = ["fail-on", "exclude", "max-file-size", "rules", "allow", "baseline", "foreign-marks"];
  }
});

// apart:config
var config_exports = {};
__export(config_exports, {
  load: () => load
});
module.exports = __toCommonJS(config_exports);
function load(path) {
  switch (path) {
    case "src/config/load-config.ts":
      return init_load_config(), __toCommonJS(load_config_exports);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  load
});
