import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import type { Problem } from '../../model/problem.ts';
import { quoteForShell } from '../../report/escape/shell.ts';
import { escapeTerminal } from '../../report/escape/terminal.ts';
import { placeLabel, shortId } from '../../report/place-label.ts';
import { isEnvFile } from '../../report/take-out.ts';
import { environmentEdit } from './environment-edit.ts';
import { howToPass } from './how-to-pass.ts';

export interface RefusalFacts {
  readonly event: string;
  readonly shown: readonly ShownFinding[];
  /** Findings beyond those shown. */
  readonly more: number;
  /** Values that the base holds already. */
  readonly moved: number;
  readonly problems: readonly Problem[];
  /** There is no commit yet, so nothing can be restored from one. */
  readonly unborn: boolean;
  readonly head: string | null;
  readonly redact: (text: string) => string;
}

export interface ShownFinding {
  readonly finding: Finding;
  /** The line of the first place, with the value in it; null if it can't be shown. */
  readonly line: string | null;
  readonly provider: { readonly name: string; readonly environment: string } | null;
}

/** Further places of a value that are named. One more is named rather than counted. */
const OTHERS = 4;

/** What a person sees when a hook refuses, or when it has a remark. Pure; every text in it is masked and escaped. */
export function renderRefusal(facts: RefusalFacts): string {
  const count = facts.shown.length + facts.more;
  const lines: string[] = [];
  if (count > 0) {
    lines.push(
      `unleak: refused. ${capital(thing(facts.event))} ${facts.event === 'pre-receive' || facts.event === 'pre-push' ? 'would publish' : 'would record'} ${count === 1 ? 'a key' : `${count} keys`}.`,
      '',
    );
    for (const shown of facts.shown) lines.push(...renderFinding(shown, facts), '');
    if (facts.more > 0) lines.push(`  … and ${facts.more} more.`, '');
    lines.push(howToPass(facts.event).trimEnd());
  }
  if (facts.problems.length > 0) {
    lines.push(`unleak: not everything could be read, so ${facts.event} is refused:`);
    for (const { message } of facts.problems.slice(0, 10)) lines.push(`  ${escapeTerminal(message)}`);
    if (count === 0) lines.push(howToPass(facts.event).trimEnd());
  }
  if (facts.moved > 0)
    lines.push(
      `unleak: ${facts.moved === 1 ? 'a key that was' : `${facts.moved} keys that were`} here before only moved; not counted as new. See: unleak`,
    );
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function renderFinding({ finding, line, provider }: ShownFinding, facts: RefusalFacts): string[] {
  const [place, ...others] = finding.locations as [Location, ...Location[]];
  const named = others.length > OTHERS + 1 ? OTHERS : others.length;
  const whose = provider === null ? finding.rule : `${provider.name} key`;
  return [
    `  ${finding.secret.masked}  ${escapeTerminal(whose)}, ${finding.severity} (${finding.id})`,
    `    in ${escapeTerminal(label(place, facts))}`,
    ...(line === null ? [] : [`       ${escapeTerminal(shorten(facts.redact(line).trim()))}`]),
    ...others.slice(0, named).map((other) => `    and in ${escapeTerminal(label(other, facts))}`),
    ...(others.length > named ? [`    and in ${others.length - named} more places`] : []),
    `    Why: ${escapeTerminal(finding.message)}`,
    ...waysOn(finding, place, line, provider, facts).map((way, index) => `    ${index + 1}. ${way}`),
  ];
}

/** Take it out, leave it out, or say why it is no leak. */
function waysOn(
  finding: Finding,
  place: Location,
  line: string | null,
  provider: ShownFinding['provider'],
  facts: RefusalFacts,
): string[] {
  const accept = `No secret, or meant to be public? unleak allow ${finding.id} --reason "…"`;
  // The message is in no object yet, so `unleak allow` could not find it by its id.
  if (facts.event === 'commit-msg')
    return [
      'Take it out of the message and commit again.',
      'Already shared somewhere? Replace it at the provider, then revoke it.',
      `No secret, or meant to be public? Put into .unleak.toml: [[allow]] fingerprint = "${finding.fingerprint}", reason = "…"`,
    ];
  const path = place.path === undefined ? null : quoteForShell(place.path);
  if (path === null || place.path === undefined || place.where !== undefined)
    return [
      `Take it out of the ${place.where === undefined ? 'file' : place.where.replace('-', ' ')}: ${rewrite(place, facts)}`,
      accept,
    ];
  if (isEnvFile(place.path))
    return [
      `Keep env files out of git: git rm --cached -- ${path}, then unleak fix (it adds them to .gitignore).`,
      leaveOut(place, path, facts),
      accept,
    ];
  const edit = environmentEdit(place.path, line, place, provider?.environment ?? null);
  const move =
    edit === null
      ? `Take it out of ${path}, and keep it where the program reads it at run time (environment, secret store).`
      : `Move it to the environment. ${edit.line === null ? `Instead of the value use: ${edit.expression}` : `Line ${place.line} becomes: ${shorten(facts.redact(edit.line))}`}\n       Put ${edit.variable}=… into .env, which git must ignore; then: git add -- ${path}`;
  return [escapeLines(move), leaveOut(place, path, facts), accept];
}

function leaveOut(place: Location, path: string, facts: RefusalFacts): string {
  if (place.commit !== undefined) return `Not pushed yet: ${rewrite(place, facts)}`;
  if (place.source === 'worktree') return `Leave the file alone and commit without it.`;
  return `Leave it out of this commit: ${facts.unborn ? 'git rm --cached --' : 'git restore --staged --'} ${path}`;
}

/** How commits that nobody else has are changed. Commands are shown, never run. */
function rewrite(place: Location, facts: RefusalFacts): string {
  if (place.commit === undefined) return 'then commit again.';
  const commit = shortId(place.commit);
  if (place.commit === facts.head) return 'take it out, then: git commit --amend';
  return `edit or drop commit ${commit}: git rebase -i ${commit}^`;
}

function label(place: Location, facts: RefusalFacts): string {
  if (facts.event === 'commit-msg') return `the commit message, line ${place.line}`;
  return placeLabel(place);
}

function thing(event: string): string {
  if (event === 'pre-push' || event === 'pre-receive') return 'this push';
  return event === 'pre-merge-commit' ? 'this merge' : 'this commit';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}

function escapeLines(text: string): string {
  return text.split('\n').map(escapeTerminal).join('\n');
}
