const KEY_CHARACTER = /[A-Za-z0-9_.~+/=-]/;

/** Ranges of an env file's text outside comments: whole-line `#` comments, and ` #` behind a value. */
function codeRanges(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  let at = 0;
  for (const line of text.split(/(?<=\n)/)) {
    if (!/^[\t \ufeff\xef\xbb\xbf]*#/.test(line)) {
      let end = line.length;
      let quote = '';
      for (let i = 0; i < line.length; i++) {
        const character = line[i]!;
        if (quote !== '') {
          if (character === quote && line[i - 1] !== '\\') quote = '';
        } else if (character === '"' || character === "'" || character === '`') quote = character;
        else if (character === '#' && /\s/.test(line[i - 1] ?? '')) {
          end = i;
          break;
        }
      }
      // A quote that is not closed (an apostrophe in a comment): the whole line counts.
      ranges.push([at, at + (quote === '' ? end : line.length)]);
    }
    at += line.length;
  }
  return ranges;
}

/** `${NAME:-value}` and its kin: the character before the value belongs to the shell. */
function isShellDefault(text: string, at: number): boolean {
  return /\$\{\w{1,100}:?[-+]$/.test(text.slice(Math.max(0, at - 110), at));
}

/** Where `key` stands as a whole token outside comments. */
function placesOf(text: string, key: string): number[] {
  const places: number[] = [];
  for (const [start, end] of codeRanges(text)) {
    for (let at = text.indexOf(key, start); at >= 0 && at + key.length <= end; at = text.indexOf(key, at + 1)) {
      const before = text[at - 1] ?? '';
      const after = text[at + key.length] ?? '';
      // `=`, `/` and `:` may stand before a value; they may not continue it.
      const starts = !/[A-Za-z0-9_.~+-]/.test(before) || isShellDefault(text, at);
      if (starts && !KEY_CHARACTER.test(after)) places.push(at);
    }
  }
  return places;
}

/** True if the text uses the key outside comments. */
export function usesKey(text: string, key: string): boolean {
  return placesOf(text, key).length > 0;
}

/** The text with `old` replaced by `fresh` wherever it is used; everything else byte for byte as it was. `text` is latin1. */
export function replaceKey(text: string, old: string, fresh: string): string {
  let result = '';
  let from = 0;
  for (const at of placesOf(text, old)) {
    result += text.slice(from, at) + fresh;
    from = at + old.length;
  }
  return result + text.slice(from);
}

/** Names of the variables whose value is, or holds, the key. */
export function variablesOf(text: string, key: string): string[] {
  const names = placesOf(text, key).map((at) => {
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    return /^[^\w]*(?:export\s+)?([A-Za-z_]\w*)\s*[=:]/.exec(line)?.[1];
  });
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** All texts in use that could be keys. */
export function tokensOf(text: string): string[] {
  return codeRanges(text).flatMap(
    ([start, end]) => text.slice(start, end).match(/[A-Za-z0-9_.~+/:-][A-Za-z0-9_.~+/=:-]{7,}/g) ?? [],
  );
}
