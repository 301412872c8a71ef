import { createHash } from 'node:crypto';

/** No 0, o, 1, l or i: an id is read from a screen and typed. It starts with a letter, so that no shell or parser takes it for a number. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const CHARACTERS = `23456789${LETTERS}`;
const LENGTH = 6;
const LONGEST = 24;

/**
 * The short name of a finding, derived from its fingerprint alone. 660 million names at 6 characters.
 * @param length in characters, at most 24
 */
export function shortId(fingerprint: string, length = LENGTH): string {
  let rest = BigInt(`0x${createHash('sha256').update(`unleak id\0${fingerprint}`).digest('hex')}`);
  let id = '';
  for (let index = 0; index < length; index++) {
    const alphabet = index === 0 ? LETTERS : CHARACTERS;
    id += alphabet[Number(rest % BigInt(alphabet.length))];
    rest /= BigInt(alphabet.length);
  }
  return id;
}

/**
 * Ids for all findings of a report. Where two would share one, both get longer until they differ, so an id never changes its meaning
 * from one finding to another, and the order of the findings doesn't matter.
 * @returns fingerprint → id
 */
export function assignIds(fingerprints: Iterable<string>): Map<string, string> {
  const ids = new Map<string, string>();
  let open = [...new Set(fingerprints)];
  for (let length = LENGTH; open.length > 0; length++) {
    const sharers = new Map<string, string[]>();
    for (const print of open) {
      const id = shortId(print, length);
      sharers.set(id, [...(sharers.get(id) ?? []), print]);
    }
    open = [];
    for (const [id, prints] of sharers) {
      if (prints.length === 1 || length === LONGEST) for (const print of prints) ids.set(print, id);
      else open.push(...prints);
    }
  }
  return ids;
}
