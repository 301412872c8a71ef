// Bundles the program into dist/: one file per way of starting it, and one per package in dist/lib, loaded when first needed.
// One file loads 25 ms of CPU faster than thirty; packages are kept apart because few runs need any.
// `node scripts/bundle.mjs [folder]` writes elsewhere, which is how tests and CI compare without touching dist/.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const SHARED = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  legalComments: 'none',
  // Not minified: what is committed and run in other people's pipelines should be readable.
  minify: false,
  logLevel: 'warning',
  logOverride: { 'import-is-undefined': 'silent' },
};

export async function bundle(outdir) {
  rmSync(outdir, { recursive: true, force: true });
  const entryPoints = { cli: `${root}src/cli/main.ts` };
  if (existsSync(`${root}src/action/main.ts`)) entryPoints.action = `${root}src/action/main.ts`;
  const packages = new Set();
  await build({ ...SHARED, entryPoints, outdir, plugins: [keepPackagesApart(packages)] });
  const stubs = mkdtempSync(join(tmpdir(), 'unleak-stubs-'));
  try {
    const libraries = {};
    for (const name of [...packages].sort()) {
      libraries[fileNameOf(name)] = join(stubs, `${fileNameOf(name)}.js`);
      writeFileSync(libraries[fileNameOf(name)], await stubOf(name));
    }
    await build({
      ...SHARED,
      entryPoints: libraries,
      outdir: join(outdir, 'lib'),
      nodePaths: [join(root, 'node_modules')],
      // CommonJS packages call require() for Node's own modules; an ES module has none of its own.
      banner: { js: "import { createRequire as createUnleakRequire } from 'node:module';\nconst require = createUnleakRequire(import.meta.url);" },
    });
  } finally {
    rmSync(stubs, { recursive: true, force: true });
  }
}

/** Packages are imported from ./lib; a static import would load one at every start, so it is refused. */
function keepPackagesApart(packages) {
  return {
    name: 'keep-packages-apart',
    setup(context) {
      context.onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) => {
        if (kind === 'entry-point' || path.startsWith('node:') || builtinModules.includes(path)) return;
        if (kind !== 'dynamic-import') return { errors: [{ text: `${importer} imports ${path} statically: use await import()` }] };
        packages.add(path);
        return { path: `./lib/${fileNameOf(path)}.js`, external: true };
      });
    },
  };
}

function fileNameOf(name) {
  return name.replace(/^@/, '').replace(/\.js$/, '').replaceAll('/', '-');
}

/** Re-exports a package under the names that Node gives it; a bundler can't see those of CommonJS packages. */
async function stubOf(name) {
  const names = Object.keys(await import(name)).filter((key) => key !== 'default' && /^[A-Za-z_$][\w$]*$/.test(key));
  const lines = names.map((key) => `export const ${key} = all.${key} ?? all.default?.${key};`);
  return `import * as all from ${JSON.stringify(name)};\n${lines.join('\n')}\nexport default all.default;\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle(process.argv[2] ?? `${root}dist`);
