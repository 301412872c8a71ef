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

// src/config/expiry.ts
function isExpired(expires, now) {
  return expires !== void 0 && now.getTime() > endOf(expires);
}
function endOf(expires) {
  if (expires.length === 10) return Date.parse(`${expires}T23:59:59.999Z`);
  return Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/.test(expires) ? expires : `${expires}Z`);
}
var init_expiry = __esm({
  "src/config/expiry.ts"() {
    "use strict";
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
function byMarks(places2) {
  if (places2.length === 0 || !places2.every(({ allowedBy }) => allowedBy)) return null;
  return {
    by: "inline",
    reason: [...new Set(places2.map(({ allowedBy }) => allowedBy.reason))].slice(0, 5).join("; ")
  };
}
function byAllow(finding, places2, allow) {
  const entry = allow.find(
    ({ fingerprint: fingerprint2, rule, path }) => (fingerprint2 === void 0 || fingerprint2 === finding.fingerprint) && (rule === void 0 || rule === finding.rule) && (path === void 0 || places2.length > 0 && places2.every((place2) => place2.path !== void 0 && path.matches(place2.path)))
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
  const place2 = `${context}\0${name}`;
  const seen = weakSeen.get(place2);
  if (seen !== void 0) return seen;
  const print = scryptSync(value, `${context}\0${rule}`, 16, SCRYPT).toString("hex").slice(0, WEAK_DIGITS);
  if (weakSeen.size >= MAX_SEEN) weakSeen.clear();
  weakSeen.set(place2, print);
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
function assignIds(fingerprints2) {
  const ids = /* @__PURE__ */ new Map();
  let open = [...new Set(fingerprints2)];
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
  const places2 = draft.sightings.flatMap((sighting) => placesOf(sighting, git));
  const unique = new Map(
    places2.map((place2) => [
      JSON.stringify([place2.source, place2.path, place2.line, place2.column, place2.commit, place2.blob]),
      place2
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
      constructor(command2, how, exitCode, stderr = "") {
        const detail = cleanMessage(stderr);
        const first = detail.split("\n").find((line) => /^(fatal|error)/.test(line)) ?? detail.split("\n")[0] ?? "";
        super("GIT_FAILED", `git ${command2} ${how}${first === "" ? "" : `: ${first.slice(0, 300)}`}`);
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

// builtin:node:fs
var builtin, accessSync, appendFileSync, chmodSync, closeSync, constants, copyFileSync, existsSync, fchmodSync, fstatSync, fsyncSync, linkSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdir, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, rmdirSync, statSync, unlinkSync, writeFileSync, writeSync;
var init_node_fs = __esm({
  "builtin:node:fs"() {
    builtin = process.getBuiltinModule("node:fs");
    accessSync = builtin.accessSync;
    appendFileSync = builtin.appendFileSync;
    chmodSync = builtin.chmodSync;
    closeSync = builtin.closeSync;
    constants = builtin.constants;
    copyFileSync = builtin.copyFileSync;
    existsSync = builtin.existsSync;
    fchmodSync = builtin.fchmodSync;
    fstatSync = builtin.fstatSync;
    fsyncSync = builtin.fsyncSync;
    linkSync = builtin.linkSync;
    lstatSync = builtin.lstatSync;
    mkdirSync = builtin.mkdirSync;
    mkdtempSync = builtin.mkdtempSync;
    openSync = builtin.openSync;
    readFileSync = builtin.readFileSync;
    readSync = builtin.readSync;
    readdir = builtin.readdir;
    readdirSync = builtin.readdirSync;
    readlinkSync = builtin.readlinkSync;
    realpathSync = builtin.realpathSync;
    renameSync = builtin.renameSync;
    rmSync = builtin.rmSync;
    rmdirSync = builtin.rmdirSync;
    statSync = builtin.statSync;
    unlinkSync = builtin.unlinkSync;
    writeFileSync = builtin.writeFileSync;
    writeSync = builtin.writeSync;
  }
});

// builtin:node:path
var builtin2, basename, delimiter, dirname, isAbsolute, join, normalize, posix, relative, resolve, sep;
var init_node_path = __esm({
  "builtin:node:path"() {
    builtin2 = process.getBuiltinModule("node:path");
    basename = builtin2.basename;
    delimiter = builtin2.delimiter;
    dirname = builtin2.dirname;
    isAbsolute = builtin2.isAbsolute;
    join = builtin2.join;
    normalize = builtin2.normalize;
    posix = builtin2.posix;
    relative = builtin2.relative;
    resolve = builtin2.resolve;
    sep = builtin2.sep;
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
function argumentsBefore(command2) {
  return command2 === "check-ignore" ? HARDENED_ARGUMENTS : [...HARDENED_ARGUMENTS, "--literal-pathspecs"];
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
  let failure2;
  const fail = (error) => {
    failure2 ??= error;
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
    if (failure2 !== void 0) return;
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
      const lines2 = (rest + chunk.toString("latin1")).split("\n");
      rest = lines2.pop();
      for (const line of lines2) onLine(line);
    },
    options
  );
  if (rest !== "") onLine(rest);
}
function joinLines(lines2) {
  return { [Symbol.iterator]: () => pieces(lines2) };
}
function* pieces(lines2) {
  let piece = [];
  for (const line of lines2) {
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
var COLON, LF, RawRowParser;
var init_raw_rows = __esm({
  "src/git/raw-rows.ts"() {
    "use strict";
    init_nul_records();
    COLON = 58;
    LF = 10;
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
          const row2 = { oldMode, mode, oldOid, oid, status: status.charAt(0) };
          this.#onRow({ ...row2, path: decodePath(rawPath), rawPath });
          return;
        }
        const start2 = record[0] === LF ? 1 : 0;
        if (record[start2] === COLON) this.#fields = record.toString("latin1", start2 + 1);
        else this.#onHeader(record.toString("utf8"));
      }
    };
  }
});

// src/git/commit-log.ts
async function streamLog(repo, args, onCommit, onRow, options = {}) {
  const parser2 = new RawRowParser((header) => onCommit(parseCommit(header)), onRow);
  await streamGit(repo, [...LOG, ...args], (chunk) => parser2.push(chunk), { maxMemory: MAX_MEMORY, ...options });
  parser2.finish();
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

// src/git/introductions.ts
function placeKey(oid, rawPath) {
  return `${oid} ${rawPath === null ? "" : rawPath.toString("latin1")}`;
}
function objectOfPlace(key) {
  return key.slice(0, key.indexOf(" "));
}
function isRootPlace(key) {
  return key.indexOf(" ") === key.length - 1;
}
async function findIntroductions(repo, objects, hasTrees, walk2) {
  const collector = new Collector(objects);
  const args = ["--date-order", "--ignore-missing", ...walk2.reflogs === true ? ["--reflog"] : [], "--stdin"];
  if (hasTrees) args.push("-t");
  else if (objects.size <= FIND_LIMIT) args.push(...[...objects].map((oid) => `--find-object=${oid}`));
  const stdin = joinLines([...walk2.tips, ...(walk2.exclude ?? []).map((oid) => `^${oid}`)]);
  await streamLog(repo, args, collector.onCommit, collector.onRow, { stdin });
  return collector.finish();
}
var FIND_LIMIT, Collector;
var init_introductions = __esm({
  "src/git/introductions.ts"() {
    "use strict";
    init_commit_log();
    init_git_lines();
    FIND_LIMIT = 200;
    Collector = class {
      #objects;
      #history = { introductions: /* @__PURE__ */ new Map(), changes: /* @__PURE__ */ new Map(), commits: /* @__PURE__ */ new Map() };
      /** The commits named so far, newest first. */
      #order = /* @__PURE__ */ new Map();
      #commit = null;
      /** Of the present commit: how many parents lack an object at a path. Only what all of them lack is the commit's own. */
      #lacking = /* @__PURE__ */ new Map();
      constructor(objects) {
        this.#objects = objects;
      }
      onCommit = (commit) => {
        if (this.#commit?.oid === commit.oid) return;
        this.#commit = commit;
        this.#lacking = /* @__PURE__ */ new Map();
        if (!this.#objects.has(commit.tree)) return;
        this.#introduce(commit.tree, "");
        this.#change(placeKey(commit.tree, null), true);
      };
      onRow = (row2) => {
        const commit = this.#commit;
        if (this.#objects.has(row2.oid)) {
          const key = placeKey(row2.oid, row2.rawPath);
          this.#change(key, true);
          const count2 = (this.#lacking.get(key) ?? 0) + 1;
          this.#lacking.set(key, count2);
          if (count2 >= commit.parents.length) this.#introduce(row2.oid, row2.path);
        }
        if (this.#objects.has(row2.oldOid) && row2.oldOid !== row2.oid) this.#change(placeKey(row2.oldOid, row2.rawPath), false);
      };
      finish() {
        for (const introductions of this.#history.introductions.values()) {
          introductions.sort((a, b) => this.#order.get(b.commit) - this.#order.get(a.commit));
        }
        return this.#history;
      }
      #introduce(oid, path) {
        const { oid: id, author, email, date } = this.#commit;
        const introduction = { commit: id, path, author, email, date };
        const known = this.#history.introductions.get(oid);
        if (known === void 0) this.#history.introductions.set(oid, [introduction]);
        else known.push(introduction);
        this.#history.commits.set(id, this.#commit);
        if (!this.#order.has(id)) this.#order.set(id, this.#order.size);
      }
      #change(key, holds) {
        const { oid } = this.#commit;
        const known = this.#history.changes.get(oid);
        if (known === void 0) this.#history.changes.set(oid, /* @__PURE__ */ new Map([[key, holds]]));
        else known.set(key, holds);
      }
    };
  }
});

// src/git/reachability.ts
function reachableCommits(repo, wanted, start2) {
  return walk(repo, wanted, start2, []);
}
function reachableObjects(repo, wanted, start2) {
  return walk(repo, wanted, start2, ["--objects", "--no-object-names", "--missing=allow-any"]);
}
async function walk(repo, wanted, start2, options) {
  const found2 = /* @__PURE__ */ new Set();
  const tips = [...start2.tips];
  if (wanted.size === 0 || tips.length === 0 && start2.reflogs !== true) return { found: found2, cutShort: null };
  const args = ["rev-list", ...options, "--ignore-missing", ...start2.reflogs === true ? ["--reflog"] : [], "--stdin"];
  const keep = (line) => {
    if (wanted.has(line)) found2.add(line);
  };
  try {
    await streamLines(repo, args, keep, { stdin: joinLines(tips) });
    return { found: found2, cutShort: null };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return { found: found2, cutShort: error.message };
  }
}
function commitTips(refs) {
  return refs.filter(({ type }) => type === "commit").map(({ peeled, oid }) => peeled ?? oid);
}
function remoteTips(repo, refs) {
  const tips = new Set(commitTips(refs.filter(({ kind }) => kind === "remote")));
  for (const oid of readRemoteReflogs(join(repo.commonDir, "logs", "refs", "remotes"))) tips.add(oid);
  return [...tips];
}
function stashTips(repo) {
  return [...readReflog(join(repo.commonDir, "logs", "refs", "stash"))];
}
function worktreeHeads(repo) {
  const folder = join(repo.commonDir, "worktrees");
  const files = [join(repo.commonDir, "HEAD"), ...namesIn(folder).map((name) => join(folder, name, "HEAD"))];
  return files.flatMap((file) => /^[0-9a-f]{40,64}$/.exec(readText(file).trim()) ?? []);
}
function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
function readText(file) {
  try {
    return readFileSync(file, "latin1");
  } catch (error) {
    if (isMissing(error)) return "";
    throw error;
  }
}
function readRemoteReflogs(folder) {
  const oids = /* @__PURE__ */ new Set();
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return oids;
    throw error;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const found2 = entry.isDirectory() ? readRemoteReflogs(path) : entry.isFile() ? readReflog(path) : [];
    for (const oid of found2) oids.add(oid);
  }
  return oids;
}
function readReflog(path) {
  const oids = /* @__PURE__ */ new Set();
  for (const match of readText(path).matchAll(/^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) /gm)) {
    for (const oid of [match[1], match[2]]) if (/[1-9a-f]/.test(oid)) oids.add(oid);
  }
  return oids;
}
function isMissing(error) {
  return ["ENOENT", "ENOTDIR"].includes(error.code ?? "");
}
var init_reachability = __esm({
  "src/git/reachability.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_git_failure();
    init_git_lines();
  }
});

// src/git/led-by.ts
function findStarts(repo, refs) {
  const order = ["remote", "tag", "head", "stash", "note", "other"];
  const named = refs.filter(({ kind, name, type }) => type === "commit" && !(kind === "remote" && name.endsWith("/HEAD"))).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.name < b.name ? -1 : 1));
  const commits = /* @__PURE__ */ new Map();
  const add = (oid, led) => commits.set(oid, unite(commits.get(oid) ?? NOTHING_LEADS, led));
  if (repo.head !== null) add(repo.head, { kinds: BY_HEAD | BY_REF, names: [] });
  for (const [place2, { oid, peeled, kind }] of named.entries()) {
    const kinds = BY_REF | (kind === "remote" ? BY_REMOTE : kind === "tag" ? BY_TAG : 0);
    add(peeled ?? oid, { kinds, names: [place2] });
  }
  for (const oid of remoteTips(repo, refs)) add(oid, { kinds: BY_REMOTE, names: [] });
  const stash = named.findIndex(({ kind }) => kind === "stash");
  for (const oid of stashTips(repo)) add(oid, { kinds: BY_REF, names: stash < 0 ? [] : [stash] });
  for (const oid of worktreeHeads(repo)) add(oid, { kinds: BY_REF, names: [] });
  return { commits, names: named.map(({ name }) => name) };
}
function unite(one, other) {
  if (one === other || other.kinds === 0) return one;
  if (one.kinds === 0) return other;
  const kinds = one.kinds | other.kinds;
  if (other.names.every((name) => one.names.includes(name))) return kinds === one.kinds ? one : { ...one, kinds };
  const names = [.../* @__PURE__ */ new Set([...one.names, ...other.names])].sort((a, b) => a - b).slice(0, MOST_NAMES);
  return { kinds, names };
}
function namesOf(led, { names }) {
  let all = NOTHING_LEADS;
  for (const one of led) all = unite(all, one);
  return all.names.map((place2) => names[place2]);
}
var BY_REF, BY_REMOTE, BY_TAG, BY_HEAD, NOTHING_LEADS, MOST_NAMES;
var init_led_by = __esm({
  "src/git/led-by.ts"() {
    "use strict";
    init_reachability();
    BY_REF = 1;
    BY_REMOTE = 2;
    BY_TAG = 4;
    BY_HEAD = 8;
    NOTHING_LEADS = { kinds: 0, names: [] };
    MOST_NAMES = 5;
  }
});

// src/git/commit-graph.ts
async function walkGraph(repo, wanted, changes, { starts, reflogs = false, exclude = [] }) {
  const walk2 = new Walk(wanted, changes, starts);
  if (wanted.size === 0 && changes.size === 0 || starts.commits.size === 0 && !reflogs) return walk2.finish();
  const args = [
    "rev-list",
    "--parents",
    "--date-order",
    "--ignore-missing",
    "--stdin",
    ...reflogs ? ["--reflog"] : []
  ];
  const stdin = joinLines([...starts.commits.keys(), ...exclude.map((oid) => `^${oid}`)]);
  try {
    await streamLines(repo, args, walk2.onLine, { stdin });
    return walk2.finish();
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return withoutOrder(repo, wanted, starts, error.message);
  }
}
async function withoutOrder(repo, wanted, { commits }, cutShort) {
  const places2 = /* @__PURE__ */ new Map();
  for (const kind of [BY_REF, BY_REMOTE, BY_TAG, BY_HEAD]) {
    const tips = [...commits].filter(([, { kinds }]) => (kinds & kind) !== 0).map(([oid]) => oid);
    for (const oid of (await reachableCommits(repo, wanted, { tips })).found) {
      const led = unite(places2.get(oid)?.led ?? NOTHING_LEADS, { kinds: kind, names: [] });
      places2.set(oid, { position: 0, led });
    }
  }
  return { places: places2, lastHolder: /* @__PURE__ */ new Map(), cutShort };
}
function isBetter(one, other) {
  const visible2 = isVisible(one.led);
  return visible2 === isVisible(other.led) ? one.position < other.position : visible2;
}
function isVisible({ kinds }) {
  return (kinds & (BY_REF | BY_REMOTE)) !== 0;
}
function renew(here, self) {
  const best = (holder) => isBetter(self, holder) ? self : holder;
  const places2 = new Map([...here.places].map(([key, holder]) => [key, best(holder)]));
  return { led: self.led, newest: best(here.newest), places: places2 };
}
function merge(one, other) {
  const best = (a, b) => isBetter(b, a) ? b : a;
  let places2 = one.places;
  if (one.places !== other.places || one.newest !== other.newest) {
    const keys = /* @__PURE__ */ new Set([...one.places.keys(), ...other.places.keys()]);
    places2 = new Map(
      [...keys].map((key) => [key, best(one.places.get(key) ?? one.newest, other.places.get(key) ?? other.newest)])
    );
  }
  return { led: unite(one.led, other.led), newest: best(one.newest, other.newest), places: places2 };
}
var Walk, NO_PLACES;
var init_commit_graph = __esm({
  "src/git/commit-graph.ts"() {
    "use strict";
    init_git_failure();
    init_git_lines();
    init_introductions();
    init_led_by();
    init_reachability();
    Walk = class {
      #wanted;
      #changes;
      #starts;
      #awaited = /* @__PURE__ */ new Map();
      #holders = /* @__PURE__ */ new Map();
      #places = /* @__PURE__ */ new Map();
      #last = /* @__PURE__ */ new Map();
      /** How many commits still to come have changed a place. At none it need not be passed on, or each commit would carry all of them. */
      #toCome = /* @__PURE__ */ new Map();
      #position = 0;
      constructor(wanted, changes, starts) {
        this.#wanted = wanted;
        this.#changes = changes;
        this.#starts = starts.commits;
        for (const changed of changes.values())
          for (const key of changed.keys()) this.#toCome.set(key, (this.#toCome.get(key) ?? 0) + 1);
      }
      /** "<commit> SP <parent> SP <parent> \u2026" */
      onLine = (line) => {
        const [oid, ...parents] = line.split(" ");
        const position = this.#position++;
        let here = this.#awaited.get(oid);
        this.#awaited.delete(oid);
        const led = unite(here?.led ?? NOTHING_LEADS, this.#starts.get(oid) ?? NOTHING_LEADS);
        const self = this.#holders.get(oid) ?? { oid, position, led };
        this.#holders.delete(oid);
        self.position = position;
        self.led = led;
        if (this.#wanted.has(oid) || this.#changes.has(oid)) this.#places.set(oid, self);
        if (here === void 0) here = { led, newest: self, places: NO_PLACES };
        else if (led !== here.led || isBetter(self, here.newest)) here = renew(here, self);
        const changed = this.#changes.get(oid);
        for (const [key, holds] of changed ?? []) {
          this.#toCome.set(key, this.#toCome.get(key) - 1);
          if (!holds) continue;
          const agreeing = isRootPlace(key) ? self : here.places.get(key) ?? here.newest;
          const holder = isBetter(self, agreeing) ? self : agreeing;
          const object = objectOfPlace(key);
          const known = this.#last.get(object);
          if (known === void 0 || isBetter(holder, known)) this.#last.set(object, holder);
        }
        for (const parent of parents)
          this.#pass(parent, changed === void 0 ? here : this.#restart(here, changed, parent));
      };
      finish() {
        for (const holder of this.#last.values()) this.#places.set(holder.oid, holder);
        return {
          places: this.#places,
          lastHolder: new Map([...this.#last].map(([object, { oid }]) => [object, oid])),
          cutShort: null
        };
      }
      /** What a commit has changed says nothing of its parents: there they begin anew. */
      #restart(here, changed, parent) {
        let holder = this.#holders.get(parent);
        if (holder === void 0) {
          holder = { oid: parent, position: Number.POSITIVE_INFINITY, led: NOTHING_LEADS };
          this.#holders.set(parent, holder);
        }
        const places2 = /* @__PURE__ */ new Map();
        for (const [key, known] of here.places) if (this.#toCome.get(key) > 0) places2.set(key, known);
        for (const key of changed.keys()) if (this.#toCome.get(key) > 0) places2.set(key, holder);
        return { ...here, places: places2 };
      }
      #pass(parent, said) {
        const known = this.#awaited.get(parent);
        this.#awaited.set(parent, known === void 0 ? said : merge(known, said));
      }
    };
    NO_PLACES = /* @__PURE__ */ new Map();
  }
});

// src/git/dangling-commits.ts
async function listDanglingCommits(repo, tips) {
  const commits = /* @__PURE__ */ new Set();
  const take = (line) => {
    if (line.startsWith("commit ")) commits.add(line.slice("commit ".length));
  };
  const format = "--batch-check=%(objecttype) %(objectname)";
  await streamLines(repo, ["cat-file", format, "--buffer", "--unordered", "--batch-all-objects"], take);
  const { found: found2 } = await reachableCommits(repo, commits, { tips, reflogs: true });
  return [...commits].filter((oid) => !found2.has(oid));
}
var init_dangling_commits = __esm({
  "src/git/dangling-commits.ts"() {
    "use strict";
    init_git_lines();
    init_reachability();
  }
});

// src/git/pushed.ts
function pushedTest(repo, starts, graph) {
  const isUncertain = !knowsRemote(starts) || repo.shallow || graph.cutShort !== null;
  return (commit) => {
    const kinds = graph.places.get(commit)?.led.kinds ?? 0;
    if ((kinds & BY_REMOTE) !== 0) return "yes";
    return isUncertain || (kinds & BY_TAG) !== 0 ? "unknown" : "no";
  };
}
function knowsRemote({ commits }) {
  return [...commits.values()].some(({ kinds }) => (kinds & BY_REMOTE) !== 0);
}
var init_pushed = __esm({
  "src/git/pushed.ts"() {
    "use strict";
    init_led_by();
  }
});

// src/git/content-facts.ts
async function walkContentHistory(repo, content, hasTrees, wanted, starts) {
  const tips = [...starts.commits.keys()];
  const walk2 = { starts, reflogs: true };
  let known = emptyHistory();
  let dangling = { history: emptyHistory(), graph: EMPTY_GRAPH };
  let incomplete = null;
  try {
    if (content.size > 0) known = await findIntroductions(repo, content, hasTrees, { tips, reflogs: true });
    const rest = new Set([...content].filter((oid) => !known.introductions.has(oid)));
    const commits = rest.size === 0 ? [] : await listDanglingCommits(repo, tips);
    if (commits.length > 0) {
      const history = await findIntroductions(repo, rest, hasTrees, { tips: commits, exclude: tips });
      const lost = { commits: new Map(commits.map((oid) => [oid, NOTHING_LEADS])), names: [] };
      dangling = await place(repo, history, wanted, { starts: lost, exclude: tips });
    }
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    incomplete = error.message;
  }
  return { known: await place(repo, known, wanted, walk2), dangling, incomplete };
}
async function place(repo, history, wanted, walk2) {
  return { history, graph: await walkGraph(repo, wanted, history.changes, walk2) };
}
function emptyHistory() {
  return { introductions: /* @__PURE__ */ new Map(), changes: /* @__PURE__ */ new Map(), commits: /* @__PURE__ */ new Map() };
}
async function contentFacts(repo, content, { known, dangling, incomplete }, refs, starts) {
  const { places: places2 } = known.graph;
  const pushedOf = pushedTest(repo, starts, known.graph);
  const inHead = await reachableObjects(repo, content, { tips: repo.head === null ? [] : [`${repo.head}^{tree}`] });
  const isIncomplete = incomplete !== null;
  const unexplained = isIncomplete ? content : /* @__PURE__ */ new Set();
  const reachable = await reachableObjects(repo, unexplained, { tips: starts.commits.keys() });
  const onRemote = await reachableObjects(repo, unexplained, { tips: remoteTips(repo, refs) });
  const tagged = new Set(refs.map(({ peeled, oid }) => peeled ?? oid));
  const canTell = knowsRemote(starts) && !repo.shallow && !isIncomplete;
  const facts = /* @__PURE__ */ new Map();
  for (const oid of content) {
    const introductions = known.history.introductions.get(oid) ?? [];
    const lost = dangling.history.introductions.get(oid) ?? [];
    const pushed = introductions.map(({ commit }) => pushedOf(commit));
    if (introductions.length === 0) pushed.push(canTell && lost.length === 0 && !tagged.has(oid) ? "no" : "unknown");
    const led = introductions.map(({ commit }) => places2.get(commit)?.led ?? NOTHING_LEADS);
    const first = firstVisible(introductions, known.graph) ?? introductions[0] ?? lost[0];
    const holder = known.graph.lastHolder.get(oid) ?? dangling.graph.lastHolder.get(oid);
    const last = holder ?? (inHead.found.has(oid) ? repo.head : void 0);
    facts.set(oid, {
      inHead: inHead.found.has(oid),
      reachable: led.some(isVisible) || reachable.found.has(oid) || tagged.has(oid),
      pushed: onRemote.found.has(oid) ? "yes" : strongest(pushed),
      refs: namesOf(led, starts),
      paths: [...new Set([...introductions, ...lost].map(({ path }) => path))],
      ...first === void 0 ? {} : { firstCommit: first.commit },
      ...last === void 0 ? {} : { lastCommit: last }
    });
  }
  return facts;
}
function firstVisible(introductions, { places: places2 }) {
  return introductions.find(({ commit }) => isVisible(places2.get(commit)?.led ?? NOTHING_LEADS));
}
var EMPTY_GRAPH;
var init_content_facts = __esm({
  "src/git/content-facts.ts"() {
    "use strict";
    init_commit_graph();
    init_dangling_commits();
    init_git_failure();
    init_introductions();
    init_led_by();
    init_object_facts();
    init_pushed();
    init_reachability();
    EMPTY_GRAPH = { places: /* @__PURE__ */ new Map(), lastHolder: /* @__PURE__ */ new Map(), cutShort: null };
  }
});

// src/git/message-facts.ts
function messageFacts(repo, { commits, tags, ends, taggers }, refs, starts, graph) {
  const pushedOf = pushedTest(repo, starts, graph);
  const facts = /* @__PURE__ */ new Map();
  for (const oid of commits) {
    const place2 = graph.places.get(oid);
    facts.set(oid, {
      inHead: false,
      reachable: place2 !== void 0 && isVisible(place2.led),
      pushed: place2 === void 0 ? strongest([pushedOf(oid), "unknown"]) : pushedOf(oid),
      firstCommit: oid,
      lastCommit: oid,
      refs: namesOf([place2?.led ?? NOTHING_LEADS], starts),
      paths: []
    });
  }
  for (const oid of tags) {
    const end = ends.get(oid);
    const at = end?.type === "commit" ? end.oid : void 0;
    const pushed = at !== void 0 && pushedOf(at) === "yes" ? "yes" : "unknown";
    const tagger = taggers.get(oid);
    const names = refs.filter((ref) => ref.oid === oid).map(({ name }) => name);
    facts.set(oid, {
      inHead: false,
      reachable: names.length > 0,
      pushed,
      refs: names.slice(0, 5),
      paths: [],
      ...at === void 0 ? {} : { firstCommit: at, lastCommit: at },
      ...tagger === void 0 ? {} : { tagger }
    });
  }
  return facts;
}
var init_message_facts = __esm({
  "src/git/message-facts.ts"() {
    "use strict";
    init_commit_graph();
    init_led_by();
    init_object_facts();
    init_pushed();
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

// src/git/refs.ts
async function listRefs(repo) {
  const list = await listRefNames(repo);
  return resolveRefs(list, await peel(repo, [...new Set(list.listed.map(({ oid }) => oid))]));
}
async function listRefNames(repo) {
  const listed = [];
  const { text, stderr } = await lines(repo, ["for-each-ref", "--format=%(objectname) %(refname)"]);
  for (const line of text)
    listed.push({ oid: line.slice(0, line.indexOf(" ")), name: line.slice(line.indexOf(" ") + 1) });
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
  const { text } = await lines(
    repo,
    ["cat-file", "--batch-check=%(objectname) %(objecttype)", "--buffer"],
    `${oids.map((oid) => `${oid}^{}`).join("\n")}
`
  );
  for (const [at, line] of text.entries()) {
    const [oid, type] = line.split(" ");
    if (type === "commit" || type === "tree" || type === "blob") ends.set(oids[at], { oid, type });
  }
  return ends;
}
async function lines(repo, args, stdin = "") {
  const chunks = [];
  const { stderr } = await streamGit(repo, args, (chunk) => chunks.push(chunk), { stdin });
  const text = Buffer.concat(chunks).toString("utf8").split("\n");
  text.pop();
  return { text, stderr };
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

// src/git/taggers.ts
async function readTaggers(repo, tags) {
  const taggers = /* @__PURE__ */ new Map();
  if (tags.size === 0) return taggers;
  const output = await runGit(repo, ["cat-file", "--batch", "--buffer"], { stdin: joinLines(tags) });
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(LF2, at);
    const [oid, , size] = output.toString("latin1", at, end).split(" ");
    const content = output.toString("utf8", end + 1, end + 1 + Number(size));
    at = end + 1 + Number(size) + 1;
    const line = /^tagger (.*) <([^\n]*)> (\d{1,12}) ([+-])(\d\d)(\d\d)$/m.exec(
      content.slice(0, content.indexOf("\n\n"))
    );
    if (line === null) continue;
    const [, author, email, seconds2, sign, hours, minutes] = line;
    const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60;
    const local = new Date((Number(seconds2) + offset) * 1e3).toISOString().slice(0, 19);
    taggers.set(oid, { author, email, date: `${local}${sign}${hours}:${minutes}` });
  }
  return taggers;
}
var LF2;
var init_taggers = __esm({
  "src/git/taggers.ts"() {
    "use strict";
    init_git_lines();
    init_run_git();
    LF2 = 10;
  }
});

// src/git/attribute.ts
async function attributeObjects(repo, oids, known = {}) {
  const types = new Map(known.types);
  const unknown = new Set([...oids].filter((oid) => !types.has(oid)));
  for (const [oid, type] of await typesOf(repo, unknown)) types.set(oid, type);
  const { refs } = known.refs ?? (types.size === 0 ? { refs: [] } : await listRefs(repo));
  const ofType = (...wanted2) => new Set([...types].filter(([, type]) => wanted2.includes(type)).map(([oid]) => oid));
  const content = ofType("blob", "tree");
  const starts = findStarts(repo, refs);
  const tags = ofType("tag");
  const ends = await peel(repo, [...tags]);
  const messages = { commits: ofType("commit"), tags, ends, taggers: await readTaggers(repo, tags) };
  const wanted = /* @__PURE__ */ new Set([...messages.commits, ...[...ends.values()].map(({ oid }) => oid)]);
  const history = await walkContentHistory(repo, content, ofType("tree").size > 0, wanted, starts);
  const { known: seen, dangling } = history;
  const facts = new Map([
    ...await contentFacts(repo, content, history, refs, starts),
    ...messageFacts(repo, messages, refs, starts, seen.graph)
  ]);
  const commits = new Map([...seen.history.commits, ...dangling.history.commits]);
  const named = [...facts.values()].flatMap(({ firstCommit }) => firstCommit ?? []).filter((oid) => !commits.has(oid));
  for (const commit of await readCommits(repo, named)) commits.set(commit.oid, commit);
  const rank = (oid) => {
    const place2 = seen.graph.places.get(oid);
    return place2 === void 0 ? 2 : isVisible(place2.led) ? 0 : 1;
  };
  const at = (oid) => Date.parse(commits.get(oid)?.committed ?? "") || 0;
  const position = (oid) => (seen.graph.places.get(oid) ?? dangling.graph.places.get(oid))?.position ?? 0;
  return {
    byBlob: new Map([...seen.history.introductions, ...dangling.history.introductions]),
    facts,
    commits,
    compareAge: (one, other) => rank(one) - rank(other) || position(other) - position(one) || at(one) - at(other),
    compareAgeBackwards: (one, other) => rank(one) - rank(other) || position(one) - position(other) || at(other) - at(one),
    isOnHead: (oid) => ((seen.graph.places.get(oid)?.led.kinds ?? 0) & BY_HEAD) !== 0,
    shallow: repo.shallow,
    incomplete: history.incomplete
  };
}
var init_attribute = __esm({
  "src/git/attribute.ts"() {
    "use strict";
    init_commit_graph();
    init_commit_log();
    init_content_facts();
    init_led_by();
    init_message_facts();
    init_object_types();
    init_refs();
    init_taggers();
  }
});

// src/git/object-id.ts
function isNullOid(oid) {
  return /^0+$/.test(oid);
}
var init_object_id = __esm({
  "src/git/object-id.ts"() {
    "use strict";
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

// src/audit/read-git-facts.ts
async function readGitFacts(repo, drafts, facts, log, context) {
  const oids = new Set(facts.history?.envBlobs);
  const types = new Map([...oids].map((oid) => [oid, "blob"]));
  for (const { provenance } of drafts.flatMap(({ sightings }) => sightings)) {
    if (provenance.blob === void 0) continue;
    oids.add(provenance.blob);
    if (provenance.source === "object" && provenance.type !== void 0) types.set(provenance.blob, provenance.type);
  }
  if (repo === null || oids.size === 0 || context.signal.aborted) return null;
  context.progress("asking git since when");
  try {
    const attribution = await attributeObjects(repo, oids, { refs: facts.history?.refs, types });
    if (attribution.incomplete !== null) {
      log.problem({
        code: "INCOMPLETE_HISTORY",
        message: `Since when some findings are there could not be told: ${attribution.incomplete}.`
      });
    }
    const indexPaths = /* @__PURE__ */ new Map();
    const index = facts.tree?.index ?? new Map((await listIndex(repo)).map(({ path, oid }) => [path, oid]));
    for (const [path, oid] of index) {
      if (!oids.has(oid)) continue;
      const paths = indexPaths.get(oid);
      if (paths) paths.push(path);
      else indexPaths.set(oid, [path]);
    }
    return { attribution, indexPaths };
  } catch (error) {
    if (context.signal.aborted) return null;
    if (!isUserError(error)) throw error;
    log.problem({ code: error.code, message: `Since when the findings are there could not be told: ${error.message}` });
    return null;
  }
}
var init_read_git_facts = __esm({
  "src/audit/read-git-facts.ts"() {
    "use strict";
    init_attribute();
    init_index_entries();
    init_user_error();
  }
});

// src/exposure/config/config-leaks.ts
var SECRET_NAME, PUBLIC_NAME;
var init_config_leaks = __esm({
  "src/exposure/config/config-leaks.ts"() {
    "use strict";
    SECRET_NAME = /(?:^|_)(?:SECRET|PRIVATE_?KEY|PASSWORD|PASSWD|SERVICE_?ROLE|SECRET_?KEY|ACCESS_?KEY|ADMIN_?KEY|API_?SECRET|AUTH_?TOKEN|ACCESS_?TOKEN|CREDENTIALS)(?:_|$)/i;
    PUBLIC_NAME = /PUBLISHABLE|PUBLIC_KEY|_ANON|SITE_?KEY|_DSN|FIREBASE|MAPS|ALGOLIA|POSTHOG|MAPBOX|_URL$|_URI$|_HOST$|_ID$|_PATH$|_NAME$|_VERSION$|_ENABLED$|MEASUREMENT/i;
  }
});

// src/exposure/graph/references.ts
function isNode(value) {
  return typeof value === "object" && value !== null && typeof value.type === "string";
}
function* children(node) {
  for (const [key, value] of Object.entries(node)) {
    if (PLAIN_KEYS.has(key)) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) yield [key, item];
    } else if (isNode(value)) yield [key, value];
  }
}
function collectReferences(root) {
  const references = {
    values: /* @__PURE__ */ new Set(),
    types: /* @__PURE__ */ new Set(),
    serverSpans: [],
    serverValues: /* @__PURE__ */ new Set()
  };
  if (root.type === "ImportDeclaration" || root.type === "ExportAllDeclaration") return references;
  const stack = [{ node: root, kind: "values" }];
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node } = item;
    let { kind } = item;
    if (node.type === "ExportSpecifier") continue;
    if (node.type === "Identifier" || node.type === "JSXIdentifier") references[kind].add(node.name);
    if (node.type.startsWith("TS") && !TS_CODE.has(node.type)) kind = "types";
    if (node.type === "BlockStatement" && node.directives.some(({ value }) => value.value === "use server")) {
      references.serverSpans.push({ start: node.start ?? 0, end: node.end ?? 0 });
      kind = "serverValues";
    }
    for (const [key, child] of children(node)) {
      if ((node.type === "MemberExpression" || node.type === "OptionalMemberExpression") && key === "property" && !node.computed)
        continue;
      if ((node.type === "ObjectProperty" || node.type === "ObjectMethod" || node.type === "ClassMethod" || node.type === "ClassProperty") && key === "key" && !node.computed)
        continue;
      if (node.type === "JSXMemberExpression" && key === "property") continue;
      if (node.type === "JSXAttribute" && key === "name") continue;
      const typed = TYPE_KEYS.has(key) && !(node.type === "TSTypeAssertion" && key === "expression");
      stack.push({ node: child, kind: typed ? "types" : kind });
    }
  }
  return references;
}
var TYPE_KEYS, PLAIN_KEYS, TS_CODE;
var init_references = __esm({
  "src/exposure/graph/references.ts"() {
    "use strict";
    TYPE_KEYS = /* @__PURE__ */ new Set([
      "typeAnnotation",
      "returnType",
      "typeParameters",
      "typeArguments",
      "superTypeParameters",
      "implements",
      "predicate"
    ]);
    PLAIN_KEYS = /* @__PURE__ */ new Set([
      "loc",
      "start",
      "end",
      "extra",
      "leadingComments",
      "trailingComments",
      "innerComments",
      "errors",
      "tokens"
    ]);
    TS_CODE = /* @__PURE__ */ new Set([
      "TSAsExpression",
      "TSSatisfiesExpression",
      "TSNonNullExpression",
      "TSTypeAssertion",
      "TSInstantiationExpression",
      "TSEnumDeclaration",
      "TSEnumBody",
      "TSEnumMember",
      "TSModuleDeclaration",
      "TSModuleBlock",
      "TSExportAssignment",
      "TSParameterProperty",
      "TSImportEqualsDeclaration",
      "TSExternalModuleReference"
    ]);
  }
});

// src/exposure/graph/source-edges.ts
function sourceEdges(file, statements, vanishes, used) {
  const edges = [];
  const exportedAs = /* @__PURE__ */ new Map();
  for (const statement of file.program.body) {
    if (statement.type !== "ExportNamedDeclaration" || statement.source || statement.exportKind === "type") continue;
    for (const one of statement.specifiers) {
      if (one.type !== "ExportSpecifier" || one.exportKind === "type") continue;
      const local = nameOf(one.local);
      exportedAs.set(local, [...exportedAs.get(local) ?? [], nameOf(one.exported)]);
    }
  }
  for (const statement of file.program.body) {
    if (statement.type === "ExportAllDeclaration" && statement.exportKind !== "type") {
      edges.push({ source: statement.source.value, kind: "star", names: [] });
    } else if (statement.type === "ExportNamedDeclaration" && statement.source && statement.exportKind !== "type") {
      const names = statement.specifiers.flatMap((one) => {
        if (one.type === "ExportSpecifier")
          return one.exportKind === "type" ? [] : [[nameOf(one.exported), nameOf(one.local)]];
        return [[nameOf(one.exported), one.type === "ExportDefaultSpecifier" ? "default" : "*"]];
      });
      edges.push({ source: statement.source.value, kind: "reexport", names });
    } else if (statement.type === "ImportDeclaration" && statement.importKind !== "type" && statement.importKind !== "typeof") {
      const taken = [];
      const passedOn = [];
      for (const one of statement.specifiers) {
        if (one.type === "ImportSpecifier" && (one.importKind === "type" || one.importKind === "typeof")) continue;
        const local = one.local.name;
        const imported = one.type === "ImportSpecifier" ? nameOf(one.imported) : one.type === "ImportDefaultSpecifier" ? "default" : "*";
        const outward = exportedAs.get(local);
        if (outward && !used.values.has(local))
          passedOn.push(...outward.map((name) => [name, imported]));
        else if (!vanishes(local)) taken.push([imported, imported]);
      }
      if (statement.specifiers.length === 0) edges.push({ source: statement.source.value, kind: "use", names: [] });
      if (taken.length > 0) edges.push({ source: statement.source.value, kind: "use", names: taken });
      if (passedOn.length > 0) edges.push({ source: statement.source.value, kind: "reexport", names: passedOn });
    }
  }
  for (const statement of statements) edges.push(...nestedEdges(statement));
  return edges;
}
function onlyRelative(pattern) {
  return /^\.{1,2}\/[^*]/.test(pattern) ? pattern : null;
}
function literal(node) {
  if (node?.type === "StringLiteral") return node.value;
  if (node?.type === "TemplateLiteral") {
    const path = node.quasis.map(({ value }) => value.cooked ?? "").join("*");
    return node.expressions.length === 0 ? path : onlyRelative(path);
  }
  if (node?.type === "BinaryExpression" && node.operator === "+") {
    const { left, right } = node;
    const end = right.type === "StringLiteral" ? right.value : "";
    for (let first = left; ; first = first.left) {
      if (first.type === "StringLiteral") return onlyRelative(`${first.value}*${end}`);
      if (first.type !== "BinaryExpression") return null;
    }
  }
  return null;
}
function nestedEdges(root) {
  const edges = [];
  const stack = [root];
  const all = (source) => {
    if (source !== null) edges.push({ source, kind: "use", names: ALL });
  };
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === "BlockStatement" && node.directives.some(({ value }) => value.value === "use server")) continue;
    if (node.type === "ImportExpression") all(literal(node.source));
    if (node.type === "TSImportEqualsDeclaration" && node.importKind !== "type" && node.moduleReference.type === "TSExternalModuleReference")
      all(literal(node.moduleReference.expression));
    if (node.type === "CallExpression" || node.type === "NewExpression") {
      const { callee } = node;
      const first = node.arguments[0];
      if (callee.type === "Import") all(literal(first));
      else if (callee.type === "Identifier") {
        if (["require", "importScripts", "Worker", "SharedWorker", "URL"].includes(callee.name))
          for (const argument of callee.name === "importScripts" ? node.arguments : [first]) all(literal(argument));
      } else if (callee.type === "MemberExpression" && callee.property.type === "Identifier") {
        if (/^glob(?:Eager)?$/.test(callee.property.name))
          for (const pattern of first?.type === "ArrayExpression" ? first.elements : [first]) all(literal(pattern));
        if (callee.property.name === "register" || callee.property.name === "addModule") all(literal(first));
      }
    }
    for (const [, child] of children(node)) stack.push(child);
  }
  return edges;
}
var ALL;
var init_source_edges = __esm({
  "src/exposure/graph/source-edges.ts"() {
    "use strict";
    init_module_facts();
    init_references();
    ALL = [["*", "*"]];
  }
});

// src/exposure/graph/module-facts.ts
function readFacts(file, serverExports, typed) {
  const statements = file.program.body.map(describe);
  const serverOnly = findServerOnly(statements, serverExports);
  const used = { values: /* @__PURE__ */ new Set(), types: /* @__PURE__ */ new Set(), serverSpans: [] };
  const serverUsed = /* @__PURE__ */ new Set();
  for (const entry of statements) {
    if (serverOnly.has(entry)) for (const name of entry.references.values) serverUsed.add(name);
    else {
      for (const name of entry.references.values) used.values.add(name);
      for (const name of entry.references.types) used.types.add(name);
    }
    used.serverSpans.push(...entry.references.serverSpans);
    for (const name of entry.references.serverValues ?? []) serverUsed.add(name);
  }
  const vanishes = (local) => !used.values.has(local) && (typed && used.types.has(local) || serverUsed.has(local));
  const clientStatements = statements.filter((entry) => !serverOnly.has(entry)).map(({ statement }) => statement);
  const exports2 = new Set(statements.flatMap(({ exported }) => exported));
  return {
    edges: sourceEdges(file, clientStatements, vanishes, used),
    exports: exports2,
    directives: file.program.directives.map(({ value }) => value.value),
    serverSpans: [...[...serverOnly].map(({ statement }) => spanOf(statement)), ...used.serverSpans],
    comments: (file.comments ?? []).filter(({ value }) => !/^!|@license|@preserve/.test(value)).map((comment) => ({ start: comment.start ?? 0, end: comment.end ?? 0 }))
  };
}
function spanOf(node) {
  return { start: node.start ?? 0, end: node.end ?? 0 };
}
function boundNames(pattern) {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap(
        (property) => boundNames(property.type === "RestElement" ? property.argument : property.value)
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => boundNames(element));
    case "AssignmentPattern":
      return boundNames(pattern.left);
    case "RestElement":
      return boundNames(pattern.argument);
    default:
      return [];
  }
}
function describe(statement) {
  const references = collectReferences(statement);
  const inner = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  const declares = [];
  if (inner?.type === "VariableDeclaration") for (const one of inner.declarations) declares.push(...boundNames(one.id));
  else if (inner?.type === "FunctionDeclaration" || inner?.type === "ClassDeclaration" || inner?.type === "TSEnumDeclaration") {
    if (inner.id) declares.push(inner.id.name);
  }
  const exported = [];
  if (statement.type === "ExportDefaultDeclaration") exported.push("default");
  if (statement.type === "ExportNamedDeclaration") {
    exported.push(...declares);
    if (!statement.source) {
      for (const one of statement.specifiers) if (one.type === "ExportSpecifier") exported.push(nameOf(one.exported));
    }
  }
  return { statement, declares, exported, references };
}
function nameOf(node) {
  return node.type === "StringLiteral" ? node.value : node.type === "Identifier" ? node.name : "";
}
function findServerOnly(statements, serverExports) {
  const server = statements.filter(
    (entry) => entry.statement.type === "ExportNamedDeclaration" && entry.exported.length > 0 && entry.exported.every((name) => serverExports.has(name))
  );
  if (server.length === 0) return /* @__PURE__ */ new Set();
  const byName = /* @__PURE__ */ new Map();
  for (const entry of statements) for (const name of entry.declares) byName.set(name, entry);
  function closure(roots) {
    const reached = new Set(roots);
    for (const entry of reached) {
      for (const name of entry.references.values) {
        const target = byName.get(name);
        if (target) reached.add(target);
      }
    }
    return reached;
  }
  const isPlain = ({ statement }) => ["FunctionDeclaration", "VariableDeclaration", "ClassDeclaration", "ImportDeclaration"].includes(statement.type);
  const client = closure(statements.filter((entry) => !server.includes(entry) && !isPlain(entry)));
  return new Set([...closure(server)].filter((entry) => !client.has(entry)));
}
var init_module_facts = __esm({
  "src/exposure/graph/module-facts.ts"() {
    "use strict";
    init_references();
    init_source_edges();
  }
});

// src/exposure/graph/parse-script.ts
async function loadParser() {
  parser ??= await import("./lib/babel-parser.mjs");
}
function parseScript(path, text) {
  if (!parser) throw new Error("loadParser() must be awaited before parseScript()");
  const typed = /\.[cm]?tsx?$/.test(path);
  const component = /\.(?:vue|svelte|astro|html?)$/.test(path);
  const dialects = typed ? path.endsWith("x") ? [["typescript", "jsx"]] : [["typescript"]] : component ? [["typescript"], ["typescript", "jsx"], ["jsx"]] : [
    ["jsx", "flow"],
    ["typescript", "jsx"]
  ];
  for (const dialect of dialects) {
    try {
      return parser.parse(text, {
        sourceType: "unambiguous",
        errorRecovery: true,
        allowReturnOutsideFunction: true,
        allowAwaitOutsideFunction: true,
        allowImportExportEverywhere: true,
        allowSuperOutsideMethod: true,
        allowUndeclaredExports: true,
        plugins: [...dialect, "decorators", "explicitResourceManagement"]
      });
    } catch {
    }
  }
  return null;
}
var parser;
var init_parse_script = __esm({
  "src/exposure/graph/parse-script.ts"() {
    "use strict";
  }
});

// src/exposure/config/read-config.ts
async function readConfig(path, text, shape) {
  await loadParser();
  const file = parseScript(path, text);
  if (!file) return null;
  const bindings = /* @__PURE__ */ new Map();
  const configs = [];
  const prefixes = [];
  const dynamicPrefixes = [];
  const stack = [{ node: file.program, keys: [] }];
  const found2 = [];
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node, keys } = item;
    let below = keys;
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.init)
      bindings.set(node.id.name, node.init);
    if (node.type === "ObjectProperty") {
      const key = node.computed ? "" : nameOf(node.key);
      below = [...keys, key];
      if (shape.prefixOptions.includes(key)) {
        const values = stringsOf(node.value);
        if (values) prefixes.push({ option: key, values });
        else dynamicPrefixes.push(key);
      }
      if (shape.options.some(
        (option) => option.key === key && (option.under === void 0 || keys.includes(option.under)) && (option.key !== "env" || !keys.some((above) => above !== "nextConfig"))
      )) {
        found2.push({ option: key, value: node.value });
      }
    }
    if (node.type === "NewExpression" || node.type === "CallExpression") {
      const callee = node.callee.type === "MemberExpression" ? nameOf(node.callee.property) : nameOf(node.callee);
      if (callee === "build" && node.callee.type === "MemberExpression" && nameOf(node.callee.object) === "Bun") {
        const env = propertyOf(node.arguments[0], "env");
        if (env?.type === "StringLiteral" && env.value === "inline")
          configs.push({ ...NO_CONFIG, option: "env", whole: true });
        if (env?.type === "StringLiteral" && env.value.endsWith("*"))
          prefixes.push({ option: "env", values: [env.value.slice(0, -1)] });
      }
      if (shape.calls.includes(callee) && node.arguments[0])
        found2.push({
          option: callee,
          value: callee === "EnvironmentPlugin" && node.arguments.length > 1 ? node : node.arguments[0]
        });
    }
    for (const [, child] of children(node)) stack.push({ node: child, keys: below });
  }
  for (const { option, value } of found2) configs.push(judge(option, value, bindings));
  return { configs, prefixes, dynamicPrefixes };
}
function propertyOf(node, name) {
  if (node?.type !== "ObjectExpression") return null;
  for (const property of node.properties)
    if (property.type === "ObjectProperty" && nameOf(property.key) === name) return property.value;
  return null;
}
function clientFields(schema) {
  if (schema.type !== "ObjectExpression") return [];
  return schema.properties.flatMap((property) => {
    if (property.type !== "ObjectProperty" || property.value.type !== "CallExpression") return [];
    const context = propertyOf(property.value.arguments[0], "context");
    return context?.type === "StringLiteral" && context.value === "client" ? [nameOf(property.key)] : [];
  });
}
function stringsOf(node) {
  if (node.type === "StringLiteral") return [node.value];
  if (node.type === "TSAsExpression" || node.type === "TSSatisfiesExpression") return stringsOf(node.expression);
  if (node.type !== "ArrayExpression") return null;
  const items = node.elements.map((element) => element?.type === "StringLiteral" ? element.value : null);
  return items.includes(null) ? null : items;
}
function isEnvironment(node, bindings, depth = 0) {
  if (!node || depth > 6) return false;
  if (node.type === "MemberExpression") {
    const { object, property } = node;
    if (nameOf(property) === "env")
      return object.type === "Identifier" && (object.name === "process" || object.name === "Bun") || object.type === "MetaProperty";
    return nameOf(property) === "parsed" && isEnvironment(object, bindings, depth + 1);
  }
  if (node.type === "CallExpression") {
    const callee = node.callee.type === "MemberExpression" ? `${nameOf(node.callee.object)}.${nameOf(node.callee.property)}` : nameOf(node.callee);
    if (callee === "loadEnv") {
      const prefix = node.arguments[2];
      return prefix !== void 0 && !(prefix.type === "StringLiteral" && prefix.value !== "") && prefix.type !== "ArrayExpression";
    }
    return /^(?:dotenv\.(?:config|parse)|config)$/.test(callee) && callee !== "config";
  }
  if (node.type === "Identifier") return isEnvironment(bindings.get(node.name), bindings, depth + 1);
  if (node.type === "ObjectExpression")
    return node.properties.some(
      (property) => property.type === "SpreadElement" && isEnvironment(property.argument, bindings, depth + 1)
    );
  if (node.type === "LogicalExpression") return isEnvironment(node.left, bindings, depth + 1);
  return false;
}
function judge(option, value, bindings) {
  if (option === "schema") return { ...NO_CONFIG, option, names: clientFields(value) };
  const names = /* @__PURE__ */ new Set();
  let whole = false;
  let dynamic = false;
  function look(node, depth) {
    if (!node || depth > 12) return;
    if (isEnvironment(node, bindings)) {
      whole = true;
      return;
    }
    switch (node.type) {
      case "MemberExpression":
      case "OptionalMemberExpression": {
        const name = node.computed && node.property.type !== "StringLiteral" ? "" : nameOf(node.property);
        if (isEnvironment(node.object, bindings)) {
          if (name !== "") names.add(name);
          else dynamic = true;
        }
        return;
      }
      case "ObjectExpression":
        for (const property of node.properties) {
          if (property.type === "SpreadElement") {
            if (property.argument.type === "Identifier" && bindings.has(property.argument.name))
              look(bindings.get(property.argument.name), depth + 1);
            else look(property.argument, depth + 1);
          } else if (property.type === "ObjectProperty") look(property.value, depth + 1);
        }
        return;
      case "ArrayExpression":
        for (const element of node.elements) {
          if (element?.type === "StringLiteral" && option === "EnvironmentPlugin") names.add(element.value);
          else look(element, depth + 1);
        }
        return;
      case "CallExpression":
      case "NewExpression": {
        const callee = node.callee.type === "MemberExpression" ? nameOf(node.callee.property) : nameOf(node.callee);
        if (option === callee && option === "EnvironmentPlugin") {
          for (const argument of node.arguments) if (argument.type === "StringLiteral") names.add(argument.value);
          return;
        }
        if (/^(?:stringify|String|toString|trim)$/.test(callee)) {
          for (const argument of node.arguments) look(argument, depth + 1);
          if (node.callee.type === "MemberExpression") look(node.callee.object, depth + 1);
        } else dynamic = true;
        return;
      }
      case "Identifier": {
        const bound = bindings.get(node.name);
        if (bound) look(bound, depth + 1);
        else if (node.name !== "undefined") dynamic = true;
        return;
      }
      case "TemplateLiteral":
        for (const expression of node.expressions) look(expression, depth + 1);
        return;
      case "LogicalExpression":
      case "BinaryExpression":
        look(node.left, depth + 1);
        look(node.right, depth + 1);
        return;
      case "ConditionalExpression":
        look(node.consequent, depth + 1);
        look(node.alternate, depth + 1);
        return;
      case "TSAsExpression":
      case "TSNonNullExpression":
      case "TSSatisfiesExpression":
        look(node.expression, depth + 1);
        return;
      case "SpreadElement":
        look(node.argument, depth + 1);
        return;
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        dynamic = true;
        return;
      default:
    }
  }
  if (option === "EnvironmentPlugin" && value.type === "StringLiteral" && value.value === "all") whole = true;
  else if (option === "EnvironmentPlugin" && value.type === "ObjectExpression") {
    for (const property of value.properties) if (property.type === "ObjectProperty") names.add(nameOf(property.key));
  } else look(value, 0);
  return { option, span: { start: value.start ?? 0, end: value.end ?? 0 }, names: [...names], whole, dynamic };
}
var NO_CONFIG;
var init_read_config = __esm({
  "src/exposure/config/read-config.ts"() {
    "use strict";
    init_module_facts();
    init_parse_script();
    init_references();
    NO_CONFIG = { option: "", span: { start: 0, end: 0 }, names: [], whole: false, dynamic: false };
  }
});

// src/exposure/config/find-config-leaks.ts
async function findConfigLeaks(view, workspace, owner, isKnownName) {
  const cut2 = owner.folder === "" ? 0 : owner.folder.length + 1;
  const inlined = /* @__PURE__ */ new Map();
  const spans = [];
  const prefixes = [];
  const replaced = /* @__PURE__ */ new Set();
  const advisories = [];
  const notes = [];
  let whole = null;
  for (const path of workspace.filesOf(owner)) {
    const local = path.slice(cut2);
    if (local.split("/").length > 2) continue;
    const reader = READERS.find(({ file }) => file.test(local));
    if (!reader) continue;
    const text = view.read(path)?.toString("utf8") ?? "";
    if (text.length > 5e5 || !reader.worth.test(text)) continue;
    const json = path.endsWith(".json");
    const facts = await readConfig(json ? `${path}.js` : path, json ? `(${text})` : text, reader);
    if (!facts) {
      notes.push(`${path}: could not be parsed, its build settings were not evaluated`);
      continue;
    }
    const { framework } = reader;
    for (const config of facts.configs) {
      const shift = json ? 1 : 0;
      spans.push({ path, framework, start: config.span.start - shift, end: config.span.end - shift });
      for (const name of config.names) if (!inlined.has(name)) inlined.set(name, { path, framework });
      const secret = config.names.filter(
        (name) => (isKnownName(name) || SECRET_NAME.test(name)) && !PUBLIC_NAME.test(name)
      );
      if (config.whole) {
        whole ??= { path, framework };
        advisories.push({
          rule: "config-exposes-environment",
          severity: "high",
          path,
          message: `${framework} '${config.option}' writes the whole environment of the build into what the browser gets`,
          fix: `name the few variables that the browser needs in '${config.option}' instead of passing the environment`
        });
      } else if (secret.length > 0) {
        advisories.push({
          rule: "config-inlines-secret",
          severity: "medium",
          path,
          message: `${framework} '${config.option}' writes ${secret.join(", ")} into what the browser gets`,
          fix: "keep the variable on the server and let the browser call an endpoint of yours"
        });
      }
      if (config.dynamic) notes.push(`${path}: '${config.option}' is computed, not evaluated`);
    }
    for (const option of facts.dynamicPrefixes) notes.push(`${path}: '${option}' is computed, not evaluated`);
    for (const { option, values } of facts.prefixes) {
      const usual = option === "publicPrefix" ? "PUBLIC_" : reader.defaultPrefix;
      for (const prefix of values) prefixes.push({ prefix, framework });
      if (usual && !values.includes(usual)) replaced.add(usual);
      if (!values.includes("")) continue;
      whole ??= { path, framework };
      advisories.push({
        rule: "config-exposes-environment",
        severity: "high",
        path,
        message: `${framework} '${option}' is empty: every variable of the env files can reach the browser`,
        fix: `set '${option}' to a prefix of your own, such as '${usual}'`
      });
    }
  }
  const inlining = INLINE_ALL.find((name) => owner.dependencies.has(name));
  if (inlining && !whole)
    whole = { path: owner.folder === "" ? "package.json" : `${owner.folder}/package.json`, framework: inlining };
  return { inlined, whole, prefixes, replaced, spans, advisories, notes };
}
var BUNDLER_CALLS, READERS, INLINE_ALL;
var init_find_config_leaks = __esm({
  "src/exposure/config/find-config-leaks.ts"() {
    "use strict";
    init_config_leaks();
    init_read_config();
    BUNDLER_CALLS = ["DefinePlugin", "EnvironmentPlugin", "replace"];
    READERS = [
      {
        file: /^(?:electron\.)?vite(?:st)?[\w.-]*\.config\.[cm]?[jt]s$/,
        framework: "Vite",
        options: [{ key: "define" }],
        prefixOptions: ["envPrefix", "publicPrefix"],
        calls: BUNDLER_CALLS,
        worth: /\bdefine\s*:|\bdefine\s*,|envPrefix|publicPrefix|\breplace\s*\(|EnvironmentPlugin/,
        defaultPrefix: "VITE_"
      },
      {
        file: /^next\.config\.[cm]?[jt]s$/,
        framework: "Next.js",
        options: [{ key: "env" }, { key: "publicRuntimeConfig" }],
        prefixOptions: [],
        calls: BUNDLER_CALLS,
        worth: /\benv\s*:|publicRuntimeConfig|DefinePlugin|EnvironmentPlugin/
      },
      {
        file: /^(?:webpack|rspack|rsbuild|rollup|vue|craco|snowpack|modern)[\w.-]*\.config[\w.-]*\.[cm]?[jt]s$|^webpack\.[\w.-]+\.[cm]?[jt]s$|^config-overrides\.js$|^config\/webpack\.[\w.-]*js$|^(?:esbuild|build)[\w.-]*\.[cm]?[jt]s$/,
        framework: "bundler",
        options: [{ key: "define" }],
        prefixOptions: [],
        calls: BUNDLER_CALLS,
        worth: /DefinePlugin|EnvironmentPlugin|\bdefine\s*:|\breplace\s*\(\s*\{|\bBun\.build\b/
      },
      {
        file: /^nuxt\.config\.[cm]?[jt]s$/,
        framework: "Nuxt",
        options: [
          { key: "public", under: "runtimeConfig" },
          { key: "publicRuntimeConfig" },
          { key: "define", under: "vite" },
          { key: "env" }
        ],
        prefixOptions: [],
        calls: [],
        worth: /runtimeConfig|publicRuntimeConfig|\bdefine\s*:|\benv\s*:/i
      },
      {
        file: /^svelte\.config\.[cm]?[jt]s$/,
        framework: "SvelteKit",
        options: [],
        prefixOptions: ["publicPrefix"],
        calls: [],
        worth: /publicPrefix/,
        defaultPrefix: "PUBLIC_"
      },
      {
        file: /^astro\.config\.[cm]?[jt]s$/,
        framework: "Astro",
        options: [
          { key: "define", under: "vite" },
          { key: "schema", under: "env" }
        ],
        prefixOptions: ["envPrefix"],
        calls: [],
        worth: /\bdefine\s*:|envPrefix|envField/,
        defaultPrefix: "PUBLIC_"
      },
      {
        file: /^docusaurus\.config\.[cm]?[jt]s$/,
        framework: "Docusaurus",
        options: [{ key: "customFields" }],
        prefixOptions: [],
        calls: [],
        worth: /customFields/
      },
      {
        file: /^app\.config\.[cm]?[jt]s$/,
        framework: "Expo",
        options: [{ key: "extra" }],
        prefixOptions: [],
        calls: [],
        worth: /\bextra\s*:/
      },
      {
        file: /^app\.json$/,
        framework: "Expo",
        options: [{ key: "extra" }],
        prefixOptions: [],
        calls: [],
        worth: /"extra"\s*:/
      }
    ];
    INLINE_ALL = ["react-native-config", "react-native-dotenv"];
  }
});

// src/exposure/env/env-places.ts
function isEnvFile(path) {
  return ENV_FILE.test(posix.basename(path));
}
function isEnvSample(path) {
  return isEnvFile(path) && ENV_SAMPLE.test(path);
}
function setsEnvironment(path) {
  const base = posix.basename(path);
  return isEnvFile(path) || /(?:^|\/)\.(?:github\/(?:workflows|actions)|circleci|buildkite|woodpecker|gitea|forgejo)\//.test(path) || /^(?:\.gitlab-ci|\.travis|azure-pipelines|bitbucket-pipelines|appveyor|\.drone|codemagic|cloudbuild|buildspec|amplify|render|app|fly|netlify|wrangler|now|vercel|eas|apphosting|railway|turbo|firebase|serverless|skaffold|nixpacks|heroku|captain-definition)(?:\.[\w.-]+)?\.(?:ya?ml|json|jsonc|toml)$/.test(
    base
  ) || /^\.gitlab-ci\..*ya?ml$/.test(base) || /^(?:Dockerfile|Containerfile)(?:\..+)?$|\.(?:Dockerfile|dockerfile)$/.test(base) || /^(?:docker-)?compose(?:\.[\w.-]+)?\.ya?ml$/.test(base) || /^(?:Procfile|Jenkinsfile|Makefile|justfile|Taskfile\.ya?ml|package\.json)$/.test(base) || /\.(?:sh|bash|zsh|ps1|cmd|bat|tf|tfvars)$/.test(base) || /(?:^|\/)(?:k8s|kubernetes|helm|charts|deploy|manifests)\/.*\.ya?ml$/.test(path);
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

// src/exposure/env/inlined-by-use.ts
function createInlinedByUse(workspace, frontends) {
  const known = /* @__PURE__ */ new Map();
  return ({ folder, dependencies }, name) => {
    if (!TOOLS.some((tool) => dependencies.has(tool))) return null;
    let names = known.get(folder);
    if (names === void 0) {
      const entries = frontends.entries.filter((path) => workspace.packageOf(path).folder === folder);
      names = namesFrom(frontends, entries);
      known.set(folder, names);
    }
    return names.get(name) ?? null;
  };
}
function namesFrom({ graph }, entries) {
  const names = /* @__PURE__ */ new Map();
  const reached = new Set(entries);
  for (const path of reached) {
    const text = graph.clientText(path) ?? "";
    if (text.includes("process.env")) {
      const taken = [...text.matchAll(TAKEN)].flatMap(([, list]) => list.match(/[A-Za-z_]\w*/g) ?? []);
      for (const name of [...[...text.matchAll(MENTION)].map((hit) => hit[1]), ...taken])
        if (!names.has(name)) names.set(name, path);
    }
    for (const target of graph.targets(path)) reached.add(target);
  }
  return names;
}
var TOOLS, MENTION, TAKEN;
var init_inlined_by_use = __esm({
  "src/exposure/env/inlined-by-use.ts"() {
    "use strict";
    TOOLS = ["parcel", "parcel-bundler", "dotenv-webpack"];
    MENTION = /\bprocess\.env(?:\.|\[\s{0,4}["'`])([A-Za-z_]\w{0,120})/g;
    TAKEN = /\{([^{}]{0,2000})\}\s{0,20}=\s{0,20}process\.env\b/g;
  }
});

// src/exposure/env/name-on-line.ts
function nameOnLine(line, column) {
  const before = line.slice(Math.max(0, column - 401), Math.max(0, column - 1));
  const shell = /\$env:(\w{1,120})\s*=\s*["']?$/i.exec(before);
  if (shell) return shell[1];
  const assigned = /([A-Za-z_$][\w$.-]{0,120})["'`\]]{0,2}\s{0,20}(?::\s?[\w<>[\]| ]{1,40}=|[:?+]?={1,2}>?|:)\s{0,40}[\w({[]{0,40}["'`]{0,3}[^"'`=\s;,]{0,120}$/.exec(
    before
  );
  if (assigned) return assigned[1].replace(/^env[:.]/, "").replace(/^process\.env\./, "");
  return /^\s*(?:ENV|ARG|setenv|export|set)\s+([A-Za-z_]\w*)\s+["']?[^"'\s]{0,120}$/.exec(before)?.[1] ?? null;
}
function nameBefore(lines2, column) {
  const line = lines2.at(-1) ?? "";
  const name = nameOnLine(line, column);
  if (name === null || !/^(?:value|default)$/i.test(name)) return name;
  const before = [...lines2.slice(-3, -1), line.slice(Math.max(0, column - 401), column - 1)].map(
    (text) => text.slice(0, 1e3)
  );
  const pair = [...before.join("\n").matchAll(/["']?\b(?:name|key)["']?\s*[:=]\s*["']?([A-Za-z_]\w{0,120})["']?/gi)].at(
    -1
  );
  return pair?.[1] ?? name;
}
var init_name_on_line = __esm({
  "src/exposure/env/name-on-line.ts"() {
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

// src/exposure/env/public-name-advisories.ts
function publicNameAdvisories(path, text, context, known, skipLines) {
  const advisories = [];
  const seen = /* @__PURE__ */ new Set();
  text.split("\n").forEach((line, index) => {
    if (line.length > 4e3) return;
    for (const [name] of line.matchAll(NAME)) {
      if (seen.has(name)) continue;
      const asPublic = publicEnvName(name, context);
      if (!asPublic || PUBLIC_NAME.test(name.slice(asPublic.prefix.length))) continue;
      const rest = name.slice(asPublic.prefix.length);
      const provider = known(rest);
      const sounds = SECRET_NAME.test(rest);
      if (provider === null && !sounds && !KEY_NAME.test(rest)) continue;
      const why = provider !== null ? `it names a secret of ${provider}` : sounds ? "its name says that it is secret" : "most keys are secret: check that this one may be seen";
      seen.add(name);
      if (skipLines.has(index + 1)) continue;
      advisories.push({
        rule: "public-env-name",
        severity: provider === null ? "low" : "medium",
        path,
        message: `${name} (line ${index + 1}) is sent to browsers by ${asPublic.framework}, and ${why}`,
        fix: `rename it to ${rest} and use it on the server only`
      });
    }
  });
  return advisories;
}
var NAME, KEY_NAME;
var init_public_name_advisories = __esm({
  "src/exposure/env/public-name-advisories.ts"() {
    "use strict";
    init_config_leaks();
    init_public_env_name();
    init_public_prefixes();
    NAME = new RegExp(
      `(?<![A-Za-z0-9_])(?:${PUBLIC_PREFIXES.map(({ prefix }) => prefix).join("|")})[A-Z0-9_]{2,100}(?![A-Za-z0-9_])`,
      "g"
    );
    KEY_NAME = /(?:^|_)(?:API_?KEY|TOKEN)$/;
  }
});

// src/exposure/graph/json-with-comments.ts
function parseJsonWithComments(text) {
  const bare = text.replace(/^\uFEFF/, "").replace(/("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_all, string) => string ?? " ").replace(/("(?:[^"\\\n]|\\.)*")|,(?=\s*[}\]])/g, (_all, string) => string ?? "");
  try {
    return JSON.parse(bare);
  } catch {
    return null;
  }
}
function asRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function asStrings(value) {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
var init_json_with_comments = __esm({
  "src/exposure/graph/json-with-comments.ts"() {
    "use strict";
  }
});

// src/exposure/graph/skip-comments.ts
function skipComments(text, from = 0) {
  const blank2 = /[\s;]*/y;
  for (let at = from; ; ) {
    blank2.lastIndex = at;
    blank2.test(text);
    at = blank2.lastIndex;
    const isLine = text.startsWith("//", at);
    if (!isLine && !text.startsWith("/*", at)) return at;
    const end = isLine ? text.indexOf("\n", at) : text.indexOf("*/", at + 2);
    if (end < 0) return isLine ? text.length : at;
    at = end + (isLine ? 1 : 2);
  }
}
var init_skip_comments = __esm({
  "src/exposure/graph/skip-comments.ts"() {
    "use strict";
  }
});

// src/exposure/graph/scan-imports.ts
function scanImports(text) {
  const found2 = [];
  const pattern = /(?:\bfrom|\bimport|\brequire|\bimportScripts|\bURL|\bglob(?:Eager)?(?:<[^>]{0,200}>)?|\bWorker|\bregister|\baddModule)\s{0,10}\(?\s{0,200}(?:\/\*[^*]{0,200}\*\/\s{0,20})?["'`]([^"'`\n]{1,400})["'`]/g;
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    const path = hit[1].replace(/\$\{[^}]*\}/g, "*");
    found2.push(/^[\s]{0,4}\+/.test(text.slice(pattern.lastIndex, pattern.lastIndex + 6)) ? `${path}*` : path);
  }
  return found2;
}
function headDirectives(text) {
  const found2 = [];
  const first = text.search(/["']use /);
  if (first < 0 || first > 2e4) return found2;
  const directive = /(["'])([\w $-]{1,40})\1/y;
  for (; ; ) {
    directive.lastIndex = skipComments(text, directive.lastIndex);
    const hit = directive.exec(text);
    if (hit === null) return found2;
    found2.push(hit[2]);
  }
}
var init_scan_imports = __esm({
  "src/exposure/graph/scan-imports.ts"() {
    "use strict";
    init_skip_comments();
  }
});

// src/exposure/graph/script-parts.ts
function isScript(path) {
  return SCRIPT.test(path) && !path.endsWith(".d.ts");
}
function isComponent(path) {
  return COMPONENT.test(path);
}
function isPage(path) {
  return PAGE.test(path);
}
function scriptParts(path, text) {
  const parts = [];
  let from = 0;
  if (posix.extname(path) === ".astro") {
    const front = /^\s*---\r?\n/.exec(text);
    if (front) {
      const start2 = front[0].length;
      const close = text.indexOf("\n---", start2 - 1);
      const end = close < 0 ? text.length : close + 1;
      parts.push({ start: start2, end, attributes: "", kind: "frontmatter" });
      from = end;
    }
  }
  const open = /<script\b((?:[^>"']|"[^"]*"|'[^']*'){0,2000})>/gi;
  open.lastIndex = from;
  for (let tag = open.exec(text); tag; tag = open.exec(text)) {
    const start2 = tag.index + tag[0].length;
    const close = /<\/script\b/gi;
    close.lastIndex = start2;
    const end = close.exec(text)?.index ?? text.length;
    parts.push({ start: start2, end, attributes: tag[1], kind: "script" });
    open.lastIndex = Math.max(end, start2);
  }
  return parts;
}
function attribute(attributes, name) {
  const found2 = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(attributes);
  return found2 ? found2[1] ?? found2[2] ?? found2[3] ?? "" : null;
}
function keepOnly(text, spans) {
  let kept = "";
  let at = 0;
  for (const { start: start2, end } of spans) {
    kept += text.slice(at, start2).replace(/[^\r\n]/g, " ") + text.slice(start2, end);
    at = end;
    if (at < text.length) {
      kept += text[at] === "\n" ? "\n" : ";";
      at++;
    }
  }
  return kept + text.slice(at).replace(/[^\r\n]/g, " ");
}
var SCRIPT, COMPONENT, PAGE;
var init_script_parts = __esm({
  "src/exposure/graph/script-parts.ts"() {
    "use strict";
    init_node_path();
    SCRIPT = /\.(?:[cm]?[jt]sx?)$/;
    COMPONENT = /\.(?:vue|svelte|astro)$/;
    PAGE = /\.(?:html?|xhtml|php|phtml|ejs|erb|hbs|handlebars|mustache|njk|nunjucks|liquid|twig|jinja2?|j2|cshtml|razor|jsp|ftl|blade\.php|md|mdx|markdown)$/i;
  }
});

// src/exposure/graph/tsconfig-paths.ts
function joinInside(folder, path) {
  const parts = folder === "" || folder === "." ? [] : folder.split("/");
  if (path.startsWith("/")) return null;
  for (const part of (path.includes("\\") ? path.replaceAll("\\", "/") : path).split("/")) {
    if (part === "..") {
      if (parts.length === 0) return null;
      parts.pop();
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
function readPathMap(view, file) {
  const seen = /* @__PURE__ */ new Set();
  const patterns = [];
  let baseUrl = null;
  function visit(path) {
    if (seen.has(path) || seen.size >= MAX_CONFIGS) return;
    seen.add(path);
    const bytes = view.read(path);
    if (!bytes) return;
    const config = asRecord(parseJsonWithComments(bytes.toString("utf8")));
    const folder = posix.dirname(path);
    const options = asRecord(config["compilerOptions"]);
    const base = typeof options["baseUrl"] === "string" ? joinInside(folder, options["baseUrl"]) : null;
    baseUrl ??= base;
    for (const [pattern, targets] of Object.entries(asRecord(options["paths"]))) {
      if (patterns.some((known) => known.pattern === pattern)) continue;
      const inside = asStrings(targets).map((target) => joinInside(base ?? folder, target));
      patterns.push({ pattern, targets: inside.filter((target) => target !== null) });
    }
    for (const parent of asStrings(config["extends"])) {
      if (!parent.startsWith(".")) continue;
      const target = joinInside(folder, parent);
      if (target === null) continue;
      visit(view.exists(target) ? target : `${target}.json`);
    }
    for (const reference2 of Array.isArray(config["references"]) ? config["references"] : []) {
      const to = asRecord(reference2)["path"];
      const target = typeof to === "string" ? joinInside(folder, to) : null;
      if (target !== null && posix.dirname(target) === folder)
        visit(target.endsWith(".json") ? target : `${target}/tsconfig.json`);
    }
  }
  visit(file);
  return seen.size === 0 ? NONE : { baseUrl, patterns };
}
function mapSpecifier(map, specifier) {
  const exact = map.patterns.find(({ pattern }) => pattern === specifier);
  if (exact) return [...exact.targets];
  const fitting = map.patterns.map(({ pattern, targets }) => ({ star: pattern.indexOf("*"), pattern, targets })).filter(
    ({ star, pattern }) => star >= 0 && specifier.length >= pattern.length - 1 && specifier.startsWith(pattern.slice(0, star)) && specifier.endsWith(pattern.slice(star + 1))
  ).sort((a, b) => b.star - a.star);
  const best = fitting[0];
  const mapped = best?.targets.map(
    (target) => target.replace("*", () => specifier.slice(best.star, specifier.length - (best.pattern.length - best.star - 1)))
  ) ?? [];
  const based = map.baseUrl === null ? [] : [posix.join(map.baseUrl, specifier)];
  return [...mapped, ...based].filter((path) => !path.startsWith("..") && !path.startsWith("/"));
}
var NONE, MAX_CONFIGS;
var init_tsconfig_paths = __esm({
  "src/exposure/graph/tsconfig-paths.ts"() {
    "use strict";
    init_node_path();
    init_json_with_comments();
    NONE = { baseUrl: null, patterns: [] };
    MAX_CONFIGS = 40;
  }
});

// src/exposure/graph/workspace.ts
function isForeign(path) {
  return /(?:^|\/)(?:node_modules|vendor|bower_components|\.git|\.yarn)\//.test(path);
}
function readWorkspace(view) {
  const packages = [];
  for (const path of view.files) {
    if (path !== "package.json" && !path.endsWith("/package.json")) continue;
    if (isForeign(path)) continue;
    const manifest = asRecord(parseJsonWithComments(view.read(path)?.toString("utf8") ?? ""));
    const dependencies = /* @__PURE__ */ new Set();
    for (const field of ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"]) {
      for (const name of Object.keys(asRecord(manifest[field]))) dependencies.add(name);
    }
    const folder = posix.dirname(path);
    packages.push({
      folder: folder === "." ? "" : folder,
      manifest,
      name: typeof manifest["name"] === "string" ? manifest["name"] : null,
      dependencies
    });
  }
  if (!packages.some(({ folder }) => folder === ""))
    packages.push({ folder: "", manifest: {}, name: null, dependencies: /* @__PURE__ */ new Set() });
  const byFolder = new Map(packages.map((entry) => [entry.folder, entry]));
  const byName = new Map(packages.flatMap((entry) => entry.name === null ? [] : [[entry.name, entry]]));
  const owners = /* @__PURE__ */ new Map();
  function ownerOf(folder) {
    const known = owners.get(folder) ?? byFolder.get(folder);
    if (known) return known;
    const cut2 = folder.lastIndexOf("/");
    const owner = ownerOf(cut2 < 0 ? "" : folder.slice(0, cut2));
    owners.set(folder, owner);
    return owner;
  }
  const packageOf2 = (path) => ownerOf(path.includes("/") ? posix.dirname(path) : "");
  let grouped;
  function group() {
    const groups = /* @__PURE__ */ new Map();
    for (const path of view.files) {
      if (isForeign(path)) continue;
      const owner = packageOf2(path);
      const list = groups.get(owner);
      if (list) list.push(path);
      else groups.set(owner, [path]);
    }
    return groups;
  }
  return {
    packages,
    files: new Set(view.files),
    packageOf: packageOf2,
    byName: (name) => byName.get(name),
    filesOf(owner) {
      grouped ??= group();
      return grouped.get(owner) ?? [];
    }
  };
}
var init_workspace = __esm({
  "src/exposure/graph/workspace.ts"() {
    "use strict";
    init_node_path();
    init_json_with_comments();
  }
});

// src/exposure/frameworks/detect-frameworks.ts
function detectFrameworks(workspace, owner) {
  const found2 = /* @__PURE__ */ new Set();
  for (const dependency of owner.dependencies)
    for (const [framework, name] of BY_DEPENDENCY) if (name.test(dependency)) found2.add(framework);
  const prefix = owner.folder === "" ? 0 : owner.folder.length + 1;
  for (const path of workspace.filesOf(owner)) {
    const local = path.slice(prefix);
    if (local.split("/").length > 2) continue;
    for (const [framework, file] of BY_FILE) if (file.test(local)) found2.add(framework);
  }
  if (found2.has("sveltekit") && owner.dependencies.size > 0 && !owner.dependencies.has("@sveltejs/kit") && owner.dependencies.has("svelte"))
    found2.delete("sveltekit");
  return found2;
}
var BY_DEPENDENCY, BY_FILE;
var init_detect_frameworks = __esm({
  "src/exposure/frameworks/detect-frameworks.ts"() {
    "use strict";
    BY_DEPENDENCY = [
      ["next", /^next$/],
      ["nuxt", /^nuxt(?:3|-nightly)?$/],
      ["sveltekit", /^@sveltejs\/kit$/],
      ["astro", /^astro$/],
      ["remix", /^@remix-run\/(?:react|dev)$|^@react-router\/dev$/],
      ["gatsby", /^gatsby$/],
      ["angular", /^@angular\/core$/],
      ["cra", /^react-scripts$|^@craco\/craco$|^react-app-rewired$/],
      ["vue-cli", /^@vue\/cli-service$/],
      ["expo", /^expo$|^react-native$/],
      ["electron", /^electron$|^electron-vite$/],
      ["wxt", /^wxt$/],
      ["plasmo", /^plasmo$/],
      ["solid-start", /^@solidjs\/start$/],
      ["docusaurus", /^@docusaurus\/core$/],
      ["vite", /^vite$/],
      [
        "bundler",
        /^(?:parcel|parcel-bundler|webpack|rollup|@rsbuild\/core|@rspack\/core|esbuild|snowpack|@farmfe\/core|rolldown)$/
      ]
    ];
    BY_FILE = [
      ["next", /^next\.config\.[cm]?[jt]s$/],
      ["nuxt", /^nuxt\.config\.[cm]?[jt]s$/],
      ["sveltekit", /^svelte\.config\.[cm]?[jt]s$/],
      ["astro", /^astro\.config\.[cm]?[jt]s$/],
      ["remix", /^(?:remix|react-router)\.config\.[cm]?[jt]s$/],
      ["gatsby", /^gatsby-(?:config|browser)\.[cm]?[jt]sx?$/],
      ["angular", /^angular\.json$/],
      ["vite", /^vite\.config\.[cm]?[jt]s$/],
      ["bundler", /^(?:webpack|rollup|rsbuild|rspack)\.config\.[cm]?[jt]s$/],
      ["extension", /^(?:src\/|public\/|extension\/|app\/)?manifest\.json$/]
    ];
  }
});

// src/exposure/frameworks/extension-scripts.ts
function extensionScripts(text, folder) {
  const manifest = asRecord(parseJsonWithComments(text));
  if (typeof manifest["manifest_version"] !== "number") return [];
  const background = asRecord(manifest["background"]);
  const contents = Array.isArray(manifest["content_scripts"]) ? manifest["content_scripts"] : [];
  const resources = Array.isArray(manifest["web_accessible_resources"]) ? manifest["web_accessible_resources"] : [];
  const paths = [
    ...asStrings(background["service_worker"]),
    ...asStrings(background["scripts"]),
    ...contents.flatMap((content) => asStrings(asRecord(content)["js"])),
    ...resources.flatMap(
      (resource) => asStrings(typeof resource === "string" ? resource : asRecord(resource)["resources"])
    )
  ];
  return paths.filter((path) => /\.[cm]?[jt]sx?$/.test(path) && !path.includes("*")).map((path) => joinInside(folder === "." ? "" : folder, path.replace(/^\//, "")));
}
var init_extension_scripts = __esm({
  "src/exposure/frameworks/extension-scripts.ts"() {
    "use strict";
    init_json_with_comments();
    init_tsconfig_paths();
  }
});

// src/exposure/frameworks/server-only.ts
function serverExportsOf(local, frameworks) {
  if (frameworks.has("next") && /^(?:src\/)?(?:pages|app)\//.test(local)) return NEXT;
  if (frameworks.has("remix") && /^app\/(?:.*\.[jt]sx?)$/.test(local)) return REMIX;
  if (frameworks.has("gatsby") && /^src\/(?:pages|templates)\//.test(local)) return GATSBY;
  return NONE2;
}
function isServerPath(local, frameworks) {
  if (/\.server\.(?:[\w.]+)$|(?:^|\/)\.server\//.test(local)) return true;
  if (frameworks.has("sveltekit") && /(?:^|\/)lib\/server\/|(?:^|\/)\+server\.[cm]?[jt]s$|(?:^|\/)hooks\.server\./.test(local))
    return true;
  if (frameworks.has("next") && /^(?:src\/)?(?:pages\/api\/|app\/(?:.*\/)?route\.[jt]sx?$|(?:middleware|proxy|instrumentation)\.[jt]s$)|^next\.config\./.test(
    local
  ))
    return true;
  if (frameworks.has("nuxt") && /^(?:app\/)?server\/|^(?:nuxt\.config|modules\/)/.test(local)) return true;
  if (frameworks.has("astro") && /^src\/(?:middleware|actions)(?:\/|\.)|^src\/pages\/.*\.[jt]s$/.test(local))
    return true;
  if (frameworks.has("remix") && /^app\/entry\.server\./.test(local)) return true;
  if (frameworks.has("gatsby") && /^(?:gatsby-(?:node|config|ssr)\.|src\/api\/)/.test(local)) return true;
  if (frameworks.has("expo") && /\+api\.[jt]sx?$/.test(local)) return true;
  if (frameworks.has("angular") && /(?:^|\/)(?:main|app\.config|app\.routes)\.server\.ts$|^(?:src\/)?server\.ts$/.test(local))
    return true;
  return /(?:^|\/)(?:vite|next|nuxt|astro|svelte|webpack|rollup|vitest|jest|playwright|cypress|tailwind|postcss)\.config\.[cm]?[jt]s$/.test(
    local
  );
}
function isServerText(text, specifiers, directives) {
  if (directives.includes("use server")) return true;
  const telling = specifiers.filter((specifier) => SERVER_MODULES.has(specifier));
  if (telling.length === 0) return false;
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return telling.some(
    (specifier) => new RegExp(`\\bimport\\b(?!\\s+type\\b)[^;"']{0,300}["']${specifier.replaceAll("$", "\\$")}["']`).test(code)
  );
}
var NONE2, NEXT, REMIX, GATSBY, SERVER_MODULES;
var init_server_only = __esm({
  "src/exposure/frameworks/server-only.ts"() {
    "use strict";
    NONE2 = /* @__PURE__ */ new Set();
    NEXT = /* @__PURE__ */ new Set([
      "getServerSideProps",
      "getStaticProps",
      "getStaticPaths",
      "generateMetadata",
      "generateStaticParams",
      "config"
    ]);
    REMIX = /* @__PURE__ */ new Set(["loader", "action", "headers", "middleware", "unstable_middleware"]);
    GATSBY = /* @__PURE__ */ new Set(["getServerData", "config"]);
    SERVER_MODULES = /* @__PURE__ */ new Set([
      "server-only",
      "$env/static/private",
      "$env/dynamic/private",
      "@tanstack/react-start/server-only",
      "next/headers"
    ]);
  }
});

// src/exposure/frameworks/client-entries.ts
function findClientEntries(workspace, owner, read, hasServerComponents) {
  const frameworks = detectFrameworks(workspace, owner);
  const cut2 = owner.folder === "" ? 0 : owner.folder.length + 1;
  const entries = /* @__PURE__ */ new Set();
  const autoImported = [];
  const add = (path) => {
    if (path !== null && workspace.files.has(path)) entries.add(path);
  };
  for (const path of workspace.filesOf(owner)) {
    if (isForeign(path)) continue;
    const local = path.slice(cut2);
    if (/\.html?$/.test(local)) {
      const html = read(path) ?? "";
      for (const script of pageScripts(html, path, owner)) add(script);
      if (/<script\b/i.test(html)) entries.add(path);
    }
    if (!isScript(path) && !isComponent(path) && !/\.mdx$/.test(path)) {
      if (posix.basename(path) === "manifest.json")
        for (const script of extensionScripts(read(path) ?? "", posix.dirname(path))) add(script);
      continue;
    }
    if (/(?:\.|\/)(?:test|spec|stories|cy|e2e)\.[cm]?[jt]sx?$|(?:^|\/)__(?:tests|mocks)__\//.test(local) || isServerPath(local, frameworks))
      continue;
    for (const framework of frameworks) {
      if (ENTRY_PLACES[framework]?.test(local)) entries.add(path);
      if (AUTO_IMPORTED[framework]?.test(local)) autoImported.push(path);
    }
    if (hasServerComponents && isScript(path) && headDirectives(read(path) ?? "").includes("use client"))
      entries.add(path);
  }
  if (frameworks.has("expo")) add(moduleFile(workspace, owner, asStrings(owner.manifest["main"])[0] ?? ""));
  if (frameworks.has("angular"))
    for (const path of angularMains(read(`${owner.folder}${owner.folder ? "/" : ""}angular.json`) ?? ""))
      add(joinInside(owner.folder, path));
  if (frameworks.has("bundler") || frameworks.has("vite")) {
    for (const path of bundlerEntries(workspace, owner, read)) add(path);
  }
  if (entries.size === 0 && (frameworks.has("vite") || frameworks.has("bundler"))) {
    for (const path of workspace.filesOf(owner))
      if (/^src\/(?:main|index)\.(?:[jt]sx?)$/.test(path.slice(cut2)) && rendersToPage(read(path) ?? "")) add(path);
  }
  return { frameworks, entries: [...entries], autoImported };
}
function rendersToPage(text) {
  return /createRoot|hydrateRoot|ReactDOM|createApp\(|document\.(?:getElementById|querySelector|body|createElement|addEventListener)|window\.|\bmount\(|bootstrapApplication/.test(
    text
  );
}
function moduleFile(workspace, owner, path) {
  const base = joinInside(owner.folder, path);
  return base === null ? null : ["", ".js", ".ts", ".tsx", ".jsx"].map((ending) => base + ending).find((candidate) => workspace.files.has(candidate)) ?? null;
}
function pageScripts(html, path, owner) {
  return scriptParts(path, html).flatMap(({ attributes }) => {
    const source = attribute(attributes, "src")?.replace(/[?#].*$/, "").replace(/^%PUBLIC_URL%|^%BASE_URL%|^%sveltekit\.assets%/, "");
    if (!source || /^(?:[a-z]+:)?\/\//i.test(source)) return [];
    const folder = posix.dirname(path);
    if (!source.startsWith("/")) return [joinInside(folder, source)];
    return ["", "public", "static", "src"].map((top) => joinInside(owner.folder, top + source)).concat(joinInside(folder, source.slice(1)));
  });
}
function angularMains(text) {
  const projects = asRecord(asRecord(parseJsonWithComments(text))["projects"]);
  return Object.values(projects).flatMap((project) => {
    const targets = asRecord(asRecord(project)["architect"] ?? asRecord(project)["targets"]);
    const options = asRecord(asRecord(targets["build"])["options"]);
    return [...asStrings(options["main"]), ...asStrings(options["browser"]), ...asStrings(options["scripts"])];
  });
}
function scriptedEntries(scripts) {
  return Object.values(scripts).flatMap(
    (script) => (typeof script === "string" ? script : "").split(/&&|\|\||;/).flatMap((command2) => {
      const words = command2.trim().split(/\s+/);
      const tool = words.findIndex((word) => /^(?:esbuild|browserify|parcel|bun)$/.test(word));
      if (tool < 0 || words[tool] === "bun" && words[tool + 1] !== "build") return [];
      if (/--(?:platform|target)[= ](?:node|bun)\b/.test(command2)) return [];
      return words.slice(tool + 1).filter((word) => /^[\w.@/-]+\.[cm]?[jt]sx?$/.test(word) && !word.startsWith("-"));
    })
  );
}
function bundlerEntries(workspace, owner, read) {
  const prefix = owner.folder === "" ? "" : `${owner.folder}/`;
  const found2 = scriptedEntries(asRecord(owner.manifest["scripts"]));
  for (const path of workspace.filesOf(owner)) {
    if (!/^(?:vite|webpack|rollup|rsbuild|rspack)[\w.-]*\.config\.[cm]?[jt]s$|^webpack\.[\w.-]+\.[cm]?js$/.test(
      path.slice(prefix.length)
    ))
      continue;
    const text = read(path) ?? "";
    if (/target\s*:\s*["'](?:async-)?node|formats?\s*:\s*\[?\s*["'](?:cjs|umd|es)["']|\blib\s*:/.test(text)) continue;
    const block = /\b(?:entry|input|source)\s*:\s*([^;]{0,1500})/g;
    for (let hit = block.exec(text); hit; hit = block.exec(text)) {
      const paths = /["'`](\.{0,2}\/?[\w./@-]+\.(?:[cm]?[jt]sx?|vue))["'`]/g;
      for (let at = paths.exec(hit[1]); at; at = paths.exec(hit[1])) found2.push(at[1]);
    }
  }
  return found2.map((path) => joinInside(owner.folder, path.replace(/^\//, "")));
}
var ENTRY_PLACES, AUTO_IMPORTED;
var init_client_entries = __esm({
  "src/exposure/frameworks/client-entries.ts"() {
    "use strict";
    init_node_path();
    init_json_with_comments();
    init_scan_imports();
    init_script_parts();
    init_tsconfig_paths();
    init_workspace();
    init_detect_frameworks();
    init_extension_scripts();
    init_server_only();
    ENTRY_PLACES = {
      next: /^(?:src\/)?(?:pages\/(?!api\/)(?!_document\.).+\.(?:[jt]sx?|mdx)|instrumentation-client\.[jt]s)$/,
      nuxt: /^(?:app\/|src\/)?(?:app\.vue|error\.vue|app\.config\.[jt]s|(?:pages|components|layouts)\/.+\.(?:vue|[jt]sx)|(?:plugins|middleware)\/[^/]+(?:\/index)?\.[jt]s)$/,
      sveltekit: /^src\/(?:routes\/(?:.+\/)?\+(?:page|layout|error)(?:@[^/]*)?\.(?:svelte|[jt]s)|hooks(?:\.client)?\.[jt]s|service-worker(?:\/index)?\.[jt]s)$/,
      astro: /^src\/.+\.astro$/,
      remix: /^app\/(?:root\.[jt]sx?|entry\.client\.[jt]sx?|routes\/.+\.[jt]sx?|routes\.[jt]s)$/,
      gatsby: /^(?:gatsby-browser\.[jt]sx?|src\/(?:pages|templates)\/.+\.[jt]sx?)$/,
      angular: /^(?:src|projects\/[^/]+\/src|apps\/[^/]+\/src)\/(?:main|polyfills)\.ts$/,
      cra: /^src\/(?:index|serviceWorker|service-worker)\.[jt]sx?$/,
      "vue-cli": /^src\/main\.[jt]sx?$/,
      expo: /^(?:index|App)(?:\.(?:ios|android|native|web))?\.[jt]sx?$|^(?:src\/)?app\/.+\.[jt]sx?$/,
      electron: /(?:^|\/)preload(?:\/index)?\.[cm]?[jt]s$|^src\/renderer\/(?:src\/)?(?:main|index|renderer)\.[jt]sx?$/,
      wxt: /^(?:src\/)?entrypoints\/(?:[^/]+|[^/]+\/(?:index|main))\.(?:[jt]sx?|vue|svelte)$/,
      plasmo: /^(?:src\/)?(?:popup|options|newtab|devtools|sidepanel|background|content)(?:\/index)?\.(?:[jt]sx?|vue|svelte)$|^(?:src\/)?contents\/.+\.[jt]sx?$/,
      docusaurus: /^src\/(?:pages|theme)\/.+\.(?:[jt]sx?|mdx)$/,
      "solid-start": /^src\/(?:app|entry-client|routes\/.+)\.[jt]sx?$/
    };
    AUTO_IMPORTED = {
      nuxt: /^(?:(?:app\/|src\/)?(?:composables|utils|stores)\/|shared\/(?:utils|types)\/)[^/]+(?:\/index)?\.[jt]s$/
    };
  }
});

// src/exposure/graph/auto-imports.ts
function usedAutoImports(graph, entries, candidates) {
  const used = [];
  let open = candidates.filter((path) => !graph.isServerModule(path)).map((path) => ({ path, names: exportedNames(graph.clientText(path) ?? "", path) }));
  const seen = /* @__PURE__ */ new Set();
  let frontier = entries;
  while (open.length > 0 && frontier.length > 0) {
    const texts = [];
    const reached = new Set(frontier.filter((path) => !seen.has(path)));
    for (const path of reached) {
      seen.add(path);
      texts.push(graph.read(path) ?? "");
      for (const target of graph.targets(path)) if (!seen.has(target)) reached.add(target);
    }
    const mentioned = open.filter(
      ({ path, names }) => !seen.has(path) && texts.some(
        (text) => names.some((name) => new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(text))
      )
    );
    open = open.filter((entry) => !mentioned.includes(entry));
    used.push(...mentioned.map(({ path }) => path));
    frontier = mentioned.map(({ path }) => path);
  }
  return used;
}
function exportedNames(text, path) {
  const names = [
    ...text.matchAll(/\bexport\s+(?:async\s+)?(?:function\*?|const|let|var|class)\s+([A-Za-z_$][\w$]*)/g)
  ].map((hit) => hit[1]);
  if (/\bexport\s+default\b/.test(text)) names.push(/([\w$]+)(?:\/index)?\.[jt]s$/.exec(path)?.[1] ?? "");
  return names.filter((name) => name !== "");
}
var init_auto_imports = __esm({
  "src/exposure/graph/auto-imports.ts"() {
    "use strict";
  }
});

// src/exposure/places/glob.ts
function asGlob(pattern, ignoreCase = false) {
  const tests = expandBraces(pattern).map((one) => compileParts(one.split("/"), ignoreCase));
  return tests.length === 1 ? { test: tests[0] } : { test: (path) => tests.some((test) => test(path)) };
}
function expandBraces(pattern) {
  const open = [pattern];
  const done = [];
  while (open.length > 0 && open.length + done.length <= MAX_ALTERNATIVES) {
    const text = open.pop();
    const inner = /\{([^{}]*,[^{}]*)\}/.exec(text);
    if (!inner) done.push(text);
    else
      for (const option of inner[1].split(","))
        open.push(text.slice(0, inner.index) + option + text.slice(inner.index + inner[0].length));
  }
  return done.concat(open);
}
function compileParts(given, ignoreCase) {
  const parts = given.filter((part, index) => part !== "**" || given[index - 1] !== "**");
  const stars = Math.max(0, ...parts.map((part) => part.split("*").length - 1));
  if (parts.filter((part) => part === "**").length <= 1 && stars <= 2) {
    const whole = new RegExp(`^${regexSource(parts)}$`, ignoreCase ? "is" : "s");
    return (path) => whole.test(path);
  }
  const tests = parts.map((part) => part === "**" ? null : partMatcher(part, ignoreCase));
  return (path) => matchesParts(tests, path.split("/"));
}
function regexSource(parts) {
  return parts.map((part, index) => {
    const last = index === parts.length - 1;
    if (part === "**") return last ? ".+" : "(?:[^/]+/)*";
    return elements(part).map(elementSource).join("").replace(/^\[\^\/\]\*$/, "[^/]+") + (last ? "" : "/");
  }).join("");
}
function elements(part) {
  const found2 = [];
  for (let at = 0; at < part.length; at++) {
    const char = part[at];
    const close = char === "[" ? part.indexOf("]", at + 2) : -1;
    if (char === "*") {
      if (found2.at(-1) !== "*") found2.push("*");
    } else if (char === "?") found2.push("?");
    else if (close > 0) {
      const negated = part[at + 1] === "!" || part[at + 1] === "^";
      found2.push({ set: part.slice(at + (negated ? 2 : 1), close), negated });
      at = close;
    } else if (char === "\\" && at + 1 < part.length) found2.push({ char: part[++at] });
    else found2.push({ char });
  }
  return found2;
}
function elementSource(element) {
  if (element === "*") return "[^/]*";
  if (element === "?") return "[^/]";
  if ("char" in element) return element.char.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
  for (const [, low, high] of element.set.matchAll(/(.)-(.)/gs)) if (low > high) return "(?!)";
  const set = element.set.replace(/[\\\]^[]/g, "\\$&");
  return element.negated ? `[^/${set}]` : `[${set}]`;
}
function partMatcher(part, ignoreCase) {
  const list = elements(part);
  const steps2 = list.map(
    (element) => element === "*" ? null : new RegExp(`^${elementSource(element)}$`, ignoreCase ? "is" : "s")
  );
  return (name) => {
    if (name === "" && part !== "") return false;
    let [at, position, star, resume] = [0, 0, -1, 0];
    while (position < name.length) {
      const step = at < steps2.length ? steps2[at] : void 0;
      if (step === null) {
        star = at++;
        resume = position;
      } else if (step?.test(name[position])) {
        at++;
        position++;
      } else if (star >= 0) {
        at = star + 1;
        position = ++resume;
      } else return false;
    }
    while (steps2[at] === null) at++;
    return at >= steps2.length;
  };
}
function matchesParts(tests, names) {
  let reached = /* @__PURE__ */ new Set([0]);
  tests.forEach((test, index) => {
    const next = /* @__PURE__ */ new Set();
    for (const position of reached) {
      if (test === null)
        for (let end = index === tests.length - 1 ? position + 1 : position; end <= names.length; end++) next.add(end);
      else if (position < names.length && test(names[position])) next.add(position + 1);
    }
    reached = next;
  });
  return reached.has(names.length);
}
var MAX_ALTERNATIVES;
var init_glob = __esm({
  "src/exposure/places/glob.ts"() {
    "use strict";
    MAX_ALTERNATIVES = 64;
  }
});

// src/exposure/graph/import-graph.ts
function createImportGraph(view, workspace, resolveImport, frameworks) {
  const texts = /* @__PURE__ */ new Map();
  const specifiers = /* @__PURE__ */ new Map();
  const edges = /* @__PURE__ */ new Map();
  const server = /* @__PURE__ */ new Map();
  function read(path) {
    const known = texts.get(path);
    if (known !== void 0) return known;
    const bytes = view.read(path);
    const text = bytes === null || bytes.length > MAX_MODULE ? null : bytes.toString("utf8");
    texts.set(path, text);
    return text;
  }
  function specifiersOf(path) {
    let found2 = specifiers.get(path);
    if (!found2) {
      found2 = scanImports(clientText(path) ?? "");
      specifiers.set(path, found2);
    }
    return found2;
  }
  function clientText(path) {
    const text = read(path);
    if (text === null || isScript(path)) return text;
    if (!isComponent(path) && !isPage(path)) return "";
    return keepOnly(
      text,
      scriptParts(path, text).filter(({ kind }) => kind === "script")
    );
  }
  function astroSpecifiers(path, text) {
    const front = scriptParts(path, text).find(({ kind }) => kind === "frontmatter");
    const markup = text.slice(front?.end ?? 0);
    const found2 = scriptParts(path, text).flatMap(({ attributes }) => attribute(attributes, "src") ?? []);
    const island = /<([A-Z][\w.]*)\b[^<]{0,2000}?\sclient:(?:load|idle|visible|media|only)\b/g;
    for (let hit = island.exec(markup); hit; hit = island.exec(markup)) {
      const local = hit[1].split(".")[0];
      const imported = new RegExp(
        `import\\b[^;'"]{0,2000}\\b${local}\\b[^;'"]{0,2000}from\\s*["']([^"']{1,400})["']`
      ).exec(text.slice(front?.start ?? 0, front?.end ?? 0));
      if (imported) found2.push(imported[1]);
    }
    return found2;
  }
  function resolve2(from, specifier) {
    if (!specifier.includes("*")) return resolveImport(from, specifier);
    const folder = specifier.startsWith("/") ? workspace.packageOf(from).folder : posix.dirname(from);
    const pattern = joinInside(folder === "." ? "" : folder, specifier.replace(/^\//, ""));
    if (pattern === null) return [];
    const glob = asGlob(pattern);
    return [...workspace.files].filter((path) => glob.test(path));
  }
  function isServerModule(path) {
    const known = server.get(path);
    if (known !== void 0) return known;
    const owner = workspace.packageOf(path);
    const local = owner.folder === "" ? path : path.slice(owner.folder.length + 1);
    let answer = isServerPath(local, frameworks(owner.folder));
    if (!answer && (isScript(path) || isComponent(path))) {
      const text = clientText(path) ?? "";
      answer = isServerText(text, specifiersOf(path), isScript(path) ? headDirectives(text) : []);
    }
    server.set(path, answer);
    return answer;
  }
  return {
    resolve: resolve2,
    clientText,
    read,
    isServerModule,
    frameworksOf: (path) => frameworks(workspace.packageOf(path).folder),
    targets(path) {
      const known = edges.get(path);
      if (known) return known;
      let found2 = [];
      if ((isScript(path) || isComponent(path) || isPage(path)) && !isServerModule(path)) {
        const named = [...specifiersOf(path)];
        if (path.endsWith(".astro")) named.push(...astroSpecifiers(path, read(path) ?? ""));
        found2 = [...new Set(named.flatMap((specifier) => resolve2(path, specifier)))].filter(
          (target) => target !== path
        );
      }
      edges.set(path, found2);
      return found2;
    }
  };
}
var MAX_MODULE;
var init_import_graph = __esm({
  "src/exposure/graph/import-graph.ts"() {
    "use strict";
    init_node_path();
    init_server_only();
    init_glob();
    init_scan_imports();
    init_script_parts();
    init_tsconfig_paths();
    MAX_MODULE = 2 * 1024 * 1024;
  }
});

// src/exposure/graph/aliases.ts
function readAliases(view, workspace, owner) {
  const found2 = [];
  const prefix = owner.folder === "" ? "" : `${owner.folder}/`;
  const add = (alias, path) => {
    const target = joinInside(owner.folder, path.replace(/^\//, ""));
    if (target !== null) found2.push([alias, target]);
  };
  for (const path of workspace.filesOf(owner)) {
    if (!CONFIGS.test(path.slice(prefix.length))) continue;
    const text = view.read(path)?.toString("utf8") ?? "";
    const pair = /["'`]?([@~$#]?[\w@~$/-]{0,40})["'`]?\s*(?::|,\s*replacement\s*:)\s*(?:(?:fileURLToPath\s*\(\s*)?new\s+URL\s*\(\s*|(?:path\s*\.\s*)?(?:resolve|join)\s*\(\s*(?:__dirname|import\.meta\.dirname|process\.cwd\(\))\s*,\s*)?["'`](\.{0,2}\/?[\w./-]{1,100})["'`]/g;
    for (let hit = pair.exec(text); hit; hit = pair.exec(text)) {
      if (hit[1] !== "" && !/^(?:find|base|outDir|root|dir|target|mode|format)$/.test(hit[1])) add(hit[1], hit[2]);
    }
    const find = /find\s*:\s*["'`]([^"'`]{1,40})["'`]\s*,\s*replacement\s*:[^"'`]{0,120}["'`]([^"'`]{1,100})["'`]/g;
    for (let hit = find.exec(text); hit; hit = find.exec(text)) add(hit[1], hit[2]);
  }
  for (const [alias, folders] of USUAL) for (const folder of folders) add(alias, folder);
  return found2;
}
var CONFIGS, USUAL;
var init_aliases = __esm({
  "src/exposure/graph/aliases.ts"() {
    "use strict";
    init_tsconfig_paths();
    CONFIGS = /^(?:vite|vitest|webpack|vue|nuxt|svelte|astro|electron\.vite|rsbuild|rspack|craco|babel|metro)\.config\.[cm]?[jt]s$|^config-overrides\.js$/;
    USUAL = [
      ["@", ["src", "app", "", "resources/js"]],
      ["~", ["src", "app", ""]],
      ["~~", [""]],
      ["@@", [""]],
      ["$lib", ["src/lib"]],
      ["#shared", ["shared"]],
      ["src", ["src"]]
    ];
  }
});

// src/exposure/graph/package-targets.ts
function conditional(value, depth = 0) {
  if (typeof value === "string") return [value];
  if (depth > 8) return [];
  if (Array.isArray(value)) return value.flatMap((item) => conditional(item, depth + 1));
  const record = asRecord(value);
  return CONDITIONS.flatMap((condition) => condition in record ? conditional(record[condition], depth + 1) : []);
}
function fromMap(map, key) {
  if (key in map) return conditional(map[key]);
  for (const [pattern, value] of Object.entries(map)) {
    const star = pattern.indexOf("*");
    if (star < 0 || !key.startsWith(pattern.slice(0, star)) || !key.endsWith(pattern.slice(star + 1))) continue;
    const middle = key.slice(star, key.length - (pattern.length - star - 1));
    return conditional(value).map((target) => target.replaceAll("*", () => middle));
  }
  return [];
}
function packageTargets(workspace, owner, specifier) {
  if (specifier.startsWith("#")) {
    return fromMap(asRecord(owner.manifest["imports"]), specifier).map((target2) => joinInside(owner.folder, target2));
  }
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? "";
  const target = workspace.byName(name);
  if (!target) return [];
  const rest = specifier.slice(name.length);
  const { manifest, folder } = target;
  const exported = manifest["exports"];
  const isMap = typeof exported === "object" && exported !== null && Object.keys(exported).some((key) => key.startsWith("."));
  const paths = isMap ? fromMap(asRecord(exported), `.${rest}`) : rest === "" ? conditional(exported) : [];
  if (rest === "") {
    for (const field of ["browser", "source", "svelte", "module", "main", "types"]) {
      const path = manifest[field];
      if (typeof path === "string") paths.push(path);
    }
    paths.push("src/index", "index", "src/main");
  } else {
    paths.push(`.${rest}`, `src${rest}`);
  }
  const sources = paths.map(
    (path) => posix.join("src", path.replace(/^\.?\/?(?:dist|lib|build|out|esm)\//, "").replace(/(?:\.d)?\.[cm]?[jt]s$/, ""))
  );
  return [...paths, ...sources].map((path) => joinInside(folder, path));
}
var CONDITIONS;
var init_package_targets = __esm({
  "src/exposure/graph/package-targets.ts"() {
    "use strict";
    init_node_path();
    init_json_with_comments();
    init_tsconfig_paths();
    CONDITIONS = ["browser", "source", "development", "import", "module", "default", "require", "svelte", "types"];
  }
});

// src/exposure/graph/resolve-import.ts
function createResolver(view, workspace) {
  const maps = /* @__PURE__ */ new Map();
  const bare = /* @__PURE__ */ new Map();
  const aliases = /* @__PURE__ */ new Map();
  const cache = /* @__PURE__ */ new Map();
  const { files } = workspace;
  let stems;
  function pathMapOf(folder) {
    const known = maps.get(folder);
    if (known) return known;
    const prefix = folder === "" ? "" : `${folder}/`;
    const config = ["tsconfig.json", "jsconfig.json"].map((name) => prefix + name).find((path) => files.has(path));
    const map = config ? readPathMap(view, config) : folder === "" ? { baseUrl: null, patterns: [] } : pathMapOf(folder.includes("/") ? posix.dirname(folder) : "");
    maps.set(folder, map);
    return map;
  }
  function asFiles(path) {
    if (files.has(path)) return withReplacements([path]);
    const written = path.endsWith("s") || path.endsWith("x") ? /^(.*)\.([cm]?)jsx?$/.exec(path) : null;
    for (const extension of written ? [`.${written[2]}ts`, ".tsx"] : []) {
      if (files.has(written[1] + extension)) return [written[1] + extension];
    }
    stems ??= indexStems(files);
    const found2 = stems.get(path);
    if (found2) return withReplacements(found2);
    return stems.get(path === "" ? "index" : `${path}/index`)?.slice(0, 1) ?? [];
  }
  function withReplacements(paths) {
    const environment = paths.find((path) => path.endsWith("environment.ts") && /(?:^|\/)environment\.ts$/.test(path));
    if (environment === void 0) return paths;
    const start2 = environment.slice(0, -"ts".length);
    return [
      ...paths,
      ...[...files].filter((other) => other.startsWith(start2) && !paths.includes(other) && other.endsWith(".ts"))
    ];
  }
  function firstOf(candidates) {
    for (const candidate of candidates) {
      const found2 = candidate === null ? [] : asFiles(candidate);
      if (found2.length > 0) return found2;
    }
    return [];
  }
  function resolve2(from, specifier) {
    const folder = posix.dirname(from) === "." ? "" : posix.dirname(from);
    const owner = workspace.packageOf(from);
    if (specifier.startsWith(".")) return firstOf([joinInside(folder, specifier)]);
    if (specifier.startsWith("/")) {
      const absolute = specifier.slice(1);
      return firstOf([
        joinInside(owner.folder, absolute),
        joinInside(owner.folder, `public/${absolute}`),
        joinInside(folder, absolute)
      ]);
    }
    const map = pathMapOf(folder);
    const key = `${owner.folder}\0${specifier}`;
    const known = bare.get(map) ?? /* @__PURE__ */ new Map();
    bare.set(map, known);
    const found2 = known.get(key) ?? resolveBare(map, owner, specifier);
    known.set(key, found2);
    return found2.length > 0 || !/\.[cm]?[jt]s$/.test(specifier) ? found2 : firstOf([joinInside(folder, specifier)]);
  }
  function resolveBare(map, owner, specifier) {
    const mapped = firstOf(mapSpecifier(map, specifier));
    if (mapped.length > 0) return mapped;
    let known = aliases.get(owner.folder);
    if (!known) {
      known = readAliases(view, workspace, owner);
      aliases.set(owner.folder, known);
    }
    for (const [alias, target] of known) {
      if (specifier !== alias && !specifier.startsWith(alias.endsWith("/") ? alias : `${alias}/`)) continue;
      const found2 = firstOf([joinInside(target, specifier.slice(alias.length).replace(/^\//, ""))]);
      if (found2.length > 0) return found2;
    }
    return firstOf(packageTargets(workspace, owner, specifier));
  }
  return (from, specifier) => {
    const path = specifier.replace(/(?!^)[?#].*$/, "");
    const key = `${posix.dirname(from)}\0${path}`;
    let found2 = cache.get(key);
    if (!found2) {
      found2 = path.includes("\0") || path.length > 400 ? [] : applyBrowserField(workspace, from, resolve2(from, path));
      cache.set(key, found2);
    }
    return found2;
  };
}
function applyBrowserField(workspace, from, found2) {
  return found2.flatMap((path) => {
    const { folder, manifest } = workspace.packageOf(path);
    const map = manifest["browser"];
    if (typeof map !== "object" || map === null || workspace.packageOf(from).folder !== folder) return [path];
    const key = `./${folder === "" ? path : path.slice(folder.length + 1)}`;
    const other = map[key];
    if (other === false) return [];
    if (typeof other !== "string") return [path];
    const swapped = joinInside(folder, other);
    return swapped !== null && workspace.files.has(swapped) ? [swapped] : [path];
  });
}
function indexStems(files) {
  const stems = /* @__PURE__ */ new Map();
  for (const path of files) {
    const extension = path.slice(path.lastIndexOf("."));
    if (!EXTENSIONS.includes(extension)) continue;
    let stem = path.slice(0, -extension.length);
    add(stem, path);
    const platform = PLATFORMS.find((ending) => stem.endsWith(ending));
    if (platform) {
      stem = stem.slice(0, -platform.length);
      add(stem, path);
    }
  }
  const rank = (path) => EXTENSIONS.indexOf(path.slice(path.lastIndexOf(".")));
  for (const list of stems.values()) list.sort((a, b) => rank(a) - rank(b));
  return stems;
  function add(stem, path) {
    const list = stems.get(stem);
    if (list) list.push(path);
    else stems.set(stem, [path]);
  }
}
var EXTENSIONS, PLATFORMS;
var init_resolve_import = __esm({
  "src/exposure/graph/resolve-import.ts"() {
    "use strict";
    init_node_path();
    init_aliases();
    init_package_targets();
    init_tsconfig_paths();
    EXTENSIONS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".vue", ".svelte", ".astro", ".json"];
    PLATFORMS = [".ios", ".android", ".native", ".web"];
  }
});

// src/exposure/frontends.ts
function findFrontends(view, workspace) {
  const frameworks = /* @__PURE__ */ new Map();
  function frameworksIn(folder) {
    let found3 = frameworks.get(folder);
    if (!found3) {
      const owner = workspace.packages.find((entry) => entry.folder === folder);
      found3 = owner ? detectFrameworks(workspace, owner) : /* @__PURE__ */ new Set();
      frameworks.set(folder, found3);
    }
    return found3;
  }
  const graph = createImportGraph(view, workspace, createResolver(view, workspace), frameworksIn);
  const hasServerComponents = workspace.packages.some(({ folder }) => frameworksIn(folder).has("next"));
  const found2 = workspace.packages.map(
    (owner) => findClientEntries(workspace, owner, (path) => graph.read(path), hasServerComponents)
  );
  const entries = found2.flatMap((one) => one.entries);
  entries.push(
    ...found2.flatMap(
      (one) => one.autoImported.length > 0 ? usedAutoImports(graph, one.entries, one.autoImported) : []
    )
  );
  return {
    graph,
    entries,
    clientFiles: () => workspace.packages.flatMap(
      (owner, index) => found2[index].entries.length === 0 ? [] : workspace.filesOf(owner).filter((path) => isScript(path) || isComponent(path) || /\.html?$/.test(path))
    ),
    localPath(path) {
      const { folder } = workspace.packageOf(path);
      return folder === "" ? path : path.slice(folder.length + 1);
    },
    frameworksOf: (path) => frameworksIn(workspace.packageOf(path).folder)
  };
}
var init_frontends = __esm({
  "src/exposure/frontends.ts"() {
    "use strict";
    init_client_entries();
    init_detect_frameworks();
    init_auto_imports();
    init_import_graph();
    init_resolve_import();
    init_script_parts();
  }
});

// src/exposure/graph/find-reachable.ts
function findCandidates({ graph, entries }, wanted, isFull) {
  const importers = /* @__PURE__ */ new Map();
  const forward = new Set(entries);
  let missing = [...wanted].filter((path) => !forward.has(path)).length;
  for (const path of forward) {
    if (missing === 0 && !isFull) break;
    for (const target of graph.targets(path)) {
      const list = importers.get(target);
      if (list) list.push(path);
      else importers.set(target, [path]);
      if (!forward.has(target) && wanted.has(target)) missing--;
      forward.add(target);
    }
  }
  const back = new Set([...wanted].filter((path) => forward.has(path)));
  for (const path of back) for (const importer of importers.get(path) ?? []) back.add(importer);
  return back;
}
async function findReachable(input, asked) {
  const wanted = new Set([...asked].filter((path) => MODULE.test(path) && !input.graph.isServerModule(path)));
  const near = wanted.size === 0 ? wanted : findCandidates(input, wanted, false);
  if (near.size === 0) return NOTHING;
  const first = await followPrecisely(input, wanted, near);
  if (first.reached.size === wanted.size) return first;
  const all = findCandidates(input, wanted, true);
  return all.size === near.size ? first : followPrecisely(input, wanted, all);
}
async function followPrecisely({ graph, entries, localPath }, wanted, candidates) {
  const reached = /* @__PURE__ */ new Map();
  await loadParser();
  const facts = /* @__PURE__ */ new Map();
  let unparsed = 0;
  let coarse = false;
  function factsOf(path) {
    const known = facts.get(path);
    if (known !== void 0) return known;
    let found2 = null;
    if ((isScript(path) || isComponent(path)) && !path.endsWith(".astro")) {
      if (facts.size >= MAX_PARSED) coarse = true;
      else {
        const file = parseScript(path, graph.clientText(path) ?? "");
        if (file)
          found2 = readFacts(
            file,
            serverExportsOf(localPath(path), graph.frameworksOf(path)),
            /\.[cm]?tsx?$|\.(?:vue|svelte)$/.test(path)
          );
        else unparsed++;
      }
    }
    facts.set(path, found2);
    return found2;
  }
  const requested = /* @__PURE__ */ new Map();
  const parent = /* @__PURE__ */ new Map();
  const passed = /* @__PURE__ */ new Set();
  const queue = entries.filter((path) => candidates.has(path)).map((path) => ({ path, names: ["*"], from: null, star: false }));
  for (const { path, names, from, star } of queue) {
    if (!candidates.has(path) || graph.isServerModule(path)) continue;
    const known = facts.has(path) ? facts.get(path) : factsOf(path);
    let fresh = names;
    if (star && known) {
      const own = names.filter(
        (name) => name === "*" || known.exports.has(name) || known.edges.some((edge) => edge.kind === "reexport" && edge.names.some(([exported]) => exported === name))
      );
      if (own.length === 0 && !known.edges.some(({ kind }) => kind === "star")) continue;
      if (own.length === 0) {
        const passing = `${path}\0${names.join()}`;
        if (passed.has(passing)) continue;
        passed.add(passing);
        for (const edge of known.edges)
          if (edge.kind === "star")
            for (const target of graph.resolve(path, edge.source))
              queue.push({ path: target, names, from: path, star: true });
        if (!parent.has(path)) parent.set(path, from);
        continue;
      }
      fresh = own.concat(names.filter((name) => !own.includes(name)));
    }
    const before = requested.get(path);
    const first = before === void 0;
    const mine = before ?? /* @__PURE__ */ new Set();
    const added = fresh.filter((name) => !mine.has(name));
    if (!first && (added.length === 0 || mine.has("*"))) continue;
    for (const name of added) mine.add(name);
    requested.set(path, mine);
    if (!parent.has(path)) parent.set(path, from);
    if (first && wanted.has(path)) reached.set(path, { chain: chainTo(path, parent), facts: known });
    if (!known) {
      if (first)
        for (const target of graph.targets(path)) queue.push({ path: target, names: ["*"], from: path, star: false });
      continue;
    }
    const all = mine.has("*");
    for (const edge of known.edges) {
      let wantedNames;
      if (edge.kind === "use") {
        if (!first) continue;
        wantedNames = edge.names.map(([, imported]) => imported);
      } else if (edge.kind === "reexport") {
        wantedNames = edge.names.filter(([exported]) => all || added.includes(exported)).map(([, imported]) => imported);
        if (wantedNames.length === 0) continue;
      } else {
        wantedNames = all ? ["*"] : added.filter((name) => !known.exports.has(name) && name !== "default");
        if (wantedNames.length === 0) continue;
      }
      for (const target of graph.resolve(path, edge.source))
        queue.push({ path: target, names: wantedNames, from: path, star: edge.kind === "star" && !all });
    }
  }
  return { reached, unparsed, coarse };
}
function chainTo(path, parent) {
  const chain = [];
  for (let at = path; at && chain.length < 200; at = parent.get(at)) chain.unshift(at);
  return chain;
}
var MAX_PARSED, NOTHING, MODULE;
var init_find_reachable = __esm({
  "src/exposure/graph/find-reachable.ts"() {
    "use strict";
    init_server_only();
    init_module_facts();
    init_parse_script();
    init_script_parts();
    MAX_PARSED = 800;
    NOTHING = { reached: /* @__PURE__ */ new Map(), unparsed: 0, coarse: false };
    MODULE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|json5?|html?|mdx?|txt|ya?ml|toml|graphql|gql)$/;
  }
});

// src/exposure/places/build-folders.ts
function insideOutput(local) {
  for (const folder of [...CLIENT_OUTPUT, ...ANY_OUTPUT, ".next/server/app", ".next/server/pages"]) {
    if (local.startsWith(`${folder}/`)) return { folder, rest: local.slice(folder.length + 1) };
  }
  return null;
}
function placeOfBuild(local, owner, hasPage) {
  if (NEXT_PAGES.test(local)) return "client";
  if (local.startsWith(".next/")) return local.startsWith(".next/static/") ? "client" : "server";
  const inside = insideOutput(local);
  if (!inside) return null;
  if (CLIENT_OUTPUT.includes(inside.folder)) return "client";
  if (SERVER_PART.test(inside.rest) || /^[\w.-]+\/server\//.test(inside.rest)) return "server";
  const top = inside.rest.split("/")[0];
  if (inside.folder !== "www" && (top === "client" || top === "browser" || top === "renderer" || inside.rest.includes("/browser/")))
    return "client";
  if (hasPage(inside.folder)) return "client";
  const dependencies = [...owner.dependencies];
  if (dependencies.some((name) => FRONTEND.test(name)) && !isServerOutput(owner, inside.folder)) return "client";
  if (dependencies.some((name) => BACKEND.test(name)) || isServerOutput(owner, inside.folder)) return "server";
  return "unclear";
}
function isWebFile(path) {
  return /\.(?:[cm]?js|css|x?html?|map)$/i.test(path);
}
function isServerOutput({ manifest }, folder) {
  const scripts = JSON.stringify(manifest["scripts"] ?? {});
  const points = JSON.stringify([manifest["main"], manifest["bin"], manifest["exports"], manifest["module"]]);
  return new RegExp(`\\bnode\\b[^"&|]*\\s(?:\\./)?${folder}/`).test(scripts) || new RegExp(`"(?:\\./)?${folder}/`).test(points);
}
function pageFinder(workspace, owner, exists) {
  const known = /* @__PURE__ */ new Map();
  return (folder) => {
    let answer = known.get(folder);
    if (answer === void 0) {
      const full = posix.join(owner.folder, folder);
      const depth = full.split("/").length;
      answer = exists(`${full}/index.html`) || [...workspace.files].some(
        (path) => path.startsWith(`${full}/`) && path.endsWith(".html") && path.split("/").length <= depth + 2
      );
      known.set(folder, answer);
    }
    return answer;
  };
}
var CLIENT_OUTPUT, ANY_OUTPUT, NEXT_PAGES, SERVER_PART, FRONTEND, BACKEND, OUTPUT_FOLDERS;
var init_build_folders = __esm({
  "src/exposure/places/build-folders.ts"() {
    "use strict";
    init_node_path();
    CLIENT_OUTPUT = [
      ".next/static",
      ".output/public",
      ".svelte-kit/output/client",
      ".nuxt/dist/client",
      ".vercel/output/static",
      ".netlify/static",
      "build/client",
      "dist/client",
      "dist/browser",
      "out/renderer",
      "dist/renderer",
      "public/build",
      "public/assets",
      "public/packs",
      "storybook-static",
      "_site",
      ".docusaurus",
      ".vitepress/dist",
      "docs/.vitepress/dist",
      ".plasmo",
      "build/chrome-mv3-prod",
      ".wxt/output",
      "web-build",
      "platforms/browser/www",
      ".parcel-dist"
    ];
    ANY_OUTPUT = ["dist", "build", "out", "www"];
    NEXT_PAGES = /^\.next\/server\/(?:app|pages)\/.+\.(?:html|rsc|body|json)$/;
    SERVER_PART = /^(?:server|main|ssr|functions|api|node|prerender|entries)\//;
    FRONTEND = /^(?:vite|react-scripts|@vue\/cli-service|@angular\/core|next|nuxt|astro|gatsby|parcel|parcel-bundler|@sveltejs\/kit|html-webpack-plugin|@remix-run\/dev|@react-router\/dev|@rsbuild\/core|webpack-dev-server|react-dom|vue|svelte|preact|solid-js|electron|wxt|plasmo|@docusaurus\/core|vitepress|vuepress|@11ty\/eleventy|ionic|@ionic\/(?:react|angular|vue))$/;
    BACKEND = /^(?:express|fastify|koa|@nestjs\/core|@hapi\/hapi|hono|@apollo\/server|graphql-yoga|discord\.js|telegraf|commander|yargs|aws-lambda|aws-cdk-lib|serverless|bullmq|pino)$/;
    OUTPUT_FOLDERS = [
      ...ANY_OUTPUT,
      ...CLIENT_OUTPUT.filter((folder) => !ANY_OUTPUT.includes(folder.split("/")[0])),
      ".next/server/app",
      ".next/server/pages"
    ];
  }
});

// src/exposure/places/public-files.ts
function isPublicFile(path, local, frameworks, exists) {
  if (SERVER_CODE.test(path)) return false;
  if (/^(?:public|static)\//.test(local)) return true;
  if (/(?:^|\/)(?:wwwroot|webroot|htdocs|public_html)\//.test(path)) return true;
  if (/(?:^|\/)src\/main\/(?:resources\/(?:static|public)|webapp\/(?!WEB-INF))\//.test(path)) return true;
  if (frameworks.has("angular") && /^(?:projects\/[^/]+\/|apps\/[^/]+\/)?src\/assets\//.test(local)) return true;
  if (frameworks.has("astro") && /^src\/assets\//.test(local)) return false;
  const folder = /^(.*?)(?:^|\/)(?:public|static)\//.exec(path);
  if (!folder) return false;
  const above = folder[1];
  return PROJECT_MARKS.some((mark) => exists(above === "" ? mark : posix.join(above, mark))) || /\.(?:js|css|html?|json|map)$/.test(path) && ["apps.py", "urls.py", "views.py", "__init__.py"].some((mark) => exists(posix.join(above, mark)));
}
function setsBrowserGlobal(path, read) {
  if (!/(?:env|config|settings)[\w.-]*\.js$/i.test(posix.basename(path))) return false;
  const text = read();
  return /^(?:\(function\s*\([^)]*\)\s*\{\s*)?(?:window|self|globalThis|globals)\s*(?:\.|\[\s*["'])\w+/.test(
    text.slice(skipComments(text))
  );
}
var SERVER_CODE, PROJECT_MARKS;
var init_public_files = __esm({
  "src/exposure/places/public-files.ts"() {
    "use strict";
    init_node_path();
    init_skip_comments();
    SERVER_CODE = /\.(?:php|phtml|py|rb|go|java|cs|pl|cgi|jsp|asp|aspx|ts|tsx|mts|cts|erb|ejs|hbs|njk|rs|sh|sql)$/i;
    PROJECT_MARKS = [
      "package.json",
      "index.html",
      "manage.py",
      "app.py",
      "main.py",
      "wsgi.py",
      "composer.json",
      "artisan",
      "Gemfile",
      "config.ru",
      "Cargo.toml",
      "go.mod",
      "pom.xml",
      "mix.exs",
      "hugo.toml",
      "config.toml",
      "server.js",
      "app.js",
      "pyproject.toml",
      "requirements.txt",
      "deno.json"
    ];
  }
});

// src/exposure/places/site-in-page.ts
function mayBePage(path) {
  return COMPONENT2.test(path) || isPage(path);
}
function siteInPage(path, text, offset) {
  if (!mayBePage(path)) return null;
  const component = COMPONENT2.test(path);
  if (!component && isEvaluatedByServer(text, offset)) return null;
  const part = scriptParts(path, text).find(({ start: start2, end }) => offset >= start2 && offset < end);
  if (path.endsWith(".astro")) {
    if (part?.kind === "frontmatter") return null;
    return part ? "inline-script" : "public-file";
  }
  if (component) return null;
  if (part) return "inline-script";
  return /\.x?html?$/i.test(path) ? "public-file" : null;
}
function isEvaluatedByServer(text, offset) {
  for (const [open, close] of [
    ["<?", "?>"],
    ["<%", "%>"],
    ["{%", "%}"]
  ]) {
    const begin = text.lastIndexOf(open, offset);
    if (begin < 0 || text.startsWith("<?xml", begin)) continue;
    const end = text.indexOf(close, begin);
    if ((end < 0 || end >= offset) && text[begin + 2] !== "=") return true;
  }
  return false;
}
var COMPONENT2;
var init_site_in_page = __esm({
  "src/exposure/places/site-in-page.ts"() {
    "use strict";
    init_script_parts();
    COMPONENT2 = /\.(?:vue|svelte|astro)$/;
  }
});

// src/exposure/value-site.ts
function offsetOf(text, line, column) {
  let start2 = 0;
  for (let n = 1; n < line; n++) {
    const end2 = text.indexOf("\n", start2);
    if (end2 < 0) return -1;
    start2 = end2 + 1;
  }
  const end = text.indexOf("\n", start2);
  return Math.min(start2 + column - 1, end < 0 ? text.length : end);
}
function positionOf(text, offset) {
  let line = 1;
  let start2 = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
    line++;
    start2 = at + 1;
  }
  return { line, column: offset - start2 + 1 };
}
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
function clientUseRules(providers, nameOfProvider) {
  const secret = providers.filter(({ id }) => ALWAYS_SECRET.has(id));
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
function providerOfHost({ providers }, value) {
  return providers.find(
    ({ clues }) => clues.hosts?.some(
      (name) => !isPlaceholderHost(name) && new RegExp(`^(?:https?:)?//(?:[\\w-]+\\.)*${name.replaceAll(".", "\\.")}(?:[/:?#]|$)`, "i").test(value)
    )
  );
}
function findSdkTags(path, text, rules) {
  for (const { start: start2, attributes } of scriptParts(path, text)) {
    const provider = providerOfHost(rules, attribute(attributes, "src") ?? "");
    if (provider !== void 0) return [sdkFromCdn(path, provider, positionOf(text, start2).line)];
  }
  return [];
}
function sdkFromCdn(path, { name }, line) {
  const message = `the browser loads the SDK of ${name} from its CDN, which needs a secret key in the page (line ${line})`;
  return { rule: "client-sdk-from-cdn", severity: "medium", path, message, fix: CALL_A_SERVER };
}
function findClientUse(path, text, rules, serverSpans) {
  const file = parseScript(path, text);
  if (!file) return [];
  const advisories = /* @__PURE__ */ new Map();
  const imported = /* @__PURE__ */ new Map();
  let host = null;
  let header = null;
  const isOnServer = (at) => serverSpans.some(({ start: start2, end }) => at >= start2 && at < end);
  function add(rule, message, at) {
    if (isOnServer(at) || advisories.has(rule)) return;
    advisories.set(rule, {
      rule,
      severity: "medium",
      path,
      message: `${message} (line ${positionOf(text, at).line})`,
      fix: CALL_A_SERVER
    });
  }
  const stack = [file.program];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const at = node.start ?? 0;
    if (node.type === "ImportDeclaration" && node.importKind !== "type") {
      const from = node.source.value;
      const provider = rules.providers.find(
        ({ clues }) => clues.packages?.some((name) => from === name || from.startsWith(`${name}/`))
      ) ?? providerOfHost(rules, from);
      if (provider) for (const one of node.specifiers) imported.set(one.local.name, provider);
      if (provider && /^https?:/.test(from) && !isOnServer(at))
        advisories.set("client-sdk-from-cdn", sdkFromCdn(path, provider, positionOf(text, at).line));
    }
    if (node.type === "StringLiteral" || node.type === "TemplateElement") {
      const value = node.type === "StringLiteral" ? node.value : node.value.cooked ?? "";
      const provider = providerOfHost(rules, value);
      if (provider && !host) host = { provider, at };
    }
    if (node.type === "MemberExpression" || node.type === "OptionalMemberExpression") {
      const name = nameOf(node.property);
      const asPublic = /^[A-Z]/.test(name) ? publicEnvName(name) : null;
      const provider = asPublic === null ? null : rules.nameOfProvider(name.slice(asPublic.prefix.length));
      if (asPublic !== null && provider !== null)
        add(
          "public-env-name",
          `${name} is sent to browsers by ${asPublic.framework}, and it names a secret of ${provider}`,
          at
        );
    }
    if (node.type === "ObjectProperty") {
      const key = nameOf(node.key);
      if (key === "dangerouslyAllowBrowser" && node.value.type === "BooleanLiteral" && node.value.value)
        add("client-dangerously-allows-browser", "'dangerouslyAllowBrowser' puts a secret key into the browser", at);
      if (KEY_HEADER.test(key)) header ??= at;
    }
    if (node.type === "NewExpression" || node.type === "CallExpression") {
      const { callee } = node;
      const first = node.arguments[0];
      if (callee.type === "Identifier" && imported.has(callee.name) && first?.type === "ObjectExpression") {
        const key = first.properties.find(
          (property) => property.type === "ObjectProperty" && /^(?:api_?key|key|token|secret)$/i.test(nameOf(property.key))
        );
        if (key)
          add(
            "client-sdk-with-key",
            `client code creates ${callee.name} of ${imported.get(callee.name).name} with a secret key`,
            at
          );
      }
      if (callee.type === "MemberExpression" && nameOf(callee.property) === "setItem" && /^(?:localStorage|sessionStorage)$/.test(
        nameOf(callee.object) || (callee.object.type === "MemberExpression" ? nameOf(callee.object.property) : "")
      )) {
        const name = first?.type === "StringLiteral" ? first.value : "";
        const provider = rules.nameOfProvider(name);
        if (provider !== null || /api_?key|secret/i.test(name) && SECRET_NAME.test(name))
          add(
            "client-key-in-storage",
            `client code keeps ${provider === null ? "a secret" : `a key of ${provider}`} in the browser's storage`,
            at
          );
      }
      if (callee.type === "MemberExpression" && /^(?:set|append|setRequestHeader)$/.test(nameOf(callee.property)) && first?.type === "StringLiteral" && KEY_HEADER.test(first.value))
        header ??= at;
    }
    stack.push(...[...children(node)].map(([, child]) => child).reverse());
  }
  if (host !== null && header !== null)
    add(
      "client-authorizes-provider",
      `client code sends a key to ${host.provider.name}`,
      header
    );
  return [...advisories.values()];
}
var KEY_HEADER, CALL_A_SERVER;
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
    KEY_HEADER = /^(?:authorization|x-api-key|api-key|x-auth-token)$/i;
    CALL_A_SERVER = "call the provider from a server of yours, and let the browser call that server";
  }
});

// src/exposure/use/find-uses.ts
async function findUses(frontends, providers, nameOfProvider, seen) {
  const { graph, entries } = frontends;
  const rules = clientUseRules(providers, nameOfProvider);
  const clientFiles = frontends.clientFiles();
  const known = seen && new Set(seen);
  const telling = known ? clientFiles.filter((path) => known.has(path)) : clientFiles.slice(0, MAX_READ).filter((path) => rules.worth.test(graph.read(path) ?? ""));
  if (telling.length === 0 || entries.length === 0) return [];
  await loadParser();
  const { reached } = await findReachable(frontends, new Set(telling));
  return telling.flatMap((path) => {
    const way = reached.get(path);
    if (!way) return [];
    const named = isPage(path) ? `${path}.html` : path;
    const found2 = [
      ...isPage(path) ? findSdkTags(path, graph.read(path) ?? "", rules) : [],
      ...findClientUse(named, graph.clientText(path) ?? "", rules, way.facts?.serverSpans ?? [])
    ];
    return found2.map((advisory) => ({ ...advisory, path }));
  });
}
var MAX_READ;
var init_find_uses = __esm({
  "src/exposure/use/find-uses.ts"() {
    "use strict";
    init_find_reachable();
    init_parse_script();
    init_script_parts();
    init_find_client_use();
    MAX_READ = 4e4;
  }
});

// src/exposure/use/known-names.ts
function createNameLookup(providers) {
  const clues = providers.flatMap(
    ({ id, name, clues: { names = [] } }) => names.map((clue) => ({
      provider: name,
      clue: plain(clue),
      words: wordsOf(clue),
      isIssuer: !SECRET_WORD.test(plain(clue))
    })).filter(
      ({ clue, isIssuer }) => isIssuer ? ALWAYS_SECRET.has(id) : !/^(?:api)?(?:key|token|secret)$/.test(clue)
    )
  );
  return (name) => {
    const wanted = plain(name);
    if (!SECRET_WORD.test(wanted)) return null;
    const words = ` ${wordsOf(name)} `;
    const found2 = clues.find(
      ({ clue, words: parts, isIssuer }) => isIssuer ? words.includes(` ${parts} `) : wanted === clue || clue.length >= 9 && wanted.includes(clue)
    );
    return found2?.provider ?? null;
  };
}
function plain(name) {
  return name.replace(/[_\-.]/g, "").toLowerCase();
}
function wordsOf(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/[_\-.\s]+/g, " ").toLowerCase();
}
var SECRET_WORD;
var init_known_names = __esm({
  "src/exposure/use/known-names.ts"() {
    "use strict";
    init_always_secret();
    SECRET_WORD = /key|secret|token|password/;
  }
});

// src/exposure/classify-sites.ts
async function classifySites(view, sites, providers, telling) {
  const workspace = readWorkspace(view);
  const knownName = createNameLookup(providers);
  const leaks = /* @__PURE__ */ new Map();
  for (const owner of workspace.packages)
    leaks.set(owner.folder, await findConfigLeaks(view, workspace, owner, (name) => knownName(name) !== null));
  const frontends = findFrontends(view, workspace);
  const advisories = [...leaks.values()].flatMap((one) => one.advisories);
  const notes = [...leaks.values()].flatMap((one) => one.notes);
  const texts = /* @__PURE__ */ new Map();
  const textOf = (path) => {
    let text = texts.get(path);
    if (text === void 0) {
      text = view.read(path)?.toString("utf8") ?? null;
      texts.set(path, text);
    }
    return text;
  };
  const place2 = createPlacer(view, workspace, frontends, leaks, textOf);
  const frontend = sites.map((site) => place2(site));
  for (const path of new Set(
    sites.filter((_site, index) => frontend[index]?.how === "bundle").map((site) => site.path)
  )) {
    if (!view.exists(`${path}.map`)) continue;
    advisories.push({
      rule: "public-source-map",
      severity: "medium",
      path: `${path}.map`,
      message: `a source map lies beside ${path}, which holds a secret: it gives away the original code too`,
      fix: "do not deploy source maps, or upload them to your error tracker only"
    });
  }
  const open = sites.filter((_site, index) => frontend[index] === void 0);
  const { reached, unparsed, coarse } = await findReachable(frontends, new Set(open.map(({ path }) => path)));
  sites.forEach((site, index) => {
    if (frontend[index]) return;
    const way = reached.get(site.path);
    if (!way) return;
    const offset = offsetOf(textOf(site.path) ?? "", site.line, site.column);
    const isOut = [...way.facts?.serverSpans ?? [], ...way.facts?.comments ?? []].some(
      ({ start: start2, end }) => offset >= start2 && offset < end
    );
    if (!isOut && !site.path.endsWith(".astro")) frontend[index] = { how: "reachable", chain: way.chain };
  });
  if (unparsed > 0) notes.push(`${unparsed} client modules have syntax errors and were judged by their imports only`);
  if (coarse) notes.push("the import graph is very large: beyond the first modules it was judged coarsely");
  const withSite = new Set(sites.map(({ path }) => path));
  const linesOf = (path) => new Set(sites.filter((site) => site.path === path).map(({ line }) => line));
  for (const path of view.files) {
    if (!setsEnvironment(path) || isForeign(path)) continue;
    const text = textOf(path);
    if (text !== null && text.length < 2e6)
      advisories.push(...publicNameAdvisories(path, text, contextAt(workspace, leaks, path), knownName, linesOf(path)));
  }
  advisories.push(
    ...(await findUses(frontends, providers, knownName, telling)).filter(({ path }) => !withSite.has(path))
  );
  return { frontend, advisories, notes: [...new Set(notes)] };
}
function contextAt(workspace, leaks, path) {
  const owner = workspace.packageOf(path);
  const below = [...leaks].filter(([folder]) => owner.folder === "" || folder === owner.folder || folder.startsWith(`${owner.folder}/`)).map(([, one]) => one);
  const own = leaks.get(owner.folder);
  return {
    extra: below.flatMap((one) => one.prefixes),
    replaced: below.length === 1 && own ? own.replaced : /* @__PURE__ */ new Set(),
    packages: owner.dependencies
  };
}
function createPlacer(view, workspace, frontends, leaks, textOf) {
  const pages = /* @__PURE__ */ new Map();
  const inlinedByUse = createInlinedByUse(workspace, frontends);
  function fromEnvironment(site) {
    const { path } = site;
    for (const { spans } of leaks.values()) {
      const span = spans.find((one) => one.path === path);
      if (!span) continue;
      const offset = offsetOf(textOf(path) ?? "", site.line, site.column);
      if (spans.some((one) => one.path === path && offset >= one.start && offset < one.end))
        return { how: "public-env", chain: [path] };
    }
    if (!setsEnvironment(path)) return void 0;
    const lines2 = textOf(path)?.split("\n", site.line);
    if (lines2 === void 0) return void 0;
    const name = nameBefore(lines2, site.column) ?? site.name ?? null;
    if (name === null) return void 0;
    if (publicEnvName(name, contextAt(workspace, leaks, path))) return { how: "public-env", chain: [path] };
    const folder = workspace.packageOf(path).folder;
    for (const [other, { inlined, whole }] of leaks) {
      if (folder !== "" && other !== folder && !other.startsWith(`${folder}/`)) continue;
      const by = inlined.get(name) ?? (isEnvFile(path) ? whole : null);
      if (by) return { how: "public-env", chain: [path, by.path] };
    }
    for (const owner of workspace.packages) {
      if (!isEnvFile(path) || folder !== "" && owner.folder !== folder) continue;
      const user = inlinedByUse(owner, name);
      if (user !== null) return { how: "public-env", chain: [path, user] };
    }
    return void 0;
  }
  return (site) => {
    const { path } = site;
    if (isForeign(path)) return void 0;
    const owner = workspace.packageOf(path);
    const local = frontends.localPath(path);
    const page = () => {
      if (!mayBePage(path)) return null;
      const text = textOf(path) ?? "";
      return siteInPage(path, text, offsetOf(text, site.line, site.column));
    };
    let finder = pages.get(owner.folder);
    if (!finder) {
      finder = pageFinder(workspace, owner, (candidate) => view.exists(candidate));
      pages.set(owner.folder, finder);
    }
    const built = placeOfBuild(local, owner, finder);
    if (built === "server") return void 0;
    if (path.endsWith(".map")) return { how: "source-map", chain: [path] };
    if (built === "client" || built === "unclear" && isWebFile(path))
      return { how: page() ?? "bundle", chain: [path] };
    if (isPublicFile(path, local, frontends.frameworksOf(path), (candidate) => view.exists(candidate)))
      return { how: page() ?? "public-file", chain: [path] };
    const env = fromEnvironment(site);
    if (env) return env;
    const how = page();
    if (how) return { how, chain: [path] };
    return setsBrowserGlobal(path, () => textOf(path) ?? "") ? { how: "public-file", chain: [path] } : void 0;
  };
}
var init_classify_sites = __esm({
  "src/exposure/classify-sites.ts"() {
    "use strict";
    init_find_config_leaks();
    init_env_places();
    init_inlined_by_use();
    init_name_on_line();
    init_public_env_name();
    init_public_name_advisories();
    init_frontends();
    init_find_reachable();
    init_workspace();
    init_build_folders();
    init_public_files();
    init_site_in_page();
    init_find_uses();
    init_known_names();
    init_value_site();
  }
});

// src/exposure/places/list-built-output.ts
function listBuiltOutput(view, workspace = readWorkspace(view)) {
  const found2 = /* @__PURE__ */ new Set();
  const notes = [];
  let unreadable = 0;
  let full = false;
  function walk2(folder, depth, keep) {
    if (full) return;
    let entries;
    try {
      entries = readdirSync(join(view.root, folder), { withFileTypes: true });
    } catch {
      unreadable++;
      return;
    }
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name !== "node_modules" && entry.name !== ".git" && depth < MAX_DEPTH) walk2(path, depth + 1, keep);
      } else if (entry.isFile() && SERVED.test(path) && !workspace.files.has(path) && keep(path)) {
        if (found2.size >= MAX_FILES) {
          full = true;
          return;
        }
        found2.add(path);
      }
    }
  }
  for (const owner of workspace.packages) {
    const prefix = owner.folder === "" ? "" : `${owner.folder}/`;
    const hasPage = pageFinder(workspace, owner, (path) => view.exists(path));
    for (const folder of OUTPUT_FOLDERS) {
      if (!isRealFolder(view.root, prefix + folder)) continue;
      walk2(prefix + folder, 0, (path) => placeOfBuild(path.slice(prefix.length), owner, hasPage) !== "server");
    }
  }
  if (full) notes.push(`built output has more than ${MAX_FILES} files: the rest was not scanned`);
  if (unreadable > 0) notes.push(`${unreadable} folders of built output could not be read`);
  return { files: [...found2].sort(), notes };
}
function isRealFolder(root, path) {
  let at = root;
  for (const part of path.split("/")) {
    at = join(at, part);
    if (!lstatSync(at, { throwIfNoEntry: false })?.isDirectory()) return false;
  }
  return true;
}
var SERVED, MAX_FILES, MAX_DEPTH;
var init_list_built_output = __esm({
  "src/exposure/places/list-built-output.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_workspace();
    init_build_folders();
    SERVED = /\.(?:[cm]?js|jsx|css|html?|map|json|webmanifest|txt|xml|rsc|body|bundle|jsbundle|svg|env|ya?ml)$|\/\.env[^/]*$/i;
    MAX_FILES = 2e4;
    MAX_DEPTH = 24;
  }
});

// src/exposure/project-view.ts
function openProjectView(root, files) {
  const realRoot = realpathSync.native(root);
  const inside = /* @__PURE__ */ new Map();
  const shared = Buffer.allocUnsafe(256 * 1024);
  function isInside(folder) {
    const known = inside.get(folder);
    if (known !== void 0) return known;
    let answer = false;
    try {
      const real = realpathSync.native(join(realRoot, folder));
      answer = real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
    } catch {
    }
    inside.set(folder, answer);
    return answer;
  }
  function allowed(path) {
    if (path === "" || path.includes("\0") || path.startsWith("/") || isAbsolute(path)) return false;
    if (path.includes("\\") && sep === "\\") return false;
    if (path.split("/").includes("..")) return false;
    return isInside(posix.dirname(path));
  }
  return {
    root: realRoot,
    files,
    read(path) {
      if (!allowed(path)) return null;
      let handle;
      try {
        handle = openSync(
          join(realRoot, path),
          constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
        );
      } catch {
        return null;
      }
      try {
        const stat = fstatSync(handle);
        if (!stat.isFile() || stat.size > MAX_READ2) return null;
        if (stat.size >= shared.length) return readFileSync(handle);
        const length = readSync(handle, shared, 0, shared.length, 0);
        return length === shared.length ? readFileSync(handle) : Buffer.from(shared.subarray(0, length));
      } catch {
        return null;
      } finally {
        closeSync(handle);
      }
    },
    exists(path) {
      return allowed(path) && (lstatSync(join(realRoot, path), { throwIfNoEntry: false })?.isFile() ?? false);
    }
  };
}
var MAX_READ2;
var init_project_view = __esm({
  "src/exposure/project-view.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    MAX_READ2 = 96 * 1024 * 1024;
  }
});

// src/exposure/ships/docker-ignore.ts
function readDockerIgnore(text) {
  const lines2 = text.replace(/^\uFEFF/, "").split(/\r?\n/).flatMap((line) => {
    const trimmed = line.trim();
    if (trimmed === "" || trimmed.startsWith("#")) return [];
    const back = trimmed.startsWith("!");
    const pattern = (back ? trimmed.slice(1).trim() : trimmed).split("/").filter((part) => part !== "" && part !== ".").join("/");
    return pattern === "" ? [] : [{ back, test: asGlob(pattern) }];
  });
  return (path) => {
    const parts = path.split("/");
    const prefixes = parts.map((_part, index) => parts.slice(0, index + 1).join("/"));
    const last = lines2.findLast(({ test }) => prefixes.some((prefix) => test.test(prefix)));
    return last !== void 0 && !last.back;
  };
}
var init_docker_ignore = __esm({
  "src/exposure/ships/docker-ignore.ts"() {
    "use strict";
    init_glob();
  }
});

// src/exposure/ships/dockerfile.ts
function copiedPaths(text) {
  const found2 = [];
  const joined = text.replace(/^[ \t]*#.*(?:\r?\n|$)/gm, "").replace(/\\[ \t]*\r?\n/g, " ");
  for (const line of joined.split(/\r?\n/)) {
    const instruction = /^\s*(?:ONBUILD\s+)?(?:COPY|ADD)\s+(.+)$/i.exec(line)?.[1];
    if (instruction === void 0 || /(?:^|\s)--from=/.test(instruction)) continue;
    const rest = instruction.replace(/^(?:--\S+\s+)+/, "").trim();
    const words = rest.startsWith("[") ? readList(rest) : rest.split(/\s+/);
    for (const word of words.slice(0, -1)) {
      if (/^(?:[a-z][a-z0-9+.-]*:\/\/|git@|<<)/i.test(word)) continue;
      found2.push(
        word.replace(/^["']|["']$/g, "").replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "") || "."
      );
    }
  }
  return found2;
}
function readList(text) {
  try {
    const list = JSON.parse(text);
    return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
  } catch {
    return text.split(/\s+/);
  }
}
var init_dockerfile = __esm({
  "src/exposure/ships/dockerfile.ts"() {
    "use strict";
  }
});

// src/exposure/ships/list-docker.ts
function listDocker(view, files) {
  const found2 = /* @__PURE__ */ new Set();
  const contexts = composeContexts(view);
  for (const dockerfile of view.files) {
    if (!DOCKERFILE.test(dockerfile) || dockerfile.endsWith(".dockerignore") || isForeign(dockerfile)) continue;
    const copied = copiedPaths(String(view.read(dockerfile) ?? ""));
    if (copied.length === 0) continue;
    const own = posix.dirname(dockerfile) === "." ? "" : posix.dirname(dockerfile);
    const candidates = contexts.get(dockerfile) ?? [own, ""];
    const context = candidates.find((folder) => copied.some((path) => reaches(files, folder, path))) ?? own;
    const prefix = context === "" ? "" : `${context}/`;
    const ignored = readDockerIgnore(
      String(view.read(`${dockerfile}.dockerignore`) ?? view.read(`${prefix}.dockerignore`) ?? "")
    );
    const sources = copied.map((path) => matcher(path));
    for (const path of files) {
      if (!path.startsWith(prefix)) continue;
      const local = path.slice(prefix.length);
      if (!ignored(local) && sources.some((source) => source(local))) found2.add(path);
    }
  }
  return [...found2];
}
function matcher(source) {
  if (source === ".") return () => true;
  const glob = asGlob(source);
  return (path) => {
    const parts = path.split("/");
    return parts.some((_part, index) => glob.test(parts.slice(0, index + 1).join("/")));
  };
}
function reaches(files, folder, source) {
  const prefix = folder === "" ? "" : `${folder}/`;
  const matches = matcher(source);
  return source === "." || files.some((path) => path.startsWith(prefix) && matches(path.slice(prefix.length)));
}
function composeContexts(view) {
  const found2 = /* @__PURE__ */ new Map();
  for (const path of view.files) {
    if (!/(?:^|\/)(?:docker-)?compose(?:\.[\w.-]+)?\.ya?ml$/.test(path) || isForeign(path)) continue;
    const folder = posix.dirname(path) === "." ? "" : posix.dirname(path);
    const text = String(view.read(path) ?? "");
    const add = (context, dockerfile) => {
      const at = joinInside(folder, context);
      const file = at === null ? null : joinInside(at, dockerfile);
      if (at !== null && file !== null) found2.set(file, [at]);
    };
    for (const hit of text.matchAll(/^\s+build:[ \t]+["']?([^\s"'#{]+)/gm)) add(hit[1], "Dockerfile");
    for (const hit of text.matchAll(/^(\s+)build:[ \t]*(?:#.*)?\r?\n((?:\1\s+.*(?:\r?\n|$)|\s*\r?\n)+)/gm)) {
      const context = /^\s+context:[ \t]+["']?([^\s"'#]+)/m.exec(hit[2])?.[1] ?? ".";
      add(context, /^\s+dockerfile:[ \t]+["']?([^\s"'#]+)/m.exec(hit[2])?.[1] ?? "Dockerfile");
    }
  }
  return found2;
}
var DOCKERFILE;
var init_list_docker = __esm({
  "src/exposure/ships/list-docker.ts"() {
    "use strict";
    init_node_path();
    init_tsconfig_paths();
    init_workspace();
    init_glob();
    init_docker_ignore();
    init_dockerfile();
    DOCKERFILE = /(?:^|\/)(?:(?:Docker|Container)file(?:\.[\w.-]+)?|[\w.-]+\.(?:docker|container)file)$/i;
  }
});

// src/exposure/ships/pack-rule.ts
function readPackRules(lines2) {
  return lines2.flatMap((line) => {
    let text = line.trim();
    if (text === "" || text.startsWith("#") || text.length > MAX_LINE) return [];
    let negated = false;
    while (text.startsWith("!")) {
      negated = !negated;
      text = text.slice(1);
    }
    if (text === "" || text.startsWith("#")) return [];
    const patterns = expandBraces(text).map(compile);
    return [
      {
        negated,
        relative: patterns.some(({ parts }) => parts.length <= (parts.at(-1) === "" ? 2 : 1)),
        matches: (path) => patterns.some(({ test }) => test(path)),
        canMatchBelow: (folder) => patterns.some(({ parts }) => startsLike(parts, folder.split(/\/+/)))
      }
    ];
  });
}
function compile(pattern) {
  const parts = pattern.split(/\/+/);
  const glob = asGlob(parts.join("/"), true);
  if (parts.length > 1 || parts[0] === "**") return { parts, test: (path) => glob.test(path) };
  return { parts, test: (path) => glob.test(basename2(path)) };
}
function basename2(path) {
  const end = path.endsWith("/") ? path.length - 1 : path.length;
  return path.slice(path.lastIndexOf("/", end - 1) + 1, end);
}
function startsLike(parts, folder) {
  for (let at = 0; at < folder.length; at++) {
    if (at >= parts.length) return false;
    if (parts[at] === "**") return true;
    if (!partMatcher(parts[at], true)(folder[at])) return false;
  }
  return true;
}
var MAX_LINE;
var init_pack_rule = __esm({
  "src/exposure/ships/pack-rule.ts"() {
    "use strict";
    init_glob();
    MAX_LINE = 2e3;
  }
});

// src/exposure/ships/pack-walk.ts
function walkPack(root, { files, required }) {
  const found2 = [];
  let entries = 0;
  function walk2(path, folder) {
    for (const entry of readdirSync(path === "" ? root : join(root, path), { withFileTypes: true })) {
      if (++entries > MAX_ENTRIES) throw new RangeError("too many entries");
      if (entry.name.includes("*")) continue;
      const inner = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.isFile()) {
        if (isIncluded(folder, entry.name, false)) found2.push(inner);
      } else if (entry.isDirectory() && isIncluded(folder, entry.name, true)) {
        const exact = isIncluded(folder, entry.name, false) || isIncluded(folder, `${entry.name}/`, false);
        const below = folder.required.filter((file) => file.startsWith(`${entry.name}/`)).map((file) => file.slice(entry.name.length + 1));
        walk2(inner, { rules: rulesOf(root, inner, below), name: entry.name, parent: folder, exact, required: below });
      }
    }
  }
  const exactFiles = [];
  const listed = [];
  for (const written of files ?? []) {
    const file = (written.startsWith("./") ? written.slice(1) : written) + (written.endsWith("/*") ? "*" : "");
    const plain2 = file.replace(/^!+/, "");
    const stat = plain2.split("/").includes("..") ? null : statOf(join(root, plain2));
    if (stat?.isFile()) exactFiles.push(file);
    else if (stat?.isDirectory()) listed.push(`!${file}`, `!${file}/**`);
    else if (!stat) listed.push(`!${file}`);
  }
  const named = exactFiles.map((file) => file.replace(/^\//, ""));
  const strict = [
    ...[...exactFiles].reverse().map((file) => `!${file}`),
    ...ALWAYS,
    ...required.map((file) => `!/${file}`)
  ];
  const ignored = files === null ? ignoreLines(root, "") : ["*", ...listed];
  walk2("", {
    rules: readPackRules([...DEFAULTS, ...ignored, ...strict]),
    name: "",
    parent: null,
    exact: true,
    required: named
  });
  return found2;
}
function rulesOf(root, path, required) {
  return readPackRules([...DEFAULTS, ...ignoreLines(root, path), "/.git", ...required.map((file) => `!${file}`)]);
}
function statOf(path) {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (error.code === "EACCES") throw error;
    return null;
  }
}
function ignoreLines(root, path) {
  for (const name of [".npmignore", ".gitignore"]) {
    const file = join(root, path, name);
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (stat?.isFile()) return stat.size > MAX_IGNORE_FILE ? [] : readFileSync(file, "utf8").split(/\r?\n/);
  }
  return [];
}
function isIncluded(folder, entry, asFolder, first) {
  let included = true;
  if (folder.parent) {
    included = isIncluded(folder.parent, `${folder.name}/${entry}`, asFolder, first ?? entry);
    if (!included && !folder.exact) return false;
  }
  for (const rule of folder.rules) {
    if (rule.negated === included) continue;
    if (rule.matches(`/${entry}`) || rule.matches(entry) || asFolder && matchesFolder(rule, entry, first))
      included = rule.negated;
  }
  return included;
}
function matchesFolder(rule, entry, first) {
  const names = first !== void 0 && rule.relative ? [entry, first] : [entry];
  return names.some(
    (name) => rule.matches(`/${name}/`) || rule.matches(`${name}/`) || rule.negated && (rule.canMatchBelow(`/${name}`) || rule.canMatchBelow(name))
  );
}
var DEFAULTS, ALWAYS, MAX_ENTRIES, MAX_IGNORE_FILE;
var init_pack_walk = __esm({
  "src/exposure/ships/pack-walk.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_pack_rule();
    DEFAULTS = [
      ".npmignore",
      ".gitignore",
      "**/.git",
      "**/.svn",
      "**/.hg",
      "**/CVS",
      "**/.git/**",
      "**/.svn/**",
      "**/.hg/**",
      "**/CVS/**",
      "/.lock-wscript",
      "/.wafpickle-*",
      "/build/config.gypi",
      "npm-debug.log",
      "**/.npmrc",
      ".*.swp",
      ".DS_Store",
      "**/.DS_Store/**",
      "._*",
      "**/._*/**",
      "*.orig",
      "/archived-packages/**"
    ];
    ALWAYS = [
      "/.git",
      "!/package.json",
      "!/readme{,.*[^~$]}",
      "!/copying{,.*[^~$]}",
      "!/license{,.*[^~$]}",
      "!/licence{,.*[^~$]}",
      "/.git",
      "/node_modules",
      ".npmrc",
      "/package-lock.json",
      "/yarn.lock",
      "/pnpm-lock.yaml",
      "/bun.lockb"
    ];
    MAX_ENTRIES = 1e5;
    MAX_IGNORE_FILE = 1024 * 1024;
  }
});

// src/exposure/ships/list-npm.ts
function isPublishable({ manifest }) {
  return manifest["private"] !== true && typeof manifest["name"] === "string" && manifest["name"] !== "" && typeof manifest["version"] === "string" && manifest["version"] !== "";
}
function isMeantForStrangers(view, owner) {
  const { manifest, folder } = owner;
  const settings = asRecord(manifest["publishConfig"]);
  if (settings["access"] === "restricted") return false;
  const registry = settings["registry"];
  if (typeof registry === "string" && !/^https?:\/\/registry\.(?:npmjs\.org|yarnpkg\.com)\b/.test(registry))
    return false;
  if (Object.keys(settings).length > 0) return true;
  if (["files", "bin", "exports", "types", "typings", "module", "unpkg", "jsdelivr"].some(
    (field) => manifest[field] !== void 0
  ))
    return true;
  if (Object.keys(asRecord(manifest["scripts"])).some(
    (name) => /^(?:prepublishOnly|prepublish|postpublish|publish|release)$/.test(name)
  ))
    return true;
  if (view.exists(folder === "" ? ".npmignore" : `${folder}/.npmignore`)) return true;
  return view.files.some(
    (path) => /^\.github\/workflows\/.*\.ya?ml$/.test(path) && /\b(?:npm|pnpm|yarn(?: npm)?|bun|changeset) publish\b|npm-publish|semantic-release/.test(
      String(view.read(path) ?? "")
    )
  );
}
function listNpm(view, { manifest, folder }) {
  const bin = manifest["bin"];
  const points = [
    manifest["main"],
    manifest["browser"],
    ...typeof bin === "string" ? [bin] : Object.values(asRecord(bin))
  ];
  const required = points.filter((path) => typeof path === "string").map((path) => path.replace(/^(?:\.?\/)+/, ""));
  const files = Array.isArray(manifest["files"]) ? asStrings(manifest["files"]) : null;
  return walkPack(join(view.root, folder), { files, required }).map(
    (file) => folder === "" ? file : `${folder}/${file}`
  );
}
var init_list_npm = __esm({
  "src/exposure/ships/list-npm.ts"() {
    "use strict";
    init_node_path();
    init_json_with_comments();
    init_pack_walk();
  }
});

// src/exposure/ships/list-vsce.ts
function isVsCodeExtension({ manifest }) {
  return asRecord(manifest["engines"])["vscode"] !== void 0 && (typeof manifest["publisher"] === "string" || manifest["contributes"] !== void 0);
}
function listVsce(view, owner, files) {
  const prefix = owner.folder === "" ? "" : `${owner.folder}/`;
  const ignoreFile = view.read(`${prefix}.vscodeignore`)?.toString("utf8") ?? null;
  const list = ignoreFile === null && Array.isArray(owner.manifest["files"]) ? asStrings(owner.manifest["files"]) : null;
  const lines2 = (ignoreFile ?? "").split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
  const ignored = [...LEFT_OUT, ...lines2.filter((line) => !line.startsWith("!"))].map(matcher2);
  const kept = lines2.filter((line) => line.startsWith("!")).map((line) => matcher2(line.slice(1)));
  const listed = list?.filter((line) => !line.startsWith("!")).map(matcher2);
  return files.filter((path) => {
    if (!path.startsWith(prefix)) return false;
    const local = path.slice(prefix.length);
    if (local === "package.json" || /^(?:readme|license|changelog)(?:\.md|\.txt)?$/i.test(local)) return true;
    if (listed && !listed.some((test) => test(local))) return false;
    return !ignored.some((test) => test(local)) || kept.some((test) => test(local));
  });
}
function matcher2(pattern) {
  const clean = pattern.replace(/^\.?\//, "").replace(/\/$/, "");
  const self = asGlob(clean);
  const below = asGlob(`${clean}/**`);
  return (path) => self.test(path) || below.test(path);
}
var LEFT_OUT;
var init_list_vsce = __esm({
  "src/exposure/ships/list-vsce.ts"() {
    "use strict";
    init_json_with_comments();
    init_glob();
    LEFT_OUT = [
      ".vscodeignore",
      "package-lock.json",
      "npm-debug.log",
      "yarn.lock",
      "yarn-error.log",
      "npm-shrinkwrap.json",
      ".editorconfig",
      ".npmrc",
      ".yarnrc",
      ".gitattributes",
      "*.todo",
      "tslint.yaml",
      ".eslintrc*",
      ".babelrc*",
      ".prettierrc*",
      ".cz-config.js",
      ".commitlintrc*",
      "webpack.config.js",
      "ISSUE_TEMPLATE.md",
      "CONTRIBUTING.md",
      "PULL_REQUEST_TEMPLATE.md",
      "CODE_OF_CONDUCT.md",
      ".github",
      ".travis.yml",
      "appveyor.yml",
      "**/.git",
      "**/*.vsix",
      "**/.DS_Store",
      "**/.vscode-test",
      "**/.vscode-test-web",
      "**/node_modules",
      ".gitignore"
    ];
  }
});

// src/exposure/ships/list-shipped.ts
function listShipped(view, extraFiles = [], workspace = readWorkspace(view)) {
  const channels = /* @__PURE__ */ new Map();
  const strangers = /* @__PURE__ */ new Set();
  const notes = [];
  const add = (path, channel, toStrangers) => {
    const known = channels.get(path) ?? /* @__PURE__ */ new Set();
    channels.set(path, known.add(channel));
    if (toStrangers) strangers.add(path);
  };
  for (const owner of workspace.packages) {
    const name = owner.folder === "" ? "package.json" : `${owner.folder}/package.json`;
    if (!isPublishable(owner) || isVsCodeExtension(owner)) continue;
    const meant = isMeantForStrangers(view, owner);
    try {
      for (const path of listNpm(view, owner)) add(path, "npm", meant);
    } catch {
      notes.push(`${name}: what npm would publish could not be listed`);
    }
  }
  const all = [.../* @__PURE__ */ new Set([...view.files, ...extraFiles])].filter((path) => !isForeign(path));
  for (const owner of workspace.packages)
    if (isVsCodeExtension(owner)) for (const path of listVsce(view, owner, all)) add(path, "vsce", true);
  for (const path of listDocker(view, all)) add(path, "docker", false);
  const files = [...channels].map(([path, ships]) => ({ path, ships: [...ships], strangers: strangers.has(path) })).sort((a, b) => a.path < b.path ? -1 : 1);
  return { files, advisories: files.flatMap(envAdvisory), notes };
}
function envAdvisory({ path, ships, strangers }) {
  if (!isEnvFile(path) || isEnvSample(path) || /\.envrc$|\.flaskenv$/.test(path)) return [];
  return ships.flatMap((channel) => {
    if (channel === "npm" && !strangers) return [];
    const [what, fix] = WHERE[channel];
    return [
      {
        rule: `ships-env-${channel}`,
        severity: channel === "docker" ? "medium" : "high",
        path,
        message: `${what} ${path}`,
        fix
      }
    ];
  });
}
var WHERE;
var init_list_shipped = __esm({
  "src/exposure/ships/list-shipped.ts"() {
    "use strict";
    init_env_places();
    init_workspace();
    init_list_docker();
    init_list_npm();
    init_list_vsce();
    WHERE = {
      npm: ["npm publish would ship", 'leave it out with .npmignore, or with "!.env*" at the end of "files": unleak fix'],
      vsce: ["the VS Code extension would contain", "add **/.env* to .vscodeignore"],
      docker: ["a Docker image would contain", "add **/.env* to .dockerignore: unleak fix"]
    };
  }
});

// src/exposure/sourcemap/find-map.ts
function findMap(view, path, text) {
  let reference2 = null;
  for (const hit of text.slice(-TAIL).matchAll(REFERENCE)) reference2 = hit[1];
  if (reference2?.startsWith("data:")) {
    const comma = reference2.indexOf(",");
    const head = reference2.slice(0, comma);
    if (comma < 0) return null;
    const body = reference2.slice(comma + 1);
    try {
      return {
        path,
        text: /;base64$/i.test(head) ? Buffer.from(body, "base64").toString("utf8") : decodeURIComponent(body)
      };
    } catch {
      return null;
    }
  }
  const folder = posix.dirname(path);
  const named = reference2 === null || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(reference2) ? null : decodedPath(reference2);
  for (const candidate of [named === null ? null : joinInside(folder === "." ? "" : folder, named), `${path}.map`]) {
    const bytes = candidate === null ? null : view.read(candidate);
    if (bytes) return { path: candidate, text: bytes.toString("utf8") };
  }
  return null;
}
function decodedPath(reference2) {
  try {
    return decodeURIComponent(reference2.replace(/[?#].*$/, ""));
  } catch {
    return null;
  }
}
var REFERENCE, TAIL;
var init_find_map = __esm({
  "src/exposure/sourcemap/find-map.ts"() {
    "use strict";
    init_node_path();
    init_tsconfig_paths();
    REFERENCE = /\/[/*][#@]\s*sourceMappingURL=([^\s'"*]+)/g;
    TAIL = 32 * 1024 * 1024;
  }
});

// src/exposure/sourcemap/parse-map.ts
function parseMap(text) {
  let json;
  try {
    json = JSON.parse(text.replace(/^\uFEFF?\)\]\}'?[^\n]*\n/, ""));
  } catch {
    return null;
  }
  const map = asRecord(json);
  if (Array.isArray(map["sections"])) {
    return map["sections"].slice(0, MAX_SECTIONS).flatMap((section3) => {
      const { offset, map: inner } = asRecord(section3);
      const at = asRecord(offset);
      const flat2 = readFlat(asRecord(inner));
      return flat2 ? [{ ...flat2, line: asCount(at["line"]), column: asCount(at["column"]) }] : [];
    });
  }
  const flat = readFlat(map);
  return flat ? [flat] : null;
}
function asCount(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
function readFlat(map) {
  if (typeof map["mappings"] !== "string" && !Array.isArray(map["sources"])) return null;
  const root = typeof map["sourceRoot"] === "string" && map["sourceRoot"] !== "" ? `${map["sourceRoot"].replace(/\/$/, "")}/` : "";
  const sources = Array.isArray(map["sources"]) ? map["sources"].slice(0, MAX_SOURCES) : [];
  const contents = Array.isArray(map["sourcesContent"]) ? map["sourcesContent"].slice(0, MAX_SOURCES) : [];
  return {
    line: 0,
    column: 0,
    mappings: typeof map["mappings"] === "string" ? map["mappings"] : "",
    sources: sources.map(
      (source) => typeof source !== "string" ? "" : /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(source) ? source : root + source
    ),
    contents: contents.map((content) => typeof content === "string" ? content : null)
  };
}
function sourcePath(mapPath, source, exists) {
  const url = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)\/?(.*)$/i.exec(source);
  const bare = (url ? url[3] : source).replace(/[?#].*$/s, "").replaceAll("\\", "/").replaceAll("\0", "");
  const folder = posix.dirname(mapPath);
  const cleaned = bare.replace(/^(?:\.\.?\/|\/)+/, "").replace(/^[A-Za-z]:\//, "");
  const candidates = [
    url || bare.startsWith("/") ? null : joinInside(folder === "." ? "" : folder, bare),
    // webpack's paths are relative to the project, which need not be the root of the repository.
    ...upward(folder).map((above) => joinInside(above, cleaned))
  ].filter((path) => path !== null && path !== "");
  const known = candidates.find((path) => exists(path)) ?? (url ? candidates.at(-1) : candidates[0]);
  if (known) return known;
  const rest = cleaned.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  return rest.length > 0 ? rest.join("/") : mapPath;
}
function upward(folder) {
  const parts = folder === "." ? [] : folder.split("/");
  return [...parts.map((_part, index) => parts.slice(0, parts.length - index).join("/")), ""];
}
var MAX_SECTIONS, MAX_SOURCES;
var init_parse_map = __esm({
  "src/exposure/sourcemap/parse-map.ts"() {
    "use strict";
    init_node_path();
    init_json_with_comments();
    init_tsconfig_paths();
    MAX_SECTIONS = 1e4;
    MAX_SOURCES = 2e5;
  }
});

// src/exposure/sourcemap/vlq.ts
function decodeMappings(mappings, wanted) {
  const lines2 = /* @__PURE__ */ new Map();
  let line = 0;
  let column = 0;
  let source = 0;
  let originalLine = 0;
  let originalColumn = 0;
  const last = Math.max(-1, ...wanted);
  const begin = () => {
    const segments = wanted.has(line) ? [] : null;
    if (segments) lines2.set(line, segments);
    return segments;
  };
  let keep = begin();
  let at = 0;
  while (at < mappings.length && line <= last) {
    const code = mappings.charCodeAt(at);
    if (code === 59) {
      line++;
      column = 0;
      at++;
      keep = begin();
      continue;
    }
    if (code === 44) {
      at++;
      continue;
    }
    let fields = 0;
    while (at < mappings.length) {
      let value = 0;
      let shift = 0;
      let digit;
      do {
        const char = at < mappings.length ? mappings.charCodeAt(at++) : 128;
        digit = char < 128 ? VALUE[char] : -1;
        if (digit < 0 || shift > 30) return null;
        value += (digit & 31) * 2 ** shift;
        shift += 5;
      } while (digit & 32);
      const delta = value % 2 === 1 ? -Math.floor(value / 2) : value / 2;
      if (fields === 0) column += delta;
      else if (fields === 1) source += delta;
      else if (fields === 2) originalLine += delta;
      else if (fields === 3) originalColumn += delta;
      else if (fields > 4) return null;
      fields++;
      const next = mappings.charCodeAt(at);
      if (next === 44 || next === 59 || at >= mappings.length) break;
    }
    if (fields !== 1 && fields !== 4 && fields !== 5) return null;
    keep?.push(
      fields === 1 ? { column, source: -1, line: 0, originalColumn: 0 } : { column, source, line: originalLine, originalColumn }
    );
  }
  for (const segments of lines2.values()) segments.sort((a, b) => a.column - b.column);
  return lines2;
}
var DIGITS, VALUE;
var init_vlq = __esm({
  "src/exposure/sourcemap/vlq.ts"() {
    "use strict";
    DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    VALUE = new Int8Array(128).fill(-1);
    for (let at = 0; at < DIGITS.length; at++) VALUE[DIGITS.charCodeAt(at)] = at;
  }
});

// src/exposure/sourcemap/map-to-original.ts
function mapToOriginal(view, site, value) {
  const text = view.read(site.path)?.toString("utf8");
  if (text === void 0) return null;
  const exists = (path) => view.exists(path);
  if (site.path.endsWith(".map"))
    return value === void 0 ? null : inContents(site.path, parseMap(text), value, exists);
  const found2 = findMap(view, site.path, text);
  const sections = found2 ? parseMap(found2.text) : null;
  if (!found2 || !sections) return null;
  const exact = value === void 0 ? null : inContents(found2.path, sections, value, exists);
  const offset = offsetOf(text, site.line, site.column);
  if (found2.path === site.path && offset > text.lastIndexOf("sourceMappingURL=")) return exact;
  const mapped = byMappings(found2.path, sections, site, exists, view);
  if (!mapped) return exact;
  return exact && exact.path === mapped.path && Math.abs(exact.line - mapped.line) <= 50 ? exact : mapped;
}
function byMappings(mapPath, sections, site, exists, view) {
  const line = site.line - 1;
  const column = site.column - 1;
  const section3 = [...sections].reverse().find((one) => one.line < line || one.line === line && one.column <= column);
  if (!section3) return null;
  const local = line - section3.line;
  const shifted = local === 0 ? column - section3.column : column;
  const segments = decodeMappings(section3.mappings, /* @__PURE__ */ new Set([local]))?.get(local) ?? [];
  const best = segments.filter((segment) => segment.column <= shifted).at(-1);
  const source = best && best.source >= 0 ? section3.sources[best.source] : void 0;
  if (!best || source === void 0 || best.line < 0 || best.originalColumn < 0) return null;
  const path = sourcePath(mapPath, source, exists);
  const content = section3.contents[best.source] ?? view.read(path)?.toString("utf8") ?? null;
  const beyond = content !== null && offsetOf(content, best.line + 1, 1) < 0;
  return { path, line: beyond ? 1 : best.line + 1, column: beyond ? 1 : best.originalColumn + 1, map: mapPath };
}
function inContents(mapPath, sections, value, exists) {
  for (const { sources, contents } of sections ?? []) {
    for (let index = 0; index < contents.length; index++) {
      const at = contents[index]?.indexOf(value) ?? -1;
      if (at < 0) continue;
      return {
        path: sourcePath(mapPath, sources[index] ?? "", exists),
        ...positionOf(contents[index], at),
        map: mapPath
      };
    }
  }
  return null;
}
var init_map_to_original = __esm({
  "src/exposure/sourcemap/map-to-original.ts"() {
    "use strict";
    init_value_site();
    init_find_map();
    init_parse_map();
    init_vlq();
  }
});

// src/audit/review-exposure.ts
var review_exposure_exports = {};
__export(review_exposure_exports, {
  namedScope: () => namedScope,
  openExposure: () => openExposure,
  reviewExposure: () => reviewExposure
});
function openExposure(root, paths, log) {
  const view = openProjectView(root, paths);
  const built = listBuiltOutput(view);
  const shipped = listShipped(view, built.files);
  for (const note of [...built.notes, ...shipped.notes]) log.note(note);
  const known = /* @__PURE__ */ new Set([...paths, ...built.files]);
  return {
    view,
    shipped,
    built: built.files,
    envFiles: paths.filter(isEnvFile).map((path) => ({ path, text: view.read(path)?.toString("utf8") ?? "" })),
    extra: [
      ...built.files.map((path) => ({ source: "worktree", path })),
      ...shipped.files.filter(({ path }) => !known.has(path)).map(({ path, ships }) => ({ source: "package", path, ships }))
    ]
  };
}
function namedScope(root, paths) {
  return {
    view: openProjectView(root, paths),
    shipped: { files: [], advisories: [], notes: [] },
    extra: [],
    built: [],
    envFiles: []
  };
}
async function reviewExposure({ view, shipped, built }, findings, providers, log, telling) {
  const { sites, siteOf } = chooseSites(findings);
  const { frontend, advisories, notes } = await classifySites(view, sites, providers, telling);
  for (const note of notes) log.note(note);
  const channels = new Map(shipped.files.map((file) => [file.path, file]));
  const committed = sites.filter((_site, index) => MADE.includes(frontend[index]?.how)).map(({ path }) => path);
  const output = /* @__PURE__ */ new Set([...built, ...committed]);
  const exposed = findings.map((finding) => {
    const own = finding.locations.flatMap((location) => {
      const site = siteOf.get(location);
      return site === void 0 ? [] : [{ path: location.path, exposure: frontend[site] }];
    });
    const seenAt = own.filter(({ exposure }) => exposure !== void 0);
    const seen = (seenAt.find(({ path }) => !output.has(path)) ?? seenAt[0])?.exposure;
    const ships = new Set(own.flatMap(({ path }) => channels.get(path)?.ships ?? []));
    const isPublished = own.some(({ path }) => channels.get(path)?.strangers === true);
    const isCritical = (seen !== void 0 || isPublished) && finding.severity !== "low";
    return {
      ...finding,
      severity: isCritical ? "critical" : finding.severity,
      locations: addOriginals(view, finding, output),
      exposure: {
        ...finding.exposure,
        ...seen ? { frontend: seen } : {},
        ...ships.size > 0 ? { ships: [...ships].sort() } : {}
      }
    };
  });
  return { findings: exposed, advisories: [...advisories, ...shipped.advisories] };
}
function chooseSites(findings) {
  const sites = [];
  const siteOf = /* @__PURE__ */ new Map();
  const inFile = /* @__PURE__ */ new Map();
  for (const location of findings.flatMap(({ locations }) => locations)) {
    if (!isOnDisk(location)) continue;
    const path = location.path;
    const known = inFile.get(path) ?? { count: 0, last: -1 };
    if (known.count < MOST_SITES) {
      known.last = sites.push({ path, line: location.line, column: location.column }) - 1;
      known.count++;
      inFile.set(path, known);
    }
    siteOf.set(location, known.last);
  }
  return { sites, siteOf };
}
function isOnDisk({ source, path, where }) {
  return (source === "worktree" || source === "package") && path !== void 0 && where === void 0;
}
function addOriginals(view, finding, built) {
  const originals = [];
  for (const location of finding.locations) {
    if (!isOutput(location, built)) continue;
    const value = finding.secret.reveal();
    const place2 = mapToOriginal(view, { path: location.path, line: location.line, column: location.column }, value);
    if (place2 === null || finding.locations.some(({ path, line }) => path === place2.path && line === place2.line))
      continue;
    originals.push({
      ...withoutDecoding(location),
      path: place2.path,
      line: place2.line,
      column: place2.column,
      endLine: place2.line,
      endColumn: place2.column + value.length
    });
  }
  const unique = new Map(originals.map((place2) => [`${place2.path}:${place2.line}:${place2.column}`, place2]));
  const places2 = finding.locations.map(
    (location) => isOutput(location, built) ? { ...location, built: true } : location
  );
  return [...unique.values(), ...places2];
}
function isOutput(location, built) {
  return isOnDisk(location) && (built.has(location.path) || location.path.endsWith(".map"));
}
function withoutDecoding({ decoded: _ofTheMap, ...location }) {
  return location;
}
var MADE, MOST_SITES;
var init_review_exposure = __esm({
  "src/audit/review-exposure.ts"() {
    "use strict";
    init_classify_sites();
    init_env_places();
    init_list_built_output();
    init_project_view();
    init_list_shipped();
    init_map_to_original();
    MADE = ["bundle", "source-map"];
    MOST_SITES = 200;
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

// src/git/check-ignore.ts
async function checkIgnored(repo, paths) {
  if (repo.root === null || paths.length === 0) return /* @__PURE__ */ new Map();
  try {
    return await ask(repo, paths);
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
async function ask(repo, paths) {
  const answers = /* @__PURE__ */ new Map();
  const args = ["check-ignore", "-z", "--stdin", "--no-index", "--verbose", "--non-matching"];
  const output = await runGit(repo, args, { stdin: paths.map((path) => `${escapePath(path)}\0`), okCodes: [0, 1] });
  const fields = [];
  eachRecord(output, (record) => {
    fields.push(decodePath(record));
    if (fields.length < 4) return;
    const [source, line, pattern, path] = fields.splice(0);
    const shared = /(^|\/)\.gitignore$/.test(source);
    const match = { source, line: Number(line), pattern, negated: pattern.startsWith("!"), shared };
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

// src/hygiene/env-file.ts
function classifyEnvFile(path) {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  if (name === ".envrc" || name === ".flaskenv") return "shell";
  if (!SHAPE.test(name) || CODE.test(name)) return null;
  const words = name.split(/[.\-_]/);
  if (words.some((word) => TEMPLATE.test(word))) return "template";
  if (name === ".env.vault") return "encrypted";
  if (name === ".env.keys" || name === ".env.me") return "private-keys";
  if (name === ".env" || name.startsWith(".env") && name.endsWith(".local")) return "local";
  return words.some((word) => TEST.test(word)) ? "test" : "mode";
}
var SHAPE, CODE, TEMPLATE, TEST, REQUIRED_ENTRIES;
var init_env_file = __esm({
  "src/hygiene/env-file.ts"() {
    "use strict";
    SHAPE = /^(?:\.env(?:[.\-_].+)?|[\w.-]+\.env)$/;
    CODE = /\.(?:[cm]?[jt]sx?|py|rb|php|go|rs|java|kt|swift|sh|md|mdx|html|map|snap)$/i;
    TEMPLATE = /^(?:example|sample|template|tpl|tmpl|dist|defaults?|schema|skeleton|blank|empty)s?$/;
    TEST = /^(?:tests?|testing|ci|e2e)$/;
    REQUIRED_ENTRIES = [
      { entry: ".env", probes: [".env"] },
      { entry: ".env.local", probes: [".env.local"] },
      { entry: ".env.*.local", probes: [".env.production.local", ".env.development.local"] }
    ];
  }
});

// src/hygiene/uses-env-files.ts
function isManifest(name) {
  return READERS2.some(([manifest]) => manifest.test(name));
}
function namesEnvReader(name, text) {
  return READERS2.some(([manifest, readers]) => manifest.test(name) && readers.test(text));
}
var READERS2;
var init_uses_env_files = __esm({
  "src/hygiene/uses-env-files.ts"() {
    "use strict";
    READERS2 = [
      [
        /^package\.json$/,
        /"(?:dotenv(?:-[\w-]+)?|@dotenvx\/dotenvx|env-cmd|@nestjs\/config|next|nuxt|nuxt3|vite|astro|gatsby|expo|react-scripts|@sveltejs\/kit|@vue\/cli-service|@remix-run\/dev|@react-router\/dev|@rsbuild\/core|@redwoodjs\/core|@adonisjs\/core|react-native-config|react-native-dotenv|wxt|plasmo|@ngx-env\/builder)"\s*:|--env-file\b/
      ],
      [
        /^(?:pyproject\.toml|requirements[\w.-]*\.txt|Pipfile|setup\.(?:py|cfg))$/,
        /(?<![\w-])(?:python-dotenv|django-environ|environs|pydantic-settings|python-decouple|dynaconf|django-dotenv|starlette-env)(?![\w-])/i
      ],
      [/^(?:Gemfile|[\w-]+\.gemspec)$/, /['"]dotenv(?:-rails)?['"]/],
      [/^composer\.json$/, /"(?:vlucas\/phpdotenv|symfony\/dotenv|laravel\/framework)"\s*:/],
      [/^go\.mod$/, /github\.com\/(?:joho\/godotenv|spf13\/viper|caarlos0\/env)\b/],
      [/^Cargo\.toml$/, /^[ \t]{0,80}dotenvy?[ \t]{0,80}=/m],
      [/^mix\.exs$/, /:dotenvy?\b/],
      [/^pubspec\.yaml$/, /^[ \t]{0,80}(?:flutter_)?(?:dotenv|envied)[ \t]{0,80}:/m],
      [/^(?:docker-)?compose[\w.-]*\.ya?ml$/, /^[ \t]{0,80}(?:-[ \t]{0,80})?env_file[ \t]{0,80}:/m]
    ];
  }
});

// src/hygiene/env-folders.ts
function findEnvFolders(input) {
  const paths = [...input.trackedPaths, ...input.untrackedPaths].filter((path) => !NOT_OURS.test(path));
  const manifests = paths.filter((path) => isManifest(nameOf2(path)) && !SAMPLES.test(path));
  const packages = [.../* @__PURE__ */ new Set(["", ...manifests.map(folderOf)])].sort();
  const using = /* @__PURE__ */ new Set();
  const ignored = input.ignoredEnvFiles.filter((path) => !NOT_OURS.test(path));
  const envFiles = [.../* @__PURE__ */ new Set([...paths, ...ignored])].filter((path) => isLiveEnvFile(path)).sort();
  for (const path of envFiles) {
    if (!SAMPLES.test(path) && isSignOfUse(path, input.readText)) using.add(packageOf(path, packages));
  }
  for (const path of manifests) {
    if (namesEnvReader(nameOf2(path), input.readText(path) ?? "")) using.add(folderOf(path));
  }
  if (input.usesOfEnv.length > 0) using.add("");
  return { using: [...using].sort(), packages, envFiles };
}
function isSample(path) {
  return SAMPLES.test(path);
}
function packageOf(path, packages) {
  return packages.filter((folder) => folder === "" || path.startsWith(`${folder}/`)).reduce((a, b) => b.length > a.length ? b : a, "");
}
function inFolder(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
function folderOf(path) {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
function nameOf2(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function isSignOfUse(path, readText3) {
  return nameOf2(path) !== ".envrc" || /^[ \t]{0,80}(?:dotenv|source_env|export[ \t])/m.test(readText3(path) ?? "");
}
function isLiveEnvFile(path) {
  const kind = classifyEnvFile(path);
  return kind === "local" || kind === "mode" || kind === "test" || kind === "private-keys" || kind === "shell";
}
var NOT_OURS, SAMPLES;
var init_env_folders = __esm({
  "src/hygiene/env-folders.ts"() {
    "use strict";
    init_env_file();
    init_uses_env_files();
    NOT_OURS = /(?:^|\/)(?:node_modules|bower_components|vendor|third_party|\.venv|venv|site-packages)(?:\/|$)/;
    SAMPLES = /(?:^|\/)(?:fixtures?|__fixtures__|testdata|test-data|__snapshots__)(?:\/|$)/;
  }
});

// src/hygiene/ignore-pattern.ts
function judgeByIgnoreText(text, path, dialect) {
  const patterns = text.replace(/^\uFEFF/, "").split(/\r?\n/).flatMap((line) => readLine(line, dialect) ?? []);
  const parts = path.split("/");
  const prefixes = parts.map((_, index) => parts.slice(0, index + 1));
  const matches = (pattern, prefix) => (!pattern.folderOnly || prefix.length < parts.length) && matchesParts2(pattern.parts, prefix);
  const judge4 = (candidates) => {
    const last = patterns.findLast((pattern) => candidates.some((prefix) => matches(pattern, prefix)));
    return last ? !last.negated : null;
  };
  if (dialect === "docker") return judge4(prefixes);
  return prefixes.slice(0, -1).some((folder) => judge4([folder]) === true) || judge4([parts]);
}
function readLine(line, dialect) {
  if (line.length > 1e3) return null;
  let text = dialect === "git" ? line.replace(/(?<!\\) +$/, "") : line.trim();
  if (text === "" || text.startsWith("#")) return null;
  const negated = text.startsWith("!");
  if (negated) text = dialect === "docker" ? text.slice(1).trim() : text.slice(1);
  const folderOnly = dialect !== "docker" && text.endsWith("/");
  text = dialect === "docker" ? text.replace(/\/+$/, "") : text.replace(/\/$/, "");
  const anchored = dialect === "docker" || text.includes("/");
  let parts = text.replace(/^\//, "").split("/");
  if (dialect === "docker") parts = parts.filter((part) => part !== "" && part !== ".");
  if (parts.length === 0 || parts.includes("")) return null;
  return { parts: anchored ? parts : ["**", ...parts], negated, folderOnly };
}
function matchesParts2(pattern, path) {
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
function matchesPart(pattern, text) {
  let [at, position, star, resume] = [0, 0, -1, 0];
  while (position < text.length) {
    const step = pattern[at] === "*" ? 0 : matchOne(pattern, at, text[position]);
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
function matchOne(pattern, at, character) {
  const next = pattern[at];
  if (next === void 0) return 0;
  if (next === "?") return 1;
  if (next === "\\" && at + 1 < pattern.length) return pattern[at + 1] === character ? 2 : 0;
  if (next !== "[") return next === character ? 1 : 0;
  const close = pattern.indexOf("]", at + 2);
  if (close < 0) return next === character ? 1 : 0;
  const negated = pattern[at + 1] === "!" || pattern[at + 1] === "^";
  const set = pattern.slice(at + (negated ? 2 : 1), close);
  return isInSet(set, character) !== negated ? close - at + 1 : 0;
}
function isInSet(set, character) {
  for (let index = 0; index < set.length; index++) {
    if (set[index + 1] === "-" && index + 2 < set.length) {
      if (set[index] <= character && character <= set[index + 2]) return true;
      index += 2;
    } else if (set[index] === character) return true;
  }
  return false;
}
var init_ignore_pattern = __esm({
  "src/hygiene/ignore-pattern.ts"() {
    "use strict";
  }
});

// src/hygiene/check-dockerignore.ts
function checkDockerignore(input, folders) {
  const contexts = /* @__PURE__ */ new Map();
  for (const path of [...input.trackedPaths, ...input.untrackedPaths]) {
    if (!DOCKERFILE2.test(nameOf2(path)) || nameOf2(path).endsWith(".dockerignore")) continue;
    if (!COPIES_ALL.test((input.readText(path) ?? "").replace(/\\\r?\n/g, " "))) continue;
    const context = packageOf(path, folders.packages);
    if (!contexts.has(context)) contexts.set(context, path);
  }
  return [...contexts].filter(
    ([context]) => folders.using.some((folder) => folder === context || context === "" || folder.startsWith(`${context}/`))
  ).flatMap(([context, dockerfile]) => judge2(context, dockerfile, input, folders)).sort((a, b) => a.path < b.path ? -1 : 1);
}
function judge2(context, dockerfile, input, folders) {
  const own = `${dockerfile}.dockerignore`;
  const path = input.readText(own) !== null ? own : inFolder(context, ".dockerignore");
  const text = input.readText(path) ?? "";
  const inContext = (file) => context === "" ? file : file.slice(context.length + 1);
  const open = (name) => judgeByIgnoreText(text, name, "docker") !== true;
  const names = folders.using.filter((folder) => folder === context || context === "" || folder.startsWith(`${context}/`)).flatMap(
    (folder) => REQUIRED_ENTRIES.flatMap(({ probes }) => probes.map((probe) => inContext(inFolder(folder, probe))))
  );
  const secret = input.envFilesWithSecrets.filter((file) => context === "" || file.startsWith(`${context}/`)).filter((file) => folders.envFiles.includes(file)).find((file) => open(inContext(file)));
  const missing = names.find(open);
  if (secret === void 0 && missing === void 0) return [];
  const message = secret === void 0 ? `${dockerfile} copies its whole folder into the image, and ${path} does not leave out ${missing}.` : `${dockerfile} copies its whole folder into the image, with ${secret}, which holds a secret.`;
  const fix = `Add **/${nameOf2(secret ?? ".env")} and the like to ${path}: unleak fix`;
  return [{ rule: "dockerignore-env", severity: secret === void 0 ? "medium" : "high", path, message, fix }];
}
var DOCKERFILE2, COPIES_ALL;
var init_check_dockerignore = __esm({
  "src/hygiene/check-dockerignore.ts"() {
    "use strict";
    init_env_file();
    init_env_folders();
    init_ignore_pattern();
    DOCKERFILE2 = /^(?:(?:Docker|Container)file(?:\.[\w.-]+)?|[\w.-]+\.(?:docker|container)file)$/i;
    COPIES_ALL = /^[ \t]{0,40}(?:COPY|ADD)[ \t]{1,40}(?!.{0,500}--from=)(?:--\S{1,200}[ \t]{1,40}){0,10}(?:\[[ \t]{0,40}")?(?:\.\/?|\*|\.\/\*)(?:"[ \t]{0,40},)?[ \t]/im;
  }
});

// src/hygiene/env-values.ts
function inspectEnvValues(text) {
  const assignments = [
    ...text.matchAll(/^[ \t]{0,80}(?:export[ \t]{1,80})?([A-Za-z_][\w.-]{0,200})[ \t]{0,80}[=:](.*)$/gm)
  ].map(([, name, value]) => ({ name, value: value.trim().replace(/^(["'`])(.*)\1$/, "$2") })).filter(({ name }) => !name.startsWith("DOTENV_PUBLIC_KEY"));
  const secret = assignments.filter(({ name }) => !PUBLIC.test(name));
  return {
    encrypted: secret.length > 0 && secret.every(({ value }) => value.startsWith("encrypted:")),
    namesSecret: secret.some(
      ({ name, value }) => SECRET_NAME2.test(name) && !value.startsWith("encrypted:") && !NO_VALUE.test(value)
    )
  };
}
var PUBLIC, SECRET_NAME2, NO_VALUE;
var init_env_values = __esm({
  "src/hygiene/env-values.ts"() {
    "use strict";
    PUBLIC = /^(?:NEXT_PUBLIC_|NUXT_PUBLIC_|VITE_|REACT_APP_|VUE_APP_|GATSBY_|EXPO_PUBLIC_|PUBLIC_|NX_PUBLIC_|STORYBOOK_|NG_APP_|PLASMO_PUBLIC_)/;
    SECRET_NAME2 = /(?:SECRET|PASSWORD|PASSWD|PASSPHRASE|TOKEN|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|AUTH_?KEY|DATABASE_URL|CONNECTION_STRING)/i;
    NO_VALUE = /^$|^[<[{$%*]|your|example|sample|dummy|placeholder|change_?me|replace|insert|redacted|todo|xxx|^(?:secret|password|postgres|root|admin|test|dev|local|none|null|true|false|\d{1,6})$/i;
  }
});

// src/hygiene/check-gitignore.ts
async function checkGitignore(input, folders) {
  if (!input.ignoredBy) return [];
  const demands = listDemands(input, folders);
  if (demands.length === 0) return [];
  const verdicts = await input.ignoredBy([...new Set(demands.flatMap(({ probes }) => probes))]);
  return demands.flatMap(
    (demand) => judge3(
      demand,
      demand.probes.map((probe) => verdicts.get(probe) ?? null)
    )
  );
}
function listDemands(input, { using, envFiles }) {
  const withSecrets = new Set(input.envFilesWithSecrets);
  const demands = /* @__PURE__ */ new Map();
  for (const folder of using) {
    for (const { entry, probes } of REQUIRED_ENTRIES) {
      const path = inFolder(folder, entry);
      demands.set(path, {
        path,
        probes: probes.map((name) => inFolder(folder, name)),
        holdsSecret: withSecrets.has(path)
      });
    }
  }
  for (const path of envFiles) {
    const entry = demands.get(inFolder(folderOf(path), ".env.*.local"));
    if (isCommittedOnPurpose(path, input)) demands.delete(path);
    else if (entry && LOCAL_MODE.test(nameOf2(path)) && !withSecrets.has(path)) {
      demands.set(entry.path, { ...entry, probes: [...entry.probes, path] });
    } else if (needsIgnoring(path, withSecrets.has(path), input)) {
      demands.set(path, {
        path,
        probes: [path],
        holdsSecret: withSecrets.has(path) || classifyEnvFile(path) === "private-keys"
      });
    }
  }
  return [...demands.values()].sort((a, b) => a.path < b.path ? -1 : 1);
}
function isCommittedOnPurpose(path, input) {
  return inspectEnvValues(input.readText(path) ?? "").encrypted && !input.envFilesWithSecrets.includes(path);
}
function needsIgnoring(path, holdsSecret, input) {
  const kind = classifyEnvFile(path);
  if (holdsSecret || kind === "private-keys") return true;
  if (isSample(path)) return false;
  if (kind === "local") return true;
  return kind === "mode" && inspectEnvValues(input.readText(path) ?? "").namesSecret;
}
function judge3({ path, holdsSecret }, verdicts) {
  const open = verdicts.find((verdict) => verdict === null || verdict.negated || !verdict.shared);
  if (open === void 0) return [];
  const name = nameOf2(path);
  const where = folderOf(path) === "" ? "the root" : folderOf(path);
  const source = open === null || open.shared ? open?.source : open.source.endsWith("info/exclude") ? ".git/info/exclude" : "a personal file";
  const advisory = { rule: "gitignore-env", path, fix: `Add ${name} to .gitignore: unleak fix` };
  if (open && !open.negated) {
    const message2 = `${name} in ${where} is ignored in this clone only (${source}), so teammates can still commit it.`;
    return [{ ...advisory, severity: "medium", message: message2 }];
  }
  const why = open ? `: ${source} takes it back with "${open.pattern}"` : "";
  const message = holdsSecret ? `${path} holds a secret and git does not ignore it${why}.` : `Env files are used here, but git does not ignore ${name} in ${where}${why}.`;
  return [{ ...advisory, severity: holdsSecret ? "high" : "medium", message }];
}
var LOCAL_MODE;
var init_check_gitignore = __esm({
  "src/hygiene/check-gitignore.ts"() {
    "use strict";
    init_env_file();
    init_env_folders();
    init_env_values();
    LOCAL_MODE = /^\.env\..+\.local$/;
  }
});

// src/hygiene/check-history.ts
function checkHistory(input) {
  const tracked = new Set(input.trackedPaths);
  const first = /* @__PURE__ */ new Map();
  for (const { path, commit } of input.historyEnvFiles) if (!first.has(path)) first.set(path, commit);
  return [...first].filter(
    ([path]) => !tracked.has(path) && !isSample(path) && ["local", "private-keys"].includes(classifyEnvFile(path) ?? "")
  ).sort(([a], [b]) => a < b ? -1 : 1).map(([path, commit]) => ({
    rule: "env-in-history",
    severity: "low",
    path,
    message: `${path} was committed in ${commit.slice(0, 12)}; whoever has a clone can read what it held then.`,
    fix: `Rotate what it held, if that still works. To look: git show ${commit.slice(0, 12)}`
  }));
}
var init_check_history = __esm({
  "src/hygiene/check-history.ts"() {
    "use strict";
    init_env_file();
    init_env_folders();
  }
});

// src/hygiene/check-npmignore.ts
function checkNpmignore(input, folders) {
  return folders.using.flatMap((folder) => {
    const manifest = readManifest(input.readText(inFolder(folder, "package.json")));
    if (!manifest || manifest.private === true || typeof manifest.name !== "string") return [];
    const inPackage = (path) => folder === "" ? path : path.slice(folder.length + 1);
    const withSecrets = input.envFilesWithSecrets.filter(
      (path) => folders.envFiles.includes(path) && (folder === "" || path.startsWith(`${folder}/`))
    );
    const candidates = [...withSecrets.map(inPackage), ...REQUIRED_ENTRIES.flatMap(({ probes }) => probes)];
    const list = Array.isArray(manifest.files) ? manifest.files.filter((item) => typeof item === "string") : null;
    const ignoreText = input.readText(inFolder(folder, ".npmignore"));
    const published = list ? candidates.find((name) => isListed(list, name, (path) => input.readText(inFolder(folder, path)) !== null)) : ignoreText === null ? void 0 : candidates.find((name) => judgeByIgnoreText(ignoreText, name, "npm") !== true);
    if (published === void 0) return [];
    const holdsSecret = withSecrets.map(inPackage).includes(published);
    return [describe2(inFolder(folder, list ? "package.json" : ".npmignore"), published, holdsSecret, list !== null)];
  });
}
function describe2(path, published, holdsSecret, byList) {
  const how = byList ? `"files" in ${path} includes it` : `${path} replaces .gitignore and does not name it`;
  return {
    rule: "npmignore-env",
    severity: holdsSecret ? "high" : "medium",
    path,
    message: `npm publish would ship ${published}${holdsSecret ? ", which holds a secret" : ""}: ${how}.`,
    fix: byList ? 'Add "!.env*" to the end of "files"' : `Add .env, .env.local and .env.*.local to ${path}: unleak fix`
  };
}
function isListed(list, name, exists) {
  const entries = list.map((entry) => toIgnoreLine(entry));
  const exact = entries.find((entry) => entry.replace(/^!?\/?/, "") === name);
  if (exact !== void 0 && exists(name)) return !exact.startsWith("!");
  return judgeByIgnoreText(entries.join("\n"), name, "npm") === true;
}
function toIgnoreLine(entry) {
  const path = entry.replace(/^\.\//, "/");
  return path === "" || path === "/" ? "/**" : path;
}
function readManifest(text) {
  if (text === null) return null;
  try {
    const value = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null ? value : null;
  } catch {
    return null;
  }
}
var init_check_npmignore = __esm({
  "src/hygiene/check-npmignore.ts"() {
    "use strict";
    init_env_file();
    init_env_folders();
    init_ignore_pattern();
  }
});

// src/hygiene/check-tracked.ts
function checkTracked(input, { envFiles }) {
  const tracked = new Set(input.trackedPaths);
  const withSecrets = new Set(input.envFilesWithSecrets);
  return envFiles.filter((path) => tracked.has(path)).flatMap((path) => {
    const severity = withSecrets.has(path) ? "high" : judgeWithoutSecret(path, input.readText(path) ?? "");
    if (severity === null) return [];
    return [
      {
        rule: "tracked-env",
        severity,
        path,
        message: `${path} is tracked by git${explain(severity, withSecrets.has(path))}.`,
        fix: `git rm --cached -- ${quote(path)}, ignore it, and rotate what was in it: history keeps it`
      }
    ];
  });
}
function judgeWithoutSecret(path, text) {
  const kind = classifyEnvFile(path);
  const values = inspectEnvValues(text);
  if (kind === "private-keys") return "high";
  if (values.encrypted) return null;
  if (kind === "local") return isSample(path) ? "low" : "high";
  return kind === "mode" && values.namesSecret && !isSample(path) ? "high" : null;
}
function explain(severity, holdsSecret) {
  if (holdsSecret) return " and holds a secret, which everybody with a clone can read";
  if (severity === "low") return "; no secret was seen in it, but the next one that is put there will be committed";
  return ", so every value in it reaches everybody with a clone";
}
function quote(path) {
  return /^[\w./@%+=:-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
var init_check_tracked = __esm({
  "src/hygiene/check-tracked.ts"() {
    "use strict";
    init_env_file();
    init_env_folders();
    init_env_values();
  }
});

// src/hygiene/check-hygiene.ts
async function checkHygiene(input) {
  const folders = findEnvFolders(input);
  const problems = [];
  let gitignore = [];
  try {
    gitignore = await checkGitignore(input, folders);
  } catch (error) {
    if (!isUserError(error)) throw error;
    problems.push({ code: error.code, message: `Ignore files could not be checked: ${error.message}` });
  }
  const advisories = [
    ...checkTracked(input, folders),
    ...gitignore,
    ...checkDockerignore(input, folders),
    ...checkNpmignore(input, folders),
    ...checkHistory(input)
  ];
  return { advisories, problems };
}
var init_check_hygiene = __esm({
  "src/hygiene/check-hygiene.ts"() {
    "use strict";
    init_user_error();
    init_check_dockerignore();
    init_check_gitignore();
    init_check_history();
    init_check_npmignore();
    init_check_tracked();
    init_env_folders();
  }
});

// src/audit/review-hygiene.ts
async function reviewHygiene(review2) {
  const { repository, root, facts, git, log } = review2;
  if (repository !== null && facts.tree === null) return [];
  const paths = facts.tree?.files.map(({ path }) => path) ?? [...facts.paths];
  const tracked = new Set(facts.tree?.index.keys());
  const others = paths.filter((path) => !tracked.has(path));
  const envFiles = others.filter(isEnvFile2);
  const ask2 = repository === null ? null : createIgnoreCheck(repository, envFiles, paths);
  const ignored = await ask2?.(envFiles) ?? /* @__PURE__ */ new Map();
  const isIgnored = (path) => ignored.get(path)?.negated === false;
  const input = {
    trackedPaths: [...tracked],
    untrackedPaths: others.filter((path) => !isIgnored(path)),
    ignoredEnvFiles: envFiles.filter(isIgnored),
    ignoredBy: ask2,
    readText: (path) => readText2(root, path, log),
    envFilesWithSecrets: [
      ...new Set(
        review2.findings.flatMap(
          ({ locations }) => locations.flatMap(
            ({ source, path }) => source === "worktree" && path !== void 0 && isEnvFile2(path) ? [path] : []
          )
        )
      )
    ],
    historyEnvFiles: envFilesOf(git, facts),
    usesOfEnv: review2.usesOfEnv
  };
  const { advisories, problems } = await checkHygiene(input);
  for (const problem of problems) log.problem(problem);
  return advisories.filter(({ rule }) => !review2.disabledRules.includes(rule));
}
function createIgnoreCheck(repository, envFiles, paths) {
  const known = /* @__PURE__ */ new Map();
  return async (asked) => {
    const wanted = new Set(asked);
    if (known.size === 0 && asked.length > 0) for (const path of likelyPaths(envFiles, paths)) wanted.add(path);
    const answers = await checkIgnored(
      repository,
      [...wanted].filter((path) => !known.has(path))
    );
    for (const [path, match] of answers) known.set(path, match);
    return known;
  };
}
function likelyPaths(envFiles, paths) {
  const manifests = paths.filter((path) => isManifest(nameOf2(path)));
  const folders = /* @__PURE__ */ new Set(["", ...[...manifests, ...envFiles].map(folderOf)]);
  return [...folders].flatMap(
    (folder) => REQUIRED_ENTRIES.flatMap(({ probes }) => probes.map((probe) => inFolder(folder, probe)))
  );
}
function envFilesOf(git, facts) {
  const first = /* @__PURE__ */ new Map();
  for (const blob of facts.history?.envBlobs ?? []) {
    for (const { path, commit } of git?.attribution.byBlob.get(blob) ?? []) {
      if (isEnvFile2(path) && !first.has(path)) first.set(path, commit);
    }
  }
  return [...first].map(([path, commit]) => ({ path, commit }));
}
function isEnvFile2(path) {
  return classifyEnvFile(path) !== null;
}
function readText2(root, path, log) {
  try {
    return readRegularFile(join(root, path), path, LONGEST2);
  } catch (error) {
    if (!isUserError(error)) throw error;
    if (error.code !== "FILE_NOT_REGULAR") log.problem({ code: error.code, message: error.message, path });
    return null;
  }
}
var LONGEST2;
var init_review_hygiene = __esm({
  "src/audit/review-hygiene.ts"() {
    "use strict";
    init_node_path();
    init_read_regular_file();
    init_check_ignore();
    init_check_hygiene();
    init_env_file();
    init_env_folders();
    init_uses_env_files();
    init_user_error();
    LONGEST2 = 1 << 20;
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
var init_unless_aborted = __esm({
  "src/audit/unless-aborted.ts"() {
    "use strict";
  }
});

// src/audit/review.ts
var review_exports = {};
__export(review_exports, {
  review: () => review
});
async function review(input) {
  const { plan, repository, root, config, baseline, drafts, facts, providers, usesOfEnv, log, context } = input;
  const git = await readGitFacts(repository, drafts, facts, log, context);
  const built = buildFindings(drafts, git, context.fingerprintKey, facts.history?.refs.refs);
  const scope = input.scope ?? (built.length > 0 && facts.paths.length > 0 ? namedScope(root, facts.paths) : null);
  const exposure = scope === null ? { findings: built, advisories: [] } : (
    // Remarks are for audits; without them no file that says something of a provider needs to be read again.
    await reviewExposure(scope, built, providers, log, plan.mode.kind === "audit" ? input.telling : [])
  );
  const { findings } = exposure;
  const { kept, suppressed, notes } = applySuppressions(findings, {
    baseline,
    allow: config.allow,
    exclude: config.exclude,
    now: context.now,
    isInHead: ({ blob }) => blob !== void 0 && git?.attribution.facts.get(blob)?.inHead === true
  });
  for (const note of notes) log.note(note);
  const advisories = plan.mode.kind === "audit" ? mergeAdvisories(
    exposure.advisories,
    config.disabledRules,
    await unlessAborted(
      context.signal,
      () => orProblem(
        log,
        () => reviewHygiene({
          repository,
          root,
          facts,
          findings,
          git,
          usesOfEnv,
          disabledRules: config.disabledRules,
          log
        })
      ),
      () => []
    )
  ) : [];
  return { findings, kept, suppressed, advisories };
}
async function orProblem(log, work) {
  try {
    return await work();
  } catch (error) {
    if (!isUserError(error)) throw error;
    log.problem({ code: error.code, message: `The ignore files could not be judged: ${error.message}` });
    return [];
  }
}
function mergeAdvisories(exposure, disabledRules, hygiene) {
  const known = new Set(hygiene.map(({ rule }) => rule));
  return [
    ...hygiene,
    ...exposure.filter(({ rule }) => !known.has(SAME_MATTER[rule] ?? rule) && !disabledRules.includes(rule))
  ];
}
var SAME_MATTER;
var init_review = __esm({
  "src/audit/review.ts"() {
    "use strict";
    init_user_error();
    init_apply_suppressions();
    init_build_findings();
    init_read_git_facts();
    init_review_exposure();
    init_review_hygiene();
    init_unless_aborted();
    SAME_MATTER = {
      "ships-env-npm": "npmignore-env",
      "ships-env-docker": "dockerignore-env"
    };
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

// src/report/escape/json.ts
function toJson(value, indent) {
  return JSON.stringify(value, null, indent).replace(UNSEEN, escapeUnits);
}
function escapeUnits(char) {
  let escaped = "";
  for (let i = 0; i < char.length; i++) escaped += `\\u${char.charCodeAt(i).toString(16).padStart(4, "0")}`;
  return escaped;
}
var UNSEEN;
var init_json = __esm({
  "src/report/escape/json.ts"() {
    "use strict";
    UNSEEN = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;
  }
});

// src/report/escape/uri.ts
function pathToUri(path) {
  const encoded = path.split("/").map((segment) => encodeURIComponent(segment.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD")).replace(/[!'()*]/g, percent)).join("/");
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
  const first = shortId2(history.firstCommit);
  if (!history.reachable) return [DROP_LEFTOVERS];
  if (history.onHead === false) return [leaveOtherRefs(history, first, options)];
  const onto = history.isRoot ? "--root" : `${first}^`;
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
    const commands2 = [back, ...edit, `git commit --allow-empty -C ${shortId2(options.head ?? "HEAD")}`];
    return [{ why: `not pushed: ${take}make one commit of all since, without the env file`, commands: commands2 }, ...ignore];
  }
  const commands = [
    ...edit,
    `git commit --fixup=${first}`,
    `GIT_SEQUENCE_EDITOR=true git rebase -i --autosquash --rebase-merges --empty=drop --autostash ${onto}`
  ];
  return [{ why: `not pushed: ${take}change the commit that brought it`, commands }];
}
function keepEnvFilesOut({ command: command2 }) {
  return { why: "env files do not belong in git", commands: [`${command2} fix`] };
}
function reword(history, options) {
  if (!history.reachable) return DROP_LEFTOVERS;
  const first = shortId2(history.firstCommit);
  if (history.onHead === false) return leaveOtherRefs(history, first, options);
  if (history.firstCommit === options.head)
    return { why: "not pushed: change the message of the last commit", commands: ["git commit --amend"] };
  return {
    why: 'not pushed: in the list that opens, write "reword" before the commit',
    commands: [`git rebase -i --autostash ${history.isRoot ? "--root" : `${first}^`}`]
  };
}
function leaveOtherRefs({ refs = [] }, first, { command: command2 }) {
  const branch = refs.find((name) => name.startsWith("refs/heads/"))?.slice("refs/heads/".length);
  const quoted = branch === void 0 ? null : quoteForShell(branch);
  if (quoted !== null)
    return {
      why: "not pushed: another branch has it. Look again from there",
      commands: [`git switch ${quoted}`, command2]
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
function untrackEnvFiles(finding, command2) {
  const files = filesOf(finding, (location) => isTrackedEnvFile(location, finding));
  if (files.length === 0) return [];
  return [
    {
      why: "env files do not belong in git",
      commands: [`git rm -q --cached --ignore-unmatch -- ${files.join(" ")}`, `${command2} fix`]
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
  const paths = new Set(
    finding.locations.filter((location) => isChosen(location, finding)).flatMap(({ path }) => path ?? [])
  );
  return [...paths].map(quoteForShell).filter((file) => file !== null);
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

// src/report/next-steps.ts
function nextSteps(finding, options) {
  const steps2 = [];
  if (isDead(finding)) {
    steps2.push({ why: "the provider says it is dead: take it out of the code", commands: [] });
    steps2.push(...untrackEnvFiles(finding, options.command));
  } else if (mayBeKnown(finding)) {
    steps2.push(...takeBack(finding, options.command), ...untrackEnvFiles(finding, options.command));
  } else {
    steps2.push(...takeOut(finding, options));
  }
  if (isName(finding)) steps2.push({ why: "rename or delete the branch or tag that has it in its name", commands: [] });
  steps2.push({ why: "not a leak? say why", commands: [`${options.command} allow ${finding.id} --reason "\u2026"`] });
  return steps2;
}
function isDead(finding) {
  return finding.verification.state === "inactive" || finding.verification.state === "expired";
}
function mayBeKnown(finding) {
  const { frontend, history, ships } = finding.exposure;
  const isPushed = history === void 0 ? isName(finding) : history.pushed !== "no";
  return frontend !== void 0 || (ships?.length ?? 0) > 0 || isPushed;
}
function takeBack(finding, command2) {
  const rotate = {
    why: `${stopFirst(finding)}replace it where it is used, then revoke it`,
    commands: [`${command2} rotate ${finding.id}`]
  };
  const revoke = { why: "or only revoke it", commands: [`${command2} revoke ${finding.id}`] };
  if (finding.provider !== null || finding.candidates.length === 0) return [rotate, revoke];
  return [{ why: "see the pages of all who can have issued it", commands: [`${command2} revoke ${finding.id}`] }];
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

// src/report/stable-id.ts
function stableId(...parts) {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
function stableUuid(...parts) {
  const hex = stableId(...parts);
  const variant = (Number.parseInt(hex[16], 16) & 3 | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
var init_stable_id = __esm({
  "src/report/stable-id.ts"() {
    "use strict";
    init_node_crypto();
  }
});

// src/report/totals.ts
function problemsOf(report) {
  if (report.complete || report.problems.length > 0) return report.problems;
  return [{ code: "INCOMPLETE", message: "The scan did not look at everything in its scope." }];
}
function summaryLine(report) {
  const found2 = foundText(report);
  const hidden = report.suppressed.length > 0 ? `, ${count(report.suppressed.length, "suppressed finding")}` : "";
  if (!report.complete) {
    const problems = count(problemsOf(report).length, "problem");
    return `Incomplete: ${problems} kept unleak from looking at everything${found2 ? `; ${found2}` : ""}${hidden}.`;
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
    who.push(`${FRONTEND2[frontend.how]}${chain}`);
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
    history.firstCommit && `commit ${shortId2(history.firstCommit)}`,
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
var FRONTEND2, PACKAGE;
var init_who_can_read = __esm({
  "src/report/who-can-read.ts"() {
    "use strict";
    init_place_label();
    FRONTEND2 = {
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

// src/report/formats/sarif-rules.ts
function collectSarifRules(report, context) {
  const seen = /* @__PURE__ */ new Map();
  const add = (rule, severity, isAdvisory) => {
    const known = seen.get(rule);
    if (!known) seen.set(rule, { severity, isAdvisory });
    else if (isAtLeast(severity, known.severity)) known.severity = severity;
  };
  for (const { rule, severity } of report.findings) add(rule, severity, false);
  for (const { rule, severity } of report.advisories) add(rule, severity, true);
  const order = new Map([...seen.keys()].map((rule, index) => [rule, index]));
  return {
    rules: [...seen].map(([rule, about]) => sarifRule(rule, ruleTitle(rule, context), about)),
    indexOf: (ruleId) => order.get(ruleId) ?? -1
  };
}
function sarifRule(id, title, { severity, isAdvisory }) {
  const full = isAdvisory ? `Hygiene: ${title}.` : `${title}: whoever can read it can use it. Replace it at the provider; taking it out of the code is not enough once it was pushed.`;
  return {
    id,
    name: id.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(""),
    shortDescription: { text: title },
    fullDescription: { text: full },
    help: { text: full },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: {
      "security-severity": SECURITY_SEVERITY[severity],
      precision: "high",
      tags: ["security", isAdvisory ? "hygiene" : "secret"]
    }
  };
}
var SECURITY_SEVERITY, LEVEL;
var init_sarif_rules = __esm({
  "src/report/formats/sarif-rules.ts"() {
    "use strict";
    init_severity();
    init_names();
    SECURITY_SEVERITY = {
      critical: "9.5",
      high: "8.0",
      medium: "5.5",
      low: "2.0"
    };
    LEVEL = { critical: "error", high: "error", medium: "warning", low: "note" };
  }
});

// src/report/formats/sarif.ts
var sarif_exports = {};
__export(sarif_exports, {
  default: () => renderSarif
});
function* renderSarif(report, context) {
  const { rules, indexOf } = collectSarifRules(report, context);
  const driver = { name: report.tool.name, semanticVersion: report.tool.version, rules };
  yield `{
  "$schema": "${SCHEMA}",
  "version": "2.1.0",
  "runs": [{
    "tool": ${toJson({ driver })},
`;
  yield `    "columnKind": "utf16CodeUnits",
    "originalUriBaseIds": ${toJson({ [ROOT]: { description: { text: "The scanned folder" } } })},
`;
  yield `    "invocations": [${toJson(invocation(report))}],
    "properties": ${toJson(runProperties(report))},
    "results": [`;
  let separator = "\n";
  for (const result of results(report, context)) {
    yield `${separator}      ${toJson({ ...result, ruleIndex: indexOf(result.ruleId) })}`;
    separator = ",\n";
  }
  yield separator === "\n" ? "]\n  }]\n}\n" : "\n    ]\n  }]\n}\n";
}
function* results(report, context) {
  for (const finding of report.findings) yield findingResult(finding, context);
  for (const advisory of report.advisories) yield advisoryResult(advisory);
}
function findingResult(finding, context) {
  const [first, ...more] = finding.locations;
  const steps2 = nextSteps(finding, context)[0];
  const text = [
    `${ruleTitle(finding.rule, context)} ${finding.secret.masked} (${finding.id}): ${finding.message}`,
    issuerName(finding, context) && `Issued by ${issuerName(finding, context)}.`,
    ...whoCanRead(finding).map((who) => `Readable by ${who}.`),
    steps2 && `Next: ${[steps2.why, ...steps2.commands].join("\n  ")}`
  ];
  return {
    ruleId: finding.rule,
    ...levelAndKind(finding.severity),
    message: { text: text.filter(Boolean).join("\n") },
    locations: [first ? sarifLocation(first) : unknownLocation()],
    ...more.length > 0 && {
      relatedLocations: more.slice(0, RELATED).map((location, id) => ({
        id,
        ...sarifLocation(location),
        message: { text: placeLabel(location) }
      }))
    },
    partialFingerprints: fingerprints(finding.fingerprint),
    ...finding.introduced && { baselineState: finding.introduced === "new" ? "new" : "unchanged" },
    properties: {
      id: finding.id,
      severity: finding.severity,
      confidence: finding.confidence,
      provider: finding.provider,
      candidates: finding.candidates,
      places: finding.locations.length,
      exposure: finding.exposure,
      verification: finding.verification
    }
  };
}
function advisoryResult({ rule, severity, path, message, fix }) {
  return {
    ruleId: rule,
    ...levelAndKind(severity),
    message: { text: `${message}
${fix}` },
    locations: [{ physicalLocation: { artifactLocation: artifact(path), region: { startLine: 1 } } }],
    partialFingerprints: fingerprints(stableId(rule, path)),
    properties: { severity }
  };
}
function fingerprints(fingerprint2) {
  return { "unleak/v1": fingerprint2, primaryLocationLineHash: `${fingerprint2}:1` };
}
function sarifLocation(location) {
  const { line, column, endLine, endColumn, commit, blob, where } = location;
  if (location.path === void 0 || where !== void 0) {
    const kind = where ?? location.source;
    return {
      ...location.path === void 0 ? unknownLocation() : { physicalLocation: { artifactLocation: artifact(location.path), region: { startLine: 1 } } },
      logicalLocations: [{ kind, fullyQualifiedName: [kind, commit ?? blob].filter(Boolean).join(" ") }]
    };
  }
  return {
    physicalLocation: {
      artifactLocation: artifact(location.path),
      region: { startLine: line, startColumn: column, endLine, endColumn }
    },
    ...(commit || blob) && {
      properties: { source: location.source, ...commit && { commit }, ...blob && { blob } }
    }
  };
}
function unknownLocation() {
  return { physicalLocation: { artifactLocation: artifact(".git"), region: { startLine: 1 } } };
}
function artifact(path) {
  const uri = pathToUri(path);
  return uri.startsWith("file:") ? { uri } : { uri, uriBaseId: ROOT };
}
function levelAndKind(severity) {
  const level = isAtLeast(severity, "high") ? "error" : severity === "medium" ? "warning" : "note";
  return { kind: "fail", level };
}
function invocation(report) {
  return {
    executionSuccessful: report.complete,
    toolExecutionNotifications: problemsOf(report).map(({ code, message, path }) => ({
      level: "error",
      descriptor: { id: code },
      message: { text: message },
      ...path !== void 0 && { locations: [{ physicalLocation: { artifactLocation: artifact(path) } }] }
    }))
  };
}
function runProperties(report) {
  return { complete: report.complete, stats: report.stats, notes: report.notes, suppressed: report.suppressed };
}
var SCHEMA, RELATED, ROOT;
var init_sarif = __esm({
  "src/report/formats/sarif.ts"() {
    "use strict";
    init_severity();
    init_json();
    init_uri();
    init_names();
    init_next_steps();
    init_place_label();
    init_stable_id();
    init_totals();
    init_who_can_read();
    init_sarif_rules();
    SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    RELATED = 100;
    ROOT = "%SRCROOT%";
  }
});

// src/report/encoded-views.ts
function digitTable(digits, more) {
  const table = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) table[digits.charCodeAt(i)] = i;
  for (const [digit, value] of Object.entries(more)) table[digit.charCodeAt(0)] = value;
  return table;
}
var BACKSLASH, PERCENT, REFERENCE2, READINGS, BASE64, HEX, buffer;
var init_encoded_views = __esm({
  "src/report/encoded-views.ts"() {
    "use strict";
    BACKSLASH = String.raw`\\u\{[0-9a-fA-F]{1,6}\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[nrt"'\\/]`;
    PERCENT = "%[0-9a-fA-F]{2}";
    REFERENCE2 = "&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);";
    READINGS = [[BACKSLASH, PERCENT, REFERENCE2], [BACKSLASH], [PERCENT], [REFERENCE2]].map(
      (kinds) => new RegExp(kinds.join("|"), "g")
    );
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
var init_value_index = __esm({
  "src/report/value-index.ts"() {
    "use strict";
  }
});

// src/report/redact.ts
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
var init_redact = __esm({
  "src/report/redact.ts"() {
    "use strict";
    init_encoded_views();
    init_value_index();
  }
});

// src/report/code-frame.ts
function buildCodeFrame(location, context) {
  if (location.where !== void 0 || location.path === void 0 || !context.readLines) return null;
  const around = isEnvFile3(location.path) || location.decoded !== void 0 ? 0 : CONTEXT2;
  const from = Math.max(1, location.line - around);
  const lines2 = context.readLines(location, from, location.line + around);
  const own = lines2?.[location.line - from];
  if (!lines2 || own === void 0) return null;
  return lines2.slice(0, location.line + around - from + 1).map((text, index) => {
    const number = from + index;
    if (number === location.line) return markedLine(number, own, location, context);
    const isValue = number > location.line && number <= location.endLine;
    return { number, text: isValue || SENSITIVE.test(text) ? "\u2026" : maskLine(text, context) };
  });
}
function maskLine(text, context) {
  const { spans } = hiddenSpans(text.slice(0, MAX_LINE2), [], context);
  return applySpans(text.slice(0, MAX_LINE2), spans).text;
}
function markedLine(number, line, location, context) {
  const valueStart = Math.min(location.column - 1, line.length);
  const valueEnd = location.endLine > location.line ? line.length : Math.min(location.endColumn - 1, line.length);
  const cut2 = Math.max(0, valueStart - MAX_LINE2);
  const text = line.slice(cut2, valueEnd + MAX_LINE2);
  const value = { start: valueStart - cut2, end: Math.max(valueStart, valueEnd) - cut2 };
  const { spans, own } = hiddenSpans(
    text,
    [value],
    context,
    location.decoded === void 0 ? [] : blank(text, LITERAL)
  );
  const { text: shown, places: places2 } = applySpans(text, spans);
  const mark = own === null ? null : places2[own];
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
  const places2 = spans.map((span) => {
    shown += text.slice(from, span.start);
    from = span.end;
    const start2 = shown.length;
    shown += span.mask;
    return { start: start2, end: shown.length };
  });
  return { text: shown + text.slice(from), places: places2 };
}
var CONTEXT2, MAX_LINE2, SENSITIVE, LITERAL, KEY_LIKE;
var init_code_frame = __esm({
  "src/report/code-frame.ts"() {
    "use strict";
    init_redact();
    init_take_out();
    CONTEXT2 = 1;
    MAX_LINE2 = 4096;
    SENSITIVE = /pass|pwd|secret|token|key|cred|auth|salt|cookie|session|private/i;
    LITERAL = /(["'`])(?:(?!\1).){3,}\1/g;
    KEY_LIKE = /(?=[\w+/~-]*\d)[\w+/~-]{16,}={0,2}/g;
  }
});

// src/report/escape/terminal.ts
function escapeTerminal(text) {
  return text.replace(UNSEEN2, visible);
}
function visible(char) {
  const code = char.codePointAt(0);
  if (code < 256) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code < 65536 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\u{${code.toString(16)}}`;
}
var UNSEEN2;
var init_terminal = __esm({
  "src/report/escape/terminal.ts"() {
    "use strict";
    UNSEEN2 = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;
  }
});

// src/report/escape/html.ts
function escapeHtml(text) {
  return escapeTerminal(text).replace(/[&<>"'`]/g, (char) => ENTITIES[char]).replace(/[\ufffe\uffff]/g, "\uFFFD");
}
var ENTITIES;
var init_html = __esm({
  "src/report/escape/html.ts"() {
    "use strict";
    init_terminal();
    ENTITIES = {
      "&": "&amp;",
      "<": "&lt;",
      ">": "&gt;",
      '"': "&quot;",
      "'": "&#39;",
      "`": "&#96;"
    };
  }
});

// src/report/formats/html-style.ts
var STYLE;
var init_html_style = __esm({
  "src/report/formats/html-style.ts"() {
    "use strict";
    STYLE = `
:root{color-scheme:light dark;--line:#8884;--dim:#777;--critical:#b00020;--high:#c2410c;--medium:#a16207;--low:#0e7490;--ok:#15803d}
body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.3rem}h2{font-size:1.1rem;margin-top:2rem}
code,pre{font-family:ui-monospace,monospace;font-size:.9em}
article{border:1px solid var(--line);border-left:6px solid var(--dim);border-radius:6px;padding:.6rem 1rem;margin:1rem 0;overflow-wrap:anywhere}
article.critical{border-left-color:var(--critical)}article.high{border-left-color:var(--high)}
article.medium{border-left-color:var(--medium)}article.low{border-left-color:var(--low)}
article h3{margin:0;font-size:1rem}
.badge{color:#fff;background:var(--dim);border-radius:4px;padding:.1em .5em;font-size:.75rem;text-transform:uppercase}
.critical .badge{background:var(--critical)}.high .badge{background:var(--high)}
.medium .badge{background:var(--medium)}.low .badge{background:var(--low)}
.dim{color:var(--dim)}.verdict{font-weight:600}.bad{color:var(--critical)}.good{color:var(--ok)}
pre{background:#8881;padding:.5rem;overflow-x:auto}mark{background:#f59e0b66;color:inherit}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.6rem 0}dt{color:var(--dim)}dd{margin:0}
`;
  }
});

// src/report/formats/html.ts
var html_exports = {};
__export(html_exports, {
  default: () => renderHtml
});
function* renderHtml(report, context) {
  const isClean = report.complete && report.findings.length === 0 && report.advisories.length === 0;
  const hash = createHash("sha256").update(STYLE).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>unleak report</title>
<style>${STYLE}</style>
</head>
<body>
`;
  yield `<h1>${escapeHtml(report.tool.name)} ${escapeHtml(report.tool.version)}</h1>
`;
  yield `<p class="verdict ${isClean && report.stats.seen > 0 ? "good" : "bad"}">${escapeHtml(summaryLine(report))}</p>
`;
  yield* section("What could not be looked at", problemsOf(report), ({ code, message, path }) => {
    const where = path === void 0 ? "" : ` <code>${escapeHtml(path)}</code>`;
    return `<p><b>${escapeHtml(code)}</b>${where} ${escapeHtml(message)}</p>`;
  });
  yield* section("Leaked keys", report.findings, (finding) => findingArticle(finding, context));
  yield* section("Hygiene", report.advisories, ({ rule, severity, path, message, fix }) => {
    const head = `<h3><span class="badge">${severity}</span> <code>${escapeHtml(path)}</code></h3>`;
    const fields = definition([
      ["fix", [escapeHtml(fix)]],
      ["rule", [escapeHtml(rule)]]
    ]);
    return `<article class="${severity}">${head}<p>${escapeHtml(message)}</p>${fields}</article>`;
  });
  yield* section("Suppressed", report.suppressed, ({ rule, fingerprint: fingerprint2, by, reason }) => {
    return `<p>${escapeHtml(rule)} <code>${escapeHtml(fingerprint2)}</code> by ${by}: ${escapeHtml(reason)}</p>`;
  });
  yield* section("Notes", report.notes, (note) => `<p>${escapeHtml(note)}</p>`);
  yield "</body>\n</html>\n";
}
function* section(title, items, show) {
  if (items.length === 0) return;
  yield `<h2>${title} (${items.length})</h2>
`;
  for (const item of items) yield `${show(item)}
`;
}
function findingArticle(finding, context) {
  const title = `${escapeHtml(ruleTitle(finding.rule, context))} <code>${escapeHtml(finding.secret.masked)}</code>`;
  const isNew = finding.introduced === "new" ? " <b>new</b>" : "";
  const head = `<h3><span class="badge">${finding.severity}</span> ${title} <code class="dim">${escapeHtml(finding.id)}</code>${isNew}</h3>`;
  const first = finding.locations[0];
  const frame = first ? buildCodeFrame(first, context) : null;
  const fields = definition([
    ["where", places(finding)],
    ["issuer", [escapeHtml(issuerName(finding, context))]],
    ["readers", whoCanRead(finding).map(escapeHtml)],
    ["since", [escapeHtml(sinceWhen(finding) ?? "")]],
    ["status", [escapeHtml(verificationLabel(finding) ?? "")]],
    ["next", steps(finding, context)]
  ]);
  const message = finding.message ? `<p>${escapeHtml(finding.message)}</p>` : "";
  return `<article class="${finding.severity}">${head}${message}${frame ? frameHtml(frame) : ""}${fields}</article>`;
}
function places(finding) {
  const all = finding.locations.map((location) => `<code>${escapeHtml(placeLabel(location))}</code>`);
  if (all.length <= PLACES) return all;
  const rest = `<details><summary>${all.length - PLACES} more</summary>${all.slice(PLACES).join("<br>")}</details>`;
  return [...all.slice(0, PLACES), rest];
}
function steps(finding, context) {
  return nextSteps(finding, context).map(
    (step) => [escapeHtml(step.why), ...step.commands.map((command2) => `<code>${escapeHtml(command2)}</code>`)].join("<br>")
  );
}
function definition(entries) {
  const shown = entries.map(([term, values]) => [term, values.filter(Boolean)]);
  const rows = shown.filter(([, values]) => values.length > 0);
  return `<dl>${rows.map(([term, values]) => `<dt>${term}</dt><dd>${values.join("<br>")}</dd>`).join("")}</dl>`;
}
function frameHtml(frame) {
  const lines2 = frame.map(({ number, text, mark }) => {
    const end = mark?.end ?? 0;
    const value = mark ? `<mark>${escapeHtml(text.slice(mark.start, end))}</mark>` : "";
    const shown = escapeHtml(text.slice(0, mark?.start ?? 0)) + value + escapeHtml(text.slice(end));
    return `<span class="dim">${number}</span> ${shown}`;
  });
  return `<pre>${lines2.join("\n")}</pre>`;
}
var PLACES;
var init_html2 = __esm({
  "src/report/formats/html.ts"() {
    "use strict";
    init_node_crypto();
    init_code_frame();
    init_html();
    init_names();
    init_next_steps();
    init_place_label();
    init_totals();
    init_who_can_read();
    init_html_style();
    PLACES = 20;
  }
});

// src/report/escape/csv.ts
function escapeCsv(text) {
  const shown = escapeTerminal(text);
  return `"${(FORMULA.test(shown) ? `'${shown}` : shown).replaceAll('"', '""')}"`;
}
var FORMULA;
var init_csv = __esm({
  "src/report/escape/csv.ts"() {
    "use strict";
    init_terminal();
    FORMULA = /^\s*[=+\-@|\uff1d\uff0b\uff0d\uff20]/;
  }
});

// src/report/formats/csv.ts
var csv_exports = {};
__export(csv_exports, {
  default: () => renderCsv
});
function* renderCsv(report) {
  yield row(Object.fromEntries(COLUMNS.map((name) => [name, name])));
  for (const finding of report.findings) {
    if (finding.locations.length === 0) yield row(findingRow(finding));
    for (const location of finding.locations) yield row({ ...findingRow(finding), ...placeRow(location) });
  }
  for (const { rule, severity, path, message, fix } of report.advisories) {
    yield row({ type: "advisory", rule, severity, path, message: `${message} ${fix}` });
  }
  for (const { fingerprint: fingerprint2, rule, by, reason } of report.suppressed) {
    yield row({ type: "suppressed", fingerprint: fingerprint2, rule, message: `${by}: ${reason}` });
  }
  for (const { code, message, path } of problemsOf(report)) yield row({ type: "problem", rule: code, path, message });
}
function findingRow(finding) {
  const { frontend, history, ships } = finding.exposure;
  return {
    type: "finding",
    id: finding.id,
    fingerprint: finding.fingerprint,
    rule: finding.rule,
    provider: finding.provider ?? finding.candidates.join(" "),
    severity: finding.severity,
    confidence: finding.confidence,
    masked: finding.secret.masked,
    message: finding.message,
    frontend: frontend?.how,
    pushed: history?.pushed,
    ships: ships?.join(" "),
    firstCommit: history?.firstCommit,
    author: history?.author,
    date: history?.date,
    verification: finding.verification.state,
    introduced: finding.introduced
  };
}
function placeRow({ source, path, line, column, commit }) {
  return { source, path, line, column, commit };
}
function row(fields) {
  return `${COLUMNS.map((name) => escapeCsv(String(fields[name] ?? ""))).join(",")}\r
`;
}
var COLUMNS;
var init_csv2 = __esm({
  "src/report/formats/csv.ts"() {
    "use strict";
    init_csv();
    init_totals();
    COLUMNS = [
      "type",
      "id",
      "fingerprint",
      "rule",
      "provider",
      "severity",
      "confidence",
      "masked",
      "message",
      "source",
      "path",
      "line",
      "column",
      "commit",
      "frontend",
      "pushed",
      "ships",
      "firstCommit",
      "author",
      "date",
      "verification",
      "introduced"
    ];
  }
});

// src/report/formats/junit.ts
var junit_exports = {};
__export(junit_exports, {
  default: () => renderJunit
});
function* renderJunit(report, context) {
  const problems = problemsOf(report);
  const failures = report.findings.length + report.advisories.length;
  const cases = failures + problems.length + report.suppressed.length;
  const counts = `tests="${cases || 1}" failures="${failures}" errors="${problems.length}" skipped="${report.suppressed.length}"`;
  const name = escapeHtml(report.tool.name);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${name}" ${counts}>
<testsuite name="${name}" ${counts}>
`;
  for (const finding of report.findings) {
    const title = `${ruleTitle(finding.rule, context)} ${finding.secret.masked} (${finding.id})`;
    const places2 = finding.locations.map(placeLabel);
    const rest = places2.length > PLACES2 ? [`and ${places2.length - PLACES2} more places`] : [];
    const details = [finding.message, ...places2.slice(0, PLACES2), ...rest, ...whoCanRead(finding), sinceWhen(finding)];
    const first = finding.locations[0];
    yield testCase(finding.rule, title, first?.path, failure(finding.severity, title, details));
  }
  for (const { rule, severity, path, message, fix } of report.advisories) {
    yield testCase(rule, `${path}: ${message}`, path, failure(severity, message, [message, fix]));
  }
  for (const problem of problems) {
    const error = `<error type="${escapeHtml(problem.code)}" message="${escapeHtml(problem.message)}"/>`;
    yield testCase(problem.code, problem.message, problem.path, error);
  }
  for (const { rule, fingerprint: fingerprint2, by, reason } of report.suppressed) {
    yield testCase(
      rule,
      `suppressed ${fingerprint2}`,
      void 0,
      `<skipped message="${escapeHtml(`${by}: ${reason}`)}"/>`
    );
  }
  if (cases === 0) yield testCase("unleak", summaryLine(report), void 0, "");
  yield "</testsuite>\n</testsuites>\n";
}
function testCase(classname, name, file, outcome) {
  const where = file === void 0 ? "" : ` file="${escapeHtml(file)}"`;
  return `<testcase classname="${escapeHtml(classname)}" name="${escapeHtml(name)}"${where}>${outcome}</testcase>
`;
}
function failure(type, message, details) {
  const text = details.filter(Boolean).map((line) => escapeHtml(line)).join("\n");
  return `<failure type="${type}" message="${escapeHtml(message)}">${text}</failure>`;
}
var PLACES2;
var init_junit = __esm({
  "src/report/formats/junit.ts"() {
    "use strict";
    init_html();
    init_names();
    init_place_label();
    init_totals();
    init_who_can_read();
    PLACES2 = 50;
  }
});

// src/report/escape/workflow-command.ts
function escapeCommandData(text) {
  return text.split("\n").map((line) => escapeTerminal(line).replaceAll("%", "%25")).join("%0A");
}
function escapeCommandProperty(text) {
  return escapeCommandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
var init_workflow_command = __esm({
  "src/report/escape/workflow-command.ts"() {
    "use strict";
    init_terminal();
  }
});

// src/report/formats/github.ts
var github_exports = {};
__export(github_exports, {
  default: () => renderGithub
});
function* renderGithub(report, context) {
  const left = { error: LIMIT, warning: LIMIT };
  let dropped = 0;
  for (const annotation of annotations(report, context)) {
    if (left[annotation.level]-- > 0) yield command(annotation.level, annotation.properties, annotation.text);
    else dropped++;
  }
  const rest = dropped > 0 ? ` ${count(dropped, "more annotation")} not shown here.` : "";
  for (const note of report.notes.slice(0, LIMIT - 1)) yield command("notice", { title: "unleak" }, note);
  yield command("notice", { title: "unleak" }, `${summaryLine(report)}${rest}`);
}
function* annotations(report, context) {
  for (const { code, message, path } of problemsOf(report)) {
    yield { level: "error", properties: { file: path, title: `unleak: ${code}` }, text: message };
  }
  for (const finding of report.findings) yield findingAnnotation(finding, context);
  for (const { rule, severity, path, message, fix } of report.advisories) {
    yield {
      level: levelOf(severity),
      properties: { file: path, title: `unleak: ${rule}` },
      text: `${message}
${fix}`
    };
  }
}
function findingAnnotation(finding, context) {
  const place2 = finding.locations.find((location) => location.path !== void 0 && !location.where);
  const more = finding.locations.length > 1 ? ` ${count(finding.locations.length, "place")}.` : "";
  const first = finding.locations[0];
  const step = nextSteps(finding, context)[0];
  const text = [
    `${ruleTitle(finding.rule, context)} ${finding.secret.masked} (${finding.id}). ${finding.message}`,
    first && `${placeLabel(first)}.${more}`,
    issuerName(finding, context) && `Issued by ${issuerName(finding, context)}.`,
    ...whoCanRead(finding).map((who) => `Readable by ${who}.`),
    step && [`Next: ${step.why}`, ...step.commands].join("\n  ")
  ];
  return {
    level: levelOf(finding.severity),
    properties: {
      file: place2?.path,
      line: place2?.line,
      endLine: place2?.endLine,
      // Columns are only understood for a single line.
      col: place2 && place2.line === place2.endLine ? place2.column : void 0,
      endColumn: place2 && place2.line === place2.endLine ? place2.endColumn : void 0,
      title: `Leaked key (${finding.severity}): ${ruleTitle(finding.rule, context)}`
    },
    text: text.filter(Boolean).join("\n").slice(0, MAX_TEXT)
  };
}
function levelOf(severity) {
  return isAtLeast(severity, "high") ? "error" : "warning";
}
function command(name, properties, text) {
  const given = Object.entries(properties).filter(([, value]) => value !== void 0);
  const list = given.map(([key, value]) => `${key}=${escapeCommandProperty(String(value))}`).join(",");
  return `::${name}${list ? ` ${list}` : ""}::${escapeCommandData(text)}
`;
}
var LIMIT, MAX_TEXT;
var init_github = __esm({
  "src/report/formats/github.ts"() {
    "use strict";
    init_severity();
    init_workflow_command();
    init_names();
    init_next_steps();
    init_place_label();
    init_totals();
    init_who_can_read();
    LIMIT = 10;
    MAX_TEXT = 4e3;
  }
});

// src/report/formats/gitlab.ts
var gitlab_exports = {};
__export(gitlab_exports, {
  default: () => renderGitlab
});
function* renderGitlab(report, context) {
  yield `{
  "version": "${SCHEMA_VERSION}",
  "scan": ${toJson(scan(report, context), 2).replaceAll("\n", "\n  ")},
  "vulnerabilities": [`;
  let separator = "\n";
  for (const vulnerability of vulnerabilities(report, context)) {
    yield `${separator}    ${toJson(vulnerability, 2).replaceAll("\n", "\n    ")}`;
    separator = ",\n";
  }
  yield separator === "\n" ? "]\n}\n" : "\n  ]\n}\n";
}
function scan(report, context) {
  const { name, version } = report.tool;
  const tool = { id: name, name, version, vendor: { name } };
  const problems = problemsOf(report).map(({ code, message, path }) => ({
    level: "warn",
    value: `${code}: ${path === void 0 ? "" : `${path}: `}${message}`
  }));
  return {
    analyzer: tool,
    scanner: tool,
    type: "secret_detection",
    start_time: seconds(context.startedAt),
    end_time: seconds(context.finishedAt),
    status: report.complete ? "success" : "failure",
    messages: [...problems, ...report.notes.filter(Boolean).map((value) => ({ level: "info", value }))]
  };
}
function* vulnerabilities(report, context) {
  for (const finding of report.findings) yield findingEntry(finding, context);
  for (const advisory of report.advisories) yield advisoryEntry(advisory);
}
function findingEntry(finding, context) {
  const title = ruleTitle(finding.rule, context);
  const place2 = finding.locations.find((location) => location.path !== void 0) ?? finding.locations[0];
  const history = finding.exposure.history;
  const places2 = finding.locations.slice(0, PLACES3).map((location) => `- ${placeLabel(location)}`);
  const rest = finding.locations.length > PLACES3 ? [`- and ${finding.locations.length - PLACES3} more places`] : [];
  const description = [finding.message, ...places2, ...rest, ...whoCanRead(finding), sinceWhen(finding)];
  const solution = nextSteps(finding, context).map((step) => [step.why, ...step.commands].join("\n  "));
  return {
    id: stableUuid(finding.fingerprint),
    name: `Leaked key: ${title}`.slice(0, MAX_NAME),
    description: description.filter(Boolean).join("\n"),
    severity: severityName(finding.severity),
    solution: solution.join("\n").slice(0, MAX_SOLUTION),
    identifiers: [identifier(finding.rule, title)],
    location: {
      ...place2?.path !== void 0 && { file: place2.path },
      ...place2 && { start_line: place2.line, end_line: place2.endLine },
      commit: {
        sha: place2?.commit ?? history?.firstCommit ?? NO_COMMIT,
        ...history?.author !== void 0 && { author: history.author },
        ...history?.date !== void 0 && { date: history.date }
      }
    },
    raw_source_code_extract: finding.secret.masked
  };
}
function advisoryEntry({ rule, severity, path, message, fix }) {
  return {
    id: stableUuid(rule, path),
    name: `Hygiene: ${rule}`.slice(0, MAX_NAME),
    description: message,
    severity: severityName(severity),
    solution: fix.slice(0, MAX_SOLUTION),
    identifiers: [identifier(rule, rule)],
    location: { file: path, start_line: 1, end_line: 1, commit: { sha: NO_COMMIT } }
  };
}
function identifier(rule, title) {
  return { type: "unleak_rule_id", name: `unleak: ${title}`, value: rule };
}
function severityName(severity) {
  return severity.charAt(0).toUpperCase() + severity.slice(1);
}
function seconds(time = EPOCH) {
  return new Date(time).toISOString().slice(0, 19);
}
var SCHEMA_VERSION, NO_COMMIT, EPOCH, MAX_NAME, MAX_SOLUTION, PLACES3;
var init_gitlab = __esm({
  "src/report/formats/gitlab.ts"() {
    "use strict";
    init_json();
    init_names();
    init_next_steps();
    init_place_label();
    init_stable_id();
    init_totals();
    init_who_can_read();
    SCHEMA_VERSION = "15.0.6";
    NO_COMMIT = "0000000";
    EPOCH = "1970-01-01T00:00:00Z";
    MAX_NAME = 255;
    MAX_SOLUTION = 7e3;
    PLACES3 = 50;
  }
});

// src/report/escape/markdown.ts
function escapeMarkdown(text) {
  return escapeTerminal(text).replace(
    MEANS_SOMETHING,
    (char) => char === "@" || char === "#" ? `${reference(char)}&#8288;` : reference(char)
  );
}
function markdownCode(text) {
  return `<code>${escapeTerminal(text).replace(MEANS_SOMETHING, reference)}</code>`;
}
function reference(char) {
  return `&#${char.charCodeAt(0)};`;
}
var MEANS_SOMETHING;
var init_markdown = __esm({
  "src/report/escape/markdown.ts"() {
    "use strict";
    init_terminal();
    MEANS_SOMETHING = /[!-+\-./:-@[-`{-~]/g;
  }
});

// src/report/formats/markdown.ts
var markdown_exports = {};
__export(markdown_exports, {
  default: () => renderMarkdown
});
function* renderMarkdown(report, context) {
  let room = (context.maxBytes ?? MAX_BYTES) - RESERVE;
  let dropped = 0;
  for (const block of blocks(report, context)) {
    const size = Buffer.byteLength(block);
    if (dropped > 0 || size > room) {
      dropped++;
    } else {
      room -= size;
      yield block;
    }
  }
  if (dropped > 0)
    yield `
**${count(dropped, "more entry", "more entries")} left out: the report is too long for this place.**
`;
}
function* blocks(report, context) {
  const isClean = report.complete && report.findings.length === 0 && report.advisories.length === 0;
  const sign = isClean ? report.stats.seen > 0 ? "\u2705" : "\u26A0\uFE0F" : "\u274C";
  yield `## ${sign} unleak

**${escapeMarkdown(summaryLine(report))}**
`;
  yield* section2("What could not be looked at", problemsOf(report), ({ code, message, path }) => {
    const where = path === void 0 ? "" : `${codeText(path)}: `;
    return `- ${codeText(code)} ${where}${prose(message)}
`;
  });
  const existing = report.findings.filter((finding) => finding.introduced === "existing");
  const others = report.findings.filter((finding) => finding.introduced !== "existing");
  for (const finding of others) yield findingBlock(finding, context);
  if (existing.length > 0) yield `
### There before this change: ${count(existing.length, "leaked key")}
`;
  for (const finding of existing) yield findingBlock(finding, context);
  for (const { rule, severity, path, message, fix } of report.advisories) {
    yield `
### ${severity.toUpperCase()} ${codeText(path)}: ${prose(message)}

- Fix: ${codeText(fix)}
- Rule: ${codeText(rule)}
`;
  }
  yield* section2(
    "Suppressed",
    report.suppressed,
    ({ rule, by, reason }) => `- ${codeText(rule)} by ${by}: ${prose(reason)}
`
  );
  yield* section2("Notes", report.notes, (note) => `- ${prose(note)}
`);
}
function* section2(title, items, line) {
  if (items.length === 0) return;
  const rest = items.length > ENTRIES ? `- and ${items.length - ENTRIES} more
` : "";
  yield `
<details><summary>${title}: ${items.length}</summary>

${items.slice(0, ENTRIES).map(line).join("")}${rest}
</details>
`;
}
function findingBlock(finding, context) {
  const title = prose(ruleTitle(finding.rule, context));
  const places2 = finding.locations.slice(0, PLACES4).map((location) => codeText(placeLabel(location)));
  const rest = finding.locations.length > PLACES4 ? `, and ${finding.locations.length - PLACES4} more` : "";
  const issuer = issuerName(finding, context);
  const since = sinceWhen(finding);
  const status = verificationLabel(finding);
  const lines2 = [
    `
### ${finding.severity.toUpperCase()} ${title} ${codeText(finding.secret.masked)}
`,
    finding.message && `${prose(finding.message)}
`,
    `- Id: ${codeText(finding.id)}${finding.introduced === "new" ? " (new)" : ""}`,
    places2.length > 0 && `- Places: ${places2.join(", ")}${rest}`,
    issuer && `- Issuer: ${prose(issuer)}`,
    ...whoCanRead(finding).map((who) => `- Readable by ${prose(who)}`),
    since && `- Since: ${prose(since)}`,
    status && `- Status: ${prose(status)}`,
    ...nextSteps(finding, context).map(
      (step) => `- Next: ${prose(step.why)}${step.commands.map((text) => `<br>${codeText(text)}`).join("")}`
    )
  ];
  return `${lines2.filter(Boolean).join("\n")}
`;
}
function prose(text) {
  return escapeMarkdown(cut(text));
}
function codeText(text) {
  return markdownCode(cut(text));
}
function cut(text) {
  return text.length > MAX_TEXT2 ? `${text.slice(0, MAX_TEXT2)}\u2026` : text;
}
var MAX_BYTES, RESERVE, PLACES4, MAX_TEXT2, ENTRIES;
var init_markdown2 = __esm({
  "src/report/formats/markdown.ts"() {
    "use strict";
    init_markdown();
    init_names();
    init_next_steps();
    init_place_label();
    init_totals();
    init_who_can_read();
    MAX_BYTES = 9e5;
    RESERVE = 500;
    PLACES4 = 5;
    MAX_TEXT2 = 300;
    ENTRIES = 50;
  }
});

// apart:review
var review_exports2 = {};
__export(review_exports2, {
  load: () => load
});
module.exports = __toCommonJS(review_exports2);
function load(path) {
  switch (path) {
    case "src/audit/review.ts":
      return init_review(), __toCommonJS(review_exports);
    case "src/audit/review-exposure.ts":
      return init_review_exposure(), __toCommonJS(review_exposure_exports);
    case "src/report/formats/sarif.ts":
      return init_sarif(), __toCommonJS(sarif_exports);
    case "src/report/formats/html.ts":
      return init_html2(), __toCommonJS(html_exports);
    case "src/report/formats/csv.ts":
      return init_csv2(), __toCommonJS(csv_exports);
    case "src/report/formats/junit.ts":
      return init_junit(), __toCommonJS(junit_exports);
    case "src/report/formats/github.ts":
      return init_github(), __toCommonJS(github_exports);
    case "src/report/formats/gitlab.ts":
      return init_gitlab(), __toCommonJS(gitlab_exports);
    case "src/report/formats/markdown.ts":
      return init_markdown2(), __toCommonJS(markdown_exports);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  load
});
