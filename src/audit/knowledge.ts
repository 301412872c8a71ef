import { PROVIDERS, RULES } from '../../rules/index.ts';
import { compileCustomRules } from '../config/compile-custom-rules.ts';
import type { Config } from '../config/config.ts';
import type { Provider } from '../model/provider.ts';
import type { Rule } from '../model/rule.ts';

/** What a scan looks for: the built-in rules and providers, the config's and the operator's. One with the id of a built-in takes its place. */
export function knowledgeOf(
  own: readonly Provider[],
  config: Config,
): { readonly providers: readonly Provider[]; readonly rules: readonly Rule[] } {
  const ownRules = own.flatMap((provider) => provider.rules).filter((rule) => !RULES.includes(rule));
  return {
    providers: [...own, ...PROVIDERS.filter(({ id }) => !own.some((provider) => provider.id === id))],
    // Rules that are turned off stay among them: what they match is silent, and no vaguer rule's business.
    rules: [...compileCustomRules(config.customRules), ...ownRules, ...RULES],
  };
}
