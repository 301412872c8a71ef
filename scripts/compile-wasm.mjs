// Compiles AssemblyScript sources to the text of a TypeScript module that exports the WebAssembly module in base64, so that bundles and tests
// need no file beside them.
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @param pages smallest and largest memory, in 64 KiB each. @param script who writes the module */
export async function compileWasm({ sources, pages: [smallest, largest], features, script }) {
  const { default: asc } = await import('assemblyscript/asc');
  let module = null;
  const { error, stderr } = await asc.main(
    [
      ...sources,
      '--baseDir',
      root,
      '--outFile',
      'module.wasm',
      '--runtime',
      'stub',
      ...features.flatMap((feature) => ['--enable', feature]),
      '-O3',
      '--converge',
      '--noAssert',
      '--initialMemory',
      String(smallest),
      '--maximumMemory',
      String(largest),
      '--use',
      'abort=',
    ],
    { writeFile: (_name, contents) => (module = contents) },
  );
  if (error !== null || module === null) throw new Error(`${sources} does not compile: ${stderr}`);
  const lines = Buffer.from(module)
    .toString('base64')
    .match(/.{1,110}/g);
  return [
    `// Made by scripts/${script} from ${sources.map((path) => path.split('/').at(-1)).join(' and ')}: change ${sources.length > 1 ? 'those' : 'that'}.`,
    'export const MODULE =',
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}
