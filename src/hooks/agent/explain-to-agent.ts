import { PROVIDERS } from '../../../rules/index.ts';
import type { Finding } from '../../model/finding.ts';
import { escapeTerminal } from '../../report/escape/terminal.ts';
import { createSecretFinder } from '../../report/redact.ts';
import type { AgentCall, AgentText } from './agent-call.ts';

/** Keys named one by one; more are counted. */
const SHOWN = 5;

/** Why a call is refused and what to do instead, in words for a person and for the model. Holds masks only. */
export function explainToAgent(
  call: AgentCall,
  findings: readonly Finding[],
  textOf: (finding: Finding) => AgentText | undefined,
): string {
  const redact = createSecretFinder(findings.map(({ secret }) => secret)).redact;
  const named = findings
    .slice(0, SHOWN)
    .map((finding) => `${finding.secret.masked} (${issuer(finding)}) in ${placeOf(finding, textOf(finding))}`);
  const more = findings.length > SHOWN ? ` and ${findings.length - SHOWN} more` : '';
  const text = `unleak: ${VERB[call.moment]} ${findings.length === 1 ? 'a key' : 'keys'}: ${named.join('; ')}${more}. ${FIX[call.moment]} ${accept(findings, textOf)}`;
  return escapeTerminal(redact(text));
}

/** What stands in no file yet can't be found again by its id. */
function accept([first]: readonly Finding[], textOf: (finding: Finding) => AgentText | undefined): string {
  if (first === undefined) return '';
  return textOf(first) === undefined
    ? `No secret? unleak allow ${first.id} --reason "…"`
    : `No secret? A person puts into .unleak.toml: [[allow]] fingerprint = "${first.fingerprint}", reason = "…"`;
}

const VERB = {
  prompt: 'this prompt would send the model',
  'before-tool': 'this would pass on',
  'after-tool': 'the tool’s answer held',
  other: 'this holds',
} as const;

const FIX = {
  prompt: 'Take it out and speak of an environment variable instead.',
  'before-tool':
    'Do not write, read or pass the value itself: keep it in an environment variable or an ignored .env file that a person fills, and refer to it by name.',
  'after-tool': 'Do not repeat or store it. If it was ever shared, it has to be replaced and revoked.',
  other: 'Refer to it by the name of an environment variable.',
} as const;

function placeOf(finding: Finding, text: AgentText | undefined): string {
  const place = finding.locations[0];
  const path = place?.path === undefined ? '' : `${place.path}:${place.line}`;
  if (text === undefined) return path === '' ? 'a file' : path;
  return path === '' ? `${text.what}, line ${place?.line ?? 1}` : `${text.what} (${path})`;
}

function issuer(finding: Finding): string {
  return PROVIDERS.find(({ id }) => id === finding.provider)?.name ?? finding.rule;
}
