// CPU of both kernels on the files of a folder, in one process and in turns: the smallest of five runs. Usage, as for the other .mts here:
// npx esbuild bench/kernel.mts --bundle --platform=node --format=esm --outfile=/tmp/kernel.mjs && node /tmp/kernel.mjs <folder>
import { readFileSync } from 'node:fs';
import { RULES } from '../rules/index.ts';
import { compileRules } from '../src/engine/compile-rules.ts';
import { type Kernel, noCandidates, ROOM } from '../src/engine/kernel/kernel.ts';
import { createPlainKernel } from '../src/engine/kernel/plain-kernel.ts';
import { createWasmKernel } from '../src/engine/kernel/wasm/wasm-kernel.ts';
import { walkFolder } from '../src/sources/walk-folder.ts';

/** As much as fits well into memory. */
const MOST_BYTES = 400e6;
const RUNS = 5;
const say = (text: string): boolean => process.stdout.write(`${text}\n`);

const texts: Buffer[] = [];
let bytes = 0;
const ignore = (): void => undefined;
const log = { scanned: ignore, skipped: ignore, unreadable: ignore, problem: ignore, note: ignore };
for (const { absolute } of walkFolder(process.argv[2]!, log)) {
  if (bytes > MOST_BYTES) break;
  const text = readFileSync(absolute).subarray(0, ROOM);
  texts.push(text);
  bytes += text.length;
}

const rules = compileRules(RULES);
const plain = createPlainKernel(rules);
const kernels: Record<string, Kernel> = { plain, wasm: createWasmKernel(rules, plain)! };
const best: Record<string, number> = {};
const found = noCandidates();
for (let run = 0; run < RUNS; run++) {
  for (const [name, kernel] of Object.entries(kernels)) {
    const before = process.cpuUsage();
    for (const text of texts) {
      const { length } = text;
      text.copy(kernel.input);
      kernel.find({ bytes: kernel.input.subarray(0, length), length, from: 0, to: length, base: 0, last: true }, found);
    }
    const { user, system } = process.cpuUsage(before);
    best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, (user + system) / 1e6);
  }
}
say(`${texts.length} files, ${(bytes / 1e6).toFixed(0)} MB`);
for (const [name, seconds] of Object.entries(best))
  say(`${name.padEnd(6)} ${seconds.toFixed(3)} s  ${(bytes / seconds / 1e9).toFixed(2)} GB/s`);
say(`plain / wasm × ${(best['plain']! / best['wasm']!).toFixed(1)}`);
