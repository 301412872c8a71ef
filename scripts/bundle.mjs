// Bundles the program into dist/: one entry per way of starting it, everything else in lazily loaded chunks.
// `node scripts/bundle.mjs [folder]` writes elsewhere, which is how tests and CI compare without touching dist/.
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function bundle(outdir) {
  rmSync(outdir, { recursive: true, force: true });
  const entryPoints = { cli: `${root}src/cli/main.ts` };
  if (existsSync(`${root}src/action/main.ts`)) entryPoints.action = `${root}src/action/main.ts`;
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    chunkNames: 'chunks/[name]-[hash]',
    charset: 'utf8',
    legalComments: 'none',
    // Not minified: what is committed and run in other people's pipelines should be readable.
    minify: false,
    logLevel: 'warning',
    loader: { '.json': 'json' },
    // CommonJS dependencies call require() for Node's own modules; an ES module has none of its own.
    banner: {
      js: "import{createRequire as __unleakRequire}from'node:module';const require=__unleakRequire(import.meta.url);",
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle(process.argv[2] ?? `${root}dist`);
