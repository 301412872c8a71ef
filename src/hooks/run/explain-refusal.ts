import { PROVIDERS } from '../../../rules/index.ts';
import type { ChangeResult } from '../../audit/change/scan-change.ts';
import { isFolded } from '../../audit/observe-folded.ts';
import { readBlob } from '../../git/cat-file.ts';
import { GitFailure } from '../../git/git-failure.ts';
import type { Repository } from '../../git/repository.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import { isAtLeast } from '../../model/severity.ts';
import { createSecretFinder } from '../../report/redact.ts';
import { redactReport } from '../../report/redact-report.ts';
import { isEnvFile } from '../../report/take-out.ts';
import { renderRefusal } from './render-refusal.ts';

export interface Refusal {
  readonly blocks: boolean;
  /** For stderr. */
  readonly text: string;
}

/** Findings shown in full; more are counted. Each costs a git process for its line. */
const SHOWN = 10;

/** Decides which findings refuse the change, and says what a person can do about them. */
export async function explainRefusal(event: string, repo: Repository, result: ChangeResult): Promise<Refusal> {
  const { findings } = result.report;
  const redactor = createSecretFinder([...findings.map(({ secret }) => secret), ...result.hidden]);
  const report = redactReport(result.report, redactor.redact);
  const counting = report.findings.filter(
    ({ severity }) => result.failOn !== 'never' && isAtLeast(severity, result.failOn),
  );
  const refused = counting.filter((finding) => counts(finding, event, result.addedPaths));
  const moved = counting.length - refused.length;
  const shown = await Promise.all(
    refused.slice(0, SHOWN).map(async (finding) => {
      const original = findings.find(({ id }) => id === finding.id) as Finding;
      const place = original.locations[0] as Location;
      return { finding, line: await readLine(repo, place), after: PROVIDERS.find(({ id }) => id === finding.provider) };
    }),
  );
  const text = renderRefusal({
    event,
    shown: shown.map(({ finding, line, after }) => ({
      finding,
      line,
      provider: after === undefined ? null : { name: after.name, environment: after.clues.names?.[0] ?? after.id },
    })),
    more: refused.length - shown.length,
    moved,
    problems: report.problems,
    unborn: repo.head === null,
    head: repo.head,
    redact: redactor.redact,
  });
  return { blocks: refused.length > 0, text };
}

/**
 * A value that the base holds already is no news, wherever it moved; but an env file that is committed for the first time is a leak of
 * its own, and so is a message, which no later commit can mend.
 */
function counts(finding: Finding, event: string, addedPaths: ReadonlySet<string>): boolean {
  if (finding.introduced !== 'existing' || event === 'commit-msg') return true;
  return finding.locations.some(
    ({ path, where }) => where !== undefined || (path !== undefined && isEnvFile(path) && addedPaths.has(path)),
  );
}

/** The line of a place, if it is text of a sensible length, and if the value can be masked in it: pieces of one can't. */
async function readLine(repo: Repository, place: Location): Promise<string | null> {
  if (place.blob === undefined || place.path === undefined || place.where !== undefined || isFolded(place)) return null;
  try {
    const text = (await readBlob(repo, place.blob)).toString('utf8');
    const line = text.split('\n')[place.line - 1]?.replace(/\r$/, '');
    return line === undefined || line.length > 400 ? null : line;
  } catch (error) {
    // Without its line the finding is still named: a blob over readBlob's limit, or a check that was interrupted.
    if (error instanceof GitFailure || repo.signal?.aborted) return null;
    throw error;
  }
}
