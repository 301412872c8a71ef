// Cost of exposure next to the rest of an audit, on a made-up Vite project of 5,000 modules with one planted key. CPU time, best of five.
// Usage: bundle this file with esbuild, then `node exposure.mjs <cli.js of a bundle>`.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROVIDERS } from '../rules/index.ts';
import { classifySites } from '../src/exposure/classify-sites.ts';
import { foldLiterals } from '../src/exposure/fold/fold-literals.ts';
import { isWorthFolding } from '../src/exposure/fold/is-worth-folding.ts';
import { collectKnownValues } from '../src/exposure/known/known-values.ts';
import { listBuiltOutput } from '../src/exposure/places/list-built-output.ts';
import { openProjectView } from '../src/exposure/project-view.ts';
import { listShipped } from '../src/exposure/ships/list-shipped.ts';
import type { ValueSite } from '../src/exposure/value-site.ts';

const MODULES = 5000;
const RUNS = 5;

/** About 3 KB of ordinary code with a handful of imports. */
function moduleText(index: number): string {
  const imports = [1, 2, 3]
    .map((step) => (index * 7 + step) % MODULES)
    .map((other) => `import { work${other} } from '../m${Math.floor(other / 100)}/file${other}';`);
  const body = Array.from(
    { length: 40 },
    (_, line) =>
      `  const value${line} = items.filter((item) => item.size > ${line}).map((item) => item.label + ' of ${line}');`,
  );
  return `${imports.join('\n')}\n\nexport function work${index}(items: { size: number; label: string }[]): number {\n${body.join('\n')}\n  return value0.length;\n}\n`;
}

function makeProject(): { root: string; files: string[] } {
  const root = mkdtempSync(join(tmpdir(), 'unleak-bench-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (let index = 0; index < MODULES; index++)
    write(`src/m${Math.floor(index / 100)}/file${index}.ts`, moduleText(index));
  write('src/main.ts', "import { work1 } from './m0/file1';\nimport { pay } from './pay';\nwork1([]);\npay();\n");
  write(
    'src/pay.ts',
    `const key = 'mem_${'live'}_${randomBytes(32).toString('hex')}';\nexport const pay = () => fetch('/pay', { headers: { key } });\n`,
  );
  write('index.html', '<script type="module" src="/src/main.ts"></script>');
  write('package.json', '{ "name": "bench", "private": true, "devDependencies": { "vite": "*" } }');
  write('vite.config.ts', 'export default { define: { __VERSION__: JSON.stringify("1") } };');
  write('.env', `SESSION_SECRET=${randomBytes(24).toString('hex')}\n`);
  write('.gitignore', '.env\nnode_modules\n');
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=bench', '-c', 'user.email=bench@example.test', 'commit', '-q', '-m', 'bench');
  return { root, files: git('ls-files').trim().split('\n') };
}

/** User and system milliseconds of one audit by the bundled program. */
function cpuOfAudit(cli: string, cwd: string): number {
  // The shell's own clock is the only one that counts a child's CPU time.
  const command = `TIMEFORMAT='%U %S'; { time "${process.execPath}" "${cli}" audit --format json > /dev/null 2> /dev/null; } 2>&1`;
  const [user, system] = execFileSync('bash', ['-c', `${command}; true`], { cwd, encoding: 'utf8' })
    .trim()
    .split(' ')
    .map(Number);
  return (user! + system!) * 1000;
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function best(run: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < RUNS; round++) {
    const before = cpu();
    await run();
    least = Math.min(least, cpu() - before);
  }
  return least;
}

const cli = process.argv[2];
const { root, files } = makeProject();
const texts = files.map((path) => readFileSync(join(root, path)));
const known = collectKnownValues([{ path: '.env', text: readFileSync(join(root, '.env'), 'utf8') }]);
const view = () => openProjectView(root, files);
const site: ValueSite = { path: 'src/pay.ts', line: 1, column: 14 };
const rows: [string, number][] = [
  ['classify, no finding', await best(() => classifySites(view(), [], PROVIDERS, []))],
  ['classify, one finding', await best(() => classifySites(view(), [site], PROVIDERS, []))],
  ['built output', await best(() => listBuiltOutput(view()))],
  ['what ships', await best(() => listShipped(view()))],
  [
    'folding',
    await best(() =>
      files.flatMap((path, index) => {
        const text = texts[index]!;
        return isWorthFolding(path, text) ? foldLiterals(path, text.toString('latin1')) : [];
      }),
    ),
  ],
  ['known values', await best(() => texts.map((bytes) => known.search(bytes)))],
];
if (cli) rows.push(['audit by the program', Math.min(...Array.from({ length: RUNS }, () => cpuOfAudit(cli, root)))]);
process.stdout.write(
  `${texts.length} files, ${(texts.reduce((sum, { length }) => sum + length, 0) / 1e6).toFixed(1)} MB\n${rows.map(([what, ms]) => `${what.padEnd(24)}${ms.toFixed(0).padStart(6)} ms CPU`).join('\n')}\n`,
);
rmSync(root, { recursive: true, force: true });
