import { SEVERITIES } from '../model/severity.ts';
import { isUserError, UserError } from '../model/user-error.ts';
import { type Config, DEFAULT_CONFIG, MAX_CONFIG_BYTES } from './config.ts';
import { nearestName } from './nearest-name.ts';
import { parseSize } from './parse-size.ts';
import { parseToml } from './parse-toml.ts';
import { compileGlobs } from './path-glob.ts';
import { type RawValue, toRawValue } from './raw-value.ts';
import { readAllow } from './read-allow.ts';
import { readCustomRules } from './read-custom-rules.ts';
import { TableReader } from './table-reader.ts';

const MAX_DEPTH = 32;
const NAMES = ['fail-on', 'exclude', 'max-file-size', 'rules', 'allow', 'baseline', 'foreign-marks'];

export interface LoadConfigOptions {
  /** Name of the file for messages; `.json` at its end means JSON, all else TOML. */
  readonly path: string;
  /** Ids of the built-in rules: `rules.disable` may name only these and custom ones. Unchecked if absent. */
  readonly knownRules?: readonly string[];
}

/**
 * Reads a config file's text. Touches nothing outside: the Action calls it with the base commit's blob.
 * @throws UserError `CONFIG_INVALID`, `CONFIG_UNKNOWN_KEY`, `CONFIG_FORBIDDEN`, with the place in the file
 */
export async function loadConfig(text: string, options: LoadConfigOptions): Promise<Config> {
  const file = options.path;
  const document = new TableReader(await parseDocument(text, file), NAMES, file, '');
  const rules = new TableReader(document.get('rules') ?? new Map(), ['disable', 'custom'], file, 'rules');
  const customRules = readCustomRules(rules.list('custom', 100), file, options.knownRules ?? []);
  const disabledRules = rules.strings('disable');
  if (options.knownRules)
    checkRuleIds(disabledRules, [...options.knownRules, ...customRules.map(({ id }) => id)], rules);
  return {
    failOn: document.oneOf('fail-on', [...SEVERITIES, 'never'] as const) ?? DEFAULT_CONFIG.failOn,
    exclude: await compileGlobs(document.strings('exclude', 200), (index) => `${file}: exclude[${index}]`),
    maxFileSize: readMaxFileSize(document),
    disabledRules,
    customRules,
    allow: await readAllow(document.list('allow'), file),
    baseline: readBaselinePath(document),
    foreignMarks: document.boolean('foreign-marks') ?? DEFAULT_CONFIG.foreignMarks,
  };
}

async function parseDocument(text: string, file: string): Promise<RawValue> {
  if (Buffer.byteLength(text) > MAX_CONFIG_BYTES) {
    throw new UserError(
      'CONFIG_INVALID',
      `${file} is larger than 256 KiB.`,
      'Accepted findings belong into the baseline file.',
    );
  }
  const plain = text.replace(/^\uFEFF/, '');
  try {
    return toRawValue(file.endsWith('.json') ? JSON.parse(plain) : await parseToml(plain, MAX_DEPTH), file);
  } catch (error) {
    if (isUserError(error)) throw error;
    // A parser's own message quotes the text, which may hold a secret: only the place is passed on.
    throw new UserError(
      'CONFIG_INVALID',
      `${file} is not valid ${file.endsWith('.json') ? 'JSON' : 'TOML'}${placeOf(error)}.`,
    );
  }
}

function placeOf(error: unknown): string {
  const { line, column } = error as { line?: unknown; column?: unknown };
  if (typeof line === 'number' && typeof column === 'number') return ` at line ${line}, column ${column}`;
  const offset = /at position (\d+)/.exec(error instanceof Error ? error.message : '');
  return offset ? ` at character ${offset[1]}` : '';
}

function checkRuleIds(ids: readonly string[], known: readonly string[], rules: TableReader): void {
  for (const [index, id] of ids.entries()) {
    if (known.includes(id)) continue;
    const near = nearestName(id, known);
    rules.fail(
      `disable[${index}]`,
      'is no rule that unleak knows',
      near ? `Did you mean ${near}?` : 'See: unleak rules list',
    );
  }
}

function readMaxFileSize(document: TableReader): number | null {
  const raw = document.get('max-file-size');
  if (raw === undefined) return DEFAULT_CONFIG.maxFileSize;
  const size = typeof raw === 'number' || typeof raw === 'string' ? parseSize(String(raw)) : null;
  return size ?? document.fail('max-file-size', 'must be a size such as "10 MB"');
}

/** A relative path that stays inside the repository and outside of git's own folder. */
function readBaselinePath(document: TableReader): string {
  const path = document.string('baseline');
  if (path === undefined) return DEFAULT_CONFIG.baseline;
  const parts = path.replace(/^\.\//, '').split('/');
  const leaves = /^(?:\/|~|[A-Za-z]:)|\\/.test(path) || parts.some((part) => ['..', '.', ''].includes(part));
  if (leaves || parts.some((part) => /^\.git$/i.test(part))) {
    document.fail('baseline', 'must be the path of a file inside the repository');
  }
  return parts.join('/');
}
