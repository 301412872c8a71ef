import type { Advisory } from '../../model/advisory.ts';
import { PUBLIC_NAME, SECRET_NAME } from '../config/config-leaks.ts';
import { type EnvContext, publicEnvName } from './public-env-name.ts';
import { PUBLIC_PREFIXES } from './public-prefixes.ts';

const NAME = new RegExp(
  `(?<![A-Za-z0-9_])(?:${PUBLIC_PREFIXES.map(({ prefix }) => prefix).join('|')})[A-Z0-9_]{2,100}(?![A-Za-z0-9_])`,
  'g',
);

/** Many of these are made for browsers; the best known ones are in `PUBLIC_NAME`. */
const KEY_NAME = /(?:^|_)(?:API_?KEY|TOKEN)$/;

/**
 * Remarks about names in a file that sets environment variables: public to browsers by their prefix, secret by what they say.
 * A name alone is a warning: medium for a known provider's secret, low for one that only sounds secret or may be.
 * @param known says whether a name, without its public prefix, is one of a known provider's secrets, and whose
 * @param skipLines lines (from 1) on which a value was found: the finding says more
 */
export function publicNameAdvisories(
  path: string,
  text: string,
  context: EnvContext,
  known: (name: string) => string | null,
  skipLines: ReadonlySet<number>,
): Advisory[] {
  const advisories: Advisory[] = [];
  const seen = new Set<string>();
  text.split('\n').forEach((line, index) => {
    if (line.length > 4000) return;
    for (const [name] of line.matchAll(NAME)) {
      if (seen.has(name)) continue;
      const asPublic = publicEnvName(name, context);
      if (!asPublic || PUBLIC_NAME.test(name.slice(asPublic.prefix.length))) continue;
      const rest = name.slice(asPublic.prefix.length);
      const provider = known(rest);
      const sounds = SECRET_NAME.test(rest);
      if (provider === null && !sounds && !KEY_NAME.test(rest)) continue;
      const why =
        provider !== null
          ? `it names a secret of ${provider}`
          : sounds
            ? 'its name says that it is secret'
            : 'most keys are secret: check that this one may be seen';
      seen.add(name);
      if (skipLines.has(index + 1)) continue;
      advisories.push({
        rule: 'public-env-name',
        severity: provider === null ? 'low' : 'medium',
        path,
        message: `${name} (line ${index + 1}) is sent to browsers by ${asPublic.framework}, and ${why}`,
        fix: `rename it to ${rest} and use it on the server only`,
      });
    }
  });
  return advisories;
}
