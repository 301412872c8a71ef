import type { Confidence } from '../model/severity.ts';
import { plainQuotes, readAssignedName } from './assigned-name.ts';
import { isIdentifier } from './is-identifier.ts';
import { isPlaceholder } from './is-placeholder.ts';
import { isRandomHex } from './is-secret-like.ts';
import { type NameStrength, nameStrength, splitName } from './name-strength.ts';
import { logLikelihoodRatio } from './randomness.ts';

/** A value under a name: accepted with the name, or dismissed with a reason. */
export type NamedVerdict =
  | { readonly name: string; readonly scheme: string | null; readonly confidence: Confidence }
  | { readonly reason: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;
/** Public keys, digests, key ids and keys that are made for the browser. */
const NOT_SECRET =
  /^(?:MIGf|MIIB|MFkw|MCow|AAAA[BCE]3|ssh-|sha(?:1|224|256|384|512)[-_:]|md5[-_:]|pk_(?:live|test)_|pk\.|phc_|sb_publishable_|6L[a-zA-Z0-9_-]{38}$|key_|usr_|org_|req_|acct_|cus_|price_|prod_|whsec_test|arn|urn|data:|ENC|vault:|projects\/|eyJ)/;
const CODE =
  /\.(?:[cm]?[jt]sx?|py|go|java|kt|kts|scala|rs|rb|php|cs|c|cc|cpp|h|hpp|m|mm|swift|dart|lua|ex|exs|clj|vue|svelte|astro|zig|nim|jl|r|pl|pm)$/i;
/** What may follow a bare value. */
const BARE_END = /^(?:$|[\s,;)}\]<&"'`\\|#])/;

/**
 * Judges a value by the name in front of it and by how random it looks. The name did most of the work in measurements: `keyId`,
 * `publicKeyToken` and `tokenUrl` are what other scanners report in error.
 *
 * @param text window; the value is `text.slice(start, start + value.length)`
 */
export function judgeNamed(text: string, start: number, value: string, path: string | undefined): NamedVerdict {
  // What no name could make a key of is out before any name is looked for: reading names is what costs time in minified code.
  const hopeless = whyNotKey(value, 'strong', false, '');
  if (hopeless !== null) return { reason: hopeless };
  const assigned = readAssignedName(text, start, start + value.length);
  if (assigned === null) return { reason: 'no name before it' };
  const isUser = assigned.scheme?.startsWith('-') === true;
  const after = plainQuotes(text.slice(start + value.length, start + value.length + 16))
    .replace(/^\\{1,3}(?=["'`])/, '')
    .replace(isUser ? /^:/ : /^$/, '');
  if (assigned.quote === null ? !BARE_END.test(after) : !after.startsWith(assigned.quote))
    return { reason: 'part of a longer text' };
  const strength =
    assigned.scheme === null ? nameStrength(assigned.name) : assigned.scheme === 'basic' ? 'none' : 'strong';
  if (strength === 'none') return { reason: `the name ${assigned.name} is no key's` };
  const bareCode =
    assigned.quote === null &&
    assigned.form === 'assignment' &&
    path !== undefined &&
    CODE.test(path) &&
    !/^["'`\\]/.test(after);
  const reason = whyNotKey(value, strength, bareCode, assigned.name);
  if (reason !== null) return { reason };
  const score = logLikelihoodRatio(value);
  const confidence =
    strength === 'strong' && (score <= -0.8 || UUID.test(value)) ? 'high' : strength === 'password' ? 'low' : 'medium';
  return { name: assigned.name, scheme: assigned.scheme, confidence };
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
  if (/^[\d._-]+$/.test(core)) return 'digits only';
  if (UUID.test(value)) return strength === 'strong' ? null : 'uuid under a vague name';
  if (name !== '' && isSameAsName(core, name)) return 'the name again';
  const decoded = decodedText(value);
  if (decoded !== null) return isProse(decoded) ? 'base64 of a text' : null;
  if (HEX.test(core)) {
    if (core.length < (strength === 'strong' ? 16 : 32)) return 'short hex under a vague name';
    if (core.length < 24) return logLikelihoodRatio(core) <= -0.35 && isRandomHex(core) ? null : 'hex without variety';
    return isRandomHex(core) ? null : 'hex without variety';
  }
  if (isIdentifier(core.replace(/[./~]/g, '_'))) return 'identifier';
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
