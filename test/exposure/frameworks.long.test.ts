import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { classifySites } from '../../src/exposure/classify-sites.ts';
import { collectKnownValues } from '../../src/exposure/known/known-values.ts';
import { listBuiltOutput } from '../../src/exposure/places/list-built-output.ts';
import { openProjectView } from '../../src/exposure/project-view.ts';
import { positionOf, type ValueSite } from '../../src/exposure/value-site.ts';
import { cleanGitEnv } from '../support/git-fixture.ts';
import { type FrameworkProject, PLANTS, PROJECTS } from './framework-projects.ts';
import { freshKey, PROVIDERS } from './temp-project.ts';

/** One row of the table in bench/exposure.md, which `UNLEAK_BENCH=1` writes. */
interface Row {
  readonly project: string;
  readonly plant: string;
  readonly expected: string | null;
  readonly found: string | null;
  /** The planted value stands in what browsers get, by a plain search. */
  readonly shipped: boolean;
}

const rows: Row[] = [];

function npm(cwd: string, args: readonly string[]): void {
  const env = {
    ...process.env,
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_loglevel: 'error',
    CI: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
  };
  execFileSync('npm', args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    maxBuffer: 1 << 28,
  });
}

function filesBelow(root: string, folder: string, skip: RegExp): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (skip.test(path)) return [];
    return entry.isDirectory() ? filesBelow(root, path, skip) : entry.isFile() ? [path] : [];
  });
}

/** What the program says of each planted key: its severity, and whether strangers read it. Keys are told apart by their last characters. */
function auditByProgram(root: string, keys: Readonly<Record<string, string>>): Record<string, string> {
  const env = cleanGitEnv(dirname(root));
  const git = (...args: string[]): void => void execFileSync('git', args, { cwd: root, env, stdio: 'ignore' });
  rmSync(join(root, '.git'), { recursive: true, force: true });
  writeFileSync(
    join(root, '.gitignore'),
    'node_modules\n.env\ndist\n.next\n.svelte-kit\n.output\n.nuxt\n.data\n.astro\n',
  );
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'all');
  const out = spawnSync(process.execPath, [join(inject('bundle'), 'cli.js'), 'audit', '--format', 'json'], {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const { findings } = JSON.parse(out.stdout) as {
    findings: { masked: string; severity: string; exposure: { frontend?: { how: string } } }[];
  };
  return Object.fromEntries(
    Object.entries(keys).map(([name, value]) => {
      const found = findings.find(({ masked }) => masked.endsWith(value.slice(-4)));
      return [name, found ? `${found.severity}, ${found.exposure.frontend ? 'exposed' : 'not exposed'}` : 'not found'];
    }),
  );
}

/** Creates, plants, installs and builds. */
function make(project: FrameworkProject, keys: Readonly<Record<string, string>>): string {
  const parent = mkdtempSync(join(tmpdir(), 'unleak-framework-'));
  const root = join(parent, 'app');
  if (project.create) npm(parent, ['exec', '--yes', '--', ...project.create]);
  for (const [path, text] of Object.entries(project.files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(
      join(root, path),
      text.replace(/%(\w+)%/g, (_all, name: string) => keys[name]!),
    );
  }
  npm(root, ['install', '--ignore-scripts=false']);
  npm(root, ['exec', '--offline', '--', ...project.build.replace(/^npx /, '').split(' ')]);
  return root;
}

describe('real projects, built for real', () => {
  test.each(PROJECTS)('$name', async (project) => {
    const keys = Object.fromEntries(Object.keys(PLANTS).map((name) => [name, freshKey()]));
    const root = make(project, keys);
    // What git would list: neither dependencies nor built output, but the env files that the audit adds.
    const listed = filesBelow(
      root,
      '',
      /^(?:node_modules|\.git|dist|build|\.next|\.svelte-kit|\.output|\.nuxt|\.astro|\.data)$/,
    );
    const view = openProjectView(root, listed);
    const built = listBuiltOutput(view).files;
    const known = collectKnownValues([{ path: '.env', text: readFileSync(join(root, '.env'), 'utf8') }]);

    for (const [plant, expected] of Object.entries(PLANTS)) {
      const value = keys[plant]!;
      const sites: ValueSite[] = [...listed, ...built].flatMap((path) => {
        const text = String(view.read(path) ?? '');
        const at = text.indexOf(value);
        return at < 0 ? [] : [{ path, ...positionOf(text, at) }];
      });
      const { frontend } = await classifySites(view, sites, PROVIDERS);
      const sourceSite = sites.findIndex(({ path }) => listed.includes(path));
      const bundleSite = sites.findIndex(({ path }, index) => !listed.includes(path) && frontend[index] !== undefined);
      const found = plant === 'COMPUTED' ? (bundleSite < 0 ? null : 'bundle') : (frontend[sourceSite]?.how ?? null);
      const shipped = project.client.some((folder) =>
        filesBelow(root, folder, /^$/).some((path) => readFileSync(join(root, path)).includes(value)),
      );
      rows.push({ project: project.name, plant, expected, found, shipped });
      expect.soft(sourceSite, `${plant} stands in a source`).toBeGreaterThanOrEqual(0);
      expect.soft(found, plant).toBe(expected);
      expect.soft(shipped, `${plant} in what browsers get, by a plain search`).toBe(expected !== null);
      if (plant === 'COMPUTED') {
        const hits = built.flatMap((path) =>
          known.search(view.read(path) ?? Buffer.alloc(0)).map((hit) => known.values[hit.value]!.name),
        );
        expect.soft(hits, 'the known-value search finds it in the bundle').toContain('COMPUTED_KEY');
        expect.soft(hits).not.toContain('SERVER_KEY');
      }
    }
    expect(auditByProgram(root, keys)).toEqual(
      Object.fromEntries(
        Object.entries(PLANTS).map(([name, how]) => [name, how === null ? 'high, not exposed' : 'critical, exposed']),
      ),
    );
    rmSync(dirname(root), { recursive: true, force: true });
  });
});

afterAll(() => {
  if (!process.env['UNLEAK_BENCH'] || rows.length === 0) return;
  const lines = rows.map(
    ({ project, plant, expected, found, shipped }) =>
      `| ${project} | ${plant} | ${expected ?? '–'} | ${found ?? '–'} | ${shipped ? 'yes' : 'no'} |`,
  );
  writeFileSync(
    join(import.meta.dirname, '../../bench/exposure-frameworks.md'),
    `| project | planted | expected | found | in the client build |\n|---|---|---|---|---|\n${lines.join('\n')}\n`,
  );
});
