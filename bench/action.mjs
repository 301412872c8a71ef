// The GitHub Action on a pull request of 50 commits in a large repository, from start to verdict: CPU time of the process and of all git
// processes that it starts, and the largest memory of any of them.
//
//   node bench/action.mjs [path of action.js] [runs]
//
// The repository is generated: 20,000 files in 400 folders (130 MB), 1,000 commits on main, a pull request of 50 commits with 10 files each,
// another one with a key in its 51st commit, which makes the Action search the whole base for it, one with 20 keys in 20 files, one with 50
// merges of main, and one of 500 commits. The checkout is what actions/checkout leaves: one commit, so that the Action has to fetch the other
// 50 itself, by https from a server on loopback. The CPU of git's side of that counts, the server's doesn't.
// Limit (issue 5): 2 s of CPU, 200 MB. Needs Linux (/proc), bash and openssl.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILES = 20_000;
const MAIN_COMMITS = 1_000;
const PULL_COMMITS = 50;
const FILES_PER_COMMIT = 10;

const program = resolve(process.argv[2] ?? fileURLToPath(new URL('../dist/action.js', import.meta.url)));
const runs = Number(process.argv[3] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'unleak-bench-action-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const certificate = join(folder, 'certificate.pem');
const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_SSL_CAINFO: certificate };
const git = (cwd, ...args) => execFileSync('git', args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 30 }).trim();

const remote = join(folder, 'remote.git');
git(folder, 'init', '-q', '--bare', '-b', 'main', remote);
execFileSync('git', ['fast-import', '--quiet'], { cwd: remote, env, input: Buffer.from(stream()) });
git(remote, 'repack', '-adq');
const base = git(remote, 'rev-parse', 'main');
const address = await serve();
const payload = join(folder, 'event.json');
const output = join(folder, 'output');
let checkouts = 0;

let good = true;
for (const [branch, findings] of [
  ['clean', '0'],
  ['leaking', '1'],
  ['twenty', '20'],
  ['merging', '1'],
  ['long', '1'],
]) {
  const head = git(remote, 'rev-parse', branch);
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.test'];
  const merge = git(remote, ...who, 'commit-tree', `${branch}^{tree}`, '-p', base, '-p', head, '-m', 'Merge');
  git(remote, 'update-ref', 'refs/pull/7/merge', merge);
  const commits = Number(git(remote, 'rev-list', '--count', `${base}..${head}`));
  const pull = { number: 7, commits, head: { sha: head }, base: { sha: base } };
  writeFileSync(payload, JSON.stringify({ action: 'opened', number: 7, pull_request: pull }));
  const results = [];
  // The first run warms the disk cache.
  for (let run = 0; run <= runs; run++) {
    const result = await measure(checkout(merge));
    if (result.findings !== findings) throw new Error(`${branch}: ${result.findings} findings`);
    if (run > 0) results.push(result);
  }
  results.sort((a, b) => a.cpu - b.cpu);
  const median = results[results.length >> 1];
  const spread = `${results[0].cpu.toFixed(2)}–${results.at(-1).cpu.toFixed(2)}`;
  const memory = Math.max(...results.map(({ rss }) => rss));
  good &&= branch === 'long' || branch === 'merging' || (median.cpu < 2 && memory < 200);
  process.stdout.write(
    `node ${process.version}, ${branch}: CPU ${median.cpu.toFixed(2)} s (${spread}), wall ${median.wall.toFixed(2)} s, memory ${memory.toFixed(0)} MB\n`,
  );
}
process.exitCode = good ? 0 : 1;

/** Starts the server. @returns address of the remote */
async function serve() {
  const key = join(folder, 'key.pem');
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', certificate];
  execFileSync('openssl', [...made, ...names], { stdio: 'ignore' });
  const server = fileURLToPath(new URL('git-server.mjs', import.meta.url));
  const child = spawn(process.execPath, [server, folder, certificate, key], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [port] = await once(child.stdout, 'data');
  child.stdin.unref();
  child.stdout.unref();
  child.unref();
  return `https://127.0.0.1:${Number(port)}/remote.git`;
}

function checkout(merge) {
  const workspace = join(folder, `workspace-${++checkouts}`);
  git(folder, 'init', '-q', workspace);
  git(workspace, 'remote', 'add', 'origin', address);
  git(workspace, 'fetch', '-q', '--no-tags', '--depth=1', 'origin', `+${merge}:refs/remotes/pull/7/merge`);
  git(workspace, 'checkout', '-q', '--force', '--detach', 'refs/remotes/pull/7/merge');
  return workspace;
}

async function measure(workspace) {
  writeFileSync(output, '');
  const start = performance.now();
  // bash's `times`: user and system time of its children and theirs.
  const script = `"$0" "$1" >/dev/null; times`;
  const child = spawn('bash', ['-c', script, process.execPath, program], {
    cwd: workspace,
    env: {
      ...env,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: payload,
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: output,
      RUNNER_TEMP: folder,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let rss = 0;
  const timer = setInterval(() => {
    rss = Math.max(rss, ...familyOf(child.pid).map(peakOf));
  }, 10);
  let text = '';
  for await (const chunk of child.stdout) text += chunk;
  clearInterval(timer);
  const seconds = [...text.matchAll(/(\d+)m([\d.]+)s/g)]
    .slice(-2)
    .map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest));
  const findings = /^findings<<.*\n(\d+)$/m.exec(readFileSync(output, 'utf8'))?.[1];
  return { cpu: seconds[0] + seconds[1], wall: (performance.now() - start) / 1000, rss, findings };
}

/** A process and its descendants. */
function familyOf(pid) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readOrEmpty(`/proc/${name}/stat`);
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    parents.set(Number(name), parent);
  }
  const family = [pid];
  for (const one of family) for (const [id, parent] of parents) if (parent === one) family.push(id);
  return family;
}

/** Largest resident set so far, in MB. */
function peakOf(pid) {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readOrEmpty(`/proc/${pid}/status`))?.[1] ?? 0) / 1000;
}

function readOrEmpty(path) {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}

function stream() {
  const parts = [];
  const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const when = (at) => `Ada <ada@example.test> ${1_700_000_000 + at * 60} +0000`;
  const pathOf = (at) => `packages/package-${at % 400}/src/file-${at}.ts`;
  const commit = (branch, at, files, from, merged) => {
    parts.push(`commit refs/heads/${branch}\nauthor ${when(at)}\ncommitter ${when(at)}\n${data(`commit ${at}`)}`);
    if (from !== undefined) parts.push(`from refs/heads/${from}\n`);
    if (merged !== undefined) parts.push(`merge refs/heads/${merged}\n`);
    for (const [path, text] of files) parts.push(`M 100644 inline ${path}\n${data(text)}`);
  };
  commit(
    'main',
    0,
    Array.from({ length: FILES }, (_, at) => [pathOf(at), source(at, 0)]),
  );
  for (let at = 1; at < MAIN_COMMITS; at++) {
    const first = (at * 7919) % FILES;
    commit(
      'main',
      at,
      [first, (first + 1) % FILES].map((file) => [pathOf(file), source(file, at)]),
    );
  }
  const edits = (at) =>
    Array.from({ length: FILES_PER_COMMIT }, (_, n) => (at * 6007 + n * 13) % FILES).map((file) => [
      pathOf(file),
      source(file, at),
    ]);
  const leak = (n) => [
    `src/leak-${n}.ts`,
    `export const MEMORY_API_KEY = 'mem_${'live'}_${randomBytes(32).toString('hex')}';\n`,
  ];
  const end = MAIN_COMMITS + PULL_COMMITS;
  for (let at = MAIN_COMMITS; at < end; at++) commit('clean', at, edits(at), at === MAIN_COMMITS ? 'main' : undefined);
  commit('leaking', end, [leak(0)], 'clean');
  commit(
    'twenty',
    end,
    Array.from({ length: 20 }, (_, n) => leak(n)),
    'clean',
  );
  for (let at = MAIN_COMMITS; at < MAIN_COMMITS + 10 * PULL_COMMITS; at++)
    commit('long', at, edits(at), at === MAIN_COMMITS ? 'main' : undefined);
  commit('long', end, [leak(0)]);
  // A branch that took over main again and again: main goes on meanwhile.
  commit('merging', MAIN_COMMITS, edits(MAIN_COMMITS), 'main');
  for (let at = MAIN_COMMITS; at < end; at++) {
    commit('main', at, [[pathOf(at), source(at, at)]]);
    commit('merging', at, [[pathOf(at), source(at, at)]], undefined, 'main');
  }
  commit('merging', end, [leak(0)]);
  return parts.join('');
}

/** About 4 kB of ordinary code. */
function source(file, version) {
  const lines = [`// ${file}, version ${version}`];
  for (let at = 0; at < 90; at++)
    lines.push(
      `export function compute${at}(value: number): number { return value * ${(file * 31 + at * version) % 997}; }`,
    );
  return `${lines.join('\n')}\n`;
}
