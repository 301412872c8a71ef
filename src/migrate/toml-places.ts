/** Where a setting of a TOML text stands: offsets of its value, the end exclusive. */
export interface TomlSetting {
  /** Name of the table as it is written, without spaces; empty for the document itself. */
  readonly table: string;
  readonly key: string;
  readonly valueStart: number;
  readonly valueEnd: number;
}

export interface TomlPlaces {
  readonly settings: readonly TomlSetting[];
  /** Offset behind the line of each header, by the name of the table. */
  readonly headers: ReadonlyMap<string, number>;
}

/**
 * Walks through a valid TOML text and says where its settings stand, so that it can be added to without touching another byte.
 * Strings and comments are stepped over; what they hold is never taken for structure.
 */
export function findTomlPlaces(text: string): TomlPlaces {
  const settings: TomlSetting[] = [];
  const headers = new Map<string, number>();
  let table = '';
  let at = 0;
  while (at < text.length) {
    const char = text[at]!;
    if (/[\s\uFEFF]/.test(char)) at++;
    else if (char === '#') at = lineEnd(text, at);
    else if (char === '[') {
      const end = statementEnd(text, at);
      table = text.slice(at, end).replace(/#.*$/, '').replace(/\s/g, '');
      headers.set(table.replace(/^\[|\]$/g, ''), lineEnd(text, end) + 1);
      table = table.replace(/^\[|\]$/g, '');
      at = end;
    } else {
      const equals = keyEnd(text, at);
      const key = text.slice(at, equals).replace(/\s/g, '');
      let start = equals + 1;
      while (/[ \t]/.test(text[start] ?? '')) start++;
      const end = statementEnd(text, start);
      settings.push({ table, key, valueStart: start, valueEnd: end });
      at = end;
    }
  }
  return { settings, headers };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function keyEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '=') at = /["']/.test(text[at]!) ? stringEnd(text, at) : at + 1;
  return at;
}

/** The end of a value or header: the end of its line, outside of brackets and strings; a comment behind it doesn't belong to it. */
function statementEnd(text: string, from: number): number {
  let depth = 0;
  let at = from;
  let end = from;
  while (at < text.length) {
    const char = text[at]!;
    if (char === '#') at = lineEnd(text, at);
    else if (char === '\n' && depth === 0) break;
    else if (/["']/.test(char)) {
      at = stringEnd(text, at);
      end = at;
    } else {
      if (/[[{]/.test(char)) depth++;
      if (/[\]}]/.test(char)) depth--;
      at++;
      if (!/\s/.test(char)) end = at;
    }
  }
  return end;
}

function stringEnd(text: string, from: number): number {
  const quote = text[from]!;
  const long = text.startsWith(quote.repeat(3), from);
  let at = from + (long ? 3 : 1);
  while (at < text.length) {
    if (quote === '"' && text[at] === '\\') at += 2;
    else if (long && text.startsWith(quote.repeat(3), at)) {
      at += 3;
      // Up to two more quotes belong to the string.
      while (text[at] === quote) at++;
      return at;
    } else if (!long && (text[at] === quote || text[at] === '\n')) return at + 1;
    else at++;
  }
  return text.length;
}
