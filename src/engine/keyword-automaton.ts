/** Aho–Corasick automaton over ASCII without regard to case, as dense tables: answers which keyword groups occur in a short text. */
export interface KeywordAutomaton {
  /** Adds to `found` the group of every keyword in `bytes[from, to)`. */
  collect(bytes: Uint8Array, from: number, to: number, found: Set<number>): void;
}

/** Symbols: 0 for everything else, then letters, digits, `_`, `-`, `.`, `:`, space. */
const SYMBOL = buildSymbols();
const SYMBOLS = 42;

/** @param groups keyword lists; the position in the array is the group's number */
export function compileKeywords(groups: readonly (readonly string[])[]): KeywordAutomaton {
  const next: number[][] = [new Array<number>(SYMBOLS).fill(-1)];
  const output: number[][] = [[]];
  groups.forEach((keywords, group) => {
    for (const keyword of keywords) {
      let state = 0;
      for (const char of keyword) {
        const symbol = SYMBOL[char.charCodeAt(0)]!;
        if (symbol === 0)
          throw new Error(`keyword ${JSON.stringify(keyword)} holds a character that the automaton does not know`);
        if (next[state]![symbol] === -1) {
          next[state]![symbol] = next.length;
          next.push(new Array<number>(SYMBOLS).fill(-1));
          output.push([]);
        }
        state = next[state]![symbol]!;
      }
      output[state]!.push(group);
    }
  });
  const table = link(next, output);
  const outputs = output.map((found) => (found.length > 0 ? Uint16Array.from(new Set(found)) : null));
  return {
    collect(bytes, from, to, found) {
      let state = 0;
      for (let at = from; at < to; at++) {
        state = table[state * SYMBOLS + SYMBOL[bytes[at]!]!]!;
        const hits = outputs[state];
        if (hits) for (const group of hits) found.add(group);
      }
    },
  };
}

/** Fills in failure transitions breadth first, so that following the text needs one look-up a byte. */
function link(next: number[][], output: number[][]): Uint16Array {
  const fail = new Array<number>(next.length).fill(0);
  const queue: number[] = [];
  for (let symbol = 0; symbol < SYMBOLS; symbol++) {
    const child = next[0]![symbol]!;
    if (child === -1) next[0]![symbol] = 0;
    else queue.push(child);
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head]!;
    output[state]!.push(...output[fail[state]!]!);
    for (let symbol = 0; symbol < SYMBOLS; symbol++) {
      const child = next[state]![symbol]!;
      const viaFail = next[fail[state]!]![symbol]!;
      if (child === -1) next[state]![symbol] = viaFail;
      else {
        fail[child] = viaFail;
        queue.push(child);
      }
    }
  }
  return Uint16Array.from(next.flat());
}

function buildSymbols(): Uint8Array {
  const table = new Uint8Array(256);
  let symbol = 1;
  for (const char of 'abcdefghijklmnopqrstuvwxyz0123456789_-.: ') {
    table[char.charCodeAt(0)] = symbol;
    table[char.toUpperCase().charCodeAt(0)] = symbol;
    symbol++;
  }
  return table;
}
