/** How a text was hidden or split. */
export type FoldHow = 'concat' | 'template' | 'join' | 'atob' | 'buffer' | 'charcode' | 'escape' | 'reverse';

export const FOLD_WAYS: ReadonlySet<string> = new Set<FoldHow>([
  'concat',
  'template',
  'join',
  'atob',
  'buffer',
  'charcode',
  'escape',
  'reverse',
]);

/** Strings, numbers and lists of them: all that a split literal is made of. */
export type Value = string | number | readonly Value[];

/** Longest text that folding builds. UTF-16 code units. */
export const MAX_TEXT = 16_384;
/** Longest list. */
export const MAX_ITEMS = 4096;

interface Decoder {
  readonly how: FoldHow;
  readonly decode: (given: readonly Value[]) => Value | null;
}

type Method = (self: Value, given: readonly Value[]) => { value: Value; how: FoldHow | null } | null;

/** A function that turns literals into another one: `atob`, `Buffer.from`, `chr`. The name comes from the scanned file: it may be `constructor`. */
export function decoderOf(name: string): Decoder | undefined {
  return Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined;
}

/** A method of strings and lists: `join`, `reverse`, `concat`. */
export function methodOf(name: string): Method | undefined {
  return Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
}

function strings(values: readonly Value[]): string[] | null {
  return values.every((item) => typeof item !== 'object') ? values.map(String) : null;
}

function characters(values: readonly Value[]): string | null {
  const codes = values.flat(2);
  if (
    codes.length === 0 ||
    !codes.every((code) => typeof code === 'number' && Number.isInteger(code) && code >= 0 && code <= 0xffff)
  )
    return null;
  return String.fromCharCode(...(codes as number[]));
}

function bytes(text: Value | undefined, encoding: BufferEncoding): string | null {
  if (typeof text !== 'string' || text.length < 4) return null;
  if (encoding === 'hex' ? !/^(?:[0-9a-fA-F]{2})+$/.test(text) : !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text.trim()))
    return null;
  return Buffer.from(text, encoding).toString('latin1');
}

function percent(text: Value | undefined): string | null {
  try {
    return typeof text === 'string' ? decodeURIComponent(text) : null;
  } catch {
    return null;
  }
}

const DECODERS: Record<string, Decoder> = {
  atob: { how: 'atob', decode: ([text]) => bytes(text, 'base64') },
  b64decode: { how: 'atob', decode: ([text]) => bytes(text, 'base64') },
  urlsafe_b64decode: { how: 'atob', decode: ([text]) => bytes(text, 'base64') },
  standard_b64decode: { how: 'atob', decode: ([text]) => bytes(text, 'base64') },
  a2b_base64: { how: 'atob', decode: ([text]) => bytes(text, 'base64') },
  unhexlify: { how: 'buffer', decode: ([text]) => bytes(text, 'hex') },
  'bytes.fromhex': { how: 'buffer', decode: ([text]) => bytes(text, 'hex') },
  'bytearray.fromhex': { how: 'buffer', decode: ([text]) => bytes(text, 'hex') },
  'Buffer.from': {
    how: 'buffer',
    decode: ([text, encoding]) =>
      Array.isArray(text)
        ? characters(text)
        : encoding === 'base64' || encoding === 'base64url'
          ? bytes(text, 'base64')
          : encoding === 'hex'
            ? bytes(text, 'hex')
            : null,
  },
  bytes: { how: 'charcode', decode: (given) => characters(given) },
  bytearray: { how: 'charcode', decode: (given) => characters(given) },
  'Uint8Array.from': { how: 'charcode', decode: ([list]) => (Array.isArray(list) ? list : null) },
  Uint8Array: { how: 'charcode', decode: ([list]) => (Array.isArray(list) ? list : null) },
  'String.fromCharCode': { how: 'charcode', decode: characters },
  'String.fromCodePoint': { how: 'charcode', decode: characters },
  chr: { how: 'charcode', decode: characters },
  'String.raw': { how: 'template', decode: () => null },
  decodeURIComponent: { how: 'escape', decode: ([text]) => percent(text) },
  unquote: { how: 'escape', decode: ([text]) => percent(text) },
  unescape: { how: 'escape', decode: ([text]) => percent(text) },
  str: { how: 'concat', decode: ([text]) => (typeof text === 'object' ? null : (text ?? null)) },
  String: { how: 'concat', decode: ([text]) => (typeof text === 'object' ? null : (text ?? null)) },
};

const METHODS: Record<string, Method> = {
  join: (self, [given]) => {
    // JavaScript: list.join(separator); Python: separator.join(list).
    const [list, separator] = Array.isArray(self)
      ? [self as readonly Value[], given ?? ',']
      : Array.isArray(given)
        ? [given as readonly Value[], self]
        : [null, ''];
    const parts = list && strings(list);
    const text = parts && typeof separator === 'string' ? parts.join(separator) : null;
    return text === null || text.length > MAX_TEXT ? null : { value: text, how: 'join' };
  },
  reverse: (self) =>
    Array.isArray(self) ? { value: [...(self as readonly Value[])].reverse(), how: 'reverse' } : null,
  split: (self, [separator]) =>
    typeof self === 'string' && typeof separator === 'string' && self.length <= MAX_ITEMS
      ? { value: self.split(separator), how: null }
      : null,
  concat: (self, given) => {
    const parts = strings([self, ...given]);
    return typeof self === 'string' && parts
      ? { value: parts.join(''), how: 'concat' }
      : Array.isArray(self)
        ? { value: [...(self as readonly Value[]), ...given.flat()], how: 'concat' }
        : null;
  },
  toString: (self: Value) => (typeof self === 'string' ? { value: self, how: null } : null),
  decode: (self) => (typeof self === 'string' ? { value: self, how: null } : null),
  encode: (self) => (typeof self === 'string' ? { value: self, how: null } : null),
  trim: (self) => (typeof self === 'string' ? { value: self.trim(), how: null } : null),
  strip: (self) => (typeof self === 'string' ? { value: self.trim(), how: null } : null),
};
