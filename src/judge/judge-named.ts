import type { Confidence } from '../model/severity.ts';
import { type AssignedName, plainText, readAssignedName } from './assigned-name.ts';
import { isIdentifier } from './is-identifier.ts';
import { isPlaceholder } from './is-placeholder.ts';
import { isGroupedHex, isRandomHex, tailBehindWords } from './is-secret-like.ts';
import { isQualifierVeto, type NameStrength, nameStrength, splitName } from './name-strength.ts';
import { logLikelihoodRatio } from './randomness.ts';

/** A value under a name: accepted with the name, or dismissed with a reason. */
export type NamedVerdict =
  | { readonly name: string; readonly scheme: string | null; readonly confidence: Confidence }
  | { readonly reason: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
/**
 * Public keys, digests, signatures (`MEUCI`: DER of two 256-bit numbers), ids, keys that are made for the browser, and what is encrypted already
 * (OpenSSL's `Salted__`, KMS, Fernet, sealed secrets).
 */
const NOT_SECRET =
  /^(?:MIGf|MIIB|MFkw|MCow|AAAA[BCE]3|ssh-|sha(?:1|224|256|384|512)[-_:]|md5[-_:]|pk_(?:live|test)_|pk\.|phc_|sb_publishable_|6L[a-zA-Z0-9_-]{38}$|key_|usr_|org_|req_|acct_|cus_|price_|prod_|whsec_test|projects\/|eyJ|ME[QUY]CI[A-Z]|U2FsdGVkX1|AQ[EI]CAH[g-j]|gAAAAA[A-Za-z0-9_-]{60}|Ag[A-D][A-Za-z0-9+/]{300}|(?:tok|card|src|pm|pi|seti|sub|ch|in|cs|txn|evt|po|ba)_[13](?=[a-z0-9]{0,30}[A-Z])[A-Za-z0-9]{15})/;
const CODE =
  /\.(?:[cm]?[jt]sx?|py|go|java|kt|kts|scala|rs|rb|php|cs|c|cc|cpp|h|hpp|m|mm|swift|dart|lua|ex|exs|clj|vue|svelte|astro|zig|nim|jl|r|pl|pm)$/i;
/**
 * What may follow a bare value: white space and brackets, control characters, the end of a sentence, escaped separators of addresses, anything
 * beyond ASCII but an ellipsis.
 */
const BARE_END =
  /^(?:$|[\s,;)}\]<>&"'`\\|#\0\x1b]|(?!\xe2\x80\xa6)[\x80-\xff]|[.:!?](?:$|[\s<"'`)\]])|\*{1,2}(?:$|[\s<.,])|-->|%(?:0[AD]|2[0267C]))/i;

/**
 * Judges a value by the name in front of it and by how random it looks. The name did most of the work in measurements: `keyId`,
 * `publicKeyToken` and `tokenUrl` are what other scanners report in error.
 *
 * @param text window; the value is `text.slice(start, start + value.length)`
 */
export function judgeNamed(text: string, start: number, value: string, path: string | undefined): NamedVerdict {
  // What no name could make a key of is out before any name is looked for: reading names is what costs time in minified code.
  const hopeless = whyHopeless(value);
  if (hopeless !== null) return { reason: hopeless };
  const assigned = readAssignedName(text, start, start + value.length);
  if (assigned === null) return { reason: 'no name before it' };
  const isUser = assigned.scheme?.startsWith('-') === true;
  const after = plainText(text.slice(start + value.length, start + value.length + 16))
    .replace(/^\\{1,7}(?=["'`])/, '')
    .replace(isUser ? /^:/ : /^$/, '');
  if (assigned.quote === null ? !BARE_END.test(after) : !after.startsWith(assigned.quote))
    return { reason: 'part of a longer text' };
  const strength =
    assigned.scheme === null ? nameStrength(assigned.name) : assigned.scheme === 'basic' ? 'none' : 'strong';
  if (strength === 'none') return { reason: `the name ${assigned.name} is no key's` };
  const context = whyContextDenies(
    assigned,
    value,
    text.slice(Math.max(0, start - 256), start + value.length + 256),
    text.slice(Math.max(0, start - 8), start),
    after,
  );
  if (context !== null) return { reason: context };
  const bareCode =
    assigned.quote === null &&
    assigned.form === 'assignment' &&
    path !== undefined &&
    CODE.test(path) &&
    // `@Value("${api.key:…}")`: a literal, after all.
    !assigned.lead.endsWith('${') &&
    !/^["'`\\]/.test(after);
  const reason = whyNotKey(value, strength, bareCode, assigned.name);
  if (reason !== null) return { reason };
  const score = logLikelihoodRatio(value);
  const confidence =
    strength === 'strong' && (score <= -0.8 || UUID.test(value)) ? 'high' : strength === 'password' ? 'low' : 'medium';
  return { name: assigned.name, scheme: assigned.scheme, confidence };
}

/** Words of code come again and again. */
const HOPELESS = new Map<string, string>();
const MOST_KNOWN = 4096;
const LONGEST_KNOWN = 64;

function whyHopeless(value: string): string | null {
  const known = HOPELESS.get(value);
  if (known !== undefined) return known;
  const reason = whyNotKey(value, 'strong', false, '');
  // What may be a key isn't kept.
  if (reason === null || value.length > LONGEST_KNOWN) return reason;
  if (HOPELESS.size === MOST_KNOWN) HOPELESS.clear();
  HOPELESS.set(value, reason);
  return reason;
}

/** Fields that stand beside the intermediate secrets of published test vectors, never beside a secret in use. */
const VECTOR =
  /\b(?:peer_?public_?key|public_?key|pk_?[rsei]m?|ct|cipher_?text|base_nonce|exporter_context|ikm[rsei]?|aad)\b/i;
/** What a protocol computes and nobody configures. A shared secret may be either: its neighbours tell. */
const DERIVED = /\b(?:traffic|exporter|resumption|handshake|premaster|pre master) (?:master )?secret\b/;
const SHARED = /\bshared secret\b/;

/** Why the name, though a key's, says something else where it stands. */
function whyContextDenies(
  { name, lead, scheme }: AssignedName,
  value: string,
  around: string,
  opening: string,
  after: string,
): string | null {
  // "AWS::ApiGateway::ApiKey": the name of a type.
  if (/\w::$/.test(lead) && /["'][^"']{0,60}::$/.test(lead)) return 'the name of a type';
  if (/\barn:[\w:/-]{1,70}:$/.test(lead)) return 'part of a resource name';
  // "checksum/secret: …"
  if (/(?:checksum|hash|digest|fingerprint|sha\d{1,3})[/.:_-]$/i.test(lead)) return 'a digest of it';
  if (opening.endsWith('ENC(')) return 'encrypted';
  const word = /([A-Za-z]{2,20}) $/.exec(lead)?.[1]?.toLowerCase();
  if (word !== undefined && /^[a-z]+$/i.test(name) && isQualifierVeto(word)) return 'another kind of token';
  // Authorization: AWS4-HMAC-SHA256 Credential=…
  if (scheme === null && /authorization$/i.test(name) && /^\s{1,2}[A-Za-z]{2,20}=/.test(after))
    return 'an authorization scheme';
  // The token of an ACME challenge is published by whoever answers it.
  if (/^token$/i.test(name) && /(?:http|dns|tls-?alpn)-?01|acme-?challenge/i.test(around)) return 'a challenge';
  if (!HEX.test(value)) return null;
  const words = splitName(name).join(' ');
  const isVector = DERIVED.test(words) || (SHARED.test(words) && (/^expected /.test(words) || VECTOR.test(around)));
  return isVector ? 'a test vector' : null;
}

function whyNotKey(
  value: string,
  strength: Exclude<NameStrength, 'none'>,
  bareCode: boolean,
  name: string,
): string | null {
  const core = value.replace(/=+$/, '');
  if (core.length < (strength === 'weak' ? 20 : 16)) return 'too short';
  if (NOT_SECRET.test(value)) return 'public or an id by its shape';
  if (isPlaceholder(value)) return 'placeholder';
  if (!/\d/.test(core) && !(/[a-z].*[a-z].*[a-z]/.test(core) && /[A-Z].*[A-Z].*[A-Z]/.test(core))) return 'no digit';
  if (/^(?:[\d._-]+|0x[\da-f]{1,16})$/i.test(core)) return 'digits only';
  if (UUID.test(value)) return strength === 'strong' ? null : 'uuid under a vague name';
  if (name !== '' && isSameAsName(core, name)) return 'the name again';
  if (strength === 'weak' && startsWithName(core, name)) return 'an id that its name stands in';
  const tail = tailBehindWords(core);
  if (tail !== null) return whyNotKey(tail, strength, bareCode, name);
  const decoded = decodedText(value);
  if (decoded !== null) return isProse(decoded) ? 'base64 of a text' : null;
  if (isCutBase64(value) || isSerialized(value)) return 'base64 of a text';
  if (HEX.test(core)) {
    if (core.length < (strength === 'strong' ? 16 : 32)) return 'short hex under a vague name';
    if (core.length < 24) return logLikelihoodRatio(core) <= -0.35 && isRandomHex(core) ? null : 'hex without variety';
    return isRandomHex(core) ? null : 'hex without variety';
  }
  if (isGroupedHex(core)) return isRandomHex(core.replaceAll('-', '')) ? null : 'hex without variety';
  if (isIdentifier(core.replace(/[./~:]/g, '_'))) return 'identifier';
  const score = logLikelihoodRatio(core);
  if (!/\d/.test(core)) return score <= -1 ? null : 'reads like a word';
  if (bareCode && (score > -0.8 || (core.match(/\d/g)?.length ?? 0) < 3)) return 'an expression, not a literal';
  const limit = strength === 'strong' ? -0.35 : strength === 'weak' ? -0.8 : -1.1;
  return score <= limit ? null : 'reads like a word';
}

function isSameAsName(value: string, name: string): boolean {
  const flat = (text: string): string => splitName(text).join('');
  return flat(value) === flat(name);
}

/** `export-token-cu4lg26ofcziixny` under `ExportToken`: resources are named so, keys of a vague name are not. */
function startsWithName(value: string, name: string): boolean {
  const words = /^([A-Za-z]{1,40}(?:[-_][A-Za-z]{1,40}){0,3})[-_][A-Za-z0-9]{6,40}$/.exec(value)?.[1];
  const flat = words === undefined ? '' : splitName(words).join('');
  return flat.length >= 8 && splitName(name).join('').startsWith(flat);
}

/** A piece of base64 of a sentence, cut anywhere. */
function isCutBase64(value: string): boolean {
  return [1, 2, 3].some((offset) => {
    const decoded = decodedText(value.slice(offset));
    return decoded !== null && / /.test(decoded) && isProse(decoded);
  });
}

/** Base64 of a binary record with words in it. Random bytes are printable in 37 of 100; 70 in 100 of 48 never happens. */
function isSerialized(value: string): boolean {
  if (value.length < 64 || !/^[A-Za-z0-9+/_-]{16,}={0,2}$/.test(value)) return false;
  const bytes = Buffer.from(value, 'base64');
  return bytes.filter((byte) => byte >= 0x20 && byte < 0x7f).length >= bytes.length * 0.7;
}

/** The text that base64 stands for, or null if it is none. */
function decodedText(value: string): string | null {
  if (!/^[A-Za-z0-9+/_-]{16,}={0,2}$/.test(value)) return null;
  const bytes = Buffer.from(value, 'base64');
  let printable = 0;
  for (const byte of bytes) if (byte >= 0x20 && byte < 0x7f) printable++;
  return bytes.length >= 12 && printable >= bytes.length * 0.95 ? bytes.toString('latin1') : null;
}

/** Decoded text that is no key either: words, JSON, a placeholder. */
function isProse(text: string): boolean {
  if (/\s|[{}<>]/.test(text) || isPlaceholder(text)) return true;
  if (HEX.test(text)) return !isRandomHex(text);
  return isIdentifier(text.replace(/[./:@]/g, '_')) || logLikelihoodRatio(text) > -0.35;
}
