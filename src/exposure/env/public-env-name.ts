import { NEEDS_FRAMEWORK, NEVER_PUBLIC, PUBLIC_PREFIXES } from './public-prefixes.ts';

/** What of the project decides whether a name is public. All optional: without facts the documented defaults hold. */
export interface EnvContext {
  /** Prefixes named in the project's own configuration (`envPrefix`, `kit.env.publicPrefix`), with the framework that reads them. */
  readonly extra?: readonly { readonly prefix: string; readonly framework: string }[];
  /** Default prefixes that the project's configuration has replaced. */
  readonly replaced?: ReadonlySet<string>;
  /** Names of dependencies in the nearest package.json. */
  readonly packages?: ReadonlySet<string>;
}

export interface PublicName {
  readonly framework: string;
  readonly prefix: string;
}

const PACKAGE_OF: Record<string, readonly string[]> = {
  MODERN_: ['@modern-js/app-tools'],
  RAZZLE_: ['razzle'],
  WXT_: ['wxt'],
};

/**
 * Says whether a build writes the variable's value into what the browser gets.
 * @param name environment variable, as written
 * @returns the framework that does so and the prefix that tells it to; null if none does
 */
export function publicEnvName(name: string, context: EnvContext = {}): PublicName | null {
  for (const { prefix, framework } of context.extra ?? []) {
    // The empty prefix means every variable; the configuration itself is reported, so one finding per variable would only be noise.
    if (prefix !== '' && name.startsWith(prefix)) return { framework, prefix };
  }
  if (NEVER_PUBLIC.some((never) => never.test(name))) return null;
  for (const { prefix, framework } of PUBLIC_PREFIXES) {
    if (!name.startsWith(prefix) || name.length === prefix.length) continue;
    if (context.replaced?.has(prefix)) return null;
    if (NEEDS_FRAMEWORK.has(prefix) && !PACKAGE_OF[prefix]?.some((dep) => context.packages?.has(dep))) return null;
    return { framework, prefix };
  }
  return null;
}
