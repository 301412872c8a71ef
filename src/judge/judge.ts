import type { Match } from '../model/match.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Provider } from '../model/provider.ts';
import type { Severity } from '../model/severity.ts';
import { readAssignedName } from './assigned-name.ts';
import { type Attribution, attributeFamily, type Evidence, providersNamedBy } from './attribute.ts';
import { isChecksumValid } from './checksum.ts';
import { isSampleLogin } from './is-sample-login.ts';
import { whyNotSecretLike } from './is-secret-like.ts';
import { judgeNamed } from './judge-named.ts';
import { maskValue } from './mask-value.ts';
import { isPlainApiKeyName } from './name-strength.ts';
import { dismiss, type Verdict } from './verdict.ts';

/** What the judge may look at beyond the match's window, on the few matches that get that far. */
export interface Surroundings {
  /** About twenty lines on either side of the value. */
  nearby(): string;
  /** The file, as far as it is in memory (at most 256 KB). */
  file(): string;
  readonly dependencies?: readonly string[];
}

/** Ends a key that somebody has cut short: `sk_live_abc123...`. */
const CUT = /^(?:\.{2,}|…|\xe2\x80\xa6|\*{2,}|\[\.\.\.|<|\{)/;

/** Documents print the first line or two of an armoured key, then dots. */
const SHORT_ARMOUR = 300;

function isCut(value: string, body: string, after: string): boolean {
  if (CUT.test(after) && body.length < 20) return true;
  const isOpen = value.startsWith('-----BEGIN') && !value.includes('-----END') && value.length < SHORT_ARMOUR;
  return isOpen && (CUT.test(after) || after.startsWith('.'));
}

/** Decides whether a match is a finding, and whose key it is. Pure: the same match in the same surroundings gives the same verdict. */
export function judge(match: Match, surroundings: Surroundings, providers: readonly Provider[]): Verdict {
  const { rule, value, body, text, textStart } = match;
  if (rule.published?.includes(value)) return publishedSample(match, providers);
  if (rule.named === true) return judgeByName(match, surroundings, providers);
  const after = text.slice(textStart + value.length, textStart + value.length + 6);
  if (isCut(value, body, after)) return dismiss('cut short or masked', true);
  if (body.length < 24 && /^[<[({*]/.test(body)) return dismiss('placeholder', true);
  const reason = rule.body === undefined ? null : whyNotSecretLike(body, rule.body);
  if (reason !== null) return dismiss(reason, reason === 'placeholder');
  if (rule.lowEntropy === true && isSampleLogin(value)) return dismiss('a sample user and password', true);
  const checksum = rule.checksum === undefined ? null : isChecksumValid(rule.checksum, value);
  if (checksum === false && rule.checksum === 'jwt') return dismiss('not a signed token', true);
  const evidence = collectEvidence(match, surroundings);
  const attribution = attribute(match, evidence, providers);
  if (rule.shortBody !== undefined && body.length < rule.shortBody && attribution.confidence !== 'high')
    return dismiss('too short without a provider in its context');
  const severity = checksum === false ? 'low' : severityOf(match, attribution);
  const confidence =
    checksum === false || (rule.family === 'tb' && severity === 'low')
      ? 'low'
      : rule.exact?.test(value) === true || checksum === true
        ? 'high'
        : attribution.confidence;
  return {
    kind: 'accepted',
    value: asUtf8(value),
    ...single(attribution.candidates),
    confidence,
    severity,
    masked: maskOf(match),
    message: rule.message ?? rule.title,
    name: evidence.name,
  };
}

function judgeByName(match: Match, surroundings: Surroundings, providers: readonly Provider[]): Verdict {
  const { rule, value, text, textStart } = match;
  const named = judgeNamed(text, textStart, value, match.provenance.path);
  if ('reason' in named) return dismiss(named.reason);
  const evidence = collectEvidence(match, surroundings);
  const others = providersNamedBy(evidence, providers).filter((id) => id !== 'ai-api');
  // The prefixless API has nothing but the plain name "API key"; a name with another provider in it is not its.
  const candidates =
    rule.provider !== null
      ? [rule.provider]
      : others.length > 0
        ? others.sort()
        : isPlainApiKeyName(named.name, named.scheme) && !namesForeignHost(evidence.statement)
          ? ['ai-api']
          : [];
  return {
    kind: 'accepted',
    value: asUtf8(value),
    ...single(candidates),
    confidence: named.confidence,
    severity: rule.severity,
    masked: maskOf(match),
    message: rule.message ?? rule.title,
    name: named.name,
  };
}

/** Whether the statement sends the key to some host that is neither an example's nor this machine. */
function namesForeignHost(statement: string): boolean {
  const hosts = [...statement.matchAll(/\bhttps?:\/\/([a-z0-9.-]{1,100})/gi)].map((found) => found[1]!.toLowerCase());
  return hosts.length > 0 && !hosts.some((host) => OPEN_HOST.test(host));
}

const OPEN_HOST =
  /(?:^|\.)(?:example\.(?:com|org|net)|localhost|test|invalid|local)$|^(?:127\.|10\.|192\.168\.|0\.0\.0\.0$)/;

function publishedSample(match: Match, providers: readonly Provider[]): Verdict {
  const { rule, value } = match;
  const owners = providers.filter(({ rules }) => rules.includes(rule)).map(({ id }) => id);
  return {
    kind: 'accepted',
    value,
    ...single(rule.publisher !== undefined ? [rule.publisher] : rule.provider === null ? owners : [rule.provider]),
    confidence: 'low',
    severity: 'low',
    masked: maskOf(match),
    message: 'A sample key that its issuer has published; it opens nothing of yours.',
    name: null,
  };
}

function attribute(match: Match, evidence: Evidence, providers: readonly Provider[]): Attribution {
  const { rule, body } = match;
  if (rule.family !== undefined) return attributeFamily(rule.family, body, evidence, providers);
  if (rule.provider === null) return { candidates: [], confidence: 'medium' };
  return { candidates: [rule.provider], confidence: rule.body === 'weak' ? 'medium' : 'high' };
}

/** Folders and files of tests and examples. */
const TEST_PATH =
  /(?:^|[/\\])(?:tests?|test[-_]?(?:data|files|suite|cert\w*)|__tests__|specs?|(?:__)?fixtures?(?:__)?|(?:__)?mocks?(?:__)?|testing|e2e|examples?|samples?)[/\\]|[._-](?:test|spec)\.[a-z]{1,5}$|(?:^|[/\\])test_[^/\\]{1,80}$/i;

function severityOf(match: Match, attribution: Attribution): Severity {
  const { rule, value, body } = match;
  if (rule.mediumInTests === true && TEST_PATH.test(match.provenance.path ?? '')) return 'medium';
  if (rule.testKey?.test(value)) return 'medium';
  // Nothing but a common prefix and a short body speaks for it.
  if (rule.family === 'tb' && body.length < 32 && attribution.confidence !== 'high') return 'low';
  return rule.severity;
}

function collectEvidence(match: Match, surroundings: Surroundings): Evidence {
  const { text, textStart, value, body } = match;
  const assigned = readAssignedName(text, textStart, textStart + value.length);
  const end = textStart + value.length;
  return {
    prefix: value.slice(0, Math.max(0, value.length - body.length)),
    name: assigned?.name ?? null,
    scheme: isUserName(match, assigned?.scheme ?? null) ? 'user' : (assigned?.scheme ?? null),
    statement: text.slice(statementStart(text, textStart), statementEnd(text, end)),
    nearby: () => surroundings.nearby(),
    file: () => surroundings.file(),
    known: knownOf(match.provenance),
    // Manifests are read only when nothing closer decides.
    get dependencies() {
      return surroundings.dependencies ?? [];
    },
  };
}

/** What was found out about a blob as a whole, for as long as it is being scanned. */
const KNOWN = new WeakMap<Provenance, Map<string, boolean>>();

function knownOf(provenance: Provenance): Map<string, boolean> {
  const known = KNOWN.get(provenance) ?? new Map<string, boolean>();
  KNOWN.set(provenance, known);
  return known;
}

/** Whether the value is the user of basic authentication: `curl -u sk_…:`, or `sk_…:` in base64. */
function isUserName({ text, textStart, value, decoded }: Match, scheme: string | null): boolean {
  if (text[textStart + value.length] !== ':') return false;
  return scheme?.startsWith('-') === true || (decoded.at(-1) === 'base64' && textStart === 0);
}

/** A statement is taken to be at most five lines before the value, back to a blank line or a semicolon. */
function statementStart(text: string, from: number): number {
  let lines = 0;
  for (let at = from - 1; at >= 0; at--) {
    if (text[at] === ';' || (text[at] === '\n' && (text[at - 1] === '\n' || ++lines > 4))) return at + 1;
  }
  return 0;
}

function statementEnd(text: string, from: number): number {
  let lines = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === ';' || (text[at] === '\n' && (text[at + 1] === '\n' || ++lines > 4))) return at;
  }
  return text.length;
}

function single(candidates: readonly string[]): { provider: string | null; candidates: readonly string[] } {
  return { provider: candidates.length === 1 ? candidates[0]! : null, candidates };
}

function maskOf({ rule, value }: Match): string {
  return maskValue(value, {
    ...(rule.maskPrefix ? { prefix: rule.maskPrefix } : {}),
    ...(rule.lowEntropy ? { lowEntropy: true } : {}),
  });
}

/** Windows are latin1 text; a value with other characters was UTF-8 in the file. */
function asUtf8(value: string): string {
  return /[\x80-\xff]/.test(value) ? Buffer.from(value, 'latin1').toString('utf8') : value;
}
