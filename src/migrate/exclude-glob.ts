import type { PathGlobText } from './expression/to-globs.ts';

/** Names that are files by custom, though nothing in them says so. */
const FILE_NAME = /^(?:[A-Z]{4,}|Makefile|Dockerfile|Containerfile|Gemfile|Jenkinsfile|Procfile|Vagrantfile|Rakefile)$/;

/**
 * A glob for `exclude` that hides no more than a foreign pattern that names files only: `exclude` takes along what lies in a folder of that
 * name. A name with an extension is a file; `*png` is narrowed to `*.png`.
 * @returns null where the name may be a folder's
 */
export function excludeGlob({ glob, filesOnly }: PathGlobText): string | null {
  if (!filesOnly) return glob;
  const last = glob.slice(glob.lastIndexOf('/') + 1);
  if (/[^*/]\.[A-Za-z0-9[\]]+$|^\?{0,1}\*+\.[A-Za-z0-9[\]]+$/.test(last) || FILE_NAME.test(last)) return glob;
  const extension = /^\*([A-Za-z0-9]{1,8})$/.exec(last);
  return extension ? `${glob.slice(0, glob.length - last.length)}*.${extension[1]}` : null;
}
