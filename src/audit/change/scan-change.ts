import { readdirSync } from 'node:fs';
import { type Config, DEFAULT_CONFIG } from '../../config/config.ts';
import { compileRules } from '../../engine/compile-rules.ts';
import { createScanner } from '../../engine/scanner.ts';
import type { RangeObjects } from '../../git/range.ts';
import type { Repository } from '../../git/repository.ts';
import type { Finding } from '../../model/finding.ts';
import type { Provider } from '../../model/provider.ts';
import type { Report } from '../../model/report.ts';
import type { Secret } from '../../model/secret.ts';
import type { Severity } from '../../model/severity.ts';
import { createDependencyReader } from '../../sources/read-dependencies.ts';
import type { Baseline } from '../../suppress/baseline.ts';
import { createCollector } from '../collect.ts';
import { knowledgeOf } from '../knowledge.ts';
import { knownRules } from '../known-rules.ts';
import { createLedger } from '../ledger.ts';
import { observeFolded } from '../observe-folded.ts';
import { reportLeftEncoded } from '../report-left-encoded.ts';
import { abortProblem, unlessAborted } from '../unless-aborted.ts';
import type { Base } from './base.ts';
import type { JudgedChange } from './judge-change.ts';
import { type Change, NOTHING_READ, readChange } from './read-change.ts';

export type { Change } from './read-change.ts';

export interface ChangeContext {
  readonly version: string;
  readonly signal: AbortSignal;
  readonly now: Date;
  readonly fingerprintKey: string;
  /** Operator's own policy instead of the repository's. */
  readonly configFile?: string;
  readonly baselineFile?: string;
  /** Policy that was read already, such as that of a pull request's base commit: no file is looked for. */
  readonly policy?: { readonly config: Config; readonly baseline: Baseline };
  readonly failOn?: Severity | 'never';
  readonly maxFileSize?: number;
  readonly foreignMarks?: boolean;
  /** The operator's own providers. */
  readonly providers?: readonly Provider[];
}

export interface ChangeResult {
  readonly report: Report;
  readonly failOn: Severity | 'never';
  /** Values that were suppressed: not reported, and not to be shown either. */
  readonly hidden: readonly Secret[];
  /** The suppressed findings themselves, in the order of `report.suppressed`. */
  readonly accepted: readonly Finding[];
  /** The change brings nothing that could be looked at. */
  readonly empty: boolean;
  /** Paths that the change adds, to tell a new env file from an old one. */
  readonly addedPaths: ReadonlySet<string>;
  readonly range: RangeObjects | null;
}

/**
 * Looks at what a change adds and says of each value whether it is new. `introduced` goes by value: `existing` if the base (HEAD, what the
 * remote has) holds it in any file, wherever it moved; so a squashed merge and a `cherry-pick -n` of a leak are new.
 * Only lines that the change adds count.
 */
export async function scanChange(
  repo: Repository | null,
  root: string,
  change: Change,
  context: ChangeContext,
): Promise<ChangeResult> {
  const ledger = createLedger();
  const config = await readConfig(repo, root, context);
  const { providers, rules } = knowledgeOf(context.providers ?? [], config);
  const compiled = compileRules(rules);
  const dependenciesOf = createDependencyReader(root);
  const foreignMarks = context.foreignMarks ?? config.foreignMarks;
  const newCollector = () =>
    createCollector({ providers, foreignMarks, dependenciesOf, disabledRules: config.disabledRules, keepHidden: true });
  const collector = newCollector();
  const scanner = createScanner(compiled, collector.onMatch, reportLeftEncoded(ledger));
  const sink = observeFolded(scanner, compiled, collector.onMatch);
  const { signal } = context;
  const read = await unlessAborted(
    signal,
    () => readChange(repo, change, sink, ledger, config, context),
    () => NOTHING_READ,
  );
  const drafts = collector.drafts();
  const judge = async (base: Base | null): Promise<JudgedChange> =>
    (await import('./judge-change.ts')).judgeChange(drafts, {
      base,
      latest: read.latest,
      config,
      context,
      root,
      ownPolicy: repo?.bare !== true,
      draftsIn: async (feed) => {
        const old = newCollector();
        await feed(observeFolded(createScanner(compiled, old.onMatch), compiled, old.onMatch));
        return old.drafts();
      },
    });
  // A clean change, which nearly all are, doesn't wait for the code that explains findings.
  const judged =
    drafts.length === 0
      ? { kept: [], suppressed: [], notes: [], accepted: [] }
      : await unlessAborted(
          signal,
          async () => judge(await read.base()),
          // Nobody can say any more what was there before, and what was found is not to be lost.
          () => judge(null),
        );
  for (const note of judged.notes) ledger.note(note);
  if (signal.aborted) ledger.problem(abortProblem(signal));
  const problems = ledger.problems();
  return {
    report: {
      tool: { name: 'unleak', version: context.version },
      complete: problems.length === 0,
      findings: judged.kept,
      advisories: [],
      suppressed: judged.suppressed,
      problems,
      stats: ledger.stats(),
      notes: ledger.notes(),
    },
    failOn: context.failOn ?? config.failOn,
    hidden: judged.accepted.map(({ secret }) => secret),
    accepted: judged.accepted,
    empty: read.empty,
    addedPaths: read.addedPaths,
    range: read.range,
  };
}

/**
 * The repository's config, or the operator's. A bare repository has no working tree to keep one in, and what a push brings doesn't decide
 * about itself. The reader is loaded only where there is something to read; a listing that fails is left to it to complain about.
 */
async function readConfig(repo: Repository | null, root: string, context: ChangeContext): Promise<Config> {
  const { configFile, policy } = context;
  if (policy !== undefined) return policy.config;
  if (configFile === undefined && (repo?.bare === true || !hasConfig(root))) return DEFAULT_CONFIG;
  const { readConfigFile } = await import('../../config/read-config-file.ts');
  return (
    await readConfigFile(root, {
      ...(configFile === undefined ? {} : { explicit: configFile }),
      knownRules: knownRules(),
    })
  ).config;
}

function hasConfig(root: string): boolean {
  try {
    return readdirSync(root).some((name) => /^\.unleak\.(?:toml|json)$/i.test(name));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}
