/** How a provider verifies, lists, creates and revokes keys, as data. */
export type ProviderApi = Record<string, unknown>;
