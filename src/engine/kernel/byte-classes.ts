/** Bit flags of a byte, in one table, so that the kernel looks each byte up once. */
export const KEY = 1; // [A-Za-z0-9_+/=-]: what a run is made of
export const DIGIT = 2;
export const UPPER = 4;
export const LOWER = 8;
export const WORD = 16; // [A-Za-z0-9_-]: a neighbour that makes a prefix the middle of another word
export const DOTTED = 32; // [A-Za-z0-9.:_-]: what a prefix with a dot in it (`SG.`) is made of
export const PRINTABLE = 64; // ASCII text, tab, CR, LF
export const SPLIT = 128; // [=/+]: a new token starts behind it inside a run

export const CLASS = buildClasses();

function buildClasses(): Uint8Array {
  const table = new Uint8Array(256);
  const add = (chars: string, flags: number): void => {
    for (const char of chars) table[char.charCodeAt(0)]! |= flags;
  };
  add('0123456789', KEY | DIGIT | WORD | DOTTED);
  add('ABCDEFGHIJKLMNOPQRSTUVWXYZ', KEY | UPPER | WORD | DOTTED);
  add('abcdefghijklmnopqrstuvwxyz', KEY | LOWER | WORD | DOTTED);
  add('_-', KEY | WORD | DOTTED);
  add('.:', DOTTED);
  add('+/=', KEY | SPLIT);
  for (let byte = 0x20; byte < 0x7f; byte++) table[byte]! |= PRINTABLE;
  add('\t\r\n', PRINTABLE);
  return table;
}
