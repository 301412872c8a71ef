import type { Provider } from '../src/model/provider.ts';
import type { Rule } from '../src/model/rule.ts';
import { aiApi } from './ai-api.ts';
import { memoryApi } from './memory-api.ts';
import { others } from './others.ts';
import { productApi } from './product-api.ts';
import { skFamily } from './sk-family.ts';
import { tbFamily } from './tb-family.ts';
import { tinybrain } from './tinybrain.ts';
import { twig } from './twig.ts';

/** Every provider that unleak knows; a new one is one file and one line here (or in others.ts). */
export const PROVIDERS: readonly Provider[] = [tinybrain, memoryApi, productApi, twig, ...others, aiApi];

/** Every rule, the specific ones first: at one place the first rule that accepts a value keeps it. */
export const RULES: readonly Rule[] = [...skFamily, ...tbFamily, ...PROVIDERS.flatMap((provider) => provider.rules)];
