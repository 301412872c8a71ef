import { expand, type Piece } from './expand.ts';
import { charactersOf, holds, type Node, onlyCharacterOf, setOf } from './node.ts';

/** A glob for `exclude`, and whether the expression ends where the glob does. */
export interface PathGlobText {
  readonly glob: string;
  /** The expression names files only, while a glob takes along what lies in a folder of that name. */
  readonly filesOnly: boolean;
}

const MOST_ALTERNATIVES = 64;
const SLASH = 47;

/**
 * Globs that match no path that the expression doesn't. Searched for anywhere in a path, as Go's and Python's scanners do.
 * @returns null if there are none: parts of names that repeat, classes of characters that globs don't have
 */
export function toGlobs(node: Node): readonly PathGlobText[] | null {
  const alternatives = expand(node, MOST_ALTERNATIVES);
  if (alternatives === null) return null;
  const globs: PathGlobText[] = [];
  for (const pieces of alternatives) {
    const tokens = tokensOf(pieces);
    if (tokens === null) return null;
    for (const glob of globsOf(tokens)) globs.push(glob);
  }
  return merge(globs);
}

/** Glob text, or: `begin`, `end`, `slash`, any characters (`all`), any but a slash (`name`), the same but at least one (`some`). */
type Token = { readonly text: string } | 'begin' | 'end' | 'slash' | 'all' | 'name' | 'some';

function tokensOf(pieces: readonly Piece[]): readonly Token[] | null {
  const tokens: Token[] = [];
  for (const piece of withDots(pieces)) {
    if (piece.kind === 'begin' || piece.kind === 'end') tokens.push(piece.kind);
    else if (piece.kind !== 'set') return null;
    else {
      const read = tokensOfSet(piece);
      if (read === null) return null;
      tokens.push(...read);
    }
  }
  return tokens;
}

/** People write `package-lock.json` and mean the dot. Taken at their word, less is hidden. */
function withDots(pieces: readonly Piece[]): readonly Piece[] {
  const isLetter = (piece: Piece | undefined) =>
    piece?.kind === 'set' && /^\w$/.test(onlyCharacterOf(piece.set) ?? '') && piece.max === 1;
  return pieces.map((piece, index) =>
    piece.kind === 'set' &&
    piece.set.beyond &&
    piece.min === 1 &&
    piece.max === 1 &&
    isLetter(pieces[index - 1]) &&
    isLetter(pieces[index + 1])
      ? { ...piece, set: setOf((code) => code === 46) }
      : piece,
  );
}

function tokensOfSet({ set, min, max }: Piece & { kind: 'set' }): readonly Token[] | null {
  const isAny = set.beyond && [...'aZ09_-. ()'].every((char) => holds(set, char.charCodeAt(0)));
  if (isAny && max === Number.POSITIVE_INFINITY && min <= 1) {
    if (holds(set, SLASH)) return min === 0 ? ['all'] : [{ text: '?' }, 'all'];
    return [min === 0 ? 'name' : 'some'];
  }
  if (min !== max || min > 20) return null;
  const only = onlyCharacterOf(set);
  const one: Token | null = only === '/' ? 'slash' : isAny ? { text: '?' } : { text: '' };
  if (one === 'slash' || isAny) return Array.from({ length: min }, () => one);
  const characters = charactersOf(set);
  if (characters === null || characters.length === 0 || characters.length > 40 || characters.includes('/')) return null;
  const text = only === null ? classOf(characters) : escapeGlob(only);
  return text === null ? null : Array.from({ length: min }, () => ({ text }));
}

function classOf(characters: string): string | null {
  return /^[A-Za-z0-9_.]+$/.test(characters) ? `[${characters}]` : null;
}

function escapeGlob(char: string): string {
  return /[\\*?[\]{}!]/.test(char) ? `\\${char}` : char;
}

function globsOf(tokens: readonly Token[]): readonly PathGlobText[] {
  const begins = tokens[0] === 'begin';
  const ends = tokens.at(-1) === 'end';
  let inner = tokens.slice(begins ? 1 : 0, ends ? -1 : undefined);
  // An anchor elsewhere never holds.
  if (inner.includes('begin') || inner.includes('end')) return [];
  const open = !begins || inner[0] === 'all';
  const openEnd = !ends || inner.at(-1) === 'all';
  while (inner[0] === 'all') inner = inner.slice(1);
  while (inner.at(-1) === 'all') inner = inner.slice(0, -1);
  if (inner.length === 0) return open || openEnd ? [{ glob: '**', filesOnly: false }] : [];
  if (!open && inner[0] === 'slash') return [];
  if (!openEnd && inner.at(-1) === 'slash') return [];

  let heads = [open ? '**/*' : '/'];
  inner.forEach((token, index) => {
    const before = inner[index - 1];
    const after = inner[index + 1];
    const wholeName =
      (before === 'slash' || (index === 0 && !open)) && (after === 'slash' || (index === inner.length - 1 && !openEnd));
    heads = heads.flatMap((head) => extend(head, token, wholeName, before, after));
  });
  const tail = openEnd ? '*' : '';
  return heads.map((head) => ({ glob: tidy(`${head}${tail}`, openEnd), filesOnly: !openEnd }));
}

/** `all` may hold slashes or none, so between two names it gives two globs. */
function extend(
  head: string,
  token: Token,
  wholeName: boolean,
  before: Token | undefined,
  after: Token | undefined,
): string[] {
  if (typeof token !== 'string') return [head + token.text];
  switch (token) {
    case 'slash':
      return [`${head}/`];
    case 'name':
      return [`${head}*`];
    case 'some':
      return [wholeName ? `${head}*` : `${head}?*`];
    default: {
      if (before === 'slash') return after === 'slash' ? [`${head}*/**`] : [`${head}**/*`];
      return after === 'slash' ? [`${head}*/**`] : [`${head}*`, `${head}*/**/*`];
    }
  }
}

function tidy(glob: string, openEnd: boolean): string {
  const short = (openEnd ? glob.replace(/\/\*$/, '/') : glob)
    .replace(/\*{3,}/g, '*')
    .replace(/(?<!\/|^)\*\*(?!\/|$)/g, '*')
    .replace(/(\/\*\*)+(?=\/\*\*)/g, '');
  // A name without a slash is looked for everywhere anyway.
  const rest = short.replace(/^(?:\*\*\/)+/, '');
  if (short === rest) return short;
  return rest.slice(0, -1).includes('/') ? `**/${rest}` : rest;
}

/** `(^|/)name` came out as two globs, `/name` and one behind any folder: together they are `name`, wherever it is. */
function merge(globs: readonly PathGlobText[]): readonly PathGlobText[] {
  const all = new Map(globs.map((one) => [one.glob, one]));
  for (const { glob, filesOnly } of globs) {
    const deep = `**/*${glob}`;
    if (!glob.startsWith('/') || !all.has(deep)) continue;
    all.delete(glob);
    all.delete(deep);
    const anywhere = glob.slice(1, -1).includes('/') ? `**${glob}` : glob.slice(1);
    all.set(anywhere, { glob: anywhere, filesOnly });
  }
  return withoutEndings([...all.values()]);
}

/** `name(/|$)` came out as `name` and what lies below it: that is what a glob says. */
function withoutEndings(globs: readonly PathGlobText[]): readonly PathGlobText[] {
  const below = new Set(globs.filter(({ filesOnly }) => !filesOnly).map(({ glob }) => glob));
  return globs.flatMap((one) => {
    if (one.filesOnly && below.has(`${one.glob}/`)) return [{ glob: one.glob, filesOnly: false }];
    const names = new Set(globs.filter(({ filesOnly }) => filesOnly).map(({ glob }) => `${glob}/`));
    return !one.filesOnly && names.has(one.glob) ? [] : [one];
  });
}
