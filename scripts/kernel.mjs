// Compiles kernel.as.ts and hiding.as.ts in src/engine/kernel/wasm (AssemblyScript) into module.ts beside them, as text, so that bundles and tests need no file.
// `node scripts/kernel.mjs [file]` writes elsewhere, which is how a test sees that the committed one is current.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** 64 KiB each; kernel.as.ts says what lies where. */
const PAGES = 96;

export async function compileKernel() {
  const { default: asc } = await import('assemblyscript/asc');
  let module = null;
  const { error, stderr } = await asc.main(
    [
      'src/engine/kernel/wasm/kernel.as.ts',
      'src/engine/kernel/wasm/hiding.as.ts',
      '--baseDir',
      root,
      '--outFile',
      'kernel.wasm',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '-O3',
      '--converge',
      '--noAssert',
      '--initialMemory',
      String(PAGES),
      '--maximumMemory',
      String(PAGES),
      '--use',
      'abort=',
    ],
    { writeFile: (_name, contents) => (module = contents) },
  );
  if (error !== null || module === null) throw new Error(`the kernel does not compile: ${stderr}`);
  const lines = Buffer.from(module)
    .toString('base64')
    .match(/.{1,110}/g);
  return [
    '// Made by scripts/kernel.mjs from kernel.as.ts and hiding.as.ts: change those.',
    'export const MODULE =',
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(process.argv[2] ?? `${root}src/engine/kernel/wasm/module.ts`, await compileKernel());
}
