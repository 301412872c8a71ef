import { asGlob } from '../places/glob.ts';

/**
 * Reads a `.dockerignore`: patterns from the context's root, the last one that matches the path or a folder above it decides, `!` takes
 * back. Source: Docker's documentation of build contexts.
 * @returns a test that says whether a path (relative to the context) is left out
 */
export function readDockerIgnore(text: string): (path: string) => boolean {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line) => {
      const trimmed = line.trim();
      if (trimmed === '' || trimmed.startsWith('#')) return [];
      const back = trimmed.startsWith('!');
      const pattern = (back ? trimmed.slice(1).trim() : trimmed)
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/');
      return pattern === '' ? [] : [{ back, test: asGlob(pattern) }];
    });
  return (path) => {
    const parts = path.split('/');
    const prefixes = parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
    const last = lines.findLast(({ test }) => prefixes.some((prefix) => test.test(prefix)));
    return last !== undefined && !last.back;
  };
}
