import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { isInside } from '../files/is-inside.ts';
import { writeFileAtomic } from '../files/write-atomic.ts';
import { UserError } from '../model/user-error.ts';
import type { RenderOptions } from '../report/index.ts';
import type { Renderers } from './render.ts';
import type { Runner } from './runner.ts';
import type { Verdict } from './verdict.ts';

/** Writes the JSON report into the runner's temporary folder. @returns its path */
export function writeReport({ env }: Runner, { report }: Verdict, { json }: Renderers, options: RenderOptions): string {
  const path = join(makeFolder(env['RUNNER_TEMP'] || tmpdir()), 'report.json');
  writeFileAtomic(path, [...json(report, options)].join(''));
  return path;
}

/**
 * Writes SARIF where the workflow asked for it.
 * @param file absolute, or relative to the workspace
 * @returns its absolute path
 * @throws UserError `OUTSIDE_WORKSPACE` if a link that was checked out leads out of the workspace, or as `writeFileAtomic`
 */
export function writeSarif(
  { workspace }: Runner,
  file: string,
  { report }: Verdict,
  { sarif }: Renderers,
  options: RenderOptions,
): string {
  const path = resolve(workspace, file);
  // A relative path is meant to stay in the workspace, and what is checked out there may hold links.
  if (!file.startsWith('/') && leaves(workspace, dirname(path)))
    throw new UserError(
      'OUTSIDE_WORKSPACE',
      `The folder of ${file} lies outside of the workspace.`,
      'Name another file.',
    );
  mkdirSync(dirname(path), { recursive: true });
  writeFileAtomic(path, [...sarif(report, options)].join(''));
  return path;
}

function makeFolder(parent: string): string {
  try {
    return mkdtempSync(join(parent, 'unleak-'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError('CANNOT_WRITE', `The runner's temporary folder can't be written to (${code}).`);
  }
}

/** True if a folder, or what exists of the way to it, is outside. */
function leaves(workspace: string, folder: string): boolean {
  for (let at = folder; relative(workspace, at) !== ''; at = dirname(at)) {
    if (at === dirname(at) || !isInside(workspace, at)) return true;
  }
  return false;
}
