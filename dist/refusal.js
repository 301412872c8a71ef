var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
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
var builtin3, createHash, createHmac, createPrivateKey, createPublicKey, diffieHellman, randomBytes, randomInt, randomUUID, scryptSync, timingSafeEqual;
var init_node_crypto = __esm({
  "builtin:node:crypto"() {
    builtin3 = process.getBuiltinModule("node:crypto");
    createHash = builtin3.createHash;
    createHmac = builtin3.createHmac;
    createPrivateKey = builtin3.createPrivateKey;
    createPublicKey = builtin3.createPublicKey;
    diffieHellman = builtin3.diffieHellman;
    randomBytes = builtin3.randomBytes;
    randomInt = builtin3.randomInt;
    randomUUID = builtin3.randomUUID;
    scryptSync = builtin3.scryptSync;
    timingSafeEqual = builtin3.timingSafeEqual;
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

// src/engine/keyword-automaton.ts
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
var SYMBOL;
var init_keyword_automaton = __esm({
  "src/engine/keyword-automaton.ts"() {
    "use strict";
    SYMBOL = buildSymbols();
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

// src/engine/kernel/wasm/choose-pairs.ts
var init_choose_pairs = __esm({
  "src/engine/kernel/wasm/choose-pairs.ts"() {
    "use strict";
  }
});

// src/engine/kernel/wasm/fill-tables.ts
var init_fill_tables = __esm({
  "src/engine/kernel/wasm/fill-tables.ts"() {
    "use strict";
    init_decode_token();
    init_keyword_automaton();
    init_keyword_range();
    init_byte_classes();
    init_find_literals();
    init_plain_kernel();
    init_choose_pairs();
  }
});

// src/engine/kernel/wasm/module.ts
var init_module = __esm({
  "src/engine/kernel/wasm/module.ts"() {
    "use strict";
  }
});

// src/engine/kernel/wasm/instantiate.ts
var init_instantiate = __esm({
  "src/engine/kernel/wasm/instantiate.ts"() {
    "use strict";
    init_module();
  }
});

// src/engine/kernel/wasm/wasm-kernel.ts
var LARGEST_COPY;
var init_wasm_kernel = __esm({
  "src/engine/kernel/wasm/wasm-kernel.ts"() {
    "use strict";
    init_find_dotted();
    init_find_literals();
    init_kernel();
    init_fill_tables();
    init_instantiate();
    LARGEST_COPY = 1 << 20;
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

// src/exposure/fold/evaluate.ts
var init_evaluate = __esm({
  "src/exposure/fold/evaluate.ts"() {
    "use strict";
    init_decoders();
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

// src/exposure/fold/token.ts
var SIMPLE;
var init_token = __esm({
  "src/exposure/fold/token.ts"() {
    "use strict";
    SIMPLE = new Map(
      Object.entries({ n: "\n", t: "	", r: "\r", b: "\b", f: "\f", v: "\v", "0": "\0", "\n": "" })
    );
  }
});

// src/exposure/fold/tokenize-javascript.ts
var init_tokenize_javascript = __esm({
  "src/exposure/fold/tokenize-javascript.ts"() {
    "use strict";
    init_token();
  }
});

// src/exposure/fold/tokenize-python.ts
var init_tokenize_python = __esm({
  "src/exposure/fold/tokenize-python.ts"() {
    "use strict";
    init_token();
  }
});

// src/exposure/fold/fold-literals.ts
var init_fold_literals = __esm({
  "src/exposure/fold/fold-literals.ts"() {
    "use strict";
    init_evaluate();
    init_is_worth_folding();
    init_tokenize_javascript();
    init_tokenize_python();
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

// src/git/batch-parser.ts
function typeOf(line, start2, end) {
  const word = line.toString("latin1", start2, end);
  return word === "blob" || word === "commit" || word === "tree" || word === "tag" ? word : void 0;
}
var WHOLE_LIMIT, HEADER_LIMIT, LF, SPACE, HEADER, BODY, END, BatchOutputError, BatchParser;
var init_batch_parser = __esm({
  "src/git/batch-parser.ts"() {
    "use strict";
    WHOLE_LIMIT = 262144;
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
var builtin4, execFile, spawn;
var init_node_child_process = __esm({
  "builtin:node:child_process"() {
    builtin4 = process.getBuiltinModule("node:child_process");
    execFile = builtin4.execFile;
    spawn = builtin4.spawn;
  }
});

// builtin:node:stream
var builtin5, Readable;
var init_node_stream = __esm({
  "builtin:node:stream"() {
    builtin5 = process.getBuiltinModule("node:stream");
    Readable = builtin5.Readable;
  }
});

// builtin:node:stream/promises
var builtin6, pipeline;
var init_promises = __esm({
  "builtin:node:stream/promises"() {
    builtin6 = process.getBuiltinModule("node:stream/promises");
    pipeline = builtin6.pipeline;
  }
});

// builtin:node:timers/promises
var builtin7, setImmediate, setTimeout2;
var init_promises2 = __esm({
  "builtin:node:timers/promises"() {
    builtin7 = process.getBuiltinModule("node:timers/promises");
    setImmediate = builtin7.setImmediate;
    setTimeout2 = builtin7.setTimeout;
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
  await pipeline(Readable.from(stdin), pipe);
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
    init_node_stream();
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
var builtin8, isUtf8;
var init_node_buffer = __esm({
  "builtin:node:buffer"() {
    builtin8 = process.getBuiltinModule("node:buffer");
    isUtf8 = builtin8.isUtf8;
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
      await readObjects(repo, all.keys(), search.sink);
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
    init_cat_file();
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
var rules, RULES, PROVIDERS;
var init_rules = __esm({
  "compiled:rules"() {
    rules = [
      { "id": "sk-api-key", "title": "Secret API key (sk_live_/sk_test_)", "provider": null, "family": "sk", "trigger": { "on": "prefix", "text": ["sk_live_", "sk_test_"] }, "pattern": /sk_(?:live|test)_(?<body>a2V5Xz[A-Za-z0-9+/]{40,160}={0,2}(?![A-Za-z0-9+/=])|(?<!\/[a-z_]{3,12})(?=[A-Za-z0-9]{0,120}[+/=])(?![A-Za-z0-9+/]{0,160}\/[a-z]{4,20}(?![A-Za-z0-9+=]))(?:[A-Za-z0-9+/]{4}){4,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=_-])|(?:(?!-->)[A-Za-z0-9_-]|\.(?=(?:[A-Za-z0-9_-]{1,15}\.)?[A-Za-z0-9_-]{16})(?=[A-Za-z0-9_.-]{0,30}\d)){10,250}(?=-->|[^A-Za-z0-9_-]|$))/y, "body": "strong", "shortBody": 14, "severity": "high", "testKey": /^sk_test_/, "maskPrefix": /^sk_(?:live|test)_/, "published": ["sk_test_4eC39HqLyjWDarjtT1zdp7dc", "sk_test_BQokikJOvBiI2HlWgH4olfQ2"], "publisher": "stripe", "message": "Whoever holds it can act as the account that it belongs to.", "examples": [], "counterExamples": [] },
      { "id": "stripe-restricted-key", "title": "Stripe restricted key", "provider": "stripe", "trigger": { "on": "prefix", "text": ["rk_live_", "rk_test_"] }, "pattern": /rk_(?:live|test)_(?<body>[A-Za-z0-9]{20,250})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "testKey": /^rk_test_/, "maskPrefix": /^rk_(?:live|test)_/, "message": "It can do whatever its permissions in the Stripe account allow.", "examples": [], "counterExamples": [] },
      { "id": "tb-api-key", "title": "API key (tb_)", "provider": null, "family": "tb", "trigger": { "on": "prefix", "text": ["tb_"] }, "pattern": /tb_(?:(?:live|test|prod|dev)_)?(?<body>(?<!\/[a-z_]{3,12})(?=[A-Za-z0-9]{0,120}[+/=])(?![A-Za-z0-9+/]{0,160}\/[a-z]{4,20}(?![A-Za-z0-9+=]))(?:[A-Za-z0-9+/]{4}){4,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=_-])|(?:(?!-->)[A-Za-z0-9_-]|\.(?=(?:[A-Za-z0-9_-]{1,15}\.)?[A-Za-z0-9_-]{16})(?=[A-Za-z0-9_.-]{0,30}\d)){10,250}(?=-->|[^A-Za-z0-9_-]|$))/y, "body": "weak", "shortBody": 16, "severity": "high", "testKey": /^tb_test_/, "maskPrefix": /^tb_(?:(?:live|test|prod|dev)_)?/, "message": "A TinyBrain key without scopes has full access; a ThingsBoard key acts as its user.", "examples": [], "counterExamples": [] },
      { "id": "tinybrain-short-key", "title": "Short TinyBrain API key", "provider": "tinybrain", "trigger": { "on": "prefix", "text": ["TINYBRAIN_"] }, "pattern": /TINYBRAIN_[A-Z_]{0,24}["']?\]?\s{0,3}[:=]\s{0,3}["'`]?(?<secret>tb_(?<body>[A-Za-z0-9_-]{8,12}))(?![.+/]?[A-Za-z0-9_-])/y, "body": "weak", "severity": "high", "maskPrefix": /^tb_/, "message": "A TinyBrain key without scopes has full access.", "examples": [], "counterExamples": [] },
      { "id": "memory-api-key", "title": "Memory API key", "provider": null, "family": "mem", "trigger": { "on": "prefix", "text": ["mem_live_", "mem_test_", "mem_prod_", "mem_dev_"] }, "pattern": /mem_(?:live|test|prod|dev)_(?<body>(?<!\/[a-z_]{3,12})(?=[A-Za-z0-9]{0,120}[+/=])(?![A-Za-z0-9+/]{0,160}\/[a-z]{4,20}(?![A-Za-z0-9+=]))(?:[A-Za-z0-9+/]{4}){4,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=_-])|(?:(?!-->)[A-Za-z0-9_-]|\.(?=(?:[A-Za-z0-9_-]{1,15}\.)?[A-Za-z0-9_-]{16})(?=[A-Za-z0-9_.-]{0,30}\d)){20,160}(?=-->|[^A-Za-z0-9_-]|$))/y, "body": "strong", "exact": /^mem_(?:live|test)_[0-9a-f]{64}$/, "severity": "high", "testKey": /^mem_(?:test|dev)_/, "maskPrefix": /^mem_(?:live|test|prod|dev)_/, "message": "It reads and writes the memories of the organization; a sign-up key can also create and delete keys.", "examples": [], "counterExamples": [] },
      { "id": "twig-api-key", "title": "Twig AI API key", "provider": "twig", "trigger": { "on": "prefix", "text": ["twigsk_live_", "twigsk_test_"] }, "pattern": /twigsk_(?:live|test)_(?<body>(?<!\/[a-z_]{3,12})(?=[A-Za-z0-9]{0,120}[+/=])(?![A-Za-z0-9+/]{0,160}\/[a-z]{4,20}(?![A-Za-z0-9+=]))(?:[A-Za-z0-9+/]{4}){4,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=_-])|(?:(?!-->)[A-Za-z0-9_-]|\.(?=(?:[A-Za-z0-9_-]{1,15}\.)?[A-Za-z0-9_-]{16})(?=[A-Za-z0-9_.-]{0,30}\d)){10,250}(?=-->|[^A-Za-z0-9_-]|$))/y, "body": "strong", "severity": "high", "exact": /^twigsk_(?:live|test)_/, "testKey": /^twigsk_test_/, "maskPrefix": /^twigsk_(?:live|test)_/, "message": "It can chat, and read or change agents and data, as its scopes allow.", "examples": [], "counterExamples": [] },
      { "id": "1password-service-account-token", "title": "1Password service account token", "provider": "1password", "trigger": { "on": "prefix", "text": ["ops_eyJ"] }, "pattern": /ops_eyJ(?<body>[A-Za-z0-9+/_-]{60})[A-Za-z0-9+/_-]{140,1540}={0,2}(?![A-Za-z0-9_-])/y, "reach": 1700, "body": "strong", "severity": "high", "maskPrefix": /^ops_/, "message": "Reads every secret of the vaults that it was given.", "examples": [], "counterExamples": [] },
      { "id": "adafruit-io-key", "title": "Adafruit IO key", "provider": "adafruit", "trigger": { "on": "prefix", "text": ["aio_"] }, "pattern": /aio_(?<body>[A-Za-z0-9]{28})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^aio_/, "message": "Reads and writes the feeds of its owner.", "examples": [], "counterExamples": [] },
      { "id": "adyen-api-key", "title": "Adyen API key", "provider": "adyen", "trigger": { "on": "prefix", "text": ["AQE"] }, "pattern": /(?<![+/])AQE[a-z][A-Za-z0-9+/]{60,240}-(?<body>[A-Za-z0-9+/]{40,60}=?)-[A-Za-z0-9!-~]{8,24}?(?=["'`\s]|$)/y, "body": "strong", "severity": "high", "maskPrefix": /^AQE/, "message": "Takes and refunds payments of the merchant.", "examples": [], "counterExamples": [] },
      { "id": "airtable-token", "title": "Airtable personal access token", "provider": "airtable", "trigger": { "on": "prefix", "text": ["pat"] }, "pattern": /pat[A-Za-z0-9]{14}\.(?<body>[0-9a-f]{64})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^pat/, "message": "Reads and writes the bases in its scope.", "examples": [], "counterExamples": [] },
      { "id": "algolia-admin-key", "title": "Algolia admin or write key", "provider": "algolia", "trigger": { "on": "token", "keywords": ["algolia"] }, "pattern": /(?<![A-Za-z0-9_-])[0-9a-f]{32}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /algolia[^\n;]{0,30}(?:admin|write|secret|private|usage|monitoring)[^\n;]{0,20}(?:key|token)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Changes and deletes indices.", "examples": [], "counterExamples": [] },
      { "id": "alibaba-access-key-id", "title": "Alibaba Cloud AccessKey id", "provider": "alibaba", "trigger": { "on": "prefix", "text": ["LTAI"] }, "pattern": /LTAI(?<body>[A-Za-z0-9]{20})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "medium", "maskPrefix": /^LTAI/, "message": "Names an AccessKey; not secret alone, but its secret is usually nearby.", "examples": [], "counterExamples": [] },
      { "id": "alibaba-access-key-secret", "title": "Alibaba Cloud AccessKey secret", "provider": "alibaba", "trigger": { "on": "token", "keywords": ["alibaba", "aliyun", "alicloud", "ltai"] }, "pattern": /(?<![A-Za-z0-9_-])[A-Za-z0-9]{30}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:ali(?:baba|yun|cloud)[^\n;]{0,50}secret["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}|LTAI[A-Za-z0-9]{20}["']?\s{0,3}[,:]\s{0,3}(?:["'][a-z_]{0,30}secret["']\s{0,3}:\s{0,3})?)["'`]?$/i, "severity": "high", "message": "Signs any request that its user may make.", "examples": [], "counterExamples": [] },
      { "id": "anthropic-api-key", "title": "Anthropic API key", "provider": "anthropic", "trigger": { "on": "prefix", "text": ["sk-ant-api"] }, "pattern": /sk-ant-api\d\d-(?<body>[A-Za-z0-9_-]{80,120})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^sk-ant-api\d\d-/, "message": "Calls Claude models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "anthropic-admin-key", "title": "Anthropic admin key", "provider": "anthropic", "trigger": { "on": "prefix", "text": ["sk-ant-admin"] }, "pattern": /sk-ant-admin\d\d-(?<body>[A-Za-z0-9_-]{80,120})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^sk-ant-admin\d\d-/, "message": "Manages members, workspaces and keys of an Anthropic organization.", "examples": [], "counterExamples": [] },
      { "id": "anthropic-oauth-token", "title": "Anthropic OAuth or session token", "provider": "anthropic", "trigger": { "on": "prefix", "text": ["sk-ant-oat", "sk-ant-ort", "sk-ant-sid"] }, "pattern": /sk-ant-(?:oat|ort|sid)\d\d-(?<body>[A-Za-z0-9_-]{80,130})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^sk-ant-[a-z]{3}\d\d-/, "message": "Uses the Claude subscription or session of a person.", "examples": [], "counterExamples": [] },
      { "id": "apify-token", "title": "Apify API token", "provider": "apify", "trigger": { "on": "prefix", "text": ["apify_api_"] }, "pattern": /apify_api_(?<body>[A-Za-z0-9]{34,40})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^apify_api_/, "message": "Runs actors at the owner\u2019s expense and reads their data.", "examples": [], "counterExamples": [] },
      { "id": "artifactory-api-key", "title": "Artifactory API key", "provider": "artifactory", "trigger": { "on": "prefix", "text": ["AKCp"] }, "pattern": /AKCp(?<body>[A-Za-z0-9]{69})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^AKCp/, "message": "Reads and publishes artifacts as its owner.", "examples": [], "counterExamples": [] },
      { "id": "artifactory-reference-token", "title": "Artifactory reference token", "provider": "artifactory", "trigger": { "on": "prefix", "text": ["cmVmdGtuOjAxOj"] }, "pattern": /cmVmdGtuOjAxOj(?<body>[A-Za-z0-9]{50})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^cmVmdGtuOjAxOj/, "message": "Reads and publishes artifacts as its owner.", "examples": [], "counterExamples": [] },
      { "id": "asana-token", "title": "Asana personal access token", "provider": "asana", "trigger": { "on": "token", "keywords": ["asana"] }, "pattern": /(?<![A-Za-z0-9_-])[0-9a-f]{32}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:asana)[^\n;]{0,60}(?:(?:token|pat|secret))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i, "severity": "high", "message": "Reads and changes tasks.", "examples": [], "counterExamples": [] },
      { "id": "atlassian-api-token", "title": "Atlassian API token", "provider": "atlassian", "trigger": { "on": "prefix", "text": ["ATATT3xFfGF0", "ATCTT3xFfGN0", "ATSTT3xFfGN0"] }, "pattern": /AT(?:ATT3xFfGF0|[CS]TT3xFfGN0)(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{0,340}(?:=[A-F0-9]{8})?(?![A-Za-z0-9_=-])/y, "reach": 512, "body": "strong", "severity": "high", "maskPrefix": /^(?:ATATT3xFfGF0|ATCTT3xFfGN0|ATSTT3xFfGN0)/, "message": "Acts as its owner in Jira, Confluence or Bitbucket.", "examples": [], "counterExamples": [] },
      { "id": "bitbucket-app-password", "title": "Bitbucket app password", "provider": "atlassian", "trigger": { "on": "prefix", "text": ["ATBB"] }, "pattern": /ATBB(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^ATBB/, "message": "Reads and writes repositories as its owner.", "examples": [], "counterExamples": [] },
      { "id": "aws-access-key-id", "title": "AWS access key id", "provider": "aws", "trigger": { "on": "prefix", "text": ["AKIA"] }, "pattern": /(?<!Credential=)AKIA[A-Z2-7]{16}(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "medium", "maskPrefix": /^AKIA/, "message": "Names a long-lived AWS access key; not secret alone, but its secret key is usually nearby.", "examples": [], "counterExamples": [] },
      { "id": "aws-temporary-access-key-id", "title": "AWS temporary access key id", "provider": "aws", "trigger": { "on": "prefix", "text": ["ASIA"] }, "pattern": /ASIA[A-Z2-7]{16}(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "low", "maskPrefix": /^ASIA/, "message": "Names a temporary AWS session; useless without its secret key and session token.", "examples": [], "counterExamples": [] },
      { "id": "aws-secret-access-key", "title": "AWS secret access key", "provider": "aws", "trigger": { "on": "token", "keywords": ["aws", "secret_access", "secret-access", "secretaccess", "akia", "asia"] }, "pattern": /(?<![A-Za-z0-9/+])(?=[A-Za-z0-9/+]{0,39}[A-Z])(?=[A-Za-z0-9/+]{0,39}[a-z])(?=[A-Za-z0-9/+]{0,39}[0-9])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])/y, "body": "weak", "before": /(?:aws[^\n;]{0,50}secret[a-z_-]{0,8}(?:_?key)?|secret[_-]?access[_-]?key|(?:AKIA|ASIA)[A-Z2-7]{16}["']?\s{0,3}[,:/|]?[^A-Za-z0-9+/]{0,6}(?:aws_?)?(?:secret[a-z_-]{0,20})?)["'\\\]]{0,2}\s{0,4}(?:=>|:=|[:=,])?\s{0,4}["'`\\]{0,2}$/i, "severity": "high", "message": "Signs any AWS request that its user may make.", "examples": [], "counterExamples": [] },
      { "id": "aws-session-token", "title": "AWS session token", "provider": "aws", "trigger": { "on": "prefix", "text": ["IQoJb3JpZ2lu", "FwoGZXIvYXdz", "FQoGZXIvYXdz"] }, "pattern": /(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)(?<body>[A-Za-z0-9+/]{60})[A-Za-z0-9+/]{40,1940}={0,2}(?![A-Za-z0-9+/=])/y, "reach": 2048, "body": "strong", "severity": "medium", "maskPrefix": /^(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)/, "message": "Third part of temporary AWS credentials; works until the session ends, together with its key pair.", "examples": [], "counterExamples": [] },
      { "id": "aws-bedrock-api-key", "title": "Amazon Bedrock API key", "provider": "aws", "trigger": { "on": "prefix", "text": ["ABSKQmVkcm9ja0FQSUtleS", "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t"] }, "pattern": /(?:ABSKQmVkcm9ja0FQSUtleS|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t)(?<body>[A-Za-z0-9+/]{60})[A-Za-z0-9+/]{0,1840}={0,2}(?![A-Za-z0-9+/=])/y, "reach": 2048, "body": "strong", "severity": "high", "maskPrefix": /^(?:ABSK|bedrock-api-key-)/, "message": "Calls any Bedrock model at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "aws-mws-key", "title": "Amazon MWS auth token", "provider": "aws", "trigger": { "on": "prefix", "text": ["amzn.mws."] }, "pattern": /amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^amzn\.mws\./, "message": "Acts for a seller account in Amazon Marketplace Web Service.", "examples": [], "counterExamples": [] },
      { "id": "azure-storage-account-key", "title": "Azure storage or Cosmos DB account key", "provider": "azure", "trigger": { "on": "prefix", "text": ["AccountKey="] }, "pattern": /AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/y, "reach": 128, "body": "strong", "severity": "high", "published": ["Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==", "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw=="], "message": "Full control of everything in the storage or database account.", "examples": [], "counterExamples": [] },
      { "id": "azure-storage-key-value", "title": "Azure storage or Cosmos DB key", "provider": "azure", "trigger": { "on": "token", "keywords": ["storage", "account_key", "account-key", "accountkey", "cosmos"] }, "pattern": /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}==(?![A-Za-z0-9+/=])/y, "body": "weak", "before": /(?:(?:azure_?)?storage[^\n;]{0,30}key|account[_-]?key|cosmos[^\n;]{0,30}key)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`\\]{0,2}$/i, "severity": "high", "message": "Full control of everything in the storage or database account.", "examples": [], "counterExamples": [] },
      { "id": "azure-shared-access-key", "title": "Azure Service Bus, Event Hubs or IoT Hub key", "provider": "azure", "trigger": { "on": "prefix", "text": ["SharedAccessKey="] }, "pattern": /SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/y, "body": "strong", "severity": "high", "message": "Sends, reads or manages messages of the namespace, according to its policy.", "examples": [], "counterExamples": [] },
      { "id": "azure-client-secret", "title": "Microsoft Entra client secret", "provider": "azure", "trigger": { "on": "prefix", "text": ["8Q~"], "anywhere": true }, "pattern": /8Q~[A-Za-z0-9_.~-]{31,34}(?![A-Za-z0-9_.~-])(?<=(?<![A-Za-z0-9_.~-])(?<secret>[A-Za-z0-9_.~-]{3}(?<body>8Q~[A-Za-z0-9_.~-]{31,34})))/y, "body": "strong", "severity": "high", "message": "Signs in as the application in Microsoft Entra ID.", "examples": [], "counterExamples": [] },
      { "id": "azure-sas-signature", "title": "Azure shared access signature", "provider": "azure", "trigger": { "on": "prefix", "text": ["sig="] }, "pattern": /(?<=[?&"'\s]s[vreiptk]=[^\s"'<>]{1,220}&)sig=(?<secret>(?:[A-Za-z0-9+/]|%2[BbFf]){43}(?:%3[Dd]|=))(?![A-Za-z0-9])/y, "body": "strong", "severity": "medium", "message": "Opens the named storage or queue until the time in the link.", "examples": [], "counterExamples": [] },
      { "id": "azure-devops-token", "title": "Azure DevOps personal access token", "provider": "azure", "trigger": { "on": "token", "keywords": ["azure", "devops", "vsts", "azp_", "ado_", "vss_", "system_accesstoken"] }, "pattern": /(?<![A-Za-z0-9])(?:[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}|[a-z2-7]{52})(?![A-Za-z0-9])/y, "body": "weak", "before": /(?:azure[_-]?devops|azp|ado|vsts|vss|system_access)[^\n;]{0,40}(?:pat|token|password)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Acts as its owner in Azure DevOps: code, builds and releases.", "examples": [], "counterExamples": [] },
      { "id": "azure-cognitive-key", "title": "Azure OpenAI or AI services key", "provider": "azure", "trigger": { "on": "token", "keywords": ["azure", "cognitive", "openai", "api-key", "speech", "subscription-key"] }, "pattern": /(?<![A-Za-z0-9])(?:[A-Za-z0-9]{52}JQQJ9[A-Za-z0-9]{27}|[0-9a-f]{32})(?![A-Za-z0-9-])/y, "body": "weak", "before": /(?:(?:azure|cognitive)[^\n;]{0,40}key|ocp-apim-subscription-key)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Calls Azure AI models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "basic-auth-url", "title": "Password in a web address", "provider": null, "trigger": { "on": "literal", "text": ["://"] }, "pattern": /(?<=(?:https?|wss?|git|svn)):\/\/(?<user>[^\s:@/"'`<>{}$()[\]]{0,64}):(?<secret>(?!\$|%[a-z(]|\k<user>@|(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)@)(?!gh[opsur]_|github_pat_|gl(?:pat|dt)-|x-oauth-basic)(?=(?:%[0-9a-f]{2}|[^\s@%0-9]){0,127}[0-9])(?=[^\s@]{0,127}[a-z])[^\s@/"'`<>{}\\]{8,128})@(?!(?:localhost|127\.|0\.0\.0\.0|host\.docker|hostname|(?:my|your|the|some)[_.-]?(?:db|host|server|domain|site|company|proxy|database|cluster|app)|(?:host|server|domain|site|company|proxy|foo|bar|baz|test|a|b|x|acme|mysite|website|remote)\.(?:com|org|net|tld|io|local)|[a-z0-9.-]{0,80}\bexample\.|[a-z0-9.-]{0,80}\.(?:example|test|invalid|localhost|local|tld)(?![a-z0-9.-])))[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iy, "reach": 512, "body": "exact", "severity": "medium", "lowEntropy": true, "message": "Signs in to the site on the same line.", "examples": [], "counterExamples": [] },
      { "id": "basic-auth-header", "title": "Basic authentication header", "provider": null, "trigger": { "on": "token", "keywords": ["basic "] }, "pattern": /(?!czZCaGRSa3F0Mz|dXNlcm5hbWU6|dXNlcjp|QWxhZGRpbjp|YWRtaW46YWRtaW4|dGVzdDp0ZXN0|Zm9vOmJhc|eW91c|[A-Za-z0-9+/]{0,120}(?:OnBhc3|pwYXNz|6cGFzc))(?=(?:[A-Za-z0-9+/]{4}){0,60}(?:O[g-v]|[A-Za-z0-9+/][DTjz][o-r]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]6))(?:[I-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589][A-Za-z0-9+/]){3,100}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=])/y, "body": "exact", "before": /(?:auth[^\n]{0,60}|["'`=:]\s{0,2})basic\s{1,2}$/i, "severity": "medium", "lowEntropy": true, "message": "Holds a user name and password in base64.", "examples": [], "counterExamples": [] },
      { "id": "basic-auth-curl", "title": "Password in a curl command", "provider": null, "trigger": { "on": "literal", "text": ["-u ", "--user"] }, "pattern": /(?<=curl[^\n]{0,300}\s)(?:-u |--user[ =])["']?(?<user>[^\s:"'$<>{}@]{1,64}):(?<secret>(?!(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)["'\s]|\k<user>["'\s]|(?:api:)?key-|\$|<|%)(?=[^\s]{0,127}[0-9])(?=[^\s]{0,127}[a-z])[^\s"'$<>{}\\]{8,128})(?=["'\s]|$)/iy, "body": "exact", "severity": "medium", "lowEntropy": true, "message": "Signs in to the site on the same line.", "examples": [], "counterExamples": [] },
      { "id": "brevo-api-key", "title": "Brevo API or SMTP key", "provider": "brevo", "trigger": { "on": "prefix", "text": ["xkeysib-", "xsmtpsib-"] }, "pattern": /(?:xkeysib|xsmtpsib)-(?<body>[0-9a-f]{64})-[A-Za-z0-9]{16}(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:xkeysib-|xsmtpsib-)/, "message": "Sends mail as your domain and reads contacts.", "examples": [], "counterExamples": [] },
      { "id": "buildkite-token", "title": "Buildkite API access token", "provider": "buildkite", "trigger": { "on": "prefix", "text": ["bkua_"] }, "pattern": /bkua_(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^bkua_/, "message": "Reads and starts builds as its owner.", "examples": [], "counterExamples": [] },
      { "id": "circleci-token", "title": "CircleCI API token", "provider": "circleci", "trigger": { "on": "prefix", "text": ["CCIPAT_", "CCIPRJ_"] }, "pattern": /CCIP(?:AT|RJ)_[A-Za-z0-9]{22}_(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:CCIPAT_|CCIPRJ_)/, "message": "Reads and starts pipelines, and reads their settings.", "examples": [], "counterExamples": [] },
      { "id": "clojars-token", "title": "Clojars deploy token", "provider": "clojars", "trigger": { "on": "prefix", "text": ["CLOJARS_"] }, "pattern": /CLOJARS_(?<body>[0-9a-f]{60})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^CLOJARS_/, "message": "Publishes libraries as its owner.", "examples": [], "counterExamples": [] },
      { "id": "cloudflare-token", "title": "Cloudflare API token", "provider": "cloudflare", "trigger": { "on": "prefix", "text": ["cfut_", "cfat_", "cfk_"] }, "pattern": /cf(?:ut|at|k)_[A-Za-z0-9_-]{40,56}(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:cfut_|cfat_|cfk_)/, "message": "Changes DNS, Workers and firewall of the zones in its scope; the global key everything.", "examples": [], "counterExamples": [] },
      { "id": "cloudflare-legacy-token", "title": "Cloudflare API token", "provider": "cloudflare", "trigger": { "on": "token", "keywords": ["cloudflare", "cf_api", "cf_token", "cf-api"] }, "pattern": /(?<![A-Za-z0-9_-])(?![0-9a-f]{40}(?![A-Za-z0-9_-]))[A-Za-z0-9_-]{40}(?![A-Za-z0-9_=+/-])/y, "body": "weak", "before": /(?:cloudflare|\bcf)[^\n;]{0,40}token["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Changes what its scope covers: DNS, Workers, firewall.", "examples": [], "counterExamples": [] },
      { "id": "cloudflare-global-key", "title": "Cloudflare global API key", "provider": "cloudflare", "trigger": { "on": "token", "keywords": ["cloudflare", "x-auth-key", "cf_api", "cf_global", "cf-global"] }, "pattern": /(?<![A-Za-z0-9])[0-9a-f]{37}(?![A-Za-z0-9-])/y, "body": "weak", "before": /(?:(?:cloudflare|\bcf)[^\n;]{0,40}key|x-auth-key)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Full control of the Cloudflare account.", "examples": [], "counterExamples": [] },
      { "id": "cloudflare-origin-ca-key", "title": "Cloudflare origin CA key", "provider": "cloudflare", "trigger": { "on": "prefix", "text": ["v1.0-"] }, "pattern": /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^v1\.0-/, "message": "Issues and revokes origin certificates.", "examples": [], "counterExamples": [] },
      { "id": "cohere-api-key", "title": "Cohere API key", "provider": "cohere", "trigger": { "on": "token", "keywords": ["cohere", "co_api_key"] }, "pattern": /(?<![A-Za-z0-9_-])(?![0-9a-f]{40}(?![A-Za-z0-9]))[A-Za-z0-9]{40}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:cohere|co_api)[^\n;]{0,60}(?:(?:key|token|secret|pat))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i, "severity": "high", "message": "Runs models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "connection-url-password", "title": "Password in a database or service URL", "provider": null, "trigger": { "on": "literal", "text": ["://"] }, "pattern": /(?<=(?:^|[^a-z]|\\[nrt]|\[\d{1,3}m)(?:postgres(?:ql)?|mysql2?|mariadb|mongodb|rediss?|valkeys?|amqps?|mssql|sqlserver|clickhouse|cockroachdb|ftps?|ftpes|sftp|ssh|smtps?|imaps?|ldaps?|nats|couchdb|neo4j|bolt|oracle|snowflake|influxdb|cassandra|mqtts?)(?:\+[a-z0-9]{1,12})?):\/\/(?<user>[^\s:@/"'`<>{}$()[\]]{0,64}):(?<secret>(?!\$|%[a-z(]|\k<user>@|(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)@)(?=[^\s@]{0,127}[0-9!#%^&*?~=+]|[^\s@]{16,128}@)[^\s@/"'`<>{}\\]{6,128})@(?!(?:localhost|127\.|0\.0\.0\.0|host\.docker|hostname|(?:my|your|the|some)[_.-]?(?:db|host|server|domain|site|company|proxy|database|cluster|app)|(?:host|server|domain|site|company|proxy|foo|bar|baz|test|a|b|x|acme|mysite|website|remote)\.(?:com|org|net|tld|io|local)|[a-z0-9.-]{0,80}\bexample\.|[a-z0-9.-]{0,80}\.(?:example|test|invalid|localhost|local|tld)(?![a-z0-9.-])))[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iy, "reach": 512, "body": "exact", "severity": "high", "lowEntropy": true, "message": "Signs in to the database or service on the same line.", "examples": [], "counterExamples": [] },
      { "id": "connection-url-local-password", "title": "Password in a URL of a local service", "provider": null, "trigger": { "on": "literal", "text": ["://"] }, "pattern": /(?<=(?:^|[^a-z]|\\[nrt]|\[\d{1,3}m)(?:postgres(?:ql)?|mysql2?|mariadb|mongodb|rediss?|valkeys?|amqps?|mssql|sqlserver|clickhouse|cockroachdb|ftps?|ftpes|sftp|ssh|smtps?|imaps?|ldaps?|nats|couchdb|neo4j|bolt|oracle|snowflake|influxdb|cassandra|mqtts?)(?:\+[a-z0-9]{1,12})?):\/\/(?<user>[^\s:@/"'`<>{}$()[\]]{0,64}):(?<secret>(?!\$|%[a-z(]|\k<user>@|(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)@)(?=[a-z0-9_-]{0,127}[0-9])[a-z0-9_-]{20,128})@(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal|[a-z0-9_-]{1,40})(?![a-z0-9.-])/iy, "reach": 512, "body": "weak", "severity": "medium", "message": "Signs in to the service on the same line, wherever that password is used again.", "examples": [], "counterExamples": [] },
      { "id": "connection-string-password", "title": "Password in a connection string", "provider": null, "trigger": { "on": "literal", "text": ["Password=", "Pwd="] }, "pattern": /(?<=(?:Server|Data Source|Host|Address|Addr|Uid|User Id|User ID|UserID|Username|Initial Catalog|Database)=[^;"'\n]{1,100};[^"'\n]{0,120})(?<=;\s?)(?:Password|Pwd)=(?<secret>(?!(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)[;"'\s]|\$|<|\{|%|\[)(?=[^;\s]{0,127}[0-9!#%^&*?~=+@])[^;"'\s<>{}\\]{8,128})(?=[;"'\s\\]|$)/iy, "reach": 256, "body": "exact", "severity": "high", "lowEntropy": true, "message": "Signs in to the database that the string names.", "examples": [], "counterExamples": [] },
      { "id": "contentful-management-token", "title": "Contentful management token", "provider": "contentful", "trigger": { "on": "prefix", "text": ["CFPAT-"] }, "pattern": /CFPAT-(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^CFPAT-/, "message": "Changes the content and settings of every space of its owner.", "examples": [], "counterExamples": [] },
      { "id": "crates-io-token", "title": "crates.io API token", "provider": "crates-io", "trigger": { "on": "prefix", "text": ["cio"] }, "pattern": /cio(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y, "body": "weak", "severity": "high", "maskPrefix": /^cio/, "message": "Publishes crates as its owner.", "examples": [], "counterExamples": [] },
      { "id": "databricks-token", "title": "Databricks personal access token", "provider": "databricks", "trigger": { "on": "prefix", "text": ["dapi"] }, "pattern": /dapi(?<body>[0-9a-f]{32})(?:-\d)?(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^dapi/, "message": "Runs code and reads data in the workspace as its owner.", "examples": [], "counterExamples": [] },
      { "id": "datadog-key", "title": "Datadog API or application key", "provider": "datadog", "trigger": { "on": "token", "keywords": ["datadog", "dd_api", "dd_app", "dd-api", "dd-app", "ddapi"] }, "pattern": /(?<![A-Za-z0-9_-])(?:[0-9a-f]{40}|[0-9a-f]{32})(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:datadog[^\n;]{0,30}(?:api|app(?:lication)?)?[_-]?key|\bdd[_-]?(?:api|app(?:lication)?)[_-]?key)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Writes telemetry; with an application key, reads and configures the account.", "examples": [], "counterExamples": [] },
      { "id": "deepseek-api-key", "title": "DeepSeek API key", "provider": "deepseek", "trigger": { "on": "token", "keywords": ["deepseek"] }, "pattern": /(?<![A-Za-z0-9_-])sk-(?<body>[0-9a-f]{32})(?![A-Za-z0-9_-])/y, "body": "weak", "before": /deepseek[^\n]{0,80}$/i, "severity": "high", "maskPrefix": /^sk-/, "message": "Runs models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "digitalocean-token", "title": "DigitalOcean token", "provider": "digitalocean", "trigger": { "on": "prefix", "text": ["dop_v1_", "doo_v1_", "dor_v1_"] }, "pattern": /do[opr]_v1_(?<body>[0-9a-f]{64})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:dop_v1_|doo_v1_|dor_v1_)/, "message": "Creates, reads and destroys droplets and data of the account.", "examples": [], "counterExamples": [] },
      { "id": "discord-bot-token", "title": "Discord bot token", "provider": "discord", "trigger": { "on": "prefix", "text": ["MT", "Mj", "Mz", "ND", "NT", "Nj", "Nz", "OD", "OT"] }, "pattern": /(?<![+/])(?:[MNO][DTjz][AEIMQUYcgk][w-z0-5]){5,6}(?:[MNO][DTjzAQgw](?:[AEIMQUYcgk])?)?\.[A-Za-z0-9_-]{6,7}\.(?<body>[A-Za-z0-9_-]{27,45})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "message": "Reads and sends everything as the bot.", "examples": [], "counterExamples": [] },
      { "id": "discord-webhook", "title": "Discord webhook", "provider": "discord", "trigger": { "on": "prefix", "text": ["discord.com/api/webhooks/", "discordapp.com/api/webhooks/", "ptb.discord.com/api/webhooks/", "canary.discord.com/api/webhooks/"] }, "pattern": /(?:(?:ptb|canary)\.)?discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/(?<body>[A-Za-z0-9_-]{60,72})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "medium", "maskPrefix": /^[a-z.]{1,24}\/api\/webhooks\//, "message": "Posts messages into a channel.", "examples": [], "counterExamples": [] },
      { "id": "docker-hub-token", "title": "Docker Hub access token", "provider": "docker", "trigger": { "on": "prefix", "text": ["dckr_pat_", "dckr_oat_"] }, "pattern": /(?:dckr_pat_|dckr_oat_)(?<body>[A-Za-z0-9_-]{27,32})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:dckr_pat_|dckr_oat_)/, "message": "Pushes and pulls images as its owner.", "examples": [], "counterExamples": [] },
      { "id": "docker-config-auth", "title": "Registry credentials in a Docker configuration", "provider": null, "trigger": { "on": "token", "keywords": ["auth"] }, "pattern": /(?!dXNlcm5hbWU6|dXNlcjp|[A-Za-z0-9+/]{0,120}(?:OnBhc3|pwYXNz|6cGFzc))(?=(?:[A-Za-z0-9+/]{4}){0,60}(?:O[g-v]|[A-Za-z0-9+/][DTjz][o-r]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]6))(?:[I-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589][A-Za-z0-9+/]){4,100}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=])/y, "body": "exact", "before": /["']auth["']\s{0,4}:\s{0,4}["']$/, "severity": "high", "lowEntropy": true, "message": "Holds a registry user and password in base64.", "examples": [], "counterExamples": [] },
      { "id": "doppler-token", "title": "Doppler token", "provider": "doppler", "trigger": { "on": "prefix", "text": ["dp.pt.", "dp.ct.", "dp.sa.", "dp.said.", "dp.scim.", "dp.audit."] }, "pattern": /(?:dp\.pt\.|dp\.ct\.|dp\.sa\.|dp\.said\.|dp\.scim\.|dp\.audit\.)(?<body>[A-Za-z0-9]{40,44})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:dp\.pt\.|dp\.ct\.|dp\.sa\.|dp\.said\.|dp\.scim\.|dp\.audit\.)/, "message": "Reads the secrets of every project that its owner may read.", "examples": [], "counterExamples": [] },
      { "id": "doppler-service-token", "title": "Doppler service token", "provider": "doppler", "trigger": { "on": "prefix", "text": ["dp.st.", "dp.st.dev.", "dp.st.stg.", "dp.st.prd.", "dp.st.prod.", "dp.st.staging.", "dp.st.production.", "dp.st.test.", "dp.st.ci."] }, "pattern": /dp\.st\.(?:[a-z0-9_-]{2,35}\.)?(?<body>[A-Za-z0-9]{40,44})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^dp\.st\.(?:[a-z]{2,12}\.)?/, "message": "Reads the secrets of one config.", "examples": [], "counterExamples": [] },
      { "id": "dropbox-token", "title": "Dropbox access token", "provider": "dropbox", "trigger": { "on": "prefix", "text": ["sl.", "sl.u."] }, "pattern": /sl\.(?<body>(?:u\.)?[A-Za-z0-9_-]{100,1600})(?![A-Za-z0-9_-])/y, "reach": 1664, "body": "strong", "severity": "medium", "maskPrefix": /^sl\./, "message": "Reads and writes the files of its owner for about four hours.", "examples": [], "counterExamples": [] },
      { "id": "duffel-token", "title": "Duffel access token", "provider": "duffel", "trigger": { "on": "prefix", "text": ["duffel_live_", "duffel_test_"] }, "pattern": /(?:duffel_live_|duffel_test_)(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "testKey": /^duffel_test_/, "maskPrefix": /^(?:duffel_live_|duffel_test_)/, "message": "Books flights in your name.", "examples": [], "counterExamples": [] },
      { "id": "dynatrace-token", "title": "Dynatrace token", "provider": "dynatrace", "trigger": { "on": "prefix", "text": ["dt0c01.", "dt0s01.", "dt0s02.", "dt0s04.", "dt0s06.", "dt0s08.", "dt0s16."] }, "pattern": /dt0[a-z]\d\d\.[A-Z0-9]{8,24}\.(?<body>[A-Z0-9]{64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:dt0c01\.|dt0s01\.|dt0s02\.|dt0s04\.|dt0s06\.|dt0s08\.|dt0s16\.)/, "message": "Reads or writes monitoring data and settings, according to its scopes.", "examples": [], "counterExamples": [] },
      { "id": "easypost-api-key", "title": "EasyPost API key", "provider": "easypost", "trigger": { "on": "prefix", "text": ["EZAK", "EZTK"] }, "pattern": /(?:EZAK|EZTK)(?<body>[A-Za-z0-9]{54})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "testKey": /^EZTK/, "maskPrefix": /^(?:EZAK|EZTK)/, "message": "Buys postage at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "elevenlabs-api-key", "title": "ElevenLabs API key", "provider": "elevenlabs", "trigger": { "on": "token", "keywords": ["eleven", "xi-api-key", "xi_api_key"] }, "pattern": /(?<![A-Za-z0-9_-])sk_(?<body>[0-9a-f]{48})(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:eleven|xi[-_]api)[^\n]{0,80}$/i, "severity": "high", "maskPrefix": /^sk_/, "message": "Makes speech at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "facebook-access-token", "title": "Meta access token", "provider": "facebook", "trigger": { "on": "prefix", "text": ["EAA", "IGQ", "IGAA"] }, "pattern": /(?<![+/])(?:EAA[A-Z](?=[A-Za-z0-9]{90})|IGQ[A-Z](?=[A-Za-z0-9_-]{100})|IGAA(?=[A-Za-z0-9_-]{100}))(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{30,360}(?![A-Za-z0-9_+/=-])/y, "reach": 512, "body": "strong", "severity": "high", "maskPrefix": /^(?:EAA|IGQ|IGAA)/, "message": "Acts as its user, page or system user in the Graph API.", "examples": [], "counterExamples": [] },
      { "id": "figma-token", "title": "Figma personal access token", "provider": "figma", "trigger": { "on": "prefix", "text": ["figd_"] }, "pattern": /figd_(?<body>[A-Za-z0-9_-]{38,44})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^figd_/, "message": "Reads the files of its owner.", "examples": [], "counterExamples": [] },
      { "id": "flutterwave-secret-key", "title": "Flutterwave secret key", "provider": "flutterwave", "trigger": { "on": "prefix", "text": ["FLWSECK-", "FLWSECK_TEST-"] }, "pattern": /FLWSECK(?:_TEST)?-(?<body>[0-9a-f]{32})-(?:[A-Za-z0-9]{12,16}-)?X(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "testKey": /^FLWSECK_TEST-/, "maskPrefix": /^(?:FLWSECK-|FLWSECK_TEST-)/, "message": "Moves money of the merchant account.", "examples": [], "counterExamples": [] },
      { "id": "fly-token", "title": "Fly.io access token", "provider": "fly", "trigger": { "on": "prefix", "text": ["fm2_", "fm1r_", "fm1a_", "fo1_"] }, "pattern": /(?:fo1_(?=[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-]))|fm(?:2|1[ar])_)(?<body>[A-Za-z0-9+/_-]{43})[A-Za-z0-9+/_-]{0,1157}={0,3}(?![A-Za-z0-9+/=_-])/y, "reach": 1300, "body": "strong", "severity": "high", "maskPrefix": /^f[mo]\d[ar]?_/, "message": "Deploys and reads the secrets of apps in its scope.", "examples": [], "counterExamples": [] },
      { "id": "frame-io-token", "title": "Frame.io developer token", "provider": "frame-io", "trigger": { "on": "prefix", "text": ["fio-u-"] }, "pattern": /fio-u-(?<body>[A-Za-z0-9_-]{64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^fio-u-/, "message": "Reads and changes the videos of its owner.", "examples": [], "counterExamples": [] },
      { "id": "github-token", "title": "GitHub token", "provider": "github", "trigger": { "on": "prefix", "text": ["ghp_", "gho_", "ghu_", "ghs_"] }, "pattern": /gh[opus]_(?!eyJ)(?<body>[A-Za-z0-9]{36})(?![A-Za-z0-9_-])/y, "body": "exact", "checksum": "github", "severity": "high", "maskPrefix": /^(?:ghp_|gho_|ghu_|ghs_)/, "message": "Acts as its GitHub user or app in every repository that it may reach.", "examples": [], "counterExamples": [] },
      { "id": "github-app-jwt-token", "title": "GitHub App installation token", "provider": "github", "trigger": { "on": "prefix", "text": ["ghs_"] }, "pattern": /ghs_(?:\d{1,12}_)?eyJ[A-Za-z0-9_-]{10,400}\.[A-Za-z0-9_-]{20,1200}\.(?<body>[A-Za-z0-9_-]{40})[A-Za-z0-9_-]{0,660}(?![A-Za-z0-9_-])/y, "reach": 2048, "body": "strong", "severity": "medium", "maskPrefix": /^ghs_/, "message": "Acts as a GitHub App installation for at most an hour.", "examples": [], "counterExamples": [] },
      { "id": "github-refresh-token", "title": "GitHub refresh token", "provider": "github", "trigger": { "on": "prefix", "text": ["ghr_"] }, "pattern": /ghr_(?<body>[A-Za-z0-9]{36,76})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^ghr_/, "message": "Mints new user tokens of a GitHub App for six months.", "examples": [], "counterExamples": [] },
      { "id": "github-fine-grained-token", "title": "GitHub fine-grained personal access token", "provider": "github", "trigger": { "on": "prefix", "text": ["github_pat_"] }, "pattern": /github_pat_[A-Za-z0-9]{22}_(?<body>[A-Za-z0-9]{59})(?![A-Za-z0-9_-])/y, "body": "exact", "checksum": "github-fine-grained", "severity": "high", "maskPrefix": /^github_pat_/, "message": "Reaches the repositories and permissions that its owner picked.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-personal-access-token", "title": "GitLab access token", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["glpat-"] }, "pattern": /glpat-(?<body>[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-]|\.[A-Za-z0-9])|[A-Za-z0-9_-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9}(?![A-Za-z0-9_-]))/y, "reach": 384, "body": "exact", "severity": "high", "maskPrefix": /^glpat-/, "message": "Acts as a user, project or group in the GitLab API and in git.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-deploy-token", "title": "GitLab deploy token", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["gldt-"] }, "pattern": /gldt-(?<body>[A-Za-z0-9_-]{20})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^gldt-/, "message": "Reads or writes packages, images and code of a project or group.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-runner-token", "title": "GitLab runner token", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["glrt-", "glrtr-"] }, "pattern": /glrtr?-(?:t\d_)?(?<body>[A-Za-z0-9_-]{20}|[A-Za-z0-9_-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9})(?![A-Za-z0-9_-])/y, "reach": 384, "body": "exact", "severity": "high", "maskPrefix": /^(?:glrt-|glrtr-)/, "message": "Registers or impersonates a CI runner, which sees jobs and their secrets.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-registration-token", "title": "GitLab runner registration token", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["GR1348941"] }, "pattern": /GR1348941(?<body>[A-Za-z0-9_-]{20})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^GR1348941/, "message": "Registers new CI runners for the project.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-trigger-token", "title": "GitLab pipeline trigger token", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["glptt-"] }, "pattern": /glptt-(?<body>[0-9a-f]{40}|[A-Za-z0-9_-]{20,40})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "medium", "maskPrefix": /^glptt-/, "message": "Starts pipelines of one project.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-ci-job-token", "title": "GitLab CI job token", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["glcbt-"] }, "pattern": /glcbt-[A-Za-z0-9]{1,5}_(?<body>[A-Za-z0-9_-]{20})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "low", "maskPrefix": /^glcbt-/, "message": "Valid only while its CI job runs.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-oauth-secret", "title": "GitLab OAuth application secret", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["gloas-"] }, "pattern": /gloas-(?<body>[A-Za-z0-9_-]{64})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^gloas-/, "message": "Lets anyone act as the OAuth application.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-service-token", "title": "GitLab SCIM, feed, feature flag or incoming mail token", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["glsoat-", "glft-", "glffct-", "glimt-"] }, "pattern": /(?:glsoat-|glft-|glffct-|glimt-)(?<body>[0-9a-f]{64}-\d{1,12}|[A-Za-z0-9_-]{20,25})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:glsoat-|glft-|glffct-|glimt-)/, "message": "Provisions users, reads feeds or flags, or files issues by mail, according to its prefix.", "examples": [], "counterExamples": [] },
      { "id": "gitlab-agent-token", "title": "GitLab agent for Kubernetes token", "provider": "gitlab", "trigger": { "on": "prefix", "text": ["glagent-"] }, "pattern": /glagent-(?<body>[A-Za-z0-9_-]{50})[A-Za-z0-9_-]{0,974}(?![A-Za-z0-9_-])/y, "reach": 1152, "body": "exact", "severity": "high", "maskPrefix": /^glagent-/, "message": "Connects as the Kubernetes agent of a project.", "examples": [], "counterExamples": [] },
      { "id": "google-firebase-web-key", "title": "Firebase web or Android API key (public by design: not reported)", "provider": "google", "trigger": { "on": "prefix", "text": ["AIza"] }, "pattern": /(?<=current_key["']\s{0,4}:\s{0,4}["'])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])|AIza[A-Za-z0-9_-]{35}(?=["'`][\s,;]{1,12}["']?(?:authDomain|projectId|databaseURL|messagingSenderId|appId)["']?\s{0,4}:)/y, "body": "exact", "severity": "low", "maskPrefix": /^AIza/, "message": "Meant to be public; restrict it to the app and to Firebase APIs, or strangers can spend its quota.", "examples": [], "counterExamples": [] },
      { "id": "google-api-key", "title": "Google API key", "provider": "google", "trigger": { "on": "prefix", "text": ["AIza"] }, "pattern": /(?<![+/])AIza(?<body>[A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "medium", "maskPrefix": /^AIza/, "message": "Calls the Google APIs that it is not restricted from (Gemini, Maps, Translate) at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "google-oauth-client-secret", "title": "Google OAuth client secret", "provider": "google", "trigger": { "on": "prefix", "text": ["GOCSPX-"] }, "pattern": /GOCSPX-(?<body>[A-Za-z0-9_-]{28})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^GOCSPX-/, "message": "Lets anyone act as the OAuth application.", "examples": [], "counterExamples": [] },
      { "id": "google-oauth-access-token", "title": "Google OAuth access token", "provider": "google", "trigger": { "on": "prefix", "text": ["ya29."] }, "pattern": /ya29\.(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{0,640}(?![A-Za-z0-9_-])/y, "reach": 768, "body": "strong", "severity": "medium", "maskPrefix": /^ya29\./, "message": "Acts as a Google user or service account for about an hour.", "examples": [], "counterExamples": [] },
      { "id": "google-oauth-refresh-token", "title": "Google OAuth refresh token", "provider": "google", "trigger": { "on": "prefix", "text": ["1//0"] }, "pattern": /(?<![A-Za-z0-9+/])1\/\/0[A-Za-z0-9](?<body>[A-Za-z0-9_-]{50,140})(?![A-Za-z0-9_+/=-])/y, "body": "strong", "severity": "high", "maskPrefix": /^1\/\//, "message": "Mints access tokens for a Google user until consent is withdrawn.", "examples": [], "counterExamples": [] },
      { "id": "google-service-account-key", "title": "Google service account key", "provider": "google", "trigger": { "on": "literal", "text": ["-----BEGIN"] }, "pattern": /(?<=private_key\\{0,2}"\s{0,4}:\s{0,4}\\{0,2}")-----BEGIN PRIVATE KEY-----[\\nr\s]{0,6}(?<body>MII[A-Za-z0-9+/]{37})[A-Za-z0-9+/=\\\s]{400,3900}(?:-----END PRIVATE KEY-----)?/y, "reach": 4096, "body": "exact", "severity": "high", "message": "Acts as the service account in Google Cloud until the key is deleted.", "examples": [], "counterExamples": [] },
      { "id": "grafana-service-account-token", "title": "Grafana service account token", "provider": "grafana", "trigger": { "on": "prefix", "text": ["glsa_"] }, "pattern": /glsa_(?<body>[A-Za-z0-9]{32})_[0-9A-Fa-f]{8}(?![A-Za-z0-9_-])/y, "body": "strong", "checksum": "grafana", "severity": "high", "maskPrefix": /^glsa_/, "message": "Reads dashboards and data sources, and may change them.", "examples": [], "counterExamples": [] },
      { "id": "grafana-cloud-token", "title": "Grafana Cloud access policy token", "provider": "grafana", "trigger": { "on": "prefix", "text": ["glc_eyJ"] }, "pattern": /glc_(?<body>eyJ[A-Za-z0-9+/]{60,400})={0,2}(?![A-Za-z0-9+/=_-])/y, "reach": 512, "body": "strong", "severity": "high", "maskPrefix": /^glc_/, "message": "Writes or reads metrics, logs and traces of the stack.", "examples": [], "counterExamples": [] },
      { "id": "groq-api-key", "title": "Groq API key", "provider": "groq", "trigger": { "on": "prefix", "text": ["gsk_"] }, "pattern": /gsk_(?<body>[A-Za-z0-9]{52})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^gsk_/, "message": "Runs models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "heroku-api-key", "title": "Heroku API key", "provider": "heroku", "trigger": { "on": "prefix", "text": ["HRKU-"] }, "pattern": /HRKU-(?:AA[A-Za-z0-9_-]{58}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^HRKU-/, "message": "Deploys to and reads the configuration of every app of its owner.", "examples": [], "counterExamples": [] },
      { "id": "heroku-legacy-key", "title": "Heroku API key", "provider": "heroku", "trigger": { "on": "token", "keywords": ["heroku"] }, "pattern": /(?<![A-Za-z0-9-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9-])/y, "body": "exact", "before": /heroku[^\n;]{0,30}(?:api[_-]?key|token|secret|password)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Deploys to and reads the configuration of every app of its owner.", "examples": [], "counterExamples": [] },
      { "id": "hubspot-token", "title": "HubSpot private app token", "provider": "hubspot", "trigger": { "on": "prefix", "text": ["pat-na1-", "pat-na2-", "pat-eu1-", "pat-ap1-"] }, "pattern": /pat-(?:na|eu|ap)\d-(?<body>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:pat-na1-|pat-na2-|pat-eu1-|pat-ap1-)/, "message": "Reads and changes contacts and deals in its scope.", "examples": [], "counterExamples": [] },
      { "id": "huggingface-token", "title": "Hugging Face token", "provider": "huggingface", "trigger": { "on": "prefix", "text": ["hf_", "api_org_"] }, "pattern": /(?:hf|api_org)_(?<body>[A-Za-z0-9]{34})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:hf_|api_org_)/, "message": "Reads private models and data, and may change them.", "examples": [], "counterExamples": [] },
      { "id": "infracost-api-key", "title": "Infracost API key", "provider": "infracost", "trigger": { "on": "prefix", "text": ["ico-"] }, "pattern": /ico-(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "medium", "maskPrefix": /^ico-/, "message": "Prices infrastructure in the name of the organization.", "examples": [], "counterExamples": [] },
      { "id": "jwt-token", "title": "Signed JSON Web Token", "provider": null, "trigger": { "on": "prefix", "text": ["eyJ"] }, "pattern": /eyJ[A-Za-z0-9_-]{14,600}\.(?!eyJzdWIiOiIxMjM0NTY3ODkw|eyJzb21lIjoicGF5bG9hZCJ|eyJpc3MiOiJzdXBhYmFzZSIs|[A-Za-z0-9_-]{0,120}(?:c3VwYWJhc2UtZGVtb|N1cGFiYXNlLWRlbW|zdXBhYmFzZS1kZW1v))eyJ[A-Za-z0-9_-]{10,3000}\.(?<body>[A-Za-z0-9_-]{42})[A-Za-z0-9_-]{0,658}(?![A-Za-z0-9_-])/y, "reach": 4096, "body": "exact", "checksum": "jwt", "severity": "medium", "maskPrefix": /^eyJ/, "message": "Signs in as its subject until it expires.", "examples": [], "counterExamples": [] },
      { "id": "langsmith-api-key", "title": "LangSmith API key", "provider": "langsmith", "trigger": { "on": "prefix", "text": ["lsv2_pt_", "lsv2_sk_"] }, "pattern": /lsv2_(?:pt|sk)_(?<body>[0-9a-f]{32})_[0-9a-f]{10}(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:lsv2_pt_|lsv2_sk_)/, "message": "Reads traces, with the prompts and data in them.", "examples": [], "counterExamples": [] },
      { "id": "launchdarkly-key", "title": "LaunchDarkly API token or SDK key", "provider": "launchdarkly", "trigger": { "on": "prefix", "text": ["api-", "sdk-"] }, "pattern": /(?:api|sdk)-(?<body>[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "medium", "maskPrefix": /^(?:api-|sdk-)/, "message": "Reads flag rules; an API token also changes them.", "examples": [], "counterExamples": [] },
      { "id": "linear-api-key", "title": "Linear API key", "provider": "linear", "trigger": { "on": "prefix", "text": ["lin_api_", "lin_oauth_"] }, "pattern": /(?:lin_api_|lin_oauth_)(?<body>[A-Za-z0-9]{40,64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:lin_api_|lin_oauth_)/, "message": "Reads and changes issues as its owner.", "examples": [], "counterExamples": [] },
      { "id": "lob-api-key", "title": "Lob API key", "provider": "lob", "trigger": { "on": "prefix", "text": ["live_", "test_"] }, "pattern": /(?<=\blob[^\n]{0,100})(?:live|test)_(?<body>[0-9a-f]{35})(?![A-Za-z0-9_-])/iy, "body": "strong", "severity": "high", "testKey": /^test_/, "maskPrefix": /^(?:live_|test_)/, "message": "Sends letters at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "mailchimp-api-key", "title": "Mailchimp API key", "provider": "mailchimp", "trigger": { "on": "token", "keywords": ["mailchimp", "chimp", "mc_api", "api", "key"] }, "pattern": /(?<![A-Za-z0-9-])(?<body>[0-9a-f]{32})-us\d{1,2}(?![A-Za-z0-9-])/y, "body": "weak", "before": /["'`=:\s(]$/, "severity": "high", "message": "Reads and mails the audience.", "examples": [], "counterExamples": [] },
      { "id": "mailgun-api-key", "title": "Mailgun API key", "provider": "mailgun", "trigger": { "on": "token", "keywords": ["mailgun", "mg_", "key", "api"] }, "pattern": /(?<![A-Za-z0-9-])(?<body>[0-9a-f]{32})-[0-9a-f]{8}-[0-9a-f]{8}(?![A-Za-z0-9-])/y, "body": "strong", "before": /(?:mailgun[^\n]{0,80}|\bmg_[^\n]{0,40}|(?:api|private|signing)[_-]?key["'\\\]]{0,3}\s{0,4}(?:=>|[:=,(])\s{0,4}["'`]?)$/i, "severity": "high", "message": "Sends mail as your domains and reads their events.", "examples": [], "counterExamples": [] },
      { "id": "mailgun-legacy-key", "title": "Mailgun private API key", "provider": "mailgun", "trigger": { "on": "prefix", "text": ["key-"] }, "pattern": /(?<=mailgun[^\n]{0,120}|api:)key-(?<body>[0-9a-f]{32})(?![A-Za-z0-9_-])/iy, "body": "strong", "severity": "high", "maskPrefix": /^key-/, "message": "Sends mail as your domains and reads their events.", "examples": [], "counterExamples": [] },
      { "id": "mapbox-secret-token", "title": "Mapbox secret token", "provider": "mapbox", "trigger": { "on": "prefix", "text": ["sk.eyJ"] }, "pattern": /sk\.eyJ1Ijoi[A-Za-z0-9_-]{20,160}\.(?<body>[A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^sk\./, "message": "Uploads and changes maps of the account.", "examples": [], "counterExamples": [] },
      { "id": "mistral-api-key", "title": "Mistral API key", "provider": "mistral", "trigger": { "on": "token", "keywords": ["mistral"] }, "pattern": /(?<![A-Za-z0-9_-])[A-Za-z0-9]{32}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:mistral)[^\n;]{0,60}(?:(?:key|token|secret|pat))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i, "severity": "high", "message": "Runs models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "neon-api-key", "title": "Neon API key", "provider": "neon", "trigger": { "on": "prefix", "text": ["napi_"] }, "pattern": /napi_(?<body>[a-z0-9]{64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^napi_/, "message": "Manages databases and their passwords.", "examples": [], "counterExamples": [] },
      { "id": "netlify-token", "title": "Netlify personal access token", "provider": "netlify", "trigger": { "on": "prefix", "text": ["nfp_"] }, "pattern": /nfp_(?<body>[A-Za-z0-9]{36})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^nfp_/, "message": "Deploys and reads the variables of every site of its owner.", "examples": [], "counterExamples": [] },
      { "id": "new-relic-user-key", "title": "New Relic user key", "provider": "new-relic", "trigger": { "on": "prefix", "text": ["NRAK-"] }, "pattern": /NRAK-(?<body>[A-Z0-9]{27})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^NRAK-/, "message": "Queries and configures the account as its owner.", "examples": [], "counterExamples": [] },
      { "id": "new-relic-insert-key", "title": "New Relic insert or query key", "provider": "new-relic", "trigger": { "on": "prefix", "text": ["NRII-", "NRIQ-", "NRRA-"] }, "pattern": /(?:NRII-|NRIQ-|NRRA-)(?<body>[A-Za-z0-9_-]{32,42})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "medium", "maskPrefix": /^(?:NRII-|NRIQ-|NRRA-)/, "message": "Writes or queries telemetry of the account.", "examples": [], "counterExamples": [] },
      { "id": "new-relic-license-key", "title": "New Relic license key", "provider": "new-relic", "trigger": { "on": "token", "keywords": ["newrelic", "new_relic", "new-relic", "license"] }, "pattern": /(?<![A-Za-z0-9])(?:eu01xx)?(?<body>[0-9a-f]{30,36})(?:FFFF)?NRAL(?![A-Za-z0-9_-])/y, "body": "weak", "before": /["'`=:\s]$/, "severity": "medium", "message": "Writes telemetry into the account.", "examples": [], "counterExamples": [] },
      { "id": "notion-token", "title": "Notion integration token", "provider": "notion", "trigger": { "on": "prefix", "text": ["ntn_"] }, "pattern": /ntn_(?<body>\d{11}[A-Za-z0-9]{35})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^ntn_/, "message": "Reads and writes the pages that the integration was given.", "examples": [], "counterExamples": [] },
      { "id": "notion-legacy-token", "title": "Notion integration token", "provider": "notion", "trigger": { "on": "prefix", "text": ["secret_"] }, "pattern": /secret_(?<body>[A-Za-z0-9]{43})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^secret_/, "message": "Reads and writes the pages that the integration was given.", "examples": [], "counterExamples": [] },
      { "id": "npm-token", "title": "npm access token", "provider": "npm", "trigger": { "on": "prefix", "text": ["npm_"] }, "pattern": /npm_[A-Za-z0-9]{36}(?![A-Za-z0-9_-])/y, "body": "strong", "checksum": "npm", "severity": "high", "maskPrefix": /^npm_/, "message": "Publishes packages as its owner, according to its scope.", "examples": [], "counterExamples": [] },
      { "id": "npm-legacy-token", "title": "Package registry token", "provider": null, "trigger": { "on": "prefix", "text": ["_authToken="] }, "pattern": /_authToken=["']?(?<secret>(?!npm_)(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Za-z0-9_-]{32,200}={0,2}))(?![A-Za-z0-9_.-])/y, "body": "strong", "severity": "high", "message": "Reads or publishes packages in the registry on the same line.", "examples": [], "counterExamples": [] },
      { "id": "npm-basic-auth", "title": "Package registry user and password", "provider": null, "trigger": { "on": "prefix", "text": ["_auth="] }, "pattern": /(?<=(?:^|[\n:]))_auth=["']?(?<secret>(?!dXNlcm5hbWU6|dXNlcjp|QWxhZGRpbjp|YWRtaW46YWRtaW4|dGVzdDp0ZXN0|Zm9vOmJhc|eW91c|[A-Za-z0-9+/]{0,120}(?:OnBhc3|pwYXNz|6cGFzc))(?=(?:[A-Za-z0-9+/]{4}){0,60}(?:O[g-v]|[A-Za-z0-9+/][DTjz][o-r]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]6))(?:[I-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589][A-Za-z0-9+/]){3,100}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=]))/y, "body": "exact", "severity": "high", "lowEntropy": true, "message": "Holds a registry user and password in base64.", "examples": [], "counterExamples": [] },
      { "id": "nuget-api-key", "title": "NuGet API key", "provider": "nuget", "trigger": { "on": "prefix", "text": ["oy2"] }, "pattern": /oy2(?<body>[a-z0-9]{43})(?![A-Za-z0-9_-])/y, "body": "weak", "severity": "high", "maskPrefix": /^oy2/, "message": "Publishes packages in its scope.", "examples": [], "counterExamples": [] },
      { "id": "nvidia-api-key", "title": "NVIDIA API key", "provider": "nvidia", "trigger": { "on": "prefix", "text": ["nvapi-"] }, "pattern": /nvapi-(?<body>[A-Za-z0-9_-]{60,70})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^nvapi-/, "message": "Runs models and pulls containers as its owner.", "examples": [], "counterExamples": [] },
      { "id": "octopus-api-key", "title": "Octopus Deploy API key", "provider": "octopus", "trigger": { "on": "prefix", "text": ["API-"] }, "pattern": /API-(?<body>[A-Z0-9]{25,36})(?![A-Za-z0-9_-])/y, "body": "weak", "severity": "high", "maskPrefix": /^API-/, "message": "Deploys as its owner.", "examples": [], "counterExamples": [] },
      { "id": "okta-api-token", "title": "Okta API token", "provider": "okta", "trigger": { "on": "token", "keywords": ["okta", "ssws"] }, "pattern": /(?<![A-Za-z0-9_-])00(?<body>[A-Za-z0-9_-]{40})(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:okta[^\n;]{0,40}(?:token|key|secret)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?(?:SSWS\s)?|SSWS\s{1,2})$/i, "severity": "high", "message": "Manages users and applications as its owner.", "examples": [], "counterExamples": [] },
      { "id": "openai-project-key", "title": "OpenAI project or service account key", "provider": "openai", "trigger": { "on": "prefix", "text": ["sk-proj-", "sk-svcacct-", "sk-None-"] }, "pattern": /sk-(?:proj|svcacct|None)-(?<body>[A-Za-z0-9_-]{40,180})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:sk-proj-|sk-svcacct-|sk-None-)/, "message": "Calls OpenAI models at the owner\u2019s expense and reads the project\u2019s files.", "examples": [], "counterExamples": [] },
      { "id": "openai-admin-key", "title": "OpenAI admin key", "provider": "openai", "trigger": { "on": "prefix", "text": ["sk-admin-"] }, "pattern": /sk-admin-(?<body>[A-Za-z0-9_-]{40,180})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^sk-admin-/, "message": "Manages the users, projects and keys of an OpenAI organization.", "examples": [], "counterExamples": [] },
      { "id": "openai-legacy-key", "title": "OpenAI user key", "provider": "openai", "trigger": { "on": "prefix", "text": ["sk-"] }, "pattern": /sk-(?<body>[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^sk-/, "message": "Calls OpenAI models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "openrouter-api-key", "title": "OpenRouter API key", "provider": "openrouter", "trigger": { "on": "prefix", "text": ["sk-or-v1-"] }, "pattern": /sk-or-v1-(?<body>[0-9a-f]{64})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^sk-or-v1-/, "message": "Runs models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "openshift-token", "title": "OpenShift user token", "provider": "openshift", "trigger": { "on": "prefix", "text": ["sha256~"] }, "pattern": /sha256~(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^sha256~/, "message": "Acts as its user in the cluster.", "examples": [], "counterExamples": [] },
      { "id": "pagerduty-api-key", "title": "PagerDuty API key", "provider": "pagerduty", "trigger": { "on": "token", "keywords": ["pagerduty", "pager_duty", "token token"] }, "pattern": /(?<![A-Za-z0-9_-])(?:u\+)?[A-Za-z0-9_+-]{20}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:pager_?duty)[^\n;]{0,60}(?:(?:api_?key|token))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i, "severity": "high", "message": "Reads and changes incidents and schedules.", "examples": [], "counterExamples": [] },
      { "id": "perplexity-api-key", "title": "Perplexity API key", "provider": "perplexity", "trigger": { "on": "prefix", "text": ["pplx-"] }, "pattern": /pplx-(?<body>[A-Za-z0-9]{48,56})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^pplx-/, "message": "Runs models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "pinecone-api-key", "title": "Pinecone API key", "provider": "pinecone", "trigger": { "on": "prefix", "text": ["pcsk_"] }, "pattern": /pcsk_(?<body>[A-Za-z0-9]{5,7}_[A-Za-z0-9]{60,66})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^pcsk_/, "message": "Reads and writes the vectors of the project.", "examples": [], "counterExamples": [] },
      { "id": "plaid-access-token", "title": "Plaid access token", "provider": "plaid", "trigger": { "on": "prefix", "text": ["access-production-", "access-development-", "access-sandbox-"] }, "pattern": /(?:access-production-|access-development-|access-sandbox-)(?<body>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "testKey": /^access-sandbox-/, "maskPrefix": /^(?:access-production-|access-development-|access-sandbox-)/, "message": "Reads the bank accounts of a person.", "examples": [], "counterExamples": [] },
      { "id": "plaid-secret", "title": "Plaid secret", "provider": "plaid", "trigger": { "on": "token", "keywords": ["plaid"] }, "pattern": /(?<![A-Za-z0-9_-])[0-9a-f]{30}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:plaid)[^\n;]{0,60}(?:secret)_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i, "severity": "high", "message": "Reads what Plaid\u2019s users have linked, together with the client id.", "examples": [], "counterExamples": [] },
      { "id": "planetscale-token", "title": "PlanetScale token or password", "provider": "planetscale", "trigger": { "on": "prefix", "text": ["pscale_tkn_", "pscale_pw_", "pscale_oauth_"] }, "pattern": /(?:pscale_tkn_|pscale_pw_|pscale_oauth_)(?<body>[A-Za-z0-9_.=-]{32,64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:pscale_tkn_|pscale_pw_|pscale_oauth_)/, "message": "Reads and changes the databases that it was made for.", "examples": [], "counterExamples": [] },
      { "id": "posthog-personal-key", "title": "PostHog personal API key", "provider": "posthog", "trigger": { "on": "prefix", "text": ["phx_", "phs_"] }, "pattern": /(?:phx_|phs_)(?<body>[A-Za-z0-9]{40,56})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:phx_|phs_)/, "message": "Reads events and settings as its owner.", "examples": [], "counterExamples": [] },
      { "id": "postman-api-key", "title": "Postman API key", "provider": "postman", "trigger": { "on": "prefix", "text": ["PMAK-"] }, "pattern": /PMAK-[0-9a-f]{24}-(?<body>[0-9a-f]{34})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^PMAK-/, "message": "Reads collections and environments, with the secrets in them.", "examples": [], "counterExamples": [] },
      { "id": "postmark-token", "title": "Postmark API token", "provider": "postmark", "trigger": { "on": "token", "keywords": ["postmark"] }, "pattern": /(?<![A-Za-z0-9_-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/y, "body": "exact", "before": /postmark[^\n;]{0,40}(?:key|token)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Sends mail as your domain.", "examples": [], "counterExamples": [] },
      { "id": "prefect-api-key", "title": "Prefect API key", "provider": "prefect", "trigger": { "on": "prefix", "text": ["pnu_", "pnb_"] }, "pattern": /(?:pnu_|pnb_)(?<body>[A-Za-z0-9]{36})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:pnu_|pnb_)/, "message": "Starts flows and reads their blocks.", "examples": [], "counterExamples": [] },
      { "id": "private-key-pem", "title": "Private key", "provider": null, "trigger": { "on": "literal", "text": ["-----BEGIN"] }, "pattern": /(?<!private_key\\{0,2}"\s{0,4}:\s{0,4}\\{0,2}")-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ANY) )?PRIVATE KEY-----[\\nr\s"'+,|>]{0,24}(?!b3BlbnNzaC1rZXktdjEAAAAACmFlcz)(?:(?=M[A-Z])|b3BlbnNzaC1rZXktdjE[A-Za-z0-9+/]{20,60}[\\nr\s"'+,|>]{0,24})(?<body>[A-Za-z0-9+/]{22,40})[A-Za-z0-9+/=\\\s"',+]{20,3900}(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?/y, "reach": 4096, "body": "exact", "severity": "high", "mediumInTests": true, "message": "Proves an identity to every server that trusts its public half.", "examples": [], "counterExamples": [] },
      { "id": "private-key-encrypted", "title": "Encrypted private key", "provider": null, "trigger": { "on": "literal", "text": ["-----BEGIN"] }, "pattern": /-----BEGIN (?:ENCRYPTED PRIVATE KEY-----[\\nr\s"'+,|>]{0,24}|(?:RSA|EC|DSA) PRIVATE KEY-----[\\nr\s"'+,|>]{1,80}Proc-Type: 4,ENCRYPTED[\\nr\s"'+,|>]{1,80}DEK-Info: [A-Za-z0-9,-]{10,80}[\\nr\s"'+,|>]{1,80}|OPENSSH PRIVATE KEY-----[\\nr\s"'+,|>]{0,24}(?=b3BlbnNzaC1rZXktdjEAAAAACmFlcz))(?<body>[A-Za-z0-9+/]{40})[A-Za-z0-9+/=\\\s"',+]{24,3800}(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?/y, "reach": 4096, "body": "exact", "severity": "low", "message": "Opens what its public half protects to whoever guesses the passphrase.", "examples": [], "counterExamples": [] },
      { "id": "private-key-pgp", "title": "PGP private key", "provider": null, "trigger": { "on": "literal", "text": ["-----BEGIN"] }, "pattern": /-----BEGIN PGP PRIVATE KEY BLOCK-----(?:[\\nr\s"'+,|>]{1,80}(?:Version|Comment|Charset|Hash): [^\n\\]{0,100}){0,4}[\\nr\s"'+,|>]{1,80}(?<body>[lx][A-Za-z0-9+/]{39})[A-Za-z0-9+/=\\\s"',+]{64,3700}(?:-----END PGP PRIVATE KEY BLOCK-----)?/y, "reach": 4096, "body": "exact", "severity": "high", "mediumInTests": true, "message": "Signs and decrypts as its owner, if it has no passphrase.", "examples": [], "counterExamples": [] },
      { "id": "private-key-putty", "title": "PuTTY private key", "provider": null, "trigger": { "on": "prefix", "text": ["PuTTY-User-Key-File-"] }, "pattern": /PuTTY-User-Key-File-[23]: [a-z0-9-]{3,40}\r?\nEncryption: none\r?\nComment: [^\r\n]{0,200}\r?\nPublic-Lines: \d{1,3}\r?\n(?:[A-Za-z0-9+/=]{1,64}\r?\n){1,40}Private-Lines: \d{1,3}\r?\n(?<body>[A-Za-z0-9+/]{40,64})(?:[A-Za-z0-9+/=]{0,64}\r?\n){0,40}/y, "reach": 4096, "body": "exact", "severity": "high", "mediumInTests": true, "message": "Proves an identity to every server that trusts its public half.", "examples": [], "counterExamples": [] },
      { "id": "private-key-age", "title": "age secret key", "provider": null, "trigger": { "on": "prefix", "text": ["AGE-SECRET-KEY-1"] }, "pattern": /AGE-SECRET-KEY-1(?<body>[A-Z0-9]{58})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "mediumInTests": true, "maskPrefix": /^AGE-SECRET-KEY-1/, "message": "Decrypts every file that was encrypted to its public half.", "examples": [], "counterExamples": [] },
      { "id": "pulumi-token", "title": "Pulumi access token", "provider": "pulumi", "trigger": { "on": "prefix", "text": ["pul-"] }, "pattern": /pul-(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^pul-/, "message": "Reads stacks with their secrets, and changes infrastructure.", "examples": [], "counterExamples": [] },
      { "id": "pypi-token", "title": "PyPI upload token", "provider": "pypi", "trigger": { "on": "prefix", "text": ["pypi-AgEIcHlwaS5vcmc", "pypi-AgENdGVzdC5weXBpLm9yZw"] }, "pattern": /pypi-Ag(?:EIcHlwaS5vcmc|ENdGVzdC5weXBpLm9yZw)(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{10,840}(?![A-Za-z0-9_-])/y, "reach": 1024, "body": "strong", "severity": "high", "testKey": /^pypi-AgEN/, "maskPrefix": /^(?:pypi-AgEIcHlwaS5vcmc|pypi-AgENdGVzdC5weXBpLm9yZw)/, "message": "Uploads releases to the projects in its scope.", "examples": [], "counterExamples": [] },
      { "id": "razorpay-key-secret", "title": "Razorpay key secret", "provider": "razorpay", "trigger": { "on": "token", "keywords": ["razorpay", "rzp_"] }, "pattern": /(?<![A-Za-z0-9_-])[A-Za-z0-9]{24}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:razorpay[^\n;]{0,40}secret["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}|rzp_(?:live|test)_[A-Za-z0-9]{14}["']?\s{0,3}[:,]\s{0,3}(?:["']?key_secret["']?\s{0,3}[:=]\s{0,3})?)["'`]?$/i, "severity": "high", "message": "Takes and refunds payments of the merchant.", "examples": [], "counterExamples": [] },
      { "id": "readme-api-key", "title": "ReadMe API key", "provider": "readme", "trigger": { "on": "prefix", "text": ["rdme_xn8s9h", "rdme_"] }, "pattern": /(?:rdme_xn8s9h|rdme_)(?<body>[A-Za-z0-9]{50,76})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:rdme_xn8s9h|rdme_)/, "message": "Changes the published documentation.", "examples": [], "counterExamples": [] },
      { "id": "render-api-key", "title": "Render API key", "provider": "render", "trigger": { "on": "prefix", "text": ["rnd_"] }, "pattern": /rnd_(?<body>[A-Za-z0-9]{26,36})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^rnd_/, "message": "Deploys and reads the variables of every service of its owner.", "examples": [], "counterExamples": [] },
      { "id": "replicate-token", "title": "Replicate API token", "provider": "replicate", "trigger": { "on": "prefix", "text": ["r8_"] }, "pattern": /r8_(?<body>[A-Za-z0-9]{37})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^r8_/, "message": "Runs models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "resend-api-key", "title": "Resend API key", "provider": "resend", "trigger": { "on": "prefix", "text": ["re_"] }, "pattern": /re_(?<body>[A-Za-z0-9]{8}_[A-Za-z0-9]{24})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^re_/, "message": "Sends mail as your domain.", "examples": [], "counterExamples": [] },
      { "id": "rubygems-api-key", "title": "RubyGems API key", "provider": "rubygems", "trigger": { "on": "prefix", "text": ["rubygems_"] }, "pattern": /rubygems_(?<body>[0-9a-f]{48})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^rubygems_/, "message": "Publishes gems as its owner.", "examples": [], "counterExamples": [] },
      { "id": "sendgrid-api-key", "title": "SendGrid API key", "provider": "sendgrid", "trigger": { "on": "prefix", "text": ["SG."] }, "pattern": /SG\.[A-Za-z0-9_-]{22}\.(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^SG\./, "message": "Sends mail as your domain.", "examples": [], "counterExamples": [] },
      { "id": "sentry-org-token", "title": "Sentry organization token", "provider": "sentry", "trigger": { "on": "prefix", "text": ["sntrys_"] }, "pattern": /sntrys_eyJ[A-Za-z0-9+/=]{60,500}_(?<body>[A-Za-z0-9+/]{43})(?![A-Za-z0-9+/_-])/y, "reach": 640, "body": "strong", "severity": "high", "maskPrefix": /^sntrys_/, "message": "Uploads releases and source maps of the organization.", "examples": [], "counterExamples": [] },
      { "id": "sentry-user-token", "title": "Sentry user or integration token", "provider": "sentry", "trigger": { "on": "prefix", "text": ["sntryu_", "sntrya_", "sntryi_"] }, "pattern": /(?:sntryu_|sntrya_|sntryi_)(?<body>[0-9a-f]{64})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:sntryu_|sntrya_|sntryi_)/, "message": "Acts as its owner in the Sentry API.", "examples": [], "counterExamples": [] },
      { "id": "shippo-token", "title": "Shippo API token", "provider": "shippo", "trigger": { "on": "prefix", "text": ["shippo_live_", "shippo_test_"] }, "pattern": /(?:shippo_live_|shippo_test_)(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "testKey": /^shippo_test_/, "maskPrefix": /^(?:shippo_live_|shippo_test_)/, "message": "Buys postage at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "shopify-token", "title": "Shopify access token or secret", "provider": "shopify", "trigger": { "on": "prefix", "text": ["shpat_", "shpca_", "shppa_", "shpss_", "shptka_"] }, "pattern": /shp(?:at|ca|pa|ss|tka)_(?<body>[0-9a-fA-F]{32,64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:shpat_|shpca_|shppa_|shpss_|shptka_)/, "message": "Reads and changes orders, customers and products of the shop, or signs as its app.", "examples": [], "counterExamples": [] },
      { "id": "slack-bot-token", "title": "Slack bot token", "provider": "slack", "trigger": { "on": "prefix", "text": ["xoxb-"] }, "pattern": /xoxb-(?:\d{10,14}-){1,2}(?<body>[A-Za-z0-9]{18,34})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^xoxb-/, "message": "Reads and writes in the workspace as the bot.", "examples": [], "counterExamples": [] },
      { "id": "slack-user-token", "title": "Slack user or workspace token", "provider": "slack", "trigger": { "on": "prefix", "text": ["xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxo-"] }, "pattern": /xox[paros]-(?:\d{1,14}-){1,4}(?<body>[A-Za-z0-9]{20,64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:xoxp-|xoxa-|xoxr-|xoxs-|xoxo-)/, "message": "Acts as a person in the workspace: reads every channel that they can.", "examples": [], "counterExamples": [] },
      { "id": "slack-rotating-token", "title": "Slack rotating or refresh token", "provider": "slack", "trigger": { "on": "prefix", "text": ["xoxe.xoxb-", "xoxe.xoxp-", "xoxe-"] }, "pattern": /xoxe(?:\.xox[bp])?-\d-(?<body>[A-Za-z0-9]{60})[A-Za-z0-9]{40,140}(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:xoxe\.xoxb-|xoxe\.xoxp-|xoxe-)/, "message": "Yields fresh workspace tokens.", "examples": [], "counterExamples": [] },
      { "id": "slack-session-token", "title": "Slack browser session token", "provider": "slack", "trigger": { "on": "prefix", "text": ["xoxc-", "xoxd-"] }, "pattern": /xox(?:c-(?:\d{8,14}-){3}|d-)(?<body>(?:[A-Za-z0-9_+/=-]|%[0-9A-Fa-f]{2}){60,400})/y, "reach": 512, "body": "strong", "severity": "high", "maskPrefix": /^(?:xoxc-|xoxd-)/, "message": "Is a signed-in browser session of a person.", "examples": [], "counterExamples": [] },
      { "id": "slack-app-token", "title": "Slack app-level token", "provider": "slack", "trigger": { "on": "prefix", "text": ["xapp-"] }, "pattern": /xapp-\d-[A-Z0-9]{9,12}-\d{10,14}-(?<body>[0-9a-z]{64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^xapp-/, "message": "Opens the event stream of the app in every workspace that has it.", "examples": [], "counterExamples": [] },
      { "id": "slack-webhook", "title": "Slack incoming webhook", "provider": "slack", "trigger": { "on": "prefix", "text": ["hooks.slack.com/services/", "hooks.slack.com/workflows/", "hooks.slack.com/triggers/"] }, "pattern": /hooks\.slack\.com\/(?:services\/T[A-Z0-9]{7,12}\/B[A-Z0-9]{7,12}|workflows\/T[A-Z0-9]{7,12}\/A[A-Z0-9]{7,12}\/\d{10,20}|triggers\/[TE][A-Z0-9]{7,12}\/\d{10,20})\/(?<body>[A-Za-z0-9]{23,34})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "medium", "maskPrefix": /^hooks\.slack\.com\//, "message": "Posts messages into a channel, or starts a workflow, as your app.", "examples": [], "counterExamples": [] },
      { "id": "snyk-token", "title": "Snyk API token", "provider": "snyk", "trigger": { "on": "token", "keywords": ["snyk"] }, "pattern": /(?<![A-Za-z0-9_-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/y, "body": "exact", "before": /(?:snyk)[^\n;]{0,60}(?:(?:token|key))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i, "severity": "high", "message": "Reads projects and their vulnerabilities as its owner.", "examples": [], "counterExamples": [] },
      { "id": "sourcegraph-token", "title": "Sourcegraph access token", "provider": "sourcegraph", "trigger": { "on": "prefix", "text": ["sgp_", "sgd_"] }, "pattern": /sg[pd]_(?:(?:[0-9a-f]{16}|local)_)?(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^(?:sgp_|sgd_)/, "message": "Reads private code as its owner.", "examples": [], "counterExamples": [] },
      { "id": "spotify-client-secret", "title": "Spotify client secret", "provider": "spotify", "trigger": { "on": "token", "keywords": ["spotify", "spotipy"] }, "pattern": /(?<![A-Za-z0-9_-])[0-9a-f]{32}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:spotif?y|spotipy)[^\n;]{0,60}(?:secret)_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i, "severity": "medium", "message": "Acts as the application.", "examples": [], "counterExamples": [] },
      { "id": "square-access-token", "title": "Square access token", "provider": "square", "trigger": { "on": "prefix", "text": ["EAAA", "sq0atp-"] }, "pattern": /(?<![+/])(?:EAAA(?=[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-]))|sq0atp-)(?<body>[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])|[A-Za-z0-9_-]{60})(?![A-Za-z0-9_+/=-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:EAAA|sq0atp-)/, "message": "Takes payments and reads customers of the merchant.", "examples": [], "counterExamples": [] },
      { "id": "square-oauth-secret", "title": "Square OAuth secret", "provider": "square", "trigger": { "on": "prefix", "text": ["sq0csp-"] }, "pattern": /sq0csp-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^sq0csp-/, "message": "Lets anyone act as the OAuth application.", "examples": [], "counterExamples": [] },
      { "id": "stripe-webhook-secret", "title": "Stripe webhook signing secret", "provider": null, "trigger": { "on": "prefix", "text": ["whsec_"] }, "pattern": /whsec_[A-Za-z0-9+/]{32,64}={0,2}(?![A-Za-z0-9_+/=-])/y, "body": "strong", "severity": "medium", "maskPrefix": /^whsec_/, "message": "Forges webhook events that your server will believe.", "examples": [], "counterExamples": [] },
      { "id": "stripe-organization-key", "title": "Stripe organization API key", "provider": "stripe", "trigger": { "on": "prefix", "text": ["sk_org_live_", "sk_org_test_"] }, "pattern": /sk_org_(?:live|test)_[A-Za-z0-9]{24,250}(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "testKey": /^sk_org_test_/, "maskPrefix": /^(?:sk_org_live_|sk_org_test_)/, "message": "Reaches every account of a Stripe organization.", "examples": [], "counterExamples": [] },
      { "id": "supabase-secret-key", "title": "Supabase secret key", "provider": "supabase", "trigger": { "on": "prefix", "text": ["sb_secret_"] }, "pattern": /sb_secret_(?<body>[A-Za-z0-9_-]{20,60})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^sb_secret_/, "message": "Reads and writes the whole database, past row level security.", "examples": [], "counterExamples": [] },
      { "id": "supabase-access-token", "title": "Supabase access token", "provider": "supabase", "trigger": { "on": "prefix", "text": ["sbp_"] }, "pattern": /sbp_(?:v0_|oauth_)?(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^sbp_/, "message": "Manages the projects of its owner.", "examples": [], "counterExamples": [] },
      { "id": "supabase-service-role-key", "title": "Supabase service_role key", "provider": "supabase", "trigger": { "on": "prefix", "text": ["eyJ"] }, "pattern": /eyJ[A-Za-z0-9_-]{20,60}\.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6I[A-Za-z0-9_-]{27}Iiwicm9sZSI6InNlcnZpY2Vfcm9sZS[A-Za-z0-9_-]{10,120}\.(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y, "reach": 512, "body": "strong", "severity": "high", "maskPrefix": /^eyJ/, "message": "Reads and writes the whole database, past row level security.", "examples": [], "counterExamples": [] },
      { "id": "tailscale-key", "title": "Tailscale key", "provider": "tailscale", "trigger": { "on": "prefix", "text": ["tskey-"] }, "pattern": /tskey-(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{8,20}-(?<body>[A-Za-z0-9]{24,40})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^tskey-/, "message": "Joins or manages the private network.", "examples": [], "counterExamples": [] },
      { "id": "tavily-api-key", "title": "Tavily API key", "provider": "tavily", "trigger": { "on": "prefix", "text": ["tvly-", "tvly-dev-", "tvly-prod-"] }, "pattern": /(?:tvly-|tvly-dev-|tvly-prod-)(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:tvly-|tvly-dev-|tvly-prod-)/, "message": "Searches at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "telegram-bot-token", "title": "Telegram bot token", "provider": "telegram", "trigger": { "on": "token", "keywords": ["telegram", "bot", "token", "tg_"] }, "pattern": /AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])(?<=(?<![A-Za-z0-9_-])(?:bot)?(?<secret>\d{8,10}:AA(?<body>[A-Za-z0-9_-]{33})))/y, "body": "exact", "before": /(?<!\d)\d{8,10}:$/, "severity": "high", "message": "Reads and sends everything as the bot.", "examples": [], "counterExamples": [] },
      { "id": "tencent-secret-id", "title": "Tencent Cloud SecretId", "provider": "tencent", "trigger": { "on": "prefix", "text": ["AKID"] }, "pattern": /AKID(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "medium", "maskPrefix": /^AKID/, "message": "Names an API key; not secret alone, but its secret is usually nearby.", "examples": [], "counterExamples": [] },
      { "id": "tencent-secret-key", "title": "Tencent Cloud SecretKey", "provider": "tencent", "trigger": { "on": "token", "keywords": ["tencent", "akid"] }, "pattern": /(?<![A-Za-z0-9_-])[A-Za-z0-9]{32}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:tencent[^\n;]{0,40}secret_?key["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}|AKID[A-Za-z0-9]{32}["']\s{0,3},\s{0,3})["'`]?$/i, "severity": "high", "message": "Signs any request that its user may make.", "examples": [], "counterExamples": [] },
      { "id": "terraform-cloud-token", "title": "HCP Terraform API token", "provider": "terraform-cloud", "trigger": { "on": "prefix", "text": [".atlasv1."], "anywhere": true }, "pattern": /\.atlasv1\.[A-Za-z0-9_-]{60,80}(?![A-Za-z0-9_-])(?<=(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{14}\.atlasv1\.(?<body>[A-Za-z0-9_-]{60,80})))/y, "body": "strong", "severity": "high", "message": "Reads state with the secrets in it, and changes infrastructure.", "examples": [], "counterExamples": [] },
      { "id": "twilio-auth-token", "title": "Twilio auth token", "provider": "twilio", "trigger": { "on": "token", "keywords": ["twilio", "account_sid", "accountsid", "client"] }, "pattern": /(?<![A-Za-z0-9])[0-9a-f]{32}(?![A-Za-z0-9-])/y, "body": "weak", "before": /(?:twilio[^\n;]{0,30}auth[_-]?token["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}|AC[0-9a-f]{32}["']\s{0,4},\s{0,6})["'`]?$/i, "severity": "high", "message": "Full control of the Twilio account: sends messages and calls at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "twilio-api-key-secret", "title": "Twilio API key secret", "provider": "twilio", "trigger": { "on": "token", "keywords": ["twilio"] }, "pattern": /(?<![A-Za-z0-9])[A-Za-z0-9]{32}(?![A-Za-z0-9-])/y, "body": "weak", "before": /twilio[^\n;]{0,30}(?:api[_-]?)?(?:key[_-]?)?secret["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Sends messages and calls together with its key SID.", "examples": [], "counterExamples": [] },
      { "id": "twilio-api-key-sid", "title": "Twilio API key SID", "provider": "twilio", "trigger": { "on": "prefix", "text": ["SK"] }, "pattern": /(?<![+/])SK(?<body>[0-9a-f]{32})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "low", "maskPrefix": /^SK/, "message": "Names a Twilio API key; useless without its secret.", "examples": [], "counterExamples": [] },
      { "id": "twitch-token", "title": "Twitch token or client secret", "provider": "twitch", "trigger": { "on": "token", "keywords": ["twitch", "oauth:"] }, "pattern": /(?<![A-Za-z0-9_-])[a-z0-9]{30}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /(?:twitch[^\n;]{0,40}(?:token|secret|oauth|password)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?(?:oauth:)?)$/i, "severity": "high", "message": "Acts as its user or application.", "examples": [], "counterExamples": [] },
      { "id": "typeform-token", "title": "Typeform personal access token", "provider": "typeform", "trigger": { "on": "prefix", "text": ["tfp_"] }, "pattern": /tfp_(?<body>[A-Za-z0-9_-]{40,46})_[A-Za-z0-9_-]{10,16}(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^tfp_/, "message": "Reads forms and their answers.", "examples": [], "counterExamples": [] },
      { "id": "unkey-root-key", "title": "Unkey root key", "provider": "unkey", "trigger": { "on": "prefix", "text": ["unkey_"] }, "pattern": /unkey_(?<body>(?:live_|test_)?[A-Za-z0-9]{20,44})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^unkey_/, "message": "Creates and deletes the API keys of the workspace.", "examples": [], "counterExamples": [] },
      { "id": "vault-token", "title": "Vault token", "provider": "vault", "trigger": { "on": "prefix", "text": ["hvs.", "hvr."] }, "pattern": /(?:hvs\.|hvr\.)(?<body>[A-Za-z0-9_-]{90,160})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:hvs\.|hvr\.)/, "message": "Reads the secrets that its policies allow.", "examples": [], "counterExamples": [] },
      { "id": "vault-short-token", "title": "Vault token", "provider": "vault", "trigger": { "on": "prefix", "text": ["hvs."] }, "pattern": /hvs\.(?<body>[A-Za-z0-9]{24})(?![A-Za-z0-9_-])/y, "body": "weak", "severity": "high", "maskPrefix": /^hvs\./, "message": "Reads the secrets that its policies allow; root and orphan tokens have this form too.", "examples": [], "counterExamples": [] },
      { "id": "vault-batch-token", "title": "Vault batch token", "provider": "vault", "trigger": { "on": "prefix", "text": ["hvb."] }, "pattern": /hvb\.(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{78,240}(?![A-Za-z0-9_-])/y, "reach": 384, "body": "strong", "severity": "high", "maskPrefix": /^hvb\./, "message": "Reads the secrets that its policies allow until it expires.", "examples": [], "counterExamples": [] },
      { "id": "vercel-token", "title": "Vercel token", "provider": "vercel", "trigger": { "on": "prefix", "text": ["vcp_", "vci_", "vca_", "vcr_", "vck_"] }, "pattern": /vc[picark]_(?<body>[A-Za-z0-9]{24,90})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^(?:vcp_|vci_|vca_|vcr_|vck_)/, "message": "Deploys and reads the environment variables of the projects in its scope, or calls models.", "examples": [], "counterExamples": [] },
      { "id": "vercel-legacy-token", "title": "Vercel token", "provider": "vercel", "trigger": { "on": "token", "keywords": ["vercel"] }, "pattern": /(?<![A-Za-z0-9_-])[A-Za-z0-9]{24}(?![A-Za-z0-9_-])/y, "body": "weak", "before": /vercel_?(?:api_?|access_?)?token["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i, "severity": "high", "message": "Deploys and reads the environment variables of every project of its owner.", "examples": [], "counterExamples": [] },
      { "id": "xai-api-key", "title": "xAI API key", "provider": "xai", "trigger": { "on": "prefix", "text": ["xai-"] }, "pattern": /xai-(?<body>[A-Za-z0-9]{80})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^xai-/, "message": "Runs models at the owner\u2019s expense.", "examples": [], "counterExamples": [] },
      { "id": "yandex-api-key", "title": "Yandex Cloud API key", "provider": "yandex", "trigger": { "on": "prefix", "text": ["AQVN"] }, "pattern": /AQVN(?<body>[A-Za-z0-9_-]{35,38})(?![A-Za-z0-9_-])/y, "body": "exact", "severity": "high", "maskPrefix": /^AQVN/, "message": "Calls the services of its service account.", "examples": [], "counterExamples": [] },
      { "id": "yandex-static-secret", "title": "Yandex Cloud static access secret", "provider": "yandex", "trigger": { "on": "prefix", "text": ["YC"] }, "pattern": /(?<=(?:yc_|yandex|aws|secret)[^\n]{0,60})YC(?<body>[A-Za-z0-9_-]{38})(?![A-Za-z0-9_-])/iy, "body": "weak", "severity": "high", "maskPrefix": /^YC/, "message": "Reads and writes object storage.", "examples": [], "counterExamples": [] },
      { "id": "yandex-oauth-token", "title": "Yandex OAuth token", "provider": "yandex", "trigger": { "on": "prefix", "text": ["y0_"] }, "pattern": /y0_(?<body>[A-Za-z0-9_-]{50,64})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "maskPrefix": /^y0_/, "message": "Acts as its Yandex user.", "examples": [], "counterExamples": [] },
      { "id": "yandex-iam-token", "title": "Yandex Cloud IAM token", "provider": "yandex", "trigger": { "on": "prefix", "text": ["t1."] }, "pattern": /t1\.[A-Za-z0-9_-]{40,300}={0,2}\.(?<body>[A-Za-z0-9_-]{86})={0,2}(?![A-Za-z0-9_-])/y, "reach": 512, "body": "strong", "severity": "medium", "maskPrefix": /^t1\./, "message": "Acts as its user or service account for at most twelve hours.", "examples": [], "counterExamples": [] },
      { "id": "generic-api-key", "title": "Secret under a telling name", "provider": null, "trigger": { "on": "token", "keywords": ["key", "token", "secret", "passw", "_pass", "pwd", "passphrase", "auth", "bearer", "credential", "creds", "curl ", "identified by"] }, "pattern": /(?:(?<=\$\{)[A-Z][A-Z0-9_]{2,60}-|(?<=[}A-Z0-9]:)-)?(?<secret>[A-Za-z0-9_+/=~-](?:(?!-->)[A-Za-z0-9_+/=~-]|\.(?=[A-Za-z0-9_+/=~-])){15,511})(?=-->|[^A-Za-z0-9_+/=~-]|$)/y, "named": true, "severity": "medium", "message": "A random-looking value is assigned to a name that says API key, token or secret.", "examples": [], "counterExamples": [] }
    ];
    RULES = [rules[0], rules[1], rules[2], rules[3], rules[4], rules[5], rules[6], rules[7], rules[8], rules[9], rules[10], rules[11], rules[12], rules[13], rules[14], rules[15], rules[16], rules[17], rules[18], rules[19], rules[20], rules[21], rules[22], rules[23], rules[24], rules[25], rules[26], rules[27], rules[28], rules[29], rules[30], rules[31], rules[32], rules[33], rules[34], rules[35], rules[36], rules[37], rules[38], rules[39], rules[40], rules[41], rules[42], rules[43], rules[44], rules[45], rules[46], rules[47], rules[48], rules[49], rules[50], rules[51], rules[52], rules[53], rules[54], rules[55], rules[56], rules[57], rules[58], rules[59], rules[60], rules[61], rules[62], rules[63], rules[64], rules[65], rules[66], rules[67], rules[68], rules[69], rules[70], rules[71], rules[72], rules[73], rules[74], rules[75], rules[76], rules[77], rules[78], rules[79], rules[80], rules[81], rules[82], rules[83], rules[84], rules[85], rules[86], rules[87], rules[88], rules[89], rules[90], rules[91], rules[92], rules[93], rules[94], rules[95], rules[96], rules[97], rules[98], rules[99], rules[100], rules[101], rules[102], rules[103], rules[104], rules[105], rules[106], rules[107], rules[108], rules[109], rules[110], rules[111], rules[112], rules[113], rules[114], rules[115], rules[116], rules[117], rules[118], rules[119], rules[120], rules[121], rules[122], rules[123], rules[124], rules[125], rules[126], rules[127], rules[128], rules[129], rules[130], rules[131], rules[132], rules[133], rules[134], rules[135], rules[136], rules[137], rules[138], rules[139], rules[140], rules[141], rules[142], rules[143], rules[144], rules[145], rules[146], rules[147], rules[148], rules[149], rules[150], rules[151], rules[152], rules[153], rules[154], rules[155], rules[156], rules[157], rules[158], rules[159], rules[160], rules[161], rules[162], rules[163], rules[164], rules[165], rules[166], rules[167], rules[168], rules[169], rules[170], rules[171], rules[172], rules[173], rules[174], rules[175], rules[176], rules[177], rules[178], rules[179], rules[180], rules[181], rules[182], rules[183], rules[184], rules[185], rules[186], rules[187], rules[188], rules[189], rules[190], rules[191], rules[192], rules[193], rules[194]];
    PROVIDERS = [
      { "id": "tinybrain", "name": "TinyBrain", "source": "docs: TinyBrain API, Authentication; API reference", "rules": [], "families": [{ "family": "tb", "value": /^/ }], "clues": { "names": ["TINYBRAIN", "tiny_brain"], "hosts": ["api.tinybrain.dev", "app.tinybrain.dev", "tinybrain.dev", "tinybrainlab.ai"], "packages": ["@tinybrain/sdk", "tinybrain-sdk", "tinybrain_sdk", "tinybrain"] }, "dashboard": { "url": "https://app.tinybrain.dev", "steps": ["Open Settings, API Keys", "Create a new key and deploy it", "Revoke the leaked key"] }, "api": { "hosts": ["api.tinybrain.dev"], "baseUrl": "https://api.tinybrain.dev", "auth": { "in": "bearer" }, "rateLimit": { "requests": 100, "perSeconds": 60 }, "verify": { "calls": [{ "method": "GET", "path": "/api/v1/intelligence/vips", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }], "means": "active" }, { "status": [200], "where": [{ "at": ["data", "vips"], "kind": "array" }], "means": "active" }, { "status": [401, 403], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["invalid api key", "INVALID_API_KEY"] }], "means": "inactive", "detail": "the key is wrong or was revoked" }, { "status": [401], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["expired"] }], "means": "expired", "detail": "the key has expired" }, { "status": [401], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["unauthorized"] }], "means": "unknown", "detail": 'TinyBrain says "Unauthorized", which can mean a missing scope' }, { "status": [403], "where": [{ "at": ["error", "message"] }], "means": "active-limited", "detail": "the key is live, with limited scopes" }] }, { "method": "GET", "path": "/api/v1/memories/{random}", "answers": [{ "status": [404], "where": [{ "at": ["success"], "equals": [false] }, { "at": ["error.code", "error.message", "error"] }], "means": "active" }, { "status": [401, 403], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["invalid api key", "INVALID_API_KEY"] }], "means": "inactive", "detail": "the key is wrong or was revoked" }, { "status": [401], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["expired"] }], "means": "expired", "detail": "the key has expired" }, { "status": [401], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["unauthorized"] }], "means": "unknown", "detail": 'TinyBrain says "Unauthorized", which can mean a missing scope' }, { "status": [403], "where": [{ "at": ["error", "message"] }], "means": "active-limited", "detail": "the key is live, with limited scopes" }] }] } } },
      { "id": "memory-api", "name": "Memory API", "source": "docs: Memory API, Authentication; public server source (api/middleware/auth.py, config/settings.py)", "rules": [rules[4]], "families": [{ "family": "mem", "prefix": /^mem_(?:live|test)_/, "value": /^[0-9a-f]{64}$/, "unique": true }, { "family": "mem", "value": /^/ }], "clues": { "names": ["MEMORY_API"], "hosts": ["api.memory-api.com", "memory-api.com"], "packages": ["@memory-api/sdk", "memory-api", "memory_api"] }, "dashboard": { "url": "https://dashboard.memory-api.com/", "steps": ["Open the dashboard, API keys", "Create a new key and deploy it", "Revoke the leaked key"] }, "api": { "hosts": ["api.memory-api.com"], "baseUrl": "https://api.memory-api.com", "auth": { "in": "bearer" }, "rateLimit": { "requests": 10, "perSeconds": 60 }, "verify": { "calls": [{ "method": "GET", "path": "/v1/account/api-keys", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }, { "at": ["data"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error.code", "detail.code"], "equals": ["API_KEY_EXPIRED"] }], "means": "expired", "detail": "the key has expired" }, { "status": [401], "where": [{ "at": ["error.code", "detail.code"], "equals": ["API_KEY_DISABLED"] }], "means": "inactive", "detail": "the key was revoked" }, { "status": [401], "where": [{ "at": ["error.code", "detail.code"], "equals": ["INVALID_API_KEY", "INVALID_API_KEY_FORMAT"] }], "means": "inactive", "detail": "the key is not known" }, { "status": [403], "where": [{ "at": ["error.code", "detail.code"], "equals": ["INSUFFICIENT_PERMISSIONS"] }], "means": "active-limited", "detail": "the key is live, without the scope read" }, { "status": [403], "where": [{ "at": ["error.code", "detail.code"], "equals": ["ORGANIZATION_DISABLED"] }], "means": "active-limited", "detail": "the key is genuine, its organization is disabled" }, { "status": [429], "where": [{ "at": ["error.code", "detail.code"], "equals": ["RATE_LIMIT_EXCEEDED", "DAILY_QUOTA_EXCEEDED", "CONCURRENT_LIMIT_EXCEEDED"] }], "means": "active", "detail": "the key is live and over its limit" }] }] }, "list": { "by": "leaked-or-management", "call": { "method": "GET", "path": "/v1/account/api-keys", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }], "means": "listed" }, { "status": [403], "where": [{ "at": ["error.code", "detail.code"], "equals": ["INSUFFICIENT_PERMISSIONS"] }], "means": "forbidden" }, { "status": [401], "where": [{ "at": ["error.code", "detail.code"], "equals": ["MISSING_API_KEY", "INVALID_API_KEY", "INVALID_API_KEY_FORMAT", "API_KEY_DISABLED", "API_KEY_EXPIRED", "ORGANIZATION_NOT_FOUND"] }], "means": "forbidden" }] }, "items": ["data", "data.api_keys", "data.keys", "data.items", "api_keys", "keys"], "id": ["id", "key_id"], "hint": ["key_prefix", "prefix"], "ended": [{ "at": ["is_active", "active"], "equals": [false] }, { "at": ["revoked"], "equals": [true] }, { "at": ["revoked_at"] }], "name": ["name"], "scopes": ["scopes"], "environment": ["environment"], "expiresAt": ["expires_at"] }, "create": { "call": { "method": "POST", "path": "/v1/account/api-keys", "body": { "as": "json", "fields": { "name": "{name}", "environment": "{environment}", "scopes": "{scopes}", "expires_in_days": "{expiresInDays}" } }, "answers": [{ "status": [201, 200], "where": [{ "at": ["success"], "equals": [true] }, { "at": ["data"], "kind": "object" }], "means": "created" }, { "status": [403], "where": [{ "at": ["error.code", "detail.code"], "equals": ["INSUFFICIENT_PERMISSIONS"] }], "means": "forbidden" }, { "status": [401], "where": [{ "at": ["error.code", "detail.code"], "equals": ["MISSING_API_KEY", "INVALID_API_KEY", "INVALID_API_KEY_FORMAT", "API_KEY_DISABLED", "API_KEY_EXPIRED", "ORGANIZATION_NOT_FOUND"] }], "means": "forbidden" }] }, "environmentIn": "^mem_(live|test)_", "key": ["data.key", "data.api_key.key", "data.api_key"], "id": ["data.id", "data.key_id", "data.api_key.id"] }, "revoke": { "by": "management", "id": { "from": "list" }, "replaceFirst": { "scope": "admin" }, "call": { "method": "DELETE", "path": "/v1/account/api-keys/{id}", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }, { "at": ["data.revoked"], "equals": [true] }], "means": "revoked" }, { "status": [404], "where": [{ "at": ["error.code", "detail.code"], "equals": ["API_KEY_NOT_FOUND"] }], "means": "gone" }, { "status": [400], "where": [{ "at": ["error.code", "detail.code"], "equals": ["CANNOT_REVOKE_CURRENT_KEY"] }], "means": "itself" }, { "status": [403], "where": [{ "at": ["error.code", "detail.code"], "equals": ["INSUFFICIENT_PERMISSIONS"] }], "means": "forbidden" }, { "status": [401], "where": [{ "at": ["error.code", "detail.code"], "equals": ["MISSING_API_KEY", "INVALID_API_KEY", "INVALID_API_KEY_FORMAT", "API_KEY_DISABLED", "API_KEY_EXPIRED", "ORGANIZATION_NOT_FOUND"] }], "means": "forbidden" }] } } } },
      { "id": "product-api", "name": "Product API", "source": "docs: API Key Authentication (tasks, projects, users)", "rules": [], "families": [{ "family": "sk", "value": /^(?!a2V5Xz|5[1-9][A-Za-z0-9]{90,150}$)/ }], "clues": { "names": ["PRODUCT_API", "PRODUCT_KEY", "ProductClient"], "hosts": ["api.example.com/v1/tasks", "api.example.com/v1/api-keys", "api.example.com/v1/rate-limit", "api.example.com/v1/projects"], "packages": ["@product/api-client", "product-api", "product_api", "product/api-client", "github.com/product/api-go"] }, "dashboard": { "url": "https://dashboard.example.com/settings/api", "steps": ["Open Settings, API, in the dashboard of your installation", "Generate a new key and deploy it", "Revoke the leaked key"] }, "api": { "hosts": [], "auth": { "in": "bearer" }, "rateLimit": { "requests": 100, "perSeconds": 60 }, "verify": { "calls": [{ "method": "GET", "path": "/v1/rate-limit", "answers": [{ "status": [200], "where": [{ "at": ["limit"], "kind": "number" }, { "at": ["remaining"], "kind": "number" }, { "at": ["reset", "reset_at"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error", "message"] }], "means": "inactive", "detail": "the key is invalid, expired or revoked" }, { "status": [403], "where": [{ "at": ["error", "message"] }], "means": "active-limited", "detail": "the key is live, with limited permissions" }] }] }, "list": { "by": "leaked-or-management", "call": { "method": "GET", "path": "/v1/api-keys", "answers": [{ "status": [200], "where": [{ "at": ["data"], "kind": "array" }], "means": "listed" }, { "status": [401, 403], "where": [{ "at": ["error", "message"] }], "means": "forbidden" }] }, "items": ["data"], "id": ["id"], "hint": ["prefix"], "ended": [{ "at": ["revoked"], "equals": [true] }, { "at": ["revoked_at"] }, { "at": ["status"], "equals": ["revoked", "inactive"] }], "name": ["name"], "scopes": ["permissions"], "expiresAt": ["expires_at"] }, "describe": { "call": { "method": "GET", "path": "/v1/api-keys/{id}", "answers": [{ "status": [200], "where": [{ "at": ["id"] }], "means": "described" }] }, "name": ["name"], "scopes": ["permissions"], "expiresAt": ["expires_at"] }, "create": { "call": { "method": "POST", "path": "/v1/api-keys", "body": { "as": "json", "fields": { "name": "{name}", "permissions": "{scopes}", "expires_at": "{expiresAt}" } }, "answers": [{ "status": [201, 200], "where": [{ "at": ["key"], "kind": "string" }, { "at": ["id"] }], "means": "created" }, { "status": [401, 403], "where": [{ "at": ["error", "message"] }], "means": "forbidden" }] }, "key": ["key"], "id": ["id"] }, "revoke": { "by": "management-or-leaked", "id": { "from": "list" }, "call": { "method": "DELETE", "path": "/v1/api-keys/{id}", "answers": [{ "status": [204], "bare": true, "means": "revoked" }, { "status": [200], "means": "revoked" }, { "status": [404], "where": [{ "at": ["error", "message"] }], "means": "gone" }, { "status": [401, 403], "where": [{ "at": ["error", "message"] }], "means": "forbidden" }] } } } },
      { "id": "twig", "name": "Twig AI", "source": "docs: Twig AI, Authentication & API Keys; help.twig.so, Getting started", "rules": [rules[5]], "families": [{ "family": "sk", "value": /^(?!a2V5Xz|5[1-9][A-Za-z0-9]{90,150}$)/ }], "clues": { "names": ["TWIG_API", "TWIG_KEY", "TWIG_SECRET", "TWIG_TOKEN"], "hosts": ["api.twig.so", "app.twig.so", "help.twig.so", "twig.so"] }, "dashboard": { "url": "https://app.twig.so", "steps": ["Open Settings, API Keys", "Generate a new key and deploy it", "Delete the leaked key"] }, "api": { "hosts": ["api.twig.so"], "baseUrl": "https://api.twig.so", "auth": { "in": "bearer" }, "rateLimit": { "requests": 20, "perSeconds": 60 }, "verify": { "calls": [{ "method": "GET", "path": "/api/agents", "answers": [{ "status": [200], "where": [{ "at": [""], "kind": "array" }], "means": "active" }, { "status": [200], "where": [{ "at": ["agents", "data", "items", "aiAgentManagers"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error.code"], "equals": ["expired_api_key"] }], "means": "expired", "detail": "the key has expired" }, { "status": [401], "where": [{ "at": ["error.code"], "equals": ["invalid_api_key", "unauthorized"] }], "means": "inactive", "detail": "the key is unknown or revoked" }, { "status": [403], "where": [{ "at": ["error.code"], "equals": ["insufficient_scope", "forbidden"] }], "means": "active-limited", "detail": "the key is live, without the scope agents:read" }] }, { "method": "GET", "path": "/api/ai-agent-managers", "answers": [{ "status": [200], "where": [{ "at": [""], "kind": "array" }], "means": "active" }, { "status": [200], "where": [{ "at": ["agents", "data", "items", "aiAgentManagers"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error.code"], "equals": ["expired_api_key"] }], "means": "expired", "detail": "the key has expired" }, { "status": [401], "where": [{ "at": ["error.code"], "equals": ["invalid_api_key", "unauthorized"] }], "means": "inactive", "detail": "the key is unknown or revoked" }, { "status": [403], "where": [{ "at": ["error.code"], "equals": ["insufficient_scope", "forbidden"] }], "means": "active-limited", "detail": "the key is live, without the scope agents:read" }] }] } } },
      { "id": "1password", "name": "1Password", "source": "https://developer.1password.com/docs/service-accounts/", "rules": [rules[6]], "clues": { "names": ["OP_SERVICE_ACCOUNT_TOKEN", "ONEPASSWORD"], "hosts": ["1password.com"], "packages": ["@1password/sdk"] }, "dashboard": { "url": "https://my.1password.com/developer-tools/infrastructure-secrets", "steps": ["Open Developer, the service account, Rotate token", "Deploy the new token"] } },
      { "id": "adafruit", "name": "Adafruit IO", "source": "https://io.adafruit.com/api/docs/", "rules": [rules[7]], "clues": { "names": ["ADAFRUIT", "AIO_KEY"], "hosts": ["io.adafruit.com"], "packages": ["adafruit-io"] }, "dashboard": { "url": "https://io.adafruit.com", "steps": ["Open the key icon, Regenerate", "Deploy the new key"] } },
      { "id": "adyen", "name": "Adyen", "source": "https://docs.adyen.com/development-resources/api-credentials/", "rules": [rules[8]], "clues": { "names": ["ADYEN"], "hosts": ["adyen.com"], "packages": ["@adyen/api-library", "adyen"] }, "dashboard": { "url": "https://ca-test.adyen.com", "steps": ["Open Developers, API credentials, the credential", "Generate a new API key: the old one keeps working for a while; deploy the new one"] } },
      { "id": "airtable", "name": "Airtable", "source": "https://airtable.com/developers/web/guides/personal-access-tokens", "rules": [rules[9]], "clues": { "names": ["AIRTABLE"], "hosts": ["api.airtable.com", "airtable.com"], "packages": ["airtable", "pyairtable"] }, "dashboard": { "url": "https://airtable.com/create/tokens", "steps": ["Open Builder hub, Personal access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "algolia", "name": "Algolia", "source": "https://www.algolia.com/doc/guides/security/api-keys/", "rules": [rules[10]], "clues": { "names": ["ALGOLIA"], "hosts": ["algolia.net", "algolia.com", "algolianet.com"], "packages": ["algoliasearch"] }, "dashboard": { "url": "https://dashboard.algolia.com/account/api-keys/all", "steps": ["Open Settings, API keys", "Regenerate the admin key, or delete the restricted one, and deploy the new one"] } },
      { "id": "alibaba", "name": "Alibaba Cloud", "source": "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair", "rules": [rules[11], rules[12]], "clues": { "names": ["ALIBABA", "ALIYUN", "ALICLOUD"], "hosts": ["aliyuncs.com", "aliyun.com", "alibabacloud.com"], "packages": ["@alicloud", "aliyun-python-sdk-core"] }, "dashboard": { "url": "https://ram.console.aliyun.com/manage/ak", "steps": ["Open RAM, the user, AccessKey", "Create a second pair and deploy it", "Disable the old pair, then delete it"] } },
      { "id": "anthropic", "name": "Anthropic", "source": "https://docs.claude.com/en/api/overview", "rules": [rules[13], rules[14], rules[15]], "clues": { "names": ["ANTHROPIC", "CLAUDE_API_KEY", "CLAUDE_CODE_OAUTH_TOKEN"], "hosts": ["api.anthropic.com", "anthropic.com"], "packages": ["@anthropic-ai/sdk", "anthropic", "@ai-sdk/anthropic", "langchain_anthropic"] }, "dashboard": { "url": "https://console.anthropic.com/settings/keys", "steps": ["Open Settings, API keys", "Create a new key and deploy it", "Delete or disable the old key"] }, "api": { "keys": "^sk-ant-api\\d\\d-", "hosts": ["api.anthropic.com"], "baseUrl": "https://api.anthropic.com", "auth": { "in": "header", "name": "x-api-key" }, "headers": { "anthropic-version": "2023-06-01" }, "verify": { "calls": [{ "method": "GET", "path": "/v1/models", "answers": [{ "status": [200], "where": [{ "at": ["data"], "kind": "array" }], "means": "active" }, { "status": [401], "where": [{ "at": ["error.type"], "equals": ["authentication_error"] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["error.type"], "equals": ["permission_error"] }], "means": "active-limited" }] }] }, "list": { "by": "management", "call": { "method": "GET", "path": "/v1/organizations/api_keys", "query": { "limit": "100" }, "answers": [{ "status": [200], "where": [{ "at": ["data"], "kind": "array" }], "means": "listed" }, { "status": [401, 403], "where": [{ "at": ["error.type"], "equals": ["authentication_error", "permission_error"] }], "means": "forbidden" }] }, "items": ["data"], "id": ["id"], "hint": ["partial_key_hint"], "ended": [{ "at": ["status"], "equals": ["inactive", "archived", "expired"] }], "more": { "when": { "at": ["has_more"], "equals": [true] }, "cursor": ["last_id"], "query": "after_id" }, "name": ["name"] }, "revoke": { "by": "management", "id": { "from": "list" }, "call": { "method": "POST", "path": "/v1/organizations/api_keys/{id}", "body": { "as": "json", "fields": { "status": "inactive" } }, "answers": [{ "status": [200], "where": [{ "at": ["status"], "equals": ["inactive", "archived"] }], "means": "revoked" }, { "status": [404], "where": [{ "at": ["error.type"], "equals": ["not_found_error"] }], "means": "gone" }, { "status": [401, 403], "where": [{ "at": ["error.type"], "equals": ["authentication_error", "permission_error"] }], "means": "forbidden" }] } } } },
      { "id": "apideck", "name": "Apideck", "source": "https://developers.apideck.com/reference/authentication", "rules": [], "families": [{ "family": "sk", "value": /^[A-Za-z0-9-]{93}$/ }], "clues": { "names": ["APIDECK"], "hosts": ["unify.apideck.com", "apideck.com"], "packages": ["@apideck/node", "@apideck/unify", "apideck-unify", "apideck"] }, "dashboard": { "url": "https://platform.apideck.com/configuration/api-keys", "steps": ["Open Configuration, API keys", "Create a new key and deploy it", "Delete the old key"] } },
      { "id": "apify", "name": "Apify", "source": "https://docs.apify.com/platform/integrations/api", "rules": [rules[16]], "clues": { "names": ["APIFY"], "hosts": ["api.apify.com", "apify.com"], "packages": ["apify-client", "apify"] }, "dashboard": { "url": "https://console.apify.com/settings/integrations", "steps": ["Open Settings, API & Integrations", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "artifactory", "name": "JFrog Artifactory", "source": "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens", "rules": [rules[17], rules[18]], "clues": { "names": ["ARTIFACTORY", "JFROG"], "hosts": ["jfrog.io", "jfrog.com"] } },
      { "id": "asana", "name": "Asana", "source": "https://developers.asana.com/docs/personal-access-token", "rules": [rules[19]], "clues": { "names": ["ASANA"], "hosts": ["app.asana.com", "asana.com"], "packages": ["asana"] }, "dashboard": { "url": "https://app.asana.com/0/my-apps", "steps": ["Open My apps, Personal access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "atlassian", "name": "Atlassian", "source": "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/", "rules": [rules[20], rules[21]], "clues": { "names": ["ATLASSIAN", "JIRA", "CONFLUENCE", "BITBUCKET"], "hosts": ["atlassian.net", "atlassian.com", "bitbucket.org"], "packages": ["jira.js", "atlassian-python-api"] }, "dashboard": { "url": "https://id.atlassian.com/manage-profile/security/api-tokens", "steps": ["Open Account settings, Security, API tokens (or the Bitbucket repository, Access tokens)", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "aws", "name": "Amazon Web Services", "source": "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html", "rules": [rules[22], rules[23], rules[24], rules[25], rules[26], rules[27]], "clues": { "names": ["AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_SESSION_TOKEN", "AWS_BEARER_TOKEN_BEDROCK"], "hosts": ["amazonaws.com", "aws.amazon.com"], "packages": ["aws-sdk", "@aws-sdk", "boto3", "botocore"] }, "dashboard": { "url": "https://console.aws.amazon.com/iam/home#/security_credentials", "steps": ["Open IAM, the user that owns the key, Security credentials", "Create a second access key and put it where the old one was used", "Deactivate the old key, watch for failures, then delete it", "Look through CloudTrail for calls made with the old key"] } },
      { "id": "azure", "name": "Microsoft Azure", "source": "https://learn.microsoft.com/en-us/purview/sit-defn-all-creds", "rules": [rules[28], rules[29], rules[30], rules[31], rules[32], rules[33], rules[34]], "clues": { "names": ["AZURE", "AZURE_CLIENT_SECRET", "AZURE_STORAGE", "ARM_CLIENT_SECRET", "COSMOS"], "hosts": ["azure.com", "windows.net", "azurewebsites.net", "microsoftonline.com", "visualstudio.com", "dev.azure.com"], "packages": ["@azure/identity", "@azure/storage-blob", "azure-identity", "azure-storage-blob", "azure.identity"] }, "dashboard": { "url": "https://portal.azure.com", "steps": ["For a storage, Cosmos DB, Service Bus or Event Hubs key: open the resource, Access keys or Shared access policies, move clients to the second key, regenerate the first", "For a client secret: Entra ID, App registrations, Certificates & secrets, add a new one, deploy it, delete the old one", "A shared access signature dies when the key that signed it is regenerated"] } },
      { "id": "basic-auth", "name": "Basic authentication", "source": "https://www.rfc-editor.org/rfc/rfc7617", "rules": [rules[35], rules[36], rules[37]], "clues": {} },
      { "id": "brevo", "name": "Brevo", "source": "https://developers.brevo.com/docs/getting-started", "rules": [rules[38]], "clues": { "names": ["BREVO", "SENDINBLUE"], "hosts": ["api.brevo.com", "api.sendinblue.com"], "packages": ["@getbrevo/brevo", "sib-api-v3-sdk"] }, "dashboard": { "url": "https://app.brevo.com/settings/keys/api", "steps": ["Open SMTP & API", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "buildkite", "name": "Buildkite", "source": "https://buildkite.com/docs/apis/managing-api-tokens", "rules": [rules[39]], "clues": { "names": ["BUILDKITE"], "hosts": ["api.buildkite.com", "buildkite.com"] }, "dashboard": { "url": "https://buildkite.com/user/api-access-tokens", "steps": ["Open Personal settings, API access tokens", "Create a new one and deploy it", "Delete the old one"] }, "api": { "keys": "^bkua_", "hosts": ["api.buildkite.com"], "baseUrl": "https://api.buildkite.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/v2/access-token", "answers": [{ "status": [200], "where": [{ "at": ["uuid"] }, { "at": ["scopes"], "kind": "array" }], "means": "active" }, { "status": [401], "where": [{ "at": ["message"], "includes": ["authentication required"] }], "means": "inactive" }] }] }, "revoke": { "by": "leaked", "call": { "method": "DELETE", "path": "/v2/access-token", "answers": [{ "status": [204], "bare": true, "means": "revoked" }, { "status": [401], "means": "gone" }] } } } },
      { "id": "circleci", "name": "CircleCI", "source": "https://circleci.com/docs/managing-api-tokens/", "rules": [rules[40]], "clues": { "names": ["CIRCLECI", "CIRCLE_TOKEN"], "hosts": ["circleci.com"] }, "dashboard": { "url": "https://app.circleci.com/settings/user/tokens", "steps": ["Open User settings, Personal API tokens (or the project, API permissions)", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "clerk", "name": "Clerk", "source": "https://clerk.com/docs/deployments/clerk-environment-variables", "rules": [], "families": [{ "family": "sk", "value": /^[A-Za-z0-9]{32,70}$/ }], "clues": { "names": ["CLERK"], "hosts": ["api.clerk.com", "api.clerk.dev", "clerk.com"], "packages": ["@clerk/nextjs", "@clerk/backend", "@clerk/clerk-sdk-node", "@clerk/express", "clerk-sdk-go", "clerk_backend_api"] }, "dashboard": { "url": "https://dashboard.clerk.com/last-active?path=api-keys", "steps": ["Open API keys", "Add a new secret key and deploy it", "Delete the old secret key"] }, "api": { "keys": "^sk_(?:live|test)_", "hosts": ["api.clerk.com"], "baseUrl": "https://api.clerk.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/v1/users/count", "answers": [{ "status": [200], "where": [{ "at": ["object"], "equals": ["total_count"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["errors.0.code"], "includes": ["invalid"] }], "means": "inactive" }] }] } } },
      { "id": "clojars", "name": "Clojars", "source": "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens", "rules": [rules[41]], "clues": { "names": ["CLOJARS"], "hosts": ["clojars.org"] }, "dashboard": { "url": "https://clojars.org/tokens", "steps": ["Open Deploy tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "cloudflare", "name": "Cloudflare", "source": "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/", "rules": [rules[42], rules[43], rules[44], rules[45]], "clues": { "names": ["CLOUDFLARE", "CF_API", "X-Auth-Key"], "hosts": ["api.cloudflare.com", "cloudflare.com"], "packages": ["cloudflare", "wrangler"] }, "dashboard": { "url": "https://dash.cloudflare.com/profile/api-tokens", "steps": ["Open My Profile, API Tokens (or Manage Account, API Tokens)", "Roll the token: its value changes and the old one dies; deploy the new value", "For the global key: Change, and prefer tokens from now on"] }, "api": { "keys": "^(?:cf[au]t_|[A-Za-z0-9_-]{40}$)", "hosts": ["api.cloudflare.com"], "baseUrl": "https://api.cloudflare.com", "auth": { "in": "bearer" }, "verify": { "every": true, "calls": [{ "method": "GET", "path": "/client/v4/user/tokens/verify", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }, { "at": ["result.status"], "equals": ["active"] }], "means": "active" }, { "status": [200], "where": [{ "at": ["result.status"], "equals": ["expired"] }], "means": "expired" }, { "status": [200], "where": [{ "at": ["result.status"], "equals": ["disabled"] }], "means": "inactive" }, { "status": [401, 403], "where": [{ "at": ["success"], "equals": [false] }, { "at": ["errors.0.code"], "equals": [1e3] }], "means": "inactive" }] }, { "method": "GET", "path": "/client/v4/accounts/00000000000000000000000000000000/tokens/verify", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }, { "at": ["result.status"], "equals": ["active"] }], "means": "active" }, { "status": [200], "where": [{ "at": ["result.status"], "equals": ["expired"] }], "means": "expired" }, { "status": [200], "where": [{ "at": ["result.status"], "equals": ["disabled"] }], "means": "inactive" }, { "status": [401, 403], "where": [{ "at": ["success"], "equals": [false] }, { "at": ["errors.0.code"], "equals": [1e3] }], "means": "inactive" }] }] }, "revoke": { "by": "leaked-or-management", "id": { "from": "verify", "at": ["result.id"] }, "call": { "method": "DELETE", "path": "/client/v4/user/tokens/{id}", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }], "means": "revoked" }, { "status": [404], "where": [{ "at": ["success"], "equals": [false] }], "means": "gone" }, { "status": [400, 401, 403], "where": [{ "at": ["success"], "equals": [false] }], "means": "forbidden" }] } } } },
      { "id": "cohere", "name": "Cohere", "source": "https://docs.cohere.com/reference/about", "rules": [rules[46]], "clues": { "names": ["COHERE", "CO_API_KEY"], "hosts": ["api.cohere.com", "api.cohere.ai"], "packages": ["cohere-ai", "cohere"] }, "dashboard": { "url": "https://dashboard.cohere.com/api-keys", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "connection-url", "name": "Connection URL", "source": "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1", "rules": [rules[47], rules[48], rules[49]], "clues": {} },
      { "id": "contentful", "name": "Contentful", "source": "https://www.contentful.com/developers/docs/references/authentication/", "rules": [rules[50]], "clues": { "names": ["CONTENTFUL"], "hosts": ["api.contentful.com", "contentful.com"], "packages": ["contentful-management", "contentful"] }, "dashboard": { "url": "https://app.contentful.com/account/profile/cma_tokens", "steps": ["Open Account settings, CMA tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "crates-io", "name": "crates.io", "source": "https://doc.rust-lang.org/cargo/reference/publishing.html", "rules": [rules[51]], "clues": { "names": ["CARGO_REGISTRY_TOKEN", "CRATES_IO"], "hosts": ["crates.io"] }, "dashboard": { "url": "https://crates.io/settings/tokens", "steps": ["Open Account settings, API tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "databricks", "name": "Databricks", "source": "https://docs.databricks.com/aws/en/dev-tools/auth/pat", "rules": [rules[52]], "clues": { "names": ["DATABRICKS"], "hosts": ["databricks.com", "cloud.databricks.com", "azuredatabricks.net"], "packages": ["databricks-sdk", "databricks-cli", "@databricks/sql", "databricks"] }, "dashboard": { "url": "https://accounts.cloud.databricks.com", "steps": ["Open the workspace, Settings, Developer, Access tokens", "Generate a new token and deploy it", "Revoke the old token"] } },
      { "id": "datadog", "name": "Datadog", "source": "https://docs.datadoghq.com/account_management/api-app-keys/", "rules": [rules[53]], "clues": { "names": ["DATADOG", "DD_API_KEY", "DD_APP_KEY"], "hosts": ["datadoghq.com", "datadoghq.eu"], "packages": ["@datadog/datadog-api-client", "datadog", "dd-trace"] }, "dashboard": { "url": "https://app.datadoghq.com/organization-settings/api-keys", "steps": ["Open Organization settings, API keys or Application keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "deepseek", "name": "DeepSeek", "source": "https://api-docs.deepseek.com/", "rules": [rules[54]], "clues": { "names": ["DEEPSEEK"], "hosts": ["api.deepseek.com", "deepseek.com"] }, "dashboard": { "url": "https://platform.deepseek.com/api_keys", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "digitalocean", "name": "DigitalOcean", "source": "https://docs.digitalocean.com/reference/api/create-personal-access-token/", "rules": [rules[55]], "clues": { "names": ["DIGITALOCEAN", "DO_TOKEN", "DO_PAT"], "hosts": ["api.digitalocean.com", "digitalocean.com"], "packages": ["doctl", "godo", "pydo", "dots-wrapper"] }, "dashboard": { "url": "https://cloud.digitalocean.com/account/api/tokens", "steps": ["Open API, Tokens", "Generate a new token and deploy it", "Delete the old token"] }, "api": { "keys": "^do[op]_v1_", "hosts": ["api.digitalocean.com", "cloud.digitalocean.com"], "baseUrl": "https://api.digitalocean.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/v2/account", "answers": [{ "status": [200], "where": [{ "at": ["account"], "kind": "object" }], "means": "active" }, { "status": [401], "where": [{ "at": ["id"], "equals": ["Unauthorized", "unauthorized"] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["id"], "equals": ["Forbidden", "forbidden"] }], "means": "active-limited" }] }] }, "revoke": { "by": "leaked", "call": { "method": "POST", "baseUrl": "https://cloud.digitalocean.com", "path": "/v1/oauth/revoke", "body": { "as": "form", "fields": { "token": "{key}" } }, "answers": [{ "status": [200], "bare": true, "means": "revoked" }, { "status": [401], "means": "gone" }] } } } },
      { "id": "discord", "name": "Discord", "source": "https://discord.com/developers/docs/reference#authentication", "rules": [rules[56], rules[57]], "clues": { "names": ["DISCORD"], "hosts": ["discord.com", "discordapp.com", "discord.gg"], "packages": ["discord.js", "discord.py", "discord", "serenity", "eris"] }, "dashboard": { "url": "https://discord.com/developers/applications", "steps": ["Open the application, Bot, Reset Token, and deploy the new one", "For a webhook: Server settings, Integrations, Webhooks, delete it and make a new one"] } },
      { "id": "docker", "name": "Docker Hub", "source": "https://docs.docker.com/security/access-tokens/", "rules": [rules[58], rules[59]], "clues": { "names": ["DOCKER", "DOCKERHUB"], "hosts": ["hub.docker.com", "docker.io"] }, "dashboard": { "url": "https://app.docker.com/settings/personal-access-tokens", "steps": ["Open Account settings, Personal access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "doppler", "name": "Doppler", "source": "https://docs.doppler.com/reference/auth-token-formats", "rules": [rules[60], rules[61]], "clues": { "names": ["DOPPLER"], "hosts": ["api.doppler.com", "doppler.com"] }, "dashboard": { "url": "https://dashboard.doppler.com", "steps": ["Open the project, config, Access; or Tokens, Personal", "Create a new one and deploy it", "Delete the old one"] }, "api": { "keys": "^dp\\.(?:pt|st|ct|sa)\\.", "hosts": ["api.doppler.com"], "baseUrl": "https://api.doppler.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/v3/me", "answers": [{ "status": [200], "where": [{ "at": ["type"] }, { "at": ["token_preview", "slug", "workplace"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["success"], "equals": [false] }, { "at": ["messages.0"], "includes": ["invalid", "expired"] }], "means": "inactive" }] }] }, "revoke": { "by": "leaked", "call": { "method": "POST", "path": "/v3/auth/revoke", "auth": { "in": "body" }, "body": { "as": "json", "fields": { "token": "{key}" } }, "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }], "means": "revoked" }, { "status": [204], "bare": true, "means": "revoked" }] } } } },
      { "id": "dropbox", "name": "Dropbox", "source": "https://developers.dropbox.com/oauth-guide", "rules": [rules[62]], "clues": { "names": ["DROPBOX"], "hosts": ["api.dropboxapi.com", "dropboxapi.com", "dropbox.com"], "packages": ["dropbox"] }, "dashboard": { "url": "https://www.dropbox.com/developers/apps", "steps": ["Open the app, or account Settings, Connected apps", "Disconnect the app or call token/revoke, then authorize again"] } },
      { "id": "duffel", "name": "Duffel", "source": "https://duffel.com/docs/api/overview/making-requests", "rules": [rules[63]], "clues": { "names": ["DUFFEL"], "hosts": ["api.duffel.com"], "packages": ["@duffel/api"] }, "dashboard": { "url": "https://app.duffel.com", "steps": ["Open More, Developers, Access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "dynatrace", "name": "Dynatrace", "source": "https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication", "rules": [rules[64]], "clues": { "names": ["DYNATRACE", "DT_API_TOKEN"], "hosts": ["live.dynatrace.com", "dynatrace.com"] } },
      { "id": "easypost", "name": "EasyPost", "source": "https://docs.easypost.com/docs/authentication", "rules": [rules[65]], "clues": { "names": ["EASYPOST"], "hosts": ["api.easypost.com"], "packages": ["@easypost/api", "easypost"] }, "dashboard": { "url": "https://www.easypost.com/account/api-keys", "steps": ["Open Account, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "elevenlabs", "name": "ElevenLabs", "source": "https://elevenlabs.io/docs/api-reference/authentication", "rules": [rules[66]], "clues": { "names": ["ELEVENLABS", "ELEVEN_API", "XI_API", "xi-api-key"], "hosts": ["api.elevenlabs.io", "elevenlabs.io"], "packages": ["elevenlabs", "@elevenlabs/elevenlabs-js"] }, "dashboard": { "url": "https://elevenlabs.io/app/developers/api-keys", "steps": ["Open Developers, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "facebook", "name": "Meta", "source": "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/", "rules": [rules[67]], "clues": { "names": ["FACEBOOK", "META_ACCESS_TOKEN", "FB_ACCESS_TOKEN", "WHATSAPP", "INSTAGRAM"], "hosts": ["graph.facebook.com", "graph.instagram.com", "facebook.com"], "packages": ["facebook-nodejs-business-sdk", "facebook-business"] }, "dashboard": { "url": "https://developers.facebook.com/tools/debug/accesstoken/", "steps": ["Look the token up in the debugger to see its app and user", "In Business settings, System users: revoke tokens; for the app: reset its secret", "Make a new token and deploy it"] } },
      { "id": "figma", "name": "Figma", "source": "https://www.figma.com/developers/api#access-tokens", "rules": [rules[68]], "clues": { "names": ["FIGMA"], "hosts": ["api.figma.com", "figma.com"], "packages": ["figma-js"] }, "dashboard": { "url": "https://www.figma.com/settings", "steps": ["Open Settings, Security, Personal access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "flutterwave", "name": "Flutterwave", "source": "https://developer.flutterwave.com/v3.0.0/docs/authentication", "rules": [rules[69]], "clues": { "names": ["FLUTTERWAVE", "FLW_"], "hosts": ["api.flutterwave.com", "flutterwave.com"], "packages": ["flutterwave-node-v3"] }, "dashboard": { "url": "https://app.flutterwave.com/dashboard/settings/apis", "steps": ["Open Settings, API keys, Generate", "Deploy the new keys"] } },
      { "id": "fly", "name": "Fly.io", "source": "https://fly.io/docs/security/tokens/", "rules": [rules[70]], "clues": { "names": ["FLY_API_TOKEN", "FLY_ACCESS_TOKEN"], "hosts": ["api.fly.io", "fly.io", "api.machines.dev"] }, "dashboard": { "url": "https://fly.io/user/personal_access_tokens", "steps": ["Open Account, Access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "frame-io", "name": "Frame.io", "source": "https://developer.frame.io/docs/getting-started/authentication", "rules": [rules[71]], "clues": { "names": ["FRAMEIO", "FRAME_IO"], "hosts": ["api.frame.io", "frame.io"] }, "dashboard": { "url": "https://developer.frame.io/app/tokens", "steps": ["Open Developer tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "github", "name": "GitHub", "source": "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats", "rules": [rules[72], rules[73], rules[74], rules[75]], "clues": { "names": ["GITHUB_TOKEN", "GH_TOKEN", "GITHUB_PAT", "GH_PAT"], "hosts": ["api.github.com", "github.com", "ghcr.io"], "packages": ["@octokit/rest", "@octokit/core", "octokit", "pygithub"] }, "dashboard": { "url": "https://github.com/settings/tokens", "steps": ["Open Settings, Developer settings, Personal access tokens", "Delete the token, or regenerate it and replace it where it is used", "Read the security log for what it was used for"] }, "api": { "keys": "^(?:gh[opsu]_|github_pat_)", "hosts": ["api.github.com"], "baseUrl": "https://api.github.com", "auth": { "in": "bearer" }, "headers": { "accept": "application/vnd.github+json", "x-github-api-version": "2022-11-28" }, "verify": { "calls": [{ "method": "GET", "path": "/user", "answers": [{ "status": [200], "where": [{ "at": ["login"], "kind": "string" }], "means": "active" }, { "status": [401], "where": [{ "at": ["message"], "includes": ["bad credentials"] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["message"], "includes": ["not accessible", "saml", "forbids access"] }], "means": "active-limited" }] }] }, "revoke": { "by": "leaked", "call": { "method": "POST", "path": "/credentials/revoke", "auth": { "in": "body" }, "body": { "as": "json", "fields": { "credentials": ["{key}"] } }, "answers": [{ "status": [202], "bare": true, "means": "accepted" }, { "status": [403], "means": "forbidden" }] } } } },
      { "id": "gitlab", "name": "GitLab", "source": "https://docs.gitlab.com/security/tokens/#token-prefixes", "rules": [rules[76], rules[77], rules[78], rules[79], rules[80], rules[81], rules[82], rules[83], rules[84]], "clues": { "names": ["GITLAB_TOKEN", "GITLAB_PAT", "CI_JOB_TOKEN", "PRIVATE-TOKEN", "GL_TOKEN"], "hosts": ["gitlab.com"], "packages": ["@gitbeaker/rest", "python-gitlab"] }, "dashboard": { "url": "https://gitlab.com/-/user_settings/personal_access_tokens", "steps": ["Open Preferences, Access tokens (or the project, Settings, Access tokens)", "Revoke the token and make a new one with the fewest scopes"] }, "api": { "keys": "^glpat-", "hosts": ["gitlab.com"], "baseUrl": "https://gitlab.com", "auth": { "in": "header", "name": "PRIVATE-TOKEN" }, "verify": { "calls": [{ "method": "GET", "path": "/api/v4/personal_access_tokens/self", "answers": [{ "status": [200], "where": [{ "at": ["revoked"], "equals": [true] }], "means": "inactive" }, { "status": [200], "where": [{ "at": ["active"], "equals": [true] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error_description"], "includes": ["expired"] }], "means": "expired" }, { "status": [401], "where": [{ "at": ["message"], "includes": ["unauthorized"] }], "means": "inactive" }, { "status": [401], "where": [{ "at": ["error"], "equals": ["invalid_token"] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["error"], "equals": ["insufficient_scope"] }], "means": "active-limited" }] }] }, "revoke": { "by": "leaked", "call": { "method": "DELETE", "path": "/api/v4/personal_access_tokens/self", "answers": [{ "status": [204], "bare": true, "means": "revoked" }, { "status": [401], "means": "gone" }, { "status": [400, 403], "means": "forbidden" }] } } } },
      { "id": "google", "name": "Google", "source": "https://cloud.google.com/docs/authentication/api-keys", "rules": [rules[85], rules[86], rules[87], rules[88], rules[89], rules[90]], "clues": { "names": ["GOOGLE_API_KEY", "GEMINI_API_KEY", "GOOGLE_CLIENT_SECRET", "GOOGLE_APPLICATION_CREDENTIALS", "GCP_"], "hosts": ["googleapis.com", "google.com"], "packages": ["googleapis", "@google/genai", "@google/generative-ai", "google-auth-library", "google.generativeai"] }, "dashboard": { "url": "https://console.cloud.google.com/apis/credentials", "steps": ["Open APIs & Services, Credentials", "For an API key: make a new one with application and API restrictions, deploy it, delete the old one", "For a service account: IAM, Service accounts, Keys, add a key, deploy it, delete the old one", "For OAuth: open the client, add a secret, deploy it, disable and delete the old one"] } },
      { "id": "grafana", "name": "Grafana", "source": "https://grafana.com/docs/grafana/latest/administration/service-accounts/", "rules": [rules[91], rules[92]], "clues": { "names": ["GRAFANA"], "hosts": ["grafana.com", "grafana.net"] }, "dashboard": { "url": "https://grafana.com", "steps": ["Open Administration, Service accounts (or the Cloud portal, Access policies)", "Add a new token and deploy it", "Delete the old token"] } },
      { "id": "groq", "name": "Groq", "source": "https://console.groq.com/docs/api-reference", "rules": [rules[93]], "clues": { "names": ["GROQ"], "hosts": ["api.groq.com", "groq.com"], "packages": ["groq", "groq-sdk"] }, "dashboard": { "url": "https://console.groq.com/keys", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "heroku", "name": "Heroku", "source": "https://devcenter.heroku.com/articles/oauth#token-format", "rules": [rules[94], rules[95]], "clues": { "names": ["HEROKU"], "hosts": ["api.heroku.com", "heroku.com", "git.heroku.com"], "packages": ["heroku-client"] }, "dashboard": { "url": "https://dashboard.heroku.com/account", "steps": ["Open Account settings, API Key, Regenerate", "For an authorization: Applications, Revoke"] } },
      { "id": "highnote", "name": "Highnote", "source": "https://highnote.com/docs/developers/api/using-the-api", "rules": [], "families": [{ "family": "sk", "value": /^a2V5Xz[A-Za-z0-9+/]{40,120}={0,2}$/ }], "clues": { "names": ["HIGHNOTE"], "hosts": ["highnote.com", "us.highnote.com"] }, "dashboard": { "url": "https://dashboard.highnote.com/api-keys", "steps": ["Open API keys", "Create a new key and deploy it", "Delete the old key"] } },
      { "id": "hubspot", "name": "HubSpot", "source": "https://developers.hubspot.com/docs/guides/apps/private-apps/overview", "rules": [rules[96]], "clues": { "names": ["HUBSPOT"], "hosts": ["api.hubapi.com", "hubspot.com"], "packages": ["@hubspot/api-client", "hubspot-api-client"] }, "dashboard": { "url": "https://app.hubspot.com/private-apps", "steps": ["Open the private app, Auth, Rotate", "Deploy the new token"] } },
      { "id": "huggingface", "name": "Hugging Face", "source": "https://huggingface.co/docs/hub/security-tokens", "rules": [rules[97]], "clues": { "names": ["HF_TOKEN", "HUGGINGFACE", "HUGGING_FACE"], "hosts": ["huggingface.co", "hf.co"], "packages": ["huggingface_hub", "@huggingface/inference", "transformers"] }, "dashboard": { "url": "https://huggingface.co/settings/tokens", "steps": ["Open Settings, Access Tokens", "Invalidate and refresh the token, and deploy the new one"] }, "api": { "keys": "^hf_", "hosts": ["huggingface.co"], "baseUrl": "https://huggingface.co", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/api/whoami-v2", "answers": [{ "status": [200], "where": [{ "at": ["name"], "kind": "string" }, { "at": ["type"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error"], "includes": ["expired"] }], "means": "expired" }, { "status": [401], "where": [{ "at": ["error"], "includes": ["invalid credentials", "invalid username", "invalid user token"] }], "means": "inactive" }] }] }, "revoke": { "by": "leaked", "call": { "method": "POST", "path": "/api/credentials/revoke", "auth": { "in": "body" }, "body": { "as": "json", "fields": { "credentials": ["{key}"] } }, "answers": [{ "status": [202], "bare": true, "means": "accepted" }] } } } },
      { "id": "infracost", "name": "Infracost", "source": "https://www.infracost.io/docs/", "rules": [rules[98]], "clues": { "names": ["INFRACOST"], "hosts": ["infracost.io"] }, "dashboard": { "url": "https://dashboard.infracost.io", "steps": ["Open Org settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "jwt", "name": "JSON Web Token", "source": "https://www.rfc-editor.org/rfc/rfc7519", "rules": [rules[99]], "clues": {} },
      { "id": "langsmith", "name": "LangSmith", "source": "https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key", "rules": [rules[100]], "clues": { "names": ["LANGSMITH", "LANGCHAIN_API_KEY"], "hosts": ["api.smith.langchain.com", "smith.langchain.com"], "packages": ["langsmith"] }, "dashboard": { "url": "https://smith.langchain.com/settings", "steps": ["Open Settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "launchdarkly", "name": "LaunchDarkly", "source": "https://launchdarkly.com/docs/home/account/api", "rules": [rules[101]], "clues": { "names": ["LAUNCHDARKLY", "LD_"], "hosts": ["app.launchdarkly.com", "launchdarkly.com"], "packages": ["@launchdarkly/node-server-sdk", "launchdarkly-server-sdk"] }, "dashboard": { "url": "https://app.launchdarkly.com/settings/authorization", "steps": ["Open Authorization for tokens, or the environment for SDK keys", "Reset with an expiry for the old one, and deploy the new one"] } },
      { "id": "linear", "name": "Linear", "source": "https://linear.app/developers/graphql", "rules": [rules[102]], "clues": { "names": ["LINEAR"], "hosts": ["api.linear.app", "linear.app"], "packages": ["@linear/sdk"] }, "dashboard": { "url": "https://linear.app/settings/account/security", "steps": ["Open Settings, Security & access, Personal API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "lob", "name": "Lob", "source": "https://docs.lob.com/", "rules": [rules[103]], "clues": { "names": ["LOB_"], "hosts": ["api.lob.com", "lob.com"], "packages": ["lob", "@lob/lob-typescript-sdk"] }, "dashboard": { "url": "https://dashboard.lob.com/settings/api-keys", "steps": ["Open Settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "mailchimp", "name": "Mailchimp", "source": "https://mailchimp.com/developer/marketing/docs/fundamentals/", "rules": [rules[104]], "clues": { "names": ["MAILCHIMP"], "hosts": ["api.mailchimp.com", "mailchimp.com"], "packages": ["@mailchimp/mailchimp_marketing", "mailchimp3"] }, "dashboard": { "url": "https://admin.mailchimp.com/account/api/", "steps": ["Open Extras, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "mailgun", "name": "Mailgun", "source": "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt", "rules": [rules[105], rules[106]], "clues": { "names": ["MAILGUN"], "hosts": ["api.mailgun.net", "api.eu.mailgun.net", "mailgun.net", "mailgun.org"], "packages": ["mailgun.js", "mailgun-js", "mailgun"] }, "dashboard": { "url": "https://app.mailgun.com/settings/api_security", "steps": ["Open API Security", "Add a new key and deploy it", "Delete the old key"] } },
      { "id": "mapbox", "name": "Mapbox", "source": "https://docs.mapbox.com/help/getting-started/access-tokens/", "rules": [rules[107]], "clues": { "names": ["MAPBOX"], "hosts": ["api.mapbox.com", "mapbox.com"], "packages": ["@mapbox/mapbox-sdk", "mapbox-gl"] }, "dashboard": { "url": "https://console.mapbox.com/account/access-tokens/", "steps": ["Open Tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "memoryrelay", "name": "MemoryRelay", "source": "packages @memoryrelay/* on the npm registry", "rules": [], "families": [{ "family": "mem", "prefix": /^mem_(?:prod|dev|test)_/, "value": /^/ }], "clues": { "names": ["MEMORYRELAY", "memory_relay"], "packages": ["@memoryrelay/sdk", "@memoryrelay/mcp-server", "memoryrelay"] } },
      { "id": "mistral", "name": "Mistral AI", "source": "https://docs.mistral.ai/getting-started/quickstart/", "rules": [rules[108]], "clues": { "names": ["MISTRAL"], "hosts": ["api.mistral.ai", "mistral.ai"], "packages": ["@mistralai/mistralai", "mistralai"] }, "dashboard": { "url": "https://console.mistral.ai/api-keys", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "moyasar", "name": "Moyasar", "source": "https://docs.moyasar.com/api/authentication/", "rules": [], "families": [{ "family": "sk", "value": /^[A-Za-z0-9]{20,64}$/ }], "clues": { "names": ["MOYASAR"], "hosts": ["api.moyasar.com", "moyasar.com"], "packages": ["moyasar", "moyasar-payment-form"], "schemes": ["user"] }, "dashboard": { "url": "https://dashboard.moyasar.com", "steps": ["Open Settings, API keys", "Regenerate the secret key and deploy it"] } },
      { "id": "neon", "name": "Neon", "source": "https://neon.com/docs/manage/api-keys", "rules": [rules[109]], "clues": { "names": ["NEON_API"], "hosts": ["console.neon.tech", "neon.tech"], "packages": ["@neondatabase/api-client"] }, "dashboard": { "url": "https://console.neon.tech/app/settings/api-keys", "steps": ["Open Account settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "netlify", "name": "Netlify", "source": "https://docs.netlify.com/api/get-started/#authentication", "rules": [rules[110]], "clues": { "names": ["NETLIFY"], "hosts": ["api.netlify.com", "netlify.com"], "packages": ["netlify", "netlify-cli"] }, "dashboard": { "url": "https://app.netlify.com/user/applications#personal-access-tokens", "steps": ["Open User settings, Applications, Personal access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "new-relic", "name": "New Relic", "source": "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/", "rules": [rules[111], rules[112], rules[113]], "clues": { "names": ["NEW_RELIC", "NEWRELIC"], "hosts": ["api.newrelic.com", "newrelic.com"], "packages": ["newrelic"] }, "dashboard": { "url": "https://one.newrelic.com/admin-portal/api-keys", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "notion", "name": "Notion", "source": "https://developers.notion.com/docs/authorization", "rules": [rules[114], rules[115]], "clues": { "names": ["NOTION"], "hosts": ["api.notion.com", "notion.so"], "packages": ["@notionhq/client", "notion-client"] }, "dashboard": { "url": "https://www.notion.so/profile/integrations", "steps": ["Open the integration, Configuration, refresh the secret", "Deploy the new secret"] } },
      { "id": "npm", "name": "npm", "source": "https://docs.npmjs.com/about-access-tokens", "rules": [rules[116], rules[117], rules[118]], "clues": { "names": ["NPM_TOKEN", "NODE_AUTH_TOKEN"], "hosts": ["registry.npmjs.org", "npmjs.com"] }, "dashboard": { "url": "https://www.npmjs.com/settings/~/tokens", "steps": ["Open Access Tokens", "Delete the token and make a granular one with the fewest packages", "Look through the package\u2019s versions for any that you did not publish"] } },
      { "id": "nuget", "name": "NuGet", "source": "https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys", "rules": [rules[119]], "clues": { "names": ["NUGET"], "hosts": ["nuget.org", "api.nuget.org"] }, "dashboard": { "url": "https://www.nuget.org/account/apikeys", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "nvidia", "name": "NVIDIA", "source": "https://docs.nvidia.com/nim/large-language-models/latest/getting-started.html", "rules": [rules[120]], "clues": { "names": ["NVIDIA_API_KEY", "NGC_API_KEY"], "hosts": ["integrate.api.nvidia.com", "build.nvidia.com"] }, "dashboard": { "url": "https://org.ngc.nvidia.com/setup/api-keys", "steps": ["Open Setup, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "octopus", "name": "Octopus Deploy", "source": "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key", "rules": [rules[121]], "clues": { "names": ["OCTOPUS"], "hosts": ["octopus.app"] } },
      { "id": "okta", "name": "Okta", "source": "https://developer.okta.com/docs/guides/create-an-api-token/main/", "rules": [rules[122]], "clues": { "names": ["OKTA"], "hosts": ["okta.com", "oktapreview.com"], "packages": ["@okta/okta-sdk-nodejs", "okta"] }, "dashboard": { "url": "https://login.okta.com", "steps": ["Open Security, API, Tokens", "Create a new token and deploy it", "Revoke the old token"] } },
      { "id": "openai", "name": "OpenAI", "source": "https://platform.openai.com/docs/api-reference/authentication", "rules": [rules[123], rules[124], rules[125]], "clues": { "names": ["OPENAI"], "hosts": ["api.openai.com", "openai.com"], "packages": ["openai", "@ai-sdk/openai", "langchain_openai", "@langchain/openai"] }, "dashboard": { "url": "https://platform.openai.com/api-keys", "steps": ["Open API keys", "Create a new key and deploy it", "Revoke the old key and look at the usage page"] }, "api": { "keys": "^sk-(?!admin-)", "hosts": ["api.openai.com"], "baseUrl": "https://api.openai.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/v1/models", "answers": [{ "status": [200], "where": [{ "at": ["object"], "equals": ["list"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error.code"], "equals": ["invalid_api_key", "account_deactivated"] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["error.code"], "equals": ["unsupported_country_region_territory"] }], "means": "unknown", "detail": "OpenAI does not answer from this country" }, { "status": [401, 403], "where": [{ "at": ["error.message"], "includes": ["missing scopes", "insufficient permissions"] }], "means": "active-limited" }, { "status": [429], "where": [{ "at": ["error.code"], "equals": ["insufficient_quota"] }], "means": "active", "detail": "live, out of quota" }] }] }, "list": { "by": "management", "within": { "call": { "method": "GET", "path": "/v1/organization/projects", "query": { "limit": "100" }, "answers": [{ "status": [200], "where": [{ "at": ["object"], "equals": ["list"] }], "means": "listed" }, { "status": [401, 403], "means": "forbidden" }] }, "items": ["data"], "id": ["id"], "more": { "when": { "at": ["has_more"], "equals": [true] }, "cursor": ["last_id"], "query": "after" } }, "call": { "method": "GET", "path": "/v1/organization/projects/{parent}/api_keys", "query": { "limit": "100" }, "answers": [{ "status": [200], "where": [{ "at": ["object"], "equals": ["list"] }], "means": "listed" }, { "status": [401, 403], "means": "forbidden" }] }, "items": ["data"], "id": ["id"], "hint": ["redacted_value"], "more": { "when": { "at": ["has_more"], "equals": [true] }, "cursor": ["last_id"], "query": "after" }, "name": ["name"] }, "revoke": { "by": "management", "id": { "from": "list" }, "call": { "method": "DELETE", "path": "/v1/organization/projects/{parent}/api_keys/{id}", "answers": [{ "status": [200], "where": [{ "at": ["deleted"], "equals": [true] }], "means": "revoked" }, { "status": [404], "where": [{ "at": ["error"] }], "means": "gone" }, { "status": [400, 401, 403], "means": "forbidden" }] } } } },
      { "id": "openrouter", "name": "OpenRouter", "source": "https://openrouter.ai/docs/api-reference/authentication", "rules": [rules[126]], "clues": { "names": ["OPENROUTER"], "hosts": ["openrouter.ai"], "packages": ["@openrouter/ai-sdk-provider"] }, "dashboard": { "url": "https://openrouter.ai/settings/keys", "steps": ["Open Settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "openshift", "name": "OpenShift", "source": "https://docs.redhat.com/en/documentation/openshift_container_platform/", "rules": [rules[127]], "clues": { "names": ["OPENSHIFT", "OC_TOKEN"], "hosts": ["openshiftapps.com", "openshift.com"] } },
      { "id": "pagerduty", "name": "PagerDuty", "source": "https://support.pagerduty.com/main/docs/api-access-keys", "rules": [rules[128]], "clues": { "names": ["PAGERDUTY"], "hosts": ["api.pagerduty.com", "pagerduty.com"], "packages": ["@pagerduty/pdjs", "pdpyras"] }, "dashboard": { "url": "https://app.pagerduty.com/api_keys", "steps": ["Open Integrations, API access keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "paymongo", "name": "PayMongo", "source": "https://developers.paymongo.com/docs/api-keys", "rules": [], "families": [{ "family": "sk", "value": /^[A-Za-z0-9]{24}$/ }], "clues": { "names": ["PAYMONGO"], "hosts": ["api.paymongo.com", "paymongo.com"], "packages": ["paymongo", "paymongo-node"], "schemes": ["user"] }, "dashboard": { "url": "https://dashboard.paymongo.com/developers", "steps": ["Open Developers, API keys", "Regenerate the secret key and deploy it"] } },
      { "id": "paystack", "name": "Paystack", "source": "https://paystack.com/docs/api/authentication/", "rules": [], "families": [{ "family": "sk", "value": /^[A-Za-z0-9]{40}$/ }], "clues": { "names": ["PAYSTACK"], "hosts": ["api.paystack.co", "paystack.co", "paystack.com"], "packages": ["paystack", "paystack-api", "paystackapi", "paystack-node"] }, "dashboard": { "url": "https://dashboard.paystack.com/#/settings/developers", "steps": ["Open Settings, API Keys & Webhooks", "Generate a new secret key; the old one stops working"] } },
      { "id": "perplexity", "name": "Perplexity", "source": "https://docs.perplexity.ai/guides/getting-started", "rules": [rules[129]], "clues": { "names": ["PERPLEXITY", "PPLX"], "hosts": ["api.perplexity.ai", "perplexity.ai"] }, "dashboard": { "url": "https://www.perplexity.ai/settings/api", "steps": ["Open Settings, API", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "picatic", "name": "Picatic", "source": "https://developer.picatic.com/", "rules": [], "families": [{ "family": "sk", "value": /^[0-9a-z]{32}$/ }], "clues": { "names": ["PICATIC"], "hosts": ["api.picatic.com", "picatic.com"], "packages": ["@picatic/picatic-api", "picatic"] } },
      { "id": "pinecone", "name": "Pinecone", "source": "https://docs.pinecone.io/guides/projects/manage-api-keys", "rules": [rules[130]], "clues": { "names": ["PINECONE"], "hosts": ["api.pinecone.io", "pinecone.io"], "packages": ["@pinecone-database/pinecone", "pinecone"] }, "dashboard": { "url": "https://app.pinecone.io", "steps": ["Open the project, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "plaid", "name": "Plaid", "source": "https://plaid.com/docs/api/", "rules": [rules[131], rules[132]], "clues": { "names": ["PLAID"], "hosts": ["plaid.com", "production.plaid.com", "sandbox.plaid.com"], "packages": ["plaid", "plaid-python"] }, "dashboard": { "url": "https://dashboard.plaid.com/developers/keys", "steps": ["Open Developers, Keys, Rotate secret", "Deploy the new secret, then delete the old one"] } },
      { "id": "planetscale", "name": "PlanetScale", "source": "https://planetscale.com/docs/api/reference/service-tokens", "rules": [rules[133]], "clues": { "names": ["PLANETSCALE", "PSCALE"], "hosts": ["api.planetscale.com", "psdb.cloud", "planetscale.com"], "packages": ["@planetscale/database"] }, "dashboard": { "url": "https://app.planetscale.com", "steps": ["Open the organization or database, Settings, Service tokens or Passwords", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "posthog", "name": "PostHog", "source": "https://posthog.com/docs/api", "rules": [rules[134]], "clues": { "names": ["POSTHOG"], "hosts": ["app.posthog.com", "posthog.com"], "packages": ["posthog-node"] }, "dashboard": { "url": "https://us.posthog.com/settings/user-api-keys", "steps": ["Open Settings, Personal API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "postman", "name": "Postman", "source": "https://learning.postman.com/docs/developer/postman-api/authentication/", "rules": [rules[135]], "clues": { "names": ["POSTMAN"], "hosts": ["api.getpostman.com", "postman.com"] }, "dashboard": { "url": "https://go.postman.co/settings/me/api-keys", "steps": ["Open Settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "postmark", "name": "Postmark", "source": "https://postmarkapp.com/developer/api/overview", "rules": [rules[136]], "clues": { "names": ["POSTMARK"], "hosts": ["api.postmarkapp.com", "postmarkapp.com"], "packages": ["postmark", "postmarker"] }, "dashboard": { "url": "https://account.postmarkapp.com/api_tokens", "steps": ["Open the server or account, API tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "prefect", "name": "Prefect", "source": "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys", "rules": [rules[137]], "clues": { "names": ["PREFECT"], "hosts": ["api.prefect.cloud", "prefect.io"], "packages": ["prefect"] }, "dashboard": { "url": "https://app.prefect.cloud/my/api-keys", "steps": ["Open Account, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "private-key", "name": "Private key", "source": "https://www.rfc-editor.org/rfc/rfc7468", "rules": [rules[138], rules[139], rules[140], rules[141], rules[142]], "clues": {} },
      { "id": "pulumi", "name": "Pulumi", "source": "https://www.pulumi.com/docs/administration/access-identity/access-tokens/", "rules": [rules[143]], "clues": { "names": ["PULUMI"], "hosts": ["api.pulumi.com", "pulumi.com"] }, "dashboard": { "url": "https://app.pulumi.com/account/tokens", "steps": ["Open Account, Access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "pypi", "name": "PyPI", "source": "https://pypi.org/help/#apitoken", "rules": [rules[144]], "clues": { "names": ["PYPI_TOKEN", "PYPI_API_TOKEN", "TWINE_PASSWORD"], "hosts": ["upload.pypi.org", "pypi.org", "test.pypi.org"] }, "dashboard": { "url": "https://pypi.org/manage/account/token/", "steps": ["Open Account settings, API tokens", "Remove the token; prefer trusted publishing to a new one", "Look through the project\u2019s releases for any that you did not upload"] } },
      { "id": "razorpay", "name": "Razorpay", "source": "https://razorpay.com/docs/api/authentication/", "rules": [rules[145]], "clues": { "names": ["RAZORPAY"], "hosts": ["api.razorpay.com", "razorpay.com"], "packages": ["razorpay"] }, "dashboard": { "url": "https://dashboard.razorpay.com/app/website-app-settings/api-keys", "steps": ["Open Account & settings, API keys, Regenerate", "Deploy the new key; the old one can be kept for a day"] } },
      { "id": "readme", "name": "ReadMe", "source": "https://docs.readme.com/main/reference/intro/authentication", "rules": [rules[146]], "clues": { "names": ["README_API", "RDME"], "hosts": ["dash.readme.com"], "packages": ["rdme"] }, "dashboard": { "url": "https://dash.readme.com", "steps": ["Open Configuration, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "render", "name": "Render", "source": "https://render.com/docs/api", "rules": [rules[147]], "clues": { "names": ["RENDER_API_KEY", "RENDER_TOKEN"], "hosts": ["api.render.com"] }, "dashboard": { "url": "https://dashboard.render.com/u/settings#api-keys", "steps": ["Open Account settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "replicate", "name": "Replicate", "source": "https://replicate.com/docs/topics/security/api-tokens", "rules": [rules[148]], "clues": { "names": ["REPLICATE"], "hosts": ["api.replicate.com", "replicate.com"], "packages": ["replicate"] }, "dashboard": { "url": "https://replicate.com/account/api-tokens", "steps": ["Open Account, API tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "resend", "name": "Resend", "source": "https://resend.com/docs/api-reference/introduction", "rules": [rules[149]], "clues": { "names": ["RESEND"], "hosts": ["api.resend.com", "resend.com"], "packages": ["resend"] }, "dashboard": { "url": "https://resend.com/api-keys", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "rubygems", "name": "RubyGems", "source": "https://guides.rubygems.org/api-key-scopes/", "rules": [rules[150]], "clues": { "names": ["RUBYGEMS", "GEM_HOST_API_KEY"], "hosts": ["rubygems.org"] }, "dashboard": { "url": "https://rubygems.org/profile/api_keys", "steps": ["Open Settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "sendgrid", "name": "SendGrid", "source": "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys", "rules": [rules[151]], "clues": { "names": ["SENDGRID"], "hosts": ["api.sendgrid.com", "sendgrid.com", "smtp.sendgrid.net"], "packages": ["@sendgrid/mail", "@sendgrid/client", "sendgrid"] }, "dashboard": { "url": "https://app.sendgrid.com/settings/api_keys", "steps": ["Open Settings, API Keys", "Create a new key and deploy it", "Delete the old key"] }, "api": { "keys": "^SG\\.", "hosts": ["api.sendgrid.com"], "baseUrl": "https://api.sendgrid.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/v3/scopes", "answers": [{ "status": [200], "where": [{ "at": ["scopes"], "kind": "array" }], "means": "active" }, { "status": [401], "where": [{ "at": ["errors.0.message"], "includes": ["invalid, expired, or revoked"] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["errors.0.message"], "includes": ["access forbidden"] }], "means": "active-limited" }] }] }, "revoke": { "by": "management-or-leaked", "id": { "from": "key", "pattern": "^SG\\.([A-Za-z0-9_-]{22})\\.[A-Za-z0-9_-]{43}$" }, "call": { "method": "DELETE", "path": "/v3/api_keys/{part}", "answers": [{ "status": [204], "bare": true, "means": "revoked" }, { "status": [404], "where": [{ "at": ["errors"] }], "means": "gone" }, { "status": [401, 403], "where": [{ "at": ["errors"] }], "means": "forbidden" }] } } } },
      { "id": "sentry", "name": "Sentry", "source": "https://docs.sentry.io/account/auth-tokens/", "rules": [rules[152], rules[153]], "clues": { "names": ["SENTRY_AUTH_TOKEN", "SENTRY_TOKEN"], "hosts": ["sentry.io"], "packages": ["@sentry/cli", "sentry-cli"] }, "dashboard": { "url": "https://sentry.io/settings/account/api/auth-tokens/", "steps": ["Open Settings, Auth tokens (of the organization or of the account)", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "shippo", "name": "Shippo", "source": "https://docs.goshippo.com/docs/guides_general/authentication/", "rules": [rules[154]], "clues": { "names": ["SHIPPO"], "hosts": ["api.goshippo.com", "goshippo.com"], "packages": ["shippo"] }, "dashboard": { "url": "https://apps.goshippo.com/settings/api", "steps": ["Open Settings, API", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "shopify", "name": "Shopify", "source": "https://shopify.dev/docs/apps/build/authentication-authorization", "rules": [rules[155]], "clues": { "names": ["SHOPIFY"], "hosts": ["myshopify.com", "shopify.com"], "packages": ["@shopify/shopify-api", "shopify_api", "shopify-api-node"] }, "dashboard": { "url": "https://admin.shopify.com", "steps": ["Open Settings, Apps and sales channels, Develop apps, the app", "Rotate the token or secret, or uninstall the app, and deploy the new one"] } },
      { "id": "slack", "name": "Slack", "source": "https://docs.slack.dev/authentication/tokens", "rules": [rules[156], rules[157], rules[158], rules[159], rules[160], rules[161]], "clues": { "names": ["SLACK_BOT_TOKEN", "SLACK_TOKEN", "SLACK_APP_TOKEN", "SLACK_WEBHOOK"], "hosts": ["slack.com", "hooks.slack.com"], "packages": ["@slack/web-api", "@slack/bolt", "slack_sdk", "slackclient"] }, "dashboard": { "url": "https://api.slack.com/apps", "steps": ["Open the app, OAuth & Permissions", "Revoke the tokens, install the app again, and replace the token where it is used", "For a webhook: Incoming Webhooks, remove it and add a new one"] }, "api": { "keys": "^(?:xox[abops]-|xoxe\\.xox[bp]-)", "hosts": ["slack.com"], "baseUrl": "https://slack.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "POST", "path": "/api/auth.test", "answers": [{ "status": [200], "where": [{ "at": ["ok"], "equals": [true] }, { "at": ["team_id"] }], "means": "active" }, { "status": [200], "where": [{ "at": ["error"], "equals": ["token_expired"] }], "means": "expired" }, { "status": [200], "where": [{ "at": ["error"], "equals": ["invalid_auth", "token_revoked", "account_inactive", "not_authed"] }], "means": "inactive" }, { "status": [200], "where": [{ "at": ["error"], "equals": ["missing_scope"] }], "means": "active-limited" }] }] }, "revoke": { "by": "leaked", "call": { "method": "POST", "path": "/api/auth.revoke", "answers": [{ "status": [200], "where": [{ "at": ["ok"], "equals": [true] }, { "at": ["revoked"], "equals": [true] }], "means": "revoked" }, { "status": [200], "where": [{ "at": ["error"], "equals": ["invalid_auth", "token_revoked", "account_inactive", "not_authed"] }], "means": "gone" }, { "status": [200], "where": [{ "at": ["error"], "equals": ["not_allowed_token_type", "no_permission"] }], "means": "forbidden" }] } } } },
      { "id": "snyk", "name": "Snyk", "source": "https://docs.snyk.io/snyk-api/authentication-for-api", "rules": [rules[162]], "clues": { "names": ["SNYK"], "hosts": ["api.snyk.io", "snyk.io"] }, "dashboard": { "url": "https://app.snyk.io/account", "steps": ["Open Account settings, Auth token, Revoke & regenerate", "Deploy the new token"] } },
      { "id": "sourcegraph", "name": "Sourcegraph", "source": "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token", "rules": [rules[163]], "clues": { "names": ["SOURCEGRAPH", "SRC_ACCESS_TOKEN"], "hosts": ["sourcegraph.com"] }, "dashboard": { "url": "https://sourcegraph.com/user/settings/tokens", "steps": ["Open Settings, Access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "spotify", "name": "Spotify", "source": "https://developer.spotify.com/documentation/web-api/concepts/apps", "rules": [rules[164]], "clues": { "names": ["SPOTIFY", "SPOTIPY"], "hosts": ["api.spotify.com", "accounts.spotify.com"], "packages": ["spotipy", "spotify-web-api-node"] }, "dashboard": { "url": "https://developer.spotify.com/dashboard", "steps": ["Open the app, Settings, Rotate client secret", "Deploy the new secret"] } },
      { "id": "square", "name": "Square", "source": "https://developer.squareup.com/docs/build-basics/access-tokens", "rules": [rules[165], rules[166]], "clues": { "names": ["SQUARE_ACCESS_TOKEN", "SQUARE_TOKEN", "SQUAREUP"], "hosts": ["connect.squareup.com", "squareup.com", "squareupsandbox.com"], "packages": ["square", "squareup"] }, "dashboard": { "url": "https://developer.squareup.com/apps", "steps": ["Open the application, Credentials", "Replace the access token (or the OAuth secret) and deploy the new one"] } },
      { "id": "stripe", "name": "Stripe", "source": "https://docs.stripe.com/keys", "rules": [rules[167], rules[168]], "families": [{ "family": "sk", "value": /^5[1-9][A-Za-z0-9]{90,150}$/, "unique": true }, { "family": "sk", "value": /^[A-Za-z0-9]{24,34}$/ }], "clues": { "names": ["STRIPE"], "hosts": ["api.stripe.com", "stripe.com"], "packages": ["stripe", "@stripe/stripe-js", "stripe-go", "stripe-php"], "schemes": ["user"] }, "dashboard": { "url": "https://dashboard.stripe.com/apikeys", "steps": ["Open Developers, API keys", "Roll the key: now if it leaked, or with an overlap of up to seven days", "For a webhook secret: Developers, Webhooks, the endpoint, Roll secret"] }, "api": { "keys": "^[rs]k_(?:live|test)_", "hosts": ["api.stripe.com"], "baseUrl": "https://api.stripe.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/v1/account", "answers": [{ "status": [200], "where": [{ "at": ["object"], "equals": ["account"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error.code"], "equals": ["api_key_expired"] }], "means": "expired" }, { "status": [401], "where": [{ "at": ["error.message"], "includes": ["expired api key"] }], "means": "expired" }, { "status": [401], "where": [{ "at": ["error.message"], "includes": ["invalid api key"] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["error.type"] }], "means": "active-limited", "detail": "the key is live and restricted" }] }] } } },
      { "id": "supabase", "name": "Supabase", "source": "https://supabase.com/docs/guides/api/api-keys", "rules": [rules[169], rules[170], rules[171]], "clues": { "names": ["SUPABASE"], "hosts": ["supabase.co", "supabase.com", "api.supabase.com"], "packages": ["@supabase/supabase-js", "@supabase/ssr", "supabase"] }, "dashboard": { "url": "https://supabase.com/dashboard/project/_/settings/api-keys", "steps": ["Open Project settings, API keys", "For a secret key: add a new one, deploy it, delete the old one", "For service_role: move to secret keys, then disable legacy keys (or rotate the JWT secret)"] } },
      { "id": "tailscale", "name": "Tailscale", "source": "https://tailscale.com/kb/1277/key-prefixes", "rules": [rules[172]], "clues": { "names": ["TAILSCALE", "TS_AUTHKEY", "TS_API"], "hosts": ["api.tailscale.com", "tailscale.com"] }, "dashboard": { "url": "https://login.tailscale.com/admin/settings/keys", "steps": ["Open Settings, Keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "tavily", "name": "Tavily", "source": "https://docs.tavily.com/documentation/api-reference/introduction", "rules": [rules[173]], "clues": { "names": ["TAVILY"], "hosts": ["api.tavily.com", "tavily.com"], "packages": ["tavily-python", "@tavily/core"] }, "dashboard": { "url": "https://app.tavily.com/home", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "telegram", "name": "Telegram", "source": "https://core.telegram.org/bots/features#generating-an-authentication-token", "rules": [rules[174]], "clues": { "names": ["TELEGRAM", "TG_BOT"], "hosts": ["api.telegram.org", "t.me"], "packages": ["telegraf", "node-telegram-bot-api", "python-telegram-bot", "aiogram", "telebot", "grammy"] }, "dashboard": { "url": "https://t.me/BotFather", "steps": ["Send /revoke to BotFather and choose the bot", "Put the new token where the old one was used"] }, "api": { "keys": "^\\d+:", "hosts": ["api.telegram.org"], "baseUrl": "https://api.telegram.org", "auth": { "in": "path" }, "verify": { "calls": [{ "method": "GET", "path": "/bot{key}/getMe", "answers": [{ "status": [200], "where": [{ "at": ["ok"], "equals": [true] }, { "at": ["result.id"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["ok"], "equals": [false] }, { "at": ["error_code"], "equals": [401] }], "means": "inactive" }] }] } } },
      { "id": "tencent", "name": "Tencent Cloud", "source": "https://www.tencentcloud.com/document/product/598/32675", "rules": [rules[175], rules[176]], "clues": { "names": ["TENCENT"], "hosts": ["tencentcloudapi.com", "myqcloud.com"], "packages": ["tencentcloud-sdk-nodejs"] }, "dashboard": { "url": "https://console.tencentcloud.com/cam/capi", "steps": ["Open Access Management, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "terraform-cloud", "name": "HCP Terraform", "source": "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens", "rules": [rules[177]], "clues": { "names": ["TFE_TOKEN", "TF_TOKEN", "TERRAFORM_CLOUD"], "hosts": ["app.terraform.io"] }, "dashboard": { "url": "https://app.terraform.io/app/settings/tokens", "steps": ["Open Settings, Tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "thingsboard", "name": "ThingsBoard", "source": "https://thingsboard.io/docs/user-guide/security/api-keys/", "rules": [], "families": [{ "family": "tb", "value": /^[A-Za-z0-9_-]{86}$/, "unique": true }, { "family": "tb", "value": /^(?![0-9a-f]+$)[A-Za-z0-9_-]{40,128}$/ }], "clues": { "names": ["THINGSBOARD", "TB_SERVER"], "hosts": ["thingsboard.cloud", "eu.thingsboard.cloud", "demo.thingsboard.io", "thingsboard.io"], "packages": ["tb-rest-client", "tb_rest_client", "thingsboard", "org.thingsboard"], "schemes": ["ApiKey"] }, "dashboard": { "url": "https://thingsboard.cloud/account/apiKeys", "steps": ["Open Account, API keys (on your own server: the same page there)", "Create a new key and deploy it", "Disable the old key, watch for failures, then delete it"] }, "api": { "hosts": [], "auth": { "in": "header", "name": "X-Authorization", "scheme": "ApiKey" }, "verify": { "calls": [{ "method": "GET", "path": "/api/auth/user", "answers": [{ "status": [200], "where": [{ "at": ["authority"], "kind": "string" }], "means": "active" }, { "status": [401], "where": [{ "at": ["errorCode"], "equals": [10, 11] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["errorCode"], "equals": [20] }], "means": "active-limited" }] }] } } },
      { "id": "twilio", "name": "Twilio", "source": "https://www.twilio.com/docs/iam/api-keys", "rules": [rules[178], rules[179], rules[180]], "clues": { "names": ["TWILIO"], "hosts": ["api.twilio.com", "twilio.com"], "packages": ["twilio"] }, "dashboard": { "url": "https://console.twilio.com/us1/account/keys-credentials/api-keys", "steps": ["Open API keys & tokens", "For an auth token: create a secondary token, deploy it, promote it", "For an API key: create a new one, deploy it, delete the old one"] } },
      { "id": "twitch", "name": "Twitch", "source": "https://dev.twitch.tv/docs/authentication/", "rules": [rules[181]], "clues": { "names": ["TWITCH"], "hosts": ["api.twitch.tv", "id.twitch.tv", "twitch.tv"], "packages": ["tmi.js", "twitchio", "@twurple/auth"] }, "dashboard": { "url": "https://dev.twitch.tv/console/apps", "steps": ["Open the application, New secret, and deploy it", "For a token: Settings, Connections, disconnect the application"] } },
      { "id": "typeform", "name": "Typeform", "source": "https://www.typeform.com/developers/get-started/personal-access-token/", "rules": [rules[182]], "clues": { "names": ["TYPEFORM"], "hosts": ["api.typeform.com", "typeform.com"], "packages": ["@typeform/api-client"] }, "dashboard": { "url": "https://admin.typeform.com/user/tokens", "steps": ["Open Account, Personal tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "unkey", "name": "Unkey", "source": "https://www.unkey.com/docs/security/root-keys", "rules": [rules[183]], "clues": { "names": ["UNKEY"], "hosts": ["api.unkey.dev", "api.unkey.com", "unkey.com"], "packages": ["@unkey/api"] }, "dashboard": { "url": "https://app.unkey.com/settings/root-keys", "steps": ["Open Settings, Root keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "vault", "name": "HashiCorp Vault", "source": "https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes", "rules": [rules[184], rules[185], rules[186]], "clues": { "names": ["VAULT_TOKEN"], "hosts": ["vaultproject.io", "hashicorp.cloud"], "packages": ["node-vault", "hvac"] } },
      { "id": "vercel", "name": "Vercel", "source": "https://vercel.com/changelog/new-token-formats-and-secret-scanning", "rules": [rules[187], rules[188]], "clues": { "names": ["VERCEL_TOKEN", "VERCEL_API", "AI_GATEWAY_API_KEY"], "hosts": ["api.vercel.com", "vercel.com"], "packages": ["@vercel/sdk", "vercel"] }, "dashboard": { "url": "https://vercel.com/account/settings/tokens", "steps": ["Open Account settings, Tokens", "Create a new token and deploy it", "Delete the old token"] }, "api": { "keys": "^(?:vc[ap]_|[A-Za-z0-9]{24}$)", "hosts": ["api.vercel.com"], "baseUrl": "https://api.vercel.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/v2/user", "answers": [{ "status": [200], "where": [{ "at": ["user"], "kind": "object" }], "means": "active" }, { "status": [401, 403], "where": [{ "at": ["error.invalidToken"], "equals": [true] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["error.code"], "equals": ["forbidden"] }], "means": "active-limited" }] }] }, "revoke": { "by": "leaked", "call": { "method": "DELETE", "path": "/v3/user/tokens/current", "answers": [{ "status": [204], "bare": true, "means": "revoked" }, { "status": [200], "means": "revoked" }, { "status": [401, 403], "where": [{ "at": ["error.invalidToken"], "equals": [true] }], "means": "gone" }, { "status": [403], "where": [{ "at": ["error.code"] }], "means": "forbidden" }] } } } },
      { "id": "workos", "name": "WorkOS", "source": "https://workos.com/docs/reference/api-keys", "rules": [], "families": [{ "family": "sk", "value": /^a2V5Xz[A-Za-z0-9+/]{40,120}={0,2}$/ }], "clues": { "names": ["WORKOS"], "hosts": ["api.workos.com", "workos.com"], "packages": ["@workos-inc/node", "@workos-inc/authkit-nextjs", "workos"] }, "dashboard": { "url": "https://dashboard.workos.com/api-keys", "steps": ["Open API Keys", "Create a new key and deploy it", "Revoke the old key"] }, "api": { "hosts": ["api.workos.com"], "baseUrl": "https://api.workos.com", "auth": { "in": "bearer" }, "verify": { "calls": [{ "method": "GET", "path": "/organizations", "query": { "limit": "1" }, "answers": [{ "status": [200], "where": [{ "at": ["object"], "equals": ["list"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["message"], "includes": ["unauthorized"] }], "means": "inactive" }, { "status": [403], "where": [{ "at": ["message"] }], "means": "active-limited" }] }] } } },
      { "id": "xai", "name": "xAI", "source": "https://docs.x.ai/docs/tutorial", "rules": [rules[189]], "clues": { "names": ["XAI", "GROK"], "hosts": ["api.x.ai", "x.ai"], "packages": ["@ai-sdk/xai", "xai-sdk"] }, "dashboard": { "url": "https://console.x.ai", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "yandex", "name": "Yandex Cloud", "source": "https://yandex.cloud/en/docs/iam/concepts/authorization/api-key", "rules": [rules[190], rules[191], rules[192], rules[193]], "clues": { "names": ["YANDEX", "YC_"], "hosts": ["api.cloud.yandex.net", "yandex.net", "yandex.ru"] }, "dashboard": { "url": "https://console.yandex.cloud", "steps": ["Open the service account, API keys or Static access keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "ai-api", "name": "AI API", "source": "docs: Authentication (AI-powered API)", "rules": [rules[194]], "clues": { "names": [], "hosts": ["api.example.com/v1/generate", "dashboard.example.com"] }, "dashboard": { "url": "https://dashboard.example.com/api-keys", "steps": ["Open the API Keys page of the service", "Create a new key and deploy it", "Delete the old key"] }, "api": { "hosts": [], "auth": { "in": "bearer" } } }
    ];
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
