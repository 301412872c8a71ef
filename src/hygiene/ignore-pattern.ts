/** How an ignore file reads its lines. */
export type IgnoreDialect = 'git' | 'npm' | 'docker';

/**
 * Judges a path by the text of one ignore file, in the file's folder. Used where git can't be asked (.dockerignore, .npmignore) and to
 * see whether a fix is in effect.
 * - git, npm: the last line that matches decides, `!` takes back; what is in an ignored folder is ignored whatever other lines say.
 *   npm cuts white space off at both ends of a line, git only spaces at its end.
 * - Docker: the last line that matches the path or a folder on its way decides; patterns count from the context's root.
 * Sources: gitignore(5), tests against git; Docker's documentation of build contexts.
 * @param path relative to the ignore file's folder, with `/`
 * @returns true: ignored, false: taken back, null: no line says anything
 */
export function judgeByIgnoreText(text: string, path: string, dialect: IgnoreDialect): boolean | null {
  const patterns = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line) => readLine(line, dialect) ?? []);
  const parts = path.split('/');
  const prefixes = parts.map((_, index) => parts.slice(0, index + 1));
  const matches = (pattern: IgnoreLine, prefix: readonly string[]) =>
    (!pattern.folderOnly || prefix.length < parts.length) && matchesParts(pattern.parts, prefix);
  const judge = (candidates: readonly (readonly string[])[]) => {
    const last = patterns.findLast((pattern) => candidates.some((prefix) => matches(pattern, prefix)));
    return last ? !last.negated : null;
  };
  if (dialect === 'docker') return judge(prefixes);
  return prefixes.slice(0, -1).some((folder) => judge([folder]) === true) || judge([parts]);
}

interface IgnoreLine {
  readonly parts: readonly string[];
  readonly negated: boolean;
  readonly folderOnly: boolean;
}

function readLine(line: string, dialect: IgnoreDialect): IgnoreLine | null {
  // A longer line is no pattern that anybody wrote; trimming it would take time that grows with its square.
  if (line.length > 1000) return null;
  let text = dialect === 'git' ? line.replace(/(?<!\\) +$/, '') : line.trim();
  if (text === '' || text.startsWith('#')) return null;
  const negated = text.startsWith('!');
  if (negated) text = dialect === 'docker' ? text.slice(1).trim() : text.slice(1);
  const folderOnly = dialect !== 'docker' && text.endsWith('/');
  text = dialect === 'docker' ? text.replace(/\/+$/, '') : text.replace(/\/$/, '');
  const anchored = dialect === 'docker' || text.includes('/');
  let parts = text.replace(/^\//, '').split('/');
  // Docker cleans paths (`.//a/.` is `a`); to git an empty part is one that no path has.
  if (dialect === 'docker') parts = parts.filter((part) => part !== '' && part !== '.');
  if (parts.length === 0 || parts.includes('')) return null;
  return { parts: anchored ? parts : ['**', ...parts], negated, folderOnly };
}

/** Compares part by part; `**` takes any number of parts. A table of reachable positions keeps it linear in both. */
function matchesParts(pattern: readonly string[], path: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const [index, part] of pattern.entries()) {
    const next = new Set<number>();
    for (const position of reached) {
      if (part === '**') {
        // At the end `**` means what is inside, so at least one part.
        const from = index === pattern.length - 1 ? position + 1 : position;
        for (let end = from; end <= path.length; end++) next.add(end);
      } else if (position < path.length && matchesPart(part, path[position]!)) next.add(position + 1);
    }
    reached = next;
  }
  return reached.has(path.length);
}

/** Wildcards of one path part: `*`, `?`, `[a-z]`, `[!a-z]` and the backslash. Goes back to the last `*` only, so it is never exponential. */
function matchesPart(pattern: string, text: string): boolean {
  let [at, position, star, resume] = [0, 0, -1, 0];
  while (position < text.length) {
    const step = pattern[at] === '*' ? 0 : matchOne(pattern, at, text[position]!);
    if (pattern[at] === '*') {
      star = at++;
      resume = position;
    } else if (step > 0) {
      at += step;
      position++;
    } else if (star >= 0) {
      at = star + 1;
      position = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at >= pattern.length;
}

/** Length of the pattern's next element if it matches the character, else 0. */
function matchOne(pattern: string, at: number, character: string): number {
  const next = pattern[at];
  if (next === undefined) return 0;
  if (next === '?') return 1;
  if (next === '\\' && at + 1 < pattern.length) return pattern[at + 1] === character ? 2 : 0;
  if (next !== '[') return next === character ? 1 : 0;
  const close = pattern.indexOf(']', at + 2);
  if (close < 0) return next === character ? 1 : 0;
  const negated = pattern[at + 1] === '!' || pattern[at + 1] === '^';
  const set = pattern.slice(at + (negated ? 2 : 1), close);
  return isInSet(set, character) !== negated ? close - at + 1 : 0;
}

function isInSet(set: string, character: string): boolean {
  for (let index = 0; index < set.length; index++) {
    if (set[index + 1] === '-' && index + 2 < set.length) {
      if (set[index]! <= character && character <= set[index + 2]!) return true;
      index += 2;
    } else if (set[index] === character) return true;
  }
  return false;
}
