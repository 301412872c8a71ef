import type { Provider } from '../src/model/provider.ts';

/** Memories of another issuer: `mem_prod_`, `mem_dev_` and `mem_test_`, which the Memory API's keys may begin with, too. */
export const memoryrelay: Provider = {
  id: 'memoryrelay',
  name: 'MemoryRelay',
  source: 'packages @memoryrelay/* on the npm registry',
  rules: [],
  families: [{ family: 'mem', prefix: /^mem_(?:prod|dev|test)_/, value: /^/ }],
  clues: {
    names: ['MEMORYRELAY', 'memory_relay'],
    packages: ['@memoryrelay/sdk', '@memoryrelay/mcp-server', 'memoryrelay'],
  },
};
