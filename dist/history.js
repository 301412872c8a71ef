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

// src/git/object-sink.ts
function handOver(sink, oid, type, bytes) {
  if (bytes.length <= WHOLE_LIMIT) {
    sink.whole(oid, type, bytes);
    return;
  }
  sink.open(oid, type, bytes.length);
  sink.write(bytes);
  sink.close();
}
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

// src/model/user-error.ts
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
function setImmediate2(...given) {
  return process.getBuiltinModule("node:timers/promises").setImmediate(...given);
}
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

// src/git/missing-objects.ts
async function listMissingObjects(repo, { refs }, signal) {
  const missing = [];
  const tips = new Set(refs.map(({ peeled, oid }) => peeled ?? oid));
  if (repo.head !== null) tips.add(repo.head);
  let line = "";
  const collect = (chunk) => {
    const parts = (line + chunk.toString("latin1")).split("\n");
    line = parts.pop();
    for (const part of parts)
      if (part.startsWith("?")) missing.push({ oid: part.slice(1), why: "named by other objects, but not here" });
  };
  const args = [
    "rev-list",
    "--objects",
    "--quiet",
    "--missing=print",
    "--ignore-missing",
    "--reflog",
    "--indexed-objects",
    "--stdin"
  ];
  try {
    await streamGit(repo, args, collect, {
      stdin: `${[...tips].join("\n")}
`,
      ...signal === void 0 ? {} : { signal }
    });
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    missing.push({
      oid: "",
      why: `git could not follow all objects: ${/^(?:error|fatal): (.*)$/m.exec(error.detail)?.[1] ?? error.message}`
    });
  }
  return missing;
}
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

// src/git/in-slices.ts
async function runInSlices(work, signal) {
  let pause = monotonicNow() + SLICE;
  let count = 0;
  signal?.throwIfAborted();
  for (const _ of work) {
    if (++count % LOOK_AFTER !== 0 || monotonicNow() < pause) continue;
    await setImmediate2();
    signal?.throwIfAborted();
    pause = monotonicNow() + SLICE;
  }
  signal?.throwIfAborted();
}
var SLICE, LOOK_AFTER;
var init_in_slices = __esm({
  "src/git/in-slices.ts"() {
    "use strict";
    init_promises2();
    init_clock();
    SLICE = 50;
    LOOK_AFTER = 64;
  }
});

// src/git/packs/left-to-git.ts
function isLeftToGit(error) {
  return error instanceof LeftToGit || typeof error.syscall === "string";
}
var LeftToGit, NotRegular;
var init_left_to_git = __esm({
  "src/git/packs/left-to-git.ts"() {
    "use strict";
    LeftToGit = class extends Error {
    };
    NotRegular = class extends Error {
    };
  }
});

// src/git/packs/object-table.ts
var ID_SIZE, MOST_STEPS, TYPES, COMMIT, TREE, BLOB, TAG, ObjectTable;
var init_object_table = __esm({
  "src/git/packs/object-table.ts"() {
    "use strict";
    init_left_to_git();
    ID_SIZE = 20;
    MOST_STEPS = 400;
    TYPES = [void 0, "commit", "tree", "blob", "tag"];
    COMMIT = 1;
    TREE = 2;
    BLOB = 3;
    TAG = 4;
    ObjectTable = class {
      /** Objects in the table. */
      size = 0;
      #ids;
      /** Number plus one, by hash; 0 for an empty slot. */
      #slots;
      #mask;
      /** Type of each object that was handed over; 0 before. */
      types;
      /** Types as which other objects name it, as bits. */
      named;
      constructor(capacity) {
        this.#ids = Buffer.allocUnsafe(capacity * ID_SIZE);
        let slots = 64;
        while (slots < capacity * 2) slots *= 2;
        this.#slots = new Int32Array(slots);
        this.#mask = slots - 1;
        this.types = new Uint8Array(capacity);
        this.named = new Uint8Array(capacity);
      }
      /** Number of the id at `at`; a new one if it wasn't there. @throws LeftToGit if the ids are made to collide */
      add(bytes, at) {
        const slot = this.#find(bytes, at);
        if (slot < 0) throw new LeftToGit("object ids collide");
        const known = this.#slots[slot];
        if (known !== 0) return known - 1;
        const start2 = this.size * ID_SIZE;
        for (let byte = 0; byte < ID_SIZE; byte++) this.#ids[start2 + byte] = bytes[at + byte];
        this.#slots[slot] = ++this.size;
        return this.size - 1;
      }
      /** Number of the id at `at`; -1 if it isn't there. */
      find(bytes, at) {
        const slot = this.#find(bytes, at);
        return slot < 0 ? -1 : this.#slots[slot] - 1;
      }
      /** Number of an id in hexadecimal digits; -1 if it isn't there. */
      findHex(oid) {
        const bytes = Buffer.from(oid, "hex");
        return bytes.length === ID_SIZE ? this.find(bytes, 0) : -1;
      }
      /** In hexadecimal digits. */
      oid(number) {
        return this.#ids.toString("hex", number * ID_SIZE, (number + 1) * ID_SIZE);
      }
      /** Slot of the id, or the empty one that it would get. -1 if there is none near. */
      #find(bytes, at) {
        const slots = this.#slots;
        const ids = this.#ids;
        const word = bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16 | bytes[at + 3] << 24;
        let slot = Math.imul(word, 2654435761) >>> 7 & this.#mask;
        for (let steps = 0; steps < MOST_STEPS; steps++) {
          const known = slots[slot];
          if (known === 0) return slot;
          const start2 = (known - 1) * ID_SIZE;
          let byte = 0;
          while (byte < ID_SIZE && ids[start2 + byte] === bytes[at + byte]) byte++;
          if (byte === ID_SIZE) return slot;
          slot = slot + 1 & this.#mask;
        }
        return -1;
      }
    };
  }
});

// src/git/packs/links.ts
var EMPTY_TREE, SPACE2, LF2, FOLDER, GITLINK, Links;
var init_links = __esm({
  "src/git/packs/links.ts"() {
    "use strict";
    init_object_table();
    EMPTY_TREE = Buffer.from("4b825dc642cb6eb9a060e54bf8d69288fbee4904", "hex");
    SPACE2 = 32;
    LF2 = 10;
    FOLDER = 16384;
    GITLINK = 57344;
    Links = class {
      /** False once something was named that isn't there, or an object was not understood. */
      complete = true;
      /** Where tags lead, by number. */
      #tagged = /* @__PURE__ */ new Map();
      #table;
      #shallow;
      #id = Buffer.alloc(ID_SIZE);
      /** @param shallow ids of commits whose parents aren't meant to be here */
      constructor(table, shallow) {
        this.#table = table;
        this.#shallow = shallow;
      }
      /** An object that was read. */
      follow(number, type, bytes) {
        if (type === BLOB) return;
        const isUnderstood = type === TREE ? this.#followTree(bytes) : type === COMMIT ? this.#followCommit(number, bytes) : this.#followTag(number, bytes);
        if (!isUnderstood) this.complete = false;
      }
      /** Something names the object whose id stands at `at`. */
      name(bytes, at, type) {
        const number = this.#table.find(bytes, at);
        if (number >= 0) this.#table.named[number] |= 1 << type;
        else if (type !== TREE || EMPTY_TREE.compare(bytes, at, at + ID_SIZE) !== 0) this.complete = false;
      }
      /** Whether all objects are what others took them for. To be asked at the end. */
      areTypesRight() {
        const { named, types, size } = this.#table;
        for (let number = 0; number < size; number++)
          if (named[number] !== 0 && named[number] !== 1 << types[number]) return false;
        return true;
      }
      /** Where tags lead from `number`, in the end. -1 if that isn't known. */
      peel(number) {
        const seen = /* @__PURE__ */ new Set();
        let end = number;
        while (end >= 0 && this.#table.types[end] === TAG) {
          if (seen.has(end)) return -1;
          seen.add(end);
          end = this.#tagged.get(end) ?? -1;
        }
        return end;
      }
      /** `<mode> <name>\0<id>`, again and again. */
      #followTree(bytes) {
        let at = 0;
        while (at < bytes.length) {
          let mode = 0;
          while (bytes[at] !== SPACE2) {
            const digit = bytes[at++] - 48;
            if (!(digit >= 0 && digit <= 7)) return false;
            mode = mode * 8 + digit;
          }
          let end = at + 1;
          while (bytes[end] !== 0) if (++end >= bytes.length) return false;
          at = end + 1 + ID_SIZE;
          if (at > bytes.length) return false;
          const kind = mode & 61440;
          if (kind !== GITLINK) this.name(bytes, end + 1, kind === FOLDER ? TREE : BLOB);
        }
        return true;
      }
      /** `tree <id>\n`, then a line `parent <id>\n` for each parent. */
      #followCommit(number, bytes) {
        let at = this.#nameLine(bytes, 0, "tree ", TREE);
        if (at === 0) return false;
        const isCut = this.#shallow.size > 0 && this.#shallow.has(this.#table.oid(number));
        while (bytes[at] === 112 && !isCut) {
          const next = this.#nameLine(bytes, at, "parent ", COMMIT);
          if (next === 0) return false;
          at = next;
        }
        return true;
      }
      /** `object <id>\ntype <type>\n`. */
      #followTag(number, bytes) {
        const start2 = "object ".length + 2 * ID_SIZE + 1;
        const type = /^type (commit|tree|blob|tag)\n/.exec(bytes.toString("latin1", start2, start2 + 16))?.[1];
        if (type === void 0 || this.#nameLine(bytes, 0, "object ", TYPES.indexOf(type)) === 0) return false;
        this.#tagged.set(number, this.#table.find(this.#id, 0));
        return true;
      }
      /** @returns where the line behind begins; 0 if it isn't such a line */
      #nameLine(bytes, at, word, type) {
        const start2 = at + word.length;
        const end = start2 + 2 * ID_SIZE;
        if (bytes[end] !== LF2 || bytes.toString("latin1", at, start2) !== word) return 0;
        if (this.#id.write(bytes.toString("latin1", start2, end), "hex") !== ID_SIZE) return 0;
        this.name(this.#id, 0, type);
        return end + 1;
      }
    };
  }
});

// src/git/packs/regular-file.ts
function readWhole(path, largest) {
  const file = new RegularFile(path);
  try {
    if (file.size > largest) throw new LeftToGit("a file is too large");
    const bytes = Buffer.allocUnsafeSlow(file.size);
    if (file.read(bytes, 0, bytes.length, 0) < bytes.length) throw new LeftToGit("a file shrank");
    return bytes;
  } finally {
    file.close();
  }
}
var RegularFile;
var init_regular_file = __esm({
  "src/git/packs/regular-file.ts"() {
    "use strict";
    init_node_fs();
    init_left_to_git();
    RegularFile = class {
      size;
      #descriptor;
      /** @throws NotRegular; the system's error if there is no such file, or it may not be read */
      constructor(path) {
        this.#descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
        const stats = fstatSync(this.#descriptor);
        this.size = stats.size;
        if (stats.isFile()) return;
        this.close();
        throw new NotRegular(path);
      }
      /** Fills `buffer[at, at + length)` from `offset` on. @returns how many bytes there were: fewer at the end of the file */
      read(buffer, at, length, offset) {
        let done = 0;
        while (done < length) {
          const count = readSync(this.#descriptor, buffer, at + done, length - done, offset + done);
          if (count === 0) break;
          done += count;
        }
        return done;
      }
      close() {
        closeSync(this.#descriptor);
      }
    };
  }
});

// src/git/packs/index-file.ts
function readIndexedObjects(path, onObject) {
  const bytes = readWhole(path, LARGEST);
  const end = bytes.length - ID_SIZE;
  if (end < HEADER2 || bytes.toString("latin1", 0, 4) !== "DIRC") throw new LeftToGit("no index");
  const version = bytes.readUInt32BE(4);
  if (version < 2 || version > 4) throw new LeftToGit("another version");
  let at = HEADER2;
  for (let count = bytes.readUInt32BE(8); count > 0; count--) {
    if (at + FIXED > end) throw new LeftToGit("cut short");
    onObject(bytes, at + BEFORE_ID, bytes.readUInt32BE(at + MODE_AT));
    at = endOfEntry(bytes, at, version);
  }
  while (at + 8 <= end) {
    const name = bytes.toString("latin1", at, at + 4);
    const size = bytes.readUInt32BE(at + 4);
    if (!/^[A-Z]/.test(name) || name === "REUC") throw new LeftToGit("an extension");
    at += 8;
    if (at + size > end) throw new LeftToGit("cut short");
    if (name === "TREE") readCachedTrees(bytes, at, at + size, (id) => onObject(bytes, id, 16384));
    at += size;
  }
  if (at !== end) throw new LeftToGit("something is left");
}
function endOfEntry(bytes, at, version) {
  const flags = bytes.readUInt16BE(at + BEFORE_ID + ID_SIZE);
  let name = at + FIXED + ((flags & EXTENDED) !== 0 ? 2 : 0);
  if (version === 4) while (bytes[name++] >= 128) ;
  const end = bytes.indexOf(0, name);
  if (end === -1) throw new LeftToGit("cut short");
  return version === 4 ? end + 1 : at + (end - at + 8 & ~7);
}
function readCachedTrees(bytes, from, to, onTree) {
  for (let at = from; at < to; ) {
    const name = bytes.indexOf(0, at);
    const line = bytes.indexOf(10, name);
    const counts = /^(-?\d+) \d+$/.exec(bytes.toString("latin1", name + 1, Math.min(line, name + 32)));
    if (name === -1 || counts === null) throw new LeftToGit("cached trees");
    at = line + 1;
    if (counts[1].startsWith("-")) continue;
    if (at + ID_SIZE > to) throw new LeftToGit("cached trees");
    onTree(at);
    at += ID_SIZE;
  }
}
var HEADER2, BEFORE_ID, FIXED, MODE_AT, EXTENDED, LARGEST;
var init_index_file = __esm({
  "src/git/packs/index-file.ts"() {
    "use strict";
    init_left_to_git();
    init_object_table();
    init_regular_file();
    HEADER2 = 12;
    BEFORE_ID = 40;
    FIXED = BEFORE_ID + ID_SIZE + 2;
    MODE_AT = 24;
    EXTENDED = 16384;
    LARGEST = 1 << 26;
  }
});

// src/git/packs/name-indexed.ts
function nameIndexed(repo, links) {
  const paths = /* @__PURE__ */ new Set([
    repo.env["GIT_INDEX_FILE"] ?? join(repo.gitDir, "index"),
    join(repo.commonDir, "index"),
    ...namesIn(join(repo.commonDir, "worktrees")).map((name) => join(repo.commonDir, "worktrees", name, "index"))
  ]);
  for (const path of paths) {
    try {
      readIndexedObjects(path, (bytes, at, mode) => {
        const kind = mode & KIND;
        if (kind !== GITLINK2) links.name(bytes, at, kind === FOLDER2 ? TREE : BLOB);
      });
    } catch (error) {
      if (error instanceof NotRegular) throw new LeftToGit("an index is no file");
      if (error.code !== "ENOENT") throw error;
    }
  }
}
function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}
var KIND, FOLDER2, GITLINK2;
var init_name_indexed = __esm({
  "src/git/packs/name-indexed.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_index_file();
    init_left_to_git();
    init_object_table();
    KIND = 61440;
    FOLDER2 = 16384;
    GITLINK2 = 57344;
  }
});

// src/git/refs.ts
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

// src/git/shallow.ts
function readShallowBoundary(repo) {
  try {
    return new Set(readFileSync(join(repo.commonDir, "shallow"), "latin1").split("\n").filter(Boolean));
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

// src/git/direct-reading.ts
function shallowBoundary(repo) {
  try {
    return readShallowBoundary(repo);
  } catch (error) {
    if (isLeftToGit(error)) return /* @__PURE__ */ new Set();
    throw error;
  }
}
var DirectReading;
var init_direct_reading = __esm({
  "src/git/direct-reading.ts"() {
    "use strict";
    init_in_slices();
    init_object_sink();
    init_left_to_git();
    init_links();
    init_name_indexed();
    init_object_table();
    init_refs();
    init_shallow();
    DirectReading = class {
      objects = 0;
      bytes = 0;
      #repo;
      #database;
      #sink;
      #signal;
      #links;
      constructor(repo, database, sink, signal) {
        this.#repo = repo;
        this.#database = database;
        this.#sink = sink;
        this.#signal = signal ?? repo.signal;
        this.#links = new Links(database.table, shallowBoundary(repo));
      }
      /** @throws the signal's reason if aborted; whatever the sink throws */
      async readFiles() {
        const { table } = this.#database;
        const reading = this.#database.read((number, type, bytes) => {
          this.objects++;
          this.bytes += bytes.length;
          this.#links.follow(number, type, bytes);
          handOver(this.#sink, table.oid(number), TYPES[type], bytes);
        });
        await runInSlices(reading, this.#signal);
      }
      /** Takes the objects that git reads: what they say of others counts, too. */
      sinkForRest() {
        const { table } = this.#database;
        const sink = this.#sink;
        return {
          whole: (oid, type, bytes) => {
            const number = table.findHex(oid);
            table.types[number] = TYPES.indexOf(type);
            this.#links.follow(number, TYPES.indexOf(type), bytes);
            sink.whole(oid, type, bytes);
          },
          open: (oid, type, size) => {
            table.types[table.findHex(oid)] = TYPES.indexOf(type);
            if (type !== "blob") this.#links.complete = false;
            sink.open(oid, type, size);
          },
          write: (bytes) => sink.write(bytes),
          close: () => sink.close(),
          missing: (oid, why) => sink.missing(oid, why)
        };
      }
      /** All refs, past tags. Null if one leads to what isn't here. */
      whereRefsLead(list) {
        const { table } = this.#database;
        const ends = /* @__PURE__ */ new Map();
        for (const { oid } of list.listed) {
          if (ends.has(oid)) continue;
          const end = this.#links.peel(table.findHex(oid));
          const type = end < 0 ? 0 : table.types[end];
          if (type !== COMMIT && type !== TREE && type !== BLOB) return null;
          ends.set(oid, { oid: table.oid(end), type: TYPES[type] });
        }
        return resolveRefs(list, ends);
      }
      /** Whether everything is there that anything names. What only reflogs name may be gone: git prunes that in time. */
      isComplete(list) {
        const links = this.#links;
        const { head } = this.#repo;
        if (list.broken.length > 0 || head !== null && this.#database.table.findHex(head) < 0) return false;
        try {
          nameIndexed(this.#repo, links);
        } catch (error) {
          if (!isLeftToGit(error)) throw error;
          return false;
        }
        return links.complete && links.areTypesRight();
      }
    };
  }
});

// src/git/packs/delta.ts
function readDeltaHead(delta, from, to) {
  let at = from;
  const size = () => {
    let value = 0;
    for (let byte = 0; byte < LONGEST_SIZE && at < to; byte++) {
      const part = delta[at++];
      value += (part & 127) * 2 ** (7 * byte);
      if (part < 128) return value;
    }
    throw new LeftToGit("a delta is cut short");
  };
  return { baseSize: size(), size: size(), at };
}
function applyDelta(bytes, from, to, base, baseSize, at, size) {
  let read = from;
  let out = at;
  const end = at + size;
  while (read < to) {
    const op = bytes[read++];
    if (op < 128) {
      if (op === 0 || op > to - read || op > end - out) throw new LeftToGit("an insertion leads out");
      bytes.copyWithin(out, read, read + op);
      read += op;
      out += op;
      continue;
    }
    let offset = 0;
    let count = 0;
    if (op & 1) offset = bytes[read++];
    if (op & 2) offset |= bytes[read++] << 8;
    if (op & 4) offset |= bytes[read++] << 16;
    if (op & 8) offset += bytes[read++] * 16777216;
    if (op & 16) count = bytes[read++];
    if (op & 32) count |= bytes[read++] << 8;
    if (op & 64) count |= bytes[read++] << 16;
    if (count === 0) count = 65536;
    if (read > to || offset + count > baseSize || count > end - out) throw new LeftToGit("a copy leads out");
    bytes.copyWithin(out, base + offset, base + offset + count);
    out += count;
  }
  if (out !== end) throw new LeftToGit("another size");
}
var LONGEST_SIZE;
var init_delta = __esm({
  "src/git/packs/delta.ts"() {
    "use strict";
    init_left_to_git();
    LONGEST_SIZE = 7;
  }
});

// src/git/packs/wasm/module.ts
var MODULE;
var init_module = __esm({
  "src/git/packs/wasm/module.ts"() {
    "use strict";
    MODULE = "AGFzbQEAAAABCwFgBn9/f39/fwF/AwIBAAUFAQEQgAwHEgIFYXBwbHkAAAZtZW1vcnkCAArdAwHaAwEEfyAFIQYDQCAAIAFJBEAgAEEBaiEHIAAtAAAiCUGAAUkEQCAJRSAJIAEgB2tLciAGIAlJcgRAQQAPCyAJQYABSwRAIAQgByAJ/AoAAAVBACEIA0AgCCAJSQRAIAQgCGogByAIav0ABAD9CwQAIAhBEGohCAwBCwsLIAcgCWohACAEIAlqIQQgBiAJayEGDAILQQAhCEEAIQUgCUEBcQR/IActAAAhCCAHQQFqBSAHCyEAIAlBAnEEQCAIIAAtAABBCHRyIQggAEEBaiEACyAJQQRxBEAgCCAALQAAQRB0ciEIIABBAWohAAsgCUEIcQRAIAggAC0AAEEYdHIhCCAAQQFqIQALIAlBEHEEQCAALQAAIQUgAEEBaiEACyAJQSBxBEAgBSAALQAAQQh0ciEFIABBAWohAAsgCUHAAHEEQCAFIAAtAABBEHRyIQUgAEEBaiEACyADIAhJIAAgAUtyIAVBgIAEIAUbIgUgAyAIa0tyIAUgBktyBEBBAA8LIAIgCGohByAFQYABSwRAIAQgByAF/AoAAAVBACEIA0AgBSAISwRAIAQgCGogByAIav0ABAD9CwQAIAhBEGohCAwBCwsLIAQgBWohBCAGIAVrIQYMAQsLIAZFCw==";
  }
});

// src/git/packs/arena.ts
function createArena() {
  return createWasmArena() ?? createPlainArena();
}
function createWasmArena() {
  const wasm = Reflect.get(globalThis, "WebAssembly");
  if (wasm === void 0) return null;
  const { exports: exports2 } = new wasm.Instance(new wasm.Module(Buffer.from(MODULE, "base64")));
  const { memory, apply } = exports2;
  let bytes = Buffer.from(memory.buffer);
  return {
    get bytes() {
      return bytes;
    },
    reserve(size) {
      const target = targetSize(size, bytes.length);
      if (target === bytes.length) return;
      memory.grow(Math.ceil((target - bytes.length) / PAGE));
      bytes = Buffer.from(memory.buffer);
    },
    apply(from, to, base, baseSize, at, size) {
      if (apply(from, to, base, baseSize, at, size) === 0) throw new LeftToGit("a delta leads out");
    }
  };
}
function createPlainArena() {
  let bytes = Buffer.allocUnsafeSlow(FIRST);
  return {
    get bytes() {
      return bytes;
    },
    reserve(size) {
      const target = targetSize(size, bytes.length);
      if (target === bytes.length) return;
      const larger = Buffer.allocUnsafeSlow(target);
      bytes.copy(larger);
      bytes = larger;
    },
    apply: (from, to, base, baseSize, at, size) => applyDelta(bytes, from, to, base, baseSize, at, size)
  };
}
function targetSize(size, present) {
  const needed = size + SPARE;
  if (needed <= present) return present;
  if (needed > LARGEST2) throw new LeftToGit("too much to hold");
  return Math.min(LARGEST2, Math.max(needed, present * 2));
}
var LARGEST2, FIRST, SPARE, PAGE;
var init_arena = __esm({
  "src/git/packs/arena.ts"() {
    "use strict";
    init_delta();
    init_left_to_git();
    init_module();
    LARGEST2 = 96 << 20;
    FIRST = 1 << 20;
    SPARE = 64;
    PAGE = 1 << 16;
  }
});

// builtin:node:zlib
var builtin3, constants2, createInflate, inflateSync;
var init_node_zlib = __esm({
  "builtin:node:zlib"() {
    builtin3 = process.getBuiltinModule("node:zlib");
    constants2 = builtin3.constants;
    createInflate = builtin3.createInflate;
    inflateSync = builtin3.inflateSync;
  }
});

// src/git/packs/inflate.ts
function createInflater() {
  return reuseHandle() ?? plainInflater;
}
function reuseHandle(version = process.versions.node) {
  const major = Number.parseInt(version, 10);
  if (!(major >= OLDEST && major <= NEWEST)) return null;
  const stream = createInflate();
  const { _handle: handle, _writeState: left } = stream;
  if (typeof handle?.writeSync !== "function" || typeof handle.reset !== "function" || left?.length !== 2) return null;
  let failed = false;
  handle.onerror = () => {
    failed = true;
  };
  const run = (flush, input, from, to, output, at, space) => {
    if (from >= to || to > input.length || at + space > output.length) throw new LeftToGit("no room");
    failed = false;
    handle.reset();
    handle.writeSync(flush, input, from, to - from, output, at, space);
    if (failed) throw new LeftToGit("damaged");
    return space - left[0];
  };
  return {
    whole(input, from, to, output, at, size) {
      if (run(constants2.Z_FINISH, input, from, to, output, at, size + 1) !== size) throw new LeftToGit("another size");
      return to - left[1];
    },
    start: (input, length, output, size) => run(constants2.Z_SYNC_FLUSH, input, 0, length, output, 0, size)
  };
}
function inflate(input, maxOutputLength, finishFlush) {
  try {
    const options = { maxOutputLength, finishFlush, info: true };
    return inflateSync(input, options);
  } catch (error) {
    throw new LeftToGit(error.code ?? "damaged");
  }
}
var OLDEST, NEWEST, plainInflater, LONGEST_START;
var init_inflate = __esm({
  "src/git/packs/inflate.ts"() {
    "use strict";
    init_node_zlib();
    init_left_to_git();
    OLDEST = 20;
    NEWEST = 24;
    plainInflater = {
      whole(input, from, to, output, at, size) {
        const { buffer, engine } = inflate(input.subarray(from, to), size + 1, constants2.Z_FINISH);
        if (buffer.length !== size) throw new LeftToGit("another size");
        buffer.copy(output, at);
        return from + engine.bytesWritten;
      },
      // A stream that is cut short gives what there is of it.
      start: (input, length, output, size) => inflate(input.subarray(0, length), LONGEST_START, constants2.Z_SYNC_FLUSH).buffer.copy(output, 0, 0, size)
    };
    LONGEST_START = 1 << 26;
  }
});

// src/git/packs/object-folders.ts
function objectFolder(repo) {
  return repo.env["GIT_OBJECT_DIRECTORY"] ?? join(repo.commonDir, "objects");
}
function listObjectFiles(repo) {
  const folders = listFolders(repo);
  let packs = listPacks(folders);
  for (let attempt2 = 0; attempt2 < TRIES; attempt2++) {
    const loose = folders.flatMap(listLoose);
    const again = listPacks(folders);
    if (again.join("\0") === packs.join("\0")) return { packs, loose };
    packs = again;
  }
  throw new LeftToGit("packs come and go");
}
function listFolders(repo) {
  const folders = [];
  const add = (folder, depth) => {
    let real;
    try {
      real = realpathSync(folder);
    } catch {
      throw new LeftToGit("an object folder is not there");
    }
    if (folders.includes(real)) return;
    if (depth > DEEPEST_ALTERNATE) throw new LeftToGit("alternates nest too deep");
    folders.push(real);
    for (const alternate of readAlternates(real)) add(alternate, depth + 1);
  };
  add(objectFolder(repo), 0);
  for (const entry of (repo.env["GIT_ALTERNATE_OBJECT_DIRECTORIES"] ?? "").split(delimiter)) {
    if (entry.startsWith('"')) throw new LeftToGit("a quoted alternate");
    if (entry !== "") add(entry, 0);
  }
  return folders;
}
function readAlternates(folder) {
  const path = join(folder, "info", "alternates");
  if (lstatSync(path, { throwIfNoEntry: false }) === void 0) return [];
  return readWhole(path, LARGEST_LIST).toString("utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => {
    if (line.startsWith('"')) throw new LeftToGit("a quoted alternate");
    return isAbsolute(line) ? line : resolve(folder, line);
  });
}
function listPacks(folders) {
  return folders.flatMap((folder) => {
    const names = new Set(namesIn2(join(folder, "pack")));
    const packs = [...names].filter((name) => name.endsWith(".pack")).map((name) => name.slice(0, -".pack".length));
    if (packs.some((name) => !names.has(`${name}.idx`))) throw new LeftToGit("a pack without its index");
    return packs.sort().map((name) => join(folder, "pack", name));
  });
}
function listLoose(folder) {
  return namesIn2(folder).filter((name) => /^[0-9a-f]{2}$/.test(name)).flatMap(
    (first) => namesIn2(join(folder, first)).filter((name) => /^[0-9a-f]{38}$/.test(name)).map((rest) => ({ oid: first + rest, path: join(folder, first, rest) }))
  );
}
function namesIn2(folder) {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT") return [];
    throw new LeftToGit(`an object folder can't be read (${code})`);
  }
}
var DEEPEST_ALTERNATE, LARGEST_LIST, TRIES;
var init_object_folders = __esm({
  "src/git/packs/object-folders.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_left_to_git();
    init_regular_file();
    DEEPEST_ALTERNATE = 5;
    LARGEST_LIST = 1 << 20;
    TRIES = 5;
  }
});

// src/git/packs/pack-entries.ts
function readPackEntries(pack, table) {
  const { index } = pack;
  const { count } = index;
  const offsets = new Float64Array(count + 1);
  for (let object = 0; object < count; object++) offsets[object] = index.offset(object);
  offsets[count] = pack.end;
  offsets.subarray(0, count).sort();
  const numbers = new Int32Array(count).fill(NONE);
  for (let object = 0; object < count; object++)
    numbers[findEntry(offsets, count, index.offset(object))] = pack.numbers[object];
  if (numbers.includes(NONE)) throw new LeftToGit("two objects in one place");
  const entries = {
    count,
    offsets,
    numbers,
    types: new Uint8Array(count),
    sizes: new Int32Array(count),
    headers: new Uint8Array(count),
    firstChild: new Int32Array(count).fill(NONE),
    nextSibling: new Int32Array(count).fill(NONE)
  };
  let entryOf = null;
  const byNumber = () => {
    if (entryOf === null) {
      entryOf = new Int32Array(table.size).fill(NONE);
      for (let entry = 0; entry < count; entry++) if (numbers[entry] !== NONE) entryOf[numbers[entry]] = entry;
    }
    return entryOf;
  };
  const bases = new Int32Array(count).fill(NONE);
  for (let entry = 0; entry < count; entry++) bases[entry] = readHeader(pack, table, entries, entry, byNumber);
  const endless = entryOf === null ? [] : findCycles(bases).map((entry) => numbers[entry]);
  for (let entry = count - 1; entry >= 0; entry--) {
    const base = bases[entry];
    if (base === NONE) continue;
    entries.nextSibling[entry] = entries.firstChild[base];
    entries.firstChild[base] = entry;
  }
  return { ...entries, endless };
}
function findCycles(bases) {
  const UNKNOWN = 0;
  const ENDS = 1;
  const ENDLESS = 2;
  const PRESENT = 3;
  const states = new Uint8Array(bases.length);
  const way = [];
  for (let first = 0; first < bases.length; first++) {
    let entry = first;
    while (entry !== NONE && states[entry] === UNKNOWN) {
      states[entry] = PRESENT;
      way.push(entry);
      entry = bases[entry];
    }
    const state = entry === NONE || states[entry] === ENDS ? ENDS : ENDLESS;
    for (const one of way) states[one] = state;
    way.length = 0;
  }
  return [...states.keys()].filter((entry) => states[entry] === ENDLESS);
}
function readHeader(pack, table, entries, entry, byNumber) {
  const offset = entries.offsets[entry];
  if (offset >= pack.end) return NONE;
  const start2 = pack.seek(offset, LONGEST_HEADER, true);
  const { bytes } = pack;
  let at = start2;
  let byte = bytes[at++];
  const type = byte >> 4 & 7;
  let size = byte & 15;
  for (let shift = 4; byte >= 128; shift += 7) {
    byte = bytes[at++];
    size += (byte & 127) * 2 ** shift;
    if (at - start2 > MOST_SIZE_BYTES) return NONE;
  }
  let base = NONE;
  if (type === OFS_DELTA) {
    byte = bytes[at++];
    let back = byte & 127;
    for (let count = 0; byte >= 128; count++) {
      byte = bytes[at++];
      back = (back + 1) * 128 + (byte & 127);
      if (count > MOST_SIZE_BYTES) return NONE;
    }
    base = findEntry(entries.offsets, entries.count, offset - back);
  } else if (type === REF_DELTA) {
    const number = table.find(bytes, at);
    at += 20;
    base = number === NONE ? NONE : byNumber()[number];
  }
  if (size > LARGEST3 || at > pack.filled) return NONE;
  entries.sizes[entry] = size;
  entries.headers[entry] = at - start2;
  if (type >= 1 && type <= TAG) entries.types[entry] = type;
  return base;
}
function findEntry(offsets, count, offset) {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = low + high >> 1;
    if (offsets[middle] < offset) low = middle + 1;
    else high = middle - 1;
  }
  return low < count && offsets[low] === offset ? low : NONE;
}
var NONE, LARGEST3, OFS_DELTA, REF_DELTA, LONGEST_HEADER, MOST_SIZE_BYTES;
var init_pack_entries = __esm({
  "src/git/packs/pack-entries.ts"() {
    "use strict";
    init_left_to_git();
    init_object_table();
    NONE = -1;
    LARGEST3 = 1 << 24;
    OFS_DELTA = 6;
    REF_DELTA = 7;
    LONGEST_HEADER = 32;
    MOST_SIZE_BYTES = 8;
  }
});

// builtin:node:crypto
function createHash(...given) {
  return process.getBuiltinModule("node:crypto").createHash(...given);
}
var init_node_crypto = __esm({
  "builtin:node:crypto"() {
  }
});

// src/git/packs/pack-index.ts
function parsePackIndex(bytes) {
  if (bytes.length < FANOUT + 2 * ID_SIZE) throw new LeftToGit("a pack index is too short");
  const isFirst = bytes.readUInt32BE(0) !== MAGIC;
  if (!isFirst && bytes.readUInt32BE(4) !== 2) throw new LeftToGit("a pack index of an unknown version");
  const fanout = isFirst ? 0 : 8;
  const table = fanout + FANOUT;
  let count = 0;
  for (let first = 0; first < 256; first++) {
    const next = bytes.readUInt32BE(fanout + first * 4);
    if (next < count) throw new LeftToGit("a pack index in disorder");
    count = next;
  }
  const packSum = bytes.subarray(bytes.length - 2 * ID_SIZE, bytes.length - ID_SIZE);
  if (isFirst) {
    if (bytes.length !== table + count * (4 + ID_SIZE) + 2 * ID_SIZE)
      throw new LeftToGit("a pack index of a wrong size");
    return {
      count,
      packSum,
      bytes,
      idAt: (object) => table + object * (4 + ID_SIZE) + 4,
      offset: (object) => bytes.readUInt32BE(table + object * (4 + ID_SIZE))
    };
  }
  const offsets = table + count * (ID_SIZE + 4);
  const large = offsets + count * 4;
  const largeCount = (bytes.length - 2 * ID_SIZE - large) / 8;
  if (largeCount < 0 || largeCount > count || !Number.isInteger(largeCount))
    throw new LeftToGit("a pack index of a wrong size");
  return {
    count,
    packSum,
    bytes,
    idAt: (object) => table + object * ID_SIZE,
    offset(object) {
      const offset = bytes.readUInt32BE(offsets + object * 4);
      if (offset < LARGE) return offset;
      const place = offset - LARGE;
      if (place >= largeCount) throw new LeftToGit("a pack index leads out of itself");
      const value = bytes.readBigUInt64BE(large + place * 8);
      if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new LeftToGit("a pack index leads out of its pack");
      return Number(value);
    }
  };
}
var MAGIC, FANOUT, LARGE;
var init_pack_index = __esm({
  "src/git/packs/pack-index.ts"() {
    "use strict";
    init_left_to_git();
    init_object_table();
    MAGIC = 4285812579;
    FANOUT = 256 * 4;
    LARGE = 2147483648;
  }
});

// src/git/packs/pack-file.ts
var HELD, STRIDE, HEADER_SIZE, TRAILER_SIZE, LARGEST_INDEX, PackFile, NOTHING;
var init_pack_file = __esm({
  "src/git/packs/pack-file.ts"() {
    "use strict";
    init_node_crypto();
    init_left_to_git();
    init_pack_index();
    init_regular_file();
    HELD = 1 << 24;
    STRIDE = 1 << 20;
    HEADER_SIZE = 12;
    TRAILER_SIZE = 20;
    LARGEST_INDEX = 1 << 26;
    PackFile = class {
      index;
      /** Numbers of its objects in the table of all objects, in the order of the index. */
      numbers;
      /** End of the objects: their check sum follows. */
      end;
      /** What `seek` has made readable. */
      bytes = NOTHING;
      #file;
      /** Span of the file that `bytes` holds. */
      #from = 0;
      #to = 0;
      #buffer = NOTHING;
      /**
       * @param path without its ending
       * @throws LeftToGit if pack and index don't fit each other; NotRegular; the system's errors
       */
      constructor(path) {
        this.index = parsePackIndex(readWhole(`${path}.idx`, LARGEST_INDEX));
        this.numbers = new Int32Array(this.index.count);
        this.#file = new RegularFile(`${path}.pack`);
        this.end = this.#file.size - TRAILER_SIZE;
        try {
          this.#check();
        } catch (error) {
          this.close();
          throw error;
        }
      }
      /** What git looks at when it opens a pack. */
      #check() {
        const { index, end } = this;
        if (end < HEADER_SIZE) throw new LeftToGit("a pack is too short");
        const ends = Buffer.alloc(HEADER_SIZE + TRAILER_SIZE);
        if (this.#file.read(ends, 0, HEADER_SIZE, 0) < HEADER_SIZE) throw new LeftToGit("a pack shrank");
        if (this.#file.read(ends, HEADER_SIZE, TRAILER_SIZE, end) < TRAILER_SIZE) throw new LeftToGit("a pack shrank");
        const version = ends.readUInt32BE(4);
        if (ends.toString("latin1", 0, 4) !== "PACK" || version !== 2 && version !== 3)
          throw new LeftToGit("a pack of an unknown kind");
        if (ends.readUInt32BE(8) !== index.count)
          throw new LeftToGit("a pack has another number of objects than its index");
        if (!ends.subarray(HEADER_SIZE).equals(index.packSum)) throw new LeftToGit("a pack and the index of another");
      }
      /**
       * Makes `[offset, offset + length)` readable, as far as the file goes.
       * @param ahead what is read next follows: more is read at once
       * @returns where it begins in `bytes`
       */
      seek(offset, length, ahead = false) {
        const until = Math.min(this.end, offset + length);
        if (offset < this.#from || until > this.#to) this.#fill(offset, until, ahead);
        return offset - this.#from;
      }
      /** How many bytes are readable from `at` on. */
      get filled() {
        return this.#to - this.#from;
      }
      #fill(offset, until, ahead) {
        const held = this.end <= HELD;
        const from = held ? 0 : offset;
        const length = held ? this.end : Math.min(this.end - offset, ahead ? Math.max(STRIDE, until - offset) : until - offset);
        if (length > this.#buffer.length) this.#buffer = Buffer.allocUnsafeSlow(Math.max(length, held ? 0 : STRIDE));
        this.#from = this.#to = 0;
        if (this.#file.read(this.#buffer, 0, length, from) < length) throw new LeftToGit("the pack shrank");
        this.#from = from;
        this.#to = from + length;
        this.bytes = this.#buffer;
      }
      /**
       * Whether all bytes of pack and index are those that were written, which is more than git asks when it reads. Yields after each part.
       * @returns false also if the file can't be read to its end
       */
      *isIntact() {
        const { bytes: index, packSum } = this.index;
        const sumAt = index.length - TRAILER_SIZE;
        if (!createHash("sha1").update(index.subarray(0, sumAt)).digest().equals(index.subarray(sumAt))) return false;
        const hash = createHash("sha1");
        const length = this.end <= HELD ? HELD : STRIDE;
        try {
          for (let at = 0; at < this.end; at += length) {
            const part = Math.min(length, this.end - at);
            const start2 = this.seek(at, part);
            hash.update(this.bytes.subarray(start2, start2 + part));
            yield;
          }
        } catch (error) {
          if (isLeftToGit(error)) return false;
          throw error;
        }
        return hash.digest().equals(packSum);
      }
      /** Gives its memory back; the file stays open. */
      release() {
        this.bytes = this.#buffer = NOTHING;
        this.#from = this.#to = 0;
      }
      close() {
        this.release();
        this.#file.close();
      }
    };
    NOTHING = Buffer.alloc(0);
  }
});

// src/git/packs/read-families.ts
function* readFamilies(pack, entries, arena, inflater, take) {
  const starts = [];
  const sizes = [];
  const children = [];
  const inflateTo = (entry, at) => {
    const offset = entries.offsets[entry];
    const length = entries.offsets[entry + 1] - offset;
    const header = entries.headers[entry];
    const size = entries.sizes[entry];
    if (length <= header || length > 2 * LARGEST3) throw new LeftToGit("impossible length");
    arena.reserve(at + size);
    const start2 = pack.seek(offset, length);
    inflater.whole(pack.bytes, start2 + header, start2 + length, arena.bytes, at, size);
  };
  const restore = (entry, depth) => {
    const delta = starts[depth] + sizes[depth];
    inflateTo(entry, delta);
    const end = delta + entries.sizes[entry];
    const head = readDeltaHead(arena.bytes, delta, end);
    if (head.baseSize !== sizes[depth] || head.size > LARGEST3) throw new LeftToGit("another base");
    arena.reserve(end + head.size);
    arena.apply(head.at, end, starts[depth], head.baseSize, end, head.size);
    return head.size;
  };
  for (let root = 0; root < entries.count; root++) {
    const type = entries.types[root];
    if (type === 0) continue;
    const size = entries.sizes[root];
    if (!attempt(() => inflateTo(root, 0))) continue;
    take(entries.numbers[root], type, arena.bytes.subarray(0, size));
    yield;
    starts[0] = 0;
    sizes[0] = size;
    children[0] = entries.firstChild[root];
    for (let depth = 0; depth >= 0; ) {
      const child = children[depth];
      if (child === NONE) {
        depth--;
        continue;
      }
      children[depth] = entries.nextSibling[child];
      const at = starts[depth] + sizes[depth] + entries.sizes[child];
      let childSize = 0;
      const isRead = attempt(() => {
        childSize = restore(child, depth);
      });
      if (!isRead) continue;
      take(entries.numbers[child], type, arena.bytes.subarray(at, at + childSize));
      yield;
      const grandchild = entries.firstChild[child];
      if (grandchild === NONE) continue;
      if (children[depth] === NONE && childSize >= LARGE2) arena.bytes.copyWithin(starts[depth], at, at + childSize);
      else if (depth < DEEPEST) starts[++depth] = at;
      else continue;
      sizes[depth] = childSize;
      children[depth] = grandchild;
    }
  }
}
function attempt(read) {
  try {
    read();
    return true;
  } catch (error) {
    if (isLeftToGit(error)) return false;
    throw error;
  }
}
var DEEPEST, LARGE2;
var init_read_families = __esm({
  "src/git/packs/read-families.ts"() {
    "use strict";
    init_delta();
    init_left_to_git();
    init_pack_entries();
    DEEPEST = 4095;
    LARGE2 = 1 << 16;
  }
});

// src/git/packs/read-loose.ts
function createLooseReader(inflater) {
  let input = Buffer.allocUnsafeSlow(1 << 16);
  let output = Buffer.allocUnsafeSlow(1 << 16);
  return (path) => {
    const file = new RegularFile(path);
    let length = 0;
    try {
      if (file.size > LARGEST3) throw new LeftToGit("too large");
      if (file.size > input.length) input = Buffer.allocUnsafeSlow(file.size);
      length = file.read(input, 0, file.size, 0);
    } finally {
      file.close();
    }
    const known = inflater.start(input, length, output, LONGEST_HEADER2);
    const header = /^(commit|tree|blob|tag) (0|[1-9][0-9]{0,9})\0/.exec(output.toString("latin1", 0, known));
    if (header === null || Number(header[2]) > LARGEST3) throw new LeftToGit("no header, or too large");
    const from = header[0].length;
    const size = from + Number(header[2]);
    if (size >= output.length) output = Buffer.allocUnsafeSlow(size + 1);
    if (inflater.whole(input, 0, length, output, 0, size) !== length) throw new LeftToGit("something follows");
    return { type: TYPES.indexOf(header[1]), bytes: output.subarray(from, size) };
  };
}
var LONGEST_HEADER2;
var init_read_loose = __esm({
  "src/git/packs/read-loose.ts"() {
    "use strict";
    init_left_to_git();
    init_object_table();
    init_pack_entries();
    init_regular_file();
    LONGEST_HEADER2 = 32;
  }
});

// src/git/packs/database.ts
function orNull(read) {
  try {
    return read();
  } catch (error) {
    if (isLeftToGit(error)) return null;
    throw error;
  }
}
var MOST_OBJECTS, MOST_PACKS, ObjectDatabase;
var init_database = __esm({
  "src/git/packs/database.ts"() {
    "use strict";
    init_arena();
    init_inflate();
    init_left_to_git();
    init_object_folders();
    init_object_table();
    init_pack_entries();
    init_pack_file();
    init_read_families();
    init_read_loose();
    MOST_OBJECTS = 2e6;
    MOST_PACKS = 200;
    ObjectDatabase = class _ObjectDatabase {
      table;
      /** What git can't read either, and would never end over: pipes, deltas of themselves. Ids; empty where a whole pack is concerned. */
      refused = /* @__PURE__ */ new Set();
      /** Packs whose bytes aren't those that were written. What can be read of them is handed over. Known after reading. */
      damagedPacks = 0;
      #packs;
      #loose;
      constructor(packs, loose, mostObjects) {
        this.#packs = packs;
        this.#loose = loose;
        const count = packs.reduce((sum, { index }) => sum + index.count, loose.length);
        if (count > mostObjects) throw new LeftToGit("too many objects");
        this.table = new ObjectTable(count);
        for (const { index, numbers } of packs)
          for (let object = 0; object < index.count; object++)
            numbers[object] = this.table.add(index.bytes, index.idAt(object));
        for (const { oid } of loose) this.table.add(Buffer.from(oid, "hex"), 0);
      }
      /**
       * @param mostObjects at most two million
       * @returns null for whatever is left to git, more objects and damage included; 'refused' for what git can't cope with either
       */
      static open(repo, mostObjects = MOST_OBJECTS) {
        try {
          return _ObjectDatabase.#open(repo, Math.min(mostObjects, MOST_OBJECTS));
        } catch (error) {
          if (error instanceof NotRegular) return "refused";
          if (isLeftToGit(error)) return null;
          throw error;
        }
      }
      static #open(repo, mostObjects) {
        if (repo.objectFormat !== "sha1") throw new LeftToGit("other ids");
        const files = listObjectFiles(repo);
        if (files.packs.length > MOST_PACKS) throw new LeftToGit("too many packs");
        const packs = [];
        try {
          let isRefused = false;
          for (const path of files.packs) {
            try {
              packs.push(new PackFile(path));
            } catch (error) {
              if (!(error instanceof NotRegular)) throw error;
              isRefused = true;
            }
          }
          const database = new _ObjectDatabase(packs, files.loose, mostObjects);
          if (isRefused) database.refused.add("");
          return database;
        } catch (error) {
          for (const pack of packs) pack.close();
          throw error;
        }
      }
      /** Reads every object once, as far as that goes. Yields after each, so that the caller can stop or rest. */
      *read(take) {
        const { table } = this;
        const inflater = createInflater();
        const takeOnce = (number, type, bytes) => {
          if (table.types[number] !== 0) return;
          table.types[number] = type;
          take(number, type, bytes);
        };
        const arena = this.#packs.length === 0 ? null : createArena();
        for (const pack of this.#packs) {
          if (!(yield* pack.isIntact())) this.damagedPacks++;
          const entries = orNull(() => readPackEntries(pack, table));
          for (const number of entries?.endless ?? []) this.refused.add(table.oid(number));
          if (entries !== null) yield* readFamilies(pack, entries, arena, inflater, takeOnce);
          pack.release();
        }
        const readLoose = createLooseReader(inflater);
        for (const { oid, path } of this.#loose) {
          const number = table.findHex(oid);
          if (table.types[number] !== 0) continue;
          const object = orNull(() => this.#readLoose(() => readLoose(path), oid));
          if (object !== null) takeOnce(number, object.type, object.bytes);
          yield;
        }
      }
      #readLoose(read, oid) {
        try {
          return read();
        } catch (error) {
          if (!(error instanceof NotRegular)) throw error;
          this.refused.add(oid);
          throw new LeftToGit("not a regular file");
        }
      }
      /** Ids of the objects that were not read. */
      unread() {
        const { types, size } = this.table;
        const ids = [];
        for (let number = 0; number < size; number++) if (types[number] === 0) ids.push(this.table.oid(number));
        return ids.filter((oid) => !this.refused.has(oid));
      }
      close() {
        for (const pack of this.#packs) pack.close();
      }
    };
  }
});

// src/git/read-all-objects.ts
async function readAllObjects(repo, sink, { signal, checkMissing = true }) {
  const list = await listRefNames(repo);
  const database = ObjectDatabase.open(repo);
  if (database === "refused") {
    sink.missing("", REFUSED);
    return { totals: { objects: 0, bytes: 0, missing: 1 }, refs: resolveRefs(list, /* @__PURE__ */ new Map()) };
  }
  if (database === null) {
    const batch = new BatchReading(repo, sink, signal);
    await batch.readAll();
    const refs = await askWhereRefsLead(repo, list);
    if (checkMissing) await reportMissing(repo, refs, batch, signal);
    return { totals: batch.totals(), refs };
  }
  try {
    const direct = new DirectReading(repo, database, sink, signal);
    await direct.readFiles();
    const batch = new BatchReading(repo, direct.sinkForRest(), signal);
    if (database.damagedPacks > 0)
      batch.reportMissing(
        "",
        `the check sum of ${database.damagedPacks} pack(s) or their indexes is wrong: bytes of them were changed`
      );
    const mayAskGit = database.refused.size === 0;
    for (const oid of database.refused) batch.reportMissing(oid, REFUSED);
    if (mayAskGit) await batch.readListed(database.unread());
    else for (const oid of database.unread()) batch.reportMissing(oid, "damaged, or of a kind that git has to read");
    const known = direct.whereRefsLead(list);
    const refs = known ?? (mayAskGit ? await askWhereRefsLead(repo, list) : resolveRefs(list, /* @__PURE__ */ new Map()));
    const isComplete = known !== null && batch.totals().missing === 0 && direct.isComplete(list);
    if (checkMissing && !isComplete && mayAskGit) await reportMissing(repo, refs, batch, signal);
    const { objects, bytes, missing } = batch.totals();
    return { totals: { objects: objects + direct.objects, bytes: bytes + direct.bytes, missing }, refs };
  } finally {
    database.close();
  }
}
async function askWhereRefsLead(repo, list) {
  return resolveRefs(list, await peel(repo, [...new Set(list.listed.map(({ oid }) => oid))]));
}
async function reportMissing(repo, refs, batch, signal) {
  for (const name of refs.broken) batch.reportMissing("", `the ref ${name} leads nowhere`);
  for (const { oid, why } of await listMissingObjects(repo, refs, signal)) batch.reportMissing(oid, why);
}
var REFUSED;
var init_read_all_objects = __esm({
  "src/git/read-all-objects.ts"() {
    "use strict";
    init_batch_reading();
    init_direct_reading();
    init_missing_objects();
    init_database();
    init_refs();
    REFUSED = "no regular file, or a delta of itself, over which git would never end";
  }
});

// builtin:node:buffer
var builtin4, isUtf8;
var init_node_buffer = __esm({
  "builtin:node:buffer"() {
    builtin4 = process.getBuiltinModule("node:buffer");
    isUtf8 = builtin4.isUtf8;
  }
});

// src/git/nul-records.ts
var init_nul_records = __esm({
  "src/git/nul-records.ts"() {
    "use strict";
    init_node_buffer();
  }
});

// src/git/index-entries.ts
var init_index_entries = __esm({
  "src/git/index-entries.ts"() {
    "use strict";
    init_user_error();
    init_nul_records();
    init_object_id();
    init_run_git();
  }
});

// src/sources/read-file.ts
var FLAGS;
var init_read_file = __esm({
  "src/sources/read-file.ts"() {
    "use strict";
    init_node_fs();
    init_clock();
    FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  }
});

// src/sources/local-files.ts
var ENV_FILE;
var init_local_files = __esm({
  "src/sources/local-files.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_read_file();
    ENV_FILE = /^(?:\.env(?:[.\-_].+|rc)?|\.flaskenv|[\w.-]+\.env)$/;
  }
});

// src/sources/walk-folder.ts
var init_walk_folder = __esm({
  "src/sources/walk-folder.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_read_file();
  }
});

// src/sources/working-tree.ts
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

// src/sources/read-history.ts
var read_history_exports = {};
__export(read_history_exports, {
  objectSink: () => objectSink,
  readHistory: () => readHistory
});
async function readHistory(repo, sink, log, signal) {
  const envBlobs = /* @__PURE__ */ new Set();
  const objects = objectSink(sink, log, (tree) => addEnvBlobs(tree, repo.objectFormat === "sha1" ? 20 : 32, envBlobs));
  let refs;
  try {
    ({ refs } = await readAllObjects(repo, objects, signal === void 0 ? {} : { signal }));
  } finally {
    objects.settle();
  }
  for (const name of refs.broken) {
    log.problem({
      code: "BROKEN_REF",
      message: `The ref ${name} leads nowhere; what only it leads to may be missing.`,
      path: name
    });
  }
  const names = Buffer.from(refs.refs.map(({ name }) => name).join("\n"));
  if (names.length > 0) sink.whole({ source: "object", type: "ref" }, names);
  if (repo.shallow) {
    log.problem({
      code: "SHALLOW_HISTORY",
      message: "This is a shallow clone: older commits are not here. Fetch them with `git fetch --unshallow`."
    });
  }
  return { refs, envBlobs };
}
function addEnvBlobs(tree, idSize, found2) {
  for (let at = tree.indexOf(ENV_ENTRY); at !== -1; at = tree.indexOf(ENV_ENTRY, at + 1)) {
    const end = tree.indexOf(0, at);
    const mode = tree.toString("latin1", Math.max(0, at - 6), at);
    if (end !== -1 && mode.startsWith("100") && ENV_FILE.test(tree.toString("utf8", at + 1, end))) {
      found2.add(tree.toString("hex", end + 1, end + 1 + idSize));
    }
  }
}
function objectSink(sink, log, onTree) {
  let last = null;
  let tree = null;
  const settle = () => {
    if (last !== null) log.scanned(last.size);
    last = null;
  };
  return {
    settle,
    whole(oid, type, bytes) {
      settle();
      if (type === "tree") onTree?.(bytes);
      sink.whole({ source: "object", blob: oid, type }, bytes);
      log.scanned(bytes.length);
    },
    open(oid, type) {
      settle();
      last = { oid, size: 0 };
      tree = type === "tree" && onTree !== void 0 ? [] : null;
      sink.open({ source: "object", blob: oid, type });
    },
    write(bytes) {
      last.size += bytes.length;
      if (last.size <= LARGEST_TREE) tree?.push(Buffer.from(bytes));
      sink.write(bytes);
    },
    close() {
      sink.close();
      if (tree !== null) onTree?.(Buffer.concat(tree));
      tree = null;
    },
    missing(oid, why) {
      if (last?.oid === oid) last = null;
      settle();
      const name = oid === "" ? "Some objects" : `Object ${oid}`;
      log.unreadable({ code: "UNREADABLE_OBJECT", message: `${name} could not be read: ${why}.` });
    }
  };
}
var LARGEST_TREE, ENV_ENTRY;
var init_read_history = __esm({
  "src/sources/read-history.ts"() {
    "use strict";
    init_read_all_objects();
    init_working_tree();
    LARGEST_TREE = 1 << 26;
    ENV_ENTRY = Buffer.from(" .env");
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

// src/git/read-many.ts
var read_many_exports = {};
__export(read_many_exports, {
  readManyObjects: () => readManyObjects
});
async function readManyObjects(repo, oids, sink) {
  const database = ObjectDatabase.open(repo, oids.size / MOST_OF_ALL);
  if (database === "refused") return;
  if (database === null) {
    await readObjects(repo, oids, sink);
    return;
  }
  compileLater();
  const { table } = database;
  const rest = new Set(oids);
  try {
    const reading = database.read((number, type, bytes) => {
      const oid = table.oid(number);
      if (rest.delete(oid)) handOver(sink, oid, TYPES[type], bytes);
    });
    await runInSlices(reading, repo.signal);
  } finally {
    database.close();
  }
  if (database.refused.size === 0) await readObjects(repo, rest, sink);
}
var MOST_OF_ALL;
var init_read_many = __esm({
  "src/git/read-many.ts"() {
    "use strict";
    init_compile_later();
    init_cat_file();
    init_in_slices();
    init_object_sink();
    init_database();
    init_object_table();
    MOST_OF_ALL = 1 / 2;
  }
});

// apart:history
var history_exports = {};
__export(history_exports, {
  load: () => load
});
module.exports = __toCommonJS(history_exports);
function load(path) {
  switch (path) {
    case "src/sources/read-history.ts":
      return init_read_history(), __toCommonJS(read_history_exports);
    case "src/git/read-many.ts":
      return init_read_many(), __toCommonJS(read_many_exports);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  load
});
