import { excludeGlob } from './exclude-glob.ts';
import { parseExpression } from './expression/parse.ts';
import { toGlobs } from './expression/to-globs.ts';
import { left, type Wish } from './wish.ts';

/**
 * A regular expression over paths, as globs for `exclude` or `allow`.
 * @param rule one of ours, where the paths count for it only
 */
export function pathExpressionWishes(label: string, expression: string, rule?: string): readonly Wish[] {
  const node = parseExpression(expression);
  const globs = node === null ? null : toGlobs(node);
  if (globs === null || globs.length === 0)
    return [left(label, 'no glob says the same as this expression: list the paths under exclude')];
  return globs.map((glob): Wish => {
    const text = excludeGlob(glob);
    if (text === null) return left(label, 'it names files only, and exclude would take along a folder of that name');
    return { label, kind: 'path', glob: text, filesOnly: glob.filesOnly, ...(rule === undefined ? {} : { rule }) };
  });
}

/** Lines as in .gitignore. One that takes back (`!`) has no counterpart, so neither has what it takes back from. */
export function ignoreLineWishes(globs: readonly string[], takenBack: readonly string[]): readonly Wish[] {
  return [
    ...globs.map((glob): Wish => {
      if (takenBack.some((taken) => mayOverlap(glob, taken.slice(1))))
        return left(glob, 'a line with "!" takes part of it back, which exclude can’t say');
      if (/\[[!^]|[{}]/.test(glob)) return left(glob, 'braces and negated classes mean something else in exclude');
      return { label: glob, kind: 'path', glob, filesOnly: false };
    }),
    ...takenBack.map((line) => left(line, 'exclude can’t take back: what is listed is left out, all else is scanned')),
  ];
}

/**
 * False only where no path can be meant by both. Nothing below a folder that is left out can be taken back (so says git's own
 * documentation of .gitignore), so plain names have to be the same.
 */
function mayOverlap(glob: string, takenBack: string): boolean {
  if ([glob, takenBack].some((one) => /[*?[]/.test(one))) return true;
  const name = (one: string) => one.replace(/\/$/, '').split('/').at(-1);
  return name(glob) === name(takenBack);
}
