import type { Advisory } from '../../model/advisory.ts';
import type { Span } from '../graph/script-parts.ts';

/** What a package's build configuration gives to browsers. */
export interface ConfigLeaks {
  /** Names of environment variables that the build writes into the output, with the configuration that says so. */
  readonly inlined: ReadonlyMap<string, { readonly path: string; readonly framework: string }>;
  /** Configuration that writes every variable into the output, if there is one. */
  readonly whole: { readonly path: string; readonly framework: string } | null;
  /** Prefixes that the configuration makes public. */
  readonly prefixes: readonly { readonly prefix: string; readonly framework: string }[];
  /** Default prefixes that the configuration has replaced. */
  readonly replaced: ReadonlySet<string>;
  /** Parts of configuration files whose literals end up in the output. */
  readonly spans: readonly (Span & { readonly path: string; readonly framework: string })[];
  readonly advisories: readonly Advisory[];
  /** "not evaluated" remarks. */
  readonly notes: readonly string[];
}

/** Names that say that the value is secret, whoever issued it. */
export const SECRET_NAME =
  /(?:^|_)(?:SECRET|PRIVATE_?KEY|PASSWORD|PASSWD|SERVICE_?ROLE|SECRET_?KEY|ACCESS_?KEY|ADMIN_?KEY|API_?SECRET|AUTH_?TOKEN|ACCESS_?TOKEN|CREDENTIALS)(?:_|$)/i;
/** Parts of names that make them harmless for all that. */
export const PUBLIC_NAME =
  /PUBLISHABLE|PUBLIC_KEY|_ANON|SITE_?KEY|_DSN|FIREBASE|MAPS|ALGOLIA|POSTHOG|MAPBOX|_URL$|_URI$|_HOST$|_ID$|_PATH$|_NAME$|_VERSION$|_ENABLED$|MEASUREMENT/i;
