import type { Advisory } from '../../model/advisory.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import type { Report } from '../../model/report.ts';
import { isAtLeast, type Severity } from '../../model/severity.ts';
import { toJson } from '../escape/json.ts';
import { pathToUri } from '../escape/uri.ts';
import { issuerName, ruleTitle } from '../names.ts';
import { nextSteps } from '../next-steps.ts';
import { placeLabel } from '../place-label.ts';
import type { RenderContext } from '../reporter.ts';
import { stableId } from '../stable-id.ts';
import { problemsOf } from '../totals.ts';
import { whoCanRead } from '../who-can-read.ts';
import { collectSarifRules } from './sarif-rules.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** GitHub keeps at most 1,000 related locations of a result. */
const RELATED = 100;
const ROOT = '%SRCROOT%';

/**
 * SARIF 2.1.0 as GitHub code scanning reads it: every result has a physical location (without one the whole upload is refused) and
 * fingerprints that survive moves. Suppressed findings are listed in the run's properties, not as results: GitHub opens an alert for a
 * result whatever its `suppressions` say, and a suppressed finding has no place to point to.
 */
export default function* renderSarif(report: Report, context: RenderContext): Generator<string> {
  const { rules, indexOf } = collectSarifRules(report, context);
  const driver = { name: report.tool.name, semanticVersion: report.tool.version, rules };
  yield `{\n  "$schema": "${SCHEMA}",\n  "version": "2.1.0",\n  "runs": [{\n    "tool": ${toJson({ driver })},\n`;
  yield `    "columnKind": "utf16CodeUnits",\n    "originalUriBaseIds": ${toJson({ [ROOT]: { description: { text: 'The scanned folder' } } })},\n`;
  yield `    "invocations": [${toJson(invocation(report))}],\n    "properties": ${toJson(runProperties(report))},\n    "results": [`;
  let separator = '\n';
  for (const result of results(report, context)) {
    yield `${separator}      ${toJson({ ...result, ruleIndex: indexOf(result.ruleId) })}`;
    separator = ',\n';
  }
  yield separator === '\n' ? ']\n  }]\n}\n' : '\n    ]\n  }]\n}\n';
}

function* results(report: Report, context: RenderContext): Generator<{ ruleId: string }> {
  for (const finding of report.findings) yield findingResult(finding, context);
  for (const advisory of report.advisories) yield advisoryResult(advisory);
}

function findingResult(finding: Finding, context: RenderContext): { ruleId: string } {
  const [first, ...more] = finding.locations;
  const steps = nextSteps(finding, context)[0];
  const text = [
    `${ruleTitle(finding.rule, context)} ${finding.secret.masked} (${finding.id}): ${finding.message}`,
    issuerName(finding, context) && `Issued by ${issuerName(finding, context)}.`,
    ...whoCanRead(finding).map((who) => `Readable by ${who}.`),
    steps && `Next: ${[steps.why, ...steps.commands].join('\n  ')}`,
  ];
  return {
    ruleId: finding.rule,
    ...levelAndKind(finding.severity),
    message: { text: text.filter(Boolean).join('\n') },
    locations: [first ? sarifLocation(first) : unknownLocation()],
    ...(more.length > 0 && {
      relatedLocations: more.slice(0, RELATED).map((location, id) => ({
        id,
        ...sarifLocation(location),
        message: { text: placeLabel(location) },
      })),
    }),
    partialFingerprints: fingerprints(finding.fingerprint),
    ...(finding.introduced && { baselineState: finding.introduced === 'new' ? 'new' : 'unchanged' }),
    properties: {
      id: finding.id,
      severity: finding.severity,
      confidence: finding.confidence,
      provider: finding.provider,
      candidates: finding.candidates,
      places: finding.locations.length,
      exposure: finding.exposure,
      verification: finding.verification,
    },
  } as { ruleId: string };
}

function advisoryResult({ rule, severity, path, message, fix }: Advisory): { ruleId: string } {
  return {
    ruleId: rule,
    ...levelAndKind(severity),
    message: { text: `${message}\n${fix}` },
    locations: [{ physicalLocation: { artifactLocation: artifact(path), region: { startLine: 1 } } }],
    partialFingerprints: fingerprints(stableId(rule, path)),
    properties: { severity },
  } as { ruleId: string };
}

/** `primaryLocationLineHash` is the one that GitHub compares; given here, it is not computed from the line's text. */
function fingerprints(fingerprint: string): object {
  return { 'unleak/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` };
}

function sarifLocation(location: Location): object {
  const { line, column, endLine, endColumn, commit, blob, where } = location;
  if (location.path === undefined || where !== undefined) {
    const kind = where ?? location.source;
    return {
      ...(location.path === undefined
        ? unknownLocation()
        : { physicalLocation: { artifactLocation: artifact(location.path), region: { startLine: 1 } } }),
      logicalLocations: [{ kind, fullyQualifiedName: [kind, commit ?? blob].filter(Boolean).join(' ') }],
    };
  }
  return {
    physicalLocation: {
      artifactLocation: artifact(location.path),
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
    ...((commit || blob) && {
      properties: { source: location.source, ...(commit && { commit }), ...(blob && { blob }) },
    }),
  };
}

function unknownLocation(): object {
  return { physicalLocation: { artifactLocation: artifact('.git'), region: { startLine: 1 } } };
}

function artifact(path: string): object {
  const uri = pathToUri(path);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: ROOT };
}

function levelAndKind(severity: Severity): object {
  const level = isAtLeast(severity, 'high') ? 'error' : severity === 'medium' ? 'warning' : 'note';
  return { kind: 'fail', level };
}

function invocation(report: Report): object {
  return {
    executionSuccessful: report.complete,
    toolExecutionNotifications: problemsOf(report).map(({ code, message, path }) => ({
      level: 'error',
      descriptor: { id: code },
      message: { text: message },
      ...(path !== undefined && { locations: [{ physicalLocation: { artifactLocation: artifact(path) } }] }),
    })),
  };
}

function runProperties(report: Report): object {
  return { complete: report.complete, stats: report.stats, notes: report.notes, suppressed: report.suppressed };
}
