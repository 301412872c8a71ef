import { asGlob, expandBraces, partMatcher } from '../places/glob.ts';

/** One line of an ignore file as npm reads it. */
export interface PackRule {
  readonly negated: boolean;
  /** The pattern has one part (`*.log`, `dist/`): it also speaks of names in folders below. */
  readonly relative: boolean;
  /** Matches a path with or without a slash in front or behind. */
  matches(path: string): boolean;
  /** True if some path below this folder can match. */
  canMatchBelow(folder: string): boolean;
}

const MAX_LINE = 2000;

/** Reads ignore lines as npm does: `#` comments, `!` negates, case does not count, a pattern without a slash fits any basename. */
export function readPackRules(lines: readonly string[]): PackRule[] {
  return lines.flatMap((line) => {
    let text = line.trim();
    if (text === '' || text.startsWith('#') || text.length > MAX_LINE) return [];
    let negated = false;
    while (text.startsWith('!')) {
      negated = !negated;
      text = text.slice(1);
    }
    if (text === '' || text.startsWith('#')) return [];
    const patterns = expandBraces(text).map(compile);
    return [
      {
        negated,
        relative: patterns.some(({ parts }) => parts.length <= (parts.at(-1) === '' ? 2 : 1)),
        matches: (path: string) => patterns.some(({ test }) => test(path)),
        canMatchBelow: (folder: string) => patterns.some(({ parts }) => startsLike(parts, folder.split(/\/+/))),
      },
    ];
  });
}

interface Pattern {
  readonly parts: readonly string[];
  readonly test: (path: string) => boolean;
}

function compile(pattern: string): Pattern {
  const parts = pattern.split(/\/+/);
  const glob = asGlob(parts.join('/'), true);
  if (parts.length > 1 || parts[0] === '**') return { parts, test: (path) => glob.test(path) };
  return { parts, test: (path) => glob.test(basename(path)) };
}

function basename(path: string): string {
  const end = path.endsWith('/') ? path.length - 1 : path.length;
  return path.slice(path.lastIndexOf('/', end - 1) + 1, end);
}

function startsLike(parts: readonly string[], folder: readonly string[]): boolean {
  for (let at = 0; at < folder.length; at++) {
    if (at >= parts.length) return false;
    if (parts[at] === '**') return true;
    if (!partMatcher(parts[at]!, true)(folder[at]!)) return false;
  }
  return true;
}
