const LAST = 4;
/** Bits that must stay unknown after the mask has shown its four characters. */
const HIDDEN_BITS = 80;

/**
 * What a person may see of a value: the prefix that all such keys share, an ellipsis, and the last four characters if at least 80 bits
 * stay unknown. Of a password, nothing.
 */
export function maskValue(value: string, options: { prefix?: RegExp; lowEntropy?: boolean }): string {
  if (options.lowEntropy === true) return '…';
  const prefix = options.prefix?.exec(value)?.[0] ?? '';
  // The end of a PEM block is the same dashes in every key.
  if (value.endsWith('--')) return `${prefix}…`;
  const hidden = value.length - prefix.length - LAST;
  return hidden * bitsPerCharacter(value.slice(prefix.length)) >= HIDDEN_BITS
    ? `${prefix}…${value.slice(-LAST)}`
    : `${prefix}…`;
}

function bitsPerCharacter(text: string): number {
  if (/^\d+$/.test(text)) return 3.3;
  if (/^[0-9a-fA-F-]+$/.test(text)) return 4;
  return /^(?:[a-z0-9]+|[A-Z0-9]+)$/.test(text) ? 5 : 5.9;
}
