import { UserError } from '../model/user-error.ts';

/** A glob over paths relative to the repository's root. */
export interface PathGlob {
  readonly glob: string;
  /** True for a path (with `/`) that the glob names, or that lies in a folder that it names. */
  readonly matches: (path: string) => boolean;
}

/*
 * Bounds that keep a hostile glob cheap. A `*` becomes a lazy repetition; k of them in one path part cost on the order of n^k steps
 * over a part of n characters, and a `**` the same over the number of parts, so their number and the length of what they are tried on
 * are limited: at these bounds the worst glob and path found take 2 to 20 ms, without the last one 7.7 s. Longer paths never match:
 * they are scanned, which is the safe side.
 */
const MAX_GLOB = 256;
const MAX_STARS_IN_PART = 3;
const MAX_DOUBLE_STARS = 3;
const MAX_ALTERNATIVES = 32;
const MAX_PART = 255;
const MAX_PATH = 1024;
const MAX_PARTS = 64;

/**
 * Compiles globs: `*`, `**`, `?`, `[a-z]` and `{a,b}`; a backslash takes the meaning away. As in .gitignore, a glob without `/` names
 * a file or folder anywhere, one with `/` is counted from the root, and a named folder includes all that is in it.
 * The only door to picomatch, loaded when there is a glob.
 * @param place names a glob by its index in complaints
 * @throws UserError `CONFIG_INVALID`
 */
export async function compileGlobs(
  globs: readonly string[],
  place: (index: number) => string,
): Promise<readonly PathGlob[]> {
  if (globs.length === 0) return [];
  const { default: picomatch } = await import('picomatch');
  return globs.map((glob, index) => {
    const complaint = findFault(glob);
    if (complaint) throw new UserError('CONFIG_INVALID', `${place(index)} ${complaint}.`);
    const trimmed = glob.replace(/^\//, '').replace(/\/(?:\*\*)?$/, '');
    const anchored = trimmed.includes('/') || glob.startsWith('/') || glob.endsWith('/**');
    // `build/` is the folder and what lies in it; a script of that name is looked at.
    const folderOnly = /\/(?:\*\*)?$/.test(glob);
    const isMatch = picomatch(takeMeaningFromExtglobs(trimmed), {
      dot: true,
      nonegate: true,
      noextglob: true,
      basename: false,
      windows: false,
    });
    return { glob, matches: (path) => someFolderMatches(path, anchored, folderOnly, isMatch) };
  });
}

/** What is wrong with a glob, as the end of a sentence, or null. */
function findFault(glob: string): string | null {
  if (glob.length > MAX_GLOB) return `must be at most ${MAX_GLOB} characters long`;
  if (/[\0-\x1f\x7f]/.test(glob)) return 'must not hold control characters';
  if (glob.startsWith('!')) return 'must not start with "!": list what to leave out, nothing else';
  if (/^(?:[A-Za-z]:|~|\\\\)/.test(glob)) return 'must be relative to the root of the repository';
  if (glob.split('/').includes('..')) return 'must not leave the repository with ".."';
  if (/^[*?/.{},]*$/.test(glob)) return 'matches everything, so nothing would be left to look at';
  if (!hasFlatBraces(glob)) return 'must not nest or leave open braces';
  if ((glob.match(/,/g) ?? []).length >= MAX_ALTERNATIVES)
    return `must have fewer than ${MAX_ALTERNATIVES} alternatives`;
  if ((glob.match(/\*\*/g) ?? []).length > MAX_DOUBLE_STARS) return `must have at most ${MAX_DOUBLE_STARS} "**"`;
  const stars = glob.split('/').map((part) => (part === '**' ? 0 : (part.match(/\*/g) ?? []).length));
  if (Math.max(...stars) > MAX_STARS_IN_PART) return `must have at most ${MAX_STARS_IN_PART} "*" between two "/"`;
  return null;
}

/** True if braces are paired and not nested, each with two alternatives or more. */
function hasFlatBraces(glob: string): boolean {
  const plain = glob.replace(/\\./g, '').replace(/\{[^{}]*,[^{}]*\}/g, '');
  return !/[{}]/.test(plain);
}

/** Brackets, `+`, `@`, `$`, `^` and `|` stand for themselves: folders are named `app/(auth)/@modal`, and repetition groups can explode. */
function takeMeaningFromExtglobs(glob: string): string {
  return glob.replace(/\\.|[()|+@^$!]/g, (found) => (found.startsWith('\\') ? found : `\\${found}`));
}

function someFolderMatches(
  path: string,
  anchored: boolean,
  folderOnly: boolean,
  isMatch: (text: string) => boolean,
): boolean {
  if (path.length > MAX_PATH) return false;
  const parts = path.split('/');
  if (parts.length > MAX_PARTS || parts.some((part) => part.length > MAX_PART)) return false;
  const folders = folderOnly ? parts.slice(0, -1) : parts;
  if (!anchored) return folders.some((part) => isMatch(part));
  return folders.some((_, index) => isMatch(parts.slice(0, index + 1).join('/')));
}
