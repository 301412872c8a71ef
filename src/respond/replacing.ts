import type { KeyState } from '../model/provider-api.ts';
import type { Secret } from '../model/secret.ts';
import type { Attempt } from './attempts.ts';
import type { Dialogue } from './dialogue.ts';
import type { Journal, OldKey } from './journal.ts';
import type { Authority } from './list-keys.ts';
import type { Place, Proof } from './session.ts';
import type { Sink } from './sinks/sink.ts';

/** The work of replacing one key: what it needs, and how far it has come. */
export interface Replacing {
  readonly dialogue: Dialogue;
  readonly journal: Journal;
  readonly authority: Authority;
  readonly old: OldKey;
  readonly sinks: readonly Sink[];
  readonly graceMs: number;
  readonly attempts: Attempt[];
  /** An answer to a creation was lost in this run: look once more for its key at the end. */
  lost: boolean;
  /** Searches the working tree for the old value before it is revoked; absent where it does not matter. */
  readonly findUses?: (() => Promise<readonly Place[]>) | undefined;
  readonly secret?: Secret | undefined;
}

/** How it ended. */
export type Replaced =
  | { readonly kind: 'proved'; readonly proof: Proof }
  | { readonly kind: 'still-used'; readonly places: readonly Place[] }
  | { readonly kind: 'unproved'; readonly state: KeyState; readonly detail: string };
