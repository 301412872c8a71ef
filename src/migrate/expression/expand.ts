import type { CharacterSet, Node } from './node.ts';

/** A piece of an expression without choices: one set of characters, so and so many times, or a place. */
export type Piece =
  | { readonly kind: 'set'; readonly set: CharacterSet; readonly min: number; readonly max: number }
  | { readonly kind: 'begin' | 'end' | 'boundary' | 'inside' };

/**
 * The expression as a list of alternatives without any choice in them.
 * @param most alternatives that are still of use
 * @returns null if there are more, or a group is repeated
 */
export function expand(node: Node, most: number): readonly (readonly Piece[])[] | null {
  const expanded = alternatives(node, most);
  return expanded === null || expanded.length > most ? null : expanded;
}

function alternatives(node: Node, most: number): (readonly Piece[])[] | null {
  switch (node.kind) {
    case 'set':
      return [[{ kind: 'set', set: node.set, min: 1, max: 1 }]];
    case 'capture':
      return alternatives(node.part, most);
    case 'sequence':
      return joined(node.parts, most);
    case 'choice': {
      const all = node.options.map((option) => alternatives(option, most));
      return all.some((one) => one === null) ? null : all.flatMap((one) => one!);
    }
    case 'repeat':
      return repeated(node, most);
    default:
      return [[{ kind: node.kind }]];
  }
}

function joined(parts: readonly Node[], most: number): (readonly Piece[])[] | null {
  let heads: (readonly Piece[])[] = [[]];
  for (const part of parts) {
    const tails = alternatives(part, most);
    if (tails === null || heads.length * tails.length > most) return null;
    heads = heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
  }
  return heads;
}

function repeated({ part, min, max }: Node & { kind: 'repeat' }, most: number): (readonly Piece[])[] | null {
  const once = alternatives(part, most);
  if (once === null) return null;
  const [only] = once;
  if (once.length === 1 && only!.length === 1 && only![0]!.kind === 'set') {
    const piece = only![0]!;
    if (piece.min !== 1 || piece.max !== 1) return null;
    return max === 1 && min === 0 ? [[], [piece]] : [[{ ...piece, min, max }]];
  }
  if (min === 1 && max === 1) return once;
  return min === 0 && max === 1 ? [[], ...once] : null;
}
