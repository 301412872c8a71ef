import { renderDiff } from '../hygiene/render-diff.ts';
import { KINDS } from '../migrate/kinds.ts';
import type { Outcome } from '../migrate/plan-import.ts';
import type { Finding } from '../model/finding.ts';
import { isAtLeast } from '../model/severity.ts';
import { escapeTerminal } from '../report/escape/terminal.ts';
import { createRedactor } from '../report/redact.ts';
import { maskKeys } from './mask-keys.ts';
import type { PreparedImport } from './prepare-import.ts';

/** The diff, then what became of each entry. Nothing of the foreign file is shown that is, or looks like, a key. */
export function importAsText(prepared: PreparedImport, shownName: string): string {
  const { outcomes, patches, file } = prepared;
  const of = (result: Outcome['result']) => outcomes.filter((one) => one.result === result);
  const [taken, present, left] = [of('taken'), of('present'), of('left')];
  const lines = [
    `${shownName}: ${KINDS[file.kind]}, ${count(outcomes.length, 'entry', 'entries')}`,
    `  taken over      ${taken.length}${taken.length > 0 ? `  (${targetsOf(taken)})` : ''}`,
    `  here already    ${present.length}`,
    `  not taken over  ${left.length}`,
    ...(taken.length > 0 ? ['taken over:', ...taken.map((one) => `  ${one.label} → ${describe(one)}`)] : []),
    ...(left.length > 0 ? ['not taken over:', ...left.map(({ label, reason }) => `  ${label}: ${reason}`)] : []),
    ...liveNote(prepared),
    ...(prepared.holdsValues ? [`${shownName} holds accepted keys as they are: keep it out of the repository.`] : []),
    ...(outcomes.length === 0 ? ['It holds nothing to take over.'] : []),
  ];
  const diff = patches.map(renderDiff).join('').split('\n');
  return safe(prepared, [...diff.slice(0, -1), ...(patches.length > 0 ? [''] : []), ...lines]);
}

/** The same as JSON; `applied` says whether it was written. */
export function importAsJson(prepared: PreparedImport, path: string, applied: boolean): string {
  const { outcomes, patches, file, secrets } = prepared;
  const hide = createRedactor(secrets);
  const of = (result: Outcome['result']) => outcomes.filter((one) => one.result === result).length;
  const clean = (text: string) => maskKeys(hide(text));
  const report = {
    schemaVersion: 1,
    file: clean(path),
    kind: file.kind,
    applied,
    counts: { entries: outcomes.length, taken: of('taken'), present: of('present'), left: of('left') },
    entries: outcomes.map(({ label, result, into, what, reason, findings }) => ({
      label: hide(label),
      result,
      ...(into === undefined ? {} : { into }),
      ...(what === undefined ? {} : { what: hide(what) }),
      ...(reason === undefined ? {} : { reason: hide(reason) }),
      ...(findings === undefined ? {} : { findings: findings.map(findingOf) }),
    })),
    holdsValues: prepared.holdsValues,
    files: patches.map((patch) => ({
      path: patch.path,
      created: patch.before === null,
      diff: hide(renderDiff(patch)),
    })),
  };
  return maskKeys(`${JSON.stringify(report, null, 2)}\n`);
}

function findingOf(finding: Finding): object {
  const { id, fingerprint, rule, secret, severity } = finding;
  return { id, fingerprint, rule, masked: secret.masked, severity, liveType: isLiveType(finding) };
}

function safe({ secrets }: PreparedImport, lines: readonly string[]): string {
  const text = createRedactor(secrets)(lines.map(escapeTerminal).join('\n'));
  return `${maskKeys(text)}\n`;
}

function describe({ into, what, findings = [] }: Outcome): string {
  if (what !== undefined) return `${into}: ${what}`;
  const named = findings.slice(0, 5).map(({ secret, rule, id }) => `${secret.masked} ${rule} ${id}`);
  const more = findings.length > 5 ? [`and ${findings.length - 5} more`] : [];
  return `${into}${named.length > 0 ? `: ${[...named, ...more].join(', ')}` : ''}`;
}

function targetsOf(taken: readonly Outcome[]): string {
  const counts = new Map<string, number>();
  for (const { into } of taken) counts.set(into!, (counts.get(into!) ?? 0) + 1);
  return [...counts].map(([into, number]) => `${into} ${number}`).join(', ');
}

/** Test keys are medium, and so are values that no rule knows the issuer of. */
function isLiveType({ severity }: Finding): boolean {
  return isAtLeast(severity, 'high');
}

function liveNote({ accept }: PreparedImport): readonly string[] {
  const live = [...accept.keys()].filter(isLiveType);
  if (live.length === 0) return [];
  return [
    `${count(live.length, 'accepted key is', 'accepted keys are')} of the live type: ${live.map(({ id }) => id).join(', ')}.`,
    `Whoever has read one can still use it; accepting changes nothing about that. See unleak verify ${live[0]!.id}.`,
  ];
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
