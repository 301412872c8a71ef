import { randomBytes } from 'node:crypto';
import { isPlaceholder } from '../../src/judge/is-placeholder.ts';

/** A fresh key of one of the five families: never a literal in the repository. */
export function freshKey(): string {
  const body = randomBytes(32).toString('hex');
  // One of some ten thousand random keys looks like a placeholder (`34567890`, `cafebabe`), and these tests count.
  return isPlaceholder(body) ? freshKey() : `mem_${'live'}_${body}`;
}

/** A line of code that holds a key. */
export function keyLine(key: string, name = 'MEMORY_API_KEY'): string {
  return `const ${name} = '${key}';\n`;
}
