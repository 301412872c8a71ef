import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A piece of the key that no mask shows. */
function piece(key: string): string {
  return key.slice(-28, -8);
}

/** The key's middle in twelve encodings, as bytes to search for. */
export function canariesOf(key: string): [name: string, bytes: Buffer][] {
  const text = piece(key);
  const bytes = Buffer.from(text);
  const base64 = (skip: number) => bytes.subarray(skip).toString('base64').slice(0, 20);
  const escaped = (format: (code: number) => string) => [...bytes].map(format).join('');
  const forms: [string, string | Buffer][] = [
    ['plain', text],
    ['reversed', [...text].reverse().join('')],
    ['hex', bytes.toString('hex')],
    ['upper-case hex', bytes.toString('hex').toUpperCase()],
    ['base64', base64(0)],
    ['base64, second alignment', base64(1)],
    ['base64, third alignment', base64(2)],
    ['base64 twice', Buffer.from(bytes.toString('base64')).toString('base64').slice(0, 24)],
    ['percent', escaped((code) => `%${code.toString(16).toUpperCase()}`)],
    ['JSON escapes', escaped((code) => `\\u${code.toString(16).padStart(4, '0')}`)],
    ['UTF-16', Buffer.from(text, 'utf16le')],
    ['upper case', text.toUpperCase()],
  ];
  return forms.map(([name, form]) => [name, typeof form === 'string' ? Buffer.from(form) : form]);
}

/** Encodings of the key that stand in the bytes. */
export function leaksIn(bytes: Buffer, key: string): string[] {
  return canariesOf(key)
    .filter(([, canary]) => bytes.includes(canary))
    .map(([name]) => name);
}

/** Files under a folder with their bytes. */
export function* filesIn(folder: string): Generator<[path: string, bytes: Buffer]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield [path, readFileSync(path)];
  }
}
