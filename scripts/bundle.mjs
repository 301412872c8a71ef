// Bundles the program into dist/: one file per way of starting it, and one per package in dist/lib, loaded when first needed.
// One file loads 25 ms of CPU faster than thirty; packages are kept apart because few runs need any.
// `node scripts/bundle.mjs [folder]` writes elsewhere, which is how tests and CI compare without touching dist/.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
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
  await build({ ...SHARED, entryPoints, outdir, plugins: [loadBuiltinsLate, keepPackagesApart(packages)] });
  await build({
    ...SHARED,
    entryPoints: Object.fromEntries([...packages].sort().map((name) => [fileNameOf(name), `stub:${name}`])),
    outdir: join(outdir, 'lib'),
    plugins: [stubs],
    // CommonJS packages call require() for Node's own modules; an ES module has none of its own.
    banner: {
      js: "import { createRequire as createUnleakRequire } from 'node:module';\nconst require = createUnleakRequire(import.meta.url);",
    },
  });
}

/** Entry points that stand in no file, so that no path of the machine gets into the output: it must be the same bytes everywhere. */
const stubs = {
  name: 'stubs',
  setup(context) {
    context.onResolve({ filter: /^stub:/ }, ({ path }) => ({ path: path.slice('stub:'.length), namespace: 'stub' }));
    context.onLoad({ filter: /^/, namespace: 'stub' }, async ({ path }) => ({
      contents: await stubOf(path),
      resolveDir: root,
    }));
  },
};

/**
 * Node's own modules are looked up where the module that imports them is first needed. As static imports they would all be loaded at every
 * start, TLS for a scan included, each with a facade for its exports: 45 ms.
 */
const loadBuiltinsLate = {
  name: 'load-builtins-late',
  setup(context) {
    const used = findBuiltinNames();
    context.onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'builtin' }));
    context.onLoad({ filter: /^/, namespace: 'builtin' }, ({ path }) => {
      const names = [...(used.get(path) ?? [])].sort();
      const lines = names.map((name) => `export const ${name} = builtin.${name};`);
      return {
        contents: `const builtin = process.getBuiltinModule(${JSON.stringify(path)});\n${lines.join('\n')}\nexport default builtin;\n`,
      };
    });
  },
};

/** The names that our own sources import from Node's modules: what this Node has to offer besides depends on its version. */
function findBuiltinNames() {
  const used = new Map();
  for (const folder of ['src', 'rules']) {
    for (const file of readdirSync(join(root, folder), { recursive: true })) {
      if (!file.endsWith('.ts')) continue;
      const text = readFileSync(join(root, folder, file), 'utf8');
      for (const [, names, module] of text.matchAll(/^import (?!type)(?:\w+, )?\{([^}]*)\} from '(node:[\w/]+)'/gm)) {
        const known = used.get(module) ?? used.set(module, new Set()).get(module);
        for (const name of names.split(',').map((part) => part.trim())) {
          if (name !== '' && !name.startsWith('type ')) known.add(name.split(' as ')[0]);
        }
      }
    }
  }
  return used;
}

/** Packages are imported from ./lib; a static import would load one at every start, so it is refused. */
function keepPackagesApart(packages) {
  return {
    name: 'keep-packages-apart',
    setup(context) {
      context.onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) => {
        if (kind === 'entry-point' || path.startsWith('node:') || builtinModules.includes(path)) return;
        if (kind !== 'dynamic-import')
          return { errors: [{ text: `${importer} imports ${path} statically: use await import()` }] };
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
