/** A piece of a template or format string: text, or an expression given as tokens. */
export type TemplatePart = string | readonly Token[];

/** A word of a program, as far as folding cares. Offsets in UTF-16 code units; the end is exclusive. */
export interface Token {
  readonly type: 'string' | 'template' | 'number' | 'name' | 'punct';
  /** Decoded text of a string; the name, number or sign as written. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** A string in which escapes hide ordinary characters. */
  readonly escaped: boolean;
  /** Of a template only. */
  readonly parts: readonly TemplatePart[] | null;
}

/** All tokens are made here, so that all have the same fields in the same order: programs of a few megabytes are millions of them. */
export function makeToken(
  type: Token['type'],
  value: string,
  start: number,
  end: number,
  escaped = false,
  parts: readonly TemplatePart[] | null = null,
): Token {
  return { type, value, start, end, escaped, parts };
}

const SIMPLE: ReadonlyMap<string, string> = new Map(
  Object.entries({ n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0', '\n': '' }),
);

/**
 * Undoes the escapes of a string's body, in JavaScript and Python alike.
 * @returns the text, and whether printable ASCII was written as an escape, which nobody does without a purpose
 */
export function unescapeBody(body: string): { text: string; escaped: boolean } {
  if (!body.includes('\\')) return { text: body, escaped: false };
  let escaped = false;
  const text = body.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|([0-7]{3})|\r\n|([\s\S]))/g,
    (whole: string, braced?: string, four?: string, two?: string, eight?: string, octal?: string, other?: string) => {
      const hex = braced ?? four ?? two ?? eight;
      if (hex !== undefined || octal !== undefined) {
        const code = hex !== undefined ? Number.parseInt(hex, 16) : Number.parseInt(octal!, 8);
        if (code > 0x10ffff) return whole;
        if (code > 0x20 && code < 0x7f) escaped = true;
        return String.fromCodePoint(code);
      }
      return other === undefined ? '' : (SIMPLE.get(other) ?? other);
    },
  );
  return { text, escaped };
}
