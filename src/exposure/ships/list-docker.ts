import { posix } from 'node:path';
import { joinInside } from '../graph/tsconfig-paths.ts';
import { isForeign } from '../graph/workspace.ts';
import { asGlob } from '../places/glob.ts';
import type { ProjectView } from '../project-view.ts';
import { readDockerIgnore } from './docker-ignore.ts';
import { copiedPaths } from './dockerfile.ts';

const DOCKERFILE = /(?:^|\/)(?:(?:Docker|Container)file(?:\.[\w.-]+)?|[\w.-]+\.(?:docker|container)file)$/i;

/**
 * Files that an image build would copy in: those that a `COPY` or `ADD` of the Dockerfile names and the context's ignore file lets
 * through. The context is what a compose file says, else the Dockerfile's folder, else (if nothing that it copies lies there) the root.
 * Files of every stage count, since a stage's layers may be pushed as a cache.
 */
export function listDocker(view: ProjectView, files: readonly string[]): string[] {
  const found = new Set<string>();
  const contexts = composeContexts(view);
  for (const dockerfile of view.files) {
    if (!DOCKERFILE.test(dockerfile) || dockerfile.endsWith('.dockerignore') || isForeign(dockerfile)) continue;
    const copied = copiedPaths(String(view.read(dockerfile) ?? ''));
    if (copied.length === 0) continue;
    const own = posix.dirname(dockerfile) === '.' ? '' : posix.dirname(dockerfile);
    const candidates = contexts.get(dockerfile) ?? [own, ''];
    const context = candidates.find((folder) => copied.some((path) => reaches(files, folder, path))) ?? own;
    const prefix = context === '' ? '' : `${context}/`;
    const ignored = readDockerIgnore(
      String(view.read(`${dockerfile}.dockerignore`) ?? view.read(`${prefix}.dockerignore`) ?? ''),
    );
    const sources = copied.map((path) => matcher(path));
    for (const path of files) {
      if (!path.startsWith(prefix)) continue;
      const local = path.slice(prefix.length);
      if (!ignored(local) && sources.some((source) => source(local))) found.add(path);
    }
  }
  return [...found];
}

/** A source of `COPY` names a file, a folder with all that is in it, or a pattern of either. */
function matcher(source: string): (path: string) => boolean {
  if (source === '.') return () => true;
  const glob = asGlob(source);
  return (path) => {
    const parts = path.split('/');
    return parts.some((_part, index) => glob.test(parts.slice(0, index + 1).join('/')));
  };
}

function reaches(files: readonly string[], folder: string, source: string): boolean {
  const prefix = folder === '' ? '' : `${folder}/`;
  const matches = matcher(source);
  return source === '.' || files.some((path) => path.startsWith(prefix) && matches(path.slice(prefix.length)));
}

/** `build: ./web`, or `context:` and `dockerfile:` below `build:`, in compose files. Read line by line: no more is asked of the YAML. */
function composeContexts(view: ProjectView): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const path of view.files) {
    if (!/(?:^|\/)(?:docker-)?compose(?:\.[\w.-]+)?\.ya?ml$/.test(path) || isForeign(path)) continue;
    const folder = posix.dirname(path) === '.' ? '' : posix.dirname(path);
    const text = String(view.read(path) ?? '');
    const add = (context: string, dockerfile: string): void => {
      const at = joinInside(folder, context);
      const file = at === null ? null : joinInside(at, dockerfile);
      if (at !== null && file !== null) found.set(file, [at]);
    };
    for (const hit of text.matchAll(/^\s+build:[ \t]+["']?([^\s"'#{]+)/gm)) add(hit[1]!, 'Dockerfile');
    for (const hit of text.matchAll(/^(\s+)build:[ \t]*(?:#.*)?\r?\n((?:\1\s+.*(?:\r?\n|$)|\s*\r?\n)+)/gm)) {
      const context = /^\s+context:[ \t]+["']?([^\s"'#]+)/m.exec(hit[2]!)?.[1] ?? '.';
      add(context, /^\s+dockerfile:[ \t]+["']?([^\s"'#]+)/m.exec(hit[2]!)?.[1] ?? 'Dockerfile');
    }
  }
  return found;
}
