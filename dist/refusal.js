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

// src/config/expiry.ts
function isExpiry(text) {
  if (!DATE.test(text) || Number.isNaN(endOf(text))) return false;
  const [year, month, day] = text.slice(0, 10).split("-").map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
function isExpired(expires, now) {
  return expires !== void 0 && now.getTime() > endOf(expires);
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

// src/suppress/apply-suppressions.ts
function applySuppressions(findings, options) {
  const allow = options.allow.filter(({ expires }) => !isExpired(expires, options.now));
  const valid = options.baseline.entries.filter(({ expires }) => !isExpired(expires, options.now));
  const baseline = new Map(valid.map((entry) => [keyOf(entry), entry]));
  const notes = noteExpired(options);
  const kept = [];
  const suppressed = [];
  for (const finding of findings) {
    const current = findCurrent(finding.locations, options.isInHead);
    const found2 = byExclude(finding, options.exclude ?? []) ?? byMarks(current) ?? byAllow(finding, current, allow) ?? byBaseline(finding, baseline);
    if (found2 && isLive(finding))
      notes.push(`${finding.id} was accepted (${found2.by}), but the key is live, so it is reported.`);
    if (found2 && !isLive(finding)) suppressed.push({ fingerprint: finding.fingerprint, rule: finding.rule, ...found2 });
    else kept.push(finding);
  }
  return { kept, suppressed, notes };
}
function isLive({ verification }) {
  return verification.state === "active" || verification.state === "active-limited";
}
function findCurrent(locations, isInHead) {
  const current = locations.filter(
    (location) => ["worktree", "index", "stdin", "package"].includes(location.source) || location.source === "commit" && isInHead?.(location) === true
  );
  return current.length > 0 ? current : locations;
}
function byExclude({ locations }, exclude) {
  const isExcluded = ({ path }) => path !== void 0 && exclude.some((glob) => glob.matches(path));
  if (exclude.length === 0 || locations.length === 0 || !locations.every(isExcluded)) return null;
  return { by: "allowlist", reason: "stands only in paths that the config excludes" };
}
function byMarks(places) {
  if (places.length === 0 || !places.every(({ allowedBy }) => allowedBy)) return null;
  return {
    by: "inline",
    reason: [...new Set(places.map(({ allowedBy }) => allowedBy.reason))].slice(0, 5).join("; ")
  };
}
function byAllow(finding, places, allow) {
  const entry = allow.find(
    ({ fingerprint: fingerprint2, rule, path }) => (fingerprint2 === void 0 || fingerprint2 === finding.fingerprint) && (rule === void 0 || rule === finding.rule) && (path === void 0 || places.length > 0 && places.every((place) => place.path !== void 0 && path.matches(place.path)))
  );
  return entry ? { by: "allowlist", reason: entry.reason } : null;
}
function byBaseline(finding, baseline) {
  const entry = baseline.get(keyOf(finding));
  return entry ? { by: "baseline", reason: entry.reason } : null;
}
function keyOf({ rule, fingerprint: fingerprint2 }) {
  return `${rule}\0${fingerprint2}`;
}
function noteExpired({ allow, baseline, now }) {
  const notes = allow.flatMap(
    ({ expires, fingerprint: fingerprint2, rule, path }, index) => isExpired(expires, now) ? [
      `The config's allow[${index}] (${rule ?? path?.glob ?? fingerprint2}) expired on ${expires} and no longer applies.`
    ] : []
  );
  const old = baseline.entries.filter(({ expires }) => isExpired(expires, now));
  if (old.length === 1)
    notes.push(
      `The baseline's entry for ${old[0].rule} ${old[0].masked} expired on ${old[0].expires} and no longer applies.`
    );
  if (old.length > 1) notes.push(`${old.length} of the baseline's entries have expired and no longer apply.`);
  return notes;
}
var init_apply_suppressions = __esm({
  "src/suppress/apply-suppressions.ts"() {
    "use strict";
    init_expiry();
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

// src/suppress/baseline.ts
function parseBaseline(text, file) {
  const document = new TableReader(parseJson(text, file), ["version", "entries"], file, "");
  if (document.get("version") !== 1) {
    document.fail("version", "must be 1", "It may be of a newer unleak: update, or write the baseline anew.");
  }
  return {
    version: 1,
    entries: document.list("entries", MAX_ENTRIES).map((entry, index) => readEntry(entry, file, index))
  };
}
function readEntry(entry, file, index) {
  const fields = new TableReader(entry, NAMES, file, `entries[${index}]`);
  const fingerprint2 = fields.requiredString("fingerprint", "it is what the entry accepts", 64);
  if (!/^[0-9a-f]{5,64}$/.test(fingerprint2)) fields.fail("fingerprint", "must be 5 to 64 hexadecimal digits");
  const expires = fields.string("expires", 40);
  if (expires !== void 0 && !isExpiry(expires)) fields.fail("expires", "must be a date such as 2027-01-31");
  const addedAt = fields.requiredString("addedAt", "say when it was accepted", 40);
  if (!isExpiry(addedAt)) fields.fail("addedAt", "must be a date such as 2027-01-31");
  const by = fields.string("by", 200);
  return {
    fingerprint: fingerprint2,
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

// src/files/is-inside.ts
function isInside(root, folder) {
  let real;
  try {
    real = realpathSync(folder);
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

// src/files/write-atomic.ts
var init_write_atomic = __esm({
  "src/files/write-atomic.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_user_error();
  }
});

// src/suppress/baseline-file.ts
function readBaselineFile(root, path) {
  if (!isInside(root, dirname(join(root, path))))
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

// builtin:node:crypto
function createHash(...given) {
  return process.getBuiltinModule("node:crypto").createHash(...given);
}
function createHmac(...given) {
  return process.getBuiltinModule("node:crypto").createHmac(...given);
}
function scryptSync(...given) {
  return process.getBuiltinModule("node:crypto").scryptSync(...given);
}
var init_node_crypto = __esm({
  "builtin:node:crypto"() {
  }
});

// src/suppress/fingerprint.ts
function fingerprint(rule, value, lowEntropy, key = "") {
  const name = `${rule}\0${value}`;
  const context = key === "" ? CONTEXT : createHmac("sha256", CONTEXT).update(key).digest("hex");
  if (!lowEntropy) return createHmac("sha256", context).update(name).digest("hex").slice(0, STRONG_DIGITS);
  const place = `${context}\0${name}`;
  const seen = weakSeen.get(place);
  if (seen !== void 0) return seen;
  const print = scryptSync(value, `${context}\0${rule}`, 16, SCRYPT).toString("hex").slice(0, WEAK_DIGITS);
  if (weakSeen.size >= MAX_SEEN) weakSeen.clear();
  weakSeen.set(place, print);
  return print;
}
var CONTEXT, STRONG_DIGITS, WEAK_DIGITS, SCRYPT, weakSeen, MAX_SEEN;
var init_fingerprint = __esm({
  "src/suppress/fingerprint.ts"() {
    "use strict";
    init_node_crypto();
    CONTEXT = "unleak fingerprint v1";
    STRONG_DIGITS = 32;
    WEAK_DIGITS = 5;
    SCRYPT = { N: 2 ** 14, r: 8, p: 1 };
    weakSeen = /* @__PURE__ */ new Map();
    MAX_SEEN = 1e4;
  }
});

// src/suppress/short-id.ts
function shortId(fingerprint2, length = LENGTH) {
  let rest = BigInt(`0x${createHash("sha256").update(`unleak id\0${fingerprint2}`).digest("hex")}`);
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
  let open = [...new Set(fingerprints)];
  for (let length = LENGTH; open.length > 0; length++) {
    const sharers = /* @__PURE__ */ new Map();
    for (const print of open) {
      const id = shortId(print, length);
      sharers.set(id, [...sharers.get(id) ?? [], print]);
    }
    open = [];
    for (const [id, prints] of sharers) {
      if (prints.length === 1 || length === LONGEST) for (const print of prints) ids.set(print, id);
      else open.push(...prints);
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

// src/git/object-facts.ts
function strongest(states) {
  if (states.includes("yes")) return "yes";
  return states.length === 0 || states.includes("unknown") ? "unknown" : "no";
}
var init_object_facts = __esm({
  "src/git/object-facts.ts"() {
    "use strict";
  }
});

// src/audit/history-of-names.ts
function historyOfNames({ sightings }, refs) {
  const named = sightings.flatMap(({ where, span }) => where === "ref-name" ? refs[span.line - 1] ?? [] : []);
  if (named.length === 0) return void 0;
  const isRemoteKnown = refs.some(({ kind }) => kind === "remote");
  const pushed = named.map(
    ({ kind }) => kind === "remote" ? "yes" : kind === "tag" || !isRemoteKnown ? "unknown" : "no"
  );
  return {
    inHead: false,
    reachable: true,
    pushed: strongest(pushed),
    refs: [...new Set(named.map(({ name }) => name))]
  };
}
function uniteHistories(one, other) {
  if (one === void 0 || other === void 0) return one ?? other;
  return {
    ...one,
    reachable: one.reachable || other.reachable,
    pushed: strongest([one.pushed, other.pushed]),
    refs: [.../* @__PURE__ */ new Set([...one.refs ?? [], ...other.refs ?? []])]
  };
}
var init_history_of_names = __esm({
  "src/audit/history-of-names.ts"() {
    "use strict";
    init_object_facts();
  }
});

// src/audit/build-findings.ts
function buildFindings(drafts, git, fingerprintKey, refs = []) {
  const prints = drafts.map(
    ({ rule, secret }) => fingerprint(rule.id, secret.reveal(), rule.lowEntropy === true, fingerprintKey)
  );
  const ids = assignIds(prints);
  return drafts.map((draft, index) => {
    const { verdict } = draft;
    const inObjects = git === null ? void 0 : historyOf(draft, git.attribution);
    const history = uniteHistories(inObjects, historyOfNames(draft, refs));
    return {
      id: ids.get(prints[index]),
      fingerprint: prints[index],
      rule: draft.rule.id,
      provider: verdict.provider,
      candidates: verdict.candidates,
      confidence: verdict.confidence,
      severity: verdict.severity,
      secret: draft.secret,
      message: verdict.message,
      locations: locationsOf(draft, git),
      exposure: history === void 0 ? {} : { history },
      verification: { state: "unverified" }
    };
  });
}
function locationsOf(draft, git) {
  const places = draft.sightings.flatMap((sighting) => placesOf(sighting, git));
  const unique = new Map(
    places.map((place) => [
      JSON.stringify([place.source, place.path, place.line, place.column, place.commit, place.blob]),
      place
    ])
  );
  return [...unique.values()].sort(
    (a, b) => ORDER.indexOf(a.source) - ORDER.indexOf(b.source) || compare(a.path ?? "", b.path ?? "") || a.line - b.line || a.column - b.column || compare(a.blob ?? "", b.blob ?? "")
  );
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function placesOf(sighting, git) {
  const { provenance, span, decoded, where, mark } = sighting;
  const rest = {
    ...span,
    ...decoded.length > 0 ? { decoded } : {},
    ...where ? { where } : {},
    ...mark ? { allowedBy: mark } : {}
  };
  const { source, path, blob, commit } = provenance;
  const at = {
    ...path === void 0 ? {} : { path },
    ...commit === void 0 ? {} : { commit },
    ...blob === void 0 ? {} : { blob }
  };
  if (source !== "object" || git === null || blob === void 0) return [{ source, ...at, ...rest }];
  const { attribution, indexPaths } = git;
  const facts = attribution.facts.get(blob);
  if (provenance.type === "commit")
    return [{ source: facts?.reachable ? "commit" : "object", commit: blob, blob, ...rest }];
  const introductions = attribution.byBlob.get(blob) ?? [];
  const byPath = /* @__PURE__ */ new Map();
  for (const { commit: introducedBy, path: name } of introductions) {
    if (!byPath.has(name)) byPath.set(name, { source: "commit", path: name, commit: introducedBy, blob, ...rest });
  }
  for (const name of indexPaths.get(blob) ?? [])
    if (!byPath.has(name)) byPath.set(name, { source: "index", path: name, blob, ...rest });
  return byPath.size > 0 ? [...byPath.values()] : [{ source: "object", blob, ...rest }];
}
function compareRefs(one, other) {
  const rank = (name) => (REF_ORDER.findIndex((start2) => name.startsWith(start2)) + 4) % 4;
  return rank(one) - rank(other) || compare(one, other);
}
function historyOf(draft, attribution) {
  const oids = new Set(
    draft.sightings.flatMap(({ provenance }) => provenance.blob === void 0 ? [] : [provenance.blob])
  );
  const facts = [...oids].map((oid) => attribution.facts.get(oid)).filter((found2) => found2 !== void 0);
  if (facts.length === 0) return void 0;
  const [oldest] = facts.filter((found2) => found2.firstCommit !== void 0).sort((a, b) => attribution.compareAge(a.firstCommit, b.firstCommit));
  const [lastCommit] = facts.flatMap((found2) => found2.lastCommit ?? []).sort(attribution.compareAgeBackwards);
  const first = attribution.commits.get(oldest?.firstCommit ?? "");
  const { author, email, date } = oldest?.tagger ?? first ?? { author: "", email: "", date: "" };
  const refs = [...new Set(facts.flatMap((found2) => found2.refs))].sort(compareRefs).slice(0, MOST_REFS);
  const reach = new Set(facts.map((found2) => found2.pushed));
  return {
    ...first ? { firstCommit: first.oid, author: `${author} <${email}>`, date } : {},
    ...lastCommit === void 0 ? {} : { lastCommit },
    ...first ? { onHead: attribution.isOnHead(first.oid), isRoot: first.parents.length === 0 } : {},
    ...refs.length > 0 ? { refs } : {},
    inHead: facts.some((found2) => found2.inHead),
    reachable: facts.some((found2) => found2.reachable),
    pushed: reach.has("yes") ? "yes" : reach.has("unknown") ? "unknown" : "no"
  };
}
var ORDER, MOST_REFS, REF_ORDER;
var init_build_findings = __esm({
  "src/audit/build-findings.ts"() {
    "use strict";
    init_fingerprint();
    init_short_id();
    init_history_of_names();
    ORDER = ["worktree", "index", "stdin", "package", "commit", "object"];
    MOST_REFS = 5;
    REF_ORDER = ["refs/remotes/", "refs/tags/", "refs/heads/"];
  }
});

// src/engine/kernel/count.ts
var NO_WORDS;
var init_count = __esm({
  "src/engine/kernel/count.ts"() {
    "use strict";
    NO_WORDS = new Int32Array(0);
  }
});

// src/engine/line-cursor.ts
var init_line_cursor = __esm({
  "src/engine/line-cursor.ts"() {
    "use strict";
    init_count();
  }
});

// src/engine/decode/piece.ts
var init_piece = __esm({
  "src/engine/decode/piece.ts"() {
    "use strict";
  }
});

// src/engine/kernel/byte-classes.ts
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

// src/engine/decode/wide-decoder.ts
var init_wide_decoder = __esm({
  "src/engine/decode/wide-decoder.ts"() {
    "use strict";
    init_byte_classes();
  }
});

// src/engine/decode/wide-text.ts
var init_wide_text = __esm({
  "src/engine/decode/wide-text.ts"() {
    "use strict";
    init_byte_classes();
  }
});

// src/engine/kernel/starts-with.ts
var init_starts_with = __esm({
  "src/engine/kernel/starts-with.ts"() {
    "use strict";
  }
});

// src/engine/kernel/find-dotted.ts
var init_find_dotted = __esm({
  "src/engine/kernel/find-dotted.ts"() {
    "use strict";
    init_byte_classes();
    init_starts_with();
  }
});

// src/engine/kernel/find-escaped-words.ts
var MARKS, WORD_PARTS;
var init_find_escaped_words = __esm({
  "src/engine/kernel/find-escaped-words.ts"() {
    "use strict";
    init_byte_classes();
    MARKS = ["%", "\\x", "\\u0", "\\u{"].map((text) => Buffer.from(text));
    WORD_PARTS = new Uint8Array(256);
    for (const char of "%\\.{}:@&?~") WORD_PARTS[char.charCodeAt(0)] = 1;
  }
});

// src/engine/kernel/find-literals.ts
var init_find_literals = __esm({
  "src/engine/kernel/find-literals.ts"() {
    "use strict";
  }
});

// src/engine/kernel/find-runs.ts
var init_find_runs = __esm({
  "src/engine/kernel/find-runs.ts"() {
    "use strict";
    init_byte_classes();
  }
});

// src/engine/kernel/find-wide-runs.ts
var init_find_wide_runs = __esm({
  "src/engine/kernel/find-wide-runs.ts"() {
    "use strict";
    init_byte_classes();
  }
});

// src/engine/kernel/kernel.ts
var ROOM;
var init_kernel = __esm({
  "src/engine/kernel/kernel.ts"() {
    "use strict";
    ROOM = 256 * 1024;
  }
});

// src/engine/kernel/plain-kernel.ts
var VALUE_START;
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
    VALUE_START = new Uint8Array(256);
    for (const char of "\0\"'`=: 	\n\r(>,[{|") VALUE_START[char.charCodeAt(0)] = 1;
  }
});

// late:src/engine/kernel/wasm/wasm-kernel.ts
var init_wasm_kernel = __esm({
  "late:src/engine/kernel/wasm/wasm-kernel.ts"() {
  }
});

// src/engine/kernel/create-kernel.ts
var WORTH_WASM;
var init_create_kernel = __esm({
  "src/engine/kernel/create-kernel.ts"() {
    "use strict";
    init_plain_kernel();
    init_wasm_kernel();
    WORTH_WASM = 256 * 1024;
  }
});

// src/engine/decode/decode-escapes.ts
var init_decode_escapes = __esm({
  "src/engine/decode/decode-escapes.ts"() {
    "use strict";
    init_find_escaped_words();
    init_piece();
  }
});

// src/engine/decode/decode-token.ts
var STEP, MARGIN, NO_TEXT, TEXT, BASE64_VALUE, HEX_VALUE;
var init_decode_token = __esm({
  "src/engine/decode/decode-token.ts"() {
    "use strict";
    init_piece();
    STEP = 64;
    MARGIN = STEP + 32;
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
var init_decode_wide_run = __esm({
  "src/engine/decode/decode-wide-run.ts"() {
    "use strict";
    init_byte_classes();
    init_piece();
  }
});

// src/engine/decode/decode-wrapped.ts
var init_decode_wrapped = __esm({
  "src/engine/decode/decode-wrapped.ts"() {
    "use strict";
    init_decode_token();
  }
});

// src/engine/keyword-range.ts
var ENDS_VALUE;
var init_keyword_range = __esm({
  "src/engine/keyword-range.ts"() {
    "use strict";
    ENDS_VALUE = new Uint8Array(256);
    for (const char of "\"'`\\& ,;\n\r") ENDS_VALUE[char.charCodeAt(0)] = 1;
  }
});

// src/engine/match-rule.ts
var init_match_rule = __esm({
  "src/engine/match-rule.ts"() {
    "use strict";
  }
});

// src/engine/region-scanner.ts
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
  }
});

// src/engine/scanner.ts
var LONGEST_REACH, LOOKAHEAD, AUTHOR, LEAST_BUDGET;
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
    AUTHOR = Buffer.from("author ");
    LEAST_BUDGET = 1 << 20;
  }
});

// src/exposure/fold/decoders.ts
var FOLD_WAYS;
var init_decoders = __esm({
  "src/exposure/fold/decoders.ts"() {
    "use strict";
    FOLD_WAYS = /* @__PURE__ */ new Set([
      "concat",
      "template",
      "join",
      "atob",
      "buffer",
      "charcode",
      "escape",
      "reverse"
    ]);
  }
});

// late:src/exposure/fold/fold-literals.ts
var init_fold_literals = __esm({
  "late:src/exposure/fold/fold-literals.ts"() {
  }
});

// src/exposure/fold/is-worth-folding.ts
var MAX_FOLD, MINIFIED;
var init_is_worth_folding = __esm({
  "src/exposure/fold/is-worth-folding.ts"() {
    "use strict";
    MAX_FOLD = 1024 * 1024;
    MINIFIED = 32 * 1024;
  }
});

// src/audit/observe-folded.ts
function isFolded({ decoded }) {
  return FOLD_WAYS.has(decoded?.[0] ?? "");
}
var init_observe_folded = __esm({
  "src/audit/observe-folded.ts"() {
    "use strict";
    init_line_cursor();
    init_scanner();
    init_decoders();
    init_fold_literals();
    init_is_worth_folding();
  }
});

// src/audit/change/judge-change.ts
var judge_change_exports = {};
__export(judge_change_exports, {
  judgeChange: () => judgeChange
});
async function judgeChange(drafts, options) {
  const { base, config, context } = options;
  const { added, doubtful } = await keepAdded(drafts, base);
  const found2 = buildFindings(added, null, context.fingerprintKey);
  const candidates = found2.map(({ fingerprint: fingerprint2 }, at) => ({ fingerprint: fingerprint2, draft: added[at] }));
  const known = found2.length === 0 || base === null ? /* @__PURE__ */ new Set() : await base.knownAmong(candidates, fingerprintsIn);
  const findings = found2.filter(({ fingerprint: fingerprint2 }, at) => !doubtful.has(added[at]) || !known.has(fingerprint2)).map((finding) => context.signal.aborted ? finding : introduce(finding, known));
  const { kept, suppressed, notes } = applySuppressions(findings, {
    baseline: readBaseline(options),
    allow: config.allow,
    now: context.now,
    isInHead: ({ blob }) => blob !== void 0 && options.latest.has(blob)
  });
  const shown = new Set(kept.map(({ secret }) => secret));
  return { kept, suppressed, notes, accepted: findings.filter(({ secret }) => !shown.has(secret)) };
  async function fingerprintsIn(wanted, feed2) {
    const relevant = (await options.draftsIn(feed2)).filter(({ rule }) => wanted.has(rule.id));
    return buildFindings(relevant, null, context.fingerprintKey).map(({ fingerprint: fingerprint2 }) => fingerprint2);
  }
}
async function keepAdded(drafts, base) {
  if (base === null) return { added: drafts, doubtful: /* @__PURE__ */ new Set() };
  const places = await base.added(drafts.flatMap(({ sightings }) => sightings));
  const doubtful = /* @__PURE__ */ new Set();
  const added = drafts.flatMap((draft) => {
    const own = draft.sightings.filter((sighting) => places.has(sighting));
    if (own.length > 0) return [{ ...draft, sightings: own }];
    const folded = draft.sightings.filter(isFolded);
    if (folded.length === 0) return [];
    const doubt = { ...draft, sightings: folded };
    doubtful.add(doubt);
    return [doubt];
  });
  return { added, doubtful };
}
function introduce(finding, known) {
  if (finding.locations.some(({ source }) => source === "worktree")) return finding;
  return { ...finding, introduced: known.has(finding.fingerprint) ? "existing" : "new" };
}
function readBaseline({ context, config, root, ownPolicy }) {
  if (context.policy !== void 0) return context.policy.baseline;
  if (context.baselineFile !== void 0) return readNamedBaseline(context.baselineFile);
  return ownPolicy ? readBaselineFile(root, config.baseline) : EMPTY_BASELINE;
}
var init_judge_change = __esm({
  "src/audit/change/judge-change.ts"() {
    "use strict";
    init_apply_suppressions();
    init_baseline();
    init_baseline_file();
    init_build_findings();
    init_observe_folded();
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
function cleanMessage(text) {
  return text.replace(/\r\n?/g, "\n").replace(/[^\n\x20-\x7e]/g, "?").replace(/[A-Za-z0-9_+=-]{20,}/g, (token) => isHarmless(token) ? token : "\u2026").trim();
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
var NULL_FILE, HARDENED_ARGUMENTS;
var init_git_environment = __esm({
  "src/git/git-environment.ts"() {
    "use strict";
    init_find_git();
    NULL_FILE = process.platform === "win32" ? "NUL" : "/dev/null";
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
  const fail = (error) => {
    failure ??= error;
    child.kill("SIGKILL");
  };
  const abort = () => fail(signal?.reason);
  signal?.addEventListener("abort", abort, { once: true });
  const stopWatching = watchMemory(
    child.pid,
    options.maxMemory,
    () => fail(new GitFailure(args[0], `took more than ${options.maxMemory} bytes of memory`, null))
  );
  const timer = options.timeout === void 0 ? void 0 : setTimeout(() => fail(new GitFailure(args[0], `took more than ${options.timeout} ms`, null)), options.timeout);
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
      fail(error);
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
async function readBlob(repo, oid, maxBytes = 1 << 24) {
  return runGit(repo, ["cat-file", "blob", oid], { maxBytes });
}
var init_cat_file = __esm({
  "src/git/cat-file.ts"() {
    "use strict";
    init_batch_reading();
    init_run_git();
  }
});

// src/sources/read-blobs.ts
async function readBlobs(repo, places, sink, log, limits) {
  if (places.size === 0) return;
  const nameOf = (oid) => places.get(oid)?.[0]?.path ?? `object ${oid}`;
  const tooLarge = (size2) => limits.maxFileSize !== null && size2 > limits.maxFileSize;
  let size = 0;
  let passing = false;
  await readObjects(
    repo,
    places.keys(),
    {
      whole(oid, _type, bytes) {
        if (tooLarge(bytes.length)) return log.skipped(nameOf(oid), "larger than --max-file-size");
        for (const provenance of places.get(oid) ?? []) sink.whole(provenance, bytes);
        log.scanned(bytes.length);
      },
      open(oid, _type, announced) {
        size = 0;
        passing = tooLarge(announced);
        if (passing) log.skipped(nameOf(oid), "larger than --max-file-size");
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
        log.unreadable({ code: "UNREADABLE_OBJECT", message: `${nameOf(oid)} could not be read: ${why}.` });
      }
    },
    limits.signal === void 0 ? {} : { signal: limits.signal }
  );
}
var init_read_blobs = __esm({
  "src/sources/read-blobs.ts"() {
    "use strict";
    init_cat_file();
  }
});

// src/git/added-lines.ts
function addedLines(previous, next) {
  const added = /* @__PURE__ */ new Set();
  const newLines = splitLines(next);
  if (previous === null) {
    for (let at = 0; at < newLines.length; at++) added.add(at + 1);
    return added;
  }
  const oldLines = splitLines(previous);
  let start2 = 0;
  while (start2 < oldLines.length && start2 < newLines.length && oldLines[start2] === newLines[start2]) start2++;
  let oldEnd = oldLines.length;
  let newEnd = newLines.length;
  while (oldEnd > start2 && newEnd > start2 && oldLines[oldEnd - 1] === newLines[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  const before = oldLines.slice(start2, oldEnd);
  const after = newLines.slice(start2, newEnd);
  for (const at of insertedByEdits(before, after) ?? insertedByCount(before, after)) added.add(start2 + at + 1);
  return added;
}
function splitLines(bytes) {
  const lines = [];
  let start2 = 0;
  while (start2 < bytes.length) {
    const end = bytes.indexOf(LF2, start2);
    const stop = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.toString("latin1", start2, stop));
    start2 = stop;
  }
  return lines;
}
function insertedByCount(before, after) {
  const left = /* @__PURE__ */ new Map();
  for (const line of before) left.set(line, (left.get(line) ?? 0) + 1);
  const inserted = [];
  for (const [at, line] of after.entries()) {
    const count = left.get(line) ?? 0;
    if (count === 0) inserted.push(at);
    else left.set(line, count - 1);
  }
  return inserted;
}
function insertedByEdits(before, after) {
  if (before.length === 0) return after.map((_, at) => at);
  const limit = Math.min(MAX_EDITS, before.length + after.length);
  const furthest = new Int32Array(2 * limit + 3);
  const trail = [];
  for (let edits = 0; edits <= limit; edits++) {
    trail.push(furthest.slice());
    for (let k = -edits; k <= edits; k += 2) {
      const at = k + limit + 1;
      const down = k === -edits || k !== edits && furthest[at - 1] < furthest[at + 1];
      let x = down ? furthest[at + 1] : furthest[at - 1] + 1;
      let y = x - k;
      while (x < before.length && y < after.length && before[x] === after[y]) {
        x++;
        y++;
      }
      furthest[at] = x;
      if (x >= before.length && y >= after.length) return walkBack(trail, limit, before.length, after.length);
    }
  }
  return null;
}
function walkBack(trail, limit, oldLength, newLength) {
  const inserted = [];
  let x = oldLength;
  let y = newLength;
  for (let edits = trail.length - 1; edits > 0; edits--) {
    const furthest = trail[edits];
    const k = x - y;
    const at = k + limit + 1;
    const down = k === -edits || k !== edits && furthest[at - 1] < furthest[at + 1];
    const previousK = down ? k + 1 : k - 1;
    x = furthest[previousK + limit + 1];
    y = x - previousK;
    if (down) inserted.push(y);
  }
  return inserted;
}
var MAX_EDITS, LF2;
var init_added_lines = __esm({
  "src/git/added-lines.ts"() {
    "use strict";
    MAX_EDITS = 256;
    LF2 = 10;
  }
});

// src/audit/change/added-places.ts
async function addedPlaces(repo, places, oldVersions) {
  const added = /* @__PURE__ */ new Set();
  const files = /* @__PURE__ */ new Map();
  for (const place of places) {
    const { type, path, blob } = place.provenance;
    const old = type === "blob" && path !== void 0 && blob !== void 0 ? oldVersions(path) : [];
    if (old.length === 0) added.add(place);
    else {
      const key = `${blob} ${path}`;
      const file = files.get(key) ?? { blob, old, places: [] };
      file.places.push(place);
      files.set(key, file);
    }
  }
  const open = [...files.values()];
  for (let at = 0; at < open.length; at += AT_ONCE) {
    const group = open.slice(at, at + AT_ONCE);
    const contents = await readAll(repo, new Set(group.flatMap(({ blob, old }) => [blob, ...old])));
    for (const { blob, old, places: here } of group) {
      const next = contents.get(blob);
      const perVersion = next === void 0 ? [] : old.map((oid) => addedLines(contents.get(oid) ?? null, next));
      for (const place of here) if (perVersion.every((lines) => touches(place, lines))) added.add(place);
    }
  }
  return added;
}
function touches({ span }, lines) {
  for (let line = span.line; line <= span.endLine; line++) if (lines.has(line)) return true;
  return false;
}
async function readAll(repo, oids) {
  const contents = /* @__PURE__ */ new Map();
  let current = "";
  let pieces2 = null;
  await readObjects(repo, oids, {
    whole: (oid, _type, bytes) => contents.set(oid, Buffer.from(bytes)),
    open(oid, _type, size) {
      current = oid;
      pieces2 = size > LARGEST ? null : [];
    },
    write: (bytes) => pieces2?.push(Buffer.from(bytes)),
    close() {
      if (pieces2 !== null) contents.set(current, Buffer.concat(pieces2));
    },
    missing: (oid) => contents.delete(oid)
  });
  return contents;
}
var AT_ONCE, LARGEST;
var init_added_places = __esm({
  "src/audit/change/added-places.ts"() {
    "use strict";
    init_added_lines();
    init_cat_file();
    AT_ONCE = 64;
    LARGEST = 1 << 24;
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
    if (record[TYPE] !== BLOB) return;
    const tab = record.indexOf(9);
    entries.push({ oid: record.toString("latin1", ID, tab), path: decodePath(record.subarray(tab + 1)) });
  });
  return entries;
}
var TYPE, ID, BLOB;
var init_list_tree = __esm({
  "src/sources/list-tree.ts"() {
    "use strict";
    init_nul_records();
    init_run_git();
    TYPE = 7;
    ID = 12;
    BLOB = "b".charCodeAt(0);
  }
});

// src/audit/change/base-files.ts
async function openBaseFiles(repo, commits) {
  const here = await present(repo, commits);
  return { versionsOf: (paths) => versionsOf(repo, here, paths), all: () => listAll(repo, here) };
}
async function versionsOf(repo, commits, paths) {
  const versions = /* @__PURE__ */ new Map();
  const add = (path, oid) => {
    const known = versions.get(path);
    if (known === void 0) versions.set(path, [oid]);
    else if (!known.includes(oid)) known.push(oid);
  };
  if (commits.length * paths.size > LOOKUPS) {
    for (const commit of commits)
      for (const { path, oid } of await listTree(repo, commit)) if (paths.has(path)) add(path, oid);
    return versions;
  }
  const names = [...paths].filter((path) => !path.includes("\n"));
  const places = commits.flatMap((commit) => names.map((path) => ({ path, name: `${commit}:${path}` })));
  let at = 0;
  const take = (line) => {
    const { path } = places[at++];
    if (line.endsWith(" blob") && !line.includes(":")) add(path, line.slice(0, -" blob".length));
  };
  if (places.length === 0) return versions;
  await streamLines(repo, ["cat-file", "--batch-check=%(objectname) %(objecttype)", "--buffer"], take, {
    stdin: joinLines(places.map(({ name }) => name))
  });
  return versions;
}
async function listAll(repo, commits) {
  const files = /* @__PURE__ */ new Map();
  const length = OID_LENGTH[repo.objectFormat];
  if (commits.length === 0) return files;
  const take = (line) => {
    if (line.length > length + 1) files.set(line.slice(0, length), line.slice(length + 1));
  };
  await streamLines(repo, ["rev-list", "--objects", "--no-walk", "--missing=allow-any", "--stdin"], take, {
    stdin: joinLines(commits)
  });
  return files;
}
async function present(repo, commits) {
  const here = [];
  await readObjects(repo, commits, {
    whole: (oid) => here.push(oid),
    open: (oid) => here.push(oid),
    write: () => void 0,
    close: () => void 0,
    missing: () => void 0
  });
  return here;
}
var LOOKUPS;
var init_base_files = __esm({
  "src/audit/change/base-files.ts"() {
    "use strict";
    init_cat_file();
    init_git_lines();
    init_object_id();
    init_list_tree();
    LOOKUPS = 2e4;
  }
});

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
  const percent = encodeURIComponent(bytes.toString("utf8"));
  if (percent !== "")
    spellings.push(["percent", percent], ["percent", percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
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
var init_encodings = __esm({
  "src/exposure/known/encodings.ts"() {
    "use strict";
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

// src/audit/change/find-values.ts
function createValueSearch(wanted) {
  const patterns = wanted.flatMap(patternsOf).filter(({ bytes }) => bytes.length >= SHORTEST);
  const search = createMultiSearch(patterns.map(({ bytes }) => bytes));
  const longest = patterns.reduce((most, { bytes }) => Math.max(most, bytes.length), 0);
  const certain = /* @__PURE__ */ new Set();
  const suspects = /* @__PURE__ */ new Set();
  let oid = "";
  let tail = Buffer.alloc(0);
  function look(bytes, isWhole) {
    for (const { pattern, start: start2 } of search(bytes)) {
      const { fingerprint: fingerprint2, bytes: spelled, isWord } = patterns[pattern];
      if (certain.has(fingerprint2)) continue;
      const end = start2 + spelled.length;
      const isFree = (at) => at < 0 || at >= bytes.length ? isWhole : IS_KEY_BYTE[bytes[at]] === 0;
      if (isWord && isFree(start2 - 1) && isFree(end)) certain.add(fingerprint2);
      else suspects.add(oid);
    }
  }
  return {
    certain,
    suspects,
    sink: {
      whole(object, type, bytes) {
        oid = object;
        if (type === "blob") look(bytes, true);
      },
      open(object) {
        oid = object;
        tail = Buffer.alloc(0);
      },
      write(bytes) {
        const joined = Buffer.concat([tail, bytes]);
        look(joined, false);
        tail = joined.subarray(Math.max(0, joined.length - longest));
      },
      close: () => void 0,
      missing: () => void 0
    }
  };
}
function patternsOf({ fingerprint: fingerprint2, value, isStrong, hidden }) {
  const wide = Buffer.from(value, "utf16le");
  const others = [wide, Buffer.from(wide).swap16(), ...hidden].map((bytes) => ({ fingerprint: fingerprint2, bytes, isWord: false }));
  const spellings = encodeValue(value).map(({ encoding, bytes }) => ({
    fingerprint: fingerprint2,
    bytes,
    isWord: encoding === "plain" && isStrong && value.length >= STRONG_LENGTH
  }));
  return [...spellings, ...others];
}
var STRONG_LENGTH, IS_KEY_BYTE, SHORTEST;
var init_find_values = __esm({
  "src/audit/change/find-values.ts"() {
    "use strict";
    init_encodings();
    init_multi_search();
    STRONG_LENGTH = 16;
    IS_KEY_BYTE = new Uint8Array(256);
    for (const byte of Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"))
      IS_KEY_BYTE[byte] = 1;
    SHORTEST = 3;
  }
});

// link:src/git/read-many.ts
var require_read_many = __commonJS({
  "link:src/git/read-many.ts"(exports2, module2) {
    var found2 = require("./history.js").load("src/git/read-many.ts");
    module2.exports = "default" in found2 ? found2.default : found2;
  }
});

// src/audit/change/base.ts
var base_exports = {};
__export(base_exports, {
  boundaryOf: () => boundaryOf,
  createBase: () => createBase
});
function createBase(repo, commits) {
  let opened;
  const open = () => {
    opened ??= openBaseFiles(repo, commits);
    return opened;
  };
  return {
    async added(places) {
      if (commits.length === 0) return new Set(places);
      const versions = await (await open()).versionsOf(pathsOf(places));
      return addedPlaces(repo, places, (path) => versions.get(path) ?? []);
    },
    async knownAmong(candidates, find) {
      const wanted = new Map(candidates.map(({ fingerprint: fingerprint2, draft }) => [fingerprint2, draft]));
      const known = /* @__PURE__ */ new Set();
      const settle = (fingerprints) => {
        for (const fingerprint2 of fingerprints) if (wanted.delete(fingerprint2)) known.add(fingerprint2);
      };
      const scan = async (files2) => {
        if (wanted.size === 0 || files2.size === 0) return;
        const rules2 = new Set([...wanted.values()].map(({ rule }) => rule.id));
        settle(await find(rules2, (sink) => readBlobs(repo, placesOf2(files2), sink, SILENT, { maxFileSize: null })));
      };
      const files = await open();
      const sightings = candidates.flatMap(({ draft }) => draft.sightings);
      const near = await files.versionsOf(pathsOf(sightings));
      await scan(new Map([...near].flatMap(([path, oids]) => oids.map((oid) => [oid, path]))));
      if (wanted.size === 0) return known;
      const all = await files.all();
      if (wanted.size > MANY) {
        await scan(all);
        return known;
      }
      const search = createValueSearch([...wanted].map(([fingerprint2, draft]) => wantedOf(fingerprint2, draft)));
      const { readManyObjects } = await Promise.resolve().then(() => __toESM(require_read_many(), 1));
      await readManyObjects(repo, new Set(all.keys()), search.sink);
      settle(search.certain);
      const moved = sightings.flatMap(({ provenance }) => provenance.blob ?? []);
      const suspects = /* @__PURE__ */ new Set([...search.suspects, ...moved]);
      await scan(new Map([...all].filter(([oid]) => suspects.has(oid))));
      return known;
    }
  };
}
function pathsOf(sightings) {
  return new Set(sightings.flatMap(({ provenance: { type, path } }) => type === "blob" ? path ?? [] : []));
}
function placesOf2(files) {
  return new Map([...files].map(([oid, path]) => [oid, [{ source: "object", path, blob: oid, type: "blob" }]]));
}
function wantedOf(fingerprint2, { rule, secret, sightings }) {
  return {
    fingerprint: fingerprint2,
    value: secret.reveal(),
    isStrong: rule.lowEntropy !== true,
    hidden: sightings.flatMap(({ hidden }) => hidden === void 0 ? [] : [Buffer.from(hidden.reveal())])
  };
}
function boundaryOf(range, excluded) {
  const parents = [...range.facts.values()].flatMap((facts) => facts.parents);
  return [.../* @__PURE__ */ new Set([...excluded, ...parents])].filter((oid) => !range.facts.has(oid));
}
var MANY, SILENT;
var init_base = __esm({
  "src/audit/change/base.ts"() {
    "use strict";
    init_read_blobs();
    init_added_places();
    init_base_files();
    init_find_values();
    MANY = 200;
    SILENT = {
      scanned: () => void 0,
      skipped: () => void 0,
      unreadable: () => void 0,
      problem: () => void 0,
      note: () => void 0
    };
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

// src/report/encoded-views.ts
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
    const run = match[0];
    if (run.length < minBase64) continue;
    const isHex = /^[0-9a-fA-F]+$/.test(run);
    if (!isHex) for (let phase = 0; phase < 4; phase++) visitBase64(layer, run, match.index, phase, visit);
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
    const byte = HEX[run.charCodeAt(i)] << 4 | HEX[run.charCodeAt(i + 1)];
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
function digitTable(digits, more) {
  const table = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) table[digits.charCodeAt(i)] = i;
  for (const [digit, value] of Object.entries(more)) table[digit.charCodeAt(0)] = value;
  return table;
}
function scratch(length) {
  if (buffer.length < length) buffer = new Uint16Array(length * 2);
  return buffer;
}
var BACKSLASH, PERCENT, REFERENCE, READINGS, NAMED, MAX_LAYERS, BASE64, HEX, buffer;
var init_encoded_views = __esm({
  "src/report/encoded-views.ts"() {
    "use strict";
    BACKSLASH = String.raw`\\u\{[0-9a-fA-F]{1,6}\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[nrt"'\\/]`;
    PERCENT = "%[0-9a-fA-F]{2}";
    REFERENCE = "&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);";
    READINGS = [[BACKSLASH, PERCENT, REFERENCE], [BACKSLASH], [PERCENT], [REFERENCE]].map(
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
    HEX = digitTable("0123456789abcdef", { A: 10, B: 11, C: 12, D: 13, E: 14, F: 15 });
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
  const maskOf = /* @__PURE__ */ new Map();
  for (const secret of secrets) addForms(secret.reveal(), secret.masked, maskOf);
  const values = [...maskOf.keys()];
  const masks = [...maskOf.values()];
  const isLong = values.map((value) => value.length >= LONG && /\d/.test(value) && /[A-Za-z]/.test(value));
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
function addForms(value, mask, maskOf) {
  if (value.length < GRAM) return;
  maskOf.set(value, mask);
  if (/[^\x00-\x7f]/.test(value)) maskOf.set(Buffer.from(value, "utf8").toString("latin1"), mask);
  if (!/[\r\n]/.test(value)) return;
  for (const line of value.split(/[\r\n]+/).map((text) => text.trim())) {
    if (line.length >= LONG && !line.startsWith("-----") && !maskOf.has(line)) maskOf.set(line, "\u2026");
  }
}
function isInsideWord(view, start2, end) {
  return isWordCode(view.codes, view.length, start2 - 1) || isWordCode(view.codes, view.length, end);
}
function isWordCode(codes, length, index) {
  return index >= 0 && index < length && /[A-Za-z0-9]/.test(String.fromCharCode(codes[index]));
}
var SHORT, LONG;
var init_redact = __esm({
  "src/report/redact.ts"() {
    "use strict";
    init_encoded_views();
    init_value_index();
    SHORT = 12;
    LONG = 16;
  }
});

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
var init_redact_report = __esm({
  "src/report/redact-report.ts"() {
    "use strict";
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
function shortId2(id) {
  return id.slice(0, SHORT_ID);
}
function placeName(location) {
  const id = location.commit ?? location.blob;
  const of = id ? ` ${shortId2(id)}` : "";
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
  if (location.commit) return ` in commit ${shortId2(location.commit)}`;
  return location.blob && location.path !== void 0 ? ` in object ${shortId2(location.blob)}` : "";
}
var SHORT_ID;
var init_place_label = __esm({
  "src/report/place-label.ts"() {
    "use strict";
    SHORT_ID = 8;
  }
});

// src/report/take-out.ts
function isEnvFile(path) {
  return /(^|\/)\.env(\.(?!(example|sample|template|dist|defaults)$)[^/]+)?$/i.test(path ?? "");
}
var init_take_out = __esm({
  "src/report/take-out.ts"() {
    "use strict";
    init_shell();
    init_place_label();
  }
});

// src/report/escape/terminal.ts
function escapeTerminal(text) {
  return text.replace(UNSEEN, visible);
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

// src/hooks/run/environment-edit.ts
function environmentEdit(path, line, place, issuer) {
  const write = LANGUAGES.find(([name]) => name.test(path))?.[1];
  if (write === void 0) return null;
  const start2 = place.column - 1;
  const end = place.endColumn - 1;
  const variable = variableName(line?.slice(0, start2) ?? "", issuer);
  const { code, quoted } = write(variable);
  const plain = line !== null && place.line === place.endLine && place.decoded === void 0 && end <= line.length;
  if (!plain) return { variable, line: null, expression: code };
  const quote = line[start2 - 1];
  const wrapped = quote !== void 0 && "\"'`".includes(quote) && line[end] === quote;
  if (!wrapped && quoted !== true) return { variable, line: null, expression: code };
  const [from, to] = wrapped && quoted !== true ? [start2 - 1, end + 1] : [start2, end];
  return { variable, line: (line.slice(0, from) + code + line.slice(to)).trim(), expression: code };
}
function variableName(before, issuer) {
  const assigned = /([A-Za-z_][\w.-]*)["']?\s*(?::=|=>|[:=])\s*(?:await\s+|new\s+)?["'`]?$/.exec(before)?.[1]?.split(".").at(-1) ?? "";
  const fallback = `${(issuer ?? "API").replace(/[^A-Za-z0-9]+/g, "_").toUpperCase()}${/api$/i.test(issuer ?? "API") ? "_KEY" : "_API_KEY"}`;
  if (!CREDENTIAL.test(assigned)) return fallback;
  const snake = assigned.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/[^A-Za-z0-9]+/g, "_").toUpperCase();
  const bare = /^(?:API_)?(?:KEY|TOKEN|SECRET|PASSWORD)$/.test(snake);
  return bare && issuer !== null ? fallback : snake;
}
var LANGUAGES, CREDENTIAL;
var init_environment_edit = __esm({
  "src/hooks/run/environment-edit.ts"() {
    "use strict";
    LANGUAGES = [
      [/\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/, (name) => ({ code: `process.env.${name}` })],
      [/\.py$/, (name) => ({ code: `os.environ["${name}"]` })],
      [/\.(?:rb|erb)$|(?:^|\/)(?:Rakefile|Gemfile)$/, (name) => ({ code: `ENV.fetch("${name}")` })],
      [/\.go$/, (name) => ({ code: `os.Getenv("${name}")` })],
      [/\.php$/, (name) => ({ code: `getenv('${name}')` })],
      [/\.(?:java|kt|kts|scala|groovy|gradle)$/, (name) => ({ code: `System.getenv("${name}")` })],
      [/\.cs$/, (name) => ({ code: `Environment.GetEnvironmentVariable("${name}")` })],
      [/\.rs$/, (name) => ({ code: `std::env::var("${name}")?` })],
      [/\.swift$/, (name) => ({ code: `ProcessInfo.processInfo.environment["${name}"]!` })],
      [/\.(?:ex|exs)$/, (name) => ({ code: `System.fetch_env!("${name}")` })],
      [/\.dart$/, (name) => ({ code: `Platform.environment['${name}']!` })],
      [/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/, (name) => ({ code: `\${{ secrets.${name} }}`, quoted: true })],
      [
        /\.(?:sh|bash|zsh|ya?ml|toml|mk)$|(?:^|\/)(?:Dockerfile|Makefile)$/,
        (name) => ({ code: `\${${name}}`, quoted: true })
      ],
      [/\.tf$/, (name) => ({ code: `var.${name.toLowerCase()}` })]
    ];
    CREDENTIAL = /key|token|secret|passw|pwd|auth|credential/i;
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

// src/hooks/run/render-refusal.ts
function renderRefusal(facts) {
  const count = facts.shown.length + facts.more;
  const lines = [];
  if (count > 0) {
    lines.push(
      `unleak: refused. ${capital(thing(facts.event))} ${facts.event === "pre-receive" || facts.event === "pre-push" ? "would publish" : "would record"} ${count === 1 ? "a key" : `${count} keys`}.`,
      ""
    );
    for (const shown of facts.shown) lines.push(...renderFinding(shown, facts), "");
    if (facts.more > 0) lines.push(`  \u2026 and ${facts.more} more.`, "");
    lines.push(howToPass(facts.event).trimEnd());
  }
  if (facts.problems.length > 0) {
    lines.push(`unleak: not everything could be read, so ${facts.event} is refused:`);
    for (const { message } of facts.problems.slice(0, 10)) lines.push(`  ${escapeTerminal(message)}`);
    if (count === 0) lines.push(howToPass(facts.event).trimEnd());
  }
  if (facts.moved > 0)
    lines.push(
      `unleak: ${facts.moved === 1 ? "a key that was" : `${facts.moved} keys that were`} here before only moved; not counted as new. See: unleak`
    );
  return lines.length === 0 ? "" : `${lines.join("\n")}
`;
}
function renderFinding({ finding, line, provider }, facts) {
  const [place, ...others] = finding.locations;
  const named = others.length > OTHERS + 1 ? OTHERS : others.length;
  const whose = provider === null ? finding.rule : `${provider.name} key`;
  return [
    `  ${finding.secret.masked}  ${escapeTerminal(whose)}, ${finding.severity} (${finding.id})`,
    `    in ${escapeTerminal(label(place, facts))}`,
    ...line === null ? [] : [`       ${escapeTerminal(shorten(facts.redact(line).trim()))}`],
    ...others.slice(0, named).map((other) => `    and in ${escapeTerminal(label(other, facts))}`),
    ...others.length > named ? [`    and in ${others.length - named} more places`] : [],
    `    Why: ${escapeTerminal(finding.message)}`,
    ...waysOn(finding, place, line, provider, facts).map((way, index) => `    ${index + 1}. ${way}`)
  ];
}
function waysOn(finding, place, line, provider, facts) {
  const accept = `No secret, or meant to be public? unleak allow ${finding.id} --reason "\u2026"`;
  if (facts.event === "commit-msg")
    return [
      "Take it out of the message and commit again.",
      "Already shared somewhere? Replace it at the provider, then revoke it.",
      `No secret, or meant to be public? Put into .unleak.toml: [[allow]] fingerprint = "${finding.fingerprint}", reason = "\u2026"`
    ];
  const path = place.path === void 0 ? null : quoteForShell(place.path);
  if (path === null || place.path === void 0 || place.where !== void 0)
    return [
      `Take it out of the ${place.where === void 0 ? "file" : place.where.replace("-", " ")}: ${rewrite(place, facts)}`,
      accept
    ];
  if (isEnvFile(place.path))
    return [
      `Keep env files out of git: git rm --cached -- ${path}, then unleak fix (it adds them to .gitignore).`,
      leaveOut(place, path, facts),
      accept
    ];
  const edit = environmentEdit(place.path, line, place, provider?.environment ?? null);
  const move = edit === null ? `Take it out of ${path}, and keep it where the program reads it at run time (environment, secret store).` : `Move it to the environment. ${edit.line === null ? `Instead of the value use: ${edit.expression}` : `Line ${place.line} becomes: ${shorten(facts.redact(edit.line))}`}
       Put ${edit.variable}=\u2026 into .env, which git must ignore; then: git add -- ${path}`;
  return [escapeLines(move), leaveOut(place, path, facts), accept];
}
function leaveOut(place, path, facts) {
  if (place.commit !== void 0) return `Not pushed yet: ${rewrite(place, facts)}`;
  if (place.source === "worktree") return `Leave the file alone and commit without it.`;
  return `Leave it out of this commit: ${facts.unborn ? "git rm --cached --" : "git restore --staged --"} ${path}`;
}
function rewrite(place, facts) {
  if (place.commit === void 0) return "then commit again.";
  const commit = shortId2(place.commit);
  if (place.commit === facts.head) return "take it out, then: git commit --amend";
  return `edit or drop commit ${commit}: git rebase -i ${commit}^`;
}
function label(place, facts) {
  if (facts.event === "commit-msg") return `the commit message, line ${place.line}`;
  return placeLabel(place);
}
function thing(event) {
  if (event === "pre-push" || event === "pre-receive") return "this push";
  return event === "pre-merge-commit" ? "this merge" : "this commit";
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
function shorten(text) {
  return text.length > 160 ? `${text.slice(0, 157)}\u2026` : text;
}
function escapeLines(text) {
  return text.split("\n").map(escapeTerminal).join("\n");
}
var OTHERS;
var init_render_refusal = __esm({
  "src/hooks/run/render-refusal.ts"() {
    "use strict";
    init_shell();
    init_terminal();
    init_place_label();
    init_take_out();
    init_environment_edit();
    init_how_to_pass();
    OTHERS = 4;
  }
});

// src/hooks/run/explain-refusal.ts
var explain_refusal_exports = {};
__export(explain_refusal_exports, {
  explainRefusal: () => explainRefusal
});
async function explainRefusal(event, repo, result) {
  const { findings } = result.report;
  const redactor = createSecretFinder([...findings.map(({ secret }) => secret), ...result.hidden]);
  const report = redactReport(result.report, redactor.redact);
  const counting = report.findings.filter(
    ({ severity }) => result.failOn !== "never" && isAtLeast(severity, result.failOn)
  );
  const refused = counting.filter((finding) => counts(finding, event, result.addedPaths));
  const moved = counting.length - refused.length;
  const shown = await Promise.all(
    refused.slice(0, SHOWN).map(async (finding) => {
      const original = findings.find(({ id }) => id === finding.id);
      const place = original.locations[0];
      return { finding, line: await readLine(repo, place), after: PROVIDERS.find(({ id }) => id === finding.provider) };
    })
  );
  const text = renderRefusal({
    event,
    shown: shown.map(({ finding, line, after }) => ({
      finding,
      line,
      provider: after === void 0 ? null : { name: after.name, environment: after.clues.names?.[0] ?? after.id }
    })),
    more: refused.length - shown.length,
    moved,
    problems: report.problems,
    unborn: repo.head === null,
    head: repo.head,
    redact: redactor.redact
  });
  return { blocks: refused.length > 0, text };
}
function counts(finding, event, addedPaths) {
  if (finding.introduced !== "existing" || event === "commit-msg") return true;
  return finding.locations.some(
    ({ path, where }) => where !== void 0 || path !== void 0 && isEnvFile(path) && addedPaths.has(path)
  );
}
async function readLine(repo, place) {
  if (place.blob === void 0 || place.path === void 0 || place.where !== void 0 || isFolded(place)) return null;
  try {
    const text = (await readBlob(repo, place.blob)).toString("utf8");
    const line = text.split("\n")[place.line - 1]?.replace(/\r$/, "");
    return line === void 0 || line.length > 400 ? null : line;
  } catch (error) {
    if (error instanceof GitFailure || repo.signal?.aborted) return null;
    throw error;
  }
}
var SHOWN;
var init_explain_refusal = __esm({
  "src/hooks/run/explain-refusal.ts"() {
    "use strict";
    init_rules();
    init_observe_folded();
    init_cat_file();
    init_git_failure();
    init_severity();
    init_redact();
    init_redact_report();
    init_take_out();
    init_render_refusal();
    SHOWN = 10;
  }
});

// apart:refusal
var refusal_exports = {};
__export(refusal_exports, {
  load: () => load
});
module.exports = __toCommonJS(refusal_exports);
function load(path) {
  switch (path) {
    case "src/audit/change/judge-change.ts":
      return init_judge_change(), __toCommonJS(judge_change_exports);
    case "src/audit/change/base.ts":
      return init_base(), __toCommonJS(base_exports);
    case "src/hooks/run/explain-refusal.ts":
      return init_explain_refusal(), __toCommonJS(explain_refusal_exports);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  load
});
