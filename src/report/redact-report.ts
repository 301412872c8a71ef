import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/**
 * The report with `redact` applied to every text that came from the scanned repository or a person. Ids, rules, hashes and the words of the
 * contract (severity, source, state) stay as they are.
 */
export function redactReport(report: Report, redact: (text: string) => string): Report {
  return {
    ...report,
    findings: report.findings.map((finding) => redactFinding(finding, redact)),
    advisories: report.advisories.map((advisory) => ({
      ...advisory,
      path: redact(advisory.path),
      message: redact(advisory.message),
      fix: redact(advisory.fix),
    })),
    suppressed: report.suppressed.map((one) => ({ ...one, reason: redact(one.reason) })),
    problems: report.problems.map((problem) => ({
      ...problem,
      message: redact(problem.message),
      ...(problem.path !== undefined && { path: redact(problem.path) }),
    })),
    notes: report.notes.map(redact),
  };
}

/** The finding itself if there is nothing to mask in it, which is nearly always: a report may have a million. */
function redactFinding(finding: Finding, redact: (text: string) => string): Finding {
  const { frontend, history } = finding.exposure;
  const { detail } = finding.verification;
  const paths = finding.locations.map((location) => location.path);
  const texts = [finding.message, ...paths, ...(frontend?.chain ?? []), history?.author, detail];
  if (texts.every((text) => text === undefined || redact(text) === text)) return finding;
  return {
    ...finding,
    message: redact(finding.message),
    locations: finding.locations.map((location) =>
      location.path === undefined ? location : { ...location, path: redact(location.path) },
    ),
    exposure: {
      ...finding.exposure,
      ...(frontend && { frontend: { ...frontend, chain: frontend.chain.map(redact) } }),
      ...(history?.author !== undefined && { history: { ...history, author: redact(history.author) } }),
    },
    verification: { ...finding.verification, ...(detail !== undefined && { detail: redact(detail) }) },
  };
}
