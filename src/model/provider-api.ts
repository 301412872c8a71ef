/**
 * How a provider verifies, lists, creates and revokes keys, as data: one interpreter (src/respond) serves all providers. Everything here is
 * plain JSON, so an operator can describe a provider of their own in a file.
 */
export interface ProviderApi {
  /**
   * Expression for the keys that these calls are about; all of the provider's unless said. Other credentials of the provider (deploy
   * tokens, webhook addresses) would be refused by them while they are live.
   */
  readonly keys?: string;
  /** Host names that may see a key of this provider. Empty: the operator must give a URL. */
  readonly hosts: readonly string[];
  /** Origin that the calls' paths are joined to; absent where the provider has no public host. */
  readonly baseUrl?: string;
  /** The operator described this server: it may be in a private network or, by plain http, on this machine. */
  readonly ownServer?: true;
  readonly auth: KeyAuth;
  /** Sent with every call: API versions, media types. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The documented limit of the smallest plan. Bursts are allowed inside it. */
  readonly rateLimit?: { readonly requests: number; readonly perSeconds: number };
  readonly verify?: VerifySpec;
  readonly list?: ListSpec;
  /** One key's details, where the list does not show its permissions. */
  readonly describe?: DescribeSpec;
  readonly create?: CreateSpec;
  readonly revoke?: RevokeSpec;
}

export type KeyState = 'active' | 'active-limited' | 'inactive' | 'expired' | 'unknown';

/** Where the key stands in a request. `path`: in place of `{key}`. `none`: the call carries no credential. */
export type KeyAuth =
  | { readonly in: 'bearer' }
  | { readonly in: 'header'; readonly name: string; readonly scheme?: string }
  | { readonly in: 'basic'; readonly as: 'user' | 'password' }
  | { readonly in: 'path' }
  | { readonly in: 'body' }
  | { readonly in: 'none' };

/** Whose authority a call needs. With two names, the first that is at hand and allowed. */
export type KeyChoice = 'leaked' | 'management' | 'leaked-or-management' | 'management-or-leaked';

/**
 * A test of an answer's JSON body. `at` names dotted paths (`error.code`, `''` for the whole body); one that satisfies is enough.
 * Without `equals`, `includes` or `kind` the field must exist and not be null.
 */
export interface Condition {
  readonly at: readonly string[];
  readonly equals?: readonly (string | number | boolean | null)[];
  /** Pieces of text, compared without regard to case; one is enough. */
  readonly includes?: readonly string[];
  readonly kind?: 'string' | 'number' | 'boolean' | 'array' | 'object';
}

/** One documented answer. The first that fits decides; an answer that fits none means nothing. */
export interface Answer<Meaning extends string> {
  readonly status: readonly number[];
  /** All must hold. The body must be JSON by its content type, unless `bare`. */
  readonly where?: readonly Condition[];
  /** The status alone is documented (204, 202): no body is read. */
  readonly bare?: true;
  readonly means: Meaning;
  /** What it tells a person, in our words. */
  readonly detail?: string;
}

export type TemplateValue =
  | string
  | number
  | boolean
  | readonly TemplateValue[]
  | { readonly [name: string]: TemplateValue };

export interface CallSpec<Meaning extends string> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** From the root of the host, with the version: `/v1/keys/{id}`. */
  readonly path: string;
  /** Another of `hosts` for this call; ignored when the operator gave a URL. */
  readonly baseUrl?: string;
  readonly auth?: KeyAuth;
  readonly query?: Readonly<Record<string, string>>;
  /** A string that is one `{name}` becomes that value with its type; a field whose value is unknown is left out. */
  readonly body?: { readonly as: 'json' | 'form'; readonly fields: Readonly<Record<string, TemplateValue>> };
  readonly answers: readonly Answer<Meaning>[];
}

export interface VerifySpec {
  /** Read-only calls; the next is tried when one is not decisive. */
  readonly calls: readonly CallSpec<KeyState>[];
  /** A key is dead only if every call refuses it: each call knows one kind of key. */
  readonly every?: true;
}

export interface ListSpec {
  readonly by: KeyChoice;
  readonly call: CallSpec<'listed' | 'forbidden'>;
  /** The keys are listed per project or workspace; its id fills `{parent}`. */
  readonly within?: {
    readonly call: CallSpec<'listed' | 'forbidden'>;
    readonly items: readonly string[];
    readonly id: readonly string[];
    readonly more?: MoreSpec;
  };
  /** Paths of the array of keys, the first that exists. */
  readonly items: readonly string[];
  readonly id: readonly string[];
  /** What the list shows of a key: `mem_live_ab12…`, `sk-ab...9xyz`. */
  readonly hint: readonly string[];
  /** One is enough: the listed key is revoked. */
  readonly ended?: readonly Condition[];
  readonly more?: MoreSpec;
  readonly name?: readonly string[];
  readonly scopes?: readonly string[];
  readonly environment?: readonly string[];
  readonly expiresAt?: readonly string[];
}

/** Paging: while `when` holds, the call is repeated with `query` set to the value at `cursor`. */
export interface MoreSpec {
  readonly when: Condition;
  readonly cursor: readonly string[];
  readonly query: string;
}

export interface DescribeSpec {
  readonly call: CallSpec<'described'>;
  readonly name?: readonly string[];
  readonly scopes?: readonly string[];
  readonly environment?: readonly string[];
  readonly expiresAt?: readonly string[];
}

/** `{name}`, `{scopes}`, `{environment}`, `{expiresAt}` (ISO 8601) and `{expiresInDays}` are those of the old key. */
export interface CreateSpec {
  readonly call: CallSpec<'created' | 'forbidden'>;
  readonly key: readonly string[];
  readonly id: readonly string[];
  /** Expression whose first group is `{environment}` in the old key's own text, where the list does not tell it. */
  readonly environmentIn?: string;
  /** Longest name that the provider takes, in characters; 100 unless said. */
  readonly nameLimit?: number;
}

export type RevokeMeaning = 'revoked' | 'accepted' | 'gone' | 'itself' | 'forbidden';

export interface RevokeSpec {
  readonly by: KeyChoice;
  readonly call: CallSpec<RevokeMeaning>;
  /** Where `{id}` comes from: the list, the answer of `verify`, the key's own text (first group of `pattern`). Absent: not needed. */
  readonly id?:
    | { readonly from: 'list' }
    | { readonly from: 'verify'; readonly at: readonly string[] }
    | { readonly from: 'key'; readonly pattern: string };
  /** A key can't revoke itself: without a management key, a leaked key of this scope first creates its replacement. */
  readonly replaceFirst?: { readonly scope: string };
}
