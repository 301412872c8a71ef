// Compiles src/git/packs/wasm/delta.as.ts (AssemblyScript) into module.ts beside it.
// `node scripts/delta.mjs [file]` writes elsewhere, which is how a test sees that the committed one is current.
import { writeFileSync } from 'node:fs';
import { compileWasm, root } from './compile-wasm.mjs';

const module = await compileWasm({
  sources: ['src/git/packs/wasm/delta.as.ts'],
  // src/git/packs/arena.ts lets it grow: from 1 MiB to 96.
  pages: [16, 1536],
  features: ['simd', 'bulk-memory'],
  script: 'delta.mjs',
});
writeFileSync(process.argv[2] ?? `${root}src/git/packs/wasm/module.ts`, module);
