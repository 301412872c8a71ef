// Speed, as ratios within one run: `npm run bench [folder]`. Needs git, bash and ripgrep. Prints a table; bench/speed.md explains it.
//
// Method: CPU is user + system time of the command and all its children, as bash's `time` gives it; the smallest of five runs, after one that
// warms the cache. Each comparison is made in the same minute on the same files, since absolute times say little about another machine.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const generator = fileURLToPath(new URL('make-history.mjs', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'unleak-bench-'));
const say = (text) => process.stdout.write(`${text}\n`);

/** CPU seconds of a shell command: the smallest of some runs. */
function cpu(command, cwd, runs = 5) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run <= runs; run++) {
    const { stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time { ${command} >/dev/null 2>&1; }`], {
      cwd,
      encoding: 'utf8',
    });
    const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
    if (run > 0) best = Math.min(best, user + system);
  }
  return best;
}

function row(name, ours, theirs, unit) {
  say(`${name.padEnd(44)} ${ours.toFixed(3).padStart(8)} s  ${theirs.toFixed(3).padStart(8)} s  ${unit(ours, theirs)}`);
}
const ratio = (ours, theirs) => `× ${(ours / theirs).toFixed(2)}`;
const more = (ours, theirs) => `+ ${((ours - theirs) * 1000).toFixed(0)} ms`;

try {
  const small = join(work, 'small');
  execFileSync('mkdir', [small]);
  for (let index = 0; index < 5; index++) writeFileSync(join(small, `${index}.js`), `const a = ${index};\n`);
  writeFileSync(join(work, 'empty.js'), '');
  row(
    'scan of five small files, an empty script',
    cpu(`node ${cli} scan .`, small, 15),
    cpu(`node ${join(work, 'empty.js')}`, small, 15),
    more,
  );
  for (const [commits, files] of [
    [6000, 600],
    [1000, 200],
    [300, 100],
  ]) {
    const repo = join(work, `history-${commits}`);
    execFileSync('node', [generator, repo, String(commits), String(files)]);
    row(
      `history of ${commits} commits, git log -p -U0 --all`,
      cpu(`node ${cli} scan --history`, repo),
      cpu('git log -p -U0 --all', repo),
      ratio,
    );
  }
  const folder = process.argv[2];
  if (folder !== undefined) {
    row(
      'all files of the folder, rg -j1 with one literal',
      cpu(`node ${cli} scan .`, folder, 2),
      cpu("rg -j1 --no-ignore --hidden --text -c 'sk_live_' .", folder, 2),
      ratio,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
