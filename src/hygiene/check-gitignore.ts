import type { Advisory } from '../model/advisory.ts';
import { classifyEnvFile, REQUIRED_ENTRIES } from './env-file.ts';
import { type EnvFolders, folderOf, inFolder, isSample, nameOf } from './env-folders.ts';
import { inspectEnvValues } from './env-values.ts';
import type { HygieneInput, IgnoreVerdict } from './hygiene-input.ts';

/** Files that the entry `.env.*.local` stands for. */
const LOCAL_MODE = /^\.env\..+\.local$/;

/** A path that must be ignored: an entry that every folder with env files needs, or an env file that is there. */
interface Demand {
  /** Path of the advisory: the entry in its folder. */
  readonly path: string;
  /** Names that show whether it is in effect. */
  readonly probes: readonly string[];
  readonly holdsSecret: boolean;
}

/**
 * Judges by effect whether env files are kept out of the repository. High for a file with a secret in it, else medium; a pattern
 * that only this clone has counts as none, at medium, since everybody else can still commit the file.
 */
export async function checkGitignore(input: HygieneInput, folders: EnvFolders): Promise<readonly Advisory[]> {
  if (!input.ignoredBy) return [];
  const demands = listDemands(input, folders);
  if (demands.length === 0) return [];
  const verdicts = await input.ignoredBy([...new Set(demands.flatMap(({ probes }) => probes))]);
  return demands.flatMap((demand) =>
    judge(
      demand,
      demand.probes.map((probe) => verdicts.get(probe) ?? null),
    ),
  );
}

function listDemands(input: HygieneInput, { using, envFiles }: EnvFolders): readonly Demand[] {
  const withSecrets = new Set(input.envFilesWithSecrets);
  const demands = new Map<string, Demand>();
  for (const folder of using) {
    for (const { entry, probes } of REQUIRED_ENTRIES) {
      const path = inFolder(folder, entry);
      demands.set(path, {
        path,
        probes: probes.map((name) => inFolder(folder, name)),
        holdsSecret: withSecrets.has(path),
      });
    }
  }
  for (const path of envFiles) {
    const entry = demands.get(inFolder(folderOf(path), '.env.*.local'));
    if (isCommittedOnPurpose(path, input)) demands.delete(path);
    else if (entry && LOCAL_MODE.test(nameOf(path)) && !withSecrets.has(path)) {
      demands.set(entry.path, { ...entry, probes: [...entry.probes, path] });
    } else if (needsIgnoring(path, withSecrets.has(path), input)) {
      demands.set(path, {
        path,
        probes: [path],
        holdsSecret: withSecrets.has(path) || classifyEnvFile(path) === 'private-keys',
      });
    }
  }
  return [...demands.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** dotenvx encrypts the values in place, so that the file itself can be committed. */
function isCommittedOnPurpose(path: string, input: HygieneInput): boolean {
  return inspectEnvValues(input.readText(path) ?? '').encrypted && !input.envFilesWithSecrets.includes(path);
}

/** Env files beyond the required entries: those with a secret, or named like one; private keys; any `.env` in a folder of its own. */
function needsIgnoring(path: string, holdsSecret: boolean, input: HygieneInput): boolean {
  const kind = classifyEnvFile(path);
  if (holdsSecret || kind === 'private-keys') return true;
  if (isSample(path)) return false;
  if (kind === 'local') return true;
  return kind === 'mode' && inspectEnvValues(input.readText(path) ?? '').namesSecret;
}

function judge({ path, holdsSecret }: Demand, verdicts: readonly (IgnoreVerdict | null)[]): readonly Advisory[] {
  const open = verdicts.find((verdict) => verdict === null || verdict.negated || !verdict.shared);
  if (open === undefined) return [];
  const name = nameOf(path);
  const where = folderOf(path) === '' ? 'the root' : folderOf(path);
  const source =
    open === null || open.shared
      ? open?.source
      : open.source.endsWith('info/exclude')
        ? '.git/info/exclude'
        : 'a personal file';
  const advisory = { rule: 'gitignore-env' as const, path, fix: `Add ${name} to .gitignore: unleak fix` };
  if (open && !open.negated) {
    const message = `${name} in ${where} is ignored in this clone only (${source}), so teammates can still commit it.`;
    return [{ ...advisory, severity: 'medium', message }];
  }
  const why = open ? `: ${source} takes it back with "${open.pattern}"` : '';
  const message = holdsSecret
    ? `${path} holds a secret and git does not ignore it${why}.`
    : `Env files are used here, but git does not ignore ${name} in ${where}${why}.`;
  return [{ ...advisory, severity: holdsSecret ? 'high' : 'medium', message }];
}
