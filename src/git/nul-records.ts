import { isUtf8 } from 'node:buffer';

/** A path as text: UTF-8 if its bytes are valid, else one character per byte. Git paths are bytes without NUL. */
export function decodePath(raw: Buffer): string {
  return isUtf8(raw) ? raw.toString('utf8') : raw.toString('latin1');
}

/** Calls `visit` with each NUL-terminated record; a last one without NUL counts too. No bytes are copied. */
export function eachRecord(output: Buffer, visit: (record: Buffer) => void): void {
  let start = 0;
  while (start < output.length) {
    const end = output.indexOf(0, start);
    visit(output.subarray(start, end < 0 ? output.length : end));
    if (end < 0) return;
    start = end + 1;
  }
}
