import { holds, type Node } from './node.ts';

/** Longest text that is looked at, in characters; a longer one doesn't match, which accepts nothing. */
const LONGEST_TEXT = 8192;
/** Steps that one question may take: some 100 ms. */
const BUDGET = 20_000_000;

/** Thrown where an answer would take too long. */
export class TooSlow extends Error {}

/**
 * True if the expression matches anywhere in the text. Sets of positions go through the tree, so nothing is tried twice and no
 * expression can explode.
 * @throws TooSlow
 */
export function matches(node: Node, text: string): boolean {
  if (text.length > LONGEST_TEXT) return false;
  const search = new Search(text);
  return search.ends(node, new Set(Array.from({ length: text.length + 1 }, (_, at) => at))).size > 0;
}

type Positions = ReadonlySet<number>;

class Search {
  readonly #text: string;
  #left = BUDGET;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where a match that begins at one of `starts` may end. */
  ends(node: Node, starts: Positions): Positions {
    this.#left -= starts.size + 1;
    if (this.#left < 0) throw new TooSlow();
    switch (node.kind) {
      case 'sequence':
        return node.parts.reduce((at, part) => (at.size === 0 ? at : this.ends(part, at)), starts);
      case 'choice':
        return new Set(node.options.flatMap((option) => [...this.ends(option, starts)]));
      case 'capture':
        return this.ends(node.part, starts);
      case 'repeat':
        return this.#repeat(node, starts);
      case 'set':
        return new Set([...starts].filter((at) => this.#holds(node, at)).map((at) => at + 1));
      default:
        return new Set([...starts].filter((at) => this.#isAnchor(node.kind, at)));
    }
  }

  #repeat({ part, min, max }: Node & { kind: 'repeat' }, starts: Positions): Positions {
    let at = starts;
    for (let count = 0; count < min && at.size > 0; count++) at = this.ends(part, at);
    const reached = new Set(at);
    for (let count = min; count < max && at.size > 0; count++) {
      at = new Set([...this.ends(part, at)].filter((end) => !reached.has(end)));
      for (const end of at) reached.add(end);
    }
    return reached;
  }

  #holds({ set }: Node & { kind: 'set' }, at: number): boolean {
    return at < this.#text.length && holds(set, this.#text.charCodeAt(at));
  }

  #isAnchor(kind: 'begin' | 'end' | 'boundary' | 'inside', at: number): boolean {
    if (kind === 'begin') return at === 0;
    if (kind === 'end') return at === this.#text.length;
    const isBoundary = /\w/.test(this.#text[at - 1] ?? '') !== /\w/.test(this.#text[at] ?? '');
    return isBoundary === (kind === 'boundary');
  }
}
