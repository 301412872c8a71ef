/** Whether `prefix`, of two bytes or more, stands at `at` and ends at `length` at the latest. */
export function startsWith(bytes: Uint8Array, at: number, length: number, prefix: Uint8Array): boolean {
  if (at + prefix.length > length) return false;
  for (let index = 2; index < prefix.length; index++) if (bytes[at + index] !== prefix[index]) return false;
  return bytes[at] === prefix[0] && bytes[at + 1] === prefix[1];
}
