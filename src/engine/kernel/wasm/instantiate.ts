import { MODULE } from './module.ts';

/** What kernel.as.ts and hiding.as.ts export: places of its tables, kinds of its events, its functions. */
export type KernelExports = Readonly<Record<KernelConstant, Global>> & {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly isFull: Global;
  scan(at: number, length: number, from: number, to: number, base: number, last: number): number;
  hidingSigns(at: number, length: number): number;
  setSchemeLiteral(index: number): void;
  countLineFeeds(start: number, end: number): number;
  countUnits(start: number, end: number): number;
};

interface Global {
  readonly value: number;
}

type KernelConstant =
  | 'CLASSES'
  | 'VALUE_START'
  | 'ENDS_VALUE'
  | 'SYMBOLS'
  | 'BASE64'
  | 'HEX'
  | 'TEXT'
  | 'LEADS'
  | 'LEADS_BASE64'
  | 'LEADS_HEX'
  | 'NIBBLES'
  | 'DOTTED_ENDS'
  | 'PAIRS'
  | 'LITERALS'
  | 'LITERALS_END'
  | 'HEADS'
  | 'DOTTED'
  | 'PREFIXES'
  | 'PREFIXES_END'
  | 'AUTOMATON'
  | 'NAMED_AUTOMATON'
  | 'AUTOMATON_SIZE'
  | 'SYMBOL_COUNT'
  | 'FOUND'
  | 'EVENTS'
  | 'TEXTS'
  | 'PREFIX'
  | 'TOKEN'
  | 'ENCODED'
  | 'LITERAL'
  | 'BEFORE_RUN'
  | 'ESCAPED'
  | 'WIDE'
  | 'KEY_BITS'
  | 'ZERO_OR_AT'
  | 'PERCENT_BIT'
  | 'BACKSLASH_BIT'
  | 'TELLING_SIGN'
  | 'COMMON_SIGN';

/** What is used of it. Node's own types lack it. */
interface WebAssemblyNamespace {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
}

/** A fresh kernel with empty tables; null if this Node has no WebAssembly, as with `--jitless`. */
export function instantiate(): KernelExports | null {
  const wasm = Reflect.get(globalThis, 'WebAssembly') as WebAssemblyNamespace | undefined;
  if (wasm === undefined) return null;
  const { exports } = new wasm.Instance(new wasm.Module(Buffer.from(MODULE, 'base64')));
  return exports as KernelExports;
}
