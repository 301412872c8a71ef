import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openProjectView, type ProjectView } from '../../src/exposure/project-view.ts';
import { positionOf, type ValueSite } from '../../src/exposure/value-site.ts';

/** A fresh key, generated here, so that no literal of one stands in the repository. */
export function freshKey(): string {
  return `mem_${'live'}_${randomBytes(32).toString('hex')}`;
}

export interface TempProject {
  readonly root: string;
  /** A view of all files, but for those below `hidden` folders (as if git-ignored) and node_modules. */
  view(hidden?: readonly string[]): ProjectView;
  /** Every place where the value stands in a file. */
  sites(value: string): ValueSite[];
  remove(): void;
}

/** Writes the files into a temporary folder. */
export function tempProject(files: Record<string, string | Buffer>): TempProject {
  const root = mkdtempSync(join(tmpdir(), 'unleak-exposure-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const all = (): string[] =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((path) => !path.includes('node_modules/'))
      .sort();
  return {
    root,
    view: (hidden = []) =>
      openProjectView(
        root,
        all().filter((path) => !hidden.some((folder) => path.startsWith(`${folder}/`))),
      ),
    sites(value) {
      return all().flatMap((path) => {
        const text = String(openProjectView(root, []).read(path) ?? '');
        const found: ValueSite[] = [];
        for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
          found.push({ path, ...positionOf(text, at) });
        return found;
      });
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The real ones: what exposure needs of them changes with their rules. */
export { PROVIDERS } from '../../rules/index.ts';
