import { randomBytes } from 'node:crypto';

/** A fresh key of one of the five families: never a literal in the repository. */
export function freshKey(): string {
  return `mem_${'live'}_${randomBytes(32).toString('hex')}`;
}

/** A line of code that holds a key. */
export function keyLine(key: string, name = 'MEMORY_API_KEY'): string {
  return `const ${name} = '${key}';\n`;
}
