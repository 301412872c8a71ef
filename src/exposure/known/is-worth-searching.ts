import { publicEnvName } from '../env/public-env-name.ts';
import { isPublicByDesign } from '../public-by-design.ts';

/** Shorter values stand in too many places by accident. Characters. */
export const MIN_LENGTH = 12;
/** Values longer than this are searched by their first part only. Characters. */
export const MAX_LENGTH = 4096;

const SECRET_WORD =
  /key|secret|token|pass|pwd|auth|cred|private|salt|sign|jwt|webhook|cookie|session|encrypt|seed|mnemonic/i;
/** What such variables hold is no secret, however random it looks. */
const HARMLESS_NAME =
  /(?:^|_)(?:URL|URI|HOST|HOSTNAME|PORT|NAME|USER|USERNAME|EMAIL|REGION|ZONE|PATH|DIR|FILE|BUCKET|VERSION|ENV|NODE_ENV|MODE|LEVEL|LOCALE|TZ|TIMEZONE|DOMAIN|ORIGIN|ENDPOINT|PROJECT|ORG|TEAM|ID|IDS|SHA|COMMIT|BRANCH|TAG|IMAGE|MODEL|TITLE|DESCRIPTION|FORMAT|PATTERN|TTL|TIMEOUT|LIMIT|SIZE|COUNT|DSN|FINGERPRINT|PUBLIC_KEY|PUBLISHABLE_KEY|SITE_KEY|ANON_KEY)$/i;
const PLACEHOLDER =
  /your|example|sample|dummy|placeholder|change[_-]?me|replace|insert|redact|fake|x{4,}|\*{3}|\.\.\.|abc_?123|123456|deadbeef|0{6}|(.)\1{5,}|password|localhost|development|<[^>]*>|\$\{|\{\{/i;
const WORDS = /[A-Za-z]?[a-z]{3,}|[A-Z]{4,}/g;

function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Random to the eye: digits among letters, many different characters, little that could be a word. */
function looksRandom(value: string, strict: boolean): boolean {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  if (new Set(value).size < 8 || entropy(value) < (strict ? 3.3 : 3)) return false;
  const words = (value.match(WORDS) ?? []).filter((word) => /[aeiouy]/i.test(word) && word.length >= 4).join('').length;
  return words / value.length <= (strict ? 0.5 : 0.65);
}

/**
 * The part of an env variable's value that is worth looking for elsewhere; null if it has none. Of an address with a password, the
 * password. Names that say "public" or "harmless", common words, addresses, numbers and placeholders are out.
 */
export function worthSearching(name: string, value: string): string | null {
  if (publicEnvName(name) !== null) return null;
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:([^\s/@]+)@[^\s]+$/i.exec(value)?.[1];
  const candidate = password ?? value;
  if (candidate.length < MIN_LENGTH || PLACEHOLDER.test(candidate)) return null;
  if (password !== undefined) return looksRandom(candidate, false) ? candidate : null;
  if (isPublicByDesign(candidate, name, '') !== null) return null;
  if (candidate.startsWith('-----BEGIN '))
    return candidate.includes('PRIVATE KEY') ? candidate.slice(0, MAX_LENGTH) : null;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(candidate) || /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)/.test(candidate)) return null;
  if (
    /^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(candidate) ||
    (/^[\w-]+(?:\.[\w-]+)+(?::\d+)?$/.test(candidate) === true &&
      /\.[a-z]{2,}(?::\d+)?$/i.test(candidate) &&
      !/^eyJ|^SG\./.test(candidate))
  )
    return null;
  if (/\s/.test(candidate) || HARMLESS_NAME.test(name)) return null;
  const secretName = SECRET_WORD.test(name);
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(candidate) && !secretName) return null;
  if (!secretName && candidate.length < 20) return null;
  return looksRandom(candidate, !secretName) ? candidate.slice(0, MAX_LENGTH) : null;
}
