import { randomBytes } from 'node:crypto';

/** A fresh key of one of the five families: never a literal in the repository. */
export function freshKey(): string {
  const body = randomBytes(32).toString('hex');
  // The judge takes a run (`aaaaaa`, `345678`) for a placeholder, and one of some thousand random keys has one.
  return RUN.test(body) ? freshKey() : `mem_${'live'}_${body}`;
}

const UP = '0123456789abcdef0123';
const DOWN = [...UP].reverse().join('');
const RUN = new RegExp(
  [
    '(.)\\1{3}',
    ...[...UP].flatMap((_, at) => [UP.slice(at, at + 4), DOWN.slice(at, at + 4)]).filter((run) => run.length === 4),
  ].join('|'),
);

/** A line of code that holds a key. */
export function keyLine(key: string, name = 'MEMORY_API_KEY'): string {
  return `const ${name} = '${key}';\n`;
}
