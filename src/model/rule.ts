import type { Severity } from './severity.ts';

/**
 * What makes the engine look at a place at all.
 * - `prefix`: the value starts with one of these at a token boundary, inside a run of 16 or more key characters.
 * - `literal`: the text stands anywhere (at least 3 bytes; each one costs a pass, so few rules may use it).
 * - `token`: a random-looking run of 16 or more key characters, with one of the keywords in the 90 bytes before it (for a `named` rule, else in
 *   the 64 behind it).
 */
export type Trigger =
  | {
      readonly on: 'prefix';
      readonly text: readonly string[] /** Also in the middle of a word. */;
      readonly anywhere?: boolean;
    }
  | { readonly on: 'literal'; readonly text: readonly string[] }
  | { readonly on: 'token'; readonly keywords: readonly string[] };

/**
 * How random the body of a match must look.
 * - `exact`: the shape alone is proof; only placeholders are dismissed.
 * - `strong`: a specific prefix; a loose randomness test.
 * - `weak`: a short or common prefix, or a name; a strict test.
 */
export type BodyTest = 'exact' | 'strong' | 'weak';

/** Checks that need arithmetic; their code is in src/judge/checksum.ts. */
export type Checksum = 'github' | 'npm' | 'github-fine-grained' | 'grafana' | 'jwt' | 'gcp-service-account';

export interface Example {
  /**
   * A piece of text. `{{hex:64}}`, `{{b64url:43}}`, `{{alnum:24}}`, `{{base36:24}}`, `{{upper:16}}`, `{{digits:10}}`, `{{b64:40}}`,
   * `{{uuid}}`, `{{b32:16}}` are replaced by fresh random characters when the example is checked, so no full key stands in this repository.
   */
  readonly text: string;
  /** Provider that attribution must arrive at, if it should be said. Null: must stay open. */
  readonly provider?: string | null;
  /** File name that the example stands in, where it matters. */
  readonly path?: string;
}

/** One shape of credential. Rules are data; see docs/adding-a-provider.md. */
export interface Rule {
  /** `provider-thing`, stable for ever: fingerprints contain it. */
  readonly id: string;
  readonly title: string;
  /** Issuer of every match; null where several issuers share the shape (`family`) or none can be named. */
  readonly provider: string | null;
  /** Issuers share this shape: attribution decides by context. */
  readonly family?: 'sk' | 'tb' | 'mem';
  readonly trigger: Trigger;
  /**
   * Sticky (`y`) regular expression, tried at the trigger's position in the latin1 text of the window. Lookbehind may look at what comes
   * before. The named group `secret` is the value, else the whole match; the group `body` is what the randomness test sees, else the
   * value. Must be linear: no nested or ambiguous repetition, every repetition bounded.
   */
  readonly pattern: RegExp;
  /** Bytes that the pattern may need behind the trigger; 256 unless said, at most 8192. */
  readonly reach?: number;
  readonly body?: BodyTest;
  /** Bodies shorter than this are reported only where the context names a provider. */
  readonly shortBody?: number;
  /** Values that match it have the issuer's exact shape: confidence is high without any context. */
  readonly exact?: RegExp;
  /** The value counts only where a key-like name, header or scheme is right before it (src/judge/judge-named.ts). */
  readonly named?: boolean;
  readonly checksum?: Checksum;
  /** For `token` rules: tested on the 90 characters before the token. */
  readonly before?: RegExp;
  /** Severity of a match before exposure is known; `test` matches (see `testKey`) are medium. */
  readonly severity: Severity;
  /** Most such values in folders of tests, fixtures and examples were made for them: medium there, never silent. */
  readonly mediumInTests?: true;
  /** If it matches the value, the key is a sandbox key. */
  readonly testKey?: RegExp;
  /** The value may be a weak secret (a password): hashed slowly in fingerprints, no character of it shown. */
  readonly lowEntropy?: boolean;
  /** Characters of the value that every key of this rule shares and that a mask may show; found by this expression at the start. */
  readonly maskPrefix?: RegExp;
  /** Full values that the issuer has published as samples: reported as low, with a note. Split so that no scanner fires on them. */
  readonly published?: readonly string[];
  /** Who published them, where the rule is for several issuers. */
  readonly publisher?: string;
  readonly message?: string;
  readonly examples: readonly Example[];
  /** Texts that must stay silent under every rule, not only this one. */
  readonly counterExamples: readonly Example[];
}
