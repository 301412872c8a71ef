import type { AllowEntry } from '../config/config.ts';
import { isExpired } from '../config/expiry.ts';
import type { PathGlob } from '../config/path-glob.ts';
import type { Finding, Suppressed } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Baseline, BaselineEntry } from './baseline.ts';

export interface SuppressionOptions {
  readonly baseline: Baseline;
  readonly allow: readonly AllowEntry[];
  /** Paths that are not scanned. History is read by object, not by path, so what it has in them comes this far. None unless said. */
  readonly exclude?: readonly PathGlob[];
  readonly now: Date;
  /** True for a commit location whose blob stands at that path in HEAD (or in the head of the range). None does unless said. */
  readonly isInHead?: (location: Location) => boolean;
}

export interface SuppressionResult {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** Entries that no longer apply, findings that may not be hidden. */
  readonly notes: readonly string[];
}

/** Parts the findings into those to report and those that a person has accepted, by an inline mark, the config or the baseline. */
export function applySuppressions(findings: readonly Finding[], options: SuppressionOptions): SuppressionResult {
  const allow = options.allow.filter(({ expires }) => !isExpired(expires, options.now));
  const valid = options.baseline.entries.filter(({ expires }) => !isExpired(expires, options.now));
  const baseline = new Map(valid.map((entry) => [keyOf(entry), entry]));
  const notes = noteExpired(options);
  const kept: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of findings) {
    const current = findCurrent(finding.locations, options.isInHead);
    const found =
      byExclude(finding, options.exclude ?? []) ??
      byMarks(current) ??
      byAllow(finding, current, allow) ??
      byBaseline(finding, baseline);
    if (found && isLive(finding))
      notes.push(`${finding.id} was accepted (${found.by}), but the key is live, so it is reported.`);
    if (found && !isLive(finding)) suppressed.push({ fingerprint: finding.fingerprint, rule: finding.rule, ...found });
    else kept.push(finding);
  }
  return { kept, suppressed, notes };
}

type Acceptance = Pick<Suppressed, 'by' | 'reason'>;

/** An acceptance says "this is no usable key"; the provider has just said that it is. */
function isLive({ verification }: Finding): boolean {
  return verification.state === 'active' || verification.state === 'active-limited';
}

/**
 * The places that the value can be taken out of by an edit; the history follows their marks, since no mark can be put into an old
 * commit. Where only history has the value, all of its places count.
 */
function findCurrent(locations: readonly Location[], isInHead: SuppressionOptions['isInHead']): readonly Location[] {
  const current = locations.filter(
    (location) =>
      ['worktree', 'index', 'stdin', 'package'].includes(location.source) ||
      (location.source === 'commit' && isInHead?.(location) === true),
  );
  return current.length > 0 ? current : locations;
}

/** A value that never stood anywhere else: one that was in another file once is reported with all its places. */
function byExclude({ locations }: Finding, exclude: readonly PathGlob[]): Acceptance | null {
  const isExcluded = ({ path }: Location) => path !== undefined && exclude.some((glob) => glob.matches(path));
  if (exclude.length === 0 || locations.length === 0 || !locations.every(isExcluded)) return null;
  return { by: 'allowlist', reason: 'stands only in paths that the config excludes' };
}

function byMarks(places: readonly Location[]): Acceptance | null {
  if (places.length === 0 || !places.every(({ allowedBy }) => allowedBy)) return null;
  return {
    by: 'inline',
    reason: [...new Set(places.map(({ allowedBy }) => allowedBy!.reason))].slice(0, 5).join('; '),
  };
}

function byAllow(finding: Finding, places: readonly Location[], allow: readonly AllowEntry[]): Acceptance | null {
  const entry = allow.find(
    ({ fingerprint, rule, path }) =>
      (fingerprint === undefined || fingerprint === finding.fingerprint) &&
      (rule === undefined || rule === finding.rule) &&
      (path === undefined ||
        (places.length > 0 && places.every((place) => place.path !== undefined && path.matches(place.path)))),
  );
  return entry ? { by: 'allowlist', reason: entry.reason } : null;
}

function byBaseline(finding: Finding, baseline: ReadonlyMap<string, BaselineEntry>): Acceptance | null {
  const entry = baseline.get(keyOf(finding));
  return entry ? { by: 'baseline', reason: entry.reason } : null;
}

/** The rule is in the fingerprint already; comparing it too costs nothing and guards the short ones. */
function keyOf({ rule, fingerprint }: { readonly rule: string; readonly fingerprint: string }): string {
  return `${rule}\0${fingerprint}`;
}

function noteExpired({ allow, baseline, now }: SuppressionOptions): string[] {
  const notes = allow.flatMap(({ expires, fingerprint, rule, path }, index) =>
    isExpired(expires, now)
      ? [
          `The config's allow[${index}] (${rule ?? path?.glob ?? fingerprint}) expired on ${expires} and no longer applies.`,
        ]
      : [],
  );
  const old = baseline.entries.filter(({ expires }) => isExpired(expires, now));
  if (old.length === 1)
    notes.push(
      `The baseline's entry for ${old[0]!.rule} ${old[0]!.masked} expired on ${old[0]!.expires} and no longer applies.`,
    );
  if (old.length > 1) notes.push(`${old.length} of the baseline's entries have expired and no longer apply.`);
  return notes;
}
