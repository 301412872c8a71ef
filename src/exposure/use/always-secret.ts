/** Ids of providers whose keys are all secret: a browser that has one holds a secret. Others also issue keys for browsers. */
export const ALWAYS_SECRET: ReadonlySet<string> = new Set([
  'tinybrain',
  'memory-api',
  'product-api',
  'twig',
  'openai',
  'anthropic',
]);
