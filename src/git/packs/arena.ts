import { applyDelta } from './delta.ts';
import { LeftToGit } from './left-to-git.ts';
import { MODULE } from './wasm/module.ts';

/** Memory in which objects are put together from their deltas. */
export interface Arena {
  /** Another one after `reserve`. */
  readonly bytes: Buffer;
  /** Makes room for `size` bytes, and some more. @throws LeftToGit if that is too much */
  reserve(size: number): void;
  /**
   * Carries out the instructions of a delta. All of it lies in the arena: instructions in `[from, to)`, the base, and room for exactly `size`
   * bytes at `at`, behind both.
   * @throws LeftToGit if the delta is damaged or doesn't fit its base
   */
  apply(from: number, to: number, base: number, baseSize: number, at: number, size: number): void;
}

/** Bytes of one family in memory. */
const LARGEST = 96 << 20;
const FIRST = 1 << 20;
/** zlib may write one byte behind an object, the module fifteen. */
const SPARE = 64;
const PAGE = 1 << 16;

export function createArena(): Arena {
  return createWasmArena() ?? createPlainArena();
}

interface DeltaExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  apply(from: number, to: number, base: number, baseSize: number, at: number, size: number): number;
}

/** What is used of it. Node's own types lack it. */
interface WebAssemblyNamespace {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
}

/**
 * Half of a large history consists of deltas of hundreds of instructions, and a short one is read before any TypeScript is compiled: in
 * WebAssembly they take a third of the time.
 * @returns null if this Node has no WebAssembly, as with `--jitless`
 */
export function createWasmArena(): Arena | null {
  const wasm = Reflect.get(globalThis, 'WebAssembly') as WebAssemblyNamespace | undefined;
  if (wasm === undefined) return null;
  const { exports } = new wasm.Instance(new wasm.Module(Buffer.from(MODULE, 'base64')));
  const { memory, apply } = exports as DeltaExports;
  let bytes = Buffer.from(memory.buffer);
  return {
    get bytes() {
      return bytes;
    },
    reserve(size) {
      const target = targetSize(size, bytes.length);
      if (target === bytes.length) return;
      memory.grow(Math.ceil((target - bytes.length) / PAGE));
      bytes = Buffer.from(memory.buffer);
    },
    apply(from, to, base, baseSize, at, size) {
      if (apply(from, to, base, baseSize, at, size) === 0) throw new LeftToGit('a delta leads out');
    },
  };
}

export function createPlainArena(): Arena {
  let bytes = Buffer.allocUnsafeSlow(FIRST);
  return {
    get bytes() {
      return bytes;
    },
    reserve(size) {
      const target = targetSize(size, bytes.length);
      if (target === bytes.length) return;
      const larger = Buffer.allocUnsafeSlow(target);
      bytes.copy(larger);
      bytes = larger;
    },
    apply: (from, to, base, baseSize, at, size) => applyDelta(bytes, from, to, base, baseSize, at, size),
  };
}

/** Twice as much as there was, or what is needed. */
function targetSize(size: number, present: number): number {
  const needed = size + SPARE;
  if (needed <= present) return present;
  if (needed > LARGEST) throw new LeftToGit('too much to hold');
  return Math.min(LARGEST, Math.max(needed, present * 2));
}
