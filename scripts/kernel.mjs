// Compiles kernel.as.ts and hiding.as.ts in src/engine/kernel/wasm (AssemblyScript) into module.ts beside them.
// `node scripts/kernel.mjs [file]` writes elsewhere, which is how a test sees that the committed one is current.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileWasm, root } from './compile-wasm.mjs';

/** 64 KiB each; kernel.as.ts says what lies where. */
const PAGES = 96;

export function compileKernel() {
  return compileWasm({
    sources: ['src/engine/kernel/wasm/kernel.as.ts', 'src/engine/kernel/wasm/hiding.as.ts'],
    pages: [PAGES, PAGES],
    features: ['simd'],
    script: 'kernel.mjs',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(process.argv[2] ?? `${root}src/engine/kernel/wasm/module.ts`, await compileKernel());
}
