/** Aho–Corasick automaton over ASCII without regard to case, as dense tables: answers which keyword groups occur in a short text. */
export interface KeywordAutomaton {
  /** Adds to `found` the group of every keyword in `bytes[from, to)`. */
  collect(bytes: Uint8Array, from: number, to: number, found: Set<number>): void;
}

/** Symbols: 0 for everything else, then letters, digits, `_`, `-`, `.`, `:`, space. */
export const SYMBOL = buildSymbols();
export const SYMBOLS = 42;
/** In a table of `tabulateKeywords`: a keyword ends here. */
export const FOUND = 0xffff;

/**
 * Compiled when it is first asked: most small scans never get that far.
 * @param groups keyword lists; the position in the array is the group's number
 */
export function compileKeywords(groups: readonly (readonly string[])[]): KeywordAutomaton {
  let automaton: Automaton | null = null;
  return {
    collect(bytes, from, to, found) {
      automaton ??= build(groups);
      const { table, outputs } = automaton;
      let state = 0;
      for (let at = from; at < to; at++) {
        state = table[state * SYMBOLS + SYMBOL[bytes[at]!]!]!;
        const hits = outputs[state];
        if (hits) for (const group of hits) found.add(group);
      }
    },
  };
}

/**
 * The automaton of all these keywords as one table for the WebAssembly kernel, which only asks whether there is any.
 * @returns next state times SYMBOLS by state times SYMBOLS plus symbol, or FOUND; null if there are too many states for 16 bits
 */
export function tabulateKeywords(keywords: readonly string[]): Uint16Array | null {
  const { table, outputs } = build([keywords]);
  if (outputs.length * SYMBOLS > FOUND) return null;
  const cells = new Uint16Array(outputs.length * SYMBOLS);
  for (let cell = 0; cell < cells.length; cell++) {
    const next = table[cell]!;
    cells[cell] = outputs[next] === null ? next * SYMBOLS : FOUND;
  }
  return cells;
}

interface Automaton {
  /** Next state by state and symbol. */
  readonly table: Int16Array;
  readonly outputs: readonly (readonly number[] | null)[];
}

const NONE = -1;

function build(groups: readonly (readonly string[])[]): Automaton {
  const most = 1 + groups.reduce((sum, keywords) => sum + keywords.join('').length, 0);
  const table = new Int16Array(most * SYMBOLS).fill(NONE);
  const outputs: number[][] = [[]];
  groups.forEach((keywords, group) => {
    for (const keyword of keywords) {
      let state = 0;
      for (const char of keyword) {
        const symbol = SYMBOL[char.charCodeAt(0)]!;
        if (symbol === 0)
          throw new Error(`keyword ${JSON.stringify(keyword)} holds a character that the automaton does not know`);
        const cell = state * SYMBOLS + symbol;
        if (table[cell] === NONE) table[cell] = outputs.push([]) - 1;
        state = table[cell]!;
      }
      outputs[state]!.push(group);
    }
  });
  link(table, outputs);
  return { table, outputs: outputs.map((found) => (found.length > 0 ? [...new Set(found)] : null)) };
}

/** Fills in failure transitions breadth first, so that following the text needs one look-up a byte. */
function link(table: Int16Array, outputs: number[][]): void {
  const fail = new Int16Array(outputs.length);
  const queue: number[] = [];
  for (let symbol = 0; symbol < SYMBOLS; symbol++) {
    const child = table[symbol]!;
    if (child === NONE) table[symbol] = 0;
    else queue.push(child);
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head]!;
    const back = fail[state]!;
    outputs[state]!.push(...outputs[back]!);
    for (let symbol = 0; symbol < SYMBOLS; symbol++) {
      const cell = state * SYMBOLS + symbol;
      const viaFail = table[back * SYMBOLS + symbol]!;
      const child = table[cell]!;
      if (child === NONE) table[cell] = viaFail;
      else {
        fail[child] = viaFail;
        queue.push(child);
      }
    }
  }
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
