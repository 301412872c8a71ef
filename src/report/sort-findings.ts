import type { Finding } from '../model/finding.ts';
import type { Location, LocationSource } from '../model/location.ts';
import { SEVERITIES } from '../model/severity.ts';

/** What a person can change right now comes first. */
const SOURCES: readonly LocationSource[] = ['worktree', 'index', 'package', 'stdin', 'commit', 'object'];

/**
 * Findings in the order of every report: severity, rule, first place, fingerprint; and each finding's places in order. The result depends on
 * the findings alone, not on the order they were found in. Texts are compared by UTF-16 code unit, never by the user's language.
 */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.map(withSortedLocations).sort(compareFindings);
}

function withSortedLocations(finding: Finding): Finding {
  return finding.locations.length < 2
    ? finding
    : { ...finding, locations: finding.locations.toSorted(compareLocations) };
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareText(a.rule, b.rule) ||
    compareFirst(a.locations[0], b.locations[0]) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

function compareFirst(a: Location | undefined, b: Location | undefined): number {
  return compareText(a?.path, b?.path) || (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

function compareLocations(a: Location, b: Location): number {
  return (
    SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source) ||
    Number(a.built ?? false) - Number(b.built ?? false) ||
    compareFirst(a, b) ||
    compareText(a.commit, b.commit) ||
    compareText(a.blob, b.blob) ||
    compareText(a.where, b.where) ||
    compareText(a.decoded?.join(), b.decoded?.join())
  );
}

function compareText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
