import type { Advisory } from '../model/advisory.ts';
import { classifyEnvFile } from './env-file.ts';
import { isSample } from './env-folders.ts';
import type { HygieneInput } from './hygiene-input.ts';

/**
 * Env files that some commit had and that are gone from the index. Low: a key in them is a finding of its own, and a past commit can't
 * be mended by an edit, so a higher severity would keep a repaired repository red for ever.
 */
export function checkHistory(input: HygieneInput): readonly Advisory[] {
  const tracked = new Set(input.trackedPaths);
  const first = new Map<string, string>();
  for (const { path, commit } of input.historyEnvFiles) if (!first.has(path)) first.set(path, commit);
  return [...first]
    .filter(
      ([path]) =>
        !tracked.has(path) && !isSample(path) && ['local', 'private-keys'].includes(classifyEnvFile(path) ?? ''),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, commit]) => ({
      rule: 'env-in-history',
      severity: 'low' as const,
      path,
      message: `${path} was committed in ${commit.slice(0, 12)}; whoever has a clone can read what it held then.`,
      fix: `Rotate what it held, if that still works. To look: git show ${commit.slice(0, 12)}`,
    }));
}
