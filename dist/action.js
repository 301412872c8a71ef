"use strict";
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

// src/model/user-error.ts
var UserError;
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
      constructor(code2, message, hint) {
        super(message);
        this.name = "UserError";
        this.code = code2;
        this.hint = hint;
      }
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

// builtin:node:fs
var builtin3, accessSync, appendFileSync, chmodSync, closeSync, constants, copyFileSync, existsSync, fchmodSync, fstatSync, fsyncSync, linkSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, rmdirSync, statSync, unlinkSync, writeFileSync, writeSync;
var init_node_fs = __esm({
  "builtin:node:fs"() {
    builtin3 = process.getBuiltinModule("node:fs");
    accessSync = builtin3.accessSync;
    appendFileSync = builtin3.appendFileSync;
    chmodSync = builtin3.chmodSync;
    closeSync = builtin3.closeSync;
    constants = builtin3.constants;
    copyFileSync = builtin3.copyFileSync;
    existsSync = builtin3.existsSync;
    fchmodSync = builtin3.fchmodSync;
    fstatSync = builtin3.fstatSync;
    fsyncSync = builtin3.fsyncSync;
    linkSync = builtin3.linkSync;
    lstatSync = builtin3.lstatSync;
    mkdirSync = builtin3.mkdirSync;
    mkdtempSync = builtin3.mkdtempSync;
    openSync = builtin3.openSync;
    readFileSync = builtin3.readFileSync;
    readSync = builtin3.readSync;
    readdirSync = builtin3.readdirSync;
    readlinkSync = builtin3.readlinkSync;
    realpathSync = builtin3.realpathSync;
    renameSync = builtin3.renameSync;
    rmSync = builtin3.rmSync;
    rmdirSync = builtin3.rmdirSync;
    statSync = builtin3.statSync;
    unlinkSync = builtin3.unlinkSync;
    writeFileSync = builtin3.writeFileSync;
    writeSync = builtin3.writeSync;
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
        const first = detail.split("\n").find((line2) => /^(fatal|error)/.test(line2)) ?? detail.split("\n")[0] ?? "";
        super("GIT_FAILED", `git ${command2} ${how}${first === "" ? "" : `: ${first.slice(0, 300)}`}`);
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
var builtin7, setTimeout2;
var init_promises2 = __esm({
  "builtin:node:timers/promises"() {
    builtin7 = process.getBuiltinModule("node:timers/promises");
    setTimeout2 = builtin7.setTimeout;
  }
});

// src/git/find-git.ts
function findGit(searchPath = process.env["PATH"] ?? process.env["Path"] ?? "") {
  const known = found.get(searchPath);
  if (known !== void 0) return known;
  const entries = searchPath.split(delimiter).filter(isTrusted);
  for (const entry2 of entries) {
    for (const name of NAMES) {
      const program = join(entry2, name);
      if (!isProgram(program)) continue;
      const answer2 = { program, path: entries.join(delimiter) };
      found.set(searchPath, answer2);
      return answer2;
    }
  }
  throw new UserError(
    "GIT_NOT_FOUND",
    "git was not found on PATH",
    "install git 2.31 or newer, or audit a plain folder"
  );
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
var NAMES, found;
var init_find_git = __esm({
  "src/git/find-git.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_user_error();
    NAMES = process.platform === "win32" ? ["git.exe"] : ["git"];
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
    const line2 = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"));
    return line2 === null ? 0 : Number(line2[1]) * 1024;
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
  child.stdout.on("data", (chunk) => {
    if (failure2 !== void 0) return;
    try {
      take(chunk);
    } catch (error) {
      fail(error);
    }
  });
  const fed = feed(child, options.stdin).catch(() => void 0);
  try {
    const { code: code2, killedBy } = await ended(child);
    await fed;
    if (failure2 !== void 0) throw failure2;
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
    child.once("close", (code2, killedBy) => resolve2({ code: code2, killedBy }));
  });
}
var STDERR_LIMIT, DEFAULT_MAX_BYTES, RETRY_AFTER, SpawnFailure;
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
    RETRY_AFTER = [50, 200, 800];
    SpawnFailure = class extends Error {
      code;
      constructor(code2) {
        super(code2);
        this.code = code2;
      }
      get temporary() {
        return ["EAGAIN", "EMFILE", "ENFILE", "ENOMEM"].includes(this.code);
      }
    };
  }
});

// src/git/find-place.ts
function findPlace(start2) {
  for (let folder = start2; ; folder = dirname(folder)) {
    const entry2 = join(folder, ".git");
    if (exists(entry2)) return { root: folder, gitDir: entry2 };
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
    const { code: code2 } = error;
    return code2 !== "ENOENT" && code2 !== "ENOTDIR";
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

// src/git/open-repository.ts
var open_repository_exports = {};
__export(open_repository_exports, {
  openRepository: () => openRepository
});
async function openRepository(path, options = {}) {
  const hook = options.hook === true;
  const folder = existingFolder(path);
  const env = hook ? hookVariables() : {};
  const place = findPlace(folder);
  const gitDir = env["GIT_DIR"] ?? place?.gitDir;
  if (gitDir === void 0) return null;
  env["GIT_DIR"] = gitDir;
  const answer2 = await describe(folder, env, options.signal);
  const isBare = answer2.bare && !exists(join(answer2.gitDir, "index"));
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
    const why = /(?:fatal|error): (.*)/.exec(error.detail)?.[1] ?? `exit code ${error.exitCode}`;
    throw new UserError(
      "BROKEN_REPOSITORY",
      `git can't read the repository at ${env["GIT_DIR"]}: ${why}`,
      "repair it, or clone it again"
    );
  }
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
  const config = readText(join(commonDir, "config"));
  if (/^\s*(partialclone|promisor)\s*=\s*\S/im.test(config)) return true;
  return listNames(join(commonDir, "objects", "pack")).some((name) => name.endsWith(".promisor"));
}
function readText(path) {
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
var QUESTIONS;
var init_open_repository = __esm({
  "src/git/open-repository.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_user_error();
    init_find_place();
    init_git_failure();
    init_hook_variables();
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
function decode(bytes2, name) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes2);
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
  if (error instanceof UserError) return error;
  const code2 = error.code ?? "unknown error";
  return new UserError("FILE_UNREADABLE", `${name} can't be read (${code2}).`);
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
  const { scanned, skipped, bytes: bytes2 } = report.stats;
  const left = skipped > 0 ? `, ${formatCount(skipped)} left out on purpose` : "";
  return `${count(scanned, "file or object", "files and objects")} (${formatBytes(bytes2)}) read${left}`;
}
function count(n, one, many = `${one}s`) {
  return `${formatCount(n)} ${n === 1 ? one : many}`;
}
function formatCount(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}
function formatBytes(bytes2) {
  if (bytes2 < 1e3) return `${bytes2} B`;
  const units = ["kB", "MB", "GB", "TB"];
  const power = Math.min(Math.floor(Math.log10(bytes2) / 3), units.length);
  return `${(bytes2 / 1e3 ** power).toFixed(1)} ${units[power - 1]}`;
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

// src/git/git-lines.ts
async function streamLines(repo, args, onLine, options = {}) {
  let rest = "";
  await streamGit(
    repo,
    args,
    (chunk) => {
      const lines2 = (rest + chunk.toString("latin1")).split("\n");
      rest = lines2.pop();
      for (const line2 of lines2) onLine(line2);
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
  for (const line2 of lines2) {
    piece.push(line2);
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
var init_object_types = __esm({
  "src/git/object-types.ts"() {
    "use strict";
    init_git_lines();
  }
});

// compiled:rules
var rules, RULES, PROVIDERS;
var init_rules = __esm({
  "compiled:rules"() {
    rules = [
      { "id": "sk-api-key", "title": "Secret API key (sk_live_/sk_test_)", "provider": null, "family": "sk", "trigger": { "on": "prefix", "text": ["sk_live_", "sk_test_"] }, "pattern": /sk_(?:live|test)_(?<body>a2V5Xz[A-Za-z0-9+/]{40,160}={0,2}(?![A-Za-z0-9+/=])|(?:(?!-->)[A-Za-z0-9_-]){10,250}(?=-->|[^A-Za-z0-9_-]|$))/y, "body": "strong", "shortBody": 14, "severity": "high", "testKey": /^sk_test_/, "maskPrefix": /^sk_(?:live|test)_/, "published": ["sk_test_4eC39HqLyjWDarjtT1zdp7dc", "sk_test_BQokikJOvBiI2HlWgH4olfQ2"], "message": "Whoever holds it can act as the account that it belongs to.", "examples": [], "counterExamples": [] },
      { "id": "stripe-restricted-key", "title": "Stripe restricted key", "provider": "stripe", "trigger": { "on": "prefix", "text": ["rk_live_", "rk_test_"] }, "pattern": /rk_(?:live|test)_(?<body>[A-Za-z0-9]{20,250})(?![A-Za-z0-9_-])/y, "body": "strong", "severity": "high", "testKey": /^rk_test_/, "maskPrefix": /^rk_(?:live|test)_/, "message": "It can do whatever its permissions in the Stripe account allow.", "examples": [], "counterExamples": [] },
      { "id": "tb-api-key", "title": "API key (tb_)", "provider": null, "family": "tb", "trigger": { "on": "prefix", "text": ["tb_"] }, "pattern": /tb_(?:(?:live|test|prod|dev)_)?(?<body>(?:(?!-->)[A-Za-z0-9_-]){10,250})(?=-->|[^A-Za-z0-9_-]|$)/y, "body": "weak", "shortBody": 16, "severity": "high", "testKey": /^tb_test_/, "maskPrefix": /^tb_(?:(?:live|test|prod|dev)_)?/, "message": "A TinyBrain key without scopes has full access; a ThingsBoard key acts as its user.", "examples": [], "counterExamples": [] },
      { "id": "tinybrain-short-key", "title": "Short TinyBrain API key", "provider": "tinybrain", "trigger": { "on": "prefix", "text": ["TINYBRAIN_"] }, "pattern": /TINYBRAIN_[A-Z_]{0,24}["']?\]?\s{0,3}[:=]\s{0,3}["'`]?(?<secret>tb_(?<body>[A-Za-z0-9_-]{8,12}))(?![A-Za-z0-9_-])/y, "body": "weak", "severity": "high", "maskPrefix": /^tb_/, "message": "A TinyBrain key without scopes has full access.", "examples": [], "counterExamples": [] },
      { "id": "memory-api-key", "title": "Memory API key", "provider": "memory-api", "trigger": { "on": "prefix", "text": ["mem_live_", "mem_test_", "mem_prod_", "mem_dev_"] }, "pattern": /mem_(?:live|test|prod|dev)_(?<body>(?:(?!-->)[A-Za-z0-9_-]){20,160})(?=-->|[^A-Za-z0-9_-]|$)/y, "body": "strong", "exact": /^mem_(?:live|test)_[0-9a-f]{64}$/, "severity": "high", "testKey": /^mem_(?:test|dev)_/, "maskPrefix": /^mem_(?:live|test|prod|dev)_/, "message": "It reads and writes the memories of the organization; a sign-up key can also create and delete keys.", "examples": [], "counterExamples": [] },
      { "id": "twig-api-key", "title": "Twig AI API key", "provider": "twig", "trigger": { "on": "prefix", "text": ["twigsk_live_", "twigsk_test_"] }, "pattern": /twigsk_(?:live|test)_(?<body>(?:(?!-->)[A-Za-z0-9_-]){10,250})(?=-->|[^A-Za-z0-9_-]|$)/y, "body": "strong", "severity": "high", "exact": /^twigsk_(?:live|test)_/, "testKey": /^twigsk_test_/, "maskPrefix": /^twigsk_(?:live|test)_/, "message": "It can chat, and read or change agents and data, as its scopes allow.", "examples": [], "counterExamples": [] },
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
      { "id": "connection-url-password", "title": "Password in a database or service URL", "provider": null, "trigger": { "on": "literal", "text": ["://"] }, "pattern": /(?<=(?:^|[^a-z])(?:postgres(?:ql)?|mysql2?|mariadb|mongodb|rediss?|valkeys?|amqps?|mssql|sqlserver|clickhouse|cockroachdb|ftps?|ftpes|sftp|ssh|smtps?|imaps?|ldaps?|nats|couchdb|neo4j|bolt|oracle|snowflake|influxdb|cassandra|mqtts?)(?:\+[a-z0-9]{1,12})?):\/\/(?<user>[^\s:@/"'`<>{}$()[\]]{0,64}):(?<secret>(?!\$|%[a-z(]|\k<user>@|(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)@)(?=[^\s@]{0,127}[0-9!#%^&*?~=+]|[^\s@]{16,128}@)[^\s@/"'`<>{}\\]{6,128})@(?!(?:localhost|127\.|0\.0\.0\.0|host\.docker|hostname|(?:my|your|the|some)[_.-]?(?:db|host|server|domain|site|company|proxy|database|cluster|app)|(?:host|server|domain|site|company|proxy|foo|bar|baz|test|a|b|x|acme|mysite|website|remote)\.(?:com|org|net|tld|io|local)|[a-z0-9.-]{0,80}\bexample\.|[a-z0-9.-]{0,80}\.(?:example|test|invalid|localhost|local|tld)(?![a-z0-9.-])))[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iy, "reach": 512, "body": "exact", "severity": "high", "lowEntropy": true, "message": "Signs in to the database or service on the same line.", "examples": [], "counterExamples": [] },
      { "id": "connection-url-local-password", "title": "Password in a URL of a local service", "provider": null, "trigger": { "on": "literal", "text": ["://"] }, "pattern": /(?<=(?:^|[^a-z])(?:postgres(?:ql)?|mysql2?|mariadb|mongodb|rediss?|valkeys?|amqps?|mssql|sqlserver|clickhouse|cockroachdb|ftps?|ftpes|sftp|ssh|smtps?|imaps?|ldaps?|nats|couchdb|neo4j|bolt|oracle|snowflake|influxdb|cassandra|mqtts?)(?:\+[a-z0-9]{1,12})?):\/\/(?<user>[^\s:@/"'`<>{}$()[\]]{0,64}):(?<secret>(?!\$|%[a-z(]|\k<user>@|(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)@)(?=[a-z0-9_-]{0,127}[0-9])[a-z0-9_-]{20,128})@(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal|[a-z0-9_-]{1,40})(?![a-z0-9.-])/iy, "reach": 512, "body": "weak", "severity": "medium", "message": "Signs in to the service on the same line, wherever that password is used again.", "examples": [], "counterExamples": [] },
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
      { "id": "google-firebase-web-key", "title": "Firebase web or Android API key", "provider": "google", "trigger": { "on": "prefix", "text": ["AIza"] }, "pattern": /(?<=current_key["']\s{0,4}:\s{0,4}["'])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])|AIza[A-Za-z0-9_-]{35}(?=["'`][\s,;]{1,12}["']?(?:authDomain|projectId|databaseURL|messagingSenderId|appId)["']?\s{0,4}:)/y, "body": "exact", "severity": "low", "maskPrefix": /^AIza/, "message": "Meant to be public; restrict it to the app and to Firebase APIs, or strangers can spend its quota.", "examples": [], "counterExamples": [] },
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
      { "id": "private-key-pem", "title": "Private key", "provider": null, "trigger": { "on": "literal", "text": ["-----BEGIN"] }, "pattern": /(?<!private_key\\{0,2}"\s{0,4}:\s{0,4}\\{0,2}")-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ANY) )?PRIVATE KEY-----[\\nr\s"'+,|>]{0,24}(?!b3BlbnNzaC1rZXktdjEAAAAACmFlcz)(?<body>(?:M[A-Z]|b3BlbnNzaC1rZXktdjE)[A-Za-z0-9+/]{20,38})[A-Za-z0-9+/=\\\s"',+]{20,3900}(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?/y, "reach": 4096, "body": "exact", "severity": "high", "mediumInTests": true, "message": "Proves an identity to every server that trusts its public half.", "examples": [], "counterExamples": [] },
      { "id": "private-key-encrypted", "title": "Encrypted private key", "provider": null, "trigger": { "on": "literal", "text": ["-----BEGIN"] }, "pattern": /-----BEGIN (?:ENCRYPTED PRIVATE KEY-----[\\nr\s"'+,|>]{0,24}|(?:RSA|EC|DSA) PRIVATE KEY-----[\\nr\s]{1,4}Proc-Type: 4,ENCRYPTED[\\nr\s]{1,4}DEK-Info: [A-Za-z0-9,-]{10,80}[\\nr\s]{1,8}|OPENSSH PRIVATE KEY-----[\\nr\s"'+,|>]{0,24}(?=b3BlbnNzaC1rZXktdjEAAAAACmFlcz))(?<body>[A-Za-z0-9+/]{40})[A-Za-z0-9+/=\\\s"',+]{24,3800}(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?/y, "reach": 4096, "body": "exact", "severity": "low", "message": "Opens what its public half protects to whoever guesses the passphrase.", "examples": [], "counterExamples": [] },
      { "id": "private-key-pgp", "title": "PGP private key", "provider": null, "trigger": { "on": "literal", "text": ["-----BEGIN"] }, "pattern": /-----BEGIN PGP PRIVATE KEY BLOCK-----(?:[\\nr\s]{1,4}(?:Version|Comment|Charset|Hash): [^\n\\]{0,100}){0,4}[\\nr\s]{1,8}(?<body>[lx][A-Za-z0-9+/]{39})[A-Za-z0-9+/=\\\s"',+]{64,3700}(?:-----END PGP PRIVATE KEY BLOCK-----)?/y, "reach": 4096, "body": "exact", "severity": "high", "mediumInTests": true, "message": "Signs and decrypts as its owner, if it has no passphrase.", "examples": [], "counterExamples": [] },
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
      { "id": "telegram-bot-token", "title": "Telegram bot token", "provider": "telegram", "trigger": { "on": "token", "keywords": ["telegram", "bot", "token", "tg_"] }, "pattern": /AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])(?<=(?<![A-Za-z0-9_-]|[A-Za-z0-9_-]bot)(?<secret>\d{8,10}:AA(?<body>[A-Za-z0-9_-]{33})))/y, "body": "exact", "before": /(?<!\d)\d{8,10}:$/, "severity": "high", "message": "Reads and sends everything as the bot.", "examples": [], "counterExamples": [] },
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
      { "id": "generic-api-key", "title": "Secret under a telling name", "provider": null, "trigger": { "on": "token", "keywords": ["key", "token", "secret", "passw", "pwd", "passphrase", "auth", "bearer", "credential", "creds", "curl "] }, "pattern": /(?:(?<=\$\{)[A-Z][A-Z0-9_]{2,60}-|(?<=[}A-Z0-9]:)-)?(?<secret>[A-Za-z0-9_+/=~-](?:[A-Za-z0-9_+/=~-]|\.(?=[A-Za-z0-9_+/=~-])){15,511})(?![A-Za-z0-9_+/=~-])/y, "named": true, "severity": "medium", "message": "A random-looking value is assigned to a name that says API key, token or secret.", "examples": [], "counterExamples": [] }
    ];
    RULES = [rules[0], rules[1], rules[2], rules[3], rules[4], rules[5], rules[6], rules[7], rules[8], rules[9], rules[10], rules[11], rules[12], rules[13], rules[14], rules[15], rules[16], rules[17], rules[18], rules[19], rules[20], rules[21], rules[22], rules[23], rules[24], rules[25], rules[26], rules[27], rules[28], rules[29], rules[30], rules[31], rules[32], rules[33], rules[34], rules[35], rules[36], rules[37], rules[38], rules[39], rules[40], rules[41], rules[42], rules[43], rules[44], rules[45], rules[46], rules[47], rules[48], rules[49], rules[50], rules[51], rules[52], rules[53], rules[54], rules[55], rules[56], rules[57], rules[58], rules[59], rules[60], rules[61], rules[62], rules[63], rules[64], rules[65], rules[66], rules[67], rules[68], rules[69], rules[70], rules[71], rules[72], rules[73], rules[74], rules[75], rules[76], rules[77], rules[78], rules[79], rules[80], rules[81], rules[82], rules[83], rules[84], rules[85], rules[86], rules[87], rules[88], rules[89], rules[90], rules[91], rules[92], rules[93], rules[94], rules[95], rules[96], rules[97], rules[98], rules[99], rules[100], rules[101], rules[102], rules[103], rules[104], rules[105], rules[106], rules[107], rules[108], rules[109], rules[110], rules[111], rules[112], rules[113], rules[114], rules[115], rules[116], rules[117], rules[118], rules[119], rules[120], rules[121], rules[122], rules[123], rules[124], rules[125], rules[126], rules[127], rules[128], rules[129], rules[130], rules[131], rules[132], rules[133], rules[134], rules[135], rules[136], rules[137], rules[138], rules[139], rules[140], rules[141], rules[142], rules[143], rules[144], rules[145], rules[146], rules[147], rules[148], rules[149], rules[150], rules[151], rules[152], rules[153], rules[154], rules[155], rules[156], rules[157], rules[158], rules[159], rules[160], rules[161], rules[162], rules[163], rules[164], rules[165], rules[166], rules[167], rules[168], rules[169], rules[170], rules[171], rules[172], rules[173], rules[174], rules[175], rules[176], rules[177], rules[178], rules[179], rules[180], rules[181], rules[182], rules[183], rules[184], rules[185], rules[186], rules[187], rules[188], rules[189], rules[190], rules[191], rules[192], rules[193], rules[194]];
    PROVIDERS = [
      { "id": "tinybrain", "name": "TinyBrain", "source": "docs: TinyBrain API, Authentication; API reference", "rules": [], "families": [{ "family": "tb", "value": /^/ }], "clues": { "names": ["TINYBRAIN", "tiny_brain"], "hosts": ["api.tinybrain.dev", "app.tinybrain.dev", "tinybrain.dev", "tinybrainlab.ai"], "packages": ["@tinybrain/sdk", "tinybrain-sdk", "tinybrain_sdk", "tinybrain"] }, "dashboard": { "url": "https://app.tinybrain.dev", "steps": ["Open Settings, API Keys", "Create a new key and deploy it", "Revoke the leaked key"] }, "api": { "hosts": ["api.tinybrain.dev"], "baseUrl": "https://api.tinybrain.dev", "auth": { "in": "bearer" }, "rateLimit": { "requests": 100, "perSeconds": 60 }, "verify": { "calls": [{ "method": "GET", "path": "/api/v1/intelligence/vips", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }], "means": "active" }, { "status": [200], "where": [{ "at": ["data", "vips"], "kind": "array" }], "means": "active" }, { "status": [401, 403], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["invalid api key", "INVALID_API_KEY"] }], "means": "inactive", "detail": "the key is wrong or was revoked" }, { "status": [401], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["expired"] }], "means": "expired", "detail": "the key has expired" }, { "status": [401], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["unauthorized"] }], "means": "unknown", "detail": 'TinyBrain says "Unauthorized", which can mean a missing scope' }, { "status": [403], "where": [{ "at": ["error", "message"] }], "means": "active-limited", "detail": "the key is live, with limited scopes" }] }, { "method": "GET", "path": "/api/v1/memories/{random}", "answers": [{ "status": [404], "where": [{ "at": ["success"], "equals": [false] }, { "at": ["error.code", "error.message", "error"] }], "means": "active" }, { "status": [401, 403], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["invalid api key", "INVALID_API_KEY"] }], "means": "inactive", "detail": "the key is wrong or was revoked" }, { "status": [401], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["expired"] }], "means": "expired", "detail": "the key has expired" }, { "status": [401], "where": [{ "at": ["error.message", "error", "message", "error.code"], "includes": ["unauthorized"] }], "means": "unknown", "detail": 'TinyBrain says "Unauthorized", which can mean a missing scope' }, { "status": [403], "where": [{ "at": ["error", "message"] }], "means": "active-limited", "detail": "the key is live, with limited scopes" }] }] } } },
      { "id": "memory-api", "name": "Memory API", "source": "docs: Memory API, Authentication; public server source (api/middleware/auth.py, config/settings.py)", "rules": [rules[4]], "clues": { "names": ["MEMORY_API"], "hosts": ["api.memory-api.com", "memory-api.com"], "packages": ["@memory-api/sdk", "memory-api", "memory_api"] }, "dashboard": { "url": "https://dashboard.memory-api.com/", "steps": ["Open the dashboard, API keys", "Create a new key and deploy it", "Revoke the leaked key"] }, "api": { "hosts": ["api.memory-api.com"], "baseUrl": "https://api.memory-api.com", "auth": { "in": "bearer" }, "rateLimit": { "requests": 10, "perSeconds": 60 }, "verify": { "calls": [{ "method": "GET", "path": "/v1/account/api-keys", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }, { "at": ["data"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error.code", "detail.code"], "equals": ["API_KEY_EXPIRED"] }], "means": "expired", "detail": "the key has expired" }, { "status": [401], "where": [{ "at": ["error.code", "detail.code"], "equals": ["API_KEY_DISABLED"] }], "means": "inactive", "detail": "the key was revoked" }, { "status": [401], "where": [{ "at": ["error.code", "detail.code"], "equals": ["INVALID_API_KEY", "INVALID_API_KEY_FORMAT"] }], "means": "inactive", "detail": "the key is not known" }, { "status": [403], "where": [{ "at": ["error.code", "detail.code"], "equals": ["INSUFFICIENT_PERMISSIONS"] }], "means": "active-limited", "detail": "the key is live, without the scope read" }, { "status": [403], "where": [{ "at": ["error.code", "detail.code"], "equals": ["ORGANIZATION_DISABLED"] }], "means": "active-limited", "detail": "the key is genuine, its organization is disabled" }, { "status": [429], "where": [{ "at": ["error.code", "detail.code"], "equals": ["RATE_LIMIT_EXCEEDED", "DAILY_QUOTA_EXCEEDED", "CONCURRENT_LIMIT_EXCEEDED"] }], "means": "active", "detail": "the key is live and over its limit" }] }] }, "list": { "by": "leaked-or-management", "call": { "method": "GET", "path": "/v1/account/api-keys", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }], "means": "listed" }, { "status": [403], "where": [{ "at": ["error.code", "detail.code"], "equals": ["INSUFFICIENT_PERMISSIONS"] }], "means": "forbidden" }] }, "items": ["data", "data.api_keys", "data.keys", "data.items"], "id": ["id", "key_id"], "hint": ["key_prefix", "prefix"], "ended": [{ "at": ["is_active", "active"], "equals": [false] }, { "at": ["revoked"], "equals": [true] }, { "at": ["revoked_at"] }], "name": ["name"], "scopes": ["scopes"], "environment": ["environment"], "expiresAt": ["expires_at"] }, "create": { "call": { "method": "POST", "path": "/v1/account/api-keys", "body": { "as": "json", "fields": { "name": "{name}", "environment": "{environment}", "scopes": "{scopes}", "expires_in_days": "{expiresInDays}" } }, "answers": [{ "status": [201, 200], "where": [{ "at": ["success"], "equals": [true] }, { "at": ["data"], "kind": "object" }], "means": "created" }, { "status": [403], "where": [{ "at": ["error.code", "detail.code"], "equals": ["INSUFFICIENT_PERMISSIONS"] }], "means": "forbidden" }] }, "key": ["data.key", "data.api_key"], "id": ["data.id", "data.key_id"] }, "revoke": { "by": "management", "id": { "from": "list" }, "replaceFirst": { "scope": "admin" }, "call": { "method": "DELETE", "path": "/v1/account/api-keys/{id}", "answers": [{ "status": [200], "where": [{ "at": ["success"], "equals": [true] }, { "at": ["data.revoked"], "equals": [true] }], "means": "revoked" }, { "status": [404], "where": [{ "at": ["error.code", "detail.code"], "equals": ["API_KEY_NOT_FOUND"] }], "means": "gone" }, { "status": [400], "where": [{ "at": ["error.code", "detail.code"], "equals": ["CANNOT_REVOKE_CURRENT_KEY"] }], "means": "itself" }, { "status": [403], "where": [{ "at": ["error.code", "detail.code"], "equals": ["INSUFFICIENT_PERMISSIONS"] }], "means": "forbidden" }] } } } },
      { "id": "product-api", "name": "Product API", "source": "docs: API Key Authentication (tasks, projects, users)", "rules": [], "families": [{ "family": "sk", "value": /^(?!a2V5Xz|5[1-9][A-Za-z0-9]{90,150}$)/ }], "clues": { "names": ["PRODUCT_API", "PRODUCT_KEY", "ProductClient"], "hosts": ["api.example.com/v1/tasks", "api.example.com/v1/api-keys", "api.example.com/v1/rate-limit", "api.example.com/v1/projects"], "packages": ["@product/api-client", "product-api", "product_api", "product/api-client", "github.com/product/api-go"] }, "dashboard": { "url": "https://dashboard.example.com/settings/api", "steps": ["Open Settings, API, in the dashboard of your installation", "Generate a new key and deploy it", "Revoke the leaked key"] }, "api": { "hosts": [], "auth": { "in": "bearer" }, "rateLimit": { "requests": 100, "perSeconds": 60 }, "verify": { "calls": [{ "method": "GET", "path": "/v1/rate-limit", "answers": [{ "status": [200], "where": [{ "at": ["limit"], "kind": "number" }, { "at": ["remaining"], "kind": "number" }, { "at": ["reset", "reset_at"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["error", "message"] }], "means": "inactive", "detail": "the key is invalid, expired or revoked" }, { "status": [403], "where": [{ "at": ["error", "message"] }], "means": "active-limited", "detail": "the key is live, with limited permissions" }] }] }, "list": { "by": "leaked-or-management", "call": { "method": "GET", "path": "/v1/api-keys", "answers": [{ "status": [200], "where": [{ "at": ["data"], "kind": "array" }], "means": "listed" }, { "status": [403], "where": [{ "at": ["error", "message"] }], "means": "forbidden" }] }, "items": ["data"], "id": ["id"], "hint": ["prefix"], "ended": [{ "at": ["revoked"], "equals": [true] }, { "at": ["revoked_at"] }, { "at": ["status"], "equals": ["revoked", "inactive"] }], "name": ["name"], "scopes": ["permissions"], "expiresAt": ["expires_at"] }, "describe": { "call": { "method": "GET", "path": "/v1/api-keys/{id}", "answers": [{ "status": [200], "where": [{ "at": ["id"] }], "means": "described" }] }, "name": ["name"], "scopes": ["permissions"], "expiresAt": ["expires_at"] }, "create": { "call": { "method": "POST", "path": "/v1/api-keys", "body": { "as": "json", "fields": { "name": "{name}", "permissions": "{scopes}", "expires_at": "{expiresAt}" } }, "answers": [{ "status": [201, 200], "where": [{ "at": ["key"], "kind": "string" }, { "at": ["id"] }], "means": "created" }, { "status": [403], "where": [{ "at": ["error", "message"] }], "means": "forbidden" }] }, "key": ["key"], "id": ["id"] }, "revoke": { "by": "management-or-leaked", "id": { "from": "list" }, "call": { "method": "DELETE", "path": "/v1/api-keys/{id}", "answers": [{ "status": [204], "bare": true, "means": "revoked" }, { "status": [200], "means": "revoked" }, { "status": [404], "where": [{ "at": ["error", "message"] }], "means": "gone" }, { "status": [403], "where": [{ "at": ["error", "message"] }], "means": "forbidden" }] } } } },
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
      { "id": "mistral", "name": "Mistral AI", "source": "https://docs.mistral.ai/getting-started/quickstart/", "rules": [rules[108]], "clues": { "names": ["MISTRAL"], "hosts": ["api.mistral.ai", "mistral.ai"], "packages": ["@mistralai/mistralai", "mistralai"] }, "dashboard": { "url": "https://console.mistral.ai/api-keys", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "moyasar", "name": "Moyasar", "source": "https://docs.moyasar.com/api/authentication/", "rules": [], "families": [{ "family": "sk", "value": /^[A-Za-z0-9]{20,64}$/ }], "clues": { "names": ["MOYASAR"], "hosts": ["api.moyasar.com", "moyasar.com"], "packages": ["moyasar", "moyasar-payment-form"], "schemes": ["user"] }, "dashboard": { "url": "https://dashboard.moyasar.com", "steps": ["Open Settings, API keys", "Regenerate the secret key and deploy it"] } },
      { "id": "neon", "name": "Neon", "source": "https://neon.com/docs/manage/api-keys", "rules": [rules[109]], "clues": { "names": ["NEON_API"], "hosts": ["console.neon.tech", "neon.tech"], "packages": ["@neondatabase/api-client"] }, "dashboard": { "url": "https://console.neon.tech/app/settings/api-keys", "steps": ["Open Account settings, API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "netlify", "name": "Netlify", "source": "https://docs.netlify.com/api/get-started/#authentication", "rules": [rules[110]], "clues": { "names": ["NETLIFY"], "hosts": ["api.netlify.com", "netlify.com"], "packages": ["netlify", "netlify-cli"] }, "dashboard": { "url": "https://app.netlify.com/user/applications#personal-access-tokens", "steps": ["Open User settings, Applications, Personal access tokens", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "new-relic", "name": "New Relic", "source": "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/", "rules": [rules[111], rules[112], rules[113]], "clues": { "names": ["NEW_RELIC", "NEWRELIC"], "hosts": ["api.newrelic.com", "newrelic.com"], "packages": ["newrelic"] }, "dashboard": { "url": "https://one.newrelic.com/admin-portal/api-keys", "steps": ["Open API keys", "Create a new one and deploy it", "Delete the old one"] } },
      { "id": "notion", "name": "Notion", "source": "https://developers.notion.com/docs/authorization", "rules": [rules[114], rules[115]], "clues": { "names": ["NOTION"], "hosts": ["api.notion.com", "notion.so"], "packages": ["@notionhq/client", "notion-client"] }, "dashboard": { "url": "https://www.notion.so/profile/integrations", "steps": ["Open the integration, Configuration, refresh the secret", "Deploy the new secret"] } },
      { "id": "npm", "name": "npm", "source": "https://docs.npmjs.com/about-access-tokens", "rules": [rules[116], rules[117], rules[118]], "clues": { "names": ["NPM_TOKEN", "NODE_AUTH_TOKEN", "_authToken"], "hosts": ["registry.npmjs.org", "npmjs.com"] }, "dashboard": { "url": "https://www.npmjs.com/settings/~/tokens", "steps": ["Open Access Tokens", "Delete the token and make a granular one with the fewest packages", "Look through the package\u2019s versions for any that you did not publish"] } },
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
      { "id": "telegram", "name": "Telegram", "source": "https://core.telegram.org/bots/features#generating-an-authentication-token", "rules": [rules[174]], "clues": { "names": ["TELEGRAM", "TG_BOT", "BOT_TOKEN"], "hosts": ["api.telegram.org", "t.me"], "packages": ["telegraf", "node-telegram-bot-api", "python-telegram-bot", "aiogram", "telebot", "grammy"] }, "dashboard": { "url": "https://t.me/BotFather", "steps": ["Send /revoke to BotFather and choose the bot", "Put the new token where the old one was used"] }, "api": { "keys": "^\\d+:", "hosts": ["api.telegram.org"], "baseUrl": "https://api.telegram.org", "auth": { "in": "path" }, "verify": { "calls": [{ "method": "GET", "path": "/bot{key}/getMe", "answers": [{ "status": [200], "where": [{ "at": ["ok"], "equals": [true] }, { "at": ["result.id"] }], "means": "active" }, { "status": [401], "where": [{ "at": ["ok"], "equals": [false] }, { "at": ["error_code"], "equals": [401] }], "means": "inactive" }] }] } } },
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
  const code2 = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return telling.some(
    (specifier) => new RegExp(`\\bimport\\b(?!\\s+type\\b)[^;"']{0,300}["']${specifier.replaceAll("$", "\\$")}["']`).test(code2)
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
function literal(node) {
  if (node?.type === "StringLiteral") return node.value;
  if (node?.type === "TemplateLiteral" && node.quasis.length === 1) return node.quasis[0].value.cooked ?? null;
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
  const statements = file.program.body.map(describe2);
  const serverOnly = findServerOnly(statements, serverExports);
  const used = { values: /* @__PURE__ */ new Set(), types: /* @__PURE__ */ new Set(), serverSpans: [] };
  const serverUsed = /* @__PURE__ */ new Set();
  for (const entry2 of statements) {
    if (serverOnly.has(entry2)) for (const name of entry2.references.values) serverUsed.add(name);
    else {
      for (const name of entry2.references.values) used.values.add(name);
      for (const name of entry2.references.types) used.types.add(name);
    }
    used.serverSpans.push(...entry2.references.serverSpans);
    for (const name of entry2.references.serverValues ?? []) serverUsed.add(name);
  }
  const vanishes = (local) => !used.values.has(local) && (typed && used.types.has(local) || serverUsed.has(local));
  const clientStatements = statements.filter((entry2) => !serverOnly.has(entry2)).map(({ statement }) => statement);
  const exports2 = new Set(statements.flatMap(({ exported }) => exported));
  return {
    edges: sourceEdges(file, clientStatements, vanishes, used),
    exports: exports2,
    directives: file.program.directives.map(({ value }) => value.value),
    serverSpans: [...[...serverOnly].map(({ statement }) => spanOf(statement)), ...used.serverSpans],
    comments: (file.comments ?? []).filter(({ value }) => !/^!|@license|@preserve/.test(value)).map((comment2) => ({ start: comment2.start ?? 0, end: comment2.end ?? 0 }))
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
function describe2(statement) {
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
    (entry2) => entry2.statement.type === "ExportNamedDeclaration" && entry2.exported.length > 0 && entry2.exported.every((name) => serverExports.has(name))
  );
  if (server.length === 0) return /* @__PURE__ */ new Set();
  const byName = /* @__PURE__ */ new Map();
  for (const entry2 of statements) for (const name of entry2.declares) byName.set(name, entry2);
  function closure(roots) {
    const reached = new Set(roots);
    for (const entry2 of reached) {
      for (const name of entry2.references.values) {
        const target = byName.get(name);
        if (target) reached.add(target);
      }
    }
    return reached;
  }
  const isPlain = ({ statement }) => ["FunctionDeclaration", "VariableDeclaration", "ClassDeclaration", "ImportDeclaration"].includes(statement.type);
  const client = closure(statements.filter((entry2) => !server.includes(entry2) && !isPlain(entry2)));
  return new Set([...closure(server)].filter((entry2) => !client.has(entry2)));
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
  const open2 = /<script\b((?:[^>"']|"[^"]*"|'[^']*'){0,2000})>/gi;
  open2.lastIndex = from;
  for (let tag = open2.exec(text); tag; tag = open2.exec(text)) {
    const start2 = tag.index + tag[0].length;
    const close = /<\/script\b/gi;
    close.lastIndex = start2;
    const end = close.exec(text)?.index ?? text.length;
    parts.push({ start: start2, end, attributes: tag[1], kind: "script" });
    open2.lastIndex = Math.max(end, start2);
  }
  return parts;
}
function attribute2(attributes, name) {
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

// src/exposure/graph/find-reachable.ts
function findCandidates({ graph, entries }, wanted, isFull) {
  const importers = /* @__PURE__ */ new Map();
  const forward = new Set(entries);
  let missing = [...wanted].filter((path) => !forward.has(path)).length;
  for (const path of forward) {
    if (missing === 0 && !isFull) break;
    for (const target of graph.targets(path)) {
      const list3 = importers.get(target);
      if (list3) list3.push(path);
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

// src/exposure/config/config-leaks.ts
var SECRET_NAME, PUBLIC_NAME;
var init_config_leaks = __esm({
  "src/exposure/config/config-leaks.ts"() {
    "use strict";
    SECRET_NAME = /(?:^|_)(?:SECRET|PRIVATE_?KEY|PASSWORD|PASSWD|SERVICE_?ROLE|SECRET_?KEY|ACCESS_?KEY|ADMIN_?KEY|API_?SECRET|AUTH_?TOKEN|ACCESS_?TOKEN|CREDENTIALS)(?:_|$)/i;
    PUBLIC_NAME = /PUBLISHABLE|PUBLIC_KEY|_ANON|SITE_?KEY|_DSN|FIREBASE|MAPS|ALGOLIA|POSTHOG|MAPBOX|_URL$|_URI$|_HOST$|_ID$|_PATH$|_NAME$|_VERSION$|_ENABLED$|MEASUREMENT/i;
  }
});

// src/exposure/value-site.ts
function offsetOf(text, line2, column) {
  let start2 = 0;
  for (let n = 1; n < line2; n++) {
    const end2 = text.indexOf("\n", start2);
    if (end2 < 0) return -1;
    start2 = end2 + 1;
  }
  const end = text.indexOf("\n", start2);
  return Math.min(start2 + column - 1, end < 0 ? text.length : end);
}
function positionOf(text, offset) {
  let line2 = 1;
  let start2 = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
    line2++;
    start2 = at + 1;
  }
  return { line: line2, column: offset - start2 + 1 };
}
var init_value_site = __esm({
  "src/exposure/value-site.ts"() {
    "use strict";
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
    // Storage alone is in every second app; with a name that speaks of a key it is rare.
    "Storage\\.setItem\\(\\s*[\"'`][\\w.-]{0,60}(?:[kK]ey|KEY|[sS]ecret|SECRET|[tT]oken|TOKEN)",
    ...words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
  ];
  return { worth: new RegExp(parts.join("|")), providers: secret, nameOfProvider };
}
function isPlaceholderHost(host) {
  return /(?:^|\.)example\.(?:com|org|net)$|\.example$|^localhost$/.test(host);
}
function findClientUse(path, text, rules2, serverSpans) {
  const file = parseScript(path, text);
  if (!file) return [];
  const advisories2 = /* @__PURE__ */ new Map();
  const imported = /* @__PURE__ */ new Map();
  let host = null;
  let header = null;
  function add2(rule, message, at) {
    if (serverSpans.some(({ start: start2, end }) => at >= start2 && at < end) || advisories2.has(rule)) return;
    advisories2.set(rule, {
      rule,
      severity: "medium",
      path,
      message: `${message} (line ${positionOf(text, at).line})`,
      fix: "call the provider from a server of yours, and let the browser call that server"
    });
  }
  function providerOfHost(value) {
    return rules2.providers.find(
      ({ clues }) => clues.hosts?.some(
        (name) => !isPlaceholderHost(name) && new RegExp(`^(?:https?:)?//(?:[\\w-]+\\.)*${name.replaceAll(".", "\\.")}(?:[/:?#]|$)`, "i").test(value)
      )
    );
  }
  const stack = [file.program];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const at = node.start ?? 0;
    if (node.type === "ImportDeclaration" && node.importKind !== "type") {
      const from = node.source.value;
      const provider = rules2.providers.find(
        ({ clues }) => clues.packages?.some((name) => from === name || from.startsWith(`${name}/`))
      ) ?? providerOfHost(from);
      if (provider) for (const one of node.specifiers) imported.set(one.local.name, provider);
      if (provider && /^https?:/.test(from))
        add2(
          "client-sdk-from-cdn",
          `the browser loads the SDK of ${provider.name} from its CDN, which needs a secret key in the page`,
          at
        );
    }
    if (node.type === "StringLiteral" || node.type === "TemplateElement") {
      const value = node.type === "StringLiteral" ? node.value : node.value.cooked ?? "";
      const provider = providerOfHost(value);
      if (provider && !host) host = { provider, at };
    }
    if (node.type === "ObjectProperty") {
      const key = nameOf(node.key);
      if (key === "dangerouslyAllowBrowser" && node.value.type === "BooleanLiteral" && node.value.value)
        add2("client-dangerously-allows-browser", "'dangerouslyAllowBrowser' puts a secret key into the browser", at);
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
          add2(
            "client-sdk-with-key",
            `client code creates ${callee.name} of ${imported.get(callee.name).name} with a secret key`,
            at
          );
      }
      if (callee.type === "MemberExpression" && nameOf(callee.property) === "setItem" && /^(?:localStorage|sessionStorage)$/.test(
        nameOf(callee.object) || (callee.object.type === "MemberExpression" ? nameOf(callee.object.property) : "")
      )) {
        const name = first?.type === "StringLiteral" ? first.value : "";
        const provider = rules2.nameOfProvider(name);
        if (provider !== null || /api_?key|secret/i.test(name) && SECRET_NAME.test(name))
          add2(
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
    add2(
      "client-authorizes-provider",
      `client code sends a key to ${host.provider.name}`,
      header
    );
  return [...advisories2.values()];
}
var ALWAYS_SECRET, KEY_HEADER;
var init_find_client_use = __esm({
  "src/exposure/use/find-client-use.ts"() {
    "use strict";
    init_config_leaks();
    init_module_facts();
    init_parse_script();
    init_references();
    init_value_site();
    ALWAYS_SECRET = /* @__PURE__ */ new Set([
      "tinybrain",
      "memory-api",
      "product-api",
      "twig",
      "openai",
      "anthropic"
    ]);
    KEY_HEADER = /^(?:authorization|x-api-key|api-key|x-auth-token)$/i;
  }
});

// src/exposure/use/find-uses.ts
async function findUses(frontends, providers, nameOfProvider, seen) {
  const { graph, entries } = frontends;
  const rules2 = clientUseRules(providers, nameOfProvider);
  const clientFiles = frontends.clientFiles();
  const telling = seen ? clientFiles.filter((path) => seen.includes(path)) : clientFiles.slice(0, MAX_READ).filter((path) => rules2.worth.test(graph.read(path) ?? ""));
  if (telling.length === 0 || entries.length === 0) return [];
  await loadParser();
  const { reached } = await findReachable(frontends, new Set(telling));
  return telling.flatMap((path) => {
    const way = reached.get(path);
    if (!way) return [];
    const named = isPage(path) ? `${path}.html` : path;
    const found2 = findClientUse(named, graph.clientText(path) ?? "", rules2, way.facts?.serverSpans ?? []);
    return found2.map((advisory) => ({ ...advisory, path }));
  });
}
function createTellingTest(providers) {
  const { worth } = clientUseRules(providers, () => null);
  return (path, bytes2) => (isScript(path) || isComponent(path) || /\.html?$/.test(path)) && worth.test(bytes2.toString("latin1"));
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
  ) || /^\.gitlab-ci\..*ya?ml$/.test(base) || /^(?:Dockerfile|Containerfile)(?:\..+)?$|\.(?:Dockerfile|dockerfile)$/.test(base) || /^(?:docker-)?compose(?:\.[\w.-]+)?\.ya?ml$/.test(base) || /^(?:Procfile|Jenkinsfile|Makefile|justfile|Taskfile\.ya?ml|package\.json)$/.test(base) || /\.(?:sh|bash|zsh|ps1|cmd|bat|tfvars)$/.test(base) || /(?:^|\/)(?:k8s|kubernetes|helm|charts|deploy|manifests)\/.*\.ya?ml$/.test(path);
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

// src/config/config.ts
var CHARSETS, DEFAULT_BASELINE, DEFAULT_CONFIG;
var init_config = __esm({
  "src/config/config.ts"() {
    "use strict";
    CHARSETS = ["hex", "digits", "upper", "base32", "base36", "alnum", "base64", "base64url"];
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
  for (let row2 = 1; row2 <= a.length; row2++) {
    const here = [row2];
    for (let column = 1; column <= b.length; column++) {
      const replaced = above[column - 1] + (a[row2 - 1] === b[column - 1] ? 0 : 1);
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
  const bytes2 = Math.floor(Number(match[1]) * UNITS[match[2]?.toLowerCase() ?? ""]);
  return bytes2 >= 1 && bytes2 <= Number.MAX_SAFE_INTEGER ? bytes2 : null;
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
    const anchored = trimmed.includes("/") || glob.startsWith("/");
    const isMatch = picomatch(takeMeaningFromExtglobs(trimmed), {
      dot: true,
      nonegate: true,
      noextglob: true,
      basename: false,
      windows: false
    });
    return { glob, matches: (path) => someFolderMatches(path, anchored, isMatch) };
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
function someFolderMatches(path, anchored, isMatch) {
  if (path.length > MAX_PATH) return false;
  const parts = path.split("/");
  if (parts.length > MAX_PARTS || parts.some((part) => part.length > MAX_PART)) return false;
  if (!anchored) return parts.some((part) => isMatch(part));
  return parts.some((_, index) => isMatch(parts.slice(0, index + 1).join("/")));
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
  if (depth > MAX_DEPTH2) {
    throw new UserError("CONFIG_INVALID", `${file} is nested deeper than ${MAX_DEPTH2} levels.`, "Flatten it.");
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  if (Array.isArray(value)) return value.map((item) => toRawValue(item, file, depth + 1));
  if (typeof value === "object" && value !== null) {
    return new Map(Object.entries(value).map(([name, item]) => [name, toRawValue(item, file, depth + 1)]));
  }
  if (typeof value === "bigint") return Number(value);
  return value;
}
var MAX_DEPTH2;
var init_raw_value = __esm({
  "src/config/raw-value.ts"() {
    "use strict";
    init_user_error();
    MAX_DEPTH2 = 32;
  }
});

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

// src/config/read-allow.ts
async function readAllow(entries, file) {
  const read = [];
  for (const [index, entry2] of entries.entries()) {
    const fields = new TableReader(
      entry2,
      ["fingerprint", "rule", "path", "reason", "expires"],
      file,
      `allow[${index}]`
    );
    const fingerprint2 = fields.string("fingerprint", 64)?.toLowerCase();
    if (fingerprint2 !== void 0 && !/^[0-9a-f]{5,64}$/.test(fingerprint2)) {
      fields.fail("fingerprint", "must be a fingerprint out of a report: 5 to 64 hexadecimal digits");
    }
    const rule = fields.string("rule", 100);
    if (rule !== void 0 && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule)) {
      fields.fail("rule", "must be the id of one rule, such as generic-api-key");
    }
    const glob = fields.string("path");
    if (fingerprint2 === void 0 && rule === void 0 && glob === void 0) {
      fields.fail("", "names nothing: give a fingerprint, a rule or a path");
    }
    const [path] = await compileGlobs(glob === void 0 ? [] : [glob], () => `${file}: ${fields.placeOf("path")}`);
    const reason = fields.requiredString("reason", "say why this may stay", 500);
    const expires = fields.string("expires", 40);
    if (expires !== void 0 && !isExpiry(expires)) fields.fail("expires", "must be a date such as 2027-01-31");
    read.push({
      ...fingerprint2 === void 0 ? {} : { fingerprint: fingerprint2 },
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
async function loadConfig(text, options) {
  const file = options.path;
  const document = new TableReader(await parseDocument(text, file), NAMES3, file, "");
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
  const plain2 = text.replace(/^\uFEFF/, "");
  try {
    return toRawValue(file.endsWith(".json") ? JSON.parse(plain2) : await parseToml(plain2, MAX_DEPTH3), file);
  } catch (error) {
    if (error instanceof UserError) throw error;
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
var MAX_CONFIG_BYTES, MAX_DEPTH3, NAMES3;
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
    MAX_CONFIG_BYTES = 256 * 1024;
    MAX_DEPTH3 = 32;
    NAMES3 = ["fail-on", "exclude", "max-file-size", "rules", "allow", "baseline", "foreign-marks"];
  }
});

// src/config/read-config-file.ts
var read_config_file_exports = {};
__export(read_config_file_exports, {
  CONFIG_NAMES: () => CONFIG_NAMES,
  readConfigFile: () => readConfigFile
});
async function readConfigFile(root, options = {}) {
  const path = options.explicit ?? findConfigFile(root);
  if (path === null) return { config: DEFAULT_CONFIG, path };
  const text = readRegularFile(options.explicit ?? join(root, path), path, MAX_CONFIG_BYTES);
  if (text === null)
    throw new UserError("CONFIG_NOT_FOUND", `There is no config file ${path}.`, "Check the path after --config.");
  const known = options.knownRules ? { knownRules: options.knownRules } : {};
  return { config: await loadConfig(text, { path, ...known }), path };
}
function findConfigFile(root) {
  let listing;
  try {
    listing = readdirSync(root);
  } catch (error) {
    throw new UserError("FOLDER_UNREADABLE", `The folder can't be listed (${error.code}).`);
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
    init_load_config();
    CONFIG_NAMES = [".unleak.toml", ".unleak.json"];
  }
});

// src/hygiene/env-file.ts
function classifyEnvFile(path) {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  if (name === ".envrc" || name === ".flaskenv") return "shell";
  if (!SHAPE.test(name) || CODE2.test(name)) return null;
  const words = name.split(/[.\-_]/);
  if (words.some((word) => TEMPLATE.test(word))) return "template";
  if (name === ".env.vault") return "encrypted";
  if (name === ".env.keys" || name === ".env.me") return "private-keys";
  if (name === ".env" || name.startsWith(".env") && name.endsWith(".local")) return "local";
  return words.some((word) => TEST.test(word)) ? "test" : "mode";
}
var SHAPE, CODE2, TEMPLATE, TEST, REQUIRED_ENTRIES;
var init_env_file = __esm({
  "src/hygiene/env-file.ts"() {
    "use strict";
    SHAPE = /^(?:\.env(?:[.\-_].+)?|[\w.-]+\.env)$/;
    CODE2 = /\.(?:[cm]?[jt]sx?|py|rb|php|go|rs|java|kt|swift|sh|md|mdx|html|map|snap)$/i;
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
  for (const path of envFiles) if (!SAMPLES.test(path)) using.add(packageOf(path, packages));
  for (const path of manifests) {
    if (namesEnvReader(nameOf2(path), input.readText(path) ?? "")) using.add(folderOf(path));
  }
  if (input.usesProviderEnv.length > 0) using.add("");
  return { using: [...using].sort(), packages, envFiles };
}
function isSample2(path) {
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
  const patterns = text.replace(/^\uFEFF/, "").split(/\r?\n/).flatMap((line2) => readLine(line2, dialect) ?? []);
  const parts = path.split("/");
  const prefixes = parts.map((_, index) => parts.slice(0, index + 1));
  const matches = (pattern, prefix) => (!pattern.folderOnly || prefix.length < parts.length) && matchesParts(pattern.parts, prefix);
  const judge6 = (candidates) => {
    const last = patterns.findLast((pattern) => candidates.some((prefix) => matches(pattern, prefix)));
    return last ? !last.negated : null;
  };
  if (dialect === "docker") return judge6(prefixes);
  return prefixes.slice(0, -1).some((folder) => judge6([folder]) === true) || judge6([parts]);
}
function readLine(line2, dialect) {
  if (line2.length > 1e3) return null;
  let text = dialect === "git" ? line2.replace(/(?<!\\)\s+$/, "") : line2.trim();
  if (text === "" || text.startsWith("#")) return null;
  const negated = text.startsWith("!");
  if (negated) text = dialect === "git" ? text.slice(1) : text.slice(1).trim();
  const folderOnly = dialect === "git" && text.endsWith("/");
  text = dialect === "git" ? text.replace(/\/$/, "") : text.replace(/\/+$/, "");
  const anchored = dialect === "docker" || text.includes("/");
  let parts = text.replace(/^\//, "").split("/");
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
    if (!DOCKERFILE.test(nameOf2(path)) || nameOf2(path).endsWith(".dockerignore")) continue;
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
  const open2 = (name) => judgeByIgnoreText(text, name, "docker") !== true;
  const names = folders.using.filter((folder) => folder === context || context === "" || folder.startsWith(`${context}/`)).flatMap(
    (folder) => REQUIRED_ENTRIES.flatMap(({ probes }) => probes.map((probe) => inContext(inFolder(folder, probe))))
  );
  const secret = input.envFilesWithSecrets.filter((file) => context === "" || file.startsWith(`${context}/`)).filter((file) => folders.envFiles.includes(file)).find((file) => open2(inContext(file)));
  const missing = names.find(open2);
  if (secret === void 0 && missing === void 0) return [];
  const message = secret === void 0 ? `${dockerfile} copies its whole folder into the image, and ${path} does not leave out ${missing}.` : `${dockerfile} copies its whole folder into the image, with ${secret}, which holds a secret.`;
  const fix = `Add **/${nameOf2(secret ?? ".env")} and the like to ${path}: unleak fix`;
  return [{ rule: "dockerignore-env", severity: secret === void 0 ? "medium" : "high", path, message, fix }];
}
var DOCKERFILE, COPIES_ALL;
var init_check_dockerignore = __esm({
  "src/hygiene/check-dockerignore.ts"() {
    "use strict";
    init_env_file();
    init_env_folders();
    init_ignore_pattern();
    DOCKERFILE = /^(?:(?:Docker|Container)file(?:\.[\w.-]+)?|[\w.-]+\.(?:docker|container)file)$/i;
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
    onlyPublic: assignments.length > 0 && secret.length === 0,
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
    for (const { entry: entry2, probes } of REQUIRED_ENTRIES) {
      const path = inFolder(folder, entry2);
      demands.set(path, {
        path,
        probes: probes.map((name) => inFolder(folder, name)),
        holdsSecret: withSecrets.has(path)
      });
    }
  }
  for (const path of envFiles) {
    const entry2 = demands.get(inFolder(folderOf(path), ".env.*.local"));
    if (isCommittedOnPurpose(path, input)) demands.delete(path);
    else if (entry2 && LOCAL_MODE.test(nameOf2(path)) && !withSecrets.has(path)) {
      demands.set(entry2.path, { ...entry2, probes: [...entry2.probes, path] });
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
  if (isSample2(path)) return false;
  if (kind === "local") return true;
  return kind === "mode" && inspectEnvValues(input.readText(path) ?? "").namesSecret;
}
function judge3({ path, holdsSecret }, verdicts) {
  const open2 = verdicts.find((verdict2) => verdict2 === null || verdict2.negated || !verdict2.shared);
  if (open2 === void 0) return [];
  const name = nameOf2(path);
  const where = folderOf(path) === "" ? "the root" : folderOf(path);
  const source = open2 === null || open2.shared ? open2?.source : open2.source.endsWith("info/exclude") ? ".git/info/exclude" : "a personal file";
  const advisory = { rule: "gitignore-env", path, fix: `Add ${name} to .gitignore: unleak fix` };
  if (open2 && !open2.negated) {
    const message2 = `${name} in ${where} is ignored in this clone only (${source}), so teammates can still commit it.`;
    return [{ ...advisory, severity: "medium", message: message2 }];
  }
  const why = open2 ? `: ${source} takes it back with "${open2.pattern}"` : "";
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
    ([path]) => !tracked.has(path) && !isSample2(path) && ["local", "private-keys"].includes(classifyEnvFile(path) ?? "")
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
    const list3 = Array.isArray(manifest.files) ? manifest.files.filter((item) => typeof item === "string") : null;
    const ignoreText = input.readText(inFolder(folder, ".npmignore"));
    const published = list3 ? candidates.find((name) => isListed(list3, name, (path) => input.readText(inFolder(folder, path)) !== null)) : ignoreText === null ? void 0 : candidates.find((name) => judgeByIgnoreText(ignoreText, name, "git") !== true);
    if (published === void 0) return [];
    const holdsSecret = withSecrets.map(inPackage).includes(published);
    return [describe3(inFolder(folder, list3 ? "package.json" : ".npmignore"), published, holdsSecret, list3 !== null)];
  });
}
function describe3(path, published, holdsSecret, byList) {
  const how = byList ? `"files" in ${path} includes it` : `${path} replaces .gitignore and does not name it`;
  return {
    rule: "npmignore-env",
    severity: holdsSecret ? "high" : "medium",
    path,
    message: `npm publish would ship ${published}${holdsSecret ? ", which holds a secret" : ""}: ${how}.`,
    fix: byList ? 'Add "!.env*" to the end of "files"' : `Add .env, .env.local and .env.*.local to ${path}: unleak fix`
  };
}
function isListed(list3, name, exists3) {
  const entries = list3.map((entry2) => toIgnoreLine(entry2));
  const exact = entries.find((entry2) => entry2.replace(/^!?\/?/, "") === name);
  if (exact !== void 0 && exists3(name)) return !exact.startsWith("!");
  return judgeByIgnoreText(entries.join("\n"), name, "git") === true;
}
function toIgnoreLine(entry2) {
  const path = entry2.replace(/^\.\//, "/");
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
  if (kind === "local") return isSample2(path) || path.endsWith(".env") && values.onlyPublic ? "low" : "high";
  return kind === "mode" && values.namesSecret && !isSample2(path) ? "high" : null;
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
  const problems2 = [];
  let gitignore = [];
  try {
    gitignore = await checkGitignore(input, folders);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problems2.push({ code: error.code, message: `Ignore files could not be checked: ${error.message}` });
  }
  const advisories2 = [
    ...checkTracked(input, folders),
    ...gitignore,
    ...checkDockerignore(input, folders),
    ...checkNpmignore(input, folders),
    ...checkHistory(input)
  ];
  return { advisories: advisories2, problems: problems2 };
}
var HYGIENE_RULES;
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
    HYGIENE_RULES = [
      "gitignore-env",
      "tracked-env",
      "env-in-history",
      "dockerignore-env",
      "npmignore-env"
    ];
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
    entries: document.list("entries", MAX_ENTRIES).map((entry2, index) => readEntry(entry2, file, index))
  };
}
function readEntry(entry2, file, index) {
  const fields = new TableReader(entry2, NAMES4, file, `entries[${index}]`);
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
var EMPTY_BASELINE, MAX_ENTRIES, NAMES4;
var init_baseline = __esm({
  "src/suppress/baseline.ts"() {
    "use strict";
    init_expiry();
    init_raw_value();
    init_table_reader();
    init_user_error();
    EMPTY_BASELINE = { version: 1, entries: [] };
    MAX_ENTRIES = 2e5;
    NAMES4 = ["fingerprint", "rule", "masked", "reason", "expires", "addedAt", "by"];
  }
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
  const temporary = join(dirname(path), `.${name.slice(0, 100)}.${randomName()}.tmp`);
  let descriptor;
  let created = false;
  try {
    const old = calls.lstatSync(path, { throwIfNoEntry: false });
    if (old && !old.isFile()) {
      throw new UserError("FILE_NOT_REGULAR", `${name} is not a regular file and was left alone.`);
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
    if (error instanceof UserError) throw error;
    throw describe4(error, name);
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
function writeAll(descriptor, bytes2, calls) {
  for (let offset = 0; offset < bytes2.length; ) {
    offset += calls.writeSync(descriptor, bytes2, offset, bytes2.length - offset, null);
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
function describe4(error, name) {
  const code2 = error.code ?? "unknown error";
  return new UserError(
    "WRITE_FAILED",
    `${name} could not be written (${code2}); what was there before is unchanged.`,
    HINTS[code2]
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
  if (!isInside2(root, dirname(join(root, path))))
    throw new UserError("OUTSIDE_REPOSITORY", `${path} is outside of the repository.`);
  const text = readRegularFile(join(root, path), path, MAX_BYTES2);
  return text === null ? EMPTY_BASELINE : parseBaseline(text, path);
}
function readNamedBaseline(path) {
  const text = readRegularFile(path, path, MAX_BYTES2);
  if (text === null)
    throw new UserError("BASELINE_NOT_FOUND", `There is no baseline ${path}.`, "Check the path after --baseline.");
  return parseBaseline(text, path);
}
var MAX_BYTES2;
var init_baseline_file = __esm({
  "src/suppress/baseline-file.ts"() {
    "use strict";
    init_node_path();
    init_is_inside();
    init_read_regular_file();
    init_write_atomic();
    init_user_error();
    init_baseline();
    MAX_BYTES2 = 64 * 1024 * 1024;
  }
});

// src/sources/read-file.ts
function createFileReader(sink, log, maxFileSize, signal) {
  const buffer2 = Buffer.allocUnsafe(BUFFER_SIZE2);
  return { read };
  function read(location, provenance, named = false) {
    const path = provenance.path ?? location.toString();
    let file;
    try {
      file = openSync(location, FLAGS);
    } catch (error) {
      fail(error, location, provenance, path, named);
      return;
    }
    let rest = null;
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) {
        if (named) log.unreadable({ code: "NOT_A_FILE", message: `${path} is not a regular file.`, path });
        else log.skipped(path, "not a regular file");
      } else if (maxFileSize !== null && stat.size > maxFileSize) log.skipped(path, "larger than --max-file-size");
      else {
        const size = readSmall(file, provenance);
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
  function readSmall(file, provenance) {
    let filled = 0;
    for (; ; ) {
      const count2 = readSync(file, buffer2, filled, BUFFER_SIZE2 - filled, null);
      filled += count2;
      if (count2 === 0) break;
      if (filled === BUFFER_SIZE2) return null;
    }
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
      for (let pause = performance.now() + SLICE; !isWhole && !signal?.aborted; ) {
        isWhole = pump.isDone();
        if (performance.now() < pause) continue;
        await new Promise((resolved) => setImmediate(resolved));
        pause = performance.now() + SLICE;
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
    let size = BUFFER_SIZE2;
    sink.open(provenance);
    sink.write(buffer2);
    return {
      isDone() {
        const count2 = readSync(file, buffer2, 0, BUFFER_SIZE2, null);
        size += count2;
        if (count2 > 0) sink.write(buffer2.subarray(0, count2));
        return count2 === 0;
      },
      size: () => size
    };
  }
  function fail(error, location, provenance, path, named) {
    const code2 = errorCode(error);
    if ((code2 === "ENOENT" || code2 === "ENOTDIR") && !named) return;
    if (code2 === "ELOOP" || code2 === "EMLINK") readLink(location, provenance, path);
    else if (code2 === "ENXIO" && lstatSync(location).isSocket()) log.skipped(path, "not a regular file");
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
function problemOf(error, path) {
  const code2 = errorCode(error);
  if (!/^E[A-Z0-9]+$/.test(code2)) throw error;
  return { code: "UNREADABLE_FILE", message: `${path} could not be read: ${REASONS[code2] ?? code2}.`, path };
}
var BUFFER_SIZE2, SLICE, FLAGS, REASONS;
var init_read_file = __esm({
  "src/sources/read-file.ts"() {
    "use strict";
    init_node_fs();
    BUFFER_SIZE2 = 256 * 1024;
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

// src/sources/walk-folder.ts
function* walkFolder(root, log) {
  const pending = [{ path: "", absolute: root }];
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
    return { name: isUtf82 ? name : raw.toString("latin1"), raw: isUtf82 ? null : raw, kind: kindOf2(entry2) };
  }) : found2.map((entry2) => ({ name: entry2.name, raw: null, kind: kindOf2(entry2) }));
  return entries.sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
function kindOf2(entry2) {
  if (entry2.isDirectory()) return "folder";
  return entry2.isFile() || entry2.isSymbolicLink() ? "file" : "other";
}
function joinBytes(folder, name) {
  if (typeof folder === "string" && typeof name === "string") return join(folder, name);
  return Buffer.concat([Buffer.from(folder), Buffer.from("/"), Buffer.from(name)]);
}
var init_walk_folder = __esm({
  "src/sources/walk-folder.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_read_file();
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

// src/git/index-entries.ts
async function listIndex(repo) {
  if (repo.bare) return [];
  const output = await runGit(repo, ["ls-files", "-z", "--stage"]);
  const entries = [];
  eachRecord(output, (record) => {
    const tab = record.indexOf(9);
    const rawPath = record.subarray(tab + 1);
    entries.push({
      path: decodePath(rawPath),
      rawPath,
      mode: record.toString("latin1", 0, 6),
      oid: record.toString("latin1", 7, tab - 2),
      stage: record[tab - 1] - 48
    });
  });
  return entries;
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
var init_index_entries = __esm({
  "src/git/index-entries.ts"() {
    "use strict";
    init_nul_records();
    init_run_git();
  }
});

// src/sources/working-tree.ts
var working_tree_exports = {};
__export(working_tree_exports, {
  ENV_FILE: () => ENV_FILE2,
  listWorkingTree: () => listWorkingTree
});
async function listWorkingTree(repo, log) {
  const root = repo.root;
  const entries = await listIndex(repo);
  checkIgnoreFiles(
    root,
    entries.map(({ path }) => path)
  );
  const untracked = await listUntracked(repo, (message) => log.problem({ code: "GIT_WARNING", message }));
  const files = /* @__PURE__ */ new Map();
  const index = /* @__PURE__ */ new Map();
  let submodules = 0;
  for (const { path, rawPath, mode, oid } of entries) {
    if (mode === "160000") submodules++;
    else {
      index.set(path, oid);
      files.set(path, { path, absolute: absolutePath2(root, path, rawPath), tracked: true });
    }
  }
  if (submodules > 0)
    log.note(`${submodules} submodule${submodules === 1 ? "" : "s"} not entered: audit each in its own folder.`);
  for (const { path, rawPath } of untracked) {
    if (path.endsWith("/")) {
      for (const file of walkFolder(join(root, path), log)) {
        files.set(path + file.path, { path: path + file.path, absolute: file.absolute, tracked: false });
      }
    } else files.set(path, { path, absolute: absolutePath2(root, path, rawPath), tracked: false });
  }
  addEnvFiles(root, files);
  return { files: keepInside(root, [...files.values()], log), index };
}
function absolutePath2(root, path, raw) {
  return raw.toString("utf8") === path ? join(root, path) : Buffer.concat([Buffer.from(root + sep), raw]);
}
function checkIgnoreFiles(root, paths) {
  for (const folder of foldersOf(paths)) {
    if (!isPipeOrDevice(join(root, folder, ".gitignore"))) continue;
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
function addEnvFiles(root, files) {
  for (const folder of foldersOf(files.keys())) {
    for (const name of namesIn(join(root, folder))) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (ENV_FILE2.test(name) && !files.has(path))
        files.set(path, { path, absolute: join(root, path), tracked: false });
    }
  }
}
function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EACCES", "ELOOP"].includes(errorCode(error))) return [];
    throw error;
  }
}
function keepInside(root, files, log) {
  const realRoot = realpathSync(root);
  const inside = /* @__PURE__ */ new Map();
  return files.filter(({ path }) => {
    const folder = dirname(path);
    let known = inside.get(folder);
    if (known === void 0) {
      known = folder === "." || isInside3(realRoot, join(root, folder));
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
var ENV_FILE2;
var init_working_tree = __esm({
  "src/sources/working-tree.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_index_entries();
    init_user_error();
    init_read_file();
    init_walk_folder();
    ENV_FILE2 = /^(?:\.env(?:[.\-_].+|rc)?|\.flaskenv|[\w.-]+\.env)$/;
  }
});

// src/git/batch-parser.ts
function typeOf(line2, start2, end) {
  const word = line2.toString("latin1", start2, end);
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
  }
});

// src/git/refs.ts
async function listRefs(repo) {
  const listed = [];
  const { text, stderr } = await lines(repo, ["for-each-ref", "--format=%(objectname) %(refname)"]);
  for (const line2 of text)
    listed.push({ oid: line2.slice(0, line2.indexOf(" ")), name: line2.slice(line2.indexOf(" ") + 1) });
  const broken = [
    ...cleanMessage(stderr).matchAll(/^warning: ignoring (?:broken ref|dangling symref|ref with broken name) (.*)$/gm)
  ].map((match) => match[1]);
  const refs = [];
  const ends = await peel(repo, [...new Set(listed.map(({ oid }) => oid))]);
  for (const { oid, name } of listed) {
    const end = ends.get(oid);
    if (end === void 0) broken.push(name);
    else refs.push({ name, kind: kindOf3(name), oid, type: end.type, ...end.oid === oid ? {} : { peeled: end.oid } });
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
  for (const [at, line2] of text.entries()) {
    const [oid, type] = line2.split(" ");
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
function kindOf3(name) {
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

// src/git/missing-objects.ts
async function listMissingObjects(repo, signal) {
  const { refs, broken } = await listRefs(repo);
  const missing = broken.map((name) => ({ oid: "", why: `the ref ${name} leads nowhere` }));
  const tips = new Set(refs.map(({ peeled, oid }) => peeled ?? oid));
  if (repo.head !== null) tips.add(repo.head);
  let line2 = "";
  const collect = (chunk) => {
    const parts = (line2 + chunk.toString("latin1")).split("\n");
    line2 = parts.pop();
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
    init_refs();
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

// src/git/cat-file.ts
async function readObjects(repo, which, sink, options = {}) {
  const reading = new Reading(repo, sink, options.signal);
  if (which !== "all") {
    await reading.readListed([...which]);
  } else if (options.checkMissing === false) {
    await reading.readAll();
  } else {
    const [, missing] = await Promise.all([reading.readAll(), listMissingObjects(repo, options.signal)]);
    for (const { oid, why } of missing) reading.reportMissing(oid, why);
  }
  return reading.totals();
}
async function readBlob(repo, oid, maxBytes = 1 << 24) {
  return runGit(repo, ["cat-file", "blob", oid], { maxBytes });
}
function whyOf(failure2) {
  return /^(?:error|fatal): (.*)$/m.exec(failure2.detail)?.[1] ?? failure2.message;
}
var DEATH_LIMIT, Reading;
var init_cat_file = __esm({
  "src/git/cat-file.ts"() {
    "use strict";
    init_batch_parser();
    init_git_failure();
    init_git_lines();
    init_missing_objects();
    init_object_id();
    init_run_git();
    DEATH_LIMIT = 500;
    Reading = class {
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
          whole: (oid, type, bytes2) => sink.whole(oid, type, bytes2),
          open: (oid, type, size) => sink.open(oid, type, size),
          write: (bytes2) => sink.write(bytes2),
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
        const parser2 = new BatchParser(this.#sink, OID_LENGTH[this.#repo.objectFormat]);
        const exact = !args.includes("--buffer");
        let failure2 = null;
        let stderr = "";
        try {
          const options = ids === void 0 ? this.#options() : { ...this.#options(), stdin: joinLines(ids) };
          stderr = (await streamGit(this.#repo, ["cat-file", ...args], (chunk) => parser2.push(chunk), options)).stderr;
        } catch (error) {
          if (error instanceof BatchOutputError)
            failure2 = new GitFailure("cat-file", `was not understood: ${error.message}`, 0);
          else if (error instanceof GitFailure) failure2 = error;
          else throw error;
        }
        const cut2 = parser2.finish();
        if (failure2 === null && (cut2 !== null || ids !== void 0 && parser2.answers < ids.length)) {
          failure2 = new GitFailure("cat-file", "ended before its output was complete", 0);
        }
        this.#objects += parser2.objects;
        this.#bytes += parser2.bytes;
        return { failure: failure2, stderr, answers: parser2.answers, last: parser2.last, exact };
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
  const refs = await listRefs(repo);
  for (const name of refs.broken) {
    log.problem({
      code: "BROKEN_REF",
      message: `The ref ${name} leads nowhere; what only it leads to may be missing.`,
      path: name
    });
  }
  const objects = objectSink(sink, log, (tree) => addEnvBlobs(tree, repo.objectFormat === "sha1" ? 20 : 32, envBlobs));
  try {
    await readObjects(repo, "all", objects, signal === void 0 ? {} : { signal });
  } finally {
    objects.settle();
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
    if (end !== -1 && mode.startsWith("100") && ENV_FILE2.test(tree.toString("utf8", at + 1, end))) {
      found2.add(tree.toString("hex", end + 1, end + 1 + idSize));
    }
  }
}
function objectSink(sink, log, onTree) {
  let last = null;
  let tree = null;
  const settle2 = () => {
    if (last !== null) log.scanned(last.size);
    last = null;
  };
  return {
    settle: settle2,
    whole(oid, type, bytes2) {
      settle2();
      if (type === "tree") onTree?.(bytes2);
      sink.whole({ source: "object", blob: oid, type }, bytes2);
      log.scanned(bytes2.length);
    },
    open(oid, type) {
      settle2();
      last = { oid, size: 0 };
      tree = type === "tree" && onTree !== void 0 ? [] : null;
      sink.open({ source: "object", blob: oid, type });
    },
    write(bytes2) {
      last.size += bytes2.length;
      if (last.size <= LARGEST_TREE) tree?.push(Buffer.from(bytes2));
      sink.write(bytes2);
    },
    close() {
      sink.close();
      if (tree !== null) onTree?.(Buffer.concat(tree));
      tree = null;
    },
    missing(oid, why) {
      if (last?.oid === oid) last = null;
      settle2();
      const name = oid === "" ? "Some objects" : `Object ${oid}`;
      log.unreadable({ code: "UNREADABLE_OBJECT", message: `${name} could not be read: ${why}.` });
    }
  };
}
var LARGEST_TREE, ENV_ENTRY;
var init_read_history = __esm({
  "src/sources/read-history.ts"() {
    "use strict";
    init_cat_file();
    init_refs();
    init_working_tree();
    LARGEST_TREE = 1 << 26;
    ENV_ENTRY = Buffer.from(" .env");
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
    let below2 = keys;
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.init)
      bindings.set(node.id.name, node.init);
    if (node.type === "ObjectProperty") {
      const key = node.computed ? "" : nameOf(node.key);
      below2 = [...keys, key];
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
      if (shape.calls.includes(callee) && node.arguments[0])
        found2.push({
          option: callee,
          value: callee === "EnvironmentPlugin" && node.arguments.length > 1 ? node : node.arguments[0]
        });
    }
    for (const [, child] of children(node)) stack.push({ node: child, keys: below2 });
  }
  for (const { option, value } of found2) configs.push(judge4(option, value, bindings));
  return { configs, prefixes, dynamicPrefixes };
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
function judge4(option, value, bindings) {
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
  if (option === "EnvironmentPlugin" && value.type === "ObjectExpression") {
    for (const property of value.properties) if (property.type === "ObjectProperty") names.add(nameOf(property.key));
  } else look(value, 0);
  return { option, span: { start: value.start ?? 0, end: value.end ?? 0 }, names: [...names], whole, dynamic };
}
var init_read_config = __esm({
  "src/exposure/config/read-config.ts"() {
    "use strict";
    init_module_facts();
    init_parse_script();
    init_references();
  }
});

// src/exposure/config/find-config-leaks.ts
async function findConfigLeaks(view, workspace, owner, isKnownName) {
  const cut2 = owner.folder === "" ? 0 : owner.folder.length + 1;
  const inlined = /* @__PURE__ */ new Map();
  const spans = [];
  const prefixes = [];
  const replaced = /* @__PURE__ */ new Set();
  const advisories2 = [];
  const notes = [];
  let whole = null;
  for (const path of workspace.filesOf(owner)) {
    const local = path.slice(cut2);
    if (local.split("/").length > 2) continue;
    const reader = READERS3.find(({ file }) => file.test(local));
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
        advisories2.push({
          rule: "config-exposes-environment",
          severity: "high",
          path,
          message: `${framework} '${config.option}' writes the whole environment of the build into what the browser gets`,
          fix: `name the few variables that the browser needs in '${config.option}' instead of passing the environment`
        });
      } else if (secret.length > 0) {
        advisories2.push({
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
      advisories2.push({
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
  return { inlined, whole, prefixes, replaced, spans, advisories: advisories2, notes };
}
var BUNDLER_CALLS, READERS3, INLINE_ALL;
var init_find_config_leaks = __esm({
  "src/exposure/config/find-config-leaks.ts"() {
    "use strict";
    init_config_leaks();
    init_read_config();
    BUNDLER_CALLS = ["DefinePlugin", "EnvironmentPlugin", "replace"];
    READERS3 = [
      {
        file: /^(?:electron\.)?vite(?:st)?[\w.-]*\.config\.[cm]?[jt]s$/,
        framework: "Vite",
        options: [{ key: "define" }],
        prefixOptions: ["envPrefix", "publicPrefix"],
        calls: BUNDLER_CALLS,
        worth: /\bdefine\s*:|\bdefine\s*,|envPrefix|publicPrefix|\breplace\s*\(/,
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
        worth: /DefinePlugin|EnvironmentPlugin|\bdefine\s*:|\breplace\s*\(\s*\{/
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
        options: [{ key: "define", under: "vite" }],
        prefixOptions: ["envPrefix"],
        calls: [],
        worth: /\bdefine\s*:|envPrefix/,
        defaultPrefix: "PUBLIC_"
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

// src/exposure/env/name-on-line.ts
function nameOnLine(line2, column) {
  const before = line2.slice(Math.max(0, column - 401), Math.max(0, column - 1));
  const shell = /\$env:(\w{1,120})\s*=\s*["']?$/i.exec(before);
  if (shell) return shell[1];
  const assigned = /([A-Za-z_$][\w$.-]{0,120})["'`\]]{0,2}\s{0,20}(?::\s?[\w<>[\]| ]{1,40}=|[:?+]?={1,2}>?|:)\s{0,40}[\w({[]{0,40}["'`]{0,3}[^"'`=\s;,]{0,120}$/.exec(
    before
  );
  if (assigned) return assigned[1].replace(/^env[:.]/, "").replace(/^process\.env\./, "");
  return /^\s*(?:ENV|ARG|setenv|export|set)\s+([A-Za-z_]\w*)\s+["']?[^"'\s]{0,120}$/.exec(before)?.[1] ?? null;
}
function nameBefore(lines2, column) {
  const line2 = lines2.at(-1) ?? "";
  const name = nameOnLine(line2, column);
  if (name === null || !/^(?:value|default)$/i.test(name)) return name;
  const before = [...lines2.slice(-3, -1), line2.slice(Math.max(0, column - 401), column - 1)].map(
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

// src/exposure/env/public-name-advisories.ts
function publicNameAdvisories(path, text, context, known, skipLines) {
  const advisories2 = [];
  const seen = /* @__PURE__ */ new Set();
  text.split("\n").forEach((line2, index) => {
    if (line2.length > 4e3) return;
    for (const [name] of line2.matchAll(NAME3)) {
      if (seen.has(name)) continue;
      const asPublic = publicEnvName(name, context);
      if (!asPublic || PUBLIC_NAME.test(name.slice(asPublic.prefix.length))) continue;
      const rest = name.slice(asPublic.prefix.length);
      const provider = known(rest);
      if (provider === null && !SECRET_NAME.test(rest)) continue;
      seen.add(name);
      if (skipLines.has(index + 1)) continue;
      advisories2.push({
        rule: "public-env-name",
        severity: provider === null ? "low" : "medium",
        path,
        message: `${name} (line ${index + 1}) is sent to browsers by ${asPublic.framework}${provider === null ? ", and its name says that it is secret" : `, and it names a secret of ${provider}`}`,
        fix: `rename it to ${rest} and use it on the server only`
      });
    }
  });
  return advisories2;
}
var NAME3;
var init_public_name_advisories = __esm({
  "src/exposure/env/public-name-advisories.ts"() {
    "use strict";
    init_config_leaks();
    init_public_env_name();
    init_public_prefixes();
    NAME3 = new RegExp(
      `(?<![A-Za-z0-9_])(?:${PUBLIC_PREFIXES.map(({ prefix }) => prefix).join("|")})[A-Z0-9_]{2,100}(?![A-Za-z0-9_])`,
      "g"
    );
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

// src/exposure/graph/scan-imports.ts
function scanImports(text) {
  const found2 = [];
  const pattern = /(?:\bfrom|\bimport|\brequire|\bimportScripts|\bURL|\bglob(?:Eager)?(?:<[^>]{0,200}>)?|\bWorker|\bregister|\baddModule)\s{0,10}\(?\s{0,200}(?:\/\*[^*]{0,200}\*\/\s{0,20})?["'`]([^"'`\n]{1,400})["'`]/g;
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) found2.push(hit[1]);
  return found2;
}
function headDirectives(text) {
  const found2 = [];
  const first = text.search(/["']use /);
  if (first < 0 || first > 2e4) return found2;
  const pattern = /(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|;)*(?:(["'])([\w $-]{1,40})\1|$)/y;
  for (let hit = pattern.exec(text); hit?.[2] !== void 0; hit = pattern.exec(text)) found2.push(hit[2]);
  return found2;
}
var init_scan_imports = __esm({
  "src/exposure/graph/scan-imports.ts"() {
    "use strict";
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
    const bytes2 = view.read(path);
    if (!bytes2) return;
    const config = asRecord(parseJsonWithComments(bytes2.toString("utf8")));
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
  return seen.size === 0 ? NONE4 : { baseUrl, patterns };
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
var NONE4, MAX_CONFIGS;
var init_tsconfig_paths = __esm({
  "src/exposure/graph/tsconfig-paths.ts"() {
    "use strict";
    init_node_path();
    init_json_with_comments();
    NONE4 = { baseUrl: null, patterns: [] };
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
  const byFolder = new Map(packages.map((entry2) => [entry2.folder, entry2]));
  const byName = new Map(packages.flatMap((entry2) => entry2.name === null ? [] : [[entry2.name, entry2]]));
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
      const list3 = groups.get(owner);
      if (list3) list3.push(path);
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

// src/exposure/frameworks/client-entries.ts
function findClientEntries(workspace, owner, read) {
  const frameworks = detectFrameworks(workspace, owner);
  const cut2 = owner.folder === "" ? 0 : owner.folder.length + 1;
  const entries = /* @__PURE__ */ new Set();
  const autoImported = [];
  const add2 = (path) => {
    if (path !== null && workspace.files.has(path)) entries.add(path);
  };
  for (const path of workspace.filesOf(owner)) {
    if (isForeign(path)) continue;
    const local = path.slice(cut2);
    if (/\.html?$/.test(local)) {
      const html = read(path) ?? "";
      for (const script of pageScripts(html, path, owner)) add2(script);
      if (/\bimport\b/.test(html)) entries.add(path);
    }
    if (!isScript(path) && !isComponent(path) && !/\.mdx$/.test(path)) {
      if (posix.basename(path) === "manifest.json")
        for (const script of extensionScripts(read(path) ?? "", posix.dirname(path))) add2(script);
      continue;
    }
    if (/(?:\.|\/)(?:test|spec|stories|cy|e2e)\.[cm]?[jt]sx?$|(?:^|\/)__(?:tests|mocks)__\//.test(local) || isServerPath(local, frameworks))
      continue;
    for (const framework of frameworks) {
      if (ENTRY_PLACES[framework]?.test(local)) entries.add(path);
      if (AUTO_IMPORTED[framework]?.test(local)) autoImported.push(path);
    }
    if (frameworks.has("next") && isScript(path) && headDirectives(read(path) ?? "").includes("use client"))
      entries.add(path);
  }
  if (frameworks.has("expo")) add2(moduleFile(workspace, owner, asStrings(owner.manifest["main"])[0] ?? ""));
  if (frameworks.has("angular"))
    for (const path of angularMains(read(`${owner.folder}${owner.folder ? "/" : ""}angular.json`) ?? ""))
      add2(joinInside(owner.folder, path));
  if (frameworks.has("bundler") || frameworks.has("vite")) {
    for (const path of bundlerEntries(workspace, owner, read)) add2(path);
  }
  if (entries.size === 0 && (frameworks.has("vite") || frameworks.has("bundler"))) {
    for (const path of workspace.filesOf(owner))
      if (/^src\/(?:main|index)\.(?:[jt]sx?)$/.test(path.slice(cut2)) && rendersToPage(read(path) ?? "")) add2(path);
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
    const source = attribute2(attributes, "src")?.replace(/[?#].*$/, "").replace(/^%PUBLIC_URL%|^%BASE_URL%|^%sveltekit\.assets%/, "");
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
function bundlerEntries(workspace, owner, read) {
  const prefix = owner.folder === "" ? "" : `${owner.folder}/`;
  const found2 = [];
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
  let open2 = candidates.filter((path) => !graph.isServerModule(path)).map((path) => ({ path, names: exportedNames(graph.clientText(path) ?? "", path) }));
  const seen = /* @__PURE__ */ new Set();
  let frontier = entries;
  while (open2.length > 0 && frontier.length > 0) {
    const texts = [];
    const reached = new Set(frontier.filter((path) => !seen.has(path)));
    for (const path of reached) {
      seen.add(path);
      texts.push(graph.read(path) ?? "");
      for (const target of graph.targets(path)) if (!seen.has(target)) reached.add(target);
    }
    const mentioned = open2.filter(
      ({ path, names }) => !seen.has(path) && texts.some(
        (text) => names.some((name) => new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(text))
      )
    );
    open2 = open2.filter((entry2) => !mentioned.includes(entry2));
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
  const open2 = [pattern];
  const done = [];
  while (open2.length > 0 && open2.length + done.length <= MAX_ALTERNATIVES2) {
    const text = open2.pop();
    const inner = /\{([^{}]*,[^{}]*)\}/.exec(text);
    if (!inner) done.push(text);
    else
      for (const option of inner[1].split(","))
        open2.push(text.slice(0, inner.index) + option + text.slice(inner.index + inner[0].length));
  }
  return done.concat(open2);
}
function compileParts(given, ignoreCase) {
  const parts = given.filter((part, index) => part !== "**" || given[index - 1] !== "**");
  const stars = Math.max(0, ...parts.map((part) => part.split("*").length - 1));
  if (parts.filter((part) => part === "**").length <= 1 && stars <= 2) {
    const whole = new RegExp(`^${regexSource(parts)}$`, ignoreCase ? "is" : "s");
    return (path) => whole.test(path);
  }
  const tests = parts.map((part) => part === "**" ? null : partMatcher(part, ignoreCase));
  return (path) => matchesParts2(tests, path.split("/"));
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
  const list3 = elements(part);
  const steps2 = list3.map(
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
function matchesParts2(tests, names) {
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
var MAX_ALTERNATIVES2;
var init_glob = __esm({
  "src/exposure/places/glob.ts"() {
    "use strict";
    MAX_ALTERNATIVES2 = 64;
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
    const bytes2 = view.read(path);
    const text = bytes2 === null || bytes2.length > MAX_MODULE ? null : bytes2.toString("utf8");
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
    const found2 = scriptParts(path, text).flatMap(({ attributes }) => attribute2(attributes, "src") ?? []);
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
    let answer2 = isServerPath(local, frameworks(owner.folder));
    if (!answer2 && (isScript(path) || isComponent(path))) {
      const text = clientText(path) ?? "";
      answer2 = isServerText(text, specifiersOf(path), isScript(path) ? headDirectives(text) : []);
    }
    server.set(path, answer2);
    return answer2;
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
  const add2 = (alias, path) => {
    const target = joinInside(owner.folder, path.replace(/^\//, ""));
    if (target !== null) found2.push([alias, target]);
  };
  for (const path of workspace.filesOf(owner)) {
    if (!CONFIGS.test(path.slice(prefix.length))) continue;
    const text = view.read(path)?.toString("utf8") ?? "";
    const pair = /["'`]?([@~$#]?[\w@~$/-]{0,40})["'`]?\s*(?::|,\s*replacement\s*:)\s*(?:(?:fileURLToPath\s*\(\s*)?new\s+URL\s*\(\s*|(?:path\s*\.\s*)?(?:resolve|join)\s*\(\s*(?:__dirname|import\.meta\.dirname|process\.cwd\(\))\s*,\s*)?["'`](\.{0,2}\/?[\w./-]{1,100})["'`]/g;
    for (let hit = pair.exec(text); hit; hit = pair.exec(text)) {
      if (hit[1] !== "" && !/^(?:find|base|outDir|root|dir|target|mode|format)$/.test(hit[1])) add2(hit[1], hit[2]);
    }
    const find = /find\s*:\s*["'`]([^"'`]{1,40})["'`]\s*,\s*replacement\s*:[^"'`]{0,120}["'`]([^"'`]{1,100})["'`]/g;
    for (let hit = find.exec(text); hit; hit = find.exec(text)) add2(hit[1], hit[2]);
  }
  for (const [alias, folders] of USUAL) for (const folder of folders) add2(alias, folder);
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
  const stems = indexStems(files);
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
    const found2 = stems.get(path);
    if (found2) return withReplacements(found2);
    return stems.get(path === "" ? "index" : `${path}/index`)?.slice(0, 1) ?? [];
  }
  function withReplacements(paths) {
    const environment2 = paths.find((path) => path.endsWith("environment.ts") && /(?:^|\/)environment\.ts$/.test(path));
    if (environment2 === void 0) return paths;
    const start2 = environment2.slice(0, -"ts".length);
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
    add2(stem, path);
    const platform = PLATFORMS.find((ending) => stem.endsWith(ending));
    if (platform) {
      stem = stem.slice(0, -platform.length);
      add2(stem, path);
    }
  }
  const rank = (path) => EXTENSIONS.indexOf(path.slice(path.lastIndexOf(".")));
  for (const list3 of stems.values()) list3.sort((a, b) => rank(a) - rank(b));
  return stems;
  function add2(stem, path) {
    const list3 = stems.get(stem);
    if (list3) list3.push(path);
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
      const owner = workspace.packages.find((entry2) => entry2.folder === folder);
      found3 = owner ? detectFrameworks(workspace, owner) : /* @__PURE__ */ new Set();
      frameworks.set(folder, found3);
    }
    return found3;
  }
  const graph = createImportGraph(view, workspace, createResolver(view, workspace), frameworksIn);
  const found2 = workspace.packages.map(
    (owner) => findClientEntries(workspace, owner, (path) => graph.read(path))
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
function isServerOutput({ manifest }, folder) {
  const scripts = JSON.stringify(manifest["scripts"] ?? {});
  const points = JSON.stringify([manifest["main"], manifest["bin"], manifest["exports"], manifest["module"]]);
  return new RegExp(`\\bnode\\b[^"&|]*\\s(?:\\./)?${folder}/`).test(scripts) || new RegExp(`"(?:\\./)?${folder}/`).test(points);
}
function pageFinder(workspace, owner, exists3) {
  const known = /* @__PURE__ */ new Map();
  return (folder) => {
    let answer2 = known.get(folder);
    if (answer2 === void 0) {
      const full = posix.join(owner.folder, folder);
      const depth = full.split("/").length;
      answer2 = exists3(`${full}/index.html`) || [...workspace.files].some(
        (path) => path.startsWith(`${full}/`) && path.endsWith(".html") && path.split("/").length <= depth + 2
      );
      known.set(folder, answer2);
    }
    return answer2;
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
function isPublicFile(path, local, frameworks, exists3) {
  if (SERVER_CODE.test(path)) return false;
  if (/^(?:public|static)\//.test(local)) return true;
  if (/(?:^|\/)(?:wwwroot|webroot|htdocs|public_html)\//.test(path)) return true;
  if (/(?:^|\/)src\/main\/(?:resources\/(?:static|public)|webapp\/(?!WEB-INF))\//.test(path)) return true;
  if (frameworks.has("angular") && /^(?:projects\/[^/]+\/|apps\/[^/]+\/)?src\/assets\//.test(local)) return true;
  if (frameworks.has("astro") && /^src\/assets\//.test(local)) return false;
  const folder = /^(.*?)(?:^|\/)(?:public|static)\//.exec(path);
  if (!folder) return false;
  const above = folder[1];
  return PROJECT_MARKS.some((mark) => exists3(above === "" ? mark : posix.join(above, mark))) || /\.(?:js|css|html?|json|map)$/.test(path) && ["apps.py", "urls.py", "views.py", "__init__.py"].some((mark) => exists3(posix.join(above, mark)));
}
function setsBrowserGlobal(path, text) {
  if (!/\.(?:js|mjs)$/.test(path)) return false;
  return /(?:env|config|settings)[\w.-]*\.js$/i.test(posix.basename(path)) && /^[\s;]*(?:\/\*[\s\S]{0,2000}?\*\/\s*|\/\/[^\n]*\n\s*)*(?:\(function\s*\([^)]*\)\s*\{\s*)?(?:window|self|globalThis|globals)\s*(?:\.|\[\s*["'])\w+/.test(
    text
  );
}
var SERVER_CODE, PROJECT_MARKS;
var init_public_files = __esm({
  "src/exposure/places/public-files.ts"() {
    "use strict";
    init_node_path();
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
function siteInPage(path, text, offset) {
  const component = /\.(?:vue|svelte|astro)$/.test(path);
  if (!component && !isPage(path)) return null;
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
  for (const [open2, close] of [
    ["<?", "?>"],
    ["<%", "%>"],
    ["{%", "%}"]
  ]) {
    const begin = text.lastIndexOf(open2, offset);
    if (begin < 0 || text.startsWith("<?xml", begin)) continue;
    const end = text.indexOf(close, begin);
    if ((end < 0 || end >= offset) && text[begin + 2] !== "=") return true;
  }
  return false;
}
var init_site_in_page = __esm({
  "src/exposure/places/site-in-page.ts"() {
    "use strict";
    init_script_parts();
  }
});

// src/exposure/use/known-names.ts
function createNameLookup(providers) {
  const clues = providers.flatMap(
    ({ name, clues: { names = [] } }) => names.map((clue) => ({ provider: name, clue: plain(clue) })).filter(({ clue }) => /key|secret|token|password/.test(clue) && !/^(?:api)?(?:key|token|secret)$/.test(clue))
  );
  return (name) => {
    const wanted = plain(name);
    return clues.find(({ clue }) => wanted === clue || clue.length >= 9 && wanted.includes(clue))?.provider ?? null;
  };
}
function plain(name) {
  return name.replace(/[_\-.]/g, "").toLowerCase();
}
var init_known_names = __esm({
  "src/exposure/use/known-names.ts"() {
    "use strict";
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
  const advisories2 = [...leaks.values()].flatMap((one) => one.advisories);
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
  const place = createPlacer(view, workspace, frontends, leaks, textOf);
  const frontend = sites.map((site) => place(site));
  for (const path of new Set(
    sites.filter((_site, index) => frontend[index]?.how === "bundle").map((site) => site.path)
  )) {
    if (!view.exists(`${path}.map`)) continue;
    advisories2.push({
      rule: "public-source-map",
      severity: "medium",
      path: `${path}.map`,
      message: `a source map lies beside ${path}, which holds a secret: it gives away the original code too`,
      fix: "do not deploy source maps, or upload them to your error tracker only"
    });
  }
  const open2 = sites.filter((_site, index) => frontend[index] === void 0);
  const { reached, unparsed, coarse } = await findReachable(frontends, new Set(open2.map(({ path }) => path)));
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
  const linesOf = (path) => new Set(sites.filter((site) => site.path === path).map(({ line: line2 }) => line2));
  for (const path of view.files) {
    if (!setsEnvironment(path) || isForeign(path)) continue;
    const text = textOf(path);
    if (text !== null && text.length < 2e6)
      advisories2.push(...publicNameAdvisories(path, text, contextAt(workspace, leaks, path), knownName, linesOf(path)));
  }
  advisories2.push(
    ...(await findUses(frontends, providers, knownName, telling)).filter(({ path }) => !withSite.has(path))
  );
  return { frontend, advisories: advisories2, notes: [...new Set(notes)] };
}
function contextAt(workspace, leaks, path) {
  const owner = workspace.packageOf(path);
  const below2 = [...leaks].filter(([folder]) => owner.folder === "" || folder === owner.folder || folder.startsWith(`${owner.folder}/`)).map(([, one]) => one);
  const own = leaks.get(owner.folder);
  return {
    extra: below2.flatMap((one) => one.prefixes),
    replaced: below2.length === 1 && own ? own.replaced : /* @__PURE__ */ new Set(),
    packages: owner.dependencies
  };
}
function createPlacer(view, workspace, frontends, leaks, textOf) {
  const pages = /* @__PURE__ */ new Map();
  function fromEnvironment(site, lines2) {
    const { path } = site;
    for (const { spans } of leaks.values()) {
      const span = spans.find((one) => one.path === path);
      if (!span) continue;
      const offset = offsetOf(textOf(path) ?? "", site.line, site.column);
      if (spans.some((one) => one.path === path && offset >= one.start && offset < one.end))
        return { how: "public-env", chain: [path] };
    }
    if (!setsEnvironment(path)) return void 0;
    const name = nameBefore(lines2, site.column) ?? site.name ?? null;
    if (name === null) return void 0;
    if (publicEnvName(name, contextAt(workspace, leaks, path))) return { how: "public-env", chain: [path] };
    const folder = workspace.packageOf(path).folder;
    for (const [other, { inlined, whole }] of leaks) {
      if (folder !== "" && other !== folder && !other.startsWith(`${folder}/`)) continue;
      const by = inlined.get(name) ?? (isEnvFile(path) ? whole : null);
      if (by) return { how: "public-env", chain: [path, by.path] };
    }
    return void 0;
  }
  return (site) => {
    const { path } = site;
    if (isForeign(path)) return void 0;
    const owner = workspace.packageOf(path);
    const local = frontends.localPath(path);
    const page = () => {
      const text2 = textOf(path) ?? "";
      return siteInPage(path, text2, offsetOf(text2, site.line, site.column));
    };
    let finder = pages.get(owner.folder);
    if (!finder) {
      finder = pageFinder(workspace, owner, (candidate) => view.exists(candidate));
      pages.set(owner.folder, finder);
    }
    const built = placeOfBuild(local, owner, finder);
    if (built === "server") return void 0;
    if (path.endsWith(".map")) return { how: "source-map", chain: [path] };
    if (built !== null) return { how: page() ?? "bundle", chain: [path] };
    if (isPublicFile(path, local, frontends.frameworksOf(path), (candidate) => view.exists(candidate)))
      return { how: page() ?? "public-file", chain: [path] };
    const text = textOf(path);
    if (text === null) return void 0;
    const env = fromEnvironment(site, text.split("\n", site.line));
    if (env) return env;
    const how = page();
    if (how) return { how, chain: [path] };
    return setsBrowserGlobal(path, text) ? { how: "public-file", chain: [path] } : void 0;
  };
}
var init_classify_sites = __esm({
  "src/exposure/classify-sites.ts"() {
    "use strict";
    init_find_config_leaks();
    init_env_places();
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
    for (const entry2 of entries) {
      const path = `${folder}/${entry2.name}`;
      if (entry2.isDirectory()) {
        if (entry2.name !== "node_modules" && entry2.name !== ".git" && depth < MAX_DEPTH4) walk2(path, depth + 1, keep);
      } else if (entry2.isFile() && SERVED.test(path) && !workspace.files.has(path) && keep(path)) {
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
var SERVED, MAX_FILES, MAX_DEPTH4;
var init_list_built_output = __esm({
  "src/exposure/places/list-built-output.ts"() {
    "use strict";
    init_node_fs();
    init_node_path();
    init_workspace();
    init_build_folders();
    SERVED = /\.(?:[cm]?js|jsx|css|html?|map|json|webmanifest|txt|xml|rsc|body|bundle|jsbundle|svg|env|ya?ml)$|\/\.env[^/]*$/i;
    MAX_FILES = 2e4;
    MAX_DEPTH4 = 24;
  }
});

// src/exposure/project-view.ts
function openProjectView(root, files) {
  const realRoot = realpathSync.native(root);
  const inside = /* @__PURE__ */ new Map();
  const shared = Buffer.allocUnsafe(256 * 1024);
  function isInside4(folder) {
    const known = inside.get(folder);
    if (known !== void 0) return known;
    let answer2 = false;
    try {
      const real = realpathSync.native(join(realRoot, folder));
      answer2 = real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
    } catch {
    }
    inside.set(folder, answer2);
    return answer2;
  }
  function allowed(path) {
    if (path === "" || path.includes("\0") || path.startsWith("/") || isAbsolute(path)) return false;
    if (path.includes("\\") && sep === "\\") return false;
    if (path.split("/").includes("..")) return false;
    return isInside4(posix.dirname(path));
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
  const lines2 = text.replace(/^\uFEFF/, "").split(/\r?\n/).flatMap((line2) => {
    const trimmed = line2.trim();
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
  for (const line2 of joined.split(/\r?\n/)) {
    const instruction = /^\s*(?:ONBUILD\s+)?(?:COPY|ADD)\s+(.+)$/i.exec(line2)?.[1];
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
    const list3 = JSON.parse(text);
    return Array.isArray(list3) ? list3.filter((item) => typeof item === "string") : [];
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
    if (!DOCKERFILE2.test(dockerfile) || dockerfile.endsWith(".dockerignore") || isForeign(dockerfile)) continue;
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
    const add2 = (context, dockerfile) => {
      const at = joinInside(folder, context);
      const file = at === null ? null : joinInside(at, dockerfile);
      if (at !== null && file !== null) found2.set(file, [at]);
    };
    for (const hit of text.matchAll(/^\s+build:[ \t]+["']?([^\s"'#{]+)/gm)) add2(hit[1], "Dockerfile");
    for (const hit of text.matchAll(/^(\s+)build:[ \t]*(?:#.*)?\r?\n((?:\1\s+.*(?:\r?\n|$)|\s*\r?\n)+)/gm)) {
      const context = /^\s+context:[ \t]+["']?([^\s"'#]+)/m.exec(hit[2])?.[1] ?? ".";
      add2(context, /^\s+dockerfile:[ \t]+["']?([^\s"'#]+)/m.exec(hit[2])?.[1] ?? "Dockerfile");
    }
  }
  return found2;
}
var DOCKERFILE2;
var init_list_docker = __esm({
  "src/exposure/ships/list-docker.ts"() {
    "use strict";
    init_node_path();
    init_tsconfig_paths();
    init_workspace();
    init_glob();
    init_docker_ignore();
    init_dockerfile();
    DOCKERFILE2 = /(?:^|\/)(?:(?:Docker|Container)file(?:\.[\w.-]+)?|[\w.-]+\.(?:docker|container)file)$/i;
  }
});

// src/exposure/ships/pack-rule.ts
function readPackRules(lines2) {
  return lines2.flatMap((line2) => {
    let text = line2.trim();
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
    for (const entry2 of readdirSync(path === "" ? root : join(root, path), { withFileTypes: true })) {
      if (++entries > MAX_ENTRIES2) throw new RangeError("too many entries");
      if (entry2.name.includes("*")) continue;
      const inner = path === "" ? entry2.name : `${path}/${entry2.name}`;
      if (entry2.isFile()) {
        if (isIncluded(folder, entry2.name, false)) found2.push(inner);
      } else if (entry2.isDirectory() && isIncluded(folder, entry2.name, true)) {
        const exact = isIncluded(folder, entry2.name, false) || isIncluded(folder, `${entry2.name}/`, false);
        const below2 = folder.required.filter((file) => file.startsWith(`${entry2.name}/`)).map((file) => file.slice(entry2.name.length + 1));
        walk2(inner, { rules: rulesOf(root, inner, below2), name: entry2.name, parent: folder, exact, required: below2 });
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
function isIncluded(folder, entry2, asFolder, first) {
  let included = true;
  if (folder.parent) {
    included = isIncluded(folder.parent, `${folder.name}/${entry2}`, asFolder, first ?? entry2);
    if (!included && !folder.exact) return false;
  }
  for (const rule of folder.rules) {
    if (rule.negated === included) continue;
    if (rule.matches(`/${entry2}`) || rule.matches(entry2) || asFolder && matchesFolder(rule, entry2, first))
      included = rule.negated;
  }
  return included;
}
function matchesFolder(rule, entry2, first) {
  const names = first !== void 0 && rule.relative ? [entry2, first] : [entry2];
  return names.some(
    (name) => rule.matches(`/${name}/`) || rule.matches(`${name}/`) || rule.negated && (rule.canMatchBelow(`/${name}`) || rule.canMatchBelow(name))
  );
}
var DEFAULTS, ALWAYS, MAX_ENTRIES2, MAX_IGNORE_FILE;
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
    MAX_ENTRIES2 = 1e5;
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
  const list3 = ignoreFile === null && Array.isArray(owner.manifest["files"]) ? asStrings(owner.manifest["files"]) : null;
  const lines2 = (ignoreFile ?? "").split(/\r?\n/).map((line2) => line2.trim()).filter((line2) => line2 !== "" && !line2.startsWith("#"));
  const ignored = [...LEFT_OUT, ...lines2.filter((line2) => !line2.startsWith("!"))].map(matcher2);
  const kept = lines2.filter((line2) => line2.startsWith("!")).map((line2) => matcher2(line2.slice(1)));
  const listed = list3?.filter((line2) => !line2.startsWith("!")).map(matcher2);
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
  const below2 = asGlob(`${clean}/**`);
  return (path) => self.test(path) || below2.test(path);
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
  const add2 = (path, channel, toStrangers) => {
    const known = channels.get(path) ?? /* @__PURE__ */ new Set();
    channels.set(path, known.add(channel));
    if (toStrangers) strangers.add(path);
  };
  for (const owner of workspace.packages) {
    const name = owner.folder === "" ? "package.json" : `${owner.folder}/package.json`;
    if (!isPublishable(owner) || isVsCodeExtension(owner)) continue;
    const meant = isMeantForStrangers(view, owner);
    try {
      for (const path of listNpm(view, owner)) add2(path, "npm", meant);
    } catch {
      notes.push(`${name}: what npm would publish could not be listed`);
    }
  }
  const all = [.../* @__PURE__ */ new Set([...view.files, ...extraFiles])].filter((path) => !isForeign(path));
  for (const owner of workspace.packages)
    if (isVsCodeExtension(owner)) for (const path of listVsce(view, owner, all)) add2(path, "vsce", true);
  for (const path of listDocker(view, all)) add2(path, "docker", false);
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
    const bytes2 = candidate === null ? null : view.read(candidate);
    if (bytes2) return { path: candidate, text: bytes2.toString("utf8") };
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
function sourcePath(mapPath, source, exists3) {
  const url = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)\/?(.*)$/i.exec(source);
  const bare = (url ? url[3] : source).replace(/[?#].*$/s, "").replaceAll("\\", "/").replaceAll("\0", "");
  const folder = posix.dirname(mapPath);
  const cleaned = bare.replace(/^(?:\.\.?\/|\/)+/, "").replace(/^[A-Za-z]:\//, "");
  const candidates = [
    url || bare.startsWith("/") ? null : joinInside(folder === "." ? "" : folder, bare),
    // webpack's paths are relative to the project, which need not be the root of the repository.
    ...upward(folder).map((above) => joinInside(above, cleaned))
  ].filter((path) => path !== null && path !== "");
  const known = candidates.find((path) => exists3(path)) ?? candidates[0];
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
  let line2 = 0;
  let column = 0;
  let source = 0;
  let originalLine = 0;
  let originalColumn = 0;
  const last = Math.max(-1, ...wanted);
  const begin = () => {
    const segments = wanted.has(line2) ? [] : null;
    if (segments) lines2.set(line2, segments);
    return segments;
  };
  let keep = begin();
  let at = 0;
  while (at < mappings.length && line2 <= last) {
    const code2 = mappings.charCodeAt(at);
    if (code2 === 59) {
      line2++;
      column = 0;
      at++;
      keep = begin();
      continue;
    }
    if (code2 === 44) {
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
var DIGITS2, VALUE;
var init_vlq = __esm({
  "src/exposure/sourcemap/vlq.ts"() {
    "use strict";
    DIGITS2 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    VALUE = new Int8Array(128).fill(-1);
    for (let at = 0; at < DIGITS2.length; at++) VALUE[DIGITS2.charCodeAt(at)] = at;
  }
});

// src/exposure/sourcemap/map-to-original.ts
function mapToOriginal(view, site, value) {
  const text = view.read(site.path)?.toString("utf8");
  if (text === void 0) return null;
  const exists3 = (path) => view.exists(path);
  if (site.path.endsWith(".map"))
    return value === void 0 ? null : inContents(site.path, parseMap(text), value, exists3);
  const found2 = findMap(view, site.path, text);
  const sections = found2 ? parseMap(found2.text) : null;
  if (!found2 || !sections) return null;
  const exact = value === void 0 ? null : inContents(found2.path, sections, value, exists3);
  const offset = offsetOf(text, site.line, site.column);
  if (found2.path === site.path && offset > text.lastIndexOf("sourceMappingURL=")) return exact;
  const mapped = byMappings(found2.path, sections, site, exists3, view);
  if (!mapped) return exact;
  return exact && exact.path === mapped.path && Math.abs(exact.line - mapped.line) <= 50 ? exact : mapped;
}
function byMappings(mapPath, sections, site, exists3, view) {
  const line2 = site.line - 1;
  const column = site.column - 1;
  const section3 = [...sections].reverse().find((one) => one.line < line2 || one.line === line2 && one.column <= column);
  if (!section3) return null;
  const local = line2 - section3.line;
  const shifted = local === 0 ? column - section3.column : column;
  const segments = decodeMappings(section3.mappings, /* @__PURE__ */ new Set([local]))?.get(local) ?? [];
  const best = segments.filter((segment) => segment.column <= shifted).at(-1);
  const source = best && best.source >= 0 ? section3.sources[best.source] : void 0;
  if (!best || source === void 0 || best.line < 0 || best.originalColumn < 0) return null;
  const path = sourcePath(mapPath, source, exists3);
  const content = section3.contents[best.source] ?? view.read(path)?.toString("utf8") ?? null;
  const beyond = content !== null && offsetOf(content, best.line + 1, 1) < 0;
  return { path, line: beyond ? 1 : best.line + 1, column: beyond ? 1 : best.originalColumn + 1, map: mapPath };
}
function inContents(mapPath, sections, value, exists3) {
  for (const { sources, contents } of sections ?? []) {
    for (let index = 0; index < contents.length; index++) {
      const at = contents[index]?.indexOf(value) ?? -1;
      if (at < 0) continue;
      return {
        path: sourcePath(mapPath, sources[index] ?? "", exists3),
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
  const { frontend, advisories: advisories2, notes } = await classifySites(view, sites, providers, telling);
  for (const note of notes) log.note(note);
  const channels = new Map(shipped.files.map((file) => [file.path, file]));
  const output = new Set(built);
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
  return { findings: exposed, advisories: [...advisories2, ...shipped.advisories] };
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
    if (!isOnDisk(location) || !(built.has(location.path) || location.path.endsWith(".map"))) continue;
    const value = finding.secret.reveal();
    const place = mapToOriginal(view, { path: location.path, line: location.line, column: location.column }, value);
    if (place === null || finding.locations.some(({ path, line: line2 }) => path === place.path && line2 === place.line))
      continue;
    originals.push({
      ...location,
      path: place.path,
      line: place.line,
      column: place.column,
      endLine: place.line,
      endColumn: place.column + value.length
    });
  }
  const unique = new Map(originals.map((place) => [`${place.path}:${place.line}:${place.column}`, place]));
  return [...unique.values(), ...finding.locations];
}
var MOST_SITES;
var init_review_exposure = __esm({
  "src/audit/review-exposure.ts"() {
    "use strict";
    init_classify_sites();
    init_env_places();
    init_list_built_output();
    init_project_view();
    init_list_shipped();
    init_map_to_original();
    MOST_SITES = 200;
  }
});

// src/suppress/apply-suppressions.ts
function applySuppressions(findings, options) {
  const allow = options.allow.filter(({ expires }) => !isExpired(expires, options.now));
  const valid = options.baseline.entries.filter(({ expires }) => !isExpired(expires, options.now));
  const baseline = new Map(valid.map((entry2) => [keyOf(entry2), entry2]));
  const notes = noteExpired(options);
  const kept = [];
  const suppressed2 = [];
  for (const finding of findings) {
    const current = findCurrent(finding.locations, options.isInHead);
    const found2 = byMarks(current) ?? byAllow(finding, current, allow) ?? byBaseline(finding, baseline);
    if (found2 && isLive(finding))
      notes.push(`${finding.id} was accepted (${found2.by}), but the key is live, so it is reported.`);
    if (found2 && !isLive(finding)) suppressed2.push({ fingerprint: finding.fingerprint, rule: finding.rule, ...found2 });
    else kept.push(finding);
  }
  return { kept, suppressed: suppressed2, notes };
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
function byMarks(places2) {
  if (places2.length === 0 || !places2.every(({ allowedBy }) => allowedBy)) return null;
  return {
    by: "inline",
    reason: [...new Set(places2.map(({ allowedBy }) => allowedBy.reason))].slice(0, 5).join("; ")
  };
}
function byAllow(finding, places2, allow) {
  const entry2 = allow.find(
    ({ fingerprint: fingerprint2, rule, path }) => (fingerprint2 === void 0 || fingerprint2 === finding.fingerprint) && (rule === void 0 || rule === finding.rule) && (path === void 0 || places2.length > 0 && places2.every((place) => place.path !== void 0 && path.matches(place.path)))
  );
  return entry2 ? { by: "allowlist", reason: entry2.reason } : null;
}
function byBaseline(finding, baseline) {
  const entry2 = baseline.get(keyOf(finding));
  return entry2 ? { by: "baseline", reason: entry2.reason } : null;
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
var builtin9, createHash, createHmac, createPrivateKey, createPublicKey, diffieHellman, randomBytes, randomInt, randomUUID, scryptSync, timingSafeEqual;
var init_node_crypto = __esm({
  "builtin:node:crypto"() {
    builtin9 = process.getBuiltinModule("node:crypto");
    createHash = builtin9.createHash;
    createHmac = builtin9.createHmac;
    createPrivateKey = builtin9.createPrivateKey;
    createPublicKey = builtin9.createPublicKey;
    diffieHellman = builtin9.diffieHellman;
    randomBytes = builtin9.randomBytes;
    randomInt = builtin9.randomInt;
    randomUUID = builtin9.randomUUID;
    scryptSync = builtin9.scryptSync;
    timingSafeEqual = builtin9.timingSafeEqual;
  }
});

// src/suppress/fingerprint.ts
function fingerprint(rule, value, lowEntropy, key = "") {
  const name = `${rule}\0${value}`;
  const context = key === "" ? CONTEXT2 : createHmac("sha256", CONTEXT2).update(key).digest("hex");
  if (!lowEntropy) return createHmac("sha256", context).update(name).digest("hex").slice(0, STRONG_DIGITS);
  const place = `${context}\0${name}`;
  const seen = weakSeen.get(place);
  if (seen !== void 0) return seen;
  const print = scryptSync(value, `${context}\0${rule}`, 16, SCRYPT).toString("hex").slice(0, WEAK_DIGITS);
  if (weakSeen.size >= MAX_SEEN) weakSeen.clear();
  weakSeen.set(place, print);
  return print;
}
var CONTEXT2, STRONG_DIGITS, WEAK_DIGITS, SCRYPT, weakSeen, MAX_SEEN;
var init_fingerprint = __esm({
  "src/suppress/fingerprint.ts"() {
    "use strict";
    init_node_crypto();
    CONTEXT2 = "unleak fingerprint v1";
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
  let open2 = [...new Set(fingerprints2)];
  for (let length = LENGTH; open2.length > 0; length++) {
    const sharers = /* @__PURE__ */ new Map();
    for (const print of open2) {
      const id = shortId(print, length);
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

// src/audit/build-findings.ts
function buildFindings(drafts, git, fingerprintKey) {
  const prints = drafts.map(
    ({ rule, secret }) => fingerprint(rule.id, secret.reveal(), rule.lowEntropy === true, fingerprintKey)
  );
  const ids = assignIds(prints);
  return drafts.map((draft, index) => {
    const { verdict: verdict2 } = draft;
    const history = git === null ? void 0 : historyOf(draft, git.attribution);
    return {
      id: ids.get(prints[index]),
      fingerprint: prints[index],
      rule: draft.rule.id,
      provider: verdict2.provider,
      candidates: verdict2.candidates,
      confidence: verdict2.confidence,
      severity: verdict2.severity,
      secret: draft.secret,
      message: verdict2.message,
      locations: locationsOf(draft, git),
      exposure: history === void 0 ? {} : { history },
      verification: { state: "unverified" }
    };
  });
}
function locationsOf(draft, git) {
  const places2 = draft.sightings.flatMap((sighting) => placesOf(sighting, git));
  const unique = new Map(
    places2.map((place) => [
      JSON.stringify([place.source, place.path, place.line, place.column, place.commit, place.blob]),
      place
    ])
  );
  return [...unique.values()].sort(
    (a, b) => ORDER2.indexOf(a.source) - ORDER2.indexOf(b.source) || compare(a.path ?? "", b.path ?? "") || a.line - b.line || a.column - b.column || compare(a.blob ?? "", b.blob ?? "")
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
function historyOf(draft, attribution) {
  const oids = new Set(
    draft.sightings.flatMap(({ provenance }) => provenance.blob === void 0 ? [] : [provenance.blob])
  );
  const facts = [...oids].map((oid) => attribution.facts.get(oid)).filter((found2) => found2 !== void 0);
  if (facts.length === 0) return void 0;
  const commits = (pick) => facts.map((found2) => attribution.commits.get(pick(found2) ?? "")).filter((found2) => found2 !== void 0);
  const first = commits((found2) => found2.firstCommit).sort(
    (a, b) => Date.parse(a.committed) - Date.parse(b.committed)
  )[0];
  const last = commits((found2) => found2.lastCommit).sort(
    (a, b) => Date.parse(b.committed) - Date.parse(a.committed)
  )[0];
  const reach2 = new Set(facts.map((found2) => found2.pushed));
  return {
    ...first ? { firstCommit: first.oid, author: `${first.author} <${first.email}>`, date: first.date } : {},
    ...last ? { lastCommit: last.oid } : {},
    inHead: facts.some((found2) => found2.inHead),
    reachable: facts.some((found2) => found2.reachable),
    pushed: reach2.has("yes") ? "yes" : reach2.has("unknown") ? "unknown" : "no"
  };
}
var ORDER2;
var init_build_findings = __esm({
  "src/audit/build-findings.ts"() {
    "use strict";
    init_fingerprint();
    init_short_id();
    ORDER2 = ["worktree", "index", "stdin", "package", "commit", "object"];
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
        const bytes2 = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
        let start2 = 0;
        for (let end = bytes2.indexOf(0, start2); end >= 0; end = bytes2.indexOf(0, start2)) {
          this.#take(bytes2.subarray(start2, end));
          start2 = end + 1;
        }
        this.#rest = bytes2.subarray(start2);
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
        const start2 = record[0] === LF2 ? 1 : 0;
        if (record[start2] === COLON2) this.#fields = record.toString("latin1", start2 + 1);
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
      "--ignore-submodules=none"
    ];
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
  const keep = (line2) => {
    if (wanted.has(line2)) found2.add(line2);
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
function readRemoteReflogs(folder) {
  const oids = /* @__PURE__ */ new Set();
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(error.code ?? "")) return oids;
    throw error;
  }
  for (const entry2 of entries) {
    const path = join(folder, entry2.name);
    if (entry2.isDirectory()) for (const oid of readRemoteReflogs(path)) oids.add(oid);
    if (!entry2.isFile()) continue;
    for (const match of readFileSync(path, "latin1").matchAll(/^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) /gm)) {
      for (const oid of [match[1], match[2]]) if (/[1-9a-f]/.test(oid)) oids.add(oid);
    }
  }
  return oids;
}
async function pushedStates(repo, commits, refs) {
  const remote = remoteTips(repo, refs);
  const onRemote = await reachableCommits(repo, commits, { tips: remote });
  const rest = new Set([...commits].filter((commit) => !onRemote.found.has(commit)));
  const tags = commitTips(refs.filter(({ kind }) => kind === "tag"));
  const tagged = await reachableCommits(repo, rest, { tips: tags });
  const isUncertain = remote.length === 0 || repo.shallow || onRemote.cutShort !== null || tagged.cutShort !== null;
  const stateOf = (commit) => {
    if (onRemote.found.has(commit)) return "yes";
    return isUncertain || tagged.found.has(commit) ? "unknown" : "no";
  };
  return new Map([...commits].map((commit) => [commit, stateOf(commit)]));
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

// src/git/dangling-commits.ts
async function listDanglingCommits(repo, tips) {
  const commits = /* @__PURE__ */ new Set();
  const take = (line2) => {
    if (line2.startsWith("commit ")) commits.add(line2.slice("commit ".length));
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

// src/git/introductions.ts
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
    init_object_id();
    FIND_LIMIT = 200;
    Collector = class {
      #objects;
      #history = { introductions: /* @__PURE__ */ new Map(), lastHolder: /* @__PURE__ */ new Map(), commits: /* @__PURE__ */ new Map() };
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
        if (this.#objects.has(commit.tree)) this.#introduce(commit.tree, "");
      };
      onRow = (row2) => {
        const commit = this.#commit;
        if (this.#objects.has(row2.oid)) {
          this.#hold(row2.oid, commit.oid);
          const key = `${row2.oid} ${row2.rawPath.toString("latin1")}`;
          const count2 = (this.#lacking.get(key) ?? 0) + 1;
          this.#lacking.set(key, count2);
          if (count2 >= commit.parents.length) this.#introduce(row2.oid, row2.path);
        }
        if (this.#objects.has(row2.oldOid) && commit.parents.length === 1 && !isNullOid(row2.oldOid)) {
          this.#hold(row2.oldOid, commit.parents[0]);
        }
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
        this.#hold(oid, id);
      }
      #hold(oid, commit) {
        if (!this.#history.lastHolder.has(oid)) this.#history.lastHolder.set(oid, commit);
      }
    };
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

// src/git/content-facts.ts
async function walkContentHistory(repo, content, hasTrees, tips) {
  let reachable = emptyHistory();
  let dangling = emptyHistory();
  if (content.size === 0) return { reachable, dangling, incomplete: null };
  try {
    reachable = await findIntroductions(repo, content, hasTrees, { tips, reflogs: true });
    const rest = new Set([...content].filter((oid) => !reachable.introductions.has(oid)));
    const commits = rest.size === 0 ? [] : await listDanglingCommits(repo, tips);
    if (commits.length > 0) dangling = await findIntroductions(repo, rest, hasTrees, { tips: commits, exclude: tips });
    return { reachable, dangling, incomplete: null };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return { reachable, dangling, incomplete: error.message };
  }
}
function emptyHistory() {
  return { introductions: /* @__PURE__ */ new Map(), lastHolder: /* @__PURE__ */ new Map(), commits: /* @__PURE__ */ new Map() };
}
async function contentFacts(repo, content, history, refs, tips) {
  const states = await pushedStates(repo, new Set(history.reachable.commits.keys()), refs);
  const inHead = await reachableObjects(repo, content, { tips: repo.head === null ? [] : [`${repo.head}^{tree}`] });
  const isIncomplete = history.incomplete !== null;
  const unexplained = isIncomplete ? content : /* @__PURE__ */ new Set();
  const reachable = await reachableObjects(repo, unexplained, { tips, reflogs: true });
  const remote = remoteTips(repo, refs);
  const onRemote = await reachableObjects(repo, unexplained, { tips: remote });
  const tagged = new Set(refs.map(({ peeled, oid }) => peeled ?? oid));
  const canTell = remote.length > 0 && !repo.shallow && !isIncomplete;
  const facts = /* @__PURE__ */ new Map();
  for (const oid of content) {
    const introductions = history.reachable.introductions.get(oid) ?? [];
    const lost = history.dangling.introductions.get(oid) ?? [];
    const pushed = introductions.map(({ commit }) => states.get(commit));
    if (introductions.length === 0) pushed.push(canTell && lost.length === 0 && !tagged.has(oid) ? "no" : "unknown");
    const first = introductions[0] ?? lost[0];
    const holder = history.reachable.lastHolder.get(oid) ?? history.dangling.lastHolder.get(oid);
    const last = inHead.found.has(oid) ? repo.head : holder;
    facts.set(oid, {
      inHead: inHead.found.has(oid),
      reachable: introductions.length > 0 || reachable.found.has(oid) || tagged.has(oid),
      pushed: onRemote.found.has(oid) ? "yes" : strongest(pushed),
      paths: [...new Set([...introductions, ...lost].map(({ path }) => path))],
      ...first === void 0 ? {} : { firstCommit: first.commit },
      ...last === void 0 ? {} : { lastCommit: last }
    });
  }
  return facts;
}
var init_content_facts = __esm({
  "src/git/content-facts.ts"() {
    "use strict";
    init_dangling_commits();
    init_git_failure();
    init_introductions();
    init_object_facts();
    init_reachability();
  }
});

// src/git/message-facts.ts
async function messageFacts(repo, commits, tags, refs, tips) {
  const ends = await peel(repo, [...tags]);
  const all = /* @__PURE__ */ new Set([
    ...commits,
    ...[...ends.values()].filter(({ type }) => type === "commit").map(({ oid }) => oid)
  ]);
  const { found: reachable } = await reachableCommits(repo, commits, { tips, reflogs: true });
  const states = await pushedStates(repo, all, refs);
  const named = new Set(refs.map(({ oid }) => oid));
  const facts = /* @__PURE__ */ new Map();
  for (const oid of commits) {
    const pushed = reachable.has(oid) ? states.get(oid) : strongest([states.get(oid), "unknown"]);
    facts.set(oid, {
      inHead: false,
      reachable: reachable.has(oid),
      pushed,
      firstCommit: oid,
      lastCommit: oid,
      paths: []
    });
  }
  for (const oid of tags) {
    const end = ends.get(oid)?.oid;
    const pushed = end !== void 0 && states.get(end) === "yes" ? "yes" : "unknown";
    const place = end === void 0 || !all.has(end) ? {} : { firstCommit: end, lastCommit: end };
    facts.set(oid, { inHead: false, reachable: named.has(oid), pushed, paths: [], ...place });
  }
  return facts;
}
var init_message_facts = __esm({
  "src/git/message-facts.ts"() {
    "use strict";
    init_object_facts();
    init_reachability();
    init_refs();
  }
});

// src/git/attribute.ts
async function attributeObjects(repo, oids, known) {
  const types = await typesOf(repo, new Set(oids));
  const { refs } = known ?? (types.size === 0 ? { refs: [] } : await listRefs(repo));
  const ofType = (...wanted) => new Set([...types].filter(([, type]) => wanted.includes(type)).map(([oid]) => oid));
  const content = ofType("blob", "tree");
  const tips = [...commitTips(refs), ...repo.head === null ? [] : [repo.head]];
  const history = await walkContentHistory(repo, content, ofType("tree").size > 0, tips);
  const facts = new Map([
    ...await contentFacts(repo, content, history, refs, tips),
    ...await messageFacts(repo, ofType("commit"), ofType("tag"), refs, tips)
  ]);
  const commits = new Map([...history.reachable.commits, ...history.dangling.commits]);
  const named = [...facts.values()].flatMap(({ firstCommit }) => firstCommit ?? []).filter((oid) => !commits.has(oid));
  for (const commit of await readCommits(repo, named)) commits.set(commit.oid, commit);
  return {
    byBlob: new Map([...history.reachable.introductions, ...history.dangling.introductions]),
    facts,
    commits,
    shallow: repo.shallow,
    incomplete: history.incomplete
  };
}
var init_attribute = __esm({
  "src/git/attribute.ts"() {
    "use strict";
    init_commit_log();
    init_content_facts();
    init_message_facts();
    init_object_types();
    init_reachability();
    init_refs();
  }
});

// src/audit/read-git-facts.ts
async function readGitFacts(repo, drafts, facts, log, context) {
  const oids = new Set(
    drafts.flatMap(
      ({ sightings }) => sightings.flatMap(({ provenance }) => provenance.blob === void 0 ? [] : [provenance.blob])
    )
  );
  for (const oid of facts.history?.envBlobs ?? []) oids.add(oid);
  if (repo === null || oids.size === 0 || context.signal.aborted) return null;
  context.progress("asking git since when");
  try {
    const attribution = await attributeObjects(repo, [...oids], facts.history?.refs);
    if (attribution.incomplete !== null) {
      log.problem({
        code: "INCOMPLETE_HISTORY",
        message: `Since when some findings are there could not be told: ${attribution.incomplete}.`
      });
    }
    const indexPaths = /* @__PURE__ */ new Map();
    for (const { path, oid } of await listIndex(repo)) {
      if (!oids.has(oid)) continue;
      const paths = indexPaths.get(oid);
      if (paths) paths.push(path);
      else indexPaths.set(oid, [path]);
    }
    return { attribution, indexPaths };
  } catch (error) {
    if (context.signal.aborted) return null;
    if (!(error instanceof UserError)) throw error;
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

// src/git/check-ignore.ts
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
var init_check_ignore = __esm({
  "src/git/check-ignore.ts"() {
    "use strict";
    init_git_failure();
    init_nul_records();
    init_run_git();
  }
});

// src/audit/review-hygiene.ts
async function reviewHygiene(review2) {
  const { repository, root, facts, git, log } = review2;
  if (repository === null || facts.tree === null) return [];
  const files = facts.tree.files;
  const tracked = new Set(facts.tree.index.keys());
  const others = files.filter(({ path }) => !tracked.has(path)).map(({ path }) => path);
  const envFiles = others.filter(isEnvFile2);
  const ignored = await checkIgnored(repository, envFiles);
  const isIgnored = (path) => ignored.get(path)?.negated === false;
  const input = {
    trackedPaths: [...tracked],
    untrackedPaths: others.filter((path) => !isIgnored(path)),
    ignoredEnvFiles: envFiles.filter(isIgnored),
    ignoredBy: (paths) => checkIgnored(repository, paths),
    readText: (path) => readText3(root, path, log),
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
    usesProviderEnv: review2.envNames
  };
  const { advisories: advisories2, problems: problems2 } = await checkHygiene(input);
  for (const problem of problems2) log.problem(problem);
  return advisories2.filter(({ rule }) => !review2.disabledRules.includes(rule));
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
function readText3(root, path, log) {
  try {
    return readRegularFile(join(root, path), path, LONGEST2);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
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
    init_user_error();
    LONGEST2 = 1 << 20;
  }
});

// src/audit/review.ts
var review_exports = {};
__export(review_exports, {
  review: () => review
});
async function review(input) {
  const { plan, repository, root, config, baseline, drafts, facts, providers, envNames, log, context } = input;
  const git = await readGitFacts(repository, drafts, facts, log, context);
  const built = buildFindings(drafts, git, context.fingerprintKey);
  const scope = input.scope ?? (built.length > 0 && facts.paths.size > 0 ? namedScope(root, [...facts.paths]) : null);
  const exposure = scope === null ? { findings: built, advisories: [] } : await reviewExposure(scope, built, providers, log, input.telling);
  const { findings } = exposure;
  const { kept, suppressed: suppressed2, notes } = applySuppressions(findings, {
    baseline,
    allow: config.allow,
    now: context.now,
    isInHead: ({ blob }) => blob !== void 0 && git?.attribution.facts.get(blob)?.inHead === true
  });
  for (const note of notes) log.note(note);
  const advisories2 = plan.mode.kind === "audit" ? mergeAdvisories(
    exposure.advisories,
    config.disabledRules,
    await unlessAborted(
      context.signal,
      () => reviewHygiene({
        repository,
        root,
        facts,
        findings,
        git,
        envNames,
        disabledRules: config.disabledRules,
        log
      }),
      () => []
    )
  ) : [];
  return { findings, kept, suppressed: suppressed2, advisories: advisories2 };
}
function mergeAdvisories(exposure, disabledRules, hygiene) {
  const known = new Set(hygiene.map(({ rule }) => rule));
  return [
    ...hygiene,
    ...exposure.filter(({ rule }) => !known.has(SAME_MATTER[rule] ?? "") && !disabledRules.includes(rule))
  ];
}
var SAME_MATTER;
var init_review = __esm({
  "src/audit/review.ts"() {
    "use strict";
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
    const tab = record.indexOf(9);
    const [, type, id] = record.toString("latin1", 0, tab).split(" ");
    if (type === "blob") entries.push({ oid: id, path: decodePath(record.subarray(tab + 1)) });
  });
  return entries;
}
var init_list_tree = __esm({
  "src/sources/list-tree.ts"() {
    "use strict";
    init_nul_records();
    init_run_git();
  }
});

// src/sources/read-blobs.ts
async function readBlobs(repo, places2, sink, log, limits) {
  if (places2.size === 0) return;
  const nameOf3 = (oid) => places2.get(oid)?.[0]?.path ?? `object ${oid}`;
  const tooLarge = (size2) => limits.maxFileSize !== null && size2 > limits.maxFileSize;
  let size = 0;
  let passing = false;
  await readObjects(
    repo,
    places2.keys(),
    {
      whole(oid, _type, bytes2) {
        if (tooLarge(bytes2.length)) return log.skipped(nameOf3(oid), "larger than --max-file-size");
        for (const provenance of places2.get(oid) ?? []) sink.whole(provenance, bytes2);
        log.scanned(bytes2.length);
      },
      open(oid, _type, announced) {
        size = 0;
        passing = tooLarge(announced);
        if (passing) log.skipped(nameOf3(oid), "larger than --max-file-size");
        else sink.open(places2.get(oid)[0]);
      },
      write(bytes2) {
        size += bytes2.length;
        if (!passing) sink.write(bytes2);
      },
      close() {
        if (passing) return;
        sink.close();
        log.scanned(size);
      },
      missing(oid, why) {
        log.unreadable({ code: "UNREADABLE_OBJECT", message: `${nameOf3(oid)} could not be read: ${why}.` });
      }
    },
    limits.signal === void 0 ? {} : { signal: limits.signal }
  );
}
function placeBlobs(items) {
  const places2 = /* @__PURE__ */ new Map();
  for (const { oid, provenance } of items) {
    const known = places2.get(oid);
    if (known === void 0) places2.set(oid, [provenance]);
    else if (!known.some(({ path }) => path === provenance.path)) known.push(provenance);
  }
  return places2;
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
function splitLines(bytes2) {
  const lines2 = [];
  let start2 = 0;
  while (start2 < bytes2.length) {
    const end = bytes2.indexOf(LF3, start2);
    const stop = end < 0 ? bytes2.length : end + 1;
    lines2.push(bytes2.toString("latin1", start2, stop));
    start2 = stop;
  }
  return lines2;
}
function insertedByCount(before, after) {
  const left = /* @__PURE__ */ new Map();
  for (const line2 of before) left.set(line2, (left.get(line2) ?? 0) + 1);
  const inserted = [];
  for (const [at, line2] of after.entries()) {
    const count2 = left.get(line2) ?? 0;
    if (count2 === 0) inserted.push(at);
    else left.set(line2, count2 - 1);
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
var MAX_EDITS, LF3;
var init_added_lines = __esm({
  "src/git/added-lines.ts"() {
    "use strict";
    MAX_EDITS = 256;
    LF3 = 10;
  }
});

// src/hooks/run/base.ts
var base_exports = {};
__export(base_exports, {
  boundaryOf: () => boundaryOf,
  createBase: () => createBase
});
function createBase(repo, commits, touched) {
  let trees;
  const lines2 = /* @__PURE__ */ new Map();
  const versions = () => {
    trees ??= readTrees(repo, commits);
    return trees;
  };
  async function linesAdded(path, oid) {
    const old = [...(await versions()).get(path) ?? []];
    const next = old.length === 0 ? null : await readOrNull(repo, oid);
    if (next === null) return null;
    const perVersion = [];
    for (const version of old) perVersion.push(addedLines(await readOrNull(repo, version), next));
    return new Set([...perVersion[0]].filter((line2) => perVersion.every((added) => added.has(line2))));
  }
  return {
    async adds({ type, path, blob }, line2, endLine) {
      if (type !== "blob" || path === void 0 || blob === void 0 || commits.length === 0) return true;
      const key = `${blob} ${path}`;
      const known = lines2.get(key) ?? linesAdded(path, blob);
      lines2.set(key, known);
      const added = await known;
      if (added === null) return true;
      for (let at = line2; at <= endLine; at++) if (added.has(at)) return true;
      return false;
    },
    async knownAmong(findings, find) {
      const open2 = new Map(findings.map((finding) => [finding.fingerprint, finding.rule]));
      const known = /* @__PURE__ */ new Set();
      const near = /* @__PURE__ */ new Set();
      const far = /* @__PURE__ */ new Set();
      const places2 = [];
      for (const [path, oids] of await versions()) {
        for (const oid of oids) {
          places2.push({ oid, provenance: { source: "object", path, blob: oid, type: "blob" } });
          (touched.has(path) ? near : far).add(oid);
        }
      }
      for (const chosen of [near, new Set([...far].filter((oid) => !near.has(oid)))]) {
        if (open2.size === 0 || chosen.size === 0) continue;
        const blobs = placeBlobs(places2.filter(({ oid }) => chosen.has(oid)));
        const found2 = await find(
          new Set(open2.values()),
          (sink) => readBlobs(repo, blobs, sink, SILENT, { maxFileSize: null })
        );
        for (const fingerprint2 of found2) if (open2.delete(fingerprint2)) known.add(fingerprint2);
      }
      return known;
    }
  };
}
function boundaryOf(range, excluded) {
  const parents = [...range.facts.values()].flatMap((facts) => facts.parents);
  return [.../* @__PURE__ */ new Set([...excluded, ...parents])].filter((oid) => !range.facts.has(oid));
}
async function readTrees(repo, commits) {
  const present = /* @__PURE__ */ new Set();
  await readObjects(repo, commits, {
    whole: (oid) => present.add(oid),
    open: () => void 0,
    write: () => void 0,
    close: () => void 0,
    missing: () => void 0
  });
  const versions = /* @__PURE__ */ new Map();
  for (const commit of present) {
    for (const { path, oid } of await listTree(repo, commit)) {
      const known = versions.get(path);
      if (known === void 0) versions.set(path, /* @__PURE__ */ new Set([oid]));
      else known.add(oid);
    }
  }
  return versions;
}
async function readOrNull(repo, oid) {
  try {
    return await readBlob(repo, oid);
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
}
var SILENT;
var init_base = __esm({
  "src/hooks/run/base.ts"() {
    "use strict";
    init_added_lines();
    init_cat_file();
    init_git_failure();
    init_list_tree();
    init_read_blobs();
    SILENT = {
      scanned: () => void 0,
      skipped: () => void 0,
      unreadable: () => void 0,
      problem: () => void 0,
      note: () => void 0
    };
  }
});

// src/hooks/run/judge-change.ts
var judge_change_exports = {};
__export(judge_change_exports, {
  judgeChange: () => judgeChange
});
async function judgeChange(drafts, options) {
  const { base, config, context } = options;
  const added = base === null ? drafts : await keepAdded(drafts, base);
  const found2 = buildFindings(added, null, context.fingerprintKey);
  const known = found2.length === 0 || base === null ? /* @__PURE__ */ new Set() : await base.knownAmong(found2, fingerprintsIn);
  const findings = found2.map((finding) => introduce(finding, known));
  const { kept, suppressed: suppressed2, notes } = applySuppressions(findings, {
    baseline: readBaseline(options),
    allow: config.allow,
    now: context.now,
    isInHead: ({ blob }) => blob !== void 0 && options.latest.has(blob)
  });
  const shown = new Set(kept.map(({ secret }) => secret));
  return { kept, suppressed: suppressed2, notes, accepted: findings.filter(({ secret }) => !shown.has(secret)) };
  async function fingerprintsIn(wanted, feed2) {
    const relevant = (await options.draftsIn(feed2)).filter(({ rule }) => wanted.has(rule.id));
    return buildFindings(relevant, null, context.fingerprintKey).map(({ fingerprint: fingerprint2 }) => fingerprint2);
  }
}
async function keepAdded(drafts, base) {
  const kept = [];
  for (const draft of drafts) {
    const sightings = [];
    for (const sighting of draft.sightings) {
      if (await base.adds(sighting.provenance, sighting.span.line, sighting.span.endLine)) sightings.push(sighting);
    }
    if (sightings.length > 0) kept.push({ ...draft, sightings });
  }
  return kept;
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
  "src/hooks/run/judge-change.ts"() {
    "use strict";
    init_build_findings();
    init_apply_suppressions();
    init_baseline();
    init_baseline_file();
  }
});

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
var init_tree_files = __esm({
  "src/action/tree-files.ts"() {
    "use strict";
    init_nul_records();
    init_run_git();
  }
});

// src/action/read-policy.ts
var read_policy_exports = {};
__export(read_policy_exports, {
  BUILT_IN_POLICY: () => BUILT_IN_POLICY,
  readBaseline: () => readBaseline2,
  readPolicy: () => readPolicy
});
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
  const config = file === void 0 ? DEFAULT_CONFIG : await loadConfig(await readText4(repo, file, MAX_CONFIG_BYTES), {
    path: file.path,
    knownRules: [...RULES.map(({ id }) => id), ...HYGIENE_RULES]
  });
  const baselinePath = paths.baseline ?? config.baseline;
  return { config, baseline: await readBaseline2(repo, commit, baselinePath), configPath: file?.path ?? null };
}
async function readBaseline2(repo, commit, path) {
  const file = (await findFiles(repo, commit, [path])).get(path);
  return file === void 0 ? EMPTY_BASELINE : parseBaseline(await readText4(repo, file, MAX_BASELINE_BYTES), path);
}
async function readText4(repo, { path, oid, mode }, maxBytes) {
  if (!mode.startsWith("100"))
    throw new UserError("FILE_NOT_REGULAR", `${path} is not a regular file.`, "Links and folders are not read.");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readBlob(repo, oid, maxBytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UserError("FILE_NOT_UTF8", `${path} is not UTF-8 text.`, "Save it as UTF-8.");
  }
}
var BUILT_IN_POLICY, MAX_BASELINE_BYTES;
var init_read_policy = __esm({
  "src/action/read-policy.ts"() {
    "use strict";
    init_rules();
    init_config();
    init_load_config();
    init_read_config_file();
    init_cat_file();
    init_check_hygiene();
    init_user_error();
    init_baseline();
    init_tree_files();
    BUILT_IN_POLICY = { config: DEFAULT_CONFIG, baseline: EMPTY_BASELINE, configPath: null };
    MAX_BASELINE_BYTES = 64 * 1024 * 1024;
  }
});

// src/action/read-outside-policy.ts
var read_outside_policy_exports = {};
__export(read_outside_policy_exports, {
  readOutsidePolicy: () => readOutsidePolicy
});
async function readOutsidePolicy(own, { configFile, baselineFile }) {
  const knownRules = [...RULES.map(({ id }) => id), ...HYGIENE_RULES];
  return {
    ...own,
    ...configFile === void 0 ? {} : await readConfigFile("", { explicit: configFile, knownRules }),
    ...baselineFile === void 0 ? {} : { baseline: readNamedBaseline(baselineFile) }
  };
}
var init_read_outside_policy = __esm({
  "src/action/read-outside-policy.ts"() {
    "use strict";
    init_rules();
    init_read_config_file();
    init_check_hygiene();
    init_baseline_file();
  }
});

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
function writeAll2(file, bytes2) {
  let at = 0;
  while (at < bytes2.length) at += writeSync(file, bytes2, at);
}
function appendDurably(path, text) {
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
  const file = openSync(path, flags, 384);
  try {
    writeAll2(file, Buffer.from(text, "utf8"));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
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
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
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
    return readFileSync(path, "utf8");
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
    const text = tail.toString("utf8");
    const torn = text !== "" && !text.endsWith("\n");
    return { line: text.split("\n").slice(0, -1).filter(Boolean).at(-1), torn };
  } finally {
    closeSync(file);
  }
}
function hashOf(line2) {
  return createHash("sha256").update(line2).digest("hex");
}
var FIRST, AuditLog;
var init_audit_log = __esm({
  "src/respond/audit-log.ts"() {
    "use strict";
    init_node_crypto();
    init_node_fs();
    init_node_path();
    init_durable_file();
    init_exclusive_lock();
    FIRST = "0".repeat(64);
    AuditLog = class {
      #path;
      #clock;
      constructor(stateDirectory, clock) {
        privateFolder(stateDirectory);
        this.#path = join(stateDirectory, "audit.ndjson");
        this.#clock = clock;
      }
      async write(fact) {
        const release = await this.#lock();
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
            return takeLock(`${this.#path}.lock`);
          } catch (error) {
            if (attempt3 === 200) throw error;
            await new Promise((resolve2) => setTimeout(resolve2, 10));
          }
        }
      }
    };
  }
});

// src/respond/clock.ts
var systemClock;
var init_clock = __esm({
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
    init_clock();
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

// builtin:node:net
var builtin10, BlockList, isIP;
var init_node_net = __esm({
  "builtin:node:net"() {
    builtin10 = process.getBuiltinModule("node:net");
    BlockList = builtin10.BlockList;
    isIP = builtin10.isIP;
  }
});

// src/respond/addresses.ts
function list(v4, v6) {
  const blocks2 = new BlockList();
  for (const range of v4) blocks2.addSubnet(range.split("/")[0], Number(range.split("/")[1]), "ipv4");
  for (const range of v6) blocks2.addSubnet(range.split("/")[0], Number(range.split("/")[1]), "ipv6");
  return blocks2;
}
function mappedV4(address) {
  if (!list([], ["::ffff:0:0/96"]).check(address, "ipv6")) return void 0;
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
function mayConnect(address, reach2) {
  const kind = addressKind(address);
  if (reach2 === "public") return kind === "public";
  return reach2 === "loopback" ? kind === "loopback" : kind !== "special";
}
var LOOPBACK, PRIVATE, SPECIAL_V4, GLOBAL_V6, SPECIAL_V6;
var init_addresses = __esm({
  "src/respond/addresses.ts"() {
    "use strict";
    init_node_net();
    LOOPBACK = list(["127.0.0.0/8"], ["::1/128"]);
    PRIVATE = list(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"], ["fc00::/7"]);
    SPECIAL_V4 = list(
      [
        ...["0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15"],
        ...["198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"]
      ],
      []
    );
    GLOBAL_V6 = list([], ["2000::/3"]);
    SPECIAL_V6 = list(
      [],
      ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2001:10::/28", "2001:20::/28", "2620:4f:8000::/48"]
    );
  }
});

// src/respond/endpoint.ts
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
function urlOf(endpoint, api, callBase, path) {
  if (endpoint.base === void 0) return void 0;
  const base = endpoint.given || callBase === void 0 ? endpoint.base : new URL(callBase);
  if (!endpoint.given && !api.hosts.includes(base.hostname)) return void 0;
  const have = base.pathname.split("/").filter(Boolean);
  const [plain2, query] = path.split("?");
  const want = plain2.split("/").slice(1);
  let overlap = Math.min(have.length, want.length);
  while (overlap > 0 && have.slice(-overlap).join("/") !== want.slice(0, overlap).join("/")) overlap--;
  const url = new URL(base.origin);
  url.pathname = `/${[...have, ...want.slice(overlap)].join("/")}`;
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
var builtin11, lookup;
var init_node_dns = __esm({
  "builtin:node:dns"() {
    builtin11 = process.getBuiltinModule("node:dns");
    lookup = builtin11.lookup;
  }
});

// builtin:node:http
var builtin12, Agent, request;
var init_node_http = __esm({
  "builtin:node:http"() {
    builtin12 = process.getBuiltinModule("node:http");
    Agent = builtin12.Agent;
    request = builtin12.request;
  }
});

// builtin:node:https
var builtin13, Agent2, request2;
var init_node_https = __esm({
  "builtin:node:https"() {
    builtin13 = process.getBuiltinModule("node:https");
    Agent2 = builtin13.Agent;
    request2 = builtin13.request;
  }
});

// src/respond/fault.ts
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
function guardedLookup(reach2, resolve2) {
  return (host, options, done) => {
    const refuse2 = (code2) => done(Object.assign(new Error(code2), { code: code2 }), "", 0);
    resolve2(host).then(
      (addresses) => {
        if (addresses.length === 0) return refuse2("ENOTFOUND");
        if (!addresses.every((address) => mayConnect(address, reach2))) return refuse2("ADDRESS_REFUSED");
        const found2 = addresses.map((address) => ({ address, family: isIP(address) }));
        if (options.all) done(null, found2);
        else done(null, found2[0].address, found2[0].family);
      },
      () => refuse2("DNS_FAILED")
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
    const fail = (fault) => settle2({ kind: "fault", fault, sent });
    if (!secure && reach2 !== "loopback") return fail("ADDRESS_REFUSED");
    if (isIP(host) !== 0 && !mayConnect(host, reach2)) return fail("ADDRESS_REFUSED");
    if (signal?.aborted) return fail("CANCELLED");
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
      fail(fault);
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
        if (!answer2.complete) return fail("CONNECTION_LOST");
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
  const bytes2 = Buffer.from(text);
  return [0, 1, 2].map((skip) => bytes2.subarray(skip).toString("base64").replace(/=+$/, ""));
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
  const plain2 = (form) => form.toLowerCase().replaceAll("-", "+").replaceAll("_", "/");
  const haystack = `${plain2(text)}
${plain2(text.replace(/%|\\u00|\\x|\0/g, ""))}`;
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
function kindOf4(value) {
  return Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
}
function holds(condition, body) {
  return condition.at.some((path) => {
    const value = valueAt(body, path);
    if (condition.kind !== void 0 && kindOf4(value) !== condition.kind) return false;
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
function shownPath(spec, values = {}) {
  return spec.path.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    return name === "key" || name === "part" || typeof value !== "string" ? whole : encodeURIComponent(value);
  });
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
  const values = { ...options.values, key: options.key, random: randomBytes(12).toString("hex") };
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
  const shown = { method: spec.method, host: request3.url.host, path: shownPath(spec, options.values) };
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
    const again = answer2.fault === "CONNECTION_LOST" || answer2.fault === "TIMED_OUT" || answer2.fault === "DNS_FAILED" || answer2.fault === "CONNECTION_REFUSED";
    return {
      called: { fault: answer2.fault, mayHaveActed: answer2.sent },
      wait: void 0,
      again: again && (options.manner !== "once" || !answer2.sent)
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
  const read = readAnswer(spec.answers, answer2.status, body);
  const called = {
    ...read === void 0 ? {} : { means: read.means },
    ...read?.detail === void 0 ? {} : { detail: read.detail },
    status: answer2.status,
    body,
    mayHaveActed: answer2.status !== 429,
    ...requestId === void 0 ? {} : { requestId }
  };
  const passing = answer2.status === 429 || answer2.status >= 500 && options.manner !== "once";
  return { called, wait: retryAfter(answer2.headers, session.clock.now()), again: read === void 0 && passing };
}
async function call(dialogue, spec, options) {
  const { clock, limits, signal, faults } = dialogue.session;
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
function unclear(called, provider) {
  if (called.detail !== void 0) return called.detail;
  if (called.fault !== void 0) return `${provider}: ${describeFault(called.fault)}`;
  if (called.status !== void 0 && called.status >= 300 && called.status < 400)
    return `${provider} answered with a redirect, which is not followed`;
  if (called.status === 429) return `${provider} is limiting requests; try again later`;
  return `${provider} gave an answer that it does not document (HTTP ${called.status})`;
}
async function controlOf(dialogue, spec, index, key, controls) {
  const bogus = bogusKey(key);
  if (bogus === void 0) return { state: "unknown", detail: "the key is too short for a negative control" };
  const name = [dialogue.provider.id, index, bogus.length, /^[A-Za-z]*[_.-]?/.exec(bogus)[0]].join(" ");
  const known = controls.get(name);
  if (known !== void 0) return { state: known, detail: "the negative control was not clearly refused" };
  const called = await call(dialogue, spec, { key: bogus, purpose: "control", manner: "ask" });
  const state = called.means ?? "unknown";
  if (state !== "unknown") controls.set(name, state);
  const detail = called.means === void 0 || called.means === "unknown" ? `no clear refusal of a random key: ${unclear(called, dialogue.provider.name)}` : "a random key was not refused, so the answer about this one would mean nothing";
  return { state, detail, ...called.fault === void 0 ? {} : { unanswered: true } };
}
async function askAbout(dialogue, key, controls) {
  const { api, provider } = dialogue;
  const specs = api.verify?.calls ?? [];
  let detail = `${provider.name} documents no call that tells whether a key is live`;
  let refused;
  let skipped = false;
  let unanswered = false;
  for (const [index, spec] of specs.entries()) {
    const control = await controlOf(dialogue, spec, index, key, controls);
    if (control.state !== "inactive") {
      skipped = true;
      detail = control.detail;
      unanswered = control.unanswered === true;
      continue;
    }
    const called = await call(dialogue, spec, { key, purpose: "verify", manner: "ask" });
    const state = called.means ?? "unknown";
    if (state === "unknown") {
      skipped = true;
      detail = unclear(called, provider.name);
      unanswered = called.fault !== void 0;
    } else if (api.verify?.every === true && isRefusal(state)) {
      refused = called;
    } else {
      return { state, detail: called.detail ?? `${provider.name} answered`, decidedBy: called };
    }
  }
  if (refused !== void 0 && !skipped)
    return { state: refused.means, detail: refused.detail ?? `${provider.name} refuses the key`, decidedBy: refused };
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
      problems: [problem]
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
var init_verify_key = __esm({
  "src/respond/verify-key.ts"() {
    "use strict";
    init_ask();
    init_dialogue();
    init_key_text();
  }
});

// src/action/verify-findings.ts
var verify_findings_exports = {};
__export(verify_findings_exports, {
  refuseVerification: () => refuseVerification,
  verifyFindings: () => verifyFindings
});
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
    const isLive3 = state === "active" || state === "active-limited";
    checked.set(finding.fingerprint, {
      ...finding,
      ...isLive3 ? { severity: "critical" } : {},
      verification: {
        state,
        ...checkedAt === void 0 ? {} : { checkedAt },
        ...detail === void 0 ? {} : { detail }
      }
    });
  }
  const live = accepted.flatMap(({ fingerprint: fingerprint2 }) => {
    const finding = checked.get(fingerprint2);
    return finding?.severity === "critical" && finding.verification.state.startsWith("active") ? [finding] : [];
  });
  for (const { id } of live) notes.push(`${id} was accepted, but the key is live, so it is reported.`);
  const isLive2 = new Set(live.map(({ fingerprint: fingerprint2 }) => fingerprint2));
  const now = (finding) => checked.get(finding.fingerprint) ?? finding;
  return {
    ...verdict2,
    report: {
      ...report,
      findings: [...report.findings.map(now), ...live],
      suppressed: report.suppressed.filter(({ fingerprint: fingerprint2 }) => !isLive2.has(fingerprint2)),
      notes: [...report.notes, ...notes]
    },
    accepted: accepted.filter(({ fingerprint: fingerprint2 }) => !isLive2.has(fingerprint2)),
    added: verdict2.added.map(now)
  };
}
function leakedKey({ id, fingerprint: fingerprint2, rule, provider, candidates, secret }) {
  return {
    id,
    fingerprint: fingerprint2,
    rule,
    provider,
    candidates,
    secret,
    pushed: "yes",
    envPlaces: [],
    otherPlaces: []
  };
}
var init_verify_findings = __esm({
  "src/action/verify-findings.ts"() {
    "use strict";
    init_rules();
    init_session();
    init_verify_key();
  }
});

// src/report/encoded-views.ts
function forEachView(text, shortest2, visit) {
  const plain2 = { text, starts: null, ends: null };
  visitLayer(plain2, shortest2, visit);
  const kinds = READINGS.slice(1).filter((pattern) => text.search(pattern) >= 0).length;
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
var BACKSLASH3, PERCENT3, REFERENCE2, READINGS, NAMED, MAX_LAYERS, BASE64, HEX3, buffer;
var init_encoded_views = __esm({
  "src/report/encoded-views.ts"() {
    "use strict";
    BACKSLASH3 = String.raw`\\u\{[0-9a-fA-F]{1,6}\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[nrt"'\\/]`;
    PERCENT3 = "%[0-9a-fA-F]{2}";
    REFERENCE2 = "&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);";
    READINGS = [[BACKSLASH3, PERCENT3, REFERENCE2], [BACKSLASH3], [PERCENT3], [REFERENCE2]].map(
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
  const scan3 = indexValues(values);
  const lengths = { all: shortest(values), long: shortest(values.filter((_, value) => isLong[value])) };
  const spans = (text, which) => {
    if (text.length < lengths[which]) return [];
    const found2 = [];
    forEachView(text, lengths[which], (view) => {
      scan3(view.codes, view.length, (start2, end, value) => {
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

// src/report/next-steps.ts
function nextSteps(finding, options) {
  const steps2 = [];
  if (isDead(finding)) {
    steps2.push({ why: "the provider says it is dead: take it out of the code", commands: [] });
  } else if (mayBeKnown(finding)) {
    steps2.push(...takeBack(finding, options.command));
  } else {
    steps2.push(...takeOut(finding, options));
  }
  steps2.push(...untrackEnvFiles(finding, options.command));
  steps2.push({ why: "not a leak? say why", commands: [`${options.command} allow ${finding.id} --reason "\u2026"`] });
  return steps2;
}
function isDead(finding) {
  return finding.verification.state === "inactive" || finding.verification.state === "expired";
}
function mayBeKnown(finding) {
  const { frontend, history, ships } = finding.exposure;
  return frontend !== void 0 || (ships?.length ?? 0) > 0 || history !== void 0 && history.pushed !== "no";
}
function takeBack(finding, command2) {
  const rotate = { why: "replace it where it is used, then revoke it", commands: [`${command2} rotate ${finding.id}`] };
  const revoke = { why: "or only revoke it", commands: [`${command2} revoke ${finding.id}`] };
  if (finding.provider !== null || finding.candidates.length === 0) return [rotate, revoke];
  return [{ why: "find out whose it is", commands: [`${command2} verify ${finding.id}`] }, rotate];
}
function takeOut(finding, options) {
  const path = currentPath(finding.locations);
  const file = path === null ? null : quoteForShell(path);
  if (finding.exposure.history?.firstCommit) return [takeOutOfCommits(finding.exposure.history, file, options.head)];
  if (file && finding.locations.some((location) => location.source === "index")) {
    return [{ why: "not committed yet: unstage it, then take it out", commands: [`git restore --staged -- ${file}`] }];
  }
  return [
    { why: "take it out of the file and read it from the environment", commands: [] },
    { why: "if anyone else may have it, replace it", commands: [`${options.command} rotate ${finding.id}`] }
  ];
}
function takeOutOfCommits(history, file, head) {
  if (!history.reachable) {
    return {
      why: "only unreachable objects hold it: drop them",
      commands: ["git reflog expire --expire=now --all", "git gc --prune=now"]
    };
  }
  const first = shortId2(history.firstCommit ?? "");
  if (!history.inHead || !file) {
    return { why: "not pushed: edit or drop the commit that holds it", commands: [`git rebase -i ${first}^`] };
  }
  if (history.firstCommit === head) {
    return {
      why: "not pushed: take it out of the file, then change the last commit",
      commands: [`git add -- ${file}`, "git commit --amend --no-edit"]
    };
  }
  return {
    why: "not pushed: take it out of the file, then of the commit that brought it",
    commands: [
      `git add -- ${file}`,
      `git commit --fixup=${first}`,
      `GIT_SEQUENCE_EDITOR=true git rebase -i --autosquash ${first}^`
    ]
  };
}
function currentPath(locations) {
  const here = locations.find((location) => location.source === "worktree" || location.source === "index");
  return (here ?? locations.find((location) => location.path !== void 0 && !location.where))?.path ?? null;
}
function untrackEnvFiles(finding, command2) {
  const isTracked = (location) => location.source === "index" || location.source === "worktree" && finding.exposure.history?.inHead === true;
  const paths = new Set(
    finding.locations.filter(isTracked).flatMap((location) => isEnvFile3(location.path) ? [location.path] : [])
  );
  const files = [...paths].map(quoteForShell).filter((file) => file !== null);
  if (files.length === 0) return [];
  return [
    { why: "env files do not belong in git", commands: [`git rm --cached -- ${files.join(" ")}`, `${command2} fix`] }
  ];
}
function isEnvFile3(path) {
  return /(^|\/)\.env(\.(?!(example|sample|template|dist|defaults)$)[^/]+)?$/i.test(path ?? "");
}
var init_next_steps = __esm({
  "src/report/next-steps.ts"() {
    "use strict";
    init_shell();
    init_place_label();
  }
});

// src/report/code-frame.ts
function buildCodeFrame(location, context) {
  if (location.where !== void 0 || location.path === void 0 || !context.readLines) return null;
  const around = isEnvFile3(location.path) ? 0 : CONTEXT3;
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
function markedLine(number, line2, location, context) {
  const valueStart = Math.min(location.column - 1, line2.length);
  const valueEnd = location.endLine > location.line ? line2.length : Math.min(location.endColumn - 1, line2.length);
  const cut2 = Math.max(0, valueStart - MAX_LINE2);
  const text = line2.slice(cut2, valueEnd + MAX_LINE2);
  const value = { start: valueStart - cut2, end: Math.max(valueStart, valueEnd) - cut2 };
  const { spans, own } = hiddenSpans(text, [value], context);
  const { text: shown, places: places2 } = applySpans(text, spans);
  const mark = own === null ? null : places2[own];
  return { number, text: shown, ...mark && { mark } };
}
function hiddenSpans(text, values, context) {
  const found2 = context.findSecrets(text);
  const keyLike = [...text.matchAll(KEY_LIKE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    mask: "\u2026"
  }));
  const own = values[0];
  const ownMask = own && (found2.find((span) => span.start < own.end && span.end > own.start)?.mask ?? "\u2026");
  const spans = mergeSpans([...found2, ...keyLike, ...values.map((value) => ({ ...value, mask: ownMask ?? "\u2026" }))]);
  if (!own) return { spans, own: null };
  const index = spans.findIndex((span) => span.start <= own.start && span.end >= own.end);
  if (index >= 0) spans[index] = { ...spans[index], mask: ownMask };
  return { spans, own: index < 0 ? null : index };
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
var CONTEXT3, MAX_LINE2, SENSITIVE, KEY_LIKE;
var init_code_frame = __esm({
  "src/report/code-frame.ts"() {
    "use strict";
    init_next_steps();
    init_redact();
    CONTEXT3 = 1;
    MAX_LINE2 = 4096;
    SENSITIVE = /pass|pwd|secret|token|key|cred|auth|salt|cookie|session|private/i;
    KEY_LIKE = /(?=[\w+/~-]*\d)[\w+/~-]{16,}={0,2}/g;
  }
});

// src/report/escape/terminal.ts
function escapeTerminal(text) {
  return text.replace(UNSEEN, visible);
}
function visible(char) {
  const code2 = char.codePointAt(0);
  if (code2 < 256) return `\\x${code2.toString(16).padStart(2, "0")}`;
  return code2 < 65536 ? `\\u${code2.toString(16).padStart(4, "0")}` : `\\u{${code2.toString(16)}}`;
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
  const encoded = path.split("/").map((segment) => encodeURIComponent(segment.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD")).replace(/[!'()*]/g, percent2)).join("/");
  if (encoded.startsWith("/")) return `file://${encoded.startsWith("//") ? "/." : ""}${encoded}`;
  return encoded === "" ? "." : encoded;
}
function percent2(char) {
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

// src/report/who-can-read.ts
function whoCanRead(finding) {
  const { frontend, history, ships } = finding.exposure;
  const who = [];
  if (frontend) {
    const chain = frontend.chain.length > 0 ? ` (${frontend.chain.join(" \u2192 ")})` : "";
    who.push(`${FRONTEND2[frontend.how]}${chain}`);
  }
  if (ships?.length) who.push(`everyone who gets the package: ${ships.join(", ")} would ship it`);
  if (history?.pushed === "yes") who.push("everyone who can clone the repository: it was pushed");
  if (history?.pushed === "no") who.push("only people with this clone: it was not pushed");
  if (history?.pushed === "unknown") who.push("perhaps others: no remote here tells whether it was pushed");
  return who;
}
function sinceWhen(finding) {
  const history = finding.exposure.history;
  if (!history) return null;
  const parts = [
    history.date?.slice(0, 10),
    history.firstCommit && `commit ${shortId2(history.firstCommit)}`,
    history.author && `by ${history.author}`
  ].filter(Boolean);
  const now = history.inHead ? "still in HEAD" : history.reachable ? "only in history" : "only in unreachable objects";
  return parts.length > 0 ? `${parts.join(", ")}; ${now}` : now;
}
function verificationLabel(finding) {
  const { state, checkedAt, detail } = finding.verification;
  if (state === "unverified") return null;
  return [state, checkedAt && `checked ${checkedAt}`, detail].filter(Boolean).join(", ");
}
var FRONTEND2;
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
  }
});

// src/report/formats/pretty-frame.ts
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
  const cut2 = `${from > 0 ? "\u2026" : ""}${text.slice(from + (from > 0 ? 1 : 0), from + room - 1)}\u2026`;
  const start2 = before.length - from;
  return { text: cut2, start: start2, end: Math.min(start2 + value.length, cut2.length) };
}
function show(text) {
  return escapeTerminal(text.replaceAll("	", TAB));
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
  const lines2 = [
    `${style.badge(finding.severity)} ${title}  ${style.bold(shownMask(finding))}  ${style.dim(finding.id)}${isNew}`
  ];
  if (finding.message) lines2.push(`  ${escapeTerminal(finding.message)}`);
  lines2.push(...placeLines(finding, context, style));
  const first = finding.locations[0];
  const frame = first ? buildCodeFrame(first, context) : null;
  if (frame) lines2.push(...layoutFrame(frame, context.width, style));
  lines2.push(
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
  return lines2;
}
function placeLines(finding, context, style) {
  const shown = context.verbose ? finding.locations : finding.locations.slice(0, PLACES);
  const lines2 = shown.map((location) => `  ${style.cyan(linked(location, context))}`);
  const rest = finding.locations.length - shown.length;
  if (rest > 0) lines2.push(`  ${style.dim(`+${count(rest, "more place")}`)}`);
  return lines2;
}
function linked(location, context) {
  const label = escapeTerminal(placeLabel(location));
  if (!context.hyperlinks || !context.root || location.source !== "worktree" || !location.path) return label;
  const path = location.path.startsWith("/") ? location.path : `${context.root.replace(/\/$/, "")}/${location.path}`;
  const uri = pathToUri(path.replaceAll("\\", "/").replace(/^([A-Za-z]:)/, "/$1"));
  return `\x1B]8;;${uri}\x1B\\${label}\x1B]8;;\x1B\\`;
}
function entry(label, lines2, style) {
  return lines2.map((line2, index) => `  ${style.dim((index === 0 ? label : "").padEnd(LABEL))}${line2}`);
}
function stepLines(finding, context, style) {
  return nextSteps(finding, context).flatMap((step) => [
    `${escapeTerminal(step.why)}${step.commands.length > 0 ? ":" : ""}`,
    ...step.commands.map((command2) => `  ${style.bold(escapeTerminal(command2))}`)
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
    const fingerprint2 = escapeTerminal(one.fingerprint.slice(0, 16));
    yield `  ${escapeTerminal(one.rule)} ${style.dim(fingerprint2)} by ${one.by}: ${escapeTerminal(one.reason)}
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
  const { seen, scanned, skipped, unreadable, bytes: bytes2 } = report.stats;
  return `seen ${seen} = scanned ${scanned} + skipped ${skipped} + unreadable ${unreadable}; ${bytes2} bytes`;
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
  const { id, fingerprint: fingerprint2, rule, provider, candidates, confidence, severity, message, exposure, verification } = finding;
  return {
    id,
    fingerprint: fingerprint2,
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
function* renderJson(report) {
  const { name, version } = report.tool;
  yield `{
  "schemaVersion": 1,
  "tool": ${toJson({ name, version })},
  "complete": ${report.complete},
`;
  yield* list2("findings", report.findings, findingToJson);
  yield* list2("advisories", report.advisories);
  yield* list2("suppressed", report.suppressed);
  yield* list2("problems", report.problems);
  yield* list2("notes", report.notes);
  yield `  "stats": ${toJson(report.stats)}
}
`;
}
function* list2(key, items, shape = (item) => item) {
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
var init_jsonl = __esm({
  "src/report/formats/jsonl.ts"() {
    "use strict";
    init_json();
    init_report_json();
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

// src/report/formats/sarif-rules.ts
function collectSarifRules(report, context) {
  const seen = /* @__PURE__ */ new Map();
  const add2 = (rule, severity, isAdvisory) => {
    const known = seen.get(rule);
    if (!known) seen.set(rule, { severity, isAdvisory });
    else if (isAtLeast(severity, known.severity)) known.severity = severity;
  };
  for (const { rule, severity } of report.findings) add2(rule, severity, false);
  for (const { rule, severity } of report.advisories) add2(rule, severity, true);
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
  const { rules: rules2, indexOf } = collectSarifRules(report, context);
  const driver = { name: report.tool.name, semanticVersion: report.tool.version, rules: rules2 };
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
  const { line: line2, column, endLine, endColumn, commit, blob, where } = location;
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
      region: { startLine: line2, startColumn: column, endLine, endColumn }
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
    toolExecutionNotifications: problemsOf(report).map(({ code: code2, message, path }) => ({
      level: "error",
      descriptor: { id: code2 },
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
  yield* section("What could not be looked at", problemsOf(report), ({ code: code2, message, path }) => {
    const where = path === void 0 ? "" : ` <code>${escapeHtml(path)}</code>`;
    return `<p><b>${escapeHtml(code2)}</b>${where} ${escapeHtml(message)}</p>`;
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
function* section(title, items, show2) {
  if (items.length === 0) return;
  yield `<h2>${title} (${items.length})</h2>
`;
  for (const item of items) yield `${show2(item)}
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
  if (all.length <= PLACES2) return all;
  const rest = `<details><summary>${all.length - PLACES2} more</summary>${all.slice(PLACES2).join("<br>")}</details>`;
  return [...all.slice(0, PLACES2), rest];
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
var PLACES2;
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
    PLACES2 = 20;
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
  for (const { code: code2, message, path } of problemsOf(report)) yield row({ type: "problem", rule: code2, path, message });
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
function placeRow({ source, path, line: line2, column, commit }) {
  return { source, path, line: line2, column, commit };
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
  const problems2 = problemsOf(report);
  const failures = report.findings.length + report.advisories.length;
  const cases = failures + problems2.length + report.suppressed.length;
  const counts = `tests="${cases || 1}" failures="${failures}" errors="${problems2.length}" skipped="${report.suppressed.length}"`;
  const name = escapeHtml(report.tool.name);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${name}" ${counts}>
<testsuite name="${name}" ${counts}>
`;
  for (const finding of report.findings) {
    const title = `${ruleTitle(finding.rule, context)} ${finding.secret.masked} (${finding.id})`;
    const places2 = finding.locations.map(placeLabel);
    const rest = places2.length > PLACES3 ? [`and ${places2.length - PLACES3} more places`] : [];
    const details = [finding.message, ...places2.slice(0, PLACES3), ...rest, ...whoCanRead(finding), sinceWhen(finding)];
    const first = finding.locations[0];
    yield testCase(finding.rule, title, first?.path, failure(finding.severity, title, details));
  }
  for (const { rule, severity, path, message, fix } of report.advisories) {
    yield testCase(rule, `${path}: ${message}`, path, failure(severity, message, [message, fix]));
  }
  for (const problem of problems2) {
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
  const text = details.filter(Boolean).map((line2) => escapeHtml(line2)).join("\n");
  return `<failure type="${type}" message="${escapeHtml(message)}">${text}</failure>`;
}
var PLACES3;
var init_junit = __esm({
  "src/report/formats/junit.ts"() {
    "use strict";
    init_html();
    init_names();
    init_place_label();
    init_totals();
    init_who_can_read();
    PLACES3 = 50;
  }
});

// src/report/escape/workflow-command.ts
function escapeCommandData(text) {
  return text.split("\n").map((line2) => escapeTerminal(line2).replaceAll("%", "%25")).join("%0A");
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
  for (const annotation2 of annotations(report, context)) {
    if (left[annotation2.level]-- > 0) yield command(annotation2.level, annotation2.properties, annotation2.text);
    else dropped++;
  }
  const rest = dropped > 0 ? ` ${count(dropped, "more annotation")} not shown here.` : "";
  for (const note of report.notes.slice(0, LIMIT - 1)) yield command("notice", { title: "unleak" }, note);
  yield command("notice", { title: "unleak" }, `${summaryLine(report)}${rest}`);
}
function* annotations(report, context) {
  for (const { code: code2, message, path } of problemsOf(report)) {
    yield { level: "error", properties: { file: path, title: `unleak: ${code2}` }, text: message };
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
  const place = finding.locations.find((location) => location.path !== void 0 && !location.where);
  const more = finding.locations.length > 1 ? `${count(finding.locations.length, "place")}.` : "";
  const first = finding.locations[0];
  const step = nextSteps(finding, context)[0];
  const text = [
    `${ruleTitle(finding.rule, context)} ${finding.secret.masked} (${finding.id}). ${finding.message}`,
    first && `${placeLabel(first)}. ${more}`,
    issuerName(finding, context) && `Issued by ${issuerName(finding, context)}.`,
    ...whoCanRead(finding),
    step && [`Next: ${step.why}`, ...step.commands].join("\n  ")
  ];
  return {
    level: levelOf(finding.severity),
    properties: {
      file: place?.path,
      line: place?.line,
      endLine: place?.endLine,
      // Columns are only understood for a single line.
      col: place && place.line === place.endLine ? place.column : void 0,
      endColumn: place && place.line === place.endLine ? place.endColumn : void 0,
      title: `Leaked key (${finding.severity}): ${ruleTitle(finding.rule, context)}`
    },
    text: text.filter(Boolean).join("\n").slice(0, MAX_TEXT2)
  };
}
function levelOf(severity) {
  return isAtLeast(severity, "high") ? "error" : "warning";
}
function command(name, properties, text) {
  const given = Object.entries(properties).filter(([, value]) => value !== void 0);
  const list3 = given.map(([key, value]) => `${key}=${escapeCommandProperty(String(value))}`).join(",");
  return `::${name}${list3 ? ` ${list3}` : ""}::${escapeCommandData(text)}
`;
}
var LIMIT, MAX_TEXT2;
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
    MAX_TEXT2 = 4e3;
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
  "scan": ${toJson(scan2(report, context), 2).replaceAll("\n", "\n  ")},
  "vulnerabilities": [`;
  let separator = "\n";
  for (const vulnerability of vulnerabilities(report, context)) {
    yield `${separator}    ${toJson(vulnerability, 2).replaceAll("\n", "\n    ")}`;
    separator = ",\n";
  }
  yield separator === "\n" ? "]\n}\n" : "\n  ]\n}\n";
}
function scan2(report, context) {
  const { name, version } = report.tool;
  const tool = { id: name, name, version, vendor: { name } };
  const problems2 = problemsOf(report).map(({ code: code2, message, path }) => ({
    level: "warn",
    value: `${code2}: ${path === void 0 ? "" : `${path}: `}${message}`
  }));
  return {
    analyzer: tool,
    scanner: tool,
    type: "secret_detection",
    start_time: seconds(context.startedAt),
    end_time: seconds(context.finishedAt),
    status: report.complete ? "success" : "failure",
    messages: [...problems2, ...report.notes.filter(Boolean).map((value) => ({ level: "info", value }))]
  };
}
function* vulnerabilities(report, context) {
  for (const finding of report.findings) yield findingEntry(finding, context);
  for (const advisory of report.advisories) yield advisoryEntry(advisory);
}
function findingEntry(finding, context) {
  const title = ruleTitle(finding.rule, context);
  const place = finding.locations.find((location) => location.path !== void 0) ?? finding.locations[0];
  const history = finding.exposure.history;
  const places2 = finding.locations.slice(0, PLACES4).map((location) => `- ${placeLabel(location)}`);
  const rest = finding.locations.length > PLACES4 ? [`- and ${finding.locations.length - PLACES4} more places`] : [];
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
      ...place?.path !== void 0 && { file: place.path },
      ...place && { start_line: place.line, end_line: place.endLine },
      commit: {
        sha: place?.commit ?? history?.firstCommit ?? NO_COMMIT,
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
var SCHEMA_VERSION, NO_COMMIT, EPOCH, MAX_NAME, MAX_SOLUTION, PLACES4;
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
    PLACES4 = 50;
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
  let room = (context.maxBytes ?? MAX_BYTES3) - RESERVE;
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
  yield* section2("What could not be looked at", problemsOf(report), ({ code: code2, message, path }) => {
    const where = path === void 0 ? "" : `${codeText(path)}: `;
    return `- ${codeText(code2)} ${where}${prose(message)}
`;
  });
  const existing = report.findings.filter((finding) => finding.introduced === "existing");
  const others = report.findings.filter((finding) => finding.introduced !== "existing");
  for (const finding of others) yield findingBlock2(finding, context);
  if (existing.length > 0) yield `
### There before this change: ${count(existing.length, "leaked key")}
`;
  for (const finding of existing) yield findingBlock2(finding, context);
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
function* section2(title, items, line2) {
  if (items.length === 0) return;
  const rest = items.length > ENTRIES2 ? `- and ${items.length - ENTRIES2} more
` : "";
  yield `
<details><summary>${title}: ${items.length}</summary>

${items.slice(0, ENTRIES2).map(line2).join("")}${rest}
</details>
`;
}
function findingBlock2(finding, context) {
  const title = prose(ruleTitle(finding.rule, context));
  const places2 = finding.locations.slice(0, PLACES5).map((location) => codeText(placeLabel(location)));
  const rest = finding.locations.length > PLACES5 ? `, and ${finding.locations.length - PLACES5} more` : "";
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
  return text.length > MAX_TEXT3 ? `${text.slice(0, MAX_TEXT3)}\u2026` : text;
}
var MAX_BYTES3, RESERVE, PLACES5, MAX_TEXT3, ENTRIES2;
var init_markdown2 = __esm({
  "src/report/formats/markdown.ts"() {
    "use strict";
    init_markdown();
    init_names();
    init_next_steps();
    init_place_label();
    init_totals();
    init_who_can_read();
    MAX_BYTES3 = 9e5;
    RESERVE = 500;
    PLACES5 = 5;
    MAX_TEXT3 = 300;
    ENTRIES2 = 50;
  }
});

// src/action/run-action.ts
init_user_error();

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

// src/action/inputs.ts
init_severity();
init_user_error();
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

// builtin:node:os
var builtin = process.getBuiltinModule("node:os");
var devNull = builtin.devNull;
var homedir = builtin.homedir;
var tmpdir = builtin.tmpdir;

// src/action/judge-event.ts
init_node_path();

// src/git/fetch.ts
init_node_fs();
init_node_path();
init_git_failure();
init_run_git();
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
function readShallowBoundary(repo) {
  try {
    return new Set(readFileSync(join(repo.commonDir, "shallow"), "latin1").split("\n").filter(Boolean));
  } catch (error) {
    if (error.code === "ENOENT") return /* @__PURE__ */ new Set();
    throw error;
  }
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

// src/action/judge-event.ts
init_open_repository();
init_user_error();

// src/action/event.ts
init_read_regular_file();
init_user_error();
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
  const read = READERS[name];
  if (read === void 0) return { kind: "audit", why: `unleak knows no range for the event ${name.slice(0, 60)}` };
  return read(new Payload(readPayload(env["GITHUB_EVENT_PATH"], name), name));
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

// src/action/limit-to-folder.ts
init_totals();
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

// src/action/remote.ts
init_user_error();
async function remoteOf(repo, credential) {
  const origin = await readOrigin(repo);
  const attempt3 = async (work) => {
    if (origin === null) return 'the checkout has no remote "origin" by https, ssh or file';
    try {
      await work(origin);
      return null;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
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

// src/action/resolve-range.ts
init_object_types();

// src/git/resolve-revision.ts
init_user_error();
init_git_failure();
init_run_git();
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

// src/action/resolve-range.ts
init_run_git();
init_user_error();

// src/action/complete-history.ts
init_git_failure();
init_git_lines();
init_object_types();
var ROUNDS = 3;
async function completeHistory(repo, remote, set, depth, atMost = Number.POSITIVE_INFINITY) {
  for (let round = 0, commits = depth; ; round++, commits = Math.max(commits * 4, 64)) {
    const gap = await findGap(repo, set, atMost);
    if (gap === null) return null;
    const isShallow = readShallowBoundary(repo).size > 0;
    if (round > ROUNDS || !isShallow && (gap.missing.length === 0 || round > 0)) return gap.why;
    const wants = isShallow ? [.../* @__PURE__ */ new Set([...set.include, ...set.exclude])] : gap.missing;
    const reach2 = isShallow ? round === ROUNDS ? "unshallow" : commits : "complete";
    const failure2 = await remote.fetch(wants, reach2);
    if (failure2 !== null) return `${gap.why}, and it could not be fetched: ${failure2}`;
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
      if (!(error instanceof UserError)) throw error;
    }
  }
  return null;
}

// src/audit/audit.ts
init_node_path();
init_rules();

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
    const { characters: characters2, example } = ALPHABETS[shape.charset];
    const prefixes = [...shape.prefixes].sort((a, b) => b.length - a.length);
    const prefix = `(?:${prefixes.join("|")})`;
    const padding = shape.charset === "base64" ? "={0,2}" : "";
    const body = `(?<body>[${characters2}]{${shape.minLength},${shape.maxLength}}${padding})`;
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
  const add2 = (chars, flags) => {
    for (const char of chars) table2[char.charCodeAt(0)] |= flags;
  };
  add2("0123456789", KEY | DIGIT | WORD | DOTTED);
  add2("ABCDEFGHIJKLMNOPQRSTUVWXYZ", KEY | UPPER | WORD | DOTTED);
  add2("abcdefghijklmnopqrstuvwxyz", KEY | LOWER | WORD | DOTTED);
  add2("_-", KEY | WORD | DOTTED);
  add2(".:", DOTTED);
  add2("+/=", KEY | SPLIT);
  for (let byte = 32; byte < 127; byte++) table2[byte] |= PRINTABLE;
  add2("	\r\n", PRINTABLE);
  return table2;
}

// src/engine/keyword-automaton.ts
var SYMBOL = buildSymbols();
var SYMBOLS = 42;
function compileKeywords(groups) {
  let automaton = null;
  return {
    collect(bytes2, from, to, found2) {
      automaton ??= build(groups);
      const { table: table2, outputs } = automaton;
      let state = 0;
      for (let at = from; at < to; at++) {
        state = table2[state * SYMBOLS + SYMBOL[bytes2[at]]];
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
  const fail = new Int16Array(outputs.length);
  const queue = [];
  for (let symbol = 0; symbol < SYMBOLS; symbol++) {
    const child = table2[symbol];
    if (child === NONE) table2[symbol] = 0;
    else queue.push(child);
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head];
    const back = fail[state];
    outputs[state].push(...outputs[back]);
    for (let symbol = 0; symbol < SYMBOLS; symbol++) {
      const cell = state * SYMBOLS + symbol;
      const viaFail = table2[back * SYMBOLS + symbol];
      const child = table2[cell];
      if (child === NONE) table2[cell] = viaFail;
      else {
        fail[child] = viaFail;
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
  for (const [text, triggered] of prefixes) {
    const bytes2 = Buffer.from(text, "latin1");
    const entry2 = { bytes: bytes2, rules: triggered };
    const inside = bytes2.findIndex((byte) => (CLASS[byte] & KEY) === 0);
    if (inside >= 0) {
      const last = bytes2.findLastIndex((byte) => (CLASS[byte] & KEY) === 0);
      if (last === 0) throw new Error(`prefix ${JSON.stringify(text)} begins outside of the run alphabet`);
      dottedEnds[bytes2[last]] = 1;
      const key = bytes2[last - 1] * 256 + bytes2[last];
      const known = dotted.get(key);
      const anywhere = triggered.some(({ trigger }) => trigger.on === "prefix" && trigger.anywhere === true);
      const found2 = { entry: entry2, back: last + 1, anywhere };
      if (known) known.push(found2);
      else dotted.set(key, [found2]);
      continue;
    }
    const head = bytes2[0] * 256 + bytes2[1];
    if (heads[head] === 0) {
      buckets.push([]);
      heads[head] = buckets.length;
    }
    buckets[heads[head] - 1].push(entry2);
  }
  for (const bucket of buckets) bucket.sort((a, b) => b.bytes.length - a.bytes.length);
  for (const entries of dotted.values()) entries.sort((a, b) => b.entry.bytes.length - a.entry.bytes.length);
  return {
    rules: rules2,
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
  push(bytes2) {
    const all = this.#rest.length === 0 ? bytes2 : Buffer.concat([this.#rest, bytes2]);
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
  #unitAt(bytes2, at) {
    if (this.#width === 2) return this.#isLittle ? bytes2.readUInt16LE(at) : bytes2.readUInt16BE(at);
    return this.#isLittle ? bytes2.readUInt32LE(at) : bytes2.readUInt32BE(at);
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
function isAsciiBytes(bytes2, at, width) {
  for (let index = at; index < at + width; index++) if ((CLASS[bytes2[index]] & PRINTABLE) === 0) return false;
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

// src/engine/line-cursor.ts
var LINE_FEED = 10;
var NO_WORDS = new Int32Array(0);
var LineCursor = class {
  #offset = 0;
  #line = 1;
  #column = 1;
  #baseLine = 1;
  #baseColumn = 1;
  /** Units on the first line that editors don't count: a byte order mark. Null until the text's first bytes were seen. */
  #mark = null;
  /** Starts a new text. */
  reset() {
    this.#mark = null;
    this.#offset = 0;
    this.#line = this.#baseLine = 1;
    this.#column = this.#baseColumn = 1;
  }
  /** The first `count` bytes are about to be dropped; later offsets count from behind them. */
  drop(bytes2, count2) {
    this.at(bytes2, count2);
    this.#offset = 0;
    this.#baseLine = this.#line;
    this.#baseColumn = this.#column;
  }
  at(bytes2, offset) {
    this.#mark ??= bytes2[0] === 239 && bytes2[1] === 187 && bytes2[2] === 191 ? 1 : 0;
    if (offset < this.#offset) {
      this.#offset = 0;
      this.#line = this.#baseLine;
      this.#column = this.#baseColumn;
    }
    const lastFeed = offset > this.#offset ? bytes2.lastIndexOf(LINE_FEED, offset - 1) : -1;
    const moved = lastFeed >= this.#offset;
    const line2 = moved ? this.#line + countLineFeeds(bytes2, this.#offset, offset) : this.#line;
    const column = moved ? 1 + countUnits(bytes2, lastFeed + 1, offset) : this.#column + countUnits(bytes2, this.#offset, offset);
    this.#offset = offset;
    this.#line = line2;
    this.#column = column;
    return { line: line2, column: line2 === 1 && column > 1 ? column - this.#mark : column };
  }
};
function countUnits(bytes2, from, to) {
  let units = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes2[at];
    if (byte < 128) units++;
    else if (byte >= 192) units += byte >= 240 ? 2 : 1;
  }
  return units;
}
function countLineFeeds(bytes2, from, to) {
  let count2 = 0;
  let at = from;
  while (at < to && (bytes2.byteOffset + at) % 4 !== 0) if (bytes2[at++] === LINE_FEED) count2++;
  const words = to - at < 4 ? NO_WORDS : new Int32Array(bytes2.buffer, bytes2.byteOffset + at, to - at >> 2);
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ^ 168430090;
    if ((word - 16843009 & ~word & 2155905152) !== 0) {
      for (let shift = 0; shift < 32; shift += 8) if ((word >>> shift & 255) === 0) count2++;
    }
  }
  for (at += words.length * 4; at < to; at++) if (bytes2[at] === LINE_FEED) count2++;
  return count2;
}

// src/engine/decode/decode-escapes.ts
var PERCENT = 37;
var BACKSLASH = 92;
var SHORTEST_WORD = 16;
var MARKS = ["%", "\\x", "\\u0", "\\u{"].map((text) => Buffer.from(text));
function decodeEscapes(region, onPiece) {
  const { bytes: bytes2, base, from, to, length } = region;
  const limit = Math.min(length, to + AHEAD);
  const marks = MARKS.map((text) => ({ text, at: -1 }));
  let known = nextMark(Math.max(0, from - CONTEXT));
  while (known < limit) {
    let start2 = known;
    while (start2 > 0 && belongs(bytes2[start2 - 1])) start2--;
    let end = known + 1;
    while (end < length && belongs(bytes2[end])) end++;
    if (end - start2 > SHORTEST_WORD) {
      const encoding = bytes2[known] === PERCENT ? "percent" : "escape";
      forEachPiece(Math.max(start2, from), Math.min(end, to), base, (own, next) => {
        const first = Math.max(start2, own - CONTEXT);
        const stop = Math.min(end, next + AHEAD);
        if (known < first) known = nextMark(first);
        if (known < stop) onPiece(decode2(region, encoding, first, stop, own, next, end));
      });
    }
    if (known < end) known = nextMark(end);
  }
  function nextMark(at) {
    let nearest = Number.POSITIVE_INFINITY;
    for (const mark of marks) {
      if (mark.at < at) {
        let found2 = bytes2.indexOf(mark.text, at);
        while (found2 !== -1 && found2 < length && escapeAt(bytes2, found2, length) === 0)
          found2 = bytes2.indexOf(mark.text, found2 + 1);
        mark.at = found2 === -1 || found2 >= length ? Number.POSITIVE_INFINITY : found2;
      }
      nearest = Math.min(nearest, mark.at);
    }
    return nearest;
  }
}
function decode2(region, encoding, first, stop, own, next, end) {
  const { bytes: bytes2 } = region;
  const text = Buffer.allocUnsafe(stop - first);
  const sources = new Int32Array(stop - first + 1);
  let size = 0;
  let from = 0;
  let to = 0;
  for (let at = first; at < stop; ) {
    const length = escapeAt(bytes2, at, stop);
    sources[size] = at;
    if (at < own) from = size + 1;
    if (at < next) to = size + 1;
    text[size++] = length === 0 ? bytes2[at] : byteOf(bytes2, at, length);
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
function escapeAt(bytes2, at, length) {
  if (bytes2[at] === PERCENT) return at + 3 <= length && isHex(bytes2[at + 1]) && isHex(bytes2[at + 2]) ? 3 : 0;
  if (bytes2[at] !== BACKSLASH) return 0;
  const kind = bytes2[at + 1];
  if (kind === 120) return at + 4 <= length && isHex(bytes2[at + 2]) && isHex(bytes2[at + 3]) ? 4 : 0;
  if (kind !== 117) return 0;
  const braced = bytes2[at + 2] === 123;
  let digits = at + (braced ? 3 : 2);
  if (bytes2[digits] === 48 && bytes2[digits + 1] === 48) digits += 2;
  else if (!braced) return 0;
  if (!isHex(bytes2[digits]) || !isHex(bytes2[digits + 1]) || braced && bytes2[digits + 2] !== 125) return 0;
  const end = digits + (braced ? 3 : 2);
  return end <= length ? end - at : 0;
}
function byteOf(bytes2, at, length) {
  const end = at + length - (bytes2[at + length - 1] === 125 ? 1 : 0);
  return Number.parseInt(bytes2.toString("latin1", end - 2, end), 16);
}
var WORD_PARTS = new Uint8Array(256);
for (const char of "%\\.{}:@&?~") WORD_PARTS[char.charCodeAt(0)] = 1;
function belongs(byte) {
  return (CLASS[byte] & KEY) !== 0 || WORD_PARTS[byte] === 1;
}
function isHex(byte) {
  return byte >= 48 && byte <= 57 || byte >= 65 && byte <= 70 || byte >= 97 && byte <= 102;
}

// src/engine/decode/decode-token.ts
var STEP = 64;
var MARGIN = STEP + 32;
var BASE64_SAMPLE = 16;
var HEX_SAMPLE = 24;
function decodeToken(region, start2, end, onPiece) {
  const { bytes: bytes2, base, from, to } = region;
  const head = start2 > 0 || from === 0 ? start2 : -1;
  forEachPiece(Math.max(start2, from), Math.min(end, to), base, (own, next) => {
    let done = 0;
    const hexUntil = [0, 0];
    const sample = (at2) => {
      const phase = base + at2 & 3;
      if ((done & 1 << phase) === 0 && at2 + BASE64_SAMPLE <= end && isTextInBase64(bytes2, at2)) {
        done |= 1 << phase;
        emit(fromBase64(region, start2, end, own, next, at2), onPiece);
      }
      if (at2 >= hexUntil[phase & 1] && at2 + HEX_SAMPLE <= end && isTextInHex(bytes2, at2)) {
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
  const { bytes: bytes2 } = region;
  const earliest = Math.max(start2, own - CONTEXT);
  let first = anchor;
  while (first - 2 >= earliest && isHexPair(bytes2, first - 2)) first -= 2;
  const limit = Math.min(end, next + AHEAD);
  let stop = anchor;
  while (stop + 2 <= limit && isHexPair(bytes2, stop)) stop += 2;
  const text = Buffer.from(bytes2.toString("latin1", first, stop), "hex");
  return {
    encoding: "hex",
    text,
    from: Math.max(0, Math.ceil((own - first) / 2)),
    to: Math.min(text.length, Math.ceil((next - first) / 2)),
    last: limit === end && (end < region.length || region.last),
    spanOf: (from, to) => [first + from * 2, first + to * 2]
  };
}
function isHexPair(bytes2, at) {
  return HEX_VALUE[bytes2[at]] >= 0 && HEX_VALUE[bytes2[at + 1]] >= 0;
}
function isTextInBase64(bytes2, start2) {
  let zeros = 0;
  for (let at = start2; at < start2 + BASE64_SAMPLE; at += 4) {
    const a = BASE64_VALUE[bytes2[at]];
    const b = BASE64_VALUE[bytes2[at + 1]];
    const c = BASE64_VALUE[bytes2[at + 2]];
    const d = BASE64_VALUE[bytes2[at + 3]];
    if ((a | b | c | d) < 0) return false;
    const group = a << 18 | b << 12 | c << 6 | d;
    const found2 = TEXT[group >> 16] + TEXT[group >> 8 & 255] + TEXT[group & 255];
    if (found2 >= NO_TEXT) return false;
    zeros += found2;
  }
  return zeros === 0 || zeros === 6;
}
function isTextInHex(bytes2, start2) {
  let zeros = 0;
  for (let at = start2; at < start2 + HEX_SAMPLE; at += 2) {
    const high = HEX_VALUE[bytes2[at]];
    const low = HEX_VALUE[bytes2[at + 1]];
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

// src/engine/decode/decode-wrapped.ts
var SHORTEST_LINE = 40;
var LONGEST_LINE = 128;
var LONGEST_INDENT = 32;
var LINES_BEFORE = 4;
var LINES_AFTER = 12;
function decodeWrapped(region, start2, end) {
  const { bytes: bytes2, length } = region;
  const width = end - start2;
  if (width < SHORTEST_LINE || width > LONGEST_LINE || width % 4 !== 0 || start2 < region.from || start2 >= region.to)
    return null;
  const gap = gapBehind(bytes2, end, length);
  if (gap === 0 || charsAt(bytes2, end + gap, length, width) === 0 || !isTextInBase64(bytes2, start2)) return null;
  const stride = width + gap;
  const isGap = (at2) => bytes2.compare(bytes2, end, end + gap, at2, at2 + gap) === 0;
  let first = start2;
  for (let line2 = 0; line2 < LINES_BEFORE; line2++) {
    const before = first - stride;
    if (before < 0 || !isGap(before + width) || charsAt(bytes2, before, before + width, width) < width) break;
    first = before;
  }
  let encoded = "";
  let at = first;
  let isWhole = false;
  for (let line2 = 0; line2 < LINES_BEFORE + LINES_AFTER; line2++) {
    const chars = charsAt(bytes2, at, length, width);
    encoded += bytes2.toString("latin1", at, at + chars);
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
function gapBehind(bytes2, end, length) {
  let at = end;
  if (bytes2[at] === 13) at++;
  if (at >= length || bytes2[at] !== 10) return 0;
  at++;
  const stop = Math.min(length, at + LONGEST_INDENT);
  while (at < stop && (bytes2[at] === 32 || bytes2[at] === 9)) at++;
  return at - end;
}
function charsAt(bytes2, at, length, limit) {
  const stop = Math.min(length, at + limit);
  let end = at;
  while (end < stop && isBase64(bytes2[end])) end++;
  return end - at;
}
function isBase64(byte) {
  return byte >= 65 && byte <= 90 || byte >= 97 && byte <= 122 || byte >= 47 && byte <= 57 || byte === 43;
}

// src/engine/decode/find-wide-text.ts
var SHORTEST = 16;
function findWideText(region, onPiece) {
  const { bytes: bytes2, base, from, to, length } = region;
  const zero = bytes2.indexOf(0, from);
  if (zero === -1 || zero >= Math.min(length, to + AHEAD)) return;
  const earliest = Math.max(0, from - CONTEXT);
  for (const width of [2, 4]) {
    const step = width * (SHORTEST - 1);
    for (let probe = earliest + step; probe + width <= length; probe += step) {
      const anchor = findAnchor(bytes2, probe, earliest, width);
      if (anchor === -1) continue;
      let start2 = anchor;
      while (start2 - width >= earliest && isWideChar(bytes2, start2 - width, width)) start2 -= width;
      let end = anchor + width;
      while (end + width <= length && isWideChar(bytes2, end, width)) end += width;
      if (end > probe) probe = end;
      if (end - start2 < width * SHORTEST) continue;
      if (start2 >= to) break;
      const ends = endsOf(region, start2, end, width);
      forEachPiece(Math.max(start2, from), Math.min(ends[0], to), base, (own, next) => {
        for (const one of ends)
          if (one === ends[0] || next + AHEAD >= end) onPiece(decode3(region, start2, one, own, next, width));
      });
    }
  }
}
function decode3(region, start2, end, own, next, width) {
  const { bytes: bytes2 } = region;
  const earliest = Math.max(start2, own - CONTEXT);
  const first = earliest + (width - (earliest - start2) % width) % width;
  const stop = Math.min(end, next + AHEAD);
  const text = Buffer.allocUnsafe(Math.floor((stop - first) / width));
  for (let unit = 0; unit < text.length; unit++) text[unit] = bytes2[first + unit * width];
  return {
    encoding: width === 2 ? "utf-16" : "utf-32",
    text,
    from: Math.max(0, Math.ceil((own - first) / width)),
    to: Math.min(text.length, Math.ceil((next - first) / width)),
    last: stop === end && (end < region.length || region.last),
    spanOf: (from, to) => [first + from * width, Math.min(region.length, first + to * width)]
  };
}
function endsOf({ bytes: bytes2, base, length }, start2, end, width) {
  if (end >= length || (CLASS[bytes2[end]] & PRINTABLE) === 0) return [end];
  const mayBeBig = (base + start2) % width === width - 1 && bytes2[start2 - 1] === 0;
  return mayBeBig ? [end + width, end] : [end, end + width];
}
function findAnchor(bytes2, probe, from, width) {
  for (let at = probe; at > probe - width && at >= from; at--) if (isWideChar(bytes2, at, width)) return at;
  return -1;
}
function isWideChar(bytes2, at, width) {
  if (bytes2[at + 1] !== 0 || (CLASS[bytes2[at]] & PRINTABLE) === 0) return false;
  return width === 2 || bytes2[at + 2] === 0 && bytes2[at + 3] === 0;
}

// src/engine/kernel/find-runs.ts
var MIN_RUN = 16;
function findRuns(bytes2, length, onRun) {
  const table2 = CLASS;
  let start2 = 0;
  let probe = MIN_RUN - 1;
  while (probe < length) {
    let at = probe;
    while (at >= start2 && (table2[bytes2[at]] & KEY) !== 0) at--;
    if (at >= start2) {
      start2 = at + 1;
      probe = at + MIN_RUN;
      continue;
    }
    let end = probe + 1;
    while (end < length && (table2[bytes2[end]] & KEY) !== 0) end++;
    onRun(start2, end);
    start2 = end + 1;
    probe = end + MIN_RUN;
  }
}

// src/engine/kernel/find-candidates.ts
var SHORTEST_TOKEN = 16;
var LONGEST_TOKEN = 512;
var SHORTEST_ENCODED = 24;
var EQUALS = 61;
var SLASH = 47;
var DASH = 45;
var BACKSLASH2 = 92;
var PERCENT2 = 37;
var BRACKET = 91;
var SEMICOLON = 59;
var LONGEST_DASHES = 512;
function createCandidateFinder(rules2, sink) {
  const { heads, buckets, dotted, dottedEnds } = rules2;
  let region;
  let bytes2;
  let length = 0;
  let from = 0;
  let to = 0;
  let last = false;
  function tryPrefix(at) {
    if (at < from || at >= to || at + 1 >= length) return;
    const bucket = heads[bytes2[at] * 256 + bytes2[at + 1]];
    if (bucket === 0) return;
    for (const entry2 of buckets[bucket - 1]) if (startsWith(bytes2, at, length, entry2.bytes)) sink.prefix(entry2, at);
  }
  function onRun(start2, end) {
    const before = start2 > 0 ? bytes2[start2 - 1] : 0;
    if (start2 > 0 || from === 0) tryPrefix(start2);
    if (before === BACKSLASH2) tryPrefix(start2 + escapeLength(bytes2, start2));
    else if (before === PERCENT2) tryPrefix(start2 + 2);
    else if (before === BRACKET || before === SEMICOLON) tryPrefix(start2 + colorLength(bytes2, start2));
    if (dottedEnds[before] === 1) tryDotted(bytes2, start2, region, dotted, sink);
    if (bytes2[start2] === DASH && bytes2[start2 + 1] === DASH) {
      let at = start2 + 2;
      while (at < end && bytes2[at] === DASH) at++;
      if (at - start2 < LONGEST_DASHES) tryPrefix(at);
    }
    let tokenStart = start2;
    let digits = 0;
    let upper = 0;
    let lower = 0;
    let slashes2 = 0;
    for (let at = start2; at < end; at++) {
      const byte = bytes2[at];
      const flags = CLASS[byte];
      if ((flags & LOWER) !== 0) lower++;
      else if ((flags & DIGIT) !== 0) digits++;
      else if ((flags & UPPER) !== 0) upper++;
      else if (byte === SLASH || byte === 43) {
        slashes2++;
        tryPrefix(at + 1);
      } else if (byte === EQUALS) {
        let behind = at + 1;
        while (behind < end && bytes2[behind] === EQUALS) behind++;
        if (behind === end) break;
        finishToken(tokenStart, at, digits, upper, lower, slashes2);
        tryPrefix(behind);
        if (bytes2[behind] === 51 && bytes2[behind + 1] === 68) tryPrefix(behind + 2);
        tokenStart = behind;
        digits = upper = lower = slashes2 = 0;
        at = behind - 1;
      }
    }
    if (end < length || last) finishToken(tokenStart, end, digits, upper, lower, slashes2);
    else if (tokenStart < to) sink.encoded(tokenStart, end);
  }
  function finishToken(start2, end, digits, upper, lower, slashes2) {
    const size = end - start2;
    if (size < SHORTEST_TOKEN || end <= from || start2 >= to) return;
    const isPath = size <= LONGEST_TOKEN && slashes2 * 6 > size;
    if (size >= SHORTEST_ENCODED && !isPath) sink.encoded(start2, end);
    if (size > LONGEST_TOKEN || isPath || start2 < from || start2 === 0 && from > 0) return;
    if (digits === 0 ? upper * 10 < (upper + lower) * 3 || lower * 10 < upper + lower : upper + lower === 0) return;
    if (mayPrecedeValue(start2 > 0 ? bytes2[start2 - 1] : 0) || followsQuoteEntity(bytes2, start2)) sink.token(start2, end);
  }
  return (next) => {
    region = next;
    ({ bytes: bytes2, length, from, to, last } = next);
    findRuns(bytes2, length, onRun);
  };
}
function startsWith(bytes2, at, length, prefix) {
  if (at + prefix.length > length) return false;
  for (let index = 2; index < prefix.length; index++) if (bytes2[at + index] !== prefix[index]) return false;
  return bytes2[at] === prefix[0] && bytes2[at + 1] === prefix[1];
}
function tryDotted(bytes2, start2, region, dotted, sink) {
  const candidates = dotted.get(bytes2[start2 - 2] * 256 + bytes2[start2 - 1]);
  if (candidates === void 0) return;
  for (const { entry: entry2, back, anywhere } of candidates) {
    const at = start2 - back;
    if (at < region.from || at >= region.to || !startsWith(bytes2, at, region.length, entry2.bytes)) continue;
    if (!anywhere && at > 0 && (CLASS[bytes2[at - 1]] & WORD) !== 0 && !followsEscape(bytes2, at)) continue;
    sink.prefix(entry2, at);
  }
}
function followsEscape(bytes2, at) {
  return bytes2[at - 2] === BACKSLASH2 || bytes2[at - 3] === PERCENT2;
}
function escapeLength(bytes2, start2) {
  const first = bytes2[start2];
  if (first === 120) return 3;
  if (first === 117) return 5;
  let digits = 0;
  while (digits < 3 && bytes2[start2 + digits] >= 48 && bytes2[start2 + digits] <= 55) digits++;
  return Math.max(1, digits);
}
function colorLength(bytes2, start2) {
  let digits = 0;
  while (digits < 3 && bytes2[start2 + digits] >= 48 && bytes2[start2 + digits] <= 57) digits++;
  return bytes2[start2 + digits] === 109 ? digits + 1 : 0;
}
function mayPrecedeValue(byte) {
  return VALUE_START[byte] === 1;
}
function followsQuoteEntity(bytes2, at) {
  if (at < 5 || bytes2[at - 1] !== 59) return false;
  const entity = bytes2.toString("latin1", Math.max(0, at - 6), at);
  return entity.endsWith("&quot;") || entity.endsWith("&#34;");
}
var VALUE_START = new Uint8Array(256);
for (const char of "\0\"'`=: 	\n\r(>,[{|") VALUE_START[char.charCodeAt(0)] = 1;

// src/engine/kernel/find-literals.ts
var AT = 64;
var SLASH2 = 47;
var COLON = 58;
var PROBE = 6;
var LONGEST_USERINFO = 512;
function findLiterals(region, rules2, onLiteral) {
  const { bytes: bytes2, length, from, to } = region;
  for (const literal2 of rules2.literals) {
    if (literal2.text.length === 3 && literal2.text[0] === COLON && literal2.text[1] === SLASH2) {
      findUserinfo(region, (at2) => onLiteral(literal2.rules, at2));
      continue;
    }
    const head = literal2.text.subarray(0, PROBE);
    let at = bytes2.indexOf(head, from);
    while (at !== -1 && at < to && at + literal2.text.length <= length) {
      if (bytes2.compare(literal2.text, 0, literal2.text.length, at, at + literal2.text.length) === 0)
        onLiteral(literal2.rules, at);
      at = bytes2.indexOf(head, at + 1);
    }
  }
}
function findUserinfo(region, onScheme) {
  const { bytes: bytes2, length, from, to } = region;
  let known = -1;
  let at = bytes2.indexOf(AT, from);
  while (at !== -1 && at < length && at < to + LONGEST_USERINFO) {
    let back = at - 1;
    const stop = Math.max(0, at - LONGEST_USERINFO);
    while (back >= stop && bytes2[back] > 32 && bytes2[back] !== SLASH2 && bytes2[back] !== AT) back--;
    const scheme = back - 2;
    if (back >= 2 && bytes2[back] === SLASH2 && bytes2[back - 1] === SLASH2 && bytes2[scheme] === COLON) {
      if (scheme >= from && scheme < to && scheme !== known) onScheme(scheme);
      known = scheme;
    }
    at = bytes2.indexOf(AT, at + 1);
  }
}

// src/engine/match-rule.ts
var WINDOW = 256;
function matchRule(region, rule, at, tokenEnd) {
  const { bytes: bytes2, length } = region;
  const windowStart = Math.max(0, at - WINDOW);
  const reach2 = rule.reach ?? (tokenEnd === void 0 ? WINDOW : tokenEnd - at);
  const text = bytes2.toString("latin1", windowStart, Math.min(length, at + reach2 + WINDOW));
  const trigger = at - windowStart;
  if (rule.before !== void 0 && !rule.before.test(text.slice(Math.max(0, trigger - 90), trigger))) return null;
  const { pattern } = rule;
  pattern.lastIndex = trigger;
  const found2 = pattern.exec(text);
  if (found2 === null) return null;
  const value = found2.groups?.["secret"] ?? found2[0];
  const valueStart = found2.groups?.["secret"] === void 0 ? found2.index : startOfSecret(pattern, text, trigger);
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
function startOfSecret(pattern, text, at) {
  let indexed = WITH_INDICES.get(pattern);
  if (indexed === void 0) {
    indexed = new RegExp(pattern.source, `${pattern.flags.replace("d", "")}d`);
    WITH_INDICES.set(pattern, indexed);
  }
  indexed.lastIndex = at;
  return indexed.exec(text).indices.groups["secret"][0];
}

// src/engine/region-scanner.ts
var KEYWORDS_BEFORE = 90;
var KEYWORDS_BEHIND = 64;
var DEEPEST = 3;
function createRegionScanner(rules2, onMatch) {
  let state;
  let frame;
  let depth = 0;
  const frames = [];
  const groups = /* @__PURE__ */ new Set();
  const findCandidates2 = createCandidateFinder(rules2, {
    prefix: (entry2, at) => {
      if (!isTaken(at)) tryRules(entry2.rules, at);
    },
    token: (start2, end) => {
      frame.tokens.push(start2, end);
    },
    encoded: (start2, end) => {
      frame.encoded.push(start2, end);
    }
  });
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
      findCandidates2(region);
      tryTokens();
      leave();
    }
  };
  function enter(region, layer, topBytes, topLength) {
    const known = frames[depth];
    if (known === void 0) frame = frames[depth] = { region, layer, topBytes, topLength, tokens: [], encoded: [] };
    else {
      frame = known;
      Object.assign(known, { region, layer, topBytes, topLength });
      known.tokens.length = known.encoded.length = 0;
    }
    depth++;
  }
  function leave() {
    depth--;
    if (depth > 0) frame = frames[depth - 1];
  }
  function scanFrame() {
    const { region } = frame;
    findLiterals(region, rules2, tryRules);
    findCandidates2(region);
    tryTokens();
    if (depth > DEEPEST) return;
    const { encoded } = frame;
    for (let index = 0; index < encoded.length; index += 2) {
      const start2 = encoded[index];
      const end = encoded[index + 1];
      if (isTaken(start2)) continue;
      const wrapped = decodeWrapped(region, start2, end);
      if (wrapped !== null) descend(wrapped);
      else decodeToken(region, start2, end, descend);
    }
    decodeEscapes(region, descend);
    findWideText(region, descend);
  }
  function descend({ encoding, text, from, to, last, spanOf: spanOf2 }) {
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
      spanOf: outer === null ? spanOf2 : (start2, end) => outer(...spanOf2(start2, end))
    };
    enter({ bytes: text, length: text.length, from, to, base: 0, last }, inner, topBytes, topLength);
    scanFrame();
    leave();
  }
  function tryRules(candidates, at) {
    for (const rule of candidates) {
      const found2 = matchRule(frame.region, rule, at);
      if (found2 !== null && report(found2)) return;
    }
  }
  function tryTokens() {
    const { tokens, region } = frame;
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
    const { bytes: bytes2, length } = frame.region;
    if (ENDS_VALUE[bytes2[end] ?? 0] === 0) return;
    rules2.keywords.collect(bytes2, end, Math.min(length, end + KEYWORDS_BEHIND), groups);
    for (const group of groups) if (rules2.tokenRules[group].named !== true) groups.delete(group);
  }
  function tryTokenRules(start2, end) {
    for (const group of [...groups].sort((a, b) => a - b)) {
      const found2 = matchRule(frame.region, rules2.tokenRules[group], start2, end);
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
    const { spanOf: spanOf2 } = frame.layer;
    return isClaimed(state.claims, spanOf2 === null ? at : spanOf2(at, at + 1)[0]);
  }
}
var ENDS_VALUE = new Uint8Array(256);
for (const char of "\"'`\\& ,;\n\r") ENDS_VALUE[char.charCodeAt(0)] = 1;
function isClaimed(claims, at) {
  for (let index = claims.length - 1; index >= 0; index--)
    if (at >= claims[index][0] && at < claims[index][1]) return true;
  return false;
}

// src/engine/scanner.ts
var LONGEST_REACH = 8192;
var BUFFER_SIZE = 256 * 1024;
var LOOKAHEAD = LONGEST_REACH + 4096;
var KEPT = 2048;
var HEAD = 512;
var AUTHOR = Buffer.from("author ");
var TOP = { decoded: [], spanOf: null };
var BUDGET_PER_BYTE = 32;
var LEAST_BUDGET = 1 << 20;
function createScanner(rules2, onMatch, onLeftEncoded = () => void 0) {
  const scanner = createRegionScanner(rules2, onMatch);
  const cursor = new LineCursor();
  let buffer2 = null;
  let state = { provenance: { source: "stdin" }, cursor, claims: [], budget: 0 };
  let layer = TOP;
  let filled = 0;
  let from = 0;
  let base = 0;
  let head = null;
  let wide = null;
  return { whole, open: open2, write, close };
  function whole(blob, bytes2) {
    begin(blob);
    const isText = blob.type === void 0 || blob.type === "blob";
    const encoding = isText ? detectWide(bytes2) : null;
    const text = encoding === null ? bytes2 : decodeWide(bytes2, encoding);
    if (encoding !== null) layer = { decoded: [encoding], spanOf: null };
    state.budget += text.length * BUDGET_PER_BYTE;
    const from2 = blob.type === "commit" ? Math.max(0, text.indexOf(AUTHOR)) : 0;
    const region = { bytes: text, length: text.length, from: from2, to: text.length, base: 0, last: true };
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
    buffer2 ??= Buffer.allocUnsafe(BUFFER_SIZE);
  }
  function write(bytes2) {
    if (head === null) feed2(bytes2);
    else {
      head.push(Buffer.from(bytes2.subarray(0, HEAD)));
      const known = head.reduce((sum, part) => sum + part.length, 0);
      if (known >= HEAD || bytes2.length > HEAD) {
        settleEncoding();
        if (bytes2.length > HEAD) feed2(bytes2.subarray(HEAD));
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
  function feed2(bytes2) {
    fill(wide === null ? bytes2 : wide.push(bytes2));
  }
  function fill(bytes2) {
    let read = 0;
    while (read < bytes2.length) {
      const taken = Math.min(bytes2.length - read, BUFFER_SIZE - filled);
      bytes2.copy(buffer2, filled, read, read + taken);
      read += taken;
      filled += taken;
      if (filled === BUFFER_SIZE) flush(false);
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
function decodeWide(bytes2, encoding) {
  const decoder = new WideDecoder(encoding);
  return Buffer.concat([decoder.push(bytes2), decoder.end()]);
}

// src/audit/audit.ts
init_user_error();

// src/sources/read-dependencies.ts
init_node_path();

// src/files/read-for-clues.ts
init_node_fs();
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
    const bytes2 = Buffer.allocUnsafe(stat.size);
    let filled = 0;
    while (filled < bytes2.length) {
      const count2 = readSync(file, bytes2, filled, bytes2.length - filled, filled);
      if (count2 === 0) break;
      filled += count2;
    }
    return bytes2.subarray(0, filled);
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
  const manifest = readText2(join(folder, "package.json"));
  if (manifest !== null) names.push(...packageNames(manifest));
  for (const file of ["requirements.txt", "pyproject.toml", "Pipfile", "Gemfile", "go.mod", "composer.json"]) {
    const text = readText2(join(folder, file));
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
function readText2(path) {
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
    around: /authDomain|messagingSenderId|firebaseapp\.com|initializeApp|maps\.googleapis\.com|maps\.google\.com|current_key|GoogleService|google-services|firebase_url/
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
    if (name !== null && /secret|private|admin|server|service_?role|password/i.test(name)) continue;
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
var CLOSED = "[\\\\\"'`\\]]{0,6}";
var TYPE = "(?:\\s{0,2}\\??:\\s{0,2}(?:&?'?\\w{0,10}\\s)?[&?]{0,2}(?:[\\w.]{1,30}\\.)?(?:[Ss]tring|str|Text|[Bb]ytes|[Aa]ny|object|unknown|Option(?:al)?|Union|Final|Secret\\w{0,10}|Annotated|Maybe|const)\\b[^=,;:(){}\\n]{0,40}|\\s{1,8}(?:string|\\[\\]byte|str)|\\[\\d{0,4}\\]|\\s{1,8}[Aa]s\\s{1,8}\\w{1,20}|\\s{0,2}\\{\\s{0,4}get;[^{}]{0,30}\\})?";
var OPERATOR = "(?::=|=>|\\?\\?=?|\\|\\|=?|\\?:|\\?=|\\+=|[!=]==?|=|<-|:-|:|\\bor\\b|\\bto\\b)";
var WRAPPED = "(?:<\\w{1,20}>|\\(|\\{|\\[\\s{0,8}(?:[\"'`][^\"'`\\n]{0,80}[\"'`]\\s{0,2},\\s{0,8}){0,2}|(?:new\\s{1,2})?[\\w.:<>&*![\\]]{1,50}\\(|[|>][+-]?\\d?\\s{1,20}|-\\s{1,4})";
var NAME_FORMS = [
  // Authorization: Bearer \u2026, 'Token ' + '\u2026', %20 in URLs
  {
    form: "header",
    ends: "nNyYcC0+.",
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
  // set("NAME", \u2026, getenv('NAME', \u2026, ["NAME", \u2026
  { form: "argument", ends: ",", pattern: new RegExp(`["'\`]${NAME2}["'\`]\\s{0,4},\\s{0,20}$`) },
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
      `(?:\\bENV\\s+|#\\s{0,3}define\\s+|\\bsetx\\s+|\\bset\\s+-\\w{1,3}\\s+|\\b(?:setenv|SetEnv|proxy_set_header|fastcgi_param)\\s+|\\s--?)${NAME2}\\s{1,8}$`.replaceAll(
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
var SUFFIX_VETO = /^(?:name|names|url|urls|uri|file|filename|path|paths|type|types|length|size|count|field|header|headers|param|params|parameter|index|prefix|suffix|format|pattern|regex|algorithm|version|exp\w*|ttl|label|title|text|ref|arn|provider|manager|store|storage|endpoint|host|scope|scopes|env|var|code|codes|list|map|event|press|word|words|alias|policy|description|hint|error|message|kind|class|component|status|location|limit|lifetime|duration|date|time|timeout|used|usage|rotation|placeholder|example|selector|schema|tag)$/;
var QUALIFIER_VETO = new Set(
  "primary foreign sort partition cache object bucket idempotency row column i18n next prev previous page cursor continuation sync cancellation design syntax translation lang locale registry hot short dedupe unique composite index map storage query group tree node config settings dkim grant sharding shard hash dedup rsa ecdsa ed25519 dh pem x509 jwk verify verification verifying vk lock lookup json xml hkey keyboard press modifier".split(" ")
);
var QUALIFIERS = new Set(
  "app application service master signing encryption license webhook access auth api secret private client bearer refresh admin root user session account deploy deployment integration server backend prod production live internal personal bot dev staging write read vault security shared storage subscription project org organization team tenant super management ingestion ingest write upload automation ci release publish push jwt cookie hmac db database redis token key my default".split(" ")
);
function isQualifierVeto(word) {
  return QUALIFIER_VETO.has(word);
}
function splitName(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2").split(/[^A-Za-z0-9]+/).filter((word) => word !== "").map((word) => word.toLowerCase());
}
function nameStrength(name) {
  const words = splitName(name.split(".").slice(-3).join("."));
  if (words.length === 0 || words.some((word) => VETO.has(word))) return "none";
  const last = words.at(-1);
  if (SUFFIX_VETO.test(last)) return "none";
  const joined = words.join(" ");
  if (/\b(?:password|passwd|pwd|passphrase|passcode|pass)\b/.test(joined)) return "password";
  const at = words.findLastIndex((word) => /^(?:keys?|tokens?|credentials?)$/.test(word));
  if (at > 0 && QUALIFIER_VETO.has(words[at - 1])) return "none";
  if (isStrong(joined)) return "strong";
  if (last === "token" || last === "tokens" || /^(?:auth|authtoken|authkey|creds?)$/.test(last)) return "weak";
  if (at > 0 && QUALIFIERS.has(words[at - 1])) return "weak";
  return "none";
}
function isStrong(joined) {
  return /\b(?:apikeys?|apitokens?|apisecret|secrets?|secretkey|authorization|accesskey|accesstoken|authtoken|privatekey|clientsecret|bearer)\b/.test(
    joined
  ) || /\b(?:api|access|auth|private|secret) (?:keys?|tokens?)\b/.test(joined) || /\b(?:bearer|refresh) tokens?\b/.test(joined);
}
function isPlainApiKeyName(name, scheme) {
  if (scheme === "bearer" || scheme === "apikey" || scheme === "api-key") return true;
  const words = splitName(name.split(".").slice(-1)[0]).filter((word) => word !== "x");
  return /^(?:api key|apikey|api token|authorization)$/.test(words.join(" "));
}

// src/judge/assigned-name.ts
var REACH = 200;
var OPENING = /(?:\\{0,3}["'`]){1,3}$/;
function readAssignedName(text, start2, end) {
  let before = plainQuotes(text.slice(Math.max(0, start2 - REACH), start2));
  let quote2 = null;
  const opened = OPENING.exec(before);
  if (opened !== null) {
    quote2 = opened[0].slice(-1);
    before = before.slice(0, opened.index).replace(/(?<=[\s=:(,[{])(?:[fbruFBRUL@$]{1,2}|[bc]?r#{1,3})$/, "");
  }
  before = before.replace(/<!\[CDATA\[\s{0,8}$/, "").replace(/\/\*[^*\n]{0,60}\*\/\s{0,8}$/, "").replace(/(?<=:\s{1,4})!{1,2}[a-z]{1,12}\s$/, "").replace(/\$\{?env:(?=\w{1,100}\}?\s{0,8}=\s{0,8}$)/i, "");
  let weak = null;
  const trimmed = before.trimEnd();
  const last = trimmed.slice(-1);
  const spaced = trimmed.length < before.length;
  for (const { pattern, form, quoted, ends, spaced: wantsSpace } of NAME_FORMS) {
    if (last === "" || quoted === true && quote2 === null || wantsSpace === true && !spaced) continue;
    if (ends !== void 0 && !ends.includes(last)) continue;
    const found2 = pattern.exec(before)?.groups;
    if (found2 === void 0) continue;
    const scheme = found2["scheme"]?.toLowerCase() ?? null;
    const name = scheme === null ? found2["name"].replace(/\s+/g, "_") : "authorization";
    const nameAt = scheme === null ? before.lastIndexOf(found2["name"]) : 0;
    const assigned = { name, quote: quote2, scheme, form, lead: before.slice(Math.max(0, nameAt - 80), nameAt) };
    if (scheme !== null || nameStrength(name) !== "none" || !isEmptyName(name, form)) return assigned;
    weak ??= assigned;
  }
  const after = readNameAfter(before, plainQuotes(text.slice(end, end + REACH)));
  return after === null ? weak : { name: after, quote: quote2, scheme: null, form: "assignment", lead: "" };
}
function plainQuotes(text) {
  return text.replace(/&quot;|&#34;|\\u0022/g, '"');
}
var EMPTY = /^(?:(?:android:)?value|content|default|defaultvalue|val|contents|data|string|text|item|name|key|body|field|return|echo|print|printf)$/i;
function isEmptyName(name, form) {
  return form === "argument" || EMPTY.test(name);
}

// src/judge/clue-index.ts
var INDICES = /* @__PURE__ */ new WeakMap();
function clueIndex(providers) {
  const index = INDICES.get(providers) ?? buildIndex(providers);
  INDICES.set(providers, index);
  return index;
}
var CALLED = /(?:^|[^a-z0-9-])(?!www|docs?\.|help|blog|support)[a-z0-9-]{1,63}\.$/;
var LONG = 5;
function buildIndex(providers) {
  const hosts = /* @__PURE__ */ new Map();
  const names = /* @__PURE__ */ new Map();
  for (const provider of providers) {
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
  function namesIn2(text, shortest2 = 0) {
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
  return { hostsIn, namesIn: namesIn2 };
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
function attributeFamily(family, body, evidence, providers) {
  const mints = (p, uniqueOnly) => p.families?.some((one) => one.family === family && (!uniqueOnly || one.unique === true) && one.value.test(body)) === true;
  const possible = providers.filter((p) => mints(p, false));
  const unique = possible.filter((p) => mints(p, true));
  if (unique.length === 1) return settleShape(unique[0], family, possible, evidence, providers);
  const pool = usersOnly(unique.length > 1 ? unique : possible, evidence.scheme);
  const named = clueIndex(providers).namesIn(evidence.name ?? "");
  const isForeign2 = named.size > 0 && !pool.some((p) => named.has(p));
  for (const [confidence, ask3] of isForeign2 ? [] : questions(evidence, providers)) {
    const pointed = pool.filter(ask3());
    if (pointed.length > 0)
      return { candidates: pointed.map((p) => p.id).sort(), confidence: pointed.length === 1 ? confidence : "medium" };
  }
  return { candidates: pool.map((p) => p.id).sort(), confidence: "medium" };
}
function settleShape(issuer, family, possible, evidence, providers) {
  const asked = questions(evidence, providers).slice(0, IN_STATEMENT).map(([, ask3]) => ask3());
  const isNamed = (p) => asked.some((test) => test(p));
  const rivals = providers.filter(
    (p) => p !== issuer && p.families?.some((shape) => shape.family === family) && isNamed(p)
  );
  if (rivals.length === 0 || isNamed(issuer)) return { candidates: [issuer.id], confidence: "high" };
  const chosen = rivals.length === 1 && possible.includes(rivals[0]) ? rivals : [issuer, ...rivals];
  return { candidates: chosen.map((p) => p.id).sort(), confidence: "medium" };
}
var LONG_ENOUGH = 6;
var IN_STATEMENT = 3;
function questions(evidence, providers) {
  const index = clueIndex(providers);
  const within = (look) => () => {
    const found2 = look();
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
function providersNamedBy(evidence, providers) {
  const index = clueIndex(providers);
  const found2 = /* @__PURE__ */ new Set([...index.namesIn(evidence.name ?? ""), ...index.hostsIn(evidence.statement, true)]);
  return providers.filter((p) => found2.has(p)).map((p) => p.id);
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
  const bytes2 = Buffer.from(BIGRAM_BASE64, "base64");
  const indices = new Int8Array(128).fill(-1);
  for (let index = 0; index < SYMBOLS2; index++) indices[BIGRAM_ALPHABET.charCodeAt(index)] = index;
  return [new Int8Array(bytes2.buffer, bytes2.byteOffset, bytes2.length), indices];
}

// src/judge/is-placeholder.ts
var WORDS = /your|exampl|sample|dummy|placeholder|change[_-]?me|changeit|replace|insert|redact|fake|x{4,}|\*{3}|\.{3}|abc[_-]?123|xyz[_-]?789|123456|deadbeef|cafebabe|f00dbabe|very[_-]?long|test[_-]?key|secret[_-]?key|api[_-]?key|(?:secret|access|auth|api|bearer|refresh)[_-]?token|shown[_-]?only|[_-]here$|wrong[_-]?key|invalid|mustnotbe|notreal|not[_-]a[_-]|password|qwerty|foobar|lorem|todo[_-]|mock[_-]|[_-]mock|undefined|abcdefg|thisis|my[_-]?secret|supersecret|generate[_-]|openssl|null[_-]|some[_-]|enter[_-]|paste[_-]|put[_-]your/i;
function isPlaceholder(text) {
  if (WORDS.test(text)) return true;
  if (text.length >= 12 && countDistinct(text) < Math.min(8, Math.ceil(text.length / 2))) return true;
  return longestSequence(text) >= longestByChance(text.length) || isRepeated(text) || isInterleaved(text);
}
function longestByChance(length) {
  return length > 40 ? 8 : 6;
}
function isInterleaved(text) {
  return longestSequence(text.replace(/[^A-Za-z]+/g, "")) >= 6 && longestSequence(text.replace(/\D+/g, "")) >= 6;
}
function isRepeated(text) {
  for (let unit = 1; unit <= 10 && unit * 2 <= text.length; unit++) {
    if (text.slice(unit) === text.slice(0, -unit)) return true;
  }
  return false;
}

// src/judge/is-sample-login.ts
function isSampleLogin(value) {
  if (!/^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(value)) return false;
  const text = Buffer.from(value, "base64").toString("latin1").trim();
  const colon = text.indexOf(":");
  if (colon === -1 || /[^\x20-\x7e]/.test(text)) return false;
  const user = text.slice(0, colon);
  const password = text.slice(colon + 1);
  return password === user || /^aladdin$/i.test(user) || isPlaceholder(password) || /passw|secret$|^pass/i.test(password);
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
  return parts.filter((part) => /^[A-Za-z]{3,}$/.test(part)).length >= 3;
}

// src/judge/is-secret-like.ts
var UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
var HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
var LIMITS = { strong: -0.2, weak: -0.5 };
function whyNotSecretLike(body, test) {
  if (isPlaceholder(body)) return "placeholder";
  if (test === "exact") return null;
  if (/^\d+$/.test(body)) return "digits only";
  if (UUID.test(body)) return null;
  if (HEX.test(body) && body.length >= 20) return isRandomHex(body) ? null : "hex without variety";
  if (isIdentifier(body)) return "identifier";
  const score = logLikelihoodRatio(body);
  const limit = hasBothKinds(body) ? LIMITS[test] : LIMITS[test] - 0.5;
  return score <= limit ? null : "reads like a word";
}
function hasBothKinds(body) {
  return /\d/.test(body) ? /[A-Za-z]/.test(body) : false;
}
function isRandomHex(body) {
  return /\d/.test(body) && /[a-f]/i.test(body) && countDistinct(body) >= 7 && shannonEntropy(body) >= 2.6;
}

// src/judge/judge-named.ts
var UUID2 = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
var HEX2 = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
var NOT_SECRET = /^(?:MIGf|MIIB|MFkw|MCow|AAAA[BCE]3|ssh-|sha(?:1|224|256|384|512)[-_:]|md5[-_:]|pk_(?:live|test)_|pk\.|phc_|sb_publishable_|6L[a-zA-Z0-9_-]{38}$|key_|usr_|org_|req_|acct_|cus_|price_|prod_|whsec_test|arn|urn|data:|ENC|vault:|projects\/|eyJ|ME[QUY]CI[A-Z]|(?:tok|card|src|pm|pi|seti|sub|ch|in|cs|txn|evt|po|ba)_1[A-Za-z0-9]{15})/;
var CODE = /\.(?:[cm]?[jt]sx?|py|go|java|kt|kts|scala|rs|rb|php|cs|c|cc|cpp|h|hpp|m|mm|swift|dart|lua|ex|exs|clj|vue|svelte|astro|zig|nim|jl|r|pl|pm)$/i;
var BARE_END = /^(?:$|[\s,;)}\]<&"'`\\|#])/;
function judgeNamed(text, start2, value, path) {
  const hopeless = whyNotKey(value, "strong", false, "");
  if (hopeless !== null) return { reason: hopeless };
  const assigned = readAssignedName(text, start2, start2 + value.length);
  if (assigned === null) return { reason: "no name before it" };
  const isUser = assigned.scheme?.startsWith("-") === true;
  const after = plainQuotes(text.slice(start2 + value.length, start2 + value.length + 16)).replace(/^\\{1,3}(?=["'`])/, "").replace(isUser ? /^:/ : /^$/, "");
  if (assigned.quote === null ? !BARE_END.test(after) : !after.startsWith(assigned.quote))
    return { reason: "part of a longer text" };
  const strength = assigned.scheme === null ? nameStrength(assigned.name) : assigned.scheme === "basic" ? "none" : "strong";
  if (strength === "none") return { reason: `the name ${assigned.name} is no key's` };
  const context = whyContextDenies(
    assigned,
    value,
    text.slice(Math.max(0, start2 - 256), start2 + value.length + 256),
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
var VECTOR = /\b(?:peer_?public_?key|public_?key|pk_?[rsei]m?|ct|cipher_?text|base_nonce|exporter_context|ikm[rsei]?|aad)\b/i;
var DERIVED = /\b(?:traffic|exporter|resumption|handshake|premaster|pre master) (?:master )?secret\b/;
var SHARED = /\bshared secret\b/;
function whyContextDenies({ name, lead, scheme }, value, around, after) {
  if (/\w::$/.test(lead) && /["'][^"']{0,60}::$/.test(lead)) return "the name of a type";
  if (/\barn:[\w:/-]{1,70}:$/.test(lead)) return "part of a resource name";
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
  if (/^[\d._-]+$/.test(core)) return "digits only";
  if (UUID2.test(value)) return strength === "strong" ? null : "uuid under a vague name";
  if (name !== "" && isSameAsName(core, name)) return "the name again";
  if (strength === "weak" && startsWithName(core, name)) return "an id that its name stands in";
  const decoded = decodedText(value);
  if (decoded !== null) return isProse(decoded) ? "base64 of a text" : null;
  if (isCutBase64(value) || isSerialized(value)) return "base64 of a text";
  if (HEX2.test(core)) {
    if (core.length < (strength === "strong" ? 16 : 32)) return "short hex under a vague name";
    if (core.length < 24) return logLikelihoodRatio(core) <= -0.35 && isRandomHex(core) ? null : "hex without variety";
    return isRandomHex(core) ? null : "hex without variety";
  }
  if (isIdentifier(core.replace(/[./~]/g, "_"))) return "identifier";
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
  const bytes2 = Buffer.from(value, "base64");
  return bytes2.filter((byte) => byte >= 32 && byte < 127).length >= bytes2.length * 0.7;
}
function decodedText(value) {
  if (!/^[A-Za-z0-9+/_-]{16,}={0,2}$/.test(value)) return null;
  const bytes2 = Buffer.from(value, "base64");
  let printable = 0;
  for (const byte of bytes2) if (byte >= 32 && byte < 127) printable++;
  return bytes2.length >= 12 && printable >= bytes2.length * 0.95 ? bytes2.toString("latin1") : null;
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
function judge(match, surroundings, providers) {
  const { rule, value, body, text, textStart } = match;
  if (rule.published?.includes(value)) return publishedSample(match, providers);
  if (rule.named === true) return judgeByName(match, surroundings, providers);
  const after = text.slice(textStart + value.length, textStart + value.length + 6);
  if (CUT.test(after) && body.length < 20) return dismiss("cut short or masked", true);
  if (body.length < 24 && /^[<[({*]/.test(body)) return dismiss("placeholder", true);
  const reason = rule.body === void 0 ? null : whyNotSecretLike(body, rule.body);
  if (reason !== null) return dismiss(reason, reason === "placeholder");
  if (rule.lowEntropy === true && isSampleLogin(value)) return dismiss("a sample user and password", true);
  const checksum = rule.checksum === void 0 ? null : isChecksumValid(rule.checksum, value);
  if (checksum === false && rule.checksum === "jwt") return dismiss("not a signed token", true);
  const evidence = collectEvidence(match, surroundings);
  const attribution = attribute(match, evidence, providers);
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
function judgeByName(match, surroundings, providers) {
  const { rule, value, text, textStart } = match;
  const named = judgeNamed(text, textStart, value, match.provenance.path);
  if ("reason" in named) return dismiss(named.reason);
  const evidence = collectEvidence(match, surroundings);
  const others = providersNamedBy(evidence, providers).filter((id) => id !== "ai-api");
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
function publishedSample(match, providers) {
  const { rule, value } = match;
  const candidates = providers.filter((provider) => provider.rules.includes(rule)).map((provider) => provider.id);
  return {
    kind: "accepted",
    value,
    ...single(rule.provider === null ? candidates : [rule.provider]),
    confidence: "low",
    severity: "low",
    masked: maskOf(match),
    message: "A sample key that its issuer has published; it opens nothing of yours.",
    name: null
  };
}
function attribute(match, evidence, providers) {
  const { rule, body } = match;
  if (rule.family !== void 0) return attributeFamily(rule.family, body, evidence, providers);
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
  const { text, textStart, value } = match;
  const assigned = readAssignedName(text, textStart, textStart + value.length);
  const end = textStart + value.length;
  return {
    name: assigned?.name ?? null,
    scheme: isUserName(match, assigned?.scheme ?? null) ? "user" : assigned?.scheme ?? null,
    statement: text.slice(statementStart(text, textStart), statementEnd(text, end)),
    nearby: () => surroundings.nearby(),
    file: () => surroundings.file(),
    known: knownOf(match.provenance),
    ...surroundings.dependencies === void 0 ? {} : { dependencies: surroundings.dependencies }
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
  let lines2 = 0;
  for (let at = from - 1; at >= 0; at--) {
    if (text[at] === ";" || text[at] === "\n" && (text[at - 1] === "\n" || ++lines2 > 4)) return at + 1;
  }
  return 0;
}
function statementEnd(text, from) {
  let lines2 = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === ";" || text[at] === "\n" && (text[at + 1] === "\n" || ++lines2 > 4)) return at;
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
var NEARBY = 1600;
var LINE_PART = 1e3;
function createCollector(options) {
  const drafts = /* @__PURE__ */ new Map();
  const onMatch = (match, place) => {
    const verdict2 = judge(match, surroundingsOf(match, place, options), options.providers);
    if (verdict2.kind === "dismissed") return verdict2.final;
    if (isPublicByDesign(verdict2.value, verdict2.name, match.text) !== null) return true;
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
    ...path === void 0 ? {} : { dependencies: options.dependenciesOf(path) }
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
    name: verdict2.name
  };
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

// src/audit/ledger.ts
var LISTED_PER_CODE = 1e3;
function createLedger() {
  let scanned = 0;
  let skipped = 0;
  let unreadable = 0;
  let bytes2 = 0;
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
      bytes2 += size;
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
    stats: () => ({ seen: scanned + skipped + unreadable, scanned, skipped, unreadable, bytes: bytes2 }),
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

// src/audit/observe-clues.ts
init_find_uses();
var MARK = Buffer.from("_API_KEY");
var READ = /(?:\benv(?:iron)?(?:\.get)?|getenv|Getenv|ENV|env::var|Environment\.GetEnvironmentVariable)(?:\.|\??\.?\[["'`]|\(["'`])([A-Z][A-Z0-9_]{0,60}_API_KEY)\b/g;
function observeClues(sink, providers) {
  const isTelling = createTellingTest(providers);
  const telling = [];
  const found2 = /* @__PURE__ */ new Set();
  const known = new Set(
    providers.flatMap(({ clues }) => (clues.names ?? []).map(flatten)).filter((name) => name.length >= 4)
  );
  return {
    ...sink,
    whole(provenance, bytes2) {
      if (provenance.source === "worktree" && provenance.type !== "ref" && isTelling(provenance.path, bytes2))
        telling.push(provenance.path);
      if (provenance.source === "worktree" && bytes2.includes(MARK)) {
        for (const [, name] of bytes2.toString("latin1").matchAll(READ)) {
          if (!found2.has(name) && [...known].some((clue) => flatten(name).includes(clue))) found2.add(name);
        }
      }
      sink.whole(provenance, bytes2);
    },
    names: () => [...found2].sort(),
    telling: () => telling
  };
}
function flatten(name) {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

// src/exposure/fold/decoders.ts
var MAX_TEXT = 16384;
var MAX_ITEMS = 4096;
function decoderOf(name) {
  return Object.hasOwn(DECODERS, name) ? DECODERS[name] : void 0;
}
function methodOf(name) {
  return Object.hasOwn(METHODS, name) ? METHODS[name] : void 0;
}
function strings(values) {
  return values.every((item) => typeof item !== "object") ? values.map(String) : null;
}
function characters(values) {
  const codes = values.flat(2);
  if (codes.length === 0 || !codes.every((code2) => typeof code2 === "number" && Number.isInteger(code2) && code2 >= 0 && code2 <= 65535))
    return null;
  return String.fromCharCode(...codes);
}
function bytes(text, encoding) {
  if (typeof text !== "string" || text.length < 4) return null;
  if (encoding === "hex" ? !/^(?:[0-9a-fA-F]{2})+$/.test(text) : !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text.trim()))
    return null;
  return Buffer.from(text, encoding).toString("latin1");
}
function percent(text) {
  try {
    return typeof text === "string" ? decodeURIComponent(text) : null;
  } catch {
    return null;
  }
}
var DECODERS = {
  atob: { how: "atob", decode: ([text]) => bytes(text, "base64") },
  b64decode: { how: "atob", decode: ([text]) => bytes(text, "base64") },
  urlsafe_b64decode: { how: "atob", decode: ([text]) => bytes(text, "base64") },
  standard_b64decode: { how: "atob", decode: ([text]) => bytes(text, "base64") },
  a2b_base64: { how: "atob", decode: ([text]) => bytes(text, "base64") },
  unhexlify: { how: "buffer", decode: ([text]) => bytes(text, "hex") },
  "bytes.fromhex": { how: "buffer", decode: ([text]) => bytes(text, "hex") },
  "bytearray.fromhex": { how: "buffer", decode: ([text]) => bytes(text, "hex") },
  "Buffer.from": {
    how: "buffer",
    decode: ([text, encoding]) => Array.isArray(text) ? characters(text) : encoding === "base64" || encoding === "base64url" ? bytes(text, "base64") : encoding === "hex" ? bytes(text, "hex") : null
  },
  bytes: { how: "charcode", decode: (given) => characters(given) },
  bytearray: { how: "charcode", decode: (given) => characters(given) },
  "Uint8Array.from": { how: "charcode", decode: ([list3]) => Array.isArray(list3) ? list3 : null },
  Uint8Array: { how: "charcode", decode: ([list3]) => Array.isArray(list3) ? list3 : null },
  "String.fromCharCode": { how: "charcode", decode: characters },
  "String.fromCodePoint": { how: "charcode", decode: characters },
  chr: { how: "charcode", decode: characters },
  "String.raw": { how: "template", decode: () => null },
  decodeURIComponent: { how: "escape", decode: ([text]) => percent(text) },
  unquote: { how: "escape", decode: ([text]) => percent(text) },
  unescape: { how: "escape", decode: ([text]) => percent(text) },
  str: { how: "concat", decode: ([text]) => typeof text === "object" ? null : text ?? null },
  String: { how: "concat", decode: ([text]) => typeof text === "object" ? null : text ?? null }
};
var METHODS = {
  join: (self, [given]) => {
    const [list3, separator] = Array.isArray(self) ? [self, given ?? ","] : Array.isArray(given) ? [given, self] : [null, ""];
    const parts = list3 && strings(list3);
    const text = parts && typeof separator === "string" ? parts.join(separator) : null;
    return text === null || text.length > MAX_TEXT ? null : { value: text, how: "join" };
  },
  reverse: (self) => Array.isArray(self) ? { value: [...self].reverse(), how: "reverse" } : null,
  split: (self, [separator]) => typeof self === "string" && typeof separator === "string" && self.length <= MAX_ITEMS ? { value: self.split(separator), how: null } : null,
  concat: (self, given) => {
    const parts = strings([self, ...given]);
    return typeof self === "string" && parts ? { value: parts.join(""), how: "concat" } : Array.isArray(self) ? { value: [...self, ...given.flat()], how: "concat" } : null;
  },
  toString: (self) => typeof self === "string" ? { value: self, how: null } : null,
  decode: (self) => typeof self === "string" ? { value: self, how: null } : null,
  encode: (self) => typeof self === "string" ? { value: self, how: null } : null,
  trim: (self) => typeof self === "string" ? { value: self.trim(), how: null } : null,
  strip: (self) => typeof self === "string" ? { value: self.trim(), how: null } : null
};

// src/exposure/fold/evaluate.ts
var MAX_DEPTH = 24;
var MAX_STEPS = 4e5;
var NONE3 = /* @__PURE__ */ new Set();
var ESCAPE = /* @__PURE__ */ new Set(["escape"]);
function createEvaluator(tokens, language, lookup2) {
  let steps2 = 0;
  function skip(list3, at) {
    let next = at;
    while (list3[next]?.value === "\n" && list3[next].type === "punct") next++;
    return next;
  }
  const isSign = (list3, at, sign) => list3[at]?.type === "punct" && list3[at].value === sign;
  function sum(list3, from, depth, inside) {
    if (depth > MAX_DEPTH || ++steps2 > MAX_STEPS) return null;
    const first = postfix(list3, inside ? skip(list3, from) : from, depth);
    if (!first) return null;
    let { value, next } = first;
    let how = first.how;
    for (; ; ) {
      const at = inside ? skip(list3, next) : next;
      const plus = isSign(list3, at, "+");
      const adjacent = language === "python" && typeof value === "string" && (list3[at]?.type === "string" || list3[at]?.type === "template");
      if (!plus && !adjacent) break;
      const right = postfix(list3, skip(list3, plus ? at + 1 : at), depth + 1);
      const sumOf = right && add(value, right.value);
      if (!right || sumOf === null) break;
      value = sumOf;
      next = right.next;
      how = right.how === NONE3 && how.has("concat") ? how : /* @__PURE__ */ new Set([...how, ...right.how, "concat"]);
    }
    return { value, next: inside ? skip(list3, next) : next, how };
  }
  function items(list3, from, close, depth) {
    const values = [];
    const how = /* @__PURE__ */ new Set();
    let at = skip(list3, from);
    while (!isSign(list3, at, close)) {
      const spread2 = isSign(list3, at, "...") || language === "python" && isSign(list3, at, "*");
      const item = sum(list3, spread2 ? at + 1 : at, depth + 1, true);
      if (!item || values.length >= MAX_ITEMS) return null;
      if (spread2 && Array.isArray(item.value)) values.push(...item.value);
      else values.push(item.value);
      for (const one of item.how) how.add(one);
      at = skip(list3, item.next);
      if (isSign(list3, at, ",")) at = skip(list3, at + 1);
      else if (!isSign(list3, at, close)) return null;
    }
    return { value: values, next: at + 1, how };
  }
  function primary(list3, at, depth) {
    const token = list3[at];
    if (!token || depth > MAX_DEPTH || ++steps2 > MAX_STEPS) return null;
    switch (token.type) {
      case "string":
        return { value: token.value, next: at + 1, how: token.escaped ? ESCAPE : NONE3 };
      case "number":
        return { value: Number(token.value.replaceAll("_", "")), next: at + 1, how: NONE3 };
      case "template": {
        let text = "";
        const how = new Set(token.escaped ? ["escape"] : []);
        for (const part of token.parts ?? []) {
          if (typeof part === "string") text += part;
          else {
            const inner = sum(part, 0, depth + 1, true);
            if (!inner || inner.next < part.length || typeof inner.value === "object") return null;
            text += inner.value;
            how.add("template");
            for (const one of inner.how) how.add(one);
          }
        }
        return text.length > MAX_TEXT ? null : { value: text, next: at + 1, how };
      }
      case "punct":
        if (token.value === "[") return items(list3, at + 1, "]", depth);
        if (token.value === "(") {
          const inner = sum(list3, at + 1, depth + 1, true);
          return inner && isSign(list3, inner.next, ")") ? { ...inner, next: inner.next + 1 } : null;
        }
        return null;
      default:
        return call2(list3, at, depth) ?? named(list3, at);
    }
  }
  function named(list3, at) {
    const known = lookup2(list3[at].value);
    return known ? { ...known, next: at + 1 } : null;
  }
  function call2(list3, at, depth) {
    let open2 = at + 1;
    let name = list3[at].value;
    if (name === "new" && list3[at + 1]?.type === "name") return call2(list3, at + 1, depth);
    while (isSign(list3, open2, ".") && list3[open2 + 1]?.type === "name") {
      name += `.${list3[open2 + 1].value}`;
      open2 += 2;
    }
    if (!isSign(list3, open2, "(")) return null;
    const known = decoderOf(
      name.replace(/^(?:window|globalThis|self|global|base64|binascii|codecs|urllib\.parse)\./, "")
    );
    if (!known) return null;
    const given = items(list3, open2 + 1, ")", depth + 1);
    if (!given || !Array.isArray(given.value)) return null;
    const value = known.decode(given.value);
    return value === null ? null : { value, next: given.next, how: /* @__PURE__ */ new Set([...given.how, known.how]) };
  }
  function postfix(list3, from, depth) {
    let folded = primary(list3, from, depth);
    while (folded) {
      const { value, next } = folded;
      if (language === "python" && isSign(list3, next, "[") && ["[", ":", ":", "-"].every((sign, offset) => isSign(list3, next + offset, sign)) && list3[next + 4]?.value === "1" && isSign(list3, next + 5, "]")) {
        const reversed = typeof value === "string" ? [...value].reverse().join("") : typeof value === "object" ? [...value].reverse() : null;
        if (reversed === null) return folded;
        folded = { value: reversed, next: next + 6, how: /* @__PURE__ */ new Set([...folded.how, "reverse"]) };
        continue;
      }
      if (!isSign(list3, next, ".") || list3[next + 1]?.type !== "name" || !isSign(list3, next + 2, "(")) return folded;
      const given = items(list3, next + 3, ")", depth + 1);
      const method = methodOf(list3[next + 1].value);
      const result = given && method && Array.isArray(given.value) ? method(value, given.value) : null;
      if (!given || !result) return folded;
      folded = {
        value: result.value,
        next: given.next,
        how: /* @__PURE__ */ new Set([...folded.how, ...given.how, ...result.how ? [result.how] : []])
      };
    }
    return folded;
  }
  return (at) => steps2 > MAX_STEPS ? null : sum(tokens, at, 0, false);
}
function add(left, right) {
  if (typeof left === "object" || typeof right === "object") return null;
  if (typeof left === "number" && typeof right === "number") return left + right;
  const text = `${left}${right}`;
  return text.length > MAX_TEXT ? null : text;
}

// src/exposure/fold/token.ts
var SIMPLE = new Map(
  Object.entries({ n: "\n", t: "	", r: "\r", b: "\b", f: "\f", v: "\v", "0": "\0", "\n": "" })
);
function unescapeBody(body) {
  if (!body.includes("\\")) return { text: body, escaped: false };
  let escaped = false;
  const text = body.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|([0-7]{3})|\r\n|([\s\S]))/g,
    (whole, braced, four, two, eight, octal, other) => {
      const hex = braced ?? four ?? two ?? eight;
      if (hex !== void 0 || octal !== void 0) {
        const code2 = hex !== void 0 ? Number.parseInt(hex, 16) : Number.parseInt(octal, 8);
        if (code2 > 1114111) return whole;
        if (code2 > 32 && code2 < 127) escaped = true;
        return String.fromCodePoint(code2);
      }
      return other === void 0 ? "" : SIMPLE.get(other) ?? other;
    }
  );
  return { text, escaped };
}

// src/exposure/fold/tokenize-javascript.ts
var WORD2 = /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*/y;
var NUMBER = /0[xX][0-9a-fA-F_]+|0[bB][01_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
var BEFORE_EXPRESSION = /^(?:return|typeof|case|in|of|delete|void|throw|new|do|else|instanceof|yield|await)$/;
var MAX_NESTING = 30;
function tokenizeJavaScript(text) {
  return scan(text, 0, false, 0).tokens;
}
function scan(text, from, inTemplate, nesting) {
  const tokens = [];
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const char = text[at];
    if (char === " " || char === "	" || char === "\n" || char === "\r") {
      at++;
      continue;
    }
    if (char === "/" && text[at + 1] === "/") {
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end;
      continue;
    }
    if (char === "/" && text[at + 1] === "*") {
      const end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length : end + 2;
      continue;
    }
    if (char === '"' || char === "'") {
      const end = closingQuote(text, at, char);
      if (end > 0) {
        const { text: value, escaped } = unescapeBody(text.slice(at + 1, end));
        tokens.push({ type: "string", value, start: at, end: end + 1, ...escaped ? { escaped } : {} });
        at = end + 1;
        continue;
      }
    }
    if (char === "`" && nesting < MAX_NESTING) {
      const { token, end } = template(text, at, nesting);
      tokens.push(token);
      at = end;
      continue;
    }
    if (char === "/" && beginsExpression(tokens.at(-1))) {
      const end = regexEnd(text, at);
      if (end > 0) {
        tokens.push({ type: "punct", value: "/regex/", start: at, end });
        at = end;
        continue;
      }
    }
    WORD2.lastIndex = at;
    const word = WORD2.exec(text);
    if (word) {
      tokens.push({ type: "name", value: word[0], start: at, end: at + word[0].length });
      at += word[0].length;
      continue;
    }
    NUMBER.lastIndex = at;
    const number = NUMBER.exec(text);
    if (number) {
      tokens.push({ type: "number", value: number[0], start: at, end: at + number[0].length });
      at += number[0].length;
      continue;
    }
    if (char === "{") depth++;
    if (char === "}") {
      if (inTemplate && depth === 0) return { tokens, end: at };
      depth--;
    }
    const sign = signAt(text, at, char);
    tokens.push({ type: "punct", value: sign, start: at, end: at + sign.length });
    at += sign.length;
  }
  return { tokens, end: text.length };
}
function signAt(text, at, char) {
  const next = text[at + 1];
  if (next === "=" && "+=!<>".includes(char))
    return char === "+" ? "+=" : text[at + 2] === "=" ? `${char}==` : `${char}=`;
  if (char === "=" && next === ">") return "=>";
  if (char === "+" && next === "+") return "++";
  return char === "." && next === "." && text[at + 2] === "." ? "..." : char;
}
function closingQuote(text, start2, quote2) {
  for (let at = start2 + 1; at < text.length; at++) {
    const char = text[at];
    if (char === "\\") at++;
    else if (char === quote2) return at;
    else if (char === "\n") return -1;
  }
  return -1;
}
function template(text, start2, nesting) {
  const parts = [];
  let hidden = false;
  let from = start2 + 1;
  let at = from;
  const flush = (end2) => {
    const { text: value, escaped } = unescapeBody(text.slice(from, end2));
    if (value !== "") parts.push(value);
    hidden ||= escaped;
  };
  while (at < text.length && text[at] !== "`") {
    if (text[at] === "\\") at += 2;
    else if (text[at] === "$" && text[at + 1] === "{") {
      flush(at);
      const inner = scan(text, at + 2, true, nesting + 1);
      parts.push(inner.tokens);
      at = inner.end + 1;
      from = at;
    } else at++;
  }
  flush(Math.min(at, text.length));
  const end = Math.min(at + 1, text.length);
  return { token: { type: "template", value: "", start: start2, end, parts, ...hidden ? { escaped: true } : {} }, end };
}
function beginsExpression(before) {
  if (!before) return true;
  if (before.type === "name") return BEFORE_EXPRESSION.test(before.value);
  return before.type === "punct" && !/^[)\]}]$|^\/regex\/$|^\+\+$/.test(before.value);
}
function regexEnd(text, start2) {
  let inClass = false;
  for (let at = start2 + 1; at < text.length; at++) {
    const char = text[at];
    if (char === "\\") at++;
    else if (char === "\n") return -1;
    else if (char === "[") inClass = true;
    else if (char === "]") inClass = false;
    else if (char === "/" && !inClass) return at + 1;
  }
  return -1;
}

// src/exposure/fold/tokenize-python.ts
var WORD3 = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y;
var NUMBER2 = /0[xX][0-9a-fA-F_]+|\d[\d_]*(?:\.\d+)?/y;
var STRING = /([rRbBfFuU]{0,2})("""|'''|"|')/y;
function tokenizePython(text) {
  const tokens = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (char === "\n") {
      tokens.push({ type: "punct", value: "\n", start: at, end: at + 1 });
      at++;
      continue;
    }
    if (char === " " || char === "	" || char === "\r") {
      at++;
      continue;
    }
    if (char === "\\" && /^\\\r?\n/.test(text.slice(at, at + 3))) {
      at = text.indexOf("\n", at) + 1;
      continue;
    }
    if (char === "#") {
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end;
      continue;
    }
    STRING.lastIndex = at;
    const open2 = STRING.exec(text);
    if (open2) {
      const token = readString(text, at, open2[1].toLowerCase(), open2[2]);
      if (token) {
        tokens.push(token);
        at = token.end;
        continue;
      }
    }
    WORD3.lastIndex = at;
    const word = WORD3.exec(text);
    NUMBER2.lastIndex = at;
    const number = word ? null : NUMBER2.exec(text);
    const value = word?.[0] ?? number?.[0] ?? (text.startsWith("+=", at) ? "+=" : text.startsWith("==", at) ? "==" : char);
    tokens.push({ type: word ? "name" : number ? "number" : "punct", value, start: at, end: at + value.length });
    at += value.length;
  }
  return tokens;
}
function readString(text, start2, prefix, quote2) {
  const body = start2 + prefix.length + quote2.length;
  let end = -1;
  for (let at = body; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(quote2, at)) {
      end = at;
      break;
    } else if (quote2.length === 1 && text[at] === "\n") return null;
  }
  if (end < 0) return null;
  const raw = text.slice(body, end);
  const place = { start: start2, end: end + quote2.length };
  if (prefix.includes("f")) return { type: "template", value: "", ...place, parts: formatParts(raw) };
  const { text: value, escaped } = prefix.includes("r") ? { text: raw, escaped: false } : unescapeBody(raw);
  return { type: "string", value, ...place, ...escaped ? { escaped } : {} };
}
function formatParts(raw) {
  return raw.split(/(\{\{|\}\}|\{[^{}]*\})/).flatMap((part) => {
    if (part === "") return [];
    if (part === "{{" || part === "}}") return [part[0]];
    return part.startsWith("{") ? [tokenizePython(part.slice(1, -1))] : [unescapeBody(part).text];
  });
}

// src/exposure/fold/fold-literals.ts
var MAX_FOLD = 1024 * 1024;
var CALLED2 = /^(?:atob|window|globalThis|self|global|Buffer|String|Uint8Array|decodeURIComponent|unescape|unquote|urllib|base64|binascii|codecs|[a-z0-9_]*b64decode|a2b_base64|unhexlify|bytes|bytearray|chr|str)$/;
var MAX_RESULTS = 2e3;
var MAX_NESTING2 = 20;
var ORDER = ["atob", "buffer", "charcode", "reverse", "join", "template", "concat", "escape"];
var KEY_RUN = /[A-Za-z0-9_+/=-]{16,}/g;
var MATERIAL = [
  /["'`}][A-Za-z_+/=%.-]{0,200}[0-9][A-Za-z0-9_+/=%.-]{0,600}["'`${]/,
  /(?:\d{2,3}\s{0,9},\s{0,9}){8}/,
  /\\x[2-7]/,
  /\\u(?:00|\{)[2-7]/,
  /\bchr\s?\(/
];
var TELLING2 = [
  /["'`](?:[A-Za-z]{2,10}[_-](?:(?:live|test|prod|dev)[_-]?)?|(?:sk|rk|tb|mem|twigsk|whsec|gh[pousr]|github_pat|glpat|xox[abprs]|npm|hf|sbp|dop_v1)[_-][\w-]{1,80}|(?:AKIA|ASIA|AIza|SG\.)[\w-]{0,40})["'`]/,
  /\batob\s*\(|b64decode|a2b_base64|fromhex|unhexlify|fromCharCode|fromCodePoint|\bchr\s*\(|Buffer\.from\s*\(\s*["'`[]|\b(?:bytes|bytearray|Uint8Array)\s*\(\s*\[|\[::-1\]|unescape\s*\(/,
  /(?:\\x[2-7][0-9a-fA-F]|\\u00[2-7][0-9a-fA-F]|\\u\{[2-7][0-9a-fA-F]\}){2}|(?:%[2-7][0-9a-fA-F]){4}/
];
var COMMON = /["'`]\s{0,80}\+\s{0,80}[bfru]?["'`]|["'`]\s*\]\s*\.\s*(?:join|reverse)|\.join\s*\(\s*["'][_.-]?["']|["'][_.-]?["']\s*\.\s*join\s*\(|\.reverse\(\)|["']\s*\.\s*concat\s*\(|\}\$\{|\+=\s*["'`][\w+/=-]{4,}["'`]/;
var COMMON_IN_PYTHON = /[\w=+/-]["'](?:[ \t]+|[ \t]*\r?\n[ \t]*)[bfru]?["'][\w=+/-]|\bf["'][^"'\n]*\{/;
var PIECE2 = /["'`][A-Za-z0-9_+/=-]{0,200}(?:[A-Za-z_][0-9]|[0-9][A-Za-z_])[A-Za-z0-9_+/=-]{2,200}["'`$]|(?:["'`]\w{1,4}["'`]\s{0,20},\s{0,20}){6}/;
function foldLanguage(path) {
  if (/\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i.test(path)) return "javascript";
  return /\.pyw?$/i.test(path) ? "python" : null;
}
function isWorthFolding(path, content) {
  const language = foldLanguage(path);
  if (language === null || content.length > MAX_FOLD) return false;
  const text = typeof content === "string" ? content : content.toString("latin1");
  if (!MATERIAL.some((sign) => sign.test(text))) return false;
  if (TELLING2.some((sign) => sign.test(text))) return true;
  return (COMMON.test(text) || language === "python" && COMMON_IN_PYTHON.test(text)) && PIECE2.test(text);
}
function foldLiterals(path, text) {
  const language = foldLanguage(path);
  if (language === null || text.length > MAX_FOLD) return [];
  const tokens = language === "python" ? tokenizePython(text) : tokenizeJavaScript(text);
  const bindings = collectBindings(tokens);
  const known = /* @__PURE__ */ new Map();
  let nesting = 0;
  const evaluate = createEvaluator(tokens, language, (name) => {
    const ready = known.get(name);
    if (ready !== void 0) return ready;
    known.set(name, null);
    if (nesting >= MAX_NESTING2) return null;
    nesting++;
    const folded = foldBinding(bindings.get(name) ?? []);
    nesting--;
    known.set(name, folded);
    return folded;
  });
  function foldBinding(places2) {
    const parts = places2.map((place) => evaluate(place));
    const first = parts[0] ?? null;
    if (parts.length < 2 || first === null) return first;
    let value = "";
    const how = /* @__PURE__ */ new Set(["concat"]);
    for (const part of parts) {
      if (typeof part?.value !== "string") return null;
      value += part.value;
      for (const one of part.how) how.add(one);
    }
    return { value, next: first.next, how };
  }
  function canBegin(at) {
    const { type, value } = tokens[at];
    if (type === "string" || type === "template") return true;
    if (type === "punct") return value === "[" || value === "(";
    const next = tokens[at + 1]?.value;
    return type === "name" && (next === "(" || next === "." || next === "+" || next === "[" ? bindings.has(value) || CALLED2.test(value) : value === "new");
  }
  const found2 = [];
  const add2 = (folded, start2, end) => {
    const { value } = folded ?? {};
    if (!folded || typeof value !== "string" || folded.how.size === 0 || !(value.match(KEY_RUN) ?? []).some((run) => /\d/.test(run)) || found2.length >= MAX_RESULTS)
      return;
    if (text.includes(value)) return;
    found2.push({ value, start: start2, end, how: ORDER.find((way) => folded.how.has(way)) });
  };
  for (let at = 0; at < tokens.length; ) {
    const folded = canBegin(at) ? evaluate(at) : null;
    if (folded && folded.next > at) {
      add2(folded, tokens[at].start, tokens[folded.next - 1].end);
      at = folded.next;
    } else at++;
  }
  for (const [name, places2] of bindings) {
    if (places2.length < 2) continue;
    if (!known.has(name)) known.set(name, foldBinding(places2));
    const folded = known.get(name) ?? null;
    const last = tokens[places2.at(-1)];
    if (last) add2(folded, tokens[places2[0]].start, last.end);
  }
  return found2.sort((a, b) => a.start - b.start);
}
function collectBindings(tokens) {
  const bindings = /* @__PURE__ */ new Map();
  const ambiguous = /* @__PURE__ */ new Set();
  tokens.forEach(({ type, value }, at) => {
    if (type !== "punct" || value !== "=" && value !== "+=") return;
    let before = at - 1;
    if (tokens[before]?.type === "name" && tokens[before - 1]?.value === ":" && tokens[before - 2]?.type === "name")
      before -= 2;
    const name = tokens[before];
    if (name?.type !== "name" || tokens[before - 1]?.value === ".") return;
    const known = bindings.get(name.value);
    if (value === "=") {
      if (known) ambiguous.add(name.value);
      else bindings.set(name.value, [at + 1]);
    } else known?.push(at + 1);
  });
  for (const name of ambiguous) bindings.delete(name);
  return bindings;
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
    const { bytes: bytes2, start: start2, end, how } = file;
    if (place.topStart >= after || place.topEnd <= before) return false;
    const there = {
      ...place,
      topBytes: bytes2,
      topLength: bytes2.length,
      topStart: start2,
      topEnd: end,
      locate: () => ({ start: cursor.at(bytes2, start2), end: cursor.at(bytes2, end) })
    };
    return onMatch({ ...match, decoded: [how, ...match.decoded] }, there);
  });
  function fold(provenance, bytes2) {
    if (!isWorthFolding(provenance.path, bytes2)) return;
    const text = bytes2.toString("utf8");
    for (const { value, start: start2, end, how } of foldLiterals(provenance.path, text)) {
      const head = `${text.slice(Math.max(0, start2 - BEFORE), start2)}"`;
      const shown = Buffer.from(`${head}${value}"${text.slice(end, end + AFTER)}`);
      before = Buffer.byteLength(head);
      after = before + Buffer.byteLength(value);
      const at = Buffer.byteLength(text.slice(0, start2));
      file = { text, bytes: bytes2, start: at, end: at + Buffer.byteLength(text.slice(start2, end)), how };
      cursor.reset();
      scanner.whole(provenance, shown);
    }
  }
  return {
    ...sink,
    whole(provenance, bytes2) {
      sink.whole(provenance, bytes2);
      if (isOwnCode(provenance)) fold(provenance, bytes2);
    }
  };
}
function isOwnCode({ path, type }) {
  return path !== void 0 && type !== "ref" && foldLanguage(path) !== null && !FOREIGN.test(path);
}

// src/exposure/known/known-values.ts
init_env_places();

// src/exposure/known/encodings.ts
function encodeValue(value) {
  const bytes2 = Buffer.from(value, "utf8");
  const spellings = [["plain", value]];
  for (const shift of [0, 1, 2]) {
    const text = alignedBase64(bytes2, shift);
    spellings.push(["base64", text], ["base64", text.replaceAll("+", "-").replaceAll("/", "_")]);
  }
  const hex = bytes2.toString("hex");
  spellings.push(["hex", hex], ["hex", hex.toUpperCase()]);
  const percent3 = encodeURIComponent(bytes2.toString("utf8"));
  if (percent3 !== "")
    spellings.push(["percent", percent3], ["percent", percent3.replace(/%[0-9A-F]{2}/g, (code2) => code2.toLowerCase())]);
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
function alignedBase64(bytes2, shift) {
  const text = Buffer.concat([Buffer.alloc(shift), bytes2]).toString("base64").replace(/=+$/, "");
  const first = Math.ceil(shift * 8 / 6);
  const last = Math.floor((shift + bytes2.length) * 8 / 6);
  return text.slice(first, last);
}

// src/exposure/known/is-worth-searching.ts
init_public_env_name();
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
  const hash = (bytes2, end) => (bytes2[end] << 8 ^ bytes2[end - 1] << 4 ^ bytes2[end - 2]) & TABLE - 1;
  patterns.forEach((pattern, index) => {
    for (let end = BLOCK - 1; end < window; end++) {
      const key = hash(pattern, end);
      shifts[key] = Math.min(shifts[key], window - 1 - end);
      if (end === window - 1) buckets.set(key, [...buckets.get(key) ?? [], index]);
    }
  });
  return (bytes2) => {
    const hits = [];
    if (patterns.length === 0) return hits;
    for (let end = window - 1; end < bytes2.length; ) {
      const key = hash(bytes2, end);
      const shift = shifts[key];
      if (shift > 0) {
        end += shift;
        continue;
      }
      const start2 = end - window + 1;
      for (const index of buckets.get(key) ?? []) {
        const pattern = patterns[index];
        if (bytes2[start2] === pattern[0] && start2 + pattern.length <= bytes2.length && bytes2.compare(pattern, 0, pattern.length, start2, start2 + pattern.length) === 0) {
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
      for (const { encoding, bytes: bytes2 } of encodeValue(part)) patterns.push({ value: values.length, encoding, bytes: bytes2 });
      values.push({
        name: entry2.name,
        path,
        line: entry2.line,
        column,
        secret: new Secret(part, mask(part, entry2.name))
      });
    }
  }
  const search = createMultiSearch(patterns.map(({ bytes: bytes2 }) => bytes2));
  return {
    values,
    longest: patterns.reduce((longest, { bytes: bytes2 }) => Math.max(longest, bytes2.length), 0),
    search: (bytes2) => search(bytes2).map(({ pattern, start: start2 }) => {
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
  function look(provenance, bytes2) {
    cursor.reset();
    report(provenance, bytes2, 0);
  }
  function report(provenance, bytes2, from) {
    for (const { value, start: start2, end, encoding } of known.search(bytes2)) {
      if (end <= from) continue;
      const { path } = known.values[value];
      if (provenance.path === path && provenance.source === "worktree") continue;
      const first = cursor.at(bytes2, start2);
      const last = cursor.at(bytes2, end);
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
    whole(provenance, bytes2) {
      if (known !== null && provenance.type !== "tree" && provenance.type !== "ref") look(provenance, bytes2);
      sink.whole(provenance, bytes2);
    },
    open(provenance) {
      current = provenance;
      tail = Buffer.alloc(0);
      cursor.reset();
      sink.open(provenance);
    },
    write(bytes2) {
      if (known !== null) {
        const joined = tail.length === 0 ? bytes2 : Buffer.concat([tail, bytes2]);
        report(current, joined, tail.length);
        const kept = Math.min(joined.length, known.longest - 1);
        cursor.drop(joined, joined.length - kept);
        tail = Buffer.from(joined.subarray(joined.length - kept));
      }
      sink.write(bytes2);
    },
    close() {
      sink.close();
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
init_node_fs();
init_rules();
init_config();
init_read_config_file();
init_find_place();
init_check_hygiene();
init_user_error();
init_baseline();
init_baseline_file();
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
    knownRules: [...RULES.map(({ id }) => id), ...HYGIENE_RULES]
  }) : { config: DEFAULT_CONFIG };
  const baseline = plan.baselineFile !== void 0 ? readNamedBaseline(plan.baselineFile) : repository?.root === null ? EMPTY_BASELINE : readBaselineFile(root, config.baseline);
  return { repository, root, config, baseline };
}
async function open(plan, context, log) {
  const { mode } = plan;
  if (mode.kind === "stdin") return null;
  try {
    const { openRepository: openRepository2 } = findPlace(plan.target) === null ? { openRepository: noRepository } : await Promise.resolve().then(() => (init_open_repository(), open_repository_exports));
    const repository = await openRepository2(plan.target, { signal: context.signal });
    if (repository === null && mode.kind === "audit")
      log.note(`${plan.target} is not in a git repository: the folder was audited, and there is no history.`);
    if (repository?.head === null && mode.kind !== "files")
      log.note("The repository has no commit yet on the current branch.");
    return repository;
  } catch (error) {
    if (!(error instanceof UserError) || mode.kind === "history") throw error;
    log.problem({ code: error.code, message: error.message });
    return null;
  }
}
async function noRepository() {
  return null;
}

// src/audit/read-sources.ts
init_node_path();
init_user_error();
init_read_file();

// src/audit/read-named.ts
init_node_fs();
init_node_path();
init_user_error();
init_read_file();

// src/audit/reading.ts
init_user_error();
init_read_file();
init_walk_folder();
var SHORTEST_NAME = 16;
var SLICE2 = 50;
async function tolerate(reading, read) {
  try {
    return await read(reading);
  } catch (error) {
    if (reading.context.signal.aborted) return null;
    if (!(error instanceof UserError)) throw error;
    reading.log.problem({ code: error.code, message: error.message });
    return null;
  }
}
function* walkAsTree(root, log, prefix = "") {
  for (const { path, absolute } of walkFolder(root, log)) yield { path: prefix + path, absolute, tracked: false };
}
function readName(sink, path, source = "worktree") {
  if (path.length >= SHORTEST_NAME) sink.whole({ source, path, type: "ref" }, Buffer.from(path));
}
function nameToo({ log, sink }) {
  return {
    ...log,
    skipped(path, why) {
      readName(sink, path);
      log.skipped(path, why);
    },
    unreadable(problem) {
      if (problem.path !== void 0) readName(sink, problem.path);
      log.unreadable(problem);
    }
  };
}
async function readFiles(reading, files, named = false) {
  const { sink, log, naming, config, plan, context } = reading;
  const { signal } = context;
  const reader = createFileReader(sink, naming, plan.maxFileSize ?? config.maxFileSize, signal);
  let pause = performance.now() + SLICE2;
  for (const { path, absolute, provenance } of files) {
    const place = absolute.toString("latin1");
    if (reading.places.has(place)) continue;
    reading.places.add(place);
    reading.paths.add(path);
    if (config.exclude.some((glob) => glob.matches(path))) log.skipped(path, "excluded by the config");
    else {
      readName(sink, path);
      const rest = reader.read(absolute, provenance ?? { source: "worktree", path }, named);
      if (rest !== void 0) await rest;
    }
    if (performance.now() < pause) continue;
    await new Promise((resolved) => setImmediate(resolved));
    if (signal.aborted) return;
    pause = performance.now() + SLICE2;
  }
}

// src/audit/read-named.ts
async function readNamed(reading, paths) {
  const { repo, naming: log, plan } = reading;
  const tree = repo?.root ? await tolerate(reading, async () => (await Promise.resolve().then(() => (init_working_tree(), working_tree_exports))).listWorkingTree(repo, log)) : null;
  for (const name of paths.length > 0 ? await expandGlobs(paths, plan.target) : ["."]) {
    const absolute = resolve(plan.target, name);
    let folder;
    try {
      folder = lstatSync(absolute).isDirectory();
    } catch (error) {
      if (errorCode(error) === "ENOENT")
        throw new UserError("NO_SUCH_PATH", `There is no file or folder ${name}.`, "Check the path.");
      log.unreadable(problemOf(error, name));
      continue;
    }
    const inside = repo?.root && (absolute === repo.root || absolute.startsWith(repo.root + sep)) ? relative(repo.root, absolute) : null;
    if (!folder) {
      const path = inside ?? (isBelow(plan.target, absolute) ? relative(plan.target, absolute) : absolute);
      await readFiles(reading, [{ path: slashes(path), absolute, tracked: false }], true);
      continue;
    }
    const listed = tree === null || inside === null ? [] : below(tree.files, slashes(inside));
    if (listed.length > 0) await readFiles(reading, listed);
    else if (tree === null || inside !== "") {
      const elsewhere = paths.length > 1 ? absolute : "";
      const shown = inside ?? (isBelow(plan.target, absolute) ? relative(plan.target, absolute) : elsewhere);
      await readFiles(reading, walkAsTree(absolute, log, shown === "" ? "" : `${slashes(shown)}/`));
    }
  }
}
function below(files, folder) {
  return folder === "" ? [...files] : files.filter(({ path }) => path.startsWith(`${folder}/`));
}
function isBelow(folder, path) {
  const way = relative(folder, path);
  return way !== "" && !way.startsWith("..") && !isAbsolute(way);
}
function slashes(path) {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
async function expandGlobs(paths, target) {
  const expanded = [];
  for (const path of paths) {
    if (!/[*?{[]/.test(path) || exists2(join(isAbsolute(path) ? "" : target, path))) {
      expanded.push(path);
      continue;
    }
    const { default: glob } = await import("./lib/fast-glob.mjs");
    const found2 = await glob(path, { cwd: target, dot: true, followSymbolicLinks: false, onlyFiles: true });
    if (found2.length === 0)
      throw new UserError("NO_SUCH_PATH", `Nothing matches ${path}.`, "Check the path or pattern.");
    expanded.push(...found2.sort());
  }
  return expanded;
}
function exists2(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== void 0;
}

// src/audit/read-sources.ts
async function readSources(input) {
  const paths = /* @__PURE__ */ new Set();
  const reading = { ...input, paths, places: /* @__PURE__ */ new Set(), naming: nameToo(input) };
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
  const { readHistory: readHistory2 } = await Promise.resolve().then(() => (init_read_history(), read_history_exports));
  return readHistory2(repo, sink, log, context.signal);
}
async function readTree(reading) {
  const { repo, naming: log, plan, context } = reading;
  context.progress("reading files");
  const root = repo?.root ?? plan.target;
  const tree = repo === null ? null : await tolerate(reading, async () => (await Promise.resolve().then(() => (init_working_tree(), working_tree_exports))).listWorkingTree(repo, log));
  const files = tree?.files ?? [...walkAsTree(root, log)];
  const extra = await reading.prepare?.(
    root,
    files.map(({ path }) => path)
  ) ?? [];
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
  if (filename !== void 0) readName(sink, filename, "stdin");
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
  else log.scanned(size);
}

// src/audit/report-left-encoded.ts
function reportLeftEncoded(log) {
  return ({ path, blob }) => log.problem({
    code: "DECODE_LIMIT",
    message: `${path ?? (blob === void 0 ? "Standard input" : `Object ${blob}`)} holds so much encoded text in encoded text that not all of it was decoded.`,
    ...path === void 0 ? {} : { path }
  });
}

// src/audit/audit.ts
init_unless_aborted();
var NOTHING2 = { findings: [], kept: [], suppressed: [], advisories: [] };
async function audit(plan, context) {
  const ledger = createLedger();
  const { repository, root, config, baseline } = await unlessAborted(
    context.signal,
    () => openTarget(plan, context, ledger),
    () => {
      throw new UserError("INTERRUPTED", "Interrupted before anything was read.");
    }
  );
  const own = plan.providers ?? [];
  const providers = [...own, ...PROVIDERS.filter(({ id }) => !own.some((provider) => provider.id === id))];
  const ownRules = own.flatMap((provider) => provider.rules).filter((rule) => !RULES.includes(rule));
  const rules2 = [...compileCustomRules(config.customRules), ...ownRules, ...RULES].filter(
    ({ id }) => !config.disabledRules.includes(id)
  );
  const collector = createCollector({
    providers,
    foreignMarks: plan.foreignMarks ?? config.foreignMarks,
    dependenciesOf: createDependencyReader(root),
    note: ledger.note
  });
  const compiled = compileRules(rules2);
  const scanner = createScanner(compiled, collector.onMatch, reportLeftEncoded(ledger));
  const known = observeKnownValues(observeFolded(scanner, compiled, collector.onMatch));
  const clues = plan.mode.kind === "audit" ? observeClues(known, providers) : null;
  let scope = null;
  const facts = await readSources({
    plan,
    repo: repository,
    config,
    sink: clues ?? known,
    log: ledger,
    context,
    prepare: async (folder, paths) => {
      scope = (await Promise.resolve().then(() => (init_review_exposure(), review_exposure_exports))).openExposure(folder, paths, ledger);
      known.know(scope.envFiles);
      return scope.extra;
    }
  });
  const drafts = known.addTo(collector.drafts());
  const review2 = {
    plan,
    repository,
    root,
    config,
    baseline,
    drafts,
    facts,
    scope,
    providers,
    envNames: clues?.names() ?? [],
    ...clues === null ? {} : { telling: clues.telling() },
    log: ledger,
    context
  };
  const isReviewNeeded = drafts.length > 0 || plan.mode.kind === "audit" && facts.paths.size > 0;
  const { findings, kept, suppressed: suppressed2, advisories: advisories2 } = isReviewNeeded ? await (await Promise.resolve().then(() => (init_review(), review_exports))).review(review2) : NOTHING2;
  if (context.signal.aborted) {
    const timeout = context.signal.reason === "timeout";
    ledger.problem({
      code: timeout ? "TIMEOUT" : "INTERRUPTED",
      message: timeout ? "The time limit ran out before everything was read." : "Interrupted before everything was read."
    });
  }
  const problems2 = ledger.problems();
  const shown = new Set(kept.map(({ secret }) => secret));
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
    hidden: findings.filter(({ secret }) => !shown.has(secret)).map(({ secret }) => secret)
  };
}

// src/hooks/run/scan-change.ts
init_node_fs();
init_rules();
init_config();

// src/hooks/run/read-change.ts
init_node_path();

// src/sources/range.ts
init_cat_file();

// src/git/range.ts
init_commit_log();
init_git_failure();
init_git_lines();
init_nul_records();
init_object_id();
init_object_types();
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
    (row2) => {
      if (isNullOid(row2.oid)) return;
      const key = `${row2.oid} ${row2.rawPath.toString("latin1")}`;
      const count2 = (lacking.get(key) ?? 0) + 1;
      lacking.set(key, count2);
      if (count2 < current.parents.length) return;
      objects.delete(key);
      objects.set(key, { oid: row2.oid, path: row2.path, rawPath: row2.rawPath, mode: row2.mode, commit: current.oid });
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
  const lines2 = [...range.include, ...(range.exclude ?? []).map((oid) => `^${oid}`)];
  const stdin = `${lines2.join("\n")}
`;
  if (range.notOnRemote === void 0) return { args: [], stdin };
  return { args: ["--not", `--remotes=${range.notOnRemote.replace(/[*?[\\]/g, "\\$&")}`, "--not"], stdin };
}

// src/sources/range.ts
init_list_tree();
init_read_blobs();
var NOTHING3 = { objects: [], commits: [], facts: /* @__PURE__ */ new Map() };
async function readRange(repo, tips, sink, log, options) {
  const targets = await resolveTips(repo, tips.include, log);
  const range = targets.commits.length === 0 ? NOTHING3 : await listNewObjects(repo, { ...tips, include: targets.commits });
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
    const sort = (oid, type, bytes2) => {
      if (type === "commit") targets.commits.push(oid);
      else if (type === "blob") targets.blobs.push({ oid });
      else if (type === "tree") trees.push(oid);
      else {
        targets.tags.push(oid);
        const target = /^object ([0-9a-f]+)\n/.exec(bytes2?.toString("latin1", 0, 200) ?? "")?.[1];
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

// src/hooks/run/read-change.ts
init_read_file();

// src/git/staged.ts
init_git_environment();
init_index_entries();
init_object_id();
init_raw_rows();
init_run_git();
init_added_lines();
async function listStaged(repo) {
  const entries = [];
  let unmerged = false;
  const parser2 = new RawRowParser(
    () => {
      throw new Error("git's list of staged files was not understood");
    },
    (row2) => {
      if (row2.status === "U") unmerged = true;
      if (isNullOid(row2.oid)) return;
      const isNew = isNullOid(row2.oldOid);
      const old = { oldMode: isNew ? null : row2.oldMode, oldOid: isNew ? null : row2.oldOid };
      entries.push({ path: row2.path, rawPath: row2.rawPath, mode: row2.mode, oid: row2.oid, ...old });
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
  await streamGit(repo, args, (chunk) => parser2.push(chunk));
  parser2.finish();
  return unmerged ? [...entries, ...await listUnmerged(repo)] : entries;
}
async function listUnmerged(repo) {
  return (await listIndex(repo)).filter(({ stage }) => stage > 0).map(({ path, rawPath, mode, oid }) => ({ path, rawPath, mode, oid, oldMode: null, oldOid: null }));
}

// src/sources/staged.ts
init_read_blobs();
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
  const places2 = placeBlobs(
    files.map(({ path, oid }) => ({ oid, provenance: { source: "index", path, blob: oid, type: "blob" } }))
  );
  await readBlobs(repo, places2, sink, log, options);
  return entries;
}

// src/hooks/run/read-change.ts
async function readChange(repo, change, sink, log, config, context) {
  const nothing2 = {
    base: async () => null,
    empty: false,
    addedPaths: /* @__PURE__ */ new Set(),
    range: null,
    latest: /* @__PURE__ */ new Set()
  };
  const limits = {
    maxFileSize: context.maxFileSize ?? config.maxFileSize,
    signal: context.signal,
    isExcluded: (path) => config.exclude.some((glob) => glob.matches(path))
  };
  if (change.kind === "texts" || repo === null) {
    if (change.kind === "texts") change.read(sink, log);
    return nothing2;
  }
  if (change.kind !== "range") {
    const only = change.kind === "paths" ? { paths: change.paths } : {};
    const entries = await readStaged(repo, sink, log, { ...limits, ...only });
    if (change.kind === "paths") readFiles2(repo, change.paths, entries, sink, log, limits);
    const touched2 = new Set(entries.map(({ path }) => path));
    return {
      ...nothing2,
      base: async () => (await Promise.resolve().then(() => (init_base(), base_exports))).createBase(repo, repo.head === null ? [] : [repo.head], touched2),
      empty: entries.length === 0 && log.stats().seen === 0,
      addedPaths: new Set(entries.filter(({ oldOid }) => oldOid === null).map(({ path }) => path))
    };
  }
  const { tips } = change;
  const range = await readRange(repo, tips, sink, log, limits);
  const touched = new Set(range.objects.map(({ path }) => path));
  const newest = new Map(range.objects.map(({ path, oid }) => [path, oid]));
  return {
    ...nothing2,
    base: async () => {
      const { boundaryOf: boundaryOf2, createBase: createBase2 } = await Promise.resolve().then(() => (init_base(), base_exports));
      return createBase2(repo, boundaryOf2(range, tips.base ?? tips.exclude ?? []), touched);
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
    else reader.read(join(repo.root ?? repo.gitDir, path), { source: "worktree", path });
  }
}

// src/hooks/run/scan-change.ts
async function scanChange(repo, root, change, context) {
  const ledger = createLedger();
  const config = await readConfig2(repo, root, context);
  const rules2 = [...compileCustomRules(config.customRules), ...RULES].filter(
    ({ id }) => !config.disabledRules.includes(id)
  );
  const compiled = compileRules(rules2);
  const dependenciesOf = createDependencyReader(root);
  const foreignMarks = context.foreignMarks ?? config.foreignMarks;
  const newCollector = () => createCollector({ providers: PROVIDERS, foreignMarks, dependenciesOf });
  const collector = newCollector();
  const scanner = createScanner(compiled, collector.onMatch, reportLeftEncoded(ledger));
  const read = await readChange(repo, change, scanner, ledger, config, context);
  const drafts = collector.drafts();
  const judged = drafts.length === 0 ? { kept: [], suppressed: [], notes: [], accepted: [] } : await (await Promise.resolve().then(() => (init_judge_change(), judge_change_exports))).judgeChange(drafts, {
    base: await read.base(),
    latest: read.latest,
    config,
    context,
    root,
    ownPolicy: repo?.bare !== true,
    draftsIn: async (feed2) => {
      const old = newCollector();
      await feed2(createScanner(compiled, old.onMatch));
      return old.drafts();
    }
  });
  for (const note of judged.notes) ledger.note(note);
  if (context.signal.aborted)
    ledger.problem({
      code: "TIMEOUT",
      message: "The time ran out, or unleak was interrupted, before everything was read."
    });
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
    empty: read.empty,
    addedPaths: read.addedPaths,
    range: read.range
  };
}
async function readConfig2(repo, root, context) {
  const { configFile, policy } = context;
  if (policy !== void 0) return policy.config;
  if (configFile === void 0 && (repo?.bare === true || !hasConfig(root))) return DEFAULT_CONFIG;
  const { readConfigFile: readConfigFile2 } = await Promise.resolve().then(() => (init_read_config_file(), read_config_file_exports));
  const knownRules = RULES.map(({ id }) => id);
  return (await readConfigFile2(root, { ...configFile === void 0 ? {} : { explicit: configFile }, knownRules })).config;
}
function hasConfig(root) {
  try {
    return readdirSync(root).some((name) => /^\.unleak\.(?:toml|json)$/i.test(name));
  } catch (error) {
    return error.code !== "ENOENT";
  }
}

// src/action/scan-event.ts
init_user_error();
init_list_tree();

// src/action/place-in-history.ts
function placeInHistory(findings, commits, files) {
  return findings.map((finding) => {
    const holding = finding.locations.map(({ commit }) => commits.get(commit ?? "")).filter((facts) => facts !== void 0).sort((a, b) => Date.parse(a.committed) - Date.parse(b.committed));
    const [first, last] = [holding[0], holding.at(-1)];
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
init_config();
init_read_config_file();
init_user_error();
init_read_policy();
init_tree_files();
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
    const details = baselines.has(path) ? await countEntries(repo, base, head, path) : "";
    advisories2.push({
      rule: POLICY_CHANGE,
      severity: "low",
      path,
      message: path === workflow ? `This change ${verb} the workflow that runs unleak.` : `This change ${verb} the policy that unleak goes by${details}; it takes effect after the merge.`,
      fix: "Look at it before you merge: from then on it decides what is reported."
    });
  }
  return advisories2;
}
async function countEntries(repo, base, head, path) {
  try {
    const keysAt = async (commit) => new Set((await readBaseline2(repo, commit, path)).entries.map((entry2) => `${entry2.rule} ${entry2.fingerprint}`));
    const old = base === null ? /* @__PURE__ */ new Set() : await keysAt(base);
    const now = await keysAt(head);
    const added = [...now].filter((key) => !old.has(key)).length;
    const removed = [...old].filter((key) => !now.has(key)).length;
    return ` (${added} accepted findings more, ${removed} fewer)`;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return " (it is no valid baseline)";
  }
}

// src/action/scan-event.ts
init_read_policy();
var SUPPRESSED_BY_AUTHOR = "suppressed-by-author";
async function scanRange(range, settings) {
  const { repo, root, inputs, paths, workflow } = settings;
  const { policy, problems: problems2 } = await policyAt(range.policy, settings);
  const change = { kind: "range", tips: { include: range.include, exclude: range.exclude } };
  const result = await scanChange(repo, root, change, { ...contextOf(settings), policy });
  const changes = await findPolicyChanges(repo, range.policy, range.head, policy, paths, workflow);
  const byAuthor = result.report.suppressed.flatMap((entry2, at) => authorMark(entry2, result.accepted[at]));
  const hasFindings = result.report.findings.length > 0;
  const files = new Map(hasFindings ? (await listTree(repo, range.head)).map(({ path, oid }) => [path, oid]) : []);
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
  return inputs.history === "full" ? withAudit(changed, await scanAll(settings, policy)) : changed;
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
    const { readOutsidePolicy: readOutsidePolicy2 } = await Promise.resolve().then(() => (init_read_outside_policy(), read_outside_policy_exports));
    return { policy: await readOutsidePolicy2(own, outside), problems: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
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
  const old = whole.report.findings.filter(({ fingerprint: fingerprint2 }) => !fresh.has(fingerprint2));
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
  const keys = new Set(known.map(({ rule, fingerprint: fingerprint2 }) => `${rule} ${fingerprint2}`));
  return ({ rule, fingerprint: fingerprint2 }) => !keys.has(`${rule} ${fingerprint2}`);
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
  const judged = await judge5(trigger, problems2, settings, remote);
  const verdict2 = inputs.verify ? await verify(judged, trigger, runner2) : judged;
  return {
    verdict: { ...verdict2, report: limitToFolder(verdict2.report, repo.prefix), added: verdict2.added.filter(isListed2) },
    trigger,
    prefix: repo.prefix
  };
  function isListed2({ locations }) {
    return locations.some(({ path }) => path === void 0 || path.startsWith(repo.prefix));
  }
}
async function judge5(trigger, problems2, settings, remote) {
  const { inputs, repo } = settings;
  const isNamed = inputs.base !== void 0 || inputs.head !== void 0;
  if (trigger.kind === "nothing") return nothing(trigger.why, settings);
  if (trigger.kind === "audit" && !isNamed) {
    const missing = problems2.length > 0 || inputs.history === "none" ? null : await fetchHistory(repo, remote);
    const verdict2 = await scanAll(settings);
    const notes = [`${trigger.why}, so everything was looked at.`, ...missing === null ? [] : [missing]];
    return withNotes({ ...verdict2, report: withProblems(verdict2.report, problems2) }, notes);
  }
  const range = await resolveRange(repo, remote, trigger, inputs);
  if ("why" in range) {
    const message = `Which commits this is about could not be told (${range.why}), so everything that is here was looked at, and all of it counts.`;
    const verdict2 = await scanAll(settings, (await Promise.resolve().then(() => (init_read_policy(), read_policy_exports))).BUILT_IN_POLICY);
    return { ...verdict2, report: withProblems(verdict2.report, [{ code: "NO_RANGE", message }]) };
  }
  return scanRange(range, settings);
}
async function verify(verdict2, trigger, { env, signal }) {
  const { refuseVerification: refuseVerification2, verifyFindings: verifyFindings2 } = await Promise.resolve().then(() => (init_verify_findings(), verify_findings_exports));
  const refusal = refuseVerification2(trigger, env["GITHUB_EVENT_NAME"] ?? "this event");
  if (refusal !== null) return withNotes(verdict2, [refusal]);
  const stateDirectory = join(env["RUNNER_TEMP"] || tmpdir(), "unleak-state");
  return verifyFindings2(verdict2, { stateDirectory, signal, environment: env });
}
function readTrigger(env) {
  try {
    return { trigger: readEvent(env), problems: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return {
      trigger: { kind: "audit", why: "The event could not be read" },
      problems: [{ code: error.code, message: error.message }]
    };
  }
}
async function fetchHistory(repo, remote) {
  if (readShallowBoundary(repo).size === 0) return null;
  const failure2 = await remote.fetchEverything();
  return failure2 === null ? null : `The rest of the history could not be fetched: ${failure2}.`;
}
async function openCheckout(folder, named, signal) {
  const hint = "Run actions/checkout before, or name its folder with working-directory.";
  let repo;
  try {
    repo = await openRepository(folder, { signal });
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "NO_SUCH_PATH") throw error;
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
    const path = isAbsolute(given) ? relative(root, given) : relative(root, join(root, given));
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
init_node_crypto();
init_node_fs();
function setOutputs({ env }, outputs) {
  const file = env["GITHUB_OUTPUT"];
  if (!file) return;
  const word = `unleak-${randomBytes(16).toString("hex")}`;
  appendFileSync(
    file,
    Object.entries(outputs).map(([name, value]) => `${name}<<${word}
${value}
${word}
`).join("")
  );
}
function addSummary({ env }, markdown) {
  const file = env["GITHUB_STEP_SUMMARY"];
  if (file) appendFileSync(file, `${markdown}
`);
}

// src/action/publish.ts
init_user_error();

// src/action/render.ts
init_rules();

// src/report/index.ts
init_redact();

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
init_severity();
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
  return SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source) || compareFirst(a, b) || compareText(a.commit, b.commit) || compareText(a.blob, b.blob) || compareText(a.where, b.where) || compareText(a.decoded?.join(), b.decoded?.join());
}
function compareText(a = "", b = "") {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/report/index.ts
var FORMATS = {
  pretty: { summary: "for a person at a terminal", mediaType: "text/plain", load: () => Promise.resolve().then(() => (init_pretty(), pretty_exports)) },
  json: {
    summary: "the whole report as one document",
    mediaType: "application/json",
    load: () => Promise.resolve().then(() => (init_json2(), json_exports))
  },
  jsonl: {
    summary: "one JSON object a line",
    mediaType: "application/jsonl",
    load: () => Promise.resolve().then(() => (init_jsonl(), jsonl_exports))
  },
  sarif: {
    summary: "SARIF 2.1.0, for code scanning",
    mediaType: "application/sarif+json",
    load: () => Promise.resolve().then(() => (init_sarif(), sarif_exports))
  },
  html: { summary: "one self-contained page", mediaType: "text/html", load: () => Promise.resolve().then(() => (init_html2(), html_exports)) },
  csv: { summary: "a table, one row a place", mediaType: "text/csv", load: () => Promise.resolve().then(() => (init_csv2(), csv_exports)) },
  junit: {
    summary: "JUnit XML, for test dashboards",
    mediaType: "application/xml",
    load: () => Promise.resolve().then(() => (init_junit(), junit_exports))
  },
  github: { summary: "GitHub workflow commands", mediaType: "text/plain", load: () => Promise.resolve().then(() => (init_github(), github_exports)) },
  gitlab: {
    summary: "GitLab secret detection report",
    mediaType: "application/json",
    load: () => Promise.resolve().then(() => (init_gitlab(), gitlab_exports))
  },
  markdown: {
    summary: "for job summaries and comments",
    mediaType: "text/markdown",
    load: () => Promise.resolve().then(() => (init_markdown2(), markdown_exports))
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

// src/action/render.ts
init_totals();

// src/action/verdict.ts
init_severity();
init_totals();
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
  const read = `${count(report.stats.scanned, "file or object", "files and objects")} read`;
  if (compared === null) return `Everything in this checkout was looked at: ${read}.`;
  const { head, policy, commits } = compared;
  const rules2 = policy === null ? "the built-in policy" : `the policy of commit ${code(policy)}`;
  return `${count(commits, "commit")} up to ${code(head)}: ${read}. Judged by ${rules2}.`;
}
function code(oid) {
  return `<code>${oid.slice(0, 8)}</code>`;
}

// src/action/workflow-log.ts
init_node_crypto();
init_workflow_command();
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
  constructor(status) {
    super(status === 0 ? "GitHub did not answer" : `GitHub answered ${status}`);
    this.name = "GithubFault";
    this.status = status;
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
  const waitForLimit = (seconds2, _options, _octokit, attempt3) => attempt3 < RETRIES && seconds2 <= LONGEST_WAIT;
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
  octokit.hook.wrap(
    "request",
    (request3, options) => request3({
      ...options,
      request: { ...options.request, signal: AbortSignal.any([signal, AbortSignal.timeout(DEADLINE)]) }
    })
  );
  return {
    request: (route, parameters) => attempt2(async () => (await octokit.request(route, { ...parameters })).data),
    list: (route, parameters) => attempt2(() => octokit.paginate(route, { ...parameters, per_page: 100 })),
    graphql: (query, variables) => attempt2(() => octokit.graphql(query, { ...variables }))
  };
}
async function attempt2(call2) {
  try {
    return await call2();
  } catch (error) {
    const { status, errors } = error;
    if (Array.isArray(errors)) throw new GithubFault(403);
    const isAnswer = typeof status === "number" && error.response !== void 0;
    throw new GithubFault(isAnswer ? status : 0);
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
    const [first, lines2] = [Number(start2), Number(count2 ?? 1)];
    return lines2 === 0 ? [] : [[first, first + lines2 - 1]];
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
      const fingerprint2 = /^<!-- unleak:finding:([0-9a-f]{5,64}) -->/.exec(comment2?.body ?? "")?.[1];
      if (comment2 === void 0 || fingerprint2 === void 0 || !comment2.viewerDidAuthor) continue;
      const settled = isResolved || comment2.isMinimized;
      threads.push({ id, commentId: comment2.id, fingerprint: fingerprint2, settled, outdated: isOutdated });
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
var LIMIT2 = 20;
async function reviewLines(pull, plan) {
  const threads = await listThreads(pull);
  const candidates = plan.findings.filter((finding) => placesIn(plan, finding).length > 0);
  const present = new Set(candidates.map(({ fingerprint: fingerprint2 }) => fingerprint2));
  for (const thread of threads) if (!thread.settled && !present.has(thread.fingerprint)) await settle(pull, thread);
  const known = new Set(threads.filter(isCurrent).map(({ fingerprint: fingerprint2 }) => fingerprint2));
  const fresh = candidates.filter(({ fingerprint: fingerprint2 }) => !known.has(fingerprint2));
  if (fresh.length === 0) return;
  const diff = await readDiffLines(pull);
  const comments = fresh.flatMap((finding) => commentOn(finding, plan, diff)).slice(0, LIMIT2);
  if (comments.length === 0) return;
  await pull.github.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
    ...pathOf(pull),
    commit_id: plan.head,
    event: "COMMENT",
    body: `unleak found ${comments.length === 1 ? "a leaked key" : `${comments.length} leaked keys`} in these lines.`,
    comments
  });
}
function markerOf(fingerprint2) {
  return `<!-- unleak:finding:${fingerprint2} -->`;
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
async function ownOnes({ github }, comments) {
  if (comments.length === 0) return [];
  try {
    const ids = comments.flatMap(({ node_id: id }) => id === void 0 ? [] : [id]).slice(0, 100);
    const answer2 = await github.graphql(AUTHORS, { ids });
    const own = new Set((answer2.nodes ?? []).flatMap((node) => node?.viewerDidAuthor === true ? [node.id] : []));
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
    if (!(error instanceof GithubFault)) throw error;
    say(`${error.message}${HINTS2[error.status] ?? ""}. Annotations and the job summary have everything.`);
  }
}
var HINTS2 = {
  401: ": the token is not valid",
  403: ": this token may not comment here (a pull request from a fork, or no pull-requests: write)",
  404: ": this token may not see the pull request",
  422: ": the pull request has moved on meanwhile",
  429: ": too many requests"
};
function footer({ env }) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  return server && repository && run ? `
[This run](${server}/${repository}/actions/runs/${run})
` : "";
}

// src/action/write-reports.ts
init_node_fs();
init_node_path();
init_is_inside();
init_write_atomic();
init_user_error();
function writeReport({ env }, { report }, { json }, options) {
  const folder = mkdtempSync(join(env["RUNNER_TEMP"] || tmpdir(), "unleak-"));
  const path = join(folder, "report.json");
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
      if (!(error instanceof UserError)) throw error;
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
  if (error instanceof UserError) return [error.message, error.hint].filter(Boolean).join(" ");
  const place = error instanceof Error ? /\bat (?:async )?([\w.<>$ ]{1,80}?) \(/.exec(error.stack ?? "")?.[1] : void 0;
  return `Internal error (${error instanceof Error ? error.name : "unknown"}${place === void 0 ? "" : ` in ${place}`}). Please report it.`;
}
function giveUp(runner2, text) {
  runner2.log(annotation("error", text));
  addSummary(
    runner2,
    "## \u26A0\uFE0F unleak could not do its work\n\nThe reason is in the annotations and in the log of this step."
  );
  setOutputs(runner2, {
    findings: "0",
    "new-findings": "0",
    "sarif-file": "",
    "report-file": "",
    conclusion: "incomplete"
  });
  return 2;
}

// src/action/runner.ts
init_node_fs();
init_node_path();
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
function writeAll3(bytes2) {
  for (let written = 0; written < bytes2.length; ) {
    try {
      written += writeSync(1, bytes2, written);
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
