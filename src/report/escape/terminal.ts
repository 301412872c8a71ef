/**
 * Controls (C0, DEL, C1), formats (bidi marks, zero-width characters, tags, soft hyphen), line and paragraph separators, lone surrogates,
 * and letters that are drawn as nothing. Unicode general categories Cc, Cf, Zl, Zp, Cs; the fillers have Default_Ignorable_Code_Point.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;

/** Text that moves no cursor and hides nothing: what can't be seen is written as `\x1b` or `\u202e`. One line. */
export function escapeTerminal(text: string): string {
  return text.replace(UNSEEN, visible);
}

function visible(char: string): string {
  const code = char.codePointAt(0)!;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}
