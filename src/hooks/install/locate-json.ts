/** Where a value stands in a JSON text: offsets of its first byte and of the byte after it. */
export interface JsonSpan {
  readonly start: number;
  readonly end: number;
}

export interface JsonMember {
  readonly key: string;
  readonly keySpan: JsonSpan;
  readonly value: JsonSpan;
}

/**
 * The members of the object that starts at `start`, with their places, so that one can be added or taken out without a change to any
 * other byte of a hand-formatted file. The text must be valid JSON: check it with `JSON.parse` first.
 */
export function jsonMembers(text: string, start: number): { members: JsonMember[]; end: number } {
  const members: JsonMember[] = [];
  let at = skipSpace(text, start + 1);
  while (text[at] !== '}') {
    const keySpan = { start: at, end: valueEnd(text, at) };
    const value = skipSpace(text, skipSpace(text, keySpan.end) + 1);
    const end = valueEnd(text, value);
    members.push({
      key: JSON.parse(text.slice(keySpan.start, keySpan.end)) as string,
      keySpan,
      value: { start: value, end },
    });
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return { members, end: at + 1 };
}

/** Offset of the first byte that is no white space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text[at] as string)) at++;
  return at;
}

function valueEnd(text: string, start: number): number {
  const first = text[start];
  if (first === '"') {
    let at = start + 1;
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    return at + 1;
  }
  if (first === '{') return jsonMembers(text, start).end;
  if (first === '[') {
    let at = skipSpace(text, start + 1);
    while (text[at] !== ']') {
      at = skipSpace(text, valueEnd(text, at));
      if (text[at] === ',') at = skipSpace(text, at + 1);
    }
    return at + 1;
  }
  let at = start;
  while (at < text.length && !',]} \t\r\n'.includes(text[at] as string)) at++;
  return at;
}
