import type { Charset } from '../../config/config.ts';
import { expand, type Piece } from './expand.ts';
import { charactersOf, type Node } from './node.ts';

/** Keys that an expression describes, as `rules.custom` puts it: prefixes and a body of random characters. */
export interface KeyShape {
  readonly prefixes: readonly string[];
  readonly charset: Charset;
  readonly minLength: number;
  readonly maxLength: number;
}

/** Smallest first: an expression's characters may be fewer, which finds more. */
const CHARSETS: readonly (readonly [Charset, RegExp])[] = [
  ['digits', /^[0-9]+$/],
  ['hex', /^(?:[0-9a-f]+|[0-9A-F]+|[0-9A-Fa-f]+)$/],
  ['base32', /^[A-Z2-7]+$/],
  ['upper', /^[A-Z0-9]+$/],
  ['base36', /^[a-z0-9]+$/],
  ['alnum', /^[A-Za-z0-9]+$/],
  ['base64url', /^[A-Za-z0-9_-]+$/],
  ['base64', /^[A-Za-z0-9+/=]+$/],
];

const MOST_ALTERNATIVES = 64;
const MOST_PREFIXES = 16;
const SHORTEST_PREFIX = 3;
/** Bounds of `rules.custom`: the whole key, and its body. */
const SHORTEST_KEY = 16;
const LONGEST_BODY = 200;

/**
 * The shape of the keys that an expression finds: of one group in it where it has groups. What must stand around the group is left out, which
 * finds more.
 * @param group number of the group that holds the key; 0 for the first
 * @returns null if the keys have no common prefix, or characters that `rules.custom` doesn't know
 */
export function toShape(node: Node, group = 0): KeyShape | null {
  const captures = capturesIn(node);
  const key = captures.length === 0 ? node : captures[Math.max(0, group - 1)];
  if (key === undefined) return null;
  const alternatives = expand(key, MOST_ALTERNATIVES);
  // A group that holds only the prefix: `(acme)_[a-z]{20}`. The whole is what the expression is about, then.
  const shape = alternatives === null ? null : joinShapes(alternatives.map(shapeOf));
  if (shape !== null || captures.length === 0 || group > 0) return shape;
  const whole = expand(node, MOST_ALTERNATIVES);
  return whole === null ? null : joinShapes(whole.map(shapeOf));
}

function capturesIn(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'capture':
      return [node.part, ...capturesIn(node.part)];
    case 'sequence':
      return node.parts.flatMap(capturesIn);
    case 'choice':
      return node.options.flatMap(capturesIn);
    case 'repeat':
      return capturesIn(node.part);
    default:
      return [];
  }
}

function shapeOf(pieces: readonly Piece[]): KeyShape | null {
  const sets = pieces.flatMap((piece) => (piece.kind === 'set' ? [piece] : []));
  let prefixes = [''];
  let at = 0;
  for (; at < sets.length; at++) {
    const { set, min, max } = sets[at]!;
    const characters = charactersOf(set) ?? '';
    const isLetterInBothCases = characters.length === 2 && characters[0]!.toLowerCase() === characters[1];
    if (min !== max || min > 8 || !(characters.length === 1 || isLetterInBothCases)) break;
    // In both cases at once, or a prefix of n letters would be 2^n prefixes.
    const next = isLetterInBothCases ? [characters[1]!, characters[0]!] : [characters];
    if (!isLetterInBothCases) prefixes = prefixes.map((prefix) => prefix + next[0]!.repeat(min));
    else {
      const [lower, upper] = prefixes.length === 1 ? [prefixes[0]!, prefixes[0]!] : [prefixes[0]!, prefixes[1]!];
      prefixes = [lower + next[0]!.repeat(min), upper + next[1]!.repeat(min)];
    }
  }
  const body = sets.slice(at);
  if (body.length === 0 || prefixes.some((prefix) => !/^(?=.*[A-Za-z])[A-Za-z0-9_-]+$/.test(prefix))) return null;
  if (prefixes.some((prefix) => prefix.length < SHORTEST_PREFIX || prefix.length > 40)) return null;
  const charset = charsetOf(body);
  const min = body.reduce((sum, piece) => sum + piece.min, 0);
  const max = body.reduce((sum, piece) => sum + piece.max, 0);
  const minLength = Math.max(min, SHORTEST_KEY - prefixes[0]!.length, 1);
  const maxLength = Math.min(max, LONGEST_BODY);
  return charset === null || minLength > maxLength ? null : { prefixes, charset, minLength, maxLength };
}

function charsetOf(body: readonly (Piece & { kind: 'set' })[]): Charset | null {
  let all = '';
  for (const { set } of body) {
    const characters = charactersOf(set);
    if (characters === null) return null;
    all += characters;
  }
  return CHARSETS.find(([, expression]) => expression.test(all))?.[0] ?? null;
}

/** One shape with the prefixes of all; null where their bodies differ. */
function joinShapes(shapes: readonly (KeyShape | null)[]): KeyShape | null {
  const [first] = shapes;
  if (!first) return null;
  const prefixes = new Set<string>();
  for (const shape of shapes) {
    if (shape === null || shape.charset !== first.charset) return null;
    if (shape.minLength !== first.minLength || shape.maxLength !== first.maxLength) return null;
    for (const prefix of shape.prefixes) prefixes.add(prefix);
  }
  return prefixes.size > MOST_PREFIXES ? null : { ...first, prefixes: [...prefixes] };
}
