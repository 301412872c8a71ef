import { parseToml } from '../config/parse-toml.ts';
import { type RawValue, toRawValue } from '../config/raw-value.ts';
import { isUserError, UserError } from '../model/user-error.ts';
import { KINDS, type Kind } from './kinds.ts';
import { parseYaml } from './parse-yaml.ts';

/** A file that was recognised, with its content read as far as its syntax goes. */
export interface ForeignFile {
  readonly kind: Kind;
  /** What messages and reasons call it: the name without folders. */
  readonly name: string;
  readonly text: string;
  /** Null for files that are lists of lines. */
  readonly document: RawValue;
}

/** Bytes. Configs are read whole into trees; reports and ignore files may list every finding of a large repository. */
const LARGEST_CONFIG = 256 * 1024;
const MAX_DEPTH = 32;

const BY_NAME: readonly (readonly [RegExp, Kind])[] = [
  [/^\.(?:git|better)leaksignore$/, 'gitleaks-ignore'],
  [/^\.secretlintignore$/, 'secretlint-ignore'],
  [/^\.?secretlintrc(?:\.json|\.ya?ml)?$/, 'secretlint-config'],
  [/\.secrets\.baseline$/, 'detect-secrets-baseline'],
  [/(?:git|better)leaks[^/]*\.toml$/, 'gitleaks-config'],
  [/^\.gitguardian\.ya?ml$/, 'ggshield-config'],
  [/trufflehog[^/]*(?:exclude|ignore|path)/i, 'trufflehog-exclude'],
];
const SYNTAX: Readonly<Record<Kind, readonly Syntax[]>> = {
  'gitleaks-ignore': ['lines'],
  'gitleaks-report': ['json'],
  'gitleaks-config': ['toml'],
  'detect-secrets-baseline': ['json'],
  'secretlint-ignore': ['lines'],
  'secretlint-config': ['json', 'yaml'],
  'ggshield-config': ['yaml'],
  'trufflehog-exclude': ['lines'],
  'kingfisher-baseline': ['yaml'],
};
type Syntax = 'lines' | 'json' | 'toml' | 'yaml';

/**
 * Says what a file is, by its name and content.
 * @param name without folders
 * @param chosen by the person who knows better (`--from`)
 * @throws UserError `IMPORT_UNKNOWN`, `IMPORT_INVALID`, `FILE_TOO_LARGE`
 */
export async function recognise(name: string, text: string, chosen?: Kind): Promise<ForeignFile> {
  const plain = text.replace(/^\uFEFF/, '');
  const named = chosen ?? BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (named !== undefined) return { kind: named, name, text: plain, document: await parse(named, name, plain) };
  // A table of TOML begins like a list of JSON, and YAML takes nearly every text for something.
  const syntaxes: readonly Syntax[] = /\.ya?ml$/.test(name) ? ['yaml'] : ['json', 'toml', 'yaml'];
  if (looksLikeIgnoreFile(plain)) return { kind: 'gitleaks-ignore', name, text: plain, document: null };
  for (const syntax of syntaxes) {
    const document = await tryParse(syntax, plain, name);
    const kind = document === undefined ? undefined : kindOf(document);
    if (document !== undefined && kind !== undefined) return { kind, name, text: plain, document };
  }
  throw new UserError(
    'IMPORT_UNKNOWN',
    `${name} is no file of another scanner that unleak knows.`,
    `Known are ${Object.values(KINDS).join(', ')}. --from <kind> says which one it is: ${Object.keys(KINDS).join(', ')}.`,
  );
}

function looksLikeIgnoreFile(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  return lines.length > 0 && lines.every((line) => /^\s*(?:[0-9a-f]{7,64}:)?[^:]+:[a-z0-9-]+:\d+\s*$/.test(line));
}

function kindOf(document: RawValue): Kind | undefined {
  if (Array.isArray(document)) {
    const isFinding = (item: RawValue) =>
      item instanceof Map &&
      ((item.has('RuleID') && item.has('File')) || (item.has('ruleID') && item.has('attributes')));
    return document.every(isFinding) ? 'gitleaks-report' : undefined;
  }
  if (!(document instanceof Map)) return undefined;
  if (document.has('results') && (document.has('plugins_used') || document.has('version')))
    return 'detect-secrets-baseline';
  if (document.has('ExactFindings')) return 'kingfisher-baseline';
  const rules = document.get('rules');
  const isSecretlint = (item: RawValue) => item instanceof Map && String(item.get('id')).includes('secretlint');
  if (Array.isArray(rules) && rules.length > 0 && rules.every(isSecretlint)) return 'secretlint-config';
  const isRule = (item: RawValue) => item instanceof Map && (item.has('regex') || item.has('path'));
  if (document.has('allowlist') || document.has('allowlists') || (Array.isArray(rules) && rules.some(isRule)))
    return 'gitleaks-config';
  if (['paths-ignore', 'matches-ignore', 'paths_ignore', 'matches_ignore'].some((key) => document.has(key)))
    return 'ggshield-config';
  const secret = document.get('secret');
  const isGgshield = (key: string) => /^ignored[-_](?:paths|matches|detectors)$/.test(key);
  return secret instanceof Map && [...secret.keys()].some(isGgshield) ? 'ggshield-config' : undefined;
}

async function parse(kind: Kind, name: string, text: string): Promise<RawValue> {
  let problem: UserError | undefined;
  for (const syntax of SYNTAX[kind]) {
    try {
      return await parseAs(syntax, text, name);
    } catch (error) {
      problem ??= asUserError(error, name, syntax);
    }
  }
  throw problem;
}

async function tryParse(syntax: Syntax, text: string, name: string): Promise<RawValue | undefined> {
  try {
    return await parseAs(syntax, text, name);
  } catch (error) {
    const known = asUserError(error, name, syntax);
    // Too large or too deep is what is wrong with it, whatever it is.
    if (known.code === 'FILE_TOO_LARGE' || known.code === 'CONFIG_INVALID') throw known;
    return undefined;
  }
}

async function parseAs(syntax: Syntax, text: string, name: string): Promise<RawValue> {
  if (syntax === 'lines') return null;
  if (syntax !== 'json' && Buffer.byteLength(text) > LARGEST_CONFIG)
    throw new UserError('FILE_TOO_LARGE', `${name} is larger than ${LARGEST_CONFIG / 1024} KiB.`);
  if (syntax === 'json') return toRawValue(JSON.parse(text), name);
  return toRawValue(syntax === 'toml' ? await parseToml(text, MAX_DEPTH) : await parseYaml(text), name);
}

/** A parser's own message quotes the text, which may hold secrets. */
function asUserError(error: unknown, name: string, syntax: Syntax): UserError {
  if (isUserError(error)) return error;
  const { line } = error as { line?: unknown };
  const place = typeof line === 'number' ? ` at line ${line}` : '';
  return new UserError('IMPORT_INVALID', `${name} is not valid ${syntax.toUpperCase()}${place}.`);
}
