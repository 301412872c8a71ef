import type { Config } from '../config/config.ts';
import type { Repository } from '../git/repository.ts';
import type { Advisory, AdvisoryRule } from '../model/advisory.ts';
import type { Finding, Suppressed } from '../model/finding.ts';
import type { Provider } from '../model/provider.ts';
import type { ScanLog } from '../model/scan-log.ts';
import { isUserError } from '../model/user-error.ts';
import { applySuppressions } from '../suppress/apply-suppressions.ts';
import type { Baseline } from '../suppress/baseline.ts';
import { buildFindings } from './build-findings.ts';
import type { Draft } from './collect.ts';
import { readGitFacts } from './read-git-facts.ts';
import type { SourceFacts } from './read-sources.ts';
import { type ExposureScope, namedScope, reviewExposure } from './review-exposure.ts';
import { reviewHygiene } from './review-hygiene.ts';
import type { RunContext, ScanPlan } from './scan-plan.ts';
import { unlessAborted } from './unless-aborted.ts';

export interface ReviewInput {
  readonly plan: ScanPlan;
  readonly repository: Repository | null;
  readonly root: string;
  readonly config: Config;
  readonly baseline: Baseline;
  readonly drafts: readonly Draft[];
  readonly facts: SourceFacts;
  /** Null where no working tree was listed before it was read. */
  readonly scope: ExposureScope | null;
  readonly providers: readonly Provider[];
  /** See `HygieneInput`. */
  readonly usesOfEnv: readonly string[];
  /** Files that say something of a known provider; undefined where nobody looked. */
  readonly telling?: readonly string[];
  readonly log: ScanLog;
  readonly context: RunContext;
}

export interface Reviewed {
  /** All findings, and those of them that nobody has accepted. */
  readonly findings: readonly Finding[];
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly advisories: readonly Advisory[];
}

/** From gathered values to findings: since when and for whom, who accepted them, and what the ignore files lack. */
export async function review(input: ReviewInput): Promise<Reviewed> {
  const { plan, repository, root, config, baseline, drafts, facts, providers, usesOfEnv, log, context } = input;
  const git = await readGitFacts(repository, drafts, facts, log, context);
  const built = buildFindings(drafts, git, context.fingerprintKey, facts.history?.refs.refs);
  const scope = input.scope ?? (built.length > 0 && facts.paths.length > 0 ? namedScope(root, facts.paths) : null);
  const exposure =
    scope === null
      ? { findings: built, advisories: [] }
      : // Remarks are for audits; without them no file that says something of a provider needs to be read again.
        await reviewExposure(scope, built, providers, log, plan.mode.kind === 'audit' ? input.telling : []);
  const { findings } = exposure;
  const { kept, suppressed, notes } = applySuppressions(findings, {
    baseline,
    allow: config.allow,
    exclude: config.exclude,
    now: context.now,
    isInHead: ({ blob }) => blob !== undefined && git?.attribution.facts.get(blob)?.inHead === true,
  });
  for (const note of notes) log.note(note);
  const advisories =
    plan.mode.kind === 'audit'
      ? mergeAdvisories(
          exposure.advisories,
          config.disabledRules,
          await unlessAborted(
            context.signal,
            () =>
              orProblem(log, () =>
                reviewHygiene({
                  repository,
                  root,
                  facts,
                  findings,
                  git,
                  usesOfEnv,
                  disabledRules: config.disabledRules,
                  log,
                }),
              ),
            () => [],
          ),
        )
      : [];
  return { findings, kept, suppressed, advisories };
}

/** If git fails now, the findings are there all the same: the report says that the advisories aren't. */
async function orProblem(log: ScanLog, work: () => Promise<readonly Advisory[]>): Promise<readonly Advisory[]> {
  try {
    return await work();
  } catch (error) {
    if (!isUserError(error)) throw error;
    log.problem({ code: error.code, message: `The ignore files could not be judged: ${error.message}` });
    return [];
  }
}

/** Hygiene's remarks on the same matter come with a fix, so they stay. */
const SAME_MATTER: Readonly<Record<string, AdvisoryRule>> = {
  'ships-env-npm': 'npmignore-env',
  'ships-env-docker': 'dockerignore-env',
};

function mergeAdvisories(
  exposure: readonly Advisory[],
  disabledRules: readonly string[],
  hygiene: readonly Advisory[],
): Advisory[] {
  const known = new Set(hygiene.map(({ rule }) => rule));
  return [
    ...hygiene,
    ...exposure.filter(({ rule }) => !known.has(SAME_MATTER[rule] ?? rule) && !disabledRules.includes(rule)),
  ];
}
