import type { ProviderApi } from './provider-api.ts';
import type { Rule } from './rule.ts';

/** What in a file's text points to this provider. All compared without regard to case. */
export interface Clues {
  /** Identifier or environment names, or parts of them: `TWIG_API_KEY`, `twigApiKey`. Compared with `_`, `-` and case removed. */
  readonly names?: readonly string[];
  /** Host names: `api.twig.so`. Subdomains count. */
  readonly hosts?: readonly string[];
  /** SDK packages as imported or depended upon: `@memory-api/sdk`, `memory_api`. */
  readonly packages?: readonly string[];
  /** Authorization scheme words that only this provider uses: `ApiKey`. */
  readonly schemes?: readonly string[];
}

/** An issuer of credentials: everything unleak knows about it, as data. */
export interface Provider {
  /** Lower-case id as in reports: `memory-api`. */
  readonly id: string;
  readonly name: string;
  /** Where these facts come from: documentation page or public source. */
  readonly source: string;
  readonly rules: readonly Rule[];
  /** Shape families whose keys this provider may have issued; with an expression if only some bodies (text after the prefix) can be its. */
  readonly families?: readonly {
    readonly family: 'sk' | 'tb' | 'mem';
    readonly value: RegExp;
    /** If only keys with some of the family's prefixes can be its. */
    readonly prefix?: RegExp;
    readonly unique?: boolean;
  }[];
  readonly clues: Clues;
  /** Page where a person revokes a key by hand. */
  readonly dashboard?: { readonly url: string; readonly steps: readonly string[] };
  /** How to verify, list, create and revoke, where the provider documents it. */
  readonly api?: ProviderApi;
}
