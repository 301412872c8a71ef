import type { Rule } from '../model/rule.ts';
import { CLASS, KEY } from './kernel/byte-classes.ts';
import { compileKeywords, type KeywordAutomaton } from './keyword-automaton.ts';

export interface PrefixEntry {
  /** Position in `CompiledRules.entries`. */
  readonly index: number;
  readonly bytes: Uint8Array;
  readonly rules: readonly Rule[];
}

/** A prefix that begins `back` bytes before the run in which it ends. */
export interface DottedEntry {
  readonly entry: PrefixEntry;
  readonly back: number;
  /** It may stand in the middle of a word. */
  readonly anywhere: boolean;
}

/** Rules, sorted by what the kernel has to look for. */
export interface CompiledRules {
  readonly rules: readonly Rule[];
  /** All prefixes. */
  readonly entries: readonly PrefixEntry[];
  /** Position in `buckets` plus one, by the first two bytes of a prefix; 0 for none. */
  readonly heads: Uint16Array;
  readonly buckets: readonly (readonly PrefixEntry[])[];
  /** Prefixes that hold a character outside the run alphabet (`SG.`), looked for before a run, by the two bytes right before it. */
  readonly dotted: ReadonlyMap<number, readonly DottedEntry[]>;
  /** Last bytes of dotted prefixes: only runs behind one of these are looked at. */
  readonly dottedEnds: Uint8Array;
  readonly literals: readonly { readonly text: Buffer; readonly rules: readonly Rule[] }[];
  readonly tokenRules: readonly Rule[];
  readonly keywords: KeywordAutomaton;
}

/** Prepares rules for scanning. Earlier rules win over later ones at the same place. */
export function compileRules(rules: readonly Rule[]): CompiledRules {
  const prefixes = new Map<string, Rule[]>();
  const literals = new Map<string, Rule[]>();
  const tokenRules: Rule[] = [];
  for (const rule of rules) {
    const { trigger } = rule;
    if (trigger.on === 'token') tokenRules.push(rule);
    else {
      const index = trigger.on === 'prefix' ? prefixes : literals;
      for (const text of trigger.text) {
        const known = index.get(text);
        if (known) known.push(rule);
        else index.set(text, [rule]);
      }
    }
  }
  const heads = new Uint16Array(65536);
  const buckets: PrefixEntry[][] = [];
  const dotted = new Map<number, DottedEntry[]>();
  const dottedEnds = new Uint8Array(256);
  const entries: PrefixEntry[] = [];
  for (const [text, triggered] of prefixes) {
    const bytes = Buffer.from(text, 'latin1');
    const entry = { index: entries.length, bytes, rules: triggered };
    entries.push(entry);
    const inside = bytes.findIndex((byte) => (CLASS[byte]! & KEY) === 0);
    if (inside >= 0) {
      // The run starts behind the last character outside the alphabet.
      const last = bytes.findLastIndex((byte) => (CLASS[byte]! & KEY) === 0);
      if (last === 0) throw new Error(`prefix ${JSON.stringify(text)} begins outside of the run alphabet`);
      dottedEnds[bytes[last]!] = 1;
      const key = bytes[last - 1]! * 256 + bytes[last]!;
      const known = dotted.get(key);
      const anywhere = triggered.some(({ trigger }) => trigger.on === 'prefix' && trigger.anywhere === true);
      const found = { entry, back: last + 1, anywhere };
      if (known) known.push(found);
      else dotted.set(key, [found]);
      continue;
    }
    const head = bytes[0]! * 256 + bytes[1]!;
    if (heads[head] === 0) {
      buckets.push([]);
      heads[head] = buckets.length;
    }
    buckets[heads[head]! - 1]!.push(entry);
  }
  // The longest prefix is the most specific one.
  for (const bucket of buckets) bucket.sort((a, b) => b.bytes.length - a.bytes.length);
  for (const entries of dotted.values()) entries.sort((a, b) => b.entry.bytes.length - a.entry.bytes.length);
  return {
    rules,
    entries,
    heads,
    buckets,
    dotted,
    dottedEnds,
    literals: [...literals].map(([text, triggered]) => ({ text: Buffer.from(text, 'latin1'), rules: triggered })),
    tokenRules,
    keywords: compileKeywords(tokenRules.map((rule) => (rule.trigger.on === 'token' ? rule.trigger.keywords : []))),
  };
}
