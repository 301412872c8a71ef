import { describe, expect, it } from 'vitest';
import { isPlainApiKeyName, nameStrength, splitName } from '../../src/judge/name-strength.ts';

const NAMES = {
  strong: [
    'API_KEY',
    'apiKey',
    'x-api-key',
    'config.apiKey',
    'client_secret',
    'SECRET_KEY',
    'accessToken',
    'AUTH_TOKEN',
    'bearerToken',
    'refresh_token',
    'privateKey',
    'authorization',
    'apikeys',
    'TWIG_API_KEY',
    'process.env.API_KEY',
    'apiKey1',
    'API_SECRET2',
    'privkey',
    'HMAC_SECRET',
    'NEXT_PUBLIC_API_KEY',
  ],
  weak: [
    'token',
    'GITHUB_TOKEN',
    'encryptionKey',
    'signing-key',
    'webhook_key',
    'auth',
    'client_token',
    'masterKey',
    'ACME_KEY',
    'config.ACME_KEY',
  ],
  password: ['password', 'DB_PASSWORD', 'smtpPass', 'passphrase', 'userPwd'],
  none: [
    'key',
    'publicKey',
    'public_token',
    'keyId',
    'client_id',
    'SECRET_ID',
    'publicKeyToken',
    'key_fingerprint',
    'token_hash',
    'tokenUrl',
    'secretName',
    'api_key_header',
    'tokenType',
    'partitionKey',
    'primary_key',
    'nextPageToken',
    'cancellationToken',
    'csrfToken',
    'csrf_secret',
    'nonce',
    'cacheKey',
    'sort_key',
    'apiKeyPrefix',
    'secretArn',
    'passwordHash',
    'signature',
    'encrypted_key',
    'tokenizer',
    'keyboard',
    'monkey',
    'author',
    'siteKey',
    'acmeKey',
    'GPG_KEY',
    'CACHE_KEY',
    'version_token',
    'authenticity_token',
    'apiKey.startsWith',
    'NEXT_PUBLIC_KEY_ID',
    'secret_hash',
    '',
  ],
} as const;

describe('how strongly a name says credential', () => {
  for (const [strength, names] of Object.entries(NAMES)) {
    it.each(names.map((name) => ({ name })))(`${strength}: $name`, ({ name }) => {
      expect(nameStrength(name)).toBe(strength);
    });
  }
});

describe('the words of a name', () => {
  it.each([
    ['twigApiKey', ['twig', 'api', 'key']],
    ['TWIG_API_KEY', ['twig', 'api', 'key']],
    ['x-api-key', ['x', 'api', 'key']],
    ['HTTPSecretKey', ['http', 'secret', 'key']],
    ['$env.apiKey2', ['env', 'api', 'key2']],
    ['', []],
  ])('%s', (name, words) => {
    expect(splitName(name)).toEqual(words);
  });
});

describe('the plain name of an API key', () => {
  it.each([
    ['API_KEY', null, true],
    ['X-API-Key', null, true],
    ['config.apiKey', null, true],
    ['authorization', 'bearer', true],
    ['ACME_API_KEY', null, false],
    ['client_secret', null, false],
    ['authorization', 'basic', true],
  ])('%s %s', (name, scheme, plain) => {
    expect(isPlainApiKeyName(name, scheme)).toBe(plain);
  });
});
