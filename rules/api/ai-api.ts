import type { ProviderApi } from '../../src/model/provider-api.ts';

/**
 * Docs: Authentication. Its hosts are example domains, and the one documented call is billed: there is nothing to ask without the
 * operator's own description of a read-only call (`--providers`): docs/responding.md has one to start from.
 */
export const api: ProviderApi = { hosts: [], auth: { in: 'bearer' } };
