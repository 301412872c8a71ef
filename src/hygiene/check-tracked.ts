import type { Advisory } from '../model/advisory.ts';
import { classifyEnvFile } from './env-file.ts';
import { type EnvFolders, isSample } from './env-folders.ts';
import { inspectEnvValues } from './env-values.ts';
import type { HygieneInput } from './hygiene-input.ts';

/**
 * Env files in the index: ignoring does not help them any more. By name `.env`, `.env.local` and `.env.*.local` are always one
 * (whatever is in them today, the next secret goes there too), others where they hold or name a secret: `.env.production` is
 * committed by design in most frameworks, `.env.test` has dummy values.
 */
export function checkTracked(input: HygieneInput, { envFiles }: EnvFolders): readonly Advisory[] {
  const tracked = new Set(input.trackedPaths);
  const withSecrets = new Set(input.envFilesWithSecrets);
  return envFiles
    .filter((path) => tracked.has(path))
    .flatMap((path): Advisory[] => {
      const severity = withSecrets.has(path) ? 'high' : judgeWithoutSecret(path, input.readText(path) ?? '');
      if (severity === null) return [];
      return [
        {
          rule: 'tracked-env',
          severity,
          path,
          message: `${path} is tracked by git${explain(severity, withSecrets.has(path))}.`,
          fix: `git rm --cached -- ${quote(path)}, ignore it, and rotate what was in it: history keeps it`,
        },
      ];
    });
}

function judgeWithoutSecret(path: string, text: string): 'high' | 'low' | null {
  const kind = classifyEnvFile(path);
  const values = inspectEnvValues(text);
  if (kind === 'private-keys') return 'high';
  if (values.encrypted) return null;
  // Sample projects track theirs on purpose; a real key in one is found as such.
  if (kind === 'local') return isSample(path) ? 'low' : 'high';
  return kind === 'mode' && values.namesSecret && !isSample(path) ? 'high' : null;
}

function explain(severity: 'high' | 'low', holdsSecret: boolean): string {
  if (holdsSecret) return ' and holds a secret, which everybody with a clone can read';
  if (severity === 'low') return '; no secret was seen in it, but the next one that is put there will be committed';
  return ', so every value in it reaches everybody with a clone';
}

/** A path as one word of a POSIX shell. */
function quote(path: string): string {
  return /^[\w./@%+=:-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
