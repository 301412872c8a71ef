/** A regular expression as a tree. It is never compiled to one of JavaScript's: whoever wrote the file could stall those. */
export type Node =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | { readonly kind: 'repeat'; readonly part: Node; readonly min: number; readonly max: number }
  | { readonly kind: 'capture'; readonly part: Node }
  | { readonly kind: 'begin' | 'end' | 'boundary' | 'inside' };

/** Characters, by their code: ASCII one by one, the rest all or none. */
export interface CharacterSet {
  readonly ascii: readonly boolean[];
  readonly beyond: boolean;
}

export const ASCII = 128;

export function setOf(has: (code: number) => boolean, beyond = false): CharacterSet {
  return { ascii: Array.from({ length: ASCII }, (_, code) => has(code)), beyond };
}

export function holds(set: CharacterSet, code: number): boolean {
  return code < ASCII ? set.ascii[code]! : set.beyond;
}

/** The set's characters; null if there are others than ASCII ones. */
export function charactersOf(set: CharacterSet): string | null {
  if (set.beyond) return null;
  return set.ascii.map((held, code) => (held ? String.fromCharCode(code) : '')).join('');
}

/** The one character that the set holds, or null. */
export function onlyCharacterOf(set: CharacterSet): string | null {
  const characters = charactersOf(set);
  return characters?.length === 1 ? characters : null;
}
