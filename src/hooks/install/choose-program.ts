import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import type { RecordedProgram } from './shell-lines.ts';
import { quote } from './shell-lines.ts';

export interface ProgramChoice {
  /** One shell command that starts unleak, for files that are committed; latin1. */
  readonly shared: string;
  /** The machine's own path stands in `shared`, which is no use to anyone else. */
  readonly onlyHere: boolean;
}

/** How hooks in `root` shall start unleak: from node_modules, from PATH, or from where it runs now (a clone, npx). */
export function chooseProgram(root: string, env: NodeJS.ProcessEnv, recorded: RecordedProgram): ProgramChoice {
  for (let at = root; ; at = dirname(at)) {
    const bin = join(at, 'node_modules', '.bin', 'unleak');
    if (existsSync(bin)) return { shared: relative(root, bin).replaceAll('\\', '/'), onlyHere: false };
    if (dirname(at) === at) break;
  }
  if (isOnPath('unleak', env)) return { shared: 'unleak', onlyHere: false };
  return { shared: `node ${quote(recorded.cliPath)}`, onlyHere: true };
}

function isOnPath(name: string, env: NodeJS.ProcessEnv): boolean {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', ''] : [''];
  return (env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && endings.some((ending) => isProgram(join(folder, name + ending))));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
