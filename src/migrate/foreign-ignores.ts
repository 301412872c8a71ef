import { createHash } from 'node:crypto';
import { type RawTable, type RawValue, toRawValue } from '../config/raw-value.ts';
import { UserError } from '../model/user-error.ts';

/** What another scanner's file accepts: a place, or a value by its hash. No value itself is kept. */
export interface ForeignAllow {
  readonly path: string;
  /** From 1. */
  readonly line?: number;
  /** The other scanner's name of the rule. */
  readonly rule?: string;
  /** Full or shortened object id; absent if all commits and files are meant. */
  readonly commit?: string;
  /** SHA-1 of the value in UTF-8, lower-case hexadecimal. */
  readonly sha1?: string;
  /** A person has looked at it with that scanner and said that it is (true) or is not (false) a secret. */
  readonly isSecret?: boolean;
}

/**
 * Reads `.gitleaksignore` (betterleaks' too): `[<commit>:]<path>:<rule>:<line>` a line, `#` comments. The path may hold `:` itself.
 * Lines that are neither are passed over, as gitleaks does, and returned for a note.
 */
export function parseGitleaksIgnore(text: string): {
  readonly entries: readonly ForeignAllow[];
  readonly strange: readonly number[];
} {
  const entries: ForeignAllow[] = [];
  const strange: number[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const parts = /^(?:([0-9a-f]{7,64}):)?(.+):([^:]+):(\d{1,9})$/.exec(line);
    if (!parts) strange.push(index + 1);
    else {
      const [, commit, path, rule, number] = parts;
      entries.push({ ...(commit ? { commit } : {}), path: path!, rule: rule!, line: Number(number) });
    }
  }
  return { entries, strange };
}

/**
 * Reads a JSON report of gitleaks, which its `--baseline-path` takes. Values in it are hashed at once; redacted ones have no hash.
 * @throws UserError `IMPORT_INVALID`
 */
export function parseGitleaksReport(text: string, file: string): readonly ForeignAllow[] {
  const report = parseJson(text, file);
  if (!Array.isArray(report)) throw invalid(file, 'is no gitleaks report: a list of findings is expected');
  return report.map((item, index) => {
    const { path, rule, commit, line, secret } = isNewForm(item) ? readNewForm(item) : readOldForm(item);
    if (path === undefined) throw invalid(file, `has no File in finding ${index}`);
    const hashed = secret !== undefined && secret !== '' && !/^REDACTED$|\.\.\.$/.test(secret);
    return {
      path,
      ...optional('rule', rule),
      ...optional('commit', commit),
      ...(line === undefined ? {} : { line }),
      ...(hashed ? { sha1: createHash('sha1').update(secret).digest('hex') } : {}),
    };
  });
}

function readOldForm(item: RawValue) {
  return {
    path: stringIn(item, 'File'),
    rule: stringIn(item, 'RuleID'),
    commit: stringIn(item, 'Commit'),
    line: numberIn(item, 'StartLine'),
    secret: stringIn(item, 'Secret'),
  };
}

/** betterleaks 2 writes `ruleID`, `location` and `attributes`. */
function isNewForm(item: RawValue): item is RawTable {
  return item instanceof Map && item.get('attributes') instanceof Map;
}

function readNewForm(item: RawTable) {
  const attributes = item.get('attributes')!;
  const commit = stringIn(attributes, 'git.sha') ?? stringIn(attributes, 'git.commit');
  return {
    path: stringIn(attributes, 'path'),
    rule: stringIn(item, 'ruleID'),
    commit: commit !== undefined && /^[0-9a-f]{7,64}$/.test(commit) ? commit : undefined,
    line: numberIn(item.get('location') ?? null, 'startLine'),
    secret: stringIn(item, 'secret'),
  };
}

/**
 * Reads `.secrets.baseline` of detect-secrets: per path a list of SHA-1 hashes of values.
 * @throws UserError `IMPORT_INVALID`
 */
export function parseSecretsBaseline(text: string, file: string): readonly ForeignAllow[] {
  const document = parseJson(text, file);
  const results = document instanceof Map ? document.get('results') : undefined;
  if (!(results instanceof Map)) throw invalid(file, 'is no baseline of detect-secrets: it has no results');
  return [...results].flatMap(([path, list]) => {
    if (!Array.isArray(list)) throw invalid(file, 'has results that are no list');
    return list.map((item): ForeignAllow => {
      const sha1 = stringIn(item, 'hashed_secret')?.toLowerCase();
      if (sha1 === undefined || !/^[0-9a-f]{40}$/.test(sha1))
        throw invalid(file, 'has a hashed_secret that is no SHA-1');
      const line = numberIn(item, 'line_number');
      const isSecret = item instanceof Map ? item.get('is_secret') : undefined;
      return {
        path: path.replaceAll('\\', '/'),
        sha1,
        ...optional('rule', stringIn(item, 'type')),
        ...(line === undefined ? {} : { line }),
        ...(typeof isSecret === 'boolean' ? { isSecret } : {}),
      };
    });
  });
}

/** Reads `.secretlintignore`, which is written like .gitignore. Lines that take back (`!`) have no counterpart in `exclude`. */
export function parseSecretlintIgnore(text: string): {
  readonly globs: readonly string[];
  readonly takenBack: readonly string[];
} {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return {
    globs: lines.filter((line) => !line.startsWith('!')),
    takenBack: lines.filter((line) => line.startsWith('!')),
  };
}

function parseJson(text: string, file: string): RawValue {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // The parser's message quotes the text, which may hold secrets.
    throw invalid(file, 'is not valid JSON');
  }
  return toRawValue(value, file);
}

function stringIn(value: RawValue, name: string): string | undefined {
  const found = value instanceof Map ? value.get(name) : undefined;
  return typeof found === 'string' ? found : undefined;
}

function numberIn(value: RawValue, name: string): number | undefined {
  const found = value instanceof Map ? value.get(name) : undefined;
  return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined;
}

function optional<K extends string>(name: K, value: string | undefined): { [key in K]?: string } {
  return value === undefined || value === '' ? {} : ({ [name]: value } as { [key in K]: string });
}

function invalid(file: string, complaint: string): UserError {
  return new UserError('IMPORT_INVALID', `${file} ${complaint}.`);
}
