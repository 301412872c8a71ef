import type { Advisory } from '../model/advisory.ts';
import { REQUIRED_ENTRIES } from './env-file.ts';
import { folderOf, inFolder, nameOf } from './env-folders.ts';
import { type IgnoreDialect, judgeByIgnoreText } from './ignore-pattern.ts';

/** A change to one file, whole texts before and after. `before` is null for a new file. */
export interface FilePatch {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

/** A line to append, and the names (relative to the ignore file) that it must get ignored. */
interface Line {
  readonly text: string;
  readonly probes: readonly string[];
}

/**
 * Plans the lines that ignore files need so that the advisories go away. Lines are appended, so they win over a `!` above them.
 * A line whose effect is there already is left out: planning again after applying gives nothing. Advisories that no ignore file can
 * mend (`tracked-env`, `env-in-history`, a `files` list) are passed over; their `fix` says what to do.
 */
export function planFixes(
  advisories: readonly Advisory[],
  readText: (path: string) => string | null,
): readonly FilePatch[] {
  const wanted = new Map<string, { readonly dialect: IgnoreDialect; readonly lines: Line[] }>();
  const want = (file: string, dialect: IgnoreDialect, lines: readonly Line[]) => {
    const list = wanted.get(file) ?? { dialect, lines: [] };
    list.lines.push(...lines);
    wanted.set(file, list);
  };
  for (const { rule, path } of advisories) {
    if (rule === 'gitignore-env') {
      const file = nearestGitignore(folderOf(path), readText);
      want(file, 'git', [lineFor(path, folderOf(file))]);
    } else if (rule === 'dockerignore-env') {
      want(
        path,
        'docker',
        REQUIRED_ENTRIES.map(({ entry, probes }) => ({ text: `**/${entry}`, probes: [...probes, `x/${probes[0]}`] })),
      );
    } else if (rule === 'npmignore-env' && nameOf(path) === '.npmignore') {
      want(
        path,
        'npm',
        REQUIRED_ENTRIES.map(({ entry, probes }) => ({ text: entry, probes: [...probes] })),
      );
    }
  }
  return [...wanted]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, { dialect, lines }]) => {
      const before = readText(path);
      const after = appendLines(before ?? '', lines, dialect);
      return after === (before ?? '') ? [] : [{ path, before, after }];
    });
}

/**
 * The innermost .gitignore that covers a folder, since a deeper one wins over those above it; the root's if there is none.
 */
function nearestGitignore(folder: string, readText: (path: string) => string | null): string {
  for (let at = folder; at !== ''; at = folderOf(at)) {
    const file = inFolder(at, '.gitignore');
    if (readText(file) !== null) return file;
  }
  return '.gitignore';
}

/** The entry by its name alone, which holds in all folders below; glob characters of a real file's name are escaped. */
function lineFor(path: string, base: string): Line {
  const name = nameOf(path);
  const folder = base === '' ? folderOf(path) : folderOf(path).slice(base.length + 1);
  const required = REQUIRED_ENTRIES.find(({ entry }) => entry === name);
  const probes = (required?.probes ?? [name]).map((probe) => inFolder(folder, probe));
  const text = required
    ? name
    : name
        .replace(/[\\*?[\]]/g, '\\$&')
        .replace(/^[#!]/, '\\$&')
        .replace(/ +$/, (spaces) => '\\ '.repeat(spaces.length));
  return { text, probes };
}

/** Keeps the file's line ends and gives its last line one. */
function appendLines(text: string, lines: readonly Line[], dialect: IgnoreDialect): string {
  const end = /\r\n/.test(text) && !/(?<!\r)\n/.test(text) ? '\r\n' : '\n';
  let result = text;
  for (const line of lines) {
    if (line.probes.every((probe) => judgeByIgnoreText(result, probe, dialect) === true)) continue;
    if (result !== '' && result !== '\uFEFF' && !result.endsWith('\n')) result += end;
    result += `${line.text}${end}`;
  }
  return result;
}
