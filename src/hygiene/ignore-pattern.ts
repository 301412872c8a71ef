/** How an ignore file reads its lines: as git and npm do, or as Docker does. */
export type IgnoreDialect = 'git' | 'docker';

/**
 * Judges a path by the text of one ignore file, in the file's folder. The last line that matches the path, or a folder on its way,
 * decides; `!` takes back. Used where git can't be asked (.dockerignore, .npmignore) and to see whether a fix is in effect.
 * Sources: gitignore(5); Docker's build context documentation (patterns count from the context's root, `**` is any number of folders).
 * @param path relative to the ignore file's folder, with `/`
 * @returns true: ignored, false: taken back, null: no line says anything
 */
export function judgeByIgnoreText(text: string, path: string, dialect: IgnoreDialect): boolean | null {
  const parts = path.split('/');
  let verdict: boolean | null = null;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const pattern = readLine(line, dialect);
    if (pattern && matchesPathOrParent(pattern, parts)) verdict = !pattern.negated;
  }
  return verdict;
}

interface IgnoreLine {
  readonly parts: readonly string[];
  readonly negated: boolean;
  readonly folderOnly: boolean;
}

function readLine(line: string, dialect: IgnoreDialect): IgnoreLine | null {
  let text = dialect === 'git' ? line.replace(/(?<!\\)\s+$/, '') : line.trim();
  if (text === '' || text.startsWith('#') || text.length > 1000) return null;
  const negated = text.startsWith('!');
  if (negated) text = dialect === 'git' ? text.slice(1) : text.slice(1).trim();
  const folderOnly = dialect === 'git' && text.endsWith('/');
  text = text.replace(/\/+$/, '');
  const anchored = dialect === 'docker' || text.includes('/');
  const parts = text.split('/').filter((part) => part !== '' && part !== '.');
  // Docker reads `.` and `/` as nothing; git's lone `/` matches nothing either.
  if (parts.length === 0) return null;
  return { parts: anchored ? parts : ['**', ...parts], negated, folderOnly };
}

function matchesPathOrParent({ parts, folderOnly }: IgnoreLine, path: readonly string[]): boolean {
  for (let length = 1; length <= path.length; length++) {
    const isFolder = length < path.length;
    if ((isFolder || !folderOnly) && matchesParts(parts, path.slice(0, length))) return true;
  }
  return false;
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
