import type { CompiledRules } from '../compile-rules.ts';
import type { Kernel } from './kernel.ts';
import { createPlainKernel } from './plain-kernel.ts';
import { createWasmKernel } from './wasm/wasm-kernel.ts';

/** Starting the WebAssembly kernel costs some milliseconds, as much as the plain one takes for so many bytes. */
const WORTH_WASM = 256 * 1024;

/** The plain kernel for the first bytes, the one in WebAssembly as soon as there are more. */
export function createKernel(rules: CompiledRules): Kernel {
  const plain = createPlainKernel(rules);
  let kernel = plain;
  let seen = 0;
  return {
    find(region, found) {
      if (kernel === plain && seen < WORTH_WASM) {
        seen += region.length;
        if (seen >= WORTH_WASM) kernel = createWasmKernel(rules, plain) ?? plain;
      }
      kernel.find(region, found);
    },
    hidingSigns: (bytes) => kernel.hidingSigns(bytes),
    get input() {
      return kernel.input;
    },
    get window() {
      return kernel.window;
    },
    countLineFeeds: (bytes, from, to) => kernel.countLineFeeds(bytes, from, to),
    countUnits: (bytes, from, to) => kernel.countUnits(bytes, from, to),
  };
}
