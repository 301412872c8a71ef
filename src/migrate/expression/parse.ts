import { type Node, setOf } from './node.ts';
import { foldCase, readBrackets, readEscape, single } from './parse-set.ts';

/** Characters of the expression, levels of groups, and sets when every repetition is written out. */
const LONGEST = 4096;
const DEEPEST = 40;
const LARGEST = 4000;

/** As RE2, whose repetitions are bounded by it. */
const MOST_REPETITIONS = 1000;

/**
 * Reads a regular expression in the part of the syntax that Go (RE2), Python and JavaScript share.
 * @returns null for everything else (lookaround, back references, Unicode classes), and for what is too large to be harmless
 */
export function parseExpression(text: string, ignoreCase = false): Node | null {
  if (text.length > LONGEST) return null;
  try {
    const parser = new Parser(text);
    const node = parser.choice({ ignoreCase, dotAll: false }, 0);
    return parser.done && sizeOf(node) <= LARGEST ? node : null;
  } catch (error) {
    if (error instanceof NotRead) return null;
    throw error;
  }
}

class NotRead extends Error {}

interface Flags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
}

class Parser {
  readonly #text: string;
  #at = 0;
  /** Flags of the group that is being read: `(?i)` changes them up to its end. */
  #flags: Flags = { ignoreCase: false, dotAll: false };

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at === this.#text.length;
  }

  choice(flags: Flags, depth: number): Node {
    if (depth > DEEPEST) throw new NotRead();
    const outer = this.#flags;
    this.#flags = flags;
    const options = [this.#sequence(depth)];
    while (this.#take('|')) options.push(this.#sequence(depth));
    this.#flags = outer;
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  #sequence(depth: number): Node {
    const parts: Node[] = [];
    while (!this.done && !/[|)]/.test(this.#text[this.#at]!)) {
      const atom = this.#atom(depth);
      if (atom !== null) parts.push(this.#repeated(atom));
    }
    return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
  }

  /** Null for a group that only sets flags. */
  #atom(depth: number): Node | null {
    const char = this.#text[this.#at]!;
    if (char === '(') return this.#group(depth);
    if (char === '[') return this.#set(readBrackets(this.#text, this.#at));
    if (char === '\\') return this.#escape();
    if (/[*+?{]/.test(char) && (char !== '{' || /^\{\d+(?:,\d*)?\}/.test(this.#text.slice(this.#at))))
      throw new NotRead();
    this.#at++;
    if (char === '^') return { kind: 'begin' };
    if (char === '$') return { kind: 'end' };
    if (char === '.') {
      const { dotAll } = this.#flags;
      return { kind: 'set', set: setOf((code) => dotAll || code !== 10, true) };
    }
    if (char.charCodeAt(0) >= 128) throw new NotRead();
    return this.#folded(single(char.charCodeAt(0)));
  }

  #escape(): Node {
    const next = this.#text[this.#at + 1];
    const anchor = ({ b: 'boundary', B: 'inside', A: 'begin', z: 'end', Z: 'end' } as const)[next ?? ''];
    if (anchor === undefined) return this.#set(readEscape(this.#text, this.#at + 1));
    this.#at += 2;
    return { kind: anchor };
  }

  #group(depth: number): Node | null {
    this.#at++;
    if (!this.#take('?')) return { kind: 'capture', part: this.#inner(this.#flags, depth) };
    const head = /^(?:P?<[A-Za-z_]\w*>|([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)]))/.exec(this.#text.slice(this.#at));
    if (head === null) throw new NotRead();
    this.#at += head[0].length;
    const [, on, off, end] = head;
    if (end === undefined) return { kind: 'capture', part: this.#inner(this.#flags, depth) };
    // `m` moves the anchors to lines; `U` and `x` change what the rest means.
    if (/[^is]/.test(`${on}${off ?? ''}`)) throw new NotRead();
    const flags = {
      ignoreCase: on!.includes('i') || (this.#flags.ignoreCase && !off?.includes('i')),
      dotAll: on!.includes('s') || (this.#flags.dotAll && !off?.includes('s')),
    };
    if (end === ':') return this.#inner(flags, depth);
    this.#flags = flags;
    return null;
  }

  #inner(flags: Flags, depth: number): Node {
    const node = this.choice(flags, depth + 1);
    if (!this.#take(')')) throw new NotRead();
    return node;
  }

  #repeated(part: Node): Node {
    const found = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})/.exec(this.#text.slice(this.#at, this.#at + 16));
    if (found === null) return part;
    this.#at += found[0].length;
    // Lazy or greedy is the same to whoever only asks whether it matches.
    this.#take('?');
    if (/[*+{]/.test(this.#text[this.#at] ?? '') && !/^\{\D/.test(this.#text.slice(this.#at))) throw new NotRead();
    const [, sign, from, comma, to] = found;
    if (sign !== undefined) {
      return { kind: 'repeat', part, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    }
    const min = Number(from);
    const max = comma === undefined ? min : to === '' ? Number.POSITIVE_INFINITY : Number(to);
    if (min > MOST_REPETITIONS || (max > MOST_REPETITIONS && max !== Number.POSITIVE_INFINITY) || max < min)
      throw new NotRead();
    return { kind: 'repeat', part, min, max };
  }

  #set(read: { readonly set: Parameters<typeof foldCase>[0]; readonly end: number } | null): Node {
    if (read === null) throw new NotRead();
    this.#at = read.end;
    return this.#folded(read.set);
  }

  #folded(set: Parameters<typeof foldCase>[0]): Node {
    return { kind: 'set', set: this.#flags.ignoreCase ? foldCase(set) : set };
  }

  #take(char: string): boolean {
    if (this.#text[this.#at] !== char) return false;
    this.#at++;
    return true;
  }
}

function sizeOf(node: Node): number {
  switch (node.kind) {
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + sizeOf(part), 1);
    case 'choice':
      return node.options.reduce((sum, part) => sum + sizeOf(part), 1);
    case 'capture':
      return sizeOf(node.part);
    case 'repeat':
      return (
        sizeOf(node.part) * (node.max === Number.POSITIVE_INFINITY ? Math.max(1, node.min) : Math.max(1, node.max))
      );
    default:
      return 1;
  }
}
