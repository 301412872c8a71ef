import { join, relative } from 'node:path';
import { RULES } from '../../rules/index.ts';
import { audit } from '../audit/audit.ts';
import { explainText } from '../audit/check-rules.ts';
import { knownRules } from '../audit/known-rules.ts';
import { createLedger } from '../audit/ledger.ts';
import { openTarget } from '../audit/open-target.ts';
import type { RunContext } from '../audit/scan-plan.ts';
import type { Config } from '../config/config.ts';
import { MAX_CONFIG_BYTES } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { findConfigFile } from '../config/read-config-file.ts';
import { readRegularFile } from '../files/read-regular-file.ts';
import { blobsAt } from '../git/blobs-at.ts';
import type { FilePatch } from '../hygiene/plan-fixes.ts';
import { editConfig } from '../migrate/edit-config.ts';
import { type ImportPlan, type Present, planImport } from '../migrate/plan-import.ts';
import { readWishes } from '../migrate/read-wishes.ts';
import type { ForeignFile } from '../migrate/recognise.ts';
import { resolveWishes, type ValuesWish } from '../migrate/resolve-wishes.ts';
import type { Wish } from '../migrate/wish.ts';
import type { Finding } from '../model/finding.ts';
import type { Secret } from '../model/secret.ts';
import { UserError } from '../model/user-error.ts';
import { listFolders } from '../sources/list-folders.ts';
import { addToBaseline, EMPTY_BASELINE, serialiseBaseline } from '../suppress/baseline.ts';
import { entriesFor } from './accept.ts';
import { maskKeys } from './mask-keys.ts';
import type { Arguments } from './parse-arguments.ts';
import type { Terminal } from './program.ts';
import { operatorProviders } from './respond/load-providers.ts';
import { planOf, withLimits } from './run-scan.ts';

/** Everything that an import would do, with nothing done yet. */
export interface PreparedImport extends ImportPlan {
  readonly file: ForeignFile;
  readonly root: string;
  readonly patches: readonly FilePatch[];
  /** The foreign file holds accepted values itself, and lies here. */
  readonly holdsValues: boolean;
  /** All values that were found on the way: not to be shown. */
  readonly secrets: readonly Secret[];
}

/** Reads what is here, looks for the values that the file names, and plans the changes. */
export async function prepareImport(
  terminal: Terminal,
  args: Arguments,
  file: ForeignFile & { readonly path: string },
  reason: string,
  expires: string | undefined,
): Promise<PreparedImport> {
  const scanPlan = planOf(terminal, args, args.text('repo') ?? '.', { kind: 'audit' });
  const providers = await operatorProviders(terminal, args);
  return withLimits(terminal, args, async (context) => {
    const { repository: opened, root, config, baseline } = await openTarget(scanPlan, context, createLedger());
    if (opened?.root === null)
      throw new UserError('NO_WORKING_TREE', `${root} is a bare repository, which has no place for a config.`);
    const builtIn = new Set(RULES.map(({ id }) => id));
    const wishes = readWishes(file, builtIn).map((wish) => insideOf(root, wish));
    const namesFiles = wishes.some((wish) => wish.kind === 'path' && wish.filesOnly);
    const folders = namesFiles ? await listFolders(opened, root, createLedger()) : [];
    const holdsKey = (text: string) => maskKeys(text) !== text;
    const present: Present = { config, baseline, builtIn, folders, finder, rival, holdsKey };
    const own = relative(root, file.path);
    // Rules first: values may be accepted that only they find.
    const rules = wishes.filter(({ kind }) => kind === 'rule');
    const { custom } = (await planImport(rules, { resolved: [], accepted: new Map() }, present)).additions;
    const { findings, blobs } = await look(wishes, { ...config, customRules: [...config.customRules, ...custom] });
    const plan = await planImport(wishes, resolveWishes(wishes.filter(isForValues), findings, blobs, own), present);
    const configFile = scanPlan.configFile ?? join(root, findConfigFile(root) ?? '.unleak.toml');
    const baselineFile = scanPlan.baselineFile ?? join(root, config.baseline);
    const entries = [...plan.accept].flatMap(([finding, said]) =>
      entriesFor([finding], { reason: [reason, ...said].join('; ').slice(0, 500), expires }),
    );
    const patches = [
      await patchConfig(root, configFile, plan, reason),
      entries.length === 0 ? null : patchOf(root, baselineFile, serialiseBaseline(addToBaseline(baseline, entries))),
    ].filter((patch) => patch !== null);
    const inFile = [...plan.accept.keys()].some(({ locations }) => locations.some(({ path }) => path === own));
    return { ...plan, file, holdsValues: inFile, root, patches, secrets: findings.map(({ secret }) => secret) };

    /** All findings here, whoever has accepted them, and the blobs that the file names by commit and path. */
    async function look(all: readonly Wish[], wider: Config) {
      const forValues = all.filter(isForValues);
      if (forValues.length === 0) return { findings: [] as readonly Finding[], blobs: new Map<string, string>() };
      const policy = { config: { ...wider, allow: [] }, baseline: EMPTY_BASELINE };
      const { report, repository } = await audit({ ...scanPlan, policy, providers }, context);
      const [problem] = report.problems;
      if (problem !== undefined)
        throw new UserError(problem.code, problem.message, 'Nothing was imported: not everything could be read.');
      const places = forValues.flatMap((wish) =>
        wish.kind === 'place' && wish.commit !== undefined && wish.path !== undefined
          ? [`${wish.commit}:${wish.path}`]
          : [],
      );
      return { findings: report.findings, blobs: await blobsIn(repository, places, context) };
    }
  });
}

function isForValues(wish: Wish): wish is ValuesWish {
  return wish.kind === 'place' || wish.kind === 'value';
}

/** Reports may name files by their full path. */
function insideOf(root: string, wish: Wish): Wish {
  const start = `${root}/`;
  return wish.kind === 'place' && wish.path?.startsWith(start)
    ? { ...wish, path: wish.path.slice(start.length) }
    : wish;
}

type Repository = Parameters<typeof blobsAt>[0];

async function blobsIn(repository: Repository | null, places: readonly string[], { signal }: RunContext) {
  return repository === null ? new Map<string, string>() : blobsAt(repository, places, signal);
}

/** How often an expression is tried on our rules: one random key in ten thousand looks like a word. */
const SAMPLES = 5;

/** The rule of ours that finds every sample of what a foreign rule looks for. */
const finder: Present['finder'] = ({ sample }) => {
  const finders = Array.from({ length: SAMPLES }, () => {
    const text = sample();
    if (text === null) return undefined;
    return explainText(`${text}\n`, undefined).find(({ verdict }) => verdict.kind === 'accepted')?.rule;
  });
  return finders.every((rule) => rule !== undefined) ? finders[0]! : null;
};

/** Earlier rules win, and home-made ones come first: one for `sk_live_` would leave ours nothing. */
const rival: Present['rival'] = (prefixes) => {
  const takes = (text: string) => prefixes.some((prefix) => text.startsWith(prefix));
  return RULES.find(({ trigger }) => trigger.on === 'prefix' && trigger.text.some(takes))?.id ?? null;
};

async function patchConfig(root: string, path: string, plan: ImportPlan, reason: string): Promise<FilePatch | null> {
  const { exclude, disable, custom, allow } = plan.additions;
  if (exclude.length + disable.length + custom.length + allow.length === 0) return null;
  const before = readRegularFile(path, relative(root, path), MAX_CONFIG_BYTES);
  const after = await editConfig(before, plan.additions, { file: path, reason });
  // What is written must be read again by the next run.
  await loadConfig(after, {
    path: relative(root, path),
    knownRules: knownRules(),
  });
  return { path: relative(root, path), before, after };
}

/** Bytes of a baseline. */
const LARGEST_BASELINE = 64 * 1024 * 1024;

function patchOf(root: string, path: string, after: string): FilePatch {
  const before = readRegularFile(path, relative(root, path), LARGEST_BASELINE);
  return { path: relative(root, path), before, after };
}
