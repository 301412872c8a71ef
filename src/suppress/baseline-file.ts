import { dirname, join } from 'node:path';
import { isInside } from '../files/is-inside.ts';
import { readRegularFile } from '../files/read-regular-file.ts';
import { writeFileAtomic } from '../files/write-atomic.ts';
import { UserError } from '../model/user-error.ts';
import { type Baseline, EMPTY_BASELINE, parseBaseline, serialiseBaseline } from './baseline.ts';

const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads the baseline that a repository's config names.
 * @param root absolute path of the repository's root
 * @param path relative to it, with `/`
 * @returns an empty baseline if there is no such file
 * @throws UserError if a folder on the way is a link out of the repository, or the file is no good
 */
export function readBaselineFile(root: string, path: string): Baseline {
  if (!isInside(root, dirname(join(root, path))))
    throw new UserError('OUTSIDE_REPOSITORY', `${path} is outside of the repository.`);
  const text = readRegularFile(join(root, path), path, MAX_BYTES);
  return text === null ? EMPTY_BASELINE : parseBaseline(text, path);
}

/**
 * Reads the baseline that the operator names with `--baseline`, wherever it is.
 * @throws UserError `BASELINE_NOT_FOUND` if there is none: a named file that is missing is a mistake
 */
export function readNamedBaseline(path: string): Baseline {
  const text = readRegularFile(path, path, MAX_BYTES);
  if (text === null)
    throw new UserError('BASELINE_NOT_FOUND', `There is no baseline ${path}.`, 'Check the path after --baseline.');
  return parseBaseline(text, path);
}

/** Writes a baseline whole or not at all. */
export function writeBaselineFile(path: string, baseline: Baseline): void {
  writeFileAtomic(path, serialiseBaseline(baseline));
}
