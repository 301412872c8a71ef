/** How strongly a name says that its value is a credential. */
export type NameStrength = 'strong' | 'weak' | 'password' | 'none';

/** Words anywhere in a name that mean: not the secret itself. */
const VETO = new Set(
  (
    'public pub publishable publishables site fingerprint thumbprint hash hashed digest checksum integrity sha sha1 sha224 sha256 sha384 sha512 md5 ' +
    'encrypted cipher ciphertext signature nonce id ids uuid guid csrf xsrf salt iv commit revision rev etag crc merkle mac hmac'
  ).split(' '),
);

/** Last words that make a name a remark about a key: `tokenUrl`, `secretName`. */
const SUFFIX_VETO =
  /^(?:name|names|url|urls|uri|file|filename|path|paths|type|types|length|size|count|field|header|headers|param|params|parameter|index|prefix|suffix|format|pattern|regex|algorithm|version|exp\w*|ttl|label|title|text|ref|arn|provider|manager|store|storage|endpoint|host|scope|scopes|env|var|code|codes|list|map|event|press|word|words|alias|policy|description|hint|error|message|kind|class|component|status|location|limit|lifetime|duration|date|time|timeout|used|usage|rotation|placeholder|example|selector|schema|tag|mask|with|startswith|endswith|prefixed|matches|includes|contains|replace|split)$/;

/** Words right before key or token that make it another kind of key. */
const QUALIFIER_VETO = new Set(
  (
    'gpg pgp version primary foreign sort partition cache object bucket idempotency row column i18n next prev previous page cursor continuation sync cancellation ' +
    'design syntax translation lang locale registry hot short dedupe unique composite index map storage query group tree node config settings ' +
    'authenticity antiforgery resume resumption pagination paging scroll dkim grant sharding shard hash dedup rsa ecdsa ed25519 dh pem x509 jwk verify verification verifying vk lock lookup json xml hkey keyboard press modifier'
  ).split(' '),
);

const QUALIFIERS = new Set(
  (
    'app application service master signing encryption license webhook access auth api secret private client bearer refresh admin root user session ' +
    'account deploy deployment integration server backend prod production live internal personal bot dev staging write read vault security shared ' +
    'storage subscription project org organization team tenant super management ingestion ingest write upload automation ci release publish push ' +
    'jwt cookie preshared functions recovery wallet enc crypto db database redis token key my default'
  ).split(' '),
);

/** Whether the word before `token` or `key` in a sentence makes it another kind: `next page token: …`, `primary key: …`. */
export function isQualifierVeto(word: string): boolean {
  return QUALIFIER_VETO.has(word);
}

/** Splits `camelCase`, `snake_case`, `kebab-case` and dotted names into lower-case words. */
export function splitName(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** Frameworks give the browser what is named so: a secret there is a leak, not a public key. */
const SHOWN = /^(?:NEXT|NUXT|EXPO)_PUBLIC_/;

/** Judges a name by its words. The last dotted parts count: `process.env.API_KEY` is `API_KEY`. */
export function nameStrength(name: string): NameStrength {
  const shown = name.split('.').slice(-3).join('.').replace(SHOWN, '');
  // `apiKey1`, `API_KEY2`.
  const words = splitName(shown.replace(/(key|token|secret)\d{1,2}$/i, '$1'));
  const last = words.at(-1);
  if (last === undefined || words.some((word) => VETO.has(word) && !(DIGESTS.has(word) && last === 'secret')))
    return 'none';
  if (SUFFIX_VETO.test(last)) return 'none';
  const joined = words.join(' ');
  if (/\b(?:password|passwd|pwd|passphrase|passcode|pass|identified by)\b/.test(joined)) return 'password';
  const at = words.findLastIndex((word) => /^(?:keys?|tokens?|credentials?)$/.test(word));
  if (at > 0 && QUALIFIER_VETO.has(words[at - 1]!)) return 'none';
  if (isStrong(joined)) return 'strong';
  if (last === 'token' || last === 'tokens' || /^(?:auth|authtoken|authkey|creds?|credentials?)$/.test(last))
    return 'weak';
  if (at > 0 && QUALIFIERS.has(words[at - 1]!)) return 'weak';
  return CONSTANT_KEY.test(shown) ? 'weak' : 'none';
}

/** `ACME_KEY`: in capitals, as environment variables are, whatever the word before. */
const CONSTANT_KEY = /(?:^|[^A-Za-z0-9_])[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){0,4}_KEY$/;
/** Digests are no secrets, but what they are made with is one: `HMAC_SECRET`. */
const DIGESTS = new Set(['hmac', 'mac', 'hash', 'signature']);

function isStrong(joined: string): boolean {
  return (
    /\b(?:apikeys?|apitokens?|apisecret|secrets?|secretkey|authorization|accesskey|accesstoken|authtoken|privatekey|privkey|clientsecret|bearer)\b/.test(
      joined,
    ) ||
    /\b(?:api|access|auth|private|priv|secret) (?:keys?|tokens?)\b/.test(joined) ||
    /\b(?:bearer|refresh) tokens?\b/.test(joined)
  );
}

/** Whether the name is nothing but "API key", as the prefixless API of the seeds uses it. */
export function isPlainApiKeyName(name: string, scheme: string | null): boolean {
  if (scheme === 'bearer' || scheme === 'apikey' || scheme === 'api-key') return true;
  const words = splitName(name.split('.').slice(-1)[0]!).filter((word) => word !== 'x');
  return /^(?:api key|apikey|api token|authorization)$/.test(words.join(' '));
}
