// What a hook costs, against an empty Node script: `node scripts/bundle.mjs && node bench/hooks.mjs [cli.js]`. Needs git and hyperfine.
//
// Method: the hook script that `unleak hook install` writes is started as git starts it, with nothing but its own arguments and stdin, by
// hyperfine without a shell (-N), after warm-ups. CPU is user + system time of the hook and all its children (sh, node, git). The minimum
// is shown beside the median: on a machine that does other things, the minimum is what the program itself costs. The noise floor is the
// difference between two runs of the same empty script, which is measured and printed, too.
//
// Dead ends: starting the hook through `git commit` measures git's own work; leaving rules' examples out of the bundle saves 3 ms of 50.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = process.argv[2] ?? fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const RUNS = Number(process.env.RUNS ?? 30);
const work = mkdtempSync(join(tmpdir(), 'unleak-bench-'));

function repository(name) {
  const root = join(work, name);
  mkdirSync(root);
  const git = (...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: work } }).trim();
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'bench');
  git('config', 'user.email', 'bench@example.test');
  git('commit', '-q', '--allow-empty', '-m', 'root');
  execFileSync(process.execPath, [CLI, 'hook', 'install'], { cwd: root, stdio: 'pipe' });
  return { root, git };
}

/** A source file of some 100 bytes a line; no two lines are equal. */
function source(seed, lines) {
  let state = seed + 1;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state.toString(16);
  };
  return Array.from(
    { length: lines },
    (_, line) =>
      `export const value${line} = compute('${next()}${next()}', ${line}, options.name_${seed}); // note ${line}\n`,
  ).join('');
}

function measure(name, cwd, command) {
  const file = join(work, 'result.json');
  const args = ['-N', '--warmup', '3', '--runs', String(RUNS), '--style', 'none', '--export-json', file, command];
  const done = spawnSync('hyperfine', args, { cwd, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  const [{ min, median, user, system }] = JSON.parse(readFileSync(file, 'utf8')).results;
  const row = { name, cpu: (user + system) * 1000, min: min * 1000, median: median * 1000 };
  process.stdout.write(
    `${name.padEnd(34)} CPU ${row.cpu.toFixed(0).padStart(5)} ms   wall ${row.min.toFixed(0).padStart(5)} min ${row.median.toFixed(0).padStart(5)} median\n`,
  );
  return row;
}

try {
  const empty = join(work, 'empty.mjs');
  writeFileSync(empty, '');
  const node = process.execPath;
  const few = repository('few');
  for (let file = 0; file < 5; file++) writeFileSync(join(few.root, `f${file}.ts`), source(file, 30));
  few.git('add', '-A');
  const many = repository('many');
  for (let file = 0; file < 1000; file++) {
    mkdirSync(join(many.root, `m${file % 40}`), { recursive: true });
    writeFileSync(join(many.root, `m${file % 40}`, `f${file}.ts`), source(file, 120));
  }
  many.git('add', '-A');

  const floor = measure('empty script', few.root, `${node} ${empty}`);
  const again = measure('empty script again (noise)', few.root, `${node} ${empty}`);
  const small = measure('pre-commit, 5 small files', few.root, '.git/hooks/pre-commit');
  measure('pre-commit, 1,000 files (12 MB)', many.root, '.git/hooks/pre-commit');

  many.git('commit', '-q', '--no-verify', '-m', 'all');
  const base = many.git('rev-parse', 'HEAD');
  for (let commit = 0; commit < 50; commit++) {
    for (let file = 0; file < 6; file++)
      writeFileSync(join(many.root, `m${file}`, `f${file}.ts`), source(10_000 + commit * 10 + file, 120));
    many.git('commit', '-q', '-a', '--no-verify', '-m', `commit ${commit}`);
  }
  // As git starts it, with the refs on stdin.
  const push = join(work, 'push.sh');
  writeFileSync(join(work, 'refs'), `refs/heads/main ${many.git('rev-parse', 'HEAD')} refs/heads/main ${base}\n`);
  writeFileSync(push, `#!/bin/sh\nexec .git/hooks/pre-push origin url <${join(work, 'refs')}\n`, { mode: 0o755 });
  measure('pre-push, 50 commits of 6 files', many.root, push);
  process.stdout.write(
    `over an empty script: ${(small.cpu - Math.min(floor.cpu, again.cpu)).toFixed(0)} ms of CPU (noise ${Math.abs(floor.cpu - again.cpu).toFixed(0)} ms)\n`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
