import type { ProjectView } from '../project-view.ts';
import { joinInside } from './tsconfig-paths.ts';
import type { Workspace, WorkspacePackage } from './workspace.ts';

const CONFIGS =
  /^(?:vite|vitest|webpack|vue|nuxt|svelte|astro|electron\.vite|rsbuild|rspack|craco|babel|metro)\.config\.[cm]?[jt]s$|^config-overrides\.js$/;

/** What people mean by an alias that is configured where we can't read it; tried last, and only paths that exist count. */
const USUAL: readonly (readonly [string, readonly string[]])[] = [
  ['@', ['src', 'app', '', 'resources/js']],
  ['~', ['src', 'app', '']],
  ['~~', ['']],
  ['@@', ['']],
  ['$lib', ['src/lib']],
  ['#shared', ['shared']],
  ['src', ['src']],
];

/**
 * Import aliases of a package: those written in a bundler's configuration as plain text, then the usual ones.
 * @returns pairs of alias and folder relative to the root
 */
export function readAliases(
  view: ProjectView,
  workspace: Workspace,
  owner: WorkspacePackage,
): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  const prefix = owner.folder === '' ? '' : `${owner.folder}/`;
  const add = (alias: string, path: string): void => {
    const target = joinInside(owner.folder, path.replace(/^\//, ''));
    if (target !== null) found.push([alias, target]);
  };
  for (const path of workspace.filesOf(owner)) {
    if (!CONFIGS.test(path.slice(prefix.length))) continue;
    const text = view.read(path)?.toString('utf8') ?? '';
    const pair =
      /["'`]?([@~$#]?[\w@~$/-]{0,40})["'`]?\s*(?::|,\s*replacement\s*:)\s*(?:(?:fileURLToPath\s*\(\s*)?new\s+URL\s*\(\s*|(?:path\s*\.\s*)?(?:resolve|join)\s*\(\s*(?:__dirname|import\.meta\.dirname|process\.cwd\(\))\s*,\s*)?["'`](\.{0,2}\/?[\w./-]{1,100})["'`]/g;
    for (let hit = pair.exec(text); hit; hit = pair.exec(text)) {
      if (hit[1] !== '' && !/^(?:find|base|outDir|root|dir|target|mode|format)$/.test(hit[1]!)) add(hit[1]!, hit[2]!);
    }
    const find = /find\s*:\s*["'`]([^"'`]{1,40})["'`]\s*,\s*replacement\s*:[^"'`]{0,120}["'`]([^"'`]{1,100})["'`]/g;
    for (let hit = find.exec(text); hit; hit = find.exec(text)) add(hit[1]!, hit[2]!);
  }
  for (const [alias, folders] of USUAL) for (const folder of folders) add(alias, folder);
  return found;
}
