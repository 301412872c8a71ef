import type { KeyShape } from './expression/to-shape.ts';

/** One thing that another scanner's file asks for, and where it stands in that file. */
export type Wish = { readonly label: string } & (PathWish | PlaceWish | ValueWish | RuleWish | DisableWish | LeftWish);

/** Files that are not to be scanned, or in which one rule is not to count. */
export interface PathWish {
  readonly kind: 'path';
  readonly glob: string;
  /** The foreign pattern names files; the glob would take along what lies in a folder of that name. */
  readonly filesOnly: boolean;
  /** Id of one of our rules. */
  readonly rule?: string;
}

/** A value, by the place that it stands in. */
export interface PlaceWish {
  readonly kind: 'place';
  /** Absent for all that a commit brought. */
  readonly path?: string;
  /** From 1. */
  readonly line?: number;
  /** Full or shortened object id. */
  readonly commit?: string;
  /** SHA-1 of the value in UTF-8, hexadecimal: it must be this one. */
  readonly sha1?: string;
  /** What a person has said of it there; added to the reason. */
  readonly said?: string;
}

/** Values, by what they are. */
export interface ValueWish {
  readonly kind: 'value';
  /** @throws TooSlow */
  readonly accepts: (value: string) => boolean;
  /** The value counts in these paths only. */
  readonly inPath?: (path: string) => boolean;
  /** Ids of our rules; all if absent. */
  readonly rules?: readonly string[];
  /** How often this is to be expected: a hash names one value, a word may be in many or in none. */
  readonly names: 'one' | 'some';
}

/** A home-made key. */
export interface RuleWish {
  readonly kind: 'rule';
  readonly id: string;
  readonly title?: string;
  /** Null where `rules.custom` can't say what its keys look like. */
  readonly shape: KeyShape | null;
  /** Makes up a text that the rule would find a key in; null where none came out. */
  readonly sample: () => string | null;
}

/** A rule of ours that is not to be used. */
export interface DisableWish {
  readonly kind: 'disable';
  readonly rule: string;
}

/** What has no counterpart here, and why. */
export interface LeftWish {
  readonly kind: 'left';
  readonly reason: string;
}

export function left(label: string, reason: string): Wish {
  return { label, kind: 'left', reason };
}
