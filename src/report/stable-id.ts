import { createHash } from 'node:crypto';

/** A name for things that have no fingerprint of their own: 128 bits of SHA-256 in hex. Never give it a secret. */
export function stableId(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** The same in the form of a UUID of version 8 (RFC 9562: custom). */
export function stableUuid(...parts: readonly string[]): string {
  const hex = stableId(...parts);
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
