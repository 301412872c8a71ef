import type { Checksum } from '../model/rule.ts';

/** Whether the value's own checksum is right: valid proves a real key, invalid means a made-up sample. */
export function isChecksumValid(kind: Checksum, value: string): boolean {
  switch (kind) {
    case 'github':
    case 'npm': {
      // Last six characters: CRC-32 of the thirty before them, in base 62 (GitHub, "Behind GitHub's new authentication token formats").
      const body = value.slice(value.indexOf('_') + 1);
      return base62(crc32(body.slice(0, -6))) === body.slice(-6);
    }
    case 'grafana': {
      // `glsa_<32 characters>_<8 hex digits>`: CRC-32 of what comes before the last underscore.
      const at = value.lastIndexOf('_');
      return crc32(value.slice(0, at)).toString(16).padStart(8, '0') === value.slice(at + 1).toLowerCase();
    }
    case 'jwt':
      return isSignedToken(value);
    default:
      return true;
  }
}

/** Loaded when the first checksum is asked for: zlib costs start-up time. */
function crc32(text: string): number {
  return process.getBuiltinModule('node:zlib').crc32(text);
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function base62(number: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) text = DIGITS[rest % 62]! + text;
  return text.padStart(6, '0');
}

/** A JSON Web Token whose header and payload are JSON and that names a signature algorithm. */
function isSignedToken(value: string): boolean {
  const [header, payload, signature] = value.split('.');
  try {
    const head: unknown = JSON.parse(Buffer.from(header ?? '', 'base64url').toString());
    const claims: unknown = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
    const algorithm = head !== null && typeof head === 'object' ? Reflect.get(head, 'alg') : undefined;
    return (
      typeof algorithm === 'string' &&
      algorithm.toLowerCase() !== 'none' &&
      claims !== null &&
      typeof claims === 'object' &&
      (signature ?? '') !== '' &&
      !isSample(claims)
    );
  } catch {
    // Not JSON: the three parts are no token.
    return false;
  }
}

const TELLING =
  /^(?:iss|sub|aud|exp|iat|nbf|jti|azp)$|id|user|mail|name|role|scope|account|tenant|org|perm|login|session|type/i;

/** Claims that name nobody and no time (`{"foo":"bar"}`), or an issuer that is no address and no service. */
function isSample(claims: object): boolean {
  const issuer: unknown = Reflect.get(claims, 'iss');
  return (
    !Object.keys(claims).some((key) => TELLING.test(key)) ||
    (typeof issuer === 'string' && /^(?:test|joe|foo|issuer|example)$/.test(issuer))
  );
}
